// SPDX-License-Identifier: Apache-2.0

//! A runtime with this pallet, and neighbours that do as the tests tell them.

use crate as pallet_topics;
use crate::{fixtures, types::NewTopic};
use allora_primitives::{
	traits::{EpochPhase, StepOutcome, TopicInspect, TopicRevenue, TopicStake},
	Balance, BlockNumber, Decimal, EpochIndex, EpochInfo, TopicId, VoidReason,
};
use core::time::Duration;
use frame_support::{
	derive_impl,
	migrations::MultiStepMigrator,
	parameter_types,
	storage::unhashed,
	traits::{Hooks, UnixTime},
	weights::{Weight, WeightMeter},
};
use frame_system::EnsureRoot;
use sp_runtime::{BuildStorage, DispatchError, DispatchResult, Perbill};
use std::{cell::RefCell, collections::BTreeMap};

pub type AccountId = u64;
type Block = frame_system::mocking::MockBlock<Test>;

pub const ALLO: Balance = 1_000_000_000_000_000_000;
pub const ALICE: AccountId = 1;
pub const BOB: AccountId = 2;
pub const POOR: AccountId = 99;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;

	#[runtime::pallet_index(1)]
	pub type Balances = pallet_balances;

	#[runtime::pallet_index(2)]
	pub type Topics = pallet_topics;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<Balance>;
	type MultiBlockMigrator = Migrator;
}

parameter_types! {
	/// Whether a multi-block migration goes on.
	pub static Migrating: bool = false;
}

/// A migration that goes on as long as the test says.
pub struct Migrator;
impl MultiStepMigrator for Migrator {
	fn ongoing() -> bool {
		Migrating::get()
	}

	fn step() -> Weight {
		Weight::zero()
	}
}

parameter_types! {
	pub const ExistentialDeposit: Balance = 1;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = Balance;
	type ExistentialDeposit = ExistentialDeposit;
	type AccountStore = System;
}

parameter_types! {
	pub const TopicDeposit: Balance = 10 * ALLO;
	pub const CreationFee: Balance = ALLO;
	pub const MinTopicWeight: Decimal = Decimal::from_u32(2);
	pub const Half: Decimal = Decimal::from_rational(1, 2);
	pub const MaxTasksPerBlock: u32 = 128;
	pub const HistoryDepth: u32 = 3;
	pub const MaxWhitelist: u32 = 70;
	pub const MaxOpenEpochs: u32 = 104;
	/// Small enough for tests to fill it.
	pub const MaxActiveTopics: u32 = 8;
	pub static RewardAlpha: Decimal = Decimal::from_rational(1, 2);
	pub static StakeImportance: Decimal = Decimal::from_rational(1, 2);
	pub static PollShare: Perbill = Perbill::from_percent(25);
	/// What `on_poll` finds of a block.
	pub static PollRemaining: Weight = Weight::MAX;
	/// What `on_idle` finds of a block.
	pub static IdleRemaining: Weight = Weight::zero();
	/// Weight of one step of a phase: large beside the overhead of a task.
	pub static StepWeight: Weight = Weight::from_parts(20_000_000_000, 100_000);
	/// Steps of one phase.
	pub static Steps: u32 = 2;
	/// What drips at each opening.
	pub static Drip: Balance = 0;
	/// Whether steps ask for more than they declare.
	pub static GreedyStep: bool = false;
	/// Whether the creation fee is refused.
	pub static FeeFails: bool = false;
}

thread_local! {
	static STAKE: RefCell<BTreeMap<TopicId, Balance>> = const { RefCell::new(BTreeMap::new()) };
	static REVENUE: RefCell<BTreeMap<TopicId, Balance>> = const { RefCell::new(BTreeMap::new()) };
	static VOIDS: RefCell<BTreeMap<(bool, TopicId, EpochIndex), VoidReason>> =
		const { RefCell::new(BTreeMap::new()) };
	static ENDED: RefCell<Vec<(TopicId, EpochIndex, bool)>> = const { RefCell::new(Vec::new()) };
	static LOG: RefCell<Vec<Did>> = const { RefCell::new(Vec::new()) };
}

/// What a phase was asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Did {
	/// A step that did something.
	Step {
		settlement: bool,
		topic: TopicId,
		epoch: EpochIndex,
	},
	/// `on_void`.
	Forgot {
		settlement: bool,
		topic: TopicId,
		epoch: EpochIndex,
	},
	/// `prune`.
	Pruned {
		settlement: bool,
		topic: TopicId,
		epoch: EpochIndex,
	},
}

/// Everything that the phases did since the last call.
pub fn take_log() -> Vec<Did> {
	LOG.with_borrow_mut(std::mem::take)
}

fn log(did: Did) {
	LOG.with_borrow_mut(|log| log.push(did));
}

