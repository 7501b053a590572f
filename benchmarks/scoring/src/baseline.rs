// SPDX-License-Identifier: Apache-2.0

//! The formulas as they read, in `f64`: constant divisions hoisted, no work repeated that a reader
//! of the formulas would not repeat, no shortcut that changes the algorithm. Every reputer's truth
//! gets its loss vector, and the ascent (M14) goes over these vectors; or, to tell the algorithm from
//! the arithmetic, over their Gram matrix, which is what the crate does.

use crate::inputs::{Inputs, POT};

const P_NORM: f64 = 3.0;
const C_NORM: f64 = 0.75;
const EPSILON_WEIGHT: f64 = 0.5;
const EPSILON_SAFE_DIV: f64 = 1e-7;
const RESOLUTION: f64 = 1e-6;
const OUTLIER_DEVIATIONS: f64 = 11.0;
const PERCENTAGES: [f64; 5] = [2.28, 15.87, 50.0, 84.13, 97.72];
const ALPHA_REGRET: f64 = 0.1;
const LEARNING_RATE: f64 = 0.05;
const ITERATIONS: usize = 10;
const GRADIENT_THRESHOLD: f64 = 0.001;
const MIN_STAKE_FRACTION: f64 = 0.5;
const EPSILON_REPUTER: f64 = 0.01;
const STEP: f64 = 0.001;
const P_REWARD: f64 = 3.0;
const C_REWARD: f64 = 0.75;
const EPSILON_SCORE: f64 = 0.01;
const ALPHA_TASK: f64 = 0.1;
const BETA: f64 = 0.25;
const SINGLE_ENTROPY: f64 = 0.173_286_795_139_986;

/// What the combination gives.
pub struct Synthesis {
	/// All values that get a loss, in the order of M14.
	pub values: Vec<f64>,
	/// M9.
	pub percentiles: [f64; 5],
	/// M29.
	pub resistant: f64,
}

/// What the evaluation gives.
pub struct Evaluation {
	/// Network log10 losses, in the order of M14.
	pub losses: Vec<f64>,
	/// R scores (M14).
	pub scores: Vec<f64>,
	/// R coefficients (M14).
	pub coefficients: Vec<f64>,
}

/// The regrets after the epoch (M11), in the layout of [`Inputs`].
pub struct Updated {
	/// N + K.
	pub regrets: Vec<f64>,
	/// N.
	pub naive: Vec<f64>,
	/// N rows of N + K.
	pub one_out_inferer: Vec<f64>,
	/// K rows of N + K.
	pub one_out_forecaster: Vec<f64>,
	/// K rows of N + 1.
	pub one_in: Vec<f64>,
}

/// The payout (M17–M21, M33).
pub struct Payout {
	/// N, K, R amounts one after the other, base units.
	pub amounts: Vec<u128>,
	/// N, K, R smoothed fractions one after the other.
	pub fractions: Vec<f64>,
}

fn std_dev(values: &[f64]) -> f64 {
	if values.len() < 2 {
		return 0.0;
	}
	let mean = values.iter().sum::<f64>() / values.len() as f64;
	let squares: f64 = values.iter().map(|x| (x - mean) * (x - mean)).sum();
	(squares / (values.len() - 1) as f64).sqrt()
}

fn median(values: &[f64]) -> f64 {
	let mut sorted = values.to_vec();
	sorted.sort_unstable_by(f64::total_cmp);
	let middle = sorted.len() / 2;
	if sorted.len().is_multiple_of(2) {
		(sorted[middle - 1] + sorted[middle]) / 2.0
	} else {
		sorted[middle]
	}
}

/// M2.
fn weights(regrets: &[f64]) -> Vec<f64> {
	let scale = 1.0 / (std_dev(regrets) + EPSILON_WEIGHT);
	let top = regrets.iter().copied().fold(f64::MIN, f64::max) * scale;
	let cap = C_NORM + 6.75 / P_NORM;
	let anchor = C_NORM - 8.25 / P_NORM;
	let lowest = C_NORM - 17.25 / P_NORM;
	let shift = if top < anchor { anchor - top } else { 0.0 };
	regrets
		.iter()
		.map(|regret| {
			let normalised = (regret * scale).min(cap) + shift;
			if normalised < lowest {
				0.0
			} else {
				P_NORM / ((P_NORM * (C_NORM - normalised)).exp() + 1.0)
			}
		})
		.collect()
}

