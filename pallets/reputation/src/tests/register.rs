// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, types::ReputerRecord, Error, Event, HoldReason, Operators, Reputers};
use allora_primitives::TopicStatus;
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};

type Pallet = crate::Pallet<Test>;

fn register_as(
	who: AccountId,
	topic: u32,
	operator: Option<AccountId>,
	destination: Option<AccountId>,
) -> sp_runtime::DispatchResult {
	Pallet::register(RuntimeOrigin::signed(who), topic, operator, destination)
}

#[test]
fn register_should_hold_the_deposit_and_name_the_keys() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(register_as(1, TOPIC, Some(100), Some(2)));
		assert_eq!(
			Reputers::<Test>::get(TOPIC, 1),
			Some(ReputerRecord {
				operator: Some(100),
				reward_destination: 2,
				deposit: DEPOSIT,
				state: None,
			})
		);
		assert_eq!(Operators::<Test>::get(TOPIC, 100), Some(1));
		assert_eq!(
			Balances::balance_on_hold(&HoldReason::Registration.into(), &1),
			DEPOSIT
		);
		assert_eq!(
			last_event(),
			Event::Registered {
				topic: TOPIC,
				reputer: 1,
				operator: Some(100),
				reward_destination: 2,
				deposit: DEPOSIT,
			}
		);
	});
}

#[test]
fn register_should_let_an_operator_without_balance_exist() {
	ExtBuilder::default().build_and_execute(|| {
		assert!(!System::account_exists(&100));
		assert_ok!(register_as(1, TOPIC, Some(100), None));
		assert!(System::account_exists(&100));
		assert_eq!(
			Reputers::<Test>::get(TOPIC, 1).unwrap().reward_destination,
			1
		);
	});
}

#[test]
fn register_should_let_one_operator_serve_several_topics() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(register_as(1, TOPIC, Some(100), None));
		assert_ok!(register_as(2, OTHER, Some(100), None));
		assert_eq!(
			crate::SignerTopics::<Test>::get(100).into_inner(),
			vec![TOPIC, OTHER]
		);
		assert_eq!(System::sufficients(&100), 2);
	});
}

#[test]
fn register_should_fail_when_the_topic_does_not_take_reputers() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(register_as(1, 99, None, None), Error::<Test>::TopicNotFound);
		world(|w| w.topics.get_mut(&TOPIC).unwrap().0 = TopicStatus::Retired);
		assert_noop!(
			register_as(1, TOPIC, None, None),
			Error::<Test>::TopicRetired
		);
	});
}

#[test]
fn register_should_fail_when_registered_already() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(register_as(1, TOPIC, None, None));
		assert_noop!(
			register_as(1, TOPIC, None, None),
			Error::<Test>::AlreadyRegistered
		);
	});
}

#[test]
fn register_should_take_nothing_when_the_whitelist_forbids_it() {
	ExtBuilder::default().build_and_execute(|| {
		world(|w| w.whitelists.insert(TOPIC, [2].into()));
		assert_noop!(
			register_as(1, TOPIC, None, None),
			Error::<Test>::NotWhitelisted
		);
		assert_ok!(register_as(2, TOPIC, None, None));
	});
}

#[test]
fn register_should_fail_when_a_key_is_taken() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(register_as(1, TOPIC, Some(3), None));
		assert_noop!(
			register_as(2, TOPIC, Some(3), None),
			Error::<Test>::KeyTaken
		);
		assert_noop!(
			register_as(2, TOPIC, Some(1), None),
			Error::<Test>::KeyTaken
		);
		assert_noop!(
			register_as(2, TOPIC, Some(2), None),
			Error::<Test>::KeyTaken
		);
		// Its own registration comes first.
		assert_ok!(register_as(3, TOPIC, None, None));
	});
}

#[test]
fn register_should_fail_when_the_key_has_too_many_topics() {
	ExtBuilder::default().build_and_execute(|| {
		let template = world(|w| w.topics[&TOPIC]);
		let most = MaxTopics::get();
		for topic in 3..=most + 1 {
			world(|w| w.topics.insert(topic, template));
		}
		for topic in 1..=most {
			assert_ok!(register_as(1, topic, None, None));
		}
		assert_noop!(
			register_as(1, most + 1, None, None),
			Error::<Test>::TooManyTopics
		);
		assert_noop!(
			register_as(2, most + 1, Some(1), None),
			Error::<Test>::TooManyTopics
		);
	});
}

#[test]
fn register_should_fail_when_the_balance_does_not_suffice() {
	ExtBuilder::default().build_and_execute(|| {
		assert!(register_as(77, TOPIC, None, None).is_err());
		assert!(Reputers::<Test>::get(TOPIC, 77).is_none());
	});
}

#[test]
fn register_should_count_a_deposit_that_is_still_locked() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(register_as(1, TOPIC, None, None));
		assert_ok!(Pallet::deregister(RuntimeOrigin::signed(1), TOPIC));
		assert_ok!(register_as(1, TOPIC, None, None));
		assert_eq!(
			Balances::balance_on_hold(&HoldReason::Registration.into(), &1),
			DEPOSIT
		);
		assert!(crate::Deposits::<Test>::get(TOPIC, 1).is_none());
	});
}
