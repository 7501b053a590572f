// SPDX-License-Identifier: Apache-2.0

//! Entropies of the tasks (M19).

use crate::{primitives::Float, Decimal, Error};
use alloc::vec::Vec;

/// The entropy of a task with one participant, about ln 2 / 4.
const SINGLE: Decimal = Decimal::from_inner(173_286_795_139_986_000);

/// Smoothed fractions and entropy of one task.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TaskEntropy {
	/// To store: the smoothed fractions, normalised.
	pub smoothed: Vec<Decimal>,
	/// F, G or H.
	pub entropy: Decimal,
}

/// The same in the kernel's number.
pub(crate) struct Smoothed {
	pub fractions: Vec<Float>,
	pub entropy: Float,
}

/// `Neff = 1 / sum f^2` (M19); refused if all are 0.
pub fn participants(fractions: &[Decimal]) -> Result<Decimal, Error> {
	let fractions: Vec<Float> = fractions.iter().copied().map(Float::from_decimal).collect();
	participants_float(&fractions)?.to_decimal()
}

fn participants_float(fractions: &[Float]) -> Result<Float, Error> {
	let squares = fractions
		.iter()
		.fold(Float::ZERO, |sum, f| sum.plus(f.times(*f)));
	Float::ONE.over(squares)
}

/// `-(sum f ln f) (Neff/N)^beta` (M19), with `0 ln 0 = 0`.
pub fn entropy(
	fractions: &[Decimal],
	n_eff: Decimal,
	n: Decimal,
	beta: Decimal,
) -> Result<Decimal, Error> {
	let fractions: Vec<Float> = fractions.iter().copied().map(Float::from_decimal).collect();
	let ratio = Float::from_decimal(n_eff).over(Float::from_decimal(n))?;
	entropy_float(&fractions, ratio, beta)?.to_decimal()
}

fn entropy_float(fractions: &[Float], ratio: Float, beta: Decimal) -> Result<Float, Error> {
	let mut sum = Float::ZERO;
	for fraction in fractions.iter().filter(|fraction| !fraction.is_zero()) {
		sum = sum.plus(fraction.times(fraction.ln()?));
	}
	Ok(sum.negated().times(ratio.pow(Float::from_decimal(beta))?))
}

/// See [`task_entropy`].
pub(crate) fn task_entropy_float(
	fractions: &[Float],
	previous: &[Option<Decimal>],
	alpha: Decimal,
	beta: Decimal,
) -> Result<Smoothed, Error> {
	if fractions.len() != previous.len() {
		return Err(Error::LengthMismatch);
	}
	let alpha = Float::from_inner(i128::try_from(crate::primitives::fraction(alpha)?).unwrap_or(0));
	let rest = Float::ONE.minus(alpha);
	let mut smoothed = Vec::with_capacity(fractions.len());
	let mut sum = Float::ZERO;
	for (fraction, previous) in fractions.iter().zip(previous) {
		let value = match previous.map(Float::from_decimal) {
			Some(previous) => alpha.times(*fraction).plus(rest.times(previous)),
			None => *fraction,
		}
		.max(Float::ZERO);
		sum = sum.plus(value);
		smoothed.push(value);
	}
	if sum.is_zero() {
		return Ok(Smoothed {
			fractions: smoothed,
			entropy: Float::ZERO,
		});
	}
	let n_eff = participants_float(&smoothed)?;
	for value in &mut smoothed {
		*value = value.over(sum)?;
	}
	let entropy = match u64::try_from(smoothed.len()).map_err(|_| Error::Overflow)? {
		1 => Float::from_decimal(SINGLE),
		n => entropy_float(&smoothed, n_eff.over(Float::from_u128(n.into()))?, beta)?,
	};
	Ok(Smoothed {
		fractions: smoothed,
		entropy,
	})
}

/// Smoothed fractions and entropy of a task (M19): `f~ = Ema(alpha, f, prev)` (f the first time), Neff
/// of these, then normalised, then the entropy. One participant: the constant; all fractions 0: 0.
pub fn task_entropy(
	fractions: &[Decimal],
	previous: &[Option<Decimal>],
	alpha: Decimal,
	beta: Decimal,
) -> Result<TaskEntropy, Error> {
	let fractions: Vec<Float> = fractions.iter().copied().map(Float::from_decimal).collect();
	let Smoothed { fractions, entropy } = task_entropy_float(&fractions, previous, alpha, beta)?;
	Ok(TaskEntropy {
		smoothed: fractions
			.into_iter()
			.map(Float::to_decimal)
			.collect::<Result<_, _>>()?,
		entropy: entropy.to_decimal()?,
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	fn d(inner: i128) -> Decimal {
		Decimal::from_inner(inner)
	}

	#[test]
	fn task_entropy_should_be_zero_when_nobody_has_a_fraction() {
		let alpha = d(100_000_000_000_000_000);
		let got = task_entropy(&[d(0), d(0)], &[None, None], alpha, alpha).unwrap();
		assert_eq!((got.entropy, got.smoothed), (d(0), alloc::vec![d(0); 2]));
		let none = task_entropy(&[], &[], alpha, alpha).unwrap();
		assert_eq!((none.entropy, none.smoothed), (d(0), alloc::vec![]));
		assert_eq!(
			task_entropy(&[d(1)], &[], alpha, alpha),
			Err(Error::LengthMismatch)
		);
		assert_eq!(
			task_entropy(&[d(1)], &[None], d(-1), alpha),
			Err(Error::OutOfRange)
		);
	}

	#[test]
	fn task_entropy_should_remember_those_who_get_nothing_now() {
		let alpha = d(100_000_000_000_000_000);
		let half = Some(d(500_000_000_000_000_000));
		let got = task_entropy(&[d(0), d(0)], &[half, half], alpha, alpha).unwrap();
		// Neff of the smoothed fractions before they are normalised: 1/(2 * 0.45^2), more than 2
		assert_eq!(got.entropy, d(707_908_226_378_064_319));
		assert_eq!(got.smoothed, [d(500_000_000_000_000_000); 2]);
	}
}
