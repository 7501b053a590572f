// SPDX-License-Identifier: Apache-2.0

//! The state that a pallet's benchmarks need of its neighbours.
//!
//! What calls can bring about is brought about by calls. The rest is written into the neighbours'
//! storage: an epoch with several labels, the loss inputs of an epoch whose workers never
//! submitted, regrets that were never earned.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::indexing_slicing,
	clippy::unwrap_used,
	reason = "never part of a runtime that makes blocks"
)]

use crate::{
	constants::ALLO, AccountId, Balance, Balances, Emissions, Inference, Runtime, RuntimeCall,
	RuntimeOrigin, Stake, System, Topics,
};
use alloc::{boxed::Box, vec, vec::Vec};
use allora_primitives::{
	scoring::Regrets, traits::TopicInspect, ActorKind, BlockNumber, Decimal, EpochDrip, EpochIndex,
	EpochInfo, EpochStage, LabelValues, Limits, Prediction, Role, Skill, TopicId, MAX_FORECASTERS,
	MAX_INFERERS, MAX_REPUTERS,
};
use frame_benchmarking::account;
use frame_support::{
	traits::{
		fungible::{Inspect, Mutate},
		Get,
	},
	BoundedVec,
};
use pallet_emissions::EmissionMonth;
use pallet_inference::types::{EpochInputs, ValueChunk, VALUES_PER_CHUNK};
use pallet_reputation::types::{Network, PlaceTable, Rank, RegretTable, Slot};
use sp_runtime::SaturatedConversion;

/// What an account gets that has to pay something.
const FUNDS: Balance = 10_000 * ALLO;
/// The millisecond of the clock, which must not stand at its start.
const NOW: u64 = 6_000;

/// Puts the network into the state that a benchmark needs.
pub struct NetworkHelper;

/// The number `numerator / 1000`.
fn milli(numerator: u32) -> Decimal {
	Decimal::from_rational(numerator.into(), 1_000)
}

/// The same number for every label.
fn labels(count: u32, value: Decimal) -> LabelValues {
	BoundedVec::truncate_from(vec![value; count.saturated_into()])
}

fn fund(who: &AccountId) {
	Balances::mint_into(who, FUNDS).expect("the supply has room for it");
}

fn creator(seed: u32) -> AccountId {
	let who = account("creator", seed, 0);
	fund(&who);
	pallet_timestamp::Now::<Runtime>::put(NOW);
	who
}

fn signed(who: &AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who.clone())
}

/// A regression with the largest limits, not active yet.
fn create_topic(creator: &AccountId) -> TopicId {
	let mut new = pallet_topics::fixtures::new_topic();
	new.parameters.limits = Limits {
		inferers: MAX_INFERERS.saturated_into(),
		forecasters: MAX_FORECASTERS.saturated_into(),
		reputers: MAX_REPUTERS.saturated_into(),
		forecast_elements: MAX_INFERERS.saturated_into(),
	};
	Topics::create(signed(creator), Box::new(new)).expect("the topic is valid, its creator rich");
	pallet_topics::LastTopicId::<Runtime>::get()
}

/// A topic of a creator of its own.
fn any_topic() -> TopicId {
	let seed = pallet_topics::LastTopicId::<Runtime>::get();
	create_topic(&creator(seed))
}

/// Bonds the least stake with which a reputer may attest.
fn bond(topic: TopicId, reputer: &AccountId) {
	let minimum = <Runtime as pallet_stake::Config>::MinimumStake::get();
	let balance = minimum.saturating_add(Balances::minimum_balance());
	Balances::mint_into(reputer, balance).expect("the supply has room for it");
	Stake::bond(signed(reputer), topic, minimum).expect("the topic takes stake");
}

/// The topic has its creation fee as revenue; with stake it gets a weight and becomes active.
fn activate(topic: TopicId) {
	bond(topic, &account("backer", topic, 0));
}

fn active_topic() -> TopicId {
	let topic = any_topic();
	activate(topic);
	pallet_emissions::EmissionEnabled::<Runtime>::put(true);
	topic
}

