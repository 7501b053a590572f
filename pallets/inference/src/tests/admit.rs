// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::{Call, WeightInfo};
use allora_primitives::{traits::FreeSubmission, Admission, Refusal, MAX_REPLACEMENTS};
use codec::Encode;
use frame_support::{assert_ok, assert_storage_noop};
use std::collections::BTreeSet;

fn inference_call(epoch: EpochIndex, revision: u8, value: i128) -> Call<Test> {
	Call::submit_inference {
		topic: TOPIC,
		epoch,
		revision,
		values: values(&[whole(value)]),
	}
}

fn forecast_call(epoch: EpochIndex, revision: u8, pairs: &[(AccountId, i128)]) -> Call<Test> {
	Call::submit_forecast {
		topic: TOPIC,
		epoch,
		revision,
		elements: elements(pairs),
	}
}

/// Asks the gate's question, which must not change anything.
fn admit(who: AccountId, call: &Call<Test>) -> Result<Admission, Refusal> {
	let answer = Inference::admit(&who, call);
	assert_storage_noop!(assert_eq!(Inference::admit(&who, call), answer));
	answer.expect("the call is a submission")
}

/// Both kinds of submission by `who` with `revision` are refused for `reason`.
fn assert_refused(who: AccountId, epoch: EpochIndex, revision: u8, reason: Refusal) {
	assert_eq!(admit(who, &inference_call(epoch, revision, 5)), Err(reason));
	assert_eq!(
		admit(who, &forecast_call(epoch, revision, &[(1, 0)])),
		Err(reason)
	);
}

#[test]
fn admit_should_not_answer_when_the_call_is_no_submission() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			let call = Call::<Test>::deregister { topic: TOPIC };
			assert_eq!(Inference::admit(&ALICE, &call), None);
			assert_eq!(Inference::admit_weight(&call), Default::default());
		});
}

#[test]
fn admit_should_tag_the_submission_when_it_would_be_recorded() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			// Block 2 of a window with blocks 1 to 5: it can be included in 2, 3, 4 and 5.
			System::set_block_number(2);
			assert_eq!(
				admit(ALICE, &inference_call(1, 0, 5)),
				Ok(Admission {
					tags: vec![(*b"infr", TOPIC, 1u32, ALICE).encode()],
					longevity: 4,
					priority: 0
				})
			);
			assert_ok!(forecast(ALICE, 1, 0, &[(1, 0)]));
			System::set_block_number(5);
			assert_eq!(
				admit(ALICE, &forecast_call(1, 2, &[(1, 0)])),
				Ok(Admission {
					tags: vec![(*b"fcst", TOPIC, 1u32, ALICE).encode()],
					longevity: 1,
					priority: 2
				})
			);
		});
}

#[test]
fn admit_should_tag_with_the_owner_when_the_operator_signs() {
	ExtBuilder::default().open().build_and_execute(|| {
		assert_ok!(Inference::register(
			RuntimeOrigin::signed(ALICE),
			TOPIC,
			Some(KEY),
			None
		));
		let call = inference_call(1, 0, 5);
		assert_eq!(admit(KEY, &call), admit(ALICE, &call));
	});
}

#[test]
fn admit_should_refuse_when_the_signer_may_not_submit() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			assert_refused(BOB, 1, 0, Refusal::NotRegistered);
			assert_refused(ALICE, 2, 0, Refusal::UnknownEpoch);
			Whitelist::set(Some(BTreeSet::from([BOB])));
			assert_refused(ALICE, 1, 0, Refusal::NotWhitelisted);
		});
}

#[test]
fn admit_should_refuse_when_the_window_is_not_open_in_the_block() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			System::set_block_number(6);
			assert_refused(ALICE, 1, 0, Refusal::WindowClosed);
			System::set_block_number(0);
			assert_refused(ALICE, 1, 0, Refusal::WindowClosed);
		});
}

#[test]
fn admit_should_refuse_when_the_revision_is_wrong() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			assert_refused(ALICE, 1, MAX_REPLACEMENTS + 1, Refusal::TooManyReplacements);
			// A replacement of what waits in the pool comes before it: higher priority, same tag.
			let waiting = admit(ALICE, &inference_call(1, 0, 5)).expect("admitted");
			let replacement = admit(ALICE, &inference_call(1, 1, 6)).expect("admitted");
			assert_eq!(waiting.tags, replacement.tags);
			assert!(replacement.priority > waiting.priority);
			assert_ok!(infer(ALICE, 1, 0, 5));
			assert_ok!(forecast(ALICE, 1, 0, &[(1, 0)]));
			assert_refused(ALICE, 1, 0, Refusal::AlreadySubmitted);
			assert_refused(ALICE, 1, MAX_REPLACEMENTS + 1, Refusal::TooManyReplacements);
			assert_ok!(admit(ALICE, &inference_call(1, MAX_REPLACEMENTS, 5)));
		});
}

#[test]
fn admit_should_refuse_when_the_submission_is_malformed() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.open()
		.build_and_execute(|| {
			let call = Call::submit_inference {
				topic: TOPIC,
				epoch: 1,
				revision: 0,
				values: values(&[whole(1), whole(2)]),
			};
			assert_eq!(admit(ALICE, &call), Err(Refusal::Malformed));
			assert_eq!(
				admit(ALICE, &inference_call(1, 0, 101)),
				Err(Refusal::Malformed)
			);
			for pairs in [
				&[][..],
				&[(1, 0), (1, 0)],
				&[(2, 0), (1, 0)],
				&[(1, 21)],
				&[(1, 0), (2, 0), (3, 0), (4, 0), (5, 0)],
			] {
				assert_eq!(
					admit(ALICE, &forecast_call(1, 0, pairs)),
					Err(Refusal::Malformed)
				);
			}
		});
}

