// SPDX-License-Identifier: Apache-2.0

use crate::mock::*;
use allora_primitives::{ActorKind, KindStatus, Refusal, SubmissionPhase, TopicStatus, Window};

type Pallet = crate::Pallet<Test>;

fn status(who: AccountId) -> KindStatus {
	Pallet::kind_status(TOPIC, &who)
}

fn open() {
	register(TOPIC, 1);
	predict(TOPIC, 1, 10, &[(11, 9.0), (12, 10.5)], &[]);
	// The next block is the window's first.
	go_to(window_of(TOPIC, 1) - 1);
}

#[test]
fn kind_status_should_describe_the_next_block() {
	ExtBuilder::default().build_and_execute(|| {
		open();
		assert_eq!(
			status(1),
			KindStatus {
				kind: ActorKind::Reputer,
				registered: true,
				whitelisted: true,
				epoch: Some(1),
				phase: Some(SubmissionPhase::Submit),
				window: Some(Window {
					first: 22,
					last: 26
				}),
				submitted: None,
				committed: None,
				refusal: None,
				score: Some(d(0.0)),
				rank: Some(1),
				lowest_score: None,
				deposit: DEPOSIT,
				bond: 0,
				stake_needed: MINIMUM_STAKE,
			}
		);
		go_to(26);
		assert_eq!(status(1).refusal, Some(Refusal::WindowClosed));
		assert_eq!(status(1).epoch, None);
	});
}

#[test]
fn kind_status_should_tell_what_is_on_chain() {
	ExtBuilder::default().build_and_execute(|| {
		open();
		go_to(22);
		Pallet::set_operator(RuntimeOrigin::signed(1), TOPIC, Some(100)).unwrap();
		submit(1, vec![truth(TOPIC, 1, 1, 1.0)]).unwrap();
		assert_eq!(status(100).submitted, Some(1));
		assert_eq!(status(100).refusal, None);
		submit(1, vec![truth(TOPIC, 1, 3, 1.0)]).unwrap();
		assert_eq!(status(1).refusal, Some(Refusal::TooManyReplacements));
	});
}

#[test]
fn kind_status_should_give_the_reason_when_a_truth_would_be_refused() {
	ExtBuilder::default()
		.parameters(|p| p.limits.reputers = 1)
		.build_and_execute(|| {
			open();
			assert_eq!(status(2).refusal, Some(Refusal::NotRegistered));
			assert!(!status(2).registered);
			world(|w| w.stakes.insert((TOPIC, 1), 0));
			assert_eq!(status(1).refusal, Some(Refusal::NotEnoughStake));
			register(TOPIC, 2);
			go_to(22);
			world(|w| w.stakes.insert((TOPIC, 1), MINIMUM_STAKE));
			submit(1, vec![truth(TOPIC, 1, 0, 1.0)]).unwrap();
			assert_eq!(status(2).refusal, Some(Refusal::NotSelected));
			assert_eq!(status(2).rank, Some(2));
			assert_eq!(status(2).lowest_score, Some(d(0.0)));
			world(|w| w.whitelists.insert(TOPIC, [1].into()));
			assert_eq!(status(2).refusal, Some(Refusal::NotWhitelisted));
		});
}

#[test]
fn kind_status_should_give_the_reason_when_no_window_is_open() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(status(1).refusal, Some(Refusal::NotRegistered));
		register(TOPIC, 1);
		assert_eq!(status(1).refusal, Some(Refusal::WindowClosed));
		world(|w| w.whitelists.insert(TOPIC, [2].into()));
		assert_eq!(status(1).refusal, Some(Refusal::NotWhitelisted));
		world(|w| w.topics.insert(OTHER, (TopicStatus::Retired, parameters())));
		assert_eq!(
			Pallet::kind_status(99, &1).refusal,
			Some(Refusal::UnknownEpoch)
		);
	});
}

#[test]
fn kind_status_should_follow_commitment_and_reveal() {
	committing().build_and_execute(|| {
		open();
		let now = status(1);
		assert_eq!(
			(now.phase, now.bond, now.refusal),
			(Some(SubmissionPhase::Commit), BOND, None)
		);
		go_to(22);
		commit(1, 0, hash_of(1, 10.0)).unwrap();
		assert_eq!(status(1).committed, Some(hash_of(1, 10.0)));
		go_to(26);
		register(TOPIC, 2);
		let now = status(1);
		assert_eq!(
			(now.phase, now.refusal),
			(Some(SubmissionPhase::Reveal), None)
		);
		assert_eq!(
			now.window,
			Some(Window {
				first: 27,
				last: 29
			})
		);
		assert_eq!(status(2).refusal, Some(Refusal::NotCommitted));
		go_to(27);
		reveal(1, 10.0).unwrap();
		assert_eq!(status(1).refusal, Some(Refusal::AlreadyRevealed));
		assert_eq!(status(1).committed, None);
	});
}

#[test]
fn kind_status_should_say_when_the_bond_is_not_covered() {
	committing().build_and_execute(|| {
		open();
		let much = frame_support::BoundedVec::truncate_from(vec![1_000 * ALLO]);
		crate::LargestRewards::<Test>::insert(TOPIC, much);
		let now = status(1);
		assert_eq!(
			(now.bond, now.refusal),
			(1_000 * ALLO, Some(Refusal::BondNotCovered))
		);
	});
}

#[test]
fn kind_status_should_show_the_reveal_that_is_due_when_another_epoch_takes_commitments() {
	committing().build_and_execute(|| {
		open();
		register(TOPIC, 2);
		go_to(22);
		commit(1, 0, hash_of(1, 10.0)).unwrap();
		// The window of a second epoch, 25 to 29, overlaps the reveals of the first, 27 to 29.
		predict(TOPIC, 2, 13, &[(11, 9.0), (12, 10.5)], &[]);
		go_to(26);
		let now = status(1);
		assert_eq!(
			(now.epoch, now.phase, now.refusal),
			(Some(1), Some(SubmissionPhase::Reveal), None)
		);
		assert_eq!(now.committed, Some(hash_of(1, 10.0)));
		assert_eq!(
			(status(2).epoch, status(2).phase),
			(Some(2), Some(SubmissionPhase::Commit))
		);
		go_to(27);
		reveal(1, 10.0).unwrap();
		assert_eq!(status(1).epoch, Some(2));
	});
}
