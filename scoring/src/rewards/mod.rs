// SPDX-License-Identifier: Apache-2.0

//! Rewards: workers' scores (M13, M15), fractions (M17, M18), entropies (M19), task split (M20, M21)
//! and exact amounts (M33).

mod entropy;
mod epoch;
mod fractions;
mod scores;
mod split;

pub use entropy::{entropy, participants, task_entropy, TaskEntropy};
pub use epoch::rewards;
pub use fractions::{reputer_fractions, worker_fractions};
pub use scores::{forecaster_score, score_workers, uniqueness};
pub use split::{
	forecast_task_score, forecast_utility, split_exactly, task_split, ForecastUtility, TaskSplit,
	RATIO_BOUND,
};
