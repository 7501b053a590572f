// SPDX-License-Identifier: Apache-2.0

//! The types that the formulas take and return: plain data, positions instead of accounts.
//!
//! Every list of actors is sorted by account id before it comes here; a *position* is the index in
//! that order, so a sum over positions never depends on the order of arrival.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// The ABI and storage number: signed fixed point, 18 decimals, on `i128` (range ±1.7e20).
pub type Decimal = sp_arithmetic::FixedI128;

/// Why a formula refused its arguments. A failing contribution is dropped, never the epoch.
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
pub enum Error {
	/// A result left the range of [`Decimal`].
	Overflow,
	/// A division by zero that the formula does not define.
	DivisionByZero,
	/// The logarithm or root of a number outside its domain, or a parameter outside its range.
	OutOfRange,
	/// No element where the formula needs at least one.
	Empty,
	/// Two lists that belong together differ in length.
	LengthMismatch,
}

/// What sigma(R) means in M2, M3 and M12 (M30).
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
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum RegretScale {
	/// Sample standard deviation, divisor N-1; 0 for one element.
	#[default]
	#[codec(index = 0)]
	StdDev,
	/// max(1.4826 * raw median absolute deviation, StdDev / 10).
	#[codec(index = 1)]
	Mad,
}

/// The loss menu of M27; parameters are those of its table.
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
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum LossFunction {
	/// (y-p)^2.
	#[codec(index = 0)]
	Squared,
	/// |y-p|.
	#[codec(index = 1)]
	Absolute,
	/// e^2/2 within `delta`, linear outside.
	#[codec(index = 2)]
	Huber {
		/// Where the loss becomes linear; > 0.
		delta: Decimal,
	},
	/// ln cosh(e).
	#[codec(index = 3)]
	LogCosh,
	/// Binary cross entropy on clamped probabilities.
	#[codec(index = 4)]
	CrossEntropy {
		/// Probabilities are clamped to [epsilon, 1 - epsilon].
		epsilon: Decimal,
	},
	/// Poisson deviance, shifted so that its minimum is 0.
	#[codec(index = 5)]
	Poisson {
		/// The smallest rate.
		epsilon: Decimal,
	},
	/// Difference of tanh of z-scores, plus a term that keeps far misses apart.
	#[codec(index = 6)]
	Ztae {
		/// Mean of the target.
		mean: Decimal,
		/// Standard deviation of the target; > 0.
		std_dev: Decimal,
		/// Weight of the linear term.
		slope: Decimal,
	},
	/// Difference of power-tanh of z-scores, plus a power term.
	#[codec(index = 7)]
	Zptae {
		/// Mean of the target.
		mean: Decimal,
		/// Standard deviation of the target; > 0.
		std_dev: Decimal,
		/// Tail exponent a.
		alpha: Decimal,
		/// Sharpness b.
		beta: Decimal,
		/// Weight n of the power term.
		slope: Decimal,
		/// Exponent g of the power term.
		gamma: Decimal,
	},
	/// Quantile loss.
	#[codec(index = 8)]
	Pinball {
		/// The quantile, in (0,1).
		quantile: Decimal,
	},
	/// Sum over labels of the squared difference.
	#[codec(index = 9)]
	Brier,
}

/// Parameters of the combination (M2–M9, M28–M30) of one topic.
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
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct WeightParameters {
	/// Steepness p of the weight function; 2.5..4.5, default 3.
	pub p_norm: Decimal,
	/// Centre c of the weight function; 0.1..2, default 0.75.
	pub c_norm: Decimal,
	/// Added to sigma(R) (M2, M3, M12); 1e-6..10, default 0.5 (published: 0.01).
	pub epsilon_weight: Decimal,
	/// The scale of regrets (M30).
	pub regret_scale: RegretScale,
	/// Whether inferences are winsorised before M3–M8 (M29); default true.
	pub winsorise: bool,
}

/// How many inferers and forecasters an epoch has, and where each quantity of M27 lies in a flat
/// list (the order of M14).
///
/// With fewer than two inferers there are no one-outs; with fewer than two forecasters there are
/// neither one-out forecasters nor one-ins.
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
pub struct Shape {
	/// N.
	pub inferers: u16,
	/// K, after forecasters without a usable element were dropped (M3).
	pub forecasters: u16,
}

/// Every value of an epoch that gets a loss, element by element in the order of [`Shape`], each
/// with one number per label.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quantities {
	/// How many inferers and forecasters.
	pub shape: Shape,
	/// A, the number of labels.
	pub labels: u16,
	/// `shape.len() * labels` numbers, the labels of one element side by side.
	pub values: Vec<Decimal>,
}

