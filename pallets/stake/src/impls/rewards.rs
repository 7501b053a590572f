// SPDX-License-Identifier: Apache-2.0

//! What stake earns (M22), and how it reaches its owner.

use crate::{pallet::*, Position, WeightInfo};
use allora_primitives::{
	traits::{OnTopicFunding, ReputerRewards},
	Balance, TopicId,
};
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	storage::with_storage_layer,
	traits::{
		fungible::{Inspect, Mutate, MutateHold},
		tokens::Preservation,
		Get,
	},
	weights::Weight,
};
use sp_runtime::{
	helpers_128bit::multiply_by_rational_with_rounding, traits::AccountIdConversion,
	ArithmeticError, DispatchError, Perbill, Rounding,
};

/// How a reputer's reward is divided; the sum of both and what is left is the reward.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Division {
	/// What the delegators get together, base units, rounded down.
	pub delegators: Balance,
	/// What the reputer keeps of their part, base units, rounded down.
	pub commission: Balance,
}

/// Divides a reward by stake (M22): the delegators' part is `reward * delegated / (own + delegated)`
/// rounded down, and the commission is a part of that, rounded down.
pub(crate) fn divide(
	reward: Balance,
	own: Balance,
	delegated: Balance,
	commission: Perbill,
) -> Option<Division> {
	let all = own.checked_add(delegated)?;
	if delegated == 0 {
		return Some(Division::default());
	}
	let part = multiply_by_rational_with_rounding(reward, delegated, all, Rounding::Down)?;
	let commission = commission.mul_floor(part);
	Some(Division {
		delegators: part.checked_sub(commission)?,
		commission,
	})
}

impl<T: Config> Pallet<T> {
	/// The account of what delegators have earned and not claimed.
	pub fn pot_account() -> T::AccountId {
		T::PalletId::get().into_account_truncating()
	}

	/// Mints the existential deposit of the pot if it does not have it: at genesis.
	pub(crate) fn open_pot() -> DispatchResult {
		let pot = Self::pot_account();
		let missing = <T::Currency as Inspect<T::AccountId>>::minimum_balance()
			.saturating_sub(T::Currency::balance(&pot));
		if missing > 0 {
			T::Currency::mint_into(&pot, missing)?;
		}
		Ok(())
	}

	/// Pays a claim out of the pot.
	fn pay_from_pot(who: &T::AccountId, amount: Balance) -> DispatchResult {
		let pot = Self::pot_account();
		T::Currency::transfer(&pot, who, amount, Preservation::Preserve)?;
		PotTotal::<T>::try_mutate(|total| {
			*total = total
				.checked_sub(amount)
				.ok_or(ArithmeticError::Underflow)?;
			Ok(())
		})
	}

	/// Moves the delegators' part of a reward into the pot and counts it.
	fn reward_pool(
		topic: TopicId,
		reputer: &T::AccountId,
		source: &T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		Pools::<T>::try_mutate(topic, reputer, |pool| {
			let pool = pool.as_mut().ok_or(Error::<T>::DelegationNotFound)?;
			pool.distribute(amount).ok_or(ArithmeticError::Overflow)?;
			Ok::<(), DispatchError>(())
		})?;
		PotTotal::<T>::try_mutate(|total| {
			*total = total.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
			Ok::<(), DispatchError>(())
		})?;
		let pot = Self::pot_account();
		T::Currency::transfer(source, &pot, amount, Preservation::Preserve).map(drop)
	}

	/// Adds the reputer's part of a reward to its own stake.
	fn compound(
		topic: TopicId,
		reputer: &T::AccountId,
		source: &T::AccountId,
		amount: Balance,
		position: Position,
	) -> DispatchResult {
		let stake = position
			.stake
			.checked_add(amount)
			.ok_or(ArithmeticError::Overflow)?;
		T::Currency::transfer(source, reputer, amount, Preservation::Preserve)?;
		T::Currency::hold(&HoldReason::Stake.into(), reputer, amount)?;
		Self::add_to_topic(topic, amount)?;
		Positions::<T>::insert(topic, reputer, Position { stake, ..position });
		T::Funding::on_topic_funding(topic);
		Self::deposit_event(Event::StakeCompounded {
			topic,
			reputer: reputer.clone(),
			amount,
			stake,
		});
		Ok(())
	}

	/// See [`Pallet::claim_rewards`].
	pub(crate) fn do_claim_rewards(
		delegator: &T::AccountId,
		topic: TopicId,
		reputer: &T::AccountId,
	) -> DispatchResult {
		let (mut delegation, mut pool) = Self::settled(delegator, topic, reputer)?;
		let amount = delegation.unclaimed;
		ensure!(amount > 0, Error::<T>::NothingToClaim);
		if delegation.stake == 0 {
			return Self::pay_and_forget(delegator, topic, reputer);
		}
		delegation.unclaimed = 0;
		pool.pot = pool
			.pot
			.checked_sub(amount)
			.ok_or(ArithmeticError::Underflow)?;
		Self::pay_from_pot(delegator, amount)?;

		// A delegation that leaves with everything gets no stake that would stay behind.
		let compounds = delegation.compounds
			&& delegation.staying() > 0
			&& Self::takes_delegation(topic, reputer).is_ok();
		if compounds {
			Self::grow(&mut delegation, &mut pool, amount)?;
			T::Currency::hold(&HoldReason::Delegation.into(), delegator, amount)?;
			Self::add_to_topic(topic, amount)?;
		}
		Delegations::<T>::insert((delegator, topic, reputer), delegation);
		Pools::<T>::insert(topic, reputer, pool);
		let (reputer, delegator) = (reputer.clone(), delegator.clone());
		if compounds {
			T::Funding::on_topic_funding(topic);
			Self::deposit_event(Event::RewardsCompounded {
				topic,
				reputer,
				delegator,
				amount,
				stake: delegation.stake,
			});
		} else {
			Self::deposit_event(Event::RewardsClaimed {
				topic,
				reputer,
				delegator,
				amount,
			});
		}
		Ok(())
	}

