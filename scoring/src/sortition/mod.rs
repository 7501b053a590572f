// SPDX-License-Identifier: Apache-2.0

//! Sortition (M16): the active set, the score EMA of passive actors and of newcomers.

use crate::{
	primitives::{fraction, std_dev, Float},
	Decimal, Error,
};
use alloc::{vec, vec::Vec};
use core::cmp::Reverse;

/// How many standard deviations below the active set's lowest EMA a newcomer starts.
const NEWCOMER_DEVIATIONS: i128 = 2;

/// The positions by score, best first, ties by position.
pub fn ranking(scores: &[Decimal]) -> Vec<usize> {
	let mut order: Vec<usize> = (0..scores.len()).collect();
	order.sort_by_key(|position| Reverse(scores.get(*position).copied()));
	order
}

/// Who is active: the `slots` best, ties by position.
pub fn select_active(scores: &[Decimal], slots: usize) -> Vec<bool> {
	let mut active = vec![false; scores.len()];
	for position in ranking(scores).into_iter().take(slots) {
		if let Some(flag) = active.get_mut(position) {
			*flag = true;
		}
	}
	active
}

/// `Ema(alpha, quantile, score)` applied `steps` times in closed form (M16):
/// `quantile + (score - quantile) (1 - alpha)^steps`, rounded once.
pub fn approach(
	score: Decimal,
	quantile: Decimal,
	alpha: Decimal,
	steps: u32,
) -> Result<Decimal, Error> {
	fraction(alpha)?;
	let target = Float::from_i128(quantile.into_inner());
	let rest = Float::ONE.minus(Float::from_decimal(alpha)).power(steps);
	let gap = Float::from_i128(score.into_inner()).minus(target);
	target
		.plus(gap.times(rest))
		.to_i128()
		.map(Decimal::from_inner)
}

/// The EMA of a score after `epochs` absences, each a step towards `quantile`, never upwards: absence
/// must not heal a bad score (M16, protocol section 4).
pub fn passive_score(
	score: Decimal,
	quantile: Decimal,
	alpha: Decimal,
	epochs: u32,
) -> Result<Decimal, Error> {
	fraction(alpha)?;
	if score <= quantile {
		return Ok(score);
	}
	approach(score, quantile, alpha, epochs)
}

/// Where a newcomer's EMA starts: `min(lowest EMA of the active set - 2 StdDev of the set, worst EMA
/// among those who left lately)`; 0 if there is neither. Saturates at the end of the range.
pub fn newcomer_score(active: &[Decimal], worst_left: Option<Decimal>) -> Result<Decimal, Error> {
	let Some(lowest) = active.iter().min().copied() else {
		return Ok(worst_left.unwrap_or_default());
	};
	let margin = std_dev(active)?
		.into_inner()
		.saturating_mul(NEWCOMER_DEVIATIONS);
	let start = Decimal::from_inner(lowest.into_inner().saturating_sub(margin));
	Ok(worst_left.map_or(start, |left| left.min(start)))
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::ema;
	use proptest::prelude::*;

	fn d(n: i128) -> Decimal {
		Decimal::from_inner(n)
	}

	#[test]
	fn select_active_should_prefer_the_lower_position_when_tied() {
		assert_eq!(
			select_active(&[d(1), d(2), d(2), d(2)], 2),
			[false, true, true, false]
		);
		assert_eq!(select_active(&[d(1)], 5), [true]);
		assert_eq!(ranking(&[d(1), d(3), d(2)]), [1, 2, 0]);
	}

	#[test]
	fn newcomer_score_should_start_below_everybody() {
		let active = [d(100), d(300)];
		let deviation = std_dev(&active).unwrap().into_inner();
		assert_eq!(newcomer_score(&active, None), Ok(d(100 - 2 * deviation)));
		assert_eq!(newcomer_score(&active, Some(d(-10_000))), Ok(d(-10_000)));
		assert_eq!(newcomer_score(&[], None), Ok(d(0)));
		assert_eq!(
			newcomer_score(&[d(i128::MIN), d(0)], None),
			Ok(d(i128::MIN))
		);
	}

	proptest! {
		#[test]
		fn passive_score_should_be_repeated_smoothing(
			score in -1_000_000_000_000_000_000i128..1_000_000_000_000_000_000,
			quantile in -1_000_000_000_000_000_000i128..1_000_000_000_000_000_000,
			epochs in 0u32..40,
		) {
			let alpha = d(100_000_000_000_000_000);
			let mut want = d(score);
			for _ in 0..epochs {
				want = ema(alpha, d(quantile), Some(want)).unwrap();
			}
			if score <= quantile {
				want = d(score);
			}
			let got = passive_score(d(score), d(quantile), alpha, epochs).unwrap();
			prop_assert!((got.into_inner() - want.into_inner()).abs() <= 10);
		}

		#[test]
		fn passive_score_should_never_rise_or_panic(score: i128, quantile: i128, alpha: i128, epochs: u32) {
			if let Ok(got) = passive_score(d(score), d(quantile), d(alpha), epochs) {
				prop_assert!(got <= d(score));
			}
		}
	}
}
