// SPDX-License-Identifier: GPL-3.0-only

//! What the benchmarks book for the steps of an epoch is enough for what the steps touch, and not
//! absurdly more. The steps run natively, on the real runtime, one by one.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	clippy::unwrap_used,
	reason = "a test"
)]

use allora_epoch_bench::{
	booked::{credit, Booked, Step, BATCH},
	measured::MEASURED,
	scenario::{begin_block, epoch_info, native_block, open_windows, Scenario, Size},
	trace::{State, Touched},
};
use allora_primitives::{
	traits::{EpochPhase, FreeSubmission, StepOutcome},
	EpochStage, Role,
};
use allora_runtime::{
	configs::Submissions, AccountId, Emissions, Inference, Reputation, Runtime, RuntimeCall,
	RuntimeOrigin, Topics,
};
use frame_support::{
	traits::{OnInitialize, OnPoll},
	weights::WeightMeter,
};
use sp_runtime::traits::Dispatchable;
use std::collections::BTreeSet;

/// Entries of others in every map.
const STRANGERS: u32 = 300;

/// How many times the touched keys may be booked, and how many more in any case. The gate and the
/// call read the same keys and both book them; a benchmark finds its numbers at the largest sizes
/// and draws straight lines to the smaller ones.
const READS: (u64, u64) = (3, 4);
const WRITES: (u64, u64) = (2, 4);
/// Bytes: the benchmarks take the largest encoding of everything, and maps of a million entries.
const PROOF: (u64, u64) = (4, 40_000);

/// Where this does not hold at one size or another. An exception that no longer is one fails too.
const EXCEPTIONS: [(Step, &str, Off); 0] = [];

/// On which side a booked number is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Off {
	TooLittle,
	TooMuch,
}

/// What a step touched, and the size of its proof.
#[derive(Debug)]
struct Needed {
	reads: u64,
	writes: u64,
	proof: u64,
}

impl Needed {
	fn of(touched: &Touched, proof: u64) -> Self {
		Self {
			reads: touched.reads.len() as u64,
			writes: touched.writes.len() as u64,
			proof,
		}
	}
}

/// Everything that is wrong with what a step books.
fn judge(booked: Booked, needed: &Needed) -> Vec<(&'static str, Off)> {
	let dimensions = [
		("reads", booked.reads, needed.reads, READS),
		("writes", booked.writes, needed.writes, WRITES),
		("proof", booked.proof_size, needed.proof, PROOF),
	];
	let mut wrong = Vec::new();
	for (name, booked, needed, (times, more)) in dimensions {
		if booked < needed {
			wrong.push((name, Off::TooLittle));
		} else if booked > needed * times + more {
			wrong.push((name, Off::TooMuch));
		}
	}
	wrong
}

/// Traces what `execute` does to the state.
fn trace<R>(state: &mut State, execute: impl FnOnce() -> R) -> (R, Needed) {
	let (result, touched, proof) = state.trace(execute).unwrap();
	(result, Needed::of(&touched, proof().unwrap()))
}

/// A block in which everybody answers what is open.
fn next_block(state: &mut State, scenario: &Scenario) {
	let answers = state.look(|| {
		open_windows()
			.into_iter()
			// In the first block of a window only.
			.filter(|(role, epoch)| {
				let info = epoch_info(*epoch).unwrap();
				let window = match role {
					Role::Worker => info.worker_window(),
					Role::Reputer => info.reputer_window(),
				};
				let next = frame_system::Pallet::<Runtime>::block_number() + 1;
				let first = window.first.max(info.opened_at + 1);
				first == next
			})
			.flat_map(|(role, epoch)| scenario.answers(role, epoch))
			.collect::<Vec<_>>()
	});
	state.execute(|| native_block(answers)).unwrap().unwrap();
}

fn submit(who: &AccountId, call: RuntimeCall) {
	let admitted = <Submissions as FreeSubmission<_, _>>::admit(who, &call);
	assert!(matches!(admitted, Some(Ok(_))), "{admitted:?}");
	call.dispatch(RuntimeOrigin::signed(who.clone()))
		.expect("it was admitted");
}

/// The answers to a window, one by one; what the last of each kind needed.
fn answer(
	state: &mut State,
	scenario: &Scenario,
	role: Role,
	steps: &mut Vec<(Step, Booked, Needed)>,
) {
	for (actor, call) in scenario.answers(role, MEASURED) {
		let step = match &call {
			RuntimeCall::Inference(pallet_inference::Call::submit_inference { .. }) => {
				Step::Inference
			},
			RuntimeCall::Inference(_) => Step::Forecast,
			_ => Step::Truth,
		};
		let ((), needed) = trace(state, || submit(&actor.account, call));
		let booked = step
			.booked(scenario.size)
			.plus(step.admission(scenario.size));
		steps.retain(|(other, ..)| *other != step);
		steps.push((step, booked, needed));
	}
}

