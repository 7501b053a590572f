// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::{Call, Error, Event, Operators, WeightInfo, Workers};
use allora_primitives::{traits::FreeSubmission, Admission, Refusal, RESIGNATION_LONGEVITY};
use codec::Encode;
use frame_support::{assert_noop, assert_ok};

fn resign(who: AccountId) -> DispatchResult {
	Inference::resign_operator(RuntimeOrigin::signed(who), TOPIC)
}

/// Alice is registered and names a key that never asked for it.
fn named() -> ExtBuilder {
	ExtBuilder::default().registered(&[ALICE])
}

fn name(operator: AccountId) {
	let origin = RuntimeOrigin::signed(ALICE);
	assert_ok!(Inference::set_operator(origin, TOPIC, Some(operator)));
}

#[test]
fn resign_operator_should_free_the_key_when_it_is_somebodys() {
	named().open().build_and_execute(|| {
		name(KEY);
		assert_ok!(resign(KEY));
		assert_eq!(Operators::<Test>::get(TOPIC, KEY), None);
		assert_eq!(Workers::<Test>::get(TOPIC, ALICE).unwrap().operator, None);
		// The account stays, with its nonce: nobody can send the transaction again.
		assert_eq!(System::sufficients(&KEY), 1);
		assert!(has_event(Event::OperatorResigned {
			topic: TOPIC,
			owner: ALICE,
			operator: KEY
		}));
		assert_noop!(infer(KEY, 1, 0, 5), Error::<Test>::NotRegistered);
		assert_ok!(infer(ALICE, 1, 0, 5));
	});
}

#[test]
fn resign_operator_should_leave_the_commitment_to_its_owner() {
	committed(&[ALICE]).build_and_execute(|| {
		name(KEY);
		assert_ok!(commit(KEY, 1, 0, hash_of(ALICE, 5)));
		assert_ok!(resign(KEY));
		System::set_block_number(6);
		assert_noop!(reveal(KEY, 1, 5), Error::<Test>::NotCommitted);
		assert_ok!(reveal(ALICE, 1, 5));
		assert_eq!(bonded(ALICE), 0);
	});
}

#[test]
fn resign_operator_should_fail_when_the_signer_is_no_operator() {
	named().build_and_execute(|| {
		name(KEY);
		assert_noop!(resign(BOB), Error::<Test>::NotOperator);
		assert_noop!(resign(ALICE), Error::<Test>::NotOperator);
		assert_ok!(resign(KEY));
		assert_noop!(resign(KEY), Error::<Test>::NotOperator);
	});
}

#[test]
fn resign_operator_should_be_free_for_an_operator_only() {
	named().build_and_execute(|| {
		let call = Call::<Test>::resign_operator { topic: TOPIC };
		assert_eq!(
			Inference::admit_weight(&call),
			<() as WeightInfo>::admit_resignation()
		);
		let refused = Some(Err(Refusal::NotRegistered));
		assert_eq!(Inference::admit(&KEY, &call), refused);
		name(KEY);
		assert_eq!(
			Inference::admit(&KEY, &call),
			Some(Ok(Admission {
				tags: vec![(b"wopr", TOPIC, KEY).encode()],
				longevity: RESIGNATION_LONGEVITY,
				priority: 0
			}))
		);
		assert_eq!(Inference::admit(&ALICE, &call), refused);
	});
}

#[test]
fn operator_should_be_nobodys_when_it_registers_itself() {
	named().build_and_execute(|| {
		name(BOB);
		let sufficients = System::sufficients(&BOB);
		register(BOB);
		assert_eq!(System::sufficients(&BOB), sufficients - 1);
		assert_eq!(Operators::<Test>::get(TOPIC, BOB), None);
		assert_eq!(Workers::<Test>::get(TOPIC, ALICE).unwrap().operator, None);
		assert!(has_event(Event::OperatorResigned {
			topic: TOPIC,
			owner: ALICE,
			operator: BOB
		}));
	});
}

#[test]
fn operator_should_be_nobodys_when_it_accepts_a_registration() {
	ExtBuilder::default()
		.registered(&[ALICE, 4])
		.build_and_execute(|| {
			name(BOB);
			let origin = RuntimeOrigin::signed;
			assert_ok!(Inference::offer_transfer(origin(4), TOPIC, BOB));
			assert_ok!(Inference::accept_transfer(
				origin(BOB),
				TOPIC,
				4,
				None,
				None
			));
			assert_eq!(Operators::<Test>::get(TOPIC, BOB), None);
			assert_eq!(Workers::<Test>::get(TOPIC, ALICE).unwrap().operator, None);
		});
}
