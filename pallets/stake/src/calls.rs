// SPDX-License-Identifier: Apache-2.0

//! What users can do: a section of the pallet's module, imported there.

use frame_support::pallet_macros::pallet_section;

/// The calls, each one line into its `do_*`; the names that they use are those of the pallet's
/// module.
#[pallet_section]
mod calls {
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
		/// The request is queued and completes `UnbondingPeriod` blocks later, at most
		/// [`MAX_UNBONDING_PERIOD`]; until its release the stake counts and earns. In a retired
		/// topic the stake is released at once. What stays
		/// bonded is zero or at least `MinimumStake`; the largest number means everything that
		/// stays.
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

		/// Delegates stake to a reputer of a topic.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the delegator.
		///
		/// ## Details
		///
		/// Puts `amount` base units of the account's free balance on hold: the money stays on the
		/// delegator's account. It counts for the reputer's authority and earns from the next payout
		/// on, less the reputer's commission. It is never slashed. The reputer has at least
		/// `MinimumStake` of its own that stays; the delegation that stays is at least
		/// `MinimumDelegation` afterwards.
		///
		/// `maximum_commission` is the highest commission of the reputer that the delegator accepts,
		/// as a part of the delegators' reward; a higher one at this moment refuses the call, so a
		/// commission raised just before costs nothing but the fee. `None` accepts any. It says
		/// nothing about later changes.
		///
		/// ## Errors
		///
		/// - [`Error::AmountZero`]
		/// - [`Error::TopicNotFound`], [`Error::TopicRetired`]
		/// - [`Error::DelegatesToItself`], [`Error::ReputerNotStaked`]
		/// - [`Error::CommissionAboveAccepted`]
		/// - [`Error::BelowMinimumDelegation`]
		/// - `TokenError::FundsUnavailable`: the free balance above the existential deposit is less
		///   than `amount`.
		///
		/// ## Events
		///
		/// - [`Event::Delegated`]
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::delegate().saturating_add(T::Funding::weight()))]
		pub fn delegate(
			origin: OriginFor<T>,
			topic: TopicId,
			reputer: T::AccountId,
			#[pallet::compact] amount: Balance,
			maximum_commission: Option<Perbill>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_delegate(&who, topic, &reputer, amount, maximum_commission)
		}

		/// Asks to leave a reputer with a part of the delegation.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the delegator.
		///
		/// ## Details
		///
		/// The request is queued and completes `UnbondingPeriod` blocks later, at most
		/// [`MAX_UNBONDING_PERIOD`]; until its release the stake counts and earns. In a retired
		/// topic, or when the reputer has no own stake
		/// any more, it is released at once. What stays is zero or at least `MinimumDelegation`;
		/// the largest number means everything that stays. With the last of the stake go the
		/// rewards that were not claimed.
		///
		/// ## Errors
		///
		/// - [`Error::AmountZero`]
		/// - [`Error::NotEnoughStake`]
		/// - [`Error::RemainderBelowMinimum`]
		/// - [`Error::TooManyRequests`]
		/// - `TokenError::CannotCreate`, only when it is released at once: the account's free
		///   balance would stay below the existential deposit.
		///
		/// ## Events
		///
		/// - [`Event::UndelegateRequested`]; or [`Event::Undelegated`] with
		///   [`Event::RewardsClaimed`] or [`Event::RewardsKept`]
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::undelegate().saturating_add(T::Funding::weight()))]
		pub fn undelegate(
			origin: OriginFor<T>,
			topic: TopicId,
			reputer: T::AccountId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_undelegate(&who, topic, &reputer, amount)
		}

		/// Takes back a request to leave a reputer that is not released yet.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the delegator.
		///
		/// ## Details
		///
		/// The stake of the request stays delegated, as if it had never been asked back.
		///
		/// ## Errors
		///
		/// - [`Error::RequestNotFound`]
		///
		/// ## Events
		///
		/// - [`Event::UndelegateCancelled`]
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::cancel_undelegate())]
		pub fn cancel_undelegate(
			origin: OriginFor<T>,
			topic: TopicId,
			reputer: T::AccountId,
			request: RequestId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_cancel_undelegate(&who, topic, &reputer, request)
		}

		/// Releases the caller's due requests to leave a reputer.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the delegator.
		///
		/// ## Details
		///
		/// The chain does this by itself in what is left of a block's weight; this call does not
		/// wait for it. In a retired topic, or when the reputer has no own stake any more, every
		/// request is due. At most `MaxRequests` requests; the weight of those that were not there
		/// is given back.
		///
		/// ## Errors
		///
		/// - [`Error::NothingDue`]
		/// - `TokenError::CannotCreate`: the account's free balance would stay below the
		///   existential deposit. Bring its free balance up to the existential deposit first.
		///
		/// ## Events
		///
		/// - [`Event::Undelegated`]; with the last of the stake [`Event::RewardsClaimed`] or
		///   [`Event::RewardsKept`]
		#[pallet::call_index(7)]
		#[pallet::weight(
			T::WeightInfo::withdraw_undelegated(T::MaxRequests::get())
				.saturating_add(T::Funding::weight())
		)]
		pub fn withdraw_undelegated(
			origin: OriginFor<T>,
			topic: TopicId,
			reputer: T::AccountId,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let released = Self::do_withdraw_undelegated(&who, topic, &reputer)?;
			let weight = T::WeightInfo::withdraw_undelegated(released);
			Ok(Some(weight.saturating_add(T::Funding::weight())).into())
		}

		/// Claims the caller's rewards of a delegation.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the delegator.
		///
		/// ## Details
		///
		/// Everything that was earned and not claimed, in whole base units; the part of a base unit
		/// stays earned. If the delegation compounds, it is added to the stake; otherwise, and when
		/// the delegation is leaving with everything, in a retired topic, or when the reputer takes
		/// no delegation any more, it is paid out.
		///
		/// ## Errors
		///
		/// - [`Error::DelegationNotFound`]
		/// - [`Error::NothingToClaim`]
		/// - `TokenError::BelowMinimum`: the account's free balance would stay below the existential
		///   deposit. Bring it up to that first.
		///
		/// ## Events
		///
		/// - [`Event::RewardsClaimed`] or [`Event::RewardsCompounded`]
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::claim_rewards().saturating_add(T::Funding::weight()))]
		pub fn claim_rewards(
			origin: OriginFor<T>,
			topic: TopicId,
			reputer: T::AccountId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_claim_rewards(&who, topic, &reputer)
		}

		/// Claims a delegator's rewards for it.
		///
		/// ## Dispatch Origin
		///
		/// Signed by anybody.
		///
		/// ## Details
		///
		/// As [`Pallet::claim_rewards`] by `delegator`: its choice decides whether the rewards are
		/// added or paid to it, and since nothing is rounded away by a claim, nobody is worse off
		/// for it. With it, somebody who compounds many delegations can be served by one account.
		///
		/// ## Errors
		///
		/// - as [`Pallet::claim_rewards`]
		///
		/// ## Events
		///
		/// - [`Event::RewardsClaimed`] or [`Event::RewardsCompounded`]
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::claim_rewards().saturating_add(T::Funding::weight()))]
		pub fn claim_rewards_for(
			origin: OriginFor<T>,
			topic: TopicId,
			reputer: T::AccountId,
			delegator: T::AccountId,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_claim_rewards(&delegator, topic, &reputer)
		}

		/// Chooses whether rewards are added to the stake.
		///
		/// ## Dispatch Origin
		///
		/// Signed by a delegator of `reputer`, or by the reputer itself.
		///
		/// ## Details
		///
		/// For a delegator (off by default): what [`Pallet::claim_rewards`] does with the rewards
		/// while some of the stake stays.
		/// For the reputer (on by default): whether its part of each reward is added to its own
		/// stake as it is paid. A reputer that named another account for its rewards is paid there
		/// in any case.
		///
		/// ## Errors
		///
		/// - [`Error::DelegationNotFound`], [`Error::NothingStaked`]
		///
		/// ## Events
		///
		/// - [`Event::CompoundingSet`]
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::set_compounding())]
		pub fn set_compounding(
			origin: OriginFor<T>,
			topic: TopicId,
			reputer: T::AccountId,
			compounding: bool,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_compounding(&who, topic, &reputer, compounding)
		}

		/// Sets the caller's commission: its part of its delegators' rewards.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the reputer.
		///
		/// ## Details
		///
		/// At most `MaxCommission`. While there are delegators it changes by at most
		/// `MaxCommissionChange` in either direction, once per epoch of the topic and once in
		/// `CommissionPeriod` blocks: an epoch may take minutes, leaving takes weeks. Without
		/// delegators it is free.
		///
		/// ## Errors
		///
		/// - [`Error::NothingStaked`]
		/// - [`Error::CommissionTooHigh`]
		/// - [`Error::CommissionStepTooLarge`], [`Error::CommissionChangedRecently`]
		///
		/// ## Events
		///
		/// - [`Event::CommissionChanged`]
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::set_commission())]
		pub fn set_commission(
			origin: OriginFor<T>,
			topic: TopicId,
			rate: Perbill,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_commission(&who, topic, rate)
		}

		/// Sets a share of a reputer's own stake aside because of a disputed truth.
		///
		/// ## Dispatch Origin
		///
		/// `AdminOrigin`.
		///
		/// ## Details
		///
		/// The share, rounded down, leaves the own stake now, first from what stays, then from the
		/// latest requests, so that no request that is still queued escapes it; it stays on hold.
		/// `SlashDelay` blocks later the chain takes it. Delegated stake is not touched. What the
		/// hook or the owner released before, also in the same block, is out of reach.
		///
		/// ## Errors
		///
		/// - `BadOrigin`
		/// - [`Error::SlashTooLarge`], [`Error::SlashPending`], [`Error::NothingToSlash`]
		///
		/// ## Events
		///
		/// - [`Event::SlashScheduled`]
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::schedule_slash().saturating_add(T::Funding::weight()))]
		pub fn schedule_slash(
			origin: OriginFor<T>,
			topic: TopicId,
			epoch: EpochIndex,
			reputer: T::AccountId,
			share: Perbill,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_schedule_slash(topic, epoch, &reputer, share).map(drop)
		}

		/// Gives back what was set aside, as own stake of the reputer.
		///
		/// ## Dispatch Origin
		///
		/// `AdminOrigin`.
		///
		/// ## Details
		///
		/// The stake stays bonded; requests to leave that were cut are not restored.
		///
		/// ## Errors
		///
		/// - `BadOrigin`
		/// - [`Error::SlashNotFound`]
		///
		/// ## Events
		///
		/// - [`Event::SlashCancelled`]
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::cancel_slash().saturating_add(T::Funding::weight()))]
		pub fn cancel_slash(
			origin: OriginFor<T>,
			topic: TopicId,
			epoch: EpochIndex,
			reputer: T::AccountId,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_cancel_slash(topic, epoch, &reputer)
		}
	}
}
