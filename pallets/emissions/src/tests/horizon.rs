// SPDX-License-Identifier: Apache-2.0

//! Eight years of emission, block by block.

use super::allocation::beneficiaries;
use crate::{mock::*, pallet::*};
use allora_primitives::{traits::RewardSink, Balance};
use frame_support::{
	assert_ok,
	traits::{fungible::Mutate, tokens::Preservation},
	weights::Weight,
};

const SUPPLY: Balance = 1_000_000_000_000_000_000_000_000_000;
const MONTHS: u32 = 96;

struct Run {
	issued: Balance,
	months: Vec<Balance>,
}

/// Runs all months; two topics are paid in full for every block, and `revenue` comes in each block.
fn run(staked: Balance, revenue: Balance) -> Run {
	MaxSupply::set(SUPPLY);
	BlocksPerMonth::set(7);
	VestingMonth::set(7);
	SetAsidePeriod::set(3);
	Staked::set(staked);
	let mut months = Vec::new();
	let mut issued = 0;
	ExtBuilder::default()
		.scheduled()
		.beneficiaries(beneficiaries())
		.build_and_execute(|| {
			let genesis = Balances::total_issuance();
			let (mut topics, mut validators, mut paid_in) = (0, 0, 0);
			let mut last = genesis;
			let mut epoch = 0;
			for block in 1..=MONTHS * 7 {
				System::set_block_number(block);
				System::reset_events();
				poll(Weight::MAX);
				let month = CurrentMonth::<Test>::get().expect("computed in the first block");
				if month.starts_at == block {
					months.push(month.monthly);
				}
				validators += month.validators_per_block;
				if revenue > 0 {
					let eco = Emissions::ecosystem_account();
					assert_ok!(<Balances as Mutate<AccountId>>::transfer(
						&11,
						&eco,
						revenue,
						Preservation::Preserve
					));
					paid_in += revenue;
				}
				// Two topics with 3 and 1 quarters of the weight, an epoch in each block.
				epoch += 1;
				let mut block_topics = 0;
				for topic in [TOPIC, OTHER] {
					let pot = Emissions::epoch_reward(topic, epoch, 1);
					fix(topic, epoch, vec![(12, pot)]);
					block_topics += pot;
				}
				assert!(month.topics_per_block - block_topics <= 1);
				topics += block_topics;
				idle(Weight::MAX);
				let now = Balances::total_issuance();
				assert!(now <= SUPPLY, "above the cap");
				assert!(now >= last, "the supply has shrunk");
				last = now;
			}
			System::set_block_number(MONTHS * 7 + 1);
			assert_ok!(Emissions::set_aside_validators());
			issued = Balances::total_issuance();
			// To the base unit: what both parts got is what was minted and what was paid in.
			let left = Emissions::spendable(&Emissions::ecosystem_account());
			assert_eq!(
				Emissions::spendable(&Emissions::validators_account()),
				validators
			);
			assert_eq!(topics + validators + left, issued - genesis + paid_in);
			// The schedule to the base unit, but for what does not divide by the blocks.
			let scheduled: Balance = months.iter().sum();
			let lost = Balance::from(MONTHS) * (7 + 7);
			assert!(topics + validators <= scheduled);
			assert!(scheduled - topics - validators <= lost);
		});
	Run { issued, months }
}

#[test]
fn emission_of_eight_years_should_be_exact_and_below_the_cap() {
	let staked = SUPPLY / 4;
	let run = run(staked, 0);
	assert_eq!(run.months.len(), 96);
	let genesis = SUPPLY / 10_000 * 6_405;
	let minted = run.issued - genesis;
	// Most of the ecosystem's 35.95 % has been minted, and never more.
	assert!(minted < SUPPLY / 10_000 * 3_595);
	assert!(minted > SUPPLY / 10_000 * 2_900, "{minted}");
	// Two years after everything has vested, when the smoothed rate has caught up, a constant stake
	// earns less from month to month.
	let after_vesting = &run.months[60..];
	assert!(after_vesting.windows(2).all(|pair| pair[1] <= pair[0]));
	assert!(run.months.iter().all(|monthly| *monthly > 0));
}

#[test]
fn emission_should_mint_less_by_what_consumers_pay() {
	let staked = SUPPLY / 4;
	let without = run(staked, 0);
	let with = run(staked, SUPPLY / 100_000_000);
	assert!(with.issued < without.issued);
}

#[test]
fn emission_should_stay_below_the_cap_when_it_is_greedy() {
	// Everything that is left, every month.
	EmissionFraction::set(allora_primitives::Decimal::from_u32(1_000));
	MaximumMonthlyYield::set(allora_primitives::Decimal::from_u32(1_000));
	MaxSupply::set(SUPPLY);
	BlocksPerMonth::set(7);
	SetAsidePeriod::set(2);
	Staked::set(SUPPLY / 2);
	ExtBuilder::default()
		.scheduled()
		.beneficiaries(beneficiaries())
		.build_and_execute(|| {
			let mut last = Balances::total_issuance();
			for block in 1..=100 {
				System::set_block_number(block);
				poll(Weight::MAX);
				for topic in [TOPIC, OTHER] {
					let pot = Emissions::epoch_reward(topic, block, 1);
					fix(topic, block, vec![(12, pot)]);
				}
				idle(Weight::MAX);
				let now = Balances::total_issuance();
				assert!(last <= now && now <= SUPPLY);
				last = now;
			}
			assert_eq!(last, SUPPLY, "all of it is there, and not a unit more");
			assert_eq!(Emissions::epoch_reward(TOPIC, 101, 1), 0);
		});
}
