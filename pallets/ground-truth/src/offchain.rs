// SPDX-License-Identifier: Apache-2.0

//! The off-chain worker of a reputer's node: looks, fetches, submits or commits and reveals.
//!
//! A run does at most one round of requests and sends one transaction per account, more only if
//! they would be too late in the next block. Nothing here touches the chain's state: what a run has
//! to remember is in the off-chain database.

/// Logs; the node's usual form of a line shows neither target nor level, so the text itself says
/// where it comes from.
macro_rules! say {
	($level:ident, $($text:tt)+) => {{
		log::$level!(target: $crate::offchain::LOG_TARGET, "truth: {}", format_args!($($text)+));
		#[cfg(test)]
		$crate::mock::note_line(stringify!($level), format_args!($($text)+));
	}};
}

mod notes;
mod send;

use crate::{
	decimal,
	types::{
		check_source, parse_source, read_truth, source_key, CheckedSource, Counters, FailureKind,
		FetchError, Remembered, Task, TruthKey, ALLOWED_HOSTS_KEY, CONCLUDED_KEY, COUNTERS_KEY,
		LOCK_KEY, LOST_KEY, NOTED_KEY, TRUTHS_KEY,
	},
	url::{expand, AllowList, Denied, Placeholders},
	Config, DataSources, Pallet,
};
use alloc::{
	format,
	string::{String, ToString},
	vec::Vec,
};
use allora_primitives::{
	commitment_hash,
	traits::{TopicInspect, TruthWork},
	BlockNumber, DataSource, LabelValues, OpenTruth, SubmissionPhase, TopicId, TruthReveal,
};
use codec::{Decode, Encode};
use frame_support::migrations::MultiStepMigrator;
use frame_system::offchain::{Account, ForAny, Signer};
use notes::{note_missing_key, Notes};
use sp_core::{
	hexdisplay::HexDisplay,
	offchain::{Duration, HttpError, StorageKind, Timestamp},
	H256,
};
use sp_runtime::offchain::{
	http::{Error as HttpResultError, PendingRequest, Request, Response},
	storage::StorageValueRef,
	storage_lock::{StorageLock, Time},
};

pub use notes::REPEAT_AFTER;

/// Target of the log lines, by which a node's log can be filtered.
pub const LOG_TARGET: &str = "allora::truth";
/// Milliseconds within which an answer must have begun, and each body must be read.
pub const REQUEST_MS: u64 = 2_000;
/// Milliseconds within which all bodies of a run must be read.
pub const RUN_MS: u64 = 4_000;
/// Milliseconds after which the lock of a run that was killed opens.
pub const LOCK_MS: u64 = 10_000;
/// The longest body that is read, in bytes.
pub const MAX_BODY: usize = 64 * 1024;
/// The most requests of one run.
pub const MAX_REQUESTS: usize = 16;
/// The most truths that are remembered at once.
pub const MAX_REMEMBERED: usize = 1_024;
/// The most accounts of the keystore that a run serves.
pub const MAX_ACCOUNTS: usize = 16;
/// The longest allow-list or local data source that is read, in bytes.
pub const MAX_SETTING: usize = 16 * 1024;
/// The most transactions of an account in one run.
pub const MAX_TRANSACTIONS: usize = 4;
/// Blocks for which a transaction is left to be included before it is sent again.
pub const RESEND_AFTER: BlockNumber = 3;
/// The most blocks between two attempts to fetch a truth.
const MAX_BACKOFF: BlockNumber = 4;

/// An account of the keystore and what it can say in the next block.
type Duties<T> = (
	Account<T>,
	Vec<OpenTruth<<T as frame_system::Config>::AccountId>>,
);

