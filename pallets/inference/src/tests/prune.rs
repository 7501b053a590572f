// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::{
	ActiveForecasters, ActiveInferers, Forecasts, Inferences, LossInputs, LossValues,
	Predictions as Records,
};
use allora_primitives::traits::{EpochPhase, StepOutcome};
use frame_support::{assert_ok, weights::WeightMeter};

/// Epochs 1 and 2, both combined.
fn two_epochs() {
	for epoch in [1, 2] {
		let info = open_epoch(epoch);
		assert_ok!(infer(1, epoch, 0, 5));
		assert_ok!(infer(2, epoch, 0, 6));
		assert_ok!(forecast(2, epoch, 0, &[(1, 0), (2, 1)]));
		assert_eq!(
			Inference::step(&info, &mut WeightMeter::new()),
			StepOutcome::Done
		);
	}
}

fn kept(epoch: EpochIndex) -> [bool; 7] {
	[
		Records::<Test>::contains_key(TOPIC, epoch),
		LossInputs::<Test>::contains_key(TOPIC, epoch),
		LossValues::<Test>::iter_key_prefix((TOPIC, epoch))
			.next()
			.is_some(),
		ActiveInferers::<Test>::contains_key(TOPIC, epoch),
		ActiveForecasters::<Test>::contains_key(TOPIC, epoch),
		Inferences::<Test>::iter_key_prefix((TOPIC, epoch))
			.next()
			.is_some(),
		Forecasts::<Test>::iter_key_prefix((TOPIC, epoch))
			.next()
			.is_some(),
	]
}

#[test]
fn prune_should_remove_all_of_one_epoch_and_nothing_of_another() {
	ExtBuilder::default()
		.registered(&[1, 2])
		.build_and_execute(|| {
			two_epochs();
			assert_eq!(kept(1), [true; 7]);
			let latest = Inference::latest_prediction(TOPIC);
			Inference::prune(TOPIC, 1);
			forget_epoch(1);
			assert_eq!(kept(1), [false; 7]);
			assert_eq!(kept(2), [true; 7]);
			assert_eq!(Inference::latest_prediction(TOPIC), latest);
		});
}

#[test]
fn prune_should_leave_the_latest_record_of_the_topic() {
	ExtBuilder::default()
		.registered(&[1, 2])
		.build_and_execute(|| {
			two_epochs();
			for epoch in [1, 2] {
				Inference::prune(TOPIC, epoch);
				forget_epoch(epoch);
			}
			assert_eq!(Inference::prediction(TOPIC, 2), None);
			assert_eq!(Inference::latest_prediction(TOPIC).unwrap().epoch, 2);
		});
}

#[test]
fn prune_should_remove_an_epoch_that_was_never_combined() {
	ExtBuilder::default()
		.registered(&[1, 2])
		.open()
		.build_and_execute(|| {
			assert_ok!(infer(1, 1, 0, 5));
			assert_ok!(forecast(2, 1, 0, &[(1, 0)]));
			Inference::prune(TOPIC, 1);
			forget_epoch(1);
			assert_eq!(kept(1), [false; 7]);
			// Nothing is left to remove.
			Inference::prune(TOPIC, 1);
		});
}

#[test]
fn on_void_should_leave_the_record_when_the_epoch_was_predicted() {
	ExtBuilder::default()
		.registered(&[1, 2])
		.build_and_execute(|| {
			two_epochs();
			Inference::on_void(&Epochs::get()[&(TOPIC, 1)]);
			assert_eq!(kept(1), [true, false, false, false, false, false, false]);
			assert_eq!(kept(2), [true; 7]);
		});
}
