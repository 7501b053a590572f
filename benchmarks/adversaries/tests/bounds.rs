// SPDX-License-Identifier: Apache-2.0

//! The bounds that `docs/incentives.md` states, in fewer trials than the report has.

use allora_adversaries::{
	bounds::{higher_score, nearer_value, split_stake},
	reputers::{self, Lie, Rule, Scenario},
	workers::{self, Attack},
};
use allora_scoring::RegretScale;

#[test]
fn higher_score_should_hardly_ever_lower_a_fraction() {
	let effect = higher_score(4_000, 11).unwrap();
	assert!(effect.worst < 0.002, "{effect:?}");
	assert!(effect.mean < -0.05, "a higher score pays: {effect:?}");
}

#[test]
fn nearer_value_should_pay_on_average() {
	let effect = nearer_value(1_500, 12).unwrap();
	assert!(effect.mean < 0.0, "{effect:?}");
	assert!(effect.worst < 0.5, "{effect:?}");
}

#[test]
fn stake_over_two_keys_should_be_neutral_when_reports_agree() {
	let effect = split_stake(1_000, 0.0, 13).unwrap();
	assert!(effect.worst < 1e-9, "{effect:?}");
	let effect = split_stake(1_000, 0.02, 13).unwrap();
	assert!(effect.worst < 0.4, "{effect:?}");
	assert!(effect.mean < 0.1, "{effect:?}");
}

#[test]
fn inferer_under_several_names_should_gain_less_than_two_thirds() {
	let paid = |attack| {
		let outcome = workers::outcome(attack, RegretScale::StdDev, 3).unwrap();
		outcome.watched
	};
	let alone = paid(Attack::None);
	for names in [2, 4, 8] {
		let gain = paid(Attack::Split(names)) / alone;
		assert!(gain < 1.7, "{names} names: {gain}");
	}
}

#[test]
fn copier_should_earn_less_than_the_copied_did() {
	let alone = workers::outcome(Attack::None, RegretScale::StdDev, 3).unwrap();
	let copied = workers::outcome(Attack::Copy, RegretScale::StdDev, 3).unwrap();
	assert!(copied.watched < alone.subject, "{copied:?} {alone:?}");
}

#[test]
fn clip_should_keep_a_liar_with_one_key_from_gaining() {
	for share in [33, 45, 55, 67] {
		for lie in [Lie::Noise, Lie::Flipped, Lie::Tenfold, Lie::FalseTruth] {
			let of = |rule| {
				let scenario = Scenario {
					lie,
					rule,
					share,
					keys: 1,
				};
				reputers::outcome(scenario, 2).unwrap()
			};
			let (published, clipped) = (of(Rule::Published), of(Rule::Clipped));
			assert!(clipped.advantage < 0.5, "{share} % {lie:?}: {clipped:?}");
			assert!(
				clipped.distortion < published.distortion,
				"{share} % {lie:?}: {clipped:?} {published:?}"
			);
		}
	}
}

#[test]
fn clip_should_change_nothing_when_reports_are_honest() {
	for share in [33, 67] {
		let of = |rule| {
			let scenario = Scenario {
				lie: Lie::None,
				rule,
				share,
				keys: 1,
			};
			let outcome = reputers::outcome(scenario, 2).unwrap();
			(outcome.honest_score, outcome.liar_score, outcome.distortion)
		};
		assert_eq!(of(Rule::Published), of(Rule::Clipped));
	}
}
