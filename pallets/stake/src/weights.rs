// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_stake`, generated from its benchmarks. Do not edit: run `make weights`.
//!
//! Date: 2026-11-23. Steps: 50, repeats: 20. Machine: AMD EPYC, described in
//! `benchmarks/machine.md`. Worst-case map size: 1000000.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, clippy::unnecessary_cast)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `pallet_stake`.
pub trait WeightInfo {
	/// Weight of `bond`.
	fn bond() -> Weight;
	/// Weight of `unbond`.
	fn unbond() -> Weight;
	/// Weight of `cancel_unbond`.
	fn cancel_unbond() -> Weight;
	/// Weight of `withdraw_unbonded`.
	fn withdraw_unbonded(r: u32, ) -> Weight;
	/// Weight of `on_idle_base`.
	fn on_idle_base() -> Weight;
	/// Weight of `visit_slot`.
	fn visit_slot() -> Weight;
	/// Weight of `complete_exit`.
	fn complete_exit() -> Weight;
	/// Weight of `delegate`.
	fn delegate() -> Weight;
	/// Weight of `undelegate`.
	fn undelegate() -> Weight;
	/// Weight of `cancel_undelegate`.
	fn cancel_undelegate() -> Weight;
	/// Weight of `withdraw_undelegated`.
	fn withdraw_undelegated(r: u32, ) -> Weight;
	/// Weight of `claim_rewards`.
	fn claim_rewards() -> Weight;
	/// Weight of `set_compounding`.
	fn set_compounding() -> Weight;
	/// Weight of `set_commission`.
	fn set_commission() -> Weight;
	/// Weight of `schedule_slash`.
	fn schedule_slash() -> Weight;
	/// Weight of `cancel_slash`.
	fn cancel_slash() -> Weight;
	/// Weight of `complete_delegated_exit`.
	fn complete_delegated_exit() -> Weight;
	/// Weight of `apply_slash`.
	fn apply_slash() -> Weight;
	/// Weight of `credit`.
	fn credit() -> Weight;
}

