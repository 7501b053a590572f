// SPDX-License-Identifier: Apache-2.0

//! Whether a genesis can start, before anything is built from it: the SDK's pallets assert it, and a
//! panic of the wasm says neither which field is wrong nor what to do.

use crate::{
	configs::staking::{MAX_NOMINATIONS, MAX_TARGETS, MAX_VALIDATORS},
	constants::*,
	pot_accounts, AccountId, Balance, SessionKeys,
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	format,
	string::String,
	vec::Vec,
};
use codec::Encode;
use pallet_emissions::allocation::{grants, Beneficiaries};
use pallet_stake::MAX_UNBONDING_PERIOD;
use pallet_staking::StakerStatus;
use serde::de::DeserializeOwned;
use serde_json::Value;
use sp_runtime::SaturatedConversion;

/// The groups that a genesis with an allocation names accounts for.
const BENEFICIARIES: [&str; 5] = ["foundation", "participants", "investors", "preSeed", "team"];

/// Why a genesis cannot start: the field, and the remedy.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GenesisRefused(String);

impl From<GenesisRefused> for String {
	fn from(refused: GenesisRefused) -> Self {
		refused.0
	}
}

type Checked<T = ()> = Result<T, GenesisRefused>;

fn refuse<T>(reason: impl Into<String>) -> Checked<T> {
	Err(GenesisRefused(reason.into()))
}

/// An entry of `staking.stakers`.
struct Staker<'a> {
	/// As it is in the file, for messages.
	entry: &'a Value,
	stash: AccountId,
	amount: Balance,
	status: StakerStatus<AccountId>,
}

/// Refuses a genesis that could not start, with the field and the remedy.
pub fn check(json: &[u8]) -> Checked {
	let Ok(genesis) = serde_json::from_slice::<Value>(json) else {
		return refuse("the genesis is not valid JSON");
	};
	let validators = check_keys(&genesis)?;
	let stakers = check_stakers(&genesis, &validators)?;
	check_limits(&genesis, &stakers)?;
	check_unbonding_period(&genesis)?;
	let funds = check_balances(&genesis)?;
	for Staker {
		entry,
		stash,
		amount,
		..
	} in stakers
	{
		let available = funds
			.get(&stash)
			.map_or(0, |funds| funds.saturating_sub(EXISTENTIAL_DEPOSIT));
		if amount > available {
			return refuse(format!(
				"{entry} of staking.stakers has {available} base units to stake: lower its amount, or give \
				 it the missing ones and the existential deposit in balances.balances or in \
				 emissions.beneficiaries"
			));
		}
	}
	Ok(())
}

/// The elements of a list; none if it is absent.
fn list<'a>(genesis: &'a Value, pointer: &str) -> &'a [Value] {
	genesis
		.pointer(pointer)
		.and_then(Value::as_array)
		.map(Vec::as_slice)
		.unwrap_or_default()
}

/// A number; `None` if it is absent, or none of this type.
fn number<T: DeserializeOwned>(genesis: &Value, pointer: &str) -> Option<T> {
	let value = genesis.pointer(pointer)?;
	serde_json::from_value(value.clone()).ok()
}

/// An element of a list in its type.
fn typed<T: DeserializeOwned>(field: &str, entry: &Value, form: &str) -> Checked<T> {
	serde_json::from_value(entry.clone()).or_else(|error| {
		refuse(format!(
			"{entry} of {field} is not {form}, accounts and keys as SS58 addresses: {error}"
		))
	})
}

/// `session.keys`: every account and every key once. Returns whose keys they are.
fn check_keys(genesis: &Value) -> Checked<BTreeSet<AccountId>> {
	const FIELD: &str = "session.keys";
	let entries = list(genesis, "/session/keys");
	if entries.is_empty() {
		return refuse("no authorities: put at least one [account, account, {aura, attestation}] into session.keys");
	}
	let mut validators = BTreeSet::new();
	let (mut aura, mut attestation) = (BTreeSet::new(), BTreeSet::new());
	for entry in entries {
		let form = "[account, account, {aura, attestation}]";
		let (_, validator, keys): (AccountId, AccountId, SessionKeys) = typed(FIELD, entry, form)?;
		if !validators.insert(validator) {
			return refuse(format!("{entry} of {FIELD} names an account for the second time: leave one entry of each account"));
		}
		if !aura.insert(keys.aura.encode()) || !attestation.insert(keys.attestation.encode()) {
			return refuse(format!(
				"{entry} of {FIELD} has a key of another entry: make keys of its own for each account"
			));
		}
	}
	Ok(validators)
}

