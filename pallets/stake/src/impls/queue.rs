// SPDX-License-Identifier: Apache-2.0

//! Requests to leave, and the agenda on which they wait.

use crate::{
	pallet::*, Cursor, DueBlock, Exit, RequestId, UnbondRequest, WeightInfo, MAX_UNBONDING_PERIOD,
};
use alloc::vec::Vec;
use allora_primitives::{Balance, BlockNumber, TopicId};
use frame_support::{
	defensive, ensure, storage::with_storage_layer, traits::Get, weights::WeightMeter, BoundedVec,
};
use sp_runtime::{ArithmeticError, DispatchError};

/// The requests of one account in one place: topic, reputer, who leaves.
type RequestKey<'a, AccountId> = (TopicId, &'a AccountId, &'a AccountId);

/// Requests.
impl<T: Config> Pallet<T> {
	/// Blocks from a request to its completion: `UnbondingPeriod` within its bounds, so that no
	/// parameter keeps anybody from leaving.
	pub(crate) fn unbonding_period() -> BlockNumber {
		T::UnbondingPeriod::get().clamp(1, MAX_UNBONDING_PERIOD)
	}

	/// Queues a request of `staker` to leave `reputer` (itself, or as a delegator) with `amount`;
	/// returns its number and its completion block.
	pub(crate) fn push_request(
		topic: TopicId,
		reputer: &T::AccountId,
		staker: &T::AccountId,
		amount: Balance,
	) -> Result<(RequestId, BlockNumber), DispatchError> {
		let request = NextRequestId::<T>::get();
		let next = request.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		let completes_at = Self::now()
			.checked_add(Self::unbonding_period())
			.ok_or(ArithmeticError::Overflow)?;
		let key = (topic, reputer, staker);
		let mut requests = Requests::<T>::get(key);
		ensure!(
			u32::try_from(requests.len()).is_ok_and(|n| n < T::MaxRequests::get()),
			Error::<T>::TooManyRequests
		);
		let exit = if reputer == staker {
			Exit::Own {
				topic,
				reputer: reputer.clone(),
				request,
			}
		} else {
			Exit::Delegated {
				topic,
				reputer: reputer.clone(),
				delegator: staker.clone(),
				request,
			}
		};
		let slot = Self::enqueue(completes_at, exit)?;
		requests
			.try_push(UnbondRequest {
				id: request,
				amount,
				completes_at,
				slot: Some(slot),
			})
			.map_err(|_| Error::<T>::TooManyRequests)?;
		Requests::<T>::insert(key, requests);
		NextRequestId::<T>::put(next);
		Ok((request, completes_at))
	}

	/// Takes one request off the lists.
	pub(crate) fn take_request(
		topic: TopicId,
		reputer: &T::AccountId,
		staker: &T::AccountId,
		request: RequestId,
	) -> Result<UnbondRequest, DispatchError> {
		let key = (topic, reputer, staker);
		let mut requests = Requests::<T>::get(key);
		let found = *requests
			.iter()
			.find(|r| r.id == request)
			.ok_or(Error::<T>::RequestNotFound)?;
		requests.retain(|r| r.id != request);
		Self::dequeue(&found);
		Self::store_requests(key, requests);
		Ok(found)
	}

	/// Takes the requests that are due off the lists, all of them if stake leaves `at_once`;
	/// returns their sum and their number.
	pub(crate) fn take_due(
		topic: TopicId,
		reputer: &T::AccountId,
		staker: &T::AccountId,
		at_once: bool,
	) -> Result<(Balance, u32), DispatchError> {
		let now = Self::now();
		let is_due = |r: &UnbondRequest| at_once || r.completes_at <= now;

		let key = (topic, reputer, staker);
		let mut requests = Requests::<T>::get(key);
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
		Self::store_requests(key, requests);
		Ok((amount, released))
	}

	pub(crate) fn store_requests(
		key: RequestKey<'_, T::AccountId>,
		requests: BoundedVec<UnbondRequest, T::MaxRequests>,
	) {
		if requests.is_empty() {
			Requests::<T>::remove(key);
		} else {
			Requests::<T>::insert(key, requests);
		}
	}
}

/// The agenda.
impl<T: Config> Pallet<T> {
	/// Puts an exit at the end of a block's agenda; returns its slot.
	pub(crate) fn enqueue(
		block: BlockNumber,
		exit: Exit<T::AccountId>,
	) -> Result<u32, DispatchError> {
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
	pub(crate) fn dequeue(request: &UnbondRequest) {
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

	/// Does what is due in order of completion block and slot, as much as `meter` has room for.
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
			let weight = match &exit {
				Exit::Own { .. } => Self::exit_weight(),
				Exit::Delegated { .. } => Self::delegated_exit_weight(),
				Exit::Slash { .. } => T::WeightInfo::apply_slash(),
			};
			if meter.try_consume(weight).is_err() {
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

	/// Does one thing that is due, or hands it to its owner when that is refused. The caller frees
	/// the slot.
	pub(crate) fn complete(exit: Exit<T::AccountId>) {
		match exit {
			Exit::Own {
				topic,
				reputer,
				request,
			} => {
				let deferred = Self::complete_request((topic, &reputer, &reputer), request, |a| {
					Self::release(&reputer, topic, a, a)
				});
				if let Some((amount, error)) = deferred {
					Self::deposit_event(Event::ExitDeferred {
						topic,
						reputer,
						request,
						amount,
						error,
					});
				}
			},
			Exit::Delegated {
				topic,
				reputer,
				delegator,
				request,
			} => {
				let key = (topic, &reputer, &delegator);
				let deferred = Self::complete_request(key, request, |a| {
					Self::release_delegated(&delegator, topic, &reputer, a, a)
				});
				if let Some((amount, error)) = deferred {
					Self::deposit_event(Event::UndelegateDeferred {
						topic,
						reputer,
						delegator,
						request,
						amount,
						error,
					});
				}
			},
			Exit::Slash {
				topic,
				epoch,
				reputer,
			} => {
				let applied = with_storage_layer(|| Self::apply_slash(topic, epoch, &reputer));
				let Err(error) = applied else { return };
				Slashes::<T>::mutate((topic, epoch, &reputer), |slash| {
					let Some(slash) = slash else {
						defensive!("a slash on the agenda that is not pending");
						return;
					};
					slash.slot = None;
					Self::deposit_event(Event::SlashDeferred {
						topic,
						epoch,
						reputer: reputer.clone(),
						amount: slash.amount,
						error,
					});
				});
			},
		}
	}

	/// Releases one request with `release`. When that is refused, the request stays with its owner
	/// alone, and its amount is returned with the reason.
	fn complete_request(
		key: RequestKey<'_, T::AccountId>,
		request: RequestId,
		release: impl FnOnce(Balance) -> Result<(), DispatchError>,
	) -> Option<(Balance, DispatchError)> {
		let mut requests = Requests::<T>::get(key);
		let Some(found) = requests.iter().find(|r| r.id == request).copied() else {
			defensive!("an exit on the agenda without its request");
			return None;
		};
		let refused = with_storage_layer(|| release(found.amount)).err();
		if refused.is_none() {
			requests.retain(|r| r.id != request);
		} else {
			for entry in requests.iter_mut().filter(|r| r.id == request) {
				entry.slot = None;
			}
		}
		Self::store_requests(key, requests);
		refused.map(|error| (found.amount, error))
	}
}
