// SPDX-License-Identifier: Apache-2.0

//! Operations of the kernel by stage and size, as JSON:
//! `{size: {stage: {mul, div, exp, ln, sqrt}}}`.

use allora_scoring::{counts::take, Error};
use allora_scoring_benchmarks::{exact::Epoch, Inputs, Size, ELEMENTS};
use std::hint::black_box;

const NAMES: [&str; 5] = ["mul", "div", "exp", "ln", "sqrt"];

/// The counts since the last call, as JSON.
fn counted() -> String {
	let parts: Vec<String> = NAMES
		.iter()
		.zip(take())
		.map(|(name, count)| format!("\"{name}\": {count}"))
		.collect();
	format!("{{{}}}", parts.join(", "))
}

/// The stages of one size, as JSON.
fn stages(size: Size) -> Result<String, Error> {
	let inputs = Inputs::new(size, ELEMENTS);
	let epoch = Epoch::new(&inputs);
	take();
	let combination = epoch.synthesis()?;
	let synthesis = counted();
	let outcome = epoch.evaluation(&combination)?;
	let evaluation = counted();
	black_box(epoch.regrets(&combination, &outcome)?);
	let regrets = counted();
	let scores = epoch.scores(&combination, &outcome)?;
	black_box(epoch.payout(&combination, &outcome, &scores)?);
	let payout = counted();
	Ok(format!(
		"{{\"synthesis\": {synthesis}, \"evaluation\": {evaluation}, \"regrets\": {regrets}, \
		 \"payout\": {payout}}}"
	))
}

fn main() -> Result<(), String> {
	let mut rows = Vec::new();
	for size in Size::ALL {
		let stages = stages(size).map_err(|error| format!("{size}: {error:?}"))?;
		rows.push(format!("\"{size}\": {stages}"));
	}
	println!("{{{}}}", rows.join(", "));
	Ok(())
}
