// SPDX-License-Identifier: Apache-2.0

//! Plain values: no pallet's `Config` is known here.

use crate::{Decimal, LossFunction, WeightParameters};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;
use sp_runtime::{
	traits::{BlakeTwo256, Hash, Zero},
	Saturating,
};

/// A topic's number: from 1, never reused.
pub type TopicId = u32;
/// An epoch's number within its topic: from 1.
pub type EpochIndex = u32;
/// Block number of the chain.
pub type BlockNumber = u32;
/// Amount of ALLO in base units (18 decimals).
pub type Balance = u128;
/// Milliseconds since the Unix epoch, as the chain's clock tells it.
pub type Moment = u64;

/// The most labels a topic can have.
pub const MAX_LABELS: u32 = 16;
/// The most active inferers of an epoch that any topic can allow.
pub const MAX_INFERERS: u32 = 64;
/// The most active forecasters of an epoch that any topic can allow.
pub const MAX_FORECASTERS: u32 = 16;
/// The most active reputers of an epoch that any topic can allow.
pub const MAX_REPUTERS: u32 = 16;
/// The largest N*K*labels of a topic (protocol.md section 3).
pub const MAX_CELLS: u32 = 4_096;
/// The most truths in one call.
pub const MAX_TRUTHS: u32 = 16;
/// A truth lies in `-MAX_TRUTH..=MAX_TRUTH`, so that the distances between the truths of M32 are
/// representable whatever anybody submits.
pub const MAX_TRUTH: Decimal =
	Decimal::from_inner(1_000_000_000_000_000_000_000_000_000_000_000_000);
/// How often a submission may be replaced for free (protocol.md section 5).
pub const MAX_REPLACEMENTS: u8 = 3;

/// One number per label of a topic.
pub type LabelValues = BoundedVec<Decimal, ConstU32<MAX_LABELS>>;

/// What an account is registered as.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
	Serialize,
	Deserialize,
)]
pub enum Role {
	/// Submits inferences and forecasts.
	#[codec(index = 0)]
	Worker,
	/// Has stake and attests the truth.
	#[codec(index = 1)]
	Reputer,
}

/// In which of an epoch's sets an actor takes part.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
	Serialize,
	Deserialize,
)]
pub enum ActorKind {
	/// Submits a value.
	#[codec(index = 0)]
	Inferer,
	/// Submits how wrong each inferer will be.
	#[codec(index = 1)]
	Forecaster,
	/// Attests the truth.
	#[codec(index = 2)]
	Reputer,
}

impl ActorKind {
	/// The registration that this kind of actor needs.
	pub fn role(self) -> Role {
		match self {
			ActorKind::Inferer | ActorKind::Forecaster => Role::Worker,
			ActorKind::Reputer => Role::Reputer,
		}
	}
}

/// Where a topic is in its life (protocol.md section 3).
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
pub enum TopicStatus {
	/// Never had the weight to open an epoch.
	#[codec(index = 0)]
	Created,
	/// Opens an epoch every `epoch_length` blocks.
	#[codec(index = 1)]
	Active,
	/// Lost its weight: opens no epochs, finishes the open ones, keeps its state.
	#[codec(index = 2)]
	Dormant,
	/// Ended by its creator: opens no epochs ever again.
	#[codec(index = 3)]
	Retired,
}

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

/// What kind of values a topic has (M28).
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
pub enum TopicKind {
	/// One number.
	#[codec(index = 0)]
	Regression,
	/// One number per label.
	#[codec(index = 1)]
	Classification {
		/// When set, the labels of a value must sum to 1 within this tolerance.
		unity_tolerance: Option<Decimal>,
		/// The value of a label that a submission leaves out.
		default_value: Decimal,
	},
}

/// Where the network losses of a topic come from (M27).
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
pub enum LossMethod {
	/// Reputers attest the truth; the chain computes the losses against the consensus truth (M32),
	/// or, with `stake_mean`, as the stake-weighted mean of the losses of each truth (M10).
	#[codec(index = 0)]
	OnChain {
		/// Use M10 instead of the consensus truth.
		stake_mean: bool,
	},
	/// Reputers report log10 losses.
	#[codec(index = 1)]
	Reported {
		/// Clip each reported loss around its median, weighted by the adjusted stakes of M14.
		clip: bool,
	},
}

