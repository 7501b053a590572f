// SPDX-License-Identifier: Apache-2.0

//! The agenda: tasks by block, the queue of ready tasks, and the phases of the epochs.
//!
//! **Tasks** lie in pages under the block at which they are due; a block can hold any number of
//! pages, so scheduling never fails for want of room. A cursor points to the first page that was
//! not taken up. Due pages move into the queue of ready tasks (at most `MaxTasksPerBlock`), which
//! `on_poll` (at most `PollShare` of the block) and `on_idle` (what is left) work through in order.
//! A task that got steps but did not end goes to the back; one that found no room keeps its place
//! before those. So the heaviest task meets a full budget sooner or later, and none starves the
//! others.
//!
//! **Steps** have a storage layer each. A step that ends in no room, in a void or in an error
//! leaves nothing behind; a void is then recorded, and both phases forget the epoch, in another
//! layer. Tasks that lost their purpose (the epoch was voided, or pushed by a call) are dropped
//! when their turn comes.

use crate::{
	types::{
		AgendaCursor, EpochTask, Phase, TaskOutcome, MAX_ACTIVE_TOPICS, MAX_LAG_EPOCHS, MAX_STEPS,
		MAX_WHITELIST_BATCH, TASKS_PER_PAGE,
	},
	Agenda, AgendaCount, Config, Cursor, Epochs, Error, Event, OpenEpochs, Pallet, Ready, Topics,
	WeightInfo,
};
use alloc::vec::Vec;
use allora_primitives::{
	traits::{EpochPhase, StepOutcome, TopicRevenue},
	BlockNumber, EpochIndex, EpochInfo, EpochStage, TopicId, VoidReason,
};
use frame_support::{
	dispatch::{DispatchResult, DispatchResultWithPostInfo, Pays, PostDispatchInfo},
	ensure,
	storage::with_storage_layer,
	traits::Get,
	weights::{Weight, WeightMeter},
	BoundedVec,
};
use sp_runtime::{traits::UniqueSaturatedInto, DispatchError, SaturatedConversion};

/// The most pages of the agenda that one hook looks at.
const MAX_PAGES: u32 = 1_024;

/// What a step came to.
enum Stepped {
	/// There is more to do.
	Piece,
	/// The phase is complete.
	Last,
	/// The epoch ends here. The events that say why stay.
	Void(VoidReason),
}

/// Why a step leaves nothing behind.
enum Undone {
	NoRoom,
	Failed(DispatchError),
}

impl From<DispatchError> for Undone {
	fn from(error: DispatchError) -> Self {
		Undone::Failed(error)
	}
}

/// Whether an epoch's phase can run.
enum Turn {
	Now,
	/// An earlier epoch of the topic comes first.
	Later,
	/// The phase was done, or the epoch has ended.
	Past,
}

impl<T: Config> Pallet<T> {
	/// What `on_poll` does.
	pub(crate) fn poll(block: &mut WeightMeter) {
		let mut meter = WeightMeter::with_limit(Self::poll_budget().min(block.remaining()));
		Self::open_due_epochs(&mut meter);
		Self::work(&mut meter);
		block.consume(meter.consumed());
	}

	fn poll_budget() -> Weight {
		let (share, block) = (T::PollShare::get(), T::BlockWeights::get().max_block);
		Weight::from_parts(
			share.mul_floor(block.ref_time()),
			share.mul_floor(block.proof_size()),
		)
	}

	/// Puts a task on the agenda of block `at`, or of the next block if that has begun.
	pub(crate) fn schedule(at: BlockNumber, task: EpochTask) -> DispatchResult {
		let at = at.max(Self::now().saturating_add(1));
		let count = AgendaCount::<T>::get(at);
		let page = count.checked_div(TASKS_PER_PAGE).unwrap_or_default();
		Agenda::<T>::try_mutate(at, page, |tasks| tasks.try_push(task))
			.map_err(|_| Error::<T>::AgendaCorrupted)?;
		AgendaCount::<T>::insert(at, count.saturating_add(1));
		let start = AgendaCursor { block: at, page: 0 };
		if Cursor::<T>::get().is_none_or(|cursor| start < cursor) {
			Cursor::<T>::put(start);
		}
		Ok(())
	}

