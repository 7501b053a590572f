// SPDX-License-Identifier: Apache-2.0

//! What a run sends: truths, commitments and reveals, each kind in a transaction of its own.

use super::{name_of, recall, remember, Run, MAX_TRANSACTIONS, RESEND_AFTER};
use crate::{
	types::{sent_key, FailureKind, Held, Sent, TruthKey},
	Config,
};
use alloc::{format, string::String, vec::Vec};
use allora_primitives::{
	commitment_hash, traits::TruthCall, BlockNumber, EpochIndex, OpenTruth, SubmissionPhase,
	TopicId, TruthCommit, TruthCommits, TruthReveal, TruthReveals, TruthSubmission,
	TruthSubmissions, MAX_TRUTHS,
};
use frame_system::offchain::{Account, ForAny, SendSignedTransaction, Signer};
use sp_runtime::traits::{One, Saturating};

/// What came of a transaction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Outcome {
	/// The pool has it.
	Taken,
	/// The pool refused it.
	Refused,
	/// There is no signature.
	NotSigned,
}

/// What an account says about one truth.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Item {
	Submit(TruthSubmission),
	Commit(TruthCommit),
	Reveal(TruthReveal),
}

impl Item {
	/// Topic and epoch.
	fn subject(&self) -> (TopicId, EpochIndex) {
		match self {
			Item::Submit(truth) => (truth.topic, truth.epoch),
			Item::Commit(commit) => (commit.topic, commit.epoch),
			Item::Reveal(reveal) => (reveal.topic, reveal.epoch),
		}
	}
}

/// An item, and the last block in which it is in time.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Ready {
	item: Item,
	last: BlockNumber,
}

/// What goes into one transaction: items of one kind, at most [`MAX_TRUTHS`], what closes first at
/// the front.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Batch {
	kind: SubmissionPhase,
	items: Vec<Ready>,
}

impl Batch {
	/// Whether another item of this kind fits.
	fn takes(&self, kind: SubmissionPhase) -> bool {
		self.kind == kind && self.items.len() < usize::try_from(MAX_TRUTHS).unwrap_or(usize::MAX)
	}

	/// Whether block `next` is the last one in time for one of the items.
	fn closes_in(&self, next: BlockNumber) -> bool {
		self.items.iter().any(|ready| ready.last == next)
	}
}

/// What is done in a phase, as the log names it.
fn verb(kind: SubmissionPhase) -> &'static str {
	match kind {
		SubmissionPhase::Submit => "submitted",
		SubmissionPhase::Commit => "committed",
		SubmissionPhase::Reveal => "revealed",
	}
}

impl<T: Config> Run<T> {
	/// Sends what the account has to say: the kind that closes first, and what would be too late in
	/// the next block.
	pub(super) fn submit(&mut self, account: &Account<T>, open: &[OpenTruth<T::AccountId>]) {
		let key = sent_key(&account.id);
		let mut sent: Sent<T::Nonce> = recall(&key).unwrap_or(Sent {
			at: 0,
			nonce: None,
			refused: Vec::new(),
			pending: Vec::new(),
		});
		sent.refused.retain(|held| held.until > self.next);
		sent.pending.retain(|held| held.until > self.next);
		// Until the nonce has moved on, the last transaction may still be in a pool.
		let waiting = sent.nonce.is_some_and(|last| last >= Self::nonce(account))
			&& sent.at <= self.block
			&& self.block < sent.at.saturating_add(RESEND_AFTER);
		if !waiting {
			sent.pending.clear();
		}

		let mut changed = false;
		let batches = self.batches(open, &sent);
		for (at, batch) in batches.into_iter().enumerate().take(MAX_TRANSACTIONS) {
			if (waiting || at > 0) && !batch.closes_in(self.next) {
				continue;
			}
			changed |= self.send_batch(account, batch, &mut sent, waiting);
		}
		if changed {
			remember(&key, &sent);
		}
	}

