// SPDX-License-Identifier: Apache-2.0

//! What a reputer loses for a disputed truth (protocol.md, section 7).

use crate::{pallet::*, Exit, PendingSlash, Position, WeightInfo};
use alloc::vec::Vec;
use allora_primitives::{
	traits::{DisputeSlash, OnTopicFunding},
	Balance, EpochIndex, TopicId,
};
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	traits::{
		fungible::MutateHold,
		tokens::{Fortitude, Precision, Restriction},
		Get,
	},
	weights::Weight,
};
use sp_runtime::{ArithmeticError, DispatchError, Perbill};

impl<T: Config> Pallet<T> {
	/// See [`Pallet::schedule_slash`]; returns what was set aside.
	pub(crate) fn do_schedule_slash(
		topic: TopicId,
		epoch: EpochIndex,
		reputer: &T::AccountId,
		share: Perbill,
	) -> Result<Balance, DispatchError> {
		ensure!(share <= T::MaxSlashShare::get(), Error::<T>::SlashTooLarge);
		ensure!(
			!Slashes::<T>::contains_key((topic, epoch, reputer)),
			Error::<T>::SlashPending
		);
		let position = Positions::<T>::get(topic, reputer).ok_or(Error::<T>::NothingToSlash)?;
		let amount = share.mul_floor(position.stake);
		ensure!(amount > 0, Error::<T>::NothingToSlash);

		let applies_at = Self::now()
			.checked_add(T::SlashDelay::get().max(1))
			.ok_or(ArithmeticError::Overflow)?;
		let from_requests = amount.saturating_sub(position.staying());
		Self::cut_requests(topic, reputer, from_requests)?;
		let after = Position {
			stake: position
				.stake
				.checked_sub(amount)
				.ok_or(ArithmeticError::Underflow)?,
			leaving: position
				.leaving
				.checked_sub(from_requests)
				.ok_or(ArithmeticError::Underflow)?,
			..position
		};
		let exit = Exit::Slash {
			topic,
			epoch,
			reputer: reputer.clone(),
		};
		let slot = Some(Self::enqueue(applies_at, exit)?);
		Slashes::<T>::insert(
			(topic, epoch, reputer),
			PendingSlash {
				amount,
				applies_at,
				slot,
			},
		);
		Self::take_from_topic(topic, amount)?;
		Self::store_position(topic, reputer, after);

		T::Funding::on_topic_funding(topic);
		Self::deposit_event(Event::SlashScheduled {
			topic,
			epoch,
			reputer: reputer.clone(),
			amount,
			applies_at,
		});
		Ok(amount)
	}

	/// Takes `amount` out of a reputer's own requests to leave, the latest first.
	fn cut_requests(topic: TopicId, reputer: &T::AccountId, amount: Balance) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let key = (topic, reputer, reputer);
		let mut requests = Requests::<T>::get(key);
		let mut open = amount;
		let mut gone = Vec::new();
		for request in requests.iter_mut().rev() {
			let part = open.min(request.amount);
			open = open.saturating_sub(part);
			request.amount = request.amount.saturating_sub(part);
			if request.amount == 0 {
				gone.push(*request);
			}
			if open == 0 {
				break;
			}
		}
		ensure!(open == 0, ArithmeticError::Underflow);
		requests.retain(|request| request.amount > 0);
		gone.iter().for_each(Self::dequeue);
		Self::store_requests(key, requests);
		Ok(())
	}

	/// See [`Pallet::cancel_slash`].
	pub(crate) fn do_cancel_slash(
		topic: TopicId,
		epoch: EpochIndex,
		reputer: &T::AccountId,
	) -> DispatchResult {
		let slash = Slashes::<T>::take((topic, epoch, reputer)).ok_or(Error::<T>::SlashNotFound)?;
		if let Some(slot) = slash.slot {
			Self::free_slot(slash.applies_at, slot);
		}
		let mut position = Positions::<T>::get(topic, reputer).unwrap_or_default();
		position.stake = position
			.stake
			.checked_add(slash.amount)
			.ok_or(ArithmeticError::Overflow)?;
		Self::add_to_topic(topic, slash.amount)?;
		Positions::<T>::insert(topic, reputer, position);

		T::Funding::on_topic_funding(topic);
		Self::deposit_event(Event::SlashCancelled {
			topic,
			epoch,
			reputer: reputer.clone(),
			amount: slash.amount,
		});
		Ok(())
	}

	/// Takes what was set aside.
	pub(crate) fn apply_slash(
		topic: TopicId,
		epoch: EpochIndex,
		reputer: &T::AccountId,
	) -> DispatchResult {
		let slash = Slashes::<T>::take((topic, epoch, reputer)).ok_or(Error::<T>::SlashNotFound)?;
		T::Currency::transfer_on_hold(
			&HoldReason::Stake.into(),
			reputer,
			&T::SlashDestination::get(),
			slash.amount,
			Precision::Exact,
			Restriction::Free,
			Fortitude::Force,
		)?;
		Self::deposit_event(Event::Slashed {
			topic,
			epoch,
			reputer: reputer.clone(),
			amount: slash.amount,
		});
		Ok(())
	}
}

impl<T: Config> DisputeSlash<T::AccountId> for Pallet<T> {
	fn schedule(
		topic: TopicId,
		epoch: EpochIndex,
		reputer: &T::AccountId,
		share: Perbill,
	) -> Result<Balance, DispatchError> {
		Self::do_schedule_slash(topic, epoch, reputer, share)
	}

	fn cancel(topic: TopicId, epoch: EpochIndex, reputer: &T::AccountId) -> DispatchResult {
		Self::do_cancel_slash(topic, epoch, reputer)
	}

	fn max_share() -> Perbill {
		T::MaxSlashShare::get()
	}

	fn weight() -> Weight {
		T::WeightInfo::schedule_slash()
			.max(T::WeightInfo::cancel_slash())
			.saturating_add(T::Funding::weight())
	}
}
