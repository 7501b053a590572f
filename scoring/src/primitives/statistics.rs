// SPDX-License-Identifier: Apache-2.0

//! Statistics of M1 and M30, each exact until its one rounding.

use super::{division::divide_by_unit, wide::product, Float, Short, Sum, U256, UNIT};
use crate::{Decimal, Error, RegretScale};
use alloc::vec::Vec;

/// The inner value of one, and half of it.
const UNIT_SHORT: u64 = 1_000_000_000_000_000_000;
const HALF_UNIT: u64 = UNIT_SHORT >> 1;

/// 1.4826 with 18 decimals: makes the median absolute deviation of a normal sample its standard
/// deviation.
const MAD_FACTOR: i128 = 1_482_600_000_000_000_000;

/// `Ema(alpha, value, previous)` (M1): `alpha * value + (1 - alpha) * previous`, exact until it is
/// rounded to nearest; `value` the first time. alpha is in `[0,1]`.
pub fn ema(alpha: Decimal, value: Decimal, previous: Option<Decimal>) -> Result<Decimal, Error> {
	let smoothing = Smoothing::new(alpha)?;
	match previous {
		None => Ok(value),
		Some(previous) => smoothing
			.step(value.into_inner(), previous.into_inner())
			.map(Decimal::from_inner),
	}
}

/// A smoothing factor, checked once.
#[derive(Clone, Copy)]
pub(crate) struct Smoothing {
	/// In units of 10^-18, at most 10^18.
	alpha: u64,
}

impl Smoothing {
	pub fn new(alpha: Decimal) -> Result<Self, Error> {
		let alpha = u64::try_from(fraction(alpha)?).map_err(|_| Error::OutOfRange)?;
		Ok(Self { alpha })
	}

	/// `previous + (value - previous) * alpha`, inner values, rounded to nearest, halves away from
	/// zero.
	#[inline]
	pub fn step(self, value: i128, previous: i128) -> Result<i128, Error> {
		match u64::try_from(value.abs_diff(previous)) {
			Ok(distance) if distance >> 63 == 0 => self.near(value < previous, distance, previous),
			_ => self.far(value, previous),
		}
	}

	#[inline(always)]
	fn near(self, down: bool, distance: u64, previous: i128) -> Result<i128, Error> {
		count!(Mul);
		let product = u128::from(distance).saturating_mul(self.alpha.into());
		let (quotient, rest) = divide_by_unit(product);
		// the result's integer part, rounded down, and what is left of a unit
		let borrow = down && rest != 0;
		let step = i128::from(quotient).saturating_add(i128::from(borrow));
		let step = if down { step.saturating_neg() } else { step };
		let floor = previous.checked_add(step).ok_or(Error::Overflow)?;
		let rest = if borrow {
			UNIT_SHORT.saturating_sub(rest)
		} else {
			rest
		};
		let up = rest > HALF_UNIT || (rest == HALF_UNIT && !floor.is_negative());
		floor.checked_add(i128::from(up)).ok_or(Error::Overflow)
	}

	/// The same for numbers that lie far apart.
	fn far(self, value: i128, previous: i128) -> Result<i128, Error> {
		let mut sum = Sum::ZERO;
		sum.add_product_small(value, self.alpha);
		sum.add_product_small(previous, UNIT_SHORT.saturating_sub(self.alpha));
		sum.divide(U256::from_u128(UNIT)).ok_or(Error::Overflow)
	}
}

/// The inner value of a number that must lie in `[0,1]`.
pub(crate) fn fraction(value: Decimal) -> Result<u128, Error> {
	match u128::try_from(value.into_inner()) {
		Ok(inner) if inner <= UNIT => Ok(inner),
		_ => Err(Error::OutOfRange),
	}
}

/// The mean, rounded to nearest; refused for nothing.
pub fn mean(values: &[Decimal]) -> Result<Decimal, Error> {
	let mut sum = Sum::ZERO;
	for value in values {
		sum.add(value.into_inner());
	}
	let count = u128::try_from(values.len()).map_err(|_| Error::Overflow)?;
	if count == 0 {
		return Err(Error::Empty);
	}
	sum.divide(U256::from_u128(count))
		.map(Decimal::from_inner)
		.ok_or(Error::Overflow)
}

