// SPDX-License-Identifier: Apache-2.0

//! Who takes part when a set is full (M16, protocol, sortition).
//!
//! An absence is counted in *rounds*, the settled epochs in which the actor's kind was scored, and
//! applied when the EMA is read or moved next; a void epoch is nobody's absence. "Those who left"
//! of the newcomer rule are the members of the active set of one round that are not in that of the
//! next, whether they deregistered or not.

use super::LOG_TARGET;
use crate::{
	types::{ActorState, Sortition},
	Actors, Cohorts, Config, Deposits, Error, Pallet, Reputers, Slots, Sortitions,
};
use allora_primitives::{ActorKind, Decimal, EpochIndex, EpochInfo, TopicId};
use frame_support::BoundedVec;
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// The EMA with which an actor competes: the stored one, moved by the rounds that it missed, or
	/// a newcomer's; 0 before the first round.
	pub(crate) fn current_score(sortition: &Sortition, actor: &ActorState) -> Decimal {
		let Some(score) = actor.score else {
			return sortition.newcomer;
		};
		let absences = actor.absences(sortition.rounds);
		if absences == 0 {
			return score;
		}
		allora_scoring::passive_score(score, sortition.quantile, sortition.alpha, absences)
			.unwrap_or_else(|error| {
				log::error!(target: LOG_TARGET, "M16 of an absent actor: {error:?}");
				score
			})
	}

	/// The score with which `who` competes in the topic now.
	pub(crate) fn score_of(topic: TopicId, kind: ActorKind, who: &T::AccountId) -> Decimal {
		let sortition = Sortitions::<T>::get(topic, kind);
		Self::current_score(&sortition, &Actors::<T>::get((topic, kind, who)))
	}

	/// Records that a reputer tried and was not selected for an epoch, or was evicted: its EMA
	/// moves once towards the saved quantile (M16). Returns whether anything was recorded, which is
	/// once per epoch.
	pub(crate) fn note_passive(topic: TopicId, epoch: EpochIndex, who: &T::AccountId) -> bool {
		let kind = ActorKind::Reputer;
		let mut actor = Actors::<T>::get((topic, kind, who));
		if actor.tried >= epoch || !Self::is_remembered(topic, who) {
			return false;
		}
		actor.tried = epoch;
		let sortition = Sortitions::<T>::get(topic, kind);
		// Before the first round there is no quantile to move to.
		if sortition.rounds > 0 {
			let moved = Self::current_score(&sortition, &actor);
			match allora_scoring::ema(sortition.alpha, sortition.quantile, Some(moved)) {
				Ok(score) => actor.score = Some(score),
				Err(error) => {
					log::error!(target: LOG_TARGET, "M16 of a passive actor: {error:?}");
					actor.score = Some(moved);
				},
			}
		}
		actor.moved_to(sortition.rounds);
		actor.excused = actor.excused.saturating_add(1);
		Actors::<T>::insert((topic, kind, who), actor);
		true
	}

	/// Whether a reputer's state is kept: until it has left and claimed its deposit.
	fn is_remembered(topic: TopicId, reputer: &T::AccountId) -> bool {
		Reputers::<T>::contains_key(topic, reputer) || Deposits::<T>::contains_key(topic, reputer)
	}

	/// One round of a kind: moves the EMAs of those who took part, stores their windows, and what
	/// passive actors and newcomers are measured by from now on.
	///
	/// `scored` is sorted by account, with the new listening coefficients of reputers.
	pub(crate) fn play_round(
		epoch: &EpochInfo,
		kind: ActorKind,
		quantile: Decimal,
		scored: &[(T::AccountId, Decimal, Option<Decimal>)],
	) -> Result<(), DispatchError> {
		let topic = epoch.topic;
		let alpha = epoch.parameters.merit_sortition_alpha;
		let former = Sortitions::<T>::get(topic, kind);
		let round = former.rounds.saturating_add(1);
		let slots = Slots::<T>::get(topic);
		let mut members = alloc::vec::Vec::with_capacity(scored.len());
		for (who, score, coefficient) in scored {
			let mut actor = Actors::<T>::get((topic, kind, who));
			let previous = (actor.score.is_some() || former.rounds > 0)
				.then(|| Self::current_score(&former, &actor));
			let ema = allora_scoring::ema(alpha, *score, previous)
				.map_err(Self::failed("M16, the score EMA"))?;
			actor.score = Some(ema);
			actor.moved_to(round);
			actor.push_score(*score);
			if coefficient.is_some() {
				actor.coefficient = *coefficient;
			}
			let kept = match kind {
				ActorKind::Inferer => slots.inferers.iter().any(|slot| slot.account == *who),
				ActorKind::Forecaster => slots.forecasters.iter().any(|slot| slot.account == *who),
				ActorKind::Reputer => Self::is_remembered(topic, who),
			};
			if kept {
				Actors::<T>::insert((topic, kind, who), actor);
			}
			members.push((who.clone(), ema));
		}

		let scores: alloc::vec::Vec<Decimal> = members.iter().map(|(_, score)| *score).collect();
		let mut cohort = Cohorts::<T>::get(topic, kind);
		let left = cohort
			.members
			.iter()
			.filter(|(who, _)| {
				members
					.binary_search_by(|(other, _)| other.cmp(who))
					.is_err()
			})
			.map(|(_, score)| *score)
			.min();
		let worst = cohort.depart(epoch.index, left);
		cohort.members = BoundedVec::try_from(members).map_err(|_| Error::<T>::BoundExceeded)?;
		Cohorts::<T>::insert(topic, kind, cohort);

		let sortition = Sortition {
			rounds: round,
			quantile: allora_scoring::quantile(&scores, quantile)
				.map_err(Self::failed("M16, the quantile"))?,
			alpha,
			newcomer: allora_scoring::newcomer_score(&scores, worst)
				.map_err(Self::failed("M16, a newcomer's start"))?,
		};
		Sortitions::<T>::insert(topic, kind, sortition);
		Ok(())
	}
}
