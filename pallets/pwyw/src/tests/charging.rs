// SPDX-License-Identifier: Apache-2.0

//! Settled epochs take their part of subscriptions.

use crate::{mock::*, pallet::*, EndReason, WeightInfo};
use allora_primitives::{traits::TopicRevenue, Balance, EpochIndex, TopicStatus};
use frame_support::{
	assert_ok,
	traits::{
		fungible::{Mutate, MutateHold},
		tokens::{Precision, Preservation},
	},
	weights::Weight,
};

fn subscribe(who: AccountId, topic: u32, per_epoch: Balance, epochs: u32) {
	if ![ALICE, BOB].contains(&who) {
		assert_ok!(<Balances as Mutate<AccountId>>::transfer(
			&BOB,
			&who,
			per_epoch * Balance::from(epochs) + ED,
			Preservation::Preserve
		));
	}
	assert_ok!(Pwyw::subscribe(
		RuntimeOrigin::signed(who),
		topic,
		per_epoch,
		epochs
	));
	Mock::take_funded();
}

/// Retires a topic without open epochs, as the pallet of the topics tells it.
fn retire(topic: u32, current_epoch: EpochIndex) {
	Mock::change(topic, |t| t.status = Some(TopicStatus::Retired));
	Pwyw::on_epoch_end(topic, current_epoch, false);
	Pwyw::do_try_state().unwrap();
}

/// Who paid, in order, and for how many epochs.
fn charged() -> Vec<(u32, AccountId, u32)> {
	events()
		.into_iter()
		.filter_map(|event| match event {
			Event::SubscriptionCharged {
				topic,
				payer,
				epochs,
				..
			} => Some((topic, payer, epochs)),
			_ => None,
		})
		.collect()
}

fn ended() -> Vec<(AccountId, Balance, EndReason)> {
	events()
		.into_iter()
		.filter_map(|event| match event {
			Event::SubscriptionEnded {
				payer,
				returned,
				reason,
				..
			} => Some((payer, returned, reason)),
			_ => None,
		})
		.collect()
}

#[test]
fn settled_epoch_should_take_its_part_and_tell_the_topics() {
	ExtBuilder.build_and_execute(|| {
		subscribe(ALICE, TOPIC, 100, 3);
		end_epoch(TOPIC, 1, true);
		poll(Weight::MAX);
		assert_eq!(Pwyw::revenue(TOPIC), 100);
		assert_eq!(TotalPaid::<Test>::get(TOPIC), 100);
		assert_eq!(Balances::free_balance(POT), 100);
		assert_eq!(held(ALICE), 200);
		assert_eq!(Mock::take_funded(), vec![TOPIC]);
		assert!(events().contains(&Event::SubscriptionCharged {
			topic: TOPIC,
			payer: ALICE,
			epochs: 1,
			amount: 100,
			epochs_left: 2,
			revenue: 100,
		}));
		// Once.
		poll(Weight::MAX);
		assert_eq!(charged().len(), 1);
		end_epoch(TOPIC, 2, true);
		end_epoch(TOPIC, 3, true);
		end_epoch(TOPIC, 4, true);
		idle(Weight::MAX);
		assert_eq!(charged()[1..], [(TOPIC, ALICE, 2)]);
		assert_eq!(ended(), vec![(ALICE, 0, EndReason::Completed)]);
		assert_eq!(Balances::free_balance(ALICE), ENDOWMENT - 300);
		assert_eq!(Subscribers::<Test>::iter().count(), 0);
		assert_eq!(Charging::<Test>::iter().count(), 0);
	});
}

#[test]
fn void_epoch_should_cost_nothing() {
	ExtBuilder.build_and_execute(|| {
		subscribe(ALICE, TOPIC, 100, 3);
		for epoch in 1..=10 {
			end_epoch(TOPIC, epoch, false);
			idle(Weight::MAX);
		}
		assert!(charged().is_empty());
		assert_eq!(held(ALICE), 300);
		end_epoch(TOPIC, 11, true);
		end_epoch(TOPIC, 12, false);
		idle(Weight::MAX);
		assert_eq!(charged(), vec![(TOPIC, ALICE, 1)]);
	});
}

