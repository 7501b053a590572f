// SPDX-License-Identifier: Apache-2.0

//! The third step: scores, rounds, calibration and skill.

use crate::{
	impls::sortition::Scored, types::*, Config, Error, Event, Histories, Networks, Pallet, Places,
	Scores,
};
use alloc::vec::Vec;
use allora_primitives::{ActorKind, Decimal, EpochInfo, Skill};
use frame_support::{ensure, traits::ConstU32, BoundedVec};
use sp_runtime::{
	traits::{SaturatedConversion, Zero},
	DispatchError,
};

impl<T: Config> Pallet<T> {
	/// Scores of the workers (M13, M15), the rounds of each kind (M16), calibration and skill
	/// (M31). Returns how many reputers got or lost a slot, too.
	pub(super) fn settle_scores(
		epoch: &EpochInfo,
		outcome: &Outcome<T::AccountId>,
	) -> Result<(Progress, u32), DispatchError> {
		let (topic, index) = (epoch.topic, epoch.index);
		let mut network = Networks::<T>::get(topic);
		Self::update_skill(&mut network, outcome)?;
		let scored = outcome.scored();
		let (record, moved) = if scored {
			Self::score(epoch, outcome, &mut network)?
		} else {
			Default::default()
		};
		Networks::<T>::insert(topic, network);
		Scores::<T>::insert(topic, index, record);
		Self::deposit_event(Event::EpochScored {
			topic,
			epoch: index,
			scored,
		});
		// With fewer than two inferers the whole pot stays where it is (M34).
		let progress = if scored {
			Progress::Scored
		} else {
			Progress::Settled
		};
		Ok((progress, moved))
	}

	/// Gives the reputers of an epoch slots: their states come out of their registrations, those of
	/// whose slots they take go into theirs. Returns how many states were moved.
	fn seat_reputers(
		epoch: &EpochInfo,
		reputers: &[T::AccountId],
		places: &mut PlaceTable<T::AccountId>,
		history: &mut History<T::AccountId, T::HistoryDepth>,
	) -> u32 {
		let (topic, limit) = (epoch.topic, epoch.parameters.limits.reputers);
		let history = history.of_mut(ActorKind::Reputer);
		let known = positions(&places.slots, reputers);
		let displaced = assign(&mut places.slots, reputers, limit, epoch.index, epoch.index);
		let mut moved = count(&displaced);
		for (at, slot) in displaced {
			let (rank, past) = (slot.rank, history.past(at));
			history.forget(at);
			Self::put_outside(topic, &slot.account, ActorState { rank, past });
		}
		let newcomers = reputers.iter().zip(known).filter(|(_, at)| at.is_none());
		for (who, _) in newcomers {
			moved = moved.saturating_add(1);
			let Some(at) = places.slots.iter().position(|slot| slot.account == *who) else {
				continue;
			};
			let ActorState { rank, past } = Self::take_outside(topic, who);
			if let Some(slot) = places.slots.get_mut(at) {
				slot.rank = rank;
			}
			if let Some(kept) = history.past_mut(at) {
				*kept = past;
			}
		}
		moved
	}

