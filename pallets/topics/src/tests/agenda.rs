// SPDX-License-Identifier: Apache-2.0

use crate::{
	fixtures, mock::*, types::*, Agenda, AgendaCount, Cursor, Epochs, Error, Event, OpenEpochs,
	Ready, WeightInfo,
};
use allora_primitives::{traits::TopicInspect, EpochStage, TopicId, VoidReason};
use frame_support::{
	traits::{Get, Hooks},
	weights::Weight,
};
use frame_system::limits::BlockWeights;

fn step(settlement: bool, topic: TopicId, epoch: u32) -> Did {
	Did::Step {
		settlement,
		topic,
		epoch,
	}
}

fn stage(topic: TopicId, epoch: u32) -> Option<EpochStage> {
	Epochs::<Test>::get(topic, epoch).map(|info| info.stage)
}

/// A block in which `on_poll` has room for its overhead, `openings` and `steps`.
fn room_for(openings: u64, steps: u64) -> Weight {
	let opening = Topics::opening_weight();
	let task = <() as WeightInfo>::run_task()
		.saturating_add(StepWeight::get())
		.saturating_add(Topics::prune_weight());
	<() as WeightInfo>::examine_openings(MaxActiveTopics::get())
		.saturating_add(<() as WeightInfo>::load_queue(MaxTasksPerBlock::get()))
		.saturating_add(<() as WeightInfo>::take_up_page().saturating_mul(2))
		.saturating_add(opening.saturating_mul(openings))
		.saturating_add(task.saturating_mul(steps))
}

#[test]
fn epoch_should_be_predicted_and_settled_when_its_windows_end() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			fund(1, 100);
			run_to(5);
			assert_eq!(stage(1, 1), Some(EpochStage::Open));
			assert!(take_log().is_empty());
			run_to(6);
			assert_eq!(events(), vec![Event::EpochPredicted { topic: 1, epoch: 1 }]);
			assert_eq!(take_log(), vec![step(false, 1, 1), step(false, 1, 1)]);
			run_to(10);
			assert_eq!(stage(1, 1), Some(EpochStage::Predicted));
			run_to(11);
			assert_eq!(events(), vec![Event::EpochSettled { topic: 1, epoch: 1 }]);
			assert_eq!(take_log(), vec![step(true, 1, 1), step(true, 1, 1)]);
			assert!(!OpenEpochs::<Test>::contains_key(1));
		});
}

#[test]
fn epochs_should_overlap_and_settle_in_order_when_the_lag_is_long() {
	let mut new = fixtures::new_topic();
	new.parameters.schedule.ground_truth_lag = 75;
	ExtBuilder::default().with_topic(new).build_and_execute(|| {
		fund(1, 100);
		run_to(79);
		assert_eq!(Topics::open_epochs(1), (1..=8).collect::<Vec<_>>());
		assert_eq!(stage(1, 7), Some(EpochStage::Predicted));
		run_to(202);
		let settled: Vec<u32> = take_log()
			.into_iter()
			.filter_map(|did| match did {
				Did::Step {
					settlement: true,
					epoch,
					..
				} => Some(epoch),
				_ => None,
			})
			.collect();
		let expected: Vec<u32> = (1..=13).flat_map(|epoch| [epoch, epoch]).collect();
		assert_eq!(settled, expected);
		assert_eq!(Topics::open_epochs(1), (14..=21).collect::<Vec<_>>());
	});
}

#[test]
fn records_should_be_pruned_when_the_history_is_over() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			fund(1, 100);
			// Settled at 11, kept three epochs of ten blocks.
			run_to(40);
			assert_eq!(stage(1, 1), Some(EpochStage::Settled));
			take_log();
			run_to(41);
			assert_eq!(stage(1, 1), None);
			assert!(events().contains(&Event::EpochPruned { topic: 1, epoch: 1 }));
			let log = take_log();
			for settlement in [false, true] {
				assert!(log.contains(&Did::Pruned {
					settlement,
					topic: 1,
					epoch: 1
				}));
			}
			run_to(200);
			assert_eq!(Epochs::<Test>::iter().count(), 4);
			assert!(
				AgendaCount::<Test>::iter().count() < 10,
				"the agenda does not grow"
			);
		});
}

#[test]
fn epoch_should_be_void_and_leave_nothing_but_events_when_the_combination_says_so() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			let reason = VoidReason::NoInference;
			set_void(false, 1, 1, reason);
			fund(1, 100);
			run_to(6);
			assert_eq!(stage(1, 1), Some(EpochStage::Void(reason)));
			assert_eq!(
				events(),
				vec![Event::EpochVoided {
					topic: 1,
					epoch: 1,
					reason
				}]
			);
			let why = frame_system::Event::Remarked {
				sender: 1,
				hash: Default::default(),
			};
			System::assert_has_event(why.into());
			assert_eq!(MockPhase::<false>::steps_done(1, 1), 0);
			let forgot = |settlement| Did::Forgot {
				settlement,
				topic: 1,
				epoch: 1,
			};
			assert_eq!(
				take_log(),
				vec![step(false, 1, 1), forgot(false), forgot(true)]
			);
			assert!(Topics::open_epochs(1).is_empty());
			run_to(11);
			assert!(take_log().is_empty(), "there is nothing to settle");
			run_to(22);
			assert_eq!(
				stage(1, 2),
				Some(EpochStage::Settled),
				"the next is not concerned"
			);
		});
}

