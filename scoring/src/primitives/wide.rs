// SPDX-License-Identifier: Apache-2.0

//! 256-bit integers: exact products, exact sums of products and the one division after them.
//!
//! Every operation that could leave its type says so in its result; the carries between the limbs
//! are the only unchecked arithmetic.

#![allow(
	clippy::arithmetic_side_effects,
	reason = "limb arithmetic: each operand is bounded by the masks and shifts beside it"
)]

use super::division::Divisor;

const LOW: u128 = 0xffff_ffff_ffff_ffff;

/// An unsigned 256-bit integer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct U256 {
	/// The upper 128 bits.
	pub high: u128,
	/// The lower 128 bits.
	pub low: u128,
}

/// The lower 64 bits.
#[inline(always)]
pub(crate) fn low_half(x: u128) -> u64 {
	u64::try_from(x & LOW).unwrap_or(u64::MAX)
}

/// The upper 64 bits.
#[inline(always)]
pub(crate) fn high_half(x: u128) -> u64 {
	u64::try_from(x >> 64).unwrap_or(u64::MAX)
}

/// The exact product.
#[inline(always)]
pub(crate) fn product(a: u128, b: u128) -> U256 {
	let (a1, a0) = (a >> 64, a & LOW);
	let (b1, b0) = (b >> 64, b & LOW);
	let p00 = a0 * b0;
	let p01 = a0 * b1;
	let p10 = a1 * b0;
	let p11 = a1 * b1;
	let middle = (p00 >> 64) + (p01 & LOW) + (p10 & LOW);
	U256 {
		high: p11 + (p01 >> 64) + (p10 >> 64) + (middle >> 64),
		low: (middle << 64) | (p00 & LOW),
	}
}

/// The upper 128 bits of the product.
#[inline(always)]
pub(crate) fn product_high(a: u128, b: u128) -> u128 {
	product(a, b).high
}

/// The upper 64 bits of the product of two short numbers.
#[inline(always)]
pub(crate) fn short_product_high(a: u64, b: u64) -> u64 {
	high_half(u128::from(a) * u128::from(b))
}

/// The part `weight / 2^64` of a number, rounded down.
#[inline(always)]
pub(crate) fn part(number: i128, weight: u64) -> i128 {
	count!(Mul);
	let lower = u128::from(low_half(number.cast_unsigned())) * u128::from(weight);
	(number >> 64) * i128::from(weight) + (lower >> 64).cast_signed()
}

/// The product of a `u128` and a `u64`, cheaper than [`product`].
#[inline(always)]
pub(crate) fn product_small(a: u128, b: u64) -> U256 {
	let b = u128::from(b);
	let p0 = (a & LOW) * b;
	let p1 = (a >> 64) * b;
	let middle = (p0 >> 64) + (p1 & LOW);
	U256 {
		high: (p1 >> 64) + (middle >> 64),
		low: (middle << 64) | (p0 & LOW),
	}
}

impl U256 {
	/// Zero.
	pub const ZERO: Self = Self { high: 0, low: 0 };

	/// From 128 bits.
	pub const fn from_u128(low: u128) -> Self {
		Self { high: 0, low }
	}

	/// Whether it is zero.
	pub const fn is_zero(self) -> bool {
		self.high == 0 && self.low == 0
	}

	/// The sum, or `None` beyond 256 bits.
	#[inline(always)]
	pub fn checked_add(self, other: Self) -> Option<Self> {
		let (low, carry) = self.low.overflowing_add(other.low);
		let high = self
			.high
			.checked_add(other.high)?
			.checked_add(u128::from(carry))?;
		Some(Self { high, low })
	}

	/// The difference, or `None` below zero.
	#[inline(always)]
	pub fn checked_sub(self, other: Self) -> Option<Self> {
		let (low, borrow) = self.low.overflowing_sub(other.low);
		let high = self
			.high
			.checked_sub(other.high)?
			.checked_sub(u128::from(borrow))?;
		Some(Self { high, low })
	}

	/// The product with a small number, or `None` beyond 256 bits.
	pub fn checked_mul_small(self, factor: u64) -> Option<Self> {
		let low = product_small(self.low, factor);
		let high = product_small(self.high, factor);
		if high.high != 0 {
			return None;
		}
		Some(Self {
			high: high.low.checked_add(low.high)?,
			low: low.low,
		})
	}

	/// How many bits it has.
	pub const fn bits(self) -> u32 {
		if self.high != 0 {
			256 - self.high.leading_zeros()
		} else {
			128 - self.low.leading_zeros()
		}
	}

