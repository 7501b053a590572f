// SPDX-License-Identifier: Apache-2.0

//! A runtime with this pallet, balances, and topics that the tests set by hand.

use crate as pallet_emissions;
use crate::WeightInfo;
use allora_primitives::{
	traits::{ReputerRewards, RewardSink, TopicInspect},
	Balance, BlockNumber, Decimal, EpochIndex, EpochInfo, Role, TopicId, TopicParameters,
	TopicStatus,
};
use frame_support::{
	derive_impl, parameter_types,
	traits::{fungible::Mutate, tokens::Preservation, Hooks, OnIdle, OnPoll},
	weights::{Weight, WeightMeter},
	PalletId,
};
use frame_system::EnsureRoot;
use sp_runtime::{traits::IdentityLookup, BuildStorage, Perbill};
use std::{cell::RefCell, collections::BTreeMap};

/// Wide enough to tell the two pots apart.
pub type AccountId = u128;
pub type Block = frame_system::mocking::MockBlockU32<Test>;

pub const ALICE: AccountId = 1;
pub const BOB: AccountId = 2;
/// Has no account yet.
pub const NEWCOMER: AccountId = 3;
/// Where a reputer's delegators' part goes.
pub const POOL: AccountId = 4;
pub const ED: Balance = 10;
pub const ENDOWMENT: Balance = 100_000;
/// An active topic with 3 of 4 parts of the weight.
pub const TOPIC: TopicId = 1;
/// An active topic with 1 of 4 parts of the weight.
pub const OTHER: TopicId = 2;

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
	pub type Emissions = pallet_emissions;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type AccountData = pallet_balances::AccountData<Balance>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = Balance;
	type ExistentialDeposit = frame_support::traits::ConstU128<ED>;
	type AccountStore = System;
}

thread_local! {
	static TAKEN: RefCell<Balance> = const { RefCell::new(0) };
	static WEIGHTS: RefCell<BTreeMap<TopicId, Decimal>> = const { RefCell::new(BTreeMap::new()) };
	static SUM: RefCell<Decimal> = const { RefCell::new(Decimal::from_inner(0)) };
}

/// Topics with the weights that the tests set.
pub struct MockTopics;

impl MockTopics {
	pub fn set(topic: TopicId, weight: Decimal) {
		WEIGHTS.with(|w| w.borrow_mut().insert(topic, weight));
	}
	pub fn set_sum(sum: Decimal) {
		SUM.with(|s| *s.borrow_mut() = sum);
	}
}

/// Takes a part of a reputer's reward for [`POOL`]; nothing, at no weight, unless a test says so.
pub struct MockReputers;

impl MockReputers {
	/// So many per cent are taken from now on.
	pub fn take(percent: Balance) {
		TAKEN.with(|t| *t.borrow_mut() = percent);
	}
}

impl ReputerRewards<AccountId> for MockReputers {
	fn credit(
		_: TopicId,
		_: &AccountId,
		_: &AccountId,
		source: &AccountId,
		amount: Balance,
	) -> Balance {
		let taken = amount * TAKEN.with(|t| *t.borrow()) / 100;
		if taken > 0 {
			frame_support::assert_ok!(<Balances as Mutate<AccountId>>::transfer(
				source,
				&POOL,
				taken,
				Preservation::Preserve
			));
		}
		amount - taken
	}
	fn weight() -> Weight {
		if TAKEN.with(|t| *t.borrow()) == 0 {
			return Weight::zero();
		}
		Weight::from_parts(3_000_000, 300)
	}
}

impl TopicInspect<AccountId> for MockTopics {
	fn status(_: TopicId) -> Option<TopicStatus> {
		Some(TopicStatus::Active)
	}
	fn parameters(_: TopicId) -> Option<TopicParameters> {
		None
	}
	fn epoch(_: TopicId, _: EpochIndex) -> Option<EpochInfo> {
		None
	}
	fn current_epoch(_: TopicId) -> EpochIndex {
		0
	}
	fn open_epochs(_: TopicId) -> Vec<EpochIndex> {
		Vec::new()
	}
	fn may_take_role(_: TopicId, _: Role, _: &AccountId) -> bool {
		true
	}
	fn creator(_: TopicId) -> Option<AccountId> {
		None
	}
	fn weight_share(topic: TopicId) -> (Decimal, Decimal) {
		let weight = WEIGHTS.with(|w| w.borrow().get(&topic).copied().unwrap_or_default());
		(weight, SUM.with(|s| *s.borrow()))
	}
}

parameter_types! {
	pub const EmissionsPalletId: PalletId = PalletId(*b"al/emiss");
	pub static EmissionPerBlock: Balance = 1_000;
	pub static ValidatorShare: Perbill = Perbill::from_percent(25);
	pub static MaxSupply: Balance = 1_000_000_000;
	pub static MaxBatch: u32 = 4;
	pub static MaxPollWeight: Weight = Weight::MAX;
}

