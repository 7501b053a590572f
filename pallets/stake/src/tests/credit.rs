// SPDX-License-Identifier: Apache-2.0

//! The reward of a reputer and its division (M22).

use super::*;
use crate::{impls::divide, pallet::*};
use allora_primitives::{
	traits::{ReputerRewards, TopicStake},
	TopicStatus,
};
use frame_support::traits::fungible::Mutate;
use sp_runtime::{Perbill, TokenError};

#[test]
fn division_should_be_by_stake_and_round_down() {
	let parts = |reward, own, delegated, percent| {
		let d = divide(reward, own, delegated, Perbill::from_percent(percent)).unwrap();
		(d.delegators, d.commission)
	};
	assert_eq!(parts(1_000, 1_000, 3_000, 0), (750, 0));
	assert_eq!(parts(1_000, 1_000, 3_000, 10), (675, 75));
	assert_eq!(parts(1_000, 1_000, 0, 10), (0, 0));
	assert_eq!(parts(1_000, 0, 1, 10), (900, 100));
	assert_eq!(parts(0, 1, 1, 10), (0, 0));
	// 0.75 of a unit is nothing, and a tenth of 7 is nothing.
	assert_eq!(parts(1, 1, 3, 0), (0, 0));
	assert_eq!(parts(10, 3, 7, 10), (7, 0));
	// The largest amounts.
	let max = 1_000_000_000 * 10u128.pow(18);
	assert_eq!(parts(max, max / 2, max / 2, 50), (max / 4, max / 4));
	assert_eq!(divide(1, u128::MAX, 1, Perbill::zero()), None);
}

#[test]
fn credit_should_pay_delegators_by_stake_less_the_commission() {
	ExtBuilder.build_and_execute(|| {
		bond(ALICE, 1_000);
		let alice = RuntimeOrigin::signed(ALICE);
		let tenth = Perbill::from_percent(10);
		assert_ok!(Stake::set_commission(alice, TOPIC, tenth));
		delegate(BOB, ALICE, 2_000);
		delegate(CAROL, ALICE, 1_000);
		// 300 of 400 are the delegators', 30 of them the commission.
		assert_eq!(reward(ALICE, 400), 130);
		assert_eq!(Balances::free_balance(ELSEWHERE), ED + 130);
		assert_eq!(pot(), 270);
		assert_eq!(claimable(ALICE, BOB), 180);
		assert_eq!(claimable(ALICE, CAROL), 90);
		assert!(events().contains(&Event::PoolRewarded {
			topic: TOPIC,
			reputer: ALICE,
			amount: 270,
			commission: 30
		}));
		reward(ALICE, 4);
		assert_eq!(pot(), 273);
		assert_eq!(claimable(ALICE, BOB), 182);
		// Two thirds of a unit and one third are rounded down, never up.
		reward(ALICE, 2);
		assert_eq!(claimable(ALICE, BOB), 182);
		assert_eq!(claimable(ALICE, CAROL), 91);
	});
}

#[test]
fn credit_should_add_the_reputers_part_to_its_stake() {
	ExtBuilder.build_and_execute(|| {
		alice_with_bob();
		assert_eq!(reward_to(ALICE, ALICE, 400), 0);
		assert_eq!(Positions::<Test>::get(TOPIC, ALICE).unwrap().stake, 1_100);
		assert_eq!(held(ALICE), 1_100);
		assert_eq!(Balances::free_balance(ALICE), ENDOWMENT - 1_000);
		assert_eq!(Stake::topic_stake(TOPIC), 4_100);
		assert_eq!(MockFunding::take(), vec![TOPIC]);
		assert_eq!(
			events().last(),
			Some(&Event::StakeCompounded {
				topic: TOPIC,
				reputer: ALICE,
				amount: 100,
				stake: 1_100
			})
		);
	});
}

#[test]
fn credit_should_leave_the_reputers_part_when_it_is_not_to_be_added() {
	ExtBuilder.build_and_execute(|| {
		// Nobody there: everything is left.
		assert_eq!(reward_to(ALICE, ALICE, 100), 100);
		alice_with_bob();
		// Another destination.
		assert_eq!(reward_to(ALICE, ELSEWHERE, 400), 100);
		// Its own choice.
		let alice = || RuntimeOrigin::signed(ALICE);
		assert_ok!(Stake::set_compounding(alice(), TOPIC, ALICE, false));
		assert_eq!(reward_to(ALICE, ALICE, 400), 100);
		assert_ok!(Stake::set_compounding(alice(), TOPIC, ALICE, true));
		// A retired topic.
		MockTopics::set(TOPIC, TopicStatus::Retired);
		assert_eq!(reward_to(ALICE, ALICE, 400), 100);
		MockTopics::set(TOPIC, TopicStatus::Active);
		// Leaving with everything.
		assert_ok!(Stake::unbond(alice(), TOPIC, 1_000));
		assert_eq!(reward_to(ALICE, ALICE, 400), 100);
		// Left: the delegators get what their stake earned, and nobody is there for the rest.
		System::set_block_number(6);
		assert_ok!(Stake::withdraw_unbonded(alice(), TOPIC));
		assert_eq!(reward_to(ALICE, ALICE, 300), 0);
		assert_eq!(claimable(ALICE, BOB), 4 * 300 + 300);
		assert_eq!(
			Balances::free_balance(ALICE),
			ENDOWMENT + 100 + 100 + 100 + 100
		);
	});
}

#[test]
fn credit_should_pay_out_when_the_account_cannot_be_added_to() {
	ExtBuilder.build_and_execute(|| {
		// The account lives by another provider, without a free balance.
		System::inc_providers(&ALICE);
		bond(ALICE, ENDOWMENT);
		assert_eq!(
			Stake::credit(TOPIC, &ALICE, &ALICE, &SOURCE, ED - 1),
			ED - 1
		);
		assert_eq!(
			events().last(),
			Some(&Event::StakeNotCompounded {
				topic: TOPIC,
				reputer: ALICE,
				amount: ED - 1,
				error: TokenError::BelowMinimum.into()
			})
		);
		assert_eq!(Balances::free_balance(SOURCE), ENDOWMENT);
	});
}

#[test]
fn credit_should_leave_everything_when_the_source_has_nothing() {
	ExtBuilder.build().execute_with(|| {
		alice_with_bob();
		Balances::set_balance(&SOURCE, ED);
		assert_eq!(Stake::credit(TOPIC, &ALICE, &ELSEWHERE, &SOURCE, 400), 400);
		assert_eq!(
			events().last(),
			Some(&Event::PoolNotRewarded {
				topic: TOPIC,
				reputer: ALICE,
				amount: 300,
				error: TokenError::FundsUnavailable.into()
			})
		);
		// Nothing was counted that did not come.
		assert_eq!(claimable(ALICE, BOB), 0);
		Stake::do_try_state().unwrap();
	});
}

#[test]
fn credit_without_a_stake_pallet_should_leave_everything() {
	ExtBuilder.build_and_execute(|| {
		let rest = <() as ReputerRewards<AccountId>>::credit(TOPIC, &ALICE, &ALICE, &SOURCE, 400);
		assert_eq!(rest, 400);
	});
}
