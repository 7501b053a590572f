// SPDX-License-Identifier: Apache-2.0

//! The two sides compute the same numbers: else their times could not be compared.

use allora_scoring::Decimal;
use allora_scoring_benchmarks::{
	baseline::{self, Ascent},
	exact::Epoch,
	inputs::POT,
	Inputs, Size, ELEMENTS,
};

fn float(value: Decimal) -> f64 {
	value.into_inner() as f64 / 1e18
}

fn assert_near(what: &str, exact: &[f64], plain: &[f64], tolerance: f64) {
	assert_eq!(exact.len(), plain.len(), "{what}");
	for (i, (exact, plain)) in exact.iter().zip(plain).enumerate() {
		let off = (exact - plain).abs();
		assert!(
			off <= tolerance * exact.abs().max(1.0),
			"{what} {i}: {exact} by the crate, {plain} by f64"
		);
	}
}

fn floats<'a>(values: impl IntoIterator<Item = &'a Decimal>) -> Vec<f64> {
	values.into_iter().copied().map(float).collect()
}

#[test]
fn baseline_should_agree_with_the_crate_at_every_stage() {
	for size in Size::ALL {
		let inputs = Inputs::new(size, ELEMENTS);
		let epoch = Epoch::new(&inputs);
		let combination = epoch.synthesis().unwrap();
		let synthesis = baseline::synthesis(&inputs);
		let values = floats(&combination.quantities.values);
		assert_near("values", &values, &synthesis.values, 1e-9);
		let percentiles = floats(&combination.percentiles[0]);
		assert_near("percentiles", &percentiles, &synthesis.percentiles, 1e-9);
		let resistant = floats(&combination.resistant);
		assert_near("resistant", &resistant, &[synthesis.resistant], 1e-9);

		let outcome = epoch.evaluation(&combination).unwrap();
		let by_gram = baseline::evaluation(&inputs, &synthesis, Ascent::Gram);
		let evaluation = baseline::evaluation(&inputs, &synthesis, Ascent::Vectors);
		assert_near("by Gram", &by_gram.scores, &evaluation.scores, 1e-9);
		assert_near(
			"coefficients by Gram",
			&by_gram.coefficients,
			&evaluation.coefficients,
			1e-9,
		);
		assert_near("losses", &floats(&outcome.losses), &evaluation.losses, 1e-6);
		assert_near(
			"reputers' scores",
			&floats(&outcome.scores),
			&evaluation.scores,
			1e-6,
		);
		let coefficients = floats(&outcome.coefficients);
		assert_near(
			"coefficients",
			&coefficients,
			&evaluation.coefficients,
			1e-6,
		);

		let updated = epoch.regrets(&combination, &outcome).unwrap();
		let plain = baseline::regrets(&inputs, &evaluation);
		let pool = floats(updated.inferer.iter().chain(&updated.forecaster).flatten());
		assert_near("regrets", &pool, &plain.regrets, 1e-6);
		assert_near(
			"naive regrets",
			&floats(updated.naive.iter().flatten()),
			&plain.naive,
			1e-6,
		);
		let n = size.inferers;
		let rows = |rows: &[f64], width: usize, from: usize, to: usize| -> Vec<f64> {
			rows.chunks(width)
				.flat_map(|row| row[from..to].to_vec())
				.collect()
		};
		let width = n + size.forecasters;
		let families = [
			(
				&updated.one_out_inferer_inferer,
				rows(&plain.one_out_inferer, width, 0, n),
			),
			(
				&updated.one_out_inferer_forecaster,
				rows(&plain.one_out_inferer, width, n, width),
			),
			(
				&updated.one_out_forecaster_inferer,
				rows(&plain.one_out_forecaster, width, 0, n),
			),
			(
				&updated.one_out_forecaster_forecaster,
				rows(&plain.one_out_forecaster, width, n, width),
			),
			(&updated.one_in_inferer, rows(&plain.one_in, n + 1, 0, n)),
			(
				&updated.one_in_forecaster,
				rows(&plain.one_in, n + 1, n, n + 1),
			),
		];
		for (family, (exact, plain)) in families.iter().enumerate() {
			let exact = floats(exact.iter().flatten());
			// A forecaster never regrets itself withheld: that cell has no meaning.
			if family != 3 {
				assert_near(&format!("regret family {family}"), &exact, plain, 1e-6);
			}
		}

		let scores = epoch.scores(&combination, &outcome).unwrap();
		let plain_scores = baseline::worker_scores(&inputs, &evaluation);
		let exact_scores = floats(scores.inferers.iter().chain(&scores.forecasters));
		assert_near("workers' scores", &exact_scores, &plain_scores, 1e-6);

		let payout = epoch.payout(&combination, &outcome, &scores).unwrap();
		let plain = baseline::payout(&inputs, &evaluation, &plain_scores);
		let amounts: Vec<f64> = payout
			.inferers
			.iter()
			.chain(&payout.forecasters)
			.chain(&payout.reputers)
			.map(|amount| *amount as f64 / POT as f64)
			.collect();
		let plain_amounts: Vec<f64> = plain
			.amounts
			.iter()
			.map(|amount| *amount as f64 / POT as f64)
			.collect();
		assert_near("amounts", &amounts, &plain_amounts, 1e-6);
		let fractions = floats(
			payout
				.inferer_fractions
				.iter()
				.chain(&payout.forecaster_fractions)
				.chain(&payout.reputer_fractions),
		);
		assert_near("fractions", &fractions, &plain.fractions, 1e-6);
	}
}
