// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, pallet::*, Purpose};
use allora_primitives::{scoring, traits::TopicRevenue, Balance};
use frame_support::assert_ok;

const EPOCH_LENGTH: u32 = 600;

fn paid(amount: Balance) {
	assert_ok!(Pwyw::pay(
		RuntimeOrigin::signed(ALICE),
		TOPIC,
		amount,
		Purpose::default()
	));
	System::reset_events();
	Mock::take_funded();
}

fn left_of(revenue: Balance) -> Balance {
	scoring::drip(revenue, EPOCH_LENGTH, BlocksPerMonth::get())
}

#[test]
fn drip_should_follow_the_formula_when_an_epoch_opens() {
	ExtBuilder.build_and_execute(|| {
		paid(100_000);
		let mut revenue = 100_000;
		for epoch in 1..=20 {
			let left = left_of(revenue);
			assert!(left <= revenue);
			assert_eq!(Pwyw::drip(TOPIC, epoch, EPOCH_LENGTH), revenue - left);
			assert_eq!(Pwyw::revenue(TOPIC), left);
			if left < revenue {
				assert_eq!(
					events().last(),
					Some(&Event::RevenueDripped {
						topic: TOPIC,
						epoch,
						amount: revenue - left,
						revenue: left
					})
				);
			}
			revenue = left;
		}
		// The caller is the pallet of the topics itself.
		assert!(Mock::take_funded().is_empty());
		assert_eq!(Pwyw::drip(OTHER, 1, EPOCH_LENGTH), 0);
	});
}

#[test]
fn drip_should_happen_once_when_an_epoch_is_named_again() {
	ExtBuilder.build_and_execute(|| {
		paid(100_000);
		Pwyw::drip(TOPIC, 7, EPOCH_LENGTH);
		let left = Pwyw::revenue(TOPIC);
		for epoch in [7, 6, 1, 0] {
			assert_eq!(Pwyw::drip(TOPIC, epoch, EPOCH_LENGTH), 0);
			assert_eq!(Pwyw::revenue(TOPIC), left);
		}
		paid(1_000);
		assert_eq!(Pwyw::drip(TOPIC, 7, EPOCH_LENGTH), 0);
		assert_eq!(Pwyw::revenue(TOPIC), left + 1_000);
		Pwyw::drip(TOPIC, 8, EPOCH_LENGTH);
		assert_eq!(Pwyw::revenue(TOPIC), left_of(left + 1_000));
	});
}

#[test]
fn drip_should_never_add_revenue_when_parameters_are_extreme() {
	ExtBuilder.build_and_execute(|| {
		paid(100_000);
		let mut before = Pwyw::revenue(TOPIC);
		for (epoch, length) in [0, 1, u32::MAX].into_iter().enumerate() {
			let dripped = Pwyw::drip(TOPIC, epoch as u32 + 1, length);
			let after = Pwyw::revenue(TOPIC);
			assert_eq!(after + dripped, before);
			before = after;
		}
		// The money is where it was.
		assert_eq!(Balances::free_balance(POT), 100_000);
		assert_eq!(TotalPaid::<Test>::get(TOPIC), 100_000);
	});
}
