// SPDX-License-Identifier: Apache-2.0

//! `allora-economy --out FOLDER [--seeds N] [--months N]`: five years for each seed and for the rules
//! and floors that are compared, the sweep of wash-payers, and the first month's emission by stake.
//! Writes CSV files.

use allora_economy::{
	chain::Rule,
	wash::{self, Way},
	world::{self, Setting, MONTH_COLUMNS, TOPIC_COLUMNS},
	Result,
};
use std::{
	fmt::Write,
	path::{Path, PathBuf},
	sync::{
		atomic::{AtomicUsize, Ordering},
		Mutex,
	},
	thread,
};

/// Parts of all payments that a wash-payer makes.
const SHARES: [f64; 8] = [0.001, 0.003, 0.01, 0.03, 0.1, 0.2, 0.35, 0.5];
/// Markets: payments of a month and stake of the honest, ALLO. The first is far below the emission
/// to topics (669,000 ALLO a month), the second above it.
const MARKETS: [(&str, f64, f64); 2] = [
	("early", 100_000.0, 10_000_000.0),
	("mature", 1_000_000.0, 40_000_000.0),
];

/// Does the jobs on all cores; results in the order of the jobs.
fn on_all_cores<J: Sync, R: Send>(jobs: &[J], work: impl Fn(&J) -> R + Sync) -> Vec<R> {
	let next = AtomicUsize::new(0);
	let done = Mutex::new(Vec::new());
	let cores = thread::available_parallelism().map_or(1, |n| n.get());
	thread::scope(|scope| {
		for _ in 0..cores {
			scope.spawn(|| loop {
				let number = next.fetch_add(1, Ordering::Relaxed);
				let Some(job) = jobs.get(number) else { break };
				let result = work(job);
				if let Ok(mut done) = done.lock() {
					done.push((number, result));
				}
			});
		}
	});
	let mut done = done.into_inner().unwrap_or_default();
	done.sort_by_key(|(number, _)| *number);
	done.into_iter().map(|(_, result)| result).collect()
}

fn write(folder: &Path, name: &str, text: &str) -> Result<()> {
	std::fs::write(folder.join(name), text).map_err(|error| format!("{name}: {error}"))
}

fn five_years(folder: &Path, seeds: u64, months: u32) -> Result<()> {
	let base = |seed| Setting {
		months,
		..Setting::five_years(seed)
	};
	let mut jobs: Vec<(&str, Setting)> = (1..=seeds).map(|seed| ("default", base(seed))).collect();
	for rule in [Rule::Kappa2, Rule::Published] {
		jobs.push((rule.name(), Setting { rule, ..base(1) }));
	}
	jobs.push((
		"no floor",
		Setting {
			minimum_staked: Some(0),
			..base(1)
		},
	));
	jobs.push((
		"demand x 4",
		Setting {
			demand: 4.0,
			..base(1)
		},
	));
	let results = on_all_cores(&jobs, |(name, setting)| {
		let tables = world::run(*setting, |_| Ok(()));
		eprintln!("{name}, seed {}: done", setting.seed);
		tables
	});
	let mut months = format!("run,seed,{MONTH_COLUMNS}\n");
	let mut topics = format!("run,seed,{TOPIC_COLUMNS}\n");
	for ((name, setting), tables) in jobs.iter().zip(results) {
		let tables = tables?;
		for line in tables.months.lines() {
			let _ = writeln!(months, "{name},{},{line}", setting.seed);
		}
		if setting.seed == 1 && *name != "no floor" {
			for line in tables.topics.lines() {
				let _ = writeln!(topics, "{name},{},{line}", setting.seed);
			}
		}
	}
	write(folder, "months.csv", &months)?;
	write(folder, "topics.csv", &topics)
}

fn wash_payers(folder: &Path) -> Result<()> {
	let mut jobs = Vec::new();
	for (name, market, staked) in MARKETS {
		for rule in Rule::ALL {
			for way in Way::ALL {
				for stake in [0.1, 1.0] {
					let usual = way == Way::Sybils;
					if !usual && (stake < 1.0 || name == "mature") {
						continue;
					}
					for share in SHARES {
						jobs.push((
							name,
							wash::Setting {
								rule,
								way,
								market,
								staked,
								share,
								stake,
							},
						));
					}
				}
			}
		}
	}
	let results = on_all_cores(&jobs, |(_, setting)| wash::run(setting));
	let mut table =
		String::from("market,rule,way,stake,share,paid,earned,forgone,gross,net,honest_per_drip\n");
	for ((name, setting), outcome) in jobs.iter().zip(results) {
		let outcome = outcome?;
		let _ = writeln!(
			table,
			"{name},{},{},{},{},{:.2},{:.2},{:.2},{:.6},{:.6},{:.4}",
			setting.rule.name(),
			setting.way.name(),
			setting.stake,
			setting.share,
			outcome.paid,
			outcome.earned,
			outcome.forgone,
			outcome.gross(),
			outcome.net(),
			outcome.honest(),
		);
	}
	write(folder, "wash.csv", &table)
}

fn floors(folder: &Path) -> Result<()> {
	let mut table = String::from("staked,minimum_staked,monthly_emission\n");
	for least in [0, 5_000_000, 47_000_000] {
		for staked in [
			0.0, 0.1, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 47.0, 60.0, 80.0, 100.0, 120.0, 150.0,
		] {
			let emission = world::first_emission(staked * 1e6, least)?;
			let _ = writeln!(table, "{:.0},{least},{emission:.2}", staked * 1e6);
		}
	}
	write(folder, "floor.csv", &table)
}

fn main() -> Result<()> {
	let (mut folder, mut seeds, mut months) = (PathBuf::from("out/economy"), 4, 60);
	let mut only = None;
	let mut arguments = std::env::args().skip(1);
	while let Some(name) = arguments.next() {
		let value = arguments.next().ok_or(format!("{name} has no value"))?;
		let number = || value.parse().map_err(|error| format!("{name}: {error}"));
		match name.as_str() {
			"--out" => folder = value.into(),
			"--seeds" => seeds = number()?,
			"--months" => months = number()? as u32,
			"--only" => only = Some(value),
			_ => return Err(format!("there is no {name}")),
		}
	}
	std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
	let chosen = |part: &str| only.as_deref().is_none_or(|name| name == part);
	if chosen("floor") {
		floors(&folder)?;
	}
	if chosen("wash") {
		wash_payers(&folder)?;
	}
	if chosen("years") {
		five_years(&folder, seeds, months)?;
	}
	Ok(())
}
