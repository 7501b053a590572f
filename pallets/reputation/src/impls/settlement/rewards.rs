// SPDX-License-Identifier: Apache-2.0

//! The last step: who gets what.

use crate::{
	types::*, Actors, Config, Error, Event, LargestRewards, Networks, Pallet, Reputers, Scores,
	Slots,
};
use alloc::vec::Vec;
use allora_primitives::{
	traits::{Payout, Predictions, RewardSink},
	ActorKind, Balance, EpochInfo, TopicId,
};
use allora_scoring::{RewardActor, RewardInput, RewardOutcome};
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
		let mut parameters = T::RewardParameters::get();
		parameters.epsilon_score = epoch.parameters.epsilon_score;

		let rewards = allora_scoring::rewards(&RewardInput {
			inferers: &Self::reward_actors(topic, ActorKind::Inferer, &record.inferers, &[]),
			forecasters: &Self::reward_actors(
				topic,
				ActorKind::Forecaster,
				&record.forecasters,
				&[],
			),
			reputers: &Self::reward_actors(
				topic,
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
		Self::store_fractions(topic, &record, &rewards);
		Self::count_inclusions(topic, outcome);

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
			T::Rewards::fix_payout(topic, index, pot, Self::payouts(topic, &record))?;
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
		topic: TopicId,
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
				let actor = Actors::<T>::get((topic, kind, &entry.who));
				RewardActor {
					scores: if windowed && !actor.window.is_empty() {
						actor.window.into_inner()
					} else {
						alloc::vec![entry.score]
					},
					previous_fraction: actor.fraction,
					stake,
				}
			})
			.collect()
	}

	fn store_fractions(
		topic: TopicId,
		record: &ScoreRecord<T::AccountId>,
		rewards: &RewardOutcome,
	) {
		let kinds = [
			(
				ActorKind::Inferer,
				record.inferers.as_slice(),
				&rewards.inferer_fractions,
			),
			(
				ActorKind::Forecaster,
				record.forecasters.as_slice(),
				&rewards.forecaster_fractions,
			),
			(
				ActorKind::Reputer,
				record.reputers.as_slice(),
				&rewards.reputer_fractions,
			),
		];
		for (kind, entries, fractions) in kinds {
			for (entry, fraction) in entries.iter().zip(fractions) {
				Actors::<T>::mutate_exists((topic, kind, &entry.who), |actor| {
					if let Some(actor) = actor {
						actor.fraction = Some(*fraction);
					}
				});
			}
		}
	}

	/// Everybody who was scored in an epoch that pays counts as rewarded once more (M12).
	fn count_inclusions(topic: TopicId, outcome: &Outcome<T::AccountId>) {
		fn count<AccountId: Ord>(slots: &mut [Slot<AccountId>], accounts: &[AccountId]) {
			for at in positions(slots, accounts).into_iter().flatten() {
				if let Some(slot) = slots.get_mut(at) {
					slot.inclusions = slot.inclusions.saturating_add(1);
				}
			}
		}
		Slots::<T>::mutate(topic, |slots| {
			count(slots.inferers.as_mut(), &outcome.inferers);
			count(slots.forecasters.as_mut(), &outcome.forecasters);
		});
	}

	fn fill(entries: &mut [ScoreEntry<T::AccountId>], rewards: &[Balance]) {
		for (entry, reward) in entries.iter_mut().zip(rewards) {
			entry.reward = *reward;
		}
	}

	/// The payout table: what is more than nothing, to the destinations of those who earned it; a
	/// reputer's row names it, for its delegators' part (M22).
	fn payouts(topic: TopicId, record: &ScoreRecord<T::AccountId>) -> Vec<Payout<T::AccountId>> {
		let workers = record
			.inferers
			.iter()
			.chain(record.forecasters.iter())
			.filter(|entry| entry.reward > 0)
			.map(|e| (T::Predictions::reward_destination(topic, &e.who), e.reward).into());
		let reputers = record
			.reputers
			.iter()
			.filter(|entry| entry.reward > 0)
			.map(|entry| Payout {
				destination: Reputers::<T>::get(topic, &entry.who)
					.map_or_else(|| entry.who.clone(), |record| record.reward_destination),
				amount: entry.reward,
				reputer: Some(entry.who.clone()),
			});
		workers.chain(reputers).collect()
	}
}
