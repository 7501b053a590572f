// SPDX-License-Identifier: Apache-2.0

//! Topic weights, topic rewards and the drip of a topic's revenue (M23–M25).

use crate::{
	primitives::{product, Float, U256, UNIT},
	rewards::split_exactly,
	Decimal, Error,
};
use alloc::vec::Vec;

/// 4.345 weeks to a month, in thousandths (M25).
const WEEKS_PER_MONTH_MILLI: u64 = 4_345;

/// A topic's target weight (M23): stake^mu * revenue^nu, in whole tokens; 0 if either is 0. The
/// exponents are not negative.
pub fn topic_weight(
	stake: u128,
	revenue: u128,
	mu: Decimal,
	nu: Decimal,
) -> Result<Decimal, Error> {
	weight(stake, Float::from_u128(revenue), mu, nu)
}

/// The published target weight (M23): as [`topic_weight`], with the revenue divided by the epoch
/// length, which must not be 0.
pub fn target_weight(
	stake: u128,
	revenue: u128,
	epoch_length: u32,
	mu: Decimal,
	nu: Decimal,
) -> Result<Decimal, Error> {
	let per_block = Float::from_u128(revenue).over(Float::from_u128(epoch_length.into()))?;
	weight(stake, per_block, mu, nu)
}

fn weight(stake: u128, revenue: Float, mu: Decimal, nu: Decimal) -> Result<Decimal, Error> {
	let (mu, nu) = (Float::from_decimal(mu), Float::from_decimal(nu));
	if mu.is_negative() || nu.is_negative() {
		return Err(Error::OutOfRange);
	}
	if stake == 0 || revenue.is_zero() {
		return Ok(Decimal::from_inner(0));
	}
	let unit = Float::UNIT;
	let stake = Float::from_u128(stake).over(unit)?.ln()?.times(mu);
	let revenue = revenue.over(unit)?.ln()?.times(nu);
	stake.plus(revenue).exp()?.to_decimal()
}

/// The rewards of the active topics for an epoch each (M24): `w / sum(w) * emission per block *
/// epoch length`, truncated; if the total exceeds the treasury, the treasury split by
/// `w * epoch length`. Nothing without treasury or weights.
pub fn topic_rewards(
	weights: &[Decimal],
	sum_of_weights: Decimal,
	epoch_lengths: &[u32],
	emission_per_block: u128,
	treasury: u128,
) -> Result<Vec<u128>, Error> {
	if weights.len() != epoch_lengths.len() {
		return Err(Error::LengthMismatch);
	}
	let inner =
		|weight: Decimal| u128::try_from(weight.into_inner()).map_err(|_| Error::OutOfRange);
	let sum = inner(sum_of_weights)?;
	if sum == 0 || treasury == 0 {
		return Ok(weights.iter().map(|_| 0).collect());
	}
	let mut rewards = Vec::with_capacity(weights.len());
	let mut products: Vec<U256> = Vec::with_capacity(weights.len());
	let mut total = U256::ZERO;
	for (weight, length) in weights.iter().zip(epoch_lengths) {
		let weight = inner(*weight)?;
		let scheduled = emission_per_block
			.checked_mul(u128::from(*length))
			.ok_or(Error::Overflow)?;
		let (reward, _) = product(weight, scheduled)
			.divide(sum)
			.ok_or(Error::Overflow)?;
		total = total
			.checked_add(U256::from_u128(reward))
			.ok_or(Error::Overflow)?;
		rewards.push(reward);
		products.push(product(weight, u128::from(*length)));
	}
	if total <= U256::from_u128(treasury) {
		return Ok(rewards);
	}
	let bits = products
		.iter()
		.map(|product| product.bits())
		.max()
		.unwrap_or(0);
	let shift = bits.saturating_sub(128);
	let shares: Vec<u128> = products
		.into_iter()
		.map(|product| product.shr(shift).low)
		.collect();
	split_exactly(treasury, &shares)
}

/// The most that an epoch pays (protocol.md section 9): `kappa` times what its topic's revenue
/// dripped for it, rounded down. Nothing for a negative kappa.
pub fn reward_cap(dripped: u128, kappa: Decimal) -> Result<u128, Error> {
	let kappa = u128::try_from(kappa.into_inner()).unwrap_or(0);
	product(dripped, kappa)
		.divide(UNIT)
		.map(|(cap, _)| cap)
		.ok_or(Error::Overflow)
}

/// The most that an epoch pays beyond what its topic's revenue dripped: `sigma` times what `stake`
/// of a topic would earn of the validators' part of the emission, `validators` over the epoch, in the
/// `staked` that the emission was computed from. Rounded down twice; nothing for a negative sigma.
///
/// Ours: who owns a topic, its payments, workers and stake gets back what it paid and, for `sigma`
/// below 1, less than its stake earns with validators.
pub fn stake_subsidy(
	validators: u128,
	stake: u128,
	staked: u128,
	sigma: Decimal,
) -> Result<u128, Error> {
	let sigma = u128::try_from(sigma.into_inner()).unwrap_or(0);
	let (earned, _) = product(validators, stake)
		.divide(staked)
		.ok_or(Error::Overflow)?;
	product(earned, sigma)
		.divide(UNIT)
		.map(|(subsidy, _)| subsidy)
		.ok_or(Error::Overflow)
}

