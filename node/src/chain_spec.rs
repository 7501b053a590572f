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
use sp_core::{
	crypto::{AccountId32, Ss58Codec},
	storage::{well_known_keys::CODE, Storage},
};
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};
use sp_runtime::BuildStorage;
use std::{
	panic::{self, AssertUnwindSafe},
	path::Path,
};

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
	/// What the command line calls it.
	cli: &'static str,
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
				cli: "dev",
				preset: DEV_RUNTIME_PRESET,
				name: "Allora Development",
				id: DEVELOPMENT_ID,
				protocol: "allora-dev",
				kind: ChainType::Development,
				relay_chain: "rococo-local",
			},
			// Without a name: for `key generate-node-key`, the only one that may do without (see
			// `Subcommand::check_chain`).
			"" | "local" | "local_testnet" => BuiltIn {
				cli: "local",
				preset: LOCAL_TESTNET_RUNTIME_PRESET,
				name: "Allora Local Testnet",
				id: "allora_local",
				protocol: "allora-local",
				kind: ChainType::Local,
				relay_chain: "rococo-local",
			},
			"production" => BuiltIn {
				cli: "production",
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
		let refused = |e: String| {
			format!(
				"the genesis `{name}` cannot start a chain: {e}. Write it into a JSON file, make a \
				 specification with `export-chain-spec --chain {name} --genesis FILE --raw --output \
				 spec.json`, and start the node with `--chain spec.json`",
				name = self.cli,
			)
		};
		if let Some(patch) = patch {
			if self.kind == ChainType::Live {
				// Two chains with one id would be told apart by nobody, so nothing is assumed.
				para_id(&patch)?.ok_or_else(|| {
					refused(
						"no parachain id: put the one that the relay chain gave into \
						 parachainInfo.parachainId"
							.into(),
					)
				})?;
			}
			sc_chain_spec::json_merge(&mut genesis, patch);
		}
		if self.kind == ChainType::Live {
			refuse_well_known_keys(&genesis).map_err(refused)?;
		}
		check(&genesis).map_err(refused)?;
		Ok(genesis)
	}

	fn build(&self, genesis: Value) -> Result<ChainSpec, String> {
		let extensions = Extensions {
			relay_chain: self.relay_chain.into(),
			para_id: para_id(&genesis)?.unwrap_or(PARA_ID),
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

/// The parachain's id in a genesis; `None` if it is not there, an error if it is not an id.
fn para_id(genesis: &Value) -> Result<Option<u32>, String> {
	genesis
		.pointer("/parachainInfo/parachainId")
		.map(|id| {
			id.as_u64()
				.and_then(|id| u32::try_from(id).ok())
				.ok_or_else(|| {
					format!(
						"parachainInfo.parachainId is a number from 0 to {}, not {id}",
						u32::MAX
					)
				})
		})
		.transpose()
}

/// An error that names the first well-known key of a genesis and its place: whoever reads the SDK's
/// documentation has its secret.
fn refuse_well_known_keys(genesis: &Value) -> Result<(), String> {
	let known: Vec<(&str, [u8; 32])> = Sr25519Keyring::iter()
		.map(|key| (key.into(), key.to_raw_public()))
		.chain(Ed25519Keyring::iter().map(|key| (key.into(), key.to_raw_public())))
		.collect();
	let mut open = vec![(String::new(), genesis)];
	while let Some((place, value)) = open.pop() {
		match value {
			Value::String(text) => {
				let found = public_key(text)
					.and_then(|key| known.iter().find(|(_, well_known)| *well_known == key));
				if let Some((name, _)) = found {
					return Err(format!(
						"{place} has the well-known key of //{name}, {text}"
					));
				}
			},
			Value::Array(items) => open.extend(
				items
					.iter()
					.enumerate()
					.map(|(index, item)| (format!("{place}/{index}"), item)),
			),
			Value::Object(fields) => open.extend(
				fields
					.iter()
					.map(|(name, field)| (format!("{place}/{name}"), field)),
			),
			Value::Null | Value::Bool(_) | Value::Number(_) => (),
		}
	}
	Ok(())
}

/// The public key or account that a text names, SS58 of any network or hexadecimal.
fn public_key(text: &str) -> Option<[u8; 32]> {
	if let Some(digits) = text.strip_prefix("0x") {
		return sp_core::bytes::from_hex(digits).ok()?.try_into().ok();
	}
	AccountId32::from_ss58check_with_version(text)
		.ok()
		.map(|(account, _)| account.into())
}

/// The embedded runtime.
fn runtime_code() -> Result<&'static [u8], String> {
	allora_runtime::WASM_BINARY.ok_or_else(|| {
		"this node was built without the runtime (SKIP_WASM_BUILD): build it again without that \
		 variable, or pass a chain specification file with --chain"
			.into()
	})
}

/// The genesis state without the runtime's code, built by the native runtime. An error if a field is
/// unknown or of the wrong type, or with the reason for which a pallet refuses its values: the wasm
/// would say no more than that it trapped.
fn native_storage(genesis: Value) -> Result<Storage, String> {
	let describe = |e: serde_json::Error| format!("the genesis: {e}");
	let mut config = serde_json::to_value(RuntimeGenesisConfig::default()).map_err(describe)?;
	sc_chain_spec::json_merge(&mut config, genesis);
	let config: RuntimeGenesisConfig = serde_json::from_value(config).map_err(describe)?;
	without_panic(|| config.build_storage())
		.map_err(|panic| format!("the genesis: {panic}"))?
		.map_err(|e| format!("the genesis: {e}"))
}

/// What `build` gives, or the text with which it panicked.
fn without_panic<T>(build: impl FnOnce() -> T) -> Result<T, String> {
	// The hook in force would print the text as a failure of the node, or, once the SDK has set
	// its own, end the process.
	let hook = panic::take_hook();
	panic::set_hook(Box::new(|_| ()));
	// What was half built is dropped.
	let built = panic::catch_unwind(AssertUnwindSafe(build));
	panic::set_hook(hook);
	built.map_err(|payload| {
		let text = payload
			.downcast_ref::<String>()
			.map(String::as_str)
			.or_else(|| payload.downcast_ref::<&str>().copied())
			.unwrap_or("a pallet refuses its values");
		// Some texts are a structure over many lines.
		text.split_whitespace().collect::<Vec<_>>().join(" ")
	})
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
			let mut storage = native_storage(genesis)?;
			storage.top.insert(CODE.to_vec(), runtime_code()?.to_vec());
			sc_service::ChainSpec::set_storage(&mut spec, storage);
			Ok(spec)
		},
		None => load(id),
	}
}

