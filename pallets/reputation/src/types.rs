// SPDX-License-Identifier: Apache-2.0

//! What the pallet stores. Nothing here knows the pallet's `Config`.

pub use crate::tables::*;
use allora_primitives::{
	ActorKind, Balance, BlockNumber, Commitment, Decimal, EpochIndex, LabelValues, NetworkState,
	Skill, MAX_FORECASTERS, MAX_INFERERS, MAX_LABELS, MAX_REPUTERS,
};
use allora_scoring::Shape;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	traits::{ConstU32, Get},
	BoundedVec, CloneNoBound, DebugNoBound, DefaultNoBound, EqNoBound, PartialEqNoBound,
};
use scale_info::TypeInfo;

/// Scores of one actor that scale its reward: `PerActor(10)` of M17.
pub const SCORE_WINDOW: u32 = 10;
/// The most network losses of an epoch (M27): `2 + N + K + N*K + N + K + K` at the largest sets.
pub const MAX_QUANTITIES: u32 = 1_202;
/// The lowest log10 loss that a report can state (the lower end of M27's clamp).
pub const MIN_REPORTED_LOSS: Decimal = Decimal::from_inner(-100_000_000_000_000_000_000);
/// The highest log10 loss that a report can state (the upper end of M27's clamp).
pub const MAX_REPORTED_LOSS: Decimal = Decimal::from_inner(20_000_000_000_000_000_000);
/// How far from the median of its reports a loss counts, where a topic clips them (M27).
pub const CLIP_DISTANCE: Decimal = Decimal::from_u32(1);
/// Settled epochs of which the largest reward is remembered.
pub const REWARD_WINDOW: u32 = 8;

/// The log10 losses of all values of an epoch, in the order of M14.
pub type LossReport = BoundedVec<Decimal, ConstU32<MAX_QUANTITIES>>;

/// The length of `list` as a weight component.
pub fn count<X>(list: &[X]) -> u32 {
	u32::try_from(list.len()).unwrap_or(u32::MAX)
}

/// A registered reputer of one topic.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct ReputerRecord<AccountId> {
	/// The key that may sign submissions beside the reputer itself.
	pub operator: Option<AccountId>,
	/// The account to which rewards go.
	pub reward_destination: AccountId,
	/// What is held for the registration, base units.
	pub deposit: Balance,
	/// What the topic remembers of it while it has no slot.
	pub state: Option<ActorState>,
}

impl<AccountId: Clone + PartialEq> ReputerRecord<AccountId> {
	/// Where the rewards of `reputer`, whose record this is, go; `None` for itself.
	pub fn destination_of(&self, reputer: &AccountId) -> Option<AccountId> {
		(self.reward_destination != *reputer).then(|| self.reward_destination.clone())
	}
}

/// The deposit of a reputer that has left a topic.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct LockedDeposit {
	/// What is still held, base units.
	pub amount: Balance,
	/// The topic's latest epoch when the reputer left.
	pub left_epoch: EpochIndex,
	/// The block in which the reputer left.
	pub left_at: BlockNumber,
	/// What the topic remembers of it while it has no slot.
	pub state: Option<ActorState>,
}

/// One truth of an epoch.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct TruthEntry<AccountId> {
	/// Who attests it (the owner, also when its operator signed).
	pub reputer: AccountId,
	/// The revision that is on chain, 0..=`MAX_REPLACEMENTS`.
	pub revision: u8,
	/// The score with which the reputer entered the set (M16); fixed for the epoch.
	pub score: Decimal,
	/// One number per label; none as long as there is a commitment, and none in topics with reported
	/// losses, where the report is an item of its own.
	pub values: LabelValues,
	/// What the reputer has committed to and not revealed.
	pub commitment: Option<Commitment>,
	/// Where its reward for the epoch goes, as named when it submitted last; `None` for itself.
	pub destination: Option<AccountId>,
}

