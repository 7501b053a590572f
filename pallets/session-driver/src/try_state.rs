// SPDX-License-Identifier: Apache-2.0

//! The invariants of this pallet's state.

use crate::pallet::*;
use allora_primitives::traits::RewardCursor;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Everything that holds before and after every block.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_state_authored()?;
		Self::try_state_invulnerables()?;
		Self::try_state_unpaid()
	}

	/// # Authors
	///
	/// Blocks are counted for the authors of this session alone, so that a rotation forgets them
	/// all.
	fn try_state_authored() -> Result<(), TryRuntimeError> {
		let set = pallet_session::Validators::<T>::get();
		for (who, blocks) in Authored::<T>::iter() {
			ensure!(set.contains(&who), "blocks of an author of no session");
			ensure!(blocks > 0, "a count of no blocks is stored");
		}
		Ok(())
	}

	/// # Named authors
	///
	/// They are sorted and named once.
	fn try_state_invulnerables() -> Result<(), TryRuntimeError> {
		ensure!(
			Invulnerables::<T>::get().is_sorted_by(|a, b| a < b),
			"the named authors are not sorted, or one is named twice"
		);
		Ok(())
	}

	/// # Unpaid eras (protocol.md, invariant 6)
	///
	/// The eras ascend, and nothing is half paid if there is none.
	fn try_state_unpaid() -> Result<(), TryRuntimeError> {
		let unpaid = Unpaid::<T>::get();
		ensure!(
			unpaid.eras.is_sorted_by(|a, b| a < b),
			"the unpaid eras do not ascend"
		);
		ensure!(
			!unpaid.eras.is_empty() || unpaid.at == RewardCursor::default(),
			"an era that is not there is half paid"
		);
		Ok(())
	}
}
