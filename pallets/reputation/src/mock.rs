// SPDX-License-Identifier: Apache-2.0

//! A runtime with this pallet alone; its neighbours are what the tests say they are.

use crate::{
	self as pallet_reputation,
	types::{ActorState, Progress},
	Pallet as Reputation,
};
use allora_primitives::{
	commitment_hash,
	traits::{
		EpochPhase, Payout, Predictions, RewardSink, StakeInspect, StepOutcome, TopicInspect,
	},
	ActorKind, Balance, BlockNumber, Decimal, EpochIndex, EpochInfo, EpochStage, LabelValues,
	Limits, LossFunction, LossInputs, LossMethod, RegretScale, Role, Salt, Schedule, TopicId,
	TopicKind, TopicParameters, TopicStatus, TruthCommit, TruthReveal, TruthSubmission,
	TruthSubmissions, WeightParameters,
};
use allora_scoring::{Quantities, ReputerParameters, RewardParameters, Shape};
use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU128, ConstU32, ConstU64},
	weights::{Weight, WeightMeter},
};
use sp_core::H256;
use sp_runtime::{BuildStorage, DispatchError, DispatchResult};
use std::{
	cell::RefCell,
	collections::{BTreeMap, BTreeSet},
};

pub type AccountId = u64;
type Block = frame_system::mocking::MockBlockU32<Test>;

/// One ALLO.
pub const ALLO: Balance = 1_000_000_000_000_000_000;
/// The least bond of a commitment.
pub const BOND: Balance = 2 * ALLO;
/// Where forfeited bonds go.
pub const POT: AccountId = 99;
/// What the tests' commitments are salted with.
pub const SALT: Salt = [7; 32];
pub const DEPOSIT: Balance = 10 * ALLO;
pub const MINIMUM_STAKE: Balance = 100 * ALLO;
pub const HISTORY: u32 = 8;
/// The topic that exists in every test.
pub const TOPIC: TopicId = 1;
/// A second one.
pub const OTHER: TopicId = 2;

/// The neighbours' state.
#[derive(Default)]
pub struct World {
	pub topics: BTreeMap<TopicId, (TopicStatus, TopicParameters)>,
	pub epochs: BTreeMap<(TopicId, EpochIndex), EpochInfo>,
	pub whitelists: BTreeMap<TopicId, BTreeSet<AccountId>>,
	pub inputs: BTreeMap<(TopicId, EpochIndex), LossInputs<AccountId>>,
	pub bands: BTreeMap<(TopicId, EpochIndex), Vec<[Decimal; 4]>>,
	pub stakes: BTreeMap<(TopicId, AccountId), Balance>,
	pub destinations: BTreeMap<AccountId, AccountId>,
	pub pot: Balance,
	pub payouts: Vec<(TopicId, EpochIndex, Balance, Vec<(AccountId, Balance)>)>,
	pub refuse_payouts: bool,
}

thread_local! {
	static WORLD: RefCell<World> = RefCell::new(World::default());
}

/// Reads or changes the neighbours' state.
pub fn world<R>(f: impl FnOnce(&mut World) -> R) -> R {
	WORLD.with(|world| f(&mut world.borrow_mut()))
}

pub struct Neighbours;

impl TopicInspect<AccountId> for Neighbours {
	fn status(topic: TopicId) -> Option<TopicStatus> {
		world(|w| w.topics.get(&topic).map(|(status, _)| *status))
	}
	fn parameters(topic: TopicId) -> Option<TopicParameters> {
		world(|w| w.topics.get(&topic).map(|(_, parameters)| *parameters))
	}
	fn epoch(topic: TopicId, epoch: EpochIndex) -> Option<EpochInfo> {
		world(|w| w.epochs.get(&(topic, epoch)).cloned())
	}
	fn current_epoch(topic: TopicId) -> EpochIndex {
		world(|w| {
			w.epochs
				.keys()
				.filter(|(t, _)| *t == topic)
				.map(|(_, e)| *e)
				.max()
				.unwrap_or(0)
		})
	}
	fn open_epochs(topic: TopicId) -> Vec<EpochIndex> {
		world(|w| {
			w.epochs
				.values()
				.filter(|e| {
					e.topic == topic && matches!(e.stage, EpochStage::Open | EpochStage::Predicted)
				})
				.map(|e| e.index)
				.collect()
		})
	}
	fn may_take_role(topic: TopicId, role: Role, who: &AccountId) -> bool {
		role == Role::Reputer
			&& world(|w| {
				w.whitelists
					.get(&topic)
					.is_none_or(|list| list.contains(who))
			})
	}
	fn creator(_: TopicId) -> Option<AccountId> {
		None
	}
	fn weight_share(_: TopicId) -> (Decimal, Decimal) {
		Default::default()
	}
}

