// SPDX-License-Identifier: Apache-2.0

use crate::{
	mock::*, ActiveTopics, ActiveWeight, Call, Epochs, Error, Event, HoldReason, OpenEpochs,
	WeightInfo,
};
use allora_primitives::{
	traits::{TopicInspect, TopicRevenue},
	Decimal, EpochStage, TopicStatus,
};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::GetDispatchInfo,
	traits::{fungible::InspectHold, Get},
	weights::RuntimeDbWeight,
};

#[test]
fn retire_should_return_the_deposit_when_called_by_the_creator() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			System::reset_events();
			assert_ok!(Topics::retire(RuntimeOrigin::signed(ALICE), 1));
			assert_eq!(
				Balances::balance_on_hold(&HoldReason::TopicDeposit.into(), &ALICE),
				0
			);
			assert_eq!(Topics::status(1), Some(TopicStatus::Retired));
			assert_eq!(
				events(),
				vec![Event::TopicRetired {
					topic: 1,
					deposit: 10 * ALLO
				}]
			);
		});
}

#[test]
fn retire_should_finish_open_epochs_and_open_none_when_active() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			fund(1, 100);
			run_to(3);
			assert_ok!(Topics::retire(RuntimeOrigin::signed(ALICE), 1));
			assert!(ActiveTopics::<Test>::get().is_empty());
			assert_eq!(ActiveWeight::<Test>::get(), Decimal::default());
			// Its share of what is left stays at most 1.
			let (weight, sum) = Topics::weight_share(1);
			assert_eq!(
				(weight, sum),
				(Decimal::from_u32(100), Decimal::from_u32(100))
			);
			run_to(30);
			assert_eq!(
				Epochs::<Test>::get(1, 1).unwrap().stage,
				EpochStage::Settled
			);
			assert!(OpenEpochs::<Test>::get(1).is_empty());
			assert_eq!(Topics::current_epoch(1), 1);
			fund(1, 200);
			assert_eq!(Topics::status(1), Some(TopicStatus::Retired));
		});
}

#[test]
fn retire_should_refuse_when_not_the_creators_or_done_before() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			let retire = |who, topic| Topics::retire(RuntimeOrigin::signed(who), topic);
			assert_noop!(retire(BOB, 1), Error::<Test>::NotAuthorized);
			assert_noop!(retire(ALICE, 2), Error::<Test>::NotFound);
			assert_ok!(retire(ALICE, 1));
			assert_noop!(retire(ALICE, 1), Error::<Test>::Retired);
		});
}

#[test]
fn retire_should_tell_the_revenue_when_no_epoch_is_open() {
	ExtBuilder::default()
		.with_default_topic()
		.with_default_topic()
		.build_and_execute(|| {
			take_ended();
			// The first never opened an epoch.
			assert_ok!(Topics::retire(RuntimeOrigin::signed(ALICE), 1));
			assert_eq!(take_ended(), vec![(1, 0, false)]);
			// The second has become dormant after epochs that all have ended.
			fund(2, 100);
			run_to(3);
			set_funds(2, 0, 0);
			run_to(100);
			assert!(OpenEpochs::<Test>::get(2).is_empty());
			let epoch = Topics::current_epoch(2);
			assert!(epoch > 0);
			take_ended();
			assert_ok!(Topics::retire(RuntimeOrigin::signed(ALICE), 2));
			assert_eq!(take_ended(), vec![(2, epoch, false)]);
			assert_noop!(
				Topics::retire(RuntimeOrigin::signed(ALICE), 2),
				Error::<Test>::Retired
			);
			assert!(take_ended().is_empty());
		});
}

#[test]
fn retire_should_leave_it_to_the_last_epoch_when_epochs_are_open() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			take_ended();
			fund(1, 100);
			run_to(3);
			assert_ok!(Topics::retire(RuntimeOrigin::signed(ALICE), 1));
			assert!(!OpenEpochs::<Test>::get(1).is_empty());
			assert!(take_ended().is_empty());
			run_to(30);
			assert_eq!(take_ended(), vec![(1, 1, true)]);
		});
}

#[test]
fn weight_of_retire_should_have_room_for_telling_the_revenue() {
	let told = <MockRevenue as TopicRevenue<AccountId>>::epoch_end_weight();
	let db: RuntimeDbWeight = <Test as frame_system::Config>::DbWeight::get();
	assert_eq!(
		Call::<Test>::retire { topic: 1 }
			.get_dispatch_info()
			.call_weight,
		<() as WeightInfo>::retire()
			.saturating_add(db.reads(1))
			.saturating_add(told)
	);
}
