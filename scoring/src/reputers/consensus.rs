// SPDX-License-Identifier: Apache-2.0

//! The consensus of M14: adjusted stakes, the consensus vector and the distance to it.
//!
//! The direct form, which handles missing values, whose substitute depends on the consensus. Complete
//! rows go through [`super::gram`].

use crate::{losses::common_length, primitives::Float, Decimal, Error, ReputerParameters};
use alloc::vec::Vec;

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
	pub epsilon: Float,
	/// epsilon_safe_div in units of the inner value, as the norms are.
	pub safe: Float,
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
	pub fn scores(
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
