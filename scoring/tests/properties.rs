// SPDX-License-Identifier: Apache-2.0

//! What must hold for any inputs: how results move when inputs are shifted, scaled or improved. What
//! holds only up to a measured bound is in `benchmarks/adversaries`.

use allora_scoring::{
	combine, log_loss, update_regrets, Combination, CombineInput, Decimal, LossFunction,
	RegretScale, Regrets, Shape, WeightParameters,
};
use proptest::{prelude::*, test_runner::FileFailurePersistence};

const UNIT: i128 = 1_000_000_000_000_000_000;
/// One part in 10^6: the grid of the truths.
const RESOLUTION: i128 = UNIT / 1_000_000;
const N: usize = 6;
const K: usize = 2;

fn d(inner: i128) -> Decimal {
	Decimal::from_inner(inner)
}

fn inner(value: Decimal) -> i128 {
	value.into_inner()
}

/// Regrets of everybody, from as many numbers as there are.
fn regrets(numbers: &[i128]) -> Regrets {
	let mut next = numbers.iter().copied().cycle();
	let mut some = |n: usize| (0..n).map(|_| next.next().map(d)).collect();
	Regrets {
		inferer: some(N),
		forecaster: some(K),
		naive: some(N),
		one_out_inferer_inferer: some(N * N),
		one_out_inferer_forecaster: some(N * K),
		one_out_forecaster_inferer: some(K * N),
		one_out_forecaster_forecaster: some(K * K),
		one_in_inferer: some(K * N),
		one_in_forecaster: some(K),
	}
}

/// The combination of `values`, with truths on a grid of `resolution`.
fn combination(values: &[i128], resolution: i128, numbers: &[i128]) -> Combination {
	let values: Vec<Decimal> = values.iter().copied().map(d).collect();
	let losses = numbers.iter().map(|loss| d(*loss));
	let elements: Vec<(u16, Decimal)> = (0..).zip(losses.take(N)).collect();
	combine(&CombineInput {
		labels: 1,
		inferences: &values,
		forecasts: &vec![elements; K],
		regrets: &regrets(numbers),
		network_loss: Some(d(-UNIT)),
		initial_regret: None,
		mad: &[],
		truth_resolution: d(resolution),
		unity: false,
		parameters: &WeightParameters {
			p_norm: d(3 * UNIT),
			c_norm: d(UNIT * 3 / 4),
			epsilon_weight: d(UNIT / 2),
			regret_scale: RegretScale::StdDev,
			winsorise: true,
		},
	})
	.expect("the inputs are sound")
}

/// Everything that a combination predicts: the values with a loss, percentiles, resistant value.
fn predicted(combination: &Combination) -> Vec<i128> {
	let values = combination.quantities.values.iter();
	values
		.chain(&combination.percentiles[0])
		.chain(&combination.resistant)
		.chain(&combination.mean)
		.copied()
		.map(inner)
		.collect()
}

/// Failures are kept beside this file, to be committed.
fn config() -> ProptestConfig {
	ProptestConfig {
		failure_persistence: Some(Box::new(FileFailurePersistence::Direct(
			"tests/properties.proptest-regressions",
		))),
		..ProptestConfig::default()
	}
}

proptest! {
	#![proptest_config(config())]

	/// A shift of all inferences shifts every prediction by as much, to the last unit but one: each
	/// is rounded once or twice. Weights do not see values.
	#[test]
	fn predictions_should_shift_with_the_inferences(
		values in prop::collection::vec(-100 * UNIT..100 * UNIT, N),
		numbers in prop::collection::vec(-2 * UNIT..2 * UNIT, 40),
		shift in -1_000 * UNIT..1_000 * UNIT,
	) {
		let here = combination(&values, RESOLUTION, &numbers);
		let moved: Vec<i128> = values.iter().map(|value| value + shift).collect();
		let there = combination(&moved, RESOLUTION, &numbers);
		prop_assert_eq!(&here.inferer_weights, &there.inferer_weights);
		prop_assert_eq!(&here.forecaster_weights, &there.forecaster_weights);
		for (here, there) in predicted(&here).iter().zip(predicted(&there)) {
			prop_assert!((here + shift - there).abs() <= 2, "{here} + {shift}, {there}");
		}
	}

	/// Values in another unit are predicted in that unit; the grid of the truth is scaled with them.
	/// The fence of M29 is eleven times a median that may be off by a unit, around a centre that may be
	/// off by half of one.
	#[test]
	fn predictions_should_scale_with_the_inferences(
		values in prop::collection::vec(-100 * UNIT..100 * UNIT, N),
		numbers in prop::collection::vec(-2 * UNIT..2 * UNIT, 40),
		scale in 2i128..1_000,
	) {
		let here = combination(&values, RESOLUTION, &numbers);
		let larger: Vec<i128> = values.iter().map(|value| value * scale).collect();
		let there = combination(&larger, RESOLUTION * scale, &numbers);
		for (here, there) in predicted(&here).iter().zip(predicted(&there)) {
			prop_assert!((here * scale - there).abs() <= 14 * scale, "{here} * {scale}, {there}");
		}
	}

	/// Losses of distances see only distances; in a tenth of the unit their logarithm grows by the
	/// power of the distance, exactly up to one rounding.
	#[test]
	fn log_losses_should_shift_and_scale(
		truth in -100 * UNIT..100 * UNIT,
		distance in 1i128..100 * UNIT,
		shift in -1_000 * UNIT..1_000 * UNIT,
	) {
		let none = d(i128::MIN);
		for (loss, power) in [(LossFunction::Absolute, 1), (LossFunction::Squared, 2)] {
			let at = |truth: i128, value: i128| {
				inner(log_loss(&loss, &[d(truth)], &[d(value)], none).unwrap())
			};
			let here = at(truth, truth + distance);
			prop_assert_eq!(here, at(truth + shift, truth + distance + shift));
			let tenfold = at(truth * 10, (truth + distance) * 10);
			prop_assert!((tenfold - here - power * UNIT).abs() <= 1);
		}
	}

	/// A lower loss of an inferer, all else fixed, never lowers any of its regrets, nor raises
	/// anybody else's.
	#[test]
	fn regrets_should_rise_when_the_loss_falls(
		losses in prop::collection::vec(-5 * UNIT..5 * UNIT, 40),
		numbers in prop::collection::vec(-2 * UNIT..2 * UNIT, 40),
		subject in 0..N,
		gain in 0..3 * UNIT,
	) {
		let shape = Shape { inferers: N as u16, forecasters: K as u16 };
		let worse: Vec<Decimal> = losses.iter().copied().cycle().take(shape.len()).map(d).collect();
		let mut better = worse.clone();
		let own = shape.inferer(subject).unwrap();
		better[own] = d(inner(better[own]) - gain);
		let update = |losses: &[Decimal]| {
			update_regrets(shape, losses, &regrets(&numbers), None, d(UNIT / 10)).unwrap()
		};
		let (worse, better) = (update(&worse), update(&better));
		let families = [
			(&worse.inferer, &better.inferer),
			(&worse.naive, &better.naive),
			(&worse.one_out_inferer_inferer, &better.one_out_inferer_inferer),
			(&worse.one_out_forecaster_inferer, &better.one_out_forecaster_inferer),
			(&worse.one_in_inferer, &better.one_in_inferer),
		];
		for (worse, better) in families {
			for (position, (worse, better)) in worse.iter().zip(better).enumerate() {
				if position % N == subject {
					prop_assert!(better >= worse);
				} else {
					prop_assert_eq!(better, worse);
				}
			}
		}
		prop_assert_eq!(worse.forecaster, better.forecaster);
	}
}
