// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! The JSON that clients get: camelCase names, fixed-point values as decimal strings ("1.25",
//! "-0.5", "3"), amounts as decimal strings of base units, accounts as SS58, names as text.

use allora_primitives::{
	self as primitives,
	runtime_api::{self, TopicView},
	Balance, Decimal,
};
use allora_runtime::AccountId;
use serde::{Deserialize, Serialize, Serializer};
use sp_core::H256;
use std::fmt;

/// Base units of one in a [`Decimal`].
const ONE: u128 = 1_000_000_000_000_000_000;

/// A fixed-point value, as a decimal string without trailing zeros.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fixed(pub Decimal);

impl fmt::Display for Fixed {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let inner = self.0.into_inner();
		let magnitude = inner.unsigned_abs();
		if inner < 0 {
			f.write_str("-")?;
		}
		write!(f, "{}", magnitude / ONE)?;
		let fraction = magnitude % ONE;
		if fraction > 0 {
			let digits = format!("{fraction:018}");
			write!(f, ".{}", digits.trim_end_matches('0'))?;
		}
		Ok(())
	}
}

impl Serialize for Fixed {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(self)
	}
}

/// An amount in base units, as a decimal string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount(pub Balance);

impl Serialize for Amount {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(&self.0)
	}
}

fn text(bytes: Vec<u8>) -> String {
	String::from_utf8_lossy(&bytes).into_owned()
}

fn fixed<'a>(values: impl IntoIterator<Item = &'a Decimal>) -> Vec<Fixed> {
	values.into_iter().copied().map(Fixed).collect()
}

/// A topic.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Topic {
	/// Its number.
	pub id: u32,
	/// Who created it.
	pub creator: AccountId,
	/// Its name.
	pub name: String,
	/// What it asks.
	pub description: String,
	/// Its labels; none for a regression.
	pub labels: Vec<String>,
	/// Its place in its life.
	pub status: TopicStatus,
	/// What the next epoch opens with.
	pub parameters: TopicParameters,
	/// The latest opened epoch, 0 if none.
	pub current_epoch: u32,
	/// The block at which the next epoch opens, if it is active.
	pub next_epoch_at: Option<u32>,
	/// Its weight.
	pub weight: Fixed,
	/// Stake of its reputers.
	pub stake: Amount,
	/// Revenue that has not dripped away.
	pub revenue: Amount,
}

impl From<TopicView<AccountId>> for Topic {
	fn from(topic: TopicView<AccountId>) -> Self {
		Topic {
			id: topic.id,
			creator: topic.creator,
			name: text(topic.name),
			description: text(topic.description),
			labels: topic.labels.into_iter().map(text).collect(),
			status: topic.status.into(),
			parameters: topic.parameters.into(),
			current_epoch: topic.current_epoch,
			next_epoch_at: topic.next_epoch_at,
			weight: Fixed(topic.weight),
			stake: Amount(topic.stake),
			revenue: Amount(topic.revenue),
		}
	}
}

/// Topics of a search, and where to go on.
#[derive(Clone, Debug, Serialize)]
pub struct TopicPage {
	/// Ascending by number.
	pub topics: Vec<Topic>,
	/// The number to ask from next; null when all topics were looked at.
	pub next: Option<u32>,
}

impl From<runtime_api::TopicPage<AccountId>> for TopicPage {
	fn from(page: runtime_api::TopicPage<AccountId>) -> Self {
		TopicPage {
			topics: page.topics.into_iter().map(Topic::from).collect(),
			next: page.next,
		}
	}
}

/// A topic's place in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum TopicStatus {
	/// Never had the weight to open an epoch.
	Created,
	/// Opens epochs.
	Active,
	/// Lost its weight.
	Dormant,
	/// Ended by its creator.
	Retired,
}

impl From<primitives::TopicStatus> for TopicStatus {
	fn from(status: primitives::TopicStatus) -> Self {
		match status {
			primitives::TopicStatus::Created => TopicStatus::Created,
			primitives::TopicStatus::Active => TopicStatus::Active,
			primitives::TopicStatus::Dormant => TopicStatus::Dormant,
			primitives::TopicStatus::Retired => TopicStatus::Retired,
		}
	}
}

impl From<TopicStatus> for primitives::TopicStatus {
	fn from(status: TopicStatus) -> Self {
		match status {
			TopicStatus::Created => primitives::TopicStatus::Created,
			TopicStatus::Active => primitives::TopicStatus::Active,
			TopicStatus::Dormant => primitives::TopicStatus::Dormant,
			TopicStatus::Retired => primitives::TopicStatus::Retired,
		}
	}
}

