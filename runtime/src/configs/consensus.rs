// SPDX-License-Identifier: Apache-2.0

//! Who authors blocks.

use crate::{
	constants::*, AccountId, Aura, AuraId, Balance, Balances, BlockNumber, Runtime, RuntimeEvent,
	SessionKeys,
};
use frame_support::{
	parameter_types,
	traits::{ConstBool, ConstU32, ConstU64},
};
use sp_runtime::traits::{ConvertInto, OpaqueKeys};

/// Blocks from one session to the next.
pub type SessionLength = ConstU32<{ 6 * HOURS }>;

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
	/// Kept for an authority's keys.
	pub const KeyDeposit: Balance = deposit(1, 64);
}

impl pallet_authorship::Config for Runtime {
	type FindAuthor = pallet_session::FindAccountFromAuthorIndex<Self, Aura>;
	type EventHandler = ();
}

impl pallet_session::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = ConvertInto;
	// Rotated by our own driver, which leaves the block usable.
	type ShouldEndSession = pallet_session_driver::Never;
	type NextSessionRotation = pallet_session::PeriodicSessions<SessionLength, SessionOffset>;
	// The authorities of genesis stay; their keys may change.
	type SessionManager = ();
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	type Keys = SessionKeys;
	type DisablingStrategy = ();
	type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	type KeyDeposit = KeyDeposit;
}

impl pallet_session_driver::Config for Runtime {
	type WeightInfo = pallet_session_driver::weights::SubstrateWeight<Runtime>;
	type Rotation = pallet_session::PeriodicSessions<SessionLength, SessionOffset>;
}

impl pallet_aura::Config for Runtime {
	type AuthorityId = AuraId;
	type DisabledValidators = ();
	type MaxAuthorities = ConstU32<100>;
	type AllowMultipleBlocksPerSlot = ConstBool<true>;
	type SlotDuration = ConstU64<SLOT_DURATION>;
}

impl cumulus_pallet_aura_ext::Config for Runtime {}