	fn score(
		epoch: &EpochInfo,
		outcome: &Outcome<T::AccountId>,
		network: &mut Network,
	) -> Result<(ScoreRecord<T::AccountId>, u32), DispatchError> {
		let workers = allora_scoring::score_workers(outcome.shape(), &outcome.losses)
			.map_err(Self::failed("M13, the workers' scores"))?;
		ensure!(
			workers.inferers.len() == outcome.inferers.len(),
			Error::<T>::InputsMissing
		);
		let topic = epoch.topic;
		let p = &epoch.parameters;
		let rows = |accounts: &[T::AccountId], scores: &[Decimal]| {
			accounts
				.iter()
				.zip(scores)
				.map(|(a, s)| (a.clone(), *s, None))
				.collect::<Vec<Scored<T::AccountId>>>()
		};
		let inferers = rows(&outcome.inferers, &workers.inferers);
		let forecasters = rows(&outcome.forecasters, &workers.forecasters);
		let reputers = outcome
			.reputers
			.iter()
			.map(|r| (r.reputer.clone(), r.score, Some(r.coefficient)))
			.collect::<Vec<_>>();
		let attesting = outcome
			.reputers
			.iter()
			.map(|r| r.reputer.clone())
			.collect::<Vec<_>>();

		let mut history = Histories::<T>::get(topic);
		let mut places = Places::<T>::get(topic, ActorKind::Inferer);
		let (kind, quantile) = (ActorKind::Inferer, p.inferer_quantile);
		Self::play_round(epoch, kind, quantile, &inferers, &mut places, &mut history)?;
		Self::count_inclusions(&mut places, &outcome.inferers);
		let scores = workers.inferers.iter().copied();
		let inferers = Self::entries(&places, &outcome.inferers, scores)?;
		Places::<T>::insert(topic, kind, places);

		let kind = ActorKind::Forecaster;
		let mut record = ScoreRecord {
			inferers,
			..Default::default()
		};
		if !outcome.forecasters.is_empty() {
			let mut places = Places::<T>::get(topic, kind);
			// A single forecaster has no score, so no round either (M15).
			if !forecasters.is_empty() {
				let quantile = p.forecaster_quantile;
				Self::play_round(
					epoch,
					kind,
					quantile,
					&forecasters,
					&mut places,
					&mut history,
				)?;
			}
			Self::count_inclusions(&mut places, &outcome.forecasters);
			let scores = workers.forecasters.iter().copied();
			let scores = scores.chain(core::iter::repeat(Decimal::zero()));
			record.forecasters = Self::entries(&places, &outcome.forecasters, scores)?;
			Places::<T>::insert(topic, kind, places);
		}

		let (kind, quantile) = (ActorKind::Reputer, p.reputer_quantile);
		let mut places = Places::<T>::get(topic, kind);
		let moved = Self::seat_reputers(epoch, &attesting, &mut places, &mut history);
		Self::play_round(epoch, kind, quantile, &reputers, &mut places, &mut history)?;
		let scores = reputers.iter().map(|(_, score, _)| *score);
		record.reputers = Self::entries(&places, &attesting, scores)?;
		network.reputer_slots = places.slots.len().saturated_into();
		Places::<T>::insert(topic, kind, places);
		Histories::<T>::insert(topic, history);
		Ok((record, moved))
	}

	/// Everybody who was scored counts as rewarded once more (M12).
	fn count_inclusions(places: &mut PlaceTable<T::AccountId>, accounts: &[T::AccountId]) {
		for at in positions(&places.slots, accounts).into_iter().flatten() {
			if let Some(slot) = places.slots.get_mut(at) {
				slot.inclusions = slot.inclusions.saturating_add(1);
			}
		}
	}

	/// The entries of a kind, without rewards.
	fn entries<const SIZE: u32>(
		places: &PlaceTable<T::AccountId>,
		accounts: &[T::AccountId],
		scores: impl Iterator<Item = Decimal>,
	) -> Result<BoundedVec<ScoreEntry<T::AccountId>, ConstU32<SIZE>>, DispatchError> {
		let slots = positions(&places.slots, accounts);
		let entries = accounts
			.iter()
			.zip(scores)
			.zip(slots)
			.map(|((who, score), slot)| ScoreEntry {
				who: who.clone(),
				score,
				reward: 0,
				slot: slot.and_then(|at| u16::try_from(at).ok()),
			})
			.collect();
		Self::bounded(entries)
	}

	fn update_skill(
		network: &mut Network,
		outcome: &Outcome<T::AccountId>,
	) -> Result<(), DispatchError> {
		let Some(calibration) = &outcome.calibration else {
			return Ok(());
		};
		let blocks = Self::blocks(outcome)?;
		let old = network.skill;
		// M31 looks at the outer four of the percentiles only.
		let percentiles = calibration
			.bands
			.iter()
			.map(|[low68, high68, low95, high95]| [*low95, *low68, *low68, *high68, *high95])
			.collect::<Vec<_>>();
		let new = allora_scoring::update_calibration(
			&allora_scoring::Calibration {
				epochs: old.epochs,
				inside_one_sigma: old.inside_68,
				inside_two_sigma: old.inside_95,
				beat_naive: old.beat_naive,
				beat_mean: old.beat_mean,
				skill_naive: old.gain_over_naive,
				skill_mean: old.gain_over_mean,
				skill_persistence: old.gain_over_persistence,
			},
			&allora_scoring::CalibrationInput {
				truth: &outcome.truth,
				percentiles: &percentiles,
				combined: blocks.combined,
				naive: blocks.naive,
				mean: calibration.mean_loss,
				persistence: calibration.persistence_loss,
			},
		)
		.map_err(Self::failed("M31, calibration and skill"))?;
		network.skill = Skill {
			epochs: new.epochs,
			inside_68: new.inside_one_sigma,
			inside_95: new.inside_two_sigma,
			beat_naive: new.beat_naive,
			beat_mean: new.beat_mean,
			gain_over_naive: new.skill_naive,
			gain_over_mean: new.skill_mean,
			gain_over_persistence: new.skill_persistence,
		};
		Ok(())
	}
}
