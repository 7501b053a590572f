// SPDX-License-Identifier: Apache-2.0

//! The second step: regrets and the slots they lie in.

use crate::{types::*, Config, Error, Event, Histories, Networks, Pallet, Places, RegretTables};
use alloc::vec::Vec;
use allora_primitives::{
	traits::{Predictions, TopicInspect},
	ActorKind, Decimal, EpochIndex, EpochInfo, EpochStage, TopicId,
};
use frame_support::traits::Get;
use sp_runtime::{
	traits::{One, SaturatedConversion, Zero},
	DispatchError, FixedPointNumber, Saturating,
};

impl<T: Config> Pallet<T> {
	/// If a slot has to be recycled: marks the participants of the next epoch that is predicted but
	/// not settled and not marked yet. Returns whether there was one.
	pub(super) fn settle_mark(epoch: &EpochInfo, outcome: &Outcome<T::AccountId>) -> bool {
		if !outcome.scored() {
			return false;
		}
		let topic = epoch.topic;
		let limits = &epoch.parameters.limits;
		let [mut inferers, mut forecasters] = Self::worker_places(topic);
		let short = shortage(&inferers.slots, &outcome.inferers, limits.inferers).saturating_add(
			shortage(&forecasters.slots, &outcome.forecasters, limits.forecasters),
		);
		if short.is_zero() {
			return false;
		}
		let mut network = Networks::<T>::get(topic);
		let next = network.marked_to.max(epoch.index).saturating_add(1);
		match T::Topics::epoch(topic, next).map(|info| info.stage) {
			Some(EpochStage::Predicted) => {
				if let Some(inputs) = T::Predictions::loss_inputs(topic, next) {
					mark(inferers.slots.as_mut(), &inputs.inferers, next);
					mark(forecasters.slots.as_mut(), &inputs.forecasters, next);
					Self::store_places(topic, inferers, forecasters);
				}
			},
			Some(EpochStage::Void(_) | EpochStage::Settled) => {},
			// What is not predicted has read no regrets yet.
			Some(EpochStage::Open) | None => return false,
		}
		network.marked_to = next;
		Networks::<T>::insert(topic, network);
		true
	}

	/// The slots of inferers and forecasters.
	pub(crate) fn worker_places(topic: TopicId) -> [PlaceTable<T::AccountId>; 2] {
		[ActorKind::Inferer, ActorKind::Forecaster].map(|kind| Places::<T>::get(topic, kind))
	}

	fn store_places(
		topic: TopicId,
		inferers: PlaceTable<T::AccountId>,
		forecasters: PlaceTable<T::AccountId>,
	) {
		Places::<T>::insert(topic, ActorKind::Inferer, inferers);
		Places::<T>::insert(topic, ActorKind::Forecaster, forecasters);
	}

	/// The regrets of everybody who took part (M11), the topic's initial regret (M12), the
	/// network's latest loss and truth. Returns how many slots were recycled.
	pub(super) fn settle_regrets(
		epoch: &EpochInfo,
		outcome: &Outcome<T::AccountId>,
	) -> Result<u32, DispatchError> {
		let topic = epoch.topic;
		let mut network = Networks::<T>::get(topic);
		network.network_loss = Some(Self::blocks(outcome)?.combined);
		network.median_loss = outcome.median_loss.or(network.median_loss);
		if !outcome.truth.is_empty() {
			network.last_truth = Some(outcome.truth.clone());
		}
		let recycled = if outcome.scored() {
			Self::update_tables(epoch, outcome, &mut network)?
		} else {
			0
		};
		Self::deposit_event(Event::RegretsUpdated {
			topic,
			epoch: epoch.index,
			initial_regret: network.initial_regret,
		});
		Networks::<T>::insert(topic, network);
		Ok(recycled)
	}