/// What a topic's epochs compute with.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TopicParameters {
	/// Regression or classification.
	pub kind: TopicKind,
	/// Number of labels; 1 for a regression.
	pub arity: u8,
	/// The windows, in blocks.
	pub schedule: Schedule,
	/// The smallest value that is taken.
	pub value_min: Fixed,
	/// The largest value that is taken.
	pub value_max: Fixed,
	/// The grid on which truth is known.
	pub truth_resolution: Fixed,
	/// The loss.
	pub loss: Loss,
	/// Where losses come from.
	pub loss_method: LossMethod,
	/// The combination's parameters.
	pub weights: Weights,
	/// Speed of the regrets.
	pub alpha_regret: Fixed,
	/// Added to sigma of the scores.
	pub epsilon_score: Fixed,
	/// Speed of the sortition's score EMA.
	pub merit_sortition_alpha: Fixed,
	/// The quantile towards which passive inferers move.
	pub inferer_quantile: Fixed,
	/// The quantile towards which passive forecasters move.
	pub forecaster_quantile: Fixed,
	/// The quantile towards which passive reputers move.
	pub reputer_quantile: Fixed,
	/// Bounds of the active sets.
	pub limits: Limits,
}

impl From<primitives::TopicParameters> for TopicParameters {
	fn from(p: primitives::TopicParameters) -> Self {
		TopicParameters {
			kind: p.kind.into(),
			arity: p.arity,
			schedule: p.schedule.into(),
			value_min: Fixed(p.value_min),
			value_max: Fixed(p.value_max),
			truth_resolution: Fixed(p.truth_resolution),
			loss: p.loss.into(),
			loss_method: p.loss_method.into(),
			weights: p.weights.into(),
			alpha_regret: Fixed(p.alpha_regret),
			epsilon_score: Fixed(p.epsilon_score),
			merit_sortition_alpha: Fixed(p.merit_sortition_alpha),
			inferer_quantile: Fixed(p.inferer_quantile),
			forecaster_quantile: Fixed(p.forecaster_quantile),
			reputer_quantile: Fixed(p.reputer_quantile),
			limits: p.limits.into(),
		}
	}
}

/// What kind of values a topic has.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(
	tag = "type",
	rename_all = "camelCase",
	rename_all_fields = "camelCase"
)]
pub enum TopicKind {
	/// One number.
	Regression,
	/// One number per label.
	Classification {
		/// How far the labels' sum may be from 1; null if it need not be 1.
		unity_tolerance: Option<Fixed>,
		/// The value of a label that a submission leaves out.
		default_value: Fixed,
	},
}

impl From<primitives::TopicKind> for TopicKind {
	fn from(kind: primitives::TopicKind) -> Self {
		match kind {
			primitives::TopicKind::Regression => TopicKind::Regression,
			primitives::TopicKind::Classification {
				unity_tolerance,
				default_value,
			} => TopicKind::Classification {
				unity_tolerance: unity_tolerance.map(Fixed),
				default_value: Fixed(default_value),
			},
		}
	}
}

/// The windows of an epoch, in blocks from its opening.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Schedule {
	/// Blocks from one epoch to the next.
	pub epoch_length: u32,
	/// Blocks in which workers submit.
	pub worker_window: u32,
	/// Blocks in which workers reveal; 0 for open submissions.
	pub reveal_window: u32,
	/// Blocks until the truth is known.
	pub ground_truth_lag: u32,
	/// Blocks in which reputers attest.
	pub reputer_window: u32,
	/// Blocks in which reputers reveal; 0 for open attestation.
	pub reputer_reveal_window: u32,
}

impl From<primitives::Schedule> for Schedule {
	fn from(s: primitives::Schedule) -> Self {
		Schedule {
			epoch_length: s.epoch_length,
			worker_window: s.worker_window,
			reveal_window: s.reveal_window,
			ground_truth_lag: s.ground_truth_lag,
			reputer_window: s.reputer_window,
			reputer_reveal_window: s.reputer_reveal_window,
		}
	}
}

/// A loss function with its parameters (M27).
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(
	tag = "type",
	rename_all = "camelCase",
	rename_all_fields = "camelCase"
)]
#[allow(missing_docs)]
pub enum Loss {
	Squared,
	Absolute,
	Huber {
		delta: Fixed,
	},
	LogCosh,
	CrossEntropy {
		epsilon: Fixed,
	},
	Poisson {
		epsilon: Fixed,
	},
	Ztae {
		mean: Fixed,
		std_dev: Fixed,
		slope: Fixed,
	},
	Zptae {
		mean: Fixed,
		std_dev: Fixed,
		alpha: Fixed,
		beta: Fixed,
		slope: Fixed,
		gamma: Fixed,
	},
	Pinball {
		quantile: Fixed,
	},
	Brier,
}

