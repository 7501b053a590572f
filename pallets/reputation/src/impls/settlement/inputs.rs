// SPDX-License-Identifier: Apache-2.0

//! What a settlement would read now, for those who recompute it.

use super::evaluate::Attested;
use crate::{types::*, Config, Histories, Networks, Pallet, Places, RegretTables};
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
			..
		} = Self::attested(topic, epoch);
		let network = Networks::<T>::get(topic);
		let history = Histories::<T>::get(topic);
		let [of_inferers, of_forecasters] = Self::worker_places(topic);
		let of_reputers = Places::<T>::get(topic, ActorKind::Reputer);
		let inferers = positions(&of_inferers.slots, &inputs.inferers);
		let forecasters = positions(&of_forecasters.slots, &inputs.forecasters);
		let regrets = RegretTables::<T>::get(topic).read(&inferers, &forecasters);
		let pasts =
			|kind: ActorKind, accounts: Vec<T::AccountId>, places: &PlaceTable<T::AccountId>| {
				let at = positions(&places.slots, &accounts);
				accounts
					.into_iter()
					.zip(at)
					.map(|(who, at)| {
						let past = match (at, kind) {
							(Some(at), _) => history.of(kind).past(at),
							(None, ActorKind::Reputer) => Self::state_outside(topic, &who).past,
							(None, _) => Past::default(),
						};
						let slot = at.and_then(|at| places.slots.get(at));
						ActorPast {
							who,
							window: past.window.into_inner(),
							fraction: past.fraction,
							inclusions: slot.map_or(0, |slot| slot.inclusions),
						}
					})
					.collect::<Vec<_>>()
			};
		let length = info.parameters.schedule.epoch_length;
		Some(SettlementInputs {
			reputers: pasts(ActorKind::Reputer, reputers, &of_reputers),
			truths,
			stakes,
			coefficients,
			median_loss: network.median_loss,
			inferers: pasts(ActorKind::Inferer, inputs.inferers, &of_inferers),
			forecasters: pasts(ActorKind::Forecaster, inputs.forecasters, &of_forecasters),
			regrets,
			initial_regret: network.initial_regret,
			tau: network.tau,
			pot: T::Rewards::epoch_reward(topic, epoch, length),
		})
	}
}