impl Predictions<AccountId> for Neighbours {
	fn loss_inputs(topic: TopicId, epoch: EpochIndex) -> Option<LossInputs<AccountId>> {
		world(|w| {
			let mut inputs = w.inputs.get(&(topic, epoch)).cloned()?;
			let named = |accounts: &[AccountId]| {
				accounts
					.iter()
					.map(|who| w.destinations.get(who).copied())
					.collect()
			};
			inputs.inferer_destinations = named(&inputs.inferers);
			inputs.forecaster_destinations = named(&inputs.forecasters);
			Some(inputs)
		})
	}
	fn shape(topic: TopicId, epoch: EpochIndex) -> Option<Shape> {
		world(|w| Some(w.inputs.get(&(topic, epoch))?.quantities.shape))
	}
	fn bands(topic: TopicId, epoch: EpochIndex) -> Option<Vec<[Decimal; 4]>> {
		world(|w| w.bands.get(&(topic, epoch)).cloned())
	}
	fn latest_record(_: TopicId) -> Option<(EpochIndex, sp_core::H256)> {
		None
	}
	fn read_weight(_: u32, _: u32, _: u32) -> Weight {
		Weight::from_parts(1_000, 1_000)
	}
}

impl StakeInspect<AccountId> for Neighbours {
	fn authority(topic: TopicId, reputer: &AccountId) -> Balance {
		world(|w| w.stakes.get(&(topic, *reputer)).copied().unwrap_or(0))
	}
	fn minimum() -> Balance {
		MINIMUM_STAKE
	}
}

impl RewardSink<AccountId> for Neighbours {
	fn epoch_reward(_: TopicId, _: EpochIndex, _: BlockNumber) -> Balance {
		world(|w| w.pot)
	}
	fn fix_payout<Row: Into<Payout<AccountId>>>(
		topic: TopicId,
		epoch: EpochIndex,
		pot: Balance,
		payouts: Vec<Row>,
	) -> DispatchResult {
		let payouts = payouts
			.into_iter()
			.map(Into::into)
			.map(|row: Payout<AccountId>| (row.destination, row.amount))
			.collect();
		world(|w| {
			if w.refuse_payouts {
				return Err(DispatchError::Other("refused"));
			}
			w.payouts.push((topic, epoch, pot, payouts));
			Ok(())
		})
	}
	fn weight(payouts: u32) -> Weight {
		Weight::from_parts(1_000, 100).saturating_mul(payouts.into())
	}
}

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
	pub type ReputationPallet = pallet_reputation;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<Balance>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<ALLO>;
	type AccountStore = System;
	type RuntimeHoldReason = RuntimeHoldReason;
}

/// `digits` at 18 decimals.
const fn fixed(digits: i128) -> Decimal {
	Decimal::from_inner(digits)
}

parameter_types! {
	pub const ReputersScored: ReputerParameters = ReputerParameters {
		learning_rate: fixed(50_000_000_000_000_000),
		max_iterations: 10,
		gradient_threshold: fixed(1_000_000_000_000_000),
		min_stake_fraction: fixed(500_000_000_000_000_000),
		epsilon: fixed(10_000_000_000_000_000),
		epsilon_safe_div: fixed(100_000_000_000),
	};
	pub const Rewarded: RewardParameters = RewardParameters {
		p_inference: fixed(3_000_000_000_000_000_000),
		p_forecast: fixed(3_000_000_000_000_000_000),
		p_reputer: fixed(1_000_000_000_000_000_000),
		c_reward: fixed(750_000_000_000_000_000),
		epsilon_score: fixed(10_000_000_000_000_000),
		alpha: fixed(100_000_000_000_000_000),
		beta: fixed(250_000_000_000_000_000),
	};
	/// Few, so that the tests reach the limit; the benchmarks need as many as a call has truths.
	pub const MaxTopics: u32 = if cfg!(feature = "runtime-benchmarks") { 16 } else { 4 };
	pub const Quantile: Decimal = fixed(250_000_000_000_000_000);
}

