// SPDX-License-Identifier: Apache-2.0

//! What differs between inferences and forecasts: where they lie and how many there can be.

use crate::{
	types::{Forecast, Inference, Seat},
	ActiveForecasters, ActiveInferers, Config, Forecasts, Inferences,
};
use allora_primitives::{
	ActorKind, EpochIndex, EpochInfo, Limits, TopicId, MAX_FORECASTERS, MAX_INFERERS,
};
use frame_support::{
	traits::{ConstU32, Get},
	BoundedVec,
};

/// A kind of submission.
pub(crate) trait SubmissionKind<T: Config> {
	/// The most places that any topic can allow.
	type Places: Get<u32>;
	/// What is stored of a submission.
	type Submission;
	/// Who submits it.
	const KIND: ActorKind;
	/// First part of the pool's tag.
	const TAG: [u8; 4];
	/// The places of an epoch with these limits.
	fn limit(limits: &Limits) -> u16;
	/// The active set of an epoch.
	fn set(topic: TopicId, epoch: EpochIndex) -> BoundedVec<Seat<T::AccountId>, Self::Places>;
	/// Stores the active set of an epoch; an empty one leaves nothing behind.
	fn put_set(
		topic: TopicId,
		epoch: EpochIndex,
		set: BoundedVec<Seat<T::AccountId>, Self::Places>,
	);
	/// Stores a submission.
	fn put(info: &EpochInfo, place: u32, submission: Self::Submission);
	/// Forgets a submission.
	fn remove(topic: TopicId, epoch: EpochIndex, place: u32);
}

/// Inferences.
pub(crate) enum InferenceKind {}

impl<T: Config> SubmissionKind<T> for InferenceKind {
	type Places = ConstU32<MAX_INFERERS>;
	type Submission = Inference;
	const KIND: ActorKind = ActorKind::Inferer;
	const TAG: [u8; 4] = *b"infr";

	fn limit(limits: &Limits) -> u16 {
		limits.inferers
	}

	fn set(topic: TopicId, epoch: EpochIndex) -> BoundedVec<Seat<T::AccountId>, Self::Places> {
		ActiveInferers::<T>::get(topic, epoch)
	}

	fn put_set(
		topic: TopicId,
		epoch: EpochIndex,
		set: BoundedVec<Seat<T::AccountId>, Self::Places>,
	) {
		if set.is_empty() {
			ActiveInferers::<T>::remove(topic, epoch);
		} else {
			ActiveInferers::<T>::insert(topic, epoch, set);
		}
	}

	fn put(info: &EpochInfo, place: u32, submission: Inference) {
		Inferences::<T>::insert((info.topic, info.index, place), submission);
	}

	fn remove(topic: TopicId, epoch: EpochIndex, place: u32) {
		Inferences::<T>::remove((topic, epoch, place));
	}
}

/// Forecasts.
pub(crate) enum ForecastKind {}

impl<T: Config> SubmissionKind<T> for ForecastKind {
	type Places = ConstU32<MAX_FORECASTERS>;
	type Submission = Forecast<T::AccountId>;
	const KIND: ActorKind = ActorKind::Forecaster;
	const TAG: [u8; 4] = *b"fcst";

	fn limit(limits: &Limits) -> u16 {
		limits.forecasters
	}

	fn set(topic: TopicId, epoch: EpochIndex) -> BoundedVec<Seat<T::AccountId>, Self::Places> {
		ActiveForecasters::<T>::get(topic, epoch)
	}

	fn put_set(
		topic: TopicId,
		epoch: EpochIndex,
		set: BoundedVec<Seat<T::AccountId>, Self::Places>,
	) {
		if set.is_empty() {
			ActiveForecasters::<T>::remove(topic, epoch);
		} else {
			ActiveForecasters::<T>::insert(topic, epoch, set);
		}
	}

	fn put(info: &EpochInfo, place: u32, submission: Forecast<T::AccountId>) {
		Forecasts::<T>::insert((info.topic, info.index, place), submission);
	}

	fn remove(topic: TopicId, epoch: EpochIndex, place: u32) {
		Forecasts::<T>::remove((topic, epoch, place));
	}
}
