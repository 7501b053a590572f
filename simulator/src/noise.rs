// SPDX-License-Identifier: Apache-2.0

//! Random numbers that are the same in every run, and their way into 18 decimals.

use allora_scoring::Decimal;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use rand_distr::StandardNormal;

/// Normal numbers from a seed.
pub struct Noise(ChaCha8Rng);

impl Noise {
	/// The sequence that belongs to a seed.
	pub fn new(seed: u64) -> Self {
		Self(ChaCha8Rng::seed_from_u64(seed))
	}

	/// The next number of a normal distribution with mean 0.
	pub fn normal(&mut self, deviation: f64) -> f64 {
		deviation * self.0.sample::<f64, _>(StandardNormal)
	}
}

/// The nearest decimal; the ends of the range beyond it.
pub fn decimal(value: f64) -> Decimal {
	Decimal::from_inner((value * 1e18).round() as i128)
}

/// The nearest number of the machine.
pub fn float(value: Decimal) -> f64 {
	value.into_inner() as f64 / 1e18
}
