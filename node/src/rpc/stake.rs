// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! `stake_*`.

use super::{
	error::Error,
	topics::page,
	types::{
		Amount, Delegation, DelegationPage, DelegationPlace, Exit, Pool, Slash, Stake, StakePage,
	},
	State,
};
use crate::service::{Block, Hash};
use allora_primitives::{runtime_api::StakeApi as StakeRuntimeApi, EpochIndex, TopicId};
use allora_runtime::AccountId;
use jsonrpsee::{core::RpcResult, proc_macros::rpc};

/// Stake and delegations.
#[rpc(server)]
pub trait StakeApi {
	/// An account's own stake in a topic; null if it has none.
	#[method(name = "stake_get", blocking)]
	fn get(&self, topic: TopicId, who: AccountId, at: Option<Hash>) -> RpcResult<Option<Stake>>;

	/// An account's own stakes in the topics from `from` (1) on, ascending, at most `limit` (100, which
	/// is also the most), and where to go on.
	#[method(name = "stake_list", blocking)]
	fn list(
		&self,
		who: AccountId,
		from: Option<TopicId>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<StakePage>;

	/// What is delegated to a reputer in a topic; null if it has neither stake nor delegators.
	#[method(name = "stake_pool", blocking)]
	fn pool(&self, topic: TopicId, reputer: AccountId, at: Option<Hash>)
		-> RpcResult<Option<Pool>>;

	/// What `who` has delegated to a reputer in a topic; null if nothing.
	#[method(name = "stake_delegation", blocking)]
	fn delegation(
		&self,
		topic: TopicId,
		reputer: AccountId,
		who: AccountId,
		at: Option<Hash>,
	) -> RpcResult<Option<Delegation>>;

	/// An account's delegations, from the beginning or from where the last page ended, at most `limit`
	/// (100, which is also the most).
	#[method(name = "stake_delegations", blocking)]
	fn delegations(
		&self,
		who: AccountId,
		from: Option<DelegationPlace>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<DelegationPage>;

	/// What `who` can claim now of a delegation.
	#[method(name = "stake_claimable", blocking)]
	fn claimable(
		&self,
		topic: TopicId,
		reputer: AccountId,
		who: AccountId,
		at: Option<Hash>,
	) -> RpcResult<Amount>;

	/// The requests of `staker` to leave `reputer`, oldest first; the reputer's own if both are the same.
	#[method(name = "stake_exits", blocking)]
	fn exits(
		&self,
		topic: TopicId,
		reputer: AccountId,
		staker: AccountId,
		at: Option<Hash>,
	) -> RpcResult<Vec<Exit>>;

	/// What is set aside of a reputer's stake because of an epoch; null if nothing.
	#[method(name = "stake_pendingSlash", blocking)]
	fn pending_slash(
		&self,
		topic: TopicId,
		epoch: EpochIndex,
		reputer: AccountId,
		at: Option<Hash>,
	) -> RpcResult<Option<Slash>>;
}

/// Answers `stake_*` from the runtime.
pub struct Stakes(State);

impl Stakes {
	/// Answers from `state`.
	pub fn new(state: State) -> Self {
		Stakes(state)
	}
}

impl StakeApiServer for Stakes {
	fn get(&self, topic: TopicId, who: AccountId, at: Option<Hash>) -> RpcResult<Option<Stake>> {
		let (at, api) = self.0.at::<dyn StakeRuntimeApi<Block, AccountId>>(at)?;
		let found = api.stake(at, topic, who).map_err(Error::from)?;
		Ok(found.map(Stake::from))
	}

	fn list(
		&self,
		who: AccountId,
		from: Option<TopicId>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<StakePage> {
		let limit = page(limit)?;
		let (at, api) = self.0.at::<dyn StakeRuntimeApi<Block, AccountId>>(at)?;
		let found = api
			.stakes(at, who, from.unwrap_or(1), limit)
			.map_err(Error::from)?;
		Ok(found.into())
	}

	fn pool(
		&self,
		topic: TopicId,
		reputer: AccountId,
		at: Option<Hash>,
	) -> RpcResult<Option<Pool>> {
		let (at, api) = self.0.at::<dyn StakeRuntimeApi<Block, AccountId>>(at)?;
		let found = api.pool(at, topic, reputer).map_err(Error::from)?;
		Ok(found.map(Pool::from))
	}

	fn delegation(
		&self,
		topic: TopicId,
		reputer: AccountId,
		who: AccountId,
		at: Option<Hash>,
	) -> RpcResult<Option<Delegation>> {
		let (at, api) = self.0.at::<dyn StakeRuntimeApi<Block, AccountId>>(at)?;
		let found = api
			.delegation(at, topic, reputer, who)
			.map_err(Error::from)?;
		Ok(found.map(Delegation::from))
	}

	fn delegations(
		&self,
		who: AccountId,
		from: Option<DelegationPlace>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<DelegationPage> {
		let limit = page(limit)?;
		let from = from.map(|place| (place.topic, place.reputer));
		let (at, api) = self.0.at::<dyn StakeRuntimeApi<Block, AccountId>>(at)?;
		let found = api.delegations(at, who, from, limit).map_err(Error::from)?;
		Ok(found.into())
	}

	fn claimable(
		&self,
		topic: TopicId,
		reputer: AccountId,
		who: AccountId,
		at: Option<Hash>,
	) -> RpcResult<Amount> {
		let (at, api) = self.0.at::<dyn StakeRuntimeApi<Block, AccountId>>(at)?;
		let found = api
			.claimable(at, topic, reputer, who)
			.map_err(Error::from)?;
		Ok(Amount(found))
	}

	fn exits(
		&self,
		topic: TopicId,
		reputer: AccountId,
		staker: AccountId,
		at: Option<Hash>,
	) -> RpcResult<Vec<Exit>> {
		let (at, api) = self.0.at::<dyn StakeRuntimeApi<Block, AccountId>>(at)?;
		let found = api.exits(at, topic, reputer, staker).map_err(Error::from)?;
		Ok(found.into_iter().map(Exit::from).collect())
	}

	fn pending_slash(
		&self,
		topic: TopicId,
		epoch: EpochIndex,
		reputer: AccountId,
		at: Option<Hash>,
	) -> RpcResult<Option<Slash>> {
		let (at, api) = self.0.at::<dyn StakeRuntimeApi<Block, AccountId>>(at)?;
		let found = api
			.pending_slash(at, topic, epoch, reputer)
			.map_err(Error::from)?;
		Ok(found.map(Slash::from))
	}
}
