// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! `purge-chain` of a node that has a relay-chain node inside.
//!
//! The SDK's own command wants the relay chain's configuration, and so its specification, even to
//! delete the parachain's database alone: it fails wherever the specification is a name that this
//! node does not know. Where the databases are follows from the base path.

use crate::{cli::PurgeChainCmd, service::relay};
use sc_service::Configuration;
use std::{
	fs,
	io::{self, Write},
	path::{Path, PathBuf},
};

/// Directories of databases below that of a chain, by the SDK's conventions.
const DATABASES: [&str; 2] = ["db", "paritydb"];

/// Deletes the databases that `cmd` asks for: the parachain's, the relay chain's, or, if neither is
/// named, both. `development`: the chain is one without a relay chain.
pub fn run(cmd: &PurgeChainCmd, development: bool, config: Configuration) -> sc_cli::Result<()> {
	if development && cmd.relaychain && !cmd.parachain {
		return Err("a development chain has no relay chain".into());
	}
	if development || (cmd.parachain && !cmd.relaychain) {
		return cmd.base.run(config.database);
	}
	let relay = relay_databases(&config.base_path.path().join(relay::DIRECTORY))?;
	let mut paths = Vec::new();
	if cmd.parachain || !cmd.relaychain {
		let own = config.database.path().and_then(Path::parent);
		paths.push(
			own.ok_or("this kind of database cannot be purged")?
				.to_path_buf(),
		);
	} else if relay.is_empty() {
		return Err(format!(
			"there is no relay chain's database below {}",
			config.base_path.path().join(relay::DIRECTORY).display()
		)
		.into());
	}
	paths.extend(relay);
	if cmd.base.yes || confirmed(&paths)? {
		remove(&paths)?;
	}
	Ok(())
}

/// The databases of all relay chains whose node had its data in `directory`.
fn relay_databases(directory: &Path) -> io::Result<Vec<PathBuf>> {
	let chains = match fs::read_dir(directory.join("chains")) {
		Ok(chains) => chains,
		Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
		Err(e) => return Err(e),
	};
	let mut found = Vec::new();
	for chain in chains {
		let chain = chain?.path();
		found.extend(
			DATABASES
				.iter()
				.map(|name| chain.join(name))
				.filter(|path| path.is_dir()),
		);
	}
	found.sort();
	Ok(found)
}

/// Asks on the terminal.
fn confirmed(paths: &[PathBuf]) -> io::Result<bool> {
	for path in paths {
		println!("{}", path.display());
	}
	print!("Are you sure to remove? [y/N]: ");
	io::stdout().flush()?;
	let mut input = String::new();
	io::stdin().read_line(&mut input)?;
	let yes = matches!(input.trim().chars().next(), Some('y' | 'Y'));
	if !yes {
		println!("Aborted");
	}
	Ok(yes)
}

fn remove(paths: &[PathBuf]) -> io::Result<()> {
	for path in paths {
		match fs::remove_dir_all(path) {
			Ok(()) => println!("{} removed.", path.display()),
			Err(e) if e.kind() == io::ErrorKind::NotFound => {
				eprintln!("{} did not exist.", path.display());
			},
			Err(e) => return Err(e),
		}
	}
	Ok(())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn relay_databases_should_be_found_below_the_base_path() {
		let base = std::env::temp_dir().join(format!("allora-purge-{}", std::process::id()));
		assert_eq!(
			relay_databases(&base).expect("works"),
			Vec::<PathBuf>::new()
		);
		let chain = base.join("chains").join("polkadot");
		for name in ["paritydb/full", "keystore", "network"] {
			fs::create_dir_all(chain.join(name)).expect("is writable");
		}
		let found = relay_databases(&base).expect("works");
		assert_eq!(found, [chain.join("paritydb")]);
		remove(&found).expect("works");
		assert!(!chain.join("paritydb").exists());
		assert!(chain.join("keystore").is_dir(), "only databases go");
		fs::remove_dir_all(&base).expect("is there");
	}
}
