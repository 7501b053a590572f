//! Every formula of the network, as pure functions.
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use alloc::vec::Vec;

mod types;
pub use types::*;

/// The combination step: M2–M9, M28–M30, M34.
pub fn combine(_input: &CombineInput<'_>) -> Result<Combination, Error> {
	Err(Error::Empty)
}

/// Consensus truth, network losses, reputers' scores and coefficients: M10, M14, M27, M32.
pub fn evaluate_truths(_input: &TruthInput<'_>) -> Result<TruthOutcome, Error> {
	Err(Error::Empty)
}

/// The log10 loss of M27 of one value against one truth, floored and clamped.
pub fn log_loss(
	_loss: &LossFunction,
	_truth: &[Decimal],
	_value: &[Decimal],
	_floor: Decimal,
) -> Result<Decimal, Error> {
	Err(Error::Empty)
}

/// The regrets after an epoch (M11): every family that has losses.
pub fn update_regrets(
	_shape: Shape,
	_losses: &[Decimal],
	_previous: &Regrets,
	_initial_regret: Option<Decimal>,
	_alpha: Decimal,
) -> Result<Regrets, Error> {
	Err(Error::Empty)
}

/// The topic's initial regret (M12) from the new regrets of experienced actors; `None` if there are none.
pub fn initial_regret(
	_experienced: &[Decimal],
	_quantile: Decimal,
	_parameters: &WeightParameters,
) -> Result<Option<Decimal>, Error> {
	Err(Error::Empty)
}

/// The workers' scores (M13, M15).
pub fn score_workers(_shape: Shape, _losses: &[Decimal]) -> Result<WorkerScores, Error> {
	Err(Error::Empty)
}

/// Fractions, entropies, task split and exact amounts (M17–M21, M33, M35).
pub fn rewards(_input: &RewardInput<'_>) -> Result<RewardOutcome, Error> {
	Err(Error::Empty)
}

/// `Ema(alpha, value, previous)` (M1): `value` the first time.
pub fn ema(_alpha: Decimal, _value: Decimal, _previous: Option<Decimal>) -> Result<Decimal, Error> {
	Err(Error::Empty)
}

/// Quantile of M1, numpy's `linear`; 0 of nothing.
pub fn quantile(_values: &[Decimal], _q: Decimal) -> Result<Decimal, Error> {
	Err(Error::Empty)
}

/// Sample standard deviation (M1); 0 of one.
pub fn std_dev(_values: &[Decimal]) -> Result<Decimal, Error> {
	Err(Error::Empty)
}

/// The EMA of a score after `epochs` absences, each a step towards `quantile`, never upwards
/// (M16, protocol.md section 4).
pub fn passive_score(
	_score: Decimal,
	_quantile: Decimal,
	_alpha: Decimal,
	_epochs: u32,
) -> Result<Decimal, Error> {
	Err(Error::Empty)
}

/// A topic's target weight (M23): stake^mu * revenue^nu, in whole tokens; 0 if either is 0.
pub fn topic_weight(_stake: u128, _revenue: u128, _mu: Decimal, _nu: Decimal) -> Result<Decimal, Error> {
	Err(Error::Empty)
}

/// `total` split exactly by integer `weights` (M33): floor, leftover units to the largest
/// remainders, ties by position. All zero if every weight is zero.
pub fn split_exactly(_total: u128, _weights: &[u128]) -> Result<Vec<u128>, Error> {
	Err(Error::Empty)
}

/// What is left of a revenue after an epoch (M25).
pub fn drip(_revenue: u128, _epoch_length: u32, _blocks_per_month: u32) -> u128 {
	0
}
