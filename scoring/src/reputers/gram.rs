// SPDX-License-Identifier: Apache-2.0

//! The consensus of M14 over complete rows, seen through the Gram matrix of their differences to the
//! first one: an evaluation costs the square of the number of distinct rows instead of their length.
//!
//! The dot products are exact integers, so nearly identical rows lose no digits. Scores are computed
//! from them in the kernel's number. The many evaluations of the numerical gradient run in fixed
//! point: weights of 64 bits, products of 120, where a distance keeps 2^-58 of the largest
//! one. What a weight lacks moves the consensus by 2^-64 of the spread of the rows, not the
//! distances against each other.

use super::consensus::Scale;
use crate::{
	primitives::{low_half, part, reciprocal, short_product_high, Float, Short, Sum, U256},
	Decimal, Error,
};
use alloc::{vec, vec::Vec};

/// How large the largest entry of a matrix in fixed point is.
const FIXED_BITS: i32 = 120;
/// The coefficients' unit, 2^-62.
const COEFFICIENT_BITS: i32 = 62;
/// The least stake that must be listened to for the fixed point to have digits enough, 2^-16.
const LEAST_LISTENED: i32 = -16;

/// Complete rows.
pub(crate) struct Gram {
	/// The distinct row of each reputer.
	index: Vec<usize>,
	count: usize,
	/// `D_m . D_n`, row by row.
	products: Vec<Float>,
	/// `D_m . c` with c the first row.
	to_centre: Vec<Float>,
	/// `c . c`.
	centre: Float,
}

/// Numbers of a row, short if all of them fit 64 bits (9.2 decades).
enum Row {
	Short(Vec<i64>),
	Long(Vec<i128>),
}

impl Row {
	fn differences(row: &[Decimal], origin: &[i128]) -> Result<Self, Error> {
		let mut differences = Vec::with_capacity(row.len());
		for (loss, centre) in row.iter().zip(origin) {
			let difference = loss.into_inner().checked_sub(*centre);
			differences.push(difference.ok_or(Error::Overflow)?);
		}
		Ok(Self::of(differences))
	}

	fn of(numbers: Vec<i128>) -> Self {
		let short: Option<Vec<i64>> = numbers
			.iter()
			.map(|number| i64::try_from(*number).ok())
			.collect();
		short.map_or(Self::Long(numbers), Self::Short)
	}

	/// Adds the exact dot product with another row.
	fn add_dot(&self, other: &Self, sum: &mut Sum) {
		match (self, other) {
			(Self::Short(a), Self::Short(b)) => add_short_dot(a, b, sum),
			(Self::Long(a), Self::Long(b)) => add_long_dot(a.iter().copied(), b, sum),
			(Self::Long(a), Self::Short(b)) | (Self::Short(b), Self::Long(a)) => {
				add_long_dot(b.iter().copied().map(i128::from), a, sum);
			},
		}
	}
}

/// The sums of the products' upper and lower halves, apart: neither can leave its type before 2^63
/// elements.
#[allow(
	clippy::arithmetic_side_effects,
	reason = "products of 64 bits and sums of their halves"
)]
fn add_short_dot(a: &[i64], b: &[i64], sum: &mut Sum) {
	count!(Mul, a.len());
	let (mut upper, mut lower) = (0i128, 0u128);
	for (x, y) in a.iter().zip(b) {
		let product = i128::from(*x) * i128::from(*y);
		upper += product >> 64;
		lower += u128::from(low_half(product.cast_unsigned()));
	}
	sum.add_magnitude(false, U256::from_u128(lower));
	sum.add_signed_product(upper, 1 << 64);
}

fn add_long_dot(a: impl Iterator<Item = i128>, b: &[i128], sum: &mut Sum) {
	for (x, y) in a.zip(b) {
		match u64::try_from(x.unsigned_abs()) {
			Ok(short) if x.is_negative() => sum.add_product_small(y.saturating_neg(), short),
			Ok(short) => sum.add_product_small(*y, short),
			Err(_) => sum.add_signed_product(x, *y),
		}
	}
}

