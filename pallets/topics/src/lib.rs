// SPDX-License-Identifier: Apache-2.0

//! # Topics Pallet
//!
//! Topics, their life cycle, their whitelists, and the agenda that drives every epoch.
//!
//! ## Pallet API
//!
//! See the [`pallet`] module for the calls, storage items, events and errors; `topic_view`,
//! `topic_views` and `open_windows` of [`Pallet`] answer the runtime API. Other pallets see topics
//! through [`TopicInspect`](allora_primitives::traits::TopicInspect) and tell of new stake and
//! revenue through [`OnTopicFunding`](allora_primitives::traits::OnTopicFunding).
//!
//! ## Overview
//!
//! A topic is a standing question about the future. While its weight (stake times revenue, M23) is
//! at least `MinTopicWeight` it is active and opens an epoch every `epoch_length` blocks. An epoch
//! keeps the parameters of its opening. Its combination is due when the workers' window ends, its
//! settlement when the reputers' window ends; epochs of one topic are combined and settled strictly
//! in order, those of different topics do not wait for each other. An epoch that cannot be
//! completed is voided with a reason; its records are forgotten `HistoryDepth` epoch lengths after
//! its end.
//!
//! Status: `Created -> Active <-> Dormant`, and from each of them `-> Retired`.
//!
//! * *Activation* is examined whenever stake or revenue change. Of a topic that was never active the
//!   stored weight starts at the target then; it moves (EMA of M23) once per opening and once when the
//!   topic comes back from dormancy, so dust payments do not advance it. The first opening is placed
//!   in the least crowded of the next blocks, so equal epoch lengths do not align.
//! * *Dormancy* follows at an opening whose weight is below the minimum, which it is at once without
//!   revenue (M23), or when a heavier topic takes the place of the lightest because `MaxActiveTopics`
//!   are active. Who found no place or lost it is examined again when one is free.
//! * *Retirement* is the creator's or governance's; open epochs are finished, the deposit is
//!   returned at once (nothing that is still to come depends on it).
//!
//! ## Low Level / Implementation Details
//!
//! `openings.rs` has the weights, the life cycle and the openings; `agenda.rs` the tasks and the
//! phases. Each says at its top how it works and why.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod agenda;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod errors;
mod events;
#[cfg(any(feature = "std", feature = "runtime-benchmarks"))]
pub mod fixtures;
mod impls;
#[cfg(test)]
mod mock;
mod openings;
#[cfg(test)]
mod tests;
mod transfer;
mod try_state;
// The code that the codec's derives make for enumerations casts their indices.
#[allow(clippy::as_conversions)]
pub mod types;
mod validation;
pub mod weights;

use frame_support::pallet_macros::import_section;

pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

/// Puts neighbours into the state that a benchmark needs.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper<AccountId> {
	/// An account, distinct per `seed`, whose balance covers a topic's deposit and fee.
	fn funded_account(seed: u32) -> AccountId;
	/// Gives the topic stake and revenue with which its target weight reaches the minimum. It may
	/// tell [`OnTopicFunding`](allora_primitives::traits::OnTopicFunding) of them or not.
	fn fund_topic(topic: allora_primitives::TopicId);
}

// The code that the macros make casts indices and expects its own metadata.
#[allow(clippy::as_conversions, clippy::expect_used)]
#[import_section(events::events)]
#[import_section(errors::errors)]
#[frame_support::pallet]
pub mod pallet {
	use super::{types::*, weights::WeightInfo};
	use alloc::{boxed::Box, vec::Vec};
	use allora_primitives::{
		runtime_api::{OpenWindow, TopicView},
		traits::{EpochPhase, TopicRevenue, TopicStake},
		Balance, BlockNumber, Decimal, EpochIndex, EpochInfo, Role, TopicId, VoidReason,
	};
	use frame_support::{
		pallet_prelude::*,
		traits::{fungible::MutateHold, UnixTime},
		weights::WeightMeter,
	};
	use frame_system::pallet_prelude::*;
	use sp_runtime::Perbill;

