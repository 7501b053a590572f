// SPDX-License-Identifier: Apache-2.0

use super::{forecast, infer};
use crate::{mock::*, ActiveInferers, Error, Event};
use allora_primitives::traits::{EpochPhase, Predictions, StepOutcome};
use frame_support::{assert_noop, assert_ok, weights::WeightMeter};

fn name(destination: AccountId) {
	assert_ok!(Inference::set_reward_destination(
		RuntimeOrigin::signed(ALICE),
		TOPIC,
		destination
	));
}

#[test]
fn set_reward_destination_should_redirect_rewards_of_what_is_submitted_from_then_on() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			let seated = || ActiveInferers::<Test>::get(TOPIC, 1)[0].destination;
			assert_ok!(infer(ALICE, 1, 0, 5));
			assert_eq!(seated(), None);
			name(BOB);
			assert!(has_event(Event::RewardDestinationSet {
				topic: TOPIC,
				owner: ALICE,
				destination: BOB
			}));
			// A replacement says anew where the reward goes; the account itself is nowhere else.
			assert_eq!(seated(), None);
			assert_ok!(infer(ALICE, 1, 1, 5));
			assert_eq!(seated(), Some(BOB));
			name(ALICE);
			assert_ok!(infer(ALICE, 1, 2, 5));
			assert_eq!(seated(), None);
		});
}

#[test]
fn set_reward_destination_should_reach_the_settlement_when_an_operator_submits() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			assert_ok!(Inference::set_operator(
				RuntimeOrigin::signed(ALICE),
				TOPIC,
				Some(CHARLIE)
			));
			name(BOB);
			assert_ok!(infer(CHARLIE, 1, 0, 5));
			assert_ok!(forecast(CHARLIE, 1, 0, &[(ALICE, 0)]));
			let info = open_epoch(1);
			let outcome = Inference::step(&info, &mut WeightMeter::new());
			assert_eq!(outcome, StepOutcome::Done);
			let inputs = Inference::loss_inputs(TOPIC, 1).unwrap();
			assert_eq!(inputs.inferer_destinations, [Some(BOB)]);
			assert_eq!(inputs.forecaster_destinations, [Some(BOB)]);
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
