// SPDX-License-Identifier: Apache-2.0

//! What the calls do, what the runtime API answers, and the traits for the neighbours.

use crate::{
	types::{NewTopic, Topic, TopicMetadata, TopicPatch},
	ActiveTopics, ActiveWeight, Config, Epochs, Error, Event, HoldReason, LastTopicId, Metadata,
	OpenEpochs, Pallet, PausedBlocks, Topics, TransferOffers, WeightInfo, Whitelist,
	WhitelistCount,
};
use alloc::{boxed::Box, vec::Vec};
use allora_primitives::{
	runtime_api::{OpenWindow, TopicFilter, TopicPage, TopicView, MAX_PAGE, MAX_SCAN},
	traits::{OnTopicFunding, TopicInspect, TopicRevenue, TopicStake},
	BlockNumber, Decimal, EpochIndex, EpochInfo, Role, TopicId, TopicParameters, TopicStatus,
};
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	migrations::MultiStepMigrator,
	traits::{fungible::MutateHold, tokens::Precision, EnsureOrigin, Get},
	weights::Weight,
};
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use sp_runtime::{
	traits::UniqueSaturatedInto, ArithmeticError, DispatchError, SaturatedConversion, Saturating,
};

impl<T: Config> Pallet<T> {
	/// The number of the current block.
	pub(crate) fn now() -> BlockNumber {
		frame_system::Pallet::<T>::block_number().unique_saturated_into()
	}

	/// Counts this block if it is under a multi-block migration, in which no transaction, `on_poll`
	/// or `on_idle` runs; the weight of that.
	pub(crate) fn count_paused() -> Weight {
		// Whether a migration goes on, and the counter, which warms it for this block's calls.
		let look = T::DbWeight::get().reads(2);
		let _ = PausedBlocks::<T>::get();
		if !<T as frame_system::Config>::MultiBlockMigrator::ongoing() {
			return look;
		}
		Self::note_paused_block();
		look.saturating_add(T::WeightInfo::note_paused_block())
	}

	/// One more block under a migration.
	pub(crate) fn note_paused_block() {
		PausedBlocks::<T>::mutate(|paused| *paused = paused.saturating_add(1));
	}

	/// An epoch, with its phases as late as migrations have made them.
	pub(crate) fn epoch_info(topic: TopicId, epoch: EpochIndex) -> Option<EpochInfo> {
		Epochs::<T>::get(topic, epoch).map(|info| info.shifted(PausedBlocks::<T>::get()))
	}

	pub(crate) fn do_create(who: T::AccountId, new: NewTopic) -> DispatchResult {
		Self::ensure_valid_texts(&new.name, &new.description)?;
		let labels = Self::valid_labels(&new.labels)?;
		Self::ensure_valid_parameters(&new.parameters, &labels)?;
		let topic = LastTopicId::<T>::get()
			.checked_add(1)
			.ok_or(ArithmeticError::Overflow)?;
		let (deposit, fee) = (T::TopicDeposit::get(), T::CreationFee::get());
		T::Currency::hold(&HoldReason::TopicDeposit.into(), &who, deposit)?;
		LastTopicId::<T>::put(topic);
		Metadata::<T>::insert(
			topic,
			TopicMetadata {
				name: new.name,
				description: new.description,
				labels,
			},
		);
		Topics::<T>::insert(
			topic,
			Topic {
				creator: who.clone(),
				deposit,
				status: TopicStatus::Created,
				parameters: new.parameters,
				current_epoch: 0,
				weight: Decimal::default(),
				worker_whitelist: false,
				reputer_whitelist: false,
			},
		);
		Self::deposit_event(Event::TopicCreated {
			topic,
			creator: who.clone(),
			deposit,
			fee,
		});
		// Last, since the revenue asks for the topic and may tell of it.
		T::Revenue::pay_creation_fee(&who, topic, fee)
	}

	/// The topic, if it lives and the origin may change it.
	pub(crate) fn managed(
		origin: OriginFor<T>,
		topic: TopicId,
	) -> Result<Topic<T::AccountId>, DispatchError> {
		let signer = match T::AdminOrigin::try_origin(origin) {
			Ok(_) => None,
			Err(origin) => Some(ensure_signed(origin)?),
		};
		let record = Topics::<T>::get(topic).ok_or(Error::<T>::NotFound)?;
		if let Some(who) = signer {
			ensure!(who == record.creator, Error::<T>::NotAuthorized);
		}
		ensure!(record.status != TopicStatus::Retired, Error::<T>::Retired);
		Ok(record)
	}

