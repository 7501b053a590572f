// SPDX-License-Identifier: Apache-2.0

//! Why a statement is not taken. The pool and the events tell the kind ([`Refusal`]); the error of a
//! call tells what exactly is wrong with it.

use crate::{Config, Error};
use allora_primitives::{Refusal, TruthError};

/// What is wrong with a report of losses.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum ReportError {
	/// The chain computes the topic's losses.
	NotReported,
	/// Not one loss for each value of the epoch.
	WrongLength,
	/// A loss outside of M27's range.
	OutOfRange,
}

/// Why a statement is not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Objection {
	/// It is not for this signer, epoch, block or revision.
	Refused(Refusal),
	/// The call has no items, or another one about the same epoch before this.
	List,
	/// These values are no truth of the topic.
	Truth(TruthError),
	/// These losses are no report of the epoch.
	Report(ReportError),
}

impl From<Refusal> for Objection {
	fn from(refusal: Refusal) -> Self {
		Objection::Refused(refusal)
	}
}

impl From<Objection> for Refusal {
	fn from(objection: Objection) -> Self {
		match objection {
			Objection::Refused(refusal) => refusal,
			Objection::List | Objection::Truth(_) | Objection::Report(_) => Refusal::Malformed,
		}
	}
}

impl<T: Config> From<Objection> for Error<T> {
	fn from(objection: Objection) -> Self {
		match objection {
			Objection::Refused(refusal) => refusal.into(),
			Objection::List => Error::Malformed,
			Objection::Truth(TruthError::Reported) => Error::LossesReported,
			Objection::Truth(TruthError::WrongLength) => Error::WrongArity,
			Objection::Truth(TruthError::TooLarge) => Error::TruthTooLarge,
			Objection::Truth(TruthError::NotUnity) => Error::LabelsNotUnity,
			Objection::Truth(TruthError::OutOfDomain) => Error::TruthOutOfDomain,
			Objection::Report(ReportError::NotReported) => Error::LossesNotReported,
			Objection::Report(ReportError::WrongLength) => Error::WrongNumberOfLosses,
			Objection::Report(ReportError::OutOfRange) => Error::LossOutOfRange,
		}
	}
}

impl<T: Config> From<Refusal> for Error<T> {
	fn from(refusal: Refusal) -> Self {
		match refusal {
			Refusal::UnknownEpoch => Error::UnknownEpoch,
			Refusal::NotRegistered => Error::NotRegistered,
			Refusal::NotWhitelisted => Error::NotWhitelisted,
			Refusal::WindowClosed => Error::WindowClosed,
			Refusal::NotSelected => Error::NotSelected,
			Refusal::AlreadySubmitted => Error::AlreadySubmitted,
			Refusal::TooManyReplacements => Error::TooManyReplacements,
			Refusal::Malformed => Error::Malformed,
			Refusal::NotEnoughStake => Error::NotEnoughStake,
			Refusal::FreeWeightExhausted => Error::FreeWeightExhausted,
			Refusal::WrongPhase => Error::WrongPhase,
			Refusal::NotCommitted => Error::NotCommitted,
			Refusal::AlreadyRevealed => Error::AlreadyRevealed,
			Refusal::CommitmentMismatch => Error::CommitmentMismatch,
			Refusal::BondNotCovered => Error::BondNotCovered,
		}
	}
}
