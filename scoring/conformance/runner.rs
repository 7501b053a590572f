// SPDX-License-Identifier: Apache-2.0

//! The golden data's runner, shared by the program `conformance` and the integration test.
//!
//! A case's kind is its file, the first word of its name and its input keys. Every leaf of `expected`
//! is compared and counted; a file, a kind or a leaf that the runner does not know is a failure.

use allora_scoring::{
	combine, drip,
	emissions::{
		block_emission, emission_rate, locked, maximum_emission_rate, monthly_emission,
		target_weight, topic_rewards, topic_weight, EmissionInput,
	},
	initial_regret,
	losses::{loss, network_losses, poisson_minimum},
	primitives::{
		ema, gradient, mean, median, power_tanh, quantile, running_weighted_mean, sigmoid, std_dev,
		weighted_percentiles,
	},
	ranking,
	regrets::{update_regret, update_regrets},
	reputers::{adjusted_stakes, consensus_losses, consensus_scores, score_reputers},
	rewards::{
		entropy, forecast_task_score, forecast_utility, forecaster_score, participants,
		reputer_fractions, score_workers, split_exactly, task_entropy, task_split, uniqueness,
		worker_fractions,
	},
	select_active,
	sortition::approach,
	synthesis::{forecast_implied, weight_of_normalised_regret, weighted_mean, weights},
	CombineInput, Decimal, Error, LossFunction, RegretScale, Regrets, ReputerParameters, Shape,
	WeightParameters,
};
use serde_json::{json, Map, Value};
use std::{
	collections::BTreeMap,
	fmt::Write as _,
	fs,
	path::{Path, PathBuf},
};

/// What the crate computed.
pub enum Got {
	/// An 18-decimal number, its inner value.
	Number(i128),
	/// An integer.
	Integer(i128),
	/// A name, or an integer that names something.
	Name(String),
	/// Refused.
	Refused,
	List(Vec<Got>),
	Map(BTreeMap<String, Got>),
}

/// Why a case has no result.
enum Failure {
	/// The crate refused the inputs.
	Refused,
	/// The runner does not know the case.
	Unknown(String),
}

impl From<Error> for Failure {
	fn from(_: Error) -> Self {
		Self::Refused
	}
}

type Outcome<T> = Result<T, Failure>;

/// How a leaf is compared.
#[derive(Clone, Copy)]
enum Rule {
	/// `|got - want| <= max(t |want|, floor)`, floor in units of 1e-18.
	Relative(f64, f64),
	Absolute(f64),
	/// Within 1e-17 for fractions, equal for integers.
	Exact,
	/// Must be refused.
	Refusal,
}

/// One case, ready to be compared.
pub struct Case {
	pub name: String,
	expected: Value,
	rule: Rule,
	got: Got,
	/// Compare only the keys that are expected.
	partial: bool,
}

/// What one file gave.
#[derive(Default)]
pub struct FileReport {
	pub file: String,
	pub cases: usize,
	pub values: usize,
	/// The worst relative difference among expected values that are not 0, and where.
	pub worst: f64,
	pub worst_at: String,
	/// Values that are deliberately not compared, with the reason.
	pub left_out: Vec<String>,
	pub failures: Vec<String>,
}

/// The cases of one file.
pub struct File {
	pub name: String,
	pub cases: Vec<Case>,
	pub left_out: Vec<String>,
	pub failures: Vec<String>,
}

// ---------------------------------------------------------------------------------------------
// Reading

/// A decimal text as inner value of the 18-decimal type (`scale` 18) or as integer (0), rounded to
/// nearest; `None` for NaN, infinities and what is beyond the type.
pub fn parse(text: &str, scale: i32) -> Option<i128> {
	let text = text.trim();
	let (negative, text) = match text.strip_prefix('-') {
		Some(rest) => (true, rest),
		None => (false, text),
	};
	let (mantissa, exponent) = match text.split_once(['e', 'E']) {
		Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
		None => (text, 0),
	};
	let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
	let digits: String = format!("{whole}{fraction}");
	if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
		return None;
	}
	let shift = exponent + scale - i32::try_from(fraction.len()).ok()?;
	let value = if shift >= 0 {
		let digits = digits.trim_start_matches('0');
		if digits.is_empty() {
			0
		} else {
			let power = 10i128.checked_pow(u32::try_from(shift).ok()?)?;
			digits.parse::<i128>().ok()?.checked_mul(power)?
		}
	} else {
		let cut = usize::try_from(-shift).ok()?;
		let padded = format!("{:0>width$}", digits, width = cut + 1);
		let (kept, rest) = padded.split_at(padded.len() - cut);
		let round = i128::from(rest.as_bytes().first().is_some_and(|b| *b >= b'5'));
		kept.trim_start_matches('0')
			.parse::<i128>()
			.unwrap_or(0)
			.checked_add(round)?
	};
	Some(if negative { -value } else { value })
}

fn text(value: &Value) -> Option<String> {
	match value {
		Value::String(text) => Some(text.clone()),
		Value::Number(number) => Some(number.to_string()),
		_ => None,
	}
}

fn unknown<T>(what: impl Into<String>) -> Outcome<T> {
	Err(Failure::Unknown(what.into()))
}

/// The inputs of a case.
#[derive(Clone, Copy)]
struct Inputs<'a>(&'a Map<String, Value>);

impl<'a> Inputs<'a> {
	fn value(self, key: &str) -> Outcome<&'a Value> {
		match self.0.get(key) {
			Some(value) => Ok(value),
			None => unknown(format!("no input {key}")),
		}
	}

	/// The value whose key starts with `key`.
	fn starting(self, key: &str) -> Outcome<&'a Value> {
		match self.0.iter().find(|(name, _)| name.starts_with(key)) {
			Some((_, value)) => Ok(value),
			None => unknown(format!("no input {key}")),
		}
	}

	fn has(self, key: &str) -> bool {
		self.0.contains_key(key)
	}

	fn decimal(self, key: &str) -> Outcome<Decimal> {
		decimal(self.value(key)?)
	}

	fn decimal_or(self, key: &str, default: &str) -> Outcome<Decimal> {
		match self.0.get(key) {
			Some(value) => decimal(value),
			None => decimal(&Value::String(default.into())),
		}
	}

	fn optional(self, key: &str) -> Outcome<Option<Decimal>> {
		optional(self.value(key)?)
	}

	/// Tokens as base units.
	fn amount(self, key: &str) -> Outcome<u128> {
		amount(self.value(key)?)
	}

	fn integer(self, key: &str) -> Outcome<i128> {
		match text(self.value(key)?).and_then(|text| parse(&text, 0)) {
			Some(integer) => Ok(integer),
			None => unknown(format!("{key} is no integer")),
		}
	}

	fn unsigned<T: TryFrom<i128>>(self, key: &str) -> Outcome<T> {
		let integer = self.integer(key)?;
		T::try_from(integer).or_else(|_| unknown(format!("{key} is out of range")))
	}

	fn decimals(self, key: &str) -> Outcome<Vec<Decimal>> {
		decimals(self.value(key)?)
	}

	fn amounts(self, key: &str) -> Outcome<Vec<u128>> {
		list(self.value(key)?)?.iter().map(amount).collect()
	}

	fn map(self, key: &str) -> Outcome<BTreeMap<String, Value>> {
		map(self.value(key)?)
	}

	fn decimal_map(self, key: &str) -> Outcome<BTreeMap<String, Decimal>> {
		decimal_map(self.value(key)?)
	}
}

/// NaN, infinities and what is beyond the type cannot even be written down: refused.
fn decimal(value: &Value) -> Outcome<Decimal> {
	match text(value) {
		Some(text) => parse(&text, 18)
			.map(Decimal::from_inner)
			.ok_or(Failure::Refused),
		None => unknown("a number was expected"),
	}
}

fn optional(value: &Value) -> Outcome<Option<Decimal>> {
	match value {
		Value::Null => Ok(None),
		value => decimal(value).map(Some),
	}
}

fn amount(value: &Value) -> Outcome<u128> {
	u128::try_from(decimal(value)?.into_inner()).map_err(|_| Failure::Refused)
}

fn list(value: &Value) -> Outcome<&Vec<Value>> {
	match value {
		Value::Array(list) => Ok(list),
		_ => unknown("a list was expected"),
	}
}

fn decimals(value: &Value) -> Outcome<Vec<Decimal>> {
	list(value)?.iter().map(decimal).collect()
}

fn map(value: &Value) -> Outcome<BTreeMap<String, Value>> {
	match value {
		Value::Object(map) => Ok(map.iter().map(|(k, v)| (k.clone(), v.clone())).collect()),
		_ => unknown("a map was expected"),
	}
}

fn decimal_map(value: &Value) -> Outcome<BTreeMap<String, Decimal>> {
	map(value)?
		.into_iter()
		.map(|(key, value)| Ok((key, decimal(&value)?)))
		.collect()
}

/// Rows of losses, NaN being a missing one.
fn rows(value: &Value) -> Outcome<Vec<Vec<Option<Decimal>>>> {
	list(value)?
		.iter()
		.map(|row| {
			list(row)?
				.iter()
				.map(|loss| match text(loss).as_deref() {
					Some("NaN") => Ok(None),
					_ => decimal(loss).map(Some),
				})
				.collect()
		})
		.collect()
}

fn views<T>(rows: &[Vec<T>]) -> Vec<&[T]> {
	rows.iter().map(Vec::as_slice).collect()
}

