// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_ground_truth`, generated from its benchmarks. Do not edit: run `make weights`.
//!
//! Date: 2026-11-26. Steps: 50, repeats: 20. Machine: AMD EPYC, described in
//! `benchmarks/machine.md`. Worst-case map size: 1000000.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, clippy::unnecessary_cast)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `pallet_ground_truth`.
pub trait WeightInfo {
	/// Weight of `set_data_source`.
	fn set_data_source() -> Weight;
	/// Weight of `remove_data_source`.
	fn remove_data_source() -> Weight;
}

/// Weights as measured, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `GroundTruth::DataSources` (r:0 w:1)
	/// Proof: `GroundTruth::DataSources` (`max_values`: None, `max_size`: Some(401), added: 2876, mode: `MaxEncodedLen`)
	fn set_data_source() -> Weight {
		// Proof size, bytes: measured `441`, estimated `3908`.
		// Shortest run: 34_001_000 picoseconds.
		Weight::from_parts(37_836_000, 3908)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `GroundTruth::DataSources` (r:1 w:1)
	/// Proof: `GroundTruth::DataSources` (`max_values`: None, `max_size`: Some(401), added: 2876, mode: `MaxEncodedLen`)
	fn remove_data_source() -> Weight {
		// Proof size, bytes: measured `978`, estimated `3908`.
		// Shortest run: 33_510_000 picoseconds.
		Weight::from_parts(36_304_000, 3908)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// The same numbers for tests, with the SDK's database weights.
impl WeightInfo for () {
	fn set_data_source() -> Weight {
		Weight::from_parts(37_836_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn remove_data_source() -> Weight {
		Weight::from_parts(36_304_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
}
