// SPDX-License-Identifier: Apache-2.0

//! The evaluation of an epoch: truths of an `OnChain` topic or losses of a `Reported` one (M10, M14,
//! M27, M32).

use super::{
	ascent::{ascend, position_of, score_reputers, Model},
	consensus::adjusted_stakes,
	gram::Sums,
	truth::consensus_truth,
};
use crate::{
	losses::{clip_losses, network_losses, stake_mean, Evaluator},
	primitives::{ema, median},
	Decimal, Error, ReputerParameters, Shape, TruthInput, TruthOutcome,
};
use alloc::{vec, vec::Vec};

/// The smoothing of `Lbar` (M27), 0.1.
const MEDIAN_LOSS_ALPHA: Decimal = Decimal::from_inner(100_000_000_000_000_000);
/// Quantities whose losses are held at once.
const BLOCK: usize = 256;
/// How far below `Lbar` a loss may fall (M27), 3 decades.
const FLOOR_DEPTH: i128 = 3_000_000_000_000_000_000;

/// Consensus truth, network losses, reputers' scores and coefficients: M10, M14, M27, M32.
///
/// Only distinct truths are evaluated. A truth outside the domain of the loss is refused, see
/// [`crate::check_truth`]: it must not be accepted from a reputer.
pub fn evaluate_truths(input: &TruthInput<'_>) -> Result<TruthOutcome, Error> {
	let quantities = input.quantities;
	let shape = quantities.shape;
	let labels = usize::from(quantities.labels);
	if labels == 0 {
		return Err(Error::OutOfRange);
	}
	if input.truths.is_empty() {
		return Err(Error::Empty);
	}
	if !input.truths.len().is_multiple_of(labels)
		|| quantities.values.len() != shape.len().saturating_mul(labels)
	{
		return Err(Error::LengthMismatch);
	}
	let truths: Vec<&[Decimal]> = input.truths.chunks(labels).collect();
	if truths.len() != input.stakes.len() || truths.len() != input.coefficients.len() {
		return Err(Error::LengthMismatch);
	}
	let evaluator = Evaluator::new(input.loss)?;
	let consensus = consensus_truth(&truths, input.stakes, input.coefficients)?;
	let truth = truths.get(consensus).copied().ok_or(Error::Empty)?;

	// F = max(what the grid resolves, Lbar - 3); in the first epoch Lbar is this epoch's own median
	let lbar = match input.median_loss {
		Some(lbar) => lbar,
		None => {
			let mut own = Vec::with_capacity(shape.inferer_count());
			for j in 0..shape.inferer_count() {
				let value = shape
					.inferer(j)
					.and_then(|position| quantities.get(position));
				own.push(evaluator.raw(truth, value.ok_or(Error::LengthMismatch)?)?);
			}
			median(&own)
		},
	};
	let depth = Decimal::from_inner(lbar.into_inner().saturating_sub(FLOOR_DEPTH));
	let floor_of = |truth: &[Decimal]| -> Result<Decimal, Error> {
		Ok(evaluator
			.grid_floor(truth, input.truth_resolution)?
			.max(depth))
	};

	let mut distinct: Vec<&[Decimal]> = Vec::new();
	let mut index = Vec::with_capacity(truths.len());
	for truth in &truths {
		index.push(position_of(&mut distinct, truth));
	}
	let mut floors = Vec::with_capacity(distinct.len());
	for truth in &distinct {
		floors.push(floor_of(truth)?);
	}
	let own = index.get(consensus).copied().ok_or(Error::Empty)?;

	// Losses against each distinct truth, of one block of quantities after the other: nobody needs
	// all of them at once.
	let mut losses = Vec::with_capacity(shape.len());
	let mut sums = Sums::new(distinct.len());
	let mut block: Vec<Vec<Decimal>> = vec![Vec::with_capacity(BLOCK); distinct.len()];
	for values in quantities.values.chunks(BLOCK.saturating_mul(labels)) {
		for ((row, truth), floor) in block.iter_mut().zip(&distinct).zip(&floors) {
			row.clear();
			evaluator.append(truth, values, labels, *floor, row)?;
		}
		sums.add(&block)?;
		if !input.stake_mean {
			losses.extend_from_slice(block.get(own).ok_or(Error::Empty)?);
			continue;
		}
		let width = block.first().map_or(0, Vec::len);
		for element in 0..width {
			let reported = index
				.iter()
				.zip(input.stakes)
				.filter_map(|(row, stake)| Some((block.get(*row)?.get(element).copied()?, *stake)));
			losses.push(stake_mean(reported)?.ok_or(Error::DivisionByZero)?);
		}
	}

	let median_loss = ema(
		MEDIAN_LOSS_ALPHA,
		median_of_inferers(shape, &losses),
		input.median_loss,
	)?;
	let floor = floor_of(truth)?;
	let model = Model::Gram(sums.finish(index)?);
	let scored = ascend(&model, input.stakes, input.coefficients, input.parameters)?;
	Ok(TruthOutcome {
		truth: truth.to_vec(),
		losses,
		median_loss,
		floor,
		scores: scored.scores,
		coefficients: scored.coefficients,
	})
}

