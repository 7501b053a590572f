// SPDX-License-Identifier: Apache-2.0

//! Known defects of the peers (protocol.md section 13), one test each, on the real runtime. Those of
//! the mathematics are in `scoring/`.
// "A dense reference used in tests" is about what the tests compare with, so no test of the runtime can
// show it: `scoring/tests/golden.rs` and `differential.rs` run the production formulas themselves.

mod common;

use allora_primitives::{
	runtime_api::OpenWindow,
	traits::{EpochPhase, FreeSubmission, TopicInspect, TopicRevenue},
	ActorKind, Decimal, EpochIndex, EpochInfo, EpochStage, Refusal, Role, TopicId, TruthSubmission,
	VoidReason,
};
use allora_runtime::{configs::transaction_extension, constants::*, *};
use codec::Encode;
use common::*;
use frame_support::{
	assert_noop, assert_ok,
	traits::{
		fungible::{Inspect, InspectHold},
		OnIdle, OnPoll,
	},
	weights::{Weight, WeightMeter},
};
use sp_core::{sr25519, Pair};
use sp_runtime::generic::Era;

fn stage(topic: TopicId, epoch: EpochIndex) -> Option<EpochStage> {
	<Topics as TopicInspect<AccountId>>::epoch(topic, epoch).map(|info| info.stage)
}

/// A topic with these workers and reputers that opens epochs.
fn market(workers: &[u8], reputers: &[u8]) -> TopicId {
	let topic = create_topic(alice(), topic_parameters());
	for i in workers {
		assert_ok!(Inference::register(signed(&actor(*i)), topic, None, None));
	}
	for i in reputers {
		assert_ok!(Reputation::register(signed(&actor(*i)), topic, None, None));
		assert_ok!(Stake::bond(signed(&actor(*i)), topic, 500 * ALLO));
	}
	fund(topic);
	topic
}

fn fund(topic: TopicId) {
	let payer = signed(&alice());
	assert_ok!(Pwyw::pay(payer, topic, 100 * ALLO, Default::default()));
}

fn infer(i: u8, topic: TopicId, epoch: EpochIndex, n: i64) -> sp_runtime::DispatchResult {
	Inference::submit_inference(signed(&actor(i)), topic, epoch, 0, value(n))
}

fn truth(topic: TopicId, epoch: EpochIndex, n: i64) -> TruthSubmission {
	TruthSubmission {
		topic,
		epoch,
		revision: 0,
		values: value(n),
	}
}

fn attest(i: u8, truths: Vec<TruthSubmission>) -> sp_runtime::DispatchResult {
	Reputation::submit_truths(signed(&actor(i)), truths.try_into().expect("few"))
}

/// Runs blocks in which everybody answers every window, until `epoch` has ended.
fn run(topic: TopicId, workers: &[u8], reputers: &[u8], epoch: EpochIndex) {
	for _ in 0..400 {
		next_block(|| {
			for window in Topics::open_windows(topic) {
				if window.window.first != System::block_number() {
					continue;
				}
				match window.role {
					Role::Worker => workers.iter().for_each(|i| {
						assert_ok!(infer(*i, topic, window.epoch, i64::from(*i)));
					}),
					Role::Reputer => reputers.iter().for_each(|i| {
						assert_ok!(attest(*i, vec![truth(topic, window.epoch, 12)]));
					}),
				}
			}
		});
		let ended = stage(topic, epoch);
		if matches!(ended, Some(EpochStage::Settled | EpochStage::Void(_))) {
			return;
		}
	}
	panic!("epoch {epoch} never ended");
}

/// The inference of an account in an epoch.
fn stored_inference(
	topic: u32,
	epoch: u32,
	who: &AccountId,
) -> Option<pallet_inference::types::Inference> {
	let set = pallet_inference::ActiveInferers::<Runtime>::get(topic, epoch);
	let seat = set.iter().find(|seat| seat.who == *who)?;
	pallet_inference::Inferences::<Runtime>::get((topic, epoch, seat.place))
}

