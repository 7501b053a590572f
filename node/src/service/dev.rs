// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! A development chain: one node, no relay chain, no peers.
//!
//! What the relay chain would give comes from a mock: each block stands on its own relay-chain slot,
//! the one after its parent's, and the chain's clock follows these slots whatever the time of the
//! day. So a chain that is started again, after any break, goes on where it stood.

use super::{Backend, Block, Client, Hash, NodeOptions, Parts};
use crate::{
	cli::SealMode,
	rpc::{self, Deps},
};
use codec::Encode;
use cumulus_client_parachain_inherent::MockValidationDataInherentDataProvider;
use cumulus_primitives_core::{
	relay_chain::{HeadData, UpgradeGoAhead},
	CollectCollationInfo, ParaId, RelayParentOffsetApi,
};
use futures::{
	channel::{mpsc, oneshot},
	future::{ready, Ready},
	stream::select,
	SinkExt, StreamExt,
};
use futures_timer::Delay;
use sc_basic_authorship::ProposerFactory;
use sc_consensus::LongestChain;
use sc_consensus_manual_seal::{
	consensus::aura::AuraConsensusDataProvider, run_manual_seal, EngineCommand, ManualSealParams,
};
use sc_network::{config::FullNetworkConfiguration, Litep2pNetworkBackend, NotificationMetrics};
use sc_service::{error::Error as ServiceError, Configuration, TaskManager};
use sc_transaction_pool_api::TransactionPool;
use sp_api::ProvideRuntimeApi;
use sp_consensus_aura::{
	digests::CompatibleDigestItem, sr25519::AuthoritySignature, Slot, SlotDuration,
};
use sp_runtime::traits::Header as _;
use std::{
	sync::Arc,
	time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

const LOG_TARGET: &str = "dev-chain";

/// Milliseconds of a relay-chain slot.
const RELAY_SLOT_MS: u64 = allora_runtime::constants::RELAY_CHAIN_SLOT_DURATION_MILLIS as u64;

/// How far in the past the clock of a new chain starts: blocks that come faster than slots would
/// soon lie in the future otherwise.
const CLOCK_LAG: Duration = Duration::from_secs(2 * 60 * 60);

/// Relay-chain epochs change the mock's randomness.
const BLOCKS_PER_RELAY_EPOCH: u32 = 10;

/// Commands that may wait for the sealing task.
const COMMANDS: usize = 1_024;

type MockProviders = (
	sp_timestamp::InherentDataProvider,
	MockValidationDataInherentDataProvider<()>,
);
type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// Starts a development chain.
pub fn start(
	mut config: Configuration,
	mode: SealMode,
	options: NodeOptions,
) -> Result<TaskManager, ServiceError> {
	let mut parts = super::new_parts(&config)?;
	let queue = super::manual_seal_queue(&parts, &config);

	config.network.default_peers_set.in_peers = 0;
	config.network.default_peers_set.out_peers = 0;
	let net_config = FullNetworkConfiguration::<Block, Hash, Litep2pNetworkBackend>::new(
		&config.network,
		config.prometheus_registry().cloned(),
	);
	let (network, system_rpc_tx, tx_handler_controller, sync_service, _) =
		sc_service::build_network(sc_service::BuildNetworkParams {
			config: &config,
			client: parts.client.clone(),
			transaction_pool: parts.pool.clone(),
			spawn_handle: parts.task_manager.spawn_handle(),
			spawn_essential_handle: parts.task_manager.spawn_essential_handle(),
			import_queue: queue,
			net_config,
			block_announce_validator_builder: None,
			warp_sync_config: None,
			block_relay: None,
			metrics: NotificationMetrics::new(config.prometheus_registry()),
			gap_sync_body_policy: None,
		})?;

	super::start_offchain_workers(&config, &parts, network.clone(), &options)?;
	let commands = start_sealing(&config, &parts, mode)?;

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
				seal_commands: Some(commands.clone()),
			})
			.map_err(Into::into)
		})
	};
	sc_service::spawn_tasks(sc_service::SpawnTasksParams {
		network,
		client: parts.client,
		keystore: parts.keystore.keystore(),
		task_manager: &mut parts.task_manager,
		transaction_pool: parts.pool,
		rpc_builder,
		backend: parts.backend,
		system_rpc_tx,
		tx_handler_controller,
		sync_service,
		config,
		telemetry: parts.telemetry.as_mut(),
		tracing_execute_block: None,
	})?;
	Ok(parts.task_manager)
}

