// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::{
	types::{
		members, CombinationError, Forecast, Inference as StoredInference, Seat, MAX_MEMBERS,
		VALUES_PER_CHUNK,
	},
	ActiveForecasters, ActiveInferers, DeviationEma, Event, Forecasts, Inferences,
	LatestPrediction, LossInputs, LossValues, Predictions as Records, WeightInfo,
};
use allora_primitives::{
	scoring::{combine, CombineInput, Error as ScoringError, Shape},
	traits::{EpochPhase, Predictions, Reputation, StepOutcome},
	EpochInfo, Limits, NetworkState, Skill, TopicKind, TopicParameters, VoidReason,
};
use frame_support::{
	assert_ok,
	traits::Get,
	weights::{RuntimeDbWeight, Weight, WeightMeter},
};
use sp_runtime::traits::One;

/// Runs the step with all the room there is.
fn step(info: &EpochInfo) -> StepOutcome {
	Inference::step(info, &mut WeightMeter::new())
}

#[test]
fn combination_should_take_the_median_when_nobody_has_a_history() {
	ExtBuilder::default()
		.registered(&[1, 2, 3])
		.build_and_execute(|| {
			let info = open_epoch(1);
			for (who, value) in [(3, 9), (1, 2), (2, 4)] {
				assert_ok!(infer(who, 1, 0, value));
			}
			System::set_block_number(6);
			assert_eq!(step(&info), StepOutcome::Done);

			let record = Inference::prediction(TOPIC, 1).unwrap();
			assert_eq!((record.topic, record.epoch), (TOPIC, 1));
			assert_eq!((record.opened_at, record.predicted_at), (1, 6));
			assert_eq!(record.combined, values(&[whole(4)]));
			assert_eq!(record.naive, values(&[whole(4)]));
			assert_eq!(record.resistant, values(&[whole(4)]));
			assert_eq!(record.mean, values(&[whole(5)]));
			assert_eq!((record.inferers, record.forecasters), (3, 0));
			assert_eq!(record.percentiles[0][2], whole(4));
			assert!(record.percentiles[0].is_sorted());
			assert_eq!(Inference::latest_prediction(TOPIC), Some(record));
			assert!(has_event(Event::PredictionMade {
				topic: TOPIC,
				epoch: 1,
				combined: values(&[whole(4)]),
				inferers: 3,
				forecasters: 0
			}));

			// Combined, naive, the inferers by account, the medians without each.
			let inputs = Inference::loss_inputs(TOPIC, 1).unwrap();
			assert_eq!(inputs.inferers, [1, 2, 3]);
			assert_eq!(
				inputs.quantities.shape,
				Shape {
					inferers: 3,
					forecasters: 0
				}
			);
			assert_eq!(inputs.quantities.labels, 1);
			let wanted = [4000, 4000, 2000, 4000, 9000, 6500, 5500, 3000].map(milli);
			assert_eq!(inputs.quantities.values, wanted);
			assert_eq!(inputs.mean, [whole(5)]);
			assert_eq!(inputs.persistence, None);
			// The raw median absolute deviation: that of 2, 4, 9 from 4.
			assert_eq!(DeviationEma::<Test>::get(TOPIC), Some(values(&[whole(2)])));
		});
}

#[test]
fn combination_should_predict_without_one_outs_when_there_is_one_inferer() {
	ExtBuilder::default()
		.registered(&[1])
		.build_and_execute(|| {
			let info = open_epoch(1);
			assert_ok!(infer(1, 1, 0, 7));
			assert_eq!(step(&info), StepOutcome::Done);
			let record = Inference::prediction(TOPIC, 1).unwrap();
			assert_eq!(record.combined, values(&[whole(7)]));
			assert_eq!(record.concentration, Decimal::one());
			let inputs = Inference::loss_inputs(TOPIC, 1).unwrap();
			assert_eq!(inputs.quantities.values, [whole(7); 3]);
		});
}

