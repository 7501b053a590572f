// SPDX-License-Identifier: Apache-2.0

//! Topics, inferences, reputations, stake, payments, emission, truth, and the gate for their free
//! submissions.

// Constant expressions over this file's own numbers; the tests build the runtime with them.
#![allow(clippy::arithmetic_side_effects)]

use super::parameters::{
	dynamic_params::{actors, emission, stake, topics},
	RuntimeParameters,
};
#[cfg(feature = "runtime-benchmarks")]
use crate::benchmarks::helper::NetworkHelper;
use crate::{
	constants::*, AccountId, Balance, Balances, BlockNumber, Emissions, Inference, Nonce, Pwyw,
	Reputation, Runtime, RuntimeCall, RuntimeHoldReason, Signature, SignedPayload, Stake, System,
	Timestamp, Topics, TxExtension, UncheckedExtrinsic, Vesting,
};
use allora_primitives::{
	scoring::{ReputerParameters, RewardParameters},
	traits::{FreeSubmission, StakedSupply, TopicInspect, TopicStake, TruthCall, VestingSchedules},
	Admission, Decimal, Refusal, TruthCommits, TruthReveals, TruthSubmissions,
};
use codec::Encode;
use cumulus_primitives_storage_weight_reclaim::get_proof_size;
use frame_support::{
	dispatch::DispatchResult,
	parameter_types,
	traits::{dynamic_params::AggregatedKeyValue, ConstU32, Get, VestingSchedule},
	weights::Weight,
	PalletId,
};
use frame_system::EnsureRoot;
use sp_runtime::{
	generic::Era,
	traits::{StaticLookup, Verify},
	Perbill, SaturatedConversion,
};

/// Settled epochs whose records are kept.
pub type HistoryDepth = ConstU32<64>;

/// The most epochs of one topic that are open at the same time: the longest lag and the windows
/// after it span fewer.
pub type MaxOpenEpochs = ConstU32<104>;

parameter_types! {
	/// The part of a block in which `on_poll` advances epochs.
	pub const PollShare: Perbill = Perbill::from_percent(25);
	/// The part of a block that free submissions may fill.
	pub const MaxFreeShare: Perbill = Perbill::from_percent(20);
	/// The part of a block in which payouts are credited before transactions run: a tenth.
	pub CreditWeight: Weight = Perbill::from_percent(10) * MAXIMUM_BLOCK_WEIGHT;
	/// The part of a block in which subscriptions are charged before transactions run: a twentieth.
	pub ChargeWeight: Weight = Perbill::from_percent(5) * MAXIMUM_BLOCK_WEIGHT;
	/// Held while a staking account is open.
	pub const StakingAccountDeposit: Balance = deposit(1, 136);
	/// Where the pots' accounts come from.
	pub const EmissionsPalletId: PalletId = PalletId(*b"allo/emi");
	/// Where the delegators' pot's account comes from.
	pub const StakePalletId: PalletId = PalletId(*b"allo/stk");
	/// The highest commission of a reputer.
	pub const MaxCommission: Perbill = Perbill::from_percent(50);
	/// By how much a commission changes at a time: in the three weeks that a delegator needs to
	/// leave, by 21 % at most.
	pub const MaxCommissionChange: Perbill = Perbill::from_percent(1);
	/// The most of a reputer's own stake that a disputed truth costs.
	pub const MaxSlashShare: Perbill = Perbill::from_percent(5);
	/// The part of a block in which exits are released before transactions run: a twentieth.
	pub ExitWeight: Weight = Perbill::from_percent(5) * MAXIMUM_BLOCK_WEIGHT;
	/// The most ALLO that will ever be.
	pub const MaxSupply: Balance = MAX_SUPPLY;
	/// How reputers are scored (M14): the published constants.
	pub ReputerScoring: ReputerParameters = ReputerParameters {
		learning_rate: Decimal::from_rational(5, 100),
		max_iterations: 10,
		gradient_threshold: Decimal::from_rational(1, 1_000),
		min_stake_fraction: Decimal::from_rational(1, 2),
		epsilon: Decimal::from_rational(1, 100),
		epsilon_safe_div: Decimal::from_rational(1, 10_000_000),
	};
	/// How rewards are split (M17–M21): the published constants; `epsilon_score` is the topic's.
	pub RewardSplit: RewardParameters = RewardParameters {
		p_inference: Decimal::from_u32(3),
		p_forecast: Decimal::from_u32(3),
		p_reputer: Decimal::from_u32(1),
		c_reward: Decimal::from_rational(3, 4),
		epsilon_score: Decimal::from_rational(1, 100),
		alpha: Decimal::from_rational(1, 10),
		beta: Decimal::from_rational(1, 4),
	};
	/// The quantile of M12.
	pub InitialRegretQuantile: Decimal = Decimal::from_rational(1, 4);
}

