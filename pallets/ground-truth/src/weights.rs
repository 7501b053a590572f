// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_ground_truth`: upper estimates in the form of the benchmark's output.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `pallet_ground_truth`.
pub trait WeightInfo {
	/// Weight of `set_data_source`.
	fn set_data_source() -> Weight;
	/// Weight of `remove_data_source`.
	fn remove_data_source() -> Weight;
}

/// Weights for `pallet_ground_truth`, with the runtime's database weights.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Storage: `GroundTruth::DataSources` (r:0 w:1)
	/// Proof: `GroundTruth::DataSources` (`max_values`: None, `max_size`: Some(401), added: 2876, mode: `MaxEncodedLen`)
	fn set_data_source() -> Weight {
		Weight::from_parts(30_000_000, 6_196)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Storage: `GroundTruth::DataSources` (r:1 w:1)
	/// Proof: `GroundTruth::DataSources` (`max_values`: None, `max_size`: Some(401), added: 2876, mode: `MaxEncodedLen`)
	fn remove_data_source() -> Weight {
		Weight::from_parts(25_000_000, 6_196)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

// For backwards compatibility and tests.
impl WeightInfo for () {
	fn set_data_source() -> Weight {
		Weight::from_parts(30_000_000, 6_196)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn remove_data_source() -> Weight {
		Weight::from_parts(25_000_000, 6_196)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
}
