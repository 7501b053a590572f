// SPDX-License-Identifier: Apache-2.0

//! The crediting of fixed payouts.

use crate::{mock::*, pallet::*, WeightInfo, MAX_ROWS};
use allora_primitives::{
	traits::{Payout, ReputerRewards, RewardSink},
	Balance,
};
use frame_support::{
	assert_ok,
	traits::{fungible::Mutate, tokens::Preservation},
	weights::Weight,
};
use sp_runtime::TokenError;

/// Rows to accounts that exist.
fn rows(first: AccountId, count: u128, amount: Balance) -> Vec<(AccountId, Balance)> {
	(first..first + count)
		.map(|who| {
			Balances::set_balance(&who, ED);
			(who, amount)
		})
		.collect()
}

fn order() -> Vec<(u32, AccountId)> {
	credited()
		.into_iter()
		.map(|(topic, _, who, _)| (topic, who))
		.collect()
}

#[test]
fn rows_should_be_credited_in_order_and_exactly_when_there_is_room() {
	ExtBuilder::default().build().execute_with(|| {
		let table = rows(1_000, 10, 7);
		fix(TOPIC, 1, table.clone());
		let issuance = Balances::total_issuance();
		idle(Weight::MAX);
		let expected: Vec<_> = table
			.into_iter()
			.map(|(who, n)| (TOPIC, 1, who, n))
			.collect();
		assert_eq!(credited(), expected);
		for who in 1_000..1_010 {
			assert_eq!(Balances::free_balance(who), ED + 7);
		}
		assert_eq!(Balances::free_balance(Emissions::payout_account()), ED);
		assert_eq!(Balances::total_issuance(), issuance);
		assert_eq!(
			events().last(),
			Some(&Event::PayoutCompleted {
				topic: TOPIC,
				epoch: 1
			})
		);
		assert_eq!(Payouts::<Test>::iter().count(), 0);
		assert_eq!(Queue::<Test>::iter().count(), 0);
		check();
	});
}

#[test]
fn tables_should_take_turns_batch_by_batch() {
	ExtBuilder::default().build().execute_with(|| {
		fix(TOPIC, 1, rows(1_000, 9, 7));
		fix(OTHER, 1, rows(2_000, 5, 7));
		fix(TOPIC, 2, rows(3_000, 4, 7));
		for _ in 0..6 {
			poll(room_for(4));
		}
		let expected: Vec<(u32, AccountId)> = (1_000..1_004)
			.map(|who| (TOPIC, who))
			.chain((2_000..2_004).map(|who| (OTHER, who)))
			.chain((3_000..3_004).map(|who| (TOPIC, who)))
			.chain((1_004..1_008).map(|who| (TOPIC, who)))
			.chain([(OTHER, 2_004), (TOPIC, 1_008)])
			.collect();
		assert_eq!(order(), expected);
		assert!(QueueBounds::<Test>::get().is_empty());
	});
}

#[test]
fn batches_should_shrink_to_what_fits() {
	ExtBuilder::default().build().execute_with(|| {
		fix(TOPIC, 1, rows(1_000, 96, 7));
		for (limit, expected) in [
			(Weight::zero(), 0),
			(<() as WeightInfo>::credit_base(), 0),
			(room_for(1).saturating_sub(Weight::from_parts(1, 0)), 0),
			(room_for(1).saturating_sub(Weight::from_parts(0, 1)), 0),
			(room_for(1), 1),
			(room_for(3), 3),
			(room_for(4), 4),
		] {
			let before = credited().len();
			poll(limit);
			assert_eq!(credited().len() - before, expected);
		}
		let whole = <() as WeightInfo>::credit_batch(4);
		let before = credited().len();
		// Each batch is reserved for as if something had accrued and were to be staked, and charged for
		// what had and was.
		idle(room_for(4).saturating_add(whole.saturating_mul(2)));
		assert_eq!(credited().len() - before, 12);
	});
}

