// SPDX-License-Identifier: Apache-2.0

//! Subscriptions: made, charged by settled epochs, ended.

use crate::{pallet::*, ChargeState, EndReason, QueueEnds, Subscription, WeightInfo};
use alloc::vec::Vec;
use allora_primitives::{
	traits::{OnTopicFunding, TopicInspect},
	Balance, BlockNumber, TopicId, TopicStatus,
};
use frame_support::{
	defensive,
	dispatch::{DispatchResult, DispatchResultWithPostInfo},
	ensure,
	storage::with_storage_layer,
	traits::{
		fungible::{Inspect, MutateHold},
		tokens::{Fortitude, Precision, Restriction},
		Get,
	},
	weights::{Weight, WeightMeter},
};
use sp_runtime::{traits::SaturatedConversion, DispatchError};

/// Proof of one subscription, bytes: its size and as much as a map's key costs.
const SUBSCRIPTION_PROOF: u64 = 2_600;

/// What charging subscriptions of one topic brought.
#[derive(Default)]
struct Charged {
	/// Whether anything was paid.
	paid: bool,
	/// What an epoch costs those that paid for the first time, base units.
	first: Vec<Balance>,
}

impl<T: Config> Pallet<T> {
	/// See [`Pallet::subscribe`].
	pub(crate) fn do_subscribe(
		payer: T::AccountId,
		topic: TopicId,
		per_epoch: Balance,
		epochs: u32,
	) -> DispatchResultWithPostInfo {
		ensure!(epochs > 0, Error::<T>::NoEpochs);
		ensure!(
			per_epoch >= <T::Currency as Inspect<T::AccountId>>::minimum_balance(),
			Error::<T>::AmountTooSmall
		);
		let status = T::Topics::status(topic).ok_or(Error::<T>::TopicNotFound)?;
		ensure!(status != TopicStatus::Retired, Error::<T>::TopicRetired);
		ensure!(
			!Subscriptions::<T>::contains_key(&payer, topic),
			Error::<T>::AlreadySubscribed
		);
		let held = per_epoch
			.checked_mul(epochs.into())
			.ok_or(Error::<T>::NotEnoughFunds)?;
		Self::ensure_can_pay(&payer, held)?;
		let full = Subscribers::<T>::decode_len(topic).unwrap_or_default()
			>= T::MaxSubscribers::get().saturated_into();
		if full {
			Self::displace(topic, per_epoch)?;
		}

		// Who takes a place from somebody pays an epoch at once: else a topic could be emptied of its
		// subscribers for nothing, by subscriptions that are cancelled before they are charged.
		let settled = Charging::<T>::get(topic).settled;
		let charged_at = settled.saturating_sub(full.into());

		SubscriptionsOf::<T>::try_append(&payer, topic)
			.map_err(|()| Error::<T>::TooManySubscriptions)?;
		Subscribers::<T>::try_append(topic, &payer).map_err(|()| Error::<T>::TooManySubscribers)?;
		T::Currency::hold(&HoldReason::Subscription.into(), &payer, held)?;
		HeldTotal::<T>::mutate(|total| *total = total.saturating_add(held));
		Subscriptions::<T>::insert(
			&payer,
			topic,
			Subscription {
				per_epoch,
				epochs_left: epochs,
				epochs_paid: 0,
				charged_at,
				since: Self::now(),
			},
		);
		Self::deposit_event(Event::Subscribed {
			topic,
			payer: payer.clone(),
			per_epoch,
			epochs,
			held,
		});
		if full {
			Self::charge_alone(&payer, topic, None);
			Self::tidy(topic);
		}
		let weight = (!full).then(T::WeightInfo::subscribe);
		Ok(weight.into())
	}

	/// The weight of subscribing to a topic with the most subscribers: all are looked at, the one that
	/// gives way is charged and ended, and the one that takes its place is charged.
	pub(crate) fn displace_weight() -> Weight {
		let most = T::MaxSubscribers::get();
		T::WeightInfo::subscribe()
			.saturating_add(Self::charge_weight(2))
			.saturating_add(T::DbWeight::get().reads(most.into()))
			.saturating_add(Weight::from_parts(0, SUBSCRIPTION_PROOF).saturating_mul(most.into()))
	}

	/// Ends the subscription that pays least an epoch, of equals the latest, if it pays less than
	/// `per_epoch`: places that cost next to nothing must not keep others out.
	fn displace(topic: TopicId, per_epoch: Balance) -> DispatchResult {
		let least = Subscribers::<T>::get(topic)
			.into_iter()
			.rev()
			.filter_map(|payer| {
				let subscription = Subscriptions::<T>::get(&payer, topic)?;
				Some((subscription.per_epoch, payer))
			})
			.min_by_key(|(pays, _)| *pays)
			.filter(|(pays, _)| *pays < per_epoch);
		let (_, payer) = least.ok_or(Error::<T>::TooManySubscribers)?;
		Self::charge_alone(&payer, topic, Some(EndReason::Displaced));
		Ok(())
	}

