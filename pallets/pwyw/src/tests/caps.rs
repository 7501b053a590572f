// SPDX-License-Identifier: Apache-2.0

//! What a drip lets an epoch pay, and when the strict cap applies.

use crate::{mock::*, pallet::*, Purpose, CONCENTRATION_EPOCHS};
use allora_primitives::{
	traits::{EpochRevenue, TopicRevenue},
	Balance, EpochDrip,
};
use frame_support::{
	assert_ok,
	traits::{fungible::Mutate, tokens::Preservation},
	weights::Weight,
};

const LENGTH: u32 = 600;

fn pay(who: AccountId, amount: Balance) {
	if Balances::free_balance(who) < amount + ED {
		assert_ok!(<Balances as Mutate<AccountId>>::transfer(
			&BOB,
			&who,
			amount + ED,
			Preservation::Preserve
		));
	}
	assert_ok!(Pwyw::pay(
		RuntimeOrigin::signed(who),
		TOPIC,
		amount,
		Purpose::default()
	));
}

fn strict(epoch: u32) -> bool {
	Pwyw::drip(TOPIC, epoch, LENGTH);
	let drip = Pwyw::epoch_drip(TOPIC, epoch);
	assert!(drip.amount > 0);
	Pwyw::do_try_state().unwrap();
	drip.strict
}

#[test]
fn drip_should_be_kept_while_its_epoch_is_open() {
	ExtBuilder.build_and_execute(|| {
		pay(ALICE, 100_000);
		let first = Pwyw::drip(TOPIC, 1, LENGTH);
		let second = Pwyw::drip(TOPIC, 2, LENGTH);
		assert_eq!(Pwyw::epoch_drip(TOPIC, 1).amount, first);
		assert_eq!(Pwyw::epoch_drip(TOPIC, 2).amount, second);
		assert_eq!(Pwyw::epoch_drip(OTHER, 1), EpochDrip::default());
		end_epoch(TOPIC, 1, true);
		end_epoch(TOPIC, 2, false);
		assert_eq!(Drips::<Test>::iter().count(), 0);
	});
}

#[test]
fn cap_should_be_strict_when_one_account_paid_more_than_half() {
	ExtBuilder.build_and_execute(|| {
		pay(ALICE, 50_000);
		assert!(strict(1));
		// Half is not more than half.
		let alice = Pwyw::revenue(TOPIC);
		pay(BOB, alice);
		assert!(!Pwyw::is_concentrated(TOPIC, Pwyw::revenue(TOPIC)));
		// Rounding is to the strict side: without the third, a unit could decide.
		pay(103, 1_000);
		for epoch in 2..=CONCENTRATION_EPOCHS {
			assert!(
				strict(epoch),
				"{epoch}: it was so at one of the last 16 openings"
			);
		}
		assert!(!strict(CONCENTRATION_EPOCHS + 1));
		pay(ALICE, 1_000);
		assert!(strict(CONCENTRATION_EPOCHS + 2));
	});
}

#[test]
fn dust_of_others_should_not_hide_who_paid() {
	ExtBuilder.build_and_execute(|| {
		pay(ALICE, 100_000);
		// More payers than the list has places.
		for who in 200..240 {
			pay(who, ED);
		}
		assert!(strict(1));
		for epoch in 2..60 {
			pay(200 + AccountId::from(epoch % 40), ED);
			assert!(strict(epoch));
		}
	});
}

#[test]
fn many_equal_payers_should_not_be_taken_for_one() {
	ExtBuilder.build_and_execute(|| {
		for round in 0..3 {
			for who in 200..240 {
				pay(who, 300);
			}
			assert!(!strict(round + 1));
		}
	});
}

#[test]
fn subscribers_and_creators_should_count_as_payers() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(Pwyw::pay_creation_fee(&ALICE, TOPIC, 1_000));
		assert!(strict(1));
		assert_ok!(Pwyw::subscribe(RuntimeOrigin::signed(BOB), TOPIC, 5_000, 1));
		end_epoch(TOPIC, 1, true);
		idle(Weight::MAX);
		assert!(Contributors::<Test>::get(TOPIC)
			.iter()
			.any(|(who, part)| { *who == BOB && *part == 5_000 }));
		assert!(Pwyw::is_concentrated(TOPIC, Pwyw::revenue(TOPIC)));
	});
}

#[test]
fn cap_should_be_strict_when_the_topic_has_a_worker_whitelist() {
	ExtBuilder.build_and_execute(|| {
		for who in [ALICE, BOB, 103] {
			pay(who, 10_000);
		}
		assert!(!strict(1));
		Mock::change(TOPIC, |t| t.whitelist = true);
		assert!(strict(2));
		Mock::change(TOPIC, |t| t.whitelist = false);
		// What an epoch opened with stays.
		assert!(Pwyw::epoch_drip(TOPIC, 2).strict);
		assert!(!strict(3));
	});
}

/// What a payer can draw from its own topic: whatever it pays and however long it goes on, the caps
/// of all epochs together are at most the payments, times kappa.
#[test]
fn drips_should_sum_to_what_was_paid_at_most() {
	ExtBuilder.build_and_execute(|| {
		let (mut paid, mut dripped) = (0, 0);
		for epoch in 1..=100 {
			if epoch % 7 == 1 {
				pay(ALICE, 20_000);
				paid += 20_000;
			}
			// A length with which a third drips each time.
			dripped += Pwyw::drip(TOPIC, epoch, 33_000);
			assert!(dripped <= paid);
		}
		assert_eq!(paid - dripped, Pwyw::revenue(TOPIC));
	});
}

/// Stake that is lent to a topic for one block must not stand behind a long epoch.
#[test]
fn drip_should_count_the_stake_that_was_there_at_the_opening_and_still_is() {
	ExtBuilder.build_and_execute(|| {
		let set_stake = |amount| Mock::change(TOPIC, |topic| topic.stake = amount);
		pay(ALICE, 50_000);
		set_stake(700);
		Pwyw::drip(TOPIC, 1, LENGTH);
		assert_eq!(Pwyw::epoch_drip(TOPIC, 1).stake, 700);
		set_stake(5_000);
		assert_eq!(Pwyw::epoch_drip(TOPIC, 1).stake, 700);
		set_stake(300);
		assert_eq!(Pwyw::epoch_drip(TOPIC, 1).stake, 300);
		set_stake(0);
		assert_eq!(Pwyw::epoch_drip(TOPIC, 1).stake, 0);
		set_stake(700);
		assert_eq!(Pwyw::epoch_drip(TOPIC, 1).stake, 700);
	});
}
