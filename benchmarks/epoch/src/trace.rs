// SPDX-License-Identifier: GPL-3.0-only

//! What an execution touches in the state, and when: externalities that note every access.
//!
//! A step of an epoch runs in a storage layer of its own, so the layers cut the execution of a block
//! into its steps. What a step needs is counted as the benchmarks count it: distinct keys that are
//! read before they are written, distinct keys that are written, without what the chain reads in
//! every block anyway (`System`, except accounts, the count of paused blocks, and the keys of the SDK
//! itself).

use frame_support::storage::storage_prefix;
use sp_core::storage::{ChildInfo, StateVersion, TrackedStorageKey};
use sp_externalities::{
	set_and_run_with_externalities, Error, Extension, ExtensionStore, Externalities,
	MultiRemovalResults,
};
use sp_state_machine::{
	backend::Backend, Ext, InMemoryBackend, OverlayedChanges, StorageKey, StorageValue,
	TrieBackendBuilder,
};
use sp_trie::recorder::Recorder;
use std::{
	any::{Any, TypeId},
	collections::{BTreeMap, BTreeSet},
	time::{Duration, Instant},
};

/// Hash function of the state.
pub type Hasher = sp_core::Blake2Hasher;
/// The last value of each written key; `None` if it was removed.
pub type Changes = BTreeMap<StorageKey, Option<StorageValue>>;

/// The maps that an epoch touches.
const MAPS: [(&str, &str); 38] = [
	("System", "Account"),
	("Topics", "Topics"),
	("Topics", "Epochs"),
	("Topics", "OpenEpochs"),
	("Topics", "Agenda"),
	("Topics", "AgendaCount"),
	("Topics", "Whitelist"),
	("Inference", "Workers"),
	("Inference", "Operators"),
	("Inference", "ActiveInferers"),
	("Inference", "ActiveForecasters"),
	("Inference", "Inferences"),
	("Inference", "Forecasts"),
	("Inference", "Predictions"),
	("Inference", "LatestPrediction"),
	("Inference", "LossInputs"),
	("Inference", "LossValues"),
	("Inference", "DeviationEma"),
	("Inference", "EpochWeights"),
	("Reputation", "Reputers"),
	("Reputation", "Operators"),
	("Reputation", "Truths"),
	("Reputation", "Outcomes"),
	("Reputation", "Scores"),
	("Reputation", "Places"),
	("Reputation", "Histories"),
	("Reputation", "RegretTables"),
	("Reputation", "Networks"),
	("Reputation", "LargestRewards"),
	("Stake", "Positions"),
	("Stake", "Pools"),
	("Stake", "TotalStake"),
	("Pwyw", "Revenues"),
	("Pwyw", "Drips"),
	("Emissions", "Payouts"),
	("Emissions", "Queue"),
	("Emissions", "Accrued"),
	("Emissions", "LastPayout"),
];

/// One access.
#[derive(Clone, Debug)]
pub enum Access {
	/// A key was read.
	Read(StorageKey),
	/// A key was written, or removed.
	Write(StorageKey, Option<StorageValue>),
	/// Something was appended to the value of a key.
	Append(StorageKey),
	/// A storage layer began.
	Start,
	/// The innermost storage layer was kept.
	Commit,
	/// The innermost storage layer was dropped.
	Rollback,
}

/// Every access in its order, with its time.
#[derive(Clone, Debug, Default)]
pub struct Trace(pub Vec<(Instant, Access)>);

/// The distinct keys that a part of an execution needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
	/// Read before they were written.
	pub reads: BTreeSet<StorageKey>,
	/// Written, and not rolled back, with the last value.
	pub writes: Changes,
}

/// The prefix of a storage item.
pub fn item(pallet: &str, name: &str) -> [u8; 32] {
	storage_prefix(pallet.as_bytes(), name.as_bytes())
}

/// Whether a key does not count: every block has it in its proof.
fn ignored(key: &[u8]) -> bool {
	let account = item("System", "Account");
	key.starts_with(b":")
		|| key == item("Topics", "PausedBlocks")
		|| (key.starts_with(&account[..16]) && !key.starts_with(&account))
}