	/// The layout of the storage items below.
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// Topics and the agenda of their epochs.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the pallet needs of the runtime.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Weights of the calls and of the agenda's own work.
		type WeightInfo: WeightInfo;

		/// The currency of the deposits.
		type Currency: MutateHold<
			Self::AccountId,
			Reason = Self::RuntimeHoldReason,
			Balance = Balance,
		>;

		/// The runtime's reasons for holds.
		type RuntimeHoldReason: From<HoldReason>;

		/// What is held of a creator's balance while its topic lives, base units. Changes apply to
		/// topics created later.
		type TopicDeposit: Get<Balance>;

		/// What a creator pays; the topic's first revenue, base units.
		type CreationFee: Get<Balance>;

		/// The weight (M23), in whole tokens, from which a topic opens epochs; at least 0.
		type MinTopicWeight: Get<Decimal>;

		/// `topic_reward_alpha` of M23: the speed of the stored weight, (0,1].
		type TopicRewardAlpha: Get<Decimal>;

		/// mu of M23: the exponent of a topic's stake.
		type StakeImportance: Get<Decimal>;

		/// nu of M23: the exponent of a topic's revenue.
		type FeeImportance: Get<Decimal>;

		/// Revenue of topics.
		type Revenue: TopicRevenue<Self::AccountId>;

		/// Stake of topics.
		type Stake: TopicStake;

		/// From the inferences to the prediction.
		type Combination: EpochPhase;

		/// From the truth to scores and payment.
		type Settlement: EpochPhase;

		/// The chain's clock.
		type Time: UnixTime;

		/// Governance: may do with a topic what its creator may.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The most topics that open epochs at the same time, at most 128.
		#[pallet::constant]
		type MaxActiveTopics: Get<u32>;

		/// The most tasks that are ready at the same time; more stay on the agenda until there is
		/// room. At least [`TASKS_PER_PAGE`].
		#[pallet::constant]
		type MaxTasksPerBlock: Get<u32>;

		/// For how many epoch lengths after its end an epoch's records are kept.
		#[pallet::constant]
		type HistoryDepth: Get<u32>;

		/// The most accounts of one whitelist.
		#[pallet::constant]
		type MaxWhitelist: Get<u32>;

		/// The most epochs of one topic that are open at the same time. The longest lag and the two
		/// windows after it span 102 epochs.
		#[pallet::constant]
		type MaxOpenEpochs: Get<u32>;

		/// The share of a block that `on_poll` may use.
		#[pallet::constant]
		type PollShare: Get<Perbill>;