impl From<primitives::LossFunction> for Loss {
	fn from(loss: primitives::LossFunction) -> Self {
		use primitives::LossFunction as L;
		match loss {
			L::Squared => Loss::Squared,
			L::Absolute => Loss::Absolute,
			L::Huber { delta } => Loss::Huber {
				delta: Fixed(delta),
			},
			L::LogCosh => Loss::LogCosh,
			L::CrossEntropy { epsilon } => Loss::CrossEntropy {
				epsilon: Fixed(epsilon),
			},
			L::Poisson { epsilon } => Loss::Poisson {
				epsilon: Fixed(epsilon),
			},
			L::Ztae {
				mean,
				std_dev,
				slope,
			} => Loss::Ztae {
				mean: Fixed(mean),
				std_dev: Fixed(std_dev),
				slope: Fixed(slope),
			},
			L::Zptae {
				mean,
				std_dev,
				alpha,
				beta,
				slope,
				gamma,
			} => Loss::Zptae {
				mean: Fixed(mean),
				std_dev: Fixed(std_dev),
				alpha: Fixed(alpha),
				beta: Fixed(beta),
				slope: Fixed(slope),
				gamma: Fixed(gamma),
			},
			L::Pinball { quantile } => Loss::Pinball {
				quantile: Fixed(quantile),
			},
			L::Brier => Loss::Brier,
		}
	}
}

/// Where the network losses come from.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(
	tag = "type",
	rename_all = "camelCase",
	rename_all_fields = "camelCase"
)]
pub enum LossMethod {
	/// Computed by the chain.
	OnChain {
		/// As the stake-weighted mean of the losses of each truth (M10), not against the consensus
		/// truth (M32).
		stake_mean: bool,
	},
	/// Reported by reputers.
	Reported {
		/// Whether they are clipped around their median.
		clip: bool,
	},
}

impl From<primitives::LossMethod> for LossMethod {
	fn from(method: primitives::LossMethod) -> Self {
		match method {
			primitives::LossMethod::OnChain { stake_mean } => LossMethod::OnChain { stake_mean },
			primitives::LossMethod::Reported { clip } => LossMethod::Reported { clip },
		}
	}
}

/// The combination's parameters (M2–M9, M28–M30).
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Weights {
	/// Steepness of the weight function.
	pub p_norm: Fixed,
	/// Centre of the weight function.
	pub c_norm: Fixed,
	/// Added to the regrets' scale.
	pub epsilon_weight: Fixed,
	/// What the regrets' scale is.
	pub regret_scale: RegretScale,
	/// Whether inferences are winsorised.
	pub winsorise: bool,
}

impl From<primitives::WeightParameters> for Weights {
	fn from(w: primitives::WeightParameters) -> Self {
		Weights {
			p_norm: Fixed(w.p_norm),
			c_norm: Fixed(w.c_norm),
			epsilon_weight: Fixed(w.epsilon_weight),
			regret_scale: match w.regret_scale {
				primitives::RegretScale::StdDev => RegretScale::StdDev,
				primitives::RegretScale::Mad => RegretScale::Mad,
			},
			winsorise: w.winsorise,
		}
	}
}

/// The scale of regrets (M30).
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum RegretScale {
	/// Standard deviation.
	StdDev,
	/// Median absolute deviation.
	Mad,
}

/// The most of each kind of actor in an epoch.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Limits {
	/// Inferers.
	pub inferers: u16,
	/// Forecasters.
	pub forecasters: u16,
	/// Reputers.
	pub reputers: u16,
	/// Elements of one forecast.
	pub forecast_elements: u16,
}

impl From<primitives::Limits> for Limits {
	fn from(l: primitives::Limits) -> Self {
		Limits {
			inferers: l.inferers,
			forecasters: l.forecasters,
			reputers: l.reputers,
			forecast_elements: l.forecast_elements,
		}
	}
}

/// A prediction record.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Prediction {
	/// The topic.
	pub topic: u32,
	/// The epoch.
	pub epoch: u32,
	/// The block at which the epoch opened.
	pub opened_at: u32,
	/// The block at which this was written.
	pub predicted_at: u32,
	/// The combined value, per label.
	pub combined: Vec<Fixed>,
	/// The naive value, per label.
	pub naive: Vec<Fixed>,
	/// The outlier-resistant value, per label.
	pub resistant: Vec<Fixed>,
	/// The plain mean, per label.
	pub mean: Vec<Fixed>,
	/// The interval, per label.
	pub percentiles: Vec<Percentiles>,
	/// How many inferers it combines.
	pub inferers: u16,
	/// How many forecasters it combines.
	pub forecasters: u16,
	/// Sum of the squared weights: 1/n (even) to 1 (one worker has all).
	pub concentration: Fixed,
	/// Calibration and skill when it was written.
	pub skill: Skill,
}

