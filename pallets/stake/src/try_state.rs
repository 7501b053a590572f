// SPDX-License-Identifier: Apache-2.0

//! The invariants of this pallet's state.

use crate::{pallet::*, Cursor, Exit, UnbondRequest};
use alloc::{collections::BTreeMap, vec::Vec};
use allora_primitives::{Balance, BlockNumber, TopicId};
use frame_support::{ensure, traits::fungible::InspectHold};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Everything that holds before and after every block.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_state_totals()?;
		Self::try_state_holds()?;
		Self::try_state_requests()?;
		Self::try_state_agenda()
	}

	/// # Totals
	///
	/// The stake of a topic is the sum of its positions, no position is empty, and no total is
	/// stored for a topic without stake.
	fn try_state_totals() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::<TopicId, Balance>::new();
		for (topic, _, position) in Positions::<T>::iter() {
			ensure!(position.stake > 0, "an empty position is stored");
			let sum = sums.entry(topic).or_default();
			*sum = sum
				.checked_add(position.stake)
				.ok_or("the stake of a topic overflows")?;
		}
		let totals: BTreeMap<TopicId, Balance> = TotalStake::<T>::iter().collect();
		ensure!(
			sums == totals,
			"the stake of a topic is not the sum of its positions"
		);
		Ok(())
	}

	/// # Holds (protocol.md, invariant 9)
	///
	/// What an account has on hold as stake is the sum of its positions over all topics.
	fn try_state_holds() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::<Vec<u8>, (T::AccountId, Balance)>::new();
		for (_, who, position) in Positions::<T>::iter() {
			let (_, sum) = sums
				.entry(codec::Encode::encode(&who))
				.or_insert_with(|| (who, 0));
			*sum = sum
				.checked_add(position.stake)
				.ok_or("the stake of an account overflows")?;
		}
		for (who, sum) in sums.into_values() {
			ensure!(
				T::Currency::balance_on_hold(&HoldReason::Stake.into(), &who) == sum,
				"the balance on hold is not the sum of an account's positions"
			);
		}
		Ok(())
	}

	/// # Requests (protocol.md, invariant 6)
	///
	/// What leaves a position is the sum of its requests, and is a part of it; a request that has
	/// a slot lies there on the agenda.
	fn try_state_requests() -> Result<(), TryRuntimeError> {
		for (topic, who, position) in Positions::<T>::iter() {
			let mut sum: Balance = 0;
			for request in Requests::<T>::get(topic, &who) {
				sum = sum
					.checked_add(request.amount)
					.ok_or("the requests overflow")?;
			}
			ensure!(
				sum == position.leaving,
				"what leaves is not the sum of the requests"
			);
			ensure!(
				position.leaving <= position.stake,
				"more leaves than is staked"
			);
		}
		let next = NextRequestId::<T>::get();
		for (topic, who, requests) in Requests::<T>::iter() {
			ensure!(
				Positions::<T>::contains_key(topic, &who),
				"requests without a position"
			);
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
				let exit = Exit::Own {
					topic,
					reputer: who.clone(),
					request: id,
				};
				ensure!(
					Agenda::<T>::get(completes_at, slot) == Some(exit),
					"a request is not on the agenda"
				);
			}
		}
		Ok(())
	}

	/// # Agenda (protocol.md, invariant 6)
	///
	/// Every exit on the agenda has an owner who knows of it and lies before no cursor; the counts
	/// per block and in all are right.
	fn try_state_agenda() -> Result<(), TryRuntimeError> {
		let cursor = ExitCursor::<T>::get();
		let mut live = BTreeMap::<BlockNumber, u32>::new();
		let mut pending: u64 = 0;
		for (block, slot, exit) in Agenda::<T>::iter() {
			let Exit::Own {
				topic,
				reputer,
				request,
			} = exit;
			let owned = Requests::<T>::get(topic, &reputer)
				.iter()
				.any(|r| r.id == request && r.completes_at == block && r.slot == Some(slot));
			ensure!(owned, "an exit on the agenda has no owner");
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
