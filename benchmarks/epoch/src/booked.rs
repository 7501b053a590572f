// SPDX-License-Identifier: GPL-3.0-only

//! What the committed `weights.rs` book for the steps of an epoch.
//!
//! A weight holds computation and database in one number. To tell them apart the generated
//! functions are asked three times, by a runtime of no pallets whose database weights can be set.
//! How the pallets put their functions together is repeated here; a test compares the sums with what
//! the steps take from their meter.

use crate::scenario::Size;
use allora_runtime::{AccountId, Runtime};
use frame_support::{
	derive_impl,
	traits::Get,
	weights::{constants::RocksDbWeight, RuntimeDbWeight, Weight},
};
use pallet_emissions::WeightInfo as _;
use pallet_inference::WeightInfo as _;
use pallet_pwyw::WeightInfo as _;
use pallet_reputation::WeightInfo as _;
use pallet_reputation::{proofs as settlement, types::SlotCounts};
use pallet_stake::WeightInfo as _;
use pallet_submission_gate::WeightInfo as _;
use pallet_topics::WeightInfo as _;
use std::cell::Cell;

#[frame_support::runtime]
mod counting {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Counting;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
}

thread_local! {
	static DATABASE: Cell<(u64, u64)> = const { Cell::new((0, 0)) };
}

/// The weights of a read and of a write that `booked` sets.
pub struct Database;

impl Get<RuntimeDbWeight> for Database {
	fn get() -> RuntimeDbWeight {
		let (read, write) = DATABASE.get();
		RuntimeDbWeight { read, write }
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Counting {
	type Block = frame_system::mocking::MockBlock<Self>;
	type DbWeight = Database;
}

type Emissions = pallet_emissions::weights::SubstrateWeight<Counting>;
type Inference = pallet_inference::weights::SubstrateWeight<Counting>;
type Pwyw = pallet_pwyw::weights::SubstrateWeight<Counting>;
type Reputation = pallet_reputation::weights::SubstrateWeight<Counting>;
type Gate = pallet_submission_gate::weights::SubstrateWeight<Counting>;
type Stake = pallet_stake::weights::SubstrateWeight<Counting>;
type Topics = pallet_topics::weights::SubstrateWeight<Counting>;

/// A weight, with its database accesses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Booked {
	/// Picoseconds, database included.
	pub ref_time: u64,
	/// Reads.
	pub reads: u64,
	/// Writes.
	pub writes: u64,
	/// Bytes.
	pub proof_size: u64,
}

impl Booked {
	/// The weight of the block.
	pub fn weight(&self) -> Weight {
		Weight::from_parts(self.ref_time, self.proof_size)
	}

	/// Both together.
	pub fn plus(self, other: Self) -> Self {
		Self {
			ref_time: self.ref_time + other.ref_time,
			reads: self.reads + other.reads,
			writes: self.writes + other.writes,
			proof_size: self.proof_size + other.proof_size,
		}
	}
}

/// Takes a weight apart.
fn booked(weigh: impl Fn() -> Weight) -> Booked {
	let with = |read, write| {
		DATABASE.set((read, write));
		weigh()
	};
	let computation = with(0, 0).ref_time();
	let reads = with(1, 0).ref_time() - computation;
	let writes = with(0, 1).ref_time() - computation;
	let real = RocksDbWeight::get();
	let all = with(real.read, real.write);
	Booked {
		ref_time: all.ref_time(),
		reads,
		writes,
		proof_size: all.proof_size(),
	}
}

/// The steps of an epoch, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
	/// An epoch opens.
	Open,
	/// The call of an inference.
	Inference,
	/// The call of a forecast.
	Forecast,
	/// The call of a truth.
	Truth,
	/// The combination.
	Combine,
	/// Truth and losses.
	Evaluate,
	/// Regrets and slots.
	Regrets,
	/// Scores.
	Scores,
	/// Rewards; the payout is fixed.
	Rewards,
	/// A batch of accounts is credited.
	Credit,
}

/// Accounts of a full batch.
pub const BATCH: u32 = 32;

impl Step {
	/// All of them.
	pub const ALL: [Step; 10] = [
		Step::Open,
		Step::Inference,
		Step::Forecast,
		Step::Truth,
		Step::Combine,
		Step::Evaluate,
		Step::Regrets,
		Step::Scores,
		Step::Rewards,
		Step::Credit,
	];

