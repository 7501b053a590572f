// SPDX-License-Identifier: Apache-2.0

//! What the steps of a settlement weigh.
//!
//! Times, reads and writes are the benchmarks'. The proof is added up here from the items that a step
//! touches, each at the size that it can have in this epoch and this topic: the benchmarks have full
//! vectors, and their generator would count those.

use crate::{types::*, Config, Pallet, WeightInfo};
use allora_primitives::{
	proof,
	traits::{Predictions, RewardSink},
	EpochInfo, LossMethod, MAX_FORECASTERS, MAX_INFERERS, MAX_LABELS, MAX_REPUTERS,
};
use codec::MaxEncodedLen;
use frame_support::{traits::Get, weights::Weight};

/// How large the pool or the position of a reputer is at most, bytes.
const AUTHORITY: u64 = 150;

/// The lengths of a value's lists.
const LENGTHS: u64 = 40;

/// The sizes of an epoch that its steps' weights depend on.
#[derive(Clone, Copy)]
pub(crate) struct Sizes {
	pub inferers: u32,
	pub forecasters: u32,
	pub reputers: u32,
	pub labels: u32,
	/// Where losses come from; `None` for either, whichever is heavier.
	pub method: Option<LossMethod>,
	/// Whether reputers may have commitments that are forfeited first.
	pub commits: bool,
	/// How many slots of workers are recycled.
	pub recycled: u32,
	/// How many of the reputers have no slot yet.
	pub outside: u32,
	/// How many reputers get or lose a slot.
	pub moved: u32,
	/// The slots that the topic has.
	pub slots: SlotCounts,
}

impl Sizes {
	/// The largest that the parameters of an epoch allow, in a topic with these slots.
	pub fn at_most(epoch: &EpochInfo, slots: SlotCounts) -> Self {
		let limits = &epoch.parameters.limits;
		let reputers = u32::from(limits.reputers);
		Self {
			inferers: limits.inferers.into(),
			forecasters: limits.forecasters.into(),
			reputers,
			labels: epoch.parameters.arity.into(),
			method: Some(epoch.parameters.loss_method),
			commits: epoch.reputers_commit(),
			recycled: u32::from(limits.inferers).saturating_add(limits.forecasters.into()),
			outside: reputers,
			moved: reputers.saturating_mul(2),
			slots,
		}
	}

	/// The largest of all.
	pub fn greatest() -> Self {
		Self {
			inferers: MAX_INFERERS,
			forecasters: MAX_FORECASTERS,
			reputers: MAX_REPUTERS,
			labels: MAX_LABELS,
			method: None,
			commits: true,
			recycled: MAX_INFERERS.saturating_add(MAX_FORECASTERS),
			outside: MAX_REPUTERS,
			moved: MAX_REPUTERS.saturating_mul(2),
			slots: SlotCounts::greatest(),
		}
	}

	/// Those of an evaluated epoch, whose commitments are dealt with; what moves is the most that can.
	pub fn of<AccountId>(
		epoch: &EpochInfo,
		outcome: &Outcome<AccountId>,
		slots: SlotCounts,
	) -> Self {
		let reputers = count(&outcome.reputers);
		let (inferers, forecasters) = (count(&outcome.inferers), count(&outcome.forecasters));
		Self {
			inferers,
			forecasters,
			reputers,
			commits: false,
			recycled: inferers.saturating_add(forecasters),
			outside: 0,
			moved: reputers.saturating_mul(2),
			..Self::at_most(epoch, slots)
		}
	}

	fn workers(&self) -> u32 {
		self.inferers.saturating_add(self.forecasters)
	}

	fn actors(&self) -> u32 {
		self.workers().saturating_add(self.reputers)
	}

	fn values(&self) -> u32 {
		quantities(self.inferers, self.forecasters)
	}
}

fn size<V: MaxEncodedLen>(number: u32) -> u64 {
	let one = u64::try_from(V::max_encoded_len()).unwrap_or(u64::MAX);
	one.saturating_mul(number.into())
}

fn sum(parts: &[u64]) -> u64 {
	parts
		.iter()
		.fold(0, |sum: u64, part| sum.saturating_add(*part))
}

/// The time of a weight, with another proof.
fn with_proof(weight: Weight, proof: u64) -> Weight {
	Weight::from_parts(weight.ref_time(), proof)
}

/// The proof of the slots of a kind, of which there are so many.
fn places<AccountId: MaxEncodedLen>(slots: u32) -> u64 {
	sum(&[
		// Kinds are siblings.
		proof::BY_TOPIC,
		proof::SIBLING,
		size::<Sortition>(1),
		size::<Slot<AccountId>>(slots),
		LENGTHS,
	])
}

