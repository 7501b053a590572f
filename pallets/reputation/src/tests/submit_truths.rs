// SPDX-License-Identifier: Apache-2.0

use crate::{
	mock::*,
	types::{ActorState, Rank},
	Error, Event, Places, Reputers, Truths,
};
use allora_primitives::{
	traits::{FreeSubmission, StepOutcome, TruthWork},
	ActorKind, EpochStage, LossFunction, Refusal, TopicKind, TruthSubmission, VoidReason,
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchResult, Saturating};

type Pallet = crate::Pallet<Test>;

const WORKERS: [(AccountId, f64); 2] = [(11, 9.0), (12, 10.5)];

/// Epoch 1 of both topics takes truths; reputer 1 is registered in both.
fn open() {
	for topic in [TOPIC, OTHER] {
		register(topic, 1);
		predict(topic, 1, 10, &WORKERS, &[]);
	}
	go_to(window_of(TOPIC, 1));
}

fn one(value: f64) -> DispatchResult {
	submit(1, vec![truth(TOPIC, 1, 0, value)])
}

#[test]
fn submit_truths_should_record_truths_of_several_topics() {
	ExtBuilder::default().build_and_execute(|| {
		open();
		assert_ok!(submit(
			1,
			vec![truth(TOPIC, 1, 0, 10.0), truth(OTHER, 1, 2, 11.0)]
		));
		let entry = &Truths::<Test>::get(TOPIC, 1)[0];
		assert_eq!(
			(entry.reputer, entry.revision, entry.values[0]),
			(1, 0, d(10.0))
		);
		assert_eq!(Truths::<Test>::get(OTHER, 1)[0].revision, 2);
		assert_eq!(
			last_event(),
			Event::TruthSubmitted {
				topic: OTHER,
				epoch: 1,
				reputer: 1,
				revision: 2
			}
		);
	});
}

#[test]
fn submit_truths_should_act_for_the_owner_when_the_operator_signs() {
	ExtBuilder::default().build_and_execute(|| {
		open();
		assert_ok!(crate::Pallet::<Test>::set_operator(
			RuntimeOrigin::signed(1),
			TOPIC,
			Some(100)
		));
		assert_ok!(submit(100, vec![truth(TOPIC, 1, 0, 10.0)]));
		assert_eq!(Truths::<Test>::get(TOPIC, 1)[0].reputer, 1);
		assert_noop!(
			submit(100, vec![truth(OTHER, 1, 0, 10.0)]),
			Error::<Test>::NotRegistered
		);
	});
}

#[test]
fn submit_truths_should_record_the_others_when_one_is_bad() {
	ExtBuilder::default().build_and_execute(|| {
		open();
		assert_ok!(submit(
			1,
			vec![truth(TOPIC, 7, 0, 10.0), truth(OTHER, 1, 0, 11.0)]
		));
		assert_eq!(Truths::<Test>::get(OTHER, 1).len(), 1);
		assert!(events().contains(&Event::TruthRefused {
			topic: TOPIC,
			epoch: 7,
			who: 1,
			reason: Refusal::UnknownEpoch
		}));
	});
}

#[test]
fn submit_truths_should_take_a_truth_outside_of_the_value_range() {
	ExtBuilder::default().build_and_execute(|| {
		open();
		assert_ok!(one(5_000.0));
	});
}

#[test]
fn submit_truths_should_replace_three_times_and_no_more() {
	ExtBuilder::default().build_and_execute(|| {
		open();
		assert_ok!(one(10.0));
		assert_noop!(one(10.5), Error::<Test>::AlreadySubmitted);
		for revision in 1..=3 {
			assert_ok!(submit(
				1,
				vec![truth(TOPIC, 1, revision, f64::from(revision))]
			));
		}
		assert_eq!(Truths::<Test>::get(TOPIC, 1)[0].values[0], d(3.0));
		for revision in [3, 4] {
			assert_noop!(
				submit(1, vec![truth(TOPIC, 1, revision, 9.0)]),
				Error::<Test>::TooManyReplacements
			);
		}
	});
}

#[test]
fn submit_truths_should_fail_when_the_epoch_is_unknown() {
	ExtBuilder::default().build_and_execute(|| {
		open();
		assert_noop!(
			submit(1, vec![truth(TOPIC, 2, 0, 1.0)]),
			Error::<Test>::UnknownEpoch
		);
		assert_noop!(
			submit(1, vec![truth(99, 1, 0, 1.0)]),
			Error::<Test>::UnknownEpoch
		);
	});
}

