// SPDX-License-Identifier: Apache-2.0

//! Recomputes one epoch of a topic and compares it with what the chain stored, bit for bit.
//!
//! `replay [FILE]`, without a file from the standard input; prints every intermediate as JSON.
//! Exit code 1 if anything differs (the names go to the standard error), 2 if it cannot be
//! computed.

use allora_simulator::formulas;
use std::{io::Read, process::ExitCode};

fn main() -> ExitCode {
	let mut arguments = std::env::args().skip(1);
	let (file, more) = (arguments.next(), arguments.next());
	if more.is_some() || file.as_deref().is_some_and(|name| name.starts_with('-')) {
		eprintln!("usage: replay [FILE]");
		return ExitCode::from(2);
	}
	match run(file.as_deref()) {
		Ok(differing) if differing.is_empty() => ExitCode::SUCCESS,
		Ok(differing) => {
			for name in differing {
				eprintln!("differs: {name}");
			}
			ExitCode::from(1)
		},
		Err(why) => {
			eprintln!("{why}");
			ExitCode::from(2)
		},
	}
}

fn run(file: Option<&str>) -> Result<Vec<String>, String> {
	let text = match file {
		Some(name) => std::fs::read_to_string(name).map_err(|error| format!("{name}: {error}"))?,
		None => {
			let mut text = String::new();
			std::io::stdin()
				.read_to_string(&mut text)
				.map_err(|error| format!("standard input: {error}"))?;
			text
		},
	};
	let input = serde_json::from_str(&text).map_err(|error| format!("not JSON: {error}"))?;
	let out = formulas::call("replay", &input)?;
	let shown = serde_json::to_string_pretty(&out).map_err(|error| error.to_string())?;
	println!("{shown}");
	let differing = out
		.get("comparison")
		.and_then(|comparison| comparison.get("differing"))
		.and_then(|names| names.as_array())
		.map(|names| {
			names
				.iter()
				.filter_map(|name| name.as_str())
				.map(String::from)
				.collect()
		});
	Ok(differing.unwrap_or_default())
}
