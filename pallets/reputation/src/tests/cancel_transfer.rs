// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Error, Event, TransferOffers};
use frame_support::{assert_noop, assert_ok};

type Pallet = crate::Pallet<Test>;

#[test]
fn cancel_transfer_should_take_the_offer_back() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		let cancel = |who| Pallet::cancel_transfer(RuntimeOrigin::signed(who), TOPIC);
		assert_noop!(cancel(1), Error::<Test>::TransferNotOffered);
		assert_ok!(Pallet::offer_transfer(RuntimeOrigin::signed(1), TOPIC, 2));
		// It is not for the other one to cancel.
		assert_noop!(cancel(2), Error::<Test>::TransferNotOffered);
		assert_ok!(cancel(1));
		assert_eq!(
			last_event(),
			Event::TransferCancelled {
				topic: TOPIC,
				reputer: 1
			}
		);
		assert!(!TransferOffers::<Test>::contains_key(TOPIC, 1));
	});
}
