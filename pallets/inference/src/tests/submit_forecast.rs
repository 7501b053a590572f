// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::{types::Forecast as Stored, Error, Event};
use allora_primitives::{ActorKind, MAX_REPLACEMENTS};
use frame_support::{assert_noop, assert_ok};
use std::collections::BTreeSet;

#[test]
fn submit_forecast_should_be_recorded_when_the_window_is_open() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			// The inferers need not be there yet, nor ever come.
			assert_ok!(forecast(ALICE, 1, 0, &[(ALICE, -1), (BOB, 2)]));
			assert_eq!(
				forecast_of(1, ALICE),
				Some(Stored {
					elements: elements(&[(ALICE, -1), (BOB, 2)]),
					revision: 0,
					at: 1
				})
			);
			assert_eq!(forecasters(1), [ALICE]);
			assert!(inferers(1).is_empty());
			assert!(has_event(Event::SubmissionRecorded {
				topic: TOPIC,
				epoch: 1,
				kind: ActorKind::Forecaster,
				owner: ALICE,
				revision: 0
			}));
		});
}

#[test]
fn submit_forecast_should_be_recorded_under_the_owner_when_the_operator_signs() {
	ExtBuilder::default().open().build_and_execute(|| {
		assert_ok!(Inference::register(
			RuntimeOrigin::signed(ALICE),
			TOPIC,
			Some(KEY),
			None
		));
		assert_ok!(forecast(KEY, 1, 0, &[(BOB, 2)]));
		assert_eq!(forecasters(1), [ALICE]);
	});
}

#[test]
fn submit_forecast_should_fail_when_the_signer_may_not_submit() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			assert_noop!(
				forecast(BOB, 1, 0, &[(BOB, 2)]),
				Error::<Test>::NotRegistered
			);
			assert_noop!(
				forecast(ALICE, 2, 0, &[(BOB, 2)]),
				Error::<Test>::EpochNotFound
			);
			Whitelist::set(Some(BTreeSet::from([BOB])));
			assert_noop!(
				forecast(ALICE, 1, 0, &[(BOB, 2)]),
				Error::<Test>::NotWhitelisted
			);
			System::set_block_number(6);
			assert_noop!(
				forecast(ALICE, 1, 0, &[(BOB, 2)]),
				Error::<Test>::WindowClosed
			);
		});
}

#[test]
fn submit_forecast_should_fail_when_it_is_empty() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			assert_noop!(forecast(ALICE, 1, 0, &[]), Error::<Test>::ForecastEmpty);
		});
}

#[test]
fn submit_forecast_should_fail_when_it_has_too_many_elements() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			let five = [(1, 0), (2, 0), (3, 0), (4, 0), (5, 0)];
			assert_noop!(
				forecast(ALICE, 1, 0, &five),
				Error::<Test>::TooManyForecastElements
			);
			assert_ok!(forecast(ALICE, 1, 0, &five[1..]));
		});
}

#[test]
fn submit_forecast_should_fail_when_elements_are_repeated_or_unsorted() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			for pairs in [
				&[(1, 0), (1, 1)][..],
				&[(1, 0), (3, 0), (2, 0)],
				&[(2, 0), (1, 0), (2, 0)],
			] {
				assert_noop!(
					forecast(ALICE, 1, 0, pairs),
					Error::<Test>::ForecastNotAscending
				);
			}
		});
}

#[test]
fn submit_forecast_should_fail_when_a_loss_is_impossible() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			for loss in [-101, 21] {
				assert_noop!(
					forecast(ALICE, 1, 0, &[(1, 0), (2, loss)]),
					Error::<Test>::ForecastLossOutOfRange
				);
			}
			assert_ok!(forecast(ALICE, 1, 0, &[(1, -100), (2, 20)]));
		});
}

#[test]
fn submit_forecast_should_replace_the_former_when_the_revision_rises() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			assert_noop!(
				forecast(ALICE, 1, MAX_REPLACEMENTS + 1, &[(1, 0)]),
				Error::<Test>::TooManyReplacements
			);
			assert_ok!(forecast(ALICE, 1, 0, &[(1, 0)]));
			assert_noop!(
				forecast(ALICE, 1, 0, &[(1, 1)]),
				Error::<Test>::AlreadySubmitted
			);
			for revision in 1..=MAX_REPLACEMENTS {
				assert_ok!(forecast(ALICE, 1, revision, &[(2, 1)]));
			}
			assert_noop!(
				forecast(ALICE, 1, MAX_REPLACEMENTS + 1, &[(1, 1)]),
				Error::<Test>::TooManyReplacements
			);
			assert_eq!(forecast_of(1, ALICE).unwrap().elements, elements(&[(2, 1)]));
		});
}

#[test]
fn submit_forecast_should_evict_or_not_be_selected_when_the_set_is_full() {
	ExtBuilder::default()
		.registered(&[1, 2, 3, 4])
		.open()
		.build_and_execute(|| {
			for (who, score) in [(1, 1), (2, 2), (3, 3), (4, 0)] {
				set_score(who, whole(score));
				assert_ok!(forecast(who, 1, 0, &[(1, 0)]));
			}
			assert_eq!(forecasters(1), [2, 3]);
			assert!(forecast_of(1, 1).is_none());
			let kind = ActorKind::Forecaster;
			assert!(has_event(Event::Evicted {
				topic: TOPIC,
				epoch: 1,
				kind,
				owner: 1
			}));
			let lowest_score = Some(whole(2));
			assert!(has_event(Event::NotSelected {
				topic: TOPIC,
				epoch: 1,
				kind,
				owner: 4,
				lowest_score
			}));
		});
}

#[test]
fn submit_forecast_should_not_be_selected_when_the_topic_has_no_forecasters() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			let mut parameters = parameters();
			parameters.limits.forecasters = 0;
			open_epoch_with(1, parameters);
			assert_ok!(forecast(ALICE, 1, 0, &[(1, 0)]));
			assert!(has_event(Event::NotSelected {
				topic: TOPIC,
				epoch: 1,
				kind: ActorKind::Forecaster,
				owner: ALICE,
				lowest_score: None
			}));
			assert!(!crate::ActiveForecasters::<Test>::contains_key(TOPIC, 1));
		});
}
