// SPDX-License-Identifier: Apache-2.0

//! Agents on the real runtime: registrations that pass to another account with what was earned under
//! them, services that are found by skill, and reads that say the same whichever way they are asked.

mod common;

use allora_primitives::{
	runtime_api::runtime_decl_for_inference_api::InferenceApiV1 as InferenceApi,
	runtime_api::runtime_decl_for_reputation_api::ReputationApiV1 as ReputationApi,
	runtime_api::runtime_decl_for_topics_api::TopicsApiV1 as TopicsApi,
	traits::{StakeInspect, TopicInspect, TopicStake},
	ActorKind, EpochStage, Role, TopicId, TruthSubmission,
};
use allora_runtime::{constants::ALLO, *};
use codec::{Decode, Encode};
use common::*;
use frame_metadata::{v16::RuntimeMetadataV16, RuntimeMetadata, RuntimeMetadataPrefixed};
use frame_support::{
	assert_noop, assert_ok,
	traits::fungible::InspectHold,
	view_functions::{
		runtime_api::runtime_decl_for_runtime_view_function::RuntimeViewFunctionV1, ViewFunctionId,
	},
};
use pallet_inference::types::ServiceRecord;

/// A topic in which everybody of a list takes part in every window.
struct Market {
	topic: TopicId,
	workers: Vec<AccountId>,
	reputers: Vec<AccountId>,
}

impl Market {
	fn open() -> Self {
		let topic = create_topic(alice(), topic_parameters());
		let (workers, reputers): (Vec<_>, Vec<_>) =
			((10..13).map(actor).collect(), (20..22).map(actor).collect());
		for worker in &workers {
			assert_ok!(Inference::register(signed(worker), topic, None, None));
		}
		for reputer in &reputers {
			assert_ok!(Reputation::register(signed(reputer), topic, None, None));
			assert_ok!(Stake::bond(signed(reputer), topic, 1_000 * ALLO));
		}
		let purpose = Default::default();
		assert_ok!(Pwyw::pay(signed(&alice()), topic, 100 * ALLO, purpose));
		Market {
			topic,
			workers,
			reputers,
		}
	}

	/// What the list does in this block. A second submission to a window is refused.
	fn act(&self) {
		let now = System::block_number();
		let windows = Topics::open_windows(self.topic);
		for window in windows.into_iter().filter(|w| w.window.contains(now)) {
			match window.role {
				Role::Worker => {
					for (i, worker) in (0i64..).zip(&self.workers) {
						let answer = value(100 + 3 * i);
						let (topic, epoch) = (self.topic, window.epoch);
						let _ =
							Inference::submit_inference(signed(worker), topic, epoch, 0, answer);
					}
					let mut elements: Vec<_> = (0i64..)
						.zip(&self.workers)
						.map(|(i, who)| (who.clone(), decimal(i)))
						.collect();
					elements.sort();
					let elements = elements.try_into().expect("few elements");
					let _ = Inference::submit_forecast(
						signed(&self.workers[0]),
						self.topic,
						window.epoch,
						0,
						elements,
					);
				},
				Role::Reputer => {
					for reputer in &self.reputers {
						let truth = TruthSubmission {
							topic: self.topic,
							epoch: window.epoch,
							revision: 0,
							values: value(101),
						};
						let truths = vec![truth].try_into().expect("one truth");
						let _ = Reputation::submit_truths(signed(reputer), truths);
					}
				},
			}
		}
	}

	/// Runs blocks until an epoch is settled.
	fn settle(&self, epoch: u32) {
		for _ in 0..500 {
			next_block(|| self.act());
			let stage = Topics::epoch(self.topic, epoch).map(|info| info.stage);
			assert!(!matches!(stage, Some(EpochStage::Void(_))), "{stage:?}");
			if stage == Some(EpochStage::Settled) {
				return;
			}
		}
		panic!("epoch {epoch} never ended");
	}

	/// Takes somebody off the list and waits until no open epoch refers to it.
	fn rest(&mut self, who: &AccountId) {
		self.workers.retain(|worker| worker != who);
		self.reputers.retain(|reputer| reputer != who);
		let last = Topics::current_epoch(self.topic);
		self.settle(last);
	}
}

fn service(endpoint: &str) -> Option<ServiceRecord> {
	Some(ServiceRecord {
		endpoint: endpoint.as_bytes().to_vec().try_into().expect("short"),
		protocol: [7; 32].into(),
	})
}

