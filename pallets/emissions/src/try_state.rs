// SPDX-License-Identifier: Apache-2.0

//! The invariants of this pallet's state.

use crate::pallet::*;
use alloc::collections::{BTreeMap, BTreeSet};
use allora_primitives::Balance;
use codec::Encode;
use frame_support::{
	ensure,
	traits::{
		fungible::{Inspect, InspectHold},
		Get,
	},
};
use sp_runtime::{SaturatedConversion, TryRuntimeError};

impl<T: Config> Pallet<T> {
	/// Everything that holds before and after every block.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_state_supply()?;
		Self::try_state_schedule()?;
		Self::try_state_queue()?;
		Self::try_state_staking_accounts()?;
		Self::try_state_pot()?;
		Self::try_state_validators()
	}

	/// # Supply (protocol.md, invariant 1)
	///
	/// There is never more ALLO than the maximal supply, and all of it is in accounts, free or held;
	/// the pots are accounts.
	fn try_state_supply() -> Result<(), TryRuntimeError> {
		let mut all: Balance = 0;
		for who in frame_system::Account::<T>::iter_keys() {
			all = all
				.checked_add(T::Currency::total_balance(&who))
				.ok_or("the balances overflow")?;
		}
		ensure!(
			all == T::Currency::total_issuance(),
			"the balances are not what was issued"
		);
		ensure!(
			T::Currency::total_issuance() <= T::MaxSupply::get(),
			"more than the cap exists"
		);
		Ok(())
	}

	/// # Schedule (M26)
	///
	/// A month pays no more than its emission, and nothing is set aside for blocks to come.
	fn try_state_schedule() -> Result<(), TryRuntimeError> {
		let now = Self::now();
		ensure!(
			SetAsideUntil::<T>::get() <= now,
			"set aside for blocks to come"
		);
		ensure!(
			VestedAllocation::<T>::get() <= T::MaxSupply::get(),
			"more vests than exists"
		);
		let Some(month) = CurrentMonth::<T>::get() else {
			return Ok(());
		};
		ensure!(
			month.starts_at < month.ends_at && month.starts_at <= now,
			"a month without blocks, or before its time"
		);
		let blocks: Balance = month.ends_at.saturating_sub(month.starts_at).into();
		let paid = month
			.topics_per_block
			.checked_add(month.validators_per_block)
			.and_then(|per_block| per_block.checked_mul(blocks))
			.ok_or("a month's emission overflows")?;
		ensure!(paid <= month.monthly, "a month pays more than its emission");
		Ok(())
	}

	/// # Queue (protocol.md, invariant 6)
	///
	/// The queue has no gap and nothing outside its ends; each entry has a table with rows left,
	/// each table one entry, and no table is of an epoch whose payout is still to be fixed.
	fn try_state_queue() -> Result<(), TryRuntimeError> {
		let ends = QueueBounds::<T>::get();
		let waiting = ends
			.tail
			.checked_sub(ends.head)
			.ok_or("the queue ends before it begins")?;
		let mut tables = BTreeSet::new();
		for (place, entry) in Queue::<T>::iter() {
			ensure!(
				ends.head <= place && place < ends.tail,
				"an entry outside the queue"
			);
			let table =
				Payouts::<T>::get(entry.topic, entry.epoch).ok_or("an entry without a table")?;
			let rows: u32 = table.len().saturated_into();
			ensure!(entry.next_row < rows, "a finished table is in the queue");
			ensure!(
				tables.insert((entry.topic, entry.epoch)),
				"a table is in the queue twice"
			);
			ensure!(
				entry.epoch <= LastPayout::<T>::get(entry.topic),
				"a payout is not fixed"
			);
		}
		let entries: u64 = tables.len().saturated_into();
		ensure!(entries == waiting, "the queue has a gap");
		for key in Payouts::<T>::iter_keys() {
			ensure!(tables.contains(&key), "a table is not in the queue");
		}
		Ok(())
	}

	/// # Holds (protocol.md, invariant 9)
	///
	/// What is held of an account is the sum of the deposits of its open staking accounts, each of which
	/// lies under its own name.
	fn try_state_staking_accounts() -> Result<(), TryRuntimeError> {
		let reason = HoldReason::StakingAccount.into();
		let mut deposits = BTreeMap::new();
		for (account, open) in StakingAccounts::<T>::iter() {
			ensure!(
				account == Self::staking_account(&open.owner, open.topic, &open.reputer),
				"a staking account under another's name"
			);
			let sum = deposits.entry(open.owner.encode()).or_insert(0u128);
			*sum = sum.checked_add(open.deposit).ok_or("deposits overflow")?;
		}
		for who in frame_system::Account::<T>::iter_keys() {
			ensure!(
				T::Currency::balance_on_hold(&reason, &who)
					== deposits.remove(&who.encode()).unwrap_or_default(),
				"what is held are not the deposits"
			);
		}
		ensure!(deposits.is_empty(), "a deposit of nobody");
		Ok(())
	}

	/// # Payout pot (protocol.md, invariants 1 and 2)
	///
	/// The payout pot holds what it owes: the rows that are not credited and what has accrued,
	/// which are the stored sums. It may hold more if somebody sends it money.
	fn try_state_pot() -> Result<(), TryRuntimeError> {
		let mut unpaid: Balance = 0;
		for (_, entry) in Queue::<T>::iter() {
			let table = Payouts::<T>::get(entry.topic, entry.epoch).unwrap_or_default();
			for row in table.into_iter().skip(entry.next_row.saturated_into()) {
				ensure!(row.amount > 0, "a row pays nothing");
				ensure!(
					row.destination != Self::payout_account(),
					"the pot pays itself"
				);
				unpaid = unpaid.checked_add(row.amount).ok_or("the rows overflow")?;
			}
		}
		ensure!(unpaid == Unpaid::<T>::get(), "the sum of the rows is wrong");

		let mut accrued: Balance = 0;
		for (_, amount) in Accrued::<T>::iter() {
			ensure!(amount > 0, "an empty accrual is stored");
			accrued = accrued.checked_add(amount).ok_or("the accruals overflow")?;
		}
		ensure!(
			accrued == AccruedTotal::<T>::get(),
			"the sum of the accruals is wrong"
		);

		let owed = unpaid
			.checked_add(accrued)
			.ok_or("what is owed overflows")?;
		ensure!(
			Self::spendable(&Self::payout_account()) >= owed,
			"the payout pot lacks money"
		);
		Ok(())
	}

	/// # Validators' pot (protocol.md, invariant 1)
	///
	/// The validators' pot holds what is promised to eras.
	fn try_state_validators() -> Result<(), TryRuntimeError> {
		ensure!(
			Self::spendable(&Self::validators_account()) >= Promised::<T>::get(),
			"the validators' pot lacks money"
		);
		Ok(())
	}
}
