// SPDX-License-Identifier: Apache-2.0

//! The kernel's number: a binary floating point with a 128-bit mantissa, in integer arithmetic.
//!
//! Relative precision is 2^-127 (38 digits; 2^-88 for exp and ln), so nothing that a formula of the network does between
//! reading and writing an 18-decimal number can cost a digit of it, and no intermediate leaves its
//! range. Every operation rounds to nearest or truncates in a fixed way: same input, same bits, on
//! every machine.

#![allow(
	clippy::arithmetic_side_effects,
	reason = "mantissas are normalised (top bit set) or 0 and shifts are bounded beside each use"
)]

use super::{
	tables::{INVERSE_UNIT_Q187, LN_2_Q128},
	wide::{product, signed, U256},
};
use crate::{Decimal, Error};
use core::cmp::Ordering;

pub(super) const TOP: u128 = 1 << 127;
/// `± mantissa * 2^exponent`; the mantissa has its top bit set or is 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Float {
	pub(super) negative: bool,
	pub(super) exponent: i32,
	pub(super) mantissa: u128,
}

impl Float {
	/// 0.
	pub const ZERO: Self = Self {
		negative: false,
		exponent: 0,
		mantissa: 0,
	};
	/// 1.
	pub const ONE: Self = Self {
		negative: false,
		exponent: -127,
		mantissa: TOP,
	};
	/// 2.
	pub const TWO: Self = Self {
		negative: false,
		exponent: -126,
		mantissa: TOP,
	};
	/// 1/2.
	pub const HALF: Self = Self {
		negative: false,
		exponent: -128,
		mantissa: TOP,
	};
	/// 10^18, the inner value of one.
	pub const UNIT: Self = Self {
		negative: false,
		exponent: -68,
		mantissa: 1_000_000_000_000_000_000 << 68,
	};
	/// 10^-18, to the last bit but one.
	pub(crate) const INVERSE_UNIT: Self = Self {
		negative: false,
		exponent: -187,
		mantissa: INVERSE_UNIT_Q187,
	};
	/// ln 2.
	pub const LN_2: Self = Self {
		negative: false,
		exponent: -128,
		mantissa: LN_2_Q128,
	};

	#[inline(always)]
	pub(super) fn normalised(negative: bool, mantissa: u128, exponent: i32) -> Self {
		if mantissa == 0 {
			return Self::ZERO;
		}
		let shift = mantissa.leading_zeros();
		Self {
			negative,
			exponent: exponent.saturating_sub_unsigned(shift),
			mantissa: mantissa << shift,
		}
	}

	/// From an unsigned integer, exactly.
	#[inline(always)]
	pub fn from_u128(value: u128) -> Self {
		Self::normalised(false, value, 0)
	}

	/// From an integer, exactly.
	#[inline(always)]
	pub fn from_i128(value: i128) -> Self {
		Self::normalised(value.is_negative(), value.unsigned_abs(), 0)
	}

	/// From sign and magnitude; what is below the mantissa is cut off.
	pub fn from_wide(negative: bool, magnitude: U256) -> Self {
		let bits = magnitude.bits();
		let shift = bits.saturating_sub(128);
		let exponent = i32::try_from(shift).unwrap_or(i32::MAX);
		Self::normalised(negative, magnitude.shr(shift).low, exponent)
	}

	/// From an 18-decimal number.
	pub fn from_decimal(value: Decimal) -> Self {
		Self::from_inner(value.into_inner())
	}

	/// From the inner value of an 18-decimal number; multiples of a power of two are exact.
	pub fn from_inner(inner: i128) -> Self {
		Self::from_i128(inner).over_nonzero(Self::UNIT)
	}

	/// `numerator / denominator` of two small integers.
	pub fn ratio(numerator: u64, denominator: core::num::NonZeroU64) -> Self {
		Self::from_u128(numerator.into()).over_nonzero(Self::from_u128(denominator.get().into()))
	}

	/// The nearest 18-decimal number, halves away from zero.
	pub fn to_decimal(self) -> Result<Decimal, Error> {
		self.times(Self::UNIT).to_i128().map(Decimal::from_inner)
	}

	/// The nearest integer, halves away from zero.
	pub fn to_i128(self) -> Result<i128, Error> {
		signed(self.negative, self.magnitude()?).ok_or(Error::Overflow)
	}

	/// The nearest integer of a number that must not be negative.
	pub fn to_u128(self) -> Result<u128, Error> {
		let magnitude = self.magnitude()?;
		if self.negative && magnitude != 0 {
			return Err(Error::OutOfRange);
		}
		Ok(magnitude)
	}

	/// The integer part, towards zero, of a number that must not be negative.
	pub fn floor_u128(self) -> Result<u128, Error> {
		if self.negative {
			return Err(Error::OutOfRange);
		}
		match self.exponent {
			_ if self.mantissa == 0 => Ok(0),
			1.. => Err(Error::Overflow),
			e => Ok(self.mantissa.checked_shr(e.unsigned_abs()).unwrap_or(0)),
		}
	}