/// Sets a topic's stake, whole ALLO.
pub fn set_stake(topic: TopicId, allo: Balance) {
	STAKE.with_borrow_mut(|map| map.insert(topic, allo * ALLO));
}

/// Sets a topic's stake and revenue, base units.
pub fn set_funds(topic: TopicId, stake: Balance, revenue: Balance) {
	STAKE.with_borrow_mut(|map| map.insert(topic, stake));
	REVENUE.with_borrow_mut(|map| map.insert(topic, revenue));
}

/// Sets a topic's revenue, whole ALLO.
pub fn set_revenue(topic: TopicId, allo: Balance) {
	REVENUE.with_borrow_mut(|map| map.insert(topic, allo * ALLO));
}

/// The ends of epochs that the revenue was told of since the last call: topic, epoch, settled.
pub fn take_ended() -> Vec<(TopicId, EpochIndex, bool)> {
	ENDED.take()
}

/// The phase of this epoch ends in a void.
pub fn set_void(settlement: bool, topic: TopicId, epoch: EpochIndex, reason: VoidReason) {
	VOIDS.with_borrow_mut(|map| map.insert((settlement, topic, epoch), reason));
}

pub struct MockStake;
impl TopicStake for MockStake {
	fn topic_stake(topic: TopicId) -> Balance {
		STAKE.with_borrow(|map| map.get(&topic).copied().unwrap_or_default())
	}
}

pub struct MockRevenue;
impl TopicRevenue<AccountId> for MockRevenue {
	fn revenue(topic: TopicId) -> Balance {
		REVENUE.with_borrow(|map| map.get(&topic).copied().unwrap_or_default())
	}
	fn drip(topic: TopicId, _: EpochIndex, _: BlockNumber) -> Balance {
		let drip = Drip::get().min(Self::revenue(topic));
		REVENUE.with_borrow_mut(|map| {
			map.entry(topic).and_modify(|left| *left -= drip);
		});
		drip
	}
	fn pay_creation_fee(_: &AccountId, topic: TopicId, amount: Balance) -> DispatchResult {
		if FeeFails::get() {
			return Err(DispatchError::Other("fee"));
		}
		REVENUE.with_borrow_mut(|map| *map.entry(topic).or_default() += amount);
		Ok(())
	}
	fn drip_weight() -> Weight {
		Weight::from_parts(10_000_000, 100)
	}
	fn on_epoch_end(topic: TopicId, epoch: EpochIndex, settled: bool) {
		assert!(
			!Topics::open_epochs(topic).contains(&epoch),
			"told of the end of an open epoch"
		);
		ENDED.with_borrow_mut(|ended| ended.push((topic, epoch, settled)));
	}
	fn epoch_end_weight() -> Weight {
		Weight::from_parts(5_000_000, 100)
	}
}

pub struct MockPhase<const SETTLEMENT: bool>;

impl<const SETTLEMENT: bool> MockPhase<SETTLEMENT> {
	fn key(topic: TopicId, epoch: EpochIndex) -> Vec<u8> {
		codec::Encode::encode(&("phase", SETTLEMENT, topic, epoch))
	}
	/// Steps that are in storage.
	pub fn steps_done(topic: TopicId, epoch: EpochIndex) -> u32 {
		unhashed::get_or_default(&Self::key(topic, epoch))
	}
}

impl<const SETTLEMENT: bool> EpochPhase for MockPhase<SETTLEMENT> {
	fn step(epoch: &EpochInfo, meter: &mut WeightMeter) -> StepOutcome {
		let (topic, index) = (epoch.topic, epoch.index);
		let before = Self::steps_done(topic, index);
		let done = before + 1;
		// Written before the outcome is known: what a step leaves undone has to vanish.
		unhashed::put(&Self::key(topic, index), &done);
		let factor = if GreedyStep::get() { 1_000 } else { 1 };
		if meter
			.try_consume(StepWeight::get().saturating_mul(factor))
			.is_err()
		{
			return StepOutcome::NoRoom;
		}
		log(Did::Step {
			settlement: SETTLEMENT,
			topic,
			epoch: index,
		});
		if let Some(reason) = VOIDS.with_borrow(|map| map.get(&(SETTLEMENT, topic, index)).copied())
		{
			// A void step leaves nothing but events, as its contract says.
			unhashed::put(&Self::key(topic, index), &before);
			System::deposit_event(frame_system::Event::Remarked {
				sender: topic.into(),
				hash: Default::default(),
			});
			return StepOutcome::Void(reason);
		}
		if done < Steps::get() {
			StepOutcome::More
		} else {
			StepOutcome::Done
		}
	}
	fn max_step_weight() -> Weight {
		StepWeight::get()
	}
	fn on_void(epoch: &EpochInfo) {
		log(Did::Forgot {
			settlement: SETTLEMENT,
			topic: epoch.topic,
			epoch: epoch.index,
		});
	}
	fn prune(topic: TopicId, epoch: EpochIndex) {
		log(Did::Pruned {
			settlement: SETTLEMENT,
			topic,
			epoch,
		});
	}
	fn prune_weight() -> Weight {
		Weight::from_parts(10_000_000, 100)
	}
}

