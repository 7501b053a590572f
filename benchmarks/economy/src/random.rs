// SPDX-License-Identifier: Apache-2.0

//! Reproducible random numbers: SplitMix64.

/// A sequence that its seed determines.
pub struct Random(u64);

impl Random {
	/// The sequence of a seed.
	pub fn new(seed: u64) -> Self {
		Self(seed.wrapping_mul(0x2545_f491_4f6c_dd1d).wrapping_add(1))
	}

	fn next(&mut self) -> u64 {
		self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
		let mut z = self.0;
		z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
		z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
		z ^ (z >> 31)
	}

	/// Uniform in [0, 1).
	pub fn uniform(&mut self) -> f64 {
		(self.next() >> 11) as f64 / (1u64 << 53) as f64
	}

	/// Whether something of this probability happens.
	pub fn chance(&mut self, probability: f64) -> bool {
		self.uniform() < probability
	}

	/// Standard normal.
	pub fn normal(&mut self) -> f64 {
		let radius = (-2.0 * (1.0 - self.uniform()).ln()).sqrt();
		radius * (2.0 * std::f64::consts::PI * self.uniform()).cos()
	}

	/// Log-normal with this median and deviation of the logarithm.
	pub fn log_normal(&mut self, median: f64, deviation: f64) -> f64 {
		median * (deviation * self.normal()).exp()
	}
}
