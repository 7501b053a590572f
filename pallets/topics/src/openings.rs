// SPDX-License-Identifier: Apache-2.0

//! Weights of topics, activation and dormancy, and the opening of epochs.
//!
//! The index of active topics holds the block of each topic's next opening. `on_poll` opens those
//! that are due in order of weight, ties by id. What does not fit the budget is due again in the
//! next block (`EpochDeferred`). The next opening is `epoch_length` blocks after the *actual* one:
//! every window keeps its length, a late opening shifts only its own topic, and a pause of the
//! chain's hooks is not followed by a burst of overdue epochs. Hooks open epochs before the
//! transactions of a block only, so the first block of a worker window takes submissions.

use crate::{
	types::{ActiveTopic, Topic, MAX_STAGGER, MAX_WEIGHT},
	ActiveTopics, ActiveWeight, Config, EpochTask, Epochs, Error, Event, OpenEpochs, Pallet,
	PausedBlocks, Topics, WaitingTopics, WeightInfo,
};
use alloc::vec::Vec;
use allora_primitives::{
	traits::{TopicRevenue, TopicStake},
	BlockNumber, Decimal, EpochInfo, EpochStage, TopicId, TopicStatus,
};
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	storage::with_storage_layer,
	traits::{Get, UnixTime},
	weights::{Weight, WeightMeter},
	BoundedVec,
};
use sp_runtime::{
	traits::{UniqueSaturatedInto, Zero},
	ArithmeticError, DispatchError, Saturating,
};

/// What came of a due opening.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Opening {
	/// The epoch is open, or the topic is dormant.
	Done,
	/// It cannot be done now.
	Deferred,
}

impl<T: Config> Pallet<T> {
	/// The topic's target weight with its present stake and revenue, and the weight that follows on
	/// `prior` (M23): 0 without revenue, else the EMA of the target. A prior of 0 is none: it is what a
	/// topic has before it was ever active, and when its revenue ran out while no epoch was open.
	pub(crate) fn next_weight(
		topic: TopicId,
		prior: Decimal,
	) -> Result<(Decimal, Decimal), allora_scoring::Error> {
		let revenue = T::Revenue::revenue(topic);
		if revenue == 0 {
			return Ok(Default::default());
		}
		let target = allora_scoring::topic_weight(
			T::Stake::topic_stake(topic),
			revenue,
			T::StakeImportance::get(),
			T::FeeImportance::get(),
		)?
		.min(MAX_WEIGHT);
		let prior = (!prior.is_zero()).then_some(prior);
		let weight = allora_scoring::ema(T::TopicRewardAlpha::get(), target, prior)?;
		Ok((target, weight.min(MAX_WEIGHT)))
	}

	/// Changes the index of active topics and brings the stored sum in line with it.
	fn mutate_active<R>(change: impl FnOnce(&mut Vec<ActiveTopic>) -> R) -> R {
		let mut active = ActiveTopics::<T>::get().into_inner();
		let result = change(&mut active);
		// At most MaxActiveTopics weights of at most MAX_WEIGHT: the sum does not saturate, which
		// `check_config` makes sure of. Adding up anew rather than the difference cannot drift.
		let sum = active.iter().fold(Decimal::default(), |sum, entry| {
			sum.saturating_add(entry.weight)
		});
		ActiveWeight::<T>::put(sum);
		ActiveTopics::<T>::put(BoundedVec::truncate_from(active));
		result
	}

	/// Takes a topic out of the index of active topics.
	pub(crate) fn remove_active(topic: TopicId) {
		Self::mutate_active(|active| active.retain(|entry| entry.topic != topic));
	}

	/// Activates a topic that is not active if its target weight suffices, and so does the weight
	/// that it would have. The EMA steps with the activation only: payments that do not lead to one
	/// leave the prior as it is.
	pub(crate) fn examine_activation(topic: TopicId) {
		let Some(record) = Topics::<T>::get(topic) else {
			return;
		};
		if !matches!(record.status, TopicStatus::Created | TopicStatus::Dormant) {
			return;
		}
		let (target, weight) = match Self::next_weight(topic, record.weight) {
			Ok(weights) => weights,
			Err(error) => {
				Self::deposit_event(Event::WeightNotComputed { topic, error });
				return;
			},
		};
		if Self::is_too_light(target.min(weight)) {
			return;
		}
		if Self::make_room(topic, weight) {
			Self::activate(topic, record, weight);
		}
	}

