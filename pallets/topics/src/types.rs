// SPDX-License-Identifier: Apache-2.0

//! Values of this pallet that know no `Config`.

use allora_primitives::{
	Balance, BlockNumber, Decimal, EpochIndex, EpochInfo, Limits, LossFunction, LossMethod,
	RegretScale, Schedule, TopicId, TopicKind, TopicParameters, TopicStatus, MAX_LABELS,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;

/// The longest name of a topic, bytes.
pub const MAX_NAME: u32 = 64;
/// The longest description of a topic, links included, bytes.
pub const MAX_DESCRIPTION: u32 = 512;
/// The longest label, bytes.
pub const MAX_LABEL: u32 = 64;
/// The most accounts in one call that changes a whitelist.
pub const MAX_WHITELIST_BATCH: u32 = 64;
/// The shortest epoch, blocks.
pub const MIN_EPOCH_LENGTH: BlockNumber = 5;
/// The longest epoch, blocks: thirty days of six-second blocks.
///
/// An epoch is paid for its whole length (M24) as soon as it is settled, which can be long before
/// its length has passed, so the length has to be bounded.
pub const MAX_EPOCH_LENGTH: BlockNumber = 432_000;
/// The shortest worker window, blocks.
pub const MIN_WORKER_WINDOW: BlockNumber = 2;
/// The longest lag of the truth, in epochs of the topic.
pub const MAX_LAG_EPOCHS: u32 = 100;
/// Within how many blocks the first opening of an activated topic is placed (and always within one
/// epoch): a topic with daily epochs should not wait for a day.
pub const MAX_STAGGER: BlockNumber = 32;
/// The most active topics of any runtime: the sum of so many of the largest weights is exact.
pub const MAX_ACTIVE_TOPICS: u32 = 128;
/// How many tasks one page of the agenda holds.
pub const TASKS_PER_PAGE: u32 = 64;
/// The most steps of one epoch's phase in one hook.
pub const MAX_STEPS: u32 = 1_024;
/// The largest stored weight of a topic. Far above what any stake and revenue give with the default
/// exponents, and low enough for the sum over all active topics to be exact.
pub const MAX_WEIGHT: Decimal =
	Decimal::from_inner(1_000_000_000_000_000_000_000_000_000_000_000_000);

/// UTF-8 name of a topic.
pub type Name = BoundedVec<u8, ConstU32<MAX_NAME>>;
/// UTF-8 description of a topic.
pub type Description = BoundedVec<u8, ConstU32<MAX_DESCRIPTION>>;
/// One label.
pub type Label = BoundedVec<u8, ConstU32<MAX_LABEL>>;
/// The labels of a topic.
pub type Labels = BoundedVec<Label, ConstU32<MAX_LABELS>>;
/// One page of the agenda of one block.
pub type TaskPage = BoundedVec<EpochTask, ConstU32<TASKS_PER_PAGE>>;

/// Accounts of one call that changes a whitelist.
pub type WhitelistBatch<AccountId> = BoundedVec<AccountId, ConstU32<MAX_WHITELIST_BATCH>>;

/// How many accounts a call names.
pub(crate) fn batch_size<AccountId>(accounts: &WhitelistBatch<AccountId>) -> u32 {
	u32::try_from(accounts.len()).unwrap_or(MAX_WHITELIST_BATCH)
}

/// What a topic is created from.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct NewTopic {
	/// UTF-8, 1..=64 bytes.
	pub name: Name,
	/// UTF-8, at most 512 bytes, links included.
	pub description: Description,
	/// Labels of a classification, stored trimmed and in lower case; empty for a regression.
	pub labels: Labels,
	/// What its epochs compute with.
	pub parameters: TopicParameters,
}

