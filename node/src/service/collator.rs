// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! A collator or full node of the parachain, with a relay chain in the same process or behind RPC.

use super::{Backend, Block, Client, Hash, NodeOptions, Parts};
use crate::{
	cli::AuthoringPolicy,
	rpc::{self, Deps},
};
use codec::Encode;
use cumulus_client_bootnodes::{start_bootnode_tasks, StartBootnodeTasksParams};
use cumulus_client_cli::RelayChainMode;
use cumulus_client_collator::service::CollatorService;
use cumulus_client_consensus_aura::{
	collators::{
		lookahead,
		slot_based::{self, SlotBasedBlockImport, SlotBasedBlockImportHandle},
	},
	equivocation_import_queue::fully_verifying_import_queue,
};
use cumulus_client_consensus_common::ParachainBlockImport;
use cumulus_client_service::{
	build_network, build_relay_chain_interface, prepare_node_config, start_relay_chain_tasks,
	BuildNetworkParams, DARecoveryProfile, ParachainTracingExecuteBlock,
	StartRelayChainTasksParams,
};
use cumulus_primitives_core::{relay_chain::ValidationCode, ParaId};
use cumulus_relay_chain_interface::{OverseerHandle, RelayChainInterface};
use polkadot_primitives::CollatorPair;
use prometheus_endpoint::Registry;
use sc_basic_authorship::ProposerFactory;
use sc_consensus::{DefaultImportQueue, ImportQueue};
use sc_network::{
	config::{FullNetworkConfiguration, NetworkBackendType},
	Litep2pNetworkBackend, NetworkBackend, NetworkBlock, NetworkStateInfo, NetworkWorker, PeerId,
};
use sc_service::{error::Error as ServiceError, Configuration, TaskManager};
use sc_telemetry::TelemetryHandle;
use sp_blockchain::HeaderBackend;
use sp_consensus_aura::sr25519::AuthorityPair;
use sp_keystore::KeystorePtr;
use std::{path::PathBuf, sync::Arc, time::Duration};

/// Slot of the relay chain.
const RELAY_SLOT: Duration =
	Duration::from_millis(allora_runtime::constants::RELAY_CHAIN_SLOT_DURATION_MILLIS as u64);
/// How long a lookahead collator may work on a block: what validators allow for its execution.
const AUTHORING_TIME: Duration = Duration::from_secs(2);
/// How much later than the relay chain's slot a slot-based collator starts, so that the relay
/// chain's block has arrived.
const SLOT_OFFSET: Duration = Duration::from_secs(1);

/// Takes in blocks of either authoring style: those without a slot-based collator's digests go
/// through to the client.
pub type BlockImport =
	ParachainBlockImport<Block, SlotBasedBlockImport<Block, Arc<Client>, Client>, Backend>;

/// What the command line says about collating.
pub struct CollatorOptions {
	/// Where the relay chain is.
	pub relay: cumulus_client_cli::CollatorOptions,
	/// Authoring style.
	pub authoring: AuthoringPolicy,
	/// Where the proofs of validity of own blocks are written.
	pub export_pov: Option<PathBuf>,
	/// Share of the relay chain's largest proof that a block may fill; the SDK's default if none.
	pub max_pov_percentage: Option<u32>,
}

/// The block import, and the way by which a slot-based collator learns of blocks.
pub fn block_import(parts: &Parts) -> (BlockImport, SlotBasedBlockImportHandle<Block>) {
	let (import, handle) = SlotBasedBlockImport::new(parts.client.clone(), parts.client.clone());
	(
		ParachainBlockImport::new(import, parts.backend.clone()),
		handle,
	)
}

/// The import queue: verifies slot, author and seal of each block.
pub fn import_queue(
	parts: &Parts,
	block_import: BlockImport,
	config: &Configuration,
) -> DefaultImportQueue<Block> {
	fully_verifying_import_queue::<AuthorityPair, _, _, _, _>(
		parts.client.clone(),
		block_import,
		|_, _| async { Ok(sp_timestamp::InherentDataProvider::from_system_time()) },
		&parts.task_manager.spawn_essential_handle(),
		config.prometheus_registry(),
		parts.telemetry.as_ref().map(|t| t.handle()),
	)
}

/// Starts a collator (role authority) or full node.
pub async fn start(
	config: Configuration,
	relay_config: Configuration,
	collator: CollatorOptions,
	options: NodeOptions,
) -> Result<TaskManager, ServiceError> {
	match config.network.network_backend {
		NetworkBackendType::Libp2p => {
			start_with::<NetworkWorker<Block, Hash>>(config, relay_config, collator, options).await
		},
		NetworkBackendType::Litep2p => {
			start_with::<Litep2pNetworkBackend>(config, relay_config, collator, options).await
		},
	}
}