#[test]
fn combination_should_drop_forecasts_of_absent_inferers() {
	ExtBuilder::default()
		.registered(&[1, 2, 3, 4, 5])
		.build_and_execute(|| {
			let info = open_epoch(1);
			for (who, value) in [(2, 20), (4, 40)] {
				assert_ok!(infer(who, 1, 0, value));
			}
			assert_ok!(forecast(3, 1, 0, &[(1, 0), (4, -2), (9, 1)]));
			assert_ok!(forecast(5, 1, 0, &[(1, 0), (3, 0)]));
			assert_eq!(step(&info), StepOutcome::Done);

			let inputs = Inference::loss_inputs(TOPIC, 1).unwrap();
			assert_eq!(inputs.forecasters, [3]);
			assert_eq!(inputs.dropped_forecasters, [5]);
			let record = Inference::prediction(TOPIC, 1).unwrap();
			assert_eq!((record.inferers, record.forecasters), (2, 1));
			// What forecaster 3 implies is the value of inferer 4, the only one it knew.
			assert_eq!(inputs.quantities.values[4], whole(40));
		});
}

#[test]
fn combination_should_weight_by_regret_when_the_inferers_have_a_history() {
	ExtBuilder::default()
		.registered(&[1, 2, 3])
		.build_and_execute(|| {
			let info = open_epoch(1);
			for (who, value, regret) in [(1, 10, 1000), (2, 20, 0), (3, 30, -1000)] {
				InfererRegrets::mutate(|map| map.insert(who, milli(regret)));
				assert_ok!(infer(who, 1, 0, value));
			}
			assert_ok!(forecast(1, 1, 0, &[(1, 0), (2, -1)]));
			let skill = Skill {
				epochs: 7,
				inside_68: 5,
				..Default::default()
			};
			let state = NetworkState {
				network_loss: Some(milli(-500)),
				initial_regret: Some(milli(-2000)),
				last_truth: Some(values(&[whole(15)])),
				skill,
			};
			State::set(state.clone());
			DeviationEma::<Test>::insert(TOPIC, values(&[whole(4)]));
			assert_eq!(step(&info), StepOutcome::Done);

			// The same by the formulas alone.
			let numbers = [10, 20, 30].map(whole);
			let forecasts = [vec![(0, whole(0)), (1, whole(-1))]];
			let regrets = MockReputation::regrets(TOPIC, &[1, 2, 3], &[1]);
			let wanted = combine(&CombineInput {
				labels: 1,
				inferences: &numbers,
				forecasts: &forecasts,
				regrets: &regrets,
				network_loss: state.network_loss,
				initial_regret: state.initial_regret,
				mad: &[whole(4)],
				truth_resolution: milli(1),
				unity: false,
				parameters: &info.parameters.weights,
			})
			.unwrap();

			let record = Inference::prediction(TOPIC, 1).unwrap();
			assert_eq!(record.combined[0], wanted.quantities.values[0]);
			assert_eq!(record.naive[0], wanted.quantities.values[1]);
			assert_eq!(record.resistant.to_vec(), wanted.resistant);
			assert_eq!(record.percentiles.to_vec(), wanted.percentiles);
			assert_eq!(record.concentration, wanted.concentration);
			assert_eq!(record.skill, skill);
			assert!(
				record.naive[0] < whole(20),
				"the better inferer weighs more"
			);
			let weights = Inference::weights(TOPIC, 1).unwrap();
			let inferers = [1, 2, 3].into_iter().zip(wanted.inferer_weights);
			assert_eq!(weights.inferers, inferers.collect::<Vec<_>>());
			let forecasters = [1].into_iter().zip(wanted.forecaster_weights);
			assert_eq!(weights.forecasters, forecasters.collect::<Vec<_>>());
			assert_eq!(Inference::weights(TOPIC, 2), None);
			let inputs = Inference::loss_inputs(TOPIC, 1).unwrap();
			assert_eq!(inputs.quantities, wanted.quantities);
			assert_eq!(inputs.persistence, Some(values(&[whole(15)])));
			assert_eq!(
				DeviationEma::<Test>::get(TOPIC).unwrap().to_vec(),
				wanted.mad
			);
		});
}

