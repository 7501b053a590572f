// SPDX-License-Identifier: Apache-2.0

//! Plain values of the pallet: none of them knows a `Config`.

use allora_primitives::{
	traits::Payout, EpochIndex, TopicId, MAX_FORECASTERS, MAX_INFERERS, MAX_REPUTERS,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;

/// The most rows of a payout table: every active actor of an epoch.
pub const MAX_ROWS: u32 = MAX_INFERERS + MAX_FORECASTERS + MAX_REPUTERS;

/// What an epoch pays; a destination may repeat.
pub type PayoutTable<AccountId> = BoundedVec<Payout<AccountId>, ConstU32<MAX_ROWS>>;

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
