// SPDX-License-Identifier: Apache-2.0

//! The runtime of the network: composition only.
//!
//! What the pallets do is theirs; here they are wired to each other ([`configs`]), given their
//! place in the metadata ([`Runtime`]) and opened to nodes and clients (`apis`). Genesis states are
//! in [`genesis_config_presets`].

#![cfg_attr(not(feature = "std"), no_std)]
#![recursion_limit = "256"]
// `impl_runtime_apis!` and `register_validate_block!` export symbols of the wasm by name.
#![allow(unsafe_code)]

extern crate alloc;

#[cfg(feature = "std")]
include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));

pub mod apis;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarks;
pub mod configs;
pub mod constants;
mod genesis_check;
pub mod genesis_config_presets;
#[cfg(feature = "std")]
pub mod simulation;

use alloc::vec::Vec;
use allora_primitives::crypto::attestation::AttestationId;
use sp_runtime::{
	generic, impl_opaque_keys,
	traits::{BlakeTwo256, IdentifyAccount, Verify},
	MultiAddress, MultiSignature,
};
use sp_version::RuntimeVersion;

pub use allora_primitives::{Balance, BlockNumber};
pub use apis::{api, RuntimeApi};
pub use sp_consensus_aura::sr25519::AuthorityId as AuraId;

/// Signature of a transaction: sr25519, ed25519 or ecdsa.
pub type Signature = MultiSignature;
/// Account id, 32 bytes.
pub type AccountId = <<Signature as Verify>::Signer as IdentifyAccount>::AccountId;
/// Number of transactions that an account has sent.
pub type Nonce = u32;
/// Hash of blocks and state.
pub type Hash = sp_core::H256;
/// Address in transactions.
pub type Address = MultiAddress<AccountId, ()>;
/// Block header.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
/// Block.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;

/// What is checked of every transaction, and what it pays. The submission gate stands in the place
/// of the payment, which it wraps: to wallets nothing is new.
pub type TxExtension = cumulus_pallet_weight_reclaim::StorageWeightReclaim<
	Runtime,
	(
		frame_system::AuthorizeCall<Runtime>,
		frame_system::CheckNonZeroSender<Runtime>,
		frame_system::CheckSpecVersion<Runtime>,
		frame_system::CheckTxVersion<Runtime>,
		frame_system::CheckGenesis<Runtime>,
		frame_system::CheckEra<Runtime>,
		frame_system::CheckNonce<Runtime>,
		frame_system::CheckWeight<Runtime>,
		pallet_submission_gate::SubmissionGate<
			Runtime,
			pallet_transaction_payment::ChargeTransactionPayment<Runtime>,
		>,
		frame_metadata_hash_extension::CheckMetadataHash<Runtime>,
	),
>;

/// A transaction as it comes in.
pub type UncheckedExtrinsic =
	generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;
/// What a signer signs.
pub type SignedPayload = generic::SignedPayload<RuntimeCall, TxExtension>;

/// Executes blocks.
pub type Executive = frame_executive::Executive<
	Runtime,
	Block,
	frame_system::ChainContext<Runtime>,
	Runtime,
	AllPalletsWithSystem,
>;

impl_opaque_keys! {
	/// Keys of an authority: it authors blocks and attests truths.
	pub struct SessionKeys {
		/// Authors blocks.
		pub aura: Aura,
		/// Attests truths.
		pub attestation: Attestation,
	}
}

/// The attestation key's place in the session keys; attesting itself is not part of sessions.
pub struct Attestation;

impl sp_runtime::BoundToRuntimeAppPublic for Attestation {
	type Public = AttestationId;
}

