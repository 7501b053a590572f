// SPDX-License-Identifier: Apache-2.0

//! What can be asked of the runtime, from a node, a wallet or a script (`state_call`).

// `decl_runtime_apis!` repeats the bound of a type parameter that is also an argument.
#![allow(clippy::multiple_bound_locations)]

use crate::{types::*, Decimal, LossFunction};
use alloc::vec::Vec;
use allora_scoring::Regrets;
use codec::{Codec, Decode, Encode};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;
use sp_runtime::Perbill;

/// The most entries in one page of a list.
pub const MAX_PAGE: u32 = 100;
/// The most topics that one call of [`TopicsApi::find_topics`] looks at.
pub const MAX_SCAN: u32 = 1_000;
/// The furthest month that [`EmissionsApi::emission`] projects: ten years.
pub const MAX_MONTHS_AHEAD: u32 = 120;

/// A topic as clients see it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct TopicView<AccountId> {
	/// The topic.
	pub id: TopicId,
	/// Who created it.
	pub creator: AccountId,
	/// UTF-8.
	pub name: Vec<u8>,
	/// UTF-8.
	pub description: Vec<u8>,
	/// Canonical labels; empty for a regression.
	pub labels: Vec<Vec<u8>>,
	/// Its place in its life.
	pub status: TopicStatus,
	/// What the next epoch opens with.
	pub parameters: TopicParameters,
	/// The latest opened epoch, 0 if none.
	pub current_epoch: EpochIndex,
	/// The block at which the next epoch opens, if it is active.
	pub next_epoch_at: Option<BlockNumber>,
	/// Stored weight (M23).
	pub weight: Decimal,
	/// Stake of all reputers, base units.
	pub stake: Balance,
	/// Revenue that has not dripped away, base units.
	pub revenue: Balance,
}

/// Which topics are asked for; an absent field says nothing.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct TopicFilter<AccountId> {
	/// Their place in their life.
	pub status: Option<TopicStatus>,
	/// Who created them.
	pub creator: Option<AccountId>,
}

/// Topics that pass a filter.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct TopicPage<AccountId> {
	/// Ascending by number.
	pub topics: Vec<TopicView<AccountId>>,
	/// Where to go on; `None` when all topics were looked at.
	pub next: Option<TopicId>,
}

/// A submission of an epoch: who, which revision, in which block, what.
pub type Submission<AccountId, Payload> = (AccountId, u8, BlockNumber, Payload);

/// Everything that workers submitted in an epoch, in the order of account ids.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct EpochSubmissions<AccountId> {
	/// The topic.
	pub topic: TopicId,
	/// The epoch.
	pub epoch: EpochIndex,
	/// The values, one number per label.
	pub inferences: Vec<Submission<AccountId, Vec<Decimal>>>,
	/// The expected log10 losses, by inferer.
	pub forecasts: Vec<Submission<AccountId, Vec<(AccountId, Decimal)>>>,
	/// Who committed to a value or a forecast and has not revealed it.
	pub unrevealed: Vec<(AccountId, ActorKind)>,
}

/// The values of a predicted epoch that get a loss (M14, M27): what the reputers of a topic with
/// reported losses judge.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct EpochValues<AccountId> {
	/// The topic.
	pub topic: TopicId,
	/// The epoch.
	pub epoch: EpochIndex,
	/// N inferers, ascending by account.
	pub inferers: Vec<AccountId>,
	/// K forecasters that entered the combination, ascending by account.
	pub forecasters: Vec<AccountId>,
	/// Numbers of each value.
	pub labels: u16,
	/// The values in the order of M14, the labels of one side by side: combined; naive; of each
	/// inferer; of each forecaster; with two or more inferers, of each forecaster without each
	/// inferer (by forecaster, then inferer) and of the combination without each inferer; with two or
	/// more forecasters, of the combination without each forecaster and of the inferers with each one
	/// alone.
	pub values: Vec<Decimal>,
}

/// How an actor stands in a topic.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct Standing<AccountId> {
	/// The actor.
	pub who: AccountId,
	/// The score EMA with which it competes for a place (M16).
	pub score: Decimal,
	/// The regret that its weight comes from (M11); `None` without one, and for reputers.
	pub regret: Option<Decimal>,
	/// A reputer's listening coefficient (M14); `None` for workers.
	pub coefficient: Option<Decimal>,
	/// Its smoothed reward fraction (M19); `None` before the first reward.
	pub fraction: Option<Decimal>,
	/// In how many epochs a worker was rewarded; 0 for reputers.
	pub inclusions: u32,
	/// The latest epoch in which a worker took part; 0 for reputers.
	pub last_epoch: EpochIndex,
}

