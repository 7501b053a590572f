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
//! The emission of a month follows the stake, the circulating supply and what is left of the
//! ecosystem's part of the supply (M26). A share of it belongs to the validators; the rest is split
//! among the active topics by their weight (M24) and reaches the workers and reputers of each
//! settled epoch ([`RewardSink`]). An epoch pays at most a multiple of what its topic's revenue
//! dripped for it ([`EpochRevenue`]), and beyond the drip less than its topic's stake would earn with
//! validators: paying one's own topic must not pay.
//!
//! Both parts are paid from the ecosystem pot first, which holds what consumers paid; what is
//! missing is minted, and the supply never exceeds `MaxSupply`. What an epoch does not pay stays in
//! the ecosystem pot, or is never minted.
//!
//! Payment has two stages. [`RewardSink::fix_payout`] writes the payout table of the epoch and
//! moves exactly its sum to the payout pot: from there on the epoch is paid, whatever happens. The
//! rows are then credited in batches, in what blocks have room for. A row to the payout pot itself goes
//! to the ecosystem pot: it could never leave the former again. A row whose destination cannot
//! receive it (the account would stay below the existential deposit) does not fail: it accrues and
//! is added to the account's next row, or claimed.
//!
//! ## Low Level / Implementation Details
//!
//! ### Pots
//!
//! [`Pallet::ecosystem_account`], [`Pallet::payout_account`] and [`Pallet::validators_account`]
//! derive from `PalletId`. Each keeps
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
//! ### Schedule
//!
//! [`CurrentMonth`] has the emission per block. It is computed anew in the first block with room
//! after `BlocksPerMonth` blocks. What cannot be computed is announced and tried again after a
//! thirtieth of a month; until then nothing is emitted.
//!
//! The stake counts as `MinimumStaked` at least: M26 limits the emission per staked unit, so a
//! network in which nobody has staked yet would emit nothing, and one unit of stake at the wrong
//! moment would decide a month.
//!
//! ### Validators' part
//!
//! It is set aside every `SetAsidePeriod` blocks and before each change of the emission, for all
//! blocks since the last time, into a pot of its own. Nothing but the payout of staking eras takes
//! from it: an era that ends is promised what no other was ([`Pallet::promise_validators`]), a reward
//! that is paid leaves the pot ([`Pallet::settle_reward`]) and is never minted on top, and what nobody
//! can claim any more goes to the ecosystem ([`Pallet::return_promised`]).
//!
//! ### Genesis
//!
//! [`allocation`] gives the published parts of the supply to the beneficiaries that the genesis
//! names. What vests is locked by two schedules, which together are M26a at whole months.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub mod allocation;
mod errors;
mod events;
mod impls;
mod schedule;
mod staking_accounts;
mod try_state;
mod types;
mod validators;
mod views;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

#[cfg(doc)]
use allora_primitives::traits::{EpochRevenue, RewardSink};
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

use frame_support::{pallet_macros::import_section, traits::StorageVersion};

/// The version of this pallet's storage.
pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

/// What the benchmarks need of other pallets.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper {
	/// An active topic with weight.
	fn create_topic() -> allora_primitives::TopicId;
}

