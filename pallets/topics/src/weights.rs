// SPDX-License-Identifier: Apache-2.0

//! Weights for `pallet_topics`.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens)]
#![allow(unused_imports)]
#![allow(missing_docs)]

use frame_support::{traits::Get, weights::{Weight, constants::RocksDbWeight}};
use core::marker::PhantomData;

/// Weight functions needed for `pallet_topics`.
pub trait WeightInfo {
	/// Creation of a topic.
	fn create() -> Weight;
	/// A patch of every text.
	fn update() -> Weight;
	/// A whitelist switched.
	fn set_whitelist() -> Weight;
	/// `n` accounts added.
	fn add_to_whitelist(n: u32, ) -> Weight;
	/// `n` accounts removed.
	fn remove_from_whitelist(n: u32, ) -> Weight;
	/// An active topic retired.
	fn retire() -> Weight;
	/// A push of an epoch, around the phase.
	fn advance() -> Weight;
	/// The activation of a topic.
	fn on_topic_funding() -> Weight;
	/// The index of `n` active topics, all due and deferred.
	fn examine_openings(n: u32, ) -> Weight;
	/// One opening, without the drip.
	fn open_epoch() -> Weight;
	/// One full page of the agenda.
	fn take_up_page() -> Weight;
	/// A queue of `n` tasks read and written.
	fn load_queue(n: u32, ) -> Weight;
	/// One task, around its phase.
	fn run_task() -> Weight;
}

/// Weights for `pallet_topics` using the chain's database.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn create() -> Weight {
		Weight::from_parts(90_000_000, 9000)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn update() -> Weight {
		Weight::from_parts(45_000_000, 7000)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn set_whitelist() -> Weight {
		Weight::from_parts(25_000_000, 4200)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// The range of component `n` is `[1, 64]`.
	fn add_to_whitelist(n: u32, ) -> Weight {
		Weight::from_parts(28_000_000, 6800)
			.saturating_add(Weight::from_parts(4_000_000, 2600).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
	/// The range of component `n` is `[1, 64]`.
	fn remove_from_whitelist(n: u32, ) -> Weight {
		Weight::from_parts(28_000_000, 6800)
			.saturating_add(Weight::from_parts(4_000_000, 2600).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
	fn retire() -> Weight {
		Weight::from_parts(70_000_000, 8000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn advance() -> Weight {
		Weight::from_parts(60_000_000, 12000)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn on_topic_funding() -> Weight {
		Weight::from_parts(70_000_000, 14000)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// The range of component `n` is `[0, 128]`.
	fn examine_openings(n: u32, ) -> Weight {
		Weight::from_parts(8_000_000, 6000)
			.saturating_add(Weight::from_parts(3_500_000, 30).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	fn open_epoch() -> Weight {
		Weight::from_parts(150_000_000, 40000)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(12_u64))
	}
	fn take_up_page() -> Weight {
		Weight::from_parts(25_000_000, 6000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// The range of component `n` is `[0, 512]`.
	fn load_queue(n: u32, ) -> Weight {
		Weight::from_parts(6_000_000, 8000)
			.saturating_add(Weight::from_parts(30_000, 10).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn run_task() -> Weight {
		Weight::from_parts(95_000_000, 20000)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
}

// For backwards compatibility and tests.
impl WeightInfo for () {
	fn create() -> Weight {
		Weight::from_parts(90_000_000, 9000)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(6_u64))
	}
	fn update() -> Weight {
		Weight::from_parts(45_000_000, 7000)
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().writes(2_u64))
	}
	fn set_whitelist() -> Weight {
		Weight::from_parts(25_000_000, 4200)
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	/// The range of component `n` is `[1, 64]`.
	fn add_to_whitelist(n: u32, ) -> Weight {
		Weight::from_parts(28_000_000, 6800)
			.saturating_add(Weight::from_parts(4_000_000, 2600).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
	/// The range of component `n` is `[1, 64]`.
	fn remove_from_whitelist(n: u32, ) -> Weight {
		Weight::from_parts(28_000_000, 6800)
			.saturating_add(Weight::from_parts(4_000_000, 2600).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(2_u64))
			.saturating_add(RocksDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
			.saturating_add(RocksDbWeight::get().writes((1_u64).saturating_mul(n.into())))
	}
	fn retire() -> Weight {
		Weight::from_parts(70_000_000, 8000)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn advance() -> Weight {
		Weight::from_parts(60_000_000, 12000)
			.saturating_add(RocksDbWeight::get().reads(4_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	fn on_topic_funding() -> Weight {
		Weight::from_parts(70_000_000, 14000)
			.saturating_add(RocksDbWeight::get().reads(6_u64))
			.saturating_add(RocksDbWeight::get().writes(4_u64))
	}
	/// The range of component `n` is `[0, 128]`.
	fn examine_openings(n: u32, ) -> Weight {
		Weight::from_parts(8_000_000, 6000)
			.saturating_add(Weight::from_parts(3_500_000, 30).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
	}
	fn open_epoch() -> Weight {
		Weight::from_parts(150_000_000, 40000)
			.saturating_add(RocksDbWeight::get().reads(12_u64))
			.saturating_add(RocksDbWeight::get().writes(12_u64))
	}
	fn take_up_page() -> Weight {
		Weight::from_parts(25_000_000, 6000)
			.saturating_add(RocksDbWeight::get().reads(3_u64))
			.saturating_add(RocksDbWeight::get().writes(3_u64))
	}
	/// The range of component `n` is `[0, 512]`.
	fn load_queue(n: u32, ) -> Weight {
		Weight::from_parts(6_000_000, 8000)
			.saturating_add(Weight::from_parts(30_000, 10).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(1_u64))
			.saturating_add(RocksDbWeight::get().writes(1_u64))
	}
	fn run_task() -> Weight {
		Weight::from_parts(95_000_000, 20000)
			.saturating_add(RocksDbWeight::get().reads(7_u64))
			.saturating_add(RocksDbWeight::get().writes(7_u64))
	}
}
