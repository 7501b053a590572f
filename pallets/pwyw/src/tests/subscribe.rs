// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, pallet::*, Subscription};
use allora_primitives::{traits::TopicRevenue, Balance, TopicStatus};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::DispatchResultWithPostInfo,
	traits::{fungible::Mutate, tokens::Preservation},
};
use sp_runtime::traits::BadOrigin;

fn subscribe(
	who: AccountId,
	topic: u32,
	per_epoch: Balance,
	epochs: u32,
) -> DispatchResultWithPostInfo {
	Pwyw::subscribe(RuntimeOrigin::signed(who), topic, per_epoch, epochs)
}

#[test]
fn subscribe_should_hold_the_money_and_charge_nothing_yet() {
	ExtBuilder.build_and_execute(|| {
		System::set_block_number(9);
		assert_ok!(subscribe(ALICE, TOPIC, 100, 5));
		assert_eq!(held(ALICE), 500);
		assert_eq!(Balances::free_balance(ALICE), ENDOWMENT - 500);
		assert_eq!(Pwyw::revenue(TOPIC), 0);
		assert_eq!(HeldTotal::<Test>::get(), 500);
		assert_eq!(
			Subscriptions::<Test>::get(ALICE, TOPIC),
			Some(Subscription {
				per_epoch: 100,
				epochs_left: 5,
				epochs_paid: 0,
				charged_at: 0,
				since: 9,
			})
		);
		assert_eq!(
			events(),
			vec![Event::Subscribed {
				topic: TOPIC,
				payer: ALICE,
				per_epoch: 100,
				epochs: 5,
				held: 500
			}]
		);
		let view = Pwyw::subscriptions(ALICE).remove(0);
		assert_eq!((view.topic, view.held, view.since), (TOPIC, 500, 9));
		assert!(Pwyw::subscriptions(BOB).is_empty());
	});
}

#[test]
fn subscribe_should_be_refused_when_the_arguments_are_wrong() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(subscribe(ALICE, TOPIC, 100, 0), Error::<Test>::NoEpochs);
		assert_noop!(
			subscribe(ALICE, TOPIC, ED - 1, 5),
			Error::<Test>::AmountTooSmall
		);
		assert_noop!(
			subscribe(ALICE, UNKNOWN, 100, 5),
			Error::<Test>::TopicNotFound
		);
		Mock::change(OTHER, |t| t.status = Some(TopicStatus::Retired));
		assert_noop!(subscribe(ALICE, OTHER, 100, 5), Error::<Test>::TopicRetired);
		assert_noop!(
			Pwyw::subscribe(RuntimeOrigin::root(), TOPIC, 100, 5),
			BadOrigin
		);
		assert_noop!(subscribe(POT, TOPIC, 100, 5), Error::<Test>::PayerIsPot);
	});
}

#[test]
fn subscribe_should_leave_the_payer_the_existential_deposit() {
	ExtBuilder.build_and_execute(|| {
		for (per_epoch, epochs) in [
			(ENDOWMENT, 1),
			(ENDOWMENT - ED + 1, 1),
			(100_000, 10),
			(u128::MAX, 1),
			(u128::MAX, u32::MAX),
			(ED, u32::MAX),
		] {
			assert_noop!(
				subscribe(ALICE, TOPIC, per_epoch, epochs),
				Error::<Test>::NotEnoughFunds
			);
		}
		assert_ok!(subscribe(ALICE, TOPIC, ENDOWMENT - ED, 1));
		assert_eq!(Balances::free_balance(ALICE), ED);
	});
}

#[test]
fn subscribe_should_take_the_largest_balance_there_can_be() {
	ExtBuilder.build().execute_with(|| {
		let most = u128::MAX - Balances::total_issuance();
		assert_ok!(<Balances as Mutate<AccountId>>::mint_into(&ALICE, most));
		let free = Balances::free_balance(ALICE) - ED;
		assert_ok!(subscribe(ALICE, TOPIC, free, 1));
		end_epoch(TOPIC, 1, true);
		idle(frame_support::weights::Weight::MAX);
		assert_eq!(Balances::free_balance(POT), free);
		assert_eq!(Pwyw::revenue(TOPIC), free);
		// What is paid to one topic in all is bounded by what can be expressed.
		assert_ok!(<Balances as Mutate<AccountId>>::transfer(
			&POT,
			&BOB,
			free - ED,
			Preservation::Preserve
		));
		assert_noop!(
			Pwyw::pay(
				RuntimeOrigin::signed(BOB),
				TOPIC,
				free - ED,
				Default::default()
			),
			sp_runtime::ArithmeticError::Overflow
		);
		Pwyw::do_try_state().unwrap();
	});
}

#[test]
fn subscribe_should_be_refused_when_there_is_one_already_or_no_room() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(subscribe(ALICE, TOPIC, 100, 5));
		assert_noop!(
			subscribe(ALICE, TOPIC, 200, 1),
			Error::<Test>::AlreadySubscribed
		);
		assert_ok!(subscribe(ALICE, OTHER, 100, 5));
		Mock::change(3, |t| t.status = Some(TopicStatus::Active));
		assert_noop!(
			subscribe(ALICE, 3, 100, 5),
			Error::<Test>::TooManySubscriptions
		);
		let fund = |who| {
			assert_ok!(<Balances as Mutate<AccountId>>::transfer(
				&BOB,
				&who,
				1_000,
				Preservation::Preserve
			));
		};
		for who in 101..107 {
			fund(who);
			assert_ok!(subscribe(who, TOPIC, 100, 5));
		}
		fund(107);
		assert_noop!(
			subscribe(107, TOPIC, 100, 5),
			Error::<Test>::TooManySubscribers
		);
		assert_ok!(Pwyw::cancel(RuntimeOrigin::signed(103), TOPIC));
		assert_ok!(subscribe(107, TOPIC, 100, 5));
	});
}
