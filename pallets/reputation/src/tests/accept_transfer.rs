// SPDX-License-Identifier: Apache-2.0

use crate::{
	mock::*, Deposits, Error, Event, Histories, HoldReason, Operators, Reputers, SignerTopics,
	WeightInfo,
};
use allora_primitives::{ActorKind, TopicStatus};
use frame_support::{
	assert_noop, assert_ok, dispatch::DispatchResultWithPostInfo, traits::fungible::InspectHold,
};

type Pallet = crate::Pallet<Test>;

const REPUTER: ActorKind = ActorKind::Reputer;

fn offer(from: AccountId, to: AccountId) {
	assert_ok!(Pallet::offer_transfer(
		RuntimeOrigin::signed(from),
		TOPIC,
		to
	));
}

/// `to` takes over from 1.
fn accept(to: AccountId, operator: Option<AccountId>) -> DispatchResultWithPostInfo {
	Pallet::accept_transfer(RuntimeOrigin::signed(to), TOPIC, 1, operator, None)
}

fn held(who: AccountId) -> u128 {
	Balances::balance_on_hold(&HoldReason::Registration.into(), &who)
}

fn workers() -> [(AccountId, f64); 2] {
	[(11, 9.0), (12, 10.5)]
}

#[test]
fn accept_transfer_should_move_registration_deposit_and_reputation() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		register(TOPIC, 3);
		assert_ok!(Pallet::set_operator(
			RuntimeOrigin::signed(1),
			TOPIC,
			Some(100)
		));
		assert_ok!(Pallet::set_reward_destination(
			RuntimeOrigin::signed(1),
			TOPIC,
			9
		));
		play(1, &workers(), &[1, 3]);
		let past = state(REPUTER, 1);
		assert!(past.rank.score.is_some() && past.rank.coefficient.is_some());

		offer(1, 4);
		assert_ok!(accept(4, Some(101)));
		assert_eq!(state(REPUTER, 4), past);
		assert!(!slot_owners(REPUTER).contains(&1));
		assert!(!Reputers::<Test>::contains_key(TOPIC, 1));
		assert!(!Deposits::<Test>::contains_key(TOPIC, 1));
		assert_eq!((held(1), held(4)), (0, DEPOSIT));
		assert_eq!(Balances::free_balance(1), 1_000 * ALLO);
		let record = Reputers::<Test>::get(TOPIC, 4).unwrap();
		assert_eq!((record.operator, record.reward_destination), (Some(101), 4));
		assert_eq!(Operators::<Test>::get(TOPIC, 100), None);
		assert!(!System::account_exists(&100));
		assert!(SignerTopics::<Test>::get(1).is_empty());
		assert_eq!(SignerTopics::<Test>::get(101).to_vec(), [TOPIC]);
		assert_eq!(
			last_event(),
			Event::RegistrationTransferred {
				topic: TOPIC,
				from: 1,
				to: 4,
				operator: Some(101),
				reward_destination: 4,
				deposit: DEPOSIT,
				released: DEPOSIT,
			}
		);
		// Stake stays where it is.
		assert_eq!(
			world(|w| w.stakes.get(&(TOPIC, 1)).copied()),
			Some(MINIMUM_STAKE)
		);
	});
}

#[test]
fn accept_transfer_should_not_count_the_former_owner_among_those_who_left() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		register(TOPIC, 3);
		play(1, &workers(), &[1, 3]);
		let members = || Histories::<Test>::get(TOPIC).reputers.cohort.members;
		let before = members();
		offer(1, 4);
		assert_ok!(accept(4, None));
		let after = members();
		assert_eq!(after.to_vec(), [(3, before[1].1), (4, before[0].1)]);
		world(|w| w.stakes.insert((TOPIC, 4), MINIMUM_STAKE));
		play(2, &workers(), &[3, 4]);
		let history = Histories::<Test>::get(TOPIC);
		assert!(history.reputers.cohort.departed.is_empty());
		// The window of the former owner goes on.
		assert_eq!(state(REPUTER, 4).past.window.len(), 2);
	});
}

#[test]
fn accept_transfer_should_let_the_former_owners_operator_take_over() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		assert_ok!(Pallet::set_operator(
			RuntimeOrigin::signed(1),
			TOPIC,
			Some(4)
		));
		offer(1, 4);
		assert_ok!(accept(4, Some(1)));
		assert_eq!(Operators::<Test>::get(TOPIC, 4), None);
		assert_eq!(Operators::<Test>::get(TOPIC, 1), Some(4));
	});
}

