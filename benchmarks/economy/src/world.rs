// SPDX-License-Identifier: Apache-2.0

//! Years of a network whose people come and go by what they earn.
//!
//! All ALLO is in accounts of the runtime. A market account trades it against money at one price,
//! which is a random walk with the pressure of purchases and sales.

use crate::{
	chain::{self, account, allo, authority, signed, units, Actor, Groups, Rule, MONTH},
	random::Random,
	Result,
};
use allora_primitives::{traits::TopicStake, Decimal, Role, TopicId};
use allora_runtime::{
	configs::parameters::dynamic_params::emission, constants::DAYS, AccountId, Balance, Balances,
	Emissions, RuntimeOrigin, Stake, Topics,
};
use frame_support::traits::fungible::Inspect;
use std::fmt::Write;

/// Days of a week.
const WEEK: u32 = 7;
/// The most workers of a topic.
const PLACES: usize = 32;

/// What is simulated.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
	/// Of the random numbers.
	pub seed: u64,
	/// Months of 30 days.
	pub months: u32,
	/// Topics.
	pub topics: usize,
	/// Workers, at a topic or looking for one.
	pub workers: usize,
	/// Delegators.
	pub delegators: usize,
	/// The rule in force.
	pub rule: Rule,
	/// `MinimumStaked`, ALLO; `None` for the default.
	pub minimum_staked: Option<u32>,
	/// All demand is this many times the usual.
	pub demand: f64,
}

impl Setting {
	/// Five years of twenty topics.
	pub fn five_years(seed: u64) -> Self {
		Self {
			seed,
			months: 60,
			topics: 20,
			workers: 160,
			delegators: 30,
			rule: Rule::Default,
			minimum_staked: None,
			demand: 1.0,
		}
	}
}

/// What consumers want of a topic.
struct Demand {
	/// Money a month at full adoption and perfect accuracy.
	size: f64,
	/// A month.
	growth: f64,
	/// From month, to month, factor: a boom or a bust.
	event: Option<(f64, f64, f64)>,
	/// Adoption: half of it is there in this month.
	adopted: f64,
	/// The consumers' parts.
	parts: Vec<f64>,
}

impl Demand {
	fn money(&self, month: f64) -> f64 {
		let adoption = 1.0 / (1.0 + (-(month - self.adopted) / 3.0).exp());
		let event = match self.event {
			// A boom comes and goes in three months each; a bust stays.
			Some((from, to, factor)) if month >= from => {
				let in_force = ((month - from) / 3.0).min(1.0);
				let over = ((month - to) / 3.0).clamp(0.0, 1.0);
				1.0 + (factor - 1.0) * in_force * (1.0 - over)
			},
			_ => 1.0,
		};
		self.size * adoption * event * (1.0 + self.growth).powf(month)
	}
}

struct Worker {
	who: AccountId,
	skill: f64,
	/// Money a day.
	cost: f64,
	topic: Option<usize>,
	actor: Actor,
	/// Money a day, smoothed.
	earns: f64,
	/// Weeks at the topic.
	weeks: u32,
	month: Balance,
}

struct Reputer {
	actor: Actor,
	/// Earned in this month, its delegators' part included.
	month: Balance,
	/// What its delegators earned in the last month, by what was delegated.
	rate: f64,
}

struct Delegator {
	who: AccountId,
	/// Topic and reputer.
	at: Option<(usize, usize)>,
	/// Leaves the network with what is released.
	sells: bool,
}

/// What a topic did in a month, base units.
#[derive(Default)]
struct TopicMonth {
	revenue: Balance,
	dripped: Balance,
	paid: Balance,
	weighted: Balance,
	strict_days: u32,
	weight: f64,
}

struct Topic {
	id: TopicId,
	demand: Demand,
	consumers: Vec<AccountId>,
	reputers: Vec<Reputer>,
	/// Paid to workers a day, money, smoothed.
	pays: f64,
	month: TopicMonth,
}

/// Tables of a run, in CSV without a header.
#[derive(Default, PartialEq, Eq, Debug)]
pub struct Tables {
	/// A row a month, see [`MONTH_COLUMNS`].
	pub months: String,
	/// A row a month and topic, see [`TOPIC_COLUMNS`].
	pub topics: String,
}

