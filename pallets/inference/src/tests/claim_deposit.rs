// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Departures, Error, Event};
use allora_primitives::TopicStatus;
use frame_support::{assert_noop, assert_ok, traits::fungible::Inspect};

fn claim() -> frame_support::dispatch::DispatchResult {
	Inference::claim_deposit(RuntimeOrigin::signed(ALICE), TOPIC)
}

fn left() -> ExtBuilder {
	ExtBuilder::default().registered(&[ALICE]).open()
}

#[test]
fn claim_deposit_should_release_it_when_the_topic_has_opened_enough_epochs() {
	left().build_and_execute(|| {
		assert_ok!(Inference::deregister(RuntimeOrigin::signed(ALICE), TOPIC));
		open_epoch(HISTORY);
		assert_noop!(claim(), Error::<Test>::DepositLocked);
		open_epoch(HISTORY + 1);
		assert_ok!(claim());
		assert_eq!(Balances::balance(&ALICE), ENDOWMENT);
		assert!(!Departures::<Test>::contains_key(TOPIC, ALICE));
		assert!(has_event(Event::DepositClaimed {
			topic: TOPIC,
			owner: ALICE,
			amount: INITIAL_DEPOSIT
		}));
		assert_noop!(claim(), Error::<Test>::DepositNotFound);
	});
}

#[test]
fn claim_deposit_should_release_it_when_the_topic_opens_no_epochs_for_long() {
	left().build_and_execute(|| {
		assert_ok!(Inference::deregister(RuntimeOrigin::signed(ALICE), TOPIC));
		TopicStatuses::mutate(|map| map.insert(TOPIC, TopicStatus::Dormant));
		System::set_block_number(u64::from(HISTORY) * 10);
		assert_noop!(claim(), Error::<Test>::DepositLocked);
		System::set_block_number(u64::from(HISTORY) * 10 + 1);
		assert_ok!(claim());
	});
}

#[test]
fn claim_deposit_should_wait_for_the_epochs_when_those_of_an_active_topic_are_late() {
	left().build_and_execute(|| {
		assert_ok!(Inference::deregister(RuntimeOrigin::signed(ALICE), TOPIC));
		System::set_block_number(u64::from(HISTORY) * 10 + 1);
		assert_noop!(claim(), Error::<Test>::DepositLocked);
		open_epoch(HISTORY + 1);
		assert_ok!(claim());
	});
}

#[test]
fn claim_deposit_should_release_it_at_once_when_the_topic_is_retired() {
	left().build_and_execute(|| {
		assert_ok!(Inference::deregister(RuntimeOrigin::signed(ALICE), TOPIC));
		assert_noop!(claim(), Error::<Test>::DepositLocked);
		TopicStatuses::mutate(|map| map.insert(TOPIC, TopicStatus::Retired));
		assert_ok!(claim());
	});
}

#[test]
fn claim_deposit_should_fail_when_the_signer_has_not_left() {
	left().build_and_execute(|| {
		assert_noop!(claim(), Error::<Test>::DepositNotFound);
		assert_noop!(
			Inference::claim_deposit(RuntimeOrigin::signed(BOB), TOPIC),
			Error::<Test>::DepositNotFound
		);
	});
}
