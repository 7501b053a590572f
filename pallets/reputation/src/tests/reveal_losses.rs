// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Error, Outcomes, Reports};
use allora_primitives::{commitment_hash, traits::StepOutcome};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchResult;

const GOOD: [f64; 6] = [-1.0, -0.9, -0.8, -1.2, -0.7, -1.1];

/// Reputer 1 has committed to losses in epoch 1, of which the reveal window is open.
fn committed(losses: [f64; 6]) {
	register(TOPIC, 1);
	predict(TOPIC, 1, 10, &[(11, 9.0), (12, 10.5)], &[]);
	go_to(window_of(TOPIC, 1));
	let hash = commitment_hash(TOPIC, 1, &1u64, &report(losses), &SALT);
	assert_ok!(commit(1, 0, hash));
	go_to(27);
}

fn both() -> ExtBuilder {
	reporting().parameters(|p| p.schedule.reputer_reveal_window = 3)
}

fn reveal_losses(losses: [f64; 6]) -> DispatchResult {
	crate::Pallet::<Test>::reveal_losses(RuntimeOrigin::signed(1), TOPIC, 1, report(losses), SALT)
}

#[test]
fn reveal_losses_should_record_the_report_and_release_the_bond() {
	both().build_and_execute(|| {
		committed(GOOD);
		assert!(!Reports::<Test>::contains_key((TOPIC, 1, 1)));
		assert_ok!(reveal_losses(GOOD));
		assert_eq!(Reports::<Test>::get((TOPIC, 1, 1)), Some(report(GOOD)));
		assert_eq!(bonded(1), 0);
		go_to(info(TOPIC, 1).settle_at());
		assert_eq!(settle(TOPIC, 1).0, StepOutcome::Done);
		let outcome = Outcomes::<Test>::get(TOPIC, 1).expect("settled");
		assert_eq!(outcome.losses[0], d(-1.0));
	});
}

#[test]
fn reveal_losses_should_fail_when_they_are_not_what_was_committed_or_malformed() {
	both().build_and_execute(|| {
		committed([21.0; 6]);
		assert_noop!(reveal_losses(GOOD), Error::<Test>::CommitmentMismatch);
		assert_noop!(reveal_losses([21.0; 6]), Error::<Test>::LossOutOfRange);
		// Nor is a truth what was committed.
		assert_noop!(reveal(1, 10.0), Error::<Test>::CommitmentMismatch);
	});
}