	/// Shifted to the left; what leaves 256 bits is lost.
	pub const fn shl(self, n: u32) -> Self {
		match n {
			0 => self,
			1..=127 => Self {
				high: (self.high << n) | (self.low >> (128 - n)),
				low: self.low << n,
			},
			128..=255 => Self {
				high: self.low << (n - 128),
				low: 0,
			},
			_ => Self::ZERO,
		}
	}

	/// Shifted to the right, towards zero.
	pub const fn shr(self, n: u32) -> Self {
		match n {
			0 => self,
			1..=127 => Self {
				high: self.high >> n,
				low: (self.low >> n) | (self.high << (128 - n)),
			},
			128..=255 => Self {
				high: 0,
				low: self.high >> (n - 128),
			},
			_ => Self::ZERO,
		}
	}

	/// Quotient and remainder; `None` if the divisor is 0 or the quotient leaves 128 bits.
	pub fn divide(self, divisor: u128) -> Option<(u128, u128)> {
		if self.high >= divisor {
			return None;
		}
		if self.high == 0 {
			return Some((self.low / divisor, self.low % divisor));
		}
		let shift = divisor.leading_zeros();
		let numerator = self.shl(shift);
		let (quotient, rest) = Divisor::new(divisor << shift).divide(numerator.high, numerator.low);
		Some((quotient, rest >> shift))
	}

	/// The quotient rounded to nearest, halves up; `None` as for [`U256::divide`].
	pub fn divide_rounded(self, divisor: u128) -> Option<u128> {
		let (quotient, rest) = self.divide(divisor)?;
		if rest >= divisor - rest {
			quotient.checked_add(1)
		} else {
			Some(quotient)
		}
	}

	/// The quotient by a 256-bit divisor, rounded to nearest. A divisor beyond 128 bits is shortened
	/// together with the dividend, which loses less than one part in 2^127.
	pub fn divide_wide(self, divisor: Self) -> Option<u128> {
		let shift = divisor.bits().saturating_sub(128);
		self.shr(shift).divide_rounded(divisor.shr(shift).low)
	}
}

/// A signed sum of products, exact: a 256-bit integer in two's complement, so that the signs of the
/// terms cost no branch. Beyond its range it becomes poisoned and yields nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sum {
	high: i128,
	low: u128,
	overflowed: bool,
}

impl Sum {
	/// Nothing added yet.
	pub const ZERO: Self = Self {
		high: 0,
		low: 0,
		overflowed: false,
	};

	#[inline(always)]
	fn add_signed(&mut self, high: i128, low: u128) {
		let (low, carry) = self.low.overflowing_add(low);
		let (sum, left) = self.high.overflowing_add(high);
		let (sum, right) = sum.overflowing_add(i128::from(carry));
		self.low = low;
		self.high = sum;
		// the carry may bring back a sum that had just left its range downwards
		self.overflowed |= left != right;
	}

	/// Adds a magnitude with a sign.
	#[inline(always)]
	pub fn add_magnitude(&mut self, negative: bool, magnitude: U256) {
		let mask = if negative { u128::MAX } else { 0 };
		let (low, carry) = (magnitude.low ^ mask).overflowing_add(mask & 1);
		let high = (magnitude.high ^ mask).wrapping_add(u128::from(carry));
		self.overflowed |= magnitude.high > i128::MAX.cast_unsigned();
		self.add_signed(high.cast_signed(), low);
	}

	/// Adds an integer.
	#[inline(always)]
	pub fn add(&mut self, value: i128) {
		self.add_signed(value >> 127, value.cast_unsigned());
	}

	/// Adds `value * weight`.
	#[inline(always)]
	pub fn add_product(&mut self, value: i128, weight: u128) {
		count!(Mul);
		self.add_magnitude(value.is_negative(), product(value.unsigned_abs(), weight));
	}

	/// Adds `value * weight` for a small weight.
	#[inline(always)]
	pub fn add_product_small(&mut self, value: i128, weight: u64) {
		count!(Mul);
		let lower = u128::from(low_half(value.cast_unsigned())) * u128::from(weight);
		let upper = (value >> 64) * i128::from(weight);
		let (low, carry) = lower.overflowing_add(upper.cast_unsigned() << 64);
		self.add_signed((upper >> 64) + i128::from(carry), low);
	}

	/// Adds `a * b`.
	#[inline(always)]
	pub fn add_signed_product(&mut self, a: i128, b: i128) {
		count!(Mul);
		self.add_magnitude(
			a.is_negative() != b.is_negative(),
			product(a.unsigned_abs(), b.unsigned_abs()),
		);
	}