/// The values in ascending order.
pub(crate) fn sorted(values: impl Iterator<Item = Decimal>) -> Vec<i128> {
	let mut values: Vec<i128> = values.map(|value| value.into_inner()).collect();
	values.sort_unstable();
	values
}

/// Half of the sum of two numbers, halves up.
pub(crate) fn half_up(a: i128, b: i128) -> i128 {
	// a + b may leave the type, half of it does not
	(a | b).saturating_sub((a ^ b) >> 1)
}

/// The median of sorted inner values; 0 of nothing.
fn median_of_sorted(values: &[i128]) -> i128 {
	let upper = values.len().checked_div(2).unwrap_or(0);
	let at = |i: usize| values.get(i).copied().unwrap_or(0);
	if values.len().is_multiple_of(2) {
		half_up(at(upper.saturating_sub(1)), at(upper))
	} else {
		at(upper)
	}
}

/// The median (M1): mean of the middle two; 0 of nothing.
pub fn median(values: &[Decimal]) -> Decimal {
	Decimal::from_inner(median_of_sorted(&sorted(values.iter().copied())))
}

/// The raw median absolute deviation from the median (M29, M30); 0 of nothing. A deviation beyond the
/// type counts as the largest number.
pub fn median_absolute_deviation(values: &[Decimal]) -> Decimal {
	let middle = median(values).into_inner();
	let mut deviations: Vec<i128> = values
		.iter()
		.map(|value| i128::try_from(value.into_inner().abs_diff(middle)).unwrap_or(i128::MAX))
		.collect();
	deviations.sort_unstable();
	Decimal::from_inner(median_of_sorted(&deviations))
}

/// The sample standard deviation (M1), divisor N-1, of inner values, in units of the inner value;
/// 0 of one or none.
fn deviation(values: &[i128]) -> Result<Float, Error> {
	let count = u64::try_from(values.len()).map_err(|_| Error::Overflow)?;
	let Some(first) = values.first().copied().filter(|_| count > 1) else {
		return Ok(Float::ZERO);
	};
	// The variance does not depend on the origin: differences to the first value are small numbers.
	// Beyond 110 bits their last bits are cut off, so that every sum fits 256 bits.
	let mut largest = 0u128;
	for value in values {
		largest = largest.max(value.abs_diff(first));
	}
	let excess = 128u32
		.saturating_sub(largest.leading_zeros())
		.saturating_sub(110);
	count!(Mul, values.len());
	let (mut sum, mut squares) = (Sum::ZERO, Sum::ZERO);
	for value in values {
		let difference = value.abs_diff(first).checked_shr(excess).unwrap_or(0);
		sum.add_magnitude(*value < first, U256::from_u128(difference));
		let square = match u64::try_from(difference) {
			Ok(short) => U256::from_u128(u128::from(short).saturating_mul(u128::from(short))),
			Err(_) => product(difference, difference),
		};
		squares.add_magnitude(false, square);
	}
	let (_, sum) = sum.total().ok_or(Error::Overflow)?;
	let (_, squares) = squares.total().ok_or(Error::Overflow)?;
	let numerator = squares
		.checked_mul_small(count)
		.and_then(|n| n.checked_sub(product(sum.low, sum.low)))
		.filter(|_| sum.high == 0)
		.ok_or(Error::Overflow)?;
	let divisor = u128::from(count).saturating_mul(u128::from(count.saturating_sub(1)));
	let scale = i32::try_from(excess).map_err(|_| Error::Overflow)?;
	Ok(Float::from_wide(false, numerator)
		.over(Float::from_u128(divisor))?
		.sqrt()?
		.scaled(scale))
}

