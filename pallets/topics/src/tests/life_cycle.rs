// SPDX-License-Identifier: Apache-2.0

use crate::{fixtures, mock::*, ActiveTopics, ActiveWeight, Event};
use allora_primitives::{traits::TopicInspect, Decimal, TopicStatus};
use frame_support::assert_ok;

fn weight(whole: u32) -> Decimal {
	Decimal::from_u32(whole)
}

fn build(topics: u32, test: impl FnOnce()) {
	let mut builder = ExtBuilder::default();
	for _ in 0..topics {
		builder = builder.with_default_topic();
	}
	builder.build_and_execute(test)
}

#[test]
fn topic_should_become_active_when_its_weight_suffices() {
	build(1, || {
		System::reset_events();
		fund(1, 1);
		assert_eq!(Topics::status(1), Some(TopicStatus::Created));
		assert!(events().is_empty());
		fund(1, 2);
		assert_eq!(Topics::status(1), Some(TopicStatus::Active));
		assert_eq!(
			events(),
			vec![Event::TopicActivated {
				topic: 1,
				weight: weight(2),
				next_epoch_at: 2
			}]
		);
		assert_eq!(Topics::weight_share(1), (weight(2), weight(2)));
		assert_eq!(Topics::weight_share(9), (weight(0), weight(2)));
	});
}

#[test]
fn weight_should_step_once_per_opening_when_funding_changes() {
	build(1, || {
		fund(1, 10);
		for amount in 1..50 {
			fund(1, 10 + amount);
		}
		fund(1, 30);
		assert_eq!(
			Topics::weight_share(1).0,
			weight(10),
			"dust does not advance the EMA"
		);
		run_to(2);
		assert_eq!(Topics::weight_share(1), (weight(20), weight(20)));
		run_to(12);
		assert_eq!(Topics::weight_share(1), (weight(25), weight(25)));
	});
}

#[test]
fn topic_should_become_dormant_and_active_again_when_stake_goes_and_comes() {
	build(2, || {
		fund(1, 8);
		fund(2, 100);
		set_stake(1, 0);
		run_to(2);
		assert_eq!(Topics::current_epoch(1), 1, "4 is enough");
		run_to(12);
		assert_eq!(Topics::current_epoch(1), 2, "2 is just enough");
		run_to(22);
		assert_eq!(Topics::status(1), Some(TopicStatus::Dormant));
		assert_eq!(Topics::current_epoch(1), 2);
		assert!(events().contains(&Event::TopicDormant {
			topic: 1,
			weight: weight(1)
		}));
		assert_eq!(ActiveWeight::<Test>::get(), weight(100));
		run_to(40);
		assert_eq!(Topics::current_epoch(1), 2);
		assert!(
			Topics::open_epochs(1).is_empty(),
			"open epochs are finished"
		);
		// The EMA goes on from the 1 that it had: payments that do not suffice leave it there.
		for _ in 0..5 {
			fund(1, 2);
			assert_eq!(Topics::status(1), Some(TopicStatus::Dormant), "1.5");
		}
		fund(1, 9);
		assert_eq!(Topics::status(1), Some(TopicStatus::Active));
		assert_eq!(Topics::weight_share(1), (weight(5), weight(105)));
		run_to(42);
		assert_eq!(Topics::current_epoch(1), 3);
		assert_eq!(Topics::weight_share(1).0, weight(7));
	});
}

#[test]
fn topic_should_have_no_weight_when_it_has_no_revenue() {
	build(2, || {
		fund(1, 100);
		fund(2, 100);
		run_to(2);
		assert_eq!(Topics::current_epoch(1), 1);
		// Half of the former weight would keep it active for five epochs more.
		set_revenue(1, 0);
		run_to(12);
		assert_eq!(Topics::current_epoch(1), 1);
		assert_eq!(Topics::status(1), Some(TopicStatus::Dormant));
		assert!(events().contains(&Event::TopicDormant {
			topic: 1,
			weight: weight(0)
		}));
		assert_eq!(Topics::weight_share(1), (weight(0), weight(100)));
		// What had no weight begins anew.
		fund(1, 9);
		assert_eq!(Topics::weight_share(1), (weight(9), weight(109)));
	});
}

#[test]
fn open_epochs_should_be_paid_with_the_former_weight_when_the_revenue_has_run_out() {
	build(2, || {
		fund(1, 100);
		fund(2, 100);
		run_to(2);
		set_revenue(1, 0);
		crate::ActiveTopics::<Test>::mutate(|active| {
			for entry in active.iter_mut().filter(|entry| entry.topic == 1) {
				entry.next_epoch_at = 3;
			}
		});
		run_to(3);
		assert_eq!(Topics::status(1), Some(TopicStatus::Dormant));
		assert_eq!(Topics::open_epochs(1).len(), 1);
		assert_eq!(Topics::weight_share(1), (weight(100), weight(200)));
		fund(1, 10);
		assert_eq!(Topics::weight_share(1), (weight(55), weight(155)));
	});
}

#[test]
fn topic_should_stay_dormant_when_only_its_former_weight_would_suffice() {
	build(9, || {
		for topic in 1..=8 {
			fund(topic, 50);
		}
		fund(9, 60);
		assert_eq!(Topics::status(8), Some(TopicStatus::Dormant));
		assert_ok!(Topics::retire(RuntimeOrigin::signed(ALICE), 1));
		fund(8, 1);
		assert_eq!(Topics::status(8), Some(TopicStatus::Dormant), "25 of 1");
		fund(8, 2);
		assert_eq!(Topics::status(8), Some(TopicStatus::Active));
		assert_eq!(Topics::weight_share(8).0, weight(26));
	});
}

