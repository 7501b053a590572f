// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, pallet::*, Position};
use allora_primitives::{
	traits::{StakeInspect, TopicStake},
	TopicStatus,
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{traits::BadOrigin, TokenError};

#[test]
fn bond_should_hold_the_amount_and_count_it_when_the_topic_is_open() {
	ExtBuilder.build_and_execute(|| {
		for (status, total) in [
			(TopicStatus::Created, 100),
			(TopicStatus::Active, 200),
			(TopicStatus::Dormant, 300),
		] {
			MockTopics::set(TOPIC, status);
			assert_ok!(Stake::bond(RuntimeOrigin::signed(ALICE), TOPIC, 100));
			assert_eq!(Stake::authority(TOPIC, &ALICE), total);
			assert_eq!(held(ALICE), total);
			assert_eq!(MockFunding::take(), vec![TOPIC]);
			assert_eq!(
				events().last(),
				Some(&Event::Bonded {
					topic: TOPIC,
					reputer: ALICE,
					amount: 100,
					stake: total
				})
			);
		}
		assert_eq!(Stake::topic_stake(TOPIC), 300);
		assert_eq!(Balances::free_balance(ALICE), ENDOWMENT - 300);
	});
}

#[test]
fn bond_should_keep_topics_and_reputers_apart() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(Stake::bond(RuntimeOrigin::signed(ALICE), TOPIC, 100));
		assert_ok!(Stake::bond(RuntimeOrigin::signed(ALICE), OTHER, 200));
		assert_ok!(Stake::bond(RuntimeOrigin::signed(BOB), TOPIC, 400));
		assert_eq!(Stake::topic_stake(TOPIC), 500);
		assert_eq!(Stake::topic_stake(OTHER), 200);
		assert_eq!(Stake::authority(TOPIC, &ALICE), 100);
		assert_eq!(Stake::authority(OTHER, &BOB), 0);
		assert_eq!(held(ALICE), 300);
		assert_eq!(
			<Stake as StakeInspect<AccountId>>::minimum(),
			MinimumStake::get()
		);
	});
}

#[test]
fn bond_should_count_only_what_stays_towards_the_minimum() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(Stake::bond(RuntimeOrigin::signed(ALICE), TOPIC, 100));
		assert_ok!(Stake::unbond(RuntimeOrigin::signed(ALICE), TOPIC, 100));
		assert_noop!(
			Stake::bond(RuntimeOrigin::signed(ALICE), TOPIC, 99),
			Error::<Test>::BelowMinimum
		);
		assert_ok!(Stake::bond(RuntimeOrigin::signed(ALICE), TOPIC, 100));
		assert_eq!(
			Positions::<Test>::get(TOPIC, ALICE),
			Some(Position {
				stake: 200,
				leaving: 100,
				..Default::default()
			})
		);
	});
}

#[test]
fn bond_should_leave_the_existential_deposit_when_everything_else_is_staked() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(
			Stake::bond(RuntimeOrigin::signed(ALICE), TOPIC, ENDOWMENT - ED + 1),
			TokenError::FundsUnavailable
		);
		assert_ok!(Stake::bond(
			RuntimeOrigin::signed(ALICE),
			TOPIC,
			ENDOWMENT - ED
		));
		assert_eq!(Balances::free_balance(ALICE), ED);
	});
}

#[test]
fn bond_should_be_refused_when_its_conditions_do_not_hold() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(Stake::bond(RuntimeOrigin::root(), TOPIC, 100), BadOrigin);
		let alice = || RuntimeOrigin::signed(ALICE);
		assert_noop!(Stake::bond(alice(), TOPIC, 0), Error::<Test>::AmountZero);
		assert_noop!(
			Stake::bond(alice(), UNKNOWN, 100),
			Error::<Test>::TopicNotFound
		);
		assert_noop!(Stake::bond(alice(), TOPIC, 99), Error::<Test>::BelowMinimum);
		assert_noop!(
			Stake::bond(RuntimeOrigin::signed(OUTSIDER), TOPIC, 100),
			Error::<Test>::NotWhitelisted
		);
		assert_noop!(
			Stake::bond(alice(), TOPIC, u128::MAX),
			TokenError::FundsUnavailable
		);
		MockTopics::set(TOPIC, TopicStatus::Retired);
		assert_noop!(
			Stake::bond(alice(), TOPIC, 100),
			Error::<Test>::TopicRetired
		);
		assert!(MockFunding::take().is_empty());
	});
}
