// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Deposits, Error, Event, HoldReason};
use allora_primitives::{EpochStage, TopicStatus};
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};

type Pallet = crate::Pallet<Test>;

fn claim() -> sp_runtime::DispatchResult {
	Pallet::claim_deposit(RuntimeOrigin::signed(1), TOPIC)
}

fn leave_after_epoch(epoch: u32) {
	register(TOPIC, 1);
	open_epoch(TOPIC, epoch, 10);
	go_to(10);
	assert_ok!(Pallet::deregister(RuntimeOrigin::signed(1), TOPIC));
}

#[test]
fn claim_deposit_should_release_it_when_the_epochs_have_passed() {
	ExtBuilder::default().build_and_execute(|| {
		leave_after_epoch(1);
		open_epoch(TOPIC, 1 + HISTORY - 1, 80);
		assert_noop!(claim(), Error::<Test>::DepositLocked);
		open_epoch(TOPIC, 1 + HISTORY, 90);
		assert_ok!(claim());
		assert_eq!(
			Balances::balance_on_hold(&HoldReason::Registration.into(), &1),
			0
		);
		assert!(Deposits::<Test>::get(TOPIC, 1).is_none());
		assert_eq!(
			last_event(),
			Event::DepositClaimed {
				topic: TOPIC,
				reputer: 1,
				amount: DEPOSIT
			}
		);
		assert_noop!(claim(), Error::<Test>::NoDeposit);
	});
}

#[test]
fn claim_deposit_should_release_it_when_a_sleeping_topic_would_have_had_the_epochs() {
	ExtBuilder::default().build_and_execute(|| {
		leave_after_epoch(1);
		for status in [TopicStatus::Dormant, TopicStatus::Created] {
			world(|w| w.topics.get_mut(&TOPIC).unwrap().0 = status);
			go_to(10 + HISTORY * 10 - 1);
			assert_noop!(claim(), Error::<Test>::DepositLocked);
		}
		go_to(10 + HISTORY * 10);
		world(|w| w.topics.get_mut(&TOPIC).unwrap().0 = TopicStatus::Active);
		assert_noop!(claim(), Error::<Test>::DepositLocked);
		world(|w| w.topics.get_mut(&TOPIC).unwrap().0 = TopicStatus::Dormant);
		assert_ok!(claim());
	});
}

#[test]
fn claim_deposit_should_release_it_when_a_retired_topic_has_no_epoch_left() {
	ExtBuilder::default().build_and_execute(|| {
		leave_after_epoch(1);
		let retire = || world(|w| w.topics.get_mut(&TOPIC).unwrap().0 = TopicStatus::Retired);
		let stage = |stage| world(|w| w.epochs.get_mut(&(TOPIC, 1)).unwrap().stage = stage);
		retire();
		stage(EpochStage::Predicted);
		assert_noop!(claim(), Error::<Test>::DepositLocked);
		stage(EpochStage::Settled);
		assert_ok!(claim());
	});
}

#[test]
fn claim_deposit_should_fail_when_there_is_none() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(claim(), Error::<Test>::NoDeposit);
		register(TOPIC, 1);
		assert_noop!(claim(), Error::<Test>::NoDeposit);
	});
}
