// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! The operator's side of the off-chain worker: what the command line says about truths goes into
//! the off-chain database, where the worker of `pallet-ground-truth` reads it.
//!
//! The same keys can be written by RPC (`offchain_localStorageSet`, kind PERSISTENT); see
//! `pallet_ground_truth`'s documentation for their form.

use crate::cli::TruthParams;
use allora_primitives::{DataSource, TopicId};
use frame_support::BoundedVec;
use pallet_ground_truth::{
	types::{check_source, source_key, ALLOWED_HOSTS_KEY},
	url::AllowList,
};
use serde::{Deserialize, Serialize};
use sp_core::offchain::{OffchainStorage, STORAGE_PREFIX};
use std::{collections::BTreeMap, str::FromStr};

const LOG_TARGET: &str = "ground-truth";

/// Decimals of a truth that count when the source comes from the command line: all that the chain
/// has.
const DECIMALS: u8 = 18;

/// A host that the operator allows, `host[:port]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllowedHost(String);

impl FromStr for AllowedHost {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, Self::Err> {
		let one = !text.is_empty() && !text.contains(|c: char| c.is_whitespace() || c == ',');
		let (list, unread) = AllowList::parse(text);
		if !one || list.is_empty() || !unread.is_empty() {
			return Err("expected HOST or HOST:PORT, with an IPv6 address in brackets".into());
		}
		Ok(AllowedHost(text.into()))
	}
}

/// Where the truth of one topic is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TruthSource {
	topic: TopicId,
	source: DataSource,
}

impl FromStr for TruthSource {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, Self::Err> {
		let form = "expected TOPIC=URL#POINTER, such as 1=https://example.org/{epoch}#/value";
		let (topic, rest) = text.split_once('=').ok_or(form)?;
		let topic = topic.trim().parse().map_err(|_| form)?;
		// A URL cannot contain the sign that separates its fragment, a JSON pointer can.
		let (url, pointer) = rest.split_once('#').ok_or(form)?;
		let source = DataSource {
			url: BoundedVec::try_from(url.as_bytes().to_vec())
				.map_err(|_| "the URL is too long")?,
			pointer: BoundedVec::try_from(pointer.as_bytes().to_vec())
				.map_err(|_| "the pointer is too long")?,
			decimals: DECIMALS,
		};
		check_source(&source).map_err(|e| e.to_string())?;
		Ok(TruthSource { topic, source })
	}
}

/// Key of [`Written`], JSON.
const WRITTEN_KEY: &[u8] = b"allora::node::truth_flags";

/// What the flags of the latest start wrote, as stored. Without it a flag that is dropped would
/// leave its entry for ever, and an entry that was written by RPC could not be told from it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Written {
	/// The list of hosts.
	hosts: Option<String>,
	/// The sources by topic.
	sources: BTreeMap<TopicId, String>,
}

impl Written {
	fn read(storage: &impl OffchainStorage) -> Result<Self, String> {
		storage
			.get(STORAGE_PREFIX, WRITTEN_KEY)
			.map_or(Ok(Self::default()), |bytes| {
				serde_json::from_slice(&bytes)
					.map_err(|e| format!("the record of the --truth-* flags in the database: {e}"))
			})
	}

	/// What these flags write.
	fn of(params: &TruthParams) -> Result<Self, String> {
		let hosts: Vec<&str> = params.allow.iter().map(|host| host.0.as_str()).collect();
		let hosts = (!hosts.is_empty()).then(|| serde_json::json!(hosts).to_string());
		let mut sources = BTreeMap::new();
		for TruthSource { topic, source } in &params.sources {
			let checked = check_source(source).map_err(|e| e.to_string())?;
			let value = serde_json::json!({
				"url": checked.url,
				"pointer": checked.pointer,
				"decimals": checked.decimals,
			});
			sources.insert(*topic, value.to_string());
		}
		Ok(Written { hosts, sources })
	}

