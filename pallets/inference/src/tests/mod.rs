// SPDX-License-Identifier: Apache-2.0

//! One file per call, and one per thing that the pallet does for others.

mod accept_transfer;
mod admit;
mod cancel_transfer;
mod claim_deposit;
mod combination;
mod commit_forecast;
mod commit_inference;
mod deregister;
mod forfeits;
mod kind_status;
mod migrations;
mod offer_transfer;
mod predictions;
mod prune;
mod register;
mod resign_operator;
mod reveal_forecast;
mod reveal_inference;
mod set_operator;
mod set_reward_destination;
mod set_service;
mod sortition;
mod submit_forecast;
mod submit_inference;
mod try_state;

use crate::mock::*;
use allora_primitives::{
	commitment_hash, ActorKind, Balance, Decimal, EpochIndex, ForecastElements, LabelValues, Salt,
};
use frame_support::{dispatch::DispatchResult, traits::fungible::InspectHold};
use sp_core::H256;

/// What the tests' commitments are salted with.
const SALT: Salt = [7; 32];

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

/// The number under which `who` has its submission.
fn place_of(epoch: EpochIndex, who: AccountId, kind: ActorKind) -> Option<u32> {
	let set = match kind {
		ActorKind::Forecaster => crate::ActiveForecasters::<Test>::get(TOPIC, epoch).into_inner(),
		_ => crate::ActiveInferers::<Test>::get(TOPIC, epoch).into_inner(),
	};
	set.iter()
		.find(|seat| seat.who == who)
		.map(|seat| seat.place)
}

/// The stored inference of `who`.
fn inference_of(epoch: EpochIndex, who: AccountId) -> Option<crate::types::Inference> {
	let place = place_of(epoch, who, ActorKind::Inferer)?;
	crate::Inferences::<Test>::get((TOPIC, epoch, place))
}

/// The stored forecast of `who`.
fn forecast_of(epoch: EpochIndex, who: AccountId) -> Option<crate::types::Forecast<AccountId>> {
	let place = place_of(epoch, who, ActorKind::Forecaster)?;
	crate::Forecasts::<Test>::get((TOPIC, epoch, place))
}

/// Workers of a topic that takes commitments, with epoch 1 open.
fn committed(workers: &[AccountId]) -> ExtBuilder {
	ExtBuilder::default()
		.registered(workers)
		.open_with(committing())
}

/// The commitment of `who` to one number in epoch 1.
fn hash_of(who: AccountId, value: i128) -> H256 {
	commitment_hash(TOPIC, 1, &who, &values(&[whole(value)]), &SALT)
}

/// `who` commits to an inference.
fn commit(who: AccountId, epoch: EpochIndex, revision: u8, hash: H256) -> DispatchResult {
	Inference::commit_inference(RuntimeOrigin::signed(who), TOPIC, epoch, revision, hash)
}

/// `who` reveals one number.
fn reveal(who: AccountId, epoch: EpochIndex, value: i128) -> DispatchResult {
	Inference::reveal_inference(
		RuntimeOrigin::signed(who),
		TOPIC,
		epoch,
		values(&[whole(value)]),
		SALT,
	)
}

/// What is held of `who` for commitments.
fn bonded(who: AccountId) -> Balance {
	Balances::balance_on_hold(&crate::HoldReason::Commitment.into(), &who)
}