impl From<primitives::Prediction> for Prediction {
	fn from(p: primitives::Prediction) -> Self {
		Prediction {
			topic: p.topic,
			epoch: p.epoch,
			opened_at: p.opened_at,
			predicted_at: p.predicted_at,
			combined: fixed(&p.combined),
			naive: fixed(&p.naive),
			resistant: fixed(&p.resistant),
			mean: fixed(&p.mean),
			percentiles: p.percentiles.into_iter().map(Percentiles::from).collect(),
			inferers: p.inferers,
			forecasters: p.forecasters,
			concentration: Fixed(p.concentration),
			skill: p.skill.into(),
		}
	}
}

/// Percentiles of one label (M9).
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Percentiles {
	/// 2.28 %.
	pub p2_28: Fixed,
	/// 15.87 %.
	pub p15_87: Fixed,
	/// 50 %.
	pub p50: Fixed,
	/// 84.13 %.
	pub p84_13: Fixed,
	/// 97.72 %.
	pub p97_72: Fixed,
}

impl From<[Decimal; 5]> for Percentiles {
	fn from([p2_28, p15_87, p50, p84_13, p97_72]: [Decimal; 5]) -> Self {
		Percentiles {
			p2_28: Fixed(p2_28),
			p15_87: Fixed(p15_87),
			p50: Fixed(p50),
			p84_13: Fixed(p84_13),
			p97_72: Fixed(p97_72),
		}
	}
}

/// Calibration and skill of a topic (M31).
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Skill {
	/// Settled epochs that were counted.
	pub epochs: u32,
	/// Epochs with the truth inside the 68.27 % band.
	pub inside_68: u32,
	/// Epochs with the truth inside the 95.44 % band.
	pub inside_95: u32,
	/// Epochs in which the combined value beat the naive one.
	pub beat_naive: u32,
	/// Epochs in which the combined value beat the plain mean.
	pub beat_mean: u32,
	/// EMA of the log10 loss that it has less than the naive value.
	pub gain_over_naive: Option<Fixed>,
	/// EMA of the log10 loss that it has less than the plain mean.
	pub gain_over_mean: Option<Fixed>,
	/// EMA of the log10 loss that it has less than the last truth.
	pub gain_over_persistence: Option<Fixed>,
}

impl From<primitives::Skill> for Skill {
	fn from(s: primitives::Skill) -> Self {
		Skill {
			epochs: s.epochs,
			inside_68: s.inside_68,
			inside_95: s.inside_95,
			beat_naive: s.beat_naive,
			beat_mean: s.beat_mean,
			gain_over_naive: s.gain_over_naive.map(Fixed),
			gain_over_mean: s.gain_over_mean.map(Fixed),
			gain_over_persistence: s.gain_over_persistence.map(Fixed),
		}
	}
}

/// What an account may do as one kind of actor.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ActorStatus {
	/// The kind.
	pub kind: ActorKind,
	/// Whether the account, as owner or operator, is registered in the role.
	pub registered: bool,
	/// Whether the topic's whitelist lets it register.
	pub whitelisted: bool,
	/// The open epoch, if a window is open.
	pub epoch: Option<u32>,
	/// What is done in the open window.
	pub phase: Option<SubmissionPhase>,
	/// The open window.
	pub window: Option<Window>,
	/// The revision that is on chain for the open window.
	pub submitted: Option<u8>,
	/// The hash that is committed for the open window's epoch and not revealed.
	pub committed: Option<H256>,
	/// Why a submission now would not be admitted for free; null if it would be.
	pub refusal: Option<Refusal>,
	/// Its score EMA.
	pub score: Option<Fixed>,
	/// Its rank among the active set, from 1.
	pub rank: Option<u32>,
	/// What a newcomer has to beat when the set is full.
	pub lowest_score: Option<Fixed>,
	/// The refundable deposit of a registration.
	pub deposit: Amount,
	/// What a commitment would hold until it is revealed; 0 where submissions are open.
	pub bond: Amount,
	/// The stake that the role needs.
	pub stake_needed: Amount,
}

impl From<primitives::KindStatus> for ActorStatus {
	fn from(s: primitives::KindStatus) -> Self {
		ActorStatus {
			kind: s.kind.into(),
			registered: s.registered,
			whitelisted: s.whitelisted,
			epoch: s.epoch,
			phase: s.phase.map(SubmissionPhase::from),
			window: s.window.map(|w| Window {
				first: w.first,
				last: w.last,
			}),
			submitted: s.submitted,
			committed: s.committed,
			refusal: s.refusal.map(Refusal::from),
			score: s.score.map(Fixed),
			rank: s.rank,
			lowest_score: s.lowest_score.map(Fixed),
			deposit: Amount(s.deposit),
			bond: Amount(s.bond),
			stake_needed: Amount(s.stake_needed),
		}
	}
}

/// A kind of actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ActorKind {
	/// Submits a value.
	Inferer,
	/// Submits how wrong each inferer will be.
	Forecaster,
	/// Attests the truth.
	Reputer,
}

