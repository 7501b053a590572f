// SPDX-License-Identifier: Apache-2.0

//! Why the pallet refuses: a section of the pallet's module, imported there.

use frame_support::pallet_macros::pallet_section;

/// The errors; each names the cause and the remedy.
#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// The payout of this epoch, or of a later one of the topic, is fixed already. An epoch is
		/// paid once.
		AlreadyFixed,
		/// The rows sum to more than the epoch's pot. Divide the pot, not more.
		PayoutsExceedPot,
		/// The payout has more rows than an epoch has actors. Pay each actor once.
		TooManyRows,
		/// Minting what the ecosystem pot lacks would exceed the maximal supply. Ask for the
		/// epoch's reward again: it is limited to what is left.
		SupplyExhausted,
		/// Nothing has accrued for the account. Rewards that it can receive are credited by
		/// themselves.
		NothingAccrued,
		/// The account cannot receive what has accrued: it would stay below the existential
		/// deposit. Transfer the existential deposit to it first.
		CannotReceive,
		/// There is no topic with this number. Look the number up.
		TopicNotFound,
		/// The staking account was closed. Its owner opens it again; later rewards go wherever the
		/// registration says.
		StakingAccountClosed,
		/// The caller has no open staking account with this name. See
		/// [`Event::StakingAccountOpened`] for its name.
		NotYourStakingAccount,
	}
}
