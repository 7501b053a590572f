// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! `pwyw_*`.

use super::{
	error::Error,
	topics::page,
	types::{Amount, PaymentStatistics, Quote, Receipt, Subscription, TopPayer},
	State,
};
use crate::service::{Block, Hash};
use allora_primitives::{
	runtime_api::{PwywApi as PwywRuntimeApi, TopicsApi as TopicsRuntimeApi},
	TopicId, TopicStatus,
};
use allora_runtime::AccountId;
use jsonrpsee::{core::RpcResult, proc_macros::rpc};

/// Payments.
#[rpc(server)]
pub trait PwywApi {
	/// What a payment of `amount` base units would do; null if there is no such topic or it is
	/// retired, an error (-32602) if the amount is out of range.
	#[method(name = "pwyw_quote", blocking)]
	fn quote(&self, topic: TopicId, amount: Amount, at: Option<Hash>) -> RpcResult<Option<Quote>>;

	/// An account's receipts with numbers from `from` (0) on, ascending, at most `limit` (100, which is
	/// also the most).
	#[method(name = "pwyw_receipts", blocking)]
	fn receipts(
		&self,
		payer: AccountId,
		from: Option<u64>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<Vec<Receipt>>;

	/// An account's subscriptions.
	#[method(name = "pwyw_subscriptions", blocking)]
	fn subscriptions(&self, payer: AccountId, at: Option<Hash>) -> RpcResult<Vec<Subscription>>;

	/// What was paid to a topic lately; null if there is no such topic.
	#[method(name = "pwyw_statistics", blocking)]
	fn statistics(&self, topic: TopicId, at: Option<Hash>) -> RpcResult<Option<PaymentStatistics>>;

	/// Who paid a topic most in all, the highest first.
	#[method(name = "pwyw_topPayers", blocking)]
	fn top_payers(&self, topic: TopicId, at: Option<Hash>) -> RpcResult<Vec<TopPayer>>;
}

/// Answers `pwyw_*` from the runtime.
pub struct Payments(State);

impl Payments {
	/// Answers from `state`.
	pub fn new(state: State) -> Self {
		Payments(state)
	}
}

impl PwywApiServer for Payments {
	fn quote(&self, topic: TopicId, amount: Amount, at: Option<Hash>) -> RpcResult<Option<Quote>> {
		let (at, api) = self.0.at::<dyn PwywRuntimeApi<Block, AccountId>>(at)?;
		if let Some(found) = api.quote(at, topic, amount.0).map_err(Error::from)? {
			return Ok(Some(found.into()));
		}
		// The runtime says no more than that there is no quote.
		let (at, api) = self
			.0
			.at::<dyn TopicsRuntimeApi<Block, AccountId>>(Some(at))?;
		let found = api.topic(at, topic).map_err(Error::from)?;
		if found.is_some_and(|topic| topic.status != TopicStatus::Retired) {
			return Err(Error::Amount(amount.0).into());
		}
		Ok(None)
	}

	fn receipts(
		&self,
		payer: AccountId,
		from: Option<u64>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<Vec<Receipt>> {
		let limit = page(limit)?;
		let (at, api) = self.0.at::<dyn PwywRuntimeApi<Block, AccountId>>(at)?;
		let found = api
			.receipts(at, payer, from.unwrap_or(0), limit)
			.map_err(Error::from)?;
		Ok(found.into_iter().map(Receipt::from).collect())
	}

	fn subscriptions(&self, payer: AccountId, at: Option<Hash>) -> RpcResult<Vec<Subscription>> {
		let (at, api) = self.0.at::<dyn PwywRuntimeApi<Block, AccountId>>(at)?;
		let found = api.subscriptions(at, payer).map_err(Error::from)?;
		Ok(found.into_iter().map(Subscription::from).collect())
	}

	fn statistics(&self, topic: TopicId, at: Option<Hash>) -> RpcResult<Option<PaymentStatistics>> {
		let (at, api) = self.0.at::<dyn PwywRuntimeApi<Block, AccountId>>(at)?;
		let found = api.payment_statistics(at, topic).map_err(Error::from)?;
		Ok(found.map(PaymentStatistics::from))
	}

	fn top_payers(&self, topic: TopicId, at: Option<Hash>) -> RpcResult<Vec<TopPayer>> {
		let (at, api) = self.0.at::<dyn PwywRuntimeApi<Block, AccountId>>(at)?;
		let found = api.top_payers(at, topic).map_err(Error::from)?;
		Ok(found.into_iter().map(TopPayer::from).collect())
	}
}
