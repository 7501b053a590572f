// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::{
	types::{ServiceRecord, Worker},
	Departures, Error, Event, HoldReason, Operators, Services, TransferOffers, WeightInfo, Workers,
};
use allora_primitives::TopicStatus;
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchResultWithPostInfo, Pays},
	traits::fungible::InspectHold,
	weights::Weight,
};
use std::collections::BTreeSet;

/// Another key.
const OTHER: AccountId = 78;

fn accept(
	to: AccountId,
	operator: Option<AccountId>,
	destination: Option<AccountId>,
) -> DispatchResultWithPostInfo {
	Inference::accept_transfer(
		RuntimeOrigin::signed(to),
		TOPIC,
		ALICE,
		operator,
		destination,
	)
}

fn offer(to: AccountId) {
	assert_ok!(Inference::offer_transfer(
		RuntimeOrigin::signed(ALICE),
		TOPIC,
		to
	));
}

fn held(who: AccountId) -> u128 {
	Balances::balance_on_hold(&HoldReason::WorkerRegistration.into(), &who)
}

#[test]
fn accept_transfer_should_move_registration_deposit_and_reputation() {
	ExtBuilder::default().build_and_execute(|| {
		let alice = || RuntimeOrigin::signed(ALICE);
		assert_ok!(Inference::register(
			alice(),
			TOPIC,
			Some(KEY),
			Some(CHARLIE)
		));
		let service = ServiceRecord {
			endpoint: b"https://alice.example".to_vec().try_into().unwrap(),
			protocol: [7; 32].into(),
		};
		assert_ok!(Inference::set_service(alice(), TOPIC, Some(service)));
		set_score(ALICE, whole(3));
		// The deposit of today is held, that of then released.
		RegistrationDeposit::set(150);
		offer(BOB);
		let info = accept(BOB, Some(OTHER), None).unwrap();
		assert_eq!(info.pays_fee, Pays::Yes);

		assert_eq!(
			Workers::<Test>::get(TOPIC, BOB),
			Some(Worker {
				operator: Some(OTHER),
				reward_destination: None,
				deposit: 150,
			})
		);
		assert!(!Workers::<Test>::contains_key(TOPIC, ALICE));
		assert!(!Departures::<Test>::contains_key(TOPIC, ALICE));
		assert_eq!((held(ALICE), held(BOB)), (0, 150));
		assert_eq!(Balances::free_balance(ALICE), ENDOWMENT);
		assert_eq!(Scores::get().get(&BOB), Some(&whole(3)));
		assert_eq!(Scores::get().get(&ALICE), None);
		// Nothing of the former owner's is left in the registration.
		assert!(!Services::<Test>::contains_key(TOPIC, ALICE));
		assert!(!Services::<Test>::contains_key(TOPIC, BOB));
		assert!(!TransferOffers::<Test>::contains_key(TOPIC, ALICE));
		assert_eq!(Operators::<Test>::get(TOPIC, KEY), None);
		assert!(!System::account_exists(&KEY));
		assert_eq!(Operators::<Test>::get(TOPIC, OTHER), Some(BOB));
		assert!(has_event(Event::RegistrationTransferred {
			topic: TOPIC,
			from: ALICE,
			to: BOB,
			operator: Some(OTHER),
			reward_destination: None,
			deposit: 150,
			released: INITIAL_DEPOSIT,
		}));

		// The new owner submits, the former does not.
		open_epoch(1);
		assert_ok!(infer(OTHER, 1, 0, 5));
		assert_eq!(inferers(1), [BOB]);
		assert_noop!(infer(ALICE, 1, 0, 5), Error::<Test>::NotRegistered);
		assert_noop!(infer(KEY, 1, 0, 5), Error::<Test>::NotRegistered);
	});
}

#[test]
fn accept_transfer_should_let_the_former_owners_operator_take_over() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Inference::register(
			RuntimeOrigin::signed(ALICE),
			TOPIC,
			Some(BOB),
			None
		));
		offer(BOB);
		// And the former owner may sign for it from now on.
		assert_ok!(accept(BOB, Some(ALICE), Some(CHARLIE)));
		assert_eq!(Operators::<Test>::get(TOPIC, BOB), None);
		assert_eq!(Operators::<Test>::get(TOPIC, ALICE), Some(BOB));
		let worker = Workers::<Test>::get(TOPIC, BOB).unwrap();
		assert_eq!(worker.reward_destination, Some(CHARLIE));
	});
}

