// SPDX-License-Identifier: Apache-2.0

//! A topic with JSON in and JSON out.

use crate::{
	formulas::{
		self, combination_json, failed, outcome_json, reputer_parameters, reward_parameters,
		rewards_json, weight_parameters,
	},
	json::{maybe_numbers, number, object, Node},
	Forecast, Inference, Parameters, Pending, Share, Topic, Truth,
};
use allora_scoring::Calibration;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// A topic, and its epochs that are predicted and not settled.
#[derive(Default)]
pub struct Document {
	topic: Topic,
	open: BTreeMap<u64, Pending>,
	next: u64,
}

fn actor(node: &Node<'_>) -> Result<usize, String> {
	node.count().map(usize::from)
}

fn fields<'a, const N: usize>(node: &Node<'a>, what: &str) -> Result<[Node<'a>; N], String> {
	match node.list()?.try_into() {
		Ok(fields) => Ok(fields),
		Err(_) => node.refuse(&format!("is not {what}")),
	}
}

fn list<'a>(node: &Node<'a>, key: &str) -> Result<Vec<Node<'a>>, String> {
	node.find(key).map_or(Ok(Vec::new()), |list| list.list())
}

fn shares(shares: &[Share]) -> Value {
	shares
		.iter()
		.map(|share| {
			object([
				("actor", share.actor.into()),
				("score", number(&share.score)),
				("reward", Value::String(share.reward.to_string())),
			])
		})
		.collect()
}

fn calibration(counters: &Calibration) -> Value {
	let skill = |skill: Option<_>| skill.as_ref().map_or(Value::Null, number);
	object([
		("epochs", counters.epochs.into()),
		("inside_one_sigma", counters.inside_one_sigma.into()),
		("inside_two_sigma", counters.inside_two_sigma.into()),
		("beat_naive", counters.beat_naive.into()),
		("beat_mean", counters.beat_mean.into()),
		("skill_naive", skill(counters.skill_naive)),
		("skill_mean", skill(counters.skill_mean)),
		("skill_persistence", skill(counters.skill_persistence)),
	])
}

impl Document {
	/// A topic without history. Parameters have the names of the crate's types; what is absent has
	/// the network's default, and `loss` is the squared error.
	pub fn new(parameters: &Value) -> Result<Self, String> {
		let node = Node::root(parameters);
		let default = Parameters::default();
		let decimal = |key: &str, otherwise| node.find(key).map_or(Ok(otherwise), |n| n.decimal());
		let flag = |key: &str| node.find(key).map_or(Ok(false), |n| n.flag());
		let parameters = Parameters {
			weights: weight_parameters(&node)?,
			reputers: reputer_parameters(&node)?,
			rewards: reward_parameters(&node)?,
			loss: node
				.find("loss")
				.map_or(Ok(default.loss), |loss| formulas::loss(&loss))?,
			truth_resolution: decimal("truth_resolution", default.truth_resolution)?,
			alpha_regret: decimal("alpha_regret", default.alpha_regret)?,
			initial_regret_quantile: decimal(
				"initial_regret_quantile",
				default.initial_regret_quantile,
			)?,
			labels: node.find("labels").map_or(Ok(1), |n| n.count())?,
			unity: flag("unity")?,
			stake_mean: flag("stake_mean")?,
		};
		Ok(Self {
			topic: Topic::new(parameters),
			..Self::default()
		})
	}

	/// Combines: `inferences` is a list of `[inferer, labels]`, `forecasts` of
	/// `[forecaster, [[inferer, log10 loss], …]]`. The answer's `epoch` is what [`Self::settle`] takes.
	pub fn predict(&mut self, input: &Value) -> Result<Value, String> {
		let node = Node::root(input);
		let mut inferences = Vec::new();
		for entry in list(&node, "inferences")? {
			let [who, labels] = fields(&entry, "a pair of an inferer and its labels")?;
			inferences.push(Inference {
				actor: actor(&who)?,
				labels: labels.decimals()?,
			});
		}
		let mut forecasts = Vec::new();
		for entry in list(&node, "forecasts")? {
			let [who, losses] = fields(&entry, "a pair of a forecaster and its elements")?;
			let mut elements = Vec::new();
			for element in losses.list()? {
				let [inferer, loss] = fields(&element, "a pair of an inferer and a loss")?;
				elements.push((actor(&inferer)?, loss.decimal()?));
			}
			forecasts.push(Forecast {
				actor: actor(&who)?,
				elements,
			});
		}
		let pending = self
			.topic
			.predict(&inferences, &forecasts)
			.map_err(failed("the combination"))?;
		let epoch = self.next;
		let answer = object([
			("epoch", epoch.into()),
			("inferers", pending.inferers.clone().into()),
			("forecasters", pending.forecasters.clone().into()),
			("combination", combination_json(&pending.combination)),
		]);
		self.open.insert(epoch, pending);
		self.next = self.next.saturating_add(1);
		Ok(answer)
	}

	/// Settles an epoch: `truths` is a list of `[reputer, labels, stake]`, `pot` what it pays. Epochs
	/// are settled in their order.
	pub fn settle(&mut self, input: &Value) -> Result<Value, String> {
		let node = Node::root(input);
		let epoch = node.get("epoch")?;
		let index = epoch.amount()?;
		let first = self.open.keys().next().copied();
		if first.map(u128::from) != Some(index) {
			return epoch.refuse(&match first {
				Some(first) => format!("is not the oldest open epoch, {first}"),
				None => "is not open: no epoch is".into(),
			});
		}
		let mut truths = Vec::new();
		for entry in node.get("truths")?.list()? {
			let [who, labels, stake] = fields(&entry, "a reputer, its labels and its stake")?;
			truths.push(Truth {
				actor: actor(&who)?,
				labels: labels.decimals()?,
				stake: stake.amount()?,
			});
		}
		let pot = node.find("pot").map_or(Ok(0), |pot| pot.amount())?;
		let Some((key, pending)) = self.open.first_key_value() else {
			return epoch.refuse("is not open");
		};
		let settled = self
			.topic
			.settle(pending, &truths, pot)
			.map_err(failed("the settlement"))?;
		let key = *key;
		self.open.remove(&key);
		let mut answer = Map::new();
		answer.insert("evaluation".into(), outcome_json(&settled.outcome));
		answer.insert("mean_loss".into(), number(&settled.mean_loss));
		answer.insert("regrets".into(), maybe_numbers(&settled.regrets.inferer));
		answer.insert("inferers".into(), shares(&settled.inferers));
		answer.insert("forecasters".into(), shares(&settled.forecasters));
		answer.insert("reputers".into(), shares(&settled.reputers));
		let rewards = settled.rewards.as_ref();
		answer.insert("rewards".into(), rewards.map_or(Value::Null, rewards_json));
		answer.insert("calibration".into(), calibration(self.topic.calibration()));
		answer.insert(
			"network_loss".into(),
			self.topic
				.network_loss()
				.as_ref()
				.map_or(Value::Null, number),
		);
		Ok(Value::Object(answer))
	}
}
