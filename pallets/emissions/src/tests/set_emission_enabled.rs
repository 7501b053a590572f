// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, pallet::*};
use allora_primitives::traits::RewardSink;
use frame_support::{assert_noop, assert_ok, weights::Weight};
use sp_runtime::traits::BadOrigin;

#[test]
fn emission_should_stop_and_go_when_it_is_switched() {
	ExtBuilder::default().build_and_execute(|| {
		assert!(Emissions::epoch_reward(TOPIC, 1, 10) > 0);
		assert_ok!(Emissions::set_emission_enabled(
			RuntimeOrigin::root(),
			false
		));
		assert_eq!(events(), vec![Event::EmissionEnabledSet { enabled: false }]);
		assert_eq!(Emissions::epoch_reward(TOPIC, 1, 10), 0);
		assert_ok!(Emissions::set_emission_enabled(RuntimeOrigin::root(), true));
		assert!(Emissions::epoch_reward(TOPIC, 1, 10) > 0);
	});
}

#[test]
fn blocks_should_count_for_validators_only_while_the_emission_is_on() {
	ExtBuilder::default().build_and_execute(|| {
		let pot = Emissions::validators_account();
		let switch = |block, enabled| {
			System::set_block_number(block);
			assert_ok!(Emissions::set_emission_enabled(
				RuntimeOrigin::root(),
				enabled
			));
		};
		switch(5, false);
		assert_eq!(Emissions::spendable(&pot), 4 * 250);
		switch(9, true);
		assert_eq!(Emissions::spendable(&pot), 4 * 250);
		switch(11, true);
		assert_eq!(Emissions::spendable(&pot), 6 * 250);
	});
}

#[test]
fn emission_should_be_off_when_genesis_says_so() {
	ExtBuilder::default().disabled().build_and_execute(|| {
		assert!(!EmissionEnabled::<Test>::get());
		assert_eq!(Emissions::epoch_reward(TOPIC, 1, 10), 0);
	});
}

#[test]
fn fixed_payouts_should_be_credited_when_the_emission_is_off() {
	ExtBuilder::default().build_and_execute(|| {
		fix(TOPIC, 1, vec![(ALICE, 500)]);
		assert_ok!(Emissions::set_emission_enabled(
			RuntimeOrigin::root(),
			false
		));
		idle(Weight::MAX);
		assert_eq!(Balances::free_balance(ALICE), ENDOWMENT + 500);
		// An epoch that pays nothing is settled all the same.
		fix(TOPIC, 2, vec![]);
		assert_eq!(LastPayout::<Test>::get(TOPIC), 2);
	});
}

#[test]
fn set_emission_enabled_should_be_refused_when_the_origin_is_not_the_administrator() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			Emissions::set_emission_enabled(RuntimeOrigin::signed(ALICE), false),
			BadOrigin
		);
	});
}
