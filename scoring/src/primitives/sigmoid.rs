// SPDX-License-Identifier: Apache-2.0

//! The weight function's exponential, the kernel's hottest spot: one table look-up and a dozen of
//! 64-bit products. Exponents come to the base 2, so that whoever computes many of them from one
//! slope multiplies by log2 e once.

#![allow(
	clippy::arithmetic_side_effects,
	reason = "64-bit digits in 128-bit words; the argument is clamped first, which bounds each shift"
)]

use super::{
	division::reciprocal,
	tables::{EXP2_SERIES_SHORT, EXP2_SHORT},
	wide::{low_half, short_product_high},
};

/// 1 in units of 2^-63.
const ONE_Q63: u64 = 1 << 63;

/// The lower end of the exponent of M2, -6.75 log2 e, in units of 2^-64.
pub(crate) const LOGISTIC_LOW: i128 = -0x9_bcfa_1eae_5b43_31e7;
/// The upper end of the exponent of M2, 17.25 log2 e, in units of 2^-64.
pub(crate) const LOGISTIC_HIGH: i128 = 0x18_e2f0_f912_e939_f14d;

/// `1 / (1 + 2^y)` in units of 2^-64, for `y` in units of 2^-64 within -6.75 log2 e .. 17.25 log2 e,
/// outside of which it is clamped. The error is below 2^-61, relative.
#[inline]
pub(crate) fn logistic(y: i128) -> u64 {
	count!(Exp);
	count!(Div);
	let y = y.clamp(LOGISTIC_LOW, LOGISTIC_HIGH);
	let whole = i32::try_from(y >> 64).unwrap_or(0);
	let fraction = low_half(y.cast_unsigned());
	let index = usize::try_from(fraction >> 56).unwrap_or(0);
	let rest = fraction & (u64::MAX >> 8);
	let mut series = 0u64;
	for coefficient in EXP2_SERIES_SHORT.iter().rev() {
		series = short_product_high(series, rest) + coefficient;
	}
	let table = EXP2_SHORT.get(index).copied().unwrap_or(1 << 63);
	let growth = short_product_high(series, rest);
	let mantissa = table.saturating_add(short_product_high(table, growth));
	// 1 + 2^y as digits (top bit set) in units of 2^(exponent - 63)
	let (one, power, exponent) = if whole >= 0 {
		(ONE_Q63 >> whole, mantissa, whole)
	} else {
		(ONE_Q63, mantissa >> -whole, 0)
	};
	let (digits, exponent) = match power.overflowing_add(one) {
		(digits, false) => (digits, exponent),
		(digits, true) => ((digits >> 1) | ONE_Q63, exponent + 1),
	};
	// 2^127 over the digits is 2^63 and half of their reciprocal
	(ONE_Q63 >> exponent) + (((reciprocal(digits) >> 1) + 1) >> exponent)
}

#[cfg(test)]
mod tests {
	use super::{super::Float, *};
	use proptest::prelude::*;

	proptest! {
		#[test]
		fn logistic_should_agree_with_the_long_form(y in LOGISTIC_LOW..=LOGISTIC_HIGH) {
			let power = Float::TWO.pow(Float::from_i128(y).scaled(-64)).unwrap();
			let want = Float::ONE.over(Float::ONE.plus(power)).unwrap();
			let got = Float::from_u128(logistic(y).into()).scaled(-64);
			let error = got.minus(want).abs();
			prop_assert!(error <= want.scaled(-61).max(Float::ONE.scaled(-64)));
		}
	}

	#[test]
	fn logistic_should_clamp_its_argument() {
		assert_eq!(logistic(i128::MAX), logistic(LOGISTIC_HIGH));
		assert_eq!(logistic(i128::MIN), logistic(LOGISTIC_LOW));
		assert_eq!(logistic(0), 1 << 63);
	}

	#[test]
	fn bounds_should_be_those_of_the_formula() {
		for (bound, quarters) in [(LOGISTIC_LOW, -27), (LOGISTIC_HIGH, 69)] {
			let exponent = Float::from_i128(quarters).scaled(-2).times(Float::LOG2_E);
			assert!((exponent.to_fixed(64) - bound).abs() <= 1);
		}
	}
}
