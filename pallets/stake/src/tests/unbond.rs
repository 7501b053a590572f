// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, pallet::*, Position, MAX_UNBONDING_PERIOD};
use allora_primitives::{
	traits::{StakeInspect, TopicStake},
	TopicStatus,
};
use frame_support::{assert_noop, assert_ok, traits::BuildGenesisConfig};
use sp_runtime::{traits::BadOrigin, TokenError};

fn bonded(amount: u128) {
	assert_ok!(Stake::bond(RuntimeOrigin::signed(ALICE), TOPIC, amount));
	MockFunding::take();
}

#[test]
fn unbond_should_queue_a_request_whose_stake_still_counts() {
	ExtBuilder.build_and_execute(|| {
		bonded(500);
		assert_ok!(Stake::unbond(RuntimeOrigin::signed(ALICE), TOPIC, 200));
		assert_eq!(
			Positions::<Test>::get(TOPIC, ALICE),
			Some(Position {
				stake: 500,
				leaving: 200,
				..Default::default()
			})
		);
		assert_eq!(Stake::authority(TOPIC, &ALICE), 500);
		assert_eq!(Stake::topic_stake(TOPIC), 500);
		assert_eq!(held(ALICE), 500);
		assert_eq!(
			events().last(),
			Some(&Event::UnbondRequested {
				topic: TOPIC,
				reputer: ALICE,
				request: 0,
				amount: 200,
				completes_at: 6
			})
		);
		// The stake of the topic has not changed.
		assert!(MockFunding::take().is_empty());
	});
}

#[test]
fn unbond_should_give_each_request_its_own_completion_block() {
	ExtBuilder.build_and_execute(|| {
		bonded(500);
		assert_ok!(Stake::unbond(RuntimeOrigin::signed(ALICE), TOPIC, 100));
		roll_to(3);
		assert_ok!(Stake::unbond(RuntimeOrigin::signed(ALICE), TOPIC, 200));
		// A shorter period may overtake an earlier request.
		UnbondingPeriod::set(1);
		assert_ok!(Stake::unbond(RuntimeOrigin::signed(ALICE), TOPIC, 100));
		UnbondingPeriod::set(0);
		assert_ok!(Stake::unbond(RuntimeOrigin::signed(ALICE), TOPIC, 100));
		UnbondingPeriod::set(5);
		let at: Vec<_> = Requests::<Test>::get((TOPIC, ALICE, ALICE))
			.iter()
			.map(|r| (r.id, r.completes_at))
			.collect();
		assert_eq!(at, vec![(0, 6), (1, 8), (2, 4), (3, 4)]);
		finish_block(frame_support::weights::Weight::MAX);
		assert_eq!(held(ALICE), 500);
		roll_to(5);
		assert_eq!(held(ALICE), 300);
		roll_to(7);
		assert_eq!(held(ALICE), 200);
		roll_to(9);
		assert_eq!(held(ALICE), 0);
		assert_eq!(Positions::<Test>::get(TOPIC, ALICE), None);
		assert_eq!(PendingExits::<Test>::get(), 0);
		assert_eq!(DueBlocks::<Test>::iter().count(), 0);
	});
}

#[test]
fn unbond_should_release_at_once_when_the_topic_is_retired() {
	ExtBuilder.build_and_execute(|| {
		bonded(500);
		MockTopics::set(TOPIC, TopicStatus::Retired);
		// Neither the minimum nor the whitelist has a say.
		assert_ok!(Stake::unbond(RuntimeOrigin::signed(ALICE), TOPIC, 499));
		assert_eq!(held(ALICE), 1);
		assert_eq!(Stake::topic_stake(TOPIC), 1);
		assert_eq!(
			events().last(),
			Some(&Event::Unbonded {
				topic: TOPIC,
				reputer: ALICE,
				amount: 499,
				stake: 1
			})
		);
		assert_eq!(MockFunding::take(), vec![TOPIC]);
		assert_ok!(Stake::unbond(RuntimeOrigin::signed(ALICE), TOPIC, 1));
		assert_eq!(Positions::<Test>::get(TOPIC, ALICE), None);
		assert_eq!(TotalStake::<Test>::iter().count(), 0);
	});
}

#[test]
fn unbond_should_leave_other_requests_alone_when_the_topic_is_retired() {
	ExtBuilder.build_and_execute(|| {
		bonded(500);
		assert_ok!(Stake::unbond(RuntimeOrigin::signed(ALICE), TOPIC, 200));
		MockTopics::set(TOPIC, TopicStatus::Retired);
		assert_noop!(
			Stake::unbond(RuntimeOrigin::signed(ALICE), TOPIC, 301),
			Error::<Test>::NotEnoughStake
		);
		assert_ok!(Stake::unbond(RuntimeOrigin::signed(ALICE), TOPIC, 300));
		assert_eq!(
			Positions::<Test>::get(TOPIC, ALICE),
			Some(Position {
				stake: 200,
				leaving: 200,
				..Default::default()
			})
		);
		assert_ok!(Stake::withdraw_unbonded(
			RuntimeOrigin::signed(ALICE),
			TOPIC
		));
		assert_eq!(held(ALICE), 0);
	});
}