	/// See [`Pallet::cancel`].
	pub(crate) fn do_cancel(payer: T::AccountId, topic: TopicId) -> DispatchResult {
		ensure!(
			Subscriptions::<T>::contains_key(&payer, topic),
			Error::<T>::NotSubscribed
		);
		Self::charge_alone(&payer, topic, Some(EndReason::Cancelled));
		Self::tidy(topic);
		Ok(())
	}

	/// The current block.
	fn now() -> BlockNumber {
		frame_system::Pallet::<T>::block_number().saturated_into()
	}

	/// The weight of charging `count` subscriptions of one topic. The statistics are written at most once
	/// however many are charged.
	pub(crate) fn charge_weight(count: u32) -> Weight {
		T::WeightInfo::charge_batch(count).saturating_add(T::Funding::weight())
	}

	/// Whether the topic will settle no epoch any more.
	fn is_over(topic: TopicId) -> bool {
		T::Topics::status(topic) == Some(TopicStatus::Retired)
			&& T::Topics::open_epochs(topic).is_empty()
	}

	/// Counts a settled epoch, and puts a topic with something to do for its subscriptions into the
	/// queue.
	pub(crate) fn note_epoch_end(topic: TopicId, settled: bool) {
		if Subscribers::<T>::decode_len(topic).unwrap_or_default() == 0 {
			return;
		}
		let mut state = Charging::<T>::get(topic);
		if settled {
			state.settled = state.settled.saturating_add(1);
		} else if Self::is_over(topic) {
			// A pass that is under way begins again: those that it has charged are to end too.
			state.cursor = 0;
		} else {
			return;
		}
		if !state.queued {
			state.queued = true;
			ChargeBounds::<T>::mutate(|ends| Self::enqueue(ends, topic));
		}
		Charging::<T>::insert(topic, state);
	}

	fn enqueue(ends: &mut QueueEnds, topic: TopicId) {
		ChargeQueue::<T>::insert(ends.tail, topic);
		ends.tail = ends.tail.saturating_add(1);
	}

	/// Charges subscriptions, as many as `meter` has room for, a batch of each topic in turn.
	pub(crate) fn charge_due(meter: &mut WeightMeter) {
		if meter.try_consume(T::WeightInfo::charge_base()).is_err() {
			return;
		}
		// Every pass consumes the weight of one subscription at least: the meter bounds the loop.
		while !ChargeBounds::<T>::get().is_empty() {
			let fits = |count: &u32| meter.can_consume(Self::charge_weight(*count));
			let Some(limit) = (1..=T::MaxChargeBatch::get()).rev().find(fits) else {
				break;
			};
			let charged = Self::charge_next(limit);
			meter.consume(Self::charge_weight(charged.max(1)));
		}
	}

	/// Charges at most `limit` subscriptions of the first topic of the queue; returns how many.
	pub(crate) fn charge_next(limit: u32) -> u32 {
		let mut ends = ChargeBounds::<T>::get();
		let place = ends.head;
		ends.head = ends.head.saturating_add(1);
		ChargeBounds::<T>::put(ends);
		let Some(topic) = ChargeQueue::<T>::take(place) else {
			defensive!("the queue of subscriptions has a gap");
			return 0;
		};
		let mut state = Charging::<T>::get(topic);
		if state.cursor == 0 {
			state.pass = state.settled;
		}
		let batch: Vec<T::AccountId> = Subscribers::<T>::get(topic)
			.into_iter()
			.skip(state.cursor.saturated_into())
			.take(limit.saturated_into())
			.collect();
		let count: u32 = batch.len().saturated_into();
		// Before the charging: who drops out of the list moves the cursor back.
		state.cursor = state.cursor.saturating_add(count);
		Charging::<T>::insert(topic, state);
		let end = Self::is_over(topic).then_some(EndReason::TopicRetired);
		let mut charged = Charged::default();
		for payer in batch {
			Self::charge(&payer, topic, state.settled, end, &mut charged);
		}
		Self::report(topic, charged);
		Self::finish_step(topic);
		count
	}

	/// Adds what was paid for the first time to the statistics, and tells the topics of the revenue.
	fn report(topic: TopicId, charged: Charged) {
		if !charged.first.is_empty() {
			Self::remember_amounts(topic, charged.first);
		}
		if charged.paid {
			T::Funding::on_topic_funding(topic);
		}
	}

	/// Goes on with the topic later if its pass is not complete, or if an epoch was settled since
	/// the pass began.
	fn finish_step(topic: TopicId) {
		let mut state = Charging::<T>::get(topic);
		let subscribers = Subscribers::<T>::decode_len(topic).unwrap_or_default();
		let more = subscribers > state.cursor.saturated_into();
		if !more {
			state.cursor = 0;
		}
		state.queued = more || (subscribers > 0 && state.settled != state.pass);
		if state.queued {
			ChargeBounds::<T>::mutate(|ends| Self::enqueue(ends, topic));
		}
		Charging::<T>::insert(topic, state);
		Self::tidy(topic);
	}