#[test]
fn batches_should_be_charged_for_what_accrued() {
	ExtBuilder::default().build().execute_with(|| {
		let base =
			<() as WeightInfo>::schedule_base().saturating_add(<() as WeightInfo>::credit_base());
		fix(TOPIC, 1, rows(1_000, 3, 7));
		assert_eq!(
			poll(Weight::MAX),
			base + <() as WeightInfo>::credit_batch(3)
		);
		// Two accounts that cannot receive so little.
		fix(TOPIC, 2, vec![(NEWCOMER, 4), (BOB, 50), (999, 4)]);
		let beyond = <() as WeightInfo>::credit_accrued(2)
			.saturating_sub(<() as WeightInfo>::credit_accrued(0));
		assert!(beyond.ref_time() > 0);
		assert_eq!(
			poll(Weight::MAX),
			base + <() as WeightInfo>::credit_batch(3) + beyond
		);
		assert_eq!(AccruedTotal::<Test>::get(), 8);
	});
}

#[test]
fn poll_should_take_no_more_than_its_share_of_the_block() {
	ExtBuilder::default().build().execute_with(|| {
		fix(TOPIC, 1, rows(1_000, 10, 7));
		MaxPollWeight::set(room_for(2));
		poll(Weight::MAX);
		assert_eq!(credited().len(), 2);
		// What is left at the end of the block is used in full.
		idle(Weight::MAX);
		assert_eq!(credited().len(), 10);
		MaxPollWeight::set(Weight::MAX);
	});
}

#[test]
fn many_full_tables_should_be_credited_when_each_block_has_room_for_one_row() {
	ExtBuilder::default().build().execute_with(|| {
		let before = Balances::total_issuance();
		let mut expected = 0;
		for topic in 1..=3 {
			let table: Vec<_> = (0..u128::from(MAX_ROWS))
				.map(|i| (1_000 + i, 10 + i + u128::from(topic)))
				.collect();
			expected += table.iter().map(|(_, n)| n).sum::<u128>();
			fix(topic, 1, table);
		}
		let mut blocks = 0;
		while !QueueBounds::<Test>::get().is_empty() {
			poll(room_for(1));
			blocks += 1;
		}
		assert_eq!(blocks, 3 * MAX_ROWS);
		let paid: Balance = credited().iter().map(|row| row.3).sum();
		assert_eq!(paid, expected);
		assert_eq!(Balances::total_issuance(), before + expected);
		assert_eq!(Balances::free_balance(Emissions::payout_account()), ED);
	});
}

#[test]
fn reward_should_accrue_when_the_destination_cannot_receive_it() {
	ExtBuilder::default().build_and_execute(|| {
		fix(TOPIC, 1, vec![(NEWCOMER, 4), (BOB, 50)]);
		idle(Weight::MAX);
		assert_eq!(Emissions::accrued(&NEWCOMER), 4);
		assert_eq!(AccruedTotal::<Test>::get(), 4);
		// It has not stopped the row behind it.
		assert_eq!(credited(), vec![(TOPIC, 1, BOB, 50)]);
		assert!(events().contains(&Event::RewardAccrued {
			topic: TOPIC,
			epoch: 1,
			who: NEWCOMER,
			amount: 4,
			accrued: 4,
			error: TokenError::BelowMinimum.into(),
		}));
		// Still below the existential deposit.
		fix(TOPIC, 2, vec![(NEWCOMER, 5)]);
		idle(Weight::MAX);
		assert_eq!(Emissions::accrued(&NEWCOMER), 9);
		// The next unit reaches it, and all of it comes.
		fix(TOPIC, 3, vec![(NEWCOMER, 1)]);
		idle(Weight::MAX);
		assert_eq!(Balances::free_balance(NEWCOMER), 10);
		assert_eq!(Accrued::<Test>::iter().count(), 0);
		assert!(events().contains(&Event::AccruedPaid {
			who: NEWCOMER,
			amount: 9
		}));
		assert_eq!(credited().last(), Some(&(TOPIC, 3, NEWCOMER, 1)));
	});
}

