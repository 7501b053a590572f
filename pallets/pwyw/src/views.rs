// SPDX-License-Identifier: Apache-2.0

//! What the runtime API answers.

use crate::{pallet::*, Receipt, ReceiptId};
use alloc::vec::Vec;
use allora_primitives::{
	runtime_api::{PaymentStatistics, Quote, ReceiptView, SubscriptionView, MAX_PAGE},
	scoring,
	traits::{TopicInspect, TopicStake},
	Balance, Decimal, TopicId, TopicStatus,
};
use frame_support::traits::Get;
use sp_runtime::traits::{CheckedAdd, CheckedDiv, CheckedSub, SaturatedConversion, Zero};

impl<AccountId> From<Receipt<AccountId>> for ReceiptView<AccountId> {
	fn from(receipt: Receipt<AccountId>) -> Self {
		ReceiptView {
			id: receipt.id,
			payer: receipt.payer,
			topic: receipt.topic,
			amount: receipt.amount,
			record: receipt.record.map(|record| (record.epoch, record.hash)),
			block: receipt.block,
			purpose: receipt.purpose.into_inner(),
		}
	}
}

impl<T: Config> Pallet<T> {
	/// What a payment of `amount` base units to `topic` would do; `None` if there is no such topic, if
	/// it is retired and cannot be paid, or if its revenue, its weight or the sum of the weights would
	/// be out of range.
	///
	/// The share is that of the topic's target weight (M23) among the stored weights of the other
	/// active topics; the stored weight follows the target over the next epochs.
	pub fn quote(topic: TopicId, amount: Balance) -> Option<Quote> {
		let status = T::Topics::status(topic)?;
		if status == TopicStatus::Retired {
			return None;
		}
		let revenue = Revenues::<T>::get(topic).revenue.checked_add(amount)?;
		let target_weight = scoring::topic_weight(
			T::Stake::topic_stake(topic),
			revenue,
			T::StakeImportance::get(),
			T::FeeImportance::get(),
		)
		.ok()?;
		// The topic's own weight is in the sum, whether it is active or not.
		let (weight, sum) = T::Topics::weight_share(topic);
		let others = sum.checked_sub(&weight)?;
		let total = others.checked_add(&target_weight)?;
		let emission_share = if total.is_zero() {
			Decimal::zero()
		} else {
			target_weight.checked_div(&total)?
		};
		let heavier = T::Topics::active_topics()
			.into_iter()
			.filter(|(other, weight)| *other != topic && *weight > target_weight)
			.count();
		let payments = RecentPayments::<T>::get(topic);
		let below = payments.iter().filter(|paid| **paid < amount).count();
		Some(Quote {
			revenue,
			target_weight,
			emission_share,
			rank: heavier.saturating_add(1).saturated_into(),
			paid: Self::payment_statistics(topic)?,
			below: below.saturated_into(),
		})
	}

	/// What was paid to a topic lately; `None` if there is no such topic.
	pub fn payment_statistics(topic: TopicId) -> Option<PaymentStatistics> {
		T::Topics::status(topic)?;
		let amounts = RecentPayments::<T>::get(topic);
		// A balance has the scale of the number's inner integer.
		let values: Vec<Decimal> = amounts
			.iter()
			.map(|amount| Decimal::from_inner(i128::try_from(*amount).unwrap_or(i128::MAX)))
			.collect();
		let quartile = |n: u128| {
			scoring::quantile(&values, Decimal::from_rational(n, 4))
				.ok()
				.and_then(|value| Balance::try_from(value.into_inner()).ok())
				.unwrap_or_default()
		};
		Some(PaymentStatistics {
			count: values.len().saturated_into(),
			lower_quartile: quartile(1),
			median: quartile(2),
			upper_quartile: quartile(3),
			suggested: SuggestedAmount::<T>::get(topic),
			total: TotalPaid::<T>::get(topic),
		})
	}

	/// The payer's receipts with numbers from `from` on, ascending, at most `limit` and at most
	/// `MAX_PAGE`.
	pub fn receipts(
		payer: T::AccountId,
		from: ReceiptId,
		limit: u32,
	) -> Vec<ReceiptView<T::AccountId>> {
		ReceiptIds::<T>::get(&payer)
			.into_iter()
			.filter(|id| *id >= from)
			.take(limit.min(MAX_PAGE).saturated_into())
			.filter_map(|id| Receipts::<T>::get(&payer, id))
			.map(Into::into)
			.collect()
	}

	/// The payer's subscriptions, in the order in which they were made.
	pub fn subscriptions(payer: T::AccountId) -> Vec<SubscriptionView> {
		SubscriptionsOf::<T>::get(&payer)
			.into_iter()
			.filter_map(|topic| {
				let subscription = Subscriptions::<T>::get(&payer, topic)?;
				Some(SubscriptionView {
					topic,
					per_epoch: subscription.per_epoch,
					epochs_left: subscription.epochs_left,
					held: subscription.held(),
					epochs_paid: subscription.epochs_paid,
					since: subscription.since,
				})
			})
			.collect()
	}

	/// Who paid a topic most in all, and how much, base units; the highest first.
	pub fn top_payers(topic: TopicId) -> Vec<(T::AccountId, Balance)> {
		TopPayers::<T>::get(topic).into_inner()
	}

	/// What is held for all subscriptions, base units.
	pub fn held_total() -> Balance {
		HeldTotal::<T>::get()
	}
}
