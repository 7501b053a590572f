// SPDX-License-Identifier: GPL-3.0-only

//! A topic of a given size, everybody who works in it, and what they submit.

use allora_primitives::{
	traits::TopicInspect, Decimal, EpochIndex, EpochInfo, LabelValues, Limits, Role, Schedule,
	TopicId, TopicKind, TopicParameters, TruthSubmission,
};
use allora_runtime::{
	constants::ALLO,
	simulation::{build_genesis, genesis, Network},
	AccountId, Balances, Inference, Pwyw, Reputation, Runtime, RuntimeCall, RuntimeOrigin, Stake,
	System, Topics,
};
use frame_support::{
	traits::{fungible::Mutate, OnFinalize, OnIdle, OnInitialize, OnPoll},
	weights::WeightMeter,
};
use pallet_topics::fixtures;
use sp_core::{sr25519, Pair};
use sp_runtime::traits::Dispatchable;

/// The only topic.
pub const TOPIC: TopicId = 1;
/// The relay chain's slot of the genesis; each block stands on the next one.
pub const FIRST_SLOT: u32 = 1_000;
/// Milliseconds of a slot.
pub const SLOT: u64 = 6_000;

/// How many take part in an epoch, and how many numbers a value has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
	/// Inferers.
	pub inferers: u16,
	/// Forecasters.
	pub forecasters: u16,
	/// Reputers.
	pub reputers: u16,
	/// Labels.
	pub labels: u8,
}

impl Size {
	/// What is measured.
	pub const ALL: [Size; 5] = [
		Size::new(5, 3, 5, 1),
		Size::new(32, 6, 6, 1),
		Size::new(64, 16, 16, 1),
		Size::new(32, 6, 6, 16),
		Size::new(64, 16, 16, 4),
	];

	/// A size.
	pub const fn new(inferers: u16, forecasters: u16, reputers: u16, labels: u8) -> Self {
		Self {
			inferers,
			forecasters,
			reputers,
			labels,
		}
	}

	/// Elements of a forecast: the default limit of a topic.
	pub fn elements(self) -> u16 {
		self.inferers.min(12)
	}

	/// Everybody who is paid.
	pub fn actors(self) -> u32 {
		u32::from(self.inferers) + u32::from(self.forecasters) + u32::from(self.reputers)
	}
}

impl std::fmt::Display for Size {
	fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
		let Size {
			inferers,
			forecasters,
			reputers,
			labels,
		} = self;
		write!(f, "{inferers}/{forecasters}/{reputers}")?;
		match labels {
			1 => Ok(()),
			_ => write!(f, ", {labels} labels"),
		}
	}
}

/// Somebody who submits.
#[derive(Clone)]
pub struct Actor {
	/// Signs for it.
	pub key: sr25519::Pair,
	/// Its account.
	pub account: AccountId,
}

fn actors(kind: u8, count: u16) -> Vec<Actor> {
	(0..count)
		.map(|number| {
			let mut seed = [kind; 32];
			seed[..2].copy_from_slice(&number.to_be_bytes());
			let key = sr25519::Pair::from_seed(&seed);
			let account = AccountId::from(key.public().0);
			Actor { key, account }
		})
		.collect()
}

/// A topic that everybody works in.
#[derive(Clone)]
pub struct Scenario {
	/// How large it is.
	pub size: Size,
	inferers: Vec<Actor>,
	forecasters: Vec<Actor>,
	reputers: Vec<Actor>,
}

/// Numbers without a pattern, the same in every run, `0..10_000`.
fn noise(parts: [u32; 3]) -> u32 {
	let mut state = 0x9E37_79B9_7F4A_7C15u64;
	for part in parts {
		state = (state ^ u64::from(part)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
		state ^= state >> 29;
	}
	(state % 10_000) as u32
}

fn signed(who: &AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who.clone())
}

impl Scenario {
	/// A scenario of a size.
	pub fn new(size: Size) -> Self {
		Self {
			size,
			inferers: actors(1, size.inferers),
			forecasters: actors(2, size.forecasters),
			reputers: actors(3, size.reputers),
		}
	}

	/// Epochs of 40 blocks that do not overlap, with windows of six.
	fn parameters(&self) -> TopicParameters {
		let kind = match self.size.labels {
			1 => TopicKind::Regression,
			_ => TopicKind::Classification {
				unity_tolerance: None,
				default_value: Decimal::from_u32(0),
			},
		};
		TopicParameters {
			kind,
			arity: self.size.labels,
			schedule: Schedule {
				epoch_length: 40,
				worker_window: 6,
				reveal_window: 0,
				ground_truth_lag: 12,
				reputer_window: 6,
				reputer_reveal_window: 0,
			},
			value_min: Decimal::from_u32(0),
			limits: Limits {
				inferers: self.size.inferers,
				forecasters: self.size.forecasters,
				reputers: self.size.reputers,
				forecast_elements: self.size.elements(),
			},
			..fixtures::parameters()
		}
	}

	/// The development preset with the topic, in block 1; everybody is registered and has stake.
	pub fn genesis(&self) -> Result<sp_io::TestExternalities, String> {
		let mut ext = sp_io::TestExternalities::default();
		ext.execute_with(|| self.set_up())?;
		Ok(ext)
	}

