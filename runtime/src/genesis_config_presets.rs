// SPDX-License-Identifier: Apache-2.0

//! Genesis states: `development` and `local_testnet` with well-known keys, `production` without any
//! key: its authorities and balances come from a file that the chain-spec tooling merges in.

use crate::{
	constants::*, AccountId, AuraId, Balance, BalancesConfig, ParachainInfoConfig,
	RuntimeGenesisConfig, SessionConfig, SessionKeys, SudoConfig,
};
use alloc::{vec, vec::Vec};
use allora_primitives::crypto::attestation::AttestationId;
use frame_support::build_struct_json_patch;
use serde_json::Value;
use sp_core::{crypto::UncheckedInto, sr25519};
use sp_genesis_builder::{PresetId, DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};
use sp_keyring::Sr25519Keyring;

/// Name of the preset for a live chain.
pub const PRODUCTION_PRESET: &str = "production";

/// What each well-known account gets in the presets for tests: 10^6 ALLO.
const ENDOWMENT: Balance = 1_000_000 * ALLO;

/// The session keys of a well-known authority: one key for authoring and attesting.
fn keyring_keys(who: Sr25519Keyring) -> SessionKeys {
	let public: sr25519::Public = who.public();
	let aura: AuraId = public.0.unchecked_into();
	let attestation: AttestationId = public.0.unchecked_into();
	SessionKeys { aura, attestation }
}

fn testnet(authorities: Vec<Sr25519Keyring>, root: AccountId) -> Value {
	let endowed = Sr25519Keyring::well_known()
		.map(|who| (who.to_account_id(), ENDOWMENT))
		.collect::<Vec<_>>();
	build_struct_json_patch!(RuntimeGenesisConfig {
		balances: BalancesConfig { balances: endowed },
		parachain_info: ParachainInfoConfig {
			parachain_id: PARA_ID.into()
		},
		session: SessionConfig {
			keys: authorities
				.into_iter()
				.map(|who| (who.to_account_id(), who.to_account_id(), keyring_keys(who)))
				.collect::<Vec<_>>(),
		},
		sudo: SudoConfig { key: Some(root) },
	})
}

fn production() -> Value {
	build_struct_json_patch!(RuntimeGenesisConfig {
		parachain_info: ParachainInfoConfig {
			parachain_id: PARA_ID.into()
		},
		sudo: SudoConfig { key: None },
	})
}

/// The preset `id` as a JSON patch of the default genesis.
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
	let patch = match id.as_ref() {
		DEV_RUNTIME_PRESET => testnet(
			vec![Sr25519Keyring::Alice],
			Sr25519Keyring::Alice.to_account_id(),
		),
		LOCAL_TESTNET_RUNTIME_PRESET => testnet(
			vec![Sr25519Keyring::Alice, Sr25519Keyring::Bob],
			Sr25519Keyring::Alice.to_account_id(),
		),
		PRODUCTION_PRESET => production(),
		_ => return None,
	};
	serde_json::to_vec(&patch).ok()
}

/// The names of the presets.
pub fn preset_names() -> Vec<PresetId> {
	vec![
		PresetId::from(DEV_RUNTIME_PRESET),
		PresetId::from(LOCAL_TESTNET_RUNTIME_PRESET),
		PresetId::from(PRODUCTION_PRESET),
	]
}

/// Refuses a genesis that could not start, with the remedy, before anything is built from it.
pub fn check(json: &[u8]) -> Result<(), &'static str> {
	let genesis: Value =
		serde_json::from_slice(json).map_err(|_| "the genesis is not valid JSON")?;
	let is_empty = |pallet: &str, field: &str| {
		genesis
			.get(pallet)
			.and_then(|config| config.get(field))
			.and_then(Value::as_array)
			.is_none_or(|list| list.is_empty())
	};
	if is_empty("session", "keys") {
		return Err("no authorities: put at least one [account, account, {aura, attestation}] into session.keys");
	}
	if is_empty("balances", "balances") {
		return Err("no balances: put at least one [account, amount] into balances.balances");
	}
	Ok(())
}
