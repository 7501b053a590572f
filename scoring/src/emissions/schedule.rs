// SPDX-License-Identifier: Apache-2.0

//! The emission schedule (M26) and vesting (M26a).

use crate::{
	primitives::{ema, fraction, product, Float, UNIT},
	Decimal, Error,
};

/// Months before anything vests.
const CLIFF_MONTHS: u32 = 12;
/// Months until everything has vested.
const VESTING_MONTHS: u32 = 36;

/// What is still locked of an allocation to investors or team after `month` whole months (M26a): all
/// of it until month 12, then `(36 - month)/36`, truncated, nothing from month 36.
pub fn locked(allocation: u128, month: u32) -> Result<u128, Error> {
	if month < CLIFF_MONTHS {
		return Ok(allocation);
	}
	let left = u128::from(VESTING_MONTHS.saturating_sub(month));
	let (locked, _) = product(allocation, left)
		.divide(VESTING_MONTHS.into())
		.ok_or(Error::Overflow)?;
	Ok(locked)
}

/// An allocation as two vesting schedules: amounts in base units, times in blocks from the start.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct VestingParts {
	/// Free from block `cliff_ends` on.
	pub cliff: u128,
	/// 12 months.
	pub cliff_ends: u32,
	/// Free at `per_block` from block `cliff_ends` on; a multiple of it.
	pub linear: u128,
	/// What of `linear` becomes free with each block of the 24 months.
	pub per_block: u128,
}

/// An allocation as the two schedules that together are [`locked`] at whole months (M26a): 12/36 at
/// month 12, then the rest by the block until month 36. What does not divide by the blocks of 24
/// months is free at month 12 already, so at later whole months less than one base unit per block of
/// these is locked less than by [`locked`]. A month has `month` blocks, at least one.
pub fn vesting_parts(allocation: u128, month: u32) -> Result<VestingParts, Error> {
	let month = month.max(1);
	let cliff_ends = month.checked_mul(CLIFF_MONTHS).ok_or(Error::Overflow)?;
	let length = month
		.checked_mul(VESTING_MONTHS.saturating_sub(CLIFF_MONTHS))
		.map(u128::from)
		.ok_or(Error::Overflow)?;
	let per_block = locked(allocation, CLIFF_MONTHS)?
		.checked_div(length)
		.ok_or(Error::DivisionByZero)?;
	let linear = per_block.checked_mul(length).ok_or(Error::Overflow)?;
	Ok(VestingParts {
		cliff: allocation.saturating_sub(linear),
		cliff_ends,
		linear,
		per_block,
	})
}

/// `Circ = Max - locked - Eco` (M26); refused if negative.
pub fn circulating_supply(maximum: u128, locked: u128, ecosystem: u128) -> Result<u128, Error> {
	maximum
		.checked_sub(locked)
		.and_then(|rest| rest.checked_sub(ecosystem))
		.ok_or(Error::OutOfRange)
}

/// `ehat_max = MPY / (v + (1 - v) rho)` (M26): the cap of the emission per staked unit and month, with
/// v the validators' share and rho the reputers' part of the rest.
pub fn maximum_emission_rate(
	monthly_percentage_yield: Decimal,
	validators: Decimal,
	reputers: Decimal,
) -> Result<Decimal, Error> {
	let v = Float::from_decimal(validators);
	let rest = Float::ONE.minus(v).times(Float::from_decimal(reputers));
	Float::from_decimal(monthly_percentage_yield)
		.over(v.plus(rest))?
		.to_decimal()
}

/// What a month's emission is computed from (M26). Amounts in base units.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct EmissionInput {
	/// f_e, 0.025 a month.
	pub fraction: Decimal,
	/// The smoothing, 0.1.
	pub alpha: Decimal,
	/// ehat_max, see [`maximum_emission_rate`].
	pub maximum: Decimal,
	/// Ecosystem balance and what is still mintable.
	pub ecosystem: u128,
	/// Stake of validators and reputers; must not be 0.
	pub staked: u128,
	/// See [`circulating_supply`].
	pub circulating: u128,
	/// The supply's cap; must not be 0.
	pub maximum_supply: u128,
	/// e of the month before; `None` in the first month.
	pub previous: Option<Decimal>,
}

/// The emission per staked unit and month (M26).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct EmissionRate {
	/// `(f_e Eco / Staked) (Circ / Max)`.
	pub target: Decimal,
	/// ehat: the target under its cap.
	pub capped: Decimal,
	/// e: smoothed.
	pub rate: Decimal,
}

