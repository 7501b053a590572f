// SPDX-License-Identifier: Apache-2.0

//! Benchmarks of the calls, of the schedule, of the fixing of a payout and of the steps of the
//! queue.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::indexing_slicing,
	clippy::unwrap_used,
	reason = "never part of a runtime that makes blocks"
)]

use super::*;
use alloc::vec::Vec;
use allora_primitives::{traits::RewardSink, Balance, EpochIndex, TopicId};
use frame_benchmarking::v2::*;
use frame_support::{
	assert_ok,
	traits::{
		fungible::{Balanced, Inspect, Mutate},
		tokens::Precision,
		EnsureOrigin, Get,
	},
	weights::WeightMeter,
};
use frame_system::RawOrigin;

fn unit<T: Config>() -> Balance {
	<T::Currency as Inspect<T::AccountId>>::minimum_balance().max(2)
}

/// Rows to accounts that exist.
fn rows<T: Config>(count: u32) -> Vec<(T::AccountId, Balance)> {
	(0..count)
		.map(|index| {
			let who: T::AccountId = account("destination", index, 0);
			assert_ok!(T::Currency::mint_into(&who, unit::<T>()));
			(who, unit::<T>())
		})
		.collect()
}

fn sum<T: Config>(rows: &[(T::AccountId, Balance)]) -> Balance {
	rows.iter().map(|(_, amount)| *amount).sum()
}

fn next_epoch<T: Config>(topic: TopicId) -> EpochIndex {
	LastPayout::<T>::get(topic) + 1
}

/// Lets a unit accrue for `who`, with the money in the payout pot.
fn accrue<T: Config>(who: &T::AccountId) {
	assert_ok!(Pallet::<T>::open_pot(&Pallet::<T>::payout_account()));
	assert_ok!(T::Currency::mint_into(&Pallet::<T>::payout_account(), 1));
	Accrued::<T>::insert(who, 1);
	AccruedTotal::<T>::mutate(|total| *total += 1);
}

