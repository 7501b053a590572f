// SPDX-License-Identifier: Apache-2.0

//! # Pay What You Want Pallet
//!
//! Payments to topics, their receipts, and the revenue that steers the emission.
//!
//! ## Pallet API
//!
//! See the [`pallet`] module for more information about the interfaces this pallet exposes,
//! including its configuration trait, dispatchables, storage items, events and errors.
//!
//! ## Overview
//!
//! Reading a prediction is free. Who finds it worth something pays the topic any amount from the
//! existential deposit up. The money goes to the ecosystem pot, from which the emission is paid
//! before anything is minted; the amount becomes the topic's revenue ([`TopicRevenue`]), which is
//! half of the topic's weight (M23) and drips away in about a week (M25). So what consumers pay
//! decides how much of the emission a topic gets.
//!
//! The payer gets a [`Receipt`] that names the topic's latest prediction record by its hash: with
//! the receipt's number and a storage proof, a payment can be shown to anybody.
//!
//! [`Pallet::quote`] tells beforehand what a payment would do.
//!
//! ## Low Level / Implementation Details
//!
//! ### Receipts
//!
//! A payer keeps its latest `MaxReceipts` receipts; an older one is dropped from the state when a
//! new one is written, and remains in the event of its block. [`Receipts`] is keyed by payer and
//! number, so that the proof of one receipt does not carry the others.
//!
//! ### Revenue
//!
//! Revenue is an account of what was paid, not money: the money lies in the ecosystem pot and may
//! have been paid out already. It drips at most once per epoch, guarded by the epoch's number.
//!
//! ### Payers stay alive
//!
//! A payment leaves the payer at least the existential deposit: paying what one wants must not
//! close one's account.

#![cfg_attr(not(feature = "std"), no_std)]

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
use allora_primitives::traits::TopicRevenue;
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

use frame_support::traits::StorageVersion;

/// The version of this pallet's storage.
pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

