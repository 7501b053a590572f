// SPDX-License-Identifier: Apache-2.0

//! The worked example of `docs/scoring.md`, and what the replay says of epochs that differ.

use allora_simulator::formulas::call;
use serde_json::{json, Value};

fn example() -> Value {
	serde_json::from_str(include_str!("../examples/epoch.json")).expect("the example is JSON")
}

fn differing(document: &Value) -> Vec<String> {
	let answer = call("replay", document).expect("the example can be computed");
	let names = answer["comparison"]["differing"].as_array().cloned();
	names
		.expect("a comparison was asked for")
		.iter()
		.map(|name| name.as_str().expect("a name").to_string())
		.collect()
}

#[test]
fn example_should_replay_bit_for_bit() {
	let document = example();
	assert_eq!(differing(&document), Vec::<String>::new());
	let answer = call("replay", &document).expect("it just was");
	assert_eq!(answer["comparison"]["compared"], json!(22));
}

#[test]
fn replay_should_name_what_differs() {
	let mut document = example();
	document["stored"]["rewards"]["inferers"][1] = json!("1719");
	document["stored"]["combination"]["combined"][0] = json!("10.299813726532268895");
	document["stored"]["regrets"]["unheard_of"] = json!(["1"]);
	assert_eq!(
		differing(&document),
		[
			"combination.combined[0]",
			"regrets.unheard_of",
			"rewards.inferers[1]"
		]
	);
}

#[test]
fn replay_should_not_care_how_a_number_is_written() {
	let mut document = example();
	document["stored"]["evaluation"]["truth"][0] = json!(10.5);
	document["stored"]["combination"]["forecaster_weights"][0] = json!("0.2655562044516249680");
	assert_eq!(differing(&document), Vec::<String>::new());
}

#[test]
fn replay_should_name_the_place_of_a_bad_input() {
	let refused = |change: fn(&mut Value)| {
		let mut document = example();
		change(&mut document);
		call("replay", &document).expect_err("it must be refused")
	};
	for (message, place) in [
		(
			refused(|d| d["settlement"]["stakes"][2] = json!("5.5")),
			"settlement.stakes[2]",
		),
		(
			refused(|d| d["combination"]["inferences"][1] = json!(["ten"])),
			"inferences[1]",
		),
		(
			refused(|d| d["parameters"]["loss"] = json!("Cubed")),
			"parameters.loss",
		),
		(refused(|d| d["combination"] = json!([])), "combination"),
		(
			refused(|d| d["settlement"]["coefficients"] = json!(["1"])),
			"the evaluation of the truths",
		),
	] {
		assert!(message.contains(place), "{message}");
	}
}