/// Starts the task that makes blocks, each of them final at once. Gives the way to order a block.
pub(super) fn start_sealing(
	config: &Configuration,
	parts: &Parts,
	mode: SealMode,
) -> Result<mpsc::Sender<EngineCommand<Hash>>, ServiceError> {
	let Parts {
		client,
		backend,
		task_manager,
		pool,
		telemetry,
		..
	} = parts;
	let proposer = ProposerFactory::new(
		task_manager.spawn_handle(),
		client.clone(),
		pool.clone(),
		config.prometheus_registry(),
		telemetry.as_ref().map(|t| t.handle()),
	);
	let slot_duration = sc_consensus_aura::slot_duration(&**client)?;
	let providers = mock_providers(client.clone(), super::para_id(client)?, slot_duration)?;
	// The slot in the block's digest has to be that of its timestamp.
	let digests = AuraConsensusDataProvider::<Block>::new_with_slot_duration(slot_duration);
	let select_chain: LongestChain<Backend, Block> = LongestChain::new(backend.clone());
	let spawner = task_manager.spawn_essential_handle();

	let (commands, ordered) = mpsc::channel(COMMANDS);
	let ordered = {
		let pool = pool.clone();
		ordered.map(move |command| adjusted(command, pool.status().ready > 0))
	};
	let commands_stream = if mode == SealMode::Instant {
		let arrived = pool
			.import_notification_stream()
			.map(|_| EngineCommand::SealNewBlock {
				create_empty: true,
				finalize: true,
				parent_hash: None,
				sender: None,
			});
		select(ordered, arrived).boxed()
	} else {
		ordered.boxed()
	};
	let sealing = run_manual_seal(ManualSealParams {
		block_import: client.clone(),
		env: proposer,
		client: client.clone(),
		pool: pool.clone(),
		select_chain,
		commands_stream,
		consensus_data_provider: Some(Box::new(digests)),
		create_inherent_data_providers: providers,
	});
	spawner.spawn_blocking("seal", Some("block-authoring"), sealing);
	if let SealMode::Timed(period) = mode {
		spawner.spawn(
			"block-timer",
			Some("block-authoring"),
			seal_each(period, commands.clone()),
		);
	}
	Ok(commands)
}

/// The command as a development chain carries it out. Its blocks are final at once, as clients wait
/// for finality and `engine_createBlock` leaves it out unless told otherwise. A block that must not
/// be empty is one that may be when there are transactions, `waiting`: the SDK takes a block for
/// empty as long as it has no more extrinsics than there are kinds of inherent data, of which one
/// gives no extrinsic here, so a single transaction would never get into a block.
fn adjusted(command: EngineCommand<Hash>, waiting: bool) -> EngineCommand<Hash> {
	match command {
		EngineCommand::SealNewBlock {
			create_empty,
			parent_hash,
			sender,
			finalize: _,
		} => EngineCommand::SealNewBlock {
			create_empty: create_empty || waiting,
			finalize: true,
			parent_hash,
			sender,
		},
		other @ EngineCommand::FinalizeBlock { .. } => other,
	}
}

/// Orders a final block in each period, one at a time: a machine that is too slow makes fewer
/// blocks, it does not pile up orders.
async fn seal_each(period: Duration, mut commands: mpsc::Sender<EngineCommand<Hash>>) {
	let mut due = Instant::now();
	loop {
		Delay::new(due.saturating_duration_since(Instant::now())).await;
		let (sender, receiver) = oneshot::channel();
		let command = EngineCommand::SealNewBlock {
			create_empty: true,
			finalize: true,
			parent_hash: None,
			sender: Some(sender),
		};
		if commands.send(command).await.is_err() {
			log::error!(target: LOG_TARGET, "the sealing task has ended");
			return;
		}
		match receiver.await {
			Ok(Ok(block)) => log::debug!(
				target: LOG_TARGET,
				"sealed {:?}, proof of {} bytes",
				block.hash,
				block.proof_size,
			),
			Ok(Err(e)) => log::error!(target: LOG_TARGET, "no block: {e}"),
			Err(_) => {
				log::error!(target: LOG_TARGET, "the sealing task has ended");
				return;
			},
		}
		due = (due + period).max(Instant::now());
	}
}

/// Gives each block its time and what the relay chain would tell it.
fn mock_providers(
	client: Arc<Client>,
	para_id: ParaId,
	slot_duration: SlotDuration,
) -> Result<
	impl Fn(Hash, ()) -> Ready<Result<MockProviders, BoxError>> + Send + Sync + 'static,
	ServiceError,
> {
	let clock = Clock::new(slot_duration, SystemTime::now())?;
	Ok(move |parent: Hash, ()| ready(mock_at(&client, para_id, &clock, parent)))
}