impl<AccountId> TruthEntry<AccountId> {
	/// What is held for the commitment, base units; 0 without one.
	pub fn bond(&self) -> Balance {
		self.commitment.map_or(0, |commitment| commitment.bond)
	}
}

/// What rewards are computed from, of one actor of one kind.
#[derive(Clone, PartialEq, Eq, Debug, Default, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct Past {
	/// The latest scores (M13, M14, M15), newest first (M17).
	pub window: BoundedVec<Decimal, ConstU32<SCORE_WINDOW>>,
	/// The smoothed reward fraction (M19); `None` before the first reward.
	pub fraction: Option<Decimal>,
}

impl Past {
	/// Puts the newest score in front and lets go of the oldest.
	pub fn push_score(&mut self, score: Decimal) {
		self.window.force_insert_keep_left(0, score).ok();
	}
}

/// What a topic remembers of one actor of one kind.
#[derive(Clone, PartialEq, Eq, Debug, Default, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct ActorState {
	/// What it competes with.
	pub rank: Rank,
	/// What its rewards are computed from.
	pub past: Past,
}

/// How actors of one kind compete for places in a topic (M16, protocol.md section 4).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct Sortition {
	/// Settled epochs in which this kind was scored: what an absence is counted in, so that a void
	/// epoch is nobody's absence.
	pub rounds: u32,
	/// The quantile of the active set's EMAs after the latest round, towards which passive actors
	/// move.
	pub quantile: Decimal,
	/// `merit_sortition_alpha` of the latest round.
	pub alpha: Decimal,
	/// The score with which a newcomer competes.
	pub newcomer: Decimal,
}

/// The active set of the latest round of one kind, and who left it.
#[derive(
	CloneNoBound,
	PartialEqNoBound,
	EqNoBound,
	DebugNoBound,
	DefaultNoBound,
	Encode,
	Decode,
	TypeInfo,
	MaxEncodedLen,
)]
#[codec(mel_bound(AccountId: MaxEncodedLen))]
#[scale_info(skip_type_params(Depth))]
pub struct Cohort<AccountId: Clone + PartialEq + Eq + core::fmt::Debug, Depth: Get<u32>> {
	/// The actors of the latest round with the EMAs that it gave them, sorted by account.
	pub members: BoundedVec<(AccountId, Decimal), ConstU32<MAX_INFERERS>>,
	/// (epoch, lowest EMA among those who left the set in it): only those that are the lowest of
	/// everything that came after, so that the first is the lowest within the depth.
	pub departed: BoundedVec<(EpochIndex, Decimal), Depth>,
}

impl<AccountId: Clone + PartialEq + Eq + core::fmt::Debug, Depth: Get<u32>>
	Cohort<AccountId, Depth>
{
	/// Records the lowest EMA of those who left the set in `epoch`, forgets what is older than the
	/// depth, and returns the lowest that is left.
	pub fn depart(&mut self, epoch: EpochIndex, lowest: Option<Decimal>) -> Option<Decimal> {
		let depth = Depth::get();
		self.departed
			.retain(|(at, _)| at.saturating_add(depth) > epoch);
		if let Some(score) = lowest {
			self.departed.retain(|(_, other)| *other < score);
			// One entry per epoch within the depth, so there is always room.
			self.departed.try_push((epoch, score)).ok();
		}
		self.departed.first().map(|(_, score)| *score)
	}
}

/// The rounds and the rewards of one kind: what only the settlement asks.
#[derive(
	CloneNoBound,
	PartialEqNoBound,
	EqNoBound,
	DebugNoBound,
	DefaultNoBound,
	Encode,
	Decode,
	TypeInfo,
	MaxEncodedLen,
)]
#[codec(mel_bound(AccountId: MaxEncodedLen))]
#[scale_info(skip_type_params(Depth))]
pub struct KindHistory<AccountId: Clone + PartialEq + Eq + core::fmt::Debug, Depth: Get<u32>> {
	/// The latest round and who left.
	pub cohort: Cohort<AccountId, Depth>,
	/// By slot; what is missing at the end has no past.
	pub pasts: BoundedVec<Past, ConstU32<INFERER_SLOTS>>,
}

