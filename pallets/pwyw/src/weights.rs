// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_pwyw`, generated from its benchmarks. Do not edit: run `make weights`.
//!
//! Date: 2026-11-23. Steps: 50, repeats: 20. Machine: AMD EPYC, described in
//! `benchmarks/machine.md`. Worst-case map size: 1000000.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, clippy::unnecessary_cast)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `pallet_pwyw`.
pub trait WeightInfo {
	/// Weight of `pay`.
	fn pay() -> Weight;
	/// Weight of `drip`.
	fn drip() -> Weight;
}

/// Weights as measured, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::TotalPaid` (r:1 w:1)
	/// Proof: `Pwyw::TotalPaid` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:1)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::NextReceiptId` (r:1 w:1)
	/// Proof: `Pwyw::NextReceiptId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LatestPrediction` (r:1 w:0)
	/// Proof: `Inference::LatestPrediction` (`max_values`: None, `max_size`: Some(2428), added: 4903, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::ReceiptIds` (r:1 w:1)
	/// Proof: `Pwyw::ReceiptIds` (`max_values`: None, `max_size`: Some(562), added: 3037, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:0)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:3 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveTopics` (r:1 w:0)
	/// Proof: `Topics::ActiveTopics` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Receipts` (r:0 w:2)
	/// Proof: `Pwyw::Receipts` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	fn pay() -> Weight {
		// Proof size, bytes: measured `4951`, estimated `8523`.
		// Shortest run: 300_875_000 picoseconds.
		Weight::from_parts(325_971_000, 8523)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Pwyw::Revenues` (r:1 w:1)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	fn drip() -> Weight {
		// Proof size, bytes: measured `295`, estimated `3501`.
		// Shortest run: 34_766_000 picoseconds.
		Weight::from_parts(36_800_000, 3501)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// The same numbers for tests, with the SDK's database weights.
impl WeightInfo for () {
	fn pay() -> Weight {
		Weight::from_parts(325_971_000, 8523)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn drip() -> Weight {
		Weight::from_parts(36_800_000, 3501)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
}
