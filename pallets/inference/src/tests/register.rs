// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, types::Worker, Departures, Error, Event, HoldReason, Operators, Workers};
use allora_primitives::TopicStatus;
use frame_support::{
	assert_noop, assert_ok,
	traits::fungible::{Inspect, InspectHold},
};
use sp_runtime::DispatchError;
use std::collections::BTreeSet;

fn held(who: AccountId) -> u128 {
	Balances::balance_on_hold(&HoldReason::WorkerRegistration.into(), &who)
}

#[test]
fn register_should_hold_the_deposit_when_the_topic_is_open_to_all() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Inference::register(
			RuntimeOrigin::signed(ALICE),
			TOPIC,
			Some(KEY),
			Some(BOB)
		));
		assert_eq!(
			Workers::<Test>::get(TOPIC, ALICE),
			Some(Worker {
				operator: Some(KEY),
				reward_destination: Some(BOB),
				deposit: INITIAL_DEPOSIT
			})
		);
		assert_eq!(held(ALICE), INITIAL_DEPOSIT);
		assert_eq!(Balances::balance(&ALICE), ENDOWMENT - INITIAL_DEPOSIT);
		assert!(has_event(Event::WorkerRegistered {
			topic: TOPIC,
			owner: ALICE,
			operator: Some(KEY),
			reward_destination: Some(BOB),
			deposit: INITIAL_DEPOSIT,
		}));
	});
}

#[test]
fn register_should_keep_an_operator_without_balance_alive_when_it_names_one() {
	ExtBuilder::default().build_and_execute(|| {
		assert!(!System::account_exists(&KEY));
		assert_ok!(Inference::register(
			RuntimeOrigin::signed(ALICE),
			TOPIC,
			Some(KEY),
			None
		));
		assert_eq!(System::sufficients(&KEY), 1);
		assert!(System::account_exists(&KEY));
		assert_eq!(Balances::total_balance(&KEY), 0);
		assert_eq!(Operators::<Test>::get(TOPIC, KEY), Some(ALICE));
	});
}

#[test]
fn register_should_fail_when_the_origin_is_not_signed() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			Inference::register(RuntimeOrigin::root(), TOPIC, None, None),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn register_should_fail_when_there_is_no_such_topic() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			Inference::register(RuntimeOrigin::signed(ALICE), 9, None, None),
			Error::<Test>::TopicNotFound
		);
	});
}

#[test]
fn register_should_fail_when_the_topic_is_retired() {
	ExtBuilder::default().build_and_execute(|| {
		TopicStatuses::mutate(|map| map.insert(TOPIC, TopicStatus::Retired));
		assert_noop!(
			Inference::register(RuntimeOrigin::signed(ALICE), TOPIC, None, None),
			Error::<Test>::TopicRetired
		);
	});
}

#[test]
fn register_should_work_when_the_topic_has_no_weight_yet() {
	ExtBuilder::default().build_and_execute(|| {
		for status in [TopicStatus::Created, TopicStatus::Dormant] {
			TopicStatuses::mutate(|map| map.insert(2, status));
			assert_ok!(Inference::register(
				RuntimeOrigin::signed(ALICE),
				2,
				None,
				None
			));
			assert_ok!(Inference::deregister(RuntimeOrigin::signed(ALICE), 2));
		}
	});
}

#[test]
fn register_should_fail_when_the_owner_is_registered() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			assert_noop!(
				Inference::register(RuntimeOrigin::signed(ALICE), TOPIC, None, None),
				Error::<Test>::AlreadyRegistered
			);
		});
}

#[test]
fn register_should_take_nothing_when_the_whitelist_does_not_name_the_owner() {
	ExtBuilder::default().build_and_execute(|| {
		Whitelist::set(Some(BTreeSet::from([BOB])));
		assert_noop!(
			Inference::register(RuntimeOrigin::signed(ALICE), TOPIC, Some(KEY), None),
			Error::<Test>::NotWhitelisted
		);
		assert_eq!(held(ALICE), 0);
		// Not even the lack of money is told to those who may not register.
		assert_noop!(
			Inference::register(RuntimeOrigin::signed(KEY), TOPIC, None, None),
			Error::<Test>::NotWhitelisted
		);
		assert_ok!(Inference::register(
			RuntimeOrigin::signed(BOB),
			TOPIC,
			None,
			None
		));
	});
}

