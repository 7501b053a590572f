// SPDX-License-Identifier: Apache-2.0

//! Scores of the workers (M13, M15).

use crate::{primitives::Float, Decimal, Error, Shape, WorkerScores};
use alloc::vec::Vec;

/// `f+ = 1/2^{K-1}` (M15); 1 for one forecaster or none.
pub fn uniqueness(forecasters: u16) -> Result<Decimal, Error> {
	uniqueness_float(forecasters).to_decimal()
}

fn uniqueness_float(forecasters: u16) -> Float {
	Float::ONE.scaled(i32::from(forecasters.saturating_sub(1)).saturating_neg())
}

/// `f+ one_in + (1 - f+) one_out` (M15) of a forecaster's two contributions.
pub fn forecaster_score(
	one_in: Decimal,
	one_out: Decimal,
	uniqueness: Decimal,
) -> Result<Decimal, Error> {
	mixed(
		Float::from_i128(one_in.into_inner()),
		Float::from_i128(one_out.into_inner()),
		Float::from_decimal(uniqueness),
	)
}

fn mixed(one_in: Float, one_out: Float, uniqueness: Float) -> Result<Decimal, Error> {
	let rest = Float::ONE.minus(uniqueness);
	let score = uniqueness.times(one_in).plus(rest.times(one_out));
	score.to_i128().map(Decimal::from_inner)
}

/// The workers' scores: `T_ij = L_oneout(j) - L_combined` (M13) and
/// `T_ik = f+ (L_naive - L_onein(k)) + (1 - f+) (L_oneout(k) - L_combined)` (M15). Empty for fewer
/// than two inferers or forecasters, respectively.
pub fn score_workers(shape: Shape, losses: &[Decimal]) -> Result<WorkerScores, Error> {
	if losses.len() != shape.len() {
		return Err(Error::LengthMismatch);
	}
	let loss = |position: Option<usize>| -> Result<Float, Error> {
		let loss = position.and_then(|position| losses.get(position));
		loss.map(|loss| Float::from_i128(loss.into_inner()))
			.ok_or(Error::LengthMismatch)
	};
	let combined = loss(Some(Shape::COMBINED))?;
	let naive = loss(Some(Shape::NAIVE))?;
	let mut inferers = Vec::with_capacity(shape.one_out_inferer_count());
	for j in 0..shape.one_out_inferer_count() {
		let score = loss(shape.one_out_inferer(j))?.minus(combined);
		inferers.push(Decimal::from_inner(score.to_i128()?));
	}
	let uniqueness = uniqueness_float(shape.forecasters);
	let mut forecasters = Vec::with_capacity(shape.one_out_forecaster_count());
	for k in 0..shape.one_out_forecaster_count() {
		let one_in = naive.minus(loss(shape.one_in_forecaster(k))?);
		let one_out = loss(shape.one_out_forecaster(k))?.minus(combined);
		forecasters.push(mixed(one_in, one_out, uniqueness)?);
	}
	Ok(WorkerScores {
		inferers,
		forecasters,
	})
}
