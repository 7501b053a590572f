// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Error, Event, HoldReason, Topics as Records, TransferOffers};
use allora_primitives::{traits::TopicInspect, Role};
use frame_support::{assert_noop, assert_ok, hypothetically, traits::fungible::InspectHold};

fn held(who: AccountId) -> u128 {
	Balances::balance_on_hold(&HoldReason::TopicDeposit.into(), &who)
}

fn offer(to: AccountId) {
	assert_ok!(Topics::offer_transfer(RuntimeOrigin::signed(ALICE), 1, to));
}

#[test]
fn accept_transfer_should_make_the_signer_creator_and_move_the_deposit() {
	ExtBuilder::default()
		.with_default_topic()
		.with_default_topic()
		.build_and_execute(|| {
			fund(1, 100);
			run_to(3);
			offer(BOB);
			System::reset_events();
			let free = (Balances::free_balance(ALICE), Balances::free_balance(BOB));
			assert_ok!(Topics::accept_transfer(RuntimeOrigin::signed(BOB), 1));
			assert_eq!(Topics::creator(1), Some(BOB));
			// Alice's other topic stays hers.
			assert_eq!((held(ALICE), held(BOB)), (10 * ALLO, 10 * ALLO));
			assert_eq!(Balances::free_balance(ALICE), free.0 + 10 * ALLO);
			assert_eq!(Balances::free_balance(BOB), free.1 - 10 * ALLO);
			assert_eq!(TransferOffers::<Test>::get(1), None);
			assert_eq!(
				events(),
				vec![Event::TopicTransferred {
					topic: 1,
					from: ALICE,
					to: BOB,
					deposit: 10 * ALLO,
					released: 10 * ALLO,
				}]
			);
			let set =
				|who| Topics::set_whitelist(RuntimeOrigin::signed(who), 1, Role::Worker, true);
			assert_noop!(set(ALICE), Error::<Test>::NotAuthorized);
			assert_ok!(set(BOB));
			// The epoch that is open goes on.
			run_to(30);
			assert_ok!(Topics::retire(RuntimeOrigin::signed(BOB), 1));
			assert_eq!(held(BOB), 0);
		});
}

#[test]
fn accept_transfer_should_refuse_when_it_is_not_the_signers() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			let accept = |who, topic| Topics::accept_transfer(RuntimeOrigin::signed(who), topic);
			assert_noop!(accept(BOB, 1), Error::<Test>::TransferNotOffered);
			assert_noop!(accept(BOB, 2), Error::<Test>::NotFound);
			offer(POOR);
			assert_noop!(accept(BOB, 1), Error::<Test>::TransferNotOffered);
			// Five tokens do not cover the deposit of ten.
			let refused = frame_support::storage::with_storage_layer(|| accept(POOR, 1));
			assert!(refused.is_err());
			assert_eq!((Topics::creator(1), held(ALICE)), (Some(ALICE), 10 * ALLO));
			assert_ok!(Topics::retire(RuntimeOrigin::signed(ALICE), 1));
			assert_noop!(accept(POOR, 1), Error::<Test>::Retired);
		});
}

#[test]
fn offers_should_be_checked_by_the_invariants() {
	ExtBuilder::default()
		.with_default_topic()
		.with_default_topic()
		.build_and_execute(|| {
			assert_ok!(Topics::retire(RuntimeOrigin::signed(ALICE), 2));
			for (topic, to) in [(1, ALICE), (2, BOB), (3, BOB)] {
				hypothetically!({
					TransferOffers::<Test>::insert(topic, to);
					assert!(Topics::do_try_state().is_err());
				});
			}
			assert_eq!(Records::<Test>::get(1).unwrap().creator, ALICE);
		});
}
