// SPDX-License-Identifier: Apache-2.0

//! Every genesis preset builds, and the one for a live chain holds no well-known key.

use allora_runtime::{
	configs,
	constants::{ALLO, DAYS, EXISTENTIAL_DEPOSIT, MAX_SUPPLY, MINUTES},
	genesis_config_presets as presets, simulation, AccountId, Balances, Emissions, Runtime,
};
use frame_support::traits::{
	fungible::{Inspect, InspectHold},
	tokens::{Fortitude, Preservation},
	Get,
};
use serde_json::{json, Value};
use sp_genesis_builder::{DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};
use sp_keyring::Sr25519Keyring;

/// The complete genesis of a preset.
fn genesis(name: &str) -> Value {
	simulation::genesis(name).expect("the preset exists")
}

fn build(config: &Value) -> Result<sp_io::TestExternalities, String> {
	let json = serde_json::to_vec(config).expect("JSON");
	presets::check(&json).map_err(String::from)?;
	let mut ext = sp_io::TestExternalities::default();
	ext.execute_with(|| simulation::build_genesis(config))?;
	Ok(ext)
}

#[test]
fn every_preset_name_should_have_a_preset() {
	for name in presets::preset_names() {
		assert!(presets::get_preset(&name).is_some(), "{name:?}");
	}
	assert!(presets::get_preset(&"unknown".into()).is_none());
}

#[test]
fn test_presets_should_build_and_have_authorities() {
	for (name, authorities) in [(DEV_RUNTIME_PRESET, 1), (LOCAL_TESTNET_RUNTIME_PRESET, 4)] {
		build(&genesis(name)).expect(name).execute_with(|| {
			assert_eq!(
				pallet_aura::Authorities::<Runtime>::get().len(),
				authorities
			);
			assert_eq!(
				pallet_session::Validators::<Runtime>::get().len(),
				authorities
			);
			// They were elected: era 0 has their stakes behind it.
			assert_eq!(
				pallet_staking::ErasStakersOverview::<Runtime>::iter_prefix(0).count(),
				authorities
			);
			// A vote is a little less than the stake that it stands for.
			let staked = pallet_staking::ErasTotalStake::<Runtime>::get(0);
			let exact = authorities as u128 * 100_000 * ALLO;
			assert!(staked <= exact && exact - staked < ALLO / 1_000_000);
			assert_eq!(
				pallet_staking::MaxValidatorsCount::<Runtime>::get(),
				Some(configs::staking::MAX_TARGETS)
			);
			assert_eq!(
				pallet_sudo::Key::<Runtime>::get(),
				Some(Sr25519Keyring::Alice.to_account_id())
			);
		});
	}
}

#[test]
fn production_should_be_refused_without_authorities_or_beneficiaries() {
	let refused = |config: &Value| build(config).map(|_| ()).expect_err("refused");
	let mut config = genesis(presets::PRODUCTION_PRESET);
	assert!(refused(&config).contains("no authorities"));
	config["session"]["keys"] = production_keys();
	assert!(refused(&config).contains("no stakers"));
	config["staking"]["stakers"] = production_stakers();
	assert!(refused(&config).contains("no beneficiaries"));
	config["emissions"]["beneficiaries"] = production_beneficiaries();
	assert!(build(&config).is_ok());
	for group in ["foundation", "participants", "investors", "preSeed", "team"] {
		let mut incomplete = config.clone();
		incomplete["emissions"]["beneficiaries"][group] = json!([]);
		assert!(refused(&incomplete).contains("no beneficiaries"), "{group}");
		let nobody = AccountId::from([3u8; 32]);
		incomplete["emissions"]["beneficiaries"][group] = json!([[nobody, 0]]);
		assert!(refused(&incomplete).contains("no beneficiaries"), "{group}");
	}
}

