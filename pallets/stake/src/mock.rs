// SPDX-License-Identifier: Apache-2.0

//! A runtime with this pallet, balances, and topics that the tests write by hand.

use crate as pallet_stake;
use crate::WeightInfo;
use allora_primitives::{
	traits::{OnTopicFunding, TopicInspect},
	Balance, BlockNumber, Decimal, EpochIndex, EpochInfo, Role, TopicId, TopicParameters,
	TopicStatus,
};
use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU128, ConstU32, Hooks, OnIdle, OnPoll},
	weights::{constants::RocksDbWeight, Weight, WeightMeter},
	PalletId,
};
use frame_system::EnsureRoot;
use sp_runtime::{BuildStorage, Perbill};
use std::{cell::RefCell, collections::BTreeMap};

pub type AccountId = u64;
pub type Block = frame_system::mocking::MockBlockU32<Test>;

pub const ALICE: AccountId = 1;
pub const BOB: AccountId = 2;
/// The whitelists of all topics refuse this account.
pub const OUTSIDER: AccountId = 3;
pub const CAROL: AccountId = 4;
/// Where stake goes that is taken.
pub const ECOSYSTEM: AccountId = 5;
/// Where rewards come from.
pub const SOURCE: AccountId = 6;
/// Where rewards go that are neither the delegators' nor added to the stake.
pub const ELSEWHERE: AccountId = 7;
pub const ED: Balance = 10;
pub const ENDOWMENT: Balance = 1_000_000;
/// An active topic.
pub const TOPIC: TopicId = 1;
/// Another active topic.
pub const OTHER: TopicId = 2;
pub const UNKNOWN: TopicId = 99;

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
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(2)]
	pub type Stake = pallet_stake;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<Balance>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<ED>;
	type AccountStore = System;
}

thread_local! {
	static STATUS: RefCell<BTreeMap<TopicId, TopicStatus>> =
		const { RefCell::new(BTreeMap::new()) };
	static EPOCH: RefCell<EpochIndex> = const { RefCell::new(0) };
	static FUNDED: RefCell<Vec<TopicId>> = const { RefCell::new(Vec::new()) };
}

/// Topics as the tests set them; every whitelist refuses [`OUTSIDER`].
pub struct MockTopics;

impl MockTopics {
	pub fn set(topic: TopicId, status: TopicStatus) {
		STATUS.with(|s| s.borrow_mut().insert(topic, status));
	}

	/// Opens the next epoch of all topics.
	pub fn next_epoch() {
		EPOCH.with(|e| *e.borrow_mut() += 1);
	}
}

impl TopicInspect<AccountId> for MockTopics {
	fn status(topic: TopicId) -> Option<TopicStatus> {
		STATUS.with(|s| s.borrow().get(&topic).copied())
	}
	fn parameters(_: TopicId) -> Option<TopicParameters> {
		None
	}
	fn epoch(_: TopicId, _: EpochIndex) -> Option<EpochInfo> {
		None
	}
	fn current_epoch(_: TopicId) -> EpochIndex {
		EPOCH.with(|e| *e.borrow())
	}
	fn open_epochs(_: TopicId) -> Vec<EpochIndex> {
		Vec::new()
	}
	fn may_take_role(_: TopicId, role: Role, who: &AccountId) -> bool {
		assert_eq!(role, Role::Reputer);
		*who != OUTSIDER
	}
	fn creator(_: TopicId) -> Option<AccountId> {
		None
	}
	fn weight_share(_: TopicId) -> (Decimal, Decimal) {
		Default::default()
	}
}

/// What the runtime books for the same: `on_topic_funding` of `pallets/topics/src/weights.rs`,
/// without the database.
const FUNDING: Weight = Weight::from_parts(93_649_000, 8_523);
/// Its reads and writes.
const FUNDING_READS: u64 = 8;
const FUNDING_WRITES: u64 = 4;

/// Notes which topics were told of a change.
pub struct MockFunding;

impl MockFunding {
	/// The topics told since the last call.
	pub fn take() -> Vec<TopicId> {
		FUNDED.with(|f| f.borrow_mut().drain(..).collect())
	}
}

