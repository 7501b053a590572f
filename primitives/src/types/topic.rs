// SPDX-License-Identifier: Apache-2.0

//! What a topic is made of.

use super::{BlockNumber, LabelValues, MAX_TRUTH};
use crate::{Decimal, LossFunction, WeightParameters};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::{traits::Zero, Saturating};

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
	/// 1..=64 (`MAX_INFERERS`).
	pub inferers: u16,
	/// 0..=16 (`MAX_FORECASTERS`).
	pub forecasters: u16,
	/// 1..=16 (`MAX_REPUTERS`).
	pub reputers: u16,
	/// Elements of one forecast; 1..=64 (`MAX_INFERERS`).
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
