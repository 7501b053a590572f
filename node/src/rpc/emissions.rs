// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! `emissions_*`.

use super::{
	error::Error,
	types::{Emission, Supply, TopicEconomics},
	State,
};
use crate::service::{Block, Hash};
use allora_primitives::{runtime_api::EmissionsApi as EmissionsRuntimeApi, TopicId};
use jsonrpsee::{core::RpcResult, proc_macros::rpc};

/// Emission and supply.
#[rpc(server)]
pub trait EmissionsApi {
	/// The emission of the month that is `ahead` (0) months from now; null before the first block and
	/// too far ahead. A later month is a projection.
	#[method(name = "emissions_month", blocking)]
	fn month(&self, ahead: Option<u32>, at: Option<Hash>) -> RpcResult<Option<Emission>>;

	/// Where all ALLO is.
	#[method(name = "emissions_supply", blocking)]
	fn supply(&self, at: Option<Hash>) -> RpcResult<Supply>;

	/// What a topic earns, and what its open epoch would pay if it were settled now; null if there is
	/// no such topic.
	#[method(name = "emissions_topic", blocking)]
	fn topic(&self, topic: TopicId, at: Option<Hash>) -> RpcResult<Option<TopicEconomics>>;
}

/// Answers `emissions_*` from the runtime.
pub struct Emissions(State);

impl Emissions {
	/// Answers from `state`.
	pub fn new(state: State) -> Self {
		Emissions(state)
	}
}

impl EmissionsApiServer for Emissions {
	fn month(&self, ahead: Option<u32>, at: Option<Hash>) -> RpcResult<Option<Emission>> {
		let (at, api) = self.0.at::<dyn EmissionsRuntimeApi<Block>>(at)?;
		let found = api.emission(at, ahead.unwrap_or(0)).map_err(Error::from)?;
		Ok(found.map(Emission::from))
	}

	fn supply(&self, at: Option<Hash>) -> RpcResult<Supply> {
		let (at, api) = self.0.at::<dyn EmissionsRuntimeApi<Block>>(at)?;
		let found = api.supply(at).map_err(Error::from)?;
		Ok(found.into())
	}

	fn topic(&self, topic: TopicId, at: Option<Hash>) -> RpcResult<Option<TopicEconomics>> {
		let (at, api) = self.0.at::<dyn EmissionsRuntimeApi<Block>>(at)?;
		let found = api.topic_economics(at, topic).map_err(Error::from)?;
		Ok(found.map(TopicEconomics::from))
	}
}
