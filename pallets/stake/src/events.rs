// SPDX-License-Identifier: Apache-2.0

//! What the pallet tells of: a section of the pallet's module, imported there.

use frame_support::pallet_macros::pallet_section;

/// The events; the names that they use are those of the pallet's module.
#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A reputer has bonded stake on a topic.
		Bonded {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// What was added, base units.
			amount: Balance,
			/// The reputer's stake in the topic afterwards, base units.
			stake: Balance,
		},
		/// A reputer has asked to leave a topic with a part of its stake.
		UnbondRequested {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// The number of the request.
			request: RequestId,
			/// What will be released, base units.
			amount: Balance,
			/// The block from which it may be released.
			completes_at: BlockNumber,
		},
		/// A reputer has taken back a request to leave; the stake stays bonded.
		UnbondCancelled {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// The number of the request.
			request: RequestId,
			/// What stays bonded, base units.
			amount: Balance,
		},
		/// Stake was released: it is free balance of the reputer again.
		Unbonded {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// What was released, base units.
			amount: Balance,
			/// The reputer's stake in the topic afterwards, base units.
			stake: Balance,
		},
		/// A due exit could not be released and left the queue. It stays a request of its owner,
		/// who withdraws it once the account can receive it.
		ExitDeferred {
			/// The topic.
			topic: TopicId,
			/// The reputer whose own stake it is.
			reputer: T::AccountId,
			/// The number of the request.
			request: RequestId,
			/// What stays on hold, base units.
			amount: Balance,
			/// Why the release was refused.
			error: DispatchError,
		},
		/// A delegator has added stake to a reputer's pool.
		Delegated {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// The delegator.
			delegator: T::AccountId,
			/// What was added, base units.
			amount: Balance,
			/// The delegation afterwards, base units.
			stake: Balance,
		},
		/// A delegator has asked to leave a reputer with a part of its delegation.
		UndelegateRequested {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// The delegator.
			delegator: T::AccountId,
			/// The number of the request.
			request: RequestId,
			/// What will be released, base units.
			amount: Balance,
			/// The block from which it may be released.
			completes_at: BlockNumber,
		},
		/// A delegator has taken back a request to leave; the stake stays delegated.
		UndelegateCancelled {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// The delegator.
			delegator: T::AccountId,
			/// The number of the request.
			request: RequestId,
			/// What stays delegated, base units.
			amount: Balance,
		},
		/// Delegated stake was released: it is free balance of the delegator again.
		Undelegated {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// The delegator.
			delegator: T::AccountId,
			/// What was released, base units.
			amount: Balance,
			/// The delegation afterwards, base units.
			stake: Balance,
		},
		/// A delegator's due exit could not be released and left the queue. It stays a request of
		/// its owner, who withdraws it once the account can receive it.
		UndelegateDeferred {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// The delegator.
			delegator: T::AccountId,
			/// The number of the request.
			request: RequestId,
			/// What stays on hold, base units.
			amount: Balance,
			/// Why the release was refused.
			error: DispatchError,
		},
		/// A part of a reputer's reward went to its delegators: it lies in the pot until they claim
		/// it.
		PoolRewarded {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// What the delegators got together, base units.
			amount: Balance,
			/// What the reputer kept of their part, base units.
			commission: Balance,
		},
		/// The delegators' part of a reward could not be moved to the pot; the reputer got it.
		PoolNotRewarded {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// What the delegators did not get, base units.
			amount: Balance,
			/// Why it could not be moved.
			error: DispatchError,
		},
		/// The reputer's part of a reward was added to its stake.
		StakeCompounded {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// What was added, base units.
			amount: Balance,
			/// The reputer's stake in the topic afterwards, base units.
			stake: Balance,
		},
		/// The reputer's part of a reward could not be added to its stake and is paid out instead.
		StakeNotCompounded {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// What is paid out, base units.
			amount: Balance,
			/// Why it could not be added.
			error: DispatchError,
		},
		/// A delegator's rewards were paid out.
		RewardsClaimed {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// The delegator.
			delegator: T::AccountId,
			/// What was paid, base units.
			amount: Balance,
		},
		/// A delegator's rewards were added to its delegation.
		RewardsCompounded {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// The delegator.
			delegator: T::AccountId,
			/// What was added, base units.
			amount: Balance,
			/// The delegation afterwards, base units.
			stake: Balance,
		},
		/// A delegator has left, but could not receive its last rewards. They stay claimable.
		RewardsKept {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// The delegator.
			delegator: T::AccountId,
			/// What stays claimable, base units.
			amount: Balance,
			/// Why it could not be paid.
			error: DispatchError,
		},
		/// A staker has chosen what happens with its rewards.
		CompoundingSet {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// The reputer itself, or a delegator.
			staker: T::AccountId,
			/// Whether rewards are added to the stake.
			compounding: bool,
		},
		/// A reputer has set its commission.
		CommissionChanged {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// The commission before.
			from: Perbill,
			/// The commission of the rewards from now on.
			to: Perbill,
		},
		/// A part of a reputer's own stake is set aside because of a disputed truth.
		SlashScheduled {
			/// The topic.
			topic: TopicId,
			/// The disputed epoch.
			epoch: EpochIndex,
			/// The reputer.
			reputer: T::AccountId,
			/// What is set aside, base units.
			amount: Balance,
			/// The block from which it is taken.
			applies_at: BlockNumber,
		},
		/// What was set aside is own stake of the reputer again.
		SlashCancelled {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// The reputer.
			reputer: T::AccountId,
			/// What came back, base units.
			amount: Balance,
		},
		/// What was set aside was taken.
		Slashed {
			/// The topic.
			topic: TopicId,
			/// The disputed epoch.
			epoch: EpochIndex,
			/// The reputer.
			reputer: T::AccountId,
			/// What was taken, base units.
			amount: Balance,
		},
		/// What was set aside could not be taken and left the queue. It stays set aside until
		/// governance gives it back.
		SlashDeferred {
			/// The topic.
			topic: TopicId,
			/// The disputed epoch.
			epoch: EpochIndex,
			/// The reputer.
			reputer: T::AccountId,
			/// What stays set aside, base units.
			amount: Balance,
			/// Why it could not be taken.
			error: DispatchError,
		},
	}
}
