// SPDX-License-Identifier: Apache-2.0

//! The settlement of an epoch, step by step.

pub(crate) mod evaluate;
mod forfeits;
mod inputs;
mod regrets;
mod rewards;
mod scores;

use super::LOG_TARGET;
use crate::{
	types::*, Config, Error, Event, Networks, Outcomes, Pallet, Reports, Scores, Settlements,
	Truths, WeightInfo,
};
use alloc::vec::Vec;
use allora_primitives::{
	traits::{EpochPhase, Predictions, RewardSink, StepOutcome},
	EpochIndex, EpochInfo, LossMethod, TopicId, VoidReason, MAX_FORECASTERS, MAX_INFERERS,
	MAX_LABELS, MAX_REPUTERS,
};
use frame_support::{
	storage::with_storage_layer,
	traits::{ConstU32, Get},
	weights::{Weight, WeightMeter},
	BoundedVec,
};
use sp_runtime::DispatchError;

/// What the key of the regret tables and the nodes above it add to their proof, bytes: as the
/// generator of the weights counts for an item of a map.
const TABLE_PROOF: u64 = 44 + 2_475 + 990;

/// The sizes of an epoch that its steps' weights depend on.
#[derive(Clone, Copy)]
struct Sizes {
	inferers: u32,
	forecasters: u32,
	reputers: u32,
	labels: u32,
	/// Where losses come from; `None` for either, whichever is heavier.
	method: Option<LossMethod>,
	/// Whether reputers may have commitments that are forfeited first.
	commits: bool,
	/// How many slots are recycled.
	recycled: u32,
	/// How large the regret tables are, bytes.
	table: u32,
}

impl Sizes {
	/// The largest that the parameters of an epoch allow, with regret tables of this size.
	fn at_most(epoch: &EpochInfo, table: u32) -> Self {
		let limits = &epoch.parameters.limits;
		Self {
			recycled: u32::from(limits.inferers).saturating_add(limits.forecasters.into()),
			table,
			inferers: limits.inferers.into(),
			forecasters: limits.forecasters.into(),
			reputers: limits.reputers.into(),
			labels: epoch.parameters.arity.into(),
			method: Some(epoch.parameters.loss_method),
			commits: epoch.reputers_commit(),
		}
	}

	/// The largest of all.
	fn greatest() -> Self {
		Self {
			inferers: MAX_INFERERS,
			forecasters: MAX_FORECASTERS,
			reputers: MAX_REPUTERS,
			labels: MAX_LABELS,
			method: None,
			commits: true,
			recycled: MAX_INFERERS.saturating_add(MAX_FORECASTERS),
			table: table_size(INFERER_SLOTS, FORECASTER_SLOTS),
		}
	}

	/// Those of an evaluated epoch, whose commitments are dealt with.
	fn of<AccountId>(epoch: &EpochInfo, outcome: &Outcome<AccountId>, table: u32) -> Self {
		Self {
			inferers: count(&outcome.inferers),
			forecasters: count(&outcome.forecasters),
			reputers: count(&outcome.reputers),
			commits: false,
			..Self::at_most(epoch, table)
		}
	}

