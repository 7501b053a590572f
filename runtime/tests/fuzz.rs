// SPDX-License-Identifier: Apache-2.0

//! Random actors do every call of the network with sound, extreme and hostile arguments, in blocks
//! with all, some or no room left. After each block every invariant holds, no record that is kept has
//! changed and no epoch is open long past its end. Stake leaves and is taken after a few blocks, so
//! that both come due.
//!
//! `FUZZ_SEED` (default: those of [`SEEDS`]) and `FUZZ_BLOCKS` (default [`BLOCKS`]) set the run;
//! `make fuzz` takes long ones. A failure names its seed: add it to [`SEEDS`].

mod common;

use allora_primitives::{
	commitment_hash,
	traits::{Predictions, TopicInspect},
	BlockNumber, DataSource, Decimal, EpochIndex, EpochStage, ForecastElements, LabelValues,
	LossFunction, LossMethod, Prediction, RegretScale, Role, Salt, TopicId, TopicKind,
	TopicParameters, TruthCommit, TruthReveal, TruthSubmission,
};
use allora_runtime::{
	configs::parameters::{
		dynamic_params::{actors, stake},
		RuntimeParameters,
	},
	constants::*,
	simulation::Network,
	*,
};
use common::*;
use frame_support::{
	assert_ok,
	traits::{fungible::Mutate, GetCallMetadata, OnFinalize, OnIdle, OnInitialize, OnPoll},
	weights::{Weight, WeightMeter},
};
use pallet_reputation::types::LossReport;
use rand::{seq::SliceRandom, Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use sp_core::H256;
use sp_runtime::{traits::Dispatchable, Perbill};
use std::collections::{BTreeMap, BTreeSet};

/// Seeds of an ordinary run, those that once failed among them.
const SEEDS: [u64; 3] = [1, 2, 3];
/// Blocks of an ordinary run, for each seed.
const BLOCKS: u32 = 100;
/// Accounts that act; the first few are rich.
const ACCOUNTS: u8 = 24;
/// Blocks with room for which an epoch may stay open after its last window (stated in
/// `docs/architecture.md`): its own steps, and those of the epochs before it.
const SLACK: u32 = 24;
/// Blocks from a request to leave to its completion.
const UNBONDING: BlockNumber = 7;
/// Blocks from setting stake aside to taking it.
const SLASH_DELAY: BlockNumber = 11;
/// Blocks, over all seeds, from which a run has made every call.
const THOROUGH: u64 = 300;
/// The pallets whose calls are made.
const PALLETS: [&str; 7] = [
	"Topics",
	"Inference",
	"Reputation",
	"Stake",
	"Pwyw",
	"Emissions",
	"GroundTruth",
];

/// What a commitment of the run hides.
#[derive(Clone)]
enum Payload {
	Inference(LabelValues),
	Forecast(ForecastElements<AccountId>),
	Truth(LabelValues),
	Losses(LossReport),
}

/// What every commitment of the run is salted with.
const SALT: Salt = [7; 32];

struct World {
	rng: ChaCha8Rng,
	topics: TopicId,
	/// Every record as it was when it first appeared; `None` once its epoch is forgotten.
	records: BTreeMap<(TopicId, EpochIndex), Option<Prediction>>,
	/// The latest record of each topic.
	latest: BTreeMap<TopicId, Prediction>,
	/// Blocks with room since an open epoch's last window ended.
	overdue: BTreeMap<(TopicId, EpochIndex), u32>,
	/// What was committed to, by whom, in which epoch, and is not known to be over.
	committed: Vec<(AccountId, TopicId, EpochIndex, Payload)>,
	/// How many calls went through, by pallet and call.
	done: BTreeMap<(&'static str, &'static str), u32>,
	/// Every call that was made.
	tried: BTreeSet<(&'static str, &'static str)>,
	/// How much stake the chain released or took by itself, by what it was.
	due: BTreeMap<&'static str, u32>,
}

impl World {
	fn new(seed: u64) -> Self {
		Self {
			rng: ChaCha8Rng::seed_from_u64(seed),
			topics: 0,
			records: BTreeMap::new(),
			latest: BTreeMap::new(),
			overdue: BTreeMap::new(),
			committed: Vec::new(),
			done: BTreeMap::new(),
			tried: BTreeSet::new(),
			due: BTreeMap::new(),
		}
	}

	fn chance(&mut self, percent: u32) -> bool {
		self.rng.gen_range(0..100) < percent
	}

	fn pick<X: Clone>(&mut self, from: &[X]) -> X {
		from[self.rng.gen_range(0..from.len())].clone()
	}

	/// One of those that are there, mostly, else another.
	fn mostly<X: Clone>(&mut self, there: &[X], other: X) -> X {
		if there.is_empty() || self.chance(10) {
			return other;
		}
		self.pick(there)
	}

	fn who(&mut self) -> AccountId {
		actor(self.rng.gen_range(1..=ACCOUNTS))
	}

	fn some_who(&mut self) -> Option<AccountId> {
		self.chance(40).then(|| self.who())
	}

	fn topic(&mut self) -> TopicId {
		if self.chance(3) {
			return self.pick(&[0, self.topics + 1, TopicId::MAX]);
		}
		self.rng.gen_range(1..=self.topics.max(1))
	}

	/// A topic that takes submissions of `role`, mostly.
	fn lively(&mut self, role: Role) -> TopicId {
		let other = self.topic();
		if self.chance(25) {
			return other;
		}
		let stage = match role {
			Role::Worker => EpochStage::Open,
			Role::Reputer => EpochStage::Predicted,
		};
		let takes = |topic: &TopicId| {
			Topics::open_windows(*topic)
				.into_iter()
				.filter(|window| window.role == role)
				.filter_map(|window| {
					<Topics as TopicInspect<AccountId>>::epoch(*topic, window.epoch)
				})
				.any(|info| info.stage == stage)
		};
		let lively: Vec<_> = (1..=self.topics).filter(takes).collect();
		self.mostly(&lively, other)
	}

	/// Somebody who is registered in a role, mostly.
	fn registered(&mut self, topic: TopicId, role: Role) -> AccountId {
		let all: Vec<AccountId> = match role {
			Role::Worker => pallet_inference::Workers::<Runtime>::iter_key_prefix(topic).collect(),
			Role::Reputer => {
				pallet_reputation::Reputers::<Runtime>::iter_key_prefix(topic).collect()
			},
		};
		if all.is_empty() || self.chance(10) {
			return self.who();
		}
		self.pick(&all)
	}

	/// An epoch whose window of `role` is open, mostly.
	fn epoch(&mut self, topic: TopicId, role: Role) -> EpochIndex {
		let open: Vec<_> = Topics::open_windows(topic)
			.into_iter()
			.filter(|window| window.role == role)
			.map(|window| window.epoch)
			.collect();
		if !open.is_empty() && !self.chance(4) {
			return self.pick(&open);
		}
		let current = <Topics as TopicInspect<AccountId>>::current_epoch(topic);
		self.pick(&[0, current, current + 1, EpochIndex::MAX])
	}

	fn decimal(&mut self) -> Decimal {
		let inner = match self.rng.gen_range(0..20) {
			0 => 0,
			1 => 1,
			2 => -1,
			3 => i128::MAX,
			4 => i128::MIN,
			5 => 1_000_000_000_000_000_000_000_000_000_000_000_000,
			_ => self.rng.gen_range(-5_000..5_000) * 1_000_000_000_000_000,
		};
		Decimal::from_inner(inner)
	}

	fn balance(&mut self) -> Balance {
		match self.rng.gen_range(0..10) {
			0 => 0,
			1 => 1,
			2 => EXISTENTIAL_DEPOSIT,
			3 => Balance::MAX,
			_ => self.rng.gen_range(1..2_000) * ALLO,
		}
	}

	fn labels(&mut self, topic: TopicId) -> LabelValues {
		let parameters = <Topics as TopicInspect<AccountId>>::parameters(topic);
		let arity = parameters.map_or(1, |p| usize::from(p.arity));
		let unity = parameters.is_some_and(|p| p.unity());
		let arity = if self.chance(3) {
			self.rng.gen_range(0..16)
		} else {
			arity
		};
		let mut values: Vec<Decimal> = (0..arity).map(|_| self.decimal()).collect();
		if unity && !self.chance(10) && !values.is_empty() {
			for value in &mut values {
				*value = Decimal::from_inner(value.into_inner().rem_euclid(UNIT) / 16);
			}
			let rest: i128 = values.iter().skip(1).map(|v| v.into_inner()).sum();
			values[0] = Decimal::from_inner(UNIT - rest);
		}
		values.try_into().expect("at most 16")
	}

	fn parameters(&mut self) -> TopicParameters {
		let mut p = topic_parameters();
		p.schedule.epoch_length = self.pick(&[5, 6, 9]);
		p.schedule.ground_truth_lag = self.pick(&[4, 7, 30]);
		p.schedule.reputer_window = self.pick(&[1, 3, 5]);
		p.schedule.reveal_window = self.pick(&[0, 0, 1, 2]);
		p.schedule.reputer_reveal_window = self.pick(&[0, 0, 1, 2]);
		p.schedule.ground_truth_lag += p.schedule.reveal_window;
		p.limits.inferers = self.pick(&[1, 3, 32]);
		p.limits.forecasters = self.pick(&[0, 1, 2, 6]);
		p.limits.reputers = self.pick(&[1, 2, 6]);
		p.weights.winsorise = self.chance(50);
		p.weights.regret_scale = self.pick(&[RegretScale::StdDev, RegretScale::Mad]);
		p.loss = self.pick(&[
			LossFunction::Squared,
			LossFunction::Absolute,
			LossFunction::LogCosh,
			LossFunction::Brier,
			LossFunction::Huber { delta: decimal(2) },
			LossFunction::Pinball {
				quantile: Decimal::from_rational(1, 10),
			},
			LossFunction::Poisson {
				epsilon: Decimal::from_rational(1, 1_000),
			},
			LossFunction::CrossEntropy {
				epsilon: Decimal::from_rational(1, 1_000),
			},
			LossFunction::Ztae {
				mean: decimal(1),
				std_dev: decimal(2),
				slope: Decimal::from_rational(1, 10),
			},
			LossFunction::Zptae {
				mean: decimal(0),
				std_dev: decimal(2),
				alpha: Decimal::from_rational(1, 4),
				beta: decimal(2),
				slope: Decimal::from_rational(1, 10),
				gamma: Decimal::from_rational(1, 2),
			},
		]);
		p.loss_method = if self.chance(80) {
			LossMethod::OnChain {
				stake_mean: self.chance(30),
			}
		} else {
			LossMethod::Reported {
				clip: self.chance(50),
			}
		};
		if self.chance(35) {
			p.arity = self.pick(&[1, 2, 5]);
			p.kind = TopicKind::Classification {
				unity_tolerance: self.chance(60).then(|| Decimal::from_rational(1, 1_000)),
				default_value: decimal(0),
			};
		}
		match self.rng.gen_range(0..20) {
			0 => p.schedule.epoch_length = self.rng.gen(),
			1 => p.schedule.ground_truth_lag = self.rng.gen(),
			2 => p.value_max = self.decimal(),
			3 => p.alpha_regret = self.decimal(),
			4 => p.limits.inferers = self.rng.gen(),
			5 => p.truth_resolution = self.decimal(),
			_ => {},
		}
		p
	}

	fn topics_call(&mut self, topic: TopicId) -> RuntimeCall {
		let role = self.pick(&[Role::Worker, Role::Reputer]);
		let accounts: Vec<_> = (0..self.rng.gen_range(0..6)).map(|_| self.who()).collect();
		let accounts = accounts.try_into().expect("few");
		match self.rng.gen_range(0..12) {
			0..=2 if self.topics < 12 => {
				let parameters = self.parameters();
				let labels = match parameters.kind {
					TopicKind::Regression => 0,
					TopicKind::Classification { .. } => parameters.arity,
				};
				let label = |i| format!("label {i}").into_bytes().try_into().expect("short");
				let labels: Vec<_> = (0..labels).map(label).collect();
				pallet_topics::Call::<Runtime>::create {
					new: Box::new(pallet_topics::NewTopic {
						name: b"fuzz".to_vec().try_into().expect("short"),
						description: Default::default(),
						labels: labels.try_into().expect("at most 16"),
						parameters,
					}),
				}
			},
			0..=4 => {
				let patch = pallet_topics::TopicPatch {
					alpha_regret: self.chance(30).then(|| self.decimal()),
					winsorise: self.chance(30).then(|| self.rng.gen()),
					limits: self.chance(30).then(|| self.parameters().limits),
					value_max: self.chance(20).then(|| self.decimal()),
					schedule: self.chance(10).then(|| self.parameters().schedule),
					loss: self.chance(10).then(|| self.parameters().loss),
					..Default::default()
				};
				pallet_topics::Call::<Runtime>::update {
					topic,
					patch: Box::new(patch),
				}
			},
			5 | 6 => pallet_topics::Call::<Runtime>::set_whitelist {
				topic,
				role,
				enabled: self.chance(30),
			},
			7 => pallet_topics::Call::<Runtime>::add_to_whitelist {
				topic,
				role,
				accounts,
			},
			8 => pallet_topics::Call::<Runtime>::remove_from_whitelist {
				topic,
				role,
				accounts,
			},
			9 if self.chance(10) => pallet_topics::Call::<Runtime>::retire { topic },
			_ => pallet_topics::Call::<Runtime>::advance {
				topic,
				epoch: self.epoch(topic, Role::Worker),
			},
		}
		.into()
	}

	/// Whether submissions of a role are open, or committed to first.
	fn commits(topic: TopicId, role: Role) -> bool {
		<Topics as TopicInspect<AccountId>>::parameters(topic).is_some_and(|p| match role {
			Role::Worker => p.schedule.reveal_window > 0,
			Role::Reputer => p.schedule.reputer_reveal_window > 0,
		})
	}

	/// A commitment of `who` to a payload, which it may reveal later.
	fn hash(
		&mut self,
		who: &AccountId,
		topic: TopicId,
		epoch: EpochIndex,
		payload: Payload,
	) -> H256 {
		let hash = match &payload {
			Payload::Inference(values) | Payload::Truth(values) => {
				commitment_hash(topic, epoch, who, values, &SALT)
			},
			Payload::Forecast(elements) => commitment_hash(topic, epoch, who, elements, &SALT),
			Payload::Losses(losses) => commitment_hash(topic, epoch, who, losses, &SALT),
		};
		self.committed.push((who.clone(), topic, epoch, payload));
		hash
	}

	/// Reveals something of what was committed to; the window may be another.
	fn reveal(&mut self) -> Option<(AccountId, RuntimeCall)> {
		if self.committed.is_empty() {
			return None;
		}
		let now = System::block_number();
		let open = |(_, topic, epoch, payload): &(AccountId, TopicId, EpochIndex, Payload)| {
			let info = <Topics as TopicInspect<AccountId>>::epoch(*topic, *epoch);
			info.is_some_and(|info| match payload {
				Payload::Inference(_) | Payload::Forecast(_) => info.reveal_window().contains(now),
				Payload::Truth(_) | Payload::Losses(_) => {
					info.reputer_reveal_window().contains(now)
				},
			})
		};
		let due: Vec<_> = (0..self.committed.len())
			.filter(|at| open(&self.committed[*at]))
			.collect();
		let at = if due.is_empty() || self.chance(10) {
			self.rng.gen_range(0..self.committed.len())
		} else {
			self.pick(&due)
		};
		let (who, topic, epoch, payload) = self.committed[at].clone();
		if self.chance(20) || self.committed.len() > 300 {
			self.committed.swap_remove(at);
		}
		let salt = if self.chance(3) { [0; 32] } else { SALT };
		let call = match payload {
			Payload::Inference(values) => pallet_inference::Call::<Runtime>::reveal_inference {
				topic,
				epoch,
				values,
				salt,
			}
			.into(),
			Payload::Forecast(elements) => pallet_inference::Call::<Runtime>::reveal_forecast {
				topic,
				epoch,
				elements,
				salt,
			}
			.into(),
			Payload::Truth(values) => {
				let reveal = TruthReveal {
					topic,
					epoch,
					values,
					salt,
				};
				let reveals = vec![reveal].try_into().expect("one");
				pallet_reputation::Call::<Runtime>::reveal_truths { reveals }.into()
			},
			Payload::Losses(losses) => pallet_reputation::Call::<Runtime>::reveal_losses {
				topic,
				epoch,
				losses,
				salt,
			}
			.into(),
		};
		Some((who, call))
	}

	/// A report for an epoch, mostly with as many losses as it has values.
	fn losses(&mut self, topic: TopicId, epoch: EpochIndex) -> LossReport {
		let shape = <Inference as Predictions<AccountId>>::shape(topic, epoch);
		let count = match shape {
			Some(shape) if !self.chance(4) => shape.len(),
			_ => self.rng.gen_range(0..40),
		};
		let losses: Vec<_> = (0..count)
			.map(|_| {
				let loss = self.decimal();
				if self.chance(1) {
					loss
				} else {
					Decimal::from_inner(loss.into_inner() % (20 * UNIT))
				}
			})
			.collect();
		losses.try_into().expect("within the largest epoch")
	}

	fn inference_call(&mut self, topic: TopicId, who: &AccountId) -> RuntimeCall {
		let commits = Self::commits(topic, Role::Worker) && !self.chance(3);
		match self.rng.gen_range(0..61) {
			0..=6 => pallet_inference::Call::<Runtime>::register {
				topic,
				operator: self.some_who(),
				reward_destination: self.some_who(),
			},
			7 => pallet_inference::Call::<Runtime>::deregister { topic },
			8 => pallet_inference::Call::<Runtime>::claim_deposit { topic },
			9 => pallet_inference::Call::<Runtime>::set_operator {
				topic,
				operator: self.some_who(),
			},
			10 => pallet_inference::Call::<Runtime>::set_reward_destination {
				topic,
				destination: self.who(),
			},
			60 => pallet_inference::Call::<Runtime>::resign_operator { topic },
			11..=42 if commits => {
				let epoch = self.epoch(topic, Role::Worker);
				let values = self.labels(topic);
				pallet_inference::Call::<Runtime>::commit_inference {
					topic,
					epoch,
					revision: self.pick(&[0, 0, 0, 1, 2, 3, 255]),
					hash: self.hash(who, topic, epoch, Payload::Inference(values)),
				}
			},
			11..=42 => pallet_inference::Call::<Runtime>::submit_inference {
				topic,
				epoch: self.epoch(topic, Role::Worker),
				revision: self.pick(&[0, 0, 0, 1, 2, 3, 255]),
				values: self.labels(topic),
			},
			_ => {
				let count = self.rng.gen_range(0..10);
				let mut elements: Vec<_> =
					(0..count).map(|_| (self.who(), self.decimal())).collect();
				if !self.chance(5) {
					for element in &mut elements {
						let loss = element.1.into_inner() % (20 * UNIT);
						element.1 = Decimal::from_inner(loss);
					}
					elements.sort();
					elements.dedup_by(|a, b| a.0 == b.0);
				}
				let elements: ForecastElements<AccountId> = elements.try_into().expect("few");
				if commits {
					let epoch = self.epoch(topic, Role::Worker);
					return pallet_inference::Call::<Runtime>::commit_forecast {
						topic,
						epoch,
						revision: self.pick(&[0, 0, 0, 1, 2, 3, 255]),
						hash: self.hash(who, topic, epoch, Payload::Forecast(elements)),
					}
					.into();
				}
				pallet_inference::Call::<Runtime>::submit_forecast {
					topic,
					epoch: self.epoch(topic, Role::Worker),
					revision: self.pick(&[0, 0, 0, 1, 2, 3, 255]),
					elements,
				}
			},
		}
		.into()
	}

	fn reputation_call(&mut self, topic: TopicId, who: &AccountId) -> RuntimeCall {
		let commits = Self::commits(topic, Role::Reputer) && !self.chance(3);
		let reported = <Topics as TopicInspect<AccountId>>::parameters(topic)
			.is_some_and(|p| matches!(p.loss_method, LossMethod::Reported { .. }));
		match self.rng.gen_range(0..41) {
			0..=4 => pallet_reputation::Call::<Runtime>::register {
				topic,
				operator: self.some_who(),
				reward_destination: self.some_who(),
			},
			5 => pallet_reputation::Call::<Runtime>::deregister { topic },
			6 => pallet_reputation::Call::<Runtime>::claim_deposit { topic },
			7 => pallet_reputation::Call::<Runtime>::set_operator {
				topic,
				operator: self.some_who(),
			},
			8 => pallet_reputation::Call::<Runtime>::set_reward_destination {
				topic,
				reward_destination: self.who(),
			},
			40 => pallet_reputation::Call::<Runtime>::resign_operator { topic },
			9..=39 if commits => {
				let epoch = self.epoch(topic, Role::Reputer);
				let payload = if reported {
					Payload::Losses(self.losses(topic, epoch))
				} else {
					Payload::Truth(self.labels(topic))
				};
				let commit = TruthCommit {
					topic,
					epoch,
					revision: self.pick(&[0, 0, 0, 1, 2, 3, 255]),
					hash: self.hash(who, topic, epoch, payload),
				};
				let commits = vec![commit].try_into().expect("one");
				pallet_reputation::Call::<Runtime>::commit_truths { commits }
			},
			9..=39 if reported => {
				let epoch = self.epoch(topic, Role::Reputer);
				pallet_reputation::Call::<Runtime>::submit_losses {
					topic,
					epoch,
					revision: self.pick(&[0, 0, 0, 1, 2, 3, 255]),
					losses: self.losses(topic, epoch),
				}
			},
			_ => {
				let count = self.rng.gen_range(0..4);
				let truths: Vec<_> = (0..count)
					.map(|nth| {
						let topic = if nth == 0 { topic } else { self.topic() };
						TruthSubmission {
							topic,
							epoch: self.epoch(topic, Role::Reputer),
							revision: self.pick(&[0, 0, 0, 1, 2, 3, 255]),
							values: self.labels(topic),
						}
					})
					.collect();
				pallet_reputation::Call::<Runtime>::submit_truths {
					truths: truths.try_into().expect("few"),
				}
			},
		}
		.into()
	}

	/// An offer of a worker, a reputer or a topic's creator is withdrawn, mostly one that is there;
	/// with the signer.
	fn cancel_transfer(
		&mut self,
		topic: TopicId,
		worker: AccountId,
		reputer: AccountId,
	) -> (AccountId, RuntimeCall) {
		match self.rng.gen_range(0..3) {
			0 => {
				let offers: Vec<_> =
					pallet_inference::TransferOffers::<Runtime>::iter_keys().collect();
				let (topic, who) = self.mostly(&offers, (topic, worker));
				let call = pallet_inference::Call::<Runtime>::cancel_transfer { topic };
				(who, call.into())
			},
			1 => {
				let offers: Vec<_> =
					pallet_reputation::TransferOffers::<Runtime>::iter_keys().collect();
				let (topic, who) = self.mostly(&offers, (topic, reputer));
				let call = pallet_reputation::Call::<Runtime>::cancel_transfer { topic };
				(who, call.into())
			},
			_ => {
				let offers: Vec<_> =
					pallet_topics::TransferOffers::<Runtime>::iter_keys().collect();
				let topic = self.mostly(&offers, topic);
				let creator = <Topics as TopicInspect<AccountId>>::creator(topic);
				let call = pallet_topics::Call::<Runtime>::cancel_transfer { topic };
				(creator.unwrap_or(worker), call.into())
			},
		}
	}

	/// A registration or a topic is offered to somebody, mostly taken over by who it is offered to,
	/// or a worker says where it answers; with the signer.
	fn transfer_call(&mut self, topic: TopicId) -> (AccountId, RuntimeCall) {
		let (operator, destination) = (self.some_who(), self.some_who());
		let (worker, reputer) = (
			self.registered(topic, Role::Worker),
			self.registered(topic, Role::Reputer),
		);
		let to = self.who();
		match self.rng.gen_range(0..10) {
			0 => (
				worker,
				pallet_inference::Call::<Runtime>::offer_transfer { topic, to }.into(),
			),
			1 => (
				reputer,
				pallet_reputation::Call::<Runtime>::offer_transfer { topic, to }.into(),
			),
			2 => {
				let creator = <Topics as TopicInspect<AccountId>>::creator(topic);
				let call = pallet_topics::Call::<Runtime>::offer_transfer { topic, to };
				(creator.unwrap_or(worker), call.into())
			},
			3 => self.cancel_transfer(topic, worker, reputer),
			4 => {
				let mut endpoint = self
					.pick(&[&b"https://"[..], b"wss://", b"http://"])
					.to_vec();
				endpoint.resize(self.rng.gen_range(endpoint.len()..=128), b'a');
				let service = self
					.chance(80)
					.then(|| pallet_inference::types::ServiceRecord {
						endpoint: endpoint.try_into().expect("at most 128"),
						protocol: Default::default(),
					});
				let call = pallet_inference::Call::<Runtime>::set_service { topic, service };
				(worker, call.into())
			},
			5 => (
				pallet_topics::TransferOffers::<Runtime>::get(topic).unwrap_or(to),
				pallet_topics::Call::<Runtime>::accept_transfer { topic }.into(),
			),
			6 | 7 => {
				let offers: Vec<_> =
					pallet_inference::TransferOffers::<Runtime>::iter_prefix(topic).collect();
				let (from, to) = if offers.is_empty() {
					(worker, to)
				} else {
					self.pick(&offers)
				};
				let call = pallet_inference::Call::<Runtime>::accept_transfer {
					topic,
					from,
					operator,
					reward_destination: destination,
				};
				(to, call.into())
			},
			_ => {
				let offers: Vec<_> =
					pallet_reputation::TransferOffers::<Runtime>::iter_prefix(topic).collect();
				let (from, to) = if offers.is_empty() {
					(reputer, to)
				} else {
					self.pick(&offers)
				};
				let call = pallet_reputation::Call::<Runtime>::accept_transfer {
					topic,
					from,
					operator,
					reward_destination: destination,
				};
				(to, call.into())
			},
		}
	}

	fn money_call(&mut self) -> RuntimeCall {
		let topic = self.topic();
		let amount = self.balance();
		let reputer = self.registered(topic, Role::Reputer);
		let request = self.rng.gen_range(0..20);
		match self.rng.gen_range(0..33) {
			32 => pallet_ground_truth::Call::<Runtime>::remove_data_source { topic }.into(),
			28 | 29 => pallet_emissions::Call::<Runtime>::open_staking_account {
				topic,
				reputer,
				maximum_commission: self
					.chance(30)
					.then(|| Perbill::from_percent(self.rng.gen_range(0..60))),
			}
			.into(),
			30 => pallet_emissions::Call::<Runtime>::close_staking_account {
				account: Emissions::staking_account(&self.who(), topic, &reputer),
			}
			.into(),
			22..=24 => pallet_pwyw::Call::<Runtime>::subscribe {
				topic,
				per_epoch: amount / 10,
				epochs: self.rng.gen_range(0..8),
			}
			.into(),
			25 => pallet_pwyw::Call::<Runtime>::cancel { topic }.into(),
			26 => pallet_pwyw::Call::<Runtime>::prune_receipts {
				up_to: self.rng.gen_range(0..200),
			}
			.into(),
			27 => pallet_pwyw::Call::<Runtime>::set_suggested_amount {
				topic,
				amount: self.chance(80).then_some(amount),
			}
			.into(),
			0..=4 => pallet_stake::Call::<Runtime>::bond { topic, amount }.into(),
			5 => pallet_stake::Call::<Runtime>::unbond { topic, amount }.into(),
			6 => pallet_stake::Call::<Runtime>::cancel_unbond { topic, request }.into(),
			7 => pallet_stake::Call::<Runtime>::withdraw_unbonded { topic }.into(),
			12..=14 => pallet_stake::Call::<Runtime>::delegate {
				topic,
				reputer,
				amount,
				maximum_commission: self
					.chance(30)
					.then(|| Perbill::from_percent(self.rng.gen_range(0..60))),
			}
			.into(),
			15 => pallet_stake::Call::<Runtime>::undelegate {
				topic,
				reputer,
				amount,
			}
			.into(),
			16 => pallet_stake::Call::<Runtime>::cancel_undelegate {
				topic,
				reputer,
				request,
			}
			.into(),
			17 => pallet_stake::Call::<Runtime>::withdraw_undelegated { topic, reputer }.into(),
			18 => pallet_stake::Call::<Runtime>::claim_rewards_for {
				topic,
				reputer,
				delegator: self.who(),
			}
			.into(),
			19 => pallet_stake::Call::<Runtime>::set_compounding {
				topic,
				reputer,
				compounding: self.rng.gen(),
			}
			.into(),
			20 => pallet_stake::Call::<Runtime>::set_commission {
				topic,
				rate: Perbill::from_percent(self.rng.gen_range(0..60)),
			}
			.into(),
			21 => pallet_stake::Call::<Runtime>::schedule_slash {
				topic,
				epoch: self.rng.gen_range(0..4),
				reputer,
				share: Perbill::from_percent(self.rng.gen_range(0..7)),
			}
			.into(),
			8 => pallet_emissions::Call::<Runtime>::claim_accrued { who: self.who() }.into(),
			9 => pallet_ground_truth::Call::<Runtime>::set_data_source {
				topic,
				source: DataSource {
					url: b"https://example.org/{topic}"
						.to_vec()
						.try_into()
						.expect("short"),
					pointer: b"/v".to_vec().try_into().expect("short"),
					decimals: self.rng.gen_range(0..25),
				},
			}
			.into(),
			_ => pallet_pwyw::Call::<Runtime>::pay {
				topic,
				amount,
				purpose: Default::default(),
			}
			.into(),
		}
	}

	/// Something about stake, delegations and requests that are there, mostly; with the signer.
	fn stake_call(&mut self) -> (AccountId, RuntimeCall) {
		let (topic, who, other) = (self.topic(), self.who(), self.who());
		let some = self.balance();
		let amount = self.pick(&[some, 10 * ALLO, 60 * ALLO, 200 * ALLO, Balance::MAX]);
		let positions: Vec<_> = pallet_stake::Positions::<Runtime>::iter_keys().collect();
		let (own_topic, own) = self.mostly(&positions, (topic, who.clone()));
		let delegations: Vec<_> = pallet_stake::Delegations::<Runtime>::iter_keys().collect();
		let none = (who.clone(), topic, other);
		let (delegator, its_topic, its_reputer) = self.mostly(&delegations, none.clone());
		match self.rng.gen_range(0..20) {
			0..=3 => {
				let call = pallet_stake::Call::<Runtime>::delegate {
					topic: own_topic,
					reputer: own,
					amount,
					maximum_commission: self
						.chance(30)
						.then(|| Perbill::from_percent(self.rng.gen_range(0..60))),
				};
				(who, call.into())
			},
			4 | 5 => {
				let call = pallet_stake::Call::<Runtime>::undelegate {
					topic: its_topic,
					reputer: its_reputer,
					amount,
				};
				(delegator, call.into())
			},
			6 | 7 => {
				let topic = own_topic;
				let call = pallet_stake::Call::<Runtime>::unbond { topic, amount };
				(own, call.into())
			},
			8 => {
				let topic = own_topic;
				let call = pallet_stake::Call::<Runtime>::bond { topic, amount };
				(own, call.into())
			},
			9..=13 => {
				let earns =
					|(who, topic, reputer): &(_, _, _)| Stake::claimable(*topic, reputer, who) > 0;
				let earning: Vec<_> = delegations.into_iter().filter(earns).collect();
				let (delegator, topic, reputer) = self.mostly(&earning, none);
				if self.chance(70) {
					let call = pallet_stake::Call::<Runtime>::claim_rewards { topic, reputer };
					return (delegator, call.into());
				}
				let call = pallet_stake::Call::<Runtime>::claim_rewards_for {
					topic,
					reputer,
					delegator,
				};
				(who, call.into())
			},
			14..=16 => {
				let there: Vec<_> = pallet_stake::Requests::<Runtime>::iter()
					.flat_map(|(key, requests)| {
						requests
							.into_iter()
							.map(move |request| (key.clone(), request.id))
					})
					.collect();
				let next = pallet_stake::NextRequestId::<Runtime>::get();
				let wrong = self.pick(&[0, next.saturating_sub(1), next, u64::MAX]);
				let fallback = ((its_topic, its_reputer, delegator), wrong);
				let ((topic, reputer, who), request) = self.mostly(&there, fallback);
				let call = match (who == reputer, self.chance(50)) {
					(true, true) => pallet_stake::Call::<Runtime>::cancel_unbond { topic, request },
					(true, false) => pallet_stake::Call::<Runtime>::withdraw_unbonded { topic },
					(false, true) => pallet_stake::Call::<Runtime>::cancel_undelegate {
						topic,
						reputer,
						request,
					},
					(false, false) => {
						pallet_stake::Call::<Runtime>::withdraw_undelegated { topic, reputer }
					},
				};
				(who, call.into())
			},
			17 => {
				let call = pallet_stake::Call::<Runtime>::set_commission {
					topic: own_topic,
					rate: Perbill::from_percent(self.rng.gen_range(0..60)),
				};
				(own, call.into())
			},
			_ => {
				let call = pallet_stake::Call::<Runtime>::set_compounding {
					topic: its_topic,
					reputer: its_reputer,
					compounding: self.rng.gen(),
				};
				(delegator, call.into())
			},
		}
	}

	/// What governance alone may do. The emission is soon on again.
	fn governance_call(&mut self) -> RuntimeCall {
		let on = pallet_emissions::EmissionEnabled::<Runtime>::get();
		if self.chance(if on { 6 } else { 60 }) {
			let enabled = !on || self.chance(20);
			return pallet_emissions::Call::<Runtime>::set_emission_enabled { enabled }.into();
		}
		let (topic, who) = (self.topic(), self.who());
		let current = <Topics as TopicInspect<AccountId>>::current_epoch(topic);
		let epoch = self.pick(&[0, 1, current, current.saturating_sub(1), EpochIndex::MAX]);
		if self.chance(35) {
			let slashes: Vec<_> = pallet_stake::Slashes::<Runtime>::iter_keys().collect();
			let (topic, epoch, reputer) = self.mostly(&slashes, (topic, epoch, who));
			return pallet_stake::Call::<Runtime>::cancel_slash {
				topic,
				epoch,
				reputer,
			}
			.into();
		}
		let positions: Vec<_> = pallet_stake::Positions::<Runtime>::iter_keys().collect();
		let (topic, reputer) = self.mostly(&positions, (topic, who));
		let share = match self.rng.gen_range(0..10) {
			0 => Perbill::from_parts(1),
			1 => Perbill::one(),
			_ => Perbill::from_percent(self.rng.gen_range(0..7)),
		};
		pallet_stake::Call::<Runtime>::schedule_slash {
			topic,
			epoch,
			reputer,
			share,
		}
		.into()
	}

	/// One call by somebody.
	fn act(&mut self) {
		let topic = self.topic();
		let mut who = self.who();
		let mut by_root = 2;
		let call = match self.rng.gen_range(0..42) {
			41 => {
				by_root = 85;
				self.governance_call()
			},
			38..=40 => {
				let (signer, call) = self.stake_call();
				who = signer;
				call
			},
			31..=35 => {
				let Some((signer, call)) = self.reveal() else {
					return;
				};
				who = signer;
				call
			},
			30 | 36 | 37 => {
				let (signer, call) = self.transfer_call(topic);
				who = signer;
				call
			},
			0 | 1 => {
				let creator = <Topics as TopicInspect<AccountId>>::creator(topic);
				who = creator.filter(|_| self.chance(60)).unwrap_or(who);
				self.topics_call(topic)
			},
			2..=15 => {
				let topic = self.lively(Role::Worker);
				who = self.registered(topic, Role::Worker);
				self.inference_call(topic, &who)
			},
			16..=26 => {
				let topic = self.lively(Role::Reputer);
				who = self.registered(topic, Role::Reputer);
				self.reputation_call(topic, &who)
			},
			_ => self.money_call(),
		};
		let origin = if self.chance(by_root) {
			RuntimeOrigin::root()
		} else {
			signed(&who)
		};
		let name = {
			let metadata = call.get_call_metadata();
			(metadata.pallet_name, metadata.function_name)
		};
		self.tried.insert(name);
		// the root of the whole state is expensive
		let root = || sp_io::storage::root(sp_runtime::StateVersion::V1);
		let before = self.chance(10).then(root);
		match call.dispatch(origin) {
			Ok(_) => {
				*self.done.entry(name).or_default() += 1;
				self.topics = pallet_topics::LastTopicId::<Runtime>::get();
			},
			Err(error) => assert!(
				before.is_none_or(|before| before == root()),
				"{name:?} was refused and left something behind: {:?}",
				error.error
			),
		}
	}

	/// One block with this part of its weight for the hooks.
	fn block(&mut self, percent: u64) {
		let now = System::block_number() + 1;
		System::reset_events();
		System::set_block_number(now);
		pallet_timestamp::Now::<Runtime>::put(u64::from(now) * 6_000);
		let max = configs::RuntimeBlockWeights::get().max_block;
		let room = Weight::from_parts(
			max.ref_time() / 100 * percent,
			max.proof_size() / 100 * percent,
		);
		if self.chance(3) {
			// A block under a multi-block migration: nothing but inherents runs in it.
			pallet_migrations::Cursor::<Runtime>::put(pallet_migrations::MigrationCursor::Stuck);
			Network::on_initialize(now);
			Network::on_finalize(now);
			pallet_migrations::Cursor::<Runtime>::kill();
			check_invariants();
			return self.check_deadlines(now, false);
		}
		Network::on_initialize(now);
		let mut meter = WeightMeter::with_limit(room);
		Network::on_poll(now, &mut meter);
		assert!(meter.consumed().all_lte(room), "block {now}: over weight");
		self.count_due();
		for _ in 0..self.rng.gen_range(0..60) {
			self.act();
		}
		let left = meter.remaining();
		let used = Network::on_idle(now, left);
		assert!(used.all_lte(left), "block {now}: over weight in on_idle");
		Network::on_finalize(now);
		check_invariants();
		self.check_records();
		self.check_deadlines(now, percent == 100);
	}

	/// Counts what the chain did with stake before anybody's call.
	fn count_due(&mut self) {
		for record in System::events() {
			let RuntimeEvent::Stake(event) = record.event else {
				continue;
			};
			let what = match event {
				pallet_stake::Event::Unbonded { .. } => "unbonded",
				pallet_stake::Event::Undelegated { .. } => "undelegated",
				pallet_stake::Event::Slashed { .. } => "slashed",
				_ => continue,
			};
			*self.due.entry(what).or_default() += 1;
		}
	}

	/// Invariant 10: a record never changes, goes with its epoch alone and does not come back; the
	/// latest of a topic only moves forward.
	fn check_records(&mut self) {
		let mut kept = BTreeSet::new();
		for (topic, epoch, record) in pallet_inference::Predictions::<Runtime>::iter() {
			kept.insert((topic, epoch));
			let first = self
				.records
				.entry((topic, epoch))
				.or_insert_with(|| Some(record.clone()));
			assert_eq!(*first, Some(record), "topic {topic}, epoch {epoch}");
		}
		for ((topic, epoch), record) in &mut self.records {
			if record.is_none() || kept.contains(&(*topic, *epoch)) {
				continue;
			}
			let info = <Topics as TopicInspect<AccountId>>::epoch(*topic, *epoch);
			assert_eq!(info, None, "a record is gone before its epoch");
			*record = None;
		}
		for (topic, before) in &self.latest {
			let latest = pallet_inference::LatestPrediction::<Runtime>::get(topic);
			let latest = latest.expect("a topic keeps its latest record");
			assert!(
				latest.epoch > before.epoch || latest == *before,
				"topic {topic}: the latest record was of epoch {}, then of {}",
				before.epoch,
				latest.epoch
			);
		}
		self.latest = pallet_inference::LatestPrediction::<Runtime>::iter().collect();
	}

	fn check_deadlines(&mut self, now: BlockNumber, room: bool) {
		let mut open = BTreeMap::new();
		for topic in 1..=self.topics {
			for epoch in <Topics as TopicInspect<AccountId>>::open_epochs(topic) {
				let info = <Topics as TopicInspect<AccountId>>::epoch(topic, epoch)
					.expect("an open epoch is there");
				if now < info.settle_at() {
					continue;
				}
				let before = self.overdue.get(&(topic, epoch)).copied().unwrap_or(0);
				let blocks = before + u32::from(room);
				assert!(
					blocks <= SLACK,
					"epoch {epoch} of topic {topic} is open {blocks} blocks after its end"
				);
				open.insert((topic, epoch), blocks);
			}
		}
		self.overdue = open;
	}

	/// Whoever left comes back, and every topic has money: a long run stays as busy as a short one.
	fn refill(&mut self) {
		for topic in 1..=self.topics {
			for i in 1..=8 {
				let (who, registered) = (actor(i), self.chance(30));
				if registered {
					// Refused where it is registered already, or the topic is closed to it.
					let _ = Inference::register(signed(&who), topic, None, None);
				}
			}
			for i in 6..=9 {
				if self.chance(30) {
					let who = signed(&actor(i));
					let _ = Reputation::register(who.clone(), topic, None, None);
					let _ = Stake::bond(who, topic, 500 * ALLO);
				}
			}
			let payer = signed(&alice());
			let _ = Pwyw::pay(payer, topic, 200 * ALLO, Default::default());
		}
		for i in 1..=ACCOUNTS {
			assert_ok!(Balances::mint_into(&actor(i), 100 * ALLO));
		}
	}

	/// A world in which something goes on from the start.
	fn settle_in(&mut self) {
		for parameter in [
			RuntimeParameters::Actors(actors::Parameters::UnbondingPeriod(
				actors::UnbondingPeriod,
				Some(UNBONDING),
			)),
			RuntimeParameters::Stake(stake::Parameters::SlashDelay(
				stake::SlashDelay,
				Some(SLASH_DELAY),
			)),
		] {
			let root = RuntimeOrigin::root();
			assert_ok!(Parameters::set_parameter(root, parameter));
		}
		for i in 0..3u8 {
			let mut parameters = topic_parameters();
			parameters.limits.inferers = 4;
			parameters.limits.reputers = 2;
			parameters.limits.forecasters = u16::from(i);
			if i == 1 {
				parameters.schedule.reveal_window = 2;
				parameters.schedule.reputer_reveal_window = 2;
			}
			if i == 2 {
				parameters.loss_method = LossMethod::Reported { clip: true };
			}
			let topic = create_topic(alice(), parameters);
			for j in 1..=8 {
				assert_ok!(Inference::register(signed(&actor(j)), topic, None, None));
			}
			for j in 6..=9 {
				assert_ok!(Reputation::register(signed(&actor(j)), topic, None, None));
				assert_ok!(Stake::bond(signed(&actor(j)), topic, 500 * ALLO));
				let delegator = signed(&actor(j + 6));
				assert_ok!(Stake::delegate(delegator, topic, actor(j), 50 * ALLO, None));
			}
			let payer = signed(&alice());
			assert_ok!(Pwyw::pay(payer, topic, 5_000 * ALLO, Default::default()));
		}
		self.topics = pallet_topics::LastTopicId::<Runtime>::get();
	}
}

const UNIT: i128 = 1_000_000_000_000_000_000;

fn blocks() -> u32 {
	let given = std::env::var("FUZZ_BLOCKS").ok();
	given.map_or(BLOCKS, |text| {
		text.parse().expect("FUZZ_BLOCKS is a number")
	})
}

fn seeds() -> Vec<u64> {
	let given = std::env::var("FUZZ_SEED").ok();
	given.map_or(SEEDS.to_vec(), |text| {
		vec![text.parse().expect("FUZZ_SEED is a number")]
	})
}

/// What a run came to.
#[derive(Default)]
struct Came {
	/// Calls that went through, by pallet and name.
	done: BTreeMap<(&'static str, &'static str), u32>,
	/// How the epochs that are kept stand.
	ends: BTreeMap<String, u32>,
	/// As of the [`World`].
	due: BTreeMap<&'static str, u32>,
	/// As of the [`World`].
	tried: BTreeSet<(&'static str, &'static str)>,
}

impl Came {
	fn add(&mut self, other: Self) {
		for (name, count) in other.done {
			*self.done.entry(name).or_default() += count;
		}
		for (end, count) in other.ends {
			*self.ends.entry(end).or_default() += count;
		}
		for (what, count) in other.due {
			*self.due.entry(what).or_default() += count;
		}
		self.tried.extend(other.tried);
	}
}

fn run(seed: u64) -> Came {
	println!("seed {seed}");
	new_test_ext().execute_with(|| {
		let mut world = World::new(seed);
		world.settle_in();
		for block in 1..=blocks() {
			if block % 25 == 0 {
				world.refill();
			}
			let percent = world.pick(&[100, 100, 100, 100, 30, 3, 0]);
			world.block(percent);
		}
		let mut ends = BTreeMap::<String, u32>::new();
		for info in pallet_topics::Epochs::<Runtime>::iter_values() {
			let end = match info.stage {
				EpochStage::Void(reason) => format!("{reason:?}"),
				other => format!("{other:?}"),
			};
			*ends.entry(end).or_default() += 1;
		}
		Came {
			done: world.done,
			ends,
			due: world.due,
			tried: world.tried,
		}
	})
}

#[test]
fn invariants_should_hold_when_anybody_does_anything() {
	let mut came = Came::default();
	// Each seed has a thread: the externalities are the thread's own.
	let runs: Vec<_> = seeds()
		.into_iter()
		.map(|seed| (seed, std::thread::spawn(move || run(seed))))
		.collect();
	for (seed, run) in runs {
		match run.join() {
			Ok(one) => came.add(one),
			Err(_) => panic!("seed {seed} failed: the reason is above"),
		}
	}
	let Came {
		done,
		ends,
		due,
		tried,
	} = came;
	println!("calls that went through: {done:#?}\nepochs: {ends:#?}\nstake: {due:#?}");
	// a run that reaches nothing proves nothing
	for call in [
		"submit_inference",
		"submit_forecast",
		"submit_truths",
		"submit_losses",
		"commit_inference",
		"reveal_inference",
		"commit_truths",
		"reveal_truths",
		"pay",
		"bond",
		"accept_transfer",
		"set_service",
		"delegate",
		"undelegate",
		"unbond",
		"subscribe",
		"claim_rewards",
		"schedule_slash",
		"cancel_slash",
		"set_emission_enabled",
	] {
		let count: u32 = done
			.iter()
			.filter(|(name, _)| name.1 == call)
			.map(|(_, count)| count)
			.sum();
		assert!(count > 0, "no {call} went through");
	}
	assert!(
		ends.contains_key("Settled"),
		"no epoch was settled: {ends:?}"
	);
	for what in ["unbonded", "undelegated", "slashed"] {
		assert!(due.contains_key(what), "nothing was {what} by the chain");
	}
	if seeds().len() as u64 * u64::from(blocks()) >= THOROUGH {
		for pallet in PALLETS {
			for call in RuntimeCall::get_call_names(pallet) {
				assert!(
					tried.contains(&(pallet, *call)),
					"nobody made {pallet}.{call}"
				);
			}
		}
	}
}

/// The root of the state without the events, whose order is that of the calls.
fn root() -> Vec<u8> {
	System::reset_events();
	sp_io::storage::root(sp_runtime::StateVersion::V1)
}

#[test]
fn order_within_a_block_should_not_matter_when_nobody_competes() {
	let run = |seed: u64| {
		new_test_ext().execute_with(|| {
			let mut rng = ChaCha8Rng::seed_from_u64(seed);
			let topic = create_topic(alice(), topic_parameters());
			for i in 10..16 {
				assert_ok!(Inference::register(signed(&actor(i)), topic, None, None));
			}
			for i in 20..23 {
				let stake = u128::from(i) * 100 * ALLO;
				assert_ok!(Reputation::register(signed(&actor(i)), topic, None, None));
				assert_ok!(Stake::bond(signed(&actor(i)), topic, stake));
			}
			let payer = signed(&alice());
			assert_ok!(Pwyw::pay(payer, topic, 100 * ALLO, Default::default()));
			let mut roots = Vec::new();
			for _ in 0..60 {
				next_block(|| {
					let now = System::block_number();
					let mut calls: Vec<(AccountId, RuntimeCall)> = Vec::new();
					for window in Topics::open_windows(topic) {
						if window.window.first != now {
							continue;
						}
						let epoch = window.epoch;
						let of = |i: u8| value(i64::from(i) * 7 % 11 + i64::from(epoch % 5));
						if window.role == Role::Worker {
							for i in 10..16 {
								let call = pallet_inference::Call::<Runtime>::submit_inference {
									topic,
									epoch,
									revision: 0,
									values: of(i),
								};
								calls.push((actor(i), call.into()));
							}
							for i in 10..13 {
								let loss = |j: u8| Decimal::from_u32(u32::from(i * j % 5));
								let elements = (13..16).map(|j| (actor(j), loss(j)));
								let mut elements = elements.collect::<Vec<_>>();
								elements.sort();
								let call = pallet_inference::Call::<Runtime>::submit_forecast {
									topic,
									epoch,
									revision: 0,
									elements: elements.try_into().expect("few"),
								};
								calls.push((actor(i), call.into()));
							}
						} else {
							for i in 20..23 {
								let truth = TruthSubmission {
									topic,
									epoch,
									revision: 0,
									values: of(i / 10 * 10),
								};
								let truths = vec![truth].try_into().expect("one");
								let call =
									pallet_reputation::Call::<Runtime>::submit_truths { truths };
								calls.push((actor(i), call.into()));
							}
						}
					}
					calls.shuffle(&mut rng);
					for (who, call) in calls {
						assert_ok!(call.dispatch(signed(&who)));
					}
				});
				roots.push(root());
			}
			assert!(Reputation::epoch_scores(topic, 5).is_some());
			assert!(pallet_inference::Inferences::<Runtime>::iter()
				.next()
				.is_some());
			assert!(pallet_inference::Forecasts::<Runtime>::iter()
				.next()
				.is_some());
			roots
		})
	};
	let first = run(1);
	assert_eq!(first, run(2));
	assert_eq!(first, run(3));
}
