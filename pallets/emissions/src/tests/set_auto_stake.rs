// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, pallet::*, AutoStake, HoldReason};
use frame_support::{
	assert_noop, assert_ok,
	traits::fungible::{InspectHold, Mutate},
	weights::Weight,
};
use sp_runtime::{DispatchError, TokenError};

const REPUTER: AccountId = 70;
const OTHER_REPUTER: AccountId = 71;

fn target(topic: u32, reputer: AccountId) -> Option<AutoStake<AccountId>> {
	Some(AutoStake {
		topic,
		reputer,
		maximum_commission: None,
	})
}

fn held(who: AccountId) -> u128 {
	Balances::balance_on_hold(&HoldReason::AutoStake.into(), &who)
}

fn set(who: AccountId, target: Option<AutoStake<AccountId>>) {
	assert_ok!(Emissions::set_auto_stake(
		RuntimeOrigin::signed(who),
		target
	));
	check();
}

#[test]
fn set_auto_stake_should_stake_every_reward_until_it_is_ended() {
	ExtBuilder::default().build().execute_with(|| {
		Balances::set_balance(&REPUTER, ED);
		set(ALICE, target(OTHER, REPUTER));
		assert_eq!(held(ALICE), AutoStakeDeposit::get());
		let free = Balances::free_balance(ALICE);

		fix(TOPIC, 1, vec![(ALICE, 30), (BOB, 5), (ALICE, 7)]);
		idle(Weight::MAX);
		assert_eq!(Balances::free_balance(ALICE), free);
		assert_eq!(Balances::free_balance(REPUTER), ED + 37);
		assert_eq!(Balances::free_balance(BOB), ENDOWMENT + 5);
		let staked: Vec<_> = events()
			.into_iter()
			.filter(|event| matches!(event, Event::RewardStaked { .. }))
			.collect();
		let event = |amount| Event::RewardStaked {
			who: ALICE,
			topic: OTHER,
			reputer: REPUTER,
			amount,
		};
		assert_eq!(staked, vec![event(30), event(7)]);

		set(ALICE, None);
		assert_eq!(held(ALICE), 0);
		assert_eq!(RewardAccounts::<Test>::iter().count(), 0);
		fix(TOPIC, 2, vec![(ALICE, 30)]);
		idle(Weight::MAX);
		assert_eq!(Balances::free_balance(REPUTER), ED + 37);
		assert_eq!(
			Balances::free_balance(ALICE),
			free + AutoStakeDeposit::get() + 30
		);
		check();
	});
}

#[test]
fn set_auto_stake_should_hold_one_deposit_when_the_target_changes() {
	ExtBuilder::default().build_and_execute(|| {
		set(ALICE, target(OTHER, REPUTER));
		AutoStakeDeposit::set(80);
		set(ALICE, target(TOPIC, OTHER_REPUTER));
		assert_eq!(held(ALICE), 50);
		set(BOB, target(TOPIC, OTHER_REPUTER));
		assert_eq!(held(BOB), 80);
		set(ALICE, None);
		assert_eq!((held(ALICE), held(BOB)), (0, 80));
		assert_eq!(Balances::free_balance(ALICE), ENDOWMENT);
	});
}

#[test]
fn reward_should_stay_free_when_it_cannot_be_staked() {
	ExtBuilder::default().build().execute_with(|| {
		// No account, and the reward is less than the existential deposit: the stake fails.
		set(ALICE, target(OTHER, REPUTER));
		let free = Balances::free_balance(ALICE);
		fix(TOPIC, 1, vec![(ALICE, ED - 1)]);
		idle(Weight::MAX);
		assert_eq!(Balances::free_balance(ALICE), free + ED - 1);
		assert!(events().contains(&Event::RewardNotStaked {
			who: ALICE,
			topic: OTHER,
			reputer: REPUTER,
			amount: ED - 1,
			error: DispatchError::Token(TokenError::BelowMinimum),
		}));
		// The next one is staked again.
		fix(TOPIC, 2, vec![(ALICE, ED)]);
		idle(Weight::MAX);
		assert_eq!(Balances::free_balance(REPUTER), ED);
		check();
	});
}

#[test]
fn what_accrued_should_be_staked_with_the_next_reward() {
	ExtBuilder::default().build().execute_with(|| {
		Balances::set_balance(&REPUTER, ED);
		// Below the existential deposit: it accrues, and nothing can be chosen without a deposit.
		fix(TOPIC, 1, vec![(NEWCOMER, ED - 1)]);
		idle(Weight::MAX);
		assert_eq!(Emissions::accrued(&NEWCOMER), ED - 1);
		Balances::set_balance(&NEWCOMER, ED + AutoStakeDeposit::get());
		set(NEWCOMER, target(TOPIC, REPUTER));
		assert_eq!(Emissions::accrued(&NEWCOMER), ED - 1);
		fix(TOPIC, 2, vec![(NEWCOMER, 1)]);
		idle(Weight::MAX);
		assert_eq!(Emissions::accrued(&NEWCOMER), 0);
		assert_eq!(Balances::free_balance(REPUTER), ED + ED);
		assert_eq!(Balances::free_balance(NEWCOMER), ED);
		check();
	});
}

#[test]
fn set_auto_stake_should_change_nothing_when_refused() {
	ExtBuilder::default().build_and_execute(|| {
		let call = |who, target| Emissions::set_auto_stake(RuntimeOrigin::signed(who), target);
		assert_noop!(call(ALICE, None), Error::<Test>::NoAutoStake);
		assert_noop!(
			call(ALICE, target(UNKNOWN, REPUTER)),
			Error::<Test>::TopicNotFound
		);
		assert_noop!(
			call(NEWCOMER, target(TOPIC, REPUTER)),
			TokenError::FundsUnavailable
		);
		assert_noop!(
			Emissions::set_auto_stake(RuntimeOrigin::root(), None),
			DispatchError::BadOrigin
		);
	});
}
