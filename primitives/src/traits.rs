// SPDX-License-Identifier: Apache-2.0

//! The contracts between the pallets, each with a `()` implementation.

use crate::{
	runtime_api::Standing, ActorKind, Admission, Balance, BlockNumber, Decimal, EpochDrip,
	EpochIndex, EpochInfo, LossInputs, NetworkState, OpenTruth, Refusal, RefusedTruth, Role,
	TopicId, TopicParameters, TopicStatus, TruthCommits, TruthReveals, TruthSubmissions,
	VoidReason,
};
use alloc::vec::Vec;
use allora_scoring::{Regrets, Shape};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::dispatch::DispatchResult;
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, Perbill};
use sp_weights::{Weight, WeightMeter};

/// What everybody may know of a topic. Implemented by `pallet-topics`.
pub trait TopicInspect<AccountId> {
	/// The topic's place in its life; `None` if there is no such topic.
	fn status(topic: TopicId) -> Option<TopicStatus>;
	/// The parameters that the next epoch opens with.
	fn parameters(topic: TopicId) -> Option<TopicParameters>;
	/// One epoch; `None` before it opens and after its history is pruned.
	fn epoch(topic: TopicId, epoch: EpochIndex) -> Option<EpochInfo>;
	/// The latest opened epoch, 0 if none has opened.
	fn current_epoch(topic: TopicId) -> EpochIndex;
	/// Epochs that are open (not settled, not void), ascending; at most `MaxOpenEpochs`.
	fn open_epochs(topic: TopicId) -> Vec<EpochIndex>;
	/// Whether the topic's whitelists let `who` take the role.
	fn may_take_role(topic: TopicId, role: Role, who: &AccountId) -> bool;
	/// Who created the topic.
	fn creator(topic: TopicId) -> Option<AccountId>;
	/// The topic's stored weight and the stored sum over active topics (M23, M24); if the topic itself is
	/// not active, its own weight is added to the sum.
	fn weight_share(topic: TopicId) -> (Decimal, Decimal);
	/// Whether only listed accounts may take the role in the topic.
	fn has_whitelist(_topic: TopicId, _role: Role) -> bool {
		false
	}
	/// The active topics with their stored weights (M23), ascending by number; bounded.
	fn active_topics() -> Vec<(TopicId, Decimal)> {
		Vec::new()
	}
}

/// Told when a topic's stake or revenue changed. Implemented by `pallet-topics`.
pub trait OnTopicFunding {
	/// Re-examines whether the topic has the weight to be active.
	fn on_topic_funding(topic: TopicId);
	/// Weight of [`Self::on_topic_funding`].
	fn weight() -> Weight;
}

/// The stake of a topic (M23). Implemented by `pallet-stake`.
pub trait TopicStake {
	/// The stake of all reputers of the topic, base units.
	fn topic_stake(topic: TopicId) -> Balance;
}

/// A topic's revenue (M23, M25). Implemented by `pallet-pwyw`.
pub trait TopicRevenue<AccountId> {
	/// Revenue that has not dripped away yet, base units.
	fn revenue(topic: TopicId) -> Balance;
	/// One step of M25, once per opened epoch; returns what dripped.
	fn drip(topic: TopicId, epoch: EpochIndex, epoch_length: BlockNumber) -> Balance;
	/// Takes the topic's creation fee from `who` as its first revenue.
	fn pay_creation_fee(who: &AccountId, topic: TopicId, amount: Balance) -> DispatchResult;
	/// Weight of [`Self::drip`].
	fn drip_weight() -> Weight;
	/// An epoch of the topic is no longer open: it was settled, or else voided, or the topic was
	/// retired without an open epoch, which settles nothing.
	fn on_epoch_end(_topic: TopicId, _epoch: EpochIndex, _settled: bool) {}
	/// Weight of [`Self::on_epoch_end`].
	fn epoch_end_weight() -> Weight {
		Weight::zero()
	}
}

