// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Outcomes, Scores};
use allora_primitives::traits::{EpochPhase, StepOutcome};
use frame_support::weights::{Weight, WeightMeter};

type Pallet = crate::Pallet<Test>;

fn ready() {
	register(TOPIC, 1);
	predict(
		TOPIC,
		1,
		10,
		&[(11, 10.2), (12, 12.0)],
		&[(21, 10.1), (22, 11.0)],
	);
	go_to(window_of(TOPIC, 1));
	submit(1, vec![truth(TOPIC, 1, 0, 10.0)]).unwrap();
	go_to(info(TOPIC, 1).settle_at());
}

#[test]
fn step_should_do_nothing_when_the_meter_has_no_room() {
	ExtBuilder::default().build_and_execute(|| {
		ready();
		let mut none = WeightMeter::with_limit(Weight::zero());
		assert_eq!(
			Pallet::step(&info(TOPIC, 1), &mut none),
			StepOutcome::NoRoom
		);
		assert_eq!(none.consumed(), Weight::zero());
		// In either dimension.
		for limit in [
			Weight::from_parts(u64::MAX, 5_000),
			Weight::from_parts(200_000_000, u64::MAX),
		] {
			let mut meter = WeightMeter::with_limit(limit);
			assert_eq!(
				Pallet::step(&info(TOPIC, 1), &mut meter),
				StepOutcome::NoRoom
			);
			assert!(meter.consumed().all_lte(limit));
		}
		assert!(progress(1).is_none());
	});
}

#[test]
fn step_should_resume_where_the_last_block_stopped() {
	let whole = std::cell::RefCell::new(None);
	ExtBuilder::default().build_and_execute(|| {
		ready();
		settle(TOPIC, 1);
		*whole.borrow_mut() = Some((
			Scores::<Test>::get(TOPIC, 1),
			Outcomes::<Test>::get(TOPIC, 1),
		));
	});
	ExtBuilder::default().build_and_execute(|| {
		ready();
		let mut blocks = 0;
		// A meter that grows from block to block until the next step fits.
		let mut limit = Weight::from_parts(10_000_000, 10_000);
		loop {
			blocks += 1;
			assert!(blocks < 1_000);
			let mut meter = WeightMeter::with_limit(limit);
			let outcome = Pallet::step(&info(TOPIC, 1), &mut meter);
			assert!(meter.consumed().all_lte(limit));
			match outcome {
				StepOutcome::NoRoom => limit = limit.saturating_mul(2),
				StepOutcome::More => limit = Weight::from_parts(10_000_000, 10_000),
				StepOutcome::Done => break,
				StepOutcome::Void(reason) => panic!("{reason:?}"),
			}
		}
		assert!(blocks > 8);
		let found = (
			Scores::<Test>::get(TOPIC, 1),
			Outcomes::<Test>::get(TOPIC, 1),
		);
		assert_eq!(Some(found), whole.borrow().clone());
	});
}

#[test]
fn step_should_never_consume_more_than_it_says() {
	ExtBuilder::default().build_and_execute(|| {
		ready();
		let max = Pallet::max_step_weight();
		for _ in 0..5 {
			let mut meter = WeightMeter::with_limit(max);
			let outcome = Pallet::step(&info(TOPIC, 1), &mut meter);
			assert_ne!(outcome, StepOutcome::NoRoom);
			assert!(meter.consumed().any_gt(Weight::zero()));
		}
		assert_ne!(Pallet::prune_weight(), Weight::zero());
	});
}

#[test]
fn step_should_say_done_again_when_all_is_done() {
	ExtBuilder::default().build_and_execute(|| {
		ready();
		settle(TOPIC, 1);
		assert_eq!(step(TOPIC, 1), StepOutcome::Done);
		assert_eq!(world(|w| w.payouts.len()), 1);
	});
}
