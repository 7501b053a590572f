// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::{pallet::*, Delegation, Pool};
use allora_primitives::{
	traits::{StakeInspect, TopicStake},
	TopicStatus,
};
use frame_support::assert_noop;
use sp_runtime::{traits::BadOrigin, TokenError};

#[test]
fn delegate_should_hold_the_money_on_the_delegators_account_and_count_it() {
	ExtBuilder.build_and_execute(|| {
		bond(ALICE, 1_000);
		MockFunding::take();
		delegate(BOB, ALICE, 3_000);
		assert_eq!(delegated(BOB), 3_000);
		assert_eq!(held(BOB), 0);
		assert_eq!(Balances::free_balance(BOB), ENDOWMENT - 3_000);
		assert_eq!(
			Delegations::<Test>::get((BOB, TOPIC, ALICE)),
			Some(Delegation {
				stake: 3_000,
				..Default::default()
			})
		);
		assert_eq!(
			Pools::<Test>::get(TOPIC, ALICE),
			Some(Pool {
				delegated: 3_000,
				delegators: 1,
				..Default::default()
			})
		);
		assert_eq!(Stake::topic_stake(TOPIC), 4_000);
		assert_eq!(Stake::authority(TOPIC, &ALICE), 4_000);
		assert_eq!(MockFunding::take(), vec![TOPIC]);
		assert_eq!(
			events().last(),
			Some(&Event::Delegated {
				topic: TOPIC,
				reputer: ALICE,
				delegator: BOB,
				amount: 3_000,
				stake: 3_000
			})
		);
		// A second time adds to the same delegation; a whitelist of reputers has no say.
		delegate(BOB, ALICE, 1);
		delegate(OUTSIDER, ALICE, 10);
		let pool = Pools::<Test>::get(TOPIC, ALICE).unwrap();
		assert_eq!((pool.delegated, pool.delegators), (3_011, 2));
	});
}

#[test]
fn authority_should_be_at_most_ten_times_the_own_stake() {
	ExtBuilder.build_and_execute(|| {
		bond(ALICE, 100);
		delegate(BOB, ALICE, 899);
		assert_eq!(Stake::authority(TOPIC, &ALICE), 999);
		delegate(BOB, ALICE, 2);
		assert_eq!(Stake::authority(TOPIC, &ALICE), 1_000);
		delegate(CAROL, ALICE, 500_000);
		assert_eq!(Stake::authority(TOPIC, &ALICE), 1_000);
		// What does not count as authority is the topic's stake all the same.
		assert_eq!(Stake::topic_stake(TOPIC), 501_001);
		assert_eq!(Stake::authority(TOPIC, &BOB), 0);
	});
}

#[test]
fn delegate_should_be_refused_when_its_conditions_do_not_hold() {
	ExtBuilder.build_and_execute(|| {
		let bob = || RuntimeOrigin::signed(BOB);
		assert_noop!(
			Stake::delegate(bob(), TOPIC, ALICE, 100),
			Error::<Test>::ReputerNotStaked
		);
		bond(ALICE, 1_000);
		assert_noop!(
			Stake::delegate(RuntimeOrigin::root(), TOPIC, ALICE, 100),
			BadOrigin
		);
		assert_noop!(
			Stake::delegate(bob(), TOPIC, ALICE, 0),
			Error::<Test>::AmountZero
		);
		assert_noop!(
			Stake::delegate(bob(), UNKNOWN, ALICE, 100),
			Error::<Test>::TopicNotFound
		);
		assert_noop!(
			Stake::delegate(bob(), OTHER, ALICE, 100),
			Error::<Test>::ReputerNotStaked
		);
		assert_noop!(
			Stake::delegate(RuntimeOrigin::signed(ALICE), TOPIC, ALICE, 100),
			Error::<Test>::DelegatesToItself
		);
		assert_noop!(
			Stake::delegate(bob(), TOPIC, ALICE, 9),
			Error::<Test>::BelowMinimumDelegation
		);
		assert_noop!(
			Stake::delegate(bob(), TOPIC, ALICE, ENDOWMENT),
			TokenError::FundsUnavailable
		);
		// A reputer that is leaving takes no more.
		assert_ok!(Stake::unbond(RuntimeOrigin::signed(ALICE), TOPIC, 1_000));
		assert_noop!(
			Stake::delegate(bob(), TOPIC, ALICE, 100),
			Error::<Test>::ReputerNotStaked
		);
		MockTopics::set(TOPIC, TopicStatus::Retired);
		assert_noop!(
			Stake::delegate(bob(), TOPIC, ALICE, 100),
			Error::<Test>::TopicRetired
		);
	});
}
