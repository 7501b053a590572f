// SPDX-License-Identifier: Apache-2.0

use crate::mock::*;
use allora_primitives::{runtime_api::MAX_PAGE, traits::Reputation, ActorKind};
use frame_support::assert_ok;
use sp_runtime::traits::{One, Zero};

type Pallet = crate::Pallet<Test>;

fn settled(test: impl FnOnce()) {
	ExtBuilder::default().build_and_execute(|| {
		for who in [1, 2, 3] {
			register(TOPIC, who);
		}
		play(1, &[(11, 9.0), (12, 10.5), (13, 10.0)], &[1, 2]);
		test();
	});
}

#[test]
fn leaderboard_should_rank_from_any_place_on() {
	settled(|| {
		let standings = Pallet::standings(TOPIC, ActorKind::Inferer, MAX_PAGE);
		assert_eq!(standings.len(), 3);
		let board = |skip, limit| {
			Pallet::leaderboard(TOPIC, ActorKind::Inferer, skip, limit)
				.into_iter()
				.map(|row| (row.rank, row.standing.who))
				.collect::<Vec<_>>()
		};
		assert_eq!(
			board(0, u32::MAX),
			(1..)
				.zip(standings.iter().map(|s| s.who))
				.collect::<Vec<_>>()
		);
		assert_eq!(board(1, 1), [(2, standings[1].who)]);
		assert_eq!(board(3, 1), []);
		assert!(standings[0].score >= standings[1].score);
		assert_eq!(
			Pallet::leaderboard(TOPIC, ActorKind::Reputer, 0, 9).len(),
			3
		);
	});
}

#[test]
fn standing_should_be_that_of_the_ranking() {
	settled(|| {
		for kind in [
			ActorKind::Inferer,
			ActorKind::Forecaster,
			ActorKind::Reputer,
		] {
			for standing in Pallet::standings(TOPIC, kind, MAX_PAGE) {
				assert_eq!(Pallet::standing(TOPIC, kind, standing.who), Some(standing));
			}
			assert_eq!(Pallet::standing(TOPIC, kind, 99), None);
		}
		let reputer = Pallet::standing(TOPIC, ActorKind::Reputer, 1).unwrap();
		assert!(reputer.coefficient.is_some() && reputer.regret.is_none());
		let inferer = Pallet::standing(TOPIC, ActorKind::Inferer, 11).unwrap();
		assert!(inferer.coefficient.is_none() && inferer.regret.is_some());
		assert_eq!(Pallet::skill(TOPIC).epochs, 1);
		assert_eq!(Pallet::skill(OTHER).epochs, 0);
	});
}

#[test]
fn coefficients_should_be_those_of_a_settled_epochs_reputers() {
	settled(|| {
		let rows = Pallet::coefficients(TOPIC, 1).unwrap();
		let accounts: Vec<_> = rows.iter().map(|row| row.who).collect();
		assert_eq!(accounts, [1, 2]);
		for row in rows {
			assert_eq!(row.stake, MINIMUM_STAKE);
			assert!(row.coefficient > Zero::zero() && row.coefficient <= One::one());
			let standing = Pallet::standing(TOPIC, ActorKind::Reputer, row.who).unwrap();
			assert_eq!(standing.coefficient, Some(row.coefficient));
		}
		predict(TOPIC, 2, 20, &[(11, 9.0), (12, 10.5)], &[]);
		go_to(window_of(TOPIC, 2));
		assert_ok!(submit(1, vec![truth(TOPIC, 2, 0, 10.0)]));
		go_to(info(TOPIC, 2).settle_at());
		step(TOPIC, 2);
		assert_eq!(Pallet::coefficients(TOPIC, 2), None, "not settled yet");
		assert_eq!(Pallet::coefficients(TOPIC, 3), None);
	});
}

#[test]
fn regrets_should_be_given_for_no_more_workers_than_an_epoch_has() {
	settled(|| {
		let found = Pallet::regrets_between(TOPIC, &[12, 99], &[]).unwrap();
		assert_eq!(found, Pallet::regrets(TOPIC, &[12, 99], &[]));
		assert!(found.inferer[0].is_some() && found.inferer[1].is_none());
		assert!(Pallet::regrets_between(TOPIC, &[11; 64], &[11; 16]).is_some());
		assert_eq!(Pallet::regrets_between(TOPIC, &[11; 65], &[]), None);
		assert_eq!(Pallet::regrets_between(TOPIC, &[], &[11; 17]), None);
	});
}
