// SPDX-License-Identifier: Apache-2.0

//! The emission's schedule (M26), the validators' part of it, and the allocation at genesis.

use crate::{
	allocation::{self, Beneficiaries},
	pallet::*,
	EmissionMonth, RewardTotals, WeightInfo,
};
use alloc::string::{String, ToString};
use allora_primitives::{
	scoring::{self, emissions},
	traits::{StakedSupply, VestingSchedules},
	Balance, BlockNumber, Decimal,
};
use frame_support::{
	dispatch::DispatchResult,
	storage::with_storage_layer,
	traits::{fungible::Mutate, Get},
	weights::{Weight, WeightMeter},
};
use sp_runtime::{traits::SaturatedConversion, ArithmeticError, DispatchError, FixedPointNumber};

/// What cannot be computed is tried again after this part of a month.
const RETRIES_PER_MONTH: BlockNumber = 30;

impl<T: Config> Pallet<T> {
	/// The current block.
	pub(crate) fn now() -> BlockNumber {
		frame_system::Pallet::<T>::block_number().saturated_into()
	}

	/// The largest weight of [`Self::keep_schedule`]; `due`: with a new month.
	pub(crate) fn schedule_weight(due: bool) -> Weight {
		let set_aside = T::WeightInfo::set_aside();
		if due {
			set_aside
				.saturating_add(T::WeightInfo::recalculate())
				.saturating_add(T::Staked::weight())
		} else {
			set_aside
		}
	}

	/// Sets the validators' part aside when it is time for it, and computes the emission of a new
	/// month, if `meter` has room.
	pub(crate) fn keep_schedule(meter: &mut WeightMeter) {
		if meter.try_consume(T::WeightInfo::schedule_base()).is_err() {
			return;
		}
		let now = Self::now();
		let due = CurrentMonth::<T>::get().is_none_or(|month| month.ends_at <= now);
		let waited = now.saturating_sub(SetAsideUntil::<T>::get()) >= T::SetAsidePeriod::get();
		if !due && !waited {
			return;
		}
		if meter.try_consume(Self::schedule_weight(due)).is_err() {
			return;
		}
		// A month must not end before its validators' part is set aside.
		match with_storage_layer(Self::set_aside_validators) {
			Ok(()) if due => Self::recalculate(now),
			Ok(()) => (),
			Err(error) => Self::deposit_event(Event::SetAsideFailed { error }),
		}
	}

	/// Moves the validators' part of all blocks before this one to the validators' pot, as far as
	/// the ecosystem and the maximal supply reach. For the payout of an era: call it first.
	pub fn set_aside_validators() -> DispatchResult {
		let (from, until) = (SetAsideUntil::<T>::get(), Self::now());
		SetAsideUntil::<T>::put(until);
		let Some(month) = CurrentMonth::<T>::get() else {
			return Ok(());
		};
		if !EmissionEnabled::<T>::get() {
			return Ok(());
		}
		let pot = Self::validators_account();
		let blocks = until.saturating_sub(from);
		let due = month
			.validators_per_block
			.checked_mul(blocks.into())
			.ok_or(ArithmeticError::Overflow)?;
		let amount = due.min(Self::available(&pot));
		if amount == 0 {
			return Ok(());
		}
		let minted = Self::earmark(&pot, amount)?;
		Self::deposit_event(Event::ValidatorsPartSetAside {
			from,
			until,
			amount,
			minted,
		});
		Ok(())
	}

	/// The ecosystem of M26: its pot and what can be minted.
	pub(crate) fn ecosystem() -> Balance {
		Self::spendable(&Self::ecosystem_account()).saturating_add(Self::mintable())
	}

	/// The stake of M26.
	pub(crate) fn staked() -> Balance {
		T::Staked::staked().max(T::MinimumStaked::get())
	}

	/// What genesis allocations have locked at a block by the schedule (M26a), base units.
	pub(crate) fn locked_at(block: BlockNumber) -> Result<Balance, scoring::Error> {
		let month = block
			.checked_div(T::VestingMonth::get())
			.ok_or(scoring::Error::DivisionByZero)?;
		emissions::locked(VestedAllocation::<T>::get(), month)
	}

	/// rho of M26.
	fn reputers_share() -> Decimal {
		ReputersShare::<T>::get().unwrap_or_else(T::InitialReputersShare::get)
	}