// ---------------------------------------------------------------------------------------------
// Writing

fn number(value: Decimal) -> Got {
	Got::Number(value.into_inner())
}

fn numbers(values: impl IntoIterator<Item = Decimal>) -> Got {
	Got::List(values.into_iter().map(number).collect())
}

/// Base units as tokens.
fn tokens(value: u128) -> Got {
	Got::Number(i128::try_from(value).unwrap_or(i128::MAX))
}

fn many_tokens(values: Vec<u128>) -> Got {
	Got::List(values.into_iter().map(tokens).collect())
}

fn integer(value: u128) -> Got {
	Got::Integer(i128::try_from(value).unwrap_or(i128::MAX))
}

fn object<const N: usize>(entries: [(&str, Got); N]) -> Got {
	Got::Map(
		entries
			.into_iter()
			.map(|(key, value)| (key.to_string(), value))
			.collect(),
	)
}

fn zipped(keys: &[String], values: impl IntoIterator<Item = Decimal>) -> Got {
	Got::Map(
		keys.iter()
			.cloned()
			.zip(values.into_iter().map(number))
			.collect(),
	)
}

fn present(values: Vec<Option<Decimal>>) -> Outcome<Vec<Decimal>> {
	match values.into_iter().collect() {
		Some(values) => Ok(values),
		None => unknown("a value is missing"),
	}
}

// ---------------------------------------------------------------------------------------------
// Kinds

