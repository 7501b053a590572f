// SPDX-License-Identifier: GPL-3.0-only

//! `allora-epoch-bench [--wasm FILE] [--runs N] [--strangers N] [--markdown FILE] [--note TEXT]`:
//! what the steps of an epoch book and what they cost in the runtime's wasm; prints JSON, and writes the tables to
//! `--markdown`, with `--note` (machine and date) above them.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	reason = "never part of the runtime: it drives the runtime from outside"
)]

use allora_epoch_bench::{
	booked::{credit_of_an_account, credit_rows, Booked, Step, BATCH},
	measured::{self, Blocks, Cost, Epoch, HalfFull},
	scenario::Size,
};
use allora_runtime::configs::RuntimeBlockWeights;
use frame_support::weights::constants::RocksDbWeight;
use serde_json::{json, Value};
use std::{fmt::Write, path::PathBuf, time::Duration};

/// Executions of each block of which the fastest counts.
const RUNS: u32 = 7;
/// Other entries of every map.
const STRANGERS: u32 = 10_000;
/// The size whose settlement is watched on a half-full chain.
const LARGEST: Size = Size::new(64, 16, 16, 1);

/// What the command line says.
struct Settings {
	wasm: PathBuf,
	runs: u32,
	strangers: u32,
	markdown: Option<PathBuf>,
	note: String,
}

/// Where the builds of the default members leave the runtime.
fn built_wasm() -> PathBuf {
	let home = std::env::var_os("HOME").unwrap_or_default();
	let cache = std::env::var_os("ALLORA_CACHE")
		.map_or_else(|| PathBuf::from(home).join(".cache/allora"), PathBuf::from);
	std::env::var_os("CARGO_TARGET_DIR")
		.map_or_else(|| cache.join("target"), PathBuf::from)
		.join("debug/wbuild/allora-runtime/allora_runtime.wasm")
}

impl Settings {
	fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
		let mut settings = Settings {
			wasm: built_wasm(),
			runs: RUNS,
			strangers: STRANGERS,
			markdown: None,
			note: String::new(),
		};
		while let Some(name) = arguments.next() {
			let value = arguments.next().ok_or(format!("{name} has no value"))?;
			let number = || {
				value
					.parse()
					.map_err(|error| format!("{name} {value}: {error}"))
			};
			match name.as_str() {
				"--wasm" => settings.wasm = value.into(),
				"--runs" => settings.runs = number()?,
				"--strangers" => settings.strangers = number()?,
				"--markdown" => settings.markdown = Some(value.into()),
				"--note" => settings.note = value,
				_ => return Err(format!("there is no {name}")),
			}
		}
		Ok(settings)
	}
}

/// Microseconds of a weight.
fn micros(ref_time: u64) -> f64 {
	ref_time as f64 / 1e6
}

/// Microseconds that the database's weights give to what was read and written.
fn database(cost: &Cost) -> f64 {
	micros(
		RocksDbWeight::get()
			.reads_writes(cost.reads, cost.writes)
			.ref_time(),
	)
}

fn measured_micros(time: Duration) -> f64 {
	time.as_secs_f64() * 1e6
}

fn booked_json(booked: Booked) -> Value {
	json!({
		"us": micros(booked.ref_time),
		"reads": booked.reads,
		"writes": booked.writes,
		"proof": booked.proof_size,
	})
}

fn cost_json(cost: &Cost) -> Value {
	json!({
		"us": measured_micros(cost.time),
		"us_with_database": measured_micros(cost.time) + database(cost),
		"reads": cost.reads,
		"writes": cost.writes,
		"proof": cost.proof_size,
	})
}

fn blocks_json(blocks: &Blocks) -> Value {
	json!({
		"count": blocks.count,
		"over": blocks.over,
		"most_booked_ms": micros(blocks.ref_time) / 1e3,
		"most_booked_proof": blocks.proof_size,
		"longest_ms": measured_micros(blocks.time) / 1e3,
		"largest_proof": blocks.proof,
	})
}

/// What is booked for the combination and the whole settlement, and the largest of these steps.
fn together(size: Size) -> (Booked, Booked) {
	Step::ALL
		.into_iter()
		.filter(|step| *step == Step::Combine || step.settles())
		.map(|step| step.booked(size))
		.fold(
			Default::default(),
			|(sum, largest): (Booked, Booked), step| {
				let larger = if step.ref_time > largest.ref_time {
					step
				} else {
					largest
				};
				(sum.plus(step), larger)
			},
		)
}

fn size_json(size: Size, epoch: &Epoch) -> Value {
	let steps = Step::ALL
		.into_iter()
		.map(|step| {
			let booked = match step {
				Step::Credit => measured_batch(size, epoch).1,
				_ => step.booked(size),
			};
			let mut row = json!({
				"booked": booked_json(booked),
				"measured": epoch.steps.get(&step).map(cost_json),
			});
			if let Some(transaction) = epoch.transactions.get(&step) {
				row["admission_booked"] = booked_json(step.admission(size));
				row["transaction_measured"] = cost_json(transaction);
			}
			(step.name().to_owned(), row)
		})
		.collect::<serde_json::Map<_, _>>();
	let (sum, largest) = together(size);
	json!({
		"steps": steps,
		"combine_and_settle_booked": booked_json(sum),
		"largest_step_booked": booked_json(largest),
		"blocks": blocks_json(&epoch.blocks),
	})
}

