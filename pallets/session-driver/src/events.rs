// SPDX-License-Identifier: Apache-2.0

//! What the pallet tells of: a section of the pallet's module, imported there.

use frame_support::pallet_macros::pallet_section;

/// The events; the names that they use are those of the pallet's module.
#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Governance named the accounts that author without being elected.
		InvulnerablesSet {
			/// How many.
			count: u32,
		},
		/// An elected validator has no session keys and will not author. Remedy: `session.set_keys`
		/// before the next election.
		KeylessDropped {
			/// The validator.
			who: T::AccountId,
		},
		/// An election found too few validators with keys; the present authorities stay.
		AuthoritiesKept {
			/// How many it found, the named ones included.
			found: u32,
			/// How many there must be.
			minimum: u32,
		},
		/// An elected author had no block in a whole session and is no longer a candidate. Remedy:
		/// mend the node, then `staking.validate`.
		IdleAuthorChilled {
			/// The author.
			who: T::AccountId,
			/// The session.
			session: SessionIndex,
			/// How many blocks an author had on average.
			expected: u32,
		},
		/// A page of an era's rewards could not be paid and never can be: the validator's stake is
		/// gone.
		RewardsLost {
			/// The era.
			era: u32,
			/// The validator's place among those that earned something in the era.
			earner: u32,
			/// The page of its nominators.
			page: u32,
		},
		/// All rewards of an era are paid.
		EraPaidOut {
			/// The era.
			era: u32,
		},
		/// The rewards of all ended eras are paid, and what was promised for them beyond that is
		/// free.
		PromisesSettled {
			/// How much that was, base units.
			returned: Balance,
		},
		/// More eras wait for their payment than can; the oldest is forgotten. What nobody claims of
		/// it is free when all others are paid.
		EraForgotten {
			/// The era.
			era: u32,
		},
	}
}
