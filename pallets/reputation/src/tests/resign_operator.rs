// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Call, Error, Event, Operators, Reputers, SignerTopics, WeightInfo};
use allora_primitives::{
	traits::{FreeSubmission, TruthWork},
	Admission, Refusal, RESIGNATION_LONGEVITY,
};
use codec::Encode;
use frame_support::{assert_noop, assert_ok};

type Pallet = crate::Pallet<Test>;

const KEY: AccountId = 100;

fn resign(who: AccountId) -> sp_runtime::DispatchResult {
	Pallet::resign_operator(RuntimeOrigin::signed(who), TOPIC)
}

/// 1 is registered and names a key that never asked for it.
fn name(operator: AccountId) {
	register(TOPIC, 1);
	let origin = RuntimeOrigin::signed(1);
	assert_ok!(Pallet::set_operator(origin, TOPIC, Some(operator)));
}

#[test]
fn resign_operator_should_free_the_key_when_it_is_somebodys() {
	ExtBuilder::default().build_and_execute(|| {
		name(KEY);
		predict(TOPIC, 1, 10, &[(11, 9.0), (12, 10.5)], &[]);
		go_to(window_of(TOPIC, 1));
		assert_eq!(Pallet::open_truths(&KEY, window_of(TOPIC, 1)).len(), 1);
		assert_ok!(resign(KEY));
		assert_eq!(Operators::<Test>::get(TOPIC, KEY), None);
		assert_eq!(Reputers::<Test>::get(TOPIC, 1).unwrap().operator, None);
		assert!(SignerTopics::<Test>::get(KEY).is_empty());
		assert!(
			System::account_exists(&KEY),
			"with its nonce: nobody can send it again"
		);
		assert_eq!(
			last_event(),
			Event::OperatorResigned {
				topic: TOPIC,
				reputer: 1,
				operator: KEY
			}
		);
		// Its node has nothing to attest any more; the reputer signs for itself.
		assert!(Pallet::open_truths(&KEY, window_of(TOPIC, 1)).is_empty());
		let truths = || vec![truth(TOPIC, 1, 0, 10.0)];
		assert_noop!(submit(KEY, truths()), Error::<Test>::NotRegistered);
		assert_ok!(submit(1, truths()));
	});
}

#[test]
fn resign_operator_should_fail_when_the_signer_is_no_operator() {
	ExtBuilder::default().build_and_execute(|| {
		name(KEY);
		assert_noop!(resign(2), Error::<Test>::NotOperator);
		assert_noop!(resign(1), Error::<Test>::NotOperator);
		assert_ok!(resign(KEY));
		assert_noop!(resign(KEY), Error::<Test>::NotOperator);
	});
}

#[test]
fn resign_operator_should_be_free_for_an_operator_only() {
	ExtBuilder::default().build_and_execute(|| {
		let call = Call::<Test>::resign_operator { topic: TOPIC };
		assert_eq!(
			Pallet::admit_weight(&call),
			<() as WeightInfo>::admit_resignation()
		);
		let refused = Some(Err(Refusal::NotRegistered));
		assert_eq!(Pallet::admit(&KEY, &call), refused);
		name(KEY);
		assert_eq!(
			Pallet::admit(&KEY, &call),
			Some(Ok(Admission {
				tags: vec![(b"ropr", TOPIC, KEY).encode()],
				longevity: RESIGNATION_LONGEVITY,
				priority: 0
			}))
		);
		assert_eq!(Pallet::admit(&1, &call), refused);
	});
}

#[test]
fn operator_should_be_nobodys_when_it_registers_itself() {
	ExtBuilder::default().build_and_execute(|| {
		name(2);
		register(TOPIC, 2);
		assert_eq!(Operators::<Test>::get(TOPIC, 2), None);
		assert_eq!(Reputers::<Test>::get(TOPIC, 1).unwrap().operator, None);
		assert_eq!(System::sufficients(&2), 0);
		assert_eq!(SignerTopics::<Test>::get(2).into_inner(), vec![TOPIC]);
		assert!(events().contains(&Event::OperatorResigned {
			topic: TOPIC,
			reputer: 1,
			operator: 2
		}));
		assert_eq!(Pallet::owner_of(TOPIC, &2), Some(2));
	});
}

#[test]
fn operator_should_make_room_for_its_own_registration_when_it_resigns() {
	ExtBuilder::default().build_and_execute(|| {
		let template = world(|w| w.topics[&TOPIC]);
		for topic in 1..=MaxTopics::get() {
			world(|w| w.topics.insert(topic, template));
			register(topic, 1);
			assert_ok!(Pallet::set_operator(
				RuntimeOrigin::signed(1),
				topic,
				Some(2)
			));
		}
		let own = MaxTopics::get() + 1;
		world(|w| w.topics.insert(own, template));
		let register = || Pallet::register(RuntimeOrigin::signed(2), own, None, None);
		assert_noop!(register(), Error::<Test>::TooManyTopics);
		assert_ok!(resign(2));
		assert_ok!(register());
	});
}

#[test]
fn operator_should_be_nobodys_when_it_accepts_a_registration() {
	ExtBuilder::default().build_and_execute(|| {
		name(2);
		register(TOPIC, 3);
		let origin = RuntimeOrigin::signed;
		assert_ok!(Pallet::offer_transfer(origin(3), TOPIC, 2));
		assert_ok!(Pallet::accept_transfer(origin(2), TOPIC, 3, None, None));
		assert_eq!(Operators::<Test>::get(TOPIC, 2), None);
		assert_eq!(Reputers::<Test>::get(TOPIC, 1).unwrap().operator, None);
	});
}
