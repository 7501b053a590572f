// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::{Error, Event, TransferOffers};
use frame_support::{assert_noop, assert_ok};

#[test]
fn cancel_transfer_should_take_the_offer_back() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			let cancel = |who| Inference::cancel_transfer(RuntimeOrigin::signed(who), TOPIC);
			assert_noop!(cancel(ALICE), Error::<Test>::TransferNotOffered);
			let alice = RuntimeOrigin::signed(ALICE);
			assert_ok!(Inference::offer_transfer(alice, TOPIC, BOB));
			// It is not for the other one to cancel.
			assert_noop!(cancel(BOB), Error::<Test>::TransferNotOffered);
			assert_ok!(cancel(ALICE));
			assert!(!TransferOffers::<Test>::contains_key(TOPIC, ALICE));
			assert!(has_event(Event::TransferCancelled {
				topic: TOPIC,
				owner: ALICE
			}));
			let bob = RuntimeOrigin::signed(BOB);
			assert_noop!(
				Inference::accept_transfer(bob, TOPIC, ALICE, None, None),
				Error::<Test>::TransferNotOffered
			);
		});
}
