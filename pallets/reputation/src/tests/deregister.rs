// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, types::LockedDeposit, Deposits, Error, Event, HoldReason};
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};

type Pallet = crate::Pallet<Test>;

#[test]
fn deregister_should_lock_the_deposit_and_release_the_operator() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Pallet::register(
			RuntimeOrigin::signed(1),
			TOPIC,
			Some(100),
			None
		));
		open_epoch(TOPIC, 3, 30);
		go_to(31);
		assert_ok!(Pallet::deregister(RuntimeOrigin::signed(1), TOPIC));
		assert_eq!(
			Deposits::<Test>::get(TOPIC, 1),
			Some(LockedDeposit {
				amount: DEPOSIT,
				left_epoch: 3,
				left_at: 31,
				state: None,
			})
		);
		assert_eq!(
			Balances::balance_on_hold(&HoldReason::Registration.into(), &1),
			DEPOSIT
		);
		assert!(!System::account_exists(&100));
		assert!(crate::SignerTopics::<Test>::get(1).is_empty());
		assert_eq!(
			last_event(),
			Event::Deregistered {
				topic: TOPIC,
				reputer: 1
			}
		);
	});
}

#[test]
fn deregister_should_keep_the_truths_that_are_on_chain() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		predict(TOPIC, 1, 10, &[(11, 9.0), (12, 10.5)], &[]);
		go_to(window_of(TOPIC, 1));
		assert_ok!(submit(1, vec![truth(TOPIC, 1, 0, 10.0)]));
		assert_ok!(Pallet::deregister(RuntimeOrigin::signed(1), TOPIC));
		assert_eq!(crate::Truths::<Test>::get(TOPIC, 1).len(), 1);
	});
}

#[test]
fn deregister_should_fail_when_not_registered() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			Pallet::deregister(RuntimeOrigin::signed(1), TOPIC),
			Error::<Test>::NotRegistered
		);
	});
}