impl pallet_emissions::Config for Test {
	type Currency = Balances;
	type Topics = MockTopics;
	type Reputers = MockReputers;
	type AdminOrigin = EnsureRoot<AccountId>;
	type PalletId = EmissionsPalletId;
	type EmissionPerBlock = EmissionPerBlock;
	type ValidatorShare = ValidatorShare;
	type MaxSupply = MaxSupply;
	type MaxBatch = MaxBatch;
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
		TOPIC
	}
}

/// Builds the state that a test starts from.
pub struct ExtBuilder {
	enabled: bool,
}

impl Default for ExtBuilder {
	fn default() -> Self {
		Self { enabled: true }
	}
}

impl ExtBuilder {
	pub fn disabled(self) -> Self {
		Self { enabled: false }
	}

	pub fn build(self) -> sp_io::TestExternalities {
		WEIGHTS.with(|w| w.borrow_mut().clear());
		MockReputers::take(0);
		MockTopics::set(TOPIC, Decimal::from(3));
		MockTopics::set(OTHER, Decimal::from(1));
		MockTopics::set_sum(Decimal::from(4));
		let mut storage = frame_system::GenesisConfig::<Test>::default()
			.build_storage()
			.unwrap();
		pallet_balances::GenesisConfig::<Test> {
			balances: vec![(ALICE, ENDOWMENT), (BOB, ENDOWMENT)],
			..Default::default()
		}
		.assimilate_storage(&mut storage)
		.unwrap();
		pallet_emissions::GenesisConfig::<Test> {
			emission_enabled: self.enabled,
			..Default::default()
		}
		.assimilate_storage(&mut storage)
		.unwrap();
		let mut ext = sp_io::TestExternalities::from(storage);
		ext.execute_with(|| System::set_block_number(1));
		ext
	}

	/// Runs a test and checks the invariants after it, and that every unit is accounted for.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			let before = Balances::total_issuance();
			let minted = pallet_emissions::TotalMinted::<Test>::get();
			test();
			check();
			let minted = pallet_emissions::TotalMinted::<Test>::get() - minted;
			assert_eq!(Balances::total_issuance(), before + minted);
		});
	}
}

#[cfg(feature = "runtime-benchmarks")]
pub fn new_test_ext() -> sp_io::TestExternalities {
	ExtBuilder::default().build()
}

/// The invariants, and that the payout pot holds not a unit more than it owes.
pub fn check() {
	Emissions::do_try_state().unwrap();
	assert_eq!(
		Balances::free_balance(Emissions::payout_account()),
		ED + pallet_emissions::Unpaid::<Test>::get()
			+ pallet_emissions::AccruedTotal::<Test>::get()
	);
}

/// Fixes the payout of an epoch with a pot of exactly its sum.
pub fn fix(topic: TopicId, epoch: EpochIndex, rows: Vec<(AccountId, Balance)>) {
	let pot = rows.iter().map(|(_, amount)| *amount).sum();
	frame_support::assert_ok!(Emissions::fix_payout(topic, epoch, pot, rows));
	check();
}

/// `on_poll` with so much weight; returns what it used.
pub fn poll(limit: Weight) -> Weight {
	let mut meter = WeightMeter::with_limit(limit);
	<Emissions as OnPoll<BlockNumber>>::on_poll(System::block_number(), &mut meter);
	assert!(
		meter.consumed().all_lte(limit),
		"the hook used more than it was given"
	);
	check();
	meter.consumed()
}

/// `on_idle` with so much weight.
pub fn idle(limit: Weight) -> Weight {
	let used = <Emissions as OnIdle<BlockNumber>>::on_idle(System::block_number(), limit);
	assert!(used.all_lte(limit), "the hook used more than it was given");
	check();
	used
}

/// What the hooks need for one batch of `rows` rows.
pub fn room_for(rows: u32) -> Weight {
	<() as WeightInfo>::credit_base().saturating_add(<() as WeightInfo>::credit_batch(rows))
}

pub fn events() -> Vec<pallet_emissions::Event<Test>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Emissions(event) => Some(event),
			_ => None,
		})
		.collect()
}

/// The rows that were credited, in order.
pub fn credited() -> Vec<(TopicId, EpochIndex, AccountId, Balance)> {
	events()
		.into_iter()
		.filter_map(|event| match event {
			pallet_emissions::Event::RewardCredited {
				topic,
				epoch,
				who,
				amount,
			} => Some((topic, epoch, who, amount)),
			_ => None,
		})
		.collect()
}

#[test]
fn integrity_test_should_pass() {
	<Emissions as Hooks<BlockNumber>>::integrity_test();
}
