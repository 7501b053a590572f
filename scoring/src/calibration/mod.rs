// SPDX-License-Identifier: Apache-2.0

//! Calibration and skill (M31): how good the predictions have been, for their consumers.

use crate::{primitives::ema, Decimal, Error};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// The smoothing of the skills, 0.05.
const SKILL_ALPHA: Decimal = Decimal::from_inner(50_000_000_000_000_000);

/// Counters and skills of a topic (M31).
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Default,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct Calibration {
	/// Epochs that were settled with a consensus truth.
	pub epochs: u32,
	/// Epochs whose truth lay inside the 68.27 % band, bounds inclusive.
	pub inside_one_sigma: u32,
	/// Epochs whose truth lay inside the 95.44 % band, bounds inclusive.
	pub inside_two_sigma: u32,
	/// Epochs in which the combined value strictly beat the naive one.
	pub beat_naive: u32,
	/// Epochs in which the combined value strictly beat the plain mean.
	pub beat_mean: u32,
	/// EMA of `L_naive - L_combined`; `None` before the first epoch.
	pub skill_naive: Option<Decimal>,
	/// EMA of `L_mean - L_combined`; `None` before the first epoch.
	pub skill_mean: Option<Decimal>,
	/// EMA of `L_persistence - L_combined`; `None` until there is a truth to persist.
	pub skill_persistence: Option<Decimal>,
}

/// What an epoch adds to [`Calibration`].
#[derive(Clone, Copy, Debug)]
pub struct CalibrationInput<'a> {
	/// The consensus truth, per label.
	pub truth: &'a [Decimal],
	/// Percentiles 2.28, 15.87, 50, 84.13, 97.72 of the prediction, per label.
	pub percentiles: &'a [[Decimal; 5]],
	/// log10 loss of the combined value.
	pub combined: Decimal,
	/// log10 loss of the naive value.
	pub naive: Decimal,
	/// log10 loss of the plain mean.
	pub mean: Decimal,
	/// log10 loss of the last truth settled before this epoch was combined, if there was one.
	pub persistence: Option<Decimal>,
}

/// The counters and skills after an epoch (M31). A truth of several labels is inside a band if every
/// label is. Counters saturate.
pub fn update_calibration(
	state: &Calibration,
	input: &CalibrationInput<'_>,
) -> Result<Calibration, Error> {
	if input.truth.len() != input.percentiles.len() {
		return Err(Error::LengthMismatch);
	}
	let inside = |wide: bool| {
		input
			.truth
			.iter()
			.zip(input.percentiles)
			.all(|(truth, five)| {
				let [lowest, low, _, high, highest] = five;
				let band = if wide { lowest..=highest } else { low..=high };
				band.contains(&truth)
			})
	};
	let count = |counter: u32, event: bool| counter.saturating_add(u32::from(event));
	let skill = |loss: Decimal, previous: Option<Decimal>| -> Result<Option<Decimal>, Error> {
		let difference = loss.into_inner().checked_sub(input.combined.into_inner());
		let difference = Decimal::from_inner(difference.ok_or(Error::Overflow)?);
		ema(SKILL_ALPHA, difference, previous).map(Some)
	};
	Ok(Calibration {
		epochs: count(state.epochs, true),
		inside_one_sigma: count(state.inside_one_sigma, inside(false)),
		inside_two_sigma: count(state.inside_two_sigma, inside(true)),
		beat_naive: count(state.beat_naive, input.combined < input.naive),
		beat_mean: count(state.beat_mean, input.combined < input.mean),
		skill_naive: skill(input.naive, state.skill_naive)?,
		skill_mean: skill(input.mean, state.skill_mean)?,
		skill_persistence: match input.persistence {
			Some(loss) => skill(loss, state.skill_persistence)?,
			None => state.skill_persistence,
		},
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	fn d(n: i128) -> Decimal {
		Decimal::from_inner(n)
	}

	#[test]
	fn update_calibration_should_count_bounds_as_inside() {
		let percentiles = [[0, 10, 20, 30, 40].map(d)];
		let input = CalibrationInput {
			truth: &[d(30)],
			percentiles: &percentiles,
			combined: d(-300),
			naive: d(-200),
			mean: d(-300),
			persistence: None,
		};
		let one = update_calibration(&Calibration::default(), &input).unwrap();
		assert_eq!(
			(one.epochs, one.inside_one_sigma, one.inside_two_sigma),
			(1, 1, 1)
		);
		assert_eq!((one.beat_naive, one.beat_mean), (1, 0));
		assert_eq!(one.skill_naive, Some(d(100)));
		assert_eq!(one.skill_persistence, None);
		let input = CalibrationInput {
			truth: &[d(31)],
			persistence: Some(d(0)),
			..input
		};
		let two = update_calibration(&one, &input).unwrap();
		assert_eq!(
			(two.epochs, two.inside_one_sigma, two.inside_two_sigma),
			(2, 1, 2)
		);
		assert_eq!(two.skill_persistence, Some(d(300)));
		let input = CalibrationInput {
			truth: &[],
			..input
		};
		assert_eq!(update_calibration(&two, &input), Err(Error::LengthMismatch));
	}
}
