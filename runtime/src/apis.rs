// SPDX-License-Identifier: Apache-2.0

//! What nodes and clients can ask of the runtime.

use super::*;
use alloc::{string::String, vec::Vec};
use allora_primitives::{
	runtime_api::{
		CombinationInputs, DelegationPage, DelegationView, EmissionView, EpochLosses, EpochScores,
		EpochSubmissions, EpochValues, ExitView, OpenWindow, PaymentStatistics, PoolView,
		PredictionWeights, Quote, Ranked, ReceiptView, ReputerWeight, Service, SettlementInputs,
		SlashView, StakePage, StakeView, Standing, SubscriptionView, SupplyBreakdown,
		TopicEconomics, TopicFilter, TopicPage, TopicView,
	},
	scoring::Regrets,
	traits::{TopicRevenue, TopicStake},
	ActorKind, EpochIndex, KindStatus, Prediction, TopicId,
};
use cumulus_primitives_core::{
	CollationInfo, ParaId, RelayProofRequest, VerifySchedulingSignature,
};
use frame_support::{
	genesis_builder_helper::{build_state, get_preset},
	traits::Get,
	weights::Weight,
};
use sp_api::impl_runtime_apis;
use sp_core::{crypto::KeyTypeId, OpaqueMetadata};
use sp_runtime::{
	traits::Block as BlockT,
	transaction_validity::{TransactionSource, TransactionValidity},
	ApplyExtrinsicResult, ExtrinsicInclusionMode,
};
use sp_session::OpaqueGeneratedSessionKeys;

