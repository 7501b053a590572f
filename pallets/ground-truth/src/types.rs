// SPDX-License-Identifier: Apache-2.0

//! What the off-chain worker keeps in the node's off-chain database, and why it fails. No `Config`
//! is known here: the node reads [`Counters`] to export them as metrics.

use crate::{decimal, decimal::NumberError, json, json::JsonError, url, url::Denied};
use alloc::{format, string::String, vec::Vec};
use allora_primitives::{
	BlockNumber, DataSource, EpochIndex, EpochInfo, LabelValues, Moment, OpenTruth, Refusal, Salt,
	SubmissionPhase, TopicId, TruthError, Window,
};
use codec::{Decode, Encode};
use core::fmt;
use frame_support::BoundedVec;
use scale_info::TypeInfo;
use sp_core::H256;

/// Key of the operator's allow-list: text, `host[:port]` entries between white space or commas, or
/// a JSON array of strings. Written by the operator.
pub const ALLOWED_HOSTS_KEY: &[u8] = b"allora::allowed_hosts";
/// Prefix of the key of the operator's own data source of a topic, followed by the topic's number
/// in decimal digits: JSON `{"url": "..", "pointer": "..", "decimals": 8}`. Written by the
/// operator.
pub const SOURCE_KEY_PREFIX: &[u8] = b"allora::source::";
/// Key of [`Counters`], SCALE.
pub const COUNTERS_KEY: &[u8] = b"allora::counters";
/// Key of the fetched truths and of the salts of commitments to them, SCALE
/// `Vec<`[`Remembered`]`>`.
pub const TRUTHS_KEY: &[u8] = b"allora::truths";
/// Prefix of the key of an account's last transaction, followed by the SCALE encoded account:
/// SCALE [`Sent`].
pub const SENT_KEY_PREFIX: &[u8] = b"allora::sent::";
/// Key of the lock that keeps two runs apart.
pub const LOCK_KEY: &[u8] = b"allora::lock";
/// Key of the hash of the last allow-list that was complained about, SCALE `H256`.
pub const NOTED_KEY: &[u8] = b"allora::noted";
/// Key of the commitments that cannot be revealed, with the last blocks in which they could be,
/// SCALE `Vec<(H256, BlockNumber)>`.
pub const LOST_KEY: &[u8] = b"allora::lost";
/// Key of the remembered truths about which nothing is left to be said when their window closes:
/// the pool took one, the chain had it, or its lack was reported. SCALE `Vec<`[`TruthKey`]`>`.
pub const CONCLUDED_KEY: &[u8] = b"allora::concluded";
/// Key of what the log has said and does not repeat yet, SCALE `Vec<`[`Said`]`>`.
pub const SAID_KEY: &[u8] = b"allora::said";

/// The key of the operator's own data source of a topic.
pub fn source_key(topic: TopicId) -> Vec<u8> {
	let mut key = SOURCE_KEY_PREFIX.to_vec();
	key.extend(format!("{topic}").into_bytes());
	key
}

/// The key of an account's last transaction.
pub fn sent_key<AccountId: Encode>(account: &AccountId) -> Vec<u8> {
	let mut key = SENT_KEY_PREFIX.to_vec();
	account.encode_to(&mut key);
	key
}

/// What the worker has done since the off-chain database was created.
#[derive(Clone, PartialEq, Eq, Debug, Default, Encode, Decode, TypeInfo)]
pub struct Counters {
	/// Truths fetched and understood.
	pub fetched: u64,
	/// Requests that came to nothing: no data source, no connection, too slow, too large, a status
	/// other than 200.
	pub fetch_failed: u64,
	/// Fetches that the operator's allow-list forbids.
	pub refused_host: u64,
	/// Answers that are no usable truth: not JSON, nothing at the pointer, not a number, nothing that
	/// the chain would take.
	pub malformed: u64,
	/// Truths in transactions that the node's pool took, attested openly or revealed.
	pub submitted: u64,
	/// Transactions that could not be signed or that the node's pool refused.
	pub submit_failed: u64,
	/// The latest failure, UTF-8, at most 256 bytes; empty if there was none.
	pub last_error: Vec<u8>,
	// What is added comes last: an older version's counters are then refused, not misread.
	/// Commitments in transactions that the node's pool took.
	pub committed: u64,
	/// Commitments of which the off-chain database has no truth and salt: unless another node
	/// reveals them, their bonds are forfeited.
	pub unrevealable: u64,
	/// Open truths that the chain would not take from one of the node's accounts, each once per
	/// account and reason: too little stake, not selected, not on the whitelist, no funds for the
	/// bond.
	pub excluded: u64,
	/// Truths whose window closed without a transaction that the node's pool took.
	pub missed: u64,
}