/// A place in the ranking of a topic's actors of one kind.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct Ranked<AccountId> {
	/// From 1, the strongest.
	pub rank: u32,
	/// Who has it, and why.
	pub standing: Standing<AccountId>,
}

/// Where an agent answers, and how it stands in a topic.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct Service<AccountId> {
	/// Its rank among all actors of its kind in the topic, from 1; those without a service count.
	pub rank: u32,
	/// How it stands.
	pub standing: Standing<AccountId>,
	/// The URL at which it answers, ASCII.
	pub endpoint: Vec<u8>,
	/// The digest of the description of the protocol that it speaks.
	pub protocol: H256,
}

/// The weights with which an epoch's prediction combines its workers (M4): they sum to 1 within as
/// many ulp as there are.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct PredictionWeights<AccountId> {
	/// The topic.
	pub topic: TopicId,
	/// The epoch.
	pub epoch: EpochIndex,
	/// Of each inferer, in the order of account ids.
	pub inferers: Vec<(AccountId, Decimal)>,
	/// Of each forecaster that entered the combination, in the order of account ids.
	pub forecasters: Vec<(AccountId, Decimal)>,
}

/// What the settlement of an epoch made of one reputer.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct ReputerWeight<AccountId> {
	/// The reputer.
	pub who: AccountId,
	/// Its authority when the epoch was evaluated, base units.
	pub stake: Balance,
	/// Its score (M14).
	pub score: Decimal,
	/// Its listening coefficient afterwards (M14), 0..=1.
	pub coefficient: Decimal,
}

/// A window in which something can be submitted now.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct OpenWindow {
	/// The role that submits.
	pub role: Role,
	/// What is done in it.
	pub phase: SubmissionPhase,
	/// The topic.
	pub topic: TopicId,
	/// The epoch.
	pub epoch: EpochIndex,
	/// First and last block.
	pub window: Window,
}

/// What a payment to a topic would do.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct Quote {
	/// The topic's revenue afterwards, base units.
	pub revenue: Balance,
	/// The topic's target weight afterwards (M23).
	pub target_weight: Decimal,
	/// The share of the topics' emission that the target weight would have among the other active
	/// topics' stored weights, 0..1 (M24).
	pub emission_share: Decimal,
	/// The place that the target weight would have among the active topics, 1 for the heaviest.
	pub rank: u32,
	/// What others paid the topic.
	pub paid: PaymentStatistics,
	/// How many of the payments in `paid` were smaller than the amount.
	pub below: u32,
}

/// What was paid to a topic lately.
#[derive(
	Clone, PartialEq, Eq, Debug, Default, Encode, Decode, TypeInfo, Serialize, Deserialize,
)]
pub struct PaymentStatistics {
	/// The number of payments that the rest is computed of; bounded, the latest ones.
	pub count: u32,
	/// A quarter paid less (M1, linear interpolation, rounded to nearest), base units; 0 without payments.
	pub lower_quartile: Balance,
	/// Half paid less, base units.
	pub median: Balance,
	/// Three quarters paid less, base units.
	pub upper_quartile: Balance,
	/// What the topic's creator suggests, base units; `None` if nothing.
	pub suggested: Option<Balance>,
	/// Everything that was ever paid to the topic, its creation fee included, base units.
	pub total: Balance,
}

/// A receipt as clients see it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct ReceiptView<AccountId> {
	/// Its number.
	pub id: u64,
	/// Who paid.
	pub payer: AccountId,
	/// The topic that was paid.
	pub topic: TopicId,
	/// What was paid, base units.
	pub amount: Balance,
	/// Epoch and hash of the topic's latest prediction record then; `None` if there was none.
	pub record: Option<(EpochIndex, sp_core::H256)>,
	/// The block of the payment.
	pub block: BlockNumber,
	/// What it was for.
	pub purpose: Vec<u8>,
}

/// A subscription as clients see it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct SubscriptionView {
	/// The topic.
	pub topic: TopicId,
	/// What each settled epoch costs, base units.
	pub per_epoch: Balance,
	/// Epochs that are still prepaid.
	pub epochs_left: u32,
	/// What is held for them, base units.
	pub held: Balance,
	/// Settled epochs that it has paid for.
	pub epochs_paid: u32,
	/// The block in which it was made.
	pub since: BlockNumber,
}

