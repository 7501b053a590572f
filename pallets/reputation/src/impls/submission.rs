// SPDX-License-Identifier: Apache-2.0

//! What reputers say: which truths, reports and commitments are taken, and what is recorded of them.
//!
//! A truth need not lie in the topic's value range, which bounds predictions: what happened may be
//! beyond what was thought possible. It must be a valid truth of the topic's loss (M27), have the
//! topic's number of labels, sum to one where the topic asks for it, and lie within
//! ±[`MAX_TRUTH`](allora_primitives::MAX_TRUTH).
//! A report has one loss for every value of the epoch, in M27's range.

use super::objection::{Objection, ReportError};
use crate::{
	types::{LossReport, TruthEntry, MAX_REPORTED_LOSS, MIN_REPORTED_LOSS},
	Config, Error, Event, HoldReason, Pallet, Reports, Reputers, Truths,
};
use allora_primitives::{
	commitment_hash,
	traits::{Predictions, Reputation, StakeInspect, TopicInspect},
	Balance, BlockNumber, Commitment, Decimal, EpochIndex, EpochInfo, EpochStage, LabelValues,
	LossMethod, Refusal, Role, Salt, TopicId, TopicParameters, TruthCommits, TruthReveals,
	TruthSubmissions, MAX_REPLACEMENTS, MAX_REPUTERS,
};
use core::cmp::Reverse;
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	traits::{
		fungible::{hold::Inspect, hold::Mutate},
		tokens::Precision,
		ConstU32, Get,
	},
	BoundedVec,
};
use sp_core::H256;

type Entries<T> =
	BoundedVec<TruthEntry<<T as frame_system::Config>::AccountId>, ConstU32<MAX_REPUTERS>>;

/// What competes for a place: the score, among equals the account, of which the lowest wins.
pub(crate) fn strength<AccountId>(
	score: Decimal,
	who: &AccountId,
) -> (Decimal, Reverse<&AccountId>) {
	(score, Reverse(who))
}

/// What a reputer says in an epoch.
#[derive(Clone, Copy)]
pub(crate) enum Statement<'a> {
	/// The truth, one number per label.
	Truth(&'a LabelValues),
	/// The log10 losses of all values of the epoch.
	Report(&'a LossReport),
	/// The hash of either.
	Commitment(H256),
}

/// Where a statement goes in an epoch's set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Place {
	/// There is room.
	Enter,
	/// The reputer's earlier statement is at this position.
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
	/// The statements so far.
	pub entries: Entries<T>,
	/// The score with which it competes.
	pub score: Decimal,
	/// Its place, if it has or gets one.
	pub place: Option<Place>,
	/// Where its reward goes; `None` for itself.
	pub destination: Option<T::AccountId>,
}

/// A commitment whose payload and salt are right.
pub(super) struct Revealed<T: Config> {
	/// The epoch.
	pub(super) info: EpochInfo,
	entries: Entries<T>,
	/// The position of the reputer.
	at: usize,
	/// Under whom it was recorded.
	pub(super) owner: T::AccountId,
	commitment: Commitment,
}

/// Whether an earlier item of the list is about the same epoch.
pub(super) fn is_repeated<I>(
	items: &[I],
	at: usize,
	subject: impl Fn(&I) -> (TopicId, EpochIndex),
) -> bool {
	let Some(item) = items.get(at) else {
		return false;
	};
	items
		.iter()
		.take(at)
		.any(|other| subject(other) == subject(item))
}

impl<T: Config> Pallet<T> {
	/// Whether what the epoch's reputers attest is known. A truth is, whether the combination is late
	/// or not: the workers' windows have passed before the reputers' begins, and the settlement waits
	/// for the combination. Losses are reported of a prediction, so there has to be one.
	fn is_attestable(info: &EpochInfo) -> bool {
		match info.stage {
			EpochStage::Predicted => true,
			EpochStage::Open => {
				matches!(info.parameters.loss_method, LossMethod::OnChain { .. })
			},
			EpochStage::Settled | EpochStage::Void(_) => false,
		}
	}

	/// Whether an epoch takes truths, reports or commitments in block `now`.
	pub(crate) fn takes_truths(info: &EpochInfo, now: BlockNumber) -> bool {
		Self::is_attestable(info) && info.reputer_window().contains(now)
	}

	/// Whether an epoch takes what was committed to in block `now`.
	pub(crate) fn takes_reveals(info: &EpochInfo, now: BlockNumber) -> bool {
		Self::is_attestable(info) && info.reputer_reveal_window().contains(now)
	}

	/// What a first commitment in an epoch of the topic holds now, base units.
	pub(crate) fn commit_bond(topic: TopicId) -> Balance {
		T::MinCommitBond::get().max(<Self as Reputation<_>>::largest_reward(topic))
	}