/// The removal queue stalls when more than its cap is due, and late removals never complete.
#[test]
fn exits_should_all_complete_when_more_are_due_than_a_block_has_room_for() {
	new_test_ext().execute_with(|| {
		let leavers: Vec<u8> = (1..=40).collect();
		let topic = market(&[], &leavers);
		let period = configs::parameters::dynamic_params::actors::Parameters::UnbondingPeriod(
			configs::parameters::dynamic_params::actors::UnbondingPeriod,
			Some(5),
		);
		assert_ok!(Parameters::set_parameter(
			RuntimeOrigin::root(),
			configs::parameters::RuntimeParameters::Actors(period)
		));
		for i in &leavers {
			assert_ok!(Stake::unbond(signed(&actor(*i)), topic, 500 * ALLO));
		}
		// what three exits weigh, in every block; none at all for a while
		let max = configs::RuntimeBlockWeights::get().max_block;
		let mut done = Vec::new();
		for block in 0..60u64 {
			let now = System::block_number() + 1;
			System::set_block_number(now);
			let room = if block < 10 { 0 } else { 3 };
			Stake::on_idle(now, max / 1_000 * room);
			assert_ok!(Stake::do_try_state());
			done.push(pallet_stake::PendingExits::<Runtime>::get());
		}
		assert_eq!(done.first(), Some(&40));
		assert_eq!(done.last(), Some(&0), "{done:?}");
		for i in &leavers {
			assert_eq!(
				pallet_stake::Positions::<Runtime>::get(topic, actor(*i)),
				None
			);
		}
	});
}

/// Delegators locked in by a leaving reputer.
#[test]
fn delegators_should_get_out_when_their_reputer_has_left_and_deregistered() {
	new_test_ext().execute_with(|| {
		let topic = market(&[], &[20]);
		let (reputer, delegators) = (actor(20), [actor(30), actor(31), actor(32)]);
		let before: Vec<_> = delegators.iter().map(Balances::total_balance).collect();
		for who in &delegators {
			assert_ok!(Stake::delegate(
				signed(who),
				topic,
				reputer.clone(),
				50 * ALLO,
				None
			));
		}
		let queued = signed(&delegators[0]);
		assert_ok!(Stake::undelegate(queued, topic, reputer.clone(), 20 * ALLO));
		let period = configs::parameters::dynamic_params::actors::Parameters::UnbondingPeriod(
			configs::parameters::dynamic_params::actors::UnbondingPeriod,
			Some(5),
		);
		assert_ok!(Parameters::set_parameter(
			RuntimeOrigin::root(),
			configs::parameters::RuntimeParameters::Actors(period)
		));
		assert_ok!(Reputation::deregister(signed(&reputer), topic));
		assert_ok!(Stake::unbond(signed(&reputer), topic, Balance::MAX));
		run_blocks(8);
		assert_eq!(
			pallet_stake::Positions::<Runtime>::get(topic, &reputer),
			None
		);
		for (who, before) in delegators.iter().zip(before) {
			let _ = Stake::withdraw_undelegated(signed(who), topic, reputer.clone());
			assert_ok!(Stake::undelegate(
				signed(who),
				topic,
				reputer.clone(),
				Balance::MAX
			));
			assert_eq!(Balances::total_balance_on_hold(who), 0);
			assert_eq!(Balances::total_balance(who), before);
		}
		check_invariants();
		assert_eq!(pallet_stake::TotalStake::<Runtime>::get(topic), 0);
	});
}

