// SPDX-License-Identifier: Apache-2.0

//! Plain values of the pallet: none of them knows a `Config`.

use allora_primitives::{Balance, BlockNumber, EpochIndex, TopicId};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use sp_core::H256;

/// The most bytes of the purpose of a payment.
pub const MAX_PURPOSE: u32 = 64;

/// What a payment is for, in the payer's words; the chain does not read it.
pub type Purpose = BoundedVec<u8, ConstU32<MAX_PURPOSE>>;

/// The number of a receipt: from 0, unique over all payers, never reused.
pub type ReceiptId = u64;

/// The prediction record that was a topic's latest when a payment was made.
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
pub struct RecordReference {
	/// The epoch of the record.
	pub epoch: EpochIndex,
	/// The hash of the record.
	pub hash: H256,
}

/// A proof of payment.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Receipt<AccountId> {
	/// Its number.
	pub id: ReceiptId,
	/// Who paid.
	pub payer: AccountId,
	/// The topic that was paid.
	pub topic: TopicId,
	/// What was paid, base units.
	pub amount: Balance,
	/// The topic's latest prediction; `None` if there was none yet.
	pub record: Option<RecordReference>,
	/// The block of the payment.
	pub block: BlockNumber,
	/// What it was for.
	pub purpose: Purpose,
}

/// The revenue of a topic (M23, M25).
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
pub struct TopicRevenueState {
	/// What was paid and has not dripped away yet, base units.
	pub revenue: Balance,
	/// The latest epoch for which it dripped; 0 before the first.
	pub dripped_epoch: EpochIndex,
}
