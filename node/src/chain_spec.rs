// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! Chain specifications: the built-in ones come from the presets of the embedded runtime.

use allora_runtime::{
	constants::{PARA_ID, SS58_PREFIX},
	genesis_config_presets::{self, PRODUCTION_PRESET},
	RuntimeGenesisConfig,
};
use sc_chain_spec::{
	ChainSpecExtension, ChainSpecGroup, ChainType, Properties, DEV_RUNTIME_PRESET,
	LOCAL_TESTNET_RUNTIME_PRESET,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sp_core::storage::{well_known_keys::CODE, Storage};
use sp_runtime::BuildStorage;
use std::path::Path;

/// Id of the development chain; its blocks have no seal.
pub const DEVELOPMENT_ID: &str = "allora_dev";

/// A specification with the parachain's extensions.
pub type ChainSpec = sc_service::GenericChainSpec<Extensions>;

/// What a parachain's specification says beside the genesis.
#[derive(
	Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ChainSpecGroup, ChainSpecExtension,
)]
pub struct Extensions {
	/// Name or file of the relay chain's specification.
	#[serde(alias = "relayChain")]
	pub relay_chain: String,
	/// The parachain's id; the runtime's own answer counts where the two differ.
	#[serde(alias = "paraId")]
	pub para_id: u32,
}

impl Extensions {
	/// The extensions of `spec`, if it has any.
	#[cfg(feature = "collator")]
	pub fn try_get(spec: &dyn sc_service::ChainSpec) -> Option<&Self> {
		sc_chain_spec::get_extension(spec.extensions())
	}
}

/// A built-in specification.
struct BuiltIn {
	preset: &'static str,
	name: &'static str,
	id: &'static str,
	protocol: &'static str,
	kind: ChainType,
	relay_chain: &'static str,
}

impl BuiltIn {
	fn by_name(name: &str) -> Option<Self> {
		Some(match name {
			"dev" | "development" => BuiltIn {
				preset: DEV_RUNTIME_PRESET,
				name: "Allora Development",
				id: DEVELOPMENT_ID,
				protocol: "allora-dev",
				kind: ChainType::Development,
				relay_chain: "rococo-local",
			},
			// No chain named: what the subcommands that do not need one take.
			"" | "local" => BuiltIn {
				preset: LOCAL_TESTNET_RUNTIME_PRESET,
				name: "Allora Local Testnet",
				id: "allora_local",
				protocol: "allora-local",
				kind: ChainType::Local,
				relay_chain: "rococo-local",
			},
			"production" => BuiltIn {
				preset: PRODUCTION_PRESET,
				name: "Allora",
				id: "allora",
				protocol: "allora",
				kind: ChainType::Live,
				relay_chain: "polkadot",
			},
			_ => return None,
		})
	}

	/// The preset with `patch` on top.
	fn genesis(&self, patch: Option<Value>) -> Result<Value, String> {
		// The preset is asked of the native runtime: compiling the wasm just for that takes seconds.
		let preset = genesis_config_presets::get_preset(&self.preset.into())
			.ok_or_else(|| format!("the runtime has no preset `{}`", self.preset))?;
		let mut genesis: Value = serde_json::from_slice(&preset)
			.map_err(|e| format!("the preset `{}` is not JSON: {e}", self.preset))?;
		if let Some(patch) = patch {
			sc_chain_spec::json_merge(&mut genesis, patch);
		}
		check(&genesis).map_err(|e| {
			format!(
				"the genesis `{}` cannot start a chain: {e}. Write it into a JSON file, make a \
				 specification with `export-chain-spec --chain {} --genesis FILE --raw --output \
				 spec.json`, and start the node with `--chain spec.json`",
				self.preset, self.preset,
			)
		})?;
		Ok(genesis)
	}

	fn build(&self, genesis: Value) -> Result<ChainSpec, String> {
		let para_id = genesis
			.pointer("/parachainInfo/parachainId")
			.and_then(Value::as_u64)
			.and_then(|id| u32::try_from(id).ok())
			.unwrap_or(PARA_ID);
		let extensions = Extensions {
			relay_chain: self.relay_chain.into(),
			para_id,
		};
		Ok(ChainSpec::builder(runtime_code()?, extensions)
			.with_name(self.name)
			.with_id(self.id)
			.with_protocol_id(self.protocol)
			.with_chain_type(self.kind.clone())
			.with_properties(properties())
			.with_genesis_config_patch(genesis)
			.build())
	}
}

/// The embedded runtime.
fn runtime_code() -> Result<&'static [u8], String> {
	allora_runtime::WASM_BINARY.ok_or_else(|| {
		"this node was built without the runtime (SKIP_WASM_BUILD): build it again without that \
		 variable, or pass a chain specification file with --chain"
			.into()
	})
}