impl<T: Config> Pallet<T> {
	/// One run of the worker, on top of `block`.
	pub(crate) fn pull_truths(block: BlockNumber) {
		if <T as frame_system::Config>::MultiBlockMigrator::ongoing() {
			// The next block takes no transaction, and what is read may be of an older form.
			return;
		}
		let accounts: Vec<_> = Signer::<T, T::AuthorityId, ForAny>::keystore_accounts()
			.take(MAX_ACCOUNTS)
			.collect();
		if accounts.is_empty() {
			note_missing_key(block.saturating_add(1));
			return;
		}
		let mut lock = StorageLock::<Time>::with_deadline(LOCK_KEY, Duration::from_millis(LOCK_MS));
		let Ok(_guard) = lock.try_lock() else {
			say!(debug, "block {block}: the last run is still busy");
			return;
		};
		Run::<T>::begin(block).complete(accounts);
	}
}

/// The state of one run.
struct Run<T> {
	/// The best block.
	block: BlockNumber,
	/// The block that a transaction of this run can enter at the earliest.
	next: BlockNumber,
	counters: Counters,
	memory: Vec<Remembered>,
	/// What this run has fetched.
	fetched: Vec<TruthKey>,
	/// Remembered truths about which nothing is left to be said when their window closes.
	concluded: Vec<TruthKey>,
	/// Commitments that cannot be revealed, with the last block in which they could be.
	lost: Vec<(H256, BlockNumber)>,
	notes: Notes,
	_config: core::marker::PhantomData<T>,
}

impl<T: Config> Run<T> {
	fn begin(block: BlockNumber) -> Self {
		let next = block.saturating_add(1);
		Self {
			block,
			next,
			counters: recall(COUNTERS_KEY).unwrap_or_default(),
			memory: recall(TRUTHS_KEY).unwrap_or_default(),
			fetched: Vec::new(),
			concluded: recall(CONCLUDED_KEY).unwrap_or_default(),
			lost: recall(LOST_KEY).unwrap_or_default(),
			notes: Notes::recall(next),
			_config: core::marker::PhantomData,
		}
	}

	fn complete(mut self, accounts: Vec<Account<T>>) {
		let before = (
			self.counters.clone(),
			self.memory.clone(),
			self.concluded.clone(),
			self.lost.clone(),
		);
		self.update_windows();
		let duties: Vec<Duties<T>> = accounts
			.into_iter()
			.map(|account| {
				let open = self.open_truths(&account);
				(account, open)
			})
			.filter(|(_, open)| !open.is_empty())
			.collect();

		let next = self.next;
		self.note_missed();
		self.memory.retain(|truth| truth.until >= next);
		let due = self.due(&duties);
		self.fetch(due);
		// Written before anything is sent: a node that ends afterwards can reveal what it committed
		// to, and does not ask the sources again.
		if self.memory != before.1 && !self.keep_memory(&before.1) {
			say!(warn, "block {}: overtaken by another run", self.block);
			return;
		}
		for (account, open) in &duties {
			self.submit(account, open);
		}
		let remembered: Vec<_> = self.memory.iter().map(|truth| truth.key).collect();
		self.concluded.retain(|key| remembered.contains(key));
		// Only now, since a look at a commitment brings its last block up to date.
		self.lost.retain(|(_, until)| *until >= next);
		if self.concluded != before.2 {
			remember(CONCLUDED_KEY, &self.concluded);
		}
		if self.lost != before.3 {
			remember(LOST_KEY, &self.lost);
		}
		self.notes.keep();
		if self.counters != before.0 {
			remember(COUNTERS_KEY, &self.counters);
		}
	}

	/// Brings the windows of what is remembered up to date. Blocks under a multi-block migration make
	/// them later: a salt that is forgotten when its reveal window should have ended is a bond lost.
	fn update_windows(&mut self) {
		for truth in &mut self.memory {
			let TruthKey { topic, epoch, .. } = truth.key;
			let Some(info) = T::Topics::epoch(topic, epoch) else {
				continue;
			};
			// Another fork's epoch says nothing about this one, which may come back.
			if TruthKey::from(&info) == truth.key {
				truth.last = info.reputer_window().last;
				// A fork that had fewer such blocks makes nothing be forgotten.
				truth.until = truth.until.max(info.reputer_reveal_window().last);
			}
		}
	}

