// SPDX-License-Identifier: Apache-2.0

//! The parts of the supply at genesis.

use crate::{
	allocation::{self, grants, Beneficiaries},
	mock::*,
	pallet::*,
};
use allora_primitives::Balance;
use frame_support::traits::VestingSchedule;
use sp_runtime::BuildStorage;

const SUPPLY: Balance = 1_000_000_000_000_000_000_000_000_000;

pub fn beneficiaries() -> Beneficiaries<AccountId> {
	Beneficiaries {
		foundation: vec![(11, 1)],
		participants: vec![(12, 3), (13, 1), (14, 0)],
		investors: vec![(15, 1), (16, 1), (17, 1)],
		pre_seed: vec![(15, 1)],
		team: vec![(18, 7)],
	}
}

#[test]
fn parts_should_make_the_whole() {
	let issued = allocation::FOUNDATION
		+ allocation::PARTICIPANTS
		+ allocation::INVESTORS
		+ allocation::PRE_SEED
		+ allocation::TEAM;
	assert_eq!(issued, 6_405);
	assert_eq!(issued + allocation::ECOSYSTEM, allocation::WHOLE);
}

#[test]
fn grants_should_be_the_published_parts_exactly() {
	let grants = grants(&beneficiaries(), SUPPLY).unwrap();
	let sum = |of: &[AccountId], vests| -> Balance {
		grants
			.iter()
			.filter(|grant| of.contains(&grant.who) && grant.vests == vests)
			.map(|grant| grant.amount)
			.sum()
	};
	let million = SUPPLY / 1_000;
	assert_eq!(sum(&[11], false), 100 * million);
	assert_eq!(sum(&[12, 13, 14], false), 55 * million);
	assert_eq!(sum(&[12], false), 55 * million / 4 * 3);
	assert_eq!(
		sum(&[15, 16, 17], true),
		(260 * million + million / 2) + 50 * million
	);
	assert_eq!(sum(&[18], true), 175 * million);
	let all: Balance = grants.iter().map(|grant| grant.amount).sum();
	assert_eq!(all, SUPPLY / 10_000 * 6_405);
}

#[test]
fn grants_should_be_refused_with_the_name_of_a_group_without_anybody() {
	type Empty = fn(&mut Beneficiaries<AccountId>);
	let groups: [(&str, Empty); 5] = [
		("foundation", |b| b.foundation.clear()),
		("participants", |b| b.participants = vec![(1, 0)]),
		("investors", |b| b.investors.clear()),
		("preSeed", |b| b.pre_seed.clear()),
		("team", |b| b.team.clear()),
	];
	for (name, empty) in groups {
		let mut incomplete = beneficiaries();
		empty(&mut incomplete);
		assert_eq!(grants(&incomplete, SUPPLY), Err(name.into()));
	}
}

#[test]
fn genesis_should_issue_the_parts_and_lock_what_vests() {
	MaxSupply::set(SUPPLY);
	VestingMonth::set(432_000);
	ExtBuilder::default()
		.beneficiaries(beneficiaries())
		.build_and_execute(|| {
			let parts = SUPPLY / 10_000 * 6_405;
			assert_eq!(
				Balances::total_issuance(),
				parts + 2 * ENDOWMENT + 3 * ED,
				"what the pots hold comes of the ecosystem's part"
			);
			assert_eq!(VestedAllocation::<Test>::get(), SUPPLY / 10_000 * 4_855);
			assert_eq!(Emissions::locked_at(1).unwrap(), SUPPLY / 10_000 * 4_855);
			// Two schedules each, and all of it is locked until month 12.
			for (who, schedules) in [(15, 4), (16, 2), (18, 2)] {
				let list = pallet_vesting::Vesting::<Test>::get(who).unwrap();
				assert_eq!(list.len(), schedules);
				for block in [1, 12 * 432_000 - 1] {
					System::set_block_number(block);
					assert_eq!(
						Vesting::vesting_balance(&who),
						Some(Balances::free_balance(who))
					);
				}
				System::set_block_number(1);
				assert_eq!(Balances::usable_balance(who), 0);
			}
			assert_eq!(Balances::usable_balance(11), Balances::free_balance(11));
			assert_eq!(Vesting::vesting_balance(&12), None);
		});
}

#[test]
fn vested_parts_should_be_free_when_their_owner_asks() {
	MaxSupply::set(SUPPLY);
	ExtBuilder::default()
		.beneficiaries(beneficiaries())
		.build_and_execute(|| {
			let all = Balances::free_balance(18);
			for (month, numerator) in [(11, 0), (12, 12), (24, 24), (36, 36), (90, 36)] {
				System::set_block_number(month * VestingMonth::get());
				// Once nothing is locked any more there is nothing to ask for.
				let _ = Vesting::vest(RuntimeOrigin::signed(18));
				let free = Balances::usable_balance(18);
				let expected = all / 36 * numerator;
				assert!(
					free.abs_diff(expected) <= 24 * 100 + 36,
					"{month}: {free} {expected}"
				);
			}
			assert_eq!(Balances::usable_balance(18), all);
		});
}

#[test]
#[should_panic(expected = "team")]
fn genesis_should_stop_when_a_group_has_nobody() {
	let mut incomplete = beneficiaries();
	incomplete.team.clear();
	ExtBuilder::default().beneficiaries(incomplete).build();
}

#[test]
#[should_panic(expected = "SupplyExhausted")]
fn genesis_should_stop_when_balances_leave_no_room_for_the_parts() {
	let mut storage = frame_system::GenesisConfig::<Test>::default()
		.build_storage()
		.unwrap();
	pallet_balances::GenesisConfig::<Test> {
		balances: vec![(ALICE, MaxSupply::get() / 2)],
		..Default::default()
	}
	.assimilate_storage(&mut storage)
	.unwrap();
	GenesisConfig::<Test> {
		allocate: true,
		beneficiaries: beneficiaries(),
		..Default::default()
	}
	.assimilate_storage(&mut storage)
	.unwrap();
}
