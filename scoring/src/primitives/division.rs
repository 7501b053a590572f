// SPDX-License-Identifier: Apache-2.0

//! Division by multiplication with a reciprocal: the one division that a 64-bit machine and the wasm
//! executor both lack, 128 bits by 64 and 192 by 128 ("Improved division by invariant integers",
//! Möller and Granlund, 2011).

#![allow(
	clippy::arithmetic_side_effects,
	reason = "modular arithmetic on limbs, as the algorithms are stated; divisors are normalised"
)]

use super::wide::{high_half, low_half, short_product_high};

/// `2^19 - 3 * 2^8`, over which the first nine bits of the divisor give the first eleven of the
/// reciprocal.
const SEED: u32 = (1 << 19) - 3 * (1 << 8);

const SEEDS: [u16; 256] = seeds();

#[allow(
	clippy::as_conversions,
	clippy::cast_possible_truncation,
	clippy::indexing_slicing,
	reason = "evaluated by the compiler: the quotient is below 2^11"
)]
const fn seeds() -> [u16; 256] {
	let mut seeds = [0u16; 256];
	let mut i = 0;
	while i < 256 {
		seeds[i] = (SEED / (256 + i as u32)) as u16;
		i += 1;
	}
	seeds
}

/// `floor((2^128 - 1) / d) - 2^64` for a divisor with its top bit set.
#[inline(always)]
pub(crate) fn reciprocal(d: u64) -> u64 {
	let index = usize::try_from((d >> 55) & 0xff).unwrap_or(0);
	let v0 = u64::from(SEEDS.get(index).copied().unwrap_or(u16::MAX));
	let d40 = (d >> 24).wrapping_add(1);
	let d63 = (d >> 1).wrapping_add(d & 1);
	let v1 = (v0 << 11)
		.wrapping_sub((v0 * v0).wrapping_mul(d40) >> 40)
		.wrapping_sub(1);
	let rest = (1u64 << 60).wrapping_sub(v1.wrapping_mul(d40));
	let v2 = (v1 << 13).wrapping_add(v1.wrapping_mul(rest) >> 47);
	let error = (v2 >> 1)
		.wrapping_mul(d & 1)
		.wrapping_sub(v2.wrapping_mul(d63));
	let v3 = (v2 << 31).wrapping_add(short_product_high(v2, error) >> 1);
	let next = v3.wrapping_add(1);
	// (v3 + 2^64 + 1) d / 2^64, modulo 2^64: where v3 + 1 wraps, its product is d itself
	let product = if next == 0 {
		d
	} else {
		short_product_high(next, d)
	};
	v3.wrapping_sub(product.wrapping_add(d))
}

/// 10^18 with its top bit set, and its reciprocal.
const UNIT_SHIFT: u32 = 4;
const UNIT_DIGIT: u64 = 1_000_000_000_000_000_000 << UNIT_SHIFT;
const UNIT_RECIPROCAL: u64 = 0x2725_dd1d_243a_ba0e;

/// Quotient and remainder of `n / 10^18` for `n` below 2^123.
#[inline(always)]
pub(crate) fn divide_by_unit(n: u128) -> (u64, u64) {
	let n = n << UNIT_SHIFT;
	let estimate = u128::from(UNIT_RECIPROCAL) * u128::from(high_half(n)) + n;
	let digit = low_half(n);
	let mut quotient = high_half(estimate).wrapping_add(1);
	let mut rest = digit.wrapping_sub(quotient.wrapping_mul(UNIT_DIGIT));
	if rest > low_half(estimate) {
		quotient = quotient.wrapping_sub(1);
		rest = rest.wrapping_add(UNIT_DIGIT);
	}
	if rest >= UNIT_DIGIT {
		quotient = quotient.wrapping_add(1);
		rest = rest.wrapping_sub(UNIT_DIGIT);
	}
	(quotient, rest >> UNIT_SHIFT)
}

/// A divisor of 128 bits, normalised, ready for many dividends.
pub(crate) struct Divisor {
	divisor: u128,
	reciprocal: u64,
}

