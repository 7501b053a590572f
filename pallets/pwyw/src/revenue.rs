// SPDX-License-Identifier: Apache-2.0

//! The revenue of topics: who paid it, how it drips, and what it lets epochs pay.

use crate::{pallet::*, WeightInfo, CONCENTRATION_EPOCHS};
use allora_primitives::{
	scoring,
	traits::{EpochRevenue, TopicInspect, TopicRevenue, TopicStake},
	Balance, BlockNumber, EpochDrip, EpochIndex, Role, TopicId,
};
use frame_support::{dispatch::DispatchResult, traits::Get, weights::Weight};
use sp_runtime::{helpers_128bit::multiply_by_rational_with_rounding, Rounding};

impl<T: Config> Pallet<T> {
	/// Adds a payment to its payer's part of the topic's revenue. In a full list it takes the place
	/// of the smallest part and inherits it, so that no part is ever too small.
	pub(crate) fn contribute(payer: &T::AccountId, topic: TopicId, amount: Balance) {
		Contributors::<T>::mutate(topic, |parts| {
			if let Some((_, part)) = parts.iter_mut().find(|(who, _)| who == payer) {
				*part = part.saturating_add(amount);
				return;
			}
			if let Err((who, amount)) = parts.try_push((payer.clone(), amount)) {
				if let Some(smallest) = parts.iter_mut().min_by_key(|(_, part)| *part) {
					*smallest = (who, smallest.1.saturating_add(amount));
				}
			}
		});
	}

	/// Takes the same share of every part, rounding what stays up.
	fn shrink_contributions(topic: TopicId, left: Balance, of: Balance) {
		Contributors::<T>::mutate_exists(topic, |stored| {
			let Some(parts) = stored else { return };
			for (_, part) in parts.iter_mut() {
				// What cannot be computed stays as it is: too much rather than too little.
				*part = multiply_by_rational_with_rounding(*part, left, of, Rounding::Up)
					.unwrap_or(*part);
			}
			parts.retain(|(_, part)| *part > 0);
			if parts.is_empty() {
				*stored = None;
			}
		});
	}

	/// Whether one account may have paid more than half of a topic's revenue.
	pub(crate) fn is_concentrated(topic: TopicId, revenue: Balance) -> bool {
		Contributors::<T>::get(topic)
			.iter()
			.any(|(_, part)| *part > revenue.saturating_sub(*part))
	}
}

impl<T: Config> EpochRevenue for Pallet<T> {
	fn epoch_drip(topic: TopicId, epoch: EpochIndex) -> EpochDrip {
		let drip = Drips::<T>::get(topic, epoch);
		// Stake that came or went while the epoch was open did not stand behind all of it.
		let stake = drip.stake.min(T::Stake::topic_stake(topic));
		EpochDrip { stake, ..drip }
	}
}

impl<T: Config> TopicRevenue<T::AccountId> for Pallet<T> {
	fn revenue(topic: TopicId) -> Balance {
		Revenues::<T>::get(topic).revenue
	}

	fn drip(topic: TopicId, epoch: EpochIndex, epoch_length: BlockNumber) -> Balance {
		let mut state = Revenues::<T>::get(topic);
		if epoch <= state.dripped_epoch {
			return 0;
		}
		if Self::is_concentrated(topic, state.revenue) {
			state.concentrated_epoch = epoch;
		}
		// A drip never adds revenue, whatever the parameters are.
		let left =
			scoring::drip(state.revenue, epoch_length, T::BlocksPerMonth::get()).min(state.revenue);
		let amount = state.revenue.saturating_sub(left);
		if amount > 0 {
			Self::shrink_contributions(topic, left, state.revenue);
		}
		state.revenue = left;
		state.dripped_epoch = epoch;
		Revenues::<T>::insert(topic, state);
		if amount > 0 {
			let strict = T::Topics::has_whitelist(topic, Role::Worker)
				|| (state.concentrated_epoch > 0
					&& epoch.saturating_sub(state.concentrated_epoch) < CONCENTRATION_EPOCHS);
			let stake = T::Stake::topic_stake(topic);
			let drip = EpochDrip {
				amount,
				strict,
				stake,
			};
			Drips::<T>::insert(topic, epoch, drip);
			Self::deposit_event(Event::RevenueDripped {
				topic,
				epoch,
				amount,
				revenue: left,
			});
		}
		amount
	}

	/// The caller is the pallet of the topics, in the middle of creating one: it is not told of the
	/// change, and whether the topic exists is not asked.
	fn pay_creation_fee(who: &T::AccountId, topic: TopicId, amount: Balance) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		Self::collect(who, topic, amount)?;
		Self::deposit_event(Event::CreationFeePaid {
			topic,
			payer: who.clone(),
			amount,
		});
		Ok(())
	}

	fn drip_weight() -> Weight {
		T::WeightInfo::drip()
	}

	fn on_epoch_end(topic: TopicId, epoch: EpochIndex, settled: bool) {
		Drips::<T>::remove(topic, epoch);
		Self::note_epoch_end(topic, settled);
	}

	fn epoch_end_weight() -> Weight {
		T::WeightInfo::on_epoch_end()
	}
}
