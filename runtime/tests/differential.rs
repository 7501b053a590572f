// SPDX-License-Identifier: Apache-2.0

//! The chain against a topic in memory that is driven with the same submissions: what the pallets do
//! around the formulas must not change a bit of a prediction, a score or a payout.

mod common;

use allora_primitives::{
	Decimal, EpochIndex, EpochStage, LabelValues, LossFunction, TopicKind, TopicParameters,
	TruthSubmission,
};
use allora_runtime::{constants::ALLO, *};
use allora_simulator::{Forecast, Inference as Answer, Parameters as Settings, Pending, Truth};
use common::*;
use frame_support::assert_ok;
use std::collections::BTreeMap;

const WORKERS: u8 = 6;
const FORECASTERS: u8 = 3;
const REPUTERS: u8 = 3;
const EPOCHS: EpochIndex = 50;

/// Whole numbers that look random, the same in every run.
fn scramble(a: u32, b: u32, c: u32) -> u32 {
	let mut x = a
		.wrapping_mul(0x9e37_79b1)
		.wrapping_add(b.wrapping_mul(0x85eb_ca6b))
		.wrapping_add(c.wrapping_mul(0xc2b2_ae35));
	x ^= x >> 15;
	x = x.wrapping_mul(0x2c1b_3c6d);
	x ^ (x >> 13)
}

/// A number of thousandths in `-reach..=reach`.
fn wobble(reach: u32, seed: (u32, u32, u32)) -> i128 {
	let drawn = scramble(seed.0, seed.1, seed.2) % (2 * reach + 1);
	(i128::from(drawn) - i128::from(reach)) * 1_000_000_000_000_000
}

/// The chain's topic and its twin in memory.
struct Twins {
	topic: u32,
	labels: u32,
	unity: bool,
	memory: allora_simulator::Topic,
	answers: BTreeMap<EpochIndex, Vec<Answer>>,
	forecasts: BTreeMap<EpochIndex, Vec<Forecast>>,
	truths: BTreeMap<EpochIndex, Vec<Truth>>,
	pending: BTreeMap<EpochIndex, Pending>,
	predicted: EpochIndex,
	settled: EpochIndex,
}

impl Twins {
	fn new(parameters: TopicParameters, names: &[&str]) -> Self {
		let topic = create_labelled_topic(alice(), parameters, names);
		for i in 0..WORKERS {
			let who = signed(&actor(10 + i));
			assert_ok!(Inference::register(who, topic, None, None));
		}
		for i in 0..REPUTERS {
			let who = signed(&actor(20 + i));
			assert_ok!(Reputation::register(who.clone(), topic, None, None));
			assert_ok!(Stake::bond(
				who.clone(),
				topic,
				1_000 * ALLO * u128::from(i + 1) + 7
			));
			// The topic in memory knows one stake of a reputer for all epochs.
			assert_ok!(Stake::set_compounding(who, topic, actor(20 + i), false));
		}
		assert_ok!(Pwyw::pay(
			signed(&alice()),
			topic,
			100 * ALLO,
			Default::default()
		));
		let unity = parameters.unity();
		Self {
			topic,
			labels: parameters.arity.into(),
			unity,
			memory: allora_simulator::Topic::new(Settings {
				weights: parameters.weights,
				loss: parameters.loss,
				truth_resolution: parameters.truth_resolution,
				alpha_regret: parameters.alpha_regret,
				labels: parameters.arity.into(),
				unity,
				..Settings::default()
			}),
			answers: BTreeMap::new(),
			forecasts: BTreeMap::new(),
			truths: BTreeMap::new(),
			pending: BTreeMap::new(),
			predicted: 0,
			settled: 0,
		}
	}