fn weighted(values: impl Iterator<Item = f64>, weights: &[f64]) -> f64 {
	let (mut sum, mut total) = (0.0, 0.0);
	for (value, weight) in values.zip(weights) {
		sum += value * weight;
		total += weight;
	}
	sum / total.max(EPSILON_SAFE_DIV)
}

/// M3 without inferer `skip`; `None` if no element is left.
fn implied(inputs: &Inputs, values: &[f64], k: usize, skip: Option<usize>) -> Option<f64> {
	let used: Vec<(f64, f64)> = inputs.forecasts[k]
		.iter()
		.filter(|(j, _)| Some(usize::from(*j)) != skip)
		.map(|(j, loss)| (values[usize::from(*j)], inputs.network_loss - loss))
		.collect();
	if used.is_empty() {
		return None;
	}
	let regrets: Vec<f64> = used.iter().map(|(_, regret)| *regret).collect();
	Some(weighted(
		used.iter().map(|(value, _)| *value),
		&weights(&regrets),
	))
}

/// M4 over the inferers but `skip_inferer` and the given forecasts.
fn combined(
	values: &[f64],
	skip_inferer: Option<usize>,
	forecasts: &[Option<f64>],
	skip_forecaster: Option<usize>,
	regrets: &[f64],
) -> f64 {
	let members: Vec<(Option<f64>, f64)> = values
		.iter()
		.enumerate()
		.filter(|(j, _)| Some(*j) != skip_inferer)
		.map(|(j, value)| (Some(*value), regrets[j]))
		.chain(
			forecasts
				.iter()
				.enumerate()
				.filter(|(k, _)| Some(*k) != skip_forecaster)
				.map(|(k, value)| (*value, regrets[values.len() + k])),
		)
		.collect();
	let pool: Vec<f64> = members.iter().map(|(_, regret)| *regret).collect();
	let weights = weights(&pool);
	let (mut sum, mut total) = (0.0, 0.0);
	for ((value, _), weight) in members.iter().zip(&weights) {
		if let Some(value) = value {
			sum += value * weight;
			total += weight;
		}
	}
	sum / total.max(EPSILON_SAFE_DIV)
}

/// M1's weighted percentiles.
fn percentiles(values: &[f64], weights: &[f64]) -> [f64; 5] {
	let mut order: Vec<usize> = (0..values.len()).collect();
	order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
	let total: f64 = weights.iter().sum();
	let mut sum = 0.0;
	let places: Vec<f64> = order
		.iter()
		.map(|i| {
			sum += weights[*i];
			(sum - weights[*i] / 2.0) / total
		})
		.collect();
	PERCENTAGES.map(|percentage| {
		let wanted = percentage / 100.0;
		let after = places.partition_point(|place| *place < wanted);
		if after == 0 {
			return values[order[0]];
		}
		if after == places.len() {
			return values[order[after - 1]];
		}
		let (low, high) = (values[order[after - 1]], values[order[after]]);
		let share = (wanted - places[after - 1]) / (places[after] - places[after - 1]);
		low + (high - low) * share
	})
}