/// Columns of the months; amounts in ALLO.
pub const MONTH_COLUMNS: &str = "month,issued,accounts_liquid,ecosystem,validators,vesting,staked,\
staked_share,emission,topics_emission,revenue,dripped,paid,minted,price,workers,gini_workers,\
gini_reputers,active_topics,delegated,reputers_share";
/// Columns of the topics; amounts in ALLO.
pub const TOPIC_COLUMNS: &str =
	"month,topic,revenue,dripped,paid,weighted,weight,stake,workers,strict_days";

struct World {
	setting: Setting,
	random: Random,
	market: AccountId,
	vesting: [AccountId; 3],
	price: f64,
	/// Bought less sold since the price was last set, ALLO.
	pressure: f64,
	topics: Vec<Topic>,
	workers: Vec<Worker>,
	delegators: Vec<Delegator>,
	minted: Balance,
	tables: Tables,
}

/// The Gini coefficient of amounts; 0 if nobody has anything.
pub fn gini(amounts: &[f64]) -> f64 {
	let mut sorted = amounts.to_vec();
	sorted.sort_by(f64::total_cmp);
	let count = sorted.len() as f64;
	let sum: f64 = sorted.iter().sum();
	if sum <= 0.0 {
		return 0.0;
	}
	let ranked: f64 = (1..)
		.zip(&sorted)
		.map(|(rank, x)| f64::from(rank) * x)
		.sum();
	2.0 * ranked / (count * sum) - (count + 1.0) / count
}

impl World {
	fn new(setting: Setting) -> Result<Self> {
		let market = account(9, 0);
		let vesting = [account(9, 1), account(9, 2), account(9, 3)];
		chain::genesis(&Groups {
			foundation: market.clone(),
			participants: market.clone(),
			investors: vesting[0].clone(),
			pre_seed: vesting[1].clone(),
			team: vesting[2].clone(),
		})?;
		setting.rule.apply()?;
		if let Some(least) = setting.minimum_staked {
			chain::set(emission::Parameters::MinimumStaked(
				emission::MinimumStaked,
				Some(units(f64::from(least))),
			))?;
		}
		let mut world = Self {
			setting,
			random: Random::new(setting.seed),
			market,
			vesting,
			price: 0.25,
			pressure: 0.0,
			topics: Vec::new(),
			workers: Vec::new(),
			delegators: Vec::new(),
			minted: 0,
			tables: Tables::default(),
		};
		for number in 0..setting.topics {
			world.add_topic(number)?;
		}
		for number in 0..setting.workers {
			let who = account(3, number);
			chain::transfer(&world.market, &who, units(10.0));
			world.workers.push(Worker {
				actor: Actor::new(who.clone()),
				who,
				skill: world.random.normal(),
				cost: world.random.log_normal(3.0, 0.7),
				topic: None,
				earns: 0.0,
				weeks: 0,
				month: 0,
			});
		}
		for number in 0..setting.delegators {
			let who = account(5, number);
			let capital = world.random.log_normal(350_000.0, 0.8);
			chain::transfer(&world.market, &who, units(capital));
			world.delegators.push(Delegator {
				who,
				at: None,
				sells: false,
			});
		}
		Ok(world)
	}

