// SPDX-License-Identifier: Apache-2.0

//! The runtime from outside: genesis, days, payouts, balances.
//!
//! A day is one epoch of every topic and two blocks: one in which the epochs open, one after which
//! their agenda is empty. Blocks between them, in which nothing would happen, are left out.

use crate::Result;
use allora_primitives::{
	scoring::{rewards::rewards, RewardActor, RewardInput, Shape},
	traits::{EpochRevenue, Payout, RewardSink, StakeInspect, TopicInspect},
	Decimal, EpochIndex, Schedule, TopicId, TopicParameters, TopicStatus,
};
use allora_runtime::{
	configs::parameters::{dynamic_params::emission, RuntimeParameters},
	constants::{ALLO, DAYS},
	simulation::{self, build_genesis, merge, Network},
	AccountId, Balance, Balances, BlockNumber, Emissions, Parameters, Pwyw, Runtime, RuntimeOrigin,
	Stake, System, Topics, Vesting,
};
use frame_support::{
	traits::{
		fungible::{Inspect, Mutate},
		tokens::{Fortitude, Preservation},
		OnFinalize, OnIdle, OnInitialize, OnPoll,
	},
	weights::WeightMeter,
};
use pallet_topics::fixtures;

/// Days of a month of the emission and of the vesting.
pub const MONTH: u32 = 30;
/// Scores that count for a worker's reward (M17, `PerActor(10)`).
const WINDOW: usize = 10;

/// Base units of an amount in ALLO, to the millionth.
pub fn units(allo: f64) -> Balance {
	(allo.max(0.0) * 1e6) as Balance * (ALLO / 1_000_000)
}

/// An amount in ALLO.
pub fn allo(units: Balance) -> f64 {
	units as f64 / ALLO as f64
}

/// The account with a number, of a kind.
pub fn account(kind: u8, number: usize) -> AccountId {
	let mut bytes = [kind; 32];
	bytes[..8].copy_from_slice(&(number as u64).to_be_bytes());
	AccountId::from(bytes)
}

/// A signed origin.
pub fn signed(who: &AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who.clone())
}

/// The published genesis; each group of beneficiaries is one account.
pub struct Groups {
	/// Free at once.
	pub foundation: AccountId,
	/// Free at once.
	pub participants: AccountId,
	/// Vest.
	pub investors: AccountId,
	/// Vest.
	pub pre_seed: AccountId,
	/// Vest.
	pub team: AccountId,
}

/// Builds the state of block 1 in the present externalities.
pub fn genesis(groups: &Groups) -> Result<()> {
	let mut config = simulation::genesis("local_testnet")?;
	merge(
		&mut config,
		serde_json::json!({
			"emissions": {"beneficiaries": {
				"foundation": [[groups.foundation, 1]],
				"participants": [[groups.participants, 1]],
				"investors": [[groups.investors, 1]],
				"preSeed": [[groups.pre_seed, 1]],
				"team": [[groups.team, 1]],
			}},
			// The preset's validators are not among them. Their part of the emission is set aside all
			// the same, and nobody claims it.
			"session": {"keys": []},
			"staking": {"stakers": []},
		}),
	);
	build_genesis(&config)?;
	System::set_block_number(1);
	pallet_timestamp::Now::<Runtime>::put(6_000);
	Ok(())
}

/// Sets a parameter of the emission, as governance does.
pub fn set(parameter: emission::Parameters) -> Result<()> {
	Parameters::set_parameter(
		RuntimeOrigin::root(),
		RuntimeParameters::Emission(parameter),
	)
	.map_err(|error| format!("{error:?}"))
}

/// How much an epoch pays beyond what its topic dripped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rule {
	/// As published: no cap.
	Published,
	/// kappa alone, strict (1) for whitelists and single payers.
	Kappa2,
	/// What dripped, for everybody.
	Kappa1,
	/// The runtime's defaults.
	Default,
}

impl Rule {
	/// All of them.
	pub const ALL: [Self; 4] = [Self::Published, Self::Kappa2, Self::Kappa1, Self::Default];

