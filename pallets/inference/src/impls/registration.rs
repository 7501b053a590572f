// SPDX-License-Identifier: Apache-2.0

//! Registration, operator keys and deposits.

use crate::{
	types::{Departure, Worker},
	Config, Departures, Error, Event, HoldReason, Operators, Pallet, Workers,
};
use allora_primitives::{traits::TopicInspect, Role, TopicId, TopicStatus};
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	traits::{
		fungible::{InspectHold, MutateHold},
		tokens::Precision,
		Get,
	},
};

impl<T: Config> Pallet<T> {
	/// Registers `owner`; see [`Pallet::register`].
	pub(crate) fn do_register(
		owner: T::AccountId,
		topic: TopicId,
		operator: Option<T::AccountId>,
		reward_destination: Option<T::AccountId>,
	) -> DispatchResult {
		let status = T::Topics::status(topic).ok_or(Error::<T>::TopicNotFound)?;
		ensure!(status != TopicStatus::Retired, Error::<T>::TopicRetired);
		ensure!(
			!Workers::<T>::contains_key(topic, &owner),
			Error::<T>::AlreadyRegistered
		);
		ensure!(
			T::Topics::may_take_role(topic, Role::Worker, &owner),
			Error::<T>::NotWhitelisted
		);

		// A worker that returns brings the deposit that is still locked, so no owner ever has more
		// than one deposit in a topic.
		let locked = Departures::<T>::get(topic, &owner).map_or(0, |departure| departure.deposit);
		let deposit = T::RegistrationDeposit::get().max(locked);
		let missing = deposit.saturating_sub(locked);
		let reason = HoldReason::WorkerRegistration.into();
		ensure!(
			T::Currency::can_hold(&reason, &owner, missing),
			Error::<T>::InsufficientBalance
		);

		// Nobody asks a key before naming it as operator, so its own registration comes first.
		Self::end_service(topic, &owner);
		if let Some(operator) = &operator {
			Self::take_operator(topic, &owner, operator)?;
		}
		T::Currency::hold(&reason, &owner, missing)?;
		Departures::<T>::remove(topic, &owner);
		Workers::<T>::insert(
			topic,
			&owner,
			Worker {
				operator: operator.clone(),
				reward_destination: reward_destination.clone(),
				deposit,
			},
		);
		Self::deposit_event(Event::WorkerRegistered {
			topic,
			owner,
			operator,
			reward_destination,
			deposit,
		});
		Ok(())
	}

	/// Ends the registration of `owner`; see [`Pallet::deregister`].
	pub(crate) fn do_deregister(owner: T::AccountId, topic: TopicId) -> DispatchResult {
		let worker = Workers::<T>::take(topic, &owner).ok_or(Error::<T>::NotRegistered)?;
		Self::forget_owner(topic, &owner, &worker);

		let depth = T::HistoryDepth::get();
		let epoch_length =
			T::Topics::parameters(topic).map_or(0, |topic| topic.schedule.epoch_length);
		let claimable_epoch = T::Topics::current_epoch(topic).saturating_add(depth);
		let claimable_at = Self::now().saturating_add(depth.saturating_mul(epoch_length));
		Departures::<T>::insert(
			topic,
			&owner,
			Departure {
				deposit: worker.deposit,
				claimable_epoch,
				claimable_at,
			},
		);
		Self::deposit_event(Event::WorkerDeregistered {
			topic,
			owner,
			claimable_epoch,
			claimable_at,
		});
		Ok(())
	}

	/// Releases the deposit of `owner`; see [`Pallet::claim_deposit`].
	pub(crate) fn do_claim_deposit(owner: T::AccountId, topic: TopicId) -> DispatchResult {
		let departure = Departures::<T>::get(topic, &owner).ok_or(Error::<T>::DepositNotFound)?;
		let released = T::Topics::current_epoch(topic) >= departure.claimable_epoch
			|| match T::Topics::status(topic) {
				// No epoch of a retired topic is worth a new identity.
				None | Some(TopicStatus::Retired) => true,
				// Its epochs may be late, but they come.
				Some(TopicStatus::Active) => false,
				Some(TopicStatus::Created | TopicStatus::Dormant) => {
					Self::now() >= departure.claimable_at
				},
			};
		ensure!(released, Error::<T>::DepositLocked);
		let amount = T::Currency::release(
			&HoldReason::WorkerRegistration.into(),
			&owner,
			departure.deposit,
			Precision::Exact,
		)?;
		Departures::<T>::remove(topic, &owner);
		Self::deposit_event(Event::DepositClaimed {
			topic,
			owner,
			amount,
		});
		Ok(())
	}

