// SPDX-License-Identifier: Apache-2.0

//! Payments: what the calls around them do.

use crate::{pallet::*, Purpose, Receipt, ReceiptId, RecordReference, WeightInfo, MAX_PAYMENTS};
use allora_primitives::{
	traits::{OnTopicFunding, Predictions, TopicInspect},
	Balance, BlockNumber, TopicId, TopicStatus,
};
use frame_support::{
	dispatch::{DispatchResult, DispatchResultWithPostInfo},
	ensure,
	traits::{
		fungible::{Inspect, Mutate},
		tokens::{Fortitude, Preservation},
		EnsureOrigin, Get,
	},
	BoundedVec,
};
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use sp_runtime::{traits::SaturatedConversion, ArithmeticError, DispatchError};

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
		Self::remember_amounts(topic, [amount]);
		let receipt = Self::write_receipt(payer, topic, amount, purpose)?;
		T::Funding::on_topic_funding(topic);
		Self::deposit_event(Event::Paid { receipt, revenue });
		Ok(())
	}

	/// Refuses the pot itself, and who cannot spend the amount and keep the existential deposit.
	pub(crate) fn ensure_can_pay(payer: &T::AccountId, amount: Balance) -> DispatchResult {
		ensure!(*payer != T::EcosystemPot::get(), Error::<T>::PayerIsPot);
		let spendable =
			T::Currency::reducible_balance(payer, Preservation::Preserve, Fortitude::Polite);
		ensure!(spendable >= amount, Error::<T>::NotEnoughFunds);
		Ok(())
	}

	/// Moves money to the ecosystem pot and counts it for the topic; returns the topic's revenue.
	pub(crate) fn collect(
		payer: &T::AccountId,
		topic: TopicId,
		amount: Balance,
	) -> Result<Balance, DispatchError> {
		Self::ensure_can_pay(payer, amount)?;
		let pot = T::EcosystemPot::get();
		T::Currency::transfer(payer, &pot, amount, Preservation::Preserve)?;
		Self::count(payer, topic, amount)
	}

	/// Counts a payment for the topic and for its payer; returns the topic's revenue.
	pub(crate) fn count(
		payer: &T::AccountId,
		topic: TopicId,
		amount: Balance,
	) -> Result<Balance, DispatchError> {
		TotalPaid::<T>::try_mutate(topic, |total| {
			*total = total.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
			Ok::<(), DispatchError>(())
		})?;
		Self::rank_payer(payer, topic, amount)?;
		Self::contribute(payer, topic, amount);
		Revenues::<T>::try_mutate(topic, |state| {
			state.revenue = state
				.revenue
				.checked_add(amount)
				.ok_or(ArithmeticError::Overflow)?;
			Ok(state.revenue)
		})
	}

	/// Adds to what the payer paid in all, and to the list of those who paid most.
	fn rank_payer(payer: &T::AccountId, topic: TopicId, amount: Balance) -> DispatchResult {
		let total = PaidBy::<T>::get(topic, payer)
			.checked_add(amount)
			.ok_or(ArithmeticError::Overflow)?;
		PaidBy::<T>::insert(topic, payer, total);
		TopPayers::<T>::mutate(topic, |top| {
			top.retain(|(who, _)| who != payer);
			// Among equals the earlier one stays in front.
			let place = top.partition_point(|(_, paid)| *paid >= total);
			let mut list = core::mem::take(top).into_inner();
			list.insert(place, (payer.clone(), total));
			*top = BoundedVec::truncate_from(list);
		});
		Ok(())
	}

	/// Adds amounts that were paid to those that the statistics are made of.
	pub(crate) fn remember_amounts(topic: TopicId, paid: impl IntoIterator<Item = Balance>) {
		RecentPayments::<T>::mutate(topic, |amounts| {
			let mut list = core::mem::take(amounts).into_inner();
			list.extend(paid);
			let surplus = list.len().saturating_sub(MAX_PAYMENTS.saturated_into());
			*amounts = BoundedVec::truncate_from(list.into_iter().skip(surplus).collect());
		});
	}

	/// See [`Pallet::prune_receipts`].
	pub(crate) fn do_prune_receipts(
		payer: T::AccountId,
		up_to: ReceiptId,
	) -> DispatchResultWithPostInfo {
		let mut ids = ReceiptIds::<T>::get(&payer);
		let before = ids.len();
		ids.retain(|id| {
			if *id <= up_to {
				Receipts::<T>::remove(&payer, id);
			}
			*id > up_to
		});
		let count: u32 = before.saturating_sub(ids.len()).saturated_into();
		ensure!(count > 0, Error::<T>::NothingToPrune);
		if ids.is_empty() {
			ReceiptIds::<T>::remove(&payer);
		} else {
			ReceiptIds::<T>::insert(&payer, ids);
		}
		Self::deposit_event(Event::ReceiptsPruned { payer, count });
		Ok(Some(T::WeightInfo::prune_receipts(before.saturated_into())).into())
	}

	/// See [`Pallet::set_suggested_amount`].
	pub(crate) fn do_set_suggested_amount(
		origin: OriginFor<T>,
		topic: TopicId,
		amount: Option<Balance>,
	) -> DispatchResult {
		let signer = match T::AdminOrigin::try_origin(origin) {
			Ok(_) => None,
			Err(origin) => Some(ensure_signed(origin)?),
		};
		let status = T::Topics::status(topic).ok_or(Error::<T>::TopicNotFound)?;
		ensure!(status != TopicStatus::Retired, Error::<T>::TopicRetired);
		if signer.is_some() {
			ensure!(
				signer == T::Topics::creator(topic),
				Error::<T>::NotAuthorized
			);
		}
		if let Some(amount) = amount {
			ensure!(
				amount >= <T::Currency as Inspect<T::AccountId>>::minimum_balance(),
				Error::<T>::AmountTooSmall
			);
		}
		SuggestedAmount::<T>::set(topic, amount);
		Self::deposit_event(Event::AmountSuggested { topic, amount });
		Ok(())
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
}
