// SPDX-License-Identifier: Apache-2.0

//! # Inference pallet
//!
//! Workers register here, answer the epochs of their topics, and the chain combines the answers
//! into one prediction per epoch.
//!
//! ## Overview
//!
//! A worker registers for a topic with a refundable deposit. In an epoch's worker window it may
//! submit an **inference** (one number per label) and a **forecast** (how wrong it expects each
//! inferer to be), free through the submission gate. In a topic with a reveal window it **commits**
//! to them with a hash and a bond, and **reveals** them when nobody can commit any more, so that
//! nobody can copy; a commitment that is not revealed forfeits its bond. The places in an epoch are bounded: when they
//! are taken, the higher score EMA gets the place (see [`sortition`]). When the window has closed,
//! one step combines everything (M2–M9, M28–M30, M34), writes the prediction record, which never
//! changes again, and stores what the settlement needs to compute the losses.
//!
//! ## Pallet API
//!
//! For users: see [`Call`]. For the other pallets ([`allora_primitives::traits`]): `EpochPhase`, the
//! combination step that the agenda drives; `Predictions`, what the settlement reads;
//! `FreeSubmission`, what the submission gate asks.
//! For the runtime API: [`Pallet::prediction`], [`Pallet::latest_prediction`],
//! [`Pallet::prediction_no_older_than`], [`Pallet::weights`], [`Pallet::services`],
//! [`Pallet::kind_status`].
//!
//! ## Low Level / Implementation Details
//!
//! * Everything of an epoch is keyed by (topic, epoch), so overlapping epochs never mix.
//! * A submission is recorded under the owner, whoever signed. An account that registers is nobody's
//!   operator any more: nobody can take another account's right to register by naming it.
//! * The places of an epoch are two bounded vectors sorted by account. A place carries the score
//!   with which it was taken and the stored revision, so a submission reads one set and writes one
//!   set and one value (and removes one value if it evicts somebody).
//! * A worker that leaves in mid-epoch keeps its place: its submission counts and is paid, and it can
//!   still reveal what it committed to.
//! * A commitment lies in the place that it took. Revealing asks for neither registration nor
//!   whitelist, so nobody can be kept from getting its bond back. Before an epoch is combined, what
//!   is not revealed is forfeited, a few bonds per step; no bond outlives the combination.
//! * The values that get a loss are stored in chunks of [`types::VALUES_PER_CHUNK`] numbers. Regrets
//!   at settlement are not those of the prediction, so nothing could be recomputed later.
//! * Submissions stay until the epoch is void or pruned: anybody can recompute a prediction.
//! * An operator's account needs no balance: it has a reference ("sufficients") as long as it is
//!   somebody's operator, and for good once it resigned: the nonce check asks for one.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use frame_support::pallet_macros::import_section;

pub use pallet::*;
pub use weights::WeightInfo;

mod errors;
mod events;
mod impls;
pub mod migrations;
pub mod proofs;
pub mod sortition;
mod storage;
mod try_state;
pub mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

/// Target of the pallet's log lines.
pub const LOG_TARGET: &str = "runtime::inference";

#[import_section(events::events)]
#[import_section(errors::errors)]
#[import_section(storage::storage)]
#[frame_support::pallet]
pub mod pallet {
	use crate::{
		types::{
			count, CombinationError, Departure, EpochInputs, Forecast, ForecasterSet, Inference,
			InfererSet, ServiceRecord, UsedWeights, ValueChunk, Worker,
		},
		WeightInfo,
	};
	use allora_primitives::{
		traits::{Reputation, TopicInspect},
		ActorKind, Balance, BlockNumber, Commitment, Decimal, EpochIndex, ForecastElements,
		LabelValues, Prediction, Salt, TopicId,
	};
	use frame_support::{
		pallet_prelude::*,
		traits::fungible::{Mutate, MutateHold},
	};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;

	/// The storage layout of this version of the pallet.
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(2);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Weights of the calls and steps.
		type WeightInfo: WeightInfo;

