// SPDX-License-Identifier: Apache-2.0

//! The topic's state and its two steps: combination and settlement.

use crate::RegretTable;
use allora_scoring::{
	combine, evaluate_truths, initial_regret, log_loss, rewards, score_workers, update_calibration,
	update_regrets, Calibration, CalibrationInput, Combination, CombineInput, Decimal, Error,
	LossFunction, RegretScale, Regrets, ReputerParameters, RewardActor, RewardInput, RewardOutcome,
	RewardParameters, Shape, TruthInput, TruthOutcome, WeightParameters, WorkerScores,
};

/// How many of an actor's scores M17 looks at.
pub const SCORE_WINDOW: usize = 10;
const UNIT: i128 = 1_000_000_000_000_000_000;

fn part(numerator: i128, denominator: i128) -> Decimal {
	Decimal::from_inner(UNIT * numerator / denominator)
}

/// What a topic is scored with; the default is the chain's.
#[derive(Clone, Debug)]
pub struct Parameters {
	/// The combination (M2–M9, M28–M30).
	pub weights: WeightParameters,
	/// The reputers' scores (M14).
	pub reputers: ReputerParameters,
	/// The rewards (M17–M21).
	pub rewards: RewardParameters,
	/// The topic's loss (M27).
	pub loss: LossFunction,
	/// The grid on which truth is known (M27, M29).
	pub truth_resolution: Decimal,
	/// The smoothing of the regrets (M11).
	pub alpha_regret: Decimal,
	/// The quantile that a newcomer's regret starts from (M12).
	pub initial_regret_quantile: Decimal,
	/// How many labels a value has.
	pub labels: u16,
	/// Whether the labels of a value sum to one (M28).
	pub unity: bool,
	/// Network losses as the reputers' stake-weighted mean (M10) instead of those against the
	/// consensus truth (M27).
	pub stake_mean: bool,
}

impl Default for Parameters {
	fn default() -> Self {
		Self {
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
			loss: LossFunction::Squared,
			truth_resolution: part(1, 1_000_000),
			alpha_regret: part(3, 100),
			initial_regret_quantile: part(1, 4),
			labels: 1,
			unity: false,
			stake_mean: false,
		}
	}
}

/// A value of an inferer, one number per label.
#[derive(Clone, Debug)]
pub struct Inference {
	/// The inferer.
	pub actor: usize,
	/// The labels.
	pub labels: Vec<Decimal>,
}

/// What a forecaster expects: the log10 loss of inferers.
#[derive(Clone, Debug)]
pub struct Forecast {
	/// The forecaster.
	pub actor: usize,
	/// Inferer and log10 loss; elements of inferers that are absent are dropped.
	pub elements: Vec<(usize, Decimal)>,
}

/// What a reputer attests.
#[derive(Clone, Debug)]
pub struct Truth {
	/// The reputer.
	pub actor: usize,
	/// The labels.
	pub labels: Vec<Decimal>,
	/// Its stake, base units.
	pub stake: u128,
}

/// An epoch that is predicted and not settled.
#[derive(Clone, Debug)]
pub struct Pending {
	/// Who inferred, ascending.
	pub inferers: Vec<usize>,
	/// Who forecast and was not dropped, ascending.
	pub forecasters: Vec<usize>,
	/// The regrets that the weights came from.
	pub regrets: Regrets,
	/// What the combination gave.
	pub combination: Combination,
	/// The last truth when it was combined (M31).
	pub persistence: Option<Vec<Decimal>>,
}

/// An actor's part of an epoch.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Share {
	/// The actor.
	pub actor: usize,
	/// Its score (M13–M15); 0 for a sole forecaster.
	pub score: Decimal,
	/// What it earned, base units.
	pub reward: u128,
}

/// An epoch that is settled.
#[derive(Clone, Debug)]
pub struct Settled {
	/// Truth, losses, scores and coefficients of the reputers.
	pub outcome: TruthOutcome,
	/// The workers' scores as the formula gives them.
	pub scores: WorkerScores,
	/// The regrets after the epoch.
	pub regrets: Regrets,
	/// The log10 loss of the plain mean.
	pub mean_loss: Decimal,
	/// What the rewards came to; `None` with fewer than two inferers (M34).
	pub rewards: Option<RewardOutcome>,
	/// Per inferer.
	pub inferers: Vec<Share>,
	/// Per forecaster.
	pub forecasters: Vec<Share>,
	/// Per reputer.
	pub reputers: Vec<Share>,
}

