// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! Stake, delegations and what leaves.

use super::{Amount, Fixed};
use allora_primitives::{runtime_api, Decimal};
use allora_runtime::AccountId;
use serde::{Deserialize, Serialize};
use sp_runtime::Perbill;

/// Base units of a [`Decimal`] in a billionth.
const UNITS_PER_BILLIONTH: i128 = 1_000_000_000;

/// A reputer's own stake in one topic.
#[derive(Clone, Debug, Serialize)]
pub struct Stake {
	/// The topic.
	pub topic: u32,
	/// What stays and what is leaving.
	pub stake: Amount,
	/// The part that requests will release.
	pub leaving: Amount,
	/// Whether the reputer's part of rewards is added to it.
	pub compounding: bool,
	/// What counts when the reputer attests.
	pub authority: Amount,
}

impl From<runtime_api::StakeView> for Stake {
	fn from(found: runtime_api::StakeView) -> Self {
		Stake {
			topic: found.topic,
			stake: Amount(found.stake),
			leaving: Amount(found.leaving),
			compounding: found.compounding,
			authority: Amount(found.authority),
		}
	}
}

/// A page of own stakes.
#[derive(Clone, Debug, Serialize)]
pub struct StakePage {
	/// Ascending by topic.
	pub stakes: Vec<Stake>,
	/// The topic to go on from; null when all were looked at.
	pub next: Option<u32>,
}

impl From<runtime_api::StakePage> for StakePage {
	fn from(page: runtime_api::StakePage) -> Self {
		StakePage {
			stakes: page.stakes.into_iter().map(Stake::from).collect(),
			next: page.next,
		}
	}
}

/// All that is delegated to a reputer in one topic.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Pool {
	/// The reputer's own stake.
	pub own: Amount,
	/// The sum of the delegations.
	pub delegated: Amount,
	/// How many delegations there are.
	pub delegators: u32,
	/// What counts when the reputer attests.
	pub authority: Amount,
	/// What more could be delegated and would count.
	pub room: Amount,
	/// The reputer's part of its delegators' rewards, 0 to 1.
	pub commission: Fixed,
	/// The first block in which the commission can change again; null if it can now.
	pub commission_fixed_until: Option<u32>,
	/// What the delegators have earned and not claimed.
	pub unclaimed: Amount,
}

impl From<runtime_api::PoolView> for Pool {
	fn from(found: runtime_api::PoolView) -> Self {
		Pool {
			own: Amount(found.own),
			delegated: Amount(found.delegated),
			delegators: found.delegators,
			authority: Amount(found.authority),
			room: Amount(found.room),
			commission: share(found.commission),
			commission_fixed_until: found.commission_fixed_until,
			unclaimed: Amount(found.unclaimed),
		}
	}
}

/// A part of one as a number.
fn share(part: Perbill) -> Fixed {
	let units = i128::from(part.deconstruct()).saturating_mul(UNITS_PER_BILLIONTH);
	Fixed(Decimal::from_inner(units))
}

/// What an account has delegated to one reputer in one topic.
#[derive(Clone, Debug, Serialize)]
pub struct Delegation {
	/// The topic.
	pub topic: u32,
	/// The reputer.
	pub reputer: AccountId,
	/// What stays and what is leaving.
	pub stake: Amount,
	/// The part that requests will release.
	pub leaving: Amount,
	/// What can be claimed now.
	pub claimable: Amount,
	/// Whether claimed rewards are added to it.
	pub compounding: bool,
}

impl From<runtime_api::DelegationView<AccountId>> for Delegation {
	fn from(found: runtime_api::DelegationView<AccountId>) -> Self {
		Delegation {
			topic: found.topic,
			reputer: found.reputer,
			stake: Amount(found.stake),
			leaving: Amount(found.leaving),
			claimable: Amount(found.claimable),
			compounding: found.compounding,
		}
	}
}

/// A place among an account's delegations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DelegationPlace {
	/// The topic.
	pub topic: u32,
	/// The reputer.
	pub reputer: AccountId,
}

/// A page of delegations.
#[derive(Clone, Debug, Serialize)]
pub struct DelegationPage {
	/// In the order of storage.
	pub delegations: Vec<Delegation>,
	/// Where to go on; null when there are no more.
	pub next: Option<DelegationPlace>,
}

impl From<runtime_api::DelegationPage<AccountId>> for DelegationPage {
	fn from(page: runtime_api::DelegationPage<AccountId>) -> Self {
		DelegationPage {
			delegations: page.delegations.into_iter().map(Delegation::from).collect(),
			next: page
				.next
				.map(|(topic, reputer)| DelegationPlace { topic, reputer }),
		}
	}
}

/// A request to leave that is not released yet.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Exit {
	/// Its number.
	pub request: u64,
	/// What it releases.
	pub amount: Amount,
	/// The block from which it may be released.
	pub completes_at: u32,
	/// Whether the chain will release it by itself; if not, its owner withdraws it.
	pub queued: bool,
}

impl From<runtime_api::ExitView> for Exit {
	fn from(found: runtime_api::ExitView) -> Self {
		Exit {
			request: found.request,
			amount: Amount(found.amount),
			completes_at: found.completes_at,
			queued: found.queued,
		}
	}
}

/// Own stake that is set aside because of a disputed truth.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Slash {
	/// What is set aside.
	pub amount: Amount,
	/// The block from which it is taken.
	pub applies_at: u32,
	/// Whether the chain will take it by itself; if not, governance gives it back.
	pub queued: bool,
}

impl From<runtime_api::SlashView> for Slash {
	fn from(found: runtime_api::SlashView) -> Self {
		Slash {
			amount: Amount(found.amount),
			applies_at: found.applies_at,
			queued: found.queued,
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	#[test]
	fn pool_should_have_the_documented_form() {
		let got = json!(Pool::from(runtime_api::PoolView {
			own: 1,
			delegated: u128::MAX,
			delegators: 3,
			authority: 4,
			room: 5,
			commission: Perbill::from_percent(10),
			commission_fixed_until: Some(6),
			unclaimed: 7,
		}));
		assert_eq!(
			got,
			json!({
				"own": "1",
				"delegated": "340282366920938463463374607431768211455",
				"delegators": 3,
				"authority": "4",
				"room": "5",
				"commission": "0.1",
				"commissionFixedUntil": 6,
				"unclaimed": "7",
			})
		);
	}

	#[test]
	fn share_should_be_exact() {
		for (parts, expected) in [
			(0, "0"),
			(1, "0.000000001"),
			(333_333_333, "0.333333333"),
			(1_000_000_000, "1"),
		] {
			assert_eq!(share(Perbill::from_parts(parts)).to_string(), expected);
		}
	}

	#[test]
	fn place_of_a_page_should_be_what_the_next_request_takes() {
		let who = AccountId::from([1; 32]);
		let page = DelegationPage::from(runtime_api::DelegationPage {
			delegations: vec![],
			next: Some((2, who.clone())),
		});
		let place = json!(page)["next"].clone();
		let back: DelegationPlace = serde_json::from_value(place).expect("is a place");
		assert_eq!(
			back,
			DelegationPlace {
				topic: 2,
				reputer: who
			}
		);
	}
}