#[test]
fn unbond_should_take_everything_when_the_minimum_was_raised_or_the_whitelist_refuses() {
	ExtBuilder.build_and_execute(|| {
		bonded(150);
		MinimumStake::set(1_000);
		assert_noop!(
			Stake::unbond(RuntimeOrigin::signed(ALICE), TOPIC, 50),
			Error::<Test>::RemainderBelowMinimum
		);
		assert_ok!(Stake::unbond(RuntimeOrigin::signed(ALICE), TOPIC, 150));
		MinimumStake::set(100);
		roll_to(7);
		assert_eq!(held(ALICE), 0);
	});
}

#[test]
fn unbond_should_be_refused_when_its_conditions_do_not_hold() {
	ExtBuilder.build_and_execute(|| {
		bonded(2_000);
		let alice = || RuntimeOrigin::signed(ALICE);
		assert_noop!(Stake::unbond(RuntimeOrigin::root(), TOPIC, 1), BadOrigin);
		assert_noop!(Stake::unbond(alice(), TOPIC, 0), Error::<Test>::AmountZero);
		assert_noop!(
			Stake::unbond(alice(), TOPIC, 2_001),
			Error::<Test>::NotEnoughStake
		);
		assert_noop!(
			Stake::unbond(alice(), OTHER, 1),
			Error::<Test>::NotEnoughStake
		);
		assert_noop!(
			Stake::unbond(alice(), UNKNOWN, 1),
			Error::<Test>::NotEnoughStake
		);
		assert_noop!(
			Stake::unbond(alice(), TOPIC, 1_901),
			Error::<Test>::RemainderBelowMinimum
		);
		for _ in 0..MaxRequests::get() {
			assert_ok!(Stake::unbond(alice(), TOPIC, 1));
		}
		assert_noop!(
			Stake::unbond(alice(), TOPIC, 1),
			Error::<Test>::TooManyRequests
		);
	});
}

#[test]
fn unbond_should_report_a_release_that_the_account_cannot_receive_when_the_topic_is_retired() {
	ExtBuilder.build_and_execute(|| {
		// Another provider keeps the account alive without a free balance.
		System::inc_providers(&ALICE);
		bonded(ENDOWMENT);
		assert_eq!(Balances::free_balance(ALICE), 0);
		MockTopics::set(TOPIC, TopicStatus::Retired);
		assert_noop!(
			Stake::unbond(RuntimeOrigin::signed(ALICE), TOPIC, ED - 1),
			TokenError::CannotCreate
		);
		assert_ok!(Stake::unbond(RuntimeOrigin::signed(ALICE), TOPIC, ED));
		assert_ok!(Stake::unbond(RuntimeOrigin::signed(ALICE), TOPIC, 1));
	});
}

#[test]
fn unbond_should_complete_after_the_longest_period_when_the_parameter_is_larger() {
	ExtBuilder.build_and_execute(|| {
		bonded(500);
		let alice = || RuntimeOrigin::signed(ALICE);
		for period in [MAX_UNBONDING_PERIOD + 1, u32::MAX - 1, u32::MAX] {
			UnbondingPeriod::set(period);
			assert_ok!(Stake::unbond(alice(), TOPIC, 100));
		}
		UnbondingPeriod::set(MAX_UNBONDING_PERIOD - 1);
		assert_ok!(Stake::unbond(alice(), TOPIC, 100));
		let at: Vec<_> = Requests::<Test>::get((TOPIC, ALICE, ALICE))
			.iter()
			.map(|r| r.completes_at)
			.collect();
		let last = MAX_UNBONDING_PERIOD + 1;
		assert_eq!(at, vec![last, last, last, last - 1]);
		assert_ok!(Stake::cancel_unbond(alice(), TOPIC, 0));
		System::set_block_number(last);
		assert_ok!(Stake::withdraw_unbonded(alice(), TOPIC));
		assert_eq!(held(ALICE), 200);
	});
}

/// A genesis with a period of its own, as far as this pallet is concerned.
fn genesis(period: Option<u32>) {
	let config = GenesisConfig::<Test> {
		unbonding_period: period,
		..Default::default()
	};
	ExtBuilder.build().execute_with(|| config.build());
}

#[test]
fn genesis_should_set_the_period_when_it_names_one() {
	genesis(None);
	assert_eq!(UnbondingPeriod::get(), 5);
	for period in [1, 50, MAX_UNBONDING_PERIOD] {
		genesis(Some(period));
		assert_eq!(UnbondingPeriod::get(), period);
	}
}

#[test]
#[should_panic = "stake.unbondingPeriod must be 1 to 5256000 blocks"]
fn genesis_should_be_refused_when_its_period_is_zero() {
	genesis(Some(0));
}

#[test]
#[should_panic = "stake.unbondingPeriod must be 1 to 5256000 blocks"]
fn genesis_should_be_refused_when_its_period_is_too_long() {
	genesis(Some(MAX_UNBONDING_PERIOD + 1));
}