impl<AccountId: Clone + PartialEq + Eq + core::fmt::Debug, Depth: Get<u32>>
	KindHistory<AccountId, Depth>
{
	/// The past of a slot.
	pub fn past(&self, slot: usize) -> Past {
		self.pasts.get(slot).cloned().unwrap_or_default()
	}

	/// The past of a slot, to be changed; `None` beyond the bound.
	pub fn past_mut(&mut self, slot: usize) -> Option<&mut Past> {
		while self.pasts.len() <= slot {
			self.pasts.try_push(Past::default()).ok()?;
		}
		self.pasts.get_mut(slot)
	}

	/// Forgets the past of a slot.
	pub fn forget(&mut self, slot: usize) {
		if let Some(past) = self.pasts.get_mut(slot) {
			*past = Past::default();
		}
	}
}

/// The rounds and the rewards of a topic, by kind and slot.
#[derive(
	CloneNoBound,
	PartialEqNoBound,
	EqNoBound,
	DebugNoBound,
	DefaultNoBound,
	Encode,
	Decode,
	TypeInfo,
	MaxEncodedLen,
)]
#[codec(mel_bound(AccountId: MaxEncodedLen))]
#[scale_info(skip_type_params(Depth))]
pub struct History<AccountId: Clone + PartialEq + Eq + core::fmt::Debug, Depth: Get<u32>> {
	/// Of inferers.
	pub inferers: KindHistory<AccountId, Depth>,
	/// Of forecasters.
	pub forecasters: KindHistory<AccountId, Depth>,
	/// Of reputers.
	pub reputers: KindHistory<AccountId, Depth>,
}

impl<AccountId: Clone + PartialEq + Eq + core::fmt::Debug, Depth: Get<u32>>
	History<AccountId, Depth>
{
	/// Of one kind.
	pub fn of(&self, kind: ActorKind) -> &KindHistory<AccountId, Depth> {
		match kind {
			ActorKind::Inferer => &self.inferers,
			ActorKind::Forecaster => &self.forecasters,
			ActorKind::Reputer => &self.reputers,
		}
	}

	/// Of one kind, to be changed.
	pub fn of_mut(&mut self, kind: ActorKind) -> &mut KindHistory<AccountId, Depth> {
		match kind {
			ActorKind::Inferer => &mut self.inferers,
			ActorKind::Forecaster => &mut self.forecasters,
			ActorKind::Reputer => &mut self.reputers,
		}
	}
}

/// What a topic knows of its past as a whole.
#[derive(Clone, PartialEq, Eq, Debug, Default, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct Network {
	/// The latest network combined log10 loss (M3).
	pub network_loss: Option<Decimal>,
	/// The regret of workers without history (M12).
	pub initial_regret: Option<Decimal>,
	/// The last settled truth (M31).
	pub last_truth: Option<LabelValues>,
	/// The EMA of the median inferer loss, `Lbar` of M27.
	pub median_loss: Option<Decimal>,
	/// tau of the task split (M20).
	pub tau: Decimal,
	/// Calibration and skill (M31).
	pub skill: Skill,
	/// How many slots inferers have: the size of the regret tables, which are larger than this item.
	pub inferer_slots: u16,
	/// How many slots forecasters have.
	pub forecaster_slots: u16,
	/// How many slots reputers have.
	pub reputer_slots: u16,
	/// The latest epoch whose participants are marked in `last_active` ahead of its settlement.
	pub marked_to: EpochIndex,
}

impl Network {
	/// How many slots the topic has.
	pub fn slots(&self) -> SlotCounts {
		SlotCounts {
			inferers: self.inferer_slots.into(),
			forecasters: self.forecaster_slots.into(),
			reputers: self.reputer_slots.into(),
		}
	}
}

