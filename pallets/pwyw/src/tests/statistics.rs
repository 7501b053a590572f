// SPDX-License-Identifier: Apache-2.0

//! What was paid, and by whom.

use crate::{mock::*, pallet::*, Purpose, MAX_PAYERS, MAX_PAYMENTS};
use allora_primitives::{runtime_api::PaymentStatistics, Balance};
use frame_support::{
	assert_ok,
	traits::{fungible::Mutate, tokens::Preservation},
};

fn pay(who: AccountId, amount: Balance) {
	assert_ok!(Pwyw::pay(
		RuntimeOrigin::signed(who),
		TOPIC,
		amount,
		Purpose::default()
	));
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
		// A subscription counts once, with what an epoch costs.
		assert_ok!(Pwyw::subscribe(RuntimeOrigin::signed(BOB), TOPIC, 500, 9));
		assert_eq!((statistics().count, statistics().median), (5, 300));
		assert_eq!(Pwyw::quote(TOPIC, 300).unwrap().below, 2);
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
