// SPDX-License-Identifier: Apache-2.0

//! One epoch from its submissions to its payouts, in the order of the chain's settlement.
//!
//! The input has the topic's `parameters` as they were when the epoch opened, what the combination
//! read (`combination`), what the settlement read (`settlement`), and, if it is to be compared,
//! what the chain stored (`stored`, with the names of the output). Actors are in the order of their
//! account ids.

use crate::{
	formulas::{
		combination_json, combine, evaluate_truths, failed, outcome_json, regrets, regrets_json,
		reward_parameters, rewards_json, weight_parameters,
	},
	json::{number, numbers, object, Node},
};
use allora_scoring::{Decimal, Regrets, RewardActor, RewardInput, Shape};
use serde_json::{Map, Value};

/// The most scores that scale a worker's reward: `PerActor(10)` of M17.
const WINDOW: usize = 10;
/// A stored regret lies within ± this.
const MAX_REGRET: i128 = 1_000_000_000_000_000_000_000_000;

/// What an actor brings into the settlement.
struct Past {
	window: Vec<Decimal>,
	fraction: Option<Decimal>,
	inclusions: u128,
}

fn past(node: Option<Node<'_>>, count: usize) -> Result<Vec<Past>, String> {
	let Some(node) = node else {
		return Ok((0..count)
			.map(|_| Past {
				window: Vec::new(),
				fraction: None,
				inclusions: 0,
			})
			.collect());
	};
	let list = node.list()?;
	if list.len() != count {
		return node.refuse(&format!(
			"has {} actors where there are {count}",
			list.len()
		));
	}
	list.iter()
		.map(|actor| {
			Ok(Past {
				window: actor
					.find("window")
					.map_or(Ok(Vec::new()), |w| w.decimals())?,
				fraction: actor.find("fraction").map(|f| f.decimal()).transpose()?,
				inclusions: actor.find("inclusions").map_or(Ok(0), |i| i.amount())?,
			})
		})
		.collect()
}

/// The new regrets of those that had one before and were rewarded 1/alpha times (M12).
fn experienced(
	previous: &[Option<Decimal>],
	updated: &[Option<Decimal>],
	pasts: &[Past],
	alpha: Decimal,
) -> Vec<Decimal> {
	let one = 10i128.pow(18);
	previous
		.iter()
		.zip(updated)
		.zip(pasts)
		.filter_map(|((before, after), past)| {
			let inclusions = i128::try_from(past.inclusions).unwrap_or(i128::MAX);
			let enough = alpha.into_inner().saturating_mul(inclusions) >= one;
			(before.is_some() && enough).then_some((*after)?)
		})
		.collect()
}

fn clamp(regret: Option<Decimal>) -> Option<Decimal> {
	let bound = Decimal::from_inner(MAX_REGRET);
	regret.map(|value| value.clamp(Decimal::from_inner(-MAX_REGRET), bound))
}

fn clamped(regrets: Regrets) -> Regrets {
	let family = |values: Vec<Option<Decimal>>| values.into_iter().map(clamp).collect();
	Regrets {
		inferer: family(regrets.inferer),
		forecaster: family(regrets.forecaster),
		naive: family(regrets.naive),
		one_out_inferer_inferer: family(regrets.one_out_inferer_inferer),
		one_out_inferer_forecaster: family(regrets.one_out_inferer_forecaster),
		one_out_forecaster_inferer: family(regrets.one_out_forecaster_inferer),
		one_out_forecaster_forecaster: family(regrets.one_out_forecaster_forecaster),
		one_in_inferer: family(regrets.one_in_inferer),
		one_in_forecaster: family(regrets.one_in_forecaster),
	}
}

/// The actors of one kind for M17: the windows with the current scores in front.
fn actors(pasts: &[Past], scores: &[Decimal], windowed: bool) -> Vec<RewardActor> {
	pasts
		.iter()
		.zip(scores)
		.map(|(past, score)| {
			let earlier = past.window.iter().filter(|_| windowed);
			RewardActor {
				scores: std::iter::once(score)
					.chain(earlier)
					.take(WINDOW)
					.copied()
					.collect(),
				previous_fraction: past.fraction,
				stake: 0,
			}
		})
		.collect()
}

/// Recomputes an epoch; the output has `combination`, `evaluation`, `regrets`, `initial_regret`,
/// `scores` and `rewards`, and with `stored` in the input `comparison`: how many values were
/// compared, and which differ. Without `settlement` it ends with the combination.
pub fn replay(root: &Node<'_>) -> Result<Value, String> {
	let parameters = root.get("parameters")?;
	let mut input = root.get("combination")?.value.clone();
	let Some(fields) = input.as_object_mut() else {
		return Err("combination: is not an object".into());
	};
	for key in ["weights", "truth_resolution", "unity"] {
		if let Some(found) = parameters.find(key) {
			fields.insert(key.into(), found.value.clone());
		}
	}
	let combination = combine(&Node::root(&input)).map_err(|why| format!("combination: {why}"))?;
	let mut out = Map::new();
	out.insert("combination".into(), combination_json(&combination));
	if let Some(settlement) = root.find("settlement") {
		settle(&settlement, &parameters, &combination.quantities, &mut out)?;
	}
	if let Some(stored) = root.find("stored") {
		let computed = Value::Object(out.clone());
		let mut comparison = Comparison::default();
		comparison.compare("", stored.value, Some(&computed));
		out.insert(
			"comparison".into(),
			object([
				("compared", comparison.compared.into()),
				("differing", comparison.differing.into()),
			]),
		);
	}
	Ok(Value::Object(out))
}

