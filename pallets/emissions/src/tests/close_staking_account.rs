// SPDX-License-Identifier: Apache-2.0

use super::open_staking_account::{held, open, REPUTER};
use crate::{mock::*, pallet::*};
use frame_support::{assert_noop, assert_ok, traits::fungible::Mutate, weights::Weight};
use sp_runtime::DispatchError;

#[test]
fn rewards_should_accrue_and_come_back_when_a_staking_account_was_closed() {
	ExtBuilder::default().build().execute_with(|| {
		Balances::set_balance(&REPUTER, ED);
		let account = open(ALICE, OTHER);
		assert_ok!(Emissions::close_staking_account(
			RuntimeOrigin::signed(ALICE),
			account
		));
		assert_eq!(held(ALICE), 0);
		assert_eq!(Balances::free_balance(ALICE), ENDOWMENT);

		fix(TOPIC, 1, vec![(account, 30)]);
		idle(Weight::MAX);
		assert_eq!(Emissions::accrued(&account), 30);
		assert_eq!(Balances::free_balance(account), 0);
		assert_noop!(
			Emissions::claim_accrued(RuntimeOrigin::signed(BOB), account),
			Error::<Test>::StakingAccountClosed
		);

		// Whoever opens it again is its owner: it derives from that.
		assert_eq!(open(ALICE, OTHER), account);
		assert_ok!(Emissions::claim_accrued(
			RuntimeOrigin::signed(BOB),
			account
		));
		assert_eq!(Emissions::accrued(&account), 0);
		assert_eq!(Balances::free_balance(REPUTER), ED + 30);
		check();
	});
}

#[test]
fn close_staking_account_should_change_nothing_when_refused() {
	ExtBuilder::default().build_and_execute(|| {
		let account = open(ALICE, OTHER);
		let call = |origin, account| Emissions::close_staking_account(origin, account);
		assert_noop!(
			call(RuntimeOrigin::signed(BOB), account),
			Error::<Test>::NotYourStakingAccount
		);
		assert_noop!(
			call(RuntimeOrigin::signed(ALICE), ALICE),
			Error::<Test>::NotYourStakingAccount
		);
		assert_noop!(
			call(RuntimeOrigin::root(), account),
			DispatchError::BadOrigin
		);
	});
}
