// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! What a development node and a collator have in common: client, database, transaction pool,
//! off-chain workers, keys.

pub mod check;
pub mod dev;

#[cfg(feature = "collator")]
pub mod collator;
#[cfg(feature = "collator")]
pub mod relay;

use crate::{cli::TruthParams, metrics, truth};
use allora_primitives::crypto::REPUTER_KEY_TYPE;
pub use allora_runtime::opaque::{Block, Hash};
use allora_runtime::RuntimeApi;
use cumulus_primitives_core::{GetParachainInfo, ParaId};
use futures::FutureExt;
use sc_client_api::Backend as _;
use sc_consensus::DefaultImportQueue;
use sc_executor::{HeapAllocStrategy, WasmExecutor, DEFAULT_HEAP_ALLOC_STRATEGY};
use sc_network::service::traits::NetworkService;
use sc_service::{
	config::ExecutorConfiguration, error::Error as ServiceError, Configuration, KeystoreContainer,
	TFullBackend, TFullClient, TaskManager,
};
use sc_telemetry::{Telemetry, TelemetryWorker, TelemetryWorkerHandle};
use sc_transaction_pool::TransactionPoolHandle;
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_api::ProvideRuntimeApi;
use sp_blockchain::HeaderBackend;
use sp_core::hexdisplay::HexDisplay;
use sp_keystore::{Keystore, KeystorePtr};
use std::sync::Arc;

/// What the runtime may call in the node: the standard functions, and the one that tells how large
/// the block's proof has become, without which the weight reclaim gives nothing back.
pub type HostFunctions = (
	sp_io::SubstrateHostFunctions,
	cumulus_primitives_proof_size_hostfunction::storage_proof_size::HostFunctions,
);

/// The client.
pub type Client = TFullClient<Block, RuntimeApi, WasmExecutor<HostFunctions>>;
/// The database.
pub type Backend = TFullBackend<Block>;
/// The transaction pool.
pub type Pool = TransactionPoolHandle<Block, Client>;

/// What the command line says beside the SDK's own flags.
#[derive(Clone, Debug)]
pub struct NodeOptions {
	/// Where truths are found.
	pub truth: TruthParams,
}

/// The parts of every node.
pub struct Parts {
	/// The client.
	pub client: Arc<Client>,
	/// The database.
	pub backend: Arc<Backend>,
	/// The tasks; dropping it ends them.
	pub task_manager: TaskManager,
	/// The keystore.
	pub keystore: KeystoreContainer,
	/// The transaction pool.
	pub pool: Arc<Pool>,
	/// Telemetry, if an endpoint is given.
	pub telemetry: Option<Telemetry>,
	/// What gives the relay-chain node its part of the telemetry.
	#[cfg_attr(not(feature = "collator"), allow(dead_code))]
	pub telemetry_worker: Option<TelemetryWorkerHandle>,
}

/// Opens the database and builds the parts.
pub fn new_parts(config: &Configuration) -> Result<Parts, ServiceError> {
	let telemetry = config
		.telemetry_endpoints
		.clone()
		.filter(|endpoints| !endpoints.is_empty())
		.map(|endpoints| -> Result<_, sc_telemetry::Error> {
			let worker = TelemetryWorker::new(16)?;
			let telemetry = worker.handle().new_telemetry(endpoints);
			Ok((worker, telemetry))
		})
		.transpose()?;

	let executor = executor(&config.executor)?;
	// The weight reclaim makes the state depend on the size of the proof: a block that is imported
	// must be executed with the same recording as when it was built.
	let record_proof_at_import = true;
	let (client, backend, keystore, task_manager) =
		sc_service::new_full_parts_record_import::<Block, RuntimeApi, _>(
			config,
			telemetry.as_ref().map(|(_, telemetry)| telemetry.handle()),
			executor,
			record_proof_at_import,
			Vec::new(),
		)?;
	let client = Arc::new(client);

	let telemetry_worker = telemetry.as_ref().map(|(worker, _)| worker.handle());
	let telemetry = telemetry.map(|(worker, telemetry)| {
		task_manager
			.spawn_handle()
			.spawn("telemetry", None, worker.run());
		telemetry
	});

	let pool = Arc::new(
		sc_transaction_pool::Builder::new(
			task_manager.spawn_essential_handle(),
			client.clone(),
			config.role.is_authority().into(),
		)
		.with_options(config.transaction_pool.clone())
		.with_prometheus(config.prometheus_registry())
		.build(),
	);

	Ok(Parts {
		client,
		backend,
		task_manager,
		keystore,
		pool,
		telemetry,
		telemetry_worker,
	})
}

/// Environment variable that names a directory where compiled runtimes are kept.
pub const RUNTIME_CACHE: &str = "ALLORA_RUNTIME_CACHE";

