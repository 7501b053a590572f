// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_emissions`, generated from its benchmarks. Do not edit: run `make weights`.
//!
//! Date: 2026-11-26. Steps: 20, repeats: 10. Machine: AMD EPYC, described in
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
		// Shortest run: 20_140_000 picoseconds.
		Weight::from_parts(21_602_000, 1610)
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
		// Shortest run: 119_097_000 picoseconds.
		Weight::from_parts(123_553_000, 6196)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::StakingAccounts` (r:1 w:1)
	/// Proof: `Emissions::StakingAccounts` (`max_values`: None, `max_size`: Some(137), added: 2612, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn open_staking_account() -> Weight {
		// Proof size, bytes: measured `661`, estimated `3908`.
		// Shortest run: 125_667_000 picoseconds.
		Weight::from_parts(129_723_000, 3908)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Emissions::StakingAccounts` (r:1 w:1)
	/// Proof: `Emissions::StakingAccounts` (`max_values`: None, `max_size`: Some(137), added: 2612, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn close_staking_account() -> Weight {
		// Proof size, bytes: measured `588`, estimated `3730`.
		// Shortest run: 106_419_000 picoseconds.
		Weight::from_parts(111_566_000, 3730)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Emissions::CurrentMonth` (r:1 w:0)
	/// Proof: `Emissions::CurrentMonth` (`max_values`: Some(1), `max_size`: Some(125), added: 620, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::SetAsideUntil` (r:1 w:0)
	/// Proof: `Emissions::SetAsideUntil` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn schedule_base() -> Weight {
		// Proof size, bytes: measured `338`, estimated `1610`.
		// Shortest run: 10_125_000 picoseconds.
		Weight::from_parts(10_926_000, 1610)
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
		// Shortest run: 153_578_000 picoseconds.
		Weight::from_parts(158_025_000, 6196)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
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
	/// Storage: `Emissions::Promised` (r:1 w:1)
	/// Proof: `Emissions::Promised` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn promise() -> Weight {
		// Proof size, bytes: measured `545`, estimated `6196`.
		// Shortest run: 171_745_000 picoseconds.
		Weight::from_parts(176_041_000, 6196)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Emissions::Promised` (r:1 w:1)
	/// Proof: `Emissions::Promised` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn settle_reward() -> Weight {
		// Proof size, bytes: measured `306`, estimated `3593`.
		// Shortest run: 44_667_000 picoseconds.
		Weight::from_parts(46_669_000, 3593)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Emissions::Promised` (r:1 w:1)
	/// Proof: `Emissions::Promised` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn return_promised() -> Weight {
		// Proof size, bytes: measured `407`, estimated `6196`.
		// Shortest run: 98_977_000 picoseconds.
		Weight::from_parts(102_272_000, 6196)
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
	/// Storage: `Staking::ActiveEra` (r:1 w:0)
	/// Proof: `Staking::ActiveEra` (`max_values`: Some(1), `max_size`: Some(13), added: 508, mode: `MaxEncodedLen`)
	/// Storage: `Staking::ErasTotalStake` (r:1 w:0)
	/// Proof: `Staking::ErasTotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:6 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::VestedAllocation` (r:1 w:0)
	/// Proof: `Emissions::VestedAllocation` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::ReputersShare` (r:0 w:1)
	/// Proof: `Emissions::ReputersShare` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn recalculate() -> Weight {
		// Proof size, bytes: measured `1217`, estimated `16056`.
		// Shortest run: 78_136_000 picoseconds.
		Weight::from_parts(81_221_000, 16056)
			.saturating_add(T::DbWeight::get().reads(13_u64))
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
		// Proof size, bytes: measured `1143 + r * (1 ±0)`, estimated `6196`.
		// Shortest run: 93_389_000 picoseconds.
		Weight::from_parts(180_009_410, 6196)
			// Standard error: 68_728.
			.saturating_add(Weight::from_parts(485_737, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Emissions::QueueBounds` (r:1 w:0)
	/// Proof: `Emissions::QueueBounds` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn credit_base() -> Weight {
		// Proof size, bytes: measured `167`, estimated `1501`.
		// Shortest run: 5_088_000 picoseconds.
		Weight::from_parts(6_019_000, 1501)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Emissions::QueueBounds` (r:1 w:1)
	/// Proof: `Emissions::QueueBounds` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Queue` (r:1 w:2)
	/// Proof: `Emissions::Queue` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Payouts` (r:1 w:0)
	/// Proof: `Emissions::Payouts` (`max_values`: None, `max_size`: Some(7802), added: 10277, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:33 w:33)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Unpaid` (r:1 w:1)
	/// Proof: `Emissions::Unpaid` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// The range of component `r` is `[1, 32]`.
	fn credit_batch(r: u32, ) -> Weight {
		// Proof size, bytes: measured `6232 + r * (117 ±0)`, estimated `11267 + r * (2603 ±0)`.
		// Shortest run: 131_926_000 picoseconds.
		Weight::from_parts(19_923_267, 11267)
			// Standard error: 1_084_843.
			.saturating_add(Weight::from_parts(50_450_774, 0).saturating_mul(r.into()))
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
	/// Storage: `System::Account` (r:33 w:33)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Accrued` (r:32 w:32)
	/// Proof: `Emissions::Accrued` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::AccruedTotal` (r:1 w:1)
	/// Proof: `Emissions::AccruedTotal` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Unpaid` (r:1 w:1)
	/// Proof: `Emissions::Unpaid` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[0, 32]`.
	fn credit_accrued(a: u32, ) -> Weight {
		// Proof size, bytes: measured `10039`, estimated `86889 + a * (2539 ±0)`.
		// Shortest run: 1_493_669_000 picoseconds.
		Weight::from_parts(1_728_592_320, 86889)
			// Standard error: 2_506_813.
			.saturating_add(Weight::from_parts(13_627_844, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(38_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(38_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2539).saturating_mul(a.into()))
	}
}

/// The same numbers for tests, with the SDK's database weights.
impl WeightInfo for () {
	fn set_emission_enabled() -> Weight {
		Weight::from_parts(21_602_000, 1610)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn claim_accrued() -> Weight {
		Weight::from_parts(123_553_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn open_staking_account() -> Weight {
		Weight::from_parts(129_723_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn close_staking_account() -> Weight {
		Weight::from_parts(111_566_000, 3730)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn schedule_base() -> Weight {
		Weight::from_parts(10_926_000, 1610)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn set_aside() -> Weight {
		Weight::from_parts(158_025_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn promise() -> Weight {
		Weight::from_parts(176_041_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn settle_reward() -> Weight {
		Weight::from_parts(46_669_000, 3593)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn return_promised() -> Weight {
		Weight::from_parts(102_272_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn recalculate() -> Weight {
		Weight::from_parts(81_221_000, 16056)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn fix_payout(r: u32, ) -> Weight {
		Weight::from_parts(180_009_410, 6196)
			.saturating_add(Weight::from_parts(485_737, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn credit_base() -> Weight {
		Weight::from_parts(6_019_000, 1501)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn credit_batch(r: u32, ) -> Weight {
		Weight::from_parts(19_923_267, 11267)
			.saturating_add(Weight::from_parts(50_450_774, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(r.into()))
	}
	fn credit_accrued(a: u32, ) -> Weight {
		Weight::from_parts(1_728_592_320, 86889)
			.saturating_add(Weight::from_parts(13_627_844, 0).saturating_mul(a.into()))
			.saturating_add(RocksDbWeight::get().reads(38_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(a.into())))
			.saturating_add(RocksDbWeight::get().writes(38_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 2539).saturating_mul(a.into()))
	}
}
