// SPDX-License-Identifier: Apache-2.0

use crate::{
	mock::*,
	types::{Progress, ScoreEntry},
	Error, Event, Networks, Outcomes, Places, Scores,
};
use allora_primitives::{
	runtime_api::EpochScores,
	traits::{Reputation, StepOutcome},
	ActorKind, Balance, Decimal, LossMethod, VoidReason,
};
use allora_scoring::Regrets;
use frame_support::assert_noop;
use sp_runtime::{traits::Zero, DispatchError, Saturating};

type Pallet = crate::Pallet<Test>;

const TWO: [(AccountId, f64); 2] = [(11, 10.2), (12, 12.0)];

/// Epoch 1 with these workers, attested by reputers 1, 2 and 3.
fn attested(inferers: &[(AccountId, f64)], forecasters: &[(AccountId, f64)], truths: [f64; 3]) {
	predict(TOPIC, 1, 10, inferers, forecasters);
	go_to(window_of(TOPIC, 1));
	for (who, value) in (1..).zip(truths) {
		register(TOPIC, who);
		submit(who, vec![truth(TOPIC, 1, 0, value)]).unwrap();
	}
	go_to(info(TOPIC, 1).settle_at());
}

fn sum(scores: &EpochScores<AccountId>) -> Balance {
	let rows = scores
		.inferers
		.iter()
		.chain(&scores.forecasters)
		.chain(&scores.reputers);
	rows.map(|(_, _, reward)| reward).sum()
}

fn fails_with(error: impl Into<DispatchError>) {
	assert_eq!(
		settle(TOPIC, 1).0,
		StepOutcome::Void(VoidReason::SettlementFailed)
	);
	match last_event() {
		Event::SettlementFailed {
			topic: TOPIC,
			epoch: 1,
			error: found,
			..
		} => {
			assert_eq!(found, error.into())
		},
		other => panic!("{other:?}"),
	}
}

#[test]
fn settlement_should_agree_on_the_truth_of_most_stake() {
	ExtBuilder::default().build_and_execute(|| {
		attested(&TWO, &[], [10.0, 10.0, 500.0]);
		assert_eq!(step(TOPIC, 1), StepOutcome::More);
		let outcome = Outcomes::<Test>::get(TOPIC, 1).unwrap();
		assert_eq!(outcome.truth[0], d(10.0));
		assert_eq!(outcome.reputers.len(), 3);
		assert!(outcome.reputers[2].score < outcome.reputers[0].score);
		assert_eq!(
			last_event(),
			Event::TruthSettled {
				topic: TOPIC,
				epoch: 1,
				truth: values(&[10.0]),
				combined_loss: outcome.losses[0],
				reputers: 3
			}
		);
	});
}

#[test]
fn settlement_should_pay_exactly_the_pot() {
	ExtBuilder::default().build_and_execute(|| {
		world(|w| w.destinations.insert(11, 99));
		attested(
			&[(11, 10.2), (12, 12.0), (13, 9.0)],
			&[(21, 10.1), (22, 11.0)],
			[10.0, 10.0, 10.1],
		);
		// Named when it submitted last: 2 does so again, 1 does not, and 3 leaves.
		for (who, destination) in [(1, 97), (2, 98)] {
			Pallet::set_reward_destination(RuntimeOrigin::signed(who), TOPIC, destination).unwrap();
		}
		let settles_at = System::block_number();
		go_to(window_of(TOPIC, 1));
		submit(2, vec![truth(TOPIC, 1, 1, 10.0)]).unwrap();
		go_to(settles_at);
		Pallet::deregister(RuntimeOrigin::signed(3), TOPIC).unwrap();
		assert_eq!(settle(TOPIC, 1), (StepOutcome::Done, 4));
		let pot = world(|w| w.pot);
		let (topic, epoch, fixed, payouts) = world(|w| w.payouts.pop().unwrap());
		assert_eq!((topic, epoch, fixed), (TOPIC, 1, pot));
		let scores = Pallet::epoch_scores(TOPIC, 1).unwrap();
		let returned = Scores::<Test>::get(TOPIC, 1).unwrap().returned;
		assert_eq!(sum(&scores) + returned, pot);
		assert_eq!(
			payouts.iter().map(|(_, amount)| amount).sum::<Balance>() + returned,
			pot
		);
		assert!(sum(&scores) > 0);
		// Destinations: the worker's, the reputer's, and the reputers themselves.
		let paid = |who| {
			payouts
				.iter()
				.filter(|(to, _)| *to == who)
				.map(|(_, a)| a)
				.sum::<Balance>()
		};
		assert_eq!(paid(99), scores.inferers[0].2);
		assert_eq!(paid(11), 0);
		assert_eq!((paid(97), paid(1)), (0, scores.reputers[0].2));
		assert_eq!(paid(98), scores.reputers[1].2);
		assert_eq!(paid(3), scores.reputers[2].2);
		assert_eq!(
			last_event(),
			Event::EpochRewarded {
				topic: TOPIC,
				epoch: 1,
				pot,
				paid: sum(&scores),
				returned
			}
		);
	});
}