/// What executes the runtime: as [`sc_service::new_wasm_executor`] makes it, and with the directory
/// of compiled runtimes if [`RUNTIME_CACHE`] names one. Compiling takes most of a node's start; the
/// cache's entries are found by the runtime's hash and the compiler's version and settings. They
/// are native code that is not verified again, so there is no cache unless the operator asks.
fn executor(config: &ExecutorConfiguration) -> Result<WasmExecutor<HostFunctions>, ServiceError> {
	let heap = match config.default_heap_pages {
		None => DEFAULT_HEAP_ALLOC_STRATEGY,
		Some(pages) => HeapAllocStrategy::Static {
			extra_pages: u32::try_from(pages)
				.map_err(|e| ServiceError::Other(format!("--default-heap-pages {pages}: {e}")))?,
		},
	};
	let mut builder = WasmExecutor::builder()
		.with_execution_method(config.wasm_method)
		.with_onchain_heap_alloc_strategy(heap)
		.with_offchain_heap_alloc_strategy(heap)
		.with_max_runtime_instances(config.max_runtime_instances)
		.with_runtime_cache_size(config.runtime_cache_size);
	if let Some(directory) = std::env::var_os(RUNTIME_CACHE).filter(|path| !path.is_empty()) {
		// The compiler's cache takes absolute paths only.
		let directory = std::path::absolute(&directory)
			.map_err(|e| ServiceError::Other(format!("{RUNTIME_CACHE} {directory:?}: {e}")))?;
		builder = builder.with_cache_path(directory);
	}
	Ok(builder.build())
}

/// The parts and an import queue, for subcommands that execute blocks. The blocks of a development
/// chain have no seal, so they go through the queue of manual sealing.
pub fn chain_operations(
	config: &Configuration,
	development: bool,
) -> Result<(Parts, DefaultImportQueue<Block>), ServiceError> {
	if !development {
		#[cfg(not(feature = "collator"))]
		return Err(ServiceError::Other(
			"this build executes blocks of development chains only (--dev): for those of a network, \
			 build the node with the cargo feature `collator`"
				.into(),
		));
		#[cfg(feature = "collator")]
		{
			let parts = new_parts(config)?;
			let (import, _) = collator::block_import(&parts);
			let queue = collator::import_queue(&parts, import, config);
			return Ok((parts, queue));
		}
	}
	let parts = new_parts(config)?;
	let queue = manual_seal_queue(&parts, config);
	Ok((parts, queue))
}

/// The import queue of development chains.
fn manual_seal_queue(parts: &Parts, config: &Configuration) -> DefaultImportQueue<Block> {
	sc_consensus_manual_seal::import_queue(
		Box::new(parts.client.clone()),
		&parts.task_manager.spawn_essential_handle(),
		config.prometheus_registry(),
	)
}

/// The id of the parachain, as the runtime tells it.
pub fn para_id(client: &Client) -> Result<ParaId, ServiceError> {
	client
		.runtime_api()
		.parachain_id(client.info().best_hash)
		.map_err(|e| ServiceError::Application(Box::new(e)))
}

/// Writes the operator's settings into the off-chain database, exports the worker's counters and
/// starts the off-chain workers if they are enabled.
pub fn start_offchain_workers(
	config: &Configuration,
	parts: &Parts,
	network: Arc<dyn NetworkService>,
	options: &NodeOptions,
) -> Result<(), ServiceError> {
	let storage = parts
		.backend
		.offchain_storage()
		.ok_or_else(|| ServiceError::Other("the database has no off-chain storage".into()))?;
	truth::store(&options.truth, &mut storage.clone()).map_err(ServiceError::Other)?;
	if let Some(registry) = config.prometheus_registry() {
		metrics::register_ground_truth(registry, storage.clone())?;
	}
	if !config.offchain_worker.enabled {
		return Ok(());
	}
	let keystore = parts.keystore.keystore();
	if let Some(seed) = &config.dev_key_seed {
		insert_reputer_key(&keystore, seed)?;
	}
	for key in keystore.sr25519_public_keys(REPUTER_KEY_TYPE) {
		log::info!(
			"🔑 Reputer's key in the keystore: {} (0x{})",
			sp_runtime::AccountId32::from(key),
			HexDisplay::from(&key.0),
		);
	}
	let workers = sc_offchain::OffchainWorkers::new(sc_offchain::OffchainWorkerOptions {
		runtime_api_provider: parts.client.clone(),
		keystore: Some(parts.keystore.keystore()),
		offchain_db: Some(storage),
		transaction_pool: Some(OffchainTransactionPoolFactory::new(parts.pool.clone())),
		network_provider: Arc::new(network),
		is_validator: config.role.is_authority(),
		enable_http_requests: true,
		custom_extensions: |_| Vec::new(),
	})?;
	parts.task_manager.spawn_handle().spawn(
		"offchain-workers-runner",
		"offchain-work",
		workers
			.run(parts.client.clone(), parts.task_manager.spawn_handle())
			.boxed(),
	);
	Ok(())
}

/// Gives a node that runs with a well-known key (--dev, --alice …) the reputer's key that belongs
/// to it: the derivation `//reputer` of its seed.
fn insert_reputer_key(keystore: &KeystorePtr, seed: &str) -> Result<(), ServiceError> {
	let uri = format!("{seed}//reputer");
	keystore
		.sr25519_generate_new(REPUTER_KEY_TYPE, Some(&uri))
		.map_err(|e| ServiceError::Other(format!("the reputer's key {uri}: {e}")))?;
	log::info!("🔑 Reputer's key made from {uri}");
	Ok(())
}
