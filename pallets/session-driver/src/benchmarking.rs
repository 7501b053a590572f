// SPDX-License-Identifier: Apache-2.0

//! Benchmarks of the rotation, of what every block does, and of the call.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::indexing_slicing,
	clippy::unwrap_used,
	reason = "never part of a runtime that makes blocks"
)]

use super::*;
use alloc::vec::Vec;
use codec::Decode;
use frame_benchmarking::v2::*;
use frame_support::{
	assert_ok,
	traits::{EnsureOrigin, Get, Hooks},
	weights::{Weight, WeightMeter},
	BoundedVec,
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::TrailingZeroInput;

/// The most authorities of the runtime (`pallet_aura::MaxAuthorities`).
const MAX_AUTHORITIES: u32 = 100;
/// The most votes and candidates that the runtime's elections count (`configs::staking`).
const MAX_VOTERS: u32 = 1_024;
const MAX_TARGETS: u32 = 128;

/// An account with session keys.
fn keyed<T: Config>(seed: u32) -> Result<(T::AccountId, T::Keys), BenchmarkError> {
	let who: T::AccountId = account("authority", seed, 0);
	let keys = T::Keys::decode(&mut TrailingZeroInput::new(&seed.to_le_bytes()))
		.map_err(|_| BenchmarkError::Stop("keys do not decode"))?;
	pallet_session::NextKeys::<T>::insert(&who, keys.clone());
	Ok((who, keys))
}

/// The first block after genesis that ends a session.
fn end<T: Config>() -> Result<BlockNumberFor<T>, BenchmarkError> {
	(1u32..=1_000_000)
		.map(BlockNumberFor::<T>::from)
		.find(|n| T::Rotation::should_end_session(*n))
		.ok_or(BenchmarkError::Stop("no session ever ends"))
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// With as many present authorities as queued ones, all of whom authored.
	#[benchmark]
	fn rotate(v: Linear<1, MAX_AUTHORITIES>) -> Result<(), BenchmarkError> {
		let queued = (0..v).map(keyed::<T>).collect::<Result<Vec<_>, _>>()?;
		let present = queued
			.iter()
			.map(|(who, _)| who.clone())
			.collect::<Vec<_>>();
		for who in &present {
			Authored::<T>::insert(who, 1);
		}
		pallet_session::Validators::<T>::put(present);
		pallet_session::QueuedKeys::<T>::put(queued);
		pallet_session::QueuedChanged::<T>::put(true);
		let index = pallet_session::CurrentIndex::<T>::get();
		let end = end::<T>()?;
		let booked;

		#[block]
		{
			booked = Pallet::<T>::on_initialize(end);
		}

		assert!(booked != Weight::zero());
		assert_eq!(pallet_session::CurrentIndex::<T>::get(), index + 1);
		Ok(())
	}

	/// An election among `t` candidates with `v` votes, that ends an era and begins one, with a full set of
	/// elected authorities and of named ones.
	#[benchmark]
	fn rotate_elect(
		v: Linear<MAX_TARGETS, MAX_VOTERS>,
		t: Linear<1, MAX_TARGETS>,
	) -> Result<(), BenchmarkError> {
		T::BenchmarkHelper::prepare_election(v, t);
		let named = (0..T::MaxInvulnerables::get())
			.map(|seed| keyed::<T>(seed).map(|(who, _)| who))
			.collect::<Result<Vec<_>, _>>()?;
		let mut named = named;
		named.sort();
		Invulnerables::<T>::put(BoundedVec::truncate_from(named));
		let index = pallet_session::CurrentIndex::<T>::get();
		let end = end::<T>()?;

		#[block]
		{
			Pallet::<T>::on_initialize(end);
		}

		assert_eq!(pallet_session::CurrentIndex::<T>::get(), index + 1);
		Ok(())
	}

	/// With all that are told of an author.
	#[benchmark]
	fn note_author() -> Result<(), BenchmarkError> {
		let (who, _) = keyed::<T>(0)?;
		T::BenchmarkHelper::prepare_author();

		#[block]
		{
			T::BenchmarkHelper::note_author(who.clone());
		}

		assert_eq!(Authored::<T>::get(who), 1);
		Ok(())
	}

	/// With an era in which nobody earned anything, so that no page is paid; pages are counted apart.
	#[benchmark]
	fn pay_base() -> Result<(), BenchmarkError> {
		Pallet::<T>::note_era_ended(0);
		let mut meter = WeightMeter::with_limit(Pallet::<T>::payment_weight());

		#[block]
		{
			Pallet::<T>::pay_eras(&mut meter);
		}

		assert!(Unpaid::<T>::get().eras.is_empty());
		Ok(())
	}

	#[benchmark]
	fn set_invulnerables(
		n: Linear<0, { T::MaxInvulnerables::get() }>,
	) -> Result<(), BenchmarkError> {
		let list = (0..n)
			.map(|seed| keyed::<T>(seed).map(|(who, _)| who))
			.collect::<Result<Vec<_>, _>>()?;
		let origin = <T as Config>::AdminOrigin::try_successful_origin()
			.map_err(|_| BenchmarkError::Weightless)?;
		let list = BoundedVec::truncate_from(list);

		#[block]
		{
			assert_ok!(Pallet::<T>::set_invulnerables(
				origin as T::RuntimeOrigin,
				list
			));
		}

		assert_eq!(
			Invulnerables::<T>::decode_len().unwrap_or_default() as u32,
			n
		);
		Ok(())
	}
}