#[test]
fn settlement_should_hand_nothing_over_when_there_is_no_pot() {
	ExtBuilder::default().build_and_execute(|| {
		world(|w| w.pot = 0);
		attested(&TWO, &[], [10.0, 10.0, 10.0]);
		assert_eq!(settle(TOPIC, 1).0, StepOutcome::Done);
		assert!(world(|w| w.payouts.is_empty()));
		assert!(Pallet::epoch_scores(TOPIC, 1).is_some());
	});
}

#[test]
fn settlement_should_void_when_nobody_attested() {
	ExtBuilder::default().build_and_execute(|| {
		predict(TOPIC, 1, 10, &TWO, &[]);
		go_to(info(TOPIC, 1).settle_at());
		assert_eq!(
			settle(TOPIC, 1),
			(StepOutcome::Void(VoidReason::NoTruth), 1)
		);
		assert!(Networks::<Test>::get(TOPIC).last_truth.is_none());
	});
}

#[test]
fn settlement_should_leave_out_reputers_whose_stake_fell() {
	ExtBuilder::default().build_and_execute(|| {
		attested(&TWO, &[], [10.0, 10.0, 20.0]);
		for who in [1, 2] {
			world(|w| w.stakes.insert((TOPIC, who), MINIMUM_STAKE - 1));
		}
		step(TOPIC, 1);
		let outcome = Outcomes::<Test>::get(TOPIC, 1).unwrap();
		assert_eq!(outcome.truth[0], d(20.0));
		assert_eq!(outcome.reputers.len(), 1);
		settle(TOPIC, 1);
		let scores = Pallet::epoch_scores(TOPIC, 1).unwrap();
		assert_eq!(
			scores
				.reputers
				.iter()
				.map(|(who, ..)| *who)
				.collect::<Vec<_>>(),
			vec![3]
		);
	});
}

#[test]
fn settlement_should_void_when_no_reputer_has_enough_stake_left() {
	ExtBuilder::default().build_and_execute(|| {
		attested(&TWO, &[], [10.0, 10.0, 20.0]);
		world(|w| w.stakes.clear());
		assert_eq!(settle(TOPIC, 1).0, StepOutcome::Void(VoidReason::NoTruth));
	});
}

#[test]
fn settlement_should_fail_when_inputs_are_missing() {
	ExtBuilder::default().build_and_execute(|| {
		attested(&TWO, &[], [10.0, 10.0, 20.0]);
		world(|w| w.inputs.clear());
		fails_with(Error::<Test>::InputsMissing);
	});
}

#[test]
fn settlement_should_fail_when_a_formula_refuses_its_arguments() {
	ExtBuilder::default().build_and_execute(|| {
		attested(&TWO, &[], [10.0, 10.0, 20.0]);
		world(|w| {
			w.inputs
				.get_mut(&(TOPIC, 1))
				.unwrap()
				.quantities
				.values
				.truncate(1)
		});
		fails_with(Error::<Test>::ComputationFailed);
	});
}