	/// Whether a topic of this weight opens no epochs, whatever the parameter says of a weight of 0.
	fn is_too_light(weight: Decimal) -> bool {
		weight.is_zero() || weight < T::MinTopicWeight::get()
	}

	/// Whether an active topic more is possible; to that end the lightest active topic becomes
	/// dormant if it is lighter than `weight`. Else cheap topics could keep all places for ever.
	fn make_room(topic: TopicId, weight: Decimal) -> bool {
		let active = ActiveTopics::<T>::get();
		if !active.is_full() {
			return true;
		}
		// The latest of equals goes.
		let Some(lightest) = active
			.iter()
			.min_by(|a, b| a.weight.cmp(&b.weight).then(b.topic.cmp(&a.topic)))
		else {
			return false;
		};
		if lightest.weight >= weight {
			let lowest = lightest.weight;
			Self::deposit_event(Event::ActiveTopicsFull {
				topic,
				weight,
				lowest,
			});
			Self::wait(topic);
			return false;
		}
		if let Some(record) = Topics::<T>::get(lightest.topic) {
			Self::make_dormant(lightest.topic, record);
			Self::wait(lightest.topic);
		}
		true
	}

	/// Remembers a topic that finds no place, behind those that wait already; one that waits keeps its
	/// turn. When more wait than there are places, the one that waits longest is forgotten; its own
	/// next funding examines it.
	fn wait(topic: TopicId) {
		let mut waiting = WaitingTopics::<T>::get().into_inner();
		if waiting.contains(&topic) {
			return;
		}
		waiting.insert(0, topic);
		WaitingTopics::<T>::put(BoundedVec::truncate_from(waiting));
	}

	/// If there is a free place, examines the topic that waits longest for one.
	pub(crate) fn examine_waiting(meter: &mut WeightMeter) {
		let active: u32 = ActiveTopics::<T>::decode_len()
			.unwrap_or_default()
			.unique_saturated_into();
		let whole = T::WeightInfo::examine_waiting();
		if active >= T::MaxActiveTopics::get() || !meter.can_consume(whole) {
			return;
		}
		let mut waiting = WaitingTopics::<T>::get();
		let Some(topic) = waiting.pop() else {
			meter.consume(T::DbWeight::get().reads(1));
			return;
		};
		meter.consume(whole);
		WaitingTopics::<T>::put(waiting);
		Self::examine_activation(topic);
	}

	fn activate(topic: TopicId, mut record: Topic<T::AccountId>, weight: Decimal) {
		let now = Self::now();
		let span = record.parameters.schedule.epoch_length.min(MAX_STAGGER);
		let next_epoch_at = Self::mutate_active(|active| {
			let next_epoch_at = least_crowded(active, now, span);
			let at = active.partition_point(|entry| entry.topic < topic);
			active.insert(
				at,
				ActiveTopic {
					topic,
					weight,
					next_epoch_at,
				},
			);
			next_epoch_at
		});
		record.status = TopicStatus::Active;
		record.weight = weight;
		Topics::<T>::insert(topic, record);
		Self::deposit_event(Event::TopicActivated {
			topic,
			weight,
			next_epoch_at,
		});
	}

	fn make_dormant(topic: TopicId, mut record: Topic<T::AccountId>) {
		Self::remove_active(topic);
		let weight = record.weight;
		record.status = TopicStatus::Dormant;
		Topics::<T>::insert(topic, record);
		Self::deposit_event(Event::TopicDormant { topic, weight });
	}

	/// The weight of one opening.
	pub(crate) fn opening_weight() -> Weight {
		T::WeightInfo::open_epoch().saturating_add(T::Revenue::drip_weight())
	}

	/// Opens what is due, heaviest topic first; announces what does not fit. Places that came free are
	/// offered to the topics that wait for one, one in a block.
	pub(crate) fn open_due_epochs(meter: &mut WeightMeter) {
		let most = T::WeightInfo::examine_openings(T::MaxActiveTopics::get());
		if !meter.can_consume(most) {
			return;
		}
		let now = Self::now();
		let mut due = ActiveTopics::<T>::get().into_inner();
		let count = due.len().unique_saturated_into();
		meter.consume(T::WeightInfo::examine_openings(count));
		due.retain(|entry| entry.next_epoch_at <= now);
		due.sort_by(|a, b| b.weight.cmp(&a.weight).then(a.topic.cmp(&b.topic)));
		for entry in due {
			let opening = if meter.try_consume(Self::opening_weight()).is_ok() {
				Self::open_in_layer(entry.topic, now)
			} else {
				Opening::Deferred
			};
			if opening == Opening::Deferred {
				Self::deposit_event(Event::EpochDeferred {
					topic: entry.topic,
					due: entry.next_epoch_at,
				});
			}
		}
		Self::examine_waiting(meter);
	}

