// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_pwyw`, generated from its benchmarks. Do not edit: run `make weights`.
//!
//! Date: 2026-11-27. Steps: 20, repeats: 10. Machine: AMD EPYC, described in
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
	/// Weight of `on_epoch_end`.
	fn on_epoch_end() -> Weight;
	/// Weight of `subscribe`.
	fn subscribe() -> Weight;
	/// Weight of `prune_receipts`.
	fn prune_receipts(n: u32, ) -> Weight;
	/// Weight of `set_suggested_amount`.
	fn set_suggested_amount() -> Weight;
	/// Weight of `charge_base`.
	fn charge_base() -> Weight;
	/// Weight of `charge_batch`.
	fn charge_batch(n: u32, ) -> Weight;
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
	/// Storage: `Pwyw::PaidBy` (r:1 w:1)
	/// Proof: `Pwyw::PaidBy` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::TopPayers` (r:1 w:1)
	/// Proof: `Pwyw::TopPayers` (`max_values`: None, `max_size`: Some(781), added: 3256, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Contributors` (r:1 w:1)
	/// Proof: `Pwyw::Contributors` (`max_values`: None, `max_size`: Some(781), added: 3256, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:1)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::RecentPayments` (r:1 w:1)
	/// Proof: `Pwyw::RecentPayments` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
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
		// Proof size, bytes: measured `6853`, estimated `8523`.
		// Shortest run: 319_564_000 picoseconds.
		Weight::from_parts(463_328_000, 8523)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	/// Storage: `Pwyw::Revenues` (r:1 w:1)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Contributors` (r:1 w:1)
	/// Proof: `Pwyw::Contributors` (`max_values`: None, `max_size`: Some(781), added: 3256, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:0)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Drips` (r:0 w:1)
	/// Proof: `Pwyw::Drips` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	fn drip() -> Weight {
		// Proof size, bytes: measured `1564`, estimated `4246`.
		// Shortest run: 66_209_000 picoseconds.
		Weight::from_parts(105_206_000, 4246)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Pwyw::Subscribers` (r:1 w:0)
	/// Proof: `Pwyw::Subscribers` (`max_values`: None, `max_size`: Some(4110), added: 6585, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Charging` (r:1 w:1)
	/// Proof: `Pwyw::Charging` (`max_values`: None, `max_size`: Some(33), added: 2508, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::ChargeBounds` (r:1 w:1)
	/// Proof: `Pwyw::ChargeBounds` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Drips` (r:0 w:1)
	/// Proof: `Pwyw::Drips` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::ChargeQueue` (r:0 w:1)
	/// Proof: `Pwyw::ChargeQueue` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	fn on_epoch_end() -> Weight {
		// Proof size, bytes: measured `4449`, estimated `7575`.
		// Shortest run: 59_889_000 picoseconds.
		Weight::from_parts(67_390_000, 7575)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Subscriptions` (r:1 w:1)
	/// Proof: `Pwyw::Subscriptions` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::SubscriptionsOf` (r:1 w:1)
	/// Proof: `Pwyw::SubscriptionsOf` (`max_values`: None, `max_size`: Some(177), added: 2652, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Subscribers` (r:1 w:1)
	/// Proof: `Pwyw::Subscribers` (`max_values`: None, `max_size`: Some(4110), added: 6585, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::HeldTotal` (r:1 w:1)
	/// Proof: `Pwyw::HeldTotal` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Charging` (r:1 w:0)
	/// Proof: `Pwyw::Charging` (`max_values`: None, `max_size`: Some(33), added: 2508, mode: `MaxEncodedLen`)
	fn subscribe() -> Weight {
		// Proof size, bytes: measured `7072`, estimated `7575`.
		// Shortest run: 267_247_000 picoseconds.
		Weight::from_parts(353_325_000, 7575)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Pwyw::ReceiptIds` (r:1 w:1)
	/// Proof: `Pwyw::ReceiptIds` (`max_values`: None, `max_size`: Some(562), added: 3037, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Receipts` (r:0 w:64)
	/// Proof: `Pwyw::Receipts` (`max_values`: None, `max_size`: Some(231), added: 2706, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 64]`.
	fn prune_receipts(n: u32, ) -> Weight {
		// Proof size, bytes: measured `413 + n * (8 ±0)`, estimated `4027`.
		// Shortest run: 38_127_000 picoseconds.
		Weight::from_parts(57_010_643, 4027)
			// Standard error: 251_333.
			.saturating_add(Weight::from_parts(5_027_404, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::SuggestedAmount` (r:0 w:1)
	/// Proof: `Pwyw::SuggestedAmount` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	fn set_suggested_amount() -> Weight {
		// Proof size, bytes: measured `304`, estimated `3908`.
		// Shortest run: 23_645_000 picoseconds.
		Weight::from_parts(30_255_000, 3908)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Pwyw::ChargeBounds` (r:1 w:0)
	/// Proof: `Pwyw::ChargeBounds` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn charge_base() -> Weight {
		// Proof size, bytes: measured `109`, estimated `1501`.
		// Shortest run: 4_437_000 picoseconds.
		Weight::from_parts(5_077_000, 1501)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Pwyw::ChargeBounds` (r:1 w:1)
	/// Proof: `Pwyw::ChargeBounds` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::ChargeQueue` (r:1 w:2)
	/// Proof: `Pwyw::ChargeQueue` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Charging` (r:1 w:1)
	/// Proof: `Pwyw::Charging` (`max_values`: None, `max_size`: Some(33), added: 2508, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Subscribers` (r:1 w:1)
	/// Proof: `Pwyw::Subscribers` (`max_values`: None, `max_size`: Some(4110), added: 6585, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Subscriptions` (r:16 w:16)
	/// Proof: `Pwyw::Subscriptions` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:16 w:16)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:17 w:17)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::TotalPaid` (r:1 w:1)
	/// Proof: `Pwyw::TotalPaid` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::PaidBy` (r:16 w:16)
	/// Proof: `Pwyw::PaidBy` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::TopPayers` (r:1 w:1)
	/// Proof: `Pwyw::TopPayers` (`max_values`: None, `max_size`: Some(781), added: 3256, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Contributors` (r:1 w:1)
	/// Proof: `Pwyw::Contributors` (`max_values`: None, `max_size`: Some(781), added: 3256, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:1)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::HeldTotal` (r:1 w:1)
	/// Proof: `Pwyw::HeldTotal` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::SubscriptionsOf` (r:16 w:16)
	/// Proof: `Pwyw::SubscriptionsOf` (`max_values`: None, `max_size`: Some(177), added: 2652, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::RecentPayments` (r:1 w:1)
	/// Proof: `Pwyw::RecentPayments` (`max_values`: None, `max_size`: Some(1038), added: 3513, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:0)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:3 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveTopics` (r:1 w:0)
	/// Proof: `Topics::ActiveTopics` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 16]`.
	fn charge_batch(n: u32, ) -> Weight {
		// Proof size, bytes: measured `11705 + n * (900 ±0)`, estimated `8523 + n * (2740 ±0)`.
		// Shortest run: 375_598_000 picoseconds.
		Weight::from_parts(267_807_556, 8523)
			// Standard error: 1_265_708.
			.saturating_add(Weight::from_parts(161_569_450, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(12_u64))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2740).saturating_mul(n.into()))
	}
}

/// The same numbers for tests, with the SDK's database weights.
impl WeightInfo for () {
	fn pay() -> Weight {
		Weight::from_parts(463_328_000, 8523)
			.saturating_add(RocksDbWeight::get().reads(16_u64))
			.saturating_add(RocksDbWeight::get().writes(11_u64))
	}
	fn drip() -> Weight {
		Weight::from_parts(105_206_000, 4246)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn on_epoch_end() -> Weight {
		Weight::from_parts(67_390_000, 7575)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn subscribe() -> Weight {
		Weight::from_parts(353_325_000, 7575)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn prune_receipts(n: u32, ) -> Weight {
		Weight::from_parts(57_010_643, 4027)
			.saturating_add(Weight::from_parts(5_027_404, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
	fn set_suggested_amount() -> Weight {
		Weight::from_parts(30_255_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn charge_base() -> Weight {
		Weight::from_parts(5_077_000, 1501)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn charge_batch(n: u32, ) -> Weight {
		Weight::from_parts(267_807_556, 8523)
			.saturating_add(Weight::from_parts(161_569_450, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(17_u64))
			.saturating_add(RocksDbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(12_u64))
			.saturating_add(RocksDbWeight::get().writes((5_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2740).saturating_mul(n.into()))
	}
}
