// SPDX-License-Identifier: Apache-2.0

//! Weights from regrets (M2) and the weighted mean (M4).

use crate::{
	primitives::{
		logistic, product, scale_of, short_deviation, Float, Short, Sum, LOGISTIC_HIGH, U256,
	},
	Decimal, Error, RegretScale, WeightParameters,
};
use alloc::vec::Vec;

/// The unit of exponents, 2^-64.
const EXPONENT_BITS: i32 = 64;
/// The exponent that the best of a bad lot gets, 8.25 (M2, step 2), times log2 e, in units of 2^-64.
const ANCHOR: i128 = 0xb_e6f8_d02a_6f8b_041a;

/// What the sum of weights is at least taken for (M4), 1e-7.
const EPSILON_SAFE_DIV: Decimal = Decimal::from_inner(100_000_000_000);

/// M2 with one topic's parameters. A weight is kept as `w / p = 1 / (1 + e^{p(c - Rhat)})` in units
/// of 2^-64: p is common to all weights of a set and cancels in every mean. Exponents are to the
/// base 2, in units of 2^-64.
pub(crate) struct WeightRule {
	p: Float,
	/// p log2 e.
	steepness: Short,
	/// p c log2 e.
	centre: i128,
	/// epsilon in units of 1e-18.
	epsilon: Short,
	scale: RegretScale,
	/// `epsilon_safe_div` (1e-7, M4) in the unit of the weights.
	pub(crate) floor: u128,
}

impl WeightRule {
	pub(crate) fn new(parameters: &WeightParameters) -> Result<Self, Error> {
		let p = Float::from_decimal(parameters.p_norm);
		if p <= Float::ZERO {
			return Err(Error::OutOfRange);
		}
		let floor = Float::from_decimal(EPSILON_SAFE_DIV).scaled(64).over(p)?;
		let steepness = p.times(Float::LOG2_E);
		let centre = steepness.times(Float::from_decimal(parameters.c_norm));
		Ok(Self {
			p,
			steepness: Short::from_float(steepness)?,
			// a p so small that the floor leaves the type is a p whose weights are all below it
			floor: floor.to_u128().unwrap_or(u128::MAX),
			centre: centre.to_fixed(EXPONENT_BITS),
			epsilon: Short::from_float(Float::from_i128(parameters.epsilon_weight.into_inner()))?,
			scale: parameters.regret_scale,
		})
	}

	/// The weights of one pool; `weights` is cleared first. Regrets are inner values. The best
	/// exponent is `p(c - Rmax)`, at most 8.25 (step 2); every other one differs from it by
	/// `p(Rmax - R)/(sigma + eps)`, a difference that keeps its digits.
	pub(crate) fn fill(&self, regrets: &[i128], weights: &mut Vec<u64>) -> Result<(), Error> {
		weights.clear();
		let best = regrets.iter().copied().max().ok_or(Error::Empty)?;
		// until they are overwritten, the weights hold their distances from the best regret
		for regret in regrets {
			match u64::try_from(best.abs_diff(*regret)) {
				Ok(distance) => weights.push(distance),
				Err(_) => return self.fill_far(regrets, best, weights),
			}
		}
		let sigma = match self.scale {
			RegretScale::StdDev => short_deviation(weights)?,
			RegretScale::Mad => Short::from_float(scale_of(regrets, self.scale)?)?,
		};
		let (slope, start) = self.slope(sigma, best)?;
		for slot in weights.iter_mut() {
			let exponent = start.saturating_add(slope.of_short(*slot));
			*slot = weight_at(exponent);
		}
		Ok(())
	}

	/// The same for regrets that lie more than 2^64 units apart.
	fn fill_far(&self, regrets: &[i128], best: i128, weights: &mut Vec<u64>) -> Result<(), Error> {
		weights.clear();
		let sigma = Short::from_float(scale_of(regrets, self.scale)?)?;
		let (slope, start) = self.slope(sigma, best)?;
		for regret in regrets {
			let exponent = start.saturating_add(slope.of(best.abs_diff(*regret)));
			weights.push(weight_at(exponent));
		}
		Ok(())
	}

