// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Error, Event, Reputers, TransferOffers};
use allora_primitives::TopicStatus;
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};

type Pallet = crate::Pallet<Test>;

fn offer(reputer: AccountId, to: AccountId) -> DispatchResult {
	Pallet::offer_transfer(RuntimeOrigin::signed(reputer), TOPIC, to)
}

#[test]
fn offer_transfer_should_name_who_may_accept_and_change_nothing_else() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		let before = Reputers::<Test>::get(TOPIC, 1);
		assert_ok!(offer(1, 2));
		assert_eq!(
			last_event(),
			Event::TransferOffered {
				topic: TOPIC,
				reputer: 1,
				to: 2
			}
		);
		assert_ok!(offer(1, 3));
		assert_eq!(TransferOffers::<Test>::get(TOPIC, 1), Some(3));
		assert_eq!(Reputers::<Test>::get(TOPIC, 1), before);
	});
}

#[test]
fn offer_transfer_should_end_when_the_reputer_leaves() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		assert_ok!(offer(1, 2));
		assert_ok!(Pallet::deregister(RuntimeOrigin::signed(1), TOPIC));
		assert!(!TransferOffers::<Test>::contains_key(TOPIC, 1));
	});
}

#[test]
fn offer_transfer_should_fail_when_there_is_nothing_to_offer() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		assert_noop!(offer(2, 1), Error::<Test>::NotRegistered);
		assert_noop!(offer(1, 1), Error::<Test>::TransferToSelf);
		world(|w| w.topics.get_mut(&TOPIC).unwrap().0 = TopicStatus::Retired);
		assert_noop!(offer(1, 2), Error::<Test>::TopicRetired);
		world(|w| w.topics.clear());
		assert_noop!(offer(1, 2), Error::<Test>::TopicNotFound);
	});
}
