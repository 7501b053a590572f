// SPDX-License-Identifier: Apache-2.0

//! Benchmarks of the calls, of the drip and of the steps of charging.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::indexing_slicing,
	clippy::unwrap_used,
	reason = "never part of a runtime that makes blocks"
)]

extern crate alloc;

use super::*;
use allora_primitives::{traits::TopicRevenue, Balance, TopicId};
use frame_benchmarking::v2::*;
use frame_support::{
	assert_ok,
	traits::{
		fungible::{Inspect, Mutate},
		EnsureOrigin, Get,
	},
	weights::WeightMeter,
	BoundedVec,
};
use frame_system::RawOrigin;

fn unit<T: Config>() -> Balance {
	<T::Currency as Inspect<T::AccountId>>::minimum_balance().max(1)
}

/// Other payers: every list of the topic is full, and the payer is not on it.
fn crowd<T: Config>(topic: TopicId) {
	let others: alloc::vec::Vec<(T::AccountId, Balance)> = (0..MAX_PAYERS)
		.map(|index| (account("other", index, 0), unit::<T>()))
		.collect();
	Contributors::<T>::insert(topic, BoundedVec::truncate_from(others.clone()));
	TopPayers::<T>::insert(topic, BoundedVec::truncate_from(others));
	let amounts = alloc::vec![unit::<T>(); MAX_PAYMENTS as usize];
	RecentPayments::<T>::insert(topic, BoundedVec::truncate_from(amounts));
}

/// A subscriber of two epochs.
fn subscriber<T: Config>(topic: TopicId, index: u32) -> T::AccountId {
	let payer: T::AccountId = account("subscriber", index, 0);
	assert_ok!(T::Currency::mint_into(
		&payer,
		unit::<T>().saturating_mul(10)
	));
	assert_ok!(Pallet::<T>::do_subscribe(
		payer.clone(),
		topic,
		unit::<T>(),
		2
	));
	payer
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

		crowd::<T>(topic);

		#[extrinsic_call]
		_(
			RawOrigin::Signed(payer.clone()),
			topic,
			unit::<T>(),
			purpose,
		);

		assert_eq!(ReceiptIds::<T>::get(&payer).len() as u32, max);
	}

	/// With the most contributors.
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
		crowd::<T>(topic);
		let epoch = Revenues::<T>::get(topic).dripped_epoch + 1;

		#[block]
		{
			<Pallet<T> as TopicRevenue<T::AccountId>>::drip(topic, epoch, 600);
		}

		assert_eq!(Revenues::<T>::get(topic).dripped_epoch, epoch);
	}

	/// The topic has the most subscribers and is not in the queue yet.
	#[benchmark]
	fn on_epoch_end() {
		let topic = T::BenchmarkHelper::create_topic();
		for index in 0..T::MaxSubscribers::get() {
			subscriber::<T>(topic, index);
		}

		#[block]
		{
			<Pallet<T> as TopicRevenue<T::AccountId>>::on_epoch_end(topic, 1, true);
		}

		assert!(Charging::<T>::get(topic).queued);
	}

	/// The last that the topic has room for.
	#[benchmark]
	fn subscribe() {
		let topic = T::BenchmarkHelper::create_topic();
		for index in 1..T::MaxSubscribers::get() {
			subscriber::<T>(topic, index);
		}
		let payer: T::AccountId = whitelisted_caller();
		assert_ok!(T::Currency::mint_into(
			&payer,
			unit::<T>().saturating_mul(10)
		));

		#[extrinsic_call]
		_(RawOrigin::Signed(payer.clone()), topic, unit::<T>(), 2);

		assert!(Subscriptions::<T>::contains_key(&payer, topic));
	}

	#[benchmark]
	fn prune_receipts(n: Linear<1, { T::MaxReceipts::get() }>) {
		let topic = T::BenchmarkHelper::create_topic();
		let payer: T::AccountId = whitelisted_caller();
		let funds = unit::<T>().saturating_mul(Balance::from(n) + 10);
		assert_ok!(T::Currency::mint_into(&payer, funds));
		for _ in 0..n {
			assert_ok!(Pallet::<T>::do_pay(
				payer.clone(),
				topic,
				unit::<T>(),
				Purpose::default()
			));
		}

		#[extrinsic_call]
		_(RawOrigin::Signed(payer.clone()), ReceiptId::MAX);

		assert!(ReceiptIds::<T>::get(&payer).is_empty());
	}

	#[benchmark]
	fn set_suggested_amount() -> Result<(), BenchmarkError> {
		let topic = T::BenchmarkHelper::create_topic();
		let origin =
			T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, topic, Some(unit::<T>()));

		assert_eq!(SuggestedAmount::<T>::get(topic), Some(unit::<T>()));
		Ok(())
	}

	/// Nothing waits.
	#[benchmark]
	fn charge_base() {
		let mut meter = WeightMeter::new();

		#[block]
		{
			Pallet::<T>::charge_due(&mut meter);
		}

		assert!(ChargeBounds::<T>::get().is_empty());
	}

	/// Subscriptions that pay for their last epoch, of a topic with the most subscribers. Telling
	/// the topics of the new revenue is weighed apart.
	#[benchmark]
	fn charge_batch(n: Linear<1, { T::MaxChargeBatch::get() }>) {
		let topic = T::BenchmarkHelper::create_topic();
		crowd::<T>(topic);
		let payers: alloc::vec::Vec<T::AccountId> = (0..T::MaxSubscribers::get())
			.map(|index| subscriber::<T>(topic, index))
			.collect();
		for _ in 0..2 {
			Pallet::<T>::note_epoch_end(topic, true);
		}

		#[block]
		{
			Pallet::<T>::charge_next(n);
		}

		let ended = payers
			.iter()
			.filter(|payer| !Subscriptions::<T>::contains_key(payer, topic))
			.count();
		assert_eq!(ended as u32, n);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