		/// The token of which deposits are held.
		type Currency: Mutate<Self::AccountId, Balance = Balance>
			+ MutateHold<Self::AccountId, Balance = Balance, Reason = Self::RuntimeHoldReason>;
		/// The runtime's enumeration of hold reasons.
		type RuntimeHoldReason: From<HoldReason>;
		/// Topics, epochs and whitelists.
		type Topics: TopicInspect<Self::AccountId>;
		/// Regrets and scores of the past.
		type Reputation: Reputation<Self::AccountId>;
		/// What registering as a worker of one topic takes and leaving gives back, base units.
		#[pallet::constant]
		type RegistrationDeposit: Get<Balance>;
		/// For how many epochs of the topic a deposit stays locked after leaving. At least 1.
		#[pallet::constant]
		type HistoryDepth: Get<u32>;
		/// The least bond of a commitment, base units: at least the existential deposit. More is
		/// held where the topic's rewards are larger, see [`Reputation::largest_reward`].
		#[pallet::constant]
		type MinCommitBond: Get<Balance>;
		/// Where the bonds of unrevealed commitments go: the ecosystem's pot.
		type ForfeitDestination: Get<Self::AccountId>;
		/// The most epochs of a topic that are open at the same time.
		#[pallet::constant]
		type MaxOpenEpochs: Get<u32>;
		/// Sets up the neighbours for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self::AccountId>;
	}

	/// Why this pallet holds funds.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// The refundable deposit of a registered worker.
		#[codec(index = 0)]
		WorkerRegistration,
		/// The bond of a commitment that is not revealed yet.
		#[codec(index = 1)]
		Commitment,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			Self::do_integrity_test();
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The prediction record of an epoch; `None` if there is none (never zero).
		pub fn prediction(topic: TopicId, epoch: EpochIndex) -> Option<Prediction> {
			Predictions::<T>::get(topic, epoch)
		}

		/// The latest prediction record of a topic.
		pub fn latest_prediction(topic: TopicId) -> Option<Prediction> {
			LatestPrediction::<T>::get(topic)
		}

		/// The latest prediction record of a topic if it was written at most `blocks` blocks ago.
		pub fn prediction_no_older_than(topic: TopicId, blocks: BlockNumber) -> Option<Prediction> {
			let oldest = Self::now().saturating_sub(blocks);
			LatestPrediction::<T>::get(topic).filter(|record| record.predicted_at >= oldest)
		}

		/// The service record of a worker of a topic; `None` if it named none.
		pub fn service(topic: TopicId, worker: T::AccountId) -> Option<ServiceRecord> {
			Services::<T>::get(topic, worker)
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Registers the signer as a worker of a topic.
		///
		/// ## Dispatch Origin
		/// Signed by the owner.
		///
		/// ## Details
		/// Holds [`Config::RegistrationDeposit`] of the owner; a deposit that is still locked from
		/// an earlier departure is used again. `operator` is a key that may sign submissions for
		/// the owner; it needs no balance. `reward_destination` is the account to which rewards go,
		/// the owner if none is named. The whitelist is checked before anything is taken. An owner that
		/// somebody named as operator in the topic is so no longer.
		/// ## Errors
		/// [`Error::TopicNotFound`], [`Error::TopicRetired`], [`Error::AlreadyRegistered`],
		/// [`Error::NotWhitelisted`], [`Error::InvalidOperator`], [`Error::OperatorInUse`],
		/// [`Error::InsufficientBalance`].
		/// ## Events
		/// [`Event::OperatorResigned`] if the owner was somebody's operator,
		/// [`Event::WorkerRegistered`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::register())]
		pub fn register(
			origin: OriginFor<T>,
			topic: TopicId,
			operator: Option<T::AccountId>,
			reward_destination: Option<T::AccountId>,
		) -> DispatchResult {
			Self::do_register(ensure_signed(origin)?, topic, operator, reward_destination)
		}

		/// Ends the signer's registration as a worker of a topic.
		///
		/// ## Dispatch Origin
		/// Signed by the owner.
		///
		/// ## Details
		/// Always possible. What was submitted in an open epoch stays and is paid, to the destination
		/// that was named when it was submitted. The operator key is released. The deposit stays locked
		/// for [`Config::HistoryDepth`] epochs of the topic, or, if that opens no epochs any more, for
		/// the time that so many would take; then `claim_deposit` releases it.
		/// ## Errors
		/// [`Error::NotRegistered`].
		/// ## Events
		/// [`Event::WorkerDeregistered`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::deregister())]
		pub fn deregister(origin: OriginFor<T>, topic: TopicId) -> DispatchResult {
			Self::do_deregister(ensure_signed(origin)?, topic)
		}

		/// Releases the deposit of a signer that has left a topic.
		///
		/// ## Dispatch Origin
		/// Signed by the owner that left.
		///
		/// ## Details
		/// Possible once the topic has opened the epoch that the departure names; if it opens no epochs,
		/// once the chain has reached the block that it names; and at once when the topic is retired.
		/// ## Errors
		/// [`Error::DepositNotFound`], [`Error::DepositLocked`].
		/// ## Events
		/// [`Event::DepositClaimed`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::claim_deposit())]
		pub fn claim_deposit(origin: OriginFor<T>, topic: TopicId) -> DispatchResult {
			Self::do_claim_deposit(ensure_signed(origin)?, topic)
		}

		/// Names the key that may sign submissions for the signer, or none.
		///
		/// ## Dispatch Origin
		/// Signed by the owner.
		///
		/// ## Details
		/// The former key is released. The new one needs no balance. Naming the same key again
		/// changes nothing.
		/// ## Errors
		/// [`Error::NotRegistered`], [`Error::InvalidOperator`], [`Error::OperatorInUse`].
		/// ## Events
		/// [`Event::OperatorSet`].
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::set_operator())]
		pub fn set_operator(
			origin: OriginFor<T>,
			topic: TopicId,
			operator: Option<T::AccountId>,
		) -> DispatchResult {
			Self::do_set_operator(ensure_signed(origin)?, topic, operator)
		}

		/// Names the account to which the signer's rewards in a topic go.
		///
		/// ## Dispatch Origin
		/// Signed by the owner.
		///
		/// ## Details
		/// Applies to what is submitted or replaced from now on.
		/// ## Errors
		/// [`Error::NotRegistered`].
		/// ## Events
		/// [`Event::RewardDestinationSet`].
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::set_reward_destination())]
		pub fn set_reward_destination(
			origin: OriginFor<T>,
			topic: TopicId,
			destination: T::AccountId,
		) -> DispatchResult {
			Self::do_set_reward_destination(ensure_signed(origin)?, topic, destination)
		}

		/// Submits, or replaces, the inference of an epoch.
		///
		/// ## Dispatch Origin
		/// Signed by a registered worker of the topic or its operator. Free through the submission
		/// gate.
		///
		/// ## Details
		/// Of topics without a reveal window. `values` has one number per label, in the topic's order;
		/// labels left out at the end take the topic's default. `revision` is 0 at first and strictly
		/// higher for each replacement, whether what it replaces waits in the pool or is on chain, up
		/// to [`allora_primitives::MAX_REPLACEMENTS`]. When all places are taken
		/// the stronger actor gets the place; a weaker one is not recorded, which is no error, so
		/// that the event stands.
		/// ## Errors
		/// [`Error::NotRegistered`], [`Error::EpochNotFound`], [`Error::WindowClosed`],
		/// [`Error::NotWhitelisted`], [`Error::WrongArity`], [`Error::ValueOutOfRange`],
		/// [`Error::LabelsNotUnity`], [`Error::AlreadySubmitted`],
		/// [`Error::TooManyReplacements`], [`Error::CommitRequired`].
		/// ## Events
		/// [`Event::SubmissionRecorded`], with [`Event::Evicted`] if somebody lost its place for it,
		/// or [`Event::NotSelected`].
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::submit_inference(count(values)))]
		pub fn submit_inference(
			origin: OriginFor<T>,
			topic: TopicId,
			epoch: EpochIndex,
			revision: u8,
			values: LabelValues,
		) -> DispatchResult {
			Self::do_submit_inference(ensure_signed(origin)?, topic, epoch, revision, values)
		}

		/// Submits, or replaces, the forecast of an epoch.
		///
		/// ## Dispatch Origin
		/// Signed by a registered worker of the topic or its operator. Free through the submission
		/// gate.
		///
		/// ## Details
		/// `elements` are pairs of an inferer and the log10 loss that it is expected to have,
		/// strictly ascending by account. Those of inferers that take no part in the epoch are
		/// dropped when it is combined. `revision` and places as with `submit_inference`.
		/// ## Errors
		/// [`Error::NotRegistered`], [`Error::EpochNotFound`], [`Error::WindowClosed`],
		/// [`Error::NotWhitelisted`], [`Error::ForecastEmpty`], [`Error::TooManyForecastElements`],
		/// [`Error::ForecastNotAscending`], [`Error::ForecastLossOutOfRange`],
		/// [`Error::AlreadySubmitted`],
		/// [`Error::TooManyReplacements`], [`Error::CommitRequired`].
		/// ## Events
		/// [`Event::SubmissionRecorded`], with [`Event::Evicted`] if somebody lost its place for it,
		/// or [`Event::NotSelected`].
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::submit_forecast(count(elements)))]
		pub fn submit_forecast(
			origin: OriginFor<T>,
			topic: TopicId,
			epoch: EpochIndex,
			revision: u8,
			elements: ForecastElements<T::AccountId>,
		) -> DispatchResult {
			Self::do_submit_forecast(ensure_signed(origin)?, topic, epoch, revision, elements)
		}

		/// Commits, or commits anew, to the inference of an epoch.
		///
		/// ## Dispatch Origin
		/// Signed by a registered worker of the topic or its operator. Free through the submission
		/// gate.
		///
		/// ## Details
		/// Of topics with a reveal window, in the worker window. `hash` is
		/// [`allora_primitives::commitment_hash`] of what `reveal_inference` will show. Takes a place like
		/// a submission; `revision` as there. A bond is held of the owner, the larger of
		/// [`Config::MinCommitBond`] and the largest reward of the topic's last epochs: it is released
		/// when the commitment is revealed or its place lost, and forfeited to the ecosystem if the
		/// reveal window passes.
		/// ## Errors
		/// [`Error::NotRegistered`], [`Error::EpochNotFound`], [`Error::WindowClosed`],
		/// [`Error::NotWhitelisted`], [`Error::CommitNotExpected`],
		/// [`Error::AlreadySubmitted`], [`Error::TooManyReplacements`], [`Error::BondNotCovered`].
		/// ## Events
		/// [`Event::Committed`], with [`Event::Evicted`] if somebody lost its place for it, or
		/// [`Event::NotSelected`].
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::commit_inference())]
		pub fn commit_inference(
			origin: OriginFor<T>,
			topic: TopicId,
			epoch: EpochIndex,
			revision: u8,
			hash: H256,
		) -> DispatchResult {
			Self::do_commit_inference(ensure_signed(origin)?, topic, epoch, revision, hash)
		}

		/// Commits, or commits anew, to the forecast of an epoch.
		///
		/// ## Dispatch Origin
		/// Signed by a registered worker of the topic or its operator. Free through the submission
		/// gate.
		///
		/// ## Details
		/// Of topics with a reveal window, in the worker window. `hash` is
		/// [`allora_primitives::commitment_hash`] of what `reveal_forecast` will show. Takes a place like
		/// a submission; `revision` as there. A bond is held of the owner, the larger of
		/// [`Config::MinCommitBond`] and the largest reward of the topic's last epochs: it is released
		/// when the commitment is revealed or its place lost, and forfeited to the ecosystem if the
		/// reveal window passes.
		/// ## Errors
		/// [`Error::NotRegistered`], [`Error::EpochNotFound`], [`Error::WindowClosed`],
		/// [`Error::NotWhitelisted`], [`Error::CommitNotExpected`],
		/// [`Error::AlreadySubmitted`], [`Error::TooManyReplacements`], [`Error::BondNotCovered`].
		/// ## Events
		/// [`Event::Committed`], with [`Event::Evicted`] if somebody lost its place for it, or
		/// [`Event::NotSelected`].
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::commit_forecast())]
		pub fn commit_forecast(
			origin: OriginFor<T>,
			topic: TopicId,
			epoch: EpochIndex,
			revision: u8,
			hash: H256,
		) -> DispatchResult {
			Self::do_commit_forecast(ensure_signed(origin)?, topic, epoch, revision, hash)
		}

		/// Reveals the inference that was committed to.
		///
		/// ## Dispatch Origin
		/// Signed by the owner of the commitment, registered or not any more, or its operator. Free
		/// through the submission gate.
		///
		/// ## Details
		/// In the reveal window. `values` and `salt` must give the committed hash; `values` as in
		/// `submit_inference`. Releases the bond. What does not fit the topic cannot be revealed: its
		/// bond is forfeited when the window has passed.
		/// ## Errors
		/// [`Error::EpochNotFound`], [`Error::WindowClosed`], [`Error::NotCommitted`],
		/// [`Error::AlreadyRevealed`], [`Error::CommitmentMismatch`], [`Error::WrongArity`],
		/// [`Error::ValueOutOfRange`], [`Error::LabelsNotUnity`].
		/// ## Events
		/// [`Event::SubmissionRecorded`].
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::reveal_inference(count(values)))]
		pub fn reveal_inference(
			origin: OriginFor<T>,
			topic: TopicId,
			epoch: EpochIndex,
			values: LabelValues,
			salt: Salt,
		) -> DispatchResult {
			Self::do_reveal_inference(ensure_signed(origin)?, topic, epoch, values, salt)
		}

		/// Reveals the forecast that was committed to.
		///
		/// ## Dispatch Origin
		/// Signed by the owner of the commitment, registered or not any more, or its operator. Free
		/// through the submission gate.
		///
		/// ## Details
		/// In the reveal window. `elements` and `salt` must give the committed hash; `elements` as in
		/// `submit_forecast`. Releases the bond. What does not fit the topic cannot be revealed: its
		/// bond is forfeited when the window has passed.
		/// ## Errors
		/// [`Error::EpochNotFound`], [`Error::WindowClosed`], [`Error::NotCommitted`],
		/// [`Error::AlreadyRevealed`], [`Error::CommitmentMismatch`], [`Error::ForecastEmpty`],
		/// [`Error::TooManyForecastElements`], [`Error::ForecastNotAscending`],
		/// [`Error::ForecastLossOutOfRange`].
		/// ## Events
		/// [`Event::SubmissionRecorded`].
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::reveal_forecast(count(elements)))]
		pub fn reveal_forecast(
			origin: OriginFor<T>,
			topic: TopicId,
			epoch: EpochIndex,
			elements: ForecastElements<T::AccountId>,
			salt: Salt,
		) -> DispatchResult {
			Self::do_reveal_forecast(ensure_signed(origin)?, topic, epoch, elements, salt)
		}

		/// Offers the signer's registration to another account.
		///
		/// ## Dispatch Origin
		/// Signed by the owner.
		///
		/// ## Details
		/// Nothing changes until `to` accepts. A later offer replaces the former; leaving ends it.
		/// ## Errors
		/// [`Error::TopicNotFound`], [`Error::TopicRetired`], [`Error::NotRegistered`],
		/// [`Error::TransferToSelf`].
		/// ## Events
		/// [`Event::TransferOffered`].
		#[pallet::call_index(20)]
		#[pallet::weight(T::WeightInfo::offer_transfer())]
		pub fn offer_transfer(
			origin: OriginFor<T>,
			topic: TopicId,
			to: T::AccountId,
		) -> DispatchResult {
			Self::do_offer_transfer(ensure_signed(origin)?, topic, to)
		}

		/// Takes back the offer of the signer's registration.
		///
		/// ## Dispatch Origin
		/// Signed by the owner.
		///
		/// ## Errors
		/// [`Error::TransferNotOffered`].
		/// ## Events
		/// [`Event::TransferCancelled`].
		#[pallet::call_index(21)]
		#[pallet::weight(T::WeightInfo::cancel_transfer())]
		pub fn cancel_transfer(origin: OriginFor<T>, topic: TopicId) -> DispatchResult {
			Self::do_cancel_transfer(ensure_signed(origin)?, topic)
		}

		/// Makes the signer the owner of a registration that is offered to it.
		///
		/// ## Dispatch Origin
		/// Signed by the account to which `from` offered its registration.
		///
		/// ## Details
		/// Holds [`Config::RegistrationDeposit`] of the signer and releases that of `from`. Scores,
		/// regrets and reward fractions follow; what is settled keeps the name under which it was
		/// settled. `operator` and `reward_destination` as in `register`: those of `from`, and its
		/// service record, are forgotten. No open epoch may have a place of either account, and the
		/// signer may have no past of its own in the topic.
		/// ## Errors
		/// [`Error::TopicNotFound`], [`Error::TopicRetired`], [`Error::TransferNotOffered`],
		/// [`Error::AlreadyRegistered`], [`Error::AccountHasPast`], [`Error::NotWhitelisted`],
		/// [`Error::EpochsPending`], [`Error::InsufficientBalance`], [`Error::InvalidOperator`],
		/// [`Error::OperatorInUse`].
		/// ## Events
		/// [`Event::OperatorResigned`] if the signer was somebody's operator,
		/// [`Event::RegistrationTransferred`].
		#[pallet::call_index(22)]
		#[pallet::weight(Pallet::<T>::accept_weight(T::MaxOpenEpochs::get()))]
		pub fn accept_transfer(
			origin: OriginFor<T>,
			topic: TopicId,
			from: T::AccountId,
			operator: Option<T::AccountId>,
			reward_destination: Option<T::AccountId>,
		) -> DispatchResultWithPostInfo {
			let to = ensure_signed(origin)?;
			Self::do_accept_transfer(to, topic, from, operator, reward_destination)
		}

		/// Publishes where the signer answers beside the chain, or takes that back.
		///
		/// ## Dispatch Origin
		/// Signed by the owner.
		///
		/// ## Details
		/// Agents find each other by skill and topic: the runtime API `services` lists the records of
		/// workers with a past, the most skilled first. The registration's deposit covers the record,
		/// of which there is one per topic; it goes with the registration. The chain neither calls
		/// the endpoint nor vouches for it.
		/// ## Errors
		/// [`Error::NotRegistered`], [`Error::InvalidEndpoint`].
		/// ## Events
		/// [`Event::ServiceSet`].
		#[pallet::call_index(23)]
		#[pallet::weight(T::WeightInfo::set_service(Pallet::<T>::endpoint_length(service)))]
		pub fn set_service(
			origin: OriginFor<T>,
			topic: TopicId,
			service: Option<ServiceRecord>,
		) -> DispatchResult {
			Self::do_set_service(ensure_signed(origin)?, topic, service)
		}

		/// Ends that the signer is the operator of a worker of a topic.
		///
		/// ## Dispatch Origin
		/// Signed by the operator.
		///
		/// ## Details
		/// A key becomes an operator without being asked; this is its way out. Free through the
		/// submission gate; a key without balance can take it, and its account stays with its nonce.
		/// What it committed to is the owner's to reveal from now on, with the operator's salt.
		/// ## Errors
		/// [`Error::NotOperator`].
		/// ## Events
		/// [`Event::OperatorResigned`].
		#[pallet::call_index(24)]
		#[pallet::weight(T::WeightInfo::resign_operator())]
		pub fn resign_operator(origin: OriginFor<T>, topic: TopicId) -> DispatchResult {
			Self::do_resign_operator(ensure_signed(origin)?, topic)
		}
	}
}