	/// The entries, as keys and values of the off-chain database.
	fn entries(&self) -> BTreeMap<Vec<u8>, &str> {
		let hosts = self
			.hosts
			.iter()
			.map(|hosts| (ALLOWED_HOSTS_KEY.to_vec(), hosts));
		let sources = self
			.sources
			.iter()
			.map(|(topic, value)| (source_key(*topic), value));
		hosts
			.chain(sources)
			.map(|(key, value)| (key, value.as_str()))
			.collect()
	}
}

/// Writes what the command line says into the off-chain database, takes back what the flags of the
/// start before said and these do not, and logs what is in force. What was written by RPC meanwhile
/// stays, unless a flag replaces it.
pub fn store(params: &TruthParams, storage: &mut impl OffchainStorage) -> Result<(), String> {
	let before = Written::read(storage)?;
	let now = Written::of(params)?;
	let entries = now.entries();
	for (key, value) in before.entries() {
		let stored = storage.get(STORAGE_PREFIX, &key);
		if !entries.contains_key(&key) && stored.as_deref() == Some(value.as_bytes()) {
			storage.remove(STORAGE_PREFIX, &key);
			log::info!(
				target: LOG_TARGET,
				"{} is taken back: its flag is gone",
				String::from_utf8_lossy(&key),
			);
		}
	}
	for (key, value) in entries {
		storage.set(STORAGE_PREFIX, &key, value.as_bytes());
	}
	let record = serde_json::to_vec(&now).map_err(|e| e.to_string())?;
	storage.set(STORAGE_PREFIX, WRITTEN_KEY, &record);
	report(params, storage)
}

/// Logs the hosts that are allowed, and the sources of the command line.
fn report(params: &TruthParams, storage: &impl OffchainStorage) -> Result<(), String> {
	let stored = storage
		.get(STORAGE_PREFIX, ALLOWED_HOSTS_KEY)
		.unwrap_or_default();
	let text = String::from_utf8_lossy(&stored);
	let (allowed, unread) = AllowList::parse(&text);
	if allowed.is_empty() {
		log::info!(target: LOG_TARGET, "truths are fetched from nowhere: no host is allowed");
	} else {
		log::info!(target: LOG_TARGET, "truths may be fetched from {text}");
	}
	for entry in unread {
		log::warn!(target: LOG_TARGET, "{entry} in the list of allowed hosts is not HOST[:PORT]");
	}
	for TruthSource { topic, source } in &params.sources {
		let checked = check_source(source).map_err(|e| e.to_string())?;
		log::info!(target: LOG_TARGET, "topic {topic}: truth at {}", checked.url);
		if let Err(denied) = allowed.check(&checked.target) {
			log::warn!(
				target: LOG_TARGET,
				"topic {topic}: nothing will be fetched: {denied}; allow it with --truth-allow-host",
			);
		}
	}
	Ok(())
}

#[cfg(test)]
mod tests {
	use super::*;
	use pallet_ground_truth::types::parse_source;
	use sp_core::offchain::storage::InMemOffchainStorage;

	fn source(text: &str) -> Result<TruthSource, String> {
		text.parse()
	}

	#[test]
	fn host_should_be_refused_when_it_is_not_exactly_one() {
		for good in ["example.org", "127.0.0.1:8000", "[::1]:80"] {
			assert!(good.parse::<AllowedHost>().is_ok(), "{good}");
		}
		for bad in ["", "a b", "a,b", "host:", "host:0", "http://host", "127.1"] {
			assert!(bad.parse::<AllowedHost>().is_err(), "{bad}");
		}
	}

	#[test]
	fn source_should_be_refused_when_a_part_is_missing_or_wrong() {
		assert!(source("1=http://127.0.0.1:8000/{topic}/{epoch}?t={time}#/a/0").is_ok());
		for bad in [
			"http://host/#/v",
			"x=http://host/#/v",
			"1=http://host/",
			"1=ftp://host/#/v",
			"1=http://host/{nonsense}#/v",
			"1=http://host/#v",
		] {
			assert!(source(bad).is_err(), "{bad}");
		}
	}

