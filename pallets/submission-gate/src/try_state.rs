// SPDX-License-Identifier: Apache-2.0

//! What must hold between blocks.

use crate::{Config, FreeWeight, Pallet};
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Checks every invariant of the pallet.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_state_free_weight()
	}

	/// Free submissions never use more than their share of the block.
	fn try_state_free_weight() -> Result<(), TryRuntimeError> {
		ensure!(
			FreeWeight::<T>::get().all_lte(Self::max_free_weight()),
			"free submissions used more than their share of the block",
		);
		Ok(())
	}
}
