// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! JSON-RPC: the standard methods, and those of the network.
//!
//! | Method | Parameters | Result |
//! |---|---|---|
//! | `topics_get` | `id`, `at?` | a [`types::Topic`], or null |
//! | `topics_list` | `from?`, `limit?`, `at?` | list of [`types::Topic`], ascending |
//! | `topics_find` | `status?`, `creator?`, `from?`, `limit?`, `at?` | a [`types::TopicPage`] |
//! | `topics_openWindows` | `topic`, `at?` | list of [`types::OpenWindow`] |
//! | `inference_prediction` | `topic`, `epoch`, `at?` | a [`types::Prediction`], or null |
//! | `inference_latest` | `topic`, `at?` | a [`types::Prediction`], or null |
//! | `inference_noOlderThan` | `topic`, `blocks`, `at?` | a [`types::Prediction`], or null |
//! | `inference_history` | `topic`, `from?`, `limit?`, `at?` | list of [`types::Prediction`], ascending |
//! | `inference_submissions` | `topic`, `epoch`, `at?` | a [`types::Submissions`], or null |
//! | `inference_lossValues` | `topic`, `epoch`, `at?` | a [`types::LossValues`], or null |
//! | `inference_actorStatus` | `topic`, `who`, `at?` | list of [`types::ActorStatus`] |
//! | `inference_weights` | `topic`, `epoch`, `at?` | a [`types::PredictionWeights`], or null |
//! | `inference_services` | `topic`, `kind`, `skip?`, `limit?`, `at?` | list of [`types::Service`], the most skilled first |
//! | `reputation_scores` | `topic`, `epoch`, `at?` | a [`types::Scores`], or null |
//! | `reputation_losses` | `topic`, `epoch`, `at?` | a [`types::Losses`], or null |
//! | `reputation_standings` | `topic`, `kind`, `limit?`, `at?` | list of [`types::Standing`], the strongest first |
//! | `reputation_leaderboard` | `topic`, `kind`, `skip?`, `limit?`, `at?` | list of [`types::Ranked`], the strongest first |
//! | `reputation_regrets` | `topic`, `inferers`, `forecasters`, `at?` | a [`types::Regrets`] |
//! | `reputation_coefficients` | `topic`, `epoch`, `at?` | list of [`types::Coefficient`], or null |
//! | `stake_get` | `topic`, `who`, `at?` | a [`types::Stake`], or null |
//! | `stake_list` | `who`, `from?`, `limit?`, `at?` | a [`types::StakePage`] |
//! | `stake_pool` | `topic`, `reputer`, `at?` | a [`types::Pool`], or null |
//! | `stake_delegation` | `topic`, `reputer`, `who`, `at?` | a [`types::Delegation`], or null |
//! | `stake_delegations` | `who`, `from?`, `limit?`, `at?` | a [`types::DelegationPage`] |
//! | `stake_claimable` | `topic`, `reputer`, `who`, `at?` | an amount |
//! | `stake_exits` | `topic`, `reputer`, `staker`, `at?` | list of [`types::Exit`], the oldest first |
//! | `stake_pendingSlash` | `topic`, `epoch`, `reputer`, `at?` | a [`types::Slash`], or null |
//! | `pwyw_quote` | `topic`, `amount`, `at?` | a [`types::Quote`], or null |
//! | `pwyw_receipts` | `payer`, `from?`, `limit?`, `at?` | list of [`types::Receipt`], ascending |
//! | `pwyw_subscriptions` | `payer`, `at?` | list of [`types::Subscription`] |
//! | `pwyw_statistics` | `topic`, `at?` | a [`types::PaymentStatistics`], or null |
//! | `pwyw_topPayers` | `topic`, `at?` | list of [`types::TopPayer`], the highest first |
//! | `emissions_month` | `ahead?`, `at?` | a [`types::Emission`], or null |
//! | `emissions_supply` | `at?` | a [`types::Supply`] |
//! | `emissions_topic` | `topic`, `at?` | a [`types::TopicEconomics`], or null |
//!
//! `at` is a block hash; without it the best block counts. Fixed-point values and amounts are
//! decimal strings, accounts SS58, what is absent is null, never zero. Errors have the codes of
//! [`error`].

