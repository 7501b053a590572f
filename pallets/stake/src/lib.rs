// SPDX-License-Identifier: Apache-2.0

//! # Stake Pallet
//!
//! What reputers and their delegators stake on topics, what it earns, and how they get it back.
//!
//! ## Pallet API
//!
//! See the [`pallet`] module for more information about the interfaces this pallet exposes,
//! including its configuration trait, dispatchables, storage items, events and errors.
//!
//! ## Overview
//!
//! A reputer bonds ALLO on a topic, and others may delegate to it. Own and delegated stake, at most
//! `MaxAuthorityFactor` times the own stake, is the reputer's authority when it attests the truth
//! ([`StakeInspect`]); the stake of all is half of the topic's weight ([`TopicStake`], M23). The
//! money never leaves its owner's account: it is on hold there with [`HoldReason::Stake`] or
//! [`HoldReason::Delegation`].
//!
//! A reputer's reward ([`ReputerRewards`]) is split by stake (M22). The delegators' part, less the
//! commission, goes to a pot and is counted per base unit delegated; they claim it or have it added
//! to their stake. The reputer's part is added to its stake, or paid out.
//!
//! Leaving is a request with a completion block of its own, `UnbondingPeriod` blocks after it was
//! made, at most [`MAX_UNBONDING_PERIOD`]. Until it is released, the stake that leaves still counts
//! as authority, still earns and is still answerable; the request can be cancelled. From the
//! completion block on, the chain releases it without being asked, in bounded steps, or its owner
//! withdraws it. In a retired topic nothing has to wait, and a delegator has not either when its
//! reputer has no own stake any more.
//!
//! Leaving asks neither whether the account is registered as a reputer, nor whether a whitelist
//! names it, nor whether the topic still opens epochs, nor whether the reputer is still there.
//!
//! Nobody loses stake for being wrong. For a disputed truth ([`DisputeSlash`]) a share of the own
//! stake is set aside at once and taken `SlashDelay` blocks later, unless governance gives it back.
//!
//! ## Low Level / Implementation Details
//!
//! ### Shares
//!
//! A delegated base unit is a share, always: delegated stake is neither slashed nor does a reward
//! change it, so no share has a price that could be inflated in an empty pool. [`Pool::per_unit`]
//! counts what one unit has earned, in 10^-38 base units and rounded down; a payout costs the same
//! whatever the number of delegators. A claim is exact up to that: the part of a base unit is
//! carried on, so claiming often loses nothing. What the rounding leaves in the pot goes to the
//! last who leaves the pool.
//!
//! ### Queue of exits
//!
//! [`Agenda`] is keyed by completion block and slot, so any number of requests may be due in one
//! block. The hooks walk it from [`ExitCursor`] in order of block and slot under a `WeightMeter`,
//! one item per step and each in its own storage layer; what does not fit waits for the next block.
//! A cancelled request leaves a free slot that costs one visit. A request always completes after
//! the block in which it is made, hence never behind the cursor.
//!
//! An exit that cannot be released (the account's free balance would stay below the existential
//! deposit) does not stop the queue: it is taken off the agenda with [`Event::ExitDeferred`] or
//! [`Event::UndelegateDeferred`], stays with its owner as a request, and is released by
//! [`Pallet::withdraw_unbonded`] or [`Pallet::withdraw_undelegated`].
//!
//! ### Slashes
//!
//! What is set aside leaves the position, also out of requests that were already made: what is still
//! queued when the slash is scheduled is slashable, and no exit has to wait for a dispute. An exit
//! that is due in the same block may be gone already: the hook releases it before the transactions.
//!
//! ### The pot
//!
//! [`Pallet::pot_account`] keeps an existential deposit of its own from genesis, so that it takes
//! and gives any amount.
//!
//! ### Minimum stake
//!
//! What stays is zero or at least `MinimumStake` or `MinimumDelegation`, so that no position is worth less than the
//! state that it occupies. Leaving with everything is never refused for this reason.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod calls;
mod errors;
mod events;
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
use allora_primitives::traits::{DisputeSlash, ReputerRewards, StakeInspect, TopicStake};
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