/// The emission of a month (M26).
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct EmissionView {
	/// The month since the schedule began, from 0.
	pub month: u32,
	/// Its first block.
	pub starts_at: BlockNumber,
	/// The first block after it; the emission is computed anew there.
	pub ends_at: BlockNumber,
	/// e: the emission per staked unit and month, smoothed.
	pub rate: Decimal,
	/// The stake that it was computed from, base units.
	pub staked: Balance,
	/// The circulating supply that it was computed from, base units.
	pub circulating: Balance,
	/// The ecosystem that it was computed from: its pot and what can be minted, base units.
	pub ecosystem: Balance,
	/// E: the emission of the month, base units.
	pub monthly: Balance,
	/// To the topics in a block, base units: no topic gets more than its share and its cap.
	pub topics_per_block: Balance,
	/// To the validators in a block, base units.
	pub validators_per_block: Balance,
}

/// Where all ALLO is, base units. `issued` is `accounts` and the three pots.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct SupplyBreakdown {
	/// Never more than this.
	pub cap: Balance,
	/// All that exists.
	pub issued: Balance,
	/// What can still be minted.
	pub mintable: Balance,
	/// In the ecosystem's pot.
	pub ecosystem: Balance,
	/// In the pot of fixed payouts: uncredited rows and accrued rewards.
	pub payouts: Balance,
	/// In the validators' pot.
	pub validators: Balance,
	/// In all other accounts, free or held.
	pub accounts: Balance,
	/// Of `accounts`, what genesis allocations have locked by the schedule (M26a).
	pub vesting: Balance,
	/// Of `accounts`, what is staked (M26).
	pub staked: Balance,
	/// Of `accounts`, what is held for subscriptions.
	pub subscribed: Balance,
}

/// What a topic earns.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct TopicEconomics {
	/// The topic.
	pub topic: TopicId,
	/// Stored weight (M23).
	pub weight: Decimal,
	/// Its part of the active topics' sum, 0..1 (M24).
	pub weight_share: Decimal,
	/// Stake of all reputers, base units.
	pub stake: Balance,
	/// Revenue that has not dripped away, base units.
	pub revenue: Balance,
	/// The latest opened epoch; 0 if none.
	pub epoch: EpochIndex,
	/// What dripped for it, and which cap applies.
	pub drip: EpochDrip,
	/// What it would pay if it were settled now (M24, capped), base units.
	pub projected_reward: Balance,
}

/// Scores of one settled epoch.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct EpochScores<AccountId> {
	/// The topic.
	pub topic: TopicId,
	/// The epoch.
	pub epoch: EpochIndex,
	/// (inferer, score M13, reward in base units).
	pub inferers: Vec<(AccountId, Decimal, Balance)>,
	/// (forecaster, score M15, reward in base units).
	pub forecasters: Vec<(AccountId, Decimal, Balance)>,
	/// (reputer, score M14, reward in base units).
	pub reputers: Vec<(AccountId, Decimal, Balance)>,
}

/// Losses of one settled epoch (M27), log10.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct EpochLosses<AccountId> {
	/// The topic.
	pub topic: TopicId,
	/// The epoch.
	pub epoch: EpochIndex,
	/// The consensus truth (M32), one number per label.
	pub truth: Vec<Decimal>,
	/// The loss function that was used.
	pub loss: LossFunction,
	/// Of the combined value.
	pub combined: Decimal,
	/// Of the naive value.
	pub naive: Decimal,
	/// Of each inferer.
	pub inferers: Vec<(AccountId, Decimal)>,
	/// Of each forecaster's implied value.
	pub forecasters: Vec<(AccountId, Decimal)>,
	/// Of the combination without each inferer; empty with fewer than two.
	pub one_out_inferers: Vec<(AccountId, Decimal)>,
	/// Of the combination without each forecaster; empty with fewer than two.
	pub one_out_forecasters: Vec<(AccountId, Decimal)>,
	/// Of the inferers with one forecaster alone; empty with fewer than two.
	pub one_in_forecasters: Vec<(AccountId, Decimal)>,
}