/// The proof of what regrets are read from: slots of both kinds of workers, table, network.
fn regrets_read<AccountId: MaxEncodedLen>(slots: SlotCounts) -> u64 {
	sum(&[
		places::<AccountId>(slots.inferers),
		places::<AccountId>(slots.forecasters),
		proof::BY_TOPIC.saturating_add(slots.table_size().into()),
		network(),
	])
}

fn network() -> u64 {
	proof::BY_TOPIC.saturating_add(size::<Network>(1))
}

impl<T: Config> Pallet<T> {
	/// The weight of finding out how far an epoch is, and how large.
	pub(crate) fn look_weight() -> Weight {
		let proof = Self::outcome_proof(&Sizes::greatest()).saturating_add(network());
		with_proof(
			T::WeightInfo::settlement_progress(),
			proof.saturating_add(proof::STEP),
		)
	}

	/// What a step adds to [`Self::look_weight`]: all of its proof is its own.
	pub(crate) fn looked() -> Weight {
		with_proof(T::WeightInfo::settlement_progress(), 0)
	}

	fn outcome_proof(sizes: &Sizes) -> u64 {
		sum(&[
			proof::BY_EPOCH,
			size::<(T::AccountId, Option<T::AccountId>)>(sizes.workers()),
			size::<EvaluatedReputer<T::AccountId>>(sizes.reputers),
			size::<allora_primitives::Decimal>(sizes.values()),
			// The truth and four bands of each label, and what is compared with.
			size::<[allora_primitives::Decimal; 5]>(sizes.labels),
			size::<[Option<allora_primitives::Decimal>; 3]>(1),
			LENGTHS,
		])
	}

	fn history_proof(sizes: &Sizes) -> u64 {
		let slots = sizes.slots;
		let actors = slots
			.inferers
			.saturating_add(slots.forecasters)
			.saturating_add(slots.reputers);
		sum(&[
			proof::BY_TOPIC,
			size::<Past>(actors),
			// A round has at most as many members as there are slots, but for those without one.
			size::<(T::AccountId, allora_primitives::Decimal)>(actors.max(sizes.actors())),
			size::<(u32, allora_primitives::Decimal)>(T::HistoryDepth::get().saturating_mul(3)),
			LENGTHS,
		])
	}

	fn scores_proof(sizes: &Sizes) -> u64 {
		sum(&[
			proof::BY_EPOCH,
			size::<ScoreEntry<T::AccountId>>(sizes.actors()),
			LENGTHS,
		])
	}

	/// What a reputer's registration or what is left of it takes, when its state lies there or goes
	/// there: at most two items are read and one of them is written.
	fn outside_weight(reputers: u32, write: bool) -> Weight {
		let one = size::<ReputerRecord<T::AccountId>>(1).max(size::<LockedDeposit>(1));
		let proof = proof::BY_EPOCH
			.saturating_add(one)
			.saturating_mul(2)
			.saturating_mul(reputers.into());
		let number = u64::from(reputers);
		T::DbWeight::get()
			.reads_writes(number.saturating_mul(2), if write { number } else { 0 })
			.saturating_add(Weight::from_parts(0, proof))
	}

	/// The weight of a step after `progress`, without the look before it.
	pub(crate) fn stage_weight(progress: Option<Progress>, sizes: Sizes) -> Weight {
		let Sizes {
			inferers: n,
			forecasters: k,
			reputers: r,
			labels,
			method,
			commits,
			..
		} = sizes;
		let common = sum(&[proof::STEP, network(), Self::outcome_proof(&sizes)]);
		match progress {
			None => {
				let evaluation = match method {
					Some(LossMethod::OnChain { .. }) => Self::truths_weight(&sizes),
					Some(LossMethod::Reported { .. }) => Self::reports_weight(&sizes),
					None => Self::truths_weight(&sizes).max(Self::reports_weight(&sizes)),
				}
				// Of each reputer all others, when each of them is moved.
				.saturating_add(with_proof(
					T::WeightInfo::evaluate_ascent(r.saturating_pow(3)),
					0,
				))
				.saturating_add(Self::outside_weight(sizes.outside, false))
				.saturating_add(T::Predictions::read_weight(n, k, labels));
				if commits {
					evaluation.max(T::WeightInfo::settle_forfeits(r))
				} else {
					evaluation
				}
			},
			Some(Progress::Evaluated) => Self::regrets_weight(&sizes).max(
				T::WeightInfo::settle_mark(n, k)
					.saturating_add(T::Predictions::read_weight(n, k, MAX_LABELS)),
			),
			Some(Progress::Regretted) => {
				let proof = sum(&[
					common,
					places::<T::AccountId>(sizes.slots.inferers),
					places::<T::AccountId>(sizes.slots.forecasters),
					places::<T::AccountId>(sizes.slots.reputers),
					Self::history_proof(&sizes),
					proof::BY_EPOCH,
				]);
				with_proof(T::WeightInfo::settle_scores(n, k, r), proof)
					.saturating_add(Self::outside_weight(sizes.moved, true))
			},
			Some(Progress::Scored) => {
				let proof = sum(&[
					common,
					Self::scores_proof(&sizes),
					Self::history_proof(&sizes),
					// The largest rewards.
					proof::BY_TOPIC,
					size::<[allora_primitives::Balance; REWARD_WINDOW as usize]>(1),
					T::Rewards::weight(sizes.actors()).proof_size(),
				]);
				// Its benchmark fixes a payout.
				with_proof(T::WeightInfo::settle_rewards(n, k, r), proof)
			},
			Some(Progress::Settled) => Weight::zero(),
		}
	}

