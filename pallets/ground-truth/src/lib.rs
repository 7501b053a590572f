// SPDX-License-Identifier: Apache-2.0

//! # Ground Truth Pallet
//!
//! Where the truth of a topic is found, and the off-chain worker with which a reputer's node pulls
//! it from there by itself (protocol.md section 7).
//!
//! ## Overview
//!
//! A topic's creator *suggests* a
//! [`DataSource`](allora_primitives::DataSource): a URL template, a JSON pointer and a number of
//! decimals. A reputer's node whose keystore holds a key of type `repu` does the rest unattended:
//! in every block it asks what its account can say, fetches each truth once, and submits all of them
//! in one signed transaction, which is free. Where reputers commit and reveal, it commits to the
//! truth in the first window and reveals it in the second one. It retries until the window ends, and
//! remembers what it fetched, committed to and sent across restarts.
//!
//! The chain never decides where a node connects to. A node fetches from the hosts that its
//! operator has allowed locally and from nowhere else; out of the box that is nothing.
//!
//! ## Pallet API
//!
//! * [`Call::set_data_source`]: the topic's creator, or governance, suggests a data source.
//! * [`Call::remove_data_source`]: the topic's creator, or governance, takes it back.
//!
//! ## Low Level / Implementation Details
//!
//! ### Off-chain database
//!
//! All keys are persistent local storage (`offchain_localStorageSet` with kind `PERSISTENT`).
//!
//! | key | written by | content |
//! |---|---|---|
//! | `allora::allowed_hosts` | operator | text: `host[:port]` entries between white space or commas, or a JSON array of strings |
//! | `allora::source::<topic>` | operator | JSON `{"url": "..", "pointer": "..", "decimals": 8}`, used instead of the chain's suggestion |
//! | `allora::counters` | worker | SCALE [`types::Counters`] |
//! | `allora::truths` | worker | SCALE `Vec<`[`types::Remembered`]`>`: fetched truths and the salts of commitments to them, until the last window ends; losing it between commitment and reveal costs the bonds |
//! | `allora::sent::<account>` | worker | SCALE [`types::Sent`]; the account is SCALE encoded |
//! | `allora::lock` | worker | the lock that keeps two runs apart; expires by itself |
//! | `allora::noted` | worker | hash of the allow-list that was complained about, so that the log says it once |
//! | `allora::said` | worker | SCALE `Vec<`[`types::Said`]`>`: what the log has said and does not repeat yet |
//! | `allora::concluded` | worker | SCALE `Vec<`[`types::TruthKey`]`>`: remembered truths about which nothing is left to be said when their window closes |
//! | `allora::lost` | worker | SCALE `Vec<(H256, BlockNumber)>`: commitments that cannot be revealed, until their windows end, so that the log says it once |
//!
//! ### Fetching
//!
//! * Placeholders of the URL's path and query: `{topic}`, `{epoch}`, `{block}` (at which the epoch
//!   opened) and `{time}` (the chain's clock then, milliseconds).
//! * An entry of the allow-list with a port allows exactly this port; one without allows port 80
//!   of http and 443 of https. Private addresses (loopback, private, link local and the like, of
//!   both IP versions, and `localhost`) need an entry with the port. Addresses in unusual
//!   notations are no hosts at all. The worker never sees what a name resolves to: allowing a name
//!   is trusting who runs it.
//! * Status 200 only, at most 64 KiB; redirects are not followed. [`offchain::REQUEST_MS`] per
//!   answer, [`offchain::RUN_MS`] for a whole run, all requests of a run at once, so that a slow
//!   source does not hold up the others.
//! * Numbers are JSON numbers or strings of the same form; they are read digit by digit, without
//!   floats, and rounded half away from zero. A truth that the chain would refuse
//!   ([`TopicParameters::check_truth`](allora_primitives::TopicParameters::check_truth)) is never
//!   sent, so that it cannot spoil the transaction it shares, nor committed to, since it could not
//!   be revealed.
//! * After a failure the next attempt follows 1, 2, 4, 4, … blocks later, and always in the last
//!   block that is in time. Answers are read one after another: those of sources that have failed
//!   come last, so that they cannot use up the time of the others. Whom they left no time is asked
//!   again in the next block, before them.
//!
//! ### Committing and revealing
//!
//! A commitment hides the truth behind a random salt, another one for each truth. Both are given to
//! the off-chain database before the commitment is sent, and stay there until the reveal window ends,
//! which a multi-block migration makes later; while one goes on, the worker rests. From the fetch on
//! such a truth is final: a data source that is replaced afterwards counts from the next epoch on,
//! since a pool or a fork may still have the commitment.
//!
//! The database writes in the background. So that a node which is killed can reveal when it runs
//! again, a commitment is sent by the run after the one that fetched the truth, if after that
//! [`offchain::RESEND_AFTER`] blocks are left to send it again. In a shorter window, or near its end,
//! it is sent at once: then a node that is killed within milliseconds, or whose machine loses power
//! before the database is on the disk, has committed to what it does not know any more.
//!
//! In the reveal window nothing is fetched. What is revealed is what the hash on chain was made of;
//! if the database does not have it, the log says so once, the commitment counts as unrevealable,
//! and its bond is forfeited unless another node has it.
//!
//! ### Sending
//!
//! Truths, commitments and reveals go in transactions of their own, each with all that is ready, at
//! most [`MAX_TRUTHS`](allora_primitives::MAX_TRUTHS). The nonce is read from state, so there is one
//! transaction per account and block: first the kind of what closes first, the others in the blocks
//! that follow. What would be too late in the next block is the exception: it is sent in the same
//! run, with the nonces that follow, in at most [`offchain::MAX_TRANSACTIONS`] transactions.
//!
//! Nothing is sent while the last transaction can still be waiting ([`offchain::RESEND_AFTER`]
//! blocks), unless a window closes: what the pool does not have yet then follows with the next nonce.
//! Whether something is on chain is read from state alone; what is
//! not is sent again until its window ends. If the pool refuses a transaction with several items,
//! they are offered one by one, and those that are refused again wait.
//!
//! ### Saying why nothing happens
//!
//! Every line of the log begins with `truth: ` and has the target [`offchain::LOG_TARGET`], by which
//! it is filtered; a node prints targets and levels only if its log is detailed. Once, and not in
//! every block, the log says:
//!
//! * why the chain takes nothing from an account in an open window (stake, score, whitelist, bond),
//!   for each epoch and reason;
//! * that hosts are allowed but there is no key, or that a key's account is neither a reputer nor a
//!   reputer's operator, again after [`offchain::REPEAT_AFTER`] blocks;
//! * that a window closed without a truth.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub use pallet::*;
pub use weights::WeightInfo;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
pub mod decimal;
mod impls;
pub mod json;
#[cfg(test)]
mod mock;
pub mod offchain;
#[cfg(test)]
mod tests;
mod try_state;
pub mod types;
pub mod url;
pub mod weights;

