// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! The built node's command line: what it says and writes without running a chain.

use std::{
	path::PathBuf,
	process::{Command, Output},
};

fn node(args: &[&str]) -> Output {
	Command::new(env!("CARGO_BIN_EXE_allora-node"))
		.args(args)
		.output()
		.expect("the node starts")
}

fn stderr(output: &Output) -> String {
	String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A file that is gone when the test ends.
struct Scratch(PathBuf);

impl Scratch {
	fn new(name: &str, content: &str) -> Self {
		let file = format!("allora-node-test-{}-{name}", std::process::id());
		let path = std::env::temp_dir().join(file);
		std::fs::write(&path, content).expect("is writable");
		Scratch(path)
	}

	fn path(&self) -> &str {
		self.0.to_str().expect("is UTF-8")
	}
}

impl Drop for Scratch {
	fn drop(&mut self) {
		let _ = std::fs::remove_file(&self.0);
	}
}

#[test]
fn node_should_tell_its_version() {
	let output = node(&["--version"]);
	assert!(output.status.success());
	assert!(String::from_utf8_lossy(&output.stdout).contains(env!("CARGO_PKG_VERSION")));
}

#[test]
fn node_should_refuse_when_seal_flags_come_without_dev() {
	let output = node(&["--instant-seal"]);
	assert!(!output.status.success());
	assert!(stderr(&output).contains("--dev"), "{}", stderr(&output));
}

#[cfg(not(feature = "collator"))]
#[test]
fn node_should_name_the_right_build_when_it_is_started_without_dev() {
	let output = node(&["--chain", "local", "--tmp"]);
	assert!(!output.status.success());
	assert!(stderr(&output).contains("collator"), "{}", stderr(&output));
	let remedy = "make build-release";
	assert!(stderr(&output).contains(remedy), "{}", stderr(&output));
}

#[cfg(feature = "collator")]
#[test]
fn node_should_ask_for_a_chain_when_none_is_given() {
	let output = node(&["--tmp"]);
	assert!(!output.status.success());
	assert!(stderr(&output).contains("--chain"), "{}", stderr(&output));
}

/// The runtime is in the binary only if it was built with it.
fn has_runtime() -> bool {
	allora_runtime::WASM_BINARY.is_some()
}

#[test]
fn export_should_write_the_parachain_and_its_token_when_the_chain_is_built_in() {
	if !has_runtime() {
		return;
	}
	for (chain, id) in [("dev", "allora_dev"), ("local", "allora_local")] {
		let output = node(&["export-chain-spec", "--chain", chain]);
		assert!(output.status.success(), "{}", stderr(&output));
		let spec: serde_json::Value = serde_json::from_slice(&output.stdout).expect("is JSON");
		assert_eq!(spec["id"], id);
		assert_eq!(spec["para_id"], allora_runtime::constants::PARA_ID);
		assert_eq!(spec["properties"]["tokenSymbol"], "ALLO");
		assert_eq!(spec["properties"]["tokenDecimals"], 18);
		assert_eq!(
			spec["properties"]["ss58Format"],
			allora_runtime::constants::SS58_PREFIX
		);
		assert!(spec["genesis"]["runtimeGenesis"]["patch"]["session"]["keys"].is_array());
	}
}

#[test]
fn export_should_name_what_is_missing_when_production_has_no_genesis_file() {
	if !has_runtime() {
		return;
	}
	let output = node(&["export-chain-spec", "--chain", "production"]);
	assert!(!output.status.success());
	assert!(
		stderr(&output).contains("session.keys"),
		"{}",
		stderr(&output)
	);
	assert!(stderr(&output).contains("--genesis"), "{}", stderr(&output));
}

/// What an operator writes to start a chain, for the account.
fn operators_file(account: &str) -> serde_json::Value {
	let share = serde_json::json!([[account, 1]]);
	serde_json::json!({
		"parachainInfo": {"parachainId": 3_000},
		"emissions": {"beneficiaries": {
			"foundation": share, "participants": share, "investors": share, "preSeed": share,
			"team": share,
		}},
		"session": {"keys": [[account, account, {"aura": account, "attestation": account}]]},
		"staking": {"stakers": [
			[account, account, 10_000 * allora_runtime::constants::ALLO, "Validator"]
		]},
	})
}

#[test]
fn export_should_take_authorities_and_beneficiaries_from_the_genesis_file() {
	if !has_runtime() {
		return;
	}
	let account = sp_core::crypto::AccountId32::new([7; 32]).to_string();
	let genesis = operators_file(&account);
	let file = Scratch::new("genesis.json", &genesis.to_string());
	let output = node(&[
		"export-chain-spec",
		"--chain",
		"production",
		"--genesis",
		file.path(),
	]);
	assert!(output.status.success(), "{}", stderr(&output));
	let spec: serde_json::Value = serde_json::from_slice(&output.stdout).expect("is JSON");
	assert_eq!(spec["chainType"], "Live");
	assert_eq!(spec["para_id"], 3_000);
	assert_eq!(
		spec["genesis"]["runtimeGenesis"]["patch"]["session"]["keys"][0][0],
		account.as_str(),
	);
}

#[test]
fn export_should_say_why_a_genesis_file_cannot_start_a_chain() {
	// What the node says depends on no runtime: nothing is built from these files.
	let account = sp_core::crypto::AccountId32::new([7; 32]).to_string();
	let stranger = sp_core::crypto::AccountId32::new([8; 32]).to_string();
	let mut poor = operators_file(&account);
	poor["staking"]["stakers"][0][2] = 1.into();
	let mut unknown = operators_file(&account);
	unknown["balances"]["nonsense"] = 1.into();
	let mut typed = operators_file(&account);
	typed["parachainInfo"]["parachainId"] = "3000".into();
	let mut absent = operators_file(&account);
	absent["staking"]["stakers"][0][0] = stranger.clone().into();
	absent["staking"]["stakers"][0][1] = stranger.clone().into();
	absent["session"]["keys"][0][0] = stranger.clone().into();
	absent["session"]["keys"][0][1] = stranger.into();
	for (name, genesis, reasons) in [
		("poor", poor, &["stak", "Bond"][..]),
		("unknown", unknown, &["nonsense"]),
		("typed", typed, &["parachainInfo.parachainId"]),
		("absent", absent, &["stak", "balance"]),
	] {
		let file = Scratch::new(name, &genesis.to_string());
		let args = ["export-chain-spec", "--chain", "production", "--genesis"];
		let output = node(&[&args[..], &[file.path()]].concat());
		let said = stderr(&output);
		assert!(!output.status.success(), "{name}");
		assert!(output.stdout.is_empty(), "{name}");
		assert!(
			reasons.iter().any(|reason| said.contains(reason)),
			"{name}: {said}"
		);
		assert!(!said.contains("unreachable"), "{name}: {said}");
	}
}

#[test]
fn node_should_ask_for_a_chain_when_a_subcommand_works_on_its_data() {
	for args in [
		&["purge-chain", "-y"][..],
		&["revert", "1"],
		&["export-blocks"],
	] {
		let output = node(args);
		assert!(!output.status.success(), "{args:?}");
		assert!(stderr(&output).contains("--chain"), "{}", stderr(&output));
	}
}

#[test]
fn node_should_name_the_file_when_the_chain_specification_is_absent() {
	let output = node(&["check-block", "--chain", "no/such/spec.json", "1"]);
	assert!(!output.status.success());
	assert!(
		stderr(&output).contains("no/such/spec.json"),
		"{}",
		stderr(&output)
	);
}
