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
use sp_core::offchain::{OffchainStorage, STORAGE_PREFIX};
use std::str::FromStr;

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

/// Writes what the command line says into the off-chain database. A list of hosts replaces the
/// stored one; without any the stored one stays.
pub fn store(params: &TruthParams, storage: &mut impl OffchainStorage) -> Result<(), String> {
	if !params.allow.is_empty() {
		let hosts: Vec<&str> = params.allow.iter().map(|host| host.0.as_str()).collect();
		let list = serde_json::to_vec(&hosts).map_err(|e| e.to_string())?;
		storage.set(STORAGE_PREFIX, ALLOWED_HOSTS_KEY, &list);
		log::info!(target: LOG_TARGET, "truths may be fetched from {}", hosts.join(", "));
	}
	let stored = storage
		.get(STORAGE_PREFIX, ALLOWED_HOSTS_KEY)
		.unwrap_or_default();
	let (allowed, _) = AllowList::parse(&String::from_utf8_lossy(&stored));
	for TruthSource { topic, source } in &params.sources {
		let checked = check_source(source).map_err(|e| e.to_string())?;
		let value = serde_json::json!({
			"url": checked.url,
			"pointer": checked.pointer,
			"decimals": checked.decimals,
		});
		storage.set(
			STORAGE_PREFIX,
			&source_key(*topic),
			value.to_string().as_bytes(),
		);
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

	#[test]
	fn store_should_leave_the_list_when_no_host_is_given() {
		let mut storage = InMemOffchainStorage::default();
		storage.set(STORAGE_PREFIX, ALLOWED_HOSTS_KEY, b"example.org");
		store(&TruthParams::default(), &mut storage).expect("works");
		assert_eq!(
			storage.get(STORAGE_PREFIX, ALLOWED_HOSTS_KEY).as_deref(),
			Some(&b"example.org"[..]),
		);
	}
}