/// What bounds the reward of an epoch (protocol.md section 9). Implemented by `pallet-pwyw`.
pub trait EpochRevenue {
	/// What the topic's revenue dripped for an epoch that is open, and whether the strict cap
	/// applies to it.
	fn epoch_drip(topic: TopicId, epoch: EpochIndex) -> EpochDrip;
}

/// The stake that the emission follows (M26). Implemented by the runtime.
pub trait StakedSupply {
	/// The stake of validators and of the active topics' reputers, base units.
	fn staked() -> Balance;
	/// The largest weight of [`Self::staked`].
	fn weight() -> Weight;
}

/// Where the payment of an ended era's rewards stands.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Default,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct RewardCursor {
	/// The place of the next validator among those that earned something in the era.
	pub earner: u32,
	/// The next page of its nominators.
	pub page: u32,
}

/// What one step of the payment of an era's rewards came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RewardStep {
	/// Where to go on; `None` when all of the era is paid.
	pub next: Option<RewardCursor>,
	/// Whether there was something to pay that could not be paid, and now never can.
	pub lost: bool,
	/// The weight of the step.
	pub weight: Weight,
}

/// The pallet in which validators stake, as far as the sessions need to know it; the election itself
/// comes through the session manager. All that a successor of that pallet would have to offer.
/// Implemented by the runtime.
pub trait ValidatorStaking<AccountId> {
	/// Takes `who` off the candidates of the coming elections; returns whether it was one. It can
	/// stand again by itself.
	fn chill(who: &AccountId) -> bool;
	/// Weight of [`Self::chill`].
	fn chill_weight() -> Weight;
	/// The era that is being served; rewards are earned for it.
	fn active_era() -> u32;
	/// Weight of what is due with the next era beside the election: slashes that were deferred. To be
	/// asked before it begins.
	fn due_slashes_weight() -> Weight;
	/// How many voters and candidates an election counts now, each within its bound.
	fn electorate() -> (u32, u32);
	/// Pays one page of the rewards of an era that ended, unless somebody claimed it before.
	fn pay_rewards(era: u32, at: RewardCursor) -> RewardStep;
	/// The largest weight of [`Self::pay_rewards`].
	fn max_pay_weight() -> Weight;
	/// Told when the rewards of all ended eras are paid: what was promised for them beyond that
	/// can be used otherwise. Returns how much that was, base units.
	fn on_all_paid() -> Balance;
	/// Weight of [`Self::on_all_paid`].
	fn all_paid_weight() -> Weight;
}

/// Locks what was granted at genesis until it has vested. Implemented by the runtime.
pub trait VestingSchedules<AccountId> {
	/// Locks `locked` base units of `who`; `per_block` of them become free with each block after
	/// `starting_block`.
	fn lock(
		who: &AccountId,
		locked: Balance,
		per_block: Balance,
		starting_block: BlockNumber,
	) -> DispatchResult;
}

/// What a step of an epoch came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StepOutcome {
	/// The meter has no room for the next piece; nothing was done. Call again in a later block.
	NoRoom,
	/// A piece was done, there is more. Call again.
	More,
	/// The phase is complete.
	Done,
	/// The epoch ends here, without scores or payment. The step has left nothing but events.
	Void(VoidReason),
}

/// A phase of an epoch that the agenda of `pallet-topics` drives. Implemented by
/// `pallet-inference` (the combination) and `pallet-reputation` (the settlement).
pub trait EpochPhase {
	/// Does one bounded piece of the phase if `meter` has room for it, and consumes the weight of
	/// what it did.
	fn step(epoch: &EpochInfo, meter: &mut WeightMeter) -> StepOutcome;
	/// The largest weight that one [`Self::step`] can consume.
	fn max_step_weight() -> Weight;
	/// The epoch was voided: forget what is left of its unfinished work (bounded).
	fn on_void(epoch: &EpochInfo);
	/// The epoch's records are older than `HistoryDepth`: forget them (bounded).
	fn prune(topic: TopicId, epoch: EpochIndex);
	/// Largest weight of [`Self::prune`].
	fn prune_weight() -> Weight;
	/// Largest weight of [`Self::on_void`] for this epoch in this block; reads nothing.
	fn void_weight(_epoch: &EpochInfo) -> Weight {
		Self::prune_weight()
	}
	/// The same for any epoch in any block.
	fn max_void_weight() -> Weight {
		Self::prune_weight()
	}
}