impl pallet_reputation::Config for Test {
	type WeightInfo = ();
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Topics = Neighbours;
	type Predictions = Neighbours;
	type Stake = Neighbours;
	type Rewards = Neighbours;
	type RegistrationDeposit = ConstU128<DEPOSIT>;
	type HistoryDepth = ConstU32<HISTORY>;
	type MaxTopicsPerReputer = MaxTopics;
	type MinCommitBond = ConstU128<BOND>;
	type ForfeitDestination = ConstU64<POT>;
	type MaxOpenEpochs = ConstU32<104>;
	type ReputerParameters = ReputersScored;
	type RewardParameters = Rewarded;
	type InitialRegretQuantile = Quantile;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Neighbours;
}

/// A number of the tests as the chain's.
pub fn d(value: f64) -> Decimal {
	Decimal::from_inner((value * 1e18).round() as i128)
}

/// The values of a truth.
pub fn values(values: &[f64]) -> LabelValues {
	values
		.iter()
		.map(|v| d(*v))
		.collect::<Vec<_>>()
		.try_into()
		.expect("few labels")
}

/// A regression topic: epochs of 10 blocks, truth after 12, reputers' window of 5.
pub fn parameters() -> TopicParameters {
	TopicParameters {
		kind: TopicKind::Regression,
		arity: 1,
		schedule: Schedule {
			epoch_length: 10,
			worker_window: 4,
			reveal_window: 0,
			ground_truth_lag: 12,
			reputer_window: 5,
			reputer_reveal_window: 0,
		},
		value_min: d(-1000.0),
		value_max: d(1000.0),
		truth_resolution: d(0.01),
		loss: LossFunction::Squared,
		loss_method: LossMethod::OnChain { stake_mean: false },
		weights: WeightParameters {
			p_norm: d(3.0),
			c_norm: d(0.75),
			epsilon_weight: d(0.5),
			regret_scale: RegretScale::StdDev,
			winsorise: true,
		},
		alpha_regret: d(0.1),
		epsilon_score: d(0.01),
		merit_sortition_alpha: d(0.1),
		inferer_quantile: d(0.2),
		forecaster_quantile: d(0.2),
		reputer_quantile: d(0.2),
		limits: Limits {
			inferers: 4,
			forecasters: 2,
			reputers: 3,
			forecast_elements: 4,
		},
	}
}

fn mean(values: impl Iterator<Item = f64> + Clone) -> f64 {
	values.clone().sum::<f64>() / values.count() as f64
}

/// What the combination of these workers stores: plain means, which is all that the settlement
/// needs to be exercised.
pub fn inputs(
	inferers: &[(AccountId, f64)],
	forecasters: &[(AccountId, f64)],
) -> LossInputs<AccountId> {
	let (n, k) = (inferers.len(), forecasters.len());
	let all = mean(inferers.iter().chain(forecasters).map(|(_, v)| *v));
	let naive = mean(inferers.iter().map(|(_, v)| *v));
	let without = |who: AccountId| {
		mean(
			inferers
				.iter()
				.chain(forecasters)
				.filter(|(other, _)| *other != who)
				.map(|(_, v)| *v)
				.collect::<Vec<_>>()
				.into_iter(),
		)
	};
	let mut values = vec![all, naive];
	values.extend(inferers.iter().chain(forecasters).map(|(_, v)| *v));
	if n >= 2 {
		for (_, implied) in forecasters {
			values.extend(std::iter::repeat_n(*implied, n));
		}
		values.extend(inferers.iter().map(|(who, _)| without(*who)));
	}
	if k >= 2 {
		values.extend(forecasters.iter().map(|(who, _)| without(*who)));
		for (_, implied) in forecasters {
			values.push(mean(
				inferers
					.iter()
					.map(|(_, v)| *v)
					.chain([*implied])
					.collect::<Vec<_>>()
					.into_iter(),
			));
		}
	}
	LossInputs {
		inferers: inferers.iter().map(|(who, _)| *who).collect(),
		forecasters: forecasters.iter().map(|(who, _)| *who).collect(),
		dropped_forecasters: vec![],
		inferer_destinations: vec![],
		forecaster_destinations: vec![],
		quantities: Quantities {
			shape: Shape {
				inferers: n as u16,
				forecasters: k as u16,
			},
			labels: 1,
			values: values.into_iter().map(d).collect(),
		},
		mean: vec![d(naive)],
		persistence: None,
	}
}

