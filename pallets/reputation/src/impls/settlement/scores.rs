// SPDX-License-Identifier: Apache-2.0

//! The third step: scores, rounds, calibration and skill.

use crate::{types::*, Config, Error, Event, Networks, Pallet, Scores};
use alloc::vec::Vec;
use allora_primitives::{ActorKind, Decimal, EpochInfo, Skill, TopicId};
use frame_support::ensure;
use sp_runtime::{traits::Zero, DispatchError};

impl<T: Config> Pallet<T> {
	/// Scores of the workers (M13, M15), the rounds of each kind (M16), calibration and skill
	/// (M31).
	pub(super) fn settle_scores(
		epoch: &EpochInfo,
		outcome: &Outcome<T::AccountId>,
	) -> Result<Progress, DispatchError> {
		let (topic, index) = (epoch.topic, epoch.index);
		Self::update_skill(topic, outcome)?;
		let scored = outcome.scored();
		let record = if scored {
			Self::score(epoch, outcome)?
		} else {
			Default::default()
		};
		Scores::<T>::insert(topic, index, record);
		Self::deposit_event(Event::EpochScored {
			topic,
			epoch: index,
			scored,
		});
		// With fewer than two inferers the whole pot stays where it is (M34).
		Ok(if scored {
			Progress::Scored
		} else {
			Progress::Settled
		})
	}

	fn score(
		epoch: &EpochInfo,
		outcome: &Outcome<T::AccountId>,
	) -> Result<ScoreRecord<T::AccountId>, DispatchError> {
		let workers = allora_scoring::score_workers(outcome.shape(), &outcome.losses)
			.map_err(Self::failed("M13, the workers' scores"))?;
		ensure!(
			workers.inferers.len() == outcome.inferers.len(),
			Error::<T>::InputsMissing
		);
		let p = &epoch.parameters;
		let rows = |accounts: &[T::AccountId], scores: &[Decimal]| {
			accounts
				.iter()
				.zip(scores)
				.map(|(a, s)| (a.clone(), *s, None))
				.collect::<Vec<_>>()
		};
		let inferers = rows(&outcome.inferers, &workers.inferers);
		let forecasters = rows(&outcome.forecasters, &workers.forecasters);
		let reputers = outcome
			.reputers
			.iter()
			.map(|r| (r.reputer.clone(), r.score, Some(r.coefficient)))
			.collect::<Vec<_>>();

		Self::play_round(epoch, ActorKind::Inferer, p.inferer_quantile, &inferers)?;
		// A single forecaster has no score, so no round either (M15).
		if !forecasters.is_empty() {
			Self::play_round(
				epoch,
				ActorKind::Forecaster,
				p.forecaster_quantile,
				&forecasters,
			)?;
		}
		Self::play_round(epoch, ActorKind::Reputer, p.reputer_quantile, &reputers)?;

		let entry = |who: T::AccountId, score| ScoreEntry {
			who,
			score,
			reward: 0,
		};
		let scores = workers
			.forecasters
			.iter()
			.copied()
			.chain(core::iter::repeat(Decimal::zero()));
		Ok(ScoreRecord {
			inferers: Self::bounded(
				inferers
					.into_iter()
					.map(|(who, score, _)| entry(who, score))
					.collect(),
			)?,
			forecasters: Self::bounded(
				outcome
					.forecasters
					.iter()
					.cloned()
					.zip(scores)
					.map(|(w, s)| entry(w, s))
					.collect(),
			)?,
			reputers: Self::bounded(
				reputers
					.into_iter()
					.map(|(who, score, _)| entry(who, score))
					.collect(),
			)?,
			pot: 0,
			returned: 0,
		})
	}

	fn update_skill(topic: TopicId, outcome: &Outcome<T::AccountId>) -> Result<(), DispatchError> {
		let Some(calibration) = &outcome.calibration else {
			return Ok(());
		};
		let blocks = Self::blocks(outcome)?;
		let mut network = Networks::<T>::get(topic);
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
		Networks::<T>::insert(topic, network);
		Ok(())
	}
}
