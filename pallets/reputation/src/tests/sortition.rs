// SPDX-License-Identifier: Apache-2.0

use crate::{
	mock::*,
	types::{Cohort, Rank, Sortition},
	Histories, Places,
};
use allora_primitives::{traits::Reputation, ActorKind, Decimal, EpochStage};
use sp_runtime::{traits::Zero, Saturating};

type Pallet = crate::Pallet<Test>;

const KIND: ActorKind = ActorKind::Inferer;

fn score(who: AccountId) -> Decimal {
	Pallet::sortition_score(TOPIC, 99, KIND, &who)
}

fn ema(who: AccountId) -> Decimal {
	state(KIND, who).rank.score.unwrap()
}

#[test]
fn sortition_should_start_everybody_at_zero_before_the_first_round() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(score(11), Decimal::zero());
	});
}

#[test]
fn sortition_should_start_with_the_first_score_and_move_by_alpha() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		play(1, &[(11, 10.1), (12, 13.0)], &[1]);
		let first = Pallet::epoch_scores(TOPIC, 1).unwrap().inferers[0].1;
		assert_eq!(ema(11), first);
		play(2, &[(11, 10.5), (12, 13.0)], &[1]);
		let second = Pallet::epoch_scores(TOPIC, 2).unwrap().inferers[0].1;
		let expected = allora_scoring::ema(d(0.1), second, Some(first)).unwrap();
		assert_eq!(ema(11), expected);
		assert_eq!(score(11), expected);
	});
}

#[test]
fn sortition_should_move_an_absent_actor_down_but_never_up() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		play(1, &[(11, 10.1), (12, 11.0), (13, 13.0)], &[1]);
		let (good, bad) = (ema(11), ema(13));
		for epoch in 2..=4 {
			play(epoch, &[(12, 11.0), (14, 10.8)], &[1]);
		}
		let s = Places::<Test>::get(TOPIC, KIND).sortition;
		assert_eq!(s.rounds, 4);
		let expect = |score| allora_scoring::passive_score(score, s.quantile, s.alpha, 3).unwrap();
		assert_eq!(score(11), expect(good));
		assert!(score(11) <= good);
		assert_eq!(score(13), expect(bad));
		assert!(score(13) <= bad);
		// The stored EMA moves when it takes part again.
		let before = score(11);
		play(5, &[(11, 10.1), (12, 11.0)], &[1]);
		let newest = Pallet::epoch_scores(TOPIC, 5).unwrap().inferers[0].1;
		assert_eq!(
			ema(11),
			allora_scoring::ema(d(0.1), newest, Some(before)).unwrap()
		);
	});
}

#[test]
fn sortition_should_count_no_absence_when_an_epoch_is_void() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		play(1, &[(11, 10.1), (12, 11.0)], &[1]);
		let before = score(11);
		predict(TOPIC, 2, 20, &[(12, 11.0), (13, 10.0)], &[]);
		assert!(matches!(
			settle(TOPIC, 2).0,
			allora_primitives::traits::StepOutcome::Void(_)
		));
		assert!(matches!(info(TOPIC, 2).stage, EpochStage::Void(_)));
		assert_eq!(score(11), before);
	});
}

#[test]
fn sortition_should_start_a_newcomer_below_the_active_set() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		play(1, &[(11, 10.1), (12, 11.0), (13, 13.0)], &[1]);
		let scores = [ema(11), ema(12), ema(13)];
		let spread = allora_scoring::std_dev(&scores).unwrap();
		let below = scores
			.into_iter()
			.min()
			.unwrap()
			.saturating_sub(spread)
			.saturating_sub(spread);
		assert_eq!(score(77), below);
		// And that is where its EMA starts from.
		play(2, &[(11, 10.1), (77, 10.1)], &[1]);
		let first = Pallet::epoch_scores(TOPIC, 2).unwrap().inferers[1].1;
		assert_eq!(
			ema(77),
			allora_scoring::ema(d(0.1), first, Some(below)).unwrap()
		);
	});
}

