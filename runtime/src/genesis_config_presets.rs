// SPDX-License-Identifier: Apache-2.0

//! Genesis states: `development` and `local_testnet` with well-known keys, `production` without any
//! key: its validators and beneficiaries come from a file that the chain-spec tooling merges in. The
//! authorities of genesis are those that the first election finds among the stakers.
//!
//! `local_testnet` and `production` give the published parts of the supply to beneficiaries
//! (`pallet_emissions::allocation`); `development` gives every well-known account the same. In both chains
//! with well-known keys an exit of stake takes minutes.

pub use crate::genesis_check::check;
use crate::{
	configs::staking::{MAX_TARGETS, MAX_VALIDATORS},
	constants::*,
	AccountId, AuraId, Balance, BalancesConfig, BlockNumber, EmissionsConfig, ParachainInfoConfig,
	RuntimeGenesisConfig, SessionConfig, SessionKeys, StakeConfig, StakingConfig, SudoConfig,
};
use alloc::{vec, vec::Vec};
use allora_primitives::crypto::attestation::AttestationId;
use frame_support::build_struct_json_patch;
use pallet_emissions::allocation::Beneficiaries;
use pallet_staking::StakerStatus;
use serde_json::Value;
use sp_core::{crypto::UncheckedInto, sr25519};
use sp_genesis_builder::{PresetId, DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};
use sp_keyring::Sr25519Keyring;
use sp_runtime::Perbill;

/// Name of the preset for a live chain.
pub const PRODUCTION_PRESET: &str = "production";

/// What each well-known account gets in the development preset: 10^6 ALLO.
const ENDOWMENT: Balance = 1_000_000 * ALLO;

/// What each well-known validator stakes.
const STAKE: Balance = 100_000 * ALLO;
/// The least that makes a validator.
const MIN_VALIDATOR_BOND: Balance = 10_000 * ALLO;
/// The least that makes a nominator.
const MIN_NOMINATOR_BOND: Balance = 10 * ALLO;
/// The most nominators; an election counts the richest `MAX_VOTERS` of them and the candidates.
const MAX_NOMINATORS: u32 = 16_384;
/// Blocks from a request to take stake out of a topic to its release, in the presets with well-known
/// keys: five minutes. Elsewhere it is the parameter's default, three weeks.
const TEST_UNBONDING_PERIOD: BlockNumber = 5 * MINUTES;

/// The session keys of a well-known authority: one key for authoring and attesting.
fn keyring_keys(who: Sr25519Keyring) -> SessionKeys {
	let public: sr25519::Public = who.public();
	let aura: AuraId = public.0.unchecked_into();
	let attestation: AttestationId = public.0.unchecked_into();
	SessionKeys { aura, attestation }
}

fn session(authorities: &[Sr25519Keyring]) -> Vec<(AccountId, AccountId, SessionKeys)> {
	authorities
		.iter()
		.map(|who| (who.to_account_id(), who.to_account_id(), keyring_keys(*who)))
		.collect()
}

/// The limits of staking, and stakers who stand as validators, each with the same stake.
fn staking(validators: &[Sr25519Keyring]) -> StakingConfig {
	StakingConfig {
		validator_count: MAX_VALIDATORS,
		minimum_validator_count: 1,
		stakers: validators
			.iter()
			.map(|who| {
				let id = who.to_account_id();
				(id.clone(), id, STAKE, StakerStatus::Validator)
			})
			.collect(),
		slash_reward_fraction: Perbill::from_percent(10),
		min_nominator_bond: MIN_NOMINATOR_BOND,
		min_validator_bond: MIN_VALIDATOR_BOND,
		// With more candidates than an election counts there is no election at all.
		max_validator_count: Some(MAX_TARGETS),
		max_nominator_count: Some(MAX_NOMINATORS),
		..Default::default()
	}
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
			keys: session(&[Sr25519Keyring::Alice]),
		},
		stake: StakeConfig {
			unbonding_period: Some(TEST_UNBONDING_PERIOD),
		},
		staking: staking(&[Sr25519Keyring::Alice]),
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
	let validators = [
		Sr25519Keyring::Alice,
		Sr25519Keyring::Bob,
		Sr25519Keyring::Charlie,
		Sr25519Keyring::Dave,
	];
	build_struct_json_patch!(RuntimeGenesisConfig {
		emissions: EmissionsConfig {
			allocate: true,
			beneficiaries: local_beneficiaries(),
		},
		parachain_info: ParachainInfoConfig {
			parachain_id: PARA_ID.into()
		},
		session: SessionConfig {
			keys: session(&validators),
		},
		stake: StakeConfig {
			unbonding_period: Some(TEST_UNBONDING_PERIOD),
		},
		staking: staking(&validators),
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
		staking: staking(&[]),
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
