// SPDX-License-Identifier: Apache-2.0

//! A runtime with this pallet, balances, and neighbours that answer what a test told them.

use crate as pallet_inference;
use crate::Pallet;
use allora_primitives::{
	runtime_api::Standing,
	scoring::Regrets,
	traits::{Reputation, TopicInspect},
	ActorKind, Balance, Decimal, EpochIndex, EpochInfo, EpochStage, Limits, LossFunction,
	LossMethod, NetworkState, RegretScale, Role, Schedule, TopicId, TopicKind, TopicParameters,
	TopicStatus, WeightParameters,
};
use frame_support::{derive_impl, parameter_types, weights::Weight};
use sp_runtime::{BuildStorage, FixedPointNumber};
use std::collections::{BTreeMap, BTreeSet};

pub type AccountId = u64;
type Block = frame_system::mocking::MockBlock<Test>;

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
	pub type Inference = pallet_inference;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<Balance>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = Balance;
	type ExistentialDeposit = frame_support::traits::ConstU128<10>;
	type AccountStore = System;
}

pub const TOPIC: TopicId = 1;
/// What registration takes at first.
pub const INITIAL_DEPOSIT: Balance = 100;
pub const HISTORY: u32 = 8;
/// The least bond of a commitment.
pub const MIN_BOND: Balance = 50;
/// Where forfeited bonds go.
pub const POT: AccountId = 99;
pub const ENDOWMENT: Balance = 1_000;
pub const ALICE: AccountId = 1;
pub const BOB: AccountId = 2;
pub const CHARLIE: AccountId = 3;
/// An account that owns nothing.
pub const KEY: AccountId = 77;

parameter_types! {
	pub static RegistrationDeposit: Balance = INITIAL_DEPOSIT;
	pub static TopicStatuses: BTreeMap<TopicId, TopicStatus> = BTreeMap::new();
	pub static Epochs: BTreeMap<(TopicId, EpochIndex), EpochInfo> = BTreeMap::new();
	pub static Whitelist: Option<BTreeSet<AccountId>> = None;
	pub static Scores: BTreeMap<AccountId, Decimal> = BTreeMap::new();
	pub static InfererRegrets: BTreeMap<AccountId, Decimal> = BTreeMap::new();
	pub static State: NetworkState = NetworkState::default();
	pub static ReputationWeight: Weight = Weight::zero();
	pub static LargestReward: Balance = 0;
	/// Makes the neighbour answer with a list of regrets that is too long for a formula.
	pub static BrokenRegrets: bool = false;
}

/// Topics as the test made them.
pub struct MockTopics;
impl TopicInspect<AccountId> for MockTopics {
	fn status(topic: TopicId) -> Option<TopicStatus> {
		TopicStatuses::get().get(&topic).copied()
	}
	fn parameters(topic: TopicId) -> Option<TopicParameters> {
		Self::status(topic).map(|_| parameters())
	}
	fn epoch(topic: TopicId, epoch: EpochIndex) -> Option<EpochInfo> {
		Epochs::get().get(&(topic, epoch)).cloned()
	}
	fn current_epoch(topic: TopicId) -> EpochIndex {
		Epochs::get()
			.keys()
			.filter(|key| key.0 == topic)
			.map(|key| key.1)
			.max()
			.unwrap_or(0)
	}
	fn open_epochs(topic: TopicId) -> Vec<EpochIndex> {
		Epochs::get()
			.keys()
			.filter(|key| key.0 == topic)
			.map(|key| key.1)
			.collect()
	}
	fn may_take_role(_: TopicId, _: Role, who: &AccountId) -> bool {
		Whitelist::get().is_none_or(|list| list.contains(who))
	}
	fn creator(_: TopicId) -> Option<AccountId> {
		Some(ALICE)
	}
	fn weight_share(_: TopicId) -> (Decimal, Decimal) {
		(Decimal::from_u32(1), Decimal::from_u32(1))
	}
}