	#[test]
	fn store_should_write_what_the_worker_reads() {
		let mut storage = InMemOffchainStorage::default();
		let params = TruthParams {
			allow: vec!["127.0.0.1:8000".parse().expect("is valid")],
			sources: vec![source("7=http://127.0.0.1:8000/{epoch}#/value").expect("is valid")],
		};
		store(&params, &mut storage).expect("works");
		let list = storage
			.get(STORAGE_PREFIX, ALLOWED_HOSTS_KEY)
			.expect("was written");
		let (allowed, unread) = AllowList::parse(&String::from_utf8_lossy(&list));
		assert!(unread.is_empty());
		let written = storage
			.get(STORAGE_PREFIX, &source_key(7))
			.expect("was written");
		let read = parse_source(&written).expect("is of the documented form");
		assert_eq!(read, params.sources[0].source);
		let target = check_source(&read).expect("is valid").target;
		assert!(allowed.check(&target).is_ok());
	}

	fn params(hosts: &[&str], sources: &[&str]) -> TruthParams {
		TruthParams {
			allow: hosts
				.iter()
				.map(|host| host.parse().expect("is valid"))
				.collect(),
			sources: sources
				.iter()
				.map(|text| source(text).expect("is valid"))
				.collect(),
		}
	}

	#[test]
	fn store_should_take_back_what_earlier_flags_wrote() {
		let mut storage = InMemOffchainStorage::default();
		let get = |storage: &InMemOffchainStorage, key: &[u8]| storage.get(STORAGE_PREFIX, key);
		let hosts = ["127.0.0.1:8000", "example.org"];
		let sources = [
			"7=http://example.org/{epoch}#/v",
			"8=http://example.org/{epoch}#/w",
		];
		store(&params(&hosts, &sources), &mut storage).expect("works");

		store(&params(&hosts[..1], &sources[1..]), &mut storage).expect("works");
		let list = get(&storage, ALLOWED_HOSTS_KEY).expect("one is left");
		assert!(!String::from_utf8_lossy(&list).contains("example.org"));
		assert_eq!(get(&storage, &source_key(7)), None);
		assert!(get(&storage, &source_key(8)).is_some());

		store(&TruthParams::default(), &mut storage).expect("works");
		assert_eq!(get(&storage, ALLOWED_HOSTS_KEY), None);
		assert_eq!(get(&storage, &source_key(8)), None);
	}

	#[test]
	fn store_should_leave_what_was_written_by_rpc() {
		let mut storage = InMemOffchainStorage::default();
		storage.set(STORAGE_PREFIX, ALLOWED_HOSTS_KEY, b"example.org");
		storage.set(STORAGE_PREFIX, &source_key(9), b"{}");
		store(&TruthParams::default(), &mut storage).expect("works");
		let get = |storage: &InMemOffchainStorage, key: &[u8]| storage.get(STORAGE_PREFIX, key);
		assert_eq!(
			get(&storage, ALLOWED_HOSTS_KEY).as_deref(),
			Some(&b"example.org"[..])
		);
		assert_eq!(get(&storage, &source_key(9)).as_deref(), Some(&b"{}"[..]));

		// Also when it replaced what a flag had written.
		let flags = params(&["127.0.0.1:8000"], &["9=http://example.org/{epoch}#/v"]);
		store(&flags, &mut storage).expect("works");
		storage.set(STORAGE_PREFIX, ALLOWED_HOSTS_KEY, b"example.com");
		store(&TruthParams::default(), &mut storage).expect("works");
		assert_eq!(
			get(&storage, ALLOWED_HOSTS_KEY).as_deref(),
			Some(&b"example.com"[..])
		);
		assert_eq!(get(&storage, &source_key(9)), None);
	}
}
