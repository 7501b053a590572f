// SPDX-License-Identifier: Apache-2.0

//! The first step: truth and losses, computed or reported.

use super::Failure;
use crate::{
	proofs::Sizes, types::*, Config, Error, Event, Networks, Outcomes, Pallet, Places, Reports,
	Truths,
};
use alloc::vec::Vec;
use allora_primitives::{
	traits::{Predictions, StakeInspect},
	ActorKind, Balance, Decimal, EpochIndex, EpochInfo, LossInputs, LossMethod, TopicId,
	VoidReason, MAX_REPUTERS,
};
use allora_scoring::{ReportInput, TruthInput};
use frame_support::{
	ensure,
	traits::{ConstU32, Get},
	BoundedVec,
};
use sp_runtime::{
	traits::{One, Zero},
	DispatchError,
};

/// What the reputers of an epoch say.
pub(crate) struct Attested<AccountId> {
	/// R reputers.
	pub reputers: Vec<AccountId>,
	/// R times labels.
	pub truths: Vec<Decimal>,
	/// R stakes, base units.
	pub stakes: Vec<Balance>,
	/// R listening coefficients.
	pub coefficients: Vec<Decimal>,
	/// R destinations of rewards; `None` for the reputer itself.
	pub destinations: Vec<Option<AccountId>>,
	/// How many of them have no slot.
	pub outside: u32,
}

