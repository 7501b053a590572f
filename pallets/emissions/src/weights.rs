// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_emissions`, generated from its benchmarks. Do not edit: run `make weights`.
//!
//! Date: 2026-11-26. Steps: 50, repeats: 20. Machine: AMD EPYC, described in
//! `benchmarks/machine.md`. Worst-case map size: 1000000.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, clippy::unnecessary_cast)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `pallet_emissions`.
pub trait WeightInfo {
	/// Weight of `set_emission_enabled`.
	fn set_emission_enabled() -> Weight;
	/// Weight of `claim_accrued`.
	fn claim_accrued() -> Weight;
	/// Weight of `open_staking_account`.
	fn open_staking_account() -> Weight;
	/// Weight of `close_staking_account`.
	fn close_staking_account() -> Weight;
	/// Weight of `schedule_base`.
	fn schedule_base() -> Weight;
	/// Weight of `set_aside`.
	fn set_aside() -> Weight;
	/// Weight of `promise`.
	fn promise() -> Weight;
	/// Weight of `settle_reward`.
	fn settle_reward() -> Weight;
	/// Weight of `return_promised`.
	fn return_promised() -> Weight;
	/// Weight of `recalculate`.
	fn recalculate() -> Weight;
	/// Weight of `fix_payout`.
	fn fix_payout(r: u32, ) -> Weight;
	/// Weight of `credit_base`.
	fn credit_base() -> Weight;
	/// Weight of `credit_batch`.
	fn credit_batch(r: u32, ) -> Weight;
	/// Weight of `credit_accrued`.
	fn credit_accrued(a: u32, ) -> Weight;
}

