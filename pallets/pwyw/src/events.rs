// SPDX-License-Identifier: Apache-2.0

//! What the pallet tells of: a section of the pallet's module, imported there.

use frame_support::pallet_macros::pallet_section;

/// The events; the names that they use are those of the pallet's module.
#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Somebody has paid a topic.
		Paid {
			/// The receipt, with payer, topic, amount, prediction record, block and purpose.
			receipt: Receipt<T::AccountId>,
			/// The topic's revenue afterwards, base units.
			revenue: Balance,
		},
		/// The creation fee of a topic has become its first revenue.
		CreationFeePaid {
			/// The topic.
			topic: TopicId,
			/// Who paid it.
			payer: T::AccountId,
			/// The fee, base units.
			amount: Balance,
		},
		/// Revenue of a topic has dripped away for an epoch (M25).
		RevenueDripped {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: allora_primitives::EpochIndex,
			/// What dripped, base units.
			amount: Balance,
			/// What is left, base units.
			revenue: Balance,
		},
		/// Somebody has subscribed to a topic.
		Subscribed {
			/// The topic.
			topic: TopicId,
			/// Who pays.
			payer: T::AccountId,
			/// What each settled epoch costs, base units.
			per_epoch: Balance,
			/// For how many settled epochs.
			epochs: u32,
			/// What is held for them, base units.
			held: Balance,
		},
		/// A subscription has paid for epochs that were settled.
		SubscriptionCharged {
			/// The topic.
			topic: TopicId,
			/// Who paid.
			payer: T::AccountId,
			/// How many epochs this was for.
			epochs: u32,
			/// What was paid, base units.
			amount: Balance,
			/// Epochs that are still prepaid.
			epochs_left: u32,
			/// The topic's revenue afterwards, base units.
			revenue: Balance,
		},
		/// A subscription has ended.
		SubscriptionEnded {
			/// The topic.
			topic: TopicId,
			/// Whose it was.
			payer: T::AccountId,
			/// What was not used and is free again, base units.
			returned: Balance,
			/// Why it ended.
			reason: EndReason,
		},
		/// A payer had receipts removed from the state.
		ReceiptsPruned {
			/// The payer.
			payer: T::AccountId,
			/// How many.
			count: u32,
		},
		/// A topic suggests what to pay.
		AmountSuggested {
			/// The topic.
			topic: TopicId,
			/// The amount, base units; `None` if nothing is suggested any more.
			amount: Option<Balance>,
		},
	}
}
