// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::{
	migrations::v2::{v1, SeatsWithCommitments},
	types::{Forecast, Inference as StoredInference},
	ActiveForecasters, ActiveInferers, Inferences, Pallet, WeightInfo,
};
use frame_support::{
	migrations::{SteppedMigration, SteppedMigrationError},
	traits::{GetStorageVersion, StorageVersion},
	weights::WeightMeter,
};

type Migration = SeatsWithCommitments<Test>;

fn seat(who: AccountId) -> v1::Seat<AccountId> {
	v1::Seat {
		who,
		score: whole(who as i128),
		revision: 1,
	}
}

/// Three epochs as version 1 stored them, two of them with forecasters.
fn version_1() {
	StorageVersion::new(1).put::<Pallet<Test>>();
	for epoch in 1..=3 {
		open_epoch(epoch);
		let seats = vec![seat(ALICE), seat(BOB)];
		v1::ActiveInferers::<Test>::insert(TOPIC, epoch, bounded(seats));
		for who in [ALICE, BOB] {
			let inference = StoredInference {
				values: values(&[whole(5)]),
				revision: 1,
				at: 1,
			};
			v1::Inferences::<Test>::insert((TOPIC, epoch, who), inference);
		}
		if epoch > 1 {
			v1::ActiveForecasters::<Test>::insert(TOPIC, epoch, bounded(vec![seat(CHARLIE)]));
			let forecast = Forecast {
				elements: elements(&[(ALICE, 1)]),
				revision: 1,
				at: 1,
			};
			v1::Forecasts::<Test>::insert((TOPIC, epoch, CHARLIE), forecast);
		}
	}
}

fn bounded<X, S: frame_support::traits::Get<u32>>(list: Vec<X>) -> frame_support::BoundedVec<X, S> {
	list.try_into().map_err(|_| "too long").expect("few")
}

/// Runs the migration with room for `sets` sets a block; the number of blocks that it took.
fn run(sets: u64) -> u32 {
	let room = <() as WeightInfo>::migrate_set().saturating_mul(sets);
	let mut cursor = None;
	for blocks in 1..100 {
		let mut meter = WeightMeter::with_limit(room);
		cursor = Migration::step(cursor, &mut meter).expect("there is room for a set");
		if cursor.is_none() {
			return blocks;
		}
	}
	panic!("the migration does not end");
}

#[test]
fn migration_should_rewrite_every_set_in_as_many_blocks_as_it_needs() {
	for (room, blocks) in [(1, 6), (2, 3), (100, 1)] {
		ExtBuilder::default().build_and_execute(|| {
			version_1();
			assert_eq!(run(room), blocks);
			for epoch in 1..=3 {
				let set = ActiveInferers::<Test>::get(TOPIC, epoch);
				let seats: Vec<_> = set
					.iter()
					.map(|seat| (seat.who, seat.score, seat.revision, seat.commitment))
					.collect();
				assert_eq!(
					seats,
					[(ALICE, whole(1), 1, None), (BOB, whole(2), 1, None)]
				);
				// Each has the submission that it had.
				for who in [ALICE, BOB] {
					assert_eq!(inference_of(epoch, who).unwrap().values[0], whole(5));
				}
				assert_eq!(
					Inferences::<Test>::iter_key_prefix((TOPIC, epoch)).count(),
					2
				);
				assert_eq!(forecast_of(epoch, CHARLIE).is_some(), epoch > 1);
				let forecasters = ActiveForecasters::<Test>::get(TOPIC, epoch).len();
				assert_eq!(forecasters, usize::from(epoch > 1));
			}
			assert_eq!(Pallet::<Test>::on_chain_storage_version(), 2);
		});
	}
}

#[test]
fn migration_should_leave_a_chain_of_version_2_alone() {
	committed(&[ALICE]).build_and_execute(|| {
		StorageVersion::new(2).put::<Pallet<Test>>();
		frame_support::assert_ok!(commit(ALICE, 1, 0, hash_of(ALICE, 5)));
		frame_support::assert_storage_noop!(assert_eq!(run(100), 1));
	});
}

#[test]
fn migration_should_ask_for_room_when_there_is_none() {
	ExtBuilder::default().build_and_execute(|| {
		version_1();
		let answer = Migration::step(None, &mut WeightMeter::with_limit(Default::default()));
		assert!(matches!(
			answer,
			Err(SteppedMigrationError::InsufficientWeight { .. })
		));
		run(100);
	});
}

#[cfg(feature = "try-runtime")]
#[test]
fn migration_should_pass_its_own_checks_and_they_should_notice_a_lost_set() {
	ExtBuilder::default().build_and_execute(|| {
		version_1();
		let before = Migration::pre_upgrade().expect("it can be read");
		run(2);
		frame_support::assert_ok!(Migration::post_upgrade(before.clone()));
		frame_support::storage::with_transaction(|| {
			ActiveForecasters::<Test>::remove(TOPIC, 3);
			let noticed = Migration::post_upgrade(before).is_err();
			sp_runtime::TransactionOutcome::Rollback(Ok::<_, sp_runtime::DispatchError>(noticed))
		})
		.map(|noticed| assert!(noticed))
		.expect("it is rolled back");
	});
}
