// SPDX-License-Identifier: Apache-2.0

//! The elementary functions of the kernel's number: relative precision 2^-88 for exp and ln.

#![allow(
	clippy::arithmetic_side_effects,
	reason = "fixed-point series on reduced arguments, each bounded beside its use"
)]

use super::{
	float::{Float, TOP},
	tables::{
		EXP2, EXP_SERIES, LN_2_Q128, LN_FACTOR, LN_SERIES, LN_SPLIT, LN_TABLE, LOG10_2_FIXED,
		LOG10_COARSE, LOG10_COARSE_TABLE, LOG10_E_FIXED, LOG10_E_Q129, LOG10_FINE,
		LOG10_FINE_TABLE, LOG2_E_Q127,
	},
	wide::{high_half, low_half, product, product_high, short_product_high, U256},
};
use crate::{Decimal, Error};

/// How many terms of a series need 128 bits; the rest, below 2^-26 of the sum, is good enough with 64.
const LONG_TERMS: usize = 4;
/// Arguments of exp beyond 2^24 in magnitude have no use in any formula.
const EXP_LIMIT: i32 = 24;

/// 1/2 and 1/3 in units of 2^-64.
const HALF_Q64: u64 = 1 << 63;
const THIRD_Q64: u64 = u64::MAX / 3;
/// Powers of two beyond 2^12 in magnitude have a logarithm beyond every clamp.
const LOG10_LIMIT: u32 = 1 << 12;
/// How many bits [`Float::log10_fixed`] keeps below the last decimal.
pub(crate) const LOG10_GUARD_BITS: u32 = 56;

/// A number as `2^power * (1 + r) / factor`, the factor by its logarithm.
struct Reduced {
	power: i32,
	/// Whether the factor's logarithm is to be subtracted.
	upper: bool,
	/// The factor's logarithm in units of 2^-128.
	table: u128,
	/// Whether r is negative.
	negative: bool,
	/// |r| in units of 2^-142, exactly.
	r: U256,
	/// |r| in units of 2^-128.
	fixed: u128,
}

impl Float {
	/// log2 e.
	pub(crate) const LOG2_E: Self = Self {
		negative: false,
		exponent: -127,
		mantissa: LOG2_E_Q127,
	};
	const LOG10_E: Self = Self {
		negative: false,
		exponent: -129,
		mantissa: LOG10_E_Q129,
	};

	/// e^self; 0 far below, refused far above.
	pub fn exp(self) -> Result<Self, Error> {
		count!(Exp);
		let y = self.times(Self::LOG2_E);
		if y.mantissa == 0 {
			return Ok(Self::ONE);
		}
		if y.exponent > EXP_LIMIT - 128 {
			return if y.negative {
				Ok(Self::ZERO)
			} else {
				Err(Error::Overflow)
			};
		}
		// split into integer and fraction, the fraction in units of 2^-128
		let shift = y.exponent.unsigned_abs();
		let (whole, fraction) = if shift >= 128 {
			(0, y.mantissa.checked_shr(shift - 128).unwrap_or(0))
		} else {
			(y.mantissa >> shift, y.mantissa << (128 - shift))
		};
		let whole = i32::try_from(whole).map_err(|_| Error::Overflow)?;
		let (whole, fraction) = match (y.negative, fraction) {
			(false, f) => (whole, f),
			(true, 0) => (-whole, 0),
			(true, f) => (-whole - 1, f.wrapping_neg()),
		};
		let index = usize::try_from(fraction >> 122).unwrap_or(0);
		let z = product_high(fraction << 6, LN_2_Q128) >> 6;
		let (long, short) = EXP_SERIES.split_at(LONG_TERMS);
		let mut tail = 0u64;
		for coefficient in short.iter().rev() {
			tail = short_product_high(tail, high_half(z)) + high_half(*coefficient);
		}
		let mut series = u128::from(tail) << 64;
		for coefficient in long.iter().rev() {
			series = product_high(series, z) + coefficient;
		}
		let table = EXP2.get(index).copied().unwrap_or(TOP);
		let growth = product_high(table, product_high(series, z)) << 1;
		Ok(Self::normalised(
			false,
			table.saturating_add(growth),
			whole - 127,
		))
	}