impl pallet_topics::Config for Runtime {
	type WeightInfo = pallet_topics::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type TopicDeposit = topics::Deposit;
	type CreationFee = topics::CreationFee;
	type MinTopicWeight = topics::MinimumWeight;
	type TopicRewardAlpha = topics::RewardAlpha;
	type StakeImportance = topics::StakeImportance;
	type FeeImportance = topics::FeeImportance;
	type Revenue = Pwyw;
	type Stake = Stake;
	type Combination = Inference;
	type Settlement = Reputation;
	type Time = Timestamp;
	type AdminOrigin = EnsureRoot<AccountId>;
	type MaxActiveTopics = ConstU32<128>;
	type MaxTasksPerBlock = ConstU32<512>;
	type HistoryDepth = HistoryDepth;
	type MaxWhitelist = ConstU32<256>;
	type MaxOpenEpochs = MaxOpenEpochs;
	type PollShare = PollShare;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = NetworkHelper;
}

impl pallet_inference::Config for Runtime {
	type WeightInfo = pallet_inference::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Topics = Topics;
	type Reputation = Reputation;
	type RegistrationDeposit = actors::WorkerDeposit;
	type HistoryDepth = HistoryDepth;
	type MinCommitBond = actors::MinCommitBond;
	type ForfeitDestination = EcosystemPot;
	type MaxOpenEpochs = MaxOpenEpochs;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = NetworkHelper;
}

impl pallet_reputation::Config for Runtime {
	type WeightInfo = pallet_reputation::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Topics = Topics;
	type Predictions = Inference;
	type Stake = Stake;
	type Rewards = Emissions;
	type RegistrationDeposit = actors::ReputerDeposit;
	type HistoryDepth = HistoryDepth;
	type MaxTopicsPerReputer = ConstU32<64>;
	type MinCommitBond = actors::MinCommitBond;
	type ForfeitDestination = EcosystemPot;
	type MaxOpenEpochs = MaxOpenEpochs;
	type ReputerParameters = ReputerScoring;
	type RewardParameters = RewardSplit;
	type InitialRegretQuantile = InitialRegretQuantile;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = NetworkHelper;
}

/// Writes numbers of the genesis where governance changes them.
pub struct StoredParameters;

impl pallet_stake::GenesisParameters for StoredParameters {
	fn set_unbonding_period(blocks: BlockNumber) {
		let parameter = RuntimeParameters::Actors(actors::Parameters::UnbondingPeriod(
			actors::UnbondingPeriod,
			Some(blocks),
		));
		let (key, value) = parameter.into_parts();
		pallet_parameters::Parameters::<Runtime>::set(key, value);
	}
}

impl pallet_stake::Config for Runtime {
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Topics = Topics;
	type Funding = Topics;
	type MinimumStake = actors::MinimumStake;
	type UnbondingPeriod = actors::UnbondingPeriod;
	type GenesisParameters = StoredParameters;
	type MaxRequests = ConstU32<32>;
	type AdminOrigin = EnsureRoot<AccountId>;
	type PalletId = StakePalletId;
	type MinimumDelegation = stake::MinimumDelegation;
	type MaxAuthorityFactor = ConstU32<10>;
	type MaxCommission = MaxCommission;
	type MaxCommissionChange = MaxCommissionChange;
	type CommissionPeriod = ConstU32<DAYS>;
	type MaxSlashShare = MaxSlashShare;
	type SlashDelay = stake::SlashDelay;
	type SlashDestination = EcosystemPot;
	type MaxPollWeight = ExitWeight;
	type WeightInfo = pallet_stake::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = NetworkHelper;
}

