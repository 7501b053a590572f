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

/// The most entries of a list of payers and what they paid.
pub const MAX_PAYERS: u32 = 16;
/// Of how many of the latest payments to a topic the statistics are made.
pub const MAX_PAYMENTS: u32 = 64;
/// For how many epochs the strict cap applies once one account paid most of the revenue.
pub const CONCENTRATION_EPOCHS: EpochIndex = 16;

/// Payers and what each of them paid, base units.
pub type PayerAmounts<AccountId> = BoundedVec<(AccountId, Balance), ConstU32<MAX_PAYERS>>;

/// Amounts of payments, base units.
pub type Amounts = BoundedVec<Balance, ConstU32<MAX_PAYMENTS>>;

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
	/// The latest epoch at whose opening one account had paid more than half of the revenue; 0
	/// if there was none.
	pub concentrated_epoch: EpochIndex,
}

/// Epochs of a topic that a payer has prepaid.
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
pub struct Subscription {
	/// What each settled epoch costs, base units.
	pub per_epoch: Balance,
	/// Epochs that are still prepaid.
	pub epochs_left: u32,
	/// Settled epochs that it has paid for.
	pub epochs_paid: u32,
	/// Up to which count of the topic's settled epochs it has paid; see [`ChargeState::settled`].
	pub charged_at: u64,
	/// The block in which it was made.
	pub since: BlockNumber,
}

impl Subscription {
	/// What is held for it, base units.
	pub fn held(&self) -> Balance {
		// Held money exists, so the product is below the issuance.
		self.per_epoch.saturating_mul(self.epochs_left.into())
	}
}

/// How far the charging of a topic's subscriptions has come.
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
pub struct ChargeState {
	/// The topic's settled epochs, counted while it has subscribers.
	pub settled: u64,
	/// The count when the present pass over the subscribers began.
	pub pass: u64,
	/// The place of the subscriber that is charged next.
	pub cursor: u32,
	/// Whether the topic waits in the queue.
	pub queued: bool,
}

/// Why a subscription ended.
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
pub enum EndReason {
	/// All prepaid epochs are used.
	#[codec(index = 0)]
	Completed,
	/// The payer cancelled it.
	#[codec(index = 1)]
	Cancelled,
	/// The topic is retired and has no open epoch.
	#[codec(index = 2)]
	TopicRetired,
	/// The money that was held is gone.
	#[codec(index = 3)]
	FundsMissing,
	/// The topic had the most subscribers, and somebody subscribed who pays more an epoch.
	#[codec(index = 4)]
	Displaced,
}

/// The ends of a queue; it is empty when they are equal.
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
	/// The place of the entry that comes next.
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
