// SPDX-License-Identifier: Apache-2.0

//! The split between the tasks (M20, M21) and into whole units (M33).

use crate::{
	primitives::{product, Float, U256},
	Decimal, Error,
};
use alloc::vec::Vec;
use core::cmp::Reverse;

/// What |T| / Tmax may be at most (M35); the published behaviour knows no bound.
pub const RATIO_BOUND: Decimal = Decimal::from_inner(10_000_000_000_000_000_000);
const CHI_LOW: Decimal = Decimal::from_inner(100_000_000_000_000_000);
const CHI_SLOPE: Decimal = Decimal::from_inner(400_000_000_000_000_000);
const CHI_HIGH: Decimal = Decimal::from_inner(500_000_000_000_000_000);

/// The forecasters' use to the network (M20).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ForecastUtility {
	/// The new tau.
	pub tau: Decimal,
	/// chi, 0.1..0.5.
	pub chi: Decimal,
}

/// `T = L_naive - L_combined`, the forecast task's score (M20).
pub fn forecast_task_score(naive: Decimal, combined: Decimal) -> Result<Decimal, Error> {
	let score = naive
		.into_inner()
		.checked_sub(combined.into_inner())
		.ok_or(Error::Overflow)?;
	Ok(Decimal::from_inner(score))
}

/// tau and chi (M20) from the forecast task's score `T = L_naive - L_combined` and the inferers'
/// scores. `bound` limits the ratio (M35); `None` is the published behaviour.
pub fn forecast_utility(
	task_score: Decimal,
	inferer_scores: &[Decimal],
	tau: Decimal,
	alpha: Decimal,
	bound: Option<Decimal>,
) -> Result<ForecastUtility, Error> {
	let score = Float::from_i128(task_score.into_inner());
	let largest = inferer_scores
		.iter()
		.map(|score| Float::from_i128(score.into_inner()))
		.fold(Float::ZERO, Float::max);
	if largest.is_zero() && score.is_zero() {
		return Ok(ForecastUtility {
			tau: Decimal::from_inner(0),
			chi: CHI_HIGH,
		});
	}
	let denominator = if largest.is_zero() {
		score.abs()
	} else {
		largest
	};
	let mut ratio = score.over(denominator)?;
	if let Some(bound) = bound {
		let bound = Float::from_decimal(bound);
		ratio = ratio.min(bound).max(bound.negated());
	}
	let alpha = Float::from_decimal(alpha);
	let rest = Float::ONE.minus(alpha);
	let tau = alpha
		.times(ratio)
		.plus(rest.times(Float::from_decimal(tau)));
	let chi = if tau.is_negative() {
		CHI_LOW
	} else if tau >= Float::ONE {
		CHI_HIGH
	} else {
		Float::from_decimal(CHI_SLOPE)
			.times(tau)
			.plus(Float::from_decimal(CHI_LOW))
			.to_decimal()?
	};
	Ok(ForecastUtility {
		tau: tau.to_decimal()?,
		chi,
	})
}

/// The tasks' parts of an epoch's reward (M21).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TaskSplit {
	/// gamma, which keeps U + V independent of chi.
	pub gamma: Decimal,
	/// U/E: the inferers'.
	pub inference: Decimal,
	/// V/E: the forecasters'.
	pub forecast: Decimal,
	/// W/E: the reputers'.
	pub reputer: Decimal,
}

/// gamma and the three parts in the kernel's number; all parts 0 if the entropies are.
pub(crate) fn task_split_float(
	entropies: [Float; 3],
	chi: Decimal,
) -> Result<(Float, [Float; 3]), Error> {
	let [f, g, h] = entropies;
	let chi = Float::from_decimal(chi);
	let rest = Float::ONE.minus(chi);
	let (inference, forecast) = (rest.times(f), chi.times(g));
	let weighted = inference.plus(forecast);
	let gamma = if weighted.is_zero() {
		Float::ONE
	} else {
		f.plus(g).over(weighted)?
	};
	let total = f.plus(g).plus(h);
	if total.is_zero() {
		return Ok((gamma, [Float::ZERO; 3]));
	}
	let parts = [
		gamma.times(inference).over(total)?,
		gamma.times(forecast).over(total)?,
		h.over(total)?,
	];
	Ok((gamma, parts))
}

/// The tasks' parts (M21) from the entropies F, G, H and chi.
pub fn task_split(entropies: [Decimal; 3], chi: Decimal) -> Result<TaskSplit, Error> {
	let (gamma, [inference, forecast, reputer]) =
		task_split_float(entropies.map(Float::from_decimal), chi)?;
	Ok(TaskSplit {
		gamma: gamma.to_decimal()?,
		inference: inference.to_decimal()?,
		forecast: forecast.to_decimal()?,
		reputer: reputer.to_decimal()?,
	})
}

