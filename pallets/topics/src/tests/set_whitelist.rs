// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Error, Event};
use allora_primitives::{traits::TopicInspect, Role};
use frame_support::{assert_noop, assert_ok};

#[test]
fn set_whitelist_should_close_one_role_when_switched_on() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			System::reset_events();
			assert!(Topics::may_take_role(1, Role::Worker, &BOB));
			assert_ok!(Topics::set_whitelist(
				RuntimeOrigin::signed(ALICE),
				1,
				Role::Worker,
				true
			));
			assert!(!Topics::may_take_role(1, Role::Worker, &BOB));
			assert!(Topics::may_take_role(1, Role::Reputer, &BOB));
			assert_eq!(
				events(),
				vec![Event::WhitelistChanged {
					topic: 1,
					role: Role::Worker,
					enabled: true
				}]
			);
			assert_ok!(Topics::set_whitelist(
				RuntimeOrigin::signed(ALICE),
				1,
				Role::Worker,
				false
			));
			assert_ok!(Topics::set_whitelist(
				RuntimeOrigin::root(),
				1,
				Role::Reputer,
				true
			));
			assert!(Topics::may_take_role(1, Role::Worker, &BOB));
			assert!(!Topics::may_take_role(1, Role::Reputer, &BOB));
			assert!(
				!Topics::may_take_role(2, Role::Worker, &BOB),
				"there is no such topic"
			);
		});
}

#[test]
fn set_whitelist_should_refuse_when_the_topic_is_not_the_callers() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			let set = |who, topic| {
				Topics::set_whitelist(RuntimeOrigin::signed(who), topic, Role::Worker, true)
			};
			assert_noop!(set(BOB, 1), Error::<Test>::NotAuthorized);
			assert_noop!(set(ALICE, 2), Error::<Test>::NotFound);
			assert_ok!(Topics::retire(RuntimeOrigin::signed(ALICE), 1));
			assert_noop!(set(ALICE, 1), Error::<Test>::Retired);
		});
}
