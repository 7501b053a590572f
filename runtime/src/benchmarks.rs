// SPDX-License-Identifier: Apache-2.0

//! The benchmarks of this project's own pallets; the SDK's pallets use the SDK's weights.

pub mod helper;

use super::*;
use alloc::{string::String, vec::Vec};
use frame_benchmarking::{BenchmarkBatch, BenchmarkConfig, BenchmarkList};
use frame_support::traits::{StorageInfo, StorageInfoTrait, WhitelistedStorageKeys};

frame_benchmarking::define_benchmarks!(
	[pallet_emissions, Emissions]
	[pallet_ground_truth, GroundTruth]
	[pallet_inference, Inference]
	[pallet_pwyw, Pwyw]
	[pallet_reputation, Reputation]
	[pallet_session_driver, SessionDriver]
	[pallet_stake, Stake]
	[pallet_submission_gate, SubmissionGate]
	[pallet_topics, Topics]
);

/// What can be benchmarked, and where the pallets keep their storage.
pub fn metadata(extra: bool) -> (Vec<BenchmarkList>, Vec<StorageInfo>) {
	let mut list = Vec::<BenchmarkList>::new();
	list_benchmarks!(list, extra);
	(list, AllPalletsWithSystem::storage_info())
}

/// Runs benchmarks.
pub fn dispatch(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, String> {
	let whitelist = AllPalletsWithSystem::whitelisted_storage_keys();
	let mut batches = Vec::<BenchmarkBatch>::new();
	let params = (&config, &whitelist);
	add_benchmarks!(params, batches);
	Ok(batches)
}
