// SPDX-License-Identifier: Apache-2.0

//! Stake that others delegate to a reputer.

use crate::{pallet::*, CommissionSet, Delegation, Pool, RequestId};
use allora_primitives::{
	traits::{OnTopicFunding, TopicInspect},
	Balance, TopicId, TopicStatus,
};
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	traits::{fungible::MutateHold, tokens::Precision, Get},
};
use sp_runtime::{ArithmeticError, DispatchError, Perbill, Saturating};

impl<T: Config> Pallet<T> {
	/// Whether the reputer takes delegations in the topic.
	pub(crate) fn takes_delegation(topic: TopicId, reputer: &T::AccountId) -> DispatchResult {
		let status = T::Topics::status(topic).ok_or(Error::<T>::TopicNotFound)?;
		ensure!(status != TopicStatus::Retired, Error::<T>::TopicRetired);
		let staying = Positions::<T>::get(topic, reputer).map_or(0, |p| p.staying());
		ensure!(
			staying >= T::MinimumStake::get(),
			Error::<T>::ReputerNotStaked
		);
		Ok(())
	}

	/// A delegation with its pool, its earnings counted up to now.
	pub(crate) fn settled(
		delegator: &T::AccountId,
		topic: TopicId,
		reputer: &T::AccountId,
	) -> Result<(Delegation, Pool), DispatchError> {
		let mut delegation = Delegations::<T>::get((delegator, topic, reputer))
			.ok_or(Error::<T>::DelegationNotFound)?;
		let pool = Pools::<T>::get(topic, reputer).ok_or(Error::<T>::DelegationNotFound)?;
		delegation
			.settle(pool.per_unit)
			.ok_or(ArithmeticError::Overflow)?;
		if delegation.stake == 0 && pool.delegators == 1 {
			// The last one out gets what rounding left.
			delegation.unclaimed = pool.pot;
		}
		Ok((delegation, pool))
	}

	/// Stores a pool, or forgets one without delegators whose reputer has no stake.
	pub(crate) fn store_pool(topic: TopicId, reputer: &T::AccountId, pool: Pool) {
		if pool.delegators > 0 || Positions::<T>::contains_key(topic, reputer) {
			Pools::<T>::insert(topic, reputer, pool);
		} else {
			Pools::<T>::remove(topic, reputer);
		}
	}

