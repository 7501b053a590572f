// SPDX-License-Identifier: Apache-2.0

//! Version 2: a place in an active set knows what its owner has committed to, where its reward goes,
//! and under which number its submission lies, which was under the owner before.
//!
//! One set is rewritten at a time, as far as the block has room; the cursor is the key of the last
//! one. Version 1 had open submissions only, so no place has a commitment afterwards.

use crate::{
	types::{Forecast, ForecasterSet, Inference, InfererSet, Seat},
	ActiveForecasters, ActiveInferers, Config, Forecasts, Inferences, Pallet, WeightInfo,
};
use alloc::vec::Vec;
use allora_primitives::{ActorKind, Decimal, EpochIndex, TopicId, MAX_FORECASTERS, MAX_INFERERS};
use codec::{Decode, Encode, MaxEncodedLen};
use core::marker::PhantomData;
use frame_support::{
	migrations::{MigrationId, SteppedMigration, SteppedMigrationError},
	pallet_prelude::*,
	storage_alias,
	weights::WeightMeter,
};
#[cfg(feature = "try-runtime")]
use sp_runtime::TryRuntimeError;

/// What version 1 stored.
pub mod v1 {
	use super::*;

	/// A place without a commitment.
	#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen)]
	pub struct Seat<AccountId> {
		/// The worker.
		pub who: AccountId,
		/// The score EMA with which it took the place.
		pub score: Decimal,
		/// The revision of its submission that is stored.
		pub revision: u8,
	}

	type AccountId<T> = <T as frame_system::Config>::AccountId;

	/// The active inferers of an epoch.
	#[storage_alias]
	pub type ActiveInferers<T: Config> = StorageDoubleMap<
		Pallet<T>,
		Twox64Concat,
		TopicId,
		Twox64Concat,
		EpochIndex,
		BoundedVec<Seat<AccountId<T>>, ConstU32<MAX_INFERERS>>,
		ValueQuery,
	>;

	/// The inferences by owner.
	#[storage_alias]
	pub type Inferences<T: Config> = StorageNMap<
		Pallet<T>,
		(
			NMapKey<Twox64Concat, TopicId>,
			NMapKey<Twox64Concat, EpochIndex>,
			NMapKey<Blake2_128Concat, AccountId<T>>,
		),
		Inference,
	>;

	/// The forecasts by owner.
	#[storage_alias]
	pub type Forecasts<T: Config> = StorageNMap<
		Pallet<T>,
		(
			NMapKey<Twox64Concat, TopicId>,
			NMapKey<Twox64Concat, EpochIndex>,
			NMapKey<Blake2_128Concat, AccountId<T>>,
		),
		Forecast<AccountId<T>>,
	>;

	/// The active forecasters of an epoch.
	#[storage_alias]
	pub type ActiveForecasters<T: Config> = StorageDoubleMap<
		Pallet<T>,
		Twox64Concat,
		TopicId,
		Twox64Concat,
		EpochIndex,
		BoundedVec<Seat<AccountId<T>>, ConstU32<MAX_FORECASTERS>>,
		ValueQuery,
	>;
}

/// Which set was rewritten last.
pub type Cursor = (ActorKind, TopicId, EpochIndex);

/// The migration from version 1 to 2.
pub struct SeatsWithCommitments<T>(PhantomData<T>);

/// The places of a set, in its order. Rewards go to the worker unless it submits again.
fn seats<AccountId>(set: impl IntoIterator<Item = v1::Seat<AccountId>>) -> Vec<Seat<AccountId>> {
	set.into_iter()
		.zip(0u32..)
		.map(|(seat, place)| Seat {
			who: seat.who,
			score: seat.score,
			revision: seat.revision,
			commitment: None,
			place,
			destination: None,
		})
		.collect()
}

