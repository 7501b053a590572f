// SPDX-License-Identifier: Apache-2.0

//! Truths: which are taken, which are free, which can be submitted.
//!
//! A truth need not lie in the topic's value range, which bounds predictions: what happened may be
//! beyond what was thought possible. It must be a valid truth of the topic's loss (M27), have the
//! topic's number of labels, sum to one where the topic asks for it, and lie within ±[`MAX_TRUTH`].

use crate::{
	types::{TruthEntry, MAX_TRUTH},
	Call, Config, Error, Event, Pallet, SignerTopics, Truths, WeightInfo,
};
use alloc::{vec, vec::Vec};
use allora_primitives::{
	traits::{FreeSubmission, StakeInspect, TopicInspect, TruthWork},
	ActorKind, Admission, BlockNumber, Decimal, EpochIndex, EpochInfo, EpochStage, LabelValues,
	LossMethod, OpenTruth, Refusal, Role, TopicId, TopicKind, TopicParameters, TruthSubmission,
	TruthSubmissions, MAX_REPLACEMENTS, MAX_REPUTERS,
};
use codec::Encode;
use core::cmp::Reverse;
use frame_support::{
	dispatch::DispatchResult, ensure, traits::ConstU32, weights::Weight, BoundedVec,
};
use sp_runtime::{traits::Zero, Saturating};

type Entries<T> =
	BoundedVec<TruthEntry<<T as frame_system::Config>::AccountId>, ConstU32<MAX_REPUTERS>>;

/// What competes for a place: the score, among equals the account, of which the lowest wins.
pub(crate) fn strength<AccountId>(
	score: Decimal,
	who: &AccountId,
) -> (Decimal, Reverse<&AccountId>) {
	(score, Reverse(who))
}

/// Where a truth goes in an epoch's set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Place {
	/// There is room.
	Enter,
	/// The reputer's earlier truth is at this position.
	Replace(usize),
	/// The weakest reputer, at this position, has to go.
	Evict(usize),
}

/// A reputer that may attest in an epoch now.
pub(crate) struct Candidate<T: Config> {
	/// The reputer.
	pub owner: T::AccountId,
	/// The epoch.
	pub info: EpochInfo,
	/// The truths so far.
	pub entries: Entries<T>,
	/// The score with which it competes.
	pub score: Decimal,
	/// Its place, if it has or gets one.
	pub place: Option<Place>,
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
		}
	}
}

impl<T: Config> Pallet<T> {
	/// How many truths a call has.
	pub(crate) fn count(truths: &TruthSubmissions) -> u32 {
		u32::try_from(truths.len()).unwrap_or(u32::MAX)
	}

	/// Whether an epoch takes truths in block `now`.
	pub(crate) fn takes_truths(info: &EpochInfo, now: BlockNumber) -> bool {
		info.stage == EpochStage::Predicted && info.reputer_window().contains(now)
	}

	/// Whether `signer` may attest in an epoch in block `now`, and with which place; everything but
	/// the truth itself.
	pub(crate) fn candidate(
		signer: &T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		now: BlockNumber,
	) -> Result<Candidate<T>, Refusal> {
		let info = T::Topics::epoch(topic, epoch).ok_or(Refusal::UnknownEpoch)?;
		let owner = Self::owner_of(topic, signer).ok_or(Refusal::NotRegistered)?;
		ensure!(
			T::Topics::may_take_role(topic, Role::Reputer, &owner),
			Refusal::NotWhitelisted
		);
		ensure!(Self::takes_truths(&info, now), Refusal::WindowClosed);
		ensure!(
			T::Stake::authority(topic, &owner) >= T::Stake::minimum(),
			Refusal::NotEnoughStake
		);
		let entries = Truths::<T>::get(topic, epoch);
		let score = Self::score_of(topic, ActorKind::Reputer, &owner);
		let place = Self::place(&entries, &info.parameters, &owner, score);
		Ok(Candidate {
			owner,
			info,
			entries,
			score,
			place,
		})
	}

