// SPDX-License-Identifier: Apache-2.0

//! Submissions, commitments and reveals: what is checked, in the pool and in a block alike, and what
//! is recorded.

use crate::{
	impls::kinds::{ForecastKind, InferenceKind, SubmissionKind},
	sortition::{self, Placement},
	types::{count, Forecast, Inference, Seat, Worker, FORECAST_LOSS_MAX, FORECAST_LOSS_MIN},
	Config, Error, Event, HoldReason, Operators, Pallet, Workers,
};
use allora_primitives::{
	commitment_hash,
	traits::{Reputation, TopicInspect},
	Balance, BlockNumber, Commitment, Decimal, EpochIndex, EpochInfo, EpochStage, ForecastElements,
	LabelValues, Role, Salt, TopicId, TopicKind, TopicParameters, MAX_REPLACEMENTS,
};
use codec::Encode;
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	traits::{
		fungible::{InspectHold, MutateHold},
		tokens::Precision,
		Get,
	},
	BoundedVec,
};
use sp_core::H256;
use sp_runtime::{
	traits::{CheckedAdd, CheckedSub, One, Zero},
	DispatchError, FixedPointNumber,
};

/// What came of the try to take a place; nothing of it is stored yet.
pub(super) struct Entered<T: Config, K: SubmissionKind<T>> {
	/// The epoch's set, with the place in it if there is one.
	set: BoundedVec<Seat<T::AccountId>, K::Places>,
	/// The place.
	pub(super) placement: Placement<T::AccountId>,
	/// What binds the submission, if it is a commitment.
	commitment: Option<Commitment>,
	/// What of the bond is not held already for the commitment that this one replaces.
	pub(super) missing: Balance,
}

/// Who submits or commits.
pub(crate) struct Submitter<T: Config> {
	/// The owner of the registration, also when its operator signs.
	pub(super) owner: T::AccountId,
	/// Where its rewards go; `None` for itself.
	destination: Option<T::AccountId>,
}

/// A commitment whose payload and salt are right.
pub(crate) struct Revealed<T: Config, K: SubmissionKind<T>> {
	/// Under whom it was recorded.
	pub(super) owner: T::AccountId,
	/// The epoch.
	pub(super) info: EpochInfo,
	/// The epoch's set.
	set: BoundedVec<Seat<T::AccountId>, K::Places>,
	/// What was committed.
	commitment: Commitment,
}

impl<T: Config> Pallet<T> {
	/// Records an inference; see [`Pallet::submit_inference`].
	pub(crate) fn do_submit_inference(
		signer: T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		revision: u8,
		values: LabelValues,
	) -> DispatchResult {
		let at = Self::now();
		let (submitter, info) = Self::check_submitter(&signer, topic, epoch, at)?;
		ensure!(!info.commits(), Error::<T>::CommitRequired);
		let values = Self::complete_values(&info.parameters, &values)?;
		let inference = Inference {
			values,
			revision,
			at,
		};
		Self::record::<InferenceKind>(&info, submitter, revision, inference)
	}

	/// Records a forecast; see [`Pallet::submit_forecast`].
	pub(crate) fn do_submit_forecast(
		signer: T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		revision: u8,
		elements: ForecastElements<T::AccountId>,
	) -> DispatchResult {
		let at = Self::now();
		let (submitter, info) = Self::check_submitter(&signer, topic, epoch, at)?;
		ensure!(!info.commits(), Error::<T>::CommitRequired);
		Self::check_elements(&info.parameters, &elements)?;
		let forecast = Forecast {
			elements,
			revision,
			at,
		};
		Self::record::<ForecastKind>(&info, submitter, revision, forecast)
	}

	/// Records a commitment; see [`Pallet::commit_inference`].
	pub(crate) fn do_commit_inference(
		signer: T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		revision: u8,
		hash: H256,
	) -> DispatchResult {
		Self::commit::<InferenceKind>(signer, topic, epoch, revision, hash)
	}

