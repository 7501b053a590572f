// SPDX-License-Identifier: Apache-2.0

//! The validators' part of the emission.

use crate::{mock::*, pallet::*};
use allora_primitives::Balance;
use frame_support::{
	assert_ok,
	traits::{
		fungible::{Balanced, Debt, Mutate},
		tokens::{Precision, Preservation},
	},
	weights::Weight,
};

fn set_aside() -> Balance {
	Emissions::spendable(&Emissions::validators_account())
}

#[test]
fn validators_part_should_be_set_aside_for_every_block_once() {
	ExtBuilder::default().build_and_execute(|| {
		for block in 2..=11 {
			System::set_block_number(block);
			poll(Weight::MAX);
			idle(Weight::MAX);
			assert_eq!(set_aside(), if block < 11 { 0 } else { 10 * 250 });
		}
		assert!(events().contains(&Event::ValidatorsPartSetAside {
			from: 1,
			until: 11,
			amount: 2_500,
			minted: 2_500,
		}));
		// Blocks without room for it are not lost.
		System::set_block_number(50);
		idle(Weight::zero());
		System::set_block_number(61);
		poll(Weight::MAX);
		assert_eq!(set_aside(), 60 * 250);
	});
}

#[test]
fn validators_part_should_come_from_the_ecosystem_before_it_is_minted() {
	ExtBuilder::default().build_and_execute(|| {
		let eco = Emissions::ecosystem_account();
		assert_ok!(<Balances as Mutate<AccountId>>::transfer(
			&ALICE,
			&eco,
			2_000,
			Preservation::Preserve
		));
		let issuance = Balances::total_issuance();
		System::set_block_number(11);
		poll(Weight::MAX);
		assert_eq!(set_aside(), 2_500);
		assert_eq!(Emissions::spendable(&eco), 0);
		assert_eq!(Balances::total_issuance(), issuance + 500);
	});
}

#[test]
fn validators_part_should_end_with_the_supply() {
	ExtBuilder::default().build_and_execute(|| {
		MaxSupply::set(Balances::total_issuance() + 100);
		System::set_block_number(11);
		poll(Weight::MAX);
		assert_eq!(set_aside(), 100);
		assert_eq!(Balances::total_issuance(), MaxSupply::get());
		let before = events().len();
		System::set_block_number(30);
		poll(Weight::MAX);
		assert_eq!(set_aside(), 100);
		assert_eq!(events().len(), before);
		MaxSupply::set(1_000_000_000);
	});
}

#[test]
fn validators_part_should_be_that_of_the_old_month_when_a_new_one_begins() {
	ExtBuilder::default().scheduled().build_and_execute(|| {
		Staked::set(40_000_000);
		SetAsidePeriod::set(1_000);
		poll(Weight::MAX);
		let first = CurrentMonth::<Test>::get().unwrap().validators_per_block;
		assert!(first > 0);
		System::set_block_number(103);
		Staked::set(1_000);
		poll(Weight::MAX);
		assert_eq!(set_aside(), 102 * first);
		assert_ne!(
			CurrentMonth::<Test>::get().unwrap().validators_per_block,
			first
		);
	});
}

#[test]
fn set_aside_should_be_announced_and_tried_again_when_it_fails() {
	ExtBuilder::default().build_and_execute(|| {
		// More than can be expressed.
		set_emission(u128::MAX);
		let before = SetAsideUntil::<Test>::get();
		System::set_block_number(20);
		let mut meter = frame_support::weights::WeightMeter::new();
		Emissions::keep_schedule(&mut meter);
		assert!(matches!(
			events().last(),
			Some(Event::SetAsideFailed { .. })
		));
		assert_eq!(SetAsideUntil::<Test>::get(), before);
		assert_eq!(set_aside(), 0);
		set_emission(1_000);
	});
}

/// Credits that a staking pallet made out of nothing.
fn credit(who: AccountId, amount: Balance) -> Debt<AccountId, Balances> {
	<Balances as Balanced<AccountId>>::deposit(&who, amount, Precision::Exact).expect("it exists")
}

#[test]
fn promise_should_be_what_no_era_was_promised() {
	ExtBuilder::default().build_and_execute(|| {
		System::set_block_number(11);
		assert_eq!(Emissions::promise_validators(), 2_500, "set aside first");
		assert_eq!(Promised::<Test>::get(), 2_500);
		assert!(events().contains(&Event::ValidatorsPartPromised { amount: 2_500 }));
		assert_eq!(Emissions::promise_validators(), 0);
		System::set_block_number(13);
		assert_eq!(Emissions::promise_validators(), 500);
		assert_eq!(Promised::<Test>::get(), 3_000);
		assert_eq!(Emissions::unpromised(), 0);
		Emissions::withdraw_promise(400);
		assert_eq!(Emissions::unpromised(), 400);
		assert_ok!(Emissions::do_try_state());
	});
}

#[test]
fn reward_should_leave_the_pot_and_the_issuance_as_it_was() {
	ExtBuilder::default().build_and_execute(|| {
		System::set_block_number(11);
		Emissions::promise_validators();
		let (issuance, before) = (Balances::total_issuance(), Balances::free_balance(ALICE));
		Emissions::settle_reward(credit(ALICE, 900));
		assert_eq!(Balances::free_balance(ALICE), before + 900);
		assert_eq!(Balances::total_issuance(), issuance);
		assert_eq!((set_aside(), Promised::<Test>::get()), (1_600, 1_600));
		assert_ok!(Emissions::do_try_state());
	});
}

#[test]
fn what_is_left_of_promises_should_go_to_the_ecosystem() {
	ExtBuilder::default().build_and_execute(|| {
		System::set_block_number(11);
		Emissions::promise_validators();
		Emissions::settle_reward(credit(ALICE, 900));
		let issuance = Balances::total_issuance();
		assert_eq!(Emissions::return_promised(), 1_600);
		assert_eq!(Emissions::spendable(&Emissions::ecosystem_account()), 1_600);
		assert_eq!((set_aside(), Promised::<Test>::get()), (0, 0));
		assert_eq!(Balances::total_issuance(), issuance);
		assert!(events().contains(&Event::ValidatorsPartReturned { amount: 1_600 }));
		assert_eq!(Emissions::return_promised(), 0);
	});
}

#[test]
fn promise_should_be_announced_when_nothing_can_be_set_aside() {
	ExtBuilder::default().build_and_execute(|| {
		set_emission(u128::MAX);
		System::set_block_number(20);
		assert_eq!(Emissions::promise_validators(), 0);
		assert!(matches!(
			events().last(),
			Some(Event::SetAsideFailed { .. })
		));
		set_emission(1_000);
	});
}

#[test]
#[should_panic(expected = "a reward of validators is not covered")]
fn reward_that_nobody_has_should_be_a_bug() {
	ExtBuilder::default().build_and_execute(|| Emissions::settle_reward(credit(ALICE, 900)));
}

#[test]
fn ecosystem_should_help_out_when_the_pot_lacks_a_reward() {
	ExtBuilder::default().build_and_execute(|| {
		let eco = Emissions::ecosystem_account();
		assert_ok!(<Balances as Mutate<AccountId>>::transfer(
			&ALICE,
			&eco,
			2_000,
			Preservation::Preserve
		));
		let issuance = Balances::total_issuance();
		Emissions::settle_reward(credit(ALICE, 900));
		assert_eq!(Emissions::spendable(&eco), 1_100);
		assert_eq!(Balances::total_issuance(), issuance);
	});
}
