// SPDX-License-Identifier: Apache-2.0

//! The development chain in a test: blocks, accounts, a topic.

#![allow(dead_code)]

use allora_primitives::{Decimal, LabelValues, Schedule, TopicParameters};
use allora_runtime::{
	constants::ALLO,
	simulation::{build_genesis, genesis, Network},
	*,
};
use frame_election_provider_support::SortedListProvider;
use frame_support::{
	assert_ok,
	traits::{fungible::Mutate, OnFinalize, OnIdle, OnInitialize, OnPoll},
	weights::WeightMeter,
};
use pallet_topics::fixtures;
use sp_runtime::FixedPointNumber;

/// The state of the development preset, at block 1.
pub fn new_test_ext() -> sp_io::TestExternalities {
	let mut ext = sp_io::TestExternalities::default();
	ext.execute_with(|| {
		let config = genesis("development").expect("the preset exists");
		build_genesis(&config).expect("the preset builds");
		System::set_block_number(1);
		pallet_timestamp::Now::<Runtime>::put(6_000);
		for i in 1..50 {
			assert_ok!(Balances::mint_into(&actor(i), 10_000 * ALLO));
		}
	});
	ext
}

/// An account of the tests.
pub fn actor(i: u8) -> AccountId {
	AccountId::from([i; 32])
}

/// The development chain's first account.
pub fn alice() -> AccountId {
	sp_keyring::Sr25519Keyring::Alice.to_account_id()
}

/// A signed origin.
pub fn signed(who: &AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who.clone())
}

/// A whole number as a value with one label.
pub fn value(n: i64) -> LabelValues {
	vec![decimal(n)].try_into().expect("one label")
}

/// A whole number.
pub fn decimal(n: i64) -> Decimal {
	Decimal::saturating_from_integer(n)
}

/// Epochs of 5 blocks whose truth comes 12 blocks later: three are open at a time.
pub fn topic_parameters() -> TopicParameters {
	TopicParameters {
		schedule: Schedule {
			epoch_length: 5,
			worker_window: 3,
			reveal_window: 0,
			ground_truth_lag: 12,
			reputer_window: 3,
			reputer_reveal_window: 0,
		},
		value_min: decimal(-1_000_000),
		value_max: decimal(1_000_000),
		..fixtures::parameters()
	}
}

/// Creates a topic without labels; its number.
pub fn create_topic(creator: AccountId, parameters: TopicParameters) -> u32 {
	create_labelled_topic(creator, parameters, &[])
}

/// Creates a topic; its number.
pub fn create_labelled_topic(
	creator: AccountId,
	parameters: TopicParameters,
	labels: &[&str],
) -> u32 {
	let label = |name: &&str| name.as_bytes().to_vec().try_into().expect("short");
	let labels: Vec<_> = labels.iter().map(label).collect();
	assert_ok!(Topics::create(
		signed(&creator),
		Box::new(pallet_topics::NewTopic {
			name: b"waves".to_vec().try_into().expect("short"),
			description: Default::default(),
			labels: labels.try_into().expect("at most 16"),
			parameters,
		})
	));
	(1..)
		.find(|id| Topics::topic_view(id + 1).is_none())
		.expect("just created")
}

/// One block: hooks as the executive runs them, `transactions`, every invariant.
pub fn next_block(transactions: impl FnOnce()) {
	let now = System::block_number() + 1;
	System::reset_events();
	System::set_block_number(now);
	pallet_timestamp::Now::<Runtime>::put(u64::from(now) * 6_000);
	let max = configs::RuntimeBlockWeights::get().max_block;
	Network::on_initialize(now);
	let mut meter = WeightMeter::with_limit(max);
	Network::on_poll(now, &mut meter);
	transactions();
	Network::on_idle(now, meter.remaining() / 2);
	Network::on_finalize(now);
	check_invariants();
}

/// Blocks without transactions.
pub fn run_blocks(n: u32) {
	for _ in 0..n {
		next_block(|| ());
	}
}