/// A topic that is not active although it has the weight for it: as many others as can be active
/// are, and heavier. Each time that its funds change it is examined to no avail.
fn waiting_topic() -> TopicId {
	let topic = any_topic();
	let count = <Runtime as pallet_topics::Config>::MaxActiveTopics::get();
	let others = (1..=count)
		.map(|other| pallet_topics::ActiveTopic {
			topic: topic.saturating_add(other),
			weight: pallet_topics::MAX_WEIGHT,
			next_epoch_at: 0,
		})
		.collect::<Vec<_>>();
	pallet_topics::ActiveTopics::<Runtime>::put(BoundedVec::truncate_from(others));
	bond(topic, &account("backer", topic, 0));
	topic
}

/// Opens the next epoch of an active topic in the block in which it is due.
fn open_next_epoch(topic: TopicId) -> EpochInfo {
	let due = pallet_topics::ActiveTopics::<Runtime>::get()
		.into_iter()
		.find(|entry| entry.topic == topic)
		.expect("the topic is active")
		.next_epoch_at;
	System::set_block_number(System::block_number().max(due));
	let epoch = Topics::current_epoch(topic).saturating_add(1);
	Topics::advance(signed(&account("pusher", 0, 0)), topic, epoch).expect("the epoch is due");
	Topics::epoch(topic, epoch).expect("it was just opened")
}

/// Prediction record of an epoch with bands around 10.
fn prediction(info: &EpochInfo, inferers: usize, forecasters: usize) -> Prediction {
	let count = info.parameters.arity.into();
	let value = labels(count, Decimal::from_u32(10));
	let bands = [8_000, 9_000, 10_000, 11_000, 12_000].map(milli);
	Prediction {
		topic: info.topic,
		epoch: info.index,
		opened_at: info.opened_at,
		predicted_at: info.combine_at(),
		combined: value.clone(),
		naive: value.clone(),
		resistant: value.clone(),
		mean: value,
		percentiles: BoundedVec::truncate_from(vec![bands; count.saturated_into()]),
		inferers: inferers.saturated_into(),
		forecasters: forecasters.saturated_into(),
		concentration: milli(100),
		skill: Skill::default(),
	}
}

/// How many values of an epoch get a loss (M14), per label.
fn quantities(inferers: usize, forecasters: usize) -> usize {
	let (n, k) = (inferers, forecasters);
	let one_outs = if n >= 2 { n } else { 0 };
	let pairs = if k >= 2 { k } else { 0 };
	2 + n + k + one_outs * k + one_outs + 2 * pairs
}

/// Stores what a combination of these workers would have left, all values different.
fn store_loss_inputs(info: &EpochInfo, inferers: &[AccountId], forecasters: &[AccountId]) {
	let (topic, epoch) = (info.topic, info.index);
	let count = u32::from(info.parameters.arity);
	let length: u32 = quantities(inferers.len(), forecasters.len()).saturated_into();
	let values = (0..length * count)
		.map(|index| milli(8_000 + index % 3_989))
		.collect::<Vec<_>>();
	let mut chunks: u16 = 0;
	for chunk in values.chunks(VALUES_PER_CHUNK.saturated_into()) {
		let chunk = ValueChunk::truncate_from(chunk.to_vec());
		pallet_inference::LossValues::<Runtime>::insert((topic, epoch, chunks), chunk);
		chunks += 1;
	}
	let inputs = EpochInputs {
		inferers: BoundedVec::truncate_from(inferers.to_vec()),
		forecasters: BoundedVec::truncate_from(forecasters.to_vec()),
		dropped_forecasters: BoundedVec::new(),
		inferer_destinations: BoundedVec::truncate_from(destinations(topic, inferers)),
		forecaster_destinations: BoundedVec::truncate_from(destinations(topic, forecasters)),
		labels: info.parameters.arity.into(),
		chunks,
		mean: labels(count, milli(10_500)),
		persistence: Some(labels(count, milli(9_500))),
	};
	pallet_inference::LossInputs::<Runtime>::insert(topic, epoch, inputs);
}