/// Which counter a failure counts into.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FailureKind {
	/// [`Counters::fetch_failed`].
	Fetch,
	/// [`Counters::refused_host`].
	Host,
	/// [`Counters::malformed`].
	Malformed,
	/// [`Counters::submit_failed`].
	Submit,
	/// [`Counters::unrevealable`].
	Reveal,
	/// [`Counters::excluded`].
	Excluded,
	/// [`Counters::missed`].
	Missed,
}

impl Counters {
	/// The most bytes of [`Counters::last_error`].
	pub const MAX_ERROR: usize = 256;

	/// Counts a failure and keeps its text.
	pub fn fail(&mut self, kind: FailureKind, text: &str) {
		let counter = match kind {
			FailureKind::Fetch => &mut self.fetch_failed,
			FailureKind::Host => &mut self.refused_host,
			FailureKind::Malformed => &mut self.malformed,
			FailureKind::Submit => &mut self.submit_failed,
			FailureKind::Reveal => &mut self.unrevealable,
			FailureKind::Excluded => &mut self.excluded,
			FailureKind::Missed => &mut self.missed,
		};
		*counter = counter.saturating_add(1);
		let mut kept = String::new();
		for c in text.chars() {
			if kept.len().saturating_add(c.len_utf8()) > Self::MAX_ERROR {
				break;
			}
			kept.push(c);
		}
		self.last_error = kept.into_bytes();
	}
}

/// One epoch's truth. The opening belongs to it: another fork opens the epoch at another time, and
/// its truth is another one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub struct TruthKey {
	/// The topic.
	pub topic: TopicId,
	/// The epoch.
	pub epoch: EpochIndex,
	/// The block at which the epoch opened.
	pub opened_at: BlockNumber,
	/// The chain's clock when the epoch opened, milliseconds.
	pub opened_time: Moment,
}

impl<AccountId> From<&OpenTruth<AccountId>> for TruthKey {
	fn from(open: &OpenTruth<AccountId>) -> Self {
		Self {
			topic: open.topic,
			epoch: open.epoch,
			opened_at: open.opened_at,
			opened_time: open.opened_time,
		}
	}
}

impl From<&EpochInfo> for TruthKey {
	fn from(info: &EpochInfo) -> Self {
		Self {
			topic: info.topic,
			epoch: info.index,
			opened_at: info.opened_at,
			opened_time: info.opened_time,
		}
	}
}

/// A truth that was fetched, or that the worker still tries to fetch.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub struct Remembered {
	/// Whose truth.
	pub key: TruthKey,
	/// Blake2-256 of the SCALE encoded data source that it comes from; zero without one.
	pub source: H256,
	/// The last block of the reputers' window: afterwards it is not fetched any more. Brought up to
	/// date by every run, since blocks under a multi-block migration make all windows later.
	pub last: BlockNumber,
	/// The truth.
	pub values: Option<LabelValues>,
	/// Attempts that failed.
	pub attempts: u32,
	/// The block from which on the next attempt is made.
	pub next: BlockNumber,
	/// What hides it in a commitment.
	pub salt: Salt,
	/// The last block in which it can be revealed, or submitted openly: afterwards this is forgotten.
	/// Brought up to date like [`Self::last`].
	pub until: BlockNumber,
}

/// Something that the log has said.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub struct Said {
	/// Blake2-256 of what it is about.
	pub subject: H256,
	/// The last block in which it is not repeated.
	pub until: BlockNumber,
}

/// Something that was offered to the pool.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub struct Held {
	/// Truth, commitment or reveal.
	pub kind: SubmissionPhase,
	/// Of which topic.
	pub topic: TopicId,
	/// Of which epoch.
	pub epoch: EpochIndex,
	/// The first block in which this does not matter any more: a refused one is sent again, the window
	/// of one that the pool took is over.
	pub until: BlockNumber,
}

impl Held {
	/// Enters this into a list, in place of what it has about the same.
	pub fn enter(self, list: &mut Vec<Held>) {
		list.retain(|other| {
			(other.kind, other.topic, other.epoch) != (self.kind, self.topic, self.epoch)
		});
		list.push(self);
	}

	/// Whether a list has this.
	pub fn is_in(
		list: &[Held],
		kind: SubmissionPhase,
		(topic, epoch): (TopicId, EpochIndex),
	) -> bool {
		list.iter()
			.any(|held| (held.kind, held.topic, held.epoch) == (kind, topic, epoch))
	}
}

