// SPDX-License-Identifier: Apache-2.0

//! What the runtime API answers.

use crate::{pallet::*, EmissionMonth};
use allora_primitives::{
	runtime_api::{EmissionView, SupplyBreakdown, TopicEconomics, MAX_MONTHS_AHEAD},
	traits::{EpochRevenue, RewardSink, StakedSupply, TopicInspect},
	Balance, Decimal, TopicId,
};
use frame_support::traits::{fungible::Inspect, Get};
use sp_runtime::traits::{CheckedDiv, Zero};

impl From<EmissionMonth> for EmissionView {
	fn from(month: EmissionMonth) -> Self {
		EmissionView {
			month: month.month,
			starts_at: month.starts_at,
			ends_at: month.ends_at,
			rate: month.rate.unwrap_or_default(),
			staked: month.staked,
			circulating: month.circulating,
			ecosystem: month.ecosystem,
			monthly: month.monthly,
			topics_per_block: month.topics_per_block,
			validators_per_block: month.validators_per_block,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// The emission `ahead` months from now; a later month is projected as if the whole emission
	/// were paid and the stake stayed. `None` before the first month, beyond `MAX_MONTHS_AHEAD`,
	/// and if a month on the way cannot be computed.
	pub fn emission(ahead: u32) -> Option<EmissionView> {
		if ahead > MAX_MONTHS_AHEAD {
			return None;
		}
		let mut month = CurrentMonth::<T>::get()?;
		for _ in 0..ahead {
			month = Self::month(
				month.month.saturating_add(1),
				month.ends_at,
				month.ecosystem.saturating_sub(month.monthly),
				month.staked,
				month.rate,
			)
			.ok()?;
		}
		Some(month.into())
	}

	/// Where all ALLO is; `subscribed` is what the caller knows to be held for subscriptions.
	pub fn supply(subscribed: Balance) -> SupplyBreakdown {
		let balance = |pot: &T::AccountId| T::Currency::total_balance(pot);
		let issued = T::Currency::total_issuance();
		let ecosystem = balance(&Self::ecosystem_account());
		let payouts = balance(&Self::payout_account());
		let validators = balance(&Self::validators_account());
		SupplyBreakdown {
			cap: T::MaxSupply::get(),
			issued,
			mintable: Self::mintable(),
			ecosystem,
			payouts,
			validators,
			accounts: issued
				.saturating_sub(ecosystem)
				.saturating_sub(payouts)
				.saturating_sub(validators),
			vesting: Self::locked_at(Self::now()).unwrap_or_default(),
			staked: T::Staked::staked(),
			subscribed,
		}
	}

	/// What a topic earns; `stake` and `revenue` are what the caller knows of it.
	pub fn topic_economics(
		topic: TopicId,
		stake: Balance,
		revenue: Balance,
	) -> Option<TopicEconomics> {
		let length = T::Topics::parameters(topic)?.schedule.epoch_length;
		let epoch = T::Topics::current_epoch(topic);
		let (weight, sum) = T::Topics::weight_share(topic);
		let weight_share = if sum.is_zero() {
			Decimal::zero()
		} else {
			weight.checked_div(&sum)?
		};
		Some(TopicEconomics {
			topic,
			weight,
			weight_share,
			stake,
			revenue,
			epoch,
			drip: T::Revenue::epoch_drip(topic, epoch),
			projected_reward: Self::epoch_reward(topic, epoch, length),
		})
	}
}