/// The keys that `accesses` need.
pub fn touched(accesses: &[(Instant, Access)]) -> Touched {
	let mut reads = BTreeSet::new();
	let mut layers: Vec<Changes> = vec![Changes::new()];
	for (_, access) in accesses {
		match access {
			Access::Read(key) => {
				if !ignored(key) && !layers.iter().any(|layer| layer.contains_key(key)) {
					reads.insert(key.clone());
				}
			},
			Access::Write(key, value) => {
				if let (false, Some(layer)) = (ignored(key), layers.last_mut()) {
					layer.insert(key.clone(), value.clone());
				}
			},
			Access::Append(_) => {},
			Access::Start => layers.push(Changes::new()),
			Access::Commit => {
				if let Some(top) = (layers.len() > 1).then(|| layers.pop()).flatten() {
					if let Some(layer) = layers.last_mut() {
						layer.extend(top);
					}
				}
			},
			Access::Rollback => {
				if layers.len() > 1 {
					layers.pop();
				}
			},
		}
	}
	let writes = layers.into_iter().flatten().collect();
	Touched { reads, writes }
}

impl Touched {
	/// Bytes of the compact storage proof with which somebody who knows the root alone can read what
	/// was read and compute the root after the writes.
	pub fn proof_size(&self, state: &State) -> Result<u64, String> {
		let backend = TrieBackendBuilder::wrap(&state.0)
			.with_recorder(Recorder::<Hasher>::default())
			.build();
		for key in &self.reads {
			backend.storage(key)?;
		}
		let delta = self
			.writes
			.iter()
			.map(|(key, value)| (key.as_slice(), value.as_deref()));
		backend.storage_root(delta, StateVersion::V1);
		let root = *state.0.root();
		let proof = backend.extract_proof().ok_or("nothing was recorded")?;
		let size = proof
			.encoded_compact_size::<Hasher>(root)
			.ok_or("the proof is not complete")?;
		Ok(size as u64)
	}
}

/// A storage layer of the first depth, or another part of a trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
	/// Its first access.
	pub from: usize,
	/// One past its last access.
	pub to: usize,
}

impl Trace {
	/// The accesses of a part.
	pub fn part(&self, part: Part) -> &[(Instant, Access)] {
		self.0.get(part.from..part.to).unwrap_or_default()
	}

	/// From the first to the last access of a part.
	pub fn duration(&self, part: Part) -> Duration {
		let accesses = self.part(part);
		match (accesses.first(), accesses.last()) {
			(Some((first, _)), Some((last, _))) => last.saturating_duration_since(*first),
			_ => Duration::ZERO,
		}
	}

	/// The outermost storage layers that were kept, within a part.
	pub fn layers(&self, within: Part) -> Vec<Part> {
		let (mut depth, mut from, mut layers) = (0u32, within.from, Vec::new());
		for at in within.from..within.to.min(self.0.len()) {
			match self.0[at].1 {
				Access::Start => {
					if depth == 0 {
						from = at;
					}
					depth += 1;
				},
				Access::Commit | Access::Rollback => {
					depth = depth.saturating_sub(1);
					if depth == 0 && matches!(self.0[at].1, Access::Commit) {
						layers.push(Part { from, to: at + 1 });
					}
				},
				_ => {},
			}
		}
		layers
	}

	/// Everything.
	pub fn whole(&self) -> Part {
		Part {
			from: 0,
			to: self.0.len(),
		}
	}
}

/// A state that executions change.
pub struct State(pub InMemoryBackend<Hasher>);

impl State {
	/// The state of externalities, after what they have not written yet.
	pub fn of(mut ext: sp_io::TestExternalities) -> Result<Self, String> {
		ext.commit_all()?;
		Ok(Self(ext.as_backend()))
	}

	/// Runs `execute` on the state, which keeps the changes.
	pub fn execute<R>(&mut self, execute: impl FnOnce() -> R) -> Result<R, String> {
		Ok(self.trace(execute)?.0)
	}