#[test]
fn production_should_be_refused_when_its_validators_cannot_be_elected() {
	let refused = |config: &Value| build(config).map(|_| ()).expect_err("refused");
	let mut config = genesis(presets::PRODUCTION_PRESET);
	config["session"]["keys"] = production_keys();
	config["staking"]["stakers"] = production_stakers();
	config["emissions"]["beneficiaries"] = production_beneficiaries();
	assert!(build(&config).is_ok());

	// What an election needs is refused with the field's name; without the check each of them would be a
	// panic of the wasm.
	let account = |n: u8| json!(AccountId::from([n; 32]));
	let entry =
		|n: u8, amount: u128, status: Value| json!([account(n), account(n), amount, status]);
	let keys = |n: u8| {
		let key = account(n);
		json!([account(n), account(n), { "aura": key, "attestation": key }])
	};
	let stakes = |entries: Value| {
		let mut config = config.clone();
		config["staking"]["stakers"] = entries;
		config
	};
	let stands = |amount: u128| entry(102, amount, json!("Validator"));
	let nominates = |n: u8, targets: Value| entry(n, 10 * ALLO, json!({ "Nominator": targets }));
	let keyed = |entries: Value| {
		let mut config = config.clone();
		config["session"]["keys"] = entries;
		config
	};
	let limited = |field: &str, value: u32| {
		let mut config = stakes(json!([
			stands(10_000 * ALLO),
			nominates(101, json!([account(102)]))
		]));
		config["staking"][field] = json!(value);
		config
	};
	let balances = |entries: Value| {
		let mut config = config.clone();
		config["balances"]["balances"] = entries;
		config
	};
	// 102 is given two fifths of the participants' part.
	let given = MAX_SUPPLY / 10_000 * 550 / 5 * 2;
	let keyless_nominator = nominates(120, json!([account(102)]));
	for (config, reasons) in [
		(
			stakes(json!([stands(10_000 * ALLO - 1)])),
			["staking.minValidatorBond", "stakes too little"],
		),
		(stakes(json!([stands(given)])), ["has", "to stake"]),
		(
			stakes(json!([stands(MAX_SUPPLY)])),
			["balances.balances", "emissions.beneficiaries"],
		),
		(
			stakes(json!([stands(10_000 * ALLO), keyless_nominator])),
			["has 0 base units", "to stake"],
		),
		(
			stakes(json!([stands(10_000 * ALLO), stands(20_000 * ALLO)])),
			["staking.stakers", "second time"],
		),
		(
			stakes(json!([stands(10_000 * ALLO), nominates(101, json!([]))])),
			["nominates 0", "1 to 16"],
		),
		(
			stakes(json!([
				stands(10_000 * ALLO),
				nominates(101, json!(vec![account(102); 17]))
			])),
			["nominates 17", "1 to 16"],
		),
		(
			stakes(json!([stands(10_000 * ALLO), entry(101, 1, json!("Idle"))])),
			["stakes too little", "minNominatorBond"],
		),
		(
			stakes(json!([[account(102), account(102), "much", "Validator"]])),
			["staking.stakers is not", "amount"],
		),
		(
			stakes(json!([["5xyz", account(102), 10_000 * ALLO, "Validator"]])),
			["staking.stakers is not", "5xyz"],
		),
		(
			limited("maxValidatorCount", 0),
			["staking.maxValidatorCount is 0", "raise it"],
		),
		(
			limited("minimumValidatorCount", 2),
			["staking.minimumValidatorCount", "at most 1"],
		),
		(
			limited("maxNominatorCount", 0),
			["staking.maxNominatorCount", "1 nominators"],
		),
		(
			keyed(json!([keys(102), keys(102)])),
			["session.keys", "second time"],
		),
		(
			keyed(json!([
				keys(102),
				[account(101), account(101), keys(102)[2]]
			])),
			["session.keys", "key of another entry"],
		),
		(
			keyed(json!([[account(102), account(102), { "aura": account(9) }]])),
			["session.keys is not", "attestation"],
		),
		(
			keyed(
				json!([[account(102), account(102), { "aura": "0x09", "attestation": account(9) }]]),
			),
			["session.keys is not", "SS58"],
		),
		// The keys belong to the account that is named second.
		(
			keyed(json!([[account(102), account(101), keys(102)[2]]])),
			["has no keys", "session.keys"],
		),
		(
			balances(json!([[account(1), 1]])),
			["balances.balances", "existential deposit"],
		),
		(
			balances(json!([[account(1), ALLO], [account(1), ALLO]])),
			["balances.balances", "second time"],
		),
		(
			balances(json!([[account(1), MAX_SUPPLY / 2]])),
			["balances.balances", "the cap"],
		),
	] {
		let reason = refused(&config);
		for part in reasons {
			assert!(reason.contains(part), "{part:?} in {reason:?}");
		}
	}
	// What vests can be staked; all of it but what keeps the account.
	let granted = stakes(json!([
		entry(102, given - EXISTENTIAL_DEPOSIT, json!("Validator")),
		nominates(105, json!([account(102)])),
		entry(101, ALLO * 100, json!("Idle")),
	]));
	build(&granted).expect("complete");
	// So can what balances.balances gives.
	let mut given = stakes(json!([entry(120, 10_000 * ALLO, json!("Validator"))]));
	given["session"]["keys"] = json!([keys(120)]);
	given["balances"]["balances"] = json!([[account(120), 10_001 * ALLO]]);
	build(&given).expect("complete");

	let mut keyless = config.clone();
	keyless["staking"]["stakers"][0][0] = json!(AccountId::from([101u8; 32]));
	assert!(refused(&keyless).contains("has no keys"));
	let mut nominator = config.clone();
	nominator["staking"]["stakers"][0][3] = json!({ "Nominator": [] });
	assert!(refused(&nominator).contains("no stakers"));
	for (field, most) in [
		("maxValidatorCount", configs::staking::MAX_TARGETS),
		("validatorCount", configs::staking::MAX_VALIDATORS),
	] {
		let mut beyond = config.clone();
		beyond["staking"][field] = json!(most + 1);
		assert!(refused(&beyond).contains(field));
		assert!(refused(&beyond).contains(&most.to_string()));
		beyond["staking"][field] = Value::Null;
		assert!(refused(&beyond).contains(field));
	}
}