#[test]
fn settlement_should_fail_when_a_list_is_too_long() {
	ExtBuilder::default().build_and_execute(|| {
		let many = (100..165).map(|who| (who, 10.0)).collect::<Vec<_>>();
		attested(&many, &[], [10.0, 10.0, 20.0]);
		fails_with(Error::<Test>::BoundExceeded);
	});
}

#[test]
fn settlement_should_leave_nothing_of_a_step_that_fails() {
	ExtBuilder::default().build_and_execute(|| {
		attested(&TWO, &[], [10.0, 10.0, 20.0]);
		for _ in 0..3 {
			step(TOPIC, 1);
		}
		world(|w| w.refuse_payouts = true);
		let before = (
			Networks::<Test>::get(TOPIC),
			Places::<Test>::get(TOPIC, ActorKind::Inferer),
		);
		assert_eq!(
			step(TOPIC, 1),
			StepOutcome::Void(VoidReason::SettlementFailed)
		);
		assert_eq!(
			(
				Networks::<Test>::get(TOPIC),
				Places::<Test>::get(TOPIC, ActorKind::Inferer),
			),
			before
		);
		assert_eq!(
			last_event(),
			Event::SettlementFailed {
				topic: TOPIC,
				epoch: 1,
				after: Some(Progress::Scored),
				error: DispatchError::Other("")
			}
		);
		assert_eq!(Pallet::epoch_scores(TOPIC, 1), None);
	});
}

#[test]
fn settlement_should_score_nobody_when_there_is_one_inferer() {
	ExtBuilder::default().build_and_execute(|| {
		attested(&[(11, 10.2)], &[], [10.0, 10.0, 10.0]);
		assert_eq!(settle(TOPIC, 1), (StepOutcome::Done, 3));
		assert!(world(|w| w.payouts.is_empty()));
		let scores = Pallet::epoch_scores(TOPIC, 1).unwrap();
		assert!(scores.inferers.is_empty() && scores.reputers.is_empty());
		assert_eq!(Pallet::epoch_losses(TOPIC, 1).unwrap().inferers.len(), 1);
		let network = Networks::<Test>::get(TOPIC);
		assert_eq!(network.last_truth, Some(values(&[10.0])));
		assert!(network.network_loss.is_some());
		assert_eq!(network.skill.epochs, 1);
		assert!(Places::<Test>::iter().next().is_none());
	});
}

#[test]
fn settlement_should_keep_losses_by_actor() {
	ExtBuilder::default().build_and_execute(|| {
		attested(&TWO, &[(21, 10.1), (22, 11.0)], [10.0, 10.0, 10.0]);
		assert_eq!(Pallet::epoch_losses(TOPIC, 1), None);
		settle(TOPIC, 1);
		let losses = Pallet::epoch_losses(TOPIC, 1).unwrap();
		assert_eq!(losses.truth, vec![d(10.0)]);
		// log10 of 2 squared, and of 0.2 squared.
		let near = |found: Decimal, expected: f64| {
			assert!(
				(found.to_float() - expected).abs() < 1e-9,
				"{found:?} {expected}"
			)
		};
		near(losses.inferers[1].1, 2.0 * 2f64.log10());
		near(losses.inferers[0].1, 2.0 * 0.2f64.log10());
		near(losses.forecasters[0].1, 2.0 * 0.1f64.log10());
		assert_eq!(losses.one_out_inferers.len(), 2);
		assert_eq!(losses.one_out_forecasters.len(), 2);
		assert_eq!(losses.one_in_forecasters.len(), 2);
	});
}

