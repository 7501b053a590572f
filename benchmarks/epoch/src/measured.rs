// SPDX-License-Identifier: GPL-3.0-only

//! The measurements: steps found in the traces of blocks, and a settlement on a half-full chain.

use crate::{
	booked::Step,
	chain::{Chain, Executed},
	scenario::{epoch_info, open_windows, Actor, Scenario, Size},
	trace::{item, touched, Access, Changes, Part, State, Touched, Trace},
};
use allora_primitives::{EpochIndex, EpochStage};
use allora_runtime::{configs::RuntimeBlockWeights, Runtime, RuntimeCall};
use frame_support::weights::Weight;
use sp_core::{sr25519, Pair};
use std::{
	collections::{BTreeMap, VecDeque},
	time::Duration,
};

/// The epoch that is measured: the ones before give everybody a history.
pub const MEASURED: EpochIndex = 4;

/// What a step was seen to need.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cost {
	/// The least time of all runs.
	pub time: Duration,
	/// Distinct keys read.
	pub reads: u64,
	/// Distinct keys written.
	pub writes: u64,
	/// Bytes of the compact proof of the step alone, on the state that it found.
	pub proof_size: u64,
}

/// What was measured at one size.
#[derive(Clone, Debug, Default)]
pub struct Epoch {
	/// The steps; the submission of each kind that found its set fullest.
	pub steps: BTreeMap<Step, Cost>,
	/// The whole transactions of the submissions: signature, gate, call.
	pub transactions: BTreeMap<Step, Cost>,
	/// Accounts that were credited in the measured batch.
	pub credited: u64,
	/// Reputers in that batch, whose reward went to their stake.
	pub reputers: u64,
	/// The heaviest block of the epoch, as booked and as measured.
	pub blocks: Blocks,
}

/// The extremes of some blocks.
#[derive(Clone, Copy, Debug, Default)]
pub struct Blocks {
	/// The most ref time that a block booked, ps.
	pub ref_time: u64,
	/// The most proof that a block booked, bytes.
	pub proof_size: u64,
	/// The longest that a block ran.
	pub time: Duration,
	/// The largest compact proof of a block, bytes.
	pub proof: u64,
	/// Blocks over the limit, by either measure.
	pub over: u32,
	/// All blocks.
	pub count: u32,
}

/// Whether something of an item was written.
fn wrote(changes: &Changes, pallet: &str, name: &str) -> bool {
	let prefix = item(pallet, name);
	changes
		.range(prefix.to_vec()..)
		.next()
		.is_some_and(|(key, _)| key.starts_with(&prefix))
}

/// The progress that a settlement step stored.
fn progress(changes: &Changes) -> Option<u8> {
	let prefix = item("Reputation", "Outcomes");
	let (key, value) = changes.range(prefix.to_vec()..).next()?;
	key.starts_with(&prefix).then_some(())?;
	value.as_ref()?.first().copied()
}

/// Which step a storage layer is by what it writes.
fn step_of(touched: &Touched) -> Option<Step> {
	let changes = &touched.writes;
	if let Some(progress) = progress(changes) {
		return match progress {
			0 => Some(Step::Evaluate),
			1 => Some(Step::Regrets),
			2 => Some(Step::Scores),
			_ => Some(Step::Rewards),
		};
	}
	let steps = [
		(Step::Combine, "Inference", "Predictions"),
		(Step::Inference, "Inference", "Inferences"),
		(Step::Forecast, "Inference", "Forecasts"),
		(Step::Truth, "Reputation", "Truths"),
		(Step::Open, "Topics", "OpenEpochs"),
	];
	steps
		.into_iter()
		.find(|(_, pallet, name)| wrote(changes, pallet, name))
		.map(|(step, ..)| step)
}

/// The batches that a block credits: from taking a table off the queue to storing the queue's ends.
fn batches(trace: &Trace) -> Vec<Part> {
	let (queue, ends) = (item("Emissions", "Queue"), item("Emissions", "QueueBounds"));
	let mut batches = Vec::new();
	let mut from = None;
	for (at, (_, access)) in trace.0.iter().enumerate() {
		match access {
			Access::Read(key) if key.starts_with(&queue) => from = Some(at),
			Access::Write(key, _) if key.starts_with(&ends) => {
				if let Some(from) = from.take() {
					batches.push(Part { from, to: at + 1 });
				}
			},
			_ => {},
		}
	}
	batches
}

/// A step within a block: its place is the same in every run.
struct Found {
	step: Step,
	part: Part,
	/// The call of the whole transaction.
	transaction: Option<usize>,
	credited: u64,
	reputers: u64,
}