impl From<Network> for NetworkState {
	fn from(network: Network) -> Self {
		NetworkState {
			network_loss: network.network_loss,
			initial_regret: network.initial_regret,
			last_truth: network.last_truth,
			skill: network.skill,
		}
	}
}

/// What an epoch is compared with for calibration and skill (M31).
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct Calibration {
	/// The bands of the prediction, per label: (low68, high68, low95, high95).
	pub bands: BoundedVec<[Decimal; 4], ConstU32<MAX_LABELS>>,
	/// Log10 loss of the plain mean of the inferences.
	pub mean_loss: Decimal,
	/// Log10 loss of the last truth that was known when the epoch was combined.
	pub persistence_loss: Option<Decimal>,
}

/// One reputer in the evaluation of an epoch.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct EvaluatedReputer<AccountId> {
	/// The reputer.
	pub reputer: AccountId,
	/// Its authority at the evaluation, base units.
	pub stake: Balance,
	/// Its score (M14).
	pub score: Decimal,
	/// Its new listening coefficient (M14), 0..=1.
	pub coefficient: Decimal,
	/// Where its reward goes; `None` for itself.
	pub destination: Option<AccountId>,
}

/// The evaluation of an epoch against the truth: written by the first step of the settlement, the
/// source of the later ones and of `losses`.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct Outcome<AccountId> {
	/// The latest step of the settlement that is done.
	pub progress: Progress,
	/// The inferers, sorted by account.
	pub inferers: BoundedVec<AccountId, ConstU32<MAX_INFERERS>>,
	/// The forecasters that entered the combination, sorted by account.
	pub forecasters: BoundedVec<AccountId, ConstU32<MAX_FORECASTERS>>,
	/// The reputers whose truths counted, sorted by account.
	pub reputers: BoundedVec<EvaluatedReputer<AccountId>, ConstU32<MAX_REPUTERS>>,
	/// The consensus truth (M32); empty in topics with reported losses.
	pub truth: LabelValues,
	/// Network log10 losses, in the order of M14.
	pub losses: BoundedVec<Decimal, ConstU32<MAX_QUANTITIES>>,
	/// The new `Lbar` of M27; `None` where losses are reported, which have no floor.
	pub median_loss: Option<Decimal>,
	/// What the epoch says of calibration and skill; `None` if it has no bands.
	pub calibration: Option<Calibration>,
	/// Where the rewards of the inferers go; `None` for the inferer itself.
	pub inferer_destinations: BoundedVec<Option<AccountId>, ConstU32<MAX_INFERERS>>,
	/// Where the rewards of the forecasters go; `None` for the forecaster itself.
	pub forecaster_destinations: BoundedVec<Option<AccountId>, ConstU32<MAX_FORECASTERS>>,
}

impl<AccountId> Outcome<AccountId> {
	/// N and K.
	pub fn shape(&self) -> Shape {
		Shape {
			inferers: u16::try_from(self.inferers.len()).unwrap_or(u16::MAX),
			forecasters: u16::try_from(self.forecasters.len()).unwrap_or(u16::MAX),
		}
	}

	/// Whether anybody is scored (M34).
	pub fn scored(&self) -> bool {
		self.inferers.len() >= 2
	}
}

/// The score and the reward of one actor of an epoch.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct ScoreEntry<AccountId> {
	/// The actor.
	pub who: AccountId,
	/// Its score (M13, M14, M15).
	pub score: Decimal,
	/// Its reward, base units; 0 until the last step of the settlement.
	pub reward: Balance,
	/// Its slot; no slot changes until the epoch is settled.
	pub slot: Option<u16>,
}

