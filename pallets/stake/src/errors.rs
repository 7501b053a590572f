// SPDX-License-Identifier: Apache-2.0

//! What the pallet refuses: a section of the pallet's module, imported there.

use frame_support::pallet_macros::pallet_section;

/// The errors, each with its remedy.
#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// There is no topic with this number. Look it up in the list of topics.
		TopicNotFound,
		/// The topic is retired and takes no stake. Bond on another topic.
		TopicRetired,
		/// The topic's whitelist of reputers does not name the account. Ask the topic's creator.
		NotWhitelisted,
		/// The amount is zero. Give at least one base unit.
		AmountZero,
		/// The stake would stay below `MinimumStake`. Bond more.
		BelowMinimum,
		/// Less than the minimum, but not zero, would stay. Leave with everything or with less.
		RemainderBelowMinimum,
		/// The amount is more than what stays in this place. Ask for less; what earlier requests
		/// release does not count.
		NotEnoughStake,
		/// The account has `MaxRequests` requests in this place. Withdraw those that are due, or
		/// cancel one.
		TooManyRequests,
		/// The account has no request with this number in this place. It may be released already.
		RequestNotFound,
		/// No request of the account in this place is due. Wait for the completion block.
		NothingDue,
		/// A reputer cannot be its own delegator. Bond instead.
		DelegatesToItself,
		/// The reputer has less than `MinimumStake` of its own that stays in this topic. Delegate to
		/// another, or wait until it has bonded.
		ReputerNotStaked,
		/// The delegation would stay below `MinimumDelegation`. Delegate more.
		BelowMinimumDelegation,
		/// The account has no delegation with this reputer in this topic. Look up its delegations.
		DelegationNotFound,
		/// The delegation has earned nothing since the last claim. Wait for the next payout.
		NothingToClaim,
		/// The account has no own stake in this topic. Bond first.
		NothingStaked,
		/// The commission is above `MaxCommission`. Give a lower one.
		CommissionTooHigh,
		/// The commission would change by more than `MaxCommissionChange` while there are
		/// delegators. Go there in several steps.
		CommissionStepTooLarge,
		/// The commission was set in this epoch of the topic, or less than `CommissionPeriod` blocks
		/// ago, and there are delegators. Wait for both.
		CommissionChangedRecently,
		/// The share is above `MaxSlashShare`. Give a smaller one.
		SlashTooLarge,
		/// The reputer has no own stake of which the share is at least one base unit. There is
		/// nothing to take.
		NothingToSlash,
		/// A slash of this reputer for this epoch is pending. Cancel it first.
		SlashPending,
		/// No slash of this reputer for this epoch is pending. It may be applied already.
		SlashNotFound,
		/// The reputer's commission is above the highest that the delegator accepts. Look it up, and
		/// accept it or delegate to another.
		CommissionAboveAccepted,
	}
}
