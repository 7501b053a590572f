// SPDX-License-Identifier: Apache-2.0

//! The topic in memory against the replay of each of its epochs, and over many of them.

use allora_scoring::{Decimal, Error};
use allora_simulator::{decimal, float, Forecast, Inference, Noise, Parameters, Topic, Truth};

const POT: u128 = 1_000_000_000_000_000_007;

fn inferences(values: &[f64]) -> Vec<Inference> {
	values
		.iter()
		.enumerate()
		.map(|(actor, value)| Inference {
			actor,
			labels: vec![decimal(*value)],
		})
		.collect()
}

fn truths(value: f64) -> Vec<Truth> {
	(0..3)
		.map(|actor| Truth {
			actor,
			labels: vec![decimal(value)],
			stake: 1_000 * (actor as u128 + 1),
		})
		.collect()
}

#[test]
fn topic_should_learn_and_pay_exactly_when_actors_come_and_go() {
	let mut topic = Topic::new(Parameters::default());
	let mut noise = Noise::new(5);
	let mut last = None;
	for epoch in 0..120usize {
		let truth = noise.normal(2.0);
		let values: Vec<f64> = (0..5)
			.map(|j| truth + noise.normal(0.1 + 0.4 * f64::from(j)))
			.collect();
		let mut answers = inferences(&values);
		// one of them stays away now and then
		answers.retain(|answer| answer.actor != epoch % 11);
		let forecasts: Vec<Forecast> = (0..epoch % 4)
			.map(|actor| Forecast {
				actor,
				elements: values
					.iter()
					.enumerate()
					.map(|(j, value)| (j, decimal(2.0 * (value - truth).abs().max(1e-9).log10())))
					.collect(),
			})
			.collect();
		let pending = topic.predict(&answers, &forecasts).unwrap();
		let settled = topic.settle(&pending, &truths(truth), POT).unwrap();
		let rewards = settled.rewards.clone().unwrap();
		let paid: u128 = settled
			.inferers
			.iter()
			.chain(&settled.forecasters)
			.chain(&settled.reputers)
			.map(|share| share.reward)
			.sum();
		assert_eq!(paid + rewards.returned, POT);
		assert_eq!(settled.inferers.len(), answers.len());
		last = Some(pending);
	}
	let weights = last.unwrap().combination.inferer_weights;
	assert!(float(weights[0]) > 5.0 * float(weights[4]), "{weights:?}");
	assert_eq!(topic.calibration().epochs, 120);
	assert!(topic.initial_regret().is_some());
}

#[test]
fn a_sole_inferer_should_be_paid_nothing_and_remembered_by_nobody() {
	let mut topic = Topic::new(Parameters::default());
	let pending = topic.predict(&inferences(&[3.0]), &[]).unwrap();
	let settled = topic.settle(&pending, &truths(2.0), POT).unwrap();
	assert!(settled.rewards.is_none());
	assert_eq!(settled.regrets.inferer, [None]);
	assert_eq!(topic.network_loss(), Some(Decimal::from_inner(0)));
}

#[test]
fn overlapping_epochs_should_keep_their_own_weights() {
	let mut topic = Topic::new(Parameters::default());
	for epoch in 0..30 {
		let truth = f64::from(epoch).sin();
		let pending = topic
			.predict(&inferences(&[truth + 0.1, truth - 1.0]), &[])
			.unwrap();
		topic.settle(&pending, &truths(truth), POT).unwrap();
	}
	let first = topic.predict(&inferences(&[0.0, 1.0]), &[]).unwrap();
	let second = topic.predict(&inferences(&[0.0, 1.0]), &[]).unwrap();
	assert_eq!(
		first.combination.inferer_weights,
		second.combination.inferer_weights
	);
	topic.settle(&first, &truths(1.0), POT).unwrap();
	let third = topic.predict(&inferences(&[0.0, 1.0]), &[]).unwrap();
	assert_ne!(
		third.combination.inferer_weights,
		second.combination.inferer_weights
	);
	topic.settle(&second, &truths(1.0), POT).unwrap();
}

#[test]
fn topic_should_refuse_what_the_chain_refuses() {
	let mut topic = Topic::new(Parameters::default());
	assert_eq!(topic.predict(&[], &[]).unwrap_err(), Error::Empty);
	let twice = [inferences(&[1.0]), inferences(&[2.0])].concat();
	assert_eq!(topic.predict(&twice, &[]).unwrap_err(), Error::OutOfRange);
	let pending = topic.predict(&inferences(&[1.0, 2.0]), &[]).unwrap();
	assert_eq!(topic.settle(&pending, &[], POT).unwrap_err(), Error::Empty);
	// a refusal leaves the topic as it was
	assert!(topic.settle(&pending, &truths(1.5), POT).is_ok());
}
