// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, types::*};
use frame_support::{traits::Hooks, weights::Weight};
use sp_runtime::Perbill;

#[test]
fn config_should_be_accepted_when_it_fits() {
	Topics::integrity_test();
}

#[test]
#[should_panic(expected = "too small for one step")]
fn config_should_be_refused_when_a_step_does_not_fit_the_share() {
	StepWeight::set(Weight::from_parts(1_000_000_000_000, 0));
	Topics::integrity_test();
}

#[test]
#[should_panic(expected = "too small for one opening")]
fn config_should_be_refused_when_the_share_is_nothing() {
	PollShare::set(Perbill::zero());
	Topics::integrity_test();
}

#[test]
fn sum_of_weights_should_be_exact_when_all_are_largest() {
	let sum =
		(0..MAX_ACTIVE_TOPICS).try_fold(0_i128, |sum, _| sum.checked_add(MAX_WEIGHT.into_inner()));
	assert!(sum.is_some());
}
