// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_stake`, generated from its benchmarks. Do not edit: run `make weights`.
//!
//! Date: 2026-11-26. Steps: 10, repeats: 10. Machine: AMD EPYC, described in
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
	/// Weight of `on_idle_base`.
	fn on_idle_base() -> Weight;
	/// Weight of `visit_slot`.
	fn visit_slot() -> Weight;
	/// Weight of `complete_exit`.
	fn complete_exit() -> Weight;
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
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:4 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:1)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:0)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveTopics` (r:1 w:0)
	/// Proof: `Topics::ActiveTopics` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	fn bond() -> Weight {
		// Proof size, bytes: measured `4186`, estimated `11034`.
		// Shortest run: 195_280_000 picoseconds.
		Weight::from_parts(204_924_000, 11034)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Stake::Positions` (r:1 w:1)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Stake::NextRequestId` (r:1 w:1)
	/// Proof: `Stake::NextRequestId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Requests` (r:1 w:1)
	/// Proof: `Stake::Requests` (`max_values`: None, `max_size`: Some(1165), added: 3640, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::DueBlocks` (r:1 w:1)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:0 w:1)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	fn unbond() -> Weight {
		// Proof size, bytes: measured `1769`, estimated `6012`.
		// Shortest run: 106_749_000 picoseconds.
		Weight::from_parts(120_939_000, 6012)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Stake::Requests` (r:1 w:1)
	/// Proof: `Stake::Requests` (`max_values`: None, `max_size`: Some(1165), added: 3640, mode: `MaxEncodedLen`)
	/// Storage: `Stake::DueBlocks` (r:1 w:1)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:1)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:0 w:1)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	fn cancel_unbond() -> Weight {
		// Proof size, bytes: measured `1495`, estimated `4630`.
		// Shortest run: 75_993_000 picoseconds.
		Weight::from_parts(84_336_000, 4630)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Requests` (r:1 w:1)
	/// Proof: `Stake::Requests` (`max_values`: None, `max_size`: Some(1165), added: 3640, mode: `MaxEncodedLen`)
	/// Storage: `Stake::DueBlocks` (r:32 w:32)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:1)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:1)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:0)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:3 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveTopics` (r:1 w:0)
	/// Proof: `Topics::ActiveTopics` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:0 w:32)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	/// The range of component `r` is `[1, 32]`.
	fn withdraw_unbonded(r: u32, ) -> Weight {
		// Proof size, bytes: measured `4455 + r * (57 ±0)`, estimated `8523 + r * (2495 ±0)`.
		// Shortest run: 214_418_000 picoseconds.
		Weight::from_parts(268_924_919, 8523)
			// Standard error: 432_546.
			.saturating_add(Weight::from_parts(9_636_046, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2495).saturating_mul(r.into()))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:0)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:5 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Delegations` (r:1 w:1)
	/// Proof: `Stake::Delegations` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Pools` (r:1 w:1)
	/// Proof: `Stake::Pools` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:1)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:0)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveTopics` (r:1 w:0)
	/// Proof: `Topics::ActiveTopics` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	fn delegate() -> Weight {
		// Proof size, bytes: measured `4639`, estimated `13545`.
		// Shortest run: 231_854_000 picoseconds.
		Weight::from_parts(243_662_000, 13545)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Stake::Delegations` (r:1 w:1)
	/// Proof: `Stake::Delegations` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:0)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Pools` (r:1 w:1)
	/// Proof: `Stake::Pools` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:1)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PotTotal` (r:1 w:1)
	/// Proof: `Stake::PotTotal` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn undelegate() -> Weight {
		// Proof size, bytes: measured `1340`, estimated `6196`.
		// Shortest run: 297_132_000 picoseconds.
		Weight::from_parts(310_661_000, 6196)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Stake::Requests` (r:1 w:1)
	/// Proof: `Stake::Requests` (`max_values`: None, `max_size`: Some(1165), added: 3640, mode: `MaxEncodedLen`)
	/// Storage: `Stake::DueBlocks` (r:1 w:1)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Delegations` (r:1 w:1)
	/// Proof: `Stake::Delegations` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:0 w:1)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	fn cancel_undelegate() -> Weight {
		// Proof size, bytes: measured `1641`, estimated `4630`.
		// Shortest run: 87_550_000 picoseconds.
		Weight::from_parts(93_018_000, 4630)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Stake::Positions` (r:1 w:0)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Requests` (r:1 w:1)
	/// Proof: `Stake::Requests` (`max_values`: None, `max_size`: Some(1165), added: 3640, mode: `MaxEncodedLen`)
	/// Storage: `Stake::DueBlocks` (r:32 w:32)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Delegations` (r:1 w:1)
	/// Proof: `Stake::Delegations` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Pools` (r:1 w:1)
	/// Proof: `Stake::Pools` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:1)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:0)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:3 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveTopics` (r:1 w:0)
	/// Proof: `Topics::ActiveTopics` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PotTotal` (r:1 w:1)
	/// Proof: `Stake::PotTotal` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:0 w:32)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	/// The range of component `r` is `[1, 32]`.
	fn withdraw_undelegated(r: u32, ) -> Weight {
		// Proof size, bytes: measured `5016 + r * (57 ±0)`, estimated `8523 + r * (2495 ±0)`.
		// Shortest run: 374_707_000 picoseconds.
		Weight::from_parts(369_037_052, 8523)
			// Standard error: 633_042.
			.saturating_add(Weight::from_parts(15_479_458, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(9_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2495).saturating_mul(r.into()))
	}
	/// Storage: `Stake::Delegations` (r:1 w:1)
	/// Proof: `Stake::Delegations` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Pools` (r:1 w:1)
	/// Proof: `Stake::Pools` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PotTotal` (r:1 w:1)
	/// Proof: `Stake::PotTotal` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:0)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:4 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:1)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:0)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveTopics` (r:1 w:0)
	/// Proof: `Topics::ActiveTopics` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	fn claim_rewards() -> Weight {
		// Proof size, bytes: measured `4745`, estimated `11034`.
		// Shortest run: 308_699_000 picoseconds.
		Weight::from_parts(333_656_000, 11034)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Stake::Delegations` (r:1 w:1)
	/// Proof: `Stake::Delegations` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	fn set_compounding() -> Weight {
		// Proof size, bytes: measured `321`, estimated `3670`.
		// Shortest run: 34_121_000 picoseconds.
		Weight::from_parts(39_539_000, 3670)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stake::Positions` (r:1 w:0)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Pools` (r:1 w:1)
	/// Proof: `Stake::Pools` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	fn set_commission() -> Weight {
		// Proof size, bytes: measured `690`, estimated `3908`.
		// Shortest run: 50_145_000 picoseconds.
		Weight::from_parts(52_568_000, 3908)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stake::Slashes` (r:1 w:1)
	/// Proof: `Stake::Slashes` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:1)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:4 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Requests` (r:1 w:1)
	/// Proof: `Stake::Requests` (`max_values`: None, `max_size`: Some(1165), added: 3640, mode: `MaxEncodedLen`)
	/// Storage: `Stake::DueBlocks` (r:2 w:2)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:1)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:0)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveTopics` (r:1 w:0)
	/// Proof: `Topics::ActiveTopics` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:0 w:32)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	fn schedule_slash() -> Weight {
		// Proof size, bytes: measured `5233`, estimated `11034`.
		// Shortest run: 400_665_000 picoseconds.
		Weight::from_parts(413_203_000, 11034)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(39_u64))
	}
	/// Storage: `Stake::Slashes` (r:1 w:1)
	/// Proof: `Stake::Slashes` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Stake::DueBlocks` (r:1 w:1)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:1)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:1)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:0)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:3 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveTopics` (r:1 w:0)
	/// Proof: `Topics::ActiveTopics` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:0 w:1)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	fn cancel_slash() -> Weight {
		// Proof size, bytes: measured `4132`, estimated `8523`.
		// Shortest run: 117_044_000 picoseconds.
		Weight::from_parts(120_369_000, 8523)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Stake::ExitCursor` (r:1 w:0)
	/// Proof: `Stake::ExitCursor` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn on_idle_base() -> Weight {
		// Proof size, bytes: measured `225`, estimated `1493`.
		// Shortest run: 7_732_000 picoseconds.
		Weight::from_parts(8_312_000, 1493)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Stake::ExitCursor` (r:1 w:1)
	/// Proof: `Stake::ExitCursor` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:0)
	/// Proof: `Stake::PendingExits` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::DueBlocks` (r:1 w:0)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:1 w:0)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	fn visit_slot() -> Weight {
		// Proof size, bytes: measured `313`, estimated `3566`.
		// Shortest run: 26_800_000 picoseconds.
		Weight::from_parts(28_522_000, 3566)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Stake::Requests` (r:1 w:1)
	/// Proof: `Stake::Requests` (`max_values`: None, `max_size`: Some(1165), added: 3640, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:1)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:1)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:0)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:3 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveTopics` (r:1 w:0)
	/// Proof: `Topics::ActiveTopics` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	/// Storage: `Stake::DueBlocks` (r:1 w:1)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:0 w:1)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	fn complete_exit() -> Weight {
		// Proof size, bytes: measured `5533`, estimated `8523`.
		// Shortest run: 212_315_000 picoseconds.
		Weight::from_parts(223_902_000, 8523)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Stake::Requests` (r:1 w:1)
	/// Proof: `Stake::Requests` (`max_values`: None, `max_size`: Some(1165), added: 3640, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Delegations` (r:1 w:1)
	/// Proof: `Stake::Delegations` (`max_values`: None, `max_size`: Some(205), added: 2680, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Pools` (r:1 w:1)
	/// Proof: `Stake::Pools` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:1)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:0)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:3 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveTopics` (r:1 w:0)
	/// Proof: `Topics::ActiveTopics` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PotTotal` (r:1 w:1)
	/// Proof: `Stake::PotTotal` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Stake::DueBlocks` (r:1 w:1)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:0 w:1)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	fn complete_delegated_exit() -> Weight {
		// Proof size, bytes: measured `5975`, estimated `8523`.
		// Shortest run: 362_278_000 picoseconds.
		Weight::from_parts(380_024_000, 8523)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	/// Storage: `Stake::Slashes` (r:1 w:1)
	/// Proof: `Stake::Slashes` (`max_values`: None, `max_size`: Some(97), added: 2572, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Stake::DueBlocks` (r:1 w:1)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:0 w:1)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(101), added: 2576, mode: `MaxEncodedLen`)
	fn apply_slash() -> Weight {
		// Proof size, bytes: measured `673`, estimated `6196`.
		// Shortest run: 131_896_000 picoseconds.
		Weight::from_parts(136_383_000, 6196)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Stake::Positions` (r:1 w:1)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Pools` (r:1 w:1)
	/// Proof: `Stake::Pools` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PotTotal` (r:1 w:1)
	/// Proof: `Stake::PotTotal` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:1)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:0)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:3 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveTopics` (r:1 w:0)
	/// Proof: `Topics::ActiveTopics` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	fn credit() -> Weight {
		// Proof size, bytes: measured `4652`, estimated `8799`.
		// Shortest run: 367_436_000 picoseconds.
		Weight::from_parts(380_795_000, 8799)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
}