	/// Whether `signer` may attest in an epoch in block `now`, and with which place; everything but
	/// the statement itself.
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
		let record = Reputers::<T>::get(topic, &owner).ok_or(Refusal::NotRegistered)?;
		let score = Self::score_of_reputer(topic, &owner, &record);
		let place = Self::place(&entries, &info.parameters, &owner, score);
		Ok(Candidate {
			destination: record.destination_of(&owner),
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

	/// Whether `statement` of `signer` would be recorded in block `now`.
	pub(super) fn check(
		signer: &T::AccountId,
		(topic, epoch): (TopicId, EpochIndex),
		revision: u8,
		statement: Statement<'_>,
		now: BlockNumber,
	) -> Result<(Candidate<T>, Place), Objection> {
		let candidate = Self::candidate(signer, topic, epoch, now)?;
		let commits = matches!(statement, Statement::Commitment(_));
		ensure!(
			candidate.info.reputers_commit() == commits,
			Objection::from(Refusal::WrongPhase)
		);
		Self::check_statement(&candidate.info, statement)?;
		ensure!(
			revision <= MAX_REPLACEMENTS,
			Objection::from(Refusal::TooManyReplacements)
		);
		let place = candidate.place.ok_or(Refusal::NotSelected)?;
		let mut held = 0;
		if let Place::Replace(at) = place {
			let stored = candidate.entries.get(at);
			let earlier = stored.map_or(0, |entry| entry.revision);
			ensure!(
				earlier < MAX_REPLACEMENTS,
				Objection::from(Refusal::TooManyReplacements)
			);
			ensure!(
				revision > earlier,
				Objection::from(Refusal::AlreadySubmitted)
			);
			held = stored.map_or(0, TruthEntry::bond);
		}
		if commits && held == 0 {
			let bond = Self::commit_bond(topic);
			ensure!(
				T::Currency::can_hold(&HoldReason::Commitment.into(), &candidate.owner, bond),
				Objection::from(Refusal::BondNotCovered)
			);
		}
		Ok((candidate, place))
	}

	/// Whether the epoch can be settled with this statement. A hash says nothing of what it hides.
	pub(super) fn check_statement(
		info: &EpochInfo,
		statement: Statement<'_>,
	) -> Result<(), Objection> {
		match statement {
			Statement::Truth(values) => {
				let checked = info.parameters.check_truth(values);
				checked.map_err(Objection::Truth)
			},
			Statement::Report(losses) => {
				Self::check_report(info, losses).map_err(Objection::Report)
			},
			Statement::Commitment(_) => Ok(()),
		}
	}

	/// Whether these are the losses of the epoch's values, one for each.
	fn check_report(info: &EpochInfo, losses: &LossReport) -> Result<(), ReportError> {
		let reported = matches!(info.parameters.loss_method, LossMethod::Reported { .. });
		ensure!(reported, ReportError::NotReported);
		let shape = T::Predictions::shape(info.topic, info.index);
		ensure!(
			shape.is_some_and(|shape| losses.len() == shape.len()),
			ReportError::WrongLength
		);
		let possible = MIN_REPORTED_LOSS..=MAX_REPORTED_LOSS;
		ensure!(
			losses.iter().all(|loss| possible.contains(loss)),
			ReportError::OutOfRange
		);
		Ok(())
	}

	/// See [`Pallet::submit_truths`].
	pub(crate) fn do_submit_truths(
		signer: T::AccountId,
		truths: TruthSubmissions,
	) -> DispatchResult {
		let now = Self::now();
		Self::each(
			&signer,
			&truths,
			|truth| (truth.topic, truth.epoch),
			|truth| {
				let (subject, statement) =
					((truth.topic, truth.epoch), Statement::Truth(&truth.values));
				let (candidate, place) =
					Self::check(&signer, subject, truth.revision, statement, now)?;
				Self::record(candidate, place, truth.revision, statement)?;
				Ok(())
			},
		)
	}

	/// See [`Pallet::commit_truths`].
	pub(crate) fn do_commit_truths(signer: T::AccountId, commits: TruthCommits) -> DispatchResult {
		let now = Self::now();
		Self::each(
			&signer,
			&commits,
			|commit| (commit.topic, commit.epoch),
			|commit| {
				let (subject, statement) = (
					(commit.topic, commit.epoch),
					Statement::Commitment(commit.hash),
				);
				let (candidate, place) =
					Self::check(&signer, subject, commit.revision, statement, now)?;
				Self::record(candidate, place, commit.revision, statement)?;
				Ok(())
			},
		)
	}

	/// See [`Pallet::reveal_truths`].
	pub(crate) fn do_reveal_truths(signer: T::AccountId, reveals: TruthReveals) -> DispatchResult {
		let now = Self::now();
		Self::each(
			&signer,
			&reveals,
			|reveal| (reveal.topic, reveal.epoch),
			|reveal| {
				let (subject, statement) = (
					(reveal.topic, reveal.epoch),
					Statement::Truth(&reveal.values),
				);
				let revealed = Self::check_reveal(&signer, subject, statement, &reveal.salt, now)?;
				Self::conclude(revealed, statement)?;
				Ok(())
			},
		)
	}

	/// See [`Pallet::submit_losses`].
	pub(crate) fn do_submit_losses(
		signer: T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		revision: u8,
		losses: LossReport,
	) -> DispatchResult {
		let statement = Statement::Report(&losses);
		let recorded = Self::check(&signer, (topic, epoch), revision, statement, Self::now())
			.and_then(|(candidate, place)| {
				Self::record(candidate, place, revision, statement)?;
				Ok(())
			});
		let Err(objection) = recorded else {
			return Ok(());
		};
		let reason = Refusal::from(objection);
		if !Self::is_on_record(&signer, topic, epoch, reason) {
			return Err(Error::<T>::from(objection).into());
		}
		Self::deposit_event(Event::TruthRefused {
			topic,
			epoch,
			who: signer,
			reason,
		});
		Ok(())
	}

	/// See [`Pallet::reveal_losses`].
	pub(crate) fn do_reveal_losses(
		signer: T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		losses: LossReport,
		salt: Salt,
	) -> DispatchResult {
		let statement = Statement::Report(&losses);
		let now = Self::now();
		let revealed = Self::check_reveal(&signer, (topic, epoch), statement, &salt, now)
			.map_err(Error::<T>::from)?;
		Self::conclude(revealed, statement).map_err(Error::<T>::from)?;
		Ok(())
	}

	/// Acts on each item for itself; fails with the first one's reason if nothing was recorded.
	pub(super) fn each<I>(
		signer: &T::AccountId,
		items: &[I],
		subject: impl Fn(&I) -> (TopicId, EpochIndex) + Copy,
		mut act: impl FnMut(&I) -> Result<(), Objection>,
	) -> DispatchResult {
		let mut first = Objection::List;
		let mut recorded = false;
		for (at, item) in items.iter().enumerate() {
			let result = if is_repeated(items, at, subject) {
				Err(Objection::List)
			} else {
				act(item)
			};
			let Err(objection) = result else {
				recorded = true;
				continue;
			};
			if at == 0 {
				first = objection;
			}
			let reason = Refusal::from(objection);
			let (topic, epoch) = subject(item);
			recorded |= Self::is_on_record(signer, topic, epoch, reason);
			Self::deposit_event(Event::TruthRefused {
				topic,
				epoch,
				who: signer.clone(),
				reason,
			});
		}
		if recorded {
			Ok(())
		} else {
			Err(Error::<T>::from(first).into())
		}
	}

	/// Notes that the owner tried and was not selected, if that is the reason; whether there was
	/// anything to note.
	pub(super) fn is_on_record(
		signer: &T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		reason: Refusal,
	) -> bool {
		reason == Refusal::NotSelected
			&& Self::owner_of(topic, signer)
				.is_some_and(|owner| Self::note_passive(topic, epoch, &owner))
	}

	/// Stores a statement at its place.
	fn record(
		candidate: Candidate<T>,
		place: Place,
		revision: u8,
		statement: Statement<'_>,
	) -> Result<(), Refusal> {
		let Candidate {
			owner,
			info,
			mut entries,
			score,
			destination,
			..
		} = candidate;
		let (topic, epoch) = (info.topic, info.index);
		let held = match place {
			Place::Replace(at) => entries.get(at).map_or(0, TruthEntry::bond),
			Place::Enter | Place::Evict(_) => 0,
		};
		let commitment = Self::bind(topic, &owner, held, statement)?;
		let values = match statement {
			Statement::Truth(values) => values.clone(),
			Statement::Report(_) | Statement::Commitment(_) => Default::default(),
		};
		if let Place::Replace(at) = place {
			let entry = entries.get_mut(at).ok_or(Refusal::NotSelected)?;
			entry.revision = revision;
			entry.values = values;
			entry.commitment = commitment;
			entry.destination = destination;
		} else {
			let evicted = match place {
				Place::Evict(at) if at < entries.len() => Some(entries.remove(at)),
				_ => None,
			};
			let entry = TruthEntry {
				reputer: owner.clone(),
				revision,
				score,
				values,
				commitment,
				destination,
			};
			let at = entries.partition_point(|other| other.reputer < owner);
			entries
				.try_insert(at, entry)
				.map_err(|_| Refusal::NotSelected)?;
			if let Some(loser) = evicted {
				Self::evict(&info, loser);
			}
		}
		Truths::<T>::insert(topic, epoch, entries);
		if let Statement::Report(losses) = statement {
			Reports::<T>::insert((topic, epoch, &owner), losses);
		}
		Self::deposit_event(match commitment {
			Some(commitment) => Event::TruthCommitted {
				topic,
				epoch,
				reputer: owner,
				revision,
				commitment,
			},
			None => Event::TruthSubmitted {
				topic,
				epoch,
				reputer: owner,
				revision,
			},
		});
		Ok(())
	}

	/// Holds what a commitment's bond lacks; the first commitment of an epoch fixes the bond.
	fn bind(
		topic: TopicId,
		owner: &T::AccountId,
		held: Balance,
		statement: Statement<'_>,
	) -> Result<Option<Commitment>, Refusal> {
		let Statement::Commitment(hash) = statement else {
			return Ok(None);
		};
		if held > 0 {
			return Ok(Some(Commitment { hash, bond: held }));
		}
		let bond = Self::commit_bond(topic);
		T::Currency::hold(&HoldReason::Commitment.into(), owner, bond)
			.map_err(|_| Refusal::BondNotCovered)?;
		Ok(Some(Commitment { hash, bond }))
	}

	/// A reputer lost its place: it counts as passive, its report goes, its bond is released.
	fn evict(info: &EpochInfo, loser: TruthEntry<T::AccountId>) {
		let (topic, epoch, reputer) = (info.topic, info.index, loser.reputer);
		Self::note_passive(topic, epoch, &reputer);
		if let LossMethod::Reported { .. } = info.parameters.loss_method {
			Reports::<T>::remove((topic, epoch, &reputer));
		}
		if let Some(commitment) = loser.commitment {
			Self::release_bond(&reputer, commitment);
		}
		Self::deposit_event(Event::Evicted {
			topic,
			epoch,
			reputer,
		});
	}

	/// Gives a bond back.
	pub(super) fn release_bond(who: &T::AccountId, commitment: Commitment) {
		let released = T::Currency::release(
			&HoldReason::Commitment.into(),
			who,
			commitment.bond,
			Precision::BestEffort,
		);
		if let Err(error) = released {
			log::error!(target: super::LOG_TARGET, "the bond of {who:?} stays held: {error:?}");
		}
	}

	/// Whether statement and salt are what the reputer for whom `signer` signs has committed to.
	///
	/// Neither registration, whitelist nor stake is asked for: whoever could commit can reveal.
	pub(super) fn check_reveal(
		signer: &T::AccountId,
		(topic, epoch): (TopicId, EpochIndex),
		statement: Statement<'_>,
		salt: &Salt,
		now: BlockNumber,
	) -> Result<Revealed<T>, Objection> {
		let info = T::Topics::epoch(topic, epoch).ok_or(Refusal::UnknownEpoch)?;
		ensure!(
			Self::takes_reveals(&info, now),
			Objection::from(Refusal::WindowClosed)
		);
		let entries = Truths::<T>::get(topic, epoch);
		let position = |who: &T::AccountId| {
			entries
				.binary_search_by(|entry| entry.reputer.cmp(who))
				.ok()
		};
		let at = match position(signer) {
			Some(at) => at,
			None => Self::owner_of(topic, signer)
				.and_then(|owner| position(&owner))
				.ok_or(Refusal::NotCommitted)?,
		};
		let entry = entries.get(at).ok_or(Refusal::NotCommitted)?;
		let commitment = entry.commitment.ok_or(Refusal::AlreadyRevealed)?;
		let owner = entry.reputer.clone();
		let hash = match statement {
			Statement::Truth(values) => commitment_hash(topic, epoch, &owner, values, salt),
			Statement::Report(losses) => commitment_hash(topic, epoch, &owner, losses, salt),
			Statement::Commitment(hash) => hash,
		};
		ensure!(
			commitment.hash == hash,
			Objection::from(Refusal::CommitmentMismatch)
		);
		Self::check_statement(&info, statement)?;
		Ok(Revealed {
			info,
			entries,
			at,
			owner,
			commitment,
		})
	}

	/// Stores what was revealed and releases its bond.
	fn conclude(revealed: Revealed<T>, statement: Statement<'_>) -> Result<(), Refusal> {
		let Revealed {
			info,
			mut entries,
			at,
			owner,
			commitment,
		} = revealed;
		let (topic, epoch) = (info.topic, info.index);
		let entry = entries.get_mut(at).ok_or(Refusal::NotCommitted)?;
		entry.commitment = None;
		match statement {
			Statement::Truth(values) => entry.values = values.clone(),
			Statement::Report(losses) => Reports::<T>::insert((topic, epoch, &owner), losses),
			Statement::Commitment(_) => return Err(Refusal::Malformed),
		}
		let revision = entry.revision;
		Truths::<T>::insert(topic, epoch, entries);
		Self::release_bond(&owner, commitment);
		Self::deposit_event(Event::TruthSubmitted {
			topic,
			epoch,
			reputer: owner,
			revision,
		});
		Ok(())
	}
}
