// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Error, Event, Operators, Workers};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};

const OTHER_KEY: AccountId = 78;

fn set(who: AccountId, operator: Option<AccountId>) -> DispatchResult {
	Inference::set_operator(RuntimeOrigin::signed(who), TOPIC, operator)
}

#[test]
fn set_operator_should_exchange_the_reference_when_the_key_changes() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			assert_ok!(set(ALICE, Some(KEY)));
			assert_eq!(System::sufficients(&KEY), 1);
			assert_ok!(set(ALICE, Some(OTHER_KEY)));
			assert_eq!(System::sufficients(&KEY), 0);
			assert!(!System::account_exists(&KEY));
			assert_eq!(System::sufficients(&OTHER_KEY), 1);
			assert_eq!(Operators::<Test>::get(TOPIC, KEY), None);
			assert_eq!(Operators::<Test>::get(TOPIC, OTHER_KEY), Some(ALICE));
			assert!(has_event(Event::OperatorSet {
				topic: TOPIC,
				owner: ALICE,
				operator: Some(OTHER_KEY)
			}));
		});
}

#[test]
fn set_operator_should_release_the_key_when_none_is_named() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			assert_ok!(set(ALICE, Some(KEY)));
			assert_ok!(set(ALICE, None));
			assert_eq!(System::sufficients(&KEY), 0);
			assert_eq!(Workers::<Test>::get(TOPIC, ALICE).unwrap().operator, None);
		});
}

#[test]
fn set_operator_should_change_nothing_when_it_is_the_same_key() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			assert_ok!(set(ALICE, Some(KEY)));
			assert_ok!(set(ALICE, Some(KEY)));
			assert_eq!(System::sufficients(&KEY), 1);
		});
}

#[test]
fn set_operator_should_fail_when_the_signer_is_not_registered() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(set(ALICE, Some(KEY)), Error::<Test>::NotRegistered);
	});
}

#[test]
fn set_operator_should_fail_when_the_key_signs_for_itself() {
	ExtBuilder::default()
		.registered(&[ALICE, BOB])
		.build_and_execute(|| {
			assert_noop!(set(ALICE, Some(ALICE)), Error::<Test>::InvalidOperator);
			assert_noop!(set(ALICE, Some(BOB)), Error::<Test>::InvalidOperator);
		});
}

#[test]
fn set_operator_should_fail_when_the_key_signs_for_another_owner() {
	ExtBuilder::default()
		.registered(&[ALICE, BOB])
		.build_and_execute(|| {
			assert_ok!(set(ALICE, Some(KEY)));
			assert_noop!(set(BOB, Some(KEY)), Error::<Test>::OperatorInUse);
			assert_ok!(set(ALICE, None));
			assert_ok!(set(BOB, Some(KEY)));
		});
}
