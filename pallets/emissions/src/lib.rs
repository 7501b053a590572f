// SPDX-License-Identifier: Apache-2.0

//! # Emissions Pallet
//!
//! How much ALLO an epoch pays, where it comes from, and how it reaches the accounts.
//!
//! ## Pallet API
//!
//! See the [`pallet`] module for more information about the interfaces this pallet exposes,
//! including its configuration trait, dispatchables, storage items, events and errors.
//!
//! ## Overview
//!
//! The network emits a constant amount per block. A share of it belongs to the validators; the rest
//! is split among the active topics by their weight (M24) and reaches the workers and reputers of
//! each settled epoch ([`RewardSink`]).
//!
//! An epoch is paid from the ecosystem pot first, which holds what consumers paid; what is missing
//! is minted, and the supply never exceeds `MaxSupply`. What an epoch does not pay stays in the
//! ecosystem pot, or is never minted.
//!
//! Payment has two stages. [`RewardSink::fix_payout`] writes the payout table of the epoch and
//! moves exactly its sum to the payout pot: from there on the epoch is paid, whatever happens. The
//! rows are then credited in batches, in what blocks have room for. A row whose destination cannot
//! receive it (the account would stay below the existential deposit) does not fail: it accrues and
//! is added to the account's next row, or claimed.
//!
//! ## Low Level / Implementation Details
//!
//! ### Pots
//!
//! [`Pallet::ecosystem_account`] and [`Pallet::payout_account`] derive from `PalletId`. Each keeps
//! one existential deposit that is never spent, minted at genesis or when the pot is first used: a
//! provider reference alone would keep the account, but not a balance below the existential deposit
//! in it. So a pot takes and gives any amount, down to one base unit.
//!
//! ### Queue
//!
//! Payout tables wait in [`Queue`], a first-in-first-out queue linked by numbers from
//! [`QueueBounds`]. A table that is not finished after a batch goes to the end, so no topic waits
//! behind a large one of another. The queue has one entry per fixed and unfinished epoch, epochs of
//! a topic settle in order and once ([`LastPayout`]), and each entry lies under a key of its own:
//! the cost of a step does not depend on its length.
//!
//! ### Validators' share
//!
//! The topics get `EmissionPerBlock - ValidatorShare * EmissionPerBlock`. The validators' part is
//! neither minted nor accrued while validators are a fixed set without stake.

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
use allora_primitives::traits::RewardSink;
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

use frame_support::traits::StorageVersion;

/// The version of this pallet's storage.
pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

