// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_inference`, generated from its benchmarks. Do not edit: run `make weights`.
//!
//! Date: 2026-11-26. Steps: 50, repeats: 20. Machine: AMD EPYC, described in
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:1)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn register() -> Weight {
		// Proof size, bytes: measured `1089`, estimated `6224`.
		// Shortest run: 209_441_000 picoseconds.
		Weight::from_parts(239_686_000, 6224)
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
	/// Storage: `Inference::TransferOffers` (r:0 w:1)
	/// Proof: `Inference::TransferOffers` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Services` (r:0 w:1)
	/// Proof: `Inference::Services` (`max_values`: None, `max_size`: Some(222), added: 2697, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Departures` (r:0 w:1)
	/// Proof: `Inference::Departures` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	fn deregister() -> Weight {
		// Proof size, bytes: measured `1112`, estimated `3908`.
		// Shortest run: 83_394_000 picoseconds.
		Weight::from_parts(103_744_000, 3908)
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	fn claim_deposit() -> Weight {
		// Proof size, bytes: measured `1101`, estimated `3908`.
		// Shortest run: 131_445_000 picoseconds.
		Weight::from_parts(202_781_000, 3908)
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
		// Shortest run: 82_813_000 picoseconds.
		Weight::from_parts(112_877_000, 6224)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Inference::Workers` (r:1 w:1)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	fn set_reward_destination() -> Weight {
		// Proof size, bytes: measured `314`, estimated `3607`.
		// Shortest run: 27_841_000 picoseconds.
		Weight::from_parts(37_275_000, 3607)
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
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(6298), added: 8773, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Sortitions` (r:1 w:0)
	/// Proof: `Reputation::Sortitions` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:1 w:0)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Inferences` (r:0 w:2)
	/// Proof: `Inference::Inferences` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[1, 16]`.
	fn submit_inference(l: u32, ) -> Weight {
		// Proof size, bytes: measured `4676`, estimated `9763`.
		// Shortest run: 143_874_000 picoseconds.
		Weight::from_parts(189_409_041, 9763)
			// Standard error: 386_519.
			.saturating_add(Weight::from_parts(1_401_099, 0).saturating_mul(l.into()))
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
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Sortitions` (r:1 w:0)
	/// Proof: `Reputation::Sortitions` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:1 w:0)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Forecasts` (r:0 w:2)
	/// Proof: `Inference::Forecasts` (`max_values`: None, `max_size`: Some(3151), added: 5626, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[1, 64]`.
	fn submit_forecast(_e: u32, ) -> Weight {
		// Proof size, bytes: measured `2275`, estimated `5058`.
		// Shortest run: 138_175_000 picoseconds.
		Weight::from_parts(207_038_721, 5058)
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
		// Proof size, bytes: measured `875`, estimated `3908`.
		// Shortest run: 46_359_000 picoseconds.
		Weight::from_parts(78_737_000, 3908)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Inference::TransferOffers` (r:1 w:1)
	/// Proof: `Inference::TransferOffers` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn cancel_transfer() -> Weight {
		// Proof size, bytes: measured `294`, estimated `3557`.
		// Shortest run: 27_560_000 picoseconds.
		Weight::from_parts(34_261_000, 3557)
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
	/// Proof: `Topics::OpenEpochs` (`max_values`: None, `max_size`: Some(430), added: 2905, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:104 w:0)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(6298), added: 8773, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:104 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:4 w:4)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Slots` (r:1 w:0)
	/// Proof: `Reputation::Slots` (`max_values`: None, `max_size`: Some(4819), added: 7294, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Cohorts` (r:2 w:0)
	/// Proof: `Reputation::Cohorts` (`max_values`: None, `max_size`: Some(4377), added: 6852, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:2 w:0)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:2 w:2)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Services` (r:0 w:1)
	/// Proof: `Inference::Services` (`max_values`: None, `max_size`: Some(222), added: 2697, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[0, 104]`.
	fn accept_transfer(e: u32, ) -> Weight {
		// Proof size, bytes: measured `6021 + e * (99 ±0)`, estimated `14694 + e * (8773 ±0)`.
		// Shortest run: 412_122_000 picoseconds.
		Weight::from_parts(401_337_630, 14694)
			// Standard error: 447_073.
			.saturating_add(Weight::from_parts(26_558_496, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(e.into())))
			.saturating_add(T::DbWeight::get().writes(12_u64))
			.saturating_add(Weight::from_parts(0, 8773).saturating_mul(e.into()))
	}
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Services` (r:0 w:1)
	/// Proof: `Inference::Services` (`max_values`: None, `max_size`: Some(222), added: 2697, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[9, 128]`.
	fn set_service(_e: u32, ) -> Weight {
		// Proof size, bytes: measured `260`, estimated `3607`.
		// Shortest run: 34_951_000 picoseconds.
		Weight::from_parts(47_402_142, 3607)
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
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(6298), added: 8773, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Sortitions` (r:1 w:0)
	/// Proof: `Reputation::Sortitions` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:1 w:0)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:0)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[1, 16]`.
	fn admit_inference(l: u32, ) -> Weight {
		// Proof size, bytes: measured `4943`, estimated `9763`.
		// Shortest run: 125_817_000 picoseconds.
		Weight::from_parts(155_130_606, 9763)
			// Standard error: 228_828.
			.saturating_add(Weight::from_parts(4_065_337, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
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
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Sortitions` (r:1 w:0)
	/// Proof: `Reputation::Sortitions` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:1 w:0)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:0)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[1, 64]`.
	fn admit_forecast(e: u32, ) -> Weight {
		// Proof size, bytes: measured `2542`, estimated `5058`.
		// Shortest run: 117_765_000 picoseconds.
		Weight::from_parts(185_409_774, 5058)
			// Standard error: 31_988.
			.saturating_add(Weight::from_parts(116_977, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
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
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(6298), added: 8773, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::LargestRewards` (r:1 w:0)
	/// Proof: `Reputation::LargestRewards` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Sortitions` (r:1 w:0)
	/// Proof: `Reputation::Sortitions` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:1 w:0)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	fn commit_inference() -> Weight {
		// Proof size, bytes: measured `5241`, estimated `9763`.
		// Shortest run: 337_452_000 picoseconds.
		Weight::from_parts(545_300_000, 9763)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
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
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::LargestRewards` (r:1 w:0)
	/// Proof: `Reputation::LargestRewards` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Sortitions` (r:1 w:0)
	/// Proof: `Reputation::Sortitions` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:1 w:0)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	fn commit_forecast() -> Weight {
		// Proof size, bytes: measured `2840`, estimated `6398`.
		// Shortest run: 322_219_000 picoseconds.
		Weight::from_parts(464_230_000, 6398)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:1)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(6298), added: 8773, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Inferences` (r:0 w:1)
	/// Proof: `Inference::Inferences` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[1, 16]`.
	fn reveal_inference(l: u32, ) -> Weight {
		// Proof size, bytes: measured `4475`, estimated `9763`.
		// Shortest run: 162_281_000 picoseconds.
		Weight::from_parts(241_353_532, 9763)
			// Standard error: 219_148.
			.saturating_add(Weight::from_parts(1_043_551, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:1)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Forecasts` (r:0 w:1)
	/// Proof: `Inference::Forecasts` (`max_values`: None, `max_size`: Some(3151), added: 5626, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[1, 64]`.
	fn reveal_forecast(_e: u32, ) -> Weight {
		// Proof size, bytes: measured `2071`, estimated `5058`.
		// Shortest run: 156_162_000 picoseconds.
		Weight::from_parts(231_292_187, 5058)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
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
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(6298), added: 8773, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::LargestRewards` (r:1 w:0)
	/// Proof: `Reputation::LargestRewards` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Sortitions` (r:1 w:0)
	/// Proof: `Reputation::Sortitions` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:1 w:0)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:0)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	fn admit_commit() -> Weight {
		// Proof size, bytes: measured `4946`, estimated `9763`.
		// Shortest run: 124_625_000 picoseconds.
		Weight::from_parts(134_279_000, 9763)
			.saturating_add(T::DbWeight::get().reads(12_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:0)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(6298), added: 8773, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[1, 16]`.
	fn admit_inference_reveal(_l: u32, ) -> Weight {
		// Proof size, bytes: measured `4189`, estimated `9763`.
		// Shortest run: 48_472_000 picoseconds.
		Weight::from_parts(59_827_278, 9763)
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[1, 64]`.
	fn admit_forecast_reveal(e: u32, ) -> Weight {
		// Proof size, bytes: measured `1785`, estimated `5058`.
		// Shortest run: 46_149_000 picoseconds.
		Weight::from_parts(51_618_239, 5058)
			// Standard error: 10_898.
			.saturating_add(Weight::from_parts(52_195, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:1)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(6298), added: 8773, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:8 w:8)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:9 w:9)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn forfeit(n: u32, ) -> Weight {
		// Proof size, bytes: measured `4497 + n * (201 ±0)`, estimated `9763 + n * (2704 ±0)`.
		// Shortest run: 145_506_000 picoseconds.
		Weight::from_parts(47_684_862, 9763)
			// Standard error: 338_758.
			.saturating_add(Weight::from_parts(92_376_831, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2704).saturating_mul(n.into()))
	}
	/// Storage: UNKNOWN KEY `0x0fbb8c673569023f0e5fbd0530f6a0514e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x0fbb8c673569023f0e5fbd0530f6a0514e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: `Inference::ActiveInferers` (r:2 w:1)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(6298), added: 8773, mode: `MaxEncodedLen`)
	fn migrate_set() -> Weight {
		// Proof size, bytes: measured `3333`, estimated `18536`.
		// Shortest run: 35_413_000 picoseconds.
		Weight::from_parts(40_590_000, 18536)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:0)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(6298), added: 8773, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	fn inspect_sets() -> Weight {
		// Proof size, bytes: measured `4392`, estimated `9763`.
		// Shortest run: 39_518_000 picoseconds.
		Weight::from_parts(46_929_000, 9763)
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
	/// Storage: `Inference::Predictions` (r:1 w:1)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:0)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(6298), added: 8773, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Inferences` (r:64 w:0)
	/// Proof: `Inference::Inferences` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Forecasts` (r:16 w:0)
	/// Proof: `Inference::Forecasts` (`max_values`: None, `max_size`: Some(3151), added: 5626, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LatestPrediction` (r:1 w:1)
	/// Proof: `Inference::LatestPrediction` (`max_values`: None, `max_size`: Some(2428), added: 4903, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossValues` (r:0 w:1)
	/// Proof: `Inference::LossValues` (`max_values`: None, `max_size`: Some(8228), added: 10703, mode: `MaxEncodedLen`)
	/// Storage: `Inference::DeviationEma` (r:0 w:1)
	/// Proof: `Inference::DeviationEma` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossInputs` (r:0 w:1)
	/// Proof: `Inference::LossInputs` (`max_values`: None, `max_size`: Some(3619), added: 6094, mode: `MaxEncodedLen`)
	/// Storage: `Inference::EpochWeights` (r:0 w:1)
	/// Proof: `Inference::EpochWeights` (`max_values`: None, `max_size`: Some(1307), added: 3782, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 64]`.
	/// The range of component `k` is `[0, 16]`.
	fn combine(n: u32, k: u32, ) -> Weight {
		// Proof size, bytes: measured `287 + k * (135 ±0) + n * (224 ±0)`, estimated `9763 + k * (5626 ±0) + n * (2809 ±0)`.
		// Shortest run: 306_806_000 picoseconds.
		Weight::from_parts(102_067_062, 9763)
			// Standard error: 315_585.
			.saturating_add(Weight::from_parts(15_709_189, 0).saturating_mul(n.into()))
			// Standard error: 1_201_140.
			.saturating_add(Weight::from_parts(26_522_668, 0).saturating_mul(k.into()))
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
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `Ignored`)
	/// Storage: `Inference::DeviationEma` (r:1 w:0)
	/// Proof: `Inference::DeviationEma` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `MaxEncodedLen`)
	/// The range of component `m` is `[628, 73456]`.
	fn combine_members(m: u32, ) -> Weight {
		// Proof size, bytes: measured `20086 + m * (1 ±0)`, estimated `18976 + m * (2 ±0)`.
		// Shortest run: 146_988_000 picoseconds.
		Weight::from_parts(195_441_204, 18976)
			// Standard error: 1_660.
			.saturating_add(Weight::from_parts(143_264, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(Weight::from_parts(0, 2).saturating_mul(m.into()))
	}
	/// Storage: `Reputation::Slots` (r:1 w:0)
	/// Proof: `Reputation::Slots` (`max_values`: None, `max_size`: Some(4819), added: 7294, mode: `Ignored`)
	/// Storage: `Reputation::RegretTables` (r:1 w:0)
	/// Proof: `Reputation::RegretTables` (`max_values`: None, `max_size`: Some(271150), added: 273625, mode: `Ignored`)
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `Ignored`)
	/// Storage: `Inference::DeviationEma` (r:1 w:0)
	/// Proof: `Inference::DeviationEma` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `MaxEncodedLen`)
	/// The range of component `m` is `[628, 73456]`.
	fn combine_labels(m: u32, ) -> Weight {
		// Proof size, bytes: measured `20086 + m * (1 ±0)`, estimated `18976 + m * (2 ±0)`.
		// Shortest run: 215_941_000 picoseconds.
		Weight::from_parts(764_977_801, 18976)
			// Standard error: 3_786.
			.saturating_add(Weight::from_parts(206_666, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(Weight::from_parts(0, 2).saturating_mul(m.into()))
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
		// Shortest run: 34_511_000 picoseconds.
		Weight::from_parts(35_633_000, 11693)
			// Standard error: 44_597.
			.saturating_add(Weight::from_parts(1_077_504, 0).saturating_mul(n.into()))
			// Standard error: 174_075.
			.saturating_add(Weight::from_parts(3_451_667, 0).saturating_mul(k.into()))
			// Standard error: 736_705.
			.saturating_add(Weight::from_parts(5_285_328, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(Weight::from_parts(0, 1419).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 2065).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 484).saturating_mul(n.into()))
	}
	/// Storage: `Inference::ActiveInferers` (r:1 w:1)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(6298), added: 8773, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:1)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(1593), added: 4068, mode: `MaxEncodedLen`)
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
	/// Proof: `Inference::EpochWeights` (`max_values`: None, `max_size`: Some(1307), added: 3782, mode: `MaxEncodedLen`)
	fn prune() -> Weight {
		// Proof size, bytes: measured `7086`, estimated `9763`.
		// Shortest run: 891_344_000 picoseconds.
		Weight::from_parts(954_458_000, 9763)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(99_u64))
	}
}

/// The same numbers for tests, with the SDK's database weights.
impl WeightInfo for () {
	fn register() -> Weight {
		Weight::from_parts(239_686_000, 6224)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn deregister() -> Weight {
		Weight::from_parts(103_744_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn claim_deposit() -> Weight {
		Weight::from_parts(202_781_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn set_operator() -> Weight {
		Weight::from_parts(112_877_000, 6224)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn set_reward_destination() -> Weight {
		Weight::from_parts(37_275_000, 3607)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn submit_inference(l: u32, ) -> Weight {
		Weight::from_parts(189_409_041, 9763)
			.saturating_add(Weight::from_parts(1_401_099, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn submit_forecast(_e: u32, ) -> Weight {
		Weight::from_parts(207_038_721, 5058)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn offer_transfer() -> Weight {
		Weight::from_parts(78_737_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn cancel_transfer() -> Weight {
		Weight::from_parts(34_261_000, 3557)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn accept_transfer(e: u32, ) -> Weight {
		Weight::from_parts(401_337_630, 14694)
			.saturating_add(Weight::from_parts(26_558_496, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(22_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(e.into())))
			.saturating_add(RocksDbWeight::get().writes(12_u64))
			.saturating_add(Weight::from_parts(0, 8773).saturating_mul(e.into()))
	}
	fn set_service(_e: u32, ) -> Weight {
		Weight::from_parts(47_402_142, 3607)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn admit_inference(l: u32, ) -> Weight {
		Weight::from_parts(155_130_606, 9763)
			.saturating_add(Weight::from_parts(4_065_337, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(10_u64))
	}
	fn admit_forecast(e: u32, ) -> Weight {
		Weight::from_parts(185_409_774, 5058)
			.saturating_add(Weight::from_parts(116_977, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(10_u64))
	}
	fn commit_inference() -> Weight {
		Weight::from_parts(545_300_000, 9763)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn commit_forecast() -> Weight {
		Weight::from_parts(464_230_000, 6398)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn reveal_inference(l: u32, ) -> Weight {
		Weight::from_parts(241_353_532, 9763)
			.saturating_add(Weight::from_parts(1_043_551, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn reveal_forecast(_e: u32, ) -> Weight {
		Weight::from_parts(231_292_187, 5058)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn admit_commit() -> Weight {
		Weight::from_parts(134_279_000, 9763)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
	}
	fn admit_inference_reveal(_l: u32, ) -> Weight {
		Weight::from_parts(59_827_278, 9763)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
	}
	fn admit_forecast_reveal(e: u32, ) -> Weight {
		Weight::from_parts(51_618_239, 5058)
			.saturating_add(Weight::from_parts(52_195, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
	}
	fn forfeit(n: u32, ) -> Weight {
		Weight::from_parts(47_684_862, 9763)
			.saturating_add(Weight::from_parts(92_376_831, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2704).saturating_mul(n.into()))
	}
	fn migrate_set() -> Weight {
		Weight::from_parts(40_590_000, 18536)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn inspect_sets() -> Weight {
		Weight::from_parts(46_929_000, 9763)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
	}
	fn combine(n: u32, k: u32, ) -> Weight {
		Weight::from_parts(102_067_062, 9763)
			.saturating_add(Weight::from_parts(15_709_189, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(26_522_668, 0).saturating_mul(k.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(k.into())))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
			.saturating_add(Weight::from_parts(0, 5626).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 2809).saturating_mul(n.into()))
	}
	fn combine_members(m: u32, ) -> Weight {
		Weight::from_parts(195_441_204, 18976)
			.saturating_add(Weight::from_parts(143_264, 0).saturating_mul(m.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(Weight::from_parts(0, 2).saturating_mul(m.into()))
	}
	fn combine_labels(m: u32, ) -> Weight {
		Weight::from_parts(764_977_801, 18976)
			.saturating_add(Weight::from_parts(206_666, 0).saturating_mul(m.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(Weight::from_parts(0, 2).saturating_mul(m.into()))
	}
	fn loss_inputs(n: u32, k: u32, l: u32, ) -> Weight {
		Weight::from_parts(35_633_000, 11693)
			.saturating_add(Weight::from_parts(1_077_504, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(3_451_667, 0).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(5_285_328, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(Weight::from_parts(0, 1419).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 2065).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 484).saturating_mul(n.into()))
	}
	fn prune() -> Weight {
		Weight::from_parts(954_458_000, 9763)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(99_u64))
	}
}
