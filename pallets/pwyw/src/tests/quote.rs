// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Purpose};
use allora_primitives::{
	runtime_api::{PaymentStatistics, Quote},
	scoring, Balance, Decimal, TopicStatus,
};
use frame_support::assert_ok;
use sp_runtime::traits::Zero;

fn target(stake: Balance, revenue: Balance) -> Option<Decimal> {
	scoring::topic_weight(stake, revenue, Half::get(), Half::get()).ok()
}

#[test]
fn quote_should_tell_what_a_payment_would_do() {
	ExtBuilder.build_and_execute(|| {
		let allo: Balance = 1_000_000_000_000_000_000;
		Mock::change(TOPIC, |t| {
			t.stake = 400 * allo;
			t.weight = Decimal::from(5);
		});
		Mock::change(OTHER, |t| t.weight = Decimal::from(300));
		assert_ok!(Pwyw::pay(
			RuntimeOrigin::signed(ALICE),
			TOPIC,
			100,
			Purpose::default()
		));
		let revenue = 100 + 9 * allo;
		let target_weight = target(400 * allo, revenue).unwrap();
		// The topic's own stored weight gives way to the target.
		let emission_share = target_weight / (target_weight + Decimal::from(300));
		let expected = Quote {
			revenue,
			target_weight,
			emission_share,
			rank: 2,
			paid: PaymentStatistics {
				count: 1,
				lower_quartile: 100,
				median: 100,
				upper_quartile: 100,
				suggested: None,
				total: 100,
			},
			below: 1,
		};
		assert_eq!(Pwyw::quote(TOPIC, 9 * allo), Some(expected.clone()));
		// A topic that is not active has no part in the stored sum.
		Mock::change(TOPIC, |t| t.status = Some(TopicStatus::Dormant));
		assert_eq!(Pwyw::quote(TOPIC, 9 * allo), Some(expected));
	});
}

/// A topic that is not active competes with its target for the emission, not with its old weight too.
#[test]
fn share_should_not_count_the_old_weight_of_a_topic_that_is_not_active() {
	ExtBuilder.build_and_execute(|| {
		let allo: Balance = 1_000_000_000_000_000_000;
		Mock::change(TOPIC, |t| {
			t.stake = allo;
			t.weight = Decimal::from(1);
		});
		Mock::change(OTHER, |t| t.weight = Decimal::from(9));
		for status in [
			TopicStatus::Active,
			TopicStatus::Created,
			TopicStatus::Dormant,
		] {
			Mock::change(TOPIC, |t| t.status = Some(status));
			let quote = Pwyw::quote(TOPIC, allo).unwrap();
			assert_eq!(quote.target_weight, Decimal::from(1), "{status:?}");
			assert_eq!(
				quote.emission_share,
				Decimal::from_rational(1, 10),
				"{status:?}"
			);
		}
	});
}

#[test]
fn quote_should_tell_the_rank_among_active_topics() {
	ExtBuilder.build_and_execute(|| {
		let allo: Balance = 1_000_000_000_000_000_000;
		Mock::change(TOPIC, |t| t.stake = 100 * allo);
		let rank = |amount| Pwyw::quote(TOPIC, amount).unwrap().rank;
		// Its own stored weight does not stand in its way.
		Mock::change(TOPIC, |t| t.weight = Decimal::from(1_000));
		Mock::change(OTHER, |t| t.weight = Decimal::from(20));
		assert_eq!(rank(allo), 2);
		assert_eq!(rank(4 * allo + allo), 1);
		Mock::change(3, |t| {
			t.status = Some(TopicStatus::Active);
			t.weight = Decimal::from(30);
		});
		assert_eq!(rank(allo), 3);
		assert_eq!(rank(5 * allo), 2);
		Mock::change(3, |t| t.status = Some(TopicStatus::Dormant));
		assert_eq!(rank(allo), 2);
	});
}

#[test]
fn quote_should_be_zero_when_nobody_has_weight() {
	ExtBuilder.build_and_execute(|| {
		if let Some(quote) = Pwyw::quote(TOPIC, 1_000) {
			assert!(quote.target_weight.is_zero());
			assert!(quote.emission_share.is_zero());
			assert_eq!(quote.revenue, 1_000);
		} else {
			assert_eq!(target(0, 1_000), None);
		}
	});
}

#[test]
fn quote_should_be_none_when_the_topic_cannot_be_paid() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(Pwyw::quote(UNKNOWN, 1_000), None);
		Mock::change(TOPIC, |t| t.status = Some(TopicStatus::Retired));
		assert_eq!(Pwyw::quote(TOPIC, 1_000), None);
		assert_ok!(Pwyw::pay(
			RuntimeOrigin::signed(ALICE),
			OTHER,
			100,
			Purpose::default()
		));
		assert_eq!(Pwyw::quote(OTHER, u128::MAX), None);
	});
}
