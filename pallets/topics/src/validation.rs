// SPDX-License-Identifier: Apache-2.0

//! What a topic may be (protocol.md section 3).

use crate::{
	types::{
		canonical_labels, Description, LabelError, Labels, Name, MAX_EPOCH_LENGTH, MAX_LAG_EPOCHS,
		MIN_EPOCH_LENGTH, MIN_WORKER_WINDOW,
	},
	Config, Error, Pallet,
};
use allora_primitives::{
	Decimal, Limits, LossFunction, Schedule, TopicKind, TopicParameters, WeightParameters,
	MAX_CELLS, MAX_FORECASTERS, MAX_INFERERS, MAX_LABELS, MAX_REPUTERS,
};

const ZERO: Decimal = Decimal::from_u32(0);
const ONE: Decimal = Decimal::from_u32(1);
/// 0.5.
const HALF: Decimal = Decimal::from_inner(500_000_000_000_000_000);
/// 1e-6.
const MICRO: Decimal = Decimal::from_inner(1_000_000_000_000);
/// 0.1.
const TENTH: Decimal = Decimal::from_inner(100_000_000_000_000_000);
/// 2.5.
const P_NORM_MIN: Decimal = Decimal::from_inner(2_500_000_000_000_000_000);
/// 4.5.
const P_NORM_MAX: Decimal = Decimal::from_inner(4_500_000_000_000_000_000);
/// 1e18: the magnitude up to which values are taken; sums of two stay far inside `Decimal`.
const VALUE_BOUND: Decimal = Decimal::from_inner(1_000_000_000_000_000_000_000_000_000_000_000_000);
/// -1e18.
const VALUE_FLOOR: Decimal =
	Decimal::from_inner(-1_000_000_000_000_000_000_000_000_000_000_000_000);
/// The largest exponent of a loss.
const MAX_EXPONENT: Decimal = Decimal::from_u32(100);

fn within(value: &Decimal, low: &Decimal, high: &Decimal) -> bool {
	value >= low && value <= high
}

impl<T: Config> Pallet<T> {
	/// Name and description are UTF-8, the name is not empty.
	pub(crate) fn ensure_valid_texts(
		name: &Name,
		description: &Description,
	) -> Result<(), Error<T>> {
		let name = core::str::from_utf8(name).map_err(|_| Error::<T>::NotUtf8)?;
		core::str::from_utf8(description).map_err(|_| Error::<T>::NotUtf8)?;
		if name.trim().is_empty() {
			return Err(Error::NameMissing);
		}
		Ok(())
	}

	/// Labels trimmed, in lower case, distinct.
	pub(crate) fn valid_labels(labels: &Labels) -> Result<Labels, Error<T>> {
		canonical_labels(labels).map_err(|error| match error {
			LabelError::Invalid => Error::<T>::InvalidLabel,
			LabelError::Duplicate => Error::<T>::DuplicateLabel,
		})
	}

	/// Every parameter lies in its range.
	pub(crate) fn ensure_valid_parameters(
		parameters: &TopicParameters,
		labels: &Labels,
	) -> Result<(), Error<T>> {
		Self::ensure_valid_values(parameters)?;
		Self::ensure_valid_kind(parameters, labels)?;
		Self::ensure_valid_schedule(&parameters.schedule)?;
		Self::ensure_valid_weights(&parameters.weights)?;
		Self::ensure_valid_scores(parameters)?;
		Self::ensure_valid_limits(&parameters.limits, parameters.arity)?;
		Self::ensure_valid_loss(&parameters.loss)
	}

	fn ensure_valid_values(p: &TopicParameters) -> Result<(), Error<T>> {
		if p.value_min < VALUE_FLOOR || p.value_max > VALUE_BOUND {
			return Err(Error::ValueRangeTooWide);
		}
		if p.value_min >= p.value_max {
			return Err(Error::ValueRangeEmpty);
		}
		// No overflow: both lie within ±1e18.
		let width = sp_runtime::Saturating::saturating_sub(p.value_max, p.value_min);
		if p.truth_resolution <= ZERO || p.truth_resolution > width {
			return Err(Error::TruthResolutionOutOfRange);
		}
		Ok(())
	}

	fn ensure_valid_kind(p: &TopicParameters, labels: &Labels) -> Result<(), Error<T>> {
		let arity = u32::from(p.arity);
		match &p.kind {
			TopicKind::Regression => {
				if !labels.is_empty() {
					return Err(Error::LabelsNotExpected);
				}
				if arity != 1 {
					return Err(Error::WrongArity);
				}
			},
			TopicKind::Classification {
				unity_tolerance,
				default_value,
			} => {
				if arity == 0 || arity > MAX_LABELS || usize::from(p.arity) != labels.len() {
					return Err(Error::WrongArity);
				}
				if unity_tolerance.is_some_and(|tolerance| !within(&tolerance, &ZERO, &ONE)) {
					return Err(Error::UnityToleranceOutOfRange);
				}
				if !p.in_range(default_value) {
					return Err(Error::DefaultValueOutOfRange);
				}
			},
		}
		Ok(())
	}