	/// Changes the topic's initial regret with the tables. Returns how many slots were recycled.
	fn update_tables(
		epoch: &EpochInfo,
		outcome: &Outcome<T::AccountId>,
		network: &mut Network,
	) -> Result<u32, DispatchError> {
		let topic = epoch.topic;
		let mut table = RegretTables::<T>::get(topic);
		let ([of_inferers, of_forecasters], recycled) =
			Self::assign_slots(epoch, outcome, network.marked_to, &mut table)?;
		let inferers = positions(&of_inferers.slots, &outcome.inferers);
		let forecasters = positions(&of_forecasters.slots, &outcome.forecasters);
		let previous = table.read(&inferers, &forecasters);
		let updated = allora_scoring::update_regrets(
			outcome.shape(),
			&outcome.losses,
			&previous,
			network.initial_regret,
			epoch.parameters.alpha_regret,
		)
		.map_err(Self::failed("M11, the regrets"))?;
		table.write(&inferers, &forecasters, &updated);

		let mut experienced = Self::experienced(
			epoch,
			&of_inferers.slots,
			&inferers,
			(&previous.inferer, &updated.inferer),
		);
		experienced.extend(Self::experienced(
			epoch,
			&of_forecasters.slots,
			&forecasters,
			(&previous.forecaster, &updated.forecaster),
		));
		let new = allora_scoring::initial_regret(
			&experienced,
			T::InitialRegretQuantile::get(),
			&epoch.parameters.weights,
		)
		.map_err(Self::failed("M12, the initial regret"))?;
		RegretTables::<T>::insert(topic, table);
		network.inferer_slots = of_inferers.slots.len().saturated_into();
		network.forecaster_slots = of_forecasters.slots.len().saturated_into();
		Self::store_places(topic, of_inferers, of_forecasters);
		let clamped =
			|value: Decimal| value.clamp(Decimal::zero().saturating_sub(MAX_REGRET), MAX_REGRET);
		network.initial_regret = new.map(clamped).or(network.initial_regret);
		Ok(recycled)
	}

	/// Gives the participants slots, and makes the table fit them; the participants of the epochs up to
	/// `marked_to` are marked. Returns how many were recycled.
	fn assign_slots(
		epoch: &EpochInfo,
		outcome: &Outcome<T::AccountId>,
		marked_to: EpochIndex,
		table: &mut RegretTable,
	) -> Result<([PlaceTable<T::AccountId>; 2], u32), DispatchError> {
		let (topic, index) = (epoch.topic, epoch.index);
		let limits = &epoch.parameters.limits;
		let [mut inferers, mut forecasters] = Self::worker_places(topic);
		let former = assign(
			&mut inferers.slots,
			&outcome.inferers,
			limits.inferers,
			index,
			marked_to,
		);
		let former_forecasters = assign(
			&mut forecasters.slots,
			&outcome.forecasters,
			limits.forecasters,
			index,
			marked_to,
		);
		table
			.fit(inferers.slots.len(), forecasters.slots.len())
			.ok_or(Error::<T>::BoundExceeded)?;
		let recycled = count(&former).saturating_add(count(&former_forecasters));
		if recycled > 0 {
			let mut history = Histories::<T>::get(topic);
			for (at, slot) in former {
				table.forget_inferer(at);
				history.inferers.forget(at);
				Self::announce_forgotten(topic, ActorKind::Inferer, slot.account);
			}
			for (at, slot) in former_forecasters {
				table.forget_forecaster(at);
				history.forecasters.forget(at);
				Self::announce_forgotten(topic, ActorKind::Forecaster, slot.account);
			}
			Histories::<T>::insert(topic, history);
		}
		Ok(([inferers, forecasters], recycled))
	}

	fn announce_forgotten(topic: TopicId, kind: ActorKind, who: T::AccountId) {
		Self::deposit_event(Event::HistoryForgotten { topic, kind, who });
	}

	/// The new regrets of the workers of a kind that had one before and were rewarded at least
	/// 1/alpha_regret times (M12); `regrets` are those before and after.
	fn experienced(
		epoch: &EpochInfo,
		slots: &[Slot<T::AccountId>],
		at: &[Option<usize>],
		(before, after): (&[Option<Decimal>], &[Option<Decimal>]),
	) -> Vec<Decimal> {
		let alpha = epoch.parameters.alpha_regret;
		at.iter()
			.zip(before.iter().zip(after))
			.filter_map(|(at, (before, after))| {
				let slot = slots.get((*at)?)?;
				let weight =
					Decimal::saturating_from_integer(slot.inclusions).saturating_mul(alpha);
				(before.is_some() && weight >= Decimal::one()).then_some((*after)?)
			})
			.collect()
	}
}
