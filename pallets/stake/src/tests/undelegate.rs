// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::pallet::*;
use allora_primitives::{
	traits::{StakeInspect, TopicStake},
	TopicStatus,
};
use frame_support::assert_noop;
use sp_runtime::{traits::BadOrigin, TokenError};

#[test]
fn undelegate_should_queue_a_request_whose_stake_still_counts_and_earns() {
	ExtBuilder.build_and_execute(|| {
		alice_with_bob();
		let bob = || RuntimeOrigin::signed(BOB);
		assert_ok!(Stake::undelegate(bob(), TOPIC, ALICE, 1_000));
		assert_eq!(
			events().last(),
			Some(&Event::UndelegateRequested {
				topic: TOPIC,
				reputer: ALICE,
				delegator: BOB,
				request: 0,
				amount: 1_000,
				completes_at: 6
			})
		);
		assert!(MockFunding::take().is_empty());
		assert_eq!(delegated(BOB), 3_000);
		assert_eq!(Stake::authority(TOPIC, &ALICE), 4_000);
		// Three quarters of the reward, also for what leaves.
		assert_eq!(reward(ALICE, 400), 100);
		assert_eq!(claimable(ALICE, BOB), 300);
		roll_to(7);
		assert_eq!(delegated(BOB), 2_000);
		assert_eq!(Stake::topic_stake(TOPIC), 3_000);
		assert_eq!(MockFunding::take(), vec![TOPIC]);
		assert_eq!(
			events().last(),
			Some(&Event::Undelegated {
				topic: TOPIC,
				reputer: ALICE,
				delegator: BOB,
				amount: 1_000,
				stake: 2_000
			})
		);
		// From now on two thirds.
		assert_eq!(reward(ALICE, 300), 100);
		assert_eq!(claimable(ALICE, BOB), 500);
	});
}

#[test]
fn undelegate_should_pay_the_rewards_with_the_last_of_the_stake() {
	ExtBuilder.build_and_execute(|| {
		alice_with_bob();
		reward(ALICE, 400);
		// The largest number means everything that stays.
		let bob = RuntimeOrigin::signed(BOB);
		assert_ok!(Stake::undelegate(bob, TOPIC, ALICE, Balance::MAX));
		roll_to(7);
		assert_eq!(delegated(BOB), 0);
		assert_eq!(Balances::free_balance(BOB), ENDOWMENT + 300);
		assert_eq!(Delegations::<Test>::iter().count(), 0);
		assert_eq!(pot(), 0);
		assert_eq!(
			events().last(),
			Some(&Event::RewardsClaimed {
				topic: TOPIC,
				reputer: ALICE,
				delegator: BOB,
				amount: 300
			})
		);
		// The reputer's commission, once set, is remembered as long as it has stake.
		assert_eq!(Pools::<Test>::get(TOPIC, ALICE).unwrap().delegators, 0);
	});
}

#[test]
fn undelegate_should_release_at_once_when_the_topic_is_retired() {
	ExtBuilder.build_and_execute(|| {
		alice_with_bob();
		reward(ALICE, 400);
		MockTopics::set(TOPIC, TopicStatus::Retired);
		let bob = || RuntimeOrigin::signed(BOB);
		// No minimum has a say.
		assert_ok!(Stake::undelegate(bob(), TOPIC, ALICE, 2_999));
		assert_eq!(delegated(BOB), 1);
		assert_ok!(Stake::undelegate(bob(), TOPIC, ALICE, 1));
		assert_eq!(Balances::free_balance(BOB), ENDOWMENT + 300);
		assert_eq!(Delegations::<Test>::iter().count(), 0);
	});
}