	/// Its name in tables.
	pub fn name(self) -> &'static str {
		match self {
			Self::Published => "published",
			Self::Kappa2 => "kappa2",
			Self::Kappa1 => "kappa1",
			Self::Default => "default",
		}
	}

	/// Puts it into force.
	pub fn apply(self) -> Result<()> {
		let none = || Some(Decimal::from_u32(1_000_000_000));
		let one = || Some(Decimal::from_u32(1));
		let (cap, strict, subsidy) = match self {
			Self::Published => (none(), none(), none()),
			Self::Kappa2 => (None, None, none()),
			Self::Kappa1 => (one(), one(), none()),
			Self::Default => (None, None, None),
		};
		set(emission::Parameters::RewardCap(emission::RewardCap, cap))?;
		set(emission::Parameters::StrictRewardCap(
			emission::StrictRewardCap,
			strict,
		))?;
		set(emission::Parameters::StakeSubsidy(
			emission::StakeSubsidy,
			subsidy,
		))
	}
}

fn parameters() -> TopicParameters {
	TopicParameters {
		schedule: Schedule {
			epoch_length: DAYS,
			worker_window: 2,
			reveal_window: 0,
			ground_truth_lag: 4,
			reputer_window: 2,
			reputer_reveal_window: 0,
		},
		value_min: Decimal::from_u32(0),
		alpha_regret: Decimal::from_rational(3, 100),
		..fixtures::parameters()
	}
}

/// Creates a topic with epochs of a day.
pub fn create_topic(creator: &AccountId) -> Result<TopicId> {
	let new = pallet_topics::NewTopic {
		name: b"economy".to_vec().try_into().map_err(|_| "too long")?,
		description: Default::default(),
		labels: Default::default(),
		parameters: parameters(),
	};
	Topics::create(signed(creator), Box::new(new)).map_err(|error| format!("{error:?}"))?;
	Ok(pallet_topics::LastTopicId::<Runtime>::get())
}

/// What an account can spend and stay alive, base units.
pub fn spendable(who: &AccountId) -> Balance {
	Balances::reducible_balance(who, Preservation::Preserve, Fortitude::Polite)
}

/// Moves as much of `amount` as the payer can spend; returns it.
pub fn transfer(from: &AccountId, to: &AccountId, amount: Balance) -> Balance {
	let amount = amount.min(spendable(from));
	let moved = <Balances as Mutate<AccountId>>::transfer(from, to, amount, Preservation::Preserve);
	moved.unwrap_or(0)
}

/// Frees what has vested of a grant.
pub fn vest(who: &AccountId) {
	// Refused when nothing is locked any more.
	let _ = Vesting::vest(signed(who));
}

fn block(now: BlockNumber, act: impl FnOnce()) {
	System::reset_events();
	System::set_block_number(now);
	pallet_timestamp::Now::<Runtime>::put(u64::from(now) * 6_000);
	Network::on_initialize(now);
	Network::on_poll(now, &mut WeightMeter::new());
	act();
	Network::on_idle(now, frame_support::weights::Weight::MAX);
	Network::on_finalize(now);
}

/// Goes to the next day: opens the epochs, lets `settle` pay them, ends them.
pub fn day(number: u32, settle: impl FnOnce()) {
	// Behind the stagger of the topics' first openings, which the second block is as well.
	let now = number * DAYS + 100;
	if let Some(due) = pallet_stake::DueBlocks::<Runtime>::iter_keys().min() {
		// Between the cursor and the first exit there is nothing: do not walk it.
		pallet_stake::ExitCursor::<Runtime>::put(pallet_stake::Cursor {
			block: due,
			slot: 0,
		});
	}
	block(now, settle);
	block(now + 10, || ());
	// Nothing is left on the agenda: the next opening sets the cursor again.
	pallet_topics::Cursor::<Runtime>::kill();
}

/// What a topic's epoch of today can pay and why.
#[derive(Clone, Copy, Debug, Default)]
pub struct Epoch {
	/// Its number.
	pub number: EpochIndex,
	/// What dripped, base units.
	pub dripped: Balance,
	/// Whether the strict cap applies.
	pub strict: bool,
	/// What it pays, base units.
	pub reward: Balance,
	/// What its weight alone would give (M24), base units.
	pub weighted: Balance,
	/// Its weight (M23).
	pub weight: f64,
}

/// Today's epoch of a topic; `None` if it did not open.
pub fn epoch(topic: TopicId) -> Option<Epoch> {
	let status = <Topics as TopicInspect<AccountId>>::status(topic);
	let number = <Topics as TopicInspect<AccountId>>::current_epoch(topic);
	let info = <Topics as TopicInspect<AccountId>>::epoch(topic, number)?;
	if status != Some(TopicStatus::Active) || info.opened_at != System::block_number() {
		return None;
	}
	let drip = Pwyw::epoch_drip(topic, number);
	let (weight, sum) = <Topics as TopicInspect<AccountId>>::weight_share(topic);
	let weight = weight.into_inner() as f64;
	let share = weight / (sum.into_inner() as f64).max(1.0);
	let total = Emissions::topics_emission_per_block() * Balance::from(DAYS);
	Some(Epoch {
		number,
		dripped: drip.amount,
		strict: drip.strict,
		reward: <Emissions as RewardSink<AccountId>>::epoch_reward(topic, number, DAYS),
		weighted: (total as f64 * share.min(1.0)) as Balance,
		weight: weight / ALLO as f64,
	})
}