	pub(crate) fn do_update(
		origin: OriginFor<T>,
		topic: TopicId,
		patch: Box<TopicPatch>,
	) -> DispatchResult {
		let mut record = Self::managed(origin, topic)?;
		let mut metadata = Metadata::<T>::get(topic).ok_or(Error::<T>::NotFound)?;
		let parameters = patch.apply(&record.parameters);
		let labels = match &patch.labels {
			Some(labels) => Self::valid_labels(labels)?,
			None => metadata.labels.clone(),
		};
		if record.current_epoch > 0 {
			ensure!(
				crate::types::same_structure(&record.parameters, &parameters)
					&& labels == metadata.labels,
				Error::<T>::StructureFixed
			);
		}
		if let Some(name) = &patch.name {
			metadata.name = name.clone();
		}
		if let Some(description) = &patch.description {
			metadata.description = description.clone();
		}
		metadata.labels = labels;
		Self::ensure_valid_texts(&metadata.name, &metadata.description)?;
		Self::ensure_valid_parameters(&parameters, &metadata.labels)?;
		record.parameters = parameters;
		Topics::<T>::insert(topic, record);
		Metadata::<T>::insert(topic, metadata);
		Self::deposit_event(Event::TopicUpdated { topic, patch });
		Ok(())
	}

	pub(crate) fn do_set_whitelist(
		origin: OriginFor<T>,
		topic: TopicId,
		role: Role,
		enabled: bool,
	) -> DispatchResult {
		let mut record = Self::managed(origin, topic)?;
		match role {
			Role::Worker => record.worker_whitelist = enabled,
			Role::Reputer => record.reputer_whitelist = enabled,
		}
		Topics::<T>::insert(topic, record);
		Self::deposit_event(Event::WhitelistChanged {
			topic,
			role,
			enabled,
		});
		Ok(())
	}

	pub(crate) fn do_add_to_whitelist(
		origin: OriginFor<T>,
		topic: TopicId,
		role: Role,
		mut accounts: Vec<T::AccountId>,
	) -> DispatchResult {
		Self::managed(origin, topic)?;
		ensure!(!accounts.is_empty(), Error::<T>::NoAccounts);
		let mut count = WhitelistCount::<T>::get(topic, role);
		// Inserting on the way makes an account that the list repeats count once.
		accounts.retain(|who| {
			let new = !Whitelist::<T>::contains_key((topic, role, who));
			if new {
				Whitelist::<T>::insert((topic, role, who), ());
				count.saturating_inc();
			}
			new
		});
		ensure!(count <= T::MaxWhitelist::get(), Error::<T>::WhitelistFull);
		WhitelistCount::<T>::insert(topic, role, count);
		Self::deposit_event(Event::WhitelistAdded {
			topic,
			role,
			accounts,
		});
		Ok(())
	}

	pub(crate) fn do_remove_from_whitelist(
		origin: OriginFor<T>,
		topic: TopicId,
		role: Role,
		mut accounts: Vec<T::AccountId>,
	) -> DispatchResult {
		Self::managed(origin, topic)?;
		ensure!(!accounts.is_empty(), Error::<T>::NoAccounts);
		let mut count = WhitelistCount::<T>::get(topic, role);
		accounts.retain(|who| {
			let listed = Whitelist::<T>::take((topic, role, who)).is_some();
			if listed {
				count.saturating_dec();
			}
			listed
		});
		if count == 0 {
			WhitelistCount::<T>::remove(topic, role);
		} else {
			WhitelistCount::<T>::insert(topic, role, count);
		}
		Self::deposit_event(Event::WhitelistRemoved {
			topic,
			role,
			accounts,
		});
		Ok(())
	}

	pub(crate) fn do_retire(origin: OriginFor<T>, topic: TopicId) -> DispatchResult {
		let mut record = Self::managed(origin, topic)?;
		if record.status == TopicStatus::Active {
			Self::remove_active(topic);
		}
		// Best effort: a hold that something else has reduced must not keep the topic alive.
		let deposit = T::Currency::release(
			&HoldReason::TopicDeposit.into(),
			&record.creator,
			record.deposit,
			Precision::BestEffort,
		)?;
		TransferOffers::<T>::remove(topic);
		record.deposit = 0;
		record.status = TopicStatus::Retired;
		let current_epoch = record.current_epoch;
		Topics::<T>::insert(topic, record);
		if OpenEpochs::<T>::get(topic).is_empty() {
			// No epoch will end any more: what waits for the topic's end learns of it here.
			T::Revenue::on_epoch_end(topic, current_epoch, false);
		}
		Self::deposit_event(Event::TopicRetired { topic, deposit });
		Ok(())
	}

	/// The topic as clients see it.
	pub fn topic_view(id: TopicId) -> Option<TopicView<T::AccountId>> {
		let record = Topics::<T>::get(id)?;
		let metadata = Metadata::<T>::get(id)?;
		let next_epoch_at = ActiveTopics::<T>::get()
			.into_iter()
			.find(|active| active.topic == id)
			.map(|active| active.next_epoch_at);
		Some(TopicView {
			id,
			creator: record.creator,
			name: metadata.name.into_inner(),
			description: metadata.description.into_inner(),
			labels: metadata
				.labels
				.into_iter()
				.map(|label| label.into_inner())
				.collect(),
			status: record.status,
			parameters: record.parameters,
			current_epoch: record.current_epoch,
			next_epoch_at,
			weight: record.weight,
			stake: T::Stake::topic_stake(id),
			revenue: T::Revenue::revenue(id),
		})
	}

