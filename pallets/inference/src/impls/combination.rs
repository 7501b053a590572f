// SPDX-License-Identifier: Apache-2.0

//! The combination step (M2–M9, M28–M30, M34) and the removal of what an epoch leaves behind.

use crate::{
	types::{
		count, CombinationError, EpochInputs, ForecasterSet, InfererSet, Seat, UsedWeights,
		ValueChunk, FORFEITS_PER_STEP, MAX_CHUNKS, VALUES_PER_CHUNK,
	},
	ActiveForecasters, ActiveInferers, Config, DeviationEma, EpochWeights, Event, Forecasts,
	Inferences, LatestPrediction, LossInputs, LossValues, Pallet, Predictions, WeightInfo,
	LOG_TARGET,
};
use alloc::vec::Vec;
use allora_primitives::{
	runtime_api::CombinationInputs,
	traits::{EpochPhase, Reputation, StepOutcome, TopicInspect},
	Decimal, EpochIndex, EpochInfo, LabelValues, Prediction, TopicId, VoidReason, MAX_CELLS,
	MAX_FORECASTERS, MAX_INFERERS, MAX_LABELS,
};
use allora_scoring::{Combination, CombineInput};
use frame_support::{
	traits::Get,
	weights::{Weight, WeightMeter},
	BoundedVec,
};
use sp_runtime::SaturatedConversion;

/// What one epoch's combination stores.
pub(crate) struct Outcome<AccountId> {
	record: Prediction,
	deviation: LabelValues,
	inputs: EpochInputs<AccountId>,
	pub(crate) chunks: Vec<ValueChunk>,
	weights: UsedWeights,
}

/// Everybody who takes part, ascending by account, and what they submitted.
pub(crate) struct Participants<AccountId> {
	pub(crate) inferers: Vec<AccountId>,
	/// One number per label of each inferer, side by side.
	inferences: Vec<Decimal>,
	forecasters: Vec<AccountId>,
	/// For each forecaster (position of the inferer, forecast log10 loss), ascending.
	forecasts: Vec<Vec<(u16, Decimal)>>,
	/// Where the rewards of each inferer go; `None` for itself.
	inferer_destinations: Vec<Option<AccountId>>,
	/// Where the rewards of each forecaster go; `None` for itself.
	forecaster_destinations: Vec<Option<AccountId>>,
}

/// `values` with the bound of a storage item.
fn bounded<X, S: Get<u32>>(values: Vec<X>) -> Result<BoundedVec<X, S>, CombinationError> {
	BoundedVec::try_from(values).map_err(|_| CombinationError::TooLarge)
}

/// Divides the forecasters into those that entered the combination, at the positions `kept`, with
/// their destinations, and those that were dropped. Both stay in their order.
#[allow(clippy::type_complexity, reason = "three lists, each said above")]
fn divide<AccountId>(
	forecasters: Vec<AccountId>,
	destinations: Vec<Option<AccountId>>,
	kept: &[u16],
) -> Result<(Vec<AccountId>, Vec<Option<AccountId>>, Vec<AccountId>), CombinationError> {
	let mut entered = Vec::with_capacity(kept.len());
	let mut entered_destinations = Vec::with_capacity(kept.len());
	let mut dropped = Vec::new();
	let all = forecasters.into_iter().zip(destinations).enumerate();
	for (position, (who, destination)) in all {
		if kept.iter().any(|kept| usize::from(*kept) == position) {
			entered.push(who);
			entered_destinations.push(destination);
		} else {
			dropped.push(who);
		}
	}
	if entered.len() == kept.len() {
		Ok((entered, entered_destinations, dropped))
	} else {
		Err(CombinationError::UnknownPosition)
	}
}