fn evaluate(file: &str, name: &str, inputs: &Map<String, Value>) -> Outcome<Got> {
	let inputs = Inputs(inputs);
	let word = name.split_whitespace().next().unwrap_or_default();
	let word = word.split('/').next().unwrap_or_default();
	match (file, word) {
		("losses", "running_weighted_avg") => {
			let (sum, weight) = running_weighted_mean(
				inputs.decimal("unnormalised")?,
				inputs.decimal("sum_weight")?,
				inputs.decimal("weight")?,
				inputs.decimal("value")?,
			)?;
			Ok(object([
				("unnormalised", number(sum)),
				("sum_weight", number(weight)),
			]))
		},
		("losses", "stake_weighted") => {
			let rows: Vec<Vec<Option<Decimal>>> = inputs
				.decimals("losses")?
				.into_iter()
				.map(|loss| vec![Some(loss)])
				.collect();
			let losses = network_losses(&views(&rows), &inputs.amounts("stakes")?)?;
			Ok(number(first(present(losses)?)?))
		},
		("math_primitives", "ema") => {
			let previous = inputs.decimal("previous")?;
			let first = inputs.has("first_time") && inputs.value("first_time")? == &json!(true);
			let previous = (!first).then_some(previous);
			Ok(number(ema(
				inputs.decimal("alpha")?,
				inputs.decimal("current")?,
				previous,
			)?))
		},
		("math_primitives", "stddev") => Ok(number(std_dev(&inputs.decimals("data")?)?)),
		("math_primitives", "gradient") => {
			let (p, c) = (inputs.decimal("p")?, inputs.decimal("c")?);
			Ok(number(gradient(p, c, inputs.decimal("x")?)?))
		},
		("math_primitives", "median") => Ok(number(median(&inputs.decimals("data")?))),
		("math_primitives" | "derived_cases", "weighted_percentile") => {
			let weights = inputs.amounts("weights")?;
			let percentages = inputs.decimals("percentiles")?;
			let data = inputs.decimals("data")?;
			Ok(numbers(weighted_percentiles(
				&data,
				&weights,
				&percentages,
			)?))
		},
		("math_primitives" | "derived_cases", "quantile") => Ok(number(quantile(
			&inputs.decimals("data")?,
			inputs.decimal("quantile")?,
		)?)),
		(
			"sim_network_inferences"
			| "network_inferences_partial_history"
			| "combination_partial_forecasts",
			_,
		) => network_inferences(inputs),
		("sim_network_losses", "epoch") => sim_network_losses(inputs),
		("sim_regrets", "epoch") => sim_regrets(inputs),
		("regrets", "em_regret") => {
			let (a, b) = (inputs.decimal("loss_a")?, inputs.decimal("loss_b")?);
			let previous = inputs.decimal("previous")?;
			Ok(number(update_regret(
				inputs.decimal("alpha")?,
				a,
				b,
				previous,
			)?))
		},
		("regrets", "topic_initial_regret") | ("derived_cases", "initial_regret") => {
			if inputs.decimal("p_norm_safe_div")? != decimal(&json!("8.25"))? {
				return unknown("another p_norm_safe_div");
			}
			let parameters = weight_parameters(inputs, "epsilon")?;
			let regrets = inputs.decimals("regrets")?;
			match initial_regret(&regrets, inputs.decimal("quantile")?, &parameters)? {
				Some(regret) => Ok(number(regret)),
				None => Err(Failure::Refused),
			}
		},
		("regrets", "regrets") => equal_regrets(inputs),
		("sim_reputer_scores", "epoch")
		| ("derived_cases" | "reputer_missing_values", "reputers_output") => {
			let scored = score_reputers(
				&views(&rows(inputs.value("losses_by_reputer")?)?),
				&inputs.amounts("stakes")?,
				&inputs.decimals("initial_listening_coefficients")?,
				&ReputerParameters {
					learning_rate: inputs.decimal("learning_rate")?,
					max_iterations: inputs.unsigned("gradient_descent_max_iters")?,
					gradient_threshold: inputs.decimal("max_gradient_threshold")?,
					min_stake_fraction: inputs.decimal("min_stake_fraction")?,
					epsilon: inputs.decimal("epsilon_reputer")?,
					epsilon_safe_div: inputs.decimal("epsilon_safe_div")?,
				},
			)?;
			Ok(object([
				("scores", numbers(scored.scores)),
				("listening_coefficients", numbers(scored.coefficients)),
				(
					"adjusted_stakes_at_last_iteration",
					numbers(scored.adjusted_stakes),
				),
			]))
		},
		("reputer_scores", "consensus_loss_vector") => {
			let rows = rows(inputs.value("losses_by_reputer")?)?;
			let losses = consensus_losses(&views(&rows), &inputs.decimals("adjusted_stakes")?)?;
			Ok(numbers(present(losses)?))
		},
		("reputer_scores", "all_consensus_scores") => {
			let consensus = consensus_scores(
				&views(&rows(inputs.value("losses_by_reputer")?)?),
				&inputs.amounts("stakes")?,
				&inputs.decimals("listening_coefficients")?,
				inputs.decimal("epsilon_reputer")?,
				inputs.decimal("epsilon")?,
			)?;
			Ok(numbers(consensus.scores))
		},
		("derived_cases" | "reputer_missing_values", "consensus") => {
			let consensus = consensus_scores(
				&views(&rows(inputs.value("losses_by_reputer")?)?),
				&inputs.amounts("stakes")?,
				&inputs.decimals("listening_coefficients")?,
				inputs.decimal("epsilon_reputer")?,
				inputs.decimal("epsilon_safe_div")?,
			)?;
			Ok(object([
				("adjusted_stakes", numbers(consensus.adjusted_stakes)),
				("consensus_vector", numbers(present(consensus.losses)?)),
				(
					"most_distant_values",
					numbers(present(consensus.most_distant)?),
				),
				("scores", numbers(consensus.scores)),
			]))
		},
		("reputer_scores" | "derived_cases", "adjusted_stake") => {
			let coefficients = inputs.decimals("listening_coefficients")?;
			let stakes = adjusted_stakes(&inputs.amounts("stakes")?, &coefficients)?;
			if !inputs.has("reputer_index") {
				return Ok(numbers(stakes));
			}
			let index: usize = inputs.unsigned("reputer_index")?;
			Ok(number(first(stakes.into_iter().skip(index))?))
		},
		("worker_scores", "forecaster_performance") => Ok(number(forecaster_score(
			inputs.decimal("score_one_in")?,
			inputs.decimal("score_one_out")?,
			inputs.decimal("f_unique_agg")?,
		)?)),
		("worker_scores", "forecast_scores") => {
			let k: u16 = inputs.unsigned("num_forecasters")?;
			let losses = Losses {
				combined: inputs.decimal("combined_loss")?,
				naive: inputs.decimal("naive_loss")?,
				one_out_inferer: Vec::new(),
				one_out_forecaster: inputs.decimals("one_out_forecaster_losses")?,
				one_in_forecaster: inputs.decimals("one_in_forecaster_losses")?,
			};
			let (shape, losses) = losses.flat(k)?;
			Ok(numbers(score_workers(shape, &losses)?.forecasters))
		},
		("worker_scores", "inference_scores") => {
			let losses = Losses {
				combined: inputs.decimal("combined_loss")?,
				naive: Decimal::from_inner(0),
				one_out_inferer: inputs.decimals("one_out_inferer_losses")?,
				one_out_forecaster: Vec::new(),
				one_in_forecaster: Vec::new(),
			};
			let (shape, losses) = losses.flat(0)?;
			Ok(numbers(score_workers(shape, &losses)?.inferers))
		},
		("sim_worker_scores", "epoch") => {
			let given = inputs.decimal_map("network_losses")?;
			let losses = Losses {
				combined: lookup(&given, "combined")?,
				naive: lookup(&given, "naive")?,
				one_out_inferer: under(&given, "one_out_inferer/"),
				one_out_forecaster: under(&given, "one_out_forecaster/"),
				one_in_forecaster: under(&given, "one_in_forecaster/"),
			};
			let task_score = forecast_task_score(losses.naive, losses.combined)?;
			let (shape, losses) = losses.flat(inputs.unsigned("num_forecasters")?)?;
			let scores = score_workers(shape, &losses)?;
			Ok(object([
				("inferer_scores", numbers(scores.inferers)),
				("forecaster_scores", numbers(scores.forecasters)),
				("forecaster_task_score", number(task_score)),
			]))
		},
		("sim_reward_fractions", "inferer" | "forecaster") => Ok(object([(
			"fractions",
			numbers(worker_fractions(
				&inputs.decimals("latest_scores")?,
				&inputs.decimals("last_10_scores_newest_epoch_first")?,
				inputs.decimal("p_reward")?,
				inputs.decimal("c_reward")?,
				inputs.decimal("epsilon_topic")?,
			)?),
		)])),
		("derived_cases", "score_fractions") => Ok(numbers(worker_fractions(
			&inputs.decimals("latest_scores")?,
			&inputs.decimals("history_scores")?,
			inputs.decimal("p_reward")?,
			inputs.decimal("c_reward")?,
			inputs.decimal("epsilon_topic")?,
		)?)),
		("sim_reward_fractions", "reputer") => Ok(object([(
			"fractions",
			numbers(fractions_of_reputers(inputs)?),
		)])),
		("rewards", "reputer_reward_fractions") | ("derived_cases", "reputer_fractions") => {
			Ok(numbers(fractions_of_reputers(inputs)?))
		},
		("rewards", "reputer") => distribute(
			inputs.amount("total_reputer_reward")?,
			&fractions_of_reputers(inputs)?,
		),
		("rewards", "reward_per_reputer") => distribute(
			inputs.amount("total_reputer_reward")?,
			&inputs.decimals("fractions")?,
		),
		("sim_entropy", _) | ("derived_cases", "task_entropy") => {
			let previous: Vec<Option<Decimal>> =
				list(inputs.value("previous_smoothed_fractions")?)?
					.iter()
					.map(optional)
					.collect::<Outcome<_>>()?;
			let task = task_entropy(
				&inputs.decimals("reward_fractions")?,
				&previous,
				inputs.decimal("task_reward_alpha")?,
				inputs.decimal("beta_entropy")?,
			)?;
			Ok(object([
				("entropy", number(task.entropy)),
				("smoothed_fractions", numbers(task.smoothed)),
			]))
		},
		("rewards", "entropy") => Ok(number(entropy(
			&inputs.decimals("fractions")?,
			inputs.decimal("n_eff")?,
			inputs.decimal("n")?,
			inputs.decimal("beta")?,
		)?)),
		("rewards", "number_ratio") => Ok(number(participants(&inputs.decimals("fractions")?)?)),
		("rewards", "inference_rewards") => Ok(tokens(task_amounts(inputs)?[0])),
		("rewards", "forecast_rewards") => Ok(tokens(task_amounts(inputs)?[1])),
		("rewards", "reputer_reward") => {
			// the reputers' part does not depend on chi
			Ok(tokens(
				amounts_of_tasks(inputs, decimal(&json!("0.5"))?)?[2],
			))
		},
		("rewards", "U_over_V") => {
			let [inference, forecast, _] = task_amounts(inputs)?;
			let ratio = allora_scoring::Float::from_u128(inference)
				.over(allora_scoring::Float::from_u128(forecast))?;
			Ok(number(ratio.to_decimal()?))
		},
		("rewards", "forecasting_performance_score") => {
			let naive = inputs.decimal("naive_log_loss")?;
			Ok(number(forecast_task_score(
				naive,
				inputs.decimal("network_log_loss")?,
			)?))
		},
		("rewards", "forecasting_utility") | ("derived_cases", "utility") => {
			let utility = forecast_utility(
				inputs.decimal("task_score")?,
				&inputs.decimals("inferer_scores")?,
				inputs.decimal("previous_forecaster_score_ratio")?,
				inputs.decimal("alpha")?,
				None,
			)?;
			Ok(object([
				("chi", number(utility.chi)),
				("forecaster_score_ratio", number(utility.tau)),
			]))
		},
		("rewards", "normalise") => {
			let values = inputs.amounts("values")?;
			let one = Decimal::from_inner(1_000_000_000_000_000_000);
			let scores = vec![one; values.len()];
			Ok(numbers(reputer_fractions(&values, &scores, one)?))
		},
		("rewards", "sigmoid") => Ok(number(sigmoid(inputs.decimal("x")?)?)),
		("rewards", "normalisation_factor") => {
			let entropies = [
				inputs.decimal("F_i")?,
				inputs.decimal("G_i")?,
				Decimal::from_inner(0),
			];
			Ok(number(task_split(entropies, inputs.decimal("chi")?)?.gamma))
		},
		("derived_cases", "task_split") => {
			let chi = inputs.decimal("chi")?;
			let split = task_split(entropies(inputs)?, chi)?;
			let [inference, forecast, reputer] = amounts_of_tasks(inputs, chi)?;
			Ok(object([
				("gamma", number(split.gamma)),
				("U", tokens(inference)),
				("V", tokens(forecast)),
				("W", tokens(reputer)),
			]))
		},
		("sim_reward_split", "epoch") => sim_reward_split(inputs),
		("sim_sortition", "epoch") => sim_sortition(inputs),
		("sortition", "top_n") => {
			let ranked = ranked_names(&inputs.decimal_map("scores")?);
			let n: usize = inputs.unsigned("n")?;
			Ok(object([(
				"top",
				Got::List(ranked.into_iter().take(n).collect()),
			)]))
		},
		("sortition", "lowest_score") => {
			let lowest = ranked_names(&inputs.decimal_map("scores")?).pop();
			Ok(object([("lowest", first(lowest)?)]))
		},
		("sortition", "ema_first_time") => {
			if !text(inputs.value("previous_score")?).is_some_and(|t| t.ends_with("at block 0")) {
				return unknown("a previous score");
			}
			Ok(number(ema(
				inputs.decimal("alpha")?,
				inputs.decimal("score")?,
				None,
			)?))
		},
		("sim_tokenomics", "month") => sim_tokenomics(inputs),
		("sim_vesting", "month") => {
			let month: u32 = inputs.unsigned("month")?;
			let mut rest = BTreeMap::new();
			for (name, allocation) in inputs.map("full_allocation")? {
				rest.insert(name, tokens(locked(amount(&allocation)?, month)?));
			}
			Ok(Got::Map(rest))
		},
		("sim_topic_weights", "month") => sim_topic_weights(inputs),
		("tokenomics", "total_emission_per_month") => {
			let staked: u128 = inputs.unsigned("staked")?;
			Ok(integer(monthly_emission(
				inputs.decimal("emission_per_unit_staked")?,
				staked,
			)?))
		},
		("tokenomics", "locked_vesting") => {
			let height: u32 = inputs.unsigned("block_height")?;
			let month: u32 = inputs.unsigned("blocks_per_month")?;
			let month = height.checked_div(month).ok_or(Failure::Refused)?;
			if !inputs.has("max_supply") {
				return Ok(integer(locked(u128::MAX, month)?));
			}
			// base units to one 10^-18 of the supply
			let supply: u128 = inputs.unsigned("max_supply")?;
			let unit = supply / 1_000_000_000_000_000_000;
			let mut sum = 0;
			for part in ["preseed_pct", "investor_pct", "team_pct"] {
				sum += locked(inputs.amount(part)? * unit, month)?;
			}
			Ok(integer(sum))
		},
		("tokenomics", "ehat_max") => Ok(number(maximum_emission_rate(
			inputs.decimal("max_monthly_percentage_yield")?,
			inputs.decimal("f_validators")?,
			inputs.decimal("f_reputers")?,
		)?)),
		("tokenomics", "ema") => {
			let previous = Some(inputs.decimal("previous")?);
			Ok(number(ema(
				inputs.decimal("alpha")?,
				inputs.decimal("target")?,
				previous,
			)?))
		},
		("topics", "topic_rewards") => rewards_of_topics(inputs),
		("topics" | "derived_cases", "target_weight") => Ok(number(target_weight(
			inputs.amount("topic_stake")?,
			inputs.amount("fee_revenue")?,
			inputs.unsigned("epoch_length")?,
			inputs.decimal_or("stake_importance", "0.5")?,
			inputs.decimal_or("fee_importance", "0.5")?,
		)?)),
		("topics", "fee_revenue_drip") | ("derived_cases", "drip") => {
			if inputs.decimal("weeks_per_month")? != decimal(&json!("4.345"))? {
				return unknown("another number of weeks");
			}
			let revenue: u128 = inputs.unsigned("revenue")?;
			let length: u32 = inputs.unsigned("epoch_length")?;
			Ok(integer(drip(
				revenue,
				length,
				inputs.unsigned("blocks_per_month")?,
			)))
		},
		("topics", "sort_topics_desc") => {
			let weights = inputs.decimals("weights")?;
			let ids = list(inputs.value("topic_ids")?)?;
			let mut sorted = Vec::new();
			for position in ranking(&weights) {
				sorted.push(ids.get(position).and_then(text).unwrap_or_default());
			}
			let n: usize = inputs.unsigned("top_n")?;
			let top = sorted.iter().take(n).cloned().map(Got::Name).collect();
			let sorted = sorted.into_iter().map(Got::Name).collect();
			Ok(object([
				("sorted", Got::List(sorted)),
				("top_n", Got::List(top)),
			]))
		},
		("weights_and_forecast_implied", "weight_from_normalised_regret")
		| ("derived_cases", "weight") => Ok(number(weight_of_normalised_regret(
			inputs.decimal("normalised_regret")?,
			inputs.decimal("max_normalised_regret")?,
			inputs.decimal("p_norm")?,
			inputs.decimal("c_norm")?,
		)?)),
		("derived_cases", "weights") => {
			let inferers = inputs.decimal_map("inferer_regrets")?;
			let forecasters = inputs.decimal_map("forecaster_regrets")?;
			let parameters = weight_parameters(inputs, "epsilon_topic")?;
			let regrets = |map: &BTreeMap<String, Decimal>| -> Vec<Decimal> {
				map.values().copied().collect()
			};
			let (of_inferers, of_forecasters) =
				weights(&regrets(&inferers), &regrets(&forecasters), &parameters)?;
			let names =
				|map: BTreeMap<String, Decimal>| -> Vec<String> { map.into_keys().collect() };
			Ok(object([
				("inferer_weights", zipped(&names(inferers), of_inferers)),
				(
					"forecaster_weights",
					zipped(&names(forecasters), of_forecasters),
				),
			]))
		},
		("derived_cases", "weighted_inference") => {
			let inferences = inputs.decimal_map("inferences")?;
			if inputs.has("all_inferers_are_new") {
				let values: Vec<Decimal> = inferences.values().copied().collect();
				return Ok(number(mean(&values)?));
			}
			let weights = inputs.map("weights")?;
			let mut pairs = Vec::new();
			for (name, value) in inferences {
				pairs.push((value, amount(weights.get(&name).unwrap_or(&Value::Null))?));
			}
			match weighted_mean(pairs.into_iter(), inputs.amount("epsilon_safe_div")?)? {
				Some(value) => Ok(number(value)),
				None => Err(Failure::Refused),
			}
		},
		("weights_and_forecast_implied" | "derived_cases", "forecast_implied") => {
			let inferences = inputs.decimal_map("inferences")?;
			let names: Vec<&String> = inferences.keys().collect();
			let values: Vec<Decimal> = inferences.values().copied().collect();
			let mut forecasters = Vec::new();
			let mut forecasts = Vec::new();
			for (forecaster, elements) in inputs.map("forecasted_losses")? {
				let mut forecast = Vec::new();
				for (inferer, loss) in decimal_map(&elements)? {
					// a name that has no inference gets a position beyond them
					let position = names.iter().position(|name| **name == inferer);
					let position = position.unwrap_or(values.len());
					forecast.push((u16::try_from(position).unwrap_or(u16::MAX), loss));
				}
				forecasters.push(forecaster);
				forecasts.push(forecast);
			}
			let implied = forecast_implied(
				&values,
				&forecasts,
				inputs.optional("previous_network_loss")?,
				inputs.starting("all_inferers_")? == &json!(true),
				&weight_parameters(inputs, "epsilon_topic")?,
			)?;
			let found = forecasters.into_iter().zip(implied);
			Ok(Got::Map(
				found
					.filter_map(|(name, value)| Some((name, number(value?))))
					.collect(),
			))
		},
		("derived_cases", "f_unique") => {
			Ok(number(uniqueness(inputs.unsigned("num_forecasters")?)?))
		},
		_ => unknown(format!("unknown kind {word} of {file}")),
	}
}