/// The account of the ecosystem's pot.
pub struct EcosystemPot;

impl Get<AccountId> for EcosystemPot {
	fn get() -> AccountId {
		Emissions::ecosystem_account()
	}
}

impl pallet_pwyw::Config for Runtime {
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type AdminOrigin = EnsureRoot<AccountId>;
	type Topics = Topics;
	type Funding = Topics;
	type Stake = Stake;
	type Predictions = Inference;
	type EcosystemPot = EcosystemPot;
	type BlocksPerMonth = emission::BlocksPerMonth;
	type StakeImportance = topics::StakeImportance;
	type FeeImportance = topics::FeeImportance;
	type MaxReceipts = ConstU32<64>;
	type MaxSubscribers = ConstU32<128>;
	type MaxSubscriptions = ConstU32<32>;
	type MaxChargeBatch = ConstU32<16>;
	type MaxPollWeight = ChargeWeight;
	type WeightInfo = pallet_pwyw::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = NetworkHelper;
}

/// The stake that the emission follows: that of the active topics' reputers, and that behind the
/// validators of the era.
pub struct NetworkStake;

impl StakedSupply for NetworkStake {
	fn staked() -> Balance {
		<Topics as TopicInspect<AccountId>>::active_topics()
			.into_iter()
			.fold(
				super::staking::validators_stake(),
				|sum: Balance, (topic, _)| sum.saturating_add(Stake::topic_stake(topic)),
			)
	}

	fn weight() -> Weight {
		// The era and its stake, the list of active topics, the stake of each: with room for their
		// proofs.
		let topics: u32 = <Runtime as pallet_topics::Config>::MaxActiveTopics::get();
		let reads = u64::from(topics).saturating_add(3);
		<Runtime as frame_system::Config>::DbWeight::get()
			.reads(reads)
			.saturating_add(Weight::from_parts(100_000_000, 9_296))
			.saturating_add(Weight::from_parts(0, 2_600).saturating_mul(topics.into()))
	}
}

/// Locks grants of the genesis in pallet-vesting.
pub struct GrantLocks;

impl VestingSchedules<AccountId> for GrantLocks {
	fn lock(
		who: &AccountId,
		locked: Balance,
		per_block: Balance,
		starting_block: BlockNumber,
	) -> DispatchResult {
		<Vesting as VestingSchedule<AccountId>>::add_vesting_schedule(
			who,
			locked,
			per_block,
			starting_block,
		)
	}
}

impl pallet_emissions::Config for Runtime {
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type StakingAccountDeposit = StakingAccountDeposit;
	type Topics = Topics;
	type Reputers = Stake;
	type AdminOrigin = EnsureRoot<AccountId>;
	type PalletId = EmissionsPalletId;
	type Revenue = Pwyw;
	type Staked = NetworkStake;
	type Vesting = GrantLocks;
	type BlocksPerMonth = emission::BlocksPerMonth;
	type ValidatorShare = emission::ValidatorShare;
	type EmissionFraction = emission::EmissionFraction;
	type EmissionAlpha = emission::EmissionAlpha;
	type MaximumMonthlyYield = emission::MaximumMonthlyYield;
	type InitialReputersShare = emission::InitialReputersShare;
	type MinimumStaked = emission::MinimumStaked;
	type RewardCap = emission::RewardCap;
	type StrictRewardCap = emission::StrictRewardCap;
	type StakeSubsidy = emission::StakeSubsidy;
	type VestingMonth = ConstU32<{ 30 * DAYS }>;
	type SetAsidePeriod = ConstU32<100>;
	type MaxSupply = MaxSupply;
	// What a batch costs besides its rows is spread over as many.
	type MaxBatch = ConstU32<32>;
	type MaxPollWeight = CreditWeight;
	type WeightInfo = pallet_emissions::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = NetworkHelper;
}

/// The proof that the collator, or whoever checks its block, has recorded so far. Its size is part of
/// what they agree on, since the reclaim of weight depends on it.
pub struct RecordedProof;
impl Get<Option<u64>> for RecordedProof {
	fn get() -> Option<u64> {
		get_proof_size()
	}
}

