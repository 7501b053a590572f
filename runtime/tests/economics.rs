// SPDX-License-Identifier: Apache-2.0

//! Money on the real runtime: what payers draw, subscriptions, proofs of payment, the schedule.

mod common;

use allora_primitives::{
	runtime_api::{
		runtime_decl_for_emissions_api::EmissionsApiV1, runtime_decl_for_pwyw_api::PwywApiV1,
	},
	traits::{EpochRevenue, TopicInspect, TopicRevenue, TopicStake},
	Decimal, EpochIndex, EpochStage, Role, TopicId, TruthSubmission,
};
use allora_runtime::{
	configs::parameters::{dynamic_params::emission, RuntimeParameters},
	constants::*,
	*,
};
use codec::Encode;
use common::*;
use frame_support::{
	assert_ok,
	traits::{
		fungible::{Inspect, InspectHold, Mutate},
		tokens::Preservation,
		Hooks,
	},
};
use sp_runtime::Perbill;
use std::cell::Cell;

/// Workers and reputers of one owner, and a topic that is theirs alone.
const WORKERS: [u8; 3] = [10, 11, 12];
const REPUTERS: [u8; 1] = [20];

thread_local! {
	/// Whether the workers answer.
	static ANSWER: Cell<bool> = const { Cell::new(true) };
}

fn open_market() -> TopicId {
	let topic = create_topic(actor(1), topic_parameters());
	for i in WORKERS {
		assert_ok!(Inference::register(signed(&actor(i)), topic, None, None));
	}
	for i in REPUTERS {
		assert_ok!(Reputation::register(signed(&actor(i)), topic, None, None));
		assert_ok!(Stake::bond(signed(&actor(i)), topic, 1_000 * ALLO));
	}
	topic
}

fn act(topic: TopicId) {
	for window in Topics::open_windows(topic) {
		let epoch = window.epoch;
		if window.window.first != System::block_number() {
			continue;
		}
		match window.role {
			Role::Worker if ANSWER.get() => {
				for i in WORKERS {
					let answer = value(i64::from(i));
					assert_ok!(Inference::submit_inference(
						signed(&actor(i)),
						topic,
						epoch,
						0,
						answer
					));
				}
			},
			Role::Worker => (),
			Role::Reputer => {
				for i in REPUTERS {
					let truth = TruthSubmission {
						topic,
						epoch,
						revision: 0,
						values: value(11),
					};
					// An epoch without workers has no truth to attest.
					let _ = Reputation::submit_truths(
						signed(&actor(i)),
						vec![truth].try_into().expect("one"),
					);
				}
			},
		}
	}
}

fn stage(topic: TopicId, epoch: EpochIndex) -> Option<EpochStage> {
	<Topics as TopicInspect<AccountId>>::epoch(topic, epoch).map(|info| info.stage)
}

/// Blocks until the epoch has ended and its payout is credited.
fn run_until_end_of(topic: TopicId, epoch: EpochIndex) {
	for _ in 0..2_000 {
		next_block(|| act(topic));
		if matches!(
			stage(topic, epoch),
			Some(EpochStage::Settled | EpochStage::Void(_))
		) {
			run_blocks(2);
			return;
		}
	}
	panic!("epoch {epoch} never ended");
}

fn pay(i: u8, topic: TopicId, amount: Balance) {
	assert_ok!(Pwyw::pay(
		signed(&actor(i)),
		topic,
		amount,
		Default::default()
	));
}

fn earned(topic: TopicId, epochs: EpochIndex) -> Balance {
	(1..=epochs)
		.filter_map(|epoch| Reputation::epoch_scores(topic, epoch))
		.flat_map(|scores| {
			let all = scores.inferers.into_iter().chain(scores.forecasters);
			all.chain(scores.reputers).map(|(_, _, amount)| amount)
		})
		.sum()
}

/// What dripped for each epoch, from the events of the blocks that `run` goes through.
fn revenue_dripped(topic: TopicId, paid: Balance) -> Balance {
	paid - <Pwyw as TopicRevenue<AccountId>>::revenue(topic)
}

fn set(parameter: emission::Parameters) {
	assert_ok!(Parameters::set_parameter(
		RuntimeOrigin::root(),
		RuntimeParameters::Emission(parameter)
	));
}

/// A month of so many blocks: revenue drips away in a quarter of it.
fn short_months(blocks: u32) {
	set(emission::Parameters::BlocksPerMonth(
		emission::BlocksPerMonth,
		Some(blocks),
	));
}

