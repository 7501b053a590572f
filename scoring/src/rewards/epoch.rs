// SPDX-License-Identifier: Apache-2.0

//! All rewards of one epoch.

use super::{
	entropy::{task_entropy_float, Smoothed},
	fractions::{reputer_fractions_float, worker_fractions_float},
	split::{forecast_task_score, forecast_utility, split_exactly, task_split_float, RATIO_BOUND},
};
use crate::{primitives::Float, Decimal, Error, RewardActor, RewardInput, RewardOutcome, Shape};
use alloc::vec::Vec;

/// Fractions become integer weights in units of 2^-120 (M33).
const WEIGHT_BITS: i32 = 120;

fn latest(actors: &[RewardActor]) -> Vec<Decimal> {
	actors
		.iter()
		.map(|actor| actor.scores.first().copied().unwrap_or_default())
		.collect()
}

fn previous(actors: &[RewardActor]) -> Vec<Option<Decimal>> {
	actors.iter().map(|actor| actor.previous_fraction).collect()
}

/// Fractions and their smoothed form of one task.
struct Task {
	fractions: Vec<Float>,
	smoothed: Smoothed,
}

impl Task {
	fn workers(
		actors: &[RewardActor],
		p_reward: Decimal,
		input: &RewardInput<'_>,
	) -> Result<Self, Error> {
		let parameters = input.parameters;
		let window: Vec<Decimal> = actors
			.iter()
			.flat_map(|actor| actor.scores.iter().copied())
			.collect();
		let fractions = worker_fractions_float(
			&latest(actors),
			&window,
			p_reward,
			parameters.c_reward,
			parameters.epsilon_score,
		)?;
		Self::new(fractions, actors, input)
	}

	fn reputers(input: &RewardInput<'_>) -> Result<Self, Error> {
		let stakes: Vec<u128> = input.reputers.iter().map(|reputer| reputer.stake).collect();
		let scores = latest(input.reputers);
		let fractions = reputer_fractions_float(&stakes, &scores, input.parameters.p_reputer)?;
		Self::new(fractions, input.reputers, input)
	}

	fn new(
		fractions: Vec<Float>,
		actors: &[RewardActor],
		input: &RewardInput<'_>,
	) -> Result<Self, Error> {
		let parameters = input.parameters;
		let smoothed = task_entropy_float(
			&fractions,
			&previous(actors),
			parameters.alpha,
			parameters.beta,
		)?;
		Ok(Self {
			fractions,
			smoothed,
		})
	}

	/// The amounts that `pot` becomes; all 0 if nobody has a fraction.
	fn amounts(&self, pot: u128) -> Result<Vec<u128>, Error> {
		split_exactly(pot, &weights(&self.fractions)?)
	}

	fn to_store(&self) -> Result<Vec<Decimal>, Error> {
		self.smoothed
			.fractions
			.iter()
			.map(|fraction| fraction.to_decimal())
			.collect()
	}
}

fn weights(fractions: &[Float]) -> Result<Vec<u128>, Error> {
	fractions
		.iter()
		.map(|fraction| fraction.scaled(WEIGHT_BITS).to_u128())
		.collect()
}

/// Fractions, entropies, task split and exact amounts (M17–M21, M33, M35).
///
/// The pot is split among the tasks first and each task's part among its actors, both exactly. What
/// a task cannot pay (nobody has a fraction) is returned.
pub fn rewards(input: &RewardInput<'_>) -> Result<RewardOutcome, Error> {
	let shape = input.shape;
	if input.inferers.len() != shape.inferer_count()
		|| input.forecasters.len() != shape.forecaster_count()
		|| input.losses.len() != shape.len()
	{
		return Err(Error::LengthMismatch);
	}
	let parameters = input.parameters;
	let inference = Task::workers(input.inferers, parameters.p_inference, input)?;
	let forecast = Task::workers(input.forecasters, parameters.p_forecast, input)?;
	let reputer = Task::reputers(input)?;

	// M20
	let loss = |position: usize| {
		input
			.losses
			.get(position)
			.copied()
			.ok_or(Error::LengthMismatch)
	};
	let (naive, combined) = (loss(Shape::NAIVE)?, loss(Shape::COMBINED)?);
	let task_score = forecast_task_score(naive, combined)?;
	let utility = forecast_utility(
		task_score,
		&latest(input.inferers),
		input.tau,
		parameters.alpha,
		Some(RATIO_BOUND),
	)?;

	// M19, M35: forecasters of one inferer have nothing to tell apart, and a sole forecaster must
	// have improved on the naive value
	let idle = shape.inferers <= 1 || (shape.forecasters == 1 && naive <= combined);
	let g = if idle {
		Float::ZERO
	} else {
		forecast.smoothed.entropy
	};
	let entropies = [inference.smoothed.entropy, g, reputer.smoothed.entropy];

	// M21, M33
	let (_, parts) = task_split_float(entropies, utility.chi)?;
	let pots = split_exactly(input.pot, &weights(&parts)?)?;
	let pot = |task: usize| pots.get(task).copied().unwrap_or(0);
	let inferers = inference.amounts(pot(0))?;
	let forecasters = forecast.amounts(pot(1))?;
	let reputers = reputer.amounts(pot(2))?;
	let paid = inferers
		.iter()
		.chain(&forecasters)
		.chain(&reputers)
		.try_fold(0u128, |sum, amount| sum.checked_add(*amount))
		.ok_or(Error::Overflow)?;
	let [f, g, h] = entropies;
	Ok(RewardOutcome {
		returned: input.pot.checked_sub(paid).ok_or(Error::Overflow)?,
		inferers,
		forecasters,
		reputers,
		inferer_fractions: inference.to_store()?,
		forecaster_fractions: forecast.to_store()?,
		reputer_fractions: reputer.to_store()?,
		entropies: [f.to_decimal()?, g.to_decimal()?, h.to_decimal()?],
		tau: utility.tau,
		chi: utility.chi,
	})
}