	/// Nothing is left to be said about the truth when its window closes.
	fn conclude(&mut self, key: TruthKey) {
		if !self.concluded.contains(&key) {
			self.concluded.push(key);
		}
	}

	/// Writes what is remembered in place of `before`; whether that is what was still there. The lock
	/// of a run that takes too long opens: the salts of the one that came first must not be lost.
	fn keep_memory(&self, before: &[Remembered]) -> bool {
		StorageValueRef::persistent(TRUTHS_KEY)
			.mutate(|found: Result<Option<Vec<Remembered>>, _>| {
				// What cannot be decoded was dropped when the run began.
				if found.ok().flatten().unwrap_or_default() == before {
					Ok(self.memory.clone())
				} else {
					Err(())
				}
			})
			.is_ok()
	}

	/// What the account can submit, commit to or reveal in the next block, what closes first at the
	/// front.
	fn open_truths(&mut self, account: &Account<T>) -> Vec<OpenTruth<T::AccountId>> {
		let mut open = Vec::new();
		let truths = T::Work::truths(&account.id, self.next);
		if truths.is_empty() {
			self.note_unknown(account);
		}
		for truth in truths {
			let truth = match truth {
				Ok(truth) => truth,
				Err(refused) => {
					self.note_refused(account, refused);
					continue;
				},
			};
			if truth.submitted {
				self.conclude(TruthKey::from(&truth));
			}
			let to_do = match truth.phase {
				SubmissionPhase::Submit | SubmissionPhase::Commit => !truth.submitted,
				SubmissionPhase::Reveal => truth.committed.is_some(),
			};
			if to_do && truth.window.contains(self.next) {
				open.push(truth);
			}
		}
		open.sort_by_key(|truth| (truth.window.last, truth.topic, truth.epoch));
		open
	}

	/// The truths that this run tries to fetch, in the order in which their answers are read; makes a
	/// place in the memory for each that is open.
	fn due(&mut self, duties: &[Duties<T>]) -> Vec<(Task, Result<DataSource, FetchError>)> {
		// What is revealed is what was committed to, whatever the source says by now.
		let mut open: Vec<&OpenTruth<T::AccountId>> = duties
			.iter()
			.flat_map(|(_, open)| open)
			.filter(|truth| truth.phase != SubmissionPhase::Reveal)
			.collect();
		open.sort_by_key(|truth| (truth.window.last, truth.topic, truth.epoch));
		open.dedup_by_key(|truth| TruthKey::from(&**truth));

		let mut due = Vec::new();
		for truth in open {
			let source = Self::source_of(truth.topic);
			let hash = source.as_ref().map(hash_of).unwrap_or_default();
			let Some(attempts) = self.attempts_if_due(truth, hash) else {
				continue;
			};
			let task = Task {
				key: truth.into(),
				window: truth.window,
				arity: truth.arity,
				attempts,
			};
			due.push((task, source));
		}
		if due.len() > MAX_REQUESTS {
			say!(debug, "block {}: more truths than requests", self.block);
		}
		// The last chance goes first, then what has not failed yet.
		due.sort_by_key(|(task, _)| (task.window.last != self.next, task.attempts));
		due.truncate(MAX_REQUESTS);
		// Answers are read one after another, in a time that all of them share: sources that have been
		// silent or slow must not use it up before the others are read.
		due.sort_by_key(|(task, _)| task.attempts);
		due
	}

