// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_topics`, generated from its benchmarks. Do not edit: run `make weights`.
//!
//! Date: 2026-11-23. Steps: 50, repeats: 20. Machine: AMD EPYC, described in
//! `benchmarks/machine.md`. Worst-case map size: 1000000.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, clippy::unnecessary_cast)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `pallet_topics`.
pub trait WeightInfo {
	/// Weight of `create`.
	fn create() -> Weight;
	/// Weight of `update`.
	fn update() -> Weight;
	/// Weight of `set_whitelist`.
	fn set_whitelist() -> Weight;
	/// Weight of `add_to_whitelist`.
	fn add_to_whitelist(n: u32, ) -> Weight;
	/// Weight of `remove_from_whitelist`.
	fn remove_from_whitelist(n: u32, ) -> Weight;
	/// Weight of `retire`.
	fn retire() -> Weight;
	/// Weight of `offer_transfer`.
	fn offer_transfer() -> Weight;
	/// Weight of `cancel_transfer`.
	fn cancel_transfer() -> Weight;
	/// Weight of `accept_transfer`.
	fn accept_transfer() -> Weight;
	/// Weight of `advance`.
	fn advance() -> Weight;
	/// Weight of `on_topic_funding`.
	fn on_topic_funding() -> Weight;
	/// Weight of `examine_openings`.
	fn examine_openings(n: u32, ) -> Weight;
	/// Weight of `open_epoch`.
	fn open_epoch() -> Weight;
	/// Weight of `take_up_page`.
	fn take_up_page() -> Weight;
	/// Weight of `load_queue`.
	fn load_queue(n: u32, ) -> Weight;
	/// Weight of `run_task`.
	fn run_task() -> Weight;
}

