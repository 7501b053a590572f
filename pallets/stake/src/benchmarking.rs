// SPDX-License-Identifier: Apache-2.0

//! Benchmarks of the calls and of the steps of the queue.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::indexing_slicing,
	clippy::unwrap_used,
	reason = "never part of a runtime that makes blocks"
)]

use super::*;
use allora_primitives::{traits::ReputerRewards, Balance, BlockNumber, TopicId};
use frame_benchmarking::v2::*;
use frame_support::{
	assert_ok,
	traits::{
		fungible::{Inspect, Mutate},
		EnsureOrigin, Get,
	},
	weights::WeightMeter,
};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};

/// The least stake that also is more than the existential deposit.
fn unit<T: Config>() -> Balance {
	T::MinimumStake::get()
		.max(<T::Currency as Inspect<T::AccountId>>::minimum_balance())
		.max(1)
}

/// An account with `units` stakes on `topic`.
fn staker<T: Config>(index: u32, topic: TopicId, units: u32) -> T::AccountId
where
	T::Currency: Mutate<T::AccountId>,
{
	let who: T::AccountId = account("staker", index, 0);
	let stake = unit::<T>().saturating_mul(units.into());
	let _ = T::Currency::mint_into(&who, stake.saturating_mul(3));
	assert_ok!(Pallet::<T>::do_bond(&who, topic, stake));
	who
}

/// The least delegation that also is more than the existential deposit.
fn delegation_unit<T: Config>() -> Balance {
	T::MinimumDelegation::get()
		.max(<T::Currency as Inspect<T::AccountId>>::minimum_balance())
		.max(1)
}

/// A reputer of `topic` with a delegator that delegated `units` times, and another one.
fn delegator<T: Config>(topic: TopicId, units: u32) -> (T::AccountId, T::AccountId)
where
	T::Currency: Mutate<T::AccountId>,
{
	assert_ok!(Pallet::<T>::open_pot());
	let reputer = staker::<T>(0, topic, 1);
	let stake = delegation_unit::<T>().saturating_mul(units.into());
	let who: T::AccountId = account("delegator", 0, 0);
	let other: T::AccountId = account("delegator", 1, 0);
	for account in [&who, &other] {
		let _ = T::Currency::mint_into(account, stake.saturating_mul(3));
		assert_ok!(Pallet::<T>::do_delegate(
			account, topic, &reputer, stake, None
		));
	}
	(reputer, who)
}

/// Rewards a reputer, whose delegators have something to claim then.
fn reward<T: Config>(topic: TopicId, reputer: &T::AccountId)
where
	T::Currency: Mutate<T::AccountId>,
{
	let source: T::AccountId = account("source", 0, 0);
	let amount = unit::<T>().saturating_mul(100);
	let _ = T::Currency::mint_into(&source, amount.saturating_mul(2));
	Pallet::<T>::credit(topic, reputer, &source, &source, amount);
}

/// The share of a full slash, and a reputer of whose requests most must be cut for it.
fn slashable<T: Config>(topic: TopicId) -> T::AccountId
where
	T::Currency: Mutate<T::AccountId>,
{
	let max = T::MaxRequests::get();
	let who = staker::<T>(0, topic, 1_000);
	let dust = 1;
	for _ in 1..max {
		assert_ok!(Pallet::<T>::do_unbond(&who, topic, dust));
	}
	assert_ok!(Pallet::<T>::do_unbond(&who, topic, Balance::MAX));
	// The largest request comes first, so that all others go before it is cut.
	Requests::<T>::mutate((topic, &who, &who), |requests| {
		let list: &mut [UnbondRequest] = requests.as_mut();
		if let [first, .., last] = list {
			core::mem::swap(&mut first.amount, &mut last.amount);
		}
	});
	who
}

fn go_to<T: Config>(block: BlockNumber) {
	frame_system::Pallet::<T>::set_block_number(BlockNumberFor::<T>::from(block));
}

