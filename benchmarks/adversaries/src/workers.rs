// SPDX-License-Identifier: Apache-2.0

//! Workers that do something else than their best.

use allora_scoring::{Error, RegretScale, Shape};
use allora_simulator::{decimal, float, Forecast, Inference, Noise, Parameters, Topic, Truth};

const SEEDS: u64 = 10;
const EPOCHS: usize = 300;
/// Epochs that are not counted.
const WARM_UP: usize = 100;
const INFERERS: usize = 10;
const POT: u128 = 1_000_000_000_000_000_000_000;
const STAKE: u128 = 1_000_000_000_000_000_000_000;
/// The inferer of middling skill around whom the attacks are.
const SUBJECT: usize = 5;

/// What happens.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Attack {
	/// Nothing: the subject alone.
	None,
	/// The subject answers under this many names.
	Split(usize),
	/// A further worker repeats the subject's answer.
	Copy,
	/// A further worker answers the mean of all others.
	CopyMean,
	/// Three workers agree on an answer that is off by 1.
	Collude,
	/// The subject answers a million.
	Absurd,
	/// One of the forecasters praises the subject and damns the others.
	LyingForecaster,
}

impl Attack {
	const ALL: [(Self, &'static str); 9] = [
		(Self::None, "nothing (the subject alone)"),
		(Self::Split(2), "the subject under two names"),
		(Self::Split(4), "the subject under four names"),
		(Self::Split(8), "the subject under eight names"),
		(Self::Copy, "a newcomer copies the subject"),
		(Self::CopyMean, "a newcomer answers the others' mean"),
		(Self::Collude, "three workers agree on an answer off by 1"),
		(Self::Absurd, "the subject answers a million"),
		(
			Self::LyingForecaster,
			"a forecaster praises the subject and damns the others",
		),
	];

	/// The inferers whose reward is reported.
	fn watched(self) -> Vec<usize> {
		match self {
			Self::Split(names) => core::iter::once(SUBJECT)
				.chain(INFERERS..INFERERS + names - 1)
				.collect(),
			Self::Copy | Self::CopyMean => vec![INFERERS],
			Self::Collude => vec![0, 1, SUBJECT],
			Self::None | Self::Absurd | Self::LyingForecaster => vec![SUBJECT],
		}
	}
}

/// What came of it.
#[derive(Clone, Copy, Default, Debug)]
pub struct Outcome {
	/// Mean part of the inferers' pay of those who are watched, %.
	pub watched: f64,
	/// The same of the subject.
	pub subject: f64,
	/// Mean part of the forecasters' pay of the first forecaster, %.
	pub forecaster: f64,
	/// Mean log10 loss of the combined value.
	pub loss: f64,
}

fn answers(attack: Attack, truth: f64, noise: &mut Noise) -> Vec<f64> {
	let shared = noise.normal(0.3);
	let mut values: Vec<f64> = (0..INFERERS)
		.map(|j| truth + shared + noise.normal(0.3 + 0.1 * j as f64))
		.collect();
	match attack {
		Attack::None | Attack::LyingForecaster => {},
		Attack::Split(names) => values.extend(vec![values[SUBJECT]; names - 1]),
		Attack::Copy => values.push(values[SUBJECT]),
		Attack::CopyMean => values.push(values.iter().sum::<f64>() / values.len() as f64),
		Attack::Collude => {
			for j in attack.watched() {
				values[j] = truth + shared + 1.0;
			}
		},
		Attack::Absurd => values[SUBJECT] = 1e6,
	}
	values
}

fn run(attack: Attack, scale: RegretScale, seed: u64) -> Result<Outcome, Error> {
	let mut noise = Noise::new(seed);
	let mut parameters = Parameters::default();
	parameters.weights.regret_scale = scale;
	let mut topic = Topic::new(parameters);
	let mut outcome = Outcome::default();
	let watched = attack.watched();
	for epoch in 0..EPOCHS {
		let truth = noise.normal(2.0);
		let values = answers(attack, truth, &mut noise);
		let inferences: Vec<Inference> = values
			.iter()
			.enumerate()
			.map(|(actor, value)| Inference {
				actor,
				labels: vec![decimal(*value)],
			})
			.collect();
		let forecasts: Vec<Forecast> = (0..3)
			.map(|actor| Forecast {
				actor,
				elements: values
					.iter()
					.enumerate()
					.map(|(j, value)| {
						let guess = noise.normal(0.5);
						let loss = 2.0 * (value - truth).abs().max(1e-6).log10() + guess;
						let said = match (attack, actor) {
							(Attack::LyingForecaster, 0) if j == SUBJECT => -5.0,
							(Attack::LyingForecaster, 0) => 5.0,
							_ => loss,
						};
						(j, decimal(said))
					})
					.collect(),
			})
			.collect();
		let pending = topic.predict(&inferences, &forecasts)?;
		let truths = [Truth {
			actor: 0,
			labels: vec![decimal(truth)],
			stake: STAKE,
		}];
		let settled = topic.settle(&pending, &truths, POT)?;
		if epoch < WARM_UP {
			continue;
		}
		let paid = |rewards: &mut dyn Iterator<Item = u128>| rewards.sum::<u128>() as f64;
		let all = paid(&mut settled.inferers.iter().map(|share| share.reward));
		let part = |actors: &[usize]| {
			let mut own = settled
				.inferers
				.iter()
				.filter(|share| actors.contains(&share.actor))
				.map(|share| share.reward);
			100.0 * paid(&mut own) / all
		};
		let epochs = (EPOCHS - WARM_UP) as f64;
		outcome.watched += part(&watched) / epochs;
		outcome.subject += part(&[SUBJECT]) / epochs;
		let forecasters = paid(&mut settled.forecasters.iter().map(|share| share.reward));
		let first = settled.forecasters.first().map_or(0, |share| share.reward);
		outcome.forecaster += 100.0 * first as f64 / forecasters.max(1.0) / epochs;
		outcome.loss += float(settled.outcome.losses[Shape::COMBINED]) / epochs;
	}
	Ok(outcome)
}

/// The mean outcome of an attack over `seeds` runs.
pub fn outcome(attack: Attack, scale: RegretScale, seeds: u64) -> Result<Outcome, Error> {
	let mut mean = Outcome::default();
	for seed in 0..seeds {
		let run = run(attack, scale, seed)?;
		let weight = 1.0 / seeds as f64;
		mean.watched += run.watched * weight;
		mean.subject += run.subject * weight;
		mean.forecaster += run.forecaster * weight;
		mean.loss += run.loss * weight;
	}
	Ok(mean)
}

/// Rewards of the watched and what the prediction suffers, by both scales of the regrets (M30).
pub fn report() -> Result<(), Error> {
	for (scale, name) in [
		(RegretScale::StdDev, "standard deviation"),
		(RegretScale::Mad, "MAD"),
	] {
		println!("### Workers, regrets scaled by their {name}\n");
		println!(
			"| what happens | the watched, % of the inferers' pay | the subject | the first \
			 forecaster, % of the forecasters' pay | log10 loss of the prediction |"
		);
		println!("|---|---|---|---|---|");
		for (attack, name) in Attack::ALL {
			let mean = outcome(attack, scale, SEEDS)?;
			println!(
				"| {name} | {:.1} | {:.1} | {:.1} | {:.3} |",
				mean.watched, mean.subject, mean.forecaster, mean.loss
			);
		}
		println!();
	}
	Ok(())
}
