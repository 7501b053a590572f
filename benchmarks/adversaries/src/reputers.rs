// SPDX-License-Identifier: Apache-2.0

//! Reputers that do not report what they saw.

use allora_scoring::{evaluate_reports, rewards::reputer_fractions, Decimal, Error, ReportInput};
use allora_simulator::{decimal, float, Inference, Noise, Parameters, Topic, Truth};

const UNIT: u128 = 1_000_000_000_000_000_000;
const TOTAL_STAKE: u128 = 1_000_000 * UNIT;
const SHARES: [u32; 4] = [33, 45, 55, 67];
const SEEDS: u64 = 10;
const EPOCHS: usize = 100;
/// The honest reputers that share the rest of the stake.
const HONEST: usize = 4;
/// How many keys the adversary spreads its stake over.
const KEYS: [usize; 2] = [1, 4];
/// Values of an epoch that get a loss.
const ELEMENTS: usize = 60;
/// How far from the median a report may lie, decades, where it is clipped. The published cases, all
/// of honest reputers, have no report further than 0.47 from its median.
pub const CLIP: f64 = 0.5;
/// What two honest reputers' log losses differ by.
const REPORT_NOISE: f64 = 0.02;

/// What the adversary does with a vector of log10 losses.
#[derive(Clone, Copy, Debug)]
pub enum Lie {
	/// Reports what it saw.
	None,
	/// Adds noise of a decade.
	Noise,
	/// Adds half a decade.
	Offset,
	/// Flips the sign.
	Flipped,
	/// Adds a decade.
	Tenfold,
	/// What is near its truth gets two decades less, the rest one more.
	FalseTruth,
}

impl Lie {
	const ALL: [Self; 6] = [
		Self::None,
		Self::Noise,
		Self::Offset,
		Self::Flipped,
		Self::Tenfold,
		Self::FalseTruth,
	];

	fn name(self) -> &'static str {
		match self {
			Self::None => "honest",
			Self::Noise => "noise of a decade",
			Self::Offset => "half a decade off",
			Self::Flipped => "sign flipped",
			Self::Tenfold => "tenfold losses",
			Self::FalseTruth => "a false truth",
		}
	}

	/// The report of a vector of honest losses, some of whose elements a false truth favours.
	fn of(self, honest: &[f64], noise: &mut Noise) -> Vec<f64> {
		honest
			.iter()
			.enumerate()
			.map(|(element, loss)| match self {
				Self::None => *loss,
				Self::Noise => loss + noise.normal(1.0),
				Self::Offset => loss + 0.5,
				Self::Flipped => -loss,
				Self::Tenfold => loss + 1.0,
				// what is near the false truth is far from the true one, and the other way round
				Self::FalseTruth => {
					if element % 3 == 0 {
						loss - 2.0
					} else {
						loss + 1.0
					}
				},
			})
			.collect()
	}
}

/// How a vector of reports is turned into scores.
#[derive(Clone, Copy, Debug)]
pub enum Rule {
	/// M14 as published.
	Published,
	/// The same over reports that were moved to within [`CLIP`] of the median of each element,
	/// weighted by M14's adjusted stakes.
	Clipped,
	/// The distance to the stake-weighted median of each element instead of the mean.
	Median,
}

/// What came out of one run.
#[derive(Default, Clone, Copy, Debug)]
pub struct Outcome {
	/// The honest reputers' mean score.
	pub honest_score: f64,
	/// The adversary's mean score.
	pub liar_score: f64,
	/// The honest reputers' mean listening coefficient.
	pub honest_coefficient: f64,
	/// The adversary's mean listening coefficient.
	pub liar_coefficient: f64,
	/// Reward per stake of the liar over that of an honest reputer.
	pub advantage: f64,
	/// How far the network losses lie from the honest ones, decades.
	pub distortion: f64,
}

impl Outcome {
	fn add(&mut self, other: &Self, weight: f64) {
		self.honest_score += other.honest_score * weight;
		self.liar_score += other.liar_score * weight;
		self.honest_coefficient += other.honest_coefficient * weight;
		self.liar_coefficient += other.liar_coefficient * weight;
		self.advantage += other.advantage * weight;
		self.distortion += other.distortion * weight;
	}
}

/// The honest reputers' stakes, then those of the adversary's keys.
fn stakes(share: u32, keys: usize) -> Vec<u128> {
	let liar = TOTAL_STAKE / 100 * u128::from(share);
	let mut stakes = vec![(TOTAL_STAKE - liar) / HONEST as u128; HONEST];
	stakes.extend(vec![liar / keys as u128; keys]);
	stakes
}

/// The adversary's reward per stake over that of the honest.
fn advantage(stakes: &[u128], scores: &[Decimal]) -> Result<f64, Error> {
	let fractions = reputer_fractions(stakes, scores, decimal(1.0))?;
	let rate = |range: core::ops::Range<usize>| {
		let paid: f64 = fractions[range.clone()].iter().map(|f| float(*f)).sum();
		paid / stakes[range].iter().sum::<u128>() as f64
	};
	Ok(rate(HONEST..stakes.len()) / rate(0..HONEST))
}

