// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Call, WeightInfo};
use allora_primitives::{
	traits::FreeSubmission, Admission, Refusal, TruthSubmission, TruthSubmissions,
};
use codec::Encode;
use frame_support::weights::Weight;

type Pallet = crate::Pallet<Test>;

fn call(truths: Vec<TruthSubmission>) -> Call<Test> {
	Call::submit_truths {
		truths: TruthSubmissions::try_from(truths).unwrap(),
	}
}

fn open() {
	for topic in [TOPIC, OTHER] {
		register(topic, 1);
	}
	predict(TOPIC, 1, 10, &[(11, 9.0), (12, 10.5)], &[]);
	predict(OTHER, 4, 8, &[(11, 9.0), (12, 10.5)], &[]);
	go_to(window_of(TOPIC, 1));
}

#[test]
fn admit_should_name_tags_longevity_and_priority() {
	ExtBuilder::default().build_and_execute(|| {
		open();
		let truths = vec![
			truth(TOPIC, 1, 0, 10.0),
			truth(OTHER, 4, 2, 10.0),
			truth(OTHER, 5, 3, 10.0),
		];
		// The window of the second ends two blocks from now.
		assert_eq!(
			Pallet::admit(&1, &call(truths)),
			Some(Ok(Admission {
				tags: vec![
					(b"trth", TOPIC, 1u32, 1u64).encode(),
					(b"trth", OTHER, 4u32, 1u64).encode()
				],
				longevity: 3,
				priority: 2,
			}))
		);
	});
}

#[test]
fn admit_should_tag_the_owner_when_its_operator_signs() {
	ExtBuilder::default().build_and_execute(|| {
		open();
		Pallet::set_operator(RuntimeOrigin::signed(1), TOPIC, Some(100)).unwrap();
		let admission = Pallet::admit(&100, &call(vec![truth(TOPIC, 1, 0, 10.0)]));
		assert_eq!(
			admission.unwrap().unwrap().tags,
			vec![(b"trth", TOPIC, 1u32, 1u64).encode()]
		);
	});
}

#[test]
fn admit_should_refuse_with_the_first_reason_when_nothing_would_be_recorded() {
	ExtBuilder::default().build_and_execute(|| {
		open();
		let refused = |who, truths| Pallet::admit(&who, &call(truths)).unwrap().unwrap_err();
		assert_eq!(refused(1, vec![]), Refusal::Malformed);
		assert_eq!(
			refused(1, vec![truth(TOPIC, 9, 0, 1.0), truth(TOPIC, 1, 9, 1.0)]),
			Refusal::UnknownEpoch
		);
		assert_eq!(
			refused(1, vec![truth(TOPIC, 1, 9, 1.0)]),
			Refusal::TooManyReplacements
		);
		assert_eq!(
			refused(2, vec![truth(TOPIC, 1, 0, 1.0)]),
			Refusal::NotRegistered
		);
		submit(1, vec![truth(TOPIC, 1, 0, 1.0)]).unwrap();
		assert_eq!(
			refused(1, vec![truth(TOPIC, 1, 0, 1.0)]),
			Refusal::AlreadySubmitted
		);
	});
}

#[test]
fn admit_should_refuse_who_would_not_be_selected() {
	ExtBuilder::default()
		.parameters(|p| p.limits.reputers = 1)
		.build_and_execute(|| {
			open();
			register(TOPIC, 2);
			submit(1, vec![truth(TOPIC, 1, 0, 1.0)]).unwrap();
			assert_eq!(
				Pallet::admit(&2, &call(vec![truth(TOPIC, 1, 0, 1.0)])),
				Some(Err(Refusal::NotSelected))
			);
		});
}

#[test]
fn admit_should_say_nothing_about_other_calls() {
	ExtBuilder::default().build_and_execute(|| {
		let other = Call::deregister { topic: TOPIC };
		assert_eq!(Pallet::admit(&1, &other), None);
		assert_eq!(Pallet::admit_weight(&other), Weight::zero());
		assert_eq!(
			Pallet::admit_weight(&call(vec![truth(TOPIC, 1, 0, 1.0)])),
			<() as WeightInfo>::admit(1)
		);
	});
}