	fn magnitude(self) -> Result<u128, Error> {
		if self.mantissa == 0 {
			return Ok(0);
		}
		match self.exponent {
			1.. => Err(Error::Overflow),
			0 => Ok(self.mantissa),
			e => {
				let shift = e.unsigned_abs();
				let floor = self.mantissa.checked_shr(shift).unwrap_or(0);
				let round = self.mantissa.checked_shr(shift - 1).unwrap_or(0) & 1;
				floor.checked_add(round).ok_or(Error::Overflow)
			},
		}
	}

	/// `self * 2^bits` rounded towards zero, saturating: a fixed-point number.
	pub(crate) fn to_fixed(self, bits: i32) -> i128 {
		if self.mantissa == 0 {
			return 0;
		}
		let exponent = self.exponent.saturating_add(bits);
		let magnitude = match exponent {
			0.. => i128::MAX,
			e => i128::try_from(self.mantissa.checked_shr(e.unsigned_abs()).unwrap_or(0))
				.unwrap_or(i128::MAX),
		};
		if self.negative {
			-magnitude
		} else {
			magnitude
		}
	}

	/// Mantissa (top bit set, or 0) and exponent of the magnitude.
	pub(crate) fn parts(self) -> (u128, i32) {
		(self.mantissa, self.exponent)
	}

	/// Whether it is 0.
	pub const fn is_zero(self) -> bool {
		self.mantissa == 0
	}

	/// Whether it is below 0.
	pub const fn is_negative(self) -> bool {
		self.negative
	}

	/// The opposite.
	pub const fn negated(self) -> Self {
		Self {
			negative: !self.negative && self.mantissa != 0,
			..self
		}
	}

	/// The magnitude.
	pub const fn abs(self) -> Self {
		Self {
			negative: false,
			..self
		}
	}

	/// `self * 2^n`, exactly.
	pub const fn scaled(self, n: i32) -> Self {
		if self.mantissa == 0 {
			return self;
		}
		Self {
			exponent: self.exponent.saturating_add(n),
			..self
		}
	}

	/// `self + other`.
	#[inline]
	pub fn plus(self, other: Self) -> Self {
		if other.mantissa == 0 {
			return self;
		}
		if self.mantissa == 0 {
			return other;
		}
		let (big, small) = if (self.exponent, self.mantissa) >= (other.exponent, other.mantissa) {
			(self, other)
		} else {
			(other, self)
		};
		let shift = big.exponent.abs_diff(small.exponent);
		if shift > 128 {
			return big;
		}
		let aligned = match shift {
			0 => small.mantissa,
			s => small.mantissa.checked_shr(s).unwrap_or(0) + ((small.mantissa >> (s - 1)) & 1),
		};
		if big.negative != small.negative {
			return Self::normalised(big.negative, big.mantissa - aligned, big.exponent);
		}
		match big.mantissa.overflowing_add(aligned) {
			(mantissa, false) => Self { mantissa, ..big },
			(sum, true) => {
				let half = (sum >> 1) | TOP;
				let mantissa = half.checked_add(sum & 1).unwrap_or(half);
				Self {
					mantissa,
					exponent: big.exponent.saturating_add(1),
					..big
				}
			},
		}
	}

	/// `self - other`.
	#[inline]
	pub fn minus(self, other: Self) -> Self {
		self.plus(other.negated())
	}

	/// `self * other`.
	#[inline]
	pub fn times(self, other: Self) -> Self {
		count!(Mul);
		if self.mantissa == 0 || other.mantissa == 0 {
			return Self::ZERO;
		}
		let U256 { high, low } = product(self.mantissa, other.mantissa);
		let exponent = self.exponent.saturating_add(other.exponent);
		let (mantissa, round, exponent) = if high & TOP != 0 {
			(high, low >> 127, exponent.saturating_add(128))
		} else {
			(
				(high << 1) | (low >> 127),
				(low >> 126) & 1,
				exponent.saturating_add(127),
			)
		};
		let negative = self.negative != other.negative;
		match mantissa.checked_add(round) {
			Some(mantissa) => Self {
				negative,
				exponent,
				mantissa,
			},
			None => Self {
				negative,
				exponent: exponent.saturating_add(1),
				mantissa: TOP,
			},
		}
	}

	/// `self / other`, refused for 0.
	#[inline]
	pub fn over(self, other: Self) -> Result<Self, Error> {
		if other.mantissa == 0 {
			return Err(Error::DivisionByZero);
		}
		Ok(self.over_nonzero(other))
	}

