// SPDX-License-Identifier: Apache-2.0

//! An epoch and its windows.

use super::{
	Balance, BlockNumber, EpochIndex, Moment, Role, SubmissionPhase, TopicId, TopicParameters,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Why an epoch ended without scores or payment.
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
pub enum VoidReason {
	/// No worker submitted a value.
	#[codec(index = 0)]
	NoInference,
	/// No reputer with enough stake attested.
	#[codec(index = 1)]
	NoTruth,
	/// The combination could not be computed.
	#[codec(index = 2)]
	CombinationFailed,
	/// The settlement could not be computed.
	#[codec(index = 3)]
	SettlementFailed,
}

/// How far an epoch has come (protocol.md section 4).
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
pub enum EpochStage {
	/// Workers submit, or the combination has not run yet. Where the chain computes the losses, reputers
	/// attest in their window even if the combination is so late.
	#[codec(index = 0)]
	Open,
	/// The prediction is written; the truth is awaited, attested or being settled.
	#[codec(index = 1)]
	Predicted,
	/// Scored and paid.
	#[codec(index = 2)]
	Settled,
	/// Ended without scores or payment.
	#[codec(index = 3)]
	Void(VoidReason),
}

/// One epoch of one topic, with the parameters of its opening.
#[derive(
	Clone,
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
pub struct EpochInfo {
	/// The topic.
	pub topic: TopicId,
	/// The epoch's number.
	pub index: EpochIndex,
	/// The block at which it opened, `b` of protocol.md section 4.
	pub opened_at: BlockNumber,
	/// The chain's clock when it opened.
	pub opened_time: Moment,
	/// How far it has come.
	pub stage: EpochStage,
	/// The topic's parameters when it opened.
	pub parameters: TopicParameters,
	/// How many blocks of the chain had been under a multi-block migration when it opened.
	pub paused_before: BlockNumber,
	/// How many have been since: everything that was still to come is so much later. Not stored, but
	/// computed when the epoch is read.
	#[codec(skip)]
	#[serde(skip)]
	pub shift: BlockNumber,
}

/// What a topic's revenue dripped for one epoch (M25), and how its reward is capped.
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
	Serialize,
	Deserialize,
)]
pub struct EpochDrip {
	/// What dripped, base units.
	pub amount: Balance,
	/// Whether the strict cap applies: the topic had a worker whitelist, or one account paid most
	/// of its revenue (protocol.md section 9).
	pub strict: bool,
	/// The topic's stake when the epoch opened, base units; less if less of it is left.
	pub stake: Balance,
}

/// First and last block of a window, both inclusive.
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
pub struct Window {
	/// The first block in which a submission is taken.
	pub first: BlockNumber,
	/// The last block in which a submission is taken.
	pub last: BlockNumber,
}

impl Window {
	/// Whether a submission in block `now` is in time.
	pub fn contains(&self, now: BlockNumber) -> bool {
		self.first <= now && now <= self.last
	}
}

/// The phases of an epoch (protocol.md section 4). Nobody can submit and no step runs in a block that
/// is under a multi-block migration: such blocks do not count, so all that follows is
/// [`EpochInfo::shift`] blocks later. What has passed is not, but nothing depends on it any more.
impl EpochInfo {
	/// The epoch as it is when `paused` blocks of the chain have been under a migration.
	pub fn shifted(self, paused: BlockNumber) -> Self {
		EpochInfo {
			shift: paused.saturating_sub(self.paused_before),
			..self
		}
	}

	fn at(&self, offset: BlockNumber) -> BlockNumber {
		self.opened_at
			.saturating_add(self.shift)
			.saturating_add(offset)
	}

	/// `[b, b+W)`: workers submit.
	pub fn worker_window(&self) -> Window {
		Window {
			first: self.opened_at,
			last: self
				.at(self.parameters.schedule.worker_window)
				.saturating_sub(1),
		}
	}

	/// Whether workers commit first and reveal later.
	pub fn commits(&self) -> bool {
		self.parameters.schedule.reveal_window > 0
	}

	/// Whether reputers commit first and reveal later.
	pub fn reputers_commit(&self) -> bool {
		self.parameters.schedule.reputer_reveal_window > 0
	}

	/// `[b+W, b+W+V)`: workers reveal. Contains no block if the topic has open submissions.
	pub fn reveal_window(&self) -> Window {
		let s = &self.parameters.schedule;
		let first = self.at(s.worker_window);
		Window {
			first,
			last: first.saturating_add(s.reveal_window).saturating_sub(1),
		}
	}

	/// All windows in which somebody submits, commits or reveals, in order of time.
	pub fn windows(&self) -> [(Role, SubmissionPhase, Window); 4] {
		let first = |commits| {
			if commits {
				SubmissionPhase::Commit
			} else {
				SubmissionPhase::Submit
			}
		};
		let reveal = SubmissionPhase::Reveal;
		[
			(Role::Worker, first(self.commits()), self.worker_window()),
			(Role::Worker, reveal, self.reveal_window()),
			(
				Role::Reputer,
				first(self.reputers_commit()),
				self.reputer_window(),
			),
			(Role::Reputer, reveal, self.reputer_reveal_window()),
		]
	}

	/// `b+W+V`: from this block on the combination runs.
	pub fn combine_at(&self) -> BlockNumber {
		let s = &self.parameters.schedule;
		self.at(s.worker_window).saturating_add(s.reveal_window)
	}

	/// `[b+lag, b+lag+R)`: reputers attest.
	pub fn reputer_window(&self) -> Window {
		let s = &self.parameters.schedule;
		let first = self.at(s.ground_truth_lag);
		Window {
			first,
			last: first.saturating_add(s.reputer_window).saturating_sub(1),
		}
	}

	/// `[b+lag+R, b+lag+R+RV)`: reputers reveal. Contains no block if they attest openly.
	pub fn reputer_reveal_window(&self) -> Window {
		let s = &self.parameters.schedule;
		let first = self.at(s.ground_truth_lag).saturating_add(s.reputer_window);
		Window {
			first,
			last: first
				.saturating_add(s.reputer_reveal_window)
				.saturating_sub(1),
		}
	}

	/// `b+lag+R+RV`: from this block on the settlement runs.
	pub fn settle_at(&self) -> BlockNumber {
		let s = &self.parameters.schedule;
		self.at(s.ground_truth_lag)
			.saturating_add(s.reputer_window)
			.saturating_add(s.reputer_reveal_window)
	}
}
