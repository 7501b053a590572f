// SPDX-License-Identifier: Apache-2.0

//! Weights for `pallet_stake`
//!
//! Conservative estimates in the form of the benchmark's output, to be replaced by it.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]
#![allow(dead_code)]

use frame_support::{traits::Get, weights::{Weight, constants::RocksDbWeight}};
use core::marker::PhantomData;

/// Weight functions needed for `pallet_stake`.
pub trait WeightInfo {
	fn bond() -> Weight;
	fn unbond() -> Weight;
	fn cancel_unbond() -> Weight;
	fn withdraw_unbonded(r: u32, ) -> Weight;
	fn on_idle_base() -> Weight;
	fn visit_slot() -> Weight;
	fn complete_exit() -> Weight;
}

/// Weights for `pallet_stake` using the Substrate node and recommended hardware.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(2048), added: 4523, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ReputerWhitelist` (r:1 w:0)
	/// Proof: `Topics::ReputerWhitelist` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:1)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:1)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	fn bond() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `17405`
		Weight::from_parts(90_000_000, 17405)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(2048), added: 4523, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:1)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:1)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Requests` (r:1 w:1)
	/// Proof: `Stake::Requests` (`max_values`: None, `max_size`: Some(1130), added: 3605, mode: `MaxEncodedLen`)
	/// Storage: `Stake::NextRequestId` (r:1 w:1)
	/// Proof: `Stake::NextRequestId` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Stake::DueBlocks` (r:1 w:1)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Stake::ExitCursor` (r:0 w:1)
	/// Proof: `Stake::ExitCursor` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:0 w:1)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	fn unbond() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `25940`
		Weight::from_parts(90_000_000, 25940)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `Stake::Positions` (r:1 w:1)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Requests` (r:1 w:1)
	/// Proof: `Stake::Requests` (`max_values`: None, `max_size`: Some(1130), added: 3605, mode: `MaxEncodedLen`)
	/// Storage: `Stake::DueBlocks` (r:1 w:1)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:0 w:1)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	fn cancel_unbond() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `11142`
		Weight::from_parts(50_000_000, 11142)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(2048), added: 4523, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:1)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:1)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Requests` (r:1 w:1)
	/// Proof: `Stake::Requests` (`max_values`: None, `max_size`: Some(1130), added: 3605, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// The range of component `r` is `[1, 16]`.
	fn withdraw_unbonded(r: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `20962`
		Weight::from_parts(90_000_000, 20962)
			.saturating_add(Weight::from_parts(8_000_000, 2552).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(r.into())))
	}
	/// Storage: `Stake::ExitCursor` (r:1 w:1)
	/// Proof: `Stake::ExitCursor` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	fn on_idle_base() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `4966`
		Weight::from_parts(6_000_000, 4966)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Stake::DueBlocks` (r:1 w:0)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:1 w:0)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	fn visit_slot() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `5047`
		Weight::from_parts(9_000_000, 5047)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Stake::Requests` (r:1 w:1)
	/// Proof: `Stake::Requests` (`max_values`: None, `max_size`: Some(1130), added: 3605, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:1)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:1)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::DueBlocks` (r:1 w:1)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:0 w:1)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	fn complete_exit() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `18934`
		Weight::from_parts(90_000_000, 18934)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
}

// For backwards compatibility and tests.
impl WeightInfo for () {
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(2048), added: 4523, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ReputerWhitelist` (r:1 w:0)
	/// Proof: `Topics::ReputerWhitelist` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:1)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:1)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	fn bond() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `17405`
		Weight::from_parts(90_000_000, 17405)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(2048), added: 4523, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:1)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:1)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Requests` (r:1 w:1)
	/// Proof: `Stake::Requests` (`max_values`: None, `max_size`: Some(1130), added: 3605, mode: `MaxEncodedLen`)
	/// Storage: `Stake::NextRequestId` (r:1 w:1)
	/// Proof: `Stake::NextRequestId` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Stake::DueBlocks` (r:1 w:1)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Stake::ExitCursor` (r:0 w:1)
	/// Proof: `Stake::ExitCursor` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:0 w:1)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	fn unbond() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `25940`
		Weight::from_parts(90_000_000, 25940)
			.saturating_add(RocksDbWeight::get().reads(9_u64))
			.saturating_add(RocksDbWeight::get().writes(10_u64))
	}
	/// Storage: `Stake::Positions` (r:1 w:1)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Requests` (r:1 w:1)
	/// Proof: `Stake::Requests` (`max_values`: None, `max_size`: Some(1130), added: 3605, mode: `MaxEncodedLen`)
	/// Storage: `Stake::DueBlocks` (r:1 w:1)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:0 w:1)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	fn cancel_unbond() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `11142`
		Weight::from_parts(50_000_000, 11142)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(2048), added: 4523, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:1)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:1)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Requests` (r:1 w:1)
	/// Proof: `Stake::Requests` (`max_values`: None, `max_size`: Some(1130), added: 3605, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// The range of component `r` is `[1, 16]`.
	fn withdraw_unbonded(r: u32, ) -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `20962`
		Weight::from_parts(90_000_000, 20962)
			.saturating_add(Weight::from_parts(8_000_000, 2552).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(r.into())))
	}
	/// Storage: `Stake::ExitCursor` (r:1 w:1)
	/// Proof: `Stake::ExitCursor` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	fn on_idle_base() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `4966`
		Weight::from_parts(6_000_000, 4966)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	/// Storage: `Stake::DueBlocks` (r:1 w:0)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:1 w:0)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	fn visit_slot() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `5047`
		Weight::from_parts(9_000_000, 5047)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	/// Storage: `Stake::Requests` (r:1 w:1)
	/// Proof: `Stake::Requests` (`max_values`: None, `max_size`: Some(1130), added: 3605, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:1)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(211), added: 2686, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:1)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Stake::DueBlocks` (r:1 w:1)
	/// Proof: `Stake::DueBlocks` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Stake::PendingExits` (r:1 w:1)
	/// Proof: `Stake::PendingExits` (`max_values`: None, `max_size`: Some(8), added: 2483, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Agenda` (r:0 w:1)
	/// Proof: `Stake::Agenda` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	fn complete_exit() -> Weight {
		// Proof Size summary in bytes:
		//  Measured:  `0`
		//  Estimated: `18934`
		Weight::from_parts(90_000_000, 18934)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
}
