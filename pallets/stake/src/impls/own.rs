// SPDX-License-Identifier: Apache-2.0

//! A reputer's own stake.

use crate::{pallet::*, Position, RequestId};
use allora_primitives::{
	traits::{OnTopicFunding, TopicInspect},
	Balance, Role, TopicId, TopicStatus,
};
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	traits::{fungible::MutateHold, tokens::Precision, Get},
};
use sp_runtime::{ArithmeticError, DispatchError};

impl<T: Config> Pallet<T> {
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
		Self::add_to_topic(topic, amount)?;
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
		let position = Positions::<T>::get(topic, who).unwrap_or_default();
		let amount = Self::what_leaves(amount, position.staying())?;
		if Self::leaves_at_once(topic) {
			return Self::release(who, topic, amount, 0);
		}
		let remainder = position.staying().saturating_sub(amount);
		ensure!(
			remainder == 0 || remainder >= T::MinimumStake::get(),
			Error::<T>::RemainderBelowMinimum
		);

		let (request, completes_at) = Self::push_request(topic, who, who, amount)?;
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

		Self::deposit_event(Event::UnbondRequested {
			topic,
			reputer: who.clone(),
			request,
			amount,
			completes_at,
		});
		Ok(())
	}

	/// How much of `staying` leaves when `asked` is asked for.
	pub(crate) fn what_leaves(asked: Balance, staying: Balance) -> Result<Balance, DispatchError> {
		let amount = if asked == Balance::MAX {
			staying
		} else {
			asked
		};
		ensure!(asked > 0, Error::<T>::AmountZero);
		ensure!(amount > 0 && amount <= staying, Error::<T>::NotEnoughStake);
		Ok(amount)
	}

	/// See [`Pallet::cancel_unbond`].
	pub(crate) fn do_cancel_unbond(
		who: &T::AccountId,
		topic: TopicId,
		request: RequestId,
	) -> DispatchResult {
		let found = Self::take_request(topic, who, who, request)?;
		let mut position = Positions::<T>::get(topic, who).ok_or(Error::<T>::RequestNotFound)?;
		position.leaving = position
			.leaving
			.checked_sub(found.amount)
			.ok_or(ArithmeticError::Underflow)?;
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
		let at_once = Self::leaves_at_once(topic);
		let (amount, released) = Self::take_due(topic, who, who, at_once)?;
		Self::release(who, topic, amount, amount)?;
		Ok(released)
	}

	/// Gives `amount` of the position back to its owner, of which `leaving` was asked for by
	/// requests, and tells the topic.
	pub(crate) fn release(
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
			..position
		};
		T::Currency::release(&HoldReason::Stake.into(), who, amount, Precision::Exact)?;
		Self::take_from_topic(topic, amount)?;
		Self::store_position(topic, who, after);

		T::Funding::on_topic_funding(topic);
		Self::deposit_event(Event::Unbonded {
			topic,
			reputer: who.clone(),
			amount,
			stake: after.stake,
		});
		Ok(())
	}

	/// Stores a position, or forgets an empty one, and with it the pool if nobody is in it.
	pub(crate) fn store_position(topic: TopicId, who: &T::AccountId, position: Position) {
		if position.stake > 0 {
			Positions::<T>::insert(topic, who, position);
			return;
		}
		Positions::<T>::remove(topic, who);
		if let Some(pool) = Pools::<T>::get(topic, who) {
			Self::store_pool(topic, who, pool);
		}
	}
}