	/// What a unit of regret adds to the exponent, and the exponent of the best regret.
	fn slope(&self, sigma: Short, best: i128) -> Result<(Slope, i128), Error> {
		let slope = self.steepness.times(sigma.plus(self.epsilon).inverse()?);
		let (digits, exponent) = slope.parts();
		let slope = Slope {
			digits,
			shift: exponent.saturating_add(EXPONENT_BITS),
		};
		let distance = slope.of(best.unsigned_abs());
		let start = if best.is_negative() {
			self.centre.saturating_add(distance)
		} else {
			self.centre.saturating_sub(distance)
		};
		Ok((slope, start.min(ANCHOR)))
	}

	/// `w` as an 18-decimal number.
	fn decimal(&self, weight: u64) -> Result<Decimal, Error> {
		self.p
			.times(Float::from_u128(weight.into()).scaled(-64))
			.to_decimal()
	}
}

fn weight_at(exponent: i128) -> u64 {
	if exponent > LOGISTIC_HIGH {
		0
	} else {
		logistic(exponent)
	}
}

/// `digits * 2^shift` exponent units per unit of regret.
struct Slope {
	digits: u64,
	shift: i32,
}

impl Slope {
	/// The exponent of a distance, saturating.
	#[inline(always)]
	fn of_short(&self, distance: u64) -> i128 {
		count!(Mul);
		// two factors of 64 bits
		let exact = u128::from(distance).saturating_mul(self.digits.into());
		match self.shift {
			-127..=-1 => (exact >> self.shift.unsigned_abs()).cast_signed(),
			_ => self.of(distance.into()),
		}
	}

	/// The same for any distance.
	fn of(&self, distance: u128) -> i128 {
		let exact = product(distance, self.digits.into());
		let shifted = if self.shift <= 0 {
			exact.shr(self.shift.unsigned_abs())
		} else if exact.bits().saturating_add(self.shift.unsigned_abs()) < 127 {
			exact.shl(self.shift.unsigned_abs())
		} else if exact.is_zero() {
			return 0;
		} else {
			return i128::MAX;
		};
		if shifted.high != 0 {
			return i128::MAX;
		}
		i128::try_from(shifted.low).unwrap_or(i128::MAX)
	}
}

/// The weights of inferers and forecasters from their regrets (M2), pooled: 0, or
/// `phi'(p, c, Rhat)`. No regrets are refused.
pub fn weights(
	inferers: &[Decimal],
	forecasters: &[Decimal],
	parameters: &WeightParameters,
) -> Result<(Vec<Decimal>, Vec<Decimal>), Error> {
	let rule = WeightRule::new(parameters)?;
	let regrets: Vec<i128> = inferers
		.iter()
		.chain(forecasters)
		.map(|regret| regret.into_inner())
		.collect();
	let mut short = Vec::with_capacity(regrets.len());
	rule.fill(&regrets, &mut short)?;
	let mut all = Vec::with_capacity(short.len());
	for weight in short {
		all.push(rule.decimal(weight)?);
	}
	let rest = all.split_off(inferers.len().min(all.len()));
	Ok((all, rest))
}

/// The weight of one regret that is already normalised, given the pool's maximum (M2, steps 1–4).
pub fn weight_of_normalised_regret(
	regret: Decimal,
	maximum: Decimal,
	p_norm: Decimal,
	c_norm: Decimal,
) -> Result<Decimal, Error> {
	let p = Float::from_decimal(p_norm);
	if p <= Float::ZERO {
		return Err(Error::OutOfRange);
	}
	let c = Float::from_decimal(c_norm);
	let steepness = p.times(Float::LOG2_E);
	let exponent = |x: Decimal| steepness.times(c.minus(Float::from_decimal(x)));
	let anchor = Float::from_i128(ANCHOR).scaled(-64);
	let excess = exponent(maximum).minus(anchor).max(Float::ZERO);
	let exponent = exponent(regret).minus(excess);
	let weight = weight_at(exponent.to_fixed(EXPONENT_BITS));
	p.times(Float::from_u128(weight.into()).scaled(-64))
		.to_decimal()
}

/// `sum w v / max(sum w, floor)` (M4), rounded to nearest; `None` if all weights are 0. Weights and
/// floor are in any common unit.
pub fn weighted_mean(
	pairs: impl Iterator<Item = (Decimal, u128)>,
	floor: u128,
) -> Result<Option<Decimal>, Error> {
	let mut sum = Sum::ZERO;
	let mut total = 0u128;
	for (value, weight) in pairs {
		sum.add_product(value.into_inner(), weight);
		total = total.checked_add(weight).ok_or(Error::Overflow)?;
	}
	quotient(&sum, total, floor)
}

