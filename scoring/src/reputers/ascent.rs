// SPDX-License-Identifier: Apache-2.0

//! The listening coefficients' ascent (M14).

use super::{
	consensus::{adjust, shares, Direct, Scale},
	gram::{Fixed, Gram},
};
use crate::{losses::common_length, primitives::Float, Decimal, Error, ReputerParameters};
use alloc::{vec, vec::Vec};

/// The step of the numerical gradient, 0.001.
const STEP: Decimal = Decimal::from_inner(1_000_000_000_000_000);

/// What M14 returns.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReputerScores {
	/// R scores, those before the last update of the coefficients.
	pub scores: Vec<Decimal>,
	/// R updated listening coefficients.
	pub coefficients: Vec<Decimal>,
	/// R adjusted stakes, those that the scores were computed with.
	pub adjusted_stakes: Vec<Decimal>,
}

/// Loss vectors in the form that suits them.
pub(crate) enum Model<'a> {
	/// Rows with missing values.
	Direct(Direct<'a>),
	/// Complete rows.
	Gram(Gram),
}

impl Model<'_> {
	/// The fixed-point form for the gradient, where there is one.
	fn fixed(&self, shares: &[Float], scale: &Scale) -> Option<Fixed<'_>> {
		match self {
			Self::Direct(_) => None,
			Self::Gram(gram) => gram.fixed(shares, scale),
		}
	}

	fn scores(&self, adjusted: &[Float], scale: &Scale) -> Result<Vec<Float>, Error> {
		match self {
			Self::Direct(direct) => Ok(direct.evaluate(adjusted, scale)?.scores),
			Self::Gram(gram) => gram.scores(adjusted, scale),
		}
	}
}

/// Scores and coefficients of the reputers (M14, M35) from their loss vectors in the order of
/// [`crate::Shape`]; `None` is a missing value.
pub fn score_reputers(
	rows: &[&[Option<Decimal>]],
	stakes: &[u128],
	coefficients: &[Decimal],
	parameters: &ReputerParameters,
) -> Result<ReputerScores, Error> {
	if rows.len() != stakes.len() {
		return Err(Error::LengthMismatch);
	}
	// an element that nobody reported is in nobody's distance
	let width = common_length(rows)?;
	let reported = |element: &usize| {
		rows.iter()
			.any(|row| row.get(*element).copied().flatten().is_some())
	};
	let elements: Vec<usize> = (0..width).filter(reported).collect();
	let complete: Option<Vec<Vec<Decimal>>> = rows
		.iter()
		.map(|row| {
			let value = |element: &usize| row.get(*element).copied().flatten();
			elements.iter().map(value).collect()
		})
		.collect();
	let model = match complete {
		None => Model::Direct(Direct::new(rows)?),
		Some(complete) => {
			let mut distinct: Vec<&[Decimal]> = Vec::new();
			let mut index = Vec::with_capacity(complete.len());
			for row in &complete {
				index.push(position_of(&mut distinct, row));
			}
			Model::Gram(Gram::new(&distinct, index)?)
		},
	};
	ascend(&model, stakes, coefficients, parameters)
}

/// The position of `row` among `distinct`, where it is added if it is new.
pub(crate) fn position_of<'a, T: PartialEq>(distinct: &mut Vec<&'a [T]>, row: &'a [T]) -> usize {
	distinct
		.iter()
		.position(|known| *known == row)
		.unwrap_or_else(|| {
			distinct.push(row);
			distinct.len().saturating_sub(1)
		})
}

/// The coefficients that the ascent starts from: within `[0,1]`, and all 1 if nobody is listened to or
/// less stake than the minimum is (M35).
fn start(shares: &[Float], coefficients: &[Decimal], minimum: Float) -> Vec<Float> {
	let start: Vec<Float> = coefficients
		.iter()
		.copied()
		.map(Float::from_decimal)
		.map(clip)
		.collect();
	let listened = listened(shares, &start);
	if listened.is_zero() || listened < minimum {
		return vec![Float::ONE; start.len()];
	}
	start
}

fn clip(coefficient: Float) -> Float {
	coefficient.max(Float::ZERO).min(Float::ONE)
}

/// `sum a S` with stakes as fractions: the fraction of stake that is listened to.
fn listened(shares: &[Float], coefficients: &[Float]) -> Float {
	weighted_sum(shares, coefficients)
}