/// What the benchmarks need of other pallets.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper {
	/// A topic that can be paid, as expensive to re-examine as a topic can be, with a prediction
	/// record where the runtime has them.
	fn create_topic() -> allora_primitives::TopicId;
}

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use allora_primitives::{
		traits::{OnTopicFunding, Predictions, TopicInspect, TopicStake},
		Balance, BlockNumber, Decimal, TopicId,
	};
	use frame_support::{
		pallet_prelude::*,
		traits::fungible::{Inspect, Mutate},
	};
	use frame_system::pallet_prelude::*;

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// ALLO.
		type Currency: Inspect<Self::AccountId, Balance = Balance> + Mutate<Self::AccountId>;

		/// What is known of topics.
		type Topics: TopicInspect<Self::AccountId>;

		/// Told when the revenue of a topic has changed.
		type Funding: OnTopicFunding;

		/// The stake of topics, for quotes.
		type Stake: TopicStake;

		/// The latest prediction records, for receipts.
		type Predictions: Predictions<Self::AccountId>;

		/// The account that payments go to.
		type EcosystemPot: Get<Self::AccountId>;

		/// Blocks of a month: what the speed of the drip refers to (M25).
		#[pallet::constant]
		type BlocksPerMonth: Get<BlockNumber>;

		/// The exponent of the stake in a topic's weight, mu of M23, for quotes.
		type StakeImportance: Get<Decimal>;

		/// The exponent of the revenue in a topic's weight, nu of M23, for quotes.
		type FeeImportance: Get<Decimal>;

		/// The most receipts that the state keeps of one payer.
		#[pallet::constant]
		type MaxReceipts: Get<u32>;

		/// Weights of the calls and of the drip.
		type WeightInfo: WeightInfo;

		/// What the benchmarks need of other pallets.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper;
	}

	/// The revenue of a topic and how far it has dripped; absent while it never had any.
	// Topics are numbered by the chain.
	#[pallet::storage]
	pub type Revenues<T: Config> =
		StorageMap<_, Twox64Concat, TopicId, TopicRevenueState, ValueQuery>;

	/// Everything that was ever paid to a topic, base units, its creation fee included.
	#[pallet::storage]
	pub type TotalPaid<T: Config> = StorageMap<_, Twox64Concat, TopicId, Balance, ValueQuery>;

	/// The number of the next receipt.
	#[pallet::storage]
	pub type NextReceiptId<T: Config> = StorageValue<_, ReceiptId, ValueQuery>;

	/// The receipts that the state keeps, by payer and number.
	// Accounts are chosen by users, receipts numbered by the chain, hence the two hashers. A
	// payer occupies a bounded amount of state, and pays at least the existential deposit for it.
	#[pallet::storage]
	pub type Receipts<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		T::AccountId,
		Twox64Concat,
		ReceiptId,
		Receipt<T::AccountId>,
		OptionQuery,
	>;

	/// The numbers of a payer's receipts, oldest first.
	#[pallet::storage]
	pub type ReceiptIds<T: Config> = StorageMap<
		_,
		Blake2_128Concat,
		T::AccountId,
		BoundedVec<ReceiptId, T::MaxReceipts>,
		ValueQuery,
	>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Somebody has paid a topic.
		Paid {
			/// The receipt, with payer, topic, amount, prediction record, block and purpose.
			receipt: Receipt<T::AccountId>,
			/// The topic's revenue afterwards, base units.
			revenue: Balance,
		},
		/// The creation fee of a topic has become its first revenue.
		CreationFeePaid {
			/// The topic.
			topic: TopicId,
			/// Who paid it.
			payer: T::AccountId,
			/// The fee, base units.
			amount: Balance,
		},
		/// Revenue of a topic has dripped away for an epoch (M25).
		RevenueDripped {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: allora_primitives::EpochIndex,
			/// What dripped, base units.
			amount: Balance,
			/// What is left, base units.
			revenue: Balance,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no topic with this number. Look it up in the list of topics.
		TopicNotFound,
		/// The topic is retired and can earn nothing any more. Pay another topic.
		TopicRetired,
		/// The amount is below the existential deposit. Pay at least that.
		AmountTooSmall,
		/// The ecosystem pot cannot pay topics: the money would stay where it is. Pay from another
		/// account.
		PayerIsPot,
		/// The payer cannot spend the amount and keep the existential deposit. Pay less; what is
		/// locked, frozen or on hold cannot be paid with.
		NotEnoughFunds,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(
				T::MaxReceipts::get() > 0,
				"MaxReceipts 0 leaves payers without a receipt"
			);
			assert!(
				T::BlocksPerMonth::get() > 0,
				"a month has at least one block"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The revenue of a topic that has not dripped away, base units (M25).
		pub fn revenue_of(topic: TopicId) -> Balance {
			Revenues::<T>::get(topic).revenue
		}

		/// Everything that was ever paid to a topic, base units.
		pub fn paid_to(topic: TopicId) -> Balance {
			TotalPaid::<T>::get(topic)
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Pays a topic what its predictions are worth to the caller.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the payer.
		///
		/// ## Details
		///
		/// Moves `amount` base units, at least the existential deposit, to the ecosystem pot and
		/// adds them to the topic's revenue. The payer keeps at least the existential deposit.
		/// `purpose` is kept with the receipt, at most [`MAX_PURPOSE`] bytes. The payer's oldest
		/// receipt is dropped when it has more than `MaxReceipts`.
		///
		/// ## Errors
		///
		/// - [`Error::AmountTooSmall`]
		/// - [`Error::TopicNotFound`], [`Error::TopicRetired`]
		/// - [`Error::PayerIsPot`]
		/// - [`Error::NotEnoughFunds`]
		///
		/// ## Events
		///
		/// - [`Event::Paid`]
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::pay().saturating_add(T::Funding::weight()))]
		pub fn pay(
			origin: OriginFor<T>,
			topic: TopicId,
			#[pallet::compact] amount: Balance,
			purpose: Purpose,
		) -> DispatchResult {
			let payer = ensure_signed(origin)?;
			Self::do_pay(payer, topic, amount, purpose)
		}
	}
}