fn first<T>(values: impl IntoIterator<Item = T>) -> Outcome<T> {
	match values.into_iter().next() {
		Some(value) => Ok(value),
		None => unknown("nothing there"),
	}
}

fn lookup(map: &BTreeMap<String, Decimal>, key: &str) -> Outcome<Decimal> {
	match map.get(key) {
		Some(value) => Ok(*value),
		None => unknown(format!("no value {key}")),
	}
}

/// The values whose keys start with `prefix`, in the order of the keys.
fn under(map: &BTreeMap<String, Decimal>, prefix: &str) -> Vec<Decimal> {
	map.iter()
		.filter(|(key, _)| key.starts_with(prefix))
		.map(|(_, value)| *value)
		.collect()
}

fn weight_parameters(inputs: Inputs<'_>, epsilon: &str) -> Outcome<WeightParameters> {
	Ok(WeightParameters {
		p_norm: inputs.decimal("p_norm")?,
		c_norm: inputs.decimal("c_norm")?,
		epsilon_weight: inputs.decimal(epsilon)?,
		regret_scale: RegretScale::StdDev,
		winsorise: false,
	})
}

fn fractions_of_reputers(inputs: Inputs<'_>) -> Outcome<Vec<Decimal>> {
	let scores = inputs.decimals("scores")?;
	Ok(reputer_fractions(
		&inputs.amounts("stakes")?,
		&scores,
		inputs.decimal("p_reward")?,
	)?)
}

fn inner_weights(fractions: &[Decimal]) -> Outcome<Vec<u128>> {
	fractions
		.iter()
		.map(|fraction| u128::try_from(fraction.into_inner()).map_err(|_| Failure::Refused))
		.collect()
}

fn distribute(total: u128, fractions: &[Decimal]) -> Outcome<Got> {
	Ok(many_tokens(split_exactly(
		total,
		&inner_weights(fractions)?,
	)?))
}

fn entropies(inputs: Inputs<'_>) -> Outcome<[Decimal; 3]> {
	Ok([
		inputs.decimal("F_i")?,
		inputs.decimal("G_i")?,
		inputs.decimal("H_i")?,
	])
}

/// U, V, W in base units.
fn amounts_of_tasks(inputs: Inputs<'_>, chi: Decimal) -> Outcome<[u128; 3]> {
	let split = task_split(entropies(inputs)?, chi)?;
	let parts = inner_weights(&[split.inference, split.forecast, split.reputer])?;
	let amounts = split_exactly(inputs.amount("E_i")?, &parts)?;
	<[u128; 3]>::try_from(amounts).or_else(|_| unknown("three tasks"))
}

fn task_amounts(inputs: Inputs<'_>) -> Outcome<[u128; 3]> {
	let naive = inputs.decimal("naive_log_loss")?;
	let utility = forecast_utility(
		forecast_task_score(naive, inputs.decimal("network_log_loss")?)?,
		&inputs.decimals("inferer_scores")?,
		inputs.decimal("previous_forecaster_score_ratio")?,
		inputs.decimal("alpha")?,
		None,
	)?;
	amounts_of_tasks(inputs, utility.chi)
}

/// Losses by family, of which the flat list has others that the scores do not use.
struct Losses {
	combined: Decimal,
	naive: Decimal,
	one_out_inferer: Vec<Decimal>,
	one_out_forecaster: Vec<Decimal>,
	one_in_forecaster: Vec<Decimal>,
}

impl Losses {
	fn flat(self, forecasters: u16) -> Outcome<(Shape, Vec<Decimal>)> {
		let inferers = u16::try_from(self.one_out_inferer.len()).unwrap_or(u16::MAX);
		let shape = Shape {
			inferers,
			forecasters,
		};
		let mut flat = vec![Decimal::from_inner(0); shape.len()];
		let mut set = |position: Option<usize>, loss: Decimal| -> Outcome<()> {
			match position.and_then(|position| flat.get_mut(position)) {
				Some(slot) => *slot = loss,
				None => return unknown("a loss without a place"),
			}
			Ok(())
		};
		set(Some(Shape::COMBINED), self.combined)?;
		set(Some(Shape::NAIVE), self.naive)?;
		for (j, loss) in self.one_out_inferer.into_iter().enumerate() {
			set(shape.one_out_inferer(j), loss)?;
		}
		for (k, loss) in self.one_out_forecaster.into_iter().enumerate() {
			set(shape.one_out_forecaster(k), loss)?;
		}
		for (k, loss) in self.one_in_forecaster.into_iter().enumerate() {
			set(shape.one_in_forecaster(k), loss)?;
		}
		Ok((shape, flat))
	}
}

/// A nested family of regrets as a dense list.
fn family(
	regrets: &BTreeMap<String, Value>,
	name: &str,
	rows: &[String],
	columns: &[String],
) -> Outcome<Vec<Option<Decimal>>> {
	let outer = map(regrets.get(name).unwrap_or(&Value::Null))?;
	let mut dense = Vec::new();
	for row in rows {
		let inner = decimal_map(outer.get(row).unwrap_or(&Value::Null))?;
		for column in columns {
			dense.push(Some(lookup(&inner, column)?));
		}
	}
	Ok(dense)
}

fn flat_family(
	regrets: &BTreeMap<String, Value>,
	name: &str,
	columns: &[String],
) -> Outcome<Vec<Option<Decimal>>> {
	let given = decimal_map(regrets.get(name).unwrap_or(&Value::Null))?;
	columns
		.iter()
		.map(|column| Ok(Some(lookup(&given, column)?)))
		.collect()
}

fn regrets_of(
	given: &BTreeMap<String, Value>,
	inferers: &[String],
	forecasters: &[String],
) -> Outcome<Regrets> {
	let mut own = Vec::new();
	for forecaster in forecasters {
		let row = std::slice::from_ref(forecaster);
		own.extend(family(given, "one_in_forecaster", row, row)?);
	}
	Ok(Regrets {
		inferer: flat_family(given, "inferer", inferers)?,
		forecaster: flat_family(given, "forecaster", forecasters)?,
		naive: flat_family(given, "naive", inferers)?,
		one_out_inferer_inferer: family(given, "one_out_inferer_inferer", inferers, inferers)?,
		one_out_inferer_forecaster: family(
			given,
			"one_out_inferer_forecaster",
			inferers,
			forecasters,
		)?,
		one_out_forecaster_inferer: family(
			given,
			"one_out_forecaster_inferer",
			forecasters,
			inferers,
		)?,
		one_out_forecaster_forecaster: family(
			given,
			"one_out_forecaster_forecaster",
			forecasters,
			forecasters,
		)?,
		one_in_inferer: family(given, "one_in_forecaster", forecasters, inferers)?,
		one_in_forecaster: own,
	})
}