	/// The emission of a month (M26).
	pub(crate) fn month(
		month: u32,
		starts_at: BlockNumber,
		ecosystem: Balance,
		staked: Balance,
		previous: Option<Decimal>,
	) -> Result<EmissionMonth, scoring::Error> {
		let cap = T::MaxSupply::get();
		let validators = T::ValidatorShare::get();
		let circulating =
			emissions::circulating_supply(cap, Self::locked_at(starts_at)?, ecosystem)?;
		let maximum = emissions::maximum_emission_rate(
			T::MaximumMonthlyYield::get(),
			validators,
			Self::reputers_share(),
		)?;
		let rate = emissions::emission_rate(&emissions::EmissionInput {
			fraction: T::EmissionFraction::get(),
			alpha: T::EmissionAlpha::get(),
			maximum,
			ecosystem,
			staked,
			circulating,
			maximum_supply: cap,
			previous,
		})?
		.rate;
		let monthly = emissions::monthly_emission(rate, staked)?;
		let blocks = T::BlocksPerMonth::get().max(1);
		let per_block = monthly
			.checked_div(blocks.into())
			.ok_or(scoring::Error::DivisionByZero)?;
		let split = emissions::block_emission(per_block, per_block, 0, validators)?;
		Ok(EmissionMonth {
			month,
			starts_at,
			ends_at: starts_at.saturating_add(blocks),
			rate: Some(rate),
			staked,
			circulating,
			ecosystem,
			monthly,
			topics_per_block: split.topics,
			validators_per_block: split.validators,
		})
	}

	/// Begins a month: measures rho, computes the emission.
	pub(crate) fn recalculate(now: BlockNumber) {
		let totals = MonthSplit::<T>::take();
		if let Some(share) = Decimal::checked_from_rational(totals.reputers, totals.paid) {
			ReputersShare::<T>::put(share);
		}
		let last = CurrentMonth::<T>::get();
		let rate = last.and_then(|month| month.rate);
		let number = last.map_or(0, |month| month.month.saturating_add(1));
		let (ecosystem, staked) = (Self::ecosystem(), Self::staked());
		match Self::month(number, now, ecosystem, staked, rate) {
			Ok(month) => {
				CurrentMonth::<T>::put(month);
				Self::deposit_event(Event::EmissionRecalculated {
					month: month.month,
					rate: month.rate.unwrap_or_default(),
					monthly: month.monthly,
					topics_per_block: month.topics_per_block,
					validators_per_block: month.validators_per_block,
					staked: month.staked,
					circulating: month.circulating,
					ecosystem: month.ecosystem,
				});
			},
			Err(error) => {
				let wait = T::BlocksPerMonth::get()
					.checked_div(RETRIES_PER_MONTH)
					.unwrap_or_default();
				let retry_at = now.saturating_add(wait.max(1));
				CurrentMonth::<T>::put(EmissionMonth {
					// Attempts are not months.
					month: last.map_or(0, |month| month.month),
					starts_at: now,
					ends_at: retry_at,
					rate,
					staked,
					circulating: 0,
					ecosystem,
					monthly: 0,
					topics_per_block: 0,
					validators_per_block: 0,
				});
				Self::deposit_event(Event::EmissionNotComputed { error, retry_at });
			},
		}
	}

	/// See [`allora_primitives::traits::RewardSink::note_split`].
	pub(crate) fn do_note_split(reputers: Balance, paid: Balance) {
		// Sums of what was paid out of the supply in a month.
		MonthSplit::<T>::mutate(|totals| {
			*totals = RewardTotals {
				reputers: totals.reputers.saturating_add(reputers),
				paid: totals.paid.saturating_add(paid),
			}
		});
	}

	/// Gives the published parts of the supply to the beneficiaries, and locks what vests. For the
	/// genesis; refused with the name of a group that has nobody, or with the currency's reason.
	pub(crate) fn allocate(beneficiaries: &Beneficiaries<T::AccountId>) -> Result<(), String> {
		let describe = |error: DispatchError| {
			let text: &'static str = error.into();
			text.to_string()
		};
		let mut vested: Balance = 0;
		for grant in allocation::grants(beneficiaries, T::MaxSupply::get())? {
			Self::grant(&grant).map_err(describe)?;
			if grant.vests {
				vested = vested.saturating_add(grant.amount);
			}
		}
		VestedAllocation::<T>::put(vested);
		Ok(())
	}

	fn grant(grant: &allocation::Grant<T::AccountId>) -> DispatchResult {
		if grant.amount == 0 {
			return Ok(());
		}
		frame_support::ensure!(
			grant.amount <= Self::mintable(),
			Error::<T>::SupplyExhausted
		);
		T::Currency::mint_into(&grant.who, grant.amount)?;
		if !grant.vests {
			return Ok(());
		}
		let parts = emissions::vesting_parts(grant.amount, T::VestingMonth::get())
			.map_err(|_| ArithmeticError::Overflow)?;
		// All of the first part at once: it is free in the block after the one before the cliff's end.
		let before = parts.cliff_ends.saturating_sub(1);
		T::Vesting::lock(&grant.who, parts.cliff, parts.cliff, before)?;
		if parts.linear > 0 {
			T::Vesting::lock(&grant.who, parts.linear, parts.per_block, parts.cliff_ends)?;
		}
		Ok(())
	}
}
