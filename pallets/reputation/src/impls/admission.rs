// SPDX-License-Identifier: Apache-2.0

//! What the pool is told about statements, by the checks of a block, and what a reputer's node is told
//! that it can attest.

use super::{
	objection::Objection,
	submission::{is_repeated, Candidate, Place, Statement},
};
use crate::{
	types::{count, TruthEntry},
	Call, Config, Operators, Pallet, SignerTopics, Truths, WeightInfo,
};
use alloc::{vec, vec::Vec};
use allora_primitives::{
	traits::{FreeSubmission, TopicInspect, TruthWork},
	Admission, BlockNumber, EpochIndex, EpochInfo, LossMethod, OpenTruth, Refusal, Salt,
	SubmissionPhase, TopicId, Window, RESIGNATION_LONGEVITY, REVEAL_PRIORITY,
};
use codec::Encode;
use frame_support::{ensure, weights::Weight};

/// What the pool is told about one statement: its tag, the last block in which it is taken and its
/// priority.
type Admitted = (Vec<u8>, BlockNumber, u8);

/// The first tag of the pool: a reputer says one thing per window.
fn tag<T: Config>(info: &EpochInfo, owner: &T::AccountId) -> Vec<u8> {
	(b"trth", info.topic, info.index, owner).encode()
}

impl<T: Config> Pallet<T> {
	/// What the pool is told about one statement.
	fn admit_statement(
		who: &T::AccountId,
		subject: (TopicId, EpochIndex),
		revision: u8,
		statement: Statement<'_>,
		now: BlockNumber,
	) -> Result<Admitted, Objection> {
		let (candidate, _) = Self::check(who, subject, revision, statement, now)?;
		let info = &candidate.info;
		let last = info.reputer_window().last;
		Ok((tag::<T>(info, &candidate.owner), last, revision))
	}

	/// What the pool is told about one reveal.
	fn admit_reveal(
		who: &T::AccountId,
		subject: (TopicId, EpochIndex),
		statement: Statement<'_>,
		salt: &Salt,
		now: BlockNumber,
	) -> Result<Admitted, Objection> {
		let revealed = Self::check_reveal(who, subject, statement, salt, now)?;
		let last = revealed.info.reputer_reveal_window().last;
		let tag = tag::<T>(&revealed.info, &revealed.owner);
		Ok((tag, last, REVEAL_PRIORITY))
	}

	/// What the pool is told about a call with several items: it is admitted if one of them is, for
	/// as long as all of those are.
	fn admit_each<I>(
		items: &[I],
		subject: impl Fn(&I) -> (TopicId, EpochIndex) + Copy,
		ask: impl Fn(&I) -> Result<Admitted, Objection>,
	) -> Result<Vec<Admitted>, Objection> {
		let mut admitted = Vec::with_capacity(items.len());
		let mut first = Objection::List;
		for (at, item) in items.iter().enumerate() {
			let answer = if is_repeated(items, at, subject) {
				Err(Objection::List)
			} else {
				ask(item)
			};
			match answer {
				Ok(one) => admitted.push(one),
				Err(objection) if at == 0 => first = objection,
				Err(_) => {},
			}
		}
		if admitted.is_empty() {
			Err(first)
		} else {
			Ok(admitted)
		}
	}

	fn admission(admitted: Vec<Admitted>, now: BlockNumber) -> Admission {
		let last = admitted
			.iter()
			.map(|(_, last, _)| *last)
			.min()
			.unwrap_or(now);
		let priority = admitted
			.iter()
			.map(|(.., priority)| *priority)
			.max()
			.unwrap_or(0);
		Admission {
			tags: admitted.into_iter().map(|(tag, ..)| tag).collect(),
			// Validity is counted from the block before the one that is being built.
			longevity: u64::from(last.saturating_sub(now)).saturating_add(1),
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
			tags: vec![(b"ropr", topic, who).encode()],
			longevity: RESIGNATION_LONGEVITY,
			priority: 0,
		})
	}
}

