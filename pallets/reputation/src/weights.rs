// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_reputation`, generated from its benchmarks. Do not edit: run `make weights`.
//!
//! Date: 2026-11-26. Steps: 20, repeats: 8. Machine: AMD EPYC, described in
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn register() -> Weight {
		// Proof size, bytes: measured `503`, estimated `6666`.
		// Shortest run: 174_679_000 picoseconds.
		Weight::from_parts(185_185_000, 6666)
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
		// Shortest run: 78_376_000 picoseconds.
		Weight::from_parts(84_385_000, 6552)
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
		// Shortest run: 224_493_000 picoseconds.
		Weight::from_parts(252_955_000, 67815)
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
		// Shortest run: 96_333_000 picoseconds.
		Weight::from_parts(104_625_000, 6666)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Reputation::Reputers` (r:1 w:1)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	fn set_reward_destination() -> Weight {
		// Proof size, bytes: measured `281`, estimated `3828`.
		// Shortest run: 27_291_000 picoseconds.
		Weight::from_parts(32_057_000, 3828)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
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
		// Proof size, bytes: measured `4197 + t * (1566 ±0)`, estimated `3501 + t * (10518 ±0)`.
		// Shortest run: 164_785_000 picoseconds.
		Weight::from_parts(52_836_560, 3501)
			// Standard error: 3_632_823.
			.saturating_add(Weight::from_parts(122_424_183, 0).saturating_mul(t.into()))
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
		// Proof size, bytes: measured `564`, estimated `3908`.
		// Shortest run: 36_935_000 picoseconds.
		Weight::from_parts(41_601_000, 3908)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Reputation::TransferOffers` (r:1 w:1)
	/// Proof: `Reputation::TransferOffers` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn cancel_transfer() -> Weight {
		// Proof size, bytes: measured `294`, estimated `3557`.
		// Shortest run: 25_989_000 picoseconds.
		Weight::from_parts(29_694_000, 3557)
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
		// Shortest run: 442_527_000 picoseconds.
		Weight::from_parts(538_355_176, 67815)
			// Standard error: 538_000.
			.saturating_add(Weight::from_parts(16_828_182, 0).saturating_mul(e.into()))
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
		// Shortest run: 133_008_000 picoseconds.
		Weight::from_parts(144_294_000, 67815)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
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
		// Proof size, bytes: measured `4087 + t * (1566 ±0)`, estimated `3501 + t * (10518 ±0)`.
		// Shortest run: 108_982_000 picoseconds.
		Weight::from_parts(75_474_704, 3501)
			// Standard error: 1_173_097.
			.saturating_add(Weight::from_parts(74_645_889, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((7_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// The range of component `t` is `[1, 16]`.
	fn commit_truths(t: u32, ) -> Weight {
		// Proof size, bytes: measured `5411 + t * (1580 ±0)`, estimated `6470 + t * (10518 ±0)`.
		// Shortest run: 367_215_000 picoseconds.
		Weight::from_parts(103_768_707, 6470)
			// Standard error: 2_249_044.
			.saturating_add(Weight::from_parts(291_511_145, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((9_u64).saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:16 w:16)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// The range of component `t` is `[1, 16]`.
	fn reveal_truths(t: u32, ) -> Weight {
		// Proof size, bytes: measured `759 + t * (1963 ±0)`, estimated `3730 + t * (8708 ±0)`.
		// Shortest run: 136_152_000 picoseconds.
		Weight::from_parts(47_614_313, 3730)
			// Standard error: 553_113.
			.saturating_add(Weight::from_parts(105_921_290, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8708).saturating_mul(t.into()))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
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
		// Proof size, bytes: measured `3714`, estimated `11508`.
		// Shortest run: 164_023_000 picoseconds.
		Weight::from_parts(165_723_724, 11508)
			// Standard error: 7_446.
			.saturating_add(Weight::from_parts(47_678, 0).saturating_mul(v.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:1 w:1)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reports` (r:0 w:1)
	/// Proof: `Reputation::Reports` (`max_values`: None, `max_size`: Some(19306), added: 21781, mode: `MaxEncodedLen`)
	/// The range of component `v` is `[86, 1202]`.
	fn reveal_losses(v: u32, ) -> Weight {
		// Proof size, bytes: measured `2805`, estimated `9698`.
		// Shortest run: 157_334_000 picoseconds.
		Weight::from_parts(172_604_390, 9698)
			// Standard error: 8_300.
			.saturating_add(Weight::from_parts(37_199, 0).saturating_mul(v.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// The range of component `t` is `[1, 16]`.
	fn admit_commits(t: u32, ) -> Weight {
		// Proof size, bytes: measured `5098 + t * (1578 ±0)`, estimated `6012 + t * (10518 ±0)`.
		// Shortest run: 138_546_000 picoseconds.
		Weight::from_parts(89_341_562, 6012)
			// Standard error: 797_051.
			.saturating_add(Weight::from_parts(86_011_690, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((8_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	/// Storage: `Topics::Epochs` (r:16 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:16 w:0)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// The range of component `t` is `[1, 16]`.
	fn admit_reveals(t: u32, ) -> Weight {
		// Proof size, bytes: measured `248 + t * (1952 ±0)`, estimated `990 + t * (8708 ±0)`.
		// Shortest run: 38_176_000 picoseconds.
		Weight::from_parts(13_681_841, 990)
			// Standard error: 188_805.
			.saturating_add(Weight::from_parts(28_070_721, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8708).saturating_mul(t.into()))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
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
		// Proof size, bytes: measured `3605`, estimated `11508`.
		// Shortest run: 100_069_000 picoseconds.
		Weight::from_parts(112_696_042, 11508)
			// Standard error: 2_174.
			.saturating_add(Weight::from_parts(5_079, 0).saturating_mul(v.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
	}
	/// Storage: `Topics::Epochs` (r:1 w:0)
	/// Proof: `Topics::Epochs` (`max_values`: None, `max_size`: Some(410), added: 2885, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Truths` (r:1 w:0)
	/// Proof: `Reputation::Truths` (`max_values`: None, `max_size`: Some(6233), added: 8708, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// The range of component `v` is `[86, 1202]`.
	fn admit_losses_reveal(v: u32, ) -> Weight {
		// Proof size, bytes: measured `2340`, estimated `9698`.
		// Shortest run: 51_026_000 picoseconds.
		Weight::from_parts(56_371_129, 9698)
			// Standard error: 1_527.
			.saturating_add(Weight::from_parts(17_560, 0).saturating_mul(v.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
	}
	/// Storage: `Reputation::Outcomes` (r:1 w:0)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(27607), added: 30082, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	fn settlement_progress() -> Weight {
		// Proof size, bytes: measured `26769`, estimated `31072`.
		// Shortest run: 44_907_000 picoseconds.
		Weight::from_parts(61_742_000, 31072)
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
		// Shortest run: 81_451_000 picoseconds.
		Weight::from_parts(121_283_248, 11508)
			// Standard error: 1_165_433.
			.saturating_add(Weight::from_parts(13_057_481, 0).saturating_mul(r.into()))
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
		// Shortest run: 62_272_000 picoseconds.
		Weight::from_parts(239_599_859, 5905)
			// Standard error: 6_563.
			.saturating_add(Weight::from_parts(288_157, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// The range of component `c` is `[1376, 19232]`.
	fn evaluate_values(c: u32, ) -> Weight {
		// Proof size, bytes: measured `752`, estimated `5905`.
		// Shortest run: 1_509_953_000 picoseconds.
		Weight::from_parts(1_341_473_288, 5905)
			// Standard error: 7_897.
			.saturating_add(Weight::from_parts(200_380, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// The range of component `c` is `[1376, 19232]`.
	fn evaluate_labels(c: u32, ) -> Weight {
		// Proof size, bytes: measured `1184`, estimated `5905`.
		// Shortest run: 2_032_289_000 picoseconds.
		Weight::from_parts(1_407_767_703, 5905)
			// Standard error: 5_109.
			.saturating_add(Weight::from_parts(547_966, 0).saturating_mul(c.into()))
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
		// Shortest run: 96_824_000 picoseconds.
		Weight::from_parts(58_224_568, 11508)
			// Standard error: 1_828_358.
			.saturating_add(Weight::from_parts(42_252_143, 0).saturating_mul(r.into()))
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
		// Shortest run: 522_536_000 picoseconds.
		Weight::from_parts(419_206_351, 349486)
			// Standard error: 2_665.
			.saturating_add(Weight::from_parts(141_399, 0).saturating_mul(c.into()))
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
		// Shortest run: 151_335_000 picoseconds.
		Weight::from_parts(69_049_125, 31072)
			// Standard error: 825_873.
			.saturating_add(Weight::from_parts(90_059_951, 0).saturating_mul(r.into()))
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
		// Shortest run: 140_989_000 picoseconds.
		Weight::from_parts(94_126_439, 31072)
			// Standard error: 70_929.
			.saturating_add(Weight::from_parts(797_838, 0).saturating_mul(n.into()))
			// Standard error: 267_041.
			.saturating_add(Weight::from_parts(3_162_103, 0).saturating_mul(k.into()))
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
		// Shortest run: 472_642_000 picoseconds.
		Weight::from_parts(237_040_413, 189905)
			// Standard error: 371_355.
			.saturating_add(Weight::from_parts(7_658_178, 0).saturating_mul(n.into()))
			// Standard error: 1_398_110.
			.saturating_add(Weight::from_parts(11_037_827, 0).saturating_mul(k.into()))
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
		// Shortest run: 671_668_000 picoseconds.
		Weight::from_parts(787_862_332, 189905)
			// Standard error: 625_705.
			.saturating_add(Weight::from_parts(7_662_760, 0).saturating_mul(s.into()))
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
		// Shortest run: 254_027_000 picoseconds.
		Weight::from_parts(273_392_535, 67815)
			// Standard error: 447_955.
			.saturating_add(Weight::from_parts(2_398_566, 0).saturating_mul(k.into()))
			// Standard error: 476_290.
			.saturating_add(Weight::from_parts(2_416_817, 0).saturating_mul(r.into()))
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
		// Shortest run: 512_912_000 picoseconds.
		Weight::from_parts(401_963_175, 67815)
			// Standard error: 144_783.
			.saturating_add(Weight::from_parts(2_181_726, 0).saturating_mul(n.into()))
			// Standard error: 544_703.
			.saturating_add(Weight::from_parts(2_423_768, 0).saturating_mul(k.into()))
			// Standard error: 579_158.
			.saturating_add(Weight::from_parts(5_560_469, 0).saturating_mul(r.into()))
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
		// Shortest run: 172_426_000 picoseconds.
		Weight::from_parts(179_687_000, 9698)
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
		// Shortest run: 163_964_000 picoseconds.
		Weight::from_parts(94_030_593, 189905)
			// Standard error: 126_407.
			.saturating_add(Weight::from_parts(1_795_387, 0).saturating_mul(n.into()))
			// Standard error: 484_443.
			.saturating_add(Weight::from_parts(3_963_429, 0).saturating_mul(k.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
}

/// The same numbers for tests, with the SDK's database weights.
impl WeightInfo for () {
	fn register() -> Weight {
		Weight::from_parts(185_185_000, 6666)
			.saturating_add(RocksDbWeight::get().reads(11_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn deregister() -> Weight {
		Weight::from_parts(84_385_000, 6552)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn claim_deposit() -> Weight {
		Weight::from_parts(252_955_000, 67815)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn set_operator() -> Weight {
		Weight::from_parts(104_625_000, 6666)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn set_reward_destination() -> Weight {
		Weight::from_parts(32_057_000, 3828)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn submit_truths(t: u32, ) -> Weight {
		Weight::from_parts(52_836_560, 3501)
			.saturating_add(Weight::from_parts(122_424_183, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().reads((8_u64).saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	fn offer_transfer() -> Weight {
		Weight::from_parts(41_601_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn cancel_transfer() -> Weight {
		Weight::from_parts(29_694_000, 3557)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn accept_transfer(e: u32, ) -> Weight {
		Weight::from_parts(538_355_176, 67815)
			.saturating_add(Weight::from_parts(16_828_182, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(21_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(e.into())))
			.saturating_add(RocksDbWeight::get().writes(16_u64))
			.saturating_add(Weight::from_parts(0, 8708).saturating_mul(e.into()))
	}
	fn transfer_worker() -> Weight {
		Weight::from_parts(144_294_000, 67815)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn admit(t: u32, ) -> Weight {
		Weight::from_parts(75_474_704, 3501)
			.saturating_add(Weight::from_parts(74_645_889, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().reads((7_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	fn commit_truths(t: u32, ) -> Weight {
		Weight::from_parts(103_768_707, 6470)
			.saturating_add(Weight::from_parts(291_511_145, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().reads((9_u64).saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	fn reveal_truths(t: u32, ) -> Weight {
		Weight::from_parts(47_614_313, 3730)
			.saturating_add(Weight::from_parts(105_921_290, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8708).saturating_mul(t.into()))
	}
	fn submit_losses(v: u32, ) -> Weight {
		Weight::from_parts(165_723_724, 11508)
			.saturating_add(Weight::from_parts(47_678, 0).saturating_mul(v.into()))
			.saturating_add(RocksDbWeight::get().reads(10_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn reveal_losses(v: u32, ) -> Weight {
		Weight::from_parts(172_604_390, 9698)
			.saturating_add(Weight::from_parts(37_199, 0).saturating_mul(v.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn admit_commits(t: u32, ) -> Weight {
		Weight::from_parts(89_341_562, 6012)
			.saturating_add(Weight::from_parts(86_011_690, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().reads((8_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	fn admit_reveals(t: u32, ) -> Weight {
		Weight::from_parts(13_681_841, 990)
			.saturating_add(Weight::from_parts(28_070_721, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8708).saturating_mul(t.into()))
	}
	fn admit_losses(v: u32, ) -> Weight {
		Weight::from_parts(112_696_042, 11508)
			.saturating_add(Weight::from_parts(5_079, 0).saturating_mul(v.into()))
			.saturating_add(RocksDbWeight::get().reads(9_u64))
	}
	fn admit_losses_reveal(v: u32, ) -> Weight {
		Weight::from_parts(56_371_129, 9698)
			.saturating_add(Weight::from_parts(17_560, 0).saturating_mul(v.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
	}
	fn settlement_progress() -> Weight {
		Weight::from_parts(61_742_000, 31072)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn settle_evaluate(r: u32, ) -> Weight {
		Weight::from_parts(121_283_248, 11508)
			.saturating_add(Weight::from_parts(13_057_481, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2616).saturating_mul(r.into()))
	}
	fn evaluate_ascent(a: u32, ) -> Weight {
		Weight::from_parts(239_599_859, 5905)
			.saturating_add(Weight::from_parts(288_157, 0).saturating_mul(a.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn evaluate_values(c: u32, ) -> Weight {
		Weight::from_parts(1_341_473_288, 5905)
			.saturating_add(Weight::from_parts(200_380, 0).saturating_mul(c.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn evaluate_labels(c: u32, ) -> Weight {
		Weight::from_parts(1_407_767_703, 5905)
			.saturating_add(Weight::from_parts(547_966, 0).saturating_mul(c.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn settle_reports(r: u32, ) -> Weight {
		Weight::from_parts(58_224_568, 11508)
			.saturating_add(Weight::from_parts(42_252_143, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 21781).saturating_mul(r.into()))
	}
	fn evaluate_reports(c: u32, ) -> Weight {
		Weight::from_parts(419_206_351, 349486)
			.saturating_add(Weight::from_parts(141_399, 0).saturating_mul(c.into()))
			.saturating_add(RocksDbWeight::get().reads(16_u64))
	}
	fn settle_forfeits(r: u32, ) -> Weight {
		Weight::from_parts(69_049_125, 31072)
			.saturating_add(Weight::from_parts(90_059_951, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2740).saturating_mul(r.into()))
	}
	fn settle_mark(n: u32, k: u32, ) -> Weight {
		Weight::from_parts(94_126_439, 31072)
			.saturating_add(Weight::from_parts(797_838, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(3_162_103, 0).saturating_mul(k.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
			.saturating_add(Weight::from_parts(0, 376).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 95).saturating_mul(n.into()))
	}
	fn settle_regrets(n: u32, k: u32, ) -> Weight {
		Weight::from_parts(237_040_413, 189905)
			.saturating_add(Weight::from_parts(7_658_178, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(11_037_827, 0).saturating_mul(k.into()))
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn recycle_slots(s: u32, ) -> Weight {
		Weight::from_parts(787_862_332, 189905)
			.saturating_add(Weight::from_parts(7_662_760, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn settle_scores(n: u32, k: u32, r: u32, ) -> Weight {
		Weight::from_parts(273_392_535, 67815)
			.saturating_add(Weight::from_parts(2_398_566, 0).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(2_416_817, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
			.saturating_add(Weight::from_parts(0, 227).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 13).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 54).saturating_mul(r.into()))
	}
	fn settle_rewards(n: u32, k: u32, r: u32, ) -> Weight {
		Weight::from_parts(401_963_175, 67815)
			.saturating_add(Weight::from_parts(2_181_726, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(2_423_768, 0).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(5_560_469, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(20_u64))
			.saturating_add(RocksDbWeight::get().writes(14_u64))
	}
	fn prune() -> Weight {
		Weight::from_parts(179_687_000, 9698)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(19_u64))
	}
	fn read_regrets(n: u32, k: u32, ) -> Weight {
		Weight::from_parts(94_030_593, 189905)
			.saturating_add(Weight::from_parts(1_795_387, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(3_963_429, 0).saturating_mul(k.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
	}
}
