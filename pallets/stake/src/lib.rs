// SPDX-License-Identifier: Apache-2.0

//! # Stake Pallet
//!
//! What reputers stake on topics, and how they get it back.
//!
//! ## Pallet API
//!
//! See the [`pallet`] module for more information about the interfaces this pallet exposes,
//! including its configuration trait, dispatchables, storage items, events and errors.
//!
//! ## Overview
//!
//! A reputer bonds ALLO on a topic. The stake is its authority when it attests the truth
//! ([`StakeInspect`]), and the stake of all reputers is half of the topic's weight ([`TopicStake`],
//! M23). The money never leaves the reputer's account: it is on hold there with
//! [`HoldReason::Stake`].
//!
//! Leaving is a request with a completion block of its own, `UnbondingPeriod` blocks after it was
//! made. Until it is released, the stake that leaves still counts as authority, still earns and is
//! still answerable; the request can be cancelled. From the completion block on, the chain releases
//! it without being asked, in what is left of a block's weight, or its owner withdraws it. In a
//! retired topic nothing has to wait.
//!
//! Leaving asks neither whether the account is registered as a reputer, nor whether a whitelist
//! names it, nor whether the topic still opens epochs.
//!
//! ## Low Level / Implementation Details
//!
//! ### Queue of exits
//!
//! [`Agenda`] is keyed by completion block and slot, so any number of requests may be due in one
//! block. The hook walks it from [`ExitCursor`] in order of block and slot under a
//! `WeightMeter`, one exit per step and each in its own storage layer; what does not fit waits for
//! the next block. A cancelled request leaves a free slot that costs one visit. A request always
//! completes after the block in which it is made, hence never behind the cursor.
//!
//! An exit that cannot be released (the account's free balance would stay below the existential
//! deposit) does not stop the queue: it is taken off the agenda with [`Event::ExitDeferred`], stays
//! with its owner as a request, and is released by [`Pallet::withdraw_unbonded`].
//!
//! ### Minimum stake
//!
//! What stays bonded is zero or at least `MinimumStake`, so that no position is worth less than the
//! state that it occupies. Leaving with everything is never refused for this reason.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod impls;
mod try_state;
mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

#[cfg(doc)]
use allora_primitives::traits::{StakeInspect, TopicStake};
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

use frame_support::traits::StorageVersion;

/// The version of this pallet's storage.
pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

