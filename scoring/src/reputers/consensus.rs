// SPDX-License-Identifier: Apache-2.0

//! The consensus of M14: adjusted stakes, the consensus vector and the distance to it.
//!
//! Two forms of the same formula. The direct one handles missing values, whose substitute depends on
//! the consensus. The one on the Gram matrix of centred vectors handles complete rows: every
//! evaluation costs the square of the number of distinct rows instead of their length, and since
//! the dot products are exact integers, nearly identical rows lose no digits.

use crate::{
	losses::common_length,
	primitives::{Float, Sum},
	Decimal, Error, ReputerParameters,
};
use alloc::{vec, vec::Vec};

/// What M14 computes on the way to the scores, for given coefficients.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Consensus {
	/// `min(R a S / sum a S, 1)` per reputer.
	pub adjusted_stakes: Vec<Decimal>,
	/// The consensus per element; `None` where nobody with weight reported.
	pub losses: Vec<Option<Decimal>>,
	/// The value most distant from the consensus per element, the substitute for missing values.
	pub most_distant: Vec<Option<Decimal>>,
	/// Scores per reputer.
	pub scores: Vec<Decimal>,
}

/// The parameters of a score, converted once.
pub(crate) struct Scale {
	epsilon: Float,
	/// epsilon_safe_div in units of the inner value, as the norms are.
	safe: Float,
}

impl Scale {
	pub fn new(epsilon: Decimal, epsilon_safe_div: Decimal) -> Self {
		Self {
			epsilon: Float::from_decimal(epsilon),
			safe: Float::from_i128(epsilon_safe_div.into_inner()),
		}
	}

	pub fn of(parameters: &ReputerParameters) -> Self {
		Self::new(parameters.epsilon, parameters.epsilon_safe_div)
	}

	/// `1 / (distance / norm + epsilon)` of squared distances to a consensus of squared norm `norm`.
	fn scores(
		&self,
		distances: impl Iterator<Item = Float>,
		norm: Float,
	) -> Result<Vec<Float>, Error> {
		let norm = if norm <= Float::ZERO {
			self.safe.times(self.safe)
		} else {
			norm
		};
		let inverse = Float::ONE.over(norm)?;
		distances
			.map(|square| {
				// a negative square is rounding
				let distance = square.max(Float::ZERO).times(inverse).sqrt()?;
				Float::ONE.over(distance.plus(self.epsilon))
			})
			.collect()
	}
}

/// `min(R a S / sum a S, 1)`; all 0 if the sum is.
pub(crate) fn adjust(stakes: &[Float], coefficients: &[Float]) -> Result<Vec<Float>, Error> {
	let mut products = Vec::with_capacity(stakes.len());
	let mut total = Float::ZERO;
	for (stake, coefficient) in stakes.iter().zip(coefficients) {
		let product = stake.times(*coefficient);
		total = total.plus(product);
		products.push(product);
	}
	if total.is_zero() {
		return Ok(products);
	}
	let count = Float::from_u128(u128::try_from(stakes.len()).map_err(|_| Error::Overflow)?);
	let factor = count.over(total)?;
	for product in &mut products {
		// a sole listener is exactly 1, and so is an equal share of whole numbers
		*product = product.times(factor).min(Float::ONE);
	}
	Ok(products)
}

/// Stakes as fractions of their sum.
pub(crate) fn shares(stakes: &[u128]) -> Result<Vec<Float>, Error> {
	let total = stakes
		.iter()
		.fold(Float::ZERO, |sum, stake| sum.plus(Float::from_u128(*stake)));
	stakes
		.iter()
		.map(|stake| Float::from_u128(*stake).over(total))
		.collect()
}

/// The adjusted stakes of M14: `min(R a S / sum a S, 1)`, all 0 if nobody is listened to.
pub fn adjusted_stakes(stakes: &[u128], coefficients: &[Decimal]) -> Result<Vec<Decimal>, Error> {
	if stakes.len() != coefficients.len() {
		return Err(Error::LengthMismatch);
	}
	let stakes: Vec<Float> = stakes
		.iter()
		.map(|stake| Float::from_u128(*stake))
		.collect();
	let coefficients: Vec<Float> = coefficients
		.iter()
		.copied()
		.map(Float::from_decimal)
		.collect();
	adjust(&stakes, &coefficients)?
		.into_iter()
		.map(Float::to_decimal)
		.collect()
}

