// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::{Error, Event};
use allora_primitives::{ActorKind, Commitment};
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;

fn commit_forecast(who: AccountId, epoch: EpochIndex, hash: H256) -> DispatchResult {
	Inference::commit_forecast(RuntimeOrigin::signed(who), TOPIC, epoch, 0, hash)
}

#[test]
fn commit_forecast_should_take_a_place_beside_that_of_the_inference() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			open_epoch_with(1, committing());
			let hash = H256::repeat_byte(3);
			assert_ok!(commit(ALICE, 1, 0, hash_of(ALICE, 5)));
			assert_ok!(commit_forecast(ALICE, 1, hash));
			assert_eq!(forecasters(1), [ALICE]);
			assert!(forecast_of(1, ALICE).is_none());
			// One bond for each.
			assert_eq!(bonded(ALICE), 2 * MIN_BOND);
			assert!(has_event(Event::Committed {
				topic: TOPIC,
				epoch: 1,
				kind: ActorKind::Forecaster,
				owner: ALICE,
				revision: 0,
				commitment: Commitment {
					hash,
					bond: MIN_BOND
				},
			}));
		});
}

#[test]
fn commit_forecast_should_fail_when_the_topic_takes_open_submissions() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			assert_noop!(
				commit_forecast(ALICE, 1, H256::zero()),
				Error::<Test>::CommitNotExpected
			);
		});
}