/// A past as the test made it.
pub struct MockReputation;
impl Reputation<AccountId> for MockReputation {
	fn regrets(topic: TopicId, inferers: &[AccountId], forecasters: &[AccountId]) -> Regrets {
		let stored = InfererRegrets::get();
		let mut own: Vec<_> = inferers
			.iter()
			.map(|who| stored.get(who).copied())
			.collect();
		if BrokenRegrets::get() {
			own.push(None);
		}
		Regrets {
			naive: own.clone(),
			inferer: own,
			..<() as Reputation<AccountId>>::regrets(topic, inferers, forecasters)
		}
	}
	fn network_state(_: TopicId) -> NetworkState {
		State::get()
	}
	fn sortition_score(_: TopicId, _: EpochIndex, _: ActorKind, who: &AccountId) -> Decimal {
		Scores::get().get(who).copied().unwrap_or_default()
	}
	fn largest_reward(_: TopicId) -> Balance {
		LargestReward::get()
	}
	fn read_weight(_: TopicId, _: u32, _: u32) -> Weight {
		ReputationWeight::get()
	}
	fn max_read_weight() -> Weight {
		ReputationWeight::get()
	}
	fn standings(_: TopicId, _: ActorKind, limit: u32) -> Vec<Standing<AccountId>> {
		let mut known: Vec<_> = Scores::get().into_iter().collect();
		known.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
		known
			.into_iter()
			.take(limit as usize)
			.map(|(who, score)| Standing {
				who,
				score,
				regret: None,
				coefficient: None,
				fraction: None,
				inclusions: 1,
				last_epoch: 1,
			})
			.collect()
	}
	fn transfer_worker(_: TopicId, from: &AccountId, to: &AccountId) -> bool {
		Scores::mutate(|scores| {
			if scores.contains_key(to) {
				return false;
			}
			if let Some(score) = scores.remove(from) {
				scores.insert(*to, score);
			}
			true
		})
	}
	fn transfer_weight() -> Weight {
		ReputationWeight::get()
	}
}

#[cfg(feature = "runtime-benchmarks")]
pub struct MockHelper;
#[cfg(feature = "runtime-benchmarks")]
impl crate::benchmarking::BenchmarkHelper<AccountId> for MockHelper {
	fn open_committing_epoch(labels: u32, worker: &AccountId) -> EpochInfo {
		let mut info = Self::open_epoch(labels, worker);
		info.parameters.schedule.reveal_window = 3;
		Epochs::mutate(|map| map.insert((TOPIC, info.index), info.clone()));
		info
	}
	fn go_to_reveal_window(info: &EpochInfo) {
		System::set_block_number(info.reveal_window().first.into());
	}
	fn open_epoch(labels: u32, worker: &AccountId) -> EpochInfo {
		let mut parameters = parameters();
		parameters.arity = labels as u8;
		parameters.limits = Limits {
			inferers: 64,
			forecasters: 16,
			reputers: 16,
			forecast_elements: 64,
		};
		TopicStatuses::mutate(|map| map.insert(TOPIC, TopicStatus::Active));
		Whitelist::set(Some(BTreeSet::from([*worker])));
		open_epoch_with(1, parameters)
	}
	fn set_history(_: TopicId, inferers: &[AccountId], _: &[AccountId]) {
		State::set(NetworkState {
			network_loss: Some(milli(-500)),
			..Default::default()
		});
		let regrets = inferers
			.iter()
			.zip(0..)
			.map(|(who, index)| (*who, milli(index % 100)));
		InfererRegrets::set(regrets.collect());
	}
	fn list_open(_: TopicId, count: u32) {
		Epochs::set(BTreeMap::new());
		for index in 1..=count {
			open_epoch(index);
		}
	}
}

impl pallet_inference::Config for Test {
	type WeightInfo = ();
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Topics = MockTopics;
	type Reputation = MockReputation;
	type RegistrationDeposit = RegistrationDeposit;
	type HistoryDepth = frame_support::traits::ConstU32<HISTORY>;
	type MinCommitBond = frame_support::traits::ConstU128<MIN_BOND>;
	type ForfeitDestination = frame_support::traits::ConstU64<POT>;
	type MaxOpenEpochs = frame_support::traits::ConstU32<104>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = MockHelper;
}

/// The number `numerator / 1000`.
pub fn milli(numerator: i128) -> Decimal {
	Decimal::saturating_from_rational(numerator, 1000)
}

/// A whole number.
pub fn whole(number: i128) -> Decimal {
	Decimal::saturating_from_integer(number)
}

