// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_inference`, generated from its benchmarks. Do not edit: run `make weights`.
//!
//! Date: 2026-11-26. Steps: 20, repeats: 10. Machine: AMD EPYC, described in
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:1)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn register() -> Weight {
		// Proof size, bytes: measured `841`, estimated `6224`.
		// Shortest run: 199_807_000 picoseconds.
		Weight::from_parts(219_386_000, 6224)
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
		// Proof size, bytes: measured `831`, estimated `3908`.
		// Shortest run: 77_385_000 picoseconds.
		Weight::from_parts(106_929_000, 3908)
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
		// Shortest run: 124_986_000 picoseconds.
		Weight::from_parts(170_984_000, 3908)
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
		// Shortest run: 76_854_000 picoseconds.
		Weight::from_parts(90_825_000, 6224)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Inference::Workers` (r:1 w:1)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	fn set_reward_destination() -> Weight {
		// Proof size, bytes: measured `314`, estimated `3607`.
		// Shortest run: 27_841_000 picoseconds.
		Weight::from_parts(34_031_000, 3607)
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
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8474), added: 10949, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Inferences` (r:0 w:1)
	/// Proof: `Inference::Inferences` (`max_values`: None, `max_size`: Some(295), added: 2770, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[1, 16]`.
	fn submit_inference(l: u32, ) -> Weight {
		// Proof size, bytes: measured `6629`, estimated `11939`.
		// Shortest run: 130_754_000 picoseconds.
		Weight::from_parts(178_650_276, 11939)
			// Standard error: 877_757.
			.saturating_add(Weight::from_parts(2_847_893, 0).saturating_mul(l.into()))
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
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2137), added: 4612, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Forecasts` (r:0 w:1)
	/// Proof: `Inference::Forecasts` (`max_values`: None, `max_size`: Some(3112), added: 5587, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[1, 64]`.
	fn submit_forecast(_e: u32, ) -> Weight {
		// Proof size, bytes: measured `2596`, estimated `11508`.
		// Shortest run: 118_696_000 picoseconds.
		Weight::from_parts(173_980_154, 11508)
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
		// Shortest run: 41_151_000 picoseconds.
		Weight::from_parts(47_421_000, 3908)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Inference::TransferOffers` (r:1 w:1)
	/// Proof: `Inference::TransferOffers` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn cancel_transfer() -> Weight {
		// Proof size, bytes: measured `294`, estimated `3557`.
		// Shortest run: 26_359_000 picoseconds.
		Weight::from_parts(48_532_000, 3557)
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
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
		// Proof size, bytes: measured `8495 + e * (99 ±0)`, estimated `67815 + e * (10949 ±0)`.
		// Shortest run: 517_638_000 picoseconds.
		Weight::from_parts(667_234_358, 67815)
			// Standard error: 1_187_219.
			.saturating_add(Weight::from_parts(25_550_553, 0).saturating_mul(e.into()))
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
	fn set_service(e: u32, ) -> Weight {
		// Proof size, bytes: measured `260`, estimated `3607`.
		// Shortest run: 32_608_000 picoseconds.
		Weight::from_parts(49_096_218, 3607)
			// Standard error: 15_782.
			.saturating_add(Weight::from_parts(102_669, 0).saturating_mul(e.into()))
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
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8474), added: 10949, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:0)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[1, 16]`.
	fn admit_inference(_l: u32, ) -> Weight {
		// Proof size, bytes: measured `6929`, estimated `11939`.
		// Shortest run: 119_537_000 picoseconds.
		Weight::from_parts(210_865_236, 11939)
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
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2137), added: 4612, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:0)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[1, 64]`.
	fn admit_forecast(_e: u32, ) -> Weight {
		// Proof size, bytes: measured `2896`, estimated `11508`.
		// Shortest run: 111_336_000 picoseconds.
		Weight::from_parts(177_248_605, 11508)
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn commit_inference() -> Weight {
		// Proof size, bytes: measured `7227`, estimated `11939`.
		// Shortest run: 306_846_000 picoseconds.
		Weight::from_parts(344_953_000, 11939)
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn commit_forecast() -> Weight {
		// Proof size, bytes: measured `3194`, estimated `11508`.
		// Shortest run: 297_422_000 picoseconds.
		Weight::from_parts(360_735_000, 11508)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:1)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8474), added: 10949, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Inferences` (r:0 w:1)
	/// Proof: `Inference::Inferences` (`max_values`: None, `max_size`: Some(295), added: 2770, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[1, 16]`.
	fn reveal_inference(_l: u32, ) -> Weight {
		// Proof size, bytes: measured `6407`, estimated `11939`.
		// Shortest run: 158_856_000 picoseconds.
		Weight::from_parts(232_456_500, 11939)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:1)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2137), added: 4612, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Forecasts` (r:0 w:1)
	/// Proof: `Inference::Forecasts` (`max_values`: None, `max_size`: Some(3112), added: 5587, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[1, 64]`.
	fn reveal_forecast(e: u32, ) -> Weight {
		// Proof size, bytes: measured `2371`, estimated `5602`.
		// Shortest run: 153_128_000 picoseconds.
		Weight::from_parts(167_866_352, 5602)
			// Standard error: 130_316.
			.saturating_add(Weight::from_parts(717_827, 0).saturating_mul(e.into()))
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn admit_commit() -> Weight {
		// Proof size, bytes: measured `6932`, estimated `11939`.
		// Shortest run: 121_290_000 picoseconds.
		Weight::from_parts(131_655_000, 11939)
			.saturating_add(T::DbWeight::get().reads(12_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:0)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8474), added: 10949, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// The range of component `l` is `[1, 16]`.
	fn admit_inference_reveal(l: u32, ) -> Weight {
		// Proof size, bytes: measured `6088`, estimated `11939`.
		// Shortest run: 49_213_000 picoseconds.
		Weight::from_parts(70_213_569, 11939)
			// Standard error: 241_244.
			.saturating_add(Weight::from_parts(990_729, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2137), added: 4612, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Workers` (r:1 w:0)
	/// Proof: `Inference::Workers` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Operators` (r:1 w:0)
	/// Proof: `Inference::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[1, 64]`.
	fn admit_forecast_reveal(_e: u32, ) -> Weight {
		// Proof size, bytes: measured `2052`, estimated `5602`.
		// Shortest run: 44_276_000 picoseconds.
		Weight::from_parts(70_609_245, 5602)
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:1)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8474), added: 10949, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2137), added: 4612, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:8 w:8)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:9 w:9)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 8]`.
	fn forfeit(n: u32, ) -> Weight {
		// Proof size, bytes: measured `7250 + n * (201 ±0)`, estimated `11939 + n * (2740 ±0)`.
		// Shortest run: 156_642_000 picoseconds.
		Weight::from_parts(149_010_870, 11939)
			// Standard error: 2_586_724.
			.saturating_add(Weight::from_parts(79_041_322, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2740).saturating_mul(n.into()))
	}
	/// Storage: UNKNOWN KEY `0x0fbb8c673569023f0e5fbd0530f6a0514e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Proof: UNKNOWN KEY `0x0fbb8c673569023f0e5fbd0530f6a0514e7b9012096b41c4eb3aaf947f6ea429` (r:1 w:0)
	/// Storage: `Inference::ActiveInferers` (r:2 w:1)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8474), added: 10949, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Inferences` (r:64 w:128)
	/// Proof: `Inference::Inferences` (`max_values`: None, `max_size`: Some(295), added: 2770, mode: `MaxEncodedLen`)
	fn migrate_set() -> Weight {
		// Proof size, bytes: measured `8257`, estimated `178270`.
		// Shortest run: 1_458_236_000 picoseconds.
		Weight::from_parts(1_554_218_000, 178270)
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
		// Shortest run: 43_454_000 picoseconds.
		Weight::from_parts(47_500_000, 11939)
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
		// Shortest run: 283_801_000 picoseconds.
		Weight::from_parts(286_716_000, 11939)
			// Standard error: 259_128.
			.saturating_add(Weight::from_parts(12_788_291, 0).saturating_mul(n.into()))
			// Standard error: 1_029_247.
			.saturating_add(Weight::from_parts(8_433_739, 0).saturating_mul(k.into()))
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
		// Proof size, bytes: measured `15098 + m * (1 ±0)`, estimated `13808 + m * (1 ±0)`.
		// Shortest run: 153_097_000 picoseconds.
		Weight::from_parts(412_415_461, 13808)
			// Standard error: 513.
			.saturating_add(Weight::from_parts(121_093, 0).saturating_mul(m.into()))
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
		// Shortest run: 209_882_000 picoseconds.
		Weight::from_parts(505_490_370, 13808)
			// Standard error: 1_247.
			.saturating_add(Weight::from_parts(182_923, 0).saturating_mul(m.into()))
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
		// Shortest run: 37_165_000 picoseconds.
		Weight::from_parts(37_466_000, 11693)
			// Standard error: 100_132.
			.saturating_add(Weight::from_parts(1_060_799, 0).saturating_mul(n.into()))
			// Standard error: 397_295.
			.saturating_add(Weight::from_parts(2_311_182, 0).saturating_mul(k.into()))
			// Standard error: 1_695_276.
			.saturating_add(Weight::from_parts(8_243_415, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(Weight::from_parts(0, 1373).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 2735).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 438).saturating_mul(n.into()))
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
		// Shortest run: 849_271_000 picoseconds.
		Weight::from_parts(871_294_000, 11939)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(99_u64))
	}
}