/// The built-in specification `id` with the genesis in `file` (a JSON patch, arrays replace those
/// of the preset) on top. An error if the genesis state cannot be built from it.
pub fn load_with_genesis(id: &str, file: &Path) -> Result<ChainSpec, String> {
	let built_in = BuiltIn::by_name(id).ok_or_else(|| {
		format!("--genesis goes with a built-in chain (dev, local, production), not with `{id}`")
	})?;
	let text = std::fs::read(file).map_err(|e| format!("{}: {e}", file.display()))?;
	let patch = serde_json::from_slice(&text).map_err(|e| format!("{}: {e}", file.display()))?;
	let genesis = built_in.genesis(Some(patch))?;
	native_storage(genesis.clone()).map_err(|e| format!("{}: {e}", file.display()))?;
	built_in.build(genesis)
}

#[cfg(test)]
mod tests {
	use super::*;
	use allora_runtime::constants::ALLO;
	use serde_json::json;
	use sp_core::hexdisplay::HexDisplay;

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

	/// An account that nobody knows.
	fn account(seed: u8) -> String {
		AccountId32::new([seed; 32]).to_string()
	}

	/// What an operator writes to start a chain.
	fn operators_file() -> Value {
		let who = account(7);
		let share = json!([[who, 1]]);
		json!({
			"parachainInfo": {"parachainId": 3_000},
			"session": {"keys": [[who, who, {"aura": who, "attestation": who}]]},
			"staking": {"stakers": [[who, who, 10_000 * ALLO, "Validator"]]},
			"emissions": {"beneficiaries": {
				"foundation": share, "participants": share, "investors": share, "preSeed": share,
				"team": share,
			}},
		})
	}

