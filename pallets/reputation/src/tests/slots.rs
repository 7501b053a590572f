// SPDX-License-Identifier: Apache-2.0

use crate::{
	mock::*,
	tables::{assign, capacity, RegretTable, Slot, SlotCounts, MAX_REGRET},
	Deposits, Event, Networks, Places, RegretTables, Reputers, WeightInfo,
};
use allora_primitives::{
	proof::BY_TOPIC,
	traits::{EpochPhase, Reputation, StepOutcome},
	ActorKind, Decimal, EpochIndex,
};
use codec::{Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, weights::WeightMeter, BoundedVec};

type Pallet = crate::Pallet<Test>;

fn workers(accounts: &[AccountId]) -> Vec<(AccountId, f64)> {
	accounts
		.iter()
		.map(|who| (*who, 10.0 + *who as f64 / 10.0))
		.collect()
}

fn owners() -> Vec<AccountId> {
	slot_owners(ActorKind::Inferer)
}

/// A topic for four inferers, so with six slots, all taken after two epochs.
fn full_table() {
	register(TOPIC, 1);
	play(1, &workers(&[11, 12, 13, 14]), &[1]);
	play(2, &workers(&[11, 12, 15, 16]), &[1]);
	assert_eq!(owners(), vec![11, 12, 13, 14, 15, 16]);
}

#[test]
fn slots_should_grow_with_the_workers_that_take_part() {
	ExtBuilder::default().build_and_execute(|| {
		full_table();
		let regrets = Pallet::regrets(TOPIC, &[11, 13, 15], &[]);
		assert!(regrets.inferer.iter().all(Option::is_some));
		// 13 and 15 never met.
		assert_eq!(regrets.one_out_inferer_inferer[5], None);
		assert!(regrets.one_out_inferer_inferer[2].is_some());
	});
}

#[test]
fn slots_should_recycle_the_least_recently_active_when_full() {
	ExtBuilder::default().build_and_execute(|| {
		full_table();
		play(3, &workers(&[11, 12, 15, 17]), &[1]);
		assert_eq!(owners(), vec![11, 12, 17, 14, 15, 16]);
		assert!(events().contains(&Event::HistoryForgotten {
			topic: TOPIC,
			kind: ActorKind::Inferer,
			who: 13
		}));
		assert_eq!(state(ActorKind::Inferer, 13), Default::default());
		// One score, of its own.
		assert_eq!(state(ActorKind::Inferer, 17).past.window.len(), 1);
		assert_eq!(Pallet::regrets(TOPIC, &[13], &[]).inferer, vec![None]);
		// The newcomer has nothing of its predecessor's.
		let regrets = Pallet::regrets(TOPIC, &[17, 14], &[]);
		assert!(regrets.inferer[0].is_some());
		assert_eq!(regrets.one_out_inferer_inferer[1], None);
	});
}

#[test]
fn slots_should_not_be_recycled_while_a_predicted_epoch_needs_them() {
	ExtBuilder::default().build_and_execute(|| {
		full_table();
		predict(TOPIC, 3, 30, &workers(&[11, 12, 15, 17]), &[]);
		predict(TOPIC, 4, 40, &workers(&[11, 13]), &[]);
		open_epoch(TOPIC, 5, 50);
		go_to(window_of(TOPIC, 3));
		submit(1, vec![truth(TOPIC, 3, 0, 10.0)]).unwrap();
		// One more step than usual, for the epoch that is predicted.
		assert_eq!(settle(TOPIC, 3), (StepOutcome::Done, 5));
		assert_eq!(Networks::<Test>::get(TOPIC).marked_to, 4);
		assert_eq!(owners(), vec![11, 12, 13, 17, 15, 16]);
	});
}