#[test]
fn what_accrued_should_wait_for_a_claim_when_somebody_else_opened_the_account() {
	ExtBuilder::default().build().execute_with(|| {
		fix(TOPIC, 1, vec![(NEWCOMER, 4)]);
		idle(Weight::MAX);
		let given = Balances::transfer(&BOB, &NEWCOMER, ED, Preservation::Preserve);
		assert_ok!(given);
		fix(TOPIC, 2, vec![(NEWCOMER, 5)]);
		idle(Weight::MAX);
		assert_eq!(Balances::free_balance(NEWCOMER), ED + 5);
		assert_eq!(Emissions::accrued(&NEWCOMER), 4);
		// Anybody can have it paid.
		assert_ok!(Emissions::claim_accrued(
			RuntimeOrigin::signed(BOB),
			NEWCOMER
		));
		assert_eq!(Balances::free_balance(NEWCOMER), ED + 9);
		assert_eq!(AccruedTotal::<Test>::get(), 0);
		check();
	});
}

#[test]
fn dust_should_add_up_when_one_account_has_many_rows() {
	ExtBuilder::default().build_and_execute(|| {
		fix(TOPIC, 1, vec![(NEWCOMER, 1); 96]);
		idle(Weight::MAX);
		assert_eq!(Balances::free_balance(NEWCOMER), 96);
		assert_eq!(AccruedTotal::<Test>::get(), 0);
		// Nine rows accrued before the tenth reached the existential deposit.
		assert_eq!(credited().len(), 87);
	});
}

#[test]
fn payout_pot_should_not_be_upset_when_somebody_sends_it_money() {
	ExtBuilder::default().build().execute_with(|| {
		fix(TOPIC, 1, vec![(BOB, 50)]);
		let pot = Emissions::payout_account();
		Balances::set_balance(&pot, Balances::free_balance(pot) + 1);
		Emissions::do_try_state().unwrap();
	});
}

#[test]
fn try_state_should_fail_when_the_payout_pot_lacks_money() {
	ExtBuilder::default().build().execute_with(|| {
		fix(TOPIC, 1, vec![(BOB, 50)]);
		let pot = Emissions::payout_account();
		Balances::set_balance(&pot, Balances::free_balance(pot) - 1);
		assert!(Emissions::do_try_state().is_err());
	});
}

#[test]
fn rows_of_reputers_should_pay_their_destination_what_the_stake_leaves() {
	ExtBuilder::default().build().execute_with(|| {
		Balances::set_balance(&POOL, ED);
		let row = |reputer| Payout {
			destination: BOB,
			amount: 101,
			reputer,
		};
		MockReputers::take(50);
		let issuance = Balances::total_issuance();
		assert_ok!(Emissions::fix_payout(
			TOPIC,
			1,
			202,
			vec![row(Some(ALICE)), row(None)]
		));
		assert_eq!(Balances::total_issuance(), issuance + 202);
		// Without room for what the stake does with a row, none is begun.
		poll(room_for(1));
		assert!(credited().is_empty());
		let used = poll(Weight::MAX);
		assert_eq!(
			used,
			<() as WeightInfo>::schedule_base()
				+ <() as WeightInfo>::credit_base()
				+ <() as WeightInfo>::credit_batch(2)
				+ <MockReputers as ReputerRewards<AccountId>>::weight()
		);
		assert_eq!(Balances::free_balance(POOL), ED + 50);
		assert_eq!(Balances::free_balance(BOB), ENDOWMENT + 51 + 101);
		assert_eq!(credited(), vec![(TOPIC, 1, BOB, 101), (TOPIC, 1, BOB, 101)]);
		check();
	});
}

#[test]
fn rows_of_reputers_should_touch_no_destination_when_the_stake_takes_everything() {
	ExtBuilder::default().build().execute_with(|| {
		Balances::set_balance(&POOL, ED);
		MockReputers::take(100);
		let row = Payout {
			destination: NEWCOMER,
			amount: 3,
			reputer: Some(ALICE),
		};
		assert_ok!(Emissions::fix_payout(TOPIC, 1, 3, vec![row]));
		idle(Weight::MAX);
		assert_eq!(Balances::free_balance(POOL), ED + 3);
		assert_eq!(Emissions::accrued(&NEWCOMER), 0);
		assert_eq!(Unpaid::<Test>::get(), 0);
		check();
	});
}
