// SPDX-License-Identifier: Apache-2.0

//! How what a topic remembers of an actor passes to another account.
//!
//! A reputer offers its registration, and the account that becomes the owner accepts it. Scores,
//! coefficient and reward fraction follow, and so does the actor's place in the latest round: else
//! the next one would count it among those who left. Truths, outcomes and scores of epochs stay
//! under the account that took part, so a transfer waits until no open epoch has a truth of either.
//!
//! Stake is not moved: it is the staker's, it answers for what the staker attested, and it can be
//! withdrawn whether its owner is registered or not. The new owner attests with stake of its own.
//!
//! The regret tables are not touched: a slot changes its owner, not its place, and nobody's history
//! is forgotten for it. That is why this needs no settlement, unlike the recycling of slots.

use crate::{
	types::{History, PlaceTable, ReputerRecord},
	Config, Deposits, Error, Event, Histories, HoldReason, Pallet, Places, Reputers,
	TransferOffers, Truths, WeightInfo,
};
use allora_primitives::{traits::TopicInspect, ActorKind, EpochIndex, Role, TopicId, TopicStatus};
use frame_support::{
	dispatch::{DispatchResult, DispatchResultWithPostInfo},
	ensure,
	traits::{fungible::MutateHold, tokens::Precision, Get},
};
use sp_runtime::SaturatedConversion;

/// The kinds of actors that one registration as worker stands for.
const WORKERS: [ActorKind; 2] = [ActorKind::Inferer, ActorKind::Forecaster];

impl<T: Config> Pallet<T> {
	/// See [`Pallet::offer_transfer`].
	pub(crate) fn do_offer_transfer(
		reputer: T::AccountId,
		topic: TopicId,
		to: T::AccountId,
	) -> DispatchResult {
		Self::ensure_not_retired(topic)?;
		ensure!(
			Reputers::<T>::contains_key(topic, &reputer),
			Error::<T>::NotRegistered
		);
		ensure!(reputer != to, Error::<T>::TransferToSelf);
		TransferOffers::<T>::insert(topic, &reputer, &to);
		Self::deposit_event(Event::TransferOffered { topic, reputer, to });
		Ok(())
	}

	/// See [`Pallet::cancel_transfer`].
	pub(crate) fn do_cancel_transfer(reputer: T::AccountId, topic: TopicId) -> DispatchResult {
		TransferOffers::<T>::take(topic, &reputer).ok_or(Error::<T>::TransferNotOffered)?;
		Self::deposit_event(Event::TransferCancelled { topic, reputer });
		Ok(())
	}

