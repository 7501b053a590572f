// SPDX-License-Identifier: Apache-2.0

//! What can be asked (`StakeApi`).

use crate::{pallet::*, UnbondRequest};
use alloc::vec::Vec;
use allora_primitives::{
	runtime_api::{
		DelegationPage, DelegationView, ExitView, PoolView, SlashView, StakePage, StakeView,
		MAX_PAGE, MAX_SCAN,
	},
	traits::{StakeInspect, TopicInspect},
	Balance, EpochIndex, TopicId,
};
use frame_support::traits::Get;
use sp_runtime::SaturatedConversion;

impl<T: Config> Pallet<T> {
	/// An account's own stake in a topic; `None` if it has none.
	pub fn stake_view(topic: TopicId, who: &T::AccountId) -> Option<StakeView> {
		Positions::<T>::get(topic, who).map(|position| StakeView {
			topic,
			stake: position.stake,
			leaving: position.leaving,
			compounding: !position.pays_out,
			authority: <Self as StakeInspect<T::AccountId>>::authority(topic, who),
		})
	}

	/// An account's own stakes in the topics from `from` on, ascending, at most `limit` and at most
	/// `MAX_PAGE`; at most `MAX_SCAN` topics are looked at.
	pub fn stake_views(who: &T::AccountId, from: TopicId, limit: u32) -> StakePage {
		let limit = limit.min(MAX_PAGE).saturated_into();
		let first = from.max(1);
		let mut stakes = Vec::new();
		let mut next = first;
		// Topics are numbered without gaps, and none is ever forgotten.
		while T::Topics::status(next).is_some() {
			if stakes.len() >= limit || next.saturating_sub(first) >= MAX_SCAN {
				return StakePage {
					stakes,
					next: Some(next),
				};
			}
			stakes.extend(Self::stake_view(next, who));
			next = next.saturating_add(1);
		}
		StakePage { stakes, next: None }
	}

	/// What is delegated to a reputer in a topic; `None` if it has neither stake nor delegators.
	pub fn pool_view(topic: TopicId, reputer: &T::AccountId) -> Option<PoolView> {
		let position = Positions::<T>::get(topic, reputer);
		let stored = Pools::<T>::get(topic, reputer);
		if position.is_none() && stored.is_none() {
			return None;
		}
		let own = position.map_or(0, |position| position.stake);
		let pool = stored.unwrap_or_default();
		let counts = own.saturating_mul(T::MaxAuthorityFactor::get().into());
		let fixed_until = pool
			.commission_set
			.filter(|_| pool.delegators > 0)
			.map(|last| last.block.saturating_add(T::CommissionPeriod::get()))
			.filter(|until| *until > Self::now());
		Some(PoolView {
			own,
			delegated: pool.delegated,
			delegators: pool.delegators,
			authority: <Self as StakeInspect<T::AccountId>>::authority(topic, reputer),
			room: counts.saturating_sub(own.saturating_add(pool.delegated)),
			commission: pool.commission,
			commission_fixed_until: fixed_until,
			unclaimed: pool.pot,
		})
	}

	/// What `who` has delegated to a reputer in a topic; `None` if it has nothing there.
	pub fn delegation_view(
		topic: TopicId,
		reputer: &T::AccountId,
		who: &T::AccountId,
	) -> Option<DelegationView<T::AccountId>> {
		let (delegation, _) = Self::settled(who, topic, reputer).ok()?;
		Some(DelegationView {
			topic,
			reputer: reputer.clone(),
			stake: delegation.stake,
			leaving: delegation.leaving,
			claimable: delegation.unclaimed,
			compounding: delegation.compounds,
		})
	}

	/// An account's delegations, at most `limit` and at most `MAX_PAGE`, in the order of storage,
	/// from the beginning or after the one named by `from`.
	pub fn delegation_views(
		who: &T::AccountId,
		from: Option<(TopicId, T::AccountId)>,
		limit: u32,
	) -> DelegationPage<T::AccountId> {
		let limit = limit.min(MAX_PAGE).saturated_into();
		let mut keys = match &from {
			None => Delegations::<T>::iter_key_prefix((who,)),
			Some((topic, reputer)) => Delegations::<T>::iter_key_prefix_from(
				(who,),
				Delegations::<T>::hashed_key_for((who, topic, reputer)),
			),
		};
		let page: Vec<(TopicId, T::AccountId)> = keys.by_ref().take(limit).collect();
		let more = keys.next().is_some();
		DelegationPage {
			delegations: page
				.iter()
				.filter_map(|(topic, reputer)| Self::delegation_view(*topic, reputer, who))
				.collect(),
			next: page.last().cloned().filter(|_| more),
		}
	}

	/// What `who` can claim now of a delegation, base units.
	pub fn claimable(topic: TopicId, reputer: &T::AccountId, who: &T::AccountId) -> Balance {
		Self::settled(who, topic, reputer).map_or(0, |(delegation, _)| delegation.unclaimed)
	}

	/// The requests of `staker` to leave `reputer`, oldest first.
	pub fn exit_views(
		topic: TopicId,
		reputer: &T::AccountId,
		staker: &T::AccountId,
	) -> Vec<ExitView> {
		let view = |request: &UnbondRequest| ExitView {
			request: request.id,
			amount: request.amount,
			completes_at: request.completes_at,
			queued: request.slot.is_some(),
		};
		let requests = Requests::<T>::get((topic, reputer, staker));
		requests.iter().map(view).collect()
	}

	/// What is set aside of a reputer's stake because of an epoch.
	pub fn slash_view(
		topic: TopicId,
		epoch: EpochIndex,
		reputer: &T::AccountId,
	) -> Option<SlashView> {
		Slashes::<T>::get((topic, epoch, reputer)).map(|slash| SlashView {
			amount: slash.amount,
			applies_at: slash.applies_at,
			queued: slash.slot.is_some(),
		})
	}
}
