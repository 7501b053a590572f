// SPDX-License-Identifier: Apache-2.0

//! `allora_scoring`: JSON in, JSON out. People use `allora_chain.scoring`, which wraps it.

use allora_simulator::{document::Document, formulas};
use pyo3::{exceptions::PyValueError, prelude::*};
use serde_json::Value;

fn read(text: &str) -> PyResult<Value> {
	serde_json::from_str(text).map_err(|error| PyValueError::new_err(format!("not JSON: {error}")))
}

fn write(result: Result<Value, String>) -> PyResult<String> {
	result
		.map(|value| value.to_string())
		.map_err(PyValueError::new_err)
}

/// A formula by its name: `combine`, `weights`, `log_loss`, `log_losses`, `truth_floor`,
/// `evaluate_truths`, `update_regrets`, `score_workers`, `rewards` or `replay`.
#[pyfunction]
fn call(name: &str, document: &str) -> PyResult<String> {
	write(formulas::call(name, &read(document)?))
}

/// A topic in memory.
#[pyclass]
struct Topic(Document);

#[pymethods]
impl Topic {
	#[new]
	fn new(parameters: &str) -> PyResult<Self> {
		Document::new(&read(parameters)?)
			.map(Self)
			.map_err(PyValueError::new_err)
	}

	/// Combines the answers of an epoch.
	fn predict(&mut self, document: &str) -> PyResult<String> {
		write(self.0.predict(&read(document)?))
	}

	/// Settles the oldest open epoch.
	fn settle(&mut self, document: &str) -> PyResult<String> {
		write(self.0.settle(&read(document)?))
	}
}

#[pymodule]
fn allora_scoring(module: &Bound<'_, PyModule>) -> PyResult<()> {
	module.add_function(wrap_pyfunction!(call, module)?)?;
	module.add_class::<Topic>()
}
