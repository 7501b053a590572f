// SPDX-License-Identifier: Apache-2.0

//! The validators' part of the emission.

use crate::{mock::*, pallet::*};
use allora_primitives::Balance;
use frame_support::{
	assert_ok,
	traits::{fungible::Mutate, tokens::Preservation},
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
