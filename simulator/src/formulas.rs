// SPDX-License-Identifier: Apache-2.0

//! The formulas of the crate with JSON in and JSON out, one by one; the field names are those of
//! the crate's types.

use crate::json::{amounts, maybe_numbers, number, numbers, object, parse, show, Node};
use allora_scoring::{
	Combination, CombineInput, Decimal, Error, LossFunction, Quantities, RegretScale, Regrets,
	ReputerParameters, RewardActor, RewardInput, RewardOutcome, RewardParameters, Shape,
	TruthInput, TruthOutcome, WeightParameters,
};
use serde_json::Value;

/// The name of a formula's refusal.
pub fn failed(what: &str) -> impl Fn(Error) -> String + '_ {
	move |error| format!("{what}: {error:?}")
}

fn constant(text: &str) -> Result<Decimal, String> {
	parse(text).map_err(|why| format!("{text} {why}"))
}

fn or(node: Option<&Node<'_>>, key: &str, default: &str) -> Result<Decimal, String> {
	match node.and_then(|node| node.find(key)) {
		Some(found) => found.decimal(),
		None => constant(default),
	}
}

/// Parameters of M2; what is absent has the network's default.
pub fn weight_parameters(node: &Node<'_>) -> Result<WeightParameters, String> {
	let node = node.find("weights");
	let at = node.as_ref();
	let regret_scale = match at.and_then(|node| node.find("regret_scale")) {
		None => RegretScale::StdDev,
		Some(scale) => match scale.text()? {
			"StdDev" => RegretScale::StdDev,
			"Mad" => RegretScale::Mad,
			_ => return scale.refuse("is neither StdDev nor Mad"),
		},
	};
	Ok(WeightParameters {
		p_norm: or(at, "p_norm", "3")?,
		c_norm: or(at, "c_norm", "0.75")?,
		epsilon_weight: or(at, "epsilon_weight", "0.5")?,
		regret_scale,
		winsorise: at
			.and_then(|node| node.find("winsorise"))
			.map_or(Ok(true), |flag| flag.flag())?,
	})
}

/// A loss of the menu of M27: its name, or `{name: parameters}`; parameters that are absent have
/// the defaults of the menu.
pub fn loss(node: &Node<'_>) -> Result<LossFunction, String> {
	let (name, inside) = match node.value {
		Value::String(name) => (name.as_str(), None),
		Value::Object(fields) if fields.len() == 1 => match fields.keys().next() {
			Some(name) => (name.as_str(), node.find(name)),
			None => return node.refuse("is not a loss"),
		},
		_ => return node.refuse("is not a loss"),
	};
	let at = inside.as_ref();
	Ok(match name {
		"Squared" => LossFunction::Squared,
		"Absolute" => LossFunction::Absolute,
		"Huber" => LossFunction::Huber {
			delta: or(at, "delta", "1")?,
		},
		"LogCosh" => LossFunction::LogCosh,
		"CrossEntropy" => LossFunction::CrossEntropy {
			epsilon: or(at, "epsilon", "1e-15")?,
		},
		"Poisson" => LossFunction::Poisson {
			epsilon: or(at, "epsilon", "1e-7")?,
		},
		"Ztae" => LossFunction::Ztae {
			mean: or(at, "mean", "0")?,
			std_dev: or(at, "std_dev", "1")?,
			slope: or(at, "slope", "1e-6")?,
		},
		"Zptae" => LossFunction::Zptae {
			mean: or(at, "mean", "0")?,
			std_dev: or(at, "std_dev", "1")?,
			alpha: or(at, "alpha", "0.25")?,
			beta: or(at, "beta", "2")?,
			slope: or(at, "slope", "0.01")?,
			gamma: or(at, "gamma", "4")?,
		},
		"Pinball" => LossFunction::Pinball {
			quantile: or(at, "quantile", "0.5")?,
		},
		"Brier" => LossFunction::Brier,
		_ => return node.refuse(&format!("there is no loss {name}")),
	})
}

