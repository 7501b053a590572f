// SPDX-License-Identifier: Apache-2.0

//! What the stock `polkadot-omni-node` (0.24) asks of a runtime: it runs ours as it is.

use allora_runtime::{Block, Nonce, Runtime, VERSION};
use frame_support::traits::PalletsInfoAccess;
use sp_api::RuntimeApiInfo;

type AuraId = allora_runtime::AuraId;
type AccountId = allora_runtime::AccountId;
type Balance = allora_runtime::Balance;

/// Name, id, and the version that is promised, of a runtime API.
macro_rules! api {
	($api:ty, $version:literal) => {
		(stringify!($api), <$api as RuntimeApiInfo>::ID, $version)
	};
}

/// The node binds these; it would not start, or not author, without them. A lower version is another
/// API to it.
#[test]
fn runtime_should_have_every_api_that_the_node_binds() {
	let asked = [
		api!(dyn sp_api::Core<Block>, 5),
		api!(dyn sp_api::Metadata<Block>, 2),
		api!(dyn sp_block_builder::BlockBuilder<Block>, 6),
		api!(
			dyn sp_transaction_pool::runtime_api::TaggedTransactionQueue<Block>,
			3
		),
		api!(dyn sp_offchain::OffchainWorkerApi<Block>, 2),
		api!(dyn sp_session::SessionKeys<Block>, 2),
		api!(dyn sp_consensus_aura::AuraApi<Block, AuraId>, 1),
		api!(
			dyn cumulus_primitives_aura::AuraUnincludedSegmentApi<Block>,
			2
		),
		api!(dyn cumulus_primitives_core::CollectCollationInfo<Block>, 3),
		api!(dyn cumulus_primitives_core::GetParachainInfo<Block>, 1),
		api!(dyn cumulus_primitives_core::RelayParentOffsetApi<Block>, 2),
		api!(
			dyn cumulus_primitives_core::SchedulingV3EnabledApi<Block>,
			1
		),
		api!(dyn cumulus_primitives_core::TargetBlockRate<Block>, 1),
		api!(
			dyn cumulus_primitives_core::KeyToIncludeInRelayProof<Block>,
			1
		),
		api!(
			dyn pallet_transaction_payment_rpc_runtime_api::TransactionPaymentApi<Block, Balance>,
			4
		),
		api!(
			dyn frame_system_rpc_runtime_api::AccountNonceApi<Block, AccountId, Nonce>,
			1
		),
		api!(dyn sp_genesis_builder::GenesisBuilder<Block>, 1),
	];
	let has: Vec<_> = asked
		.iter()
		.map(|(name, id, _)| (*name, VERSION.api_version(id)))
		.collect();
	let expected: Vec<_> = asked
		.iter()
		.map(|(name, _, version)| (*name, Some(*version)))
		.collect();
	assert_eq!(has, expected);
}

/// The node looks pallets up by name in the metadata: the block number, the parachain's inherent, the
/// authorities, the parachain's number.
#[test]
fn runtime_should_have_the_pallets_that_the_node_looks_up() {
	let pallets = allora_runtime::AllPalletsWithSystem::infos();
	for (name, module) in [
		("System", "frame_system"),
		("ParachainSystem", "cumulus_pallet_parachain_system"),
		("Aura", "pallet_aura"),
		("ParachainInfo", "staging_parachain_info"),
	] {
		let found = pallets.iter().find(|pallet| pallet.name == name);
		assert_eq!(
			found.map(|pallet| pallet.module_name),
			Some(module),
			"{name}"
		);
	}
	// Block numbers of four or eight bytes, sr25519 or ed25519 for authoring.
	let number = core::mem::size_of::<allora_runtime::BlockNumber>();
	assert!([4, 8].contains(&number));
	let key = core::any::type_name::<<Runtime as pallet_aura::Config>::AuthorityId>();
	assert!(key.contains("sr25519"), "{key}");
}
