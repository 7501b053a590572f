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