/// Weights as measured, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Emissions::SetAsideUntil` (r:1 w:1)
	/// Proof: `Emissions::SetAsideUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::CurrentMonth` (r:1 w:0)
	/// Proof: `Emissions::CurrentMonth` (`max_values`: Some(1), `max_size`: Some(125), added: 620, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::EmissionEnabled` (r:0 w:1)
	/// Proof: `Emissions::EmissionEnabled` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	fn set_emission_enabled() -> Weight {
		// Proof size, bytes: measured `167`, estimated `1610`.
		// Shortest run: 19_158_000 picoseconds.
		Weight::from_parts(20_501_000, 1610)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Emissions::Accrued` (r:1 w:1)
	/// Proof: `Emissions::Accrued` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::AccruedTotal` (r:1 w:1)
	/// Proof: `Emissions::AccruedTotal` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn claim_accrued() -> Weight {
		// Proof size, bytes: measured `539`, estimated `6196`.
		// Shortest run: 117_655_000 picoseconds.
		Weight::from_parts(121_871_000, 6196)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn open_staking_account() -> Weight {
		Weight::from_parts(90_000_000, 7000)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn close_staking_account() -> Weight {
		Weight::from_parts(90_000_000, 7000)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Emissions::CurrentMonth` (r:1 w:0)
	/// Proof: `Emissions::CurrentMonth` (`max_values`: Some(1), `max_size`: Some(125), added: 620, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::SetAsideUntil` (r:1 w:0)
	/// Proof: `Emissions::SetAsideUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn schedule_base() -> Weight {
		// Proof size, bytes: measured `338`, estimated `1610`.
		// Shortest run: 9_855_000 picoseconds.
		Weight::from_parts(10_856_000, 1610)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Emissions::SetAsideUntil` (r:1 w:1)
	/// Proof: `Emissions::SetAsideUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::CurrentMonth` (r:1 w:0)
	/// Proof: `Emissions::CurrentMonth` (`max_values`: Some(1), `max_size`: Some(125), added: 620, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::EmissionEnabled` (r:1 w:0)
	/// Proof: `Emissions::EmissionEnabled` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::TotalMinted` (r:1 w:1)
	/// Proof: `Emissions::TotalMinted` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn set_aside() -> Weight {
		// Proof size, bytes: measured `545`, estimated `6196`.
		// Shortest run: 152_527_000 picoseconds.
		Weight::from_parts(156_772_000, 6196)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	// Provisional: measured on a busy machine.
	fn promise() -> Weight {
		Weight::from_parts(170_824_000, 6196)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	// Provisional: measured on a busy machine.
	fn settle_reward() -> Weight {
		Weight::from_parts(48_642_000, 3593)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	// Provisional: measured on a busy machine.
	fn return_promised() -> Weight {
		Weight::from_parts(150_754_000, 6196)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Emissions::MonthSplit` (r:1 w:1)
	/// Proof: `Emissions::MonthSplit` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::CurrentMonth` (r:1 w:1)
	/// Proof: `Emissions::CurrentMonth` (`max_values`: Some(1), `max_size`: Some(125), added: 620, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveTopics` (r:1 w:0)
	/// Proof: `Topics::ActiveTopics` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:6 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::VestedAllocation` (r:1 w:0)
	/// Proof: `Emissions::VestedAllocation` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::ReputersShare` (r:0 w:1)
	/// Proof: `Emissions::ReputersShare` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn recalculate() -> Weight {
		// Proof size, bytes: measured `553`, estimated `16056`.
		// Shortest run: 62_964_000 picoseconds.
		Weight::from_parts(65_387_000, 16056)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Emissions::EmissionEnabled` (r:1 w:0)
	/// Proof: `Emissions::EmissionEnabled` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveWeight` (r:1 w:0)
	/// Proof: `Topics::ActiveWeight` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::CurrentMonth` (r:1 w:0)
	/// Proof: `Emissions::CurrentMonth` (`max_values`: Some(1), `max_size`: Some(125), added: 620, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Drips` (r:1 w:0)
	/// Proof: `Pwyw::Drips` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:0)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::LastPayout` (r:1 w:1)
	/// Proof: `Emissions::LastPayout` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Unpaid` (r:1 w:1)
	/// Proof: `Emissions::Unpaid` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::QueueBounds` (r:1 w:1)
	/// Proof: `Emissions::QueueBounds` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::MonthSplit` (r:1 w:1)
	/// Proof: `Emissions::MonthSplit` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Payouts` (r:0 w:1)
	/// Proof: `Emissions::Payouts` (`max_values`: None, `max_size`: Some(7802), added: 10277, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Queue` (r:0 w:1)
	/// Proof: `Emissions::Queue` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// The range of component `r` is `[0, 96]`.
	fn fix_payout(r: u32, ) -> Weight {
		// Proof size, bytes: measured `1255 + r * (1 ±0)`, estimated `6196`.
		// Shortest run: 82_553_000 picoseconds.
		Weight::from_parts(185_000_000, 6196)
			// Standard error: 22_181.
			.saturating_add(Weight::from_parts(267_129, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Emissions::QueueBounds` (r:1 w:0)
	/// Proof: `Emissions::QueueBounds` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn credit_base() -> Weight {
		// Proof size, bytes: measured `167`, estimated `1501`.
		// Shortest run: 5_178_000 picoseconds.
		Weight::from_parts(5_638_000, 1501)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Emissions::QueueBounds` (r:1 w:1)
	/// Proof: `Emissions::QueueBounds` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Queue` (r:1 w:2)
	/// Proof: `Emissions::Queue` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Payouts` (r:1 w:0)
	/// Proof: `Emissions::Payouts` (`max_values`: None, `max_size`: Some(7802), added: 10277, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Unpaid` (r:1 w:1)
	/// Proof: `Emissions::Unpaid` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Accrued` (r:16 w:1)
	/// Proof: `Emissions::Accrued` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:17 w:17)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::AccruedTotal` (r:1 w:1)
	/// Proof: `Emissions::AccruedTotal` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// The range of component `r` is `[1, 16]`.
	fn credit_batch(r: u32, ) -> Weight {
		// Proof size, bytes: measured `5955 + r * (181 ±0)`, estimated `11267 + r * (2603 ±0)`.
		// Shortest run: 164_104_000 picoseconds.
		Weight::from_parts(92_499_395, 11267)
			.saturating_add(Weight::from_parts(45_000_000, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(r.into()))
	}
	/// Storage: `Emissions::QueueBounds` (r:1 w:1)
	/// Proof: `Emissions::QueueBounds` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Queue` (r:1 w:2)
	/// Proof: `Emissions::Queue` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Payouts` (r:1 w:0)
	/// Proof: `Emissions::Payouts` (`max_values`: None, `max_size`: Some(7802), added: 10277, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Unpaid` (r:1 w:1)
	/// Proof: `Emissions::Unpaid` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Accrued` (r:16 w:16)
	/// Proof: `Emissions::Accrued` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:17 w:17)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::AccruedTotal` (r:1 w:1)
	/// Proof: `Emissions::AccruedTotal` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 16]`.
	fn credit_accrued(a: u32, ) -> Weight {
		// Proof size, bytes: measured `8349 + a * (71 ±0)`, estimated `45241`.
		// Shortest run: 1_501_901_000 picoseconds.
		Weight::from_parts(1_534_195_590, 86889)
			// Standard error: 168_024.
			.saturating_add(Weight::from_parts(60_000_000, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(38_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(38_u64))
			.saturating_add(Weight::from_parts(0, 2539).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(a.into())))
	}
}

/// The same numbers for tests, with the SDK's database weights.
impl WeightInfo for () {
	fn set_emission_enabled() -> Weight {
		Weight::from_parts(20_501_000, 1610)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn claim_accrued() -> Weight {
		Weight::from_parts(121_871_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn open_staking_account() -> Weight {
		Weight::from_parts(90_000_000, 7000)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn close_staking_account() -> Weight {
		Weight::from_parts(90_000_000, 7000)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn schedule_base() -> Weight {
		Weight::from_parts(10_856_000, 1610)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn set_aside() -> Weight {
		Weight::from_parts(156_772_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	// Provisional: measured on a busy machine.
	fn promise() -> Weight {
		Weight::from_parts(170_824_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	// Provisional: measured on a busy machine.
	fn settle_reward() -> Weight {
		Weight::from_parts(48_642_000, 3593)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	// Provisional: measured on a busy machine.
	fn return_promised() -> Weight {
		Weight::from_parts(150_754_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn recalculate() -> Weight {
		Weight::from_parts(65_387_000, 16056)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn fix_payout(r: u32, ) -> Weight {
		Weight::from_parts(185_000_000, 6196)
			.saturating_add(Weight::from_parts(267_129, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn credit_base() -> Weight {
		Weight::from_parts(5_638_000, 1501)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn credit_batch(r: u32, ) -> Weight {
		Weight::from_parts(92_499_395, 11267)
			.saturating_add(Weight::from_parts(45_000_000, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(r.into()))
	}
	fn credit_accrued(a: u32, ) -> Weight {
		Weight::from_parts(1_534_195_590, 86889)
			.saturating_add(Weight::from_parts(60_000_000, 0).saturating_mul(a.into()))
			.saturating_add(RocksDbWeight::get().reads(38_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().writes(38_u64))
			.saturating_add(Weight::from_parts(0, 2539).saturating_mul(a.into()))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(a.into())))
	}
}
