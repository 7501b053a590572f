// SPDX-License-Identifier: Apache-2.0

//! Runs every golden case below a directory through the crate and reports what does not agree.
//!
//! `conformance DIR [--json]`; exit code 1 if anything fails, 2 if it cannot run.

mod runner;

use std::{path::Path, process::ExitCode};

fn main() -> ExitCode {
	let mut directory = None;
	let mut json = false;
	for argument in std::env::args().skip(1) {
		match argument.as_str() {
			"--json" => json = true,
			option if option.starts_with('-') || directory.is_some() => return usage(),
			_ => directory = Some(argument),
		}
	}
	let Some(directory) = directory else {
		return usage();
	};
	match runner::run_directory(Path::new(&directory)) {
		Err(error) => {
			eprintln!("{directory}: {error}");
			ExitCode::from(2)
		},
		Ok(reports) => {
			if json {
				println!("{}", runner::to_json(&reports));
			} else {
				print!("{}", runner::to_text(&reports));
			}
			let failed = reports.iter().any(|report| !report.failures.is_empty());
			ExitCode::from(u8::from(failed || reports.is_empty()))
		},
	}
}

fn usage() -> ExitCode {
	eprintln!("usage: conformance DIR [--json]");
	ExitCode::from(2)
}