/// Where keys are well-known, an exit takes minutes; elsewhere three weeks.
#[test]
fn exits_should_take_minutes_in_test_presets_and_weeks_in_production() {
	let period = |config: &Value| {
		build(config)
			.expect("complete")
			.execute_with(<Runtime as pallet_stake::Config>::UnbondingPeriod::get)
	};
	for name in [DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET] {
		assert_eq!(period(&genesis(name)), 5 * MINUTES, "{name}");
	}
	let mut config = genesis(presets::PRODUCTION_PRESET);
	config["session"]["keys"] = production_keys();
	config["staking"]["stakers"] = production_stakers();
	config["emissions"]["beneficiaries"] = production_beneficiaries();
	assert_eq!(config["stake"]["unbondingPeriod"], Value::Null);
	assert_eq!(period(&config), 21 * DAYS);
	config["stake"]["unbondingPeriod"] = json!(7);
	assert_eq!(period(&config), 7);
	for wrong in [
		json!(0),
		json!(pallet_stake::MAX_UNBONDING_PERIOD + 1),
		json!("3 weeks"),
	] {
		config["stake"]["unbondingPeriod"] = wrong;
		let refused = build(&config).map(|_| ()).expect_err("refused");
		assert!(refused.contains("stake.unbondingPeriod"), "{refused}");
	}
}

#[test]
fn genesis_without_an_allocation_should_be_refused_without_balances() {
	let mut config = genesis(DEV_RUNTIME_PRESET);
	config["balances"]["balances"] = json!([]);
	let refused = build(&config).map(|_| ()).expect_err("refused");
	assert!(refused.contains("no balances"));
}