fn nested(rows: &[String], columns: &[String], dense: Vec<Option<Decimal>>) -> Outcome<Got> {
	let dense = present(dense)?;
	let lines = dense.chunks(columns.len().max(1));
	Ok(Got::Map(
		rows.iter()
			.cloned()
			.zip(lines.map(|line| zipped(columns, line.iter().copied())))
			.collect(),
	))
}

fn sim_regrets(inputs: Inputs<'_>) -> Outcome<Got> {
	let given = inputs.decimal_map("network_losses")?;
	let names = |prefix: &str| -> Vec<String> {
		given
			.keys()
			.filter_map(|key| key.strip_prefix(prefix))
			.map(String::from)
			.collect()
	};
	let (inferers, forecasters) = (names("inferer/"), names("forecaster/"));
	let losses = flat_losses(&given, &inferers, &forecasters)?;
	let shape = Shape {
		inferers: u16::try_from(inferers.len()).unwrap_or(u16::MAX),
		forecasters: u16::try_from(forecasters.len()).unwrap_or(u16::MAX),
	};
	let previous = regrets_of(&inputs.map("previous_regrets")?, &inferers, &forecasters)?;
	let alpha = inputs.decimal("alpha_regret")?;
	let new = update_regrets(shape, &losses, &previous, None, alpha)?;
	let mut one_in = match nested(&forecasters, &inferers, new.one_in_inferer)? {
		Got::Map(map) => map,
		_ => BTreeMap::new(),
	};
	for (name, own) in forecasters.iter().zip(present(new.one_in_forecaster)?) {
		if let Some(Got::Map(row)) = one_in.get_mut(name) {
			row.insert(name.clone(), number(own));
		}
	}
	Ok(object([
		("inferer", zipped(&inferers, present(new.inferer)?)),
		("forecaster", zipped(&forecasters, present(new.forecaster)?)),
		("naive", zipped(&inferers, present(new.naive)?)),
		(
			"one_out_inferer_inferer",
			nested(&inferers, &inferers, new.one_out_inferer_inferer)?,
		),
		(
			"one_out_inferer_forecaster",
			nested(&inferers, &forecasters, new.one_out_inferer_forecaster)?,
		),
		(
			"one_out_forecaster_inferer",
			nested(&forecasters, &inferers, new.one_out_forecaster_inferer)?,
		),
		(
			"one_out_forecaster_forecaster",
			nested(
				&forecasters,
				&forecasters,
				new.one_out_forecaster_forecaster,
			)?,
		),
		("one_in_forecaster", Got::Map(one_in)),
	]))
}

/// The flat list of M14 from losses by name.
fn flat_losses(
	given: &BTreeMap<String, Decimal>,
	inferers: &[String],
	forecasters: &[String],
) -> Outcome<Vec<Decimal>> {
	loss_names(inferers, forecasters)
		.iter()
		.map(|name| lookup(given, name))
		.collect()
}

/// The names of the flat list of M14.
fn loss_names(inferers: &[String], forecasters: &[String]) -> Vec<String> {
	let mut names = vec!["combined".to_string(), "naive".to_string()];
	names.extend(inferers.iter().map(|j| format!("inferer/{j}")));
	names.extend(forecasters.iter().map(|k| format!("forecaster/{k}")));
	for k in forecasters {
		names.extend(
			inferers
				.iter()
				.map(|j| format!("one_out_inferer_forecaster/{k}/{j}")),
		);
	}
	names.extend(inferers.iter().map(|j| format!("one_out_inferer/{j}")));
	names.extend(
		forecasters
			.iter()
			.map(|k| format!("one_out_forecaster/{k}")),
	);
	names.extend(forecasters.iter().map(|k| format!("one_in_forecaster/{k}")));
	names
}

fn sim_network_losses(inputs: Inputs<'_>) -> Outcome<Got> {
	let mut reports = Vec::new();
	for report in inputs.map("reputer_log10_losses")?.values() {
		reports.push(decimal_map(report)?);
	}
	let names: Vec<String> = first(&reports)?.keys().cloned().collect();
	let mut rows = Vec::new();
	for report in &reports {
		let row: Outcome<Vec<Option<Decimal>>> = names
			.iter()
			.map(|name| Ok(Some(lookup(report, name)?)))
			.collect();
		rows.push(row?);
	}
	let losses = network_losses(&views(&rows), &inputs.amounts("stakes")?)?;
	Ok(zipped(&names, present(losses)?))
}

fn equal_regrets(inputs: Inputs<'_>) -> Outcome<Got> {
	let inferer_losses = inputs.decimals("inferer_losses")?;
	let shape = Shape {
		inferers: u16::try_from(inferer_losses.len()).unwrap_or(u16::MAX),
		forecasters: 0,
	};
	let mut losses = vec![
		inputs.decimal("combined_loss")?,
		inputs.decimal("naive_loss")?,
	];
	losses.extend_from_slice(&inferer_losses);
	losses.resize(shape.len(), Decimal::from_inner(0));
	let before = Some(inputs.decimal("previous_regret")?);
	let previous = Regrets {
		inferer: vec![before; inferer_losses.len()],
		..Regrets::default()
	};
	let new = update_regrets(shape, &losses, &previous, None, inputs.decimal("alpha")?)?;
	let regrets = present(new.inferer)?;
	if regrets.windows(2).any(|pair| pair.first() != pair.last()) {
		return unknown("the regrets differ");
	}
	Ok(object([("inferer_regret_each", number(first(regrets)?))]))
}

fn network_inferences(inputs: Inputs<'_>) -> Outcome<Got> {
	let inferences = inputs.decimal_map("inferences")?;
	let inferers: Vec<String> = inferences.keys().cloned().collect();
	let values: Vec<Decimal> = inferences.values().copied().collect();
	let no_loss = inputs.has("network_loss");
	let mut forecasters = Vec::new();
	let mut forecasts = Vec::new();
	let mut regrets = Regrets::default();
	let mut parameters = WeightParameters {
		p_norm: decimal(&json!("3"))?,
		c_norm: decimal(&json!("0.75"))?,
		epsilon_weight: decimal(&json!("0.01"))?,
		regret_scale: RegretScale::StdDev,
		winsorise: false,
	};
	let mut network_loss = None;
	if no_loss {
		if inputs.value("network_loss")? != &Value::Null {
			return unknown("a network loss");
		}
	} else {
		for (forecaster, elements) in inputs.map("forecasted_losses")? {
			let mut forecast = Vec::new();
			for (inferer, loss) in decimal_map(&elements)? {
				match inferers.iter().position(|name| *name == inferer) {
					Some(position) => {
						forecast.push((u16::try_from(position).unwrap_or(u16::MAX), loss));
					},
					None => return unknown(format!("no inference of {inferer}")),
				}
			}
			forecasters.push(forecaster);
			forecasts.push(forecast);
		}
		regrets = regrets_of(
			&map(inputs.starting("previous_regrets")?)?,
			&inferers,
			&forecasters,
		)?;
		let given = inputs.map("params")?;
		let given: Map<String, Value> = given.into_iter().collect();
		parameters = weight_parameters(Inputs(&given), "epsilon_topic")?;
		network_loss = Some(inputs.decimal("previous_network_loss")?);
	}
	let initial = if inputs.has("topic_initial_regret") {
		inputs.optional("topic_initial_regret")?
	} else {
		None
	};
	let output = combine(&CombineInput {
		labels: 1,
		inferences: &values,
		forecasts: &forecasts,
		regrets: &regrets,
		network_loss,
		initial_regret: initial,
		mad: &[],
		truth_resolution: Decimal::from_inner(1),
		unity: false,
		parameters: &parameters,
	})?;
	let shape = output.quantities.shape;
	let at = |position: Option<usize>| -> Outcome<Decimal> {
		let label = position.and_then(|p| output.quantities.get(p)?.first().copied());
		label.map_or_else(|| unknown("no such quantity"), Ok)
	};
	let each = |names: &[String], of: &dyn Fn(usize) -> Option<usize>| -> Outcome<Got> {
		let mut entries = BTreeMap::new();
		for (position, name) in names.iter().enumerate() {
			entries.insert(name.clone(), number(at(of(position))?));
		}
		Ok(Got::Map(entries))
	};
	let mut results = BTreeMap::new();
	results.insert("combined".to_string(), number(at(Some(Shape::COMBINED))?));
	results.insert("naive".to_string(), number(at(Some(Shape::NAIVE))?));
	results.insert(
		"forecast_implied".into(),
		each(&forecasters, &|k| shape.forecaster(k))?,
	);
	let mut without = BTreeMap::new();
	for (j, inferer) in inferers.iter().enumerate() {
		let row = each(&forecasters, &|k| shape.one_out_inferer_forecaster(k, j))?;
		without.insert(inferer.clone(), row);
	}
	results.insert("forecast_implied_one_out_inferer".into(), Got::Map(without));
	results.insert(
		"one_out_inferer".into(),
		each(&inferers, &|j| shape.one_out_inferer(j))?,
	);
	if forecasters.len() > 1 {
		let outs = each(&forecasters, &|k| shape.one_out_forecaster(k))?;
		results.insert("one_out_forecaster".into(), outs);
		let ins = each(&forecasters, &|k| shape.one_in_forecaster(k))?;
		results.insert("one_in_forecaster".into(), ins);
	}
	let percentiles = output.percentiles.first().copied().unwrap_or_default();
	if inputs.has("confidence_percentiles") {
		let asked = inputs.decimals("confidence_percentiles")?;
		let ours = ["2.28", "15.87", "50", "84.13", "97.72"].map(|p| parse(p, 18));
		if asked.iter().map(|p| Some(p.into_inner())).ne(ours) {
			return unknown("other percentiles");
		}
	}
	results.insert("confidence_interval_values".into(), numbers(percentiles));
	Ok(Got::Map(results))
}