/// What the combination and the sortition need of the past. Implemented by `pallet-reputation`.
pub trait Reputation<AccountId> {
	/// The stored regrets (M11) of these actors, dense by position in the given order.
	fn regrets(topic: TopicId, inferers: &[AccountId], forecasters: &[AccountId]) -> Regrets;
	/// Latest loss, initial regret, last truth, skill.
	fn network_state(topic: TopicId) -> NetworkState;
	/// The score EMA with which `who` competes for a place in `epoch` (M16): the stored one, moved
	/// by the absences up to the epoch, or a newcomer's.
	fn sortition_score(
		topic: TopicId,
		epoch: EpochIndex,
		kind: ActorKind,
		who: &AccountId,
	) -> Decimal;
	/// The largest reward that one actor earned in one of the topic's last epochs, base units: what
	/// an unrevealed commitment has to cost at least.
	fn largest_reward(topic: TopicId) -> Balance;
	/// Weight of [`Self::regrets`] and [`Self::network_state`] of a topic together at these sizes. Reads
	/// what [`Self::network_state`] reads.
	fn read_weight(topic: TopicId, inferers: u32, forecasters: u32) -> Weight;
	/// The same at the largest sizes that any topic can have.
	fn max_read_weight() -> Weight;
	/// The actors of one kind whose past in the topic is remembered, the strongest first, at most
	/// `limit` and at most `MAX_PAGE`. For the runtime API, not for a block.
	fn standings(topic: TopicId, kind: ActorKind, limit: u32) -> Vec<Standing<AccountId>>;
	/// Gives everything that the topic remembers of the worker `from` to `to`: the state of both
	/// kinds, slots, places in the latest rounds. Returns `false`, and does nothing, if the topic
	/// remembers anything of `to`. The caller makes sure that no open epoch refers to either.
	fn transfer_worker(topic: TopicId, from: &AccountId, to: &AccountId) -> bool;
	/// Largest weight of [`Self::transfer_worker`].
	fn transfer_weight() -> Weight;
}

/// What the settlement needs of the combination. Implemented by `pallet-inference`.
pub trait Predictions<AccountId> {
	/// The loss inputs of a predicted epoch.
	fn loss_inputs(topic: TopicId, epoch: EpochIndex) -> Option<LossInputs<AccountId>>;
	/// How many inferers and forecasters entered the combination of a predicted epoch.
	fn shape(topic: TopicId, epoch: EpochIndex) -> Option<Shape>;
	/// The 68.27 % and 95.44 % bands per label of a predicted epoch (M31): (low68, high68, low95,
	/// high95).
	fn bands(topic: TopicId, epoch: EpochIndex) -> Option<Vec<[Decimal; 4]>>;
	/// The hash of the latest prediction record of a topic with its epoch.
	fn latest_record(topic: TopicId) -> Option<(EpochIndex, sp_core::H256)>;
	/// Weight of [`Self::loss_inputs`] at these sizes, with at most so many labels.
	fn read_weight(inferers: u32, forecasters: u32, labels: u32) -> Weight;
}

/// A reputer's stake. Implemented by `pallet-stake`.
pub trait StakeInspect<AccountId> {
	/// Own and delegated stake that counts as authority, base units.
	fn authority(topic: TopicId, reputer: &AccountId) -> Balance;
	/// The least stake with which a reputer may attest.
	fn minimum() -> Balance;
}

