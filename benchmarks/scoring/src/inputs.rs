// SPDX-License-Identifier: Apache-2.0

//! Random inputs of an epoch, the same for both sides.

use alloc::{vec, vec::Vec};
use allora_scoring::Decimal;

/// The inner value of one.
pub const UNIT: i128 = 1_000_000_000_000_000_000;
/// Samples of a worker's score window.
pub const WINDOW: usize = 10;
/// What the epoch pays, base units.
pub const POT: u128 = 1_000_000_000_000_000_000_000;

/// How many actors an epoch has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
	/// N.
	pub inferers: usize,
	/// K.
	pub forecasters: usize,
	/// R.
	pub reputers: usize,
}

impl Size {
	/// The sizes that a whole epoch is measured at.
	pub const ALL: [Self; 3] = [
		Self::new(5, 3, 5),
		Self::new(32, 6, 6),
		Self::new(64, 16, 16),
	];

	/// Measured only for what needs no regrets of pairs: the evaluation and the payout.
	pub const WIDE: Self = Self::new(256, 32, 32);

	const fn new(inferers: usize, forecasters: usize, reputers: usize) -> Self {
		Self {
			inferers,
			forecasters,
			reputers,
		}
	}
}

impl core::fmt::Display for Size {
	fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
		write!(
			f,
			"{}/{}/{}",
			self.inferers, self.forecasters, self.reputers
		)
	}
}

/// Everything that an epoch is scored from.
#[derive(Clone, Debug)]
pub struct Inputs {
	/// How many actors.
	pub size: Size,
	/// N values around the truth.
	pub inferences: Vec<f64>,
	/// For each forecaster its elements: position of the inferer, log10 loss.
	pub forecasts: Vec<Vec<(u16, f64)>>,
	/// N, then K regrets.
	pub regrets: Vec<f64>,
	/// N naive regrets.
	pub naive: Vec<f64>,
	/// N rows of N+K regrets: one-out inferers.
	pub one_out_inferer: Vec<f64>,
	/// K rows of N+K regrets: one-out forecasters.
	pub one_out_forecaster: Vec<f64>,
	/// K rows of N+1 regrets: one-in forecasters, the last of a row its own.
	pub one_in: Vec<f64>,
	/// The network's last log10 loss.
	pub network_loss: f64,
	/// R truths, all different: the most expensive case.
	pub truths: Vec<f64>,
	/// R stakes, base units.
	pub stakes: Vec<u128>,
	/// R listening coefficients.
	pub coefficients: Vec<f64>,
	/// N + K windows of scores, newest first, the current one to be put before them.
	pub windows: Vec<Vec<f64>>,
	/// N + K + R smoothed fractions.
	pub fractions: Vec<f64>,
}

/// A sequence of numbers without meaning, the same in every run.
struct Noise(u64);

impl Noise {
	/// In -1..1, on a grid of 2^-20, which both number types represent exactly.
	fn next(&mut self) -> f64 {
		self.0 = self
			.0
			.wrapping_mul(6_364_136_223_846_793_005)
			.wrapping_add(1_442_695_040_888_963_407);
		((self.0 >> 43) as f64 - f64::from(1 << 20)) / f64::from(1 << 20)
	}

	fn many(&mut self, n: usize) -> Vec<f64> {
		(0..n).map(|_| self.next()).collect()
	}
}

/// The decimal nearest to a number of the grid.
pub fn decimal(value: f64) -> Decimal {
	Decimal::from_inner((value * f64::from(1 << 20)) as i128 * UNIT / (1 << 20))
}

impl Inputs {
	/// The inputs of one size; `elements` forecast losses per forecaster.
	pub fn new(size: Size, elements: usize) -> Self {
		let (n, k, r) = (size.inferers, size.forecasters, size.reputers);
		let mut noise = Noise(7);
		let inferences = noise.many(n);
		let forecasts = (0..k)
			.map(|_| {
				let losses = noise.many(elements.min(n));
				(0..).zip(losses).collect()
			})
			.collect();
		Self {
			size,
			inferences,
			forecasts,
			regrets: noise.many(n + k),
			naive: noise.many(n),
			one_out_inferer: noise.many(n * (n + k)),
			one_out_forecaster: noise.many(k * (n + k)),
			one_in: noise.many(k * (n + 1)),
			network_loss: -1.0,
			truths: noise
				.many(r)
				.iter()
				.map(|x| f64::from((x * 32.0) as i32) / 1024.0)
				.collect(),
			stakes: (1..=r as u128).map(|m| m * UNIT as u128 * 1_000).collect(),
			coefficients: vec![1.0; r],
			windows: (0..n + k).map(|_| noise.many(WINDOW - 1)).collect(),
			fractions: noise.many(n + k + r).iter().map(|x| x.abs()).collect(),
		}
	}
}
