// SPDX-License-Identifier: Apache-2.0

//! Benchmarks of the calls and of the agenda's own work; what a phase or a neighbour does has
//! benchmarks of its own.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::indexing_slicing,
	clippy::unwrap_used,
	reason = "never part of a runtime that makes blocks"
)]

use super::*;
use crate::{fixtures, Pallet as TopicsPallet};
use alloc::{boxed::Box, vec, vec::Vec};
use allora_primitives::{traits::OnTopicFunding, BlockNumber, Role, TopicId, TopicStatus};
use frame_benchmarking::v2::*;
use frame_support::{pallet_prelude::*, traits::fungible::InspectHold, weights::WeightMeter};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};

fn create_topic<T: Config>() -> (T::AccountId, TopicId) {
	let creator = T::BenchmarkHelper::funded_account(0);
	TopicsPallet::<T>::do_create(creator.clone(), fixtures::new_topic())
		.expect("the account covers deposit and fee");
	(creator, LastTopicId::<T>::get())
}

fn active_topic<T: Config>() -> (T::AccountId, TopicId) {
	let (creator, topic) = create_topic::<T>();
	T::BenchmarkHelper::fund_topic(topic);
	TopicsPallet::<T>::on_topic_funding(topic);
	assert_eq!(
		Topics::<T>::get(topic).map(|record| record.status),
		Some(TopicStatus::Active)
	);
	(creator, topic)
}

/// Fills the index of active topics up to `count` with topics due now that are lighter than any
/// other.
fn crowd<T: Config>(count: u32) {
	let mut index = ActiveTopics::<T>::get().into_inner();
	let mut topic = LastTopicId::<T>::get();
	while (index.len() as u32) < count {
		topic += 1;
		index.push(ActiveTopic {
			topic,
			weight: Default::default(),
			next_epoch_at: 0,
		});
	}
	ActiveTopics::<T>::put(BoundedVec::truncate_from(index));
}

fn go_to<T: Config>(block: BlockNumber) {
	frame_system::Pallet::<T>::set_block_number(BlockNumberFor::<T>::from(block));
}

