// SPDX-License-Identifier: Apache-2.0

//! Before the first step: what becomes of commitments that nobody revealed.

use crate::{
	impls::LOG_TARGET,
	types::{count, TruthEntry},
	Config, Event, HoldReason, Pallet, Truths,
};
use allora_primitives::{Balance, EpochInfo};
use frame_support::traits::{
	fungible::hold::Mutate,
	tokens::{Fortitude, Precision, Restriction},
	Get,
};

impl<T: Config> Pallet<T> {
	/// Takes the bonds and places of those who have not revealed; returns how many there were, which
	/// is at most as many as the epoch has places.
	pub(super) fn settle_forfeits(epoch: &EpochInfo) -> u32 {
		if !epoch.reputers_commit() {
			return 0;
		}
		let (topic, index) = (epoch.topic, epoch.index);
		let mut entries = Truths::<T>::get(topic, index);
		let before = count(&entries);
		entries.retain(|entry| {
			if entry.commitment.is_none() {
				return true;
			}
			let amount = Self::take_bond(entry);
			Self::deposit_event(Event::CommitmentForfeited {
				topic,
				epoch: index,
				reputer: entry.reputer.clone(),
				amount,
			});
			false
		});
		let taken = before.saturating_sub(count(&entries));
		if taken > 0 {
			Truths::<T>::insert(topic, index, entries);
		}
		taken
	}

	/// Moves a bond to where forfeits go; returns what was moved. A bond that cannot be moved must not
	/// stop the epoch, and must not stay held for nothing: it is given back, and the event and the
	/// log say so.
	fn take_bond(entry: &TruthEntry<T::AccountId>) -> Balance {
		let (reason, who) = (HoldReason::Commitment.into(), &entry.reputer);
		let taken = T::Currency::transfer_on_hold(
			&reason,
			who,
			&T::ForfeitDestination::get(),
			entry.bond(),
			Precision::Exact,
			Restriction::Free,
			Fortitude::Force,
		);
		taken.unwrap_or_else(|error| {
			log::error!(target: LOG_TARGET, "the bond of {who:?} cannot be moved: {error:?}");
			let back = T::Currency::release(&reason, who, entry.bond(), Precision::BestEffort);
			if let Err(error) = back {
				log::error!(target: LOG_TARGET, "the bond of {who:?} stays held: {error:?}");
			}
			0
		})
	}
}