fn sim_reward_split(inputs: Inputs<'_>) -> Outcome<Got> {
	let naive = inputs.decimal("naive_log_loss")?;
	let task_score = forecast_task_score(naive, inputs.decimal("network_log_loss")?)?;
	let mut results = BTreeMap::new();
	let chi = if inputs.has("previous_forecaster_score_ratio") {
		let utility = forecast_utility(
			task_score,
			&inputs.decimals("inferer_scores")?,
			inputs.decimal("previous_forecaster_score_ratio")?,
			inputs.decimal("alpha")?,
			None,
		)?;
		results.insert("forecaster_score_ratio".to_string(), number(utility.tau));
		utility.chi
	} else {
		decimal(inputs.starting("chi_given")?)?
	};
	let split = task_split(entropies(inputs)?, chi)?;
	let shares = [split.inference, split.forecast, split.reputer];
	let pots = split_exactly(inputs.amount("topic_reward_E_i")?, &inner_weights(&shares)?)?;
	results.insert("chi".into(), number(chi));
	let tasks = ["inference", "forecast", "reputer"];
	let actors = ["inferer", "forecaster", "reputer"];
	for (((task, actor), share), pot) in tasks.into_iter().zip(actors).zip(shares).zip(pots) {
		let fractions = inputs.decimals(&format!("{actor}_fractions"))?;
		results.insert(format!("{task}_share"), number(share));
		results.insert(format!("{actor}_rewards"), distribute(pot, &fractions)?);
	}
	Ok(Got::Map(results))
}

fn sim_sortition(inputs: Inputs<'_>) -> Outcome<Got> {
	let previous = inputs.decimals("previous_ema")?;
	let active = select_active(&previous, inputs.unsigned("n_active_slots")?);
	let instant = inputs.decimal_map("instant_score_of_active")?;
	let alpha = inputs.decimal("alpha")?;
	let scores: Vec<Decimal> = instant.values().copied().collect();
	let level = quantile(&scores, inputs.decimal("quantile")?)?;
	let mut new = Vec::new();
	let mut lowest: Option<Decimal> = None;
	for (position, (score, is_active)) in previous.iter().zip(&active).enumerate() {
		if *is_active {
			lowest = Some(lowest.map_or(*score, |lowest| lowest.min(*score)));
			let instant = lookup(&instant, &position.to_string())?;
			new.push(ema(alpha, instant, Some(*score))?);
		} else {
			new.push(approach(*score, level, alpha, 1)?);
		}
	}
	let flags = active
		.into_iter()
		.map(|flag| Got::Integer(flag.into()))
		.collect();
	Ok(object([
		("is_active", Got::List(flags)),
		("lowest_active_previous_ema", number(first(lowest)?)),
		("quantile_of_active_scores", number(level)),
		("new_ema", numbers(new)),
	]))
}

fn ranked_names(scores: &BTreeMap<String, Decimal>) -> Vec<Got> {
	let names: Vec<&String> = scores.keys().collect();
	let values: Vec<Decimal> = scores.values().copied().collect();
	ranking(&values)
		.into_iter()
		.filter_map(|position| names.get(position))
		.map(|name| Got::Name((*name).clone()))
		.collect()
}

fn sim_tokenomics(inputs: Inputs<'_>) -> Outcome<Got> {
	let staked = amount(inputs.starting("staked_after_this_months_vesting")?)?;
	let previous = match text(inputs.value("previous_e")?).as_deref() {
		Some("first month: use ehat") => None,
		_ => Some(inputs.decimal("previous_e")?),
	};
	let rate = emission_rate(&EmissionInput {
		fraction: inputs.decimal("f_emission")?,
		alpha: inputs.decimal("alpha_e")?,
		maximum: inputs.decimal("ehat_max")?,
		ecosystem: inputs.amount("ecosystem_tokens_total")?,
		staked,
		circulating: inputs.amount("circulating_after_this_months_vesting")?,
		maximum_supply: inputs.amount("max_supply")?,
		previous,
	})?;
	let emission = monthly_emission(rate.rate, staked)?;
	let paid = block_emission(emission, emission, 0, inputs.decimal("validator_share")?)?;
	Ok(object([
		("ehat_target", number(rate.target)),
		("ehat", number(rate.capped)),
		("e", number(rate.rate)),
		("monthly_emission", tokens(emission)),
		("validator_rewards", tokens(paid.validators)),
		("topic_rewards", tokens(paid.topics)),
	]))
}

fn sim_topic_weights(inputs: Inputs<'_>) -> Outcome<Got> {
	let half = decimal(&json!("0.5"))?;
	let (stake, revenue) = (
		inputs.amount("stake")?,
		inputs.amount("fee_revenue_per_epoch")?,
	);
	let target = topic_weight(stake, revenue, half, half)?;
	// "0.9375 (=1-(1-0.5)^4)"
	let alpha = text(inputs.value("alpha_per_month")?).unwrap_or_default();
	let alpha = alpha
		.split_whitespace()
		.next()
		.unwrap_or_default()
		.to_string();
	let weight = ema(
		decimal(&Value::String(alpha))?,
		target,
		inputs.optional("previous_weight")?,
	)?;
	let rewards = topic_rewards(
		&[weight],
		inputs.decimal("sum_of_all_topic_weights")?,
		&[1],
		inputs.amount("topics_rewards")?,
		u128::MAX,
	)?;
	Ok(object([
		("weight", number(weight)),
		("reward", tokens(first(rewards)?)),
	]))
}

fn rewards_of_topics(inputs: Inputs<'_>) -> Outcome<Got> {
	let given = inputs.decimal_map("weights")?;
	let names: Vec<String> = if inputs.has("sorted_topics") {
		list(inputs.value("sorted_topics")?)?
			.iter()
			.filter_map(text)
			.collect()
	} else {
		given.keys().cloned().collect()
	};
	let weights: Vec<Decimal> = names
		.iter()
		.filter_map(|name| given.get(name))
		.copied()
		.collect();
	let lengths: Vec<u32> = if inputs.has("epoch_lengths") {
		let lengths = inputs.map("epoch_lengths")?;
		let length = |name: &String| lengths.get(name)?.as_u64()?.try_into().ok();
		names.iter().filter_map(length).collect()
	} else {
		vec![1; names.len()]
	};
	let optional_amount = |key: &str| -> Outcome<u128> {
		if inputs.has(key) {
			inputs.amount(key)
		} else {
			Ok(1)
		}
	};
	let rewards = topic_rewards(
		&weights,
		inputs.decimal("sum_weights")?,
		&lengths,
		optional_amount("emission_per_block")?,
		optional_amount("treasury")?,
	)?;
	Ok(Got::Map(
		names
			.into_iter()
			.zip(rewards.into_iter().map(tokens))
			.collect(),
	))
}

// ---------------------------------------------------------------------------------------------
// Loss functions: a table of its own form

/// A double computed as the difference of numbers around 1 is good to half an ulp of 1.
const DOUBLE_ULP: f64 = 223.0;

fn loss_function(name: &str, parameters: &Value) -> Outcome<LossFunction> {
	let of = |key: &str, default: &str| match parameters.get(key) {
		Some(value) => decimal(value),
		None => decimal(&Value::String(default.into())),
	};
	Ok(match name {
		"sqe" => LossFunction::Squared,
		"abse" => LossFunction::Absolute,
		"huber" => LossFunction::Huber {
			delta: of("delta", "1")?,
		},
		"logcosh" => LossFunction::LogCosh,
		"bce" => LossFunction::CrossEntropy {
			epsilon: of("epsilon", "1e-15")?,
		},
		"poisson" => LossFunction::Poisson {
			epsilon: of("epsilon", "1e-7")?,
		},
		// the published function has no linear term
		"ztae" => LossFunction::Ztae {
			mean: of("mean", "0")?,
			std_dev: of("std", "1")?,
			slope: Decimal::from_inner(0),
		},
		"zptae" => LossFunction::Zptae {
			mean: of("mean", "0")?,
			std_dev: of("std", "1")?,
			alpha: of("alpha", "0.25")?,
			beta: of("beta", "2")?,
			slope: of("mse_norm", "0.01")?,
			gamma: of("gamma", "4")?,
		},
		_ => return unknown(format!("unknown loss function {name}")),
	})
}

