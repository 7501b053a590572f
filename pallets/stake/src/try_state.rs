// SPDX-License-Identifier: Apache-2.0

//! The invariants of this pallet's state.

use crate::{pallet::*, Cursor, Exit, UnbondRequest, ONE};
use alloc::{collections::BTreeMap, vec::Vec};
use allora_primitives::{Balance, BlockNumber, TopicId};
use codec::Encode;
use frame_support::{
	ensure,
	traits::fungible::{Inspect, InspectHold},
};
use sp_core::U256;
use sp_runtime::TryRuntimeError;

/// Adds to the entry of a key.
fn add(
	sums: &mut BTreeMap<Vec<u8>, Balance>,
	key: &[u8],
	amount: Balance,
) -> Result<(), TryRuntimeError> {
	let sum = sums.entry(key.to_vec()).or_default();
	*sum = sum.checked_add(amount).ok_or("a sum overflows")?;
	Ok(())
}

impl<T: Config> Pallet<T> {
	/// Everything that holds before and after every block.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_state_totals()?;
		Self::try_state_holds()?;
		Self::try_state_pools()?;
		Self::try_state_pot()?;
		Self::try_state_requests()?;
		Self::try_state_slashes()?;
		Self::try_state_agenda()
	}

	/// # Totals
	///
	/// The stake of a topic is the sum of its positions and delegations, no position is empty, and
	/// no total is stored for a topic without stake.
	fn try_state_totals() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::<TopicId, Balance>::new();
		let mut count = |topic, stake| {
			let sum = sums.entry(topic).or_default();
			*sum = sum
				.checked_add(stake)
				.ok_or("the stake of a topic overflows")?;
			Ok::<(), TryRuntimeError>(())
		};
		for (topic, _, position) in Positions::<T>::iter() {
			ensure!(position.stake > 0, "an empty position is stored");
			count(topic, position.stake)?;
		}
		for ((_, topic, _), delegation) in Delegations::<T>::iter() {
			if delegation.stake > 0 {
				count(topic, delegation.stake)?;
			}
		}
		let totals: BTreeMap<TopicId, Balance> = TotalStake::<T>::iter().collect();
		ensure!(
			sums == totals,
			"the stake of a topic is not the sum of its positions and delegations"
		);
		Ok(())
	}

	/// # Holds (protocol.md, invariant 9)
	///
	/// What an account has on hold as stake is the sum of its positions and of what is set aside of
	/// them, and what it has on hold as delegation is the sum of its delegations, over all topics.
	/// An account without any of these has nothing on hold.
	fn try_state_holds() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::<Vec<u8>, (T::AccountId, Balance, Balance)>::new();
		let mut count = |who: T::AccountId, own: Balance, delegated: Balance| {
			let entry = sums.entry(who.encode()).or_insert_with(|| (who, 0, 0));
			entry.1 = entry.1.checked_add(own).ok_or("a hold overflows")?;
			entry.2 = entry.2.checked_add(delegated).ok_or("a hold overflows")?;
			Ok::<(), TryRuntimeError>(())
		};
		for (_, who, position) in Positions::<T>::iter() {
			count(who, position.stake, 0)?;
		}
		for ((_, _, who), slash) in Slashes::<T>::iter() {
			count(who, slash.amount, 0)?;
		}
		for ((who, _, _), delegation) in Delegations::<T>::iter() {
			count(who, 0, delegation.stake)?;
		}
		for who in frame_system::Account::<T>::iter_keys() {
			count(who, 0, 0)?;
		}
		for (who, own, delegated) in sums.into_values() {
			ensure!(
				T::Currency::balance_on_hold(&HoldReason::Stake.into(), &who) == own,
				"the balance on hold is not the sum of an account's positions"
			);
			ensure!(
				T::Currency::balance_on_hold(&HoldReason::Delegation.into(), &who) == delegated,
				"the balance on hold is not the sum of an account's delegations"
			);
		}
		Ok(())
	}

	/// # Pools (protocol.md, invariant 3)
	///
	/// A pool has the stake and the number of its delegations, and at least what they can claim
	/// together, to the last part of a base unit. No delegation is without a pool, none is empty,
	/// and no pool is stored for nobody.
	fn try_state_pools() -> Result<(), TryRuntimeError> {
		let mut stakes = BTreeMap::<Vec<u8>, Balance>::new();
		let mut counts = BTreeMap::<Vec<u8>, Balance>::new();
		let mut claims = BTreeMap::<Vec<u8>, U256>::new();
		for ((_, topic, reputer), delegation) in Delegations::<T>::iter() {
			let pool = Pools::<T>::get(topic, &reputer).ok_or("a delegation is without a pool")?;
			ensure!(
				delegation.stake > 0 || delegation.unclaimed > 0 || pool.delegators == 1,
				"an empty delegation is stored"
			);
			let mut settled = delegation;
			settled
				.settle(pool.per_unit)
				.ok_or("a delegation cannot be settled")?;
			let key = (topic, reputer).encode();
			add(&mut stakes, &key, delegation.stake)?;
			add(&mut counts, &key, 1)?;
			let claim = U256::from(settled.unclaimed)
				.checked_mul(ONE)
				.and_then(|whole| whole.checked_add(settled.fraction.into()))
				.ok_or("a claim overflows")?;
			let sum = claims.entry(key).or_default();
			*sum = sum.checked_add(claim).ok_or("the claims overflow")?;
		}
		for (topic, reputer, pool) in Pools::<T>::iter() {
			let key = (topic, &reputer).encode();
			ensure!(
				stakes.get(&key).copied().unwrap_or_default() == pool.delegated,
				"the stake of a pool is not the sum of its delegations"
			);
			ensure!(
				counts.get(&key).copied().unwrap_or_default() == Balance::from(pool.delegators),
				"the number of a pool's delegations is wrong"
			);
			let has = U256::from(pool.pot)
				.checked_mul(ONE)
				.ok_or("a pot overflows")?;
			ensure!(
				has >= claims.get(&key).copied().unwrap_or_default(),
				"a pool has less than its delegators can claim"
			);
			ensure!(
				pool.delegators > 0 || pool.pot == 0,
				"a pool without delegators has money"
			);
			ensure!(
				pool.delegators > 0 || Positions::<T>::contains_key(topic, &reputer),
				"a pool is stored for nobody"
			);
		}
		Ok(())
	}

	/// # Pot (protocol.md, invariant 3)
	///
	/// The pot holds what it owes to all pools beyond its own existential deposit. It may hold more
	/// if somebody sends it money.
	fn try_state_pot() -> Result<(), TryRuntimeError> {
		let mut owed: Balance = 0;
		for (_, _, pool) in Pools::<T>::iter() {
			owed = owed.checked_add(pool.pot).ok_or("what is owed overflows")?;
		}
		ensure!(
			owed == PotTotal::<T>::get(),
			"the sum of what the pools have is wrong"
		);
		let needed = owed
			.checked_add(<T::Currency as Inspect<T::AccountId>>::minimum_balance())
			.ok_or("what is owed overflows")?;
		ensure!(
			owed == 0 || T::Currency::balance(&Self::pot_account()) >= needed,
			"the pot lacks money"
		);
		Ok(())
	}

	/// # Requests (protocol.md, invariant 6)
	///
	/// What leaves a position or delegation is the sum of its requests, and is a part of it; a
	/// request that has a slot lies there on the agenda.
	fn try_state_requests() -> Result<(), TryRuntimeError> {
		for (topic, who, position) in Positions::<T>::iter() {
			let sum = Self::sum_of_requests(topic, &who, &who)?;
			ensure!(
				sum == position.leaving,
				"what leaves is not the sum of the requests"
			);
			ensure!(
				position.leaving <= position.stake,
				"more leaves than is staked"
			);
		}
		for ((who, topic, reputer), delegation) in Delegations::<T>::iter() {
			let sum = Self::sum_of_requests(topic, &reputer, &who)?;
			ensure!(
				sum == delegation.leaving,
				"what leaves a delegation is not the sum of its requests"
			);
			ensure!(
				delegation.leaving <= delegation.stake,
				"more leaves than is delegated"
			);
		}
		let next = NextRequestId::<T>::get();
		for ((topic, reputer, staker), requests) in Requests::<T>::iter() {
			let owned = if reputer == staker {
				Positions::<T>::contains_key(topic, &reputer)
			} else {
				Delegations::<T>::contains_key((&staker, topic, &reputer))
			};
			ensure!(owned, "requests without a position");
			ensure!(!requests.is_empty(), "an empty list of requests is stored");
			for UnbondRequest {
				id,
				completes_at,
				slot,
				amount,
			} in requests
			{
				ensure!(id < next, "the number of a request is still to come");
				ensure!(amount > 0, "a request releases nothing");
				let Some(slot) = slot else { continue };
				let exit = if reputer == staker {
					Exit::Own {
						topic,
						reputer: reputer.clone(),
						request: id,
					}
				} else {
					Exit::Delegated {
						topic,
						reputer: reputer.clone(),
						delegator: staker.clone(),
						request: id,
					}
				};
				ensure!(
					Agenda::<T>::get(completes_at, slot) == Some(exit),
					"a request is not on the agenda"
				);
			}
		}
		Ok(())
	}

	fn sum_of_requests(
		topic: TopicId,
		reputer: &T::AccountId,
		staker: &T::AccountId,
	) -> Result<Balance, TryRuntimeError> {
		let requests = Requests::<T>::get((topic, reputer, staker));
		let sum = requests
			.iter()
			.try_fold(0, |sum: Balance, r| sum.checked_add(r.amount));
		sum.ok_or("the requests overflow".into())
	}

	/// # Slashes (protocol.md, invariant 6)
	///
	/// What is set aside is something, and lies on the agenda if it has a slot.
	fn try_state_slashes() -> Result<(), TryRuntimeError> {
		for ((topic, epoch, reputer), slash) in Slashes::<T>::iter() {
			ensure!(slash.amount > 0, "nothing is set aside");
			let Some(slot) = slash.slot else { continue };
			let exit = Exit::Slash {
				topic,
				epoch,
				reputer,
			};
			ensure!(
				Agenda::<T>::get(slash.applies_at, slot) == Some(exit),
				"a slash is not on the agenda"
			);
		}
		Ok(())
	}

	/// Whether what lies on the agenda is known to its owner.
	fn is_owned(block: BlockNumber, slot: u32, exit: &Exit<T::AccountId>) -> bool {
		let (key, id) = match exit {
			Exit::Own {
				topic,
				reputer,
				request,
			} => ((*topic, reputer, reputer), *request),
			Exit::Delegated {
				topic,
				reputer,
				delegator,
				request,
			} => ((*topic, reputer, delegator), *request),
			Exit::Slash {
				topic,
				epoch,
				reputer,
			} => {
				return Slashes::<T>::get((*topic, *epoch, reputer))
					.is_some_and(|s| s.applies_at == block && s.slot == Some(slot));
			},
		};
		Requests::<T>::get(key)
			.iter()
			.any(|r| r.id == id && r.completes_at == block && r.slot == Some(slot))
	}

	/// # Agenda (protocol.md, invariant 6)
	///
	/// Everything on the agenda has an owner who knows of it and lies before no cursor; the counts
	/// per block and in all are right.
	fn try_state_agenda() -> Result<(), TryRuntimeError> {
		let cursor = ExitCursor::<T>::get();
		let mut live = BTreeMap::<BlockNumber, u32>::new();
		let mut pending: u64 = 0;
		for (block, slot, exit) in Agenda::<T>::iter() {
			ensure!(
				Self::is_owned(block, slot, &exit),
				"an exit on the agenda has no owner"
			);
			ensure!(
				Cursor { block, slot } >= cursor,
				"an exit lies before the cursor"
			);
			let next = DueBlocks::<T>::get(block).map_or(0, |due| due.next);
			ensure!(
				slot < next,
				"an exit lies behind the last slot of its block"
			);
			let count = live.entry(block).or_default();
			*count = count.saturating_add(1);
			pending = pending.saturating_add(1);
		}
		ensure!(
			pending == PendingExits::<T>::get(),
			"the count of pending exits is wrong"
		);
		let stored: BTreeMap<BlockNumber, u32> = DueBlocks::<T>::iter()
			.map(|(block, due)| (block, due.live))
			.collect();
		ensure!(live == stored, "the count of a block's exits is wrong");
		Ok(())
	}
}