#[test]
fn worker_should_keep_its_skill_when_it_moves_to_another_account() {
	new_test_ext().execute_with(|| {
		let mut market = Market::open();
		let topic = market.topic;
		let (from, to) = (market.workers[0].clone(), actor(30));
		market.settle(6);
		assert_ok!(Inference::offer_transfer(signed(&from), topic, to.clone()));
		let accept = || Inference::accept_transfer(signed(&to), topic, from.clone(), None, None);
		// It is in open epochs.
		assert_noop!(
			accept().map_err(|e| e.error),
			pallet_inference::Error::<Runtime>::EpochsPending
		);
		market.rest(&from);

		let standing = |kind, who: &AccountId| Reputation::standing(topic, kind, who.clone());
		let kinds = [ActorKind::Inferer, ActorKind::Forecaster];
		let before = kinds.map(|kind| standing(kind, &from).expect("it took part"));
		let issuance = Balances::total_issuance();
		let reserved = |who: &AccountId| Balances::total_balance_on_hold(who);
		let deposit = reserved(&from);
		assert!(deposit > 0);
		assert_ok!(accept());
		assert_eq!((reserved(&from), reserved(&to)), (0, deposit));
		assert_eq!(Balances::total_issuance(), issuance);
		for (kind, mut was) in kinds.into_iter().zip(before) {
			was.who = to.clone();
			assert_eq!(standing(kind, &to), Some(was));
			assert_eq!(standing(kind, &from), None);
		}
		// And goes on with it; the next block checks every invariant.
		market.workers.insert(0, to.clone());
		let next = Topics::current_epoch(topic) + 2;
		market.settle(next);
		let scores = Reputation::epoch_scores(topic, next).expect("settled");
		assert!(scores.inferers.iter().any(|row| row.0 == to));
		let moved = standing(ActorKind::Inferer, &to).expect("it has a slot");
		assert!(moved.inclusions > 6);
		// What was settled before keeps its name.
		let first = Reputation::epoch_scores(topic, 1).expect("settled");
		assert!(first.inferers.iter().any(|row| row.0 == from));
		// The former owner may start anew, as a newcomer.
		assert_ok!(Inference::register(signed(&from), topic, None, None));
		assert_eq!(standing(ActorKind::Inferer, &from), None);
	});
}

#[test]
fn reputer_should_keep_its_past_and_leave_its_stake_when_it_moves() {
	new_test_ext().execute_with(|| {
		let mut market = Market::open();
		let topic = market.topic;
		let (from, to) = (market.reputers[0].clone(), actor(30));
		market.settle(4);
		assert_ok!(Reputation::offer_transfer(signed(&from), topic, to.clone()));
		market.rest(&from);
		// What it earned is compounded.
		let stake = Stake::authority_of(topic, from.clone());
		assert!(stake > 1_000 * ALLO);
		let was =
			Reputation::standing(topic, ActorKind::Reputer, from.clone()).expect("registered");
		assert_ok!(Reputation::accept_transfer(
			signed(&to),
			topic,
			from.clone(),
			None,
			None
		));
		let is = Reputation::standing(topic, ActorKind::Reputer, to.clone()).expect("registered");
		assert_eq!((is.score, is.coefficient), (was.score, was.coefficient));
		// The stake is where it was, free to leave.
		assert_eq!(Stake::authority_of(topic, from.clone()), stake);
		assert_eq!(Stake::authority_of(topic, to.clone()), 0);
		assert_ok!(Stake::unbond(signed(&from), topic, stake));
		// With stake of its own the new account attests.
		assert_ok!(Stake::bond(signed(&to), topic, 1_000 * ALLO));
		market.reputers.push(to.clone());
		let next = Topics::current_epoch(topic) + 2;
		market.settle(next);
		let rows = Reputation::coefficients(topic, next).expect("settled");
		assert!(rows
			.iter()
			.any(|row| row.who == to && row.stake >= 1_000 * ALLO));
	});
}

#[test]
fn topic_should_pass_to_another_creator() {
	new_test_ext().execute_with(|| {
		let market = Market::open();
		let (topic, to) = (market.topic, actor(30));
		market.settle(1);
		assert_ok!(Topics::offer_transfer(signed(&alice()), topic, to.clone()));
		assert_ok!(Topics::accept_transfer(signed(&to), topic));
		assert_eq!(Topics::creator(topic), Some(to.clone()));
		market.settle(2);
		assert_ok!(Topics::retire(signed(&to), topic));
		assert_eq!(Balances::total_balance_on_hold(&to), 0);
	});
}

#[test]
fn services_should_be_found_by_skill() {
	new_test_ext().execute_with(|| {
		let market = Market::open();
		let topic = market.topic;
		for worker in &market.workers[..2] {
			let record = service("https://agent.example/v1");
			assert_ok!(Inference::set_service(signed(worker), topic, record));
		}
		let services = |kind| Runtime::services(topic, kind, 0, 100);
		assert_eq!(
			services(ActorKind::Inferer),
			[],
			"nobody has proved anything"
		);
		market.settle(3);
		let found = services(ActorKind::Inferer);
		let board = Runtime::leaderboard(topic, ActorKind::Inferer, 0, 100);
		assert_eq!((found.len(), board.len()), (2, 3));
		for service in &found {
			let row = &board[service.rank as usize - 1];
			assert_eq!((row.rank, &row.standing), (service.rank, &service.standing));
		}
		assert!(found[0].rank < found[1].rank);
		assert_eq!(services(ActorKind::Forecaster).len(), 1);
		// It goes with the registration.
		assert_ok!(Inference::deregister(signed(&market.workers[0]), topic));
		assert_eq!(services(ActorKind::Inferer).len(), 1);
	});
}

