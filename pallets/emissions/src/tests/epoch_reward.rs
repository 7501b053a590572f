// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, pallet::*};
use allora_primitives::{traits::RewardSink, Decimal, EpochDrip};
use frame_support::{assert_ok, traits::fungible::Mutate};

#[test]
fn epoch_reward_should_be_the_weighted_share_of_the_topics_emission() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Emissions::topics_emission_per_block(), 750);
		assert_eq!(Emissions::epoch_reward(TOPIC, 1, 10), 750 * 10 * 3 / 4);
		assert_eq!(Emissions::epoch_reward(OTHER, 1, 600), 750 * 600 / 4);
		assert_eq!(Emissions::epoch_reward(99, 1, 10), 0);
		assert_eq!(Emissions::epoch_reward(TOPIC, 1, 0), 0);
	});
}

#[test]
fn epoch_reward_should_round_down_when_it_does_not_divide() {
	ExtBuilder::default().build_and_execute(|| {
		set_emission(7);
		// The validators' part is rounded down, the topics have the rest: 7 - 1.
		assert_eq!(Emissions::topics_emission_per_block(), 6);
		MockTopics::set(TOPIC, Decimal::from_inner(1));
		MockTopics::set(OTHER, Decimal::from_inner(2));
		MockTopics::set_sum(Decimal::from_inner(3));
		let (one, two) = (
			Emissions::epoch_reward(TOPIC, 1, 5),
			Emissions::epoch_reward(OTHER, 1, 5),
		);
		assert_eq!((one, two), (10, 20));
		MockTopics::set_sum(Decimal::from_inner(7));
		assert_eq!(Emissions::epoch_reward(TOPIC, 1, 5), 4);
	});
}

#[test]
fn epoch_reward_should_be_zero_when_there_is_no_weight() {
	ExtBuilder::default().build_and_execute(|| {
		MockTopics::set_sum(Decimal::from(0));
		assert_eq!(Emissions::epoch_reward(TOPIC, 1, 10), 0);
		MockTopics::set_sum(Decimal::from(4));
		MockTopics::set(TOPIC, Decimal::from(-1));
		assert_eq!(Emissions::epoch_reward(TOPIC, 1, 10), 0);
		MockTopics::set_sum(Decimal::from(-4));
		assert_eq!(Emissions::epoch_reward(OTHER, 1, 10), 0);
	});
}

#[test]
fn epoch_reward_should_not_exceed_the_emission_when_the_topic_is_not_in_the_sum() {
	ExtBuilder::default().build_and_execute(|| {
		MockTopics::set(TOPIC, Decimal::from(40));
		assert_eq!(Emissions::epoch_reward(TOPIC, 1, 10), 7_500);
	});
}

#[test]
fn epoch_reward_should_be_limited_to_what_is_left_when_the_cap_is_near() {
	ExtBuilder::default().build_and_execute(|| {
		let issuance = Balances::total_issuance();
		MaxSupply::set(issuance + 100);
		assert_eq!(Emissions::epoch_reward(TOPIC, 1, 10), 100);
		// What consumers paid is there besides.
		let eco = Emissions::ecosystem_account();
		assert_ok!(<Balances as Mutate<AccountId>>::transfer(
			&ALICE,
			&eco,
			50,
			frame_support::traits::tokens::Preservation::Preserve
		));
		assert_eq!(Emissions::epoch_reward(TOPIC, 1, 10), 150);
		fix(TOPIC, 1, vec![(ALICE, 150)]);
		assert_eq!(Balances::total_issuance(), MaxSupply::get());
		assert_eq!(Emissions::epoch_reward(TOPIC, 2, 10), 0);
		MaxSupply::set(issuance);
		assert_eq!(Emissions::epoch_reward(TOPIC, 2, 10), 0);
		MaxSupply::set(1_000_000_000);
	});
}