/// A reputer's stake in a dispute (protocol.md, section 7). Implemented by `pallet-stake`.
pub trait DisputeSlash<AccountId> {
	/// Sets `share` of the reputer's own stake aside, rounded down; it is taken after a delay in
	/// which governance can give it back. At most [`Self::max_share`], once per epoch at a time;
	/// an error if the reputer has nothing to lose. Returns what was set aside, base units.
	fn schedule(
		topic: TopicId,
		epoch: EpochIndex,
		reputer: &AccountId,
		share: Perbill,
	) -> Result<Balance, DispatchError>;
	/// Gives back what was set aside, as own stake.
	fn cancel(topic: TopicId, epoch: EpochIndex, reputer: &AccountId) -> DispatchResult;
	/// The largest share that one epoch can cost.
	fn max_share() -> Perbill;
	/// Weight of [`Self::schedule`] and of [`Self::cancel`].
	fn weight() -> Weight;
}

/// Where a reputer's reward goes (M22). Implemented by `pallet-stake`; `()` leaves everything to
/// the caller.
pub trait ReputerRewards<AccountId> {
	/// Takes from `source`, which must be able to give `amount` and stay alive, what belongs to the
	/// reputer's delegators and what is added to its own stake. Returns the rest, base units, which
	/// is still in `source`: the caller pays it to `destination`. Never fails: what cannot be moved
	/// is part of the rest, with an event.
	fn credit(
		topic: TopicId,
		reputer: &AccountId,
		destination: &AccountId,
		source: &AccountId,
		amount: Balance,
	) -> Balance;
	/// The largest weight of [`Self::credit`].
	fn weight() -> Weight;
	/// Adds `amount`, base units, of what `who` has free to its delegation to `reputer`, or to its
	/// own stake if it is that reputer. Nothing is delegated to a reputer who takes more than
	/// `maximum_commission`. Fails as the calls for that would; the caller rolls back.
	fn stake_reward(
		who: &AccountId,
		topic: TopicId,
		reputer: &AccountId,
		amount: Balance,
		maximum_commission: Option<Perbill>,
	) -> DispatchResult;
	/// The largest weight of [`Self::stake_reward`].
	fn stake_weight() -> Weight;
}

/// One row of an epoch's payout.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Payout<AccountId> {
	/// Where the money goes.
	pub destination: AccountId,
	/// How much, base units.
	pub amount: Balance,
	/// The reputer whose reward it is, which it shares with its delegators; `None` for workers.
	pub reputer: Option<AccountId>,
}

/// A worker's row: destination and amount.
impl<AccountId> From<(AccountId, Balance)> for Payout<AccountId> {
	fn from((destination, amount): (AccountId, Balance)) -> Self {
		Self {
			destination,
			amount,
			reputer: None,
		}
	}
}

/// The money of an epoch. Implemented by `pallet-emissions`.
pub trait RewardSink<AccountId> {
	/// E (M24): what an epoch of this length pays, base units.
	fn epoch_reward(topic: TopicId, epoch: EpochIndex, epoch_length: BlockNumber) -> Balance;
	/// Fixes the payout table of an epoch in one write and earmarks the pot; crediting follows in
	/// batches. Amounts are to accounts that may repeat; their sum must not exceed `pot`, the rest
	/// stays in the ecosystem. Rows of workers may be given as (destination, amount).
	fn fix_payout<Row: Into<Payout<AccountId>>>(
		topic: TopicId,
		epoch: EpochIndex,
		pot: Balance,
		payouts: Vec<Row>,
	) -> DispatchResult;
	/// Weight of both for a table of `payouts` rows.
	fn weight(payouts: u32) -> Weight;
	/// Told how much of an epoch's payout went to reputers: rho of M26 is measured from it.
	fn note_split(_reputers: Balance, _paid: Balance) {}
}

/// A pallet with free submissions. Implemented by `pallet-inference` and `pallet-reputation` for
/// their calls; asked by the submission gate.
pub trait FreeSubmission<AccountId, Call> {
	/// `None` for calls that are not submissions; else whether it is admitted for free.
	fn admit(who: &AccountId, call: &Call) -> Option<Result<Admission, Refusal>>;
	/// Weight of [`Self::admit`].
	fn admit_weight(call: &Call) -> Weight;
}

