// SPDX-License-Identifier: Apache-2.0

//! The settlement of an epoch, step by step.

pub(crate) mod evaluate;
mod forfeits;
mod inputs;
mod regrets;
mod rewards;
mod scores;
mod weight;

use super::LOG_TARGET;
use crate::{
	proofs::Sizes, types::*, Config, Error, Event, Networks, Outcomes, Pallet, Reports, Scores,
	Truths, WeightInfo,
};
use alloc::vec::Vec;
use allora_primitives::{
	traits::{EpochPhase, StepOutcome},
	EpochIndex, EpochInfo, EpochStage, TopicId, VoidReason, MAX_REPUTERS,
};
use frame_support::{
	storage::with_storage_layer,
	traits::ConstU32,
	weights::{Weight, WeightMeter},
	BoundedVec,
};
use sp_runtime::DispatchError;

/// Why a step came to nothing.
enum Failure {
	/// The epoch ends here, as it may.
	Void(VoidReason),
	/// The step could not be computed.
	Broken(DispatchError),
}

impl From<DispatchError> for Failure {
	fn from(error: DispatchError) -> Self {
		Failure::Broken(error)
	}
}

/// What a step did, and how large it was.
type Stepped = Result<(StepOutcome, Weight), Failure>;

impl<T: Config> EpochPhase for Pallet<T> {
	fn step(epoch: &EpochInfo, meter: &mut WeightMeter) -> StepOutcome {
		let look = Self::look_weight();
		if !meter.can_consume(look) {
			return StepOutcome::NoRoom;
		}
		let outcome = Outcomes::<T>::get(epoch.topic, epoch.index);
		let progress = outcome.as_ref().map(|outcome| outcome.progress);
		let slots = Networks::<T>::get(epoch.topic).slots();
		let sizes = outcome
			.as_ref()
			.map_or(Sizes::at_most(epoch, slots), |outcome| {
				Sizes::of(epoch, outcome, slots)
			});
		let needed = Self::looked().saturating_add(Self::stage_weight(progress, sizes));
		if !meter.can_consume(needed) {
			meter.consume(look);
			return StepOutcome::NoRoom;
		}
		let mut void = None;
		let stepped = with_storage_layer(|| {
			Self::stage(epoch, outcome, slots).map_err(|failure| match failure {
				Failure::Void(reason) => {
					void = Some(reason);
					DispatchError::Other("void")
				},
				Failure::Broken(error) => error,
			})
		});
		match (stepped, void) {
			(Ok((outcome, spent)), _) => {
				meter.consume(Self::looked().saturating_add(spent).min(needed));
				outcome
			},
			(Err(_), Some(reason)) => {
				meter.consume(needed);
				StepOutcome::Void(reason)
			},
			(Err(error), None) => {
				meter.consume(needed);
				log::error!(
					target: LOG_TARGET,
					"settlement of epoch {} of topic {} after {progress:?}: {error:?}",
					epoch.index,
					epoch.topic,
				);
				Self::deposit_event(Event::SettlementFailed {
					topic: epoch.topic,
					epoch: epoch.index,
					after: progress,
					error,
				});
				StepOutcome::Void(VoidReason::SettlementFailed)
			},
		}
	}

	fn max_step_weight() -> Weight {
		let sizes = Sizes::greatest();
		let stages = [
			None,
			Some(Progress::Evaluated),
			Some(Progress::Regretted),
			Some(Progress::Scored),
			Some(Progress::Settled),
		];
		let largest = stages
			.into_iter()
			.map(|progress| Self::stage_weight(progress, sizes))
			.fold(Weight::zero(), |largest, weight| largest.max(weight));
		Self::looked()
			.saturating_add(largest)
			.max(Self::look_weight())
	}

	fn on_void(epoch: &EpochInfo) {
		Self::forget(epoch.topic, epoch.index);
	}

	fn prune(topic: TopicId, epoch: EpochIndex) {
		Self::forget(topic, epoch);
	}

	fn prune_weight() -> Weight {
		T::WeightInfo::prune()
	}

