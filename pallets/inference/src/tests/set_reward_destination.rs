// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Error, Event};
use allora_primitives::traits::Predictions;
use frame_support::{assert_noop, assert_ok};

#[test]
fn set_reward_destination_should_redirect_rewards_when_the_owner_names_an_account() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			assert_eq!(Inference::reward_destination(TOPIC, &ALICE), ALICE);
			assert_ok!(Inference::set_reward_destination(
				RuntimeOrigin::signed(ALICE),
				TOPIC,
				BOB
			));
			assert_eq!(Inference::reward_destination(TOPIC, &ALICE), BOB);
			assert!(has_event(Event::RewardDestinationSet {
				topic: TOPIC,
				owner: ALICE,
				destination: BOB
			}));
			// Of somebody who never registered it is the account itself.
			assert_eq!(Inference::reward_destination(TOPIC, &CHARLIE), CHARLIE);
		});
}

#[test]
fn set_reward_destination_should_fail_when_the_signer_is_not_registered() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			Inference::set_reward_destination(RuntimeOrigin::signed(ALICE), TOPIC, BOB),
			Error::<Test>::NotRegistered
		);
	});
}
