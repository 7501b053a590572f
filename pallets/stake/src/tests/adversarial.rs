// SPDX-License-Identifier: Apache-2.0

//! Attacks and accidents. After each: nothing lost, nothing created, nobody trapped.

use super::*;
use crate::{pallet::*, ONE};
use allora_primitives::traits::{StakeInspect, TopicStake};
use frame_support::traits::fungible::{Inspect, Mutate};
use sp_runtime::Perbill;

const FIRST: AccountId = 10_000;

/// Runs an attack; then everybody leaves, and every unit must be free and with somebody.
fn survive(attack: impl FnOnce()) {
	ExtBuilder.build().execute_with(|| {
		attack();
		Stake::do_try_state().unwrap();
		let before = Balances::total_issuance();
		let places: Vec<_> = Delegations::<Test>::iter_keys().collect();
		for (delegator, topic, reputer) in places {
			let origin = RuntimeOrigin::signed(delegator);
			let delegation = Delegations::<Test>::get((delegator, topic, reputer)).unwrap();
			if delegation.staying() > 0 {
				assert_ok!(Stake::undelegate(origin, topic, reputer, Balance::MAX));
			}
		}
		for (topic, reputer, position) in Positions::<Test>::iter().collect::<Vec<_>>() {
			if position.staying() > 0 {
				let origin = RuntimeOrigin::signed(reputer);
				assert_ok!(Stake::unbond(origin, topic, Balance::MAX));
			}
		}
		System::set_block_number(System::block_number() + 1_000);
		work_off(frame_support::weights::Weight::MAX);
		Stake::do_try_state().unwrap();
		assert_eq!(PendingExits::<Test>::get(), 0);
		assert_eq!(Requests::<Test>::iter().count(), 0);
		assert_eq!(Slashes::<Test>::iter().count(), 0);
		assert_eq!(Delegations::<Test>::iter().count(), 0);
		assert_eq!(Positions::<Test>::iter().count(), 0);
		assert_eq!(Pools::<Test>::iter().count(), 0);
		assert_eq!(TotalStake::<Test>::iter().count(), 0);
		assert_eq!((PotTotal::<Test>::get(), pot()), (0, 0));
		let free: Balance = frame_system::Account::<Test>::iter()
			.map(|(who, _)| Balances::free_balance(who))
			.sum();
		assert_eq!(free, Balances::total_issuance());
		assert_eq!(before, Balances::total_issuance());
	});
}

/// Delegators with `amount` each in Alice's pool.
fn crowd(count: u64, amount: Balance) {
	for who in FIRST..FIRST + count {
		Balances::set_balance(&who, amount + ED);
		delegate(who, ALICE, amount);
	}
}

#[test]
fn dust_should_be_shared_without_a_unit_too_many() {
	survive(|| {
		MinimumDelegation::set(1);
		bond(ALICE, 100);
		crowd(7, 1);
		for amount in [1, 1, 2, 3, 1, 5, 1, 1] {
			reward(ALICE, amount);
			Stake::do_try_state().unwrap();
		}
		// Of each reward 7 / 107 are the delegators': nothing, in whole units.
		assert_eq!(pot(), 0);
		// Of 16 it is one unit, a seventh for each.
		assert_eq!(reward(ALICE, 16), 15);
		assert_eq!(pot(), 1);
		for who in FIRST..FIRST + 7 {
			assert_eq!(claimable(ALICE, who), 0);
		}
		for _ in 0..7 {
			reward(ALICE, 16);
		}
		for who in FIRST..FIRST + 7 {
			assert_eq!(claimable(ALICE, who), 1);
		}
	});
}

#[test]
fn ten_thousand_delegations_of_one_unit_should_cost_a_payout_no_more_than_one() {
	survive(|| {
		MinimumDelegation::set(1);
		bond(ALICE, 10_000);
		crowd(10_000, 1);
		// What a payout writes of the delegations: nothing.
		let before: Vec<_> = Delegations::<Test>::iter_values().collect();
		reward(ALICE, 20_001);
		assert_eq!(
			Delegations::<Test>::iter_values().collect::<Vec<_>>(),
			before
		);
		assert_eq!(pot(), 10_000);
		reward(ALICE, 3);
		assert_eq!(pot(), 10_001);
		let mut claimed = 0;
		for who in FIRST..FIRST + 10_000 {
			claimed += claimable(ALICE, who);
			assert_ok!(Stake::claim_rewards(
				RuntimeOrigin::signed(who),
				TOPIC,
				ALICE
			));
		}
		assert_eq!(claimed, 10_000);
		assert_eq!(pot(), 1);
	});
}

