// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::{Error, Event, TransferOffers};
use allora_primitives::TopicStatus;
use frame_support::{assert_noop, assert_ok};

fn offer(owner: AccountId, to: AccountId) -> DispatchResult {
	Inference::offer_transfer(RuntimeOrigin::signed(owner), TOPIC, to)
}

#[test]
fn offer_transfer_should_name_who_may_accept_and_change_nothing_else() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			let before = crate::Workers::<Test>::get(TOPIC, ALICE);
			assert_ok!(offer(ALICE, BOB));
			assert_eq!(TransferOffers::<Test>::get(TOPIC, ALICE), Some(BOB));
			assert_eq!(crate::Workers::<Test>::get(TOPIC, ALICE), before);
			assert!(has_event(Event::TransferOffered {
				topic: TOPIC,
				owner: ALICE,
				to: BOB
			}));
		});
}

#[test]
fn offer_transfer_should_replace_the_former_offer() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			assert_ok!(offer(ALICE, BOB));
			assert_ok!(offer(ALICE, CHARLIE));
			assert_eq!(TransferOffers::<Test>::get(TOPIC, ALICE), Some(CHARLIE));
		});
}

#[test]
fn offer_transfer_should_fail_when_there_is_nothing_to_offer() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			assert_noop!(offer(BOB, ALICE), Error::<Test>::NotRegistered);
			assert_noop!(offer(ALICE, ALICE), Error::<Test>::TransferToSelf);
			TopicStatuses::mutate(|map| map.insert(TOPIC, TopicStatus::Retired));
			assert_noop!(offer(ALICE, BOB), Error::<Test>::TopicRetired);
			TopicStatuses::set(Default::default());
			assert_noop!(offer(ALICE, BOB), Error::<Test>::TopicNotFound);
		});
}

#[test]
fn offer_transfer_should_end_when_the_owner_leaves() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			assert_ok!(offer(ALICE, BOB));
			assert_ok!(Inference::deregister(RuntimeOrigin::signed(ALICE), TOPIC));
			assert!(!TransferOffers::<Test>::contains_key(TOPIC, ALICE));
			// Nor does it come back with the owner.
			register(ALICE);
			assert!(!TransferOffers::<Test>::contains_key(TOPIC, ALICE));
		});
}
