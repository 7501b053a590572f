// SPDX-License-Identifier: Apache-2.0

//! What becomes of commitments that nobody revealed.

use crate::{
	impls::kinds::{ForecastKind, InferenceKind, SubmissionKind},
	types::Seat,
	Config, Event, HoldReason, Pallet, LOG_TARGET,
};
use allora_primitives::{Balance, Commitment, EpochIndex, TopicId};
use frame_support::traits::{
	fungible::MutateHold,
	tokens::{Fortitude, Precision, Restriction},
	Get,
};
use sp_runtime::SaturatedConversion;

impl<T: Config> Pallet<T> {
	/// How many members of a set have not revealed what they committed to.
	pub(crate) fn unrevealed(set: &[Seat<T::AccountId>]) -> u32 {
		let unrevealed = set.iter().filter(|seat| seat.commitment.is_some());
		unrevealed.count().saturated_into()
	}

	/// Takes the bonds and places of the first `number` members that have not revealed, inferers
	/// before forecasters.
	pub(crate) fn forfeit_unrevealed(topic: TopicId, epoch: EpochIndex, number: u32) {
		let done = Self::forfeit_kind::<InferenceKind>(topic, epoch, number);
		Self::forfeit_kind::<ForecastKind>(topic, epoch, number.saturating_sub(done));
	}

	/// The same for one kind; returns how many there were.
	fn forfeit_kind<K: SubmissionKind<T>>(topic: TopicId, epoch: EpochIndex, number: u32) -> u32 {
		let mut set = K::set(topic, epoch);
		let mut done = 0u32;
		set.retain(|seat| {
			let Some(commitment) = seat.commitment.filter(|_| done < number) else {
				return true;
			};
			done = done.saturating_add(1);
			let amount = Self::take_bond(&seat.who, commitment);
			Self::deposit_event(Event::CommitmentForfeited {
				topic,
				epoch,
				kind: K::KIND,
				owner: seat.who.clone(),
				amount,
			});
			false
		});
		if done > 0 {
			K::put_set(topic, epoch, set);
		}
		done
	}

	/// Moves a bond to where forfeits go; returns what was moved. A bond that cannot be moved must not
	/// stop the epoch, and must not stay held for nothing: it is given back, and the event and the
	/// log say so.
	fn take_bond(who: &T::AccountId, commitment: Commitment) -> Balance {
		let reason = HoldReason::Commitment.into();
		let taken = T::Currency::transfer_on_hold(
			&reason,
			who,
			&T::ForfeitDestination::get(),
			commitment.bond,
			Precision::Exact,
			Restriction::Free,
			Fortitude::Force,
		);
		taken.unwrap_or_else(|error| {
			log::error!(target: LOG_TARGET, "the bond of {who:?} cannot be moved: {error:?}");
			let back = T::Currency::release(&reason, who, commitment.bond, Precision::BestEffort);
			if let Err(error) = back {
				log::error!(target: LOG_TARGET, "the bond of {who:?} stays held: {error:?}");
			}
			0
		})
	}
}
