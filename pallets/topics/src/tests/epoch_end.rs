// SPDX-License-Identifier: Apache-2.0

//! What the revenue is told when epochs end, and what neighbours may ask of topics for it.

use crate::{mock::*, Epochs};
use allora_primitives::{traits::TopicInspect, Decimal, EpochStage, Role, VoidReason};
use frame_support::assert_ok;

#[test]
fn revenue_should_be_told_once_when_an_epoch_is_settled_or_void() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			take_ended();
			fund(1, 10);
			set_void(true, 1, 2, VoidReason::NoTruth);
			set_void(false, 1, 3, VoidReason::NoInference);
			let mut ended = Vec::new();
			for block in 2..200 {
				run_to(block);
				ended.extend(take_ended());
			}
			ended.sort_unstable();
			assert_eq!(ended[..3], [(1, 1, true), (1, 2, false), (1, 3, false)]);
			for (topic, epoch, settled) in &ended {
				let Some(info) = Epochs::<Test>::get(topic, epoch) else {
					continue;
				};
				assert_eq!(*settled, info.stage == EpochStage::Settled);
			}
			let count = ended.len();
			ended.dedup();
			assert_eq!(ended.len(), count, "an end was told twice");
		});
}

#[test]
fn whitelists_and_active_topics_should_be_told() {
	ExtBuilder::default()
		.with_default_topic()
		.with_default_topic()
		.build_and_execute(|| {
			assert!(Topics::active_topics().is_empty());
			fund(2, 10);
			fund(1, 5);
			let weight = |whole| Decimal::from_u32(whole);
			assert_eq!(
				Topics::active_topics(),
				vec![(1, weight(5)), (2, weight(10))]
			);
			for role in [Role::Worker, Role::Reputer] {
				assert!(!Topics::has_whitelist(1, role));
				assert_ok!(Topics::set_whitelist(
					RuntimeOrigin::signed(ALICE),
					1,
					role,
					true
				));
				assert!(Topics::has_whitelist(1, role));
			}
			assert!(!Topics::has_whitelist(2, Role::Worker));
			assert!(!Topics::has_whitelist(9, Role::Worker));
		});
}
