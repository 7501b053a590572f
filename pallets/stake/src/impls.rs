// SPDX-License-Identifier: Apache-2.0

//! What the calls, the hook and the contracts with other pallets do.

use crate::{pallet::*, Cursor, DueBlock, Exit, Position, RequestId, UnbondRequest, WeightInfo};
use alloc::vec::Vec;
use allora_primitives::{
	traits::{OnTopicFunding, StakeInspect, TopicInspect, TopicStake},
	Balance, BlockNumber, Role, TopicId, TopicStatus,
};
use frame_support::{
	defensive,
	dispatch::DispatchResult,
	ensure,
	storage::with_storage_layer,
	traits::{fungible::MutateHold, tokens::Precision, Get},
	weights::{Weight, WeightMeter},
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{traits::SaturatedConversion, ArithmeticError, DispatchError};

impl<T: Config> Pallet<T> {
	/// The chain's block number as the type that all pallets of the network share.
	pub(crate) fn to_block(number: BlockNumberFor<T>) -> BlockNumber {
		number.saturated_into()
	}

	/// The largest weight of releasing one exit from the agenda.
	pub(crate) fn exit_weight() -> Weight {
		T::WeightInfo::complete_exit().saturating_add(T::Funding::weight())
	}

	fn now() -> BlockNumber {
		Self::to_block(frame_system::Pallet::<T>::block_number())
	}

	/// Whether stake leaves this topic without delay: it opens no epochs ever again.
	fn leaves_at_once(topic: TopicId) -> bool {
		matches!(T::Topics::status(topic), None | Some(TopicStatus::Retired))
	}

	/// See [`Pallet::bond`].
	pub(crate) fn do_bond(who: &T::AccountId, topic: TopicId, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::AmountZero);
		let status = T::Topics::status(topic).ok_or(Error::<T>::TopicNotFound)?;
		ensure!(status != TopicStatus::Retired, Error::<T>::TopicRetired);
		ensure!(
			T::Topics::may_take_role(topic, Role::Reputer, who),
			Error::<T>::NotWhitelisted
		);

		let mut position = Positions::<T>::get(topic, who).unwrap_or_default();
		position.stake = position
			.stake
			.checked_add(amount)
			.ok_or(ArithmeticError::Overflow)?;
		ensure!(
			position.staying() >= T::MinimumStake::get(),
			Error::<T>::BelowMinimum
		);

		T::Currency::hold(&HoldReason::Stake.into(), who, amount)?;
		TotalStake::<T>::try_mutate(topic, |total| {
			*total = total.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
			Ok::<(), DispatchError>(())
		})?;
		Positions::<T>::insert(topic, who, position);

		T::Funding::on_topic_funding(topic);
		Self::deposit_event(Event::Bonded {
			topic,
			reputer: who.clone(),
			amount,
			stake: position.stake,
		});
		Ok(())
	}

	/// See [`Pallet::unbond`].
	pub(crate) fn do_unbond(who: &T::AccountId, topic: TopicId, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::AmountZero);
		let position = Positions::<T>::get(topic, who).unwrap_or_default();
		let remainder = position
			.staying()
			.checked_sub(amount)
			.ok_or(Error::<T>::NotEnoughStake)?;
		if Self::leaves_at_once(topic) {
			return Self::release(who, topic, amount, 0);
		}
		ensure!(
			remainder == 0 || remainder >= T::MinimumStake::get(),
			Error::<T>::RemainderBelowMinimum
		);

		let request = NextRequestId::<T>::get();
		let next = request.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		let completes_at = Self::now()
			.checked_add(T::UnbondingPeriod::get().max(1))
			.ok_or(ArithmeticError::Overflow)?;
		let mut requests = Requests::<T>::get(topic, who);
		ensure!(
			u32::try_from(requests.len()).is_ok_and(|n| n < T::MaxRequests::get()),
			Error::<T>::TooManyRequests
		);
		let slot = Self::enqueue(
			completes_at,
			Exit::Own {
				topic,
				reputer: who.clone(),
				request,
			},
		)?;
		requests
			.try_push(UnbondRequest {
				id: request,
				amount,
				completes_at,
				slot: Some(slot),
			})
			.map_err(|_| Error::<T>::TooManyRequests)?;
		Requests::<T>::insert(topic, who, requests);
		let leaving = position
			.leaving
			.checked_add(amount)
			.ok_or(ArithmeticError::Overflow)?;
		Positions::<T>::insert(
			topic,
			who,
			Position {
				leaving,
				..position
			},
		);
		NextRequestId::<T>::put(next);

		Self::deposit_event(Event::UnbondRequested {
			topic,
			reputer: who.clone(),
			request,
			amount,
			completes_at,
		});
		Ok(())
	}

	/// See [`Pallet::cancel_unbond`].
	pub(crate) fn do_cancel_unbond(
		who: &T::AccountId,
		topic: TopicId,
		request: RequestId,
	) -> DispatchResult {
		let mut requests = Requests::<T>::get(topic, who);
		let found = *requests
			.iter()
			.find(|r| r.id == request)
			.ok_or(Error::<T>::RequestNotFound)?;
		let mut position = Positions::<T>::get(topic, who).ok_or(Error::<T>::RequestNotFound)?;
		position.leaving = position
			.leaving
			.checked_sub(found.amount)
			.ok_or(ArithmeticError::Underflow)?;
		requests.retain(|r| r.id != request);

		Self::dequeue(&found);
		Self::store_requests(who, topic, requests);
		Positions::<T>::insert(topic, who, position);

		Self::deposit_event(Event::UnbondCancelled {
			topic,
			reputer: who.clone(),
			request,
			amount: found.amount,
		});
		Ok(())
	}

	/// See [`Pallet::withdraw_unbonded`]; returns how many requests were released.
	pub(crate) fn do_withdraw_unbonded(
		who: &T::AccountId,
		topic: TopicId,
	) -> Result<u32, DispatchError> {
		let now = Self::now();
		let at_once = Self::leaves_at_once(topic);
		let is_due = |r: &UnbondRequest| at_once || r.completes_at <= now;

		let mut requests = Requests::<T>::get(topic, who);
		let due: Vec<UnbondRequest> = requests.iter().copied().filter(is_due).collect();
		ensure!(!due.is_empty(), Error::<T>::NothingDue);
		requests.retain(|r| !is_due(r));

		let mut amount: Balance = 0;
		let mut released: u32 = 0;
		for request in &due {
			Self::dequeue(request);
			amount = amount
				.checked_add(request.amount)
				.ok_or(ArithmeticError::Overflow)?;
			released = released.saturating_add(1);
		}
		Self::store_requests(who, topic, requests);
		Self::release(who, topic, amount, amount)?;
		Ok(released)
	}

	/// Gives `amount` of the position back to its owner, of which `leaving` was asked for by
	/// requests, and tells the topic.
	fn release(
		who: &T::AccountId,
		topic: TopicId,
		amount: Balance,
		leaving: Balance,
	) -> DispatchResult {
		let position = Positions::<T>::get(topic, who).ok_or(Error::<T>::NotEnoughStake)?;
		let after = Position {
			stake: position
				.stake
				.checked_sub(amount)
				.ok_or(ArithmeticError::Underflow)?,
			leaving: position
				.leaving
				.checked_sub(leaving)
				.ok_or(ArithmeticError::Underflow)?,
		};
		T::Currency::release(&HoldReason::Stake.into(), who, amount, Precision::Exact)?;
		TotalStake::<T>::try_mutate_exists(topic, |total| {
			let left = total
				.unwrap_or_default()
				.checked_sub(amount)
				.ok_or(ArithmeticError::Underflow)?;
			*total = (left > 0).then_some(left);
			Ok::<(), DispatchError>(())
		})?;
		if after.stake == 0 {
			Positions::<T>::remove(topic, who);
		} else {
			Positions::<T>::insert(topic, who, after);
		}

		T::Funding::on_topic_funding(topic);
		Self::deposit_event(Event::Unbonded {
			topic,
			reputer: who.clone(),
			amount,
			stake: after.stake,
		});
		Ok(())
	}

	fn store_requests(
		who: &T::AccountId,
		topic: TopicId,
		requests: frame_support::BoundedVec<UnbondRequest, T::MaxRequests>,
	) {
		if requests.is_empty() {
			Requests::<T>::remove(topic, who);
		} else {
			Requests::<T>::insert(topic, who, requests);
		}
	}

	/// Puts an exit at the end of a block's agenda; returns its slot.
	fn enqueue(block: BlockNumber, exit: Exit<T::AccountId>) -> Result<u32, DispatchError> {
		let pending = PendingExits::<T>::get();
		if pending == 0 {
			// Nothing lies between the old cursor and now: do not walk the empty blocks.
			ExitCursor::<T>::put(Cursor {
				block: Self::now(),
				slot: 0,
			});
		}
		let due = DueBlocks::<T>::get(block).unwrap_or_default();
		let slot = due.next;
		Agenda::<T>::insert(block, slot, exit);
		DueBlocks::<T>::insert(
			block,
			DueBlock {
				next: slot.checked_add(1).ok_or(ArithmeticError::Overflow)?,
				live: due.live.checked_add(1).ok_or(ArithmeticError::Overflow)?,
			},
		);
		PendingExits::<T>::put(pending.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		Ok(slot)
	}

	/// Takes a request off the agenda, if it is on it.
	fn dequeue(request: &UnbondRequest) {
		if let Some(slot) = request.slot {
			Self::free_slot(request.completes_at, slot);
		}
	}

	pub(crate) fn free_slot(block: BlockNumber, slot: u32) {
		Agenda::<T>::remove(block, slot);
		DueBlocks::<T>::mutate_exists(block, |entry| {
			*entry = entry
				.map(|due| DueBlock {
					live: due.live.saturating_sub(1),
					..due
				})
				.filter(|due| due.live > 0);
		});
		PendingExits::<T>::mutate(|pending| *pending = pending.saturating_sub(1));
	}

	/// Releases due exits in order of completion block and slot, as many as `meter` has room for.
	pub(crate) fn work_off(now: BlockNumber, meter: &mut WeightMeter) {
		if meter.try_consume(T::WeightInfo::on_idle_base()).is_err() {
			return;
		}
		let start = ExitCursor::<T>::get();
		let mut cursor = start;
		// Every pass consumes the weight of a visit at least, so the meter bounds the loop.
		while cursor.block <= now && PendingExits::<T>::get() > 0 {
			if meter.try_consume(T::WeightInfo::visit_slot()).is_err() {
				break;
			}
			let Some(due) = DueBlocks::<T>::get(cursor.block) else {
				cursor = cursor.next_block();
				continue;
			};
			let Some(exit) = Agenda::<T>::get(cursor.block, cursor.slot) else {
				if cursor.slot >= due.next {
					defensive!("live exits behind the last slot of a block");
					cursor = cursor.next_block();
				} else {
					cursor = cursor.next_slot();
				}
				continue;
			};
			if meter.try_consume(Self::exit_weight()).is_err() {
				break;
			}
			Self::complete(exit);
			Self::free_slot(cursor.block, cursor.slot);
			cursor = cursor.next_slot();
		}
		if cursor != start {
			ExitCursor::<T>::put(cursor);
		}
	}

	/// Releases one exit, or hands it to its owner when that is refused. The caller frees the slot.
	pub(crate) fn complete(exit: Exit<T::AccountId>) {
		let Exit::Own {
			topic,
			reputer,
			request,
		} = exit;
		let mut requests = Requests::<T>::get(topic, &reputer);
		let Some(found) = requests.iter().find(|r| r.id == request).copied() else {
			defensive!("an exit on the agenda without its request");
			return;
		};
		match with_storage_layer(|| Self::release(&reputer, topic, found.amount, found.amount)) {
			Ok(()) => {
				requests.retain(|r| r.id != request);
				Self::store_requests(&reputer, topic, requests);
			},
			Err(error) => {
				for entry in requests.iter_mut().filter(|r| r.id == request) {
					entry.slot = None;
				}
				Self::store_requests(&reputer, topic, requests);
				Self::deposit_event(Event::ExitDeferred {
					topic,
					reputer,
					request,
					amount: found.amount,
					error,
				});
			},
		}
	}
}

impl<T: Config> TopicStake for Pallet<T> {
	fn topic_stake(topic: TopicId) -> Balance {
		TotalStake::<T>::get(topic)
	}
}

impl<T: Config> StakeInspect<T::AccountId> for Pallet<T> {
	fn authority(topic: TopicId, reputer: &T::AccountId) -> Balance {
		Positions::<T>::get(topic, reputer).map_or(0, |position| position.stake)
	}

	fn minimum() -> Balance {
		T::MinimumStake::get()
	}
}