/// A change of a topic: an absent field stays as it is. Open epochs keep what they opened with.
#[derive(
	Clone,
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
pub struct TopicPatch {
	/// UTF-8, 1..=64 bytes.
	pub name: Option<Name>,
	/// UTF-8, at most 512 bytes.
	pub description: Option<Description>,
	/// The label set; fixed once the first epoch has opened.
	pub labels: Option<Labels>,
	/// Regression or classification; fixed once the first epoch has opened.
	pub kind: Option<TopicKind>,
	/// Number of labels; fixed once the first epoch has opened.
	pub arity: Option<u8>,
	/// The windows; fixed once the first epoch has opened.
	pub schedule: Option<Schedule>,
	/// The lowest value that is taken.
	pub value_min: Option<Decimal>,
	/// The highest value that is taken.
	pub value_max: Option<Decimal>,
	/// The grid on which truth is known.
	pub truth_resolution: Option<Decimal>,
	/// The loss; once the first epoch has opened only its parameters can change.
	pub loss: Option<LossFunction>,
	/// Where losses come from; once the first epoch has opened only its options can change.
	pub loss_method: Option<LossMethod>,
	/// Steepness of the weight function.
	pub p_norm: Option<Decimal>,
	/// Centre of the weight function.
	pub c_norm: Option<Decimal>,
	/// Added to the scale of regrets.
	pub epsilon_weight: Option<Decimal>,
	/// The scale of regrets.
	pub regret_scale: Option<RegretScale>,
	/// Whether inferences are winsorised.
	pub winsorise: Option<bool>,
	/// Speed of the regrets.
	pub alpha_regret: Option<Decimal>,
	/// Added to sigma of the scores.
	pub epsilon_score: Option<Decimal>,
	/// Speed of the sortition's score EMA.
	pub merit_sortition_alpha: Option<Decimal>,
	/// The quantile towards which passive inferers move.
	pub inferer_quantile: Option<Decimal>,
	/// The quantile towards which passive forecasters move.
	pub forecaster_quantile: Option<Decimal>,
	/// The quantile towards which passive reputers move.
	pub reputer_quantile: Option<Decimal>,
	/// Bounds of the active sets.
	pub limits: Option<Limits>,
}

impl TopicPatch {
	/// `old` with the fields that this patch names.
	pub fn apply(&self, old: &TopicParameters) -> TopicParameters {
		let mut new = *old;
		new.kind = self.kind.unwrap_or(old.kind);
		new.arity = self.arity.unwrap_or(old.arity);
		new.schedule = self.schedule.unwrap_or(old.schedule);
		new.value_min = self.value_min.unwrap_or(old.value_min);
		new.value_max = self.value_max.unwrap_or(old.value_max);
		new.truth_resolution = self.truth_resolution.unwrap_or(old.truth_resolution);
		new.loss = self.loss.unwrap_or(old.loss);
		new.loss_method = self.loss_method.unwrap_or(old.loss_method);
		new.weights.p_norm = self.p_norm.unwrap_or(old.weights.p_norm);
		new.weights.c_norm = self.c_norm.unwrap_or(old.weights.c_norm);
		new.weights.epsilon_weight = self.epsilon_weight.unwrap_or(old.weights.epsilon_weight);
		new.weights.regret_scale = self.regret_scale.unwrap_or(old.weights.regret_scale);
		new.weights.winsorise = self.winsorise.unwrap_or(old.weights.winsorise);
		new.alpha_regret = self.alpha_regret.unwrap_or(old.alpha_regret);
		new.epsilon_score = self.epsilon_score.unwrap_or(old.epsilon_score);
		new.merit_sortition_alpha = self
			.merit_sortition_alpha
			.unwrap_or(old.merit_sortition_alpha);
		new.inferer_quantile = self.inferer_quantile.unwrap_or(old.inferer_quantile);
		new.forecaster_quantile = self.forecaster_quantile.unwrap_or(old.forecaster_quantile);
		new.reputer_quantile = self.reputer_quantile.unwrap_or(old.reputer_quantile);
		new.limits = self.limits.unwrap_or(old.limits);
		new
	}
}

/// Whether two parameter sets agree in what is fixed once the first epoch has opened: kind, arity,
/// windows, and which loss and which source of losses, since regrets and skill carry over from
/// epoch to epoch in units of that loss.
pub fn same_structure(a: &TopicParameters, b: &TopicParameters) -> bool {
	a.kind == b.kind
		&& a.arity == b.arity
		&& a.schedule == b.schedule
		&& core::mem::discriminant(&a.loss) == core::mem::discriminant(&b.loss)
		&& core::mem::discriminant(&a.loss_method) == core::mem::discriminant(&b.loss_method)
}

