// SPDX-License-Identifier: Apache-2.0

//! Who takes part when a set is full (M16, protocol, sortition).
//!
//! An absence is counted in *rounds*, the settled epochs in which the actor's kind was scored, and
//! applied when the EMA is read or moved next; a void epoch is nobody's absence. "Those who left"
//! of the newcomer rule are the members of the active set of one round that are not in that of the
//! next, whether they deregistered or not.

use super::LOG_TARGET;
use crate::{
	types::{ActorState, History, PlaceTable, Rank, ReputerRecord, Sortition},
	Config, Deposits, Error, Pallet, Places, Reputers,
};
use allora_primitives::{ActorKind, Decimal, EpochIndex, EpochInfo, TopicId};
use frame_support::BoundedVec;
use sp_runtime::DispatchError;

/// One participant of a round: account, score, new listening coefficient of a reputer.
pub(crate) type Scored<AccountId> = (AccountId, Decimal, Option<Decimal>);

impl<T: Config> Pallet<T> {
	/// The EMA with which an actor competes: the stored one, moved by the rounds that it missed, or
	/// a newcomer's; 0 before the first round.
	pub(crate) fn current_score(sortition: &Sortition, rank: &Rank) -> Decimal {
		let Some(score) = rank.score else {
			return sortition.newcomer;
		};
		let absences = rank.absences(sortition.rounds);
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
		let places = Places::<T>::get(topic, kind);
		match (places.slot(who), kind) {
			(Some(slot), _) => Self::current_score(&places.sortition, &slot.rank),
			(None, ActorKind::Reputer) => {
				Self::current_score(&places.sortition, &Self::state_outside(topic, who).rank)
			},
			// A worker without a slot has no past.
			(None, _) => places.sortition.newcomer,
		}
	}

	/// The same of a reputer whose record is known.
	pub(crate) fn score_of_reputer(
		topic: TopicId,
		who: &T::AccountId,
		record: &ReputerRecord<T::AccountId>,
	) -> Decimal {
		let places = Places::<T>::get(topic, ActorKind::Reputer);
		let outside = || record.state.as_ref().map(|state| &state.rank);
		let rank = places.slot(who).map(|slot| &slot.rank).or_else(outside);
		rank.map_or(places.sortition.newcomer, |rank| {
			Self::current_score(&places.sortition, rank)
		})
	}

	/// What the topic remembers of a reputer that has no slot: it lies in its registration, or in
	/// what is left of it.
	pub(crate) fn state_outside(topic: TopicId, who: &T::AccountId) -> ActorState {
		match Reputers::<T>::get(topic, who) {
			Some(record) => record.state,
			None => Deposits::<T>::get(topic, who).and_then(|locked| locked.state),
		}
		.unwrap_or_default()
	}

	/// Changes what the topic remembers of a reputer that has no slot. Returns whether there was
	/// anything to keep it in: whoever has left and claimed its deposit is forgotten.
	fn change_outside(
		topic: TopicId,
		who: &T::AccountId,
		change: impl FnOnce(&mut Option<ActorState>) -> bool,
	) -> bool {
		if let Some(mut record) = Reputers::<T>::get(topic, who) {
			let changed = change(&mut record.state);
			if changed {
				Reputers::<T>::insert(topic, who, record);
			}
			return changed;
		}
		let Some(mut locked) = Deposits::<T>::get(topic, who) else {
			return false;
		};
		let changed = change(&mut locked.state);
		if changed {
			Deposits::<T>::insert(topic, who, locked);
		}
		changed
	}

	/// Records that a reputer tried and was not selected for an epoch, or was evicted: its EMA
	/// moves once towards the saved quantile (M16). Returns whether anything was recorded, which is
	/// once per epoch.
	pub(crate) fn note_passive(topic: TopicId, epoch: EpochIndex, who: &T::AccountId) -> bool {
		let mut places = Places::<T>::get(topic, ActorKind::Reputer);
		let sortition = places.sortition;
		if let Some(slot) = places.slot_mut(who) {
			let moved = Self::move_passive(&sortition, &mut slot.rank, epoch);
			if moved {
				Places::<T>::insert(topic, ActorKind::Reputer, places);
			}
			return moved;
		}
		Self::change_outside(topic, who, |state| {
			let mut moved = state.take().unwrap_or_default();
			let changed = Self::move_passive(&sortition, &mut moved.rank, epoch);
			*state = Some(moved);
			changed
		})
	}

