// SPDX-License-Identifier: Apache-2.0

//! What the steps of a settlement weigh: times, reads and writes are the benchmarks', the proofs are
//! those of [`proofs`].

use crate::{
	proofs::{self, Sizes},
	types::*,
	Config, Pallet, WeightInfo,
};
use allora_primitives::{
	traits::{Predictions, RewardSink},
	LossMethod, MAX_LABELS,
};
use frame_support::{traits::Get, weights::Weight};

/// The time of a weight, with another proof.
fn with_proof(weight: Weight, proof: u64) -> Weight {
	Weight::from_parts(weight.ref_time(), proof)
}

impl<T: Config> Pallet<T> {
	/// The weight of finding out how far an epoch is, and how large.
	pub(crate) fn look_weight() -> Weight {
		let proof = proofs::look::<T::AccountId>(&Sizes::greatest());
		with_proof(T::WeightInfo::settlement_progress(), proof)
	}

	/// What the look adds to a step, in whose proof it is.
	pub(crate) fn looked() -> Weight {
		with_proof(T::WeightInfo::settlement_progress(), 0)
	}

	/// The time for the states of so many reputers that lie in registrations: at most two items are
	/// read and one of them is written.
	fn outside_time(reputers: u32, write: bool) -> Weight {
		let number = u64::from(reputers);
		let writes = if write { number } else { 0 };
		T::DbWeight::get().reads_writes(number.saturating_mul(2), writes)
	}

	/// The weight of a step after `progress`, without the look before it.
	pub(crate) fn stage_weight(progress: Option<Progress>, sizes: Sizes) -> Weight {
		let Sizes {
			inferers: n,
			forecasters: k,
			reputers: r,
			..
		} = sizes;
		let depth = T::HistoryDepth::get();
		match progress {
			None => {
				let evaluation = match sizes.method {
					Some(LossMethod::OnChain { .. }) => Self::truths_weight(&sizes),
					Some(LossMethod::Reported { .. }) => Self::reports_weight(&sizes),
					None => Self::truths_weight(&sizes).max(Self::reports_weight(&sizes)),
				}
				.saturating_add(Self::outside_time(sizes.outside, false))
				.saturating_add(T::Predictions::read_weight(n, k, sizes.labels));
				if sizes.commits {
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
				// With forecasters their slots are read and written too, of which the straight line
				// through all sizes leaves out a part.
				let time = T::WeightInfo::settle_scores(n, k, r)
					.saturating_add(T::DbWeight::get().reads_writes(1, 1))
					.saturating_add(Self::outside_time(sizes.moved, true));
				with_proof(time, proofs::scores::<T::AccountId>(&sizes, depth))
			},
			Some(Progress::Scored) => {
				let sink = T::Rewards::weight(sizes.actors()).proof_size();
				let proof = proofs::rewards::<T::AccountId>(&sizes, depth).saturating_add(sink);
				// Its benchmark fixes a payout.
				with_proof(T::WeightInfo::settle_rewards(n, k, r), proof)
			},
			Some(Progress::Settled) => Weight::zero(),
		}
	}

	/// Of losses on chain: what is read follows the reputers, what is computed the values times the
	/// reputers, label by label.
	fn truths_weight(sizes: &Sizes) -> Weight {
		let compared = sizes.values().saturating_mul(sizes.reputers);
		let one = T::WeightInfo::evaluate_values(compared);
		// Its benchmark has three labels more.
		let label = T::WeightInfo::evaluate_labels(compared)
			.saturating_sub(one)
			.saturating_div(3);
		let time = T::WeightInfo::settle_evaluate(sizes.reputers)
			.saturating_add(Self::ascent_weight(sizes))
			// The whole of an evaluation is in its ascent: what the values add to it.
			.saturating_add(one.saturating_sub(T::WeightInfo::evaluate_values(0)))
			.saturating_add(label.saturating_mul(sizes.labels.saturating_sub(1).into()));
		with_proof(time, proofs::evaluation::<T::AccountId>(sizes))
	}

	/// Of reported losses.
	fn reports_weight(sizes: &Sizes) -> Weight {
		let compared = sizes.values().saturating_mul(sizes.reputers);
		let time = T::WeightInfo::settle_reports(sizes.reputers)
			.saturating_add(Self::ascent_weight(sizes))
			.saturating_add(
				T::WeightInfo::evaluate_reports(compared)
					.saturating_sub(T::WeightInfo::evaluate_reports(0)),
			);
		let evaluation = proofs::evaluation::<T::AccountId>(sizes);
		with_proof(time, evaluation.saturating_add(proofs::reports(sizes)))
	}

	/// Of each reputer all others, when each of them is moved.
	fn ascent_weight(sizes: &Sizes) -> Weight {
		T::WeightInfo::evaluate_ascent(sizes.reputers.saturating_pow(3))
	}

	/// Of the regrets when nobody has to be marked: beyond the base what was recycled.
	pub(crate) fn regrets_weight(sizes: &Sizes) -> Weight {
		let time = T::WeightInfo::settle_regrets(sizes.inferers, sizes.forecasters).saturating_add(
			T::WeightInfo::recycle_slots(sizes.recycled)
				.saturating_sub(T::WeightInfo::recycle_slots(0)),
		);
		let proof = proofs::regrets::<T::AccountId>(sizes, T::HistoryDepth::get());
		with_proof(time, proof)
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
			proofs::regrets_read::<T::AccountId>(slots),
		)
	}
}
