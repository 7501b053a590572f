// SPDX-License-Identifier: Apache-2.0

use crate::{fixtures, mock::*, types::*, Error, Event, HoldReason, LastTopicId, Metadata, Topics};
use allora_primitives::{
	traits::TopicRevenue, Decimal, LossFunction, LossMethod, TopicKind, TopicStatus,
};
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};
use sp_runtime::{traits::Dispatchable, DispatchError, TokenError};

fn create(who: AccountId, new: NewTopic) -> Result<(), DispatchError> {
	RuntimeCall::Topics(crate::Call::create { new: Box::new(new) })
		.dispatch(RuntimeOrigin::signed(who))
		.map(|_| ())
		.map_err(|error| error.error)
}

fn decimal(numerator: u128, denominator: u128) -> Decimal {
	Decimal::from_rational(numerator, denominator)
}

fn zptae(std_dev: Decimal, alpha: Decimal, beta: Decimal) -> LossFunction {
	LossFunction::Zptae {
		mean: Decimal::from_u32(0),
		std_dev,
		alpha,
		beta,
		slope: decimal(1, 100),
		gamma: Decimal::from_u32(4),
	}
}

#[test]
fn create_should_store_the_topic_when_valid() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(create(ALICE, fixtures::new_topic()));
		let topic = Topics::<Test>::get(1).unwrap();
		assert_eq!(topic.creator, ALICE);
		assert_eq!(topic.status, TopicStatus::Created);
		assert_eq!(topic.parameters, fixtures::parameters());
		assert_eq!(topic.current_epoch, 0);
		assert_eq!(
			Metadata::<Test>::get(1).unwrap().name,
			fixtures::new_topic().name
		);
		assert_eq!(
			events(),
			vec![Event::TopicCreated {
				topic: 1,
				creator: ALICE,
				deposit: 10 * ALLO,
				fee: ALLO
			}]
		);
		assert_ok!(create(BOB, fixtures::new_topic()));
		assert_eq!(LastTopicId::<Test>::get(), 2);
	});
}

#[test]
fn create_should_hold_the_deposit_and_pay_the_fee_when_valid() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(create(ALICE, fixtures::new_topic()));
		let reason = HoldReason::TopicDeposit.into();
		assert_eq!(Balances::balance_on_hold(&reason, &ALICE), 10 * ALLO);
		assert_eq!(MockRevenue::revenue(1), ALLO);
	});
}

#[test]
fn create_should_accept_every_supported_loss_when_its_parameters_are_in_range() {
	ExtBuilder::default().build_and_execute(|| {
		let one = Decimal::from_u32(1);
		let losses = [
			LossFunction::Squared,
			LossFunction::Absolute,
			LossFunction::Huber { delta: one },
			LossFunction::LogCosh,
			zptae(one, decimal(1, 4), Decimal::from_u32(2)),
		];
		for loss in losses {
			let mut new = fixtures::new_topic();
			new.parameters.loss = loss;
			assert_ok!(create(ALICE, new));
		}
	});
}

#[test]
fn create_should_change_nothing_when_deposit_or_fee_are_not_covered() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			create(POOR, fixtures::new_topic()),
			TokenError::FundsUnavailable
		);
		FeeFails::set(true);
		assert_noop!(
			create(ALICE, fixtures::new_topic()),
			DispatchError::Other("fee")
		);
		FeeFails::set(false);
	});
}

#[test]
fn create_should_refuse_texts_when_they_are_empty_or_not_utf8() {
	ExtBuilder::default().build_and_execute(|| {
		let mut new = fixtures::new_topic();
		new.name = Name::truncate_from(b"  ".to_vec());
		assert_noop!(create(ALICE, new), Error::<Test>::NameMissing);
		let mut new = fixtures::new_topic();
		new.name = Name::truncate_from(vec![0xff]);
		assert_noop!(create(ALICE, new), Error::<Test>::NotUtf8);
		let mut new = fixtures::new_topic();
		new.description = Description::truncate_from(vec![0xff]);
		assert_noop!(create(ALICE, new), Error::<Test>::NotUtf8);
	});
}