#[derive(Clone, Debug, Default)]
struct Worker {
	/// Newest first.
	window: Vec<Decimal>,
	fraction: Option<Decimal>,
	inclusions: u32,
}

#[derive(Clone, Debug, Default)]
struct Reputer {
	coefficient: Option<Decimal>,
	fraction: Option<Decimal>,
}

/// The state of a topic.
#[derive(Clone, Debug, Default)]
pub struct Topic {
	/// What it is scored with.
	pub parameters: Parameters,
	regrets: RegretTable,
	inferers: Vec<Worker>,
	forecasters: Vec<Worker>,
	reputers: Vec<Reputer>,
	network_loss: Option<Decimal>,
	median_loss: Option<Decimal>,
	initial_regret: Option<Decimal>,
	last_truth: Option<Vec<Decimal>>,
	mad: Vec<Decimal>,
	tau: Decimal,
	calibration: Calibration,
}

fn slot<T: Default>(actors: &mut Vec<T>, actor: usize) -> &mut T {
	if actors.len() <= actor {
		actors.resize_with(actor + 1, T::default);
	}
	&mut actors[actor]
}

impl Topic {
	/// A topic without history.
	pub fn new(parameters: Parameters) -> Self {
		Self {
			parameters,
			..Self::default()
		}
	}

	/// The counters of M31.
	pub fn calibration(&self) -> &Calibration {
		&self.calibration
	}

	/// The latest network log10 loss.
	pub fn network_loss(&self) -> Option<Decimal> {
		self.network_loss
	}

	/// The regret that newcomers start from (M12).
	pub fn initial_regret(&self) -> Option<Decimal> {
		self.initial_regret
	}

	/// A reputer's listening coefficient (M14); 1 for one without history.
	pub fn coefficient(&self, reputer: usize) -> Decimal {
		let stored = self.reputers.get(reputer).and_then(|r| r.coefficient);
		stored.unwrap_or(part(1, 1))
	}

	/// The combination step (M2–M9, M28–M30, M34). An actor may submit once.
	pub fn predict(
		&mut self,
		inferences: &[Inference],
		forecasts: &[Forecast],
	) -> Result<Pending, Error> {
		let mut sorted: Vec<&Inference> = inferences.iter().collect();
		sorted.sort_by_key(|inference| inference.actor);
		let inferers: Vec<usize> = sorted.iter().map(|inference| inference.actor).collect();
		let mut submitted: Vec<&Forecast> = forecasts.iter().collect();
		submitted.sort_by_key(|forecast| forecast.actor);
		let everybody: Vec<usize> = submitted.iter().map(|forecast| forecast.actor).collect();
		if [&inferers, &everybody]
			.iter()
			.any(|actors| actors.windows(2).any(|pair| pair[0] == pair[1]))
		{
			return Err(Error::OutOfRange);
		}
		let values: Vec<Decimal> = sorted
			.iter()
			.flat_map(|inference| inference.labels.iter().copied())
			.collect();
		let mut elements = Vec::with_capacity(submitted.len());
		for forecast in &submitted {
			let mut known: Vec<(u16, Decimal)> = Vec::new();
			for (actor, loss) in &forecast.elements {
				if let Ok(position) = inferers.binary_search(actor) {
					known.push((u16::try_from(position).map_err(|_| Error::Overflow)?, *loss));
				}
			}
			known.sort_by_key(|element| element.0);
			elements.push(known);
		}
		let regrets = self.regrets.read(&inferers, &everybody);
		let combination = combine(&CombineInput {
			labels: self.parameters.labels,
			inferences: &values,
			forecasts: &elements,
			regrets: &regrets,
			network_loss: self.network_loss,
			initial_regret: self.initial_regret,
			mad: &self.mad,
			truth_resolution: self.parameters.truth_resolution,
			unity: self.parameters.unity,
			parameters: &self.parameters.weights,
		})?;
		self.mad.clone_from(&combination.mad);
		let forecasters: Vec<usize> = combination
			.forecasters
			.iter()
			.filter_map(|position| everybody.get(usize::from(*position)).copied())
			.collect();
		Ok(Pending {
			regrets: self.regrets.read(&inferers, &forecasters),
			inferers,
			forecasters,
			combination,
			persistence: self.last_truth.clone(),
		})
	}

