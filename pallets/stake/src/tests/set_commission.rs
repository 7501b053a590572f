// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::pallet::*;
use frame_support::assert_noop;
use sp_runtime::{traits::BadOrigin, Perbill};

fn set(percent: u32) -> sp_runtime::DispatchResult {
	let alice = RuntimeOrigin::signed(ALICE);
	Stake::set_commission(alice, TOPIC, Perbill::from_percent(percent))
}

/// A new epoch, and the blocks between two changes.
fn wait() {
	MockTopics::next_epoch();
	System::set_block_number(System::block_number() + CommissionPeriod::get());
}

#[test]
fn set_commission_should_be_free_when_there_are_no_delegators() {
	ExtBuilder.build_and_execute(|| {
		bond(ALICE, 1_000);
		assert_ok!(set(50));
		assert_ok!(set(0));
		assert_ok!(set(10));
		assert_eq!(
			events().last(),
			Some(&Event::CommissionChanged {
				topic: TOPIC,
				reputer: ALICE,
				from: Perbill::zero(),
				to: Perbill::from_percent(10)
			})
		);
		assert_eq!(
			Pools::<Test>::get(TOPIC, ALICE).unwrap().commission,
			Perbill::from_percent(10)
		);
	});
}

#[test]
fn set_commission_should_change_in_bounded_steps_when_there_are_delegators() {
	ExtBuilder.build_and_execute(|| {
		bond(ALICE, 1_000);
		assert_ok!(set(10));
		delegate(BOB, ALICE, 1_000);
		// Not in the epoch of the last change, nor soon after it.
		assert_noop!(set(11), Error::<Test>::CommissionChangedRecently);
		MockTopics::next_epoch();
		assert_noop!(set(11), Error::<Test>::CommissionChangedRecently);
		System::set_block_number(1 + CommissionPeriod::get());
		assert_noop!(set(16), Error::<Test>::CommissionStepTooLarge);
		assert_noop!(set(4), Error::<Test>::CommissionStepTooLarge);
		assert_ok!(set(15));
		System::set_block_number(System::block_number() + CommissionPeriod::get());
		assert_noop!(set(15), Error::<Test>::CommissionChangedRecently);
		wait();
		assert_ok!(set(10));
		// However often it tries: from 10 % to the highest takes eight waits.
		let mut waits = 0;
		let mut rate = 10;
		while rate < 50 {
			assert_noop!(set(rate + 5), Error::<Test>::CommissionChangedRecently);
			wait();
			waits += 1;
			rate += 5;
			assert_ok!(set(rate));
		}
		assert_eq!(waits, 8);
		wait();
		assert_noop!(set(51), Error::<Test>::CommissionTooHigh);
	});
}

#[test]
fn set_commission_should_apply_to_later_rewards_only() {
	ExtBuilder.build_and_execute(|| {
		alice_with_bob();
		reward(ALICE, 400);
		MockTopics::next_epoch();
		assert_ok!(set(5));
		assert_eq!(claimable(ALICE, BOB), 300);
		assert_eq!(reward(ALICE, 400), 115);
		assert_eq!(claimable(ALICE, BOB), 585);
	});
}

#[test]
fn set_commission_should_be_refused_when_the_caller_has_no_stake() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(set(1), Error::<Test>::NothingStaked);
		assert_noop!(
			Stake::set_commission(RuntimeOrigin::root(), TOPIC, Perbill::zero()),
			BadOrigin
		);
	});
}
