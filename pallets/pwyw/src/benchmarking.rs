// SPDX-License-Identifier: Apache-2.0

//! Benchmarks of the call and of the drip.

extern crate alloc;

use super::*;
use allora_primitives::{traits::TopicRevenue, Balance};
use frame_benchmarking::v2::*;
use frame_support::{
	assert_ok,
	traits::{
		fungible::{Inspect, Mutate},
		Get,
	},
};
use frame_system::RawOrigin;

fn unit<T: Config>() -> Balance {
	<T::Currency as Inspect<T::AccountId>>::minimum_balance().max(1)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// The payer has the most receipts already, so the oldest is dropped.
	#[benchmark]
	fn pay() {
		let topic = T::BenchmarkHelper::create_topic();
		let payer: T::AccountId = whitelisted_caller();
		let max = T::MaxReceipts::get();
		let funds = unit::<T>().saturating_mul(Balance::from(max) + 10);
		assert_ok!(T::Currency::mint_into(&payer, funds));
		let purpose = Purpose::truncate_from(alloc::vec![b'x'; 64]);
		for _ in 0..max {
			assert_ok!(Pallet::<T>::do_pay(
				payer.clone(),
				topic,
				unit::<T>(),
				purpose.clone()
			));
		}

		#[extrinsic_call]
		_(
			RawOrigin::Signed(payer.clone()),
			topic,
			unit::<T>(),
			purpose,
		);

		assert_eq!(ReceiptIds::<T>::get(&payer).len() as u32, max);
	}

	#[benchmark]
	fn drip() {
		let topic = T::BenchmarkHelper::create_topic();
		let payer: T::AccountId = whitelisted_caller();
		let amount = unit::<T>().saturating_mul(1_000);
		assert_ok!(T::Currency::mint_into(&payer, amount.saturating_mul(2)));
		assert_ok!(Pallet::<T>::do_pay(
			payer,
			topic,
			amount,
			Purpose::default()
		));
		let epoch = Revenues::<T>::get(topic).dripped_epoch + 1;

		#[block]
		{
			<Pallet<T> as TopicRevenue<T::AccountId>>::drip(topic, epoch, 600);
		}

		assert_eq!(Revenues::<T>::get(topic).dripped_epoch, epoch);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
