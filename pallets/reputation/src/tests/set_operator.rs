// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Error, Event, Operators};
use frame_support::{assert_noop, assert_ok};

fn set(who: AccountId, operator: Option<AccountId>) -> sp_runtime::DispatchResult {
	crate::Pallet::<Test>::set_operator(RuntimeOrigin::signed(who), TOPIC, operator)
}

#[test]
fn set_operator_should_move_the_reference_when_the_key_changes() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		assert_ok!(set(1, Some(100)));
		assert_ok!(set(1, Some(100)));
		assert_eq!(System::sufficients(&100), 1);
		assert_ok!(set(1, Some(101)));
		assert!(!System::account_exists(&100));
		assert!(System::account_exists(&101));
		assert_eq!(Operators::<Test>::get(TOPIC, 101), Some(1));
		assert_ok!(set(1, None));
		assert!(!System::account_exists(&101));
		assert_eq!(
			last_event(),
			Event::OperatorSet {
				topic: TOPIC,
				reputer: 1,
				operator: None
			}
		);
	});
}

#[test]
fn set_operator_should_fail_when_the_key_is_taken() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		register(TOPIC, 2);
		assert_ok!(set(2, Some(100)));
		assert_noop!(set(1, Some(100)), Error::<Test>::KeyTaken);
		assert_noop!(set(1, Some(2)), Error::<Test>::KeyTaken);
		assert_noop!(set(1, Some(1)), Error::<Test>::KeyTaken);
	});
}

#[test]
fn set_operator_should_fail_when_not_registered() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(set(1, Some(100)), Error::<Test>::NotRegistered);
	});
}

#[test]
fn set_operator_should_fail_when_the_key_has_too_many_topics() {
	ExtBuilder::default().build_and_execute(|| {
		let template = world(|w| w.topics[&TOPIC]);
		for topic in 2..=MaxTopics::get() + 1 {
			world(|w| w.topics.insert(topic, template));
			register(topic, 3);
		}
		register(TOPIC, 1);
		assert_noop!(set(1, Some(3)), Error::<Test>::TooManyTopics);
	});
}