	/// The proof of an evaluation, but for what the predictions and the reports need.
	fn evaluation_proof(sizes: &Sizes) -> u64 {
		let values = size::<allora_primitives::Decimal>(sizes.labels);
		let truth = size::<TruthEntry<T::AccountId>>(1)
			.saturating_sub(size::<allora_primitives::LabelValues>(1))
			.saturating_add(values)
			.saturating_add(4);
		sum(&[
			proof::STEP,
			network(),
			// The outcome is written.
			proof::BY_EPOCH,
			proof::BY_EPOCH.saturating_add(truth.saturating_mul(sizes.reputers.into())),
			places::<T::AccountId>(sizes.slots.reputers),
			// The authority of each: its pool and its position. The least stake is a parameter.
			proof::actors(sizes.reputers.into(), AUTHORITY).saturating_mul(2),
			proof::VALUE,
		])
	}

	/// Of losses on chain, but for the ascent: what is read follows the reputers, what is computed the
	/// values times the reputers, label by label.
	fn truths_weight(sizes: &Sizes) -> Weight {
		let compared = sizes.values().saturating_mul(sizes.reputers);
		let one = T::WeightInfo::evaluate_values(compared);
		// Its benchmark has three labels more.
		let label = T::WeightInfo::evaluate_labels(compared)
			.saturating_sub(one)
			.saturating_div(3);
		let base = T::WeightInfo::settle_evaluate(sizes.reputers);
		with_proof(base, Self::evaluation_proof(sizes))
			// The whole of an evaluation is in its ascent: what the values add to it.
			.saturating_add(one.saturating_sub(T::WeightInfo::evaluate_values(0)))
			.saturating_add(label.saturating_mul(sizes.labels.saturating_sub(1).into()))
	}

	/// Of reported losses, but for the ascent.
	fn reports_weight(sizes: &Sizes) -> Weight {
		let compared = sizes.values().saturating_mul(sizes.reputers);
		let reports = size::<allora_primitives::Decimal>(sizes.values())
			.saturating_add(proof::SIBLING)
			.saturating_mul(sizes.reputers.into());
		let proof = sum(&[Self::evaluation_proof(sizes), proof::BY_EPOCH, reports]);
		with_proof(T::WeightInfo::settle_reports(sizes.reputers), proof).saturating_add(
			T::WeightInfo::evaluate_reports(compared)
				.saturating_sub(T::WeightInfo::evaluate_reports(0)),
		)
	}

	/// Of the regrets when nobody has to be marked: beyond the base what was recycled.
	pub(crate) fn regrets_weight(sizes: &Sizes) -> Weight {
		let base = T::WeightInfo::settle_regrets(sizes.inferers, sizes.forecasters);
		let history = if sizes.recycled > 0 {
			Self::history_proof(sizes)
		} else {
			0
		};
		let proof = sum(&[
			proof::STEP,
			Self::outcome_proof(sizes),
			regrets_read::<T::AccountId>(sizes.slots),
			history,
		]);
		let recycling = T::WeightInfo::recycle_slots(sizes.recycled)
			.saturating_sub(T::WeightInfo::recycle_slots(0));
		with_proof(base, proof).saturating_add(with_proof(recycling, 0))
	}

	/// What it takes to read the regrets and the network of a topic with these slots, between so many
	/// workers.
	pub(crate) fn regrets_read_weight(
		slots: SlotCounts,
		inferers: u32,
		forecasters: u32,
	) -> Weight {
		with_proof(
			T::WeightInfo::read_regrets(inferers, forecasters),
			regrets_read::<T::AccountId>(slots),
		)
	}
}