/// The last transactions of an account.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub struct Sent<Nonce> {
	/// The best block when the last one was sent.
	pub at: BlockNumber,
	/// Its nonce; `None` if the pool took nothing.
	pub nonce: Option<Nonce>,
	/// What the pool refused and what has to wait for that.
	pub refused: Vec<Held>,
	/// What the transactions say that may still be in a pool, the last one and those that it follows.
	pub pending: Vec<Held>,
}

/// A truth that has to be fetched.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Task {
	/// Whose truth.
	pub key: TruthKey,
	/// The reputers' window.
	pub window: Window,
	/// Number of labels.
	pub arity: u8,
	/// Attempts that failed.
	pub attempts: u32,
}

/// Why a data source is refused, on chain and off.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SourceError {
	/// URL or pointer is not UTF-8.
	Utf8,
	/// The URL is refused.
	Url(url::UrlError),
	/// Not a JSON pointer.
	Pointer,
	/// More than 18 decimals.
	Decimals,
}

impl From<url::UrlError> for SourceError {
	fn from(error: url::UrlError) -> Self {
		SourceError::Url(error)
	}
}

impl fmt::Display for SourceError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			SourceError::Utf8 => f.write_str("URL or pointer is not UTF-8"),
			SourceError::Url(error) => error.fmt(f),
			SourceError::Pointer => JsonError::Pointer.fmt(f),
			SourceError::Decimals => f.write_str("more than 18 decimals"),
		}
	}
}

/// A data source that was checked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CheckedSource<'a> {
	/// The URL template.
	pub url: &'a str,
	/// Where it leads.
	pub target: url::Target,
	/// The JSON pointer.
	pub pointer: &'a str,
	/// Decimals that count, at most 18.
	pub decimals: u8,
}

/// Checks a data source: UTF-8, an http or https URL with known placeholders only, a JSON pointer,
/// at most 18 decimals.
pub fn check_source(source: &DataSource) -> Result<CheckedSource<'_>, SourceError> {
	let url = core::str::from_utf8(&source.url).map_err(|_| SourceError::Utf8)?;
	let pointer = core::str::from_utf8(&source.pointer).map_err(|_| SourceError::Utf8)?;
	let target = url::check_template(url).map_err(SourceError::Url)?;
	json::pointer_tokens(pointer).ok_or(SourceError::Pointer)?;
	if source.decimals > decimal::MAX_DECIMALS {
		return Err(SourceError::Decimals);
	}
	Ok(CheckedSource {
		url,
		target,
		pointer,
		decimals: source.decimals,
	})
}

/// Reads the operator's own data source: `{"url": "..", "pointer": "..", "decimals": 8}`.
pub fn parse_source(text: &[u8]) -> Option<DataSource> {
	let document = core::str::from_utf8(text).ok()?;
	let string = |pointer| -> Option<Vec<u8>> {
		let value = json::locate(document, pointer).ok()?;
		json::string(value).ok()?.map(String::into_bytes)
	};
	Some(DataSource {
		url: BoundedVec::try_from(string("/url")?).ok()?,
		pointer: BoundedVec::try_from(string("/pointer")?).ok()?,
		decimals: json::locate(document, "/decimals").ok()?.parse().ok()?,
	})
}

/// Why a truth could not be had.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FetchError {
	/// Neither the topic nor the operator names a data source.
	NoSource,
	/// The operator's own data source is not of the documented form.
	Unreadable,
	/// The data source is refused.
	Source(SourceError),
	/// The allow-list forbids it.
	Denied(Denied),
	/// No connection, or it broke.
	Io,
	/// Not within the time.
	Deadline,
	/// Other sources left it too little of the run's time. The next run asks it before those.
	NoTimeLeft,
	/// Redirects are not followed: they could lead anywhere.
	Redirect(u16),
	/// A status other than 200.
	Status(u16),
	/// The answer is longer than 64 KiB.
	TooLarge,
	/// The answer is not UTF-8.
	Utf8,
	/// The answer is not JSON, or the pointer leads nowhere.
	Json(JsonError),
	/// What the pointer leads to is neither a number nor a string, or an array where the topic has
	/// labels.
	WrongType,
	/// The text at the pointer is not a usable number.
	Number(NumberError),
	/// The array does not have one number per label.
	WrongLength,
	/// The chain would refuse it.
	Refused(TruthError),
}

