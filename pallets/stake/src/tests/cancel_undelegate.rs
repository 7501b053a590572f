// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::pallet::*;
use frame_support::assert_noop;
use sp_runtime::traits::BadOrigin;

#[test]
fn cancel_undelegate_should_keep_the_stake_as_if_nothing_had_been_asked() {
	ExtBuilder.build_and_execute(|| {
		alice_with_bob();
		let before = Delegations::<Test>::get((BOB, TOPIC, ALICE));
		let bob = || RuntimeOrigin::signed(BOB);
		assert_ok!(Stake::undelegate(bob(), TOPIC, ALICE, 1_000));
		assert_ok!(Stake::undelegate(bob(), TOPIC, ALICE, 2_000));
		assert_ok!(Stake::cancel_undelegate(bob(), TOPIC, ALICE, 1));
		assert_eq!(
			events().last(),
			Some(&Event::UndelegateCancelled {
				topic: TOPIC,
				reputer: ALICE,
				delegator: BOB,
				request: 1,
				amount: 2_000
			})
		);
		assert_ok!(Stake::cancel_undelegate(bob(), TOPIC, ALICE, 0));
		assert_eq!(Delegations::<Test>::get((BOB, TOPIC, ALICE)), before);
		assert_eq!(PendingExits::<Test>::get(), 0);
		roll_to(10);
		assert_eq!(delegated(BOB), 3_000);
	});
}

#[test]
fn cancel_undelegate_should_be_refused_when_the_request_is_not_the_callers() {
	ExtBuilder.build_and_execute(|| {
		alice_with_bob();
		delegate(CAROL, ALICE, 100);
		let bob = || RuntimeOrigin::signed(BOB);
		let carol = || RuntimeOrigin::signed(CAROL);
		assert_ok!(Stake::undelegate(bob(), TOPIC, ALICE, 1_000));
		assert_noop!(
			Stake::cancel_undelegate(RuntimeOrigin::root(), TOPIC, ALICE, 0),
			BadOrigin
		);
		assert_noop!(
			Stake::cancel_undelegate(carol(), TOPIC, ALICE, 0),
			Error::<Test>::RequestNotFound
		);
		assert_noop!(
			Stake::cancel_unbond(bob(), TOPIC, 0),
			Error::<Test>::RequestNotFound
		);
		assert_noop!(
			Stake::cancel_undelegate(bob(), OTHER, ALICE, 0),
			Error::<Test>::RequestNotFound
		);
		roll_to(7);
		assert_noop!(
			Stake::cancel_undelegate(bob(), TOPIC, ALICE, 0),
			Error::<Test>::RequestNotFound
		);
	});
}
