// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_reputation`, generated from its benchmarks. Do not edit: run `make weights`.
//!
//! Date: 2026-11-26. Steps: 50, repeats: 20. Machine: AMD EPYC, described in
//! `benchmarks/machine.md`. Worst-case map size: 1000000.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, clippy::unnecessary_cast)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions needed for `pallet_reputation`.
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
	/// Weight of `submit_truths`.
	fn submit_truths(t: u32, ) -> Weight;
	/// Weight of `offer_transfer`.
	fn offer_transfer() -> Weight;
	/// Weight of `cancel_transfer`.
	fn cancel_transfer() -> Weight;
	/// Weight of `accept_transfer`.
	fn accept_transfer(e: u32, ) -> Weight;
	/// Weight of `transfer_worker`.
	fn transfer_worker() -> Weight;
	/// Weight of `admit`.
	fn admit(t: u32, ) -> Weight;
	/// Weight of `commit_truths`.
	fn commit_truths(t: u32, ) -> Weight;
	/// Weight of `reveal_truths`.
	fn reveal_truths(t: u32, ) -> Weight;
	/// Weight of `submit_losses`.
	fn submit_losses(v: u32, ) -> Weight;
	/// Weight of `reveal_losses`.
	fn reveal_losses(v: u32, ) -> Weight;
	/// Weight of `admit_commits`.
	fn admit_commits(t: u32, ) -> Weight;
	/// Weight of `admit_reveals`.
	fn admit_reveals(t: u32, ) -> Weight;
	/// Weight of `admit_losses`.
	fn admit_losses(v: u32, ) -> Weight;
	/// Weight of `admit_losses_reveal`.
	fn admit_losses_reveal(v: u32, ) -> Weight;
	/// Weight of `settlement_progress`.
	fn settlement_progress() -> Weight;
	/// Weight of `settle_evaluate`.
	fn settle_evaluate(r: u32, ) -> Weight;
	/// Weight of `evaluate_ascent`.
	fn evaluate_ascent(a: u32, ) -> Weight;
	/// Weight of `evaluate_values`.
	fn evaluate_values(c: u32, ) -> Weight;
	/// Weight of `evaluate_labels`.
	fn evaluate_labels(c: u32, ) -> Weight;
	/// Weight of `settle_reports`.
	fn settle_reports(r: u32, ) -> Weight;
	/// Weight of `evaluate_reports`.
	fn evaluate_reports(c: u32, ) -> Weight;
	/// Weight of `settle_forfeits`.
	fn settle_forfeits(r: u32, ) -> Weight;
	/// Weight of `settle_mark`.
	fn settle_mark(n: u32, k: u32, ) -> Weight;
	/// Weight of `settle_regrets`.
	fn settle_regrets(n: u32, k: u32, ) -> Weight;
	/// Weight of `recycle_slots`.
	fn recycle_slots(s: u32, ) -> Weight;
	/// Weight of `settle_scores`.
	fn settle_scores(n: u32, k: u32, r: u32, ) -> Weight;
	/// Weight of `settle_rewards`.
	fn settle_rewards(n: u32, k: u32, r: u32, ) -> Weight;
	/// Weight of `prune`.
	fn prune() -> Weight;
	/// Weight of `read_regrets`.
	fn read_regrets(n: u32, k: u32, ) -> Weight;
}

