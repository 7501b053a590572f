// SPDX-License-Identifier: Apache-2.0

//! The invariants of this pallet's state.

use crate::pallet::*;
use allora_primitives::traits::TopicInspect;
use frame_support::ensure;
use sp_runtime::{SaturatedConversion, TryRuntimeError};

impl<T: Config> Pallet<T> {
	/// Everything that holds before and after every block.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_state_revenue()?;
		Self::try_state_receipts()
	}

	/// # Revenue
	///
	/// No topic has more revenue than was ever paid to it, none has dripped for an epoch that has
	/// not opened, and only existing topics were paid.
	fn try_state_revenue() -> Result<(), TryRuntimeError> {
		for (topic, state) in Revenues::<T>::iter() {
			ensure!(
				state.revenue <= TotalPaid::<T>::get(topic),
				"revenue that nobody paid"
			);
			ensure!(
				state.dripped_epoch <= T::Topics::current_epoch(topic),
				"revenue dripped for an epoch that has not opened"
			);
		}
		for (topic, total) in TotalPaid::<T>::iter() {
			ensure!(total > 0, "an empty total is stored");
			ensure!(
				T::Topics::status(topic).is_some(),
				"an unknown topic was paid"
			);
		}
		Ok(())
	}

	/// # Receipts (protocol.md, invariant 6)
	///
	/// The receipts in the state are exactly those that the payers' lists name, in ascending order,
	/// each under its own payer and number.
	fn try_state_receipts() -> Result<(), TryRuntimeError> {
		let next = NextReceiptId::<T>::get();
		let mut listed: u64 = 0;
		for (payer, ids) in ReceiptIds::<T>::iter() {
			ensure!(!ids.is_empty(), "an empty list of receipts is stored");
			ensure!(
				ids.iter().zip(ids.iter().skip(1)).all(|(a, b)| a < b),
				"receipts are not in order"
			);
			for id in ids.iter() {
				let receipt = Receipts::<T>::get(&payer, id).ok_or("a receipt is missing")?;
				ensure!(
					receipt.id == *id && *id < next,
					"a receipt has the wrong number"
				);
				ensure!(receipt.payer == payer, "a receipt has the wrong payer");
				listed = listed.saturating_add(1);
			}
		}
		let stored: u64 = Receipts::<T>::iter_keys().count().saturated_into();
		ensure!(stored == listed, "a receipt that no list names");
		Ok(())
	}
}