#[test]
fn accept_transfer_should_wait_while_an_open_epoch_has_a_place_of_either() {
	for forecaster in [false, true] {
		ExtBuilder::default()
			.registered(&[ALICE, CHARLIE])
			.open()
			.build_and_execute(|| {
				offer(BOB);
				if forecaster {
					assert_ok!(forecast(ALICE, 1, 0, &[(CHARLIE, 1)]));
				} else {
					assert_ok!(infer(ALICE, 1, 0, 5));
				}
				assert_noop!(accept(BOB, None, None), Error::<Test>::EpochsPending);
				// An epoch in which it has no place is no obstacle.
				open_epoch(2);
				assert_ok!(infer(CHARLIE, 2, 0, 5));
				crate::Pallet::<Test>::remove_worker_history(TOPIC, 1);
				forget_epoch(1);
				assert_ok!(accept(BOB, None, None));
			});
	}
}

#[test]
fn accept_transfer_should_wait_when_the_new_owner_left_an_open_epoch() {
	ExtBuilder::default()
		.registered(&[ALICE, BOB])
		.open()
		.build_and_execute(|| {
			assert_ok!(infer(BOB, 1, 0, 5));
			assert_ok!(Inference::deregister(RuntimeOrigin::signed(BOB), TOPIC));
			offer(BOB);
			assert_noop!(accept(BOB, None, None), Error::<Test>::AccountHasPast);
			// The epochs of a topic that opens no more can outlast the deposit's lock.
			TopicStatuses::mutate(|map| map.insert(TOPIC, TopicStatus::Dormant));
			System::set_block_number(1_000);
			assert_ok!(Inference::claim_deposit(RuntimeOrigin::signed(BOB), TOPIC));
			assert_noop!(accept(BOB, None, None), Error::<Test>::EpochsPending);
		});
}

#[test]
fn accept_transfer_should_fail_when_it_is_not_offered_to_the_signer() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			assert_noop!(accept(BOB, None, None), Error::<Test>::TransferNotOffered);
			offer(CHARLIE);
			assert_noop!(accept(BOB, None, None), Error::<Test>::TransferNotOffered);
			assert_ok!(Inference::deregister(RuntimeOrigin::signed(ALICE), TOPIC));
			assert_noop!(
				accept(CHARLIE, None, None),
				Error::<Test>::TransferNotOffered
			);
		});
}

#[test]
fn accept_transfer_should_fail_when_the_account_has_something_of_its_own() {
	ExtBuilder::default()
		.registered(&[ALICE, BOB])
		.build_and_execute(|| {
			offer(BOB);
			assert_noop!(accept(BOB, None, None), Error::<Test>::AlreadyRegistered);
			offer(CHARLIE);
			set_score(CHARLIE, whole(1));
			assert_noop!(accept(CHARLIE, None, None), Error::<Test>::AccountHasPast);
		});
}

#[test]
fn accept_transfer_should_fail_when_the_account_may_not_register() {
	ExtBuilder::default()
		.registered(&[ALICE, CHARLIE])
		.build_and_execute(|| {
			offer(BOB);
			Whitelist::set(Some(BTreeSet::from([ALICE])));
			assert_noop!(accept(BOB, None, None), Error::<Test>::NotWhitelisted);
			Whitelist::set(None);
			RegistrationDeposit::set(ENDOWMENT);
			assert_noop!(accept(BOB, None, None), Error::<Test>::InsufficientBalance);
			RegistrationDeposit::set(INITIAL_DEPOSIT);
			assert_noop!(accept(BOB, Some(BOB), None), Error::<Test>::InvalidOperator);
			assert_ok!(Inference::set_operator(
				RuntimeOrigin::signed(CHARLIE),
				TOPIC,
				Some(KEY)
			));
			assert_noop!(accept(BOB, Some(KEY), None), Error::<Test>::OperatorInUse);
			TopicStatuses::mutate(|map| map.insert(TOPIC, TopicStatus::Retired));
			assert_noop!(accept(BOB, None, None), Error::<Test>::TopicRetired);
			TopicStatuses::set(Default::default());
			assert_noop!(accept(BOB, None, None), Error::<Test>::TopicNotFound);
		});
}

#[test]
fn accept_transfer_should_cost_what_the_open_epochs_cost() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			ReputationWeight::set(Weight::from_parts(7, 7));
			for index in 1..=3 {
				open_epoch(index);
			}
			offer(BOB);
			let expected =
				<() as WeightInfo>::accept_transfer(3).saturating_add(Weight::from_parts(7, 7));
			assert_eq!(
				accept(BOB, None, None).unwrap().actual_weight,
				Some(expected)
			);
		});
}
