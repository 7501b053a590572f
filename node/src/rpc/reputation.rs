// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! `reputation_*`.

use super::{
	error::Error,
	topics::page,
	types::{ActorKind, Coefficient, Losses, Ranked, Regrets, Scores, Standing},
	State,
};
use crate::service::{Block, Hash};
use allora_primitives::{
	runtime_api::ReputationApi as ReputationRuntimeApi, EpochIndex, TopicId, MAX_FORECASTERS,
	MAX_INFERERS,
};
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

	/// The stored regrets between these workers, at most 64 inferers and 16 forecasters; an error
	/// (10004) if there are more.
	#[method(name = "reputation_regrets", blocking)]
	fn regrets(
		&self,
		topic: TopicId,
		inferers: Vec<AccountId>,
		forecasters: Vec<AccountId>,
		at: Option<Hash>,
	) -> RpcResult<Regrets>;

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

/// How many accounts there are, if there are no more than `max`.
fn at_most(accounts: &[AccountId], max: u32) -> Result<usize, Error> {
	let given = accounts.len();
	if u32::try_from(given).is_ok_and(|given| given <= max) {
		Ok(given)
	} else {
		Err(Error::Accounts { given, max })
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
	) -> RpcResult<Regrets> {
		let n = at_most(&inferers, MAX_INFERERS)?;
		let k = at_most(&forecasters, MAX_FORECASTERS)?;
		let (at, api) = self
			.0
			.at::<dyn ReputationRuntimeApi<Block, AccountId>>(at)?;
		let regrets = api
			.regrets(at, topic, inferers, forecasters)
			.map_err(Error::from)?
			.ok_or_else(|| Error::Call("the runtime takes fewer accounts".into()))?;
		Ok(Regrets::new(regrets, n, k))
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

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn accounts_should_be_bounded() {
		let accounts = |n| vec![AccountId::from([1; 32]); n];
		assert_eq!(at_most(&accounts(0), MAX_INFERERS), Ok(0));
		assert_eq!(at_most(&accounts(64), MAX_INFERERS), Ok(64));
		let refused = Err(Error::Accounts { given: 17, max: 16 });
		assert_eq!(at_most(&accounts(17), MAX_FORECASTERS), refused);
	}
}