	/// See [`Pallet::accept_transfer`].
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
			!Reputers::<T>::contains_key(topic, &to),
			Error::<T>::AlreadyRegistered
		);
		// One that left and took its deposit is forgotten, but for its place in the latest round,
		// which a topic that opens no epochs keeps, and an empty slot.
		let mut history = Histories::<T>::get(topic);
		let known = Deposits::<T>::contains_key(topic, &to)
			|| Self::is_member(&history, ActorKind::Reputer, &to);
		ensure!(!known, Error::<T>::AccountHasPast);
		ensure!(
			T::Topics::may_take_role(topic, Role::Reputer, &to),
			Error::<T>::NotWhitelisted
		);
		let open = T::Topics::open_epochs(topic);
		ensure!(
			!Self::attests(topic, &open, &[&from, &to]),
			Error::<T>::EpochsPending
		);

		// The former owner goes, and with it its operator, which may be the new owner itself.
		let former = Reputers::<T>::take(topic, &from).ok_or(Error::<T>::NotRegistered)?;
		Self::forget_owner(topic, &from, &former);
		let reason = HoldReason::Registration.into();
		T::Currency::release(&reason, &from, former.deposit, Precision::Exact)?;

		Self::end_service(topic, &to);
		Self::add_topic(&to, topic)?;
		if let Some(operator) = &operator {
			ensure!(*operator != to, Error::<T>::KeyTaken);
			Self::add_operator(topic, &to, operator)?;
		}
		let deposit = T::RegistrationDeposit::get();
		T::Currency::hold(&reason, &to, deposit)?;
		let reward_destination = reward_destination.unwrap_or_else(|| to.clone());
		Reputers::<T>::insert(
			topic,
			&to,
			ReputerRecord {
				operator: operator.clone(),
				reward_destination: reward_destination.clone(),
				deposit,
				state: former.state,
			},
		);
		let mut places = Places::<T>::get(topic, ActorKind::Reputer);
		if Self::move_slot(&mut places, &from, &to) {
			Places::<T>::insert(topic, ActorKind::Reputer, places);
		}
		if Self::move_member(&mut history, ActorKind::Reputer, &from, &to) {
			Histories::<T>::insert(topic, history);
		}
		Self::deposit_event(Event::RegistrationTransferred {
			topic,
			from,
			to,
			operator,
			reward_destination,
			deposit,
			released: former.deposit,
		});
		let weight = T::WeightInfo::accept_transfer(open.len().saturated_into());
		Ok(Some(weight).into())
	}

	/// Forgets what belongs to a registration and not to its owner's past: the keys and the offer.
	pub(super) fn forget_owner(
		topic: TopicId,
		reputer: &T::AccountId,
		record: &ReputerRecord<T::AccountId>,
	) {
		Self::remove_topic(reputer, topic);
		if let Some(operator) = &record.operator {
			Self::remove_operator(topic, operator);
		}
		TransferOffers::<T>::remove(topic, reputer);
	}

	/// Gives the slots, with what lies there, and the places in the latest rounds of the worker `from`
	/// to `to`. Returns `false`, and does nothing, if the topic remembers anything of `to`.
	pub(crate) fn move_worker(topic: TopicId, from: &T::AccountId, to: &T::AccountId) -> bool {
		let mut history = Histories::<T>::get(topic);
		let mut tables = WORKERS.map(|kind| (kind, Places::<T>::get(topic, kind)));
		let known = tables.iter().any(|(kind, places)| {
			places.slot(to).is_some() || Self::is_member(&history, *kind, to)
		});
		if known {
			return false;
		}
		let mut moved = false;
		for (kind, places) in &mut tables {
			if Self::move_slot(places, from, to) {
				Places::<T>::insert(topic, *kind, &*places);
			}
			moved |= Self::move_member(&mut history, *kind, from, to);
		}
		if moved {
			Histories::<T>::insert(topic, history);
		}
		true
	}

	/// Gives the slot of `from` to `to`. An empty slot that `to` has goes to `from` in exchange, so that
	/// nobody has two. Returns whether there was one to give.
	fn move_slot(
		places: &mut PlaceTable<T::AccountId>,
		from: &T::AccountId,
		to: &T::AccountId,
	) -> bool {
		if places.slot(from).is_none() {
			return false;
		}
		for slot in &mut places.slots {
			if slot.account == *from {
				slot.account = to.clone();
			} else if slot.account == *to {
				slot.account = from.clone();
			}
		}
		true
	}

	/// Gives the place in the latest round of `from` to `to`, which has none; whether there was one.
	fn move_member(
		history: &mut History<T::AccountId, T::HistoryDepth>,
		kind: ActorKind,
		from: &T::AccountId,
		to: &T::AccountId,
	) -> bool {
		let cohort = &mut history.of_mut(kind).cohort;
		let mut moved = false;
		for (who, _) in cohort.members.iter_mut().filter(|(who, _)| who == from) {
			*who = to.clone();
			moved = true;
		}
		if moved {
			// The members are sorted by account.
			let members: &mut [(T::AccountId, _)] = cohort.members.as_mut();
			members.sort_by(|(one, _), (other, _)| one.cmp(other));
		}
		moved
	}

	fn ensure_not_retired(topic: TopicId) -> Result<(), Error<T>> {
		let status = T::Topics::status(topic).ok_or(Error::<T>::TopicNotFound)?;
		ensure!(status != TopicStatus::Retired, Error::<T>::TopicRetired);
		Ok(())
	}

	/// Whether `who` took part in the latest round of a kind.
	fn is_member(
		history: &History<T::AccountId, T::HistoryDepth>,
		kind: ActorKind,
		who: &T::AccountId,
	) -> bool {
		let members = &history.of(kind).cohort.members;
		members.iter().any(|(member, _)| member == who)
	}

	/// Whether one of these accounts has a truth in one of these epochs. A reputer that left keeps
	/// its truths, so the future owner is looked for as well.
	fn attests(topic: TopicId, epochs: &[EpochIndex], accounts: &[&T::AccountId]) -> bool {
		epochs.iter().any(|epoch| {
			Truths::<T>::get(topic, epoch)
				.iter()
				.any(|entry| accounts.contains(&&entry.reputer))
		})
	}
}