	/// See [`Pallet::delegate`].
	pub(crate) fn do_delegate(
		who: &T::AccountId,
		topic: TopicId,
		reputer: &T::AccountId,
		amount: Balance,
		maximum_commission: Option<Perbill>,
	) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::AmountZero);
		ensure!(who != reputer, Error::<T>::DelegatesToItself);
		Self::takes_delegation(topic, reputer)?;

		let (mut delegation, mut pool) = match Self::settled(who, topic, reputer) {
			Ok(found) => found,
			Err(error) if error == Error::<T>::DelegationNotFound.into() => {
				let mut pool = Pools::<T>::get(topic, reputer).unwrap_or_default();
				pool.delegators = pool
					.delegators
					.checked_add(1)
					.ok_or(ArithmeticError::Overflow)?;
				let settled_at = pool.per_unit;
				(
					Delegation {
						settled_at,
						..Default::default()
					},
					pool,
				)
			},
			Err(error) => return Err(error),
		};
		ensure!(
			maximum_commission.is_none_or(|maximum| pool.commission <= maximum),
			Error::<T>::CommissionAboveAccepted
		);
		Self::grow(&mut delegation, &mut pool, amount)?;
		ensure!(
			delegation.staying() >= T::MinimumDelegation::get(),
			Error::<T>::BelowMinimumDelegation
		);
		T::Currency::hold(&HoldReason::Delegation.into(), who, amount)?;
		Self::add_to_topic(topic, amount)?;
		Delegations::<T>::insert((who, topic, reputer), delegation);
		Pools::<T>::insert(topic, reputer, pool);

		T::Funding::on_topic_funding(topic);
		Self::deposit_event(Event::Delegated {
			topic,
			reputer: reputer.clone(),
			delegator: who.clone(),
			amount,
			stake: delegation.stake,
		});
		Ok(())
	}

	/// Adds stake to a settled delegation and its pool.
	pub(crate) fn grow(
		delegation: &mut Delegation,
		pool: &mut Pool,
		amount: Balance,
	) -> DispatchResult {
		delegation.stake = delegation
			.stake
			.checked_add(amount)
			.ok_or(ArithmeticError::Overflow)?;
		pool.delegated = pool
			.delegated
			.checked_add(amount)
			.ok_or(ArithmeticError::Overflow)?;
		Ok(())
	}

	/// See [`Pallet::undelegate`].
	pub(crate) fn do_undelegate(
		who: &T::AccountId,
		topic: TopicId,
		reputer: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		let mut delegation = Delegations::<T>::get((who, topic, reputer)).unwrap_or_default();
		let amount = Self::what_leaves(amount, delegation.staying())?;
		if Self::delegation_leaves_at_once(topic, reputer) {
			return Self::release_delegated(who, topic, reputer, amount, 0);
		}
		let remainder = delegation.staying().saturating_sub(amount);
		ensure!(
			remainder == 0 || remainder >= T::MinimumDelegation::get(),
			Error::<T>::RemainderBelowMinimum
		);

		let (request, completes_at) = Self::push_request(topic, reputer, who, amount)?;
		delegation.leaving = delegation
			.leaving
			.checked_add(amount)
			.ok_or(ArithmeticError::Overflow)?;
		Delegations::<T>::insert((who, topic, reputer), delegation);

		Self::deposit_event(Event::UndelegateRequested {
			topic,
			reputer: reputer.clone(),
			delegator: who.clone(),
			request,
			amount,
			completes_at,
		});
		Ok(())
	}

	/// See [`Pallet::cancel_undelegate`].
	pub(crate) fn do_cancel_undelegate(
		who: &T::AccountId,
		topic: TopicId,
		reputer: &T::AccountId,
		request: RequestId,
	) -> DispatchResult {
		let found = Self::take_request(topic, reputer, who, request)?;
		let mut delegation =
			Delegations::<T>::get((who, topic, reputer)).ok_or(Error::<T>::RequestNotFound)?;
		delegation.leaving = delegation
			.leaving
			.checked_sub(found.amount)
			.ok_or(ArithmeticError::Underflow)?;
		Delegations::<T>::insert((who, topic, reputer), delegation);

		Self::deposit_event(Event::UndelegateCancelled {
			topic,
			reputer: reputer.clone(),
			delegator: who.clone(),
			request,
			amount: found.amount,
		});
		Ok(())
	}

	/// See [`Pallet::withdraw_undelegated`]; returns how many requests were released.
	pub(crate) fn do_withdraw_undelegated(
		who: &T::AccountId,
		topic: TopicId,
		reputer: &T::AccountId,
	) -> Result<u32, DispatchError> {
		let at_once = Self::delegation_leaves_at_once(topic, reputer);
		let (amount, released) = Self::take_due(topic, reputer, who, at_once)?;
		Self::release_delegated(who, topic, reputer, amount, amount)?;
		Ok(released)
	}

	/// Gives `amount` of a delegation back to its owner, of which `leaving` was asked for by
	/// requests, and tells the topic. With the last of it go the rewards.
	pub(crate) fn release_delegated(
		who: &T::AccountId,
		topic: TopicId,
		reputer: &T::AccountId,
		amount: Balance,
		leaving: Balance,
	) -> DispatchResult {
		let (mut delegation, mut pool) = Self::settled(who, topic, reputer)?;
		delegation.stake = delegation
			.stake
			.checked_sub(amount)
			.ok_or(ArithmeticError::Underflow)?;
		delegation.leaving = delegation
			.leaving
			.checked_sub(leaving)
			.ok_or(ArithmeticError::Underflow)?;
		pool.delegated = pool
			.delegated
			.checked_sub(amount)
			.ok_or(ArithmeticError::Underflow)?;
		let reason = HoldReason::Delegation.into();
		T::Currency::release(&reason, who, amount, Precision::Exact)?;
		Self::take_from_topic(topic, amount)?;
		Delegations::<T>::insert((who, topic, reputer), delegation);
		Self::store_pool(topic, reputer, pool);

		T::Funding::on_topic_funding(topic);
		Self::deposit_event(Event::Undelegated {
			topic,
			reputer: reputer.clone(),
			delegator: who.clone(),
			amount,
			stake: delegation.stake,
		});
		if delegation.stake == 0 {
			Self::part_with(who, topic, reputer)?;
		}
		Ok(())
	}

	/// See [`Pallet::set_compounding`].
	pub(crate) fn do_set_compounding(
		who: &T::AccountId,
		topic: TopicId,
		reputer: &T::AccountId,
		compounding: bool,
	) -> DispatchResult {
		if who == reputer {
			Positions::<T>::try_mutate(topic, who, |position| {
				let position = position.as_mut().ok_or(Error::<T>::NothingStaked)?;
				position.pays_out = !compounding;
				Ok::<(), DispatchError>(())
			})?;
		} else {
			Delegations::<T>::try_mutate((who, topic, reputer), |delegation| {
				let delegation = delegation.as_mut().ok_or(Error::<T>::DelegationNotFound)?;
				delegation.compounds = compounding;
				Ok::<(), DispatchError>(())
			})?;
		}
		Self::deposit_event(Event::CompoundingSet {
			topic,
			reputer: reputer.clone(),
			staker: who.clone(),
			compounding,
		});
		Ok(())
	}

	/// See [`Pallet::set_commission`].
	pub(crate) fn do_set_commission(
		who: &T::AccountId,
		topic: TopicId,
		rate: Perbill,
	) -> DispatchResult {
		ensure!(
			Positions::<T>::contains_key(topic, who),
			Error::<T>::NothingStaked
		);
		ensure!(
			rate <= T::MaxCommission::get(),
			Error::<T>::CommissionTooHigh
		);
		let mut pool = Pools::<T>::get(topic, who).unwrap_or_default();
		let from = pool.commission;
		let now = CommissionSet {
			epoch: T::Topics::current_epoch(topic),
			block: Self::now(),
		};
		if pool.delegators > 0 {
			let step = from.max(rate).saturating_sub(from.min(rate));
			ensure!(
				step <= T::MaxCommissionChange::get(),
				Error::<T>::CommissionStepTooLarge
			);
			let recently = pool.commission_set.is_some_and(|last| {
				last.epoch >= now.epoch
					|| now.block < last.block.saturating_add(T::CommissionPeriod::get())
			});
			ensure!(!recently, Error::<T>::CommissionChangedRecently);
		}
		pool.commission = rate;
		pool.commission_set = Some(now);
		Pools::<T>::insert(topic, who, pool);

		Self::deposit_event(Event::CommissionChanged {
			topic,
			reputer: who.clone(),
			from,
			to: rate,
		});
		Ok(())
	}
}
