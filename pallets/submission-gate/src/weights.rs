// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_submission_gate`, generated from its benchmarks. Do not edit: run `make weights`.
//!
//! Date: 2026-11-26. Steps: 20, repeats: 20. Machine: AMD EPYC, described in
//! `benchmarks/machine.md`. Worst-case map size: 1000000.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, clippy::unnecessary_cast)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `pallet_submission_gate`.
pub trait WeightInfo {
	/// Weight of `free_submission`.
	fn free_submission() -> Weight;
	/// Weight of `on_initialize`.
	fn on_initialize() -> Weight;
}

/// Weights as measured, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `SubmissionGate::FreeWeight` (r:1 w:1)
	/// Proof: `SubmissionGate::FreeWeight` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn free_submission() -> Weight {
		// Proof size, bytes: measured `134`, estimated `1501`.
		// Shortest run: 13_450_000 picoseconds.
		Weight::from_parts(14_321_000, 1501)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `SubmissionGate::FreeWeight` (r:0 w:1)
	/// Proof: `SubmissionGate::FreeWeight` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn on_initialize() -> Weight {
		// Proof size, bytes: measured `0`, estimated `0`.
		// Shortest run: 1_331_000 picoseconds.
		Weight::from_parts(1_562_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// The same numbers for tests, with the SDK's database weights.
impl WeightInfo for () {
	fn free_submission() -> Weight {
		Weight::from_parts(14_321_000, 1501)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn on_initialize() -> Weight {
		Weight::from_parts(1_562_000, 0)
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
}
