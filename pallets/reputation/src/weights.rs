// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_reputation`.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]

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
	/// Weight of `submit_truths` with `t` truths.
	fn submit_truths(t: u32) -> Weight;
	/// Weight of admitting `t` truths in the pool.
	fn admit(t: u32) -> Weight;
	/// Weight of looking up how far a settlement has come.
	fn settlement_progress() -> Weight;
	/// Weight of evaluating `v` values of `l` labels against the truths of `r` reputers.
	fn settle_evaluate(v: u32, l: u32, r: u32) -> Weight;
	/// Weight of marking the participants of a predicted epoch.
	fn settle_mark(n: u32, k: u32) -> Weight;
	/// Weight of updating the regrets of `n` inferers and `k` forecasters.
	fn settle_regrets(n: u32, k: u32) -> Weight;
	/// Weight of scoring `n` inferers, `k` forecasters and `r` reputers.
	fn settle_scores(n: u32, k: u32, r: u32) -> Weight;
	/// Weight of rewarding `n` inferers, `k` forecasters and `r` reputers.
	fn settle_rewards(n: u32, k: u32, r: u32) -> Weight;
	/// Weight of forgetting an epoch.
	fn prune() -> Weight;
	/// Weight of reading the regrets of `n` inferers and `k` forecasters and the network's state.
	fn read_regrets(n: u32, k: u32) -> Weight;
}

