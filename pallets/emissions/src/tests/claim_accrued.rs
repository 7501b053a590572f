// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, pallet::*};
use frame_support::{assert_noop, assert_ok, traits::fungible::Mutate, weights::Weight};
use sp_runtime::traits::BadOrigin;

fn accrue(amount: u128) {
	fix(TOPIC, 1, vec![(NEWCOMER, amount)]);
	idle(Weight::MAX);
	assert_eq!(Emissions::accrued(&NEWCOMER), amount);
}

#[test]
fn claim_accrued_should_pay_everything_to_its_owner_when_anybody_asks() {
	ExtBuilder::default().build().execute_with(|| {
		accrue(ED - 1);
		assert_noop!(
			Emissions::claim_accrued(RuntimeOrigin::signed(ALICE), NEWCOMER),
			Error::<Test>::CannotReceive
		);
		Balances::set_balance(&NEWCOMER, ED);
		assert_ok!(Emissions::claim_accrued(
			RuntimeOrigin::signed(ALICE),
			NEWCOMER
		));
		assert_eq!(Balances::free_balance(NEWCOMER), 2 * ED - 1);
		assert_eq!(Balances::free_balance(ALICE), ENDOWMENT);
		assert_eq!(
			events().last(),
			Some(&Event::AccruedPaid {
				who: NEWCOMER,
				amount: ED - 1
			})
		);
		check();
		assert_noop!(
			Emissions::claim_accrued(RuntimeOrigin::signed(ALICE), NEWCOMER),
			Error::<Test>::NothingAccrued
		);
	});
}

#[test]
fn claim_accrued_should_be_refused_when_nothing_accrued_or_nobody_signed() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			Emissions::claim_accrued(RuntimeOrigin::signed(ALICE), ALICE),
			Error::<Test>::NothingAccrued
		);
		assert_noop!(
			Emissions::claim_accrued(RuntimeOrigin::root(), ALICE),
			BadOrigin
		);
	});
}