#[benchmarks(where T::Currency: Mutate<T::AccountId>)]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn bond() {
		let topic = T::BenchmarkHelper::create_topic();
		let who = staker::<T>(0, topic, 1);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), topic, unit::<T>());

		assert_eq!(
			Positions::<T>::get(topic, &who).map(|p| p.stake),
			Some(unit::<T>().saturating_mul(2))
		);
	}

	/// The dearer of the two ways: queued, with all but one request there already.
	#[benchmark]
	fn unbond() {
		let topic = T::BenchmarkHelper::create_topic();
		let max = T::MaxRequests::get();
		let who = staker::<T>(0, topic, max + 1);
		for _ in 1..max {
			assert_ok!(Pallet::<T>::do_unbond(&who, topic, unit::<T>()));
		}

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), topic, unit::<T>());

		assert_eq!(Requests::<T>::get((topic, &who, &who)).len() as u32, max);
	}

	#[benchmark]
	fn cancel_unbond() {
		let topic = T::BenchmarkHelper::create_topic();
		let max = T::MaxRequests::get();
		let who = staker::<T>(0, topic, max + 1);
		let request = NextRequestId::<T>::get();
		for _ in 0..max {
			assert_ok!(Pallet::<T>::do_unbond(&who, topic, unit::<T>()));
		}

		#[extrinsic_call]
		_(
			RawOrigin::Signed(who.clone()),
			topic,
			request + u64::from(max) - 1,
		);

		assert_eq!(
			Requests::<T>::get((topic, &who, &who)).len() as u32,
			max - 1
		);
	}

	#[benchmark]
	fn withdraw_unbonded(r: Linear<1, { T::MaxRequests::get() }>) {
		let topic = T::BenchmarkHelper::create_topic();
		let who = staker::<T>(0, topic, r + 1);
		for block in 1..=r {
			go_to::<T>(block);
			assert_ok!(Pallet::<T>::do_unbond(&who, topic, unit::<T>()));
		}
		go_to::<T>(r.saturating_add(Pallet::<T>::unbonding_period()));

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), topic);

		assert!(Requests::<T>::get((topic, &who, &who)).is_empty());
	}

	#[benchmark]
	fn delegate() {
		let topic = T::BenchmarkHelper::create_topic();
		let (reputer, who) = delegator::<T>(topic, 1);
		reward::<T>(topic, &reputer);

		#[extrinsic_call]
		_(
			RawOrigin::Signed(who.clone()),
			topic,
			reputer.clone(),
			delegation_unit::<T>(),
			Some(sp_runtime::Perbill::one()),
		);

		assert_eq!(
			Delegations::<T>::get((&who, topic, &reputer)).map(|d| d.stake),
			Some(delegation_unit::<T>().saturating_mul(2))
		);
	}

	/// The dearest of the ways: released at once with the rewards, as the reputer has left.
	#[benchmark]
	fn undelegate() {
		let topic = T::BenchmarkHelper::create_topic();
		let (reputer, who) = delegator::<T>(topic, 1);
		reward::<T>(topic, &reputer);
		T::BenchmarkHelper::retire_topic(topic);

		#[extrinsic_call]
		_(
			RawOrigin::Signed(who.clone()),
			topic,
			reputer.clone(),
			delegation_unit::<T>(),
		);

		assert!(!Delegations::<T>::contains_key((&who, topic, &reputer)));
	}

	#[benchmark]
	fn cancel_undelegate() {
		let topic = T::BenchmarkHelper::create_topic();
		let max = T::MaxRequests::get();
		let (reputer, who) = delegator::<T>(topic, max + 1);
		let request = NextRequestId::<T>::get();
		for _ in 0..max {
			let unit = delegation_unit::<T>();
			assert_ok!(Pallet::<T>::do_undelegate(&who, topic, &reputer, unit));
		}

		#[extrinsic_call]
		_(
			RawOrigin::Signed(who.clone()),
			topic,
			reputer.clone(),
			request + u64::from(max) - 1,
		);

		let left = Requests::<T>::get((topic, &reputer, &who)).len() as u32;
		assert_eq!(left, max - 1);
	}

	/// With the last of the stake, so that the rewards are paid too.
	#[benchmark]
	fn withdraw_undelegated(r: Linear<1, { T::MaxRequests::get() }>) {
		let topic = T::BenchmarkHelper::create_topic();
		let (reputer, who) = delegator::<T>(topic, r);
		reward::<T>(topic, &reputer);
		for block in 1..=r {
			go_to::<T>(block);
			let unit = delegation_unit::<T>();
			assert_ok!(Pallet::<T>::do_undelegate(&who, topic, &reputer, unit));
		}
		go_to::<T>(r.saturating_add(Pallet::<T>::unbonding_period()));

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), topic, reputer.clone());

		assert!(!Delegations::<T>::contains_key((&who, topic, &reputer)));
	}

	/// The dearer of the two ways: added to the stake.
	#[benchmark]
	fn claim_rewards() {
		let topic = T::BenchmarkHelper::create_topic();
		let (reputer, who) = delegator::<T>(topic, 1);
		assert_ok!(Pallet::<T>::do_set_compounding(&who, topic, &reputer, true));
		reward::<T>(topic, &reputer);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), topic, reputer.clone());

		let stake = Delegations::<T>::get((&who, topic, &reputer)).map(|d| d.stake);
		assert!(stake > Some(delegation_unit::<T>()));
	}

	/// The dearer of the two: a delegator.
	#[benchmark]
	fn set_compounding() {
		let topic = T::BenchmarkHelper::create_topic();
		let (reputer, who) = delegator::<T>(topic, 1);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), topic, reputer.clone(), true);

		assert!(Delegations::<T>::get((&who, topic, &reputer)).is_some_and(|d| d.compounds));
	}

	#[benchmark]
	fn set_commission() {
		let topic = T::BenchmarkHelper::create_topic();
		let (reputer, _) = delegator::<T>(topic, 1);
		let rate = T::MaxCommissionChange::get().min(T::MaxCommission::get());

		#[extrinsic_call]
		_(RawOrigin::Signed(reputer.clone()), topic, rate);

		assert_eq!(
			Pools::<T>::get(topic, &reputer).map(|pool| pool.commission),
			Some(rate)
		);
	}

	/// Out of as many requests as there can be.
	#[benchmark]
	fn schedule_slash() -> Result<(), BenchmarkError> {
		let topic = T::BenchmarkHelper::create_topic();
		let who = slashable::<T>(topic);
		let origin =
			T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(
			origin as T::RuntimeOrigin,
			topic,
			1,
			who.clone(),
			T::MaxSlashShare::get(),
		);

		assert!(Slashes::<T>::contains_key((topic, 1, &who)));
		assert_eq!(Requests::<T>::get((topic, &who, &who)).len(), 1);
		Ok(())
	}

	#[benchmark]
	fn cancel_slash() -> Result<(), BenchmarkError> {
		let topic = T::BenchmarkHelper::create_topic();
		let who = staker::<T>(0, topic, 1);
		let share = T::MaxSlashShare::get();
		assert_ok!(Pallet::<T>::do_schedule_slash(topic, 1, &who, share));
		let origin =
			T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, topic, 1, who.clone());

		assert!(!Slashes::<T>::contains_key((topic, 1, &who)));
		Ok(())
	}

	/// Nothing is due.
	#[benchmark]
	fn on_idle_base() {
		let topic = T::BenchmarkHelper::create_topic();
		go_to::<T>(1);
		let who = staker::<T>(0, topic, 1);
		assert_ok!(Pallet::<T>::do_unbond(&who, topic, unit::<T>()));
		ExitCursor::<T>::put(Cursor { block: 2, slot: 0 });
		let mut meter = WeightMeter::new();

		#[block]
		{
			Pallet::<T>::work_off(1, &mut meter);
		}

		assert_eq!(PendingExits::<T>::get(), 1);
	}

	/// A slot whose request was cancelled.
	#[benchmark]
	fn visit_slot() {
		let topic = T::BenchmarkHelper::create_topic();
		go_to::<T>(1);
		let who = staker::<T>(0, topic, 3);
		let request = NextRequestId::<T>::get();
		assert_ok!(Pallet::<T>::do_unbond(&who, topic, unit::<T>()));
		assert_ok!(Pallet::<T>::do_unbond(&who, topic, unit::<T>()));
		assert_ok!(Pallet::<T>::do_cancel_unbond(&who, topic, request));
		let due = Pallet::<T>::unbonding_period().saturating_add(1);
		ExitCursor::<T>::put(Cursor {
			block: due,
			slot: 0,
		});
		let limit = T::WeightInfo::on_idle_base().saturating_add(T::WeightInfo::visit_slot());
		let mut meter = WeightMeter::with_limit(limit);

		#[block]
		{
			Pallet::<T>::work_off(due, &mut meter);
		}

		assert_eq!(PendingExits::<T>::get(), 1);
	}

	/// The release of one exit of an account with the most requests.
	#[benchmark]
	fn complete_exit() {
		let topic = T::BenchmarkHelper::create_topic();
		go_to::<T>(1);
		let max = T::MaxRequests::get();
		let who = staker::<T>(0, topic, max + 1);
		for _ in 0..max {
			assert_ok!(Pallet::<T>::do_unbond(&who, topic, unit::<T>()));
		}
		let block = Pallet::<T>::unbonding_period().saturating_add(1);
		let exit = Agenda::<T>::get(block, 0).unwrap();

		#[block]
		{
			Pallet::<T>::complete(exit);
			Pallet::<T>::free_slot(block, 0);
		}

		assert_eq!(
			Requests::<T>::get((topic, &who, &who)).len() as u32,
			max - 1
		);
	}

	/// The release of the last exit of a delegator with the most requests, with its rewards.
	#[benchmark]
	fn complete_delegated_exit() {
		let topic = T::BenchmarkHelper::create_topic();
		go_to::<T>(1);
		let max = T::MaxRequests::get();
		let (reputer, who) = delegator::<T>(topic, max);
		for _ in 0..max {
			let unit = delegation_unit::<T>();
			assert_ok!(Pallet::<T>::do_undelegate(&who, topic, &reputer, unit));
		}
		// All but one have been released already; the list of requests is as long as it can be.
		let left = delegation_unit::<T>();
		Delegations::<T>::mutate((&who, topic, &reputer), |delegation| {
			if let Some(delegation) = delegation {
				delegation.stake = left;
				delegation.leaving = left;
			}
		});
		reward::<T>(topic, &reputer);
		let block = Pallet::<T>::unbonding_period().saturating_add(1);
		let exit = Agenda::<T>::get(block, 0).unwrap();

		#[block]
		{
			Pallet::<T>::complete(exit);
			Pallet::<T>::free_slot(block, 0);
		}

		assert!(!Delegations::<T>::contains_key((&who, topic, &reputer)));
	}

	#[benchmark]
	fn apply_slash() {
		let topic = T::BenchmarkHelper::create_topic();
		let destination = T::SlashDestination::get();
		let _ = T::Currency::mint_into(&destination, unit::<T>());
		let who = staker::<T>(0, topic, 1);
		let share = T::MaxSlashShare::get();
		assert_ok!(Pallet::<T>::do_schedule_slash(topic, 1, &who, share));
		let applies_at = Slashes::<T>::get((topic, 1, &who)).unwrap().applies_at;
		let exit = Agenda::<T>::get(applies_at, 0).unwrap();

		#[block]
		{
			Pallet::<T>::complete(exit);
			Pallet::<T>::free_slot(applies_at, 0);
		}

		assert!(!Slashes::<T>::contains_key((topic, 1, &who)));
	}

	/// A reward of which delegators get a part, and the rest is added to the stake.
	#[benchmark]
	fn credit() {
		let topic = T::BenchmarkHelper::create_topic();
		let (reputer, _) = delegator::<T>(topic, 1);
		let source: T::AccountId = account("source", 0, 0);
		let amount = unit::<T>().saturating_mul(100);
		let _ = T::Currency::mint_into(&source, amount.saturating_mul(2));

		#[block]
		{
			Pallet::<T>::credit(topic, &reputer, &reputer, &source, amount);
		}

		assert!(PotTotal::<T>::get() > 0);
		assert!(Positions::<T>::get(topic, &reputer).is_some_and(|p| p.stake > unit::<T>()));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