#[test]
fn accept_transfer_should_wait_while_an_open_epoch_has_a_truth_of_either() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		register(TOPIC, 4);
		predict(TOPIC, 1, 10, &workers(), &[]);
		go_to(window_of(TOPIC, 1));
		assert_ok!(submit(1, vec![truth(TOPIC, 1, 0, 10.0)]));
		assert_ok!(submit(4, vec![truth(TOPIC, 1, 0, 10.0)]));
		offer(1, 5);
		assert_noop!(accept(5, None), Error::<Test>::EpochsPending);
		go_to(info(TOPIC, 1).settle_at());
		settle(TOPIC, 1);
		assert_ok!(accept(5, None));
	});
}

#[test]
fn accept_transfer_should_wait_when_the_new_owner_left_an_open_epoch() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		register(TOPIC, 4);
		predict(TOPIC, 1, 10, &workers(), &[]);
		go_to(window_of(TOPIC, 1));
		assert_ok!(submit(4, vec![truth(TOPIC, 1, 0, 10.0)]));
		assert_ok!(Pallet::deregister(RuntimeOrigin::signed(4), TOPIC));
		offer(1, 4);
		assert_noop!(accept(4, None), Error::<Test>::AccountHasPast);
		// A lag of many epochs can outlast the deposit's lock.
		open_epoch(TOPIC, 1 + HISTORY, 200);
		assert_ok!(Pallet::claim_deposit(RuntimeOrigin::signed(4), TOPIC));
		assert_noop!(accept(4, None), Error::<Test>::EpochsPending);
	});
}

#[test]
fn accept_transfer_should_fail_when_it_is_not_offered_to_the_signer() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		assert_noop!(accept(4, None), Error::<Test>::TransferNotOffered);
		offer(1, 5);
		assert_noop!(accept(4, None), Error::<Test>::TransferNotOffered);
	});
}

#[test]
fn accept_transfer_should_fail_when_the_account_has_something_of_its_own() {
	ExtBuilder::default().build_and_execute(|| {
		for who in [1, 4, 5] {
			register(TOPIC, who);
		}
		offer(1, 4);
		assert_noop!(accept(4, None), Error::<Test>::AlreadyRegistered);
		// Of somebody who is gone for good the latest round may still know.
		play(1, &workers(), &[5]);
		assert_ok!(Pallet::deregister(RuntimeOrigin::signed(5), TOPIC));
		open_epoch(TOPIC, 1 + HISTORY, 200);
		assert_ok!(Pallet::claim_deposit(RuntimeOrigin::signed(5), TOPIC));
		offer(1, 5);
		assert_noop!(accept(5, None), Error::<Test>::AccountHasPast);
		// An operator of another reputer cannot be named.
		assert_ok!(Pallet::set_operator(
			RuntimeOrigin::signed(4),
			TOPIC,
			Some(6)
		));
		offer(1, 7);
		assert_noop!(accept(7, Some(6)), Error::<Test>::KeyTaken);
		assert_noop!(accept(7, Some(7)), Error::<Test>::KeyTaken);
	});
}

#[test]
fn accept_transfer_should_fail_when_the_account_may_not_register() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		offer(1, 4);
		world(|w| w.whitelists.insert(TOPIC, [1].into()));
		assert_noop!(accept(4, None), Error::<Test>::NotWhitelisted);
		world(|w| w.whitelists.clear());

		let many: Vec<_> = (10..10 + MaxTopics::get()).collect();
		for topic in &many {
			world(|w| w.topics.insert(*topic, (TopicStatus::Active, parameters())));
			register(*topic, 4);
		}
		assert_noop!(accept(4, None), Error::<Test>::TooManyTopics);

		// An account without funds.
		offer(1, 500);
		assert!(accept(500, None).is_err());
		assert_eq!(held(1), DEPOSIT);
		world(|w| w.topics.get_mut(&TOPIC).unwrap().0 = TopicStatus::Retired);
		assert_noop!(accept(500, None), Error::<Test>::TopicRetired);
		world(|w| w.topics.remove(&TOPIC));
		assert_noop!(accept(500, None), Error::<Test>::TopicNotFound);
	});
}

#[test]
fn accept_transfer_should_cost_what_the_open_epochs_cost() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		for index in 1..=3 {
			open_epoch(TOPIC, index, 10 * index);
		}
		offer(1, 4);
		assert_eq!(
			accept(4, None).unwrap().actual_weight,
			Some(<() as WeightInfo>::accept_transfer(3))
		);
	});
}
