// SPDX-License-Identifier: Apache-2.0

//! Network losses (M10).

use crate::{
	primitives::{Sum, U256},
	Decimal, Error,
};
use alloc::vec::Vec;

/// `L = sum S L / sum S` for every element, over those who reported it (M10): an exact sum and one
/// division. `None` where nobody with stake reported. Rows are the reputers' loss vectors.
pub fn network_losses(
	rows: &[&[Option<Decimal>]],
	stakes: &[u128],
) -> Result<Vec<Option<Decimal>>, Error> {
	let width = common_length(rows)?;
	if rows.len() != stakes.len() {
		return Err(Error::LengthMismatch);
	}
	if stakes.iter().all(|stake| *stake == 0) {
		return Err(Error::DivisionByZero);
	}
	let mut losses = Vec::with_capacity(width);
	for element in 0..width {
		let reported = rows
			.iter()
			.zip(stakes)
			.filter_map(|(row, stake)| Some((row.get(element).copied().flatten()?, *stake)));
		losses.push(stake_mean(reported)?);
	}
	Ok(losses)
}

/// `sum S L / sum S`; `None` without stake.
pub(crate) fn stake_mean(
	reported: impl Iterator<Item = (Decimal, u128)>,
) -> Result<Option<Decimal>, Error> {
	let mut sum = Sum::ZERO;
	let mut total = 0u128;
	for (loss, stake) in reported {
		sum.add_product(loss.into_inner(), stake);
		total = total.checked_add(stake).ok_or(Error::Overflow)?;
	}
	if total == 0 {
		return Ok(None);
	}
	sum.divide(U256::from_u128(total))
		.map(Decimal::from_inner)
		.map(Some)
		.ok_or(Error::Overflow)
}

/// The length that all rows have.
pub(crate) fn common_length<T>(rows: &[&[T]]) -> Result<usize, Error> {
	let width = rows.first().ok_or(Error::Empty)?.len();
	if rows.iter().any(|row| row.len() != width) {
		return Err(Error::LengthMismatch);
	}
	Ok(width)
}

/// Moves every reported element to within `distance` of its median, weighted by `stakes` (the option of
/// `Reported` topics in M27, which weighs by M14's adjusted stakes: see [`crate::ReportInput`]).
pub fn clip_losses(
	rows: &[&[Option<Decimal>]],
	stakes: &[u128],
	distance: Decimal,
) -> Result<Vec<Vec<Option<Decimal>>>, Error> {
	let width = common_length(rows)?;
	if rows.len() != stakes.len() {
		return Err(Error::LengthMismatch);
	}
	let distance = distance.into_inner().max(0);
	let mut clipped: Vec<Vec<Option<Decimal>>> = rows.iter().map(|row| row.to_vec()).collect();
	for element in 0..width {
		let mut reported: Vec<(i128, u128)> = rows
			.iter()
			.zip(stakes)
			.filter_map(|(row, stake)| {
				Some((row.get(element).copied().flatten()?.into_inner(), *stake))
			})
			.collect();
		reported.sort_unstable();
		let mut total = 0u128;
		for (_, stake) in &reported {
			total = total.checked_add(*stake).ok_or(Error::Overflow)?;
		}
		let mut passed = 0u128;
		let median = reported.iter().find(|(_, stake)| {
			passed = passed.saturating_add(*stake);
			passed >= total.saturating_sub(passed)
		});
		let Some((median, _)) = median else { continue };
		let (low, high) = (
			median.saturating_sub(distance),
			median.saturating_add(distance),
		);
		for row in &mut clipped {
			if let Some(Some(loss)) = row.get_mut(element) {
				*loss = Decimal::from_inner(loss.into_inner().clamp(low, high));
			}
		}
	}
	Ok(clipped)
}

#[cfg(test)]
mod tests {
	use super::*;

	fn d(n: i128) -> Option<Decimal> {
		Some(Decimal::from_inner(n))
	}

	#[test]
	fn network_losses_should_weigh_those_who_reported() {
		let rows: [&[Option<Decimal>]; 3] = [&[d(10), d(1)], &[d(40), None], &[d(0), None]];
		let got = network_losses(&rows, &[2, 1, 0]).unwrap();
		assert_eq!(got, [d(20), d(1)]);
		assert_eq!(network_losses(&rows, &[0, 1, 0]).unwrap(), [d(40), None]);
		assert_eq!(
			network_losses(&rows, &[0, 0, 0]),
			Err(Error::DivisionByZero)
		);
		assert_eq!(network_losses(&rows, &[0, 0]), Err(Error::LengthMismatch));
		assert_eq!(network_losses(&[], &[]), Err(Error::Empty));
		let extreme: [&[Option<Decimal>]; 2] = [&[d(i128::MAX)], &[d(i128::MIN)]];
		assert!(network_losses(&extreme, &[u128::MAX, 1]).is_err());
	}

	#[test]
	fn clip_losses_should_move_outliers_to_the_weighted_median() {
		let rows: [&[Option<Decimal>]; 3] = [&[d(0)], &[d(5)], &[d(100)]];
		let got = clip_losses(&rows, &[3, 3, 3], Decimal::from_inner(2)).unwrap();
		assert_eq!(got, [[d(3)], [d(5)], [d(7)]]);
		let got = clip_losses(&rows, &[1, 1, 9], Decimal::from_inner(2)).unwrap();
		assert_eq!(got, [[d(98)], [d(98)], [d(100)]]);
	}
}