impl From<primitives::ActorKind> for ActorKind {
	fn from(kind: primitives::ActorKind) -> Self {
		match kind {
			primitives::ActorKind::Inferer => ActorKind::Inferer,
			primitives::ActorKind::Forecaster => ActorKind::Forecaster,
			primitives::ActorKind::Reputer => ActorKind::Reputer,
		}
	}
}

impl From<ActorKind> for primitives::ActorKind {
	fn from(kind: ActorKind) -> Self {
		match kind {
			ActorKind::Inferer => primitives::ActorKind::Inferer,
			ActorKind::Forecaster => primitives::ActorKind::Forecaster,
			ActorKind::Reputer => primitives::ActorKind::Reputer,
		}
	}
}

/// What an actor does in an open window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum SubmissionPhase {
	/// Submits for everybody to see.
	Submit,
	/// Commits to a payload.
	Commit,
	/// Reveals what it committed to.
	Reveal,
}

impl From<primitives::SubmissionPhase> for SubmissionPhase {
	fn from(phase: primitives::SubmissionPhase) -> Self {
		match phase {
			primitives::SubmissionPhase::Submit => SubmissionPhase::Submit,
			primitives::SubmissionPhase::Commit => SubmissionPhase::Commit,
			primitives::SubmissionPhase::Reveal => SubmissionPhase::Reveal,
		}
	}
}

/// What workers submitted in an epoch.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Submissions {
	/// The topic.
	pub topic: u32,
	/// The epoch.
	pub epoch: u32,
	/// By account.
	pub inferences: Vec<Inference>,
	/// By account.
	pub forecasts: Vec<Forecast>,
	/// Who committed and has not revealed: inferers, then forecasters, each by account.
	pub unrevealed: Vec<Unrevealed>,
}

/// A worker that has not revealed what it committed to.
#[derive(Clone, Debug, Serialize)]
pub struct Unrevealed {
	/// The worker.
	pub who: AccountId,
	/// Inferer or forecaster.
	pub kind: ActorKind,
}

/// A value of an inferer.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Inference {
	/// The inferer.
	pub who: AccountId,
	/// 0 at first, higher for each replacement.
	pub revision: u8,
	/// The block in which this revision came.
	pub block: u32,
	/// One number per label.
	pub values: Vec<Fixed>,
}

/// What a forecaster expects.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Forecast {
	/// The forecaster.
	pub who: AccountId,
	/// 0 at first, higher for each replacement.
	pub revision: u8,
	/// The block in which this revision came.
	pub block: u32,
	/// The expected log10 losses.
	pub elements: Vec<Loss10>,
}

/// An actor's log10 loss.
#[derive(Clone, Debug, Serialize)]
pub struct Loss10 {
	/// The actor.
	pub who: AccountId,
	/// The log10 loss.
	pub loss: Fixed,
}

impl From<(AccountId, Decimal)> for Loss10 {
	fn from((who, loss): (AccountId, Decimal)) -> Self {
		Loss10 {
			who,
			loss: Fixed(loss),
		}
	}
}

fn losses(rows: Vec<(AccountId, Decimal)>) -> Vec<Loss10> {
	rows.into_iter().map(Loss10::from).collect()
}

impl From<runtime_api::EpochSubmissions<AccountId>> for Submissions {
	fn from(found: runtime_api::EpochSubmissions<AccountId>) -> Self {
		let inference = |(who, revision, block, values): (_, _, _, Vec<Decimal>)| Inference {
			who,
			revision,
			block,
			values: fixed(&values),
		};
		let forecast = |(who, revision, block, elements)| Forecast {
			who,
			revision,
			block,
			elements: losses(elements),
		};
		Submissions {
			topic: found.topic,
			epoch: found.epoch,
			inferences: found.inferences.into_iter().map(inference).collect(),
			forecasts: found.forecasts.into_iter().map(forecast).collect(),
			unrevealed: found
				.unrevealed
				.into_iter()
				.map(|(who, kind)| Unrevealed {
					who,
					kind: kind.into(),
				})
				.collect(),
		}
	}
}

/// The values of an epoch that get a loss, in the order in which reputers report losses (M14).
#[derive(Clone, Debug, Serialize)]
pub struct LossValues {
	/// The topic.
	pub topic: u32,
	/// The epoch.
	pub epoch: u32,
	/// Ascending by account.
	pub inferers: Vec<AccountId>,
	/// Those that entered the combination, ascending by account.
	pub forecasters: Vec<AccountId>,
	/// The values, each with one number per label.
	pub values: Vec<Vec<Fixed>>,
}

impl From<runtime_api::EpochValues<AccountId>> for LossValues {
	fn from(found: runtime_api::EpochValues<AccountId>) -> Self {
		let labels = usize::from(found.labels).max(1);
		LossValues {
			topic: found.topic,
			epoch: found.epoch,
			inferers: found.inferers,
			forecasters: found.forecasters,
			values: found.values.chunks(labels).map(fixed).collect(),
		}
	}
}