/// The genesis state, built by the native runtime.
fn native_storage(genesis: Value) -> Result<Storage, String> {
	let describe = |e: serde_json::Error| format!("the genesis: {e}");
	let mut config = serde_json::to_value(RuntimeGenesisConfig::default()).map_err(describe)?;
	sc_chain_spec::json_merge(&mut config, genesis);
	let config: RuntimeGenesisConfig = serde_json::from_value(config).map_err(describe)?;
	let mut storage = config.build_storage()?;
	storage.top.insert(CODE.to_vec(), runtime_code()?.to_vec());
	Ok(storage)
}

fn check(genesis: &Value) -> Result<(), String> {
	let json = serde_json::to_vec(genesis).map_err(|e| e.to_string())?;
	genesis_config_presets::check(&json).map_err(Into::into)
}

/// What wallets show.
fn properties() -> Properties {
	let mut properties = Properties::new();
	properties.insert("tokenSymbol".into(), "ALLO".into());
	properties.insert("tokenDecimals".into(), 18.into());
	properties.insert("ss58Format".into(), SS58_PREFIX.into());
	properties
}

/// The specification `id`: `dev`, `local`, `production`, or else the path of a file.
pub fn load(id: &str) -> Result<ChainSpec, String> {
	match BuiltIn::by_name(id) {
		Some(built_in) => built_in.build(built_in.genesis(None)?),
		None => ChainSpec::from_json_file(id.into())
			.map_err(|e| format!("no built-in chain `{id}` (dev, local, production), and: {e}")),
	}
}

/// The specification `id` for a node that starts from it: like [`load`], but the genesis state of a
/// built-in chain is there already, built by the native runtime. It is the same state; compiling
/// the wasm for it once more would only delay the first block.
pub fn load_to_run(id: &str) -> Result<ChainSpec, String> {
	match BuiltIn::by_name(id) {
		Some(built_in) => {
			let genesis = built_in.genesis(None)?;
			let mut spec = built_in.build(genesis.clone())?;
			sc_service::ChainSpec::set_storage(&mut spec, native_storage(genesis)?);
			Ok(spec)
		},
		None => load(id),
	}
}

/// The built-in specification `id` with the genesis in `file` (a JSON patch, arrays replace those
/// of the preset) on top.
pub fn load_with_genesis(id: &str, file: &Path) -> Result<ChainSpec, String> {
	let built_in = BuiltIn::by_name(id).ok_or_else(|| {
		format!("--genesis goes with a built-in chain (dev, local, production), not with `{id}`")
	})?;
	let text = std::fs::read(file).map_err(|e| format!("{}: {e}", file.display()))?;
	let patch = serde_json::from_slice(&text).map_err(|e| format!("{}: {e}", file.display()))?;
	built_in.build(built_in.genesis(Some(patch))?)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn extensions_should_decode_when_written_in_either_case() {
		let expected = Extensions {
			relay_chain: "rococo-local".into(),
			para_id: 7,
		};
		for json in [
			r#"{"relay_chain":"rococo-local","para_id":7}"#,
			r#"{"relayChain":"rococo-local","paraId":7}"#,
		] {
			let got: Extensions = serde_json::from_str(json).expect("is valid");
			assert_eq!(got, expected);
		}
	}

	#[test]
	fn file_should_be_named_in_the_error_when_it_is_absent() {
		let error = load("no/such/file.json")
			.map(|_| ())
			.expect_err("there is no such file");
		assert!(error.contains("no/such/file.json"), "{error}");
	}

	#[test]
	fn genesis_should_be_refused_when_the_chain_is_not_built_in() {
		let error = load_with_genesis("x.json", Path::new("y.json")).map(|_| ());
		assert!(error.expect_err("is not built in").contains("x.json"));
	}

	#[test]
	fn native_genesis_should_be_that_of_the_wasm() {
		if allora_runtime::WASM_BINARY.is_none() {
			return;
		}
		let native = load_to_run("dev")
			.and_then(|spec| spec.build_storage())
			.expect("is valid");
		let wasm = load("dev")
			.and_then(|spec| spec.build_storage())
			.expect("is valid");
		assert!(
			native.top == wasm.top,
			"the native genesis differs from that of the wasm"
		);
	}

	#[test]
	fn presets_for_tests_should_pass_the_check_and_production_should_not() {
		for (preset, ok) in [
			(DEV_RUNTIME_PRESET, true),
			(LOCAL_TESTNET_RUNTIME_PRESET, true),
			(PRODUCTION_PRESET, false),
		] {
			let json = genesis_config_presets::get_preset(&preset.into()).expect("exists");
			let genesis: Value = serde_json::from_slice(&json).expect("is JSON");
			assert_eq!(check(&genesis).is_ok(), ok, "{preset}");
		}
	}
}
