// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! The off-chain worker's counters as Prometheus metrics.
//!
//! The worker keeps them in the off-chain database, so they survive a restart; they are read when
//! Prometheus asks.

use codec::Decode;
use pallet_ground_truth::types::{Counters, COUNTERS_KEY};
use prometheus_endpoint::{
	register, MetricSource, Opts, PrometheusError, Registry, SourcedCounter,
};
use sp_core::offchain::{OffchainStorage, STORAGE_PREFIX};

/// Name of the metric; its label `outcome` tells the counters apart.
const NAME: &str = "allora_ground_truth_total";

/// Reads the counters from the off-chain database.
#[derive(Clone)]
struct Source<S>(S);

impl<S: OffchainStorage> Source<S> {
	fn read(&self) -> Counters {
		self.0
			.get(STORAGE_PREFIX, COUNTERS_KEY)
			.and_then(|bytes| {
				Counters::decode(&mut &bytes[..])
					.inspect_err(|e| log::warn!("the off-chain worker's counters: {e}"))
					.ok()
			})
			.unwrap_or_default()
	}
}

impl<S: OffchainStorage> MetricSource for Source<S> {
	type N = u64;

	fn collect(&self, mut set: impl FnMut(&[&str], u64)) {
		let counters = self.read();
		set(&["fetched"], counters.fetched);
		set(&["fetch_failed"], counters.fetch_failed);
		set(&["refused_host"], counters.refused_host);
		set(&["malformed"], counters.malformed);
		set(&["submitted"], counters.submitted);
		set(&["submit_failed"], counters.submit_failed);
		set(&["committed"], counters.committed);
		set(&["unrevealable"], counters.unrevealable);
		set(&["excluded"], counters.excluded);
		set(&["missed"], counters.missed);
	}
}

/// Adds the off-chain worker's counters to `registry`.
pub fn register_ground_truth<S: OffchainStorage + 'static>(
	registry: &Registry,
	storage: S,
) -> Result<(), PrometheusError> {
	let opts = Opts::new(
		NAME,
		"What the off-chain worker has done with truths since the off-chain database was created",
	)
	.variable_label("outcome");
	register(SourcedCounter::new(&opts, Source(storage))?, registry)?;
	Ok(())
}

#[cfg(test)]
mod tests {
	use super::*;
	use codec::Encode;
	use sp_core::offchain::storage::InMemOffchainStorage;

	#[test]
	fn metrics_should_show_what_the_worker_counted() {
		let mut storage = InMemOffchainStorage::default();
		let counters = Counters {
			fetched: 5,
			submit_failed: 2,
			committed: 4,
			unrevealable: 1,
			..Default::default()
		};
		storage.set(STORAGE_PREFIX, COUNTERS_KEY, &counters.encode());
		let registry = Registry::new();
		register_ground_truth(&registry, storage).expect("is the first of its name");
		let families = registry.gather();
		let family = families
			.iter()
			.find(|f| f.get_name() == NAME)
			.expect("is there");
		let value = |outcome: &str| {
			family
				.get_metric()
				.iter()
				.find(|m| m.get_label()[0].get_value() == outcome)
				.map(|m| m.get_counter().get_value())
		};
		assert_eq!(value("fetched"), Some(5.0));
		assert_eq!(value("submit_failed"), Some(2.0));
		assert_eq!(value("committed"), Some(4.0));
		assert_eq!(value("unrevealable"), Some(1.0));
		assert_eq!(value("malformed"), Some(0.0));
	}

	#[test]
	fn metrics_should_be_zero_when_the_database_has_no_counters_or_unreadable_ones() {
		let mut storage = InMemOffchainStorage::default();
		assert_eq!(Source(storage.clone()).read(), Counters::default());
		storage.set(STORAGE_PREFIX, COUNTERS_KEY, &[1, 2]);
		assert_eq!(Source(storage).read(), Counters::default());
	}
}