/// `staking.stakers`: each once, with enough at stake, validators with session keys, nominators with
/// somebody to nominate; and there must be a validator.
fn check_stakers<'a>(
	genesis: &'a Value,
	with_keys: &BTreeSet<AccountId>,
) -> Checked<Vec<Staker<'a>>> {
	const FIELD: &str = "staking.stakers";
	let entries = list(genesis, "/staking/stakers");
	let stands = |entry: &Value| entry.get(3).and_then(Value::as_str) == Some("Validator");
	if !entries.iter().any(stands) {
		return refuse("no stakers: put at least one [account, account, amount, \"Validator\"] into staking.stakers");
	}
	let mut stashes = BTreeSet::new();
	let mut stakers = Vec::new();
	for entry in entries {
		let form = "[account, account, amount in base units, \"Validator\", \"Idle\" or {\"Nominator\": [account]}]";
		let (stash, _, amount, status): (AccountId, AccountId, Balance, StakerStatus<AccountId>) =
			typed(FIELD, entry, form)?;
		if !stashes.insert(stash.clone()) {
			return refuse(format!("{entry} of {FIELD} names a staker for the second time: leave one entry of each account"));
		}
		let (field, least) = match &status {
			StakerStatus::Validator => ("staking.minValidatorBond", "/staking/minValidatorBond"),
			StakerStatus::Nominator(_) | StakerStatus::Idle => {
				("staking.minNominatorBond", "/staking/minNominatorBond")
			},
		};
		let Some(least) = number::<Balance>(genesis, least) else {
			return refuse(format!("{field} is not an amount: put base units there"));
		};
		let least = least.max(EXISTENTIAL_DEPOSIT);
		if amount < least {
			return refuse(format!(
				"{entry} of {FIELD} stakes too little: at least {field} and the existential deposit, {least} \
				 base units"
			));
		}
		match &status {
			StakerStatus::Validator if !with_keys.contains(&stash) => {
				return refuse(format!(
					"a validator of {FIELD} has no keys: put [account, account, {{aura, attestation}}] of \
					 {entry} into session.keys"
				));
			},
			StakerStatus::Nominator(targets)
				if targets.is_empty() || targets.len() > MAX_NOMINATIONS.saturated_into() =>
			{
				return refuse(format!(
					"{entry} of {FIELD} nominates {} accounts: put 1 to {MAX_NOMINATIONS} there",
					targets.len()
				));
			},
			_ => (),
		}
		stakers.push(Staker {
			entry,
			stash,
			amount,
			status,
		});
	}
	Ok(stakers)
}

/// How many stakers have such a status.
fn count(stakers: &[Staker], is: impl Fn(&StakerStatus<AccountId>) -> bool) -> u32 {
	stakers
		.iter()
		.filter(|staker| is(&staker.status))
		.count()
		.saturated_into()
}

/// The numbers of validators and nominators.
fn check_limits(genesis: &Value, stakers: &[Staker]) -> Checked {
	let limit = |name: &str| number::<u32>(genesis, &format!("/staking/{name}"));
	let validators = count(stakers, |status| matches!(status, StakerStatus::Validator));
	let nominators = count(stakers, |status| {
		matches!(status, StakerStatus::Nominator(_))
	});
	let Some(most) = limit("maxValidatorCount").filter(|most| *most <= MAX_TARGETS) else {
		return refuse(format!("staking.maxValidatorCount must be at most {MAX_TARGETS}: with more candidates there is no election"));
	};
	if validators > most {
		return refuse(format!(
			"staking.stakers has {validators} validators, staking.maxValidatorCount is {most}: leave some \
			 out, or raise it"
		));
	}
	let Some(elected) = limit("validatorCount").filter(|most| *most <= MAX_VALIDATORS) else {
		return refuse(format!(
			"staking.validatorCount must be at most {MAX_VALIDATORS}: no more can be elected"
		));
	};
	let authorities = elected.min(validators);
	if limit("minimumValidatorCount").is_none_or(|least| least > authorities) {
		return refuse(format!(
			"staking.minimumValidatorCount must be at most {authorities}, which is how many can be elected: \
			 of fewer there is no election"
		));
	}
	// Absent, there is no limit.
	if limit("maxNominatorCount").is_some_and(|most| nominators > most) {
		return refuse(format!(
			"staking.stakers has {nominators} nominators, more than staking.maxNominatorCount: leave some \
			 out, or raise it"
		));
	}
	Ok(())
}