fn mock_at(
	client: &Client,
	para_id: ParaId,
	clock: &Clock,
	parent: Hash,
) -> Result<MockProviders, BoxError> {
	let header = client
		.header(parent)?
		.ok_or_else(|| format!("no header of the parent block {parent:?}"))?;
	let api = client.runtime_api();
	let new_code = api
		.collect_collation_info(parent, &header)?
		.new_validation_code
		.is_some();
	let relay_parent_offset = api.relay_parent_offset(parent)?;

	let number = header.number().saturating_add(1);
	let slot =
		header.digest().logs().iter().find_map(|item| {
			<_ as CompatibleDigestItem<AuthoritySignature>>::as_aura_pre_digest(item)
		});
	let relay_slot = clock.relay_slot_after(slot);
	let relay_number = u32::try_from(relay_slot)?;
	let relay_step = u32::try_from(clock.relay_slots_per_block)?;
	// The mock computes the number of its relay-chain block as offset + step * number.
	let relay_offset = relay_step
		.checked_mul(number)
		.and_then(|passed| relay_number.checked_sub(passed))
		.ok_or("the chain has more blocks than relay-chain slots have passed")?;

	let relay_chain = MockValidationDataInherentDataProvider::<()> {
		current_para_block: number,
		para_id,
		current_para_block_head: Some(HeadData(header.encode())),
		relay_offset,
		relay_parent_offset,
		relay_blocks_per_para_block: relay_step,
		para_blocks_per_relay_epoch: BLOCKS_PER_RELAY_EPOCH,
		// Without the relay chain's word a runtime upgrade would wait for ever.
		upgrade_go_ahead: new_code.then_some(UpgradeGoAhead::GoAhead),
		..Default::default()
	};
	let timestamp =
		sp_timestamp::InherentDataProvider::new(relay_slot.saturating_mul(RELAY_SLOT_MS).into());
	Ok((timestamp, relay_chain))
}

/// Which relay-chain slot a block stands on.
struct Clock {
	/// Milliseconds of the parachain's slots.
	slot_ms: u64,
	/// Relay-chain slots from one block to the next.
	relay_slots_per_block: u64,
	/// The relay-chain slot of the genesis.
	genesis: u64,
}

impl Clock {
	fn new(slot_duration: SlotDuration, now: SystemTime) -> Result<Self, ServiceError> {
		let now = now
			.duration_since(UNIX_EPOCH)
			.map_err(|e| ServiceError::Other(format!("the system's clock: {e}")))?;
		let start = now.saturating_sub(CLOCK_LAG).as_millis();
		let start = u64::try_from(start)
			.map_err(|e| ServiceError::Other(format!("the system's clock: {e}")))?;
		let slot_ms = slot_duration.as_millis().max(1);
		Ok(Clock {
			slot_ms,
			relay_slots_per_block: (slot_ms / RELAY_SLOT_MS).max(1),
			genesis: start / RELAY_SLOT_MS,
		})
	}

	/// The relay-chain slot of the child of a block in the parachain's slot `parent`; `None` for
	/// the genesis, which has no slot.
	fn relay_slot_after(&self, parent: Option<Slot>) -> u64 {
		let parent = parent.map_or(self.genesis, |slot| {
			u64::from(slot).saturating_mul(self.slot_ms) / RELAY_SLOT_MS
		});
		parent.saturating_add(self.relay_slots_per_block)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn clock(slot_ms: u64, seconds: u64) -> Clock {
		Clock::new(
			SlotDuration::from_millis(slot_ms),
			UNIX_EPOCH + Duration::from_secs(seconds),
		)
		.expect("is after the epoch")
	}

	#[test]
	fn block_should_be_final_and_not_refused_for_a_single_transaction() {
		for (empty, waiting, may_be_empty) in [
			(false, false, false),
			(false, true, true),
			(true, false, true),
			(true, true, true),
		] {
			for finalize in [false, true] {
				let ordered = EngineCommand::SealNewBlock {
					create_empty: empty,
					finalize,
					parent_hash: Some(Hash::zero()),
					sender: None,
				};
				let EngineCommand::SealNewBlock {
					create_empty,
					finalize,
					parent_hash,
					..
				} = adjusted(ordered, waiting)
				else {
					panic!("is another command");
				};
				assert_eq!(create_empty, may_be_empty);
				assert!(finalize);
				assert_eq!(parent_hash, Some(Hash::zero()));
			}
		}
	}

	#[test]
	fn clock_should_start_two_hours_ago_when_the_chain_is_new() {
		let clock = clock(6_000, 1_800_000_000);
		assert_eq!(
			clock.relay_slot_after(None),
			(1_800_000_000 - 7_200) / 6 + 1
		);
	}

	#[test]
	fn clock_should_go_on_from_the_parent_when_the_node_was_restarted() {
		let before = clock(6_000, 1_800_000_000);
		let first = before.relay_slot_after(None);
		// A day later, and with a clock that was set back.
		for seconds in [1_800_086_400, 1_700_000_000] {
			let after = clock(6_000, seconds);
			assert_eq!(after.relay_slot_after(Some(Slot::from(first))), first + 1);
		}
	}

	#[test]
	fn clock_should_take_several_relay_slots_when_slots_are_longer() {
		let clock = clock(12_000, 1_800_000_000);
		assert_eq!(clock.relay_slot_after(Some(Slot::from(100))), 202);
	}
}