/// Six seconds a block.
pub struct MockTime;
impl UnixTime for MockTime {
	fn now() -> Duration {
		Duration::from_secs(6 * System::block_number())
	}
}

#[cfg(feature = "runtime-benchmarks")]
pub struct MockHelper;
#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId> for MockHelper {
	fn funded_account(_: u32) -> AccountId {
		ALICE
	}
	fn fund_topic(topic: TopicId) {
		set_stake(topic, 100);
		set_revenue(topic, 100);
	}
}

impl crate::Config for Test {
	type WeightInfo = ();
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type TopicDeposit = TopicDeposit;
	type CreationFee = CreationFee;
	type MinTopicWeight = MinTopicWeight;
	type TopicRewardAlpha = RewardAlpha;
	type StakeImportance = StakeImportance;
	type FeeImportance = Half;
	type Revenue = MockRevenue;
	type Stake = MockStake;
	type Combination = MockPhase<false>;
	type Settlement = MockPhase<true>;
	type Time = MockTime;
	type AdminOrigin = EnsureRoot<AccountId>;
	type MaxActiveTopics = MaxActiveTopics;
	type MaxTasksPerBlock = MaxTasksPerBlock;
	type HistoryDepth = HistoryDepth;
	type MaxWhitelist = MaxWhitelist;
	type MaxOpenEpochs = MaxOpenEpochs;
	type PollShare = PollShare;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = MockHelper;
}

pub fn new_test_ext() -> sp_io::TestExternalities {
	let storage = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig {
			balances: vec![(ALICE, 1_000 * ALLO), (BOB, 1_000 * ALLO), (POOR, 5 * ALLO)],
			..Default::default()
		},
		..Default::default()
	}
	.build_storage()
	.expect("the genesis is valid");
	let mut ext = sp_io::TestExternalities::new(storage);
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// Builds the state in which a test starts.
#[derive(Default)]
pub struct ExtBuilder {
	topics: Vec<NewTopic>,
}

impl ExtBuilder {
	/// Adds a topic of Alice.
	pub fn with_topic(mut self, topic: NewTopic) -> Self {
		self.topics.push(topic);
		self
	}

	/// Adds a topic of Alice with the default parameters.
	pub fn with_default_topic(self) -> Self {
		self.with_topic(fixtures::new_topic())
	}

	/// Runs the test and checks the invariants at its end.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		new_test_ext().execute_with(|| {
			STAKE.with_borrow_mut(BTreeMap::clear);
			REVENUE.with_borrow_mut(BTreeMap::clear);
			VOIDS.with_borrow_mut(BTreeMap::clear);
			take_log();
			for topic in self.topics {
				Topics::do_create(ALICE, topic).expect("the topic is valid");
			}
			check_invariants();
			test();
			check_invariants();
		});
	}
}

/// Every invariant of the pallet.
pub fn check_invariants() {
	Topics::do_try_state().unwrap_or_else(|error| panic!("invariant broken: {error:?}"));
}

/// The next block: its hooks, then the invariants. Events are those of this block.
pub fn next_block() {
	let now = System::block_number() + 1;
	System::set_block_number(now);
	System::reset_events();
	Topics::on_initialize(now);
	if Migrating::get() {
		// Nothing but inherents runs in such a block.
		return check_invariants();
	}
	let mut meter = WeightMeter::with_limit(PollRemaining::get());
	Topics::on_poll(now, &mut meter);
	let idle = Topics::on_idle(now, IdleRemaining::get());
	assert!(
		idle.all_lte(IdleRemaining::get()),
		"on_idle used more than there was"
	);
	check_invariants();
}

/// So many blocks under a multi-block migration.
pub fn migrate(blocks: u32) {
	Migrating::set(true);
	for _ in 0..blocks {
		next_block();
	}
	Migrating::set(false);
}

/// Blocks up to and with `block`.
pub fn run_to(block: u64) {
	while System::block_number() < block {
		next_block();
	}
}

/// The pallet's events of this block.
pub fn events() -> Vec<crate::Event<Test>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Topics(event) => Some(event),
			_ => None,
		})
		.collect()
}

/// Stake and revenue that give the topic this weight, and the activation that follows.
pub fn fund(topic: TopicId, weight: Balance) {
	use allora_primitives::traits::OnTopicFunding;
	set_stake(topic, weight);
	set_revenue(topic, weight);
	Topics::on_topic_funding(topic);
}