	/// Forgets the counters of a topic without subscribers, unless the queue still names it.
	fn tidy(topic: TopicId) {
		let empty = Subscribers::<T>::decode_len(topic).unwrap_or_default() == 0;
		if empty && !Charging::<T>::get(topic).queued {
			Charging::<T>::remove(topic);
		}
	}

	/// Charges one subscription by itself, and tells of it; see [`Self::charge`].
	fn charge_alone(payer: &T::AccountId, topic: TopicId, end: Option<EndReason>) {
		let settled = Charging::<T>::get(topic).settled;
		let mut charged = Charged::default();
		Self::charge(payer, topic, settled, end, &mut charged);
		Self::report(topic, charged);
	}

	/// Charges a subscription for the epochs that were settled since it was charged last, and ends
	/// it if it is used up, if its money is gone, or for the reason given. Notes what it paid.
	fn charge(
		payer: &T::AccountId,
		topic: TopicId,
		settled: u64,
		end: Option<EndReason>,
		charged: &mut Charged,
	) {
		let Some(mut subscription) = Subscriptions::<T>::get(payer, topic) else {
			defensive!("a subscriber without a subscription");
			return;
		};
		let passed = settled.saturating_sub(subscription.charged_at);
		let due = passed
			.min(subscription.epochs_left.into())
			.saturated_into::<u32>();
		subscription.charged_at = settled;
		let amount = subscription.per_epoch.saturating_mul(due.into());
		let mut reason = end;
		if due > 0 {
			match with_storage_layer(|| Self::collect_held(payer, topic, amount)) {
				Ok(revenue) => {
					charged.paid = true;
					if subscription.epochs_paid == 0 {
						charged.first.push(subscription.per_epoch);
					}
					subscription.epochs_left = subscription.epochs_left.saturating_sub(due);
					subscription.epochs_paid = subscription.epochs_paid.saturating_add(due);
					HeldTotal::<T>::mutate(|total| *total = total.saturating_sub(amount));
					Self::deposit_event(Event::SubscriptionCharged {
						topic,
						payer: payer.clone(),
						epochs: due,
						amount,
						epochs_left: subscription.epochs_left,
						revenue,
					});
				},
				Err(error) => {
					log::warn!(
						target: "runtime::pwyw",
						"a subscription of topic {topic} could not be charged: {error:?}"
					);
					reason = Some(EndReason::FundsMissing);
				},
			}
		}
		if subscription.epochs_left == 0 {
			reason = Some(EndReason::Completed);
		}
		match reason {
			Some(reason) => Self::end(payer, topic, subscription, reason),
			None => Subscriptions::<T>::insert(payer, topic, subscription),
		}
	}

	/// Moves held money to the ecosystem pot and counts it for the topic; returns its revenue.
	fn collect_held(
		payer: &T::AccountId,
		topic: TopicId,
		amount: Balance,
	) -> Result<Balance, DispatchError> {
		T::Currency::transfer_on_hold(
			&HoldReason::Subscription.into(),
			payer,
			&T::EcosystemPot::get(),
			amount,
			Precision::Exact,
			Restriction::Free,
			Fortitude::Polite,
		)?;
		Self::count(payer, topic, amount)
	}

	/// Frees what is left of a subscription and forgets it.
	fn end(payer: &T::AccountId, topic: TopicId, subscription: Subscription, reason: EndReason) {
		let held = subscription.held();
		let returned = if held > 0 {
			// As much as is there: money that is gone must not keep the rest.
			let released = T::Currency::release(
				&HoldReason::Subscription.into(),
				payer,
				held,
				Precision::BestEffort,
			);
			released.unwrap_or_else(|error| {
				log::error!(
					target: "runtime::pwyw",
					"a subscription of topic {topic} could not be released: {error:?}"
				);
				0
			})
		} else {
			0
		};
		HeldTotal::<T>::mutate(|total| *total = total.saturating_sub(held));
		Subscriptions::<T>::remove(payer, topic);
		SubscriptionsOf::<T>::mutate_exists(payer, |stored| {
			if let Some(topics) = stored {
				topics.retain(|other| *other != topic);
				if topics.is_empty() {
					*stored = None;
				}
			}
		});
		let mut subscribers = Subscribers::<T>::get(topic);
		if let Some(place) = subscribers.iter().position(|other| other == payer) {
			subscribers.remove(place);
			let place: u32 = place.saturated_into();
			Charging::<T>::mutate(topic, |state: &mut ChargeState| {
				if place < state.cursor {
					state.cursor = state.cursor.saturating_sub(1);
				}
			});
		}
		if subscribers.is_empty() {
			Subscribers::<T>::remove(topic);
		} else {
			Subscribers::<T>::insert(topic, subscribers);
		}
		Self::deposit_event(Event::SubscriptionEnded {
			topic,
			payer: payer.clone(),
			returned,
			reason,
		});
	}
}
