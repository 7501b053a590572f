// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, pallet::*, Position};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::traits::BadOrigin;

#[test]
fn cancel_unbond_should_keep_the_stake_bonded() {
	ExtBuilder.build_and_execute(|| {
		let alice = || RuntimeOrigin::signed(ALICE);
		assert_ok!(Stake::bond(alice(), TOPIC, 500));
		assert_ok!(Stake::unbond(alice(), TOPIC, 100));
		assert_ok!(Stake::unbond(alice(), TOPIC, 400));
		assert_ok!(Stake::cancel_unbond(alice(), TOPIC, 1));
		assert_eq!(
			events().last(),
			Some(&Event::UnbondCancelled {
				topic: TOPIC,
				reputer: ALICE,
				request: 1,
				amount: 400
			})
		);
		assert_eq!(
			Positions::<Test>::get(TOPIC, ALICE),
			Some(Position {
				stake: 500,
				leaving: 100,
				..Default::default()
			})
		);
		roll_to(10);
		assert_eq!(held(ALICE), 400);
		assert_eq!(PendingExits::<Test>::get(), 0);
	});
}

#[test]
fn cancel_unbond_should_work_when_the_request_is_due_but_not_released() {
	ExtBuilder.build_and_execute(|| {
		let alice = || RuntimeOrigin::signed(ALICE);
		assert_ok!(Stake::bond(alice(), TOPIC, 500));
		assert_ok!(Stake::unbond(alice(), TOPIC, 500));
		roll_to_busy(20);
		assert_ok!(Stake::cancel_unbond(alice(), TOPIC, 0));
		roll_to(25);
		assert_eq!(held(ALICE), 500);
	});
}

#[test]
fn cancel_unbond_should_be_refused_when_there_is_no_such_request() {
	ExtBuilder.build_and_execute(|| {
		let alice = || RuntimeOrigin::signed(ALICE);
		assert_ok!(Stake::bond(alice(), TOPIC, 500));
		assert_ok!(Stake::bond(RuntimeOrigin::signed(BOB), TOPIC, 500));
		assert_ok!(Stake::unbond(alice(), TOPIC, 100));
		assert_noop!(
			Stake::cancel_unbond(RuntimeOrigin::root(), TOPIC, 0),
			BadOrigin
		);
		let not_found = Error::<Test>::RequestNotFound;
		assert_noop!(Stake::cancel_unbond(alice(), TOPIC, 1), not_found);
		let not_found = Error::<Test>::RequestNotFound;
		assert_noop!(Stake::cancel_unbond(alice(), OTHER, 0), not_found);
		let not_found = Error::<Test>::RequestNotFound;
		assert_noop!(
			Stake::cancel_unbond(RuntimeOrigin::signed(BOB), TOPIC, 0),
			not_found
		);
		roll_to(7);
		let not_found = Error::<Test>::RequestNotFound;
		assert_noop!(Stake::cancel_unbond(alice(), TOPIC, 0), not_found);
	});
}
