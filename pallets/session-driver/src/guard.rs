// SPDX-License-Identifier: Apache-2.0

//! Stands between the staking pallet's election and `pallet-session`.

use crate::pallet::*;
use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::traits::Get;
use pallet_session::{historical, SessionManager};
use sp_runtime::SaturatedConversion;
use sp_staking::SessionIndex;

/// A session manager that takes from `Inner` only sets that can author.
///
/// `pallet-session` skips whoever has no keys without a word, and an empty set leaves Aura's old
/// authorities in place with no author to credit. So the keyless are dropped here and announced, the
/// accounts that governance named are added, and a new set below `MinAuthorities` is not taken:
/// `None` keeps the present one.
pub struct Guard<T, Inner>(PhantomData<(T, Inner)>);

impl<T: Config, Inner> Guard<T, Inner> {
	/// Those of `set` with keys, and the named ones with keys.
	fn complete(
		set: Vec<T::AccountId>,
		mut keyless: impl FnMut(T::AccountId),
	) -> Vec<T::AccountId> {
		let has_keys = |who: &T::AccountId| pallet_session::NextKeys::<T>::contains_key(who);
		let mut complete = Vec::with_capacity(set.len());
		for who in set {
			if has_keys(&who) {
				complete.push(who);
			} else {
				keyless(who);
			}
		}
		for who in Invulnerables::<T>::get() {
			if !complete.contains(&who) && has_keys(&who) {
				complete.push(who);
			}
		}
		complete
	}

	fn elected(set: Vec<T::AccountId>) -> Vec<T::AccountId> {
		Self::complete(set, |who| {
			Pallet::<T>::deposit_event(Event::KeylessDropped { who })
		})
	}

	/// The set for a session to come.
	fn guard(elected: Option<Vec<T::AccountId>>) -> Option<Vec<T::AccountId>> {
		if let Some(elected) = elected {
			let next = Self::elected(elected);
			let found: u32 = next.len().saturated_into();
			let minimum = <T as Config>::MinAuthorities::get().max(1);
			if found >= minimum {
				return Some(next);
			}
			Pallet::<T>::deposit_event(Event::AuthoritiesKept { found, minimum });
		}
		// The present set, as it can be: without those who purged their keys, with those who were
		// named since.
		let present = pallet_session::Validators::<T>::get();
		let next = Self::complete(present.clone(), drop);
		(next != present && !next.is_empty()).then_some(next)
	}

	/// The set for the first sessions: `pallet-session` has no other to keep yet.
	fn guard_genesis(elected: Option<Vec<T::AccountId>>) -> Option<Vec<T::AccountId>> {
		elected.map(Self::elected).filter(|set| !set.is_empty())
	}
}

impl<T: Config, Inner: SessionManager<T::AccountId>> SessionManager<T::AccountId>
	for Guard<T, Inner>
{
	fn new_session(index: SessionIndex) -> Option<Vec<T::AccountId>> {
		Self::guard(Inner::new_session(index))
	}

	fn new_session_genesis(index: SessionIndex) -> Option<Vec<T::AccountId>> {
		Self::guard_genesis(Inner::new_session_genesis(index))
	}

	fn start_session(index: SessionIndex) {
		Inner::start_session(index)
	}

	fn end_session(index: SessionIndex) {
		Inner::end_session(index)
	}
}

/// Identified by the account alone, which keeps the history of sessions small.
impl<T: Config, Inner: SessionManager<T::AccountId>> historical::SessionManager<T::AccountId, ()>
	for Guard<T, Inner>
{
	fn new_session(index: SessionIndex) -> Option<Vec<(T::AccountId, ())>> {
		let set = <Self as SessionManager<_>>::new_session(index)?;
		Some(set.into_iter().map(|who| (who, ())).collect())
	}

	fn new_session_genesis(index: SessionIndex) -> Option<Vec<(T::AccountId, ())>> {
		let set = <Self as SessionManager<_>>::new_session_genesis(index)?;
		Some(set.into_iter().map(|who| (who, ())).collect())
	}

	fn start_session(index: SessionIndex) {
		<Self as SessionManager<_>>::start_session(index)
	}

	fn end_session(index: SessionIndex) {
		<Self as SessionManager<_>>::end_session(index)
	}
}
