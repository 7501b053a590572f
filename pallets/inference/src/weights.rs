// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_inference`, generated from its benchmarks. Do not edit: run `make weights`.
//!
//! Date: 2026-11-27. Steps: 20, repeats: 10. Machine: AMD EPYC, described in
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
	/// Weight of `resign_operator`.
	fn resign_operator() -> Weight;
	/// Weight of `admit_resignation`.
	fn admit_resignation() -> Weight;
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
	/// Storage: `Inference::Workers` (r:3 w:2)
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:2 w:2)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn register() -> Weight {
		// Proof size, bytes: measured `1138`, estimated `8841`.
		// Shortest run: 233_487_000 picoseconds.
		Weight::from_parts(248_029_000, 8841)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
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
		// Proof size, bytes: measured `831`, estimated `3908`.
		// Shortest run: 80_179_000 picoseconds.
		Weight::from_parts(86_559_000, 3908)
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn claim_deposit() -> Weight {
		// Proof size, bytes: measured `853`, estimated `3908`.
		// Shortest run: 126_178_000 picoseconds.
		Weight::from_parts(135_872_000, 3908)
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
		// Shortest run: 79_368_000 picoseconds.
		Weight::from_parts(86_308_000, 6224)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Inference::Operators` (r:1 w:1)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Workers` (r:1 w:1)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	fn resign_operator() -> Weight {
		// Proof size, bytes: measured `497`, estimated `3607`.
		// Shortest run: 53_289_000 picoseconds.
		Weight::from_parts(57_365_000, 3607)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn admit_resignation() -> Weight {
		// Proof size, bytes: measured `261`, estimated `3557`.
		// Shortest run: 13_149_000 picoseconds.
		Weight::from_parts(14_662_000, 3557)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Inference::Workers` (r:1 w:1)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	fn set_reward_destination() -> Weight {
		// Proof size, bytes: measured `314`, estimated `3607`.
		// Shortest run: 28_232_000 picoseconds.
		Weight::from_parts(31_266_000, 3607)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Inference::Workers` (r:2 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Whitelist` (r:1 w:0)
	/// Proof: `Topics::Whitelist` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:1)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8666), added: 11141, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Inferences` (r:0 w:1)
	/// Proof: `Inference::Inferences` (`max_values`: None, `max_size`: Some(298), added: 2773, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[1, 16]`.
	fn submit_inference(l: u32, ) -> Weight {
		// Proof size, bytes: measured `6821`, estimated `12131`.
		// Shortest run: 123_293_000 picoseconds.
		Weight::from_parts(143_414_335, 12131)
			// Standard error: 315_797.
			.saturating_add(Weight::from_parts(248_517, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Inference::Workers` (r:2 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Whitelist` (r:1 w:0)
	/// Proof: `Topics::Whitelist` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:1)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2185), added: 4660, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Forecasts` (r:0 w:1)
	/// Proof: `Inference::Forecasts` (`max_values`: None, `max_size`: Some(3115), added: 5590, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[1, 64]`.
	fn submit_forecast(e: u32, ) -> Weight {
		// Proof size, bytes: measured `2644`, estimated `11508`.
		// Shortest run: 114_089_000 picoseconds.
		Weight::from_parts(120_764_468, 11508)
			// Standard error: 13_254.
			.saturating_add(Weight::from_parts(48_272, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::TransferOffers` (r:0 w:1)
	/// Proof: `Inference::TransferOffers` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn offer_transfer() -> Weight {
		// Proof size, bytes: measured `594`, estimated `3908`.
		// Shortest run: 41_402_000 picoseconds.
		Weight::from_parts(45_147_000, 3908)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Inference::TransferOffers` (r:1 w:1)
	/// Proof: `Inference::TransferOffers` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn cancel_transfer() -> Weight {
		// Proof size, bytes: measured `294`, estimated `3557`.
		// Shortest run: 27_040_000 picoseconds.
		Weight::from_parts(30_455_000, 3557)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Inference::TransferOffers` (r:1 w:1)
	/// Proof: `Inference::TransferOffers` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Workers` (r:4 w:3)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Departures` (r:1 w:0)
	/// Proof: `Inference::Departures` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Whitelist` (r:1 w:0)
	/// Proof: `Topics::Whitelist` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Topics::OpenEpochs` (r:1 w:0)
	/// Proof: `Topics::OpenEpochs` (`max_values`: None, `max_size`: Some(430), added: 2905, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:104 w:0)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8666), added: 11141, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:104 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2185), added: 4660, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:4 w:4)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Histories` (r:1 w:0)
	/// Proof: `Reputation::Histories` (`max_values`: None, `max_size`: Some(64350), added: 66825, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:2 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:3 w:3)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Services` (r:0 w:1)
	/// Proof: `Inference::Services` (`max_values`: None, `max_size`: Some(222), added: 2697, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[0, 104]`.
	fn accept_transfer(e: u32, ) -> Weight {
		// Proof size, bytes: measured `8984 + e * (99 ±0)`, estimated `67815 + e * (11141 ±0)`.
		// Shortest run: 433_704_000 picoseconds.
		Weight::from_parts(562_623_159, 67815)
			// Standard error: 343_858.
			.saturating_add(Weight::from_parts(20_607_955, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(e.into())))
			.saturating_add(T::DbWeight::get().writes(14_u64))
			.saturating_add(Weight::from_parts(0, 11141).saturating_mul(e.into()))
	}
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Services` (r:0 w:1)
	/// Proof: `Inference::Services` (`max_values`: None, `max_size`: Some(222), added: 2697, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[9, 128]`.
	fn set_service(e: u32, ) -> Weight {
		// Proof size, bytes: measured `260`, estimated `3607`.
		// Shortest run: 32_588_000 picoseconds.
		Weight::from_parts(35_228_986, 3607)
			// Standard error: 3_105.
			.saturating_add(Weight::from_parts(5_630, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Inference::Workers` (r:2 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Whitelist` (r:1 w:0)
	/// Proof: `Topics::Whitelist` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:0)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8666), added: 11141, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:0)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[1, 16]`.
	fn admit_inference(l: u32, ) -> Weight {
		// Proof size, bytes: measured `7121`, estimated `12131`.
		// Shortest run: 113_058_000 picoseconds.
		Weight::from_parts(121_841_535, 12131)
			// Standard error: 55_866.
			.saturating_add(Weight::from_parts(18_778, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
	}
	/// Storage: `Inference::Workers` (r:2 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Whitelist` (r:1 w:0)
	/// Proof: `Topics::Whitelist` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2185), added: 4660, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:0)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[1, 64]`.
	fn admit_forecast(e: u32, ) -> Weight {
		// Proof size, bytes: measured `2944`, estimated `11508`.
		// Shortest run: 106_658_000 picoseconds.
		Weight::from_parts(112_496_379, 11508)
			// Standard error: 17_995.
			.saturating_add(Weight::from_parts(32_163, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
	}
	/// Storage: `Inference::Workers` (r:2 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Whitelist` (r:1 w:0)
	/// Proof: `Topics::Whitelist` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:1)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8666), added: 11141, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::LargestRewards` (r:1 w:0)
	/// Proof: `Reputation::LargestRewards` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn commit_inference() -> Weight {
		// Proof size, bytes: measured `7468`, estimated `12131`.
		// Shortest run: 308_228_000 picoseconds.
		Weight::from_parts(343_300_000, 12131)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Inference::Workers` (r:2 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Whitelist` (r:1 w:0)
	/// Proof: `Topics::Whitelist` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:1)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2185), added: 4660, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::LargestRewards` (r:1 w:0)
	/// Proof: `Reputation::LargestRewards` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn commit_forecast() -> Weight {
		// Proof size, bytes: measured `3291`, estimated `11508`.
		// Shortest run: 296_049_000 picoseconds.
		Weight::from_parts(315_839_000, 11508)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:1)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8666), added: 11141, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Inferences` (r:0 w:1)
	/// Proof: `Inference::Inferences` (`max_values`: None, `max_size`: Some(298), added: 2773, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[1, 16]`.
	fn reveal_inference(_l: u32, ) -> Weight {
		// Proof size, bytes: measured `6599`, estimated `12131`.
		// Shortest run: 155_261_000 picoseconds.
		Weight::from_parts(171_797_882, 12131)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:1)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2185), added: 4660, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Forecasts` (r:0 w:1)
	/// Proof: `Inference::Forecasts` (`max_values`: None, `max_size`: Some(3115), added: 5590, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[1, 64]`.
	fn reveal_forecast(e: u32, ) -> Weight {
		// Proof size, bytes: measured `2419`, estimated `5650`.
		// Shortest run: 149_432_000 picoseconds.
		Weight::from_parts(164_318_076, 5650)
			// Standard error: 51_436.
			.saturating_add(Weight::from_parts(90_706, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Inference::Workers` (r:2 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Whitelist` (r:1 w:0)
	/// Proof: `Topics::Whitelist` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:0)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8666), added: 11141, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::LargestRewards` (r:1 w:0)
	/// Proof: `Reputation::LargestRewards` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:0)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn admit_commit() -> Weight {
		// Proof size, bytes: measured `7173`, estimated `12131`.
		// Shortest run: 123_504_000 picoseconds.
		Weight::from_parts(135_362_000, 12131)
			.saturating_add(T::DbWeight::get().reads(12_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:0)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8666), added: 11141, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[1, 16]`.
	fn admit_inference_reveal(_l: u32, ) -> Weight {
		// Proof size, bytes: measured `6280`, estimated `12131`.
		// Shortest run: 49_364_000 picoseconds.
		Weight::from_parts(57_986_461, 12131)
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2185), added: 4660, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[1, 64]`.
	fn admit_forecast_reveal(_e: u32, ) -> Weight {
		// Proof size, bytes: measured `2100`, estimated `5650`.
		// Shortest run: 46_479_000 picoseconds.
		Weight::from_parts(54_046_505, 5650)
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:1)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8666), added: 11141, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2185), added: 4660, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:8 w:8)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:9 w:9)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn forfeit(n: u32, ) -> Weight {
		// Proof size, bytes: measured `7490 + n * (201 ±0)`, estimated `12131 + n * (2740 ±0)`.
		// Shortest run: 160_107_000 picoseconds.
		Weight::from_parts(104_758_733, 12131)
			// Standard error: 850_913.
			.saturating_add(Weight::from_parts(83_143_623, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2740).saturating_mul(n.into()))
	}
	/// Storage: UNKNOWN KEY `0x0fbb8c673569023f0e5fbd0530f6a0514e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x0fbb8c673569023f0e5fbd0530f6a0514e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: `Inference::ActiveInferers` (r:2 w:1)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8666), added: 11141, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Inferences` (r:64 w:128)
	/// Proof: `Inference::Inferences` (`max_values`: None, `max_size`: Some(298), added: 2773, mode: `MaxEncodedLen`)
	fn migrate_set() -> Weight {
		// Proof size, bytes: measured `8257`, estimated `178462`.
		// Shortest run: 1_458_176_000 picoseconds.
		Weight::from_parts(1_585_835_000, 178462)
			.saturating_add(T::DbWeight::get().reads(67_u64))
			.saturating_add(T::DbWeight::get().writes(129_u64))
	}
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:0)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8666), added: 11141, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2185), added: 4660, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	fn inspect_sets() -> Weight {
		// Proof size, bytes: measured `7352`, estimated `12131`.
		// Shortest run: 44_476_000 picoseconds.
		Weight::from_parts(51_867_000, 12131)
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
	/// Storage: `Inference::Predictions` (r:1 w:1)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:0)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8666), added: 11141, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2185), added: 4660, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Inferences` (r:64 w:0)
	/// Proof: `Inference::Inferences` (`max_values`: None, `max_size`: Some(298), added: 2773, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Forecasts` (r:16 w:0)
	/// Proof: `Inference::Forecasts` (`max_values`: None, `max_size`: Some(3115), added: 5590, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LatestPrediction` (r:1 w:1)
	/// Proof: `Inference::LatestPrediction` (`max_values`: None, `max_size`: Some(2428), added: 4903, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossValues` (r:0 w:1)
	/// Proof: `Inference::LossValues` (`max_values`: None, `max_size`: Some(8228), added: 10703, mode: `MaxEncodedLen`)
	/// Storage: `Inference::DeviationEma` (r:0 w:1)
	/// Proof: `Inference::DeviationEma` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossInputs` (r:0 w:1)
	/// Proof: `Inference::LossInputs` (`max_values`: None, `max_size`: Some(6262), added: 8737, mode: `MaxEncodedLen`)
	/// Storage: `Inference::EpochWeights` (r:0 w:1)
	/// Proof: `Inference::EpochWeights` (`max_values`: None, `max_size`: Some(1307), added: 3782, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 64]`.
	/// The range of component `k` is `[0, 16]`.
	fn combine(n: u32, k: u32, ) -> Weight {
		// Proof size, bytes: measured `284 + k * (134 ±0) + n * (224 ±0)`, estimated `12131 + k * (5590 ±0) + n * (2773 ±0)`.
		// Shortest run: 289_399_000 picoseconds.
		Weight::from_parts(293_727_000, 12131)
			// Standard error: 301_176.
			.saturating_add(Weight::from_parts(14_860_614, 0).saturating_mul(n.into()))
			// Standard error: 1_196_261.
			.saturating_add(Weight::from_parts(5_189_746, 0).saturating_mul(k.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(k.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(Weight::from_parts(0, 5590).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 2773).saturating_mul(n.into()))
	}
	/// Storage: `Reputation::Places` (r:2 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `Ignored`)
	/// Storage: `Reputation::RegretTables` (r:1 w:0)
	/// Proof: `Reputation::RegretTables` (`max_values`: None, `max_size`: Some(186440), added: 188915, mode: `Ignored`)
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `Ignored`)
	/// Storage: `Inference::DeviationEma` (r:1 w:0)
	/// Proof: `Inference::DeviationEma` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `MaxEncodedLen`)
	/// The range of component `m` is `[628, 73456]`.
	fn combine_members(m: u32, ) -> Weight {
		// Proof size, bytes: measured `15098 + m * (1 ±0)`, estimated `13808 + m * (1 ±0)`.
		// Shortest run: 157_994_000 picoseconds.
		Weight::from_parts(160_559_000, 13808)
			// Standard error: 2_266.
			.saturating_add(Weight::from_parts(160_349, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(m.into()))
	}
	/// Storage: `Reputation::Places` (r:2 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `Ignored`)
	/// Storage: `Reputation::RegretTables` (r:1 w:0)
	/// Proof: `Reputation::RegretTables` (`max_values`: None, `max_size`: Some(186440), added: 188915, mode: `Ignored`)
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `Ignored`)
	/// Storage: `Inference::DeviationEma` (r:1 w:0)
	/// Proof: `Inference::DeviationEma` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `MaxEncodedLen`)
	/// The range of component `m` is `[628, 73456]`.
	fn combine_labels(m: u32, ) -> Weight {
		// Proof size, bytes: measured `15098 + m * (1 ±0)`, estimated `13808 + m * (1 ±0)`.
		// Shortest run: 224_203_000 picoseconds.
		Weight::from_parts(2_451_357_294, 13808)
			// Standard error: 5_351.
			.saturating_add(Weight::from_parts(181_265, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(m.into()))
	}
	/// Storage: `Inference::LossInputs` (r:1 w:0)
	/// Proof: `Inference::LossInputs` (`max_values`: None, `max_size`: Some(6262), added: 8737, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossValues` (r:10 w:0)
	/// Proof: `Inference::LossValues` (`max_values`: None, `max_size`: Some(8228), added: 10703, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 64]`.
	/// The range of component `k` is `[0, 16]`.
	/// The range of component `l` is `[1, 4]`.
	fn loss_inputs(n: u32, k: u32, l: u32, ) -> Weight {
		// Proof size, bytes: measured `0 + k * (280 ±0) + l * (2957 ±0) + n * (1219 ±0)`, estimated `11693 + k * (1373 ±445) + l * (2735 ±1_972) + n * (438 ±114)`.
		// Shortest run: 38_327_000 picoseconds.
		Weight::from_parts(38_467_000, 11693)
			// Standard error: 111_698.
			.saturating_add(Weight::from_parts(1_762_621, 0).saturating_mul(n.into()))
			// Standard error: 443_186.
			.saturating_add(Weight::from_parts(3_256_001, 0).saturating_mul(k.into()))
			// Standard error: 1_891_094.
			.saturating_add(Weight::from_parts(4_097_314, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(Weight::from_parts(0, 1373).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 2735).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 438).saturating_mul(n.into()))
	}
	/// Storage: `Inference::ActiveInferers` (r:1 w:1)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8666), added: 11141, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:1)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2185), added: 4660, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossInputs` (r:1 w:1)
	/// Proof: `Inference::LossInputs` (`max_values`: None, `max_size`: Some(6262), added: 8737, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Inferences` (r:0 w:64)
	/// Proof: `Inference::Inferences` (`max_values`: None, `max_size`: Some(298), added: 2773, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:0 w:1)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Forecasts` (r:0 w:16)
	/// Proof: `Inference::Forecasts` (`max_values`: None, `max_size`: Some(3115), added: 5590, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossValues` (r:0 w:14)
	/// Proof: `Inference::LossValues` (`max_values`: None, `max_size`: Some(8228), added: 10703, mode: `MaxEncodedLen`)
	/// Storage: `Inference::EpochWeights` (r:0 w:1)
	/// Proof: `Inference::EpochWeights` (`max_values`: None, `max_size`: Some(1307), added: 3782, mode: `MaxEncodedLen`)
	fn prune() -> Weight {
		// Proof size, bytes: measured `12689`, estimated `12131`.
		// Shortest run: 920_116_000 picoseconds.
		Weight::from_parts(1_235_185_000, 12131)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(99_u64))
	}
}

/// The same numbers for tests, with the SDK's database weights.
impl WeightInfo for () {
	fn register() -> Weight {
		Weight::from_parts(248_029_000, 8841)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn deregister() -> Weight {
		Weight::from_parts(86_559_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn claim_deposit() -> Weight {
		Weight::from_parts(135_872_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn set_operator() -> Weight {
		Weight::from_parts(86_308_000, 6224)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn resign_operator() -> Weight {
		Weight::from_parts(57_365_000, 3607)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn admit_resignation() -> Weight {
		Weight::from_parts(14_662_000, 3557)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn set_reward_destination() -> Weight {
		Weight::from_parts(31_266_000, 3607)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn submit_inference(l: u32, ) -> Weight {
		Weight::from_parts(143_414_335, 12131)
			.saturating_add(Weight::from_parts(248_517, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn submit_forecast(e: u32, ) -> Weight {
		Weight::from_parts(120_764_468, 11508)
			.saturating_add(Weight::from_parts(48_272, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn offer_transfer() -> Weight {
		Weight::from_parts(45_147_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn cancel_transfer() -> Weight {
		Weight::from_parts(30_455_000, 3557)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn accept_transfer(e: u32, ) -> Weight {
		Weight::from_parts(562_623_159, 67815)
			.saturating_add(Weight::from_parts(20_607_955, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(22_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(e.into())))
			.saturating_add(RocksDbWeight::get().writes(14_u64))
			.saturating_add(Weight::from_parts(0, 11141).saturating_mul(e.into()))
	}
	fn set_service(e: u32, ) -> Weight {
		Weight::from_parts(35_228_986, 3607)
			.saturating_add(Weight::from_parts(5_630, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn admit_inference(l: u32, ) -> Weight {
		Weight::from_parts(121_841_535, 12131)
			.saturating_add(Weight::from_parts(18_778, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(10_u64))
	}
	fn admit_forecast(e: u32, ) -> Weight {
		Weight::from_parts(112_496_379, 11508)
			.saturating_add(Weight::from_parts(32_163, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(10_u64))
	}
	fn commit_inference() -> Weight {
		Weight::from_parts(343_300_000, 12131)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn commit_forecast() -> Weight {
		Weight::from_parts(315_839_000, 11508)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn reveal_inference(_l: u32, ) -> Weight {
		Weight::from_parts(171_797_882, 12131)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn reveal_forecast(e: u32, ) -> Weight {
		Weight::from_parts(164_318_076, 5650)
			.saturating_add(Weight::from_parts(90_706, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn admit_commit() -> Weight {
		Weight::from_parts(135_362_000, 12131)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
	}
	fn admit_inference_reveal(_l: u32, ) -> Weight {
		Weight::from_parts(57_986_461, 12131)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
	}
	fn admit_forecast_reveal(_e: u32, ) -> Weight {
		Weight::from_parts(54_046_505, 5650)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
	}
	fn forfeit(n: u32, ) -> Weight {
		Weight::from_parts(104_758_733, 12131)
			.saturating_add(Weight::from_parts(83_143_623, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2740).saturating_mul(n.into()))
	}
	fn migrate_set() -> Weight {
		Weight::from_parts(1_585_835_000, 178462)
			.saturating_add(RocksDbWeight::get().reads(67_u64))
			.saturating_add(RocksDbWeight::get().writes(129_u64))
	}
	fn inspect_sets() -> Weight {
		Weight::from_parts(51_867_000, 12131)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
	}
	fn combine(n: u32, k: u32, ) -> Weight {
		Weight::from_parts(293_727_000, 12131)
			.saturating_add(Weight::from_parts(14_860_614, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(5_189_746, 0).saturating_mul(k.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(k.into())))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
			.saturating_add(Weight::from_parts(0, 5590).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 2773).saturating_mul(n.into()))
	}
	fn combine_members(m: u32, ) -> Weight {
		Weight::from_parts(160_559_000, 13808)
			.saturating_add(Weight::from_parts(160_349, 0).saturating_mul(m.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(m.into()))
	}
	fn combine_labels(m: u32, ) -> Weight {
		Weight::from_parts(2_451_357_294, 13808)
			.saturating_add(Weight::from_parts(181_265, 0).saturating_mul(m.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(m.into()))
	}
	fn loss_inputs(n: u32, k: u32, l: u32, ) -> Weight {
		Weight::from_parts(38_467_000, 11693)
			.saturating_add(Weight::from_parts(1_762_621, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(3_256_001, 0).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(4_097_314, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(Weight::from_parts(0, 1373).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 2735).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 438).saturating_mul(n.into()))
	}
	fn prune() -> Weight {
		Weight::from_parts(1_235_185_000, 12131)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(99_u64))
	}
}
