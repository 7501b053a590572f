// SPDX-License-Identifier: Apache-2.0

//! What users and signed transactions rely on: call indices that never move, and documentation of
//! everything that a user interface shows.

use allora_runtime::Runtime;
use codec::Decode;
use frame_metadata::{v15::RuntimeMetadataV15, RuntimeMetadata, RuntimeMetadataPrefixed};
use scale_info::TypeDef;
use std::{collections::BTreeMap, path::Path};

/// Our own pallets; those of the SDK document themselves.
const OURS: [&str; 9] = [
	"Emissions",
	"GroundTruth",
	"Inference",
	"Pwyw",
	"Reputation",
	"SessionDriver",
	"Stake",
	"SubmissionGate",
	"Topics",
];

fn metadata() -> RuntimeMetadataV15 {
	// Constants that governance tunes are read from storage.
	let opaque = sp_io::TestExternalities::default()
		.execute_with(|| Runtime::metadata_at_version(15))
		.expect("V15 is served");
	let prefixed = RuntimeMetadataPrefixed::decode(&mut &opaque[..]).expect("it decodes");
	match prefixed.1 {
		RuntimeMetadata::V15(metadata) => metadata,
		_ => panic!("asked for V15"),
	}
}

/// (pallet index, call index) -> Pallet.call of the whole runtime.
fn call_indices(metadata: &RuntimeMetadataV15) -> BTreeMap<(u8, u8), String> {
	let mut indices = BTreeMap::new();
	for pallet in &metadata.pallets {
		let Some(calls) = &pallet.calls else { continue };
		let ty = metadata
			.types
			.resolve(calls.ty.id)
			.expect("the type is there");
		if let TypeDef::Variant(variants) = &ty.type_def {
			for call in &variants.variants {
				indices.insert(
					(pallet.index, call.index),
					format!("{}.{}", pallet.name, call.name),
				);
			}
		}
	}
	indices
}

#[test]
fn runtime_should_serve_v15_and_v16() {
	let versions = Runtime::metadata_versions();
	assert!(
		versions.contains(&15) && versions.contains(&16),
		"{versions:?}"
	);
}

/// A transaction names its call by these numbers: a committed list that only ever grows. When a
/// call is added, run with `UPDATE=1` and commit the file; when this fails for a call that exists,
/// the change breaks every signer and needs a new `transaction_version` (docs/versions.md).
#[test]
fn call_indices_should_not_move() {
	// Cargo runs tests in their package's folder. `env!` would name the checkout that built them, which a
	// shared build cache outlives.
	let path = Path::new("tests/call-indices.txt");
	let lines: Vec<String> = call_indices(&metadata())
		.into_iter()
		.map(|((pallet, call), name)| format!("{pallet} {call} {name}"))
		.collect();
	let now = lines.join("\n") + "\n";
	if std::env::var_os("UPDATE").is_some() {
		std::fs::write(path, &now).expect("the list can be written");
	}
	let committed = std::fs::read_to_string(path).expect("the list is committed");
	assert_eq!(
		committed, now,
		"call indices moved, or a call is missing in call-indices.txt"
	);
}

#[test]
fn everything_that_users_see_should_be_documented() {
	let metadata = metadata();
	let mut missing = Vec::new();
	let documented = |docs: &[String]| docs.iter().any(|line| !line.trim().is_empty());
	for pallet in metadata
		.pallets
		.iter()
		.filter(|pallet| OURS.contains(&pallet.name.as_str()))
	{
		let mut variants = |kind: &str, id: Option<u32>, fields: bool| {
			let Some(ty) = id.and_then(|id| metadata.types.resolve(id)) else {
				return;
			};
			let TypeDef::Variant(def) = &ty.type_def else {
				return;
			};
			for variant in &def.variants {
				let name = format!("{} {kind} {}", pallet.name, variant.name);
				if !documented(&variant.docs) {
					missing.push(name.clone());
				}
				for field in variant.fields.iter().filter(|_| fields) {
					if !documented(&field.docs) {
						missing.push(format!("{name}.{}", field.name.clone().unwrap_or_default()));
					}
				}
			}
		};
		variants(
			"call",
			pallet.calls.as_ref().map(|calls| calls.ty.id),
			false,
		);
		variants(
			"event",
			pallet.event.as_ref().map(|event| event.ty.id),
			true,
		);
		variants(
			"error",
			pallet.error.as_ref().map(|error| error.ty.id),
			false,
		);
		for entry in pallet.storage.iter().flat_map(|storage| &storage.entries) {
			if !documented(&entry.docs) {
				missing.push(format!("{} storage {}", pallet.name, entry.name));
			}
		}
		for constant in &pallet.constants {
			if !documented(&constant.docs) {
				missing.push(format!("{} constant {}", pallet.name, constant.name));
			}
		}
	}
	assert!(
		missing.is_empty(),
		"without documentation:\n{}",
		missing.join("\n")
	);
}