/// [`weighted_mean`] for weights of 64 bits.
pub(crate) fn short_weighted_mean(
	pairs: impl Iterator<Item = (Decimal, u64)>,
	floor: u128,
) -> Result<Option<Decimal>, Error> {
	let mut sum = Sum::ZERO;
	let mut total = 0u128;
	for (value, weight) in pairs {
		sum.add_product_small(value.into_inner(), weight);
		// fewer than 2^64 weights of 64 bits
		total = total.saturating_add(weight.into());
	}
	quotient(&sum, total, floor)
}

fn quotient(sum: &Sum, total: u128, floor: u128) -> Result<Option<Decimal>, Error> {
	if total == 0 {
		return Ok(None);
	}
	let mean = sum
		.divide(U256::from_u128(total.max(floor)))
		.ok_or(Error::Overflow)?;
	Ok(Some(Decimal::from_inner(mean)))
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn parameters(epsilon: i128) -> WeightParameters {
		WeightParameters {
			p_norm: Decimal::from_u32(3),
			c_norm: Decimal::from_rational(3, 4),
			epsilon_weight: Decimal::from_inner(epsilon),
			regret_scale: RegretScale::StdDev,
			winsorise: false,
		}
	}

	#[test]
	fn weights_should_refuse_an_empty_pool_and_bad_parameters() {
		let good = parameters(10_000_000_000_000_000);
		assert_eq!(weights(&[], &[], &good), Err(Error::Empty));
		let bad = WeightParameters {
			p_norm: Decimal::from_u32(0),
			..good
		};
		assert_eq!(
			weights(&[Decimal::from_u32(1)], &[], &bad),
			Err(Error::OutOfRange)
		);
		let bad = parameters(-1);
		assert_eq!(
			weights(&[Decimal::from_u32(1)], &[], &bad),
			Err(Error::OutOfRange)
		);
		assert_eq!(
			weights(&[Decimal::from_u32(1)], &[], &parameters(0)),
			Err(Error::DivisionByZero)
		);
	}

	proptest! {
		#[test]
		fn weights_should_agree_with_single_weights(
			regrets in prop::collection::vec(-5_000_000_000_000_000_000i128..5_000_000_000_000_000_000, 1..20),
		) {
			let regrets: Vec<Decimal> = regrets.into_iter().map(Decimal::from_inner).collect();
			let p = parameters(10_000_000_000_000_000);
			let inner: Vec<i128> = regrets.iter().map(|r| r.into_inner()).collect();
			let sigma = scale_of(&inner, RegretScale::StdDev).unwrap();
			let divisor = sigma.plus(Float::from_i128(10_000_000_000_000_000));
			let normalised: Vec<Decimal> = inner
				.iter()
				.map(|r| Float::from_i128(*r).over(divisor).unwrap().to_decimal().unwrap())
				.collect();
			let maximum = *normalised.iter().max().unwrap();
			let (got, _) = weights(&regrets, &[], &p).unwrap();
			for (got, r) in got.iter().zip(&normalised) {
				let want = weight_of_normalised_regret(*r, maximum, p.p_norm, p.c_norm).unwrap();
				let error = (got.into_inner() - want.into_inner()).abs();
				// the normalised regret is rounded to 1e-18 before
				prop_assert!(error <= 12, "{} {}", got.into_inner(), want.into_inner());
			}
		}

		#[test]
		fn weights_should_never_panic(
			regrets in prop::collection::vec(any::<i128>(), 0..9),
			p: i128, c: i128, e: i128, mad: bool,
		) {
			let parameters = WeightParameters {
				p_norm: Decimal::from_inner(p),
				c_norm: Decimal::from_inner(c),
				epsilon_weight: Decimal::from_inner(e),
				regret_scale: if mad { RegretScale::Mad } else { RegretScale::StdDev },
				winsorise: true,
			};
			let regrets: Vec<Decimal> = regrets.into_iter().map(Decimal::from_inner).collect();
			let _ = weights(&regrets, &regrets, &parameters);
			for r in &regrets {
				let _ = weight_of_normalised_regret(*r, *r, parameters.p_norm, parameters.c_norm);
			}
		}
	}
}