#[test]
fn epoch_should_be_void_and_not_block_others_when_the_settlement_says_so() {
	ExtBuilder::default()
		.with_default_topic()
		.with_default_topic()
		.build_and_execute(|| {
			let reason = VoidReason::NoTruth;
			set_void(true, 1, 1, reason);
			fund(1, 100);
			fund(2, 100);
			run_to(12);
			assert_eq!(stage(1, 1), Some(EpochStage::Void(reason)));
			assert_eq!(stage(2, 1), Some(EpochStage::Settled));
			assert_eq!(MockPhase::<true>::steps_done(1, 1), 0);
			run_to(60);
			assert_eq!(stage(1, 1), None, "pruned like a settled one");
		});
}

#[test]
fn openings_should_follow_weight_and_be_deferred_when_the_block_is_crowded() {
	ExtBuilder::default()
		.with_default_topic()
		.with_default_topic()
		.with_default_topic()
		.build_and_execute(|| {
			for (topic, weight) in [(1, 10), (2, 30), (3, 30)] {
				fund(topic, weight);
			}
			// All due at once: nothing had room before.
			PollRemaining::set(Weight::zero());
			run_to(9);
			PollRemaining::set(room_for(1, 0));
			run_to(10);
			let opened = || -> Vec<u32> {
				(1..=3)
					.filter(|topic| Topics::current_epoch(*topic) > 0)
					.collect()
			};
			assert_eq!(opened(), vec![2], "the first of the heaviest");
			let deferred = |topic, due| Event::EpochDeferred { topic, due };
			assert!(events().contains(&deferred(3, 4)));
			assert!(events().contains(&deferred(1, 2)));
			run_to(11);
			assert_eq!(opened(), vec![2, 3]);
			run_to(12);
			assert_eq!(opened(), vec![1, 2, 3], "nobody dies");
			assert_eq!(Topics::epoch(1, 1).unwrap().opened_at, 12);
			PollRemaining::set(Weight::MAX);
			run_to(21);
			let second = |topic| Topics::epoch(topic, 2).map(|info| info.opened_at);
			assert_eq!(
				(second(1), second(2), second(3)),
				(None, Some(20), Some(21))
			);
			run_to(22);
			assert_eq!(second(1), Some(22), "the late one shifts only itself");
		});
}

#[test]
fn phases_should_go_on_in_later_blocks_when_the_meter_is_used_up() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			Steps::set(5);
			fund(1, 100);
			run_to(5);
			PollRemaining::set(room_for(1, 1));
			for done in 1..=4 {
				next_block();
				assert_eq!(MockPhase::<false>::steps_done(1, 1), done);
				assert_eq!(stage(1, 1), Some(EpochStage::Open));
			}
			next_block();
			assert_eq!(stage(1, 1), Some(EpochStage::Predicted));
			PollRemaining::set(Weight::MAX);
			Steps::set(2);
		});
}

#[test]
fn topics_should_take_turns_when_phases_do_not_fit_one_block() {
	let mut new = fixtures::new_topic();
	new.parameters.schedule.epoch_length = 40;
	ExtBuilder::default()
		.with_topic(new.clone())
		.with_topic(new.clone())
		.with_topic(new)
		.build_and_execute(|| {
			Steps::set(3);
			for topic in 1..=3 {
				fund(topic, 100);
			}
			// All three are due for combination; none has begun.
			run_to(5);
			PollRemaining::set(Weight::zero());
			run_to(9);
			take_log();
			// One step and what it takes to look at settlements that have to wait.
			PollRemaining::set(room_for(5, 1));
			for _ in 0..9 {
				next_block();
			}
			let turns: Vec<u32> = take_log()
				.into_iter()
				.filter_map(|did| match did {
					Did::Step {
						settlement: false,
						topic,
						..
					} => Some(topic),
					_ => None,
				})
				.collect();
			assert_eq!(turns, vec![1, 2, 3, 1, 2, 3, 1, 2, 3]);
			PollRemaining::set(Weight::MAX);
			Steps::set(2);
		});
}

#[test]
fn later_epoch_should_wait_when_its_predecessor_is_not_settled() {
	let mut new = fixtures::new_topic();
	new.parameters.schedule.ground_truth_lag = 30;
	ExtBuilder::default().with_topic(new).build_and_execute(|| {
		fund(1, 100);
		run_to(34);
		Steps::set(40);
		PollRemaining::set(room_for(1, 1));
		take_log();
		run_to(50);
		let settling: Vec<u32> = take_log()
			.into_iter()
			.filter_map(|did| match did {
				Did::Step {
					settlement: true,
					epoch,
					..
				} => Some(epoch),
				_ => None,
			})
			.collect();
		assert!(!settling.is_empty());
		assert!(
			settling.iter().all(|epoch| *epoch == 1),
			"only the earliest: {settling:?}"
		);
		assert!(Ready::<Test>::get().contains(&EpochTask::Settle { topic: 1, epoch: 2 }));
		PollRemaining::set(Weight::MAX);
		Steps::set(2);
		run_to(80);
		assert_eq!(stage(1, 3), Some(EpochStage::Settled));
	});
}