impl<T: Config> FreeSubmission<T::AccountId, Call<T>> for Pallet<T> {
	fn admit(who: &T::AccountId, call: &Call<T>) -> Option<Result<Admission, Refusal>> {
		let now = Self::now();
		let admitted = match call {
			Call::submit_truths { truths } => Self::admit_each(
				truths,
				|truth| (truth.topic, truth.epoch),
				|truth| {
					let subject = (truth.topic, truth.epoch);
					let statement = Statement::Truth(&truth.values);
					Self::admit_statement(who, subject, truth.revision, statement, now)
				},
			),
			Call::commit_truths { commits } => Self::admit_each(
				commits,
				|commit| (commit.topic, commit.epoch),
				|commit| {
					let subject = (commit.topic, commit.epoch);
					let statement = Statement::Commitment(commit.hash);
					Self::admit_statement(who, subject, commit.revision, statement, now)
				},
			),
			Call::reveal_truths { reveals } => Self::admit_each(
				reveals,
				|reveal| (reveal.topic, reveal.epoch),
				|reveal| {
					let subject = (reveal.topic, reveal.epoch);
					let statement = Statement::Truth(&reveal.values);
					Self::admit_reveal(who, subject, statement, &reveal.salt, now)
				},
			),
			Call::submit_losses {
				topic,
				epoch,
				revision,
				losses,
			} => {
				let statement = Statement::Report(losses);
				Self::admit_statement(who, (*topic, *epoch), *revision, statement, now)
					.map(|one| vec![one])
			},
			Call::reveal_losses {
				topic,
				epoch,
				losses,
				salt,
			} => {
				let statement = Statement::Report(losses);
				Self::admit_reveal(who, (*topic, *epoch), statement, salt, now).map(|one| vec![one])
			},
			Call::resign_operator { topic } => return Some(Self::admit_resignation(who, *topic)),
			_ => return None,
		};
		Some(
			admitted
				.map(|admitted| Self::admission(admitted, now))
				.map_err(Refusal::from),
		)
	}

	fn admit_weight(call: &Call<T>) -> Weight {
		match call {
			Call::submit_truths { truths } => T::WeightInfo::admit(count(truths)),
			Call::commit_truths { commits } => T::WeightInfo::admit_commits(count(commits)),
			Call::reveal_truths { reveals } => T::WeightInfo::admit_reveals(count(reveals)),
			Call::submit_losses { losses, .. } => T::WeightInfo::admit_losses(count(losses)),
			Call::reveal_losses { losses, .. } => T::WeightInfo::admit_losses_reveal(count(losses)),
			Call::resign_operator { .. } => T::WeightInfo::admit_resignation(),
			_ => Weight::zero(),
		}
	}
}

impl<T: Config> TruthWork<T::AccountId> for Pallet<T> {
	fn open_truths(signer: &T::AccountId, now: BlockNumber) -> Vec<OpenTruth<T::AccountId>> {
		let mut open = vec![];
		for topic in SignerTopics::<T>::get(signer) {
			for epoch in T::Topics::open_epochs(topic) {
				let found = Self::open_window(signer, topic, epoch, now);
				let Some((info, phase, window, owner, entry)) = found else {
					continue;
				};
				open.push(OpenTruth {
					topic,
					epoch,
					opened_at: info.opened_at,
					opened_time: info.opened_time,
					phase,
					window,
					arity: info.parameters.arity,
					owner,
					submitted: match phase {
						SubmissionPhase::Submit | SubmissionPhase::Commit => entry.is_some(),
						SubmissionPhase::Reveal => false,
					},
					committed: entry
						.and_then(|entry| entry.commitment)
						.map(|commitment| commitment.hash),
				});
			}
		}
		open
	}
}

/// A window in which a signer can say something: the epoch, what is done, the window's blocks, the
/// reputer, what it said already.
type Found<T> = (
	EpochInfo,
	SubmissionPhase,
	Window,
	<T as frame_system::Config>::AccountId,
	Option<TruthEntry<<T as frame_system::Config>::AccountId>>,
);

impl<T: Config> Pallet<T> {
	/// What `signer` can do in an on-chain topic's epoch in block `now`.
	fn open_window(
		signer: &T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		now: BlockNumber,
	) -> Option<Found<T>> {
		let info = T::Topics::epoch(topic, epoch)?;
		if !matches!(info.parameters.loss_method, LossMethod::OnChain { .. }) {
			return None;
		}
		if Self::takes_reveals(&info, now) {
			let owner = Self::owner_of(topic, signer)?;
			let entry = Truths::<T>::get(topic, epoch)
				.into_iter()
				.find(|entry| entry.reputer == owner && entry.commitment.is_some())?;
			let window = info.reputer_reveal_window();
			return Some((info, SubmissionPhase::Reveal, window, owner, Some(entry)));
		}
		let Candidate {
			owner,
			info,
			entries,
			place,
			..
		} = Self::candidate(signer, topic, epoch, now).ok()?;
		let entry = match place? {
			Place::Replace(at) => entries.get(at).cloned(),
			Place::Enter | Place::Evict(_) => None,
		};
		let phase = if info.reputers_commit() {
			SubmissionPhase::Commit
		} else {
			SubmissionPhase::Submit
		};
		let window = info.reputer_window();
		Some((info, phase, window, owner, entry))
	}
}
