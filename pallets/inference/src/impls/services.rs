// SPDX-License-Identifier: Apache-2.0

//! The service records of workers, and how they are found by skill.

use crate::{
	types::{count, ServiceRecord},
	Config, Error, Event, Pallet, Services, Workers,
};
use alloc::vec::Vec;
use allora_primitives::{
	runtime_api::{Service, MAX_PAGE},
	traits::Reputation,
	ActorKind, Role, TopicId,
};
use frame_support::{dispatch::DispatchResult, ensure};
use sp_runtime::SaturatedConversion;

/// How an endpoint begins: what is said to an agent, and what it answers, is encrypted.
const SCHEMES: [&[u8]; 2] = [b"https://", b"wss://"];

impl<T: Config> Pallet<T> {
	/// Changes the service record of `owner`; see [`Pallet::set_service`].
	pub(crate) fn do_set_service(
		owner: T::AccountId,
		topic: TopicId,
		service: Option<ServiceRecord>,
	) -> DispatchResult {
		ensure!(
			Workers::<T>::contains_key(topic, &owner),
			Error::<T>::NotRegistered
		);
		match &service {
			Some(record) => {
				ensure!(
					Self::is_endpoint(&record.endpoint),
					Error::<T>::InvalidEndpoint
				);
				Services::<T>::insert(topic, &owner, record);
			},
			None => Services::<T>::remove(topic, &owner),
		}
		Self::deposit_event(Event::ServiceSet {
			topic,
			owner,
			service,
		});
		Ok(())
	}

	/// The length of the endpoint as a weight component.
	pub(crate) fn endpoint_length(service: &Option<ServiceRecord>) -> u32 {
		service.as_ref().map_or(0, |record| count(&record.endpoint))
	}

	/// Whether this is a URL with one of the schemes, a host, and nothing but visible ASCII: other
	/// scripts are written with percent signs and Punycode in a URL, so no two of them look alike.
	pub(crate) fn is_endpoint(url: &[u8]) -> bool {
		let Some(rest) = SCHEMES.iter().find_map(|scheme| url.strip_prefix(*scheme)) else {
			return false;
		};
		let host = rest
			.split(|byte| b"/?#".contains(byte))
			.next()
			.unwrap_or_default();
		// What comes before an @ is not the host, whatever it looks like.
		let named = host.first().is_some_and(|first| *first != b':') && !host.contains(&b'@');
		named
			&& rest
				.iter()
				.all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(byte))
	}

	/// The services of the workers of one kind that have a past in the topic, the most skilled
	/// first: of those the entries after the first `skip`, at most `limit` and at most `MAX_PAGE`.
	pub fn services(
		topic: TopicId,
		kind: ActorKind,
		skip: u32,
		limit: u32,
	) -> Vec<Service<T::AccountId>> {
		if kind.role() != Role::Worker {
			return Vec::new();
		}
		T::Reputation::standings(topic, kind, MAX_PAGE)
			.into_iter()
			.zip(1u32..)
			.filter_map(|(standing, rank)| {
				let record = Services::<T>::get(topic, &standing.who)?;
				Some(Service {
					rank,
					standing,
					endpoint: record.endpoint.into_inner(),
					protocol: record.protocol,
				})
			})
			.skip(skip.saturated_into())
			.take(limit.min(MAX_PAGE).saturated_into())
			.collect()
	}
}