#[test]
fn combination_should_keep_unity_when_the_labels_sum_to_one() {
	ExtBuilder::default()
		.registered(&[1, 2, 3])
		.build_and_execute(|| {
			let mut parameters = parameters();
			parameters.arity = 3;
			parameters.kind = TopicKind::Classification {
				unity_tolerance: Some(milli(10)),
				default_value: whole(0),
			};
			let info = open_epoch_with(1, parameters);
			for (who, numbers) in [
				(1, [700, 200, 100]),
				(2, [100, 800, 100]),
				(3, [200, 200, 600]),
			] {
				let numbers = values(&numbers.map(milli));
				let origin = RuntimeOrigin::signed(who);
				assert_ok!(Inference::submit_inference(origin, TOPIC, 1, 0, numbers));
			}
			assert_eq!(step(&info), StepOutcome::Done);
			let record = Inference::prediction(TOPIC, 1).unwrap();
			assert_eq!(record.percentiles.len(), 3);
			let sum = record
				.combined
				.iter()
				.fold(whole(0), |sum, value| sum + *value);
			assert!((sum - whole(1)).into_inner().abs() <= 3, "{sum:?}");
		});
}

#[test]
fn combination_should_void_the_epoch_when_there_is_no_inference() {
	ExtBuilder::default()
		.registered(&[1])
		.build_and_execute(|| {
			let info = open_epoch(1);
			assert_ok!(forecast(1, 1, 0, &[(1, 0)]));
			assert_eq!(step(&info), StepOutcome::Void(VoidReason::NoInference));
			assert_eq!(Inference::prediction(TOPIC, 1), None);
			Inference::on_void(&info);
			assert!(!ActiveForecasters::<Test>::contains_key(TOPIC, 1));
			assert_eq!(Forecasts::<Test>::iter().count(), 0);
		});
}

#[test]
fn combination_should_void_the_epoch_when_a_formula_refuses() {
	ExtBuilder::default()
		.registered(&[1, 2])
		.build_and_execute(|| {
			let info = open_epoch(1);
			assert_ok!(infer(1, 1, 0, 5));
			assert_ok!(infer(2, 1, 0, 5));
			BrokenRegrets::set(true);
			assert_eq!(
				step(&info),
				StepOutcome::Void(VoidReason::CombinationFailed)
			);
			assert!(has_event(Event::CombinationFailed {
				topic: TOPIC,
				epoch: 1,
				error: CombinationError::Scoring(ScoringError::LengthMismatch)
			}));
			assert_eq!(Inference::prediction(TOPIC, 1), None);
			assert!(!LossInputs::<Test>::contains_key(TOPIC, 1));
			assert!(!DeviationEma::<Test>::contains_key(TOPIC));
			Inference::on_void(&info);
			assert_eq!(Inferences::<Test>::iter().count(), 0);
		});
}

#[test]
fn combination_should_wait_when_the_meter_has_no_room() {
	ExtBuilder::default()
		.registered(&[1, 2])
		.build_and_execute(|| {
			let info = open_epoch(1);
			assert_ok!(infer(1, 1, 0, 5));
			assert_ok!(infer(2, 1, 0, 7));
			ReputationWeight::set(Weight::from_parts(1_000, 1_000));
			let inspection = <() as WeightInfo>::inspect_sets();
			let elements = info.parameters.limits.forecast_elements.into();
			let combination = Inference::combination_weight(2, 0, 1, elements);
			let time = <() as WeightInfo>::combine(2, 0)
				.saturating_add(<() as WeightInfo>::combine_members(members(2, 0)));
			let chunk =
				<<Test as frame_system::Config>::DbWeight as Get<RuntimeDbWeight>>::get().writes(1);
			assert_eq!(combination.ref_time(), (time + chunk).ref_time());
			let needed = combination.saturating_add(ReputationWeight::get());

			let mut meter = WeightMeter::with_limit(Weight::zero());
			assert_eq!(Inference::step(&info, &mut meter), StepOutcome::NoRoom);
			assert_eq!(meter.consumed(), Weight::zero());

			for short in [Weight::from_parts(1, 0), Weight::from_parts(0, 1)] {
				let mut meter = WeightMeter::with_limit(needed - short);
				assert_eq!(Inference::step(&info, &mut meter), StepOutcome::NoRoom);
				assert_eq!(meter.consumed(), inspection);
			}
			assert_eq!(Inference::prediction(TOPIC, 1), None);

			let mut meter = WeightMeter::with_limit(needed);
			assert_eq!(Inference::step(&info, &mut meter), StepOutcome::Done);
			assert_eq!(meter.consumed(), needed);
		});
}

