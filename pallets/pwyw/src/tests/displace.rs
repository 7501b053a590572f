// SPDX-License-Identifier: Apache-2.0

//! A topic with the most subscribers: who pays more gets a place all the same.

use crate::{mock::*, pallet::*, EndReason, WeightInfo};
use allora_primitives::{traits::TopicRevenue, Balance};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchResultWithPostInfo, GetDispatchInfo},
	traits::{fungible::Mutate, tokens::Preservation},
	weights::Weight,
};

fn subscribe(who: AccountId, per_epoch: Balance, epochs: u32) -> DispatchResultWithPostInfo {
	Pwyw::subscribe(RuntimeOrigin::signed(who), TOPIC, per_epoch, epochs)
}

/// The subscribers 101..=107, which fill the topic, each paying so much an epoch.
fn fill(amounts: [Balance; 7]) {
	for (who, per_epoch) in (101..).zip(amounts) {
		assert_ok!(<Balances as Mutate<AccountId>>::transfer(
			&BOB,
			&who,
			5_000,
			Preservation::Preserve
		));
		assert_ok!(subscribe(who, per_epoch, 5));
	}
	assert_eq!(Subscribers::<Test>::get(TOPIC).len(), 7);
}

fn subscribers() -> Vec<AccountId> {
	Subscribers::<Test>::get(TOPIC).into_inner()
}

#[test]
fn larger_subscription_should_take_the_place_of_the_smallest() {
	ExtBuilder.build_and_execute(|| {
		fill([100, 40, 90, 40, 80, 50, 70]);
		for per_epoch in [ED, 39, 40] {
			assert_noop!(
				subscribe(ALICE, per_epoch, 1_000),
				Error::<Test>::TooManySubscribers
			);
		}
		System::reset_events();
		assert_ok!(subscribe(ALICE, 41, 2));
		// Of equals the one that came last gives way.
		assert_eq!(subscribers(), [101, 102, 103, 105, 106, 107, ALICE]);
		assert_eq!(Subscriptions::<Test>::get(104, TOPIC), None);
		assert_eq!((held(104), held(ALICE)), (0, 82));
		assert_eq!(Balances::free_balance(104), 5_000);
		assert_eq!(
			events(),
			vec![
				Event::SubscriptionEnded {
					topic: TOPIC,
					payer: 104,
					returned: 200,
					reason: EndReason::Displaced
				},
				Event::Subscribed {
					topic: TOPIC,
					payer: ALICE,
					per_epoch: 41,
					epochs: 2,
					held: 82
				}
			]
		);
		// It may come back with more than the least that is there now.
		assert_ok!(subscribe(104, 41, 1));
		assert!(!subscribers().contains(&102));
	});
}

#[test]
fn subscription_that_gives_way_should_pay_what_is_due() {
	ExtBuilder.build_and_execute(|| {
		fill([100, 40, 90, 60, 80, 50, 70]);
		end_epoch(TOPIC, 1, true);
		end_epoch(TOPIC, 2, true);
		// The pass has charged the first three, the second of which gives way now.
		poll(room_for(3));
		assert_eq!(Pwyw::revenue(TOPIC), 2 * (100 + 40 + 90));
		end_epoch(TOPIC, 3, true);
		assert_ok!(subscribe(ALICE, 1_000, 2));
		assert_eq!(Balances::free_balance(102), 5_000 - 3 * 40);
		Pwyw::do_try_state().unwrap();
		idle(Weight::MAX);
		assert_eq!(
			Pwyw::revenue(TOPIC),
			3 * (100 + 40 + 90 + 60 + 80 + 50 + 70) + 1_000,
			"everybody paid for every epoch once, and who came for its place"
		);
		assert_eq!(held(ALICE), 1_000);
		end_epoch(TOPIC, 4, true);
		idle(Weight::MAX);
		assert_eq!(held(ALICE), 0);
	});
}

#[test]
fn who_takes_a_place_should_pay_an_epoch_when_it_leaves_at_once() {
	ExtBuilder.build_and_execute(|| {
		fill([100, 40, 90, 60, 80, 50, 70]);
		end_epoch(TOPIC, 1, true);
		idle(Weight::MAX);
		let (revenue, balance) = (Pwyw::revenue(TOPIC), Balances::free_balance(ALICE));
		assert_ok!(subscribe(ALICE, 41, 2));
		assert_ok!(Pwyw::cancel(RuntimeOrigin::signed(ALICE), TOPIC));
		assert_eq!(held(ALICE), 0);
		assert_eq!(Balances::free_balance(ALICE), balance - 41);
		assert_eq!(Pwyw::revenue(TOPIC), revenue + 41);
	});
}

#[test]
fn weight_of_giving_way_should_be_given_back_when_there_is_room() {
	ExtBuilder.build_and_execute(|| {
		let call = Call::<Test>::subscribe {
			topic: TOPIC,
			per_epoch: 100,
			epochs: 1,
		};
		let whole = call.get_dispatch_info().call_weight;
		let alone = <() as WeightInfo>::subscribe();
		assert!(alone.all_lt(whole));
		assert_eq!(subscribe(BOB, 10, 1).unwrap().actual_weight, Some(alone));
		assert_ok!(Pwyw::cancel(RuntimeOrigin::signed(BOB), TOPIC));
		fill([100; 7]);
		assert_eq!(subscribe(ALICE, 101, 1).unwrap().actual_weight, None);
	});
}

#[test]
fn single_place_should_change_hands() {
	ExtBuilder.build_and_execute(|| {
		MaxSubscribers::set(1);
		assert_ok!(subscribe(BOB, 100, 5));
		end_epoch(TOPIC, 1, true);
		assert_ok!(subscribe(ALICE, 200, 5));
		idle(Weight::MAX);
		assert_eq!((held(ALICE), held(BOB)), (800, 0));
		assert_eq!(Pwyw::revenue(TOPIC), 100 + 200);
		end_epoch(TOPIC, 2, true);
		idle(Weight::MAX);
		assert_eq!(held(ALICE), 600);
		MaxSubscribers::set(7);
	});
}
