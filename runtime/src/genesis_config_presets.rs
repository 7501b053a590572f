// SPDX-License-Identifier: Apache-2.0

//! Genesis states: `development` and `local_testnet` with well-known keys, `production` without any
//! key: its authorities and beneficiaries come from a file that the chain-spec tooling merges in.
//!
//! `local_testnet` and `production` give the published parts of the supply to beneficiaries
//! (`pallet_emissions::allocation`); `development` gives every well-known account the same.

use crate::{
	constants::*, AccountId, AuraId, Balance, BalancesConfig, EmissionsConfig, ParachainInfoConfig,
	RuntimeGenesisConfig, SessionConfig, SessionKeys, SudoConfig,
};
use alloc::{vec, vec::Vec};
use allora_primitives::crypto::attestation::AttestationId;
use frame_support::build_struct_json_patch;
use pallet_emissions::allocation::Beneficiaries;
use serde_json::Value;
use sp_core::{crypto::UncheckedInto, sr25519};
use sp_genesis_builder::{PresetId, DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};
use sp_keyring::Sr25519Keyring;

/// Name of the preset for a live chain.
pub const PRODUCTION_PRESET: &str = "production";

/// What each well-known account gets in the development preset: 10^6 ALLO.
const ENDOWMENT: Balance = 1_000_000 * ALLO;

/// The groups that a genesis with an allocation names accounts for.
const BENEFICIARIES: [&str; 5] = ["foundation", "participants", "investors", "preSeed", "team"];

/// The session keys of a well-known authority: one key for authoring and attesting.
fn keyring_keys(who: Sr25519Keyring) -> SessionKeys {
	let public: sr25519::Public = who.public();
	let aura: AuraId = public.0.unchecked_into();
	let attestation: AttestationId = public.0.unchecked_into();
	SessionKeys { aura, attestation }
}

fn session(authorities: Vec<Sr25519Keyring>) -> Vec<(AccountId, AccountId, SessionKeys)> {
	authorities
		.into_iter()
		.map(|who| (who.to_account_id(), who.to_account_id(), keyring_keys(who)))
		.collect()
}

fn development() -> Value {
	let endowed = Sr25519Keyring::well_known()
		.map(|who| (who.to_account_id(), ENDOWMENT))
		.collect::<Vec<_>>();
	build_struct_json_patch!(RuntimeGenesisConfig {
		balances: BalancesConfig { balances: endowed },
		parachain_info: ParachainInfoConfig {
			parachain_id: PARA_ID.into()
		},
		session: SessionConfig {
			keys: session(vec![Sr25519Keyring::Alice]),
		},
		sudo: SudoConfig {
			key: Some(Sr25519Keyring::Alice.to_account_id())
		},
	})
}

/// All well-known accounts are participants, so all have something that is free.
fn local_beneficiaries() -> Beneficiaries<AccountId> {
	let only = |who: Sr25519Keyring| vec![(who.to_account_id(), 1)];
	Beneficiaries {
		foundation: only(Sr25519Keyring::Alice),
		participants: Sr25519Keyring::well_known()
			.map(|who| (who.to_account_id(), 1))
			.collect(),
		investors: vec![
			(Sr25519Keyring::Charlie.to_account_id(), 2),
			(Sr25519Keyring::Dave.to_account_id(), 1),
		],
		pre_seed: only(Sr25519Keyring::Dave),
		team: only(Sr25519Keyring::Eve),
	}
}

fn local() -> Value {
	build_struct_json_patch!(RuntimeGenesisConfig {
		emissions: EmissionsConfig {
			allocate: true,
			beneficiaries: local_beneficiaries(),
		},
		parachain_info: ParachainInfoConfig {
			parachain_id: PARA_ID.into()
		},
		session: SessionConfig {
			keys: session(vec![Sr25519Keyring::Alice, Sr25519Keyring::Bob]),
		},
		sudo: SudoConfig {
			key: Some(Sr25519Keyring::Alice.to_account_id())
		},
	})
}

fn production() -> Value {
	build_struct_json_patch!(RuntimeGenesisConfig {
		emissions: EmissionsConfig { allocate: true },
		parachain_info: ParachainInfoConfig {
			parachain_id: PARA_ID.into()
		},
		sudo: SudoConfig { key: None },
	})
}

/// The preset `id` as a JSON patch of the default genesis.
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
	let patch = match id.as_ref() {
		DEV_RUNTIME_PRESET => development(),
		LOCAL_TESTNET_RUNTIME_PRESET => local(),
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
	let allocates = genesis
		.pointer("/emissions/allocate")
		.and_then(Value::as_bool)
		.unwrap_or_default();
	if allocates {
		let missing = BENEFICIARIES.iter().any(|group| {
			let has_parts = |share: &Value| share.get(1).and_then(Value::as_u64) > Some(0);
			!genesis
				.get("emissions")
				.and_then(|config| config.get("beneficiaries"))
				.and_then(|groups| groups.get(group))
				.and_then(Value::as_array)
				.is_some_and(|shares| shares.iter().any(has_parts))
		});
		if missing {
			return Err("no beneficiaries: put at least one [account, parts] into each of foundation, participants, investors, preSeed and team of emissions.beneficiaries");
		}
	} else if is_empty("balances", "balances") {
		return Err("no balances: put at least one [account, amount] into balances.balances");
	}
	Ok(())
}