#[test]
fn weight_of_a_combination_should_follow_its_pools_and_labels() {
	assert_eq!(members(64, 16), MAX_MEMBERS);
	// The combined, the naive and the outlier-resistant value, and one without each of the two.
	assert_eq!(members(2, 0), 2 * (3 + 2));
	assert_eq!(members(2, 1), 2 * 2 + 3 * (3 + 2 + 2));

	let consumed = |labels: u8| {
		let mut used = Weight::zero();
		ExtBuilder::default()
			.registered(&[1])
			.build_and_execute(|| {
				let info = open_epoch_with(
					1,
					TopicParameters {
						arity: labels,
						..parameters()
					},
				);
				let inference = StoredInference {
					values: bounded(vec![whole(1); labels.into()]),
					revision: 0,
					at: 1,
				};
				Inferences::<Test>::insert((TOPIC, 1, 0), inference);
				let seat = Seat {
					who: 1,
					score: whole(0),
					revision: 0,
					commitment: None,
					place: 0,
					destination: None,
				};
				ActiveInferers::<Test>::insert(TOPIC, 1, bounded(vec![seat]));
				let mut meter = WeightMeter::new();
				assert_eq!(Inference::step(&info, &mut meter), StepOutcome::Done);
				used = meter.consumed();
			});
		used
	};
	let (one, two, four) = (consumed(1), consumed(2), consumed(4));
	let label = <() as WeightInfo>::combine_labels(members(1, 0))
		.saturating_sub(<() as WeightInfo>::combine_members(members(1, 0)))
		.saturating_div(3);
	assert!(label.ref_time() > 0);
	assert_eq!(two.ref_time(), (one + label).ref_time());
	assert_eq!(four.ref_time(), (one + label * 3).ref_time());
	// A label more is a number more of everything: of the inference, the deviations, the record.
	let more = two.proof_size() - one.proof_size();
	assert_eq!(more, 16 + 16 + 9 * 16);
	assert_eq!(four.proof_size() - two.proof_size(), 2 * more);
}

#[test]
fn combination_should_never_change_a_record_when_it_runs_again() {
	ExtBuilder::default()
		.registered(&[1, 2])
		.build_and_execute(|| {
			let info = open_epoch(1);
			assert_ok!(infer(1, 1, 0, 5));
			assert_eq!(step(&info), StepOutcome::Done);
			let record = Inference::prediction(TOPIC, 1);
			// A window that is still open would let another inference in.
			assert_ok!(infer(2, 1, 0, 50));
			System::set_block_number(9);
			System::reset_events();
			assert_eq!(step(&info), StepOutcome::Done);
			assert_eq!(Inference::prediction(TOPIC, 1), record);
			assert_eq!(Inference::latest_prediction(TOPIC), record);
			assert!(System::events().is_empty());
		});
}

#[test]
fn combination_should_keep_the_latest_record_when_an_earlier_epoch_follows() {
	ExtBuilder::default()
		.registered(&[1])
		.build_and_execute(|| {
			let first = open_epoch(1);
			let second = open_epoch(2);
			assert_ok!(infer(1, 1, 0, 5));
			assert_ok!(infer(1, 2, 0, 6));
			assert_eq!(step(&second), StepOutcome::Done);
			assert_eq!(step(&first), StepOutcome::Done);
			assert_eq!(Inference::latest_prediction(TOPIC).unwrap().epoch, 2);
			assert_eq!(
				Inference::prediction(TOPIC, 1).unwrap().combined,
				values(&[whole(5)])
			);
		});
}

