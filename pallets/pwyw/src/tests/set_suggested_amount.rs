// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, pallet::*};
use allora_primitives::TopicStatus;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::traits::BadOrigin;

#[test]
fn suggested_amount_should_be_set_by_the_creator_and_by_governance() {
	ExtBuilder.build_and_execute(|| {
		for (origin, amount) in [
			(RuntimeOrigin::signed(CREATOR), Some(ED)),
			(RuntimeOrigin::root(), Some(500)),
			(RuntimeOrigin::signed(CREATOR), None),
		] {
			assert_ok!(Pwyw::set_suggested_amount(origin, TOPIC, amount));
			assert_eq!(Pwyw::payment_statistics(TOPIC).unwrap().suggested, amount);
			assert_eq!(
				events().last(),
				Some(&Event::AmountSuggested {
					topic: TOPIC,
					amount
				})
			);
		}
	});
}

#[test]
fn suggested_amount_should_be_refused_when_topic_caller_or_amount_is_wrong() {
	ExtBuilder.build_and_execute(|| {
		let set = |origin, topic, amount| Pwyw::set_suggested_amount(origin, topic, Some(amount));
		let creator = || RuntimeOrigin::signed(CREATOR);
		assert_noop!(set(creator(), UNKNOWN, 500), Error::<Test>::TopicNotFound);
		assert_noop!(
			set(RuntimeOrigin::signed(ALICE), TOPIC, 500),
			Error::<Test>::NotAuthorized
		);
		assert_noop!(set(RuntimeOrigin::none(), TOPIC, 500), BadOrigin);
		assert_noop!(set(creator(), TOPIC, ED - 1), Error::<Test>::AmountTooSmall);
		Mock::change(TOPIC, |t| t.status = Some(TopicStatus::Retired));
		assert_noop!(set(creator(), TOPIC, 500), Error::<Test>::TopicRetired);
	});
}
