// SPDX-License-Identifier: Apache-2.0

//! Economics that governance tunes without a new runtime.

use crate::{constants::*, AccountId, Balance, BlockNumber, Runtime, RuntimeEvent};
use allora_primitives::Decimal;
use frame_support::{
	dynamic_params::{dynamic_pallet_params, dynamic_params},
	traits::AsEnsureOriginWithArg,
};
use frame_system::EnsureRoot;

/// The tunable parameters; unset ones have the defaults given here.
#[dynamic_params(RuntimeParameters, pallet_parameters::Parameters::<Runtime>)]
pub mod dynamic_params {
	use super::*;

	/// Topics.
	#[dynamic_pallet_params]
	#[codec(index = 0)]
	pub mod topics {
		/// Refundable deposit of a topic, base units.
		#[codec(index = 0)]
		pub static Deposit: Balance = 10 * ALLO;
		/// Fee of a topic's creation, base units; it is the topic's first revenue.
		#[codec(index = 1)]
		pub static CreationFee: Balance = ALLO;
		/// The weight (M23) from which a topic opens epochs, in whole tokens; >= 0.
		#[codec(index = 2)]
		pub static MinimumWeight: Decimal = Decimal::from_u32(1);
		/// topic_reward_alpha of M23, (0,1].
		#[codec(index = 3)]
		pub static RewardAlpha: Decimal = Decimal::from_rational(1, 2);
		/// mu of M23: the importance of stake.
		#[codec(index = 4)]
		pub static StakeImportance: Decimal = Decimal::from_rational(1, 2);
		/// nu of M23: the importance of revenue.
		#[codec(index = 5)]
		pub static FeeImportance: Decimal = Decimal::from_rational(1, 2);
	}

	/// Workers and reputers.
	#[dynamic_pallet_params]
	#[codec(index = 1)]
	pub mod actors {
		/// Refundable deposit of a worker, base units.
		#[codec(index = 0)]
		pub static WorkerDeposit: Balance = ALLO;
		/// Refundable deposit of a reputer, base units.
		#[codec(index = 1)]
		pub static ReputerDeposit: Balance = ALLO;
		/// The least stake with which a reputer may attest, base units.
		#[codec(index = 2)]
		pub static MinimumStake: Balance = 100 * ALLO;
		/// Blocks from an exit's request to its completion; three weeks.
		#[codec(index = 3)]
		pub static UnbondingPeriod: BlockNumber = 21 * DAYS;
		/// The least bond of a commitment, base units; at least the existential deposit.
		#[codec(index = 4)]
		pub static MinCommitBond: Balance = ALLO;
	}

	/// Stake: delegation and disputes.
	#[dynamic_pallet_params]
	#[codec(index = 10)]
	pub mod stake {
		/// The least delegation to a reputer in a topic, base units.
		#[codec(index = 0)]
		pub static MinimumDelegation: Balance = ALLO;
		/// Blocks from setting stake aside because of a disputed truth to taking it; a week.
		#[codec(index = 1)]
		pub static SlashDelay: BlockNumber = 7 * DAYS;
	}

	/// Emission.
	#[dynamic_pallet_params]
	#[codec(index = 2)]
	pub mod emission {
		/// Emission of one block to topics and validators together, base units.
		#[codec(index = 0)]
		pub static PerBlock: Balance = 10 * ALLO;
		/// Blocks of a month, for the drip of revenue (M25).
		#[codec(index = 1)]
		pub static BlocksPerMonth: BlockNumber = 30 * DAYS;
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl Default for RuntimeParameters {
	fn default() -> Self {
		RuntimeParameters::Emission(dynamic_params::emission::Parameters::PerBlock(
			dynamic_params::emission::PerBlock,
			Some(ALLO),
		))
	}
}

impl pallet_parameters::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeParameters = RuntimeParameters;
	type AdminOrigin = AsEnsureOriginWithArg<EnsureRoot<AccountId>>;
	// The SDK exports its measured weights under `()` alone.
	type WeightInfo = ();
}
