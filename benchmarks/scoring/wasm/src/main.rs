// SPDX-License-Identifier: GPL-3.0-only

//! `scoring-in-wasm`: milliseconds of an epoch's scoring in the SDK's executor, as JSON by size. The
//! time of a call without epochs (instance, inputs) is taken off.

use allora_scoring_benchmarks::Size;
use codec::{Decode, Encode};
use sc_executor::WasmExecutor;
use sp_core::traits::{CallContext, CodeExecutor, RuntimeCode, WrappedRuntimeCode};
use sp_io::SubstrateHostFunctions;
use sp_state_machine::BasicExternalities;
use std::time::{Duration, Instant};

/// Epochs of one call, and calls of which the fastest counts.
const REPEATS: u32 = 20;
const CALLS: u32 = 10;

/// The compiled guest; the executor keeps it by its hash.
struct Guest {
	executor: WasmExecutor<SubstrateHostFunctions>,
	code: WrappedRuntimeCode<'static>,
}

impl Guest {
	fn new() -> Result<Self, String> {
		let wasm = allora_scoring_wasm_benchmarks::WASM_BINARY
			.ok_or("built without its wasm: unset SKIP_WASM_BUILD")?;
		Ok(Self {
			executor: WasmExecutor::builder().build(),
			code: WrappedRuntimeCode(wasm.into()),
		})
	}

	/// Runs a size's epoch `repeats` times.
	fn call(&self, size: u32, repeats: u32) -> Result<u32, String> {
		let code = RuntimeCode {
			code_fetcher: &self.code,
			hash: b"scoring".to_vec(),
			heap_pages: None,
		};
		let (answer, _) = self.executor.call(
			&mut BasicExternalities::default(),
			&code,
			"epochs",
			&(size, repeats).encode(),
			CallContext::Offchain,
		);
		let answer = answer.map_err(|error| format!("the guest failed: {error}"))?;
		u32::decode(&mut answer.as_slice()).map_err(|error| format!("no answer: {error}"))
	}
}

fn main() -> Result<(), String> {
	let guest = Guest::new()?;
	let mut rows = Vec::new();
	for (index, size) in (0u32..).zip(Size::ALL) {
		let time = |repeats: u32| -> Result<Duration, String> {
			let mut best = Duration::MAX;
			for _ in 0..CALLS {
				let start = Instant::now();
				let answer = guest.call(index, repeats)?;
				best = best.min(start.elapsed());
				if answer != repeats {
					return Err(format!(
						"{size}: {answer} of {repeats} epochs gave a result"
					));
				}
			}
			Ok(best)
		};
		let epochs = time(REPEATS)?.saturating_sub(time(0)?) / REPEATS;
		rows.push(format!("\"{size}\": {:.4}", epochs.as_secs_f64() * 1e3));
	}
	println!("{{{}}}", rows.join(", "));
	Ok(())
}
