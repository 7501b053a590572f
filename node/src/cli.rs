// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! What the command line takes.

use crate::truth::{AllowedHost, TruthSource};
#[cfg(feature = "collator")]
pub use cumulus_client_cli::{PurgeChainCmd, RunCmd};
use sc_cli::{CliConfiguration, Database, DatabaseParams, KeySubcommand, SubstrateCli};
#[cfg(not(feature = "collator"))]
pub use sc_cli::{PurgeChainCmd, RunCmd};
use std::{path::PathBuf, time::Duration};

/// Milliseconds between the blocks of a development chain unless told otherwise.
const DEFAULT_DEV_BLOCK_TIME_MS: u64 = 3_000;
/// The longest interval: an hour.
const MAX_DEV_BLOCK_TIME_MS: u64 = 3_600_000;

/// What `--help` says of the environment.
const ENVIRONMENT: &str =
	"Environment:\n  ALLORA_RUNTIME_CACHE  Directory where compiled runtimes \
	are kept, so that the next start does not compile them again. Whoever can write there decides \
	what the node executes.";

/// The node.
#[derive(Debug, clap::Parser)]
#[command(
	propagate_version = true,
	args_conflicts_with_subcommands = true,
	subcommand_negates_reqs = true,
	after_help = ENVIRONMENT
)]
pub struct Cli {
	/// What to do instead of running a node.
	#[command(subcommand)]
	pub subcommand: Option<Subcommand>,

	#[allow(missing_docs)]
	#[command(flatten)]
	pub run: RunCmd,

	#[allow(missing_docs)]
	#[command(flatten)]
	pub seal: SealParams,

	#[allow(missing_docs)]
	#[command(flatten)]
	pub truth: TruthParams,

	#[allow(missing_docs)]
	#[cfg(feature = "collator")]
	#[command(flatten)]
	pub collator: CollatorParams,

	/// Arguments of the relay-chain node, after `--`.
	#[cfg(feature = "collator")]
	#[arg(raw = true)]
	pub relay_chain_args: Vec<String>,
}

/// What the node does instead of running.
#[derive(Debug, clap::Subcommand)]
#[allow(clippy::large_enum_variant)]
pub enum Subcommand {
	/// Make, inspect and insert keys.
	#[command(subcommand)]
	Key(KeySubcommand),

	/// Write a chain specification, plain or raw.
	ExportChainSpec(ExportChainSpecCmd),

	/// Execute a block of the database again, on the state of its parent, and compare what comes out
	/// with its header; the seal is not checked.
	CheckBlock(sc_cli::CheckBlockCmd),

	/// Write blocks into a file.
	ExportBlocks(sc_cli::ExportBlocksCmd),

	/// Execute and take in the blocks of a file.
	ImportBlocks(sc_cli::ImportBlocksCmd),

	/// Go back to an earlier block; finalized blocks stay. A development node finalizes every block
	/// that it makes, so there it takes back imported blocks only.
	Revert(sc_cli::RevertCmd),

	/// Delete the chain's database.
	PurgeChain(PurgeChainCmd),
}

/// Write a chain specification, plain or raw.
#[derive(Debug, Clone, clap::Parser)]
#[group(skip)] // Its group would have the name of the one inside.
pub struct ExportChainSpecCmd {
	#[allow(missing_docs)]
	#[command(flatten)]
	pub base: sc_cli::ExportChainSpecCmd,

	/// JSON file with genesis values that replace those of the preset. A production chain needs
	/// parachainInfo.parachainId, session.keys, staking.stakers and emissions.beneficiaries.
	#[arg(long, value_name = "FILE")]
	pub genesis: Option<PathBuf>,
}

/// When a development chain makes blocks.
#[derive(Debug, Clone, clap::Args)]
pub struct SealParams {
	/// Milliseconds from one block of the development chain to the next [default: 3000].
	#[arg(
		long,
		value_name = "MS",
		requires = "dev",
		conflicts_with_all = ["instant_seal", "manual_seal"],
		value_parser = clap::value_parser!(u64).range(1..=MAX_DEV_BLOCK_TIME_MS),
	)]
	pub dev_block_time: Option<u64>,

	/// The development chain makes a block for each transaction, and none without, unless the RPC
	/// method engine_createBlock asks for one. Every block is final at once.
	#[arg(long, requires = "dev", conflicts_with = "manual_seal")]
	pub instant_seal: bool,

	/// The development chain makes a block only when asked by the RPC method engine_createBlock.
	/// Every block is final at once, whatever the method's parameter `finalize` says.
	#[arg(long, requires = "dev")]
	pub manual_seal: bool,
}

/// When a development chain makes blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealMode {
	/// One block in each interval.
	Timed(Duration),
	/// One block per transaction, and by RPC.
	Instant,
	/// By RPC.
	Manual,
}