#[test]
fn slots_should_not_be_recycled_when_they_were_given_after_the_marking() {
	ExtBuilder::default().build_and_execute(|| {
		full_table();
		// 17 has no slot while the epochs 4 to 6 are marked, and gets one with the third.
		predict(TOPIC, 3, 30, &workers(&[11, 12, 15, 17]), &[]);
		predict(TOPIC, 4, 40, &workers(&[11, 12, 15, 18]), &[]);
		// 13 alone takes part in nothing that is to come.
		predict(TOPIC, 5, 50, &workers(&[14, 15, 16]), &[]);
		predict(TOPIC, 6, 60, &workers(&[11, 12, 17]), &[]);
		let settled = |epoch| {
			go_to(window_of(TOPIC, epoch));
			submit(1, vec![truth(TOPIC, epoch, 0, 10.0)]).unwrap();
			go_to(info(TOPIC, epoch).settle_at());
			assert_eq!(settle(TOPIC, epoch).0, StepOutcome::Done);
		};
		settled(3);
		assert_eq!(owners(), vec![11, 12, 17, 14, 15, 16]);
		let learned = Pallet::regrets(TOPIC, &[17], &[]).inferer;
		assert!(learned[0].is_some());
		settled(4);
		// 18 goes without history: everybody else is needed, 17 for the sixth epoch.
		assert_eq!(owners(), vec![11, 12, 17, 14, 15, 16]);
		assert_eq!(Pallet::regrets(TOPIC, &[17], &[]).inferer, learned);
		settled(5);
		settled(6);
		assert_eq!(owners(), vec![11, 12, 17, 14, 15, 16]);
		assert_eq!(Networks::<Test>::get(TOPIC).marked_to, 6);
	});
}

#[test]
fn slots_should_leave_a_newcomer_without_history_when_all_are_needed() {
	ExtBuilder::default().build_and_execute(|| {
		full_table();
		predict(TOPIC, 3, 30, &workers(&[11, 12, 17, 18]), &[]);
		predict(TOPIC, 4, 40, &workers(&[13, 14, 15, 16]), &[]);
		go_to(window_of(TOPIC, 3));
		submit(1, vec![truth(TOPIC, 3, 0, 10.0)]).unwrap();
		assert_eq!(settle(TOPIC, 3).0, StepOutcome::Done);
		assert_eq!(owners(), vec![11, 12, 13, 14, 15, 16]);
		assert_eq!(
			Pallet::regrets(TOPIC, &[17, 18], &[]).inferer,
			vec![None, None]
		);
		assert_eq!(Pallet::epoch_scores(TOPIC, 3).unwrap().inferers.len(), 4);
		assert_eq!(state(ActorKind::Inferer, 17), Default::default());
	});
}

#[test]
fn slots_of_forecasters_should_be_recycled_alike() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		let mut at = 0;
		let mut epoch = |forecasters: [AccountId; 2]| {
			at += 1;
			predict(
				TOPIC,
				at,
				at * 10,
				&workers(&[11, 12]),
				&forecasters.map(|k| (k, k as f64)),
			);
			go_to(window_of(TOPIC, at));
			submit(1, vec![truth(TOPIC, at, 0, 10.0)]).unwrap();
			assert_eq!(settle(TOPIC, at).0, StepOutcome::Done);
		};
		epoch([21, 22]);
		epoch([22, 23]);
		epoch([22, 24]);
		assert_eq!(slot_owners(ActorKind::Forecaster), vec![24, 22, 23]);
		let regrets = Pallet::regrets(TOPIC, &[11], &[24, 22, 23]);
		assert!(regrets.one_out_forecaster_forecaster[1].is_some());
		assert_eq!(regrets.one_out_forecaster_forecaster[2], None);
	});
}

