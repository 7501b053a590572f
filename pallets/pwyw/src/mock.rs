// SPDX-License-Identifier: Apache-2.0

//! A runtime with this pallet, balances, and neighbours that the tests set by hand.

use crate as pallet_pwyw;
use crate::WeightInfo;
use allora_primitives::{
	traits::{OnTopicFunding, Predictions, TopicInspect, TopicStake},
	Balance, BlockNumber, Decimal, EpochIndex, EpochInfo, LossInputs, Role, TopicId,
	TopicParameters, TopicStatus,
};
use frame_support::{
	derive_impl, parameter_types,
	traits::{fungible::InspectHold, Hooks, OnIdle, OnPoll},
	weights::{Weight, WeightMeter},
};
use frame_system::EnsureRoot;
use sp_core::H256;
use sp_runtime::{BuildStorage, FixedPointNumber};
use std::{cell::RefCell, collections::BTreeMap};

pub type AccountId = u64;
pub type Block = frame_system::mocking::MockBlockU32<Test>;

pub const ALICE: AccountId = 1;
pub const BOB: AccountId = 2;
pub const CREATOR: AccountId = 3;
pub const POT: AccountId = 77;
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
	pub type Pwyw = pallet_pwyw;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<Balance>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = Balance;
	type ExistentialDeposit = frame_support::traits::ConstU128<ED>;
	type AccountStore = System;
}

/// What a test says of a topic.
#[derive(Clone, Default)]
pub struct MockTopic {
	pub status: Option<TopicStatus>,
	pub epoch: EpochIndex,
	pub weight: Decimal,
	pub stake: Balance,
	pub record: Option<(EpochIndex, H256)>,
	pub creator: Option<AccountId>,
	pub whitelist: bool,
	/// Epochs that are not open any more; all others up to `epoch` are.
	pub ended: Vec<EpochIndex>,
}

thread_local! {
	static TOPICS: RefCell<BTreeMap<TopicId, MockTopic>> = const { RefCell::new(BTreeMap::new()) };
	static FUNDED: RefCell<Vec<TopicId>> = const { RefCell::new(Vec::new()) };
}

/// Topics, stakes and predictions as the tests set them.
pub struct Mock;

impl Mock {
	pub fn topic(topic: TopicId) -> MockTopic {
		TOPICS.with(|t| t.borrow().get(&topic).cloned().unwrap_or_default())
	}

	pub fn change(topic: TopicId, change: impl FnOnce(&mut MockTopic)) {
		TOPICS.with(|t| change(t.borrow_mut().entry(topic).or_default()));
	}

	/// The topics told of a change since the last call.
	pub fn take_funded() -> Vec<TopicId> {
		FUNDED.with(|f| f.borrow_mut().drain(..).collect())
	}
}

impl TopicInspect<AccountId> for Mock {
	fn status(topic: TopicId) -> Option<TopicStatus> {
		Self::topic(topic).status
	}
	fn parameters(_: TopicId) -> Option<TopicParameters> {
		None
	}
	fn epoch(_: TopicId, _: EpochIndex) -> Option<EpochInfo> {
		None
	}
	fn current_epoch(topic: TopicId) -> EpochIndex {
		Self::topic(topic).epoch
	}
	fn open_epochs(topic: TopicId) -> Vec<EpochIndex> {
		let topic = Self::topic(topic);
		(1..=topic.epoch)
			.filter(|epoch| !topic.ended.contains(epoch))
			.collect()
	}
	fn may_take_role(_: TopicId, _: Role, _: &AccountId) -> bool {
		true
	}
	fn creator(topic: TopicId) -> Option<AccountId> {
		Self::topic(topic).creator
	}
	fn has_whitelist(topic: TopicId, role: Role) -> bool {
		role == Role::Worker && Self::topic(topic).whitelist
	}
	fn active_topics() -> Vec<(TopicId, Decimal)> {
		TOPICS.with(|t| {
			t.borrow()
				.iter()
				.filter(|(_, t)| t.status == Some(TopicStatus::Active))
				.map(|(topic, t)| (*topic, t.weight))
				.collect()
		})
	}
	fn weight_share(topic: TopicId) -> (Decimal, Decimal) {
		let sum = TOPICS.with(|t| {
			t.borrow()
				.values()
				.filter(|t| t.status == Some(TopicStatus::Active))
				.fold(Decimal::default(), |sum, t| sum + t.weight)
		});
		let Some(status) = Self::topic(topic).status else {
			return (Decimal::default(), sum);
		};
		let weight = Self::topic(topic).weight;
		if status == TopicStatus::Active {
			(weight, sum)
		} else {
			(weight, sum + weight)
		}
	}
}

impl OnTopicFunding for Mock {
	fn on_topic_funding(topic: TopicId) {
		FUNDED.with(|f| f.borrow_mut().push(topic));
	}
	fn weight() -> Weight {
		Weight::from_parts(1_000_000, 100)
	}
}

impl TopicStake for Mock {
	fn topic_stake(topic: TopicId) -> Balance {
		Self::topic(topic).stake
	}
}