	/// Changes the operator of `owner`; see [`Pallet::set_operator`].
	pub(crate) fn do_set_operator(
		owner: T::AccountId,
		topic: TopicId,
		operator: Option<T::AccountId>,
	) -> DispatchResult {
		let mut worker = Workers::<T>::get(topic, &owner).ok_or(Error::<T>::NotRegistered)?;
		if worker.operator != operator {
			if let Some(new) = &operator {
				Self::take_operator(topic, &owner, new)?;
			}
			if let Some(former) = &worker.operator {
				Self::release_operator(topic, former);
			}
			worker.operator = operator.clone();
			Workers::<T>::insert(topic, &owner, worker);
		}
		Self::deposit_event(Event::OperatorSet {
			topic,
			owner,
			operator,
		});
		Ok(())
	}

	/// Changes where the rewards of `owner` go; see [`Pallet::set_reward_destination`].
	pub(crate) fn do_set_reward_destination(
		owner: T::AccountId,
		topic: TopicId,
		destination: T::AccountId,
	) -> DispatchResult {
		Workers::<T>::try_mutate(topic, &owner, |worker| {
			let worker = worker.as_mut().ok_or(Error::<T>::NotRegistered)?;
			worker.reward_destination = Some(destination.clone());
			Ok::<(), Error<T>>(())
		})?;
		Self::deposit_event(Event::RewardDestinationSet {
			topic,
			owner,
			destination,
		});
		Ok(())
	}

	/// The owner for whom `signer` signs in a topic, if it is registered. An owner signs for itself,
	/// even if somebody else names it as operator.
	pub(crate) fn owner_of(topic: TopicId, signer: &T::AccountId) -> Option<T::AccountId> {
		if Workers::<T>::contains_key(topic, signer) {
			return Some(signer.clone());
		}
		Operators::<T>::get(topic, signer)
	}

	/// Makes `operator` sign for `owner`, with a reference that keeps its account alive without a
	/// balance.
	pub(crate) fn take_operator(
		topic: TopicId,
		owner: &T::AccountId,
		operator: &T::AccountId,
	) -> Result<(), Error<T>> {
		ensure!(
			operator != owner && !Workers::<T>::contains_key(topic, operator),
			Error::<T>::InvalidOperator
		);
		ensure!(
			!Operators::<T>::contains_key(topic, operator),
			Error::<T>::OperatorInUse
		);
		Operators::<T>::insert(topic, operator, owner);
		frame_system::Pallet::<T>::inc_sufficients(operator);
		Ok(())
	}

	/// Ends that the signer is an operator; see [`Pallet::resign_operator`].
	pub(crate) fn do_resign_operator(operator: T::AccountId, topic: TopicId) -> DispatchResult {
		// The account of a key without balance stays, with its nonce: else the same transaction could be
		// sent again, by anybody, whenever somebody names the key.
		if frame_system::Pallet::<T>::providers(&operator) == 0 {
			frame_system::Pallet::<T>::inc_sufficients(&operator);
		}
		ensure!(Self::end_service(topic, &operator), Error::<T>::NotOperator);
		Ok(())
	}

	/// Makes a key nobody's operator in a topic; whether it was somebody's. The owner that named it
	/// signs for itself from now on.
	pub(super) fn end_service(topic: TopicId, operator: &T::AccountId) -> bool {
		let Some(owner) = Operators::<T>::get(topic, operator) else {
			return false;
		};
		Self::release_operator(topic, operator);
		Workers::<T>::mutate(topic, &owner, |worker| {
			if let Some(worker) = worker {
				worker.operator = None;
			}
		});
		Self::deposit_event(Event::OperatorResigned {
			topic,
			owner,
			operator: operator.clone(),
		});
		true
	}

	/// Undoes [`Self::take_operator`].
	pub(super) fn release_operator(topic: TopicId, operator: &T::AccountId) {
		if Operators::<T>::take(topic, operator).is_some() {
			frame_system::Pallet::<T>::dec_sufficients(operator);
		}
	}
}
