// SPDX-License-Identifier: Apache-2.0

//! A number of 64 bits for what is done often and rounded anyway: products, inverses and roots of
//! numbers that are not negative, without a division. Relative errors stay below 2^-61.

#![allow(
	clippy::arithmetic_side_effects,
	reason = "mantissas are normalised (top bit set) or 0, exponents within a few thousand"
)]

use super::{
	division::reciprocal,
	float::Float,
	wide::{high_half, low_half, short_product_high},
};
use crate::Error;

/// `mantissa * 2^exponent`; the mantissa has its top bit set or is 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Short {
	mantissa: u64,
	exponent: i32,
}

/// Starting values of the inverse root: `sqrt(1024 / (i + 256.5))` in units of 2^-15.
const SEEDS: [u16; 768] = seeds();

#[allow(
	clippy::as_conversions,
	clippy::cast_possible_truncation,
	clippy::indexing_slicing,
	reason = "evaluated by the compiler: the root is below 2^16"
)]
const fn seeds() -> [u16; 768] {
	let mut seeds = [0u16; 768];
	let mut i = 0;
	while i < 768 {
		seeds[i] = ((1u64 << 41) / (2 * i as u64 + 513)).isqrt() as u16;
		i += 1;
	}
	seeds
}

/// `1 / sqrt(x)` in units of 2^-62 for `x` in units of 2^-64, at least 1/4: three steps of Newton.
fn inverse_root(x: u64) -> u64 {
	let index = usize::try_from((x >> 54).saturating_sub(256)).unwrap_or(0);
	let mut y = u64::from(SEEDS.get(index).copied().unwrap_or(u16::MAX)) << 47;
	for _ in 0..3 {
		let square = short_product_high(y, y);
		let rest = (3 << 60) - short_product_high(x, square);
		y = low_half((u128::from(y) * u128::from(rest)) >> 61);
	}
	y
}

impl Short {
	pub const ZERO: Self = Self {
		mantissa: 0,
		exponent: 0,
	};

	#[inline(always)]
	fn normalised(value: u128, exponent: i32) -> Self {
		let shift = value.leading_zeros();
		if shift == 128 {
			return Self::ZERO;
		}
		Self {
			mantissa: high_half(value << shift),
			exponent: exponent.saturating_add(64).saturating_sub_unsigned(shift),
		}
	}

	/// `value * 2^exponent`, cut off after 64 bits.
	#[inline(always)]
	pub fn from_u128(value: u128, exponent: i32) -> Self {
		Self::normalised(value, exponent)
	}

	/// From a number that must not be negative, cut off after 64 bits.
	pub fn from_float(value: Float) -> Result<Self, Error> {
		if value.is_negative() {
			return Err(Error::OutOfRange);
		}
		let (mantissa, exponent) = value.parts();
		Ok(Self::normalised(mantissa, exponent))
	}

	/// Mantissa (top bit set, or 0) and exponent.
	pub fn parts(self) -> (u64, i32) {
		(self.mantissa, self.exponent)
	}

	/// The same number, exactly.
	pub fn to_float(self) -> Float {
		Float::from_u128(self.mantissa.into()).scaled(self.exponent)
	}

	/// `self * other`, cut off.
	#[inline(always)]
	pub fn times(self, other: Self) -> Self {
		count!(Mul);
		let product = u128::from(self.mantissa) * u128::from(other.mantissa);
		Self::normalised(product, self.exponent.saturating_add(other.exponent))
	}

	/// `self + other`, cut off.
	#[inline(always)]
	pub fn plus(self, other: Self) -> Self {
		let (big, small) =
			if other.mantissa == 0 || (self.mantissa != 0 && self.exponent >= other.exponent) {
				(self, other)
			} else {
				(other, self)
			};
		let shift = big.exponent.abs_diff(small.exponent);
		let aligned = small.mantissa.checked_shr(shift).unwrap_or(0);
		let aligned = if small.mantissa == 0 { 0 } else { aligned };
		Self::normalised(u128::from(big.mantissa) + u128::from(aligned), big.exponent)
	}

