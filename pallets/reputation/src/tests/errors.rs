// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Error};
use allora_primitives::Refusal;
use frame_support::traits::Hooks;
use sp_runtime::DispatchError;

#[test]
fn every_refusal_should_have_an_error_of_its_own() {
	let refusals = [
		(Refusal::UnknownEpoch, Error::<Test>::UnknownEpoch),
		(Refusal::NotRegistered, Error::NotRegistered),
		(Refusal::NotWhitelisted, Error::NotWhitelisted),
		(Refusal::WindowClosed, Error::WindowClosed),
		(Refusal::NotSelected, Error::NotSelected),
		(Refusal::AlreadySubmitted, Error::AlreadySubmitted),
		(Refusal::TooManyReplacements, Error::TooManyReplacements),
		(Refusal::Malformed, Error::Malformed),
		(Refusal::NotEnoughStake, Error::NotEnoughStake),
		(Refusal::FreeWeightExhausted, Error::FreeWeightExhausted),
		(Refusal::WrongPhase, Error::WrongPhase),
		(Refusal::NotCommitted, Error::NotCommitted),
		(Refusal::AlreadyRevealed, Error::AlreadyRevealed),
		(Refusal::CommitmentMismatch, Error::CommitmentMismatch),
		(Refusal::BondNotCovered, Error::BondNotCovered),
	];
	for (refusal, error) in refusals {
		assert_eq!(
			DispatchError::from(Error::<Test>::from(refusal)),
			DispatchError::from(error)
		);
	}
}

#[test]
fn integrity_test_should_accept_the_configuration_of_the_tests() {
	ExtBuilder::default().build_and_execute(|| {
		crate::Pallet::<Test>::integrity_test();
	});
}