fn accounts<T: Config>(count: u32) -> Vec<T::AccountId> {
	(0..count).map(|seed| account("listed", seed, 0)).collect()
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn create() {
		let caller = T::BenchmarkHelper::funded_account(0);
		#[extrinsic_call]
		_(
			RawOrigin::Signed(caller.clone()),
			Box::new(fixtures::new_topic()),
		);
		let held = T::Currency::balance_on_hold(&HoldReason::TopicDeposit.into(), &caller);
		assert_eq!(held, T::TopicDeposit::get());
	}

	#[benchmark]
	fn update() {
		let (creator, topic) = create_topic::<T>();
		let new = fixtures::new_topic();
		let patch = TopicPatch {
			name: Some(new.name),
			description: Some(new.description),
			labels: Some(new.labels),
			schedule: Some(new.parameters.schedule),
			limits: Some(new.parameters.limits),
			winsorise: Some(false),
			..Default::default()
		};
		#[extrinsic_call]
		_(RawOrigin::Signed(creator), topic, Box::new(patch));
		assert!(Topics::<T>::get(topic).is_some_and(|t| !t.parameters.weights.winsorise));
	}

	#[benchmark]
	fn set_whitelist() {
		let (creator, topic) = create_topic::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(creator), topic, Role::Worker, true);
		assert!(Topics::<T>::get(topic).is_some_and(|record| record.worker_whitelist));
	}

	#[benchmark]
	fn add_to_whitelist(n: Linear<1, MAX_WHITELIST_BATCH>) {
		let (creator, topic) = create_topic::<T>();
		let list = BoundedVec::truncate_from(accounts::<T>(n));
		#[extrinsic_call]
		_(RawOrigin::Signed(creator), topic, Role::Worker, list);
		assert_eq!(WhitelistCount::<T>::get(topic, Role::Worker), n);
	}

	#[benchmark]
	fn remove_from_whitelist(n: Linear<1, MAX_WHITELIST_BATCH>) -> Result<(), BenchmarkError> {
		let (creator, topic) = create_topic::<T>();
		let origin = RawOrigin::Signed(creator.clone());
		TopicsPallet::<T>::do_add_to_whitelist(
			origin.into(),
			topic,
			Role::Worker,
			accounts::<T>(n),
		)?;
		let list = BoundedVec::truncate_from(accounts::<T>(n));
		#[extrinsic_call]
		_(RawOrigin::Signed(creator), topic, Role::Worker, list);
		assert_eq!(WhitelistCount::<T>::get(topic, Role::Worker), 0);
		Ok(())
	}

	#[benchmark]
	fn retire() {
		let (creator, topic) = active_topic::<T>();
		crowd::<T>(T::MaxActiveTopics::get());
		#[extrinsic_call]
		_(RawOrigin::Signed(creator), topic);
		assert!(Topics::<T>::get(topic).is_some_and(|t| t.status == TopicStatus::Retired));
	}

	#[benchmark]
	fn offer_transfer() {
		let (creator, topic) = create_topic::<T>();
		let to: T::AccountId = account("heir", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(creator), topic, to.clone());
		assert_eq!(TransferOffers::<T>::get(topic), Some(to));
	}

	#[benchmark]
	fn cancel_transfer() {
		let (creator, topic) = create_topic::<T>();
		TransferOffers::<T>::insert(topic, account::<T::AccountId>("heir", 0, 0));
		#[extrinsic_call]
		_(RawOrigin::Signed(creator), topic);
		assert_eq!(TransferOffers::<T>::get(topic), None);
	}

	#[benchmark]
	fn accept_transfer() {
		let (_, topic) = create_topic::<T>();
		let to = T::BenchmarkHelper::funded_account(1);
		TransferOffers::<T>::insert(topic, &to);
		#[extrinsic_call]
		_(RawOrigin::Signed(to.clone()), topic);
		assert!(Topics::<T>::get(topic).is_some_and(|record| record.creator == to));
	}

	/// The checks of the call; what it drives is added as the phases' or the opening's weight.
	#[benchmark]
	fn advance() -> Result<(), BenchmarkError> {
		let (caller, topic) = active_topic::<T>();
		TopicsPallet::<T>::open_epoch(topic, 1)?;
		let info = Epochs::<T>::get(topic, 1).expect("opened above");
		go_to::<T>(info.combine_at());
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), topic, 1);
		Ok(())
	}

	/// A full list of waiting topics, and one place.
	#[benchmark]
	fn examine_waiting() {
		let (_, topic) = create_topic::<T>();
		T::BenchmarkHelper::fund_topic(topic);
		if let Some(mut record) = Topics::<T>::get(topic) {
			TopicsPallet::<T>::remove_active(topic);
			record.status = TopicStatus::Dormant;
			Topics::<T>::insert(topic, record);
		}
		crowd::<T>(T::MaxActiveTopics::get().saturating_sub(1));
		let mut waiting = vec![TopicId::MAX; T::MaxActiveTopics::get() as usize];
		if let Some(last) = waiting.last_mut() {
			*last = topic;
		}
		WaitingTopics::<T>::put(BoundedVec::truncate_from(waiting));
		let mut meter = WeightMeter::new();
		#[block]
		{
			TopicsPallet::<T>::examine_waiting(&mut meter);
		}
		let status = Topics::<T>::get(topic).map(|record| record.status);
		assert_eq!(status, Some(TopicStatus::Active));
	}

	/// The dearest way: as many topics as can be active are, and the lightest becomes dormant.
	#[benchmark]
	fn on_topic_funding() {
		let (_, lightest) = active_topic::<T>();
		let (_, topic) = create_topic::<T>();
		T::BenchmarkHelper::fund_topic(topic);
		// If the helper told of the funds itself, the topic is active: undo that.
		if let Some(mut record) = Topics::<T>::get(topic) {
			TopicsPallet::<T>::remove_active(topic);
			record.status = TopicStatus::Created;
			Topics::<T>::insert(topic, record);
		}
		crowd::<T>(T::MaxActiveTopics::get());
		ActiveTopics::<T>::mutate(|index| {
			for entry in index.iter_mut() {
				entry.weight = if entry.topic == lightest {
					Default::default()
				} else {
					MAX_WEIGHT
				};
			}
		});
		#[block]
		{
			<TopicsPallet<T> as OnTopicFunding>::on_topic_funding(topic);
		}
		let status = |topic| Topics::<T>::get(topic).map(|record| record.status);
		assert_eq!(status(topic), Some(TopicStatus::Active));
		assert_eq!(status(lightest), Some(TopicStatus::Dormant));
	}

	/// The index of `n` active topics, all due, none of which fits: sorted and announced.
	#[benchmark]
	fn examine_openings(n: Linear<0, { T::MaxActiveTopics::get() }>) {
		crowd::<T>(n);
		go_to::<T>(1);
		#[block]
		{
			let mut due = ActiveTopics::<T>::get().into_inner();
			due.sort_by(|a, b| b.weight.cmp(&a.weight).then(a.topic.cmp(&b.topic)));
			for entry in due {
				TopicsPallet::<T>::deposit_event(Event::EpochDeferred {
					topic: entry.topic,
					due: entry.next_epoch_at,
				});
			}
		}
	}

	/// One opening, without the drip of the revenue.
	#[benchmark]
	fn open_epoch() -> Result<(), BenchmarkError> {
		let (_, topic) = active_topic::<T>();
		crowd::<T>(T::MaxActiveTopics::get());
		#[block]
		{
			TopicsPallet::<T>::open_epoch(topic, 1)?;
		}
		assert!(Epochs::<T>::contains_key(topic, 1));
		Ok(())
	}

	#[benchmark]
	fn note_paused_block() {
		#[block]
		{
			TopicsPallet::<T>::note_paused_block();
		}
		assert_eq!(PausedBlocks::<T>::get(), 1);
	}

	/// One full page of the agenda.
	#[benchmark]
	fn take_up_page() -> Result<(), BenchmarkError> {
		for epoch in 0..TASKS_PER_PAGE {
			TopicsPallet::<T>::schedule(1, EpochTask::Prune { topic: 1, epoch })?;
		}
		let due = Cursor::<T>::get().expect("something is scheduled").block;
		go_to::<T>(due);
		let mut ready = Vec::new();
		let mut meter = WeightMeter::with_limit(T::WeightInfo::take_up_page());
		#[block]
		{
			TopicsPallet::<T>::take_up(&mut ready, &mut meter);
		}
		assert_eq!(ready.len() as u32, TASKS_PER_PAGE);
		Ok(())
	}

	/// Reading and writing a queue of `n` tasks.
	#[benchmark]
	fn load_queue(n: Linear<0, { T::MaxTasksPerBlock::get() }>) {
		let tasks: Vec<_> = (0..n)
			.map(|epoch| EpochTask::Settle { topic: 1, epoch })
			.collect();
		Ready::<T>::put(BoundedVec::truncate_from(tasks));
		let mut kept = vec![];
		#[block]
		{
			kept.extend(Ready::<T>::get());
			Ready::<T>::put(BoundedVec::truncate_from(kept));
		}
		assert_eq!(Ready::<T>::decode_len().unwrap_or_default() as u32, n);
	}

	/// One task around its phase: an epoch's combination, and the end of an epoch that nobody
	/// worked for.
	#[benchmark]
	fn run_task() -> Result<(), BenchmarkError> {
		let (_, topic) = active_topic::<T>();
		TopicsPallet::<T>::open_epoch(topic, 1)?;
		let info = Epochs::<T>::get(topic, 1).expect("opened above");
		go_to::<T>(info.combine_at());
		let mut meter = WeightMeter::new();
		#[block]
		{
			TopicsPallet::<T>::run_task(EpochTask::Combine { topic, epoch: 1 }, &mut meter);
		}
		let stage = Epochs::<T>::get(topic, 1).map(|info| info.stage);
		assert_ne!(stage, Some(allora_primitives::EpochStage::Open));
		Ok(())
	}

	impl_benchmark_test_suite!(TopicsPallet, crate::mock::new_test_ext(), crate::mock::Test);
}