/// What the combination of an epoch reads (M2–M9, M28–M30, M34), in the order of account ids.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub struct CombinationInputs<AccountId> {
	/// The topic's parameters when the epoch opened.
	pub parameters: TopicParameters,
	/// N active inferers.
	pub inferers: Vec<AccountId>,
	/// N times labels: their values, one after the other.
	pub inferences: Vec<Decimal>,
	/// K active forecasters.
	pub forecasters: Vec<AccountId>,
	/// K lists of (position of an active inferer, expected log10 loss).
	pub forecasts: Vec<Vec<(u16, Decimal)>>,
	/// The stored regrets of these actors (M11).
	pub regrets: Regrets,
	/// The latest network log10 loss.
	pub network_loss: Option<Decimal>,
	/// The topic's initial regret (M12).
	pub initial_regret: Option<Decimal>,
	/// The EMA of the median absolute deviation (M29), per label; empty at first.
	pub mad: Vec<Decimal>,
}

/// What an actor brings into a settlement.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub struct ActorPast<AccountId> {
	/// The actor.
	pub who: AccountId,
	/// Its latest scores, newest first (M17).
	pub window: Vec<Decimal>,
	/// Its smoothed reward fraction (M19).
	pub fraction: Option<Decimal>,
	/// In how many epochs it was rewarded (M12).
	pub inclusions: u32,
}

/// What the settlement of an epoch reads beside the combination's results (M10–M21, M27, M31–M33), in
/// the order of account ids.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub struct SettlementInputs<AccountId> {
	/// R reputers with enough stake that attested.
	pub reputers: Vec<ActorPast<AccountId>>,
	/// R times labels: their truths, one after the other.
	pub truths: Vec<Decimal>,
	/// R stakes that count as authority, base units.
	pub stakes: Vec<Balance>,
	/// R listening coefficients (M14).
	pub coefficients: Vec<Decimal>,
	/// `Lbar` of M27.
	pub median_loss: Option<Decimal>,
	/// N inferers of the combination.
	pub inferers: Vec<ActorPast<AccountId>>,
	/// K forecasters that entered it.
	pub forecasters: Vec<ActorPast<AccountId>>,
	/// The stored regrets of these actors (M11).
	pub regrets: Regrets,
	/// The topic's initial regret (M12).
	pub initial_regret: Option<Decimal>,
	/// tau of M20.
	pub tau: Decimal,
	/// What the epoch pays if it is settled now (M24), base units.
	pub pot: Balance,
}

/// A reputer's own stake in one topic.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct StakeView {
	/// The topic.
	pub topic: TopicId,
	/// Own stake, base units: what stays and what is leaving.
	pub stake: Balance,
	/// The part of it that requests will release, base units.
	pub leaving: Balance,
	/// Whether the reputer's part of rewards is added to it.
	pub compounding: bool,
	/// What counts when the reputer attests, base units.
	pub authority: Balance,
}

/// A page of own stakes.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct StakePage {
	/// Ascending by topic.
	pub stakes: Vec<StakeView>,
	/// Where to go on; `None` when all topics were looked at.
	pub next: Option<TopicId>,
}

/// All that is delegated to a reputer in one topic.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct PoolView {
	/// The reputer's own stake, base units.
	pub own: Balance,
	/// The sum of the delegations, base units.
	pub delegated: Balance,
	/// How many delegations there are.
	pub delegators: u32,
	/// What counts when the reputer attests, base units.
	pub authority: Balance,
	/// What more could be delegated and would count, base units.
	pub room: Balance,
	/// The reputer's part of its delegators' rewards.
	pub commission: Perbill,
	/// The first block in which the commission can change again; a new epoch is needed too.
	/// `None` if it can change now.
	pub commission_fixed_until: Option<BlockNumber>,
	/// What the delegators have earned and not claimed, base units.
	pub unclaimed: Balance,
}

/// What an account has delegated to one reputer in one topic.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct DelegationView<AccountId> {
	/// The topic.
	pub topic: TopicId,
	/// The reputer.
	pub reputer: AccountId,
	/// The delegation, base units: what stays and what is leaving.
	pub stake: Balance,
	/// The part of it that requests will release, base units.
	pub leaving: Balance,
	/// What can be claimed now, base units.
	pub claimable: Balance,
	/// Whether claimed rewards are added to it.
	pub compounding: bool,
}

/// A page of delegations.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct DelegationPage<AccountId> {
	/// In the order of storage.
	pub delegations: Vec<DelegationView<AccountId>>,
	/// Where to go on; `None` when there are no more.
	pub next: Option<(TopicId, AccountId)>,
}

/// A request to leave that is not released yet.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct ExitView {
	/// Its number.
	pub request: u64,
	/// What it releases, base units.
	pub amount: Balance,
	/// The block from which it may be released.
	pub completes_at: BlockNumber,
	/// Whether the chain will release it by itself; if not, its owner withdraws it.
	pub queued: bool,
}

