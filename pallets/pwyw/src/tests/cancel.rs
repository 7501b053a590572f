// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, pallet::*, EndReason};
use allora_primitives::traits::TopicRevenue;
use frame_support::{assert_noop, assert_ok, weights::Weight};
use sp_runtime::traits::BadOrigin;

fn subscribe(who: AccountId, per_epoch: u128, epochs: u32) {
	assert_ok!(Pwyw::subscribe(
		RuntimeOrigin::signed(who),
		TOPIC,
		per_epoch,
		epochs
	));
	Mock::take_funded();
}

fn cancel(who: AccountId) -> frame_support::dispatch::DispatchResult {
	Pwyw::cancel(RuntimeOrigin::signed(who), TOPIC)
}

#[test]
fn cancel_should_return_all_that_was_not_used() {
	ExtBuilder.build_and_execute(|| {
		subscribe(ALICE, 100, 5);
		end_epoch(TOPIC, 1, true);
		idle(Weight::MAX);
		assert_ok!(cancel(ALICE));
		assert_eq!(held(ALICE), 0);
		assert_eq!(Balances::free_balance(ALICE), ENDOWMENT - 100);
		assert_eq!(
			events().last(),
			Some(&Event::SubscriptionEnded {
				topic: TOPIC,
				payer: ALICE,
				returned: 400,
				reason: EndReason::Cancelled
			})
		);
		assert_eq!(Charging::<Test>::iter().count(), 0);
		assert_noop!(cancel(ALICE), Error::<Test>::NotSubscribed);
	});
}

#[test]
fn cancel_should_charge_first_what_is_due() {
	ExtBuilder.build_and_execute(|| {
		subscribe(ALICE, 100, 5);
		for epoch in [1, 2, 3] {
			end_epoch(TOPIC, epoch, true);
		}
		// No block had room for it yet.
		assert_eq!(Pwyw::revenue(TOPIC), 0);
		assert_ok!(cancel(ALICE));
		assert_eq!(Pwyw::revenue(TOPIC), 300);
		assert_eq!(Mock::take_funded(), vec![TOPIC]);
		assert_eq!(Balances::free_balance(ALICE), ENDOWMENT - 300);
		// The queue still names the topic, to no avail.
		idle(Weight::MAX);
		assert_eq!(Charging::<Test>::iter().count(), 0);
		assert_eq!(Pwyw::revenue(TOPIC), 300);
	});
}

#[test]
fn cancel_should_return_nothing_when_everything_was_due() {
	ExtBuilder.build_and_execute(|| {
		subscribe(ALICE, 100, 2);
		for epoch in [1, 2, 3] {
			end_epoch(TOPIC, epoch, true);
		}
		assert_ok!(cancel(ALICE));
		assert_eq!(Pwyw::revenue(TOPIC), 200);
		assert_eq!(
			events().last(),
			Some(&Event::SubscriptionEnded {
				topic: TOPIC,
				payer: ALICE,
				returned: 0,
				reason: EndReason::Completed
			})
		);
	});
}

#[test]
fn payer_should_not_fall_below_the_existential_deposit_while_money_is_held() {
	ExtBuilder.build_and_execute(|| {
		subscribe(ALICE, 100, 5);
		let free = Balances::free_balance(ALICE);
		for amount in [free, free - 1, free - ED + 1] {
			assert!(
				Balances::transfer_allow_death(RuntimeOrigin::signed(ALICE), BOB, amount).is_err()
			);
		}
		assert_ok!(Balances::transfer_all(
			RuntimeOrigin::signed(ALICE),
			BOB,
			false
		));
		assert_eq!(Balances::free_balance(ALICE), ED);
		// With nothing but that, the subscription goes on and can be cancelled.
		end_epoch(TOPIC, 1, true);
		idle(Weight::MAX);
		assert_eq!(held(ALICE), 400);
		assert_ok!(cancel(ALICE));
		assert_eq!(Balances::free_balance(ALICE), ED + 400);
	});
}

#[test]
fn cancel_should_be_refused_without_a_subscription_or_a_signature() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(cancel(ALICE), Error::<Test>::NotSubscribed);
		subscribe(ALICE, 100, 5);
		assert_noop!(cancel(BOB), Error::<Test>::NotSubscribed);
		assert_noop!(Pwyw::cancel(RuntimeOrigin::root(), TOPIC), BadOrigin);
	});
}