	/// Runs `execute` on the state, which stays as it is.
	pub fn look<R>(&self, execute: impl FnOnce() -> R) -> R {
		let mut overlay = OverlayedChanges::default();
		let mut ext = Ext::new(&mut overlay, &self.0, None);
		set_and_run_with_externalities(&mut ext, execute)
	}

	/// Runs `execute` on the state, which keeps the changes; what was touched, and the size of the
	/// proof for it.
	pub fn trace<R>(
		&mut self,
		execute: impl FnOnce() -> R,
	) -> Result<(R, Touched, impl Fn() -> Result<u64, String>), String> {
		let mut overlay = OverlayedChanges::default();
		let mut trace = Trace::default();
		let result = {
			let mut ext = Ext::new(&mut overlay, &self.0, None);
			let mut traced = Traced::new(&mut ext, &mut trace);
			set_and_run_with_externalities(&mut traced, execute)
		};
		let touched = touched(&trace.0);
		let before = State(self.0.clone());
		self.commit(&mut overlay)?;
		let of = touched.clone();
		Ok((result, touched, move || of.proof_size(&before)))
	}

	/// Writes the changes of an execution into the state.
	pub fn commit(&mut self, overlay: &mut OverlayedChanges<Hasher>) -> Result<(), String> {
		let changes = overlay.drain_storage_changes(&self.0, StateVersion::V1)?;
		self.0
			.apply_transaction(changes.transaction_storage_root, changes.transaction);
		Ok(())
	}

	/// Puts `entries` strangers into every map that an epoch touches: a proof on a live chain is
	/// longer than on an empty one, because the paths to the keys are.
	pub fn fill(&mut self, entries: u32) {
		for (pallet, name) in MAPS {
			let prefix = item(pallet, name);
			let strangers = (0..entries)
				.map(|number| {
					let seed = [&prefix[..], &number.to_be_bytes()[..]].concat();
					let suffix = sp_io::hashing::blake2_256(&seed);
					([&prefix[..], &suffix[..]].concat(), Some(vec![0; 40]))
				})
				.collect();
			self.0.insert(vec![(None, strangers)], StateVersion::V1);
		}
	}

	/// The state after these changes.
	pub fn after(&self, changes: Changes) -> Self {
		Self(self.0.update(
			vec![(None, changes.into_iter().collect())],
			StateVersion::V1,
		))
	}
}

/// Externalities that note what goes through them.
pub struct Traced<'a> {
	inner: &'a mut dyn Externalities,
	trace: &'a mut Trace,
}

impl<'a> Traced<'a> {
	/// Notes into `trace` what goes to `inner`.
	pub fn new(inner: &'a mut dyn Externalities, trace: &'a mut Trace) -> Self {
		Self { inner, trace }
	}

	fn note(&mut self, access: Access) {
		self.trace.0.push((Instant::now(), access));
	}
}

impl ExtensionStore for Traced<'_> {
	fn extension_by_type_id(&mut self, type_id: TypeId) -> Option<&mut dyn Any> {
		self.inner.extension_by_type_id(type_id)
	}

	fn register_extension_with_type_id(
		&mut self,
		type_id: TypeId,
		extension: Box<dyn Extension>,
	) -> Result<(), Error> {
		self.inner
			.register_extension_with_type_id(type_id, extension)
	}

	fn deregister_extension_by_type_id(&mut self, type_id: TypeId) -> Result<(), Error> {
		self.inner.deregister_extension_by_type_id(type_id)
	}
}