/// Accounts to which the rewards of workers go, none their own.
fn destinations(topic: TopicId, workers: &[AccountId]) -> Vec<Option<AccountId>> {
	(0u32..)
		.zip(workers)
		.map(|(index, _)| Some(account("destination", index, topic)))
		.collect()
}

/// Lets an epoch of the topic pay something, half of it from the ecosystem: its revenue dripped, and the
/// month has an emission.
fn let_pay(topic: TopicId, epoch: EpochIndex) {
	let pot = 1_000 * ALLO;
	let drip = EpochDrip {
		amount: pot,
		strict: false,
		stake: pot,
	};
	pallet_pwyw::Drips::<Runtime>::insert(topic, epoch, drip);
	pallet_emissions::CurrentMonth::<Runtime>::put(EmissionMonth {
		month: 0,
		starts_at: 1,
		ends_at: BlockNumber::MAX,
		rate: None,
		staked: pot,
		circulating: pot,
		ecosystem: pot,
		monthly: pot,
		topics_per_block: pot,
		validators_per_block: 0,
	});
	let ecosystem = Emissions::ecosystem_account();
	Balances::mint_into(&ecosystem, pot / 2).expect("the supply has room for it");
}

/// Lists the epochs 1 to `count` of a topic as open.
fn list_open(topic: TopicId, count: u32) {
	let open = BoundedVec::truncate_from((1..=count).collect::<Vec<_>>());
	pallet_topics::OpenEpochs::<Runtime>::insert(topic, open);
}

/// Turns a topic's whitelist on and puts the account on it.
fn list(topic: TopicId, role: Role, who: &AccountId) {
	let creator = signed(&Topics::creator(topic).expect("it was just created"));
	Topics::set_whitelist(creator.clone(), topic, role, true).expect("the creator may do it");
	let listed = BoundedVec::truncate_from(vec![who.clone()]);
	Topics::add_to_whitelist(creator, topic, role, listed).expect("the creator may do it");
}

impl pallet_topics::BenchmarkHelper<AccountId> for NetworkHelper {
	fn funded_account(seed: u32) -> AccountId {
		creator(seed)
	}

	fn fund_topic(topic: TopicId) {
		activate(topic);
	}
}

impl pallet_inference::benchmarking::BenchmarkHelper<AccountId> for NetworkHelper {
	fn open_epoch(labels: u32, worker: &AccountId) -> EpochInfo {
		let topic = active_topic();
		list(topic, Role::Worker, worker);
		let mut info = open_next_epoch(topic);
		info.parameters.arity = labels.saturated_into();
		pallet_topics::Epochs::<Runtime>::insert(topic, info.index, &info);
		info
	}

	fn open_committing_epoch(labels: u32, worker: &AccountId) -> EpochInfo {
		let mut info = <Self as pallet_inference::benchmarking::BenchmarkHelper<_>>::open_epoch(
			labels, worker,
		);
		info.parameters.schedule.reveal_window = 2;
		pallet_topics::Epochs::<Runtime>::insert(info.topic, info.index, &info);
		info
	}

	fn go_to_reveal_window(info: &EpochInfo) {
		System::set_block_number(info.reveal_window().first);
	}

