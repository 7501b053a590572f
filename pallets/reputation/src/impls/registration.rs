// SPDX-License-Identifier: Apache-2.0

//! Who is reputer, and with which keys.
//!
//! The deposit stays held for `HistoryDepth` epochs after a reputer left, so that leaving and
//! returning under a new name does not pay. A topic that opens no epochs any more releases it after
//! the blocks that as many epochs would have taken.

use crate::{
	types::{LockedDeposit, Rank, ReputerRecord},
	Config, Deposits, Error, Event, Histories, HoldReason, Operators, Pallet, Places, Reputers,
	SignerTopics,
};
use allora_primitives::{traits::TopicInspect, ActorKind, BlockNumber, Role, TopicId, TopicStatus};
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	traits::{fungible::MutateHold, tokens::Precision, Get},
};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// See [`Pallet::register`].
	pub(crate) fn do_register(
		reputer: T::AccountId,
		topic: TopicId,
		operator: Option<T::AccountId>,
		reward_destination: Option<T::AccountId>,
	) -> DispatchResult {
		let status = T::Topics::status(topic).ok_or(Error::<T>::TopicNotFound)?;
		ensure!(status != TopicStatus::Retired, Error::<T>::TopicRetired);
		ensure!(
			!Reputers::<T>::contains_key(topic, &reputer),
			Error::<T>::AlreadyRegistered
		);
		ensure!(
			T::Topics::may_take_role(topic, Role::Reputer, &reputer),
			Error::<T>::NotWhitelisted
		);
		// Nobody asks a key before naming it as operator, so its own registration comes first.
		Self::end_service(topic, &reputer);

		Self::add_topic(&reputer, topic)?;
		if let Some(operator) = &operator {
			ensure!(*operator != reputer, Error::<T>::KeyTaken);
			Self::add_operator(topic, &reputer, operator)?;
		}
		// What is still locked from an earlier registration stays held and counts.
		let (locked, state) = Deposits::<T>::take(topic, &reputer)
			.map_or((0, None), |locked| (locked.amount, locked.state));
		let deposit = T::RegistrationDeposit::get().max(locked);
		T::Currency::hold(
			&HoldReason::Registration.into(),
			&reputer,
			deposit.saturating_sub(locked),
		)?;
		let reward_destination = reward_destination.unwrap_or_else(|| reputer.clone());
		Reputers::<T>::insert(
			topic,
			&reputer,
			ReputerRecord {
				operator: operator.clone(),
				reward_destination: reward_destination.clone(),
				deposit,
				state,
			},
		);
		Self::deposit_event(Event::Registered {
			topic,
			reputer,
			operator,
			reward_destination,
			deposit,
		});
		Ok(())
	}

	/// See [`Pallet::deregister`].
	pub(crate) fn do_deregister(reputer: T::AccountId, topic: TopicId) -> DispatchResult {
		let record = Reputers::<T>::take(topic, &reputer).ok_or(Error::<T>::NotRegistered)?;
		Self::forget_owner(topic, &reputer, &record);
		Deposits::<T>::insert(
			topic,
			&reputer,
			LockedDeposit {
				amount: record.deposit,
				left_epoch: T::Topics::current_epoch(topic),
				left_at: Self::now(),
				state: record.state,
			},
		);
		Self::deposit_event(Event::Deregistered { topic, reputer });
		Ok(())
	}

	/// See [`Pallet::claim_deposit`].
	pub(crate) fn do_claim_deposit(reputer: T::AccountId, topic: TopicId) -> DispatchResult {
		let locked = Deposits::<T>::get(topic, &reputer).ok_or(Error::<T>::NoDeposit)?;
		ensure!(Self::is_released(topic, &locked), Error::<T>::DepositLocked);
		T::Currency::release(
			&HoldReason::Registration.into(),
			&reputer,
			locked.amount,
			Precision::Exact,
		)?;
		Deposits::<T>::remove(topic, &reputer);
		Self::forget_reputer(topic, &reputer);
		Self::deposit_event(Event::DepositClaimed {
			topic,
			reputer,
			amount: locked.amount,
		});
		Ok(())
	}

	/// Empties the slot of a reputer. The slot stays its own until the settlement gives it to another.
	fn forget_reputer(topic: TopicId, reputer: &T::AccountId) {
		let mut places = Places::<T>::get(topic, ActorKind::Reputer);
		let found = places
			.slots
			.iter_mut()
			.zip(0usize..)
			.find(|(slot, _)| slot.account == *reputer);
		let Some((slot, at)) = found else { return };
		slot.rank = Rank::default();
		Places::<T>::insert(topic, ActorKind::Reputer, places);
		Histories::<T>::mutate(topic, |history| history.reputers.forget(at));
	}

	/// Whether enough epochs have opened since the reputer left; in a topic that opens none,
	/// whether the blocks have passed that they would have taken. A retired topic whose epochs have all
	/// ended holds nobody: no identity is worth anything there.
	fn is_released(topic: TopicId, locked: &LockedDeposit) -> bool {
		let depth = T::HistoryDepth::get();
		let retired = matches!(T::Topics::status(topic), None | Some(TopicStatus::Retired));
		if retired && T::Topics::open_epochs(topic).is_empty() {
			return true;
		}
		if T::Topics::current_epoch(topic) >= locked.left_epoch.saturating_add(depth) {
			return true;
		}
		if T::Topics::status(topic) == Some(TopicStatus::Active) {
			return false;
		}
		let epoch_length: BlockNumber =
			T::Topics::parameters(topic).map_or(0, |p| p.schedule.epoch_length);
		let released_at = locked
			.left_at
			.saturating_add(depth.saturating_mul(epoch_length));
		Self::now() >= released_at
	}

	/// See [`Pallet::set_operator`].
	pub(crate) fn do_set_operator(
		reputer: T::AccountId,
		topic: TopicId,
		operator: Option<T::AccountId>,
	) -> DispatchResult {
		let mut record = Reputers::<T>::get(topic, &reputer).ok_or(Error::<T>::NotRegistered)?;
		if record.operator != operator {
			if let Some(new) = &operator {
				Self::add_operator(topic, &reputer, new)?;
			}
			if let Some(former) = &record.operator {
				Self::remove_operator(topic, former);
			}
			record.operator = operator.clone();
			Reputers::<T>::insert(topic, &reputer, record);
		}
		Self::deposit_event(Event::OperatorSet {
			topic,
			reputer,
			operator,
		});
		Ok(())
	}

	/// See [`Pallet::resign_operator`].
	pub(crate) fn do_resign_operator(operator: T::AccountId, topic: TopicId) -> DispatchResult {
		// The account of a key without balance stays, with its nonce: else the same transaction could be
		// sent again, by anybody, whenever somebody names the key.
		if frame_system::Pallet::<T>::providers(&operator) == 0 {
			frame_system::Pallet::<T>::inc_sufficients(&operator);
		}
		ensure!(Self::end_service(topic, &operator), Error::<T>::NotOperator);
		Ok(())
	}

	/// Makes a key nobody's operator in a topic; whether it was somebody's. The reputer that named it
	/// signs for itself from now on.
	pub(super) fn end_service(topic: TopicId, operator: &T::AccountId) -> bool {
		let Some(reputer) = Operators::<T>::get(topic, operator) else {
			return false;
		};
		Self::remove_operator(topic, operator);
		Reputers::<T>::mutate(topic, &reputer, |record| {
			if let Some(record) = record {
				record.operator = None;
			}
		});
		Self::deposit_event(Event::OperatorResigned {
			topic,
			reputer,
			operator: operator.clone(),
		});
		true
	}

	/// See [`Pallet::set_reward_destination`].
	pub(crate) fn do_set_reward_destination(
		reputer: T::AccountId,
		topic: TopicId,
		reward_destination: T::AccountId,
	) -> DispatchResult {
		Reputers::<T>::try_mutate(topic, &reputer, |record| {
			let record = record.as_mut().ok_or(Error::<T>::NotRegistered)?;
			record.reward_destination = reward_destination.clone();
			Ok::<_, DispatchError>(())
		})?;
		Self::deposit_event(Event::RewardDestinationSet {
			topic,
			reputer,
			reward_destination,
		});
		Ok(())
	}

	/// Lets `operator` sign for `reputer`, and gives its account a reference so that it exists
	/// without balance.
	pub(super) fn add_operator(
		topic: TopicId,
		reputer: &T::AccountId,
		operator: &T::AccountId,
	) -> DispatchResult {
		let taken = Reputers::<T>::contains_key(topic, operator)
			|| Operators::<T>::contains_key(topic, operator);
		ensure!(!taken, Error::<T>::KeyTaken);
		Self::add_topic(operator, topic)?;
		Operators::<T>::insert(topic, operator, reputer);
		frame_system::Pallet::<T>::inc_sufficients(operator);
		Ok(())
	}

	pub(super) fn remove_operator(topic: TopicId, operator: &T::AccountId) {
		Operators::<T>::remove(topic, operator);
		Self::remove_topic(operator, topic);
		frame_system::Pallet::<T>::dec_sufficients(operator);
	}

	pub(super) fn add_topic(key: &T::AccountId, topic: TopicId) -> DispatchResult {
		SignerTopics::<T>::try_mutate(key, |topics| {
			if let Err(at) = topics.binary_search(&topic) {
				topics
					.try_insert(at, topic)
					.map_err(|_| Error::<T>::TooManyTopics)?;
			}
			Ok(())
		})
	}

	pub(super) fn remove_topic(key: &T::AccountId, topic: TopicId) {
		SignerTopics::<T>::mutate_exists(key, |stored| {
			let Some(topics) = stored else { return };
			topics.retain(|other| *other != topic);
			if topics.is_empty() {
				*stored = None;
			}
		});
	}
}
