// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::{types::Inference as Stored, Error, Event};
use allora_primitives::ActorKind;
use frame_support::{assert_noop, assert_ok};
use std::collections::BTreeSet;

#[test]
fn reveal_inference_should_record_the_values_and_release_the_bond() {
	committed(&[ALICE]).build_and_execute(|| {
		assert_ok!(commit(ALICE, 1, 0, hash_of(ALICE, 5)));
		assert_ok!(commit(ALICE, 1, 2, hash_of(ALICE, 7)));
		System::set_block_number(6);
		assert_ok!(reveal(ALICE, 1, 7));
		assert_eq!(
			inference_of(1, ALICE),
			Some(Stored {
				values: values(&[whole(7)]),
				revision: 2,
				at: 6
			})
		);
		assert_eq!(bonded(ALICE), 0);
		assert!(has_event(Event::SubmissionRecorded {
			topic: TOPIC,
			epoch: 1,
			kind: ActorKind::Inferer,
			owner: ALICE,
			revision: 2
		}));
	});
}

#[test]
fn reveal_inference_should_be_possible_for_whoever_committed() {
	// The operator; an owner that has left; one that the whitelist names no more.
	ExtBuilder::default().build_and_execute(|| {
		for (who, operator) in [(ALICE, Some(KEY)), (BOB, None), (CHARLIE, None)] {
			assert_ok!(Inference::register(
				RuntimeOrigin::signed(who),
				TOPIC,
				operator,
				None
			));
		}
		open_epoch_with(1, committing());
		for who in [ALICE, BOB, CHARLIE] {
			assert_ok!(commit(who, 1, 0, hash_of(who, 5)));
		}
		assert_ok!(Inference::deregister(RuntimeOrigin::signed(BOB), TOPIC));
		Whitelist::set(Some(BTreeSet::from([ALICE])));
		System::set_block_number(6);
		assert_ok!(reveal(KEY, 1, 5));
		assert_ok!(reveal(BOB, 1, 5));
		assert_ok!(reveal(CHARLIE, 1, 5));
		for who in [ALICE, BOB, CHARLIE] {
			assert!(inference_of(1, who).is_some());
			assert_eq!(bonded(who), 0);
		}
	});
}

#[test]
fn reveal_inference_should_fail_when_the_payload_is_another() {
	committed(&[ALICE, BOB]).build_and_execute(|| {
		assert_ok!(commit(ALICE, 1, 0, hash_of(ALICE, 5)));
		// A copied hash is worthless to the copier.
		assert_ok!(commit(BOB, 1, 0, hash_of(ALICE, 5)));
		System::set_block_number(6);
		assert_noop!(reveal(ALICE, 1, 6), Error::<Test>::CommitmentMismatch);
		assert_noop!(reveal(BOB, 1, 5), Error::<Test>::CommitmentMismatch);
		assert_noop!(
			Inference::reveal_inference(
				RuntimeOrigin::signed(ALICE),
				TOPIC,
				1,
				values(&[whole(5)]),
				[0; 32]
			),
			Error::<Test>::CommitmentMismatch
		);
	});
}

#[test]
fn reveal_inference_should_fail_when_there_is_nothing_to_reveal() {
	committed(&[ALICE, BOB]).build_and_execute(|| {
		assert_ok!(commit(ALICE, 1, 0, hash_of(ALICE, 5)));
		assert_noop!(reveal(ALICE, 1, 5), Error::<Test>::WindowClosed);
		System::set_block_number(6);
		assert_noop!(reveal(ALICE, 2, 5), Error::<Test>::EpochNotFound);
		assert_noop!(reveal(BOB, 1, 5), Error::<Test>::NotCommitted);
		assert_noop!(reveal(KEY, 1, 5), Error::<Test>::NotCommitted);
		assert_ok!(reveal(ALICE, 1, 5));
		assert_noop!(reveal(ALICE, 1, 5), Error::<Test>::AlreadyRevealed);
		System::set_block_number(9);
		assert_noop!(reveal(ALICE, 1, 5), Error::<Test>::WindowClosed);
	});
}

#[test]
fn reveal_inference_should_fail_when_the_values_do_not_fit_the_topic() {
	committed(&[ALICE, BOB]).build_and_execute(|| {
		assert_ok!(commit(ALICE, 1, 0, hash_of(ALICE, 101)));
		let two = values(&[whole(1), whole(2)]);
		let hash = allora_primitives::commitment_hash(TOPIC, 1, &BOB, &two, &SALT);
		assert_ok!(commit(BOB, 1, 0, hash));
		System::set_block_number(6);
		assert_noop!(reveal(ALICE, 1, 101), Error::<Test>::ValueOutOfRange);
		assert_noop!(
			Inference::reveal_inference(RuntimeOrigin::signed(BOB), TOPIC, 1, two, SALT),
			Error::<Test>::WrongArity
		);
		assert_eq!(bonded(ALICE), MIN_BOND);
	});
}