	fn set_history(topic: TopicId, inferers: &[AccountId], forecasters: &[AccountId]) {
		let slots = |accounts: &[AccountId]| {
			accounts
				.iter()
				.map(|account| Slot {
					account: account.clone(),
					last_active: 1,
					inclusions: 20,
					rank: Rank::default(),
				})
				.collect::<Vec<_>>()
		};
		for (kind, accounts) in [
			(ActorKind::Inferer, inferers),
			(ActorKind::Forecaster, forecasters),
		] {
			let places = PlaceTable {
				slots: BoundedVec::truncate_from(slots(accounts)),
				..Default::default()
			};
			pallet_reputation::Places::<Runtime>::insert(topic, kind, places);
		}

		let (n, k) = (inferers.len(), forecasters.len());
		let regrets = |length: usize| {
			(0u32..length.saturated_into())
				.map(|index| Some(milli(index % 97)))
				.collect::<Vec<_>>()
		};
		let at = |length: usize| (0..length).map(Some).collect::<Vec<_>>();
		let mut table = RegretTable::default();
		table.fit(n, k).expect("no more workers than slots");
		table.write(
			&at(n),
			&at(k),
			&Regrets {
				inferer: regrets(n),
				forecaster: regrets(k),
				naive: regrets(n),
				one_out_inferer_inferer: regrets(n * n),
				one_out_inferer_forecaster: regrets(n * k),
				one_out_forecaster_inferer: regrets(k * n),
				one_out_forecaster_forecaster: regrets(k * k),
				one_in_inferer: regrets(k * n),
				one_in_forecaster: regrets(k),
			},
		);
		pallet_reputation::RegretTables::<Runtime>::insert(topic, table);
		let network = Network {
			network_loss: Some(Decimal::from_inner(-500_000_000_000_000_000)),
			initial_regret: Some(milli(1)),
			inferer_slots: n.saturated_into(),
			forecaster_slots: k.saturated_into(),
			..Default::default()
		};
		pallet_reputation::Networks::<Runtime>::insert(topic, network);
	}

	fn list_open(topic: TopicId, count: u32) {
		list_open(topic, count);
	}
}

impl pallet_reputation::BenchmarkHelper<AccountId> for NetworkHelper {
	fn create_topic() -> TopicId {
		active_topic()
	}

	fn list_reputer(topic: TopicId, reputer: &AccountId) {
		list(topic, Role::Reputer, reputer);
	}

	fn predicted_epoch(
		topic: TopicId,
		epoch: EpochIndex,
		labels: u8,
		inferers: &[AccountId],
		forecasters: &[AccountId],
	) -> EpochInfo {
		let mut record = pallet_topics::Topics::<Runtime>::get(topic).expect("it was created");
		let mut parameters = record.parameters;
		parameters.arity = labels;
		let opened_at: BlockNumber = epoch.saturating_mul(parameters.schedule.epoch_length);
		let info = EpochInfo {
			topic,
			index: epoch,
			opened_at,
			opened_time: NOW,
			stage: EpochStage::Predicted,
			parameters,
			paused_before: 0,
			shift: 0,
		};
		record.current_epoch = record.current_epoch.max(epoch);
		pallet_topics::Topics::<Runtime>::insert(topic, record);
		pallet_topics::Epochs::<Runtime>::insert(topic, epoch, &info);
		pallet_topics::OpenEpochs::<Runtime>::mutate(topic, |open| {
			open.try_push(epoch).expect("benchmarks open few epochs");
		});

		let_pay(topic, epoch);
		store_loss_inputs(&info, inferers, forecasters);
		let prediction = prediction(&info, inferers.len(), forecasters.len());
		pallet_inference::Predictions::<Runtime>::insert(topic, epoch, prediction);
		info
	}

	fn modify_epoch(topic: TopicId, epoch: EpochIndex, change: fn(&mut EpochInfo)) -> EpochInfo {
		pallet_topics::Epochs::<Runtime>::mutate(topic, epoch, |info| {
			let info = info.as_mut().expect("it is predicted");
			change(info);
			info.clone()
		})
	}

	fn fund(who: &AccountId) {
		fund(who);
	}

	fn stake(topic: TopicId, reputer: &AccountId) {
		bond(topic, reputer);
	}

	fn list_open(topic: TopicId, count: u32) {
		list_open(topic, count);
	}
}

impl pallet_stake::BenchmarkHelper for NetworkHelper {
	fn create_topic() -> TopicId {
		waiting_topic()
	}

	fn retire_topic(topic: TopicId) {
		Topics::retire(RuntimeOrigin::root(), topic).expect("governance may do it");
	}
}

impl pallet_pwyw::BenchmarkHelper for NetworkHelper {
	fn create_topic() -> TopicId {
		let topic = waiting_topic();
		let record = pallet_topics::Topics::<Runtime>::get(topic).expect("it was just created");
		let info = EpochInfo {
			topic,
			index: 1,
			opened_at: 1,
			opened_time: NOW,
			stage: EpochStage::Predicted,
			parameters: record.parameters,
			paused_before: 0,
			shift: 0,
		};
		let prediction = prediction(&info, 2, 0);
		pallet_inference::LatestPrediction::<Runtime>::insert(topic, prediction);
		topic
	}
}