#[test]
fn create_should_refuse_parameters_when_out_of_range() {
	type Change = fn(&mut NewTopic);
	let one = Decimal::from_u32(1);
	let cases: Vec<(Change, Error<Test>)> = vec![
		(|n| n.parameters.arity = 2, Error::WrongArity),
		(|n| n.parameters.arity = 0, Error::WrongArity),
		(
			|n| n.parameters.schedule.epoch_length = 4,
			Error::EpochLengthOutOfRange,
		),
		(
			|n| n.parameters.schedule.epoch_length = MAX_EPOCH_LENGTH + 1,
			Error::EpochLengthOutOfRange,
		),
		(
			|n| n.parameters.schedule.worker_window = 1,
			Error::WorkerWindowOutOfRange,
		),
		(
			|n| n.parameters.schedule.worker_window = 11,
			Error::WorkerWindowOutOfRange,
		),
		(
			|n| n.parameters.schedule.reveal_window = 11,
			Error::RevealWindowOutOfRange,
		),
		(
			|n| n.parameters.schedule.reputer_reveal_window = 11,
			Error::RevealWindowOutOfRange,
		),
		(
			|n| n.parameters.schedule.ground_truth_lag = 4,
			Error::GroundTruthLagOutOfRange,
		),
		(
			|n| n.parameters.schedule.ground_truth_lag = 1_001,
			Error::GroundTruthLagOutOfRange,
		),
		(
			|n| n.parameters.schedule.reputer_window = 0,
			Error::ReputerWindowOutOfRange,
		),
		(
			|n| n.parameters.schedule.reputer_window = 11,
			Error::ReputerWindowOutOfRange,
		),
		(
			|n| n.parameters.value_max = n.parameters.value_min,
			Error::ValueRangeEmpty,
		),
		(
			|n| n.parameters.value_max = Decimal::from_inner(i128::MAX),
			Error::ValueRangeTooWide,
		),
		(
			|n| n.parameters.value_min = Decimal::from_inner(i128::MIN),
			Error::ValueRangeTooWide,
		),
		(
			|n| n.parameters.truth_resolution = Decimal::from_u32(0),
			Error::TruthResolutionOutOfRange,
		),
		(
			|n| n.parameters.truth_resolution = Decimal::from_u32(2_001),
			Error::TruthResolutionOutOfRange,
		),
		(
			|n| n.parameters.weights.p_norm = decimal(24, 10),
			Error::PNormOutOfRange,
		),
		(
			|n| n.parameters.weights.p_norm = decimal(46, 10),
			Error::PNormOutOfRange,
		),
		(
			|n| n.parameters.weights.c_norm = decimal(9, 100),
			Error::CNormOutOfRange,
		),
		(
			|n| n.parameters.weights.c_norm = decimal(21, 10),
			Error::CNormOutOfRange,
		),
		(
			|n| n.parameters.weights.epsilon_weight = Decimal::from_u32(0),
			Error::EpsilonOutOfRange,
		),
		(
			|n| n.parameters.epsilon_score = Decimal::from_u32(11),
			Error::EpsilonOutOfRange,
		),
		(
			|n| n.parameters.alpha_regret = Decimal::from_u32(0),
			Error::AlphaRegretOutOfRange,
		),
		(
			|n| n.parameters.alpha_regret = decimal(11, 10),
			Error::AlphaRegretOutOfRange,
		),
		(
			|n| n.parameters.merit_sortition_alpha = Decimal::from_u32(1),
			Error::MeritSortitionAlphaOutOfRange,
		),
		(
			|n| n.parameters.merit_sortition_alpha = Decimal::from_inner(-1),
			Error::MeritSortitionAlphaOutOfRange,
		),
		(
			|n| n.parameters.inferer_quantile = decimal(11, 10),
			Error::QuantileOutOfRange,
		),
		(
			|n| n.parameters.forecaster_quantile = decimal(11, 10),
			Error::QuantileOutOfRange,
		),
		(
			|n| n.parameters.reputer_quantile = Decimal::from_inner(-1),
			Error::QuantileOutOfRange,
		),
		(|n| n.parameters.limits.inferers = 0, Error::LimitOutOfRange),
		(
			|n| n.parameters.limits.inferers = 65,
			Error::LimitOutOfRange,
		),
		(
			|n| n.parameters.limits.forecasters = 17,
			Error::LimitOutOfRange,
		),
		(|n| n.parameters.limits.reputers = 0, Error::LimitOutOfRange),
		(
			|n| n.parameters.limits.reputers = 17,
			Error::LimitOutOfRange,
		),
		(
			|n| n.parameters.limits.forecast_elements = 0,
			Error::LimitOutOfRange,
		),
		(
			|n| n.parameters.limits.forecast_elements = 65,
			Error::LimitOutOfRange,
		),
		(
			|n| {
				n.parameters.loss = LossFunction::Huber {
					delta: Decimal::from_u32(0),
				}
			},
			Error::LossParameterOutOfRange,
		),
	];
	let bad_zptae = [
		zptae(Decimal::from_u32(0), one, one),
		zptae(one, decimal(11, 10), one),
		zptae(one, one, Decimal::from_u32(0)),
	];
	ExtBuilder::default().build_and_execute(|| {
		for (position, (change, error)) in cases.into_iter().enumerate() {
			let mut new = fixtures::new_topic();
			change(&mut new);
			assert_eq!(create(ALICE, new), Err(error.into()), "case {position}");
		}
		for loss in bad_zptae {
			let mut new = fixtures::new_topic();
			new.parameters.loss = loss;
			assert_noop!(create(ALICE, new), Error::<Test>::LossParameterOutOfRange);
		}
	});
}

