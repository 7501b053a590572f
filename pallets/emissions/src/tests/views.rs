// SPDX-License-Identifier: Apache-2.0

//! What the runtime API answers.

use crate::{mock::*, pallet::*};
use allora_primitives::runtime_api::MAX_MONTHS_AHEAD;
use frame_support::weights::Weight;

#[test]
fn emission_should_tell_this_month_and_project_later_ones() {
	ExtBuilder::default().scheduled().build_and_execute(|| {
		assert_eq!(Emissions::emission(0), None);
		Staked::set(40_000_000);
		poll(Weight::MAX);
		let month = CurrentMonth::<Test>::get().unwrap();
		let now = Emissions::emission(0).unwrap();
		assert_eq!(now.monthly, month.monthly);
		assert_eq!(Some(now.rate), month.rate);
		let mut before = now.clone();
		for ahead in 1..=24 {
			let later = Emissions::emission(ahead).unwrap();
			assert_eq!(later.month, ahead);
			assert_eq!(later.starts_at, before.ends_at);
			assert_eq!(later.ecosystem, before.ecosystem - before.monthly);
			assert_eq!(later.staked, before.staked);
			before = later;
		}
		assert!(Emissions::emission(MAX_MONTHS_AHEAD).is_some());
		assert_eq!(Emissions::emission(MAX_MONTHS_AHEAD + 1), None);
		assert_eq!(Emissions::emission(u32::MAX), None);
	});
}

#[test]
fn projection_should_come_true_when_everything_is_paid_and_nothing_changes() {
	ExtBuilder::default().scheduled().build().execute_with(|| {
		Staked::set(40_000_000);
		poll(Weight::MAX);
		let month = CurrentMonth::<Test>::get().unwrap();
		let projected = Emissions::emission(1).unwrap();
		// The whole month's emission is minted into circulation.
		use frame_support::traits::fungible::Mutate;
		Balances::set_balance(&NEWCOMER, month.monthly - month.validators_per_block * 100);
		System::set_block_number(101);
		poll(Weight::MAX);
		assert_eq!(Emissions::emission(0), Some(projected));
	});
}

#[test]
fn supply_should_break_down_to_what_is_issued() {
	ExtBuilder::default().build_and_execute(|| {
		fix(TOPIC, 1, vec![(BOB, 50)]);
		System::set_block_number(21);
		poll(room_for(0));
		let supply = Emissions::supply(7);
		assert_eq!(supply.cap, MaxSupply::get());
		assert_eq!(supply.issued, Balances::total_issuance());
		assert_eq!(supply.issued + supply.mintable, supply.cap);
		assert_eq!(supply.ecosystem, ED);
		assert_eq!(supply.payouts, ED + 50);
		assert_eq!(
			supply.accounts + supply.ecosystem + supply.payouts + supply.validators,
			supply.issued
		);
		assert_eq!(supply.accounts, 2 * ENDOWMENT);
		assert_eq!((supply.subscribed, supply.vesting), (7, 0));
	});
}
