// SPDX-License-Identifier: Apache-2.0

//! Many payouts of arbitrary amounts, with the invariants checked after each step.

use crate::mock::*;
use allora_primitives::{traits::RewardSink, Balance};
use frame_support::{
	assert_ok,
	traits::{fungible::Mutate, tokens::Preservation},
	weights::Weight,
};
use std::collections::BTreeMap;

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
fn every_unit_should_reach_its_owner_when_payouts_are_arbitrary() {
	for seed in 0..4 {
		ExtBuilder::default().build_and_execute(|| {
			let mut next = Sequence(seed);
			let mut owed = BTreeMap::<AccountId, Balance>::new();
			for epoch in 1..=40 {
				let rows: Vec<(AccountId, Balance)> = (0..next.below(20))
					.map(|_| {
						(
							100 + u128::from(next.below(40)),
							u128::from(next.below(2 * 10)),
						)
					})
					.collect();
				for (who, amount) in &rows {
					*owed.entry(*who).or_default() += amount;
				}
				let sum: Balance = rows.iter().map(|(_, amount)| amount).sum();
				let pot = sum + u128::from(next.below(100));
				assert_ok!(Emissions::fix_payout(1 + (epoch % 3), epoch, pot, rows));
				if next.below(4) == 0 {
					let eco = Emissions::ecosystem_account();
					let gift = u128::from(next.below(200)) + 1;
					assert_ok!(<Balances as Mutate<AccountId>>::transfer(
						&ALICE,
						&eco,
						gift,
						Preservation::Preserve
					));
				}
				poll(room_for(1 + next.below(4) as u32));
			}
			idle(Weight::MAX);
			for (who, amount) in owed {
				assert_eq!(
					Balances::free_balance(who) + Emissions::accrued(&who),
					amount
				);
			}
		});
	}
}
