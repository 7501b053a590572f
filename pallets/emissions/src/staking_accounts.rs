// SPDX-License-Identifier: Apache-2.0

//! Rewards that are staked by themselves.
//!
//! A *staking account* is a name for "to this owner, and stake it with that reputer": an account that
//! nobody has a key to and that never has a balance. Its owner names it as the reward destination of a
//! registration. What is credited to it goes to the owner and is delegated at once. It derives from its
//! contents, so a credit sees by the name alone that there is something to look up: credits to all
//! other accounts cost what they cost without.
//!
//! A closed one gets nothing: what is credited to it accrues until it is opened again, or the rewards go
//! elsewhere.

use crate::{pallet::*, StakingAccount};
use allora_primitives::{
	traits::{ReputerRewards, TopicInspect},
	Balance, TopicId,
};
use codec::Encode;
use frame_support::{
	dispatch::DispatchResult,
	ensure,
	storage::with_storage_layer,
	traits::{fungible::MutateHold, tokens::Precision, Get},
	weights::Weight,
	Hashable,
};
use sp_runtime::{traits::AccountIdConversion, DispatchError, Perbill, TypeId};

/// Proof of one staking account, bytes: its size and as much as a published map's key costs.
const STAKING_ACCOUNT_PROOF: u64 = 2_700;

/// Who gets what is credited to an account.
pub(crate) enum Receiver<T: Config> {
	/// The account itself.
	Itself(T::AccountId),
	/// The owner of the staking account, who stakes it.
	Owner(StakingAccount<T::AccountId>),
}

impl<T: Config> Receiver<T> {
	/// Whose balance grows.
	pub fn account(&self) -> &T::AccountId {
		match self {
			Receiver::Itself(who) => who,
			Receiver::Owner(account) => &account.owner,
		}
	}

	/// Says that `amount` is there, free.
	pub fn received(&self, amount: Balance) {
		if let Receiver::Owner(account) = self {
			Pallet::<T>::stake_reward(account.clone(), amount);
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Who gets what is credited to `who`; an error for a closed staking account.
	pub(crate) fn receiver(who: &T::AccountId) -> Result<Receiver<T>, DispatchError> {
		if !Self::may_be_staking_account(who) {
			return Ok(Receiver::Itself(who.clone()));
		}
		let account = StakingAccounts::<T>::get(who).ok_or(Error::<T>::StakingAccountClosed)?;
		Ok(Receiver::Owner(account))
	}

	/// The account under which rewards of `owner` are staked with `reputer` in `topic`.
	pub fn staking_account(
		owner: &T::AccountId,
		topic: TopicId,
		reputer: &T::AccountId,
	) -> T::AccountId {
		let name = (b"stake", owner, topic, reputer).encode().blake2_256();
		T::PalletId::get().into_sub_account_truncating(name)
	}

	/// Whether the account has the form of a staking account. The pots have it too.
	pub(crate) fn may_be_staking_account(who: &T::AccountId) -> bool {
		let prefix = (frame_support::PalletId::TYPE_ID, T::PalletId::get()).encode();
		who.using_encoded(|bytes| bytes.starts_with(&prefix)) && !Self::is_pot(who)
	}

	fn is_pot(who: &T::AccountId) -> bool {
		[
			Self::ecosystem_account(),
			Self::payout_account(),
			Self::validators_account(),
		]
		.contains(who)
	}

	/// What a credit to a staking account costs beyond one to another account: looking it up, and the
	/// delegation.
	pub(crate) fn staking_weight() -> Weight {
		T::Reputers::stake_weight()
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(Weight::from_parts(0, STAKING_ACCOUNT_PROOF))
	}

	/// See [`Pallet::open_staking_account`].
	pub(crate) fn do_open_staking_account(
		owner: T::AccountId,
		topic: TopicId,
		reputer: T::AccountId,
		maximum_commission: Option<Perbill>,
	) -> DispatchResult {
		ensure!(
			T::Topics::status(topic).is_some(),
			Error::<T>::TopicNotFound
		);
		let account = Self::staking_account(&owner, topic, &reputer);
		let deposit = match StakingAccounts::<T>::get(&account) {
			Some(open) => open.deposit,
			None => {
				let deposit = T::StakingAccountDeposit::get();
				T::Currency::hold(&HoldReason::StakingAccount.into(), &owner, deposit)?;
				deposit
			},
		};
		StakingAccounts::<T>::insert(
			&account,
			StakingAccount {
				owner: owner.clone(),
				topic,
				reputer: reputer.clone(),
				maximum_commission,
				deposit,
			},
		);
		Self::deposit_event(Event::StakingAccountOpened {
			account,
			owner,
			topic,
			reputer,
			maximum_commission,
		});
		Ok(())
	}

	/// See [`Pallet::close_staking_account`].
	pub(crate) fn do_close_staking_account(
		owner: T::AccountId,
		account: T::AccountId,
	) -> DispatchResult {
		let open = StakingAccounts::<T>::get(&account)
			.filter(|open| open.owner == owner)
			.ok_or(Error::<T>::NotYourStakingAccount)?;
		T::Currency::release(
			&HoldReason::StakingAccount.into(),
			&owner,
			open.deposit,
			Precision::Exact,
		)?;
		StakingAccounts::<T>::remove(&account);
		Self::deposit_event(Event::StakingAccountClosed { account, owner });
		Ok(())
	}

	/// Stakes what was just paid to the owner of a staking account; what cannot be staked stays free.
	pub(crate) fn stake_reward(account: StakingAccount<T::AccountId>, amount: Balance) {
		let StakingAccount {
			owner,
			topic,
			reputer,
			maximum_commission,
			..
		} = account;
		let result = with_storage_layer(|| {
			T::Reputers::stake_reward(&owner, topic, &reputer, amount, maximum_commission)
		});
		Self::deposit_event(match result {
			Ok(()) => Event::RewardStaked {
				owner,
				topic,
				reputer,
				amount,
			},
			Err(error) => Event::RewardNotStaked {
				owner,
				topic,
				reputer,
				amount,
				error,
			},
		});
	}
}