fn weighted_sum(weights: &[Float], values: &[Float]) -> Float {
	weights
		.iter()
		.zip(values)
		.fold(Float::ZERO, |sum, (w, v)| sum.plus(w.times(*v)))
}

/// The ascent of M14.
pub(crate) fn ascend(
	model: &Model<'_>,
	stakes: &[u128],
	coefficients: &[Decimal],
	parameters: &ReputerParameters,
) -> Result<ReputerScores, Error> {
	if stakes.len() != coefficients.len() {
		return Err(Error::LengthMismatch);
	}
	let scale = Scale::of(parameters);
	let shares = shares(stakes)?;
	let minimum = Float::from_decimal(parameters.min_stake_fraction);
	let rate = Float::from_decimal(parameters.learning_rate);
	let threshold = Float::from_decimal(parameters.gradient_threshold);
	let step = Float::from_decimal(STEP);
	let mut fixed = model.fixed(&shares, &scale);
	let mut current = start(&shares, coefficients, minimum);
	let mut scored = current.clone();
	let mut scores = vec![Float::ZERO; stakes.len()];
	let mut moved = current.clone();

	for _ in 0..parameters.max_iterations {
		scored.clone_from(&current);
		let mut fixed = fixed
			.as_mut()
			.filter(|_| Fixed::suffices(listened(&shares, &scored)));
		let mut total_of = |coefficients: &[Float]| match &mut fixed {
			Some(fixed) => fixed.total(coefficients),
			None => {
				let scores = model.scores(&adjust(&shares, coefficients)?, &scale)?;
				Ok(weighted_sum(&shares, &scores))
			},
		};
		let total = total_of(&current)?;
		let mut next = Vec::with_capacity(current.len());
		for (l, own) in current.iter().enumerate() {
			let step = if *own == Float::ONE {
				step.negated()
			} else {
				step
			};
			moved.clone_from(&current);
			if let Some(slot) = moved.get_mut(l) {
				*slot = own.plus(step);
			}
			let ratio = total.over(total_of(&moved)?)?;
			let gradient = Float::ONE.minus(ratio).over(step)?;
			next.push(clip(own.plus(rate.times(gradient))));
		}
		let after = listened(&shares, &next);
		if after < minimum {
			let before = listened(&shares, &current);
			// a zero denominator keeps the coefficients and stops
			let Ok(part) = minimum.minus(before).over(after.minus(before)) else {
				break;
			};
			for (new, old) in next.iter_mut().zip(&current) {
				*new = clip(old.plus(new.minus(*old).times(part)));
			}
		}
		let largest = next
			.iter()
			.zip(&current)
			.fold(Float::ZERO, |max, (new, old)| {
				max.max(new.minus(*old).abs())
			});
		current = next;
		// without a learning rate nothing moves
		let Ok(gradient) = largest.over(rate.abs()) else {
			break;
		};
		if gradient < threshold {
			break;
		}
	}

	let adjusted = adjust(&shares, &scored)?;
	if parameters.max_iterations > 0 {
		scores = model.scores(&adjusted, &scale)?;
	}
	let decimals = |floats: Vec<Float>| -> Result<Vec<Decimal>, Error> {
		floats.into_iter().map(Float::to_decimal).collect()
	};
	Ok(ReputerScores {
		scores: decimals(scores)?,
		coefficients: decimals(current)?,
		adjusted_stakes: decimals(adjusted)?,
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::reputers::consensus_scores;

	const UNIT: i128 = 1_000_000_000_000_000_000;

	fn d(inner: i128) -> Decimal {
		Decimal::from_inner(inner)
	}

	fn parameters() -> ReputerParameters {
		ReputerParameters {
			learning_rate: d(UNIT / 20),
			max_iterations: 10,
			gradient_threshold: d(UNIT / 1_000),
			min_stake_fraction: d(UNIT / 2),
			epsilon: d(UNIT / 100),
			epsilon_safe_div: d(UNIT / 10_000_000),
		}
	}

	fn score(
		rows: &[Vec<Option<Decimal>>],
		stakes: &[u128],
		coefficients: &[i128],
		parameters: &ReputerParameters,
	) -> Result<ReputerScores, Error> {
		let rows: Vec<&[Option<Decimal>]> = rows.iter().map(Vec::as_slice).collect();
		let coefficients: Vec<Decimal> = coefficients.iter().copied().map(d).collect();
		score_reputers(&rows, stakes, &coefficients, parameters)
	}

	fn rows(values: &[&[i128]]) -> Vec<Vec<Option<Decimal>>> {
		let row = |row: &&[i128]| row.iter().map(|v| Some(d(v * UNIT / 10))).collect();
		values.iter().map(row).collect()
	}

	#[test]
	fn score_reputers_should_start_from_one_when_nobody_is_listened_to() {
		let rows = rows(&[&[-10, -20], &[-11, -22], &[-2, -26]]);
		let p = parameters();
		let fresh = score(&rows, &[100, 50, 80], &[UNIT; 3], &p).unwrap();
		assert_eq!(score(&rows, &[100, 50, 80], &[0; 3], &p).unwrap(), fresh);
		// 0.4 of the stake is below the minimum of a half
		assert_eq!(
			score(&rows, &[100, 50, 80], &[UNIT * 2 / 5; 3], &p).unwrap(),
			fresh
		);
		// outside of the range is clipped
		assert_eq!(
			score(&rows, &[100, 50, 80], &[2 * UNIT; 3], &p).unwrap(),
			fresh
		);
	}

	#[test]
	fn score_reputers_should_keep_coefficients_when_the_rate_is_zero() {
		let rows = rows(&[&[-10, -20], &[-11, -22]]);
		let p = ReputerParameters {
			learning_rate: d(0),
			..parameters()
		};
		let got = score(&rows, &[1, 1], &[UNIT, UNIT * 9 / 10], &p).unwrap();
		assert_eq!(got.coefficients, [d(UNIT), d(UNIT * 9 / 10)]);
	}

	#[test]
	fn score_reputers_should_see_no_gradient_when_rows_are_equal() {
		let same = rows(&[&[-10, -20], &[-10, -20], &[-10, -20]]);
		let got = score(&same, &[3, 1, 7], &[UNIT, UNIT / 2, UNIT], &parameters()).unwrap();
		assert_eq!(got.scores, [d(100 * UNIT); 3]);
		assert_eq!(got.coefficients, [d(UNIT), d(UNIT / 2), d(UNIT)]);
	}

	#[test]
	fn score_reputers_should_keep_its_digits_when_rows_nearly_agree() {
		// rows that differ in the last decimal only
		let close: Vec<Vec<Option<Decimal>>> = (0..3i128)
			.map(|m| (0..50).map(|v| Some(d(-3 * UNIT + v + m))).collect())
			.collect();
		let p = ReputerParameters {
			max_iterations: 1,
			..parameters()
		};
		let got = score(&close, &[5, 3, 2], &[UNIT; 3], &p).unwrap();
		let views: Vec<&[Option<Decimal>]> = close.iter().map(Vec::as_slice).collect();
		let direct = consensus_scores(
			&views,
			&[5, 3, 2],
			&[d(UNIT); 3],
			p.epsilon,
			p.epsilon_safe_div,
		);
		assert_eq!(got.scores, direct.unwrap().scores);
		// a distance of 1e-18 in 3: 1/(0.01 + 1e-19)
		assert!(got
			.scores
			.iter()
			.all(|s| s.into_inner() > 99_999_999_999_999 * UNIT / 1_000_000_000_000));
	}

	#[test]
	fn score_reputers_should_fill_in_for_an_element_nobody_reported() {
		let mut some = rows(&[&[-10, -20], &[-11, -22]]);
		for row in &mut some {
			row.push(None);
		}
		let got = score(&some, &[1, 1], &[UNIT; 2], &parameters()).unwrap();
		let complete = rows(&[&[-10, -20], &[-11, -22]]);
		let want = score(&complete, &[1, 1], &[UNIT; 2], &parameters()).unwrap();
		assert_eq!(got, want);
	}

	#[test]
	fn score_reputers_should_refuse_bad_arguments() {
		let p = parameters();
		let two = rows(&[&[1], &[2]]);
		assert_eq!(score(&[], &[], &[], &p), Err(Error::Empty));
		assert_eq!(
			score(&two, &[1], &[UNIT; 2], &p),
			Err(Error::LengthMismatch)
		);
		assert_eq!(
			score(&two, &[1, 1], &[UNIT], &p),
			Err(Error::LengthMismatch)
		);
		assert_eq!(
			score(&two, &[0, 0], &[UNIT; 2], &p),
			Err(Error::DivisionByZero)
		);
		let ragged = rows(&[&[1], &[2, 3]]);
		assert_eq!(
			score(&ragged, &[1, 1], &[UNIT; 2], &p),
			Err(Error::LengthMismatch)
		);
	}
}
