// SPDX-License-Identifier: Apache-2.0

//! What the pallet tells of: a section of the pallet's module, imported there.

use frame_support::pallet_macros::pallet_section;

/// The events; the names that they use are those of the pallet's module.
#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A worker registered for a topic.
		WorkerRegistered {
			/// The topic.
			topic: TopicId,
			/// Who registered.
			owner: T::AccountId,
			/// The key that may sign submissions for the owner.
			operator: Option<T::AccountId>,
			/// Where rewards go; the owner if none.
			reward_destination: Option<T::AccountId>,
			/// What is held for the registration, base units.
			deposit: Balance,
		},
		/// A worker left a topic.
		WorkerDeregistered {
			/// The topic.
			topic: TopicId,
			/// Who left.
			owner: T::AccountId,
			/// The deposit is claimable once the topic has opened this epoch.
			claimable_epoch: EpochIndex,
			/// The deposit is claimable from this block on if the topic opens no epochs then.
			claimable_at: BlockNumber,
		},
		/// A worker that had left got its deposit back.
		DepositClaimed {
			/// The topic.
			topic: TopicId,
			/// Whose deposit it was.
			owner: T::AccountId,
			/// What was released, base units.
			amount: Balance,
		},
		/// A worker named another operator key, or none.
		OperatorSet {
			/// The topic.
			topic: TopicId,
			/// The worker.
			owner: T::AccountId,
			/// The new key.
			operator: Option<T::AccountId>,
		},
		/// A worker named the account to which its rewards go.
		RewardDestinationSet {
			/// The topic.
			topic: TopicId,
			/// The worker.
			owner: T::AccountId,
			/// The account.
			destination: T::AccountId,
		},
		/// A submission was recorded.
		SubmissionRecorded {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// Inferer or forecaster.
			kind: ActorKind,
			/// Under whom it was recorded.
			owner: T::AccountId,
			/// Its revision.
			revision: u8,
		},
		/// A commitment was recorded, and its bond is held.
		Committed {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// Inferer or forecaster.
			kind: ActorKind,
			/// Under whom it was recorded.
			owner: T::AccountId,
			/// Its revision.
			revision: u8,
			/// What binds the submission.
			commitment: Commitment,
		},
		/// A commitment was not revealed in time: its bond went to the ecosystem and the place is
		/// empty.
		CommitmentForfeited {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// Inferer or forecaster.
			kind: ActorKind,
			/// Who did not reveal.
			owner: T::AccountId,
			/// What was taken, base units.
			amount: Balance,
		},
		/// A stronger actor took the place of this one, whose submission was removed; the bond of a
		/// commitment was released.
		Evicted {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// Inferer or forecaster.
			kind: ActorKind,
			/// Who lost its place.
			owner: T::AccountId,
		},
		/// A submission was not recorded: the set is full and everybody in it is stronger.
		NotSelected {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// Inferer or forecaster.
			kind: ActorKind,
			/// Whose submission it was.
			owner: T::AccountId,
			/// The lowest score in the set; `None` if the topic has no places of this kind.
			lowest_score: Option<Decimal>,
		},
		/// An epoch was combined and its prediction record written.
		PredictionMade {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// The combined value (M4), per label.
			combined: LabelValues,
			/// How many inferers it combines.
			inferers: u16,
			/// How many forecasters it combines.
			forecasters: u16,
		},
		/// An epoch could not be combined and is void.
		CombinationFailed {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// Why.
			error: CombinationError,
		},
		/// The owner of a registration offered it to another account.
		TransferOffered {
			/// The topic.
			topic: TopicId,
			/// The owner.
			owner: T::AccountId,
			/// Who may accept it.
			to: T::AccountId,
		},
		/// The owner of a registration took its offer back.
		TransferCancelled {
			/// The topic.
			topic: TopicId,
			/// The owner.
			owner: T::AccountId,
		},
		/// A registration and what the topic remembers of the worker passed to another account.
		RegistrationTransferred {
			/// The topic.
			topic: TopicId,
			/// The former owner.
			from: T::AccountId,
			/// The owner from now on.
			to: T::AccountId,
			/// The key that may sign submissions for the new owner.
			operator: Option<T::AccountId>,
			/// Where rewards go; the new owner if none.
			reward_destination: Option<T::AccountId>,
			/// What is held of the new owner, base units.
			deposit: Balance,
			/// What was released to the former owner, base units.
			released: Balance,
		},
		/// A worker published where it answers, or took that back.
		ServiceSet {
			/// The topic.
			topic: TopicId,
			/// The worker.
			owner: T::AccountId,
			/// The record from now on.
			service: Option<ServiceRecord>,
		},
		/// A key ended that it is an operator: it resigned, or registered itself.
		OperatorResigned {
			/// The topic.
			topic: TopicId,
			/// The worker that had named it, which signs for itself from now on.
			owner: T::AccountId,
			/// The key.
			operator: T::AccountId,
		},
	}
}
