// SPDX-License-Identifier: Apache-2.0

//! The network as a whole, on the real runtime: many epochs with all pallets, every invariant
//! after every block.

mod common;

use allora_primitives::traits::TopicInspect;
use allora_primitives::{
	runtime_api::EpochScores, EpochStage, Prediction, Refusal, TopicStatus, TruthSubmission,
	VoidReason,
};
use allora_runtime::{constants::ALLO, *};
use common::*;
use frame_support::{
	assert_noop, assert_ok,
	traits::{fungible::Inspect, OnInitialize},
};

/// The truth of an epoch: a slow wave, never negative.
fn truth_of(epoch: u32) -> i64 {
	[1_000, 1_040, 1_090, 1_060, 1_010, 960, 930, 970][(epoch % 8) as usize]
}

/// Worker `i` answers with a bias and a wobble of its own.
fn answer_of(i: usize, epoch: u32) -> i64 {
	let wobble = [3, -5, 2, 7, -4, 1][(epoch as usize + i) % 6];
	truth_of(epoch) + (i as i64) * 9 - 12 + wobble
}

/// A topic with six inferers, two of which forecast as well, and three reputers.
struct Market {
	topic: u32,
	workers: Vec<AccountId>,
	reputers: Vec<AccountId>,
}

impl Market {
	fn open() -> Self {
		let workers: Vec<_> = (10..16).map(actor).collect();
		let reputers: Vec<_> = (20..23).map(actor).collect();
		let topic = create_topic(alice(), topic_parameters());
		for worker in &workers {
			assert_ok!(Inference::register(signed(worker), topic, None, None));
		}
		for reputer in &reputers {
			assert_ok!(Reputation::register(signed(reputer), topic, None, None));
			assert_ok!(Stake::bond(signed(reputer), topic, 1_000 * ALLO));
		}
		assert_ok!(Pwyw::pay(
			signed(&alice()),
			topic,
			100 * ALLO,
			Default::default()
		));
		Market {
			topic,
			workers,
			reputers,
		}
	}

	/// Whatever the market's actors can do in this block, they do.
	fn act(&self) {
		for window in Topics::open_windows(self.topic) {
			let now = System::block_number();
			if !window.window.contains(now) {
				continue;
			}
			match window.role {
				allora_primitives::Role::Worker => self.infer(window.epoch),
				allora_primitives::Role::Reputer => self.attest(window.epoch),
			}
		}
	}

	fn infer(&self, epoch: u32) {
		for (i, worker) in self.workers.iter().enumerate() {
			// Each submits once; later blocks of the window find its submission there.
			let result = Inference::submit_inference(
				signed(worker),
				self.topic,
				epoch,
				0,
				value(answer_of(i, epoch)),
			);
			if result.is_err() {
				continue;
			}
			if i < 2 {
				let mut elements: Vec<_> = self
					.workers
					.iter()
					.enumerate()
					.map(|(j, who)| (who.clone(), decimal(j as i64 - 2 + i as i64)))
					.collect();
				elements.sort_by(|a, b| a.0.cmp(&b.0));
				assert_ok!(Inference::submit_forecast(
					signed(worker),
					self.topic,
					epoch,
					0,
					elements.try_into().expect("six elements"),
				));
			}
		}
	}

	fn attest(&self, epoch: u32) {
		for reputer in &self.reputers {
			let _ = Reputation::submit_truths(
				signed(reputer),
				vec![TruthSubmission {
					topic: self.topic,
					epoch,
					revision: 0,
					values: value(truth_of(epoch)),
				}]
				.try_into()
				.expect("one truth"),
			);
		}
	}

	/// Runs blocks until epoch `epoch` has ended; its outcome.
	fn run_until_end_of(&self, epoch: u32) -> EpochStage {
		for _ in 0..2_000 {
			next_block(|| self.act());
			let info = <Topics as allora_primitives::traits::TopicInspect<AccountId>>::epoch(
				self.topic, epoch,
			);
			match info.map(|info| info.stage) {
				Some(stage @ (EpochStage::Settled | EpochStage::Void(_))) => return stage,
				_ => continue,
			}
		}
		panic!("epoch {epoch} never ended");
	}

	fn prediction(&self, epoch: u32) -> Prediction {
		Inference::prediction(self.topic, epoch).expect("predicted")
	}

	fn scores(&self, epoch: u32) -> EpochScores<AccountId> {
		Reputation::epoch_scores(self.topic, epoch).expect("settled")
	}
}