/// The same numbers for tests, with the SDK's database weights.
impl WeightInfo for () {
	fn register() -> Weight {
		Weight::from_parts(219_386_000, 6224)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn deregister() -> Weight {
		Weight::from_parts(106_929_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn claim_deposit() -> Weight {
		Weight::from_parts(170_984_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn set_operator() -> Weight {
		Weight::from_parts(90_825_000, 6224)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn set_reward_destination() -> Weight {
		Weight::from_parts(34_031_000, 3607)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn submit_inference(l: u32, ) -> Weight {
		Weight::from_parts(178_650_276, 11939)
			.saturating_add(Weight::from_parts(2_847_893, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn submit_forecast(_e: u32, ) -> Weight {
		Weight::from_parts(173_980_154, 11508)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn offer_transfer() -> Weight {
		Weight::from_parts(47_421_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn cancel_transfer() -> Weight {
		Weight::from_parts(48_532_000, 3557)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn accept_transfer(e: u32, ) -> Weight {
		Weight::from_parts(667_234_358, 67815)
			.saturating_add(Weight::from_parts(25_550_553, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(20_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(e.into())))
			.saturating_add(RocksDbWeight::get().writes(12_u64))
			.saturating_add(Weight::from_parts(0, 10949).saturating_mul(e.into()))
	}
	fn set_service(e: u32, ) -> Weight {
		Weight::from_parts(49_096_218, 3607)
			.saturating_add(Weight::from_parts(102_669, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn admit_inference(_l: u32, ) -> Weight {
		Weight::from_parts(210_865_236, 11939)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
	}
	fn admit_forecast(_e: u32, ) -> Weight {
		Weight::from_parts(177_248_605, 11508)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
	}
	fn commit_inference() -> Weight {
		Weight::from_parts(344_953_000, 11939)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn commit_forecast() -> Weight {
		Weight::from_parts(360_735_000, 11508)
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn reveal_inference(_l: u32, ) -> Weight {
		Weight::from_parts(232_456_500, 11939)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn reveal_forecast(e: u32, ) -> Weight {
		Weight::from_parts(167_866_352, 5602)
			.saturating_add(Weight::from_parts(717_827, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn admit_commit() -> Weight {
		Weight::from_parts(131_655_000, 11939)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
	}
	fn admit_inference_reveal(l: u32, ) -> Weight {
		Weight::from_parts(70_213_569, 11939)
			.saturating_add(Weight::from_parts(990_729, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
	}
	fn admit_forecast_reveal(_e: u32, ) -> Weight {
		Weight::from_parts(70_609_245, 5602)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
	}
	fn forfeit(n: u32, ) -> Weight {
		Weight::from_parts(149_010_870, 11939)
			.saturating_add(Weight::from_parts(79_041_322, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2740).saturating_mul(n.into()))
	}
	fn migrate_set() -> Weight {
		Weight::from_parts(1_554_218_000, 178270)
			.saturating_add(RocksDbWeight::get().reads(67_u64))
			.saturating_add(RocksDbWeight::get().writes(129_u64))
	}
	fn inspect_sets() -> Weight {
		Weight::from_parts(47_500_000, 11939)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
	}
	fn combine(n: u32, k: u32, ) -> Weight {
		Weight::from_parts(286_716_000, 11939)
			.saturating_add(Weight::from_parts(12_788_291, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(8_433_739, 0).saturating_mul(k.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(k.into())))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
			.saturating_add(Weight::from_parts(0, 5587).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 2770).saturating_mul(n.into()))
	}
	fn combine_members(m: u32, ) -> Weight {
		Weight::from_parts(412_415_461, 13808)
			.saturating_add(Weight::from_parts(121_093, 0).saturating_mul(m.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(m.into()))
	}
	fn combine_labels(m: u32, ) -> Weight {
		Weight::from_parts(505_490_370, 13808)
			.saturating_add(Weight::from_parts(182_923, 0).saturating_mul(m.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(m.into()))
	}
	fn loss_inputs(n: u32, k: u32, l: u32, ) -> Weight {
		Weight::from_parts(37_466_000, 11693)
			.saturating_add(Weight::from_parts(1_060_799, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(2_311_182, 0).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(8_243_415, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(Weight::from_parts(0, 1373).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 2735).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 438).saturating_mul(n.into()))
	}
	fn prune() -> Weight {
		Weight::from_parts(871_294_000, 11939)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(99_u64))
	}
}