fn half_full_json(run: &HalfFull) -> Value {
	json!({
		"blocks_to_predict": run.to_predict,
		"blocks_to_settle": run.to_settle,
		"blocks_to_credit": run.to_credit,
		"blocks": blocks_json(&run.blocks),
	})
}

/// A row of a table: booked and measured, side by side.
fn row(out: &mut String, name: &str, booked: Booked, cost: Option<&Cost>) {
	let pair = |booked: String, measured: Option<String>| {
		format!("{booked} / {}", measured.unwrap_or("-".into()))
	};
	let ms = |us: f64| format!("{:.2}", us / 1e3);
	let kib = |bytes: u64| format!("{:.1}", bytes as f64 / 1024.0);
	let cells = [
		pair(
			ms(micros(booked.ref_time)),
			cost.map(|cost| {
				let memory = measured_micros(cost.time);
				format!("{} / {}", ms(memory + database(cost)), ms(memory))
			}),
		),
		pair(
			booked.reads.to_string(),
			cost.map(|cost| cost.reads.to_string()),
		),
		pair(
			booked.writes.to_string(),
			cost.map(|cost| cost.writes.to_string()),
		),
		pair(
			kib(booked.proof_size),
			cost.map(|cost| kib(cost.proof_size)),
		),
	];
	writeln!(out, "| {name} | {} |", cells.join(" | ")).expect("a string takes everything");
}

/// The measured batch of credits, the fullest of the epoch, and what it books.
fn measured_batch(size: Size, epoch: &Epoch) -> (String, Booked) {
	let rows = (u32::from(size.inferers) + u32::from(size.forecasters) + u32::from(size.reputers))
		.min(BATCH);
	let name = format!(
		"credit {rows} accounts, {} of them reputers",
		epoch.reputers
	);
	(name, credit_rows(rows, epoch.reputers))
}

fn table(size: Size, epoch: &Epoch) -> String {
	let mut out = format!(
		"\n## {size}\n\n| booked / measured | time, ms: booked / with the database / in memory | reads | writes | proof, KiB |\n|---|---|---|---|---|\n"
	);
	for step in Step::ALL {
		let cost = epoch.steps.get(&step);
		let (name, booked) = match step {
			Step::Credit => measured_batch(size, epoch),
			_ => (step.name().to_owned(), step.booked(size)),
		};
		row(&mut out, &name, booked, cost);
		if let Some(transaction) = epoch.transactions.get(&step) {
			let booked = step.booked(size).plus(step.admission(size));
			let name = format!("{}, with admission", step.name());
			row(&mut out, &name, booked, Some(transaction));
		}
	}
	let (sum, _) = together(size);
	let mut total = Cost::default();
	for (step, cost) in &epoch.steps {
		if *step == Step::Combine || step.settles() {
			total.time += cost.time;
			total.reads += cost.reads;
			total.writes += cost.writes;
			total.proof_size += cost.proof_size;
		}
	}
	row(&mut out, "**combine and settle**", sum, Some(&total));
	row(
		&mut out,
		"credit, an account of a batch",
		credit_of_an_account(),
		None,
	);
	out
}

fn half_full_table(run: &HalfFull) -> String {
	let Blocks {
		ref_time,
		proof_size,
		time,
		proof,
		over,
		count,
	} = run.blocks;
	format!(
		"\n## {LARGEST} on a half-full chain\n\n\
		 Blocks after the window: predicted in {}, settled in {}, everybody credited {} later.\n\
		 {over} of {count} blocks over weight. The heaviest booked {:.0} ms and {:.1} MiB; the\n\
		 longest ran {:.0} ms, the largest proof was {:.2} MiB.\n",
		run.to_predict,
		run.to_settle,
		run.to_credit,
		micros(ref_time) / 1e3,
		proof_size as f64 / 1_048_576.0,
		measured_micros(time) / 1e3,
		proof as f64 / 1_048_576.0,
	)
}

fn main() -> Result<(), String> {
	let settings = Settings::parse(std::env::args().skip(1))?;
	let wasm = std::fs::read(&settings.wasm)
		.map_err(|error| format!("{}: {error}", settings.wasm.display()))?;
	let mut tables = format!(
		"# An epoch's steps: booked and measured\n\n{}\n",
		settings.note
	);
	let mut sizes = serde_json::Map::new();
	for size in Size::ALL {
		let epoch = measured::epoch(&wasm, size, settings.strangers, settings.runs)
			.map_err(|error| format!("{size}: {error}"))?;
		tables.push_str(&table(size, &epoch));
		sizes.insert(size.to_string(), size_json(size, &epoch));
	}
	let half = measured::half_full(&wasm, LARGEST, settings.strangers)?;
	tables.push_str(&half_full_table(&half));
	if let Some(path) = settings.markdown {
		std::fs::write(&path, &tables).map_err(|error| format!("{}: {error}", path.display()))?;
	}
	let max = RuntimeBlockWeights::get().max_block;
	let all = json!({
		"sizes": sizes,
		"credit_of_an_account_booked": booked_json(credit_of_an_account()),
		"half_full": half_full_json(&half),
		"block": {"ms": micros(max.ref_time()) / 1e3, "proof": max.proof_size()},
	});
	println!("{all:#}");
	Ok(())
}
