// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! The relay-chain node inside a collator or full node: its command line, after `--`.

use crate::{chain_spec::Extensions, cli::Cli};
use clap::{CommandFactory, FromArgMatches};
use sc_cli::{CliConfiguration, Database, SubstrateCli};
use sc_service::Configuration;

/// Directory of the relay-chain node below the parachain's base path.
pub const DIRECTORY: &str = "relay-chain";
/// Default ports: those of the parachain's node plus one.
const P2P_PORT: u16 = 30_334;
const RPC_PORT: u16 = 9_945;
const PROMETHEUS_PORT: u16 = 9_616;

/// The configuration of the relay-chain node, from the arguments after `--`.
pub fn configuration<'a>(
	parachain: &Configuration,
	args: impl Iterator<Item = &'a String>,
) -> sc_cli::Result<Configuration> {
	let matches = polkadot_cli::RunCmd::command()
		.no_binary_name(true)
		.try_get_matches_from(args)?;
	let mut run = polkadot_cli::RunCmd::from_arg_matches(&matches)?.base;

	let shared = &mut run.shared_params;
	if shared.chain.is_none() {
		shared.chain = Extensions::try_get(&*parachain.chain_spec).map(|e| e.relay_chain.clone());
	}
	shared
		.base_path
		.get_or_insert_with(|| parachain.base_path.path().join(DIRECTORY));
	run.network_params.port.get_or_insert(P2P_PORT);
	run.rpc_params.rpc_port.get_or_insert(RPC_PORT);
	run.prometheus_params
		.prometheus_port
		.get_or_insert(PROMETHEUS_PORT);
	run.import_params
		.database_params
		.database
		.get_or_insert(Database::ParityDb);

	let cli = polkadot_cli::Cli::try_from_iter([Cli::executable_name()])?;
	let mut configuration = run
		.create_configuration(&cli, parachain.tokio_handle.clone())
		.map_err(|e| {
			let chain = run.shared_params.chain.as_deref().unwrap_or_default();
			format!(
				"no specification of the relay chain `{chain}`: give its file after `--`, as in \
				 `-- --chain relay.json` ({e})"
			)
		})?;
	// A collator's relay-chain node offers WebRTC only when asked.
	let network = &run.network_params;
	if parachain.role.is_authority()
		&& !network.force_enable_webrtc
		&& network.listen_addr.is_empty()
	{
		configuration.network.remove_webrtc_addresses();
	}
	Ok(configuration)
}
