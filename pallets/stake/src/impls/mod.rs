// SPDX-License-Identifier: Apache-2.0

//! What the calls, the hooks and the contracts with other pallets do, by theme.

mod delegation;
mod own;
mod queue;
mod rewards;
mod slash;
mod views;

#[cfg(test)]
pub(crate) use rewards::divide;

use crate::{pallet::*, WeightInfo};
use allora_primitives::{
	traits::{OnTopicFunding, StakeInspect, TopicInspect, TopicStake},
	Balance, BlockNumber, TopicId, TopicStatus,
};
use frame_support::{dispatch::DispatchResult, traits::Get, weights::Weight};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{traits::SaturatedConversion, ArithmeticError};

impl<T: Config> Pallet<T> {
	/// The chain's block number as the type that all pallets of the network share.
	pub(crate) fn to_block(number: BlockNumberFor<T>) -> BlockNumber {
		number.saturated_into()
	}

	/// The largest weight of releasing one reputer's exit from the agenda.
	// The benchmarks run with the real funding, but on a topic that is examined to no avail: they
	// have the reads of it and none of its writes. The dearest way, in which the topic becomes
	// active and the lightest one dormant, is possible after an exit too, if the other has lost
	// weight or `MinimumWeight` was lowered meanwhile. So the whole of it is booked here, as in the
	// calls and in `credit`; that books the reads of the cheap way twice.
	pub(crate) fn exit_weight() -> Weight {
		T::WeightInfo::complete_exit().saturating_add(T::Funding::weight())
	}

	/// The largest weight of releasing one delegator's exit from the agenda.
	// With the funding, for the same reason.
	pub(crate) fn delegated_exit_weight() -> Weight {
		T::WeightInfo::complete_delegated_exit().saturating_add(T::Funding::weight())
	}

	/// The largest weight of one step of the queue beside the visit.
	pub(crate) fn largest_item_weight() -> Weight {
		Self::exit_weight()
			.max(Self::delegated_exit_weight())
			.max(T::WeightInfo::apply_slash())
	}

	pub(crate) fn now() -> BlockNumber {
		Self::to_block(frame_system::Pallet::<T>::block_number())
	}

	/// Whether own stake leaves this topic without delay: it opens no epochs ever again.
	pub(crate) fn leaves_at_once(topic: TopicId) -> bool {
		matches!(T::Topics::status(topic), None | Some(TopicStatus::Retired))
	}

	/// Whether delegated stake leaves without delay: the topic opens no epochs ever again, or the
	/// reputer has no own stake and so no authority.
	pub(crate) fn delegation_leaves_at_once(topic: TopicId, reputer: &T::AccountId) -> bool {
		!Positions::<T>::contains_key(topic, reputer) || Self::leaves_at_once(topic)
	}

	/// The stake of a topic grows.
	pub(crate) fn add_to_topic(topic: TopicId, amount: Balance) -> DispatchResult {
		TotalStake::<T>::try_mutate(topic, |total| {
			*total = total.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
			Ok(())
		})
	}

	/// The stake of a topic shrinks.
	pub(crate) fn take_from_topic(topic: TopicId, amount: Balance) -> DispatchResult {
		TotalStake::<T>::try_mutate_exists(topic, |total| {
			let left = total
				.unwrap_or_default()
				.checked_sub(amount)
				.ok_or(ArithmeticError::Underflow)?;
			*total = (left > 0).then_some(left);
			Ok(())
		})
	}
}

impl<T: Config> TopicStake for Pallet<T> {
	fn topic_stake(topic: TopicId) -> Balance {
		TotalStake::<T>::get(topic)
	}
}

impl<T: Config> StakeInspect<T::AccountId> for Pallet<T> {
	/// Own and delegated stake, at most `MaxAuthorityFactor` times the own stake.
	fn authority(topic: TopicId, reputer: &T::AccountId) -> Balance {
		let own = Positions::<T>::get(topic, reputer).map_or(0, |position| position.stake);
		if own == 0 {
			return 0;
		}
		let delegated = Pools::<T>::get(topic, reputer).map_or(0, |pool| pool.delegated);
		own.saturating_add(delegated)
			.min(own.saturating_mul(T::MaxAuthorityFactor::get().into()))
	}

	fn minimum() -> Balance {
		T::MinimumStake::get()
	}
}