/// The published loss: ours, with the minimum that M27 takes off poisson's.
fn published_loss(name: &str, function: &LossFunction, case: &Value) -> Outcome<Got> {
	let y = decimal(case.get("y_true").unwrap_or(&Value::Null))?;
	let p = decimal(case.get("y_pred").unwrap_or(&Value::Null))?;
	let cost = loss(function, &[y], &[p])?;
	if name != "poisson" {
		return Ok(number(cost));
	}
	let sum = cost
		.into_inner()
		.checked_add(poisson_minimum(y)?.into_inner());
	sum.map(Got::Number).ok_or(Failure::Refused)
}

/// A published case without a number: an exception, NaN or an infinity.
fn is_refusal(case: &Value) -> bool {
	case.get("error").is_some()
		|| case
			.get("out")
			.and_then(text)
			.is_none_or(|out| parse(&out, 18).is_none())
}

fn loss_cases(file: &mut File, root: &Map<String, Value>) {
	for (name, entry) in root {
		match name.as_str() {
			"_meta" => continue,
			"_reputer_log10_wrapper" => wrapper_cases(file, entry),
			"_lookup" => lookup_cases(file, entry),
			_ => function_cases(file, name, entry),
		}
	}
}

fn function_cases(file: &mut File, name: &str, entry: &Value) {
	let known = [
		"formula",
		"params",
		"aliases",
		"note",
		"cases",
		"edge",
		"variants",
		"power_tanh",
	];
	for key in entry.as_object().into_iter().flat_map(|map| map.keys()) {
		if !known.contains(&key.as_str()) {
			file.failures.push(format!("{name}: unknown part {key}"));
		}
	}
	let parameters = entry.get("params").cloned().unwrap_or(Value::Null);
	let mut groups = vec![("cases", parameters.clone(), entry.get("cases"))];
	for variant in entry
		.get("variants")
		.and_then(Value::as_array)
		.into_iter()
		.flatten()
	{
		let parameters = variant.get("params").cloned().unwrap_or(Value::Null);
		groups.push(("variant", parameters, variant.get("cases")));
	}
	groups.push(("edge", parameters, entry.get("edge")));
	for (group, parameters, cases) in groups {
		for case in cases.and_then(Value::as_array).into_iter().flatten() {
			one_loss(file, name, group, &parameters, case);
		}
	}
	for case in entry
		.get("power_tanh")
		.and_then(Value::as_array)
		.into_iter()
		.flatten()
	{
		let field = |key: &str| decimal(case.get(key).unwrap_or(&Value::Null));
		let got = field("x").and_then(|x| Ok(power_tanh(x, field("alpha")?, field("beta")?)?));
		let label = format!(
			"power_tanh {}",
			case.get("x").and_then(text).unwrap_or_default()
		);
		push_loss(
			file,
			label,
			case,
			got.map(number),
			Rule::Relative(1e-14, DOUBLE_ULP),
		);
	}
}

fn one_loss(file: &mut File, name: &str, group: &str, parameters: &Value, case: &Value) {
	let field = |key: &str| case.get(key).and_then(text).unwrap_or_default();
	if let Some(make) = case.get("make").and_then(Value::as_str) {
		// "make_zptae_loss(std=1,beta=0)": a parameter that must be refused
		let mut parameters = parameters.as_object().cloned().unwrap_or_default();
		let arguments = make.split_once('(').map_or("", |(_, rest)| rest);
		let arguments = arguments.split_once(')').map_or("", |(inside, _)| inside);
		for argument in arguments.split(',') {
			let (key, value) = argument.split_once('=').unwrap_or((
				match name {
					"huber" => "delta",
					"ztae" | "zptae" => "std",
					_ => "epsilon",
				},
				argument,
			));
			parameters.insert(key.into(), Value::String(value.into()));
		}
		let one = json!({"y_true": 1, "y_pred": 0});
		let got = loss_function(name, &Value::Object(parameters))
			.and_then(|function| published_loss(name, &function, &one));
		push_loss(file, format!("{name} {make}"), case, got, Rule::Refusal);
		return;
	}
	let label = format!("{name} {group} y={} p={}", field("y_true"), field("y_pred"));
	let epsilon = parameters.get("epsilon").and_then(text).unwrap_or_default();
	let clamped = name == "bce" && parse(&field("y_pred"), 18) == parse("1", 18);
	if clamped
		&& parse(&field("y_true"), 18) == Some(0)
		&& parse(&epsilon, 18) == parse("1e-15", 18)
	{
		file.left_out.push(format!(
			"{label}: the datum carries the double rounding of 1-eps (M27)"
		));
		return;
	}
	// 1 - 1e-7 as a double is off by 5e-10 of 1e-7
	let tolerance = if clamped { 1e-9 } else { 1e-14 };
	let got =
		loss_function(name, parameters).and_then(|function| published_loss(name, &function, case));
	push_loss(
		file,
		label,
		case,
		got,
		Rule::Relative(tolerance, DOUBLE_ULP),
	);
}

fn push_loss(file: &mut File, name: String, case: &Value, got: Outcome<Got>, rule: Rule) {
	let got = match got {
		Ok(got) => got,
		Err(Failure::Refused) => Got::Refused,
		Err(Failure::Unknown(why)) => {
			file.failures.push(format!("{name}: {why}"));
			return;
		},
	};
	// NaN, infinity, exceptions, and numbers beyond the type: must be refused
	let input_beyond = ["y_true", "y_pred", "x"]
		.iter()
		.filter_map(|key| case.get(*key).and_then(text))
		.any(|input| parse(&input, 18).is_none());
	let (expected, rule) = if is_refusal(case) || input_beyond {
		(json!("refused"), Rule::Refusal)
	} else {
		let out = case.get("out").and_then(text).unwrap_or_default();
		(Value::String(out), rule)
	};
	file.cases.push(Case {
		name,
		expected,
		rule,
		got,
		partial: false,
	});
}

/// The reputers' published wrapper: log10 of the loss.
fn wrapper_cases(file: &mut File, entry: &Value) {
	for group in ["cases", "edge"] {
		for case in entry
			.get(group)
			.and_then(Value::as_array)
			.into_iter()
			.flatten()
		{
			let words = case.get("loss").and_then(Value::as_str).unwrap_or_default();
			let name = words.split([' ', ',']).next().unwrap_or_default();
			let label = format!("log10 {words}");
			let y = case.get("gt").map_or_else(|| unknown("no truth"), decimal);
			let values = case
				.get("inference")
				.map_or_else(|| unknown("no inference"), decimal_map)
				.map(|map| map.into_values().collect::<Vec<_>>());
			let got = y.and_then(|y| {
				let function = loss_function(name, &Value::Null)?;
				let floor = Decimal::from_inner(i128::MIN);
				Ok(number(allora_scoring::log_loss(
					&function,
					&[y],
					&values?,
					floor,
				)?))
			});
			if words.starts_with("poisson (negative)") {
				// M27 takes the minimum off, so that this loss has a logarithm
				match got {
					Ok(Got::Number(_)) => file.left_out.push(format!(
						"{label}: refused by the published function, defined by M27"
					)),
					_ => file.failures.push(format!("{label}: M27 defines it")),
				}
				continue;
			}
			push_loss(file, label, case, got, Rule::Relative(1e-14, DOUBLE_ULP));
		}
	}
}

/// The published names of the functions.
fn lookup_cases(file: &mut File, entry: &Value) {
	for name in entry
		.get("canonical")
		.and_then(Value::as_array)
		.into_iter()
		.flatten()
	{
		let name = name.as_str().unwrap_or_default();
		let got = match loss_function(name, &Value::Null) {
			Ok(_) => Got::Name(name.into()),
			Err(_) => Got::Refused,
		};
		let expected = Value::String(name.into());
		let name = format!("lookup {name}");
		file.cases.push(Case {
			name,
			expected,
			rule: Rule::Exact,
			got,
			partial: false,
		});
	}
	file.left_out
		.push("lookup: aliases are the clients' matter, the chain has an enum".into());
}

// ---------------------------------------------------------------------------------------------
// Comparing

fn rule_of(file: &str, case: &Value) -> Result<Rule, String> {
	let tolerance = case.get("tolerance").ok_or("no tolerance")?;
	let kind = tolerance
		.get("kind")
		.and_then(Value::as_str)
		.unwrap_or_default();
	let value = tolerance.get("value").and_then(text).unwrap_or_default();
	let value = value.parse::<f64>();
	if kind != "error" && (file.starts_with("sim_") || file.starts_with("network_inferences_")) {
		return Ok(Rule::Relative(1e-9, 2.0));
	}
	match (kind, value) {
		("rel", Ok(t)) => Ok(Rule::Relative(t, 2.0)),
		("abs", Ok(t)) => Ok(Rule::Absolute(t)),
		("exact", _) => Ok(Rule::Exact),
		("error", _) => Ok(Rule::Refusal),
		_ => Err(format!("unknown tolerance {kind}")),
	}
}

/// A walk over the leaves of one case.
struct Walk<'a> {
	rule: Rule,
	/// The leaf whose expected value is perturbed, for the test of the comparison itself.
	perturbed: Option<usize>,
	leaves: usize,
	worst: f64,
	worst_at: String,
	failures: Vec<String>,
	name: &'a str,
}