	/// Moves due pages into the queue as long as whole ones fit.
	pub(crate) fn take_up(ready: &mut Vec<EpochTask>, meter: &mut WeightMeter) {
		let Some(mut cursor) = Cursor::<T>::get() else {
			return;
		};
		let (now, start) = (Self::now(), cursor);
		for _ in 0..MAX_PAGES {
			if cursor.block > now || meter.try_consume(T::WeightInfo::take_up_page()).is_err() {
				break;
			}
			let pages = AgendaCount::<T>::get(cursor.block).div_ceil(TASKS_PER_PAGE);
			if cursor.page < pages {
				let page = Agenda::<T>::get(cursor.block, cursor.page);
				let length = ready.len().saturating_add(page.len());
				if length > T::MaxTasksPerBlock::get().saturated_into() {
					break;
				}
				ready.extend(page);
				Agenda::<T>::remove(cursor.block, cursor.page);
				cursor.page = cursor.page.saturating_add(1);
			}
			if cursor.page >= pages {
				AgendaCount::<T>::remove(cursor.block);
				cursor = AgendaCursor {
					block: cursor.block.saturating_add(1),
					page: 0,
				};
			}
		}
		if cursor != start {
			Cursor::<T>::put(cursor);
		}
	}

	/// Takes up what is due and works through the queue as far as `meter` goes.
	pub(crate) fn work(meter: &mut WeightMeter) {
		let most = T::WeightInfo::load_queue(T::MaxTasksPerBlock::get());
		if !meter.can_consume(most) {
			return;
		}
		let mut ready = Ready::<T>::get().into_inner();
		let idle = ready.is_empty();
		// The queue is paid for in full until its length is known.
		let mut rest = WeightMeter::with_limit(meter.remaining().saturating_sub(most));
		Self::take_up(&mut ready, &mut rest);
		meter.consume(rest.consumed());
		meter.consume(T::WeightInfo::load_queue(
			ready.len().unique_saturated_into(),
		));
		if idle && ready.is_empty() {
			return;
		}
		let (mut first, mut last) = (Vec::new(), Vec::new());
		let mut queue = ready.into_iter();
		for task in queue.by_ref() {
			if meter.try_consume(Self::task_weight()).is_err() {
				first.push(task);
				break;
			}
			match Self::run_task(task, meter) {
				TaskOutcome::Finished => {},
				TaskOutcome::NoRoom => first.push(task),
				TaskOutcome::Progressed | TaskOutcome::Waiting => last.push(task),
			}
		}
		first.extend(queue);
		first.extend(last);
		// Never longer than it was.
		Ready::<T>::put(BoundedVec::truncate_from(first));
	}

	/// The weight of a task beside its steps: whichever epoch it is, it may end.
	fn task_weight() -> Weight {
		T::WeightInfo::run_task().saturating_add(T::Revenue::epoch_end_weight())
	}

	/// One task; an error is announced and the task tried again later.
	pub(crate) fn run_task(task: EpochTask, meter: &mut WeightMeter) -> TaskOutcome {
		let (topic, epoch) = task.subject();
		let result = match task {
			EpochTask::Combine { .. } => Self::run_phase(task, Phase::Combination, meter),
			EpochTask::Settle { .. } => Self::run_phase(task, Phase::Settlement, meter),
			EpochTask::Prune { .. } => Self::prune(topic, epoch, meter),
		};
		result.unwrap_or_else(|error| {
			Self::deposit_event(Event::EpochWorkFailed {
				topic,
				epoch,
				error,
			});
			TaskOutcome::Waiting
		})
	}

	fn run_phase(
		task: EpochTask,
		phase: Phase,
		meter: &mut WeightMeter,
	) -> Result<TaskOutcome, DispatchError> {
		let (topic, epoch) = task.subject();
		let Some(info) = Self::epoch_info(topic, epoch) else {
			return Ok(TaskOutcome::Finished);
		};
		let due = phase.due(&info);
		if due > Self::now() {
			// A migration has shifted it since it was put on the agenda.
			Self::schedule(due, task)?;
			return Ok(TaskOutcome::Finished);
		}
		match Self::turn(&info, phase) {
			Turn::Past => Ok(TaskOutcome::Finished),
			Turn::Later => Ok(TaskOutcome::Waiting),
			Turn::Now => Self::drive(&info, phase, meter),
		}
	}

	/// Whether the phase is the epoch's next and no earlier epoch of the topic comes first.
	fn turn(info: &EpochInfo, phase: Phase) -> Turn {
		let open = OpenEpochs::<T>::get(info.topic);
		match (info.stage, phase) {
			// The combination carries an EMA from epoch to epoch (M29): in order as well.
			(EpochStage::Open, Phase::Combination) => {
				let previous = open.iter().rev().find(|epoch| **epoch < info.index);
				let waits = previous
					.and_then(|epoch| Epochs::<T>::get(info.topic, epoch))
					.is_some_and(|earlier| earlier.stage == EpochStage::Open);
				if waits {
					Turn::Later
				} else {
					Turn::Now
				}
			},
			(EpochStage::Predicted, Phase::Settlement) => {
				if open.first() == Some(&info.index) {
					Turn::Now
				} else {
					Turn::Later
				}
			},
			(EpochStage::Open, Phase::Settlement) => Turn::Later,
			(EpochStage::Predicted, Phase::Combination)
			| (EpochStage::Settled | EpochStage::Void(_), _) => Turn::Past,
		}
	}

