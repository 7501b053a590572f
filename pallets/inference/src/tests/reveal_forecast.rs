// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::{types::Forecast as Stored, Error};
use allora_primitives::commitment_hash;
use frame_support::{assert_noop, assert_ok};

fn commit_to(who: AccountId, pairs: &[(AccountId, i128)]) {
	let hash = commitment_hash(TOPIC, 1, &who, &elements(pairs), &SALT);
	assert_ok!(Inference::commit_forecast(
		RuntimeOrigin::signed(who),
		TOPIC,
		1,
		0,
		hash
	));
}

fn reveal_forecast(who: AccountId, pairs: &[(AccountId, i128)]) -> DispatchResult {
	Inference::reveal_forecast(RuntimeOrigin::signed(who), TOPIC, 1, elements(pairs), SALT)
}

#[test]
fn reveal_forecast_should_record_the_elements_and_release_the_bond() {
	committed(&[ALICE]).build_and_execute(|| {
		commit_to(ALICE, &[(ALICE, -1), (BOB, 2)]);
		System::set_block_number(8);
		assert_ok!(reveal_forecast(ALICE, &[(ALICE, -1), (BOB, 2)]));
		assert_eq!(
			forecast_of(1, ALICE),
			Some(Stored {
				elements: elements(&[(ALICE, -1), (BOB, 2)]),
				revision: 0,
				at: 8
			})
		);
		assert_eq!(bonded(ALICE), 0);
	});
}

#[test]
fn reveal_forecast_should_fail_when_the_elements_do_not_fit_the_topic() {
	for (pairs, error) in [
		(&[][..], Error::<Test>::ForecastEmpty),
		(&[(1, 0), (1, 1)], Error::<Test>::ForecastNotAscending),
		(&[(1, 21)], Error::<Test>::ForecastLossOutOfRange),
		(
			&[(1, 0), (2, 0), (3, 0), (4, 0), (5, 0)],
			Error::<Test>::TooManyForecastElements,
		),
	] {
		committed(&[ALICE]).build_and_execute(|| {
			commit_to(ALICE, pairs);
			System::set_block_number(6);
			assert_noop!(reveal_forecast(ALICE, pairs), error);
		});
	}
}

#[test]
fn reveal_forecast_should_fail_when_only_an_inference_was_committed() {
	committed(&[ALICE]).build_and_execute(|| {
		assert_ok!(commit(ALICE, 1, 0, hash_of(ALICE, 5)));
		System::set_block_number(6);
		assert_noop!(
			reveal_forecast(ALICE, &[(BOB, 2)]),
			Error::<Test>::NotCommitted
		);
	});
}
