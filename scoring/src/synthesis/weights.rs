// SPDX-License-Identifier: Apache-2.0

//! Weights from regrets (M2) and the weighted mean (M4).

use crate::{
	primitives::{logistic, product, scale_of, Float, Sum, LOGISTIC_HIGH, U256},
	Decimal, Error, RegretScale, WeightParameters,
};
use alloc::vec::Vec;
use sp_arithmetic::FixedPointNumber;

/// The exponent that the best of a bad lot gets, 8.25, in units of 2^-64 (M2, step 2).
const ANCHOR: i128 = 33 << 62;

/// What the sum of weights is at least taken for (M4), 1e-7.
const EPSILON_SAFE_DIV: Decimal = Decimal::from_inner(100_000_000_000);

/// M2 with one topic's parameters. A weight is kept as `w / p = 1 / (1 + e^{p(c - Rhat)})` in units
/// of 2^-64: p is common to all weights of a set and cancels in every mean.
pub(crate) struct WeightRule {
	p: Float,
	/// p * c.
	centre: Float,
	/// epsilon in units of 1e-18.
	epsilon: Float,
	scale: RegretScale,
	/// `epsilon_safe_div` (1e-7, M4) in the unit of the weights.
	pub(crate) floor: u128,
}

impl WeightRule {
	pub(crate) fn new(parameters: &WeightParameters) -> Result<Self, Error> {
		let p = Float::from_decimal(parameters.p_norm);
		if p <= Float::ZERO || parameters.epsilon_weight.is_negative() {
			return Err(Error::OutOfRange);
		}
		let floor = Float::from_decimal(EPSILON_SAFE_DIV).scaled(64).over(p)?;
		Ok(Self {
			p,
			// a p so small that the floor leaves the type is a p whose weights are all below it
			floor: floor.to_u128().unwrap_or(u128::MAX),
			centre: p.times(Float::from_decimal(parameters.c_norm)),
			epsilon: Float::from_i128(parameters.epsilon_weight.into_inner()),
			scale: parameters.regret_scale,
		})
	}

	/// The weights of one pool, appended to nothing: `weights` is cleared first. Regrets are inner
	/// values. The best exponent is `p(c - Rmax)`, at most 8.25 (step 2); every other one differs from
	/// it by `p(Rmax - R)/(sigma + eps)`, a difference that keeps its digits.
	pub(crate) fn fill(&self, regrets: &[i128], weights: &mut Vec<u64>) -> Result<(), Error> {
		weights.clear();
		let best = regrets.iter().copied().max().ok_or(Error::Empty)?;
		let slope = self
			.p
			.over(scale_of(regrets, self.scale)?.plus(self.epsilon))?;
		let start = self
			.centre
			.minus(Float::from_i128(best).times(slope))
			.to_fixed(64);
		let start = start.min(ANCHOR);
		let (mantissa, exponent) = slope.parts();
		let digits = u64::try_from(mantissa >> 64).unwrap_or(u64::MAX);
		let shift = exponent.saturating_add(128);
		for regret in regrets {
			let step = scaled_step(best.abs_diff(*regret), digits, shift);
			let exponent = start.saturating_add(step);
			weights.push(if exponent > LOGISTIC_HIGH {
				0
			} else {
				logistic(exponent)
			});
		}
		Ok(())
	}

	/// `w` as an 18-decimal number.
	fn decimal(&self, weight: u64) -> Result<Decimal, Error> {
		self.p
			.times(Float::from_u128(weight.into()).scaled(-64))
			.to_decimal()
	}
}

/// `difference * digits * 2^shift`, saturating.
fn scaled_step(difference: u128, digits: u64, shift: i32) -> i128 {
	let exact = match u64::try_from(difference) {
		Ok(short) => U256::from_u128(u128::from(short).saturating_mul(digits.into())),
		Err(_) => product(difference, digits.into()),
	};
	let shifted = if shift <= 0 {
		exact.shr(shift.unsigned_abs())
	} else if exact.bits().saturating_add(shift.unsigned_abs()) < 127 {
		exact.shl(shift.unsigned_abs())
	} else {
		return i128::MAX;
	};
	if shifted.high != 0 {
		return i128::MAX;
	}
	i128::try_from(shifted.low).unwrap_or(i128::MAX)
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
	let exponent = |x: Decimal| p.times(c.minus(Float::from_decimal(x)));
	let anchor = Float::from_i128(ANCHOR).scaled(-64);
	let excess = exponent(maximum).minus(anchor).max(Float::ZERO);
	let exponent = exponent(regret).minus(excess);
	if exponent > Float::from_i128(LOGISTIC_HIGH).scaled(-64) {
		return Ok(Decimal::from_inner(0));
	}
	let weight = logistic(exponent.to_fixed(64));
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
		match u64::try_from(weight) {
			Ok(short) => sum.add_product_small(value.into_inner(), short),
			Err(_) => sum.add_product(value.into_inner(), weight),
		}
		total = total.checked_add(weight).ok_or(Error::Overflow)?;
	}
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
