// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, pallet::*, Purpose, Receipt, RecordReference};
use allora_primitives::{traits::TopicRevenue, TopicStatus};
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use sp_runtime::traits::BadOrigin;

fn purpose(text: &str) -> Purpose {
	text.as_bytes().to_vec().try_into().unwrap()
}

fn pay(who: AccountId, topic: u32, amount: u128) -> frame_support::dispatch::DispatchResult {
	Pwyw::pay(RuntimeOrigin::signed(who), topic, amount, purpose("test"))
}

#[test]
fn pay_should_move_the_money_and_write_a_receipt() {
	ExtBuilder.build_and_execute(|| {
		let hash = H256::repeat_byte(7);
		Mock::change(TOPIC, |t| t.record = Some((41, hash)));
		System::set_block_number(12);
		assert_ok!(Pwyw::pay(
			RuntimeOrigin::signed(ALICE),
			TOPIC,
			500,
			purpose("hedge")
		));
		assert_eq!(Balances::free_balance(ALICE), ENDOWMENT - 500);
		assert_eq!(Balances::free_balance(POT), 500);
		assert_eq!(Pwyw::revenue(TOPIC), 500);
		assert_eq!(TotalPaid::<Test>::get(TOPIC), 500);
		assert_eq!(Mock::take_funded(), vec![TOPIC]);
		let receipt = Receipt {
			id: 0,
			payer: ALICE,
			topic: TOPIC,
			amount: 500,
			record: Some(RecordReference { epoch: 41, hash }),
			block: 12,
			purpose: purpose("hedge"),
		};
		assert_eq!(Receipts::<Test>::get(ALICE, 0), Some(receipt.clone()));
		assert_eq!(
			events(),
			vec![Event::Paid {
				receipt,
				revenue: 500
			}]
		);
	});
}

#[test]
fn pay_should_state_the_absence_of_a_prediction() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(pay(ALICE, TOPIC, 500));
		assert_eq!(Receipts::<Test>::get(ALICE, 0).unwrap().record, None);
	});
}

#[test]
fn pay_should_work_in_every_status_but_retired() {
	ExtBuilder.build_and_execute(|| {
		for status in [
			TopicStatus::Created,
			TopicStatus::Active,
			TopicStatus::Dormant,
		] {
			Mock::change(TOPIC, |t| t.status = Some(status));
			assert_ok!(pay(ALICE, TOPIC, 100));
		}
		assert_eq!(Pwyw::revenue(TOPIC), 300);
		Mock::change(TOPIC, |t| t.status = Some(TopicStatus::Retired));
		assert_noop!(pay(ALICE, TOPIC, 100), Error::<Test>::TopicRetired);
	});
}

#[test]
fn pay_should_keep_the_latest_receipts_when_there_are_too_many() {
	ExtBuilder.build_and_execute(|| {
		for n in 0..10 {
			assert_ok!(pay(ALICE, TOPIC, 100 + n));
			assert_ok!(pay(BOB, OTHER, 100));
			Pwyw::do_try_state().unwrap();
		}
		let kept = |who| ReceiptIds::<Test>::get(who).into_inner();
		assert_eq!(kept(ALICE), vec![12, 14, 16, 18]);
		assert_eq!(kept(BOB), vec![13, 15, 17, 19]);
		assert_eq!(Receipts::<Test>::iter().count(), 8);
		assert_eq!(Receipts::<Test>::get(ALICE, 18).unwrap().amount, 109);
		assert_eq!(Receipts::<Test>::get(ALICE, 10), None);
		assert_eq!(TotalPaid::<Test>::get(TOPIC), 1_045);
	});
}

#[test]
fn pay_should_take_any_amount_from_the_existential_deposit_up() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(pay(ALICE, TOPIC, 0), Error::<Test>::AmountTooSmall);
		assert_noop!(pay(ALICE, TOPIC, ED - 1), Error::<Test>::AmountTooSmall);
		// The first payment creates the pot's account.
		assert_ok!(pay(ALICE, TOPIC, ED));
		assert_eq!(Balances::free_balance(POT), ED);
	});
}

#[test]
fn pay_should_leave_the_payer_the_existential_deposit() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(
			pay(ALICE, TOPIC, ENDOWMENT - ED + 1),
			Error::<Test>::NotEnoughFunds
		);
		assert_noop!(pay(ALICE, TOPIC, ENDOWMENT), Error::<Test>::NotEnoughFunds);
		assert_noop!(
			pay(ALICE, TOPIC, ENDOWMENT + 1),
			Error::<Test>::NotEnoughFunds
		);
		assert_noop!(pay(ALICE, TOPIC, u128::MAX), Error::<Test>::NotEnoughFunds);
		assert_ok!(pay(ALICE, TOPIC, ENDOWMENT - ED));
		assert_eq!(Balances::free_balance(ALICE), ED);
		assert_noop!(pay(ALICE, TOPIC, ED), Error::<Test>::NotEnoughFunds);
	});
}

#[test]
fn pay_should_be_refused_when_the_topic_or_the_payer_is_wrong() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(
			Pwyw::pay(RuntimeOrigin::root(), TOPIC, 100, purpose("")),
			BadOrigin
		);
		assert_noop!(pay(ALICE, UNKNOWN, 100), Error::<Test>::TopicNotFound);
		assert_ok!(pay(ALICE, TOPIC, 100));
		assert_noop!(pay(POT, TOPIC, 50), Error::<Test>::PayerIsPot);
		Mock::take_funded();
	});
}

#[test]
fn pay_should_be_refused_when_the_balance_is_frozen() {
	ExtBuilder.build_and_execute(|| {
		// A frozen balance cannot be spent, a lock of a vesting schedule for example.
		frame_system::Account::<Test>::mutate(ALICE, |a| a.data.frozen = ENDOWMENT);
		assert_noop!(pay(ALICE, TOPIC, 100), Error::<Test>::NotEnoughFunds);
		frame_system::Account::<Test>::mutate(ALICE, |a| a.data.frozen = 0);
	});
}