/// What the off-chain worker of a reputer asks and says. Implemented by `pallet-reputation`.
pub trait TruthWork<AccountId> {
	/// Whether `signer` is a reputer, or a reputer's operator, in some topic.
	fn is_known(signer: &AccountId) -> bool;
	/// The truths whose window is open in block `now`: what `signer` (operator or owner) can say about
	/// each, or why nothing would be taken from it.
	fn truths(
		signer: &AccountId,
		now: BlockNumber,
	) -> Vec<Result<OpenTruth<AccountId>, RefusedTruth>>;
	/// Those of [`Self::truths`] that would be taken.
	fn open_truths(signer: &AccountId, now: BlockNumber) -> Vec<OpenTruth<AccountId>> {
		Self::truths(signer, now).into_iter().flatten().collect()
	}
}

/// Makes the runtime's call that submits truths. Implemented by the runtime.
pub trait TruthCall<Call> {
	/// `reputation.submit_truths(truths)`.
	fn submit_truths(truths: TruthSubmissions) -> Call;
	/// `reputation.commit_truths(commits)`.
	fn commit_truths(commits: TruthCommits) -> Call;
	/// `reputation.reveal_truths(reveals)`.
	fn reveal_truths(reveals: TruthReveals) -> Call;
}

impl OnTopicFunding for () {
	fn on_topic_funding(_: TopicId) {}
	fn weight() -> Weight {
		Weight::zero()
	}
}

impl TopicStake for () {
	fn topic_stake(_: TopicId) -> Balance {
		0
	}
}

impl<AccountId> TopicRevenue<AccountId> for () {
	fn revenue(_: TopicId) -> Balance {
		0
	}
	fn drip(_: TopicId, _: EpochIndex, _: BlockNumber) -> Balance {
		0
	}
	fn pay_creation_fee(_: &AccountId, _: TopicId, _: Balance) -> DispatchResult {
		Ok(())
	}
	fn drip_weight() -> Weight {
		Weight::zero()
	}
}

impl EpochRevenue for () {
	fn epoch_drip(_: TopicId, _: EpochIndex) -> EpochDrip {
		EpochDrip::default()
	}
}

impl StakedSupply for () {
	fn staked() -> Balance {
		0
	}
	fn weight() -> Weight {
		Weight::zero()
	}
}

impl<AccountId> ValidatorStaking<AccountId> for () {
	fn chill(_: &AccountId) -> bool {
		false
	}
	fn chill_weight() -> Weight {
		Weight::zero()
	}
	fn active_era() -> u32 {
		0
	}
	fn due_slashes_weight() -> Weight {
		Weight::zero()
	}
	fn electorate() -> (u32, u32) {
		(0, 0)
	}
	fn pay_rewards(_: u32, _: RewardCursor) -> RewardStep {
		RewardStep {
			next: None,
			lost: false,
			weight: Weight::zero(),
		}
	}
	fn max_pay_weight() -> Weight {
		Weight::zero()
	}
	fn on_all_paid() -> Balance {
		0
	}
	fn all_paid_weight() -> Weight {
		Weight::zero()
	}
}

impl<AccountId> VestingSchedules<AccountId> for () {
	fn lock(_: &AccountId, _: Balance, _: Balance, _: BlockNumber) -> DispatchResult {
		Ok(())
	}
}

impl EpochPhase for () {
	fn step(_: &EpochInfo, _: &mut WeightMeter) -> StepOutcome {
		StepOutcome::Done
	}
	fn max_step_weight() -> Weight {
		Weight::zero()
	}
	fn on_void(_: &EpochInfo) {}
	fn prune(_: TopicId, _: EpochIndex) {}
	fn prune_weight() -> Weight {
		Weight::zero()
	}
}

