// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::{pallet::*, PendingSlash, Position};
use allora_primitives::traits::{DisputeSlash, StakeInspect, TopicStake};
use frame_support::{assert_noop, traits::fungible::Mutate, weights::Weight};
use sp_runtime::{traits::BadOrigin, Perbill, TokenError};

fn schedule(epoch: u32, percent: u32) -> sp_runtime::DispatchResult {
	let share = Perbill::from_percent(percent);
	Stake::schedule_slash(RuntimeOrigin::root(), TOPIC, epoch, ALICE, share)
}

#[test]
fn slash_should_set_own_stake_aside_and_take_it_after_the_delay() {
	ExtBuilder.build_and_execute(|| {
		alice_with_bob();
		assert_ok!(schedule(7, 5));
		assert_eq!(
			events().last(),
			Some(&Event::SlashScheduled {
				topic: TOPIC,
				epoch: 7,
				reputer: ALICE,
				amount: 50,
				applies_at: 4
			})
		);
		assert_eq!(
			Slashes::<Test>::get((TOPIC, 7, ALICE)),
			Some(PendingSlash {
				amount: 50,
				applies_at: 4,
				slot: Some(0)
			})
		);
		// It counts no more, and is still hers.
		assert_eq!(Positions::<Test>::get(TOPIC, ALICE).unwrap().stake, 950);
		assert_eq!(Stake::authority(TOPIC, &ALICE), 3_950);
		assert_eq!(Stake::topic_stake(TOPIC), 3_950);
		assert_eq!(MockFunding::take(), vec![TOPIC]);
		assert_eq!(held(ALICE), 1_000);
		roll_to(4);
		assert_eq!(held(ALICE), 1_000);
		roll_to(5);
		assert_eq!(held(ALICE), 950);
		assert_eq!(Balances::free_balance(ECOSYSTEM), ED + 50);
		assert_eq!(
			events().last(),
			Some(&Event::Slashed {
				topic: TOPIC,
				epoch: 7,
				reputer: ALICE,
				amount: 50
			})
		);
		assert_eq!(Slashes::<Test>::iter().count(), 0);
		// The delegator lost nothing.
		assert_eq!(delegated(BOB), 3_000);
	});
}

#[test]
fn slash_should_reach_the_stake_that_is_leaving_the_latest_requests_first() {
	ExtBuilder.build_and_execute(|| {
		bond(ALICE, 1_000);
		let alice = || RuntimeOrigin::signed(ALICE);
		MinimumStake::set(1);
		assert_ok!(Stake::unbond(alice(), TOPIC, 900));
		assert_ok!(Stake::unbond(alice(), TOPIC, 60));
		assert_ok!(Stake::unbond(alice(), TOPIC, 30));
		// 10 stay: 40 come out of the requests.
		assert_ok!(schedule(1, 5));
		let left: Vec<_> = Requests::<Test>::get((TOPIC, ALICE, ALICE))
			.iter()
			.map(|r| (r.id, r.amount))
			.collect();
		assert_eq!(left, vec![(0, 900), (1, 50)]);
		assert_eq!(
			Positions::<Test>::get(TOPIC, ALICE),
			Some(Position {
				stake: 950,
				leaving: 950,
				..Default::default()
			})
		);
		roll_to(7);
		assert_eq!(held(ALICE), 0);
		assert_eq!(Balances::free_balance(ALICE), ENDOWMENT - 50);
	});
}

#[test]
fn slash_should_not_be_escaped_when_exits_are_due_before_it_is_taken() {
	ExtBuilder.build_and_execute(|| {
		bond(ALICE, 1_000);
		let alice = || RuntimeOrigin::signed(ALICE);
		assert_ok!(Stake::unbond(alice(), TOPIC, 1_000));
		SlashDelay::set(100);
		roll_to_busy(6);
		// The exit is due in this very block.
		assert_ok!(schedule(1, 5));
		assert_ok!(Stake::withdraw_unbonded(alice(), TOPIC));
		assert_eq!(held(ALICE), 50);
		assert_eq!(Positions::<Test>::get(TOPIC, ALICE), None);
		Stake::do_try_state().unwrap();
		roll_to(107);
		assert_eq!(held(ALICE), 0);
		assert_eq!(Balances::free_balance(ALICE), ENDOWMENT - 50);
		assert_eq!(Balances::free_balance(ECOSYSTEM), ED + 50);
	});
}

