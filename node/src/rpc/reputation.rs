// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! `reputation_*`.

use super::{
	error::Error,
	topics::page,
	types::{ActorKind, Coefficient, Losses, Ranked, Regrets, Scores, Standing},
	State,
};
use crate::service::{Block, Hash};
use allora_primitives::{runtime_api::ReputationApi as ReputationRuntimeApi, EpochIndex, TopicId};
use allora_runtime::AccountId;
use jsonrpsee::{core::RpcResult, proc_macros::rpc};

/// Losses, scores and standings.
#[rpc(server)]
pub trait ReputationApi {
	/// Scores and rewards of a settled epoch; null before that, if it is void, and once pruned.
	#[method(name = "reputation_scores", blocking)]
	fn scores(
		&self,
		topic: TopicId,
		epoch: EpochIndex,
		at: Option<Hash>,
	) -> RpcResult<Option<Scores>>;

	/// Truth and log10 losses of a settled epoch; null before that, if it is void, and once pruned.
	#[method(name = "reputation_losses", blocking)]
	fn losses(
		&self,
		topic: TopicId,
		epoch: EpochIndex,
		at: Option<Hash>,
	) -> RpcResult<Option<Losses>>;

	/// The actors of one kind whose past in the topic is remembered, the strongest first, at most
	/// `limit` (100, which is also the most).
	#[method(name = "reputation_standings", blocking)]
	fn standings(
		&self,
		topic: TopicId,
		kind: ActorKind,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<Vec<Standing>>;

	/// The same with ranks, from any rank on: the entries after the first `skip` (0), at most
	/// `limit` (100, which is also the most).
	#[method(name = "reputation_leaderboard", blocking)]
	fn leaderboard(
		&self,
		topic: TopicId,
		kind: ActorKind,
		skip: Option<u32>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<Vec<Ranked>>;

	/// The stored regrets between these workers; null if there are more than 64 inferers or 16
	/// forecasters.
	#[method(name = "reputation_regrets", blocking)]
	fn regrets(
		&self,
		topic: TopicId,
		inferers: Vec<AccountId>,
		forecasters: Vec<AccountId>,
		at: Option<Hash>,
	) -> RpcResult<Option<Regrets>>;

	/// Authority, score and listening coefficient of the reputers of a settled epoch, by account;
	/// null before that, if it is void, and once pruned.
	#[method(name = "reputation_coefficients", blocking)]
	fn coefficients(
		&self,
		topic: TopicId,
		epoch: EpochIndex,
		at: Option<Hash>,
	) -> RpcResult<Option<Vec<Coefficient>>>;
}

/// Answers `reputation_*` from the runtime.
pub struct Reputation(State);

impl Reputation {
	/// Answers from `state`.
	pub fn new(state: State) -> Self {
		Reputation(state)
	}
}

impl ReputationApiServer for Reputation {
	fn scores(
		&self,
		topic: TopicId,
		epoch: EpochIndex,
		at: Option<Hash>,
	) -> RpcResult<Option<Scores>> {
		let (at, api) = self
			.0
			.at::<dyn ReputationRuntimeApi<Block, AccountId>>(at)?;
		let scores = api.scores(at, topic, epoch).map_err(Error::from)?;
		Ok(scores.map(Scores::from))
	}

	fn losses(
		&self,
		topic: TopicId,
		epoch: EpochIndex,
		at: Option<Hash>,
	) -> RpcResult<Option<Losses>> {
		let (at, api) = self
			.0
			.at::<dyn ReputationRuntimeApi<Block, AccountId>>(at)?;
		let losses = api.losses(at, topic, epoch).map_err(Error::from)?;
		Ok(losses.map(Losses::from))
	}

	fn standings(
		&self,
		topic: TopicId,
		kind: ActorKind,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<Vec<Standing>> {
		let limit = page(limit)?;
		let (at, api) = self
			.0
			.at::<dyn ReputationRuntimeApi<Block, AccountId>>(at)?;
		let standings = api
			.standings(at, topic, kind.into(), limit)
			.map_err(Error::from)?;
		Ok(standings.into_iter().map(Standing::from).collect())
	}

	fn leaderboard(
		&self,
		topic: TopicId,
		kind: ActorKind,
		skip: Option<u32>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<Vec<Ranked>> {
		let limit = page(limit)?;
		let (at, api) = self
			.0
			.at::<dyn ReputationRuntimeApi<Block, AccountId>>(at)?;
		let rows = api
			.leaderboard(at, topic, kind.into(), skip.unwrap_or(0), limit)
			.map_err(Error::from)?;
		Ok(rows.into_iter().map(Ranked::from).collect())
	}

	fn regrets(
		&self,
		topic: TopicId,
		inferers: Vec<AccountId>,
		forecasters: Vec<AccountId>,
		at: Option<Hash>,
	) -> RpcResult<Option<Regrets>> {
		let (at, api) = self
			.0
			.at::<dyn ReputationRuntimeApi<Block, AccountId>>(at)?;
		let (n, k) = (inferers.len(), forecasters.len());
		let regrets = api
			.regrets(at, topic, inferers, forecasters)
			.map_err(Error::from)?;
		Ok(regrets.map(|found| Regrets::new(found, n, k)))
	}

	fn coefficients(
		&self,
		topic: TopicId,
		epoch: EpochIndex,
		at: Option<Hash>,
	) -> RpcResult<Option<Vec<Coefficient>>> {
		let (at, api) = self
			.0
			.at::<dyn ReputationRuntimeApi<Block, AccountId>>(at)?;
		let rows = api.coefficients(at, topic, epoch).map_err(Error::from)?;
		Ok(rows.map(|rows| rows.into_iter().map(Coefficient::from).collect()))
	}
}