/// Opens an epoch that is still collecting.
pub fn open_epoch(topic: TopicId, index: EpochIndex, opened_at: BlockNumber) {
	world(|w| {
		let (_, parameters) = w.topics[&topic];
		let info = EpochInfo {
			topic,
			index,
			opened_at,
			opened_time: 6_000 * u64::from(opened_at),
			stage: EpochStage::Open,
			parameters,
			paused_before: 0,
			shift: 0,
		};
		w.epochs.insert((topic, index), info);
	});
}

/// Sets where an epoch stands.
pub fn set_stage(topic: TopicId, index: EpochIndex, stage: EpochStage) {
	world(|w| w.epochs.get_mut(&(topic, index)).expect("opened").stage = stage);
}

/// Opens an epoch and combines it.
pub fn predict(
	topic: TopicId,
	index: EpochIndex,
	opened_at: BlockNumber,
	inferers: &[(AccountId, f64)],
	forecasters: &[(AccountId, f64)],
) {
	open_epoch(topic, index, opened_at);
	set_stage(topic, index, EpochStage::Predicted);
	world(|w| {
		w.inputs
			.insert((topic, index), inputs(inferers, forecasters));
		w.bands
			.insert((topic, index), vec![[d(9.0), d(11.0), d(8.0), d(12.0)]]);
	});
}

/// The first block of an epoch's window for truths.
pub fn window_of(topic: TopicId, index: EpochIndex) -> BlockNumber {
	world(|w| w.epochs[&(topic, index)].reputer_window().first)
}

pub fn go_to(block: BlockNumber) {
	System::set_block_number(block);
}

/// A truth of one label.
pub fn truth(topic: TopicId, epoch: EpochIndex, revision: u8, value: f64) -> TruthSubmission {
	TruthSubmission {
		topic,
		epoch,
		revision,
		values: values(&[value]),
	}
}

pub fn submit(signer: AccountId, truths: Vec<TruthSubmission>) -> DispatchResult {
	Reputation::<Test>::submit_truths(
		RuntimeOrigin::signed(signer),
		TruthSubmissions::try_from(truths).expect("few truths"),
	)
}

/// A chain whose topics have a reveal window of three blocks for reputers.
pub fn committing() -> ExtBuilder {
	ExtBuilder::default().parameters(|p| p.schedule.reputer_reveal_window = 3)
}

/// A chain whose topics have reported losses.
pub fn reporting() -> ExtBuilder {
	ExtBuilder::default().parameters(|p| p.loss_method = LossMethod::Reported { clip: true })
}

/// A report for the epoch that [`predict`] makes of two inferers: combined, naive, both, both
/// one-outs.
pub fn report(losses: [f64; 6]) -> crate::types::LossReport {
	losses.map(d).to_vec().try_into().expect("six")
}

/// The hash that commits `who` to a truth of one label in epoch 1 of [`TOPIC`].
pub fn hash_of(who: AccountId, value: f64) -> H256 {
	commitment_hash(TOPIC, 1, &who, &values(&[value]), &SALT)
}

/// Commits to a hash in epoch 1 of [`TOPIC`].
pub fn commit(signer: AccountId, revision: u8, hash: H256) -> DispatchResult {
	let commit = TruthCommit {
		topic: TOPIC,
		epoch: 1,
		revision,
		hash,
	};
	Reputation::<Test>::commit_truths(
		RuntimeOrigin::signed(signer),
		vec![commit].try_into().expect("few commitments"),
	)
}

