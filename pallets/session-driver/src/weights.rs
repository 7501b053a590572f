// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_session_driver`, generated from its benchmarks. Do not edit: run `make weights`.
//!
//! Date: 2026-11-26. Steps: 50, repeats: 20. Machine: AMD EPYC, described in
//! `benchmarks/machine.md`. Worst-case map size: 1000000.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, clippy::unnecessary_cast)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `pallet_session_driver`.
pub trait WeightInfo {
	/// Weight of `rotate`.
	fn rotate(v: u32, ) -> Weight;
	/// Weight of `rotate_elect`.
	fn rotate_elect(v: u32, t: u32, ) -> Weight;
	/// Weight of `note_author`.
	fn note_author() -> Weight;
	/// Weight of `pay_base`.
	fn pay_base() -> Weight;
	/// Weight of `set_invulnerables`.
	fn set_invulnerables(n: u32, ) -> Weight;
}

/// Weights as measured, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Session::QueuedKeys` (r:1 w:1)
	/// Proof: `Session::QueuedKeys` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::CurrentIndex` (r:1 w:1)
	/// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::QueuedChanged` (r:1 w:1)
	/// Proof: `Session::QueuedChanged` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::NextKeys` (r:100 w:0)
	/// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Aura::Authorities` (r:1 w:1)
	/// Proof: `Aura::Authorities` (`max_values`: Some(1), `max_size`: Some(3202), added: 3697, mode: `MaxEncodedLen`)
	/// Storage: `Session::DisabledValidators` (r:0 w:1)
	/// Proof: `Session::DisabledValidators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::Validators` (r:0 w:1)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// The range of component `v` is `[1, 100]`.
	fn rotate(v: u32, ) -> Weight {
		// Proof size, bytes: measured `437 + v * (96 ±0)`, estimated `4687 + v * (2571 ±0)`.
		// Shortest run: 68_532_000 picoseconds.
		Weight::from_parts(55_926_995, 4687)
			// Standard error: 44_904.
			.saturating_add(Weight::from_parts(17_627_923, 0).saturating_mul(v.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(Weight::from_parts(0, 2571).saturating_mul(v.into()))
	}
	// Provisional, until the bencher has run.
	fn rotate_elect(v: u32, t: u32, ) -> Weight {
		Weight::from_parts(100_000_000_000, 900_000)
			.saturating_add(Weight::from_parts(300_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(20_000_000, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(600_u64))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(900_u64))
			.saturating_add(Weight::from_parts(0, 3566).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(0, 2520).saturating_mul(t.into()))
	}
	// Provisional, until the bencher has run.
	fn note_author() -> Weight {
		Weight::from_parts(30_000_000, 8000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	// Provisional, until the bencher has run.
	fn pay_base() -> Weight {
		Weight::from_parts(15_000_000, 1700)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	// Provisional, until the bencher has run.
	fn set_invulnerables(n: u32, ) -> Weight {
		Weight::from_parts(20_000_000, 3600)
			.saturating_add(Weight::from_parts(4_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2571).saturating_mul(n.into()))
	}
}

/// The same numbers for tests, with the SDK's database weights.
impl WeightInfo for () {
	fn rotate(v: u32, ) -> Weight {
		Weight::from_parts(55_926_995, 4687)
			.saturating_add(Weight::from_parts(17_627_923, 0).saturating_mul(v.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(v.into())))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
			.saturating_add(Weight::from_parts(0, 2571).saturating_mul(v.into()))
	}
	// Provisional, until the bencher has run.
	fn rotate_elect(v: u32, t: u32, ) -> Weight {
		Weight::from_parts(100_000_000_000, 900_000)
			.saturating_add(Weight::from_parts(300_000_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(20_000_000, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(600_u64))
			.saturating_add(RocksDbWeight::get().reads((5_u64).saturating_mul(v.into())))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(900_u64))
			.saturating_add(Weight::from_parts(0, 3566).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(0, 2520).saturating_mul(t.into()))
	}
	// Provisional, until the bencher has run.
	fn note_author() -> Weight {
		Weight::from_parts(30_000_000, 8000)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	// Provisional, until the bencher has run.
	fn pay_base() -> Weight {
		Weight::from_parts(15_000_000, 1700)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	// Provisional, until the bencher has run.
	fn set_invulnerables(n: u32, ) -> Weight {
		Weight::from_parts(20_000_000, 3600)
			.saturating_add(Weight::from_parts(4_000_000, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2571).saturating_mul(n.into()))
	}
}