#[import_section(events::events)]
#[import_section(errors::errors)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::allocation::Beneficiaries;
	use allora_primitives::{
		scoring,
		traits::{EpochRevenue, ReputerRewards, StakedSupply, TopicInspect, VestingSchedules},
		Balance, BlockNumber, Decimal, EpochIndex, TopicId,
	};
	use frame_support::{
		pallet_prelude::*,
		traits::fungible::{Balanced, Inspect, Mutate, MutateHold},
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
			+ Balanced<Self::AccountId>
			+ MutateHold<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// The reasons for holds.
		type RuntimeHoldReason: From<HoldReason>;

		/// What is known of topics.
		type Topics: TopicInspect<Self::AccountId>;

		/// Takes of a reputer's reward what belongs to its delegators and its stake.
		type Reputers: ReputerRewards<Self::AccountId>;

		/// Who may switch the emission on and off.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// What the accounts of the pots derive from.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// What topics' revenues dripped for open epochs.
		type Revenue: EpochRevenue;

		/// The stake that the emission follows.
		type Staked: StakedSupply;

		/// Locks what was granted at genesis.
		type Vesting: VestingSchedules<Self::AccountId>;

		/// Blocks of a month of the schedule (M26), at least 1; a change counts from the next month
		/// on.
		type BlocksPerMonth: Get<BlockNumber>;

		/// v of M26: the validators' part of the emission, 0..1, rounded down; the topics get the
		/// rest.
		type ValidatorShare: Get<Decimal>;

		/// f_e of M26: the part of the ecosystem that is emitted in a month if all is staked and
		/// circulates, at least 0.
		type EmissionFraction: Get<Decimal>;

		/// The weight of the new in the smoothed rate of M26, (0,1].
		type EmissionAlpha: Get<Decimal>;

		/// MPY of M26: what a staked unit earns in a month at most, at least 0.
		type MaximumMonthlyYield: Get<Decimal>;

		/// rho of M26 until it has been measured: the reputers' part of what topics pay, 0..1.
		type InitialReputersShare: Get<Decimal>;

		/// The least stake that the emission is computed from, base units.
		type MinimumStaked: Get<Balance>;

		/// kappa of protocol.md section 9: an epoch pays at most so many times what its topic's
		/// revenue dripped for it.
		type RewardCap: Get<Decimal>;

		/// kappa of topics with a worker whitelist, or of whose revenue one account paid most.
		type StrictRewardCap: Get<Decimal>;

		/// sigma: what an epoch pays beyond what dripped is at most this part of what its topic's
		/// stake would earn of the validators' part of the emission, at least 0. Above 1 paying
		/// one's own topic can pay; a large number leaves the caps alone.
		type StakeSubsidy: Get<Decimal>;

		/// Blocks of a month of the vesting of genesis allocations (M26a).
		#[pallet::constant]
		type VestingMonth: Get<BlockNumber>;

		/// After how many blocks the validators' part is set aside, at least 1.
		#[pallet::constant]
		type SetAsidePeriod: Get<BlockNumber>;

		/// The most ALLO that can ever exist at a time, base units.
		#[pallet::constant]
		type MaxSupply: Get<Balance>;

		/// What is held of its owner while a staking account is open, base units.
		#[pallet::constant]
		type StakingAccountDeposit: Get<Balance>;

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

	/// Why the pallet holds money.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// The deposit of an open staking account.
		#[codec(index = 0)]
		StakingAccount,
	}

	/// Whether epochs are paid at all.
	#[pallet::storage]
	pub type EmissionEnabled<T: Config> = StorageValue<_, bool, ValueQuery>;

	/// Everything that was ever minted by this pallet, base units.
	#[pallet::storage]
	pub type TotalMinted<T: Config> = StorageValue<_, Balance, ValueQuery>;

	/// The emission of the present month; absent before the first block with room for it.
	#[pallet::storage]
	pub type CurrentMonth<T: Config> = StorageValue<_, EmissionMonth, OptionQuery>;

	/// The first block whose validators' part is not set aside yet.
	#[pallet::storage]
	pub type SetAsideUntil<T: Config> = StorageValue<_, BlockNumber, ValueQuery>;

	/// What of the validators' pot is promised to eras whose rewards are not all paid, base units.
	#[pallet::storage]
	pub type Promised<T: Config> = StorageValue<_, Balance, ValueQuery>;

	/// What payouts fixed in this month gave to reputers and in all, base units.
	#[pallet::storage]
	pub type MonthSplit<T: Config> = StorageValue<_, RewardTotals, ValueQuery>;

	/// rho of M26 as last measured; absent before the first month with payouts has ended.
	#[pallet::storage]
	pub type ReputersShare<T: Config> = StorageValue<_, Decimal, OptionQuery>;

	/// What of the genesis allocations vests, base units; set at genesis.
	#[pallet::storage]
	pub type VestedAllocation<T: Config> = StorageValue<_, Balance, ValueQuery>;

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
	// made by a settled epoch only.
	#[pallet::storage]
	pub type Accrued<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, Balance, ValueQuery>;

	/// The open staking accounts.
	// Their names are hashes; each has a deposit.
	#[pallet::storage]
	pub type StakingAccounts<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, StakingAccount<T::AccountId>, OptionQuery>;

	/// The sum of all accrued rewards, base units.
	#[pallet::storage]
	pub type AccruedTotal<T: Config> = StorageValue<_, Balance, ValueQuery>;

	#[pallet::genesis_config]
	pub struct GenesisConfig<T: Config> {
		/// Whether epochs are paid from the start.
		pub emission_enabled: bool,
		/// Whether the published parts of the supply are given to the beneficiaries.
		pub allocate: bool,
		/// Who gets them, each group with at least one account.
		pub beneficiaries: Beneficiaries<T::AccountId>,
	}

	impl<T: Config> Default for GenesisConfig<T> {
		fn default() -> Self {
			Self {
				emission_enabled: true,
				allocate: false,
				beneficiaries: Default::default(),
			}
		}
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			EmissionEnabled::<T>::put(self.emission_enabled);
			if self.allocate {
				let allocated = Pallet::<T>::allocate(&self.beneficiaries);
				assert!(
					allocated.is_ok(),
					"emissions.beneficiaries cannot get their parts: {allocated:?}",
				);
			}
			for pot in [
				Pallet::<T>::ecosystem_account(),
				Pallet::<T>::payout_account(),
				Pallet::<T>::validators_account(),
			] {
				assert!(
					Pallet::<T>::open_pot(&pot).is_ok(),
					"the genesis balances leave no room below MaxSupply for the pots",
				);
			}
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_poll(_: BlockNumberFor<T>, meter: &mut WeightMeter) {
			Self::keep_schedule(meter);
			let limit = meter.remaining().min(T::MaxPollWeight::get());
			let mut share = WeightMeter::with_limit(limit);
			Self::credit(&mut share);
			meter.consume(share.consumed());
		}

		fn on_idle(_: BlockNumberFor<T>, remaining: Weight) -> Weight {
			let mut meter = WeightMeter::with_limit(remaining);
			Self::keep_schedule(&mut meter);
			Self::credit(&mut meter);
			meter.consumed()
		}

		fn integrity_test() {
			assert!(
				T::MaxBatch::get() > 0,
				"with MaxBatch 0 nobody would be credited"
			);
			assert!(
				Self::ecosystem_account() != Self::payout_account()
					&& Self::payout_account() != Self::validators_account(),
				"the accounts are too short to tell the pots apart",
			);
			assert!(
				T::SetAsidePeriod::get() > 0 && T::VestingMonth::get() > 0,
				"periods have at least one block"
			);
			assert!(
				Self::schedule_weight(true)
					.all_lte(<T as frame_system::Config>::BlockWeights::get().max_block),
				"the schedule must fit into an empty block",
			);
			assert!(
				T::WeightInfo::credit_base()
					.saturating_add(Self::batch_weight(Credited::worst(1)))
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
		/// While it is off, the reward of a settled epoch is 0: actors are scored, not paid, and
		/// nothing is set aside for the validators. What was due to them before is set aside first.
		/// Payouts that are fixed already are credited all the same.
		///
		/// ## Errors
		///
		/// - `BadOrigin`
		///
		/// ## Events
		///
		/// - [`Event::ValidatorsPartSetAside`]
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
		/// Everything that has accrued for `who` goes to `who`. Of an account without a balance it also
		/// comes without a call, with the reward that reaches the existential deposit.
		///
		/// ## Errors
		///
		/// - [`Error::NothingAccrued`]
		/// - [`Error::CannotReceive`]
		/// - [`Error::StakingAccountClosed`]
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

		/// Opens a staking account, or changes the commission that it accepts.
		///
		/// ## Dispatch Origin
		///
		/// Signed; the signer is the owner.
		///
		/// ## Details
		///
		/// Whatever reward is credited to the staking account goes to the owner and is delegated at
		/// once to `reputer` in `topic`, or added to the owner's own stake there if it is that
		/// reputer. What cannot be staked (the reputer takes no delegation or more than
		/// `maximum_commission`, or it would be less than the least delegation) stays free. Name the
		/// account as the reward destination of a registration; never transfer anything to it, since
		/// nobody has a key to it. `StakingAccountDeposit` is held while it is open.
		///
		/// ## Errors
		///
		/// - [`Error::TopicNotFound`]
		/// - `TokenError::FundsUnavailable`: the owner lacks the deposit.
		///
		/// ## Events
		///
		/// - [`Event::StakingAccountOpened`]
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::open_staking_account())]
		pub fn open_staking_account(
			origin: OriginFor<T>,
			topic: TopicId,
			reputer: T::AccountId,
			maximum_commission: Option<Perbill>,
		) -> DispatchResult {
			let owner = ensure_signed(origin)?;
			Self::do_open_staking_account(owner, topic, reputer, maximum_commission)
		}

		/// Closes a staking account.
		///
		/// ## Dispatch Origin
		///
		/// Signed by its owner.
		///
		/// ## Details
		///
		/// The deposit is released. First name another reward destination where this one is named:
		/// what is credited to a closed staking account accrues, and is paid when it is open again.
		///
		/// ## Errors
		///
		/// - [`Error::NotYourStakingAccount`]
		///
		/// ## Events
		///
		/// - [`Event::StakingAccountClosed`]
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::close_staking_account())]
		pub fn close_staking_account(
			origin: OriginFor<T>,
			account: T::AccountId,
		) -> DispatchResult {
			Self::do_close_staking_account(ensure_signed(origin)?, account)
		}
	}
}
