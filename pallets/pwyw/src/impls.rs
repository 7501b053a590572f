// SPDX-License-Identifier: Apache-2.0

//! What the call, the runtime API and the contracts with other pallets do.

use crate::{pallet::*, Purpose, Receipt, ReceiptId, RecordReference, WeightInfo};
use allora_primitives::{
	runtime_api::Quote,
	scoring,
	traits::{OnTopicFunding, Predictions, TopicInspect, TopicRevenue, TopicStake},
	Balance, BlockNumber, Decimal, EpochIndex, TopicId, TopicStatus,
};
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	traits::{
		fungible::{Inspect, Mutate},
		tokens::{Fortitude, Preservation},
		Get,
	},
	weights::Weight,
};
use sp_runtime::{
	traits::{CheckedAdd, CheckedDiv, CheckedSub, SaturatedConversion, Zero},
	ArithmeticError, DispatchError,
};

impl<T: Config> Pallet<T> {
	/// See [`Pallet::pay`].
	pub(crate) fn do_pay(
		payer: T::AccountId,
		topic: TopicId,
		amount: Balance,
		purpose: Purpose,
	) -> DispatchResult {
		ensure!(
			amount >= <T::Currency as Inspect<T::AccountId>>::minimum_balance(),
			Error::<T>::AmountTooSmall
		);
		let status = T::Topics::status(topic).ok_or(Error::<T>::TopicNotFound)?;
		ensure!(status != TopicStatus::Retired, Error::<T>::TopicRetired);

		let revenue = Self::collect(&payer, topic, amount)?;
		let receipt = Self::write_receipt(payer, topic, amount, purpose)?;
		T::Funding::on_topic_funding(topic);
		Self::deposit_event(Event::Paid { receipt, revenue });
		Ok(())
	}

	/// Moves money to the ecosystem pot and counts it for the topic; returns the topic's revenue.
	fn collect(
		payer: &T::AccountId,
		topic: TopicId,
		amount: Balance,
	) -> Result<Balance, DispatchError> {
		let pot = T::EcosystemPot::get();
		ensure!(*payer != pot, Error::<T>::PayerIsPot);
		let spendable =
			T::Currency::reducible_balance(payer, Preservation::Preserve, Fortitude::Polite);
		ensure!(spendable >= amount, Error::<T>::NotEnoughFunds);
		T::Currency::transfer(payer, &pot, amount, Preservation::Preserve)?;
		TotalPaid::<T>::try_mutate(topic, |total| {
			*total = total.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
			Ok::<(), DispatchError>(())
		})?;
		Revenues::<T>::try_mutate(topic, |state| {
			state.revenue = state
				.revenue
				.checked_add(amount)
				.ok_or(ArithmeticError::Overflow)?;
			Ok(state.revenue)
		})
	}

	/// Writes a receipt and drops the payer's oldest when there is one too many.
	fn write_receipt(
		payer: T::AccountId,
		topic: TopicId,
		amount: Balance,
		purpose: Purpose,
	) -> Result<Receipt<T::AccountId>, DispatchError> {
		let id: ReceiptId = NextReceiptId::<T>::get();
		NextReceiptId::<T>::put(id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		let record = T::Predictions::latest_record(topic)
			.map(|(epoch, hash)| RecordReference { epoch, hash });
		let block: BlockNumber = frame_system::Pallet::<T>::block_number().saturated_into();
		let receipt = Receipt {
			id,
			payer,
			topic,
			amount,
			record,
			block,
			purpose,
		};

		ReceiptIds::<T>::mutate(&receipt.payer, |ids| {
			if ids.is_full() && !ids.is_empty() {
				Receipts::<T>::remove(&receipt.payer, ids.remove(0));
			}
			ids.try_push(id).map_err(|_| DispatchError::Corruption)
		})?;
		Receipts::<T>::insert(&receipt.payer, id, receipt.clone());
		Ok(receipt)
	}

	/// What a payment of `amount` base units to `topic` would do; `None` if there is no such topic,
	/// or none that can be paid, or if the amount is out of range.
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
		let (weight, sum) = T::Topics::weight_share(topic);
		let others = match status {
			TopicStatus::Active => sum.checked_sub(&weight)?,
			TopicStatus::Created | TopicStatus::Dormant | TopicStatus::Retired => sum,
		};
		let total = others.checked_add(&target_weight)?;
		let emission_share = if total.is_zero() {
			Decimal::zero()
		} else {
			target_weight.checked_div(&total)?
		};
		Some(Quote {
			revenue,
			target_weight,
			emission_share,
		})
	}
}

impl<T: Config> TopicRevenue<T::AccountId> for Pallet<T> {
	fn revenue(topic: TopicId) -> Balance {
		Revenues::<T>::get(topic).revenue
	}

	fn drip(topic: TopicId, epoch: EpochIndex, epoch_length: BlockNumber) -> Balance {
		let mut state = Revenues::<T>::get(topic);
		if epoch <= state.dripped_epoch {
			return 0;
		}
		// A drip never adds revenue, whatever the parameters are.
		let left =
			scoring::drip(state.revenue, epoch_length, T::BlocksPerMonth::get()).min(state.revenue);
		let amount = state.revenue.saturating_sub(left);
		state.revenue = left;
		state.dripped_epoch = epoch;
		Revenues::<T>::insert(topic, state);
		if amount > 0 {
			Self::deposit_event(Event::RevenueDripped {
				topic,
				epoch,
				amount,
				revenue: left,
			});
		}
		amount
	}

	/// The caller is the pallet of the topics, in the middle of creating one: it is not told of the
	/// change, and whether the topic exists is not asked.
	fn pay_creation_fee(who: &T::AccountId, topic: TopicId, amount: Balance) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		Self::collect(who, topic, amount)?;
		Self::deposit_event(Event::CreationFeePaid {
			topic,
			payer: who.clone(),
			amount,
		});
		Ok(())
	}

	fn drip_weight() -> Weight {
		T::WeightInfo::drip()
	}
}
