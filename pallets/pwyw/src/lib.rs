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
//! [`Pallet::quote`] tells beforehand what a payment would do, and
//! [`Pallet::payment_statistics`] what others paid. The statistics count payments, and subscriptions
//! once, with what an epoch costs, when they pay for the first time: only money that is gone counts.
//!
//! A subscription prepays a number of epochs: the money is held in the payer's account, and each
//! settled epoch takes its part of it. Void epochs cost nothing, and what is left is free again when
//! the payer cancels, or when a retired topic has no epoch left. A topic has `MaxSubscribers` at most;
//! then one that pays more an epoch takes the place of the one that pays least.
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
//! ### What an epoch may pay
//!
//! What drips for an epoch bounds its reward ([`EpochRevenue`]), so it is kept in [`Drips`] until
//! the epoch ends. With it goes whether the strict bound applies: the topic had a worker whitelist,
//! or one account paid more than half of the revenue that was there, at this opening or at one of
//! the fifteen epochs before. An account that paid more than half of what dripped for sixteen epochs
//! had more than half at one of their openings at least, so the strict bound applies whenever it should;
//! it applies for up to sixteen epochs longer than it must. [`Contributors`] says who paid how much of the present revenue: a
//! payment adds to its payer, a drip takes the same part of everybody. It names the sixteen largest;
//! one more takes the place of the smallest and inherits its amount, so an amount may be too high,
//! never too low, and nobody with more than a sixteenth is missing.
//!
//! ### Charging of subscriptions
//!
//! Each settled epoch counts one up in [`Charging`], and each subscription remembers up to where it
//! has paid: it is charged for the difference, once, whenever its turn comes. Topics with something
//! to charge wait in a queue; in each step one topic's next subscribers are charged, in what blocks
//! have room for. A subscription whose money is gone (nobody can spend what is held) would end.
//! Subscriptions have no receipts: the entry in [`Subscriptions`] says what it has paid for.
//!
//! ### Payers stay alive
//!
//! A payment leaves the payer at least the existential deposit: paying what one wants must not
//! close one's account.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod errors;
mod events;
mod impls;
mod revenue;
mod subscriptions;
mod try_state;
mod types;
mod views;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

#[cfg(doc)]
use allora_primitives::traits::{EpochRevenue, TopicRevenue};
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

use frame_support::{pallet_macros::import_section, traits::StorageVersion};

/// The version of this pallet's storage.
pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

/// What the benchmarks need of other pallets.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper {
	/// A topic that can be paid, as expensive to re-examine as a topic can be, with a prediction
	/// record where the runtime has them.
	fn create_topic() -> allora_primitives::TopicId;
}

