// SPDX-License-Identifier: Apache-2.0

//! The queue of exits.

use crate::{mock::*, pallet::*, WeightInfo};
use allora_primitives::traits::TopicStake;
use frame_support::{assert_ok, traits::fungible::Mutate, weights::Weight};

const FIRST: AccountId = 1_000;

fn crowd(count: u64) {
	for who in FIRST..FIRST + count {
		Balances::set_balance(&who, 1_000);
		assert_ok!(Stake::bond(RuntimeOrigin::signed(who), TOPIC, 100));
	}
}

fn leave_all(count: u64) {
	for who in FIRST..FIRST + count {
		assert_ok!(Stake::unbond(RuntimeOrigin::signed(who), TOPIC, 100));
	}
}

fn released() -> Vec<AccountId> {
	events()
		.into_iter()
		.filter_map(|event| match event {
			Event::Unbonded { reputer, .. } => Some(reputer),
			_ => None,
		})
		.collect()
}

fn build_and_execute(test: impl FnOnce()) {
	ExtBuilder.build().execute_with(|| {
		test();
		Stake::do_try_state().unwrap();
	});
}

#[test]
fn queue_should_release_a_thousand_exits_of_one_block_in_order_when_each_block_has_room_for_three()
{
	build_and_execute(|| {
		crowd(1_000);
		leave_all(1_000);
		assert_eq!(PendingExits::<Test>::get(), 1_000);
		System::set_block_number(6);
		// From the block of the request to the due one five empty blocks are visited.
		let mut block = 6;
		while PendingExits::<Test>::get() > 0 {
			let before = PendingExits::<Test>::get();
			let room = if block == 6 {
				room_for(3, 5 + 3)
			} else {
				room_for(3, 3)
			};
			work_off(room);
			if block % 50 == 0 {
				Stake::do_try_state().unwrap();
			}
			assert_eq!(before - PendingExits::<Test>::get(), before.min(3));
			block += 1;
			System::set_block_number(block);
		}
		assert_eq!(block, 6 + 334);
		assert_eq!(released(), (FIRST..FIRST + 1_000).collect::<Vec<_>>());
		assert_eq!(Stake::topic_stake(TOPIC), 0);
		for who in FIRST..FIRST + 1_000 {
			assert_eq!(held(who), 0);
			assert_eq!(Balances::free_balance(who), 1_000);
		}
		assert_eq!(Agenda::<Test>::iter().count(), 0);
		assert_eq!(DueBlocks::<Test>::iter().count(), 0);
		assert_eq!(Positions::<Test>::iter().count(), 0);
	});
}

#[test]
fn queue_should_do_nothing_when_the_meter_has_no_room() {
	build_and_execute(|| {
		crowd(2);
		leave_all(2);
		roll_to_busy(6);
		for short in [
			Weight::zero(),
			<() as WeightInfo>::on_idle_base(),
			room_for(0, 6),
			room_for(1, 6).saturating_sub(Weight::from_parts(1, 0)),
			room_for(1, 6).saturating_sub(Weight::from_parts(0, 1)),
		] {
			// The same start each time: a visit is kept, an exit is not begun.
			frame_support::hypothetically!({
				finish_block(short);
				assert_eq!(PendingExits::<Test>::get(), 2);
			});
		}
		finish_block(room_for(1, 6));
		assert_eq!(released(), vec![FIRST]);
	});
}

#[test]
fn queue_should_lose_nothing_when_requests_are_cancelled_between_steps() {
	build_and_execute(|| {
		crowd(10);
		leave_all(10);
		System::set_block_number(6);
		finish_block(room_for(2, 7));
		for who in [FIRST + 2, FIRST + 5, FIRST + 9] {
			let request = Requests::<Test>::get((TOPIC, who, who))[0].id;
			assert_ok!(Stake::cancel_unbond(
				RuntimeOrigin::signed(who),
				TOPIC,
				request
			));
		}
		assert_ok!(Stake::withdraw_unbonded(
			RuntimeOrigin::signed(FIRST + 7),
			TOPIC
		));
		Stake::do_try_state().unwrap();
		// While older exits wait, new ones queue behind them.
		assert_ok!(Stake::unbond(RuntimeOrigin::signed(FIRST + 2), TOPIC, 100));
		roll_to_with(40, room_for(1, 3));
		let order: Vec<_> = released().into_iter().map(|who| who - FIRST).collect();
		assert_eq!(order, vec![0, 1, 7, 3, 4, 6, 8, 2]);
		assert_eq!(held(FIRST + 5), 100);
		assert_eq!(held(FIRST + 9), 100);
		assert_eq!(PendingExits::<Test>::get(), 0);
	});
}