/// The eight regret families (M11), dense by position; `None` where an actor has no history. A family
/// that is empty has none for anybody.
#[derive(Clone, PartialEq, Eq, Debug, Default, Encode, Decode, TypeInfo)]
pub struct Regrets {
	/// N.
	pub inferer: Vec<Option<Decimal>>,
	/// K.
	pub forecaster: Vec<Option<Decimal>>,
	/// N; the inferers' regrets of the naive combination.
	pub naive: Vec<Option<Decimal>>,
	/// N*N, row j' = withheld inferer, column j = inferer.
	pub one_out_inferer_inferer: Vec<Option<Decimal>>,
	/// N*K, row j' = withheld inferer, column k = forecaster.
	pub one_out_inferer_forecaster: Vec<Option<Decimal>>,
	/// K*N, row k' = withheld forecaster, column j = inferer.
	pub one_out_forecaster_inferer: Vec<Option<Decimal>>,
	/// K*K, row k' = withheld forecaster, column k = forecaster.
	pub one_out_forecaster_forecaster: Vec<Option<Decimal>>,
	/// K*N, row k = the forecaster that is let in, column j = inferer.
	pub one_in_inferer: Vec<Option<Decimal>>,
	/// K; the forecaster that is let in, of itself.
	pub one_in_forecaster: Vec<Option<Decimal>>,
}

/// What the combination step takes (M2–M9, M28–M30, M34).
#[derive(Clone, Copy, Debug)]
pub struct CombineInput<'a> {
	/// A, the number of labels, at least 1.
	pub labels: u16,
	/// N*A numbers, the labels of one inferer side by side.
	pub inferences: &'a [Decimal],
	/// For each forecaster its elements (position of the inferer, forecast log10 loss), sorted by
	/// position, no duplicates.
	pub forecasts: &'a [Vec<(u16, Decimal)>],
	/// Stored regrets, for the N inferers and all given forecasters.
	pub regrets: &'a Regrets,
	/// L_{i-1}: the latest network combined log10 loss.
	pub network_loss: Option<Decimal>,
	/// The regret of workers without history (M4, M12).
	pub initial_regret: Option<Decimal>,
	/// The stored EMA of the median absolute deviation, per label (M29); empty the first time.
	pub mad: &'a [Decimal],
	/// The grid on which truth is known (M27, M29).
	pub truth_resolution: Decimal,
	/// Whether the labels of a value sum to one (M28).
	pub unity: bool,
	/// Parameters of the topic.
	pub parameters: &'a WeightParameters,
}

/// What the combination step gives.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Combination {
	/// Combined, naive, individual, one-out and one-in values.
	pub quantities: Quantities,
	/// Positions, in the input, of the forecasters that were not dropped.
	pub forecasters: Vec<u16>,
	/// Normalised weights of M4, N of them; they sum with those of the forecasters to 1 within n ulp.
	pub inferer_weights: Vec<Decimal>,
	/// Normalised weights of M4 of the forecasters that were not dropped.
	pub forecaster_weights: Vec<Decimal>,
	/// Percentiles 2.28, 15.87, 50, 84.13, 97.72 (M9), per label.
	pub percentiles: Vec<[Decimal; 5]>,
	/// The outlier-resistant value (M29), per label.
	pub resistant: Vec<Decimal>,
	/// The new EMA of the median absolute deviation (M29), per label.
	pub mad: Vec<Decimal>,
	/// The plain mean of the inferences, per label.
	pub mean: Vec<Decimal>,
	/// Sum of the squared normalised weights: 1/n (even) .. 1 (one worker has all).
	pub concentration: Decimal,
}

/// How reputers are scored (M14).
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
pub struct ReputerParameters {
	/// Default 0.05.
	pub learning_rate: Decimal,
	/// Default 10.
	pub max_iterations: u16,
	/// Default 0.001.
	pub gradient_threshold: Decimal,
	/// Default 0.5.
	pub min_stake_fraction: Decimal,
	/// Default 0.01.
	pub epsilon: Decimal,
	/// Default 1e-7.
	pub epsilon_safe_div: Decimal,
}

