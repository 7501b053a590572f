// SPDX-License-Identifier: Apache-2.0

//! The model keeps to the chain's rules, and the wash-payer loses under the default rule.

use allora_economy::{
	chain::Rule,
	wash::{self, Way},
	world::{self, gini, Setting},
};
use allora_runtime::{constants::MAX_SUPPLY, Balances, Emissions};

fn small(seed: u64) -> Setting {
	Setting {
		months: 2,
		topics: 4,
		workers: 20,
		delegators: 5,
		..Setting::five_years(seed)
	}
}

#[test]
fn run_should_repeat_itself_and_keep_to_the_supply() {
	let check = |_| {
		let supply = Emissions::supply(0);
		let parts = supply.accounts + supply.ecosystem + supply.payouts + supply.validators;
		if supply.issued != parts || supply.issued != Balances::total_issuance() {
			return Err(format!("{} is not {parts}", supply.issued));
		}
		if supply.issued > MAX_SUPPLY {
			return Err("more than there can be".into());
		}
		Ok(())
	};
	let first = world::run(small(1), check).unwrap();
	assert_eq!(first.months.lines().count(), 2);
	assert_eq!(first.topics.lines().count(), 8);
	assert_eq!(first, world::run(small(1), check).unwrap());
	assert_ne!(first, world::run(small(2), check).unwrap());
}

/// The published simulator's first month: 891,946.5 ALLO for 47 million staked.
#[test]
fn first_month_should_emit_what_the_published_simulator_says() {
	let published = 891_946.535_850_806_3;
	for (staked, least) in [(47e6, 0), (0.0, 47_000_000), (1e6, 47_000_000)] {
		let emission = world::first_emission(staked, least).unwrap();
		assert!((emission - published).abs() < 0.1, "{emission}");
	}
	assert_eq!(world::first_emission(0.0, 0).unwrap(), 0.0);
	let million = world::first_emission(1e6, 0).unwrap();
	assert!((million - published / 47.0).abs() < 0.1, "{million}");
}

fn wash(rule: Rule, way: Way, share: f64, stake: f64) -> wash::Outcome {
	wash::run(&wash::Setting {
		rule,
		way,
		market: 100_000.0,
		staked: 10_000_000.0,
		share,
		stake,
	})
	.unwrap()
}

#[test]
fn wash_paying_should_pay_by_the_published_rule_and_by_kappa_alone() {
	let published = wash(Rule::Published, Way::OneAccount, 0.01, 1.0);
	assert!(published.gross() > 20.0, "{published:?}");
	let kappa = wash(Rule::Kappa2, Way::Sybils, 0.1, 0.1);
	assert!(kappa.gross() > 1.8 && kappa.gross() <= 2.0, "{kappa:?}");
	assert!(kappa.net() > 1.5, "{kappa:?}");
	// One account, or a whitelist, get back what they paid at most.
	for way in [Way::OneAccount, Way::Whitelist] {
		let strict = wash(Rule::Kappa2, way, 0.1, 1.0);
		assert!(
			strict.gross() > 0.9 && strict.gross() <= 1.0 + 1e-9,
			"{strict:?}"
		);
	}
}

#[test]
fn wash_paying_should_lose_by_the_default_rule() {
	for (share, stake) in [
		(0.001, 1.0),
		(0.01, 1.0),
		(0.01, 8.0),
		(0.1, 0.1),
		(0.3, 8.0),
	] {
		let outcome = wash(Rule::Default, Way::Sybils, share, stake);
		assert!(outcome.net() < 1.0, "{share}, {stake}: {outcome:?}");
		// The rule is not a refusal: there is a subsidy, and it is for the stake.
		assert!(outcome.forgone > 0.0, "{share}, {stake}: {outcome:?}");
		let gain = outcome.earned - outcome.paid;
		assert!(
			gain <= 0.8 * outcome.forgone,
			"{share}, {stake}: {outcome:?}"
		);
	}
}

#[test]
fn gini_should_tell_equality_from_its_opposite() {
	assert_eq!(gini(&[]), 0.0);
	assert_eq!(gini(&[0.0, 0.0]), 0.0);
	assert!(gini(&[3.0, 3.0, 3.0]).abs() < 1e-12);
	assert!((gini(&[0.0, 0.0, 0.0, 8.0]) - 0.75).abs() < 1e-12);
	assert!((gini(&[1.0, 2.0, 3.0, 4.0]) - 0.25).abs() < 1e-12);
}