/// Rows that may miss values.
pub(crate) struct Direct<'a> {
	rows: &'a [&'a [Option<Decimal>]],
	width: usize,
}

/// Consensus, substitute and scores of one evaluation.
pub(crate) struct Evaluation {
	pub consensus: Vec<Option<Float>>,
	pub most_distant: Vec<Option<i128>>,
	pub scores: Vec<Float>,
}

impl<'a> Direct<'a> {
	pub fn new(rows: &'a [&'a [Option<Decimal>]]) -> Result<Self, Error> {
		Ok(Self {
			rows,
			width: common_length(rows)?,
		})
	}

	/// The consensus of one element in units of the inner value.
	fn consensus(&self, element: usize, adjusted: &[Float]) -> Result<Option<Float>, Error> {
		let mut sum = Float::ZERO;
		let mut total = Float::ZERO;
		for (row, stake) in self.rows.iter().zip(adjusted) {
			if let Some(loss) = row.get(element).copied().flatten() {
				sum = sum.plus(stake.times(Float::from_i128(loss.into_inner())));
				total = total.plus(*stake);
			}
		}
		if total.is_zero() {
			return Ok(None);
		}
		sum.over(total).map(Some)
	}

	/// The reported value most distant from the consensus in absolute terms, the lower of a tie.
	fn most_distant(&self, element: usize, consensus: Option<Float>) -> Option<i128> {
		let consensus = consensus?;
		let distance = |loss: i128| Float::from_i128(loss).minus(consensus).abs();
		self.rows
			.iter()
			.filter_map(|row| row.get(element).copied().flatten())
			.map(|loss| loss.into_inner())
			.max_by(|a, b| distance(*a).cmp(&distance(*b)).then(b.cmp(a)))
	}

	pub fn evaluate(&self, adjusted: &[Float], scale: &Scale) -> Result<Evaluation, Error> {
		let mut consensus = Vec::with_capacity(self.width);
		let mut most_distant = Vec::with_capacity(self.width);
		let mut norm = Float::ZERO;
		for element in 0..self.width {
			let value = self.consensus(element, adjusted)?;
			most_distant.push(self.most_distant(element, value));
			consensus.push(value);
			let value = value.unwrap_or(Float::ZERO);
			norm = norm.plus(value.times(value));
		}
		let distances = self.rows.iter().map(|row| {
			let mut sum = Float::ZERO;
			for ((loss, value), substitute) in row.iter().zip(&consensus).zip(&most_distant) {
				let loss = loss.map(|loss| loss.into_inner()).or(*substitute);
				if let Some((loss, value)) = loss.zip(*value) {
					let difference = Float::from_i128(loss).minus(value);
					sum = sum.plus(difference.times(difference));
				}
			}
			sum
		});
		let scores = scale.scores(distances, norm)?;
		Ok(Evaluation {
			consensus,
			most_distant,
			scores,
		})
	}
}

/// Complete rows, seen through the Gram matrix of their differences to the first one.
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