/// A regression with one label and three places for each kind of worker.
pub fn parameters() -> TopicParameters {
	TopicParameters {
		kind: TopicKind::Regression,
		arity: 1,
		schedule: Schedule {
			epoch_length: 10,
			worker_window: 5,
			reveal_window: 0,
			ground_truth_lag: 10,
			reputer_window: 5,
			reputer_reveal_window: 0,
		},
		value_min: whole(-100),
		value_max: whole(100),
		truth_resolution: milli(1),
		loss: LossFunction::Squared,
		loss_method: LossMethod::OnChain { stake_mean: false },
		weights: WeightParameters {
			p_norm: whole(3),
			c_norm: milli(750),
			epsilon_weight: milli(500),
			regret_scale: RegretScale::StdDev,
			winsorise: true,
		},
		alpha_regret: milli(100),
		epsilon_score: milli(10),
		merit_sortition_alpha: milli(100),
		inferer_quantile: milli(200),
		forecaster_quantile: milli(200),
		reputer_quantile: milli(200),
		limits: Limits {
			inferers: 3,
			forecasters: 2,
			reputers: 2,
			forecast_elements: 4,
		},
	}
}

/// The same with a reveal window of three blocks.
pub fn committing() -> TopicParameters {
	let mut parameters = parameters();
	parameters.schedule.reveal_window = 3;
	parameters
}

/// Opens an epoch of [`TOPIC`] in the present block.
pub fn open_epoch(index: EpochIndex) -> EpochInfo {
	open_epoch_with(index, parameters())
}

/// Opens an epoch of [`TOPIC`] in the present block with these parameters.
pub fn open_epoch_with(index: EpochIndex, parameters: TopicParameters) -> EpochInfo {
	let info = EpochInfo {
		topic: TOPIC,
		index,
		opened_at: System::block_number() as u32,
		opened_time: 0,
		stage: EpochStage::Open,
		parameters,
		paused_before: 0,
		shift: 0,
	};
	Epochs::mutate(|map| map.insert((TOPIC, index), info.clone()));
	info
}

/// Forgets that an epoch exists, as the topics pallet does when it prunes.
pub fn forget_epoch(index: EpochIndex) {
	Epochs::mutate(|map| map.remove(&(TOPIC, index)));
}

/// Sets the score EMA with which `who` competes.
pub fn set_score(who: AccountId, score: Decimal) {
	Scores::mutate(|map| map.insert(who, score));
}

/// Registers `who` for [`TOPIC`] without an operator.
pub fn register(who: AccountId) {
	frame_support::assert_ok!(Inference::register(
		RuntimeOrigin::signed(who),
		TOPIC,
		None,
		None
	));
}

/// Whether the event was emitted in this test.
pub fn has_event(event: crate::Event<Test>) -> bool {
	System::events()
		.iter()
		.any(|record| record.event == event.clone().into())
}

/// Storage of a new chain in its first block, with the neighbours' answers of a new test.
pub fn new_test_ext() -> sp_io::TestExternalities {
	RegistrationDeposit::set(INITIAL_DEPOSIT);
	TopicStatuses::set(BTreeMap::from([(TOPIC, TopicStatus::Active)]));
	Epochs::set(BTreeMap::new());
	Whitelist::set(None);
	Scores::set(BTreeMap::new());
	InfererRegrets::set(BTreeMap::new());
	State::set(NetworkState::default());
	ReputationWeight::set(Weight::zero());
	LargestReward::set(0);
	BrokenRegrets::set(false);

	let mut storage = frame_system::GenesisConfig::<Test>::default()
		.build_storage()
		.expect("the system's genesis is valid");
	pallet_balances::GenesisConfig::<Test> {
		balances: (1..=20).map(|who| (who, ENDOWMENT)).collect(),
		..Default::default()
	}
	.assimilate_storage(&mut storage)
	.expect("the balances' genesis is valid");
	let mut ext = sp_io::TestExternalities::from(storage);
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// Makes test externalities and checks the invariants after each test.
#[derive(Default)]
pub struct ExtBuilder {
	registered: Vec<AccountId>,
	epoch: Option<TopicParameters>,
}

impl ExtBuilder {
	/// Workers that are registered from the start.
	pub fn registered(mut self, workers: &[AccountId]) -> Self {
		self.registered = workers.to_vec();
		self
	}

	/// Opens epoch 1 in block 1.
	pub fn open(self) -> Self {
		self.open_with(parameters())
	}

	/// Opens epoch 1 in block 1 with these parameters.
	pub fn open_with(mut self, parameters: TopicParameters) -> Self {
		self.epoch = Some(parameters);
		self
	}

	/// Runs `test` and checks the invariants.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		new_test_ext().execute_with(|| {
			for who in &self.registered {
				register(*who);
			}
			if let Some(parameters) = self.epoch {
				open_epoch_with(1, parameters);
			}
			System::reset_events();
			test();
			Pallet::<Test>::do_try_state().expect("all invariants hold");
		});
	}
}