	/// Takes a positive number apart for its logarithm.
	#[inline]
	fn reduce(self) -> Result<Reduced, Error> {
		if self.mantissa == 0 || self.negative {
			return Err(Error::OutOfRange);
		}
		let index = usize::try_from((self.mantissa << 1) >> 121).unwrap_or(0);
		let factor = LN_FACTOR.get(index).copied().unwrap_or(1 << 15);
		let upper = index >= LN_SPLIT;
		let power = self
			.exponent
			.saturating_add(127)
			.saturating_add(i32::from(upper));
		// mantissa * factor is 1 + r in units of 2^-142
		let scaled = product(self.mantissa, factor.into());
		let one = U256 {
			high: 1 << 14,
			low: 0,
		};
		let (negative, r) = match scaled.checked_sub(one) {
			Some(r) => (false, r),
			None => (true, one.checked_sub(scaled).unwrap_or(U256::ZERO)),
		};
		let fixed = r.shr(14).low;
		let table = LN_TABLE.get(index).copied().unwrap_or(0);
		Ok(Reduced {
			power,
			upper,
			table,
			negative,
			r,
			fixed,
		})
	}

	/// The natural logarithm, refused at and below 0. Relative precision holds near 1, too.
	pub fn ln(self) -> Result<Self, Error> {
		count!(Ln);
		let Reduced {
			power,
			upper,
			table,
			negative,
			r,
			fixed,
		} = self.reduce()?;
		let (long, short) = LN_SERIES.split_at(LONG_TERMS);
		let mut tail = 0u64;
		for coefficient in short.iter().rev() {
			let step = short_product_high(tail, high_half(fixed));
			let coefficient = high_half(*coefficient);
			tail = if negative {
				coefficient + step
			} else {
				coefficient - step
			};
		}
		let mut series = u128::from(tail) << 64;
		for coefficient in long.iter().rev() {
			let step = product_high(series, fixed);
			series = if negative {
				coefficient + step
			} else {
				coefficient - step
			};
		}
		let near = Self::from_wide(negative, r)
			.scaled(-142)
			.times(Self::normalised(false, series, -127));
		let table = Self::normalised(upper, table, -128);
		Ok(Self::from_i128(power.into())
			.times(Self::LN_2)
			.plus(table)
			.plus(near))
	}

	/// The decimal logarithm, refused at and below 0.
	pub fn log10(self) -> Result<Self, Error> {
		Ok(self.ln()?.times(Self::LOG10_E))
	}

	/// log10 in units of 10^-18 * 2^-56, within 2^-10 of the last decimal: what the losses are made
	/// of, where a table of two steps leaves a series of four terms. Near 1 the precision is
	/// absolute. Refused at and below 0 and for powers of two beyond 2^12.
	#[inline]
	pub(crate) fn log10_fixed(self) -> Result<i128, Error> {
		if self.mantissa == 0 || self.negative {
			return Err(Error::OutOfRange);
		}
		let power = self.exponent.saturating_add(127);
		if power.unsigned_abs() > LOG10_LIMIT {
			return Err(Error::Overflow);
		}
		let (high, low) = (high_half(self.mantissa), low_half(self.mantissa));
		Ok(i128::from(power) * LOG10_2_FIXED + log10_of_mantissa(high, low))
	}

	/// log10, rounded to 18 decimals once.
	pub fn log10_decimal(self) -> Result<Decimal, Error> {
		self.log10_fixed().map(round_log10)
	}

	/// `self^power` for a base >= 0; 0^0 = 1.
	pub fn pow(self, power: Self) -> Result<Self, Error> {
		if power.is_zero() {
			return Ok(Self::ONE);
		}
		if self.is_zero() {
			return if power.negative {
				Err(Error::DivisionByZero)
			} else {
				Ok(Self::ZERO)
			};
		}
		self.ln()?.times(power).exp()
	}

