// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_reputation`, generated from its benchmarks. Do not edit: run `make weights`.
//!
//! Date: 2026-11-27. Steps: 20, repeats: 10. Machine: AMD EPYC, described in
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
	/// Storage: `Reputation::Reputers` (r:3 w:2)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Operators` (r:2 w:2)
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
		// Proof size, bytes: measured `982`, estimated `9504`.
		// Shortest run: 218_465_000 picoseconds.
		Weight::from_parts(317_802_000, 9504)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
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
		// Shortest run: 80_259_000 picoseconds.
		Weight::from_parts(113_248_000, 6552)
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
		// Shortest run: 237_933_000 picoseconds.
		Weight::from_parts(351_582_000, 67815)
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
		// Shortest run: 94_020_000 picoseconds.
		Weight::from_parts(103_754_000, 6666)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Reputation::Operators` (r:1 w:1)
	/// Proof: `Reputation::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::SignerTopics` (r:1 w:1)
	/// Proof: `Reputation::SignerTopics` (`max_values`: None, `max_size`: Some(306), added: 2781, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:1 w:1)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	fn resign_operator() -> Weight {
		// Proof size, bytes: measured `506`, estimated `3828`.
		// Shortest run: 62_202_000 picoseconds.
		Weight::from_parts(69_093_000, 3828)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Reputation::Operators` (r:1 w:0)
	/// Proof: `Reputation::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn admit_resignation() -> Weight {
		// Proof size, bytes: measured `294`, estimated `3557`.
		// Shortest run: 14_071_000 picoseconds.
		Weight::from_parts(21_382_000, 3557)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `Reputation::Reputers` (r:1 w:1)
	/// Proof: `Reputation::Reputers` (`max_values`: None, `max_size`: Some(363), added: 2838, mode: `MaxEncodedLen`)
	fn set_reward_destination() -> Weight {
		// Proof size, bytes: measured `281`, estimated `3828`.
		// Shortest run: 28_482_000 picoseconds.
		Weight::from_parts(47_000_000, 3828)
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
		// Proof size, bytes: measured `4402 + t * (1746 ±0)`, estimated `3501 + t * (10518 ±0)`.
		// Shortest run: 240_728_000 picoseconds.
		Weight::from_parts(163_301_313, 3501)
			// Standard error: 5_608_744.
			.saturating_add(Weight::from_parts(201_166_143, 0).saturating_mul(t.into()))
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
		// Shortest run: 45_208_000 picoseconds.
		Weight::from_parts(70_004_000, 3908)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Reputation::TransferOffers` (r:1 w:1)
	/// Proof: `Reputation::TransferOffers` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn cancel_transfer() -> Weight {
		// Proof size, bytes: measured `294`, estimated `3557`.
		// Shortest run: 27_331_000 picoseconds.
		Weight::from_parts(54_081_000, 3557)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Topics::Topics` (r:1 w:0)
	/// Proof: `Topics::Topics` (`max_values`: None, `max_size`: Some(443), added: 2918, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::TransferOffers` (r:1 w:1)
	/// Proof: `Reputation::TransferOffers` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Reputers` (r:4 w:3)
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
	/// Storage: `Reputation::Operators` (r:2 w:3)
	/// Proof: `Reputation::Operators` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Parameters::Parameters` (r:1 w:0)
	/// Proof: `Parameters::Parameters` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:1 w:1)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	/// The range of component `e` is `[0, 104]`.
	fn accept_transfer(e: u32, ) -> Weight {
		// Proof size, bytes: measured `39758 + e * (51 ±0)`, estimated `67815 + e * (8708 ±0)`.
		// Shortest run: 533_703_000 picoseconds.
		Weight::from_parts(934_875_835, 67815)
			// Standard error: 808_135.
			.saturating_add(Weight::from_parts(17_249_583, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(e.into())))
			.saturating_add(T::DbWeight::get().writes(18_u64))
			.saturating_add(Weight::from_parts(0, 8708).saturating_mul(e.into()))
	}
	/// Storage: `Reputation::Histories` (r:1 w:1)
	/// Proof: `Reputation::Histories` (`max_values`: None, `max_size`: Some(64350), added: 66825, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Places` (r:2 w:2)
	/// Proof: `Reputation::Places` (`max_values`: None, `max_size`: Some(8043), added: 10518, mode: `MaxEncodedLen`)
	fn transfer_worker() -> Weight {
		// Proof size, bytes: measured `43713`, estimated `67815`.
		// Shortest run: 142_822_000 picoseconds.
		Weight::from_parts(223_923_000, 67815)
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
		// Proof size, bytes: measured `4293 + t * (1746 ±0)`, estimated `3501 + t * (10518 ±0)`.
		// Shortest run: 152_276_000 picoseconds.
		Weight::from_parts(94_120_544, 3501)
			// Standard error: 4_631_352.
			.saturating_add(Weight::from_parts(113_587_569, 0).saturating_mul(t.into()))
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
		// Proof size, bytes: measured `5851 + t * (1755 ±0)`, estimated `6470 + t * (10518 ±0)`.
		// Shortest run: 428_447_000 picoseconds.
		Weight::from_parts(310_653_945, 6470)
			// Standard error: 9_668_939.
			.saturating_add(Weight::from_parts(330_100_446, 0).saturating_mul(t.into()))
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
		// Shortest run: 161_260_000 picoseconds.
		Weight::from_parts(8_902_931, 3730)
			// Standard error: 2_689_873.
			.saturating_add(Weight::from_parts(139_987_582, 0).saturating_mul(t.into()))
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
	fn submit_losses(v: u32, ) -> Weight {
		// Proof size, bytes: measured `4088`, estimated `11508`.
		// Shortest run: 194_599_000 picoseconds.
		Weight::from_parts(219_781_989, 11508)
			// Standard error: 11_545.
			.saturating_add(Weight::from_parts(38_721, 0).saturating_mul(v.into()))
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
		// Shortest run: 189_231_000 picoseconds.
		Weight::from_parts(209_388_164, 9698)
			// Standard error: 11_835.
			.saturating_add(Weight::from_parts(68_309, 0).saturating_mul(v.into()))
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
		// Proof size, bytes: measured `5535 + t * (1753 ±0)`, estimated `6012 + t * (10518 ±0)`.
		// Shortest run: 178_315_000 picoseconds.
		Weight::from_parts(216_760_384, 6012)
			// Standard error: 4_523_753.
			.saturating_add(Weight::from_parts(119_335_926, 0).saturating_mul(t.into()))
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
		// Shortest run: 57_956_000 picoseconds.
		Weight::from_parts(61_141_000, 990)
			// Standard error: 1_226_815.
			.saturating_add(Weight::from_parts(57_190_831, 0).saturating_mul(t.into()))
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
	fn admit_losses(v: u32, ) -> Weight {
		// Proof size, bytes: measured `3979`, estimated `11508`.
		// Shortest run: 132_276_000 picoseconds.
		Weight::from_parts(177_577_234, 11508)
			// Standard error: 8_869.
			.saturating_add(Weight::from_parts(6_395, 0).saturating_mul(v.into()))
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
		// Shortest run: 75_882_000 picoseconds.
		Weight::from_parts(88_787_089, 9698)
			// Standard error: 6_006.
			.saturating_add(Weight::from_parts(42_887, 0).saturating_mul(v.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
	}
	/// Storage: `Reputation::Outcomes` (r:1 w:0)
	/// Proof: `Reputation::Outcomes` (`max_values`: None, `max_size`: Some(27607), added: 30082, mode: `MaxEncodedLen`)
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	fn settlement_progress() -> Weight {
		// Proof size, bytes: measured `26769`, estimated `31072`.
		// Shortest run: 55_273_000 picoseconds.
		Weight::from_parts(88_591_000, 31072)
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
		// Proof size, bytes: measured `2551 + r * (234 ±0)`, estimated `11508 + r * (2616 ±0)`.
		// Shortest run: 127_118_000 picoseconds.
		Weight::from_parts(164_585_782, 11508)
			// Standard error: 1_007_682.
			.saturating_add(Weight::from_parts(15_516_728, 0).saturating_mul(r.into()))
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
		// Shortest run: 60_580_000 picoseconds.
		Weight::from_parts(255_826_099, 5905)
			// Standard error: 8_731.
			.saturating_add(Weight::from_parts(333_821, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// The range of component `c` is `[1376, 19232]`.
	fn evaluate_values(c: u32, ) -> Weight {
		// Proof size, bytes: measured `752`, estimated `5905`.
		// Shortest run: 1_701_267_000 picoseconds.
		Weight::from_parts(1_001_092_311, 5905)
			// Standard error: 12_074.
			.saturating_add(Weight::from_parts(302_772, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
	/// Storage: `Reputation::Networks` (r:1 w:0)
	/// Proof: `Reputation::Networks` (`max_values`: None, `max_size`: Some(418), added: 2893, mode: `MaxEncodedLen`)
	/// Storage: `Inference::Predictions` (r:1 w:0)
	/// Proof: `Inference::Predictions` (`max_values`: None, `max_size`: Some(2440), added: 4915, mode: `MaxEncodedLen`)
	/// The range of component `c` is `[1376, 19232]`.
	fn evaluate_labels(c: u32, ) -> Weight {
		// Proof size, bytes: measured `1184`, estimated `5905`.
		// Shortest run: 2_134_240_000 picoseconds.
		Weight::from_parts(2_061_535_170, 5905)
			// Standard error: 27_408.
			.saturating_add(Weight::from_parts(679_556, 0).saturating_mul(c.into()))
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
		// Proof size, bytes: measured `21799 + r * (256 ±0)`, estimated `11508 + r * (21781 ±0)`.
		// Shortest run: 171_365_000 picoseconds.
		Weight::from_parts(203_287_387, 11508)
			// Standard error: 1_829_679.
			.saturating_add(Weight::from_parts(35_021_248, 0).saturating_mul(r.into()))
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
		// Shortest run: 517_158_000 picoseconds.
		Weight::from_parts(103_201_931, 349486)
			// Standard error: 9_867.
			.saturating_add(Weight::from_parts(233_378, 0).saturating_mul(c.into()))
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
		// Shortest run: 214_028_000 picoseconds.
		Weight::from_parts(119_701_531, 31072)
			// Standard error: 1_413_035.
			.saturating_add(Weight::from_parts(91_877_279, 0).saturating_mul(r.into()))
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
		// Shortest run: 144_525_000 picoseconds.
		Weight::from_parts(123_401_486, 31072)
			// Standard error: 111_229.
			.saturating_add(Weight::from_parts(269_625, 0).saturating_mul(n.into()))
			// Standard error: 427_089.
			.saturating_add(Weight::from_parts(3_906_228, 0).saturating_mul(k.into()))
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
		// Shortest run: 457_410_000 picoseconds.
		Weight::from_parts(313_343_334, 189905)
			// Standard error: 293_320.
			.saturating_add(Weight::from_parts(6_974_065, 0).saturating_mul(n.into()))
			// Standard error: 1_126_269.
			.saturating_add(Weight::from_parts(7_513_613, 0).saturating_mul(k.into()))
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
		// Shortest run: 702_884_000 picoseconds.
		Weight::from_parts(1_068_094_382, 189905)
			// Standard error: 878_806.
			.saturating_add(Weight::from_parts(7_517_475, 0).saturating_mul(s.into()))
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
		// Shortest run: 269_661_000 picoseconds.
		Weight::from_parts(132_997_501, 67815)
			// Standard error: 184_026.
			.saturating_add(Weight::from_parts(1_601_910, 0).saturating_mul(n.into()))
			// Standard error: 708_191.
			.saturating_add(Weight::from_parts(5_306_346, 0).saturating_mul(k.into()))
			// Standard error: 756_431.
			.saturating_add(Weight::from_parts(5_513_218, 0).saturating_mul(r.into()))
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
		// Proof size, bytes: measured `15060 + k * (1092 ±0) + n * (308 ±0) + r * (228 ±0)`, estimated `67815`.
		// Shortest run: 535_004_000 picoseconds.
		Weight::from_parts(465_800_059, 67815)
			// Standard error: 287_652.
			.saturating_add(Weight::from_parts(2_240_590, 0).saturating_mul(n.into()))
			// Standard error: 1_106_974.
			.saturating_add(Weight::from_parts(3_760_025, 0).saturating_mul(k.into()))
			// Standard error: 1_182_377.
			.saturating_add(Weight::from_parts(1_994_945, 0).saturating_mul(r.into()))
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
		// Shortest run: 177_484_000 picoseconds.
		Weight::from_parts(207_689_000, 9698)
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
	fn read_regrets(n: u32, _k: u32, ) -> Weight {
		// Proof size, bytes: measured `196868`, estimated `189905`.
		// Shortest run: 177_814_000 picoseconds.
		Weight::from_parts(198_337_910, 189905)
			// Standard error: 212_701.
			.saturating_add(Weight::from_parts(3_678_986, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
	}
}

/// The same numbers for tests, with the SDK's database weights.
impl WeightInfo for () {
	fn register() -> Weight {
		Weight::from_parts(317_802_000, 9504)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(8_u64))
	}
	fn deregister() -> Weight {
		Weight::from_parts(113_248_000, 6552)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn claim_deposit() -> Weight {
		Weight::from_parts(351_582_000, 67815)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn set_operator() -> Weight {
		Weight::from_parts(103_754_000, 6666)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn resign_operator() -> Weight {
		Weight::from_parts(69_093_000, 3828)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn admit_resignation() -> Weight {
		Weight::from_parts(21_382_000, 3557)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn set_reward_destination() -> Weight {
		Weight::from_parts(47_000_000, 3828)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn submit_truths(t: u32, ) -> Weight {
		Weight::from_parts(163_301_313, 3501)
			.saturating_add(Weight::from_parts(201_166_143, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().reads((11_u64).saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	fn offer_transfer() -> Weight {
		Weight::from_parts(70_004_000, 3908)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn cancel_transfer() -> Weight {
		Weight::from_parts(54_081_000, 3557)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn accept_transfer(e: u32, ) -> Weight {
		Weight::from_parts(934_875_835, 67815)
			.saturating_add(Weight::from_parts(17_249_583, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(22_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(e.into())))
			.saturating_add(RocksDbWeight::get().writes(18_u64))
			.saturating_add(Weight::from_parts(0, 8708).saturating_mul(e.into()))
	}
	fn transfer_worker() -> Weight {
		Weight::from_parts(223_923_000, 67815)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	fn admit(t: u32, ) -> Weight {
		Weight::from_parts(94_120_544, 3501)
			.saturating_add(Weight::from_parts(113_587_569, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().reads((10_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	fn commit_truths(t: u32, ) -> Weight {
		Weight::from_parts(310_653_945, 6470)
			.saturating_add(Weight::from_parts(330_100_446, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().reads((12_u64).saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	fn reveal_truths(t: u32, ) -> Weight {
		Weight::from_parts(8_902_931, 3730)
			.saturating_add(Weight::from_parts(139_987_582, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().reads((4_u64).saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8708).saturating_mul(t.into()))
	}
	fn submit_losses(v: u32, ) -> Weight {
		Weight::from_parts(219_781_989, 11508)
			.saturating_add(Weight::from_parts(38_721, 0).saturating_mul(v.into()))
			.saturating_add(RocksDbWeight::get().reads(13_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn reveal_losses(v: u32, ) -> Weight {
		Weight::from_parts(209_388_164, 9698)
			.saturating_add(Weight::from_parts(68_309, 0).saturating_mul(v.into()))
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn admit_commits(t: u32, ) -> Weight {
		Weight::from_parts(216_760_384, 6012)
			.saturating_add(Weight::from_parts(119_335_926, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((11_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 10518).saturating_mul(t.into()))
	}
	fn admit_reveals(t: u32, ) -> Weight {
		Weight::from_parts(61_141_000, 990)
			.saturating_add(Weight::from_parts(57_190_831, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads((4_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 8708).saturating_mul(t.into()))
	}
	fn admit_losses(v: u32, ) -> Weight {
		Weight::from_parts(177_577_234, 11508)
			.saturating_add(Weight::from_parts(6_395, 0).saturating_mul(v.into()))
			.saturating_add(RocksDbWeight::get().reads(12_u64))
	}
	fn admit_losses_reveal(v: u32, ) -> Weight {
		Weight::from_parts(88_787_089, 9698)
			.saturating_add(Weight::from_parts(42_887, 0).saturating_mul(v.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
	}
	fn settlement_progress() -> Weight {
		Weight::from_parts(88_591_000, 31072)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn settle_evaluate(r: u32, ) -> Weight {
		Weight::from_parts(164_585_782, 11508)
			.saturating_add(Weight::from_parts(15_516_728, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2616).saturating_mul(r.into()))
	}
	fn evaluate_ascent(a: u32, ) -> Weight {
		Weight::from_parts(255_826_099, 5905)
			.saturating_add(Weight::from_parts(333_821, 0).saturating_mul(a.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn evaluate_values(c: u32, ) -> Weight {
		Weight::from_parts(1_001_092_311, 5905)
			.saturating_add(Weight::from_parts(302_772, 0).saturating_mul(c.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn evaluate_labels(c: u32, ) -> Weight {
		Weight::from_parts(2_061_535_170, 5905)
			.saturating_add(Weight::from_parts(679_556, 0).saturating_mul(c.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
	}
	fn settle_reports(r: u32, ) -> Weight {
		Weight::from_parts(203_287_387, 11508)
			.saturating_add(Weight::from_parts(35_021_248, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 21781).saturating_mul(r.into()))
	}
	fn evaluate_reports(c: u32, ) -> Weight {
		Weight::from_parts(103_201_931, 349486)
			.saturating_add(Weight::from_parts(233_378, 0).saturating_mul(c.into()))
			.saturating_add(RocksDbWeight::get().reads(16_u64))
	}
	fn settle_forfeits(r: u32, ) -> Weight {
		Weight::from_parts(119_701_531, 31072)
			.saturating_add(Weight::from_parts(91_877_279, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(RocksDbWeight::get().writes((2_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2740).saturating_mul(r.into()))
	}
	fn settle_mark(n: u32, k: u32, ) -> Weight {
		Weight::from_parts(123_401_486, 31072)
			.saturating_add(Weight::from_parts(269_625, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(3_906_228, 0).saturating_mul(k.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
			.saturating_add(Weight::from_parts(0, 376).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 95).saturating_mul(n.into()))
	}
	fn settle_regrets(n: u32, k: u32, ) -> Weight {
		Weight::from_parts(313_343_334, 189905)
			.saturating_add(Weight::from_parts(6_974_065, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(7_513_613, 0).saturating_mul(k.into()))
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn recycle_slots(s: u32, ) -> Weight {
		Weight::from_parts(1_068_094_382, 189905)
			.saturating_add(Weight::from_parts(7_517_475, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn settle_scores(n: u32, k: u32, r: u32, ) -> Weight {
		Weight::from_parts(132_997_501, 67815)
			.saturating_add(Weight::from_parts(1_601_910, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(5_306_346, 0).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(5_513_218, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
			.saturating_add(Weight::from_parts(0, 227).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 13).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 54).saturating_mul(r.into()))
	}
	fn settle_rewards(n: u32, k: u32, r: u32, ) -> Weight {
		Weight::from_parts(465_800_059, 67815)
			.saturating_add(Weight::from_parts(2_240_590, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(3_760_025, 0).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(1_994_945, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(20_u64))
			.saturating_add(RocksDbWeight::get().writes(14_u64))
	}
	fn prune() -> Weight {
		Weight::from_parts(207_689_000, 9698)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(19_u64))
	}
	fn read_regrets(n: u32, _k: u32, ) -> Weight {
		Weight::from_parts(198_337_910, 189905)
			.saturating_add(Weight::from_parts(3_678_986, 0).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
	}
}
