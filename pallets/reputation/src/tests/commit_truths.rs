// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Error, Event, LargestRewards, Truths};
use allora_primitives::{
	traits::{EpochPhase, StepOutcome},
	Commitment, EpochStage, Refusal, TruthCommit, VoidReason, MAX_REPLACEMENTS,
};
use frame_support::{assert_noop, assert_ok};

type Pallet = crate::Pallet<Test>;

/// Epoch 1 takes commitments of reputers 1 to 4.
fn open() {
	for who in 1..=4 {
		register(TOPIC, who);
	}
	predict(TOPIC, 1, 10, &[(11, 9.0), (12, 10.5)], &[]);
	go_to(window_of(TOPIC, 1));
}

#[test]
fn commit_truths_should_take_a_place_and_hold_the_bond() {
	committing().build_and_execute(|| {
		open();
		assert_ok!(commit(1, 0, hash_of(1, 10.0)));
		let commitment = Commitment {
			hash: hash_of(1, 10.0),
			bond: BOND,
		};
		let entry = Truths::<Test>::get(TOPIC, 1)[0].clone();
		assert_eq!(entry.commitment, Some(commitment));
		assert!(entry.values.is_empty());
		assert_eq!(bonded(1), BOND);
		assert_eq!(
			last_event(),
			Event::TruthCommitted {
				topic: TOPIC,
				epoch: 1,
				reputer: 1,
				revision: 0,
				commitment
			}
		);
	});
}

#[test]
fn commit_truths_should_hold_the_largest_reward_of_the_last_epochs_when_that_is_more() {
	committing().build_and_execute(|| {
		open();
		let rewards = vec![ALLO, 5 * ALLO, 3 * ALLO];
		LargestRewards::<Test>::insert(TOPIC, frame_support::BoundedVec::truncate_from(rewards));
		assert_ok!(commit(1, 0, hash_of(1, 10.0)));
		assert_eq!(bonded(1), 5 * ALLO);
		// A replacement keeps the bond of the first.
		LargestRewards::<Test>::remove(TOPIC);
		assert_ok!(commit(1, 1, hash_of(1, 11.0)));
		assert_eq!(bonded(1), 5 * ALLO);
	});
}

#[test]
fn commit_truths_should_release_the_bond_of_whom_it_evicts() {
	committing().build_and_execute(|| {
		open();
		for who in [1, 2, 4] {
			assert_ok!(commit(who, 0, hash_of(who, 10.0)));
		}
		// Of equal scores the highest account has to go.
		assert_ok!(commit(3, 0, hash_of(3, 10.0)));
		assert_eq!((bonded(3), bonded(4)), (BOND, 0));
		// That is on record already: trying again takes nothing, and is a failure.
		assert_noop!(commit(4, 0, hash_of(4, 10.0)), Error::<Test>::NotSelected);
		// Of another it is not.
		register(TOPIC, 5);
		assert_ok!(commit(5, 0, hash_of(5, 10.0)));
		assert_eq!(bonded(5), 0);
		assert_eq!(
			last_event(),
			Event::TruthRefused {
				topic: TOPIC,
				epoch: 1,
				who: 5,
				reason: Refusal::NotSelected
			}
		);
	});
}

#[test]
fn commit_truths_should_fail_when_the_bond_is_not_covered() {
	committing().build_and_execute(|| {
		open();
		let much = frame_support::BoundedVec::truncate_from(vec![1_000 * ALLO]);
		LargestRewards::<Test>::insert(TOPIC, much);
		assert_noop!(
			commit(1, 0, hash_of(1, 10.0)),
			Error::<Test>::BondNotCovered
		);
	});
}

#[test]
fn commit_truths_should_fail_when_the_phase_is_another() {
	ExtBuilder::default().build_and_execute(|| {
		open();
		assert_noop!(commit(1, 0, hash_of(1, 10.0)), Error::<Test>::WrongPhase);
	});
	committing().build_and_execute(|| {
		open();
		assert_noop!(
			submit(1, vec![truth(TOPIC, 1, 0, 10.0)]),
			Error::<Test>::WrongPhase
		);
		go_to(27);
		assert_noop!(commit(1, 0, hash_of(1, 10.0)), Error::<Test>::WindowClosed);
	});
}

#[test]
fn commit_truths_should_fail_when_the_revision_is_wrong_or_the_list_empty() {
	committing().build_and_execute(|| {
		open();
		let hash = hash_of(1, 10.0);
		assert_ok!(commit(1, 0, hash));
		assert_noop!(commit(1, 0, hash), Error::<Test>::AlreadySubmitted);
		assert_noop!(
			commit(1, MAX_REPLACEMENTS + 1, hash),
			Error::<Test>::TooManyReplacements
		);
		assert_noop!(
			crate::Pallet::<Test>::commit_truths(RuntimeOrigin::signed(1), Default::default()),
			Error::<Test>::Malformed
		);
	});
}

#[test]
fn commit_truths_should_deal_with_each_alone() {
	committing().build_and_execute(|| {
		open();
		let commit = |epoch| TruthCommit {
			topic: TOPIC,
			epoch,
			revision: 0,
			hash: hash_of(1, 10.0),
		};
		let commits = vec![commit(9), commit(1), commit(1)];
		assert_ok!(crate::Pallet::<Test>::commit_truths(
			RuntimeOrigin::signed(1),
			commits.try_into().expect("few")
		));
		let refused: Vec<_> = events()
			.into_iter()
			.filter_map(|event| match event {
				Event::TruthRefused { epoch, reason, .. } => Some((epoch, reason)),
				_ => None,
			})
			.collect();
		assert_eq!(
			refused,
			[(9, Refusal::UnknownEpoch), (1, Refusal::Malformed)]
		);
		assert_eq!(bonded(1), BOND);
	});
}

#[test]
fn commit_truths_should_take_and_reveal_when_the_combination_is_late() {
	committing().build_and_execute(|| {
		open();
		set_stage(TOPIC, 1, EpochStage::Open);
		assert_ok!(commit(1, 0, hash_of(1, 10.0)));
		go_to(27);
		assert_ok!(reveal(1, 10.0));
		assert_eq!(bonded(1), 0);
		set_stage(TOPIC, 1, EpochStage::Predicted);
		go_to(info(TOPIC, 1).settle_at());
		assert_eq!(settle(TOPIC, 1).0, StepOutcome::Done);
	});
}

#[test]
fn commit_truths_should_give_the_bond_back_when_a_late_combination_voids_the_epoch() {
	committing().build_and_execute(|| {
		open();
		set_stage(TOPIC, 1, EpochStage::Open);
		go_to(window_of(TOPIC, 1) - 1);
		let timely = Pallet::void_weight(&info(TOPIC, 1));
		assert_eq!(timely, Pallet::prune_weight());
		go_to(window_of(TOPIC, 1));
		assert_ok!(commit(1, 0, hash_of(1, 10.0)));
		assert_eq!(bonded(1), BOND);
		let late = Pallet::void_weight(&info(TOPIC, 1));
		assert_eq!(late, Pallet::max_void_weight());
		assert!(late.all_gt(timely));
		Pallet::on_void(&info(TOPIC, 1));
		set_stage(TOPIC, 1, EpochStage::Void(VoidReason::NoInference));
		assert_eq!(bonded(1), 0);
		assert!(!Truths::<Test>::contains_key(TOPIC, 1));
	});
}
