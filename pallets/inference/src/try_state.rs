// SPDX-License-Identifier: Apache-2.0

//! What always holds between blocks.

use crate::{
	types::Seat, ActiveForecasters, ActiveInferers, Config, Departures, EpochWeights, Forecasts,
	HoldReason, Inferences, LatestPrediction, LossInputs, LossValues, Operators, Pallet,
	Predictions, Services, TransferOffers, Workers,
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use allora_primitives::{
	traits::TopicInspect, ActorKind, Balance, Decimal, EpochIndex, EpochInfo, EpochStage,
	LabelValues, TopicId, MAX_REPLACEMENTS,
};
use frame_support::{ensure, traits::fungible::InspectHold};
use sp_runtime::{
	traits::{One, Zero},
	FixedPointNumber, Saturating, TryRuntimeError,
};

impl<T: Config> Pallet<T> {
	/// Checks every invariant of the pallet.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_deposits()?;
		Self::check_bonds()?;
		Self::check_operators()?;
		Self::check_offers()?;
		Self::check_services()?;
		Self::check_sets()?;
		Self::check_submissions()?;
		Self::check_records()?;
		Self::check_loss_inputs()?;
		Self::check_weights()
	}

	/// ## Deposits
	///
	/// What is held of an account is the sum of its deposits as a worker, registered or departed.
	/// Nobody is registered and departed in one topic.
	fn check_deposits() -> Result<(), TryRuntimeError> {
		let mut believed: BTreeMap<T::AccountId, Balance> = BTreeMap::new();
		for (_, owner, worker) in Workers::<T>::iter() {
			let sum = believed.entry(owner).or_default();
			*sum = sum
				.checked_add(worker.deposit)
				.ok_or("the deposits of an owner overflow")?;
		}
		for (topic, owner, departure) in Departures::<T>::iter() {
			ensure!(
				!Workers::<T>::contains_key(topic, &owner),
				"a registered worker has a departure in the same topic"
			);
			let sum = believed.entry(owner).or_default();
			*sum = sum
				.checked_add(departure.deposit)
				.ok_or("the deposits of an owner overflow")?;
		}
		Self::check_holds(
			HoldReason::WorkerRegistration,
			believed,
			"what is held of an owner is not the sum of its deposits",
		)
	}

	/// What is held for a reason is what is believed of each account, and of others nothing.
	fn check_holds(
		reason: HoldReason,
		mut believed: BTreeMap<T::AccountId, Balance>,
		violation: &'static str,
	) -> Result<(), TryRuntimeError> {
		let reason = reason.into();
		for who in frame_system::Account::<T>::iter_keys() {
			let expected = believed.remove(&who).unwrap_or_default();
			ensure!(
				T::Currency::balance_on_hold(&reason, &who) == expected,
				violation
			);
		}
		ensure!(believed.into_values().all(|rest| rest == 0), violation);
		Ok(())
	}

	/// ## Bonds
	///
	/// What is held of an account for commitments is the sum of those that it has not revealed. Only
	/// epochs that are not combined yet have any.
	fn check_bonds() -> Result<(), TryRuntimeError> {
		let mut believed: BTreeMap<T::AccountId, Balance> = BTreeMap::new();
		let sets = ActiveInferers::<T>::iter()
			.map(|(topic, epoch, set)| (topic, epoch, set.into_inner()))
			.chain(
				ActiveForecasters::<T>::iter()
					.map(|(topic, epoch, set)| (topic, epoch, set.into_inner())),
			);
		for (topic, epoch, set) in sets {
			let info = Self::existing_epoch(topic, epoch)?;
			for seat in set {
				let Some(commitment) = seat.commitment else {
					continue;
				};
				ensure!(
					info.commits() && info.stage == EpochStage::Open,
					"a commitment lies in an epoch that is combined or takes none"
				);
				let sum = believed.entry(seat.who).or_default();
				*sum = sum
					.checked_add(commitment.bond)
					.ok_or("the bonds of an owner overflow")?;
			}
		}
		Self::check_holds(
			HoldReason::Commitment,
			believed,
			"what is held of an owner is not the sum of its bonds",
		)
	}

	/// ## Operators
	///
	/// Each operator key leads to the owner that names it and back, is no worker of the topic itself, and
	/// has a reference for each topic in which it signs.
	fn check_operators() -> Result<(), TryRuntimeError> {
		for (topic, owner, worker) in Workers::<T>::iter() {
			if let Some(operator) = worker.operator {
				ensure!(operator != owner, "an owner is its own operator");
				ensure!(
					Operators::<T>::get(topic, &operator) == Some(owner),
					"an operator does not lead to the owner that names it"
				);
			}
		}
		let mut references: BTreeMap<T::AccountId, u32> = BTreeMap::new();
		for (topic, operator, owner) in Operators::<T>::iter() {
			let named = Workers::<T>::get(topic, &owner).and_then(|worker| worker.operator);
			ensure!(
				named.as_ref() == Some(&operator),
				"an operator is named by no owner"
			);
			ensure!(
				!Workers::<T>::contains_key(topic, &operator),
				"a key is worker and operator in one topic"
			);
			let count = references.entry(operator).or_default();
			*count = count
				.checked_add(1)
				.ok_or("the topics of an operator overflow")?;
		}
		for (operator, count) in references {
			ensure!(
				frame_system::Pallet::<T>::sufficients(&operator) >= count,
				"an operator's account lacks a reference"
			);
		}
		Ok(())
	}

	/// ## Offers
	///
	/// Only registered workers offer their registration, and to somebody else.
	fn check_offers() -> Result<(), TryRuntimeError> {
		for (topic, owner, to) in TransferOffers::<T>::iter() {
			ensure!(
				Workers::<T>::contains_key(topic, &owner),
				"a registration is offered that does not exist"
			);
			ensure!(owner != to, "a registration is offered to its owner");
		}
		Ok(())
	}

	/// ## Services
	///
	/// Only registered workers have a service record, with a valid endpoint.
	fn check_services() -> Result<(), TryRuntimeError> {
		for (topic, owner, service) in Services::<T>::iter() {
			ensure!(
				Workers::<T>::contains_key(topic, &owner),
				"somebody who is not registered has a service record"
			);
			ensure!(
				Self::is_endpoint(&service.endpoint),
				"a service record has no valid endpoint"
			);
		}
		Ok(())
	}

	/// ## Active sets
	///
	/// Each set belongs to an epoch that exists, is within the epoch's limit, strictly ascending by
	/// account, and every member has a submission of its revision, or a commitment and none.
	fn check_sets() -> Result<(), TryRuntimeError> {
		for (topic, epoch, set) in ActiveInferers::<T>::iter() {
			Self::check_set(topic, epoch, ActorKind::Inferer, &set, |place| {
				Inferences::<T>::get((topic, epoch, place)).map(|inference| inference.revision)
			})?;
		}
		for (topic, epoch, set) in ActiveForecasters::<T>::iter() {
			Self::check_set(topic, epoch, ActorKind::Forecaster, &set, |place| {
				Forecasts::<T>::get((topic, epoch, place)).map(|forecast| forecast.revision)
			})?;
		}
		Ok(())
	}

	fn check_set(
		topic: TopicId,
		epoch: EpochIndex,
		kind: ActorKind,
		set: &[Seat<T::AccountId>],
		stored: impl Fn(u32) -> Option<u8>,
	) -> Result<(), TryRuntimeError> {
		let info = Self::existing_epoch(topic, epoch)?;
		let limits = info.parameters.limits;
		let limit = match kind {
			ActorKind::Inferer => limits.inferers,
			ActorKind::Forecaster => limits.forecasters,
			ActorKind::Reputer => 0,
		};
		ensure!(!set.is_empty(), "an empty active set is stored");
		ensure!(
			set.len() <= usize::from(limit),
			"an active set exceeds the limit of its epoch"
		);
		ensure!(
			set.iter()
				.zip(set.iter().skip(1))
				.all(|(left, right)| left.who < right.who),
			"an active set is not strictly ascending by account"
		);
		let places: BTreeSet<u32> = set.iter().map(|seat| seat.place).collect();
		ensure!(
			places.len() == set.len(),
			"two members of an active set have one place"
		);
		for seat in set {
			ensure!(
				seat.revision <= MAX_REPLACEMENTS,
				"a revision exceeds the replacements"
			);
			let expected = match seat.commitment {
				None => Some(seat.revision),
				Some(_) => None,
			};
			ensure!(
				stored(seat.place) == expected,
				"a member of an active set has no submission of its revision, or one too early"
			);
		}
		Ok(())
	}

	/// ## Submissions
	///
	/// Only members of the active sets have one, with the right number of labels and a sorted list
	/// of elements.
	fn check_submissions() -> Result<(), TryRuntimeError> {
		for ((topic, epoch, place), inference) in Inferences::<T>::iter() {
			let set = ActiveInferers::<T>::get(topic, epoch);
			ensure!(
				set.iter().any(|seat| seat.place == place),
				"somebody outside the active set has an inference"
			);
			let info = Self::existing_epoch(topic, epoch)?;
			Self::check_arity(&info, &inference.values)?;
			ensure!(
				inference
					.values
					.iter()
					.all(|value| info.parameters.in_range(value)),
				"an inference lies outside the topic's range"
			);
		}
		for ((topic, epoch, place), forecast) in Forecasts::<T>::iter() {
			let set = ActiveForecasters::<T>::get(topic, epoch);
			ensure!(
				set.iter().any(|seat| seat.place == place),
				"somebody outside the active set has a forecast"
			);
			let elements = &forecast.elements;
			ensure!(
				!elements.is_empty()
					&& elements
						.iter()
						.zip(elements.iter().skip(1))
						.all(|(l, r)| l.0 < r.0),
				"the elements of a forecast are not strictly ascending"
			);
		}
		Ok(())
	}

	/// ## Prediction records
	///
	/// Each lies under its own topic and epoch with one number per label. The latest of a topic is
	/// the record of its epoch as long as that is kept, and no later one exists.
	fn check_records() -> Result<(), TryRuntimeError> {
		let mut last: BTreeMap<TopicId, EpochIndex> = BTreeMap::new();
		for (topic, epoch, record) in Predictions::<T>::iter() {
			ensure!(
				record.topic == topic && record.epoch == epoch,
				"a record lies under another topic or epoch"
			);
			let info = Self::existing_epoch(topic, epoch)?;
			for values in [
				&record.combined,
				&record.naive,
				&record.resistant,
				&record.mean,
			] {
				Self::check_arity(&info, values)?;
			}
			ensure!(
				record.percentiles.len() == usize::from(info.parameters.arity),
				"a record does not have the percentiles of each label"
			);
			let known = last.entry(topic).or_default();
			*known = epoch.max(*known);
		}
		for (topic, latest) in LatestPrediction::<T>::iter() {
			ensure!(
				latest.topic == topic,
				"the latest record is of another topic"
			);
			if let Some(record) = Predictions::<T>::get(topic, latest.epoch) {
				ensure!(
					record == latest,
					"the latest record differs from that of its epoch"
				);
			}
			if let Some(epoch) = last.remove(&topic) {
				ensure!(epoch <= latest.epoch, "the latest record is not the latest");
			}
		}
		ensure!(last.is_empty(), "a topic has records but no latest one");
		Ok(())
	}

	/// ## Loss inputs
	///
	/// They belong to a record with as many actors, and have all their chunks and no other.
	fn check_loss_inputs() -> Result<(), TryRuntimeError> {
		for (topic, epoch, inputs) in LossInputs::<T>::iter() {
			let record = Predictions::<T>::get(topic, epoch)
				.ok_or("loss inputs belong to an epoch without a record")?;
			ensure!(
				usize::from(record.inferers) == inputs.inferers.len()
					&& usize::from(record.forecasters) == inputs.forecasters.len(),
				"loss inputs have other actors than the record"
			);
			ensure!(
				inputs.inferer_destinations.len() == inputs.inferers.len()
					&& inputs.forecaster_destinations.len() == inputs.forecasters.len(),
				"loss inputs do not say where each reward goes"
			);
			let mut chunks: Vec<u16> = LossValues::<T>::iter_key_prefix((topic, epoch)).collect();
			chunks.sort();
			ensure!(
				chunks.into_iter().eq(0..inputs.chunks),
				"loss inputs lack a chunk"
			);
		}
		for (topic, epoch, _) in LossValues::<T>::iter_keys() {
			ensure!(
				LossInputs::<T>::contains_key(topic, epoch),
				"a chunk of values belongs to no loss inputs"
			);
		}
		Ok(())
	}

	/// ## Weights (invariant 4)
	///
	/// The weights of a combination are as many as its actors, not negative, and sum to 1 within one
	/// ulp for each.
	fn check_weights() -> Result<(), TryRuntimeError> {
		for (topic, epoch, weights) in EpochWeights::<T>::iter() {
			let inputs = LossInputs::<T>::get(topic, epoch)
				.ok_or("weights belong to an epoch without loss inputs")?;
			ensure!(
				weights.inferers.len() == inputs.inferers.len()
					&& weights.forecasters.len() == inputs.forecasters.len(),
				"the weights are not as many as the actors"
			);
			let mut sum = Decimal::zero();
			let mut ulps = 0i128;
			for weight in weights.inferers.iter().chain(&weights.forecasters) {
				ensure!(*weight >= Decimal::zero(), "a weight is negative");
				sum = sum.saturating_add(*weight);
				ulps = ulps.saturating_add(1);
			}
			ensure!(
				sum.saturating_sub(Decimal::one()).saturating_abs() <= Decimal::from_inner(ulps),
				"the weights of a prediction do not sum to 1"
			);
		}
		Ok(())
	}

	fn existing_epoch(topic: TopicId, epoch: EpochIndex) -> Result<EpochInfo, TryRuntimeError> {
		T::Topics::epoch(topic, epoch).ok_or(TryRuntimeError::Other(
			"something is stored for an epoch that does not exist",
		))
	}

	fn check_arity(info: &EpochInfo, values: &LabelValues) -> Result<(), TryRuntimeError> {
		ensure!(
			values.len() == usize::from(info.parameters.arity),
			"a value does not have one number per label"
		);
		Ok(())
	}
}
