// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_reputation`, generated from its benchmarks. Do not edit: run `make weights`.
//!
//! Date: 2026-11-26. Steps: 8, repeats: 8. Machine: AMD EPYC, described in
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
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Operators` (r:2 w:1)
	/// Proof: `Reputation::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::SignerTopics` (r:2 w:2)
	/// Proof: `Reputation::SignerTopics` (`max_values`: None, `max_size`: Some(306), added: 2781, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Deposits` (r:1 w:0)
	/// Proof: `Reputation::Deposits` (`max_values`: None, `max_size`: Some(306), added: 2781, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	fn register() -> Weight {
		// Proof size, bytes: measured `673`, estimated `6666`.
		// Shortest run: 176_002_000 picoseconds.
		Weight::from_parts(177_945_000, 6666)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Reputation::Reputers` (r:1 w:1)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::SignerTopics` (r:2 w:2)
	/// Proof: `Reputation::SignerTopics` (`max_values`: None, `max_size`: Some(306), added: 2781, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Operators` (r:0 w:1)
	/// Proof: `Reputation::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Deposits` (r:0 w:1)
	/// Proof: `Reputation::Deposits` (`max_values`: None, `max_size`: Some(306), added: 2781, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::TransferOffers` (r:0 w:1)
	/// Proof: `Reputation::TransferOffers` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn deregister() -> Weight {
		// Proof size, bytes: measured `1061`, estimated `6552`.
		// Shortest run: 81_060_000 picoseconds.
		Weight::from_parts(86_648_000, 6552)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Reputation::Deposits` (r:1 w:1)
	/// Proof: `Reputation::Deposits` (`max_values`: None, `max_size`: Some(306), added: 2781, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:1)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Histories` (r:1 w:1)
	/// Proof: `Reputation::Histories` (`max_values`: None, `max_size`: Some(64350), added: 66825, mode: `MaxEncodedLen`)
	fn claim_deposit() -> Weight {
		// Proof size, bytes: measured `32659`, estimated `67815`.
		// Shortest run: 236_121_000 picoseconds.
		Weight::from_parts(268_028_000, 67815)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Reputation::Reputers` (r:2 w:1)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Operators` (r:1 w:2)
	/// Proof: `Reputation::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::SignerTopics` (r:2 w:2)
	/// Proof: `Reputation::SignerTopics` (`max_values`: None, `max_size`: Some(306), added: 2781, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn set_operator() -> Weight {
		// Proof size, bytes: measured `661`, estimated `6666`.
		// Shortest run: 94_620_000 picoseconds.
		Weight::from_parts(103_374_000, 6666)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Reputation::Reputers` (r:1 w:1)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	fn set_reward_destination() -> Weight {
		// Proof size, bytes: measured `281`, estimated `3828`.
		// Shortest run: 27_300_000 picoseconds.
		Weight::from_parts(30_876_000, 3828)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:32 w:16)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:16 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:16 w:0)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Pools` (r:16 w:0)
	/// Proof: `Stake::Pools` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:16 w:16)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:16 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// The range of component `t` is `[1, 16]`.
	fn submit_truths(t: u32, ) -> Weight {
		// Proof size, bytes: measured `4425 + t * (1565 ±0)`, estimated `3501 + t * (10518 ±0)`.
		// Shortest run: 176_232_000 picoseconds.
		Weight::from_parts(101_559_928, 3501)
			// Standard error: 1_649_815.
			.saturating_add(Weight::from_parts(129_177_606, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((8_u64).saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:1 w:0)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::TransferOffers` (r:0 w:1)
	/// Proof: `Reputation::TransferOffers` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn offer_transfer() -> Weight {
		// Proof size, bytes: measured `767`, estimated `3908`.
		// Shortest run: 41_382_000 picoseconds.
		Weight::from_parts(42_523_000, 3908)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Reputation::TransferOffers` (r:1 w:1)
	/// Proof: `Reputation::TransferOffers` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn cancel_transfer() -> Weight {
		// Proof size, bytes: measured `294`, estimated `3557`.
		// Shortest run: 26_430_000 picoseconds.
		Weight::from_parts(27_411_000, 3557)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::TransferOffers` (r:1 w:1)
	/// Proof: `Reputation::TransferOffers` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:3 w:2)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Histories` (r:1 w:1)
	/// Proof: `Reputation::Histories` (`max_values`: None, `max_size`: Some(64350), added: 66825, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Deposits` (r:1 w:0)
	/// Proof: `Reputation::Deposits` (`max_values`: None, `max_size`: Some(306), added: 2781, mode: `MaxEncodedLen`)
	/// Storage: `Topics::OpenEpochs` (r:1 w:0)
	/// Proof: `Topics::OpenEpochs` (`max_values`: None, `max_size`: Some(430), added: 2905, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:104 w:0)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
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
	/// Storage: `Reputation::Places` (r:1 w:1)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[0, 104]`.
	fn accept_transfer(e: u32, ) -> Weight {
		// Proof size, bytes: measured `39603 + e * (51 ±0)`, estimated `67815 + e * (8708 ±0)`.
		// Shortest run: 454_685_000 picoseconds.
		Weight::from_parts(368_356_947, 67815)
			// Standard error: 310_435.
			.saturating_add(Weight::from_parts(19_637_846, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(21_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(e.into())))
			.saturating_add(T::DbWeight::get().writes(16_u64))
			.saturating_add(Weight::from_parts(0, 8708).saturating_mul(e.into()))
	}
	/// Storage: `Reputation::Histories` (r:1 w:1)
	/// Proof: `Reputation::Histories` (`max_values`: None, `max_size`: Some(64350), added: 66825, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:2 w:2)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	fn transfer_worker() -> Weight {
		// Proof size, bytes: measured `43713`, estimated `67815`.
		// Shortest run: 136_583_000 picoseconds.
		Weight::from_parts(156_152_000, 67815)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:16 w:0)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:16 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:16 w:0)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Pools` (r:16 w:0)
	/// Proof: `Stake::Pools` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:16 w:0)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:16 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// The range of component `t` is `[1, 16]`.
	fn admit(t: u32, ) -> Weight {
		// Proof size, bytes: measured `4316 + t * (1565 ±0)`, estimated `3501 + t * (10518 ±0)`.
		// Shortest run: 113_018_000 picoseconds.
		Weight::from_parts(50_181_111, 3501)
			// Standard error: 1_127_763.
			.saturating_add(Weight::from_parts(84_373_871, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((7_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:32 w:16)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:16 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:16 w:0)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Pools` (r:16 w:0)
	/// Proof: `Stake::Pools` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:16 w:16)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:16 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::LargestRewards` (r:16 w:0)
	/// Proof: `Reputation::LargestRewards` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `t` is `[1, 16]`.
	fn commit_truths(t: u32, ) -> Weight {
		// Proof size, bytes: measured `5604 + t * (1579 ±0)`, estimated `6398 + t * (10518 ±0)`.
		// Shortest run: 405_703_000 picoseconds.
		Weight::from_parts(274_695_538, 6398)
			// Standard error: 5_867_260.
			.saturating_add(Weight::from_parts(376_249_713, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((9_u64).saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:16 w:16)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// The range of component `t` is `[1, 16]`.
	fn reveal_truths(t: u32, ) -> Weight {
		// Proof size, bytes: measured `1001 + t * (1959 ±0)`, estimated `3694 + t * (8708 ±0)`.
		// Shortest run: 148_210_000 picoseconds.
		Weight::from_parts(149_502_000, 3694)
			// Standard error: 1_153_886.
			.saturating_add(Weight::from_parts(129_871_036, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8708).saturating_mul(t.into()))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:2 w:1)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:0)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Pools` (r:1 w:0)
	/// Proof: `Stake::Pools` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:1 w:1)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reports` (r:0 w:2)
	/// Proof: `Reputation::Reports` (`max_values`: None, `max_size`: Some(19306), added: 21781, mode: `MaxEncodedLen`)
	/// The range of component `v` is `[86, 1202]`.
	fn submit_losses(v: u32, ) -> Weight {
		// Proof size, bytes: measured `3947`, estimated `11508`.
		// Shortest run: 210_593_000 picoseconds.
		Weight::from_parts(232_743_317, 11508)
			// Standard error: 8_197.
			.saturating_add(Weight::from_parts(20_925, 0).saturating_mul(v.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:1 w:1)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reports` (r:0 w:1)
	/// Proof: `Reputation::Reports` (`max_values`: None, `max_size`: Some(19306), added: 21781, mode: `MaxEncodedLen`)
	/// The range of component `v` is `[86, 1202]`.
	fn reveal_losses(v: u32, ) -> Weight {
		// Proof size, bytes: measured `3037`, estimated `9698`.
		// Shortest run: 167_789_000 picoseconds.
		Weight::from_parts(173_371_333, 9698)
			// Standard error: 10_306.
			.saturating_add(Weight::from_parts(69_774, 0).saturating_mul(v.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:16 w:0)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:16 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:16 w:0)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Pools` (r:16 w:0)
	/// Proof: `Stake::Pools` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:16 w:0)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:16 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::LargestRewards` (r:16 w:0)
	/// Proof: `Reputation::LargestRewards` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:0)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// The range of component `t` is `[1, 16]`.
	fn admit_commits(t: u32, ) -> Weight {
		// Proof size, bytes: measured `5317 + t * (1576 ±0)`, estimated `6012 + t * (10518 ±0)`.
		// Shortest run: 149_442_000 picoseconds.
		Weight::from_parts(107_717_900, 6012)
			// Standard error: 555_766.
			.saturating_add(Weight::from_parts(85_359_934, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((8_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:16 w:0)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// The range of component `t` is `[1, 16]`.
	fn admit_reveals(t: u32, ) -> Weight {
		// Proof size, bytes: measured `482 + t * (1949 ±0)`, estimated `990 + t * (8708 ±0)`.
		// Shortest run: 47_511_000 picoseconds.
		Weight::from_parts(22_110_639, 990)
			// Standard error: 172_495.
			.saturating_add(Weight::from_parts(26_924_543, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8708).saturating_mul(t.into()))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:1 w:0)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:1 w:0)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Pools` (r:1 w:0)
	/// Proof: `Stake::Pools` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:1 w:0)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// The range of component `v` is `[86, 1202]`.
	fn admit_losses(v: u32, ) -> Weight {
		// Proof size, bytes: measured `3838`, estimated `11508`.
		// Shortest run: 115_131_000 picoseconds.
		Weight::from_parts(128_200_587, 11508)
			// Standard error: 2_228.
			.saturating_add(Weight::from_parts(3_262, 0).saturating_mul(v.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:1 w:0)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// The range of component `v` is `[86, 1202]`.
	fn admit_losses_reveal(v: u32, ) -> Weight {
		// Proof size, bytes: measured `2572`, estimated `9698`.
		// Shortest run: 54_491_000 picoseconds.
		Weight::from_parts(52_399_455, 9698)
			// Standard error: 743.
			.saturating_add(Weight::from_parts(22_197, 0).saturating_mul(v.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
	}
	/// Storage: `Reputation::Outcomes` (r:1 w:0)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(27607), added: 30082, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	fn settlement_progress() -> Weight {
		// Proof size, bytes: measured `26769`, estimated `31072`.
		// Shortest run: 49_483_000 picoseconds.
		Weight::from_parts(61_552_000, 31072)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:1 w:0)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:16 w:0)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Pools` (r:16 w:0)
	/// Proof: `Stake::Pools` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Outcomes` (r:0 w:1)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(27607), added: 30082, mode: `MaxEncodedLen`)
	/// The range of component `r` is `[1, 16]`.
	fn settle_evaluate(r: u32, ) -> Weight {
		// Proof size, bytes: measured `2502 + r * (234 ±0)`, estimated `11508 + r * (2616 ±0)`.
		// Shortest run: 102_042_000 picoseconds.
		Weight::from_parts(105_747_515, 11508)
			// Standard error: 657_769.
			.saturating_add(Weight::from_parts(14_957_348, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2616).saturating_mul(r.into()))
	}
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[1, 4096]`.
	fn evaluate_ascent(a: u32, ) -> Weight {
		// Proof size, bytes: measured `752`, estimated `5905`.
		// Shortest run: 68_231_000 picoseconds.
		Weight::from_parts(291_491_407, 5905)
			// Standard error: 3_300.
			.saturating_add(Weight::from_parts(274_935, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// The range of component `c` is `[1376, 19232]`.
	fn evaluate_values(c: u32, ) -> Weight {
		// Proof size, bytes: measured `752`, estimated `5905`.
		// Shortest run: 1_572_446_000 picoseconds.
		Weight::from_parts(1_300_064_913, 5905)
			// Standard error: 1_750.
			.saturating_add(Weight::from_parts(189_111, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// The range of component `c` is `[1376, 19232]`.
	fn evaluate_labels(c: u32, ) -> Weight {
		// Proof size, bytes: measured `1184`, estimated `5905`.
		// Shortest run: 2_134_681_000 picoseconds.
		Weight::from_parts(1_453_426_635, 5905)
			// Standard error: 4_032.
			.saturating_add(Weight::from_parts(543_925, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:1 w:0)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Positions` (r:16 w:0)
	/// Proof: `Stake::Positions` (`max_values`: None, `max_size`: Some(93), added: 2568, mode: `MaxEncodedLen`)
	/// Storage: `Stake::Pools` (r:16 w:0)
	/// Proof: `Stake::Pools` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reports` (r:16 w:0)
	/// Proof: `Reputation::Reports` (`max_values`: None, `max_size`: Some(19306), added: 21781, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Outcomes` (r:0 w:1)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(27607), added: 30082, mode: `MaxEncodedLen`)
	/// The range of component `r` is `[1, 16]`.
	fn settle_reports(r: u32, ) -> Weight {
		// Proof size, bytes: measured `21747 + r * (257 ±0)`, estimated `11508 + r * (21781 ±0)`.
		// Shortest run: 112_167_000 picoseconds.
		Weight::from_parts(55_177_629, 11508)
			// Standard error: 454_075.
			.saturating_add(Weight::from_parts(45_984_203, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 21781).saturating_mul(r.into()))
	}
	/// Storage: `Reputation::Reports` (r:16 w:0)
	/// Proof: `Reputation::Reports` (`max_values`: None, `max_size`: Some(19306), added: 21781, mode: `MaxEncodedLen`)
	/// The range of component `c` is `[1376, 19232]`.
	fn evaluate_reports(c: u32, ) -> Weight {
		// Proof size, bytes: measured `1618 + c * (1 ±0)`, estimated `349486`.
		// Shortest run: 542_286_000 picoseconds.
		Weight::from_parts(379_933_409, 349486)
			// Standard error: 1_100.
			.saturating_add(Weight::from_parts(140_459, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(16_u64))
	}
	/// Storage: `Reputation::Outcomes` (r:1 w:0)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(27607), added: 30082, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:1 w:1)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:16 w:16)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:17 w:17)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `r` is `[1, 16]`.
	fn settle_forfeits(r: u32, ) -> Weight {
		// Proof size, bytes: measured `2512 + r * (190 ±0)`, estimated `31072 + r * (2704 ±0)`.
		// Shortest run: 154_639_000 picoseconds.
		Weight::from_parts(57_676_319, 31072)
			// Standard error: 462_127.
			.saturating_add(Weight::from_parts(90_571_430, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2704).saturating_mul(r.into()))
	}
	/// Storage: `Reputation::Outcomes` (r:1 w:0)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(27607), added: 30082, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:1)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:2 w:2)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossInputs` (r:1 w:0)
	/// Proof: `Inference::LossInputs` (`max_values`: None, `max_size`: Some(6262), added: 8737, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossValues` (r:3 w:0)
	/// Proof: `Inference::LossValues` (`max_values`: None, `max_size`: Some(8228), added: 10703, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[2, 64]`.
	/// The range of component `k` is `[0, 16]`.
	fn settle_mark(n: u32, k: u32, ) -> Weight {
		// Proof size, bytes: measured `0 + k * (1139 ±0) + n * (353 ±0)`, estimated `31072 + k * (426 ±179) + n * (99 ±44)`.
		// Shortest run: 152_267_000 picoseconds.
		Weight::from_parts(89_166_533, 31072)
			// Standard error: 39_059.
			.saturating_add(Weight::from_parts(794_260, 0).saturating_mul(n.into()))
			// Standard error: 146_467.
			.saturating_add(Weight::from_parts(1_973_518, 0).saturating_mul(k.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(Weight::from_parts(0, 426).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 99).saturating_mul(n.into()))
	}
	/// Storage: `Reputation::Outcomes` (r:1 w:1)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(27607), added: 30082, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:1)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:2 w:2)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::RegretTables` (r:1 w:1)
	/// Proof: `Reputation::RegretTables` (`max_values`: None, `max_size`: Some(186440), added: 188915, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Histories` (r:1 w:1)
	/// Proof: `Reputation::Histories` (`max_values`: None, `max_size`: Some(64350), added: 66825, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[2, 64]`.
	/// The range of component `k` is `[0, 16]`.
	fn settle_regrets(n: u32, k: u32, ) -> Weight {
		// Proof size, bytes: measured `210653 + k * (1137 ±0) + n * (353 ±0)`, estimated `189905`.
		// Shortest run: 528_264_000 picoseconds.
		Weight::from_parts(476_828_359, 189905)
			// Standard error: 200_978.
			.saturating_add(Weight::from_parts(4_393_447, 0).saturating_mul(n.into()))
			// Standard error: 753_647.
			.saturating_add(Weight::from_parts(3_281_752, 0).saturating_mul(k.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Reputation::Outcomes` (r:1 w:1)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(27607), added: 30082, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:1)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:2 w:2)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(406), added: 2881, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::RegretTables` (r:1 w:1)
	/// Proof: `Reputation::RegretTables` (`max_values`: None, `max_size`: Some(186440), added: 188915, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Histories` (r:1 w:1)
	/// Proof: `Reputation::Histories` (`max_values`: None, `max_size`: Some(64350), added: 66825, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[0, 80]`.
	fn recycle_slots(s: u32, ) -> Weight {
		// Proof size, bytes: measured `251444`, estimated `189905`.
		// Shortest run: 729_854_000 picoseconds.
		Weight::from_parts(797_299_238, 189905)
			// Standard error: 172_123.
			.saturating_add(Weight::from_parts(14_190_094, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Reputation::Outcomes` (r:1 w:1)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(27607), added: 30082, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:1)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Histories` (r:1 w:1)
	/// Proof: `Reputation::Histories` (`max_values`: None, `max_size`: Some(64350), added: 66825, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:3 w:3)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Scores` (r:0 w:1)
	/// Proof: `Reputation::Scores` (`max_values`: None, `max_size`: Some(6492), added: 8967, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[2, 64]`.
	/// The range of component `k` is `[0, 16]`.
	/// The range of component `r` is `[1, 16]`.
	fn settle_scores(n: u32, k: u32, r: u32, ) -> Weight {
		// Proof size, bytes: measured `31244 + k * (929 ±0) + n * (145 ±0) + r * (113 ±0)`, estimated `67815 + k * (267 ±92) + n * (13 ±24) + r * (55 ±99)`.
		// Shortest run: 264_683_000 picoseconds.
		Weight::from_parts(298_351_212, 67815)
			// Standard error: 2_704_123.
			.saturating_add(Weight::from_parts(6_524_247, 0).saturating_mul(k.into()))
			// Standard error: 2_901_512.
			.saturating_add(Weight::from_parts(6_510_866, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(Weight::from_parts(0, 267).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 13).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 55).saturating_mul(r.into()))
	}
	/// Storage: `Reputation::Outcomes` (r:1 w:1)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(27607), added: 30082, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:1)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Scores` (r:1 w:1)
	/// Proof: `Reputation::Scores` (`max_values`: None, `max_size`: Some(6492), added: 8967, mode: `MaxEncodedLen`)
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
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Histories` (r:1 w:1)
	/// Proof: `Reputation::Histories` (`max_values`: None, `max_size`: Some(64350), added: 66825, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::LargestRewards` (r:1 w:1)
	/// Proof: `Reputation::LargestRewards` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::LastPayout` (r:1 w:1)
	/// Proof: `Emissions::LastPayout` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::TotalMinted` (r:1 w:1)
	/// Proof: `Emissions::TotalMinted` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Unpaid` (r:1 w:1)
	/// Proof: `Emissions::Unpaid` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::QueueBounds` (r:1 w:1)
	/// Proof: `Emissions::QueueBounds` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::MonthSplit` (r:1 w:1)
	/// Proof: `Emissions::MonthSplit` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Payouts` (r:0 w:1)
	/// Proof: `Emissions::Payouts` (`max_values`: None, `max_size`: Some(7802), added: 10277, mode: `MaxEncodedLen`)
	/// Storage: `Emissions::Queue` (r:0 w:1)
	/// Proof: `Emissions::Queue` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[2, 64]`.
	/// The range of component `k` is `[0, 16]`.
	/// The range of component `r` is `[1, 16]`.
	fn settle_rewards(n: u32, k: u32, r: u32, ) -> Weight {
		// Proof size, bytes: measured `15106 + k * (1092 ±0) + n * (308 ±0) + r * (230 ±0)`, estimated `67815`.
		// Shortest run: 515_025_000 picoseconds.
		Weight::from_parts(532_781_000, 67815)
			// Standard error: 16_231_787.
			.saturating_add(Weight::from_parts(1_474_999, 0).saturating_mul(n.into()))
			// Standard error: 63_483_460.
			.saturating_add(Weight::from_parts(38_291_822, 0).saturating_mul(k.into()))
			// Standard error: 65_453_650.
			.saturating_add(Weight::from_parts(47_803_935, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(14_u64))
	}
	/// Storage: `Reputation::Truths` (r:1 w:1)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Scores` (r:0 w:1)
	/// Proof: `Reputation::Scores` (`max_values`: None, `max_size`: Some(6492), added: 8967, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Outcomes` (r:0 w:1)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(27607), added: 30082, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reports` (r:0 w:16)
	/// Proof: `Reputation::Reports` (`max_values`: None, `max_size`: Some(19306), added: 21781, mode: `MaxEncodedLen`)
	fn prune() -> Weight {
		// Proof size, bytes: measured `1900`, estimated `9698`.
		// Shortest run: 169_892_000 picoseconds.
		Weight::from_parts(179_716_000, 9698)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(19_u64))
	}
	/// Storage: `Reputation::Places` (r:2 w:0)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::RegretTables` (r:1 w:0)
	/// Proof: `Reputation::RegretTables` (`max_values`: None, `max_size`: Some(186440), added: 188915, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 64]`.
	/// The range of component `k` is `[0, 16]`.
	fn read_regrets(n: u32, k: u32, ) -> Weight {
		// Proof size, bytes: measured `196868`, estimated `189905`.
		// Shortest run: 167_218_000 picoseconds.
		Weight::from_parts(180_847_020, 189905)
			// Standard error: 10_580.
			.saturating_add(Weight::from_parts(395_299, 0).saturating_mul(n.into()))
			// Standard error: 40_271.
			.saturating_add(Weight::from_parts(580_203, 0).saturating_mul(k.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
}

/// The same numbers for tests, with the SDK's database weights.
impl WeightInfo for () {
	fn register() -> Weight {
		Weight::from_parts(177_945_000, 6666)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn deregister() -> Weight {
		Weight::from_parts(86_648_000, 6552)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn claim_deposit() -> Weight {
		Weight::from_parts(268_028_000, 67815)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn set_operator() -> Weight {
		Weight::from_parts(103_374_000, 6666)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn set_reward_destination() -> Weight {
		Weight::from_parts(30_876_000, 3828)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn submit_truths(t: u32, ) -> Weight {
		Weight::from_parts(101_559_928, 3501)
			.saturating_add(Weight::from_parts(129_177_606, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().reads((8_u64).saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
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
		Weight::from_parts(368_356_947, 67815)
			.saturating_add(Weight::from_parts(19_637_846, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(21_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(e.into())))
			.saturating_add(RocksDbWeight::get().writes(16_u64))
			.saturating_add(Weight::from_parts(0, 8708).saturating_mul(e.into()))
	}
	fn transfer_worker() -> Weight {
		Weight::from_parts(156_152_000, 67815)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn admit(t: u32, ) -> Weight {
		Weight::from_parts(50_181_111, 3501)
			.saturating_add(Weight::from_parts(84_373_871, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().reads((7_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	fn commit_truths(t: u32, ) -> Weight {
		Weight::from_parts(274_695_538, 6398)
			.saturating_add(Weight::from_parts(376_249_713, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().reads((9_u64).saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	fn reveal_truths(t: u32, ) -> Weight {
		Weight::from_parts(149_502_000, 3694)
			.saturating_add(Weight::from_parts(129_871_036, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8708).saturating_mul(t.into()))
	}
	fn submit_losses(v: u32, ) -> Weight {
		Weight::from_parts(232_743_317, 11508)
			.saturating_add(Weight::from_parts(20_925, 0).saturating_mul(v.into()))
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn reveal_losses(v: u32, ) -> Weight {
		Weight::from_parts(173_371_333, 9698)
			.saturating_add(Weight::from_parts(69_774, 0).saturating_mul(v.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn admit_commits(t: u32, ) -> Weight {
		Weight::from_parts(107_717_900, 6012)
			.saturating_add(Weight::from_parts(85_359_934, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().reads((8_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	fn admit_reveals(t: u32, ) -> Weight {
		Weight::from_parts(22_110_639, 990)
			.saturating_add(Weight::from_parts(26_924_543, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8708).saturating_mul(t.into()))
	}
	fn admit_losses(v: u32, ) -> Weight {
		Weight::from_parts(128_200_587, 11508)
			.saturating_add(Weight::from_parts(3_262, 0).saturating_mul(v.into()))
			.saturating_add(RocksDbWeight::get().reads(9_u64))
	}
	fn admit_losses_reveal(v: u32, ) -> Weight {
		Weight::from_parts(52_399_455, 9698)
			.saturating_add(Weight::from_parts(22_197, 0).saturating_mul(v.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
	}
	fn settlement_progress() -> Weight {
		Weight::from_parts(61_552_000, 31072)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn settle_evaluate(r: u32, ) -> Weight {
		Weight::from_parts(105_747_515, 11508)
			.saturating_add(Weight::from_parts(14_957_348, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2616).saturating_mul(r.into()))
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
		Weight::from_parts(55_177_629, 11508)
			.saturating_add(Weight::from_parts(45_984_203, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 21781).saturating_mul(r.into()))
	}
	fn evaluate_reports(c: u32, ) -> Weight {
		Weight::from_parts(379_933_409, 349486)
			.saturating_add(Weight::from_parts(140_459, 0).saturating_mul(c.into()))
			.saturating_add(RocksDbWeight::get().reads(16_u64))
	}
	fn settle_forfeits(r: u32, ) -> Weight {
		Weight::from_parts(57_676_319, 31072)
			.saturating_add(Weight::from_parts(90_571_430, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2704).saturating_mul(r.into()))
	}
	fn settle_mark(n: u32, k: u32, ) -> Weight {
		Weight::from_parts(89_166_533, 31072)
			.saturating_add(Weight::from_parts(794_260, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(1_973_518, 0).saturating_mul(k.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
			.saturating_add(Weight::from_parts(0, 426).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 99).saturating_mul(n.into()))
	}
	fn settle_regrets(n: u32, k: u32, ) -> Weight {
		Weight::from_parts(476_828_359, 189905)
			.saturating_add(Weight::from_parts(4_393_447, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(3_281_752, 0).saturating_mul(k.into()))
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn recycle_slots(s: u32, ) -> Weight {
		Weight::from_parts(797_299_238, 189905)
			.saturating_add(Weight::from_parts(14_190_094, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn settle_scores(n: u32, k: u32, r: u32, ) -> Weight {
		Weight::from_parts(298_351_212, 67815)
			.saturating_add(Weight::from_parts(6_524_247, 0).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(6_510_866, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
			.saturating_add(Weight::from_parts(0, 267).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 13).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 55).saturating_mul(r.into()))
	}
	fn settle_rewards(n: u32, k: u32, r: u32, ) -> Weight {
		Weight::from_parts(532_781_000, 67815)
			.saturating_add(Weight::from_parts(1_474_999, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(38_291_822, 0).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(47_803_935, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(18_u64))
			.saturating_add(RocksDbWeight::get().writes(14_u64))
	}
	fn prune() -> Weight {
		Weight::from_parts(179_716_000, 9698)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(19_u64))
	}
	fn read_regrets(n: u32, k: u32, ) -> Weight {
		Weight::from_parts(180_847_020, 189905)
			.saturating_add(Weight::from_parts(395_299, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(580_203, 0).saturating_mul(k.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
	}
}