		/// Neighbours' state for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: crate::BenchmarkHelper<Self::AccountId>;
	}

	// Hashers: topic ids, epochs, roles, blocks and pages are numbers that nobody can choose freely,
	// so Twox64Concat is safe and cheap; accounts can be ground, hence Blake2_128Concat.

	/// The latest topic's number, 0 before the first; numbers are never reused.
	#[pallet::storage]
	pub type LastTopicId<T: Config> = StorageValue<_, TopicId, ValueQuery>;

	/// Topics without their texts. A record stays after retirement: numbers are never reused, and
	/// the creation fee, which is not returned, pays for it.
	#[pallet::storage]
	pub type Topics<T: Config> =
		StorageMap<_, Twox64Concat, TopicId, Topic<T::AccountId>, OptionQuery>;

	/// The texts of topics, apart because no epoch needs them.
	#[pallet::storage]
	pub type Metadata<T: Config> = StorageMap<_, Twox64Concat, TopicId, TopicMetadata, OptionQuery>;

	/// The active topics by ascending number, with the block of their next opening.
	#[pallet::storage]
	pub type ActiveTopics<T: Config> =
		StorageValue<_, BoundedVec<ActiveTopic, T::MaxActiveTopics>, ValueQuery>;

	/// Topics that found no place among the active ones or lost theirs to a heavier one, the one that
	/// waits longest last. One that is active or retired by now is passed over.
	#[pallet::storage]
	pub type WaitingTopics<T: Config> =
		StorageValue<_, BoundedVec<TopicId, T::MaxActiveTopics>, ValueQuery>;

	/// Sum of the stored weights of the active topics (M24), exact.
	#[pallet::storage]
	pub type ActiveWeight<T: Config> = StorageValue<_, Decimal, ValueQuery>;

	/// How many blocks of the chain have been under a multi-block migration. Every block looks at it,
	/// so it costs the calls nothing.
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type PausedBlocks<T: Config> = StorageValue<_, BlockNumber, ValueQuery>;

	/// Epochs from their opening until they are pruned.
	#[pallet::storage]
	pub type Epochs<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		TopicId,
		Twox64Concat,
		EpochIndex,
		EpochInfo,
		OptionQuery,
	>;

	/// A topic's epochs that are neither settled nor void, ascending.
	#[pallet::storage]
	pub type OpenEpochs<T: Config> =
		StorageMap<_, Twox64Concat, TopicId, BoundedVec<EpochIndex, T::MaxOpenEpochs>, ValueQuery>;

	/// The accounts of a topic's whitelist for a role.
	#[pallet::storage]
	pub type Whitelist<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Twox64Concat, TopicId>,
			NMapKey<Twox64Concat, Role>,
			NMapKey<Blake2_128Concat, T::AccountId>,
		),
		(),
		OptionQuery,
	>;

	/// To whom a topic is offered. The topic's deposit pays for the item, of which there is one.
	#[pallet::storage]
	pub type TransferOffers<T: Config> =
		StorageMap<_, Twox64Concat, TopicId, T::AccountId, OptionQuery>;

	/// How many accounts a topic's whitelist for a role has.
	#[pallet::storage]
	pub type WhitelistCount<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TopicId, Twox64Concat, Role, u32, ValueQuery>;

	/// Tasks by the block at which they are due and their page.
	#[pallet::storage]
	pub type Agenda<T: Config> =
		StorageDoubleMap<_, Twox64Concat, BlockNumber, Twox64Concat, u32, TaskPage, ValueQuery>;

	/// How many tasks were put on the agenda of a block; removed when all are taken up.
	#[pallet::storage]
	pub type AgendaCount<T: Config> = StorageMap<_, Twox64Concat, BlockNumber, u32, ValueQuery>;

	/// The first page of the agenda that was not taken up; none before the first task.
	#[pallet::storage]
	pub type Cursor<T: Config> = StorageValue<_, AgendaCursor, OptionQuery>;

	/// Tasks that are due, in the order of their turn.
	#[pallet::storage]
	pub type Ready<T: Config> =
		StorageValue<_, BoundedVec<EpochTask, T::MaxTasksPerBlock>, ValueQuery>;

	// The events are imported from `events.rs`.

	// The events are imported from `events.rs`, the errors from `errors.rs`.

	/// Why balance is held.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// The refundable deposit of a topic.
		#[codec(index = 0)]
		TopicDeposit,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			Self::count_paused()
		}

		fn on_poll(_: BlockNumberFor<T>, meter: &mut WeightMeter) {
			Self::poll(meter);
		}

		fn on_idle(_: BlockNumberFor<T>, remaining: Weight) -> Weight {
			let mut meter = WeightMeter::with_limit(remaining);
			Self::work(&mut meter);
			meter.consumed()
		}

		fn integrity_test() {
			Self::check_config();
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// One topic; `None` if there is none with this number.
		pub fn topic(id: TopicId) -> Option<TopicView<T::AccountId>> {
			Self::topic_view(id)
		}

		/// The windows of a topic's open epochs that take submissions in the next block.
		pub fn open_windows(topic: TopicId) -> Vec<OpenWindow> {
			Self::windows(topic)
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Creates a topic.
		///
		/// ## Dispatch Origin
		/// Signed; the signer becomes the creator.
		///
		/// ## Details
		/// Holds `TopicDeposit` until the topic is retired and takes `CreationFee` as the topic's
		/// first revenue. The topic opens epochs once stake and revenue give it `MinTopicWeight`.
		///
		/// ## Errors
		/// One per rule of the parameters. Errors of the currency if deposit or fee are not covered.
		///
		/// ## Events
		/// `TopicCreated`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::create())]
		pub fn create(origin: OriginFor<T>, new: Box<NewTopic>) -> DispatchResult {
			Self::do_create(ensure_signed(origin)?, *new)
		}

		/// Changes a topic from its next epoch on.
		///
		/// ## Dispatch Origin
		/// The topic's creator or `AdminOrigin`.
		///
		/// ## Details
		/// Absent fields stay as they are; open epochs keep the parameters of their opening.
		///
		/// ## Errors
		/// `NotFound`, `NotAuthorized`, `Retired`, `StructureFixed`, and those of `create`.
		///
		/// ## Events
		/// `TopicUpdated`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::update())]
		pub fn update(
			origin: OriginFor<T>,
			topic: TopicId,
			patch: Box<TopicPatch>,
		) -> DispatchResult {
			Self::do_update(origin, topic, patch)
		}

		/// Switches a whitelist of a topic on or off.
		///
		/// ## Dispatch Origin
		/// The topic's creator or `AdminOrigin`.
		///
		/// ## Details
		/// While it is on, only listed accounts can register in the role, and of those that are
		/// registered already only listed ones can submit: an unlisted registration stays, and can
		/// reveal what it committed to, but is refused at every submission. The list itself is kept.
		///
		/// ## Errors
		/// `NotFound`, `NotAuthorized`, `Retired`.
		///
		/// ## Events
		/// `WhitelistChanged`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::set_whitelist())]
		pub fn set_whitelist(
			origin: OriginFor<T>,
			topic: TopicId,
			role: Role,
			enabled: bool,
		) -> DispatchResult {
			Self::do_set_whitelist(origin, topic, role, enabled)
		}

		/// Adds accounts to a whitelist of a topic.
		///
		/// ## Dispatch Origin
		/// The topic's creator or `AdminOrigin`.
		///
		/// ## Details
		/// Accounts that are on the list already are left out of the event.
		///
		/// ## Errors
		/// `NotFound`, `NotAuthorized`, `Retired`, `NoAccounts`, `WhitelistFull`.
		///
		/// ## Events
		/// `WhitelistAdded`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::add_to_whitelist(batch_size(accounts)))]
		pub fn add_to_whitelist(
			origin: OriginFor<T>,
			topic: TopicId,
			role: Role,
			accounts: WhitelistBatch<T::AccountId>,
		) -> DispatchResult {
			Self::do_add_to_whitelist(origin, topic, role, accounts.into_inner())
		}

		/// Removes accounts from a whitelist of a topic.
		///
		/// ## Dispatch Origin
		/// The topic's creator or `AdminOrigin`.
		///
		/// ## Details
		/// Accounts that are not on the list are left out of the event.
		///
		/// ## Errors
		/// `NotFound`, `NotAuthorized`, `Retired`, `NoAccounts`.
		///
		/// ## Events
		/// `WhitelistRemoved`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::remove_from_whitelist(batch_size(accounts)))]
		pub fn remove_from_whitelist(
			origin: OriginFor<T>,
			topic: TopicId,
			role: Role,
			accounts: WhitelistBatch<T::AccountId>,
		) -> DispatchResult {
			Self::do_remove_from_whitelist(origin, topic, role, accounts.into_inner())
		}

		/// Ends a topic.
		///
		/// ## Dispatch Origin
		/// The topic's creator or `AdminOrigin`.
		///
		/// ## Details
		/// No epoch opens any more, open ones are finished, the deposit is returned at once.
		///
		/// ## Errors
		/// `NotFound`, `NotAuthorized`, `Retired`.
		///
		/// ## Events
		/// `TopicRetired`.
		#[pallet::call_index(5)]
		// Without an open epoch the revenue is told: in the benchmark, of a topic without subscribers.
		#[pallet::weight(T::WeightInfo::retire().saturating_add(T::Revenue::epoch_end_weight()))]
		pub fn retire(origin: OriginFor<T>, topic: TopicId) -> DispatchResult {
			Self::do_retire(origin, topic)
		}

		/// Does due work of an epoch that the hooks have not done yet.
		///
		/// ## Dispatch Origin
		/// Signed, anybody. Free if it did something.
		///
		/// ## Details
		/// For the epoch after the current one it is the opening; else steps of the combination or
		/// of the settlement, as many as fit the weight of the call.
		///
		/// ## Errors
		/// `NotFound`, `EpochNotFound`, `EpochEnded`, `TooEarly`, `PredecessorOpen`,
		/// `TooManyOpenEpochs`, `NoRoom`.
		///
		/// ## Events
		/// `EpochOpened` or `TopicDormant`; `EpochPredicted`, `EpochSettled` or `EpochVoided` when
		/// the phase ended.
		#[pallet::call_index(6)]
		#[pallet::weight(Pallet::<T>::advance_weight())]
		pub fn advance(
			origin: OriginFor<T>,
			topic: TopicId,
			epoch: EpochIndex,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_advance(topic, epoch)
		}

		/// Offers a topic to another account, which becomes its creator by accepting it.
		///
		/// ## Dispatch Origin
		/// The topic's creator or `AdminOrigin`.
		///
		/// ## Details
		/// Nothing changes until `to` accepts. A later offer replaces the former; retiring the topic
		/// ends it.
		///
		/// ## Errors
		/// `NotFound`, `NotAuthorized`, `Retired`, `TransferToSelf`.
		///
		/// ## Events
		/// `TransferOffered`.
		#[pallet::call_index(20)]
		#[pallet::weight(T::WeightInfo::offer_transfer())]
		pub fn offer_transfer(
			origin: OriginFor<T>,
			topic: TopicId,
			to: T::AccountId,
		) -> DispatchResult {
			Self::do_offer_transfer(origin, topic, to)
		}

		/// Takes back the offer of a topic.
		///
		/// ## Dispatch Origin
		/// The topic's creator or `AdminOrigin`.
		///
		/// ## Errors
		/// `NotFound`, `NotAuthorized`, `Retired`, `TransferNotOffered`.
		///
		/// ## Events
		/// `TransferCancelled`.
		#[pallet::call_index(21)]
		#[pallet::weight(T::WeightInfo::cancel_transfer())]
		pub fn cancel_transfer(origin: OriginFor<T>, topic: TopicId) -> DispatchResult {
			Self::do_cancel_transfer(origin, topic)
		}

		/// Makes the signer the creator of a topic that is offered to it.
		///
		/// ## Dispatch Origin
		/// Signed by the account to which the topic is offered.
		///
		/// ## Details
		/// As much as is held of the former creator for the topic is held of the signer and released
		/// to the former. The topic itself, its epochs and its lists stay as they are.
		///
		/// ## Errors
		/// `NotFound`, `Retired`, `TransferNotOffered`. Errors of the currency if the deposit is not
		/// covered.
		///
		/// ## Events
		/// `TopicTransferred`.
		#[pallet::call_index(22)]
		#[pallet::weight(T::WeightInfo::accept_transfer())]
		pub fn accept_transfer(origin: OriginFor<T>, topic: TopicId) -> DispatchResult {
			Self::do_accept_transfer(ensure_signed(origin)?, topic)
		}
	}
}
