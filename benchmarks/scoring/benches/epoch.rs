// SPDX-License-Identifier: Apache-2.0

//! Each stage and the whole epoch, by both sides in one run.

use allora_scoring_benchmarks::{
	baseline::{self, Ascent},
	exact::Epoch,
	Inputs, Size, ELEMENTS,
};
use criterion::{criterion_group, criterion_main, BenchmarkId, Criterion};
use std::{hint::black_box, time::Duration};

fn stages(criterion: &mut Criterion) {
	for size in Size::ALL.into_iter().chain([Size::WIDE]) {
		let pairs = size != Size::WIDE;
		let inputs = Inputs::new(size, ELEMENTS);
		let epoch = Epoch::new(&inputs);
		let combination = epoch.synthesis().expect("the inputs are sound");
		let outcome = epoch
			.evaluation(&combination)
			.expect("the inputs are sound");
		let scores = epoch
			.scores(&combination, &outcome)
			.expect("the inputs are sound");
		let synthesis = baseline::synthesis(&inputs);
		let evaluation = baseline::evaluation(&inputs, &synthesis, Ascent::Vectors);
		let worker_scores = baseline::worker_scores(&inputs, &evaluation);

		if pairs {
			let mut group = criterion.benchmark_group("synthesis");
			group.bench_function(BenchmarkId::new("scoring", size), |b| {
				b.iter(|| black_box(&epoch).synthesis());
			});
			group.bench_function(BenchmarkId::new("f64", size), |b| {
				b.iter(|| baseline::synthesis(black_box(&inputs)));
			});
			group.finish();
		}

		let mut group = criterion.benchmark_group("evaluation");
		group.bench_function(BenchmarkId::new("scoring", size), |b| {
			b.iter(|| epoch.evaluation(black_box(&combination)));
		});
		group.bench_function(BenchmarkId::new("f64", size), |b| {
			b.iter(|| baseline::evaluation(&inputs, black_box(&synthesis), Ascent::Vectors));
		});
		group.bench_function(BenchmarkId::new("f64-gram", size), |b| {
			b.iter(|| baseline::evaluation(&inputs, black_box(&synthesis), Ascent::Gram));
		});
		group.finish();

		if pairs {
			let mut group = criterion.benchmark_group("regrets");
			group.bench_function(BenchmarkId::new("scoring", size), |b| {
				b.iter(|| epoch.regrets(&combination, black_box(&outcome)));
			});
			group.bench_function(BenchmarkId::new("f64", size), |b| {
				b.iter(|| baseline::regrets(&inputs, black_box(&evaluation)));
			});
			group.finish();
		}

		let mut group = criterion.benchmark_group("payout");
		group.bench_function(BenchmarkId::new("scoring", size), |b| {
			b.iter(|| epoch.payout(&combination, &outcome, black_box(&scores)));
		});
		group.bench_function(BenchmarkId::new("f64", size), |b| {
			b.iter(|| baseline::payout(&inputs, &evaluation, black_box(&worker_scores)));
		});
		group.finish();

		if pairs {
			let mut group = criterion.benchmark_group("epoch");
			group.bench_function(BenchmarkId::new("scoring", size), |b| {
				b.iter(|| black_box(&epoch).run());
			});
			group.bench_function(BenchmarkId::new("f64", size), |b| {
				b.iter(|| baseline::run(black_box(&inputs), Ascent::Vectors));
			});
			group.bench_function(BenchmarkId::new("f64-gram", size), |b| {
				b.iter(|| baseline::run(black_box(&inputs), Ascent::Gram));
			});
			group.finish();
		}
	}
}

criterion_group! {
	name = epoch;
	config = Criterion::default()
		.warm_up_time(Duration::from_millis(500))
		.measurement_time(Duration::from_secs(2));
	targets = stages
}
criterion_main!(epoch);