use allora_primitives::crypto::reputer::ReputerId;
use frame_system::offchain::AppCrypto;
use sp_runtime::{MultiSignature, MultiSigner};

/// The reputer's key of the node's keystore, as [`Config::AuthorityId`] of a chain whose signatures
/// are [`MultiSignature`]s.
pub struct ReputerAuthId;

impl AppCrypto<MultiSigner, MultiSignature> for ReputerAuthId {
	type RuntimeAppPublic = ReputerId;
	type GenericPublic = sp_core::sr25519::Public;
	type GenericSignature = sp_core::sr25519::Signature;
}

/// Gives the benchmarks a topic. Implemented by the runtime.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper<AccountId> {
	/// Creates a topic whose creator is `creator`.
	fn create_topic(creator: &AccountId) -> allora_primitives::TopicId;
}

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::types::SourceError;
	use allora_primitives::{
		traits::{TopicInspect, TruthCall, TruthWork},
		DataSource, TopicId,
	};
	use frame_support::pallet_prelude::*;
	use frame_system::{offchain::CreateSignedTransaction, pallet_prelude::*};
	use sp_runtime::SaturatedConversion;

	/// The storage's version.
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the runtime gives the pallet.
	#[pallet::config]
	pub trait Config:
		frame_system::Config<RuntimeEvent: From<Event<Self>>>
		+ CreateSignedTransaction<<Self as frame_system::Config>::RuntimeCall>
	{
		/// Topics, their creators and the ranges of their values.
		type Topics: TopicInspect<Self::AccountId>;

		/// Who, beside a topic's creator, may set and remove its data source.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The key with which the off-chain worker signs.
		type AuthorityId: AppCrypto<Self::Public, Self::Signature>;

		/// Tells the off-chain worker what its accounts can submit, commit to and reveal.
		type Work: TruthWork<Self::AccountId>;

		/// Makes the calls that submit truths, commit to them and reveal them.
		type MakeCall: TruthCall<<Self as frame_system::Config>::RuntimeCall>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Gives the benchmarks a topic.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// The data source that a topic's creator suggests to the reputers' nodes.
	///
	/// `Twox64Concat`: topic numbers are given out by the chain, nobody can choose them. One per
	/// topic and of bounded size, which the topic's own deposit pays for.
	#[pallet::storage]
	pub type DataSources<T: Config> = StorageMap<_, Twox64Concat, TopicId, DataSource, OptionQuery>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A topic's data source was set or replaced.
		DataSourceSet {
			/// The topic.
			topic: TopicId,
			/// The data source.
			source: DataSource,
		},
		/// A topic's data source was removed.
		DataSourceRemoved {
			/// The topic.
			topic: TopicId,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no topic with this number. Ask for the list of topics.
		TopicNotFound,
		/// The signer did not create the topic. Let its creator, or governance, do it.
		NotAuthorized,
		/// The topic has no data source. Nothing to remove.
		DataSourceNotFound,
		/// The URL or the pointer is not UTF-8. Encode them as UTF-8.
		NotUtf8,
		/// The URL begins with neither `http://` nor `https://`. Use one of them.
		UnsupportedScheme,
		/// The URL has no host, a user name, a port out of range, an address in an unusual
		/// notation, a fragment, or a character that must be percent-encoded. Correct it.
		InvalidUrl,
		/// The URL has braces around anything but `topic`, `epoch`, `block` or `time`, or before
		/// its path. Use these placeholders in path and query only.
		InvalidPlaceholder,
		/// The pointer is not a JSON pointer (RFC 6901). It is empty or begins with `/`, and `~`
		/// is followed by `0` or `1`.
		InvalidPointer,
		/// More than 18 decimals. The chain's numbers have 18.
		TooManyDecimals,
	}

	impl<T> From<SourceError> for Error<T> {
		fn from(error: SourceError) -> Self {
			match error {
				SourceError::Utf8 => Error::NotUtf8,
				SourceError::Url(url::UrlError::Scheme) => Error::UnsupportedScheme,
				SourceError::Url(url::UrlError::Malformed) => Error::InvalidUrl,
				SourceError::Url(url::UrlError::Placeholder) => Error::InvalidPlaceholder,
				SourceError::Pointer => Error::InvalidPointer,
				SourceError::Decimals => Error::TooManyDecimals,
			}
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn offchain_worker(block: BlockNumberFor<T>) {
			Self::pull_truths(block.saturated_into());
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Suggests a data source to the reputers' nodes, in place of an earlier one.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the topic's creator, or [`Config::AdminOrigin`].
		///
		/// ## Details
		///
		/// The URL begins with `http://` or `https://` and may have the placeholders `{topic}`,
		/// `{epoch}`, `{block}` and `{time}` (milliseconds, at the epoch's opening) in path and
		/// query. The pointer leads to a number, a string with a number, or, for a topic with
		/// labels, an array with one of them per label. A node follows the suggestion only if its
		/// operator has allowed the host.
		///
		/// ## Errors
		///
		/// * [`Error::TopicNotFound`]: there is no such topic.
		/// * [`Error::NotAuthorized`]: the signer did not create it.
		/// * [`Error::NotUtf8`], [`Error::UnsupportedScheme`], [`Error::InvalidUrl`],
		///   [`Error::InvalidPlaceholder`], [`Error::InvalidPointer`],
		///   [`Error::TooManyDecimals`]: the data source is malformed.
		///
		/// ## Events
		///
		/// * [`Event::DataSourceSet`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::set_data_source())]
		pub fn set_data_source(
			origin: OriginFor<T>,
			topic: TopicId,
			source: DataSource,
		) -> DispatchResult {
			Self::ensure_manager(origin, topic)?;
			Self::do_set_data_source(topic, source)
		}

		/// Takes a topic's data source back: nodes without a local one stop fetching.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the topic's creator, or [`Config::AdminOrigin`].
		///
		/// ## Details
		///
		/// Truths that were fetched before are still submitted, committed to and revealed.
		///
		/// ## Errors
		///
		/// * [`Error::TopicNotFound`]: there is no such topic.
		/// * [`Error::NotAuthorized`]: the signer did not create it.
		/// * [`Error::DataSourceNotFound`]: it has no data source.
		///
		/// ## Events
		///
		/// * [`Event::DataSourceRemoved`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::remove_data_source())]
		pub fn remove_data_source(origin: OriginFor<T>, topic: TopicId) -> DispatchResult {
			Self::ensure_manager(origin, topic)?;
			Self::do_remove_data_source(topic)
		}
	}
}
