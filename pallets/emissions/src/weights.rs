// SPDX-License-Identifier: Apache-2.0

//! Weights for `pallet_emissions`
//!
//! Conservative estimates in the form of the benchmark's output, to be replaced by it.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]
#![allow(dead_code)]

use frame_support::{traits::Get, weights::{Weight, constants::RocksDbWeight}};
use core::marker::PhantomData;

/// Weight functions needed for `pallet_emissions`.
pub trait WeightInfo {
	fn set_emission_enabled() -> Weight;
	fn claim_accrued() -> Weight;
	fn fix_payout(r: u32, ) -> Weight;
	fn credit_base() -> Weight;
	fn credit_batch(r: u32, ) -> Weight;
}

/// Weights for `pallet_emissions` using the Substrate node and recommended hardware.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Emissions::EmissionEnabled` (r:0 w:1)
	/// Proof: `Emissions::EmissionEnabled` (`max_values`: None, `max_size`: Some(1), added: 2476, mode: `MaxEncodedLen`)
	fn set_emission_enabled() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `0`
		Weight::from_parts(12_000_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Emissions::Accrued` (r:1 w:1)
	/// Proof: `Emissions::Accrued` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::AccruedTotal` (r:1 w:1)
	/// Proof: `Emissions::AccruedTotal` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn claim_accrued() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `10236`
		Weight::from_parts(80_000_000, 10236)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Emissions::EmissionEnabled` (r:1 w:0)
	/// Proof: `Emissions::EmissionEnabled` (`max_values`: None, `max_size`: Some(1), added: 2476, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Weights` (r:2 w:0)
	/// Proof: `Topics::Weights` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Balances::TotalIssuance` (r:1 w:1)
	/// Proof: `Balances::TotalIssuance` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::LastPayout` (r:1 w:1)
	/// Proof: `Emissions::LastPayout` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::TotalMinted` (r:1 w:1)
	/// Proof: `Emissions::TotalMinted` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Unpaid` (r:1 w:1)
	/// Proof: `Emissions::Unpaid` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::QueueBounds` (r:1 w:1)
	/// Proof: `Emissions::QueueBounds` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Queue` (r:0 w:1)
	/// Proof: `Emissions::Queue` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Payouts` (r:0 w:1)
	/// Proof: `Emissions::Payouts` (`max_values`: None, `max_size`: Some(4640), added: 7115, mode: `MaxEncodedLen`)
	/// The range of component `r` is `[0, 96]`.
	fn fix_payout(r: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `25207`
		Weight::from_parts(120_000_000, 25207)
			.saturating_add(Weight::from_parts(150_000, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `Emissions::QueueBounds` (r:1 w:1)
	/// Proof: `Emissions::QueueBounds` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn credit_base() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `2491`
		Weight::from_parts(5_000_000, 2491)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Emissions::QueueBounds` (r:1 w:1)
	/// Proof: `Emissions::QueueBounds` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Queue` (r:1 w:2)
	/// Proof: `Emissions::Queue` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Payouts` (r:1 w:1)
	/// Proof: `Emissions::Payouts` (`max_values`: None, `max_size`: Some(4640), added: 7115, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Unpaid` (r:1 w:1)
	/// Proof: `Emissions::Unpaid` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::AccruedTotal` (r:1 w:1)
	/// Proof: `Emissions::AccruedTotal` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `r` is `[1, 16]`.
	fn credit_batch(r: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `19690`
		Weight::from_parts(40_000_000, 19690)
			.saturating_add(Weight::from_parts(70_000_000, 5142).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(7_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(r.into())))
	}
}

// For backwards compatibility and tests.
impl WeightInfo for () {
	/// Storage: `Emissions::EmissionEnabled` (r:0 w:1)
	/// Proof: `Emissions::EmissionEnabled` (`max_values`: None, `max_size`: Some(1), added: 2476, mode: `MaxEncodedLen`)
	fn set_emission_enabled() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `0`
		Weight::from_parts(12_000_000, 0)
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	/// Storage: `Emissions::Accrued` (r:1 w:1)
	/// Proof: `Emissions::Accrued` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::AccruedTotal` (r:1 w:1)
	/// Proof: `Emissions::AccruedTotal` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn claim_accrued() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `10236`
		Weight::from_parts(80_000_000, 10236)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	/// Storage: `Emissions::EmissionEnabled` (r:1 w:0)
	/// Proof: `Emissions::EmissionEnabled` (`max_values`: None, `max_size`: Some(1), added: 2476, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Weights` (r:2 w:0)
	/// Proof: `Topics::Weights` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Balances::TotalIssuance` (r:1 w:1)
	/// Proof: `Balances::TotalIssuance` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::LastPayout` (r:1 w:1)
	/// Proof: `Emissions::LastPayout` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::TotalMinted` (r:1 w:1)
	/// Proof: `Emissions::TotalMinted` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Unpaid` (r:1 w:1)
	/// Proof: `Emissions::Unpaid` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::QueueBounds` (r:1 w:1)
	/// Proof: `Emissions::QueueBounds` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Queue` (r:0 w:1)
	/// Proof: `Emissions::Queue` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Payouts` (r:0 w:1)
	/// Proof: `Emissions::Payouts` (`max_values`: None, `max_size`: Some(4640), added: 7115, mode: `MaxEncodedLen`)
	/// The range of component `r` is `[0, 96]`.
	fn fix_payout(r: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `25207`
		Weight::from_parts(120_000_000, 25207)
			.saturating_add(Weight::from_parts(150_000, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
	}
	/// Storage: `Emissions::QueueBounds` (r:1 w:1)
	/// Proof: `Emissions::QueueBounds` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn credit_base() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `2491`
		Weight::from_parts(5_000_000, 2491)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	/// Storage: `Emissions::QueueBounds` (r:1 w:1)
	/// Proof: `Emissions::QueueBounds` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Queue` (r:1 w:2)
	/// Proof: `Emissions::Queue` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Payouts` (r:1 w:1)
	/// Proof: `Emissions::Payouts` (`max_values`: None, `max_size`: Some(4640), added: 7115, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Unpaid` (r:1 w:1)
	/// Proof: `Emissions::Unpaid` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::AccruedTotal` (r:1 w:1)
	/// Proof: `Emissions::AccruedTotal` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `r` is `[1, 16]`.
	fn credit_batch(r: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `19690`
		Weight::from_parts(40_000_000, 19690)
			.saturating_add(Weight::from_parts(70_000_000, 5142).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(r.into())))
	}
}