	fn ensure_valid_schedule(s: &Schedule) -> Result<(), Error<T>> {
		if s.epoch_length < MIN_EPOCH_LENGTH || s.epoch_length > MAX_EPOCH_LENGTH {
			return Err(Error::EpochLengthOutOfRange);
		}
		if s.worker_window < MIN_WORKER_WINDOW || s.worker_window > s.epoch_length {
			return Err(Error::WorkerWindowOutOfRange);
		}
		if s.reveal_window > s.epoch_length || s.reputer_reveal_window > s.epoch_length {
			return Err(Error::RevealWindowOutOfRange);
		}
		// Every window is at most MAX_EPOCH_LENGTH by now: nothing below saturates.
		let earliest = s
			.worker_window
			.saturating_add(s.reveal_window)
			.saturating_add(1);
		let latest = s.epoch_length.saturating_mul(MAX_LAG_EPOCHS);
		if s.ground_truth_lag < earliest || s.ground_truth_lag > latest {
			return Err(Error::GroundTruthLagOutOfRange);
		}
		if s.reputer_window == 0 || s.reputer_window > s.epoch_length {
			return Err(Error::ReputerWindowOutOfRange);
		}
		Ok(())
	}

	fn ensure_valid_weights(w: &WeightParameters) -> Result<(), Error<T>> {
		if !within(&w.p_norm, &P_NORM_MIN, &P_NORM_MAX) {
			return Err(Error::PNormOutOfRange);
		}
		if !within(&w.c_norm, &TENTH, &Decimal::from_u32(2)) {
			return Err(Error::CNormOutOfRange);
		}
		if !within(&w.epsilon_weight, &MICRO, &Decimal::from_u32(10)) {
			return Err(Error::EpsilonOutOfRange);
		}
		Ok(())
	}

	fn ensure_valid_scores(p: &TopicParameters) -> Result<(), Error<T>> {
		if !within(&p.epsilon_score, &MICRO, &Decimal::from_u32(10)) {
			return Err(Error::EpsilonOutOfRange);
		}
		if p.alpha_regret <= ZERO || p.alpha_regret > ONE {
			return Err(Error::AlphaRegretOutOfRange);
		}
		if p.merit_sortition_alpha < ZERO || p.merit_sortition_alpha >= ONE {
			return Err(Error::MeritSortitionAlphaOutOfRange);
		}
		let quantiles = [
			p.inferer_quantile,
			p.forecaster_quantile,
			p.reputer_quantile,
		];
		if !quantiles
			.iter()
			.all(|quantile| within(quantile, &ZERO, &ONE))
		{
			return Err(Error::QuantileOutOfRange);
		}
		Ok(())
	}

	fn ensure_valid_limits(l: &Limits, arity: u8) -> Result<(), Error<T>> {
		let (inferers, forecasters) = (u32::from(l.inferers), u32::from(l.forecasters));
		let (reputers, elements) = (u32::from(l.reputers), u32::from(l.forecast_elements));
		if inferers == 0
			|| inferers > MAX_INFERERS
			|| forecasters > MAX_FORECASTERS
			|| reputers == 0
			|| reputers > MAX_REPUTERS
			|| elements == 0
			|| elements > MAX_INFERERS
		{
			return Err(Error::LimitOutOfRange);
		}
		let cells = inferers
			.saturating_mul(forecasters)
			.saturating_mul(u32::from(arity));
		if cells > MAX_CELLS {
			return Err(Error::TooManyCells);
		}
		Ok(())
	}

	fn ensure_valid_loss(loss: &LossFunction) -> Result<(), Error<T>> {
		let valid =
			match loss {
				LossFunction::Squared
				| LossFunction::Absolute
				| LossFunction::LogCosh
				| LossFunction::Brier => true,
				LossFunction::Huber { delta } => *delta > ZERO && *delta <= VALUE_BOUND,
				LossFunction::Zptae {
					mean,
					std_dev,
					alpha,
					beta,
					slope,
					gamma,
				} => {
					within(mean, &VALUE_FLOOR, &VALUE_BOUND)
						&& *std_dev > ZERO && *std_dev <= VALUE_BOUND
						&& within(alpha, &ZERO, &ONE)
						&& *beta > ZERO && *beta <= MAX_EXPONENT
						&& within(slope, &ZERO, &MAX_EXPONENT)
						&& *gamma > ZERO && *gamma <= MAX_EXPONENT
				},
				// Above a half the clamp would change sides.
				LossFunction::CrossEntropy { epsilon } => *epsilon > ZERO && *epsilon < HALF,
				LossFunction::Poisson { epsilon } => *epsilon > ZERO && *epsilon <= ONE,
				LossFunction::Ztae {
					mean,
					std_dev,
					slope,
				} => {
					within(mean, &VALUE_FLOOR, &VALUE_BOUND)
						&& *std_dev > ZERO && *std_dev <= VALUE_BOUND
						// Without a slope a far miss would have loss 0 (M27).
						&& *slope > ZERO && *slope <= MAX_EXPONENT
				},
				LossFunction::Pinball { quantile } => *quantile > ZERO && *quantile < ONE,
			};
		if valid {
			Ok(())
		} else {
			Err(Error::LossParameterOutOfRange)
		}
	}
}