/// [`deviation`] of numbers that are not negative, for those who go on with 64 bits.
#[allow(
	clippy::arithmetic_side_effects,
	reason = "sums of fewer than 2^32 numbers of 64 bits, and the carry of their squares"
)]
pub(crate) fn short_deviation(values: &[u64]) -> Result<Short, Error> {
	let count = u32::try_from(values.len()).map_err(|_| Error::Overflow)?;
	if count < 2 {
		return Ok(Short::ZERO);
	}
	let (mut sum, mut squares, mut carries) = (0u128, 0u128, 0u128);
	count!(Mul, values.len());
	for value in values {
		let value = u128::from(*value);
		sum += value;
		let (next, carry) = squares.overflowing_add(value * value);
		squares = next;
		carries += u128::from(carry);
	}
	let squares = U256 {
		high: carries,
		low: squares,
	};
	let numerator = squares
		.checked_mul_small(count.into())
		.and_then(|n| n.checked_sub(product(sum, sum)))
		.ok_or(Error::Overflow)?;
	let divisor = u128::from(count) * (u128::from(count) - 1);
	let inverse = Short::from_u128(divisor, 0).inverse()?;
	Ok(Short::from_float(Float::from_wide(false, numerator))?
		.times(inverse)
		.root())
}

/// Sample standard deviation (M1); 0 of one or none.
pub fn std_dev(values: &[Decimal]) -> Result<Decimal, Error> {
	let inner: Vec<i128> = values.iter().map(|value| value.into_inner()).collect();
	deviation(&inner)?.to_i128().map(Decimal::from_inner)
}

/// sigma(R) of M30 of inner values, in units of the inner value.
pub(crate) fn scale_of(values: &[i128], scale: RegretScale) -> Result<Float, Error> {
	let deviation = deviation(values)?;
	match scale {
		RegretScale::StdDev => Ok(deviation),
		RegretScale::Mad if values.len() < 2 => Ok(Float::ZERO),
		RegretScale::Mad => {
			let decimals: Vec<Decimal> = values.iter().copied().map(Decimal::from_inner).collect();
			let mad = median_absolute_deviation(&decimals).into_inner();
			let robust = Float::from_i128(mad).times(Float::from_inner(MAD_FACTOR));
			Ok(robust.max(deviation.over(Float::from_u128(10))?))
		},
	}
}

/// sigma(R) of M30; 0 for one element or none.
pub fn regret_scale(values: &[Decimal], scale: RegretScale) -> Result<Decimal, Error> {
	let inner: Vec<i128> = values.iter().map(|value| value.into_inner()).collect();
	scale_of(&inner, scale)?.to_i128().map(Decimal::from_inner)
}

/// The quantile of M1: position `(1-q)(n-1)` in descending order, linear interpolation (numpy's
/// `linear`); 0 of nothing. q is in `[0,1]`.
pub fn quantile(values: &[Decimal], q: Decimal) -> Result<Decimal, Error> {
	let q = fraction(q)?;
	let sorted = sorted(values.iter().copied());
	let Some(last) = u128::try_from(sorted.len())
		.ok()
		.and_then(|n| n.checked_sub(1))
	else {
		return Ok(Decimal::from_inner(0));
	};
	let position = q.checked_mul(last).ok_or(Error::Overflow)?;
	let index = position.checked_div(UNIT).unwrap_or(0);
	let part = position.checked_rem(UNIT).unwrap_or(0);
	let index = usize::try_from(index).map_err(|_| Error::Overflow)?;
	let at = |i: usize| sorted.get(i).copied().ok_or(Error::Empty);
	let low = at(index)?;
	if part == 0 {
		return Ok(Decimal::from_inner(low));
	}
	let high = at(index.saturating_add(1))?;
	interpolate(low, high, U256::from_u128(part), U256::from_u128(UNIT))
}

/// `low + (high - low) * part / whole`, rounded to nearest, for `low <= high` and `part <= whole`.
fn interpolate(low: i128, high: i128, part: U256, whole: U256) -> Result<Decimal, Error> {
	let ratio = Float::from_wide(false, part).over(Float::from_wide(false, whole))?;
	let step = Float::from_u128(high.abs_diff(low))
		.times(ratio)
		.to_u128()?;
	let value = low.checked_add_unsigned(step).ok_or(Error::Overflow)?;
	Ok(Decimal::from_inner(value.min(high)))
}