	fn open_in_layer(topic: TopicId, now: BlockNumber) -> Opening {
		match with_storage_layer(|| Self::open_epoch(topic, now)) {
			Ok(()) => Opening::Done,
			Err(error) if error == Error::<T>::TooManyOpenEpochs.into() => Opening::Deferred,
			Err(error) => {
				let epoch = Topics::<T>::get(topic)
					.map(|record| record.current_epoch.saturating_add(1))
					.unwrap_or_default();
				Self::deposit_event(Event::EpochWorkFailed {
					topic,
					epoch,
					error,
				});
				Opening::Deferred
			},
		}
	}

	/// Opens the next epoch of an active topic, or makes the topic dormant.
	pub(crate) fn open_epoch(topic: TopicId, now: BlockNumber) -> DispatchResult {
		let mut record = Topics::<T>::get(topic).ok_or(Error::<T>::NotFound)?;
		if record.status != TopicStatus::Active {
			// A heavier topic took its place in this very block.
			return Ok(());
		}
		let mut open = OpenEpochs::<T>::get(topic);
		ensure!(!open.is_full(), Error::<T>::TooManyOpenEpochs);
		let former = record.weight;
		match Self::next_weight(topic, former) {
			Ok((_, weight)) => record.weight = weight,
			Err(error) => Self::deposit_event(Event::WeightNotComputed { topic, error }),
		}
		if Self::is_too_light(record.weight) {
			// The epochs that are still open have had their revenue: they are paid with the weight that
			// the topic had.
			if record.weight.is_zero() && !open.is_empty() {
				record.weight = former;
			}
			Self::make_dormant(topic, record);
			return Ok(());
		}
		let weight = record.weight;
		let parameters = record.parameters;
		let length = parameters.schedule.epoch_length;
		let epoch = record
			.current_epoch
			.checked_add(1)
			.ok_or(ArithmeticError::Overflow)?;
		record.current_epoch = epoch;
		Topics::<T>::insert(topic, record);
		let next = now.saturating_add(length);
		Self::mutate_active(|active| {
			if let Some(entry) = active.iter_mut().find(|entry| entry.topic == topic) {
				entry.weight = weight;
				entry.next_epoch_at = next;
			}
		});
		let info = EpochInfo {
			topic,
			index: epoch,
			opened_at: now,
			opened_time: T::Time::now().as_millis().unique_saturated_into(),
			stage: EpochStage::Open,
			parameters,
			paused_before: PausedBlocks::<T>::get(),
			shift: 0,
		};
		Self::schedule(info.combine_at(), EpochTask::Combine { topic, epoch })?;
		Self::schedule(info.settle_at(), EpochTask::Settle { topic, epoch })?;
		open.try_push(epoch)
			.map_err(|_| Error::<T>::TooManyOpenEpochs)?;
		OpenEpochs::<T>::insert(topic, open);
		Epochs::<T>::insert(topic, epoch, info);
		let dripped = T::Revenue::drip(topic, epoch, length);
		Self::deposit_event(Event::EpochOpened {
			topic,
			epoch,
			opened_at: now,
			weight,
			dripped,
		});
		Ok(())
	}

	/// Opens the next epoch of a topic on request.
	pub(crate) fn advance_opening(topic: TopicId) -> Result<(), DispatchError> {
		let now = Self::now();
		let due = ActiveTopics::<T>::get()
			.into_iter()
			.find(|entry| entry.topic == topic)
			.ok_or(Error::<T>::EpochNotFound)?
			.next_epoch_at;
		ensure!(due <= now, Error::<T>::TooEarly);
		Self::open_epoch(topic, now)
	}
}

/// The first of the `span` blocks after `now` in which the fewest topics open; `now + 1` if `span`
/// is 0.
fn least_crowded(active: &[ActiveTopic], now: BlockNumber, span: BlockNumber) -> BlockNumber {
	let first = now.saturating_add(1);
	let crowd = |block: &BlockNumber| {
		active
			.iter()
			// What is overdue opens in the next block too.
			.filter(|entry| entry.next_epoch_at.max(first) == *block)
			.count()
	};
	(first..first.saturating_add(span))
		.min_by_key(crowd)
		.unwrap_or(first)
}