	fn add_topic(&mut self, number: usize) -> Result<()> {
		let failed = |error| format!("{error:?}");
		let random = &mut self.random;
		let creator = account(1, number);
		chain::transfer(&self.market, &creator, units(100.0));
		let id = chain::create_topic(&creator)?;
		if number % 10 == 5 {
			Topics::set_whitelist(RuntimeOrigin::root(), id, Role::Worker, true).map_err(failed)?;
		}
		let mut parts: Vec<f64> = (0..8).map(|_| 0.2 + random.uniform()).collect();
		if number.is_multiple_of(5) {
			// One consumer stands for most of it.
			parts[0] = 2.5 * parts[1..].iter().sum::<f64>();
		}
		let sum: f64 = parts.iter().sum();
		parts.iter_mut().for_each(|part| *part /= sum);
		let demand = Demand {
			size: random.log_normal(10_000.0, 0.8) * self.setting.demand,
			growth: 0.012 + 0.012 * random.normal(),
			event: match number {
				3 => Some((18.0, 30.0, 6.0)),
				7 => Some((24.0, 1e9, 0.05)),
				_ => None,
			},
			adopted: 4.0 + 20.0 * random.uniform(),
			parts,
		};
		let consumers: Vec<_> = (0..8).map(|i| account(4, 100 * number + i)).collect();
		for who in &consumers {
			chain::transfer(&self.market, who, units(10.0));
		}
		let mut reputers = Vec::new();
		for place in 0..3 {
			let who = account(2, 100 * number + place);
			let own = random.log_normal(80_000.0, 0.8).max(500.0);
			chain::transfer(&self.market, &who, units(own + 10.0));
			Stake::bond(signed(&who), id, units(own)).map_err(failed)?;
			Stake::set_commission(
				signed(&who),
				id,
				sp_runtime::Perbill::from_percent(5 * (1 + place as u32)),
			)
			.map_err(failed)?;
			reputers.push(Reputer {
				actor: Actor::new(who),
				month: 0,
				rate: 0.0,
			});
		}
		self.topics.push(Topic {
			id,
			demand,
			consumers,
			reputers,
			pays: 0.0,
			month: TopicMonth::default(),
		});
		Ok(())
	}

	fn buy(&mut self, who: &AccountId, amount: Balance) -> Balance {
		let bought = chain::transfer(&self.market, who, amount);
		self.pressure += allo(bought);
		bought
	}

	fn sell(&mut self, who: &AccountId, amount: Balance) {
		let sold = chain::transfer(who, &self.market, amount);
		self.pressure -= allo(sold);
	}

	/// How accurate a topic is, 0..1: more and better workers, less and less.
	fn accuracy(&self, topic: usize) -> f64 {
		let skill: f64 = self
			.workers
			.iter()
			.filter(|worker| worker.topic == Some(topic))
			.map(|worker| (0.5 * worker.skill).exp())
			.sum();
		1.0 - (-skill / 5.0).exp()
	}

	/// Once a week consumers pay, workers come and go, the price moves.
	fn week(&mut self, day: u32) {
		let month = f64::from(day) / f64::from(MONTH);
		for place in 0..self.topics.len() {
			let noise = self.random.log_normal(1.0, 0.25);
			// A topic nobody answers yet gets a little, out of hope.
			let value = 0.15 + 0.85 * self.accuracy(place);
			let topic = &self.topics[place];
			let week = f64::from(WEEK) / f64::from(MONTH);
			let budget = topic.demand.money(month) * value * noise * week / self.price;
			let (id, parts) = (topic.id, topic.demand.parts.clone());
			let consumers = topic.consumers.clone();
			for (who, part) in consumers.iter().zip(parts) {
				let bought = self.buy(who, units(budget * part));
				self.topics[place].month.revenue += chain::pay(who, id, bought);
			}
		}
		for number in 0..self.workers.len() {
			self.reconsider(number);
		}
		let liquid = allo(chain::spendable(&self.market)).max(1e6);
		let shock = 0.04 * self.random.normal() + 0.6 * self.pressure / liquid;
		self.price = (self.price * shock.clamp(-0.3, 0.3).exp()).clamp(0.02, 5.0);
		self.pressure = 0.0;
	}

	fn reconsider(&mut self, number: usize) {
		let worker = &mut self.workers[number];
		if worker.topic.is_some() {
			worker.weeks += 1;
			// A month is given to every start.
			if worker.weeks > 4 && worker.earns < worker.cost {
				worker.topic = None;
				worker.weeks = 0;
				return;
			}
		}
		// Who earns something looks around less, and moves for half as much again.
		let settled = worker.topic.is_some();
		let (cost, earns, skill) = (worker.cost, worker.earns, worker.skill);
		if !self.random.chance(if settled { 0.05 } else { 0.15 }) {
			return;
		}
		let enough = if settled { cost.max(1.5 * earns) } else { cost };
		let mut best = (0.0, None);
		for (place, topic) in self.topics.iter().enumerate() {
			let there = self
				.workers
				.iter()
				.filter(|other| other.topic == Some(place))
				.count();
			if there >= PLACES {
				continue;
			}
			let expected = topic.pays / (there + 1) as f64 * (0.4 * skill).exp();
			// What a topic will pay is known badly.
			let expected = expected * self.random.log_normal(1.0, 0.3);
			if expected > best.0 {
				best = (expected, Some(place));
			}
		}
		let worker = &mut self.workers[number];
		if best.0 > enough && best.1 != worker.topic {
			worker.topic = best.1;
			worker.weeks = 0;
			worker.earns = best.0;
			worker.actor = Actor::new(worker.who.clone());
		}
	}

