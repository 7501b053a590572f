// SPDX-License-Identifier: Apache-2.0

//! `load [--topics N] [--workers N] [--epoch BLOCKS] [--blocks N] [--aligned]`: topics that are all
//! active, on the runtime itself, block by block; prints JSON.
//!
//! Weights are those of the pallets' benchmarks. A block has room for what the runtime allows, less a
//! tenth for inherents. Submissions wait their turn as in a pool: a block takes as many as the gate
//! admits, which counts what the block's proof, recorded as by a collator, grows by. Nobody else uses the
//! chain.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	reason = "never part of the runtime: it drives the runtime from outside"
)]

use allora_primitives::{
	traits::TopicInspect, BlockNumber, Decimal, EpochIndex, EpochStage, LabelValues, Role,
	Schedule, TopicId, TopicParameters, TruthSubmission,
};
use allora_runtime::{
	configs::{transaction_extension, RuntimeBlockWeights},
	constants::ALLO,
	simulation::{build_genesis, genesis, Network},
	AccountId, Balances, Inference, Pwyw, Reputation, Runtime, RuntimeCall, RuntimeOrigin, Stake,
	System, Topics,
};
use frame_support::{
	dispatch::{DispatchInfo, GetDispatchInfo},
	traits::{fungible::Mutate, OnFinalize, OnIdle, OnInitialize, OnPoll},
	weights::{Weight, WeightMeter},
};
use pallet_submission_gate::{FreeWeight, SubmissionGate as SubmissionGateExtension};
use pallet_topics::fixtures;
use sp_runtime::{
	generic::Era,
	traits::{DispatchTransaction, TransactionExtension},
	transaction_validity::InvalidTransaction,
};
use sp_trie::{proof_size_extension::ProofSizeExt, recorder::Recorder};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Reputers of each topic.
const REPUTERS: usize = 3;
/// Topics that one set of reputers serves: less than what one reputer may.
const TOPICS_OF_A_REPUTER: u32 = 50;
/// Of a block, for inherents.
const INHERENTS: u64 = 10;

/// What is simulated.
struct Settings {
	topics: u32,
	workers: u32,
	epoch: BlockNumber,
	blocks: u32,
	aligned: bool,
}

impl Settings {
	fn parse(arguments: impl Iterator<Item = String>) -> Result<Self, String> {
		let mut settings = Settings {
			topics: 100,
			workers: 32,
			epoch: 100,
			blocks: 2_000,
			aligned: false,
		};
		let mut arguments = arguments;
		while let Some(name) = arguments.next() {
			if name == "--aligned" {
				settings.aligned = true;
				continue;
			}
			let value = arguments.next().ok_or(format!("{name} has no value"))?;
			let value = value
				.parse()
				.map_err(|error| format!("{name} {value}: {error}"))?;
			match name.as_str() {
				"--topics" => settings.topics = value,
				"--workers" => settings.workers = value,
				"--epoch" => settings.epoch = value,
				"--blocks" => settings.blocks = value,
				_ => return Err(format!("there is no {name}")),
			}
		}
		Ok(settings)
	}
}

fn account(kind: u8, number: u32) -> AccountId {
	let mut bytes = [kind; 32];
	bytes[..4].copy_from_slice(&number.to_be_bytes());
	AccountId::from(bytes)
}

fn worker(number: u32) -> AccountId {
	account(1, number)
}

fn reputers(topic: TopicId) -> impl Iterator<Item = AccountId> {
	let set = (topic - 1) / TOPICS_OF_A_REPUTER;
	(0..REPUTERS as u32).map(move |number| account(2, set * REPUTERS as u32 + number))
}

fn signed(who: &AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who.clone())
}

fn value(n: u32) -> LabelValues {
	let value = Decimal::from_rational(u128::from(n % 1_000), 100);
	vec![value].try_into().expect("one label")
}

fn parameters(settings: &Settings) -> TopicParameters {
	let window = (settings.epoch / 5).max(2);
	TopicParameters {
		schedule: Schedule {
			epoch_length: settings.epoch,
			worker_window: window,
			reveal_window: 0,
			ground_truth_lag: window + 2,
			reputer_window: window,
			reputer_reveal_window: 0,
		},
		value_min: Decimal::from_u32(0),
		alpha_regret: Decimal::from_rational(3, 100),
		..fixtures::parameters()
	}
}

/// The sizes of what is stored, and the number of keys.
fn state_size() -> (u64, u64) {
	let (mut bytes, mut keys) = (0, 0);
	let mut key = Vec::new();
	while let Some(next) = sp_io::storage::next_key(&key) {
		let value = sp_io::storage::get(&next).map_or(0, |value| value.len());
		bytes += (next.len() + value) as u64;
		keys += 1;
		key = next;
	}
	(bytes, keys)
}