/// The same numbers for tests, with the SDK's database weights.
impl WeightInfo for () {
	fn bond() -> Weight {
		Weight::from_parts(204_924_000, 11034)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn unbond() -> Weight {
		Weight::from_parts(120_939_000, 6012)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn cancel_unbond() -> Weight {
		Weight::from_parts(84_336_000, 4630)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn withdraw_unbonded(r: u32, ) -> Weight {
		Weight::from_parts(268_924_919, 8523)
			.saturating_add(Weight::from_parts(9_636_046, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2495).saturating_mul(r.into()))
	}
	fn delegate() -> Weight {
		Weight::from_parts(243_662_000, 13545)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn undelegate() -> Weight {
		Weight::from_parts(310_661_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(9_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn cancel_undelegate() -> Weight {
		Weight::from_parts(93_018_000, 4630)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn withdraw_undelegated(r: u32, ) -> Weight {
		Weight::from_parts(369_037_052, 8523)
			.saturating_add(Weight::from_parts(15_479_458, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(16_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2495).saturating_mul(r.into()))
	}
	fn claim_rewards() -> Weight {
		Weight::from_parts(333_656_000, 11034)
			.saturating_add(RocksDbWeight::get().reads(15_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn set_compounding() -> Weight {
		Weight::from_parts(39_539_000, 3670)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn set_commission() -> Weight {
		Weight::from_parts(52_568_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn schedule_slash() -> Weight {
		Weight::from_parts(413_203_000, 11034)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(39_u64))
	}
	fn cancel_slash() -> Weight {
		Weight::from_parts(120_369_000, 8523)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn on_idle_base() -> Weight {
		Weight::from_parts(8_312_000, 1493)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn visit_slot() -> Weight {
		Weight::from_parts(28_522_000, 3566)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn complete_exit() -> Weight {
		Weight::from_parts(223_902_000, 8523)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn complete_delegated_exit() -> Weight {
		Weight::from_parts(380_024_000, 8523)
			.saturating_add(RocksDbWeight::get().reads(16_u64))
			.saturating_add(RocksDbWeight::get().writes(11_u64))
	}
	fn apply_slash() -> Weight {
		Weight::from_parts(136_383_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn credit() -> Weight {
		Weight::from_parts(380_795_000, 8799)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
}