fn rounded(sum: &Sum) -> Result<Float, Error> {
	let (negative, magnitude) = sum.total().ok_or(Error::Overflow)?;
	Ok(Float::from_wide(negative, magnitude))
}

/// The dot products of rows that come a block of columns at a time, so that nobody has to hold whole
/// rows. The sums are exact: how the columns are cut changes nothing.
pub(crate) struct Sums {
	count: usize,
	/// `D_m . D_n` with n <= m, row by row.
	products: Vec<Sum>,
	/// `D_m . c` with c the first row.
	to_centre: Vec<Sum>,
	/// `c . c`.
	centre: Sum,
}

impl Sums {
	/// For `count` rows without columns.
	pub fn new(count: usize) -> Self {
		let pairs = count.saturating_mul(count.saturating_add(1)) >> 1;
		Self {
			count,
			products: vec![Sum::ZERO; pairs],
			to_centre: vec![Sum::ZERO; count],
			centre: Sum::ZERO,
		}
	}

	/// Adds as many columns as each of the rows has numbers.
	pub fn add<Numbers: AsRef<[Decimal]>>(&mut self, rows: &[Numbers]) -> Result<(), Error> {
		let Some(first) = rows.first().map(AsRef::as_ref) else {
			return Ok(());
		};
		if rows.len() != self.count || rows.iter().any(|row| row.as_ref().len() != first.len()) {
			return Err(Error::LengthMismatch);
		}
		let origin: Vec<i128> = first.iter().map(|l| l.into_inner()).collect();
		let mut centred = Vec::with_capacity(self.count);
		for row in rows {
			centred.push(Row::differences(row.as_ref(), &origin)?);
		}
		let origin = Row::of(origin);
		let mut products = self.products.iter_mut();
		for ((m, row), to_centre) in centred.iter().enumerate().zip(&mut self.to_centre) {
			row.add_dot(&origin, to_centre);
			for other in centred.iter().take(m.saturating_add(1)) {
				if let Some(sum) = products.next() {
					row.add_dot(other, sum);
				}
			}
		}
		origin.add_dot(&origin, &mut self.centre);
		Ok(())
	}

	/// The matrix, with the row of each reputer.
	pub fn finish(self, index: Vec<usize>) -> Result<Gram, Error> {
		let count = self.count;
		if index.iter().any(|row| *row >= count) {
			return Err(Error::LengthMismatch);
		}
		let mut products = vec![Float::ZERO; count.saturating_mul(count)];
		let mut sums = self.products.iter();
		for m in 0..count {
			for n in 0..=m {
				let product = rounded(sums.next().unwrap_or(&Sum::ZERO))?;
				for (r, c) in [(m, n), (n, m)] {
					let position = r.saturating_mul(count).saturating_add(c);
					if let Some(slot) = products.get_mut(position) {
						*slot = product;
					}
				}
			}
		}
		let to_centre = self.to_centre.iter().map(rounded).collect::<Result<_, _>>();
		Ok(Gram {
			index,
			count,
			products,
			to_centre: to_centre?,
			centre: rounded(&self.centre)?,
		})
	}
}

impl Gram {
	/// From the distinct rows and the row of each reputer.
	pub fn new(rows: &[&[Decimal]], index: Vec<usize>) -> Result<Self, Error> {
		let mut sums = Sums::new(rows.len());
		sums.add(rows)?;
		sums.finish(index)
	}