impl<AccountId> Reputation<AccountId> for () {
	fn regrets(_: TopicId, inferers: &[AccountId], forecasters: &[AccountId]) -> Regrets {
		let (n, k) = (inferers.len(), forecasters.len());
		let none = |len: usize| alloc::vec![None; len];
		Regrets {
			inferer: none(n),
			forecaster: none(k),
			naive: none(n),
			one_out_inferer_inferer: none(n.saturating_mul(n)),
			one_out_inferer_forecaster: none(n.saturating_mul(k)),
			one_out_forecaster_inferer: none(k.saturating_mul(n)),
			one_out_forecaster_forecaster: none(k.saturating_mul(k)),
			one_in_inferer: none(k.saturating_mul(n)),
			one_in_forecaster: none(k),
		}
	}
	fn network_state(_: TopicId) -> NetworkState {
		NetworkState::default()
	}
	fn sortition_score(_: TopicId, _: EpochIndex, _: ActorKind, _: &AccountId) -> Decimal {
		Decimal::default()
	}
	fn largest_reward(_: TopicId) -> Balance {
		0
	}
	fn read_weight(_: TopicId, _: u32, _: u32) -> Weight {
		Weight::zero()
	}
	fn max_read_weight() -> Weight {
		Weight::zero()
	}
	fn standings(_: TopicId, _: ActorKind, _: u32) -> Vec<Standing<AccountId>> {
		Vec::new()
	}
	fn transfer_worker(_: TopicId, _: &AccountId, _: &AccountId) -> bool {
		true
	}
	fn transfer_weight() -> Weight {
		Weight::zero()
	}
}

impl<AccountId: Clone> Predictions<AccountId> for () {
	fn loss_inputs(_: TopicId, _: EpochIndex) -> Option<LossInputs<AccountId>> {
		None
	}
	fn shape(_: TopicId, _: EpochIndex) -> Option<Shape> {
		None
	}
	fn bands(_: TopicId, _: EpochIndex) -> Option<Vec<[Decimal; 4]>> {
		None
	}
	fn latest_record(_: TopicId) -> Option<(EpochIndex, sp_core::H256)> {
		None
	}
	fn read_weight(_: u32, _: u32, _: u32) -> Weight {
		Weight::zero()
	}
}

impl<AccountId> StakeInspect<AccountId> for () {
	fn authority(_: TopicId, _: &AccountId) -> Balance {
		0
	}
	fn minimum() -> Balance {
		0
	}
}

impl<AccountId> DisputeSlash<AccountId> for () {
	fn schedule(
		_: TopicId,
		_: EpochIndex,
		_: &AccountId,
		_: Perbill,
	) -> Result<Balance, DispatchError> {
		Ok(0)
	}
	fn cancel(_: TopicId, _: EpochIndex, _: &AccountId) -> DispatchResult {
		Ok(())
	}
	fn max_share() -> Perbill {
		Perbill::zero()
	}
	fn weight() -> Weight {
		Weight::zero()
	}
}

impl<AccountId> ReputerRewards<AccountId> for () {
	fn credit(_: TopicId, _: &AccountId, _: &AccountId, _: &AccountId, amount: Balance) -> Balance {
		amount
	}
	fn weight() -> Weight {
		Weight::zero()
	}
	fn stake_reward(
		_: &AccountId,
		_: TopicId,
		_: &AccountId,
		_: Balance,
		_: Option<Perbill>,
	) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}
	fn stake_weight() -> Weight {
		Weight::zero()
	}
}

impl<AccountId> RewardSink<AccountId> for () {
	fn epoch_reward(_: TopicId, _: EpochIndex, _: BlockNumber) -> Balance {
		0
	}
	fn fix_payout<Row: Into<Payout<AccountId>>>(
		_: TopicId,
		_: EpochIndex,
		_: Balance,
		_: Vec<Row>,
	) -> DispatchResult {
		Ok(())
	}
	fn weight(_: u32) -> Weight {
		Weight::zero()
	}
}

impl<AccountId, Call> FreeSubmission<AccountId, Call> for () {
	fn admit(_: &AccountId, _: &Call) -> Option<Result<Admission, Refusal>> {
		None
	}
	fn admit_weight(_: &Call) -> Weight {
		Weight::zero()
	}
}

impl<AccountId> TruthWork<AccountId> for () {
	fn is_known(_: &AccountId) -> bool {
		false
	}
	fn truths(_: &AccountId, _: BlockNumber) -> Vec<Result<OpenTruth<AccountId>, RefusedTruth>> {
		Vec::new()
	}
}
