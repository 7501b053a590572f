// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! `topics_*`.

use super::{
	error::Error,
	types::{OpenWindow, Topic, TopicPage, TopicStatus},
	State,
};
use crate::service::{Block, Hash};
use allora_primitives::{
	runtime_api::{TopicFilter, TopicsApi as TopicsRuntimeApi, MAX_PAGE},
	TopicId,
};
use allora_runtime::AccountId;
use jsonrpsee::{core::RpcResult, proc_macros::rpc};

/// Topics.
#[rpc(server)]
pub trait TopicsApi {
	/// One topic; null if there is none with this number.
	#[method(name = "topics_get", blocking)]
	fn get(&self, id: TopicId, at: Option<Hash>) -> RpcResult<Option<Topic>>;

	/// Topics from the number `from` (1) on, ascending, at most `limit` (100, which is also the
	/// most).
	#[method(name = "topics_list", blocking)]
	fn list(
		&self,
		from: Option<TopicId>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<Vec<Topic>>;

	/// Topics of a status, a creator, or both, from the number `from` (1) on, ascending, at most
	/// `limit` (100, which is also the most), and where to go on.
	#[method(name = "topics_find", blocking)]
	fn find(
		&self,
		status: Option<TopicStatus>,
		creator: Option<AccountId>,
		from: Option<TopicId>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<TopicPage>;

	/// The windows of a topic that take submissions in the next block.
	#[method(name = "topics_openWindows", blocking)]
	fn open_windows(&self, topic: TopicId, at: Option<Hash>) -> RpcResult<Vec<OpenWindow>>;
}

/// Answers `topics_*` from the runtime.
pub struct Topics(State);

impl Topics {
	/// Answers from `state`.
	pub fn new(state: State) -> Self {
		Topics(state)
	}
}

/// The limit that counts.
pub(super) fn page(limit: Option<u32>) -> Result<u32, Error> {
	match limit {
		None => Ok(MAX_PAGE),
		Some(asked) if (1..=MAX_PAGE).contains(&asked) => Ok(asked),
		Some(asked) => Err(Error::Limit {
			asked,
			max: MAX_PAGE,
		}),
	}
}

impl TopicsApiServer for Topics {
	fn get(&self, id: TopicId, at: Option<Hash>) -> RpcResult<Option<Topic>> {
		let (at, api) = self.0.at::<dyn TopicsRuntimeApi<Block, AccountId>>(at)?;
		let topic = api.topic(at, id).map_err(Error::from)?;
		Ok(topic.map(Topic::from))
	}

	fn list(
		&self,
		from: Option<TopicId>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<Vec<Topic>> {
		let limit = page(limit)?;
		let (at, api) = self.0.at::<dyn TopicsRuntimeApi<Block, AccountId>>(at)?;
		let topics = api
			.topics(at, from.unwrap_or(1), limit)
			.map_err(Error::from)?;
		Ok(topics.into_iter().map(Topic::from).collect())
	}

	fn find(
		&self,
		status: Option<TopicStatus>,
		creator: Option<AccountId>,
		from: Option<TopicId>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<TopicPage> {
		let limit = page(limit)?;
		let (at, api) = self.0.at::<dyn TopicsRuntimeApi<Block, AccountId>>(at)?;
		let filter = TopicFilter {
			status: status.map(Into::into),
			creator,
		};
		let page = api
			.find_topics(at, filter, from.unwrap_or(1), limit)
			.map_err(Error::from)?;
		Ok(TopicPage::from(page))
	}

	fn open_windows(&self, topic: TopicId, at: Option<Hash>) -> RpcResult<Vec<OpenWindow>> {
		let (at, api) = self.0.at::<dyn TopicsRuntimeApi<Block, AccountId>>(at)?;
		let windows = api.open_windows(at, topic).map_err(Error::from)?;
		Ok(windows.into_iter().map(OpenWindow::from).collect())
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn page_should_be_bounded() {
		assert_eq!(page(None), Ok(MAX_PAGE));
		assert_eq!(page(Some(1)), Ok(1));
		assert_eq!(page(Some(MAX_PAGE)), Ok(MAX_PAGE));
		for asked in [0, MAX_PAGE + 1, u32::MAX] {
			assert_eq!(
				page(Some(asked)),
				Err(Error::Limit {
					asked,
					max: MAX_PAGE
				})
			);
		}
	}
}