/// `total` split exactly by integer `weights` (M33): floor, leftover units to the largest
/// remainders, ties by position. All zero if every weight is zero; otherwise the parts sum to
/// `total`. (Weights whose sum leaves 128 bits are first shortened together.)
pub fn split_exactly(total: u128, weights: &[u128]) -> Result<Vec<u128>, Error> {
	let mut wide = U256::ZERO;
	for weight in weights {
		wide = wide
			.checked_add(U256::from_u128(*weight))
			.ok_or(Error::Overflow)?;
	}
	if wide.is_zero() {
		return Ok(weights.iter().map(|_| 0).collect());
	}
	let shift = wide.bits().saturating_sub(128);
	let weight_of = |weight: &u128| weight.checked_shr(shift).unwrap_or(0);
	let mut sum = 0u128;
	for weight in weights {
		sum = sum.checked_add(weight_of(weight)).ok_or(Error::Overflow)?;
	}
	let mut parts = Vec::with_capacity(weights.len());
	let mut remainders = Vec::with_capacity(weights.len());
	let mut left = total;
	for (position, weight) in weights.iter().enumerate() {
		let (part, remainder) = product(total, weight_of(weight))
			.divide(sum)
			.ok_or(Error::Overflow)?;
		left = left.checked_sub(part).ok_or(Error::Overflow)?;
		parts.push(part);
		remainders.push((Reverse(remainder), position));
	}
	// fewer units are left than there are non-zero remainders
	remainders.sort_unstable();
	for (_, position) in remainders {
		if left == 0 {
			break;
		}
		if let Some(part) = parts.get_mut(position) {
			*part = part.saturating_add(1);
			left = left.saturating_sub(1);
		}
	}
	Ok(parts)
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn split_exactly_should_give_leftovers_to_the_largest_remainders() {
		assert_eq!(split_exactly(10, &[1, 1, 1]), Ok(alloc::vec![4, 3, 3]));
		assert_eq!(split_exactly(10, &[1, 2, 3]), Ok(alloc::vec![2, 3, 5]));
		assert_eq!(split_exactly(1, &[0, 1, 0, 9]), Ok(alloc::vec![0, 0, 0, 1]));
		assert_eq!(split_exactly(7, &[0, 0]), Ok(alloc::vec![0, 0]));
		assert_eq!(split_exactly(7, &[]), Ok(alloc::vec![]));
	}

	proptest! {
		#[test]
		fn split_exactly_should_conserve_the_total(total: u128, weights in prop::collection::vec(any::<u128>(), 1..40)) {
			let parts = split_exactly(total, &weights).unwrap();
			let sum = parts.iter().sum::<u128>();
			prop_assert_eq!(sum, if weights.iter().all(|w| *w == 0) { 0 } else { total });
		}

		#[test]
		fn split_exactly_should_be_within_one_unit(total in 0u128..1 << 100, weights in prop::collection::vec(0u128..1 << 60, 1..40)) {
			let sum: u128 = weights.iter().sum();
			let parts = split_exactly(total, &weights).unwrap();
			for (part, weight) in parts.iter().zip(&weights) {
				let Some((floor, _)) = product(total, *weight).divide(sum) else { continue };
				prop_assert!(*part == floor || *part == floor + 1);
			}
		}

		#[test]
		fn task_split_should_give_everything_away(f in 0i128..1 << 64, g in 0i128..1 << 64, h in 1i128..1 << 64, chi in 100_000_000_000_000_000i128..500_000_000_000_000_000) {
			let split = task_split([f, g, h].map(Decimal::from_inner), Decimal::from_inner(chi)).unwrap();
			let sum = [split.inference, split.forecast, split.reputer].map(Decimal::into_inner).iter().sum::<i128>();
			prop_assert!((sum - 1_000_000_000_000_000_000).abs() <= 2);
		}
	}

	#[test]
	fn forecast_utility_should_bound_the_ratio() {
		let one = Decimal::from_inner(1_000_000_000_000_000_000);
		let tiny = [Decimal::from_inner(1)];
		let got =
			forecast_utility(one, &tiny, Decimal::from_inner(0), one, Some(RATIO_BOUND)).unwrap();
		assert_eq!(got.tau, RATIO_BOUND);
		let got = forecast_utility(one, &tiny, Decimal::from_inner(0), one, None).unwrap();
		assert!(got.tau > RATIO_BOUND);
	}
}