impl Divisor {
	/// Takes a divisor with its top bit set.
	#[inline(always)]
	pub fn new(divisor: u128) -> Self {
		let (d1, d0) = (high_half(divisor), low_half(divisor));
		let mut v = reciprocal(d1);
		let mut p = d1.wrapping_mul(v).wrapping_add(d0);
		if p < d0 {
			v = v.wrapping_sub(1);
			if p >= d1 {
				v = v.wrapping_sub(1);
				p = p.wrapping_sub(d1);
			}
			p = p.wrapping_sub(d1);
		}
		let t = u128::from(v) * u128::from(d0);
		let (t1, t0) = (high_half(t), low_half(t));
		p = p.wrapping_add(t1);
		if p < t1 {
			v = v.wrapping_sub(1);
			if (p, t0) >= (d1, d0) {
				v = v.wrapping_sub(1);
			}
		}
		Self {
			divisor,
			reciprocal: v,
		}
	}

	/// Quotient and remainder of `(upper * 2^64 + digit) / divisor` for `upper` below the divisor.
	#[inline(always)]
	fn step(&self, upper: u128, digit: u64) -> (u64, u128) {
		let (u2, u1) = (high_half(upper), low_half(upper));
		let (d1, d0) = (high_half(self.divisor), low_half(self.divisor));
		let estimate = (u128::from(self.reciprocal) * u128::from(u2)).wrapping_add(upper);
		let (q1, q0) = (high_half(estimate), low_half(estimate));
		let r1 = u1.wrapping_sub(q1.wrapping_mul(d1));
		let mut rest = ((u128::from(r1) << 64) | u128::from(digit))
			.wrapping_sub(u128::from(d0) * u128::from(q1))
			.wrapping_sub(self.divisor);
		let mut quotient = q1.wrapping_add(1);
		if high_half(rest) >= q0 {
			quotient = quotient.wrapping_sub(1);
			rest = rest.wrapping_add(self.divisor);
		}
		if rest >= self.divisor {
			quotient = quotient.wrapping_add(1);
			rest = rest.wrapping_sub(self.divisor);
		}
		(quotient, rest)
	}

	/// Quotient and remainder of `(high * 2^128 + low) / divisor` for `high` below the divisor.
	#[inline(always)]
	pub fn divide(&self, high: u128, low: u128) -> (u128, u128) {
		let (upper, rest) = self.step(high, high_half(low));
		let (lower, rest) = self.step(rest, low_half(low));
		((u128::from(upper) << 64) | u128::from(lower), rest)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	/// Digits that divisions stumble over.
	fn digit() -> impl Strategy<Value = u64> {
		prop_oneof![
			any::<u64>(),
			Just(0),
			Just(1),
			Just(u64::MAX),
			Just(u64::MAX - 1),
			Just(1 << 63),
			Just((1 << 63) + 1),
			(0u32..64).prop_map(|n| 1 << n),
			(0u32..64).prop_map(|n| u64::MAX << n),
		]
	}

	fn wide() -> impl Strategy<Value = u128> {
		(digit(), digit()).prop_map(|(high, low)| (u128::from(high) << 64) | u128::from(low))
	}

	#[test]
	fn unit_should_have_its_reciprocal() {
		assert_eq!(reciprocal(UNIT_DIGIT), UNIT_RECIPROCAL);
	}

	proptest! {
		#![proptest_config(ProptestConfig::with_cases(20_000))]

		#[test]
		fn reciprocal_should_be_the_quotient(d in digit()) {
			let d = d | (1 << 63);
			let want = u128::MAX / u128::from(d) - (1 << 64);
			prop_assert_eq!(u128::from(reciprocal(d)), want);
		}

		#[test]
		fn divide_by_unit_should_leave_the_remainder(n in wide(), q in digit(), r in digit()) {
			let unit = 1_000_000_000_000_000_000;
			for n in [n >> 5, u128::from(q >> 1) * unit + u128::from(r) % unit] {
				let n = n.min((1 << 123) - 1);
				let (q, r) = divide_by_unit(n);
				prop_assert_eq!((u128::from(q), u128::from(r)), (n / unit, n % unit));
			}
		}

		#[test]
		fn divide_should_leave_the_remainder(d in wide(), q in wide(), r in wide()) {
			let d = d | (1 << 127);
			let r = r % d;
			let n = super::super::wide::product(q, d);
			let (low, carry) = n.low.overflowing_add(r);
			let high = n.high + u128::from(carry);
			prop_assert_eq!(Divisor::new(d).divide(high, low), (q, r));
		}
	}
}
