// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Error, Event, Networks, Outcomes, Reports, Scores};
use allora_primitives::{
	traits::{FreeSubmission, StepOutcome},
	EpochStage, LossMethod, Refusal, VoidReason,
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchResult;

const GOOD: [f64; 6] = [-1.0, -0.9, -0.8, -1.2, -0.7, -1.1];

/// Epoch 1 takes reports of reputers 1 to 4.
fn open() {
	for who in 1..=4 {
		register(TOPIC, who);
	}
	predict(TOPIC, 1, 10, &[(11, 9.0), (12, 10.5)], &[]);
	go_to(window_of(TOPIC, 1));
}

fn submit_losses(who: AccountId, revision: u8, losses: [f64; 6]) -> DispatchResult {
	crate::Pallet::<Test>::submit_losses(
		RuntimeOrigin::signed(who),
		TOPIC,
		1,
		revision,
		report(losses),
	)
}

#[test]
fn submit_losses_should_be_recorded_and_replaced() {
	reporting().build_and_execute(|| {
		open();
		assert_ok!(submit_losses(1, 0, GOOD));
		assert_eq!(Reports::<Test>::get((TOPIC, 1, 1)), Some(report(GOOD)));
		assert_eq!(
			last_event(),
			Event::TruthSubmitted {
				topic: TOPIC,
				epoch: 1,
				reputer: 1,
				revision: 0
			}
		);
		let other = [-1.0; 6];
		assert_noop!(submit_losses(1, 0, other), Error::<Test>::AlreadySubmitted);
		assert_ok!(submit_losses(1, 1, other));
		assert_eq!(Reports::<Test>::get((TOPIC, 1, 1)), Some(report(other)));
	});
}

#[test]
fn submit_losses_should_remove_the_report_of_whom_it_evicts() {
	reporting().build_and_execute(|| {
		open();
		for who in [1, 2, 4] {
			assert_ok!(submit_losses(who, 0, GOOD));
		}
		assert_ok!(submit_losses(3, 0, GOOD));
		assert!(!Reports::<Test>::contains_key((TOPIC, 1, 4)));
		// That it is not selected goes on record, which is no failure.
		register(TOPIC, 5);
		assert_ok!(submit_losses(5, 0, GOOD));
		assert_noop!(submit_losses(5, 0, GOOD), Error::<Test>::NotSelected);
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
fn submit_losses_should_fail_when_the_report_is_malformed() {
	reporting().build_and_execute(|| {
		open();
		let send = |losses: Vec<f64>| {
			let losses = losses.into_iter().map(d).collect::<Vec<_>>();
			crate::Pallet::<Test>::submit_losses(
				RuntimeOrigin::signed(1),
				TOPIC,
				1,
				0,
				losses.try_into().expect("few"),
			)
		};
		for losses in [vec![], vec![-1.0; 5], vec![-1.0; 7]] {
			assert_noop!(send(losses), Error::<Test>::WrongNumberOfLosses);
		}
		for loss in [20.1, -100.1] {
			assert_noop!(send(vec![loss; 6]), Error::<Test>::LossOutOfRange);
		}
		assert_ok!(send(vec![20.0; 6]));
		// A truth is no report.
		assert_noop!(
			submit(2, vec![truth(TOPIC, 1, 0, 10.0)]),
			Error::<Test>::LossesReported
		);
	});
	ExtBuilder::default().build_and_execute(|| {
		open();
		assert_noop!(submit_losses(1, 0, GOOD), Error::<Test>::LossesNotReported);
	});
}

#[test]
fn submit_losses_should_fail_when_the_signer_may_not_attest() {
	reporting().build_and_execute(|| {
		open();
		assert_noop!(submit_losses(5, 0, GOOD), Error::<Test>::NotRegistered);
		world(|w| w.stakes.insert((TOPIC, 1), 0));
		assert_noop!(submit_losses(1, 0, GOOD), Error::<Test>::NotEnoughStake);
		go_to(27);
		assert_noop!(submit_losses(2, 0, GOOD), Error::<Test>::WindowClosed);
	});
	reporting()
		.parameters(|p| p.schedule.reputer_reveal_window = 3)
		.build_and_execute(|| {
			open();
			assert_noop!(submit_losses(1, 0, GOOD), Error::<Test>::WrongPhase);
		});
}

#[test]
fn submit_losses_should_be_admitted_like_it_is_recorded() {
	reporting().build_and_execute(|| {
		open();
		let call = |losses| crate::Call::<Test>::submit_losses {
			topic: TOPIC,
			epoch: 1,
			revision: 0,
			losses: report(losses),
		};
		let ask = |who, losses| crate::Pallet::<Test>::admit(&who, &call(losses)).expect("free");
		assert!(ask(1, GOOD).is_ok());
		assert_eq!(ask(1, [21.0; 6]), Err(Refusal::Malformed));
		assert_eq!(ask(5, GOOD), Err(Refusal::NotRegistered));
	});
}

#[test]
fn reports_should_be_settled_as_their_stake_weighted_mean() {
	// Within the clip, so that it changes nothing (M27).
	for clip in [false, true] {
		ExtBuilder::default()
			.parameters(|p| p.loss_method = LossMethod::Reported { clip })
			.build_and_execute(|| {
				open();
				world(|w| w.stakes.insert((TOPIC, 2), 3 * MINIMUM_STAKE));
				assert_ok!(submit_losses(1, 0, [-1.0, -0.9, -0.8, -1.2, -0.7, -1.1]));
				assert_ok!(submit_losses(2, 0, [-1.4, -0.9, -0.8, -1.2, -0.7, -1.1]));
				go_to(info(TOPIC, 1).settle_at());
				assert_eq!(settle(TOPIC, 1).0, StepOutcome::Done);
				let outcome = Outcomes::<Test>::get(TOPIC, 1).expect("settled");
				// (1 * -1.0 + 3 * -1.4) / 4
				assert_eq!(outcome.losses[0], d(-1.3));
				assert_eq!(outcome.losses[1], d(-0.9));
				assert!(outcome.truth.is_empty() && outcome.calibration.is_none());
				let network = Networks::<Test>::get(TOPIC);
				assert_eq!(network.network_loss, Some(d(-1.3)));
				assert_eq!((network.last_truth, network.median_loss), (None, None));
				let record = Scores::<Test>::get(TOPIC, 1).expect("scored");
				assert_eq!(record.paid(), Some(record.pot - record.returned));
				assert!(record.reputers.iter().all(|entry| entry.reward > 0));
			});
	}
}

#[test]
fn reports_should_be_clipped_around_their_median_when_the_topic_says_so() {
	let settled = |clip| {
		let mut loss = None;
		ExtBuilder::default()
			.parameters(|p| p.loss_method = LossMethod::Reported { clip })
			.build_and_execute(|| {
				open();
				for who in [1, 2] {
					assert_ok!(submit_losses(who, 0, GOOD));
				}
				// A lie of 19 decades.
				assert_ok!(submit_losses(3, 0, [18.0, -0.9, -0.8, -1.2, -0.7, -1.1]));
				go_to(info(TOPIC, 1).settle_at());
				assert_eq!(settle(TOPIC, 1).0, StepOutcome::Done);
				loss = Some(Outcomes::<Test>::get(TOPIC, 1).expect("settled").losses[0]);
			});
		loss.expect("settled")
	};
	// One decade above the median of -1 in one of three, which are equal in stake.
	let clipped = settled(true);
	assert!(clipped > d(-0.7) && clipped < d(-0.6), "{clipped:?}");
	let open = settled(false);
	assert!(open > d(5.3) && open < d(5.4), "{open:?}");
}

#[test]
fn an_epoch_without_reports_should_be_void() {
	reporting().build_and_execute(|| {
		open();
		go_to(info(TOPIC, 1).settle_at());
		assert_eq!(settle(TOPIC, 1).0, StepOutcome::Void(VoidReason::NoTruth));
	});
}

#[test]
fn submit_losses_should_wait_for_the_prediction_when_the_combination_is_late() {
	reporting().build_and_execute(|| {
		open();
		set_stage(TOPIC, 1, EpochStage::Open);
		assert_noop!(submit_losses(1, 0, GOOD), Error::<Test>::WindowClosed);
		set_stage(TOPIC, 1, EpochStage::Predicted);
		assert_ok!(submit_losses(1, 0, GOOD));
	});
}
