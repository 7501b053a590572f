// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Event, LargestRewards, Outcomes, Truths};
use allora_primitives::{traits::StepOutcome, Balance, VoidReason};
use frame_support::{assert_ok, traits::fungible::Inspect};

fn committed(who: &[AccountId]) {
	for who in who {
		register(TOPIC, *who);
	}
	predict(TOPIC, 1, 10, &[(11, 9.0), (12, 10.5)], &[]);
	go_to(window_of(TOPIC, 1));
	for who in who {
		assert_ok!(commit(*who, 0, hash_of(*who, 10.0)));
	}
	go_to(27);
}

fn total(who: AccountId) -> Balance {
	Balances::total_balance(&who)
}

#[test]
fn forfeit_should_take_bond_and_place_of_who_did_not_reveal() {
	committing().build_and_execute(|| {
		committed(&[1, 2, 3]);
		assert_ok!(reveal(1, 10.0));
		assert_ok!(reveal(3, 10.0));
		go_to(info(TOPIC, 1).settle_at());
		assert_eq!(step(TOPIC, 1), StepOutcome::More);
		assert_eq!(
			last_event(),
			Event::CommitmentForfeited {
				topic: TOPIC,
				epoch: 1,
				reputer: 2,
				amount: BOND
			}
		);
		assert_eq!((total(2), total(POT)), (1_000 * ALLO - BOND, BOND));
		assert_eq!(Truths::<Test>::get(TOPIC, 1).len(), 2);
		assert_eq!(settle(TOPIC, 1).0, StepOutcome::Done);
		let outcome = Outcomes::<Test>::get(TOPIC, 1).expect("settled");
		assert_eq!(
			outcome
				.reputers
				.iter()
				.map(|r| r.reputer)
				.collect::<Vec<_>>(),
			[1, 3]
		);
	});
}

#[test]
fn forfeit_should_leave_a_void_epoch_when_nobody_revealed() {
	committing().build_and_execute(|| {
		committed(&[1, 2]);
		go_to(info(TOPIC, 1).settle_at());
		assert_eq!(settle(TOPIC, 1).0, StepOutcome::Void(VoidReason::NoTruth));
		assert_eq!(total(POT), 2 * BOND);
		assert_eq!((bonded(1), bonded(2)), (0, 0));
	});
}

#[test]
fn largest_rewards_should_be_those_of_the_last_epochs() {
	use crate::types::REWARD_WINDOW;
	use allora_primitives::traits::Reputation;
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		let workers = [(11, 9.0), (12, 10.5)];
		for epoch in 1..=REWARD_WINDOW + 2 {
			world(|w| w.pot = Balance::from(100 - epoch) * ALLO);
			play(epoch, &workers, &[1]);
		}
		let latest = LargestRewards::<Test>::get(TOPIC);
		assert_eq!(latest.len(), REWARD_WINDOW as usize);
		let last = REWARD_WINDOW + 2;
		let newest = crate::Scores::<Test>::get(TOPIC, last).expect("scored");
		let rewards = newest
			.entries()
			.map(|entry| entry.reward)
			.collect::<Vec<_>>();
		assert_eq!(latest.first(), rewards.iter().max());
		assert_eq!(
			crate::Pallet::<Test>::largest_reward(TOPIC),
			latest.iter().copied().max().expect("some")
		);
	});
}