	/// Pays today's epochs; runs in the day's block.
	fn settle(&mut self) -> Result<()> {
		for place in 0..self.topics.len() {
			let Some(epoch) = chain::epoch(self.topics[place].id) else {
				continue;
			};
			let here: Vec<usize> = (0..self.workers.len())
				.filter(|number| self.workers[*number].topic == Some(place))
				.collect();
			let mut actors = Vec::new();
			for number in &here {
				let score = 0.02 * (self.workers[*number].skill + self.random.normal());
				let mut actor = self.workers[*number].actor.clone();
				actor.score(score);
				actors.push(actor);
			}
			let topic = &mut self.topics[place];
			let mut attesting: Vec<Actor> =
				topic.reputers.iter().map(|r| r.actor.clone()).collect();
			for actor in &mut attesting {
				actor.score(15.0 + 10.0 * self.random.uniform());
			}
			let (to_workers, to_reputers) =
				chain::pay_epoch(topic.id, &epoch, &mut actors, &mut attesting)?;
			let paid: Balance = to_workers.iter().chain(&to_reputers).sum();
			topic.month.dripped += epoch.dripped;
			topic.month.weighted += epoch.weighted;
			topic.month.weight = epoch.weight;
			topic.month.strict_days += u32::from(epoch.strict);
			topic.month.paid += paid;
			for ((reputer, actor), amount) in
				topic.reputers.iter_mut().zip(attesting).zip(to_reputers)
			{
				reputer.actor = actor;
				reputer.month += amount;
			}
			// A topic without workers pays nobody; what it would pay is what attracts them.
			let offers = if here.is_empty() {
				0.7 * allo(epoch.reward)
			} else {
				allo(to_workers.iter().sum())
			};
			topic.pays += 0.1 * (offers * self.price - topic.pays);
			for ((number, actor), amount) in here.into_iter().zip(actors).zip(to_workers) {
				let worker = &mut self.workers[number];
				worker.actor = actor;
				worker.month += amount;
				worker.earns += 0.05 * (allo(amount) * self.price - worker.earns);
			}
		}
		Ok(())
	}

	/// The reputer whose delegators earned most by what they have.
	fn best_pool(&mut self) -> Option<(f64, usize, usize)> {
		let mut best: Option<(f64, usize, usize)> = None;
		for (place, topic) in self.topics.iter().enumerate() {
			for (who, reputer) in topic.reputers.iter().enumerate() {
				// Rates of the past are known, those to come are not.
				let rate = reputer.rate * self.random.log_normal(1.0, 0.2);
				if best.is_none_or(|(found, _, _)| rate > found) {
					best = Some((rate, place, who));
				}
			}
		}
		best
	}

	/// Once a month stake moves, what has vested is used, workers sell.
	fn month(&mut self, month: u32) -> Result<()> {
		for topic in &mut self.topics {
			for reputer in &mut topic.reputers {
				let who = &reputer.actor.who;
				let stake = authority(topic.id, who);
				let pool = pallet_stake::Pools::<allora_runtime::Runtime>::get(topic.id, who);
				let keeps = 1.0 - pool.map_or(0.0, |p| p.commission.deconstruct() as f64 / 1e9);
				let rate = 12.0 * allo(reputer.month) / allo(stake).max(1.0) * keeps;
				reputer.rate = rate;
			}
		}
		self.reputers_decide();
		self.delegators_decide(month);
		for place in 0..self.vesting.len() {
			let who = self.vesting[place].clone();
			chain::vest(&who);
			let free = chain::spendable(&who);
			// Two fifths are sold, two fifths go to who stakes, a fifth is kept.
			self.sell(&who, free / 5 * 2);
			let heirs = self.delegators.len() as Balance;
			for delegator in &self.delegators {
				chain::transfer(&who, &delegator.who, free / 5 * 2 / heirs);
			}
		}
		for number in 0..self.workers.len() {
			let who = self.workers[number].who.clone();
			let spare = chain::spendable(&who).saturating_sub(units(10.0));
			self.sell(&who, spare / 10 * 9);
		}
		Ok(())
	}