#[test]
fn epoch_reward_should_not_overflow_when_parameters_are_extreme() {
	ExtBuilder::default().build_and_execute(|| {
		set_emission(u128::MAX);
		MaxSupply::set(u128::MAX);
		let all = u128::MAX - Balances::total_issuance();
		assert_eq!(Emissions::epoch_reward(TOPIC, 1, u32::MAX), all);
		MockTopics::set(TOPIC, Decimal::from_inner(i128::MAX));
		MockTopics::set_sum(Decimal::from_inner(i128::MAX));
		assert_eq!(
			Emissions::epoch_reward(TOPIC, 1, 1),
			(u128::MAX - u128::MAX / 4).min(all)
		);
		MaxSupply::set(1_000_000_000);
		set_emission(1_000);
		assert!(EmissionEnabled::<Test>::get());
	});
}

#[test]
fn epoch_reward_should_not_exceed_a_multiple_of_what_dripped() {
	ExtBuilder::default().build_and_execute(|| {
		let weighted = 750 * 10 * 3 / 4;
		for (amount, strict, expected) in [
			(0, false, 0),
			(100, false, 200),
			(100, true, 100),
			(weighted, false, weighted),
			(weighted, true, weighted),
			(weighted - 1, true, weighted - 1),
			(u128::MAX, false, weighted),
		] {
			Drip::set(EpochDrip {
				amount,
				strict,
				stake: u128::MAX,
			});
			assert_eq!(Emissions::epoch_reward(TOPIC, 1, 10), expected);
		}
		// A whitelist of workers makes the cap strict, whatever was known at the opening.
		Drip::set(EpochDrip {
			amount: 100,
			strict: false,
			stake: u128::MAX,
		});
		MockTopics::set_whitelist(TOPIC);
		assert_eq!(Emissions::epoch_reward(TOPIC, 1, 10), 100);
		assert_eq!(Emissions::epoch_reward(OTHER, 1, 10), 200);
		RewardCap::set(Decimal::from_rational(3, 2));
		StrictRewardCap::set(Decimal::from_inner(-1));
		assert_eq!(Emissions::epoch_reward(TOPIC, 1, 10), 0);
		assert_eq!(Emissions::epoch_reward(OTHER, 1, 10), 150);
	});
}

/// The mock's month: 250 of 1,000 a block for validators, of a stake of 1,000.
#[test]
fn epoch_reward_should_exceed_the_drip_by_what_the_stake_earns_with_validators_at_most() {
	ExtBuilder::default().build_and_execute(|| {
		let staked = CurrentMonth::<Test>::get().map(|month| month.staked);
		assert_eq!(staked, Some(1_000));
		// 250 x 10 blocks x stake / 1,000 x 4/5, rounded down twice
		for (amount, strict, stake, expected) in [
			(500, false, 0, 500),
			(500, false, 1, 501),
			(500, false, 100, 700),
			(500, false, 250, 1_000),
			(500, false, 1_000, 1_000),
			(500, true, 1_000, 500),
			(0, false, 1_000, 0),
		] {
			Drip::set(EpochDrip {
				amount,
				strict,
				stake,
			});
			assert_eq!(Emissions::epoch_reward(TOPIC, 1, 10), expected);
		}
		Drip::set(EpochDrip {
			amount: 500,
			strict: false,
			stake: 100,
		});
		// The part, and also a strict cap above 1, are governance's to choose.
		for (sigma, expected) in [(0, 500), (1, 750), (2, 1_000), (1_000_000, 1_000)] {
			StakeSubsidy::set(Decimal::from_u32(sigma));
			assert_eq!(Emissions::epoch_reward(TOPIC, 1, 10), expected);
		}
		StakeSubsidy::set(Decimal::from_u32(1));
		MockTopics::set_whitelist(TOPIC);
		StrictRewardCap::set(Decimal::from_u32(3));
		assert_eq!(Emissions::epoch_reward(TOPIC, 1, 10), 750);
		StakeSubsidy::set(Decimal::from_inner(-1));
		assert_eq!(Emissions::epoch_reward(TOPIC, 1, 10), 500);
	});
}
