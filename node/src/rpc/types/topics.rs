// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! Topics and their windows.

use super::{text, Amount, Fixed, SubmissionPhase, Window};
use allora_primitives::{
	self as primitives,
	runtime_api::{self, TopicView},
};
use allora_runtime::AccountId;
use serde::{Deserialize, Serialize};

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

/// A window in which something can be submitted in the next block.
#[derive(Clone, Debug, Serialize)]
pub struct OpenWindow {
	/// The role that submits.
	pub role: Role,
	/// What is done in it.
	pub phase: SubmissionPhase,
	/// The topic.
	pub topic: u32,
	/// The epoch.
	pub epoch: u32,
	/// First and last block.
	pub window: Window,
}

impl From<runtime_api::OpenWindow> for OpenWindow {
	fn from(found: runtime_api::OpenWindow) -> Self {
		OpenWindow {
			role: match found.role {
				primitives::Role::Worker => Role::Worker,
				primitives::Role::Reputer => Role::Reputer,
			},
			phase: found.phase.into(),
			topic: found.topic,
			epoch: found.epoch,
			window: found.window.into(),
		}
	}
}

/// What an account is registered as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Role {
	/// Infers, forecasts, or both.
	Worker,
	/// Attests the truth.
	Reputer,
}

#[cfg(test)]
mod tests {
	use super::{
		super::tests::{d, UNIT},
		*,
	};
	use serde_json::json;

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
	fn open_window_should_have_the_documented_form() {
		let got = serde_json::to_value(OpenWindow::from(runtime_api::OpenWindow {
			role: primitives::Role::Reputer,
			phase: primitives::SubmissionPhase::Reveal,
			topic: 1,
			epoch: 2,
			window: primitives::Window { first: 3, last: 4 },
		}))
		.expect("is JSON");
		assert_eq!(
			got,
			json!({
				"role": "reputer",
				"phase": "reveal",
				"topic": 1,
				"epoch": 2,
				"window": {"first": 3, "last": 4},
			}),
		);
	}
}