	/// Sign and magnitude; `None` after an overflow.
	pub fn total(&self) -> Option<(bool, U256)> {
		if self.overflowed {
			return None;
		}
		let high = self.high.cast_unsigned();
		if !self.high.is_negative() {
			return Some((
				false,
				U256 {
					high,
					low: self.low,
				},
			));
		}
		let (low, carry) = (!self.low).overflowing_add(1);
		let high = (!high).wrapping_add(u128::from(carry));
		Some((true, U256 { high, low }))
	}

	/// The sum divided by a positive number, rounded to nearest, halves away from zero. `None` if
	/// the divisor is 0 or the quotient leaves `i128`.
	pub fn divide(&self, divisor: U256) -> Option<i128> {
		count!(Div);
		let (negative, magnitude) = self.total()?;
		if divisor.is_zero() {
			return None;
		}
		signed(negative, magnitude.divide_wide(divisor)?)
	}
}

/// Sign and magnitude as a signed integer, if it fits.
pub(crate) fn signed(negative: bool, magnitude: u128) -> Option<i128> {
	if negative {
		0i128.checked_sub_unsigned(magnitude)
	} else {
		i128::try_from(magnitude).ok()
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	proptest! {
		#[test]
		fn divide_should_invert_product(a: u128, b in 1u128.., r: u128) {
			let r = r % b;
			let n = product(a, b).checked_add(U256::from_u128(r)).unwrap();
			prop_assert_eq!(n.divide(b), Some((a, r)));
		}

		#[test]
		fn divide_should_invert_product_when_divisor_is_short(a: u128, b in 1u128..=0xffff_ffff_ffff, r: u128) {
			let r = r % b;
			let n = product(a, b).checked_add(U256::from_u128(r)).unwrap();
			prop_assert_eq!(n.divide(b), Some((a, r)));
		}

		#[test]
		fn product_small_should_agree_with_product(a: u128, b: u64) {
			prop_assert_eq!(product_small(a, b), product(a, u128::from(b)));
		}

		#[test]
		fn sums_of_small_products_should_agree_with_those_of_large(value: i128, weight: u64, start: i128) {
			let (mut small, mut large) = (Sum::ZERO, Sum::ZERO);
			small.add(start);
			large.add(start);
			small.add_product_small(value, weight);
			large.add_product(value, u128::from(weight));
			prop_assert_eq!(small.total(), large.total());
		}

		#[test]
		fn sum_should_agree_with_i128(a: i64, b: i64, c: i64, d: i64, n in 1u64..) {
			let mut sum = Sum::ZERO;
			sum.add_signed_product(a.into(), b.into());
			sum.add_signed_product(c.into(), d.into());
			let exact = i128::from(a) * i128::from(b);
			let exact = exact.checked_add(i128::from(c) * i128::from(d));
			if let Some(exact) = exact {
				let n128 = i128::from(n);
				let (q, r) = (exact / n128, (exact % n128).abs());
				let q = if r >= n128 - r { q + exact.signum() } else { q };
				prop_assert_eq!(sum.divide(U256::from_u128(n.into())), Some(q));
			}
		}
	}

	#[test]
	fn sum_should_be_poisoned_beyond_its_range_only() {
		let most = U256 {
			high: i128::MAX.cast_unsigned(),
			low: u128::MAX,
		};
		let mut sum = Sum::ZERO;
		sum.add_magnitude(true, most);
		sum.add(-1);
		// -2^255, the lowest number there is
		assert_eq!(
			sum.total(),
			Some((
				true,
				U256 {
					high: 1 << 127,
					low: 0
				}
			))
		);
		sum.add(1);
		assert_eq!(sum.total(), Some((true, most)));
		sum.add(-2);
		assert_eq!(sum.total(), None);
		let mut sum = Sum::ZERO;
		sum.add_magnitude(false, most);
		assert_eq!(sum.total(), Some((false, most)));
		sum.add(1);
		assert_eq!(sum.total(), None);
		let mut sum = Sum::ZERO;
		sum.add_product(i128::MIN, u128::MAX);
		sum.add_product_small(i128::MIN, u64::MAX);
		assert!(sum.total().is_none());
	}

	#[test]
	fn divide_should_refuse_zero_and_overflow() {
		assert_eq!(U256::from_u128(1).divide(0), None);
		assert_eq!(U256 { high: 5, low: 0 }.divide(5), None);
		assert_eq!(
			U256 {
				high: u128::MAX,
				low: u128::MAX
			}
			.checked_add(U256::from_u128(1)),
			None
		);
		assert_eq!(
			U256 {
				high: u128::MAX - 1,
				low: u128::MAX
			}
			.divide(u128::MAX),
			Some((u128::MAX, u128::MAX - 1))
		);
	}
}
