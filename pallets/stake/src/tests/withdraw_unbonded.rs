// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, pallet::*, Position, WeightInfo};
use allora_primitives::{
	traits::{OnTopicFunding, TopicStake},
	TopicStatus,
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{traits::BadOrigin, TokenError};

#[test]
fn withdraw_unbonded_should_release_what_is_due_and_only_that() {
	ExtBuilder.build_and_execute(|| {
		let alice = || RuntimeOrigin::signed(ALICE);
		assert_ok!(Stake::bond(alice(), TOPIC, 1_000));
		assert_ok!(Stake::unbond(alice(), TOPIC, 100));
		assert_ok!(Stake::unbond(alice(), TOPIC, 200));
		roll_to_busy(4);
		assert_ok!(Stake::unbond(alice(), TOPIC, 400));
		roll_to_busy(6);
		MockFunding::take();
		let post = Stake::withdraw_unbonded(alice(), TOPIC).unwrap();
		assert_eq!(
			post.actual_weight,
			Some(<() as WeightInfo>::withdraw_unbonded(2) + MockFunding::weight())
		);
		assert_eq!(MockFunding::take(), vec![TOPIC]);
		assert_eq!(
			events().last(),
			Some(&Event::Unbonded {
				topic: TOPIC,
				reputer: ALICE,
				amount: 300,
				stake: 700
			})
		);
		assert_eq!(
			Positions::<Test>::get(TOPIC, ALICE),
			Some(Position {
				stake: 700,
				leaving: 400,
				..Default::default()
			})
		);
		assert_eq!(Stake::topic_stake(TOPIC), 700);
		assert_eq!(held(ALICE), 700);
		// The queue does not release it a second time.
		roll_to(8);
		assert_eq!(held(ALICE), 700);
	});
}

#[test]
fn withdraw_unbonded_should_not_wait_when_the_topic_is_retired() {
	ExtBuilder.build_and_execute(|| {
		let alice = || RuntimeOrigin::signed(ALICE);
		assert_ok!(Stake::bond(alice(), TOPIC, 1_000));
		assert_ok!(Stake::unbond(alice(), TOPIC, 100));
		assert_ok!(Stake::unbond(alice(), TOPIC, 900));
		MockTopics::set(TOPIC, TopicStatus::Retired);
		assert_ok!(Stake::withdraw_unbonded(alice(), TOPIC));
		assert_eq!(held(ALICE), 0);
		assert_eq!(PendingExits::<Test>::get(), 0);
		assert_eq!(Requests::<Test>::iter().count(), 0);
	});
}

#[test]
fn withdraw_unbonded_should_be_refused_when_nothing_is_due() {
	ExtBuilder.build_and_execute(|| {
		let alice = || RuntimeOrigin::signed(ALICE);
		assert_noop!(
			Stake::withdraw_unbonded(RuntimeOrigin::root(), TOPIC),
			BadOrigin
		);
		assert_noop!(
			Stake::withdraw_unbonded(alice(), TOPIC),
			Error::<Test>::NothingDue
		);
		assert_ok!(Stake::bond(alice(), TOPIC, 1_000));
		assert_ok!(Stake::unbond(alice(), TOPIC, 100));
		roll_to(5);
		assert_noop!(
			Stake::withdraw_unbonded(alice(), TOPIC),
			Error::<Test>::NothingDue
		);
		assert_noop!(
			Stake::withdraw_unbonded(alice(), UNKNOWN),
			Error::<Test>::NothingDue
		);
	});
}

#[test]
fn withdraw_unbonded_should_release_a_deferred_exit_when_the_account_can_receive_it() {
	ExtBuilder.build_and_execute(|| {
		let alice = || RuntimeOrigin::signed(ALICE);
		// Another provider keeps the account alive without a free balance.
		System::inc_providers(&ALICE);
		MinimumStake::set(1);
		assert_ok!(Stake::bond(alice(), TOPIC, ENDOWMENT));
		assert_ok!(Stake::unbond(alice(), TOPIC, ED - 1));
		assert_ok!(Stake::bond(RuntimeOrigin::signed(BOB), TOPIC, 100));
		assert_ok!(Stake::unbond(RuntimeOrigin::signed(BOB), TOPIC, 100));
		roll_to(7);
		assert!(events().contains(&Event::ExitDeferred {
			topic: TOPIC,
			reputer: ALICE,
			request: 0,
			amount: ED - 1,
			error: TokenError::CannotCreate.into(),
		}));
		// It has not stopped those behind it.
		assert_eq!(held(BOB), 0);
		assert_eq!(held(ALICE), ENDOWMENT);
		assert_noop!(
			Stake::withdraw_unbonded(alice(), TOPIC),
			TokenError::CannotCreate
		);
		// Two requests together reach the existential deposit.
		assert_ok!(Stake::unbond(alice(), TOPIC, 1));
		roll_to_busy(13);
		assert_ok!(Stake::withdraw_unbonded(alice(), TOPIC));
		assert_eq!(Balances::free_balance(ALICE), ED);
		assert_eq!(held(ALICE), ENDOWMENT - ED);
		MinimumStake::set(100);
	});
}
