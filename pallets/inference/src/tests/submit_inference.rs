// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::{types::Inference as Stored, Error, Event, Inferences};
use allora_primitives::{ActorKind, EpochStage, TopicKind, VoidReason, MAX_REPLACEMENTS};
use frame_support::{assert_noop, assert_ok};
use std::collections::BTreeSet;

#[test]
fn submit_inference_should_be_recorded_when_the_window_is_open() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			assert_ok!(infer(ALICE, 1, 0, 5));
			assert_eq!(
				inference_of(1, ALICE),
				Some(Stored {
					values: values(&[whole(5)]),
					revision: 0,
					at: 1
				})
			);
			assert_eq!(inferers(1), [ALICE]);
			assert!(has_event(Event::SubmissionRecorded {
				topic: TOPIC,
				epoch: 1,
				kind: ActorKind::Inferer,
				owner: ALICE,
				revision: 0
			}));
		});
}

#[test]
fn submit_inference_should_be_recorded_under_the_owner_when_the_operator_signs() {
	ExtBuilder::default().open().build_and_execute(|| {
		assert_ok!(Inference::register(
			RuntimeOrigin::signed(ALICE),
			TOPIC,
			Some(KEY),
			None
		));
		assert_ok!(infer(KEY, 1, 0, 5));
		assert_eq!(inferers(1), [ALICE]);
		assert!(inference_of(1, ALICE).is_some());
		// Owner and operator share the revisions.
		assert_noop!(infer(ALICE, 1, 0, 6), Error::<Test>::AlreadySubmitted);
		assert_ok!(infer(ALICE, 1, 1, 6));
	});
}

#[test]
fn submit_inference_should_count_for_the_signer_when_it_is_owner_and_operator() {
	ExtBuilder::default().open().build_and_execute(|| {
		assert_ok!(Inference::register(
			RuntimeOrigin::signed(ALICE),
			TOPIC,
			Some(BOB),
			None
		));
		register(BOB);
		assert_ok!(infer(BOB, 1, 0, 5));
		assert_eq!(inferers(1), [BOB]);
	});
}

#[test]
fn submit_inference_should_fail_when_the_signer_is_not_registered() {
	ExtBuilder::default().open().build_and_execute(|| {
		assert_noop!(infer(ALICE, 1, 0, 5), Error::<Test>::NotRegistered);
	});
}

#[test]
fn submit_inference_should_fail_when_the_former_operator_signs() {
	ExtBuilder::default().open().build_and_execute(|| {
		assert_ok!(Inference::register(
			RuntimeOrigin::signed(ALICE),
			TOPIC,
			Some(KEY),
			None
		));
		assert_ok!(Inference::set_operator(
			RuntimeOrigin::signed(ALICE),
			TOPIC,
			None
		));
		assert_noop!(infer(KEY, 1, 0, 5), Error::<Test>::NotRegistered);
	});
}

#[test]
fn submit_inference_should_fail_when_there_is_no_such_epoch() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			assert_noop!(infer(ALICE, 2, 0, 5), Error::<Test>::EpochNotFound);
		});
}

#[test]
fn submit_inference_should_fail_when_the_whitelist_no_longer_names_the_owner() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			Whitelist::set(Some(BTreeSet::from([BOB])));
			assert_noop!(infer(ALICE, 1, 0, 5), Error::<Test>::NotWhitelisted);
		});
}

#[test]
fn submit_inference_should_fail_when_the_window_is_not_open() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			System::set_block_number(10);
			open_epoch(1);
			System::set_block_number(9);
			assert_noop!(infer(ALICE, 1, 0, 5), Error::<Test>::WindowClosed);
			// The window has five blocks, 10 to 14.
			System::set_block_number(15);
			assert_noop!(infer(ALICE, 1, 0, 5), Error::<Test>::WindowClosed);
			System::set_block_number(14);
			assert_ok!(infer(ALICE, 1, 0, 5));
			System::set_block_number(10);
			assert_ok!(infer(ALICE, 1, 1, 5));
		});
}

#[test]
fn submit_inference_should_fail_when_the_epoch_is_no_longer_open() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			for stage in [EpochStage::Predicted, EpochStage::Void(VoidReason::NoTruth)] {
				let mut info = open_epoch(1);
				info.stage = stage;
				Epochs::mutate(|map| map.insert((TOPIC, 1), info));
				assert_noop!(infer(ALICE, 1, 0, 5), Error::<Test>::WindowClosed);
			}
		});
}

