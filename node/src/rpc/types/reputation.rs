// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! Scores, losses, regrets and standings.

use super::{fixed, losses, Amount, Fixed, Loss, Loss10};
use allora_primitives::{runtime_api, scoring, Balance, Decimal};
use allora_runtime::AccountId;
use serde::Serialize;

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

/// A place in the ranking of a topic's actors of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct Ranked {
	/// From 1, the strongest.
	pub rank: u32,
	/// Who has it, and why.
	#[serde(flatten)]
	pub standing: Standing,
}

impl From<runtime_api::Ranked<AccountId>> for Ranked {
	fn from(found: runtime_api::Ranked<AccountId>) -> Self {
		Ranked {
			rank: found.rank,
			standing: found.standing.into(),
		}
	}
}

/// What the settlement of an epoch made of one reputer.
#[derive(Clone, Debug, Serialize)]
pub struct Coefficient {
	/// The reputer.
	pub who: AccountId,
	/// Its authority when the epoch was evaluated.
	pub stake: Amount,
	/// Its score.
	pub score: Fixed,
	/// Its listening coefficient afterwards, 0 to 1.
	pub coefficient: Fixed,
}

impl From<runtime_api::ReputerWeight<AccountId>> for Coefficient {
	fn from(found: runtime_api::ReputerWeight<AccountId>) -> Self {
		Coefficient {
			who: found.who,
			stake: Amount(found.stake),
			score: Fixed(found.score),
			coefficient: Fixed(found.coefficient),
		}
	}
}

/// The stored regrets between workers, in the order in which they were asked for; null where two have
/// no history. A table is a list of rows.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Regrets {
	/// Of the inferers.
	pub inferer: Vec<Option<Fixed>>,
	/// Of the forecasters.
	pub forecaster: Vec<Option<Fixed>>,
	/// Of the inferers in the naive combination.
	pub naive: Vec<Option<Fixed>>,
	/// A row for each withheld inferer, a column for each inferer.
	pub one_out_inferer_inferer: Vec<Vec<Option<Fixed>>>,
	/// A row for each withheld inferer, a column for each forecaster.
	pub one_out_inferer_forecaster: Vec<Vec<Option<Fixed>>>,
	/// A row for each withheld forecaster, a column for each inferer.
	pub one_out_forecaster_inferer: Vec<Vec<Option<Fixed>>>,
	/// A row for each withheld forecaster, a column for each forecaster.
	pub one_out_forecaster_forecaster: Vec<Vec<Option<Fixed>>>,
	/// A row for each forecaster that is let in, a column for each inferer.
	pub one_in_inferer: Vec<Vec<Option<Fixed>>>,
	/// Of each forecaster that is let in, of itself.
	pub one_in_forecaster: Vec<Option<Fixed>>,
}

impl Regrets {
	/// From the flat tables of so many inferers and forecasters.
	pub fn new(found: scoring::Regrets, inferers: usize, forecasters: usize) -> Self {
		let row = |cells: &[Option<Decimal>]| -> Vec<Option<Fixed>> {
			cells.iter().map(|cell| cell.map(Fixed)).collect()
		};
		let table = |cells: Vec<Option<Decimal>>, columns: usize| {
			cells.chunks(columns.max(1)).map(row).collect()
		};
		Regrets {
			inferer: row(&found.inferer),
			forecaster: row(&found.forecaster),
			naive: row(&found.naive),
			one_out_inferer_inferer: table(found.one_out_inferer_inferer, inferers),
			one_out_inferer_forecaster: table(found.one_out_inferer_forecaster, forecasters),
			one_out_forecaster_inferer: table(found.one_out_forecaster_inferer, inferers),
			one_out_forecaster_forecaster: table(found.one_out_forecaster_forecaster, forecasters),
			one_in_inferer: table(found.one_in_inferer, inferers),
			one_in_forecaster: row(&found.one_in_forecaster),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::{
		super::tests::{d, UNIT},
		*,
	};
	use serde_json::json;

	#[test]
	fn regrets_should_be_rows_of_the_withheld() {
		let cells = |numbers: &[i128]| -> Vec<Option<Decimal>> {
			numbers
				.iter()
				.map(|n| (*n != 0).then(|| d(*n * UNIT)))
				.collect()
		};
		let got = serde_json::to_value(Regrets::new(
			scoring::Regrets {
				inferer: cells(&[1, 0]),
				forecaster: cells(&[2]),
				naive: cells(&[3, 4]),
				one_out_inferer_inferer: cells(&[0, 5, 6, 0]),
				one_out_inferer_forecaster: cells(&[7, 8]),
				one_out_forecaster_inferer: cells(&[9, 10]),
				one_out_forecaster_forecaster: cells(&[11]),
				one_in_inferer: cells(&[12, 13]),
				one_in_forecaster: cells(&[14]),
			},
			2,
			1,
		))
		.expect("is JSON");
		assert_eq!(
			got,
			json!({
				"inferer": ["1", null],
				"forecaster": ["2"],
				"naive": ["3", "4"],
				"oneOutInfererInferer": [[null, "5"], ["6", null]],
				"oneOutInfererForecaster": [["7"], ["8"]],
				"oneOutForecasterInferer": [["9", "10"]],
				"oneOutForecasterForecaster": [["11"]],
				"oneInInferer": [["12", "13"]],
				"oneInForecaster": ["14"],
			}),
		);
	}

	#[test]
	fn rank_should_stand_beside_the_standing() {
		let who = AccountId::new([1; 32]);
		let got = serde_json::to_value(Ranked::from(runtime_api::Ranked {
			rank: 1,
			standing: runtime_api::Standing {
				who: who.clone(),
				score: d(0),
				regret: None,
				coefficient: Some(d(UNIT)),
				fraction: None,
				inclusions: 0,
				last_epoch: 0,
			},
		}))
		.expect("is JSON");
		assert_eq!(got["rank"], json!(1));
		assert_eq!(got["who"], json!(who.to_string()));
		assert_eq!(got["coefficient"], json!("1"));
	}
}