/// Reveals a truth of one label in epoch 1 of [`TOPIC`].
pub fn reveal(signer: AccountId, value: f64) -> DispatchResult {
	let reveal = TruthReveal {
		topic: TOPIC,
		epoch: 1,
		values: values(&[value]),
		salt: SALT,
	};
	Reputation::<Test>::reveal_truths(
		RuntimeOrigin::signed(signer),
		vec![reveal].try_into().expect("few reveals"),
	)
}

/// What is held of `who` for commitments.
pub fn bonded(who: AccountId) -> Balance {
	use frame_support::traits::fungible::InspectHold;
	Balances::balance_on_hold(&crate::HoldReason::Commitment.into(), &who)
}

/// Registers with stake.
pub fn register(topic: TopicId, who: AccountId) {
	world(|w| w.stakes.insert((topic, who), MINIMUM_STAKE));
	Reputation::<Test>::register(RuntimeOrigin::signed(who), topic, None, None)
		.expect("can register");
}

pub fn info(topic: TopicId, index: EpochIndex) -> EpochInfo {
	world(|w| w.epochs[&(topic, index)].clone())
}

/// One step without a limit.
pub fn step(topic: TopicId, index: EpochIndex) -> StepOutcome {
	Reputation::<Test>::step(&info(topic, index), &mut WeightMeter::new())
}

/// Settles an epoch as the agenda would; returns how it ended and after how many steps.
pub fn settle(topic: TopicId, index: EpochIndex) -> (StepOutcome, u32) {
	for steps in 1..100 {
		match step(topic, index) {
			StepOutcome::More => {},
			StepOutcome::NoRoom => panic!("the meter is unlimited"),
			StepOutcome::Done => {
				set_stage(topic, index, EpochStage::Settled);
				return (StepOutcome::Done, steps);
			},
			StepOutcome::Void(reason) => {
				Reputation::<Test>::on_void(&info(topic, index));
				set_stage(topic, index, EpochStage::Void(reason));
				return (StepOutcome::Void(reason), steps);
			},
		}
	}
	panic!("the settlement does not end");
}

/// Predicts, attests 10 and settles an epoch.
pub fn play(index: EpochIndex, inferers: &[(AccountId, f64)], reputers: &[AccountId]) {
	predict(TOPIC, index, index * 10, inferers, &[]);
	go_to(window_of(TOPIC, index));
	for reputer in reputers {
		submit(*reputer, vec![truth(TOPIC, index, 0, 10.0)]).expect("taken");
	}
	go_to(info(TOPIC, index).settle_at());
	assert_eq!(settle(TOPIC, index).0, StepOutcome::Done);
	assert_eq!(progress(index), Some(Progress::Settled));
}

/// How far the settlement of an epoch of [`TOPIC`] is.
pub fn progress(epoch: EpochIndex) -> Option<Progress> {
	crate::Outcomes::<Test>::get(TOPIC, epoch).map(|outcome| outcome.progress)
}

/// What [`TOPIC`] remembers of an actor.
pub fn state(kind: ActorKind, who: AccountId) -> ActorState {
	crate::Pallet::<Test>::actor_state(TOPIC, kind, &who)
}

/// The accounts of the slots of a kind in [`TOPIC`].
pub fn slot_owners(kind: ActorKind) -> Vec<AccountId> {
	let places = crate::Places::<Test>::get(TOPIC, kind);
	places.slots.iter().map(|slot| slot.account).collect()
}

/// The events of this pallet so far.
pub fn events() -> Vec<crate::Event<Test>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::ReputationPallet(event) => Some(event),
			_ => None,
		})
		.collect()
}

pub fn last_event() -> crate::Event<Test> {
	events().pop().expect("an event")
}

#[derive(Default)]
pub struct ExtBuilder {
	parameters: Option<TopicParameters>,
}

