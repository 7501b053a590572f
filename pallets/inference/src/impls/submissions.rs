// SPDX-License-Identifier: Apache-2.0

//! Submissions: what is checked, in the pool and in a block alike, and what is recorded.

use crate::{
	sortition::{self, Placement},
	types::{count, Forecast, Inference, Seat, FORECAST_LOSS_MAX, FORECAST_LOSS_MIN},
	ActiveForecasters, ActiveInferers, Call, Config, Error, Event, Forecasts, Inferences, Pallet,
	WeightInfo,
};
use alloc::vec;
use allora_primitives::{
	traits::{FreeSubmission, Reputation, TopicInspect},
	ActorKind, Admission, BlockNumber, Decimal, EpochIndex, EpochInfo, EpochStage,
	ForecastElements, LabelValues, Refusal, Role, TopicId, TopicKind, TopicParameters,
	MAX_REPLACEMENTS,
};
use codec::Encode;
use frame_support::{dispatch::DispatchResult, ensure, traits::Get, weights::Weight, BoundedVec};
use sp_runtime::{
	traits::{CheckedAdd, CheckedSub, One, Zero},
	FixedPointNumber,
};

/// First part of the pool's tag of an inference.
const INFERENCE_TAG: &[u8; 4] = b"infr";
/// First part of the pool's tag of a forecast.
const FORECAST_TAG: &[u8; 4] = b"fcst";

impl<T: Config> Pallet<T> {
	/// Records an inference; see [`Pallet::submit_inference`].
	pub(crate) fn do_submit_inference(
		signer: T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		revision: u8,
		values: LabelValues,
	) -> DispatchResult {
		let now = Self::now();
		let (owner, info) = Self::check_submitter(&signer, topic, epoch, now)?;
		let values = Self::complete_values(&info.parameters, &values)?;

		let kind = ActorKind::Inferer;
		let mut set = ActiveInferers::<T>::get(topic, epoch);
		let limit = info.parameters.limits.inferers;
		match Self::take_seat(&info, kind, &mut set, limit, &owner, revision)? {
			Placement::NotSelected { lowest_score } => {
				Self::deposit_event(Event::NotSelected {
					topic,
					epoch,
					kind,
					owner,
					lowest_score,
				});
			},
			Placement::Seated { evicted } => {
				ActiveInferers::<T>::insert(topic, epoch, set);
				let inference = Inference {
					values,
					revision,
					at: now,
				};
				Inferences::<T>::insert((topic, epoch, &owner), inference);
				if let Some(loser) = evicted {
					Inferences::<T>::remove((topic, epoch, &loser));
					Self::deposit_event(Event::Evicted {
						topic,
						epoch,
						kind,
						owner: loser,
					});
				}
				Self::deposit_event(Event::SubmissionRecorded {
					topic,
					epoch,
					kind,
					owner,
					revision,
				});
			},
		}
		Ok(())
	}

	/// Records a forecast; see [`Pallet::submit_forecast`].
	pub(crate) fn do_submit_forecast(
		signer: T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		revision: u8,
		elements: ForecastElements<T::AccountId>,
	) -> DispatchResult {
		let now = Self::now();
		let (owner, info) = Self::check_submitter(&signer, topic, epoch, now)?;
		Self::check_elements(&info.parameters, &elements)?;

		let kind = ActorKind::Forecaster;
		let mut set = ActiveForecasters::<T>::get(topic, epoch);
		let limit = info.parameters.limits.forecasters;
		match Self::take_seat(&info, kind, &mut set, limit, &owner, revision)? {
			Placement::NotSelected { lowest_score } => {
				Self::deposit_event(Event::NotSelected {
					topic,
					epoch,
					kind,
					owner,
					lowest_score,
				});
			},
			Placement::Seated { evicted } => {
				ActiveForecasters::<T>::insert(topic, epoch, set);
				let forecast = Forecast {
					elements,
					revision,
					at: now,
				};
				Forecasts::<T>::insert((topic, epoch, &owner), forecast);
				if let Some(loser) = evicted {
					Forecasts::<T>::remove((topic, epoch, &loser));
					Self::deposit_event(Event::Evicted {
						topic,
						epoch,
						kind,
						owner: loser,
					});
				}
				Self::deposit_event(Event::SubmissionRecorded {
					topic,
					epoch,
					kind,
					owner,
					revision,
				});
			},
		}
		Ok(())
	}

