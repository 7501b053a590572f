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
use allora_primitives::BlockNumber;
use sp_runtime::SaturatedConversion;

impl<T: Config> Pallet<T> {
	/// The block that is being built or executed. While the pool validates a transaction this is
	/// the block after the best one, since that is how the validation is initialised.
	pub(crate) fn now() -> BlockNumber {
		frame_system::Pallet::<T>::block_number().saturated_into()
	}
}