	/// A vector of labels around that of the epoch; with unity its last label is the rest of one.
	fn labels(&self, epoch: EpochIndex, reach: u32, seed: u32) -> LabelValues {
		let mut labels: Vec<i128> = (0..self.labels)
			.map(|label| {
				let truth = wobble(150, (epoch, label, 77)) + 300_000_000_000_000_000;
				truth + wobble(reach, (epoch, label, seed))
			})
			.collect();
		if self.unity {
			let rest: i128 = labels.iter().skip(1).sum();
			labels[0] = 1_000_000_000_000_000_000 - rest;
		}
		let labels: Vec<Decimal> = labels.into_iter().map(Decimal::from_inner).collect();
		labels.try_into().expect("as many as the topic has")
	}

	fn act(&mut self) {
		for window in Topics::open_windows(self.topic) {
			if window.window.first != System::block_number() {
				continue;
			}
			match window.role {
				allora_primitives::Role::Worker => self.answer(window.epoch),
				allora_primitives::Role::Reputer => self.attest(window.epoch),
			}
		}
	}

	fn answer(&mut self, epoch: EpochIndex) {
		let present: Vec<u8> = (0..WORKERS)
			// somebody is away now and then
			.filter(|i| !scramble(epoch, u32::from(*i), 5).is_multiple_of(9))
			.collect();
		for i in &present {
			let values = self.labels(epoch, 20 + 25 * u32::from(*i), 100 + u32::from(*i));
			assert_ok!(Inference::submit_inference(
				signed(&actor(10 + i)),
				self.topic,
				epoch,
				0,
				values.clone()
			));
			self.answers.entry(epoch).or_default().push(Answer {
				actor: usize::from(*i),
				labels: values.to_vec(),
			});
		}
		for i in (0..FORECASTERS).filter(|i| !scramble(epoch, u32::from(*i), 6).is_multiple_of(4)) {
			let expected = |j: u8| {
				let noise = wobble(700, (epoch, u32::from(i), u32::from(j)));
				Decimal::from_inner(noise - 2_000_000_000_000_000_000)
			};
			// forecasts name the absent, too: those elements are dropped
			let elements: Vec<_> = (0..WORKERS).map(|j| (actor(10 + j), expected(j))).collect();
			assert_ok!(Inference::submit_forecast(
				signed(&actor(10 + i)),
				self.topic,
				epoch,
				0,
				elements.try_into().expect("six elements")
			));
			self.forecasts.entry(epoch).or_default().push(Forecast {
				actor: usize::from(i),
				elements: (0..WORKERS)
					.map(|j| (usize::from(j), expected(j)))
					.collect(),
			});
		}
	}

	fn attest(&mut self, epoch: EpochIndex) {
		for i in 0..REPUTERS {
			// the third sees the truth a little off
			let reach = if i == 2 { 3 } else { 0 };
			let values = self.labels(epoch, reach, 200 + u32::from(i));
			let truth = TruthSubmission {
				topic: self.topic,
				epoch,
				revision: 0,
				values: values.clone(),
			};
			let truths = vec![truth].try_into().expect("one truth");
			assert_ok!(Reputation::submit_truths(signed(&actor(20 + i)), truths));
			self.truths.entry(epoch).or_default().push(Truth {
				actor: usize::from(i),
				labels: values.to_vec(),
				stake: 1_000 * ALLO * u128::from(i + 1) + 7,
			});
		}
	}

	/// Follows what the chain did in this block, and compares.
	fn compare(&mut self) {
		use allora_primitives::traits::TopicInspect;
		let stage = |topic, epoch| {
			<Topics as TopicInspect<AccountId>>::epoch(topic, epoch).map(|info| info.stage)
		};
		let next = self.settled + 1;
		if stage(self.topic, next) == Some(EpochStage::Settled) {
			self.compare_settlement(next);
			self.settled = next;
		}
		let next = self.predicted + 1;
		if matches!(
			stage(self.topic, next),
			Some(EpochStage::Predicted | EpochStage::Settled)
		) {
			self.compare_prediction(next);
			self.predicted = next;
		}
	}

