// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::pallet::*;
use allora_primitives::{traits::TopicStake, TopicStatus};
use frame_support::{assert_noop, traits::fungible::Mutate, weights::Weight};
use sp_runtime::{traits::BadOrigin, TokenError};

#[test]
fn claim_rewards_should_pay_everything_earned_in_whole_units() {
	ExtBuilder.build_and_execute(|| {
		bond(ALICE, 1_000);
		delegate(BOB, ALICE, 2_000);
		delegate(CAROL, ALICE, 1_000);
		reward(ALICE, 1_001);
		// 750 of 1,001 are the delegators': two thirds of that and one third.
		assert_eq!(pot(), 750);
		let bob = || RuntimeOrigin::signed(BOB);
		assert_ok!(Stake::claim_rewards(bob(), TOPIC, ALICE));
		assert_eq!(Balances::free_balance(BOB), ENDOWMENT - 2_000 + 500);
		assert_eq!(
			events().last(),
			Some(&Event::RewardsClaimed {
				topic: TOPIC,
				reputer: ALICE,
				delegator: BOB,
				amount: 500
			})
		);
		assert_eq!(pot(), 250);
		// Two thirds of a unit are nothing yet, and are not lost.
		reward(ALICE, 2);
		assert_noop!(
			Stake::claim_rewards(bob(), TOPIC, ALICE),
			Error::<Test>::NothingToClaim
		);
		reward(ALICE, 2);
		assert_ok!(Stake::claim_rewards(bob(), TOPIC, ALICE));
		assert_eq!(Balances::free_balance(BOB), ENDOWMENT - 2_000 + 501);
		assert_noop!(
			Stake::claim_rewards(bob(), TOPIC, ALICE),
			Error::<Test>::NothingToClaim
		);
	});
}

#[test]
fn claim_rewards_should_add_to_the_stake_when_the_delegation_compounds() {
	ExtBuilder.build_and_execute(|| {
		alice_with_bob();
		let bob = || RuntimeOrigin::signed(BOB);
		assert_ok!(Stake::set_compounding(bob(), TOPIC, ALICE, true));
		reward(ALICE, 400);
		assert_ok!(Stake::claim_rewards(bob(), TOPIC, ALICE));
		assert_eq!(delegated(BOB), 3_300);
		assert_eq!(Balances::free_balance(BOB), ENDOWMENT - 3_000);
		assert_eq!(Stake::topic_stake(TOPIC), 4_300);
		assert_eq!(MockFunding::take(), vec![TOPIC]);
		assert_eq!(pot(), 0);
		assert_eq!(
			events().last(),
			Some(&Event::RewardsCompounded {
				topic: TOPIC,
				reputer: ALICE,
				delegator: BOB,
				amount: 300,
				stake: 3_300
			})
		);
		// It earns from the next reward on.
		reward(ALICE, 430);
		assert_eq!(claimable(ALICE, BOB), 330);
	});
}

#[test]
fn claim_rewards_should_pay_out_when_the_stake_cannot_be_added_to() {
	ExtBuilder.build_and_execute(|| {
		alice_with_bob();
		let bob = || RuntimeOrigin::signed(BOB);
		assert_ok!(Stake::set_compounding(bob(), TOPIC, ALICE, true));
		reward(ALICE, 400);
		MockTopics::set(TOPIC, TopicStatus::Retired);
		assert_ok!(Stake::claim_rewards(bob(), TOPIC, ALICE));
		assert_eq!(Balances::free_balance(BOB), ENDOWMENT - 2_700);
		MockTopics::set(TOPIC, TopicStatus::Active);
		reward(ALICE, 400);
		// The reputer is leaving.
		let alice = RuntimeOrigin::signed(ALICE);
		assert_ok!(Stake::unbond(alice, TOPIC, 1_000));
		assert_ok!(Stake::claim_rewards(bob(), TOPIC, ALICE));
		assert_eq!(Balances::free_balance(BOB), ENDOWMENT - 2_400);
		assert_eq!(delegated(BOB), 3_000);
	});
}

#[test]
fn claim_rewards_should_be_refused_when_there_is_nothing() {
	ExtBuilder.build_and_execute(|| {
		alice_with_bob();
		let bob = || RuntimeOrigin::signed(BOB);
		assert_noop!(
			Stake::claim_rewards(RuntimeOrigin::root(), TOPIC, ALICE),
			BadOrigin
		);
		assert_noop!(
			Stake::claim_rewards(bob(), TOPIC, ALICE),
			Error::<Test>::NothingToClaim
		);
		assert_noop!(
			Stake::claim_rewards(RuntimeOrigin::signed(CAROL), TOPIC, ALICE),
			Error::<Test>::DelegationNotFound
		);
		assert_noop!(
			Stake::claim_rewards(bob(), OTHER, ALICE),
			Error::<Test>::DelegationNotFound
		);
	});
}

#[test]
fn rewards_should_stay_claimable_when_they_cannot_be_paid_with_the_last_of_the_stake() {
	ExtBuilder.build().execute_with(|| {
		alice_with_bob();
		reward(ALICE, 400);
		// A pot without money must not lock the stake.
		Balances::set_balance(&Stake::pot_account(), ED);
		let bob = || RuntimeOrigin::signed(BOB);
		assert_ok!(Stake::undelegate(bob(), TOPIC, ALICE, 3_000));
		work_off(room_for(0, 10));
		System::set_block_number(6);
		work_off(Weight::MAX);
		assert_eq!(delegated(BOB), 0);
		assert_eq!(Balances::free_balance(BOB), ENDOWMENT);
		assert_eq!(
			events().last(),
			Some(&Event::RewardsKept {
				topic: TOPIC,
				reputer: ALICE,
				delegator: BOB,
				amount: 300,
				error: TokenError::FundsUnavailable.into()
			})
		);
		assert_eq!(claimable(ALICE, BOB), 300);
		assert_noop!(
			Stake::claim_rewards(bob(), TOPIC, ALICE),
			TokenError::FundsUnavailable
		);
		// A reward meanwhile is the reputer's alone.
		assert_eq!(reward(ALICE, 100), 100);
		Balances::set_balance(&Stake::pot_account(), ED + 300);
		assert_ok!(Stake::claim_rewards(bob(), TOPIC, ALICE));
		assert_eq!(Balances::free_balance(BOB), ENDOWMENT + 300);
		assert_eq!(Delegations::<Test>::iter().count(), 0);
		Stake::do_try_state().unwrap();
	});
}

#[test]
fn claim_rewards_should_report_what_the_account_cannot_receive_and_keep_it() {
	ExtBuilder.build_and_execute(|| {
		bond(ALICE, 1_000);
		System::inc_providers(&BOB);
		delegate(BOB, ALICE, ENDOWMENT);
		reward(ALICE, 5);
		assert_eq!(claimable(ALICE, BOB), 4);
		let bob = || RuntimeOrigin::signed(BOB);
		assert_noop!(
			Stake::claim_rewards(bob(), TOPIC, ALICE),
			TokenError::BelowMinimum
		);
		reward(ALICE, 8);
		assert_ok!(Stake::claim_rewards(bob(), TOPIC, ALICE));
		assert_eq!(Balances::free_balance(BOB), 11);
	});
}
