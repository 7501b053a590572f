// SPDX-License-Identifier: Apache-2.0

//! Benchmarks of the gate's own work.
//!
//! What the admission reads belongs to `FreeSubmission::admit_weight` of the pallet that is asked,
//! and is measured there; here it happens before the clock starts.

use super::*;
use frame_benchmarking::v2::*;
use frame_support::{
	dispatch::{DispatchInfo, GetDispatchInfo, PostDispatchInfo},
	traits::Hooks,
	weights::Weight,
};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use sp_runtime::{
	traits::{DispatchTransaction, Dispatchable, TransactionExtension},
	transaction_validity::TransactionSource,
};

#[benchmarks(where
	T: Send + Sync,
	T::RuntimeCall: Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
)]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn free_submission() -> Result<(), BenchmarkError> {
		type Gate<T> = SubmissionGate<T, ()>;
		let (who, call) = T::BenchmarkHelper::admitted();
		let info = call.get_dispatch_info();
		let post_info = PostDispatchInfo {
			actual_weight: Some(Weight::zero()),
			..Default::default()
		};
		FreeWeight::<T>::put(Weight::from_parts(1, 1));
		let gate = Gate::<T>::from(());
		let (_, val, origin) = gate
			.validate_only(
				RawOrigin::Signed(who).into(),
				&call,
				&info,
				0,
				TransactionSource::InBlock,
				0,
			)
			.map_err(|_| BenchmarkError::Stop("the submission is not admitted"))?;
		#[block]
		{
			let pre = gate
				.prepare(val, &origin, &call, &info, 0)
				.map_err(|_| BenchmarkError::Stop("the submission does not fit into a block"))?;
			Gate::<T>::post_dispatch_details(pre, &info, &post_info, 0, &Ok(()))
				.map_err(|_| BenchmarkError::Stop("never fails after the dispatch"))?;
		}
		assert!(FreeWeight::<T>::get().all_gte(Weight::from_parts(1, 1)));
		Ok(())
	}

	#[benchmark]
	fn on_initialize() {
		FreeWeight::<T>::put(Weight::from_parts(1, 1));
		#[block]
		{
			Pallet::<T>::on_initialize(BlockNumberFor::<T>::default());
		}
		assert_eq!(FreeWeight::<T>::get(), Weight::zero());
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