	/// What the account has to say, by transactions, what closes first at the front.
	fn batches(&mut self, open: &[OpenTruth<T::AccountId>], sent: &Sent<T::Nonce>) -> Vec<Batch> {
		let mut batches: Vec<Batch> = Vec::new();
		for truth in open {
			let last = truth.window.last;
			// Looked up even if it has to wait: what cannot be revealed is reported at once.
			let Some(item) = self.item(truth) else {
				continue;
			};
			if last != self.next && Held::is_in(&sent.refused, truth.phase, item.subject()) {
				continue;
			}
			let ready = Ready { item, last };
			match batches.iter_mut().find(|batch| batch.takes(truth.phase)) {
				Some(batch) => batch.items.push(ready),
				None => batches.push(Batch {
					kind: truth.phase,
					items: Vec::from([ready]),
				}),
			}
		}
		batches
	}

	/// What there is to say about the open truth, if it is known.
	fn item(&mut self, open: &OpenTruth<T::AccountId>) -> Option<Item> {
		let (topic, epoch) = (open.topic, open.epoch);
		if open.phase == SubmissionPhase::Reveal {
			return self.revealed(open, open.committed?).map(Item::Reveal);
		}
		let key = TruthKey::from(open);
		let known = self.memory.iter().find(|truth| truth.key == key)?;
		let values = known.values.clone()?;
		// A database may write only a while after it said so. A node that ends in between would have
		// committed without a salt: where there is time to send it, and to send it again, the
		// commitment waits for the next run, which sends what it finds in the database.
		let spare = self.next.saturating_add(RESEND_AFTER) <= open.window.last;
		if open.phase == SubmissionPhase::Commit && spare && self.fetched.contains(&key) {
			return None;
		}
		Some(if open.phase == SubmissionPhase::Commit {
			Item::Commit(TruthCommit {
				topic,
				epoch,
				revision: 0,
				hash: commitment_hash(topic, epoch, &open.owner, &values, &known.salt),
			})
		} else {
			Item::Submit(TruthSubmission {
				topic,
				epoch,
				revision: 0,
				values,
			})
		})
	}

	/// Sends one transaction; whether `sent` has changed.
	fn send_batch(
		&mut self,
		account: &Account<T>,
		mut batch: Batch,
		sent: &mut Sent<T::Nonce>,
		waiting: bool,
	) -> bool {
		match self.send(account, batch.kind, &batch.items, sent) {
			Outcome::Taken => true,
			Outcome::Refused if waiting => {
				// The pool still has the last transaction. What that one does not say follows it.
				batch
					.items
					.retain(|ready| !Held::is_in(&sent.pending, batch.kind, ready.item.subject()));
				if batch.items.is_empty() {
					return false;
				}
				Self::follow(account, sent);
				self.send_batch(account, batch, sent, false)
			},
			Outcome::Refused => {
				self.submit_failed(format!(
					"{} truths of {} to be {}: refused by the transaction pool. The chain would take \
					 them: the pool is full, or has another transaction of this reputer, as when a \
					 second node runs with its key",
					batch.items.len(),
					name_of(&account.id),
					verb(batch.kind),
				));
				self.send_singly(account, batch, sent);
				true
			},
			Outcome::NotSigned => {
				self.submit_failed(format!(
					"{}: the keystore did not sign",
					name_of(&account.id)
				));
				false
			},
		}
	}

	/// Lets the account's next transaction of this run follow the one that the pool still has.
	fn follow(account: &Account<T>, sent: &Sent<T::Nonce>) {
		let Some(last) = sent.nonce else { return };
		// As the signer does after each transaction: nothing that a worker writes is kept.
		frame_system::Account::<T>::mutate(&account.id, |data| {
			data.nonce = data.nonce.max(last.saturating_add(One::one()));
		});
	}