/// The blocks of an epoch, relative to its opening (protocol.md section 4).
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
pub struct Schedule {
	/// Blocks from one epoch to the next; at least 5.
	pub epoch_length: BlockNumber,
	/// Blocks in which workers submit (or commit); 2..=epoch_length.
	pub worker_window: BlockNumber,
	/// Blocks in which workers reveal; 0 for open submissions.
	pub reveal_window: BlockNumber,
	/// Blocks from the opening until the truth is known; at least
	/// `worker_window + reveal_window + 1`, at most 100 epochs.
	pub ground_truth_lag: BlockNumber,
	/// Blocks in which reputers attest (or commit); 1..=epoch_length.
	pub reputer_window: BlockNumber,
	/// Blocks in which reputers reveal; 0 for open attestation.
	pub reputer_reveal_window: BlockNumber,
}

/// The bounds of an epoch's active sets.
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
pub struct Limits {
	/// 1..=[`MAX_INFERERS`].
	pub inferers: u16,
	/// 0..=[`MAX_FORECASTERS`].
	pub forecasters: u16,
	/// 1..=[`MAX_REPUTERS`].
	pub reputers: u16,
	/// Elements of one forecast; 1..=[`MAX_INFERERS`].
	pub forecast_elements: u16,
}

/// Everything of a topic that its epochs compute with; an epoch keeps the set of its opening.
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
pub struct TopicParameters {
	/// Regression or classification.
	pub kind: TopicKind,
	/// Number of labels; 1 for a regression.
	pub arity: u8,
	/// The windows.
	pub schedule: Schedule,
	/// Values outside are refused at submission.
	pub value_min: Decimal,
	/// Values outside are refused at submission.
	pub value_max: Decimal,
	/// The grid on which truth is known (M27, M29); > 0.
	pub truth_resolution: Decimal,
	/// The loss (M27).
	pub loss: LossFunction,
	/// Where losses come from.
	pub loss_method: LossMethod,
	/// The combination's parameters (M2–M9, M29, M30).
	pub weights: WeightParameters,
	/// Speed of the regrets (M11), (0,1]; default 0.1.
	pub alpha_regret: Decimal,
	/// Added to sigma of the scores (M17); 1e-6..10, default 0.01.
	pub epsilon_score: Decimal,
	/// Speed of the sortition's score EMA (M16), [0,1); default 0.1.
	pub merit_sortition_alpha: Decimal,
	/// The quantile towards which passive inferers move (M16), 0 to 1; default 0.2.
	pub inferer_quantile: Decimal,
	/// The quantile towards which passive forecasters move (M16), 0 to 1; default 0.2.
	pub forecaster_quantile: Decimal,
	/// The quantile towards which passive reputers move (M16), 0 to 1; default 0.2.
	pub reputer_quantile: Decimal,
	/// Bounds of the active sets.
	pub limits: Limits,
}

impl TopicParameters {
	/// Whether values of this topic sum to one.
	pub fn unity(&self) -> bool {
		matches!(
			self.kind,
			TopicKind::Classification {
				unity_tolerance: Some(_),
				..
			}
		)
	}

	/// Whether `value` lies in the topic's range.
	pub fn in_range(&self, value: &Decimal) -> bool {
		*value >= self.value_min && *value <= self.value_max
	}

	/// Whether the losses of an epoch with these parameters can be computed against these values.
	///
	/// The range of the topic's values is not asked for: it bounds predictions, and what happened
	/// may be beyond what was thought possible. Sums saturate.
	pub fn check_truth(&self, values: &LabelValues) -> Result<(), TruthError> {
		if let LossMethod::Reported { .. } = self.loss_method {
			return Err(TruthError::Reported);
		}
		if values.len() != usize::from(self.arity) {
			return Err(TruthError::WrongLength);
		}
		let least = Decimal::zero().saturating_sub(MAX_TRUTH);
		if !values
			.iter()
			.all(|value| (least..=MAX_TRUTH).contains(value))
		{
			return Err(TruthError::TooLarge);
		}
		if let TopicKind::Classification {
			unity_tolerance: Some(tolerance),
			..
		} = self.kind
		{
			let sum = values
				.iter()
				.fold(Decimal::zero(), |sum, value| sum.saturating_add(*value));
			let one = Decimal::from_u32(1);
			if sum.max(one).saturating_sub(sum.min(one)) > tolerance {
				return Err(TruthError::NotUnity);
			}
		}
		allora_scoring::check_truth(&self.loss, values).map_err(|_| TruthError::OutOfDomain)
	}
}

/// Why values are no truth of a topic.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TruthError {
	/// The topic's losses are reported: its reputers say losses, not truths.
	Reported,
	/// Not one number per label.
	WrongLength,
	/// A number beyond ±[`MAX_TRUTH`].
	TooLarge,
	/// Labels that do not sum to one within the topic's tolerance.
	NotUnity,
	/// Nothing that the topic's loss can measure (M27).
	OutOfDomain,
}