	/// The last of a delegation was released: pays what it earned and forgets it. If its owner
	/// cannot receive the rewards, they stay claimable.
	pub(crate) fn part_with(
		delegator: &T::AccountId,
		topic: TopicId,
		reputer: &T::AccountId,
	) -> DispatchResult {
		let paid = with_storage_layer(|| Self::pay_and_forget(delegator, topic, reputer));
		if let Err(error) = paid {
			let (delegation, _) = Self::settled(delegator, topic, reputer)?;
			Self::deposit_event(Event::RewardsKept {
				topic,
				reputer: reputer.clone(),
				delegator: delegator.clone(),
				amount: delegation.unclaimed,
				error,
			});
		}
		Ok(())
	}

	/// Pays what a delegation without stake has earned, and forgets it.
	fn pay_and_forget(
		delegator: &T::AccountId,
		topic: TopicId,
		reputer: &T::AccountId,
	) -> DispatchResult {
		let (delegation, mut pool) = Self::settled(delegator, topic, reputer)?;
		let amount = delegation.unclaimed;
		pool.pot = pool
			.pot
			.checked_sub(amount)
			.ok_or(ArithmeticError::Underflow)?;
		pool.delegators = pool
			.delegators
			.checked_sub(1)
			.ok_or(ArithmeticError::Underflow)?;
		Delegations::<T>::remove((delegator, topic, reputer));
		Self::store_pool(topic, reputer, pool);
		if amount > 0 {
			Self::pay_from_pot(delegator, amount)?;
			Self::deposit_event(Event::RewardsClaimed {
				topic,
				reputer: reputer.clone(),
				delegator: delegator.clone(),
				amount,
			});
		}
		Ok(())
	}
}

impl<T: Config> ReputerRewards<T::AccountId> for Pallet<T> {
	/// The delegators' part by M22, less the commission, goes to the pot. The rest is added to the
	/// own stake if some of that stays, the reputer named no other destination and has not chosen
	/// to be paid; else it is left to the caller.
	fn credit(
		topic: TopicId,
		reputer: &T::AccountId,
		destination: &T::AccountId,
		source: &T::AccountId,
		amount: Balance,
	) -> Balance {
		let position = Positions::<T>::get(topic, reputer);
		let own = position.map_or(0, |position| position.stake);
		let (delegated, rate) = Pools::<T>::get(topic, reputer)
			.map_or_else(Default::default, |pool| (pool.delegated, pool.commission));
		let Division {
			delegators,
			commission,
		} = divide(amount, own, delegated, rate).unwrap_or_default();

		let mut rest = amount;
		if delegators > 0 {
			let moved =
				with_storage_layer(|| Self::reward_pool(topic, reputer, source, delegators));
			let reputer = reputer.clone();
			match moved {
				Ok(()) => {
					rest = rest.saturating_sub(delegators);
					Self::deposit_event(Event::PoolRewarded {
						topic,
						reputer,
						amount: delegators,
						commission,
					});
				},
				Err(error) => Self::deposit_event(Event::PoolNotRewarded {
					topic,
					reputer,
					amount: delegators,
					error,
				}),
			}
		}
		let Some(position) = position.filter(|position| {
			rest > 0
				&& destination == reputer
				&& !position.pays_out
				&& position.staying() > 0
				&& !Self::leaves_at_once(topic)
		}) else {
			return rest;
		};
		match with_storage_layer(|| Self::compound(topic, reputer, source, rest, position)) {
			Ok(()) => 0,
			Err(error) => {
				Self::deposit_event(Event::StakeNotCompounded {
					topic,
					reputer: reputer.clone(),
					amount: rest,
					error,
				});
				rest
			},
		}
	}

	fn weight() -> Weight {
		T::WeightInfo::credit().saturating_add(T::Funding::weight())
	}

	fn stake_reward(
		who: &T::AccountId,
		topic: TopicId,
		reputer: &T::AccountId,
		amount: Balance,
		maximum_commission: Option<Perbill>,
	) -> DispatchResult {
		if who == reputer {
			Self::do_bond(who, topic, amount)
		} else {
			Self::do_delegate(who, topic, reputer, amount, maximum_commission)
		}
	}

	fn stake_weight() -> Weight {
		T::WeightInfo::bond()
			.max(T::WeightInfo::delegate())
			.saturating_add(T::Funding::weight())
	}
}
