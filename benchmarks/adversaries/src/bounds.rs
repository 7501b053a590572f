// SPDX-License-Identifier: Apache-2.0

//! Properties that the published formulas do not have exactly, and how far they miss them.

use allora_scoring::{
	evaluate_reports,
	rewards::{reputer_fractions, worker_fractions},
	Decimal, Error, ReportInput,
};
use allora_simulator::{decimal, float, Inference, Noise, Parameters, Topic, Truth, SCORE_WINDOW};

const STAKE: u128 = 1_000_000_000_000_000_000_000;

/// How a change shows in many random trials.
#[derive(Clone, Copy, Debug, Default)]
pub struct Effect {
	/// The part of the trials in which the property failed by more than a millionth, 0..1.
	pub failed: f64,
	/// The worst failure, in the unit of the property; 0 if there was none.
	pub worst: f64,
	/// The mean effect over all trials.
	pub mean: f64,
}

impl Effect {
	/// From the effects of the trials, of which positive ones are failures.
	fn of(effects: &[f64]) -> Self {
		let count = effects.len() as f64;
		Self {
			failed: effects.iter().filter(|effect| **effect > 1e-6).count() as f64 / count,
			worst: effects.iter().copied().fold(0.0, f64::max),
			mean: effects.iter().sum::<f64>() / count,
		}
	}
}

/// A number of `0..below`, from normal noise.
fn below(noise: &mut Noise, below: usize) -> usize {
	(noise.normal(1_000.0).abs() * 1_000.0) as usize % below
}

/// How much an inferer's reward fraction (M17) falls, in points of 1, when its score rises and
/// everybody else's stays: the score also enters the scale of all scores.
pub fn higher_score(trials: usize, seed: u64) -> Result<Effect, Error> {
	let mut noise = Noise::new(seed);
	let rewards = Parameters::default().rewards;
	let mut effects = Vec::with_capacity(trials);
	for _ in 0..trials {
		let count = 2 + below(&mut noise, 15);
		let spread = 10f64.powf(noise.normal(0.7));
		let windows: Vec<Vec<f64>> = (0..count)
			.map(|_| {
				let level = noise.normal(spread);
				let one = (0..SCORE_WINDOW).map(|_| level + noise.normal(0.3 * spread));
				one.collect()
			})
			.collect();
		let fraction = |score: f64| -> Result<f64, Error> {
			let mut windows = windows.clone();
			windows[0][0] = score;
			let latest: Vec<Decimal> = windows.iter().map(|window| decimal(window[0])).collect();
			let pooled: Vec<Decimal> = windows.concat().into_iter().map(decimal).collect();
			let fractions = worker_fractions(
				&latest,
				&pooled,
				rewards.p_inference,
				rewards.c_reward,
				rewards.epsilon_score,
			)?;
			Ok(float(fractions[0]))
		};
		let score = windows[0][0];
		let better = score + noise.normal(spread).abs();
		effects.push(fraction(score)? - fraction(better)?);
	}
	Ok(Effect::of(&effects))
}

/// How much an inferer's part of an epoch's pay for inferences falls, in points of 1, when its value
/// moves half-way to the truth and everybody else's stays.
pub fn nearer_value(trials: usize, seed: u64) -> Result<Effect, Error> {
	const INFERERS: usize = 8;
	let mut noise = Noise::new(seed);
	let mut topic = Topic::new(Parameters::default());
	let mut effects = Vec::with_capacity(trials);
	for epoch in 0..trials + 20 {
		let truth = noise.normal(2.0);
		let values: Vec<f64> = (0..INFERERS)
			.map(|j| truth + noise.normal(0.3 + 0.15 * j as f64))
			.collect();
		let subject = below(&mut noise, INFERERS);
		let mut part = |values: &[f64], keep: bool| -> Result<f64, Error> {
			let mut world = topic.clone();
			let inferences: Vec<Inference> = (0..)
				.zip(values)
				.map(|(actor, value)| Inference {
					actor,
					labels: vec![decimal(*value)],
				})
				.collect();
			let pending = world.predict(&inferences, &[])?;
			let truths = [Truth {
				actor: 0,
				labels: vec![decimal(truth)],
				stake: STAKE,
			}];
			let settled = world.settle(&pending, &truths, STAKE)?;
			let all: u128 = settled.inferers.iter().map(|share| share.reward).sum();
			if keep {
				topic = world;
			}
			Ok(settled.inferers[subject].reward as f64 / (all as f64).max(1.0))
		};
		let mut moved = values.clone();
		moved[subject] = (moved[subject] + truth) / 2.0;
		let nearer = part(&moved, false)?;
		let as_it_is = part(&values, true)?;
		if epoch >= 20 {
			effects.push(as_it_is - nearer);
		}
	}
	Ok(Effect::of(&effects))
}

