// SPDX-License-Identifier: Apache-2.0

//! Weights for `pallet_inference`: conservative numbers in the shape of the generated file.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]
#![allow(dead_code)]

use frame_support::{traits::Get, weights::{Weight, constants::RocksDbWeight}};
use core::marker::PhantomData;

/// Weight functions needed for `pallet_inference`.
pub trait WeightInfo {
	fn register() -> Weight;
	fn deregister() -> Weight;
	fn claim_deposit() -> Weight;
	fn set_operator() -> Weight;
	fn set_reward_destination() -> Weight;
	fn submit_inference(l: u32, ) -> Weight;
	fn submit_forecast(e: u32, ) -> Weight;
	fn admit_inference(l: u32, ) -> Weight;
	fn admit_forecast(e: u32, ) -> Weight;
	fn inspect_sets() -> Weight;
	fn combine(n: u32, k: u32, l: u32, ) -> Weight;
	fn loss_inputs(n: u32, k: u32, l: u32, ) -> Weight;
	fn prune() -> Weight;
}

/// Weights for `pallet_inference` using the Substrate node and recommended hardware.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Inference::Workers` (r:2 w:1), `Inference::Departures` (r:1 w:1), `Inference::Operators` (r:1 w:1), the topic and its whitelist (r:2 w:0), `Balances::Holds` (r:1 w:1), `System::Account` (r:2 w:2)
	fn register() -> Weight {
		Weight::from_parts(60_000_000, 7000)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Inference::Workers` (r:1 w:1), `Inference::Operators` (r:1 w:1), `Inference::Departures` (r:0 w:1), the topic (r:2 w:0), `System::Account` (r:1 w:1)
	fn deregister() -> Weight {
		Weight::from_parts(45_000_000, 7000)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Inference::Departures` (r:1 w:1), the topic (r:2 w:0), `Balances::Holds` (r:1 w:1), `System::Account` (r:1 w:1)
	fn claim_deposit() -> Weight {
		Weight::from_parts(50_000_000, 7000)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Inference::Workers` (r:2 w:1), `Inference::Operators` (r:2 w:2), `System::Account` (r:2 w:2)
	fn set_operator() -> Weight {
		Weight::from_parts(50_000_000, 7000)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Inference::Workers` (r:1 w:1)
	fn set_reward_destination() -> Weight {
		Weight::from_parts(20_000_000, 3700)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Inference::Workers` (r:1 w:0), `Inference::Operators` (r:1 w:0), the epoch and the whitelist (r:3 w:0), `Inference::ActiveInferers` (r:1 w:1), the score (r:2 w:0), `Inference::Inferences` (r:0 w:2)
	/// The range of component `l` is `[1, 16]`.
	fn submit_inference(l: u32, ) -> Weight {
		Weight::from_parts(60_000_000, 12000)
			.saturating_add(Weight::from_parts(100_000, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Inference::Workers` (r:1 w:0), `Inference::Operators` (r:1 w:0), the epoch and the whitelist (r:3 w:0), `Inference::ActiveForecasters` (r:1 w:1), the score (r:2 w:0), `Inference::Forecasts` (r:0 w:2)
	/// The range of component `e` is `[1, 64]`.
	fn submit_forecast(e: u32, ) -> Weight {
		Weight::from_parts(60_000_000, 12000)
			.saturating_add(Weight::from_parts(100_000, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Inference::Workers` (r:1 w:0), `Inference::Operators` (r:1 w:0), the epoch and the whitelist (r:3 w:0), `Inference::ActiveInferers` (r:1 w:0), the score (r:2 w:0)
	/// The range of component `l` is `[1, 16]`.
	fn admit_inference(l: u32, ) -> Weight {
		Weight::from_parts(45_000_000, 12000)
			.saturating_add(Weight::from_parts(100_000, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
	}
	/// Storage: `Inference::Workers` (r:1 w:0), `Inference::Operators` (r:1 w:0), the epoch and the whitelist (r:3 w:0), `Inference::ActiveForecasters` (r:1 w:0), the score (r:2 w:0)
	/// The range of component `e` is `[1, 64]`.
	fn admit_forecast(e: u32, ) -> Weight {
		Weight::from_parts(45_000_000, 12000)
			.saturating_add(Weight::from_parts(100_000, 0).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
	}
	/// Storage: `Inference::Predictions` (r:1 w:0), `Inference::ActiveInferers` (r:1 w:0), `Inference::ActiveForecasters` (r:1 w:0)
	fn inspect_sets() -> Weight {
		Weight::from_parts(15_000_000, 9000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
	}
	/// Storage: `Inference::Predictions` (r:1 w:1), `Inference::ActiveInferers` (r:1 w:0), `Inference::ActiveForecasters` (r:1 w:0), `Inference::Inferences` (r:n w:0), `Inference::Forecasts` (r:k w:0), `Inference::DeviationEma` (r:1 w:1), `Inference::LatestPrediction` (r:1 w:1), `Inference::LossInputs` (r:0 w:1), `Inference::LossValues` (r:0 w:3l)
	/// The range of component `n` is `[1, 64]`.
	/// The range of component `k` is `[0, 16]`.
	/// The range of component `l` is `[1, 4]`.
	fn combine(n: u32, k: u32, l: u32, ) -> Weight {
		Weight::from_parts(100_000_000, 20000)
			.saturating_add(Weight::from_parts(300_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(900_000_000, 0).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(300_000_000, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(k.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(l.into())))
			.saturating_add(Weight::from_parts(0, 3000).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 5500).saturating_mul(k.into()))
	}
	/// Storage: `Inference::LossInputs` (r:1 w:0), `Inference::LossValues` (r:3l w:0)
	/// The range of component `n` is `[1, 64]`.
	/// The range of component `k` is `[0, 16]`.
	/// The range of component `l` is `[1, 4]`.
	fn loss_inputs(n: u32, k: u32, l: u32, ) -> Weight {
		Weight::from_parts(20_000_000, 7000)
			.saturating_add(Weight::from_parts(1_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(3_000_000, 0).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(20_000_000, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(l.into())))
			.saturating_add(Weight::from_parts(0, 33000).saturating_mul(l.into()))
	}
	/// Storage: `Inference::ActiveInferers` (r:1 w:1), `Inference::ActiveForecasters` (r:1 w:1), `Inference::LossInputs` (r:1 w:1), `Inference::LossValues` (r:14 w:14), `Inference::Inferences` (r:0 w:64), `Inference::Forecasts` (r:0 w:16), `Inference::Predictions` (r:0 w:1)
	fn prune() -> Weight {
		Weight::from_parts(400_000_000, 170000)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(99_u64))
	}
}

// For backwards compatibility and tests.
impl WeightInfo for () {
	/// Storage: `Inference::Workers` (r:2 w:1), `Inference::Departures` (r:1 w:1), `Inference::Operators` (r:1 w:1), the topic and its whitelist (r:2 w:0), `Balances::Holds` (r:1 w:1), `System::Account` (r:2 w:2)
	fn register() -> Weight {
		Weight::from_parts(60_000_000, 7000)
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	/// Storage: `Inference::Workers` (r:1 w:1), `Inference::Operators` (r:1 w:1), `Inference::Departures` (r:0 w:1), the topic (r:2 w:0), `System::Account` (r:1 w:1)
	fn deregister() -> Weight {
		Weight::from_parts(45_000_000, 7000)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	/// Storage: `Inference::Departures` (r:1 w:1), the topic (r:2 w:0), `Balances::Holds` (r:1 w:1), `System::Account` (r:1 w:1)
	fn claim_deposit() -> Weight {
		Weight::from_parts(50_000_000, 7000)
			.saturating_add(RocksDbWeight::get().reads(5_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	/// Storage: `Inference::Workers` (r:2 w:1), `Inference::Operators` (r:2 w:2), `System::Account` (r:2 w:2)
	fn set_operator() -> Weight {
		Weight::from_parts(50_000_000, 7000)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(5_u64))
	}
	/// Storage: `Inference::Workers` (r:1 w:1)
	fn set_reward_destination() -> Weight {
		Weight::from_parts(20_000_000, 3700)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	/// Storage: `Inference::Workers` (r:1 w:0), `Inference::Operators` (r:1 w:0), the epoch and the whitelist (r:3 w:0), `Inference::ActiveInferers` (r:1 w:1), the score (r:2 w:0), `Inference::Inferences` (r:0 w:2)
	/// The range of component `l` is `[1, 16]`.
	fn submit_inference(l: u32, ) -> Weight {
		Weight::from_parts(60_000_000, 12000)
			.saturating_add(Weight::from_parts(100_000, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	/// Storage: `Inference::Workers` (r:1 w:0), `Inference::Operators` (r:1 w:0), the epoch and the whitelist (r:3 w:0), `Inference::ActiveForecasters` (r:1 w:1), the score (r:2 w:0), `Inference::Forecasts` (r:0 w:2)
	/// The range of component `e` is `[1, 64]`.
	fn submit_forecast(e: u32, ) -> Weight {
		Weight::from_parts(60_000_000, 12000)
			.saturating_add(Weight::from_parts(100_000, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(8_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	/// Storage: `Inference::Workers` (r:1 w:0), `Inference::Operators` (r:1 w:0), the epoch and the whitelist (r:3 w:0), `Inference::ActiveInferers` (r:1 w:0), the score (r:2 w:0)
	/// The range of component `l` is `[1, 16]`.
	fn admit_inference(l: u32, ) -> Weight {
		Weight::from_parts(45_000_000, 12000)
			.saturating_add(Weight::from_parts(100_000, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(8_u64))
	}
	/// Storage: `Inference::Workers` (r:1 w:0), `Inference::Operators` (r:1 w:0), the epoch and the whitelist (r:3 w:0), `Inference::ActiveForecasters` (r:1 w:0), the score (r:2 w:0)
	/// The range of component `e` is `[1, 64]`.
	fn admit_forecast(e: u32, ) -> Weight {
		Weight::from_parts(45_000_000, 12000)
			.saturating_add(Weight::from_parts(100_000, 0).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(8_u64))
	}
	/// Storage: `Inference::Predictions` (r:1 w:0), `Inference::ActiveInferers` (r:1 w:0), `Inference::ActiveForecasters` (r:1 w:0)
	fn inspect_sets() -> Weight {
		Weight::from_parts(15_000_000, 9000)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
	}
	/// Storage: `Inference::Predictions` (r:1 w:1), `Inference::ActiveInferers` (r:1 w:0), `Inference::ActiveForecasters` (r:1 w:0), `Inference::Inferences` (r:n w:0), `Inference::Forecasts` (r:k w:0), `Inference::DeviationEma` (r:1 w:1), `Inference::LatestPrediction` (r:1 w:1), `Inference::LossInputs` (r:0 w:1), `Inference::LossValues` (r:0 w:3l)
	/// The range of component `n` is `[1, 64]`.
	/// The range of component `k` is `[0, 16]`.
	/// The range of component `l` is `[1, 4]`.
	fn combine(n: u32, k: u32, l: u32, ) -> Weight {
		Weight::from_parts(100_000_000, 20000)
			.saturating_add(Weight::from_parts(300_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(900_000_000, 0).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(300_000_000, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(9_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(k.into())))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
			.saturating_add(RocksDbWeight::get().writes((3_u64).saturating_mul(l.into())))
			.saturating_add(Weight::from_parts(0, 3000).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(0, 5500).saturating_mul(k.into()))
	}
	/// Storage: `Inference::LossInputs` (r:1 w:0), `Inference::LossValues` (r:3l w:0)
	/// The range of component `n` is `[1, 64]`.
	/// The range of component `k` is `[0, 16]`.
	/// The range of component `l` is `[1, 4]`.
	fn loss_inputs(n: u32, k: u32, l: u32, ) -> Weight {
		Weight::from_parts(20_000_000, 7000)
			.saturating_add(Weight::from_parts(1_000_000, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(3_000_000, 0).saturating_mul(k.into()))
			.saturating_add(Weight::from_parts(20_000_000, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().reads((3_u64).saturating_mul(l.into())))
			.saturating_add(Weight::from_parts(0, 33000).saturating_mul(l.into()))
	}
	/// Storage: `Inference::ActiveInferers` (r:1 w:1), `Inference::ActiveForecasters` (r:1 w:1), `Inference::LossInputs` (r:1 w:1), `Inference::LossValues` (r:14 w:14), `Inference::Inferences` (r:0 w:64), `Inference::Forecasts` (r:0 w:16), `Inference::Predictions` (r:0 w:1)
	fn prune() -> Weight {
		Weight::from_parts(400_000_000, 170000)
			.saturating_add(RocksDbWeight::get().reads(17_u64))
			.saturating_add(RocksDbWeight::get().writes(99_u64))
	}
}