/// Own stake that is set aside because of a disputed truth.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct SlashView {
	/// What is set aside, base units.
	pub amount: Balance,
	/// The block from which it is taken.
	pub applies_at: BlockNumber,
	/// Whether the chain will take it by itself; if not, governance gives it back.
	pub queued: bool,
}

sp_api::decl_runtime_apis! {
	/// Topics and their windows.
	pub trait TopicsApi<AccountId: Codec> {
		/// One topic; `None` if there is none with this number.
		fn topic(id: TopicId) -> Option<TopicView<AccountId>>;
		/// Topics from `from` on, ascending, at most `limit` and at most [`MAX_PAGE`].
		fn topics(from: TopicId, limit: u32) -> Vec<TopicView<AccountId>>;
		/// Topics from `from` on that pass the filter, ascending, at most `limit` and at most
		/// [`MAX_PAGE`]; at most [`MAX_SCAN`] topics are looked at.
		fn find_topics(filter: TopicFilter<AccountId>, from: TopicId, limit: u32)
			-> TopicPage<AccountId>;
		/// The windows of a topic that take submissions in the next block.
		fn open_windows(topic: TopicId) -> Vec<OpenWindow>;
	}

	/// Predictions, and what an actor may do.
	pub trait InferenceApi<AccountId: Codec> {
		/// The record of one epoch; `None` if there is none (never zero).
		fn prediction(topic: TopicId, epoch: EpochIndex) -> Option<Prediction>;
		/// The latest record of a topic.
		fn latest_prediction(topic: TopicId) -> Option<Prediction>;
		/// The latest record if it was written at most `blocks` blocks ago.
		fn prediction_no_older_than(topic: TopicId, blocks: BlockNumber) -> Option<Prediction>;
		/// The records of the epochs from `from` on that are not pruned, ascending, at most `limit`
		/// and at most [`MAX_PAGE`].
		fn history(topic: TopicId, from: EpochIndex, limit: u32) -> Vec<Prediction>;
		/// What workers submitted in an epoch; `None` if there is no such epoch, or it is pruned.
		fn submissions(topic: TopicId, epoch: EpochIndex) -> Option<EpochSubmissions<AccountId>>;
		/// The values of an epoch that get a loss, in the order in which reputers report losses;
		/// `None` if the epoch is not predicted, or pruned.
		fn loss_values(topic: TopicId, epoch: EpochIndex) -> Option<EpochValues<AccountId>>;
		/// What `who` may do in the next block as inferer, forecaster and reputer.
		fn actor_status(topic: TopicId, who: AccountId) -> Vec<KindStatus>;
		/// The weights that an epoch's prediction was combined with; `None` before that, for a void
		/// epoch and once pruned.
		fn weights(topic: TopicId, epoch: EpochIndex) -> Option<PredictionWeights<AccountId>>;
		/// The services of the workers of one kind that have a past in the topic, the most skilled
		/// (by score EMA) first: of those the entries after the first `skip`, at most `limit` and at
		/// most [`MAX_PAGE`].
		fn services(topic: TopicId, kind: ActorKind, skip: u32, limit: u32)
			-> Vec<Service<AccountId>>;
	}

	/// Losses and scores of settled epochs.
	pub trait ReputationApi<AccountId: Codec> {
		/// Scores and rewards of a settled epoch.
		fn scores(topic: TopicId, epoch: EpochIndex) -> Option<EpochScores<AccountId>>;
		/// Consensus truth and losses of a settled epoch.
		fn losses(topic: TopicId, epoch: EpochIndex) -> Option<EpochLosses<AccountId>>;
		/// The actors of one kind whose past in the topic is remembered, the strongest first, at
		/// most `limit` and at most [`MAX_PAGE`].
		fn standings(topic: TopicId, kind: ActorKind, limit: u32) -> Vec<Standing<AccountId>>;
		/// The same with their ranks, and from any rank on: the entries after the first `skip`, at
		/// most `limit` and at most [`MAX_PAGE`]; at most [`MAX_SCAN`] reputers are looked at.
		fn leaderboard(topic: TopicId, kind: ActorKind, skip: u32, limit: u32)
			-> Vec<Ranked<AccountId>>;
		/// The stored regrets (M11) between these workers, dense by position in the given order;
		/// `None` if there are more than 64 inferers or 16 forecasters. Absent regrets are `None`.
		fn regrets(topic: TopicId, inferers: Vec<AccountId>, forecasters: Vec<AccountId>)
			-> Option<Regrets>;
		/// Authority, score and listening coefficient (M14) of the reputers of a settled epoch, in the
		/// order of account ids.
		fn coefficients(topic: TopicId, epoch: EpochIndex)
			-> Option<Vec<ReputerWeight<AccountId>>>;
	}

	/// What an epoch is computed from, for those who recompute it. Asked of the block before the
	/// step: afterwards the state is another.
	pub trait ReplayApi<AccountId: Codec> {
		/// What the combination reads; `None` if there is no such epoch.
		fn combination_inputs(topic: TopicId, epoch: EpochIndex)
			-> Option<CombinationInputs<AccountId>>;
		/// What the settlement reads; `None` if the epoch is not predicted.
		fn settlement_inputs(topic: TopicId, epoch: EpochIndex)
			-> Option<SettlementInputs<AccountId>>;
	}

	/// Stake and delegations.
	pub trait StakeApi<AccountId: Codec> {
		/// An account's own stake in a topic; `None` if it has none.
		fn stake(topic: TopicId, who: AccountId) -> Option<StakeView>;
		/// An account's own stakes in the topics from `from` on, ascending, at most `limit` and at
		/// most [`MAX_PAGE`]; at most [`MAX_SCAN`] topics are looked at.
		fn stakes(who: AccountId, from: TopicId, limit: u32) -> StakePage;
		/// What is delegated to a reputer in a topic; `None` if it has neither stake nor
		/// delegators.
		fn pool(topic: TopicId, reputer: AccountId) -> Option<PoolView>;
		/// What `who` has delegated to a reputer in a topic; `None` if it has nothing there.
		fn delegation(topic: TopicId, reputer: AccountId, who: AccountId)
			-> Option<DelegationView<AccountId>>;
		/// An account's delegations, at most `limit` and at most [`MAX_PAGE`], from the beginning
		/// or after the place where the last page ended.
		fn delegations(who: AccountId, from: Option<(TopicId, AccountId)>, limit: u32)
			-> DelegationPage<AccountId>;
		/// What `who` can claim now of a delegation, base units.
		fn claimable(topic: TopicId, reputer: AccountId, who: AccountId) -> Balance;
		/// The requests of `staker` to leave `reputer`, oldest first; the reputer's own if both are
		/// the same.
		fn exits(topic: TopicId, reputer: AccountId, staker: AccountId) -> Vec<ExitView>;
		/// What is set aside of a reputer's stake because of an epoch.
		fn pending_slash(topic: TopicId, epoch: EpochIndex, reputer: AccountId)
			-> Option<SlashView>;
	}

	/// Payments.
	pub trait PwywApi<AccountId: Codec> {
		/// What a payment of `amount` base units to `topic` would do; `None` if there is no such topic,
		/// if it is retired and cannot be paid, or if its revenue, its weight or the sum of the weights
		/// would be out of range. `TopicsApi::topic` tells the first two apart from the last.
		fn quote(topic: TopicId, amount: Balance) -> Option<Quote>;
		/// The payer's receipts in the state with numbers from `from` on, ascending, at most `limit`
		/// and at most [`MAX_PAGE`].
		fn receipts(payer: AccountId, from: u64, limit: u32) -> Vec<ReceiptView<AccountId>>;
		/// The payer's subscriptions; bounded.
		fn subscriptions(payer: AccountId) -> Vec<SubscriptionView>;
		/// What was paid to a topic lately; `None` if there is no such topic.
		fn payment_statistics(topic: TopicId) -> Option<PaymentStatistics>;
		/// Who paid a topic most in all, and how much, base units; the highest first, bounded.
		fn top_payers(topic: TopicId) -> Vec<(AccountId, Balance)>;
	}

	/// Emission and supply.
	pub trait EmissionsApi {
		/// The emission of the month `ahead` months from now, 0 for the present one; `None` before
		/// the first block, and beyond [`MAX_MONTHS_AHEAD`]. A later month is a projection: all
		/// emission is paid, the stake and the validators' and reputers' parts stay as they are.
		fn emission(ahead: u32) -> Option<EmissionView>;
		/// Where all ALLO is.
		fn supply() -> SupplyBreakdown;
		/// What a topic earns; `None` if there is no such topic.
		fn topic_economics(topic: TopicId) -> Option<TopicEconomics>;
	}
}
