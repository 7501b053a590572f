// SPDX-License-Identifier: Apache-2.0

//! Why a call is refused: a section of the pallet's module, imported there.

use frame_support::pallet_macros::pallet_section;

/// The errors; each names its cause and the remedy.
#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// An account is in the list twice. Remedy: name each once.
		NamedTwice,
		/// An account has no session keys and could not author. Remedy: it calls `session.set_keys`
		/// first.
		WithoutKeys,
	}
}