	/// `1 / self`, refused for 0.
	#[inline(always)]
	pub fn inverse(self) -> Result<Self, Error> {
		count!(Div);
		if self.mantissa == 0 {
			return Err(Error::DivisionByZero);
		}
		Ok(Self {
			mantissa: (1 << 63) | (reciprocal(self.mantissa) >> 1),
			exponent: (-127i32).saturating_sub(self.exponent),
		})
	}

	/// A fraction of at least a quarter, in units of 2^-64, the exponent of the square root of the
	/// power of four that it is a fraction of, and the fraction's inverse root in units of 2^-62.
	#[inline(always)]
	fn halved(self) -> (u64, i32, u64) {
		let odd = self.exponent & 1;
		let fraction = self.mantissa >> odd;
		let exponent = self.exponent.saturating_add(odd).saturating_add(64) / 2;
		(fraction, exponent, inverse_root(fraction))
	}

	/// The square root.
	#[inline(always)]
	pub fn root(self) -> Self {
		count!(Sqrt);
		if self.mantissa == 0 {
			return Self::ZERO;
		}
		let (fraction, exponent, inverse) = self.halved();
		let root = (u128::from(fraction) * u128::from(inverse)) >> 62;
		let root = u64::try_from(root).unwrap_or(u64::MAX);
		// the last bits: half of what is left of the fraction, over the root
		let square = u128::from(root) * u128::from(root);
		let left = ((u128::from(fraction) << 64).wrapping_sub(square)).cast_signed() >> 1;
		let correction = (left >> 4).wrapping_mul(i128::from(inverse >> 4)) >> 118;
		let root = i128::from(root).saturating_add(correction).unsigned_abs();
		Self::normalised(root, exponent.saturating_sub(64))
	}

	/// The square root, cheaper: its relative error stays below 2^-58.
	#[inline(always)]
	pub fn rough_root(self) -> Self {
		count!(Sqrt);
		if self.mantissa == 0 {
			return Self::ZERO;
		}
		let (fraction, exponent, inverse) = self.halved();
		let root = u128::from(fraction) * u128::from(inverse);
		Self::normalised(root, exponent.saturating_sub(126))
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	/// |got - want| <= 2^-61 want
	fn near(got: Short, want: Float) -> bool {
		got.to_float().minus(want).abs() <= want.scaled(-61)
	}

	proptest! {
		#[test]
		fn operations_should_agree_with_the_long_number(
			a in 1u128.., b in 1u128.., e in -300i32..300, f in -300i32..300,
		) {
			let (x, y) = (Float::from_u128(a).scaled(e), Float::from_u128(b).scaled(f));
			let (s, t) = (Short::from_float(x).unwrap(), Short::from_float(y).unwrap());
			prop_assert!(near(s, x));
			prop_assert!(near(s.times(t), x.times(y)));
			prop_assert!(near(s.plus(t), x.plus(y)));
			prop_assert!(near(s.inverse().unwrap(), Float::ONE.over(x).unwrap()));
			let root = x.sqrt().unwrap();
			prop_assert!(near(s.root(), root));
			let error = s.rough_root().to_float().minus(root).abs();
			prop_assert!(error <= root.scaled(-58));
		}
	}

	#[test]
	fn operations_should_know_zero_and_one() {
		let one = Short::from_u128(1, 0);
		assert_eq!(one.to_float(), Float::ONE);
		assert_eq!(one.plus(Short::ZERO), one);
		assert_eq!(Short::ZERO.plus(one), one);
		assert_eq!(one.times(Short::ZERO), Short::ZERO);
		assert_eq!(Short::ZERO.root(), Short::ZERO);
		assert_eq!(Short::ZERO.inverse(), Err(Error::DivisionByZero));
		assert_eq!(
			Short::from_float(Float::ONE.negated()),
			Err(Error::OutOfRange)
		);
		for n in 1..2_000u128 {
			assert!(near(Short::from_u128(n * n, 0).root(), Float::from_u128(n)));
		}
	}
}