/// Weights for `pallet_reputation` using the runtime's database weights.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn register() -> Weight {
		Weight::from_parts(62_000_000, 6200)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	fn deregister() -> Weight {
		Weight::from_parts(48_000_000, 6200)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn claim_deposit() -> Weight {
		Weight::from_parts(44_000_000, 3800)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn set_operator() -> Weight {
		Weight::from_parts(46_000_000, 8800)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn set_reward_destination() -> Weight {
		Weight::from_parts(16_000_000, 3600)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn submit_truths(t: u32, ) -> Weight {
		// The range of component `t` is `[1, 16]`.
		Weight::from_parts(12_000_000, 3600)
			.saturating_add(Weight::from_parts(62_000_000, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((11_u64).saturating_mul(t.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 16500).saturating_mul(t.into()))
	}
	fn admit(t: u32, ) -> Weight {
		// The range of component `t` is `[1, 16]`.
		Weight::from_parts(9_000_000, 3600)
			.saturating_add(Weight::from_parts(48_000_000, 0).saturating_mul(t.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((11_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 16500).saturating_mul(t.into()))
	}
	fn settlement_progress() -> Weight {
		Weight::from_parts(5_000_000, 3500)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	fn settle_evaluate(v: u32, l: u32, r: u32, ) -> Weight {
		// The range of component `v` is `[86, 1202]`.
		// The range of component `l` is `[1, 4]`.
		// The range of component `r` is `[1, 16]`.
		Weight::from_parts(300_000_000, 130000)
			.saturating_add(Weight::from_parts(450_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(9_000_000, 0).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(14_000_000, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 20).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(0, 4000).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 2700).saturating_mul(r.into()))
	}
	fn settle_mark(n: u32, k: u32, ) -> Weight {
		// The range of component `n` is `[2, 64]`.
		// The range of component `k` is `[0, 16]`.
		Weight::from_parts(90_000_000, 110000)
			.saturating_add(Weight::from_parts(1_200_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(1_500_000, 0).saturating_mul(k.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn settle_regrets(n: u32, k: u32, ) -> Weight {
		// The range of component `n` is `[2, 64]`.
		// The range of component `k` is `[0, 16]`.
		Weight::from_parts(400_000_000, 300000)
			.saturating_add(Weight::from_parts(70_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(60_000_000, 0).saturating_mul(k.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(k.into())))
			.saturating_add(Weight::from_parts(0, 2700).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2700).saturating_mul(k.into()))
	}
	fn settle_scores(n: u32, k: u32, r: u32, ) -> Weight {
		// The range of component `n` is `[2, 64]`.
		// The range of component `k` is `[0, 16]`.
		// The range of component `r` is `[1, 16]`.
		Weight::from_parts(160_000_000, 48000)
			.saturating_add(Weight::from_parts(14_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(14_000_000, 0).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(14_000_000, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(k.into())))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(9_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(k.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2900).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2900).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 2900).saturating_mul(r.into()))
	}
	fn settle_rewards(n: u32, k: u32, r: u32, ) -> Weight {
		// The range of component `n` is `[2, 64]`.
		// The range of component `k` is `[0, 16]`.
		// The range of component `r` is `[1, 16]`.
		Weight::from_parts(260_000_000, 44000)
			.saturating_add(Weight::from_parts(26_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(26_000_000, 0).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(22_000_000, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(k.into())))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(k.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 5600).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 5600).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 5600).saturating_mul(r.into()))
	}
	fn prune() -> Weight {
		Weight::from_parts(32_000_000, 38000)
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn read_regrets(n: u32, k: u32, ) -> Weight {
		// The range of component `n` is `[1, 64]`.
		// The range of component `k` is `[0, 16]`.
		Weight::from_parts(180_000_000, 290000)
			.saturating_add(Weight::from_parts(9_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(7_000_000, 0).saturating_mul(k.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
	}
}

// For backwards compatibility and tests.
impl WeightInfo for () {
	fn register() -> Weight {
		Weight::from_parts(62_000_000, 6200)
			.saturating_add(RocksDbWeight::get().reads(9_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
	fn deregister() -> Weight {
		Weight::from_parts(48_000_000, 6200)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn claim_deposit() -> Weight {
		Weight::from_parts(44_000_000, 3800)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn set_operator() -> Weight {
		Weight::from_parts(46_000_000, 8800)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn set_reward_destination() -> Weight {
		Weight::from_parts(16_000_000, 3600)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn submit_truths(t: u32, ) -> Weight {
		// The range of component `t` is `[1, 16]`.
		Weight::from_parts(12_000_000, 3600)
			.saturating_add(Weight::from_parts(62_000_000, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().reads((11_u64).saturating_mul(t.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(RocksDbWeight::get().writes((3_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 16500).saturating_mul(t.into()))
	}
	fn admit(t: u32, ) -> Weight {
		// The range of component `t` is `[1, 16]`.
		Weight::from_parts(9_000_000, 3600)
			.saturating_add(Weight::from_parts(48_000_000, 0).saturating_mul(t.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().reads((11_u64).saturating_mul(t.into())))
			.saturating_add(Weight::from_parts(0, 16500).saturating_mul(t.into()))
	}
	fn settlement_progress() -> Weight {
		Weight::from_parts(5_000_000, 3500)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn settle_evaluate(v: u32, l: u32, r: u32, ) -> Weight {
		// The range of component `v` is `[86, 1202]`.
		// The range of component `l` is `[1, 4]`.
		// The range of component `r` is `[1, 16]`.
		Weight::from_parts(300_000_000, 130000)
			.saturating_add(Weight::from_parts(450_000, 0).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(9_000_000, 0).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(14_000_000, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 20).saturating_mul(v.into()))
			.saturating_add(Weight::from_parts(0, 4000).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 2700).saturating_mul(r.into()))
	}
	fn settle_mark(n: u32, k: u32, ) -> Weight {
		// The range of component `n` is `[2, 64]`.
		// The range of component `k` is `[0, 16]`.
		Weight::from_parts(90_000_000, 110000)
			.saturating_add(Weight::from_parts(1_200_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(1_500_000, 0).saturating_mul(k.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn settle_regrets(n: u32, k: u32, ) -> Weight {
		// The range of component `n` is `[2, 64]`.
		// The range of component `k` is `[0, 16]`.
		Weight::from_parts(400_000_000, 300000)
			.saturating_add(Weight::from_parts(70_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(60_000_000, 0).saturating_mul(k.into()))
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(k.into())))
			.saturating_add(Weight::from_parts(0, 2700).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2700).saturating_mul(k.into()))
	}
	fn settle_scores(n: u32, k: u32, r: u32, ) -> Weight {
		// The range of component `n` is `[2, 64]`.
		// The range of component `k` is `[0, 16]`.
		// The range of component `r` is `[1, 16]`.
		Weight::from_parts(160_000_000, 48000)
			.saturating_add(Weight::from_parts(14_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(14_000_000, 0).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(14_000_000, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(k.into())))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(9_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(k.into())))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2900).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 2900).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 2900).saturating_mul(r.into()))
	}
	fn settle_rewards(n: u32, k: u32, r: u32, ) -> Weight {
		// The range of component `n` is `[2, 64]`.
		// The range of component `k` is `[0, 16]`.
		// The range of component `r` is `[1, 16]`.
		Weight::from_parts(260_000_000, 44000)
			.saturating_add(Weight::from_parts(26_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(26_000_000, 0).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(22_000_000, 0).saturating_mul(r.into()))
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(k.into())))
			.saturating_add(RocksDbWeight::get().reads((2_u64).saturating_mul(r.into())))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(k.into())))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 5600).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 5600).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(0, 5600).saturating_mul(r.into()))
	}
	fn prune() -> Weight {
		Weight::from_parts(32_000_000, 38000)
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn read_regrets(n: u32, k: u32, ) -> Weight {
		// The range of component `n` is `[1, 64]`.
		// The range of component `k` is `[0, 16]`.
		Weight::from_parts(180_000_000, 290000)
			.saturating_add(Weight::from_parts(9_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(7_000_000, 0).saturating_mul(k.into()))
			.saturating_add(RocksDbWeight::get().reads(3_u64))
	}
}
