// SPDX-License-Identifier: Apache-2.0

//! A reputer's reward and its delegators (M22). Every rounding is in the pot's favour.

use crate::{
	primitives::{product, U256, UNIT},
	Error,
};

/// The part of `reward` that belongs to the delegators: `reward x delegated / (own + delegated)`,
/// truncated. 0 without any stake.
pub fn delegators_part(reward: u128, own: u128, delegated: u128) -> Result<u128, Error> {
	let total = own.checked_add(delegated).ok_or(Error::Overflow)?;
	if total == 0 {
		return Ok(0);
	}
	product(reward, delegated)
		.divide(total)
		.map(|(part, _)| part)
		.ok_or(Error::Overflow)
}

/// The reward per share, in 10^-18 base units for each delegated base unit, after `part` was put
/// into the pot.
pub fn accrue(per_share: u128, part: u128, delegated: u128) -> Result<u128, Error> {
	if delegated == 0 {
		return Err(Error::DivisionByZero);
	}
	let (step, _) = product(part, UNIT)
		.divide(delegated)
		.ok_or(Error::Overflow)?;
	per_share.checked_add(step).ok_or(Error::Overflow)
}

/// What a delegator of `stake` may claim: `trunc(stake x per_share - debt)`, with the debt (in
/// 10^-18 base units) that it owed when it last claimed, and the new debt. The fraction of a unit that
/// is cut off stays in the pot.
pub fn claim(stake: u128, per_share: u128, debt: U256) -> Result<(u128, U256), Error> {
	let earned = product(stake, per_share);
	let due = earned.checked_sub(debt).unwrap_or(U256::ZERO);
	let (amount, _) = due.divide(UNIT).ok_or(Error::Overflow)?;
	Ok((amount, earned))
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn delegation_should_refuse_what_it_cannot_divide() {
		assert_eq!(delegators_part(100, 0, 0), Ok(0));
		assert_eq!(delegators_part(100, 2, 1), Ok(33));
		assert_eq!(delegators_part(1, u128::MAX, 1), Err(Error::Overflow));
		assert_eq!(accrue(0, 1, 0), Err(Error::DivisionByZero));
		assert_eq!(accrue(0, u128::MAX, 1), Err(Error::Overflow));
	}

	proptest! {
		#[test]
		fn claims_should_never_exceed_the_pot(
			stakes in prop::collection::vec(1u128..1 << 80, 1..10),
			parts in prop::collection::vec(0u128..1 << 80, 1..10),
		) {
			let delegated: u128 = stakes.iter().sum();
			let mut per_share = 0;
			for part in &parts {
				per_share = accrue(per_share, *part, delegated).unwrap();
			}
			let claimed: u128 =
				stakes.iter().map(|s| claim(*s, per_share, U256::ZERO).unwrap().0).sum();
			prop_assert!(claimed <= parts.iter().sum::<u128>());
		}
	}
}
