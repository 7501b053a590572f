// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::{pallet::*, Position};
use allora_primitives::traits::TopicStake;
use frame_support::assert_noop;
use sp_runtime::{traits::BadOrigin, Perbill};

fn schedule() {
	let share = Perbill::from_percent(5);
	let root = RuntimeOrigin::root();
	assert_ok!(Stake::schedule_slash(root, TOPIC, 1, ALICE, share));
}

fn cancel() -> sp_runtime::DispatchResult {
	Stake::cancel_slash(RuntimeOrigin::root(), TOPIC, 1, ALICE)
}

#[test]
fn cancel_slash_should_give_the_stake_back_as_own_stake() {
	ExtBuilder.build_and_execute(|| {
		bond(ALICE, 1_000);
		schedule();
		MockFunding::take();
		assert_ok!(cancel());
		assert_eq!(
			events().last(),
			Some(&Event::SlashCancelled {
				topic: TOPIC,
				epoch: 1,
				reputer: ALICE,
				amount: 50
			})
		);
		assert_eq!(Positions::<Test>::get(TOPIC, ALICE).unwrap().stake, 1_000);
		assert_eq!(Stake::topic_stake(TOPIC), 1_000);
		assert_eq!(MockFunding::take(), vec![TOPIC]);
		assert_eq!(PendingExits::<Test>::get(), 0);
		roll_to(10);
		assert_eq!(held(ALICE), 1_000);
	});
}

#[test]
fn cancel_slash_should_trap_nobody_when_the_reputer_has_left_meanwhile() {
	ExtBuilder.build_and_execute(|| {
		bond(ALICE, 1_000);
		let alice = || RuntimeOrigin::signed(ALICE);
		SlashDelay::set(100);
		schedule();
		assert_ok!(Stake::unbond(alice(), TOPIC, 950));
		roll_to(7);
		assert_eq!(held(ALICE), 50);
		assert_ok!(cancel());
		assert_eq!(
			Positions::<Test>::get(TOPIC, ALICE),
			Some(Position {
				stake: 50,
				..Default::default()
			})
		);
		// Less than the minimum, but leaving with everything is always possible.
		assert_ok!(Stake::unbond(alice(), TOPIC, Balance::MAX));
		roll_to(13);
		assert_eq!(Balances::free_balance(ALICE), ENDOWMENT);
	});
}

#[test]
fn cancel_slash_should_be_refused_when_nothing_is_pending() {
	ExtBuilder.build_and_execute(|| {
		bond(ALICE, 1_000);
		assert_noop!(cancel(), Error::<Test>::SlashNotFound);
		schedule();
		assert_noop!(
			Stake::cancel_slash(RuntimeOrigin::signed(ALICE), TOPIC, 1, ALICE),
			BadOrigin
		);
		assert_noop!(
			Stake::cancel_slash(RuntimeOrigin::root(), TOPIC, 2, ALICE),
			Error::<Test>::SlashNotFound
		);
		roll_to(5);
		assert_noop!(cancel(), Error::<Test>::SlashNotFound);
	});
}
