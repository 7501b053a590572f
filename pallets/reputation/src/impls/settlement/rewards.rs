// SPDX-License-Identifier: Apache-2.0

//! The last step: who gets what.

use crate::{types::*, Config, Error, Event, Histories, LargestRewards, Networks, Pallet, Scores};
use alloc::vec::Vec;
use allora_primitives::{
	traits::{Payout, RewardSink},
	ActorKind, Balance, Decimal, EpochInfo,
};
use allora_scoring::{RewardActor, RewardInput};
use frame_support::{ensure, traits::Get};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// What the epoch pays and to whom (M17–M21, M33, M35), handed to the sink in one write.
	pub(super) fn settle_rewards(
		epoch: &EpochInfo,
		outcome: &Outcome<T::AccountId>,
	) -> Result<(), DispatchError> {
		let (topic, index) = (epoch.topic, epoch.index);
		let mut record = Scores::<T>::get(topic, index).ok_or(Error::<T>::InputsMissing)?;
		let pot = T::Rewards::epoch_reward(topic, index, epoch.parameters.schedule.epoch_length);
		let mut network = Networks::<T>::get(topic);
		let mut history = Histories::<T>::get(topic);
		let mut parameters = T::RewardParameters::get();
		parameters.epsilon_score = epoch.parameters.epsilon_score;

		let rewards = allora_scoring::rewards(&RewardInput {
			inferers: &Self::reward_actors(&history, ActorKind::Inferer, &record.inferers, &[]),
			forecasters: &Self::reward_actors(
				&history,
				ActorKind::Forecaster,
				&record.forecasters,
				&[],
			),
			reputers: &Self::reward_actors(
				&history,
				ActorKind::Reputer,
				&record.reputers,
				&outcome.reputers.iter().map(|r| r.stake).collect::<Vec<_>>(),
			),
			losses: &outcome.losses,
			shape: outcome.shape(),
			tau: network.tau,
			pot,
			parameters: &parameters,
		})
		.map_err(Self::failed("M17, the rewards"))?;
		network.tau = rewards.tau;
		Networks::<T>::insert(topic, network);
		let fractions = [
			(
				&mut history.inferers,
				record.inferers.as_slice(),
				&rewards.inferer_fractions,
			),
			(
				&mut history.forecasters,
				record.forecasters.as_slice(),
				&rewards.forecaster_fractions,
			),
			(
				&mut history.reputers,
				record.reputers.as_slice(),
				&rewards.reputer_fractions,
			),
		];
		for (history, entries, fractions) in fractions {
			Self::keep_fractions(history, entries, fractions);
		}
		Histories::<T>::insert(topic, history);

		Self::fill(record.inferers.as_mut(), &rewards.inferers);
		Self::fill(record.forecasters.as_mut(), &rewards.forecasters);
		Self::fill(record.reputers.as_mut(), &rewards.reputers);
		let paid = record.paid().ok_or(Error::<T>::ComputationFailed)?;
		ensure!(
			paid.checked_add(rewards.returned) == Some(pot),
			Error::<T>::ComputationFailed
		);
		record.pot = pot;
		record.returned = rewards.returned;
		let largest = record
			.entries()
			.map(|entry| entry.reward)
			.max()
			.unwrap_or(0);
		// The oldest goes when there is no room.
		LargestRewards::<T>::mutate(topic, |latest| {
			latest.force_insert_keep_left(0, largest).ok()
		});
		if pot > 0 {
			T::Rewards::fix_payout(topic, index, pot, Self::payouts(outcome, &record))?;
			let to_reputers = record
				.reputers
				.iter()
				.fold(0, |sum: Balance, entry| sum.saturating_add(entry.reward));
			T::Rewards::note_split(to_reputers, paid);
		}
		Scores::<T>::insert(topic, index, record);
		Self::deposit_event(Event::EpochRewarded {
			topic,
			epoch: index,
			pot,
			paid,
			returned: rewards.returned,
		});
		Ok(())
	}

	/// Scores newest first, the last fraction and the stake of each. A worker has its window; one
	/// without history, a single forecaster, whose 0 enters no window (M15), and a reputer have
	/// their current score alone.
	fn reward_actors(
		history: &History<T::AccountId, T::HistoryDepth>,
		kind: ActorKind,
		entries: &[ScoreEntry<T::AccountId>],
		stakes: &[Balance],
	) -> Vec<RewardActor> {
		let stakes = stakes.iter().copied().chain(core::iter::repeat(0));
		let windowed = match kind {
			ActorKind::Inferer => true,
			ActorKind::Forecaster => entries.len() >= 2,
			ActorKind::Reputer => false,
		};
		entries
			.iter()
			.zip(stakes)
			.map(|(entry, stake)| {
				let slot = entry.slot.map(usize::from);
				let past = slot.map(|at| history.of(kind).past(at)).unwrap_or_default();
				RewardActor {
					scores: if windowed && !past.window.is_empty() {
						past.window.into_inner()
					} else {
						alloc::vec![entry.score]
					},
					previous_fraction: past.fraction,
					stake,
				}
			})
			.collect()
	}

	/// Stores the smoothed fractions of those who have a slot.
	fn keep_fractions(
		history: &mut KindHistory<T::AccountId, T::HistoryDepth>,
		entries: &[ScoreEntry<T::AccountId>],
		fractions: &[Decimal],
	) {
		for (entry, fraction) in entries.iter().zip(fractions) {
			let slot = entry.slot.map(usize::from);
			if let Some(past) = slot.and_then(|at| history.past_mut(at)) {
				past.fraction = Some(*fraction);
			}
		}
	}

	fn fill(entries: &mut [ScoreEntry<T::AccountId>], rewards: &[Balance]) {
		for (entry, reward) in entries.iter_mut().zip(rewards) {
			entry.reward = *reward;
		}
	}

	/// The payout table: what is more than nothing, to the destinations of those who earned it; a
	/// reputer's row names it, for its delegators' part (M22). The entries are in the order of the
	/// outcome, which has the destinations.
	fn payouts(
		outcome: &Outcome<T::AccountId>,
		record: &ScoreRecord<T::AccountId>,
	) -> Vec<Payout<T::AccountId>> {
		let inferers = record.inferers.iter().zip(&outcome.inferer_destinations);
		let forecasters = record
			.forecasters
			.iter()
			.zip(&outcome.forecaster_destinations);
		let workers = inferers
			.chain(forecasters)
			.map(|(entry, destination)| (entry, destination, None));
		let reputers = record
			.reputers
			.iter()
			.zip(&outcome.reputers)
			.map(|(entry, evaluated)| (entry, &evaluated.destination, Some(entry.who.clone())));
		workers
			.chain(reputers)
			.filter(|(entry, ..)| entry.reward > 0)
			.map(|(entry, destination, reputer)| Payout {
				destination: destination.clone().unwrap_or_else(|| entry.who.clone()),
				amount: entry.reward,
				reputer,
			})
			.collect()
	}
}