/// The extensions, of which the gate is the one that counts here.
type Gate = SubmissionGateExtension<Runtime, ()>;

/// What a submission books, with what the extensions do.
fn dispatch_info(call: &RuntimeCall) -> DispatchInfo {
	DispatchInfo {
		extension_weight: transaction_extension(0, Era::Immortal).weight(call),
		..call.get_dispatch_info()
	}
}

/// Bytes of a submission that is signed.
fn length(call: &RuntimeCall) -> usize {
	codec::Encode::encoded_size(call) + 150
}

/// The largest of the two dimensions as a part of the block, %.
fn share(used: Weight, block: Weight) -> (f64, f64) {
	(
		100.0 * used.ref_time() as f64 / block.ref_time() as f64,
		100.0 * used.proof_size() as f64 / block.proof_size() as f64,
	)
}

/// How long after it was due something happened, in blocks: how often each delay was.
type Delays = BTreeMap<BlockNumber, u64>;

#[derive(Default)]
struct Measured {
	/// The parts of a block that were used, %, by block.
	ref_time: Vec<f64>,
	proof_size: Vec<f64>,
	predicted: Delays,
	settled: Delays,
	submissions: u64,
	refused: u64,
	void: u64,
	longest_queue: usize,
}

struct Load {
	settings: Settings,
	queue: VecDeque<(AccountId, RuntimeCall)>,
	/// The windows for which submissions are queued: topic, epoch, whether of workers.
	answered: BTreeSet<(TopicId, EpochIndex, bool)>,
	/// The latest epoch of each topic that is predicted, and settled.
	predicted: BTreeMap<TopicId, EpochIndex>,
	settled: BTreeMap<TopicId, EpochIndex>,
	measured: Measured,
}

impl Load {
	fn set_up(settings: Settings) -> Result<Self, String> {
		let failed = |error| format!("{error:?}");
		build_genesis(&genesis("development")?)?;
		System::set_block_number(1);
		pallet_timestamp::Now::<Runtime>::put(6_000);
		let payer = sp_keyring::Sr25519Keyring::Alice.to_account_id();
		Balances::mint_into(&payer, 10_000_000 * ALLO).map_err(failed)?;
		for number in 0..settings.workers {
			Balances::mint_into(&worker(number), 10_000 * ALLO).map_err(failed)?;
		}
		for topic in 1..=settings.topics {
			let new = pallet_topics::NewTopic {
				name: b"load".to_vec().try_into().map_err(|_| "too long")?,
				description: Default::default(),
				labels: Default::default(),
				parameters: parameters(&settings),
			};
			Topics::create(signed(&payer), Box::new(new)).map_err(failed)?;
			for number in 0..settings.workers {
				Inference::register(signed(&worker(number)), topic, None, None).map_err(failed)?;
			}
			for who in reputers(topic) {
				Balances::mint_into(&who, 1_000 * ALLO).map_err(failed)?;
				Reputation::register(signed(&who), topic, None, None).map_err(failed)?;
				Stake::bond(signed(&who), topic, 500 * ALLO).map_err(failed)?;
			}
			let none = Default::default();
			Pwyw::pay(signed(&payer), topic, 10_000 * ALLO, none).map_err(failed)?;
		}
		if settings.aligned {
			pallet_topics::ActiveTopics::<Runtime>::mutate(|active| {
				for entry in active.iter_mut() {
					entry.next_epoch_at = 5;
				}
			});
		}
		Ok(Self {
			settings,
			queue: VecDeque::new(),
			answered: BTreeSet::new(),
			predicted: BTreeMap::new(),
			settled: BTreeMap::new(),
			measured: Measured::default(),
		})
	}

	/// Everybody has an answer as soon as a window opens.
	fn answer(&mut self) {
		for topic in 1..=self.settings.topics {
			for window in Topics::open_windows(topic) {
				let epoch = window.epoch;
				let role = window.role == Role::Worker;
				if !self.answered.insert((topic, epoch, role)) {
					continue;
				}
				match window.role {
					Role::Worker => {
						for number in 0..self.settings.workers {
							let call = pallet_inference::Call::<Runtime>::submit_inference {
								topic,
								epoch,
								revision: 0,
								values: value(500 + 7 * number + epoch),
							};
							self.queue.push_back((worker(number), call.into()));
						}
					},
					Role::Reputer => {
						for who in reputers(topic) {
							let truth = TruthSubmission {
								topic,
								epoch,
								revision: 0,
								values: value(600 + epoch),
							};
							let truths = vec![truth].try_into().expect("one truth");
							let call = pallet_reputation::Call::<Runtime>::submit_truths { truths };
							self.queue.push_back((who, call.into()));
						}
					},
				}
			}
		}
		self.measured.longest_queue = self.measured.longest_queue.max(self.queue.len());
	}