/// What is left of a revenue after an epoch (M25): `trunc(P - P * epoch_length / (blocks_per_month /
/// 4.345))`, at least 0; everything if a month or an epoch has no blocks.
pub fn drip(revenue: u128, epoch_length: u32, blocks_per_month: u32) -> u128 {
	let numerator = u128::from(u64::from(epoch_length).saturating_mul(WEEKS_PER_MONTH_MILLI));
	let denominator = u128::from(u64::from(blocks_per_month).saturating_mul(1_000));
	if denominator == 0 {
		return revenue;
	}
	match product(revenue, numerator).divide(denominator) {
		// truncating what is left rounds what drips up
		Some((dripped, rest)) => {
			revenue.saturating_sub(dripped.saturating_add(u128::from(rest != 0)))
		},
		None => 0,
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn tokens(n: u128) -> u128 {
		n * UNIT
	}

	fn half() -> Decimal {
		Decimal::from_rational(1, 2)
	}

	#[test]
	fn topic_weight_should_be_the_geometric_mean() {
		assert_eq!(
			topic_weight(tokens(16), tokens(4), half(), half()),
			Ok(Decimal::from_u32(8))
		);
		assert_eq!(
			topic_weight(tokens(16), 0, half(), half()),
			Ok(Decimal::from_u32(0))
		);
		assert_eq!(
			topic_weight(0, tokens(4), half(), half()),
			Ok(Decimal::from_u32(0))
		);
		let minus = Decimal::from_inner(-1_000_000_000_000_000_000 / 2);
		assert_eq!(topic_weight(1, 1, minus, half()), Err(Error::OutOfRange));
		let big = Decimal::from_inner(i128::MAX);
		assert_eq!(
			topic_weight(u128::MAX, u128::MAX, big, big),
			Err(Error::Overflow)
		);
		assert_eq!(
			target_weight(1, 1, 0, half(), half()),
			Err(Error::DivisionByZero)
		);
	}

	#[test]
	fn drip_should_stop_at_zero_and_skip_empty_months() {
		assert_eq!(drip(100, 10, 0), 100);
		assert_eq!(drip(100, 0, 10), 100);
		assert_eq!(drip(100, 1_000, 10), 0);
		assert_eq!(drip(u128::MAX, u32::MAX, 1), 0);
	}

	#[test]
	fn stake_subsidy_should_be_a_part_of_what_the_stake_earns_with_validators() {
		let tenths = |n| Decimal::from_rational(n, 10);
		assert_eq!(stake_subsidy(1_000, 30, 100, tenths(10)), Ok(300));
		assert_eq!(stake_subsidy(1_000, 30, 100, tenths(8)), Ok(240));
		assert_eq!(stake_subsidy(1_000, 1, 3, tenths(8)), Ok(266));
		assert_eq!(stake_subsidy(1_000, 0, 3, tenths(8)), Ok(0));
		assert_eq!(stake_subsidy(1_000, 30, 100, tenths(0)), Ok(0));
		assert_eq!(
			stake_subsidy(1_000, 30, 100, Decimal::from_inner(-1)),
			Ok(0)
		);
		assert_eq!(stake_subsidy(1_000, 30, 0, tenths(8)), Err(Error::Overflow));
		assert_eq!(
			stake_subsidy(u128::MAX, u128::MAX, 1, tenths(8)),
			Err(Error::Overflow)
		);
	}

	#[test]
	fn reward_cap_should_be_a_multiple_of_the_drip() {
		assert_eq!(reward_cap(7, Decimal::from_u32(2)), Ok(14));
		assert_eq!(reward_cap(7, half()), Ok(3));
		assert_eq!(reward_cap(7, Decimal::from_inner(-1)), Ok(0));
		let big = Decimal::from_inner(i128::MAX);
		assert_eq!(reward_cap(u128::MAX, big), Err(Error::Overflow));
	}

	#[test]
	fn topic_rewards_should_share_a_treasury_that_is_too_small() {
		let weights = [Decimal::from_u32(1), Decimal::from_u32(3)];
		let sum = Decimal::from_u32(4);
		assert_eq!(
			topic_rewards(&weights, sum, &[10, 10], 8, 1_000),
			Ok(alloc::vec![20, 60])
		);
		assert_eq!(
			topic_rewards(&weights, sum, &[10, 10], 8, 40),
			Ok(alloc::vec![10, 30])
		);
		assert_eq!(
			topic_rewards(&weights, sum, &[10], 8, 40),
			Err(Error::LengthMismatch)
		);
		assert_eq!(
			topic_rewards(&weights, Decimal::from_u32(0), &[1, 1], 8, 40),
			Ok(alloc::vec![0, 0])
		);
	}
}