/// `stake.unbondingPeriod`: absent, or within its range.
fn check_unbonding_period(genesis: &Value) -> Checked {
	let Some(period) = genesis.pointer("/stake/unbondingPeriod") else {
		return Ok(());
	};
	let allowed = |blocks: u64| (1..=u64::from(MAX_UNBONDING_PERIOD)).contains(&blocks);
	if period.is_null() || period.as_u64().is_some_and(allowed) {
		return Ok(());
	}
	refuse(format!(
		"stake.unbondingPeriod must be 1 to {MAX_UNBONDING_PERIOD} blocks, or null for the default"
	))
}

/// What every account has from the start: `balances.balances` and the allocation, which together leave
/// room for the pots.
fn check_balances(genesis: &Value) -> Checked<BTreeMap<AccountId, Balance>> {
	const FIELD: &str = "balances.balances";
	let mut funds = BTreeMap::<AccountId, Balance>::new();
	let mut issued: Balance = 0;
	for entry in list(genesis, "/balances/balances") {
		let form = "[account, amount in base units]";
		let (who, amount): (AccountId, Balance) = typed(FIELD, entry, form)?;
		if amount < EXISTENTIAL_DEPOSIT {
			return refuse(format!(
				"{entry} of {FIELD} is below the existential deposit: give at least {EXISTENTIAL_DEPOSIT} \
				 base units"
			));
		}
		if funds.insert(who, amount).is_some() {
			return refuse(format!("{entry} of {FIELD} names an account for the second time: leave one entry of each account"));
		}
		issued = issued.saturating_add(amount);
	}
	let allocates = genesis
		.pointer("/emissions/allocate")
		.and_then(Value::as_bool)
		.unwrap_or_default();
	if allocates {
		for (who, amount) in check_beneficiaries(genesis)? {
			let sum = funds.entry(who).or_default();
			*sum = sum.saturating_add(amount);
			issued = issued.saturating_add(amount);
		}
	} else if funds.is_empty() {
		return refuse("no balances: put at least one [account, amount] into balances.balances");
	}
	let pots: Balance = pot_accounts().len().saturated_into();
	let room = MAX_SUPPLY.saturating_sub(pots.saturating_mul(EXISTENTIAL_DEPOSIT));
	if issued > room {
		return refuse(format!(
			"{FIELD} and the allocation give {issued} base units: give at most {room}, so that the pots \
			 have room below the cap of the supply"
		));
	}
	Ok(funds)
}

/// `emissions.beneficiaries`: each group with somebody who has parts. Returns what they get.
fn check_beneficiaries(genesis: &Value) -> Checked<Vec<(AccountId, Balance)>> {
	const FIELD: &str = "emissions.beneficiaries";
	let missing = BENEFICIARIES.iter().any(|group| {
		let has_parts = |share: &Value| share.get(1).and_then(Value::as_u64) > Some(0);
		!list(genesis, &format!("/emissions/beneficiaries/{group}"))
			.iter()
			.any(has_parts)
	});
	if missing {
		return refuse("no beneficiaries: put at least one [account, parts] into each of foundation, participants, investors, preSeed and team of emissions.beneficiaries");
	}
	let groups = genesis
		.pointer("/emissions/beneficiaries")
		.unwrap_or(&Value::Null);
	let form = "five lists of [account, parts]";
	let beneficiaries: Beneficiaries<AccountId> = typed("emissions", groups, form)?;
	match grants(&beneficiaries, MAX_SUPPLY) {
		Ok(grants) => Ok(grants
			.into_iter()
			.map(|grant| (grant.who, grant.amount))
			.collect()),
		Err(group) => refuse(format!(
			"the parts of {FIELD}.{group} cannot be shared: give parts whose sum is 1 to 2^64 - 1"
		)),
	}
}
