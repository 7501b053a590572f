// SPDX-License-Identifier: GPL-3.0-only

fn main() {
	#[cfg(feature = "std")]
	substrate_wasm_builder::WasmBuilder::new()
		.with_current_project()
		.export_heap_base()
		.import_memory()
		// no runtime: it has no version
		.disable_runtime_version_section_check()
		.build();
}