	/// The weight of pruning an epoch.
	pub(crate) fn prune_weight() -> Weight {
		T::Combination::prune_weight().saturating_add(T::Settlement::prune_weight())
	}

	/// The weight of voiding this epoch now.
	fn void_weight(info: &EpochInfo) -> Weight {
		T::Combination::void_weight(info).saturating_add(T::Settlement::void_weight(info))
	}

	/// The weight of voiding any epoch.
	fn max_void_weight() -> Weight {
		T::Combination::max_void_weight().saturating_add(T::Settlement::max_void_weight())
	}

	/// Steps of a phase until it ends or the meter has no room. What a void would cost stays
	/// reserved.
	fn drive(
		info: &EpochInfo,
		phase: Phase,
		meter: &mut WeightMeter,
	) -> Result<TaskOutcome, DispatchError> {
		let reserve = Self::void_weight(info);
		if !meter.can_consume(reserve) {
			return Ok(TaskOutcome::NoRoom);
		}
		let mut steps = WeightMeter::with_limit(meter.remaining().saturating_sub(reserve));
		let mut outcome = Ok(TaskOutcome::NoRoom);
		for _ in 0..MAX_STEPS {
			match with_storage_layer(|| Self::step(info, phase, &mut steps)) {
				Ok(Stepped::Piece) => outcome = Ok(TaskOutcome::Progressed),
				Ok(Stepped::Last) => {
					outcome = Ok(TaskOutcome::Finished);
					break;
				},
				Err(Undone::NoRoom) => break,
				Ok(Stepped::Void(reason)) => {
					meter.consume(reserve);
					outcome = with_storage_layer(|| Self::void(info, reason))
						.map(|()| TaskOutcome::Finished);
					break;
				},
				Err(Undone::Failed(error)) => {
					outcome = Err(error);
					break;
				},
			}
		}
		meter.consume(steps.consumed());
		outcome
	}

	/// One step. The epoch's stage changes in the layer of the last step.
	fn step(info: &EpochInfo, phase: Phase, meter: &mut WeightMeter) -> Result<Stepped, Undone> {
		let outcome = match phase {
			Phase::Combination => T::Combination::step(info, meter),
			Phase::Settlement => T::Settlement::step(info, meter),
		};
		match outcome {
			StepOutcome::NoRoom => Err(Undone::NoRoom),
			StepOutcome::Void(reason) => Ok(Stepped::Void(reason)),
			StepOutcome::More => Ok(Stepped::Piece),
			StepOutcome::Done => {
				Self::complete(info, phase)?;
				Ok(Stepped::Last)
			},
		}
	}

	fn complete(info: &EpochInfo, phase: Phase) -> DispatchResult {
		let (topic, epoch) = (info.topic, info.index);
		match phase {
			Phase::Combination => {
				Epochs::<T>::insert(
					topic,
					epoch,
					EpochInfo {
						stage: EpochStage::Predicted,
						..info.clone()
					},
				);
				Self::deposit_event(Event::EpochPredicted { topic, epoch });
			},
			Phase::Settlement => {
				Self::end(info, EpochStage::Settled)?;
				Self::deposit_event(Event::EpochSettled { topic, epoch });
			},
		}
		Ok(())
	}

	fn void(info: &EpochInfo, reason: VoidReason) -> DispatchResult {
		T::Combination::on_void(info);
		T::Settlement::on_void(info);
		Self::end(info, EpochStage::Void(reason))?;
		Self::deposit_event(Event::EpochVoided {
			topic: info.topic,
			epoch: info.index,
			reason,
		});
		Ok(())
	}

	/// The epoch is no longer open; its records are due to be forgotten.
	fn end(info: &EpochInfo, stage: EpochStage) -> DispatchResult {
		let (topic, epoch) = (info.topic, info.index);
		Epochs::<T>::insert(
			topic,
			epoch,
			EpochInfo {
				stage,
				..info.clone()
			},
		);
		let mut open = OpenEpochs::<T>::get(topic);
		open.retain(|other| *other != epoch);
		if open.is_empty() {
			OpenEpochs::<T>::remove(topic);
		} else {
			OpenEpochs::<T>::insert(topic, open);
		}
		T::Revenue::on_epoch_end(topic, epoch, stage == EpochStage::Settled);
		let kept = T::HistoryDepth::get().saturating_mul(info.parameters.schedule.epoch_length);
		Self::schedule(
			Self::now().saturating_add(kept),
			EpochTask::Prune { topic, epoch },
		)
	}

