// SPDX-License-Identifier: Apache-2.0

//! What the combination, and reading what it left, weigh.
//!
//! Times, reads and writes are the benchmarks'. The proof is added up here from the items that are
//! touched, each at the size that it can have in this epoch: what workers submitted in an epoch lies
//! under one prefix and is read as a whole, so its paths are counted once.

use crate::{
	types::{chunks, members, Seat},
	Config, Pallet, WeightInfo,
};
use allora_primitives::{proof, Commitment, Decimal, MAX_CELLS, MAX_FORECASTERS, MAX_LABELS};
use codec::MaxEncodedLen;
use frame_support::{traits::Get, weights::Weight};

/// The lengths of a value's lists.
const LENGTHS: u64 = 40;
/// What a submission has beside its numbers: a length, the revision, the block.
const SUBMISSION: u64 = 9;
/// What a prediction record has beside its labels: numbers, lengths, skill.
const RECORD: u64 = 250;
/// The numbers of one label in a prediction record: four values and five percentiles.
const RECORD_LABEL: u64 = 9 * 16;

fn size<V: MaxEncodedLen>(number: u32) -> u64 {
	let one = u64::try_from(V::max_encoded_len()).unwrap_or(u64::MAX);
	one.saturating_mul(number.into())
}

fn sum(parts: &[u64]) -> u64 {
	parts
		.iter()
		.fold(0, |sum: u64, part| sum.saturating_add(*part))
}

/// So many items below one topic and epoch, all of them, each of `size` bytes at most.
fn siblings(number: u32, size: u64) -> u64 {
	let one = proof::SIBLING.saturating_add(size);
	proof::BY_EPOCH.saturating_add(one.saturating_mul(number.into()))
}

/// The prediction record of an epoch with so many labels.
fn record(labels: u32) -> u64 {
	RECORD.saturating_add(RECORD_LABEL.saturating_mul(labels.into()))
}

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
		with_proof(
			time,
			Self::combination_proof(inferers, forecasters, labels, elements),
		)
	}

	fn combination_proof(inferers: u32, forecasters: u32, labels: u32, elements: u32) -> u64 {
		// Nobody who is combined has a commitment left.
		let seat = size::<Seat<T::AccountId>>(1).saturating_sub(size::<Commitment>(1));
		let places = |number: u32| {
			proof::BY_EPOCH
				.saturating_add(LENGTHS)
				.saturating_add(seat.saturating_mul(number.into()))
		};
		let inference = size::<Decimal>(labels).saturating_add(SUBMISSION);
		let forecast = size::<(T::AccountId, Decimal)>(elements).saturating_add(SUBMISSION);
		sum(&[
			proof::STEP,
			places(inferers),
			places(forecasters),
			siblings(inferers, inference),
			siblings(forecasters, forecast),
			// The deviations and the latest record of the topic.
			proof::BY_TOPIC.saturating_add(size::<Decimal>(labels.saturating_add(1))),
			proof::BY_TOPIC.saturating_add(record(labels)),
			// Written, and empty before: record, inputs, weights, chunks.
			proof::BY_EPOCH.saturating_mul(4),
			proof::SIBLING.saturating_mul(chunks(inferers, forecasters, labels).into()),
		])
	}

	/// The weight of reading what the combination of such an epoch left, with at most so many labels.
	pub(crate) fn loss_inputs_weight(inferers: u32, forecasters: u32, labels: u32) -> Weight {
		// No more labels than an epoch of these sizes can have.
		let pairs = inferers.saturating_mul(forecasters);
		let most = MAX_CELLS.checked_div(pairs).unwrap_or(MAX_LABELS);
		let labels = labels.min(most).clamp(1, MAX_LABELS);
		let number = chunks(inferers, forecasters, labels);
		let workers = inferers.saturating_add(forecasters);
		let values = inferers
			.saturating_mul(forecasters.saturating_add(2))
			.saturating_add(forecasters.saturating_mul(3))
			.saturating_add(2);
		let proof = sum(&[
			proof::BY_EPOCH,
			size::<(T::AccountId, Option<T::AccountId>)>(workers),
			// Forecasters that did not enter.
			size::<T::AccountId>(MAX_FORECASTERS.saturating_sub(forecasters)),
			size::<[Decimal; 2]>(labels),
			LENGTHS,
			siblings(number, LENGTHS),
			size::<Decimal>(values.saturating_mul(labels)),
			proof::BY_EPOCH.saturating_add(record(labels)),
		]);
		// The chunks follow the product of the sizes: their reads are counted here.
		let time = T::WeightInfo::loss_inputs(inferers, forecasters, labels)
			.saturating_add(T::DbWeight::get().reads(number.into()));
		with_proof(time, proof)
	}
}