	/// How many attempts have failed, if the truth has to be fetched now; a data source that was
	/// replaced starts afresh, unless the chain may have a commitment to what is known.
	fn attempts_if_due(&mut self, open: &OpenTruth<T::AccountId>, source: H256) -> Option<u32> {
		let key = TruthKey::from(open);
		let fresh = || Remembered {
			key,
			source,
			last: open.window.last,
			values: None,
			attempts: 0,
			next: self.next,
			salt: sp_io::offchain::random_seed(),
			until: Self::kept_until(open),
		};
		let full = self.memory.len() >= MAX_REMEMBERED;
		match self.memory.iter_mut().find(|truth| truth.key == key) {
			Some(known) => {
				// Whether a commitment was sent, and whether a pool still has it, is not known for
				// sure. Without a source there is nothing better to be had than what is known.
				let is_final = open.phase == SubmissionPhase::Commit || source.is_zero();
				if known.source != source && !(is_final && known.values.is_some()) {
					*known = fresh();
				}
				let due = known.next <= self.next || known.last == self.next;
				(due && known.values.is_none()).then_some(known.attempts)
			},
			None if !full => {
				let fresh = fresh();
				self.memory.push(fresh);
				Some(0)
			},
			None => {
				let until = self.next.saturating_add(REPEAT_AFTER);
				if self.notes.is_new(&b"full", until) {
					say!(
						warn,
						"block {}: more than {MAX_REMEMBERED} open truths",
						self.block
					);
				}
				None
			},
		}
	}

	/// The last block in which the truth can be needed.
	fn kept_until(open: &OpenTruth<T::AccountId>) -> BlockNumber {
		let last = open.window.last;
		match open.phase {
			SubmissionPhase::Commit => T::Topics::epoch(open.topic, open.epoch)
				.map_or(last, |epoch| epoch.reputer_reveal_window().last.max(last)),
			SubmissionPhase::Submit | SubmissionPhase::Reveal => last,
		}
	}

	/// The operator's own data source of the topic, else the chain's suggestion.
	fn source_of(topic: TopicId) -> Result<DataSource, FetchError> {
		match setting(&source_key(topic)) {
			// A local source that cannot be read must not fall back to the one it replaces.
			Some(text) => parse_source(&text).ok_or(FetchError::Unreadable),
			None => DataSources::<T>::get(topic).ok_or(FetchError::NoSource),
		}
	}

	/// Fetches all truths at once and enters what comes of it into memory and counters.
	fn fetch(&mut self, due: Vec<(Task, Result<DataSource, FetchError>)>) {
		if due.is_empty() {
			return;
		}
		let allowed = self.allow_list();
		let start = sp_io::offchain::timestamp();
		let run_deadline = start.add(Duration::from_millis(RUN_MS));
		let wait_deadline = start.add(Duration::from_millis(REQUEST_MS));

		let mut pending = Vec::new();
		let mut waiting = Vec::new();
		for (task, source) in due {
			let begun = source.and_then(|source| {
				let request = begin_request(&task, &source, &allowed, wait_deadline)?;
				Ok((source, request))
			});
			match begun {
				Ok((source, request)) => {
					pending.push(request);
					waiting.push((task, source));
				},
				Err(error) => self.failed(&task, error),
			}
		}
		let answers = PendingRequest::try_wait_all(pending, wait_deadline);
		for ((task, source), answer) in waiting.into_iter().zip(answers) {
			let result = match answer {
				Ok(Ok(response)) => read_body(&response, run_deadline)
					.and_then(|body| Self::truth_of(&task, &source, &body)),
				Ok(Err(HttpResultError::DeadlineReached)) | Err(_) => Err(FetchError::Deadline),
				Ok(Err(_)) => Err(FetchError::Io),
			};
			match result {
				Ok(values) => self.fetched(&task, values),
				Err(error) => self.failed(&task, error),
			}
		}
	}

	/// The truth in an answer, if the chain would take it.
	fn truth_of(task: &Task, source: &DataSource, body: &[u8]) -> Result<LabelValues, FetchError> {
		let CheckedSource {
			pointer, decimals, ..
		} = check_source(source).map_err(FetchError::Source)?;
		let values = read_truth(body, pointer, decimals, task.arity)?;
		let parameters = T::Topics::epoch(task.key.topic, task.key.epoch)
			.map(|epoch| epoch.parameters)
			.or_else(|| T::Topics::parameters(task.key.topic));
		if let Some(parameters) = parameters {
			parameters
				.check_truth(&values)
				.map_err(FetchError::Refused)?;
		}
		Ok(values)
	}