	/// Who submits, and the epoch, if it takes the submissions of workers in block `now`.
	fn check_submitter(
		signer: &T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		now: BlockNumber,
	) -> Result<(T::AccountId, EpochInfo), Error<T>> {
		let owner = Self::owner_of(topic, signer).ok_or(Error::<T>::NotRegistered)?;
		let info = T::Topics::epoch(topic, epoch).ok_or(Error::<T>::EpochNotFound)?;
		ensure!(
			Self::takes_submissions(&info, now),
			Error::<T>::WindowClosed
		);
		ensure!(
			T::Topics::may_take_role(topic, Role::Worker, &owner),
			Error::<T>::NotWhitelisted
		);
		Ok((owner, info))
	}

	/// Whether workers can submit to an epoch in block `now`.
	pub(crate) fn takes_submissions(info: &EpochInfo, now: BlockNumber) -> bool {
		info.stage == EpochStage::Open && info.worker_window().contains(now)
	}

	/// The inference with the topic's default for the labels that it leaves out at its end (M28): one
	/// number per label, each in the topic's range, with the right sum.
	fn complete_values(
		topic: &TopicParameters,
		values: &LabelValues,
	) -> Result<LabelValues, Error<T>> {
		let arity = usize::from(topic.arity);
		let mut values = values.clone();
		if let TopicKind::Classification { default_value, .. } = topic.kind {
			ensure!(!values.is_empty(), Error::<T>::WrongArity);
			while values.len() < arity {
				values
					.try_push(default_value)
					.map_err(|_| Error::<T>::WrongArity)?;
			}
		}
		ensure!(values.len() == arity, Error::<T>::WrongArity);
		ensure!(
			values.iter().all(|value| topic.in_range(value)),
			Error::<T>::ValueOutOfRange
		);
		if let TopicKind::Classification {
			unity_tolerance: Some(tolerance),
			..
		} = topic.kind
		{
			// A sum that leaves the range of the number is no more one than any other.
			let deviation = values
				.iter()
				.try_fold(Decimal::zero(), |sum, value| sum.checked_add(value))
				.and_then(|sum| sum.checked_sub(&Decimal::one()))
				.ok_or(Error::<T>::LabelsNotUnity)?;
			ensure!(
				deviation.saturating_abs() <= tolerance,
				Error::<T>::LabelsNotUnity
			);
		}
		Ok(values)
	}

	/// A forecast has some, not too many, sorted and distinct elements with possible losses.
	fn check_elements(
		topic: &TopicParameters,
		elements: &ForecastElements<T::AccountId>,
	) -> Result<(), Error<T>> {
		ensure!(!elements.is_empty(), Error::<T>::ForecastEmpty);
		ensure!(
			count(elements) <= u32::from(topic.limits.forecast_elements),
			Error::<T>::TooManyForecastElements
		);
		let ascending = elements
			.iter()
			.zip(elements.iter().skip(1))
			.all(|((left, _), (right, _))| left < right);
		ensure!(ascending, Error::<T>::ForecastNotAscending);
		let possible = FORECAST_LOSS_MIN..=FORECAST_LOSS_MAX;
		ensure!(
			elements.iter().all(|(_, loss)| possible.contains(loss)),
			Error::<T>::ForecastLossOutOfRange
		);
		Ok(())
	}

	/// The first submission of an epoch has revision 0, each replacement a higher one.
	fn check_revision(stored: Option<u8>, revision: u8) -> Result<(), Error<T>> {
		let Some(stored) = stored else {
			ensure!(revision == 0, Error::<T>::FirstRevisionNotZero);
			return Ok(());
		};
		ensure!(revision > stored, Error::<T>::AlreadySubmitted);
		ensure!(
			revision <= MAX_REPLACEMENTS,
			Error::<T>::TooManyReplacements
		);
		Ok(())
	}

	/// Gives `owner` a place in `set` if it has one already or is strong enough. Changes nothing but
	/// `set`; the caller stores it.
	///
	/// The score counts as it is when the place is taken. Replacing a submission does not ask for
	/// it again, so a place is never lost by using it.
	fn take_seat<S: Get<u32>>(
		info: &EpochInfo,
		kind: ActorKind,
		set: &mut BoundedVec<Seat<T::AccountId>, S>,
		limit: u16,
		owner: &T::AccountId,
		revision: u8,
	) -> Result<Placement<T::AccountId>, Error<T>> {
		if let Some(seat) = set.iter_mut().find(|seat| seat.who == *owner) {
			Self::check_revision(Some(seat.revision), revision)?;
			seat.revision = revision;
			return Ok(Placement::Seated { evicted: None });
		}
		Self::check_revision(None, revision)?;
		let score = T::Reputation::sortition_score(info.topic, info.index, kind, owner);
		Ok(sortition::enter(
			set,
			limit,
			Seat {
				who: owner.clone(),
				score,
				revision,
			},
		))
	}