/// Insolvent delegator pot by truncation.
#[test]
fn delegators_pot_should_pay_every_claim_when_rewards_were_divided_in_many_epochs() {
	new_test_ext().execute_with(|| {
		let (workers, reputers) = ([10, 11, 12], [20, 21]);
		let topic = market(&workers, &reputers);
		let reputer = actor(20);
		let delegators: Vec<AccountId> = (30..37).map(actor).collect();
		for (i, who) in delegators.iter().enumerate() {
			let amount = 7 * ALLO + 13 * i as Balance + 1;
			assert_ok!(Stake::delegate(
				signed(who),
				topic,
				reputer.clone(),
				amount,
				None
			));
		}
		let own = |topic| {
			let position = pallet_stake::Positions::<Runtime>::get(topic, actor(20));
			position.map_or(0, |position| position.stake)
		};
		for epoch in 1..=4 {
			run(topic, &workers, &reputers, epoch);
		}
		// The crediting of the last payout.
		run_blocks(3);
		// The reputer's part went to its stake, the delegators' part to the pot.
		assert!(own(topic) > 500 * ALLO);
		let pot = Stake::pot_account();
		let owed = pallet_stake::PotTotal::<Runtime>::get();
		assert!(owed > 0);
		assert_eq!(Balances::balance(&pot), owed + EXISTENTIAL_DEPOSIT);
		let mut claimed = 0;
		for who in &delegators {
			let due = Stake::claimable(topic, &reputer, who);
			let before = Balances::balance(who);
			assert_ok!(Stake::claim_rewards(signed(who), topic, reputer.clone()));
			assert_eq!(Balances::balance(who), before + due);
			claimed += due;
		}
		let left = owed - claimed;
		assert!(
			left <= delegators.len() as Balance,
			"{left} units stay behind"
		);
		check_invariants();
	});
}

/// One bad bundle blocks all reputers.
#[test]
fn truths_should_be_recorded_when_another_in_the_same_call_is_bad() {
	new_test_ext().execute_with(|| {
		let topic = market(&[10, 11, 12], &[20, 21]);
		run(topic, &[10, 11, 12], &[20, 21], 1);
		let window = loop {
			next_block(|| ());
			let open = Topics::open_windows(topic);
			let now = System::block_number();
			let fresh = |w: &OpenWindow| w.role == Role::Reputer && w.window.first == now;
			if let Some(window) = open.into_iter().find(fresh) {
				break window;
			}
		};
		let extreme = TruthSubmission {
			values: vec![Decimal::from_inner(i128::MIN)]
				.try_into()
				.expect("one"),
			..truth(topic, window.epoch, 0)
		};
		// somebody's nonsense is refused, and hinders nobody
		assert!(attest(20, vec![extreme, truth(99, 1, 1)]).is_err());
		assert_ok!(attest(
			21,
			vec![truth(99, 1, 1), truth(topic, window.epoch, 12)]
		));
		assert_ok!(attest(20, vec![truth(topic, window.epoch, 12)]));
		let truths = pallet_reputation::Truths::<Runtime>::get(topic, window.epoch);
		assert_eq!(truths.len(), 2);
	});
}

/// State keyed by topic instead of (topic, epoch), so overlapping windows mix.
#[test]
fn epochs_should_keep_their_own_submissions_when_they_overlap() {
	new_test_ext().execute_with(|| {
		let topic = market(&[10, 11], &[20]);
		run(topic, &[10, 11], &[20], 3);
		let open = <Topics as TopicInspect<AccountId>>::open_epochs(topic);
		assert!(open.len() > 1, "they overlap: {open:?}");
		let newest = *open.last().expect("some are open");
		let other = newest - 1;
		let before = stored_inference(topic, other, &actor(10));
		while !matches!(stage(topic, newest + 1), Some(EpochStage::Open)) {
			next_block(|| ());
		}
		assert_ok!(infer(10, topic, newest + 1, 777));
		let after = stored_inference(topic, other, &actor(10));
		assert_eq!(before, after);
	});
}

/// A crowded block kills topics.
#[test]
fn topics_should_all_open_when_a_block_has_room_for_few() {
	new_test_ext().execute_with(|| {
		let topics: Vec<_> = (0..12).map(|_| market(&[], &[20])).collect();
		let open = |topic: &TopicId| <Topics as TopicInspect<AccountId>>::current_epoch(*topic);
		type Weights = pallet_topics::weights::SubstrateWeight<Runtime>;
		let one = <Weights as pallet_topics::WeightInfo>::open_epoch()
			+ <Pwyw as TopicRevenue<AccountId>>::drip_weight();
		// twelve openings in five blocks, of which each has room for three
		let room = <Weights as pallet_topics::WeightInfo>::examine_openings(128) + one * 3;
		for _ in 0..120 {
			let now = System::block_number() + 1;
			System::set_block_number(now);
			pallet_timestamp::Now::<Runtime>::put(u64::from(now) * 6_000);
			let mut meter = WeightMeter::with_limit(room);
			Topics::on_poll(now, &mut meter);
			check_invariants();
		}
		for topic in &topics {
			assert!(open(topic) > 0, "topic {topic} never opened");
			let status = <Topics as TopicInspect<AccountId>>::status(*topic);
			assert_eq!(status, Some(allora_primitives::TopicStatus::Active));
		}
	});
}