fn settle(
	node: &Node<'_>,
	parameters: &Node<'_>,
	quantities: &allora_scoring::Quantities,
	out: &mut Map<String, Value>,
) -> Result<(), String> {
	let shape: Shape = quantities.shape;
	let (n, k) = (shape.inferer_count(), shape.forecaster_count());
	let evaluation = evaluate_truths(node, quantities, parameters)?;
	out.insert("evaluation".into(), outcome_json(&evaluation));
	// With fewer than two inferers nobody is scored and the pot stays where it is (M34).
	if n < 2 {
		return Ok(());
	}

	let inferers = past(node.find("inferers"), n)?;
	let forecasters = past(node.find("forecasters"), k)?;
	let alpha = parameters.get("alpha_regret")?.decimal()?;
	let initial = node
		.find("initial_regret")
		.map(|r| r.decimal())
		.transpose()?;
	let previous = regrets(node.find("regrets").as_ref())?;
	let updated =
		allora_scoring::update_regrets(shape, &evaluation.losses, &previous, initial, alpha)
			.map_err(failed("the regrets"))?;
	let mut known = experienced(&previous.inferer, &updated.inferer, &inferers, alpha);
	known.extend(experienced(
		&previous.forecaster,
		&updated.forecaster,
		&forecasters,
		alpha,
	));
	let level = match parameters.find("initial_regret_quantile") {
		Some(level) => level.decimal()?,
		None => Decimal::from_inner(250_000_000_000_000_000),
	};
	let new = allora_scoring::initial_regret(&known, level, &weight_parameters(parameters)?)
		.map_err(failed("the initial regret"))?;
	out.insert("regrets".into(), regrets_json(&clamped(updated)));
	let new = clamp(new).or(initial);
	out.insert(
		"initial_regret".into(),
		new.as_ref().map_or(Value::Null, number),
	);

	let scores = allora_scoring::score_workers(shape, &evaluation.losses)
		.map_err(failed("the workers' scores"))?;
	// A single forecaster has the score 0, which enters no window (M15).
	let of_forecasters = if scores.forecasters.is_empty() {
		vec![Decimal::default(); k]
	} else {
		scores.forecasters
	};
	out.insert(
		"scores".into(),
		object([
			("inferers", numbers(&scores.inferers)),
			("forecasters", numbers(&of_forecasters)),
			("reputers", numbers(&evaluation.scores)),
		]),
	);
	let Some(pot) = node.find("pot") else {
		return Ok(());
	};
	let reputers = past(node.find("reputers"), evaluation.scores.len())?;
	let mut reputers = actors(&reputers, &evaluation.scores, false);
	for (reputer, stake) in reputers.iter_mut().zip(node.get("stakes")?.list()?) {
		reputer.stake = stake.amount()?;
	}
	let rewards = allora_scoring::rewards(&RewardInput {
		inferers: &actors(&inferers, &scores.inferers, true),
		forecasters: &actors(&forecasters, &of_forecasters, k >= 2),
		reputers: &reputers,
		losses: &evaluation.losses,
		shape,
		tau: node
			.find("tau")
			.map_or(Ok(Decimal::default()), |tau| tau.decimal())?,
		pot: pot.amount()?,
		parameters: &reward_parameters(parameters)?,
	})
	.map_err(failed("the rewards"))?;
	out.insert("rewards".into(), rewards_json(&rewards));
	Ok(())
}

/// What the chain stored against what comes out.
#[derive(Default)]
struct Comparison {
	compared: u64,
	differing: Vec<String>,
}

impl Comparison {
	/// Goes through what was stored; null says nothing.
	fn compare(&mut self, name: &str, stored: &Value, computed: Option<&Value>) {
		match (stored, computed) {
			(Value::Null, _) => {},
			(Value::Object(fields), _) => {
				for (key, value) in fields {
					let below = if name.is_empty() {
						key.clone()
					} else {
						format!("{name}.{key}")
					};
					self.compare(&below, value, computed.and_then(|value| value.get(key)));
				}
			},
			(Value::Array(list), Some(Value::Array(other))) if list.len() == other.len() => {
				for (at, (value, computed)) in list.iter().zip(other).enumerate() {
					self.compare(&format!("{name}[{at}]"), value, Some(computed));
				}
			},
			(stored, Some(computed)) => {
				self.compared += 1;
				if !same(stored, computed) {
					self.differing.push(name.to_string());
				}
			},
			(_, None) => {
				self.compared += 1;
				self.differing.push(name.to_string());
			},
		}
	}
}

/// Whether two numbers are the same, however they are written.
fn same(stored: &Value, computed: &Value) -> bool {
	if stored == computed {
		return true;
	}
	let (a, b) = (Node::root(stored), Node::root(computed));
	match (a.amount(), b.amount(), a.decimal(), b.decimal()) {
		(Ok(a), Ok(b), _, _) => a == b,
		(_, _, Ok(a), Ok(b)) => a == b,
		_ => false,
	}
}