/// What a reputer gains, relative to its reward, by spreading its stake over two keys that report the
/// same. `noise_of` is how much the reputers' log losses differ, decades.
pub fn split_stake(trials: usize, noise_of: f64, seed: u64) -> Result<Effect, Error> {
	const ELEMENTS: usize = 20;
	let mut noise = Noise::new(seed);
	let parameters = Parameters::default();
	let mut effects = Vec::with_capacity(trials);
	for _ in 0..trials {
		let count = 2 + below(&mut noise, 5);
		let base: Vec<f64> = (0..ELEMENTS).map(|_| -1.0 + noise.normal(0.5)).collect();
		let rows: Vec<Vec<Option<Decimal>>> = (0..count)
			.map(|_| {
				let row = base
					.iter()
					.map(|loss| Some(decimal(loss + noise.normal(noise_of))));
				row.collect()
			})
			.collect();
		let stakes: Vec<u128> = (0..count)
			.map(|_| (STAKE as f64 * noise.normal(1.0).exp()) as u128)
			.collect();
		let reward = |rows: &[Vec<Option<Decimal>>], stakes: &[u128]| -> Result<Vec<f64>, Error> {
			let views: Vec<&[Option<Decimal>]> = rows.iter().map(Vec::as_slice).collect();
			let outcome = evaluate_reports(&ReportInput {
				rows: &views,
				stakes,
				coefficients: &vec![decimal(1.0); stakes.len()],
				clip: None,
				parameters: &parameters.reputers,
			})?;
			let fractions =
				reputer_fractions(stakes, &outcome.scores, parameters.rewards.p_reputer)?;
			Ok(fractions.into_iter().map(float).collect())
		};
		let alone = reward(&rows, &stakes)?[0];
		let (mut more, mut parts) = (rows.clone(), stakes.clone());
		more.push(rows[0].clone());
		parts[0] = stakes[0] / 2;
		parts.push(stakes[0] - parts[0]);
		let both = reward(&more, &parts)?;
		effects.push((both[0] + both[count]) / alone - 1.0);
	}
	Ok(Effect::of(&effects))
}

/// Prints the table of all of them.
pub fn report() -> Result<(), Error> {
	println!("### Properties that hold up to a bound\n");
	println!("| what ought to hold | trials | it fails in, % | by at most | mean effect |");
	println!("|---|---|---|---|---|");
	let line = |name: &str, trials: usize, effect: Effect| {
		println!(
			"| {name} | {trials} | {:.1} | {:.4} | {:+.4} |",
			100.0 * effect.failed,
			effect.worst,
			effect.mean
		);
	};
	let many = 20_000;
	line(
		"a higher score never lowers its owner's fraction (points of 1)",
		many,
		higher_score(many, 1)?,
	);
	line(
		"a value nearer to the truth never lowers its owner's pay (points of 1)",
		5_000,
		nearer_value(5_000, 2)?,
	);
	for noise in [0.0, 0.02, 0.3] {
		line(
			&format!(
				"stake over two keys gains nothing, reports differ by {noise} decades (relative)"
			),
			many,
			split_stake(many, noise, 3)?,
		);
	}
	println!();
	Ok(())
}