/// Parameters of M14; what is absent has the network's constant.
pub fn reputer_parameters(node: &Node<'_>) -> Result<ReputerParameters, String> {
	let node = node.find("reputer_parameters");
	let at = node.as_ref();
	Ok(ReputerParameters {
		learning_rate: or(at, "learning_rate", "0.05")?,
		max_iterations: at
			.and_then(|node| node.find("max_iterations"))
			.map_or(Ok(10), |count| count.count())?,
		gradient_threshold: or(at, "gradient_threshold", "0.001")?,
		min_stake_fraction: or(at, "min_stake_fraction", "0.5")?,
		epsilon: or(at, "epsilon", "0.01")?,
		epsilon_safe_div: or(at, "epsilon_safe_div", "1e-7")?,
	})
}

/// Parameters of M17–M21; what is absent has the network's constant.
pub fn reward_parameters(node: &Node<'_>) -> Result<RewardParameters, String> {
	let epsilon_score = or(Some(node), "epsilon_score", "0.01")?;
	let node = node.find("reward_parameters");
	let at = node.as_ref();
	Ok(RewardParameters {
		p_inference: or(at, "p_inference", "3")?,
		p_forecast: or(at, "p_forecast", "3")?,
		p_reputer: or(at, "p_reputer", "1")?,
		c_reward: or(at, "c_reward", "0.75")?,
		epsilon_score,
		alpha: or(at, "alpha", "0.1")?,
		beta: or(at, "beta", "0.25")?,
	})
}

/// The regret families of M11; those that are absent have no history.
pub fn regrets(node: Option<&Node<'_>>) -> Result<Regrets, String> {
	let family = |key: &str| match node.and_then(|node| node.find(key)) {
		Some(found) => found.maybe_decimals(),
		None => Ok(Vec::new()),
	};
	Ok(Regrets {
		inferer: family("inferer")?,
		forecaster: family("forecaster")?,
		naive: family("naive")?,
		one_out_inferer_inferer: family("one_out_inferer_inferer")?,
		one_out_inferer_forecaster: family("one_out_inferer_forecaster")?,
		one_out_forecaster_inferer: family("one_out_forecaster_inferer")?,
		one_out_forecaster_forecaster: family("one_out_forecaster_forecaster")?,
		one_in_inferer: family("one_in_inferer")?,
		one_in_forecaster: family("one_in_forecaster")?,
	})
}

/// The regret families as JSON.
pub fn regrets_json(regrets: &Regrets) -> Value {
	object([
		("inferer", maybe_numbers(&regrets.inferer)),
		("forecaster", maybe_numbers(&regrets.forecaster)),
		("naive", maybe_numbers(&regrets.naive)),
		(
			"one_out_inferer_inferer",
			maybe_numbers(&regrets.one_out_inferer_inferer),
		),
		(
			"one_out_inferer_forecaster",
			maybe_numbers(&regrets.one_out_inferer_forecaster),
		),
		(
			"one_out_forecaster_inferer",
			maybe_numbers(&regrets.one_out_forecaster_inferer),
		),
		(
			"one_out_forecaster_forecaster",
			maybe_numbers(&regrets.one_out_forecaster_forecaster),
		),
		("one_in_inferer", maybe_numbers(&regrets.one_in_inferer)),
		(
			"one_in_forecaster",
			maybe_numbers(&regrets.one_in_forecaster),
		),
	])
}

fn shape(node: &Node<'_>) -> Result<Shape, String> {
	Ok(Shape {
		inferers: node.get("inferers")?.count()?,
		forecasters: node.get("forecasters")?.count()?,
	})
}

fn maybe(node: &Node<'_>, key: &str) -> Result<Option<Decimal>, String> {
	node.find(key).map(|found| found.decimal()).transpose()
}

fn decimals_or_none(node: &Node<'_>, key: &str) -> Result<Vec<Decimal>, String> {
	node.find(key)
		.map_or(Ok(Vec::new()), |found| found.decimals())
}

fn rows(node: &Node<'_>) -> Result<Vec<Vec<Decimal>>, String> {
	node.list()?.iter().map(Node::decimals).collect()
}

