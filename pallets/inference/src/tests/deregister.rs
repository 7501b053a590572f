// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::{types::Departure, Departures, Error, Event, HoldReason, Operators, Workers};
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};
use std::collections::BTreeSet;

#[test]
fn deregister_should_keep_the_deposit_locked_when_the_worker_leaves() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			assert_ok!(Inference::deregister(RuntimeOrigin::signed(ALICE), TOPIC));
			assert!(!Workers::<Test>::contains_key(TOPIC, ALICE));
			let departure = Departure {
				deposit: INITIAL_DEPOSIT,
				claimable_epoch: 1 + HISTORY,
				claimable_at: 1 + HISTORY * 10,
			};
			assert_eq!(Departures::<Test>::get(TOPIC, ALICE), Some(departure));
			let reason = HoldReason::WorkerRegistration.into();
			assert_eq!(Balances::balance_on_hold(&reason, &ALICE), INITIAL_DEPOSIT);
			assert!(has_event(Event::WorkerDeregistered {
				topic: TOPIC,
				owner: ALICE,
				claimable_epoch: 1 + HISTORY,
				claimable_at: 1 + HISTORY * 10,
			}));
		});
}

#[test]
fn deregister_should_release_the_operator_when_there_is_one() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Inference::register(
			RuntimeOrigin::signed(ALICE),
			TOPIC,
			Some(KEY),
			None
		));
		assert_ok!(Inference::deregister(RuntimeOrigin::signed(ALICE), TOPIC));
		assert_eq!(System::sufficients(&KEY), 0);
		assert!(!System::account_exists(&KEY));
		assert!(!Operators::<Test>::contains_key(TOPIC, KEY));
	});
}

#[test]
fn deregister_should_fail_when_the_signer_is_not_registered() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			Inference::deregister(RuntimeOrigin::signed(ALICE), TOPIC),
			Error::<Test>::NotRegistered
		);
		// An operator cannot end the registration of its owner.
		assert_ok!(Inference::register(
			RuntimeOrigin::signed(ALICE),
			TOPIC,
			Some(KEY),
			None
		));
		assert_noop!(
			Inference::deregister(RuntimeOrigin::signed(KEY), TOPIC),
			Error::<Test>::NotRegistered
		);
	});
}

#[test]
fn deregister_should_work_when_the_whitelist_or_the_topic_is_gone() {
	ExtBuilder::default()
		.registered(&[ALICE, BOB])
		.build_and_execute(|| {
			Whitelist::set(Some(BTreeSet::new()));
			assert_ok!(Inference::deregister(RuntimeOrigin::signed(ALICE), TOPIC));
			TopicStatuses::set(Default::default());
			assert_ok!(Inference::deregister(RuntimeOrigin::signed(BOB), TOPIC));
		});
}

#[test]
fn deregister_should_leave_submissions_when_the_epoch_is_open() {
	ExtBuilder::default()
		.registered(&[ALICE, BOB])
		.open()
		.build_and_execute(|| {
			assert_ok!(infer(ALICE, 1, 0, 5));
			assert_ok!(Inference::set_reward_destination(
				RuntimeOrigin::signed(ALICE),
				TOPIC,
				BOB
			));
			assert_ok!(Inference::deregister(RuntimeOrigin::signed(ALICE), TOPIC));
			assert_eq!(inferers(1), [ALICE]);
			assert_noop!(infer(ALICE, 1, 1, 6), Error::<Test>::NotRegistered);
			// After returning, replacing goes on where it was.
			register(ALICE);
			assert_noop!(infer(ALICE, 1, 0, 6), Error::<Test>::AlreadySubmitted);
			assert_ok!(infer(ALICE, 1, 1, 6));
		});
}