impl OnTopicFunding for MockFunding {
	fn on_topic_funding(topic: TopicId) {
		FUNDED.with(|f| f.borrow_mut().push(topic));
	}
	fn weight() -> Weight {
		let database = RocksDbWeight::get();
		FUNDING
			.saturating_add(database.reads(FUNDING_READS))
			.saturating_add(database.writes(FUNDING_WRITES))
	}
}

parameter_types! {
	pub static MinimumStake: Balance = 100;
	pub static UnbondingPeriod: BlockNumber = 5;
	pub static MaxRequests: u32 = 16;
	pub static MinimumDelegation: Balance = 10;
	pub const StakePalletId: PalletId = PalletId(*b"test/stk");
	pub const MaxCommission: Perbill = Perbill::from_percent(50);
	pub const MaxCommissionChange: Perbill = Perbill::from_percent(5);
	pub const CommissionPeriod: BlockNumber = 10;
	pub static MaxSlashShare: Perbill = Perbill::from_percent(5);
	pub static SlashDelay: BlockNumber = 3;
	pub const SlashDestination: AccountId = ECOSYSTEM;
	pub static MaxPollWeight: Weight = Weight::zero();
}

/// Sets the tests' own number.
pub struct MockParameters;

impl crate::GenesisParameters for MockParameters {
	fn set_unbonding_period(blocks: BlockNumber) {
		UnbondingPeriod::set(blocks);
	}
}

impl pallet_stake::Config for Test {
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Topics = MockTopics;
	type Funding = MockFunding;
	type MinimumStake = MinimumStake;
	type UnbondingPeriod = UnbondingPeriod;
	type GenesisParameters = MockParameters;
	type MaxRequests = MaxRequests;
	type AdminOrigin = EnsureRoot<AccountId>;
	type PalletId = StakePalletId;
	type MinimumDelegation = MinimumDelegation;
	type MaxAuthorityFactor = ConstU32<10>;
	type MaxCommission = MaxCommission;
	type MaxCommissionChange = MaxCommissionChange;
	type CommissionPeriod = CommissionPeriod;
	type MaxSlashShare = MaxSlashShare;
	type SlashDelay = SlashDelay;
	type SlashDestination = SlashDestination;
	type MaxPollWeight = MaxPollWeight;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = MockHelper;
}

#[cfg(feature = "runtime-benchmarks")]
pub struct MockHelper;

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper for MockHelper {
	fn create_topic() -> TopicId {
		MockTopics::set(TOPIC, TopicStatus::Active);
		TOPIC
	}
	fn retire_topic(topic: TopicId) {
		MockTopics::set(topic, TopicStatus::Retired);
	}
}

/// Builds the state that a test starts from.
#[derive(Default)]
pub struct ExtBuilder;

impl ExtBuilder {
	pub fn build(self) -> sp_io::TestExternalities {
		STATUS.with(|s| s.borrow_mut().clear());
		EPOCH.with(|e| *e.borrow_mut() = 0);
		MockFunding::take();
		MinimumStake::set(100);
		UnbondingPeriod::set(5);
		MinimumDelegation::set(10);
		MaxSlashShare::set(Perbill::from_percent(5));
		SlashDelay::set(3);
		MaxPollWeight::set(Weight::zero());
		MockTopics::set(TOPIC, TopicStatus::Active);
		MockTopics::set(OTHER, TopicStatus::Active);
		let mut storage = frame_system::GenesisConfig::<Test>::default()
			.build_storage()
			.unwrap();
		pallet_balances::GenesisConfig::<Test> {
			balances: vec![
				(ALICE, ENDOWMENT),
				(BOB, ENDOWMENT),
				(OUTSIDER, ENDOWMENT),
				(CAROL, ENDOWMENT),
				(ECOSYSTEM, ED),
				(SOURCE, ENDOWMENT),
				(ELSEWHERE, ED),
			],
			..Default::default()
		}
		.assimilate_storage(&mut storage)
		.unwrap();
		pallet_stake::GenesisConfig::<Test>::default()
			.assimilate_storage(&mut storage)
			.unwrap();
		let mut ext = sp_io::TestExternalities::from(storage);
		ext.execute_with(|| System::set_block_number(1));
		ext
	}