impl ExtBuilder {
	pub fn parameters(mut self, change: impl FnOnce(&mut TopicParameters)) -> Self {
		let mut changed = self.parameters.unwrap_or_else(parameters);
		change(&mut changed);
		self.parameters = Some(changed);
		self
	}

	/// A chain without topics, as benchmarks want it.
	pub fn build(self) -> sp_io::TestExternalities {
		world(|w| *w = World::default());
		let mut storage = frame_system::GenesisConfig::<Test>::default()
			.build_storage()
			.unwrap();
		pallet_balances::GenesisConfig::<Test> {
			balances: (1..=20).map(|who| (who, 1_000 * ALLO)).collect(),
			..Default::default()
		}
		.assimilate_storage(&mut storage)
		.unwrap();
		let mut ext: sp_io::TestExternalities = storage.into();
		ext.execute_with(|| System::set_block_number(1));
		ext
	}

	/// Accounts 1..=20 have 1,000 ALLO each; topics 1 and 2 are active.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		let parameters = self.parameters.unwrap_or_else(parameters);
		self.build().execute_with(|| {
			world(|w| {
				w.topics.insert(TOPIC, (TopicStatus::Active, parameters));
				w.topics.insert(OTHER, (TopicStatus::Active, parameters));
				w.pot = 1_000 * ALLO + 7;
			});
			test();
			Reputation::<Test>::do_try_state().expect("the invariants hold");
		});
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId> for Neighbours {
	fn create_topic() -> TopicId {
		let mut parameters = parameters();
		parameters.limits = Limits {
			inferers: allora_primitives::MAX_INFERERS as u16,
			forecasters: allora_primitives::MAX_FORECASTERS as u16,
			reputers: allora_primitives::MAX_REPUTERS as u16,
			forecast_elements: 12,
		};
		world(|w| {
			w.pot = 1_000 * ALLO;
			let topic = w.topics.len() as TopicId + 1;
			w.topics.insert(topic, (TopicStatus::Active, parameters));
			topic
		})
	}
	fn list_reputer(topic: TopicId, reputer: &AccountId) {
		world(|w| {
			w.whitelists.entry(topic).or_default().insert(*reputer);
		});
	}
	fn predicted_epoch(
		topic: TopicId,
		epoch: EpochIndex,
		labels: u8,
		inferers: &[AccountId],
		forecasters: &[AccountId],
	) -> EpochInfo {
		let numbered = |accounts: &[AccountId]| {
			accounts
				.iter()
				.copied()
				.zip((10..).map(f64::from))
				.collect::<Vec<_>>()
		};
		predict(
			topic,
			epoch,
			10 * epoch,
			&numbered(inferers),
			&numbered(forecasters),
		);
		world(|w| {
			let info = w.epochs.get_mut(&(topic, epoch)).expect("predicted");
			info.parameters.arity = labels;
			let inputs = w.inputs.get_mut(&(topic, epoch)).expect("predicted");
			let repeat = |values: &[Decimal]| {
				values
					.iter()
					.flat_map(|value| std::iter::repeat_n(*value, labels.into()))
					.collect::<Vec<_>>()
			};
			inputs.quantities.labels = labels.into();
			inputs.quantities.values = repeat(&inputs.quantities.values);
			inputs.mean = repeat(&inputs.mean);
			w.bands.insert(
				(topic, epoch),
				vec![[d(9.0), d(11.0), d(8.0), d(12.0)]; labels.into()],
			);
			info.clone()
		})
	}
	fn modify_epoch(topic: TopicId, epoch: EpochIndex, change: fn(&mut EpochInfo)) -> EpochInfo {
		world(|w| {
			let info = w.epochs.get_mut(&(topic, epoch)).expect("predicted");
			change(info);
			info.clone()
		})
	}
	fn fund(who: &AccountId) {
		use frame_support::traits::fungible::Mutate;
		Balances::set_balance(who, 10_000 * ALLO);
	}
	fn stake(topic: TopicId, reputer: &AccountId) {
		world(|w| w.stakes.insert((topic, *reputer), MINIMUM_STAKE));
	}
	fn list_open(topic: TopicId, count: u32) {
		for index in 1..=count {
			open_epoch(topic, index, index);
		}
	}
}