pub mod emissions;
pub mod error;
pub mod inference;
pub mod pwyw;
pub mod reputation;
pub mod stake;
pub mod topics;
pub mod types;

use crate::service::{Backend, Block, Client, Hash, Pool};
use error::Error;
use futures::channel::mpsc;
use jsonrpsee::RpcModule;
use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
use sc_client_api::Backend as _;
use sc_consensus_manual_seal::{
	rpc::{ManualSeal, ManualSealApiServer},
	EngineCommand,
};
use sc_rpc::dev::{Dev, DevApiServer};
use sp_api::{ApiExt, ApiRef, ProvideRuntimeApi};
use sp_blockchain::HeaderBackend;
use std::sync::Arc;
use substrate_frame_rpc_system::{System, SystemApiServer};

use emissions::EmissionsApiServer;
use inference::InferenceApiServer;
use pwyw::PwywApiServer;
use reputation::ReputationApiServer;
use stake::StakeApiServer;
use topics::TopicsApiServer;

/// What the methods work on.
pub struct Deps {
	/// The client.
	pub client: Arc<Client>,
	/// The transaction pool.
	pub pool: Arc<Pool>,
	/// The database.
	pub backend: Arc<Backend>,
	/// Where blocks are ordered, on a development chain.
	pub seal_commands: Option<mpsc::Sender<EngineCommand<Hash>>>,
}

/// The methods beside those that every node of the SDK has.
pub fn create(deps: Deps) -> Result<RpcModule<()>, Box<dyn std::error::Error + Send + Sync>> {
	let Deps {
		client,
		pool,
		backend,
		seal_commands,
	} = deps;
	let mut module = RpcModule::new(());
	module.merge(System::new(client.clone(), pool).into_rpc())?;
	module.merge(TransactionPayment::new(client.clone()).into_rpc())?;
	module.merge(Dev::new(client.clone()).into_rpc())?;
	if let Some(commands) = seal_commands {
		module.merge(ManualSeal::new(commands).into_rpc())?;
	}
	let state = State { client, backend };
	module.merge(topics::Topics::new(state.clone()).into_rpc())?;
	module.merge(inference::Inference::new(state.clone()).into_rpc())?;
	module.merge(reputation::Reputation::new(state.clone()).into_rpc())?;
	module.merge(stake::Stakes::new(state.clone()).into_rpc())?;
	module.merge(pwyw::Payments::new(state.clone()).into_rpc())?;
	module.merge(emissions::Emissions::new(state).into_rpc())?;
	Ok(module)
}

/// The runtime API at a block.
#[derive(Clone)]
pub struct State {
	client: Arc<Client>,
	backend: Arc<Backend>,
}

impl State {
	/// The block that counts and its runtime API; an error if the block or its state is not there,
	/// or if its runtime lacks `Api`.
	fn at<Api: ?Sized + sp_api::RuntimeApiInfo>(
		&self,
		at: Option<Hash>,
	) -> Result<(Hash, ApiRef<'_, <Client as ProvideRuntimeApi<Block>>::Api>), Error> {
		let at = at.unwrap_or_else(|| self.client.info().best_hash);
		let number = self
			.client
			.number(at)
			.map_err(|e| Error::Database(e.to_string()))?
			.ok_or(Error::UnknownBlock(at))?;
		if !self.backend.have_state_at(at, number) {
			return Err(Error::NoState(at));
		}
		let api = self.client.runtime_api();
		if api.has_api::<Api>(at).map_err(Error::from)? {
			Ok((at, api))
		} else {
			Err(Error::NoApi(at))
		}
	}
}
