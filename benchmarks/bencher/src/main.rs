// SPDX-License-Identifier: GPL-3.0-only

//! The pallet benchmarks of the SDK's benchmarking library, as `frame-omni-bencher` runs them, in
//! a tool of this workspace: its build shares the node's artifacts and its versions are the
//! runtime's.

use clap::Parser;
use frame_benchmarking_cli::PalletCmd;
use sp_runtime::traits::BlakeTwo256;
use tracing_subscriber::EnvFilter;

/// Benchmarks the pallets of a runtime's wasm.
#[derive(Parser)]
#[command(name = "allora-bencher", version)]
struct Cli {
	#[command(flatten)]
	pallet: PalletCmd,
}

/// What the runtime's wasm imports beside the standard host functions.
type HostFunctions =
	(cumulus_primitives_proof_size_hostfunction::storage_proof_size::HostFunctions,);

fn main() -> sc_cli::Result<()> {
	let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn"));
	tracing_subscriber::fmt()
		.with_env_filter(filter)
		.with_writer(std::io::stderr)
		.init();
	Cli::parse()
		.pallet
		.run_with_spec::<BlakeTwo256, HostFunctions>(None)
}