impl pallet_submission_gate::Config for Runtime {
	type Submissions = Submissions;
	type MaxFreeShare = MaxFreeShare;
	type RecordedProof = RecordedProof;
	type WeightInfo = pallet_submission_gate::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = NetworkHelper;
}

impl pallet_ground_truth::Config for Runtime {
	type Topics = Topics;
	type AdminOrigin = EnsureRoot<AccountId>;
	type AuthorityId = pallet_ground_truth::ReputerAuthId;
	type Work = Reputation;
	type MakeCall = SubmitTruths;
	type WeightInfo = pallet_ground_truth::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = NetworkHelper;
}

/// Makes `reputation.submit_truths` for the off-chain worker.
pub struct SubmitTruths;

impl TruthCall<RuntimeCall> for SubmitTruths {
	fn submit_truths(truths: TruthSubmissions) -> RuntimeCall {
		pallet_reputation::Call::<Runtime>::submit_truths { truths }.into()
	}

	fn commit_truths(commits: TruthCommits) -> RuntimeCall {
		pallet_reputation::Call::<Runtime>::commit_truths { commits }.into()
	}

	fn reveal_truths(reveals: TruthReveals) -> RuntimeCall {
		pallet_reputation::Call::<Runtime>::reveal_truths { reveals }.into()
	}
}

/// The pallets whose calls can be free.
pub struct Submissions;

impl FreeSubmission<AccountId, RuntimeCall> for Submissions {
	fn admit(who: &AccountId, call: &RuntimeCall) -> Option<Result<Admission, Refusal>> {
		match call {
			RuntimeCall::Inference(inner) => Inference::admit(who, inner),
			RuntimeCall::Reputation(inner) => Reputation::admit(who, inner),
			_ => None,
		}
	}

	fn admit_weight(call: &RuntimeCall) -> Weight {
		match call {
			RuntimeCall::Inference(inner) => {
				<Inference as FreeSubmission<AccountId, _>>::admit_weight(inner)
			},
			RuntimeCall::Reputation(inner) => {
				<Reputation as FreeSubmission<AccountId, _>>::admit_weight(inner)
			},
			_ => Weight::zero(),
		}
	}
}

impl frame_system::offchain::SigningTypes for Runtime {
	type Public = <Signature as Verify>::Signer;
	type Signature = Signature;
}

impl<LocalCall> frame_system::offchain::CreateTransactionBase<LocalCall> for Runtime
where
	RuntimeCall: From<LocalCall>,
{
	type RuntimeCall = RuntimeCall;
	type Extrinsic = UncheckedExtrinsic;
}

impl<LocalCall> frame_system::offchain::CreateSignedTransaction<LocalCall> for Runtime
where
	RuntimeCall: From<LocalCall>,
{
	fn create_signed_transaction<
		C: frame_system::offchain::AppCrypto<Self::Public, Self::Signature>,
	>(
		call: RuntimeCall,
		public: Self::Public,
		account: AccountId,
		nonce: Nonce,
	) -> Option<UncheckedExtrinsic> {
		// The block before this one is certainly known to everybody who will check the era.
		let now: u64 = System::block_number().saturating_sub(1).saturated_into();
		let extension = transaction_extension(nonce, Era::mortal(64, now));
		let payload = SignedPayload::new(call, extension).ok()?;
		let signature = payload.using_encoded(|bytes| C::sign(bytes, public))?;
		let address = <Runtime as frame_system::Config>::Lookup::unlookup(account);
		let (call, extension, _) = payload.deconstruct();
		Some(UncheckedExtrinsic::new_signed(
			call, address, signature, extension,
		))
	}
}

/// The extension of a transaction without a tip and without the metadata's hash.
pub fn transaction_extension(nonce: Nonce, era: Era) -> TxExtension {
	TxExtension::new((
		frame_system::AuthorizeCall::new(),
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckEra::from(era),
		frame_system::CheckNonce::from(nonce),
		frame_system::CheckWeight::new(),
		pallet_submission_gate::SubmissionGate::from(
			pallet_transaction_payment::ChargeTransactionPayment::from(0),
		),
		frame_metadata_hash_extension::CheckMetadataHash::new(false),
	))
}
