// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! `inference_*`.

use super::{
	error::Error,
	topics::page,
	types::{
		ActorKind, ActorStatus, LossValues, Prediction, PredictionWeights, Service, Submissions,
	},
	State,
};
use crate::service::{Block, Hash};
use allora_primitives::{
	runtime_api::InferenceApi as InferenceRuntimeApi, BlockNumber, EpochIndex, TopicId,
};
use allora_runtime::AccountId;
use jsonrpsee::{core::RpcResult, proc_macros::rpc};

/// Predictions, and what an actor may do.
#[rpc(server)]
pub trait InferenceApi {
	/// The prediction of one epoch; null if there is none.
	#[method(name = "inference_prediction", blocking)]
	fn prediction(
		&self,
		topic: TopicId,
		epoch: EpochIndex,
		at: Option<Hash>,
	) -> RpcResult<Option<Prediction>>;

	/// The latest prediction of a topic; null if it has none yet.
	#[method(name = "inference_latest", blocking)]
	fn latest(&self, topic: TopicId, at: Option<Hash>) -> RpcResult<Option<Prediction>>;

	/// The latest prediction of a topic if it was written at most `blocks` blocks ago, else null.
	#[method(name = "inference_noOlderThan", blocking)]
	fn no_older_than(
		&self,
		topic: TopicId,
		blocks: BlockNumber,
		at: Option<Hash>,
	) -> RpcResult<Option<Prediction>>;

	/// The predictions of the epochs from `from` (1) on that are not pruned, ascending, at most
	/// `limit` (100, which is also the most).
	#[method(name = "inference_history", blocking)]
	fn history(
		&self,
		topic: TopicId,
		from: Option<EpochIndex>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<Vec<Prediction>>;

	/// What workers submitted in an epoch; null if there is no such epoch, or it is pruned.
	#[method(name = "inference_submissions", blocking)]
	fn submissions(
		&self,
		topic: TopicId,
		epoch: EpochIndex,
		at: Option<Hash>,
	) -> RpcResult<Option<Submissions>>;

	/// The values of an epoch that get a loss, in the order in which losses are reported; null if it
	/// is not predicted, or pruned.
	#[method(name = "inference_lossValues", blocking)]
	fn loss_values(
		&self,
		topic: TopicId,
		epoch: EpochIndex,
		at: Option<Hash>,
	) -> RpcResult<Option<LossValues>>;

	/// What the account may do in the next block as inferer, forecaster and reputer.
	#[method(name = "inference_actorStatus", blocking)]
	fn actor_status(
		&self,
		topic: TopicId,
		who: AccountId,
		at: Option<Hash>,
	) -> RpcResult<Vec<ActorStatus>>;

	/// The weights that the prediction of an epoch was combined with; null before that, if the epoch
	/// is void, and once pruned.
	#[method(name = "inference_weights", blocking)]
	fn weights(
		&self,
		topic: TopicId,
		epoch: EpochIndex,
		at: Option<Hash>,
	) -> RpcResult<Option<PredictionWeights>>;

	/// The services of the workers of one kind that have a past in the topic, the most skilled
	/// first: of those the entries after the first `skip` (0), at most `limit` (100, which is also
	/// the most).
	#[method(name = "inference_services", blocking)]
	fn services(
		&self,
		topic: TopicId,
		kind: ActorKind,
		skip: Option<u32>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<Vec<Service>>;
}

/// Answers `inference_*` from the runtime.
pub struct Inference(State);

impl Inference {
	/// Answers from `state`.
	pub fn new(state: State) -> Self {
		Inference(state)
	}
}

impl InferenceApiServer for Inference {
	fn prediction(
		&self,
		topic: TopicId,
		epoch: EpochIndex,
		at: Option<Hash>,
	) -> RpcResult<Option<Prediction>> {
		let (at, api) = self.0.at::<dyn InferenceRuntimeApi<Block, AccountId>>(at)?;
		let record = api.prediction(at, topic, epoch).map_err(Error::from)?;
		Ok(record.map(Prediction::from))
	}

	fn latest(&self, topic: TopicId, at: Option<Hash>) -> RpcResult<Option<Prediction>> {
		let (at, api) = self.0.at::<dyn InferenceRuntimeApi<Block, AccountId>>(at)?;
		let record = api.latest_prediction(at, topic).map_err(Error::from)?;
		Ok(record.map(Prediction::from))
	}

	fn no_older_than(
		&self,
		topic: TopicId,
		blocks: BlockNumber,
		at: Option<Hash>,
	) -> RpcResult<Option<Prediction>> {
		let (at, api) = self.0.at::<dyn InferenceRuntimeApi<Block, AccountId>>(at)?;
		let record = api
			.prediction_no_older_than(at, topic, blocks)
			.map_err(Error::from)?;
		Ok(record.map(Prediction::from))
	}

	fn history(
		&self,
		topic: TopicId,
		from: Option<EpochIndex>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<Vec<Prediction>> {
		let limit = page(limit)?;
		let (at, api) = self.0.at::<dyn InferenceRuntimeApi<Block, AccountId>>(at)?;
		let records = api
			.history(at, topic, from.unwrap_or(1), limit)
			.map_err(Error::from)?;
		Ok(records.into_iter().map(Prediction::from).collect())
	}

	fn submissions(
		&self,
		topic: TopicId,
		epoch: EpochIndex,
		at: Option<Hash>,
	) -> RpcResult<Option<Submissions>> {
		let (at, api) = self.0.at::<dyn InferenceRuntimeApi<Block, AccountId>>(at)?;
		let found = api.submissions(at, topic, epoch).map_err(Error::from)?;
		Ok(found.map(Submissions::from))
	}

	fn loss_values(
		&self,
		topic: TopicId,
		epoch: EpochIndex,
		at: Option<Hash>,
	) -> RpcResult<Option<LossValues>> {
		let (at, api) = self.0.at::<dyn InferenceRuntimeApi<Block, AccountId>>(at)?;
		let found = api.loss_values(at, topic, epoch).map_err(Error::from)?;
		Ok(found.map(LossValues::from))
	}

	fn actor_status(
		&self,
		topic: TopicId,
		who: AccountId,
		at: Option<Hash>,
	) -> RpcResult<Vec<ActorStatus>> {
		let (at, api) = self.0.at::<dyn InferenceRuntimeApi<Block, AccountId>>(at)?;
		let status = api.actor_status(at, topic, who).map_err(Error::from)?;
		Ok(status.into_iter().map(ActorStatus::from).collect())
	}

	fn weights(
		&self,
		topic: TopicId,
		epoch: EpochIndex,
		at: Option<Hash>,
	) -> RpcResult<Option<PredictionWeights>> {
		let (at, api) = self.0.at::<dyn InferenceRuntimeApi<Block, AccountId>>(at)?;
		let weights = api.weights(at, topic, epoch).map_err(Error::from)?;
		Ok(weights.map(PredictionWeights::from))
	}

	fn services(
		&self,
		topic: TopicId,
		kind: ActorKind,
		skip: Option<u32>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<Vec<Service>> {
		let limit = page(limit)?;
		let (at, api) = self.0.at::<dyn InferenceRuntimeApi<Block, AccountId>>(at)?;
		let services = api
			.services(at, topic, kind.into(), skip.unwrap_or(0), limit)
			.map_err(Error::from)?;
		Ok(services.into_iter().map(Service::from).collect())
	}
}