impl FetchError {
	/// Which counter it counts into.
	pub fn kind(&self) -> FailureKind {
		match self {
			FetchError::NoSource
			| FetchError::Unreadable
			| FetchError::Source(_)
			| FetchError::Io
			| FetchError::Deadline
			| FetchError::NoTimeLeft
			| FetchError::Redirect(_)
			| FetchError::Status(_)
			| FetchError::TooLarge => FailureKind::Fetch,
			FetchError::Denied(_) => FailureKind::Host,
			FetchError::Utf8
			| FetchError::Json(_)
			| FetchError::WrongType
			| FetchError::Number(_)
			| FetchError::WrongLength
			| FetchError::Refused(_) => FailureKind::Malformed,
		}
	}
}

impl fmt::Display for FetchError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			FetchError::NoSource => f.write_str("no data source, neither on chain nor local"),
			FetchError::Unreadable => f.write_str("the local data source is unreadable"),
			FetchError::Source(error) => error.fmt(f),
			FetchError::Denied(denied) => denied.fmt(f),
			FetchError::Io => f.write_str("no connection"),
			FetchError::Deadline => f.write_str("no answer in time"),
			FetchError::NoTimeLeft => f.write_str("slow sources left no time for the answer"),
			FetchError::Redirect(status) => write!(f, "redirects are not followed ({status})"),
			FetchError::Status(status) => write!(f, "HTTP status {status}"),
			FetchError::TooLarge => f.write_str("the answer is too large"),
			FetchError::Utf8 => f.write_str("the answer is not UTF-8"),
			FetchError::Json(error) => error.fmt(f),
			FetchError::WrongType => f.write_str("no number at the pointer"),
			FetchError::Number(error) => error.fmt(f),
			FetchError::WrongLength => f.write_str("not one number per label"),
			FetchError::Refused(error) => error.fmt(f),
		}
	}
}

/// Why the chain takes nothing from an account, and what helps, as the log says it.
pub fn cause_and_remedy(refusal: Refusal) -> &'static str {
	match refusal {
		Refusal::UnknownEpoch => "there is no such epoch",
		Refusal::NotRegistered => {
			"no reputer of the topic has this account as operator: register with it"
		},
		Refusal::NotWhitelisted => {
			"the topic's whitelist does not name the reputer: ask the topic's creator"
		},
		Refusal::WindowClosed => "the window is closed",
		Refusal::NotSelected => {
			"all places are taken by reputers with higher scores: wait for an epoch with a free place"
		},
		Refusal::AlreadySubmitted | Refusal::AlreadyRevealed => "the chain has it already",
		Refusal::TooManyReplacements => "all replacements are used",
		Refusal::Malformed => "the chain cannot use this truth",
		Refusal::NotEnoughStake => {
			"the reputer's stake in the topic is below the minimum: add stake"
		},
		Refusal::FreeWeightExhausted => "the block's room for free transactions is used up",
		Refusal::WrongPhase => "the window is another phase's",
		Refusal::NotCommitted => "nothing was committed to",
		Refusal::CommitmentMismatch => "the commitment is to something else",
		Refusal::BondNotCovered => {
			"the reputer's free balance does not cover the commitment's bond: add funds"
		},
	}
}

/// Reads a truth from the body of an answer.
///
/// With one label the pointer leads to a number or a string with a number, else to an array with
/// one of them per label. Each is rounded half away from zero to `decimals`.
pub fn read_truth(
	body: &[u8],
	pointer: &str,
	decimals: u8,
	arity: u8,
) -> Result<LabelValues, FetchError> {
	let document = core::str::from_utf8(body).map_err(|_| FetchError::Utf8)?;
	let value = json::locate(document, pointer).map_err(FetchError::Json)?;
	let texts = match json::elements(value).map_err(FetchError::Json)? {
		Some(elements) if arity > 1 => elements,
		None if arity == 1 => Vec::from([value]),
		_ => return Err(FetchError::WrongType),
	};
	if texts.len() != usize::from(arity) {
		return Err(FetchError::WrongLength);
	}
	let mut values = LabelValues::new();
	for text in texts {
		let number = match json::string(text).map_err(FetchError::Json)? {
			Some(content) => decimal::parse(&content, decimals).map_err(FetchError::Number)?,
			None if text.starts_with(['{', '[', 't', 'f', 'n']) => {
				return Err(FetchError::WrongType)
			},
			None => decimal::parse(text, decimals).map_err(FetchError::Number)?,
		};
		values
			.try_push(number)
			.map_err(|_| FetchError::WrongLength)?;
	}
	Ok(values)
}
