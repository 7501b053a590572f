// SPDX-License-Identifier: Apache-2.0

//! The epoch by the crate that the chain runs.

use alloc::{vec, vec::Vec};

use crate::inputs::{decimal, Inputs, POT, UNIT};
use allora_scoring::{
	combine, evaluate_truths, rewards, score_workers, update_regrets, Combination, CombineInput,
	Decimal, Error, LossFunction, RegretScale, Regrets, ReputerParameters, RewardActor,
	RewardInput, RewardOutcome, RewardParameters, TruthInput, TruthOutcome, WeightParameters,
	WorkerScores,
};

/// The inputs as the crate takes them.
pub struct Epoch {
	inferences: Vec<Decimal>,
	forecasts: Vec<Vec<(u16, Decimal)>>,
	regrets: Regrets,
	network_loss: Decimal,
	truths: Vec<Decimal>,
	stakes: Vec<u128>,
	coefficients: Vec<Decimal>,
	windows: Vec<Vec<Decimal>>,
	fractions: Vec<Decimal>,
	weights: WeightParameters,
	reputers: ReputerParameters,
	rewards: RewardParameters,
}

fn part(numerator: i128, denominator: i128) -> Decimal {
	Decimal::from_inner(UNIT * numerator / denominator)
}

impl Epoch {
	/// Converts the inputs.
	pub fn new(inputs: &Inputs) -> Self {
		let (n, k) = (inputs.size.inferers, inputs.size.forecasters);
		let all = |values: &[f64]| values.iter().copied().map(decimal).collect::<Vec<_>>();
		let some = |values: &[f64]| values.iter().copied().map(decimal).map(Some).collect();
		// The left or the right part of each row.
		let left = |rows: &[f64], width: usize| {
			let cells: Vec<f64> = rows
				.chunks(width)
				.flat_map(|row| row[..n].to_vec())
				.collect();
			some(&cells)
		};
		let right = |rows: &[f64], width: usize| {
			let cells: Vec<f64> = rows
				.chunks(width)
				.flat_map(|row| row[n..].to_vec())
				.collect();
			some(&cells)
		};
		Self {
			inferences: all(&inputs.inferences),
			forecasts: inputs
				.forecasts
				.iter()
				.map(|elements| {
					elements
						.iter()
						.map(|(j, loss)| (*j, decimal(*loss)))
						.collect()
				})
				.collect(),
			regrets: Regrets {
				inferer: some(&inputs.regrets[..n]),
				forecaster: some(&inputs.regrets[n..]),
				naive: some(&inputs.naive),
				one_out_inferer_inferer: left(&inputs.one_out_inferer, n + k),
				one_out_inferer_forecaster: right(&inputs.one_out_inferer, n + k),
				one_out_forecaster_inferer: left(&inputs.one_out_forecaster, n + k),
				one_out_forecaster_forecaster: right(&inputs.one_out_forecaster, n + k),
				one_in_inferer: left(&inputs.one_in, n + 1),
				one_in_forecaster: right(&inputs.one_in, n + 1),
			},
			network_loss: decimal(inputs.network_loss),
			truths: all(&inputs.truths),
			stakes: inputs.stakes.clone(),
			coefficients: all(&inputs.coefficients),
			windows: inputs.windows.iter().map(|window| all(window)).collect(),
			fractions: all(&inputs.fractions),
			weights: WeightParameters {
				p_norm: part(3, 1),
				c_norm: part(3, 4),
				epsilon_weight: part(1, 2),
				regret_scale: RegretScale::StdDev,
				winsorise: true,
			},
			reputers: ReputerParameters {
				learning_rate: part(1, 20),
				max_iterations: 10,
				gradient_threshold: part(1, 1_000),
				min_stake_fraction: part(1, 2),
				epsilon: part(1, 100),
				epsilon_safe_div: part(1, 10_000_000),
			},
			rewards: RewardParameters {
				p_inference: part(3, 1),
				p_forecast: part(3, 1),
				p_reputer: part(1, 1),
				c_reward: part(3, 4),
				epsilon_score: part(1, 100),
				alpha: part(1, 10),
				beta: part(1, 4),
			},
		}
	}

	/// M2–M9, M29.
	pub fn synthesis(&self) -> Result<Combination, Error> {
		combine(&CombineInput {
			labels: 1,
			inferences: &self.inferences,
			forecasts: &self.forecasts,
			regrets: &self.regrets,
			network_loss: Some(self.network_loss),
			initial_regret: None,
			mad: &[],
			truth_resolution: part(1, 1_000_000),
			unity: false,
			parameters: &self.weights,
		})
	}

	/// M27, M32, M14.
	pub fn evaluation(&self, combination: &Combination) -> Result<TruthOutcome, Error> {
		evaluate_truths(&TruthInput {
			quantities: &combination.quantities,
			truths: &self.truths,
			stakes: &self.stakes,
			coefficients: &self.coefficients,
			loss: &LossFunction::Squared,
			truth_resolution: part(1, 1_000_000),
			median_loss: None,
			stake_mean: false,
			parameters: &self.reputers,
		})
	}

	/// M11.
	pub fn regrets(
		&self,
		combination: &Combination,
		outcome: &TruthOutcome,
	) -> Result<Regrets, Error> {
		let shape = combination.quantities.shape;
		update_regrets(shape, &outcome.losses, &self.regrets, None, part(1, 10))
	}

	/// M13, M15.
	pub fn scores(
		&self,
		combination: &Combination,
		outcome: &TruthOutcome,
	) -> Result<WorkerScores, Error> {
		score_workers(combination.quantities.shape, &outcome.losses)
	}

	/// M17–M21, M33.
	pub fn payout(
		&self,
		combination: &Combination,
		outcome: &TruthOutcome,
		scores: &WorkerScores,
	) -> Result<RewardOutcome, Error> {
		let (n, k) = (scores.inferers.len(), scores.forecasters.len());
		let worker = |position: usize, score: Decimal| RewardActor {
			scores: core::iter::once(score)
				.chain(self.windows[position].iter().copied())
				.collect(),
			previous_fraction: Some(self.fractions[position]),
			stake: 0,
		};
		let inferers: Vec<_> = (0..)
			.zip(&scores.inferers)
			.map(|(j, score)| worker(j, *score))
			.collect();
		let forecasters: Vec<_> = (n..)
			.zip(&scores.forecasters)
			.map(|(k, score)| worker(k, *score))
			.collect();
		let reputers: Vec<_> = (n + k..)
			.zip(outcome.scores.iter().zip(&self.stakes))
			.map(|(position, (score, stake))| RewardActor {
				scores: vec![*score],
				previous_fraction: Some(self.fractions[position]),
				stake: *stake,
			})
			.collect();
		rewards(&RewardInput {
			inferers: &inferers,
			forecasters: &forecasters,
			reputers: &reputers,
			losses: &outcome.losses,
			shape: combination.quantities.shape,
			tau: Decimal::from_inner(0),
			pot: POT,
			parameters: &self.rewards,
		})
	}

	/// All of it.
	pub fn run(&self) -> Result<RewardOutcome, Error> {
		let combination = self.synthesis()?;
		let outcome = self.evaluation(&combination)?;
		let regrets = self.regrets(&combination, &outcome)?;
		core::hint::black_box(regrets);
		let scores = self.scores(&combination, &outcome)?;
		self.payout(&combination, &outcome, &scores)
	}
}