#[test]
fn submit_truths_should_fail_when_not_registered() {
	ExtBuilder::default().build_and_execute(|| {
		open();
		assert_noop!(
			submit(2, vec![truth(TOPIC, 1, 0, 1.0)]),
			Error::<Test>::NotRegistered
		);
	});
}

#[test]
fn submit_truths_should_fail_when_taken_off_the_whitelist() {
	ExtBuilder::default().build_and_execute(|| {
		open();
		world(|w| w.whitelists.insert(TOPIC, [2].into()));
		assert_noop!(one(10.0), Error::<Test>::NotWhitelisted);
	});
}

#[test]
fn submit_truths_should_fail_when_the_window_is_not_open() {
	ExtBuilder::default().build_and_execute(|| {
		open();
		let window = info(TOPIC, 1).reputer_window();
		for block in [window.first - 1, window.last + 1] {
			go_to(block);
			assert_noop!(one(10.0), Error::<Test>::WindowClosed);
		}
		for (block, revision) in [(window.first, 0), (window.last, 1)] {
			go_to(block);
			assert_ok!(submit(1, vec![truth(TOPIC, 1, revision, 10.0)]));
		}
		for stage in [
			EpochStage::Settled,
			EpochStage::Void(VoidReason::NoInference),
		] {
			set_stage(OTHER, 1, stage);
			assert_noop!(
				submit(1, vec![truth(OTHER, 1, 0, 10.0)]),
				Error::<Test>::WindowClosed
			);
		}
	});
}

#[test]
fn submit_truths_should_fail_when_the_stake_is_too_low() {
	ExtBuilder::default().build_and_execute(|| {
		open();
		world(|w| w.stakes.insert((TOPIC, 1), MINIMUM_STAKE - 1));
		assert_noop!(one(10.0), Error::<Test>::NotEnoughStake);
	});
}

#[test]
fn submit_truths_should_fail_when_malformed() {
	ExtBuilder::default().build_and_execute(|| {
		open();
		assert_noop!(submit(1, vec![]), Error::<Test>::Malformed);
		let labels = |v: &[f64]| TruthSubmission {
			topic: TOPIC,
			epoch: 1,
			revision: 0,
			values: values(v),
		};
		assert_noop!(submit(1, vec![labels(&[])]), Error::<Test>::WrongArity);
		assert_noop!(
			submit(1, vec![labels(&[1.0, 2.0])]),
			Error::<Test>::WrongArity
		);
		assert_noop!(one(1.0001e18), Error::<Test>::TruthTooLarge);
		assert_noop!(one(-1.0001e18), Error::<Test>::TruthTooLarge);
		world(|w| {
			w.epochs
				.get_mut(&(TOPIC, 1))
				.unwrap()
				.parameters
				.loss_method = allora_primitives::LossMethod::Reported { clip: false };
		});
		assert_noop!(one(10.0), Error::<Test>::LossesReported);
	});
}

#[test]
fn submit_truths_should_refuse_the_second_of_two_for_one_epoch() {
	ExtBuilder::default().build_and_execute(|| {
		open();
		assert_ok!(submit(
			1,
			vec![truth(TOPIC, 1, 0, 10.0), truth(TOPIC, 1, 1, 11.0)]
		));
		assert_eq!(Truths::<Test>::get(TOPIC, 1)[0].revision, 0);
		assert_eq!(
			last_event(),
			Event::TruthRefused {
				topic: TOPIC,
				epoch: 1,
				who: 1,
				reason: Refusal::Malformed
			}
		);
	});
}

#[test]
fn submit_truths_should_refuse_what_the_loss_does_not_take() {
	ExtBuilder::default()
		.parameters(|p| p.loss = LossFunction::Poisson { epsilon: d(1e-7) })
		.build_and_execute(|| {
			open();
			assert_noop!(one(-1.0), Error::<Test>::TruthOutOfDomain);
			assert_ok!(one(1.0));
		});
}

#[test]
fn submit_truths_should_refuse_labels_that_do_not_sum_to_one() {
	ExtBuilder::default()
		.parameters(|p| {
			p.kind = TopicKind::Classification {
				unity_tolerance: Some(d(0.001)),
				default_value: d(0.0),
			};
			p.arity = 2;
			p.loss = LossFunction::Brier;
		})
		.build_and_execute(|| {
			open();
			let two = |a, b| TruthSubmission {
				topic: TOPIC,
				epoch: 1,
				revision: 0,
				values: values(&[a, b]),
			};
			assert_noop!(
				submit(1, vec![two(0.5, 0.498)]),
				Error::<Test>::LabelsNotUnity
			);
			assert_ok!(submit(1, vec![two(0.0, 1.0)]));
		});
}