	/// Records a commitment; see [`Pallet::commit_forecast`].
	pub(crate) fn do_commit_forecast(
		signer: T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		revision: u8,
		hash: H256,
	) -> DispatchResult {
		Self::commit::<ForecastKind>(signer, topic, epoch, revision, hash)
	}

	/// Records what was committed to; see [`Pallet::reveal_inference`].
	pub(crate) fn do_reveal_inference(
		signer: T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		values: LabelValues,
		salt: Salt,
	) -> DispatchResult {
		let at = Self::now();
		let revealed =
			Self::check_reveal::<InferenceKind, _>(&signer, topic, epoch, &values, &salt, at)?;
		let values = Self::complete_values(&revealed.info.parameters, &values)?;
		Self::conclude(revealed, |revision| Inference {
			values,
			revision,
			at,
		})
	}

	/// Records what was committed to; see [`Pallet::reveal_forecast`].
	pub(crate) fn do_reveal_forecast(
		signer: T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		elements: ForecastElements<T::AccountId>,
		salt: Salt,
	) -> DispatchResult {
		let at = Self::now();
		let revealed =
			Self::check_reveal::<ForecastKind, _>(&signer, topic, epoch, &elements, &salt, at)?;
		Self::check_elements(&revealed.info.parameters, &elements)?;
		Self::conclude(revealed, |revision| Forecast {
			elements,
			revision,
			at,
		})
	}

	/// Stores a submission if its owner gets a place.
	fn record<K: SubmissionKind<T>>(
		info: &EpochInfo,
		submitter: Submitter<T>,
		revision: u8,
		submission: K::Submission,
	) -> DispatchResult {
		let entered = Self::enter::<K>(info, &submitter, revision, None)?;
		let owner = submitter.owner;
		if let Some(place) = Self::settle_placement(info, entered, &owner)? {
			K::put(info, place, submission);
			Self::deposit_event(Event::SubmissionRecorded {
				topic: info.topic,
				epoch: info.index,
				kind: K::KIND,
				owner,
				revision,
			});
		}
		Ok(())
	}

	/// Stores a commitment, and holds its bond, if its owner gets a place.
	fn commit<K: SubmissionKind<T>>(
		signer: T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		revision: u8,
		hash: H256,
	) -> DispatchResult {
		let (submitter, info) = Self::check_submitter(&signer, topic, epoch, Self::now())?;
		ensure!(info.commits(), Error::<T>::CommitNotExpected);
		let entered = Self::enter::<K>(&info, &submitter, revision, Some(hash))?;
		let owner = submitter.owner;
		let (commitment, missing) = (entered.commitment, entered.missing);
		if Self::settle_placement(&info, entered, &owner)?.is_none() {
			return Ok(());
		}
		if let Some(commitment) = commitment {
			Self::ensure_covered(&owner, missing)?;
			T::Currency::hold(&HoldReason::Commitment.into(), &owner, missing)?;
			Self::deposit_event(Event::Committed {
				topic,
				epoch,
				kind: K::KIND,
				owner,
				revision,
				commitment,
			});
		}
		Ok(())
	}

	/// The owner can pay what is missing of a bond.
	pub(crate) fn ensure_covered(owner: &T::AccountId, missing: Balance) -> Result<(), Error<T>> {
		ensure!(
			T::Currency::can_hold(&HoldReason::Commitment.into(), owner, missing),
			Error::<T>::BondNotCovered
		);
		Ok(())
	}

	/// What a first commitment in an epoch of the topic holds now, base units.
	pub(crate) fn commit_bond(topic: TopicId) -> Balance {
		T::MinCommitBond::get().max(T::Reputation::largest_reward(topic))
	}

