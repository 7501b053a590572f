// SPDX-License-Identifier: Apache-2.0

//! How a registration passes to another account.
//!
//! A transfer is offered by the owner and accepted by the account that becomes the owner, so nobody
//! is made an owner against its will. What the topic remembers of the worker follows in one bounded
//! call; what an epoch refers to does not: submissions, places and loss inputs of an open epoch lie
//! under the account that took part, and are settled and paid under it. That is why a transfer waits
//! until no open epoch knows either account. Operator, reward destination and service are the new
//! owner's to name: those of the former one would leave it a hand in the registration.

use crate::{
	types::Worker, ActiveForecasters, ActiveInferers, Config, Departures, Error, Event, HoldReason,
	Pallet, Services, TransferOffers, WeightInfo, Workers,
};
use allora_primitives::{
	traits::{Reputation, TopicInspect},
	EpochIndex, Role, TopicId, TopicStatus,
};
use frame_support::{
	dispatch::{DispatchResult, DispatchResultWithPostInfo},
	ensure,
	traits::{
		fungible::{InspectHold, MutateHold},
		tokens::Precision,
		Get,
	},
	weights::Weight,
};
use sp_runtime::SaturatedConversion;

impl<T: Config> Pallet<T> {
	/// Offers the registration of `owner` to `to`; see [`Pallet::offer_transfer`].
	pub(crate) fn do_offer_transfer(
		owner: T::AccountId,
		topic: TopicId,
		to: T::AccountId,
	) -> DispatchResult {
		Self::ensure_not_retired(topic)?;
		ensure!(
			Workers::<T>::contains_key(topic, &owner),
			Error::<T>::NotRegistered
		);
		ensure!(owner != to, Error::<T>::TransferToSelf);
		TransferOffers::<T>::insert(topic, &owner, &to);
		Self::deposit_event(Event::TransferOffered { topic, owner, to });
		Ok(())
	}

	/// Takes back the offer of `owner`; see [`Pallet::cancel_transfer`].
	pub(crate) fn do_cancel_transfer(owner: T::AccountId, topic: TopicId) -> DispatchResult {
		TransferOffers::<T>::take(topic, &owner).ok_or(Error::<T>::TransferNotOffered)?;
		Self::deposit_event(Event::TransferCancelled { topic, owner });
		Ok(())
	}

	/// Makes `to` the owner of the registration of `from`; see [`Pallet::accept_transfer`].
	pub(crate) fn do_accept_transfer(
		to: T::AccountId,
		topic: TopicId,
		from: T::AccountId,
		operator: Option<T::AccountId>,
		reward_destination: Option<T::AccountId>,
	) -> DispatchResultWithPostInfo {
		Self::ensure_not_retired(topic)?;
		ensure!(
			TransferOffers::<T>::get(topic, &from).as_ref() == Some(&to),
			Error::<T>::TransferNotOffered
		);
		ensure!(
			!Workers::<T>::contains_key(topic, &to),
			Error::<T>::AlreadyRegistered
		);
		ensure!(
			!Departures::<T>::contains_key(topic, &to),
			Error::<T>::AccountHasPast
		);
		ensure!(
			T::Topics::may_take_role(topic, Role::Worker, &to),
			Error::<T>::NotWhitelisted
		);
		let open = T::Topics::open_epochs(topic);
		ensure!(
			!Self::takes_part(topic, &open, &[&from, &to]),
			Error::<T>::EpochsPending
		);
		let reason = HoldReason::WorkerRegistration.into();
		let deposit = T::RegistrationDeposit::get();
		ensure!(
			T::Currency::can_hold(&reason, &to, deposit),
			Error::<T>::InsufficientBalance
		);
		// Before anything of the former owner's goes: it says whether `to` has a past.
		ensure!(
			T::Reputation::transfer_worker(topic, &from, &to),
			Error::<T>::AccountHasPast
		);

		let former = Workers::<T>::take(topic, &from).ok_or(Error::<T>::NotRegistered)?;
		Self::forget_owner(topic, &from, &former);
		T::Currency::release(&reason, &from, former.deposit, Precision::Exact)?;

		Self::end_service(topic, &to);
		if let Some(operator) = &operator {
			Self::take_operator(topic, &to, operator)?;
		}
		T::Currency::hold(&reason, &to, deposit)?;
		Workers::<T>::insert(
			topic,
			&to,
			Worker {
				operator: operator.clone(),
				reward_destination: reward_destination.clone(),
				deposit,
			},
		);
		Self::deposit_event(Event::RegistrationTransferred {
			topic,
			from,
			to,
			operator,
			reward_destination,
			deposit,
			released: former.deposit,
		});
		Ok(Some(Self::accept_weight(open.len().saturated_into())).into())
	}

	/// The weight of accepting a transfer in a topic with this many open epochs.
	pub(crate) fn accept_weight(open: u32) -> Weight {
		T::WeightInfo::accept_transfer(open).saturating_add(T::Reputation::transfer_weight())
	}

	/// Forgets what belongs to a registration and not to its owner's past: the operator, the offer
	/// and the service.
	pub(super) fn forget_owner(
		topic: TopicId,
		owner: &T::AccountId,
		worker: &Worker<T::AccountId>,
	) {
		if let Some(operator) = &worker.operator {
			Self::release_operator(topic, operator);
		}
		TransferOffers::<T>::remove(topic, owner);
		Services::<T>::remove(topic, owner);
	}

	fn ensure_not_retired(topic: TopicId) -> Result<(), Error<T>> {
		let status = T::Topics::status(topic).ok_or(Error::<T>::TopicNotFound)?;
		ensure!(status != TopicStatus::Retired, Error::<T>::TopicRetired);
		Ok(())
	}

	/// Whether one of these accounts has a place in one of these epochs. An account that left keeps
	/// its places, so the future owner is looked for as well.
	fn takes_part(topic: TopicId, epochs: &[EpochIndex], accounts: &[&T::AccountId]) -> bool {
		epochs.iter().any(|epoch| {
			ActiveInferers::<T>::get(topic, epoch)
				.iter()
				.map(|seat| &seat.who)
				.chain(
					ActiveForecasters::<T>::get(topic, epoch)
						.iter()
						.map(|seat| &seat.who),
				)
				.any(|who| accounts.contains(&who))
		})
	}
}
