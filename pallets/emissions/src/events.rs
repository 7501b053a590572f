// SPDX-License-Identifier: Apache-2.0

//! What the pallet tells of: a section of the pallet's module, imported there.

use frame_support::pallet_macros::pallet_section;

/// The events; the names that they use are those of the pallet's module.
#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The emission was switched on or off.
		EmissionEnabledSet {
			/// Whether epochs are paid from now on.
			enabled: bool,
		},
		/// ALLO was minted, because the ecosystem pot did not hold enough.
		EmissionMinted {
			/// What was minted, base units.
			amount: Balance,
			/// Everything that was ever minted by the emission, base units.
			total_minted: Balance,
		},
		/// The payout of an epoch is fixed, and its sum lies in the payout pot.
		PayoutFixed {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// What the epoch could have paid, base units.
			pot: Balance,
			/// What it pays, base units: exactly the sum of its rows.
			total: Balance,
			/// The part of `total` that was minted, base units.
			minted: Balance,
			/// How many rows are to be credited.
			rows: u32,
		},
		/// A row of a payout was credited. Of a reputer's row, a part may have gone to its delegators
		/// and its stake instead.
		RewardCredited {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// Who received it.
			who: T::AccountId,
			/// The amount of the row, base units.
			amount: Balance,
		},
		/// A row of a payout could not be received and accrues.
		RewardAccrued {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// Whose it is.
			who: T::AccountId,
			/// What could not be received of the row, base units.
			amount: Balance,
			/// Everything that has accrued for the account, base units.
			accrued: Balance,
			/// Why it could not be received.
			error: DispatchError,
		},
		/// Accrued rewards were paid, with a row or by a claim.
		AccruedPaid {
			/// Who received them.
			who: T::AccountId,
			/// What had accrued, base units.
			amount: Balance,
		},
		/// All rows of an epoch's payout are credited.
		PayoutCompleted {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
		},
		/// The emission of a month was computed (M26).
		EmissionRecalculated {
			/// The month since the schedule began, from 0.
			month: u32,
			/// e: the emission per staked unit and month, smoothed.
			rate: Decimal,
			/// The emission of the month, base units.
			monthly: Balance,
			/// To the topics in a block, base units.
			topics_per_block: Balance,
			/// To the validators in a block, base units.
			validators_per_block: Balance,
			/// The stake that it follows, base units.
			staked: Balance,
			/// The circulating supply that it follows, base units.
			circulating: Balance,
			/// The ecosystem's pot and what can be minted, base units.
			ecosystem: Balance,
		},
		/// The emission of a month could not be computed: nothing is emitted until it is tried
		/// again.
		EmissionNotComputed {
			/// Why.
			error: scoring::Error,
			/// The block of the next attempt.
			retry_at: BlockNumber,
		},
		/// The validators' part of the emission of some blocks lies in the validators' pot.
		ValidatorsPartSetAside {
			/// The first of these blocks.
			from: BlockNumber,
			/// The first block after them.
			until: BlockNumber,
			/// What was set aside, base units.
			amount: Balance,
			/// The part of `amount` that was minted, base units.
			minted: Balance,
		},
		/// An era that ended was promised what no other was.
		ValidatorsPartPromised {
			/// What its validators and nominators share, base units.
			amount: Balance,
		},
		/// Every reward of every ended era is paid; what was promised beyond that lies in the ecosystem
		/// pot.
		ValidatorsPartReturned {
			/// What was returned, base units.
			amount: Balance,
		},
		/// Neither the validators' pot nor the ecosystem had what validators were credited: it is new
		/// issuance. Only a bug leads here.
		ValidatorsRewardNotCovered {
			/// What is not covered, base units.
			amount: Balance,
		},
		/// The validators' part could not be set aside; it is tried again.
		SetAsideFailed {
			/// Why.
			error: DispatchError,
		},
		/// Rewards that are credited to `account` go to `owner` and are staked at once.
		StakingAccountOpened {
			/// The staking account, for use as a reward destination.
			account: T::AccountId,
			/// Who gets the rewards.
			owner: T::AccountId,
			/// The topic of the stake.
			topic: TopicId,
			/// The reputer of the stake.
			reputer: T::AccountId,
			/// The highest commission with which rewards are delegated; `None` for any.
			maximum_commission: Option<Perbill>,
		},
		/// Rewards that are credited to `account` accrue from now on.
		StakingAccountClosed {
			/// The staking account.
			account: T::AccountId,
			/// Whose it was.
			owner: T::AccountId,
		},
		/// A reward that was credited to a staking account was staked.
		RewardStaked {
			/// Whose stake it is.
			owner: T::AccountId,
			/// The topic of the stake.
			topic: TopicId,
			/// The reputer of the stake.
			reputer: T::AccountId,
			/// What was staked, base units.
			amount: Balance,
		},
		/// A reward that was credited to a staking account could not be staked: its owner has it free.
		RewardNotStaked {
			/// Who has it.
			owner: T::AccountId,
			/// The topic of the stake.
			topic: TopicId,
			/// The reputer of the stake.
			reputer: T::AccountId,
			/// What was to be staked, base units.
			amount: Balance,
			/// Why not.
			error: DispatchError,
		},
	}
}