/// Weights as measured, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:1)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:4 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:1)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:0)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveTopics` (r:1 w:0)
	/// Proof: `Topics::ActiveTopics` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	fn bond() -> Weight {
		// Proof size, bytes: measured `4182`, estimated `11034`.
		// Shortest run: 242_705_000 picoseconds.
		Weight::from_parts(250_780_000, 11034)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Stake::Positions` (r:1 w:1)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Stake::NextRequestId` (r:1 w:1)
	/// Proof: `Stake::NextRequestId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Requests` (r:1 w:1)
	/// Proof: `Stake::Requests` (`max_values`: None, `max_size`: Some(1117), added: 3592, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::DueBlocks` (r:1 w:1)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:0 w:1)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	fn unbond() -> Weight {
		// Proof size, bytes: measured `1890`, estimated `6012`.
		// Shortest run: 122_269_000 picoseconds.
		Weight::from_parts(135_014_000, 6012)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Stake::Requests` (r:1 w:1)
	/// Proof: `Stake::Requests` (`max_values`: None, `max_size`: Some(1117), added: 3592, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:1)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Stake::DueBlocks` (r:1 w:1)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:0 w:1)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	fn cancel_unbond() -> Weight {
		// Proof size, bytes: measured `1446`, estimated `4582`.
		// Shortest run: 77_705_000 picoseconds.
		Weight::from_parts(84_118_000, 4582)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Requests` (r:1 w:1)
	/// Proof: `Stake::Requests` (`max_values`: None, `max_size`: Some(1117), added: 3592, mode: `MaxEncodedLen`)
	/// Storage: `Stake::DueBlocks` (r:32 w:32)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:1)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:1)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:0)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:3 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveTopics` (r:1 w:0)
	/// Proof: `Topics::ActiveTopics` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:0 w:32)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// The range of component `r` is `[1, 32]`.
	fn withdraw_unbonded(r: u32, ) -> Weight {
		// Proof size, bytes: measured `4404 + r * (57 ±0)`, estimated `8523 + r * (2495 ±0)`.
		// Shortest run: 257_343_000 picoseconds.
		Weight::from_parts(248_192_970, 8523)
			// Standard error: 35_908.
			.saturating_add(Weight::from_parts(12_844_862, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2495).saturating_mul(r.into()))
	}
	/// Storage: `Stake::ExitCursor` (r:1 w:0)
	/// Proof: `Stake::ExitCursor` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn on_idle_base() -> Weight {
		// Proof size, bytes: measured `226`, estimated `1493`.
		// Shortest run: 11_040_000 picoseconds.
		Weight::from_parts(11_782_000, 1493)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Stake::ExitCursor` (r:1 w:1)
	/// Proof: `Stake::ExitCursor` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:0)
	/// Proof: `Stake::PendingExits` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::DueBlocks` (r:1 w:0)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:1 w:0)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	fn visit_slot() -> Weight {
		// Proof size, bytes: measured `314`, estimated `3534`.
		// Shortest run: 32_471_000 picoseconds.
		Weight::from_parts(36_669_000, 3534)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stake::Requests` (r:1 w:1)
	/// Proof: `Stake::Requests` (`max_values`: None, `max_size`: Some(1117), added: 3592, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:1)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:1)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:0)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:3 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveTopics` (r:1 w:0)
	/// Proof: `Topics::ActiveTopics` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	/// Storage: `Stake::DueBlocks` (r:1 w:1)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:0 w:1)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	fn complete_exit() -> Weight {
		// Proof size, bytes: measured `5481`, estimated `8523`.
		// Shortest run: 253_366_000 picoseconds.
		Weight::from_parts(280_025_000, 8523)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Over-estimated by counting storage items, to be measured.
	fn delegate() -> Weight {
		Weight::from_parts(320_000_000, 14000)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Over-estimated by counting storage items, to be measured.
	fn undelegate() -> Weight {
		Weight::from_parts(420_000_000, 16000)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Over-estimated by counting storage items, to be measured.
	fn cancel_undelegate() -> Weight {
		Weight::from_parts(120_000_000, 8000)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Over-estimated by counting storage items, to be measured.
	/// The range of component `r` is `[1, 32]`.
	fn withdraw_undelegated(r: u32, ) -> Weight {
		Weight::from_parts(440_000_000, 16000)
			.saturating_add(Weight::from_parts(20_000_000, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(19_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(12_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2495).saturating_mul(r.into()))
	}
	/// Over-estimated by counting storage items, to be measured.
	fn claim_rewards() -> Weight {
		Weight::from_parts(420_000_000, 14000)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Over-estimated by counting storage items, to be measured.
	fn set_compounding() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Over-estimated by counting storage items, to be measured.
	fn set_commission() -> Weight {
		Weight::from_parts(70_000_000, 5500)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Over-estimated by counting storage items, to be measured.
	fn schedule_slash() -> Weight {
		Weight::from_parts(420_000_000, 95840)
			.saturating_add(T::DbWeight::get().reads(50_u64))
			.saturating_add(T::DbWeight::get().writes(76_u64))
	}
	/// Over-estimated by counting storage items, to be measured.
	fn cancel_slash() -> Weight {
		Weight::from_parts(260_000_000, 12000)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Over-estimated by counting storage items, to be measured.
	fn complete_delegated_exit() -> Weight {
		Weight::from_parts(440_000_000, 16000)
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().writes(14_u64))
	}
	/// Over-estimated by counting storage items, to be measured.
	fn apply_slash() -> Weight {
		Weight::from_parts(260_000_000, 12000)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Over-estimated by counting storage items, to be measured.
	fn credit() -> Weight {
		Weight::from_parts(420_000_000, 14000)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
}

/// The same numbers for tests, with the SDK's database weights.
impl WeightInfo for () {
	fn bond() -> Weight {
		Weight::from_parts(250_780_000, 11034)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn unbond() -> Weight {
		Weight::from_parts(135_014_000, 6012)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn cancel_unbond() -> Weight {
		Weight::from_parts(84_118_000, 4582)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn withdraw_unbonded(r: u32, ) -> Weight {
		Weight::from_parts(248_192_970, 8523)
			.saturating_add(Weight::from_parts(12_844_862, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2495).saturating_mul(r.into()))
	}
	fn on_idle_base() -> Weight {
		Weight::from_parts(11_782_000, 1493)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn visit_slot() -> Weight {
		Weight::from_parts(36_669_000, 3534)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn complete_exit() -> Weight {
		Weight::from_parts(280_025_000, 8523)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn delegate() -> Weight {
		Weight::from_parts(320_000_000, 14000)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn undelegate() -> Weight {
		Weight::from_parts(420_000_000, 16000)
			.saturating_add(RocksDbWeight::get().reads(18_u64))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
	}
	fn cancel_undelegate() -> Weight {
		Weight::from_parts(120_000_000, 8000)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn withdraw_undelegated(r: u32, ) -> Weight {
		Weight::from_parts(440_000_000, 16000)
			.saturating_add(Weight::from_parts(20_000_000, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(19_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(12_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2495).saturating_mul(r.into()))
	}
	fn claim_rewards() -> Weight {
		Weight::from_parts(420_000_000, 14000)
			.saturating_add(RocksDbWeight::get().reads(16_u64))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
	}
	fn set_compounding() -> Weight {
		Weight::from_parts(60_000_000, 4500)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn set_commission() -> Weight {
		Weight::from_parts(70_000_000, 5500)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn schedule_slash() -> Weight {
		Weight::from_parts(420_000_000, 95840)
			.saturating_add(RocksDbWeight::get().reads(50_u64))
			.saturating_add(RocksDbWeight::get().writes(76_u64))
	}
	fn cancel_slash() -> Weight {
		Weight::from_parts(260_000_000, 12000)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn complete_delegated_exit() -> Weight {
		Weight::from_parts(440_000_000, 16000)
			.saturating_add(RocksDbWeight::get().reads(20_u64))
			.saturating_add(RocksDbWeight::get().writes(14_u64))
	}
	fn apply_slash() -> Weight {
		Weight::from_parts(260_000_000, 12000)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn credit() -> Weight {
		Weight::from_parts(420_000_000, 14000)
			.saturating_add(RocksDbWeight::get().reads(15_u64))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
	}
}
