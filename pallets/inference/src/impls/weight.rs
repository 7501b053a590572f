// SPDX-License-Identifier: Apache-2.0

//! What the combination, and reading what it left, weigh: times, reads and writes are the benchmarks',
//! the proofs are those of [`proofs`].

use crate::{
	proofs,
	types::{chunks, members},
	Config, Pallet, WeightInfo,
};
use frame_support::{traits::Get, weights::Weight};

/// The time of a weight, with another proof.
fn with_proof(weight: Weight, proof: u64) -> Weight {
	Weight::from_parts(weight.ref_time(), proof)
}

impl<T: Config> Pallet<T> {
	/// The weight of combining an epoch of this size, whose forecasts have at most so many elements:
	/// what is read and stored follows the workers, what is computed the members of the pools, label by
	/// label. What the reputation reads is not in it.
	pub(crate) fn combination_weight(
		inferers: u32,
		forecasters: u32,
		labels: u32,
		elements: u32,
	) -> Weight {
		let members = members(inferers, forecasters);
		let one = T::WeightInfo::combine_members(members);
		// Its benchmark has three labels more.
		let label = T::WeightInfo::combine_labels(members)
			.saturating_sub(one)
			.saturating_div(3);
		let time = T::WeightInfo::combine(inferers, forecasters)
			.saturating_add(one)
			.saturating_add(label.saturating_mul(labels.saturating_sub(1).into()))
			// The chunks follow the product of the sizes, which the straight lines of a benchmark do
			// not: their writes are counted here.
			.saturating_add(T::DbWeight::get().writes(chunks(inferers, forecasters, labels).into()));
		let proof = proofs::combination::<T::AccountId>(inferers, forecasters, labels, elements);
		with_proof(time, proof)
	}

	/// The weight of reading what the combination of such an epoch left, with at most so many labels.
	pub(crate) fn loss_inputs_weight(inferers: u32, forecasters: u32, labels: u32) -> Weight {
		let labels = proofs::possible_labels(inferers, forecasters, labels);
		let number = chunks(inferers, forecasters, labels);
		// The chunks follow the product of the sizes: their reads are counted here.
		let time = T::WeightInfo::loss_inputs(inferers, forecasters, labels)
			.saturating_add(T::DbWeight::get().reads(number.into()));
		let proof = proofs::loss_inputs::<T::AccountId>(inferers, forecasters, labels);
		with_proof(time, proof)
	}
}