#[test]
fn epochs_should_predict_settle_and_pay_with_overlap() {
	new_test_ext().execute_with(|| {
		let market = Market::open();
		assert_eq!(market.run_until_end_of(30), EpochStage::Settled);
		for epoch in 1..=30 {
			let prediction = market.prediction(epoch);
			assert_eq!(prediction.inferers, 6);
			let combined = prediction.combined[0];
			let low = (0..6).map(|i| answer_of(i, epoch)).min().expect("six");
			let high = (0..6).map(|i| answer_of(i, epoch)).max().expect("six");
			assert!(
				decimal(low) <= combined && combined <= decimal(high),
				"a weighted mean lies between its members: epoch {epoch}, {combined:?}"
			);
			let losses = Reputation::epoch_losses(market.topic, epoch).expect("settled");
			assert_eq!(losses.truth, vec![decimal(truth_of(epoch))]);
			assert_eq!(losses.inferers.len(), 6);
		}
		// Everybody who took part was paid at some time; nobody else ever was.
		let mut earned = std::collections::BTreeMap::<AccountId, Balance>::new();
		for epoch in 1..=30 {
			let scores = market.scores(epoch);
			for (who, _, amount) in scores
				.inferers
				.iter()
				.chain(&scores.forecasters)
				.chain(&scores.reputers)
			{
				*earned.entry(who.clone()).or_default() += amount;
			}
		}
		let actors: std::collections::BTreeSet<_> = market
			.workers
			.iter()
			.chain(&market.reputers)
			.cloned()
			.collect();
		assert_eq!(
			earned
				.keys()
				.cloned()
				.collect::<std::collections::BTreeSet<_>>(),
			actors
		);
		assert!(earned.values().all(|amount| *amount > 0), "{earned:?}");
	});
}

#[test]
fn better_inferers_should_earn_more_than_the_worst() {
	new_test_ext().execute_with(|| {
		let market = Market::open();
		market.run_until_end_of(40);
		let mut earned = [0u128; 6];
		for epoch in 20..=40 {
			for (who, _, amount) in market.scores(epoch).inferers {
				let i = market
					.workers
					.iter()
					.position(|w| *w == who)
					.expect("a worker");
				earned[i] += amount;
			}
		}
		// Biases are -12, -3, 6, 15, 24, 33: the second and third answer best.
		assert!(earned[1] > earned[5] && earned[2] > earned[5], "{earned:?}");
	});
}

#[test]
fn payouts_should_be_credited_and_conserve_issuance() {
	new_test_ext().execute_with(|| {
		let market = Market::open();
		let before = Balances::total_issuance();
		let ecosystem_before = Balances::total_balance(&Emissions::ecosystem_account());
		let validators_before = Balances::total_balance(&Emissions::validators_account());
		let held_before: Balance = market
			.workers
			.iter()
			.chain(&market.reputers)
			.map(Balances::total_balance)
			.sum();
		market.run_until_end_of(12);
		// Let the last payout be credited.
		run_blocks(5);
		let paid: Balance = (1..=12)
			.map(|epoch| {
				let scores = market.scores(epoch);
				scores
					.inferers
					.iter()
					.chain(&scores.forecasters)
					.chain(&scores.reputers)
					.map(|(_, _, amount)| amount)
					.sum::<Balance>()
			})
			.sum();
		assert!(paid > 0);
		let held_after: Balance = market
			.workers
			.iter()
			.chain(&market.reputers)
			.map(Balances::total_balance)
			.sum();
		assert_eq!(
			held_after - held_before,
			paid,
			"what the records say is what arrived"
		);
		let from_pot = ecosystem_before - Balances::total_balance(&Emissions::ecosystem_account());
		let set_aside =
			Balances::total_balance(&Emissions::validators_account()) - validators_before;
		assert_eq!(
			Balances::total_issuance() + from_pot - before,
			paid + set_aside,
			"pot first, then minted"
		);
	});
}

#[test]
fn epoch_should_be_void_when_nobody_answers_or_attests() {
	new_test_ext().execute_with(|| {
		let mut market = Market::open();
		let workers = std::mem::take(&mut market.workers);
		assert_eq!(
			market.run_until_end_of(1),
			EpochStage::Void(VoidReason::NoInference)
		);
		market.workers = workers;
		let reputers = std::mem::take(&mut market.reputers);
		let open = <Topics as allora_primitives::traits::TopicInspect<AccountId>>::current_epoch(
			market.topic,
		) + 2;
		assert_eq!(
			market.run_until_end_of(open),
			EpochStage::Void(VoidReason::NoTruth)
		);
		market.reputers = reputers;
		assert_eq!(market.run_until_end_of(open + 6), EpochStage::Settled);
	});
}

