// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Epochs, Error, Event, WeightInfo};
use allora_primitives::{
	traits::{TopicInspect, TopicRevenue},
	EpochStage, VoidReason,
};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{Pays, PostDispatchInfo},
	weights::Weight,
};
use sp_runtime::{traits::Dispatchable, DispatchError};

fn advance(topic: u32, epoch: u32) -> Result<PostDispatchInfo, DispatchError> {
	RuntimeCall::Topics(crate::Call::advance { topic, epoch })
		.dispatch(RuntimeOrigin::signed(BOB))
		.map_err(|error| error.error)
}

/// Hooks find no room at all.
fn without_hooks(test: impl FnOnce()) {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			PollRemaining::set(Weight::zero());
			test();
			PollRemaining::set(Weight::MAX);
			Steps::set(2);
		});
}

#[test]
fn advance_should_drive_an_epoch_to_its_end_when_hooks_have_no_room() {
	without_hooks(|| {
		Steps::set(1);
		fund(1, 100);
		run_to(2);
		assert_eq!(Topics::current_epoch(1), 0);
		let info = advance(1, 1).unwrap();
		assert_eq!(info.pays_fee, Pays::No);
		assert_eq!(Topics::current_epoch(1), 1);
		assert_eq!(Topics::epoch(1, 1).unwrap().opened_at, 2);
		run_to(6);
		let info = advance(1, 1).unwrap();
		assert_eq!(info.pays_fee, Pays::No);
		let used = <() as WeightInfo>::advance()
			.saturating_add(<MockRevenue as TopicRevenue<AccountId>>::epoch_end_weight())
			.saturating_add(StepWeight::get());
		assert_eq!(info.actual_weight, Some(used));
		assert_eq!(Topics::epoch(1, 1).unwrap().stage, EpochStage::Predicted);
		run_to(11);
		assert_ok!(advance(1, 1));
		assert_eq!(Topics::epoch(1, 1).unwrap().stage, EpochStage::Settled);
		check_invariants();
		// The tasks of the hooks are without purpose now.
		PollRemaining::set(Weight::MAX);
		take_log();
		run_to(12);
		assert!(!take_log().contains(&Did::Step {
			settlement: true,
			topic: 1,
			epoch: 1
		}));
	});
}

#[test]
fn advance_should_do_a_part_when_the_phase_has_more_steps() {
	without_hooks(|| {
		fund(1, 100);
		run_to(2);
		assert_ok!(advance(1, 1));
		run_to(6);
		assert_ok!(advance(1, 1));
		assert_eq!(MockPhase::<false>::steps_done(1, 1), 1);
		assert_eq!(Topics::epoch(1, 1).unwrap().stage, EpochStage::Open);
		assert_ok!(advance(1, 1));
		assert_eq!(Topics::epoch(1, 1).unwrap().stage, EpochStage::Predicted);
	});
}

#[test]
fn advance_should_void_when_the_phase_says_so() {
	without_hooks(|| {
		set_void(false, 1, 1, VoidReason::NoInference);
		fund(1, 100);
		run_to(2);
		assert_ok!(advance(1, 1));
		run_to(6);
		assert_ok!(advance(1, 1));
		let reason = VoidReason::NoInference;
		assert!(events().contains(&Event::EpochVoided {
			topic: 1,
			epoch: 1,
			reason
		}));
		assert_noop!(advance(1, 1), Error::<Test>::EpochEnded);
	});
}

#[test]
fn advance_should_refuse_when_nothing_is_due() {
	without_hooks(|| {
		assert_noop!(advance(2, 1), Error::<Test>::NotFound);
		assert_noop!(advance(1, 1), Error::<Test>::EpochNotFound);
		fund(1, 100);
		assert_noop!(advance(1, 1), Error::<Test>::TooEarly);
		run_to(2);
		assert_ok!(advance(1, 1));
		assert_noop!(advance(1, 1), Error::<Test>::TooEarly);
		assert_noop!(advance(1, 2), Error::<Test>::TooEarly);
		assert_noop!(advance(1, 3), Error::<Test>::EpochNotFound);
	});
}

#[test]
fn advance_should_keep_the_order_when_an_earlier_epoch_is_open() {
	without_hooks(|| {
		fund(1, 100);
		run_to(2);
		assert_ok!(advance(1, 1));
		run_to(12);
		assert_ok!(advance(1, 2));
		run_to(30);
		assert_noop!(advance(1, 2), Error::<Test>::PredecessorOpen);
		for epoch in [1, 1, 2, 2] {
			assert_ok!(advance(1, epoch));
		}
		assert_noop!(advance(1, 2), Error::<Test>::PredecessorOpen);
		assert_ok!(advance(1, 1));
		assert_ok!(advance(1, 1));
		assert_ok!(advance(1, 2));
	});
}

#[test]
fn advance_should_refuse_when_a_step_asks_for_more_than_it_declares() {
	without_hooks(|| {
		fund(1, 100);
		run_to(2);
		assert_ok!(advance(1, 1));
		run_to(6);
		GreedyStep::set(true);
		assert_noop!(advance(1, 1), Error::<Test>::NoRoom);
		GreedyStep::set(false);
	});
}

#[test]
fn advance_should_refuse_an_opening_when_too_many_epochs_are_open() {
	without_hooks(|| {
		let mut block = 2;
		fund(1, 100);
		for epoch in 1..=MaxOpenEpochs::get() {
			System::set_block_number(block);
			assert_ok!(advance(1, epoch));
			block += 10;
		}
		System::set_block_number(block);
		let next = MaxOpenEpochs::get() + 1;
		assert_noop!(advance(1, next), Error::<Test>::TooManyOpenEpochs);
		// In the hook it is a deferral.
		System::reset_events();
		let mut meter = frame_support::weights::WeightMeter::new();
		Topics::open_due_epochs(&mut meter);
		assert!(matches!(
			events()[..],
			[Event::EpochDeferred { topic: 1, .. }]
		));
		assert!(!Epochs::<Test>::contains_key(1, next));
	});
}