	/// The hyperbolic tangent.
	pub fn tanh(self) -> Self {
		// beyond 128 the result is 1 to the last bit
		let magnitude = self.abs();
		let e = match magnitude.scaled(1).negated().exp() {
			Ok(e) => e,
			Err(_) => Self::ZERO,
		};
		// below 2^-12 the difference of 1 and e would lose bits that the series keeps
		let result = if magnitude.exponent < -139 {
			let square = magnitude.times(magnitude);
			let third = Self::from_u128(3);
			let fifteen = Self::from_u128(15);
			let s2 = square.over_nonzero(third);
			let s4 = square.times(square).scaled(1).over_nonzero(fifteen);
			let s6 = square
				.power(3)
				.times(Self::from_u128(17))
				.over_nonzero(Self::from_u128(315));
			magnitude.times(Self::ONE.minus(s2).plus(s4).minus(s6))
		} else {
			Self::ONE.minus(e).over_nonzero(Self::ONE.plus(e))
		};
		Self {
			negative: self.negative && !result.is_zero(),
			..result
		}
	}
}

/// log10 of a positive integer in units of 10^-18 * 2^-56, within 2^-10 of the last decimal; `None`
/// for 0.
#[inline]
pub(crate) fn log10_of_integer(value: u128) -> Option<i128> {
	match u64::try_from(value) {
		Ok(0) => None,
		Ok(short) => {
			let shift = short.leading_zeros();
			let power = i128::from(63 - shift) * LOG10_2_FIXED;
			Some(power + log10_of_mantissa(short << shift, 0))
		},
		Err(_) => {
			let shift = value.leading_zeros();
			let power = i128::from(127 - shift) * LOG10_2_FIXED;
			let digits = value << shift;
			Some(power + log10_of_mantissa(high_half(digits), low_half(digits)))
		},
	}
}

/// log10 of a mantissa in `[1,2)`, its top bit set, in units of 10^-18 * 2^-56.
#[inline(always)]
fn log10_of_mantissa(high: u64, low: u64) -> i128 {
	count!(Ln);
	// mantissa * coarse is 1 + r, r below 2^-7 and a little; r in units of 2^-70, where 1 is 0
	// modulo 2^64
	let index = usize::try_from((high >> 56) & 0x7f).unwrap_or(0);
	let coarse = u64::from(LOG10_COARSE.get(index).copied().unwrap_or(0));
	let scaled =
		u128::from(high) * u128::from(coarse) + u128::from(short_product_high(low, coarse));
	let rest = low_half(scaled >> 8);
	// the same again: r in units of 2^-77
	let fine_index = usize::try_from(rest >> 56).unwrap_or(0);
	let fine = u64::from(LOG10_FINE.get(fine_index).copied().unwrap_or(0));
	let grown = (u128::from(rest) * u128::from(fine)) >> 17;
	let r = (fine << 53).wrapping_add(low_half(grown));
	// ln(1+r) = r - r^2 (1/2 - r/3 + r^2/4)
	let times_r = |x: u64| short_product_high(x, r) >> 13;
	let series = HALF_Q64 - times_r(THIRD_Q64 - times_r(HALF_Q64 >> 1));
	let ln = r - times_r(short_product_high(series, r));
	let near = (u128::from(ln) * u128::from(LOG10_E_FIXED)) >> 26;
	let coarse = LOG10_COARSE_TABLE.get(index).copied().unwrap_or(0);
	let fine = LOG10_FINE_TABLE.get(fine_index).copied().unwrap_or(0);
	coarse + fine + near.cast_signed()
}