impl<T: Config> SeatsWithCommitments<T> {
	/// Rewrites the set after the cursor, inferers before forecasters; the new cursor, `None` if there
	/// was no set left.
	fn rewrite_next(cursor: Option<Cursor>) -> Option<Cursor> {
		let forecasters_from = match cursor {
			Some((ActorKind::Forecaster, topic, epoch)) => {
				Some(v1::ActiveForecasters::<T>::hashed_key_for(topic, epoch))
			},
			_ => None,
		};
		if forecasters_from.is_none() {
			let mut rest = match cursor {
				Some((_, topic, epoch)) => v1::ActiveInferers::<T>::iter_from(
					v1::ActiveInferers::<T>::hashed_key_for(topic, epoch),
				),
				None => v1::ActiveInferers::<T>::iter(),
			};
			if let Some((topic, epoch, set)) = rest.next() {
				let seats = seats(set);
				for seat in &seats {
					if let Some(former) = v1::Inferences::<T>::take((topic, epoch, &seat.who)) {
						Inferences::<T>::insert((topic, epoch, seat.place), former);
					}
				}
				ActiveInferers::<T>::insert(topic, epoch, InfererSet::truncate_from(seats));
				return Some((ActorKind::Inferer, topic, epoch));
			}
		}
		let mut rest = match forecasters_from {
			Some(key) => v1::ActiveForecasters::<T>::iter_from(key),
			None => v1::ActiveForecasters::<T>::iter(),
		};
		let (topic, epoch, set) = rest.next()?;
		let seats = seats(set);
		for seat in &seats {
			if let Some(former) = v1::Forecasts::<T>::take((topic, epoch, &seat.who)) {
				Forecasts::<T>::insert((topic, epoch, seat.place), former);
			}
		}
		ActiveForecasters::<T>::insert(topic, epoch, ForecasterSet::truncate_from(seats));
		Some((ActorKind::Forecaster, topic, epoch))
	}
}

impl<T: Config> SteppedMigration for SeatsWithCommitments<T> {
	type Cursor = Cursor;
	type Identifier = MigrationId<16>;

	fn id() -> Self::Identifier {
		MigrationId {
			pallet_id: *b"pallet-inference",
			version_from: 1,
			version_to: 2,
		}
	}

	fn step(
		mut cursor: Option<Cursor>,
		meter: &mut WeightMeter,
	) -> Result<Option<Cursor>, SteppedMigrationError> {
		// Another version's sets must not be read as version 1's.
		if Pallet::<T>::on_chain_storage_version() != 1 {
			return Ok(None);
		}
		let required = T::WeightInfo::migrate_set();
		if !meter.can_consume(required) {
			return Err(SteppedMigrationError::InsufficientWeight { required });
		}
		while meter.try_consume(required).is_ok() {
			cursor = Self::rewrite_next(cursor);
			if cursor.is_none() {
				StorageVersion::new(2).put::<Pallet<T>>();
				break;
			}
		}
		Ok(cursor)
	}

	/// Everything that version 1 has in its sets.
	#[cfg(feature = "try-runtime")]
	fn pre_upgrade() -> Result<Vec<u8>, TryRuntimeError> {
		let inferers: Vec<_> = v1::ActiveInferers::<T>::iter().collect();
		let forecasters: Vec<_> = v1::ActiveForecasters::<T>::iter().collect();
		Ok((inferers, forecasters).encode())
	}

	/// Every set is there with the same places, and the pallet's invariants hold.
	#[cfg(feature = "try-runtime")]
	fn post_upgrade(state: Vec<u8>) -> Result<(), TryRuntimeError> {
		type Sets<AccountId> = Vec<(TopicId, EpochIndex, Vec<v1::Seat<AccountId>>)>;
		type Both<AccountId> = (Sets<AccountId>, Sets<AccountId>);
		let (inferers, forecasters): Both<T::AccountId> =
			Decode::decode(&mut &state[..]).map_err(|_| "the former state cannot be decoded")?;
		let same =
			|old: Vec<v1::Seat<T::AccountId>>, new: Vec<Seat<T::AccountId>>| seats(old) == new;
		ensure!(
			inferers.len() == ActiveInferers::<T>::iter_keys().count()
				&& forecasters.len() == ActiveForecasters::<T>::iter_keys().count(),
			"a set was lost or made up"
		);
		for (topic, epoch, old) in inferers {
			let new = ActiveInferers::<T>::get(topic, epoch).into_inner();
			ensure!(same(old, new), "the places of a set are others");
		}
		for (topic, epoch, old) in forecasters {
			let new = ActiveForecasters::<T>::get(topic, epoch).into_inner();
			ensure!(same(old, new), "the places of a set are others");
		}
		ensure!(
			Pallet::<T>::on_chain_storage_version() == 2,
			"the version of the storage was not raised"
		);
		Pallet::<T>::do_try_state()
	}
}