/// One owner pays its own topic, answers and attests alone, and is the only topic there is: the whole
/// emission would be its. It gets back what it paid at most; with payments from several accounts
/// beyond that less than its stake would earn with validators. Without that rule it would get twice
/// what it paid, which is what kappa is.
#[test]
fn wash_paying_should_return_the_payments_and_less_than_the_stake_is_worth() {
	let run = |payers: &[u8], subsidy: Option<u32>| {
		let mut result = (0, 0, 0, 0);
		new_test_ext().execute_with(|| {
			short_months(500);
			set(emission::Parameters::StakeSubsidy(
				emission::StakeSubsidy,
				subsidy.map(Decimal::from_u32),
			));
			let topic = open_market();
			let fee = <Pwyw as TopicRevenue<AccountId>>::revenue(topic);
			let mut paid = fee;
			for i in payers {
				pay(*i, topic, 4 * ALLO);
				paid += 4 * ALLO;
			}
			run_until_end_of(topic, 16);
			let (earned, dripped) = (earned(topic, 16), revenue_dripped(topic, paid));
			let uncapped = 16 * 5 * Emissions::topics_emission_per_block();
			assert!(
				uncapped > 4 * paid,
				"without the cap it would pay: {uncapped}"
			);
			assert!(dripped <= paid);
			let month = Runtime::emission(0).expect("computed");
			let validators = 16 * 5 * month.validators_per_block;
			// The reward is compounded: what was staked in the end is the most.
			let stake = <Stake as TopicStake>::topic_stake(topic);
			let worth = validators / (month.staked / ALLO) * (stake / ALLO + 1);
			result = (paid, dripped, earned, worth);
		});
		result
	};
	let (paid, dripped, earned, _) = run(&[1], None);
	assert!(earned > dripped / 2, "the cap is what bounds it");
	assert!(earned <= dripped && earned <= paid, "{earned} of {paid}");
	// Three accounts of the same owner: nobody has more than half.
	let (paid, dripped, earned, worth) = run(&[2, 3, 4], None);
	let most = dripped + worth * 8 / 10;
	// What dripped for the epochs that are not settled yet is missing.
	assert!(earned > dripped * 4 / 5, "{earned} of {dripped}");
	assert!(earned <= most, "{earned} of {dripped}, stake {worth}");
	assert!(
		most < dripped * 6 / 5,
		"{most} of {dripped}: the rule binds"
	);
	assert!(earned < paid + worth, "{earned} of {paid} and {worth}");
	// Without the rule, kappa alone.
	let (paid, dripped, earned, _) = run(&[2, 3, 4], Some(1_000_000));
	assert!(earned > dripped * 3 / 2, "{earned} of {dripped}");
	assert!(
		earned <= 2 * dripped && earned <= 2 * paid,
		"{earned} of {paid}"
	);
}

#[test]
fn capped_rewards_should_stay_unminted() {
	new_test_ext().execute_with(|| {
		let topic = open_market();
		pay(1, topic, 10 * ALLO);
		let before = Balances::total_issuance();
		run_until_end_of(topic, 6);
		let minted = Balances::total_issuance() - before;
		let validators = Balances::total_balance(&Emissions::validators_account());
		// The topic is paid from what was paid for it; only the validators' part is minted.
		assert!(minted <= validators);
		assert!(earned(topic, 6) > 0);
	});
}

#[test]
fn subscription_should_pay_for_settled_epochs_only() {
	new_test_ext().execute_with(|| {
		let topic = open_market();
		pay(1, topic, 50 * ALLO);
		let subscriber = actor(5);
		let before = Balances::total_balance(&subscriber);
		assert_ok!(Pwyw::subscribe(signed(&subscriber), topic, ALLO, 6));
		ANSWER.set(false);
		run_until_end_of(topic, 3);
		ANSWER.set(true);
		assert!((1..=3).all(|epoch| matches!(stage(topic, epoch), Some(EpochStage::Void(_)))));
		assert_eq!(Balances::total_balance(&subscriber), before);
		let settled = |upto| {
			(1..=upto)
				.filter(|epoch| stage(topic, *epoch) == Some(EpochStage::Settled))
				.count() as Balance
		};
		run_until_end_of(topic, 9);
		let current = <Topics as TopicInspect<AccountId>>::current_epoch(topic);
		let count = settled(current);
		assert!((1..6).contains(&count), "{count}");
		assert_eq!(Balances::total_balance(&subscriber), before - count * ALLO);
		let view = Runtime::subscriptions(subscriber.clone()).remove(0);
		assert_eq!(Balance::from(view.epochs_paid), count);
		assert_eq!(view.held, (6 - count) * ALLO);
		assert_eq!(
			Balances::balance_on_hold(&pallet_pwyw::HoldReason::Subscription.into(), &subscriber),
			view.held
		);
		assert_ok!(Pwyw::cancel(signed(&subscriber), topic));
		assert_eq!(Balances::total_balance_on_hold(&subscriber), 0);
		assert!(Runtime::subscriptions(subscriber).is_empty());
	});
}

