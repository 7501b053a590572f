// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Error, Event, WhitelistCount};
use allora_primitives::{traits::TopicInspect, Role};
use frame_support::{assert_noop, assert_ok, storage::with_storage_layer, BoundedVec};
use sp_runtime::DispatchResult;

fn add(who: AccountId, topic: u32, accounts: Vec<AccountId>) -> DispatchResult {
	with_storage_layer(|| {
		let accounts = BoundedVec::truncate_from(accounts);
		Topics::add_to_whitelist(RuntimeOrigin::signed(who), topic, Role::Worker, accounts)
	})
}

#[test]
fn add_to_whitelist_should_admit_accounts_when_listed() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			assert_ok!(Topics::set_whitelist(
				RuntimeOrigin::signed(ALICE),
				1,
				Role::Worker,
				true
			));
			assert_ok!(add(ALICE, 1, vec![BOB, 7, BOB]));
			assert_eq!(WhitelistCount::<Test>::get(1, Role::Worker), 2);
			assert!(Topics::may_take_role(1, Role::Worker, &BOB));
			assert!(!Topics::may_take_role(1, Role::Worker, &8));
			System::reset_events();
			assert_ok!(add(ALICE, 1, vec![7, 8]));
			assert_eq!(
				events(),
				vec![Event::WhitelistAdded {
					topic: 1,
					role: Role::Worker,
					accounts: vec![8]
				}]
			);
		});
}

#[test]
fn add_to_whitelist_should_change_nothing_when_refused() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			assert_noop!(add(ALICE, 1, vec![]), Error::<Test>::NoAccounts);
			assert_noop!(add(BOB, 1, vec![BOB]), Error::<Test>::NotAuthorized);
			assert_noop!(add(ALICE, 2, vec![BOB]), Error::<Test>::NotFound);
			assert_ok!(add(ALICE, 1, (0..64).collect()));
			assert_noop!(
				add(ALICE, 1, (64..71).collect()),
				Error::<Test>::WhitelistFull
			);
			assert_ok!(add(ALICE, 1, (64..70).collect()));
			assert_noop!(add(ALICE, 1, vec![70]), Error::<Test>::WhitelistFull);
			assert_ok!(Topics::retire(RuntimeOrigin::signed(ALICE), 1));
			assert_noop!(add(ALICE, 1, vec![BOB]), Error::<Test>::Retired);
		});
}
