// SPDX-License-Identifier: Apache-2.0

//! The validators' pot: what of it is promised to staking eras, and how a reward leaves it.

use crate::pallet::*;
use allora_primitives::Balance;
use frame_support::{
	defensive,
	storage::with_storage_layer,
	traits::{
		fungible::{Balanced, Debt, Mutate},
		tokens::{imbalance::Imbalance, Preservation},
	},
};

impl<T: Config> Pallet<T> {
	/// Promises everything in the validators' pot that is not promised yet to an era that ends now,
	/// after setting aside what is due for the blocks before this one. Returns the amount, base
	/// units.
	pub fn promise_validators() -> Balance {
		// What cannot be set aside now is set aside later, for a later era.
		if let Err(error) = with_storage_layer(Self::set_aside_validators) {
			Self::deposit_event(Event::SetAsideFailed { error });
		}
		let free = Self::unpromised();
		if free > 0 {
			Promised::<T>::mutate(|promised| *promised = promised.saturating_add(free));
			Self::deposit_event(Event::ValidatorsPartPromised { amount: free });
		}
		free
	}

	/// What of the validators' pot no era was promised, base units.
	pub fn unpromised() -> Balance {
		Self::spendable(&Self::validators_account()).saturating_sub(Promised::<T>::get())
	}

	/// Takes a promise back; the money stays in the pot for the next era.
	pub fn withdraw_promise(amount: Balance) {
		Promised::<T>::mutate(|promised| *promised = promised.saturating_sub(amount));
	}

	/// Moves what was promised and nobody can claim any more to the ecosystem: call it when every
	/// reward of every ended era is paid. Returns the amount, base units.
	pub fn return_promised() -> Balance {
		let rest = Promised::<T>::get();
		if rest == 0 {
			return 0;
		}
		let (pot, ecosystem) = (Self::validators_account(), Self::ecosystem_account());
		let moved = with_storage_layer(|| {
			T::Currency::transfer(&pot, &ecosystem, rest, Preservation::Preserve)
		});
		match moved {
			Ok(amount) => {
				Promised::<T>::kill();
				Self::deposit_event(Event::ValidatorsPartReturned { amount });
				amount
			},
			Err(error) => {
				// The pot holds what is promised, and the ecosystem takes any amount: a bug, and the
				// promise stands.
				defensive!("the validators' pot cannot return a promise", error);
				0
			},
		}
	}

	/// Pays what a staking pallet credited to accounts without having it: the pot loses exactly as
	/// much, so that the issuance stays as it was.
	///
	/// A pot that lacks it, which is a bug, is helped out by the ecosystem. Only if neither has it
	/// the credit becomes new issuance, and is announced ([`Event::ValidatorsRewardNotCovered`]).
	pub fn settle_reward(reward: Debt<T::AccountId, T::Currency>) {
		let amount = reward.peek();
		Promised::<T>::mutate(|promised| *promised = promised.saturating_sub(amount));
		let pots = [Self::validators_account(), Self::ecosystem_account()];
		let rest = pots.iter().try_fold(reward, |due, pot| {
			T::Currency::settle(pot, due, Preservation::Preserve)
				.err()
				.ok_or(())
		});
		if let Ok(uncovered) = rest {
			let amount = uncovered.peek();
			defensive!("a reward of validators is not covered");
			Self::deposit_event(Event::ValidatorsRewardNotCovered { amount });
		}
	}
}
