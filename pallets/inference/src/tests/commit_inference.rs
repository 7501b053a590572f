// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::{ActiveInferers, Error, Event};
use allora_primitives::{ActorKind, Commitment, MAX_REPLACEMENTS};
use frame_support::{assert_noop, assert_ok};
use std::collections::BTreeSet;

#[test]
fn commit_inference_should_take_a_place_and_hold_the_bond() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			open_epoch_with(1, committing());
			assert_ok!(commit(ALICE, 1, 0, hash_of(ALICE, 5)));
			let commitment = Commitment {
				hash: hash_of(ALICE, 5),
				bond: MIN_BOND,
			};
			let set = ActiveInferers::<Test>::get(TOPIC, 1);
			assert_eq!(
				set.first().and_then(|seat| seat.commitment),
				Some(commitment)
			);
			assert_eq!(bonded(ALICE), MIN_BOND);
			assert!(inference_of(1, ALICE).is_none());
			assert!(has_event(Event::Committed {
				topic: TOPIC,
				epoch: 1,
				kind: ActorKind::Inferer,
				owner: ALICE,
				revision: 0,
				commitment,
			}));
		});
}

#[test]
fn commit_inference_should_hold_the_largest_reward_when_that_is_more() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			open_epoch_with(1, committing());
			LargestReward::set(300);
			assert_ok!(commit(ALICE, 1, 0, hash_of(ALICE, 5)));
			assert_eq!(bonded(ALICE), 300);
			// A replacement keeps the bond of the first, whatever was earned since.
			LargestReward::set(400);
			assert_ok!(commit(ALICE, 1, 1, hash_of(ALICE, 6)));
			assert_eq!(bonded(ALICE), 300);
		});
}

#[test]
fn commit_inference_should_be_recorded_under_the_owner_when_the_operator_signs() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Inference::register(
			RuntimeOrigin::signed(ALICE),
			TOPIC,
			Some(KEY),
			None
		));
		open_epoch_with(1, committing());
		assert_ok!(commit(KEY, 1, 0, hash_of(ALICE, 5)));
		assert_eq!(inferers(1), [ALICE]);
		assert_eq!((bonded(ALICE), bonded(KEY)), (MIN_BOND, 0));
	});
}

#[test]
fn commit_inference_should_release_the_bond_of_whom_it_evicts() {
	ExtBuilder::default()
		.registered(&[1, 2, 3, 4])
		.build_and_execute(|| {
			open_epoch_with(1, committing());
			for who in [1, 2, 3] {
				assert_ok!(commit(who, 1, 0, hash_of(who, 5)));
			}
			// Not selected: no error, nothing held.
			assert_ok!(commit(4, 1, 0, hash_of(4, 5)));
			assert_eq!(bonded(4), 0);
			assert!(has_event(Event::NotSelected {
				topic: TOPIC,
				epoch: 1,
				kind: ActorKind::Inferer,
				owner: 4,
				lowest_score: Some(whole(0)),
			}));
			set_score(4, whole(1));
			assert_ok!(commit(4, 1, 0, hash_of(4, 5)));
			assert_eq!(inferers(1), [1, 2, 4]);
			assert_eq!((bonded(3), bonded(4)), (0, MIN_BOND));
			assert!(has_event(Event::Evicted {
				topic: TOPIC,
				epoch: 1,
				kind: ActorKind::Inferer,
				owner: 3,
			}));
		});
}

#[test]
fn commit_inference_should_fail_when_the_topic_takes_open_submissions() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			assert_noop!(
				commit(ALICE, 1, 0, hash_of(ALICE, 5)),
				Error::<Test>::CommitNotExpected
			);
		});
}

#[test]
fn commit_inference_should_fail_when_the_bond_is_not_covered() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			open_epoch_with(1, committing());
			LargestReward::set(ENDOWMENT);
			assert_noop!(
				commit(ALICE, 1, 0, hash_of(ALICE, 5)),
				Error::<Test>::BondNotCovered
			);
			// All but the deposit and what keeps the account alive.
			LargestReward::set(ENDOWMENT - INITIAL_DEPOSIT - 10);
			assert_ok!(commit(ALICE, 1, 0, hash_of(ALICE, 5)));
		});
}

#[test]
fn commit_inference_should_fail_when_the_signer_may_not_submit() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			open_epoch_with(1, committing());
			let hash = hash_of(ALICE, 5);
			assert_noop!(commit(BOB, 1, 0, hash), Error::<Test>::NotRegistered);
			assert_noop!(commit(ALICE, 2, 0, hash), Error::<Test>::EpochNotFound);
			Whitelist::set(Some(BTreeSet::from([BOB])));
			assert_noop!(commit(ALICE, 1, 0, hash), Error::<Test>::NotWhitelisted);
			Whitelist::set(None);
			// The reveal window is none for commitments.
			System::set_block_number(6);
			assert_noop!(commit(ALICE, 1, 0, hash), Error::<Test>::WindowClosed);
		});
}

#[test]
fn commit_inference_should_fail_when_the_revision_is_wrong() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			open_epoch_with(1, committing());
			let hash = hash_of(ALICE, 5);
			assert_noop!(
				commit(ALICE, 1, MAX_REPLACEMENTS + 1, hash),
				Error::<Test>::TooManyReplacements
			);
			assert_ok!(commit(ALICE, 1, 1, hash));
			assert_noop!(commit(ALICE, 1, 1, hash), Error::<Test>::AlreadySubmitted);
			assert_noop!(
				commit(ALICE, 1, MAX_REPLACEMENTS + 1, hash),
				Error::<Test>::TooManyReplacements
			);
			assert_ok!(commit(ALICE, 1, MAX_REPLACEMENTS, hash));
		});
}

#[test]
fn submit_inference_should_fail_when_the_topic_takes_commitments() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			open_epoch_with(1, committing());
			assert_noop!(infer(ALICE, 1, 0, 5), Error::<Test>::CommitRequired);
			assert_noop!(
				forecast(ALICE, 1, 0, &[(BOB, 0)]),
				Error::<Test>::CommitRequired
			);
		});
}