	pub fn scores(&self, adjusted: &[Float], scale: &Scale) -> Result<Vec<Float>, Error> {
		let mut weights = vec![Float::ZERO; self.count];
		let mut total = Float::ZERO;
		for (row, stake) in self.index.iter().zip(adjusted) {
			if let Some(weight) = weights.get_mut(*row) {
				*weight = weight.plus(*stake);
			}
			total = total.plus(*stake);
		}
		for weight in &mut weights {
			*weight = weight.over(total)?;
		}
		// G w, w.G.w and w.(D.c)
		let mut columns = Vec::with_capacity(self.count);
		let mut square = Float::ZERO;
		let mut linear = Float::ZERO;
		for (m, row) in self.products.chunks(self.count.max(1)).enumerate() {
			let column = row
				.iter()
				.zip(&weights)
				.fold(Float::ZERO, |sum, (product, weight)| {
					sum.plus(product.times(*weight))
				});
			let weight = weights.get(m).copied().unwrap_or(Float::ZERO);
			let centre = self.to_centre.get(m).copied().unwrap_or(Float::ZERO);
			square = square.plus(weight.times(column));
			linear = linear.plus(weight.times(centre));
			columns.push(column);
		}
		let norm = self.centre.plus(linear.scaled(1)).plus(square);
		let diagonal = self.products.iter().step_by(self.count.saturating_add(1));
		let distances = diagonal
			.zip(&columns)
			.map(|(own, column)| own.minus(column.scaled(1)).plus(square));
		let distinct = scale.scores(distances, norm)?;
		let of_row = |row: &usize| distinct.get(*row).copied().ok_or(Error::LengthMismatch);
		self.index.iter().map(of_row).collect()
	}

	/// The same in fixed point, for many evaluations; `None` where its digits would not do.
	pub fn fixed(&self, shares: &[Float], scale: &Scale) -> Option<Fixed<'_>> {
		let epsilon = Short::from_float(scale.epsilon).ok()?;
		let safe = Short::from_float(scale.safe).ok()?;
		let mut row_shares = vec![Short::ZERO; self.count];
		for (row, share) in self.index.iter().zip(shares) {
			if let Some(sum) = row_shares.get_mut(*row) {
				*sum = sum.plus(Short::from_float(*share).ok()?);
			}
		}
		let unit = Unit::of(&self.products);
		let wide_unit = unit
			.max(Unit::of(&self.to_centre))
			.max(Unit::of(&[self.centre]));
		Some(Fixed {
			gram: self,
			products: unit.all(&self.products),
			to_centre: wide_unit.all(&self.to_centre),
			centre: wide_unit.of_one(self.centre),
			unit,
			wide_unit,
			shares: shares
				.iter()
				.map(|share| u64::try_from(share.to_fixed(64)).unwrap_or(u64::MAX))
				.collect(),
			row_shares,
			epsilon,
			safe: safe.times(safe),
			taken: Vec::with_capacity(shares.len()),
			weights: vec![0; self.count],
			columns: Vec::with_capacity(self.count),
		})
	}
}

/// The unit of a list in fixed point, a power of two.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Unit(i32);

impl Unit {
	/// That in which the largest entry has [`FIXED_BITS`].
	fn of(entries: &[Float]) -> Self {
		let largest = entries
			.iter()
			.fold(Float::ZERO, |max, entry| max.max(entry.abs()));
		if largest.is_zero() {
			return Self(i32::MIN);
		}
		let (_, exponent) = largest.parts();
		Self(exponent.saturating_add(128).saturating_sub(FIXED_BITS))
	}

	fn of_one(self, entry: Float) -> i128 {
		entry.to_fixed(self.0.saturating_neg())
	}

	fn all(self, entries: &[Float]) -> Vec<i128> {
		entries.iter().map(|entry| self.of_one(*entry)).collect()
	}

	/// A number of this unit in a larger one.
	fn widened(self, number: i128, wide: Self) -> i128 {
		let shift = wide.0.abs_diff(self.0).min(127);
		number.checked_shr(shift).unwrap_or(0)
	}

	/// A number that must not be negative.
	fn short(self, number: i128) -> Short {
		Short::from_u128(u128::try_from(number).unwrap_or(0), self.0)
	}
}