#[test]
fn settlement_should_score_forecasters_only_when_there_are_two() {
	ExtBuilder::default().build_and_execute(|| {
		attested(&TWO, &[(21, 10.1)], [10.0, 10.0, 10.0]);
		settle(TOPIC, 1);
		let record = Scores::<Test>::get(TOPIC, 1).unwrap();
		assert_eq!(record.forecasters[0].score, Decimal::zero());
		let actor = state(ActorKind::Forecaster, 21);
		assert_eq!((actor.rank.score, actor.past.window.len()), (None, 0));

		predict(TOPIC, 2, 30, &TWO, &[(21, 10.1), (22, 11.0)]);
		go_to(window_of(TOPIC, 2));
		submit(1, vec![truth(TOPIC, 2, 0, 10.0)]).unwrap();
		settle(TOPIC, 2);
		let actor = state(ActorKind::Forecaster, 21);
		assert!(actor.rank.score.is_some());
		assert_eq!(actor.past.window.len(), 1);
	});
}

#[test]
fn settlement_should_neither_score_nor_pay_dropped_forecasters() {
	ExtBuilder::default().build_and_execute(|| {
		attested(&TWO, &[(21, 10.1), (22, 11.0)], [10.0, 10.0, 10.0]);
		world(|w| w.inputs.get_mut(&(TOPIC, 1)).unwrap().dropped_forecasters = vec![23]);
		settle(TOPIC, 1);
		let scores = Pallet::epoch_scores(TOPIC, 1).unwrap();
		assert_eq!(scores.forecasters.len(), 2);
		assert!(world(|w| w.payouts[0].3.iter().all(|(who, _)| *who != 23)));
	});
}

#[test]
fn settlement_should_update_the_regrets_by_the_formula() {
	ExtBuilder::default().build_and_execute(|| {
		attested(&TWO, &[(21, 10.1), (22, 11.0)], [10.0, 10.0, 10.0]);
		let before = Pallet::regrets(TOPIC, &[11, 12], &[21, 22]);
		assert_eq!(
			before,
			<() as Reputation<AccountId>>::regrets(TOPIC, &[11, 12], &[21, 22])
		);
		settle(TOPIC, 1);
		let outcome = Outcomes::<Test>::get(TOPIC, 1).unwrap();
		let expected: Regrets = allora_scoring::update_regrets(
			outcome.shape(),
			&outcome.losses,
			&before,
			None,
			parameters().alpha_regret,
		)
		.unwrap();
		assert_eq!(Pallet::regrets(TOPIC, &[11, 12], &[21, 22]), expected);
		// In any order, and with strangers.
		let other = Pallet::regrets(TOPIC, &[12, 77, 11], &[22]);
		assert_eq!(
			other.inferer,
			vec![expected.inferer[1], None, expected.inferer[0]]
		);
		assert_eq!(
			other.one_out_inferer_inferer[2],
			expected.one_out_inferer_inferer[2]
		);
		assert_eq!(other.one_in_inferer[0], expected.one_in_inferer[3]);
		assert!(expected.inferer[0] > expected.inferer[1]);
	});
}

#[test]
fn settlement_should_set_the_initial_regret_once_somebody_is_experienced() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		for epoch in 1..=11 {
			play(epoch, &TWO, &[1]);
			assert_eq!(
				Pallet::network_state(TOPIC).initial_regret.is_some(),
				epoch > 10,
				"after {epoch}"
			);
		}
	});
}

#[test]
fn settlement_should_count_calibration_and_skill() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		for (epoch, value) in [(1u32, 9.0), (2, 11.5), (3, 30.0)] {
			predict(TOPIC, epoch, epoch * 10, &TWO, &[(21, 10.1), (22, 10.2)]);
			if epoch == 3 {
				world(|w| {
					w.inputs.get_mut(&(TOPIC, 3)).unwrap().persistence = Some(values(&[11.5]))
				});
			}
			go_to(window_of(TOPIC, epoch));
			submit(1, vec![truth(TOPIC, epoch, 0, value)]).unwrap();
			settle(TOPIC, epoch);
		}
		let skill = Pallet::network_state(TOPIC).skill;
		// The bands are 9..=11 and 8..=12; the bounds count.
		assert_eq!((skill.epochs, skill.inside_68, skill.inside_95), (3, 1, 2));
		// Combined 10.625, naive and mean 11.1: nearer to 9, further from 11.5 and from 30.
		assert_eq!((skill.beat_naive, skill.beat_mean), (1, 1));
		assert!(skill.gain_over_naive.is_some() && skill.gain_over_mean.is_some());
		let losses = Pallet::epoch_losses(TOPIC, 3).unwrap();
		let gain = skill.gain_over_persistence.unwrap().to_float();
		let expected = 2.0 * 18.5f64.log10() - losses.combined.to_float();
		assert!((gain - expected).abs() < 1e-9);
	});
}