#[test]
fn late_truth_should_be_refused_and_the_epoch_settle_without_it() {
	new_test_ext().execute_with(|| {
		let mut market = Market::open();
		let late = market.reputers.pop().expect("three");
		market.run_until_end_of(2);
		assert_noop!(
			Reputation::submit_truths(
				signed(&late),
				vec![TruthSubmission {
					topic: market.topic,
					epoch: 2,
					revision: 0,
					values: value(1)
				}]
				.try_into()
				.expect("one"),
			),
			pallet_reputation::Error::<Runtime>::WindowClosed
		);
		assert_eq!(market.scores(2).reputers.len(), 2);
	});
}

#[test]
fn unregistered_account_should_not_submit_and_pay_nothing() {
	new_test_ext().execute_with(|| {
		let market = Market::open();
		market.run_until_end_of(1);
		let stranger = actor(40);
		let before = Balances::total_balance(&stranger);
		let epoch = <Topics as allora_primitives::traits::TopicInspect<AccountId>>::current_epoch(
			market.topic,
		);
		assert!(Inference::submit_inference(
			signed(&stranger),
			market.topic,
			epoch,
			0,
			value(1_000)
		)
		.is_err());
		let status = Inference::kind_status(
			market.topic,
			&stranger,
			allora_primitives::ActorKind::Inferer,
		);
		assert!(!status.registered);
		assert_eq!(status.refusal, Some(Refusal::NotRegistered));
		assert_eq!(Balances::total_balance(&stranger), before);
	});
}

#[test]
fn stake_should_come_back_after_the_unbonding_period() {
	new_test_ext().execute_with(|| {
		let market = Market::open();
		let reputer = market.reputers[0].clone();
		let spendable = Balances::reducible_balance(
			&reputer,
			frame_support::traits::tokens::Preservation::Preserve,
			frame_support::traits::tokens::Fortitude::Polite,
		);
		assert_ok!(Parameters::set_parameter(
			RuntimeOrigin::root(),
			configs::parameters::RuntimeParameters::Actors(
				configs::parameters::dynamic_params::actors::Parameters::UnbondingPeriod(
					configs::parameters::dynamic_params::actors::UnbondingPeriod,
					Some(10),
				)
			)
		));
		assert_ok!(Stake::unbond(signed(&reputer), market.topic, 1_000 * ALLO));
		run_blocks(12);
		let back = Balances::reducible_balance(
			&reputer,
			frame_support::traits::tokens::Preservation::Preserve,
			frame_support::traits::tokens::Fortitude::Polite,
		);
		assert_eq!(back - spendable, 1_000 * ALLO);
	});
}

#[test]
fn stake_proxy_should_stake_and_claim_for_its_account_and_nothing_else() {
	use frame_support::traits::InstanceFilter;
	let stake = configs::ProxyType::Stake;
	let calls: [RuntimeCall; 2] = [
		pallet_stake::Call::<Runtime>::undelegate {
			topic: 1,
			reputer: actor(1),
			amount: 1,
		}
		.into(),
		pallet_stake::Call::<Runtime>::bond {
			topic: 1,
			amount: 1,
		}
		.into(),
	];
	let others: [RuntimeCall; 3] = [
		pallet_balances::Call::<Runtime>::transfer_all {
			dest: actor(1).into(),
			keep_alive: false,
		}
		.into(),
		pallet_reputation::Call::<Runtime>::deregister { topic: 1 }.into(),
		pallet_pwyw::Call::<Runtime>::pay {
			topic: 1,
			amount: 1,
			purpose: Default::default(),
		}
		.into(),
	];
	assert!(calls.iter().all(|call| stake.filter(call)));
	assert!(!others.iter().any(|call| stake.filter(call)));
	for other in [configs::ProxyType::Worker, configs::ProxyType::Reputer] {
		assert!(!calls.iter().any(|call| other.filter(call)));
	}
}