#[test]
fn epochs_before_the_subscription_should_cost_nothing() {
	ExtBuilder.build_and_execute(|| {
		end_epoch(TOPIC, 1, true);
		subscribe(ALICE, TOPIC, 100, 3);
		end_epoch(TOPIC, 2, true);
		end_epoch(TOPIC, 3, true);
		// Two epochs that nobody had room to charge for are not this one's.
		subscribe(BOB, TOPIC, 100, 3);
		end_epoch(OTHER, 1, true);
		idle(Weight::MAX);
		assert_eq!(charged(), vec![(TOPIC, ALICE, 2)]);
		assert_eq!(held(BOB), 300);
	});
}

#[test]
fn subscription_of_a_retired_topic_should_end_with_its_last_epoch() {
	for settled in [true, false] {
		ExtBuilder.build_and_execute(|| {
			Mock::change(TOPIC, |t| t.epoch = 3);
			subscribe(ALICE, TOPIC, 100, 5);
			end_epoch(TOPIC, 1, true);
			Mock::change(TOPIC, |t| t.status = Some(TopicStatus::Retired));
			end_epoch(TOPIC, 2, settled);
			idle(Weight::MAX);
			assert!(ended().is_empty());
			end_epoch(TOPIC, 3, settled);
			idle(Weight::MAX);
			let paid = if settled { 300 } else { 100 };
			assert_eq!(ended(), vec![(ALICE, 500 - paid, EndReason::TopicRetired)]);
			assert_eq!(Balances::free_balance(ALICE), ENDOWMENT - paid);
		});
	}
}

#[test]
fn subscription_should_end_when_its_topic_is_retired_without_an_open_epoch() {
	// Before the first epoch and after the last.
	for epoch in [0, 1] {
		ExtBuilder.build_and_execute(|| {
			Mock::change(TOPIC, |t| t.epoch = epoch);
			subscribe(ALICE, TOPIC, 100, 5);
			if epoch > 0 {
				end_epoch(TOPIC, epoch, true);
			}
			idle(Weight::MAX);
			assert!(ended().is_empty());
			retire(TOPIC, epoch);
			idle(Weight::MAX);
			let paid = 100 * Balance::from(epoch);
			assert_eq!(ended(), vec![(ALICE, 500 - paid, EndReason::TopicRetired)]);
			assert_eq!(held(ALICE), 0);
			assert_eq!(Balances::free_balance(ALICE), ENDOWMENT - paid);
			assert_eq!(Charging::<Test>::iter().count(), 0);
		});
	}
}

#[test]
fn nobody_should_be_left_behind_when_the_topic_is_retired_on_the_way() {
	ExtBuilder.build_and_execute(|| {
		Mock::change(TOPIC, |t| t.epoch = 1);
		for who in 101..107 {
			subscribe(who, TOPIC, 20, 4);
		}
		end_epoch(TOPIC, 1, true);
		poll(room_for(3));
		assert_eq!(charged().len(), 3);
		retire(TOPIC, 1);
		idle(Weight::MAX);
		assert_eq!(charged().len(), 6);
		let expected: Vec<_> = (101..107)
			.map(|who| (who, 60, EndReason::TopicRetired))
			.collect();
		assert_eq!(ended(), expected);
		assert_eq!(Subscribers::<Test>::iter().count(), 0);
		assert_eq!(Pwyw::revenue(TOPIC), 20 * 6);
	});
}