	fn reputers_decide(&mut self) {
		for place in 0..self.topics.len() {
			for number in 0..self.topics[place].reputers.len() {
				let topic = &self.topics[place];
				let reputer = &topic.reputers[number];
				let (id, who) = (topic.id, reputer.actor.who.clone());
				let own = pallet_stake::Positions::<allora_runtime::Runtime>::get(id, &who)
					.map_or(0, |position| position.staying());
				let rate = reputer.rate;
				// Half of them think about it in a month.
				if !self.random.chance(0.5) {
					continue;
				}
				if rate > 0.15 {
					let bought = self.buy(&who, own / 10);
					let _ = Stake::bond(signed(&who), id, bought);
				} else if rate < 0.03 && own > units(20_000.0) {
					let _ = Stake::unbond(signed(&who), id, own / 10);
				}
				let spare = chain::spendable(&who).saturating_sub(units(10.0));
				self.sell(&who, spare);
			}
		}
	}

	fn delegators_decide(&mut self, month: u32) {
		for number in 0..self.delegators.len() {
			let who = self.delegators[number].who.clone();
			let best = self.best_pool();
			if let Some((place, reputer)) = self.delegators[number].at {
				let topic = &self.topics[place];
				let (id, rate) = (topic.id, topic.reputers[reputer].rate);
				let pool = topic.reputers[reputer].actor.who.clone();
				let _ = Stake::claim_rewards_for(signed(&who), id, pool.clone(), who.clone());
				let better = best.is_some_and(|(found, _, _)| found > 1.25 * rate + 0.01);
				let leaves = rate < 0.02 && self.random.chance(0.1);
				if (better && self.random.chance(0.25)) || leaves {
					// In three weeks it is free.
					let _ = Stake::undelegate(signed(&who), id, pool, Balance::MAX);
					self.delegators[number].at = None;
					self.delegators[number].sells = leaves;
				} else if rate > 0.08 && self.random.chance(0.3) {
					let delegated = allo(Balances::total_balance(&who));
					self.buy(&who, units(0.05 * delegated));
				}
			}
			let spare = chain::spendable(&who).saturating_sub(units(10.0));
			if self.delegators[number].sells {
				self.sell(&who, spare);
				// Who has left looks again when it pays.
				let pays = best.is_some_and(|(found, _, _)| found > 0.08);
				self.delegators[number].sells = !pays;
				if pays {
					self.buy(&who, units(350_000.0));
				}
				continue;
			}
			if spare < units(100.0) || (month < 6 && !self.random.chance(0.3)) {
				continue;
			}
			let at = self.delegators[number]
				.at
				.or(best.map(|(_, place, reputer)| (place, reputer)));
			let Some((place, reputer)) = at else {
				continue;
			};
			let topic = &self.topics[place];
			let pool = topic.reputers[reputer].actor.who.clone();
			let accepted = Some(sp_runtime::Perbill::from_percent(20));
			let (origin, id) = (signed(&who), topic.id);
			if Stake::delegate(origin, id, pool, spare, accepted).is_ok() {
				self.delegators[number].at = Some((place, reputer));
			}
		}
	}