/// What keeps the pots open from genesis on.
fn reserves() -> allora_primitives::Balance {
	EXISTENTIAL_DEPOSIT * allora_runtime::pot_accounts().len() as allora_primitives::Balance
}

#[test]
fn local_preset_should_allocate_the_published_parts() {
	build(&genesis(LOCAL_TESTNET_RUNTIME_PRESET))
		.expect("complete")
		.execute_with(|| {
			let reserves = reserves();
			assert_eq!(
				Balances::total_issuance(),
				MAX_SUPPLY / 10_000 * 6_405 + reserves
			);
			assert_eq!(
				pallet_emissions::VestedAllocation::<Runtime>::get(),
				MAX_SUPPLY / 10_000 * 4_855
			);
			Emissions::do_try_state().expect("every unit is there");
			// Everybody has something to begin with, the team no more than that.
			let participants =
				MAX_SUPPLY / 1_000 * 55 / Sr25519Keyring::well_known().count() as u128;
			for known in Sr25519Keyring::well_known() {
				let free = Balances::reducible_balance(
					&known.to_account_id(),
					Preservation::Expendable,
					Fortitude::Polite,
				);
				let staked = Balances::balance_on_hold(
					&pallet_staking::HoldReason::Staking.into(),
					&known.to_account_id(),
				);
				assert!(
					free + staked >= participants - EXISTENTIAL_DEPOSIT - 2 * ALLO,
					"{known:?}"
				);
			}
			let eve = Sr25519Keyring::Eve.to_account_id();
			let free =
				Balances::reducible_balance(&eve, Preservation::Expendable, Fortitude::Polite);
			assert!(free <= participants + 1);
			assert!(Balances::total_balance(&eve) > MAX_SUPPLY / 10_000 * 1_750);
		});
}

/// A validator of an operator's file; it stakes of what it is granted.
fn validator() -> AccountId {
	AccountId::from([102u8; 32])
}

fn production_stakers() -> Value {
	json!([[validator(), validator(), 1_000_000 * ALLO, "Validator"]])
}

/// An authority as an operator's file would name it.
fn production_keys() -> Value {
	let account = validator();
	let key = AccountId::from([9u8; 32]);
	json!([[account, account, { "aura": key, "attestation": key }]])
}

/// Beneficiaries as an operator's file would name them.
fn production_beneficiaries() -> Value {
	let account = |n: u8| AccountId::from([n; 32]);
	json!({
		"foundation": [[account(100), 1]],
		"participants": [[account(101), 3], [account(102), 2]],
		"investors": [[account(103), 1], [account(104), 1]],
		"preSeed": [[account(103), 1]],
		"team": [[account(105), 1]],
	})
}

#[test]
fn production_should_build_with_a_file_and_hold_no_well_known_key() {
	let mut config = genesis(presets::PRODUCTION_PRESET);
	config["session"]["keys"] = production_keys();
	config["staking"]["stakers"] = production_stakers();
	config["emissions"]["beneficiaries"] = production_beneficiaries();
	let mut ext = build(&config).expect("complete");
	ext.execute_with(|| {
		assert_eq!(pallet_sudo::Key::<Runtime>::get(), None);
		assert_eq!(pallet_aura::Authorities::<Runtime>::get().len(), 1);
		assert_eq!(
			Balances::total_issuance(),
			MAX_SUPPLY / 10_000 * 6_405 + reserves()
		);
	});
	ext.commit_all().expect("the changes commit");
	let state = ext.into_raw_snapshot().0;
	for known in Sr25519Keyring::iter() {
		let id = known.to_account_id();
		let bytes: &[u8] = id.as_ref();
		for (key, (value, _)) in &state {
			assert!(
				!contains(key, bytes) && !contains(value, bytes),
				"the production state names {known:?}"
			);
		}
	}
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
	haystack
		.windows(needle.len())
		.any(|window| window == needle)
}
