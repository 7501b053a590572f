// SPDX-License-Identifier: Apache-2.0

//! What somebody earns who pays its own topic.
//!
//! A market of honest topics with constant payments and stakes, and one topic in one hand: its
//! payments, all of its workers, all of its stake. It pays for some days and stays until its revenue
//! has dripped away. Nobody else's work or stake is needed: the truth of a private question is
//! whatever its owner says.

use crate::{
	chain::{self, account, allo, signed, units, Actor, Groups, Rule, MONTH},
	Result,
};
use allora_primitives::{Role, TopicId};
use allora_runtime::{
	constants::DAYS, AccountId, Balance, Emissions, RuntimeOrigin, Stake, Topics,
};
use sp_runtime::traits::Zero;

/// Honest topics.
pub const TOPICS: usize = 5;
/// Days before the wash-payer comes: the weights and the drip are settled.
const BEFORE: u32 = 15;
/// Days on which it pays.
const PAYING: u32 = 40;
/// Days until what it paid has dripped away.
const AFTER: u32 = 35;
/// Days between two payments of the honest.
const INTERVAL: u32 = 5;
const REPUTERS: usize = 2;
const WORKERS: usize = 3;

/// How the wash-payer goes about it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
	/// One account pays.
	OneAccount,
	/// Three accounts of the owner pay the same each: none more than half.
	Sybils,
	/// Three accounts, and a whitelist that keeps others out.
	Whitelist,
}

impl Way {
	/// All of them.
	pub const ALL: [Self; 3] = [Self::OneAccount, Self::Sybils, Self::Whitelist];

	/// Its name in tables.
	pub fn name(self) -> &'static str {
		match self {
			Self::OneAccount => "one account",
			Self::Sybils => "three accounts",
			Self::Whitelist => "whitelist",
		}
	}
}

/// A market and who abuses it.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
	/// The rule in force.
	pub rule: Rule,
	/// What the wash-payer does.
	pub way: Way,
	/// What the honest pay in a month, ALLO.
	pub market: f64,
	/// What is staked on honest topics, ALLO.
	pub staked: f64,
	/// The wash-payer's part of all payments, 0..1.
	pub share: f64,
	/// The wash-payer's stake by the mean of an honest topic's.
	pub stake: f64,
}

/// What came of it, ALLO.
#[derive(Clone, Copy, Debug, Default)]
pub struct Outcome {
	/// What it paid.
	pub paid: f64,
	/// What its workers and reputers got.
	pub earned: f64,
	/// What its stake would have earned of the validators' part on the days on which it was needed.
	pub forgone: f64,
	/// What honest topics dripped, and were paid, in the same time.
	pub honest_dripped: f64,
	/// See there.
	pub honest_paid: f64,
}

impl Outcome {
	/// Earned per ALLO paid.
	pub fn gross(&self) -> f64 {
		self.earned / self.paid
	}

	/// The same, less what the stake would have earned with validators.
	pub fn net(&self) -> f64 {
		(self.earned - self.forgone) / self.paid
	}

	/// What an honest topic's actors get per ALLO that dripped.
	pub fn honest(&self) -> f64 {
		self.honest_paid / self.honest_dripped
	}
}

struct Side {
	topic: TopicId,
	payers: Vec<AccountId>,
	workers: Vec<Actor>,
	reputers: Vec<Actor>,
}

impl Side {
	fn new(number: usize, stake: f64, payers: usize) -> Result<Self> {
		let treasury = account(9, 0);
		let give = |who: AccountId, amount: f64| {
			chain::transfer(&treasury, &who, units(amount));
			who
		};
		let creator = give(account(1, number), 100.0);
		let topic = chain::create_topic(&creator)?;
		let of = |kind, count: usize| (0..count).map(move |i| account(kind, 100 * number + i));
		let reputers: Vec<_> = of(2, REPUTERS)
			.map(|who| give(who, stake / REPUTERS as f64 + 10.0))
			.collect();
		for who in &reputers {
			Stake::bond(signed(who), topic, units(stake / REPUTERS as f64))
				.map_err(|error| format!("{error:?}"))?;
			// Paid out, so that the stake stays as it is.
			Stake::set_compounding(signed(who), topic, who.clone(), false)
				.map_err(|error| format!("{error:?}"))?;
		}
		let payers = of(4, payers).map(|who| give(who, 500_000.0)).collect();
		let workers = of(3, WORKERS).map(|who| Actor::new(give(who, 1.0)));
		Ok(Self {
			topic,
			payers,
			workers: workers.collect(),
			reputers: reputers.into_iter().map(Actor::new).collect(),
		})
	}