#[test]
fn slots_of_reputers_should_leave_their_state_to_the_registration_and_take_it_back() {
	ExtBuilder::default().build_and_execute(|| {
		for who in 1..=6 {
			register(TOPIC, who);
		}
		let kind = ActorKind::Reputer;
		let inferers = workers(&[11, 12]);
		// A topic for three reputers, so with four slots.
		play(1, &inferers, &[1, 2, 3]);
		play(2, &inferers, &[1, 2, 4]);
		assert_eq!(slot_owners(kind), vec![1, 2, 3, 4]);
		let third = state(kind, 3);
		assert!(third.rank.score.is_some() && third.rank.coefficient.is_some());
		assert!(third.past.fraction.is_some() && third.past.window.len() == 1);

		play(3, &inferers, &[1, 2, 5]);
		assert_eq!(slot_owners(kind), vec![1, 2, 5, 4]);
		// Nothing of it is lost, nothing of it is the newcomer's.
		assert_eq!(state(kind, 3), third);
		let record = Reputers::<Test>::get(TOPIC, 3).unwrap();
		assert_eq!(record.state, Some(third.clone()));
		assert_eq!(state(kind, 5).past.window.len(), 1);
		// What it competes with is the same as if it had a slot: two rounds away.
		let places = Places::<Test>::get(TOPIC, kind);
		let score = Pallet::sortition_score(TOPIC, 4, kind, &3);
		assert_eq!(score, Pallet::current_score(&places.sortition, &third.rank));

		// It leaves, comes back and takes part: its past goes on, and its coefficient counted.
		Pallet::deregister(RuntimeOrigin::signed(3), TOPIC).unwrap();
		assert_eq!(
			Deposits::<Test>::get(TOPIC, 3).unwrap().state,
			Some(third.clone())
		);
		Pallet::register(RuntimeOrigin::signed(3), TOPIC, None, None).unwrap();
		play(4, &inferers, &[1, 2, 3]);
		assert_eq!(slot_owners(kind), vec![1, 2, 5, 3]);
		assert_eq!(Reputers::<Test>::get(TOPIC, 3).unwrap().state, None);
		let again = state(kind, 3);
		assert_eq!(again.past.window.len(), 2);
		assert_eq!(again.past.window[1], third.past.window[0]);
		assert_eq!(again.rank.round, 4);
		assert_eq!(state(kind, 4).past.window.len(), 1);
	});
}

#[test]
fn slots_of_reputers_should_be_empty_once_the_deposit_is_claimed() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		register(TOPIC, 2);
		play(1, &workers(&[11, 12]), &[1, 2]);
		let kind = ActorKind::Reputer;
		let kept = state(kind, 2);
		assert_ne!(kept, Default::default());
		Pallet::deregister(RuntimeOrigin::signed(2), TOPIC).unwrap();
		assert_eq!(state(kind, 2), kept);
		open_epoch(TOPIC, 1 + HISTORY, 10 * (1 + HISTORY));
		Pallet::claim_deposit(RuntimeOrigin::signed(2), TOPIC).unwrap();
		assert_eq!(state(kind, 2), Default::default());
		assert_ne!(state(kind, 1), Default::default());
		// The slot is nobody else's before the next settlement.
		assert_eq!(slot_owners(kind), vec![1, 2]);
	});
}

#[test]
fn table_size_should_be_what_the_slots_need() {
	for (inferers, forecasters) in [(0, 0), (1, 0), (2, 1), (48, 9), (96, 24)] {
		let mut table = RegretTable::default();
		table.fit(inferers as usize, forecasters as usize).unwrap();
		let slots = SlotCounts {
			inferers,
			forecasters,
			reputers: 0,
		};
		let booked = slots.table_size() as usize;
		let encoded = table.encoded_size();
		assert!(
			encoded <= booked && booked <= encoded + 27,
			"{encoded} and {booked}"
		);
	}
}

#[test]
fn regrets_should_be_charged_by_table_and_recycled_slots() {
	ExtBuilder::default().build_and_execute(|| {
		// What the second step of an epoch with these inferers consumes.
		let charged = |epoch: EpochIndex, inferers: &[AccountId]| {
			predict(TOPIC, epoch, epoch * 10, &workers(inferers), &[]);
			go_to(window_of(TOPIC, epoch));
			submit(1, vec![truth(TOPIC, epoch, 0, 10.0)]).unwrap();
			go_to(info(TOPIC, epoch).settle_at());
			assert_eq!(step(TOPIC, epoch), StepOutcome::More);
			let mut meter = WeightMeter::new();
			let outcome = Pallet::step(&info(TOPIC, epoch), &mut meter);
			assert_eq!(outcome, StepOutcome::More);
			assert_eq!(settle(TOPIC, epoch).0, StepOutcome::Done);
			meter.consumed()
		};
		full_table();
		let six = Networks::<Test>::get(TOPIC);
		assert_eq!((six.inferer_slots, six.forecaster_slots), (6, 0));
		let time_of = |recycled| {
			let weight = <() as WeightInfo>::settlement_progress()
				+ <() as WeightInfo>::settle_regrets(4, 0)
				+ <() as WeightInfo>::recycle_slots(recycled)
				- <() as WeightInfo>::recycle_slots(0);
			weight.ref_time()
		};
		let none = charged(3, &[11, 12, 13, 14]);
		assert_eq!(none.ref_time(), time_of(0));
		let two = charged(4, &[11, 12, 17, 18]);
		assert_eq!(two.ref_time(), time_of(2));
		// What a slot's former owner left is read only when there was one.
		let histories = two.proof_size() - none.proof_size();
		assert!(histories > BY_TOPIC && histories < 2 * BY_TOPIC + 6 * 250 + 4_000);
		// With more slots the table is larger, and so is its proof.
		let counts = |inferers| SlotCounts {
			inferers,
			..Default::default()
		};
		let proof = |inferers| Pallet::regrets_read_weight(counts(inferers), 4, 0).proof_size();
		let cells = u64::from(counts(7).table_size() - counts(6).table_size());
		assert_eq!(
			proof(7) - proof(6),
			cells + Slot::<AccountId>::max_encoded_len() as u64
		);
	});
}

