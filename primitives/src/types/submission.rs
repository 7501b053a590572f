// SPDX-License-Identifier: Apache-2.0

//! What actors say, and what they are told about it.

use super::{
	ActorKind, Balance, BlockNumber, EpochIndex, LabelValues, Moment, TopicId, Window,
	MAX_INFERERS, MAX_TRUTHS,
};
use crate::Decimal;
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;
use sp_runtime::traits::{BlakeTwo256, Hash};

/// What binds a submission to a payload that is revealed later (protocol.md sections 3 and 7).
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
	Serialize,
	Deserialize,
)]
pub struct Commitment {
	/// [`commitment_hash`] of what will be revealed.
	pub hash: H256,
	/// What is held of the actor until it reveals, base units.
	pub bond: Balance,
}

/// What keeps a commitment from being guessed: chosen anew for each one, told when revealing.
pub type Salt = [u8; 32];

/// The hash that commits `who` to `payload` in an epoch: Blake2b-256 of the SCALE encoding of
/// (topic, epoch, account, payload, salt). The payload is the argument of the revealing call: the
/// values of an inference, the elements of a forecast, the values of a truth, reported losses. The
/// account is the owner's, also if its operator signs; it makes another's commitment worthless to a
/// copier.
pub fn commitment_hash<AccountId: Encode, Payload: Encode>(
	topic: TopicId,
	epoch: EpochIndex,
	who: &AccountId,
	payload: &Payload,
	salt: &Salt,
) -> H256 {
	BlakeTwo256::hash_of(&(topic, epoch, who, payload, salt))
}

/// One truth in a call with several.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct TruthSubmission {
	/// The topic.
	pub topic: TopicId,
	/// The epoch.
	pub epoch: EpochIndex,
	/// 0 at first, higher for each replacement, at most 3 (`MAX_REPLACEMENTS`).
	pub revision: u8,
	/// The truth, one number per label.
	pub values: LabelValues,
}

/// Truths of several topics.
pub type TruthSubmissions = BoundedVec<TruthSubmission, ConstU32<MAX_TRUTHS>>;

/// One commitment to a truth in a call with several.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct TruthCommit {
	/// The topic.
	pub topic: TopicId,
	/// The epoch.
	pub epoch: EpochIndex,
	/// 0 at first, higher for each replacement, at most 3 (`MAX_REPLACEMENTS`).
	pub revision: u8,
	/// [`commitment_hash`] of the truth's values, or of reported losses.
	pub hash: H256,
}

/// Commitments of several topics.
pub type TruthCommits = BoundedVec<TruthCommit, ConstU32<MAX_TRUTHS>>;

/// What was committed to, in a call with several.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct TruthReveal {
	/// The topic.
	pub topic: TopicId,
	/// The epoch.
	pub epoch: EpochIndex,
	/// The truth, one number per label.
	pub values: LabelValues,
	/// What the hash was made with.
	pub salt: Salt,
}

/// Reveals of several topics.
pub type TruthReveals = BoundedVec<TruthReveal, ConstU32<MAX_TRUTHS>>;

/// One element of a forecast: an inferer and the log10 loss that it is expected to have.
pub type ForecastElements<AccountId> = BoundedVec<(AccountId, Decimal), ConstU32<MAX_INFERERS>>;

/// A truth that an account can submit now.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub struct OpenTruth<AccountId> {
	/// The topic.
	pub topic: TopicId,
	/// The epoch.
	pub epoch: EpochIndex,
	/// The block at which the epoch opened.
	pub opened_at: BlockNumber,
	/// The chain's clock when the epoch opened, milliseconds.
	pub opened_time: Moment,
	/// What is done in the open window.
	pub phase: SubmissionPhase,
	/// The open window.
	pub window: Window,
	/// Number of labels of the truth.
	pub arity: u8,
	/// The reputer for whom the truth counts: part of what a commitment hashes.
	pub owner: AccountId,
	/// Whether this account's truth, or its commitment, is on chain already.
	pub submitted: bool,
	/// The hash that is committed and not revealed.
	pub committed: Option<H256>,
}

/// A truth whose window is open, and which would not be taken from an account.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub struct RefusedTruth {
	/// The topic.
	pub topic: TopicId,
	/// The epoch.
	pub epoch: EpochIndex,
	/// The open window.
	pub window: Window,
	/// Why nothing would be taken.
	pub refusal: Refusal,
}

