// SPDX-License-Identifier: Apache-2.0

//! Batches, multisigs, proxies, preimages, the scheduler, sudo.

// Constant expressions over this file's own numbers; the tests build the runtime with them.
#![allow(clippy::arithmetic_side_effects)]

use crate::{
	constants::*, AccountId, Balance, Balances, OriginCaller, Preimage, Runtime, RuntimeCall,
	RuntimeEvent, RuntimeHoldReason, RuntimeOrigin, System,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	parameter_types,
	traits::{
		fungible::HoldConsideration, ConstU32, EqualPrivilegeOnly, InstanceFilter,
		LinearStoragePrice,
	},
	weights::Weight,
};
use frame_system::EnsureRoot;
use scale_info::TypeInfo;
use sp_runtime::{traits::BlakeTwo256, Perbill};

parameter_types! {
	/// Deposit of a multisig call.
	pub const MultisigDepositBase: Balance = deposit(1, 88);
	/// Deposit of each further signatory.
	pub const MultisigDepositFactor: Balance = deposit(0, 32);
	/// Deposit of an account's first proxy.
	pub const ProxyDepositBase: Balance = deposit(1, 8);
	/// Deposit of each proxy.
	pub const ProxyDepositFactor: Balance = deposit(0, 33);
	/// Deposit of an account's first announcement.
	pub const AnnouncementDepositBase: Balance = deposit(1, 8);
	/// Deposit of each announcement.
	pub const AnnouncementDepositFactor: Balance = deposit(0, 66);
	/// Deposit of a preimage.
	pub const PreimageBaseDeposit: Balance = deposit(2, 64);
	/// Deposit of each byte of a preimage.
	pub const PreimageByteDeposit: Balance = deposit(0, 1);
	/// Why a preimage's deposit is held.
	pub const PreimageHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Preimage(pallet_preimage::HoldReason::Preimage);
	/// Share of a block for scheduled calls.
	pub MaximumSchedulerWeight: Weight = Perbill::from_percent(60) * MAXIMUM_BLOCK_WEIGHT;
}

impl pallet_utility::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PalletsOrigin = OriginCaller;
	type WeightInfo = pallet_utility::weights::SubstrateWeight<Runtime>;
}

impl pallet_multisig::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type DepositBase = MultisigDepositBase;
	type DepositFactor = MultisigDepositFactor;
	type MaxSignatories = ConstU32<100>;
	type WeightInfo = pallet_multisig::weights::SubstrateWeight<Runtime>;
	type BlockNumberProvider = System;
}

/// What a proxy may do for its account. No type but `Any` may send the account's money to others, name
/// where its rewards go, or give away what earns them. What a type exists for can cost all the same:
/// `Stake` and `NonTransfer` choose to whom stake is delegated, and at which commission, `Staking` whom
/// it nominates and the session keys. `runtime/tests/proxies.rs` has the answer for every call of the
/// network's pallets.
#[derive(
	Copy,
	Clone,
	Default,
	Eq,
	PartialEq,
	Ord,
	PartialOrd,
	Encode,
	Decode,
	DecodeWithMemTracking,
	Debug,
	MaxEncodedLen,
	TypeInfo,
)]
pub enum ProxyType {
	/// Everything.
	#[default]
	#[codec(index = 0)]
	Any,
	/// Everything but moving money to others: no transfers, payments and fees of creation, no reward
	/// destination, and no offer of a registration or a topic. It may register, and accept what is
	/// offered, without a reward destination: the rewards are the account's.
	#[codec(index = 1)]
	NonTransfer,
	/// A worker's calls: registration, inferences and forecasts; not where its rewards go, who owns the
	/// registration, or which key signs for it. It may take the operator's key away.
	#[codec(index = 2)]
	Worker,
	/// A reputer's calls: registration and truths; not its stake, and with the limits of a worker's
	/// proxy.
	#[codec(index = 3)]
	Reputer,
	/// Own and delegated stake: bonding, leaving, claiming, the commission, staking accounts.
	/// What it releases stays on the account.
	#[codec(index = 4)]
	Stake,
	/// A validator's and a nominator's calls: bonding, standing, nominating, leaving, claiming and the
	/// session keys; not where the rewards go. What is withdrawn stays on the account.
	#[codec(index = 5)]
	Staking,
}