/// The weight sum drifts.
#[test]
fn weight_sum_should_be_exact_when_topics_come_and_go() {
	new_test_ext().execute_with(|| {
		let topics: Vec<_> = (0..5).map(|_| market(&[], &[20])).collect();
		run_blocks(40);
		assert_ok!(Topics::retire(signed(&alice()), topics[1]));
		fund(topics[3]);
		run_blocks(40);
		let sum = pallet_topics::Topics::<Runtime>::iter_values()
			.filter(|topic| topic.status == allora_primitives::TopicStatus::Active)
			.fold(0, |sum, topic| sum + topic.weight.into_inner());
		assert_eq!(
			pallet_topics::ActiveWeight::<Runtime>::get().into_inner(),
			sum
		);
	});
}

/// Duplicate forecast elements set the implied inference.
#[test]
fn forecast_should_be_refused_when_it_names_somebody_twice() {
	new_test_ext().execute_with(|| {
		let topic = market(&[10, 11], &[20]);
		while stage(topic, 1).is_none() {
			next_block(|| ());
		}
		let elements = vec![(actor(10), decimal(-1)), (actor(10), decimal(-9))];
		assert_noop!(
			Inference::submit_forecast(
				signed(&actor(11)),
				topic,
				1,
				0,
				elements.try_into().expect("two")
			),
			pallet_inference::Error::<Runtime>::ForecastNotAscending
		);
	});
}

/// Map iteration order: what is computed follows the accounts, neither their hashes nor who came
/// first.
#[test]
fn results_should_follow_the_accounts_when_their_hashes_have_another_order() {
	let outcome = |workers: &[u8], reputers: &[u8]| {
		new_test_ext().execute_with(|| {
			let topic = market(workers, reputers);
			let hashed: Vec<AccountId> =
				pallet_inference::Workers::<Runtime>::iter_key_prefix(topic).collect();
			assert!(!hashed.is_sorted(), "else this shows nothing");
			let hashed: Vec<AccountId> =
				pallet_reputation::Reputers::<Runtime>::iter_key_prefix(topic).collect();
			assert!(!hashed.is_sorted(), "else this shows nothing");
			run(topic, workers, reputers, 4);
			// The crediting of the last payout.
			run_blocks(3);
			let epochs: Vec<_> = (1..=4)
				.map(|epoch| {
					let record = Inference::prediction(topic, epoch).expect("predicted");
					let scores = Reputation::epoch_scores(topic, epoch).expect("settled");
					for rows in [&scores.inferers, &scores.reputers] {
						assert!(rows.is_sorted_by(|(a, ..), (b, ..)| a < b));
						assert!(rows.iter().any(|(_, _, paid)| *paid > 0));
					}
					(record, scores)
				})
				.collect();
			let balances: Vec<_> = (1..50)
				.map(|i| Balances::total_balance(&actor(i)))
				.collect();
			(epochs, balances)
		})
	};
	let first = outcome(&[10, 11, 12, 13, 14, 15], &[20, 21, 22, 23]);
	let second = outcome(&[15, 12, 10, 14, 11, 13], &[23, 20, 22, 21]);
	assert_eq!(first, second);
}

