// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Error, Event, Reputers};
use frame_support::{assert_noop, assert_ok};

fn set(destination: AccountId) -> sp_runtime::DispatchResult {
	crate::Pallet::<Test>::set_reward_destination(RuntimeOrigin::signed(1), TOPIC, destination)
}

#[test]
fn set_reward_destination_should_store_it() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		assert_ok!(set(9));
		assert_eq!(
			Reputers::<Test>::get(TOPIC, 1).unwrap().reward_destination,
			9
		);
		assert_eq!(
			last_event(),
			Event::RewardDestinationSet {
				topic: TOPIC,
				reputer: 1,
				reward_destination: 9
			}
		);
	});
}

#[test]
fn set_reward_destination_should_fail_when_not_registered() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(set(9), Error::<Test>::NotRegistered);
	});
}
