// SPDX-License-Identifier: Apache-2.0

//! Consensus truth (M32).

use crate::{
	primitives::{product, U256},
	Decimal, Error,
};
use alloc::vec::Vec;

/// Bits that a weight keeps, so that `weight * distance` summed over reputers and labels fits 256
/// bits.
const WEIGHT_BITS: u32 = 112;

/// The position of the submitted vector y that minimises `sum a S ||y_m - y||_1` (M32), ties to the
/// lexicographically lowest. If nobody is listened to, all are.
pub fn consensus_truth(
	truths: &[&[Decimal]],
	stakes: &[u128],
	coefficients: &[Decimal],
) -> Result<usize, Error> {
	if truths.is_empty() {
		return Err(Error::Empty);
	}
	if truths.len() != stakes.len() || truths.len() != coefficients.len() {
		return Err(Error::LengthMismatch);
	}
	let weights = weights(stakes, coefficients);
	let mut best: Option<(U256, &[Decimal], usize)> = None;
	for (position, candidate) in truths.iter().enumerate() {
		let mut distance = U256::ZERO;
		for (truth, weight) in truths.iter().zip(&weights) {
			if truth.len() != candidate.len() {
				return Err(Error::LengthMismatch);
			}
			for (a, b) in truth.iter().zip(candidate.iter()) {
				let step = product(*weight, a.into_inner().abs_diff(b.into_inner()));
				distance = distance.checked_add(step).ok_or(Error::Overflow)?;
			}
		}
		let better = match &best {
			None => true,
			Some((least, vector, _)) => (distance, *candidate) < (*least, *vector),
		};
		if better {
			best = Some((distance, candidate, position));
		}
	}
	best.map(|(_, _, position)| position).ok_or(Error::Empty)
}

/// `a S` per reputer, all shortened by the same number of bits.
fn weights(stakes: &[u128], coefficients: &[Decimal]) -> Vec<u128> {
	let listened: Vec<U256> = stakes
		.iter()
		.zip(coefficients)
		.map(|(stake, a)| product(*stake, u128::try_from(a.into_inner()).unwrap_or(0)))
		.collect();
	let listened = if listened.iter().all(|weight| weight.is_zero()) {
		stakes.iter().copied().map(U256::from_u128).collect()
	} else {
		listened
	};
	let bits = listened
		.iter()
		.map(|weight| weight.bits())
		.max()
		.unwrap_or(0);
	let shift = bits.saturating_sub(WEIGHT_BITS);
	listened
		.into_iter()
		.map(|weight| weight.shr(shift).low)
		.collect()
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn d(inner: i128) -> Decimal {
		Decimal::from_inner(inner)
	}

	fn position(
		truths: &[&[i128]],
		stakes: &[u128],
		coefficients: &[i128],
	) -> Result<usize, Error> {
		let rows: Vec<Vec<Decimal>> = truths
			.iter()
			.map(|t| t.iter().copied().map(d).collect())
			.collect();
		let rows: Vec<&[Decimal]> = rows.iter().map(Vec::as_slice).collect();
		let a: Vec<Decimal> = coefficients.iter().copied().map(d).collect();
		consensus_truth(&rows, stakes, &a)
	}

	#[test]
	fn consensus_truth_should_be_the_weighted_median() {
		let one = 1_000_000_000_000_000_000;
		let truths: [&[i128]; 3] = [&[10], &[20], &[90]];
		assert_eq!(position(&truths, &[1, 1, 1], &[one; 3]), Ok(1));
		assert_eq!(position(&truths, &[5, 1, 1], &[one; 3]), Ok(0));
		assert_eq!(position(&truths, &[5, 1, 1], &[0, one, one]), Ok(1));
		assert_eq!(position(&truths, &[1, 1, 5], &[0; 3]), Ok(2));
		// a tie goes to the lower vector
		assert_eq!(position(&truths[..2], &[1, 1], &[one; 2]), Ok(0));
	}

	#[test]
	fn consensus_truth_should_be_a_submitted_vector() {
		let one = 1_000_000_000_000_000_000;
		let truths: [&[i128]; 3] = [&[1, 0, 0], &[0, 1, 0], &[0, 0, 1]];
		assert_eq!(position(&truths, &[1, 1, 1], &[one; 3]), Ok(2));
	}

	#[test]
	fn consensus_truth_should_refuse_bad_arguments() {
		assert_eq!(position(&[], &[], &[]), Err(Error::Empty));
		assert_eq!(position(&[&[1]], &[], &[]), Err(Error::LengthMismatch));
		assert_eq!(
			position(&[&[1], &[1, 2]], &[1, 1], &[1, 1]),
			Err(Error::LengthMismatch)
		);
	}

	proptest! {
		#[test]
		fn consensus_truth_should_never_panic(
			truths in prop::collection::vec(any::<i128>(), 1..9), stake: u128, a: i128,
		) {
			let rows: Vec<Vec<Decimal>> = truths.iter().map(|t| alloc::vec![d(*t)]).collect();
			let rows: Vec<&[Decimal]> = rows.iter().map(Vec::as_slice).collect();
			let stakes = alloc::vec![stake; rows.len()];
			let a = alloc::vec![d(a); rows.len()];
			prop_assert!(consensus_truth(&rows, &stakes, &a).is_ok());
		}
	}
}
