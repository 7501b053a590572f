// SPDX-License-Identifier: Apache-2.0

//! Reward fractions (M17, M18).

use crate::{
	primitives::{potential_float, scale_of, Float},
	Decimal, Error, RegretScale,
};
use alloc::{vec, vec::Vec};

/// Fractions of their sum; zeros if it is 0.
fn normalised(parts: Vec<Float>) -> Result<Vec<Float>, Error> {
	let sum = parts.iter().fold(Float::ZERO, |sum, part| sum.plus(*part));
	if sum.is_zero() {
		return Ok(parts);
	}
	parts.into_iter().map(|part| part.over(sum)).collect()
}

fn decimals(floats: Vec<Float>) -> Result<Vec<Decimal>, Error> {
	floats.into_iter().map(Float::to_decimal).collect()
}

/// The workers' fractions in the kernel's number, see [`worker_fractions`].
pub(crate) fn worker_fractions_float(
	latest: &[Decimal],
	window: &[Decimal],
	p_reward: Decimal,
	c_reward: Decimal,
	epsilon: Decimal,
) -> Result<Vec<Float>, Error> {
	let window: Vec<i128> = window.iter().map(|score| score.into_inner()).collect();
	let sigma = scale_of(&window, RegretScale::StdDev)?;
	let epsilon = Float::from_i128(epsilon.into_inner());
	let equal = || normalised(vec![Float::ONE; latest.len()]);
	let scale = sigma.plus(epsilon);
	if sigma < epsilon || scale.is_zero() || latest.len() == 1 {
		return equal();
	}
	let (p, c) = (Float::from_decimal(p_reward), Float::from_decimal(c_reward));
	let mut parts = Vec::with_capacity(latest.len());
	for score in latest {
		let normalised = Float::from_i128(score.into_inner()).over(scale)?;
		parts.push(potential_float(p, c, normalised)?);
	}
	// so far to the left that nothing is left of anybody
	if parts.iter().all(|part| part.is_zero()) {
		return equal();
	}
	normalised(parts)
}

/// The workers' reward fractions (M17): `phi(p, c, T/(sigma + eps))` over its sum, sigma being the
/// standard deviation of the window; equal if sigma is below eps.
pub fn worker_fractions(
	latest: &[Decimal],
	window: &[Decimal],
	p_reward: Decimal,
	c_reward: Decimal,
	epsilon: Decimal,
) -> Result<Vec<Decimal>, Error> {
	decimals(worker_fractions_float(
		latest, window, p_reward, c_reward, epsilon,
	)?)
}

/// The reputers' fractions in the kernel's number, see [`reputer_fractions`].
pub(crate) fn reputer_fractions_float(
	stakes: &[u128],
	scores: &[Decimal],
	p_reward: Decimal,
) -> Result<Vec<Float>, Error> {
	if stakes.len() != scores.len() {
		return Err(Error::LengthMismatch);
	}
	let mut parts = Vec::with_capacity(stakes.len());
	let mut largest = Float::ZERO;
	for (stake, score) in stakes.iter().zip(scores) {
		let score = Float::from_i128(score.into_inner()).max(Float::ZERO);
		let part = Float::from_u128(*stake).times(score);
		largest = largest.max(part);
		parts.push(part);
	}
	if largest.is_zero() {
		return Ok(parts);
	}
	let p = Float::from_decimal(p_reward);
	for part in &mut parts {
		if !part.is_zero() {
			let relative = part.over(largest)?;
			*part = if p == Float::ONE {
				relative
			} else {
				relative.pow(p)?
			};
		}
	}
	normalised(parts)
}

/// The reputers' reward fractions (M18): `(S T)^p`, normalised by the largest `S T` first (M35); zero
/// stays zero, and if everybody is zero, so are all fractions.
pub fn reputer_fractions(
	stakes: &[u128],
	scores: &[Decimal],
	p_reward: Decimal,
) -> Result<Vec<Decimal>, Error> {
	decimals(reputer_fractions_float(stakes, scores, p_reward)?)
}

#[cfg(test)]
mod tests {
	use super::*;

	const UNIT: i128 = 1_000_000_000_000_000_000;

	fn d(inner: i128) -> Decimal {
		Decimal::from_inner(inner)
	}

	#[test]
	fn worker_fractions_should_be_equal_when_scores_hardly_differ() {
		let (p, c, e) = (d(3 * UNIT), d(UNIT * 3 / 4), d(UNIT / 100));
		let scores = [d(UNIT), d(UNIT + 1)];
		assert_eq!(
			worker_fractions(&scores, &scores, p, c, e),
			Ok(vec![d(UNIT / 2); 2])
		);
		// nothing to scale by, and no epsilon either
		let same = [d(UNIT); 2];
		assert_eq!(
			worker_fractions(&same, &same, p, c, d(0)),
			Ok(vec![d(UNIT / 2); 2])
		);
		assert_eq!(
			worker_fractions(&same[..1], &[], p, c, e),
			Ok(vec![d(UNIT)])
		);
		assert_eq!(worker_fractions(&[], &[], p, c, e), Ok(vec![]));
	}

	#[test]
	fn worker_fractions_should_survive_scores_far_apart() {
		let (p, c, e) = (d(3 * UNIT), d(UNIT * 3 / 4), d(UNIT / 100));
		let scores = [d(-100_000_000 * UNIT), d(100_000_000 * UNIT), d(0)];
		// a window that knows nothing of them makes the scale small
		let window = [d(0), d(UNIT / 10)];
		let got = worker_fractions(&scores, &window, p, c, e).unwrap();
		assert_eq!(got[0], d(0));
		assert!(got[1].into_inner() > UNIT / 1_000_000_000 * 999_999_999);
		let both = [scores[0], scores[0]];
		assert_eq!(
			worker_fractions(&both, &window, p, c, e),
			Ok(vec![d(UNIT / 2); 2])
		);
	}

	#[test]
	fn reputer_fractions_should_not_depend_on_the_unit_of_stake() {
		let scores = [d(20 * UNIT), d(30 * UNIT), d(-UNIT)];
		let small = reputer_fractions(&[3, 5, 7], &scores, d(3 * UNIT)).unwrap();
		let unit = 10u128.pow(27);
		let large = reputer_fractions(&[3 * unit, 5 * unit, 7 * unit], &scores, d(3 * UNIT));
		assert_eq!(large, Ok(small.clone()));
		assert_eq!(small[2], d(0));
		assert_eq!(
			reputer_fractions(&[0, 0], &scores[..2], d(UNIT)),
			Ok(vec![d(0); 2])
		);
		assert_eq!(
			reputer_fractions(&[1], &scores, d(UNIT)),
			Err(Error::LengthMismatch)
		);
	}
}