#[test]
fn charging_should_go_on_in_steps_that_fit_and_take_turns() {
	ExtBuilder.build_and_execute(|| {
		for who in 101..108 {
			subscribe(who, TOPIC, 20, 4);
		}
		subscribe(ALICE, OTHER, 20, 4);
		end_epoch(TOPIC, 1, true);
		end_epoch(OTHER, 1, true);
		let base = <() as WeightInfo>::charge_base();
		poll(base);
		poll(room_for(1).saturating_sub(Weight::from_parts(1, 0)));
		idle(room_for(1).saturating_sub(Weight::from_parts(0, 1)));
		assert!(charged().is_empty());
		MaxPollWeight::set(room_for(2));
		poll(Weight::MAX);
		let order = || -> Vec<AccountId> { charged().into_iter().map(|c| c.1).collect() };
		assert_eq!(order(), vec![101, 102]);
		// The largest batch has three.
		MaxPollWeight::set(Weight::MAX);
		idle(room_for(1).saturating_add(Pwyw::charge_weight(3)));
		assert_eq!(order(), vec![101, 102, ALICE, 103, 104, 105]);
		idle(Weight::MAX);
		assert_eq!(order(), vec![101, 102, ALICE, 103, 104, 105, 106, 107]);
		assert!(ChargeBounds::<Test>::get().is_empty());
	});
}

#[test]
fn nobody_should_be_missed_or_charged_twice_when_the_list_changes_on_the_way() {
	ExtBuilder.build_and_execute(|| {
		for who in 101..107 {
			subscribe(who, TOPIC, 20, 4);
		}
		end_epoch(TOPIC, 1, true);
		poll(room_for(3));
		// One before the cursor and one behind it leave; another epoch is settled, another comes.
		for who in [102, 105] {
			assert_ok!(Pwyw::cancel(RuntimeOrigin::signed(who), TOPIC));
		}
		end_epoch(TOPIC, 2, true);
		subscribe(ALICE, TOPIC, 20, 4);
		idle(Weight::MAX);
		for who in [101, 103, 104, 106] {
			let subscription = Subscriptions::<Test>::get(who, TOPIC).unwrap();
			assert_eq!(
				(subscription.epochs_paid, subscription.epochs_left),
				(2, 2),
				"{who}"
			);
		}
		assert_eq!(
			Subscriptions::<Test>::get(ALICE, TOPIC)
				.unwrap()
				.epochs_paid,
			0
		);
		// 102 had paid for one epoch, 105 did when it left.
		assert_eq!(Pwyw::revenue(TOPIC), 20 * (4 * 2 + 2));
	});
}

#[test]
fn subscription_should_end_when_its_money_is_gone() {
	ExtBuilder.build().execute_with(|| {
		subscribe(ALICE, TOPIC, 100, 3);
		subscribe(BOB, TOPIC, 100, 3);
		// Nobody can do this to an account; a slash or a migration might.
		assert_ok!(Balances::burn_held(
			&HoldReason::Subscription.into(),
			&ALICE,
			250,
			Precision::Exact,
			frame_support::traits::tokens::Fortitude::Force,
		));
		Mock::change(TOPIC, |t| t.ended.push(1));
		Pwyw::on_epoch_end(TOPIC, 1, true);
		<Pwyw as frame_support::traits::OnIdle<u32>>::on_idle(1, Weight::MAX);
		assert_eq!(ended(), vec![(ALICE, 50, EndReason::FundsMissing)]);
		assert_eq!(charged(), vec![(TOPIC, BOB, 1)]);
		Pwyw::do_try_state().unwrap();
	});
}

#[test]
fn try_state_should_fail_when_holds_are_not_what_subscriptions_say() {
	ExtBuilder.build().execute_with(|| {
		subscribe(ALICE, TOPIC, 100, 3);
		Pwyw::do_try_state().unwrap();
		assert_ok!(Balances::release(
			&HoldReason::Subscription.into(),
			&ALICE,
			1,
			Precision::Exact
		));
		assert!(Pwyw::do_try_state().is_err());
	});
}