/// One step of a phase, alone; the meter took what the tool says that it books.
fn run(
	state: &mut State,
	size: Size,
	step: Step,
	phase: impl FnOnce(&mut WeightMeter) -> StepOutcome,
) -> (Step, Booked, Needed) {
	let mut meter = WeightMeter::new();
	let (outcome, needed) = trace(state, || phase(&mut meter));
	let done = matches!(outcome, StepOutcome::Done | StepOutcome::More);
	assert!(done, "{size}, {step:?}: {outcome:?}");
	let booked = step.booked(size);
	assert_eq!(meter.consumed(), booked.weight(), "{size}, {step:?}");
	(step, booked, needed)
}

/// Each step of an epoch, one after the other, with what it books and what it needed.
fn steps(size: Size) -> Vec<(Step, Booked, Needed)> {
	let scenario = Scenario::new(size);
	let mut state = State::of(scenario.genesis().unwrap()).unwrap();
	state.fill(STRANGERS);
	let stage = |state: &State, epoch| state.look(|| epoch_info(epoch)).map(|info| info.stage);
	let mut steps = Vec::new();

	while stage(&state, MEASURED - 1) != Some(EpochStage::Settled) {
		next_block(&mut state, &scenario);
	}
	let due = state.look(|| epoch_info(MEASURED - 1)).unwrap();
	let opens_at = due.opened_at + due.parameters.schedule.epoch_length;
	let number = |state: &State| state.look(frame_system::Pallet::<Runtime>::block_number);
	while number(&state) + 1 < opens_at {
		next_block(&mut state, &scenario);
	}

	// `advance` opens the epoch alone; its own weight is for finding that out.
	state.execute(begin_block).unwrap();
	let ((), needed) = trace(&mut state, || {
		let who = scenario.answers(Role::Reputer, MEASURED)[0]
			.0
			.account
			.clone();
		Topics::advance(RuntimeOrigin::signed(who), 1, MEASURED).unwrap();
	});
	steps.push((Step::Open, Step::Open.booked(size), needed));

	answer(&mut state, &scenario, Role::Worker, &mut steps);
	let info = state.look(|| epoch_info(MEASURED)).unwrap();
	while number(&state) < info.combine_at() {
		state.execute(begin_block).unwrap();
	}
	steps.push(run(&mut state, size, Step::Combine, |meter| {
		<Inference as EpochPhase>::step(&info, meter)
	}));
	// The agenda notes that the epoch is predicted when its turn comes.
	state
		.execute(|| Topics::on_poll(number_now(), &mut WeightMeter::new()))
		.unwrap();
	assert_eq!(stage(&state, MEASURED), Some(EpochStage::Predicted));

	while number(&state) < info.reputer_window().first {
		state.execute(begin_block).unwrap();
	}
	answer(&mut state, &scenario, Role::Reputer, &mut steps);
	while number(&state) < info.settle_at() {
		state.execute(begin_block).unwrap();
	}
	let info = state.look(|| epoch_info(MEASURED)).unwrap();
	for step in [Step::Evaluate, Step::Regrets, Step::Scores, Step::Rewards] {
		steps.push(run(&mut state, size, step, |meter| {
			<Reputation as EpochPhase>::step(&info, meter)
		}));
	}

	if size.actors() >= BATCH {
		let rows = state.execute(keep_one_batch).unwrap();
		let (used, needed) = trace(&mut state, || {
			let mut meter = WeightMeter::new();
			Emissions::on_initialize(number_now());
			Emissions::on_poll(number_now(), &mut meter);
			meter.consumed()
		});
		let booked = credit(rows);
		assert!(used.all_gte(booked.weight()), "{used:?}");
		steps.push((Step::Credit, booked, needed));
	}
	steps
}

/// Leaves one batch of workers, whose rewards need nothing of the stake, in the payout that waits.
/// Returns how many rows it has.
fn keep_one_batch() -> u32 {
	pallet_emissions::Payouts::<Runtime>::mutate(1, MEASURED, |table| {
		let table = table.as_mut().unwrap();
		table.retain(|row| row.reputer.is_none());
		table.truncate(BATCH as usize);
		table.len() as u32
	})
}

fn number_now() -> u32 {
	frame_system::Pallet::<Runtime>::block_number()
}

#[test]
fn weights_should_cover_what_the_steps_touch_and_not_much_more() {
	let sizes = [
		Size::new(5, 3, 5, 1),
		Size::new(32, 6, 6, 1),
		Size::new(12, 3, 4, 16),
	];
	let mut wrong = BTreeSet::new();
	for size in sizes {
		for (step, booked, needed) in steps(size) {
			let found = judge(booked, &needed);
			println!("{size}, {step:?}: {booked:?}, {needed:?}, {found:?}");
			wrong.extend(found.into_iter().map(|(name, off)| (step, name, off)));
		}
	}
	assert_eq!(wrong, BTreeSet::from(EXCEPTIONS));
}
