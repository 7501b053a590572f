// SPDX-License-Identifier: Apache-2.0

//! Runs one side of an epoch a number of times: what instruction counts and profiles are taken of.
//!
//! `once scoring|f64|f64-gram INFERERS/FORECASTERS/REPUTERS REPEATS`

use allora_scoring_benchmarks::{
	baseline::{self, Ascent},
	exact::Epoch,
	Inputs, Size, ELEMENTS,
};
use std::{env, hint::black_box, process::ExitCode};

fn run(side: &str, size: Size, repeats: u32) -> Result<(), String> {
	let inputs = Inputs::new(size, ELEMENTS);
	let epoch = Epoch::new(&inputs);
	for _ in 0..repeats {
		match side {
			"scoring" => {
				let outcome = black_box(&epoch).run();
				black_box(outcome.map_err(|error| format!("the epoch failed: {error:?}"))?);
			},
			"f64" => {
				black_box(baseline::run(black_box(&inputs), Ascent::Vectors));
			},
			"f64-gram" => {
				black_box(baseline::run(black_box(&inputs), Ascent::Gram));
			},
			other => return Err(format!("no side {other}: give scoring, f64 or f64-gram")),
		}
	}
	Ok(())
}

fn main() -> ExitCode {
	let arguments: Vec<String> = env::args().skip(1).collect();
	let done = match arguments.as_slice() {
		[side, size, repeats] => Size::ALL
			.into_iter()
			.find(|known| known.to_string() == *size)
			.ok_or_else(|| {
				format!(
					"no size {size}: give one of {:?}",
					Size::ALL.map(|s| s.to_string())
				)
			})
			.and_then(|size| {
				let repeats = repeats
					.parse()
					.map_err(|error| format!("repeats {repeats}: {error}"))?;
				run(side, size, repeats)
			}),
		_ => Err("usage: once scoring|f64|f64-gram INFERERS/FORECASTERS/REPUTERS REPEATS".into()),
	};
	match done {
		Ok(()) => ExitCode::SUCCESS,
		Err(message) => {
			eprintln!("{message}");
			ExitCode::FAILURE
		},
	}
}