#[test]
fn combination_should_drop_a_member_when_its_submission_is_missing() {
	new_test_ext().execute_with(|| {
		for who in [1, 2] {
			register(who);
		}
		let info = open_epoch(1);
		assert_ok!(infer(1, 1, 0, 5));
		assert_ok!(infer(2, 1, 0, 7));
		assert_ok!(forecast(1, 1, 0, &[(1, 0)]));
		let place = |who, kind| place_of(1, who, kind).unwrap();
		Inferences::<Test>::remove((TOPIC, 1, place(2, ActorKind::Inferer)));
		Forecasts::<Test>::remove((TOPIC, 1, place(1, ActorKind::Forecaster)));
		assert_eq!(step(&info), StepOutcome::Done);
		let inputs = Inference::loss_inputs(TOPIC, 1).unwrap();
		assert_eq!(inputs.inferers, [1]);
		assert!(inputs.forecasters.is_empty() && inputs.dropped_forecasters.is_empty());
	});
}

#[test]
fn combination_should_store_all_loss_inputs_when_the_epoch_has_the_largest_size() {
	ExtBuilder::default().build_and_execute(|| {
		let (inferers, forecasters, labels) = (64u64, 16u64, 4usize);
		let mut parameters = parameters();
		parameters.arity = labels as u8;
		parameters.limits = Limits {
			inferers: 64,
			forecasters: 16,
			reputers: 16,
			forecast_elements: 64,
		};
		let info = open_epoch_with(1, parameters);
		let mut set = Vec::new();
		for who in 0..inferers {
			InfererRegrets::mutate(|map| map.insert(who, milli(who as i128 * 10)));
			let numbers: Vec<_> = (0..labels as i128)
				.map(|l| milli(who as i128 * 7 + l))
				.collect();
			let stored = StoredInference {
				values: values(&numbers),
				revision: 0,
				at: 1,
			};
			Inferences::<Test>::insert((TOPIC, 1, who as u32), stored);
			set.push(Seat {
				who,
				score: whole(0),
				revision: 0,
				commitment: None,
				place: who as u32,
				destination: Some(who + 100),
			});
		}
		ActiveInferers::<Test>::insert(TOPIC, 1, bounded(set));
		let mut set = Vec::new();
		for who in 0..forecasters {
			let pairs: Vec<_> = (0..inferers)
				.map(|j| (j, ((j + who) % 5) as i128))
				.collect();
			let stored = Forecast {
				elements: elements(&pairs),
				revision: 0,
				at: 1,
			};
			Forecasts::<Test>::insert((TOPIC, 1, who as u32), stored);
			set.push(Seat {
				who,
				score: whole(0),
				revision: 0,
				commitment: None,
				place: who as u32,
				destination: Some(who + 100),
			});
		}
		ActiveForecasters::<Test>::insert(TOPIC, 1, bounded(set));
		State::set(NetworkState {
			network_loss: Some(whole(0)),
			..Default::default()
		});

		let mut meter = WeightMeter::new();
		assert_eq!(Inference::step(&info, &mut meter), StepOutcome::Done);
		assert!(meter.consumed().all_lte(Inference::max_step_weight()));
		let quantities = Inference::loss_inputs(TOPIC, 1).unwrap().quantities;
		let elements = 2 + 64 + 16 + 64 * 16 + 64 + 16 + 16;
		assert_eq!(quantities.values.len(), elements * labels);
		let chunks = quantities.values.len().div_ceil(VALUES_PER_CHUNK as usize);
		assert_eq!(LossValues::<Test>::iter().count(), chunks);
		assert_ok!(Inference::do_try_state());

		Inference::prune(TOPIC, 1);
		assert_eq!(LossValues::<Test>::iter().count(), 0);
		assert!(!Records::<Test>::contains_key(TOPIC, 1));
		assert!(LatestPrediction::<Test>::contains_key(TOPIC));
	});
}

/// `list` with the bound that the context asks for.
fn bounded<X: core::fmt::Debug, S: frame_support::traits::Get<u32>>(
	list: Vec<X>,
) -> frame_support::BoundedVec<X, S> {
	list.try_into().expect("within the bound")
}