	/// Moves the EMA of a passive actor, once per epoch; whether it did.
	fn move_passive(sortition: &Sortition, rank: &mut Rank, epoch: EpochIndex) -> bool {
		if rank.tried >= epoch {
			return false;
		}
		rank.tried = epoch;
		// Before the first round there is no quantile to move to.
		if sortition.rounds > 0 {
			let moved = Self::current_score(sortition, rank);
			match allora_scoring::ema(sortition.alpha, sortition.quantile, Some(moved)) {
				Ok(score) => rank.score = Some(score),
				Err(error) => {
					log::error!(target: LOG_TARGET, "M16 of a passive actor: {error:?}");
					rank.score = Some(moved);
				},
			}
		}
		rank.moved_to(sortition.rounds);
		rank.excused = rank.excused.saturating_add(1);
		true
	}

	/// Takes what the topic remembers of a reputer out of its registration: it has a slot from now on.
	pub(crate) fn take_outside(topic: TopicId, who: &T::AccountId) -> ActorState {
		let mut taken = None;
		Self::change_outside(topic, who, |state| {
			taken = state.take();
			taken.is_some()
		});
		taken.unwrap_or_default()
	}

	/// Puts what the topic remembers of a reputer into its registration: it has no slot any more.
	pub(crate) fn put_outside(topic: TopicId, who: &T::AccountId, kept: ActorState) {
		Self::change_outside(topic, who, |state| {
			*state = Some(kept);
			true
		});
	}

	/// One round of a kind: moves the EMAs of those who took part, puts the scores into their windows,
	/// and finds what passive actors and newcomers are measured by from now on.
	///
	/// `scored` is sorted by account.
	pub(crate) fn play_round(
		epoch: &EpochInfo,
		kind: ActorKind,
		quantile: Decimal,
		scored: &[Scored<T::AccountId>],
		places: &mut PlaceTable<T::AccountId>,
		history: &mut History<T::AccountId, T::HistoryDepth>,
	) -> Result<(), DispatchError> {
		let alpha = epoch.parameters.merit_sortition_alpha;
		let former = places.sortition;
		let round = former.rounds.saturating_add(1);
		let history = history.of_mut(kind);
		let accounts: alloc::vec::Vec<_> = scored.iter().map(|(who, ..)| who.clone()).collect();
		let at = crate::types::positions(&places.slots, &accounts);
		let mut members = alloc::vec::Vec::with_capacity(scored.len());
		for ((who, score, coefficient), at) in scored.iter().zip(at) {
			let slot = at.and_then(|at| places.slots.get_mut(at));
			let mut rank = slot
				.as_ref()
				.map(|slot| slot.rank.clone())
				.unwrap_or_default();
			let previous = (rank.score.is_some() || former.rounds > 0)
				.then(|| Self::current_score(&former, &rank));
			let ema = allora_scoring::ema(alpha, *score, previous)
				.map_err(Self::failed("M16, the score EMA"))?;
			rank.score = Some(ema);
			rank.moved_to(round);
			if coefficient.is_some() {
				rank.coefficient = *coefficient;
			}
			if let Some(slot) = slot {
				slot.rank = rank;
			}
			if let Some(past) = at.and_then(|at| history.past_mut(at)) {
				past.push_score(*score);
			}
			members.push((who.clone(), ema));
		}

		let scores: alloc::vec::Vec<Decimal> = members.iter().map(|(_, score)| *score).collect();
		let cohort = &mut history.cohort;
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

		places.sortition = Sortition {
			rounds: round,
			quantile: allora_scoring::quantile(&scores, quantile)
				.map_err(Self::failed("M16, the quantile"))?,
			alpha,
			newcomer: allora_scoring::newcomer_score(&scores, worst)
				.map_err(Self::failed("M16, a newcomer's start"))?,
		};
		Ok(())
	}
}
