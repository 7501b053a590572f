// SPDX-License-Identifier: Apache-2.0

use crate::{fixtures, mock::*};
use allora_primitives::{
	runtime_api::{OpenWindow, TopicFilter},
	traits::TopicInspect,
	EpochStage, Role, SubmissionPhase, TopicStatus, Window,
};

#[test]
fn topic_view_should_show_everything_when_the_topic_exists() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			assert_eq!(Topics::topic_view(2), None);
			fund(1, 100);
			run_to(2);
			let view = Topics::topic_view(1).unwrap();
			assert_eq!((view.id, view.creator, view.current_epoch), (1, ALICE, 1));
			assert_eq!(view.name, fixtures::new_topic().name.to_vec());
			assert_eq!(view.parameters, fixtures::parameters());
			assert_eq!(view.status, TopicStatus::Active);
			assert_eq!(view.next_epoch_at, Some(12));
			assert_eq!((view.stake, view.revenue), (100 * ALLO, 100 * ALLO));
		});
}

#[test]
fn topic_views_should_page_when_asked_from_a_number() {
	ExtBuilder::default()
		.with_default_topic()
		.with_default_topic()
		.with_default_topic()
		.build_and_execute(|| {
			let ids = |from, limit| -> Vec<u32> {
				Topics::topic_views(from, limit)
					.into_iter()
					.map(|view| view.id)
					.collect()
			};
			assert_eq!(ids(0, 100), vec![1, 2, 3]);
			assert_eq!(ids(2, 1), vec![2]);
			assert_eq!(ids(3, u32::MAX), vec![3]);
			assert!(ids(4, 10).is_empty());
			assert!(ids(u32::MAX, 10).is_empty());
		});
}

#[test]
fn open_windows_should_be_those_of_the_next_block_when_asked() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			fund(1, 100);
			let worker = OpenWindow {
				role: Role::Worker,
				phase: SubmissionPhase::Submit,
				topic: 1,
				epoch: 1,
				window: Window { first: 2, last: 5 },
			};
			let reputer = OpenWindow {
				role: Role::Reputer,
				phase: SubmissionPhase::Submit,
				topic: 1,
				epoch: 1,
				window: Window { first: 8, last: 10 },
			};
			for block in 1..12 {
				run_to(block);
				let expected = match block {
					2..=4 => vec![worker.clone()],
					7..=9 => vec![reputer.clone()],
					_ => vec![],
				};
				assert_eq!(Topics::open_windows(1), expected, "after block {block}");
			}
		});
}

#[test]
fn inspection_should_answer_when_topics_and_epochs_exist() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			assert_eq!(Topics::status(2), None);
			assert_eq!(Topics::creator(1), Some(ALICE));
			assert_eq!(Topics::creator(2), None);
			assert_eq!(Topics::parameters(1), Some(fixtures::parameters()));
			assert_eq!(Topics::current_epoch(2), 0);
			assert_eq!(Topics::epoch(1, 1), None);
			fund(1, 100);
			run_to(2);
			let info = Topics::epoch(1, 1).unwrap();
			assert_eq!((info.opened_at, info.opened_time), (2, 12_000));
			assert_eq!(info.stage, EpochStage::Open);
			assert_eq!(Topics::open_epochs(1), vec![1]);
		});
}

#[test]
fn find_topics_should_filter_and_say_where_to_go_on() {
	ExtBuilder::default()
		.with_default_topic()
		.with_default_topic()
		.with_default_topic()
		.build_and_execute(|| {
			fund(2, 100);
			run_to(2);
			let find = |status, creator, from, limit| {
				let page = Topics::find_topics(TopicFilter { status, creator }, from, limit);
				let ids: Vec<u32> = page.topics.into_iter().map(|view| view.id).collect();
				(ids, page.next)
			};
			assert_eq!(find(None, None, 0, 100), (vec![1, 2, 3], None));
			assert_eq!(find(None, Some(ALICE), 1, 2), (vec![1, 2], Some(3)));
			assert_eq!(find(None, Some(ALICE), 3, 2), (vec![3], None));
			assert_eq!(find(None, Some(BOB), 1, 9), (vec![], None));
			let active = Some(TopicStatus::Active);
			assert_eq!(find(active, None, 1, 9), (vec![2], None));
			assert_eq!(find(active, Some(BOB), 1, 9), (vec![], None));
			assert_eq!(find(None, None, 9, 9), (vec![], None));
			assert_eq!(find(None, None, 1, 0), (vec![], Some(1)));
		});
}