/// Scores and rewards of a settled epoch, by account.
#[derive(Clone, Debug, Serialize)]
pub struct Scores {
	/// The topic.
	pub topic: u32,
	/// The epoch.
	pub epoch: u32,
	/// Of the inferers.
	pub inferers: Vec<Score>,
	/// Of the forecasters.
	pub forecasters: Vec<Score>,
	/// Of the reputers.
	pub reputers: Vec<Score>,
}

/// An actor's score of an epoch.
#[derive(Clone, Debug, Serialize)]
pub struct Score {
	/// The actor.
	pub who: AccountId,
	/// The score.
	pub score: Fixed,
	/// What it earned.
	pub reward: Amount,
}

impl From<runtime_api::EpochScores<AccountId>> for Scores {
	fn from(found: runtime_api::EpochScores<AccountId>) -> Self {
		let rows = |rows: Vec<(AccountId, Decimal, Balance)>| {
			rows.into_iter()
				.map(|(who, score, reward)| Score {
					who,
					score: Fixed(score),
					reward: Amount(reward),
				})
				.collect()
		};
		Scores {
			topic: found.topic,
			epoch: found.epoch,
			inferers: rows(found.inferers),
			forecasters: rows(found.forecasters),
			reputers: rows(found.reputers),
		}
	}
}

/// Truth and log10 losses of a settled epoch.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Losses {
	/// The topic.
	pub topic: u32,
	/// The epoch.
	pub epoch: u32,
	/// The consensus truth, per label.
	pub truth: Vec<Fixed>,
	/// The loss function.
	pub loss: Loss,
	/// Of the combined value.
	pub combined: Fixed,
	/// Of the naive value.
	pub naive: Fixed,
	/// Of each inferer.
	pub inferers: Vec<Loss10>,
	/// Of each forecaster's implied value.
	pub forecasters: Vec<Loss10>,
	/// Without each inferer; none with fewer than two.
	pub one_out_inferers: Vec<Loss10>,
	/// Without each forecaster; none with fewer than two.
	pub one_out_forecasters: Vec<Loss10>,
	/// With one forecaster alone; none with fewer than two.
	pub one_in_forecasters: Vec<Loss10>,
}

impl From<runtime_api::EpochLosses<AccountId>> for Losses {
	fn from(found: runtime_api::EpochLosses<AccountId>) -> Self {
		Losses {
			topic: found.topic,
			epoch: found.epoch,
			truth: fixed(&found.truth),
			loss: found.loss.into(),
			combined: Fixed(found.combined),
			naive: Fixed(found.naive),
			inferers: losses(found.inferers),
			forecasters: losses(found.forecasters),
			one_out_inferers: losses(found.one_out_inferers),
			one_out_forecasters: losses(found.one_out_forecasters),
			one_in_forecasters: losses(found.one_in_forecasters),
		}
	}
}

/// How an actor stands in a topic.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Standing {
	/// The actor.
	pub who: AccountId,
	/// The score EMA with which it competes for a place.
	pub score: Fixed,
	/// The regret that its weight comes from; null without one, and for reputers.
	pub regret: Option<Fixed>,
	/// A reputer's listening coefficient; null for workers.
	pub coefficient: Option<Fixed>,
	/// Its smoothed part of its kind's rewards; null before the first.
	pub fraction: Option<Fixed>,
	/// In how many epochs a worker was rewarded.
	pub inclusions: u32,
	/// The latest epoch in which a worker took part.
	pub last_epoch: u32,
}

impl From<runtime_api::Standing<AccountId>> for Standing {
	fn from(found: runtime_api::Standing<AccountId>) -> Self {
		Standing {
			who: found.who,
			score: Fixed(found.score),
			regret: found.regret.map(Fixed),
			coefficient: found.coefficient.map(Fixed),
			fraction: found.fraction.map(Fixed),
			inclusions: found.inclusions,
			last_epoch: found.last_epoch,
		}
	}
}

/// First and last block of a window, both inclusive.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Window {
	/// The first block in which a submission is taken.
	pub first: u32,
	/// The last block in which a submission is taken.
	pub last: u32,
}

/// Why a submission would not be taken.
#[derive(Clone, Debug, Serialize)]
pub struct Refusal {
	/// The custom code of the transaction pool's refusal.
	pub code: u8,
	/// Its name.
	pub reason: &'static str,
}

