// SPDX-License-Identifier: Apache-2.0

//! What the calls and the traits do.

mod admission;
mod objection;
mod registration;
pub(crate) mod settlement;
pub(crate) mod sortition;
mod submission;
mod transfer;
mod views;

use crate::{types::*, Config, Pallet, Reputers};
use allora_primitives::{BlockNumber, Decimal, MAX_FORECASTERS, MAX_INFERERS};
use frame_support::traits::Get;
use sp_runtime::traits::{One, SaturatedConversion, Zero};

/// Target of the log.
pub(crate) const LOG_TARGET: &str = "runtime::reputation";

impl<T: Config> Pallet<T> {
	/// The block that is being built, or in the pool the next one.
	pub(crate) fn now() -> BlockNumber {
		frame_system::Pallet::<T>::block_number().saturated_into()
	}

	/// The reputer for whom `signer` acts in a topic: itself, or the one whose operator it is.
	pub(crate) fn owner_of(topic: u32, signer: &T::AccountId) -> Option<T::AccountId> {
		if Reputers::<T>::contains_key(topic, signer) {
			return Some(signer.clone());
		}
		crate::Operators::<T>::get(topic, signer)
	}

	/// Refuses a configuration that the code cannot work with.
	pub(crate) fn do_integrity_test() {
		assert!(
			T::HistoryDepth::get() >= 1,
			"HistoryDepth must be at least 1"
		);
		assert!(
			T::MaxTopicsPerReputer::get() >= 1,
			"MaxTopicsPerReputer must be at least 1"
		);
		let quantile = T::InitialRegretQuantile::get();
		assert!(
			quantile >= Decimal::zero() && quantile <= Decimal::one(),
			"InitialRegretQuantile must lie in 0..=1"
		);
		assert!(
			T::RewardParameters::get().alpha <= Decimal::one(),
			"the speed of the reward fractions must be at most 1"
		);
		assert!(
			T::ReputerParameters::get().epsilon > Decimal::zero(),
			"the reputers' epsilon must be positive, or perfect agreement has no score"
		);
		assert_eq!(
			quantities(MAX_INFERERS, MAX_FORECASTERS),
			MAX_QUANTITIES,
			"MAX_QUANTITIES must follow from the largest sets"
		);
		assert_eq!(
			(
				INFERER_ROW,
				FORECASTER_ROW,
				INFERER_PAIRS,
				MIXED_PAIRS,
				FORECASTER_PAIRS
			),
			(
				INFERER_SLOTS.saturating_mul(CELL),
				FORECASTER_SLOTS.saturating_mul(CELL),
				INFERER_SLOTS.saturating_mul(INFERER_ROW),
				INFERER_SLOTS.saturating_mul(FORECASTER_ROW),
				FORECASTER_SLOTS.saturating_mul(FORECASTER_ROW),
			),
			"the regret tables must be as large as the slots squared"
		);
	}
}