/// Negative amounts and extreme values halt the chain.
#[test]
fn epochs_should_end_when_values_and_truths_are_extreme() {
	new_test_ext().execute_with(|| {
		let mut parameters = topic_parameters();
		let bound = Decimal::from_inner(1_000_000_000_000_000_000_000_000_000_000_000_000);
		parameters.value_max = bound;
		parameters.value_min = Decimal::from_inner(-bound.into_inner());
		parameters.truth_resolution = Decimal::from_inner(1);
		let topic = create_topic(alice(), parameters);
		for i in 10..14 {
			assert_ok!(Inference::register(signed(&actor(i)), topic, None, None));
		}
		assert_ok!(Reputation::register(signed(&actor(20)), topic, None, None));
		assert_ok!(Stake::bond(signed(&actor(20)), topic, 500 * ALLO));
		fund(topic);
		let extremes = [
			parameters.value_min,
			parameters.value_max,
			decimal(0),
			bound,
		];
		for _ in 0..120 {
			next_block(|| {
				for window in Topics::open_windows(topic) {
					if window.window.first != System::block_number() {
						continue;
					}
					let of = |n: usize| {
						let value = extremes[(n + window.epoch as usize) % 4];
						vec![value].try_into().expect("one")
					};
					match window.role {
						Role::Worker => (10..14u8).enumerate().for_each(|(n, i)| {
							let who = signed(&actor(i));
							assert_ok!(Inference::submit_inference(
								who,
								topic,
								window.epoch,
								0,
								of(n)
							));
						}),
						Role::Reputer => {
							let truth = TruthSubmission {
								values: of(1),
								..truth(topic, window.epoch, 0)
							};
							assert_ok!(attest(20, vec![truth]));
						},
					}
				}
			});
		}
		assert_eq!(stage(topic, 10), Some(EpochStage::Settled));
	});
}

/// Predictions depend on when one asks.
#[test]
fn prediction_should_be_the_same_whenever_it_is_read() {
	new_test_ext().execute_with(|| {
		let topic = market(&[10, 11, 12], &[20]);
		while stage(topic, 1) != Some(EpochStage::Predicted) {
			next_block(|| {
				if stage(topic, 1) == Some(EpochStage::Open) {
					for i in [10, 11, 12] {
						let _ = infer(i, topic, 1, i64::from(i));
					}
				}
			});
		}
		let first = Inference::prediction(topic, 1).expect("predicted");
		for _ in 0..30 {
			next_block(|| ());
			assert_eq!(Inference::prediction(topic, 1), Some(first.clone()));
		}
	});
}

/// A passive submission is charged and reported as success.
#[test]
fn unselected_worker_should_be_told_and_pay_nothing() {
	new_test_ext().execute_with(|| {
		let mut parameters = topic_parameters();
		parameters.limits.inferers = 1;
		let topic = create_topic(alice(), parameters);
		for i in [10, 11] {
			assert_ok!(Inference::register(signed(&actor(i)), topic, None, None));
		}
		assert_ok!(Reputation::register(signed(&actor(20)), topic, None, None));
		assert_ok!(Stake::bond(signed(&actor(20)), topic, 500 * ALLO));
		fund(topic);
		while stage(topic, 1).is_none() {
			next_block(|| ());
		}
		assert_ok!(infer(10, topic, 1, 5));
		let call = pallet_inference::Call::<Runtime>::submit_inference {
			topic,
			epoch: 1,
			revision: 0,
			values: value(6),
		};
		let before = Balances::total_balance(&actor(11));
		let status = Inference::kind_status(topic, &actor(11), ActorKind::Inferer);
		assert_eq!(status.refusal, Some(Refusal::NotSelected));
		let admitted = <Inference as FreeSubmission<_, _>>::admit(&actor(11), &call);
		assert_eq!(admitted, Some(Err(Refusal::NotSelected)));
		System::reset_events();
		assert_ok!(infer(11, topic, 1, 6));
		let told = System::events().into_iter().any(|record| {
			matches!(
				record.event,
				RuntimeEvent::Inference(pallet_inference::Event::NotSelected { .. })
			)
		});
		assert!(told);
		assert_eq!(Balances::total_balance(&actor(11)), before);
		let stored = stored_inference(topic, 1, &actor(11));
		assert_eq!(stored, None);
	});
}