	fn pay(&self, amount: f64) -> Result<f64> {
		let each = units(amount / self.payers.len() as f64);
		let mut paid = 0;
		for who in &self.payers {
			chain::transfer(&account(9, 0), who, each);
			let done = chain::pay(who, self.topic, each);
			if done < each {
				return Err(format!("a payer lacks {}", allo(each - done)));
			}
			paid += done;
		}
		Ok(allo(paid))
	}

	/// Pays today's epoch; what dripped and what was paid, base units.
	fn settle(&mut self) -> Result<(Balance, Balance)> {
		let Some(epoch) = chain::epoch(self.topic) else {
			return Ok((0, 0));
		};
		for (place, actor) in self.workers.iter_mut().enumerate() {
			actor.score(0.01 * place as f64);
		}
		for actor in &mut self.reputers {
			actor.score(20.0);
		}
		let (workers, reputers) =
			chain::pay_epoch(self.topic, &epoch, &mut self.workers, &mut self.reputers)?;
		let paid: Balance = workers.into_iter().chain(reputers).sum();
		Ok((epoch.dripped, paid))
	}
}

/// What the stake of the wash-payer would earn of the validators' part in a day, base units.
fn worth_of_a_day(stake: Balance) -> Balance {
	let Some(month) = Emissions::emission(0) else {
		return 0;
	};
	if month.staked.is_zero() {
		return 0;
	}
	let part = stake as f64 / month.staked as f64;
	(part * (month.validators_per_block * Balance::from(DAYS)) as f64) as Balance
}

/// Runs a setting.
pub fn run(setting: &Setting) -> Result<Outcome> {
	let mut ext = sp_io::TestExternalities::default();
	ext.execute_with(|| {
		chain::genesis(&Groups {
			foundation: account(9, 0),
			participants: account(9, 0),
			investors: account(9, 1),
			pre_seed: account(9, 1),
			team: account(9, 1),
		})?;
		setting.rule.apply()?;
		let each = setting.staked / TOPICS as f64;
		let mut honest = Vec::new();
		for number in 0..TOPICS {
			honest.push(Side::new(number, each, 3)?);
		}
		let daily = setting.market / f64::from(MONTH) / TOPICS as f64;
		let washed = setting.market / f64::from(MONTH) * setting.share / (1.0 - setting.share);
		let mut wash: Option<Side> = None;
		let mut outcome = Outcome::default();
		let mut failure: Result<()> = Ok(());
		for day in 1..=BEFORE + PAYING + AFTER {
			if day % INTERVAL == 1 {
				for side in &honest {
					side.pay(daily * f64::from(INTERVAL))?;
				}
			}
			if day == BEFORE {
				let payers = if setting.way == Way::OneAccount { 1 } else { 3 };
				let side = Side::new(TOPICS, setting.stake * each, payers)?;
				if setting.way == Way::Whitelist {
					let (root, worker) = (RuntimeOrigin::root(), Role::Worker);
					Topics::set_whitelist(root, side.topic, worker, true)
						.map_err(|error| format!("{error:?}"))?;
				}
				// The creation fee is a payment like others.
				outcome.paid += 1.0;
				wash = Some(side);
			}
			if let Some(side) = &wash {
				if day < BEFORE + PAYING {
					outcome.paid += side.pay(washed)?;
				}
			}
			chain::day(day, || {
				failure = (|| {
					for side in &mut honest {
						let (dripped, paid) = side.settle()?;
						if wash.is_some() {
							outcome.honest_dripped += allo(dripped);
							outcome.honest_paid += allo(paid);
						}
					}
					if let Some(side) = &mut wash {
						let (dripped, paid) = side.settle()?;
						outcome.earned += allo(paid);
						// To its advantage: on other days the stake is free, in spite of the
						// weight that it gives and of three weeks of unbonding.
						if paid > dripped {
							let stake = units(setting.stake * each);
							outcome.forgone += allo(worth_of_a_day(stake));
						}
					}
					Ok(())
				})();
			});
			failure.clone()?;
		}
		Ok(outcome)
	})
}
