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
