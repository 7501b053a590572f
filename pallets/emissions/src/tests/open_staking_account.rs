// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, pallet::*, HoldReason};
use frame_support::{
	assert_noop, assert_ok,
	traits::fungible::{InspectHold, Mutate},
	weights::Weight,
};
use sp_runtime::{DispatchError, Perbill, TokenError};

pub const REPUTER: AccountId = 70;

pub fn held(who: AccountId) -> u128 {
	Balances::balance_on_hold(&HoldReason::StakingAccount.into(), &who)
}

/// Opens a staking account of `owner`; its name.
pub fn open(owner: AccountId, topic: u32) -> AccountId {
	assert_ok!(Emissions::open_staking_account(
		RuntimeOrigin::signed(owner),
		topic,
		REPUTER,
		None
	));
	check();
	Emissions::staking_account(&owner, topic, &REPUTER)
}

#[test]
fn reward_should_be_staked_for_the_owner_when_it_is_credited_to_a_staking_account() {
	ExtBuilder::default().build().execute_with(|| {
		Balances::set_balance(&REPUTER, ED);
		let account = open(ALICE, OTHER);
		assert_eq!(held(ALICE), StakingAccountDeposit::get());
		let free = Balances::free_balance(ALICE);

		fix(
			TOPIC,
			1,
			vec![(account, 30), (BOB, 5), (account, 7), (ALICE, 2)],
		);
		idle(Weight::MAX);
		assert_eq!(Balances::free_balance(ALICE), free + 2);
		assert_eq!(Balances::free_balance(REPUTER), ED + 37);
		assert_eq!(Balances::free_balance(BOB), ENDOWMENT + 5);
		assert_eq!(Balances::free_balance(account), 0);
		let staked: Vec<_> = events()
			.into_iter()
			.filter(|event| matches!(event, Event::RewardStaked { .. }))
			.collect();
		let event = |amount| Event::RewardStaked {
			owner: ALICE,
			topic: OTHER,
			reputer: REPUTER,
			amount,
		};
		assert_eq!(staked, vec![event(30), event(7)]);
		check();
	});
}

#[test]
fn reward_should_stay_free_when_it_cannot_be_staked() {
	ExtBuilder::default().build().execute_with(|| {
		// The reputer has no account, and the reward is less than the existential deposit.
		let account = open(ALICE, OTHER);
		let free = Balances::free_balance(ALICE);
		fix(TOPIC, 1, vec![(account, ED - 1)]);
		idle(Weight::MAX);
		assert_eq!(Balances::free_balance(ALICE), free + ED - 1);
		assert!(events().contains(&Event::RewardNotStaked {
			owner: ALICE,
			topic: OTHER,
			reputer: REPUTER,
			amount: ED - 1,
			error: DispatchError::Token(TokenError::BelowMinimum),
		}));
		// The next one is staked again.
		fix(TOPIC, 2, vec![(account, ED)]);
		idle(Weight::MAX);
		assert_eq!(Balances::free_balance(REPUTER), ED);
		check();
	});
}

#[test]
fn open_staking_account_should_hold_one_deposit_each_when_opened_again() {
	ExtBuilder::default().build_and_execute(|| {
		let first = open(ALICE, OTHER);
		StakingAccountDeposit::set(80);
		assert_eq!(open(ALICE, OTHER), first);
		assert_eq!(held(ALICE), 50);
		let second = open(ALICE, TOPIC);
		assert_ne!(first, second);
		assert_eq!(held(ALICE), 130);
		assert_ok!(Emissions::open_staking_account(
			RuntimeOrigin::signed(ALICE),
			OTHER,
			REPUTER,
			Some(Perbill::from_percent(3))
		));
		let changed = StakingAccounts::<Test>::get(first).unwrap();
		assert_eq!(changed.maximum_commission, Some(Perbill::from_percent(3)));
		assert_eq!((changed.deposit, held(ALICE)), (50, 130));
	});
}

#[test]
fn open_staking_account_should_change_nothing_when_refused() {
	ExtBuilder::default().build_and_execute(|| {
		let call = |origin, topic| Emissions::open_staking_account(origin, topic, REPUTER, None);
		assert_noop!(
			call(RuntimeOrigin::signed(ALICE), UNKNOWN),
			Error::<Test>::TopicNotFound
		);
		assert_noop!(
			call(RuntimeOrigin::signed(NEWCOMER), TOPIC),
			TokenError::FundsUnavailable
		);
		assert_noop!(call(RuntimeOrigin::root(), TOPIC), DispatchError::BadOrigin);
	});
}

#[test]
fn pots_should_be_paid_like_any_account() {
	ExtBuilder::default().build().execute_with(|| {
		let pot = Emissions::ecosystem_account();
		let before = Balances::free_balance(pot);
		fix(TOPIC, 1, vec![(pot, 30)]);
		// The rewards of the epoch came from there as far as it reached.
		let owed = before - Balances::free_balance(pot);
		idle(Weight::MAX);
		assert_eq!(Balances::free_balance(pot), before - owed + 30);
		check();
	});
}

#[test]
fn batch_should_end_before_it_stakes_more_than_it_reserves() {
	MaxBatch::set(32);
	ExtBuilder::default().build().execute_with(|| {
		Balances::set_balance(&REPUTER, ED);
		let account = open(ALICE, OTHER);
		let rows = (0..20)
			.map(|n| if n % 2 == 0 { (account, 1) } else { (BOB, 1) })
			.collect();
		fix(TOPIC, 1, rows);
		// Eight that are staked, and what stands between and after them.
		let first = Emissions::credit_next(32).unwrap();
		assert_eq!((first.rows, first.staked), (16, 8));
		check();
		let rest = Emissions::credit_next(32).unwrap();
		assert_eq!((rest.rows, rest.staked), (4, 2));
		assert_eq!(Balances::free_balance(REPUTER), ED + 10);
		assert_eq!(Balances::free_balance(BOB), ENDOWMENT + 10);
		check();
	});
}