#[test]
fn largest_balances_should_be_staked_rewarded_and_released() {
	survive(|| {
		// All that can exist is 10^27; more than that fits.
		let max = u128::MAX / 8;
		for who in [ALICE, BOB, SOURCE] {
			Balances::set_balance(&who, max);
		}
		bond(ALICE, max / 2);
		delegate(BOB, ALICE, max - ED);
		assert_eq!(Stake::topic_stake(TOPIC), max / 2 + max - ED);
		for _ in 0..3 {
			reward(ALICE, max / 4);
		}
		let third = max / 4 * 3 / 3 * 2;
		assert!(claimable(ALICE, BOB).abs_diff(third) < max / 1_000_000_000);
		let bob = RuntimeOrigin::signed(BOB);
		assert_ok!(Stake::set_compounding(bob.clone(), TOPIC, ALICE, true));
		assert_ok!(Stake::claim_rewards(bob, TOPIC, ALICE));
		assert_ok!(Stake::schedule_slash(
			RuntimeOrigin::root(),
			TOPIC,
			1,
			ALICE,
			Perbill::from_percent(5)
		));
	});
}

#[test]
fn delegation_in_the_block_of_a_payout_should_earn_from_the_next_one_on() {
	survive(|| {
		alice_with_bob();
		reward(ALICE, 400);
		delegate(CAROL, ALICE, 4_000);
		assert_eq!(claimable(ALICE, CAROL), 0);
		assert_eq!(claimable(ALICE, BOB), 300);
		// More stake does not earn backwards either.
		delegate(BOB, ALICE, 100_000);
		assert_eq!(claimable(ALICE, BOB), 300);
		// Coming for one payout ties the money up for the whole period.
		let carol = || RuntimeOrigin::signed(CAROL);
		assert_ok!(Stake::undelegate(carol(), TOPIC, ALICE, 4_000));
		assert!(Stake::withdraw_undelegated(carol(), TOPIC, ALICE).is_err());
		assert_eq!(delegated(CAROL), 4_000);
	});
}

#[test]
fn exits_in_the_block_of_a_slash_should_neither_escape_nor_be_lost() {
	survive(|| {
		alice_with_bob();
		let alice = || RuntimeOrigin::signed(ALICE);
		let share = Perbill::from_percent(5);
		assert_ok!(Stake::unbond(alice(), TOPIC, 400));
		assert_ok!(Stake::unbond(alice(), TOPIC, 600));
		let bob = RuntimeOrigin::signed(BOB);
		assert_ok!(Stake::undelegate(bob, TOPIC, ALICE, 3_000));
		roll_to_busy(6);
		// All exits are due; the slash comes first, the queue after it, then another slash.
		for epoch in [1, 2] {
			let root = RuntimeOrigin::root();
			let slashed = Stake::schedule_slash(root, TOPIC, epoch, ALICE, share);
			assert_eq!(slashed.is_ok(), epoch == 1);
			finish_block(frame_support::weights::Weight::MAX);
		}
		assert_eq!(held(ALICE), 50);
		assert_eq!(Balances::free_balance(ALICE), ENDOWMENT - 50);
		assert_eq!(Balances::free_balance(BOB), ENDOWMENT);
	});
}

#[test]
fn reputer_that_leaves_should_leave_its_delegators_free() {
	survive(|| {
		bond(ALICE, 1_000);
		crowd(50, 100);
		reward(ALICE, 6_000);
		let alice = || RuntimeOrigin::signed(ALICE);
		assert_ok!(Stake::unbond(alice(), TOPIC, 1_000));
		roll_to(7);
		assert_eq!(Positions::<Test>::get(TOPIC, ALICE), None);
		assert_eq!(Stake::authority(TOPIC, &ALICE), 0);
		for who in FIRST..FIRST + 25 {
			let origin = RuntimeOrigin::signed(who);
			assert_ok!(Stake::undelegate(origin, TOPIC, ALICE, Balance::MAX));
			assert_eq!(Balances::free_balance(who), 200 + ED);
		}
		// It returns: those who stayed are there again, with what they had.
		bond(ALICE, 1_000);
		assert_eq!(Stake::authority(TOPIC, &ALICE), 3_500);
		assert_eq!(claimable(ALICE, FIRST + 30), 100);
		let late = RuntimeOrigin::signed(FIRST + 30);
		assert_ok!(Stake::undelegate(late.clone(), TOPIC, ALICE, 100));
		assert!(Stake::withdraw_undelegated(late, TOPIC, ALICE).is_err());
	});
}

#[test]
fn pool_should_work_the_same_when_it_was_emptied_and_filled_again() {
	survive(|| {
		bond(ALICE, 1_000);
		for round in 0..5 {
			delegate(BOB, ALICE, 333);
			delegate(CAROL, ALICE, 500);
			reward(ALICE, 1_000 + round);
			let bob = RuntimeOrigin::signed(BOB);
			assert_ok!(Stake::undelegate(bob, TOPIC, ALICE, Balance::MAX));
			let carol = RuntimeOrigin::signed(CAROL);
			assert_ok!(Stake::undelegate(carol, TOPIC, ALICE, Balance::MAX));
			roll_to(System::block_number() + 7);
			let pool = Pools::<Test>::get(TOPIC, ALICE).unwrap();
			// What rounding left went with the last one.
			assert_eq!((pool.delegated, pool.delegators, pool.pot), (0, 0, 0));
			assert_eq!(pot(), 0);
			// Nobody there: the reward is the reputer's alone.
			assert_eq!(reward(ALICE, 100), 100);
		}
	});
}

