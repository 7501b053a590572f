// SPDX-License-Identifier: Apache-2.0

//! What the calls and the hooks do.

use crate::{pallet::*, WeightInfo};
use allora_primitives::traits::{RewardCursor, RewardStep, ValidatorStaking};
use frame_support::{
	dispatch::{DispatchClass, DispatchResult},
	ensure,
	traits::Get,
	weights::{Weight, WeightMeter},
	BoundedVec,
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::SaturatedConversion;

/// Rotation.
impl<T: Config> Pallet<T> {
	/// What the block has booked for the election's own account.
	fn registered() -> Weight {
		*frame_system::Pallet::<T>::block_weight().get(DispatchClass::Mandatory)
	}

	/// Ends the session: chills idle authors, rotates. Returns the weight that is still to be booked.
	pub(crate) fn rotate() -> Weight {
		let queued = pallet_session::QueuedKeys::<T>::decode_len().unwrap_or_default();
		let present = pallet_session::Validators::<T>::decode_len().unwrap_or_default();
		let chilled = T::Staking::chill_weight().saturating_mul(Self::chill_idle().into());

		let (era, before) = (T::Staking::active_era(), Self::registered());
		let slashes = T::Staking::due_slashes_weight();
		pallet_session::Pallet::<T>::rotate_session();
		let registered = Self::registered().saturating_sub(before);

		let begins = T::Staking::active_era() != era;
		// An election registers weight whether or not it elects anybody.
		let mut weight = if begins || registered.any_gt(Weight::zero()) {
			let (voters, targets) = T::Staking::electorate();
			<T as Config>::WeightInfo::rotate_elect(voters, targets).saturating_sub(registered)
		} else {
			<T as Config>::WeightInfo::rotate(queued.max(present).saturated_into())
		};
		if begins {
			weight.saturating_accrue(slashes);
		}
		weight.saturating_add(chilled)
	}

	/// Takes elected authors without a block in the ending session off the candidates, and forgets
	/// what was authored. Returns how many it asked the staking pallet to chill.
	fn chill_idle() -> u32 {
		let set = pallet_session::Validators::<T>::get();
		let size: u32 = set.len().saturated_into();
		let mut blocks: u32 = 0;
		let mut idle = alloc::vec::Vec::new();
		for who in set {
			match Authored::<T>::take(&who) {
				0 => idle.push(who),
				authored => blocks = blocks.saturating_add(authored),
			}
		}
		let expected = blocks.checked_div(size).unwrap_or_default();
		if expected < T::MinExpectedBlocks::get() {
			return 0;
		}
		let invulnerable = Invulnerables::<T>::get();
		let limit = T::MaxChilledShare::get().mul_floor(size).max(1);
		let session = pallet_session::CurrentIndex::<T>::get();
		let mut asked: u32 = 0;
		for who in idle {
			if asked >= limit {
				break;
			}
			if invulnerable.binary_search(&who).is_ok() {
				continue;
			}
			asked = asked.saturating_add(1);
			if T::Staking::chill(&who) {
				Self::deposit_event(Event::IdleAuthorChilled {
					who,
					session,
					expected,
				});
			}
		}
		asked
	}
}

/// Payment of eras.
impl<T: Config> Pallet<T> {
	/// Queues an era for payment: call it when the era ends, after its reward is promised.
	pub fn note_era_ended(era: u32) {
		Unpaid::<T>::mutate(|unpaid| {
			if unpaid.eras.is_full() {
				let oldest = unpaid.eras.remove(0);
				unpaid.at = RewardCursor::default();
				Self::deposit_event(Event::EraForgotten { era: oldest });
			}
			if unpaid.eras.try_push(era).is_err() {
				frame_support::defensive!("there is room for an era: one was just removed");
			}
		});
	}

	/// The largest weight of paying one page and settling what was promised.
	pub(crate) fn payment_weight() -> Weight {
		<T as Config>::WeightInfo::pay_base()
			.saturating_add(T::Staking::max_pay_weight())
			.saturating_add(T::Staking::all_paid_weight())
	}

	/// Pays as many pages as `meter` has room for.
	pub(crate) fn pay_eras(meter: &mut WeightMeter) {
		// The whole payment must fit, so that a block without room for a page is not charged for
		// looking.
		if !meter.can_consume(Self::payment_weight()) {
			return;
		}
		meter.consume(<T as Config>::WeightInfo::pay_base());
		let mut unpaid = Unpaid::<T>::get();
		let Some(mut era) = unpaid.eras.first().copied() else {
			return;
		};
		let step = T::Staking::max_pay_weight().saturating_add(T::Staking::all_paid_weight());
		while meter.can_consume(step) {
			let at = unpaid.at;
			let RewardStep { next, lost, weight } = T::Staking::pay_rewards(era, at);
			meter.consume(weight);
			if lost {
				let RewardCursor { earner, page } = at;
				Self::deposit_event(Event::RewardsLost { era, earner, page });
			}
			unpaid.at = next.unwrap_or_default();
			if next.is_some() {
				continue;
			}
			Self::deposit_event(Event::EraPaidOut { era });
			unpaid.eras.remove(0);
			if let Some(following) = unpaid.eras.first() {
				era = *following;
				continue;
			}
			meter.consume(T::Staking::all_paid_weight());
			let returned = T::Staking::on_all_paid();
			Self::deposit_event(Event::PromisesSettled { returned });
			break;
		}
		Unpaid::<T>::put(unpaid);
	}
}

/// Calls.
impl<T: Config> Pallet<T> {
	/// See [`Pallet::set_invulnerables`].
	pub(crate) fn do_set_invulnerables(
		invulnerables: BoundedVec<T::AccountId, T::MaxInvulnerables>,
	) -> DispatchResult {
		let mut list = invulnerables.into_inner();
		let count = list.len();
		list.sort();
		list.dedup();
		ensure!(list.len() == count, Error::<T>::NamedTwice);
		let have_keys = list.iter().all(pallet_session::NextKeys::<T>::contains_key);
		ensure!(have_keys, Error::<T>::WithoutKeys);
		// No longer than what it was.
		Invulnerables::<T>::put(BoundedVec::truncate_from(list));
		Self::deposit_event(Event::InvulnerablesSet {
			count: count.saturated_into(),
		});
		Ok(())
	}
}

impl<T: Config> pallet_authorship::EventHandler<T::AccountId, BlockNumberFor<T>> for Pallet<T> {
	fn note_author(author: T::AccountId) {
		Authored::<T>::mutate(author, |blocks| *blocks = blocks.saturating_add(1));
	}
}