	fn prune(
		topic: TopicId,
		epoch: EpochIndex,
		meter: &mut WeightMeter,
	) -> Result<TaskOutcome, DispatchError> {
		if meter.try_consume(Self::prune_weight()).is_err() {
			return Ok(TaskOutcome::NoRoom);
		}
		with_storage_layer(|| {
			T::Combination::prune(topic, epoch);
			T::Settlement::prune(topic, epoch);
			Epochs::<T>::remove(topic, epoch);
			Self::deposit_event(Event::EpochPruned { topic, epoch });
			Ok(TaskOutcome::Finished)
		})
	}

	/// What `advance` itself weighs; it may end an epoch.
	fn advance_base() -> Weight {
		T::WeightInfo::advance().saturating_add(T::Revenue::epoch_end_weight())
	}

	/// What the steps of one `advance` may consume.
	fn advance_limit() -> Weight {
		T::Combination::max_step_weight()
			.max(T::Settlement::max_step_weight())
			.saturating_add(Self::max_void_weight())
	}

	/// The weight that `advance` is charged for beforehand.
	pub(crate) fn advance_weight() -> Weight {
		Self::advance_base().saturating_add(Self::advance_limit().max(Self::opening_weight()))
	}

	pub(crate) fn do_advance(topic: TopicId, epoch: EpochIndex) -> DispatchResultWithPostInfo {
		let record = Topics::<T>::get(topic).ok_or(Error::<T>::NotFound)?;
		let used = if Some(epoch) == record.current_epoch.checked_add(1) {
			Self::advance_opening(topic)?;
			Self::opening_weight()
		} else {
			Self::advance_phase(topic, epoch)?
		};
		Ok(PostDispatchInfo {
			actual_weight: Some(Self::advance_base().saturating_add(used)),
			pays_fee: Pays::No,
		})
	}

	fn advance_phase(topic: TopicId, epoch: EpochIndex) -> Result<Weight, DispatchError> {
		let info = Self::epoch_info(topic, epoch).ok_or(Error::<T>::EpochNotFound)?;
		let phase = match info.stage {
			EpochStage::Open => Phase::Combination,
			EpochStage::Predicted => Phase::Settlement,
			EpochStage::Settled | EpochStage::Void(_) => {
				return Err(Error::<T>::EpochEnded.into());
			},
		};
		ensure!(phase.due(&info) <= Self::now(), Error::<T>::TooEarly);
		ensure!(
			matches!(Self::turn(&info, phase), Turn::Now),
			Error::<T>::PredecessorOpen
		);
		let mut meter = WeightMeter::with_limit(Self::advance_limit());
		let outcome = Self::drive(&info, phase, &mut meter)?;
		ensure!(
			matches!(outcome, TaskOutcome::Finished | TaskOutcome::Progressed),
			Error::<T>::NoRoom
		);
		Ok(meter.consumed())
	}

	/// Stops a runtime whose constants do not fit each other (called by the runtime's tests).
	pub(crate) fn check_config() {
		let budget = Self::poll_budget();
		let fits = |need: Weight, what: &str| {
			assert!(
				need.all_lte(budget),
				"on_poll's share of a block is too small for {what}"
			);
		};
		assert!(
			(1..=MAX_ACTIVE_TOPICS).contains(&T::MaxActiveTopics::get()),
			"MaxActiveTopics must be in 1..=128: the sum of their weights has to be exact"
		);
		assert!(
			T::MaxTasksPerBlock::get() >= TASKS_PER_PAGE,
			"MaxTasksPerBlock must hold a whole page of the agenda"
		);
		assert!(
			T::MaxOpenEpochs::get() > MAX_LAG_EPOCHS.saturating_add(2),
			"MaxOpenEpochs must be above the epochs that the longest lag and its windows span"
		);
		assert!(
			T::MaxWhitelist::get() >= MAX_WHITELIST_BATCH,
			"MaxWhitelist must hold the accounts of one call"
		);
		assert!(T::HistoryDepth::get() > 0, "HistoryDepth must be above 0");
		fits(
			T::WeightInfo::examine_openings(T::MaxActiveTopics::get())
				.saturating_add(Self::opening_weight()),
			"one opening",
		);
		fits(
			T::WeightInfo::load_queue(T::MaxTasksPerBlock::get())
				.saturating_add(T::WeightInfo::take_up_page())
				.saturating_add(Self::task_weight())
				.saturating_add(Self::advance_limit()),
			"one step of every phase",
		);
	}
}
