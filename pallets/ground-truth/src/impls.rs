// SPDX-License-Identifier: Apache-2.0

//! What the calls do.

use crate::{types::check_source, Config, DataSources, Error, Event, Pallet};
use allora_primitives::{traits::TopicInspect, DataSource, TopicId};
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	traits::{EnsureOrigin, OriginTrait},
};
use sp_runtime::{traits::BadOrigin, DispatchError};

impl<T: Config> Pallet<T> {
	/// Lets the creator of an existing topic and [`Config::AdminOrigin`] pass.
	pub(crate) fn ensure_manager(
		origin: T::RuntimeOrigin,
		topic: TopicId,
	) -> Result<(), DispatchError> {
		let signer = match T::AdminOrigin::try_origin(origin) {
			Ok(_) => None,
			Err(origin) => Some(origin.into_signer().ok_or(BadOrigin)?),
		};
		let creator = T::Topics::creator(topic).ok_or(Error::<T>::TopicNotFound)?;
		ensure!(
			signer.is_none_or(|who| who == creator),
			Error::<T>::NotAuthorized
		);
		Ok(())
	}

	pub(crate) fn do_set_data_source(topic: TopicId, source: DataSource) -> DispatchResult {
		check_source(&source).map_err(Error::<T>::from)?;
		DataSources::<T>::insert(topic, &source);
		Self::deposit_event(Event::DataSourceSet { topic, source });
		Ok(())
	}

	pub(crate) fn do_remove_data_source(topic: TopicId) -> DispatchResult {
		DataSources::<T>::take(topic).ok_or(Error::<T>::DataSourceNotFound)?;
		Self::deposit_event(Event::DataSourceRemoved { topic });
		Ok(())
	}
}
