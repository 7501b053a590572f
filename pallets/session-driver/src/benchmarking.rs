// SPDX-License-Identifier: Apache-2.0

//! Benchmarks of `pallet-session-driver`.

use super::*;
use codec::Decode;
use frame_benchmarking::v2::*;
use frame_support::{traits::Hooks, weights::Weight};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::TrailingZeroInput;

/// The most authorities of the runtime (`pallet_aura::MaxAuthorities`).
const MAX_AUTHORITIES: u32 = 100;

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn rotate(v: Linear<1, MAX_AUTHORITIES>) -> Result<(), BenchmarkError> {
		let queued = (0..v)
			.map(|i| {
				let who: T::AccountId = account("authority", i, 0);
				let id = <T as pallet_session::Config>::ValidatorId::try_from(who)
					.map_err(|_| BenchmarkError::Stop("an account is no validator"))?;
				let keys = T::Keys::decode(&mut TrailingZeroInput::new(&i.to_le_bytes()))
					.map_err(|_| BenchmarkError::Stop("keys do not decode"))?;
				Ok((id, keys))
			})
			.collect::<Result<alloc::vec::Vec<_>, BenchmarkError>>()?;
		pallet_session::QueuedKeys::<T>::put(queued);
		pallet_session::QueuedChanged::<T>::put(true);
		let index = pallet_session::CurrentIndex::<T>::get();
		// The first block after genesis that ends a session.
		let end = (1u32..=1_000_000)
			.map(BlockNumberFor::<T>::from)
			.find(|n| T::Rotation::should_end_session(*n))
			.ok_or(BenchmarkError::Stop("no session ever ends"))?;
		let booked;

		#[block]
		{
			booked = Pallet::<T>::on_initialize(end);
		}

		assert!(booked != Weight::zero());
		assert_eq!(pallet_session::CurrentIndex::<T>::get(), index + 1);
		Ok(())
	}
}