	fn actors(&self) -> u32 {
		self.inferers
			.saturating_add(self.forecasters)
			.saturating_add(self.reputers)
	}
}

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
		let look = T::WeightInfo::settlement_progress();
		if !meter.can_consume(look) {
			return StepOutcome::NoRoom;
		}
		let progress = Settlements::<T>::get(epoch.topic, epoch.index);
		let table = Networks::<T>::get(epoch.topic).table_size();
		let needed = Self::stage_weight(progress, Sizes::at_most(epoch, table));
		if !meter.can_consume(look.saturating_add(needed)) {
			meter.consume(look);
			return StepOutcome::NoRoom;
		}
		let mut void = None;
		let stepped = with_storage_layer(|| {
			Self::stage(epoch, progress, table).map_err(|failure| match failure {
				Failure::Void(reason) => {
					void = Some(reason);
					DispatchError::Other("void")
				},
				Failure::Broken(error) => error,
			})
		});
		match (stepped, void) {
			(Ok((outcome, spent)), _) => {
				meter.consume(look.saturating_add(spent.min(needed)));
				outcome
			},
			(Err(_), Some(reason)) => {
				meter.consume(look.saturating_add(needed));
				StepOutcome::Void(reason)
			},
			(Err(error), None) => {
				meter.consume(look.saturating_add(needed));
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
		T::WeightInfo::settlement_progress().saturating_add(largest)
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
}

impl<T: Config> Pallet<T> {
	fn forget(topic: TopicId, epoch: EpochIndex) {
		for entry in Truths::<T>::take(topic, epoch) {
			Reports::<T>::remove((topic, epoch, entry.reputer));
		}
		Settlements::<T>::remove(topic, epoch);
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

	fn stage_weight(progress: Option<Progress>, sizes: Sizes) -> Weight {
		let Sizes {
			inferers: n,
			forecasters: k,
			reputers: r,
			labels,
			method,
			commits,
			..
		} = sizes;
		match progress {
			None => {
				let values = quantities(n, k);
				let on_chain = || Self::truths_weight(values, labels, r);
				let reported = || Self::reports_weight(values, r);
				let evaluation = match method {
					Some(LossMethod::OnChain { .. }) => on_chain(),
					Some(LossMethod::Reported { .. }) => reported(),
					None => on_chain().max(reported()),
				}
				// Of each reputer all others, when each of them is moved.
				.saturating_add(T::WeightInfo::evaluate_ascent(r.saturating_pow(3)))
				.saturating_add(T::Predictions::read_weight(n, k, labels));
				if commits {
					evaluation.max(T::WeightInfo::settle_forfeits(r))
				} else {
					evaluation
				}
			},
			Some(Progress::Evaluated) => Self::regrets_weight(sizes).max(
				T::WeightInfo::settle_mark(n, k)
					.saturating_add(T::Predictions::read_weight(n, k, MAX_LABELS)),
			),
			// With forecasters one sortition and one cohort more are written, half of which the
			// straight line through all sizes leaves out.
			Some(Progress::Regretted) => {
				T::WeightInfo::settle_scores(n, k, r).saturating_add(T::DbWeight::get().writes(1))
			},
			// The benchmark's epochs have nothing to pay: where rewards go is read of everybody who
			// earned some.
			Some(Progress::Scored) => T::WeightInfo::settle_rewards(n, k, r)
				.saturating_add(T::DbWeight::get().reads(sizes.actors().into()))
				.saturating_add(T::Rewards::weight(sizes.actors())),
			Some(Progress::Settled) => Weight::zero(),
		}
	}

	/// Of losses on chain, but for the ascent: what is read follows the reputers, what is computed the
	/// values times the reputers, label by label.
	fn truths_weight(values: u32, labels: u32, reputers: u32) -> Weight {
		let compared = values.saturating_mul(reputers);
		let one = T::WeightInfo::evaluate_values(compared);
		// Its benchmark has three labels more.
		let label = T::WeightInfo::evaluate_labels(compared)
			.saturating_sub(one)
			.saturating_div(3);
		T::WeightInfo::settle_evaluate(reputers)
			// The whole of an evaluation is in its ascent: what the values add to it.
			.saturating_add(one.saturating_sub(T::WeightInfo::evaluate_values(0)))
			.saturating_add(label.saturating_mul(labels.saturating_sub(1).into()))
	}

	/// Of reported losses, but for the ascent.
	fn reports_weight(values: u32, reputers: u32) -> Weight {
		let compared = values.saturating_mul(reputers);
		T::WeightInfo::settle_reports(reputers).saturating_add(
			T::WeightInfo::evaluate_reports(compared)
				.saturating_sub(T::WeightInfo::evaluate_reports(0)),
		)
	}

	/// Of the regrets when nobody has to be marked: the tables by their size, beyond the base what was
	/// recycled.
	fn regrets_weight(sizes: Sizes) -> Weight {
		let base = T::WeightInfo::settle_regrets(sizes.inferers, sizes.forecasters);
		without_tables(base, REGRETS_PROOF)
			.saturating_add(
				T::WeightInfo::recycle_slots(sizes.recycled)
					.saturating_sub(T::WeightInfo::recycle_slots(0)),
			)
			.saturating_add(Self::table_weight(sizes.table))
	}

	/// The proof of regret tables of this size, bytes, which the benchmarks leave out.
	pub(crate) fn table_weight(size: u32) -> Weight {
		Weight::from_parts(0, u64::from(size).saturating_add(TABLE_PROOF))
	}

	fn stage(epoch: &EpochInfo, progress: Option<Progress>, table: u32) -> Stepped {
		let (topic, index) = (epoch.topic, epoch.index);
		let (next, sizes) = match progress {
			None => {
				let forfeits = Self::settle_forfeits(epoch);
				if forfeits > 0 {
					let spent = T::WeightInfo::settle_forfeits(forfeits);
					return Ok((StepOutcome::More, spent));
				}
				(Progress::Evaluated, Self::settle_evaluate(epoch, table)?)
			},
			Some(Progress::Settled) => return Ok((StepOutcome::Done, Weight::zero())),
			Some(done) => {
				let outcome = Outcomes::<T>::get(topic, index)
					.ok_or(Error::<T>::InputsMissing)
					.map_err(DispatchError::from)?;
				let sizes = Sizes::of(epoch, &outcome, table);
				let next = match done {
					Progress::Evaluated => {
						if Self::settle_mark(epoch, &outcome) {
							// Whose sizes are those of another epoch: the whole is charged.
							return Ok((StepOutcome::More, Weight::MAX));
						}
						let recycled = Self::settle_regrets(epoch, &outcome)?;
						Settlements::<T>::insert(topic, index, Progress::Regretted);
						let spent = Self::regrets_weight(Sizes { recycled, ..sizes });
						return Ok((StepOutcome::More, spent));
					},
					Progress::Regretted => Self::settle_scores(epoch, &outcome)?,
					Progress::Scored | Progress::Settled => {
						Self::settle_rewards(epoch, &outcome)?;
						Progress::Settled
					},
				};
				(next, sizes)
			},
		};
		Settlements::<T>::insert(topic, index, next);
		let outcome = if next == Progress::Settled {
			StepOutcome::Done
		} else {
			StepOutcome::More
		};
		Ok((outcome, Self::stage_weight(progress, sizes)))
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