#[test]
fn register_should_fail_when_the_owner_cannot_pay_the_deposit() {
	ExtBuilder::default().build_and_execute(|| {
		RegistrationDeposit::set(ENDOWMENT);
		assert_noop!(
			Inference::register(RuntimeOrigin::signed(ALICE), TOPIC, Some(KEY), None),
			Error::<Test>::InsufficientBalance
		);
		RegistrationDeposit::set(ENDOWMENT - 10);
		assert_ok!(Inference::register(
			RuntimeOrigin::signed(ALICE),
			TOPIC,
			Some(KEY),
			None
		));
	});
}

#[test]
fn register_should_fail_when_the_operator_signs_for_itself() {
	ExtBuilder::default()
		.registered(&[BOB])
		.build_and_execute(|| {
			for operator in [ALICE, BOB] {
				assert_noop!(
					Inference::register(RuntimeOrigin::signed(ALICE), TOPIC, Some(operator), None),
					Error::<Test>::InvalidOperator
				);
			}
		});
}

#[test]
fn register_should_fail_when_the_operator_signs_for_another_owner() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Inference::register(
			RuntimeOrigin::signed(ALICE),
			TOPIC,
			Some(KEY),
			None
		));
		assert_noop!(
			Inference::register(RuntimeOrigin::signed(BOB), TOPIC, Some(KEY), None),
			Error::<Test>::OperatorInUse
		);
	});
}

#[test]
fn register_should_let_one_key_sign_in_several_topics() {
	ExtBuilder::default().build_and_execute(|| {
		TopicStatuses::mutate(|map| map.insert(2, TopicStatus::Active));
		assert_ok!(Inference::register(
			RuntimeOrigin::signed(ALICE),
			TOPIC,
			Some(KEY),
			None
		));
		assert_ok!(Inference::register(
			RuntimeOrigin::signed(BOB),
			2,
			Some(KEY),
			None
		));
		assert_eq!(System::sufficients(&KEY), 2);
		assert_ok!(Inference::deregister(RuntimeOrigin::signed(ALICE), TOPIC));
		assert_eq!(System::sufficients(&KEY), 1);
	});
}

#[test]
fn register_should_be_open_to_an_account_that_somebody_named_as_operator() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Inference::register(
			RuntimeOrigin::signed(ALICE),
			TOPIC,
			Some(BOB),
			None
		));
		assert_eq!(Inference::owner_of(TOPIC, &BOB), Some(ALICE));
		assert_ok!(Inference::register(
			RuntimeOrigin::signed(BOB),
			TOPIC,
			None,
			None
		));
		assert_eq!(Inference::owner_of(TOPIC, &BOB), Some(BOB));
	});
}

#[test]
fn register_should_use_the_locked_deposit_when_a_worker_returns() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			assert_ok!(Inference::deregister(RuntimeOrigin::signed(ALICE), TOPIC));
			assert_ok!(Inference::register(
				RuntimeOrigin::signed(ALICE),
				TOPIC,
				None,
				None
			));
			assert_eq!(held(ALICE), INITIAL_DEPOSIT);
			assert!(!Departures::<Test>::contains_key(TOPIC, ALICE));
		});
}

#[test]
fn register_should_hold_the_difference_when_the_deposit_rose_meanwhile() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			assert_ok!(Inference::deregister(RuntimeOrigin::signed(ALICE), TOPIC));
			RegistrationDeposit::set(INITIAL_DEPOSIT + 50);
			assert_ok!(Inference::register(
				RuntimeOrigin::signed(ALICE),
				TOPIC,
				None,
				None
			));
			assert_eq!(held(ALICE), INITIAL_DEPOSIT + 50);
			// A lower one later releases nothing before the worker leaves for good.
			assert_ok!(Inference::deregister(RuntimeOrigin::signed(ALICE), TOPIC));
			RegistrationDeposit::set(1);
			assert_ok!(Inference::register(
				RuntimeOrigin::signed(ALICE),
				TOPIC,
				None,
				None
			));
			assert_eq!(held(ALICE), INITIAL_DEPOSIT + 50);
		});
}