	/// The settlement (M10–M22, M27, M31–M33) of an epoch that pays `pot` base units. `pending` must
	/// come from this topic; epochs are settled in the order in which they were combined.
	pub fn settle(
		&mut self,
		pending: &Pending,
		truths: &[Truth],
		pot: u128,
	) -> Result<Settled, Error> {
		let mut sorted: Vec<&Truth> = truths.iter().collect();
		sorted.sort_by_key(|truth| truth.actor);
		let stakes: Vec<u128> = sorted.iter().map(|truth| truth.stake).collect();
		let labels: Vec<Decimal> = sorted
			.iter()
			.flat_map(|truth| truth.labels.iter().copied())
			.collect();
		let coefficients: Vec<Decimal> = sorted
			.iter()
			.map(|truth| self.coefficient(truth.actor))
			.collect();
		let quantities = &pending.combination.quantities;
		let shape = quantities.shape;
		let outcome = evaluate_truths(&TruthInput {
			quantities,
			truths: &labels,
			stakes: &stakes,
			coefficients: &coefficients,
			loss: &self.parameters.loss,
			truth_resolution: self.parameters.truth_resolution,
			median_loss: self.median_loss,
			stake_mean: self.parameters.stake_mean,
			parameters: &self.parameters.reputers,
		})?;
		let loss = |position: usize| {
			let loss = outcome.losses.get(position).copied();
			loss.ok_or(Error::LengthMismatch)
		};
		let (combined, naive) = (loss(Shape::COMBINED)?, loss(Shape::NAIVE)?);
		let reference = |value: &[Decimal]| {
			log_loss(&self.parameters.loss, &outcome.truth, value, outcome.floor)
		};
		let mean_loss = reference(&pending.combination.mean)?;
		let persistence = pending.persistence.as_deref().map(reference).transpose()?;
		let calibration = update_calibration(
			&self.calibration,
			&CalibrationInput {
				truth: &outcome.truth,
				percentiles: &pending.combination.percentiles,
				combined,
				naive,
				mean: mean_loss,
				persistence,
			},
		)?;

		let scored = pending.inferers.len() >= 2;
		let (inferers, forecasters) = (&pending.inferers, &pending.forecasters);
		let before = self.regrets.read(inferers, forecasters);
		let (regrets, initial) = if scored {
			let regrets = update_regrets(
				shape,
				&outcome.losses,
				&before,
				self.initial_regret,
				self.parameters.alpha_regret,
			)?;
			let experienced = self.experienced(pending, &before, &regrets);
			let initial = initial_regret(
				&experienced,
				self.parameters.initial_regret_quantile,
				&self.parameters.weights,
			)?;
			(regrets, initial)
		} else {
			(before, None)
		};
		let scores = if scored {
			score_workers(shape, &outcome.losses)?
		} else {
			WorkerScores::default()
		};

		let rewarded = if scored {
			Some(self.reward(pending, &outcome, &scores, &sorted, pot)?)
		} else {
			None
		};
		// from here on nothing can fail
		self.push_scores(pending, &scores);
		if scored {
			self.regrets.write(inferers, forecasters, &regrets);
			self.initial_regret = initial.or(self.initial_regret);
		}
		self.network_loss = Some(combined);
		self.median_loss = Some(outcome.median_loss);
		self.last_truth = Some(outcome.truth.clone());
		self.calibration = calibration;
		if scored {
			for (truth, coefficient) in sorted.iter().zip(&outcome.coefficients) {
				slot(&mut self.reputers, truth.actor).coefficient = Some(*coefficient);
			}
		}
		if let Some(rewards) = &rewarded {
			self.store(pending, &sorted, rewards);
		}

		let shares = |actors: &[usize], scores: &[Decimal], amounts: Option<&[u128]>| {
			actors
				.iter()
				.enumerate()
				.map(|(position, actor)| Share {
					actor: *actor,
					score: scores.get(position).copied().unwrap_or_default(),
					reward: amounts
						.and_then(|amounts| amounts.get(position).copied())
						.unwrap_or(0),
				})
				.collect::<Vec<_>>()
		};
		let reputers: Vec<usize> = sorted.iter().map(|truth| truth.actor).collect();
		let paid = rewarded.as_ref();
		Ok(Settled {
			inferers: shares(
				inferers,
				&scores.inferers,
				paid.map(|r| r.inferers.as_slice()),
			),
			forecasters: shares(
				forecasters,
				&scores.forecasters,
				paid.map(|r| r.forecasters.as_slice()),
			),
			reputers: shares(
				&reputers,
				&outcome.scores,
				paid.map(|r| r.reputers.as_slice()),
			),
			outcome,
			scores,
			regrets,
			mean_loss,
			rewards: rewarded,
		})
	}

