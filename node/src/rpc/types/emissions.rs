// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! Emission, supply, what a topic earns.

use super::{Amount, Fixed};
use allora_primitives::runtime_api;
use serde::Serialize;

/// The emission of a month.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Emission {
	/// The month since the schedule began, from 0.
	pub month: u32,
	/// Its first block.
	pub starts_at: u32,
	/// The first block after it.
	pub ends_at: u32,
	/// The emission per staked unit and month, smoothed.
	pub rate: Fixed,
	/// The stake that it was computed from.
	pub staked: Amount,
	/// The circulating supply that it was computed from.
	pub circulating: Amount,
	/// The ecosystem that it was computed from.
	pub ecosystem: Amount,
	/// The emission of the month.
	pub monthly: Amount,
	/// To the topics in a block, at most.
	pub topics_per_block: Amount,
	/// To the validators in a block.
	pub validators_per_block: Amount,
}

impl From<runtime_api::EmissionView> for Emission {
	fn from(found: runtime_api::EmissionView) -> Self {
		Emission {
			month: found.month,
			starts_at: found.starts_at,
			ends_at: found.ends_at,
			rate: Fixed(found.rate),
			staked: Amount(found.staked),
			circulating: Amount(found.circulating),
			ecosystem: Amount(found.ecosystem),
			monthly: Amount(found.monthly),
			topics_per_block: Amount(found.topics_per_block),
			validators_per_block: Amount(found.validators_per_block),
		}
	}
}

/// Where all ALLO is.
#[derive(Clone, Debug, Serialize)]
pub struct Supply {
	/// Never more than this.
	pub cap: Amount,
	/// All that exists.
	pub issued: Amount,
	/// What can still be minted.
	pub mintable: Amount,
	/// In the ecosystem's pot.
	pub ecosystem: Amount,
	/// In the pot of fixed payouts.
	pub payouts: Amount,
	/// In the validators' pot.
	pub validators: Amount,
	/// In all other accounts, free or held.
	pub accounts: Amount,
	/// Of those, what genesis allocations have locked.
	pub vesting: Amount,
	/// Of those, what is staked.
	pub staked: Amount,
	/// Of those, what is held for subscriptions.
	pub subscribed: Amount,
}

impl From<runtime_api::SupplyBreakdown> for Supply {
	fn from(found: runtime_api::SupplyBreakdown) -> Self {
		Supply {
			cap: Amount(found.cap),
			issued: Amount(found.issued),
			mintable: Amount(found.mintable),
			ecosystem: Amount(found.ecosystem),
			payouts: Amount(found.payouts),
			validators: Amount(found.validators),
			accounts: Amount(found.accounts),
			vesting: Amount(found.vesting),
			staked: Amount(found.staked),
			subscribed: Amount(found.subscribed),
		}
	}
}

/// What a topic earns.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TopicEconomics {
	/// The topic.
	pub topic: u32,
	/// Stored weight.
	pub weight: Fixed,
	/// Its part of the active topics' sum, 0..1.
	pub weight_share: Fixed,
	/// Stake of all reputers.
	pub stake: Amount,
	/// Revenue that has not dripped away.
	pub revenue: Amount,
	/// The latest opened epoch; 0 if none.
	pub epoch: u32,
	/// What dripped for it.
	pub drip: Amount,
	/// Whether the strict cap applies to its reward.
	pub strict: bool,
	/// What it would pay if it were settled now.
	pub projected_reward: Amount,
}

impl From<runtime_api::TopicEconomics> for TopicEconomics {
	fn from(found: runtime_api::TopicEconomics) -> Self {
		TopicEconomics {
			topic: found.topic,
			weight: Fixed(found.weight),
			weight_share: Fixed(found.weight_share),
			stake: Amount(found.stake),
			revenue: Amount(found.revenue),
			epoch: found.epoch,
			drip: Amount(found.drip.amount),
			strict: found.drip.strict,
			projected_reward: Amount(found.projected_reward),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::{super::tests::d, *};
	use allora_primitives::EpochDrip;
	use serde_json::json;

	#[test]
	fn economics_should_have_the_documented_form() {
		let got = json!(TopicEconomics::from(runtime_api::TopicEconomics {
			topic: 1,
			weight: d(2),
			weight_share: d(super::super::ONE as i128 / 2),
			stake: 3,
			revenue: 4,
			epoch: 5,
			drip: EpochDrip {
				amount: 6,
				strict: true,
				stake: 8,
			},
			projected_reward: 7,
		}));
		assert_eq!(
			got,
			json!({
				"topic": 1,
				"weight": "0.000000000000000002",
				"weightShare": "0.5",
				"stake": "3",
				"revenue": "4",
				"epoch": 5,
				"drip": "6",
				"strict": true,
				"projectedReward": "7",
			})
		);
	}
}