	fn fetched(&mut self, task: &Task, values: LabelValues) {
		let TruthKey { topic, epoch, .. } = task.key;
		let texts: Vec<_> = values
			.iter()
			.map(|value| decimal::to_text(*value))
			.collect();
		say!(
			info,
			"topic {topic} epoch {epoch}: fetched {}",
			texts.join(", ")
		);
		self.counters.fetched = self.counters.fetched.saturating_add(1);
		if let Some(truth) = self.memory.iter_mut().find(|truth| truth.key == task.key) {
			truth.values = Some(values);
			self.fetched.push(task.key);
		}
	}

	fn failed(&mut self, task: &Task, error: FetchError) {
		let TruthKey { topic, epoch, .. } = task.key;
		let text = format!("topic {topic} epoch {epoch}: {error}");
		self.counters.fail(error.kind(), &text);
		let mut attempts = 1;
		let mut retry = self.next;
		if let Some(truth) = self.memory.iter_mut().find(|truth| truth.key == task.key) {
			// Not the source's failure if others left it no time: it keeps its place before those.
			let failures = u32::from(error != FetchError::NoTimeLeft);
			truth.attempts = truth.attempts.saturating_add(failures);
			attempts = truth.attempts;
			let wait = 1u32
				.checked_shl(attempts.saturating_sub(1))
				.unwrap_or(MAX_BACKOFF);
			retry = match failures {
				0 => self.next.saturating_add(1),
				_ => self.next.saturating_add(wait.clamp(1, MAX_BACKOFF)),
			};
			truth.next = retry;
		}
		if attempts == 1 && error != FetchError::Denied(Denied::NothingAllowed) {
			say!(warn, "{text}; tried again until block {}", task.window.last);
		} else {
			say!(debug, "{text}; attempt {attempts}, again in block {retry}");
		}
	}

	/// The operator's allow-list; says once, and not in every block, what is wrong with it.
	fn allow_list(&self) -> AllowList {
		let text = setting(ALLOWED_HOSTS_KEY).unwrap_or_default();
		let (allowed, unread) = match core::str::from_utf8(&text) {
			Ok(text) => AllowList::parse(text),
			Err(_) => (AllowList::default(), Vec::from(["(not UTF-8)".to_string()])),
		};
		if allowed.is_empty() || !unread.is_empty() {
			let hash = H256(sp_io::hashing::blake2_256(&text));
			if recall(NOTED_KEY) != Some(hash) {
				remember(NOTED_KEY, &hash);
				let key = String::from_utf8_lossy(ALLOWED_HOSTS_KEY);
				if allowed.is_empty() {
					say!(
						warn,
						"no host is allowed: no truth is fetched until the operator sets {key}",
					);
				}
				for entry in unread {
					say!(warn, "{key}: not host[:port], ignored: {entry}");
				}
			}
		}
		allowed
	}

	/// What the open truth's commitment hides; if it is not known, says so once.
	fn revealed(&mut self, open: &OpenTruth<T::AccountId>, hash: H256) -> Option<TruthReveal> {
		let (topic, epoch) = (open.topic, open.epoch);
		let known = self
			.memory
			.iter()
			.filter(|truth| (truth.key.topic, truth.key.epoch) == (topic, epoch))
			.find_map(|truth| {
				let values = truth.values.as_ref()?;
				let made = commitment_hash(topic, epoch, &open.owner, values, &truth.salt);
				(made == hash).then(|| TruthReveal {
					topic,
					epoch,
					values: values.clone(),
					salt: truth.salt,
				})
			});
		if known.is_some() {
			return known;
		}
		let last = open.window.last;
		if let Some((_, until)) = self.lost.iter_mut().find(|(lost, _)| *lost == hash) {
			*until = last;
		} else {
			let text = format!(
				"topic {topic} epoch {epoch}: the off-chain database has no truth and salt of the \
				 commitment {hash:?}: unless another node reveals it until block {last}, its bond \
				 is forfeited",
			);
			say!(warn, "{text}");
			self.counters.fail(FailureKind::Reveal, &text);
			self.lost.push((hash, last));
		}
		None
	}
}