/// Every pallet's invariants.
pub fn check_invariants() {
	let now = System::block_number();
	let check = |name: &str, result: Result<(), sp_runtime::TryRuntimeError>| {
		assert!(result.is_ok(), "block {now}, {name}: {result:?}");
	};
	check("topics", Topics::do_try_state());
	check("inference", Inference::do_try_state());
	check("reputation", Reputation::do_try_state());
	check("stake", Stake::do_try_state());
	check("pwyw", Pwyw::do_try_state());
	check("emissions", Emissions::do_try_state());
	check("ground-truth", GroundTruth::do_try_state());
	check("submission-gate", SubmissionGate::do_try_state());
	check("session-driver", SessionDriver::do_try_state());
	check_payouts();
	check_staking();
	#[cfg(feature = "try-runtime")]
	check(
		"all pallets",
		<AllPalletsWithSystem as frame_support::traits::TryState<BlockNumber>>::try_state(
			now,
			frame_support::traits::TryStateSelect::All,
		),
	);
}

/// What the settlement recorded as paid in this block is what the emission pays for it, exactly
/// (protocol.md, invariant 2).
fn check_payouts() {
	let mut recorded = std::collections::BTreeMap::new();
	for record in System::events() {
		match record.event {
			RuntimeEvent::Emissions(pallet_emissions::Event::PayoutFixed {
				topic,
				epoch,
				total,
				..
			}) => {
				recorded.insert((topic, epoch), total);
			},
			RuntimeEvent::Reputation(pallet_reputation::Event::EpochRewarded {
				topic,
				epoch,
				pot,
				paid,
				..
			}) => {
				let fixed = recorded.remove(&(topic, epoch));
				let expected = (pot > 0).then_some(paid);
				assert_eq!(fixed, expected, "topic {topic}, epoch {epoch}");
				let scores = pallet_reputation::Scores::<Runtime>::get(topic, epoch);
				let scores = scores.expect("they are kept");
				assert_eq!(scores.paid(), Some(paid), "topic {topic}, epoch {epoch}");
			},
			_ => (),
		}
	}
	assert!(recorded.is_empty(), "paid without a record: {recorded:?}");
}

/// What the SDK's staking pallets check under the feature `try-runtime` alone, and what nobody but this
/// runtime promises.
fn check_staking() {
	use frame_support::traits::fungible::InspectHold;
	let held = |who: &AccountId| {
		Balances::balance_on_hold(&pallet_staking::HoldReason::Staking.into(), who)
	};
	for (stash, controller) in pallet_staking::Bonded::<Runtime>::iter() {
		let ledger = pallet_staking::Ledger::<Runtime>::get(&controller).expect("a bond's ledger");
		assert_eq!(ledger.stash, stash);
		assert_eq!(ledger.total, held(&stash), "what is held is what is bonded");
		let unlocking: Balance = ledger.unlocking.iter().map(|chunk| chunk.value).sum();
		assert_eq!(ledger.total, ledger.active + unlocking);
	}
	let voters = pallet_bags_list::ListNodes::<Runtime>::count();
	let validators = pallet_staking::Validators::<Runtime>::count();
	assert_eq!(
		voters,
		validators + pallet_staking::Nominators::<Runtime>::count()
	);
	assert!(validators <= configs::staking::MAX_TARGETS);
	let listed = <VoterList as SortedListProvider<AccountId>>::iter().collect::<Vec<_>>();
	assert_eq!(listed.len(), voters as usize, "the list is one chain");
	for who in listed {
		assert!(
			pallet_staking::Validators::<Runtime>::contains_key(&who)
				|| pallet_staking::Nominators::<Runtime>::contains_key(&who)
		);
	}
	// Sessions and Aura mean the same authors by the same numbers.
	let aura = pallet_aura::Authorities::<Runtime>::get();
	let session = pallet_session::Validators::<Runtime>::get();
	assert_eq!(aura.len(), session.len());
	// What ended eras can still claim is promised.
	let unpaid = pallet_session_driver::Unpaid::<Runtime>::get().eras;
	if unpaid.is_empty() {
		assert_eq!(pallet_emissions::Promised::<Runtime>::get(), 0);
	}
}
