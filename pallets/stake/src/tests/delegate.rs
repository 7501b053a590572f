// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::{pallet::*, Delegation, Pool};
use allora_primitives::{
	traits::{StakeInspect, TopicStake},
	TopicStatus,
};
use frame_support::assert_noop;
use sp_runtime::{traits::BadOrigin, Perbill, TokenError};

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
			Stake::delegate(bob(), TOPIC, ALICE, 100, None),
			Error::<Test>::ReputerNotStaked
		);
		bond(ALICE, 1_000);
		assert_noop!(
			Stake::delegate(RuntimeOrigin::root(), TOPIC, ALICE, 100, None),
			BadOrigin
		);
		assert_noop!(
			Stake::delegate(bob(), TOPIC, ALICE, 0, None),
			Error::<Test>::AmountZero
		);
		assert_noop!(
			Stake::delegate(bob(), UNKNOWN, ALICE, 100, None),
			Error::<Test>::TopicNotFound
		);
		assert_noop!(
			Stake::delegate(bob(), OTHER, ALICE, 100, None),
			Error::<Test>::ReputerNotStaked
		);
		assert_noop!(
			Stake::delegate(RuntimeOrigin::signed(ALICE), TOPIC, ALICE, 100, None),
			Error::<Test>::DelegatesToItself
		);
		assert_noop!(
			Stake::delegate(bob(), TOPIC, ALICE, 9, None),
			Error::<Test>::BelowMinimumDelegation
		);
		assert_noop!(
			Stake::delegate(bob(), TOPIC, ALICE, ENDOWMENT, None),
			TokenError::FundsUnavailable
		);
		// A reputer that is leaving takes no more.
		assert_ok!(Stake::unbond(RuntimeOrigin::signed(ALICE), TOPIC, 1_000));
		assert_noop!(
			Stake::delegate(bob(), TOPIC, ALICE, 100, None),
			Error::<Test>::ReputerNotStaked
		);
		MockTopics::set(TOPIC, TopicStatus::Retired);
		assert_noop!(
			Stake::delegate(bob(), TOPIC, ALICE, 100, None),
			Error::<Test>::TopicRetired
		);
	});
}

#[test]
fn delegate_should_be_refused_above_the_commission_that_the_delegator_accepts() {
	ExtBuilder.build_and_execute(|| {
		let bob = || RuntimeOrigin::signed(BOB);
		let percent = |rate| Some(Perbill::from_percent(rate));
		bond(ALICE, 1_000);
		// No commission yet: this is not more than none at all.
		bond(CAROL, 1_000);
		assert_ok!(Stake::delegate(bob(), TOPIC, CAROL, 100, percent(0)));

		// A reputer without delegators takes what commission it likes, also in the block before.
		let alice = RuntimeOrigin::signed(ALICE);
		assert_ok!(Stake::set_commission(
			alice,
			TOPIC,
			Perbill::from_percent(50)
		));
		for accepted in [0, 10, 49] {
			assert_noop!(
				Stake::delegate(bob(), TOPIC, ALICE, 100, percent(accepted)),
				Error::<Test>::CommissionAboveAccepted
			);
		}
		assert_ok!(Stake::delegate(bob(), TOPIC, ALICE, 100, percent(50)));
		assert_ok!(Stake::delegate(bob(), TOPIC, ALICE, 100, percent(100)));
		// Adding to a delegation is held to it too; who gives no maximum accepts any.
		assert_noop!(
			Stake::delegate(bob(), TOPIC, ALICE, 100, percent(49)),
			Error::<Test>::CommissionAboveAccepted
		);
		assert_ok!(Stake::delegate(bob(), TOPIC, ALICE, 100, None));
		let with_alice = Delegations::<Test>::get((BOB, TOPIC, ALICE));
		assert_eq!(with_alice.map(|delegation| delegation.stake), Some(300));
	});
}