/// Anybody with a finalized header can check a payment: the receipt lies under a documented key.
#[test]
fn receipt_should_be_proven_by_its_number() {
	let mut ext = new_test_ext();
	let key = ext.execute_with(|| {
		let topic = open_market();
		pay(1, topic, 50 * ALLO);
		run_until_end_of(topic, 1);
		let now = System::block_number();
		pay(5, topic, 7 * ALLO);
		let receipt = Runtime::receipts(actor(5), 0, 10).remove(0);
		assert_eq!(
			(receipt.topic, receipt.amount, receipt.block),
			(topic, 7 * ALLO, now)
		);
		// It names the record of that moment.
		let (epoch, hash) = receipt.record.expect("there is a prediction");
		let record = Inference::prediction(topic, epoch).expect("it is kept");
		assert_eq!(
			hash,
			sp_core::H256::from(sp_io::hashing::blake2_256(&record.encode()))
		);
		pallet_pwyw::Receipts::<Runtime>::hashed_key_for(actor(5), receipt.id)
	});
	ext.commit_all().expect("the changes commit");
	let root = *ext.backend.root();
	let (value, proof) = ext.execute_and_prove(|| sp_io::storage::get(&key));
	let proven =
		sp_state_machine::read_proof_check::<sp_core::Blake2Hasher, _>(root, proof.clone(), [&key])
			.expect("the proof fits the root");
	let encoded = value.expect("the receipt is there").to_vec();
	assert_eq!(proven.get(&key).cloned().flatten(), Some(encoded.clone()));
	let receipt: pallet_pwyw::Receipt<AccountId> =
		codec::Decode::decode(&mut &encoded[..]).expect("it decodes");
	assert_eq!((receipt.payer, receipt.amount), (actor(5), 7 * ALLO));
	// Another state's root does not prove it.
	let other = sp_core::H256::repeat_byte(1);
	assert!(
		sp_state_machine::read_proof_check::<sp_core::Blake2Hasher, _>(other, proof, [&key])
			.is_err()
	);
}

#[test]
fn reads_should_tell_emission_supply_and_economics() {
	new_test_ext().execute_with(|| {
		assert!(Runtime::emission(0).is_none());
		let topic = open_market();
		pay(1, topic, 50 * ALLO);
		run_until_end_of(topic, 2);
		let month = Runtime::emission(0).expect("computed in the first block");
		assert_eq!(month.starts_at, 2);
		assert_eq!(month.ends_at, 2 + 30 * DAYS);
		assert_eq!(month.staked, 47_000_000 * ALLO, "the least that counts");
		let per_block = month.monthly / Balance::from(30 * DAYS);
		assert_eq!(
			month.topics_per_block + month.validators_per_block,
			per_block
		);
		assert_eq!(month.validators_per_block, per_block / 4);
		let later = Runtime::emission(12).expect("projected");
		assert_eq!((later.month, later.starts_at), (12, 2 + 12 * 30 * DAYS));
		assert!(Runtime::emission(121).is_none());

		let supply = Runtime::supply();
		assert_eq!(supply.cap, MAX_SUPPLY);
		assert_eq!(supply.issued, Balances::total_issuance());
		assert_eq!(
			supply.issued,
			supply.accounts + supply.ecosystem + supply.payouts + supply.validators
		);
		// The reputer's rewards were compounded.
		let staked = <Stake as TopicStake>::topic_stake(topic);
		assert!(staked > 1_000 * ALLO);
		let validators = configs::staking::validators_stake();
		assert!(validators > 0);
		assert_eq!(supply.staked, staked + validators);

		let economics = Runtime::topic_economics(topic).expect("it is there");
		assert_eq!(economics.weight_share, Decimal::from_u32(1));
		assert_eq!(economics.stake, staked);
		assert_eq!(
			economics.revenue,
			<Pwyw as TopicRevenue<AccountId>>::revenue(topic)
		);
		assert_eq!(economics.drip, Pwyw::epoch_drip(topic, economics.epoch));
		assert!(economics.drip.strict && economics.drip.amount > 0);
		// Paid by one account: what dripped, not more.
		assert_eq!(economics.projected_reward, economics.drip.amount);
		assert!(Runtime::topic_economics(99).is_none());

		let quote = Runtime::quote(topic, ALLO).expect("it can be paid");
		assert_eq!(
			(quote.rank, quote.paid.count, quote.paid.median),
			(1, 1, 50 * ALLO)
		);
		assert_eq!(Runtime::payment_statistics(topic), Some(quote.paid));
		assert_eq!(Runtime::top_payers(topic)[0], (actor(1), 51 * ALLO));
	});
}