use frame_support::{pallet_macros::import_section, traits::StorageVersion};

/// The version of this pallet's storage.
pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

/// The longest that a request to leave waits, blocks: a year of six seconds each. A longer
/// `UnbondingPeriod` counts as this.
pub const MAX_UNBONDING_PERIOD: allora_primitives::BlockNumber = 5_256_000;

/// Where a genesis puts numbers that governance tunes afterwards.
pub trait GenesisParameters {
	/// Sets what [`Config::UnbondingPeriod`] answers, blocks.
	fn set_unbonding_period(blocks: allora_primitives::BlockNumber);
}

/// What the benchmarks need of other pallets.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper {
	/// A topic that takes stake, as expensive to re-examine as one that does not become active can
	/// be.
	fn create_topic() -> allora_primitives::TopicId;
	/// Retires a topic made by [`Self::create_topic`].
	fn retire_topic(topic: allora_primitives::TopicId);
}

#[import_section(events::events)]
#[import_section(errors::errors)]
#[import_section(calls::calls)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use allora_primitives::{
		traits::{OnTopicFunding, TopicInspect},
		Balance, BlockNumber, EpochIndex, TopicId,
	};
	use frame_support::{
		pallet_prelude::*,
		traits::fungible::{Inspect, Mutate, MutateHold},
		weights::WeightMeter,
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use sp_runtime::Perbill;

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// ALLO.
		type Currency: Inspect<Self::AccountId, Balance = Balance>
			+ Mutate<Self::AccountId>
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

		/// Blocks from a request to leave until it may be released. Less than 1 counts as 1, more
		/// than [`MAX_UNBONDING_PERIOD`] as that. A change applies to later requests only.
		#[pallet::constant]
		type UnbondingPeriod: Get<BlockNumber>;

		/// Where the genesis sets `UnbondingPeriod`.
		type GenesisParameters: GenesisParameters;

		/// The most requests to leave that a reputer can have in one topic at a time, and a
		/// delegator with one reputer.
		#[pallet::constant]
		type MaxRequests: Get<u32>;

		/// Who may set stake aside because of a disputed truth, and give it back.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// What the account of the delegators' pot derives from.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// The least delegation to a reputer in a topic, base units.
		#[pallet::constant]
		type MinimumDelegation: Get<Balance>;

		/// Own and delegated stake count as authority up to so many times the own stake.
		#[pallet::constant]
		type MaxAuthorityFactor: Get<u32>;

		/// The highest commission.
		#[pallet::constant]
		type MaxCommission: Get<Perbill>;

		/// By how much a commission can change at a time while there are delegators.
		#[pallet::constant]
		type MaxCommissionChange: Get<Perbill>;

		/// The least number of blocks between two changes of a commission while there are
		/// delegators.
		#[pallet::constant]
		type CommissionPeriod: Get<BlockNumber>;

		/// The largest share of a reputer's own stake that one disputed epoch can cost.
		#[pallet::constant]
		type MaxSlashShare: Get<Perbill>;

		/// Blocks from setting stake aside to taking it, in which governance can give it back.
		/// Less than 1 counts as 1.
		#[pallet::constant]
		type SlashDelay: Get<BlockNumber>;

		/// Where stake goes that is taken.
		type SlashDestination: Get<Self::AccountId>;

		/// The most weight that the queue takes at the beginning of a block; at its end it takes
		/// what is left.
		#[pallet::constant]
		type MaxPollWeight: Get<Weight>;

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

	/// What the delegators of a reputer have together in a topic, and its commission; absent when
	/// there are no delegators and the reputer has set no commission since it bonded.
	#[pallet::storage]
	pub type Pools<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		TopicId,
		Blake2_128Concat,
		T::AccountId,
		Pool,
		OptionQuery,
	>;

	/// Delegations by delegator, topic and reputer.
	// The delegator comes first, so that an account's delegations can be listed. The balance on hold
	// is the economic cost of an entry: at least `MinimumDelegation` while it stays.
	#[pallet::storage]
	pub type Delegations<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Blake2_128Concat, T::AccountId>,
			NMapKey<Twox64Concat, TopicId>,
			NMapKey<Blake2_128Concat, T::AccountId>,
		),
		Delegation,
		OptionQuery,
	>;

	/// Requests to leave by topic, reputer and who leaves (the reputer itself, or a delegator),
	/// oldest first; absent when there is none.
	#[pallet::storage]
	pub type Requests<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Twox64Concat, TopicId>,
			NMapKey<Blake2_128Concat, T::AccountId>,
			NMapKey<Blake2_128Concat, T::AccountId>,
		),
		BoundedVec<UnbondRequest, T::MaxRequests>,
		ValueQuery,
	>;

	/// Own stake that is set aside, by topic, disputed epoch and reputer.
	#[pallet::storage]
	pub type Slashes<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Twox64Concat, TopicId>,
			NMapKey<Twox64Concat, EpochIndex>,
			NMapKey<Blake2_128Concat, T::AccountId>,
		),
		PendingSlash,
		OptionQuery,
	>;

	/// What the pot owes to all pools together, base units.
	#[pallet::storage]
	pub type PotTotal<T: Config> = StorageValue<_, Balance, ValueQuery>;

	/// The stake of all reputers of a topic and of their delegators, base units: exactly the sum of
	/// its positions and delegations.
	#[pallet::storage]
	pub type TotalStake<T: Config> = StorageMap<_, Twox64Concat, TopicId, Balance, ValueQuery>;

	/// The number of the next request to leave.
	#[pallet::storage]
	pub type NextRequestId<T: Config> = StorageValue<_, RequestId, ValueQuery>;

	/// Queued exits, and stake to be taken, by completion block and slot.
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

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// `UnbondingPeriod` from the start, 1 to [`MAX_UNBONDING_PERIOD`] blocks; `None` leaves its
		/// default.
		pub unbonding_period: Option<BlockNumber>,
		#[doc(hidden)]
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			assert!(
				Pallet::<T>::open_pot().is_ok(),
				"the existential deposit of the pot cannot be minted",
			);
			if let Some(period) = self.unbonding_period {
				assert!(
					(1..=MAX_UNBONDING_PERIOD).contains(&period),
					"stake.unbondingPeriod must be 1 to {MAX_UNBONDING_PERIOD} blocks",
				);
				T::GenesisParameters::set_unbonding_period(period);
			}
		}
	}

	/// Why this pallet holds balances.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// Own stake of a reputer, also while it is set aside.
		#[codec(index = 0)]
		Stake,
		/// Stake delegated to a reputer.
		#[codec(index = 1)]
		Delegation,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_poll(now: BlockNumberFor<T>, meter: &mut WeightMeter) {
			let limit = meter.remaining().min(T::MaxPollWeight::get());
			let mut share = WeightMeter::with_limit(limit);
			Self::work_off(Self::to_block(now), &mut share);
			meter.consume(share.consumed());
		}

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
				T::MinimumDelegation::get() > 0,
				"MinimumDelegation 0 would make delegations free"
			);
			assert!(
				T::MaxAuthorityFactor::get() > 0,
				"MaxAuthorityFactor 0 would take the own stake's authority"
			);
			assert!(
				!T::MaxCommissionChange::get().is_zero(),
				"with MaxCommissionChange 0 no commission could be set"
			);
			assert!(
				T::WeightInfo::visit_slot().any_gt(Weight::zero()),
				"a visit without weight would leave the queue's loop unbounded",
			);
			let step = T::WeightInfo::on_idle_base()
				.saturating_add(T::WeightInfo::visit_slot())
				.saturating_add(Self::largest_item_weight());
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
}
