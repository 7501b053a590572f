// SPDX-License-Identifier: Apache-2.0

//! The invariants of this pallet (protocol.md section 12), checked after every block of the tests
//! and by `try-runtime` on a live chain.

use crate::{
	types::{EpochTask, TASKS_PER_PAGE},
	ActiveTopics, ActiveWeight, Agenda, AgendaCount, Config, Cursor, Epochs, HoldReason,
	LastTopicId, Metadata, OpenEpochs, Pallet, PausedBlocks, Ready, Topics, TransferOffers,
	WaitingTopics, Whitelist, WhitelistCount,
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use allora_primitives::{Balance, BlockNumber, Decimal, EpochStage, Role, TopicId, TopicStatus};
use frame_support::{
	ensure,
	traits::{fungible::InspectHold, Get},
};
use sp_runtime::{Saturating, TryRuntimeError};

impl<T: Config> Pallet<T> {
	/// Every invariant.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_state_topics()?;
		Self::try_state_offers()?;
		Self::try_state_active()?;
		Self::try_state_whitelists()?;
		Self::try_state_agenda()?;
		Self::try_state_open_epochs()?;
		Self::try_state_deposits()
	}

	/// # Topics
	///
	/// Numbers run to the latest, every topic has texts and valid parameters.
	fn try_state_topics() -> Result<(), TryRuntimeError> {
		let last = LastTopicId::<T>::get();
		for (topic, record) in Topics::<T>::iter() {
			ensure!(
				topic >= 1 && topic <= last,
				"topic: number beyond the latest"
			);
			let metadata = Metadata::<T>::get(topic).ok_or("topic: no texts")?;
			Self::ensure_valid_texts(&metadata.name, &metadata.description)
				.map_err(|_| "topic: invalid texts")?;
			Self::ensure_valid_parameters(&record.parameters, &metadata.labels)
				.map_err(|_| "topic: invalid parameters")?;
		}
		ensure!(
			Metadata::<T>::iter_keys().count() == Topics::<T>::iter_keys().count(),
			"topic: texts without a topic"
		);
		Ok(())
	}

	/// # Offers (invariant 6)
	///
	/// Only topics that live are offered, and to somebody else than their creator.
	fn try_state_offers() -> Result<(), TryRuntimeError> {
		for (topic, to) in TransferOffers::<T>::iter() {
			let record = Topics::<T>::get(topic).ok_or("offer: unknown topic")?;
			ensure!(
				record.status != TopicStatus::Retired,
				"offer: the topic is retired"
			);
			ensure!(record.creator != to, "offer: to the creator");
		}
		Ok(())
	}

	/// # Active topics (invariant 5)
	///
	/// The index names exactly the active topics, ascending, with their stored weights; the stored
	/// sum is the sum over them. A topic waits for one place at most.
	fn try_state_active() -> Result<(), TryRuntimeError> {
		let index = ActiveTopics::<T>::get();
		ensure!(
			index
				.iter()
				.zip(index.iter().skip(1))
				.all(|(a, b)| a.topic < b.topic),
			"active: index not ascending"
		);
		let mut sum = Decimal::default();
		for entry in &index {
			let record = Topics::<T>::get(entry.topic).ok_or("active: unknown topic")?;
			ensure!(
				record.status == TopicStatus::Active,
				"active: status is another"
			);
			ensure!(record.weight == entry.weight, "active: weights differ");
			sum = sum.saturating_add(record.weight);
		}
		let active =
			Topics::<T>::iter_values().filter(|record| record.status == TopicStatus::Active);
		ensure!(
			active.count() == index.len(),
			"active: topic missing in the index"
		);
		ensure!(
			sum == ActiveWeight::<T>::get(),
			"active: weight sum is not the sum of its parts"
		);
		let waiting = WaitingTopics::<T>::get();
		let distinct: BTreeSet<TopicId> = waiting.iter().copied().collect();
		ensure!(
			distinct.len() == waiting.len(),
			"active: a topic waits for two places"
		);
		ensure!(
			distinct.into_iter().all(Topics::<T>::contains_key),
			"active: an unknown topic waits for a place"
		);
		Ok(())
	}

	/// # Whitelists (invariant 6)
	///
	/// Counts agree with the lists, within the bound, and every list has a topic.
	fn try_state_whitelists() -> Result<(), TryRuntimeError> {
		let mut counts = BTreeMap::<(TopicId, Role), u32>::new();
		for (topic, role, _) in Whitelist::<T>::iter_keys() {
			counts.entry((topic, role)).or_default().saturating_inc();
		}
		let stored: BTreeMap<_, _> = WhitelistCount::<T>::iter()
			.map(|(topic, role, count)| ((topic, role), count))
			.filter(|(_, count)| *count > 0)
			.collect();
		ensure!(counts == stored, "whitelist: count differs from the list");
		for ((topic, _), count) in counts {
			ensure!(Topics::<T>::contains_key(topic), "whitelist: unknown topic");
			ensure!(
				count <= T::MaxWhitelist::get(),
				"whitelist: above its bound"
			);
		}
		Ok(())
	}

	/// # Agenda (invariant 6)
	///
	/// Pages are dense and agree with their counts, nothing lies before the cursor, and every task
	/// is for an epoch that was opened.
	fn try_state_agenda() -> Result<(), TryRuntimeError> {
		let cursor = Cursor::<T>::get();
		let mut counts = BTreeMap::<BlockNumber, u32>::new();
		for (block, page, tasks) in Agenda::<T>::iter() {
			let cursor = cursor.ok_or("agenda: tasks without a cursor")?;
			ensure!(
				(block, page) >= (cursor.block, cursor.page),
				"agenda: task before the cursor"
			);
			ensure!(!tasks.is_empty(), "agenda: empty page");
			let length = u32::try_from(tasks.len()).map_err(|_| "agenda: page too long")?;
			let end = page.saturating_mul(TASKS_PER_PAGE).saturating_add(length);
			let stored = AgendaCount::<T>::get(block);
			ensure!(
				end == stored || (length == TASKS_PER_PAGE && end < stored),
				"agenda: gap in a page"
			);
			counts.entry(block).or_default().saturating_accrue(length);
		}
		for (block, count) in AgendaCount::<T>::iter() {
			let taken = match cursor {
				Some(cursor) if cursor.block == block => cursor.page.saturating_mul(TASKS_PER_PAGE),
				_ => 0,
			};
			let left = counts.get(&block).copied().unwrap_or_default();
			ensure!(
				count == taken.saturating_add(left),
				"agenda: count differs from the pages"
			);
		}
		for task in Self::all_tasks() {
			let (topic, epoch) = task.subject();
			let record = Topics::<T>::get(topic).ok_or("agenda: task of an unknown topic")?;
			ensure!(
				epoch >= 1 && epoch <= record.current_epoch,
				"agenda: epoch not opened"
			);
		}
		Ok(())
	}

	/// Every task on the agenda and in the queue.
	fn all_tasks() -> Vec<EpochTask> {
		let mut tasks: Vec<EpochTask> = Agenda::<T>::iter_values().flatten().collect();
		tasks.extend(Ready::<T>::get());
		tasks
	}

	/// # Open epochs (invariant 8)
	///
	/// A topic's open epochs are those that are neither settled nor void, ascending; each has its
	/// settlement on the agenda once, and its combination once until it is predicted. Each ended
	/// epoch that is still kept has its removal on the agenda once.
	fn try_state_open_epochs() -> Result<(), TryRuntimeError> {
		let mut tasks = BTreeMap::<EpochTask, u32>::new();
		for task in Self::all_tasks() {
			tasks.entry(task).or_default().saturating_inc();
		}
		ensure!(
			tasks.values().all(|count| *count == 1),
			"open epochs: a task twice"
		);
		let mut open_count: usize = 0;
		for (topic, open) in OpenEpochs::<T>::iter() {
			ensure!(!open.is_empty(), "open epochs: empty list");
			ensure!(
				open.iter().zip(open.iter().skip(1)).all(|(a, b)| a < b),
				"open epochs: not ascending"
			);
			for epoch in &open {
				let info = Epochs::<T>::get(topic, epoch).ok_or("open epochs: no record")?;
				ensure!(
					matches!(info.stage, EpochStage::Open | EpochStage::Predicted),
					"open epochs: one has ended"
				);
			}
			open_count.saturating_accrue(open.len());
		}
		let paused = PausedBlocks::<T>::get();
		for (topic, epoch, info) in Epochs::<T>::iter() {
			ensure!(
				(info.topic, info.index) == (topic, epoch),
				"epoch: under another's key"
			);
			ensure!(
				info.paused_before <= paused,
				"epoch: opened after more migrations than there were"
			);
			match info.stage {
				EpochStage::Open => {
					let combine = tasks.contains_key(&EpochTask::Combine { topic, epoch });
					let settle = tasks.contains_key(&EpochTask::Settle { topic, epoch });
					ensure!(combine && settle, "epoch: open, but not on the agenda");
					open_count = open_count
						.checked_sub(1)
						.ok_or("epoch: open, but not listed")?;
				},
				EpochStage::Predicted => {
					let settle = tasks.contains_key(&EpochTask::Settle { topic, epoch });
					ensure!(settle, "epoch: predicted, but not on the agenda");
					open_count = open_count
						.checked_sub(1)
						.ok_or("epoch: open, but not listed")?;
				},
				EpochStage::Settled | EpochStage::Void(_) => {
					let prune = tasks.contains_key(&EpochTask::Prune { topic, epoch });
					ensure!(prune, "epoch: ended, but its removal is not on the agenda");
				},
			}
		}
		ensure!(open_count == 0, "epoch: listed as open, but not kept");
		Ok(())
	}

	/// # Deposits (invariant 9)
	///
	/// What is held of an account for topics is the sum of the deposits of those that it created, of
	/// other accounts nothing.
	fn try_state_deposits() -> Result<(), TryRuntimeError> {
		let mut deposits = BTreeMap::<T::AccountId, Balance>::new();
		for record in Topics::<T>::iter_values() {
			let sum = deposits.entry(record.creator).or_default();
			sum.saturating_accrue(record.deposit);
		}
		for who in frame_system::Account::<T>::iter_keys() {
			let deposit = deposits.remove(&who).unwrap_or_default();
			let held = T::Currency::balance_on_hold(&HoldReason::TopicDeposit.into(), &who);
			ensure!(held == deposit, "deposit: another amount is held");
		}
		ensure!(
			deposits.into_values().all(|deposit| deposit == 0),
			"deposit: of an account that does not exist"
		);
		Ok(())
	}
}