#[import_section(events::events)]
#[import_section(errors::errors)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use allora_primitives::{
		traits::{OnTopicFunding, Predictions, TopicInspect, TopicStake},
		Balance, BlockNumber, Decimal, EpochDrip, EpochIndex, TopicId,
	};
	use frame_support::{
		pallet_prelude::*,
		traits::fungible::{Inspect, Mutate, MutateHold},
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
			+ Mutate<Self::AccountId>
			+ MutateHold<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// The runtime's reasons for holds.
		type RuntimeHoldReason: From<HoldReason>;

		/// Governance: may suggest amounts as a topic's creator may.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

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

		/// The most subscribers of a topic.
		#[pallet::constant]
		type MaxSubscribers: Get<u32>;

		/// The most subscriptions of a payer.
		#[pallet::constant]
		type MaxSubscriptions: Get<u32>;

		/// The most subscriptions that one step charges.
		#[pallet::constant]
		type MaxChargeBatch: Get<u32>;

		/// The most weight that charging takes at the beginning of a block; at its end it takes what
		/// is left.
		#[pallet::constant]
		type MaxPollWeight: Get<Weight>;

		/// Weights of the calls, of the drip and of the steps of charging.
		type WeightInfo: WeightInfo;

		/// What the benchmarks need of other pallets.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper;
	}

	/// Why this pallet holds money.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// Prepaid epochs of subscriptions.
		Subscription,
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

	/// Who paid how much of a topic's present revenue, base units, rounded up; see the
	/// documentation of the pallet.
	#[pallet::storage]
	pub type Contributors<T: Config> =
		StorageMap<_, Twox64Concat, TopicId, PayerAmounts<T::AccountId>, ValueQuery>;

	/// What dripped for epochs that are open.
	// Both keys are numbered by the chain.
	#[pallet::storage]
	pub type Drips<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TopicId, Twox64Concat, EpochIndex, EpochDrip, ValueQuery>;

	/// The latest payments to a topic, oldest first, base units. A subscription is among them once,
	/// with what an epoch costs, from when it has paid for the first time.
	#[pallet::storage]
	pub type RecentPayments<T: Config> = StorageMap<_, Twox64Concat, TopicId, Amounts, ValueQuery>;

	/// Everything that an account has paid to a topic, base units.
	// An entry costs its payer at least the existential deposit.
	#[pallet::storage]
	pub type PaidBy<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		TopicId,
		Blake2_128Concat,
		T::AccountId,
		Balance,
		ValueQuery,
	>;

	/// Who has paid most to a topic, the highest first, base units.
	#[pallet::storage]
	pub type TopPayers<T: Config> =
		StorageMap<_, Twox64Concat, TopicId, PayerAmounts<T::AccountId>, ValueQuery>;

	/// What a topic suggests to pay, base units.
	#[pallet::storage]
	pub type SuggestedAmount<T: Config> =
		StorageMap<_, Twox64Concat, TopicId, Balance, OptionQuery>;

	/// The subscriptions, by payer and topic.
	#[pallet::storage]
	pub type Subscriptions<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		T::AccountId,
		Twox64Concat,
		TopicId,
		Subscription,
		OptionQuery,
	>;

	/// The topics that a payer has subscribed to.
	#[pallet::storage]
	pub type SubscriptionsOf<T: Config> = StorageMap<
		_,
		Blake2_128Concat,
		T::AccountId,
		BoundedVec<TopicId, T::MaxSubscriptions>,
		ValueQuery,
	>;

	/// The subscribers of a topic, in the order in which they are charged.
	#[pallet::storage]
	pub type Subscribers<T: Config> = StorageMap<
		_,
		Twox64Concat,
		TopicId,
		BoundedVec<T::AccountId, T::MaxSubscribers>,
		ValueQuery,
	>;

	/// How far the charging of a topic's subscriptions has come; absent without subscribers.
	#[pallet::storage]
	pub type Charging<T: Config> = StorageMap<_, Twox64Concat, TopicId, ChargeState, ValueQuery>;

	/// The topics with something to charge, by place in the queue.
	#[pallet::storage]
	pub type ChargeQueue<T: Config> = StorageMap<_, Twox64Concat, u64, TopicId, OptionQuery>;

	/// The ends of that queue.
	#[pallet::storage]
	pub type ChargeBounds<T: Config> = StorageValue<_, QueueEnds, ValueQuery>;

	/// What is held for all subscriptions, base units.
	#[pallet::storage]
	pub type HeldTotal<T: Config> = StorageValue<_, Balance, ValueQuery>;

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_poll(_: BlockNumberFor<T>, meter: &mut WeightMeter) {
			let limit = meter.remaining().min(T::MaxPollWeight::get());
			let mut share = WeightMeter::with_limit(limit);
			Self::charge_due(&mut share);
			meter.consume(share.consumed());
		}

		fn on_idle(_: BlockNumberFor<T>, remaining: Weight) -> Weight {
			let mut meter = WeightMeter::with_limit(remaining);
			Self::charge_due(&mut meter);
			meter.consumed()
		}

		fn integrity_test() {
			assert!(
				T::MaxChargeBatch::get() > 0
					&& T::MaxSubscribers::get() > 0
					&& T::MaxSubscriptions::get() > 0,
				"with a bound of 0 nobody could subscribe, or nobody would be charged"
			);
			assert!(
				Self::charge_weight(1)
					.saturating_add(T::WeightInfo::charge_base())
					.all_lte(<T as frame_system::Config>::BlockWeights::get().max_block),
				"one subscription must fit into an empty block",
			);
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

		/// Prepays epochs of a topic.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the payer.
		///
		/// ## Details
		///
		/// Holds `per_epoch * epochs` base units in the payer's account, which keeps the existential
		/// deposit besides. Each epoch of the topic that is settled from now on, whenever it opened,
		/// takes `per_epoch`, at least the existential deposit, to the topic's revenue. Void epochs
		/// cost nothing. It ends when all epochs are used, when the payer cancels, and when the
		/// topic is retired and its last epoch has ended. The statistics count it, once, when it is
		/// charged for the first time.
		///
		/// In a topic with `MaxSubscribers` the subscription that pays least an epoch, of equals the
		/// latest, gives way to one that pays more: it pays what is due, and the rest is free again. The
		/// one that comes pays an epoch at once, if one has been settled. The weight of that is given
		/// back otherwise.
		///
		/// ## Errors
		///
		/// - [`Error::NoEpochs`], [`Error::AmountTooSmall`]
		/// - [`Error::TopicNotFound`], [`Error::TopicRetired`]
		/// - [`Error::PayerIsPot`], [`Error::NotEnoughFunds`]
		/// - [`Error::AlreadySubscribed`]
		/// - [`Error::TooManySubscribers`], [`Error::TooManySubscriptions`]
		///
		/// ## Events
		///
		/// - [`Event::Subscribed`]
		/// - [`Event::SubscriptionCharged`] and [`Event::SubscriptionEnded`] of one that gives way
		#[pallet::call_index(1)]
		#[pallet::weight(Pallet::<T>::displace_weight())]
		pub fn subscribe(
			origin: OriginFor<T>,
			topic: TopicId,
			#[pallet::compact] per_epoch: Balance,
			#[pallet::compact] epochs: u32,
		) -> DispatchResultWithPostInfo {
			let payer = ensure_signed(origin)?;
			Self::do_subscribe(payer, topic, per_epoch, epochs)
		}

		/// Ends a subscription.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the payer.
		///
		/// ## Details
		///
		/// What settled epochs have not been charged for yet is charged first; the rest is free
		/// again.
		///
		/// ## Errors
		///
		/// - [`Error::NotSubscribed`]
		///
		/// ## Events
		///
		/// - [`Event::SubscriptionCharged`], if something was due
		/// - [`Event::SubscriptionEnded`]
		#[pallet::call_index(2)]
		#[pallet::weight(Pallet::<T>::charge_weight(1))]
		pub fn cancel(origin: OriginFor<T>, topic: TopicId) -> DispatchResult {
			let payer = ensure_signed(origin)?;
			Self::do_cancel(payer, topic)
		}

		/// Removes the caller's older receipts from the state.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the payer.
		///
		/// ## Details
		///
		/// All of its receipts with numbers up to `up_to`. They remain in the events of their
		/// blocks. The weight is that of the number of receipts that were there.
		///
		/// ## Errors
		///
		/// - [`Error::NothingToPrune`]
		///
		/// ## Events
		///
		/// - [`Event::ReceiptsPruned`]
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::prune_receipts(T::MaxReceipts::get()))]
		pub fn prune_receipts(
			origin: OriginFor<T>,
			#[pallet::compact] up_to: ReceiptId,
		) -> DispatchResultWithPostInfo {
			let payer = ensure_signed(origin)?;
			Self::do_prune_receipts(payer, up_to)
		}

		/// Suggests what consumers of a topic may pay.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the topic's creator, or `AdminOrigin`.
		///
		/// ## Details
		///
		/// Base units for one prediction; `None` withdraws the suggestion. Nobody has to follow it.
		///
		/// ## Errors
		///
		/// - [`Error::TopicNotFound`], [`Error::TopicRetired`]
		/// - [`Error::NotAuthorized`]
		/// - [`Error::AmountTooSmall`]: below what can be paid at all
		///
		/// ## Events
		///
		/// - [`Event::AmountSuggested`]
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::set_suggested_amount())]
		pub fn set_suggested_amount(
			origin: OriginFor<T>,
			topic: TopicId,
			amount: Option<Balance>,
		) -> DispatchResult {
			Self::do_set_suggested_amount(origin, topic, amount)
		}
	}
}
