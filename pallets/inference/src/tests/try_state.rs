// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::{
	types::{Departure, ServiceRecord, UsedWeights, Worker},
	ActiveInferers, Departures, EpochWeights, Forecasts, HoldReason, Inferences, LatestPrediction,
	LossInputs, LossValues, Operators, Predictions as Records, Services, TransferOffers, Workers,
};
use allora_primitives::traits::{EpochPhase, StepOutcome};
use frame_support::{
	assert_ok, hypothetically,
	traits::{fungible::MutateHold, tokens::Precision},
	weights::WeightMeter,
};

/// A state with something of everything, which is in order.
fn state() {
	register(1);
	register(2);
	assert_ok!(Inference::set_operator(
		RuntimeOrigin::signed(1),
		TOPIC,
		Some(KEY)
	));
	register(3);
	assert_ok!(Inference::deregister(RuntimeOrigin::signed(3), TOPIC));
	let info = open_epoch(1);
	for who in [1, 2] {
		assert_ok!(infer(who, 1, 0, 5));
	}
	assert_ok!(forecast(1, 1, 0, &[(1, 0), (2, 0)]));
	assert_eq!(
		Inference::step(&info, &mut WeightMeter::new()),
		StepOutcome::Done
	);
	assert_ok!(Inference::do_try_state());
}

/// The key of the inference of the first account.
fn first_inference() -> (allora_primitives::TopicId, EpochIndex, u32) {
	(TOPIC, 1, place_of(1, 1, ActorKind::Inferer).unwrap())
}

/// The key of the forecast of the first account.
fn first_forecast() -> (allora_primitives::TopicId, EpochIndex, u32) {
	(TOPIC, 1, place_of(1, 1, ActorKind::Forecaster).unwrap())
}

/// That `spoil` breaks the invariant that complains with `message`.
fn assert_noticed(message: &'static str, spoil: impl FnOnce()) {
	// The neighbours' answers are no storage, so nothing rolls them back.
	let epochs = Epochs::get();
	hypothetically!({
		spoil();
		assert_eq!(
			Inference::do_try_state(),
			Err(sp_runtime::TryRuntimeError::Other(message)),
			"{message}"
		);
	});
	Epochs::set(epochs);
}

#[test]
fn try_state_should_notice_when_deposits_are_wrong() {
	new_test_ext().execute_with(|| {
		state();
		assert_noticed(
			"what is held of an owner is not the sum of its deposits",
			|| {
				let reason = HoldReason::WorkerRegistration.into();
				assert_ok!(Balances::release(&reason, &1, 1, Precision::Exact));
			},
		);
		assert_noticed(
			"what is held of an owner is not the sum of its deposits",
			|| {
				Departures::<Test>::mutate(TOPIC, 3, |departure| {
					departure.as_mut().unwrap().deposit += 1;
				});
			},
		);
		for (reason, message) in [
			(
				HoldReason::WorkerRegistration,
				"what is held of an owner is not the sum of its deposits",
			),
			(
				HoldReason::Commitment,
				"what is held of an owner is not the sum of its bonds",
			),
		] {
			// Of somebody of whom nothing is recorded.
			assert_noticed(message, || {
				assert_ok!(Balances::hold(&reason.into(), &4, 1));
			});
		}
		assert_noticed(
			"a registered worker has a departure in the same topic",
			|| {
				let departure = Departure {
					deposit: 0,
					claimable_epoch: 0,
					claimable_at: 0,
				};
				Departures::<Test>::insert(TOPIC, 1, departure);
			},
		);
	});
}

#[test]
fn try_state_should_notice_when_operators_are_wrong() {
	new_test_ext().execute_with(|| {
		state();
		assert_noticed(
			"an operator does not lead to the owner that names it",
			|| {
				Operators::<Test>::remove(TOPIC, KEY);
			},
		);
		assert_noticed("a key is worker and operator in one topic", || {
			let worker = Workers::<Test>::get(TOPIC, 2).unwrap();
			Workers::<Test>::insert(
				TOPIC,
				KEY,
				Worker {
					deposit: 0,
					..worker
				},
			);
		});
		assert_noticed("an operator is named by no owner", || {
			Operators::<Test>::insert(TOPIC, 79, 2);
		});
		assert_noticed("an operator's account lacks a reference", || {
			System::dec_sufficients(&KEY);
		});
		assert_noticed("an owner is its own operator", || {
			Workers::<Test>::mutate(TOPIC, 2, |worker| {
				worker.as_mut().unwrap().operator = Some(2)
			});
		});
	});
}

#[test]
fn try_state_should_notice_when_sets_are_wrong() {
	new_test_ext().execute_with(|| {
		state();
		assert_noticed("an active set is not strictly ascending by account", || {
			ActiveInferers::<Test>::mutate(TOPIC, 1, |set| set.as_mut().reverse());
		});
		assert_noticed("an empty active set is stored", || {
			ActiveInferers::<Test>::insert(TOPIC, 2, crate::types::InfererSet::default());
			open_epoch(2);
		});
		assert_noticed("an active set exceeds the limit of its epoch", || {
			let mut parameters = parameters();
			parameters.limits.inferers = 1;
			open_epoch_with(1, parameters);
		});
		assert_noticed(
			"a member of an active set has no submission of its revision, or one too early",
			|| {
				Inferences::<Test>::remove(first_inference());
			},
		);
		assert_noticed(
			"a member of an active set has no submission of its revision, or one too early",
			|| {
				ActiveInferers::<Test>::mutate(TOPIC, 1, |set| set[0].revision = 1);
			},
		);
		assert_noticed("two members of an active set have one place", || {
			ActiveInferers::<Test>::mutate(TOPIC, 1, |set| set[0].place = set[1].place);
		});
		assert_noticed(
			"a member of an active set has no submission of its revision, or one too early",
			|| {
				ActiveInferers::<Test>::mutate(TOPIC, 1, |set| set[0].place ^= 1);
			},
		);
		assert_noticed("a revision exceeds the replacements", || {
			ActiveInferers::<Test>::mutate(TOPIC, 1, |set| set[0].revision = 4);
		});
		open_epoch(1);
		assert_noticed(
			"something is stored for an epoch that does not exist",
			|| forget_epoch(1),
		);
	});
}