#[test]
fn waiting_topics_should_get_the_places_that_come_free_when_they_still_weigh_enough() {
	build(12, || {
		for topic in 1..=8 {
			fund(topic, 50);
		}
		fund(9, 60);
		fund(10, 20);
		fund(11, 20);
		fund(12, 20);
		let status = |topic| Topics::status(topic);
		assert_eq!(status(8), Some(TopicStatus::Dormant), "displaced");
		assert_eq!(status(10), Some(TopicStatus::Created), "refused");
		run_to(2);
		// In the order in which they came; of a topic that lost its money meanwhile nothing comes.
		assert_eq!(
			crate::WaitingTopics::<Test>::get().into_inner(),
			vec![12, 11, 10, 8]
		);
		set_revenue(10, 0);
		for topic in 1..=2 {
			assert_ok!(Topics::retire(RuntimeOrigin::signed(ALICE), topic));
		}
		run_to(3);
		assert_eq!(status(8), Some(TopicStatus::Active));
		run_to(4);
		assert_eq!(status(10), Some(TopicStatus::Created));
		run_to(5);
		assert_eq!(status(11), Some(TopicStatus::Active));
		run_to(9);
		assert_eq!(status(12), Some(TopicStatus::Created), "no place is left");
		assert_eq!(crate::WaitingTopics::<Test>::get().into_inner(), vec![12]);
	});
}

#[test]
fn revenue_should_drip_once_per_opening_when_active() {
	build(1, || {
		fund(1, 100);
		Drip::set(ALLO);
		run_to(2);
		assert_eq!(
			events(),
			vec![Event::EpochOpened {
				topic: 1,
				epoch: 1,
				opened_at: 2,
				weight: weight(100),
				dripped: ALLO
			}]
		);
		run_to(12);
		assert_eq!(Topics::topic_view(1).unwrap().revenue, 98 * ALLO);
		Drip::set(0);
	});
}

#[test]
fn first_openings_should_be_staggered_when_topics_are_activated_together() {
	build(8, || {
		for topic in 1..=8 {
			fund(topic, 100);
		}
		let mut blocks: Vec<_> = ActiveTopics::<Test>::get()
			.into_iter()
			.map(|entry| entry.next_epoch_at)
			.collect();
		blocks.sort();
		assert_eq!(blocks, (2..10).collect::<Vec<_>>());
		run_to(35);
		for topic in 1..=8 {
			assert_eq!(Topics::current_epoch(topic), 3 + u32::from(topic <= 4));
		}
	});
}

#[test]
fn stagger_should_stay_within_one_epoch_when_it_is_short() {
	let mut short = fixtures::new_topic();
	short.parameters.schedule.epoch_length = 5;
	let mut builder = ExtBuilder::default();
	for _ in 0..8 {
		builder = builder.with_topic(short.clone());
	}
	builder.build_and_execute(|| {
		for topic in 1..=8 {
			fund(topic, 100);
		}
		let mut crowd = [0; 5];
		for entry in ActiveTopics::<Test>::get() {
			crowd[entry.next_epoch_at as usize - 2] += 1;
		}
		assert_eq!(crowd, [2, 2, 2, 1, 1]);
	});
}

#[test]
fn lightest_topic_should_make_room_when_a_heavier_one_comes() {
	build(10, || {
		for topic in 1..=8 {
			fund(topic, if topic == 3 || topic == 5 { 10 } else { 50 });
		}
		System::reset_events();
		fund(9, 10);
		assert_eq!(
			events(),
			vec![Event::ActiveTopicsFull {
				topic: 9,
				weight: weight(10),
				lowest: weight(10)
			}]
		);
		assert_eq!(Topics::status(9), Some(TopicStatus::Created));
		fund(9, 11);
		assert_eq!(Topics::status(9), Some(TopicStatus::Active));
		assert_eq!(
			Topics::status(5),
			Some(TopicStatus::Dormant),
			"the later of equals"
		);
		assert_eq!(Topics::status(3), Some(TopicStatus::Active));
		check_invariants();
		assert_ok!(Topics::retire(RuntimeOrigin::signed(ALICE), 1));
		fund(5, 10);
		assert_eq!(Topics::status(5), Some(TopicStatus::Active));
	});
}

#[test]
fn stored_weight_should_stay_when_the_target_cannot_be_computed() {
	build(2, || {
		fund(1, 100);
		StakeImportance::set(Decimal::from_u32(100));
		run_to(2);
		let failed =
			|event: &Event<Test>| matches!(event, Event::WeightNotComputed { topic: 1, .. });
		assert!(events().iter().any(failed));
		assert_eq!(Topics::weight_share(1).0, weight(100));
		assert_eq!(Topics::current_epoch(1), 1);
		System::reset_events();
		fund(2, 100);
		assert_eq!(Topics::status(2), Some(TopicStatus::Created));
		assert!(matches!(
			events()[..],
			[Event::WeightNotComputed { topic: 2, .. }]
		));
		StakeImportance::set(Decimal::from_rational(1, 2));
	});
}

#[test]
fn funding_should_do_nothing_when_there_is_no_such_topic() {
	build(1, || {
		System::reset_events();
		fund(7, 100);
		assert!(events().is_empty());
	});
}