/// Fixes a payout of the most rows, in which the first `accrued` accounts have no balance, and something
/// that accrued before. Returns what is unpaid.
fn full_table<T: Config>(accrued: u32) -> Balance {
	let topic = T::BenchmarkHelper::create_topic();
	let rows = rows::<T>(MAX_ROWS);
	let destinations: Vec<T::AccountId> = rows.iter().map(|(who, _)| who.clone()).collect();
	let pot = sum::<T>(&rows);
	assert_ok!(<Pallet<T> as RewardSink<T::AccountId>>::fix_payout(
		topic,
		next_epoch::<T>(topic),
		pot,
		rows
	));
	for who in destinations.iter().take(accrued as usize) {
		T::Currency::set_balance(who, 0);
		accrue::<T>(who);
	}
	Unpaid::<T>::get()
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn set_emission_enabled() -> Result<(), BenchmarkError> {
		let origin =
			T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, false);

		assert!(!EmissionEnabled::<T>::get());
		Ok(())
	}

	#[benchmark]
	fn claim_accrued() {
		let who: T::AccountId = account("destination", 0, 0);
		assert_ok!(T::Currency::mint_into(&who, unit::<T>()));
		accrue::<T>(&who);

		#[extrinsic_call]
		_(RawOrigin::Signed(whitelisted_caller()), who.clone());

		assert_eq!(Pallet::<T>::accrued(&who), 0);
	}

	#[benchmark]
	fn open_staking_account() {
		let owner: T::AccountId = account("destination", 0, 0);
		let topic = T::BenchmarkHelper::create_topic();
		let rich = T::StakingAccountDeposit::get() + unit::<T>();
		assert_ok!(T::Currency::mint_into(&owner, rich));
		let reputer: T::AccountId = account("reputer", 0, 0);

		#[extrinsic_call]
		_(
			RawOrigin::Signed(owner.clone()),
			topic,
			reputer.clone(),
			Some(sp_runtime::Perbill::one()),
		);

		let name = Pallet::<T>::staking_account(&owner, topic, &reputer);
		assert!(StakingAccounts::<T>::contains_key(name));
	}

	#[benchmark]
	fn close_staking_account() {
		let owner: T::AccountId = account("destination", 0, 0);
		let topic = T::BenchmarkHelper::create_topic();
		let rich = T::StakingAccountDeposit::get() + unit::<T>();
		assert_ok!(T::Currency::mint_into(&owner, rich));
		let reputer: T::AccountId = account("reputer", 0, 0);
		assert_ok!(Pallet::<T>::do_open_staking_account(
			owner.clone(),
			topic,
			reputer.clone(),
			None
		));
		let name = Pallet::<T>::staking_account(&owner, topic, &reputer);

		#[extrinsic_call]
		_(RawOrigin::Signed(owner.clone()), name.clone());

		assert!(!StakingAccounts::<T>::contains_key(name));
	}

	/// Neither a new month nor the time to set aside.
	#[benchmark]
	fn schedule_base() {
		Pallet::<T>::recalculate(Pallet::<T>::now());
		SetAsideUntil::<T>::put(Pallet::<T>::now());
		let mut meter = WeightMeter::new();

		#[block]
		{
			Pallet::<T>::keep_schedule(&mut meter);
		}

		assert_eq!(meter.consumed(), T::WeightInfo::schedule_base());
	}

	/// Half from the ecosystem and half minted.
	#[benchmark]
	fn set_aside() {
		EmissionEnabled::<T>::put(true);
		Pallet::<T>::recalculate(0);
		let unit = unit::<T>();
		CurrentMonth::<T>::mutate(|month| {
			if let Some(month) = month {
				month.validators_per_block = unit;
			}
		});
		let ecosystem = Pallet::<T>::ecosystem_account();
		assert_ok!(Pallet::<T>::open_pot(&ecosystem));
		assert_ok!(T::Currency::mint_into(&ecosystem, unit));
		frame_system::Pallet::<T>::set_block_number(102u32.into());
		SetAsideUntil::<T>::put(100);

		#[block]
		{
			assert_ok!(Pallet::<T>::set_aside_validators());
		}

		assert_eq!(SetAsideUntil::<T>::get(), 102);
	}

	/// With something to set aside, half from the ecosystem and half minted.
	#[benchmark]
	fn promise() {
		EmissionEnabled::<T>::put(true);
		Pallet::<T>::recalculate(0);
		let unit = unit::<T>();
		CurrentMonth::<T>::mutate(|month| {
			if let Some(month) = month {
				month.validators_per_block = unit;
			}
		});
		let ecosystem = Pallet::<T>::ecosystem_account();
		assert_ok!(Pallet::<T>::open_pot(&ecosystem));
		assert_ok!(T::Currency::mint_into(&ecosystem, unit));
		frame_system::Pallet::<T>::set_block_number(102u32.into());
		SetAsideUntil::<T>::put(100);
		let promised;

		#[block]
		{
			promised = Pallet::<T>::promise_validators();
		}

		assert_eq!(Promised::<T>::get(), promised);
		assert!(promised >= unit * 2);
	}

	#[benchmark]
	fn settle_reward() {
		let unit = unit::<T>();
		let pot = Pallet::<T>::validators_account();
		assert_ok!(Pallet::<T>::open_pot(&pot));
		assert_ok!(T::Currency::mint_into(&pot, unit));
		Promised::<T>::put(unit);
		let who: T::AccountId = account("validator", 0, 0);
		let reward = T::Currency::deposit(&who, unit, Precision::Exact).expect("it can receive");
		let issuance = T::Currency::total_issuance();

		#[block]
		{
			Pallet::<T>::settle_reward(reward);
		}

		assert_eq!(Promised::<T>::get(), 0);
		assert_eq!(T::Currency::total_issuance(), issuance);
	}

	#[benchmark]
	fn return_promised() {
		let unit = unit::<T>();
		for pot in [
			Pallet::<T>::validators_account(),
			Pallet::<T>::ecosystem_account(),
		] {
			assert_ok!(Pallet::<T>::open_pot(&pot));
		}
		assert_ok!(T::Currency::mint_into(
			&Pallet::<T>::validators_account(),
			unit
		));
		Promised::<T>::put(unit);
		let returned;

		#[block]
		{
			returned = Pallet::<T>::return_promised();
		}

		assert_eq!(returned, unit);
	}

	/// With rewards to measure and allocations that vest; the stake is counted apart.
	#[benchmark]
	fn recalculate() {
		Pallet::<T>::recalculate(0);
		Pallet::<T>::do_note_split(1, 3);
		VestedAllocation::<T>::put(unit::<T>());

		#[block]
		{
			Pallet::<T>::recalculate(1);
		}

		assert_eq!(
			CurrentMonth::<T>::get().map(|month| month.starts_at),
			Some(1)
		);
	}

	/// The reward of an epoch and its payout, half from the ecosystem and half minted.
	#[benchmark]
	fn fix_payout(r: Linear<0, { MAX_ROWS }>) {
		let topic = T::BenchmarkHelper::create_topic();
		EmissionEnabled::<T>::put(true);
		let rows = rows::<T>(r);
		let pot = sum::<T>(&rows);
		let ecosystem = Pallet::<T>::ecosystem_account();
		assert_ok!(Pallet::<T>::open_pot(&ecosystem));
		assert_ok!(T::Currency::mint_into(&ecosystem, pot / 2));
		let epoch = next_epoch::<T>(topic);
		Pallet::<T>::recalculate(1);

		#[block]
		{
			<Pallet<T> as RewardSink<T::AccountId>>::epoch_reward(topic, epoch, 600);
			assert_ok!(<Pallet<T> as RewardSink<T::AccountId>>::fix_payout(
				topic, epoch, pot, rows
			));
			<Pallet<T> as RewardSink<T::AccountId>>::note_split(pot / 3, pot);
		}

		assert_eq!(LastPayout::<T>::get(topic), epoch);
	}

	/// Nothing waits.
	#[benchmark]
	fn credit_base() {
		let mut meter = WeightMeter::new();

		#[block]
		{
			Pallet::<T>::credit(&mut meter);
		}

		assert!(QueueBounds::<T>::get().is_empty());
	}

	/// A batch of a table with the most rows, of which rows remain, to accounts that have a balance.
	#[benchmark]
	fn credit_batch(r: Linear<1, { T::MaxBatch::get() }>) {
		let unpaid = full_table::<T>(0);

		#[block]
		{
			assert!(Pallet::<T>::credit_next(r).is_some());
		}

		assert_eq!(Unpaid::<T>::get(), unpaid - unit::<T>() * Balance::from(r));
		assert_eq!(AccruedTotal::<T>::get(), 0);
	}

	/// The largest batch, in which so many accounts have no balance, and something that accrued before.
	#[benchmark]
	fn credit_accrued(a: Linear<0, { T::MaxBatch::get() }>) {
		full_table::<T>(a);
		let credited;

		#[block]
		{
			credited = Pallet::<T>::credit_next(T::MaxBatch::get()).unwrap_or_default();
		}

		assert_eq!((credited.rows, credited.accrued), (T::MaxBatch::get(), a));
		assert_eq!(AccruedTotal::<T>::get(), 0);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