/// The registration fee is taken before the whitelist is checked.
#[test]
fn registration_should_take_nothing_when_the_whitelist_forbids_it() {
	new_test_ext().execute_with(|| {
		let topic = create_topic(alice(), topic_parameters());
		for role in [Role::Worker, Role::Reputer] {
			assert_ok!(Topics::set_whitelist(signed(&alice()), topic, role, true));
		}
		let free = Balances::balance(&actor(10));
		assert_noop!(
			Inference::register(signed(&actor(10)), topic, None, None),
			pallet_inference::Error::<Runtime>::NotWhitelisted
		);
		assert_noop!(
			Reputation::register(signed(&actor(10)), topic, None, None),
			pallet_reputation::Error::<Runtime>::NotWhitelisted
		);
		assert_eq!(Balances::balance(&actor(10)), free);
		assert_eq!(Balances::total_balance_on_hold(&actor(10)), 0);
	});
}

/// Two ground-truth lags pass before anybody has a score.
#[test]
fn first_epoch_should_have_scores() {
	new_test_ext().execute_with(|| {
		let topic = market(&[10, 11, 12], &[20]);
		run(topic, &[10, 11, 12], &[20], 1);
		let scores = Reputation::epoch_scores(topic, 1).expect("settled");
		assert_eq!(scores.inferers.len(), 3);
		assert!(scores
			.inferers
			.iter()
			.any(|(_, score, _)| *score != decimal(0)));
		assert!(scores.inferers.iter().any(|(_, _, paid)| *paid > 0));
	});
}

/// An epoch's work has a constant weight and no benchmark.
#[test]
fn epoch_work_should_weigh_what_it_does() {
	new_test_ext().execute_with(|| {
		let spent = |workers: &[u8]| {
			let topic = market(workers, &[20]);
			while stage(topic, 1) != Some(EpochStage::Open) {
				next_block(|| ());
			}
			for i in workers {
				assert_ok!(infer(*i, topic, 1, i64::from(*i)));
			}
			let info = <Topics as TopicInspect<AccountId>>::epoch(topic, 1).expect("open");
			System::set_block_number(info.combine_at());
			let mut meter = WeightMeter::new();
			<Inference as EpochPhase>::step(&info, &mut meter);
			meter.consumed()
		};
		let few = spent(&[10, 11]);
		let many = spent(&(10..19).collect::<Vec<_>>());
		assert!(few.any_gt(Weight::zero()));
		assert!(many.ref_time() > few.ref_time() && many.proof_size() > few.proof_size());
	});
}

/// `try_state` always returns ok.
#[test]
fn try_state_should_fail_when_the_state_is_wrong() {
	new_test_ext().execute_with(|| {
		let topic = market(&[10, 11], &[20]);
		run(topic, &[10, 11], &[20], 1);
		pallet_topics::ActiveWeight::<Runtime>::mutate(|sum| {
			*sum = Decimal::from_inner(sum.into_inner() + 1);
		});
		assert!(Topics::do_try_state().is_err());
		pallet_stake::TotalStake::<Runtime>::mutate(topic, |sum| *sum += 1);
		assert!(Stake::do_try_state().is_err());
		pallet_inference::Workers::<Runtime>::mutate(topic, actor(10), |worker| {
			worker.as_mut().expect("registered").deposit += 1;
		});
		assert!(Inference::do_try_state().is_err());
	});
}

/// Results are stored with too few bits: a prediction has all 18 decimals, and the weights of a
/// record sum to one.
#[test]
fn prediction_should_keep_all_decimals() {
	new_test_ext().execute_with(|| {
		let topic = market(&[10, 11, 12], &[20]);
		run(topic, &[10, 11, 12], &[20], 8);
		let record = Inference::prediction(topic, 8).expect("predicted");
		let combined = record.combined[0].into_inner();
		assert!(
			combined % 1_000_000 != 0,
			"a weighted mean that ends in six zeros: {combined}"
		);
	});
}

