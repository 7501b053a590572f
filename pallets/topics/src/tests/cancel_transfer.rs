// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Error, Event, TransferOffers};
use frame_support::{assert_noop, assert_ok};

#[test]
fn cancel_transfer_should_take_the_offer_back() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			let cancel = |who, topic| Topics::cancel_transfer(RuntimeOrigin::signed(who), topic);
			assert_noop!(cancel(ALICE, 1), Error::<Test>::TransferNotOffered);
			assert_ok!(Topics::offer_transfer(RuntimeOrigin::signed(ALICE), 1, BOB));
			assert_noop!(cancel(BOB, 1), Error::<Test>::NotAuthorized);
			assert_noop!(cancel(ALICE, 2), Error::<Test>::NotFound);
			System::reset_events();
			assert_ok!(cancel(ALICE, 1));
			assert_eq!(events(), vec![Event::TransferCancelled { topic: 1 }]);
			assert_eq!(TransferOffers::<Test>::get(1), None);
			assert_ok!(Topics::retire(RuntimeOrigin::signed(ALICE), 1));
			assert_noop!(cancel(ALICE, 1), Error::<Test>::Retired);
		});
}
