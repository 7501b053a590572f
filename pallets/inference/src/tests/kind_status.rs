// SPDX-License-Identifier: Apache-2.0

use super::*;
use allora_primitives::{
	ActorKind, KindStatus, Refusal, SubmissionPhase, Window, MAX_REPLACEMENTS,
};
use frame_support::assert_ok;
use std::collections::BTreeSet;

fn status(who: AccountId) -> KindStatus {
	Inference::kind_status(TOPIC, &who, ActorKind::Inferer)
}

#[test]
fn kind_status_should_admit_when_a_worker_can_submit_in_the_next_block() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			set_score(ALICE, whole(3));
			for kind in [ActorKind::Inferer, ActorKind::Forecaster] {
				assert_eq!(
					Inference::kind_status(TOPIC, &ALICE, kind),
					KindStatus {
						kind,
						registered: true,
						whitelisted: true,
						epoch: Some(1),
						phase: Some(SubmissionPhase::Submit),
						window: Some(Window { first: 1, last: 5 }),
						submitted: None,
						committed: None,
						refusal: None,
						score: Some(whole(3)),
						rank: Some(1),
						lowest_score: None,
						deposit: INITIAL_DEPOSIT,
						bond: 0,
						stake_needed: 0,
					}
				);
			}
		});
}

#[test]
fn kind_status_should_look_at_the_next_block() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			System::set_block_number(10);
			open_epoch(1);
			for (block, open) in [(8, false), (9, true), (13, true), (14, false)] {
				System::set_block_number(block);
				let status = status(ALICE);
				assert_eq!(status.epoch.is_some(), open, "after block {block}");
				assert_eq!(status.refusal, (!open).then_some(Refusal::WindowClosed));
				assert!(status.score.is_some());
			}
		});
}

#[test]
fn kind_status_should_tell_what_is_missing_when_the_account_is_not_registered() {
	ExtBuilder::default().open().build_and_execute(|| {
		let before = status(ALICE);
		assert_eq!((before.registered, before.whitelisted), (false, true));
		assert_eq!(before.refusal, Some(Refusal::NotRegistered));
		assert_eq!(
			(before.deposit, before.score, before.rank),
			(INITIAL_DEPOSIT, None, None)
		);
		Whitelist::set(Some(BTreeSet::from([BOB])));
		assert!(!status(ALICE).whitelisted);
		register(BOB);
		Whitelist::set(Some(BTreeSet::new()));
		assert_eq!(status(BOB).refusal, Some(Refusal::NotWhitelisted));
		let elsewhere = Inference::kind_status(9, &BOB, ActorKind::Inferer);
		assert_eq!(elsewhere.refusal, Some(Refusal::UnknownEpoch));
	});
}

#[test]
fn kind_status_should_be_that_of_the_owner_when_an_operator_asks() {
	ExtBuilder::default().open().build_and_execute(|| {
		assert_ok!(Inference::register(
			RuntimeOrigin::signed(ALICE),
			TOPIC,
			Some(KEY),
			None
		));
		Whitelist::set(Some(BTreeSet::from([ALICE])));
		assert_ok!(infer(KEY, 1, 0, 5));
		assert_eq!(status(KEY), status(ALICE));
		assert_eq!(status(KEY).submitted, Some(0));
	});
}

#[test]
fn kind_status_should_tell_rank_and_lowest_score_when_the_set_is_full() {
	ExtBuilder::default()
		.registered(&[1, 2, 3, 4])
		.open()
		.build_and_execute(|| {
			for (who, score) in [(1, 5), (2, 7), (3, 5), (4, 5)] {
				set_score(who, whole(score));
			}
			for who in [1, 2] {
				assert_ok!(infer(who, 1, 0, 5));
			}
			assert_eq!(status(4).lowest_score, None);
			assert_eq!((status(4).rank, status(4).refusal), (Some(3), None));
			assert_ok!(infer(3, 1, 0, 5));
			let ranks = [1, 2, 3, 4].map(|who| status(who).rank.unwrap());
			assert_eq!(ranks, [2, 1, 3, 4]);
			assert_eq!(status(4).refusal, Some(Refusal::NotSelected));
			assert_eq!(status(4).lowest_score, Some(whole(5)));
			set_score(4, whole(6));
			assert_eq!((status(4).rank, status(4).refusal), (Some(2), None));
		});
}