/// M2–M9, M29.
pub fn synthesis(inputs: &Inputs) -> Synthesis {
	let (n, k) = (inputs.size.inferers, inputs.size.forecasters);
	let centre = median(&inputs.inferences);
	let deviations: Vec<f64> = inputs
		.inferences
		.iter()
		.map(|x| (x - centre).abs())
		.collect();
	let reach = OUTLIER_DEVIATIONS * median(&deviations).max(RESOLUTION);
	let values: Vec<f64> = inputs
		.inferences
		.iter()
		.map(|x| x.clamp(centre - reach, centre + reach))
		.collect();
	let forecasts: Vec<Option<f64>> = (0..k).map(|k| implied(inputs, &values, k, None)).collect();

	let mut all = Vec::with_capacity(2 + 2 * n + 3 * k + n * k);
	all.push(combined(&values, None, &forecasts, None, &inputs.regrets));
	all.push(combined(&values, None, &[], None, &inputs.naive));
	all.extend(&inputs.inferences);
	all.extend(forecasts.iter().flatten());
	let without: Vec<Vec<Option<f64>>> = (0..n)
		.map(|j| {
			(0..k)
				.map(|k| implied(inputs, &values, k, Some(j)))
				.collect()
		})
		.collect();
	for k in 0..k {
		all.extend(without.iter().map(|row| row[k].unwrap_or_default()));
	}
	for (j, row) in without.iter().enumerate() {
		let regrets = &inputs.one_out_inferer[j * (n + k)..][..n + k];
		all.push(combined(&values, Some(j), row, None, regrets));
	}
	for out in 0..k {
		let regrets = &inputs.one_out_forecaster[out * (n + k)..][..n + k];
		all.push(combined(&values, None, &forecasts, Some(out), regrets));
	}
	for (only, forecast) in forecasts.iter().enumerate() {
		let regrets = &inputs.one_in[only * (n + 1)..][..n + 1];
		all.push(combined(&values, None, &[*forecast], None, regrets));
	}

	let weights = weights(&inputs.regrets);
	let said: Vec<f64> = inputs
		.inferences
		.iter()
		.copied()
		.chain(forecasts.iter().flatten().copied())
		.collect();
	let near: Vec<f64> = inputs
		.inferences
		.iter()
		.map(|x| (x - centre).abs())
		.collect();
	let resistant = if near.iter().all(|distance| *distance <= reach) {
		all[0]
	} else {
		let kept: Vec<usize> = (0..n).filter(|j| near[*j] <= reach).collect();
		let values: Vec<f64> = kept.iter().map(|j| inputs.inferences[*j]).collect();
		let regrets: Vec<f64> = kept
			.iter()
			.copied()
			.chain(n..n + k)
			.map(|position| inputs.regrets[position])
			.collect();
		combined(&values, None, &forecasts, None, &regrets)
	};
	Synthesis {
		percentiles: percentiles(&said, &weights),
		resistant,
		values: all,
	}
}

/// M27 with the squared loss.
fn log_loss(truth: f64, value: f64) -> f64 {
	(2.0 * (truth - value).abs().log10()).clamp(-100.0, 20.0)
}

fn loss_vector(values: &[f64], n: usize, truth: f64) -> Vec<f64> {
	let mut losses: Vec<f64> = values.iter().map(|value| log_loss(truth, *value)).collect();
	let resolved = log_loss(truth, truth + RESOLUTION / 2.0);
	let usual = median(
		&losses[2..2 + n]
			.iter()
			.map(|l| l.max(resolved))
			.collect::<Vec<_>>(),
	);
	let floor = resolved.max(usual - 3.0);
	for loss in &mut losses {
		*loss = loss.max(floor);
	}
	losses
}

/// M32 for one label.
fn consensus_truth(truths: &[f64], stakes: &[f64], coefficients: &[f64]) -> f64 {
	let cost = |candidate: f64| -> f64 {
		truths
			.iter()
			.zip(stakes.iter().zip(coefficients))
			.map(|(truth, (stake, a))| a * stake * (truth - candidate).abs())
			.sum()
	};
	let mut best = (f64::INFINITY, f64::INFINITY);
	for truth in truths {
		let here = (cost(*truth), *truth);
		if here < best {
			best = here;
		}
	}
	best.1
}

/// How the ascent (M14) measures distances.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ascent {
	/// Over the loss vectors, as the formula reads.
	Vectors,
	/// Over the Gram matrix of their differences to the first one.
	Gram,
}

/// The dot products that every distance between mixtures of the vectors is made of.
struct Gram {
	/// R rows of R.
	products: Vec<f64>,
	/// With the first vector, of the differences and of itself.
	to_centre: Vec<f64>,
	centre: f64,
}

impl Gram {
	fn new(vectors: &[Vec<f64>]) -> Self {
		let origin = &vectors[0];
		let centred: Vec<Vec<f64>> = vectors
			.iter()
			.map(|vector| vector.iter().zip(origin).map(|(a, b)| a - b).collect())
			.collect();
		let r = vectors.len();
		let mut products = vec![0.0; r * r];
		for m in 0..r {
			for n in 0..=m {
				let product = dot(&centred[m], &centred[n]);
				products[m * r + n] = product;
				products[n * r + m] = product;
			}
		}
		Self {
			products,
			to_centre: centred.iter().map(|row| dot(row, origin)).collect(),
			centre: dot(origin, origin),
		}
	}