async fn start_with<Network: NetworkBackend<Block, Hash>>(
	config: Configuration,
	relay_config: Configuration,
	collator: CollatorOptions,
	options: NodeOptions,
) -> Result<TaskManager, ServiceError> {
	let config = prepare_node_config(config);
	let mut parts = super::new_parts(&config)?;
	let (block_import, import_handle) = block_import(&parts);
	let queue = import_queue(&parts, block_import.clone(), &config);
	let queue_service = queue.service();
	let para_id = super::para_id(&parts.client)?;

	let registry = config.prometheus_registry().cloned();
	let validator = config.role.is_authority();
	let relay_fork_id = relay_config.chain_spec.fork_id().map(ToString::to_string);
	let fork_id = config.chain_spec.fork_id().map(ToString::to_string);
	let public_addresses = config.network.public_addresses.clone();
	let advertise_non_global_ips = config.network.allow_non_globals_in_dht;

	let (relay_chain, collator_key, relay_network, paranode_requests) =
		build_relay_chain_interface(
			relay_config,
			&config,
			parts.telemetry_worker.clone(),
			&mut parts.task_manager,
			collator.relay.clone(),
			None,
		)
		.await
		.map_err(|e| match &collator.relay.relay_chain_mode {
			RelayChainMode::Embedded => ServiceError::Application(Box::new(e)),
			RelayChainMode::ExternalRpc(urls) => {
				let urls = urls.iter().map(ToString::to_string).collect::<Vec<_>>();
				ServiceError::Other(format!(
					"no relay chain at {} (--relay-chain-rpc-urls): {e}",
					urls.join(", ")
				))
			},
		})?;

	let net_config =
		FullNetworkConfiguration::<Block, Hash, Network>::new(&config.network, registry.clone());
	let (network, system_rpc_tx, tx_handler_controller, sync_service, _) =
		build_network(BuildNetworkParams {
			parachain_config: &config,
			net_config,
			client: parts.client.clone(),
			transaction_pool: parts.pool.clone(),
			para_id,
			relay_chain_interface: relay_chain.clone(),
			spawn_handle: parts.task_manager.spawn_handle(),
			spawn_essential_handle: parts.task_manager.spawn_essential_handle(),
			import_queue: queue,
			metrics: Network::register_notification_metrics(registry.as_ref()),
			gap_sync_body_policy: None,
		})
		.await?;

	super::start_offchain_workers(&config, &parts, network.clone(), &options)?;

	let rpc_builder = {
		let (client, pool, backend) = (
			parts.client.clone(),
			parts.pool.clone(),
			parts.backend.clone(),
		);
		Box::new(move |_| {
			rpc::create(Deps {
				client: client.clone(),
				pool: pool.clone(),
				backend: backend.clone(),
				seal_commands: None,
			})
			.map_err(Into::into)
		})
	};
	sc_service::spawn_tasks(sc_service::SpawnTasksParams {
		network: network.clone(),
		client: parts.client.clone(),
		keystore: parts.keystore.keystore(),
		task_manager: &mut parts.task_manager,
		transaction_pool: parts.pool.clone(),
		rpc_builder,
		backend: parts.backend.clone(),
		system_rpc_tx,
		tx_handler_controller,
		sync_service: sync_service.clone(),
		config,
		telemetry: parts.telemetry.as_mut(),
		tracing_execute_block: Some(Arc::new(ParachainTracingExecuteBlock::new(
			parts.client.clone(),
		))),
	})?;

	let announce_block: Arc<dyn Fn(Hash, Option<Vec<u8>>) + Send + Sync> = {
		let sync_service = sync_service.clone();
		Arc::new(move |hash, data| sync_service.announce_block(hash, data))
	};
	let overseer = relay_chain
		.overseer_handle()
		.map_err(|e| ServiceError::Application(Box::new(e)))?;
	start_relay_chain_tasks(StartRelayChainTasksParams {
		client: parts.client.clone(),
		announce_block: announce_block.clone(),
		para_id,
		relay_chain_interface: relay_chain.clone(),
		task_manager: &mut parts.task_manager,
		da_recovery_profile: if validator {
			DARecoveryProfile::Collator
		} else {
			DARecoveryProfile::FullNode
		},
		import_queue: queue_service,
		relay_chain_slot_duration: RELAY_SLOT,
		recovery_handle: Box::new(overseer.clone()),
		sync_service,
		prometheus_registry: registry.as_ref(),
	})?;

	let peer_id = relay_network.local_peer_id();
	start_bootnode_tasks(StartBootnodeTasksParams {
		embedded_dht_bootnode: collator.relay.embedded_dht_bootnode,
		dht_bootnode_discovery: collator.relay.dht_bootnode_discovery,
		para_id,
		task_manager: &mut parts.task_manager,
		relay_chain_interface: relay_chain.clone(),
		relay_chain_fork_id: relay_fork_id,
		relay_chain_network: relay_network,
		request_receiver: paranode_requests,
		parachain_network: network,
		advertise_non_global_ips,
		parachain_genesis_hash: parts.client.info().genesis_hash.encode(),
		parachain_fork_id: fork_id,
		parachain_public_addresses: public_addresses,
	});

	if validator {
		let collator_key = collator_key.ok_or_else(|| {
			ServiceError::Other("the relay-chain node gave no collator key".into())
		})?;
		start_authoring(
			&parts,
			collator,
			Authoring {
				block_import,
				import_handle,
				registry: registry.as_ref(),
				telemetry: parts.telemetry.as_ref().map(|t| t.handle()),
				relay_chain,
				keystore: parts.keystore.keystore(),
				para_id,
				collator_key,
				peer_id,
				overseer,
				announce_block,
			},
		);
	}
	Ok(parts.task_manager)
}

