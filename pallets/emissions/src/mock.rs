// SPDX-License-Identifier: Apache-2.0

//! A runtime with this pallet, balances, and topics that the tests set by hand.

use crate as pallet_emissions;
use crate::{allocation::Beneficiaries, EmissionMonth, WeightInfo};
use allora_primitives::{
	traits::{
		EpochRevenue, ReputerRewards, RewardSink, StakedSupply, TopicInspect, VestingSchedules,
	},
	Balance, BlockNumber, Decimal, EpochDrip, EpochIndex, EpochInfo, Role, TopicId,
	TopicParameters, TopicStatus,
};
use frame_support::{
	derive_impl,
	dispatch::DispatchResult,
	parameter_types,
	traits::{
		fungible::Mutate, tokens::Preservation, Hooks, OnIdle, OnPoll, VestingSchedule,
		WithdrawReasons,
	},
	weights::{Weight, WeightMeter},
	PalletId,
};
use frame_system::EnsureRoot;
use sp_runtime::{
	traits::{ConvertInto, IdentityLookup},
	BuildStorage,
};
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
	pub type Vesting = pallet_vesting;
	#[runtime::pallet_index(3)]
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

parameter_types! {
	pub UnvestedReasons: WithdrawReasons = WithdrawReasons::except(WithdrawReasons::TRANSFER);
}

impl pallet_vesting::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	type BlockNumberToBalance = ConvertInto;
	type MinVestedTransfer = frame_support::traits::ConstU128<1>;
	type WeightInfo = ();
	type UnvestedFundsAllowedWithdrawReasons = UnvestedReasons;
	type BlockNumberProvider = System;
	const MAX_VESTING_SCHEDULES: u32 = 28;
}

/// Locks by the vesting pallet, as the runtime does.
pub struct Locks;

impl VestingSchedules<AccountId> for Locks {
	fn lock(
		who: &AccountId,
		locked: Balance,
		per_block: Balance,
		starting_block: BlockNumber,
	) -> DispatchResult {
		<Vesting as VestingSchedule<AccountId>>::add_vesting_schedule(
			who,
			locked,
			per_block,
			starting_block,
		)
	}
}

thread_local! {
	static TAKEN: RefCell<Balance> = const { RefCell::new(0) };
	static WEIGHTS: RefCell<BTreeMap<TopicId, Decimal>> = const { RefCell::new(BTreeMap::new()) };
	static WHITELISTED: RefCell<Vec<TopicId>> = const { RefCell::new(Vec::new()) };
	static SUM: RefCell<Decimal> = const { RefCell::new(Decimal::from_inner(0)) };
}

/// Topics with the weights that the tests set.
pub struct MockTopics;