#[test]
fn create_should_take_commitments_and_reported_losses() {
	ExtBuilder::default().build_and_execute(|| {
		let mut new = fixtures::new_topic();
		new.parameters.schedule.reveal_window = 1;
		new.parameters.schedule.reputer_reveal_window = 1;
		// The reveal window comes before the truth.
		let lag = &mut new.parameters.schedule.ground_truth_lag;
		*lag = (*lag).max(new.parameters.schedule.worker_window + 2);
		new.parameters.loss_method = LossMethod::Reported { clip: true };
		assert_ok!(create(ALICE, new));
	});
}

#[test]
fn create_should_take_every_loss_when_its_parameters_are_in_range() {
	ExtBuilder::default().build_and_execute(|| {
		let (zero, half, one) = (decimal(0, 1), decimal(1, 2), decimal(1, 1));
		let ztae = |std_dev, slope| LossFunction::Ztae {
			mean: zero,
			std_dev,
			slope,
		};
		let good = [
			LossFunction::Brier,
			LossFunction::CrossEntropy {
				epsilon: Decimal::from_inner(1_000),
			},
			LossFunction::Poisson { epsilon: one },
			LossFunction::Pinball { quantile: half },
			ztae(one, decimal(1, 1_000_000)),
		];
		for loss in good {
			let mut new = fixtures::new_topic();
			new.parameters.loss = loss;
			assert_ok!(create(ALICE, new));
		}
		let bad = [
			LossFunction::CrossEntropy { epsilon: zero },
			LossFunction::CrossEntropy { epsilon: half },
			LossFunction::Poisson { epsilon: zero },
			LossFunction::Poisson {
				epsilon: decimal(3, 2),
			},
			LossFunction::Pinball { quantile: zero },
			LossFunction::Pinball { quantile: one },
			ztae(zero, one),
			ztae(one, zero),
		];
		for loss in bad {
			let mut new = fixtures::new_topic();
			new.parameters.loss = loss;
			assert_noop!(create(ALICE, new), Error::<Test>::LossParameterOutOfRange);
		}
	});
}