#[test]
fn assign_should_prefer_own_then_free_then_oldest() {
	let mut slots: BoundedVec<Slot<AccountId>, ConstU32<96>> = BoundedVec::new();
	let accounts = |slots: &[Slot<AccountId>]| slots.iter().map(|s| s.account).collect::<Vec<_>>();
	assert!(assign(&mut slots, &[1, 2], 2, 1, 0).is_empty());
	assert!(assign(&mut slots, &[2, 3], 2, 2, 0).is_empty());
	assert_eq!(accounts(&slots), vec![1, 2, 3]);
	let former = |recycled: Vec<(usize, Slot<AccountId>)>| {
		let pairs = recycled.into_iter().map(|(at, slot)| (at, slot.account));
		pairs.collect::<Vec<_>>()
	};
	assert_eq!(
		former(assign(&mut slots, &[4, 5], 2, 3, 0)),
		vec![(0, 1), (1, 2)]
	);
	assert_eq!(accounts(&slots), vec![4, 5, 3]);
	// Only one is older than epoch 3 now.
	assert_eq!(former(assign(&mut slots, &[6, 7], 2, 3, 0)), vec![(2, 3)]);
	assert_eq!(accounts(&slots), vec![4, 5, 6]);
	assert_eq!(capacity(64), 96);
	assert_eq!(capacity(1), 1);
}

#[test]
fn matrix_should_clamp_and_tell_nothing_from_zero() {
	ExtBuilder::default().build_and_execute(|| {
		let mut table = RegretTables::<Test>::get(TOPIC);
		table.fit(2, 1).unwrap();
		let matrix = &mut table.inferer;
		assert_eq!(matrix.get(0, 1), None);
		matrix.set(0, 1, Some(Decimal::from_inner(0)));
		assert_eq!(matrix.get(0, 1), Some(Decimal::from_inner(0)));
		matrix.set(0, 0, Some(Decimal::from_inner(i128::MAX)));
		assert_eq!(matrix.get(0, 0), Some(MAX_REGRET));
		matrix.set(0, 0, Some(Decimal::from_inner(i128::MIN)));
		assert_eq!(
			matrix.get(0, 0),
			Some(Decimal::from_inner(-MAX_REGRET.into_inner()))
		);
		// Outside there is nothing, and nothing happens.
		matrix.set(0, 2, Some(MAX_REGRET));
		matrix.set(9, 0, Some(MAX_REGRET));
		assert_eq!((matrix.get(0, 2), matrix.get(1, 0)), (None, None));
		assert_eq!(table.fit(97, 1), None);
	});
}

#[test]
fn fit_should_keep_what_is_there_when_the_table_grows() {
	let mut table = crate::tables::RegretTable::default();
	table.fit(2, 2).unwrap();
	for row in 0..2 {
		for column in 0..2 {
			let value = Decimal::from_inner((row * 2 + column) as i128);
			table.one_out_inferer_inferer.set(row, column, Some(value));
		}
	}
	table.fit(3, 2).unwrap();
	let cell = |row, column| table.one_out_inferer_inferer.get(row, column);
	assert_eq!(cell(1, 0), Some(Decimal::from_inner(2)));
	assert_eq!(cell(1, 1), Some(Decimal::from_inner(3)));
	assert_eq!((cell(2, 2), cell(0, 2)), (None, None));
}