/// A worker or a reputer in a topic, as far as rewards need it.
#[derive(Clone, Debug)]
pub struct Actor {
	/// Its account.
	pub who: AccountId,
	/// Scores, newest first.
	pub scores: Vec<Decimal>,
	/// The stored fraction (M19).
	pub fraction: Option<Decimal>,
}

impl Actor {
	/// One without a past.
	pub fn new(who: AccountId) -> Self {
		Self {
			who,
			scores: Vec::new(),
			fraction: None,
		}
	}

	/// Adds a score of so many log10 units.
	pub fn score(&mut self, score: f64) {
		let inner = (score * 1e12) as i128 * 1_000_000;
		self.scores.insert(0, Decimal::from_inner(inner));
		self.scores.truncate(WINDOW);
	}

	fn input(&self, stake: Balance) -> RewardActor {
		RewardActor {
			scores: self.scores.clone(),
			previous_fraction: self.fraction,
			stake,
		}
	}
}

/// Authority of a reputer.
pub fn authority(topic: TopicId, who: &AccountId) -> Balance {
	<Stake as StakeInspect<AccountId>>::authority(topic, who)
}

/// Pays an epoch by the chain's own rules (M17–M22, M33) and fixes the payout; crediting follows in
/// the same block. Returns what workers and reputers got, base units.
pub fn pay_epoch(
	topic: TopicId,
	epoch: &Epoch,
	workers: &mut [Actor],
	reputers: &mut [Actor],
) -> Result<(Vec<Balance>, Vec<Balance>)> {
	let failed = |error| format!("{error:?}");
	let nothing = || (vec![0; workers.len()], vec![0; reputers.len()]);
	if workers.is_empty() || epoch.reward == 0 {
		return Ok(nothing());
	}
	let inferers: Vec<_> = workers.iter().map(|worker| worker.input(0)).collect();
	let attesting: Vec<_> = reputers
		.iter()
		.map(|reputer| reputer.input(authority(topic, &reputer.who)))
		.collect();
	let parameters = <Runtime as pallet_reputation::Config>::RewardParameters::get();
	let shape = Shape {
		inferers: workers.len() as u16,
		forecasters: 0,
	};
	// Without forecasters the losses only say that they were of no use.
	let losses = vec![Decimal::from_inner(0); shape.len()];
	let outcome = rewards(&RewardInput {
		inferers: &inferers,
		forecasters: &[],
		reputers: &attesting,
		losses: &losses,
		shape,
		tau: Decimal::from_inner(0),
		pot: epoch.reward,
		parameters: &parameters,
	})
	.map_err(failed)?;
	for (actor, fraction) in workers.iter_mut().zip(&outcome.inferer_fractions) {
		actor.fraction = Some(*fraction);
	}
	for (actor, fraction) in reputers.iter_mut().zip(&outcome.reputer_fractions) {
		actor.fraction = Some(*fraction);
	}
	let mut rows: Vec<Payout<AccountId>> = Vec::new();
	for (actor, amount) in workers.iter().zip(&outcome.inferers) {
		rows.push((actor.who.clone(), *amount).into());
	}
	for (actor, amount) in reputers.iter().zip(&outcome.reputers) {
		rows.push(Payout {
			destination: actor.who.clone(),
			amount: *amount,
			reputer: Some(actor.who.clone()),
		});
	}
	let pot = epoch.reward - outcome.returned;
	<Emissions as RewardSink<AccountId>>::fix_payout(topic, epoch.number, pot, rows)
		.map_err(|error| format!("{error:?}"))?;
	<Emissions as RewardSink<AccountId>>::note_split(outcome.reputers.iter().sum(), pot);
	Ok((outcome.inferers, outcome.reputers))
}

/// Pays for a topic, as far as the payer can.
pub fn pay(who: &AccountId, topic: TopicId, amount: Balance) -> Balance {
	let amount = amount.min(spendable(who));
	match Pwyw::pay(signed(who), topic, amount, Default::default()) {
		Ok(()) => amount,
		Err(_) => 0,
	}
}