	/// The file with a value at `pointer`, which is there already.
	fn altered(pointer: &str, value: Value) -> Value {
		let mut file = operators_file();
		*file.pointer_mut(pointer).expect("is there") = value;
		file
	}

	/// What the node says to a file of a live chain, before anything is built from it.
	fn tried(file: Value) -> Result<Value, String> {
		BuiltIn::by_name("production")
			.expect("is built in")
			.genesis(Some(file))
	}

	/// What building the genesis from a file says, whatever was checked before.
	fn built(file: Value) -> Result<(), String> {
		let preset = genesis_config_presets::get_preset(&PRODUCTION_PRESET.into()).expect("exists");
		let mut genesis: Value = serde_json::from_slice(&preset).expect("is JSON");
		sc_chain_spec::json_merge(&mut genesis, file);
		native_storage(genesis).map(|_| ())
	}

	#[test]
	fn genesis_of_an_operator_should_be_built_natively() {
		tried(operators_file()).expect("is complete");
		assert_eq!(built(operators_file()), Ok(()));
	}

	#[test]
	fn genesis_should_be_refused_with_the_reason_when_a_pallet_refuses_it() {
		let one = operators_file()["staking"]["stakers"][0].clone();
		let stranger = json!([account(8), account(8), 10_000 * ALLO, "Validator"]);
		for (stakers, reason) in [
			(json!([one, one]), "AlreadyBonded"),
			(json!([stranger]), "enough balance"),
			(
				json!([[one[0], one[1], 1, "Validator"]]),
				"InsufficientBond",
			),
		] {
			let error = built(altered("/staking/stakers", stakers)).expect_err("is refused");
			assert!(error.contains(reason) && !error.contains('\n'), "{error}");
		}
		let mut unknown = operators_file();
		unknown["staking"]["nonsense"] = json!(1);
		assert!(built(unknown).expect_err("is refused").contains("nonsense"));
	}

	#[test]
	fn panic_should_be_caught_with_its_text() {
		assert_eq!(without_panic(|| 1), Ok(1));
		let error = without_panic(|| -> u8 { panic!("because of {}", 2) });
		assert_eq!(error, Err("because of 2".into()));
		let error = without_panic(|| -> u8 { panic!("because") });
		assert_eq!(error, Err("because".into()));
	}

	#[test]
	fn parachain_id_should_be_refused_when_it_is_none() {
		for wrong in [
			json!("3000"),
			json!(-1),
			json!(4_294_967_296_u64),
			json!(1.5),
		] {
			let file = altered("/parachainInfo/parachainId", wrong.clone());
			let error = tried(file).expect_err("is none");
			assert!(error.contains("parachainId"), "{error}");
			assert!(para_id(&json!({"parachainInfo": {"parachainId": wrong}})).is_err());
		}
		let error = tried(altered("/parachainInfo", json!({}))).expect_err("there is none");
		assert!(error.contains("parachainId"), "{error}");
		assert!(error.contains("--chain production"), "{error}");
	}

	#[test]
	fn well_known_keys_should_be_refused_in_a_live_chain() {
		let alice = Sr25519Keyring::Alice.to_account_id().to_string();
		let bob = format!(
			"0x{}",
			HexDisplay::from(&Ed25519Keyring::Bob.to_raw_public())
		);
		let stash = Sr25519Keyring::FerdieStash.to_account_id();
		for (pointer, key, name) in [
			("/session/keys/0/2/aura", alice.clone(), "//Alice"),
			("/emissions/beneficiaries/team/0/0", bob, "//Bob"),
			(
				"/emissions/beneficiaries/investors/0/0",
				stash.to_ss58check_with_version(42u16.into()),
				"//Ferdie//stash",
			),
		] {
			let error = tried(altered(pointer, json!(key))).expect_err("everybody has the secret");
			assert!(error.contains(name) && error.contains(pointer), "{error}");
		}
		let local = BuiltIn::by_name("local").expect("is built in");
		assert!(local.genesis(None).is_ok());
	}

	#[test]
	fn local_chain_should_be_known_by_its_presets_name_too() {
		for name in ["local", "local_testnet"] {
			assert_eq!(BuiltIn::by_name(name).map(|b| b.cli), Some("local"));
		}
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