/// Why a submission would not be taken; the number is the custom code of the pool's refusal.
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
	Serialize,
	Deserialize,
)]
pub enum Refusal {
	/// There is no such topic or epoch. Ask for the topic's open windows.
	#[codec(index = 1)]
	UnknownEpoch,
	/// The account is not registered in this role. Register first.
	#[codec(index = 2)]
	NotRegistered,
	/// The topic's whitelist does not name the account. Ask its creator.
	#[codec(index = 3)]
	NotWhitelisted,
	/// The window is not open in this block. Ask for the open windows.
	#[codec(index = 4)]
	WindowClosed,
	/// The set is full and the account's score is below the lowest in it.
	#[codec(index = 5)]
	NotSelected,
	/// This revision, or a later one, is on chain already. Raise the revision.
	#[codec(index = 6)]
	AlreadySubmitted,
	/// All free replacements are used.
	#[codec(index = 7)]
	TooManyReplacements,
	/// Wrong number of labels, a value out of the topic's range, labels that do not sum to one, an
	/// empty, unsorted or repeated list.
	#[codec(index = 8)]
	Malformed,
	/// The reputer's stake is below the minimum. Add stake.
	#[codec(index = 9)]
	NotEnoughStake,
	/// The share of the block for free submissions is used up; the next block takes it.
	#[codec(index = 10)]
	FreeWeightExhausted,
	/// The topic has commitments and the submission came open, or the other way round. Ask for the
	/// actor's status.
	#[codec(index = 11)]
	WrongPhase,
	/// Nothing was committed that could be revealed. Commit in the window before.
	#[codec(index = 12)]
	NotCommitted,
	/// What was committed is revealed already. Nothing is left to do.
	#[codec(index = 13)]
	AlreadyRevealed,
	/// The hash of what was revealed is not the committed one. Reveal payload and salt as committed.
	#[codec(index = 14)]
	CommitmentMismatch,
	/// The free balance does not cover the commitment's bond. Add funds.
	#[codec(index = 15)]
	BondNotCovered,
}

impl Refusal {
	/// The custom code of the pool's refusal.
	pub fn code(self) -> u8 {
		match self {
			Refusal::UnknownEpoch => 1,
			Refusal::NotRegistered => 2,
			Refusal::NotWhitelisted => 3,
			Refusal::WindowClosed => 4,
			Refusal::NotSelected => 5,
			Refusal::AlreadySubmitted => 6,
			Refusal::TooManyReplacements => 7,
			Refusal::Malformed => 8,
			Refusal::NotEnoughStake => 9,
			Refusal::FreeWeightExhausted => 10,
			Refusal::WrongPhase => 11,
			Refusal::NotCommitted => 12,
			Refusal::AlreadyRevealed => 13,
			Refusal::CommitmentMismatch => 14,
			Refusal::BondNotCovered => 15,
		}
	}
}

/// What an admitted free submission is worth to the transaction pool.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Admission {
	/// What it provides: one submission per (role, topic, epoch, account).
	pub tags: Vec<Vec<u8>>,
	/// For how many blocks it stays valid.
	pub longevity: u64,
	/// Higher for a later revision, highest for a reveal ([`REVEAL_PRIORITY`](crate::REVEAL_PRIORITY)).
	pub priority: u64,
}

/// What an actor does in an open window.
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
	Serialize,
	Deserialize,
)]
pub enum SubmissionPhase {
	/// Submits for everybody to see.
	#[codec(index = 0)]
	Submit,
	/// Commits to a payload.
	#[codec(index = 1)]
	Commit,
	/// Reveals what it committed to.
	#[codec(index = 2)]
	Reveal,
}

/// What `actor_status` tells an account about one kind of actor in a topic.
#[derive(
	Clone,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct KindStatus {
	/// Inferer, forecaster or reputer.
	pub kind: ActorKind,
	/// Whether the account (as owner or operator) is registered in the role.
	pub registered: bool,
	/// Whether the topic's whitelist lets it register.
	pub whitelisted: bool,
	/// The open epoch, if a window is open.
	pub epoch: Option<EpochIndex>,
	/// What is done in the open window.
	pub phase: Option<SubmissionPhase>,
	/// The open window's blocks.
	pub window: Option<Window>,
	/// The revision that is on chain for the open window's epoch.
	pub submitted: Option<u8>,
	/// The hash that is committed for the open window's epoch and not revealed.
	pub committed: Option<H256>,
	/// Whether a submission now would be admitted for free; else the reason.
	pub refusal: Option<Refusal>,
	/// The actor's score EMA (M16).
	pub score: Option<Decimal>,
	/// Its rank among the active set of the open window, from 1.
	pub rank: Option<u32>,
	/// The lowest score in the set when it is full: what a newcomer has to beat.
	pub lowest_score: Option<Decimal>,
	/// The refundable deposit that registration takes.
	pub deposit: Balance,
	/// What a commitment would hold until it is revealed; 0 where submissions are open.
	pub bond: Balance,
	/// The stake that the role needs (reputers), else 0.
	pub stake_needed: Balance,
}