	fn set_up(&self) -> Result<(), String> {
		let failed = |error| format!("{error:?}");
		build_genesis(&genesis("development")?)?;
		System::set_block_number(1);
		pallet_timestamp::Now::<Runtime>::put(u64::from(FIRST_SLOT + 1) * SLOT);
		let payer = sp_keyring::Sr25519Keyring::Alice.to_account_id();
		Balances::mint_into(&payer, 10_000_000 * ALLO).map_err(failed)?;
		let labels: Vec<_> = match self.size.labels {
			1 => Vec::new(),
			count => (0..count)
				.map(|label| format!("label {label}").into_bytes().try_into())
				.collect::<Result<_, _>>()
				.map_err(|_| "a label is too long")?,
		};
		let new = pallet_topics::NewTopic {
			name: b"epoch".to_vec().try_into().map_err(|_| "too long")?,
			description: Default::default(),
			labels: labels.try_into().map_err(|_| "too many labels")?,
			parameters: self.parameters(),
		};
		Topics::create(signed(&payer), Box::new(new)).map_err(failed)?;
		for worker in self.inferers.iter().chain(&self.forecasters) {
			let who = &worker.account;
			Balances::mint_into(who, 10_000 * ALLO).map_err(failed)?;
			Inference::register(signed(who), TOPIC, None, None).map_err(failed)?;
		}
		for reputer in &self.reputers {
			let who = &reputer.account;
			Balances::mint_into(who, 10_000 * ALLO).map_err(failed)?;
			Reputation::register(signed(who), TOPIC, None, None).map_err(failed)?;
			Stake::bond(signed(who), TOPIC, 500 * ALLO).map_err(failed)?;
		}
		Pwyw::pay(signed(&payer), TOPIC, 10_000 * ALLO, Default::default()).map_err(failed)?;
		Ok(())
	}

	fn values(&self, of: impl Fn(u32) -> Decimal) -> LabelValues {
		let values: Vec<_> = (0..self.size.labels.into()).map(of).collect();
		values.try_into().expect("at most as many labels as fit")
	}

	fn inferences(&self, epoch: EpochIndex) -> impl Iterator<Item = (Actor, RuntimeCall)> + '_ {
		(0u32..).zip(&self.inferers).map(move |(number, actor)| {
			let value = |label| {
				let hundredths = 40_000 + noise([epoch, number, label]);
				Decimal::from_rational(hundredths.into(), 100)
			};
			let call = pallet_inference::Call::<Runtime>::submit_inference {
				topic: TOPIC,
				epoch,
				revision: 0,
				values: self.values(value),
			};
			(actor.clone(), call.into())
		})
	}

	fn forecasts(&self, epoch: EpochIndex) -> impl Iterator<Item = (Actor, RuntimeCall)> + '_ {
		(0u32..).zip(&self.forecasters).map(move |(number, actor)| {
			let first = usize::try_from(number).unwrap_or_default() * 5;
			let mut elements: Vec<_> = self
				.inferers
				.iter()
				.cycle()
				.skip(first)
				.take(self.size.elements().into())
				.zip(0u32..)
				.map(|(inferer, at)| {
					let loss = Decimal::from_rational(noise([epoch, number, at]).into(), 4_000);
					(inferer.account.clone(), loss)
				})
				.collect();
			elements.sort();
			let call = pallet_inference::Call::<Runtime>::submit_forecast {
				topic: TOPIC,
				epoch,
				revision: 0,
				elements: elements.try_into().expect("at most as many as fit"),
			};
			(actor.clone(), call.into())
		})
	}

	fn truths(&self, epoch: EpochIndex) -> impl Iterator<Item = (Actor, RuntimeCall)> + '_ {
		(0u32..).zip(&self.reputers).map(move |(number, actor)| {
			let value = |label| {
				// All agree but for a hundredth.
				let hundredths = 40_000 + noise([epoch, 9_999, label]) + number % 2;
				Decimal::from_rational(hundredths.into(), 100)
			};
			let truth = TruthSubmission {
				topic: TOPIC,
				epoch,
				revision: 0,
				values: self.values(value),
			};
			let truths = vec![truth].try_into().expect("one truth");
			let call = pallet_reputation::Call::<Runtime>::submit_truths { truths };
			(actor.clone(), call.into())
		})
	}

	/// What everybody submits to an open window: inferers first.
	pub fn answers(&self, role: Role, epoch: EpochIndex) -> Vec<(Actor, RuntimeCall)> {
		match role {
			Role::Worker => self
				.inferences(epoch)
				.chain(self.forecasts(epoch))
				.collect(),
			Role::Reputer => self.truths(epoch).collect(),
		}
	}
}

/// An epoch of the topic.
pub fn epoch_info(epoch: EpochIndex) -> Option<EpochInfo> {
	<Topics as TopicInspect<AccountId>>::epoch(TOPIC, epoch)
}

/// The epochs whose windows take submissions in the next block.
pub fn open_windows() -> Vec<(Role, EpochIndex)> {
	Topics::open_windows(TOPIC)
		.into_iter()
		.map(|window| (window.role, window.epoch))
		.collect()
}

/// The start of a block, natively: its number and time.
pub fn begin_block() -> u32 {
	let now = System::block_number() + 1;
	System::reset_events();
	System::set_block_number(now);
	pallet_timestamp::Now::<Runtime>::put(u64::from(FIRST_SLOT + now) * SLOT);
	now
}

/// A block, natively, without signatures; the hooks have room without bound.
pub fn native_block(calls: Vec<(Actor, RuntimeCall)>) -> Result<(), String> {
	let now = begin_block();
	Network::on_initialize(now);
	Network::on_poll(now, &mut WeightMeter::new());
	for (who, call) in calls {
		call.dispatch(signed(&who.account))
			.map_err(|failed| format!("block {now}: {:?}", failed.error))?;
	}
	Network::on_idle(now, WeightMeter::new().remaining());
	Network::on_finalize(now);
	Ok(())
}
