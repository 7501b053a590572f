// SPDX-License-Identifier: Apache-2.0

//! The months of the emission (M26).

use crate::{mock::*, pallet::*, WeightInfo};
use allora_primitives::{
	scoring::{self, emissions},
	traits::{RewardSink, StakedSupply},
	Balance, Decimal,
};
use frame_support::{traits::fungible::Mutate, weights::Weight};

fn month() -> crate::EmissionMonth {
	CurrentMonth::<Test>::get().expect("it was computed")
}

fn recalculations() -> usize {
	events()
		.iter()
		.filter(|event| matches!(event, Event::EmissionRecalculated { .. }))
		.count()
}

#[test]
fn month_should_follow_the_formula_when_it_begins() {
	ExtBuilder::default().scheduled().build_and_execute(|| {
		Staked::set(40_000_000);
		assert_eq!(Emissions::epoch_reward(TOPIC, 1, 10), 0);
		let ecosystem = MaxSupply::get() - Balances::total_issuance();
		poll(Weight::MAX);
		let first = month();
		let circulating = Balances::total_issuance();
		let maximum = emissions::maximum_emission_rate(
			MaximumMonthlyYield::get(),
			ValidatorShare::get(),
			InitialReputersShare::get(),
		)
		.unwrap();
		let expected = emissions::emission_rate(&emissions::EmissionInput {
			fraction: EmissionFraction::get(),
			alpha: EmissionAlpha::get(),
			maximum,
			ecosystem,
			staked: 40_000_000,
			circulating,
			maximum_supply: MaxSupply::get(),
			previous: None,
		})
		.unwrap();
		assert_eq!(first.rate, Some(expected.rate));
		assert_eq!(first.circulating, circulating);
		assert_eq!(first.ecosystem, ecosystem);
		assert_eq!(
			first.monthly,
			emissions::monthly_emission(expected.rate, 40_000_000).unwrap()
		);
		assert_eq!((first.month, first.starts_at, first.ends_at), (0, 1, 101));
		assert_eq!(
			events().last(),
			Some(&Event::EmissionRecalculated {
				month: 0,
				rate: expected.rate,
				monthly: first.monthly,
				topics_per_block: first.topics_per_block,
				validators_per_block: first.validators_per_block,
				staked: 40_000_000,
				circulating,
				ecosystem,
			})
		);
	});
}

#[test]
fn month_should_begin_once_when_the_one_before_has_ended() {
	ExtBuilder::default().scheduled().build_and_execute(|| {
		Staked::set(40_000_000);
		poll(Weight::MAX);
		let first = month();
		for block in [2, 50, 100] {
			System::set_block_number(block);
			poll(Weight::MAX);
			idle(Weight::MAX);
			assert_eq!(month(), first);
		}
		System::set_block_number(101);
		Staked::set(80_000_000);
		// A month of another length from now on.
		BlocksPerMonth::set(7);
		poll(Weight::MAX);
		let second = month();
		assert_eq!(
			(second.month, second.starts_at, second.ends_at),
			(1, 101, 108)
		);
		assert_eq!(second.staked, 80_000_000);
		// Smoothed: a tenth of the new.
		let (before, after) = (first.rate.unwrap(), second.rate.unwrap());
		assert!(after < before && after > before / Decimal::from_u32(2));
		poll(Weight::MAX);
		assert_eq!(recalculations(), 2);
	});
}

#[test]
fn stake_should_count_as_the_minimum_at_least() {
	ExtBuilder::default().scheduled().build_and_execute(|| {
		MinimumStaked::set(30_000_000);
		Staked::set(5);
		poll(Weight::MAX);
		assert_eq!(month().staked, 30_000_000);
		assert!(month().monthly > 0);
	});
}

