// SPDX-License-Identifier: Apache-2.0

//! What the calls, the hooks and the contract with the settlement do.

use crate::{
	pallet::*,
	types::{Credited, Receipt, MAX_STAKED},
	PayoutTable, QueueEnds, QueueEntry, WeightInfo,
};
use alloc::vec::Vec;
use allora_primitives::{
	scoring::emissions,
	traits::{EpochRevenue, Payout, ReputerRewards, RewardSink, TopicInspect},
	Balance, BlockNumber, EpochIndex, Role, TopicId,
};
use frame_support::{
	defensive,
	dispatch::DispatchResult,
	ensure,
	storage::with_storage_layer,
	traits::{
		fungible::{Inspect, Mutate, Unbalanced},
		tokens::{Fortitude, Precision, Preservation},
		Get,
	},
	weights::{Weight, WeightMeter},
};
use sp_runtime::{
	helpers_128bit::multiply_by_rational_with_rounding,
	traits::{AccountIdConversion, SaturatedConversion},
	ArithmeticError, DispatchError, Rounding,
};

/// The pots.
impl<T: Config> Pallet<T> {
	/// The account of the ecosystem: what consumers paid and no epoch has used yet.
	pub fn ecosystem_account() -> T::AccountId {
		T::PalletId::get().into_sub_account_truncating(b"eco")
	}

	/// The account of what fixed payouts owe: uncredited rows and accrued rewards.
	pub fn payout_account() -> T::AccountId {
		T::PalletId::get().into_sub_account_truncating(b"pay")
	}

	/// The account of the validators' part of the emission that no era has paid out yet.
	pub fn validators_account() -> T::AccountId {
		T::PalletId::get().into_sub_account_truncating(b"val")
	}

	/// What a pot can give without touching the existential deposit that keeps it open.
	pub(crate) fn spendable(pot: &T::AccountId) -> Balance {
		T::Currency::reducible_balance(pot, Preservation::Preserve, Fortitude::Polite)
	}

	/// What can still be minted below the maximal supply.
	pub(crate) fn mintable() -> Balance {
		T::MaxSupply::get().saturating_sub(T::Currency::total_issuance())
	}

	/// What a pot lacks to be open.
	fn missing_reserve(pot: &T::AccountId) -> Balance {
		<T::Currency as Inspect<T::AccountId>>::minimum_balance()
			.saturating_sub(T::Currency::balance(pot))
	}

	/// Mints the existential deposit of a pot that does not have it.
	pub(crate) fn open_pot(pot: &T::AccountId) -> DispatchResult {
		let missing = Self::missing_reserve(pot);
		if missing > 0 {
			Self::mint(pot, missing)?;
		}
		Ok(())
	}

	/// Mints `amount` into a pot, never above the maximal supply.
	fn mint(pot: &T::AccountId, amount: Balance) -> DispatchResult {
		ensure!(amount <= Self::mintable(), Error::<T>::SupplyExhausted);
		T::Currency::mint_into(pot, amount)?;
		let total_minted = TotalMinted::<T>::get()
			.checked_add(amount)
			.ok_or(ArithmeticError::Overflow)?;
		TotalMinted::<T>::put(total_minted);
		Self::deposit_event(Event::EmissionMinted {
			amount,
			total_minted,
		});
		Ok(())
	}

	/// Moves exactly `total` into a pot, from the ecosystem as far as it reaches; returns what was
	/// minted.
	pub(crate) fn earmark(pot: &T::AccountId, total: Balance) -> Result<Balance, DispatchError> {
		let ecosystem = Self::ecosystem_account();
		Self::open_pot(pot)?;
		let moved = total.min(Self::spendable(&ecosystem));
		let minted = total.saturating_sub(moved);
		if minted > 0 {
			Self::mint(pot, minted)?;
		}
		if moved > 0 {
			T::Currency::transfer(&ecosystem, pot, moved, Preservation::Preserve)?;
		}
		Ok(minted)
	}
}

/// How much an epoch pays.
impl<T: Config> Pallet<T> {
	/// What topics get of one block's emission, base units.
	pub fn topics_emission_per_block() -> Balance {
		CurrentMonth::<T>::get().map_or(0, |month| month.topics_per_block)
	}

	/// The most that an epoch pays for what its topic's revenue dripped (protocol.md section 9).
	/// The strict cap applies if it did when the epoch opened, and if the topic has a worker
	/// whitelist now. What goes beyond the drip is at most [`Self::stake_subsidy`].
	fn reward_cap(topic: TopicId, epoch: EpochIndex, epoch_length: BlockNumber) -> Balance {
		let drip = T::Revenue::epoch_drip(topic, epoch);
		let strict = drip.strict || T::Topics::has_whitelist(topic, Role::Worker);
		let kappa = if strict {
			T::StrictRewardCap::get()
		} else {
			T::RewardCap::get()
		};
		// More than can be expressed is no limit.
		let cap = emissions::reward_cap(drip.amount, kappa).unwrap_or(Balance::MAX);
		let subsidy = Self::stake_subsidy(drip.stake, epoch_length);
		cap.min(drip.amount.saturating_add(subsidy))
	}