	/// Stores the set of an epoch with a new place in it, if there is one, and tells of what came of
	/// it; the number of the place. A submission that was there before is left to be overwritten.
	fn settle_placement<K: SubmissionKind<T>>(
		info: &EpochInfo,
		entered: Entered<T, K>,
		owner: &T::AccountId,
	) -> Result<Option<u32>, DispatchError> {
		let (topic, epoch, kind) = (info.topic, info.index, K::KIND);
		let set = entered.set;
		match entered.placement {
			Placement::NotSelected { lowest_score } => {
				Self::deposit_event(Event::NotSelected {
					topic,
					epoch,
					kind,
					owner: owner.clone(),
					lowest_score,
				});
				Ok(None)
			},
			Placement::Seated { evicted } => {
				let seat = set.iter().find(|seat| seat.who == *owner);
				let place = seat.map(|seat| seat.place);
				K::put_set(topic, epoch, set);
				if let Some(loser) = evicted {
					match loser.commitment {
						Some(commitment) => Self::release_bond(&loser.who, commitment)?,
						None if entered.commitment.is_some() => {
							K::remove(topic, epoch, loser.place)
						},
						None => {},
					}
					Self::deposit_event(Event::Evicted {
						topic,
						epoch,
						kind,
						owner: loser.who,
					});
				}
				Ok(place)
			},
		}
	}

	fn release_bond(who: &T::AccountId, commitment: Commitment) -> DispatchResult {
		T::Currency::release(
			&HoldReason::Commitment.into(),
			who,
			commitment.bond,
			Precision::Exact,
		)
		.map(drop)
	}

	/// Whether payload and salt are what the owner for whom `signer` signs has committed to.
	///
	/// Neither registration nor whitelist is asked for: whoever could commit can reveal.
	pub(super) fn check_reveal<K: SubmissionKind<T>, Payload: Encode>(
		signer: &T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		payload: &Payload,
		salt: &Salt,
		now: BlockNumber,
	) -> Result<Revealed<T, K>, Error<T>> {
		let info = T::Topics::epoch(topic, epoch).ok_or(Error::<T>::EpochNotFound)?;
		ensure!(Self::takes_reveals(&info, now), Error::<T>::WindowClosed);
		let set = K::set(topic, epoch);
		let has_place = |who: &T::AccountId| set.iter().find(|seat| seat.who == *who);
		let seat = match has_place(signer) {
			Some(seat) => seat,
			None => Self::owner_of(topic, signer)
				.and_then(|owner| has_place(&owner))
				.ok_or(Error::<T>::NotCommitted)?,
		};
		let commitment = seat.commitment.ok_or(Error::<T>::AlreadyRevealed)?;
		let hash = commitment_hash(topic, epoch, &seat.who, payload, salt);
		ensure!(commitment.hash == hash, Error::<T>::CommitmentMismatch);
		Ok(Revealed {
			owner: seat.who.clone(),
			info,
			set,
			commitment,
		})
	}

	/// Stores what was revealed and releases its bond.
	fn conclude<K: SubmissionKind<T>>(
		revealed: Revealed<T, K>,
		submission: impl FnOnce(u8) -> K::Submission,
	) -> DispatchResult {
		let Revealed {
			owner,
			info,
			mut set,
			commitment,
		} = revealed;
		let seat = set
			.iter_mut()
			.find(|seat| seat.who == owner)
			.ok_or(Error::<T>::NotCommitted)?;
		seat.commitment = None;
		let (revision, place) = (seat.revision, seat.place);
		K::put_set(info.topic, info.index, set);
		K::put(&info, place, submission(revision));
		Self::release_bond(&owner, commitment)?;
		Self::deposit_event(Event::SubmissionRecorded {
			topic: info.topic,
			epoch: info.index,
			kind: K::KIND,
			owner,
			revision,
		});
		Ok(())
	}

	/// Who submits or commits, and the epoch, if it takes that in block `now`.
	pub(super) fn check_submitter(
		signer: &T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		now: BlockNumber,
	) -> Result<(Submitter<T>, EpochInfo), Error<T>> {
		let submitter = Self::submitter(topic, signer).ok_or(Error::<T>::NotRegistered)?;
		let info = T::Topics::epoch(topic, epoch).ok_or(Error::<T>::EpochNotFound)?;
		ensure!(
			Self::takes_submissions(&info, now),
			Error::<T>::WindowClosed
		);
		ensure!(
			T::Topics::may_take_role(topic, Role::Worker, &submitter.owner),
			Error::<T>::NotWhitelisted
		);
		Ok((submitter, info))
	}