/// What the gradient of M14 is measured with: the total of the scores, `sum S T`, for given
/// coefficients.
pub(crate) struct Fixed<'a> {
	gram: &'a Gram,
	/// `D_m . D_n` in `unit`.
	products: Vec<i128>,
	unit: Unit,
	/// `D_m . c` in `wide_unit`.
	to_centre: Vec<i128>,
	/// `c . c` in `wide_unit`.
	centre: i128,
	/// Not smaller than `unit`.
	wide_unit: Unit,
	/// Stakes as fractions of their sum, in units of 2^-64.
	shares: Vec<u64>,
	/// The same, summed over the reputers of each distinct row.
	row_shares: Vec<Short>,
	epsilon: Short,
	/// The square of epsilon_safe_div.
	safe: Short,
	/// Buffers that one evaluation leaves to the next.
	taken: Vec<u64>,
	weights: Vec<u64>,
	columns: Vec<i128>,
}

#[allow(
	clippy::arithmetic_side_effects,
	reason = "weights sum to at most 1, so every sum stays within a few units of 2^120"
)]
impl Fixed<'_> {
	/// Whether the fixed point has digits enough for a fraction of stake that is listened to.
	pub fn suffices(listened: Float) -> bool {
		listened >= Float::ONE.scaled(LEAST_LISTENED)
	}

	/// Fills the weights of the distinct rows: adjusted stakes over their sum, in units of 2^-64.
	fn weigh(&mut self, coefficients: &[Float]) -> Result<(), Error> {
		self.taken.clear();
		let mut sum = 0u64;
		for (share, coefficient) in self.shares.iter().zip(coefficients) {
			let coefficient = coefficient.to_fixed(COEFFICIENT_BITS);
			let coefficient = u64::try_from(coefficient).map_err(|_| Error::OutOfRange)?;
			count!(Mul);
			let product = short_product_high(*share, coefficient);
			self.taken.push(product);
			sum = sum.saturating_add(product);
		}
		let count = u64::try_from(self.shares.len()).map_err(|_| Error::Overflow)?;
		let most = sum.checked_div(count).ok_or(Error::Empty)?;
		let mut total = 0u64;
		for taken in &mut self.taken {
			*taken = (*taken).min(most);
			total = total.saturating_add(*taken);
		}
		if total == 0 {
			return Err(Error::DivisionByZero);
		}
		let shift = total.leading_zeros();
		count!(Div);
		let inverse = reciprocal(total << shift);
		self.weights.fill(0);
		for (row, taken) in self.gram.index.iter().zip(&self.taken) {
			let digits = taken << shift;
			let weight = digits.saturating_add(short_product_high(digits, inverse));
			if let Some(slot) = self.weights.get_mut(*row) {
				*slot = slot.saturating_add(weight);
			}
		}
		Ok(())
	}

	/// `sum S T` for these coefficients.
	pub fn total(&mut self, coefficients: &[Float]) -> Result<Float, Error> {
		self.weigh(coefficients)?;
		self.columns.clear();
		let (mut square, mut linear) = (0i128, 0i128);
		let rows = self.products.chunks(self.gram.count.max(1));
		for ((row, weight), centre) in rows.zip(&self.weights).zip(&self.to_centre) {
			let mut column = 0i128;
			for (product, weight) in row.iter().zip(&self.weights) {
				column += part(*product, *weight);
			}
			square += part(column, *weight);
			linear += part(*centre, *weight);
			self.columns.push(column);
		}
		let norm = self.centre + 2 * linear + self.unit.widened(square, self.wide_unit);
		let norm = if norm > 0 {
			self.wide_unit.short(norm)
		} else {
			self.safe
		};
		let inverse = norm.inverse()?.rough_root();
		let diagonal = self.products.iter().step_by(self.gram.count + 1);
		let mut total = Short::ZERO;
		for ((own, column), share) in diagonal.zip(&self.columns).zip(&self.row_shares) {
			let distance = self.unit.short(own - 2 * column + square).rough_root();
			let score = distance.times(inverse).plus(self.epsilon).inverse()?;
			total = total.plus(share.times(score));
		}
		Ok(total.to_float())
	}
}
