// SPDX-License-Identifier: Apache-2.0

//! Many payments, subscriptions and epochs in any order, with the invariants after each step.

use crate::{mock::*, pallet::*, Purpose};
use allora_primitives::{traits::TopicRevenue, Balance};
use frame_support::{
	assert_ok,
	traits::{fungible::Mutate, tokens::Preservation},
	weights::Weight,
};

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

#[test]
fn every_unit_should_be_accounted_for_when_anything_happens() {
	for seed in 0..4 {
		ExtBuilder.build_and_execute(|| {
			let mut next = Sequence(seed);
			let people: Vec<AccountId> = (200..212).collect();
			for who in &people {
				assert_ok!(<Balances as Mutate<AccountId>>::transfer(
					&BOB,
					who,
					20_000,
					Preservation::Preserve
				));
			}
			let (mut epochs, mut succeeded) = ([0, 0], 0);
			for _ in 0..400 {
				let who = people[next.below(12) as usize];
				let topic = 1 + next.below(2) as u32;
				let amount = Balance::from(next.below(60));
				let signed = RuntimeOrigin::signed(who);
				let result = match next.below(8) {
					0 => Pwyw::pay(signed, topic, amount, Purpose::default()).is_ok(),
					1..=3 => Pwyw::subscribe(signed, topic, amount, next.below(6) as u32).is_ok(),
					4 => Pwyw::cancel(signed, topic).is_ok(),
					5 => Pwyw::prune_receipts(signed, next.below(100)).is_ok(),
					_ => {
						let epoch = &mut epochs[topic as usize - 1];
						*epoch += 1;
						Pwyw::drip(topic, *epoch, 5_000);
						end_epoch(topic, *epoch, next.below(4) > 0);
						true
					},
				};
				succeeded += u32::from(result);
				Pwyw::do_try_state().unwrap();
				if next.below(3) == 0 {
					poll(room_for(next.below(4) as u32));
				}
			}
			assert!(succeeded > 150, "{succeeded}");
			idle(Weight::MAX);
			let paid: Balance = TotalPaid::<Test>::iter_values().sum();
			assert!(paid > 0);
			assert_eq!(Balances::free_balance(POT), paid);
		});
	}
}