	/// `self / other`; 0 if `other` is 0, which callers exclude.
	#[inline]
	pub(super) fn over_nonzero(self, other: Self) -> Self {
		count!(Div);
		if self.mantissa == 0 {
			return Self::ZERO;
		}
		let exponent = self.exponent.saturating_sub(other.exponent);
		let (numerator, exponent) = if self.mantissa >= other.mantissa {
			let high = self.mantissa >> 1;
			(
				U256 {
					high,
					low: self.mantissa << 127,
				},
				exponent.saturating_sub(127),
			)
		} else {
			(
				U256 {
					high: self.mantissa,
					low: 0,
				},
				exponent.saturating_sub(128),
			)
		};
		match numerator.divide(other.mantissa) {
			Some((mantissa, rest)) => {
				let round = u128::from(rest >= other.mantissa - rest);
				// a quotient of all ones cannot round up: it would need a remainder it has not
				let mantissa = mantissa.saturating_add(round);
				Self {
					negative: self.negative != other.negative,
					exponent,
					mantissa,
				}
			},
			None => Self::ZERO,
		}
	}

	/// The square root, refused below 0. Exact for squares of integers up to 2^64.
	pub fn sqrt(self) -> Result<Self, Error> {
		count!(Sqrt);
		if self.mantissa == 0 {
			return Ok(Self::ZERO);
		}
		if self.negative {
			return Err(Error::OutOfRange);
		}
		// value = n * 2^e with n of 255 or 256 bits and e even
		let odd = self.exponent & 1 != 0;
		let n = if odd {
			U256 {
				high: self.mantissa >> 1,
				low: self.mantissa << 127,
			}
		} else {
			U256 {
				high: self.mantissa,
				low: 0,
			}
		};
		let exponent = if odd {
			self.exponent.saturating_sub(127)
		} else {
			self.exponent.saturating_sub(128)
		};
		// one Newton step doubles the 64 bits of the integer root of the upper half
		let start = n.high.isqrt() << 64;
		let quotient = n.divide(start).map_or(u128::MAX, |(q, _)| q);
		let root = (start >> 1) + (quotient >> 1) + (start & quotient & 1);
		Ok(Self::normalised(false, root, exponent / 2))
	}

	/// `self^n` by squaring.
	pub fn power(self, n: u32) -> Self {
		let mut result = Self::ONE;
		for bit in (0..32u32.saturating_sub(n.leading_zeros())).rev() {
			result = result.times(result);
			if (n >> bit) & 1 == 1 {
				result = result.times(self);
			}
		}
		result
	}

	/// The smaller of the two.
	#[inline]
	pub fn min(self, other: Self) -> Self {
		if self <= other {
			self
		} else {
			other
		}
	}

	/// The larger of the two.
	#[inline]
	pub fn max(self, other: Self) -> Self {
		if self >= other {
			self
		} else {
			other
		}
	}
}

impl PartialOrd for Float {
	fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
		Some(self.cmp(other))
	}
}

impl Ord for Float {
	fn cmp(&self, other: &Self) -> Ordering {
		let magnitude = |x: &Self| (x.mantissa != 0, x.exponent, x.mantissa);
		let key = |x: &Self| match (x.mantissa, x.negative) {
			(0, _) => 0i8,
			(_, true) => -1,
			(_, false) => 1,
		};
		key(self).cmp(&key(other)).then_with(|| {
			let order = magnitude(self).cmp(&magnitude(other));
			if self.negative {
				order.reverse()
			} else {
				order
			}
		})
	}
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
	fn sqrt_should_be_exact_for_squares() {
		for n in [1u128, 2, 3, 5, 7, 1_000_003, u64::MAX.into()] {
			let square = Float::from_u128(n).times(Float::from_u128(n));
			assert_eq!(square.sqrt().unwrap(), Float::from_u128(n));
		}
		close(float("0.9").power(3), "0.729");
		close(float("2").sqrt().unwrap(), "1.414213562373095049");
		close(float("0.5").sqrt().unwrap(), "0.707106781186547524");
	}

	proptest! {
		#[test]
		fn decimals_should_survive_a_round_trip(inner: i128) {
			let d = Decimal::from_inner(inner);
			// beyond 2^124 the two roundings may meet
			let back = Float::from_decimal(d).to_decimal().unwrap_or(d).into_inner();
			let allowed = u128::from(inner.unsigned_abs() >> 124 != 0);
			prop_assert!(back.abs_diff(inner) <= allowed);
		}

		#[test]
		fn sums_should_be_exact(a in -(1i128 << 120)..1 << 120, b in -(1i128 << 120)..1 << 120) {
			let (x, y) = (Float::from_i128(a), Float::from_i128(b));
			prop_assert_eq!(x.plus(y).to_i128(), Ok(a + b));
			prop_assert_eq!(x.minus(y).to_i128(), Ok(a - b));
			prop_assert_eq!(x.cmp(&y), a.cmp(&b));
		}

		#[test]
		fn products_and_quotients_should_invert(a in 1i128..1 << 60, b in 1i128..1 << 60) {
			let (x, y) = (Float::from_i128(a), Float::from_i128(b));
			prop_assert_eq!(x.times(y).over(y).unwrap().to_i128(), Ok(a));
			let root = x.sqrt().unwrap();
			let error = root.times(root).minus(x).abs();
			prop_assert!(error <= x.scaled(-120));
		}

	}
}
