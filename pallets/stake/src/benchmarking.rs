// SPDX-License-Identifier: Apache-2.0

//! Benchmarks of the calls and of the steps of the queue.

use super::*;
use allora_primitives::{Balance, BlockNumber, TopicId};
use frame_benchmarking::v2::*;
use frame_support::{
	assert_ok,
	traits::{
		fungible::{Inspect, Mutate},
		Get,
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
		go_to::<T>(r.saturating_add(T::UnbondingPeriod::get()));

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), topic);

		assert!(Requests::<T>::get((topic, &who, &who)).is_empty());
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
		let due = T::UnbondingPeriod::get().max(1).saturating_add(1);
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
		let block = T::UnbondingPeriod::get().max(1).saturating_add(1);
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

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