impl Gram {
	/// From the distinct rows and the row of each reputer.
	pub fn new(rows: &[&[Decimal]], index: Vec<usize>) -> Result<Self, Error> {
		let width = common_length(rows)?;
		let count = rows.len();
		if index.iter().any(|row| *row >= count) {
			return Err(Error::LengthMismatch);
		}
		let origin: Vec<i128> = rows
			.first()
			.into_iter()
			.flat_map(|row| row.iter())
			.map(|l| l.into_inner())
			.collect();
		let mut centred: Vec<Vec<i128>> = Vec::with_capacity(count);
		for row in rows {
			let mut differences = Vec::with_capacity(width);
			for (loss, centre) in row.iter().zip(&origin) {
				let difference = loss.into_inner().checked_sub(*centre);
				differences.push(difference.ok_or(Error::Overflow)?);
			}
			centred.push(differences);
		}
		let mut products = vec![Float::ZERO; count.saturating_mul(count)];
		let mut to_centre = Vec::with_capacity(count);
		for (m, row) in centred.iter().enumerate() {
			to_centre.push(dot(row, &origin)?);
			for (n, other) in centred.iter().enumerate().take(m.saturating_add(1)) {
				let product = dot(row, other)?;
				for (r, c) in [(m, n), (n, m)] {
					let position = r.saturating_mul(count).saturating_add(c);
					if let Some(slot) = products.get_mut(position) {
						*slot = product;
					}
				}
			}
		}
		let centre = dot(&origin, &origin)?;
		Ok(Self {
			index,
			count,
			products,
			to_centre,
			centre,
		})
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
}

/// The exact dot product, rounded to the kernel's precision once.
fn dot(a: &[i128], b: &[i128]) -> Result<Float, Error> {
	let mut sum = Sum::ZERO;
	for (x, y) in a.iter().zip(b) {
		match u64::try_from(y.unsigned_abs()) {
			Ok(short) if y.is_negative() => sum.add_product_small(x.saturating_neg(), short),
			Ok(short) => sum.add_product_small(*x, short),
			Err(_) => sum.add_signed_product(*x, *y),
		}
	}
	let (negative, magnitude) = sum.total().ok_or(Error::Overflow)?;
	Ok(Float::from_wide(negative, magnitude))
}

fn check(rows: usize, stakes: usize, coefficients: usize) -> Result<(), Error> {
	if rows != stakes || rows != coefficients {
		return Err(Error::LengthMismatch);
	}
	Ok(())
}

/// The consensus of every element from adjusted stakes (M14); `None` where nobody with weight
/// reported.
pub fn consensus_losses(
	rows: &[&[Option<Decimal>]],
	adjusted: &[Decimal],
) -> Result<Vec<Option<Decimal>>, Error> {
	check(rows.len(), adjusted.len(), adjusted.len())?;
	let direct = Direct::new(rows)?;
	let adjusted: Vec<Float> = adjusted.iter().copied().map(Float::from_decimal).collect();
	let mut losses = Vec::with_capacity(direct.width);
	for element in 0..direct.width {
		losses.push(decimal(direct.consensus(element, &adjusted)?)?);
	}
	Ok(losses)
}

fn decimal(inner: Option<Float>) -> Result<Option<Decimal>, Error> {
	inner
		.map(|value| value.to_i128().map(Decimal::from_inner))
		.transpose()
}

/// The substitute for missing values of every element (M14): the reported value most distant from
/// the consensus in absolute terms, ties the lower.
pub fn most_distant_losses(
	rows: &[&[Option<Decimal>]],
	consensus: &[Option<Decimal>],
) -> Result<Vec<Option<Decimal>>, Error> {
	let direct = Direct::new(rows)?;
	if consensus.len() != direct.width {
		return Err(Error::LengthMismatch);
	}
	let value = |(element, consensus): (usize, &Option<Decimal>)| {
		let consensus = consensus.map(|c| Float::from_i128(c.into_inner()));
		direct
			.most_distant(element, consensus)
			.map(Decimal::from_inner)
	};
	Ok(consensus.iter().enumerate().map(value).collect())
}

/// Consensus and scores for given coefficients, without an update of them (M14).
pub fn consensus_scores(
	rows: &[&[Option<Decimal>]],
	stakes: &[u128],
	coefficients: &[Decimal],
	epsilon: Decimal,
	epsilon_safe_div: Decimal,
) -> Result<Consensus, Error> {
	check(rows.len(), stakes.len(), coefficients.len())?;
	let direct = Direct::new(rows)?;
	let coefficients: Vec<Float> = coefficients
		.iter()
		.copied()
		.map(Float::from_decimal)
		.collect();
	let adjusted = adjust(&shares(stakes)?, &coefficients)?;
	let evaluation = direct.evaluate(&adjusted, &Scale::new(epsilon, epsilon_safe_div))?;
	Ok(Consensus {
		adjusted_stakes: adjusted
			.into_iter()
			.map(Float::to_decimal)
			.collect::<Result<_, _>>()?,
		losses: evaluation
			.consensus
			.into_iter()
			.map(decimal)
			.collect::<Result<_, _>>()?,
		most_distant: evaluation
			.most_distant
			.into_iter()
			.map(|loss| loss.map(Decimal::from_inner))
			.collect(),
		scores: evaluation
			.scores
			.into_iter()
			.map(Float::to_decimal)
			.collect::<Result<_, _>>()?,
	})
}