#[test]
fn governance_should_tune_what_the_next_month_is_computed_from() {
	new_test_ext().execute_with(|| {
		short_months(20);
		run_blocks(1);
		let first = Runtime::emission(0).expect("computed");
		set(emission::Parameters::MinimumStaked(
			emission::MinimumStaked,
			Some(first.staked / 2),
		));
		set(emission::Parameters::ValidatorShare(
			emission::ValidatorShare,
			Some(Decimal::from_rational(1, 2)),
		));
		run_blocks(19);
		assert_eq!(
			Runtime::emission(0),
			Some(first.clone()),
			"not before its end"
		);
		run_blocks(1);
		let second = Runtime::emission(0).expect("computed");
		assert_eq!((second.month, second.starts_at), (1, first.ends_at));
		assert_eq!(second.staked, first.staked / 2);
		assert!(
			second
				.topics_per_block
				.abs_diff(second.validators_per_block)
				<= 1
		);
		// Out of its range: nothing is emitted until it is put right.
		set(emission::Parameters::EmissionAlpha(
			emission::EmissionAlpha,
			Some(Decimal::from_u32(2)),
		));
		run_blocks(20);
		assert_eq!(Runtime::emission(0).map(|month| month.monthly), Some(0));
		set(emission::Parameters::EmissionAlpha(
			emission::EmissionAlpha,
			None,
		));
		run_blocks(1);
		assert!(Runtime::emission(0).is_some_and(|month| month.monthly > 0));
	});
}

#[test]
fn validators_part_should_wait_in_its_pot() {
	new_test_ext().execute_with(|| {
		let pot = Emissions::validators_account();
		run_blocks(1);
		let per_block = Runtime::emission(0).expect("computed").validators_per_block;
		run_blocks(250);
		let blocks = Balance::from(pallet_emissions::SetAsideUntil::<Runtime>::get() - 2);
		assert!((200..=250).contains(&blocks));
		assert_eq!(
			Balances::total_balance(&pot),
			EXISTENTIAL_DEPOSIT + blocks * per_block
		);
		// What somebody pays in is spent before anything is minted.
		let issuance = Balances::total_issuance();
		assert_ok!(<Balances as Mutate<AccountId>>::transfer(
			&actor(1),
			&Emissions::ecosystem_account(),
			1_000 * ALLO,
			Preservation::Preserve
		));
		run_blocks(200);
		assert_eq!(Balances::total_issuance(), issuance);
	});
}

#[test]
fn runtime_should_fit_its_own_pallets() {
	new_test_ext().execute_with(|| {
		<Emissions as Hooks<BlockNumber>>::integrity_test();
		<Pwyw as Hooks<BlockNumber>>::integrity_test();
	});
}

/// A worker's rewards become a delegation to a reputer of its choice, epoch after epoch, and what it
/// has free does not change.
#[test]
fn rewards_should_be_delegated_by_themselves_when_the_worker_chose_so() {
	new_test_ext().execute_with(|| {
		let topic = open_market();
		pay(2, topic, 5_000 * ALLO);
		let (worker, reputer) = (actor(WORKERS[0]), actor(REPUTERS[0]));
		let delegated = || {
			Stake::delegation_view(topic, &reputer, &worker)
				.map_or(0, |delegation| delegation.stake)
		};
		// A single reward is less than the least delegation: it comes on top of one.
		assert_ok!(Stake::delegate(
			signed(&worker),
			topic,
			reputer.clone(),
			ALLO,
			None
		));
		assert_ok!(Emissions::open_staking_account(
			signed(&worker),
			topic,
			reputer.clone(),
			Some(Perbill::from_percent(20))
		));
		let account = Emissions::staking_account(&worker, topic, &reputer);
		let name = |destination| {
			assert_ok!(Inference::set_reward_destination(
				signed(&worker),
				topic,
				destination
			));
		};
		name(account.clone());
		let free = Balances::balance(&worker);
		let mut staked = 0;
		for _ in 0..60 {
			let before = delegated();
			next_block(|| act(topic));
			staked += u32::from(delegated() > before);
			assert_eq!(Balances::balance(&worker), free);
		}
		assert!(staked >= 5, "in {staked} epochs");
		name(worker.clone());
		// Until no open epoch has the old destination.
		for _ in 0..30 {
			next_block(|| act(topic));
		}
		assert_ok!(Emissions::close_staking_account(signed(&worker), account));
		let (free, stake) = (Balances::balance(&worker), delegated());
		for _ in 0..12 {
			next_block(|| act(topic));
		}
		assert!(Balances::balance(&worker) > free);
		assert_eq!(delegated(), stake);
	});
}
