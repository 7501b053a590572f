// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_inference`, generated from its benchmarks. Do not edit: run `make weights`.
//!
//! Date: 2026-11-26. Steps: 16, repeats: 8. Machine: AMD EPYC, described in
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
		// Shortest run: 231_554_000 picoseconds.
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
		// Shortest run: 90_124_000 picoseconds.
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
		// Shortest run: 140_218_000 picoseconds.
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
		// Shortest run: 87_089_000 picoseconds.
		Weight::from_parts(109_553_000, 6224)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Inference::Workers` (r:1 w:1)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	fn set_reward_destination() -> Weight {
		// Proof size, bytes: measured `314`, estimated `3607`.
		// Shortest run: 33_861_000 picoseconds.
		Weight::from_parts(37_275_000, 3607)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Inference::Workers` (r:2 w:0)
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
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8474), added: 10949, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Inferences` (r:0 w:1)
	/// Proof: `Inference::Inferences` (`max_values`: None, `max_size`: Some(295), added: 2770, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[1, 16]`.
	fn submit_inference(l: u32, ) -> Weight {
		// Proof size, bytes: measured `6906`, estimated `11939`.
		// Shortest run: 133_539_000 picoseconds.
		Weight::from_parts(141_140_000, 11939)
			// Standard error: 13_023_842.
			.saturating_add(Weight::from_parts(26_465_203, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Inference::Workers` (r:2 w:0)
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
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2137), added: 4612, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Forecasts` (r:0 w:1)
	/// Proof: `Inference::Forecasts` (`max_values`: None, `max_size`: Some(3112), added: 5587, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[1, 64]`.
	fn submit_forecast(e: u32, ) -> Weight {
		// Proof size, bytes: measured `2873`, estimated `11508`.
		// Shortest run: 118_065_000 picoseconds.
		Weight::from_parts(150_126_951, 11508)
			// Standard error: 137_068.
			.saturating_add(Weight::from_parts(272_272, 0).saturating_mul(e.into()))
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
		// Proof size, bytes: measured `875`, estimated `3908`.
		// Shortest run: 50_415_000 picoseconds.
		Weight::from_parts(62_123_000, 3908)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Inference::TransferOffers` (r:1 w:1)
	/// Proof: `Inference::TransferOffers` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn cancel_transfer() -> Weight {
		// Proof size, bytes: measured `294`, estimated `3557`.
		// Shortest run: 30_345_000 picoseconds.
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
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8474), added: 10949, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:104 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2137), added: 4612, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:4 w:4)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Histories` (r:1 w:0)
	/// Proof: `Reputation::Histories` (`max_values`: None, `max_size`: Some(64350), added: 66825, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:2 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:2 w:2)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Services` (r:0 w:1)
	/// Proof: `Inference::Services` (`max_values`: None, `max_size`: Some(222), added: 2697, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[0, 104]`.
	fn accept_transfer(e: u32, ) -> Weight {
		// Proof size, bytes: measured `8735 + e * (99 ±0)`, estimated `67815 + e * (10949 ±0)`.
		// Shortest run: 380_715_000 picoseconds.
		Weight::from_parts(401_337_630, 67815)
			// Standard error: 447_073.
			.saturating_add(Weight::from_parts(26_558_496, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(e.into())))
			.saturating_add(T::DbWeight::get().writes(12_u64))
			.saturating_add(Weight::from_parts(0, 10949).saturating_mul(e.into()))
	}
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Services` (r:0 w:1)
	/// Proof: `Inference::Services` (`max_values`: None, `max_size`: Some(222), added: 2697, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[9, 128]`.
	fn set_service(_e: u32, ) -> Weight {
		// Proof size, bytes: measured `260`, estimated `3607`.
		// Shortest run: 33_300_000 picoseconds.
		Weight::from_parts(42_170_342, 3607)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Inference::Workers` (r:2 w:0)
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
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8474), added: 10949, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:0)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[1, 16]`.
	fn admit_inference(l: u32, ) -> Weight {
		// Proof size, bytes: measured `7173`, estimated `11939`.
		// Shortest run: 115_181_000 picoseconds.
		Weight::from_parts(132_971_906, 11939)
			// Standard error: 529_160.
			.saturating_add(Weight::from_parts(378_608, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
	}
	/// Storage: `Inference::Workers` (r:2 w:0)
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
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2137), added: 4612, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:0)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[1, 64]`.
	fn admit_forecast(_e: u32, ) -> Weight {
		// Proof size, bytes: measured `3140`, estimated `11508`.
		// Shortest run: 109_943_000 picoseconds.
		Weight::from_parts(121_212_681, 11508)
			.saturating_add(T::DbWeight::get().reads(10_u64))
	}
	/// Storage: `Inference::Workers` (r:2 w:0)
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
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8474), added: 10949, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::LargestRewards` (r:1 w:0)
	/// Proof: `Reputation::LargestRewards` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	fn commit_inference() -> Weight {
		// Proof size, bytes: measured `7471`, estimated `11939`.
		// Shortest run: 325_424_000 picoseconds.
		Weight::from_parts(392_963_000, 11939)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Inference::Workers` (r:2 w:0)
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
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2137), added: 4612, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::LargestRewards` (r:1 w:0)
	/// Proof: `Reputation::LargestRewards` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	fn commit_forecast() -> Weight {
		// Proof size, bytes: measured `3438`, estimated `11508`.
		// Shortest run: 411_771_000 picoseconds.
		Weight::from_parts(441_716_000, 11508)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:1)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8474), added: 10949, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Inferences` (r:0 w:1)
	/// Proof: `Inference::Inferences` (`max_values`: None, `max_size`: Some(295), added: 2770, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[1, 16]`.
	fn reveal_inference(_l: u32, ) -> Weight {
		// Proof size, bytes: measured `6651`, estimated `11939`.
		// Shortest run: 159_146_000 picoseconds.
		Weight::from_parts(186_698_875, 11939)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:1)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2137), added: 4612, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Forecasts` (r:0 w:1)
	/// Proof: `Inference::Forecasts` (`max_values`: None, `max_size`: Some(3112), added: 5587, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[1, 64]`.
	fn reveal_forecast(e: u32, ) -> Weight {
		// Proof size, bytes: measured `2615`, estimated `5602`.
		// Shortest run: 155_461_000 picoseconds.
		Weight::from_parts(167_070_577, 5602)
			// Standard error: 98_302.
			.saturating_add(Weight::from_parts(263_210, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Inference::Workers` (r:2 w:0)
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
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8474), added: 10949, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::LargestRewards` (r:1 w:0)
	/// Proof: `Reputation::LargestRewards` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:0)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	fn admit_commit() -> Weight {
		// Proof size, bytes: measured `7176`, estimated `11939`.
		// Shortest run: 130_744_000 picoseconds.
		Weight::from_parts(134_279_000, 11939)
			.saturating_add(T::DbWeight::get().reads(12_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:0)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8474), added: 10949, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[1, 16]`.
	fn admit_inference_reveal(_l: u32, ) -> Weight {
		// Proof size, bytes: measured `6365`, estimated `11939`.
		// Shortest run: 52_809_000 picoseconds.
		Weight::from_parts(59_827_278, 11939)
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2137), added: 4612, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[1, 64]`.
	fn admit_forecast_reveal(e: u32, ) -> Weight {
		// Proof size, bytes: measured `2329`, estimated `5602`.
		// Shortest run: 50_835_000 picoseconds.
		Weight::from_parts(51_618_239, 5602)
			// Standard error: 10_898.
			.saturating_add(Weight::from_parts(52_195, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:1)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8474), added: 10949, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2137), added: 4612, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:8 w:8)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:9 w:9)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn forfeit(n: u32, ) -> Weight {
		// Proof size, bytes: measured `7216 + n * (203 ±0)`, estimated `11939 + n * (2704 ±0)`.
		// Shortest run: 165_636_000 picoseconds.
		Weight::from_parts(138_379_895, 11939)
			// Standard error: 2_231_516.
			.saturating_add(Weight::from_parts(78_333_821, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2704).saturating_mul(n.into()))
	}
	/// Storage: UNKNOWN KEY `0x0fbb8c673569023f0e5fbd0530f6a0514e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x0fbb8c673569023f0e5fbd0530f6a0514e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: `Inference::ActiveInferers` (r:2 w:1)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8474), added: 10949, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Inferences` (r:64 w:128)
	/// Proof: `Inference::Inferences` (`max_values`: None, `max_size`: Some(295), added: 2770, mode: `MaxEncodedLen`)
	fn migrate_set() -> Weight {
		// Proof size, bytes: measured `8257`, estimated `178270`.
		// Shortest run: 1_449_363_000 picoseconds.
		Weight::from_parts(9_727_007_000, 178270)
			.saturating_add(T::DbWeight::get().reads(67_u64))
			.saturating_add(T::DbWeight::get().writes(129_u64))
	}
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:0)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8474), added: 10949, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2137), added: 4612, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	fn inspect_sets() -> Weight {
		// Proof size, bytes: measured `7112`, estimated `11939`.
		// Shortest run: 47_601_000 picoseconds.
		Weight::from_parts(46_929_000, 11939)
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
	/// Storage: `Inference::Predictions` (r:1 w:1)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:0)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8474), added: 10949, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2137), added: 4612, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Inferences` (r:64 w:0)
	/// Proof: `Inference::Inferences` (`max_values`: None, `max_size`: Some(295), added: 2770, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Forecasts` (r:16 w:0)
	/// Proof: `Inference::Forecasts` (`max_values`: None, `max_size`: Some(3112), added: 5587, mode: `MaxEncodedLen`)
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
		// Proof size, bytes: measured `280 + k * (129 ±0) + n * (218 ±0)`, estimated `11939 + k * (5587 ±0) + n * (2770 ±0)`.
		// Shortest run: 282_960_000 picoseconds.
		Weight::from_parts(102_067_062, 11939)
			// Standard error: 315_585.
			.saturating_add(Weight::from_parts(15_709_189, 0).saturating_mul(n.into()))
			// Standard error: 1_201_140.
			.saturating_add(Weight::from_parts(26_522_668, 0).saturating_mul(k.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(k.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(Weight::from_parts(0, 5587).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 2770).saturating_mul(n.into()))
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
		// Proof size, bytes: measured `14490 + m * (1 ±0)`, estimated `13481 + m * (1 ±0)`.
		// Shortest run: 177_914_000 picoseconds.
		Weight::from_parts(195_441_204, 13481)
			// Standard error: 1_660.
			.saturating_add(Weight::from_parts(143_264, 0).saturating_mul(m.into()))
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
		// Proof size, bytes: measured `14490 + m * (1 ±0)`, estimated `13481 + m * (1 ±0)`.
		// Shortest run: 222_951_000 picoseconds.
		Weight::from_parts(764_977_801, 13481)
			// Standard error: 3_786.
			.saturating_add(Weight::from_parts(206_666, 0).saturating_mul(m.into()))
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
		// Proof size, bytes: measured `0 + k * (280 ±0) + l * (2957 ±0) + n * (1219 ±0)`, estimated `11693 + k * (1539 ±509) + l * (1898 ±2_308) + n * (477 ±129)`.
		// Shortest run: 38_337_000 picoseconds.
		Weight::from_parts(35_633_000, 11693)
			// Standard error: 44_597.
			.saturating_add(Weight::from_parts(1_077_504, 0).saturating_mul(n.into()))
			// Standard error: 174_075.
			.saturating_add(Weight::from_parts(3_451_667, 0).saturating_mul(k.into()))
			// Standard error: 736_705.
			.saturating_add(Weight::from_parts(5_285_328, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(Weight::from_parts(0, 1539).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 1898).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 477).saturating_mul(n.into()))
	}
	/// Storage: `Inference::ActiveInferers` (r:1 w:1)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8474), added: 10949, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:1)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2137), added: 4612, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossInputs` (r:1 w:1)
	/// Proof: `Inference::LossInputs` (`max_values`: None, `max_size`: Some(6262), added: 8737, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Inferences` (r:0 w:64)
	/// Proof: `Inference::Inferences` (`max_values`: None, `max_size`: Some(295), added: 2770, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:0 w:1)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Forecasts` (r:0 w:16)
	/// Proof: `Inference::Forecasts` (`max_values`: None, `max_size`: Some(3112), added: 5587, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossValues` (r:0 w:14)
	/// Proof: `Inference::LossValues` (`max_values`: None, `max_size`: Some(8228), added: 10703, mode: `MaxEncodedLen`)
	/// Storage: `Inference::EpochWeights` (r:0 w:1)
	/// Proof: `Inference::EpochWeights` (`max_values`: None, `max_size`: Some(1307), added: 3782, mode: `MaxEncodedLen`)
	fn prune() -> Weight {
		// Proof size, bytes: measured `12449`, estimated `11939`.
		// Shortest run: 827_349_000 picoseconds.
		Weight::from_parts(844_074_000, 11939)
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
		Weight::from_parts(109_553_000, 6224)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn set_reward_destination() -> Weight {
		Weight::from_parts(37_275_000, 3607)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn submit_inference(l: u32, ) -> Weight {
		Weight::from_parts(141_140_000, 11939)
			.saturating_add(Weight::from_parts(26_465_203, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn submit_forecast(e: u32, ) -> Weight {
		Weight::from_parts(150_126_951, 11508)
			.saturating_add(Weight::from_parts(272_272, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn offer_transfer() -> Weight {
		Weight::from_parts(62_123_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn cancel_transfer() -> Weight {
		Weight::from_parts(34_261_000, 3557)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn accept_transfer(e: u32, ) -> Weight {
		Weight::from_parts(401_337_630, 67815)
			.saturating_add(Weight::from_parts(26_558_496, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(20_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(e.into())))
			.saturating_add(RocksDbWeight::get().writes(12_u64))
			.saturating_add(Weight::from_parts(0, 10949).saturating_mul(e.into()))
	}
	fn set_service(_e: u32, ) -> Weight {
		Weight::from_parts(42_170_342, 3607)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn admit_inference(l: u32, ) -> Weight {
		Weight::from_parts(132_971_906, 11939)
			.saturating_add(Weight::from_parts(378_608, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(10_u64))
	}
	fn admit_forecast(_e: u32, ) -> Weight {
		Weight::from_parts(121_212_681, 11508)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
	}
	fn commit_inference() -> Weight {
		Weight::from_parts(392_963_000, 11939)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn commit_forecast() -> Weight {
		Weight::from_parts(441_716_000, 11508)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn reveal_inference(_l: u32, ) -> Weight {
		Weight::from_parts(186_698_875, 11939)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn reveal_forecast(e: u32, ) -> Weight {
		Weight::from_parts(167_070_577, 5602)
			.saturating_add(Weight::from_parts(263_210, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn admit_commit() -> Weight {
		Weight::from_parts(134_279_000, 11939)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
	}
	fn admit_inference_reveal(_l: u32, ) -> Weight {
		Weight::from_parts(59_827_278, 11939)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
	}
	fn admit_forecast_reveal(e: u32, ) -> Weight {
		Weight::from_parts(51_618_239, 5602)
			.saturating_add(Weight::from_parts(52_195, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
	}
	fn forfeit(n: u32, ) -> Weight {
		Weight::from_parts(138_379_895, 11939)
			.saturating_add(Weight::from_parts(78_333_821, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2704).saturating_mul(n.into()))
	}
	fn migrate_set() -> Weight {
		Weight::from_parts(9_727_007_000, 178270)
			.saturating_add(RocksDbWeight::get().reads(67_u64))
			.saturating_add(RocksDbWeight::get().writes(129_u64))
	}
	fn inspect_sets() -> Weight {
		Weight::from_parts(46_929_000, 11939)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
	}
	fn combine(n: u32, k: u32, ) -> Weight {
		Weight::from_parts(102_067_062, 11939)
			.saturating_add(Weight::from_parts(15_709_189, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(26_522_668, 0).saturating_mul(k.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(k.into())))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
			.saturating_add(Weight::from_parts(0, 5587).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 2770).saturating_mul(n.into()))
	}
	fn combine_members(m: u32, ) -> Weight {
		Weight::from_parts(195_441_204, 13481)
			.saturating_add(Weight::from_parts(143_264, 0).saturating_mul(m.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(m.into()))
	}
	fn combine_labels(m: u32, ) -> Weight {
		Weight::from_parts(764_977_801, 13481)
			.saturating_add(Weight::from_parts(206_666, 0).saturating_mul(m.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(m.into()))
	}
	fn loss_inputs(n: u32, k: u32, l: u32, ) -> Weight {
		Weight::from_parts(35_633_000, 11693)
			.saturating_add(Weight::from_parts(1_077_504, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(3_451_667, 0).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(5_285_328, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(Weight::from_parts(0, 1539).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 1898).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 477).saturating_mul(n.into()))
	}
	fn prune() -> Weight {
		Weight::from_parts(844_074_000, 11939)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(99_u64))
	}
}
