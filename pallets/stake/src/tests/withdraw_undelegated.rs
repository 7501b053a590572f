// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::{pallet::*, WeightInfo};
use allora_primitives::{traits::OnTopicFunding, TopicStatus};
use frame_support::assert_noop;
use sp_runtime::{traits::BadOrigin, TokenError};

#[test]
fn withdraw_undelegated_should_release_what_is_due_and_only_that() {
	ExtBuilder.build_and_execute(|| {
		alice_with_bob();
		let bob = || RuntimeOrigin::signed(BOB);
		assert_ok!(Stake::undelegate(bob(), TOPIC, ALICE, 100));
		assert_ok!(Stake::undelegate(bob(), TOPIC, ALICE, 200));
		roll_to_busy(4);
		assert_ok!(Stake::undelegate(bob(), TOPIC, ALICE, 400));
		roll_to_busy(6);
		let post = Stake::withdraw_undelegated(bob(), TOPIC, ALICE).unwrap();
		assert_eq!(
			post.actual_weight,
			Some(<() as WeightInfo>::withdraw_undelegated(2) + MockFunding::weight())
		);
		assert_eq!(delegated(BOB), 2_700);
		// The queue does not release it a second time.
		roll_to(8);
		assert_eq!(delegated(BOB), 2_700);
		roll_to(10);
		assert_eq!(delegated(BOB), 2_300);
	});
}

#[test]
fn withdraw_undelegated_should_not_wait_when_the_topic_is_retired() {
	ExtBuilder.build_and_execute(|| {
		alice_with_bob();
		let bob = || RuntimeOrigin::signed(BOB);
		assert_ok!(Stake::undelegate(bob(), TOPIC, ALICE, 3_000));
		MockTopics::set(TOPIC, TopicStatus::Retired);
		assert_ok!(Stake::withdraw_undelegated(bob(), TOPIC, ALICE));
		assert_eq!(Balances::free_balance(BOB), ENDOWMENT);
		assert_eq!(PendingExits::<Test>::get(), 0);
	});
}

#[test]
fn withdraw_undelegated_should_be_refused_when_nothing_is_due() {
	ExtBuilder.build_and_execute(|| {
		alice_with_bob();
		let bob = || RuntimeOrigin::signed(BOB);
		assert_noop!(
			Stake::withdraw_undelegated(RuntimeOrigin::root(), TOPIC, ALICE),
			BadOrigin
		);
		assert_noop!(
			Stake::withdraw_undelegated(bob(), TOPIC, ALICE),
			Error::<Test>::NothingDue
		);
		assert_ok!(Stake::undelegate(bob(), TOPIC, ALICE, 100));
		roll_to(5);
		assert_noop!(
			Stake::withdraw_undelegated(bob(), TOPIC, ALICE),
			Error::<Test>::NothingDue
		);
		assert_noop!(
			Stake::withdraw_undelegated(bob(), UNKNOWN, ALICE),
			Error::<Test>::NothingDue
		);
	});
}

#[test]
fn withdraw_undelegated_should_release_a_deferred_exit_when_the_account_can_receive_it() {
	ExtBuilder.build_and_execute(|| {
		bond(ALICE, 1_000);
		// Another provider keeps the account alive without a free balance.
		System::inc_providers(&BOB);
		delegate(BOB, ALICE, ENDOWMENT);
		delegate(CAROL, ALICE, 100);
		let bob = || RuntimeOrigin::signed(BOB);
		assert_ok!(Stake::undelegate(bob(), TOPIC, ALICE, ED - 1));
		let carol = RuntimeOrigin::signed(CAROL);
		assert_ok!(Stake::undelegate(carol, TOPIC, ALICE, 100));
		roll_to(7);
		assert!(events().contains(&Event::UndelegateDeferred {
			topic: TOPIC,
			reputer: ALICE,
			delegator: BOB,
			request: 0,
			amount: ED - 1,
			error: TokenError::CannotCreate.into(),
		}));
		// It has not stopped those behind it.
		assert_eq!(delegated(CAROL), 0);
		assert_noop!(
			Stake::withdraw_undelegated(bob(), TOPIC, ALICE),
			TokenError::CannotCreate
		);
		assert_ok!(Stake::undelegate(bob(), TOPIC, ALICE, 1));
		roll_to_busy(13);
		assert_ok!(Stake::withdraw_undelegated(bob(), TOPIC, ALICE));
		assert_eq!(Balances::free_balance(BOB), ED);
	});
}
