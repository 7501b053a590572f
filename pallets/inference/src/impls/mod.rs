// SPDX-License-Identifier: Apache-2.0

//! What the calls, the agenda, the submission gate and the runtime API do.

mod admission;
pub(crate) mod combination;
mod forfeits;
pub(crate) mod kinds;
mod reads;
mod registration;
mod services;
mod submissions;
mod transfer;
mod weight;

use crate::{Config, Pallet};
use allora_primitives::{traits::EpochPhase, BlockNumber};
use frame_support::traits::{fungible::Inspect, Get};
use sp_runtime::SaturatedConversion;

impl<T: Config> Pallet<T> {
	/// The block that is being built or executed. While the pool validates a transaction this is
	/// the block after the best one, since that is how the validation is initialised.
	pub(crate) fn now() -> BlockNumber {
		frame_system::Pallet::<T>::block_number().saturated_into()
	}

	/// Refuses a configuration that the code cannot work with.
	pub(crate) fn do_integrity_test() {
		let depth = T::HistoryDepth::get();
		assert!(depth > 0, "HistoryDepth must be at least 1");
		assert!(
			T::MinCommitBond::get() >= T::Currency::minimum_balance(),
			"MinCommitBond must be at least the existential deposit, or it could not be taken"
		);
		let step = <Self as EpochPhase>::max_step_weight();
		let block = T::BlockWeights::get().max_block;
		assert!(step.all_lte(block), "{step} must fit a block of {block}");
	}
}