	/// For whom `signer` submits: itself, or the one whose operator it is.
	fn submitter(topic: TopicId, signer: &T::AccountId) -> Option<Submitter<T>> {
		let of = |owner: T::AccountId, worker: Worker<T::AccountId>| Submitter {
			destination: worker.reward_destination.filter(|named| *named != owner),
			owner,
		};
		if let Some(worker) = Workers::<T>::get(topic, signer) {
			return Some(of(signer.clone(), worker));
		}
		let owner = Operators::<T>::get(topic, signer)?;
		let worker = Workers::<T>::get(topic, &owner)?;
		Some(of(owner, worker))
	}

	/// Whether workers can submit or commit to an epoch in block `now`.
	pub(crate) fn takes_submissions(info: &EpochInfo, now: BlockNumber) -> bool {
		info.stage == EpochStage::Open && info.worker_window().contains(now)
	}

	/// Whether workers can reveal in an epoch in block `now`.
	pub(crate) fn takes_reveals(info: &EpochInfo, now: BlockNumber) -> bool {
		info.stage == EpochStage::Open && info.reveal_window().contains(now)
	}

	/// The inference with the topic's default for the labels that it leaves out at its end (M28): one
	/// number per label, each in the topic's range, with the right sum.
	pub(super) fn complete_values(
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
	pub(super) fn check_elements(
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

	/// Each replacement has a higher revision than what is stored. The first that gets into a block
	/// may have any: it may itself have replaced one that was waiting in the pool.
	fn check_revision(stored: Option<u8>, revision: u8) -> Result<(), Error<T>> {
		ensure!(
			stored.is_none_or(|stored| revision > stored),
			Error::<T>::AlreadySubmitted
		);
		ensure!(
			revision <= MAX_REPLACEMENTS,
			Error::<T>::TooManyReplacements
		);
		Ok(())
	}

	/// The set of the epoch with `owner` in it, if it is there already or strong enough. Stores
	/// nothing.
	///
	/// The score counts as it is when the place is taken. Replacing a submission does not ask for
	/// it again, so a place is never lost by using it.
	pub(super) fn enter<K: SubmissionKind<T>>(
		info: &EpochInfo,
		submitter: &Submitter<T>,
		revision: u8,
		hash: Option<H256>,
	) -> Result<Entered<T, K>, Error<T>> {
		let Submitter { owner, destination } = submitter;
		let mut set = K::set(info.topic, info.index);
		if let Some(seat) = set.iter_mut().find(|seat| seat.who == *owner) {
			Self::check_revision(Some(seat.revision), revision)?;
			// The first commitment of an epoch fixes the bond.
			let held = seat.commitment.map(|earlier| earlier.bond);
			let bond = || held.unwrap_or_else(|| Self::commit_bond(info.topic));
			let commitment = hash.map(|hash| Commitment { hash, bond: bond() });
			seat.revision = revision;
			seat.commitment = commitment;
			seat.destination = destination.clone();
			return Ok(Entered {
				set,
				placement: Placement::Seated { evicted: None },
				commitment,
				missing: commitment.map_or(0, |new| new.bond.saturating_sub(held.unwrap_or(0))),
			});
		}
		Self::check_revision(None, revision)?;
		let commitment = hash.map(|hash| Commitment {
			hash,
			bond: Self::commit_bond(info.topic),
		});
		let seat = Seat {
			who: owner.clone(),
			score: T::Reputation::sortition_score(info.topic, info.index, K::KIND, owner),
			revision,
			commitment,
			// Given with the place.
			place: 0,
			destination: destination.clone(),
		};
		let placement = sortition::enter(&mut set, K::limit(&info.parameters.limits), seat);
		Ok(Entered {
			set,
			placement,
			commitment,
			missing: commitment.map_or(0, |new| new.bond),
		})
	}
}