#[test]
fn nothing_should_be_emitted_and_it_be_tried_again_when_a_month_cannot_be_computed() {
	ExtBuilder::default().scheduled().build_and_execute(|| {
		MinimumStaked::set(0);
		BlocksPerMonth::set(90);
		poll(Weight::MAX);
		assert_eq!(
			events().last(),
			Some(&Event::EmissionNotComputed {
				error: scoring::Error::DivisionByZero,
				retry_at: 4
			})
		);
		assert_eq!(Emissions::epoch_reward(TOPIC, 1, 10), 0);
		assert_eq!(month().rate, None);
		System::set_block_number(3);
		Staked::set(40_000_000);
		poll(Weight::MAX);
		assert_eq!(month().monthly, 0);
		System::set_block_number(4);
		poll(Weight::MAX);
		let rate = month().rate;
		assert!(month().monthly > 0 && rate.is_some());
		// More is locked than exists: the last rate is kept for better times.
		System::set_block_number(94);
		VestedAllocation::<Test>::put(MaxSupply::get());
		poll(Weight::MAX);
		assert!(matches!(
			events().last(),
			Some(Event::EmissionNotComputed { .. })
		));
		assert_eq!((month().monthly, month().rate), (0, rate));
		VestedAllocation::<Test>::put(0);
		// A parameter out of its range.
		System::set_block_number(97);
		ValidatorShare::set(Decimal::from_u32(2));
		poll(Weight::MAX);
		assert_eq!(month().monthly, 0);
		System::set_block_number(100);
		ValidatorShare::set(Decimal::from_rational(1, 4));
		poll(Weight::MAX);
		assert!(month().monthly > 0);
	});
}

#[test]
fn month_should_wait_until_the_block_has_room_for_it() {
	ExtBuilder::default().scheduled().build_and_execute(|| {
		let need =
			<() as WeightInfo>::schedule_base().saturating_add(Emissions::schedule_weight(true));
		assert!(Emissions::schedule_weight(true)
			.all_gte(<() as WeightInfo>::recalculate().saturating_add(MockStaked::weight())));
		idle(need.saturating_sub(Weight::from_parts(1, 0)));
		poll(need.saturating_sub(Weight::from_parts(0, 1)));
		idle(Weight::zero());
		assert_eq!(CurrentMonth::<Test>::get(), None);
		assert!(idle(need).all_lte(need));
		assert!(CurrentMonth::<Test>::get().is_some());
	});
}

#[test]
fn reputers_share_should_be_measured_when_a_month_has_paid() {
	ExtBuilder::default().scheduled().build_and_execute(|| {
		Staked::set(30_000_000);
		// So small a stake of so large an ecosystem that the yield is what limits the rate.
		EmissionFraction::set(Decimal::from_u32(100));
		EmissionAlpha::set(Decimal::from_u32(1));
		let maximum = |share| {
			emissions::maximum_emission_rate(
				MaximumMonthlyYield::get(),
				ValidatorShare::get(),
				share,
			)
			.unwrap()
		};
		poll(Weight::MAX);
		assert_eq!(month().rate, Some(maximum(Decimal::from_rational(1, 3))));
		<Emissions as RewardSink<AccountId>>::note_split(30, 50);
		<Emissions as RewardSink<AccountId>>::note_split(10, 50);
		System::set_block_number(101);
		poll(Weight::MAX);
		let measured = Decimal::from_rational(4, 10);
		assert_eq!(ReputersShare::<Test>::get(), Some(measured));
		assert_eq!(month().rate, Some(maximum(measured)));
		// A month without payouts measures nothing.
		System::set_block_number(201);
		poll(Weight::MAX);
		assert_eq!(ReputersShare::<Test>::get(), Some(measured));
	});
}

#[test]
fn what_the_ecosystem_holds_should_count_as_what_can_be_minted() {
	ExtBuilder::default().scheduled().build().execute_with(|| {
		Staked::set(40_000_000);
		poll(Weight::MAX);
		let first = month();
		let eco = Emissions::ecosystem_account();
		Balances::set_balance(&eco, Balances::free_balance(eco) + 1_000_000 as Balance);
		Emissions::recalculate(1);
		assert_eq!(month().ecosystem, first.ecosystem);
		assert_eq!(month().circulating, first.circulating);
	});
}

#[test]
fn try_state_should_fail_when_a_month_pays_too_much_or_blocks_to_come() {
	ExtBuilder::default().build().execute_with(|| {
		CurrentMonth::<Test>::mutate(|month| {
			if let Some(month) = month {
				month.monthly = 1;
			}
		});
		assert!(Emissions::do_try_state().is_err());
		set_emission(1_000);
		Emissions::do_try_state().unwrap();
		SetAsideUntil::<Test>::put(2);
		assert!(Emissions::do_try_state().is_err());
	});
}
