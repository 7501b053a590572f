// SPDX-License-Identifier: Apache-2.0

//! What a combination leaves, and what it starts from.

use super::{BlockNumber, EpochIndex, LabelValues, TopicId, MAX_LABELS};
use crate::Decimal;
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

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
