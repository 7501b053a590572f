// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_inference`, generated from its benchmarks. Do not edit: run `make weights`.
//!
//! Date: 2026-11-23. Steps: 50, repeats: 20. Machine: AMD EPYC, described in
//! `benchmarks/machine.md`. Worst-case map size: 1000000.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, clippy::unnecessary_cast)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `pallet_inference`.
pub trait WeightInfo {
	/// Weight of `register`.
	fn register() -> Weight;
	/// Weight of `deregister`.
	fn deregister() -> Weight;
	/// Weight of `claim_deposit`.
	fn claim_deposit() -> Weight;
	/// Weight of `set_operator`.
	fn set_operator() -> Weight;
	/// Weight of `set_reward_destination`.
	fn set_reward_destination() -> Weight;
	/// Weight of `submit_inference`.
	fn submit_inference(l: u32, ) -> Weight;
	/// Weight of `submit_forecast`.
	fn submit_forecast(e: u32, ) -> Weight;
	/// Weight of `offer_transfer`.
	fn offer_transfer() -> Weight;
	/// Weight of `cancel_transfer`.
	fn cancel_transfer() -> Weight;
	/// Weight of `accept_transfer`.
	fn accept_transfer(e: u32, ) -> Weight;
	/// Weight of `set_service`.
	fn set_service(e: u32, ) -> Weight;
	/// Weight of `admit_inference`.
	fn admit_inference(l: u32, ) -> Weight;
	/// Weight of `admit_forecast`.
	fn admit_forecast(e: u32, ) -> Weight;
	/// Weight of `commit_inference`.
	fn commit_inference() -> Weight;
	/// Weight of `commit_forecast`.
	fn commit_forecast() -> Weight;
	/// Weight of `reveal_inference`.
	fn reveal_inference(l: u32, ) -> Weight;
	/// Weight of `reveal_forecast`.
	fn reveal_forecast(e: u32, ) -> Weight;
	/// Weight of `admit_commit`.
	fn admit_commit() -> Weight;
	/// Weight of `admit_inference_reveal`.
	fn admit_inference_reveal(l: u32, ) -> Weight;
	/// Weight of `admit_forecast_reveal`.
	fn admit_forecast_reveal(e: u32, ) -> Weight;
	/// Weight of `forfeit`.
	fn forfeit(n: u32, ) -> Weight;
	/// Weight of `migrate_set`.
	fn migrate_set() -> Weight;
	/// Weight of `inspect_sets`.
	fn inspect_sets() -> Weight;
	/// Weight of `combine`.
	fn combine(n: u32, k: u32, ) -> Weight;
	/// Weight of `combine_members`.
	fn combine_members(m: u32, ) -> Weight;
	/// Weight of `combine_labels`.
	fn combine_labels(m: u32, ) -> Weight;
	/// Weight of `loss_inputs`.
	fn loss_inputs(n: u32, k: u32, l: u32, ) -> Weight;
	/// Weight of `prune`.
	fn prune() -> Weight;
}

