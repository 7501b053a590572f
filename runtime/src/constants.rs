// SPDX-License-Identifier: Apache-2.0

//! The chain's fixed numbers, in one place.

// Constant expressions over this file's own numbers; the tests build the runtime with them.
#![allow(clippy::arithmetic_side_effects)]

use crate::{Balance, BlockNumber};
use frame_support::weights::{constants::WEIGHT_REF_TIME_PER_SECOND, Weight};
use sp_runtime::Perbill;

/// One ALLO in base units.
pub const ALLO: Balance = 1_000_000_000_000_000_000;
/// A thousandth of an ALLO.
pub const MILLI_ALLO: Balance = 1_000_000_000_000_000;
/// A millionth of an ALLO.
pub const MICRO_ALLO: Balance = 1_000_000_000_000;

/// What an account must hold to exist: 0.001 ALLO.
pub const EXISTENTIAL_DEPOSIT: Balance = MILLI_ALLO;
/// ALLO is never more than this: 10^9 ALLO.
pub const MAX_SUPPLY: Balance = 1_000_000_000 * ALLO;

/// Generic Substrate address format, until a prefix of our own is registered.
pub const SS58_PREFIX: u16 = 42;
/// Parachain id of the presets; a live chain sets the one that its relay chain assigned.
pub const PARA_ID: u32 = 4_242;

/// Milliseconds of a slot; fixed for the life of the chain.
pub const SLOT_DURATION: u64 = 6_000;
/// Slot of the relay chain.
pub const RELAY_CHAIN_SLOT_DURATION_MILLIS: u32 = 6_000;
/// Blocks per relay-chain slot.
pub const BLOCK_PROCESSING_VELOCITY: u32 = 1;
/// Blocks that may wait for inclusion (async backing).
pub const UNINCLUDED_SEGMENT_CAPACITY: u32 = 3;

/// Blocks of a minute.
pub const MINUTES: BlockNumber = 60_000 / 6_000;
/// Blocks of an hour.
pub const HOURS: BlockNumber = MINUTES * 60;
/// Blocks of a day.
pub const DAYS: BlockNumber = HOURS * 24;

/// Deposit for state: a fixed part per item and a part per byte.
pub const fn deposit(items: u32, bytes: u32) -> Balance {
	(items as Balance) * 20 * MILLI_ALLO + (bytes as Balance) * 10 * MICRO_ALLO
}

/// Share of a block that is assumed to go to its initialisation.
pub const AVERAGE_ON_INITIALIZE_RATIO: Perbill = Perbill::from_percent(5);
/// Share of a block that ordinary transactions may fill; operational ones get all of it.
pub const NORMAL_DISPATCH_RATIO: Perbill = Perbill::from_percent(75);
/// Two seconds of computation and the largest proof that the relay chain takes.
pub const MAXIMUM_BLOCK_WEIGHT: Weight = Weight::from_parts(
	WEIGHT_REF_TIME_PER_SECOND.saturating_mul(2),
	cumulus_primitives_core::relay_chain::MAX_POV_SIZE as u64,
);
/// Longest block body, bytes.
pub const MAXIMUM_BLOCK_LENGTH: u32 = 5 * 1024 * 1024;