#[test]
fn submit_inference_should_fail_when_the_number_of_values_is_wrong() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			for numbers in [&[][..], &[whole(1), whole(2)][..]] {
				assert_noop!(
					Inference::submit_inference(
						RuntimeOrigin::signed(ALICE),
						TOPIC,
						1,
						0,
						values(numbers)
					),
					Error::<Test>::WrongArity
				);
			}
		});
}

#[test]
fn submit_inference_should_fail_when_a_value_is_out_of_range() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			assert_noop!(infer(ALICE, 1, 0, 101), Error::<Test>::ValueOutOfRange);
			assert_noop!(infer(ALICE, 1, 0, -101), Error::<Test>::ValueOutOfRange);
			assert_ok!(infer(ALICE, 1, 0, 100));
			assert_ok!(infer(ALICE, 1, 1, -100));
		});
}

#[test]
fn submit_inference_should_fail_when_labels_do_not_sum_to_one() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			let mut parameters = parameters();
			parameters.arity = 3;
			parameters.value_min = Decimal::from_inner(i128::MIN);
			parameters.value_max = Decimal::from_inner(i128::MAX);
			parameters.kind = TopicKind::Classification {
				unity_tolerance: Some(milli(10)),
				default_value: whole(0),
			};
			open_epoch_with(1, parameters);
			let submit = |numbers: [Decimal; 3], revision| {
				Inference::submit_inference(
					RuntimeOrigin::signed(ALICE),
					TOPIC,
					1,
					revision,
					values(&numbers),
				)
			};
			let largest = Decimal::from_inner(i128::MAX);
			let lowest = Decimal::from_inner(i128::MIN);
			for numbers in [
				[milli(300), milli(300), milli(411)],
				[milli(300), milli(300), milli(389)],
				[largest, largest, whole(0)],
				[lowest, whole(0), whole(0)],
			] {
				assert_noop!(submit(numbers, 0), Error::<Test>::LabelsNotUnity);
			}
			assert_ok!(submit([milli(300), milli(300), milli(410)], 0));
			assert_ok!(submit([milli(300), milli(300), milli(390)], 1));
			assert_ok!(submit([milli(300), milli(300), milli(400)], 2));
		});
}

#[test]
fn submit_inference_should_take_the_default_when_labels_are_left_out() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			let mut parameters = parameters();
			parameters.arity = 3;
			parameters.kind = TopicKind::Classification {
				unity_tolerance: Some(milli(0)),
				default_value: milli(250),
			};
			open_epoch_with(1, parameters);
			let submit = |numbers: &[Decimal]| {
				let values = values(numbers);
				Inference::submit_inference(RuntimeOrigin::signed(ALICE), TOPIC, 1, 0, values)
			};
			assert_noop!(submit(&[]), Error::<Test>::WrongArity);
			assert_noop!(submit(&[milli(250); 4]), Error::<Test>::WrongArity);
			// The sum is that of the completed value.
			assert_noop!(submit(&[milli(999)]), Error::<Test>::LabelsNotUnity);
			assert_ok!(submit(&[milli(500)]));
			assert_eq!(
				inference_of(1, ALICE).unwrap().values,
				values(&[milli(500), milli(250), milli(250)])
			);
		});
}

#[test]
fn submit_inference_should_take_any_revision_first_when_it_is_one_of_a_replacement() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			// It replaced revision 0, which waited in the pool.
			assert_noop!(
				infer(ALICE, 1, MAX_REPLACEMENTS + 1, 5),
				Error::<Test>::TooManyReplacements
			);
			assert_ok!(infer(ALICE, 1, 1, 5));
			assert_eq!(inference_of(1, ALICE).unwrap().revision, 1);
			assert_noop!(infer(ALICE, 1, 0, 6), Error::<Test>::AlreadySubmitted);
			assert_noop!(infer(ALICE, 1, 1, 6), Error::<Test>::AlreadySubmitted);
			assert_ok!(infer(ALICE, 1, 2, 6));
		});
}

#[test]
fn submit_inference_should_replace_the_former_when_the_revision_rises() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			assert_ok!(infer(ALICE, 1, 0, 5));
			assert_noop!(infer(ALICE, 1, 0, 6), Error::<Test>::AlreadySubmitted);
			// Revisions may be left out.
			System::set_block_number(3);
			assert_ok!(infer(ALICE, 1, 2, 7));
			assert_eq!(
				inference_of(1, ALICE),
				Some(Stored {
					values: values(&[whole(7)]),
					revision: 2,
					at: 3
				})
			);
			assert_noop!(infer(ALICE, 1, 1, 6), Error::<Test>::AlreadySubmitted);
			assert_ok!(infer(ALICE, 1, MAX_REPLACEMENTS, 8));
			assert_noop!(
				infer(ALICE, 1, MAX_REPLACEMENTS + 1, 9),
				Error::<Test>::TooManyReplacements
			);
			assert_eq!(inferers(1), [ALICE]);
		});
}

