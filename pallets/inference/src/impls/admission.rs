// SPDX-License-Identifier: Apache-2.0

//! What the pool is told about submissions, commitments and reveals, by the checks of a block.

use super::{
	kinds::{ForecastKind, InferenceKind, SubmissionKind},
	submissions::{Revealed, Submitter},
};
use crate::{
	sortition::Placement, types::count, Call, Config, Error, Operators, Pallet, WeightInfo,
};
use alloc::vec;
use allora_primitives::{
	traits::FreeSubmission, Admission, EpochIndex, EpochInfo, ForecastElements, LabelValues,
	Refusal, Salt, TopicId, Window, RESIGNATION_LONGEVITY, REVEAL_PRIORITY,
};
use codec::Encode;
use frame_support::{ensure, weights::Weight};
use sp_core::H256;

impl<T: Config> Pallet<T> {
	/// Whether an inference would be recorded in this block.
	fn admit_inference(
		signer: &T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		revision: u8,
		values: &LabelValues,
	) -> Result<Admission, Refusal> {
		let (submitter, info) = Self::check_submitter(signer, topic, epoch, Self::now())?;
		ensure!(!info.commits(), Refusal::WrongPhase);
		Self::complete_values(&info.parameters, values)?;
		Self::admit_place::<InferenceKind>(&info, submitter, revision, None)
	}

	/// Whether a forecast would be recorded in this block.
	fn admit_forecast(
		signer: &T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		revision: u8,
		elements: &ForecastElements<T::AccountId>,
	) -> Result<Admission, Refusal> {
		let (submitter, info) = Self::check_submitter(signer, topic, epoch, Self::now())?;
		ensure!(!info.commits(), Refusal::WrongPhase);
		Self::check_elements(&info.parameters, elements)?;
		Self::admit_place::<ForecastKind>(&info, submitter, revision, None)
	}

	/// Whether a commitment would be recorded in this block.
	fn admit_commit<K: SubmissionKind<T>>(
		signer: &T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		revision: u8,
		hash: H256,
	) -> Result<Admission, Refusal> {
		let (submitter, info) = Self::check_submitter(signer, topic, epoch, Self::now())?;
		ensure!(info.commits(), Refusal::WrongPhase);
		Self::admit_place::<K>(&info, submitter, revision, Some(hash))
	}

	/// Whether the values of a commitment would be recorded in this block.
	fn admit_inference_reveal(
		signer: &T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		values: &LabelValues,
		salt: &Salt,
	) -> Result<Admission, Refusal> {
		let now = Self::now();
		let revealed =
			Self::check_reveal::<InferenceKind, _>(signer, topic, epoch, values, salt, now)?;
		Self::complete_values(&revealed.info.parameters, values)?;
		Ok(Self::admit_reveal(revealed))
	}

	/// Whether the elements of a commitment would be recorded in this block.
	fn admit_forecast_reveal(
		signer: &T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		elements: &ForecastElements<T::AccountId>,
		salt: &Salt,
	) -> Result<Admission, Refusal> {
		let now = Self::now();
		let revealed =
			Self::check_reveal::<ForecastKind, _>(signer, topic, epoch, elements, salt, now)?;
		Self::check_elements(&revealed.info.parameters, elements)?;
		Ok(Self::admit_reveal(revealed))
	}

	/// What the pool is told about a submission or commitment, if it would get a place.
	fn admit_place<K: SubmissionKind<T>>(
		info: &EpochInfo,
		submitter: Submitter<T>,
		revision: u8,
		hash: Option<H256>,
	) -> Result<Admission, Refusal> {
		let entered = Self::enter::<K>(info, &submitter, revision, hash)?;
		let owner = submitter.owner;
		if let Placement::NotSelected { .. } = entered.placement {
			return Err(Refusal::NotSelected);
		}
		Self::ensure_covered(&owner, entered.missing)?;
		Ok(Self::admission::<K>(
			info,
			info.worker_window(),
			owner,
			revision,
		))
	}

	/// What the pool is told about a reveal.
	fn admit_reveal<K: SubmissionKind<T>>(revealed: Revealed<T, K>) -> Admission {
		let Revealed { owner, info, .. } = revealed;
		Self::admission::<K>(&info, info.reveal_window(), owner, REVEAL_PRIORITY)
	}

	/// An admission until the end of `window`. Commitment and reveal of one actor have the same tag:
	/// their windows have no block in common.
	fn admission<K: SubmissionKind<T>>(
		info: &EpochInfo,
		window: Window,
		owner: T::AccountId,
		priority: u8,
	) -> Admission {
		// The pool counts from the block before this one, so it drops the submission when the last
		// block of the window is there.
		let blocks = window.last.saturating_sub(Self::now()).saturating_add(1);
		Admission {
			tags: vec![(K::TAG, info.topic, info.index, owner).encode()],
			longevity: blocks.into(),
			priority: priority.into(),
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Whether a key could resign as operator in this block. It did not ask to be one and may have no
	/// balance; somebody paid a fee for naming it, so this is free once for each.
	fn admit_resignation(who: &T::AccountId, topic: TopicId) -> Result<Admission, Refusal> {
		ensure!(
			Operators::<T>::contains_key(topic, who),
			Refusal::NotRegistered
		);
		Ok(Admission {
			tags: vec![(b"wopr", topic, who).encode()],
			longevity: RESIGNATION_LONGEVITY,
			priority: 0,
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
			Call::commit_inference {
				topic,
				epoch,
				revision,
				hash,
			} => Some(Self::admit_commit::<InferenceKind>(
				who, *topic, *epoch, *revision, *hash,
			)),
			Call::commit_forecast {
				topic,
				epoch,
				revision,
				hash,
			} => Some(Self::admit_commit::<ForecastKind>(
				who, *topic, *epoch, *revision, *hash,
			)),
			Call::reveal_inference {
				topic,
				epoch,
				values,
				salt,
			} => Some(Self::admit_inference_reveal(
				who, *topic, *epoch, values, salt,
			)),
			Call::reveal_forecast {
				topic,
				epoch,
				elements,
				salt,
			} => Some(Self::admit_forecast_reveal(
				who, *topic, *epoch, elements, salt,
			)),
			Call::resign_operator { topic } => Some(Self::admit_resignation(who, *topic)),
			_ => None,
		}
	}

	fn admit_weight(call: &Call<T>) -> Weight {
		match call {
			Call::submit_inference { values, .. } => T::WeightInfo::admit_inference(count(values)),
			Call::submit_forecast { elements, .. } => {
				T::WeightInfo::admit_forecast(count(elements))
			},
			Call::commit_inference { .. } | Call::commit_forecast { .. } => {
				T::WeightInfo::admit_commit()
			},
			Call::reveal_inference { values, .. } => {
				T::WeightInfo::admit_inference_reveal(count(values))
			},
			Call::reveal_forecast { elements, .. } => {
				T::WeightInfo::admit_forecast_reveal(count(elements))
			},
			Call::resign_operator { .. } => T::WeightInfo::admit_resignation(),
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
			Error::CommitRequired | Error::CommitNotExpected => Refusal::WrongPhase,
			Error::NotCommitted => Refusal::NotCommitted,
			Error::AlreadyRevealed => Refusal::AlreadyRevealed,
			Error::CommitmentMismatch => Refusal::CommitmentMismatch,
			Error::BondNotCovered => Refusal::BondNotCovered,
			_ => Refusal::Malformed,
		}
	}
}
