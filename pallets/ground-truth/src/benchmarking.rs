// SPDX-License-Identifier: Apache-2.0

//! Benchmarks of the calls.

use super::*;
use alloc::vec;
use allora_primitives::{DataSource, TopicId};
use frame_benchmarking::v2::*;
use frame_support::BoundedVec;
use frame_system::RawOrigin;

/// The longest data source: every byte is looked at.
fn longest_source() -> DataSource {
	let mut url = b"https://source.example/{topic}/{epoch}/{block}/{time}/".to_vec();
	url.resize(256, b'a');
	let mut pointer = vec![b'/'];
	pointer.resize(128, b'a');
	DataSource {
		url: BoundedVec::truncate_from(url),
		pointer: BoundedVec::truncate_from(pointer),
		decimals: 18,
	}
}

fn topic<T: Config>() -> (T::AccountId, TopicId) {
	let creator: T::AccountId = whitelisted_caller();
	let topic = T::BenchmarkHelper::create_topic(&creator);
	(creator, topic)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn set_data_source() {
		let (creator, topic) = topic::<T>();
		let source = longest_source();
		#[extrinsic_call]
		_(RawOrigin::Signed(creator), topic, source.clone());
		assert_eq!(DataSources::<T>::get(topic), Some(source));
	}

	#[benchmark]
	fn remove_data_source() {
		let (creator, topic) = topic::<T>();
		DataSources::<T>::insert(topic, longest_source());
		#[extrinsic_call]
		_(RawOrigin::Signed(creator), topic);
		assert_eq!(DataSources::<T>::get(topic), None);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
