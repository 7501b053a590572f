// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! Predictions, submissions, services, and what an actor may do.

use super::{
	fixed, losses, text, ActorKind, Amount, Fixed, Loss10, Standing, SubmissionPhase, Window,
};
use allora_primitives::{self as primitives, runtime_api, Decimal};
use allora_runtime::AccountId;
use serde::Serialize;
use sp_core::H256;

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
			window: s.window.map(Window::from),
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

/// The weights with which a prediction combines its workers.
#[derive(Clone, Debug, Serialize)]
pub struct PredictionWeights {
	/// The topic.
	pub topic: u32,
	/// The epoch.
	pub epoch: u32,
	/// Of each inferer, by account.
	pub inferers: Vec<Weight>,
	/// Of each forecaster that entered the combination, by account.
	pub forecasters: Vec<Weight>,
}

/// An actor's weight in a prediction.
#[derive(Clone, Debug, Serialize)]
pub struct Weight {
	/// The actor.
	pub who: AccountId,
	/// Its part of the whole, 0 to 1.
	pub weight: Fixed,
}

impl From<runtime_api::PredictionWeights<AccountId>> for PredictionWeights {
	fn from(found: runtime_api::PredictionWeights<AccountId>) -> Self {
		let rows = |rows: Vec<(AccountId, Decimal)>| {
			rows.into_iter()
				.map(|(who, weight)| Weight {
					who,
					weight: Fixed(weight),
				})
				.collect()
		};
		PredictionWeights {
			topic: found.topic,
			epoch: found.epoch,
			inferers: rows(found.inferers),
			forecasters: rows(found.forecasters),
		}
	}
}

/// Where an agent answers, and how it stands.
#[derive(Clone, Debug, Serialize)]
pub struct Service {
	/// Its rank among all actors of its kind, from 1.
	pub rank: u32,
	/// How it stands.
	#[serde(flatten)]
	pub standing: Standing,
	/// The URL at which it answers.
	pub endpoint: String,
	/// The digest of the description of the protocol that it speaks.
	pub protocol: H256,
}

impl From<runtime_api::Service<AccountId>> for Service {
	fn from(found: runtime_api::Service<AccountId>) -> Self {
		Service {
			rank: found.rank,
			standing: found.standing.into(),
			endpoint: text(found.endpoint),
			protocol: found.protocol,
		}
	}
}

#[cfg(test)]
mod tests {
	use super::{
		super::tests::{d, UNIT},
		*,
	};
	use frame_support::BoundedVec;
	use serde_json::json;

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
	fn service_should_have_the_documented_form() {
		let who = AccountId::new([1; 32]);
		let got = serde_json::to_value(Service::from(runtime_api::Service {
			rank: 2,
			standing: runtime_api::Standing {
				who: who.clone(),
				score: d(UNIT / 2),
				regret: Some(d(-UNIT)),
				coefficient: None,
				fraction: None,
				inclusions: 7,
				last_epoch: 9,
			},
			endpoint: b"https://a.example".to_vec(),
			protocol: H256::repeat_byte(0xab),
		}))
		.expect("is JSON");
		assert_eq!(
			got,
			json!({
				"rank": 2,
				"who": who.to_string(),
				"score": "0.5",
				"regret": "-1",
				"coefficient": null,
				"fraction": null,
				"inclusions": 7,
				"lastEpoch": 9,
				"endpoint": "https://a.example",
				"protocol": format!("0x{}", "ab".repeat(32)),
			}),
		);
	}

	#[test]
	fn weights_should_have_the_documented_form() {
		let who = AccountId::new([1; 32]);
		let got = serde_json::to_value(PredictionWeights::from(runtime_api::PredictionWeights {
			topic: 1,
			epoch: 2,
			inferers: vec![(who.clone(), d(UNIT / 4))],
			forecasters: vec![],
		}))
		.expect("is JSON");
		assert_eq!(
			got,
			json!({
				"topic": 1,
				"epoch": 2,
				"inferers": [{"who": who.to_string(), "weight": "0.25"}],
				"forecasters": [],
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
