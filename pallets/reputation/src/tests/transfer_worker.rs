// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Histories, Places, RegretTables};
use allora_primitives::{
	traits::{Reputation, StepOutcome},
	ActorKind, Decimal,
};
use frame_support::assert_storage_noop;

type Pallet = crate::Pallet<Test>;

const INFERER: ActorKind = ActorKind::Inferer;
const FORECASTER: ActorKind = ActorKind::Forecaster;

/// Settles an epoch of two inferers and two forecasters, 12 being both.
fn epoch(index: u32, inferers: [AccountId; 2], forecasters: [AccountId; 2]) {
	predict(
		TOPIC,
		index,
		index * 10,
		&inferers.map(|who| (who, 10.0 + who as f64 / 10.0)),
		&forecasters.map(|who| (who, who as f64)),
	);
	go_to(window_of(TOPIC, index));
	submit(1, vec![truth(TOPIC, index, 0, 10.0)]).unwrap();
	go_to(info(TOPIC, index).settle_at());
	assert_eq!(settle(TOPIC, index).0, StepOutcome::Done);
}

fn members(kind: ActorKind) -> Vec<(AccountId, Decimal)> {
	Histories::<Test>::get(TOPIC)
		.of(kind)
		.cohort
		.members
		.to_vec()
}

#[test]
fn transfer_worker_should_move_slots_states_and_places_of_both_kinds() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		epoch(1, [11, 12], [12, 13]);
		let table = RegretTables::<Test>::get(TOPIC);
		let regrets = Pallet::regrets(TOPIC, &[11, 12], &[12, 13]);
		let states = [INFERER, FORECASTER].map(|kind| state(kind, 12));
		let (inferers, forecasters) = (members(INFERER), members(FORECASTER));

		// 5 sorts before all others.
		assert!(Pallet::transfer_worker(TOPIC, &12, &5));
		assert_eq!(RegretTables::<Test>::get(TOPIC), table);
		assert_eq!(Pallet::regrets(TOPIC, &[11, 5], &[5, 13]), regrets);
		assert_eq!([INFERER, FORECASTER].map(|kind| state(kind, 5)), states);
		for kind in [INFERER, FORECASTER] {
			assert!(!slot_owners(kind).contains(&12));
		}
		assert_eq!(members(INFERER), [(5, inferers[1].1), inferers[0]]);
		assert_eq!(members(FORECASTER), [(5, forecasters[0].1), forecasters[1]]);

		// The next round counts nobody among those who left, and goes on with its windows.
		epoch(2, [5, 11], [5, 13]);
		for kind in [INFERER, FORECASTER] {
			let history = Histories::<Test>::get(TOPIC);
			assert!(history.of(kind).cohort.departed.is_empty());
			assert_eq!(state(kind, 5).past.window.len(), 2);
		}
		assert_eq!(Places::<Test>::get(TOPIC, INFERER).slots[1].inclusions, 2);
	});
}

#[test]
fn transfer_worker_should_do_nothing_when_the_topic_remembers_the_new_account() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		epoch(1, [11, 12], [12, 13]);
		// By its slot, of either kind.
		assert_storage_noop!(assert!(!Pallet::transfer_worker(TOPIC, &12, &11)));
		assert_storage_noop!(assert!(!Pallet::transfer_worker(TOPIC, &11, &13)));
		// By its place in the latest round alone.
		Histories::<Test>::mutate(TOPIC, |history| {
			let members = &mut history.inferers.cohort.members;
			members.try_push((20, Decimal::default())).unwrap();
		});
		assert_storage_noop!(assert!(!Pallet::transfer_worker(TOPIC, &12, &20)));
	});
}

#[test]
fn transfer_worker_should_write_nothing_when_there_is_no_past() {
	ExtBuilder::default().build_and_execute(|| {
		assert_storage_noop!(assert!(Pallet::transfer_worker(TOPIC, &12, &5)));
	});
}