	fn compare_prediction(&mut self, epoch: EpochIndex) {
		let none = Vec::new();
		let forecasts = self.forecasts.get(&epoch).unwrap_or(&none);
		let pending = self
			.memory
			.predict(&self.answers[&epoch], forecasts)
			.expect("the chain could");
		let record = Inference::prediction(self.topic, epoch).expect("predicted");
		let combination = &pending.combination;
		let of = |position| combination.quantities.get(position).expect("it is there");
		assert_eq!(&record.combined[..], of(0), "epoch {epoch}");
		assert_eq!(&record.naive[..], of(1), "epoch {epoch}");
		assert_eq!(record.resistant[..], combination.resistant[..]);
		assert_eq!(record.mean[..], combination.mean[..]);
		assert_eq!(record.percentiles[..], combination.percentiles[..]);
		assert_eq!(record.concentration, combination.concentration);
		self.pending.insert(epoch, pending);
	}

	fn compare_settlement(&mut self, epoch: EpochIndex) {
		let pending = self.pending.remove(&epoch).expect("predicted before");
		let stored =
			pallet_reputation::Scores::<Runtime>::get(self.topic, epoch).expect("it is settled");
		let settled = self
			.memory
			.settle(&pending, &self.truths[&epoch], stored.pot)
			.expect("the chain could");
		let outcome =
			pallet_reputation::Outcomes::<Runtime>::get(self.topic, epoch).expect("it is settled");
		assert_eq!(outcome.truth[..], settled.outcome.truth[..]);
		assert_eq!(
			outcome.losses[..],
			settled.outcome.losses[..],
			"epoch {epoch}"
		);
		let shares = |shares: &[allora_simulator::Share], first: u8| -> Vec<_> {
			let share = |share: &allora_simulator::Share| {
				let who = u8::try_from(share.actor).expect("few actors");
				(actor(first + who), share.score, share.reward)
			};
			shares.iter().map(share).collect()
		};
		let scores = Reputation::epoch_scores(self.topic, epoch).expect("it is settled");
		assert_eq!(
			scores.inferers,
			shares(&settled.inferers, 10),
			"epoch {epoch}"
		);
		assert_eq!(
			scores.forecasters,
			shares(&settled.forecasters, 10),
			"epoch {epoch}"
		);
		assert_eq!(
			scores.reputers,
			shares(&settled.reputers, 20),
			"epoch {epoch}"
		);
	}

	fn run(mut self) {
		for _ in 0..EPOCHS * 5 + 30 {
			next_block(|| self.act());
			self.compare();
			if self.settled == EPOCHS {
				let skill = Inference::prediction(self.topic, self.predicted)
					.expect("predicted")
					.skill;
				assert!(skill.epochs + 5 > EPOCHS);
				return;
			}
		}
		panic!("only {} of {EPOCHS} epochs were settled", self.settled);
	}
}

#[test]
fn chain_should_compute_what_the_topic_in_memory_does() {
	new_test_ext().execute_with(|| Twins::new(topic_parameters(), &[]).run());
}

#[test]
fn chain_should_do_so_when_values_have_labels() {
	let mut parameters = topic_parameters();
	parameters.kind = TopicKind::Classification {
		unity_tolerance: Some(Decimal::from_rational(1, 1_000)),
		default_value: decimal(0),
	};
	parameters.arity = 3;
	parameters.value_min = decimal(-2);
	parameters.value_max = decimal(2);
	parameters.truth_resolution = Decimal::from_rational(1, 1_000);
	parameters.loss = LossFunction::Brier;
	new_test_ext().execute_with(|| Twins::new(parameters, &["up", "down", "flat"]).run());
}

#[test]
fn chain_should_do_so_when_the_losses_are_a_mean_of_the_reputers() {
	let mut parameters = topic_parameters();
	parameters.loss_method = allora_primitives::LossMethod::OnChain { stake_mean: true };
	parameters.weights.regret_scale = allora_primitives::RegretScale::Mad;
	parameters.loss = LossFunction::Huber {
		delta: Decimal::from_rational(1, 20),
	};
	new_test_ext().execute_with(|| {
		let mut twins = Twins::new(parameters, &[]);
		twins.memory.parameters.stake_mean = true;
		twins.run();
	});
}