/// What the benchmarks need of other pallets.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper {
	/// An active topic with weight.
	fn create_topic() -> allora_primitives::TopicId;
}

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use allora_primitives::{
		traits::{ReputerRewards, TopicInspect},
		Balance, EpochIndex, TopicId,
	};
	use frame_support::{
		pallet_prelude::*,
		traits::fungible::{Inspect, Mutate},
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
		type Currency: Inspect<Self::AccountId, Balance = Balance> + Mutate<Self::AccountId>;

		/// What is known of topics.
		type Topics: TopicInspect<Self::AccountId>;

		/// Takes of a reputer's reward what belongs to its delegators and its stake.
		type Reputers: ReputerRewards<Self::AccountId>;

		/// Who may switch the emission on and off.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// What the accounts of the pots derive from.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// What the network emits per block to topics and validators together, base units.
		#[pallet::constant]
		type EmissionPerBlock: Get<Balance>;

		/// The validators' part of the emission, rounded down; the topics get the rest.
		#[pallet::constant]
		type ValidatorShare: Get<Perbill>;

		/// The most ALLO that can ever exist at a time, base units.
		#[pallet::constant]
		type MaxSupply: Get<Balance>;

		/// The most rows of one batch of credits.
		#[pallet::constant]
		type MaxBatch: Get<u32>;

		/// The most weight that crediting takes at the beginning of a block; at its end it takes
		/// what is left.
		#[pallet::constant]
		type MaxPollWeight: Get<Weight>;

		/// Weights of the calls and of the steps of the queue.
		type WeightInfo: WeightInfo;

		/// What the benchmarks need of other pallets.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper;
	}

	/// Whether epochs are paid at all.
	#[pallet::storage]
	pub type EmissionEnabled<T: Config> = StorageValue<_, bool, ValueQuery>;

	/// Everything that was ever minted by this pallet, base units.
	#[pallet::storage]
	pub type TotalMinted<T: Config> = StorageValue<_, Balance, ValueQuery>;

	/// The latest epoch of each topic whose payout was fixed.
	// Topics are numbered by the chain.
	#[pallet::storage]
	pub type LastPayout<T: Config> = StorageMap<_, Twox64Concat, TopicId, EpochIndex, ValueQuery>;

	/// The payout tables that are not credited to the end; written once, never changed.
	// Both keys are numbered by the chain.
	#[pallet::storage]
	pub type Payouts<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		TopicId,
		Twox64Concat,
		EpochIndex,
		PayoutTable<T::AccountId>,
		OptionQuery,
	>;

	/// The payout tables that wait, by place in the queue.
	#[pallet::storage]
	pub type Queue<T: Config> = StorageMap<_, Twox64Concat, u64, QueueEntry, OptionQuery>;

	/// The ends of the queue.
	#[pallet::storage]
	pub type QueueBounds<T: Config> = StorageValue<_, QueueEnds, ValueQuery>;

	/// The sum of all rows that are not credited yet, base units.
	#[pallet::storage]
	pub type Unpaid<T: Config> = StorageValue<_, Balance, ValueQuery>;

	/// Rewards that an account could not receive yet, base units; absent when there are none.
	// Accounts are chosen by users. An entry is less than the existential deposit as a rule; it is
	// made by a settled epoch only, and goes with the account's next reward.
	#[pallet::storage]
	pub type Accrued<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, Balance, ValueQuery>;

	/// The sum of all accrued rewards, base units.
	#[pallet::storage]
	pub type AccruedTotal<T: Config> = StorageValue<_, Balance, ValueQuery>;

	#[pallet::genesis_config]
	pub struct GenesisConfig<T: Config> {
		/// Whether epochs are paid from the start.
		pub emission_enabled: bool,
		#[doc(hidden)]
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	impl<T: Config> Default for GenesisConfig<T> {
		fn default() -> Self {
			Self {
				emission_enabled: true,
				_config: Default::default(),
			}
		}
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			EmissionEnabled::<T>::put(self.emission_enabled);
			for pot in [
				Pallet::<T>::ecosystem_account(),
				Pallet::<T>::payout_account(),
			] {
				assert!(
					Pallet::<T>::open_pot(&pot).is_ok(),
					"the genesis balances leave no room below MaxSupply for the pots",
				);
			}
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The emission was switched on or off.
		EmissionEnabledSet {
			/// Whether epochs are paid from now on.
			enabled: bool,
		},
		/// ALLO was minted, because the ecosystem pot did not hold enough.
		EmissionMinted {
			/// What was minted, base units.
			amount: Balance,
			/// Everything that was ever minted by the emission, base units.
			total_minted: Balance,
		},
		/// The payout of an epoch is fixed, and its sum lies in the payout pot.
		PayoutFixed {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// What the epoch could have paid, base units.
			pot: Balance,
			/// What it pays, base units: exactly the sum of its rows.
			total: Balance,
			/// The part of `total` that was minted, base units.
			minted: Balance,
			/// How many rows are to be credited.
			rows: u32,
		},
		/// A row of a payout was credited. Of a reputer's row, a part may have gone to its delegators
		/// and its stake instead.
		RewardCredited {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// Who received it.
			who: T::AccountId,
			/// The amount of the row, base units.
			amount: Balance,
		},
		/// A row of a payout could not be received and accrues.
		RewardAccrued {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// Whose it is.
			who: T::AccountId,
			/// What could not be received of the row, base units.
			amount: Balance,
			/// Everything that has accrued for the account, base units.
			accrued: Balance,
			/// Why it could not be received.
			error: DispatchError,
		},
		/// Accrued rewards were paid, with a row or by a claim.
		AccruedPaid {
			/// Who received them.
			who: T::AccountId,
			/// What had accrued, base units.
			amount: Balance,
		},
		/// All rows of an epoch's payout are credited.
		PayoutCompleted {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The payout of this epoch, or of a later one of the topic, is fixed already. An epoch is
		/// paid once.
		AlreadyFixed,
		/// The rows sum to more than the epoch's pot. Divide the pot, not more.
		PayoutsExceedPot,
		/// The payout has more rows than an epoch has actors. Pay each actor once.
		TooManyRows,
		/// Minting what the ecosystem pot lacks would exceed the maximal supply. Ask for the
		/// epoch's reward again: it is limited to what is left.
		SupplyExhausted,
		/// Nothing has accrued for the account. Rewards that it can receive are credited by
		/// themselves.
		NothingAccrued,
		/// The account cannot receive what has accrued: it would stay below the existential
		/// deposit. Transfer the existential deposit to it first.
		CannotReceive,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_poll(_: BlockNumberFor<T>, meter: &mut WeightMeter) {
			let limit = meter.remaining().min(T::MaxPollWeight::get());
			let mut share = WeightMeter::with_limit(limit);
			Self::credit(&mut share);
			meter.consume(share.consumed());
		}

		fn on_idle(_: BlockNumberFor<T>, remaining: Weight) -> Weight {
			let mut meter = WeightMeter::with_limit(remaining);
			Self::credit(&mut meter);
			meter.consumed()
		}

		fn integrity_test() {
			assert!(
				T::MaxBatch::get() > 0,
				"with MaxBatch 0 nobody would be credited"
			);
			assert!(
				Self::ecosystem_account() != Self::payout_account(),
				"the accounts are too short to tell the two pots apart",
			);
			assert!(
				T::EmissionPerBlock::get() <= T::MaxSupply::get(),
				"one block cannot emit more than the maximal supply",
			);
			assert!(
				T::WeightInfo::credit_base()
					.saturating_add(Self::batch_weight(1, 1))
					.all_lte(<T as frame_system::Config>::BlockWeights::get().max_block),
				"one row must fit into an empty block",
			);
			assert!(
				T::WeightInfo::credit_batch(1).any_gt(Weight::zero()),
				"a batch without weight would leave the queue's loop unbounded",
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Switches the emission on or off.
		///
		/// ## Dispatch Origin
		///
		/// `AdminOrigin`.
		///
		/// ## Details
		///
		/// While it is off, the reward of a settled epoch is 0: actors are scored, not paid.
		/// Payouts that are fixed already are credited all the same.
		///
		/// ## Errors
		///
		/// - `BadOrigin`
		///
		/// ## Events
		///
		/// - [`Event::EmissionEnabledSet`]
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::set_emission_enabled())]
		pub fn set_emission_enabled(origin: OriginFor<T>, enabled: bool) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_set_emission_enabled(enabled)
		}

		/// Pays an account what has accrued for it.
		///
		/// ## Dispatch Origin
		///
		/// Signed by anybody: an account that could not receive its reward may be unable to pay for
		/// the call.
		///
		/// ## Details
		///
		/// Everything that has accrued for `who` goes to `who`. Accrued rewards also come with the
		/// account's next reward, without a call.
		///
		/// ## Errors
		///
		/// - [`Error::NothingAccrued`]
		/// - [`Error::CannotReceive`]
		///
		/// ## Events
		///
		/// - [`Event::AccruedPaid`]
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::claim_accrued())]
		pub fn claim_accrued(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_claim_accrued(who)
		}
	}
}
