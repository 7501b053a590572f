// SPDX-License-Identifier: Apache-2.0

//! Why the pallet refuses: a section of the pallet's module, imported there.

use frame_support::pallet_macros::pallet_section;

/// The errors; each names the cause and the remedy.
#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// There is no topic with this number. Look it up in the list of topics.
		TopicNotFound,
		/// The topic is retired and can earn nothing any more. Pay another topic.
		TopicRetired,
		/// The amount is below the existential deposit. Pay at least that.
		AmountTooSmall,
		/// The ecosystem pot cannot pay topics: the money would stay where it is. Pay from another
		/// account.
		PayerIsPot,
		/// The payer cannot spend the amount and keep the existential deposit. Pay less; what is
		/// locked, frozen or on hold cannot be paid with.
		NotEnoughFunds,
		/// A subscription of no epochs. Name at least one.
		NoEpochs,
		/// The payer has a subscription of the topic. Cancel it first.
		AlreadySubscribed,
		/// The caller has no subscription of the topic. Subscribe first.
		NotSubscribed,
		/// The topic has as many subscribers as it can have, and none pays less an epoch. Offer more
		/// than the least of them, or pay for single predictions.
		TooManySubscribers,
		/// The payer has as many subscriptions as it can have. Cancel one first.
		TooManySubscriptions,
		/// The caller is neither the topic's creator nor governance. Ask them.
		NotAuthorized,
		/// The caller has no receipt with such a number. Look its receipts up first.
		NothingToPrune,
	}
}