/// M2–M9, M28–M30, M34: `inferences` is a list of lists of numbers, one per label; `forecasts` a
/// list of lists of pairs of a position and a log10 loss.
pub fn combine(node: &Node<'_>) -> Result<Combination, String> {
	let inferences = rows(&node.get("inferences")?)?;
	let labels = inferences.first().map_or(1, Vec::len);
	if inferences.iter().any(|row| row.len() != labels) {
		return node.refuse("the inferences differ in their number of labels");
	}
	let labels = u16::try_from(labels).map_err(|_| "too many labels".to_string())?;
	let mut forecasts = Vec::new();
	for forecast in node
		.find("forecasts")
		.map_or(Ok(Vec::new()), |f| f.list())?
	{
		let mut elements = Vec::new();
		for element in forecast.list()? {
			match element.list()?.as_slice() {
				[position, loss] => elements.push((position.count()?, loss.decimal()?)),
				_ => return element.refuse("is not a pair of a position and a loss"),
			}
		}
		forecasts.push(elements);
	}
	allora_scoring::combine(&CombineInput {
		labels,
		inferences: &inferences.concat(),
		forecasts: &forecasts,
		regrets: &regrets(node.find("regrets").as_ref())?,
		network_loss: maybe(node, "network_loss")?,
		initial_regret: maybe(node, "initial_regret")?,
		mad: &decimals_or_none(node, "mad")?,
		truth_resolution: node.get("truth_resolution")?.decimal()?,
		unity: node.find("unity").map_or(Ok(false), |flag| flag.flag())?,
		parameters: &weight_parameters(node)?,
	})
	.map_err(failed("the combination"))
}

/// A combination as JSON.
pub fn combination_json(out: &Combination) -> Value {
	let labels = usize::from(out.quantities.labels).max(1);
	let mut values = out.quantities.values.chunks(labels);
	object([
		("combined", numbers(values.next().unwrap_or_default())),
		("naive", numbers(values.next().unwrap_or_default())),
		("quantities", numbers(&out.quantities.values)),
		("labels", out.quantities.labels.into()),
		("inferers", out.quantities.shape.inferers.into()),
		("forecasters", out.quantities.shape.forecasters.into()),
		("kept_forecasters", out.forecasters.clone().into()),
		("inferer_weights", numbers(&out.inferer_weights)),
		("forecaster_weights", numbers(&out.forecaster_weights)),
		(
			"percentiles",
			out.percentiles.iter().map(|row| numbers(row)).collect(),
		),
		("resistant", numbers(&out.resistant)),
		("mad", numbers(&out.mad)),
		("mean", numbers(&out.mean)),
		("concentration", number(&out.concentration)),
	])
}

fn quantities(node: &Node<'_>) -> Result<Quantities, String> {
	Ok(Quantities {
		shape: shape(node)?,
		labels: node.find("labels").map_or(Ok(1), |count| count.count())?,
		values: node.get("quantities")?.decimals()?,
	})
}

/// What the truths of the reputers come to (M10, M14, M27, M32).
pub fn evaluate_truths(
	node: &Node<'_>,
	quantities: &Quantities,
	parameters: &Node<'_>,
) -> Result<TruthOutcome, String> {
	let truths = rows(&node.get("truths")?)?;
	let stakes = node
		.get("stakes")?
		.list()?
		.iter()
		.map(Node::amount)
		.collect::<Result<Vec<_>, _>>()?;
	allora_scoring::evaluate_truths(&TruthInput {
		quantities,
		truths: &truths.concat(),
		stakes: &stakes,
		coefficients: &node.get("coefficients")?.decimals()?,
		loss: &loss(&parameters.get("loss")?)?,
		truth_resolution: parameters.get("truth_resolution")?.decimal()?,
		median_loss: maybe(node, "median_loss")?,
		stake_mean: parameters
			.find("stake_mean")
			.map_or(Ok(false), |flag| flag.flag())?,
		parameters: &reputer_parameters(parameters)?,
	})
	.map_err(failed("the evaluation of the truths"))
}

/// An evaluation as JSON.
pub fn outcome_json(out: &TruthOutcome) -> Value {
	object([
		("truth", numbers(&out.truth)),
		("losses", numbers(&out.losses)),
		("median_loss", number(&out.median_loss)),
		("floor", number(&out.floor)),
		("scores", numbers(&out.scores)),
		("coefficients", numbers(&out.coefficients)),
	])
}

