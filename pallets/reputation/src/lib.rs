// SPDX-License-Identifier: Apache-2.0

//! # Reputation Pallet
//!
//! Learns the truth of every epoch from the reputers and settles it: losses, consensus, regrets,
//! scores and rewards.
//!
//! ## Pallet API
//! See the [`pallet`] module for calls, events, errors and configuration. The pallet implements
//! `EpochPhase` (the settlement, driven by the topics pallet), `Reputation` (regrets and sortition
//! scores), `FreeSubmission` (which truths are free) and `TruthWork` (which truths an off-chain
//! worker should submit) of [`allora_primitives::traits`].
//!
//! ## Overview
//! A **reputer** registers per topic for a refundable deposit, has stake there (in the stake
//! pallet) and attests the truth of an epoch in its window: one value per label. An **operator**
//! key may sign in its place. When the window has passed, the epoch is settled in four steps, each
//! one bounded piece of work that runs only if the block has room for it:
//!
//! 1. *Evaluate*: the consensus truth (M32), the loss of every value of the epoch (M27, or M10),
//!    the scores and listening coefficients of the reputers (M14). Truths of reputers whose
//!    authority is below the minimum are left out; if none is left the epoch is void.
//! 2. *Regrets*: the eight families (M11) and the topic's initial regret (M12).
//! 3. *Scores*: of inferers and forecasters (M13, M15), the score EMAs that decide who takes part
//!    (M16), calibration and skill (M31).
//! 4. *Rewards*: who gets what of the epoch's pot (M17–M21, M33, M35), fixed in one write.
//!
//! With fewer than two inferers nobody is scored or paid (M34): the epoch settles, its truth and
//! its losses are kept, the pot stays where it is. An epoch whose settlement cannot be computed is
//! void with the event [`Event::SettlementFailed`]: the failing step leaves nothing behind, what
//! earlier steps made of regrets and scores stays.
//!
//! ## Low Level / Implementation Details
//! Everything of an epoch is keyed by (topic, epoch), so overlapping epochs never mix; epochs of
//! one topic settle in order. What outlives an epoch is keyed by the topic:
//!
//! * What is remembered of single actors lies in vectors by slot, see [`tables`]: what a submission
//!   asks in `Places`, what only the settlement asks in `Histories`, the regrets in `RegretTables`. A
//!   reputer without a slot has its state in its registration, which the deposit pays for. So nothing
//!   grows with the actors or the epochs that there were, and no step's cost does.
//! * Slots change in the settlement only. Marking the participants of open epochs before a slot is
//!   recycled takes one step per epoch. Whoever gets a slot keeps it until what is marked is settled.
//! * Regrets are clamped to ±[`types::MAX_REGRET`] when stored.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use frame_support::pallet_macros::import_section;

pub use pallet::*;
pub use weights::WeightInfo;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod errors;
mod events;
mod impls;
#[cfg(test)]
mod mock;
pub mod proofs;
mod storage;
pub mod tables;
#[cfg(test)]
mod tests;
mod try_state;
pub mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;

#[import_section(events::events)]
#[import_section(errors::errors)]
#[import_section(storage::storage)]
#[frame_support::pallet]
pub mod pallet {
	use crate::{types::*, WeightInfo};
	use allora_primitives::{
		runtime_api::Standing,
		traits::{Predictions, RewardSink, StakeInspect, TopicInspect},
		ActorKind, Balance, Commitment, Decimal, EpochIndex, LabelValues, Refusal, Salt, Skill,
		TopicId, TruthCommits, TruthReveals, TruthSubmissions, MAX_REPUTERS,
	};
	use allora_scoring::{ReputerParameters, RewardParameters};
	use frame_support::{pallet_prelude::*, traits::fungible};
	use frame_system::pallet_prelude::*;