impl pallet_emissions::BenchmarkHelper for NetworkHelper {
	fn create_topic() -> TopicId {
		active_topic()
	}
}

impl pallet_ground_truth::BenchmarkHelper<AccountId> for NetworkHelper {
	fn create_topic(creator: &AccountId) -> TopicId {
		fund(creator);
		create_topic(creator)
	}
}

impl pallet_submission_gate::BenchmarkHelper<AccountId, RuntimeCall> for NetworkHelper {
	fn admitted() -> (AccountId, RuntimeCall) {
		use pallet_inference::benchmarking::BenchmarkHelper;
		let owner: AccountId = account("owner", 0, 0);
		let operator: AccountId = account("operator", 0, 0);
		fund(&owner);
		let info = <Self as BenchmarkHelper<AccountId>>::open_epoch(1, &owner);
		Inference::register(signed(&owner), info.topic, Some(operator.clone()), None)
			.expect("the whitelist names the owner");
		let call = pallet_inference::Call::submit_inference {
			topic: info.topic,
			epoch: info.index,
			revision: 0,
			values: labels(1, Decimal::from_u32(1)),
		};
		(operator, call.into())
	}
}

/// An era that the election of the next rotation makes the staking pallet forget.
const FORGOTTEN_ERA: u32 = 100;

fn validator(seed: u32) -> AccountId {
	account("validator", seed, 0)
}

fn give_keys(who: &AccountId) {
	let key = sp_core::sr25519::Public::from_raw(who.clone().into());
	let keys = crate::SessionKeys {
		aura: key.into(),
		attestation: key.into(),
	};
	pallet_session::NextKeys::<Runtime>::insert(who, keys);
}

