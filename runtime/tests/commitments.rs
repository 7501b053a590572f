// SPDX-License-Identifier: Apache-2.0

//! Topics whose workers and reputers commit before they reveal, and topics whose reputers report
//! losses, on the real runtime: many overlapping epochs, every invariant after every block.

mod common;

use allora_primitives::{
	commitment_hash, runtime_api::OpenWindow, EpochIndex, EpochStage, LossMethod, Role, Salt,
	SubmissionPhase, TopicId, TruthCommit, TruthReveal, VoidReason,
};
use allora_runtime::{constants::ALLO, *};
use common::*;
use frame_support::{
	assert_noop, assert_ok,
	traits::{
		fungible::{Inspect, InspectHold},
		Get,
	},
};

/// Who never reveals.
const FORGETFUL: u8 = 15;
/// Who copies the hash of worker 10.
const COPIER: u8 = 16;
/// The workers that reveal.
const HONEST: [u8; 5] = [10, 11, 12, 13, 14];
/// The reputers.
const REPUTERS: [u8; 3] = [20, 21, 22];

fn salt(i: u8, epoch: EpochIndex) -> Salt {
	let mut salt = [i; 32];
	salt[0] = epoch as u8;
	salt
}

fn answer(i: u8, epoch: EpochIndex) -> i64 {
	1_000 + i64::from(i) * 3 + i64::from(epoch * u32::from(i) % 7)
}

fn truth(epoch: EpochIndex) -> i64 {
	1_030 + i64::from(epoch % 5)
}

fn market(change: impl FnOnce(&mut allora_primitives::TopicParameters)) -> TopicId {
	let mut parameters = topic_parameters();
	change(&mut parameters);
	let topic = create_topic(alice(), parameters);
	for i in 10..=COPIER {
		assert_ok!(Inference::register(signed(&actor(i)), topic, None, None));
	}
	for i in REPUTERS {
		assert_ok!(Reputation::register(signed(&actor(i)), topic, None, None));
		assert_ok!(Stake::bond(signed(&actor(i)), topic, 1_000 * ALLO));
	}
	let payer = signed(&alice());
	assert_ok!(Pwyw::pay(payer, topic, 100 * ALLO, Default::default()));
	topic
}

fn work(window: &OpenWindow) {
	let (topic, epoch) = (window.topic, window.epoch);
	let now = System::block_number();
	let hash = |i: u8| {
		let payload = value(answer(i, epoch));
		commitment_hash(topic, epoch, &actor(i), &payload, &salt(i, epoch))
	};
	match window.phase {
		SubmissionPhase::Commit if window.window.first == now => {
			for i in HONEST.into_iter().chain([FORGETFUL]) {
				let origin = signed(&actor(i));
				assert_ok!(Inference::commit_inference(
					origin,
					topic,
					epoch,
					0,
					hash(i)
				));
			}
			// The copier sees the hash, not the value.
			let origin = signed(&actor(COPIER));
			assert_ok!(Inference::commit_inference(
				origin,
				topic,
				epoch,
				0,
				hash(HONEST[0])
			));
		},
		SubmissionPhase::Reveal if window.window.first == now => {
			for i in HONEST {
				assert_ok!(Inference::reveal_inference(
					signed(&actor(i)),
					topic,
					epoch,
					value(answer(i, epoch)),
					salt(i, epoch),
				));
			}
			assert_noop!(
				Inference::reveal_inference(
					signed(&actor(COPIER)),
					topic,
					epoch,
					value(answer(HONEST[0], epoch)),
					salt(HONEST[0], epoch),
				),
				pallet_inference::Error::<Runtime>::CommitmentMismatch
			);
		},
		SubmissionPhase::Submit => panic!("the topic takes commitments"),
		_ => {},
	}
}

fn attest(window: &OpenWindow) {
	let (topic, epoch) = (window.topic, window.epoch);
	if window.window.first != System::block_number() {
		return;
	}
	for i in REPUTERS {
		let values = value(truth(epoch));
		let who = actor(i);
		match window.phase {
			SubmissionPhase::Commit => {
				let hash = commitment_hash(topic, epoch, &who, &values, &salt(i, epoch));
				let commit = TruthCommit {
					topic,
					epoch,
					revision: 0,
					hash,
				};
				let commits = vec![commit].try_into().expect("one");
				assert_ok!(Reputation::commit_truths(signed(&who), commits));
			},
			SubmissionPhase::Reveal => {
				// One of them forgets every third epoch.
				if i == REPUTERS[2] && epoch % 3 == 0 {
					continue;
				}
				let reveal = TruthReveal {
					topic,
					epoch,
					values,
					salt: salt(i, epoch),
				};
				let reveals = vec![reveal].try_into().expect("one");
				assert_ok!(Reputation::reveal_truths(signed(&who), reveals));
			},
			SubmissionPhase::Submit => panic!("the topic takes commitments"),
		}
	}
}

fn held(i: u8) -> (Balance, Balance) {
	(
		Balances::balance_on_hold(&pallet_inference::HoldReason::Commitment.into(), &actor(i)),
		Balances::balance_on_hold(&pallet_reputation::HoldReason::Commitment.into(), &actor(i)),
	)
}

