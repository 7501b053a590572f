// SPDX-License-Identifier: Apache-2.0

//! What the worker says about why it does nothing: once, and not in every block.

use super::{name_of, recall, remember, setting, Run};
use crate::{
	types::{
		cause_and_remedy, FailureKind, Remembered, Said, TruthKey, ALLOWED_HOSTS_KEY, SAID_KEY,
	},
	Config,
};
use alloc::{format, vec::Vec};
use allora_primitives::{
	traits::{TopicInspect, TruthWork},
	BlockNumber, RefusedTruth,
};
use codec::Encode;
use frame_system::offchain::Account;
use sp_core::H256;

/// Blocks after which it is said again that there is no key, or that nobody knows it: an hour.
pub const REPEAT_AFTER: BlockNumber = 600;
/// The most notes that are kept at once.
const MAX_NOTES: usize = 1_024;

/// What the log has said lately.
pub(super) struct Notes(Vec<Said>);

impl Notes {
	/// The notes that still count in block `next`.
	pub(super) fn recall(next: BlockNumber) -> Self {
		let mut said: Vec<Said> = recall(SAID_KEY).unwrap_or_default();
		said.retain(|one| one.until >= next);
		Self(said)
	}

	/// Whether this is said for the first time; until block `until` it is not any more.
	pub(super) fn is_new(&mut self, subject: &impl Encode, until: BlockNumber) -> bool {
		let subject = H256(subject.using_encoded(sp_io::hashing::blake2_256));
		if self.0.iter().any(|one| one.subject == subject) {
			return false;
		}
		if self.0.len() >= MAX_NOTES {
			// What would be forgotten first makes room.
			let first = self.0.iter().map(|one| one.until).min();
			self.0.retain(|one| Some(one.until) != first);
		}
		self.0.push(Said { subject, until });
		true
	}

	/// Writes the notes; not if there are none and never were any.
	pub(super) fn keep(&self) {
		let known: Vec<Said> = recall(SAID_KEY).unwrap_or_default();
		if self.0 != known {
			remember(SAID_KEY, &self.0);
		}
	}
}

/// An operator who allows hosts expects truths: without a key there are none.
pub(super) fn note_missing_key(next: BlockNumber) {
	if setting(ALLOWED_HOSTS_KEY).is_none_or(|hosts| hosts.is_empty()) {
		return;
	}
	let mut notes = Notes::recall(next);
	if notes.is_new(&b"key", next.saturating_add(REPEAT_AFTER)) {
		say!(
			warn,
			"hosts are allowed, but the keystore has no key of type repu: no truth is fetched; \
			 insert the operator's key",
		);
		notes.keep();
	}
}

impl<T: Config> Run<T> {
	/// The chain takes nothing from the account about an open truth: says why, once for each reason.
	pub(super) fn note_refused(&mut self, account: &Account<T>, refused: RefusedTruth) {
		let RefusedTruth {
			topic,
			epoch,
			window,
			refusal,
		} = refused;
		let subject = (b"refused", &account.id, topic, epoch, refusal);
		if !self.notes.is_new(&subject, window.last) {
			return;
		}
		let text = format!(
			"topic {topic} epoch {epoch}: nothing is taken from {}: {} ({refusal:?}); asked again \
			 until block {}",
			name_of(&account.id),
			cause_and_remedy(refusal),
			window.last,
		);
		say!(warn, "{text}");
		self.counters.fail(FailureKind::Excluded, &text);
	}

	/// Says so if nobody has made the account a reputer or an operator.
	pub(super) fn note_unknown(&mut self, account: &Account<T>) {
		if T::Work::is_known(&account.id) {
			return;
		}
		let until = self.next.saturating_add(REPEAT_AFTER);
		if self.notes.is_new(&(b"unknown", &account.id), until) {
			say!(
				warn,
				"{} is in the keystore, but is neither a reputer nor a reputer's operator: register \
				 with it as operator, or name it with reputation.set_operator",
				name_of(&account.id),
			);
		}
	}

	/// Says which windows have closed without a truth.
	pub(super) fn note_missed(&mut self) {
		let closed: Vec<Remembered> = self
			.memory
			.iter()
			.filter(|truth| truth.last < self.next && !self.concluded.contains(&truth.key))
			.cloned()
			.collect();
		for Remembered {
			key,
			last,
			values,
			attempts,
			..
		} in closed
		{
			self.conclude(key);
			let TruthKey { topic, epoch, .. } = key;
			// What another fork has opened is not missed on this one.
			if T::Topics::epoch(topic, epoch).is_some_and(|info| TruthKey::from(&info) != key) {
				continue;
			}
			let cause = match values {
				Some(_) => "it was fetched, but was in no transaction that the pool took".into(),
				None => format!("failed attempts to fetch it: {attempts}"),
			};
			let text = format!(
				"topic {topic} epoch {epoch}: window closed in block {last} without a truth; {cause}",
			);
			say!(warn, "{text}");
			self.counters.fail(FailureKind::Missed, &text);
		}
	}
}
