// SPDX-License-Identifier: Apache-2.0

//! Who authors blocks.

// Constant expressions over this file's own numbers; the tests build the runtime with them.
#![allow(clippy::arithmetic_side_effects)]

use super::{
	parameters::dynamic_params::validators,
	staking::{SessionStaking, ERAS_REMEMBERED},
};
#[cfg(feature = "runtime-benchmarks")]
use crate::benchmarks::helper::NetworkHelper;
use crate::{
	constants::*, AccountId, Aura, AuraId, Balance, Balances, BlockNumber, Runtime, RuntimeEvent,
	SessionDriver, SessionKeys, Staking,
};
use frame_support::{
	parameter_types,
	traits::{ConstBool, ConstU32, ConstU64, Get},
};
use frame_system::EnsureRoot;
use sp_runtime::{
	traits::{ConvertInto, OpaqueKeys},
	Perbill,
};

/// The least blocks of a session: below, a session could not have several blocks of each author, and
/// with 0 none would ever end.
pub const MIN_SESSION_LENGTH: BlockNumber = 10;

/// Blocks from one session to the next.
pub struct SessionLength;

impl Get<BlockNumber> for SessionLength {
	fn get() -> BlockNumber {
		validators::SessionLength::get().max(MIN_SESSION_LENGTH)
	}
}

/// Accepts at most one block per relay-chain slot, three ahead of inclusion.
pub type ConsensusHook = cumulus_pallet_aura_ext::FixedVelocityConsensusHook<
	Runtime,
	RELAY_CHAIN_SLOT_DURATION_MILLIS,
	BLOCK_PROCESSING_VELOCITY,
	UNINCLUDED_SEGMENT_CAPACITY,
>;

parameter_types! {
	/// Where sessions start to be counted.
	pub const SessionOffset: BlockNumber = 0;
	/// Of the authors without a block in a session, at most a quarter of the set is chilled.
	pub const MaxChilledShare: Perbill = Perbill::from_percent(25);
	/// Kept for an authority's keys.
	pub const KeyDeposit: Balance = deposit(1, 64);
}

impl pallet_authorship::Config for Runtime {
	type FindAuthor = pallet_session::FindAccountFromAuthorIndex<Self, Aura>;
	// Points of the era, and whether anybody is idle.
	type EventHandler = (Staking, SessionDriver);
}

impl pallet_session::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = ConvertInto;
	// Rotated by our own driver, which leaves the block usable.
	type ShouldEndSession = pallet_session_driver::Never;
	type NextSessionRotation = pallet_session::PeriodicSessions<SessionLength, SessionOffset>;
	// The elected ones that can author, and those that governance named.
	type SessionManager = pallet_session::historical::NoteHistoricalRoot<
		Self,
		pallet_session_driver::Guard<Self, Staking>,
	>;
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	type Keys = SessionKeys;
	// Aura panics if a disabled authority authors; an offender is chilled and slashed instead.
	type DisablingStrategy = ();
	type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	type KeyDeposit = KeyDeposit;
}

impl pallet_session_driver::Config for Runtime {
	type WeightInfo = pallet_session_driver::weights::SubstrateWeight<Runtime>;
	type Rotation = pallet_session::PeriodicSessions<SessionLength, SessionOffset>;
	type Staking = SessionStaking;
	type AdminOrigin = EnsureRoot<AccountId>;
	type MinAuthorities = validators::MinimumAuthorities;
	type MaxInvulnerables = ConstU32<16>;
	type MinExpectedBlocks = ConstU32<4>;
	type MaxChilledShare = MaxChilledShare;
	type MaxEndedEras = ConstU32<{ ERAS_REMEMBERED + 1 }>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = NetworkHelper;
}

impl pallet_aura::Config for Runtime {
	type AuthorityId = AuraId;
	type DisabledValidators = ();
	type MaxAuthorities = ConstU32<100>;
	type AllowMultipleBlocksPerSlot = ConstBool<true>;
	type SlotDuration = ConstU64<SLOT_DURATION>;
}

impl cumulus_pallet_aura_ext::Config for Runtime {}