	/// Whether an inference would be recorded in this block.
	fn admit_inference(
		signer: &T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		revision: u8,
		values: &LabelValues,
	) -> Result<Admission, Refusal> {
		let now = Self::now();
		let (owner, info) = Self::check_submitter(signer, topic, epoch, now)?;
		Self::complete_values(&info.parameters, values)?;
		let mut set = ActiveInferers::<T>::get(topic, epoch);
		let limit = info.parameters.limits.inferers;
		let placement =
			Self::take_seat(&info, ActorKind::Inferer, &mut set, limit, &owner, revision)?;
		Self::admission(INFERENCE_TAG, &info, owner, revision, now, placement)
	}

	/// Whether a forecast would be recorded in this block.
	fn admit_forecast(
		signer: &T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		revision: u8,
		elements: &ForecastElements<T::AccountId>,
	) -> Result<Admission, Refusal> {
		let now = Self::now();
		let (owner, info) = Self::check_submitter(signer, topic, epoch, now)?;
		Self::check_elements(&info.parameters, elements)?;
		let mut set = ActiveForecasters::<T>::get(topic, epoch);
		let limit = info.parameters.limits.forecasters;
		let placement = Self::take_seat(
			&info,
			ActorKind::Forecaster,
			&mut set,
			limit,
			&owner,
			revision,
		)?;
		Self::admission(FORECAST_TAG, &info, owner, revision, now, placement)
	}

	/// What the pool is told about a submission that would get a place.
	fn admission(
		tag: &[u8; 4],
		info: &EpochInfo,
		owner: T::AccountId,
		revision: u8,
		now: BlockNumber,
		placement: Placement<T::AccountId>,
	) -> Result<Admission, Refusal> {
		if let Placement::NotSelected { .. } = placement {
			return Err(Refusal::NotSelected);
		}
		// The pool counts from the block before `now`, so it drops the submission when the last
		// block of the window is there.
		let blocks = info
			.worker_window()
			.last
			.saturating_sub(now)
			.saturating_add(1);
		Ok(Admission {
			tags: vec![(tag, info.topic, info.index, owner).encode()],
			longevity: blocks.into(),
			priority: revision.into(),
		})
	}
}

impl<T: Config> FreeSubmission<T::AccountId, Call<T>> for Pallet<T> {
	fn admit(who: &T::AccountId, call: &Call<T>) -> Option<Result<Admission, Refusal>> {
		match call {
			Call::submit_inference {
				topic,
				epoch,
				revision,
				values,
			} => Some(Self::admit_inference(
				who, *topic, *epoch, *revision, values,
			)),
			Call::submit_forecast {
				topic,
				epoch,
				revision,
				elements,
			} => Some(Self::admit_forecast(
				who, *topic, *epoch, *revision, elements,
			)),
			_ => None,
		}
	}

	fn admit_weight(call: &Call<T>) -> Weight {
		match call {
			Call::submit_inference { values, .. } => T::WeightInfo::admit_inference(count(values)),
			Call::submit_forecast { elements, .. } => {
				T::WeightInfo::admit_forecast(count(elements))
			},
			_ => Weight::zero(),
		}
	}
}

impl<T: Config> From<Error<T>> for Refusal {
	/// The pool's code of an error that a submission can meet in a block.
	fn from(error: Error<T>) -> Self {
		match error {
			Error::NotRegistered => Refusal::NotRegistered,
			Error::NotWhitelisted => Refusal::NotWhitelisted,
			Error::WindowClosed => Refusal::WindowClosed,
			Error::EpochNotFound | Error::TopicNotFound | Error::TopicRetired => {
				Refusal::UnknownEpoch
			},
			Error::AlreadySubmitted => Refusal::AlreadySubmitted,
			Error::TooManyReplacements => Refusal::TooManyReplacements,
			_ => Refusal::Malformed,
		}
	}
}
