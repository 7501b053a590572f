// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Error, Event, TransferOffers};
use allora_primitives::traits::TopicInspect;
use frame_support::{assert_noop, assert_ok};

#[test]
fn offer_transfer_should_name_who_may_accept_and_change_nothing_else() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			System::reset_events();
			assert_ok!(Topics::offer_transfer(RuntimeOrigin::signed(ALICE), 1, BOB));
			assert_eq!(Topics::creator(1), Some(ALICE));
			assert_eq!(
				events(),
				vec![Event::TransferOffered {
					topic: 1,
					creator: ALICE,
					to: BOB
				}]
			);
			// A later offer, of governance this time, replaces it.
			assert_ok!(Topics::offer_transfer(RuntimeOrigin::root(), 1, POOR));
			assert_eq!(TransferOffers::<Test>::get(1), Some(POOR));
		});
}

#[test]
fn offer_transfer_should_end_when_the_topic_is_retired() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			assert_ok!(Topics::offer_transfer(RuntimeOrigin::signed(ALICE), 1, BOB));
			assert_ok!(Topics::retire(RuntimeOrigin::signed(ALICE), 1));
			assert_eq!(TransferOffers::<Test>::get(1), None);
		});
}

#[test]
fn offer_transfer_should_refuse_when_there_is_nothing_to_offer() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			let offer =
				|who, topic, to| Topics::offer_transfer(RuntimeOrigin::signed(who), topic, to);
			assert_noop!(offer(BOB, 1, BOB), Error::<Test>::NotAuthorized);
			assert_noop!(offer(ALICE, 2, BOB), Error::<Test>::NotFound);
			assert_noop!(offer(ALICE, 1, ALICE), Error::<Test>::TransferToSelf);
			assert_ok!(Topics::retire(RuntimeOrigin::signed(ALICE), 1));
			assert_noop!(offer(ALICE, 1, BOB), Error::<Test>::Retired);
		});
}