/// The runtime has no child tries, so their accesses are passed on without a note.
impl Externalities for Traced<'_> {
	fn set_offchain_storage(&mut self, key: &[u8], value: Option<&[u8]>) {
		self.inner.set_offchain_storage(key, value);
	}

	fn storage(&mut self, key: &[u8]) -> Option<Vec<u8>> {
		let value = self.inner.storage(key);
		self.note(Access::Read(key.to_vec()));
		value
	}

	fn storage_hash(&mut self, key: &[u8]) -> Option<Vec<u8>> {
		let hash = self.inner.storage_hash(key);
		self.note(Access::Read(key.to_vec()));
		hash
	}

	fn child_storage_hash(&mut self, child: &ChildInfo, key: &[u8]) -> Option<Vec<u8>> {
		self.inner.child_storage_hash(child, key)
	}

	fn child_storage(&mut self, child: &ChildInfo, key: &[u8]) -> Option<Vec<u8>> {
		self.inner.child_storage(child, key)
	}

	fn exists_storage(&mut self, key: &[u8]) -> bool {
		let exists = self.inner.exists_storage(key);
		self.note(Access::Read(key.to_vec()));
		exists
	}

	fn next_storage_key(&mut self, key: &[u8]) -> Option<Vec<u8>> {
		let next = self.inner.next_storage_key(key);
		if let Some(key) = &next {
			self.note(Access::Read(key.clone()));
		}
		next
	}

	fn next_child_storage_key(&mut self, child: &ChildInfo, key: &[u8]) -> Option<Vec<u8>> {
		self.inner.next_child_storage_key(child, key)
	}

	fn kill_child_storage(
		&mut self,
		child: &ChildInfo,
		limit: Option<u32>,
		cursor: Option<&[u8]>,
	) -> MultiRemovalResults {
		self.inner.kill_child_storage(child, limit, cursor)
	}

	fn clear_prefix(
		&mut self,
		prefix: &[u8],
		limit: Option<u32>,
		cursor: Option<&[u8]>,
	) -> MultiRemovalResults {
		// A prefix has no value to replay. The steps of an epoch remove key by key.
		self.note(Access::Append(prefix.to_vec()));
		self.inner.clear_prefix(prefix, limit, cursor)
	}

	fn clear_child_prefix(
		&mut self,
		child: &ChildInfo,
		prefix: &[u8],
		limit: Option<u32>,
		cursor: Option<&[u8]>,
	) -> MultiRemovalResults {
		self.inner.clear_child_prefix(child, prefix, limit, cursor)
	}

	fn place_storage(&mut self, key: Vec<u8>, value: Option<Vec<u8>>) {
		self.inner.place_storage(key.clone(), value.clone());
		self.note(Access::Write(key, value));
	}

	fn place_child_storage(&mut self, child: &ChildInfo, key: Vec<u8>, value: Option<Vec<u8>>) {
		self.inner.place_child_storage(child, key, value);
	}

	fn storage_root(&mut self, version: StateVersion) -> Vec<u8> {
		self.inner.storage_root(version)
	}

	fn child_storage_root(&mut self, child: &ChildInfo, version: StateVersion) -> Vec<u8> {
		self.inner.child_storage_root(child, version)
	}

	fn storage_append(&mut self, key: Vec<u8>, value: Vec<u8>) {
		self.inner.storage_append(key.clone(), value);
		self.note(Access::Append(key));
	}

	fn storage_start_transaction(&mut self) {
		self.note(Access::Start);
		self.inner.storage_start_transaction();
	}

	fn storage_rollback_transaction(&mut self) -> Result<(), ()> {
		let result = self.inner.storage_rollback_transaction();
		self.note(Access::Rollback);
		result
	}

	fn storage_commit_transaction(&mut self) -> Result<(), ()> {
		let result = self.inner.storage_commit_transaction();
		self.note(Access::Commit);
		result
	}

	fn wipe(&mut self) {
		self.inner.wipe();
	}

	fn commit(&mut self) {
		self.inner.commit();
	}

	fn read_write_count(&self) -> (u32, u32, u32, u32) {
		self.inner.read_write_count()
	}

	fn reset_read_write_count(&mut self) {
		self.inner.reset_read_write_count();
	}

	fn get_whitelist(&self) -> Vec<TrackedStorageKey> {
		self.inner.get_whitelist()
	}

	fn set_whitelist(&mut self, new: Vec<TrackedStorageKey>) {
		self.inner.set_whitelist(new);
	}

	fn proof_size(&self) -> Option<u32> {
		self.inner.proof_size()
	}

	fn get_read_and_written_keys(&self) -> Vec<(Vec<u8>, u32, u32, bool)> {
		self.inner.get_read_and_written_keys()
	}
}
