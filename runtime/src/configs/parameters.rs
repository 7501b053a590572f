// SPDX-License-Identifier: Apache-2.0

//! Economics that governance tunes without a new runtime.

use crate::{constants::*, AccountId, Balance, BlockNumber, Runtime, RuntimeEvent};
use allora_primitives::Decimal;
use frame_support::{
	dynamic_params::{dynamic_pallet_params, dynamic_params},
	traits::AsEnsureOriginWithArg,
};
use frame_system::EnsureRoot;
use sp_runtime::Perbill;

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

	/// Fees.
	#[dynamic_pallet_params]
	#[codec(index = 3)]
	pub mod fees {
		/// The author's part of a transaction's fee, 0..100 %; the rest is the treasury's. Tips are
		/// the author's.
		#[codec(index = 0)]
		pub static AuthorShare: Perbill = Perbill::from_percent(20);
	}

	/// Validators and sessions.
	#[dynamic_pallet_params]
	#[codec(index = 11)]
	pub mod validators {
		/// Blocks of a session, at least 10; six hours. An era is four of them. A session ends in each
		/// block that is a multiple of it.
		#[codec(index = 0)]
		pub static SessionLength: BlockNumber = 6 * HOURS;
		/// The least authorities that a new set must have, at least 1; else the present set stays.
		#[codec(index = 1)]
		pub static MinimumAuthorities: u32 = 1;
	}

	/// Emission. What is out of its range is not refused here: the month that would be computed with
	/// it emits nothing, and is tried again a thirtieth of a month later.
	#[dynamic_pallet_params]
	#[codec(index = 2)]
	pub mod emission {
		// Index 0 was a constant emission per block; it is not used again.
		/// Blocks of a month of the emission's schedule (M26) and of the drip of revenue (M25), at
		/// least 1; thirty days. A change counts from the next month of the schedule on.
		#[codec(index = 1)]
		pub static BlocksPerMonth: BlockNumber = 30 * DAYS;
		/// v of M26: the validators' part of the emission, 0..1.
		#[codec(index = 2)]
		pub static ValidatorShare: Decimal = Decimal::from_rational(1, 4);
		/// f_e of M26, a month, at least 0: the part of the ecosystem that is emitted if everything
		/// is staked and circulates.
		#[codec(index = 3)]
		pub static EmissionFraction: Decimal = Decimal::from_rational(25, 1_000);
		/// The weight of the new month in the smoothed rate of M26, (0,1].
		#[codec(index = 4)]
		pub static EmissionAlpha: Decimal = Decimal::from_rational(1, 10);
		/// MPY of M26, a month, at least 0: what a staked unit earns at most; 12 % a year.
		#[codec(index = 5)]
		pub static MaximumMonthlyYield: Decimal = Decimal::from_inner(9_488_792_934_583_046);
		/// rho of M26 until it is measured, 0..1: the reputers' part of what topics pay.
		#[codec(index = 6)]
		pub static InitialReputersShare: Decimal = Decimal::from_rational(1, 3);
		/// The least stake that the emission is computed from, base units, up to the supply's cap;
		/// what the schedule's model starts with. With 0 nothing is emitted while nothing is staked.
		#[codec(index = 7)]
		pub static MinimumStaked: Balance = 47_000_000 * ALLO;
		/// kappa, at least 0: an epoch pays at most so many times what its topic's revenue dripped.
		#[codec(index = 8)]
		pub static RewardCap: Decimal = Decimal::from_u32(2);
		/// kappa of topics with a worker whitelist, or of whose revenue one account paid more than
		/// half, at least 0. Above 1 a payer can draw more from its own topic than it pays.
		#[codec(index = 9)]
		pub static StrictRewardCap: Decimal = Decimal::from_u32(1);
		/// sigma, at least 0: an epoch pays beyond what dripped at most this part of what its topic's
		/// stake would earn of the validators' part of the emission. From 1 on a payer that owns the
		/// topic's workers can draw more than its money and its stake would earn elsewhere.
		#[codec(index = 10)]
		pub static StakeSubsidy: Decimal = Decimal::from_rational(4, 5);
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl Default for RuntimeParameters {
	fn default() -> Self {
		RuntimeParameters::Emission(dynamic_params::emission::Parameters::MinimumStaked(
			dynamic_params::emission::MinimumStaked,
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
