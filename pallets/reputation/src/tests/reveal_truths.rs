// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Error, Event, Truths};
use allora_primitives::{commitment_hash, traits::FreeSubmission, LossFunction, Refusal};
use frame_support::{assert_noop, assert_ok};

/// Reputers 1 and 2 have committed to 10 in epoch 1, of which the reveal window is open.
fn committed() {
	for who in 1..=3 {
		register(TOPIC, who);
	}
	predict(TOPIC, 1, 10, &[(11, 9.0), (12, 10.5)], &[]);
	go_to(window_of(TOPIC, 1));
	for who in 1..=2 {
		assert_ok!(commit(who, 0, hash_of(who, 10.0)));
	}
	go_to(27);
}

#[test]
fn reveal_truths_should_record_the_truth_and_release_the_bond() {
	committing().build_and_execute(|| {
		committed();
		assert_ok!(reveal(1, 10.0));
		let entry = Truths::<Test>::get(TOPIC, 1)[0].clone();
		assert_eq!((entry.values, entry.commitment), (values(&[10.0]), None));
		assert_eq!(bonded(1), 0);
		assert_eq!(
			last_event(),
			Event::TruthSubmitted {
				topic: TOPIC,
				epoch: 1,
				reputer: 1,
				revision: 0
			}
		);
	});
}

#[test]
fn reveal_truths_should_be_possible_for_whoever_committed() {
	committing().build_and_execute(|| {
		committed();
		assert_ok!(crate::Pallet::<Test>::set_operator(
			RuntimeOrigin::signed(2),
			TOPIC,
			Some(100)
		));
		assert_ok!(reveal(100, 10.0));
		assert_eq!(bonded(2), 0);
		// One that has left, without stake.
		world(|w| w.stakes.insert((TOPIC, 1), 0));
		assert_ok!(crate::Pallet::<Test>::deregister(
			RuntimeOrigin::signed(1),
			TOPIC
		));
		assert_ok!(reveal(1, 10.0));
		assert_eq!(bonded(1), 0);
	});
}

#[test]
fn reveal_truths_should_fail_when_there_is_nothing_to_reveal() {
	committing().build_and_execute(|| {
		committed();
		assert_noop!(reveal(3, 10.0), Error::<Test>::NotCommitted);
		assert_noop!(reveal(1, 11.0), Error::<Test>::CommitmentMismatch);
		assert_ok!(reveal(1, 10.0));
		assert_noop!(reveal(1, 10.0), Error::<Test>::AlreadyRevealed);
		go_to(26);
		assert_noop!(reveal(2, 10.0), Error::<Test>::WindowClosed);
		go_to(30);
		assert_noop!(reveal(2, 10.0), Error::<Test>::WindowClosed);
	});
}

#[test]
fn reveal_truths_should_fail_when_what_was_committed_is_no_truth() {
	committing()
		.parameters(|p| p.loss = LossFunction::Poisson { epsilon: d(0.01) })
		.build_and_execute(|| {
			register(TOPIC, 1);
			predict(TOPIC, 1, 10, &[(11, 9.0), (12, 10.5)], &[]);
			go_to(window_of(TOPIC, 1));
			// A count is not negative.
			assert_ok!(commit(1, 0, hash_of(1, -1.0)));
			go_to(27);
			assert_noop!(reveal(1, -1.0), Error::<Test>::TruthOutOfDomain);
			assert_eq!(bonded(1), BOND);
		});
}

#[test]
fn reveal_truths_should_be_admitted_like_it_is_recorded() {
	committing().build_and_execute(|| {
		committed();
		let call = |value| crate::Call::<Test>::reveal_truths {
			reveals: vec![allora_primitives::TruthReveal {
				topic: TOPIC,
				epoch: 1,
				values: values(&[value]),
				salt: SALT,
			}]
			.try_into()
			.expect("one"),
		};
		let ask = |who, value| crate::Pallet::<Test>::admit(&who, &call(value)).expect("free");
		let admission = ask(1, 10.0).expect("as committed");
		// Above every revision: a reveal that stays out costs the bond.
		let highest = u64::from(allora_primitives::REVEAL_PRIORITY);
		assert_eq!((admission.longevity, admission.priority), (3, highest));
		assert_eq!(ask(1, 11.0), Err(Refusal::CommitmentMismatch));
		assert_eq!(ask(3, 10.0), Err(Refusal::NotCommitted));
	});
}

#[test]
fn commitment_should_bind_topic_epoch_account_payload_and_salt() {
	let payload = values(&[10.0]);
	let hash = commitment_hash(TOPIC, 1, &1u64, &payload, &SALT);
	assert_ne!(hash, commitment_hash(OTHER, 1, &1u64, &payload, &SALT));
	assert_ne!(hash, commitment_hash(TOPIC, 2, &1u64, &payload, &SALT));
	assert_ne!(hash, commitment_hash(TOPIC, 1, &2u64, &payload, &SALT));
	assert_ne!(
		hash,
		commitment_hash(TOPIC, 1, &1u64, &values(&[11.0]), &SALT)
	);
	assert_ne!(hash, commitment_hash(TOPIC, 1, &1u64, &payload, &[8; 32]));
}