impl<T: Config> Pallet<T> {
	/// Reads what the members of the sets submitted. Forecast elements of inferers that are absent
	/// are dropped.
	pub(crate) fn participants(
		info: &EpochInfo,
		inferer_set: InfererSet<T::AccountId>,
		forecaster_set: ForecasterSet<T::AccountId>,
	) -> Participants<T::AccountId> {
		let (topic, epoch) = (info.topic, info.index);
		let mut inferers = Vec::with_capacity(inferer_set.len());
		let mut inferences = Vec::new();
		let mut inferer_destinations = Vec::with_capacity(inferer_set.len());
		// Whoever has not revealed takes no part.
		let revealed = |seat: &Seat<T::AccountId>| seat.commitment.is_none();
		for seat in inferer_set.into_iter().filter(revealed) {
			match Inferences::<T>::get((topic, epoch, seat.place)) {
				Some(inference) => {
					inferences.extend(inference.values);
					inferers.push(seat.who);
					inferer_destinations.push(seat.destination);
				},
				None => log::error!(
					target: LOG_TARGET,
					"topic {topic} epoch {epoch}: active inferer {:?} has no inference",
					seat.who,
				),
			}
		}

		let mut forecasters = Vec::with_capacity(forecaster_set.len());
		let mut forecasts = Vec::with_capacity(forecaster_set.len());
		let mut forecaster_destinations = Vec::with_capacity(forecaster_set.len());
		for seat in forecaster_set.into_iter().filter(revealed) {
			let Some(forecast) = Forecasts::<T>::get((topic, epoch, seat.place)) else {
				log::error!(
					target: LOG_TARGET,
					"topic {topic} epoch {epoch}: active forecaster {:?} has no forecast",
					seat.who,
				);
				continue;
			};
			let elements = forecast
				.elements
				.into_iter()
				.filter_map(|(who, loss)| {
					let position = inferers.binary_search(&who).ok()?;
					Some((u16::try_from(position).ok()?, loss))
				})
				.collect();
			forecasters.push(seat.who);
			forecaster_destinations.push(seat.destination);
			forecasts.push(elements);
		}
		Participants {
			inferers,
			inferences,
			forecasters,
			forecasts,
			inferer_destinations,
			forecaster_destinations,
		}
	}

	/// What the combination of an epoch would read now; `None` if there is no such epoch.
	pub fn combination_inputs(
		topic: TopicId,
		epoch: EpochIndex,
	) -> Option<CombinationInputs<T::AccountId>> {
		let info = T::Topics::epoch(topic, epoch)?;
		let Participants {
			inferers,
			inferences,
			forecasters,
			forecasts,
			..
		} = Self::participants(
			&info,
			ActiveInferers::<T>::get(topic, epoch),
			ActiveForecasters::<T>::get(topic, epoch),
		);
		let state = T::Reputation::network_state(topic);
		Some(CombinationInputs {
			parameters: info.parameters,
			regrets: T::Reputation::regrets(topic, &inferers, &forecasters),
			inferers,
			inferences,
			forecasters,
			forecasts,
			network_loss: state.network_loss,
			initial_regret: state.initial_regret,
			mad: DeviationEma::<T>::get(topic)
				.unwrap_or_default()
				.into_inner(),
		})
	}