/// Answers the windows of the topic until the next block is the one that `due` says of epoch 1.
fn up_to(topic: TopicId, due: fn(&EpochInfo) -> u32) {
	loop {
		let info = <Topics as TopicInspect<AccountId>>::epoch(topic, 1);
		if info.is_some_and(|info| due(&info) == System::block_number() + 1) {
			return;
		}
		next_block(|| {
			for window in Topics::open_windows(topic) {
				if window.window.first != System::block_number() {
					continue;
				}
				match window.role {
					Role::Worker => {
						assert_ok!(infer(10, topic, window.epoch, 10));
					},
					Role::Reputer => {
						assert_ok!(attest(20, vec![truth(topic, window.epoch, 12)]));
					},
				}
			}
		});
	}
}

/// Whether the last block says that epoch 1 is void for this reason.
fn voided(topic: TopicId, reason: VoidReason) -> bool {
	let event = pallet_topics::Event::EpochVoided {
		topic,
		epoch: 1,
		reason,
	};
	System::events()
		.into_iter()
		.any(|record| record.event == RuntimeEvent::Topics(event.clone()))
}

/// Errors swallowed in hooks: a combination that cannot be computed says so.
#[test]
fn failing_combination_should_be_announced() {
	new_test_ext().execute_with(|| {
		let topic = market(&[10], &[20]);
		up_to(topic, EpochInfo::combine_at);
		// Somebody's value has a label too many.
		let seats = pallet_inference::ActiveInferers::<Runtime>::get(topic, 1);
		let key = (topic, 1, seats[0].place);
		pallet_inference::Inferences::<Runtime>::mutate(key, |inference| {
			let values = &mut inference.as_mut().expect("submitted").values;
			values.try_push(decimal(1)).expect("one more");
		});
		next_block(|| ());
		assert!(voided(topic, VoidReason::CombinationFailed));
		let why = System::events().into_iter().any(|record| {
			matches!(
				record.event,
				RuntimeEvent::Inference(pallet_inference::Event::CombinationFailed {
					topic: of,
					epoch: 1,
					..
				}) if of == topic
			)
		});
		assert!(why, "{:?}", System::events());
	});
}

/// Errors swallowed in hooks: a settlement that cannot be computed says so.
#[test]
fn failing_settlement_should_be_announced() {
	new_test_ext().execute_with(|| {
		let topic = market(&[10], &[20]);
		up_to(topic, EpochInfo::settle_at);
		assert_eq!(stage(topic, 1), Some(EpochStage::Predicted));
		let chunk = pallet_inference::LossValues::<Runtime>::take((topic, 1, 0));
		assert!(chunk.is_some());
		next_block(|| ());
		assert!(voided(topic, VoidReason::SettlementFailed));
		let why = System::events().into_iter().any(|record| {
			matches!(
				record.event,
				RuntimeEvent::Reputation(pallet_reputation::Event::SettlementFailed {
					topic: of,
					epoch: 1,
					after: None,
					error,
				}) if of == topic
					&& error == pallet_reputation::Error::<Runtime>::InputsMissing.into()
			)
		});
		assert!(why, "{:?}", System::events());
	});
}

/// A payout stops half way: somebody who cannot receive does not hold up the others.
#[test]
fn payout_should_reach_everybody_when_one_account_cannot_receive() {
	new_test_ext().execute_with(|| {
		let topic = market(&[10, 11, 12], &[20]);
		// rewards far below the existential deposit to an account that does not exist
		let cap = configs::parameters::dynamic_params::emission::Parameters::StrictRewardCap(
			configs::parameters::dynamic_params::emission::StrictRewardCap,
			Some(Decimal::from_rational(1, 1_000)),
		);
		assert_ok!(Parameters::set_parameter(
			RuntimeOrigin::root(),
			configs::parameters::RuntimeParameters::Emission(cap)
		));
		let nobody = AccountId::from([99; 32]);
		assert_ok!(Inference::set_reward_destination(
			signed(&actor(11)),
			topic,
			nobody.clone()
		));
		let before: Vec<_> = [10, 12].map(|i| Balances::total_balance(&actor(i))).into();
		run(topic, &[10, 11, 12], &[20], 3);
		run_blocks(4);
		let scores = Reputation::epoch_scores(topic, 3).expect("settled");
		assert!(
			scores
				.inferers
				.iter()
				.map(|(_, _, paid)| paid)
				.sum::<Balance>()
				> 0
		);
		let after: Vec<_> = [10, 12].map(|i| Balances::total_balance(&actor(i))).into();
		assert!(before
			.iter()
			.zip(&after)
			.any(|(before, after)| after > before));
		let owed = Emissions::accrued(&nobody);
		let earned = (1..=3)
			.filter_map(|epoch| Reputation::epoch_scores(topic, epoch))
			.flat_map(|scores| scores.inferers)
			.filter(|(who, _, _)| *who == actor(11))
			.map(|(_, _, paid)| paid)
			.sum::<Balance>();
		assert_eq!(owed + Balances::total_balance(&nobody), earned);
	});
}