/// A topic without its texts.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct Topic<AccountId> {
	/// Who created it and may change it.
	pub creator: AccountId,
	/// What is held of the creator's balance, base units; 0 once retired.
	pub deposit: Balance,
	/// Its place in its life.
	pub status: TopicStatus,
	/// What the next epoch opens with.
	pub parameters: TopicParameters,
	/// The latest opened epoch, 0 if none.
	pub current_epoch: EpochIndex,
	/// Stored weight (M23): the EMA as of the latest opening or activation; 0 before, and when that
	/// opening found no revenue.
	pub weight: Decimal,
	/// Whether only accounts of the worker list may register as workers.
	pub worker_whitelist: bool,
	/// Whether only accounts of the reputer list may register as reputers.
	pub reputer_whitelist: bool,
}

/// The texts of a topic.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct TopicMetadata {
	/// UTF-8, 1..=64 bytes.
	pub name: Name,
	/// UTF-8, at most 512 bytes.
	pub description: Description,
	/// Canonical labels; empty for a regression.
	pub labels: Labels,
}

/// An active topic in the index of what opens next.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct ActiveTopic {
	/// The topic.
	pub topic: TopicId,
	/// Its stored weight, as in its record.
	pub weight: Decimal,
	/// The block at which its next epoch is due.
	pub next_epoch_at: BlockNumber,
}

/// Something to be done for an epoch.
#[derive(
	Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode, TypeInfo, MaxEncodedLen,
)]
pub enum EpochTask {
	/// Write the prediction.
	#[codec(index = 0)]
	Combine {
		/// The topic.
		topic: TopicId,
		/// The epoch.
		epoch: EpochIndex,
	},
	/// Score and pay.
	#[codec(index = 1)]
	Settle {
		/// The topic.
		topic: TopicId,
		/// The epoch.
		epoch: EpochIndex,
	},
	/// Forget the records.
	#[codec(index = 2)]
	Prune {
		/// The topic.
		topic: TopicId,
		/// The epoch.
		epoch: EpochIndex,
	},
}

impl EpochTask {
	/// The epoch that the task is for.
	pub fn subject(&self) -> (TopicId, EpochIndex) {
		match *self {
			EpochTask::Combine { topic, epoch }
			| EpochTask::Settle { topic, epoch }
			| EpochTask::Prune { topic, epoch } => (topic, epoch),
		}
	}
}

/// The first page of the agenda that has not been taken up.
#[derive(
	Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode, TypeInfo, MaxEncodedLen,
)]
pub struct AgendaCursor {
	/// The block.
	pub block: BlockNumber,
	/// The page of that block.
	pub page: u32,
}

/// One of the two phases that the agenda drives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Phase {
	/// From the inferences to the prediction.
	Combination,
	/// From the truth to scores and payment.
	Settlement,
}

impl Phase {
	/// The first block in which it can run.
	pub(crate) fn due(self, info: &EpochInfo) -> BlockNumber {
		match self {
			Phase::Combination => info.combine_at(),
			Phase::Settlement => info.settle_at(),
		}
	}
}

/// What became of a task.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum TaskOutcome {
	/// Nothing is left to do for it.
	Finished,
	/// Some steps were done; the meter has no room for the next.
	Progressed,
	/// The meter had no room for the first step.
	NoRoom,
	/// It is not its turn: an earlier epoch of the topic comes first.
	Waiting,
}

/// Why a label is refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LabelError {
	/// Empty after trimming, or a character outside `[a-z A-Z 0-9 _ - . / space]`.
	Invalid,
	/// The same as another label after canonicalisation.
	Duplicate,
}

/// The labels trimmed and in lower case, in the given order.
pub fn canonical_labels(labels: &Labels) -> Result<Labels, LabelError> {
	let mut canonical = Labels::new();
	for label in labels {
		let trimmed = label.trim_ascii();
		let allowed = |byte: &u8| byte.is_ascii_alphanumeric() || b"_-./ ".contains(byte);
		if trimmed.is_empty() || !trimmed.iter().all(allowed) {
			return Err(LabelError::Invalid);
		}
		let lower =
			Label::try_from(trimmed.to_ascii_lowercase()).map_err(|_| LabelError::Invalid)?;
		if canonical.contains(&lower) {
			return Err(LabelError::Duplicate);
		}
		canonical.try_push(lower).map_err(|_| LabelError::Invalid)?;
	}
	Ok(canonical)
}