impl From<primitives::Refusal> for Refusal {
	fn from(refusal: primitives::Refusal) -> Self {
		use primitives::Refusal as R;
		let reason = match refusal {
			R::UnknownEpoch => "unknownEpoch",
			R::NotRegistered => "notRegistered",
			R::NotWhitelisted => "notWhitelisted",
			R::WindowClosed => "windowClosed",
			R::NotSelected => "notSelected",
			R::AlreadySubmitted => "alreadySubmitted",
			R::TooManyReplacements => "tooManyReplacements",
			R::Malformed => "malformed",
			R::NotEnoughStake => "notEnoughStake",
			R::FreeWeightExhausted => "freeWeightExhausted",
			R::WrongPhase => "wrongPhase",
			R::NotCommitted => "notCommitted",
			R::AlreadyRevealed => "alreadyRevealed",
			R::CommitmentMismatch => "commitmentMismatch",
			R::BondNotCovered => "bondNotCovered",
		};
		Refusal {
			code: refusal.code(),
			reason,
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use frame_support::BoundedVec;
	use serde_json::json;

	fn d(inner: i128) -> Decimal {
		Decimal::from_inner(inner)
	}

	const UNIT: i128 = ONE as i128;

	#[test]
	fn fixed_should_be_canonical() {
		for (inner, expected) in [
			(0, "0"),
			(1, "0.000000000000000001"),
			(-1, "-0.000000000000000001"),
			(UNIT, "1"),
			(-UNIT, "-1"),
			(UNIT * 5 / 4, "1.25"),
			(-UNIT / 2, "-0.5"),
			(100 * UNIT, "100"),
			(10 * UNIT + UNIT / 100, "10.01"),
			(i128::MAX, "170141183460469231731.687303715884105727"),
			(i128::MIN, "-170141183460469231731.687303715884105728"),
		] {
			assert_eq!(Fixed(d(inner)).to_string(), expected);
			assert_eq!(json!(Fixed(d(inner))), json!(expected));
		}
	}

	#[test]
	fn amount_should_be_a_string_when_it_is_larger_than_a_json_number() {
		assert_eq!(json!(Amount(0)), json!("0"));
		assert_eq!(
			json!(Amount(u128::MAX)),
			json!("340282366920938463463374607431768211455")
		);
	}

	fn parameters() -> primitives::TopicParameters {
		primitives::TopicParameters {
			kind: primitives::TopicKind::Classification {
				unity_tolerance: Some(d(UNIT / 100)),
				default_value: d(0),
			},
			arity: 2,
			schedule: primitives::Schedule {
				epoch_length: 10,
				worker_window: 4,
				reveal_window: 0,
				ground_truth_lag: 5,
				reputer_window: 3,
				reputer_reveal_window: 0,
			},
			value_min: d(0),
			value_max: d(UNIT),
			truth_resolution: d(1),
			loss: primitives::LossFunction::Ztae {
				mean: d(0),
				std_dev: d(UNIT),
				slope: d(UNIT),
			},
			loss_method: primitives::LossMethod::OnChain { stake_mean: false },
			weights: primitives::WeightParameters {
				p_norm: d(3 * UNIT),
				c_norm: d(UNIT * 3 / 4),
				epsilon_weight: d(UNIT / 2),
				regret_scale: primitives::RegretScale::Mad,
				winsorise: true,
			},
			alpha_regret: d(UNIT / 10),
			epsilon_score: d(UNIT / 100),
			merit_sortition_alpha: d(UNIT / 10),
			inferer_quantile: d(UNIT / 5),
			forecaster_quantile: d(UNIT / 5),
			reputer_quantile: d(UNIT / 5),
			limits: primitives::Limits {
				inferers: 32,
				forecasters: 6,
				reputers: 6,
				forecast_elements: 12,
			},
		}
	}

	#[test]
	fn topic_should_have_the_documented_form() {
		let topic = Topic::from(TopicView {
			id: 3,
			creator: AccountId::new([1; 32]),
			name: "Wärme".as_bytes().to_vec(),
			description: b"daily".to_vec(),
			labels: vec![b"up".to_vec(), b"down".to_vec()],
			status: primitives::TopicStatus::Dormant,
			parameters: parameters(),
			current_epoch: 0,
			next_epoch_at: None,
			weight: d(UNIT * 5 / 4),
			stake: u128::MAX,
			revenue: 0,
		});
		let got = serde_json::to_value(topic).expect("is JSON");
		assert_eq!(got["creator"], json!(AccountId::new([1; 32]).to_string()));
		assert_eq!(got["name"], json!("Wärme"));
		assert_eq!(got["labels"], json!(["up", "down"]));
		assert_eq!(got["status"], json!("dormant"));
		assert_eq!(got["currentEpoch"], json!(0));
		assert_eq!(got["nextEpochAt"], json!(null));
		assert_eq!(got["weight"], json!("1.25"));
		assert_eq!(got["stake"], json!(u128::MAX.to_string()));
		let parameters = &got["parameters"];
		assert_eq!(
			parameters["kind"],
			json!({"type": "classification", "unityTolerance": "0.01", "defaultValue": "0"}),
		);
		assert_eq!(
			parameters["loss"],
			json!({"type": "ztae", "mean": "0", "stdDev": "1", "slope": "1"}),
		);
		assert_eq!(
			parameters["lossMethod"],
			json!({"type": "onChain", "stakeMean": false})
		);
		assert_eq!(parameters["schedule"]["groundTruthLag"], json!(5));
		assert_eq!(parameters["weights"]["regretScale"], json!("mad"));
		assert_eq!(parameters["meritSortitionAlpha"], json!("0.1"));
		assert_eq!(parameters["limits"]["forecastElements"], json!(12));
	}

	#[test]
	fn prediction_should_have_the_documented_form() {
		let values = |n: i128| BoundedVec::truncate_from(vec![d(n * UNIT)]);
		let got = serde_json::to_value(Prediction::from(primitives::Prediction {
			topic: 1,
			epoch: 2,
			opened_at: 10,
			predicted_at: 15,
			combined: values(1),
			naive: values(2),
			resistant: values(3),
			mean: values(4),
			percentiles: BoundedVec::truncate_from(vec![[d(1), d(2), d(3), d(4), d(5 * UNIT)]]),
			inferers: 6,
			forecasters: 2,
			concentration: d(UNIT / 4),
			skill: primitives::Skill {
				epochs: 9,
				gain_over_naive: Some(d(-UNIT / 8)),
				..Default::default()
			},
		}))
		.expect("is JSON");
		assert_eq!(got["openedAt"], json!(10));
		assert_eq!(got["predictedAt"], json!(15));
		assert_eq!(got["combined"], json!(["1"]));
		assert_eq!(
			got["percentiles"][0]["p2_28"],
			json!("0.000000000000000001")
		);
		assert_eq!(got["percentiles"][0]["p97_72"], json!("5"));
		assert_eq!(got["concentration"], json!("0.25"));
		assert_eq!(got["skill"]["epochs"], json!(9));
		assert_eq!(got["skill"]["inside68"], json!(0));
		assert_eq!(got["skill"]["gainOverNaive"], json!("-0.125"));
		assert_eq!(got["skill"]["gainOverMean"], json!(null));
	}

	#[test]
	fn status_should_name_the_refusal_by_code_and_reason() {
		let got = serde_json::to_value(ActorStatus::from(primitives::KindStatus {
			kind: primitives::ActorKind::Reputer,
			registered: true,
			whitelisted: true,
			epoch: Some(4),
			phase: Some(primitives::SubmissionPhase::Commit),
			window: Some(primitives::Window { first: 5, last: 8 }),
			submitted: None,
			committed: Some(H256::repeat_byte(0xab)),
			refusal: Some(primitives::Refusal::NotEnoughStake),
			score: None,
			rank: Some(1),
			lowest_score: Some(d(UNIT)),
			deposit: 7,
			bond: 9,
			stake_needed: u128::MAX,
		}))
		.expect("is JSON");
		assert_eq!(
			got,
			json!({
				"kind": "reputer",
				"registered": true,
				"whitelisted": true,
				"epoch": 4,
				"phase": "commit",
				"window": {"first": 5, "last": 8},
				"submitted": null,
				"committed": format!("0x{}", "ab".repeat(32)),
				"refusal": {"code": 9, "reason": "notEnoughStake"},
				"score": null,
				"rank": 1,
				"lowestScore": "1",
				"deposit": "7",
				"bond": "9",
				"stakeNeeded": u128::MAX.to_string(),
			}),
		);
	}

	#[test]
	fn loss_values_should_be_grouped_by_value() {
		let who = |byte| AccountId::new([byte; 32]);
		let found = runtime_api::EpochValues {
			topic: 1,
			epoch: 2,
			inferers: vec![who(1)],
			forecasters: vec![],
			labels: 2,
			values: [1, 2, 3, 4, 5, 6].map(|n| d(n * UNIT)).to_vec(),
		};
		let got = serde_json::to_value(LossValues::from(found)).expect("is JSON");
		assert_eq!(got["inferers"], json!([who(1)]));
		assert_eq!(got["values"], json!([["1", "2"], ["3", "4"], ["5", "6"]]));
	}

	#[test]
	fn submissions_should_name_who_has_not_revealed() {
		let who = AccountId::new([1; 32]);
		let found = runtime_api::EpochSubmissions {
			topic: 1,
			epoch: 2,
			inferences: vec![],
			forecasts: vec![],
			unrevealed: vec![(who.clone(), primitives::ActorKind::Forecaster)],
		};
		let got = serde_json::to_value(Submissions::from(found)).expect("is JSON");
		assert_eq!(
			got["unrevealed"],
			json!([{"who": who, "kind": "forecaster"}])
		);
	}
}