	fn void_weight(epoch: &EpochInfo) -> Weight {
		// Before the first step of the settlement bonds may be held: of an epoch whose combination is
		// so late that reputers commit already, and that the combination then voids.
		let bonds = epoch.stage == EpochStage::Open
			&& epoch.reputers_commit()
			&& Self::now() >= epoch.reputer_window().first;
		if bonds {
			Self::max_void_weight()
		} else {
			Self::prune_weight()
		}
	}

	/// Giving a bond back costs no more than taking it.
	fn max_void_weight() -> Weight {
		Self::prune_weight().saturating_add(T::WeightInfo::settle_forfeits(MAX_REPUTERS))
	}
}

impl<T: Config> Pallet<T> {
	fn forget(topic: TopicId, epoch: EpochIndex) {
		for entry in Truths::<T>::take(topic, epoch) {
			if let Some(commitment) = entry.commitment {
				Self::release_bond(&entry.reputer, commitment);
			}
			Reports::<T>::remove((topic, epoch, entry.reputer));
		}
		Outcomes::<T>::remove(topic, epoch);
		Scores::<T>::remove(topic, epoch);
	}

	/// Names the formula that refused its arguments in the log.
	pub(crate) fn failed(formula: &'static str) -> impl Fn(allora_scoring::Error) -> DispatchError {
		move |error| {
			log::error!(target: LOG_TARGET, "{formula}: {error:?}");
			Error::<T>::ComputationFailed.into()
		}
	}

	/// One step after what `outcome` says. A step that changes the epoch stores the outcome with its
	/// progress.
	fn stage(
		epoch: &EpochInfo,
		outcome: Option<Outcome<T::AccountId>>,
		slots: SlotCounts,
	) -> Stepped {
		let Some(mut outcome) = outcome else {
			let forfeits = Self::settle_forfeits(epoch);
			if forfeits > 0 {
				let spent = T::WeightInfo::settle_forfeits(forfeits);
				return Ok((StepOutcome::More, spent));
			}
			let sizes = Self::settle_evaluate(epoch, slots)?;
			return Ok((StepOutcome::More, Self::stage_weight(None, sizes)));
		};
		let progress = outcome.progress;
		let mut sizes = Sizes::of(epoch, &outcome, slots);
		outcome.progress = match progress {
			Progress::Evaluated => {
				if Self::settle_mark(epoch, &outcome) {
					// Whose sizes are those of another epoch: the whole is charged.
					return Ok((StepOutcome::More, Weight::MAX));
				}
				sizes.recycled = Self::settle_regrets(epoch, &outcome)?;
				Progress::Regretted
			},
			Progress::Regretted => {
				let (progress, moved) = Self::settle_scores(epoch, &outcome)?;
				sizes.moved = moved;
				progress
			},
			Progress::Scored => {
				Self::settle_rewards(epoch, &outcome)?;
				Progress::Settled
			},
			Progress::Settled => return Ok((StepOutcome::Done, Weight::zero())),
		};
		let done = outcome.progress == Progress::Settled;
		Outcomes::<T>::insert(epoch.topic, epoch.index, outcome);
		let spent = match progress {
			// Nobody was marked.
			Progress::Evaluated => Self::regrets_weight(&sizes),
			_ => Self::stage_weight(Some(progress), sizes),
		};
		let next = if done {
			StepOutcome::Done
		} else {
			StepOutcome::More
		};
		Ok((next, spent))
	}

	fn bounded<V, const SIZE: u32>(
		list: Vec<V>,
	) -> Result<BoundedVec<V, ConstU32<SIZE>>, DispatchError> {
		BoundedVec::try_from(list).map_err(|_| Error::<T>::BoundExceeded.into())
	}

	fn blocks(outcome: &Outcome<T::AccountId>) -> Result<LossBlocks<'_>, DispatchError> {
		LossBlocks::split(outcome.shape(), &outcome.losses).ok_or(Error::<T>::InputsMissing.into())
	}
}