fn find(block: &Executed) -> Vec<Found> {
	let mut found = Vec::new();
	for (at, call) in block.calls.iter().enumerate() {
		for part in block.trace.layers(call.part) {
			let Some(step) = step_of(&touched(block.trace.part(part))) else {
				continue;
			};
			// The first transaction of a block runs `on_poll` as well: it is no good measure.
			let first = call.transaction == Some(0);
			found.push(Found {
				step,
				part,
				transaction: (call.transaction.is_some() && !first).then_some(at),
				credited: 0,
				reputers: 0,
			});
		}
	}
	for part in batches(&block.trace) {
		// Everybody's account, but for the pot's, which gives all at once.
		let written = touched(block.trace.part(part)).writes;
		let count = |pallet, name| {
			let map = item(pallet, name);
			written.keys().filter(|key| key.starts_with(&map)).count() as u64
		};
		found.push(Found {
			step: Step::Credit,
			part,
			transaction: None,
			credited: count("System", "Account").saturating_sub(1),
			reputers: count("Stake", "Positions"),
		});
	}
	found
}

fn cost(state: &State, block: &Executed, part: Part) -> Result<Cost, String> {
	let needs = touched(block.trace.part(part));
	let before = state.after(block.changes_before(part.from));
	Ok(Cost {
		time: block.trace.duration(part),
		reads: needs.reads.len() as u64,
		writes: needs.writes.len() as u64,
		proof_size: needs.proof_size(&before)?,
	})
}

/// A chain whose actors submit whatever a window takes.
struct Driven {
	chain: Chain,
	scenario: Scenario,
	waiting: VecDeque<Vec<u8>>,
	answered: Vec<(allora_primitives::Role, EpochIndex)>,
}

impl Driven {
	fn new(wasm: &[u8], size: Size, strangers: u32) -> Result<Self, String> {
		let scenario = Scenario::new(size);
		let mut state = State::of(scenario.genesis()?)?;
		state.fill(strangers);
		Ok(Self {
			chain: Chain::new(wasm.to_vec(), state),
			scenario,
			waiting: VecDeque::new(),
			answered: Vec::new(),
		})
	}

	/// Makes and imports a block with what waits, after `filler`; `look` sees it before.
	fn block(
		&mut self,
		filler: Option<(&Actor, RuntimeCall)>,
		look: impl FnOnce(&Chain, &[Vec<u8>], &Executed) -> Result<(), String>,
	) -> Result<Executed, String> {
		for window in self.chain.state.look(open_windows) {
			if self.answered.contains(&window) {
				continue;
			}
			self.answered.push(window);
			for (actor, call) in self.scenario.answers(window.0, window.1) {
				let transaction = self.chain.sign(&actor, call)?;
				self.waiting.push_back(transaction);
			}
		}
		let mut candidates = Vec::new();
		if let Some((actor, call)) = filler {
			candidates.push(self.chain.sign(actor, call)?);
		}
		let fillers = candidates.len();
		candidates.extend(self.waiting.drain(..));
		let block = self.chain.execute(&candidates)?;
		if let Some((index, why)) = block.failed.first() {
			let number = self.chain.number() + 1;
			return Err(format!("block {number}, transaction {index}: {why}"));
		}
		for index in &block.left {
			if *index < fillers {
				return Err("the filler found no room".into());
			}
			self.waiting.push_back(candidates[*index].clone());
		}
		look(&self.chain, &candidates, &block)?;
		Ok(block)
	}

	fn stage(&self, epoch: EpochIndex) -> Option<EpochStage> {
		self.chain
			.state
			.look(|| epoch_info(epoch))
			.map(|info| info.stage)
	}

	/// Blocks until an epoch is settled and paid.
	fn until_after(&mut self, epoch: EpochIndex) -> Result<(), String> {
		for _ in 0..1_000 {
			let block = self.block(None, |_, _, _| Ok(()))?;
			self.chain.import(block)?;
			match self.stage(epoch) {
				Some(EpochStage::Settled) if self.paid() => return Ok(()),
				Some(EpochStage::Void(reason)) => {
					return Err(format!("epoch {epoch} is void: {reason:?}"));
				},
				_ => {},
			}
		}
		Err(format!("epoch {epoch} does not settle"))
	}

	fn paid(&self) -> bool {
		self.chain
			.state
			.look(|| pallet_emissions::Unpaid::<Runtime>::get() == 0)
	}
}

