// SPDX-License-Identifier: Apache-2.0

//! What the pallet tells of: a section of the pallet's module, imported there.

use frame_support::pallet_macros::pallet_section;

/// The events; the names that they use are those of the pallet's module.
#[pallet_section]
mod events {
	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A topic was created.
		TopicCreated {
			/// The topic.
			topic: TopicId,
			/// Who created it.
			creator: T::AccountId,
			/// What is held of the creator's balance, base units.
			deposit: Balance,
			/// What the creator paid as the topic's first revenue, base units.
			fee: Balance,
		},
		/// A topic was changed; its next epoch is the first to know.
		TopicUpdated {
			/// The topic.
			topic: TopicId,
			/// What was changed; absent fields stayed as they were.
			patch: Box<TopicPatch>,
		},
		/// A topic has the weight to open epochs.
		TopicActivated {
			/// The topic.
			topic: TopicId,
			/// Its stored weight (M23).
			weight: Decimal,
			/// The block at which its next epoch opens.
			next_epoch_at: BlockNumber,
		},
		/// A topic opens no epochs until its weight is high enough again; open ones are finished.
		TopicDormant {
			/// The topic.
			topic: TopicId,
			/// Its stored weight (M23).
			weight: Decimal,
		},
		/// A topic has the weight to be active, but as many as allowed are, none lighter.
		ActiveTopicsFull {
			/// The topic that has to wait.
			topic: TopicId,
			/// Its target weight (M23).
			weight: Decimal,
			/// The lowest stored weight of an active topic, which it has to exceed.
			lowest: Decimal,
		},
		/// A topic's weight could not be computed; the stored one stays.
		WeightNotComputed {
			/// The topic.
			topic: TopicId,
			/// Why.
			error: allora_scoring::Error,
		},
		/// A topic opens no epochs any more; open ones are finished.
		TopicRetired {
			/// The topic.
			topic: TopicId,
			/// What was returned to the creator, base units.
			deposit: Balance,
		},
		/// A whitelist was switched on or off.
		WhitelistChanged {
			/// The topic.
			topic: TopicId,
			/// The role.
			role: Role,
			/// Whether only listed accounts may register now.
			enabled: bool,
		},
		/// Accounts were added to a whitelist.
		WhitelistAdded {
			/// The topic.
			topic: TopicId,
			/// The role.
			role: Role,
			/// The accounts that were not on it before.
			accounts: Vec<T::AccountId>,
		},
		/// Accounts were removed from a whitelist.
		WhitelistRemoved {
			/// The topic.
			topic: TopicId,
			/// The role.
			role: Role,
			/// The accounts that were on it.
			accounts: Vec<T::AccountId>,
		},
		/// An epoch opened: workers can submit.
		EpochOpened {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// The block from which its windows count.
			opened_at: BlockNumber,
			/// The topic's stored weight from now on (M23).
			weight: Decimal,
			/// The revenue that dripped away (M25), base units.
			dripped: Balance,
		},
		/// A due opening did not fit the block; it is tried again in the next.
		EpochDeferred {
			/// The topic.
			topic: TopicId,
			/// The block at which the opening was due at first.
			due: BlockNumber,
		},
		/// An epoch's prediction is written.
		EpochPredicted {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
		},
		/// An epoch is scored and its payout is fixed.
		EpochSettled {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
		},
		/// An epoch ended without scores or payment.
		EpochVoided {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// Why.
			reason: VoidReason,
		},
		/// The records of an epoch were removed.
		EpochPruned {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
		},
		/// Work on an epoch failed for a reason that is not the epoch's; it is tried again.
		EpochWorkFailed {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// Why.
			error: DispatchError,
		},
		/// A topic was offered to another account.
		TransferOffered {
			/// The topic.
			topic: TopicId,
			/// Its creator.
			creator: T::AccountId,
			/// Who may accept it.
			to: T::AccountId,
		},
		/// The offer of a topic was taken back.
		TransferCancelled {
			/// The topic.
			topic: TopicId,
		},
		/// A topic has another creator.
		TopicTransferred {
			/// The topic.
			topic: TopicId,
			/// The former creator.
			from: T::AccountId,
			/// The creator from now on.
			to: T::AccountId,
			/// What is held of the new creator's balance, base units.
			deposit: Balance,
			/// What was released to the former creator, base units.
			released: Balance,
		},
	}
}
