// SPDX-License-Identifier: Apache-2.0

//! Many operations in an arbitrary order, with the invariants checked after each.

use crate::{mock::*, pallet::*};
use allora_primitives::{Balance, TopicId, TopicStatus};
use frame_support::{assert_ok, traits::fungible::Inspect};
use sp_runtime::Perbill;

/// A small generator of a fixed sequence.
struct Sequence(u64);

impl Sequence {
	fn below(&mut self, bound: u64) -> u64 {
		self.0 = self
			.0
			.wrapping_mul(6_364_136_223_846_793_005)
			.wrapping_add(1_442_695_040_888_963_407);
		(self.0 >> 33) % bound
	}
}

const ACCOUNTS: [AccountId; 3] = [ALICE, BOB, CAROL];
const TOPICS: [TopicId; 2] = [TOPIC, OTHER];

/// One operation of somebody; whether it was accepted.
fn operation(next: &mut Sequence) -> bool {
	let who = ACCOUNTS[next.below(3) as usize];
	let reputer = ACCOUNTS[next.below(3) as usize];
	let topic = TOPICS[next.below(2) as usize];
	let amount = match next.below(12) {
		0 => Balance::MAX,
		1 => u128::from(next.below(3)),
		_ => u128::from(next.below(1_000)),
	};
	let id = next.below(NextRequestId::<Test>::get() + 1);
	let epoch = next.below(4) as u32;
	let rate = Perbill::from_percent(next.below(12) as u32);
	let origin = RuntimeOrigin::signed(who);
	let root = RuntimeOrigin::root();
	match next.below(24) {
		0..=2 => Stake::bond(origin, topic, amount).is_ok(),
		3 | 4 => Stake::unbond(origin, topic, amount).is_ok(),
		5 => Stake::cancel_unbond(origin, topic, id).is_ok(),
		6 => Stake::withdraw_unbonded(origin, topic).is_ok(),
		7..=9 => {
			let accepted = id.is_multiple_of(2).then_some(rate);
			Stake::delegate(origin, topic, reputer, amount, accepted).is_ok()
		},
		10 | 11 => Stake::undelegate(origin, topic, reputer, amount).is_ok(),
		12 => Stake::cancel_undelegate(origin, topic, reputer, id).is_ok(),
		13 => Stake::withdraw_undelegated(origin, topic, reputer).is_ok(),
		14 => Stake::claim_rewards(origin, topic, reputer).is_ok(),
		15 => Stake::claim_rewards_for(origin, topic, reputer, BOB).is_ok(),
		16 => Stake::set_compounding(origin, topic, reputer, id.is_multiple_of(2)).is_ok(),
		17 => Stake::set_commission(origin, topic, rate).is_ok(),
		18 => Stake::schedule_slash(root, topic, epoch, reputer, rate).is_ok(),
		19 => Stake::cancel_slash(root, topic, epoch, reputer).is_ok(),
		20 | 21 => {
			let destination = if id.is_multiple_of(2) {
				reputer
			} else {
				ELSEWHERE
			};
			reward_to(reputer, destination, u128::from(next.below(500)));
			MockTopics::next_epoch();
			true
		},
		_ => {
			UnbondingPeriod::set(next.below(6) as u32);
			SlashDelay::set(next.below(6) as u32);
			let room = room_for(next.below(3), next.below(6));
			roll_to_with(System::block_number() + 1, room);
			true
		},
	}
}

/// Everything that anybody owns, and the pot.
fn wealth() -> Balance {
	let accounts = [ALICE, BOB, CAROL, ECOSYSTEM, SOURCE, ELSEWHERE, OUTSIDER];
	let sum: Balance = accounts.iter().map(Balances::total_balance).sum();
	sum + pot() + ED
}

#[test]
fn stake_should_be_accounted_for_when_operations_come_in_any_order() {
	let mut accepted = 0;
	for seed in 0..12 {
		ExtBuilder.build_and_execute(|| {
			let mut next = Sequence(seed);
			let issuance = Balances::total_issuance();
			assert_eq!(wealth(), issuance);
			for _ in 0..400 {
				let before = sp_io::storage::root(sp_runtime::StateVersion::V1);
				let done = operation(&mut next);
				accepted += u32::from(done);
				if !done {
					// A refused operation leaves nothing behind.
					let after = sp_io::storage::root(sp_runtime::StateVersion::V1);
					assert_eq!(before, after);
				}
				Stake::do_try_state().unwrap();
				assert_eq!(wealth(), issuance);
			}
			// In the end everybody gets everything back.
			SlashDelay::set(1);
			for topic in TOPICS {
				MockTopics::set(topic, TopicStatus::Retired);
				for who in ACCOUNTS {
					let origin = || RuntimeOrigin::signed(who);
					for reputer in ACCOUNTS {
						let _ = Stake::withdraw_undelegated(origin(), topic, reputer);
						if Delegations::<Test>::contains_key((who, topic, reputer)) {
							assert_ok!(Stake::undelegate(origin(), topic, reputer, Balance::MAX));
						}
					}
					let _ = Stake::withdraw_unbonded(origin(), topic);
					if Positions::<Test>::contains_key(topic, who) {
						assert_ok!(Stake::unbond(origin(), topic, Balance::MAX));
					}
				}
			}
			roll_to(System::block_number() + 8);
			let free: Balance = ACCOUNTS.iter().map(Balances::free_balance).sum();
			let total: Balance = ACCOUNTS.iter().map(Balances::total_balance).sum();
			assert_eq!(free, total);
			assert_eq!(pot(), 0);
			assert_eq!(PendingExits::<Test>::get(), 0);
			assert_eq!(Pools::<Test>::iter().count(), 0);
		});
	}
	assert!(accepted > 1_200, "only {accepted} operations were accepted");
}
