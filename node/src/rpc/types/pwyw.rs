// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! Payments, receipts, subscriptions.

use super::{text, Amount, Fixed};
use allora_primitives::runtime_api;
use allora_runtime::{AccountId, Hash};
use serde::Serialize;

/// What a payment would do.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Quote {
	/// The topic's revenue afterwards.
	pub revenue: Amount,
	/// The topic's target weight afterwards.
	pub target_weight: Fixed,
	/// The share of the topics' emission that this weight would have, 0..1.
	pub emission_share: Fixed,
	/// The place that it would have among the active topics, 1 for the heaviest.
	pub rank: u32,
	/// What others paid the topic.
	pub paid: PaymentStatistics,
	/// How many of these payments were smaller.
	pub below: u32,
}

impl From<runtime_api::Quote> for Quote {
	fn from(found: runtime_api::Quote) -> Self {
		Quote {
			revenue: Amount(found.revenue),
			target_weight: Fixed(found.target_weight),
			emission_share: Fixed(found.emission_share),
			rank: found.rank,
			paid: found.paid.into(),
			below: found.below,
		}
	}
}

/// What was paid to a topic lately.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentStatistics {
	/// The payments that the rest is computed of.
	pub count: u32,
	/// A quarter paid less; 0 without payments.
	pub lower_quartile: Amount,
	/// Half paid less.
	pub median: Amount,
	/// Three quarters paid less.
	pub upper_quartile: Amount,
	/// What the topic's creator suggests; null if nothing.
	pub suggested: Option<Amount>,
	/// Everything that was ever paid to the topic.
	pub total: Amount,
}

impl From<runtime_api::PaymentStatistics> for PaymentStatistics {
	fn from(found: runtime_api::PaymentStatistics) -> Self {
		PaymentStatistics {
			count: found.count,
			lower_quartile: Amount(found.lower_quartile),
			median: Amount(found.median),
			upper_quartile: Amount(found.upper_quartile),
			suggested: found.suggested.map(Amount),
			total: Amount(found.total),
		}
	}
}

/// A receipt.
#[derive(Clone, Debug, Serialize)]
pub struct Receipt {
	/// Its number.
	pub id: u64,
	/// Who paid.
	pub payer: AccountId,
	/// The topic that was paid.
	pub topic: u32,
	/// What was paid.
	pub amount: Amount,
	/// The prediction record that it is bound to; null if there was none.
	pub record: Option<RecordHash>,
	/// The block of the payment.
	pub block: u32,
	/// What it was for.
	pub purpose: String,
}

/// Which prediction record, and its hash.
#[derive(Clone, Debug, Serialize)]
pub struct RecordHash {
	/// The epoch.
	pub epoch: u32,
	/// The record's hash.
	pub hash: Hash,
}

impl From<runtime_api::ReceiptView<AccountId>> for Receipt {
	fn from(found: runtime_api::ReceiptView<AccountId>) -> Self {
		Receipt {
			id: found.id,
			payer: found.payer,
			topic: found.topic,
			amount: Amount(found.amount),
			record: found.record.map(|(epoch, hash)| RecordHash { epoch, hash }),
			block: found.block,
			purpose: text(found.purpose),
		}
	}
}

/// A subscription.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Subscription {
	/// The topic.
	pub topic: u32,
	/// What each settled epoch costs.
	pub per_epoch: Amount,
	/// Epochs that are still prepaid.
	pub epochs_left: u32,
	/// What is held for them.
	pub held: Amount,
	/// Settled epochs that it has paid for.
	pub epochs_paid: u32,
	/// The block in which it was made.
	pub since: u32,
}

impl From<runtime_api::SubscriptionView> for Subscription {
	fn from(found: runtime_api::SubscriptionView) -> Self {
		Subscription {
			topic: found.topic,
			per_epoch: Amount(found.per_epoch),
			epochs_left: found.epochs_left,
			held: Amount(found.held),
			epochs_paid: found.epochs_paid,
			since: found.since,
		}
	}
}

/// What an account paid a topic in all.
#[derive(Clone, Debug, Serialize)]
pub struct TopPayer {
	/// The account.
	pub who: AccountId,
	/// What it paid.
	pub paid: Amount,
}

impl From<(AccountId, u128)> for TopPayer {
	fn from((who, paid): (AccountId, u128)) -> Self {
		TopPayer {
			who,
			paid: Amount(paid),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	#[test]
	fn receipt_should_have_the_documented_form() {
		let payer = AccountId::from([1; 32]);
		let got = json!(Receipt::from(runtime_api::ReceiptView {
			id: 1,
			payer: payer.clone(),
			topic: 2,
			amount: 3,
			record: Some((4, Hash::repeat_byte(5))),
			block: 6,
			purpose: "for \"tea\"".into(),
		}));
		assert_eq!(
			got,
			json!({
				"id": 1,
				"payer": payer,
				"topic": 2,
				"amount": "3",
				"record": { "epoch": 4, "hash": Hash::repeat_byte(5) },
				"block": 6,
				"purpose": "for \"tea\"",
			})
		);
	}

	#[test]
	fn statistics_should_tell_a_missing_suggestion_from_zero() {
		let mut found = runtime_api::PaymentStatistics::default();
		let suggested = |found: &runtime_api::PaymentStatistics| {
			json!(PaymentStatistics::from(found.clone()))["suggested"].clone()
		};
		assert_eq!(suggested(&found), json!(null));
		found.suggested = Some(0);
		assert_eq!(suggested(&found), json!("0"));
	}
}