/// e of a month (M26).
pub fn emission_rate(input: &EmissionInput) -> Result<EmissionRate, Error> {
	let ratio = |a: u128, b: u128| Float::from_u128(a).over(Float::from_u128(b));
	let target = Float::from_decimal(input.fraction)
		.times(ratio(input.ecosystem, input.staked)?)
		.times(ratio(input.circulating, input.maximum_supply)?)
		.to_decimal()?;
	let capped = target.min(input.maximum);
	Ok(EmissionRate {
		target,
		capped,
		rate: ema(input.alpha, capped, input.previous)?,
	})
}

/// `E = trunc(e * Staked)` (M26), base units.
pub fn monthly_emission(rate: Decimal, staked: u128) -> Result<u128, Error> {
	let rate = u128::try_from(rate.into_inner()).map_err(|_| Error::OutOfRange)?;
	product(rate, staked)
		.divide(UNIT)
		.map(|(emission, _)| emission)
		.ok_or(Error::Overflow)
}

/// What a block pays (M26), base units.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BlockEmission {
	/// Minted into the ecosystem: what its balance lacks, at most what is mintable.
	pub minted: u128,
	/// To the validators, truncated.
	pub validators: u128,
	/// To the topics.
	pub topics: u128,
}

/// A block's payment of `emission` (a month's over its blocks) from the ecosystem's balance, minted
/// for the shortfall as long as something is mintable (M26). What neither covers is not paid.
pub fn block_emission(
	emission: u128,
	ecosystem: u128,
	mintable: u128,
	validators: Decimal,
) -> Result<BlockEmission, Error> {
	let minted = emission.saturating_sub(ecosystem).min(mintable);
	let paid = emission.min(ecosystem.saturating_add(minted));
	let share = fraction(validators)?;
	let (validators, _) = product(paid, share).divide(UNIT).ok_or(Error::Overflow)?;
	Ok(BlockEmission {
		minted,
		validators,
		topics: paid.saturating_sub(validators),
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	fn quarter() -> Decimal {
		Decimal::from_rational(1, 4)
	}

	#[test]
	fn block_emission_should_mint_only_the_shortfall() {
		let pay = |e, pot, mintable| block_emission(e, pot, mintable, quarter()).unwrap();
		assert_eq!(
			pay(101, 500, 9),
			BlockEmission {
				minted: 0,
				validators: 25,
				topics: 76
			}
		);
		assert_eq!(
			pay(100, 60, 900),
			BlockEmission {
				minted: 40,
				validators: 25,
				topics: 75
			}
		);
		assert_eq!(
			pay(100, 60, 20),
			BlockEmission {
				minted: 20,
				validators: 20,
				topics: 60
			}
		);
		assert_eq!(
			pay(100, 0, 0),
			BlockEmission {
				minted: 0,
				validators: 0,
				topics: 0
			}
		);
		let more = Decimal::from_u32(2);
		assert_eq!(block_emission(1, 1, 1, more), Err(Error::OutOfRange));
	}

	#[test]
	fn locked_should_end_after_three_years() {
		assert_eq!(locked(360, 11), Ok(360));
		assert_eq!(locked(360, 12), Ok(240));
		assert_eq!(locked(360, 35), Ok(10));
		assert_eq!(locked(360, 36), Ok(0));
		assert_eq!(locked(u128::MAX, u32::MAX), Ok(0));
	}

	#[test]
	fn vesting_parts_should_be_locked_at_whole_months() {
		for (allocation, month) in [(3_600, 1), (10u128.pow(27), 432_000), (u128::MAX / 36, 7)] {
			let parts = vesting_parts(allocation, month).unwrap();
			assert_eq!(parts.cliff + parts.linear, allocation);
			assert_eq!(parts.cliff_ends, 12 * month);
			let slack = u128::from(24 * month);
			for months in 12..=36u32 {
				let blocks = u128::from((months - 12) * month);
				let left = parts.linear - blocks * parts.per_block;
				let exact = locked(allocation, months).unwrap();
				assert!(left <= exact && exact - left <= slack, "{months}");
			}
		}
		// Too little to be spread: all of it at the cliff's end.
		let parts = vesting_parts(23, 1).unwrap();
		assert_eq!((parts.cliff, parts.linear), (23, 0));
		assert_eq!(vesting_parts(1, u32::MAX), Err(Error::Overflow));
	}

	#[test]
	fn emission_rate_should_refuse_no_stake() {
		let input = EmissionInput {
			fraction: quarter(),
			alpha: quarter(),
			maximum: quarter(),
			ecosystem: 1,
			staked: 0,
			circulating: 1,
			maximum_supply: 1,
			previous: None,
		};
		assert_eq!(emission_rate(&input), Err(Error::DivisionByZero));
		assert_eq!(circulating_supply(10, 6, 5), Err(Error::OutOfRange));
		assert_eq!(circulating_supply(10, 6, 4), Ok(0));
	}
}