	fn report(&mut self, month: u32) {
		let supply = Emissions::supply(0);
		let emission = Emissions::emission(0);
		let total = |of: fn(&TopicMonth) -> Balance| -> f64 {
			self.topics.iter().map(|t| allo(of(&t.month))).sum()
		};
		let workers: Vec<f64> = self
			.workers
			.iter()
			.filter(|worker| worker.topic.is_some() || worker.month > 0)
			.map(|worker| allo(worker.month))
			.collect();
		let reputers: Vec<f64> = self
			.topics
			.iter()
			.flat_map(|topic| topic.reputers.iter().map(|r| allo(r.month)))
			.collect();
		let delegated: Balance = self
			.delegators
			.iter()
			.map(|d| Balances::total_balance(&d.who) - Balances::balance(&d.who))
			.sum();
		let minted = pallet_emissions::TotalMinted::<allora_runtime::Runtime>::get();
		let (to_topics, monthly) = emission.map_or((0.0, 0.0), |e| {
			let blocks = f64::from(MONTH * DAYS);
			(allo(e.topics_per_block) * blocks, allo(e.monthly))
		});
		let staked = allo(supply.staked);
		let circulating =
			allo(supply.issued - supply.ecosystem.min(supply.issued) - supply.vesting);
		let measured = pallet_emissions::ReputersShare::<allora_runtime::Runtime>::get();
		let share = measured.map_or(f64::NAN, |d: Decimal| d.into_inner() as f64 / 1e18);
		let _ = writeln!(
			self.tables.months,
			"{month},{:.0},{:.0},{:.0},{:.0},{:.0},{:.0},{:.4},{:.0},{:.0},{:.0},{:.0},{:.0},{:.0},\
			 {:.4},{},{:.3},{:.3},{},{:.0},{:.3}",
			allo(supply.issued),
			circulating - staked - allo(supply.validators),
			allo(supply.ecosystem),
			allo(supply.validators),
			allo(supply.vesting),
			staked,
			staked / circulating,
			monthly,
			to_topics,
			total(|m| m.revenue),
			total(|m| m.dripped),
			total(|m| m.paid),
			allo(minted - self.minted),
			self.price,
			self.workers.iter().filter(|w| w.topic.is_some()).count(),
			gini(&workers),
			gini(&reputers),
			pallet_topics::ActiveTopics::<allora_runtime::Runtime>::get().len(),
			allo(delegated),
			share,
		);
		self.minted = minted;
		for (place, topic) in self.topics.iter_mut().enumerate() {
			let here = self.workers.iter().filter(|w| w.topic == Some(place));
			let done = std::mem::take(&mut topic.month);
			let _ = writeln!(
				self.tables.topics,
				"{month},{place},{:.0},{:.0},{:.0},{:.0},{:.0},{:.0},{},{}",
				allo(done.revenue),
				allo(done.dripped),
				allo(done.paid),
				allo(done.weighted),
				done.weight,
				allo(Stake::topic_stake(topic.id)),
				here.count(),
				done.strict_days,
			);
			topic
				.reputers
				.iter_mut()
				.for_each(|reputer| reputer.month = 0);
		}
		self.workers.iter_mut().for_each(|worker| worker.month = 0);
	}
}

/// Runs a setting; `check` is called in the state at the end of each month.
pub fn run(setting: Setting, mut check: impl FnMut(u32) -> Result<()>) -> Result<Tables> {
	let mut ext = sp_io::TestExternalities::default();
	let mut world = ext.execute_with(|| World::new(setting))?;
	for month in 0..setting.months {
		ext.execute_with(|| -> Result<()> {
			for day in 1..=MONTH {
				let day = month * MONTH + day;
				if day % WEEK == 1 {
					world.week(day);
				}
				let mut failure = Ok(());
				chain::day(day, || failure = world.settle());
				failure?;
			}
			world.month(month)?;
			world.report(month + 1);
			check(month + 1)
		})?;
		// What a month leaves lies in the backend: the next one is as fast as the first.
		ext.commit_all()?;
	}
	Ok(world.tables)
}

/// The first month's emission, ALLO, if so much is staked and `MinimumStaked` is `least`.
pub fn first_emission(staked: f64, least: u32) -> Result<f64> {
	let mut ext = sp_io::TestExternalities::default();
	ext.execute_with(|| {
		let holder = account(9, 0);
		chain::genesis(&Groups {
			foundation: holder.clone(),
			participants: holder.clone(),
			investors: account(9, 1),
			pre_seed: account(9, 1),
			team: account(9, 1),
		})?;
		chain::set(emission::Parameters::MinimumStaked(
			emission::MinimumStaked,
			Some(units(f64::from(least))),
		))?;
		if staked > 0.0 {
			let id = chain::create_topic(&holder)?;
			Stake::bond(signed(&holder), id, units(staked)).map_err(|e| format!("{e:?}"))?;
			chain::pay(&holder, id, units(1_000.0));
		}
		chain::day(1, || ());
		Ok(Emissions::emission(0).map_or(0.0, |month| allo(month.monthly)))
	})
}