	/// Topics from `from` on by ascending number, at most `limit` and at most `MAX_PAGE`.
	pub fn topic_views(from: TopicId, limit: u32) -> Vec<TopicView<T::AccountId>> {
		let first = from.max(1);
		let end = first.saturating_add(limit.min(MAX_PAGE));
		(first..end.min(LastTopicId::<T>::get().saturating_add(1)))
			.filter_map(Self::topic_view)
			.collect()
	}

	/// Topics from `from` on that pass the filter, ascending, at most `limit` and at most
	/// `MAX_PAGE`; at most `MAX_SCAN` are looked at.
	pub fn find_topics(
		filter: TopicFilter<T::AccountId>,
		from: TopicId,
		limit: u32,
	) -> TopicPage<T::AccountId> {
		let first = from.max(1);
		let end = LastTopicId::<T>::get().saturating_add(1);
		let limit = limit.min(MAX_PAGE).saturated_into();
		let mut topics = Vec::new();
		let mut next = first;
		while next < end && topics.len() < limit && next.saturating_sub(first) < MAX_SCAN {
			let passes = Topics::<T>::get(next).is_some_and(|record| {
				filter.status.is_none_or(|status| status == record.status)
					&& filter
						.creator
						.as_ref()
						.is_none_or(|who| *who == record.creator)
			});
			if passes {
				topics.extend(Self::topic_view(next));
			}
			next = next.saturating_add(1);
		}
		TopicPage {
			topics,
			next: (next < end).then_some(next),
		}
	}

	/// The windows of a topic's open epochs that take submissions in the next block.
	pub(crate) fn windows(topic: TopicId) -> Vec<OpenWindow> {
		let next = Self::now().saturating_add(1);
		let mut windows = Vec::new();
		for epoch in OpenEpochs::<T>::get(topic) {
			let Some(info) = Self::epoch_info(topic, epoch) else {
				continue;
			};
			for (role, phase, window) in info.windows() {
				if window.contains(next) {
					windows.push(OpenWindow {
						role,
						phase,
						topic,
						epoch,
						window,
					});
				}
			}
		}
		windows
	}
}

impl<T: Config> TopicInspect<T::AccountId> for Pallet<T> {
	fn status(topic: TopicId) -> Option<TopicStatus> {
		Topics::<T>::get(topic).map(|record| record.status)
	}

	fn parameters(topic: TopicId) -> Option<TopicParameters> {
		Topics::<T>::get(topic).map(|record| record.parameters)
	}

	fn epoch(topic: TopicId, epoch: EpochIndex) -> Option<EpochInfo> {
		Self::epoch_info(topic, epoch)
	}

	fn current_epoch(topic: TopicId) -> EpochIndex {
		Topics::<T>::get(topic)
			.map(|record| record.current_epoch)
			.unwrap_or_default()
	}

	fn open_epochs(topic: TopicId) -> Vec<EpochIndex> {
		OpenEpochs::<T>::get(topic).into_inner()
	}

	fn may_take_role(topic: TopicId, role: Role, who: &T::AccountId) -> bool {
		Topics::<T>::get(topic).is_some_and(|record| {
			let enabled = match role {
				Role::Worker => record.worker_whitelist,
				Role::Reputer => record.reputer_whitelist,
			};
			!enabled || Whitelist::<T>::contains_key((topic, role, who))
		})
	}

	fn creator(topic: TopicId) -> Option<T::AccountId> {
		Topics::<T>::get(topic).map(|record| record.creator)
	}

	/// A topic that finishes its epochs after it stopped being active is not in the stored sum:
	/// its own weight is added to the answer then, so that no share exceeds 1.
	fn weight_share(topic: TopicId) -> (Decimal, Decimal) {
		let sum = ActiveWeight::<T>::get();
		match Topics::<T>::get(topic) {
			None => (Decimal::default(), sum),
			Some(record) if record.status == TopicStatus::Active => (record.weight, sum),
			Some(record) => (record.weight, sum.saturating_add(record.weight)),
		}
	}

	fn has_whitelist(topic: TopicId, role: Role) -> bool {
		Topics::<T>::get(topic).is_some_and(|record| match role {
			Role::Worker => record.worker_whitelist,
			Role::Reputer => record.reputer_whitelist,
		})
	}

	fn active_topics() -> Vec<(TopicId, Decimal)> {
		ActiveTopics::<T>::get()
			.into_iter()
			.map(|entry| (entry.topic, entry.weight))
			.collect()
	}
}

impl<T: Config> OnTopicFunding for Pallet<T> {
	fn on_topic_funding(topic: TopicId) {
		Self::examine_activation(topic);
	}

	fn weight() -> Weight {
		use crate::WeightInfo;
		T::WeightInfo::on_topic_funding()
	}
}
