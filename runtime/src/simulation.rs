// SPDX-License-Identifier: Apache-2.0

//! What drives the runtime from outside, in tests and simulations: never part of its wasm.

use crate::{
	genesis_config_presets as presets, Emissions, Inference, Pwyw, Reputation,
	RuntimeGenesisConfig, Stake, SubmissionGate, Topics,
};
use frame_support::genesis_builder_helper::{build_state, get_preset};
use serde_json::Value;

/// The pallets of the network, in the order of their indices: the hooks that make epochs go on.
pub type Network = (
	SubmissionGate,
	Topics,
	Inference,
	Reputation,
	Stake,
	Pwyw,
	Emissions,
);

/// The complete genesis of a preset, as a chain specification has it: the default with the preset merged
/// in.
///
/// ## Errors
///
/// There is no such preset, or it is no JSON.
pub fn genesis(preset: &str) -> Result<Value, String> {
	let read = |id: Option<&str>| -> Result<Value, String> {
		let bytes = get_preset::<RuntimeGenesisConfig>(&id.map(Into::into), presets::get_preset);
		let bytes =
			bytes.ok_or_else(|| format!("there is no preset {}", id.unwrap_or("by default")))?;
		serde_json::from_slice(&bytes).map_err(|error| error.to_string())
	};
	let mut config = read(None)?;
	merge(&mut config, read(Some(preset))?);
	Ok(config)
}

/// Builds a complete genesis in the present externalities.
///
/// ## Errors
///
/// What the runtime says when it cannot be built.
pub fn build_genesis(config: &Value) -> Result<(), String> {
	build_state::<RuntimeGenesisConfig>(config.to_string().into_bytes())
}

/// Puts what `patch` has into `target`, object by object.
pub fn merge(target: &mut Value, patch: Value) {
	match (target, patch) {
		(Value::Object(target), Value::Object(patch)) => {
			for (key, value) in patch {
				merge(target.entry(key).or_insert(Value::Null), value);
			}
		},
		(target, patch) => *target = patch,
	}
}