// The trait itself declares the bound twice.
#[allow(clippy::multiple_bound_locations)]
impl frame_support::traits::OneSessionHandler<AccountId> for Attestation {
	type Key = AttestationId;
	fn on_genesis_session<'a, I: 'a>(_: I)
	where
		I: Iterator<Item = (&'a AccountId, Self::Key)>,
	{
	}
	fn on_new_session<'a, I: 'a>(_: bool, _: I, _: I)
	where
		I: Iterator<Item = (&'a AccountId, Self::Key)>,
	{
	}
	fn on_disabled(_: u32) {}
}

/// The version. `spec_version` rises with every change of behaviour; `transaction_version` only
/// when the encoding of an existing call or extension changes (docs/versions.md).
#[sp_version::runtime_version]
pub const VERSION: RuntimeVersion = RuntimeVersion {
	spec_name: alloc::borrow::Cow::Borrowed("allora"),
	impl_name: alloc::borrow::Cow::Borrowed("allora"),
	authoring_version: 1,
	spec_version: 1,
	impl_version: 0,
	apis: apis::RUNTIME_API_VERSIONS,
	transaction_version: 1,
	system_version: 1,
};

/// Types that know nothing of the calls, for the node.
pub mod opaque {
	use super::*;
	pub use sp_runtime::OpaqueExtrinsic as UncheckedExtrinsic;

	/// Block header.
	pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
	/// Block with undecoded transactions.
	pub type Block = generic::Block<Header, UncheckedExtrinsic>;
	/// Hash of a block.
	pub type Hash = sp_core::H256;
}

/// Indices are grouped by tens, some groups with two of them, and never reused. Hooks run, and the genesis is built, in the order of the
/// declarations (`legacy_ordering`; without it both would follow the indices).
#[frame_support::runtime(legacy_ordering)]
mod runtime {
	use super::*;

	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Runtime;

	// System: 0..9
	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type ParachainSystem = cumulus_pallet_parachain_system;
	#[runtime::pallet_index(2)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(3)]
	pub type ParachainInfo = staging_parachain_info;
	#[runtime::pallet_index(4)]
	pub type WeightReclaim = cumulus_pallet_weight_reclaim;
	#[runtime::pallet_index(5)]
	pub type Migrations = pallet_migrations;
	#[runtime::pallet_index(6)]
	pub type Parameters = pallet_parameters;

	// Money: 10..19
	#[runtime::pallet_index(10)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(11)]
	pub type TransactionPayment = pallet_transaction_payment;
	#[runtime::pallet_index(12)]
	pub type SubmissionGate = pallet_submission_gate;
	#[runtime::pallet_index(13)]
	pub type Vesting = pallet_vesting;
	#[runtime::pallet_index(14)]
	pub type Treasury = pallet_treasury;

	// Handling and governance: 30..49
	#[runtime::pallet_index(30)]
	pub type Utility = pallet_utility;
	#[runtime::pallet_index(31)]
	pub type Multisig = pallet_multisig;
	#[runtime::pallet_index(32)]
	pub type Proxy = pallet_proxy;
	#[runtime::pallet_index(33)]
	pub type Preimage = pallet_preimage;
	#[runtime::pallet_index(34)]
	pub type Scheduler = pallet_scheduler;
	#[runtime::pallet_index(49)]
	pub type Sudo = pallet_sudo;

	// The network: 50..69
	#[runtime::pallet_index(50)]
	pub type Topics = pallet_topics;
	#[runtime::pallet_index(51)]
	pub type Inference = pallet_inference;
	#[runtime::pallet_index(52)]
	pub type Reputation = pallet_reputation;
	#[runtime::pallet_index(53)]
	pub type Stake = pallet_stake;
	#[runtime::pallet_index(54)]
	pub type Pwyw = pallet_pwyw;
	#[runtime::pallet_index(55)]
	pub type Emissions = pallet_emissions;
	#[runtime::pallet_index(56)]
	pub type GroundTruth = pallet_ground_truth;

	// Consensus: 20..29. Last, because the genesis elects the authorities by stakes, which are parts of
	// the balances that the pallets before have given; of these, the staking pallet before the
	// sessions.
	#[runtime::pallet_index(20)]
	pub type Authorship = pallet_authorship;
	#[runtime::pallet_index(25)]
	pub type Staking = pallet_staking;
	#[runtime::pallet_index(26)]
	pub type VoterList = pallet_bags_list;
	#[runtime::pallet_index(27)]
	pub type Offences = pallet_offences;
	#[runtime::pallet_index(28)]
	pub type Historical = pallet_session::historical;
	#[runtime::pallet_index(22)]
	pub type SessionDriver = pallet_session_driver;
	#[runtime::pallet_index(21)]
	pub type Session = pallet_session;
	#[runtime::pallet_index(23)]
	pub type Aura = pallet_aura;
	#[runtime::pallet_index(24)]
	pub type AuraExt = cumulus_pallet_aura_ext;
}

cumulus_pallet_parachain_system::register_validate_block! {
	Runtime = Runtime,
	BlockExecutor = cumulus_pallet_aura_ext::BlockExecutor::<Runtime, Executive>,
}

/// Accounts of the chain's own pots, for presets and clients.
pub fn pot_accounts() -> Vec<(&'static str, AccountId)> {
	alloc::vec![
		("ecosystem", Emissions::ecosystem_account()),
		("payout", Emissions::payout_account()),
		("delegation", Stake::pot_account()),
		("validators", Emissions::validators_account()),
		("treasury", Treasury::account_id()),
	]
}