	/// Computes what the combination stores, without storing anything.
	pub(crate) fn combine(
		info: &EpochInfo,
		participants: Participants<T::AccountId>,
	) -> Result<Outcome<T::AccountId>, CombinationError> {
		let Participants {
			inferers,
			inferences,
			forecasters,
			forecasts,
			inferer_destinations,
			forecaster_destinations,
		} = participants;
		let topic = info.topic;
		let parameters = &info.parameters;
		let regrets = T::Reputation::regrets(topic, &inferers, &forecasters);
		let state = T::Reputation::network_state(topic);
		let deviation = DeviationEma::<T>::get(topic).unwrap_or_default();

		let Combination {
			quantities,
			forecasters: kept,
			inferer_weights,
			forecaster_weights,
			percentiles,
			resistant,
			mad,
			mean,
			concentration,
		} = allora_scoring::combine(&CombineInput {
			labels: parameters.arity.into(),
			inferences: &inferences,
			forecasts: &forecasts,
			regrets: &regrets,
			network_loss: state.network_loss,
			initial_regret: state.initial_regret,
			mad: &deviation,
			truth_resolution: parameters.truth_resolution,
			unity: parameters.unity(),
			parameters: &parameters.weights,
		})?;

		// The flat list begins with the combined value, then the naive one.
		let labels = usize::from(parameters.arity);
		let mut values = quantities.values.chunks(labels.max(1));
		let combined = values.next().unwrap_or_default().to_vec();
		let naive = values.next().unwrap_or_default().to_vec();

		let (entered, forecaster_destinations, dropped) =
			divide(forecasters, forecaster_destinations, &kept)?;
		let mean: LabelValues = bounded(mean)?;
		let record = Prediction {
			topic,
			epoch: info.index,
			opened_at: info.opened_at,
			predicted_at: Self::now(),
			combined: bounded(combined)?,
			naive: bounded(naive)?,
			resistant: bounded(resistant)?,
			mean: mean.clone(),
			percentiles: bounded(percentiles)?,
			inferers: inferers.len().saturated_into(),
			forecasters: entered.len().saturated_into(),
			concentration,
			skill: state.skill,
		};
		let chunks = quantities
			.values
			.chunks(VALUES_PER_CHUNK.saturated_into())
			.map(|chunk| bounded(chunk.to_vec()))
			.collect::<Result<Vec<ValueChunk>, _>>()?;
		if count(&chunks) > MAX_CHUNKS {
			return Err(CombinationError::TooLarge);
		}
		let inputs = EpochInputs {
			inferers: bounded(inferers)?,
			forecasters: bounded(entered)?,
			dropped_forecasters: bounded(dropped)?,
			inferer_destinations: bounded(inferer_destinations)?,
			forecaster_destinations: bounded(forecaster_destinations)?,
			labels: quantities.labels,
			chunks: chunks.len().saturated_into(),
			mean,
			persistence: state.last_truth,
		};
		Ok(Outcome {
			record,
			deviation: bounded(mad)?,
			inputs,
			chunks,
			weights: UsedWeights {
				inferers: bounded(inferer_weights)?,
				forecasters: bounded(forecaster_weights)?,
			},
		})
	}

	/// Stores a combination and announces it.
	pub(crate) fn store(info: &EpochInfo, outcome: Outcome<T::AccountId>) {
		let (topic, epoch) = (info.topic, info.index);
		let Outcome {
			record,
			deviation,
			inputs,
			chunks,
			weights,
		} = outcome;
		for (number, chunk) in (0u16..).zip(chunks) {
			LossValues::<T>::insert((topic, epoch, number), chunk);
		}
		LossInputs::<T>::insert(topic, epoch, inputs);
		EpochWeights::<T>::insert(topic, epoch, weights);
		DeviationEma::<T>::insert(topic, deviation);
		Self::deposit_event(Event::PredictionMade {
			topic,
			epoch,
			combined: record.combined.clone(),
			inferers: record.inferers,
			forecasters: record.forecasters,
		});
		// Should epochs ever be combined out of their order, the latest stays the latest.
		if LatestPrediction::<T>::get(topic).is_none_or(|latest| latest.epoch < epoch) {
			LatestPrediction::<T>::insert(topic, &record);
		}
		Predictions::<T>::insert(topic, epoch, record);
	}

	/// Removes the submissions, sets and loss inputs of an epoch. Bounded by the sizes of the sets.
	fn remove_work(topic: TopicId, epoch: EpochIndex) {
		for seat in ActiveInferers::<T>::take(topic, epoch) {
			Inferences::<T>::remove((topic, epoch, seat.place));
		}
		for seat in ActiveForecasters::<T>::take(topic, epoch) {
			Forecasts::<T>::remove((topic, epoch, seat.place));
		}
		EpochWeights::<T>::remove(topic, epoch);
		if let Some(inputs) = LossInputs::<T>::take(topic, epoch) {
			for chunk in 0..inputs.chunks {
				LossValues::<T>::remove((topic, epoch, chunk));
			}
		}
	}

