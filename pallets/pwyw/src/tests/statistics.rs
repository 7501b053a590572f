// SPDX-License-Identifier: Apache-2.0

//! What was paid, and by whom.

use crate::{mock::*, pallet::*, Purpose, MAX_PAYERS, MAX_PAYMENTS};
use allora_primitives::{runtime_api::PaymentStatistics, traits::TopicRevenue, Balance};
use frame_support::{
	assert_ok,
	traits::{
		fungible::{Mutate, MutateHold},
		tokens::{Fortitude, Precision, Preservation, Restriction},
		OnIdle,
	},
	weights::Weight,
};

fn pay(who: AccountId, amount: Balance) {
	assert_ok!(Pwyw::pay(
		RuntimeOrigin::signed(who),
		TOPIC,
		amount,
		Purpose::default()
	));
}

fn subscribe(who: AccountId, per_epoch: Balance) {
	assert_ok!(Pwyw::subscribe(
		RuntimeOrigin::signed(who),
		TOPIC,
		per_epoch,
		9
	));
}

fn cancel(who: AccountId) {
	assert_ok!(Pwyw::cancel(RuntimeOrigin::signed(who), TOPIC));
}

fn statistics() -> PaymentStatistics {
	Pwyw::payment_statistics(TOPIC).unwrap()
}

#[test]
fn statistics_should_be_quartiles_by_linear_interpolation() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(statistics(), PaymentStatistics::default());
		assert_eq!(Pwyw::payment_statistics(UNKNOWN), None);
		for amount in [400, 100, 300, 200] {
			pay(ALICE, amount);
		}
		assert_eq!(
			statistics(),
			PaymentStatistics {
				count: 4,
				lower_quartile: 175,
				median: 250,
				upper_quartile: 325,
				suggested: None,
				total: 1_000,
			}
		);
		pay(BOB, 500);
		assert_eq!((statistics().count, statistics().median), (5, 300));
		assert_eq!(Pwyw::quote(TOPIC, 300).unwrap().below, 2);
	});
}

#[test]
fn statistics_should_count_a_subscription_once_when_it_has_paid_for_the_first_time() {
	ExtBuilder.build_and_execute(|| {
		subscribe(ALICE, 300);
		subscribe(BOB, 500);
		assert_eq!(statistics().count, 0);
		end_epoch(TOPIC, 1, false);
		idle(Weight::MAX);
		assert_eq!(statistics().count, 0);
		// Two epochs at once, of two subscriptions in one step.
		end_epoch(TOPIC, 2, true);
		end_epoch(TOPIC, 3, true);
		assert_eq!(statistics().count, 0);
		idle(Weight::MAX);
		assert_eq!(RecentPayments::<Test>::get(TOPIC).into_inner(), [300, 500]);
		end_epoch(TOPIC, 4, true);
		idle(Weight::MAX);
		cancel(ALICE);
		assert_eq!(RecentPayments::<Test>::get(TOPIC).into_inner(), [300, 500]);
		assert_eq!(Pwyw::quote(TOPIC, 400).unwrap().below, 1);
	});
}

#[test]
fn statistics_should_not_change_when_nothing_was_paid() {
	ExtBuilder.build_and_execute(|| {
		pay(BOB, 200);
		let before = statistics();
		for _ in 0..MAX_PAYMENTS {
			subscribe(ALICE, 5_000);
			cancel(ALICE);
		}
		assert_eq!(Balances::free_balance(ALICE), ENDOWMENT);
		assert_eq!(statistics(), before);
		assert_eq!(Pwyw::quote(TOPIC, 300).unwrap().below, 1);
		// A subscription without its money pays nothing.
		subscribe(ALICE, 5_000);
		assert_ok!(<Balances as MutateHold<AccountId>>::transfer_on_hold(
			&HoldReason::Subscription.into(),
			&ALICE,
			&BOB,
			45_000,
			Precision::Exact,
			Restriction::Free,
			Fortitude::Force,
		));
		Mock::change(TOPIC, |t| t.ended.push(1));
		Pwyw::on_epoch_end(TOPIC, 1, true);
		<Pwyw as OnIdle<u32>>::on_idle(1, Weight::MAX);
		assert!(!Subscriptions::<Test>::contains_key(ALICE, TOPIC));
		assert_eq!(statistics(), before);
	});
}

#[test]
fn statistics_should_count_a_subscription_when_the_cancelling_pays_for_the_first_time() {
	ExtBuilder.build_and_execute(|| {
		subscribe(ALICE, 300);
		end_epoch(TOPIC, 1, true);
		cancel(ALICE);
		assert_eq!(RecentPayments::<Test>::get(TOPIC).into_inner(), [300]);
		assert_eq!(statistics().total, 300);
	});
}

#[test]
fn statistics_should_be_of_the_latest_payments() {
	ExtBuilder.build_and_execute(|| {
		for _ in 0..10 {
			pay(ALICE, 5_000);
		}
		for amount in 0..u128::from(MAX_PAYMENTS) {
			pay(BOB, 100 + amount);
		}
		assert_eq!(
			RecentPayments::<Test>::get(TOPIC).len() as u32,
			MAX_PAYMENTS
		);
		assert_eq!(statistics().count, MAX_PAYMENTS);
		// 100..=163: 115.75, 131.5 and 147.25, rounded.
		assert_eq!(statistics().median, 132);
		assert_eq!(statistics().lower_quartile, 116);
		assert_eq!(statistics().upper_quartile, 147);
	});
}

#[test]
fn top_payers_should_be_in_order_of_all_that_they_paid() {
	ExtBuilder.build_and_execute(|| {
		let count = u64::from(MAX_PAYERS) + 4;
		for index in 0..count {
			let who = 200 + index;
			assert_ok!(<Balances as Mutate<AccountId>>::transfer(
				&BOB,
				&who,
				10_000,
				Preservation::Preserve
			));
			pay(who, 100 + Balance::from(index));
		}
		let top = Pwyw::top_payers(TOPIC);
		assert_eq!(top.len() as u32, MAX_PAYERS);
		assert_eq!(
			top.first(),
			Some(&(200 + count - 1, 100 + Balance::from(count) - 1))
		);
		// The first of all comes back and passes everybody.
		pay(200, 500);
		let top = Pwyw::top_payers(TOPIC);
		assert_eq!(top.first(), Some(&(200, 600)));
		assert_eq!(top.len() as u32, MAX_PAYERS);
		assert!(Pwyw::top_payers(OTHER).is_empty());
	});
}