impl Predictions<AccountId> for Mock {
	fn loss_inputs(_: TopicId, _: EpochIndex) -> Option<LossInputs<AccountId>> {
		None
	}
	fn shape(_: TopicId, _: EpochIndex) -> Option<allora_primitives::scoring::Shape> {
		None
	}
	fn bands(_: TopicId, _: EpochIndex) -> Option<Vec<[Decimal; 4]>> {
		None
	}
	fn latest_record(topic: TopicId) -> Option<(EpochIndex, H256)> {
		Self::topic(topic).record
	}
	fn read_weight(_: u32, _: u32, _: u32) -> Weight {
		Weight::zero()
	}
}

parameter_types! {
	pub const EcosystemPot: AccountId = POT;
	pub Half: Decimal = Decimal::saturating_from_rational(1, 2);
	pub const BlocksPerMonth: BlockNumber = 432_000;
	pub static MaxReceipts: u32 = 4;
	pub static MaxSubscribers: u32 = 7;
	pub static MaxSubscriptions: u32 = 2;
	pub static MaxChargeBatch: u32 = 3;
	pub static MaxPollWeight: Weight = Weight::MAX;
}

impl pallet_pwyw::Config for Test {
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type AdminOrigin = EnsureRoot<AccountId>;
	type Topics = Mock;
	type Funding = Mock;
	type Stake = Mock;
	type Predictions = Mock;
	type EcosystemPot = EcosystemPot;
	type BlocksPerMonth = BlocksPerMonth;
	type StakeImportance = Half;
	type FeeImportance = Half;
	type MaxReceipts = MaxReceipts;
	type MaxSubscribers = MaxSubscribers;
	type MaxSubscriptions = MaxSubscriptions;
	type MaxChargeBatch = MaxChargeBatch;
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
		Mock::change(TOPIC, |t| t.record = Some((1, H256::repeat_byte(1))));
		TOPIC
	}
}

/// Builds the state that a test starts from.
#[derive(Default)]
pub struct ExtBuilder;

impl ExtBuilder {
	pub fn build(self) -> sp_io::TestExternalities {
		TOPICS.with(|t| t.borrow_mut().clear());
		Mock::take_funded();
		for topic in [TOPIC, OTHER] {
			Mock::change(topic, |t| {
				*t = MockTopic {
					status: Some(TopicStatus::Active),
					epoch: 100,
					creator: Some(CREATOR),
					..Default::default()
				};
			});
		}
		let mut storage = frame_system::GenesisConfig::<Test>::default()
			.build_storage()
			.unwrap();
		pallet_balances::GenesisConfig::<Test> {
			balances: vec![(ALICE, ENDOWMENT), (BOB, ENDOWMENT)],
			..Default::default()
		}
		.assimilate_storage(&mut storage)
		.unwrap();
		let mut ext = sp_io::TestExternalities::from(storage);
		ext.execute_with(|| System::set_block_number(1));
		ext
	}

	/// Runs a test and checks the invariants after it, and that nothing was created or lost.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			let before = Balances::total_issuance();
			test();
			Pwyw::do_try_state().unwrap();
			assert_eq!(Balances::total_issuance(), before);
		});
	}
}

/// Ends an epoch, as the pallet of the topics tells it.
pub fn end_epoch(topic: TopicId, epoch: EpochIndex, settled: bool) {
	use allora_primitives::traits::TopicRevenue;
	Mock::change(topic, |t| t.ended.push(epoch));
	Pwyw::on_epoch_end(topic, epoch, settled);
	Pwyw::do_try_state().unwrap();
}

/// `on_poll` with so much weight; returns what it used.
pub fn poll(limit: Weight) -> Weight {
	let mut meter = WeightMeter::with_limit(limit);
	<Pwyw as OnPoll<BlockNumber>>::on_poll(System::block_number(), &mut meter);
	assert!(
		meter.consumed().all_lte(limit),
		"the hook used more than it was given"
	);
	Pwyw::do_try_state().unwrap();
	meter.consumed()
}

/// `on_idle` with so much weight.
pub fn idle(limit: Weight) -> Weight {
	let used = <Pwyw as OnIdle<BlockNumber>>::on_idle(System::block_number(), limit);
	assert!(used.all_lte(limit), "the hook used more than it was given");
	Pwyw::do_try_state().unwrap();
	used
}

/// What the hooks need to charge so many subscriptions of one topic.
pub fn room_for(count: u32) -> Weight {
	<() as WeightInfo>::charge_base().saturating_add(Pwyw::charge_weight(count))
}

/// What is held for an account's subscriptions.
pub fn held(who: AccountId) -> Balance {
	Balances::balance_on_hold(&pallet_pwyw::HoldReason::Subscription.into(), &who)
}

#[cfg(feature = "runtime-benchmarks")]
pub fn new_test_ext() -> sp_io::TestExternalities {
	ExtBuilder.build()
}

pub fn events() -> Vec<pallet_pwyw::Event<Test>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Pwyw(event) => Some(event),
			_ => None,
		})
		.collect()
}

#[test]
fn integrity_test_should_pass() {
	<Pwyw as Hooks<BlockNumber>>::integrity_test();
}