#[test]
fn settlement_should_keep_calibration_out_when_there_are_no_bands() {
	ExtBuilder::default().build_and_execute(|| {
		attested(&TWO, &[], [10.0, 10.0, 10.0]);
		world(|w| w.bands.clear());
		assert_eq!(settle(TOPIC, 1).0, StepOutcome::Done);
		assert_eq!(Pallet::network_state(TOPIC).skill.epochs, 0);
	});
}

#[test]
fn settlement_should_not_mix_epochs_that_overlap() {
	ExtBuilder::default()
		.parameters(|p| p.schedule.reputer_window = 10)
		.build_and_execute(|| {
			register(TOPIC, 1);
			register(OTHER, 1);
			// Epoch 2 of the first topic takes truths before epoch 1 is settled.
			predict(TOPIC, 1, 10, &TWO, &[]);
			predict(TOPIC, 2, 15, &[(12, 40.0), (13, 43.0)], &[]);
			predict(OTHER, 1, 10, &TWO, &[]);
			go_to(27);
			submit(
				1,
				vec![
					truth(TOPIC, 1, 0, 10.0),
					truth(TOPIC, 2, 0, 42.0),
					truth(OTHER, 1, 0, 10.0),
				],
			)
			.unwrap();
			go_to(60);
			assert_eq!(settle(TOPIC, 1).0, StepOutcome::Done);
			let first = Pallet::epoch_losses(TOPIC, 1);
			assert_eq!(settle(TOPIC, 2).0, StepOutcome::Done);
			assert_eq!(settle(OTHER, 1).0, StepOutcome::Done);
			assert_eq!(Pallet::epoch_losses(TOPIC, 1), first);
			assert_eq!(Pallet::epoch_losses(TOPIC, 2).unwrap().truth, vec![d(42.0)]);
			assert_eq!(
				first.unwrap().inferers,
				Pallet::epoch_losses(OTHER, 1).unwrap().inferers
			);
			assert_eq!(world(|w| w.payouts.len()), 3);
		});
}

#[test]
fn settlement_should_go_without_a_reputer_that_is_late() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		register(TOPIC, 2);
		predict(TOPIC, 1, 10, &TWO, &[]);
		go_to(window_of(TOPIC, 1));
		submit(1, vec![truth(TOPIC, 1, 0, 10.0)]).unwrap();
		go_to(info(TOPIC, 1).settle_at());
		assert_noop!(
			submit(2, vec![truth(TOPIC, 1, 0, 10.0)]),
			Error::<Test>::WindowClosed
		);
		assert_eq!(settle(TOPIC, 1).0, StepOutcome::Done);
		assert_eq!(Scores::<Test>::get(TOPIC, 1).unwrap().reputers.len(), 1);
	});
}

#[test]
fn settlement_should_pay_the_better_inferer_more_over_many_epochs() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		let workers = [(11, 10.1), (12, 11.0), (13, 14.0)];
		for epoch in 1..=20 {
			play(epoch, &workers, &[1]);
		}
		let scores = Pallet::epoch_scores(TOPIC, 20).unwrap();
		let rewards: Vec<_> = scores
			.inferers
			.iter()
			.map(|(_, _, reward)| *reward)
			.collect();
		assert!(rewards[0] > rewards[2], "{rewards:?}");
		let regrets = Pallet::regrets(TOPIC, &[11, 12, 13], &[]).inferer;
		assert!(regrets[0] > regrets[1] && regrets[1] > regrets[2]);
		let actor = state(ActorKind::Inferer, 11);
		assert_eq!(actor.past.window.len(), 10);
		assert!(actor.past.fraction.is_some());
		let places = Places::<Test>::get(TOPIC, ActorKind::Inferer);
		assert_eq!(places.slots[0].inclusions, 20);
		assert_eq!(progress(20), Some(Progress::Settled));
	});
}