/// A key that somebody names as operator is not asked, and cannot get out.
#[test]
fn named_key_should_resign_without_a_balance() {
	new_test_ext().execute_with(|| {
		let topic = market(&[10], &[20]);
		let key = sr25519::Pair::from_seed(&[7; 32]);
		let who = AccountId::from(key.public());
		let named = Some(who.clone());
		assert_ok!(Inference::set_operator(
			signed(&actor(10)),
			topic,
			named.clone()
		));
		assert_ok!(Reputation::set_operator(signed(&actor(20)), topic, named));
		assert_eq!(Balances::total_balance(&who), 0);
		let now = System::block_number() + 1;
		System::initialize(&now, &Default::default(), &Default::default());
		let calls: [RuntimeCall; 2] = [
			pallet_inference::Call::resign_operator { topic }.into(),
			pallet_reputation::Call::resign_operator { topic }.into(),
		];
		for call in calls {
			let nonce = System::account(&who).nonce;
			let payload = SignedPayload::new(call, transaction_extension(nonce, Era::Immortal))
				.expect("an extension that adds its data");
			let signature = payload.using_encoded(|bytes| key.sign(bytes));
			let (call, extension, _) = payload.deconstruct();
			let transaction = UncheckedExtrinsic::new_signed(
				call,
				who.clone().into(),
				signature.into(),
				extension,
			);
			assert_ok!(Executive::apply_extrinsic(transaction).expect("included"));
		}
		assert_eq!(System::account(&who).nonce, 2, "nobody can send them again");
		assert_eq!(
			pallet_inference::Operators::<Runtime>::get(topic, &who),
			None
		);
		check_invariants();
	});
}

/// A combination that finds no room eats the window in which the truth is attested.
#[test]
fn late_combination_should_not_cost_the_reputers_their_window() {
	new_test_ext().execute_with(|| {
		let mut parameters = topic_parameters();
		parameters.schedule.ground_truth_lag = 4;
		parameters.schedule.reputer_window = 1;
		let topic = create_topic(alice(), parameters);
		for i in [10, 11] {
			assert_ok!(Inference::register(signed(&actor(i)), topic, None, None));
		}
		assert_ok!(Reputation::register(signed(&actor(20)), topic, None, None));
		assert_ok!(Stake::bond(signed(&actor(20)), topic, 500 * ALLO));
		fund(topic);
		while stage(topic, 1).is_none() {
			next_block(|| ());
		}
		for i in [10, 11] {
			assert_ok!(infer(i, topic, 1, i64::from(i)));
		}
		let info = <Topics as TopicInspect<AccountId>>::epoch(topic, 1).expect("open");
		while System::block_number() + 1 < info.combine_at() {
			next_block(|| ());
		}
		// Crowded blocks, in which no hook has room.
		for block in info.combine_at()..=info.reputer_window().last {
			System::set_block_number(block);
		}
		assert_eq!(stage(topic, 1), Some(EpochStage::Open));
		assert_ok!(attest(20, vec![truth(topic, 1, 12)]));
		for _ in 0..3 {
			next_block(|| ());
		}
		assert_eq!(stage(topic, 1), Some(EpochStage::Settled));
	});
}