/// Gives a reputer a stored score that nothing moves.
fn score(who: AccountId, score: f64) {
	Reputers::<Test>::mutate(TOPIC, who, |record| {
		record.as_mut().unwrap().state = Some(ActorState {
			rank: Rank {
				score: Some(d(score)),
				round: 1,
				..Default::default()
			},
			..Default::default()
		});
	});
	Places::<Test>::mutate(TOPIC, ActorKind::Reputer, |places| {
		let s = &mut places.sortition;
		s.rounds = 1;
		s.alpha = d(0.5);
		s.quantile = d(4.0);
		s.newcomer = d(-1.0);
	});
}

fn set_of_three() {
	for (who, s) in [(1, 3.0), (2, 2.0), (3, 2.0), (4, 2.0), (5, 2.5)] {
		if who > 1 {
			register(TOPIC, who);
		}
		score(who, s);
	}
	for who in [1, 3, 4] {
		assert_ok!(submit(who, vec![truth(TOPIC, 1, 0, 10.0)]));
	}
}

fn members() -> Vec<AccountId> {
	Truths::<Test>::get(TOPIC, 1)
		.iter()
		.map(|entry| entry.reputer)
		.collect()
}

#[test]
fn submit_truths_should_evict_the_weakest_when_the_set_is_full() {
	ExtBuilder::default().build_and_execute(|| {
		open();
		set_of_three();
		assert_ok!(submit(5, vec![truth(TOPIC, 1, 0, 10.0)]));
		assert_eq!(members(), vec![1, 3, 5]);
		assert!(events().contains(&Event::Evicted {
			topic: TOPIC,
			epoch: 1,
			reputer: 4
		}));
		// Passive for the epoch: half way from 2 to the quantile.
		let evicted = state(ActorKind::Reputer, 4).rank;
		assert_eq!(evicted.score, Some(d(3.0)));
		// Equal scores: the lower account stays.
		assert_ok!(submit(2, vec![truth(TOPIC, 1, 0, 10.0)]));
		assert_eq!(members(), vec![1, 2, 5]);
	});
}

#[test]
fn submit_truths_should_record_an_actor_as_passive_once_when_not_selected() {
	ExtBuilder::default().build_and_execute(|| {
		open();
		set_of_three();
		score(2, 1.0);
		assert_ok!(submit(2, vec![truth(TOPIC, 1, 0, 10.0)]));
		assert_eq!(members(), vec![1, 3, 4]);
		assert_eq!(
			last_event(),
			Event::TruthRefused {
				topic: TOPIC,
				epoch: 1,
				who: 2,
				reason: Refusal::NotSelected
			}
		);
		let actor = state(ActorKind::Reputer, 2).rank;
		// 1 + (4 - 1) / 2.
		assert_eq!(actor.score, Some(d(1.0).saturating_add(d(1.5))));
		assert_eq!(actor.tried, 1);
	});
}

#[test]
fn submit_truths_should_fail_when_not_selected_again() {
	ExtBuilder::default().build_and_execute(|| {
		open();
		set_of_three();
		score(2, -9.0);
		assert_ok!(submit(2, vec![truth(TOPIC, 1, 0, 10.0)]));
		assert_noop!(
			submit(2, vec![truth(TOPIC, 1, 0, 10.0)]),
			Error::<Test>::NotSelected
		);
	});
}

#[test]
fn submit_truths_should_be_taken_when_the_combination_is_late() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		predict(TOPIC, 1, 10, &[(11, 9.0), (12, 10.5)], &[]);
		set_stage(TOPIC, 1, EpochStage::Open);
		go_to(window_of(TOPIC, 1) - 1);
		let truths = || vec![truth(TOPIC, 1, 0, 10.0)];
		assert_noop!(submit(1, truths()), Error::<Test>::WindowClosed);
		go_to(window_of(TOPIC, 1));
		assert_eq!(Pallet::open_truths(&1, window_of(TOPIC, 1)).len(), 1);
		let call = crate::Call::submit_truths {
			truths: truths().try_into().expect("one"),
		};
		assert!(matches!(Pallet::admit(&1, &call), Some(Ok(_))));
		assert_ok!(submit(1, truths()));
		// The combination comes when the window has passed; the epoch is settled all the same.
		go_to(info(TOPIC, 1).settle_at() + 3);
		set_stage(TOPIC, 1, EpochStage::Predicted);
		assert_eq!(settle(TOPIC, 1).0, StepOutcome::Done);
	});
}