/// Scores and rewards of an epoch; empty if nobody was scored (M34).
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct ScoreRecord<AccountId> {
	/// The inferers, sorted by account.
	pub inferers: BoundedVec<ScoreEntry<AccountId>, ConstU32<MAX_INFERERS>>,
	/// The forecasters, sorted by account.
	pub forecasters: BoundedVec<ScoreEntry<AccountId>, ConstU32<MAX_FORECASTERS>>,
	/// The reputers, sorted by account.
	pub reputers: BoundedVec<ScoreEntry<AccountId>, ConstU32<MAX_REPUTERS>>,
	/// What the epoch had to pay, base units.
	pub pot: Balance,
	/// What of it nobody earned (M35), base units.
	pub returned: Balance,
}

impl<AccountId> Default for ScoreRecord<AccountId> {
	fn default() -> Self {
		Self {
			inferers: BoundedVec::new(),
			forecasters: BoundedVec::new(),
			reputers: BoundedVec::new(),
			pot: 0,
			returned: 0,
		}
	}
}

impl<AccountId> ScoreRecord<AccountId> {
	/// All entries, inferers first.
	pub fn entries(&self) -> impl Iterator<Item = &ScoreEntry<AccountId>> {
		self.inferers
			.iter()
			.chain(self.forecasters.iter())
			.chain(self.reputers.iter())
	}

	/// The sum of all rewards, base units; `None` if it overflows.
	pub fn paid(&self) -> Option<Balance> {
		self.entries()
			.try_fold(0, |sum: Balance, entry| sum.checked_add(entry.reward))
	}
}

/// The latest step of an epoch's settlement that is done.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum Progress {
	/// Losses, consensus and the reputers' scores are stored.
	#[codec(index = 0)]
	Evaluated,
	/// Regrets, initial regret and the network's loss are stored.
	#[codec(index = 1)]
	Regretted,
	/// Scores, EMAs, coefficients, calibration and skill are stored.
	#[codec(index = 2)]
	Scored,
	/// The payout is fixed: nothing is left to do.
	#[codec(index = 3)]
	Settled,
}

/// Splits the network losses of an epoch into the blocks of M14.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LossBlocks<'a> {
	/// Of the combined value.
	pub combined: Decimal,
	/// Of the naive value.
	pub naive: Decimal,
	/// N.
	pub inferers: &'a [Decimal],
	/// K.
	pub forecasters: &'a [Decimal],
	/// N, or none with fewer than two inferers.
	pub one_out_inferers: &'a [Decimal],
	/// K, or none with fewer than two forecasters.
	pub one_out_forecasters: &'a [Decimal],
	/// K, or none with fewer than two forecasters.
	pub one_ins: &'a [Decimal],
}

impl<'a> LossBlocks<'a> {
	/// `None` if there are not as many losses as the shape asks for.
	pub fn split(shape: Shape, losses: &'a [Decimal]) -> Option<Self> {
		let (n, k) = (usize::from(shape.inferers), usize::from(shape.forecasters));
		let one_outs = if n >= 2 { n } else { 0 };
		let pairs = if k >= 2 { k } else { 0 };
		let (head, rest) = losses.split_at_checked(2)?;
		let (inferers, rest) = rest.split_at_checked(n)?;
		let (forecasters, rest) = rest.split_at_checked(k)?;
		let (_, rest) = rest.split_at_checked(one_outs.checked_mul(k)?)?;
		let (one_out_inferers, rest) = rest.split_at_checked(one_outs)?;
		let (one_out_forecasters, rest) = rest.split_at_checked(pairs)?;
		let (one_ins, rest) = rest.split_at_checked(pairs)?;
		if !rest.is_empty() {
			return None;
		}
		Some(Self {
			combined: *head.first()?,
			naive: *head.last()?,
			inferers,
			forecasters,
			one_out_inferers,
			one_out_forecasters,
			one_ins,
		})
	}
}

/// How many network losses an epoch of at most this many workers has.
pub fn quantities(inferers: u32, forecasters: u32) -> u32 {
	inferers
		.saturating_mul(forecasters)
		.saturating_add(inferers.saturating_mul(2))
		.saturating_add(forecasters.saturating_mul(3))
		.saturating_add(2)
}