impl SealParams {
	/// The mode that the flags ask for.
	pub fn mode(&self) -> SealMode {
		if self.instant_seal {
			SealMode::Instant
		} else if self.manual_seal {
			SealMode::Manual
		} else {
			let ms = self.dev_block_time.unwrap_or(DEFAULT_DEV_BLOCK_TIME_MS);
			SealMode::Timed(Duration::from_millis(ms))
		}
	}
}

/// Where the off-chain worker finds truths.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct TruthParams {
	/// Host that the off-chain worker may ask for truths; repeat it for several. The flags replace
	/// the stored list. A list that the flags of an earlier start wrote goes when the flags go; one
	/// that was written by RPC stays.
	#[arg(long = "truth-allow-host", value_name = "HOST[:PORT]")]
	pub allow: Vec<AllowedHost>,

	/// Where the off-chain worker of this node finds a topic's truth, instead of the topic's own
	/// source: URL with the placeholders {topic} {epoch} {block} {time}, then the JSON pointer of
	/// the number. Repeat it for several topics. A source that the flags of an earlier start wrote
	/// goes when its flag goes; one that was written by RPC stays.
	#[arg(long = "truth-source", value_name = "TOPIC=URL#POINTER")]
	pub sources: Vec<TruthSource>,
}

/// How a collator authors blocks.
#[cfg(feature = "collator")]
#[derive(Debug, Clone, clap::Args)]
pub struct CollatorParams {
	/// Authoring style.
	#[arg(long, value_enum, default_value_t = AuthoringPolicy::Lookahead)]
	pub authoring: AuthoringPolicy,

	/// Write the proof of validity of each block that this collator makes into this directory.
	#[arg(long, value_name = "PATH")]
	pub export_pov_to_path: Option<PathBuf>,
}

/// Authoring style of a collator.
#[cfg(feature = "collator")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum AuthoringPolicy {
	/// A block for each relay-chain block.
	Lookahead,
	/// Blocks by time, on as many cores as there are: for elastic scaling.
	SlotBased,
}

impl Cli {
	/// Parses the process's arguments; exits with a message if they are wrong.
	pub fn parse_args() -> Self {
		Self::from_args().with_database()
	}

	/// The flags that every node has.
	pub fn base(&self) -> &sc_cli::RunCmd {
		#[cfg(feature = "collator")]
		return &self.run.base;
		#[cfg(not(feature = "collator"))]
		&self.run
	}

	fn base_mut(&mut self) -> &mut sc_cli::RunCmd {
		#[cfg(feature = "collator")]
		return &mut self.run.base;
		#[cfg(not(feature = "collator"))]
		&mut self.run
	}

	/// Makes ParityDB the default database in every build, so that a base path works with each:
	/// with the relay-chain client in, the SDK's default is another.
	fn with_database(mut self) -> Self {
		let default = |params: &mut DatabaseParams| {
			params.database.get_or_insert(Database::ParityDb);
		};
		default(&mut self.base_mut().import_params.database_params);
		match &mut self.subcommand {
			Some(Subcommand::CheckBlock(cmd)) => default(&mut cmd.import_params.database_params),
			Some(Subcommand::ImportBlocks(cmd)) => default(&mut cmd.import_params.database_params),
			Some(Subcommand::ExportBlocks(cmd)) => default(&mut cmd.database_params),
			Some(Subcommand::Revert(cmd)) => default(&mut cmd.database_params),
			#[cfg(feature = "collator")]
			Some(Subcommand::PurgeChain(cmd)) => default(&mut cmd.base.database_params),
			#[cfg(not(feature = "collator"))]
			Some(Subcommand::PurgeChain(cmd)) => default(&mut cmd.database_params),
			Some(Subcommand::Key(_)) | Some(Subcommand::ExportChainSpec(_)) | None => (),
		}
		self
	}
}

impl Subcommand {
	/// Refuses a subcommand that works on the data of one chain and was not told of which: the SDK
	/// would take the empty name, and so the local test network.
	pub fn check_chain(&self) -> Result<(), String> {
		let shared = match self {
			Subcommand::Key(KeySubcommand::Insert(cmd)) => &cmd.shared_params,
			Subcommand::CheckBlock(cmd) => &cmd.shared_params,
			Subcommand::ExportBlocks(cmd) => &cmd.shared_params,
			Subcommand::ImportBlocks(cmd) => &cmd.shared_params,
			Subcommand::Revert(cmd) => &cmd.shared_params,
			Subcommand::PurgeChain(cmd) => cmd.shared_params(),
			Subcommand::Key(_) | Subcommand::ExportChainSpec(_) => return Ok(()),
		};
		if shared.is_dev() || shared.chain.is_some() {
			return Ok(());
		}
		Err(
			"no chain given: pass --chain with a chain specification file or a built-in name \
			 (dev, local), or --dev"
				.into(),
		)
	}
}