#[test]
fn topic_should_be_active_only_with_stake_and_revenue() {
	new_test_ext().execute_with(|| {
		let topic = create_topic(alice(), topic_parameters());
		let status =
			|topic| <Topics as allora_primitives::traits::TopicInspect<AccountId>>::status(topic);
		run_blocks(3);
		assert_eq!(status(topic), Some(TopicStatus::Created));
		let reputer = actor(20);
		assert_ok!(Reputation::register(signed(&reputer), topic, None, None));
		assert_ok!(Stake::bond(signed(&reputer), topic, 1_000 * ALLO));
		assert_ok!(Pwyw::pay(
			signed(&alice()),
			topic,
			100 * ALLO,
			Default::default()
		));
		run_blocks(1);
		assert_eq!(status(topic), Some(TopicStatus::Active));
		let quote = Pwyw::quote(topic, 300 * ALLO).expect("the topic is there");
		assert!(quote.target_weight > quote.emission_share);
		assert!(quote.emission_share <= decimal(1));
	});
}

#[test]
fn reads_should_tell_history_submissions_and_standings() {
	new_test_ext().execute_with(|| {
		let market = Market::open();
		market.run_until_end_of(8);
		let topic = market.topic;
		let epochs = |from, limit| -> Vec<u32> {
			let records = Inference::history(topic, from, limit);
			records.into_iter().map(|record| record.epoch).collect()
		};
		assert_eq!(epochs(1, 3), [1, 2, 3]);
		assert_eq!(epochs(7, 2), [7, 8]);
		assert!(epochs(1, 0).is_empty() && epochs(1_000, 5).is_empty());

		let submitted = Inference::submissions(topic, 5).expect("it is there");
		assert_eq!(submitted.inferences.len(), 6);
		let (who, revision, _, values) = &submitted.inferences[0];
		assert_eq!((who, *revision), (&market.workers[0], 0));
		assert_eq!(values[..], value(answer_of(0, 5))[..]);
		assert_eq!(submitted.forecasts.len(), 2);
		assert_eq!(submitted.forecasts[1].3.len(), 6);
		assert!(Inference::submissions(topic, 1_000).is_none());

		use allora_primitives::ActorKind;
		let standings = Reputation::standings(topic, ActorKind::Inferer, 100);
		assert_eq!(standings.len(), 6);
		assert!(standings.is_sorted_by(|a, b| a.score >= b.score));
		for standing in &standings {
			assert!(standing.regret.is_some() && standing.coefficient.is_none());
			assert!(standing.fraction.is_some() && standing.inclusions >= 7);
			assert!(standing.last_epoch >= 8);
		}
		assert_eq!(
			Reputation::standings(topic, ActorKind::Inferer, 2),
			standings[..2]
		);
		assert_eq!(
			Reputation::standings(topic, ActorKind::Forecaster, 9).len(),
			2
		);
		let reputers = Reputation::standings(topic, ActorKind::Reputer, 9);
		assert_eq!(reputers.len(), 3);
		assert!(reputers.iter().all(|r| r.coefficient == Some(decimal(1))));
	});
}

/// Blocks under a multi-block migration, in which the executive runs nothing but inherents and
/// `on_initialize`, do not count for the windows.
#[test]
fn open_windows_should_move_when_a_migration_takes_blocks_from_them() {
	new_test_ext().execute_with(|| {
		let market = Market::open();
		let epoch = loop {
			run_blocks(1);
			if let Some(epoch) = Topics::epoch(market.topic, 1) {
				break epoch;
			}
		};
		assert_eq!(epoch.shift, 0);
		pallet_migrations::Cursor::<Runtime>::put(pallet_migrations::MigrationCursor::Stuck);
		for _ in 0..7 {
			let now = System::block_number() + 1;
			System::set_block_number(now);
			Topics::on_initialize(now);
			check_invariants();
		}
		pallet_migrations::Cursor::<Runtime>::kill();
		let moved = Topics::epoch(market.topic, 1).expect("it is open");
		assert_eq!(moved.combine_at(), epoch.combine_at() + 7);
		assert_eq!(moved.settle_at(), epoch.settle_at() + 7);
		// The market goes on, and the epoch is settled with everybody's answers.
		while System::block_number() <= moved.settle_at() {
			next_block(|| market.act());
		}
		let prediction = Inference::prediction(market.topic, 1).expect("it was made");
		assert_eq!(prediction.inferers, 6);
		assert!(prediction.predicted_at >= moved.combine_at());
		let ended = Topics::epoch(market.topic, 1).expect("it is remembered");
		assert_eq!(ended.stage, EpochStage::Settled);
	});
}
