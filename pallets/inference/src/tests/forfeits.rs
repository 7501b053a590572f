// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::{types::FORFEITS_PER_STEP, Event, Pallet, Predictions, WeightInfo};
use allora_primitives::{
	traits::{EpochPhase, StepOutcome},
	ActorKind, EpochInfo, VoidReason,
};
use frame_support::{assert_ok, weights::WeightMeter};

fn step(info: &EpochInfo) -> StepOutcome {
	Pallet::<Test>::step(info, &mut WeightMeter::new())
}

fn total(who: AccountId) -> allora_primitives::Balance {
	use frame_support::traits::fungible::Inspect;
	Balances::total_balance(&who)
}

#[test]
fn forfeit_should_take_the_bond_and_the_place_when_the_window_has_passed() {
	committed(&[ALICE, BOB, CHARLIE]).build_and_execute(|| {
		let info = crate::mock::Epochs::get()[&(TOPIC, 1)].clone();
		for who in [ALICE, BOB, CHARLIE] {
			assert_ok!(commit(who, 1, 0, hash_of(who, 5)));
		}
		System::set_block_number(6);
		assert_ok!(reveal(ALICE, 1, 5));
		assert_ok!(reveal(CHARLIE, 1, 5));
		System::set_block_number(9);
		assert_eq!(step(&info), StepOutcome::More);
		assert!(has_event(Event::CommitmentForfeited {
			topic: TOPIC,
			epoch: 1,
			kind: ActorKind::Inferer,
			owner: BOB,
			amount: MIN_BOND,
		}));
		assert_eq!((total(BOB), total(POT)), (ENDOWMENT - MIN_BOND, MIN_BOND));
		assert_eq!(bonded(BOB), 0);
		assert_eq!(inferers(1), [ALICE, CHARLIE]);
		assert_eq!(step(&info), StepOutcome::Done);
		let record = Predictions::<Test>::get(TOPIC, 1).expect("it is combined");
		assert_eq!(record.inferers, 2);
	});
}

#[test]
fn forfeit_should_leave_a_void_epoch_when_nobody_revealed() {
	committed(&[ALICE]).build_and_execute(|| {
		let info = crate::mock::Epochs::get()[&(TOPIC, 1)].clone();
		assert_ok!(commit(ALICE, 1, 0, hash_of(ALICE, 5)));
		assert_ok!(Inference::commit_forecast(
			RuntimeOrigin::signed(ALICE),
			TOPIC,
			1,
			0,
			hash_of(ALICE, 5)
		));
		System::set_block_number(9);
		assert_eq!(step(&info), StepOutcome::More);
		assert_eq!(total(POT), 2 * MIN_BOND);
		assert_eq!(step(&info), StepOutcome::Void(VoidReason::NoInference));
	});
}

#[test]
fn forfeit_should_be_done_in_bounded_steps_when_there_are_many() {
	let workers: Vec<AccountId> = (1..=20).collect();
	ExtBuilder::default()
		.registered(&workers)
		.build_and_execute(|| {
			let mut parameters = committing();
			parameters.limits.inferers = 64;
			let info = open_epoch_with(1, parameters);
			for who in &workers {
				assert_ok!(commit(*who, 1, 0, hash_of(*who, 5)));
			}
			System::set_block_number(9);
			let mut left = workers.len();
			while left > 0 {
				assert_eq!(step(&info), StepOutcome::More);
				left -= left.min(FORFEITS_PER_STEP as usize);
				assert_eq!(inferers(1).len(), left);
			}
			assert_eq!(step(&info), StepOutcome::Void(VoidReason::NoInference));
			assert_eq!(total(POT), MIN_BOND * workers.len() as u128);
		});
}

#[test]
fn forfeit_should_wait_when_the_meter_has_no_room() {
	committed(&[ALICE]).build_and_execute(|| {
		let info = crate::mock::Epochs::get()[&(TOPIC, 1)].clone();
		assert_ok!(commit(ALICE, 1, 0, hash_of(ALICE, 5)));
		System::set_block_number(9);
		let mut meter = WeightMeter::with_limit(<() as WeightInfo>::inspect_sets());
		assert_eq!(Pallet::<Test>::step(&info, &mut meter), StepOutcome::NoRoom);
		assert_eq!(inferers(1), [ALICE]);
	});
}
