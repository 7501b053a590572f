// SPDX-License-Identifier: Apache-2.0

//! A valid topic, for tests, benchmarks and simulations; never part of a runtime that makes blocks.

use crate::types::{Description, Labels, Name, NewTopic};
use allora_primitives::{
	Decimal, Limits, LossFunction, LossMethod, RegretScale, Schedule, TopicKind, TopicParameters,
	WeightParameters,
};

/// Parameters of a regression with epochs of ten blocks.
pub fn parameters() -> TopicParameters {
	TopicParameters {
		kind: TopicKind::Regression,
		arity: 1,
		schedule: Schedule {
			epoch_length: 10,
			worker_window: 4,
			reveal_window: 0,
			ground_truth_lag: 6,
			reputer_window: 3,
			reputer_reveal_window: 0,
		},
		value_min: Decimal::from_u32(1_000).neg(),
		value_max: Decimal::from_u32(1_000),
		truth_resolution: Decimal::from_rational(1, 100),
		loss: LossFunction::Squared,
		loss_method: LossMethod::OnChain { stake_mean: false },
		weights: WeightParameters {
			p_norm: Decimal::from_u32(3),
			c_norm: Decimal::from_rational(3, 4),
			epsilon_weight: Decimal::from_rational(1, 2),
			regret_scale: RegretScale::StdDev,
			winsorise: true,
		},
		alpha_regret: Decimal::from_rational(1, 10),
		epsilon_score: Decimal::from_rational(1, 100),
		merit_sortition_alpha: Decimal::from_rational(1, 10),
		inferer_quantile: Decimal::from_rational(1, 5),
		forecaster_quantile: Decimal::from_rational(1, 5),
		reputer_quantile: Decimal::from_rational(1, 5),
		limits: Limits {
			inferers: 32,
			forecasters: 6,
			reputers: 6,
			forecast_elements: 12,
		},
	}
}

/// A topic with texts of full length.
pub fn new_topic() -> NewTopic {
	NewTopic {
		name: Name::truncate_from(alloc::vec![b'n'; 64]),
		description: Description::truncate_from(alloc::vec![b'd'; 512]),
		labels: Labels::default(),
		parameters: parameters(),
	}
}