	/// One refused item must not hold up the others: offers them one by one until the pool takes
	/// one (the others follow in the next block, unless that would be too late), and lets those that it
	/// refuses wait.
	fn send_singly(&mut self, account: &Account<T>, batch: Batch, sent: &mut Sent<T::Nonce>) {
		let alone = batch.items.len() == 1;
		let mut taken = false;
		for ready in batch.items {
			if taken && ready.last != self.next {
				continue;
			}
			let (topic, epoch) = ready.item.subject();
			if !alone && self.send(account, batch.kind, &[ready], sent) == Outcome::Taken {
				taken = true;
				continue;
			}
			let until = self.next.saturating_add(RESEND_AFTER);
			say!(
				debug,
				"topic {topic} epoch {epoch}: refused by the transaction pool, again in block {until}",
			);
			Held {
				kind: batch.kind,
				topic,
				epoch,
				until,
			}
			.enter(&mut sent.refused);
		}
	}

	/// Signs one transaction and offers it to the pool; notes it in `sent` if the pool takes it.
	fn send(
		&mut self,
		account: &Account<T>,
		kind: SubmissionPhase,
		items: &[Ready],
		sent: &mut Sent<T::Nonce>,
	) -> Outcome {
		let (mut truths, mut commits, mut reveals) = (Vec::new(), Vec::new(), Vec::new());
		for ready in items {
			match ready.item.clone() {
				Item::Submit(truth) => truths.push(truth),
				Item::Commit(commit) => commits.push(commit),
				Item::Reveal(reveal) => reveals.push(reveal),
			}
		}
		let call = match kind {
			SubmissionPhase::Submit => {
				T::MakeCall::submit_truths(TruthSubmissions::truncate_from(truths))
			},
			SubmissionPhase::Commit => {
				T::MakeCall::commit_truths(TruthCommits::truncate_from(commits))
			},
			SubmissionPhase::Reveal => {
				T::MakeCall::reveal_truths(TruthReveals::truncate_from(reveals))
			},
		};
		// The signer counts it up for the next transaction of this run.
		let nonce = Self::nonce(account);
		let signer = Signer::<T, T::AuthorityId, ForAny>::any_account();
		match signer.send_single_signed_transaction(account, call) {
			Some(Ok(())) => {
				let named: Vec<_> = items.iter().map(|ready| ready.item.subject()).collect();
				say!(
					info,
					"block {}: {} {} (topic, epoch) {named:?}",
					self.block,
					name_of(&account.id),
					verb(kind),
				);
				self.note_taken(kind, items, sent);
				let counter = match kind {
					SubmissionPhase::Commit => &mut self.counters.committed,
					SubmissionPhase::Submit | SubmissionPhase::Reveal => {
						&mut self.counters.submitted
					},
				};
				*counter = counter.saturating_add(u64::try_from(items.len()).unwrap_or(u64::MAX));
				sent.at = self.block;
				sent.nonce = Some(nonce);
				Outcome::Taken
			},
			Some(Err(())) => Outcome::Refused,
			None => Outcome::NotSigned,
		}
	}

	/// The pool has the items: notes what may be pending, and that the truths did not go unsaid.
	fn note_taken(&mut self, kind: SubmissionPhase, items: &[Ready], sent: &mut Sent<T::Nonce>) {
		for Ready { item, last } in items {
			let (topic, epoch) = item.subject();
			Held {
				kind,
				topic,
				epoch,
				until: last.saturating_add(1),
			}
			.enter(&mut sent.pending);
			let keys: Vec<TruthKey> = self
				.memory
				.iter()
				.map(|truth| truth.key)
				.filter(|key| (key.topic, key.epoch) == (topic, epoch))
				.collect();
			keys.into_iter().for_each(|key| self.conclude(key));
		}
	}

	fn nonce(account: &Account<T>) -> T::Nonce {
		frame_system::Account::<T>::get(&account.id).nonce
	}

	fn submit_failed(&mut self, text: String) {
		say!(warn, "block {}: {text}", self.block);
		self.counters.fail(FailureKind::Submit, &text);
	}
}