/// The nearest decimal to a logarithm of [`Float::log10_fixed`], halves up.
pub(crate) fn round_log10(fixed: i128) -> Decimal {
	let half = 1 << (LOG10_GUARD_BITS - 1);
	Decimal::from_inner(fixed.saturating_add(half) >> LOG10_GUARD_BITS)
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn decimal(text: &str) -> Decimal {
		let (negative, digits) = match text.strip_prefix('-') {
			Some(rest) => (true, rest),
			None => (false, text),
		};
		let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
		let inner: i128 = format!("{whole}{fraction:0<18}").parse().unwrap();
		Decimal::from_inner(if negative { -inner } else { inner })
	}

	/// |got - want| <= max(1 ulp, 1e-17 |want|)
	fn close(got: Float, want: &str) {
		let got = got.to_decimal().unwrap().into_inner();
		let want = decimal(want).into_inner();
		let allowed = (want.abs() / 100_000_000_000_000_000).max(1);
		assert!((got - want).abs() <= allowed, "got {got}, want {want}");
	}

	fn float(text: &str) -> Float {
		Float::from_decimal(decimal(text))
	}

	#[test]
	fn exp_should_agree_with_reference() {
		close(float("1").exp().unwrap(), "2.718281828459045235");
		close(float("-1").exp().unwrap(), "0.367879441171442322");
		close(float("0.5").exp().unwrap(), "1.648721270700128147");
		close(
			float("46").exp().unwrap(),
			"94961194206024488745.133649117118323103",
		);
		close(float("-40").exp().unwrap(), "0.000000000000000004");
		close(
			float("0.000000000000000001").exp().unwrap(),
			"1.000000000000000001",
		);
		assert_eq!(float("-170000000").exp(), Ok(Float::ZERO));
		assert_eq!(float("170000000").exp(), Err(Error::Overflow));
	}

	#[test]
	fn ln_should_agree_with_reference() {
		close(float("2").ln().unwrap(), "0.693147180559945309");
		close(float("10").ln().unwrap(), "2.302585092994045684");
		close(
			float("0.000000000000000001").ln().unwrap(),
			"-41.446531673892822312",
		);
		close(
			float("1.000000000000000001").ln().unwrap(),
			"0.000000000000000001",
		);
		close(
			float("0.999999999999999999").ln().unwrap(),
			"-0.000000000000000001",
		);
		close(float("1.4142").ln().unwrap(), "0.346564000188003379");
		close(
			float("170000000000000000000").ln().unwrap(),
			"46.582330110943084077",
		);
		assert_eq!(Float::ZERO.ln(), Err(Error::OutOfRange));
		assert_eq!(float("-1").ln(), Err(Error::OutOfRange));
	}

	#[test]
	fn log10_should_be_exact_at_powers_of_ten() {
		for n in 0..18i128 {
			let x = Float::from_i128(10i128.pow(n.unsigned_abs() as u32));
			assert_eq!(
				x.log10().unwrap().to_decimal(),
				Ok(Decimal::from_inner(n * 1_000_000_000_000_000_000))
			);
		}
	}

	#[test]
	fn tanh_should_agree_with_reference() {
		close(float("0.5").tanh(), "0.462117157260009758");
		close(float("-1").tanh(), "-0.761594155955764888");
		close(float("0.0001").tanh(), "0.000099999999666667");
		close(float("0.0002").tanh(), "0.000199999997333333");
		close(float("100").tanh(), "1");
		close(float("170000000000000000000").tanh(), "1");
	}

	#[test]
	fn pow_should_agree_with_reference() {
		close(
			float("2").pow(float("0.5")).unwrap(),
			"1.414213562373095049",
		);
		close(float("10").pow(float("-3")).unwrap(), "0.001");
		assert_eq!(Float::ZERO.pow(Float::ZERO), Ok(Float::ONE));
		assert_eq!(Float::ZERO.pow(float("-1")), Err(Error::DivisionByZero));
	}

	proptest! {
		#[test]
		fn log10_of_integer_should_agree_with_log10(value in 1u128.., shift in 0u32..127) {
			let value = (value >> shift).max(1);
			let want = Float::from_u128(value).log10_fixed().unwrap();
			prop_assert_eq!(log10_of_integer(value), Some(want));
		}

		#[test]
		fn log10_decimal_should_agree_with_log10(mantissa in 1u128.., shift in -400i32..300) {
			let x = Float::from_u128(mantissa).scaled(shift);
			let want = x.log10().unwrap().to_decimal().unwrap().into_inner();
			let got = x.log10_decimal().unwrap().into_inner();
			prop_assert!((got - want).abs() <= 1);
		}

		#[test]
		fn log10_decimal_should_agree_near_one(near in -(1i128 << 60)..1 << 60) {
			let x = Float::ONE.plus(Float::from_i128(near).scaled(-66));
			let want = x.log10().unwrap().to_decimal().unwrap().into_inner();
			prop_assert!((x.log10_decimal().unwrap().into_inner() - want).abs() <= 1);
		}

		#[test]
		fn ln_should_invert_exp(inner in -40_000_000_000_000_000_000i128..40_000_000_000_000_000_000) {
			let x = Float::from_inner(inner);
			let error = x.exp().unwrap().ln().unwrap().minus(x).abs();
			prop_assert!(error <= Float::ONE.scaled(-82));
		}
	}
}