#[test]
fn idle_should_do_what_poll_left_when_there_is_room() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			fund(1, 100);
			run_to(5);
			PollRemaining::set(Weight::zero());
			IdleRemaining::set(Weight::from_parts(1_000_000_000_000, 10_000_000));
			run_to(6);
			assert_eq!(stage(1, 1), Some(EpochStage::Predicted));
			// Openings are not for on_idle: the block's transactions are over.
			run_to(20);
			assert_eq!(Topics::current_epoch(1), 1);
			PollRemaining::set(Weight::MAX);
			IdleRemaining::set(Weight::zero());
		});
}

#[test]
fn hooks_should_respect_proof_size_when_only_that_is_short() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			fund(1, 100);
			run_to(5);
			PollRemaining::set(Weight::from_parts(u64::MAX, room_for(1, 0).proof_size()));
			run_to(6);
			assert_eq!(stage(1, 1), Some(EpochStage::Open));
			PollRemaining::set(Weight::MAX);
			run_to(7);
			assert_eq!(stage(1, 1), Some(EpochStage::Predicted));
		});
}

#[test]
fn poll_should_stay_within_its_share_when_there_is_much_to_do() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			Steps::set(1_000_000);
			fund(1, 100);
			run_to(5);
			System::set_block_number(6);
			let mut meter = frame_support::weights::WeightMeter::new();
			Topics::on_poll(6, &mut meter);
			let block = <<Test as frame_system::Config>::BlockWeights as Get<BlockWeights>>::get()
				.max_block;
			assert!(meter.consumed().ref_time() <= block.ref_time() / 4);
			assert!(meter.consumed().ref_time() > block.ref_time() / 5);
			Steps::set(2);
		});
}

#[test]
fn agenda_should_take_any_number_of_tasks_when_many_are_due_at_one_block() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			fund(1, 100);
			run_to(2);
			// Three pages and a bit: more than what can be ready at once.
			let many = 3 * TASKS_PER_PAGE + 5;
			crate::Topics::<Test>::mutate(1, |topic| {
				topic.as_mut().unwrap().current_epoch = many + 9
			});
			for epoch in 10..10 + many {
				Topics::schedule(4, EpochTask::Combine { topic: 1, epoch }).unwrap();
			}
			check_invariants();
			PollRemaining::set(room_for(0, 0));
			run_to(4);
			assert_eq!(Ready::<Test>::get().len() as u32, 2 * TASKS_PER_PAGE);
			assert_eq!(
				Cursor::<Test>::get(),
				Some(AgendaCursor { block: 4, page: 2 })
			);
			PollRemaining::set(Weight::MAX);
			run_to(6);
			assert!(!AgendaCount::<Test>::contains_key(4));
			assert!(
				Ready::<Test>::get().is_empty(),
				"tasks without an epoch are dropped"
			);
		});
}

#[test]
fn cursor_should_go_back_when_something_earlier_is_scheduled() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			Topics::schedule(50, EpochTask::Combine { topic: 1, epoch: 1 }).unwrap();
			Topics::schedule(20, EpochTask::Combine { topic: 1, epoch: 2 }).unwrap();
			// What should have been earlier comes next.
			Topics::schedule(0, EpochTask::Combine { topic: 1, epoch: 3 }).unwrap();
			assert_eq!(
				Cursor::<Test>::get(),
				Some(AgendaCursor { block: 2, page: 0 })
			);
			crate::Topics::<Test>::mutate(1, |topic| topic.as_mut().unwrap().current_epoch = 3);
			run_to(51);
			assert_eq!(AgendaCount::<Test>::iter().count(), 0);
		});
}

#[test]
fn failure_should_be_announced_and_undone_when_the_agenda_is_corrupted() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			fund(1, 100);
			// The page says full, its count says empty.
			let task = EpochTask::Prune { topic: 1, epoch: 1 };
			let page = TaskPage::truncate_from(vec![task; TASKS_PER_PAGE as usize]);
			Agenda::<Test>::insert(6, 0, page);
			System::set_block_number(2);
			System::reset_events();
			Topics::on_poll(2, &mut frame_support::weights::WeightMeter::new());
			let error = Error::<Test>::AgendaCorrupted.into();
			assert!(events().contains(&Event::EpochWorkFailed {
				topic: 1,
				epoch: 1,
				error
			}));
			assert!(events().contains(&Event::EpochDeferred { topic: 1, due: 2 }));
			assert_eq!(
				Topics::current_epoch(1),
				0,
				"nothing of the opening is left"
			);
			Agenda::<Test>::remove(6, 0);
			run_to(3);
			assert_eq!(Topics::current_epoch(1), 1);
		});
}