	/// The new regrets of the workers that had one before and were rewarded at least 1/alpha times
	/// (M12).
	fn experienced(&self, pending: &Pending, before: &Regrets, after: &Regrets) -> Vec<Decimal> {
		let alpha = self.parameters.alpha_regret.into_inner();
		let select = |workers: &[Worker],
		              actors: &[usize],
		              before: &[Option<Decimal>],
		              after: &[Option<Decimal>]| {
			actors
				.iter()
				.zip(before.iter().zip(after))
				.filter_map(|(actor, (before, after))| {
					let inclusions = workers.get(*actor)?.inclusions;
					let enough = i128::from(inclusions).saturating_mul(alpha) >= UNIT;
					(before.is_some() && enough).then_some((*after)?)
				})
				.collect::<Vec<_>>()
		};
		let mut regrets = select(
			&self.inferers,
			&pending.inferers,
			&before.inferer,
			&after.inferer,
		);
		regrets.extend(select(
			&self.forecasters,
			&pending.forecasters,
			&before.forecaster,
			&after.forecaster,
		));
		regrets
	}

	fn push_scores(&mut self, pending: &Pending, scores: &WorkerScores) {
		let roles = [
			(&mut self.inferers, &pending.inferers, &scores.inferers),
			(
				&mut self.forecasters,
				&pending.forecasters,
				&scores.forecasters,
			),
		];
		for (workers, actors, scores) in roles {
			for (actor, score) in actors.iter().zip(scores) {
				let window = &mut slot(workers, *actor).window;
				window.insert(0, *score);
				window.truncate(SCORE_WINDOW);
			}
		}
	}

	fn reward(
		&self,
		pending: &Pending,
		outcome: &TruthOutcome,
		scores: &WorkerScores,
		truths: &[&Truth],
		pot: u128,
	) -> Result<RewardOutcome, Error> {
		// the current score leads the window; a sole forecaster has none, and its 0 enters none (M15)
		let actors =
			|workers: &[Worker], actors: &[usize], scores: &[Decimal]| -> Vec<RewardActor> {
				actors
					.iter()
					.enumerate()
					.map(|(position, actor)| {
						let worker = workers.get(*actor).cloned().unwrap_or_default();
						let scores = match scores.get(position) {
							Some(score) => core::iter::once(*score)
								.chain(worker.window)
								.take(SCORE_WINDOW)
								.collect(),
							None => vec![Decimal::default()],
						};
						RewardActor {
							scores,
							previous_fraction: worker.fraction,
							stake: 0,
						}
					})
					.collect()
			};
		let reputers: Vec<RewardActor> = truths
			.iter()
			.zip(&outcome.scores)
			.map(|(truth, score)| RewardActor {
				scores: vec![*score],
				previous_fraction: self.reputers.get(truth.actor).and_then(|r| r.fraction),
				stake: truth.stake,
			})
			.collect();
		rewards(&RewardInput {
			inferers: &actors(&self.inferers, &pending.inferers, &scores.inferers),
			forecasters: &actors(&self.forecasters, &pending.forecasters, &scores.forecasters),
			reputers: &reputers,
			losses: &outcome.losses,
			shape: pending.combination.quantities.shape,
			tau: self.tau,
			pot,
			parameters: &self.parameters.rewards,
		})
	}

	fn store(&mut self, pending: &Pending, truths: &[&Truth], rewards: &RewardOutcome) {
		self.tau = rewards.tau;
		let roles = [
			(
				&mut self.inferers,
				&pending.inferers,
				&rewards.inferer_fractions,
			),
			(
				&mut self.forecasters,
				&pending.forecasters,
				&rewards.forecaster_fractions,
			),
		];
		for (workers, actors, fractions) in roles {
			for (actor, fraction) in actors.iter().zip(fractions) {
				let worker = slot(workers, *actor);
				worker.fraction = Some(*fraction);
				worker.inclusions = worker.inclusions.saturating_add(1);
			}
		}
		for (truth, fraction) in truths.iter().zip(&rewards.reputer_fractions) {
			slot(&mut self.reputers, truth.actor).fraction = Some(*fraction);
		}
	}
}