/// The median of the inferers' losses.
fn median_of_inferers(shape: Shape, losses: &[Decimal]) -> Decimal {
	let own: Vec<Decimal> = (0..shape.inferer_count())
		.filter_map(|j| losses.get(shape.inferer(j)?).copied())
		.collect();
	median(&own)
}

/// What the reports of a `Reported` topic are evaluated with (M10, M14, M27).
#[derive(Clone, Copy, Debug)]
pub struct ReportInput<'a> {
	/// R vectors of log10 losses in the order of [`Shape`]; `None` is a missing value.
	pub rows: &'a [&'a [Option<Decimal>]],
	/// R stakes (authority at closing), base units.
	pub stakes: &'a [u128],
	/// R stored listening coefficients in `[0,1]`; 1 for a newcomer.
	pub coefficients: &'a [Decimal],
	/// Move each element to within this distance of the median of its reports, weighted by M14's
	/// adjusted stakes, before anything else; `None`: published behaviour, which is the same as long
	/// as no report is further off.
	pub clip: Option<Decimal>,
	/// How reputers are scored.
	pub parameters: &'a ReputerParameters,
}

/// What an evaluation of reports gives.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReportOutcome {
	/// Network log10 losses; `None` where nobody with stake reported.
	pub losses: Vec<Option<Decimal>>,
	/// R scores (M14).
	pub scores: Vec<Decimal>,
	/// R updated listening coefficients (M14).
	pub coefficients: Vec<Decimal>,
}

/// Network losses, scores and coefficients from reported losses: M10, M14. With a clip, losses and
/// consensus alike come from what is left of the reports (`docs/incentives.md` says why).
pub fn evaluate_reports(input: &ReportInput<'_>) -> Result<ReportOutcome, Error> {
	let clipped = match input.clip {
		None => Vec::new(),
		Some(distance) => {
			let adjusted = adjusted_stakes(input.stakes, input.coefficients)?;
			let weights: Vec<u128> = adjusted
				.iter()
				.map(|stake| u128::try_from(stake.into_inner()).unwrap_or(0))
				.collect();
			// where nobody is listened to, everybody is (M35)
			let weights = if weights.iter().all(|weight| *weight == 0) {
				input.stakes
			} else {
				&weights
			};
			clip_losses(input.rows, weights, distance)?
		},
	};
	let views: Vec<&[Option<Decimal>]> = clipped.iter().map(Vec::as_slice).collect();
	let rows = if input.clip.is_some() {
		views.as_slice()
	} else {
		input.rows
	};
	let losses = network_losses(rows, input.stakes)?;
	let scored = score_reputers(rows, input.stakes, input.coefficients, input.parameters)?;
	Ok(ReportOutcome {
		losses,
		scores: scored.scores,
		coefficients: scored.coefficients,
	})
}
