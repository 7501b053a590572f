// SPDX-License-Identifier: Apache-2.0

use crate::{fixtures, mock::*, types::*, Epochs, Error, Event, Metadata, Topics};
use allora_primitives::{Decimal, LossFunction, LossMethod, Schedule, TopicKind};
use frame_support::{assert_noop, assert_ok};

fn update(who: AccountId, topic: u32, patch: TopicPatch) -> sp_runtime::DispatchResult {
	crate::Pallet::<Test>::update(RuntimeOrigin::signed(who), topic, Box::new(patch))
}

#[test]
fn update_should_change_only_named_fields_when_patched() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			System::reset_events();
			let patch = TopicPatch {
				name: Some(Name::truncate_from(b"eth".to_vec())),
				alpha_regret: Some(Decimal::from_u32(1)),
				winsorise: Some(false),
				..Default::default()
			};
			assert_ok!(update(ALICE, 1, patch.clone()));
			let mut expected = fixtures::parameters();
			expected.alpha_regret = Decimal::from_u32(1);
			expected.weights.winsorise = false;
			assert_eq!(Topics::<Test>::get(1).unwrap().parameters, expected);
			let metadata = Metadata::<Test>::get(1).unwrap();
			assert_eq!(metadata.name.to_vec(), b"eth");
			assert_eq!(metadata.description, fixtures::new_topic().description);
			assert_eq!(
				events(),
				vec![Event::TopicUpdated {
					topic: 1,
					patch: Box::new(patch)
				}]
			);
		});
}

#[test]
fn update_should_change_every_field_when_all_are_named() {
	let one = Decimal::from_u32(1);
	let mut new = fixtures::parameters();
	new.schedule.epoch_length = 20;
	new.value_min = Decimal::from_u32(0);
	new.value_max = Decimal::from_u32(5);
	new.truth_resolution = one;
	new.loss = LossFunction::LogCosh;
	new.loss_method = LossMethod::OnChain { stake_mean: true };
	new.weights.p_norm = Decimal::from_u32(4);
	new.weights.c_norm = one;
	new.weights.epsilon_weight = one;
	new.weights.regret_scale = allora_primitives::RegretScale::Mad;
	new.weights.winsorise = false;
	new.alpha_regret = one;
	new.epsilon_score = one;
	new.merit_sortition_alpha = Decimal::from_u32(0);
	new.inferer_quantile = one;
	new.forecaster_quantile = one;
	new.reputer_quantile = one;
	new.limits.inferers = 1;
	let patch = TopicPatch {
		name: None,
		description: Some(Description::default()),
		labels: Some(Labels::default()),
		kind: Some(new.kind),
		arity: Some(new.arity),
		schedule: Some(new.schedule),
		value_min: Some(new.value_min),
		value_max: Some(new.value_max),
		truth_resolution: Some(new.truth_resolution),
		loss: Some(new.loss),
		loss_method: Some(new.loss_method),
		p_norm: Some(new.weights.p_norm),
		c_norm: Some(new.weights.c_norm),
		epsilon_weight: Some(new.weights.epsilon_weight),
		regret_scale: Some(new.weights.regret_scale),
		winsorise: Some(new.weights.winsorise),
		alpha_regret: Some(new.alpha_regret),
		epsilon_score: Some(new.epsilon_score),
		merit_sortition_alpha: Some(new.merit_sortition_alpha),
		inferer_quantile: Some(new.inferer_quantile),
		forecaster_quantile: Some(new.forecaster_quantile),
		reputer_quantile: Some(new.reputer_quantile),
		limits: Some(new.limits),
	};
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			assert_ok!(update(ALICE, 1, patch));
			assert_eq!(Topics::<Test>::get(1).unwrap().parameters, new);
			assert!(Metadata::<Test>::get(1).unwrap().description.is_empty());
		});
}

#[test]
fn update_should_hold_from_the_next_epoch_when_one_is_open() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			fund(1, 100);
			run_to(3);
			let patch = TopicPatch {
				epsilon_score: Some(Decimal::from_u32(1)),
				..Default::default()
			};
			assert_ok!(update(ALICE, 1, patch));
			run_to(12);
			let first = Epochs::<Test>::get(1, 1).unwrap().parameters;
			let second = Epochs::<Test>::get(1, 2).unwrap().parameters;
			assert_eq!(first, fixtures::parameters());
			assert_eq!(second.epsilon_score, Decimal::from_u32(1));
		});
}

#[test]
fn update_should_refuse_structure_when_an_epoch_has_opened() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			let schedule = Schedule {
				epoch_length: 20,
				..fixtures::parameters().schedule
			};
			let patch = TopicPatch {
				schedule: Some(schedule),
				..Default::default()
			};
			assert_ok!(update(ALICE, 1, patch));
			fund(1, 100);
			run_to(2);
			let one = Decimal::from_u32(1);
			let label = Label::truncate_from(b"up".to_vec());
			let kind = TopicKind::Classification {
				unity_tolerance: None,
				default_value: one,
			};
			let patches = [
				TopicPatch {
					schedule: Some(fixtures::parameters().schedule),
					..Default::default()
				},
				TopicPatch {
					labels: Some(Labels::truncate_from(vec![label])),
					..Default::default()
				},
				TopicPatch {
					kind: Some(kind),
					..Default::default()
				},
				TopicPatch {
					arity: Some(2),
					..Default::default()
				},
				TopicPatch {
					loss: Some(LossFunction::Absolute),
					..Default::default()
				},
				TopicPatch {
					loss_method: Some(LossMethod::Reported { clip: false }),
					..Default::default()
				},
			];
			for patch in patches {
				assert_noop!(update(ALICE, 1, patch), Error::<Test>::StructureFixed);
			}
			// Naming what is there already changes nothing and is no offence.
			let patch = TopicPatch {
				schedule: Some(schedule),
				..Default::default()
			};
			assert_ok!(update(ALICE, 1, patch));
		});
}

#[test]
fn update_should_validate_when_the_patch_makes_the_topic_invalid() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			let patch = TopicPatch {
				alpha_regret: Some(Decimal::from_u32(2)),
				..Default::default()
			};
			assert_noop!(
				update(ALICE, 1, patch),
				Error::<Test>::AlphaRegretOutOfRange
			);
			let patch = TopicPatch {
				name: Some(Name::default()),
				..Default::default()
			};
			assert_noop!(update(ALICE, 1, patch), Error::<Test>::NameMissing);
		});
}

#[test]
fn update_should_ask_for_creator_or_governance_when_called() {
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			let patch = TopicPatch::default();
			assert_noop!(update(BOB, 1, patch.clone()), Error::<Test>::NotAuthorized);
			assert_noop!(update(ALICE, 2, patch.clone()), Error::<Test>::NotFound);
			assert_ok!(Topics_::update(
				RuntimeOrigin::root(),
				1,
				Box::new(patch.clone())
			));
			assert_ok!(Topics_::retire(RuntimeOrigin::root(), 1));
			assert_noop!(update(ALICE, 1, patch), Error::<Test>::Retired);
		});
}

type Topics_ = crate::Pallet<Test>;