/// Whether the call sends money of the account to others, now or later: a transfer, a payment, a
/// destination of rewards that it names, or the giving away of what earns them.
fn moves_money(call: &RuntimeCall) -> bool {
	use pallet_inference::Call as Worker;
	use pallet_reputation::Call as Reputer;
	match call {
		RuntimeCall::Balances(..) | RuntimeCall::Vesting(..) | RuntimeCall::Sudo(..) => true,
		RuntimeCall::Staking(pallet_staking::Call::bond { payee, .. }) => {
			matches!(payee, pallet_staking::RewardDestination::Account(_))
		},
		RuntimeCall::Staking(call) => matches!(call, pallet_staking::Call::set_payee { .. }),
		RuntimeCall::Pwyw(call) => matches!(
			call,
			pallet_pwyw::Call::pay { .. } | pallet_pwyw::Call::subscribe { .. }
		),
		// The creation fee is a payment.
		RuntimeCall::Topics(call) => matches!(
			call,
			pallet_topics::Call::create { .. } | pallet_topics::Call::offer_transfer { .. }
		),
		RuntimeCall::Inference(call) => match call {
			Worker::register {
				reward_destination, ..
			}
			| Worker::accept_transfer {
				reward_destination, ..
			} => reward_destination.is_some(),
			call => matches!(
				call,
				Worker::set_reward_destination { .. } | Worker::offer_transfer { .. }
			),
		},
		RuntimeCall::Reputation(call) => match call {
			Reputer::register {
				reward_destination, ..
			}
			| Reputer::accept_transfer {
				reward_destination, ..
			} => reward_destination.is_some(),
			call => matches!(
				call,
				Reputer::set_reward_destination { .. } | Reputer::offer_transfer { .. }
			),
		},
		_ => false,
	}
}

/// Whether the call names a key that signs for a registration. It would outlive the proxy, so a proxy
/// for one role may not: else its holder could go on after it is removed.
fn names_operator(call: &RuntimeCall) -> bool {
	use pallet_inference::Call as Worker;
	use pallet_reputation::Call as Reputer;
	match call {
		RuntimeCall::Inference(
			Worker::register { operator, .. }
			| Worker::accept_transfer { operator, .. }
			| Worker::set_operator { operator, .. },
		)
		| RuntimeCall::Reputation(
			Reputer::register { operator, .. }
			| Reputer::accept_transfer { operator, .. }
			| Reputer::set_operator { operator, .. },
		) => operator.is_some(),
		_ => false,
	}
}

impl InstanceFilter<RuntimeCall> for ProxyType {
	fn filter(&self, call: &RuntimeCall) -> bool {
		match self {
			ProxyType::Any => true,
			_ if moves_money(call) => false,
			ProxyType::NonTransfer => true,
			ProxyType::Worker => {
				matches!(call, RuntimeCall::Inference(..)) && !names_operator(call)
			},
			ProxyType::Reputer => {
				matches!(call, RuntimeCall::Reputation(..)) && !names_operator(call)
			},
			ProxyType::Stake => matches!(
				call,
				RuntimeCall::Stake(..)
					| RuntimeCall::Emissions(
						pallet_emissions::Call::open_staking_account { .. }
							| pallet_emissions::Call::close_staking_account { .. }
					)
			),
			ProxyType::Staking => matches!(
				call,
				RuntimeCall::Staking(..) | RuntimeCall::Session(..) | RuntimeCall::VoterList(..)
			),
		}
	}

	fn is_superset(&self, other: &Self) -> bool {
		match (self, other) {
			(a, b) if a == b => true,
			(ProxyType::Any, _) => true,
			_ => false,
		}
	}
}

impl pallet_proxy::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type ProxyType = ProxyType;
	type ProxyDepositBase = ProxyDepositBase;
	type ProxyDepositFactor = ProxyDepositFactor;
	type MaxProxies = ConstU32<32>;
	type WeightInfo = pallet_proxy::weights::SubstrateWeight<Runtime>;
	type MaxPending = ConstU32<32>;
	type CallHasher = BlakeTwo256;
	type AnnouncementDepositBase = AnnouncementDepositBase;
	type AnnouncementDepositFactor = AnnouncementDepositFactor;
	type BlockNumberProvider = System;
}

impl pallet_preimage::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_preimage::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	type ManagerOrigin = EnsureRoot<AccountId>;
	type Consideration = HoldConsideration<
		AccountId,
		Balances,
		PreimageHoldReason,
		LinearStoragePrice<PreimageBaseDeposit, PreimageByteDeposit, Balance>,
	>;
}

impl pallet_scheduler::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type PalletsOrigin = OriginCaller;
	type RuntimeCall = RuntimeCall;
	type MaximumWeight = MaximumSchedulerWeight;
	type ScheduleOrigin = EnsureRoot<AccountId>;
	type OriginPrivilegeCmp = EqualPrivilegeOnly;
	type MaxScheduledPerBlock = ConstU32<50>;
	type WeightInfo = pallet_scheduler::weights::SubstrateWeight<Runtime>;
	type Preimages = Preimage;
	type BlockNumberProvider = System;
}

impl pallet_sudo::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type WeightInfo = pallet_sudo::weights::SubstrateWeight<Runtime>;
}