	/// What it is called in tables.
	pub fn name(self) -> &'static str {
		match self {
			Step::Open => "open",
			Step::Inference => "inference",
			Step::Forecast => "forecast",
			Step::Truth => "truth",
			Step::Combine => "combine",
			Step::Evaluate => "settle: evaluate",
			Step::Regrets => "settle: regrets",
			Step::Scores => "settle: scores",
			Step::Rewards => "settle: rewards",
			Step::Credit => "credit accounts",
		}
	}

	/// Whether it is a step of the settlement.
	pub fn settles(self) -> bool {
		(Step::Evaluate..=Step::Rewards).contains(&self)
	}

	/// What it books at a size; of a submission, the call alone.
	pub fn booked(self, size: Size) -> Booked {
		let (n, k, r) = (
			size.inferers.into(),
			size.forecasters.into(),
			size.reputers.into(),
		);
		let labels = size.labels.into();
		let look = Reputation::settlement_progress;
		booked(|| match self {
			Step::Open => Topics::open_epoch().saturating_add(Pwyw::drip()),
			Step::Inference => Inference::submit_inference(labels),
			Step::Forecast => Inference::submit_forecast(size.elements().into()),
			Step::Truth => Reputation::submit_truths(1),
			Step::Combine => with_proof(
				combination(n, k, labels)
					.saturating_add(Reputation::read_regrets(n, k))
					.saturating_add(Database::get().writes(chunks(n, k, labels))),
				pallet_inference::proofs::combination::<AccountId>(
					n,
					k,
					labels,
					size.elements().into(),
				) + settlement::regrets_read::<AccountId>(slots(size)),
			),
			Step::Evaluate => with_proof(
				look()
					.saturating_add(evaluation(n, k, r, labels))
					.saturating_add(loss_inputs(n, k, labels)),
				settlement::evaluation::<AccountId>(&sizes(size))
					+ pallet_inference::proofs::loss_inputs::<AccountId>(n, k, labels),
			),
			Step::Regrets => with_proof(
				look().saturating_add(Reputation::settle_regrets(n, k)),
				settlement::regrets::<AccountId>(&sizes(size), depth()),
			),
			Step::Scores => with_proof(
				look()
					.saturating_add(Reputation::settle_scores(n, k, r))
					.saturating_add(Database::get().reads_writes(1, 1)),
				settlement::scores::<AccountId>(&sizes(size), depth()),
			),
			Step::Rewards => with_proof(
				look().saturating_add(Reputation::settle_rewards(n, k, r)),
				settlement::rewards::<AccountId>(&sizes(size), depth())
					+ Emissions::fix_payout(n + k + r).proof_size(),
			),
			Step::Credit => Emissions::credit_batch(BATCH),
		})
	}

	/// What the gate books beside the call for a free submission; nothing for other steps.
	pub fn admission(self, size: Size) -> Booked {
		booked(|| match self {
			Step::Inference => Inference::admit_inference(size.labels.into())
				.saturating_add(Gate::free_submission()),
			Step::Forecast => Inference::admit_forecast(size.elements().into())
				.saturating_add(Gate::free_submission()),
			Step::Truth => Reputation::admit(1).saturating_add(Gate::free_submission()),
			_ => Weight::zero(),
		})
	}
}

/// For how many epochs settled records are kept.
fn depth() -> u32 {
	<<Runtime as pallet_reputation::Config>::HistoryDepth as Get<u32>>::get()
}

/// The time of a weight, with another proof.
fn with_proof(weight: Weight, proof: u64) -> Weight {
	Weight::from_parts(weight.ref_time(), proof)
}

/// A topic in which everybody has a slot and nobody else.
fn slots(size: Size) -> SlotCounts {
	SlotCounts {
		inferers: size.inferers.into(),
		forecasters: size.forecasters.into(),
		reputers: size.reputers.into(),
	}
}

/// An epoch in which nobody is new.
fn sizes(size: Size) -> settlement::Sizes {
	settlement::Sizes {
		inferers: size.inferers.into(),
		forecasters: size.forecasters.into(),
		reputers: size.reputers.into(),
		labels: size.labels.into(),
		recycled: 0,
		outside: 0,
		moved: 0,
		slots: slots(size),
		..settlement::Sizes::greatest()
	}
}

/// What a combination books but for what it reads of the reputation, and for its chunks.
fn combination(n: u32, k: u32, labels: u32) -> Weight {
	let members = pallet_inference::types::members(n, k);
	let one = Inference::combine_members(members);
	let label = Inference::combine_labels(members)
		.saturating_sub(one)
		.saturating_div(3);
	Inference::combine(n, k)
		.saturating_add(one)
		.saturating_add(label.saturating_mul((labels - 1).into()))
}

/// What an evaluation of truths books but for what it reads of the combination.
fn evaluation(n: u32, k: u32, r: u32, labels: u32) -> Weight {
	let compared = pallet_reputation::types::quantities(n, k) * r;
	let one = Reputation::evaluate_values(compared);
	let label = Reputation::evaluate_labels(compared)
		.saturating_sub(one)
		.saturating_div(3);
	Reputation::settle_evaluate(r)
		.saturating_add(Reputation::evaluate_ascent(r.pow(3)))
		.saturating_add(one.saturating_sub(Reputation::evaluate_values(0)))
		.saturating_add(label.saturating_mul((labels - 1).into()))
}

/// In how many chunks the values of the losses lie.
fn chunks(n: u32, k: u32, labels: u32) -> u64 {
	pallet_inference::types::chunks(n, k, labels).into()
}

/// What the evaluation books for reading what the combination left.
fn loss_inputs(n: u32, k: u32, labels: u32) -> Weight {
	Inference::loss_inputs(n, k, labels).saturating_add(Database::get().reads(chunks(n, k, labels)))
}

/// What the hook books in a block with a batch of so many rows of workers, when something accrued for at
/// most one of them.
pub fn credit(rows: u32) -> Booked {
	booked(|| {
		Emissions::schedule_base()
			.saturating_add(Emissions::credit_base())
			.saturating_add(Emissions::credit_batch(rows))
	})
}

/// What a batch books for so many rows, some of them of reputers, which go to stake.
pub fn credit_rows(rows: u32, reputers: u64) -> Booked {
	booked(|| {
		let stake = Stake::credit().saturating_add(Topics::on_topic_funding());
		Emissions::credit_batch(rows).saturating_add(stake.saturating_mul(reputers))
	})
}

/// What crediting books for an account: its share of a full batch, rounded up.
pub fn credit_of_an_account() -> Booked {
	let batch = booked(|| Emissions::credit_batch(BATCH));
	let share = |all: u64| all.div_ceil(BATCH.into());
	Booked {
		ref_time: share(batch.ref_time),
		reads: share(batch.reads),
		writes: share(batch.writes),
		proof_size: share(batch.proof_size),
	}
}