	/// The most that an epoch pays beyond what dripped: a part of what the topic's stake would earn
	/// with validators meanwhile. So much does the stake cost that the topic's weight needs, hence
	/// paying one's own topic gains nothing, however the payments are split.
	fn stake_subsidy(stake: Balance, epoch_length: BlockNumber) -> Balance {
		let Some(month) = CurrentMonth::<T>::get() else {
			return 0;
		};
		month
			.validators_per_block
			.checked_mul(epoch_length.into())
			.and_then(|validators| {
				let sigma = T::StakeSubsidy::get();
				emissions::stake_subsidy(validators, stake, month.staked, sigma).ok()
			})
			// More than can be expressed is no limit.
			.unwrap_or(Balance::MAX)
	}

	/// The topic's share of the emission over `epoch_length` blocks (M24), rounded down.
	fn weighted_emission(topic: TopicId, epoch_length: BlockNumber) -> Balance {
		let (weight, sum) = T::Topics::weight_share(topic);
		let (Ok(weight), Ok(sum)) = (
			u128::try_from(weight.into_inner()),
			u128::try_from(sum.into_inner()),
		) else {
			return 0;
		};
		if sum == 0 {
			return 0;
		}
		// A topic that lost its place among the active ones settles its last epochs with a weight
		// that is not in the sum: it never gets more than everything.
		let weight = weight.min(sum);
		Self::topics_emission_per_block()
			.checked_mul(epoch_length.into())
			.and_then(|total| {
				multiply_by_rational_with_rounding(total, weight, sum, Rounding::Down)
			})
			.unwrap_or(T::MaxSupply::get())
	}

	/// What can go to a pot at all: what the ecosystem holds, and what can still be minted.
	pub(crate) fn available(pot: &T::AccountId) -> Balance {
		let mintable = Self::mintable().saturating_sub(Self::missing_reserve(pot));
		Self::spendable(&Self::ecosystem_account()).saturating_add(mintable)
	}
}

/// Calls and the queue of payouts.
impl<T: Config> Pallet<T> {
	/// See [`Pallet::set_emission_enabled`].
	pub(crate) fn do_set_emission_enabled(enabled: bool) -> DispatchResult {
		Self::set_aside_validators()?;
		EmissionEnabled::<T>::put(enabled);
		Self::deposit_event(Event::EmissionEnabledSet { enabled });
		Ok(())
	}

	/// See [`Pallet::claim_accrued`].
	pub(crate) fn do_claim_accrued(who: T::AccountId) -> DispatchResult {
		let amount = Self::accrued(&who);
		ensure!(amount > 0, Error::<T>::NothingAccrued);
		Self::pay_out(&who, amount).map_err(|error| {
			if error == Error::<T>::StakingAccountClosed.into() {
				error
			} else {
				Error::<T>::CannotReceive.into()
			}
		})?;
		Self::settle_accrued(&who, amount);
		Ok(())
	}

	/// Pays what is owed to an account; of a staking account to its owner, who stakes it.
	fn pay_out(who: &T::AccountId, amount: Balance) -> DispatchResult {
		let pot = Self::payout_account();
		let receiver = Self::receiver(who)?;
		T::Currency::transfer(&pot, receiver.account(), amount, Preservation::Preserve)?;
		receiver.received(amount);
		Ok(())
	}

	/// What has accrued for an account, base units.
	pub fn accrued(who: &T::AccountId) -> Balance {
		Accrued::<T>::get(who)
	}

	/// Forgets accrued rewards that were paid.
	fn settle_accrued(who: &T::AccountId, amount: Balance) {
		Accrued::<T>::remove(who);
		AccruedTotal::<T>::mutate(|total| *total = total.saturating_sub(amount));
		Self::deposit_event(Event::AccruedPaid {
			who: who.clone(),
			amount,
		});
	}