#[test]
fn create_should_keep_canonical_labels_when_the_topic_is_a_classification() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(create(ALICE, classification(&[" Up", "DOWN "])));
		let topic = LastTopicId::<Test>::get();
		let stored = Metadata::<Test>::get(topic).unwrap();
		assert_eq!(stored.labels, labels(&["up", "down"]));
		assert!(Topics::<Test>::get(topic).unwrap().parameters.unity());
	});
}

fn labels(names: &[&str]) -> Labels {
	names
		.iter()
		.map(|name| Label::truncate_from(name.as_bytes().to_vec()))
		.collect::<Vec<_>>()
		.try_into()
		.unwrap()
}

fn classification(names: &[&str]) -> NewTopic {
	let mut new = fixtures::new_topic();
	new.labels = labels(names);
	new.parameters.arity = names.len() as u8;
	new.parameters.kind = TopicKind::Classification {
		unity_tolerance: Some(decimal(1, 100)),
		default_value: Decimal::from_u32(0),
	};
	new
}

#[test]
fn create_should_refuse_labels_when_they_do_not_fit_the_kind() {
	ExtBuilder::default().build_and_execute(|| {
		let mut new = fixtures::new_topic();
		new.labels = labels(&["up"]);
		assert_noop!(create(ALICE, new), Error::<Test>::LabelsNotExpected);
		let mut new = classification(&["up", "down"]);
		new.parameters.arity = 3;
		assert_noop!(create(ALICE, new), Error::<Test>::WrongArity);
		assert_noop!(
			create(ALICE, classification(&[])),
			Error::<Test>::WrongArity
		);
		assert_noop!(
			create(ALICE, classification(&["up", " "])),
			Error::<Test>::InvalidLabel
		);
		assert_noop!(
			create(ALICE, classification(&["a|b"])),
			Error::<Test>::InvalidLabel
		);
		let twice = classification(&["Up ", "up"]);
		assert_noop!(create(ALICE, twice), Error::<Test>::DuplicateLabel);
	});
}

#[test]
fn create_should_refuse_a_classification_when_its_numbers_are_out_of_range() {
	ExtBuilder::default().build_and_execute(|| {
		let mut new = classification(&["up", "down"]);
		new.parameters.kind = TopicKind::Classification {
			unity_tolerance: Some(Decimal::from_u32(2)),
			default_value: Decimal::from_u32(0),
		};
		assert_noop!(create(ALICE, new), Error::<Test>::UnityToleranceOutOfRange);
		let mut new = classification(&["up", "down"]);
		new.parameters.kind = TopicKind::Classification {
			unity_tolerance: None,
			default_value: Decimal::from_u32(1_001),
		};
		assert_noop!(create(ALICE, new), Error::<Test>::DefaultValueOutOfRange);
		let names: Vec<String> = (0..16).map(|number| format!("label {number}")).collect();
		let names: Vec<&str> = names.iter().map(String::as_str).collect();
		let mut new = classification(&names);
		new.parameters.limits.inferers = 64;
		new.parameters.limits.forecasters = 5;
		assert_noop!(create(ALICE, new), Error::<Test>::TooManyCells);
	});
}

#[test]
fn labels_should_be_trimmed_and_lower_case_when_canonical() {
	assert_eq!(
		canonical_labels(&labels(&[" EUR/USD ", "a_b-c.d 1"])),
		Ok(labels(&["eur/usd", "a_b-c.d 1"]))
	);
}

#[test]
fn deposits_should_be_noticed_when_they_are_held_for_no_topic() {
	use frame_support::traits::fungible::MutateHold;
	ExtBuilder::default()
		.with_default_topic()
		.build_and_execute(|| {
			assert_ok!(crate::Pallet::<Test>::do_try_state());
			frame_support::hypothetically!({
				let reason = crate::HoldReason::TopicDeposit.into();
				assert_ok!(Balances::hold(&reason, &BOB, 1));
				assert!(crate::Pallet::<Test>::do_try_state().is_err());
			});
		});
}
