// SPDX-License-Identifier: Apache-2.0

//! Blocks under a multi-block migration: nobody can submit and nothing is worked on, so all that is
//! still to come is so much later.

use crate::{mock::*, Error, PausedBlocks};
use allora_primitives::{traits::TopicInspect, EpochInfo, EpochStage, Role, SubmissionPhase};
use frame_support::{assert_noop, assert_ok};

fn info(epoch: u32) -> EpochInfo {
	Topics::epoch(1, epoch).expect("it is open")
}

fn stage(epoch: u32) -> EpochStage {
	info(epoch).stage
}

/// A topic whose first epoch opens in block 2, is predicted in block 6 and settled in block 11.
fn with_an_epoch(test: impl FnOnce(EpochInfo)) {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			fund(1, 100);
			run_to(4);
			let info = info(1);
			assert_eq!(
				(info.combine_at(), info.settle_at(), info.shift),
				(6, 11, 0)
			);
			test(info);
		});
}

#[test]
fn blocks_should_be_counted_when_a_migration_goes_on() {
	ExtBuilder::default().build_and_execute(|| {
		run_to(3);
		assert_eq!(PausedBlocks::<Test>::get(), 0);
		migrate(4);
		assert_eq!(PausedBlocks::<Test>::get(), 4);
		run_to(9);
		assert_eq!(PausedBlocks::<Test>::get(), 4);
		migrate(1);
		assert_eq!(PausedBlocks::<Test>::get(), 5);
	});
}

#[test]
fn phases_should_be_later_when_a_migration_fell_into_the_epoch() {
	with_an_epoch(|before| {
		migrate(3);
		let after = info(1);
		assert_eq!(after.worker_window().first, before.worker_window().first);
		assert_eq!(after.worker_window().last, before.worker_window().last + 3);
		assert_eq!(
			after.reputer_window().first,
			before.reputer_window().first + 3
		);
		assert_eq!(
			after.reputer_window().last,
			before.reputer_window().last + 3
		);

		// Workers still have the block that the migration took from them.
		let open: Vec<_> = Topics::open_windows(1)
			.into_iter()
			.map(|open| (open.role, open.phase, open.epoch, open.window))
			.collect();
		let expected = (
			Role::Worker,
			SubmissionPhase::Submit,
			1,
			after.worker_window(),
		);
		assert!(open.contains(&expected), "{open:?}");

		// The old dates pass without effect.
		run_to(8);
		assert_eq!(stage(1), EpochStage::Open);
		run_to(9);
		assert_eq!(stage(1), EpochStage::Predicted);
		run_to(13);
		assert_eq!(stage(1), EpochStage::Predicted);
		run_to(14);
		assert_eq!(stage(1), EpochStage::Settled);
	});
}

#[test]
fn phases_should_be_later_when_a_migration_covers_their_dates() {
	with_an_epoch(|_| {
		// Blocks 5 to 12: both the prediction and the settlement were due in them.
		migrate(8);
		assert_eq!(stage(1), EpochStage::Open);
		assert_noop!(
			Topics::advance(RuntimeOrigin::signed(1), 1, 1),
			Error::<Test>::TooEarly
		);
		run_to(13);
		assert_eq!(stage(1), EpochStage::Open);
		run_to(14);
		assert_eq!(stage(1), EpochStage::Predicted);
		run_to(19);
		assert_eq!(stage(1), EpochStage::Settled);
	});
}

#[test]
fn settlement_alone_should_be_later_when_the_prediction_was_made() {
	with_an_epoch(|_| {
		run_to(6);
		assert_eq!(stage(1), EpochStage::Predicted);
		migrate(2);
		migrate(1);
		assert_eq!((info(1).combine_at(), info(1).settle_at()), (9, 14));
		run_to(13);
		assert_eq!(stage(1), EpochStage::Predicted);
		run_to(14);
		assert_eq!(stage(1), EpochStage::Settled);
	});
}

#[test]
fn epochs_should_be_as_planned_when_they_open_after_a_migration() {
	with_an_epoch(|_| {
		migrate(3);
		while Topics::current_epoch(1) < 2 {
			next_block();
		}
		let second = info(2);
		assert_eq!((second.paused_before, second.shift), (3, 0));
		let schedule = &second.parameters.schedule;
		assert_eq!(
			second.combine_at(),
			second.opened_at + schedule.worker_window
		);
		run_to(second.combine_at().into());
		assert_eq!(stage(2), EpochStage::Predicted);
		assert_ok!(Topics::do_try_state());
	});
}