#[test]
fn slash_should_be_refused_when_it_is_not_due() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(schedule(1, 5), Error::<Test>::NothingToSlash);
		bond(ALICE, 1_000);
		assert_noop!(
			Stake::schedule_slash(
				RuntimeOrigin::signed(BOB),
				TOPIC,
				1,
				ALICE,
				Perbill::from_percent(1)
			),
			BadOrigin
		);
		assert_noop!(schedule(1, 6), Error::<Test>::SlashTooLarge);
		assert_noop!(schedule(1, 0), Error::<Test>::NothingToSlash);
		assert_ok!(schedule(1, 5));
		assert_noop!(schedule(1, 5), Error::<Test>::SlashPending);
		// Another epoch costs its own share of what is left.
		assert_ok!(schedule(2, 5));
		assert_eq!(Positions::<Test>::get(TOPIC, ALICE).unwrap().stake, 903);
	});
}

#[test]
fn slash_should_be_bounded_whoever_asks() {
	ExtBuilder.build_and_execute(|| {
		bond(ALICE, 1_000);
		assert_eq!(
			<Stake as DisputeSlash<AccountId>>::max_share(),
			Perbill::from_percent(5)
		);
		assert_noop!(
			Stake::schedule(TOPIC, 1, &ALICE, Perbill::one()),
			Error::<Test>::SlashTooLarge
		);
		assert_eq!(
			Stake::schedule(TOPIC, 1, &ALICE, Perbill::from_percent(5)),
			Ok(50)
		);
		assert_ok!(Stake::cancel(TOPIC, 1, &ALICE));
		assert_eq!(Positions::<Test>::get(TOPIC, ALICE).unwrap().stake, 1_000);
	});
}

#[test]
fn slash_should_take_everything_only_when_the_bound_allows_it() {
	ExtBuilder.build_and_execute(|| {
		bond(ALICE, 1_000);
		MaxSlashShare::set(Perbill::one());
		let alice = RuntimeOrigin::signed(ALICE);
		assert_ok!(Stake::unbond(alice, TOPIC, 300));
		assert_ok!(schedule(1, 100));
		assert_eq!(Positions::<Test>::get(TOPIC, ALICE), None);
		assert_eq!(Requests::<Test>::iter().count(), 0);
		assert_eq!(PendingExits::<Test>::get(), 1);
		roll_to(10);
		assert_eq!(Balances::free_balance(ECOSYSTEM), ED + 1_000);
	});
}

#[test]
fn slash_should_stay_set_aside_when_it_cannot_be_taken() {
	ExtBuilder.build().execute_with(|| {
		// Nothing below the existential deposit can be sent to a place that does not exist.
		Balances::set_balance(&ECOSYSTEM, 0);
		bond(ALICE, 100);
		assert_ok!(schedule(1, 5));
		bond(BOB, 100);
		assert_ok!(Stake::unbond(RuntimeOrigin::signed(BOB), TOPIC, 100));
		roll_to(7);
		assert!(events().contains(&Event::SlashDeferred {
			topic: TOPIC,
			epoch: 1,
			reputer: ALICE,
			amount: 5,
			error: TokenError::CannotCreate.into(),
		}));
		// It has not stopped those behind it.
		assert_eq!(held(BOB), 0);
		assert_eq!(held(ALICE), 100);
		assert_eq!(PendingExits::<Test>::get(), 0);
		assert_ok!(Stake::cancel_slash(RuntimeOrigin::root(), TOPIC, 1, ALICE));
		assert_eq!(Positions::<Test>::get(TOPIC, ALICE).unwrap().stake, 100);
		Stake::do_try_state().unwrap();
	});
}

#[test]
fn slash_should_reach_only_what_is_still_queued_when_an_exit_is_due_in_the_same_block() {
	for released_first in [false, true] {
		ExtBuilder.build_and_execute(|| {
			bond(ALICE, 1_000);
			let alice = RuntimeOrigin::signed(ALICE);
			assert_ok!(Stake::unbond(alice, TOPIC, 1_000));
			roll_to(6);
			if released_first {
				// The hook comes before the transactions of the block.
				MaxPollWeight::set(Weight::MAX);
				poll(Weight::MAX);
				assert_noop!(schedule(7, 5), Error::<Test>::NothingToSlash);
				assert_eq!(Balances::free_balance(ALICE), ENDOWMENT);
			} else {
				assert_ok!(schedule(7, 5));
				roll_to(10);
				assert_eq!(Balances::free_balance(ALICE), ENDOWMENT - 50);
			}
		});
	}
}
