// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! From the command line to the service.

#[cfg(feature = "collator")]
use crate::purge;
use crate::{
	chain_spec,
	cli::{Cli, ExportChainSpecCmd, Subcommand},
	service::{self, Block, NodeOptions},
};
use sc_cli::{CliConfiguration, LoggerBuilder, SharedParams, SubstrateCli};
use sc_service::{Configuration, TaskManager};
use std::future::Future;

/// Runs what the command line asks for.
pub fn run() -> sc_cli::Result<()> {
	sp_core::crypto::set_default_ss58_version(allora_runtime::constants::SS58_PREFIX.into());
	let cli = Cli::parse_args();
	if let Some(subcommand) = &cli.subcommand {
		subcommand.check_chain()?;
	}
	match &cli.subcommand {
		Some(Subcommand::Key(cmd)) => cmd.run(&cli),
		Some(Subcommand::ExportChainSpec(cmd)) => export_chain_spec(cmd),
		Some(Subcommand::CheckBlock(cmd)) => on_chain(&cli, cmd, |config| {
			let block = cmd.input.parse::<Block>()?;
			let parts = service::new_parts(&config)?;
			let check = async move {
				println!(
					"{}",
					service::check::check(&parts.client, &parts.backend, block)?
				);
				Ok(())
			};
			Ok((check, parts.task_manager))
		}),
		Some(Subcommand::ImportBlocks(cmd)) => {
			let chain = Chain::of(&cmd.shared_params);
			on_chain(&cli, cmd, move |config| {
				let (parts, queue) =
					service::chain_operations(&config, chain.is_development(&config))?;
				Ok((cmd.run(parts.client, queue), parts.task_manager))
			})
		},
		Some(Subcommand::ExportBlocks(cmd)) => on_chain(&cli, cmd, |config| {
			let parts = service::new_parts(&config)?;
			Ok((cmd.run(parts.client, config.database), parts.task_manager))
		}),
		Some(Subcommand::Revert(cmd)) => on_chain(&cli, cmd, |config| {
			let parts = service::new_parts(&config)?;
			Ok((
				cmd.run(parts.client, parts.backend, None),
				parts.task_manager,
			))
		}),
		Some(Subcommand::PurgeChain(cmd)) => {
			let runner = cli.create_runner(cmd)?;
			#[cfg(not(feature = "collator"))]
			return runner.sync_run(|config| cmd.run(config.database));
			#[cfg(feature = "collator")]
			{
				let chain = Chain::of(cmd.shared_params());
				runner.sync_run(|config| purge::run(cmd, chain.is_development(&config), config))
			}
		},
		None => run_node(cli),
	}
}

/// What a subcommand was told about the chain.
struct Chain {
	dev: bool,
}

impl Chain {
	fn of(params: &SharedParams) -> Self {
		Chain {
			dev: params.is_dev(),
		}
	}

	/// Whether the chain's blocks were made by a development node, and so have no seal.
	fn is_development(&self, config: &Configuration) -> bool {
		self.dev || config.chain_spec.id() == chain_spec::DEVELOPMENT_ID
	}
}

fn on_chain<C, F>(
	cli: &Cli,
	cmd: &C,
	prepare: impl FnOnce(Configuration) -> sc_cli::Result<(F, TaskManager)>,
) -> sc_cli::Result<()>
where
	C: CliConfiguration,
	F: Future<Output = sc_cli::Result<()>>,
{
	cli.create_runner(cmd)?.async_run(prepare)
}

fn export_chain_spec(cmd: &ExportChainSpecCmd) -> sc_cli::Result<()> {
	// The runtime logs why it refuses a genesis; the log goes to stderr.
	LoggerBuilder::new("").init()?;
	let spec = match &cmd.genesis {
		Some(file) => chain_spec::load_with_genesis(&cmd.base.chain, file)?,
		None => chain_spec::load(&cmd.base.chain)?,
	};
	cmd.base.run(Box::new(spec))
}

fn node_options(cli: &Cli) -> NodeOptions {
	NodeOptions {
		truth: cli.truth.clone(),
	}
}

#[cfg(not(feature = "collator"))]
fn run_node(cli: Cli) -> sc_cli::Result<()> {
	if !cli.base().is_dev()? {
		return Err(
			"this build runs development chains only: start it with --dev. To join a network \
			 as collator or full node, build the node with the cargo feature `collator`: \
			 make build-release"
				.into(),
		);
	}
	let seal = cli.seal.mode();
	let options = node_options(&cli);
	cli.create_runner(cli.base())?
		.run_node_until_exit(|config| async move {
			service::dev::start(config, seal, options).map_err(sc_cli::Error::Service)
		})
}

#[cfg(feature = "collator")]
fn run_node(cli: Cli) -> sc_cli::Result<()> {
	let dev = cli.base().is_dev()?;
	if !dev && cli.base().shared_params.chain.is_none() {
		return Err(
			"no chain given: pass --chain with a chain specification file, or --dev".into(),
		);
	}
	let seal = cli.seal.mode();
	let options = node_options(&cli);
	cli.create_runner(&cli.run.normalize())?
		.run_node_until_exit(|config| async move {
			if dev {
				return service::dev::start(config, seal, options).map_err(sc_cli::Error::Service);
			}
			let relay = service::relay::configuration(&config, cli.relay_chain_args.iter())?;
			let collator = service::collator::CollatorOptions {
				relay: cli.run.collator_options(),
				authoring: cli.collator.authoring,
				export_pov: cli.collator.export_pov_to_path.clone(),
				max_pov_percentage: cli.run.experimental_max_pov_percentage,
			};
			service::collator::start(config, relay, collator, options)
				.await
				.map_err(sc_cli::Error::Service)
		})
}