#[test]
fn epochs_should_settle_with_what_was_revealed_when_the_topic_takes_commitments() {
	new_test_ext().execute_with(|| {
		let topic = market(|p| {
			p.schedule.reveal_window = 2;
			p.schedule.reputer_reveal_window = 2;
		});
		let before = Balances::total_balance(&actor(FORGETFUL));
		for _ in 0..70 {
			next_block(|| {
				for window in Topics::open_windows(topic) {
					// What is listed is open in the next block; what is open now was listed before.
					if !window.window.contains(System::block_number()) {
						continue;
					}
					match window.role {
						Role::Worker => work(&window),
						Role::Reputer => attest(&window),
					}
				}
			});
		}
		let settled: Vec<_> = (1..=14)
			.filter(|epoch| Reputation::epoch_scores(topic, *epoch).is_some())
			.collect();
		assert!(settled.len() >= 8, "{settled:?}");
		for epoch in settled {
			let record = Inference::prediction(topic, epoch).expect("it is predicted");
			assert_eq!(usize::from(record.inferers), HONEST.len());
			let scores = Reputation::epoch_scores(topic, epoch).expect("it is settled");
			let reputers = if epoch % 3 == 0 { 2 } else { 3 };
			assert_eq!(scores.reputers.len(), reputers, "epoch {epoch}");
			let losses = Reputation::epoch_losses(topic, epoch).expect("it is settled");
			assert_eq!(losses.truth, value(truth(epoch)).into_inner());
		}
		// Each epoch took a bond of at least one ALLO of the forgetful and of the copier.
		let lost = before - Balances::total_balance(&actor(FORGETFUL));
		assert!(lost >= 8 * ALLO, "{lost}");
		let bond = <Runtime as pallet_inference::Config>::MinCommitBond::get();
		let largest = pallet_reputation::LargestRewards::<Runtime>::get(topic);
		assert!(!largest.is_empty() && bond == ALLO);
		// What is still held is that of epochs that are open.
		for i in HONEST {
			let (worker, reputer) = held(i);
			assert!(worker <= 2 * bond.max(*largest.iter().max().expect("some")));
			assert_eq!(reputer, 0);
		}
	});
}

#[test]
fn an_epoch_should_be_void_and_cost_the_bonds_when_nobody_reveals() {
	new_test_ext().execute_with(|| {
		let topic = market(|p| p.schedule.reveal_window = 2);
		let worker = actor(HONEST[0]);
		let before = Balances::total_balance(&worker);
		let mut committed = false;
		for _ in 0..20 {
			next_block(|| {
				for window in Topics::open_windows(topic) {
					let now = window.window.contains(System::block_number());
					if window.phase == SubmissionPhase::Commit && now && !committed {
						let hash = Default::default();
						assert_ok!(Inference::commit_inference(
							signed(&worker),
							topic,
							1,
							0,
							hash
						));
						committed = true;
					}
				}
			});
		}
		use allora_primitives::traits::TopicInspect;
		let info = <Topics as TopicInspect<AccountId>>::epoch(topic, 1).expect("it is kept");
		assert_eq!(info.stage, EpochStage::Void(VoidReason::NoInference));
		assert_eq!(before - Balances::total_balance(&worker), ALLO);
		assert_eq!(held(HONEST[0]), (0, 0));
	});
}

#[test]
fn epochs_should_settle_with_reported_losses_when_the_topic_says_so() {
	new_test_ext().execute_with(|| {
		let topic = market(|p| p.loss_method = LossMethod::Reported { clip: true });
		for _ in 0..60 {
			next_block(|| {
				let now = System::block_number();
				for window in Topics::open_windows(topic) {
					if window.window.first != now {
						continue;
					}
					let epoch = window.epoch;
					if window.role == Role::Worker {
						for i in HONEST {
							assert_ok!(Inference::submit_inference(
								signed(&actor(i)),
								topic,
								epoch,
								0,
								value(answer(i, epoch))
							));
						}
						continue;
					}
					// Combined, naive, five inferers, five one-outs.
					for i in REPUTERS {
						let losses: Vec<_> = (0..12)
							.map(|at| decimal(-1) + decimal(at % 4) / decimal(10 + i64::from(i)))
							.collect();
						assert_ok!(Reputation::submit_losses(
							signed(&actor(i)),
							topic,
							epoch,
							0,
							losses.try_into().expect("twelve")
						));
					}
				}
			});
		}
		let settled: Vec<_> = (1..=12)
			.filter_map(|epoch| Reputation::epoch_scores(topic, epoch))
			.collect();
		assert!(settled.len() >= 6);
		for scores in settled {
			assert_eq!(scores.reputers.len(), REPUTERS.len());
			let losses = Reputation::epoch_losses(topic, scores.epoch).expect("it is settled");
			assert!(losses.truth.is_empty());
			assert_eq!(losses.combined, decimal(-1));
			assert!(scores.inferers.iter().any(|(.., reward)| *reward > 0));
		}
	});
}