#[test]
fn runtime_apis_of_the_network_should_be_there() {
	let metadata = metadata();
	let methods: BTreeMap<_, Vec<_>> = metadata
		.apis
		.iter()
		.map(|api| {
			(
				api.name.as_str(),
				api.methods.iter().map(|m| m.name.as_str()).collect(),
			)
		})
		.collect();
	for (api, names) in [
		(
			"TopicsApi",
			vec!["topic", "topics", "find_topics", "open_windows"],
		),
		(
			"InferenceApi",
			vec![
				"prediction",
				"latest_prediction",
				"prediction_no_older_than",
				"history",
				"submissions",
				"loss_values",
				"actor_status",
				"weights",
				"services",
			],
		),
		(
			"ReputationApi",
			vec![
				"scores",
				"losses",
				"standings",
				"leaderboard",
				"regrets",
				"coefficients",
			],
		),
		("ReplayApi", vec!["combination_inputs", "settlement_inputs"]),
		(
			"PwywApi",
			vec![
				"quote",
				"receipts",
				"subscriptions",
				"payment_statistics",
				"top_payers",
			],
		),
		(
			"EmissionsApi",
			vec!["emission", "supply", "topic_economics"],
		),
	] {
		assert_eq!(methods.get(api), Some(&names), "{api}");
	}
}

/// The encoding of a type: its parts by position, without names, which may change freely.
fn encoding_of(metadata: &RuntimeMetadataV15, id: u32) -> String {
	let ty = metadata.types.resolve(id).expect("the type is there");
	let of = |id: u32| encoding_of(metadata, id);
	match &ty.type_def {
		TypeDef::Composite(composite) => {
			let parts: Vec<_> = composite.fields.iter().map(|f| of(f.ty.id)).collect();
			format!("({})", parts.join(","))
		},
		TypeDef::Variant(variants) => {
			let variant = |v: &scale_info::Variant<scale_info::form::PortableForm>| {
				let parts: Vec<_> = v.fields.iter().map(|f| of(f.ty.id)).collect();
				format!("{}:({})", v.index, parts.join(","))
			};
			let all: Vec<_> = variants.variants.iter().map(variant).collect();
			format!("<{}>", all.join("|"))
		},
		TypeDef::Sequence(sequence) => format!("[{}]", of(sequence.type_param.id)),
		TypeDef::Array(array) => format!("[{};{}]", of(array.type_param.id), array.len),
		TypeDef::Tuple(tuple) => {
			let parts: Vec<_> = tuple.fields.iter().map(|field| of(field.id)).collect();
			format!("({})", parts.join(","))
		},
		TypeDef::Primitive(primitive) => format!("{primitive:?}").to_lowercase(),
		TypeDef::Compact(compact) => format!("compact {}", of(compact.type_param.id)),
		TypeDef::BitSequence(_) => "bits".into(),
	}
}

/// Keys and values in storage: when this fails, nodes with the old state would read nonsense. Such a
/// change needs a migration and a new `StorageVersion` (docs/versions.md); then run with `UPDATE=1`
/// and commit the file.
#[test]
fn storage_layout_should_not_change() {
	use frame_metadata::v14::StorageEntryType;
	let metadata = metadata();
	let hash = |text: String| {
		let hash = sp_io::hashing::blake2_128(text.as_bytes());
		sp_core::bytes::to_hex(&hash, true)
	};
	let mut lines = Vec::new();
	for pallet in &metadata.pallets {
		let Some(storage) = pallet.storage.as_ref() else {
			continue;
		};
		if !OURS.contains(&pallet.name.as_str()) {
			continue;
		}
		for entry in &storage.entries {
			let (key, value) = match &entry.ty {
				StorageEntryType::Plain(value) => ("-".to_string(), value.id),
				StorageEntryType::Map {
					hashers,
					key,
					value,
				} => (
					format!("{hashers:?} {}", hash(encoding_of(&metadata, key.id))),
					value.id,
				),
			};
			let value = hash(encoding_of(&metadata, value));
			lines.push(format!("{}.{} {key} {value}", storage.prefix, entry.name));
		}
	}
	lines.sort();
	let now = lines.join("\n") + "\n";
	let path = Path::new("tests/storage-layout.txt");
	if std::env::var_os("UPDATE").is_some() {
		std::fs::write(path, &now).expect("the list can be written");
	}
	let committed = std::fs::read_to_string(path).expect("the list is committed");
	assert_eq!(
		committed, now,
		"the storage layout changed, or an item is missing in storage-layout.txt"
	);
}