/// What the benchmarks need of other pallets.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper {
	/// A topic that takes stake, as expensive to re-examine as a topic can be.
	fn create_topic() -> allora_primitives::TopicId;
	/// Retires a topic made by [`Self::create_topic`].
	fn retire_topic(topic: allora_primitives::TopicId);
}

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use allora_primitives::{
		traits::{OnTopicFunding, TopicInspect},
		Balance, BlockNumber, TopicId,
	};
	use frame_support::{
		pallet_prelude::*,
		traits::fungible::{Inspect, MutateHold},
		weights::WeightMeter,
	};
	use frame_system::pallet_prelude::*;

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// ALLO.
		type Currency: Inspect<Self::AccountId, Balance = Balance>
			+ MutateHold<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// The runtime's hold reasons.
		type RuntimeHoldReason: From<HoldReason>;

		/// What is known of topics.
		type Topics: TopicInspect<Self::AccountId>;

		/// Told when the stake of a topic has changed.
		type Funding: OnTopicFunding;

		/// The least stake of a reputer in a topic, base units, and the least with which it may
		/// attest.
		#[pallet::constant]
		type MinimumStake: Get<Balance>;

		/// Blocks from a request to leave until it may be released. Less than 1 counts as 1. A
		/// change applies to later requests only.
		#[pallet::constant]
		type UnbondingPeriod: Get<BlockNumber>;

		/// The most requests to leave that a reputer can have in one topic at a time.
		#[pallet::constant]
		type MaxRequests: Get<u32>;

		/// Weights of the calls and of the steps of the queue.
		type WeightInfo: WeightInfo;

		/// What the benchmarks need of other pallets.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper;
	}

	/// A reputer's own stake in a topic; absent when there is none.
	// Topics are numbered by the chain; accounts are chosen by users, hence the two hashers. The
	// balance on hold is the economic cost of an entry: at least `MinimumStake` while it stays.
	#[pallet::storage]
	pub type Positions<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		TopicId,
		Blake2_128Concat,
		T::AccountId,
		Position,
		OptionQuery,
	>;

	/// A reputer's requests to leave a topic, oldest first; absent when there is none.
	#[pallet::storage]
	pub type Requests<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		TopicId,
		Blake2_128Concat,
		T::AccountId,
		BoundedVec<UnbondRequest, T::MaxRequests>,
		ValueQuery,
	>;

	/// The stake of all reputers of a topic, base units: exactly the sum of its positions.
	#[pallet::storage]
	pub type TotalStake<T: Config> = StorageMap<_, Twox64Concat, TopicId, Balance, ValueQuery>;

	/// The number of the next request to leave.
	#[pallet::storage]
	pub type NextRequestId<T: Config> = StorageValue<_, RequestId, ValueQuery>;

	/// Queued exits by completion block and slot.
	// Both keys are numbered by the chain.
	#[pallet::storage]
	pub type Agenda<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		BlockNumber,
		Twox64Concat,
		u32,
		Exit<T::AccountId>,
		OptionQuery,
	>;

	/// How many exits complete in a block; absent when there is none.
	#[pallet::storage]
	pub type DueBlocks<T: Config> = StorageMap<_, Twox64Concat, BlockNumber, DueBlock, OptionQuery>;

	/// How many exits lie on the agenda in all.
	#[pallet::storage]
	pub type PendingExits<T: Config> = StorageValue<_, u64, ValueQuery>;

	/// How far the agenda has been worked off; means nothing while no exit is pending.
	#[pallet::storage]
	pub type ExitCursor<T: Config> = StorageValue<_, Cursor, ValueQuery>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A reputer has bonded stake on a topic.
		Bonded {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// What was added, base units.
			amount: Balance,
			/// The reputer's stake in the topic afterwards, base units.
			stake: Balance,
		},
		/// A reputer has asked to leave a topic with a part of its stake.
		UnbondRequested {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// The number of the request.
			request: RequestId,
			/// What will be released, base units.
			amount: Balance,
			/// The block from which it may be released.
			completes_at: BlockNumber,
		},
		/// A reputer has taken back a request to leave; the stake stays bonded.
		UnbondCancelled {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// The number of the request.
			request: RequestId,
			/// What stays bonded, base units.
			amount: Balance,
		},
		/// Stake was released: it is free balance of the reputer again.
		Unbonded {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// What was released, base units.
			amount: Balance,
			/// The reputer's stake in the topic afterwards, base units.
			stake: Balance,
		},
		/// A due exit could not be released and left the queue. It stays a request of its owner,
		/// who withdraws it once the account can receive it.
		ExitDeferred {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// The number of the request.
			request: RequestId,
			/// What stays on hold, base units.
			amount: Balance,
			/// Why the release was refused.
			error: DispatchError,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no topic with this number. Look it up in the list of topics.
		TopicNotFound,
		/// The topic is retired and takes no stake. Bond on another topic.
		TopicRetired,
		/// The topic's whitelist of reputers does not name the account. Ask the topic's creator.
		NotWhitelisted,
		/// The amount is zero. Give at least one base unit.
		AmountZero,
		/// The stake would stay below `MinimumStake`. Bond more.
		BelowMinimum,
		/// Less than `MinimumStake`, but not zero, would stay bonded. Leave with everything or with
		/// less.
		RemainderBelowMinimum,
		/// The amount is more than what stays bonded in this topic. Ask for less; what earlier
		/// requests release does not count.
		NotEnoughStake,
		/// The account has `MaxRequests` requests in this topic. Withdraw those that are due, or
		/// cancel one.
		TooManyRequests,
		/// The account has no request with this number in this topic. It may be released already.
		RequestNotFound,
		/// No request of the account in this topic is due. Wait for the completion block.
		NothingDue,
	}

	/// Why this pallet holds balances.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// Stake of a reputer.
		#[codec(index = 0)]
		Stake,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_idle(now: BlockNumberFor<T>, remaining: Weight) -> Weight {
			let mut meter = WeightMeter::with_limit(remaining);
			Self::work_off(Self::to_block(now), &mut meter);
			meter.consumed()
		}

		fn integrity_test() {
			assert!(
				T::MaxRequests::get() > 0,
				"with MaxRequests 0 nobody could leave"
			);
			assert!(
				T::UnbondingPeriod::get() > 0,
				"UnbondingPeriod is at least one block"
			);
			assert!(
				T::MinimumStake::get() > 0,
				"MinimumStake 0 would make positions free"
			);
			assert!(
				T::WeightInfo::visit_slot().any_gt(Weight::zero()),
				"a visit without weight would leave the queue's loop unbounded",
			);
			let step = T::WeightInfo::on_idle_base()
				.saturating_add(T::WeightInfo::visit_slot())
				.saturating_add(Self::exit_weight());
			assert!(
				step.all_lte(<T as frame_system::Config>::BlockWeights::get().max_block),
				"one step of the queue must fit into an empty block",
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The stake of a reputer in a topic that counts as authority, base units.
		pub fn authority_of(topic: TopicId, reputer: T::AccountId) -> Balance {
			<Self as allora_primitives::traits::StakeInspect<T::AccountId>>::authority(
				topic, &reputer,
			)
		}

		/// The stake of all reputers of a topic, base units.
		pub fn stake_of(topic: TopicId) -> Balance {
			TotalStake::<T>::get(topic)
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Adds own stake on a topic.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the reputer.
		///
		/// ## Details
		///
		/// Puts `amount` base units of the account's free balance on hold. The account need not be
		/// registered as a reputer yet. What stays bonded afterwards is at least `MinimumStake`.
		///
		/// ## Errors
		///
		/// - [`Error::AmountZero`]
		/// - [`Error::TopicNotFound`], [`Error::TopicRetired`]
		/// - [`Error::NotWhitelisted`]
		/// - [`Error::BelowMinimum`]
		/// - `TokenError::FundsUnavailable`: the free balance above the existential deposit is less
		///   than `amount`.
		///
		/// ## Events
		///
		/// - [`Event::Bonded`]
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::bond().saturating_add(T::Funding::weight()))]
		pub fn bond(
			origin: OriginFor<T>,
			topic: TopicId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_bond(&who, topic, amount)
		}

		/// Asks to leave a topic with a part of the own stake.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the reputer.
		///
		/// ## Details
		///
		/// The request is queued and completes `UnbondingPeriod` blocks later; until its release
		/// the stake counts and earns. In a retired topic the stake is released at once. What stays
		/// bonded is zero or at least `MinimumStake`.
		///
		/// ## Errors
		///
		/// - [`Error::AmountZero`]
		/// - [`Error::NotEnoughStake`]
		/// - [`Error::RemainderBelowMinimum`]
		/// - [`Error::TooManyRequests`]
		/// - `TokenError::CannotCreate`, only in a retired topic: the account's free balance would
		///   stay below the existential deposit.
		///
		/// ## Events
		///
		/// - [`Event::UnbondRequested`], or [`Event::Unbonded`] in a retired topic
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::unbond().saturating_add(T::Funding::weight()))]
		pub fn unbond(
			origin: OriginFor<T>,
			topic: TopicId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_unbond(&who, topic, amount)
		}

		/// Takes back a request to leave that is not released yet.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the reputer.
		///
		/// ## Details
		///
		/// The stake of the request stays bonded, as if it had never been asked back.
		///
		/// ## Errors
		///
		/// - [`Error::RequestNotFound`]
		///
		/// ## Events
		///
		/// - [`Event::UnbondCancelled`]
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::cancel_unbond())]
		pub fn cancel_unbond(
			origin: OriginFor<T>,
			topic: TopicId,
			request: RequestId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_cancel_unbond(&who, topic, request)
		}

		/// Releases the caller's due requests in a topic.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the reputer.
		///
		/// ## Details
		///
		/// The chain does this by itself in what is left of a block's weight; this call does not
		/// wait for it. In a retired topic every request is due. At most `MaxRequests` requests;
		/// the weight of those that were not there is given back.
		///
		/// ## Errors
		///
		/// - [`Error::NothingDue`]
		/// - `TokenError::CannotCreate`: the account's free balance would stay below the
		///   existential deposit. Bring its free balance up to the existential deposit first.
		///
		/// ## Events
		///
		/// - [`Event::Unbonded`]
		#[pallet::call_index(3)]
		#[pallet::weight(
			T::WeightInfo::withdraw_unbonded(T::MaxRequests::get())
				.saturating_add(T::Funding::weight())
		)]
		pub fn withdraw_unbonded(
			origin: OriginFor<T>,
			topic: TopicId,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let released = Self::do_withdraw_unbonded(&who, topic)?;
			let weight = T::WeightInfo::withdraw_unbonded(released);
			Ok(Some(weight.saturating_add(T::Funding::weight())).into())
		}
	}
}
