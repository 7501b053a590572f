// SPDX-License-Identifier: Apache-2.0

//! The invariants of this pallet's state.

use crate::pallet::*;
use alloc::collections::{BTreeMap, BTreeSet};
use allora_primitives::{traits::TopicInspect, Balance, TopicId};
use frame_support::{ensure, traits::fungible::InspectHold};
use sp_runtime::{SaturatedConversion, TryRuntimeError};

impl<T: Config> Pallet<T> {
	/// Everything that holds before and after every block.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_state_revenue()?;
		Self::try_state_contributors()?;
		Self::try_state_payers()?;
		Self::try_state_receipts()?;
		Self::try_state_holds()?;
		Self::try_state_subscribers()?;
		Self::try_state_charging()
	}

	/// # Revenue
	///
	/// No topic has more revenue than was ever paid to it, none has dripped for an epoch that has
	/// not opened, and only existing topics were paid.
	fn try_state_revenue() -> Result<(), TryRuntimeError> {
		for (topic, state) in Revenues::<T>::iter() {
			ensure!(
				state.revenue <= TotalPaid::<T>::get(topic),
				"revenue that nobody paid"
			);
			ensure!(
				state.dripped_epoch <= T::Topics::current_epoch(topic),
				"revenue dripped for an epoch that has not opened"
			);
		}
		for (topic, total) in TotalPaid::<T>::iter() {
			ensure!(total > 0, "an empty total is stored");
			ensure!(
				T::Topics::status(topic).is_some(),
				"an unknown topic was paid"
			);
		}
		Ok(())
	}

	/// # Contributors
	///
	/// No account is listed twice for a topic, and the listed parts are not less than the revenue
	/// unless a payer was left out, which happens in full lists only and is made up for there. What
	/// dripped for an epoch is kept while the epoch is open, not longer.
	fn try_state_contributors() -> Result<(), TryRuntimeError> {
		for (topic, state) in Revenues::<T>::iter() {
			let parts = Contributors::<T>::get(topic);
			let accounts: BTreeSet<_> = parts.iter().map(|(who, _)| who).collect();
			ensure!(accounts.len() == parts.len(), "a contributor twice");
			let sum: Balance = parts
				.iter()
				.fold(0, |sum: Balance, (_, part)| sum.saturating_add(*part));
			ensure!(sum >= state.revenue, "revenue of unknown origin");
		}
		for (topic, epoch, drip) in Drips::<T>::iter() {
			ensure!(drip.amount > 0, "an empty drip is stored");
			ensure!(
				T::Topics::open_epochs(topic).contains(&epoch),
				"the drip of an epoch that is not open"
			);
		}
		Ok(())
	}

	/// # Payers
	///
	/// What accounts paid to a topic is all that was paid to it. The list of those who paid most is
	/// in order, names nobody twice, and nobody who is not on it paid more than its last.
	fn try_state_payers() -> Result<(), TryRuntimeError> {
		let mut totals = BTreeMap::<TopicId, Balance>::new();
		for (topic, who, paid) in PaidBy::<T>::iter() {
			let total = totals.entry(topic).or_default();
			*total = total.checked_add(paid).ok_or("the payments overflow")?;
			let top = TopPayers::<T>::get(topic);
			let listed = top.iter().find(|(other, _)| *other == who);
			match listed {
				Some((_, amount)) => ensure!(*amount == paid, "a top payer's total is wrong"),
				None => ensure!(
					top.is_full() && top.last().is_some_and(|(_, least)| *least >= paid),
					"a top payer is missing"
				),
			}
		}
		let stored: BTreeMap<TopicId, Balance> = TotalPaid::<T>::iter().collect();
		ensure!(totals == stored, "a total is not what was paid");
		for (topic, top) in TopPayers::<T>::iter() {
			let accounts: BTreeSet<_> = top.iter().map(|(who, _)| who).collect();
			ensure!(accounts.len() == top.len(), "a top payer twice");
			ensure!(
				top.iter()
					.zip(top.iter().skip(1))
					.all(|((_, a), (_, b))| a >= b),
				"the top payers are not in order"
			);
			ensure!(
				top.iter()
					.all(|(who, _)| PaidBy::<T>::contains_key(topic, who)),
				"a top payer never paid"
			);
		}
		Ok(())
	}

	/// # Receipts (protocol.md, invariant 6)
	///
	/// The receipts in the state are exactly those that the payers' lists name, in ascending order,
	/// each under its own payer and number.
	fn try_state_receipts() -> Result<(), TryRuntimeError> {
		let next = NextReceiptId::<T>::get();
		let mut listed: u64 = 0;
		for (payer, ids) in ReceiptIds::<T>::iter() {
			ensure!(!ids.is_empty(), "an empty list of receipts is stored");
			ensure!(
				ids.iter().zip(ids.iter().skip(1)).all(|(a, b)| a < b),
				"receipts are not in order"
			);
			for id in ids.iter() {
				let receipt = Receipts::<T>::get(&payer, id).ok_or("a receipt is missing")?;
				ensure!(
					receipt.id == *id && *id < next,
					"a receipt has the wrong number"
				);
				ensure!(receipt.payer == payer, "a receipt has the wrong payer");
				listed = listed.saturating_add(1);
			}
		}
		let stored: u64 = Receipts::<T>::iter_keys().count().saturated_into();
		ensure!(stored == listed, "a receipt that no list names");
		Ok(())
	}

	/// # Holds (protocol.md, invariant 9)
	///
	/// What is held in each account for subscriptions is what its subscriptions say, and the stored
	/// sum is that of all.
	fn try_state_holds() -> Result<(), TryRuntimeError> {
		let mut held = BTreeMap::<T::AccountId, Balance>::new();
		for (payer, _, subscription) in Subscriptions::<T>::iter() {
			ensure!(subscription.epochs_left > 0, "a subscription of no epochs");
			let sum = held.entry(payer).or_default();
			*sum = sum.saturating_add(subscription.held());
		}
		let reason = HoldReason::Subscription.into();
		for who in frame_system::Account::<T>::iter_keys() {
			let expected = held.get(&who).copied().unwrap_or_default();
			ensure!(
				T::Currency::balance_on_hold(&reason, &who) == expected,
				"the money on hold is not what the subscriptions say"
			);
		}
		let all = held
			.values()
			.fold(0, |sum: Balance, amount| sum.saturating_add(*amount));
		ensure!(
			all == HeldTotal::<T>::get(),
			"the sum of the holds is wrong"
		);
		Ok(())
	}

	/// # Subscribers (protocol.md, invariant 6)
	///
	/// The topics' lists of subscribers and the payers' lists of topics name exactly the
	/// subscriptions, each once.
	fn try_state_subscribers() -> Result<(), TryRuntimeError> {
		let subscriptions: BTreeSet<(T::AccountId, TopicId)> =
			Subscriptions::<T>::iter_keys().collect();
		let mut by_topic = BTreeSet::new();
		for (topic, payers) in Subscribers::<T>::iter() {
			ensure!(!payers.is_empty(), "an empty list of subscribers is stored");
			for payer in payers {
				ensure!(by_topic.insert((payer, topic)), "a subscriber twice");
			}
		}
		let mut by_payer = BTreeSet::new();
		for (payer, topics) in SubscriptionsOf::<T>::iter() {
			ensure!(!topics.is_empty(), "an empty list of topics is stored");
			for topic in topics {
				ensure!(by_payer.insert((payer.clone(), topic)), "a topic twice");
			}
		}
		ensure!(
			by_topic == subscriptions && by_payer == subscriptions,
			"the lists do not name the subscriptions"
		);
		Ok(())
	}

	/// # Charging (protocol.md, invariant 6)
	///
	/// The queue has no gap, and names exactly the topics that say so, each once. No subscription
	/// has paid for more epochs than were settled, and none is behind unless its topic waits.
	fn try_state_charging() -> Result<(), TryRuntimeError> {
		let ends = ChargeBounds::<T>::get();
		let waiting = ends
			.tail
			.checked_sub(ends.head)
			.ok_or("the queue ends before it begins")?;
		let mut queued = BTreeSet::new();
		for (place, topic) in ChargeQueue::<T>::iter() {
			ensure!(
				ends.head <= place && place < ends.tail,
				"an entry outside the queue"
			);
			ensure!(queued.insert(topic), "a topic waits twice");
		}
		let entries: u64 = queued.len().saturated_into();
		ensure!(entries == waiting, "the queue has a gap");
		for (topic, state) in Charging::<T>::iter() {
			ensure!(
				state.queued == queued.remove(&topic),
				"the queue and the topic disagree"
			);
			let subscribers = Subscribers::<T>::get(topic).len();
			ensure!(
				state.cursor <= subscribers.saturated_into(),
				"the cursor is behind the list"
			);
			ensure!(
				subscribers > 0 || state.queued,
				"counters without subscribers"
			);
		}
		ensure!(queued.is_empty(), "an unknown topic waits");
		for (_, topic, subscription) in Subscriptions::<T>::iter() {
			let state = Charging::<T>::get(topic);
			ensure!(
				subscription.charged_at <= state.settled,
				"paid for epochs to come"
			);
			ensure!(
				state.queued || subscription.charged_at == state.settled,
				"a subscription was forgotten"
			);
		}
		Ok(())
	}
}
