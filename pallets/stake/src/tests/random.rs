// SPDX-License-Identifier: Apache-2.0

//! Many operations in an arbitrary order, with the invariants checked after each.

use crate::{mock::*, pallet::*};
use allora_primitives::{TopicId, TopicStatus};
use frame_support::assert_ok;

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

const ACCOUNTS: [AccountId; 2] = [ALICE, BOB];
const TOPICS: [TopicId; 2] = [TOPIC, OTHER];

#[test]
fn stake_should_be_accounted_for_when_operations_come_in_any_order() {
	for seed in 0..8 {
		ExtBuilder.build_and_execute(|| {
			let mut next = Sequence(seed);
			for _ in 0..250 {
				let who = ACCOUNTS[next.below(2) as usize];
				let topic = TOPICS[next.below(2) as usize];
				let amount = u128::from(next.below(1_000));
				let origin = RuntimeOrigin::signed(who);
				// Refused operations are part of the test; they change nothing.
				let _ = match next.below(8) {
					0 | 1 => Stake::bond(origin, topic, amount).map_err(|e| e.into()),
					2..=4 => Stake::unbond(origin, topic, amount).map_err(|e| e.into()),
					5 => {
						let id = next.below(NextRequestId::<Test>::get() + 1);
						Stake::cancel_unbond(origin, topic, id).map_err(|e| e.into())
					},
					6 => Stake::withdraw_unbonded(origin, topic).map(drop),
					_ => {
						UnbondingPeriod::set(next.below(6) as u32);
						let room = room_for(next.below(3), next.below(6));
						roll_to_with(System::block_number() + 1, room);
						Ok(())
					},
				};
				Stake::do_try_state().unwrap();
			}
			// In the end everybody gets everything back.
			for topic in TOPICS {
				MockTopics::set(topic, TopicStatus::Retired);
				for who in ACCOUNTS {
					let origin = || RuntimeOrigin::signed(who);
					let _ = Stake::withdraw_unbonded(origin(), topic);
					if let Some(position) = Positions::<Test>::get(topic, who) {
						assert_ok!(Stake::unbond(origin(), topic, position.stake));
					}
				}
			}
			for who in ACCOUNTS {
				assert_eq!(Balances::free_balance(who), ENDOWMENT);
			}
			assert_eq!(PendingExits::<Test>::get(), 0);
		});
	}
}
