// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, pallet::*};
use allora_primitives::traits::TopicRevenue;
use frame_support::{assert_noop, assert_ok, storage::with_storage_layer};

#[test]
fn creation_fee_should_become_the_first_revenue() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(Pwyw::pay_creation_fee(&ALICE, TOPIC, 700));
		assert_eq!(Pwyw::revenue(TOPIC), 700);
		assert_eq!(TotalPaid::<Test>::get(TOPIC), 700);
		assert_eq!(Balances::free_balance(POT), 700);
		assert_eq!(
			events(),
			vec![Event::CreationFeePaid {
				topic: TOPIC,
				payer: ALICE,
				amount: 700
			}]
		);
		// No receipt, and the topics, which ask for the fee, are not told.
		assert_eq!(Receipts::<Test>::iter().count(), 0);
		assert!(Mock::take_funded().is_empty());
	});
}

#[test]
fn creation_fee_should_cost_nothing_when_it_is_zero() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(Pwyw::pay_creation_fee(&ALICE, TOPIC, 0));
		assert!(events().is_empty());
		assert_eq!(Revenues::<Test>::iter().count(), 0);
	});
}

#[test]
fn creation_fee_should_be_refused_when_the_creator_cannot_pay() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(
			with_storage_layer(|| Pwyw::pay_creation_fee(&ALICE, TOPIC, ENDOWMENT)),
			Error::<Test>::NotEnoughFunds
		);
		assert_noop!(
			with_storage_layer(|| Pwyw::pay_creation_fee(&POT, TOPIC, 100)),
			Error::<Test>::PayerIsPot
		);
	});
}
