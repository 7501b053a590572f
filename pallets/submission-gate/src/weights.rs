// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_submission_gate`: upper estimates in the form of the benchmark's output.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `pallet_submission_gate`.
pub trait WeightInfo {
	/// Weight of reserving and settling the weight of a free submission.
	fn free_submission() -> Weight;
	/// Weight of `on_initialize`.
	fn on_initialize() -> Weight;
}

/// Weights for `pallet_submission_gate`, with the runtime's database weights.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `SubmissionGate::FreeWeight` (r:1 w:1)
	/// Proof: `SubmissionGate::FreeWeight` (`max_values`: Some(1), `max_size`: Some(18), added: 513, mode: `MaxEncodedLen`)
	fn free_submission() -> Weight {
		Weight::from_parts(10_000_000, 1_503)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `SubmissionGate::FreeWeight` (r:0 w:1)
	/// Proof: `SubmissionGate::FreeWeight` (`max_values`: Some(1), `max_size`: Some(18), added: 513, mode: `MaxEncodedLen`)
	fn on_initialize() -> Weight {
		Weight::from_parts(2_000_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

// For backwards compatibility and tests.
impl WeightInfo for () {
	fn free_submission() -> Weight {
		Weight::from_parts(10_000_000, 1_503)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn on_initialize() -> Weight {
		Weight::from_parts(2_000_000, 0)
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
}