/// Weights as measured, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:2 w:1)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Operators` (r:2 w:1)
	/// Proof: `Reputation::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::SignerTopics` (r:2 w:2)
	/// Proof: `Reputation::SignerTopics` (`max_values`: None, `max_size`: Some(306), added: 2781, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Deposits` (r:1 w:0)
	/// Proof: `Reputation::Deposits` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	fn register() -> Weight {
		// Proof size, bytes: measured `673`, estimated `6552`.
		// Shortest run: 179_938_000 picoseconds.
		Weight::from_parts(253_506_000, 6552)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Reputation::Reputers` (r:1 w:1)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::SignerTopics` (r:2 w:2)
	/// Proof: `Reputation::SignerTopics` (`max_values`: None, `max_size`: Some(306), added: 2781, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Operators` (r:0 w:1)
	/// Proof: `Reputation::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Deposits` (r:0 w:1)
	/// Proof: `Reputation::Deposits` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::TransferOffers` (r:0 w:1)
	/// Proof: `Reputation::TransferOffers` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn deregister() -> Weight {
		// Proof size, bytes: measured `1060`, estimated `6552`.
		// Shortest run: 81_551_000 picoseconds.
		Weight::from_parts(110_925_000, 6552)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Reputation::Deposits` (r:1 w:1)
	/// Proof: `Reputation::Deposits` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:0 w:1)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	fn claim_deposit() -> Weight {
		// Proof size, bytes: measured `905`, estimated `3908`.
		// Shortest run: 135_361_000 picoseconds.
		Weight::from_parts(150_583_000, 3908)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Reputation::Reputers` (r:2 w:1)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Operators` (r:1 w:2)
	/// Proof: `Reputation::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::SignerTopics` (r:2 w:2)
	/// Proof: `Reputation::SignerTopics` (`max_values`: None, `max_size`: Some(306), added: 2781, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn set_operator() -> Weight {
		// Proof size, bytes: measured `660`, estimated `6552`.
		// Shortest run: 93_048_000 picoseconds.
		Weight::from_parts(109_292_000, 6552)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Reputation::Reputers` (r:1 w:1)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	fn set_reward_destination() -> Weight {
		// Proof size, bytes: measured `280`, estimated `3606`.
		// Shortest run: 26_360_000 picoseconds.
		Weight::from_parts(30_876_000, 3606)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:32 w:0)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:16 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:16 w:0)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Pools` (r:16 w:0)
	/// Proof: `Stake::Pools` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:16 w:16)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(5705), added: 8180, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Sortitions` (r:16 w:0)
	/// Proof: `Reputation::Sortitions` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:32 w:16)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// The range of component `t` is `[1, 16]`.
	fn submit_truths(t: u32, ) -> Weight {
		// Proof size, bytes: measured `1754 + t * (1444 ±0)`, estimated `3501 + t * (8180 ±0)`.
		// Shortest run: 171_164_000 picoseconds.
		Weight::from_parts(101_559_928, 3501)
			// Standard error: 1_649_815.
			.saturating_add(Weight::from_parts(129_177_606, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((10_u64).saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8180).saturating_mul(t.into()))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:1 w:0)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::TransferOffers` (r:0 w:1)
	/// Proof: `Reputation::TransferOffers` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn offer_transfer() -> Weight {
		// Proof size, bytes: measured `767`, estimated `3908`.
		// Shortest run: 39_559_000 picoseconds.
		Weight::from_parts(42_523_000, 3908)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Reputation::TransferOffers` (r:1 w:1)
	/// Proof: `Reputation::TransferOffers` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn cancel_transfer() -> Weight {
		// Proof size, bytes: measured `294`, estimated `3557`.
		// Shortest run: 25_007_000 picoseconds.
		Weight::from_parts(27_411_000, 3557)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::TransferOffers` (r:1 w:1)
	/// Proof: `Reputation::TransferOffers` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:3 w:2)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Deposits` (r:1 w:0)
	/// Proof: `Reputation::Deposits` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Cohorts` (r:1 w:1)
	/// Proof: `Reputation::Cohorts` (`max_values`: None, `max_size`: Some(4377), added: 6852, mode: `MaxEncodedLen`)
	/// Storage: `Topics::OpenEpochs` (r:1 w:0)
	/// Proof: `Topics::OpenEpochs` (`max_values`: None, `max_size`: Some(430), added: 2905, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:104 w:0)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(5705), added: 8180, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::SignerTopics` (r:4 w:4)
	/// Proof: `Reputation::SignerTopics` (`max_values`: None, `max_size`: Some(306), added: 2781, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Operators` (r:2 w:2)
	/// Proof: `Reputation::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:1 w:2)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[0, 104]`.
	fn accept_transfer(e: u32, ) -> Weight {
		// Proof size, bytes: measured `7682 + e * (51 ±0)`, estimated `12114 + e * (8180 ±0)`.
		// Shortest run: 379_704_000 picoseconds.
		Weight::from_parts(368_356_947, 12114)
			// Standard error: 310_435.
			.saturating_add(Weight::from_parts(19_637_846, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(21_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(e.into())))
			.saturating_add(T::DbWeight::get().writes(17_u64))
			.saturating_add(Weight::from_parts(0, 8180).saturating_mul(e.into()))
	}
	/// Storage: `Reputation::Slots` (r:1 w:1)
	/// Proof: `Reputation::Slots` (`max_values`: None, `max_size`: Some(4819), added: 7294, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Cohorts` (r:2 w:2)
	/// Proof: `Reputation::Cohorts` (`max_values`: None, `max_size`: Some(4377), added: 6852, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:2 w:4)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	fn transfer_worker() -> Weight {
		// Proof size, bytes: measured `9349`, estimated `14694`.
		// Shortest run: 123_353_000 picoseconds.
		Weight::from_parts(133_839_000, 14694)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:16 w:0)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:16 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:16 w:0)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Pools` (r:16 w:0)
	/// Proof: `Stake::Pools` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:16 w:0)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(5705), added: 8180, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Sortitions` (r:16 w:0)
	/// Proof: `Reputation::Sortitions` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:16 w:0)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// The range of component `t` is `[1, 16]`.
	fn admit(t: u32, ) -> Weight {
		// Proof size, bytes: measured `1665 + t * (1444 ±0)`, estimated `3501 + t * (8180 ±0)`.
		// Shortest run: 114_330_000 picoseconds.
		Weight::from_parts(50_181_111, 3501)
			// Standard error: 1_127_763.
			.saturating_add(Weight::from_parts(84_373_871, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((8_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8180).saturating_mul(t.into()))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:32 w:0)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:16 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:16 w:0)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Pools` (r:16 w:0)
	/// Proof: `Stake::Pools` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:16 w:16)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(5705), added: 8180, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Sortitions` (r:16 w:0)
	/// Proof: `Reputation::Sortitions` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:32 w:16)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::LargestRewards` (r:16 w:0)
	/// Proof: `Reputation::LargestRewards` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `t` is `[1, 16]`.
	fn commit_truths(t: u32, ) -> Weight {
		// Proof size, bytes: measured `2933 + t * (1457 ±0)`, estimated `6398 + t * (8180 ±0)`.
		// Shortest run: 398_592_000 picoseconds.
		Weight::from_parts(274_695_538, 6398)
			// Standard error: 5_867_260.
			.saturating_add(Weight::from_parts(376_249_713, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((11_u64).saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8180).saturating_mul(t.into()))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:16 w:16)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(5705), added: 8180, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// The range of component `t` is `[1, 16]`.
	fn reveal_truths(t: u32, ) -> Weight {
		// Proof size, bytes: measured `931 + t * (1431 ±0)`, estimated `3694 + t * (8180 ±0)`.
		// Shortest run: 142_141_000 picoseconds.
		Weight::from_parts(149_502_000, 3694)
			// Standard error: 1_153_886.
			.saturating_add(Weight::from_parts(129_871_036, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8180).saturating_mul(t.into()))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:2 w:0)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:0)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Pools` (r:1 w:0)
	/// Proof: `Stake::Pools` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:1 w:1)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(5705), added: 8180, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Sortitions` (r:1 w:0)
	/// Proof: `Reputation::Sortitions` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:2 w:1)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reports` (r:0 w:2)
	/// Proof: `Reputation::Reports` (`max_values`: None, `max_size`: Some(19306), added: 21781, mode: `MaxEncodedLen`)
	/// The range of component `v` is `[86, 1202]`.
	fn submit_losses(_v: u32, ) -> Weight {
		// Proof size, bytes: measured `3416`, estimated `9170`.
		// Shortest run: 195_320_000 picoseconds.
		Weight::from_parts(277_561_895, 9170)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:1 w:1)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(5705), added: 8180, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reports` (r:0 w:1)
	/// Proof: `Reputation::Reports` (`max_values`: None, `max_size`: Some(19306), added: 21781, mode: `MaxEncodedLen`)
	/// The range of component `v` is `[86, 1202]`.
	fn reveal_losses(v: u32, ) -> Weight {
		// Proof size, bytes: measured `2546`, estimated `9170`.
		// Shortest run: 163_623_000 picoseconds.
		Weight::from_parts(197_875_848, 9170)
			// Standard error: 6_732.
			.saturating_add(Weight::from_parts(54_690, 0).saturating_mul(v.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:16 w:0)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:16 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:16 w:0)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Pools` (r:16 w:0)
	/// Proof: `Stake::Pools` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:16 w:0)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(5705), added: 8180, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Sortitions` (r:16 w:0)
	/// Proof: `Reputation::Sortitions` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:16 w:0)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::LargestRewards` (r:16 w:0)
	/// Proof: `Reputation::LargestRewards` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:0)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// The range of component `t` is `[1, 16]`.
	fn admit_commits(t: u32, ) -> Weight {
		// Proof size, bytes: measured `2666 + t * (1455 ±0)`, estimated `6012 + t * (8180 ±0)`.
		// Shortest run: 135_191_000 picoseconds.
		Weight::from_parts(107_717_900, 6012)
			// Standard error: 555_766.
			.saturating_add(Weight::from_parts(85_359_934, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((9_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8180).saturating_mul(t.into()))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:16 w:0)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(5705), added: 8180, mode: `MaxEncodedLen`)
	/// The range of component `t` is `[1, 16]`.
	fn admit_reveals(t: u32, ) -> Weight {
		// Proof size, bytes: measured `419 + t * (1420 ±0)`, estimated `990 + t * (8180 ±0)`.
		// Shortest run: 40_450_000 picoseconds.
		Weight::from_parts(22_110_639, 990)
			// Standard error: 172_495.
			.saturating_add(Weight::from_parts(26_924_543, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8180).saturating_mul(t.into()))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:1 w:0)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:0)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Pools` (r:1 w:0)
	/// Proof: `Stake::Pools` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:1 w:0)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(5705), added: 8180, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Sortitions` (r:1 w:0)
	/// Proof: `Reputation::Sortitions` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:1 w:0)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// The range of component `v` is `[86, 1202]`.
	fn admit_losses(v: u32, ) -> Weight {
		// Proof size, bytes: measured `3327`, estimated `9170`.
		// Shortest run: 111_605_000 picoseconds.
		Weight::from_parts(128_200_587, 9170)
			// Standard error: 2_228.
			.saturating_add(Weight::from_parts(3_262, 0).saturating_mul(v.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:1 w:0)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(5705), added: 8180, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// The range of component `v` is `[86, 1202]`.
	fn admit_losses_reveal(v: u32, ) -> Weight {
		// Proof size, bytes: measured `2081`, estimated `9170`.
		// Shortest run: 51_096_000 picoseconds.
		Weight::from_parts(52_399_455, 9170)
			// Standard error: 743.
			.saturating_add(Weight::from_parts(22_197, 0).saturating_mul(v.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
	}
	/// Storage: `Reputation::Settlements` (r:1 w:0)
	/// Proof: `Reputation::Settlements` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	fn settlement_progress() -> Weight {
		// Proof size, bytes: measured `377`, estimated `3877`.
		// Shortest run: 19_099_000 picoseconds.
		Weight::from_parts(20_491_000, 3877)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:1 w:0)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(5705), added: 8180, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:16 w:0)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Pools` (r:16 w:0)
	/// Proof: `Stake::Pools` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:16 w:0)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Settlements` (r:1 w:1)
	/// Proof: `Reputation::Settlements` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Outcomes` (r:0 w:1)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(24435), added: 26910, mode: `MaxEncodedLen`)
	/// The range of component `r` is `[1, 16]`.
	fn settle_evaluate(r: u32, ) -> Weight {
		// Proof size, bytes: measured `406 + r * (201 ±0)`, estimated `9170 + r * (2765 ±0)`.
		// Shortest run: 77_325_000 picoseconds.
		Weight::from_parts(41_415_644, 9170)
			// Standard error: 283_598.
			.saturating_add(Weight::from_parts(29_109_189, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 2765).saturating_mul(r.into()))
	}
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 4096]`.
	fn evaluate_ascent(a: u32, ) -> Weight {
		// Proof size, bytes: measured `746`, estimated `5905`.
		// Shortest run: 57_485_000 picoseconds.
		Weight::from_parts(291_491_407, 5905)
			// Standard error: 3_300.
			.saturating_add(Weight::from_parts(274_935, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// The range of component `c` is `[1376, 19232]`.
	fn evaluate_values(c: u32, ) -> Weight {
		// Proof size, bytes: measured `746`, estimated `5905`.
		// Shortest run: 1_503_743_000 picoseconds.
		Weight::from_parts(1_300_064_913, 5905)
			// Standard error: 1_750.
			.saturating_add(Weight::from_parts(189_111, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// The range of component `c` is `[1376, 19232]`.
	fn evaluate_labels(c: u32, ) -> Weight {
		// Proof size, bytes: measured `1178`, estimated `5905`.
		// Shortest run: 2_043_846_000 picoseconds.
		Weight::from_parts(1_453_426_635, 5905)
			// Standard error: 4_032.
			.saturating_add(Weight::from_parts(543_925, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:1 w:0)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(5705), added: 8180, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:16 w:0)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Pools` (r:16 w:0)
	/// Proof: `Stake::Pools` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:16 w:0)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reports` (r:16 w:0)
	/// Proof: `Reputation::Reports` (`max_values`: None, `max_size`: Some(19306), added: 21781, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Settlements` (r:1 w:1)
	/// Proof: `Reputation::Settlements` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Outcomes` (r:0 w:1)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(24435), added: 26910, mode: `MaxEncodedLen`)
	/// The range of component `r` is `[1, 16]`.
	fn settle_reports(r: u32, ) -> Weight {
		// Proof size, bytes: measured `19655 + r * (223 ±0)`, estimated `9170 + r * (21781 ±0)`.
		// Shortest run: 98_626_000 picoseconds.
		Weight::from_parts(55_177_629, 9170)
			// Standard error: 454_075.
			.saturating_add(Weight::from_parts(45_984_203, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 21781).saturating_mul(r.into()))
	}
	/// Storage: `Reputation::Reports` (r:16 w:0)
	/// Proof: `Reputation::Reports` (`max_values`: None, `max_size`: Some(19306), added: 21781, mode: `MaxEncodedLen`)
	/// The range of component `c` is `[1376, 19232]`.
	fn evaluate_reports(c: u32, ) -> Weight {
		// Proof size, bytes: measured `1793`, estimated `349486`.
		// Shortest run: 500_443_000 picoseconds.
		Weight::from_parts(379_933_409, 349486)
			// Standard error: 1_100.
			.saturating_add(Weight::from_parts(140_459, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(16_u64))
	}
	/// Storage: `Reputation::Settlements` (r:1 w:0)
	/// Proof: `Reputation::Settlements` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:1 w:1)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(5705), added: 8180, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:16 w:16)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:17 w:17)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `r` is `[1, 16]`.
	fn settle_forfeits(r: u32, ) -> Weight {
		// Proof size, bytes: measured `1976 + r * (187 ±0)`, estimated `9170 + r * (2704 ±0)`.
		// Shortest run: 143_052_000 picoseconds.
		Weight::from_parts(57_676_319, 9170)
			// Standard error: 462_127.
			.saturating_add(Weight::from_parts(90_571_430, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2704).saturating_mul(r.into()))
	}
	/// Storage: `Reputation::Settlements` (r:1 w:0)
	/// Proof: `Reputation::Settlements` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Outcomes` (r:1 w:0)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(24435), added: 26910, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Slots` (r:1 w:1)
	/// Proof: `Reputation::Slots` (`max_values`: None, `max_size`: Some(4819), added: 7294, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossInputs` (r:1 w:0)
	/// Proof: `Inference::LossInputs` (`max_values`: None, `max_size`: Some(3619), added: 6094, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossValues` (r:3 w:0)
	/// Proof: `Inference::LossValues` (`max_values`: None, `max_size`: Some(8228), added: 10703, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[2, 64]`.
	/// The range of component `k` is `[0, 16]`.
	fn settle_mark(n: u32, k: u32, ) -> Weight {
		// Proof size, bytes: measured `0 + k * (1107 ±0) + n * (320 ±0)`, estimated `27900 + k * (366 ±69) + n * (103 ±17)`.
		// Shortest run: 114_470_000 picoseconds.
		Weight::from_parts(89_166_533, 27900)
			// Standard error: 39_059.
			.saturating_add(Weight::from_parts(794_260, 0).saturating_mul(n.into()))
			// Standard error: 146_467.
			.saturating_add(Weight::from_parts(1_973_518, 0).saturating_mul(k.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 366).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 103).saturating_mul(n.into()))
	}
	/// Storage: `Reputation::Settlements` (r:1 w:1)
	/// Proof: `Reputation::Settlements` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:1)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Outcomes` (r:1 w:0)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(24435), added: 26910, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Slots` (r:1 w:1)
	/// Proof: `Reputation::Slots` (`max_values`: None, `max_size`: Some(4819), added: 7294, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::RegretTables` (r:1 w:1)
	/// Proof: `Reputation::RegretTables` (`max_values`: None, `max_size`: Some(271150), added: 273625, mode: `Ignored`)
	/// Storage: `Reputation::Actors` (r:0 w:1)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[2, 64]`.
	/// The range of component `k` is `[0, 16]`.
	fn settle_regrets(n: u32, k: u32, ) -> Weight {
		// Proof size, bytes: measured `260522 + k * (1104 ±0) + n * (320 ±0)`, estimated `261504 + k * (1105 ±0) + n * (320 ±0)`.
		// Shortest run: 430_019_000 picoseconds.
		Weight::from_parts(476_828_359, 261504)
			// Standard error: 200_978.
			.saturating_add(Weight::from_parts(4_393_447, 0).saturating_mul(n.into()))
			// Standard error: 753_647.
			.saturating_add(Weight::from_parts(3_281_752, 0).saturating_mul(k.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(Weight::from_parts(0, 1105).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 320).saturating_mul(n.into()))
	}
	/// Storage: `Reputation::Settlements` (r:1 w:1)
	/// Proof: `Reputation::Settlements` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:1)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Outcomes` (r:1 w:0)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(24435), added: 26910, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Slots` (r:1 w:1)
	/// Proof: `Reputation::Slots` (`max_values`: None, `max_size`: Some(4819), added: 7294, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::RegretTables` (r:1 w:1)
	/// Proof: `Reputation::RegretTables` (`max_values`: None, `max_size`: Some(271150), added: 273625, mode: `Ignored`)
	/// Storage: `Reputation::Actors` (r:0 w:80)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[0, 80]`.
	fn recycle_slots(s: u32, ) -> Weight {
		// Proof size, bytes: measured `298672`, estimated `299641`.
		// Shortest run: 714_942_000 picoseconds.
		Weight::from_parts(797_299_238, 299641)
			// Standard error: 172_123.
			.saturating_add(Weight::from_parts(14_190_094, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	/// Storage: `Reputation::Settlements` (r:1 w:1)
	/// Proof: `Reputation::Settlements` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:1)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Outcomes` (r:1 w:0)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(24435), added: 26910, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Sortitions` (r:3 w:3)
	/// Proof: `Reputation::Sortitions` (`max_values`: None, `max_size`: Some(73), added: 2548, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Slots` (r:1 w:0)
	/// Proof: `Reputation::Slots` (`max_values`: None, `max_size`: Some(4819), added: 7294, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:96 w:96)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Cohorts` (r:3 w:3)
	/// Proof: `Reputation::Cohorts` (`max_values`: None, `max_size`: Some(4377), added: 6852, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:16 w:0)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Scores` (r:0 w:1)
	/// Proof: `Reputation::Scores` (`max_values`: None, `max_size`: Some(6204), added: 8679, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[2, 64]`.
	/// The range of component `k` is `[0, 16]`.
	/// The range of component `r` is `[1, 16]`.
	fn settle_scores(n: u32, k: u32, r: u32, ) -> Weight {
		// Proof size, bytes: measured `0 + k * (1104 ±0) + n * (320 ±0) + r * (166 ±0)`, estimated `27900 + k * (2803 ±24) + n * (2767 ±6) + r * (2774 ±26)`.
		// Shortest run: 1_031_692_000 picoseconds.
		Weight::from_parts(1_060_044_000, 27900)
			// Standard error: 324_280.
			.saturating_add(Weight::from_parts(22_705_470, 0).saturating_mul(n.into()))
			// Standard error: 1_259_897.
			.saturating_add(Weight::from_parts(16_416_086, 0).saturating_mul(k.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(k.into())))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(8_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(k.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2803).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 2767).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2774).saturating_mul(r.into()))
	}
	/// Storage: `Reputation::Settlements` (r:1 w:1)
	/// Proof: `Reputation::Settlements` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:1)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Outcomes` (r:1 w:0)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(24435), added: 26910, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Scores` (r:1 w:1)
	/// Proof: `Reputation::Scores` (`max_values`: None, `max_size`: Some(6204), added: 8679, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::EmissionEnabled` (r:1 w:0)
	/// Proof: `Emissions::EmissionEnabled` (`max_values`: Some(1), `max_size`: Some(1), added: 496, mode: `MaxEncodedLen`)
	/// Storage: `Topics::ActiveWeight` (r:1 w:0)
	/// Proof: `Topics::ActiveWeight` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::CurrentMonth` (r:1 w:0)
	/// Proof: `Emissions::CurrentMonth` (`max_values`: Some(1), `max_size`: Some(125), added: 620, mode: `MaxEncodedLen`)
	/// Storage: `Pwyw::Drips` (r:1 w:0)
	/// Proof: `Pwyw::Drips` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Actors` (r:96 w:96)
	/// Proof: `Reputation::Actors` (`max_values`: None, `max_size`: Some(290), added: 2765, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Slots` (r:1 w:1)
	/// Proof: `Reputation::Slots` (`max_values`: None, `max_size`: Some(4819), added: 7294, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::LargestRewards` (r:1 w:1)
	/// Proof: `Reputation::LargestRewards` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[2, 64]`.
	/// The range of component `k` is `[0, 16]`.
	/// The range of component `r` is `[1, 16]`.
	fn settle_rewards(n: u32, k: u32, r: u32, ) -> Weight {
		// Proof size, bytes: measured `0 + k * (1268 ±0) + n * (484 ±0) + r * (263 ±0)`, estimated `27900 + k * (2765 ±0) + n * (2765 ±0) + r * (2765 ±0)`.
		// Shortest run: 1_192_881_000 picoseconds.
		Weight::from_parts(1_223_269_022, 27900)
			// Standard error: 667_697.
			.saturating_add(Weight::from_parts(27_160_471, 0).saturating_mul(n.into()))
			// Standard error: 2_674_496.
			.saturating_add(Weight::from_parts(43_824_763, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(k.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(k.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2765).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 2765).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2765).saturating_mul(r.into()))
	}
	/// Storage: `Reputation::Truths` (r:1 w:1)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(5705), added: 8180, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Scores` (r:0 w:1)
	/// Proof: `Reputation::Scores` (`max_values`: None, `max_size`: Some(6204), added: 8679, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Outcomes` (r:0 w:1)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(24435), added: 26910, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reports` (r:0 w:16)
	/// Proof: `Reputation::Reports` (`max_values`: None, `max_size`: Some(19306), added: 21781, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Settlements` (r:0 w:1)
	/// Proof: `Reputation::Settlements` (`max_values`: None, `max_size`: Some(25), added: 2500, mode: `MaxEncodedLen`)
	fn prune() -> Weight {
		// Proof size, bytes: measured `1471`, estimated `9170`.
		// Shortest run: 172_626_000 picoseconds.
		Weight::from_parts(179_716_000, 9170)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(20_u64))
	}
	/// Storage: `Reputation::Slots` (r:1 w:0)
	/// Proof: `Reputation::Slots` (`max_values`: None, `max_size`: Some(4819), added: 7294, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::RegretTables` (r:1 w:0)
	/// Proof: `Reputation::RegretTables` (`max_values`: None, `max_size`: Some(271150), added: 273625, mode: `Ignored`)
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(412), added: 2887, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 64]`.
	/// The range of component `k` is `[0, 16]`.
	fn read_regrets(n: u32, k: u32, ) -> Weight {
		// Proof size, bytes: measured `276211`, estimated `277201`.
		// Shortest run: 184_565_000 picoseconds.
		Weight::from_parts(180_847_020, 277201)
			// Standard error: 10_580.
			.saturating_add(Weight::from_parts(395_299, 0).saturating_mul(n.into()))
			// Standard error: 40_271.
			.saturating_add(Weight::from_parts(580_203, 0).saturating_mul(k.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
	}
}

/// The same numbers for tests, with the SDK's database weights.
impl WeightInfo for () {
	fn register() -> Weight {
		Weight::from_parts(253_506_000, 6552)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn deregister() -> Weight {
		Weight::from_parts(110_925_000, 6552)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn claim_deposit() -> Weight {
		Weight::from_parts(150_583_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn set_operator() -> Weight {
		Weight::from_parts(109_292_000, 6552)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn set_reward_destination() -> Weight {
		Weight::from_parts(30_876_000, 3606)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn submit_truths(t: u32, ) -> Weight {
		Weight::from_parts(101_559_928, 3501)
			.saturating_add(Weight::from_parts(129_177_606, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().reads((10_u64).saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8180).saturating_mul(t.into()))
	}
	fn offer_transfer() -> Weight {
		Weight::from_parts(42_523_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn cancel_transfer() -> Weight {
		Weight::from_parts(27_411_000, 3557)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn accept_transfer(e: u32, ) -> Weight {
		Weight::from_parts(368_356_947, 12114)
			.saturating_add(Weight::from_parts(19_637_846, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(21_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(e.into())))
			.saturating_add(RocksDbWeight::get().writes(17_u64))
			.saturating_add(Weight::from_parts(0, 8180).saturating_mul(e.into()))
	}
	fn transfer_worker() -> Weight {
		Weight::from_parts(133_839_000, 14694)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn admit(t: u32, ) -> Weight {
		Weight::from_parts(50_181_111, 3501)
			.saturating_add(Weight::from_parts(84_373_871, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().reads((8_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8180).saturating_mul(t.into()))
	}
	fn commit_truths(t: u32, ) -> Weight {
		Weight::from_parts(274_695_538, 6398)
			.saturating_add(Weight::from_parts(376_249_713, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().reads((11_u64).saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8180).saturating_mul(t.into()))
	}
	fn reveal_truths(t: u32, ) -> Weight {
		Weight::from_parts(149_502_000, 3694)
			.saturating_add(Weight::from_parts(129_871_036, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8180).saturating_mul(t.into()))
	}
	fn submit_losses(_v: u32, ) -> Weight {
		Weight::from_parts(277_561_895, 9170)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn reveal_losses(v: u32, ) -> Weight {
		Weight::from_parts(197_875_848, 9170)
			.saturating_add(Weight::from_parts(54_690, 0).saturating_mul(v.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn admit_commits(t: u32, ) -> Weight {
		Weight::from_parts(107_717_900, 6012)
			.saturating_add(Weight::from_parts(85_359_934, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().reads((9_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8180).saturating_mul(t.into()))
	}
	fn admit_reveals(t: u32, ) -> Weight {
		Weight::from_parts(22_110_639, 990)
			.saturating_add(Weight::from_parts(26_924_543, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8180).saturating_mul(t.into()))
	}
	fn admit_losses(v: u32, ) -> Weight {
		Weight::from_parts(128_200_587, 9170)
			.saturating_add(Weight::from_parts(3_262, 0).saturating_mul(v.into()))
			.saturating_add(RocksDbWeight::get().reads(10_u64))
	}
	fn admit_losses_reveal(v: u32, ) -> Weight {
		Weight::from_parts(52_399_455, 9170)
			.saturating_add(Weight::from_parts(22_197, 0).saturating_mul(v.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
	}
	fn settlement_progress() -> Weight {
		Weight::from_parts(20_491_000, 3877)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn settle_evaluate(r: u32, ) -> Weight {
		Weight::from_parts(41_415_644, 9170)
			.saturating_add(Weight::from_parts(29_109_189, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 2765).saturating_mul(r.into()))
	}
	fn evaluate_ascent(a: u32, ) -> Weight {
		Weight::from_parts(291_491_407, 5905)
			.saturating_add(Weight::from_parts(274_935, 0).saturating_mul(a.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn evaluate_values(c: u32, ) -> Weight {
		Weight::from_parts(1_300_064_913, 5905)
			.saturating_add(Weight::from_parts(189_111, 0).saturating_mul(c.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn evaluate_labels(c: u32, ) -> Weight {
		Weight::from_parts(1_453_426_635, 5905)
			.saturating_add(Weight::from_parts(543_925, 0).saturating_mul(c.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn settle_reports(r: u32, ) -> Weight {
		Weight::from_parts(55_177_629, 9170)
			.saturating_add(Weight::from_parts(45_984_203, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().reads((4_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 21781).saturating_mul(r.into()))
	}
	fn evaluate_reports(c: u32, ) -> Weight {
		Weight::from_parts(379_933_409, 349486)
			.saturating_add(Weight::from_parts(140_459, 0).saturating_mul(c.into()))
			.saturating_add(RocksDbWeight::get().reads(16_u64))
	}
	fn settle_forfeits(r: u32, ) -> Weight {
		Weight::from_parts(57_676_319, 9170)
			.saturating_add(Weight::from_parts(90_571_430, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2704).saturating_mul(r.into()))
	}
	fn settle_mark(n: u32, k: u32, ) -> Weight {
		Weight::from_parts(89_166_533, 27900)
			.saturating_add(Weight::from_parts(794_260, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(1_973_518, 0).saturating_mul(k.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 366).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 103).saturating_mul(n.into()))
	}
	fn settle_regrets(n: u32, k: u32, ) -> Weight {
		Weight::from_parts(476_828_359, 261504)
			.saturating_add(Weight::from_parts(4_393_447, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(3_281_752, 0).saturating_mul(k.into()))
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
			.saturating_add(Weight::from_parts(0, 1105).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 320).saturating_mul(n.into()))
	}
	fn recycle_slots(s: u32, ) -> Weight {
		Weight::from_parts(797_299_238, 299641)
			.saturating_add(Weight::from_parts(14_190_094, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(s.into())))
	}
	fn settle_scores(n: u32, k: u32, r: u32, ) -> Weight {
		Weight::from_parts(1_060_044_000, 27900)
			.saturating_add(Weight::from_parts(22_705_470, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(16_416_086, 0).saturating_mul(k.into()))
			.saturating_add(RocksDbWeight::get().reads(9_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(k.into())))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(k.into())))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2803).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 2767).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2774).saturating_mul(r.into()))
	}
	fn settle_rewards(n: u32, k: u32, r: u32, ) -> Weight {
		Weight::from_parts(1_223_269_022, 27900)
			.saturating_add(Weight::from_parts(27_160_471, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(43_824_763, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(14_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(k.into())))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(k.into())))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2765).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 2765).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2765).saturating_mul(r.into()))
	}
	fn prune() -> Weight {
		Weight::from_parts(179_716_000, 9170)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(20_u64))
	}
	fn read_regrets(n: u32, k: u32, ) -> Weight {
		Weight::from_parts(180_847_020, 277201)
			.saturating_add(Weight::from_parts(395_299, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(580_203, 0).saturating_mul(k.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
	}
}