	fn place(
		entries: &Entries<T>,
		parameters: &TopicParameters,
		owner: &T::AccountId,
		score: Decimal,
	) -> Option<Place> {
		if let Ok(at) = entries.binary_search_by(|entry| entry.reputer.cmp(owner)) {
			return Some(Place::Replace(at));
		}
		if entries.len() < usize::from(parameters.limits.reputers) && !entries.is_full() {
			return Some(Place::Enter);
		}
		let (at, weakest) = entries
			.iter()
			.enumerate()
			.min_by_key(|(_, entry)| strength(entry.score, &entry.reputer))?;
		(strength(score, owner) > strength(weakest.score, &weakest.reputer))
			.then_some(Place::Evict(at))
	}

	/// Whether `truth` of `signer` would be recorded in block `now`.
	pub(crate) fn check(
		signer: &T::AccountId,
		truth: &TruthSubmission,
		now: BlockNumber,
	) -> Result<(Candidate<T>, Place), Refusal> {
		let candidate = Self::candidate(signer, truth.topic, truth.epoch, now)?;
		ensure!(
			Self::well_formed(&candidate.info.parameters, &truth.values),
			Refusal::Malformed
		);
		ensure!(
			truth.revision <= MAX_REPLACEMENTS,
			Refusal::TooManyReplacements
		);
		let place = candidate.place.ok_or(Refusal::NotSelected)?;
		if let Place::Replace(at) = place {
			let stored = candidate.entries.get(at).map_or(0, |entry| entry.revision);
			ensure!(stored < MAX_REPLACEMENTS, Refusal::TooManyReplacements);
			ensure!(truth.revision > stored, Refusal::AlreadySubmitted);
		}
		Ok((candidate, place))
	}

	/// Whether the epoch's losses can be computed against these values.
	fn well_formed(parameters: &TopicParameters, values: &LabelValues) -> bool {
		if !matches!(parameters.loss_method, LossMethod::OnChain { .. })
			|| values.len() != usize::from(parameters.arity)
			|| values.iter().any(|value| {
				*value > MAX_TRUTH || *value < Decimal::zero().saturating_sub(MAX_TRUTH)
			}) {
			return false;
		}
		if let TopicKind::Classification {
			unity_tolerance: Some(tolerance),
			..
		} = parameters.kind
		{
			let sum = values
				.iter()
				.fold(Decimal::zero(), |sum, value| sum.saturating_add(*value));
			let one = Decimal::from_u32(1);
			let distance = sum.max(one).saturating_sub(sum.min(one));
			if distance > tolerance {
				return false;
			}
		}
		allora_scoring::check_truth(&parameters.loss, values).is_ok()
	}

	/// See [`Pallet::submit_truths`].
	pub(crate) fn do_submit_truths(
		signer: T::AccountId,
		truths: TruthSubmissions,
	) -> DispatchResult {
		let now = Self::now();
		let mut first = Some(Refusal::Malformed);
		let mut recorded = false;
		for (at, truth) in truths.iter().enumerate() {
			let checked = if Self::is_repeated(&truths, at, truth) {
				Err(Refusal::Malformed)
			} else {
				Self::check(&signer, truth, now)
			};
			let refusal = match checked {
				Ok((candidate, place)) => Self::record(candidate, place, truth).err(),
				Err(refusal) => Some(refusal),
			};
			let Some(reason) = refusal else {
				recorded = true;
				continue;
			};
			if at == 0 {
				first = Some(reason);
			}
			if reason == Refusal::NotSelected {
				recorded |= Self::owner_of(truth.topic, &signer)
					.is_some_and(|owner| Self::note_passive(truth.topic, truth.epoch, &owner));
			}
			Self::deposit_event(Event::TruthRefused {
				topic: truth.topic,
				epoch: truth.epoch,
				who: signer.clone(),
				reason,
			});
		}
		match (recorded, first) {
			(false, Some(reason)) => Err(Error::<T>::from(reason).into()),
			_ => Ok(()),
		}
	}

