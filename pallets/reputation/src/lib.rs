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
//! * The state of single actors is a map by (topic, kind, account).
//! * The regrets lie in dense tables by slot, see [`tables`]. Marking the participants of open
//!   epochs before a slot is recycled takes one step per epoch, and no epoch is marked twice.
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
#[frame_support::pallet]
pub mod pallet {
	use crate::{types::*, WeightInfo};
	use allora_primitives::{
		runtime_api::Standing,
		traits::{Predictions, RewardSink, StakeInspect, TopicInspect},
		ActorKind, Balance, Decimal, EpochIndex, LabelValues, Refusal, Skill, TopicId,
		TruthSubmissions, MAX_REPUTERS,
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

	// Topics and epochs are small sequential numbers that nobody chooses: Twox64Concat. Accounts
	// can be chosen: Blake2_128Concat.

	/// The registered reputers of each topic. The deposit of each is held on its account until
	/// `HistoryDepth` epochs after it left.
	#[pallet::storage]
	pub type Reputers<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		TopicId,
		Blake2_128Concat,
		T::AccountId,
		ReputerRecord<T::AccountId>,
	>;

	/// For each topic, the reputer for whom an operator key signs. Each entry holds one reference
	/// (`sufficients`) on the operator's account, so that it exists without balance.
	#[pallet::storage]
	pub type Operators<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TopicId, Blake2_128Concat, T::AccountId, T::AccountId>;

	/// The topics in which a key can submit truths, as reputer or as operator; ascending.
	#[pallet::storage]
	pub type SignerTopics<T: Config> = StorageMap<
		_,
		Blake2_128Concat,
		T::AccountId,
		BoundedVec<TopicId, T::MaxTopicsPerReputer>,
		ValueQuery,
	>;

	/// Deposits of reputers that have left, until they claim them or register again.
	#[pallet::storage]
	pub type Deposits<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TopicId, Blake2_128Concat, T::AccountId, LockedDeposit>;

	/// The truths of an epoch's active reputers, sorted by account.
	#[pallet::storage]
	pub type Truths<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		TopicId,
		Twox64Concat,
		EpochIndex,
		BoundedVec<TruthEntry<T::AccountId>, ConstU32<MAX_REPUTERS>>,
		ValueQuery,
	>;

	/// How far the settlement of an epoch has come; absent before its first step.
	#[pallet::storage]
	pub type Settlements<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TopicId, Twox64Concat, EpochIndex, Progress>;

	/// Consensus truth and losses of an epoch, from the first step of its settlement on.
	#[pallet::storage]
	pub type Outcomes<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TopicId, Twox64Concat, EpochIndex, Outcome<T::AccountId>>;

	/// Scores and rewards of an epoch, from the third step of its settlement on.
	#[pallet::storage]
	pub type Scores<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		TopicId,
		Twox64Concat,
		EpochIndex,
		ScoreRecord<T::AccountId>,
	>;

	/// What a topic remembers of an actor. Of a worker it lives as long as its slot, of a reputer
	/// until it claims its deposit.
	#[pallet::storage]
	pub type Actors<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Twox64Concat, TopicId>,
			NMapKey<Twox64Concat, ActorKind>,
			NMapKey<Blake2_128Concat, T::AccountId>,
		),
		ActorState,
		ValueQuery,
	>;

	/// How actors of a kind compete for places in a topic.
	#[pallet::storage]
	pub type Sortitions<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TopicId, Twox64Concat, ActorKind, Sortition, ValueQuery>;

	/// The active set of a kind's latest round in a topic, and the scores of those who left.
	#[pallet::storage]
	pub type Cohorts<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		TopicId,
		Twox64Concat,
		ActorKind,
		Cohort<T::AccountId, T::HistoryDepth>,
		ValueQuery,
	>;

	/// Which worker of a topic has which place in its [`RegretTables`].
	#[pallet::storage]
	pub type Slots<T: Config> =
		StorageMap<_, Twox64Concat, TopicId, SlotTable<T::AccountId>, ValueQuery>;

	/// The regrets of a topic's workers (M11), by slot.
	#[pallet::storage]
	pub type RegretTables<T: Config> =
		StorageMap<_, Twox64Concat, TopicId, RegretTable, ValueQuery>;

	/// Latest loss, initial regret, last truth, `Lbar`, tau and skill of a topic.
	#[pallet::storage]
	pub type Networks<T: Config> = StorageMap<_, Twox64Concat, TopicId, Network, ValueQuery>;

	/// To whom a registration is offered, by topic and reputer. The deposit of the registration, of
	/// which there is one, pays for the item.
	#[pallet::storage]
	pub type TransferOffers<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TopicId, Blake2_128Concat, T::AccountId, T::AccountId>;

	/// Why balance is held.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// The deposit of a reputer's registration.
		#[codec(index = 0)]
		Registration,
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
		/// needs stake besides. The whitelist is asked before anything is taken.
		///
		/// ## Errors
		/// [`Error::TopicNotFound`], [`Error::TopicRetired`], [`Error::AlreadyRegistered`],
		/// [`Error::NotWhitelisted`], [`Error::KeyTaken`], [`Error::TooManyTopics`], and the
		/// currency's when the balance does not suffice.
		///
		/// ## Events
		/// [`Event::Registered`].
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
		/// any more, once the blocks of as many epochs have passed. The topic forgets the account's
		/// scores.
		///
		/// ## Errors
		/// [`Error::NoDeposit`], [`Error::DepositLocked`].
		///
		/// ## Events
		/// [`Event::DepositClaimed`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::claim_deposit())]
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
		/// Counts for every epoch whose payout is not fixed yet.
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
		/// Free when the submission gate admits it. Every truth stands alone: what is in order is
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
		/// [`Error::Malformed`], [`Error::NotEnoughStake`].
		///
		/// ## Events
		/// [`Event::TruthSubmitted`] or [`Event::TruthRefused`] for each truth; [`Event::Evicted`].
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::submit_truths(Pallet::<T>::count(truths)))]
		pub fn submit_truths(origin: OriginFor<T>, truths: TruthSubmissions) -> DispatchResult {
			Self::do_submit_truths(ensure_signed(origin)?, truths)
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
	}
}
