// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_reputation`, generated from its benchmarks. Do not edit: run `make weights`.
//!
//! Date: 2026-11-26. Steps: 20, repeats: 10. Machine: AMD EPYC, described in
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
	/// Weight of `resign_operator`.
	fn resign_operator() -> Weight;
	/// Weight of `admit_resignation`.
	fn admit_resignation() -> Weight;
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn register() -> Weight {
		// Proof size, bytes: measured `503`, estimated `6666`.
		// Shortest run: 174_178_000 picoseconds.
		Weight::from_parts(178_545_000, 6666)
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
		// Proof size, bytes: measured `858`, estimated `6552`.
		// Shortest run: 75_992_000 picoseconds.
		Weight::from_parts(78_747_000, 6552)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Reputation::Deposits` (r:1 w:1)
	/// Proof: `Reputation::Deposits` (`max_values`: None, `max_size`: Some(306), added: 2781, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:1)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Histories` (r:1 w:1)
	/// Proof: `Reputation::Histories` (`max_values`: None, `max_size`: Some(64350), added: 66825, mode: `MaxEncodedLen`)
	fn claim_deposit() -> Weight {
		// Proof size, bytes: measured `32456`, estimated `67815`.
		// Shortest run: 218_855_000 picoseconds.
		Weight::from_parts(226_426_000, 67815)
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
		// Shortest run: 93_819_000 picoseconds.
		Weight::from_parts(97_765_000, 6666)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	fn resign_operator() -> Weight {
		Weight::from_parts(97_765_000, 6666)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	fn admit_resignation() -> Weight {
		Weight::from_parts(15_000_000, 3557)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Reputation::Reputers` (r:1 w:1)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	fn set_reward_destination() -> Weight {
		// Proof size, bytes: measured `281`, estimated `3828`.
		// Shortest run: 25_969_000 picoseconds.
		Weight::from_parts(27_841_000, 3828)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:48 w:16)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Operators` (r:16 w:0)
	/// Proof: `Reputation::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:16 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Whitelist` (r:16 w:0)
	/// Proof: `Topics::Whitelist` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
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
		// Proof size, bytes: measured `4353 + t * (1746 ±0)`, estimated `3501 + t * (10518 ±0)`.
		// Shortest run: 167_368_000 picoseconds.
		Weight::from_parts(45_467_834, 3501)
			// Standard error: 425_902.
			.saturating_add(Weight::from_parts(123_932_197, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((11_u64).saturating_mul(t.into())))
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
		// Proof size, bytes: measured `564`, estimated `3908`.
		// Shortest run: 35_693_000 picoseconds.
		Weight::from_parts(37_586_000, 3908)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Reputation::TransferOffers` (r:1 w:1)
	/// Proof: `Reputation::TransferOffers` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn cancel_transfer() -> Weight {
		// Proof size, bytes: measured `294`, estimated `3557`.
		// Shortest run: 25_147_000 picoseconds.
		Weight::from_parts(26_449_000, 3557)
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Operators` (r:2 w:2)
	/// Proof: `Reputation::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:1)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[0, 104]`.
	fn accept_transfer(e: u32, ) -> Weight {
		// Proof size, bytes: measured `39437 + e * (51 ±0)`, estimated `67815 + e * (8708 ±0)`.
		// Shortest run: 430_670_000 picoseconds.
		Weight::from_parts(444_704_194, 67815)
			// Standard error: 42_202.
			.saturating_add(Weight::from_parts(14_768_943, 0).saturating_mul(e.into()))
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
		// Shortest run: 128_021_000 picoseconds.
		Weight::from_parts(132_226_000, 67815)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:32 w:0)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Operators` (r:16 w:0)
	/// Proof: `Reputation::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:16 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Whitelist` (r:16 w:0)
	/// Proof: `Topics::Whitelist` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
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
		// Proof size, bytes: measured `4244 + t * (1746 ±0)`, estimated `3501 + t * (10518 ±0)`.
		// Shortest run: 121_420_000 picoseconds.
		Weight::from_parts(22_249_718, 3501)
			// Standard error: 432_141.
			.saturating_add(Weight::from_parts(94_563_034, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((10_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:48 w:16)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Operators` (r:16 w:0)
	/// Proof: `Reputation::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:16 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Whitelist` (r:16 w:0)
	/// Proof: `Topics::Whitelist` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
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
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// The range of component `t` is `[1, 16]`.
	fn commit_truths(t: u32, ) -> Weight {
		// Proof size, bytes: measured `5802 + t * (1755 ±0)`, estimated `6470 + t * (10518 ±0)`.
		// Shortest run: 380_285_000 picoseconds.
		Weight::from_parts(103_700_758, 6470)
			// Standard error: 3_471_225.
			.saturating_add(Weight::from_parts(316_809_586, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((12_u64).saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:16 w:16)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:16 w:0)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Operators` (r:16 w:0)
	/// Proof: `Reputation::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// The range of component `t` is `[1, 16]`.
	fn reveal_truths(t: u32, ) -> Weight {
		// Proof size, bytes: measured `1082 + t * (2440 ±0)`, estimated `3730 + t * (8708 ±0)`.
		// Shortest run: 160_289_000 picoseconds.
		Weight::from_parts(42_094_666, 3730)
			// Standard error: 801_872.
			.saturating_add(Weight::from_parts(127_693_487, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8708).saturating_mul(t.into()))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:3 w:1)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Operators` (r:1 w:0)
	/// Proof: `Reputation::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Whitelist` (r:1 w:0)
	/// Proof: `Topics::Whitelist` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
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
	fn submit_losses(_v: u32, ) -> Weight {
		// Proof size, bytes: measured `4039`, estimated `11508`.
		// Shortest run: 189_121_000 picoseconds.
		Weight::from_parts(229_639_899, 11508)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:1 w:1)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:1 w:0)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Operators` (r:1 w:0)
	/// Proof: `Reputation::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reports` (r:0 w:1)
	/// Proof: `Reputation::Reports` (`max_values`: None, `max_size`: Some(19306), added: 21781, mode: `MaxEncodedLen`)
	/// The range of component `v` is `[86, 1202]`.
	fn reveal_losses(v: u32, ) -> Weight {
		// Proof size, bytes: measured `3576`, estimated `9698`.
		// Shortest run: 179_366_000 picoseconds.
		Weight::from_parts(178_725_568, 9698)
			// Standard error: 3_630.
			.saturating_add(Weight::from_parts(39_506, 0).saturating_mul(v.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:32 w:0)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Operators` (r:16 w:0)
	/// Proof: `Reputation::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:16 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Whitelist` (r:16 w:0)
	/// Proof: `Topics::Whitelist` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
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
	/// Storage: `System::Account` (r:1 w:0)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:0)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// The range of component `t` is `[1, 16]`.
	fn admit_commits(t: u32, ) -> Weight {
		// Proof size, bytes: measured `5486 + t * (1753 ±0)`, estimated `6012 + t * (10518 ±0)`.
		// Shortest run: 157_744_000 picoseconds.
		Weight::from_parts(64_473_259, 6012)
			// Standard error: 1_193_241.
			.saturating_add(Weight::from_parts(115_261_495, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((11_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:16 w:0)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:16 w:0)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Operators` (r:16 w:0)
	/// Proof: `Reputation::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// The range of component `t` is `[1, 16]`.
	fn admit_reveals(t: u32, ) -> Weight {
		// Proof size, bytes: measured `339 + t * (2433 ±0)`, estimated `990 + t * (8708 ±0)`.
		// Shortest run: 57_125_000 picoseconds.
		Weight::from_parts(36_022_191, 990)
			// Standard error: 721_983.
			.saturating_add(Weight::from_parts(45_023_342, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8708).saturating_mul(t.into()))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:2 w:0)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Operators` (r:1 w:0)
	/// Proof: `Reputation::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Whitelist` (r:1 w:0)
	/// Proof: `Topics::Whitelist` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
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
	fn admit_losses(_v: u32, ) -> Weight {
		// Proof size, bytes: measured `3930`, estimated `11508`.
		// Shortest run: 123_784_000 picoseconds.
		Weight::from_parts(139_739_968, 11508)
			.saturating_add(T::DbWeight::get().reads(12_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:1 w:0)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:1 w:0)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Operators` (r:1 w:0)
	/// Proof: `Reputation::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// The range of component `v` is `[86, 1202]`.
	fn admit_losses_reveal(v: u32, ) -> Weight {
		// Proof size, bytes: measured `2870`, estimated `9698`.
		// Shortest run: 63_294_000 picoseconds.
		Weight::from_parts(67_092_479, 9698)
			// Standard error: 2_327.
			.saturating_add(Weight::from_parts(30_618, 0).saturating_mul(v.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
	}
	/// Storage: `Reputation::Outcomes` (r:1 w:0)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(27607), added: 30082, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	fn settlement_progress() -> Weight {
		// Proof size, bytes: measured `26769`, estimated `31072`.
		// Shortest run: 50_365_000 picoseconds.
		Weight::from_parts(60_179_000, 31072)
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
		// Shortest run: 75_652_000 picoseconds.
		Weight::from_parts(72_393_159, 11508)
			// Standard error: 312_660.
			.saturating_add(Weight::from_parts(15_446_278, 0).saturating_mul(r.into()))
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
		// Shortest run: 60_249_000 picoseconds.
		Weight::from_parts(239_123_762, 5905)
			// Standard error: 7_422.
			.saturating_add(Weight::from_parts(309_479, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// The range of component `c` is `[1376, 19232]`.
	fn evaluate_values(c: u32, ) -> Weight {
		// Proof size, bytes: measured `752`, estimated `5905`.
		// Shortest run: 1_523_653_000 picoseconds.
		Weight::from_parts(1_390_926_158, 5905)
			// Standard error: 1_708.
			.saturating_add(Weight::from_parts(182_104, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// The range of component `c` is `[1376, 19232]`.
	fn evaluate_labels(c: u32, ) -> Weight {
		// Proof size, bytes: measured `1184`, estimated `5905`.
		// Shortest run: 2_067_741_000 picoseconds.
		Weight::from_parts(1_342_413_368, 5905)
			// Standard error: 10_733.
			.saturating_add(Weight::from_parts(584_817, 0).saturating_mul(c.into()))
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
		// Proof size, bytes: measured `21751 + r * (256 ±0)`, estimated `11508 + r * (21781 ±0)`.
		// Shortest run: 94_611_000 picoseconds.
		Weight::from_parts(20_219_558, 11508)
			// Standard error: 1_384_552.
			.saturating_add(Weight::from_parts(47_258_992, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 21781).saturating_mul(r.into()))
	}
	/// Storage: `Reputation::Reports` (r:16 w:0)
	/// Proof: `Reputation::Reports` (`max_values`: None, `max_size`: Some(19306), added: 21781, mode: `MaxEncodedLen`)
	/// The range of component `c` is `[1376, 19232]`.
	fn evaluate_reports(c: u32, ) -> Weight {
		// Proof size, bytes: measured `1790`, estimated `349486`.
		// Shortest run: 537_168_000 picoseconds.
		Weight::from_parts(504_847_937, 349486)
			// Standard error: 4_299.
			.saturating_add(Weight::from_parts(146_826, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(16_u64))
	}
	/// Storage: `Reputation::Outcomes` (r:1 w:0)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(27607), added: 30082, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:1 w:1)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:16 w:16)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:17 w:17)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `r` is `[1, 16]`.
	fn settle_forfeits(r: u32, ) -> Weight {
		// Proof size, bytes: measured `2569 + r * (191 ±0)`, estimated `31072 + r * (2740 ±0)`.
		// Shortest run: 151_415_000 picoseconds.
		Weight::from_parts(122_824_060, 31072)
			// Standard error: 1_543_930.
			.saturating_add(Weight::from_parts(92_813_004, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2740).saturating_mul(r.into()))
	}
	/// Storage: `Reputation::Outcomes` (r:1 w:0)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(27607), added: 30082, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:1)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:2 w:2)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossInputs` (r:1 w:0)
	/// Proof: `Inference::LossInputs` (`max_values`: None, `max_size`: Some(6262), added: 8737, mode: `MaxEncodedLen`)
	/// Storage: `Inference::LossValues` (r:3 w:0)
	/// Proof: `Inference::LossValues` (`max_values`: None, `max_size`: Some(8228), added: 10703, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[2, 64]`.
	/// The range of component `k` is `[0, 16]`.
	fn settle_mark(n: u32, k: u32, ) -> Weight {
		// Proof size, bytes: measured `0 + k * (1140 ±0) + n * (353 ±0)`, estimated `31072 + k * (376 ±109) + n * (95 ±27)`.
		// Shortest run: 140_208_000 picoseconds.
		Weight::from_parts(136_003_604, 31072)
			// Standard error: 114_406.
			.saturating_add(Weight::from_parts(835_778, 0).saturating_mul(n.into()))
			// Standard error: 439_287.
			.saturating_add(Weight::from_parts(663_642, 0).saturating_mul(k.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(Weight::from_parts(0, 376).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 95).saturating_mul(n.into()))
	}
	/// Storage: `Reputation::Outcomes` (r:1 w:1)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(27607), added: 30082, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:1)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:2 w:2)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::RegretTables` (r:1 w:1)
	/// Proof: `Reputation::RegretTables` (`max_values`: None, `max_size`: Some(186440), added: 188915, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Histories` (r:1 w:1)
	/// Proof: `Reputation::Histories` (`max_values`: None, `max_size`: Some(64350), added: 66825, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[2, 64]`.
	/// The range of component `k` is `[0, 16]`.
	fn settle_regrets(n: u32, k: u32, ) -> Weight {
		// Proof size, bytes: measured `210416 + k * (1137 ±0) + n * (353 ±0)`, estimated `189905`.
		// Shortest run: 434_725_000 picoseconds.
		Weight::from_parts(226_636_342, 189905)
			// Standard error: 274_301.
			.saturating_add(Weight::from_parts(6_889_843, 0).saturating_mul(n.into()))
			// Standard error: 1_053_240.
			.saturating_add(Weight::from_parts(11_629_788, 0).saturating_mul(k.into()))
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
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::RegretTables` (r:1 w:1)
	/// Proof: `Reputation::RegretTables` (`max_values`: None, `max_size`: Some(186440), added: 188915, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Histories` (r:1 w:1)
	/// Proof: `Reputation::Histories` (`max_values`: None, `max_size`: Some(64350), added: 66825, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[0, 80]`.
	fn recycle_slots(s: u32, ) -> Weight {
		// Proof size, bytes: measured `251208`, estimated `189905`.
		// Shortest run: 680_100_000 picoseconds.
		Weight::from_parts(830_526_075, 189905)
			// Standard error: 335_748.
			.saturating_add(Weight::from_parts(5_445_700, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
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
		// Proof size, bytes: measured `31243 + k * (929 ±0) + n * (145 ±0) + r * (113 ±0)`, estimated `67815 + k * (227 ±53) + n * (13 ±14) + r * (54 ±57)`.
		// Shortest run: 252_405_000 picoseconds.
		Weight::from_parts(297_871_365, 67815)
			// Standard error: 317_700.
			.saturating_add(Weight::from_parts(2_571_537, 0).saturating_mul(k.into()))
			// Standard error: 339_341.
			.saturating_add(Weight::from_parts(1_652_061, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
			.saturating_add(Weight::from_parts(0, 227).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 13).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 54).saturating_mul(r.into()))
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
	/// Proof: `Pwyw::Drips` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	/// Storage: `Stake::TotalStake` (r:1 w:0)
	/// Proof: `Stake::TotalStake` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:2 w:0)
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
		// Proof size, bytes: measured `15011 + k * (1092 ±0) + n * (308 ±0) + r * (228 ±0)`, estimated `67815`.
		// Shortest run: 492_852_000 picoseconds.
		Weight::from_parts(384_580_192, 67815)
			// Standard error: 306_767.
			.saturating_add(Weight::from_parts(3_154_701, 0).saturating_mul(n.into()))
			// Standard error: 1_180_536.
			.saturating_add(Weight::from_parts(5_376_258, 0).saturating_mul(k.into()))
			// Standard error: 1_260_950.
			.saturating_add(Weight::from_parts(2_695_131, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(20_u64))
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
		// Shortest run: 172_506_000 picoseconds.
		Weight::from_parts(179_877_000, 9698)
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
		// Shortest run: 159_076_000 picoseconds.
		Weight::from_parts(121_221_197, 189905)
			// Standard error: 49_576.
			.saturating_add(Weight::from_parts(1_385_742, 0).saturating_mul(n.into()))
			// Standard error: 193_782.
			.saturating_add(Weight::from_parts(2_614_046, 0).saturating_mul(k.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
}

/// The same numbers for tests, with the SDK's database weights.
impl WeightInfo for () {
	fn register() -> Weight {
		Weight::from_parts(178_545_000, 6666)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn deregister() -> Weight {
		Weight::from_parts(78_747_000, 6552)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn claim_deposit() -> Weight {
		Weight::from_parts(226_426_000, 67815)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn set_operator() -> Weight {
		Weight::from_parts(97_765_000, 6666)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn resign_operator() -> Weight {
		Weight::from_parts(97_765_000, 6666)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn admit_resignation() -> Weight {
		Weight::from_parts(15_000_000, 3557)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn set_reward_destination() -> Weight {
		Weight::from_parts(27_841_000, 3828)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn submit_truths(t: u32, ) -> Weight {
		Weight::from_parts(45_467_834, 3501)
			.saturating_add(Weight::from_parts(123_932_197, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().reads((11_u64).saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	fn offer_transfer() -> Weight {
		Weight::from_parts(37_586_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn cancel_transfer() -> Weight {
		Weight::from_parts(26_449_000, 3557)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn accept_transfer(e: u32, ) -> Weight {
		Weight::from_parts(444_704_194, 67815)
			.saturating_add(Weight::from_parts(14_768_943, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(21_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(e.into())))
			.saturating_add(RocksDbWeight::get().writes(16_u64))
			.saturating_add(Weight::from_parts(0, 8708).saturating_mul(e.into()))
	}
	fn transfer_worker() -> Weight {
		Weight::from_parts(132_226_000, 67815)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn admit(t: u32, ) -> Weight {
		Weight::from_parts(22_249_718, 3501)
			.saturating_add(Weight::from_parts(94_563_034, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().reads((10_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	fn commit_truths(t: u32, ) -> Weight {
		Weight::from_parts(103_700_758, 6470)
			.saturating_add(Weight::from_parts(316_809_586, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().reads((12_u64).saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	fn reveal_truths(t: u32, ) -> Weight {
		Weight::from_parts(42_094_666, 3730)
			.saturating_add(Weight::from_parts(127_693_487, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().reads((4_u64).saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8708).saturating_mul(t.into()))
	}
	fn submit_losses(_v: u32, ) -> Weight {
		Weight::from_parts(229_639_899, 11508)
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn reveal_losses(v: u32, ) -> Weight {
		Weight::from_parts(178_725_568, 9698)
			.saturating_add(Weight::from_parts(39_506, 0).saturating_mul(v.into()))
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn admit_commits(t: u32, ) -> Weight {
		Weight::from_parts(64_473_259, 6012)
			.saturating_add(Weight::from_parts(115_261_495, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((11_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	fn admit_reveals(t: u32, ) -> Weight {
		Weight::from_parts(36_022_191, 990)
			.saturating_add(Weight::from_parts(45_023_342, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads((4_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8708).saturating_mul(t.into()))
	}
	fn admit_losses(_v: u32, ) -> Weight {
		Weight::from_parts(139_739_968, 11508)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
	}
	fn admit_losses_reveal(v: u32, ) -> Weight {
		Weight::from_parts(67_092_479, 9698)
			.saturating_add(Weight::from_parts(30_618, 0).saturating_mul(v.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
	}
	fn settlement_progress() -> Weight {
		Weight::from_parts(60_179_000, 31072)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn settle_evaluate(r: u32, ) -> Weight {
		Weight::from_parts(72_393_159, 11508)
			.saturating_add(Weight::from_parts(15_446_278, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2616).saturating_mul(r.into()))
	}
	fn evaluate_ascent(a: u32, ) -> Weight {
		Weight::from_parts(239_123_762, 5905)
			.saturating_add(Weight::from_parts(309_479, 0).saturating_mul(a.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn evaluate_values(c: u32, ) -> Weight {
		Weight::from_parts(1_390_926_158, 5905)
			.saturating_add(Weight::from_parts(182_104, 0).saturating_mul(c.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn evaluate_labels(c: u32, ) -> Weight {
		Weight::from_parts(1_342_413_368, 5905)
			.saturating_add(Weight::from_parts(584_817, 0).saturating_mul(c.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn settle_reports(r: u32, ) -> Weight {
		Weight::from_parts(20_219_558, 11508)
			.saturating_add(Weight::from_parts(47_258_992, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 21781).saturating_mul(r.into()))
	}
	fn evaluate_reports(c: u32, ) -> Weight {
		Weight::from_parts(504_847_937, 349486)
			.saturating_add(Weight::from_parts(146_826, 0).saturating_mul(c.into()))
			.saturating_add(RocksDbWeight::get().reads(16_u64))
	}
	fn settle_forfeits(r: u32, ) -> Weight {
		Weight::from_parts(122_824_060, 31072)
			.saturating_add(Weight::from_parts(92_813_004, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2740).saturating_mul(r.into()))
	}
	fn settle_mark(n: u32, k: u32, ) -> Weight {
		Weight::from_parts(136_003_604, 31072)
			.saturating_add(Weight::from_parts(835_778, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(663_642, 0).saturating_mul(k.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
			.saturating_add(Weight::from_parts(0, 376).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 95).saturating_mul(n.into()))
	}
	fn settle_regrets(n: u32, k: u32, ) -> Weight {
		Weight::from_parts(226_636_342, 189905)
			.saturating_add(Weight::from_parts(6_889_843, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(11_629_788, 0).saturating_mul(k.into()))
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn recycle_slots(s: u32, ) -> Weight {
		Weight::from_parts(830_526_075, 189905)
			.saturating_add(Weight::from_parts(5_445_700, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn settle_scores(n: u32, k: u32, r: u32, ) -> Weight {
		Weight::from_parts(297_871_365, 67815)
			.saturating_add(Weight::from_parts(2_571_537, 0).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(1_652_061, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
			.saturating_add(Weight::from_parts(0, 227).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 13).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 54).saturating_mul(r.into()))
	}
	fn settle_rewards(n: u32, k: u32, r: u32, ) -> Weight {
		Weight::from_parts(384_580_192, 67815)
			.saturating_add(Weight::from_parts(3_154_701, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(5_376_258, 0).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(2_695_131, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(20_u64))
			.saturating_add(RocksDbWeight::get().writes(14_u64))
	}
	fn prune() -> Weight {
		Weight::from_parts(179_877_000, 9698)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(19_u64))
	}
	fn read_regrets(n: u32, k: u32, ) -> Weight {
		Weight::from_parts(121_221_197, 189905)
			.saturating_add(Weight::from_parts(1_385_742, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(2_614_046, 0).saturating_mul(k.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
	}
}