	/// Removes everything that is keyed by (topic, epoch). The latest record of the topic stays.
	pub fn remove_worker_history(topic: TopicId, epoch: EpochIndex) {
		Self::remove_work(topic, epoch);
		Predictions::<T>::remove(topic, epoch);
	}
}

impl<T: Config> EpochPhase for Pallet<T> {
	fn step(info: &EpochInfo, meter: &mut WeightMeter) -> StepOutcome {
		let (topic, epoch) = (info.topic, info.index);
		let inspection = T::WeightInfo::inspect_sets();
		if !meter.can_consume(inspection) {
			return StepOutcome::NoRoom;
		}
		if Predictions::<T>::contains_key(topic, epoch) {
			meter.consume(inspection);
			// Nothing overwrites a record: the phase was complete before.
			log::error!(target: LOG_TARGET, "topic {topic} epoch {epoch} is combined already");
			return StepOutcome::Done;
		}
		let inferers = ActiveInferers::<T>::get(topic, epoch);
		let forecasters = ActiveForecasters::<T>::get(topic, epoch);
		let unrevealed = Self::unrevealed(&inferers).saturating_add(Self::unrevealed(&forecasters));
		if unrevealed > 0 {
			let number = unrevealed.min(FORFEITS_PER_STEP);
			if meter.try_consume(T::WeightInfo::forfeit(number)).is_err() {
				meter.consume(inspection);
				return StepOutcome::NoRoom;
			}
			Self::forfeit_unrevealed(topic, epoch, number);
			return StepOutcome::More;
		}
		if inferers.is_empty() {
			meter.consume(inspection);
			return StepOutcome::Void(VoidReason::NoInference);
		}
		let (n, k) = (count(&inferers), count(&forecasters));
		let limits = &info.parameters.limits;
		let weight = Self::combination_weight(
			n,
			k,
			info.parameters.arity.into(),
			limits.forecast_elements.into(),
		)
		.saturating_add(T::Reputation::read_weight(topic, n, k));
		if meter.try_consume(weight).is_err() {
			meter.consume(inspection);
			return StepOutcome::NoRoom;
		}

		let participants = Self::participants(info, inferers, forecasters);
		match Self::combine(info, participants) {
			Ok(outcome) => {
				Self::store(info, outcome);
				StepOutcome::Done
			},
			Err(error) => {
				log::error!(
					target: LOG_TARGET,
					"topic {topic} epoch {epoch} cannot be combined: {error:?}",
				);
				Self::deposit_event(Event::CombinationFailed {
					topic,
					epoch,
					error,
				});
				StepOutcome::Void(VoidReason::CombinationFailed)
			},
		}
	}

	fn max_step_weight() -> Weight {
		// An epoch has at most MAX_CELLS = N*K*labels: the corners of what that allows.
		let third = |a: u32, b: u32| MAX_CELLS.checked_div(a.saturating_mul(b)).unwrap_or(0);
		[
			(
				MAX_INFERERS,
				MAX_FORECASTERS,
				third(MAX_INFERERS, MAX_FORECASTERS),
			),
			(MAX_INFERERS, third(MAX_INFERERS, MAX_LABELS), MAX_LABELS),
			(
				third(MAX_FORECASTERS, MAX_LABELS),
				MAX_FORECASTERS,
				MAX_LABELS,
			),
		]
		.into_iter()
		.map(|(inferers, forecasters, labels)| {
			Self::combination_weight(inferers, forecasters, labels, MAX_INFERERS)
				.saturating_add(T::Reputation::max_read_weight())
		})
		.fold(
			T::WeightInfo::inspect_sets().max(T::WeightInfo::forfeit(FORFEITS_PER_STEP)),
			|largest, weight| largest.max(weight),
		)
	}

	fn on_void(info: &EpochInfo) {
		Self::remove_work(info.topic, info.index);
	}

	fn prune(topic: TopicId, epoch: EpochIndex) {
		Self::remove_worker_history(topic, epoch);
	}

	fn prune_weight() -> Weight {
		T::WeightInfo::prune()
	}
}