	/// M14's scores for given coefficients.
	fn scores(&self, stakes: &[f64], coefficients: &[f64]) -> Vec<f64> {
		let (adjusted, sum) = adjusted(stakes, coefficients);
		let weights: Vec<f64> = adjusted.iter().map(|stake| stake / sum).collect();
		let r = weights.len();
		let columns: Vec<f64> = self
			.products
			.chunks(r)
			.map(|row| dot(row, &weights))
			.collect();
		let square = dot(&weights, &columns);
		let norm = (self.centre + 2.0 * dot(&weights, &self.to_centre) + square)
			.max(0.0)
			.sqrt()
			.max(EPSILON_SAFE_DIV);
		(0..r)
			.map(|m| {
				let squares = (self.products[m * r + m] - 2.0 * columns[m] + square).max(0.0);
				1.0 / (squares.sqrt() / norm + EPSILON_REPUTER)
			})
			.collect()
	}
}

/// M14's adjusted stakes and their sum.
fn adjusted(stakes: &[f64], coefficients: &[f64]) -> (Vec<f64>, f64) {
	let r = stakes.len() as f64;
	let total: f64 = stakes.iter().zip(coefficients).map(|(s, a)| s * a).sum();
	let adjusted: Vec<f64> = stakes
		.iter()
		.zip(coefficients)
		.map(|(s, a)| (r * a * s / total).min(1.0))
		.collect();
	let sum = adjusted.iter().sum();
	(adjusted, sum)
}

