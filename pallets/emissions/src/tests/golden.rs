// SPDX-License-Identifier: Apache-2.0

//! The independent simulator's money, month by month, through this pallet. The cases are those of
//! `scoring/tests/golden`; they are in whole tokens with fractions, the pallet in base units.

use crate::{allocation::Beneficiaries, mock::*, pallet::*, EmissionMonth};
use allora_primitives::{traits::RewardSink, Balance, Decimal};
use frame_support::{
	traits::{fungible::Mutate, VestingSchedule},
	weights::Weight,
};
use serde_json::Value;

const SUPPLY: Balance = 1_000_000_000_000_000_000_000_000_000;

fn cases(file: &str) -> Vec<Value> {
	// Cargo runs tests in their package's folder. `env!` would name the checkout that built them, which a
	// shared build cache outlives.
	let path = format!("../../scoring/tests/golden/cases/{file}.json");
	let text = std::fs::read_to_string(path).expect("the golden data is there");
	let cases: Vec<Value> = serde_json::from_str(&text).expect("JSON");
	assert!(cases.len() >= 48, "cases are missing");
	cases
}

/// A decimal text in units of 10^-18, cut off.
fn units(text: &Value) -> Balance {
	let text = text.as_str().expect("a decimal text");
	let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
	let digits: String = fraction
		.chars()
		.chain("0".repeat(18).chars())
		.take(18)
		.collect();
	format!("{whole}{digits}").parse().expect("a decimal")
}

fn decimal(text: &Value) -> Decimal {
	Decimal::from_inner(units(text).try_into().expect("in range"))
}

/// Within 1e-12 of what is expected, which the simulator's doubles are good for, and `slack` base
/// units of rounding.
fn assert_close(got: Balance, expected: Balance, slack: Balance, what: &str) {
	let tolerance = expected / 1_000_000_000_000 + slack;
	assert!(
		got.abs_diff(expected) <= tolerance,
		"{what}: {got}, expected {expected}"
	);
}

/// M26: the rate and the emission of a month. The parts of a block are divided and rounded down: a
/// month's sum is less by at most one base unit a block and part.
#[test]
fn months_should_be_those_of_the_simulator() {
	for case in cases("sim_tokenomics") {
		let (name, inputs) = (case["name"].as_str().unwrap(), &case["inputs"]);
		let expected = &case["expected"];
		let number: u32 = name.trim_start_matches("month ").parse().unwrap();
		MaxSupply::set(SUPPLY);
		MinimumStaked::set(0);
		ExtBuilder::default().scheduled().build().execute_with(|| {
			let now = number * VestingMonth::get();
			System::set_block_number(now);
			// What is not in the ecosystem is issued; 485.5 million of it vest.
			let ecosystem = units(&inputs["ecosystem_tokens_total"]);
			let issued = SUPPLY - ecosystem - Balances::total_issuance();
			Balances::set_balance(&NEWCOMER, issued);
			VestedAllocation::<Test>::put(SUPPLY / 10_000 * 4_855);
			let (_, staked) = inputs
				.as_object()
				.unwrap()
				.iter()
				.find(|(key, _)| key.starts_with("staked"))
				.unwrap();
			Staked::set(units(staked));
			let previous = inputs["previous_e"].as_str().unwrap();
			if !previous.starts_with("first") {
				CurrentMonth::<Test>::put(EmissionMonth {
					month: number - 2,
					starts_at: 0,
					ends_at: now,
					rate: Some(decimal(&inputs["previous_e"])),
					staked: 0,
					circulating: 0,
					ecosystem: 0,
					monthly: 0,
					topics_per_block: 0,
					validators_per_block: 0,
				});
			}
			poll(Weight::MAX);
			let month = CurrentMonth::<Test>::get().unwrap();
			assert_close(
				month.circulating,
				units(&inputs["circulating_after_this_months_vesting"]),
				0,
				&format!("{name}, circulating"),
			);
			let rate = month.rate.unwrap().into_inner().unsigned_abs();
			assert_close(rate, units(&expected["e"]), 2, &format!("{name}, e"));
			// e has 18 decimals: half a unit of them times the stake.
			let slack = month.staked / 1_000_000_000_000_000_000;
			let blocks = Balance::from(BlocksPerMonth::get());
			for (got, key) in [
				(month.monthly, "monthly_emission"),
				(month.validators_per_block * blocks, "validator_rewards"),
				(month.topics_per_block * blocks, "topic_rewards"),
			] {
				let what = format!("{name}, {key}");
				assert_close(got, units(&expected[key]), slack + 2 * blocks, &what);
			}
		});
	}
}

/// M26a: what the vesting pallet has locked. Each block frees a whole number of base units, so at
/// whole months up to one base unit per block of 24 months is free more.
#[test]
fn vesting_should_be_that_of_the_simulator() {
	MaxSupply::set(SUPPLY);
	VestingMonth::set(432_000);
	let only = |who: AccountId| vec![(who, 1)];
	let beneficiaries = Beneficiaries {
		foundation: only(11),
		participants: only(12),
		investors: only(13),
		pre_seed: only(14),
		team: only(15),
	};
	ExtBuilder::default()
		.beneficiaries(beneficiaries)
		.build_and_execute(|| {
			for case in cases("sim_vesting") {
				let number: u32 = case["inputs"]["month"]
					.as_u64()
					.unwrap()
					.try_into()
					.unwrap();
				System::set_block_number((number * 432_000).max(1));
				let mut sum = 0;
				for (who, group) in [
					(13, "investors_seed"),
					(14, "investors_preseed"),
					(15, "team"),
				] {
					assert_eq!(
						Balances::free_balance(who),
						units(&case["inputs"]["full_allocation"][group])
					);
					let locked = Vesting::vesting_balance(&who).unwrap();
					let expected = units(&case["expected"][group]);
					let what = format!("month {number}, {group}");
					assert_close(locked, expected, 24 * 432_000, &what);
					sum += locked;
				}
				let planned = Emissions::locked_at(number * 432_000).unwrap();
				assert!(sum <= planned && planned - sum <= 3 * 24 * 432_000);
			}
		});
}

/// M24: a topic's reward from its weight and the sum of all.
#[test]
fn topic_rewards_should_be_those_of_the_simulator() {
	MaxSupply::set(SUPPLY);
	ExtBuilder::default().build_and_execute(|| {
		for case in cases("sim_topic_weights") {
			let (inputs, expected) = (&case["inputs"], &case["expected"]);
			let topics = units(&inputs["topics_rewards"]);
			CurrentMonth::<Test>::mutate(|month| {
				if let Some(month) = month {
					month.topics_per_block = topics;
					month.validators_per_block = 0;
					month.monthly = Balance::MAX;
				}
			});
			MockTopics::set(TOPIC, decimal(&expected["weight"]));
			MockTopics::set_sum(decimal(&inputs["sum_of_all_topic_weights"]));
			assert_close(
				Emissions::epoch_reward(TOPIC, 1, 1),
				units(&expected["reward"]),
				0,
				case["name"].as_str().unwrap(),
			);
		}
		set_emission(1_000);
	});
}