	/// See [`RewardSink::fix_payout`].
	fn do_fix_payout(
		topic: TopicId,
		epoch: EpochIndex,
		pot: Balance,
		payouts: Vec<Payout<T::AccountId>>,
	) -> DispatchResult {
		ensure!(
			epoch > LastPayout::<T>::get(topic),
			Error::<T>::AlreadyFixed
		);
		let itself = Self::payout_account();
		let mut rows = payouts;
		rows.retain(|row| row.amount > 0);
		for row in &mut rows {
			if row.destination == itself {
				// It could never leave the pot again. The epoch pays it all the same, and of a reputer's
				// row the delegators get theirs.
				row.destination = Self::ecosystem_account();
			}
		}
		let table = PayoutTable::try_from(rows).map_err(|_| Error::<T>::TooManyRows)?;
		let total = table
			.iter()
			.try_fold(0, |sum: Balance, row| sum.checked_add(row.amount))
			.ok_or(Error::<T>::PayoutsExceedPot)?;
		ensure!(total <= pot, Error::<T>::PayoutsExceedPot);

		LastPayout::<T>::insert(topic, epoch);
		let rows: u32 = table.len().saturated_into();
		let mut minted = 0;
		if rows > 0 {
			minted = Self::earmark(&itself, total)?;
			Unpaid::<T>::try_mutate(|unpaid| {
				*unpaid = unpaid.checked_add(total).ok_or(ArithmeticError::Overflow)?;
				Ok::<(), DispatchError>(())
			})?;
			Payouts::<T>::insert(topic, epoch, table);
			QueueBounds::<T>::mutate(|ends| {
				Self::enqueue(
					ends,
					QueueEntry {
						topic,
						epoch,
						next_row: 0,
					},
				);
			});
		}
		Self::deposit_event(Event::PayoutFixed {
			topic,
			epoch,
			pot,
			total,
			minted,
			rows,
		});
		Ok(())
	}

	fn enqueue(ends: &mut QueueEnds, entry: QueueEntry) {
		Queue::<T>::insert(ends.tail, entry);
		ends.tail = ends.tail.saturating_add(1);
	}

	/// Credits batches of rows, as many as `meter` has room for, a batch of each table in turn.
	pub(crate) fn credit(meter: &mut WeightMeter) {
		if meter.try_consume(T::WeightInfo::credit_base()).is_err() {
			return;
		}
		// Every pass consumes the weight of a row at least, so the meter bounds the loop.
		while !QueueBounds::<T>::get().is_empty() {
			let fits = |rows: &u32| meter.can_consume(Self::batch_weight(Credited::worst(*rows)));
			let Some(limit) = (1..=T::MaxBatch::get()).rev().find(fits) else {
				break;
			};
			let done = Self::credit_next(limit);
			let mut credited = done.unwrap_or(Credited::worst(limit));
			credited.rows = credited.rows.max(1);
			meter.consume(Self::batch_weight(credited));
			if done.is_none() {
				// It would fail again.
				break;
			}
		}
	}

	/// Weight of a batch of rows.
	pub(crate) fn batch_weight(batch: Credited) -> Weight {
		let Credited {
			rows,
			accrued,
			reputers,
			staked,
		} = batch;
		let beyond =
			T::WeightInfo::credit_accrued(accrued).saturating_sub(T::WeightInfo::credit_accrued(0));
		T::WeightInfo::credit_batch(rows)
			.saturating_add(beyond)
			.saturating_add(T::Reputers::weight().saturating_mul(reputers.into()))
			.saturating_add(Self::staking_weight().saturating_mul(staked.into()))
	}

	/// Credits at most `limit` rows of the first table of the queue; returns what it did, or `None` if
	/// that is impossible: then nothing has changed.
	pub(crate) fn credit_next(limit: u32) -> Option<Credited> {
		with_storage_layer(|| Self::credit_rows(limit))
			.inspect_err(|error| {
				// The pot owes what the rows say (try_state), so it can give it.
				defensive!("the payout pot cannot pay a batch", error);
			})
			.ok()
	}

	/// The same. Accounts get their money one by one, the pot gives it once.
	fn credit_rows(limit: u32) -> Result<Credited, DispatchError> {
		let mut ends = QueueBounds::<T>::get();
		let place = ends.head;
		ends.head = ends.head.saturating_add(1);
		let mut credited = Credited::default();
		if let Some(entry) = Queue::<T>::take(place) {
			let QueueEntry {
				topic,
				epoch,
				next_row,
			} = entry;
			let table = Payouts::<T>::get(topic, epoch).unwrap_or_default();
			let mut rows = table.into_iter().skip(next_row.saturated_into()).peekable();
			let (mut sum, mut paid): (Balance, Balance) = (0, 0);
			while credited.rows < limit {
				let full = credited.staked >= MAX_STAKED;
				let fits = |row: &Payout<T::AccountId>| {
					!full || !Self::may_be_staking_account(&row.destination)
				};
				let Some(row) = rows.next_if(fits) else { break };
				let reputer = row.reputer.is_some();
				let staked = Self::may_be_staking_account(&row.destination);
				sum = sum.saturating_add(row.amount);
				let receipt = Self::credit_row(topic, epoch, row);
				paid = paid.saturating_add(receipt.paid);
				credited = credited.and(receipt.looked, reputer, staked);
			}
			Unpaid::<T>::mutate(|unpaid| *unpaid = unpaid.saturating_sub(sum));
			if paid > 0 {
				T::Currency::decrease_balance(
					&Self::payout_account(),
					paid,
					Precision::Exact,
					Preservation::Preserve,
					Fortitude::Polite,
				)?;
			}
			if rows.peek().is_some() {
				let next_row = next_row.saturating_add(credited.rows);
				Self::enqueue(&mut ends, QueueEntry { next_row, ..entry });
			} else {
				Payouts::<T>::remove(topic, epoch);
				Self::deposit_event(Event::PayoutCompleted { topic, epoch });
			}
		} else {
			defensive!("the queue of payouts has a gap");
		}
		QueueBounds::<T>::put(ends);
		Ok(credited)
	}