	fn block(&mut self) {
		let now = System::block_number() + 1;
		System::reset_events();
		System::set_block_number(now);
		pallet_timestamp::Now::<Runtime>::put(u64::from(now) * 6_000);
		let max = RuntimeBlockWeights::get().max_block;
		let inherents = max / 100 * INHERENTS;
		let started = Network::on_initialize(now).saturating_add(inherents);
		let mut meter = WeightMeter::with_limit(max.saturating_sub(started));
		Network::on_poll(now, &mut meter);
		while let Some((who, call)) = self.queue.front().cloned() {
			let info = dispatch_info(&call);
			if !meter.can_consume(info.total_weight()) {
				break;
			}
			let before = FreeWeight::<Runtime>::get();
			let gate = Gate::from(());
			let length = length(&call);
			let exhausted = Err(InvalidTransaction::ExhaustsResources.into());
			let outcome = gate.dispatch_transaction(signed(&who), call, &info, length, 0);
			if outcome == exhausted {
				break;
			}
			self.queue.pop_front();
			self.measured.submissions += 1;
			// What the gate refuses is not in the block.
			if !matches!(outcome, Ok(Ok(_))) {
				self.measured.refused += 1;
			}
			meter.consume(FreeWeight::<Runtime>::get().saturating_sub(before));
		}
		let idle = Network::on_idle(now, meter.remaining());
		meter.consume(idle);
		Network::on_finalize(now);
		let used = meter.consumed().saturating_add(started);
		let (ref_time, proof_size) = share(used.saturating_sub(inherents), max);
		self.measured.ref_time.push(ref_time);
		self.measured.proof_size.push(proof_size);
		self.answer();
		self.observe(now);
	}

	/// Notes what became of the epochs in this block.
	fn observe(&mut self, now: BlockNumber) {
		for topic in 1..=self.settings.topics {
			let at = |epoch| <Topics as TopicInspect<AccountId>>::epoch(topic, epoch);
			let predicted = self.predicted.entry(topic).or_default();
			if let Some(info) = at(*predicted + 1) {
				if info.stage != EpochStage::Open {
					*predicted += 1;
					let late = now - info.combine_at();
					*self.measured.predicted.entry(late).or_default() += 1;
				}
			}
			let settled = self.settled.entry(topic).or_default();
			if let Some(info) = at(*settled + 1) {
				match info.stage {
					EpochStage::Settled => {
						*settled += 1;
						let late = now - info.settle_at();
						*self.measured.settled.entry(late).or_default() += 1;
					},
					EpochStage::Void(_) => {
						*settled += 1;
						self.measured.void += 1;
					},
					EpochStage::Open | EpochStage::Predicted => {},
				}
			}
		}
	}
}

fn mean(values: &[f64]) -> f64 {
	values.iter().sum::<f64>() / values.len().max(1) as f64
}

fn run(settings: Settings) -> Result<serde_json::Value, String> {
	let mut ext = sp_io::TestExternalities::default();
	let mut load = ext.execute_with(|| Load::set_up(settings))?;
	let mut sizes = Vec::new();
	let step = (load.settings.blocks / 10).max(1);
	for block in 1..=load.settings.blocks {
		let recorder = Recorder::default();
		ext.register_extension(ProofSizeExt::new(recorder.clone()));
		ext.execute_with_recorder(recorder, || load.block());
		// What a block leaves lies in the backend, so the next one proves what it reads of it.
		ext.commit_all()?;
		if block % step == 0 {
			let (bytes, keys) = ext.execute_with(state_size);
			sizes.push(serde_json::json!({"block": block, "bytes": bytes, "keys": keys}));
		}
	}
	let Load {
		settings, measured, ..
	} = load;
	let most = |values: &[f64]| values.iter().copied().fold(0.0, f64::max);
	let total: u64 = measured.predicted.values().sum();
	let next = measured.predicted.get(&0).copied().unwrap_or(0);
	Ok(serde_json::json!({
		"topics": settings.topics,
		"workers": settings.workers,
		"epoch": settings.epoch,
		"blocks": settings.blocks,
		"aligned": settings.aligned,
		"submissions": measured.submissions,
		"refused": measured.refused,
		"void": measured.void,
		"longest_queue": measured.longest_queue,
		"ref_time_percent": {"mean": mean(&measured.ref_time), "most": most(&measured.ref_time)},
		"proof_size_percent": {
			"mean": mean(&measured.proof_size),
			"most": most(&measured.proof_size),
		},
		"predictions": total,
		"predictions_later_than_next_block_percent":
			100.0 * (total - next) as f64 / total.max(1) as f64,
		"prediction_delays": measured.predicted,
		"settlement_delays": measured.settled,
		"state": sizes,
	}))
}

fn main() -> Result<(), String> {
	let settings = Settings::parse(std::env::args().skip(1))?;
	println!("{:#}", run(settings)?);
	Ok(())
}
