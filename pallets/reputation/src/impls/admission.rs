// SPDX-License-Identifier: Apache-2.0

//! What the pool is told about statements, by the checks of a block, and what a reputer's node is told
//! that it can attest.

use super::{
	objection::Objection,
	submission::{is_repeated, Place, Statement},
};
use crate::{
	types::{count, TruthEntry},
	Call, Config, Operators, Pallet, SignerTopics, Truths, WeightInfo,
};
use alloc::{vec, vec::Vec};
use allora_primitives::{
	traits::{FreeSubmission, TopicInspect, TruthWork},
	Admission, BlockNumber, EpochIndex, EpochInfo, LossMethod, OpenTruth, Refusal, RefusedTruth,
	Salt, SubmissionPhase, TopicId, Window, RESIGNATION_LONGEVITY, REVEAL_PRIORITY,
};
use codec::Encode;
use frame_support::{ensure, weights::Weight};
use sp_core::H256;

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
	fn is_known(signer: &T::AccountId) -> bool {
		!SignerTopics::<T>::get(signer).is_empty()
	}

	fn truths(
		signer: &T::AccountId,
		now: BlockNumber,
	) -> Vec<Result<OpenTruth<T::AccountId>, RefusedTruth>> {
		let mut truths = vec![];
		for topic in SignerTopics::<T>::get(signer) {
			for epoch in T::Topics::open_epochs(topic) {
				let Some((info, phase, window)) = Self::truth_window(topic, epoch, now) else {
					continue;
				};
				let asked = match phase {
					SubmissionPhase::Reveal => Self::revealable(signer, topic, epoch),
					SubmissionPhase::Submit | SubmissionPhase::Commit => {
						Self::attestable(signer, &info, now).map(Some)
					},
				};
				truths.push(match asked {
					// Without a commitment there is nothing to reveal, and nobody refuses anything.
					Ok(None) => continue,
					Ok(Some((owner, entry))) => Ok(OpenTruth {
						topic,
						epoch,
						opened_at: info.opened_at,
						opened_time: info.opened_time,
						phase,
						window,
						arity: info.parameters.arity,
						owner,
						submitted: phase != SubmissionPhase::Reveal && entry.is_some(),
						committed: entry
							.and_then(|entry| entry.commitment)
							.map(|commitment| commitment.hash),
					}),
					Err(refusal) => Err(RefusedTruth {
						topic,
						epoch,
						window,
						refusal,
					}),
				});
			}
		}
		truths
	}
}

/// For whom a signer speaks, and what that reputer said already.
type Spoken<T> = (
	<T as frame_system::Config>::AccountId,
	Option<TruthEntry<<T as frame_system::Config>::AccountId>>,
);

impl<T: Config> Pallet<T> {
	/// The window of an on-chain topic's epoch that is open in block `now`, and what is done in it.
	fn truth_window(
		topic: TopicId,
		epoch: EpochIndex,
		now: BlockNumber,
	) -> Option<(EpochInfo, SubmissionPhase, Window)> {
		let info = T::Topics::epoch(topic, epoch)?;
		if !matches!(info.parameters.loss_method, LossMethod::OnChain { .. }) {
			return None;
		}
		let (phase, window) = if Self::takes_reveals(&info, now) {
			(SubmissionPhase::Reveal, info.reputer_reveal_window())
		} else if !Self::takes_truths(&info, now) {
			return None;
		} else if info.reputers_commit() {
			(SubmissionPhase::Commit, info.reputer_window())
		} else {
			(SubmissionPhase::Submit, info.reputer_window())
		};
		Some((info, phase, window))
	}

	/// The commitment that `signer` can reveal, if there is one.
	fn revealable(
		signer: &T::AccountId,
		topic: TopicId,
		epoch: EpochIndex,
	) -> Result<Option<Spoken<T>>, Refusal> {
		let owner = Self::owner_of(topic, signer).ok_or(Refusal::NotRegistered)?;
		let entry = Truths::<T>::get(topic, epoch)
			.into_iter()
			.find(|entry| entry.reputer == owner && entry.commitment.is_some());
		Ok(entry.map(|entry| (owner, Some(entry))))
	}

	/// For whom `signer` can attest in an epoch whose window is open in block `now`.
	fn attestable(
		signer: &T::AccountId,
		info: &EpochInfo,
		now: BlockNumber,
	) -> Result<Spoken<T>, Refusal> {
		let subject = (info.topic, info.index);
		let candidate = Self::candidate(signer, info.topic, info.index, now)?;
		let entry = match candidate.place.ok_or(Refusal::NotSelected)? {
			Place::Replace(at) => candidate.entries.get(at).cloned(),
			Place::Enter | Place::Evict(_) => None,
		};
		if info.reputers_commit() && entry.is_none() {
			// Whatever is committed to: the bond has to be covered.
			let statement = Statement::Commitment(H256::zero());
			Self::check(signer, subject, 0, statement, now)?;
		}
		Ok((candidate.owner, entry))
	}
}