impl Walk<'_> {
	fn fail(&mut self, path: &str, why: impl std::fmt::Display) {
		self.failures.push(format!("{}{path}: {why}", self.name));
	}

	fn compare(&mut self, path: &str, want: &Value, got: &Got, partial: bool) {
		match (want, got) {
			(Value::Object(want), Got::Map(got)) => {
				for (key, want) in want {
					match got.get(key) {
						Some(got) => self.compare(&format!("{path}.{key}"), want, got, false),
						None => {
							self.leaves += 1;
							self.fail(path, format!("{key} was not computed"));
						},
					}
				}
				for key in got
					.keys()
					.filter(|key| !partial && !want.contains_key(*key))
				{
					self.fail(path, format!("{key} was not expected"));
				}
			},
			(Value::Array(want), Got::List(got)) => {
				if want.len() != got.len() {
					self.fail(
						path,
						format!("{} values instead of {}", got.len(), want.len()),
					);
				}
				for (position, (want, got)) in want.iter().zip(got).enumerate() {
					self.compare(&format!("{path}[{position}]"), want, got, false);
				}
			},
			_ => self.leaf(path, want, got),
		}
	}

	fn leaf(&mut self, path: &str, want: &Value, got: &Got) {
		let perturbed = self.perturbed == Some(self.leaves);
		self.leaves += 1;
		if let Rule::Refusal = self.rule {
			if !matches!(got, Got::Refused) || perturbed {
				self.fail(path, "must be refused");
			}
			return;
		}
		let Some(text) = text(want) else {
			self.fail(path, "the expected value has another form");
			return;
		};
		match got {
			Got::Refused => self.fail(path, format!("refused instead of {text}")),
			Got::Name(name) => {
				if *name != text || perturbed {
					self.fail(path, format!("{name} instead of {text}"));
				}
			},
			Got::Integer(got) => self.number(path, &text, *got, 0, perturbed),
			Got::Number(got) => self.number(path, &text, *got, 18, perturbed),
			Got::List(_) | Got::Map(_) => self.fail(path, "the result has another form"),
		}
	}

	fn number(&mut self, path: &str, text: &str, got: i128, scale: i32, perturbed: bool) {
		let Some(mut want) = parse(text, scale) else {
			self.fail(path, format!("{text} is no number of the type"));
			return;
		};
		let unit = if scale == 0 { 1.0 } else { 1e18 };
		let allowed = match self.rule {
			Rule::Relative(t, floor) => (t * want.unsigned_abs() as f64).max(floor),
			Rule::Absolute(t) => (t * unit).max(2.0),
			Rule::Exact if scale == 0 => 0.0,
			Rule::Exact => 10.0,
			Rule::Refusal => -1.0,
		};
		if perturbed {
			// one part in a million, or out of the tolerance where that is wider
			let shift = (1e-6 * want.unsigned_abs() as f64)
				.max(3.0 * allowed)
				.max(1.0);
			want = want.saturating_add(shift as i128);
		}
		let difference = got.abs_diff(want) as f64;
		if want != 0 && !perturbed {
			let relative = difference / want.unsigned_abs() as f64;
			if relative > self.worst {
				self.worst = relative;
				self.worst_at = format!("{}{path}", self.name);
			}
		}
		if difference > allowed {
			self.fail(path, format!("got {got}e-{scale} instead of {text}"));
		}
	}
}

impl Case {
	fn walk(&self, perturbed: Option<usize>) -> Walk<'_> {
		let mut walk = Walk {
			rule: self.rule,
			perturbed,
			leaves: 0,
			worst: 0.0,
			worst_at: String::new(),
			failures: Vec::new(),
			name: &self.name,
		};
		match self.rule {
			// the message that another implementation gave is not compared
			Rule::Refusal => walk.leaf("", &self.expected, &self.got),
			_ => walk.compare("", &self.expected, &self.got, self.partial),
		}
		walk
	}

	/// How many leaves the expected value has.
	#[allow(dead_code, reason = "for the test of the comparison")]
	pub fn leaves(&self) -> usize {
		self.walk(None).leaves
	}

	/// What fails if the leaf at `position` is expected to be another.
	#[allow(dead_code, reason = "for the test of the comparison")]
	pub fn failures_when_perturbed(&self, position: usize) -> Vec<String> {
		self.walk(Some(position)).failures
	}
}

impl File {
	/// Evaluates every case of a file.
	pub fn read(name: &str, content: &str) -> Self {
		let mut file = Self {
			name: name.to_string(),
			cases: Vec::new(),
			left_out: Vec::new(),
			failures: Vec::new(),
		};
		match serde_json::from_str::<Value>(content) {
			Err(error) => file.failures.push(format!("{name}: {error}")),
			Ok(Value::Array(cases)) => cases.iter().for_each(|case| file.evaluate(case)),
			Ok(Value::Object(root)) if name == "loss_functions" => loss_cases(&mut file, &root),
			Ok(_) => file.failures.push(format!("{name}: unknown file")),
		}
		if file.cases.is_empty() {
			file.failures.push(format!("{name}: no cases"));
		}
		file
	}

	fn evaluate(&mut self, case: &Value) {
		let name = case
			.get("name")
			.and_then(Value::as_str)
			.unwrap_or_default()
			.to_string();
		let mut fail = |why: String| self.failures.push(format!("{name}: {why}"));
		let Some(inputs) = case.get("inputs").and_then(Value::as_object) else {
			fail("no inputs".into());
			return;
		};
		let rule = match rule_of(&self.name, case) {
			Ok(rule) => rule,
			Err(why) => {
				fail(why);
				return;
			},
		};
		let got = match evaluate(&self.name, &name, inputs) {
			Ok(got) => got,
			Err(Failure::Refused) => Got::Refused,
			Err(Failure::Unknown(why)) => {
				fail(why);
				return;
			},
		};
		let expected = case.get("expected").cloned().unwrap_or(Value::Null);
		// tables that name only some of the results of a function
		let partial = matches!(
			self.name.as_str(),
			"network_inferences_partial_history"
				| "combination_partial_forecasts"
				| "reputer_missing_values"
				| "sim_reputer_scores"
				| "rewards" | "derived_cases"
		);
		self.cases.push(Case {
			name,
			expected,
			rule,
			got,
			partial,
		});
	}

	/// Compares every case.
	pub fn report(&self) -> FileReport {
		let mut report = FileReport {
			file: self.name.clone(),
			cases: self.cases.len(),
			left_out: self.left_out.clone(),
			failures: self.failures.clone(),
			..FileReport::default()
		};
		for case in &self.cases {
			let walk = case.walk(None);
			report.values += walk.leaves;
			report.failures.extend(walk.failures);
			if walk.worst > report.worst {
				report.worst = walk.worst;
				report.worst_at = walk.worst_at;
			}
		}
		report
	}
}

/// Every file below `directory`, sorted by path.
pub fn read_directory(directory: &Path) -> std::io::Result<Vec<File>> {
	let mut paths = Vec::new();
	collect(directory, &mut paths)?;
	paths.sort();
	let mut files = Vec::new();
	for path in paths {
		let name = path
			.file_stem()
			.and_then(|stem| stem.to_str())
			.unwrap_or_default()
			.to_string();
		files.push(File::read(&name, &fs::read_to_string(&path)?));
	}
	Ok(files)
}

fn collect(directory: &Path, paths: &mut Vec<PathBuf>) -> std::io::Result<()> {
	for entry in fs::read_dir(directory)? {
		let path = entry?.path();
		if path.is_dir() {
			collect(&path, paths)?;
		} else if path
			.extension()
			.is_some_and(|extension| extension == "json")
		{
			paths.push(path);
		}
	}
	Ok(())
}

/// Reads and compares everything below `directory`.
#[allow(dead_code, reason = "for the program; the test reads the files itself")]
pub fn run_directory(directory: &Path) -> std::io::Result<Vec<FileReport>> {
	Ok(read_directory(directory)?
		.iter()
		.map(File::report)
		.collect())
}

/// The table that people read.
#[allow(dead_code, reason = "for the program; the test reads the reports")]
pub fn to_text(reports: &[FileReport]) -> String {
	let mut out = String::new();
	let _ = writeln!(
		out,
		"{:<40} {:>6} {:>7} {:>10} {:>9}",
		"file", "cases", "values", "worst", "failures"
	);
	for report in reports {
		let _ = writeln!(
			out,
			"{:<40} {:>6} {:>7} {:>10.1e} {:>9}",
			report.file,
			report.cases,
			report.values,
			report.worst,
			report.failures.len()
		);
	}
	let sum = |of: fn(&FileReport) -> usize| reports.iter().map(of).sum::<usize>();
	let worst = reports
		.iter()
		.map(|report| report.worst)
		.fold(0.0, f64::max);
	let _ = writeln!(
		out,
		"{:<40} {:>6} {:>7} {:>10.1e} {:>9}",
		"total",
		sum(|report| report.cases),
		sum(|report| report.values),
		worst,
		sum(|report| report.failures.len())
	);
	for report in reports {
		for line in &report.left_out {
			let _ = writeln!(out, "left out: {}: {line}", report.file);
		}
		for line in &report.failures {
			let _ = writeln!(out, "FAILED: {}: {line}", report.file);
		}
	}
	out
}

/// The same for programs.
#[allow(dead_code, reason = "for the program; the test reads the reports")]
pub fn to_json(reports: &[FileReport]) -> String {
	let files: Vec<Value> = reports
		.iter()
		.map(|report| {
			json!({
				"file": report.file,
				"cases": report.cases,
				"values": report.values,
				"worst_relative_error": report.worst,
				"worst_at": report.worst_at,
				"left_out": report.left_out,
				"failures": report.failures,
			})
		})
		.collect();
	let passed = reports.iter().all(|report| report.failures.is_empty()) && !reports.is_empty();
	json!({"passed": passed, "files": files}).to_string()
}
