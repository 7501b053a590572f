// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, pallet::*, QueueEntry, MAX_ROWS};
use allora_primitives::{
	traits::{Payout, RewardSink},
	Balance,
};
use frame_support::{
	assert_noop, assert_ok,
	traits::{fungible::Mutate, tokens::Preservation},
};

fn donate(amount: Balance) {
	let eco = Emissions::ecosystem_account();
	assert_ok!(<Balances as Mutate<AccountId>>::transfer(
		&ALICE,
		&eco,
		amount,
		Preservation::Preserve
	));
}

#[test]
fn pots_should_be_open_from_genesis() {
	ExtBuilder::default().build_and_execute(|| {
		for pot in [
			Emissions::ecosystem_account(),
			Emissions::payout_account(),
			Emissions::validators_account(),
		] {
			assert_eq!(Balances::free_balance(pot), ED);
			assert_eq!(Emissions::spendable(&pot), 0);
		}
		assert_eq!(TotalMinted::<Test>::get(), 3 * ED);
	});
}

#[test]
fn fix_payout_should_mint_exactly_the_sum_when_the_ecosystem_is_empty() {
	ExtBuilder::default().build_and_execute(|| {
		let issuance = Balances::total_issuance();
		let rows = vec![(ALICE, 300), (BOB, 200), (ALICE, 1)];
		assert_ok!(Emissions::fix_payout(TOPIC, 5, 1_000, rows.clone()));
		// What the epoch does not pay is never minted.
		assert_eq!(Balances::total_issuance(), issuance + 501);
		assert_eq!(Emissions::spendable(&Emissions::payout_account()), 501);
		assert_eq!(Unpaid::<Test>::get(), 501);
		assert_eq!(
			Payouts::<Test>::get(TOPIC, 5).unwrap().into_inner(),
			rows.into_iter().map(Payout::from).collect::<Vec<_>>()
		);
		assert_eq!(
			Queue::<Test>::get(0),
			Some(QueueEntry {
				topic: TOPIC,
				epoch: 5,
				next_row: 0
			})
		);
		assert_eq!(
			events(),
			vec![
				Event::EmissionMinted {
					amount: 501,
					total_minted: 3 * ED + 501
				},
				Event::PayoutFixed {
					topic: TOPIC,
					epoch: 5,
					pot: 1_000,
					total: 501,
					minted: 501,
					rows: 3
				}
			]
		);
		// Nobody is paid by the table alone.
		assert_eq!(Balances::free_balance(ALICE), ENDOWMENT);
	});
}

#[test]
fn fix_payout_should_take_from_the_ecosystem_before_minting() {
	ExtBuilder::default().build_and_execute(|| {
		donate(1_000);
		let issuance = Balances::total_issuance();
		let eco = Emissions::ecosystem_account();
		fix(TOPIC, 1, vec![(BOB, 400)]);
		assert_eq!(Emissions::spendable(&eco), 600);
		assert_eq!(Balances::total_issuance(), issuance);
		fix(TOPIC, 2, vec![(BOB, 700)]);
		assert_eq!(Emissions::spendable(&eco), 0);
		assert_eq!(Balances::free_balance(eco), ED);
		assert_eq!(Balances::total_issuance(), issuance + 100);
		assert!(matches!(
			events().last(),
			Some(Event::PayoutFixed { minted: 100, .. })
		));
	});
}

#[test]
fn fix_payout_should_move_any_amount_when_it_is_dust() {
	ExtBuilder::default().build_and_execute(|| {
		donate(1);
		fix(TOPIC, 1, vec![(BOB, 1)]);
		fix(OTHER, 1, vec![(BOB, 1), (ALICE, 1)]);
		assert_eq!(Unpaid::<Test>::get(), 3);
	});
}

#[test]
fn fix_payout_should_drop_rows_that_pay_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Emissions::fix_payout(
			TOPIC,
			1,
			100,
			vec![(ALICE, 0), (BOB, 40)]
		));
		assert_eq!(
			Payouts::<Test>::get(TOPIC, 1).unwrap().into_inner(),
			vec![Payout::from((BOB, 40))]
		);
		assert_ok!(Emissions::fix_payout(TOPIC, 2, 100, vec![(ALICE, 0)]));
		assert_eq!(Payouts::<Test>::get(TOPIC, 2), None);
		assert!(matches!(
			events().last(),
			Some(Event::PayoutFixed {
				epoch: 2,
				total: 0,
				rows: 0,
				..
			})
		));
	});
}