#[test]
fn weights_should_be_those_of_the_prediction_and_go_with_its_history() {
	new_test_ext().execute_with(|| {
		let market = Market::open();
		let topic = market.topic;
		market.settle(5);
		let weights = Runtime::weights(topic, 5).expect("predicted");
		let record = Inference::prediction(topic, 5).expect("predicted");
		assert_eq!(weights.inferers.len(), usize::from(record.inferers));
		assert_eq!(weights.forecasters.len(), usize::from(record.forecasters));
		let all = || weights.inferers.iter().chain(&weights.forecasters);
		let sum = all().fold(decimal(0), |sum, (_, w)| sum + *w);
		let squares = all().fold(decimal(0), |sum, (_, w)| sum + *w * *w);
		let near = |a: allora_primitives::Decimal, b| {
			(a.into_inner() - allora_primitives::Decimal::into_inner(b)).abs() < 100
		};
		assert!(near(sum, decimal(1)), "{sum:?}");
		assert!(near(squares, record.concentration), "{squares:?}");
		assert_eq!(Runtime::weights(topic, 1_000), None);
	});
}

fn metadata() -> RuntimeMetadataV16 {
	let opaque = Runtime::metadata_at_version(16).expect("V16 is served");
	let prefixed = RuntimeMetadataPrefixed::decode(&mut &opaque[..]).expect("it decodes");
	match prefixed.1 {
		RuntimeMetadata::V16(metadata) => metadata,
		_ => panic!("asked for V16"),
	}
}

#[test]
fn view_functions_should_say_what_the_runtime_apis_say() {
	new_test_ext().execute_with(|| {
		let market = Market::open();
		let topic = market.topic;
		let who = market.workers[0].clone();
		assert_ok!(Inference::set_service(
			signed(&who),
			topic,
			service("wss://agent.example")
		));
		market.settle(3);

		let metadata = metadata();
		let call = |pallet: &str, name: &str, input: Vec<u8>| {
			let found = metadata
				.pallets
				.iter()
				.find(|p| p.name == pallet)
				.and_then(|p| p.view_functions.iter().find(|f| f.name == name))
				.unwrap_or_else(|| panic!("{pallet}.{name} is not in the metadata"));
			assert!(found.docs.iter().any(|line| !line.trim().is_empty()));
			let (prefix, suffix) = found.id.split_at(16);
			let id = ViewFunctionId {
				prefix: prefix.try_into().expect("16 bytes"),
				suffix: suffix.try_into().expect("16 bytes"),
			};
			<Runtime as RuntimeViewFunctionV1<Block>>::execute_view_function(id, input)
				.expect("it answers")
		};

		assert_eq!(
			call("Topics", "topic", topic.encode()),
			<Runtime as TopicsApi<_, _>>::topic(topic).encode()
		);
		assert_eq!(
			call("Topics", "open_windows", topic.encode()),
			<Runtime as TopicsApi<_, _>>::open_windows(topic).encode()
		);
		assert_eq!(
			call("Inference", "latest_prediction", topic.encode()),
			<Runtime as InferenceApi<_, _>>::latest_prediction(topic).encode()
		);
		assert_eq!(
			call("Inference", "prediction", (topic, 2u32).encode()),
			<Runtime as InferenceApi<_, _>>::prediction(topic, 2).encode()
		);
		for blocks in [0u32, 1_000] {
			assert_eq!(
				call(
					"Inference",
					"prediction_no_older_than",
					(topic, blocks).encode()
				),
				<Runtime as InferenceApi<_, _>>::prediction_no_older_than(topic, blocks).encode()
			);
		}
		assert_eq!(
			call("Inference", "service", (topic, &who).encode()),
			service("wss://agent.example").encode()
		);
		let board = <Runtime as ReputationApi<_, _>>::leaderboard(topic, ActorKind::Inferer, 0, 1);
		let best = board[0].standing.clone();
		assert_eq!(
			call(
				"Reputation",
				"standing",
				(topic, ActorKind::Inferer, &best.who).encode()
			),
			Some(best).encode()
		);
		assert_eq!(
			call("Reputation", "skill", topic.encode()),
			Reputation::skill(topic).encode()
		);
		assert!(Reputation::skill(topic).epochs >= 3);
		assert_eq!(
			call(
				"Stake",
				"authority_of",
				(topic, &market.reputers[0]).encode()
			),
			<Stake as StakeInspect<AccountId>>::authority(topic, &market.reputers[0]).encode()
		);
		assert_eq!(
			call("Stake", "stake_of", topic.encode()),
			<Stake as TopicStake>::topic_stake(topic).encode()
		);
		let view = <Runtime as TopicsApi<_, _>>::topic(topic).expect("it is there");
		assert_eq!(
			call("Pwyw", "revenue_of", topic.encode()),
			view.revenue.encode()
		);
		let paid = pallet_pwyw::TotalPaid::<Runtime>::get(topic);
		assert!(paid > 100 * ALLO);
		assert_eq!(call("Pwyw", "paid_to", topic.encode()), paid.encode());
	});
}