#[test]
fn price_of_a_share_should_not_move_when_an_empty_pool_is_inflated() {
	survive(|| {
		MinimumDelegation::set(1);
		bond(ALICE, 100);
		// The attacker is first with one unit, sends the pot a fortune and gets a fortune rewarded.
		delegate(CAROL, ALICE, 1);
		assert_ok!(<Balances as Mutate<AccountId>>::transfer(
			&CAROL,
			&Stake::pot_account(),
			500_000,
			frame_support::traits::tokens::Preservation::Preserve
		));
		reward(ALICE, 200_000);
		let earned = claimable(ALICE, CAROL);
		// The victim's unit is a share like any other: it gets everything back, and earns by stake.
		delegate(BOB, ALICE, 99);
		let pool = Pools::<Test>::get(TOPIC, ALICE).unwrap();
		assert_eq!(pool.delegated, 100);
		assert_eq!(claimable(ALICE, CAROL), earned);
		assert_eq!(claimable(ALICE, BOB), 0);
		reward(ALICE, 20_000);
		assert!(9_899 <= claimable(ALICE, BOB) && claimable(ALICE, BOB) <= 9_900);
		let bob = RuntimeOrigin::signed(BOB);
		assert_ok!(Stake::undelegate(bob, TOPIC, ALICE, 99));
		roll_to(7);
		assert!(Balances::free_balance(BOB) >= ENDOWMENT + 9_899);
		// The gift is nobody's claim; take it out again, so that nothing is left over at the end.
		let gift = Balances::free_balance(Stake::pot_account()) - 500_000;
		Balances::set_balance(&Stake::pot_account(), gift);
	});
}

#[test]
fn reward_per_unit_should_stay_within_its_bits_when_one_unit_earns_everything() {
	survive(|| {
		MinimumDelegation::set(1);
		Balances::set_balance(&SOURCE, u128::MAX / 4);
		bond(ALICE, 100);
		delegate(BOB, ALICE, 1);
		for _ in 0..4 {
			reward(ALICE, 1_000_000_000_000_000_000_000_000_000);
		}
		let pool = Pools::<Test>::get(TOPIC, ALICE).unwrap();
		assert!(pool.per_unit / ONE > 39_000_000_000_000_000_000_000_000u128.into());
		delegate(CAROL, ALICE, 500_000);
		reward(ALICE, 1_000);
		assert!(claimable(ALICE, CAROL) >= 998);
	});
}

#[test]
fn commission_should_not_be_raised_behind_the_delegators_backs() {
	survive(|| {
		alice_with_bob();
		let alice = || RuntimeOrigin::signed(ALICE);
		let set =
			|percent| Stake::set_commission(alice(), TOPIC, Perbill::from_percent(percent)).is_ok();
		// It tries in every block of the time that leaving takes, with an epoch in every block.
		UnbondingPeriod::set(40);
		let bob = RuntimeOrigin::signed(BOB);
		assert_ok!(Stake::undelegate(bob, TOPIC, ALICE, 3_000));
		let mut rate = 0;
		while delegated(BOB) > 0 {
			MockTopics::next_epoch();
			for higher in (rate + 1..=100).rev() {
				if set(higher) {
					rate = higher;
				}
			}
			roll_to(System::block_number() + 1);
		}
		// At once, and after ten, twenty, thirty and forty blocks.
		assert_eq!(rate, 25);
		assert_ok!(Stake::set_commission(alice(), TOPIC, Perbill::zero()));
	});
}

#[test]
fn cancelling_and_asking_again_should_not_multiply_anything() {
	survive(|| {
		alice_with_bob();
		let bob = || RuntimeOrigin::signed(BOB);
		for id in 0..40 {
			assert_ok!(Stake::undelegate(bob(), TOPIC, ALICE, 3_000));
			reward(ALICE, 4);
			assert_ok!(Stake::cancel_undelegate(bob(), TOPIC, ALICE, id));
		}
		assert_eq!(claimable(ALICE, BOB), 120);
		assert_eq!(delegated(BOB), 3_000);
	});
}

#[test]
fn account_should_be_reputer_and_delegator_in_many_places_at_a_time() {
	survive(|| {
		for (reputer, delegator) in [(ALICE, BOB), (BOB, CAROL), (CAROL, ALICE)] {
			bond(reputer, 1_000);
			delegate(delegator, reputer, 500);
		}
		for reputer in [ALICE, BOB, CAROL] {
			reward_to(reputer, reputer, 300);
		}
		for who in [ALICE, BOB, CAROL] {
			assert_eq!((held(who), delegated(who)), (1_200, 500));
		}
		assert_eq!(Balances::total_balance(&ALICE), ENDOWMENT + 200);
	});
}