/// What an epoch pays is what the settlement said, whatever account somebody named: the sum of the rows,
/// and of a reputer's row its delegators' part.
#[test]
fn rows_to_the_payout_pot_should_go_to_the_ecosystem() {
	ExtBuilder::default().build_and_execute(|| {
		let (itself, eco) = (Emissions::payout_account(), Emissions::ecosystem_account());
		let of_a_reputer = Payout {
			destination: itself,
			amount: 50,
			reputer: Some(BOB),
		};
		let rows = vec![
			Payout::from((itself, 60)),
			of_a_reputer,
			Payout::from((BOB, 40)),
		];
		MockReputers::take(40);
		assert_ok!(Emissions::fix_payout(TOPIC, 1, 200, rows));
		assert!(matches!(
			events().last(),
			Some(Event::PayoutFixed {
				total: 150,
				rows: 3,
				..
			})
		));
		idle(frame_support::weights::Weight::MAX);
		assert_eq!(Emissions::spendable(&eco), 60 + 30);
		assert_eq!(Emissions::spendable(&itself), 0);
		assert_eq!(Balances::free_balance(BOB), ENDOWMENT + 40);
	});
}

#[test]
fn fix_payout_should_happen_once_per_epoch_and_in_order() {
	ExtBuilder::default().build_and_execute(|| {
		fix(TOPIC, 3, vec![(ALICE, 1)]);
		for epoch in [0, 1, 3] {
			assert_noop!(
				Emissions::fix_payout(TOPIC, epoch, 1, vec![(ALICE, 1)]),
				Error::<Test>::AlreadyFixed
			);
		}
		idle(frame_support::weights::Weight::MAX);
		assert_noop!(
			Emissions::fix_payout(TOPIC, 3, 1, vec![(ALICE, 1)]),
			Error::<Test>::AlreadyFixed
		);
		fix(OTHER, 1, vec![(ALICE, 1)]);
		// Epochs may be missing: they were void.
		fix(TOPIC, 7, vec![(ALICE, 1)]);
	});
}

#[test]
fn fix_payout_should_be_refused_when_the_rows_are_wrong() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			Emissions::fix_payout(TOPIC, 1, 99, vec![(ALICE, 50), (BOB, 50)]),
			Error::<Test>::PayoutsExceedPot
		);
		assert_noop!(
			Emissions::fix_payout(TOPIC, 1, u128::MAX, vec![(ALICE, u128::MAX), (BOB, 1)]),
			Error::<Test>::PayoutsExceedPot
		);
		let rows = |n: u32| {
			(0..n)
				.map(|i| (1_000 + u128::from(i), ED))
				.collect::<Vec<_>>()
		};
		assert_noop!(
			Emissions::fix_payout(TOPIC, 1, u128::MAX, rows(MAX_ROWS + 1)),
			Error::<Test>::TooManyRows
		);
		fix(TOPIC, 1, rows(MAX_ROWS));
	});
}

#[test]
fn fix_payout_should_be_refused_when_the_cap_would_be_exceeded() {
	ExtBuilder::default().build_and_execute(|| {
		donate(30);
		MaxSupply::set(Balances::total_issuance() + 70);
		assert_noop!(
			Emissions::fix_payout(TOPIC, 1, 200, vec![(ALICE, 101)]),
			Error::<Test>::SupplyExhausted
		);
		fix(TOPIC, 1, vec![(ALICE, 100)]);
		assert_eq!(Balances::total_issuance(), MaxSupply::get());
		assert_noop!(
			Emissions::fix_payout(TOPIC, 2, 200, vec![(ALICE, 1)]),
			Error::<Test>::SupplyExhausted
		);
		// What consumers pay is all that is left, and it is paid on.
		donate(25);
		fix(TOPIC, 2, vec![(BOB, 25)]);
		idle(frame_support::weights::Weight::MAX);
		assert_eq!(Balances::free_balance(BOB), ENDOWMENT + 25);
	});
}

#[test]
fn pots_should_open_when_they_are_first_used() {
	// A chain to which the pallet is added later.
	let mut ext = sp_io::TestExternalities::default();
	ext.execute_with(|| {
		System::set_block_number(1);
		Balances::set_balance(&ALICE, ENDOWMENT);
		assert_ok!(Emissions::fix_payout(TOPIC, 1, 5, vec![(ALICE, 5)]));
		assert_eq!(Balances::free_balance(Emissions::payout_account()), ED + 5);
		check();
		MaxSupply::set(Balances::total_issuance());
		idle(frame_support::weights::Weight::MAX);
		assert_eq!(Balances::free_balance(ALICE), ENDOWMENT + 5);
		MaxSupply::set(1_000_000_000);
	});
}