#[test]
fn sortition_should_start_a_newcomer_no_higher_than_who_left() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		// 13 is far below the others, and leaves.
		play(1, &[(11, 10.1), (12, 10.2), (13, 300.0)], &[1]);
		let worst = ema(13);
		play(2, &[(11, 10.1), (12, 10.2)], &[1]);
		assert!(score(77) <= worst);
		let remembered = |epoch| {
			let cohort = Histories::<Test>::get(TOPIC).of(KIND).cohort.clone();
			cohort.departed.iter().any(|(_, score)| *score == worst) && epoch > 0
		};
		for epoch in 3..2 + HISTORY {
			play(epoch, &[(11, 10.1), (12, 10.2)], &[1]);
			assert!(remembered(epoch));
		}
		play(2 + HISTORY, &[(11, 10.1), (12, 10.2)], &[1]);
		assert!(!remembered(2 + HISTORY));
		assert!(score(77) > worst);
	});
}

#[test]
fn departures_should_keep_the_lowest_within_the_depth() {
	let mut cohort = Cohort::<AccountId, frame_support::traits::ConstU32<3>>::default();
	assert_eq!(cohort.depart(1, Some(d(5.0))), Some(d(5.0)));
	assert_eq!(cohort.depart(2, Some(d(7.0))), Some(d(5.0)));
	assert_eq!(cohort.depart(3, Some(d(6.0))), Some(d(5.0)));
	assert_eq!(cohort.departed.to_vec(), vec![(1, d(5.0)), (3, d(6.0))]);
	assert_eq!(cohort.depart(4, None), Some(d(6.0)));
	assert_eq!(cohort.depart(5, Some(d(1.0))), Some(d(1.0)));
	assert_eq!(cohort.depart(8, None), None);
}

#[test]
fn absences_should_not_count_rounds_in_which_the_actor_tried() {
	let mut actor = Rank {
		round: 4,
		excused: 2,
		..Default::default()
	};
	assert_eq!(actor.absences(9), 3);
	assert_eq!(actor.absences(5), 0);
	actor.moved_to(5);
	assert_eq!((actor.round, actor.excused), (5, 1));
	actor.moved_to(9);
	assert_eq!((actor.round, actor.excused), (9, 0));
	actor.moved_to(3);
	assert_eq!(actor.round, 9);
}

#[test]
fn note_passive_should_count_before_the_first_round_without_moving() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		assert!(Pallet::note_passive(TOPIC, 1, &1));
		assert!(!Pallet::note_passive(TOPIC, 1, &1));
		assert!(!Pallet::note_passive(TOPIC, 1, &2));
		assert_eq!(state(ActorKind::Reputer, 1).rank.score, None);
		assert_eq!(
			Places::<Test>::get(TOPIC, ActorKind::Reputer).sortition,
			Sortition::default()
		);
	});
}

#[test]
fn reputers_should_keep_their_listening_coefficients() {
	ExtBuilder::default().build_and_execute(|| {
		for who in [1, 2, 3] {
			register(TOPIC, who);
		}
		let mut last = [d(1.0); 3];
		for epoch in 1..=3u32 {
			predict(TOPIC, epoch, epoch * 10, &[(11, 10.1), (12, 11.0)], &[]);
			go_to(window_of(TOPIC, epoch));
			for (who, value) in [(1, 10.0), (2, 10.0), (3, 60.0)] {
				submit(who, vec![truth(TOPIC, epoch, 0, value)]).unwrap();
			}
			settle(TOPIC, epoch);
			let outcome = crate::Outcomes::<Test>::get(TOPIC, epoch).unwrap();
			let stored =
				[1, 2, 3].map(|who| state(ActorKind::Reputer, who).rank.coefficient.unwrap());
			assert_eq!(
				outcome
					.reputers
					.iter()
					.map(|r| r.coefficient)
					.collect::<Vec<_>>(),
				stored
			);
			// Each epoch goes on from where the last one ended.
			assert_ne!(stored, last);
			last = stored;
		}
	});
}