/// The weighted percentiles of M1, one for each of `percentages` (each in `[0,100]`): sorted by value
/// (ties: by position), `x_i = (cum_i - w_i/2) / total`, linear interpolation, clamped to the first
/// and last value. Weights are in any common unit; their sum must be positive.
pub fn weighted_percentiles(
	values: &[Decimal],
	weights: &[u128],
	percentages: &[Decimal],
) -> Result<Vec<Decimal>, Error> {
	if values.len() != weights.len() {
		return Err(Error::LengthMismatch);
	}
	let mut order: Vec<(i128, u128)> = values
		.iter()
		.zip(weights)
		.map(|(value, weight)| (value.into_inner(), *weight))
		.collect();
	order.sort_by_key(|entry| entry.0);
	// twice the mid-point of each value's share, so that it stays an integer
	let mut points: Vec<(i128, u128)> = Vec::with_capacity(order.len());
	let mut total = 0u128;
	for (value, weight) in order {
		let before = total;
		total = total.checked_add(weight).ok_or(Error::Overflow)?;
		points.push((value, before.checked_add(total).ok_or(Error::Overflow)?));
	}
	let twice = total.checked_mul(2).ok_or(Error::Overflow)?;
	let (Some(first), Some(last)) = (points.first().copied(), points.last().copied()) else {
		return Ok(Vec::new());
	};
	let hundred = UNIT.saturating_mul(100);
	let mut results = Vec::with_capacity(percentages.len());
	for percentage in percentages {
		let percentage = u128::try_from(percentage.into_inner()).map_err(|_| Error::OutOfRange)?;
		if percentage > hundred {
			return Err(Error::OutOfRange);
		}
		if twice == 0 {
			return Err(Error::DivisionByZero);
		}
		let target = product(percentage, twice);
		let after = points.partition_point(|point| product(point.1, hundred) <= target);
		let result = match after.checked_sub(1).and_then(|i| points.get(i).copied()) {
			None => Decimal::from_inner(first.0),
			Some(low) => match points.get(after).copied() {
				None => Decimal::from_inner(last.0),
				Some(high) => {
					let start = product(low.1, hundred);
					let part = target.checked_sub(start).ok_or(Error::Overflow)?;
					let whole = product(high.1, hundred)
						.checked_sub(start)
						.ok_or(Error::Overflow)?;
					interpolate(low.0, high.0, part, whole)?
				},
			},
		};
		results.push(result);
	}
	Ok(results)
}