#[test]
fn try_state_should_notice_when_submissions_are_wrong() {
	new_test_ext().execute_with(|| {
		state();
		assert_noticed("somebody outside the active set has an inference", || {
			let inference = Inferences::<Test>::get(first_inference()).unwrap();
			Inferences::<Test>::insert((TOPIC, 1, 9), inference);
		});
		assert_noticed("somebody outside the active set has a forecast", || {
			let forecast = Forecasts::<Test>::get(first_forecast()).unwrap();
			Forecasts::<Test>::insert((TOPIC, 1, 9), forecast);
		});
		let change = |numbers: &[Decimal]| {
			let numbers = values(numbers);
			Inferences::<Test>::mutate(first_inference(), |inference| {
				inference.as_mut().unwrap().values = numbers;
			});
		};
		assert_noticed("a value does not have one number per label", || change(&[]));
		assert_noticed("an inference lies outside the topic's range", || {
			change(&[whole(101)])
		});
		assert_noticed(
			"the elements of a forecast are not strictly ascending",
			|| {
				Forecasts::<Test>::mutate(first_forecast(), |forecast| {
					forecast.as_mut().unwrap().elements = elements(&[(1, 0), (1, 0)]);
				});
			},
		);
	});
}

#[test]
fn try_state_should_notice_when_records_are_wrong() {
	new_test_ext().execute_with(|| {
		state();
		let record = Inference::prediction(TOPIC, 1).unwrap();
		assert_noticed("a record lies under another topic or epoch", || {
			Records::<Test>::insert(TOPIC, 2, &record);
		});
		assert_noticed("the latest record differs from that of its epoch", || {
			Records::<Test>::mutate(TOPIC, 1, |record| record.as_mut().unwrap().inferers = 3);
		});
		assert_noticed("the latest record is not the latest", || {
			let later = allora_primitives::Prediction {
				epoch: 2,
				..record.clone()
			};
			Records::<Test>::insert(TOPIC, 2, later);
			Epochs::mutate(|map| {
				let info = map[&(TOPIC, 1)].clone();
				map.insert((TOPIC, 2), info);
			});
		});
		assert_noticed("a topic has records but no latest one", || {
			LatestPrediction::<Test>::remove(TOPIC);
		});
		assert_noticed("the latest record is of another topic", || {
			LatestPrediction::<Test>::insert(2, &record);
		});
		assert_noticed(
			"a record does not have the percentiles of each label",
			|| {
				Records::<Test>::mutate(TOPIC, 1, |record| {
					record.as_mut().unwrap().percentiles = Default::default();
				});
			},
		);
	});
}

#[test]
fn try_state_should_notice_when_loss_inputs_are_wrong() {
	new_test_ext().execute_with(|| {
		state();
		assert_noticed("loss inputs lack a chunk", || {
			LossValues::<Test>::remove((TOPIC, 1, 0))
		});
		assert_noticed("a chunk of values belongs to no loss inputs", || {
			LossInputs::<Test>::remove(TOPIC, 1);
		});
		assert_noticed("loss inputs have other actors than the record", || {
			LossInputs::<Test>::mutate(TOPIC, 1, |inputs| {
				inputs.as_mut().unwrap().inferers = Default::default();
			});
		});
		assert_noticed("loss inputs belong to an epoch without a record", || {
			let inputs = LossInputs::<Test>::get(TOPIC, 1).unwrap();
			LossInputs::<Test>::insert(TOPIC, 2, inputs);
		});
	});
}

#[test]
fn try_state_should_notice_when_offers_or_services_are_wrong() {
	new_test_ext().execute_with(|| {
		state();
		assert_noticed("a registration is offered that does not exist", || {
			TransferOffers::<Test>::insert(TOPIC, 3, 4);
		});
		assert_noticed("a registration is offered to its owner", || {
			TransferOffers::<Test>::insert(TOPIC, 1, 1);
		});
		let service = |endpoint: &[u8]| ServiceRecord {
			endpoint: endpoint.to_vec().try_into().unwrap(),
			protocol: Default::default(),
		};
		assert_noticed(
			"somebody who is not registered has a service record",
			|| {
				Services::<Test>::insert(TOPIC, 3, service(b"https://a.example"));
			},
		);
		assert_noticed("a service record has no valid endpoint", || {
			Services::<Test>::insert(TOPIC, 1, service(b"a.example"));
		});
	});
}

#[test]
fn try_state_should_notice_when_weights_are_wrong() {
	new_test_ext().execute_with(|| {
		state();
		let change = |change: fn(&mut UsedWeights)| {
			EpochWeights::<Test>::mutate(TOPIC, 1, |weights| change(weights.as_mut().unwrap()));
		};
		assert_noticed("weights belong to an epoch without loss inputs", || {
			let weights = EpochWeights::<Test>::get(TOPIC, 1).unwrap();
			EpochWeights::<Test>::insert(TOPIC, 2, weights);
		});
		assert_noticed("the weights are not as many as the actors", || {
			change(|weights| weights.inferers = Default::default());
		});
		assert_noticed("the weights of a prediction do not sum to 1", || {
			change(|weights| weights.inferers[0] = whole(2));
		});
		assert_noticed("a weight is negative", || {
			change(|weights| weights.inferers[0] = whole(-1));
		});
	});
}