/// Measures an epoch of a size, executing each of its blocks `runs` times, on a state with
/// `strangers` in every map.
pub fn epoch(wasm: &[u8], size: Size, strangers: u32, runs: u32) -> Result<Epoch, String> {
	let mut driven = Driven::new(wasm, size, strangers)?;
	driven.until_after(MEASURED - 1)?;
	let mut result = Epoch::default();
	let mut settled = false;
	for _ in 0..1_000 {
		let (mut steps, mut transactions) = (BTreeMap::new(), BTreeMap::new());
		let (mut credited, mut reputers) = (0, 0);
		let block = driven.block(None, |chain, candidates, block| {
			// The last of each step counts: the submission that finds its set fullest. Of the batches
			// it is the fullest: one that is not full says little of a full one.
			let mut last: BTreeMap<Step, Found> = BTreeMap::new();
			for found in find(block) {
				let fuller = last
					.get(&found.step)
					.is_some_and(|other| other.credited > found.credited);
				if !fuller {
					last.insert(found.step, found);
				}
			}
			if last.is_empty() {
				return Ok(());
			}
			for (step, found) in last {
				if found.step == Step::Credit {
					(credited, reputers) = (found.credited, found.reputers);
				}
				let needed = cost(&chain.state, block, found.part)?;
				steps.insert(step, (found.part, needed));
				if let Some(call) = found.transaction {
					let mut needed = cost(&chain.state, block, block.calls[call].part)?;
					needed.time = block.calls[call].elapsed;
					transactions.insert(step, (call, needed));
				}
			}
			for _ in 1..runs {
				let again = chain.execute(candidates)?;
				if again.trace.0.len() != block.trace.0.len() {
					return Err("a block is not the same when it is executed again".into());
				}
				for (part, cost) in steps.values_mut() {
					cost.time = cost.time.min(again.trace.duration(*part));
				}
				for (call, cost) in transactions.values_mut() {
					cost.time = cost.time.min(again.calls[*call].elapsed);
				}
			}
			Ok(())
		})?;
		for (step, (_, cost)) in steps {
			if step != Step::Credit {
				result.steps.insert(step, cost);
			} else if credited > result.credited {
				(result.credited, result.reputers) = (credited, reputers);
				result.steps.insert(step, cost);
			}
		}
		for (step, (_, cost)) in transactions {
			result.transactions.insert(step, cost);
		}
		let copy = BlockCopy::of(&block);
		driven.chain.import(block)?;
		copy.note(&mut result.blocks, driven.chain.booked(None));
		settled |= driven.stage(MEASURED) == Some(EpochStage::Settled);
		if settled && driven.paid() {
			return Ok(result);
		}
	}
	Err("the epoch does not settle".into())
}

/// What of a block is noted after it is imported.
struct BlockCopy {
	time: Duration,
	proof: u64,
}

impl BlockCopy {
	fn of(block: &Executed) -> Self {
		Self {
			time: block.elapsed(),
			proof: block.proof_size,
		}
	}

	fn note(self, blocks: &mut Blocks, booked: Weight) {
		let max = RuntimeBlockWeights::get().max_block;
		let nanoseconds = u64::try_from(self.time.as_nanos()).unwrap_or(u64::MAX);
		let measured = Weight::from_parts(nanoseconds.saturating_mul(1_000), self.proof);
		blocks.ref_time = blocks.ref_time.max(booked.ref_time());
		blocks.proof_size = blocks.proof_size.max(booked.proof_size());
		blocks.time = blocks.time.max(self.time);
		blocks.proof = blocks.proof.max(self.proof);
		blocks.count += 1;
		if booked.any_gt(max) || measured.any_gt(max) {
			blocks.over += 1;
		}
	}
}

/// How an epoch settles when others fill half of every block, in both dimensions.
#[derive(Clone, Debug, Default)]
pub struct HalfFull {
	/// Blocks from the close of the worker window to the prediction.
	pub to_predict: u32,
	/// Blocks from the close of the reputers' window to the settlement.
	pub to_settle: u32,
	/// Blocks from the settlement until everybody is credited.
	pub to_credit: u32,
	/// All blocks from the opening on.
	pub blocks: Blocks,
}

/// Runs an epoch of a size on a chain of which half is used by others.
pub fn half_full(wasm: &[u8], size: Size, strangers: u32) -> Result<HalfFull, String> {
	let mut driven = Driven::new(wasm, size, strangers)?;
	driven.until_after(MEASURED - 1)?;
	let key = sr25519::Pair::from_string("//Alice", None).map_err(|error| format!("{error:?}"))?;
	let alice = Actor {
		account: key.public().0.into(),
		key,
	};
	let mut result = HalfFull::default();
	let (mut predicted, mut settled) = (None, None);
	for _ in 0..1_000 {
		let remark = frame_system::Call::<Runtime>::remark { remark: Vec::new() };
		let filler = pallet_sudo::Call::<Runtime>::sudo_unchecked_weight {
			call: Box::new(remark.into()),
			weight: RuntimeBlockWeights::get().max_block / 2,
		};
		let block = driven.block(Some((&alice, filler.into())), |_, _, _| Ok(()))?;
		let copy = BlockCopy::of(&block);
		driven.chain.import(block)?;
		copy.note(&mut result.blocks, driven.chain.booked(None));
		let now = driven.chain.number();
		let Some(info) = driven.chain.state.look(|| epoch_info(MEASURED)) else {
			continue;
		};
		match info.stage {
			EpochStage::Open => {},
			EpochStage::Predicted => {
				predicted.get_or_insert(now);
			},
			EpochStage::Settled => {
				settled.get_or_insert(now);
			},
			EpochStage::Void(reason) => return Err(format!("the epoch is void: {reason:?}")),
		}
		if let (Some(predicted), Some(settled), true) = (predicted, settled, driven.paid()) {
			// The first block after the window is the first in which anything can happen.
			result.to_predict = predicted + 1 - info.combine_at();
			result.to_settle = settled + 1 - info.settle_at();
			result.to_credit = now - settled;
			return Ok(result);
		}
	}
	Err("the epoch does not settle".into())
}
