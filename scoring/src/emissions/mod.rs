// SPDX-License-Identifier: Apache-2.0

//! Money: delegators (M22), topic weights and rewards (M23, M24), drip (M25), emission (M26) and
//! vesting (M26a). Amounts are integers in base units, 10^18 to a token.

mod delegation;
mod schedule;
mod topics;

pub use delegation::{accrue, claim, delegators_part};
pub use schedule::{
	block_emission, circulating_supply, emission_rate, locked, maximum_emission_rate,
	monthly_emission, vesting_parts, BlockEmission, EmissionInput, EmissionRate, VestingParts,
};
pub use topics::{drip, reward_cap, stake_subsidy, target_weight, topic_rewards, topic_weight};