impl MockTopics {
	pub fn set(topic: TopicId, weight: Decimal) {
		WEIGHTS.with(|w| w.borrow_mut().insert(topic, weight));
	}
	pub fn set_whitelist(topic: TopicId) {
		WHITELISTED.with(|w| w.borrow_mut().push(topic));
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
	fn has_whitelist(topic: TopicId, role: Role) -> bool {
		role == Role::Worker && WHITELISTED.with(|w| w.borrow().contains(&topic))
	}
	fn weight_share(topic: TopicId) -> (Decimal, Decimal) {
		let weight = WEIGHTS.with(|w| w.borrow().get(&topic).copied().unwrap_or_default());
		(weight, SUM.with(|s| *s.borrow()))
	}
}

parameter_types! {
	pub const EmissionsPalletId: PalletId = PalletId(*b"al/emiss");
	pub static MaxSupply: Balance = 1_000_000_000;
	pub static MaxBatch: u32 = 4;
	pub static MaxPollWeight: Weight = Weight::MAX;
	/// What every epoch dripped.
	pub static Drip: EpochDrip = EpochDrip { amount: Balance::MAX, strict: false };
	pub static Staked: Balance = 0;
	pub static BlocksPerMonth: BlockNumber = 100;
	pub static ValidatorShare: Decimal = Decimal::from_rational(1, 4);
	pub static EmissionFraction: Decimal = Decimal::from_rational(25, 1_000);
	pub static EmissionAlpha: Decimal = Decimal::from_rational(1, 10);
	/// 1.12^(1/12) - 1.
	pub static MaximumMonthlyYield: Decimal = Decimal::from_inner(9_488_792_934_583_046);
	pub static InitialReputersShare: Decimal = Decimal::from_rational(1, 3);
	pub static MinimumStaked: Balance = 1_000;
	pub static RewardCap: Decimal = Decimal::from_u32(2);
	pub static StrictRewardCap: Decimal = Decimal::from_u32(1);
	pub static VestingMonth: BlockNumber = 100;
	pub static SetAsidePeriod: BlockNumber = 10;
}

/// What dripped, as the tests set it.
pub struct MockRevenue;

impl EpochRevenue for MockRevenue {
	fn epoch_drip(_: TopicId, _: EpochIndex) -> EpochDrip {
		Drip::get()
	}
}

/// What is staked, as the tests set it.
pub struct MockStaked;

impl StakedSupply for MockStaked {
	fn staked() -> Balance {
		Staked::get()
	}
	fn weight() -> Weight {
		Weight::from_parts(1_000_000, 100)
	}
}

impl pallet_emissions::Config for Test {
	type Currency = Balances;
	type Topics = MockTopics;
	type Reputers = MockReputers;
	type AdminOrigin = EnsureRoot<AccountId>;
	type PalletId = EmissionsPalletId;
	type Revenue = MockRevenue;
	type Staked = MockStaked;
	type Vesting = Locks;
	type BlocksPerMonth = BlocksPerMonth;
	type ValidatorShare = ValidatorShare;
	type EmissionFraction = EmissionFraction;
	type EmissionAlpha = EmissionAlpha;
	type MaximumMonthlyYield = MaximumMonthlyYield;
	type InitialReputersShare = InitialReputersShare;
	type MinimumStaked = MinimumStaked;
	type RewardCap = RewardCap;
	type StrictRewardCap = StrictRewardCap;
	type VestingMonth = VestingMonth;
	type SetAsidePeriod = SetAsidePeriod;
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
	per_block: Option<Balance>,
	beneficiaries: Option<Beneficiaries<AccountId>>,
}

/// 1,000 units a block for ever.
impl Default for ExtBuilder {
	fn default() -> Self {
		Self {
			enabled: true,
			per_block: Some(1_000),
			beneficiaries: None,
		}
	}
}

/// An emission of so much per block, a quarter of it to validators, without end.
pub fn set_emission(per_block: Balance) {
	let validators = per_block / 4;
	pallet_emissions::CurrentMonth::<Test>::put(EmissionMonth {
		month: 0,
		starts_at: System::block_number(),
		ends_at: BlockNumber::MAX,
		rate: None,
		staked: 0,
		circulating: 0,
		ecosystem: 0,
		monthly: per_block.saturating_mul(BlockNumber::MAX.into()),
		topics_per_block: per_block - validators,
		validators_per_block: validators,
	});
	pallet_emissions::SetAsideUntil::<Test>::put(System::block_number());
}

impl ExtBuilder {
	pub fn disabled(self) -> Self {
		Self {
			enabled: false,
			..self
		}
	}

	/// The emission is computed by the schedule.
	pub fn scheduled(self) -> Self {
		Self {
			per_block: None,
			..self
		}
	}

	pub fn beneficiaries(self, beneficiaries: Beneficiaries<AccountId>) -> Self {
		Self {
			beneficiaries: Some(beneficiaries),
			..self
		}
	}

	pub fn build(self) -> sp_io::TestExternalities {
		WEIGHTS.with(|w| w.borrow_mut().clear());
		MockReputers::take(0);
		WHITELISTED.with(|w| w.borrow_mut().clear());
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
			allocate: self.beneficiaries.is_some(),
			beneficiaries: self.beneficiaries.unwrap_or_default(),
		}
		.assimilate_storage(&mut storage)
		.unwrap();
		let mut ext = sp_io::TestExternalities::from(storage);
		ext.execute_with(|| {
			System::set_block_number(1);
			if let Some(per_block) = self.per_block {
				set_emission(per_block);
			}
		});
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

/// What the hooks need for one batch of `rows` rows, of each of which something may have accrued.
pub fn room_for(rows: u32) -> Weight {
	<() as WeightInfo>::schedule_base()
		.saturating_add(<() as WeightInfo>::credit_base())
		.saturating_add(<() as WeightInfo>::credit_batch(rows))
		.saturating_add(<() as WeightInfo>::credit_accrued(rows))
		.saturating_sub(<() as WeightInfo>::credit_accrued(0))
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