/// M14's scores for given coefficients.
fn scores(vectors: &[Vec<f64>], stakes: &[f64], coefficients: &[f64]) -> Vec<f64> {
	let (adjusted, sum) = adjusted(stakes, coefficients);
	let mut consensus = vec![0.0; vectors[0].len()];
	for (vector, weight) in vectors.iter().zip(&adjusted) {
		for (element, loss) in consensus.iter_mut().zip(vector) {
			*element += weight * loss;
		}
	}
	for element in &mut consensus {
		*element /= sum;
	}
	let norm = consensus
		.iter()
		.map(|x| x * x)
		.sum::<f64>()
		.sqrt()
		.max(EPSILON_SAFE_DIV);
	vectors
		.iter()
		.map(|vector| {
			let squares: f64 = vector
				.iter()
				.zip(&consensus)
				.map(|(loss, mean)| (loss - mean) * (loss - mean))
				.sum();
			1.0 / (squares.sqrt() / norm + EPSILON_REPUTER)
		})
		.collect()
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
	a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// M27, M32, M14.
pub fn evaluation(inputs: &Inputs, synthesis: &Synthesis, ascent: Ascent) -> Evaluation {
	let n = inputs.size.inferers;
	let stakes: Vec<f64> = inputs.stakes.iter().map(|stake| *stake as f64).collect();
	let truth = consensus_truth(&inputs.truths, &stakes, &inputs.coefficients);
	let losses = loss_vector(&synthesis.values, n, truth);
	let usual = median(&losses[2..2 + n]);
	// The reputers' own vectors have the floor of the consensus.
	let floor = log_loss(truth, truth + RESOLUTION / 2.0).max(usual - 3.0);
	let vectors: Vec<Vec<f64>> = inputs
		.truths
		.iter()
		.map(|truth| {
			synthesis
				.values
				.iter()
				.map(|value| log_loss(*truth, *value).max(floor))
				.collect()
		})
		.collect();

	let gram = (ascent == Ascent::Gram).then(|| Gram::new(&vectors));
	let scores = |coefficients: &[f64]| match &gram {
		Some(gram) => gram.scores(&stakes, coefficients),
		None => scores(&vectors, &stakes, coefficients),
	};
	let mut coefficients = inputs.coefficients.clone();
	let mut returned = vec![0.0; vectors.len()];
	let total: f64 = stakes.iter().sum();
	for _ in 0..ITERATIONS {
		returned = scores(&coefficients);
		let mass = dot(&stakes, &returned);
		let listened = dot(&stakes, &coefficients) / total;
		let mut next = Vec::with_capacity(coefficients.len());
		for l in 0..coefficients.len() {
			let step = if coefficients[l] == 1.0 { -STEP } else { STEP };
			let mut moved = coefficients.clone();
			moved[l] += step;
			let gradient = (1.0 - mass / dot(&stakes, &scores(&moved))) / step;
			next.push((coefficients[l] + LEARNING_RATE * gradient).clamp(0.0, 1.0));
		}
		let after = dot(&stakes, &next) / total;
		if after < MIN_STAKE_FRACTION {
			if after == listened {
				break;
			}
			let share = (MIN_STAKE_FRACTION - listened) / (after - listened);
			for (next, old) in next.iter_mut().zip(&coefficients) {
				*next = (old + (*next - old) * share).clamp(0.0, 1.0);
			}
		}
		let largest = next
			.iter()
			.zip(&coefficients)
			.map(|(next, old)| (next - old).abs())
			.fold(0.0, f64::max)
			/ LEARNING_RATE;
		coefficients = next;
		if largest < GRADIENT_THRESHOLD {
			break;
		}
	}
	Evaluation {
		losses,
		scores: returned,
		coefficients,
	}
}

/// Where the parts of the order of M14 begin.
struct Places {
	n: usize,
	k: usize,
}

impl Places {
	fn inferer(&self, j: usize) -> usize {
		2 + j
	}

	fn forecaster(&self, k: usize) -> usize {
		2 + self.n + k
	}

	fn without(&self, k: usize, j: usize) -> usize {
		2 + self.n + self.k + k * self.n + j
	}

	fn one_out_inferer(&self, j: usize) -> usize {
		2 + self.n + self.k + self.n * self.k + j
	}

	fn one_out_forecaster(&self, k: usize) -> usize {
		self.one_out_inferer(self.n) + k
	}

	fn one_in(&self, k: usize) -> usize {
		self.one_out_forecaster(self.k) + k
	}
}

/// M11.
pub fn regrets(inputs: &Inputs, evaluation: &Evaluation) -> Updated {
	let (n, k) = (inputs.size.inferers, inputs.size.forecasters);
	let at = Places { n, k };
	let losses = &evaluation.losses;
	let step = |old: f64, whole: usize, own: usize| {
		ALPHA_REGRET * (losses[whole] - losses[own]) + (1.0 - ALPHA_REGRET) * old
	};
	let member = |position: usize| {
		if position < n {
			at.inferer(position)
		} else {
			at.forecaster(position - n)
		}
	};
	let rows = |old: &[f64], width: usize, cell: &dyn Fn(usize, usize, f64) -> f64| -> Vec<f64> {
		old.iter()
			.enumerate()
			.map(|(i, old)| cell(i / width, i % width, *old))
			.collect()
	};
	Updated {
		regrets: rows(&inputs.regrets, n + k, &|_, i, old| step(old, 0, member(i))),
		naive: rows(&inputs.naive, n, &|_, j, old| step(old, 1, at.inferer(j))),
		one_out_inferer: rows(&inputs.one_out_inferer, n + k, &|out, i, old| {
			let own = if i < n {
				at.inferer(i)
			} else {
				at.without(i - n, out)
			};
			step(old, at.one_out_inferer(out), own)
		}),
		one_out_forecaster: rows(&inputs.one_out_forecaster, n + k, &|out, i, old| {
			step(old, at.one_out_forecaster(out), member(i))
		}),
		one_in: rows(&inputs.one_in, n + 1, &|only, i, old| {
			let own = if i < n {
				at.inferer(i)
			} else {
				at.forecaster(only)
			};
			step(old, at.one_in(only), own)
		}),
	}
}

/// M13 for the inferers, then M15 for the forecasters.
pub fn worker_scores(inputs: &Inputs, evaluation: &Evaluation) -> Vec<f64> {
	let (n, k) = (inputs.size.inferers, inputs.size.forecasters);
	let at = Places { n, k };
	let losses = &evaluation.losses;
	let uniqueness = 0.5_f64.powi(k as i32 - 1);
	let inferers = (0..n).map(|j| losses[at.one_out_inferer(j)] - losses[0]);
	let forecasters = (0..k).map(|k| {
		let one_in = losses[1] - losses[at.one_in(k)];
		let one_out = losses[at.one_out_forecaster(k)] - losses[0];
		uniqueness * one_in + (1.0 - uniqueness) * one_out
	});
	inferers.chain(forecasters).collect()
}

/// `ln(1 + e^u)`.
fn softplus(u: f64) -> f64 {
	u.max(0.0) + (-u.abs()).exp().ln_1p()
}

/// M17.
fn worker_fractions(latest: &[f64], windows: &[Vec<f64>]) -> Vec<f64> {
	let pooled: Vec<f64> = latest
		.iter()
		.zip(windows)
		.flat_map(|(latest, window)| core::iter::once(*latest).chain(window.iter().copied()))
		.collect();
	let sigma = std_dev(&pooled);
	let parts: Vec<f64> = latest
		.iter()
		.map(|score| {
			if sigma < EPSILON_SCORE {
				1.0
			} else {
				softplus(P_REWARD * (score / (sigma + EPSILON_SCORE) - C_REWARD))
			}
		})
		.collect();
	let sum: f64 = parts.iter().sum();
	parts.iter().map(|part| part / sum).collect()
}

/// M19: smoothed fractions and entropy.
fn entropy(fractions: &[f64], previous: &[f64]) -> (Vec<f64>, f64) {
	let smoothed: Vec<f64> = fractions
		.iter()
		.zip(previous)
		.map(|(fraction, previous)| ALPHA_TASK * fraction + (1.0 - ALPHA_TASK) * previous)
		.collect();
	let effective = 1.0 / dot(&smoothed, &smoothed);
	let sum: f64 = smoothed.iter().sum();
	let smoothed: Vec<f64> = smoothed.iter().map(|fraction| fraction / sum).collect();
	if smoothed.len() == 1 {
		return (smoothed, SINGLE_ENTROPY);
	}
	let plain: f64 = smoothed
		.iter()
		.filter(|fraction| **fraction > 0.0)
		.map(|fraction| fraction * fraction.ln())
		.sum();
	let entropy = -plain * (effective / smoothed.len() as f64).powf(BETA);
	(smoothed, entropy)
}

/// M33, as far as floating point can: what is left over goes to the largest remainders.
fn split(pot: u128, fractions: &[f64]) -> Vec<u128> {
	let shares: Vec<f64> = fractions
		.iter()
		.map(|fraction| pot as f64 * fraction)
		.collect();
	let mut amounts: Vec<u128> = shares.iter().map(|share| share.floor() as u128).collect();
	let mut order: Vec<usize> = (0..shares.len()).collect();
	order.sort_by(|a, b| shares[*b].fract().total_cmp(&shares[*a].fract()));
	let left = pot.saturating_sub(amounts.iter().sum());
	for i in order
		.into_iter()
		.take(usize::try_from(left).unwrap_or(usize::MAX))
	{
		amounts[i] += 1;
	}
	amounts
}

/// M17–M21, M33.
pub fn payout(inputs: &Inputs, evaluation: &Evaluation, scores: &[f64]) -> Payout {
	let (n, k) = (inputs.size.inferers, inputs.size.forecasters);
	let inference = worker_fractions(&scores[..n], &inputs.windows[..n]);
	let forecast = worker_fractions(&scores[n..], &inputs.windows[n..]);
	let products: Vec<f64> = inputs
		.stakes
		.iter()
		.zip(&evaluation.scores)
		.map(|(stake, score)| *stake as f64 * score)
		.collect();
	let sum: f64 = products.iter().sum();
	let reputer: Vec<f64> = products.iter().map(|product| product / sum).collect();

	let (inference_smoothed, f) = entropy(&inference, &inputs.fractions[..n]);
	let (forecast_smoothed, g) = entropy(&forecast, &inputs.fractions[n..n + k]);
	let (reputer_smoothed, h) = entropy(&reputer, &inputs.fractions[n + k..]);

	let task = evaluation.losses[1] - evaluation.losses[0];
	let best = scores[..n].iter().copied().fold(0.0, f64::max);
	let ratio = if best > 0.0 {
		task / best
	} else {
		task.signum()
	};
	let tau = ALPHA_TASK * ratio.clamp(-10.0, 10.0);
	let chi = if tau < 0.0 {
		0.1
	} else if tau >= 1.0 {
		0.5
	} else {
		0.4 * tau + 0.1
	};
	let gamma = (f + g) / ((1.0 - chi) * f + chi * g);
	let all = f + g + h;
	let tasks = [
		(1.0 - chi) * gamma * f / all,
		chi * gamma * g / all,
		h / all,
	];
	let pots = split(POT, &tasks);
	let amounts = [
		(pots[0], &inference),
		(pots[1], &forecast),
		(pots[2], &reputer),
	]
	.into_iter()
	.flat_map(|(pot, fractions)| split(pot, fractions))
	.collect();
	Payout {
		amounts,
		fractions: [inference_smoothed, forecast_smoothed, reputer_smoothed].concat(),
	}
}

/// All of it.
pub fn run(inputs: &Inputs, ascent: Ascent) -> Payout {
	let synthesis = synthesis(inputs);
	let evaluation = evaluation(inputs, &synthesis, ascent);
	core::hint::black_box((regrets(inputs, &evaluation), &synthesis.percentiles));
	core::hint::black_box(synthesis.resistant);
	let scores = worker_scores(inputs, &evaluation);
	payout(inputs, &evaluation, &scores)
}