#[test]
fn kind_status_should_refuse_when_all_replacements_are_used() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			assert_ok!(infer(ALICE, 1, 0, 5));
			assert_eq!(status(ALICE).refusal, None);
			assert_ok!(infer(ALICE, 1, MAX_REPLACEMENTS, 5));
			assert_eq!(status(ALICE).submitted, Some(MAX_REPLACEMENTS));
			assert_eq!(status(ALICE).refusal, Some(Refusal::TooManyReplacements));
		});
}

#[test]
fn kind_status_should_refuse_when_the_topic_has_no_places() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			let mut parameters = parameters();
			parameters.limits.forecasters = 0;
			open_epoch_with(1, parameters);
			let status = Inference::kind_status(TOPIC, &ALICE, ActorKind::Forecaster);
			assert_eq!(status.refusal, Some(Refusal::NotSelected));
		});
}

#[test]
fn kind_status_should_tell_that_nobody_is_a_reputer_here() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			let status = Inference::kind_status(TOPIC, &ALICE, ActorKind::Reputer);
			assert!(!status.registered);
			assert_eq!(status.refusal, Some(Refusal::NotRegistered));
		});
}

#[test]
fn kind_status_should_follow_commitment_and_reveal() {
	committed(&[ALICE, BOB]).build_and_execute(|| {
		let now = status(ALICE);
		assert_eq!(
			(now.phase, now.bond, now.refusal),
			(Some(SubmissionPhase::Commit), MIN_BOND, None)
		);
		LargestReward::set(ENDOWMENT);
		assert_eq!(status(ALICE).refusal, Some(Refusal::BondNotCovered));
		LargestReward::set(0);
		assert_ok!(commit(ALICE, 1, 0, hash_of(ALICE, 5)));
		assert_eq!(status(ALICE).committed, Some(hash_of(ALICE, 5)));
		System::set_block_number(5);
		let now = status(ALICE);
		assert_eq!(
			(now.phase, now.refusal),
			(Some(SubmissionPhase::Reveal), None)
		);
		assert_eq!(now.window, Some(Window { first: 6, last: 8 }));
		assert_eq!(status(BOB).refusal, Some(Refusal::NotCommitted));
		System::set_block_number(6);
		assert_ok!(reveal(ALICE, 1, 5));
		assert_eq!(status(ALICE).refusal, Some(Refusal::AlreadyRevealed));
		// A new epoch takes commitments: that comes before what others can still reveal.
		open_epoch_with(2, committing());
		let now = status(BOB);
		assert_eq!(
			(now.epoch, now.phase),
			(Some(2), Some(SubmissionPhase::Commit))
		);
	});
}

#[test]
fn kind_status_should_show_the_reveal_that_is_due_when_the_next_epoch_takes_commitments() {
	committed(&[ALICE, BOB]).build_and_execute(|| {
		assert_ok!(commit(ALICE, 1, 0, hash_of(ALICE, 5)));
		System::set_block_number(6);
		open_epoch_with(2, committing());
		let now = status(ALICE);
		assert_eq!(
			(now.epoch, now.phase, now.refusal),
			(Some(1), Some(SubmissionPhase::Reveal), None)
		);
		assert_eq!(now.window, Some(Window { first: 6, last: 8 }));
		assert_eq!(now.committed, Some(hash_of(ALICE, 5)));
		// Those who have nothing to reveal there see the new epoch, and so does Alice afterwards.
		assert_eq!(status(BOB).epoch, Some(2));
		assert_ok!(reveal(ALICE, 1, 5));
		let now = status(ALICE);
		assert_eq!(
			(now.epoch, now.phase, now.refusal),
			(Some(2), Some(SubmissionPhase::Commit), None)
		);
	});
}