#[test]
fn settlement_should_average_losses_when_the_topic_says_so() {
	ExtBuilder::default()
		.parameters(|p| p.loss_method = LossMethod::OnChain { stake_mean: true })
		.build_and_execute(|| {
			attested(&TWO, &[], [10.0, 10.0, 11.0]);
			settle(TOPIC, 1);
			let found = Pallet::epoch_losses(TOPIC, 1).unwrap().inferers[1]
				.1
				.to_float();
			let expected = (2.0 * 2.0 * 2f64.log10() + 2.0 * 1f64.log10()) / 3.0;
			assert!((found - expected).abs() < 1e-9);
		});
}

#[test]
fn settlement_should_write_scores_of_everybody_who_took_part() {
	ExtBuilder::default().build_and_execute(|| {
		attested(&TWO, &[], [10.0, 10.0, 10.0]);
		for _ in 0..3 {
			step(TOPIC, 1);
		}
		let outcome = Outcomes::<Test>::get(TOPIC, 1).unwrap();
		let record = Scores::<Test>::get(TOPIC, 1).unwrap();
		// One-out minus combined (M13): combined, naive, two inferers, two one-outs.
		let score = outcome.losses[4].saturating_sub(outcome.losses[0]);
		assert_eq!(
			record.inferers[0],
			ScoreEntry {
				who: 11,
				score,
				reward: 0,
				slot: Some(0),
			}
		);
		assert_eq!(record.reputers.len(), 3);
		assert_eq!(record.reputers[0].score, d(100.0));
	});
}

#[test]
fn settlement_should_stand_extreme_truths() {
	ExtBuilder::default().build_and_execute(|| {
		attested(&TWO, &[(21, 10.1), (22, 11.0)], [9e17, -9e17, 10.0]);
		assert_eq!(settle(TOPIC, 1).0, StepOutcome::Done);
		assert_eq!(Pallet::epoch_losses(TOPIC, 1).unwrap().truth, vec![d(10.0)]);
	});
}

#[test]
fn settlement_should_keep_the_invariants_over_many_epochs_with_changing_actors() {
	ExtBuilder::default().build_and_execute(|| {
		let mut seed = 7u64;
		let mut random = move |below: u64| {
			seed = seed
				.wrapping_mul(6_364_136_223_846_793_005)
				.wrapping_add(1_442_695_040_888_963_407);
			(seed >> 33) % below
		};
		for who in 1..=6 {
			register(TOPIC, who);
		}
		for epoch in 1..=40u32 {
			let mut pick = |from: u64, most: u64, least: u64| {
				let count = least + random(most - least + 1);
				let first = random(6);
				(0..count)
					.map(|i| (from + (first + i) % 8, 8.0 + random(400) as f64 / 100.0))
					.collect::<std::collections::BTreeMap<_, _>>()
					.into_iter()
					.collect::<Vec<_>>()
			};
			let (inferers, forecasters) = (pick(20, 4, 1), pick(40, 2, 0));
			let reputers = pick(1, 3, 1);
			predict(TOPIC, epoch, epoch * 10, &inferers, &forecasters);
			go_to(window_of(TOPIC, epoch));
			for (who, value) in reputers.iter().filter(|(who, _)| *who <= 6) {
				submit(*who, vec![truth(TOPIC, epoch, 0, *value)]).unwrap();
			}
			let (outcome, _) = settle(TOPIC, epoch);
			assert!(matches!(
				outcome,
				StepOutcome::Done | StepOutcome::Void(VoidReason::NoTruth)
			));
			Pallet::do_try_state().unwrap();
		}
		assert!(world(|w| w.payouts.len()) > 10);
		for (_, _, pot, payouts) in world(|w| std::mem::take(&mut w.payouts)) {
			assert!(payouts.iter().map(|(_, amount)| amount).sum::<Balance>() <= pot);
		}
	});
}
