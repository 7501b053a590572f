// SPDX-License-Identifier: Apache-2.0

//! How a topic passes to another creator: offered by the one, accepted by the other, so that nobody
//! answers for a topic, and pays its deposit, against its will. Everything else asks for the creator
//! when it needs to know, so nothing but the record and the deposit changes.

use crate::{Config, Error, Event, HoldReason, Pallet, Topics, TransferOffers};
use allora_primitives::{TopicId, TopicStatus};
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	traits::{fungible::MutateHold, tokens::Precision},
};
use frame_system::pallet_prelude::OriginFor;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_offer_transfer(
		origin: OriginFor<T>,
		topic: TopicId,
		to: T::AccountId,
	) -> DispatchResult {
		let record = Self::managed(origin, topic)?;
		ensure!(record.creator != to, Error::<T>::TransferToSelf);
		TransferOffers::<T>::insert(topic, &to);
		Self::deposit_event(Event::TransferOffered {
			topic,
			creator: record.creator,
			to,
		});
		Ok(())
	}

	pub(crate) fn do_cancel_transfer(origin: OriginFor<T>, topic: TopicId) -> DispatchResult {
		Self::managed(origin, topic)?;
		TransferOffers::<T>::take(topic).ok_or(Error::<T>::TransferNotOffered)?;
		Self::deposit_event(Event::TransferCancelled { topic });
		Ok(())
	}

	pub(crate) fn do_accept_transfer(to: T::AccountId, topic: TopicId) -> DispatchResult {
		let mut record = Topics::<T>::get(topic).ok_or(Error::<T>::NotFound)?;
		ensure!(record.status != TopicStatus::Retired, Error::<T>::Retired);
		ensure!(
			TransferOffers::<T>::take(topic).as_ref() == Some(&to),
			Error::<T>::TransferNotOffered
		);
		let reason = HoldReason::TopicDeposit.into();
		T::Currency::hold(&reason, &to, record.deposit)?;
		// Best effort: a hold that something else has reduced must not keep the topic where it is.
		let released = T::Currency::release(
			&reason,
			&record.creator,
			record.deposit,
			Precision::BestEffort,
		)?;
		let from = core::mem::replace(&mut record.creator, to.clone());
		let deposit = record.deposit;
		Topics::<T>::insert(topic, record);
		Self::deposit_event(Event::TopicTransferred {
			topic,
			from,
			to,
			deposit,
			released,
		});
		Ok(())
	}
}
