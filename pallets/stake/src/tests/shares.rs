// SPDX-License-Identifier: Apache-2.0

//! The arithmetic of shares alone.

use crate::{Delegation, Pool, ONE};
use sp_core::U256;

/// All ALLO that can exist, base units.
const SUPPLY: u128 = 1_000_000_000_000_000_000_000_000_000;

fn pool(delegated: u128) -> Pool {
	Pool {
		delegated,
		..Default::default()
	}
}

fn member(stake: u128) -> Delegation {
	Delegation {
		stake,
		..Default::default()
	}
}

#[test]
fn one_should_be_ten_to_the_38() {
	assert_eq!(ONE, U256::from(10u128.pow(38)));
}

#[test]
fn distribution_should_be_refused_when_nobody_is_there() {
	assert_eq!(pool(0).distribute(1), None);
}

#[test]
fn claims_should_never_exceed_what_was_distributed_when_amounts_are_extreme() {
	let amounts = [1, 2, 3, 7, 999, 1_000_000_007, SUPPLY / 3, SUPPLY];
	for a in amounts {
		for b in amounts {
			for reward in amounts {
				let mut pool = pool(a + b);
				let mut members = [member(a), member(b)];
				for _ in 0..3 {
					pool.distribute(reward).unwrap();
				}
				let claims: u128 = members
					.iter_mut()
					.map(|m| {
						m.settle(pool.per_unit).unwrap();
						m.unclaimed
					})
					.sum();
				assert!(claims <= pool.pot);
				// Less than a unit per member, and what 10^-38 per unit comes to, is left.
				assert!(pool.pot - claims <= 2, "{a} {b} {reward}");
			}
		}
	}
}

#[test]
fn settling_often_should_come_to_the_same_as_settling_once() {
	let mut pool = pool(1_000_003);
	let (mut often, mut once) = (member(333_333), member(333_333));
	for reward in 1..2_000 {
		pool.distribute(reward % 13 + 1).unwrap();
		often.settle(pool.per_unit).unwrap();
	}
	once.settle(pool.per_unit).unwrap();
	assert_eq!(often, once);
	assert!(often.unclaimed > 4_000);
}

#[test]
fn settling_should_not_overflow_when_one_unit_earned_everything_for_ages() {
	// A thousand times everything there is, to one unit.
	let mut pool = pool(1);
	let mut member = member(1);
	for _ in 0..1_000 {
		pool.distribute(SUPPLY).unwrap();
	}
	member.settle(pool.per_unit).unwrap();
	assert_eq!(member.unclaimed, 1_000 * SUPPLY);
	// Somebody large joins after that and earns by its stake.
	let mut large = Delegation {
		stake: SUPPLY,
		settled_at: pool.per_unit,
		..Default::default()
	};
	pool.delegated += SUPPLY;
	pool.distribute(SUPPLY).unwrap();
	large.settle(pool.per_unit).unwrap();
	assert!(SUPPLY - large.unclaimed <= 2);
}

#[test]
fn arithmetic_should_refuse_when_it_would_overflow() {
	let mut full = pool(1);
	full.per_unit = U256::MAX;
	assert_eq!(full.distribute(1), None);
	let mut full = pool(1);
	full.pot = u128::MAX;
	assert_eq!(full.distribute(1), None);
	assert_eq!(member(2).settle(U256::MAX), None);
	let mut rich = member(1);
	rich.unclaimed = u128::MAX;
	assert_eq!(rich.settle(ONE), None);
	let mut ahead = member(1);
	ahead.settled_at = ONE;
	assert_eq!(ahead.settle(U256::zero()), None);
}
