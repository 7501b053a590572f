// SPDX-License-Identifier: Apache-2.0

//! The golden data, every file and every case: `conformance/runner.rs` does the work.

#[path = "../conformance/runner.rs"]
mod runner;

use std::path::Path;

fn files() -> Vec<runner::File> {
	// Cargo runs tests in their package's folder. `env!` would name the checkout that built them, which a
	// shared build cache outlives.
	runner::read_directory(Path::new("tests/golden")).expect("the golden data is there")
}

#[test]
fn golden_cases_should_all_agree() {
	let files = files();
	assert_eq!(files.len(), 27, "a file is missing or new");
	let mut values = 0;
	for file in &files {
		let report = file.report();
		assert!(
			report.failures.is_empty(),
			"{}: {:#?}",
			report.file,
			report.failures
		);
		assert!(report.cases > 0 && report.values > 0, "{}", report.file);
		values += report.values;
	}
	assert!(values > 2_000, "only {values} values were compared");
}

#[test]
fn comparison_should_see_every_perturbed_value() {
	for file in files() {
		for case in &file.cases {
			for leaf in 0..case.leaves() {
				let failures = case.failures_when_perturbed(leaf);
				assert_eq!(
					failures.len(),
					1,
					"{}: {} leaf {leaf}",
					file.name,
					case.name
				);
			}
		}
	}
}

#[test]
fn unknown_files_and_kinds_should_fail() {
	let failed = |name: &str, content: &str| {
		let report = runner::File::read(name, content).report();
		!report.failures.is_empty()
	};
	let case = |name: &str| {
		format!(
			r#"[{{"name":"{name}","inputs":{{"data":["1"]}},"expected":"1","tolerance":{{"kind":"exact","value":"0"}}}}]"#
		)
	};
	assert!(!failed("math_primitives", &case("median/known")));
	assert!(failed("math_primitives", &case("mode/unknown")));
	assert!(failed("strange", &case("median/known")));
	assert!(failed("math_primitives", "[]"));
	assert!(failed("math_primitives", "{}"));
	assert!(failed("math_primitives", "nonsense"));
	assert!(failed(
		"math_primitives",
		&case("median/known").replace("exact", "vague")
	));
	assert!(failed(
		"math_primitives",
		&case("median/known").replace("\"expected\":\"1\"", "\"expected\":null")
	));
}

#[test]
fn numbers_should_be_read_exactly() {
	assert_eq!(runner::parse("-1.5", 18), Some(-1_500_000_000_000_000_000));
	assert_eq!(runner::parse("9.96E-8", 18), Some(99_600_000_000));
	assert_eq!(runner::parse("1e18", 0), Some(1_000_000_000_000_000_000));
	assert_eq!(runner::parse("0.0000000000000000005", 18), Some(1));
	assert_eq!(runner::parse("0.00000000000000000049", 18), Some(0));
	assert_eq!(runner::parse("NaN", 18), None);
	assert_eq!(runner::parse("1e200", 18), None);
	assert_eq!(runner::parse("1e-200", 18), Some(0));
}
