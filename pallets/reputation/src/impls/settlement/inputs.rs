// SPDX-License-Identifier: Apache-2.0

//! What a settlement would read now, for those who recompute it.

use super::evaluate::Attested;
use crate::{types::*, Actors, Config, Networks, Pallet, RegretTables, Slots};
use alloc::vec::Vec;
use allora_primitives::{
	runtime_api::{ActorPast, SettlementInputs},
	traits::{Predictions, RewardSink, TopicInspect},
	ActorKind, EpochIndex, TopicId,
};

impl<T: Config> Pallet<T> {
	/// What the settlement of an epoch would read now; `None` if the epoch is not predicted.
	pub fn settlement_inputs(
		topic: TopicId,
		epoch: EpochIndex,
	) -> Option<SettlementInputs<T::AccountId>> {
		let info = T::Topics::epoch(topic, epoch)?;
		let inputs = T::Predictions::loss_inputs(topic, epoch)?;
		let Attested {
			reputers,
			truths,
			stakes,
			coefficients,
		} = Self::attested(topic, epoch);
		let network = Networks::<T>::get(topic);
		let slots = Slots::<T>::get(topic);
		let inferers = positions(&slots.inferers, &inputs.inferers);
		let forecasters = positions(&slots.forecasters, &inputs.forecasters);
		let regrets = RegretTables::<T>::get(topic).read(&inferers, &forecasters);
		let past = |kind: ActorKind, who: T::AccountId, slot: Option<&Slot<T::AccountId>>| {
			let actor = Actors::<T>::get((topic, kind, &who));
			ActorPast {
				who,
				window: actor.window.into_inner(),
				fraction: actor.fraction,
				inclusions: slot.map_or(0, |slot| slot.inclusions),
			}
		};
		let pasts = |kind: ActorKind,
		             accounts: Vec<T::AccountId>,
		             at: &[Option<usize>],
		             slots: &[Slot<T::AccountId>]| {
			accounts
				.into_iter()
				.zip(at)
				.map(|(who, at)| past(kind, who, at.and_then(|at| slots.get(at))))
				.collect::<Vec<_>>()
		};
		let length = info.parameters.schedule.epoch_length;
		Some(SettlementInputs {
			reputers: reputers
				.into_iter()
				.map(|who| past(ActorKind::Reputer, who, None))
				.collect(),
			truths,
			stakes,
			coefficients,
			median_loss: network.median_loss,
			inferers: pasts(
				ActorKind::Inferer,
				inputs.inferers,
				&inferers,
				&slots.inferers,
			),
			forecasters: pasts(
				ActorKind::Forecaster,
				inputs.forecasters,
				&forecasters,
				&slots.forecasters,
			),
			regrets,
			initial_regret: network.initial_regret,
			tau: network.tau,
			pot: T::Rewards::epoch_reward(topic, epoch, length),
		})
	}
}
