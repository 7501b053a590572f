// SPDX-License-Identifier: GPL-3.0-only

//! The guest: epochs of the sizes of `allora-scoring-benchmarks`, a number of times.

#![cfg_attr(not(feature = "std"), no_std)]

#[cfg(feature = "std")]
include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));

#[cfg(not(feature = "std"))]
mod guest {
	use allora_scoring_benchmarks::{exact::Epoch, Inputs, Size, ELEMENTS};
	use core::hint::black_box;

	// links the allocator and the panic handler of a runtime
	use sp_io as _;

	sp_core::wasm_export_functions! {
		// Runs the epoch of a size `repeats` times; how many gave a result.
		fn epochs(size: u32, repeats: u32) -> u32 {
			let Some(size) = Size::ALL.get(size as usize) else { return 0 };
			let epoch = Epoch::new(&Inputs::new(*size, ELEMENTS));
			(0..repeats).filter(|_| black_box(&epoch).run().is_ok()).count() as u32
		}
	}
}
