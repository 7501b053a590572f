// SPDX-License-Identifier: Apache-2.0

//! The independent simulator's topic weights (M23), month by month, through the opening of epochs.
//! The cases are those of `scoring/tests/golden`, in whole tokens with fractions; a stored weight has
//! 18 decimals.

use crate::{mock::*, ActiveTopics, ActiveWeight, Topics as Records};
use allora_primitives::{traits::OnTopicFunding, Balance, Decimal};
use frame_support::assert_ok;
use serde_json::Value;

/// A decimal text in units of 10^-18, cut off.
fn units(text: &Value) -> Balance {
	let text = text.as_str().expect("a decimal text");
	let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
	let digits: String = fraction
		.chars()
		.chain("0".repeat(18).chars())
		.take(18)
		.collect();
	format!("{whole}{digits}").parse().expect("a decimal")
}

fn decimal(text: &Value) -> Decimal {
	Decimal::from_inner(units(text).try_into().expect("in range"))
}

/// Makes a weight the topic's stored one, as an earlier opening would have.
fn set_weight(topic: u32, weight: Decimal) {
	Records::<Test>::mutate(topic, |record| {
		if let Some(record) = record {
			record.weight = weight;
		}
	});
	ActiveTopics::<Test>::mutate(|active| {
		if let Some(entry) = active.iter_mut().find(|entry| entry.topic == topic) {
			entry.weight = weight;
		}
	});
	ActiveWeight::<Test>::put(weight);
}

#[test]
fn weights_should_be_those_of_the_simulator() {
	// Cargo runs tests in their package's folder. `env!` would name the checkout that built them, which a
	// shared build cache outlives.
	let path = "../../scoring/tests/golden/cases/sim_topic_weights.json";
	let text = std::fs::read_to_string(path).expect("the golden data is there");
	let cases: Vec<Value> = serde_json::from_str(&text).expect("JSON");
	assert!(cases.len() > 100, "cases are missing");
	// A month of four epochs: 1 - (1 - 0.5)^4.
	RewardAlpha::set(Decimal::from_rational(9_375, 10_000));
	for case in cases {
		ExtBuilder::default()
			.with_default_topic()
			.build_and_execute(|| {
				let inputs = &case["inputs"];
				let (stake, revenue) = (
					units(&inputs["stake"]),
					units(&inputs["fee_revenue_per_epoch"]),
				);
				set_funds(1, stake, revenue);
				// Without an earlier weight the activation stores the target.
				Topics::on_topic_funding(1);
				if !inputs["previous_weight"].is_null() {
					set_weight(1, decimal(&inputs["previous_weight"]));
				}
				assert_ok!(Topics::open_epoch(1, 2));
				let weight = Records::<Test>::get(1).expect("it is there").weight;
				let expected = decimal(&case["expected"]["weight"]);
				let off = weight.into_inner().abs_diff(expected.into_inner());
				// The simulator's doubles are good for twelve digits.
				assert!(
					off <= expected.into_inner().unsigned_abs() / 1_000_000_000_000,
					"{}: {weight:?}, expected {expected:?}",
					case["name"]
				);
			});
	}
}