	fn is_repeated(truths: &[TruthSubmission], at: usize, truth: &TruthSubmission) -> bool {
		truths
			.iter()
			.take(at)
			.any(|other| (other.topic, other.epoch) == (truth.topic, truth.epoch))
	}

	fn record(
		candidate: Candidate<T>,
		place: Place,
		truth: &TruthSubmission,
	) -> Result<(), Refusal> {
		let Candidate {
			owner,
			mut entries,
			score,
			..
		} = candidate;
		let (topic, epoch, revision) = (truth.topic, truth.epoch, truth.revision);
		if let Place::Replace(at) = place {
			let entry = entries.get_mut(at).ok_or(Refusal::NotSelected)?;
			entry.revision = revision;
			entry.values = truth.values.clone();
		} else {
			let evicted = match place {
				Place::Evict(at) if at < entries.len() => Some(entries.remove(at).reputer),
				_ => None,
			};
			let entry = TruthEntry {
				reputer: owner.clone(),
				revision,
				score,
				values: truth.values.clone(),
			};
			let at = entries.partition_point(|other| other.reputer < owner);
			entries
				.try_insert(at, entry)
				.map_err(|_| Refusal::NotSelected)?;
			if let Some(reputer) = evicted {
				Self::note_passive(topic, epoch, &reputer);
				Self::deposit_event(Event::Evicted {
					topic,
					epoch,
					reputer,
				});
			}
		}
		Truths::<T>::insert(topic, epoch, entries);
		Self::deposit_event(Event::TruthSubmitted {
			topic,
			epoch,
			reputer: owner,
			revision,
		});
		Ok(())
	}
}

impl<T: Config> FreeSubmission<T::AccountId, Call<T>> for Pallet<T> {
	fn admit(who: &T::AccountId, call: &Call<T>) -> Option<Result<Admission, Refusal>> {
		let Call::submit_truths { truths } = call else {
			return None;
		};
		let now = Self::now();
		let mut tags = Vec::with_capacity(truths.len());
		let mut last: Option<BlockNumber> = None;
		let mut revision = 0;
		let mut first = Refusal::Malformed;
		for (at, truth) in truths.iter().enumerate() {
			let checked = if Self::is_repeated(truths, at, truth) {
				Err(Refusal::Malformed)
			} else {
				Self::check(who, truth, now)
			};
			match checked {
				Ok((candidate, _)) => {
					tags.push((b"trth", truth.topic, truth.epoch, candidate.owner).encode());
					let end = candidate.info.reputer_window().last;
					last = Some(last.map_or(end, |other| other.min(end)));
					revision = revision.max(truth.revision);
				},
				Err(refusal) if at == 0 => first = refusal,
				Err(_) => {},
			}
		}
		let Some(last) = last else {
			return Some(Err(first));
		};
		// Validity is counted from the block before the one that is being built.
		let longevity = u64::from(last.saturating_sub(now)).saturating_add(1);
		Some(Ok(Admission {
			tags,
			longevity,
			priority: revision.into(),
		}))
	}

	fn admit_weight(call: &Call<T>) -> Weight {
		match call {
			Call::submit_truths { truths } => T::WeightInfo::admit(Self::count(truths)),
			_ => Weight::zero(),
		}
	}
}

impl<T: Config> TruthWork<T::AccountId> for Pallet<T> {
	fn open_truths(signer: &T::AccountId, now: BlockNumber) -> Vec<OpenTruth> {
		let mut open = vec![];
		for topic in SignerTopics::<T>::get(signer) {
			for epoch in T::Topics::open_epochs(topic) {
				let Ok(candidate) = Self::candidate(signer, topic, epoch, now) else {
					continue;
				};
				let Some(place) = candidate.place else {
					continue;
				};
				open.push(OpenTruth {
					topic,
					epoch,
					opened_at: candidate.info.opened_at,
					opened_time: candidate.info.opened_time,
					window: candidate.info.reputer_window(),
					arity: candidate.info.parameters.arity,
					submitted: matches!(place, Place::Replace(_)),
				});
			}
		}
		open
	}
}