impl pallet_session_driver::BenchmarkHelper<AccountId> for NetworkHelper {
	/// Writes bonds into the staking pallet's storage, and the past eras that a rotation touches:
	/// one that ends, one that begins, and one that is forgotten with as much in it as there can be.
	fn prepare_election(voters: u32, targets: u32) {
		use crate::configs::staking::{
			ERAS_REMEMBERED, MAX_BACKERS, MAX_NOMINATIONS, MAX_VALIDATORS, MAX_VOTERS,
		};
		use crate::{Emissions, Session, Staking};
		use frame_election_provider_support::ElectionDataProvider;
		use pallet_staking::{ActiveEraInfo, Exposure, Forcing, IndividualExposure};

		<Staking as ElectionDataProvider>::clear();
		pallet_staking::ValidatorCount::<Runtime>::put(MAX_VALIDATORS);
		let candidates = (0..targets).map(validator).collect::<Vec<_>>();
		for who in &candidates {
			<Staking as ElectionDataProvider>::add_target(who.clone());
			give_keys(who);
		}
		// Votes of all sizes, so that as many bags as possible are read.
		let thresholds = crate::configs::bags::THRESHOLDS;
		for (seed, votes) in (targets..voters).zip(thresholds.into_iter().rev().skip(1).cycle()) {
			let named = candidates
				.iter()
				.cycle()
				.skip(seed.saturating_mul(7).saturated_into())
				.take(MAX_NOMINATIONS.min(targets).saturated_into())
				.cloned()
				.collect::<Vec<_>>();
			<Staking as ElectionDataProvider>::add_voter(
				account("voter", seed, 0),
				votes,
				BoundedVec::truncate_from(named),
			);
		}

		let others = (0..MAX_BACKERS)
			.map(|seed| IndividualExposure {
				who: account("voter", seed.min(MAX_VOTERS), 0),
				value: ALLO,
			})
			.collect::<Vec<_>>();
		for who in (0..MAX_VALIDATORS).map(validator) {
			let total = ALLO.saturating_mul(MAX_BACKERS.saturating_add(1).into());
			let exposure = Exposure {
				total,
				own: ALLO,
				others: others.clone(),
			};
			Staking::add_era_stakers(FORGOTTEN_ERA, who.clone(), exposure);
			pallet_staking::ErasValidatorPrefs::<Runtime>::insert(
				FORGOTTEN_ERA,
				&who,
				pallet_staking::ValidatorPrefs::default(),
			);
			pallet_staking::ClaimedRewards::<Runtime>::insert(FORGOTTEN_ERA, who, vec![0, 1, 2, 3]);
		}

		let present = (0..MAX_VALIDATORS).map(validator).collect::<Vec<_>>();
		present.iter().for_each(give_keys);
		for who in &present {
			pallet_session_driver::Authored::<Runtime>::insert(who, 1);
		}
		pallet_session::QueuedKeys::<Runtime>::put(
			present
				.iter()
				.filter_map(|who| Some((who.clone(), Session::load_keys(who)?)))
				.collect::<Vec<_>>(),
		);
		pallet_session::Validators::<Runtime>::put(present);

		// The rotation ends the active era, begins the planned one and elects that after it.
		let active = FORGOTTEN_ERA
			.saturating_add(ERAS_REMEMBERED)
			.saturating_sub(1);
		let session: u32 = 10_000;
		pallet_session::CurrentIndex::<Runtime>::put(session);
		pallet_staking::ForceEra::<Runtime>::put(Forcing::ForceAlways);
		pallet_staking::ActiveEra::<Runtime>::put(ActiveEraInfo {
			index: active,
			start: Some(NOW),
		});
		pallet_staking::CurrentEra::<Runtime>::put(active.saturating_add(1));
		pallet_staking::ErasStartSessionIndex::<Runtime>::insert(
			active.saturating_add(1),
			session.saturating_add(1),
		);
		let bonding = <Runtime as pallet_staking::Config>::BondingDuration::get();
		let bonded = (0..=bonding)
			.rev()
			.map(|age| {
				(
					active.saturating_sub(age),
					session.saturating_sub(age.saturating_mul(4)),
				)
			})
			.collect::<Vec<_>>();
		let oldest = session.saturating_sub(bonding.saturating_mul(4));
		for index in oldest..=session {
			pallet_session::historical::HistoricalSessions::<Runtime>::insert(
				index,
				(sp_core::H256::repeat_byte(1), MAX_VALIDATORS),
			);
		}
		pallet_session::historical::StoredRange::<Runtime>::put((
			oldest,
			session.saturating_add(1),
		));
		pallet_staking::BondedEras::<Runtime>::put(bonded);
		pallet_timestamp::Now::<Runtime>::put(NOW.saturating_mul(2));

		// There is something to set aside for the era that ends.
		pallet_emissions::EmissionEnabled::<Runtime>::put(true);
		pallet_emissions::SetAsideUntil::<Runtime>::put(0);
		pallet_emissions::CurrentMonth::<Runtime>::put(pallet_emissions::EmissionMonth {
			month: 0,
			starts_at: 0,
			ends_at: BlockNumber::MAX,
			rate: None,
			staked: 0,
			circulating: 0,
			ecosystem: 0,
			monthly: Balance::MAX,
			topics_per_block: 0,
			validators_per_block: FUNDS,
		});
		let ecosystem = Emissions::ecosystem_account();
		Balances::mint_into(&ecosystem, ALLO).expect("the supply has room for it");
	}

	fn prepare_author() {
		pallet_staking::ActiveEra::<Runtime>::put(pallet_staking::ActiveEraInfo {
			index: 1,
			start: Some(NOW),
		});
		let earned = (0..crate::configs::staking::MAX_VALIDATORS)
			.map(|seed| (validator(seed), 20))
			.collect();
		pallet_staking::ErasRewardPoints::<Runtime>::insert(
			1,
			pallet_staking::EraRewardPoints {
				total: 20,
				individual: earned,
			},
		);
	}

	fn note_author(author: AccountId) {
		use pallet_authorship::EventHandler;
		<(crate::Staking, crate::SessionDriver) as EventHandler<_, _>>::note_author(author);
	}
}
