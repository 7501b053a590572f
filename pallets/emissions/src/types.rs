// SPDX-License-Identifier: Apache-2.0

//! Plain values of the pallet: none of them knows a `Config`.

use allora_primitives::{
	traits::Payout, Balance, BlockNumber, Decimal, EpochIndex, TopicId, MAX_FORECASTERS,
	MAX_INFERERS, MAX_REPUTERS,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, Perbill};

/// The most rows of a payout table: every active actor of an epoch.
pub const MAX_ROWS: u32 = MAX_INFERERS + MAX_FORECASTERS + MAX_REPUTERS;

/// The most rows to staking accounts in one batch: each costs several times what another row does, and
/// a batch is taken up only where its worst case has room.
pub(crate) const MAX_STAKED: u32 = 8;

/// What an epoch pays; a destination may repeat.
pub type PayoutTable<AccountId> = BoundedVec<Payout<AccountId>, ConstU32<MAX_ROWS>>;

/// The emission of one month (M26); amounts in base units.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct EmissionMonth {
	/// The month since the schedule began, from 0.
	pub month: u32,
	/// Its first block.
	pub starts_at: BlockNumber,
	/// The first block in which the emission is computed anew.
	pub ends_at: BlockNumber,
	/// e: the emission per staked unit and month, smoothed; the last one that could be computed,
	/// `None` if there is none.
	pub rate: Option<Decimal>,
	/// The stake that it was computed from.
	pub staked: Balance,
	/// The circulating supply that it was computed from.
	pub circulating: Balance,
	/// The ecosystem's pot and what could be minted.
	pub ecosystem: Balance,
	/// E: the emission of the month.
	pub monthly: Balance,
	/// To the topics in a block.
	pub topics_per_block: Balance,
	/// To the validators in a block.
	pub validators_per_block: Balance,
}

/// What payouts gave, base units.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Default,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct RewardTotals {
	/// To reputers.
	pub reputers: Balance,
	/// In all.
	pub paid: Balance,
}

/// Where the rewards that are credited to a staking account go.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct StakingAccount<AccountId> {
	/// Who gets them, and whose stake they become.
	pub owner: AccountId,
	/// The topic of the stake.
	pub topic: TopicId,
	/// The reputer of that topic that gets the delegation; the owner itself adds to its own stake.
	pub reputer: AccountId,
	/// The highest commission with which it still gets it; `None` for any.
	pub maximum_commission: Option<Perbill>,
	/// What is held of the owner meanwhile, base units.
	pub deposit: Balance,
}

/// A payout table of which rows are still to be credited.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct QueueEntry {
	/// The topic.
	pub topic: TopicId,
	/// The epoch.
	pub epoch: EpochIndex,
	/// The first row that is not credited yet.
	pub next_row: u32,
}

/// What a batch of credits did.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Credited {
	/// Rows that were credited.
	pub rows: u32,
	/// Rows of them for which what has accrued was looked at.
	pub accrued: u32,
	/// Rows of them that are of reputers.
	pub reputers: u32,
	/// Rows of them to staking accounts.
	pub staked: u32,
}

impl Credited {
	/// So many rows, each of the most expensive sort as far as a batch has these.
	pub fn worst(rows: u32) -> Self {
		Self {
			rows,
			accrued: rows,
			reputers: rows.min(MAX_REPUTERS),
			staked: rows.min(MAX_STAKED),
		}
	}

	/// With one more row.
	pub fn and(self, accrued: bool, reputer: bool, staked: bool) -> Self {
		Self {
			rows: self.rows.saturating_add(1),
			accrued: self.accrued.saturating_add(accrued.into()),
			reputers: self.reputers.saturating_add(reputer.into()),
			staked: self.staked.saturating_add(staked.into()),
		}
	}
}

/// What became of one row.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Receipt {
	/// What the account got, which the pot has still to give, base units.
	pub paid: Balance,
	/// Whether what has accrued was looked at.
	pub looked: bool,
	/// What has accrued now and why, if nothing was paid.
	pub missing: Option<(Balance, DispatchError)>,
}

/// The ends of the queue of payout tables; it is empty when they are equal.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Default,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct QueueEnds {
	/// The place of the entry that is credited next.
	pub head: u64,
	/// The place that the next entry gets.
	pub tail: u64,
}

impl QueueEnds {
	/// Whether nothing waits.
	pub fn is_empty(&self) -> bool {
		self.head >= self.tail
	}
}
