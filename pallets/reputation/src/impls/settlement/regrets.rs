// SPDX-License-Identifier: Apache-2.0

//! The second step: regrets and the slots they lie in.

use crate::{types::*, Actors, Config, Error, Event, Networks, Pallet, RegretTables, Slots};
use alloc::vec::Vec;
use allora_primitives::{
	traits::{Predictions, TopicInspect},
	ActorKind, Decimal, EpochInfo, EpochStage, TopicId,
};
use allora_scoring::Regrets;
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
		let mut slots = Slots::<T>::get(topic);
		let short = shortage(&slots.inferers, &outcome.inferers, limits.inferers).saturating_add(
			shortage(&slots.forecasters, &outcome.forecasters, limits.forecasters),
		);
		if short.is_zero() {
			return false;
		}
		let next = slots.marked_to.max(epoch.index).saturating_add(1);
		match T::Topics::epoch(topic, next).map(|info| info.stage) {
			Some(EpochStage::Predicted) => {
				if let Some(inputs) = T::Predictions::loss_inputs(topic, next) {
					mark(slots.inferers.as_mut(), &inputs.inferers, next);
					mark(slots.forecasters.as_mut(), &inputs.forecasters, next);
				}
			},
			Some(EpochStage::Void(_) | EpochStage::Settled) => {},
			// What is not predicted has read no regrets yet.
			Some(EpochStage::Open) | None => return false,
		}
		slots.marked_to = next;
		Slots::<T>::insert(topic, slots);
		true
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
		let (slots, recycled) = Self::assign_slots(epoch, outcome, &mut table)?;
		let inferers = positions(&slots.inferers, &outcome.inferers);
		let forecasters = positions(&slots.forecasters, &outcome.forecasters);
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

		let experienced =
			Self::experienced(epoch, &slots, &inferers, &forecasters, &previous, &updated);
		let new = allora_scoring::initial_regret(
			&experienced,
			T::InitialRegretQuantile::get(),
			&epoch.parameters.weights,
		)
		.map_err(Self::failed("M12, the initial regret"))?;
		RegretTables::<T>::insert(topic, table);
		network.inferer_slots = slots.inferers.len().saturated_into();
		network.forecaster_slots = slots.forecasters.len().saturated_into();
		Slots::<T>::insert(topic, slots);
		let clamped =
			|value: Decimal| value.clamp(Decimal::zero().saturating_sub(MAX_REGRET), MAX_REGRET);
		network.initial_regret = new.map(clamped).or(network.initial_regret);
		Ok(recycled)
	}

	/// Gives the participants slots, and makes the table fit them. Returns how many were recycled.
	fn assign_slots(
		epoch: &EpochInfo,
		outcome: &Outcome<T::AccountId>,
		table: &mut RegretTable,
	) -> Result<(SlotTable<T::AccountId>, u32), DispatchError> {
		let (topic, index) = (epoch.topic, epoch.index);
		let limits = &epoch.parameters.limits;
		let mut slots = Slots::<T>::get(topic);
		let inferers = assign(
			&mut slots.inferers,
			&outcome.inferers,
			limits.inferers,
			index,
		);
		let forecasters = assign(
			&mut slots.forecasters,
			&outcome.forecasters,
			limits.forecasters,
			index,
		);
		table
			.fit(slots.inferers.len(), slots.forecasters.len())
			.ok_or(Error::<T>::BoundExceeded)?;
		let recycled = count(&inferers).saturating_add(count(&forecasters));
		for (slot, who) in inferers {
			table.forget_inferer(slot);
			Self::forget_actor(topic, ActorKind::Inferer, who);
		}
		for (slot, who) in forecasters {
			table.forget_forecaster(slot);
			Self::forget_actor(topic, ActorKind::Forecaster, who);
		}
		Ok((slots, recycled))
	}

	fn forget_actor(topic: TopicId, kind: ActorKind, who: T::AccountId) {
		Actors::<T>::remove((topic, kind, &who));
		Self::deposit_event(Event::HistoryForgotten { topic, kind, who });
	}

	/// The new regrets of the workers that had one before and were rewarded at least 1/alpha_regret
	/// times (M12).
	fn experienced(
		epoch: &EpochInfo,
		slots: &SlotTable<T::AccountId>,
		inferers: &[Option<usize>],
		forecasters: &[Option<usize>],
		previous: &Regrets,
		updated: &Regrets,
	) -> Vec<Decimal> {
		let alpha = epoch.parameters.alpha_regret;
		let select = |slots: &[Slot<T::AccountId>],
		              at: &[Option<usize>],
		              before: &[Option<Decimal>],
		              after: &[Option<Decimal>]| {
			at.iter()
				.zip(before.iter().zip(after))
				.filter_map(|(at, (before, after))| {
					let slot = slots.get((*at)?)?;
					let weight =
						Decimal::saturating_from_integer(slot.inclusions).saturating_mul(alpha);
					(before.is_some() && weight >= Decimal::one()).then_some((*after)?)
				})
				.collect::<Vec<_>>()
		};
		let mut regrets = select(
			&slots.inferers,
			inferers,
			&previous.inferer,
			&updated.inferer,
		);
		regrets.extend(select(
			&slots.forecasters,
			forecasters,
			&previous.forecaster,
			&updated.forecaster,
		));
		regrets
	}
}
