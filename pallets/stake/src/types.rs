// SPDX-License-Identifier: Apache-2.0

//! Plain values of the pallet: none of them knows a `Config`.

use allora_primitives::{Balance, BlockNumber, TopicId};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// The number of a request to leave: from 0, unique over all topics and accounts, never reused.
pub type RequestId = u64;

/// What a reputer has staked of its own in one topic.
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
pub struct Position {
	/// Everything on hold for this topic, base units: what stays and what is leaving.
	pub stake: Balance,
	/// The part of `stake` that queued requests will release, base units.
	pub leaving: Balance,
}

impl Position {
	/// What no request has asked back, base units.
	pub fn staying(&self) -> Balance {
		self.stake.saturating_sub(self.leaving)
	}
}

/// A queued request to leave with a part of the stake.
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
pub struct UnbondRequest {
	/// Its number.
	pub id: RequestId,
	/// What it releases, base units.
	pub amount: Balance,
	/// The block from which it may be released.
	pub completes_at: BlockNumber,
	/// Its place among the exits of that block; `None` once an automatic release was refused, after
	/// which only its owner can withdraw it.
	pub slot: Option<u32>,
}

/// Whose request lies on the agenda of exits.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub enum Exit<AccountId> {
	/// A reputer leaves with its own stake.
	#[codec(index = 0)]
	Own {
		/// The topic.
		topic: TopicId,
		/// The reputer.
		reputer: AccountId,
		/// The request.
		request: RequestId,
	},
}

/// The exits that complete in one block.
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
pub struct DueBlock {
	/// The slot that the next request gets; slots are worked off in ascending order.
	pub next: u32,
	/// Slots that are occupied: neither released nor cancelled.
	pub live: u32,
}

/// How far the agenda of exits has been worked off.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Debug,
	Default,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct Cursor {
	/// The first block that is not finished.
	pub block: BlockNumber,
	/// The first slot of that block that is not finished.
	pub slot: u32,
}

impl Cursor {
	/// The beginning of the next block.
	pub fn next_block(self) -> Self {
		Self {
			block: self.block.saturating_add(1),
			slot: 0,
		}
	}

	/// The next slot of the same block.
	pub fn next_slot(self) -> Self {
		Self {
			slot: self.slot.saturating_add(1),
			..self
		}
	}
}
