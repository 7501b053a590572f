// SPDX-License-Identifier: Apache-2.0

//! The proofs of the combination and of reading what it left, bytes: added up from the items that are
//! touched, each at the size that it can have in this epoch. What workers submitted in an epoch lies
//! under one prefix and is read as a whole, so its paths are counted once.

use crate::types::{chunks, Seat};
use allora_primitives::{proof, Commitment, Decimal, MAX_CELLS, MAX_FORECASTERS, MAX_LABELS};
use codec::MaxEncodedLen;

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

/// A combination of so many workers, whose forecasts have at most so many elements, but for what the
/// reputation reads.
pub fn combination<AccountId: MaxEncodedLen>(
	inferers: u32,
	forecasters: u32,
	labels: u32,
	elements: u32,
) -> u64 {
	// Nobody who is combined has a commitment left.
	let seat = size::<Seat<AccountId>>(1).saturating_sub(size::<Commitment>(1));
	let places = |number: u32| {
		proof::BY_EPOCH
			.saturating_add(LENGTHS)
			.saturating_add(seat.saturating_mul(number.into()))
	};
	let inference = size::<Decimal>(labels).saturating_add(SUBMISSION);
	let forecast = size::<(AccountId, Decimal)>(elements).saturating_add(SUBMISSION);
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

/// No more labels than an epoch of these sizes can have.
pub fn possible_labels(inferers: u32, forecasters: u32, labels: u32) -> u32 {
	let pairs = inferers.saturating_mul(forecasters);
	let most = MAX_CELLS.checked_div(pairs).unwrap_or(MAX_LABELS);
	labels.min(most).clamp(1, MAX_LABELS)
}

/// Reading what the combination of such an epoch left.
pub fn loss_inputs<AccountId: MaxEncodedLen>(inferers: u32, forecasters: u32, labels: u32) -> u64 {
	let number = chunks(inferers, forecasters, labels);
	let workers = inferers.saturating_add(forecasters);
	let values = inferers
		.saturating_mul(forecasters.saturating_add(2))
		.saturating_add(forecasters.saturating_mul(3))
		.saturating_add(2);
	sum(&[
		proof::BY_EPOCH,
		size::<(AccountId, Option<AccountId>)>(workers),
		// Forecasters that did not enter.
		size::<AccountId>(MAX_FORECASTERS.saturating_sub(forecasters)),
		size::<[Decimal; 2]>(labels),
		LENGTHS,
		siblings(number, LENGTHS),
		size::<Decimal>(values.saturating_mul(labels)),
		proof::BY_EPOCH.saturating_add(record(labels)),
	])
}
