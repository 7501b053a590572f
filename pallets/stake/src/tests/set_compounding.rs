// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::pallet::*;
use frame_support::assert_noop;
use sp_runtime::traits::BadOrigin;

#[test]
fn set_compounding_should_be_the_stakers_own_choice() {
	ExtBuilder.build_and_execute(|| {
		alice_with_bob();
		assert!(!Positions::<Test>::get(TOPIC, ALICE).unwrap().pays_out);
		let key = (BOB, TOPIC, ALICE);
		assert!(!Delegations::<Test>::get(key).unwrap().compounds);
		for on in [true, false] {
			for staker in [ALICE, BOB] {
				let origin = RuntimeOrigin::signed(staker);
				assert_ok!(Stake::set_compounding(origin, TOPIC, ALICE, on));
				assert_eq!(
					events().last(),
					Some(&Event::CompoundingSet {
						topic: TOPIC,
						reputer: ALICE,
						staker,
						compounding: on
					})
				);
			}
			assert_eq!(Positions::<Test>::get(TOPIC, ALICE).unwrap().pays_out, !on);
			assert_eq!(Delegations::<Test>::get(key).unwrap().compounds, on);
		}
	});
}

#[test]
fn set_compounding_should_be_refused_when_the_caller_has_no_stake() {
	ExtBuilder.build_and_execute(|| {
		alice_with_bob();
		assert_noop!(
			Stake::set_compounding(RuntimeOrigin::root(), TOPIC, ALICE, true),
			BadOrigin
		);
		assert_noop!(
			Stake::set_compounding(RuntimeOrigin::signed(CAROL), TOPIC, ALICE, true),
			Error::<Test>::DelegationNotFound
		);
		assert_noop!(
			Stake::set_compounding(RuntimeOrigin::signed(BOB), TOPIC, BOB, true),
			Error::<Test>::NothingStaked
		);
	});
}