fn reward_actors(node: Option<Node<'_>>) -> Result<Vec<RewardActor>, String> {
	let Some(node) = node else {
		return Ok(Vec::new());
	};
	node.list()?
		.iter()
		.map(|actor| {
			Ok(RewardActor {
				scores: actor.get("scores")?.decimals()?,
				previous_fraction: maybe(actor, "previous_fraction")?,
				stake: actor.find("stake").map_or(Ok(0), |stake| stake.amount())?,
			})
		})
		.collect()
}

/// Rewards as JSON.
pub fn rewards_json(out: &RewardOutcome) -> Value {
	object([
		("inferers", amounts(&out.inferers)),
		("forecasters", amounts(&out.forecasters)),
		("reputers", amounts(&out.reputers)),
		("returned", Value::String(out.returned.to_string())),
		("inferer_fractions", numbers(&out.inferer_fractions)),
		("forecaster_fractions", numbers(&out.forecaster_fractions)),
		("reputer_fractions", numbers(&out.reputer_fractions)),
		("entropies", numbers(&out.entropies)),
		("tau", number(&out.tau)),
		("chi", number(&out.chi)),
	])
}

/// Calls a formula by its name. Refusals name the place in the input, or the formula.
pub fn call(name: &str, input: &Value) -> Result<Value, String> {
	let node = &Node::root(input);
	Ok(match name {
		"replay" => crate::replay::replay(node)?,
		"combine" => combination_json(&combine(node)?),
		"weights" => {
			let (inferers, forecasters) = allora_scoring::synthesis::weights(
				&node.get("inferers")?.decimals()?,
				&decimals_or_none(node, "forecasters")?,
				&weight_parameters(node)?,
			)
			.map_err(failed("the weights"))?;
			object([
				("inferers", numbers(&inferers)),
				("forecasters", numbers(&forecasters)),
			])
		},
		"log_loss" => Value::String(show(
			&allora_scoring::log_loss(
				&loss(&node.get("loss")?)?,
				&node.get("truth")?.decimals()?,
				&node.get("value")?.decimals()?,
				or(Some(node), "floor", "-100")?,
			)
			.map_err(failed("the loss"))?,
		)),
		"log_losses" => numbers(
			&allora_scoring::log_losses(
				&loss(&node.get("loss")?)?,
				&node.get("truth")?.decimals()?,
				&quantities(node)?,
				or(Some(node), "floor", "-100")?,
			)
			.map_err(failed("the losses"))?,
		),
		"truth_floor" => number(
			&allora_scoring::truth_floor(
				&loss(&node.get("loss")?)?,
				&node.get("truth")?.decimals()?,
				node.get("truth_resolution")?.decimal()?,
			)
			.map_err(failed("the floor"))?,
		),
		"evaluate_truths" => outcome_json(&evaluate_truths(node, &quantities(node)?, node)?),
		"update_regrets" => regrets_json(
			&allora_scoring::update_regrets(
				shape(node)?,
				&node.get("losses")?.decimals()?,
				&regrets(node.find("previous").as_ref())?,
				maybe(node, "initial_regret")?,
				or(Some(node), "alpha_regret", "0.03")?,
			)
			.map_err(failed("the regrets"))?,
		),
		"score_workers" => {
			let scores =
				allora_scoring::score_workers(shape(node)?, &node.get("losses")?.decimals()?)
					.map_err(failed("the workers' scores"))?;
			object([
				("inferers", numbers(&scores.inferers)),
				("forecasters", numbers(&scores.forecasters)),
			])
		},
		"rewards" => rewards_json(
			&allora_scoring::rewards(&RewardInput {
				inferers: &reward_actors(node.find("inferers"))?,
				forecasters: &reward_actors(node.find("forecasters"))?,
				reputers: &reward_actors(node.find("reputers"))?,
				losses: &node.get("losses")?.decimals()?,
				shape: Shape {
					inferers: length(node.find("inferers"))?,
					forecasters: length(node.find("forecasters"))?,
				},
				tau: or(Some(node), "tau", "0")?,
				pot: node.get("pot")?.amount()?,
				parameters: &reward_parameters(node)?,
			})
			.map_err(failed("the rewards"))?,
		),
		_ => return Err(format!("there is no formula {name}")),
	})
}

fn length(node: Option<Node<'_>>) -> Result<u16, String> {
	let Some(node) = node else { return Ok(0) };
	let length = node.list()?.len();
	u16::try_from(length).or_else(|_| node.refuse("is too long"))
}
