// SPDX-License-Identifier: Apache-2.0

//! The checks of the invariants notice what they are for.

use super::*;
use crate::pallet::*;
use frame_support::traits::fungible::{Mutate, MutateHold};
use sp_runtime::Perbill;

/// A state with everything in it, and the change that must be noticed.
fn noticed(change: impl FnOnce()) {
	ExtBuilder.build().execute_with(|| {
		alice_with_bob();
		reward(ALICE, 400);
		let bob = RuntimeOrigin::signed(BOB);
		assert_ok!(Stake::undelegate(bob, TOPIC, ALICE, 1_000));
		let share = Perbill::from_percent(5);
		let root = RuntimeOrigin::root();
		assert_ok!(Stake::schedule_slash(root, TOPIC, 1, ALICE, share));
		Stake::do_try_state().unwrap();
		change();
		assert!(Stake::do_try_state().is_err());
	});
}

#[test]
fn try_state_should_notice_when_anything_is_wrong() {
	let pool = |change: fn(&mut crate::Pool)| {
		move || Pools::<Test>::mutate(TOPIC, ALICE, |pool| change(pool.as_mut().unwrap()))
	};
	let delegation = |change: fn(&mut crate::Delegation)| {
		move || {
			let key = (BOB, TOPIC, ALICE);
			Delegations::<Test>::mutate(key, |d| change(d.as_mut().unwrap()))
		}
	};
	noticed(|| TotalStake::<Test>::mutate(TOPIC, |total| *total += 1));
	noticed(|| PotTotal::<Test>::mutate(|total| *total += 1));
	noticed(|| {
		Balances::set_balance(&Stake::pot_account(), ED + 299);
	});
	noticed(pool(|p| p.pot -= 1));
	noticed(pool(|p| p.delegators += 1));
	noticed(pool(|p| p.delegated += 1));
	noticed(pool(|p| p.per_unit += crate::ONE));
	noticed(|| Pools::<Test>::remove(TOPIC, ALICE));
	noticed(delegation(|d| d.stake += 1));
	noticed(delegation(|d| d.leaving += 1));
	noticed(delegation(|d| d.unclaimed += 1));
	noticed(delegation(|d| d.settled_at += crate::ONE));
	noticed(|| Slashes::<Test>::remove((TOPIC, 1, ALICE)));
	noticed(|| Slashes::<Test>::mutate((TOPIC, 1, ALICE), |s| s.as_mut().unwrap().amount += 1));
	noticed(|| Requests::<Test>::remove((TOPIC, ALICE, BOB)));
	noticed(|| Agenda::<Test>::remove(6, 0));
	noticed(|| PendingExits::<Test>::put(3));
	noticed(|| DueBlocks::<Test>::remove(6));
	noticed(|| Positions::<Test>::remove(TOPIC, ALICE));
}

#[test]
fn try_state_should_notice_a_hold_when_the_account_has_no_record() {
	for reason in [HoldReason::Stake, HoldReason::Delegation] {
		noticed(|| {
			assert_ok!(Balances::hold(&reason.into(), &CAROL, 1));
		});
	}
}
