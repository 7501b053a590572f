// SPDX-License-Identifier: Apache-2.0

use super::*;
use allora_primitives::{runtime_api::*, TopicStatus};
use sp_runtime::Perbill;

#[test]
fn stake_views_should_list_an_accounts_stakes_in_pages() {
	ExtBuilder.build_and_execute(|| {
		MinimumStake::set(1);
		for topic in 1..=7 {
			MockTopics::set(topic, TopicStatus::Active);
			if topic % 2 == 1 {
				let alice = RuntimeOrigin::signed(ALICE);
				assert_ok!(Stake::bond(alice, topic, topic.into()));
			}
		}
		let topics = |page: &StakePage| page.stakes.iter().map(|s| s.topic).collect::<Vec<_>>();
		let first = Stake::stake_views(&ALICE, 0, 2);
		assert_eq!((topics(&first), first.next), (vec![1, 3], Some(4)));
		let second = Stake::stake_views(&ALICE, 4, 9);
		assert_eq!((topics(&second), second.next), (vec![5, 7], None));
		assert_eq!(Stake::stake_views(&BOB, 1, 9).stakes, vec![]);
		assert_eq!(Stake::stake_views(&ALICE, 1, 0).next, Some(1));
		assert_eq!(
			Stake::stake_view(3, &ALICE),
			Some(StakeView {
				topic: 3,
				stake: 3,
				leaving: 0,
				compounding: true,
				authority: 3
			})
		);
		assert_eq!(Stake::stake_view(2, &ALICE), None);
	});
}

#[test]
fn stake_views_should_look_at_a_bounded_number_of_topics() {
	ExtBuilder.build_and_execute(|| {
		for topic in 1..=MAX_SCAN + 1 {
			MockTopics::set(topic, TopicStatus::Active);
		}
		let page = Stake::stake_views(&ALICE, 1, 9);
		assert_eq!((page.stakes, page.next), (vec![], Some(MAX_SCAN + 1)));
	});
}

#[test]
fn pool_view_should_tell_what_a_delegator_wants_to_know() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(Stake::pool_view(TOPIC, &ALICE), None);
		bond(ALICE, 1_000);
		assert_eq!(Stake::pool_view(TOPIC, &ALICE).unwrap().room, 9_000);
		let alice = RuntimeOrigin::signed(ALICE);
		let tenth = Perbill::from_percent(10);
		assert_ok!(Stake::set_commission(alice, TOPIC, tenth));
		assert_eq!(
			Stake::pool_view(TOPIC, &ALICE)
				.unwrap()
				.commission_fixed_until,
			None
		);
		delegate(BOB, ALICE, 3_000);
		reward(ALICE, 400);
		let view = PoolView {
			own: 1_000,
			delegated: 3_000,
			delegators: 1,
			authority: 4_000,
			room: 6_000,
			commission: tenth,
			commission_fixed_until: Some(11),
			unclaimed: 270,
		};
		assert_eq!(Stake::pool_view(TOPIC, &ALICE), Some(view));
		System::set_block_number(11);
		assert_eq!(
			Stake::pool_view(TOPIC, &ALICE)
				.unwrap()
				.commission_fixed_until,
			None
		);
		delegate(CAROL, ALICE, 100_000);
		let view = Stake::pool_view(TOPIC, &ALICE).unwrap();
		assert_eq!((view.authority, view.room), (10_000, 0));
	});
}

#[test]
fn delegation_views_should_list_all_of_an_accounts_delegations_once() {
	ExtBuilder.build_and_execute(|| {
		for topic in [TOPIC, OTHER] {
			for reputer in [ALICE, CAROL] {
				let origin = RuntimeOrigin::signed(reputer);
				assert_ok!(Stake::bond(origin, topic, 1_000));
				let bob = RuntimeOrigin::signed(BOB);
				let amount = u128::from(topic) * 100 + u128::from(reputer);
				assert_ok!(Stake::delegate(bob, topic, reputer, amount, None));
			}
		}
		let mut seen = Vec::new();
		let mut from = None;
		loop {
			let page = Stake::delegation_views(&BOB, from, 3);
			assert!(page.delegations.len() <= 3);
			seen.extend(page.delegations);
			from = page.next;
			if from.is_none() {
				break;
			}
		}
		let mut places: Vec<_> = seen.iter().map(|d| (d.topic, d.reputer, d.stake)).collect();
		places.sort_unstable();
		assert_eq!(
			places,
			vec![
				(TOPIC, ALICE, 101),
				(TOPIC, CAROL, 104),
				(OTHER, ALICE, 201),
				(OTHER, CAROL, 204)
			]
		);
		assert!(Stake::delegation_views(&ALICE, None, 9)
			.delegations
			.is_empty());
		reward(ALICE, 1_101);
		assert_eq!(
			Stake::delegation_view(TOPIC, &ALICE, &BOB),
			Some(DelegationView {
				topic: TOPIC,
				reputer: ALICE,
				stake: 101,
				leaving: 0,
				claimable: claimable(ALICE, BOB),
				compounding: false
			})
		);
		assert!(claimable(ALICE, BOB) >= 100);
		assert_eq!(claimable(BOB, ALICE), 0);
	});
}

#[test]
fn exit_views_should_list_what_is_on_its_way() {
	ExtBuilder.build_and_execute(|| {
		alice_with_bob();
		let bob = RuntimeOrigin::signed(BOB);
		assert_ok!(Stake::undelegate(bob, TOPIC, ALICE, 500));
		let alice = RuntimeOrigin::signed(ALICE);
		assert_ok!(Stake::unbond(alice, TOPIC, 600));
		let view = |request, amount| ExitView {
			request,
			amount,
			completes_at: 6,
			queued: true,
		};
		assert_eq!(Stake::exit_views(TOPIC, &ALICE, &BOB), vec![view(0, 500)]);
		assert_eq!(Stake::exit_views(TOPIC, &ALICE, &ALICE), vec![view(1, 600)]);
		assert_eq!(Stake::exit_views(TOPIC, &BOB, &BOB), vec![]);
	});
}

#[test]
fn slash_view_should_tell_what_is_set_aside() {
	ExtBuilder.build_and_execute(|| {
		bond(ALICE, 1_000);
		assert_eq!(Stake::slash_view(TOPIC, 1, &ALICE), None);
		let share = Perbill::from_percent(5);
		let root = RuntimeOrigin::root();
		assert_ok!(Stake::schedule_slash(root, TOPIC, 1, ALICE, share));
		assert_eq!(
			Stake::slash_view(TOPIC, 1, &ALICE),
			Some(SlashView {
				amount: 50,
				applies_at: 4,
				queued: true
			})
		);
	});
}