impl SubstrateCli for Cli {
	fn impl_name() -> String {
		"Allora Node".into()
	}

	fn impl_version() -> String {
		env!("CARGO_PKG_VERSION").into()
	}

	fn description() -> String {
		#[cfg(feature = "collator")]
		return format!(
			"Node of the Allora parachain.\n\nThe arguments after `--` go to the relay-chain node:\n\
			 {} [parachain args] -- [relay-chain args]",
			Self::executable_name(),
		);
		#[cfg(not(feature = "collator"))]
		"Node of the Allora parachain. This build runs development chains (--dev); to join a \
		 network, build it with the cargo feature `collator`."
			.into()
	}

	fn author() -> String {
		"The Allora parachain's authors".into()
	}

	fn support_url() -> String {
		"docs/troubleshooting.md in the source repository".into()
	}

	fn copyright_start_year() -> i32 {
		2026
	}

	fn load_spec(&self, id: &str) -> Result<Box<dyn sc_service::ChainSpec>, String> {
		Ok(Box::new(crate::chain_spec::load_to_run(id)?))
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::CommandFactory;

	fn parse(args: &[&str]) -> Result<Cli, clap::Error> {
		Cli::try_from_iter(std::iter::once(&"allora-node").chain(args)).map(Cli::with_database)
	}

	#[test]
	fn command_should_be_consistent() {
		Cli::command()
			.version("0")
			.propagate_version(true)
			.debug_assert();
	}

	#[test]
	fn seal_mode_should_follow_the_flags() {
		let mode = |args: &[&str]| parse(args).expect("is valid").seal.mode();
		assert_eq!(
			mode(&["--dev"]),
			SealMode::Timed(Duration::from_millis(3_000))
		);
		assert_eq!(
			mode(&["--dev", "--dev-block-time", "500"]),
			SealMode::Timed(Duration::from_millis(500)),
		);
		assert_eq!(mode(&["--dev", "--instant-seal"]), SealMode::Instant);
		assert_eq!(mode(&["--dev", "--manual-seal"]), SealMode::Manual);
	}

	#[test]
	fn seal_flags_should_be_refused_when_they_contradict() {
		for args in [
			&["--instant-seal"][..],
			&["--manual-seal"],
			&["--dev-block-time", "500"],
			&["--dev", "--dev-block-time", "0"],
			&["--dev", "--dev-block-time", "500", "--instant-seal"],
			&["--dev", "--manual-seal", "--instant-seal"],
		] {
			assert!(parse(args).is_err(), "{args:?}");
		}
	}

	#[test]
	fn database_should_be_paritydb_when_not_given() {
		let cli = parse(&["--dev"]).expect("is valid");
		assert_eq!(
			cli.base().import_params.database_params.database,
			Some(Database::ParityDb)
		);
		let cli = parse(&["revert", "--dev", "--database", "auto"]).expect("is valid");
		match cli.subcommand {
			Some(Subcommand::Revert(cmd)) => {
				assert_eq!(cmd.database_params.database, Some(Database::Auto))
			},
			other => panic!("{other:?}"),
		}
	}

	#[test]
	fn chain_should_be_named_when_a_subcommand_works_on_its_data() {
		let checked = |args: &[&str]| {
			let subcommand = parse(args).expect("is valid").subcommand;
			subcommand.expect("is one").check_chain()
		};
		let insert = ["key", "insert", "--scheme", "sr25519", "--key-type", "repu"];
		for args in [
			&insert[..],
			&["check-block", "1"],
			&["export-blocks"],
			&["import-blocks", "file"],
			&["revert", "1"],
			&["purge-chain", "-y"],
		] {
			let error = checked(args).expect_err("there is no chain");
			assert!(error.contains("--chain"), "{error}");
			for chain in [&["--dev"][..], &["--chain", "local"]] {
				assert_eq!(checked(&[args, chain].concat()), Ok(()), "{args:?}");
			}
		}
		for args in [
			&["key", "generate-node-key"][..],
			&["key", "generate"],
			&["export-chain-spec"],
		] {
			assert_eq!(checked(args), Ok(()), "{args:?}");
		}
	}

	#[test]
	fn truth_flags_should_be_taken_several_times() {
		let cli = parse(&[
			"--dev",
			"--truth-allow-host",
			"127.0.0.1:8000",
			"--truth-allow-host",
			"example.org",
			"--truth-source",
			"1=http://127.0.0.1:8000/t/{topic}/{epoch}#/value",
		])
		.expect("is valid");
		assert_eq!(cli.truth.allow.len(), 2);
		assert_eq!(cli.truth.sources.len(), 1);
		assert!(parse(&["--dev", "--truth-source", "http://x#/v"]).is_err());
	}
}
