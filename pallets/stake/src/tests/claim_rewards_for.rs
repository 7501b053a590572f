// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::pallet::*;
use frame_support::assert_noop;
use sp_runtime::traits::BadOrigin;

#[test]
fn claim_rewards_for_should_do_what_the_delegator_chose_when_anybody_asks() {
	ExtBuilder.build_and_execute(|| {
		alice_with_bob();
		reward(ALICE, 400);
		let carol = || RuntimeOrigin::signed(CAROL);
		assert_ok!(Stake::claim_rewards_for(carol(), TOPIC, ALICE, BOB));
		assert_eq!(Balances::free_balance(BOB), ENDOWMENT - 2_700);
		assert_eq!(Balances::free_balance(CAROL), ENDOWMENT);
		let bob = RuntimeOrigin::signed(BOB);
		assert_ok!(Stake::set_compounding(bob, TOPIC, ALICE, true));
		reward(ALICE, 400);
		assert_ok!(Stake::claim_rewards_for(carol(), TOPIC, ALICE, BOB));
		assert_eq!(delegated(BOB), 3_300);
	});
}

#[test]
fn claim_rewards_for_should_take_nothing_away_when_it_is_called_after_every_reward() {
	ExtBuilder.build_and_execute(|| {
		bond(ALICE, 1_000);
		delegate(BOB, ALICE, 997);
		delegate(OUTSIDER, ALICE, 997);
		for amount in 1..500 {
			reward(ALICE, amount % 7 + 1);
			// Bob is claimed for all the time, the other never.
			let carol = RuntimeOrigin::signed(CAROL);
			let _ = Stake::claim_rewards_for(carol, TOPIC, ALICE, BOB);
		}
		let bob = Balances::free_balance(BOB) + 997 - ENDOWMENT + claimable(ALICE, BOB);
		assert_eq!(bob, claimable(ALICE, OUTSIDER));
		assert!(bob > 100);
	});
}

#[test]
fn claim_rewards_for_should_be_refused_when_there_is_nothing() {
	ExtBuilder.build_and_execute(|| {
		alice_with_bob();
		let carol = || RuntimeOrigin::signed(CAROL);
		assert_noop!(
			Stake::claim_rewards_for(RuntimeOrigin::root(), TOPIC, ALICE, BOB),
			BadOrigin
		);
		assert_noop!(
			Stake::claim_rewards_for(carol(), TOPIC, ALICE, BOB),
			Error::<Test>::NothingToClaim
		);
		assert_noop!(
			Stake::claim_rewards_for(carol(), TOPIC, ALICE, CAROL),
			Error::<Test>::DelegationNotFound
		);
	});
}

#[test]
fn claim_rewards_for_should_pay_out_when_the_delegation_is_leaving_with_everything() {
	ExtBuilder.build_and_execute(|| {
		alice_with_bob();
		let bob = || RuntimeOrigin::signed(BOB);
		let carol = || RuntimeOrigin::signed(CAROL);
		assert_ok!(Stake::set_compounding(bob(), TOPIC, ALICE, true));
		// With a part, the rest goes on compounding.
		reward(ALICE, 400);
		assert_ok!(Stake::undelegate(bob(), TOPIC, ALICE, 1_000));
		assert_ok!(Stake::claim_rewards_for(carol(), TOPIC, ALICE, BOB));
		assert_eq!(delegated(BOB), 3_300);
		// Less than a delegation that may stay.
		assert_ok!(Stake::undelegate(bob(), TOPIC, ALICE, Balance::MAX));
		reward(ALICE, 4);
		let amount = claimable(ALICE, BOB);
		assert!(amount > 0 && amount < MinimumDelegation::get());
		assert_ok!(Stake::claim_rewards_for(carol(), TOPIC, ALICE, BOB));
		assert_eq!(
			events().last(),
			Some(&Event::RewardsClaimed {
				topic: TOPIC,
				reputer: ALICE,
				delegator: BOB,
				amount
			})
		);
		assert_eq!(delegated(BOB), 3_300);
		assert_eq!(Balances::free_balance(BOB), ENDOWMENT - 3_000 + amount);
		roll_to(7);
		assert_eq!(delegated(BOB), 0);
		assert_eq!(Delegations::<Test>::iter().count(), 0);
	});
}