#[test]
fn queue_should_not_walk_the_blocks_that_passed_while_nothing_was_pending() {
	build_and_execute(|| {
		crowd(1);
		System::set_block_number(1_000_000);
		leave_all(1);
		System::set_block_number(1_000_005);
		finish_block(room_for(1, 6));
		assert_eq!(released(), vec![FIRST]);
		// Idle blocks cost the base alone and write nothing.
		let before = ExitCursor::<Test>::get();
		finish_block(<() as WeightInfo>::on_idle_base());
		assert_eq!(ExitCursor::<Test>::get(), before);
	});
}

#[test]
fn queue_should_catch_up_when_blocks_had_no_room_for_long() {
	build_and_execute(|| {
		crowd(5);
		for who in FIRST..FIRST + 5 {
			let block = System::block_number();
			assert_ok!(Stake::unbond(RuntimeOrigin::signed(who), TOPIC, 100));
			System::set_block_number(block + 50);
		}
		System::set_block_number(10_000);
		finish_block(Weight::MAX);
		assert_eq!(released(), (FIRST..FIRST + 5).collect::<Vec<_>>());
	});
}

/// What the chain gives the queue: a block of two seconds and the proof that a relay chain takes,
/// a twentieth of it before transactions and three quarters of what the transactions leave.
const BLOCK: Weight = Weight::from_parts(2_000_000_000_000, 10 * 1024 * 1024);

/// Ten thousand exits of every kind in one block, and blocks that leave `idle` per cent; returns
/// how many blocks it took.
fn ten_thousand(idle: u64) -> u64 {
	let mut blocks = 0;
	ExtBuilder.build().execute_with(|| {
		MaxPollWeight::set(BLOCK.saturating_div(20));
		let origin = RuntimeOrigin::signed;
		assert_ok!(Stake::bond(origin(ALICE), TOPIC, 100_000));
		for who in FIRST..FIRST + 10_000 {
			Balances::set_balance(&who, 1_000);
			if who % 2 == 0 {
				assert_ok!(Stake::bond(origin(who), TOPIC, 100));
			} else {
				assert_ok!(Stake::delegate(origin(who), TOPIC, ALICE, 100, None));
			}
		}
		reward(ALICE, 600_000);
		for who in FIRST..FIRST + 10_000 {
			if who % 2 == 0 {
				assert_ok!(Stake::unbond(origin(who), TOPIC, 100));
			} else {
				assert_ok!(Stake::undelegate(origin(who), TOPIC, ALICE, 100));
			}
		}
		assert_eq!(PendingExits::<Test>::get(), 10_000);
		System::set_block_number(6);
		while PendingExits::<Test>::get() > 0 {
			let before = PendingExits::<Test>::get();
			assert!(poll(BLOCK).all_lte(MaxPollWeight::get()));
			// The transactions; `work_off` checks that no more is used than is left.
			work_off(BLOCK.saturating_div(100).saturating_mul(idle));
			assert!(PendingExits::<Test>::get() < before);
			System::set_block_number(System::block_number() + 1);
			blocks += 1;
		}
		let order: Vec<_> = events()
			.into_iter()
			.filter_map(|event| match event {
				Event::Unbonded { reputer, .. } => Some(reputer),
				Event::Undelegated { delegator, .. } => Some(delegator),
				_ => None,
			})
			.collect();
		assert_eq!(order, (FIRST..FIRST + 10_000).collect::<Vec<_>>());
		for who in FIRST..FIRST + 10_000 {
			assert_eq!(held(who) + delegated(who), 0);
			let earned = if who % 2 == 0 { 0 } else { 100 };
			assert!(Balances::free_balance(who).abs_diff(1_000 + earned) <= 1);
		}
		assert_eq!(Agenda::<Test>::iter().count(), 0);
		assert_eq!(pot(), 0);
		Stake::do_try_state().unwrap();
	});
	// `make bars` reads this line.
	println!("ten thousand exits with {idle} % idle: {blocks} blocks");
	blocks
}

#[test]
fn queue_should_work_off_ten_thousand_exits_of_one_block_in_a_few_blocks() {
	let blocks = ten_thousand(75);
	assert!((10..=40).contains(&blocks), "it took {blocks} blocks");
}

#[test]
fn queue_should_work_off_ten_thousand_exits_of_one_block_when_blocks_are_full() {
	let blocks = ten_thousand(0);
	assert!((100..=600).contains(&blocks), "it took {blocks} blocks");
}
