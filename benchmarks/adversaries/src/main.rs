// SPDX-License-Identifier: Apache-2.0

//! What an adversary gains: `cargo run --release -p allora-simulator --bin adversaries` prints the
//! tables of `docs/incentives.md`. Every number is a mean over seeds that are fixed here.

mod reputers;
mod workers;

fn main() -> Result<(), String> {
	let failed = |error| format!("an epoch failed: {error:?}");
	reputers::reported().map_err(failed)?;
	reputers::on_chain().map_err(failed)?;
	workers::report().map_err(failed)
}