impl fmt::Display for TruthError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			TruthError::Reported => "the topic's losses are reported, it has no truth",
			TruthError::WrongLength => "not one number per label",
			TruthError::TooLarge => "a value is larger than the chain takes",
			TruthError::NotUnity => "the labels do not sum to one",
			TruthError::OutOfDomain => "a value is outside the domain of the topic's loss",
		})
	}
}

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
	/// Workers submit, or the combination has not run yet.
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

/// Where an off-chain worker finds the truth (protocol.md section 7).
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
pub struct DataSource {
	/// URL with the placeholders `{topic} {epoch} {block} {time}`.
	pub url: BoundedVec<u8, ConstU32<256>>,
	/// JSON pointer (RFC 6901) of the number in the answer.
	pub pointer: BoundedVec<u8, ConstU32<128>>,
	/// How many decimals of the number count; the rest is rounded half away from zero. At most 18.
	pub decimals: u8,
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
	/// 0 at first, higher for each replacement, at most [`MAX_REPLACEMENTS`].
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
	/// 0 at first, higher for each replacement, at most [`MAX_REPLACEMENTS`].
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

/// What the settlement needs of an epoch, as stored at combination.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LossInputs<AccountId> {
	/// The active inferers, sorted by account; positions refer to this order.
	pub inferers: Vec<AccountId>,
	/// The forecasters that entered the combination, sorted by account.
	pub forecasters: Vec<AccountId>,
	/// The active forecasters whose forecast had no usable element: neither scored nor paid.
	pub dropped_forecasters: Vec<AccountId>,
	/// Where the rewards of the inferers go, as named when they submitted; `None` for the inferer.
	pub inferer_destinations: Vec<Option<AccountId>>,
	/// Where the rewards of the forecasters go, as named when they submitted; `None` for the forecaster.
	pub forecaster_destinations: Vec<Option<AccountId>>,
	/// All values that get a loss.
	pub quantities: allora_scoring::Quantities,
	/// The plain mean of the inferences, per label (M31).
	pub mean: Vec<Decimal>,
	/// The last truth that was settled before this epoch was combined (M31).
	pub persistence: Option<LabelValues>,
}

/// What the network knows of a topic's past when it combines (M3, M4, M12, M31).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NetworkState {
	/// The latest network combined log10 loss.
	pub network_loss: Option<Decimal>,
	/// The topic's initial regret.
	pub initial_regret: Option<Decimal>,
	/// The last settled truth.
	pub last_truth: Option<LabelValues>,
	/// Calibration and skill so far.
	pub skill: Skill,
}

/// Calibration and skill of a topic (M31).
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
pub struct Skill {
	/// Settled epochs that were counted.
	pub epochs: u32,
	/// Epochs with the truth inside the 68.27 % band.
	pub inside_68: u32,
	/// Epochs with the truth inside the 95.44 % band.
	pub inside_95: u32,
	/// Epochs in which the combined value strictly beat the naive one.
	pub beat_naive: u32,
	/// Epochs in which the combined value strictly beat the plain mean.
	pub beat_mean: u32,
	/// EMA (0.05) of `L_naive - L_combined`.
	pub gain_over_naive: Option<Decimal>,
	/// EMA (0.05) of `L_mean - L_combined`.
	pub gain_over_mean: Option<Decimal>,
	/// EMA (0.05) of `L_persistence - L_combined`.
	pub gain_over_persistence: Option<Decimal>,
}

/// What consumers read; written once, never changed (protocol.md section 6).
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
pub struct Prediction {
	/// The topic.
	pub topic: TopicId,
	/// The epoch.
	pub epoch: EpochIndex,
	/// The block at which the epoch opened.
	pub opened_at: BlockNumber,
	/// The block at which this record was written.
	pub predicted_at: BlockNumber,
	/// The combined value (M4), per label.
	pub combined: LabelValues,
	/// The naive value (M5), per label: without forecasters.
	pub naive: LabelValues,
	/// The outlier-resistant value (M29), per label.
	pub resistant: LabelValues,
	/// The plain mean of the inferences, per label.
	pub mean: LabelValues,
	/// Percentiles 2.28, 15.87, 50, 84.13 and 97.72 (M9), per label.
	pub percentiles: BoundedVec<[Decimal; 5], ConstU32<MAX_LABELS>>,
	/// How many inferers it combines.
	pub inferers: u16,
	/// How many forecasters it combines.
	pub forecasters: u16,
	/// Sum of the squared normalised weights: 1/n (even) to 1 (one worker has all).
	pub concentration: Decimal,
	/// Calibration and skill as known when this was written (M31).
	pub skill: Skill,
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
	/// Higher for a later revision.
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