impl_runtime_apis! {
	impl sp_api::Core<Block> for Runtime {
		fn version() -> RuntimeVersion {
			VERSION
		}
		fn execute_block(block: <Block as BlockT>::LazyBlock) {
			Executive::execute_block(block)
		}
		fn initialize_block(header: &<Block as BlockT>::Header) -> ExtrinsicInclusionMode {
			Executive::initialize_block(header)
		}
	}

	impl sp_api::Metadata<Block> for Runtime {
		fn metadata() -> OpaqueMetadata {
			OpaqueMetadata::new(Runtime::metadata().into())
		}
		fn metadata_at_version(version: u32) -> Option<OpaqueMetadata> {
			Runtime::metadata_at_version(version)
		}
		fn metadata_versions() -> Vec<u32> {
			Runtime::metadata_versions()
		}
	}

	impl frame_support::view_functions::runtime_api::RuntimeViewFunction<Block> for Runtime {
		fn execute_view_function(
			id: frame_support::view_functions::ViewFunctionId,
			input: Vec<u8>,
		) -> Result<Vec<u8>, frame_support::view_functions::ViewFunctionDispatchError> {
			Runtime::execute_view_function(id, input)
		}
	}

	impl sp_block_builder::BlockBuilder<Block> for Runtime {
		fn apply_extrinsic(extrinsic: <Block as BlockT>::Extrinsic) -> ApplyExtrinsicResult {
			Executive::apply_extrinsic(extrinsic)
		}
		fn finalize_block() -> <Block as BlockT>::Header {
			Executive::finalize_block()
		}
		fn inherent_extrinsics(
			data: sp_inherents::InherentData,
		) -> Vec<<Block as BlockT>::Extrinsic> {
			data.create_extrinsics()
		}
		fn check_inherents(
			block: <Block as BlockT>::LazyBlock,
			data: sp_inherents::InherentData,
		) -> sp_inherents::CheckInherentsResult {
			data.check_extrinsics(&block)
		}
	}

	impl sp_transaction_pool::runtime_api::TaggedTransactionQueue<Block> for Runtime {
		fn validate_transaction(
			source: TransactionSource,
			tx: <Block as BlockT>::Extrinsic,
			block_hash: <Block as BlockT>::Hash,
		) -> TransactionValidity {
			Executive::validate_transaction(source, tx, block_hash)
		}
	}

	impl sp_offchain::OffchainWorkerApi<Block> for Runtime {
		fn offchain_worker(header: &<Block as BlockT>::Header) {
			Executive::offchain_worker(header)
		}
	}

	impl pallet_staking_runtime_api::StakingApi<Block, Balance, AccountId> for Runtime {
		fn nominations_quota(balance: Balance) -> u32 {
			Staking::api_nominations_quota(balance)
		}
		fn eras_stakers_page_count(era: sp_staking::EraIndex, account: AccountId) -> sp_staking::Page {
			Staking::api_eras_stakers_page_count(era, account)
		}
		fn pending_rewards(era: sp_staking::EraIndex, account: AccountId) -> bool {
			Staking::api_pending_rewards(era, account)
		}
	}

	impl sp_session::SessionKeys<Block> for Runtime {
		fn generate_session_keys(
			owner: Vec<u8>,
			seed: Option<Vec<u8>>,
		) -> OpaqueGeneratedSessionKeys {
			SessionKeys::generate(&owner, seed).into()
		}
		fn decode_session_keys(encoded: Vec<u8>) -> Option<Vec<(Vec<u8>, KeyTypeId)>> {
			SessionKeys::decode_into_raw_public_keys(&encoded)
		}
	}

	impl sp_consensus_aura::AuraApi<Block, AuraId> for Runtime {
		fn slot_duration() -> sp_consensus_aura::SlotDuration {
			sp_consensus_aura::SlotDuration::from_millis(constants::SLOT_DURATION)
		}
		fn authorities() -> Vec<AuraId> {
			pallet_aura::Authorities::<Runtime>::get().into_inner()
		}
	}

	impl cumulus_primitives_aura::AuraUnincludedSegmentApi<Block> for Runtime {
		fn can_build_upon(
			included_hash: <Block as BlockT>::Hash,
			slot: cumulus_primitives_aura::Slot,
		) -> bool {
			configs::ConsensusHook::can_build_upon(included_hash, slot)
		}
	}

	impl cumulus_primitives_core::CollectCollationInfo<Block> for Runtime {
		fn collect_collation_info(header: &<Block as BlockT>::Header) -> CollationInfo {
			ParachainSystem::collect_collation_info(header)
		}
	}

	impl cumulus_primitives_core::GetParachainInfo<Block> for Runtime {
		fn parachain_id() -> ParaId {
			ParachainInfo::parachain_id()
		}
	}

	impl cumulus_primitives_core::RelayParentOffsetApi<Block> for Runtime {
		fn relay_parent_offset() -> u32 {
			<Runtime as cumulus_pallet_parachain_system::Config>::RelayParentOffset::get()
		}
		fn max_claim_queue_offset() -> u8 {
			ParachainSystem::max_claim_queue_offset()
		}
	}

	impl cumulus_primitives_core::SchedulingV3EnabledApi<Block> for Runtime {
		fn scheduling_v3_enabled() -> bool {
			<Runtime as cumulus_pallet_parachain_system::Config>::SchedulingSignatureVerifier::V3_SCHEDULING_ENABLED
		}
	}

	impl cumulus_primitives_core::TargetBlockRate<Block> for Runtime {
		fn target_block_rate() -> u32 {
			constants::BLOCK_PROCESSING_VELOCITY
		}
	}

	impl cumulus_primitives_core::KeyToIncludeInRelayProof<Block> for Runtime {
		fn keys_to_prove() -> RelayProofRequest {
			Default::default()
		}
	}

	impl frame_system_rpc_runtime_api::AccountNonceApi<Block, AccountId, Nonce> for Runtime {
		fn account_nonce(account: AccountId) -> Nonce {
			System::account_nonce(account)
		}
	}

	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentApi<Block, Balance>
		for Runtime
	{
		fn query_info(
			uxt: <Block as BlockT>::Extrinsic,
			len: u32,
		) -> pallet_transaction_payment_rpc_runtime_api::RuntimeDispatchInfo<Balance> {
			TransactionPayment::query_info(uxt, len)
		}
		fn query_fee_details(
			uxt: <Block as BlockT>::Extrinsic,
			len: u32,
		) -> pallet_transaction_payment::FeeDetails<Balance> {
			TransactionPayment::query_fee_details(uxt, len)
		}
		fn query_weight_to_fee(weight: Weight) -> Balance {
			TransactionPayment::weight_to_fee(weight)
		}
		fn query_length_to_fee(length: u32) -> Balance {
			TransactionPayment::length_to_fee(length)
		}
	}

	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentCallApi<Block, Balance, RuntimeCall>
		for Runtime
	{
		fn query_call_info(
			call: RuntimeCall,
			len: u32,
		) -> pallet_transaction_payment::RuntimeDispatchInfo<Balance> {
			TransactionPayment::query_call_info(call, len)
		}
		fn query_call_fee_details(
			call: RuntimeCall,
			len: u32,
		) -> pallet_transaction_payment::FeeDetails<Balance> {
			TransactionPayment::query_call_fee_details(call, len)
		}
		fn query_weight_to_fee(weight: Weight) -> Balance {
			TransactionPayment::weight_to_fee(weight)
		}
		fn query_length_to_fee(length: u32) -> Balance {
			TransactionPayment::length_to_fee(length)
		}
	}

	impl sp_genesis_builder::GenesisBuilder<Block> for Runtime {
		fn build_state(config: Vec<u8>) -> sp_genesis_builder::Result {
			genesis_config_presets::check(&config).map_err(String::from)?;
			build_state::<RuntimeGenesisConfig>(config)
		}
		fn get_preset(id: &Option<sp_genesis_builder::PresetId>) -> Option<Vec<u8>> {
			get_preset::<RuntimeGenesisConfig>(id, genesis_config_presets::get_preset)
		}
		fn preset_names() -> Vec<sp_genesis_builder::PresetId> {
			genesis_config_presets::preset_names()
		}
	}

	impl allora_primitives::runtime_api::TopicsApi<Block, AccountId> for Runtime {
		fn topic(id: TopicId) -> Option<TopicView<AccountId>> {
			Topics::topic_view(id)
		}
		fn topics(from: TopicId, limit: u32) -> Vec<TopicView<AccountId>> {
			Topics::topic_views(from, limit)
		}
		fn find_topics(
			filter: TopicFilter<AccountId>,
			from: TopicId,
			limit: u32,
		) -> TopicPage<AccountId> {
			Topics::find_topics(filter, from, limit)
		}
		fn open_windows(topic: TopicId) -> Vec<OpenWindow> {
			Topics::open_windows(topic)
		}
	}

	impl allora_primitives::runtime_api::InferenceApi<Block, AccountId> for Runtime {
		fn prediction(topic: TopicId, epoch: EpochIndex) -> Option<Prediction> {
			Inference::prediction(topic, epoch)
		}
		fn latest_prediction(topic: TopicId) -> Option<Prediction> {
			Inference::latest_prediction(topic)
		}
		fn prediction_no_older_than(topic: TopicId, blocks: BlockNumber) -> Option<Prediction> {
			Inference::prediction_no_older_than(topic, blocks)
		}
		fn history(topic: TopicId, from: EpochIndex, limit: u32) -> Vec<Prediction> {
			Inference::history(topic, from, limit)
		}
		fn submissions(topic: TopicId, epoch: EpochIndex) -> Option<EpochSubmissions<AccountId>> {
			Inference::submissions(topic, epoch)
		}
		fn loss_values(topic: TopicId, epoch: EpochIndex) -> Option<EpochValues<AccountId>> {
			Inference::loss_values(topic, epoch)
		}
		fn actor_status(topic: TopicId, who: AccountId) -> Vec<KindStatus> {
			alloc::vec![
				Inference::kind_status(topic, &who, ActorKind::Inferer),
				Inference::kind_status(topic, &who, ActorKind::Forecaster),
				Reputation::kind_status(topic, &who),
			]
		}
		fn weights(topic: TopicId, epoch: EpochIndex) -> Option<PredictionWeights<AccountId>> {
			Inference::weights(topic, epoch)
		}
		fn services(
			topic: TopicId,
			kind: ActorKind,
			skip: u32,
			limit: u32,
		) -> Vec<Service<AccountId>> {
			Inference::services(topic, kind, skip, limit)
		}
	}

	impl allora_primitives::runtime_api::ReputationApi<Block, AccountId> for Runtime {
		fn scores(topic: TopicId, epoch: EpochIndex) -> Option<EpochScores<AccountId>> {
			Reputation::epoch_scores(topic, epoch)
		}
		fn losses(topic: TopicId, epoch: EpochIndex) -> Option<EpochLosses<AccountId>> {
			Reputation::epoch_losses(topic, epoch)
		}
		fn standings(topic: TopicId, kind: ActorKind, limit: u32) -> Vec<Standing<AccountId>> {
			Reputation::standings(topic, kind, limit)
		}
		fn leaderboard(
			topic: TopicId,
			kind: ActorKind,
			skip: u32,
			limit: u32,
		) -> Vec<Ranked<AccountId>> {
			Reputation::leaderboard(topic, kind, skip, limit)
		}
		fn regrets(
			topic: TopicId,
			inferers: Vec<AccountId>,
			forecasters: Vec<AccountId>,
		) -> Option<Regrets> {
			Reputation::regrets_between(topic, &inferers, &forecasters)
		}
		fn coefficients(
			topic: TopicId,
			epoch: EpochIndex,
		) -> Option<Vec<ReputerWeight<AccountId>>> {
			Reputation::coefficients(topic, epoch)
		}
	}

	impl allora_primitives::runtime_api::ReplayApi<Block, AccountId> for Runtime {
		fn combination_inputs(
			topic: TopicId,
			epoch: EpochIndex,
		) -> Option<CombinationInputs<AccountId>> {
			Inference::combination_inputs(topic, epoch)
		}
		fn settlement_inputs(
			topic: TopicId,
			epoch: EpochIndex,
		) -> Option<SettlementInputs<AccountId>> {
			Reputation::settlement_inputs(topic, epoch)
		}
	}

	impl allora_primitives::runtime_api::StakeApi<Block, AccountId> for Runtime {
		fn stake(topic: TopicId, who: AccountId) -> Option<StakeView> {
			Stake::stake_view(topic, &who)
		}
		fn stakes(who: AccountId, from: TopicId, limit: u32) -> StakePage {
			Stake::stake_views(&who, from, limit)
		}
		fn pool(topic: TopicId, reputer: AccountId) -> Option<PoolView> {
			Stake::pool_view(topic, &reputer)
		}
		fn delegation(
			topic: TopicId,
			reputer: AccountId,
			who: AccountId,
		) -> Option<DelegationView<AccountId>> {
			Stake::delegation_view(topic, &reputer, &who)
		}
		fn delegations(
			who: AccountId,
			from: Option<(TopicId, AccountId)>,
			limit: u32,
		) -> DelegationPage<AccountId> {
			Stake::delegation_views(&who, from, limit)
		}
		fn claimable(topic: TopicId, reputer: AccountId, who: AccountId) -> Balance {
			Stake::claimable(topic, &reputer, &who)
		}
		fn exits(topic: TopicId, reputer: AccountId, staker: AccountId) -> Vec<ExitView> {
			Stake::exit_views(topic, &reputer, &staker)
		}
		fn pending_slash(
			topic: TopicId,
			epoch: EpochIndex,
			reputer: AccountId,
		) -> Option<SlashView> {
			Stake::slash_view(topic, epoch, &reputer)
		}
	}

	impl allora_primitives::runtime_api::PwywApi<Block, AccountId> for Runtime {
		fn quote(topic: TopicId, amount: Balance) -> Option<Quote> {
			Pwyw::quote(topic, amount)
		}
		fn receipts(payer: AccountId, from: u64, limit: u32) -> Vec<ReceiptView<AccountId>> {
			Pwyw::receipts(payer, from, limit)
		}
		fn subscriptions(payer: AccountId) -> Vec<SubscriptionView> {
			Pwyw::subscriptions(payer)
		}
		fn payment_statistics(topic: TopicId) -> Option<PaymentStatistics> {
			Pwyw::payment_statistics(topic)
		}
		fn top_payers(topic: TopicId) -> Vec<(AccountId, Balance)> {
			Pwyw::top_payers(topic)
		}
	}

	impl allora_primitives::runtime_api::EmissionsApi<Block> for Runtime {
		fn emission(ahead: u32) -> Option<EmissionView> {
			Emissions::emission(ahead)
		}
		fn supply() -> SupplyBreakdown {
			Emissions::supply(Pwyw::held_total())
		}
		fn topic_economics(topic: TopicId) -> Option<TopicEconomics> {
			Emissions::topic_economics(
				topic,
				Stake::topic_stake(topic),
				<Pwyw as TopicRevenue<AccountId>>::revenue(topic),
			)
		}
	}

	#[cfg(feature = "try-runtime")]
	impl frame_try_runtime::TryRuntime<Block> for Runtime {
		fn on_runtime_upgrade(
			checks: frame_try_runtime::UpgradeCheckSelect,
		) -> (Weight, Weight) {
			let weight = Executive::try_runtime_upgrade(checks)
				.expect("a failed migration must stop the check");
			(weight, configs::RuntimeBlockWeights::get().max_block)
		}
		fn execute_block(
			block: <Block as BlockT>::LazyBlock,
			state_root_check: bool,
			signature_check: bool,
			select: frame_try_runtime::TryStateSelect,
		) -> Weight {
			Executive::try_execute_block(block, state_root_check, signature_check, select)
				.expect("a failed block must stop the check")
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	impl frame_benchmarking::Benchmark<Block> for Runtime {
		fn benchmark_metadata(
			extra: bool,
		) -> (
			Vec<frame_benchmarking::BenchmarkList>,
			Vec<frame_support::traits::StorageInfo>,
		) {
			benchmarks::metadata(extra)
		}
		fn dispatch_benchmark(
			config: frame_benchmarking::BenchmarkConfig,
		) -> Result<Vec<frame_benchmarking::BenchmarkBatch>, String> {
			benchmarks::dispatch(config)
		}
	}
}