/// Weights as measured, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Workers` (r:2 w:1)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Whitelist` (r:1 w:0)
	/// Proof: `Topics::Whitelist` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Departures` (r:1 w:1)
	/// Proof: `Inference::Departures` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:1)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn register() -> Weight {
		// Proof size, bytes: measured `1052`, estimated `6224`.
		// Shortest run: 246_202_000 picoseconds.
		Weight::from_parts(254_036_000, 6224)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Inference::Workers` (r:1 w:1)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:1)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Departures` (r:0 w:1)
	/// Proof: `Inference::Departures` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Inference::TransferOffers` (r:0 w:1)
	/// Proof: `Inference::TransferOffers` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Services` (r:0 w:1)
	/// Proof: `Inference::Services` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	fn deregister() -> Weight {
		// Proof size, bytes: measured `1112`, estimated `3908`.
		// Shortest run: 97_283_000 picoseconds.
		Weight::from_parts(101_120_000, 3908)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Inference::Departures` (r:1 w:1)
	/// Proof: `Inference::Departures` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	fn claim_deposit() -> Weight {
		// Proof size, bytes: measured `1064`, estimated `3908`.
		// Shortest run: 155_793_000 picoseconds.
		Weight::from_parts(161_663_000, 3908)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Inference::Workers` (r:2 w:1)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:2 w:2)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn set_operator() -> Weight {
		// Proof size, bytes: measured `549`, estimated `6224`.
		// Shortest run: 100_398_000 picoseconds.
		Weight::from_parts(104_256_000, 6224)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Inference::Workers` (r:1 w:1)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	fn set_reward_destination() -> Weight {
		// Proof size, bytes: measured `314`, estimated `3607`.
		// Shortest run: 38_432_000 picoseconds.
		Weight::from_parts(40_507_000, 3607)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Whitelist` (r:1 w:0)
	/// Proof: `Topics::Whitelist` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:1)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(3162), added: 5637, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Sortitions` (r:1 w:0)
	/// Proof: `Reputation::Sortitions` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:1 w:0)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Inferences` (r:0 w:2)
	/// Proof: `Inference::Inferences` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[1, 16]`.
	fn submit_inference(l: u32, ) -> Weight {
		// Proof size, bytes: measured `4612`, estimated `6627`.
		// Shortest run: 162_846_000 picoseconds.
		Weight::from_parts(175_373_149, 6627)
			// Standard error: 65_751.
			.saturating_add(Weight::from_parts(9_984, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Whitelist` (r:1 w:0)
	/// Proof: `Topics::Whitelist` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:1)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(809), added: 3284, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Sortitions` (r:1 w:0)
	/// Proof: `Reputation::Sortitions` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:1 w:0)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Forecasts` (r:0 w:2)
	/// Proof: `Inference::Forecasts` (`max_values`: None, `max_size`: Some(3151), added: 5626, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[1, 64]`.
	fn submit_forecast(e: u32, ) -> Weight {
		// Proof size, bytes: measured `2259`, estimated `4274`.
		// Shortest run: 158_748_000 picoseconds.
		Weight::from_parts(167_373_549, 4274)
			// Standard error: 11_580.
			.saturating_add(Weight::from_parts(11_083, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::TransferOffers` (r:0 w:1)
	/// Proof: `Inference::TransferOffers` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn offer_transfer() -> Weight {
		// Proof size, bytes: measured `460`, estimated `4200`.
		// Shortest run: 60_000_000 picoseconds.
		Weight::from_parts(72_000_000, 4200)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Inference::TransferOffers` (r:1 w:1)
	/// Proof: `Inference::TransferOffers` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn cancel_transfer() -> Weight {
		// Proof size, bytes: measured `310`, estimated `3700`.
		// Shortest run: 42_000_000 picoseconds.
		Weight::from_parts(52_000_000, 3700)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Inference::TransferOffers` (r:1 w:1)
	/// Proof: `Inference::TransferOffers` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Workers` (r:3 w:2)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Departures` (r:1 w:0)
	/// Proof: `Inference::Departures` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Whitelist` (r:1 w:0)
	/// Proof: `Topics::Whitelist` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Topics::OpenEpochs` (r:1 w:0)
	/// Proof: `Topics::OpenEpochs` (`max_values`: None, `max_size`: Some(442), added: 2917, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:104 w:0)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(5274), added: 7749, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:104 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(1338), added: 3813, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:4 w:4)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:2 w:2)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Services` (r:0 w:1)
	/// Proof: `Inference::Services` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[0, 104]`.
	fn accept_transfer(e: u32, ) -> Weight {
		// Proof size, bytes: measured `2400`, estimated `12000`.
		// Shortest run: 820_000_000 picoseconds.
		Weight::from_parts(900_000_000, 12000)
			.saturating_add(Weight::from_parts(90_000_000, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(e.into())))
			.saturating_add(T::DbWeight::get().writes(12_u64))
			.saturating_add(Weight::from_parts(0, 11600).saturating_mul(e.into()))
	}
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Services` (r:0 w:1)
	/// Proof: `Inference::Services` (`max_values`: None, `max_size`: Some(217), added: 2692, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[9, 128]`.
	fn set_service(e: u32, ) -> Weight {
		// Proof size, bytes: measured `314`, estimated `3700`.
		// Shortest run: 52_000_000 picoseconds.
		Weight::from_parts(60_000_000, 3700)
			.saturating_add(Weight::from_parts(60_000, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Whitelist` (r:1 w:0)
	/// Proof: `Topics::Whitelist` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:0)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(3162), added: 5637, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Sortitions` (r:1 w:0)
	/// Proof: `Reputation::Sortitions` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:1 w:0)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[1, 16]`.
	fn admit_inference(l: u32, ) -> Weight {
		// Proof size, bytes: measured `4612`, estimated `6627`.
		// Shortest run: 111_078_000 picoseconds.
		Weight::from_parts(116_063_286, 6627)
			// Standard error: 13_695.
			.saturating_add(Weight::from_parts(7_404, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
	}
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Whitelist` (r:1 w:0)
	/// Proof: `Topics::Whitelist` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(809), added: 3284, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Sortitions` (r:1 w:0)
	/// Proof: `Reputation::Sortitions` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:1 w:0)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[1, 64]`.
	fn admit_forecast(e: u32, ) -> Weight {
		// Proof size, bytes: measured `2259`, estimated `4274`.
		// Shortest run: 107_712_000 picoseconds.
		Weight::from_parts(110_574_060, 4274)
			// Standard error: 9_109.
			.saturating_add(Weight::from_parts(101_178, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
	}
	fn commit_inference() -> Weight {
		Weight::from_parts(90000000, 14000)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	fn commit_forecast() -> Weight {
		Weight::from_parts(90000000, 14000)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	fn reveal_inference(l: u32, ) -> Weight {
		Weight::from_parts(80000000, 14000)
			.saturating_add(Weight::from_parts(100000, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn reveal_forecast(e: u32, ) -> Weight {
		Weight::from_parts(80000000, 14000)
			.saturating_add(Weight::from_parts(100000, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn admit_commit() -> Weight {
		Weight::from_parts(60000000, 14000)
			.saturating_add(T::DbWeight::get().reads(11_u64))
	}
	fn admit_inference_reveal(l: u32, ) -> Weight {
		Weight::from_parts(50000000, 14000)
			.saturating_add(Weight::from_parts(100000, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
	}
	fn admit_forecast_reveal(e: u32, ) -> Weight {
		Weight::from_parts(50000000, 14000)
			.saturating_add(Weight::from_parts(100000, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
	}
	fn forfeit(n: u32, ) -> Weight {
		Weight::from_parts(80000000, 20000)
			.saturating_add(Weight::from_parts(70000000, 6000).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn migrate_set() -> Weight {
		Weight::from_parts(120000000, 14000)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:0)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(3162), added: 5637, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(809), added: 3284, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	fn inspect_sets() -> Weight {
		// Proof size, bytes: estimated `10504`.
		// Over-estimate until the next generation.
		Weight::from_parts(55_000_000, 10504)
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
	/// Storage: `Inference::Predictions` (r:1 w:1)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:0)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(3162), added: 5637, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(809), added: 3284, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Inferences` (r:64 w:0)
	/// Proof: `Inference::Inferences` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Forecasts` (r:16 w:0)
	/// Proof: `Inference::Forecasts` (`max_values`: None, `max_size`: Some(3151), added: 5626, mode: `MaxEncodedLen`)
	/// Storage: `Inference::DeviationEma` (r:0 w:1)
	/// Proof: `Inference::DeviationEma` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LatestPrediction` (r:1 w:1)
	/// Proof: `Inference::LatestPrediction` (`max_values`: None, `max_size`: Some(2428), added: 4903, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossValues` (r:0 w:1)
	/// Proof: `Inference::LossValues` (`max_values`: None, `max_size`: Some(8228), added: 10703, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossInputs` (r:0 w:1)
	/// Proof: `Inference::LossInputs` (`max_values`: None, `max_size`: Some(3619), added: 6094, mode: `MaxEncodedLen`)
	/// Storage: `Inference::EpochWeights` (r:0 w:1)
	/// Proof: `Inference::EpochWeights` (`max_values`: None, `max_size`: Some(1306), added: 3781, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 64]`.
	/// The range of component `k` is `[0, 16]`.
	fn combine(n: u32, k: u32, ) -> Weight {
		// Proof size, bytes: estimated `22473 + k * (5626 ±0) + n * (2809 ±0)`.
		// Over-estimate until the next generation.
		Weight::from_parts(300_000_000, 22473)
			.saturating_add(Weight::from_parts(12_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(60_000_000, 0).saturating_mul(k.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(k.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(Weight::from_parts(0, 5626).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 2809).saturating_mul(n.into()))
	}
	/// Storage: `Reputation::Slots` (r:1 w:0)
	/// Proof: `Reputation::Slots` (`max_values`: None, `max_size`: Some(4819), added: 7294, mode: `Ignored`)
	/// Storage: `Reputation::RegretTables` (r:1 w:0)
	/// Proof: `Reputation::RegretTables` (`max_values`: None, `max_size`: Some(271150), added: 273625, mode: `Ignored`)
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(408), added: 2883, mode: `Ignored`)
	/// Storage: `Inference::DeviationEma` (r:1 w:0)
	/// Proof: `Inference::DeviationEma` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `MaxEncodedLen`)
	/// The range of component `m` is `[628, 73456]`.
	fn combine_members(m: u32, ) -> Weight {
		// Proof size, bytes: estimated `3734`.
		// Over-estimate until the next generation.
		Weight::from_parts(300_000_000, 3734)
			.saturating_add(Weight::from_parts(190_000, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
	/// Storage: `Reputation::Slots` (r:1 w:0)
	/// Proof: `Reputation::Slots` (`max_values`: None, `max_size`: Some(4819), added: 7294, mode: `Ignored`)
	/// Storage: `Reputation::RegretTables` (r:1 w:0)
	/// Proof: `Reputation::RegretTables` (`max_values`: None, `max_size`: Some(271150), added: 273625, mode: `Ignored`)
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(408), added: 2883, mode: `Ignored`)
	/// Storage: `Inference::DeviationEma` (r:1 w:0)
	/// Proof: `Inference::DeviationEma` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `MaxEncodedLen`)
	/// The range of component `m` is `[628, 73456]`.
	fn combine_labels(m: u32, ) -> Weight {
		// Proof size, bytes: estimated `3734`.
		// Over-estimate until the next generation.
		Weight::from_parts(600_000_000, 3734)
			.saturating_add(Weight::from_parts(400_000, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
	/// Storage: `Inference::LossInputs` (r:1 w:0)
	/// Proof: `Inference::LossInputs` (`max_values`: None, `max_size`: Some(3619), added: 6094, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossValues` (r:10 w:0)
	/// Proof: `Inference::LossValues` (`max_values`: None, `max_size`: Some(8228), added: 10703, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 64]`.
	/// The range of component `k` is `[0, 16]`.
	/// The range of component `l` is `[1, 4]`.
	fn loss_inputs(n: u32, k: u32, l: u32, ) -> Weight {
		// Proof size, bytes: measured `0 + k * (247 ±0) + l * (11130 ±0) + n * (1186 ±0)`, estimated `11693 + k * (1419 ±286) + l * (2065 ±1_285) + n * (484 ±71)`.
		// Shortest run: 47_990_000 picoseconds.
		Weight::from_parts(49_152_000, 11693)
			// Standard error: 45_250.
			.saturating_add(Weight::from_parts(915_358, 0).saturating_mul(n.into()))
			// Standard error: 176_626.
			.saturating_add(Weight::from_parts(3_449_100, 0).saturating_mul(k.into()))
			// Standard error: 747_504.
			.saturating_add(Weight::from_parts(10_035_545, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(Weight::from_parts(0, 1419).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 2065).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 484).saturating_mul(n.into()))
	}
	/// Storage: `Inference::ActiveInferers` (r:1 w:1)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(3162), added: 5637, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:1)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(809), added: 3284, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossInputs` (r:1 w:1)
	/// Proof: `Inference::LossInputs` (`max_values`: None, `max_size`: Some(3619), added: 6094, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Inferences` (r:0 w:64)
	/// Proof: `Inference::Inferences` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:0 w:1)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Forecasts` (r:0 w:16)
	/// Proof: `Inference::Forecasts` (`max_values`: None, `max_size`: Some(3151), added: 5626, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossValues` (r:0 w:14)
	/// Proof: `Inference::LossValues` (`max_values`: None, `max_size`: Some(8228), added: 10703, mode: `MaxEncodedLen`)
	/// Storage: `Inference::EpochWeights` (r:0 w:1)
	/// Proof: `Inference::EpochWeights` (`max_values`: None, `max_size`: Some(1306), added: 3781, mode: `MaxEncodedLen`)
	fn prune() -> Weight {
		// Proof size, bytes: measured `6973`, estimated `7084`.
		// Shortest run: 950_703_000 picoseconds.
		Weight::from_parts(1_062_031_000, 7084)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(99_u64))
	}
}

/// The same numbers for tests, with the SDK's database weights.
impl WeightInfo for () {
	fn register() -> Weight {
		Weight::from_parts(254_036_000, 6224)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn deregister() -> Weight {
		Weight::from_parts(101_120_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn claim_deposit() -> Weight {
		Weight::from_parts(161_663_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn set_operator() -> Weight {
		Weight::from_parts(104_256_000, 6224)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn set_reward_destination() -> Weight {
		Weight::from_parts(40_507_000, 3607)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn submit_inference(l: u32, ) -> Weight {
		Weight::from_parts(175_373_149, 6627)
			.saturating_add(Weight::from_parts(9_984, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn submit_forecast(e: u32, ) -> Weight {
		Weight::from_parts(167_373_549, 4274)
			.saturating_add(Weight::from_parts(11_083, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn offer_transfer() -> Weight {
		Weight::from_parts(72_000_000, 4200)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn cancel_transfer() -> Weight {
		Weight::from_parts(52_000_000, 3700)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn accept_transfer(e: u32, ) -> Weight {
		Weight::from_parts(900_000_000, 12000)
			.saturating_add(Weight::from_parts(90_000_000, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(18_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(e.into())))
			.saturating_add(RocksDbWeight::get().writes(12_u64))
			.saturating_add(Weight::from_parts(0, 11600).saturating_mul(e.into()))
	}
	fn set_service(e: u32, ) -> Weight {
		Weight::from_parts(60_000_000, 3700)
			.saturating_add(Weight::from_parts(60_000, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn admit_inference(l: u32, ) -> Weight {
		Weight::from_parts(116_063_286, 6627)
			.saturating_add(Weight::from_parts(7_404, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(8_u64))
	}
	fn admit_forecast(e: u32, ) -> Weight {
		Weight::from_parts(110_574_060, 4274)
			.saturating_add(Weight::from_parts(101_178, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(8_u64))
	}
	fn commit_inference() -> Weight {
		Weight::from_parts(90000000, 14000)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn commit_forecast() -> Weight {
		Weight::from_parts(90000000, 14000)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn reveal_inference(l: u32, ) -> Weight {
		Weight::from_parts(80000000, 14000)
			.saturating_add(Weight::from_parts(100000, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn reveal_forecast(e: u32, ) -> Weight {
		Weight::from_parts(80000000, 14000)
			.saturating_add(Weight::from_parts(100000, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn admit_commit() -> Weight {
		Weight::from_parts(60000000, 14000)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
	}
	fn admit_inference_reveal(l: u32, ) -> Weight {
		Weight::from_parts(50000000, 14000)
			.saturating_add(Weight::from_parts(100000, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(7_u64))
	}
	fn admit_forecast_reveal(e: u32, ) -> Weight {
		Weight::from_parts(50000000, 14000)
			.saturating_add(Weight::from_parts(100000, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(7_u64))
	}
	fn forfeit(n: u32, ) -> Weight {
		Weight::from_parts(80000000, 20000)
			.saturating_add(Weight::from_parts(70000000, 6000).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes((3_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn migrate_set() -> Weight {
		Weight::from_parts(120000000, 14000)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn inspect_sets() -> Weight {
		Weight::from_parts(55_000_000, 10504)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
	}
	fn combine(n: u32, k: u32, ) -> Weight {
		Weight::from_parts(300_000_000, 22473)
			.saturating_add(Weight::from_parts(12_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(60_000_000, 0).saturating_mul(k.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(k.into())))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
			.saturating_add(Weight::from_parts(0, 5626).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 2809).saturating_mul(n.into()))
	}
	fn combine_members(m: u32, ) -> Weight {
		Weight::from_parts(300_000_000, 3734)
			.saturating_add(Weight::from_parts(190_000, 0).saturating_mul(m.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
	}
	fn combine_labels(m: u32, ) -> Weight {
		Weight::from_parts(600_000_000, 3734)
			.saturating_add(Weight::from_parts(400_000, 0).saturating_mul(m.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
	}
	fn loss_inputs(n: u32, k: u32, l: u32, ) -> Weight {
		Weight::from_parts(49_152_000, 11693)
			.saturating_add(Weight::from_parts(915_358, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(3_449_100, 0).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(10_035_545, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(Weight::from_parts(0, 1419).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 2065).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 484).saturating_mul(n.into()))
	}
	fn prune() -> Weight {
		Weight::from_parts(1_062_031_000, 7084)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(99_u64))
	}
}
