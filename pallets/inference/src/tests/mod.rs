// SPDX-License-Identifier: Apache-2.0

//! One file per call, and one per thing that the pallet does for others.

mod accept_transfer;
mod admit;
mod cancel_transfer;
mod claim_deposit;
mod combination;
mod deregister;
mod kind_status;
mod offer_transfer;
mod predictions;
mod prune;
mod register;
mod set_operator;
mod set_reward_destination;
mod set_service;
mod sortition;
mod submit_forecast;
mod submit_inference;
mod try_state;

use crate::mock::*;
use allora_primitives::{Decimal, EpochIndex, ForecastElements, LabelValues};
use frame_support::dispatch::DispatchResult;

/// One number per label.
fn values(numbers: &[Decimal]) -> LabelValues {
	numbers.to_vec().try_into().expect("few labels")
}

/// A forecast of these (inferer, whole log10 loss).
fn elements(pairs: &[(AccountId, i128)]) -> ForecastElements<AccountId> {
	pairs
		.iter()
		.map(|(who, loss)| (*who, whole(*loss)))
		.collect::<Vec<_>>()
		.try_into()
		.expect("few elements")
}

/// `who` submits one number at `revision`.
fn infer(who: AccountId, epoch: EpochIndex, revision: u8, value: i128) -> DispatchResult {
	Inference::submit_inference(
		RuntimeOrigin::signed(who),
		TOPIC,
		epoch,
		revision,
		values(&[whole(value)]),
	)
}

/// `who` submits a forecast at `revision`.
fn forecast(
	who: AccountId,
	epoch: EpochIndex,
	revision: u8,
	pairs: &[(AccountId, i128)],
) -> DispatchResult {
	Inference::submit_forecast(
		RuntimeOrigin::signed(who),
		TOPIC,
		epoch,
		revision,
		elements(pairs),
	)
}

/// The accounts of the inferers' set.
fn inferers(epoch: EpochIndex) -> Vec<AccountId> {
	crate::ActiveInferers::<Test>::get(TOPIC, epoch)
		.into_iter()
		.map(|seat| seat.who)
		.collect()
}

/// The accounts of the forecasters' set.
fn forecasters(epoch: EpochIndex) -> Vec<AccountId> {
	crate::ActiveForecasters::<Test>::get(TOPIC, epoch)
		.into_iter()
		.map(|seat| seat.who)
		.collect()
}
