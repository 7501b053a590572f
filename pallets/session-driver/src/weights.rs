// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet-session-driver`.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weight functions needed for `pallet_session_driver`.
pub trait WeightInfo {
	/// One rotation with `v` queued validators.
	fn rotate(v: u32) -> Weight;
}

/// Weights on this project's benchmark machine.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn rotate(v: u32) -> Weight {
		Weight::from_parts(40_000_000, 4_000)
			.saturating_add(Weight::from_parts(4_000_000, 2_600).saturating_mul(v.into()))
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().reads(u64::from(v)))
			.saturating_add(T::DbWeight::get().writes(8))
	}
}

impl WeightInfo for () {
	fn rotate(v: u32) -> Weight {
		Weight::from_parts(40_000_000, 4_000)
			.saturating_add(Weight::from_parts(4_000_000, 2_600).saturating_mul(v.into()))
	}
}
