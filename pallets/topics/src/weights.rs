// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_topics`, generated from its benchmarks. Do not edit: run `make weights`.
//!
//! Date: 2026-11-27. Steps: 20, repeats: 10. Machine: AMD EPYC, described in
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
	/// Weight of `examine_waiting`.
	fn examine_waiting() -> Weight;
	/// Weight of `on_topic_funding`.
	fn on_topic_funding() -> Weight;
	/// Weight of `examine_openings`.
	fn examine_openings(n: u32, ) -> Weight;
	/// Weight of `open_epoch`.
	fn open_epoch() -> Weight;
	/// Weight of `note_paused_block`.
	fn note_paused_block() -> Weight;
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
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
	/// Storage: `Topics::Topics` (r:0 w:1)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Metadata` (r:0 w:1)
	/// Proof: `Topics::Metadata` (`max_values`: None, `max_size`: Some(1649), added: 4124, mode: `MaxEncodedLen`)
	fn create() -> Weight {
		// Proof size, bytes: measured `420`, estimated `6196`.
		// Shortest run: 256_231_000 picoseconds.
		Weight::from_parts(275_429_000, 6196)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:1)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Metadata` (r:1 w:1)
	/// Proof: `Topics::Metadata` (`max_values`: None, `max_size`: Some(1649), added: 4124, mode: `MaxEncodedLen`)
	fn update() -> Weight {
		// Proof size, bytes: measured `887`, estimated `5114`.
		// Shortest run: 43_886_000 picoseconds.
		Weight::from_parts(51_737_000, 5114)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:1)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	fn set_whitelist() -> Weight {
		// Proof size, bytes: measured `304`, estimated `3908`.
		// Shortest run: 24_356_000 picoseconds.
		Weight::from_parts(27_521_000, 3908)
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
		// Proof size, bytes: measured `304`, estimated `3908 + n * (2544 ±0)`.
		// Shortest run: 58_747_000 picoseconds.
		Weight::from_parts(54_499_386, 3908)
			// Standard error: 537_818.
			.saturating_add(Weight::from_parts(21_642_923, 0).saturating_mul(n.into()))
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
		// Proof size, bytes: measured `349 + n * (53 ±0)`, estimated `3908 + n * (2544 ±0)`.
		// Shortest run: 55_002_000 picoseconds.
		Weight::from_parts(55_458_314, 3908)
			// Standard error: 146_815.
			.saturating_add(Weight::from_parts(14_829_131, 0).saturating_mul(n.into()))
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Topics::OpenEpochs` (r:1 w:0)
	/// Proof: `Topics::OpenEpochs` (`max_values`: None, `max_size`: Some(430), added: 2905, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Subscribers` (r:1 w:0)
	/// Proof: `Pwyw::Subscribers` (`max_values`: None, `max_size`: Some(4110), added: 6585, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Drips` (r:0 w:1)
	/// Proof: `Pwyw::Drips` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveWeight` (r:0 w:1)
	/// Proof: `Topics::ActiveWeight` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::TransferOffers` (r:0 w:1)
	/// Proof: `Topics::TransferOffers` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn retire() -> Weight {
		// Proof size, bytes: measured `3973`, estimated `7575`.
		// Shortest run: 133_408_000 picoseconds.
		Weight::from_parts(142_772_000, 7575)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::TransferOffers` (r:0 w:1)
	/// Proof: `Topics::TransferOffers` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn offer_transfer() -> Weight {
		// Proof size, bytes: measured `304`, estimated `3908`.
		// Shortest run: 24_216_000 picoseconds.
		Weight::from_parts(29_414_000, 3908)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::TransferOffers` (r:1 w:1)
	/// Proof: `Topics::TransferOffers` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn cancel_transfer() -> Weight {
		// Proof size, bytes: measured `372`, estimated `3908`.
		// Shortest run: 28_792_000 picoseconds.
		Weight::from_parts(32_388_000, 3908)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:1)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::TransferOffers` (r:1 w:1)
	/// Proof: `Topics::TransferOffers` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn accept_transfer() -> Weight {
		// Proof size, bytes: measured `742`, estimated `6470`.
		// Shortest run: 202_641_000 picoseconds.
		Weight::from_parts(220_398_000, 6470)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Epochs` (r:1 w:1)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Topics::OpenEpochs` (r:1 w:1)
	/// Proof: `Topics::OpenEpochs` (`max_values`: None, `max_size`: Some(430), added: 2905, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:0)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8666), added: 11141, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2185), added: 4660, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossInputs` (r:1 w:0)
	/// Proof: `Inference::LossInputs` (`max_values`: None, `max_size`: Some(6262), added: 8737, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:1 w:0)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Subscribers` (r:1 w:0)
	/// Proof: `Pwyw::Subscribers` (`max_values`: None, `max_size`: Some(4110), added: 6585, mode: `MaxEncodedLen`)
	/// Storage: `Topics::AgendaCount` (r:1 w:1)
	/// Proof: `Topics::AgendaCount` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Agenda` (r:1 w:1)
	/// Proof: `Topics::Agenda` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Cursor` (r:1 w:0)
	/// Proof: `Topics::Cursor` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Inference::EpochWeights` (r:0 w:1)
	/// Proof: `Inference::EpochWeights` (`max_values`: None, `max_size`: Some(1307), added: 3782, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Drips` (r:0 w:1)
	/// Proof: `Pwyw::Drips` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Scores` (r:0 w:1)
	/// Proof: `Reputation::Scores` (`max_values`: None, `max_size`: Some(6492), added: 8967, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Outcomes` (r:0 w:1)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(27607), added: 30082, mode: `MaxEncodedLen`)
	fn advance() -> Weight {
		// Proof size, bytes: measured `1253`, estimated `12131`.
		// Shortest run: 144_614_000 picoseconds.
		Weight::from_parts(153_939_000, 12131)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `Topics::ActiveTopics` (r:1 w:1)
	/// Proof: `Topics::ActiveTopics` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	/// Storage: `Topics::WaitingTopics` (r:1 w:1)
	/// Proof: `Topics::WaitingTopics` (`max_values`: Some(1), `max_size`: Some(514), added: 1009, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:1)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:0)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:0)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:4 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveWeight` (r:0 w:1)
	/// Proof: `Topics::ActiveWeight` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn examine_waiting() -> Weight {
		// Proof size, bytes: measured `4293`, estimated `11034`.
		// Shortest run: 84_696_000 picoseconds.
		Weight::from_parts(95_001_000, 11034)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Topics::Topics` (r:2 w:2)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:0)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:0)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:4 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveTopics` (r:1 w:1)
	/// Proof: `Topics::ActiveTopics` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	/// Storage: `Topics::WaitingTopics` (r:1 w:1)
	/// Proof: `Topics::WaitingTopics` (`max_values`: Some(1), `max_size`: Some(514), added: 1009, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveWeight` (r:0 w:1)
	/// Proof: `Topics::ActiveWeight` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn on_topic_funding() -> Weight {
		// Proof size, bytes: measured `4213`, estimated `11034`.
		// Shortest run: 105_998_000 picoseconds.
		Weight::from_parts(138_375_000, 11034)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Topics::ActiveTopics` (r:1 w:0)
	/// Proof: `Topics::ActiveTopics` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 128]`.
	fn examine_openings(n: u32, ) -> Weight {
		// Proof size, bytes: measured `0 + n * (24 ±0)`, estimated `4559`.
		// Shortest run: 2_163_000 picoseconds.
		Weight::from_parts(34_498_493, 4559)
			// Standard error: 37_821.
			.saturating_add(Weight::from_parts(3_456_003, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:1)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::OpenEpochs` (r:1 w:1)
	/// Proof: `Topics::OpenEpochs` (`max_values`: None, `max_size`: Some(430), added: 2905, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Revenues` (r:1 w:1)
	/// Proof: `Pwyw::Revenues` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:0)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
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
	/// Storage: `Pwyw::Contributors` (r:1 w:1)
	/// Proof: `Pwyw::Contributors` (`max_values`: None, `max_size`: Some(781), added: 3256, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Drips` (r:0 w:1)
	/// Proof: `Pwyw::Drips` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Epochs` (r:0 w:1)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveWeight` (r:0 w:1)
	/// Proof: `Topics::ActiveWeight` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn open_epoch() -> Weight {
		// Proof size, bytes: measured `3968`, estimated `13545`.
		// Shortest run: 154_019_000 picoseconds.
		Weight::from_parts(171_826_000, 13545)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	fn note_paused_block() -> Weight {
		// Proof size, bytes: measured `0`, estimated `0`.
		// Shortest run: 2_214_000 picoseconds.
		Weight::from_parts(2_944_000, 0)
	}
	/// Storage: `Topics::Cursor` (r:1 w:1)
	/// Proof: `Topics::Cursor` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Topics::AgendaCount` (r:1 w:1)
	/// Proof: `Topics::AgendaCount` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Agenda` (r:1 w:1)
	/// Proof: `Topics::Agenda` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
	fn take_up_page() -> Weight {
		// Proof size, bytes: measured `632`, estimated `4067`.
		// Shortest run: 25_398_000 picoseconds.
		Weight::from_parts(28_873_000, 4067)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Topics::Ready` (r:1 w:1)
	/// Proof: `Topics::Ready` (`max_values`: Some(1), `max_size`: Some(4610), added: 5105, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 512]`.
	fn load_queue(n: u32, ) -> Weight {
		// Proof size, bytes: measured `0 + n * (9 ±0)`, estimated `6095`.
		// Shortest run: 3_565_000 picoseconds.
		Weight::from_parts(10_040_433, 6095)
			// Standard error: 689.
			.saturating_add(Weight::from_parts(22_673, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:1)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Topics::OpenEpochs` (r:1 w:1)
	/// Proof: `Topics::OpenEpochs` (`max_values`: None, `max_size`: Some(430), added: 2905, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveInferers` (r:1 w:0)
	/// Proof: `Inference::ActiveInferers` (`max_values`: None, `max_size`: Some(8666), added: 11141, mode: `MaxEncodedLen`)
	/// Storage: `Inference::ActiveForecasters` (r:1 w:0)
	/// Proof: `Inference::ActiveForecasters` (`max_values`: None, `max_size`: Some(2185), added: 4660, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossInputs` (r:1 w:0)
	/// Proof: `Inference::LossInputs` (`max_values`: None, `max_size`: Some(6262), added: 8737, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:1 w:0)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Subscribers` (r:1 w:0)
	/// Proof: `Pwyw::Subscribers` (`max_values`: None, `max_size`: Some(4110), added: 6585, mode: `MaxEncodedLen`)
	/// Storage: `Topics::AgendaCount` (r:1 w:1)
	/// Proof: `Topics::AgendaCount` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Agenda` (r:1 w:1)
	/// Proof: `Topics::Agenda` (`max_values`: None, `max_size`: Some(602), added: 3077, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Cursor` (r:1 w:0)
	/// Proof: `Topics::Cursor` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Inference::EpochWeights` (r:0 w:1)
	/// Proof: `Inference::EpochWeights` (`max_values`: None, `max_size`: Some(1307), added: 3782, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Drips` (r:0 w:1)
	/// Proof: `Pwyw::Drips` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Scores` (r:0 w:1)
	/// Proof: `Reputation::Scores` (`max_values`: None, `max_size`: Some(6492), added: 8967, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Outcomes` (r:0 w:1)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(27607), added: 30082, mode: `MaxEncodedLen`)
	fn run_task() -> Weight {
		// Proof size, bytes: measured `950`, estimated `12131`.
		// Shortest run: 139_067_000 picoseconds.
		Weight::from_parts(150_724_000, 12131)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
}

/// The same numbers for tests, with the SDK's database weights.
impl WeightInfo for () {
	fn create() -> Weight {
		Weight::from_parts(275_429_000, 6196)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(11_u64))
	}
	fn update() -> Weight {
		Weight::from_parts(51_737_000, 5114)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn set_whitelist() -> Weight {
		Weight::from_parts(27_521_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn add_to_whitelist(n: u32, ) -> Weight {
		Weight::from_parts(54_499_386, 3908)
			.saturating_add(Weight::from_parts(21_642_923, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2544).saturating_mul(n.into()))
	}
	fn remove_from_whitelist(n: u32, ) -> Weight {
		Weight::from_parts(55_458_314, 3908)
			.saturating_add(Weight::from_parts(14_829_131, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2544).saturating_mul(n.into()))
	}
	fn retire() -> Weight {
		Weight::from_parts(142_772_000, 7575)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn offer_transfer() -> Weight {
		Weight::from_parts(29_414_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn cancel_transfer() -> Weight {
		Weight::from_parts(32_388_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn accept_transfer() -> Weight {
		Weight::from_parts(220_398_000, 6470)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn advance() -> Weight {
		Weight::from_parts(153_939_000, 12131)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn examine_waiting() -> Weight {
		Weight::from_parts(95_001_000, 11034)
			.saturating_add(RocksDbWeight::get().reads(9_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn on_topic_funding() -> Weight {
		Weight::from_parts(138_375_000, 11034)
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	fn examine_openings(n: u32, ) -> Weight {
		Weight::from_parts(34_498_493, 4559)
			.saturating_add(Weight::from_parts(3_456_003, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn open_epoch() -> Weight {
		Weight::from_parts(171_826_000, 13545)
			.saturating_add(RocksDbWeight::get().reads(17_u64))
			.saturating_add(RocksDbWeight::get().writes(13_u64))
	}
	fn note_paused_block() -> Weight {
		Weight::from_parts(2_944_000, 0)
	}
	fn take_up_page() -> Weight {
		Weight::from_parts(28_873_000, 4067)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn load_queue(n: u32, ) -> Weight {
		Weight::from_parts(10_040_433, 6095)
			.saturating_add(Weight::from_parts(22_673, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn run_task() -> Weight {
		Weight::from_parts(150_724_000, 12131)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
}