/// What the truths of the reputers are evaluated with (M10, M14, M27, M32).
#[derive(Clone, Copy, Debug)]
pub struct TruthInput<'a> {
	/// The epoch's values, as stored at combination.
	pub quantities: &'a Quantities,
	/// R*A numbers: one truth per reputer.
	pub truths: &'a [Decimal],
	/// R stakes (authority at closing), base units.
	pub stakes: &'a [u128],
	/// R stored listening coefficients in `[0,1]`; 1 for a newcomer.
	pub coefficients: &'a [Decimal],
	/// The topic's loss.
	pub loss: &'a LossFunction,
	/// The grid on which truth is known (M27).
	pub truth_resolution: Decimal,
	/// The stored EMA of the median inferer loss, `Lbar` of M27; `None` in the first epoch.
	pub median_loss: Option<Decimal>,
	/// Network losses as the stake-weighted mean over the reputers' own losses (M10) instead of the
	/// losses against the consensus truth (M27).
	pub stake_mean: bool,
	/// How reputers are scored.
	pub parameters: &'a ReputerParameters,
}

/// What an evaluation of truths gives.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TruthOutcome {
	/// The consensus truth (M32), one number per label.
	pub truth: Vec<Decimal>,
	/// Network log10 losses, in the order of [`Shape`].
	pub losses: Vec<Decimal>,
	/// The new `Lbar` of M27.
	pub median_loss: Decimal,
	/// The floor F of M27 that applied.
	pub floor: Decimal,
	/// R scores (M14).
	pub scores: Vec<Decimal>,
	/// R updated listening coefficients (M14).
	pub coefficients: Vec<Decimal>,
}

/// Scores of the workers of one epoch (M13, M15); empty where the formula defines none.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct WorkerScores {
	/// N, or empty with fewer than two inferers.
	pub inferers: Vec<Decimal>,
	/// K, or empty with fewer than two forecasters.
	pub forecasters: Vec<Decimal>,
}

/// Parameters of the rewards (M17–M21).
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
pub struct RewardParameters {
	/// Exponent of the inferers' scores; default 3.
	pub p_inference: Decimal,
	/// Exponent of the forecasters' scores; default 3.
	pub p_forecast: Decimal,
	/// Exponent of the reputers' stake x score; default 1.
	pub p_reputer: Decimal,
	/// Default 0.75.
	pub c_reward: Decimal,
	/// The topic's epsilon_score; default 0.01.
	pub epsilon_score: Decimal,
	/// task_reward_alpha; default 0.1.
	pub alpha: Decimal,
	/// beta_entropy; default 0.25.
	pub beta: Decimal,
}

/// One actor's part of the reward calculation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RewardActor {
	/// Scores, newest first, the current one included: at most the window (M17, `PerActor(10)`).
	/// A reputer has just the current one.
	pub scores: Vec<Decimal>,
	/// Stored smoothed fraction (M19); `None` the first time.
	pub previous_fraction: Option<Decimal>,
	/// Stake, base units; 0 for workers.
	pub stake: u128,
}

/// What the rewards of an epoch are computed from.
#[derive(Clone, Copy, Debug)]
pub struct RewardInput<'a> {
	/// N.
	pub inferers: &'a [RewardActor],
	/// K.
	pub forecasters: &'a [RewardActor],
	/// R.
	pub reputers: &'a [RewardActor],
	/// Network losses, in the order of `shape`.
	pub losses: &'a [Decimal],
	/// The epoch's shape.
	pub shape: Shape,
	/// Stored tau (M20); 0 at first.
	pub tau: Decimal,
	/// E: what the epoch pays, base units.
	pub pot: u128,
	/// Parameters.
	pub parameters: &'a RewardParameters,
}

/// The rewards of an epoch. `sum(inferers) + sum(forecasters) + sum(reputers) + returned = pot`, exactly (M33).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RewardOutcome {
	/// N amounts, base units.
	pub inferers: Vec<u128>,
	/// K amounts, base units.
	pub forecasters: Vec<u128>,
	/// R amounts, base units.
	pub reputers: Vec<u128>,
	/// What nobody earned; back to the ecosystem (M35).
	pub returned: u128,
	/// Smoothed fractions to store (M19): inferers.
	pub inferer_fractions: Vec<Decimal>,
	/// Smoothed fractions to store (M19): forecasters.
	pub forecaster_fractions: Vec<Decimal>,
	/// Smoothed fractions to store (M19): reputers.
	pub reputer_fractions: Vec<Decimal>,
	/// Entropies F, G, H (M19).
	pub entropies: [Decimal; 3],
	/// The new tau (M20).
	pub tau: Decimal,
	/// chi (M20), 0.1..0.5.
	pub chi: Decimal,
}