#[test]
fn undelegate_should_release_at_once_when_the_reputer_has_left() {
	ExtBuilder.build_and_execute(|| {
		alice_with_bob();
		delegate(CAROL, ALICE, 50);
		reward(ALICE, 405);
		let bob = || RuntimeOrigin::signed(BOB);
		assert_ok!(Stake::undelegate(bob(), TOPIC, ALICE, 1_000));
		let alice = RuntimeOrigin::signed(ALICE);
		assert_ok!(Stake::unbond(alice, TOPIC, Balance::MAX));
		System::set_block_number(6);
		assert_ok!(Stake::withdraw_unbonded(
			RuntimeOrigin::signed(ALICE),
			TOPIC
		));
		assert_eq!(Positions::<Test>::get(TOPIC, ALICE), None);
		assert_eq!(Stake::authority(TOPIC, &ALICE), 0);
		// The delegators are still there, and nobody is trapped.
		assert_ok!(Stake::undelegate(bob(), TOPIC, ALICE, 2_000));
		assert_ok!(Stake::withdraw_undelegated(bob(), TOPIC, ALICE));
		assert_eq!(Balances::free_balance(BOB), ENDOWMENT + 300);
		let carol = RuntimeOrigin::signed(CAROL);
		assert_ok!(Stake::undelegate(carol, TOPIC, ALICE, 50));
		assert_eq!(Balances::free_balance(CAROL), ENDOWMENT + 5);
		assert_eq!(Pools::<Test>::iter().count(), 0);
		assert_eq!(Stake::topic_stake(TOPIC), 0);
		assert_eq!(pot(), 0);
	});
}

#[test]
fn undelegate_should_be_refused_when_its_conditions_do_not_hold() {
	ExtBuilder.build_and_execute(|| {
		alice_with_bob();
		let bob = || RuntimeOrigin::signed(BOB);
		assert_noop!(
			Stake::undelegate(RuntimeOrigin::root(), TOPIC, ALICE, 1),
			BadOrigin
		);
		assert_noop!(
			Stake::undelegate(bob(), TOPIC, ALICE, 0),
			Error::<Test>::AmountZero
		);
		for (topic, reputer, amount) in [
			(TOPIC, ALICE, 3_001),
			(TOPIC, BOB, 1),
			(TOPIC, BOB, Balance::MAX),
			(OTHER, ALICE, 1),
			(UNKNOWN, ALICE, 1),
		] {
			assert_noop!(
				Stake::undelegate(bob(), topic, reputer, amount),
				Error::<Test>::NotEnoughStake
			);
		}
		assert_noop!(
			Stake::undelegate(bob(), TOPIC, ALICE, 2_991),
			Error::<Test>::RemainderBelowMinimum
		);
		for _ in 0..MaxRequests::get() {
			assert_ok!(Stake::undelegate(bob(), TOPIC, ALICE, 1));
		}
		assert_noop!(
			Stake::undelegate(bob(), TOPIC, ALICE, 1),
			Error::<Test>::TooManyRequests
		);
		// The bound is per place.
		delegate(CAROL, ALICE, 10);
		let carol = RuntimeOrigin::signed(CAROL);
		assert_ok!(Stake::undelegate(carol, TOPIC, ALICE, 10));
	});
}

#[test]
fn undelegate_should_report_a_release_that_the_account_cannot_receive() {
	ExtBuilder.build_and_execute(|| {
		bond(ALICE, 1_000);
		// Another provider keeps the account alive without a free balance.
		System::inc_providers(&BOB);
		delegate(BOB, ALICE, ENDOWMENT);
		MockTopics::set(TOPIC, TopicStatus::Retired);
		let bob = || RuntimeOrigin::signed(BOB);
		assert_noop!(
			Stake::undelegate(bob(), TOPIC, ALICE, ED - 1),
			TokenError::CannotCreate
		);
		assert_ok!(Stake::undelegate(bob(), TOPIC, ALICE, ED));
	});
}

#[test]
fn undelegate_should_complete_after_the_longest_period_when_the_parameter_is_larger() {
	ExtBuilder.build_and_execute(|| {
		alice_with_bob();
		UnbondingPeriod::set(u32::MAX);
		let bob = || RuntimeOrigin::signed(BOB);
		assert_ok!(Stake::undelegate(bob(), TOPIC, ALICE, 3_000));
		System::set_block_number(crate::MAX_UNBONDING_PERIOD + 1);
		assert_ok!(Stake::withdraw_undelegated(bob(), TOPIC, ALICE));
		assert_eq!(delegated(BOB), 0);
	});
}