impl<AccountId> Default for Attested<AccountId> {
	fn default() -> Self {
		Self {
			reputers: Vec::new(),
			truths: Vec::new(),
			stakes: Vec::new(),
			coefficients: Vec::new(),
			destinations: Vec::new(),
			outside: 0,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Consensus truth, losses, reputers' scores and coefficients (M10, M14, M27, M32).
	pub(super) fn settle_evaluate(epoch: &EpochInfo, slots: SlotCounts) -> Result<Sizes, Failure> {
		let (topic, index) = (epoch.topic, epoch.index);
		let attested = Self::attested(topic, index);
		ensure!(
			!attested.reputers.is_empty(),
			Failure::Void(VoidReason::NoTruth)
		);
		let inputs = T::Predictions::loss_inputs(topic, index)
			.ok_or(DispatchError::from(Error::<T>::InputsMissing))?;
		let outside = attested.outside;
		let outcome = match epoch.parameters.loss_method {
			LossMethod::OnChain { stake_mean } => {
				Self::evaluate_truths(epoch, attested, inputs, stake_mean)?
			},
			LossMethod::Reported { clip } => Self::evaluate_reports(epoch, attested, inputs, clip)?,
		};
		let sizes = Sizes {
			outside,
			..Sizes::of(epoch, &outcome, slots)
		};
		Self::store_outcome(epoch, outcome)?;
		Ok(sizes)
	}

	/// Stores what the epoch is evaluated to and announces it.
	pub(crate) fn store_outcome(
		epoch: &EpochInfo,
		outcome: Outcome<T::AccountId>,
	) -> Result<(), DispatchError> {
		let (topic, index) = (epoch.topic, epoch.index);
		let combined_loss = Self::blocks(&outcome)?.combined;
		Self::deposit_event(Event::TruthSettled {
			topic,
			epoch: index,
			truth: outcome.truth.clone(),
			combined_loss,
			reputers: count(&outcome.reputers),
		});
		Outcomes::<T>::insert(topic, index, outcome);
		Ok(())
	}

	/// Losses on chain: against the consensus truth (M32), or the mean over all truths (M10).
	pub(crate) fn evaluate_truths(
		epoch: &EpochInfo,
		attested: Attested<T::AccountId>,
		inputs: LossInputs<T::AccountId>,
		stake_mean: bool,
	) -> Result<Outcome<T::AccountId>, DispatchError> {
		let evaluated = allora_scoring::evaluate_truths(&TruthInput {
			quantities: &inputs.quantities,
			truths: &attested.truths,
			stakes: &attested.stakes,
			coefficients: &attested.coefficients,
			loss: &epoch.parameters.loss,
			truth_resolution: epoch.parameters.truth_resolution,
			median_loss: Networks::<T>::get(epoch.topic).median_loss,
			stake_mean,
			parameters: &T::ReputerParameters::get(),
		})
		.map_err(Self::failed("M27, the evaluation of the truths"))?;
		let calibration = Self::calibrate(epoch, &inputs, &evaluated.truth, evaluated.floor)?;
		Ok(Outcome {
			progress: Progress::Evaluated,
			inferers: Self::bounded(inputs.inferers)?,
			forecasters: Self::bounded(inputs.forecasters)?,
			inferer_destinations: Self::bounded(inputs.inferer_destinations)?,
			forecaster_destinations: Self::bounded(inputs.forecaster_destinations)?,
			reputers: Self::evaluated(attested, &evaluated.scores, &evaluated.coefficients)?,
			truth: Self::bounded(evaluated.truth)?,
			losses: Self::bounded(evaluated.losses)?,
			median_loss: Some(evaluated.median_loss),
			calibration,
		})
	}

	/// Reported losses (M10): without a truth there is neither calibration nor a floor.
	pub(crate) fn evaluate_reports(
		epoch: &EpochInfo,
		attested: Attested<T::AccountId>,
		inputs: LossInputs<T::AccountId>,
		clip: bool,
	) -> Result<Outcome<T::AccountId>, DispatchError> {
		let rows = attested
			.reputers
			.iter()
			.map(|who| {
				let report = Reports::<T>::get((epoch.topic, epoch.index, who))
					.ok_or(Error::<T>::InputsMissing)?;
				Ok(report.into_iter().map(Some).collect())
			})
			.collect::<Result<Vec<Vec<Option<Decimal>>>, DispatchError>>()?;
		let rows = rows.iter().map(Vec::as_slice).collect::<Vec<_>>();
		let evaluated = allora_scoring::evaluate_reports(&ReportInput {
			rows: &rows,
			stakes: &attested.stakes,
			coefficients: &attested.coefficients,
			clip: clip.then_some(CLIP_DISTANCE),
			parameters: &T::ReputerParameters::get(),
		})
		.map_err(Self::failed("M10, the evaluation of the reports"))?;
		// Every report is complete, so every loss is known.
		let losses = evaluated
			.losses
			.into_iter()
			.collect::<Option<Vec<_>>>()
			.ok_or(Error::<T>::InputsMissing)?;
		Ok(Outcome {
			progress: Progress::Evaluated,
			inferers: Self::bounded(inputs.inferers)?,
			forecasters: Self::bounded(inputs.forecasters)?,
			inferer_destinations: Self::bounded(inputs.inferer_destinations)?,
			forecaster_destinations: Self::bounded(inputs.forecaster_destinations)?,
			reputers: Self::evaluated(attested, &evaluated.scores, &evaluated.coefficients)?,
			truth: Default::default(),
			losses: Self::bounded(losses)?,
			median_loss: None,
			calibration: None,
		})
	}

	fn evaluated(
		attested: Attested<T::AccountId>,
		scores: &[Decimal],
		coefficients: &[Decimal],
	) -> Result<BoundedVec<EvaluatedReputer<T::AccountId>, ConstU32<MAX_REPUTERS>>, DispatchError>
	{
		let Attested {
			reputers,
			stakes,
			destinations,
			..
		} = attested;
		let evaluated = reputers
			.into_iter()
			.zip(stakes)
			.zip(destinations)
			.zip(scores.iter().zip(coefficients))
			.map(
				|(((reputer, stake), destination), (score, coefficient))| EvaluatedReputer {
					reputer,
					stake,
					score: *score,
					coefficient: *coefficient,
					destination,
				},
			)
			.collect();
		Self::bounded(evaluated)
	}

	/// The truths of those who have stake enough, in order of account.
	pub(crate) fn attested(topic: TopicId, epoch: EpochIndex) -> Attested<T::AccountId> {
		let minimum = T::Stake::minimum();
		let mut attested = Attested::default();
		let places = Places::<T>::get(topic, ActorKind::Reputer);
		for entry in Truths::<T>::get(topic, epoch) {
			let stake = T::Stake::authority(topic, &entry.reputer);
			if stake < minimum || stake.is_zero() || entry.commitment.is_some() {
				continue;
			}
			let coefficient = match places.slot(&entry.reputer) {
				Some(slot) => slot.rank.coefficient,
				None => {
					attested.outside = attested.outside.saturating_add(1);
					Self::state_outside(topic, &entry.reputer).rank.coefficient
				},
			};
			attested.truths.extend(entry.values.iter().copied());
			attested.stakes.push(stake);
			attested
				.coefficients
				.push(coefficient.unwrap_or(Decimal::one()));
			attested.destinations.push(entry.destination);
			attested.reputers.push(entry.reputer);
		}
		attested
	}

	/// The bands, and what the plain mean and the last truth would have lost (M31).
	fn calibrate(
		epoch: &EpochInfo,
		inputs: &LossInputs<T::AccountId>,
		truth: &[Decimal],
		floor: Decimal,
	) -> Result<Option<Calibration>, DispatchError> {
		let Some(bands) = T::Predictions::bands(epoch.topic, epoch.index) else {
			return Ok(None);
		};
		ensure!(bands.len() == truth.len(), Error::<T>::InputsMissing);
		let loss = |value: &[Decimal]| {
			allora_scoring::log_loss(&epoch.parameters.loss, truth, value, floor)
				.map_err(Self::failed("M31, the loss of a reference"))
		};
		Ok(Some(Calibration {
			bands: Self::bounded(bands)?,
			mean_loss: loss(&inputs.mean)?,
			persistence_loss: inputs
				.persistence
				.as_ref()
				.map(|last| loss(last))
				.transpose()?,
		}))
	}
}
