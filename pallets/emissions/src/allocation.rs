// SPDX-License-Identifier: Apache-2.0

//! Who gets what at genesis: the published parts of the supply, and how they vest (M26a).

use alloc::{borrow::ToOwned, string::String, vec::Vec};
use allora_primitives::{scoring::rewards::split_exactly, Balance};
use serde::{Deserialize, Serialize};

/// The whole supply, in the unit of the parts: ten-thousandths.
pub const WHOLE: u32 = 10_000;
/// The foundation's part, free from the start.
pub const FOUNDATION: u32 = 1_000;
/// The part of the network's first participants, free from the start.
pub const PARTICIPANTS: u32 = 550;
/// The investors' part, which vests.
pub const INVESTORS: u32 = 2_605;
/// The pre-seed investors' part, which vests.
pub const PRE_SEED: u32 = 500;
/// The team's part, which vests.
pub const TEAM: u32 = 1_750;
/// The ecosystem's part: not issued at genesis, only mintable.
pub const ECOSYSTEM: u32 = 3_595;

/// Accounts that share a group's part, each with its parts of it.
pub type Shares<AccountId> = Vec<(AccountId, u64)>;

/// The accounts of each group.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Beneficiaries<AccountId> {
	/// See [`FOUNDATION`].
	pub foundation: Shares<AccountId>,
	/// See [`PARTICIPANTS`].
	pub participants: Shares<AccountId>,
	/// See [`INVESTORS`].
	pub investors: Shares<AccountId>,
	/// See [`PRE_SEED`].
	pub pre_seed: Shares<AccountId>,
	/// See [`TEAM`].
	pub team: Shares<AccountId>,
}

impl<AccountId> Default for Beneficiaries<AccountId> {
	fn default() -> Self {
		Self {
			foundation: Vec::new(),
			participants: Vec::new(),
			investors: Vec::new(),
			pre_seed: Vec::new(),
			team: Vec::new(),
		}
	}
}

/// What one account gets as a member of one group.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Grant<AccountId> {
	/// Who gets it.
	pub who: AccountId,
	/// How much, base units.
	pub amount: Balance,
	/// Whether it vests (M26a) or is free from the start.
	pub vests: bool,
}

/// The grants of a genesis with this maximal supply, in base units: each group's part is shared
/// exactly (M33), so the sum is 64.05 % of the supply.
///
/// Refused, with the group's name, if a group has nobody, or nobody with parts.
pub fn grants<AccountId: Clone>(
	beneficiaries: &Beneficiaries<AccountId>,
	supply: Balance,
) -> Result<Vec<Grant<AccountId>>, String> {
	let groups = [
		("foundation", &beneficiaries.foundation, FOUNDATION, false),
		(
			"participants",
			&beneficiaries.participants,
			PARTICIPANTS,
			false,
		),
		("investors", &beneficiaries.investors, INVESTORS, true),
		("preSeed", &beneficiaries.pre_seed, PRE_SEED, true),
		("team", &beneficiaries.team, TEAM, true),
	];
	let mut grants = Vec::new();
	for (name, shares, part, vests) in groups {
		if shares.iter().all(|(_, parts)| *parts == 0) {
			return Err(name.to_owned());
		}
		let failed = |_| name.to_owned();
		let rest = u128::from(WHOLE.saturating_sub(part));
		let whole = split_exactly(supply, &[part.into(), rest]).map_err(failed)?;
		let amount = whole.first().copied().unwrap_or_default();
		let parts: Vec<u128> = shares.iter().map(|(_, parts)| (*parts).into()).collect();
		let amounts = split_exactly(amount, &parts).map_err(failed)?;
		for ((who, _), amount) in shares.iter().zip(amounts) {
			grants.push(Grant {
				who: who.clone(),
				amount,
				vests,
			});
		}
	}
	Ok(grants)
}