/// Starts the request of one truth, if the operator allows it.
fn begin_request(
	task: &Task,
	source: &DataSource,
	allowed: &AllowList,
	deadline: Timestamp,
) -> Result<PendingRequest, FetchError> {
	let CheckedSource { url, target, .. } = check_source(source).map_err(FetchError::Source)?;
	allowed.check(&target).map_err(FetchError::Denied)?;
	let TruthKey {
		topic,
		epoch,
		opened_at,
		opened_time,
	} = task.key;
	let values = Placeholders {
		topic,
		epoch,
		block: opened_at,
		time: opened_time,
	};
	let url = expand(url, &values).map_err(|error| FetchError::Source(error.into()))?;
	say!(debug, "topic {topic} epoch {epoch}: GET {url}");
	Request::get(&url)
		.add_header("accept", "application/json")
		.deadline(deadline)
		.send()
		.map_err(|error| match error {
			HttpError::DeadlineReached => FetchError::Deadline,
			HttpError::IoError | HttpError::Invalid => FetchError::Io,
		})
}

/// The body of an answer with status 200, at most [`MAX_BODY`] bytes of it.
fn read_body(response: &Response, run_deadline: Timestamp) -> Result<Vec<u8>, FetchError> {
	match response.code {
		200 => {},
		code @ 300..=399 => return Err(FetchError::Redirect(code)),
		code => return Err(FetchError::Status(code)),
	}
	let own = sp_io::offchain::timestamp().add(Duration::from_millis(REQUEST_MS));
	let mut reader = response.body();
	reader.deadline(own.min(run_deadline));
	let cut_short = own > run_deadline;
	let mut body = Vec::new();
	for byte in reader.by_ref() {
		if body.len() == MAX_BODY {
			return Err(FetchError::TooLarge);
		}
		body.push(byte);
	}
	match reader.error() {
		None => Ok(body),
		Some(HttpError::DeadlineReached) if cut_short => Err(FetchError::NoTimeLeft),
		Some(HttpError::DeadlineReached) => Err(FetchError::Deadline),
		Some(HttpError::IoError | HttpError::Invalid) => Err(FetchError::Io),
	}
}

fn hash_of(source: &DataSource) -> H256 {
	H256(sp_io::hashing::blake2_256(&source.encode()))
}

/// What the operator set under `key`, as it is; too long a text is as good as an unreadable one.
fn setting(key: &[u8]) -> Option<Vec<u8>> {
	let mut text = sp_io::offchain::local_storage_get(StorageKind::PERSISTENT, key)?;
	if text.len() > MAX_SETTING {
		// What reads it reports that there is nothing in it.
		say!(debug, "{}: too long, ignored", String::from_utf8_lossy(key));
		text.clear();
	}
	Some(text)
}

/// What the worker itself keeps under `key`. What cannot be decoded was written by another version:
/// it is fetched again.
fn recall<V: Decode>(key: &[u8]) -> Option<V> {
	StorageValueRef::persistent(key).get().unwrap_or_else(|_| {
		say!(
			warn,
			"{}: undecodable, dropped",
			String::from_utf8_lossy(key)
		);
		None
	})
}

fn remember<V: Encode>(key: &[u8], value: &V) {
	StorageValueRef::persistent(key).set(value)
}

/// An account as the log names it: hexadecimal, since accounts have no text form in wasm.
fn name_of<AccountId: Encode>(account: &AccountId) -> String {
	format!("0x{:?}", HexDisplay::from(&account.encode()))
}
