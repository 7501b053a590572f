// SPDX-License-Identifier: Apache-2.0

//! What must hold between blocks.

use crate::{types::check_source, Config, DataSources, Pallet};
use allora_primitives::traits::TopicInspect;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Checks every invariant of the pallet.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_state_data_sources()
	}

	/// Every data source belongs to a topic and would be accepted again.
	fn try_state_data_sources() -> Result<(), TryRuntimeError> {
		for (topic, source) in DataSources::<T>::iter() {
			ensure!(
				T::Topics::creator(topic).is_some(),
				"data source without a topic"
			);
			ensure!(check_source(&source).is_ok(), "malformed data source");
		}
		Ok(())
	}
}
