// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Error, Event, WhitelistCount};
use allora_primitives::{traits::TopicInspect, Role};
use frame_support::{assert_noop, assert_ok, BoundedVec};
use sp_runtime::DispatchResult;

fn change(add: bool, who: AccountId, topic: u32, accounts: Vec<AccountId>) -> DispatchResult {
	let (origin, accounts) = (
		RuntimeOrigin::signed(who),
		BoundedVec::truncate_from(accounts),
	);
	if add {
		Topics::add_to_whitelist(origin, topic, Role::Reputer, accounts)
	} else {
		Topics::remove_from_whitelist(origin, topic, Role::Reputer, accounts)
	}
}

#[test]
fn remove_from_whitelist_should_refuse_the_role_when_no_longer_listed() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			assert_ok!(Topics::set_whitelist(
				RuntimeOrigin::signed(ALICE),
				1,
				Role::Reputer,
				true
			));
			assert_ok!(change(true, ALICE, 1, vec![BOB, 7]));
			System::reset_events();
			assert_ok!(change(false, ALICE, 1, vec![BOB, 8]));
			assert_eq!(
				events(),
				vec![Event::WhitelistRemoved {
					topic: 1,
					role: Role::Reputer,
					accounts: vec![BOB]
				}]
			);
			assert!(!Topics::may_take_role(1, Role::Reputer, &BOB));
			assert!(Topics::may_take_role(1, Role::Reputer, &7));
			assert_eq!(WhitelistCount::<Test>::get(1, Role::Reputer), 1);
			assert_ok!(change(false, ALICE, 1, vec![7]));
			assert!(!WhitelistCount::<Test>::contains_key(1, Role::Reputer));
		});
}

#[test]
fn remove_from_whitelist_should_change_nothing_when_refused() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			assert_ok!(change(true, ALICE, 1, vec![BOB]));
			assert_noop!(change(false, ALICE, 1, vec![]), Error::<Test>::NoAccounts);
			assert_noop!(
				change(false, BOB, 1, vec![BOB]),
				Error::<Test>::NotAuthorized
			);
			assert_noop!(change(false, ALICE, 2, vec![BOB]), Error::<Test>::NotFound);
			assert_ok!(Topics::retire(RuntimeOrigin::signed(ALICE), 1));
			assert_noop!(change(false, ALICE, 1, vec![BOB]), Error::<Test>::Retired);
		});
}
