// SPDX-License-Identifier: Apache-2.0

//! Weights for `pallet_pwyw`
//!
//! Conservative estimates in the form of the benchmark's output, to be replaced by it.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]
#![allow(dead_code)]

use frame_support::{traits::Get, weights::{Weight, constants::RocksDbWeight}};
use core::marker::PhantomData;

/// Weight functions needed for `pallet_pwyw`.
pub trait WeightInfo {
	fn pay() -> Weight;
	fn drip() -> Weight;
}

/// Weights for `pallet_pwyw` using the Substrate node and recommended hardware.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(2048), added: 4523, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:1)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::TotalPaid` (r:1 w:1)
	/// Proof: `Pwyw::TotalPaid` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::NextReceiptId` (r:1 w:1)
	/// Proof: `Pwyw::NextReceiptId` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::ReceiptIds` (r:1 w:1)
	/// Proof: `Pwyw::ReceiptIds` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Latest` (r:1 w:0)
	/// Proof: `Inference::Latest` (`max_values`: None, `max_size`: Some(2000), added: 4475, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Receipts` (r:0 w:2)
	/// Proof: `Pwyw::Receipts` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	fn pay() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `24350`
		Weight::from_parts(110_000_000, 24350)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Pwyw::Revenues` (r:1 w:1)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	fn drip() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `2507`
		Weight::from_parts(25_000_000, 2507)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

// For backwards compatibility and tests.
impl WeightInfo for () {
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(2048), added: 4523, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:1)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::TotalPaid` (r:1 w:1)
	/// Proof: `Pwyw::TotalPaid` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::NextReceiptId` (r:1 w:1)
	/// Proof: `Pwyw::NextReceiptId` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::ReceiptIds` (r:1 w:1)
	/// Proof: `Pwyw::ReceiptIds` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Latest` (r:1 w:0)
	/// Proof: `Inference::Latest` (`max_values`: None, `max_size`: Some(2000), added: 4475, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Receipts` (r:0 w:2)
	/// Proof: `Pwyw::Receipts` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	fn pay() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `24350`
		Weight::from_parts(110_000_000, 24350)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	/// Storage: `Pwyw::Revenues` (r:1 w:1)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	fn drip() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `2507`
		Weight::from_parts(25_000_000, 2507)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
}