fn mean_of(values: &[Decimal]) -> f64 {
	values.iter().map(|value| float(*value)).sum::<f64>() / values.len() as f64
}

/// The stake-weighted median of one element.
fn median(values: &[(f64, u128)]) -> f64 {
	let mut sorted = values.to_vec();
	sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
	let total: u128 = sorted.iter().map(|entry| entry.1).sum();
	let mut passed = 0;
	for (value, stake) in &sorted {
		passed += stake;
		if 2 * passed >= total {
			return *value;
		}
	}
	0.0
}

/// Scores by the distance to the element-wise weighted median, in the form of M14.
fn median_scores(reports: &[Vec<f64>], stakes: &[u128]) -> (Vec<f64>, Vec<Decimal>) {
	let consensus: Vec<f64> = (0..ELEMENTS)
		.map(|element| {
			let column: Vec<_> = reports
				.iter()
				.zip(stakes)
				.map(|(report, stake)| (report[element], *stake))
				.collect();
			median(&column)
		})
		.collect();
	let norm = consensus.iter().map(|x| x * x).sum::<f64>().sqrt();
	let scores = reports
		.iter()
		.map(|report| {
			let squares: f64 = report
				.iter()
				.zip(&consensus)
				.map(|(a, b)| (a - b) * (a - b))
				.sum();
			decimal(1.0 / (squares.sqrt() / norm + 0.01))
		})
		.collect();
	(consensus, scores)
}

/// One run of a scenario.
#[derive(Clone, Copy, Debug)]
pub struct Scenario {
	/// What the adversary reports.
	pub lie: Lie,
	/// How scores and losses are made.
	pub rule: Rule,
	/// The adversary's stake, %.
	pub share: u32,
	/// Over how many keys it is spread.
	pub keys: usize,
}

fn run(scenario: Scenario, seed: u64) -> Result<Outcome, Error> {
	let Scenario {
		lie,
		rule,
		share,
		keys,
	} = scenario;
	let mut noise = Noise::new(seed);
	let stakes = stakes(share, keys);
	let mut coefficients = vec![decimal(1.0); stakes.len()];
	let parameters = Parameters::default().reputers;
	let mut total = Outcome::default();
	for _ in 0..EPOCHS {
		let level = -1.0 + noise.normal(0.3);
		let truth: Vec<f64> = (0..ELEMENTS).map(|_| level + noise.normal(0.5)).collect();
		let mut seen = || -> Vec<f64> {
			let own = truth.iter().map(|loss| loss + noise.normal(REPORT_NOISE));
			own.collect()
		};
		let mut reports: Vec<Vec<f64>> = (0..HONEST).map(|_| seen()).collect();
		// all keys of the adversary say the same
		let said = seen();
		let said = lie.of(&said, &mut noise);
		reports.extend(vec![said; keys]);
		let (losses, scores) = match rule {
			Rule::Median => median_scores(&reports, &stakes),
			Rule::Published | Rule::Clipped => {
				let rows: Vec<Vec<Option<Decimal>>> = reports
					.iter()
					.map(|report| report.iter().map(|loss| Some(decimal(*loss))).collect())
					.collect();
				let rows: Vec<&[Option<Decimal>]> = rows.iter().map(Vec::as_slice).collect();
				let outcome = evaluate_reports(&ReportInput {
					rows: &rows,
					stakes: &stakes,
					coefficients: &coefficients,
					clip: matches!(rule, Rule::Clipped).then(|| decimal(CLIP)),
					parameters: &parameters,
				})?;
				coefficients.clone_from(&outcome.coefficients);
				let losses = outcome.losses.iter().flatten().map(|l| float(*l)).collect();
				(losses, outcome.scores)
			},
		};
		let off: f64 = losses.iter().zip(&truth).map(|(a, b)| (a - b).abs()).sum();
		total.add(
			&Outcome {
				honest_score: mean_of(&scores[..HONEST]),
				liar_score: mean_of(&scores[HONEST..]),
				honest_coefficient: mean_of(&coefficients[..HONEST]),
				liar_coefficient: mean_of(&coefficients[HONEST..]),
				advantage: advantage(&stakes, &scores)?,
				distortion: off / ELEMENTS as f64,
			},
			1.0 / EPOCHS as f64,
		);
	}
	Ok(total)
}

/// The mean over `seeds` runs.
pub fn outcome(scenario: Scenario, seeds: u64) -> Result<Outcome, Error> {
	let mut total = Outcome::default();
	for seed in 0..seeds {
		total.add(&run(scenario, seed)?, 1.0 / seeds as f64);
	}
	Ok(total)
}