#[test]
fn admit_should_refuse_when_everybody_in_the_full_set_is_stronger() {
	ExtBuilder::default()
		.registered(&[1, 2, 3, 4])
		.open()
		.build_and_execute(|| {
			for who in [1, 2, 3] {
				assert_ok!(infer(who, 1, 0, 5));
			}
			for who in [1, 2] {
				assert_ok!(forecast(who, 1, 0, &[(1, 0)]));
			}
			assert_refused(4, 1, 0, Refusal::NotSelected);
			set_score(4, whole(1));
			assert_ok!(admit(4, &inference_call(1, 0, 5)));
			assert_ok!(admit(4, &forecast_call(1, 0, &[(1, 0)])));
		});
}

#[test]
fn admit_should_agree_with_the_call_when_the_state_is_the_same() {
	ExtBuilder::default()
		.registered(&[1, 2, 3, 4])
		.open()
		.build_and_execute(|| {
			for (who, score) in [(1, 4), (2, 3), (3, 2), (4, 1)] {
				set_score(who, whole(score));
				let admitted = admit(who, &inference_call(1, 0, 5));
				assert_ok!(infer(who, 1, 0, 5));
				assert_eq!(admitted.is_ok(), inferers(1).contains(&who));
			}
		});
}

#[test]
fn admit_weight_should_grow_with_the_submission() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(
			Inference::admit_weight(&inference_call(1, 0, 5)),
			<() as WeightInfo>::admit_inference(1)
		);
		assert_eq!(
			Inference::admit_weight(&forecast_call(1, 0, &[(1, 0), (2, 0)])),
			<() as WeightInfo>::admit_forecast(2)
		);
	});
}

fn commit_call(revision: u8, hash: H256) -> Call<Test> {
	Call::commit_inference {
		topic: TOPIC,
		epoch: 1,
		revision,
		hash,
	}
}

fn reveal_call(value: i128) -> Call<Test> {
	Call::reveal_inference {
		topic: TOPIC,
		epoch: 1,
		values: values(&[whole(value)]),
		salt: SALT,
	}
}

#[test]
fn admit_should_tag_commitment_and_reveal_when_they_would_be_recorded() {
	committed(&[ALICE]).build_and_execute(|| {
		let admission = |longevity, priority| Admission {
			tags: vec![(*b"infr", TOPIC, 1u32, ALICE).encode()],
			longevity,
			priority,
		};
		let hash = hash_of(ALICE, 5);
		assert_eq!(admit(ALICE, &commit_call(0, hash)), Ok(admission(5, 0)));
		assert_ok!(commit(ALICE, 1, 0, hash));
		assert_eq!(admit(ALICE, &commit_call(1, hash)), Ok(admission(5, 1)));
		System::set_block_number(6);
		// Above every revision: a reveal that stays out costs the bond.
		let highest = u64::from(MAX_REPLACEMENTS) + 1;
		assert_eq!(admit(ALICE, &reveal_call(5)), Ok(admission(3, highest)));

		let pairs = &[(BOB, 1)];
		let forecast = commitment_hash(TOPIC, 1, &ALICE, &elements(pairs), &SALT);
		System::set_block_number(5);
		let call = Call::commit_forecast {
			topic: TOPIC,
			epoch: 1,
			revision: 0,
			hash: forecast,
		};
		assert!(admit(ALICE, &call).is_ok());
		assert_ok!(Inference::commit_forecast(
			RuntimeOrigin::signed(ALICE),
			TOPIC,
			1,
			0,
			forecast
		));
		System::set_block_number(6);
		let call = Call::reveal_forecast {
			topic: TOPIC,
			epoch: 1,
			elements: elements(pairs),
			salt: SALT,
		};
		assert_eq!(
			admit(ALICE, &call).map(|admission| admission.tags),
			Ok(vec![(*b"fcst", TOPIC, 1u32, ALICE).encode()])
		);
	});
}

#[test]
fn admit_should_refuse_when_commitment_or_reveal_would_fail() {
	committed(&[ALICE, BOB]).build_and_execute(|| {
		let hash = hash_of(ALICE, 5);
		assert_refused(ALICE, 1, 0, Refusal::WrongPhase);
		assert_eq!(admit(ALICE, &reveal_call(5)), Err(Refusal::WindowClosed));
		LargestReward::set(ENDOWMENT);
		assert_eq!(
			admit(ALICE, &commit_call(0, hash)),
			Err(Refusal::BondNotCovered)
		);
		LargestReward::set(0);
		assert_ok!(commit(ALICE, 1, 0, hash));
		assert_eq!(
			admit(ALICE, &commit_call(0, hash)),
			Err(Refusal::AlreadySubmitted)
		);
		System::set_block_number(6);
		assert_eq!(
			admit(ALICE, &commit_call(1, hash)),
			Err(Refusal::WindowClosed)
		);
		assert_eq!(admit(BOB, &reveal_call(5)), Err(Refusal::NotCommitted));
		assert_eq!(
			admit(ALICE, &reveal_call(6)),
			Err(Refusal::CommitmentMismatch)
		);
		assert_ok!(reveal(ALICE, 1, 5));
		assert_eq!(admit(ALICE, &reveal_call(5)), Err(Refusal::AlreadyRevealed));
		open_epoch(2);
		let call = Call::commit_inference {
			topic: TOPIC,
			epoch: 2,
			revision: 0,
			hash,
		};
		assert_eq!(admit(ALICE, &call), Err(Refusal::WrongPhase));
	});
}