	/// Runs a test and checks the invariants after it, and that nothing was created or lost.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		let mut ext = self.build();
		ext.execute_with(|| {
			let before = Balances::total_issuance();
			test();
			Stake::do_try_state().unwrap();
			assert_eq!(Balances::total_issuance(), before);
		});
	}
}

#[cfg(feature = "runtime-benchmarks")]
pub fn new_test_ext() -> sp_io::TestExternalities {
	ExtBuilder.build()
}

/// Goes to block `n`, with `on_idle` of each block on the way given `idle`.
pub fn roll_to_with(n: BlockNumber, idle: Weight) {
	while System::block_number() < n {
		finish_block(idle);
		System::set_block_number(System::block_number() + 1);
	}
}

/// `on_idle` of the current block, with the invariants checked.
pub fn finish_block(idle: Weight) {
	work_off(idle);
	Stake::do_try_state().unwrap();
}

/// `on_idle` of the current block.
pub fn work_off(idle: Weight) {
	let used = <Stake as OnIdle<BlockNumber>>::on_idle(System::block_number(), idle);
	assert!(used.all_lte(idle), "the hook used more than it was given");
}

/// `on_poll` of the current block; returns what it used.
pub fn poll(limit: Weight) -> Weight {
	let mut meter = WeightMeter::with_limit(limit);
	<Stake as OnPoll<BlockNumber>>::on_poll(System::block_number(), &mut meter);
	meter.consumed()
}

/// Goes to block `n` with all the weight of the blocks for the queue.
pub fn roll_to(n: BlockNumber) {
	roll_to_with(n, Weight::MAX);
}

/// Goes to block `n` with no weight left for the queue.
pub fn roll_to_busy(n: BlockNumber) {
	roll_to_with(n, Weight::zero());
}

/// What the queue needs to release `exits` exits that lie in one block, with `visits` visits.
pub fn room_for(exits: u64, visits: u64) -> Weight {
	<() as WeightInfo>::on_idle_base()
		.saturating_add(Stake::exit_weight().saturating_mul(exits))
		.saturating_add(<() as WeightInfo>::visit_slot().saturating_mul(visits))
}

/// Pays a reward of `reputer` on [`TOPIC`], as the crediting of payouts does; returns what went to
/// `destination`.
pub fn reward_to(reputer: AccountId, destination: AccountId, amount: Balance) -> Balance {
	use allora_primitives::traits::ReputerRewards;
	use frame_support::traits::{fungible::Mutate, tokens::Preservation};
	let rest = Stake::credit(TOPIC, &reputer, &destination, &SOURCE, amount);
	if rest > 0 {
		frame_support::assert_ok!(<Balances as Mutate<AccountId>>::transfer(
			&SOURCE,
			&destination,
			rest,
			Preservation::Preserve
		));
	}
	rest
}

/// Pays a reward of `reputer` on [`TOPIC`] whose part goes elsewhere.
pub fn reward(reputer: AccountId, amount: Balance) -> Balance {
	reward_to(reputer, ELSEWHERE, amount)
}

/// What a delegator can claim on [`TOPIC`].
pub fn claimable(reputer: AccountId, delegator: AccountId) -> Balance {
	Stake::claimable(TOPIC, &reputer, &delegator)
}

/// What the pot owes and holds beyond its own existential deposit.
pub fn pot() -> Balance {
	Balances::free_balance(Stake::pot_account()) - ED
}

pub fn delegated(who: AccountId) -> Balance {
	use frame_support::traits::fungible::InspectHold;
	Balances::balance_on_hold(&pallet_stake::HoldReason::Delegation.into(), &who)
}

pub fn held(who: AccountId) -> Balance {
	use frame_support::traits::fungible::InspectHold;
	Balances::balance_on_hold(&pallet_stake::HoldReason::Stake.into(), &who)
}

pub fn events() -> Vec<pallet_stake::Event<Test>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Stake(event) => Some(event),
			_ => None,
		})
		.collect()
}

#[test]
fn integrity_test_should_pass() {
	<Stake as Hooks<BlockNumber>>::integrity_test();
}