/// Reported losses under each rule: scores, rewards and network losses.
pub fn reported() -> Result<(), Error> {
	println!("### Reported losses\n");
	println!(
		"For each rule: the scores of the honest and of the adversary, the adversary's reward per \
		 stake over that of the honest, how far the network losses lie from the true ones \
		 (decades).\n"
	);
	println!(
		"| the adversary | its stake, % | keys | published: scores | reward | off | listened to \
		 honest / adversary | clipped: scores | reward | off | median: scores | reward | off |"
	);
	println!("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
	for lie in Lie::ALL {
		for keys in KEYS {
			for share in SHARES {
				let of = |rule| {
					let scenario = Scenario {
						lie,
						rule,
						share,
						keys,
					};
					outcome(scenario, SEEDS)
				};
				let published = of(Rule::Published)?;
				let cells = |o: &Outcome| {
					format!(
						"{:.1} / {:.1} | {:.2} | {:.3}",
						o.honest_score, o.liar_score, o.advantage, o.distortion
					)
				};
				println!(
					"| {} | {share} | {keys} | {} | {:.2} / {:.2} | {} | {} |",
					lie.name(),
					cells(&published),
					published.honest_coefficient,
					published.liar_coefficient,
					cells(&of(Rule::Clipped)?),
					cells(&of(Rule::Median)?),
				);
			}
		}
	}
	println!();
	Ok(())
}

/// What the adversary says the truth is.
#[derive(Clone, Copy)]
enum FalseTruth {
	Exact,
	Noise,
	Offset,
	Flipped,
}

impl FalseTruth {
	const ALL: [(Self, &'static str); 4] = [
		(Self::Exact, "honest"),
		(Self::Noise, "noise of 3"),
		(Self::Offset, "off by 2"),
		(Self::Flipped, "sign flipped"),
	];

	fn of(self, truth: f64, noise: &mut Noise) -> f64 {
		match self {
			Self::Exact => truth,
			Self::Noise => truth + noise.normal(3.0),
			Self::Offset => truth + 2.0,
			Self::Flipped => -truth,
		}
	}
}

/// Truths: M32 decides, M14 scores.
pub fn on_chain() -> Result<(), Error> {
	println!("### Truths\n");
	println!(
		"| the adversary | its stake, % | keys | epochs with the true truth, % | its score over the \
		 honest ones' | its reward per stake |"
	);
	println!("|---|---|---|---|---|---|");
	for (lie, name) in FalseTruth::ALL {
		for keys in KEYS {
			for share in SHARES {
				let (right, ratio, gain) = truths(lie, share, keys)?;
				println!(
					"| {name} | {share} | {keys} | {:.0} | {ratio:.2} | {gain:.2} |",
					100.0 * right
				);
			}
		}
	}
	println!();
	Ok(())
}

/// The part of the epochs whose truth was the true one, and the adversary's score and reward per
/// stake over the honest ones'.
fn truths(lie: FalseTruth, share: u32, keys: usize) -> Result<(f64, f64, f64), Error> {
	let stakes = stakes(share, keys);
	let (mut right, mut ratio, mut gain) = (0.0, 0.0, 0.0);
	for seed in 0..SEEDS {
		let mut noise = Noise::new(seed);
		let mut topic = Topic::new(Parameters::default());
		for _ in 0..EPOCHS {
			let truth = noise.normal(2.0);
			let inferences: Vec<Inference> = (0..8)
				.map(|actor| Inference {
					actor,
					labels: vec![decimal(truth + noise.normal(0.3 + 0.1 * actor as f64))],
				})
				.collect();
			let said = lie.of(truth, &mut noise);
			let truths: Vec<Truth> = stakes
				.iter()
				.enumerate()
				.map(|(actor, stake)| Truth {
					actor,
					labels: vec![decimal(if actor < HONEST { truth } else { said })],
					stake: *stake,
				})
				.collect();
			let pending = topic.predict(&inferences, &[])?;
			let settled = topic.settle(&pending, &truths, 0)?;
			let scores = &settled.outcome.scores;
			let weight = 1.0 / (SEEDS as f64 * EPOCHS as f64);
			right += weight * f64::from(u8::from(settled.outcome.truth == [decimal(truth)]));
			ratio += weight * mean_of(&scores[HONEST..]) / mean_of(&scores[..HONEST]);
			gain += weight * advantage(&stakes, scores)?;
		}
	}
	Ok((right, ratio, gain))
}

#[cfg(test)]
mod tests {
	use super::*;
	use allora_scoring::reputers::consensus_scores;

	#[test]
	fn median_rule_should_score_honest_reputers_like_the_published_one() {
		let mut noise = Noise::new(1);
		let reports: Vec<Vec<f64>> = (0..5)
			.map(|_| (0..ELEMENTS).map(|_| -1.0 + noise.normal(0.02)).collect())
			.collect();
		let stakes = stakes(20, 1);
		let (_, robust) = median_scores(&reports, &stakes);
		let rows: Vec<Vec<Option<Decimal>>> = reports
			.iter()
			.map(|report| report.iter().map(|l| Some(decimal(*l))).collect())
			.collect();
		let rows: Vec<&[Option<Decimal>]> = rows.iter().map(Vec::as_slice).collect();
		let ones = vec![decimal(1.0); 5];
		let published =
			consensus_scores(&rows, &stakes, &ones, decimal(0.01), decimal(1e-7)).unwrap();
		for (a, b) in robust.iter().zip(&published.scores) {
			let (a, b) = (float(*a), float(*b));
			assert!((a / b - 1.0).abs() < 0.15, "{a} {b}");
		}
	}
}