/// Weights as measured, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Topics::LastTopicId` (r:1 w:1)
	/// Proof: `Topics::LastTopicId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::TotalPaid` (r:1 w:1)
	/// Proof: `Pwyw::TotalPaid` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:1)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:0 w:1)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Metadata` (r:0 w:1)
	/// Proof: `Topics::Metadata` (`max_values`: None, `max_size`: Some(1649), added: 4124, mode: `MaxEncodedLen`)
	fn create() -> Weight {
		// Proof size, bytes: measured `359`, estimated `6196`.
		// Shortest run: 274_044_000 picoseconds.
		Weight::from_parts(282_871_000, 6196)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:1)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Metadata` (r:1 w:1)
	/// Proof: `Topics::Metadata` (`max_values`: None, `max_size`: Some(1649), added: 4124, mode: `MaxEncodedLen`)
	fn update() -> Weight {
		// Proof size, bytes: measured `1024`, estimated `5114`.
		// Shortest run: 62_207_000 picoseconds.
		Weight::from_parts(64_972_000, 5114)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:1)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	fn set_whitelist() -> Weight {
		// Proof size, bytes: measured `441`, estimated `3908`.
		// Shortest run: 38_692_000 picoseconds.
		Weight::from_parts(40_556_000, 3908)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::WhitelistCount` (r:1 w:1)
	/// Proof: `Topics::WhitelistCount` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Whitelist` (r:64 w:64)
	/// Proof: `Topics::Whitelist` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 64]`.
	fn add_to_whitelist(n: u32, ) -> Weight {
		// Proof size, bytes: measured `441`, estimated `3908 + n * (2544 ±0)`.
		// Shortest run: 72_746_000 picoseconds.
		Weight::from_parts(56_260_505, 3908)
			// Standard error: 12_113.
			.saturating_add(Weight::from_parts(20_117_550, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2544).saturating_mul(n.into()))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::WhitelistCount` (r:1 w:1)
	/// Proof: `Topics::WhitelistCount` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Whitelist` (r:64 w:64)
	/// Proof: `Topics::Whitelist` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 64]`.
	fn remove_from_whitelist(n: u32, ) -> Weight {
		// Proof size, bytes: measured `533 + n * (53 ±0)`, estimated `3908 + n * (2544 ±0)`.
		// Shortest run: 70_983_000 picoseconds.
		Weight::from_parts(57_524_418, 3908)
			// Standard error: 14_359.
			.saturating_add(Weight::from_parts(16_023_946, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2544).saturating_mul(n.into()))
	}
	/// Storage: `Topics::Topics` (r:1 w:1)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveTopics` (r:1 w:1)
	/// Proof: `Topics::ActiveTopics` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveWeight` (r:0 w:1)
	/// Proof: `Topics::ActiveWeight` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::TransferOffers` (r:0 w:1)
	/// Proof: `Topics::TransferOffers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn retire() -> Weight {
		// Proof size, bytes: measured `3767`, estimated `4559`.
		// Shortest run: 139_351_000 picoseconds.
		Weight::from_parts(142_787_000, 4559)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::TransferOffers` (r:0 w:1)
	/// Proof: `Topics::TransferOffers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn offer_transfer() -> Weight {
		// Proof size, bytes: measured `450`, estimated `3950`.
		// Shortest run: 50_000_000 picoseconds.
		Weight::from_parts(60_000_000, 3950)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::TransferOffers` (r:1 w:1)
	/// Proof: `Topics::TransferOffers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	fn cancel_transfer() -> Weight {
		// Proof size, bytes: measured `500`, estimated `3950`.
		// Shortest run: 50_000_000 picoseconds.
		Weight::from_parts(60_000_000, 3950)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:1)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::TransferOffers` (r:1 w:1)
	/// Proof: `Topics::TransferOffers` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(157), added: 2632, mode: `MaxEncodedLen`)
	fn accept_transfer() -> Weight {
		// Proof size, bytes: measured `1100`, estimated `6400`.
		// Shortest run: 280_000_000 picoseconds.
		Weight::from_parts(330_000_000, 6400)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Epochs` (r:1 w:1)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Topics::OpenEpochs` (r:1 w:1)
	/// Proof: `Topics::OpenEpochs` (`max_values`: None, `max_size`: Some(430), added: 2905, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:0)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(3162), added: 5637, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(809), added: 3284, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossInputs` (r:1 w:0)
	/// Proof: `Inference::LossInputs` (`max_values`: None, `max_size`: Some(3619), added: 6094, mode: `MaxEncodedLen`)
	/// Storage: `Topics::AgendaCount` (r:1 w:1)
	/// Proof: `Topics::AgendaCount` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Agenda` (r:1 w:1)
	/// Proof: `Topics::Agenda` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Cursor` (r:1 w:0)
	/// Proof: `Topics::Cursor` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Scores` (r:0 w:1)
	/// Proof: `Reputation::Scores` (`max_values`: None, `max_size`: Some(6204), added: 8679, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:0 w:1)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(4921), added: 7396, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Outcomes` (r:0 w:1)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(24434), added: 26909, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Settlements` (r:0 w:1)
	/// Proof: `Reputation::Settlements` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	fn advance() -> Weight {
		// Proof size, bytes: measured `1137`, estimated `7084`.
		// Shortest run: 158_487_000 picoseconds.
		Weight::from_parts(162_274_000, 7084)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Topics::Topics` (r:2 w:2)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:0)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:0)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:3 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveTopics` (r:1 w:1)
	/// Proof: `Topics::ActiveTopics` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveWeight` (r:0 w:1)
	/// Proof: `Topics::ActiveWeight` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn on_topic_funding() -> Weight {
		// Proof size, bytes: measured `4265`, estimated `8523`.
		// Shortest run: 119_173_000 picoseconds.
		Weight::from_parts(123_060_000, 8523)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Topics::ActiveTopics` (r:1 w:0)
	/// Proof: `Topics::ActiveTopics` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 128]`.
	fn examine_openings(n: u32, ) -> Weight {
		// Proof size, bytes: measured `70 + n * (24 ±0)`, estimated `4559`.
		// Shortest run: 8_657_000 picoseconds.
		Weight::from_parts(14_982_789, 4559)
			// Standard error: 3_291.
			.saturating_add(Weight::from_parts(3_891_175, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:1)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::OpenEpochs` (r:1 w:1)
	/// Proof: `Topics::OpenEpochs` (`max_values`: None, `max_size`: Some(430), added: 2905, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:0)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:1)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:5 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveTopics` (r:1 w:1)
	/// Proof: `Topics::ActiveTopics` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Topics::AgendaCount` (r:2 w:2)
	/// Proof: `Topics::AgendaCount` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Agenda` (r:2 w:2)
	/// Proof: `Topics::Agenda` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Cursor` (r:1 w:1)
	/// Proof: `Topics::Cursor` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Epochs` (r:0 w:1)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveWeight` (r:0 w:1)
	/// Proof: `Topics::ActiveWeight` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn open_epoch() -> Weight {
		// Proof size, bytes: measured `3970`, estimated `13545`.
		// Shortest run: 161_292_000 picoseconds.
		Weight::from_parts(168_236_000, 13545)
			.saturating_add(T::DbWeight::get().reads(16_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	/// Storage: `Topics::Cursor` (r:1 w:1)
	/// Proof: `Topics::Cursor` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Topics::AgendaCount` (r:1 w:1)
	/// Proof: `Topics::AgendaCount` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Agenda` (r:1 w:1)
	/// Proof: `Topics::Agenda` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
	fn take_up_page() -> Weight {
		// Proof size, bytes: measured `740`, estimated `4067`.
		// Shortest run: 39_214_000 picoseconds.
		Weight::from_parts(41_407_000, 4067)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Topics::Ready` (r:1 w:1)
	/// Proof: `Topics::Ready` (`max_values`: Some(1), `max_size`: Some(4610), added: 5105, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 512]`.
	fn load_queue(n: u32, ) -> Weight {
		// Proof size, bytes: measured `72 + n * (9 ±0)`, estimated `6095`.
		// Shortest run: 11_181_000 picoseconds.
		Weight::from_parts(15_492_552, 6095)
			// Standard error: 70.
			.saturating_add(Weight::from_parts(18_461, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:1)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Topics::OpenEpochs` (r:1 w:1)
	/// Proof: `Topics::OpenEpochs` (`max_values`: None, `max_size`: Some(430), added: 2905, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:0)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(3162), added: 5637, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(809), added: 3284, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossInputs` (r:1 w:0)
	/// Proof: `Inference::LossInputs` (`max_values`: None, `max_size`: Some(3619), added: 6094, mode: `MaxEncodedLen`)
	/// Storage: `Topics::AgendaCount` (r:1 w:1)
	/// Proof: `Topics::AgendaCount` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Agenda` (r:1 w:1)
	/// Proof: `Topics::Agenda` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Cursor` (r:1 w:0)
	/// Proof: `Topics::Cursor` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Scores` (r:0 w:1)
	/// Proof: `Reputation::Scores` (`max_values`: None, `max_size`: Some(6204), added: 8679, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:0 w:1)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(4921), added: 7396, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Outcomes` (r:0 w:1)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(24434), added: 26909, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Settlements` (r:0 w:1)
	/// Proof: `Reputation::Settlements` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	fn run_task() -> Weight {
		// Proof size, bytes: measured `834`, estimated `7084`.
		// Shortest run: 141_826_000 picoseconds.
		Weight::from_parts(146_364_000, 7084)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
}

/// The same numbers for tests, with the SDK's database weights.
impl WeightInfo for () {
	fn create() -> Weight {
		Weight::from_parts(282_871_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn update() -> Weight {
		Weight::from_parts(64_972_000, 5114)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn set_whitelist() -> Weight {
		Weight::from_parts(40_556_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn add_to_whitelist(n: u32, ) -> Weight {
		Weight::from_parts(56_260_505, 3908)
			.saturating_add(Weight::from_parts(20_117_550, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2544).saturating_mul(n.into()))
	}
	fn remove_from_whitelist(n: u32, ) -> Weight {
		Weight::from_parts(57_524_418, 3908)
			.saturating_add(Weight::from_parts(16_023_946, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2544).saturating_mul(n.into()))
	}
	fn retire() -> Weight {
		Weight::from_parts(142_787_000, 4559)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn offer_transfer() -> Weight {
		Weight::from_parts(60_000_000, 3950)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn cancel_transfer() -> Weight {
		Weight::from_parts(60_000_000, 3950)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn accept_transfer() -> Weight {
		Weight::from_parts(330_000_000, 6400)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn advance() -> Weight {
		Weight::from_parts(162_274_000, 7084)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn on_topic_funding() -> Weight {
		Weight::from_parts(123_060_000, 8523)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn examine_openings(n: u32, ) -> Weight {
		Weight::from_parts(14_982_789, 4559)
			.saturating_add(Weight::from_parts(3_891_175, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn open_epoch() -> Weight {
		Weight::from_parts(168_236_000, 13545)
			.saturating_add(RocksDbWeight::get().reads(16_u64))
			.saturating_add(RocksDbWeight::get().writes(11_u64))
	}
	fn take_up_page() -> Weight {
		Weight::from_parts(41_407_000, 4067)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn load_queue(n: u32, ) -> Weight {
		Weight::from_parts(15_492_552, 6095)
			.saturating_add(Weight::from_parts(18_461, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn run_task() -> Weight {
		Weight::from_parts(146_364_000, 7084)
			.saturating_add(RocksDbWeight::get().reads(9_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
}