	/// The storage layout of this code.
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the pallet needs of the runtime.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Weights of the calls and of the settlement's steps.
		type WeightInfo: WeightInfo;
		/// Holds the deposits.
		type Currency: fungible::hold::Mutate<
			Self::AccountId,
			Balance = Balance,
			Reason = Self::RuntimeHoldReason,
		>;
		/// The runtime's reasons of holds.
		type RuntimeHoldReason: From<HoldReason>;
		/// Topics, their epochs and whitelists.
		type Topics: TopicInspect<Self::AccountId>;
		/// What the combination stored for the settlement.
		type Predictions: Predictions<Self::AccountId>;
		/// The reputers' authority.
		type Stake: StakeInspect<Self::AccountId>;
		/// Where the rewards come from.
		type Rewards: RewardSink<Self::AccountId>;
		/// The deposit of a registration, base units.
		#[pallet::constant]
		type RegistrationDeposit: Get<Balance>;
		/// For how many epochs settled records are kept, deposits stay locked after leaving and a
		/// low score of somebody who left weighs on newcomers; at least 1.
		#[pallet::constant]
		type HistoryDepth: Get<u32>;
		/// In how many topics one key can be reputer or operator; at least 1.
		#[pallet::constant]
		type MaxTopicsPerReputer: Get<u32>;
		/// The least bond of a commitment, base units: at least the existential deposit. More is held
		/// where the topic's rewards are larger.
		#[pallet::constant]
		type MinCommitBond: Get<Balance>;
		/// Where the bonds of unrevealed commitments go: the ecosystem's pot.
		type ForfeitDestination: Get<Self::AccountId>;
		/// The most epochs of a topic that are open at the same time.
		#[pallet::constant]
		type MaxOpenEpochs: Get<u32>;
		/// How reputers are scored (M14).
		type ReputerParameters: Get<ReputerParameters>;
		/// How rewards are split (M17–M21); `epsilon_score` is replaced by the topic's.
		type RewardParameters: Get<RewardParameters>;
		/// The quantile of the topic's initial regret (M12), 0..=1.
		type InitialRegretQuantile: Get<Decimal>;
		/// Sets up what the benchmarks need of the other pallets.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: crate::BenchmarkHelper<Self::AccountId>;
	}

	/// Why balance is held.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// The deposit of a reputer's registration.
		#[codec(index = 0)]
		Registration,
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
		/// How an actor of one kind stands in a topic; `None` if the topic remembers nothing of it.
		pub fn standing(
			topic: TopicId,
			kind: ActorKind,
			who: T::AccountId,
		) -> Option<Standing<T::AccountId>> {
			Self::standing_of(topic, kind, who)
		}

		/// Calibration and skill of a topic's predictions so far (M31).
		pub fn skill(topic: TopicId) -> Skill {
			Networks::<T>::get(topic).skill
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Registers the signer as reputer of a topic.
		///
		/// ## Dispatch Origin
		/// Signed.
		///
		/// ## Details
		/// Holds `RegistrationDeposit`; what is still locked from an earlier registration counts
		/// towards it. `operator` may sign truths in the signer's place, and needs no balance for
		/// it. Rewards go to `reward_destination`, to the signer if that is not given. Attesting
		/// needs stake besides. The whitelist is asked before anything is taken. A signer that somebody
		/// named as operator in the topic is so no longer.
		///
		/// ## Errors
		/// [`Error::TopicNotFound`], [`Error::TopicRetired`], [`Error::AlreadyRegistered`],
		/// [`Error::NotWhitelisted`], [`Error::KeyTaken`], [`Error::TooManyTopics`], and the
		/// currency's when the balance does not suffice.
		///
		/// ## Events
		/// [`Event::OperatorResigned`] if the signer was somebody's operator, [`Event::Registered`].
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

		/// Takes the signer off the reputers of a topic.
		///
		/// ## Dispatch Origin
		/// Signed by the reputer.
		///
		/// ## Details
		/// Always possible. Truths that are on chain already count. The deposit can be claimed
		/// after `HistoryDepth` epochs; stake is a matter of its own and is not touched.
		///
		/// ## Errors
		/// [`Error::NotRegistered`].
		///
		/// ## Events
		/// [`Event::Deregistered`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::deregister())]
		pub fn deregister(origin: OriginFor<T>, topic: TopicId) -> DispatchResult {
			Self::do_deregister(ensure_signed(origin)?, topic)
		}

		/// Releases the deposit of a registration that was given up.
		///
		/// ## Dispatch Origin
		/// Signed by the former reputer.
		///
		/// ## Details
		/// Possible once the topic has opened `HistoryDepth` epochs since; if it opens no epochs
		/// any more, once the blocks of as many epochs have passed; if it is retired, once its last
		/// epoch has ended. The topic forgets the account's scores.
		///
		/// ## Errors
		/// [`Error::NoDeposit`], [`Error::DepositLocked`].
		///
		/// ## Events
		/// [`Event::DepositClaimed`].
		#[pallet::call_index(2)]
		// The open epochs of a retired topic are looked at beside what was benchmarked.
		#[pallet::weight(T::WeightInfo::claim_deposit().saturating_add(T::DbWeight::get().reads(1)))]
		pub fn claim_deposit(origin: OriginFor<T>, topic: TopicId) -> DispatchResult {
			Self::do_claim_deposit(ensure_signed(origin)?, topic)
		}

		/// Names another key that may sign in the signer's place, or none.
		///
		/// ## Dispatch Origin
		/// Signed by the reputer.
		///
		/// ## Details
		/// The former operator's key can submit nothing for the signer from now on.
		///
		/// ## Errors
		/// [`Error::NotRegistered`], [`Error::KeyTaken`], [`Error::TooManyTopics`].
		///
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

		/// Names the account to which the signer's rewards go.
		///
		/// ## Dispatch Origin
		/// Signed by the reputer.
		///
		/// ## Details
		/// Counts for every truth, report or commitment that the signer submits or replaces from now on.
		///
		/// ## Errors
		/// [`Error::NotRegistered`].
		///
		/// ## Events
		/// [`Event::RewardDestinationSet`].
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::set_reward_destination())]
		pub fn set_reward_destination(
			origin: OriginFor<T>,
			topic: TopicId,
			reward_destination: T::AccountId,
		) -> DispatchResult {
			Self::do_set_reward_destination(ensure_signed(origin)?, topic, reward_destination)
		}

		/// Attests the truth of epochs, of several topics if need be.
		///
		/// ## Dispatch Origin
		/// Signed by a reputer or its operator.
		///
		/// ## Details
		/// Of topics with open attestation. Free when the submission gate admits it. Every truth stands
		/// alone: what is in order is
		/// recorded, what is not gives an event with the reason. A truth may be replaced three
		/// times with a higher `revision`. When the epoch's set is full, the reputer with the
		/// lowest score EMA (of equals the highest account) has to go; one below it is not
		/// selected, which is recorded as passive for that epoch and is no failure. The call fails
		/// if nothing at all could be recorded.
		///
		/// ## Errors
		/// The reason of the first truth, if none was recorded: [`Error::UnknownEpoch`],
		/// [`Error::NotRegistered`], [`Error::NotWhitelisted`], [`Error::WindowClosed`],
		/// [`Error::NotSelected`], [`Error::AlreadySubmitted`], [`Error::TooManyReplacements`],
		/// [`Error::Malformed`], [`Error::NotEnoughStake`], [`Error::WrongPhase`], and for what is no
		/// truth of the topic [`Error::LossesReported`], [`Error::WrongArity`],
		/// [`Error::TruthTooLarge`], [`Error::LabelsNotUnity`], [`Error::TruthOutOfDomain`].
		///
		/// ## Events
		/// [`Event::TruthSubmitted`] or [`Event::TruthRefused`] for each truth; [`Event::Evicted`].
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::submit_truths(count(truths)))]
		pub fn submit_truths(origin: OriginFor<T>, truths: TruthSubmissions) -> DispatchResult {
			Self::do_submit_truths(ensure_signed(origin)?, truths)
		}

		/// Commits, or commits anew, to the truth or the reported losses of epochs, of several topics
		/// if need be.
		///
		/// ## Dispatch Origin
		/// Signed by a reputer or its operator.
		///
		/// ## Details
		/// Of topics with a reputers' reveal window, in the reputers' window. `hash` is
		/// [`allora_primitives::commitment_hash`] of what will be revealed: the values of a truth, or
		/// the losses of a report. Free, places and revisions as with `submit_truths`. A bond is held
		/// of the reputer for each, the larger of [`Config::MinCommitBond`] and the largest reward of
		/// the topic's last epochs: it is released when the commitment is revealed or its place lost,
		/// and forfeited to the ecosystem if the reveal window passes.
		///
		/// ## Errors
		/// As with `submit_truths`, but for those of what is no truth, and [`Error::BondNotCovered`].
		///
		/// ## Events
		/// [`Event::TruthCommitted`] or [`Event::TruthRefused`] for each; [`Event::Evicted`].
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::commit_truths(count(commits)))]
		pub fn commit_truths(origin: OriginFor<T>, commits: TruthCommits) -> DispatchResult {
			Self::do_commit_truths(ensure_signed(origin)?, commits)
		}

		/// Reveals truths that were committed to, of several topics if need be.
		///
		/// ## Dispatch Origin
		/// Signed by the reputer, registered or not any more, or its operator.
		///
		/// ## Details
		/// In the reputers' reveal window. Free when the submission gate admits it. Every reveal
		/// stands alone, as with `submit_truths`. Releases the bond. What is no truth of the topic
		/// cannot be revealed: its bond is forfeited when the window has passed.
		///
		/// ## Errors
		/// The reason of the first, if none was recorded: [`Error::UnknownEpoch`],
		/// [`Error::WindowClosed`], [`Error::NotCommitted`], [`Error::AlreadyRevealed`],
		/// [`Error::CommitmentMismatch`], [`Error::Malformed`], and for what is no truth of the topic
		/// those of `submit_truths`.
		///
		/// ## Events
		/// [`Event::TruthSubmitted`] or [`Event::TruthRefused`] for each.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::reveal_truths(count(reveals)))]
		pub fn reveal_truths(origin: OriginFor<T>, reveals: TruthReveals) -> DispatchResult {
			Self::do_reveal_truths(ensure_signed(origin)?, reveals)
		}

		/// Reports the losses of an epoch of a topic with reported losses.
		///
		/// ## Dispatch Origin
		/// Signed by a reputer or its operator.
		///
		/// ## Details
		/// Of topics with open attestation. `losses` has one log10 loss, -100..20, for each value of
		/// the epoch, in the order of M14 (the runtime API `loss_values` gives them). Free, places and
		/// revisions as with `submit_truths`.
		///
		/// ## Errors
		/// [`Error::UnknownEpoch`], [`Error::NotRegistered`], [`Error::NotWhitelisted`],
		/// [`Error::WindowClosed`], [`Error::NotSelected`], [`Error::AlreadySubmitted`],
		/// [`Error::TooManyReplacements`], [`Error::Malformed`], [`Error::NotEnoughStake`],
		/// [`Error::WrongPhase`].
		///
		/// ## Events
		/// [`Event::TruthSubmitted`]; [`Event::TruthRefused`] if not being selected was recorded;
		/// [`Event::Evicted`].
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::submit_losses(count(losses)))]
		pub fn submit_losses(
			origin: OriginFor<T>,
			topic: TopicId,
			epoch: EpochIndex,
			revision: u8,
			losses: LossReport,
		) -> DispatchResult {
			Self::do_submit_losses(ensure_signed(origin)?, topic, epoch, revision, losses)
		}

		/// Reveals the losses that were committed to with `commit_truths`.
		///
		/// ## Dispatch Origin
		/// Signed by the reputer, registered or not any more, or its operator.
		///
		/// ## Details
		/// In the reputers' reveal window. Free when the submission gate admits it. Releases the bond.
		///
		/// ## Errors
		/// [`Error::UnknownEpoch`], [`Error::WindowClosed`], [`Error::NotCommitted`],
		/// [`Error::AlreadyRevealed`], [`Error::CommitmentMismatch`], [`Error::LossesNotReported`],
		/// [`Error::WrongNumberOfLosses`], [`Error::LossOutOfRange`].
		///
		/// ## Events
		/// [`Event::TruthSubmitted`].
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::reveal_losses(count(losses)))]
		pub fn reveal_losses(
			origin: OriginFor<T>,
			topic: TopicId,
			epoch: EpochIndex,
			losses: LossReport,
			salt: Salt,
		) -> DispatchResult {
			Self::do_reveal_losses(ensure_signed(origin)?, topic, epoch, losses, salt)
		}

		/// Offers the signer's registration to another account.
		///
		/// ## Dispatch Origin
		/// Signed by the reputer.
		///
		/// ## Details
		/// Nothing changes until `to` accepts. A later offer replaces the former; leaving ends it.
		///
		/// ## Errors
		/// [`Error::TopicNotFound`], [`Error::TopicRetired`], [`Error::NotRegistered`],
		/// [`Error::TransferToSelf`].
		///
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
		/// Signed by the reputer.
		///
		/// ## Errors
		/// [`Error::TransferNotOffered`].
		///
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
		/// Holds `RegistrationDeposit` of the signer and releases that of `from`. Score, listening
		/// coefficient and reward fraction follow; stake does not, and stays withdrawable. `operator`
		/// and `reward_destination` as in `register`: those of `from` are forgotten. No open epoch may
		/// have a truth of either account, and the signer may have no past of its own in the topic.
		///
		/// ## Errors
		/// [`Error::TopicNotFound`], [`Error::TopicRetired`], [`Error::TransferNotOffered`],
		/// [`Error::AlreadyRegistered`], [`Error::AccountHasPast`], [`Error::NotWhitelisted`],
		/// [`Error::EpochsPending`], [`Error::KeyTaken`], [`Error::TooManyTopics`], and the currency's
		/// when the balance does not suffice.
		///
		/// ## Events
		/// [`Event::OperatorResigned`] if the signer was somebody else's operator,
		/// [`Event::RegistrationTransferred`].
		#[pallet::call_index(22)]
		#[pallet::weight(T::WeightInfo::accept_transfer(T::MaxOpenEpochs::get()))]
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

		/// Ends that the signer is the operator of a reputer of a topic.
		///
		/// ## Dispatch Origin
		/// Signed by the operator.
		///
		/// ## Details
		/// A key becomes an operator without being asked; this is its way out. Free when the
		/// submission gate admits it, so that a key without balance can take it. What it committed to
		/// is still the reputer's to reveal, which signs for itself from now on.
		///
		/// ## Errors
		/// [`Error::NotOperator`].
		///
		/// ## Events
		/// [`Event::OperatorResigned`].
		#[pallet::call_index(23)]
		#[pallet::weight(T::WeightInfo::resign_operator())]
		pub fn resign_operator(origin: OriginFor<T>, topic: TopicId) -> DispatchResult {
			Self::do_resign_operator(ensure_signed(origin)?, topic)
		}
	}
}