#[test]
fn submit_inference_should_not_mix_epochs_when_two_are_open() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			open_epoch(2);
			assert_ok!(infer(ALICE, 1, 0, 5));
			assert_ok!(infer(ALICE, 2, 0, 6));
			assert_eq!(inference_of(1, ALICE).unwrap().values[0], whole(5));
			assert_eq!(inference_of(2, ALICE).unwrap().values[0], whole(6));
		});
}

#[test]
fn submit_inference_should_evict_the_weakest_when_the_set_is_full() {
	ExtBuilder::default()
		.registered(&[1, 2, 3, 4])
		.open()
		.build_and_execute(|| {
			for (who, score) in [(1, 5), (2, -3), (3, 4), (4, 0)] {
				set_score(who, whole(score));
			}
			for who in [3, 2, 1] {
				assert_ok!(infer(who, 1, 0, 5));
			}
			assert_eq!(inferers(1), [1, 2, 3]);
			assert_ok!(infer(4, 1, 0, 5));
			assert_eq!(inferers(1), [1, 3, 4]);
			assert!(inference_of(1, 2).is_none());
			assert!(has_event(Event::Evicted {
				topic: TOPIC,
				epoch: 1,
				kind: ActorKind::Inferer,
				owner: 2
			}));
			// The evicted is a newcomer again, and now too weak.
			assert_ok!(infer(2, 1, 0, 5));
			assert_eq!(inferers(1), [1, 3, 4]);
		});
}

#[test]
fn submit_inference_should_succeed_with_an_event_when_it_is_not_selected() {
	ExtBuilder::default()
		.registered(&[1, 2, 3, 4])
		.open()
		.build_and_execute(|| {
			for who in [1, 2, 3] {
				set_score(who, whole(1));
				assert_ok!(infer(who, 1, 0, 5));
			}
			set_score(4, milli(999));
			System::reset_events();
			let before = (inferers(1), Inferences::<Test>::iter().count());
			assert_ok!(infer(4, 1, 0, 5));
			assert_eq!((inferers(1), Inferences::<Test>::iter().count()), before);
			assert!(has_event(Event::NotSelected {
				topic: TOPIC,
				epoch: 1,
				kind: ActorKind::Inferer,
				owner: 4,
				lowest_score: Some(whole(1))
			}));
		});
}

#[test]
fn submit_inference_should_keep_the_place_when_the_score_changes_meanwhile() {
	ExtBuilder::default()
		.registered(&[1, 2, 3])
		.open()
		.build_and_execute(|| {
			for who in [1, 2, 3] {
				assert_ok!(infer(who, 1, 0, 5));
			}
			set_score(2, whole(-50));
			assert_ok!(infer(2, 1, 1, 5));
			assert_eq!(inferers(1), [1, 2, 3]);
			let set = crate::ActiveInferers::<Test>::get(TOPIC, 1);
			assert_eq!(set[1].score, whole(0));
		});
}

#[test]
fn submit_inference_should_give_the_same_set_when_the_order_of_arrival_changes() {
	let arrive = |order: [AccountId; 6]| {
		let mut ext = new_test_ext();
		ext.execute_with(|| {
			for who in 1..=6 {
				register(who);
			}
			open_epoch(1);
			// Two have the same score, so that the account decides at the border.
			for (who, score) in [(1, 0), (2, 7), (3, 3), (4, 3), (5, 3), (6, 9)] {
				set_score(who, whole(score));
			}
			for who in order {
				assert_ok!(infer(who, 1, 0, who.into()));
			}
			assert_ok!(Inference::do_try_state());
			let set = crate::ActiveInferers::<Test>::get(TOPIC, 1).into_iter();
			// The number of a place is the only thing that follows the order.
			let answers = set.map(|seat| (seat.who, seat.score, inference_of(1, seat.who)));
			(inferers(1), answers.collect::<Vec<_>>())
		})
	};
	let first = arrive([1, 2, 3, 4, 5, 6]);
	assert_eq!(first.0, [2, 3, 6]);
	for order in [[6, 5, 4, 3, 2, 1], [4, 5, 3, 1, 6, 2], [5, 1, 4, 2, 3, 6]] {
		assert_eq!(arrive(order), first);
	}
}