/// What authoring needs beside the parts.
struct Authoring<'a> {
	block_import: BlockImport,
	import_handle: SlotBasedBlockImportHandle<Block>,
	registry: Option<&'a Registry>,
	telemetry: Option<TelemetryHandle>,
	relay_chain: Arc<dyn RelayChainInterface>,
	keystore: KeystorePtr,
	para_id: ParaId,
	collator_key: CollatorPair,
	peer_id: PeerId,
	overseer: OverseerHandle,
	announce_block: Arc<dyn Fn(Hash, Option<Vec<u8>>) + Send + Sync>,
}

fn start_authoring(parts: &Parts, options: CollatorOptions, authoring: Authoring<'_>) {
	let client = parts.client.clone();
	let proposer = ProposerFactory::new(
		parts.task_manager.spawn_handle(),
		client.clone(),
		parts.pool.clone(),
		authoring.registry,
		authoring.telemetry,
	);
	let collator_service =
		CollatorService::new(client.clone(), authoring.announce_block, client.clone());
	let code_hash_provider = {
		let client = client.clone();
		move |at: Hash| {
			client
				.code_at(at)
				.ok()
				.map(|code| ValidationCode::from(code).hash())
		}
	};
	// Slot, timestamp and the relay chain's data are the collator's own matter.
	let create_inherent_data_providers = |_, ()| async { Ok(()) };

	match options.authoring {
		AuthoringPolicy::Lookahead => {
			let params = lookahead::ParamsWithExport {
				export_pov: options.export_pov,
				params: lookahead::Params {
					create_inherent_data_providers,
					block_import: authoring.block_import,
					para_client: client,
					para_backend: parts.backend.clone(),
					relay_client: authoring.relay_chain,
					code_hash_provider,
					keystore: authoring.keystore,
					collator_key: authoring.collator_key,
					collator_peer_id: authoring.peer_id,
					para_id: authoring.para_id,
					overseer_handle: authoring.overseer,
					relay_chain_slot_duration: RELAY_SLOT,
					proposer,
					collator_service,
					authoring_duration: AUTHORING_TIME,
					reinitialize: false,
					max_pov_percentage: options.max_pov_percentage,
				},
			};
			let authoring =
				lookahead::run_with_export::<Block, AuthorityPair, _, _, _, _, _, _, _, _>(params);
			parts
				.task_manager
				.spawn_essential_handle()
				.spawn("aura", None, authoring);
		},
		AuthoringPolicy::SlotBased => {
			slot_based::run::<Block, AuthorityPair, _, _, _, _, _, _, _, _, _>(
				slot_based::Params {
					create_inherent_data_providers,
					block_import: authoring.block_import,
					para_client: client,
					para_backend: parts.backend.clone(),
					relay_client: authoring.relay_chain,
					code_hash_provider,
					keystore: authoring.keystore,
					collator_key: authoring.collator_key,
					collator_peer_id: authoring.peer_id,
					para_id: authoring.para_id,
					proposer,
					collator_service,
					reinitialize: false,
					slot_offset: SLOT_OFFSET,
					block_import_handle: authoring.import_handle,
					spawner: parts.task_manager.spawn_essential_handle(),
					relay_chain_slot_duration: RELAY_SLOT,
					export_pov: options.export_pov,
					max_pov_percentage: options.max_pov_percentage,
				},
			);
		},
	}
}
