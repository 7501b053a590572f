// SPDX-License-Identifier: Apache-2.0

//! What a run sends: truths, commitments and reveals, each kind in a transaction of its own.

use super::{recall, remember, Run, LOG_TARGET, MAX_TRANSACTIONS, RESEND_AFTER};
use crate::{
	types::{sent_key, FailureKind, Held, Sent, TruthKey},
	Config,
};
use alloc::{format, string::String, vec::Vec};
use allora_primitives::{
	commitment_hash, traits::TruthCall, EpochIndex, OpenTruth, SubmissionPhase, TopicId,
	TruthCommit, TruthCommits, TruthReveal, TruthReveals, TruthSubmission, TruthSubmissions,
	MAX_TRUTHS,
};
use codec::Encode;
use frame_system::offchain::{Account, ForAny, SendSignedTransaction, Signer};
use sp_core::hexdisplay::HexDisplay;

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

/// What goes into one transaction: items of one kind, at most [`MAX_TRUTHS`].
#[derive(Clone, PartialEq, Eq, Debug)]
struct Batch {
	kind: SubmissionPhase,
	items: Vec<Item>,
	/// Whether the next block is the last one in time for one of the items.
	closing: bool,
}

impl Batch {
	/// Whether another item of this kind fits.
	fn takes(&self, kind: SubmissionPhase) -> bool {
		self.kind == kind && self.items.len() < usize::try_from(MAX_TRUTHS).unwrap_or(usize::MAX)
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

/// An account as the log names it: hexadecimal, since accounts have no text form in wasm.
fn name_of<AccountId: Encode>(account: &AccountId) -> String {
	format!("0x{:?}", HexDisplay::from(&account.encode()))
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
		});
		sent.refused.retain(|held| held.until > self.next);
		// Until the nonce has moved on, the last transaction may still be in a pool.
		let waiting = sent.nonce.is_some_and(|last| last >= Self::nonce(account))
			&& sent.at <= self.block
			&& self.block < sent.at.saturating_add(RESEND_AFTER);

		let mut changed = false;
		let batches = self.batches(open, &sent);
		for (at, batch) in batches.into_iter().enumerate().take(MAX_TRANSACTIONS) {
			if (waiting || at > 0) && !batch.closing {
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
			let closes = truth.window.last == self.next;
			// Looked up even if it has to wait: what cannot be revealed is reported at once.
			let Some(item) = self.item(truth) else {
				continue;
			};
			if !closes && sent.holds(truth.phase, item.subject()) {
				continue;
			}
			match batches.iter_mut().find(|batch| batch.takes(truth.phase)) {
				Some(batch) => {
					batch.closing |= closes;
					batch.items.push(item);
				},
				None => batches.push(Batch {
					kind: truth.phase,
					items: Vec::from([item]),
					closing: closes,
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
		batch: Batch,
		sent: &mut Sent<T::Nonce>,
		waiting: bool,
	) -> bool {
		match self.send(account, batch.kind, &batch.items, sent) {
			Outcome::Taken => true,
			// The pool still has the last transaction: as good as it gets.
			Outcome::Refused if waiting => false,
			Outcome::Refused => {
				self.submit_failed(format!(
					"{} truths of {} to be {}: refused by the transaction pool",
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

	/// One refused item must not hold up the others: offers them one by one until the pool takes
	/// one (the nonce is then used), and lets those that it refuses wait.
	fn send_singly(&mut self, account: &Account<T>, batch: Batch, sent: &mut Sent<T::Nonce>) {
		let alone = batch.items.len() == 1;
		for item in batch.items {
			let (topic, epoch) = item.subject();
			if !alone && self.send(account, batch.kind, &[item], sent) == Outcome::Taken {
				return;
			}
			let until = self.next.saturating_add(RESEND_AFTER);
			log::debug!(
				target: LOG_TARGET,
				"topic {topic} epoch {epoch}: refused by the transaction pool, again in block {until}",
			);
			sent.hold(Held {
				kind: batch.kind,
				topic,
				epoch,
				until,
			});
		}
	}

	/// Signs one transaction and offers it to the pool; notes it in `sent` if the pool takes it.
	fn send(
		&mut self,
		account: &Account<T>,
		kind: SubmissionPhase,
		items: &[Item],
		sent: &mut Sent<T::Nonce>,
	) -> Outcome {
		let (mut truths, mut commits, mut reveals) = (Vec::new(), Vec::new(), Vec::new());
		for item in items.iter().cloned() {
			match item {
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
				let named: Vec<_> = items.iter().map(Item::subject).collect();
				log::info!(
					target: LOG_TARGET,
					"block {}: {} {} (topic, epoch) {named:?}",
					self.block, name_of(&account.id), verb(kind),
				);
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

	fn nonce(account: &Account<T>) -> T::Nonce {
		frame_system::Account::<T>::get(&account.id).nonce
	}

	fn submit_failed(&mut self, text: String) {
		log::warn!(target: LOG_TARGET, "block {}: {text}", self.block);
		self.counters.fail(FailureKind::Submit, &text);
	}
}