	/// Pays one row; what cannot be received accrues. Of a reputer's row, what belongs to its delegators
	/// and its stake goes there first, from the pot.
	fn credit_row(topic: TopicId, epoch: EpochIndex, row: Payout<T::AccountId>) -> Receipt {
		let Payout {
			destination: who,
			amount,
			reputer,
		} = row;
		let rest = reputer.map_or(amount, |reputer| {
			T::Reputers::credit(topic, &reputer, &who, &Self::payout_account(), amount)
		});
		let receipt = if rest == 0 {
			Receipt::default()
		} else {
			Self::credit_account(&who, rest)
		};
		Self::deposit_event(match receipt.missing {
			None => Event::RewardCredited {
				topic,
				epoch,
				who,
				amount,
			},
			Some((accrued, error)) => Event::RewardAccrued {
				topic,
				epoch,
				who,
				amount: rest,
				accrued,
				error,
			},
		});
		receipt
	}

	/// Gives `amount` to an account; the caller takes what was paid from the pot. An account that has
	/// nothing, or that cannot receive it, may have accrued something: then it gets that too, or all of
	/// it stays accrued.
	///
	/// What an account accrued before somebody else gave it its first balance is paid by
	/// [`Pallet::claim_accrued`], so that crediting need not ask for it of everybody.
	fn credit_account(who: &T::AccountId, amount: Balance) -> Receipt {
		let receiver = Self::receiver(who);
		let give = |due| -> DispatchResult {
			let receiver = receiver.as_ref().map_err(|error| *error)?;
			T::Currency::increase_balance(receiver.account(), due, Precision::Exact)?;
			receiver.received(due);
			Ok(())
		};
		let opened = receiver
			.as_ref()
			.is_ok_and(|receiver| T::Currency::total_balance(receiver.account()) > 0);
		if opened && give(amount).is_ok() {
			return Receipt {
				paid: amount,
				..Default::default()
			};
		}
		let accrued = Accrued::<T>::get(who);
		// Both are parts of the payout pot, so the sum is not larger than the issuance.
		let due = accrued.saturating_add(amount);
		match give(due) {
			Ok(()) => {
				if accrued > 0 {
					Self::settle_accrued(who, accrued);
				}
				Receipt {
					paid: due,
					looked: true,
					missing: None,
				}
			},
			Err(error) => {
				Accrued::<T>::insert(who, due);
				AccruedTotal::<T>::mutate(|total| *total = total.saturating_add(amount));
				Receipt {
					paid: 0,
					looked: true,
					missing: Some((due, error)),
				}
			},
		}
	}
}

impl<T: Config> RewardSink<T::AccountId> for Pallet<T> {
	/// The least of all limits that apply to the epoch.
	fn epoch_reward(topic: TopicId, epoch: EpochIndex, epoch_length: BlockNumber) -> Balance {
		if !EmissionEnabled::<T>::get() {
			return 0;
		}
		let limits = [
			Self::weighted_emission(topic, epoch_length),
			Self::reward_cap(topic, epoch, epoch_length),
			Self::available(&Self::payout_account()),
		];
		limits.into_iter().min().unwrap_or_default()
	}

	fn fix_payout<Row: Into<Payout<T::AccountId>>>(
		topic: TopicId,
		epoch: EpochIndex,
		pot: Balance,
		payouts: Vec<Row>,
	) -> DispatchResult {
		let payouts = payouts.into_iter().map(Into::into).collect();
		with_storage_layer(|| Self::do_fix_payout(topic, epoch, pot, payouts))
	}

	fn weight(payouts: u32) -> Weight {
		T::WeightInfo::fix_payout(payouts)
	}

	fn note_split(reputers: Balance, paid: Balance) {
		Self::do_note_split(reputers, paid);
	}
}