/// One step of a weighted mean in its running-sum form (M10): adds `weight * value` to the
/// unnormalised sum and `weight` to the sum of weights.
pub fn running_weighted_mean(
	unnormalised: Decimal,
	sum_weight: Decimal,
	weight: Decimal,
	value: Decimal,
) -> Result<(Decimal, Decimal), Error> {
	let mut sum = Sum::ZERO;
	sum.add_signed_product(weight.into_inner(), value.into_inner());
	let step = sum.divide(U256::from_u128(UNIT)).ok_or(Error::Overflow)?;
	let unnormalised = unnormalised
		.into_inner()
		.checked_add(step)
		.ok_or(Error::Overflow)?;
	let sum_weight = sum_weight
		.into_inner()
		.checked_add(weight.into_inner())
		.ok_or(Error::Overflow)?;
	Ok((
		Decimal::from_inner(unnormalised),
		Decimal::from_inner(sum_weight),
	))
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn d(inner: i128) -> Decimal {
		Decimal::from_inner(inner)
	}

	fn ones(values: &[i128]) -> Vec<Decimal> {
		values
			.iter()
			.map(|v| d(v * 1_000_000_000_000_000_000))
			.collect()
	}

	#[test]
	fn std_dev_should_divide_by_n_minus_one() {
		// squares 4 + 1 + 0 + 1 + 4 = 10 over 4
		assert_eq!(
			std_dev(&ones(&[1, 2, 3, 4, 5])),
			Ok(d(1_581_138_830_084_189_666))
		);
		assert_eq!(std_dev(&ones(&[7])), Ok(d(0)));
		assert_eq!(std_dev(&[]), Ok(d(0)));
	}

	#[test]
	fn std_dev_should_survive_extremes() {
		assert_eq!(std_dev(&[d(i128::MAX), d(i128::MIN)]), Err(Error::Overflow));
		// i128::MAX / sqrt 2
		let half = std_dev(&[d(i128::MAX), d(0)]).unwrap().into_inner();
		assert_eq!(
			half / 1_000_000_000_000_000_000_000_000,
			120_307_984_584_002
		);
		assert_eq!(std_dev(&[d(1), d(0)]), Ok(d(1)));
	}

	#[test]
	fn median_should_not_overflow() {
		assert_eq!(median(&[d(i128::MAX), d(i128::MAX)]), d(i128::MAX));
		assert_eq!(median(&[d(i128::MIN), d(i128::MAX)]), d(0));
		assert_eq!(median(&[d(-3), d(-2)]), d(-2));
	}

	#[test]
	fn mad_should_be_the_median_of_deviations() {
		assert_eq!(
			median_absolute_deviation(&ones(&[1, 1, 2, 2, 4, 6, 9])),
			ones(&[1])[0]
		);
	}

	#[test]
	fn mad_scale_should_have_a_floor_of_a_tenth_of_the_deviation() {
		let values = ones(&[0, 0, 0, 0, 10]);
		let tenth = std_dev(&values).unwrap().into_inner() / 10;
		let scale = regret_scale(&values, RegretScale::Mad)
			.unwrap()
			.into_inner();
		assert!((scale - tenth).abs() <= 1);
		let values = ones(&[1, 2, 3, 4, 5]);
		assert_eq!(regret_scale(&values, RegretScale::Mad), Ok(d(MAD_FACTOR)));
		assert_eq!(regret_scale(&ones(&[4]), RegretScale::Mad), Ok(d(0)));
	}

	#[test]
	fn quantile_should_refuse_levels_outside_zero_and_one() {
		assert_eq!(quantile(&ones(&[1, 2]), d(-1)), Err(Error::OutOfRange));
		assert_eq!(
			quantile(&ones(&[1, 2]), d(1_000_000_000_000_000_001)),
			Err(Error::OutOfRange)
		);
	}

	#[test]
	fn weighted_percentiles_should_refuse_bad_arguments() {
		assert_eq!(
			weighted_percentiles(&ones(&[1]), &[], &[]),
			Err(Error::LengthMismatch)
		);
		assert_eq!(
			weighted_percentiles(&ones(&[1]), &[1], &ones(&[101])),
			Err(Error::OutOfRange)
		);
		assert_eq!(
			weighted_percentiles(&ones(&[1]), &[0], &ones(&[50])),
			Err(Error::DivisionByZero)
		);
		assert_eq!(weighted_percentiles(&[], &[], &ones(&[50])), Ok(Vec::new()));
	}

	proptest! {
		#[test]
		fn ema_should_lie_between_its_arguments(a in 0..=1_000_000_000_000_000_000i128, x: i128, y: i128) {
			let result = ema(d(a), d(x), Some(d(y))).unwrap().into_inner();
			prop_assert!(x.min(y) <= result && result <= x.max(y));
		}

		#[test]
		fn ema_should_not_depend_on_its_path(a in 0..=1_000_000_000_000_000_000i128, x in -(1i128 << 66)..1 << 66, y in -(1i128 << 66)..1 << 66) {
			let mut sum = Sum::ZERO;
			sum.add_product(x, a as u128);
			sum.add_product(y, UNIT - a as u128);
			let want = if x == y { Some(x) } else { sum.divide(U256::from_u128(UNIT)) };
			prop_assert_eq!(ema(d(a), d(x), Some(d(y))).ok().map(|r| r.into_inner()), want);
		}

		#[test]
		fn quantile_should_lie_between_the_extremes(values in prop::collection::vec(any::<i128>(), 1..20), q in 0..=1_000_000_000_000_000_000i128) {
			let decimals: Vec<Decimal> = values.iter().copied().map(d).collect();
			let result = quantile(&decimals, d(q)).unwrap().into_inner();
			prop_assert!(values.iter().min().unwrap() <= &result && &result <= values.iter().max().unwrap());
		}

		#[test]
		fn std_dev_should_not_depend_on_the_origin(values in prop::collection::vec(-(1i128 << 100)..1 << 100, 2..20), shift in -(1i128 << 120)..1 << 120) {
			let here: Vec<Decimal> = values.iter().copied().map(d).collect();
			let there: Vec<Decimal> = values.iter().map(|v| d(v + shift)).collect();
			prop_assert_eq!(std_dev(&here), std_dev(&there));
		}
	}
}
