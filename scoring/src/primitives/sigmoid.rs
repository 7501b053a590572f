// SPDX-License-Identifier: Apache-2.0

//! The weight function's exponential, the kernel's hottest spot: one table look-up and a dozen of
//! 64-bit products.

#![allow(
	clippy::arithmetic_side_effects,
	reason = "64-bit digits in 128-bit words; the argument is clamped first, which bounds each shift"
)]

use super::{
	division::reciprocal,
	tables::{EXP2_SHORT, EXP_SERIES_SHORT, LN_2_SHORT, LOG2_E_SHORT},
	wide::{high_half, low_half, short_product_high},
};

/// The lower end of the exponent of M2, -6.75, in units of 2^-64.
pub(crate) const LOGISTIC_LOW: i128 = -(27 << 62);
/// The upper end of the exponent of M2, 17.25, in units of 2^-64.
pub(crate) const LOGISTIC_HIGH: i128 = 69 << 62;

/// `1 / (1 + e^t)` in units of 2^-64, for `t` in units of 2^-64 within -6.75..17.25, outside of which
/// it is clamped. The error is below 2^-61, relative.
pub(crate) fn logistic(t: i128) -> u64 {
	let t = t.clamp(LOGISTIC_LOW, LOGISTIC_HIGH);
	// t log2 e, split into integer and fraction
	let magnitude = t.unsigned_abs();
	let upper = u128::from(high_half(magnitude)) * u128::from(LOG2_E_SHORT);
	let lower = u128::from(low_half(magnitude)) * u128::from(LOG2_E_SHORT);
	let y = (upper << 1) + (lower >> 63);
	let (whole, fraction) = (high_half(y), low_half(y));
	let whole = i32::try_from(whole).unwrap_or(0);
	let (whole, fraction) = match (t.is_negative(), fraction) {
		(false, f) => (whole, f),
		(true, 0) => (-whole, 0),
		(true, f) => (-whole - 1, f.wrapping_neg()),
	};
	let index = usize::try_from(fraction >> 58).unwrap_or(0);
	let z = short_product_high(fraction << 6, LN_2_SHORT) >> 6;
	let mut series = 0u64;
	for coefficient in EXP_SERIES_SHORT.iter().rev() {
		series = short_product_high(series, z) + coefficient;
	}
	let table = EXP2_SHORT.get(index).copied().unwrap_or(1 << 63);
	let mantissa =
		table.saturating_add(short_product_high(table, short_product_high(series, z)) << 1);
	// 1 + e^t in units of 2^-64
	let shift = whole + 1;
	let power = if shift >= 0 {
		u128::from(mantissa) << shift
	} else {
		u128::from(mantissa) >> -shift
	};
	let denominator = (1u128 << 64) + power;
	// shortened to 64 bits, top bit set; 2^128 over it is 2^64 more than its reciprocal
	let excess = 64 - denominator.leading_zeros();
	let quotient = (1u128 << 64) + u128::from(reciprocal(low_half(denominator >> excess))) + 1;
	low_half(quotient >> excess)
}

#[cfg(test)]
mod tests {
	use super::{super::Float, *};
	use proptest::prelude::*;

	proptest! {
		#[test]
		fn logistic_should_agree_with_the_long_form(t in LOGISTIC_LOW..=LOGISTIC_HIGH) {
			let x = Float::from_i128(t).scaled(-64);
			let want = Float::ONE.over(Float::ONE.plus(x.exp().unwrap())).unwrap();
			let got = Float::from_u128(logistic(t).into()).scaled(-64);
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
}
