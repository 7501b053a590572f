// SPDX-License-Identifier: Apache-2.0

//! `cargo run --release -p allora-adversaries > benchmarks/adversaries/results.md`

use allora_adversaries::{bounds, reputers, workers};

fn main() -> Result<(), String> {
	let failed = |error| format!("an epoch failed: {error:?}");
	println!("# What adversaries gain\n");
	println!("Written by `cargo run --release -p allora-adversaries`.\n");
	reputers::reported().map_err(failed)?;
	reputers::on_chain().map_err(failed)?;
	workers::report().map_err(failed)?;
	bounds::report().map_err(failed)
}
