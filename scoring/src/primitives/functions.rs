// SPDX-License-Identifier: Apache-2.0

//! The transcendental functions on 18-decimal numbers. Every result is the kernel's, rounded to
//! nearest once: within 1 ulp, or 1e-37 of a large value.

use super::Float;
use crate::{Decimal, Error};

/// e^x.
pub fn exp(x: Decimal) -> Result<Decimal, Error> {
	Float::from_decimal(x).exp()?.to_decimal()
}

/// The natural logarithm; x > 0.
pub fn ln(x: Decimal) -> Result<Decimal, Error> {
	Float::from_decimal(x).ln()?.to_decimal()
}

/// The decimal logarithm; x > 0.
pub fn log10(x: Decimal) -> Result<Decimal, Error> {
	Float::from_decimal(x).log10()?.to_decimal()
}

/// x^y; x >= 0, and 0^0 = 1.
pub fn pow(x: Decimal, y: Decimal) -> Result<Decimal, Error> {
	Float::from_decimal(x)
		.pow(Float::from_decimal(y))?
		.to_decimal()
}

/// The square root; x >= 0.
pub fn sqrt(x: Decimal) -> Result<Decimal, Error> {
	Float::from_decimal(x).sqrt()?.to_decimal()
}

/// The hyperbolic tangent.
pub fn tanh(x: Decimal) -> Result<Decimal, Error> {
	Float::from_decimal(x).tanh().to_decimal()
}

/// 1 / (1 + e^-x).
pub fn sigmoid(x: Decimal) -> Result<Decimal, Error> {
	logistic_float(Float::from_decimal(x).negated())?.to_decimal()
}

/// `phi(p,c,x) = ln(1 + e^{p(x-c)})` (M1).
pub fn potential(p: Decimal, c: Decimal, x: Decimal) -> Result<Decimal, Error> {
	potential_float(
		Float::from_decimal(p),
		Float::from_decimal(c),
		Float::from_decimal(x),
	)?
	.to_decimal()
}

/// `phi'(p,c,x) = p / (e^{p(c-x)} + 1)` (M1).
pub fn gradient(p: Decimal, c: Decimal, x: Decimal) -> Result<Decimal, Error> {
	let p = Float::from_decimal(p);
	let exponent = p.times(Float::from_decimal(c).minus(Float::from_decimal(x)));
	p.times(logistic_float(exponent)?).to_decimal()
}

/// `PT(x) = x / (1 + |x|^b)^((1-a)/b)` (M27); b > 0.
pub fn power_tanh(x: Decimal, alpha: Decimal, beta: Decimal) -> Result<Decimal, Error> {
	power_tanh_float(
		Float::from_decimal(x),
		Float::from_decimal(alpha),
		Float::from_decimal(beta),
	)?
	.to_decimal()
}

pub(crate) fn power_tanh_float(x: Float, alpha: Float, beta: Float) -> Result<Float, Error> {
	if beta <= Float::ZERO {
		return Err(Error::OutOfRange);
	}
	let exponent = Float::ONE.minus(alpha).over(beta)?;
	let base = Float::ONE.plus(x.abs().pow(beta)?);
	x.over(base.pow(exponent)?)
}

/// `1 / (1 + e^t)`, 0 where e^t is beyond reach.
fn logistic_float(t: Float) -> Result<Float, Error> {
	match t.exp() {
		Ok(power) => Float::ONE.over(Float::ONE.plus(power)),
		Err(Error::Overflow) => Ok(Float::ZERO),
		Err(error) => Err(error),
	}
}

/// [`potential`] in the kernel's number. Far to the right it is its argument, far to the left the
/// exponential, where adding it to 1 would lose it.
pub(crate) fn potential_float(p: Float, c: Float, x: Float) -> Result<Float, Error> {
	let bound = Float::from_u128(64);
	let t = p.times(x.minus(c));
	if t > bound {
		return Ok(t);
	}
	let power = t.exp()?;
	if t < bound.negated() {
		return Ok(power);
	}
	Float::ONE.plus(power).ln()
}

#[cfg(test)]
mod tests {
	use super::*;

	fn inner(x: Result<Decimal, Error>) -> i128 {
		x.unwrap().into_inner()
	}

	#[test]
	fn functions_should_never_fail_in_their_domain() {
		let huge = Decimal::from_inner(i128::MAX);
		let low = Decimal::from_inner(i128::MIN);
		assert_eq!(inner(exp(low)), 0);
		assert_eq!(exp(huge), Err(Error::Overflow));
		assert_eq!(inner(tanh(low)), -1_000_000_000_000_000_000);
		assert_eq!(inner(sigmoid(low)), 0);
		assert_eq!(inner(sigmoid(huge)), 1_000_000_000_000_000_000);
		assert_eq!(potential(huge, low, huge), Err(Error::Overflow));
		assert_eq!(inner(potential(Decimal::from_u32(3), huge, low)), 0);
		assert_eq!(inner(gradient(Decimal::from_u32(3), huge, low)), 0);
		assert_eq!(ln(low), Err(Error::OutOfRange));
		assert_eq!(sqrt(low), Err(Error::OutOfRange));
		assert_eq!(pow(low, huge), Err(Error::OutOfRange));
		assert_eq!(
			power_tanh(huge, Decimal::from_u32(0), Decimal::from_u32(0)),
			Err(Error::OutOfRange)
		);
	}

	#[test]
	fn potential_should_be_continuous_where_its_form_changes() {
		for (x, want) in [
			(Decimal::from_u32(64), 64_000_000_000_000_000_000i128),
			(
				Decimal::from_inner(64_000_000_000_000_000_001),
				64_000_000_000_000_000_001,
			),
		] {
			assert_eq!(
				inner(potential(Decimal::from_u32(1), Decimal::from_u32(0), x)),
				want
			);
		}
	}
}
