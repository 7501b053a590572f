// SPDX-License-Identifier: Apache-2.0

//! What transactions cost, who gets it, and that nobody who pays is crowded out, with signed
//! transactions through the executive.

mod common;

use allora_runtime::{
	configs::{
		parameters::{dynamic_params, RuntimeParameters},
		transaction_extension, RuntimeBlockWeights,
	},
	constants::{ALLO, EXISTENTIAL_DEPOSIT, MICRO_ALLO},
	*,
};
use codec::Encode;
use common::*;
use frame_support::{
	assert_ok,
	dispatch::{DispatchClass, GetDispatchInfo},
	storage::{with_transaction_unchecked, TransactionOutcome},
	traits::{
		fungible::{Inspect, Mutate},
		OnFinalize, OnInitialize,
	},
	weights::Weight,
};
use pallet_transaction_payment::Multiplier;
use sp_consensus_aura::{Slot, AURA_ENGINE_ID};
use sp_core::{sr25519, Pair};
use sp_keyring::Sr25519Keyring::Bob;
use sp_runtime::{
	generic::{Digest, DigestItem, Era},
	traits::Zero,
	transaction_validity::InvalidTransaction,
	ApplyExtrinsicResult, Perbill, Saturating,
};
use sp_trie::{proof_size_extension::ProofSizeExt, recorder::Recorder};

/// Starts the next block; its author is the development chain's only authority, Alice.
fn start_block() {
	let now = System::block_number() + 1;
	let slot = DigestItem::PreRuntime(AURA_ENGINE_ID, Slot::from(u64::from(now)).encode());
	System::reset_events();
	System::initialize(&now, &Default::default(), &Digest { logs: vec![slot] });
	Authorship::on_initialize(now);
	SubmissionGate::on_initialize(now);
}

/// Ends it: the multiplier follows how full it was.
fn end_block() {
	let now = System::block_number();
	TransactionPayment::on_finalize(now);
	SubmissionGate::on_finalize(now);
	Authorship::on_finalize(now);
	// What the system forgets at the end of a block.
	System::finalize();
	check_invariants();
}

fn sign(key: &sr25519::Pair, nonce: Nonce, call: RuntimeCall) -> UncheckedExtrinsic {
	let extension = transaction_extension(nonce, Era::Immortal);
	let payload = SignedPayload::new(call, extension).expect("an extension that adds its data");
	let signature = payload.using_encoded(|bytes| key.sign(bytes));
	let (call, extension, _) = payload.deconstruct();
	let who = AccountId::from(key.public());
	UncheckedExtrinsic::new_signed(call, who.into(), signature.into(), extension)
}

fn apply(key: &sr25519::Pair, call: RuntimeCall) -> ApplyExtrinsicResult {
	let nonce = System::account(AccountId::from(key.public())).nonce;
	let transaction = sign(key, nonce, call);
	// As a block's builder does: what is not included leaves no trace.
	with_transaction_unchecked(|| match Executive::apply_extrinsic(transaction) {
		Ok(result) => TransactionOutcome::Commit(Ok(result)),
		Err(error) => TransactionOutcome::Rollback(Err(error)),
	})
}

fn transfer(amount: Balance) -> RuntimeCall {
	pallet_balances::Call::transfer_keep_alive {
		dest: actor(1).into(),
		value: amount,
	}
	.into()
}

/// Fee and tip of the transaction that was executed last.
fn paid() -> (Balance, Balance) {
	System::events()
		.into_iter()
		.rev()
		.find_map(|record| match record.event {
			RuntimeEvent::TransactionPayment(
				pallet_transaction_payment::Event::TransactionFeePaid {
					actual_fee, tip, ..
				},
			) => Some((actual_fee, tip)),
			_ => None,
		})
		.expect("a transaction paid")
}

fn treasury() -> Balance {
	Balances::balance(&Treasury::account_id())
}

fn set_author_share(share: Perbill) {
	assert_ok!(Parameters::set_parameter(
		RuntimeOrigin::root(),
		RuntimeParameters::Fees(dynamic_params::fees::Parameters::AuthorShare(
			dynamic_params::fees::AuthorShare,
			Some(share),
		))
	));
}

#[test]
fn fee_should_follow_the_larger_dimension_of_the_weight() {
	use frame_support::weights::{constants::ExtrinsicBaseWeight, WeightToFee as _};
	let fee = |time, proof| configs::WeightToFee::weight_to_fee(&Weight::from_parts(time, proof));
	let base = ExtrinsicBaseWeight::get().ref_time();
	assert_eq!(fee(0, 0), 0);
	// Rounded by less than a billionth.
	assert!(fee(base, 0).abs_diff(100 * MICRO_ALLO) < MICRO_ALLO / 1_000);
	assert_eq!(fee(0, 10_000), 100 * MICRO_ALLO);
	assert_eq!(fee(base, 20_000), 200 * MICRO_ALLO);
	assert!(fee(3 * base, 20_000).abs_diff(300 * MICRO_ALLO) < MICRO_ALLO / 1_000);
}

#[test]
fn transfer_should_cost_less_than_a_thousandth_of_an_allo() {
	new_test_ext().execute_with(|| {
		start_block();
		assert_ok!(apply(&Bob.pair(), transfer(ALLO)).unwrap());
		let (fee, _) = paid();
		assert!(
			(100 * MICRO_ALLO..1_000 * MICRO_ALLO).contains(&fee),
			"{fee}"
		);
		end_block();
	});
}

#[test]
fn fee_should_be_split_between_author_and_treasury() {
	for share in [None, Some(0), Some(33), Some(100)] {
		new_test_ext().execute_with(|| {
			if let Some(percent) = share {
				set_author_share(Perbill::from_percent(percent));
			}
			start_block();
			let before = (Balances::balance(&alice()), treasury());
			let issuance = Balances::total_issuance();
			assert_ok!(apply(&Bob.pair(), transfer(ALLO)).unwrap());

			let (fee, tip) = paid();
			assert!(fee >= 100 * MICRO_ALLO && tip == 0);
			let authors = Perbill::from_percent(share.unwrap_or(20)).mul_floor(fee);
			assert_eq!(Balances::balance(&alice()) - before.0, authors);
			assert_eq!(treasury() - before.1, fee - authors);
			assert_eq!(Balances::total_issuance(), issuance);
			end_block();
		});
	}
}

#[test]
fn tip_should_be_the_authors() {
	new_test_ext().execute_with(|| {
		start_block();
		let before = Balances::balance(&alice());
		let (fee, tip) = (1_000_003, 77);
		let credit =
			|amount| <Balances as frame_support::traits::fungible::Balanced<_>>::issue(amount);
		<configs::SplitFees as frame_support::traits::OnUnbalanced<_>>::on_unbalanceds(
			[credit(fee), credit(tip)].into_iter(),
		);
		assert_eq!(Balances::balance(&alice()) - before, fee / 5 + tip);
		end_block();
	});
}

#[test]
fn fee_should_be_the_treasurys_when_the_author_cannot_receive_it() {
	new_test_ext().execute_with(|| {
		// An authority without money: its session keys are known, its account is not.
		let poor = AccountId::from(sp_keyring::Sr25519Keyring::Dave.public());
		assert_ok!(Balances::force_set_balance(
			RuntimeOrigin::root(),
			poor.clone().into(),
			0
		));
		pallet_session::Validators::<Runtime>::put(vec![poor.clone()]);
		start_block();
		assert_eq!(Authorship::author(), Some(poor));
		let before = treasury();
		let issuance = Balances::total_issuance();
		assert_ok!(apply(&Bob.pair(), transfer(ALLO)).unwrap());
		let (fee, _) = paid();
		assert!(fee / 5 < EXISTENTIAL_DEPOSIT);
		assert_eq!(treasury() - before, fee);
		assert_eq!(Balances::total_issuance(), issuance);
		end_block();
	});
}

#[test]
fn treasury_should_pay_what_root_approves_and_nobody_else() {
	new_test_ext().execute_with(|| {
		assert_ok!(Balances::transfer_keep_alive(
			signed(&actor(2)),
			Treasury::account_id().into(),
			50 * ALLO
		));
		let spend =
			|origin| Treasury::spend(origin, Box::new(()), 20 * ALLO, Box::new(actor(3)), None);
		assert!(spend(signed(&alice())).is_err());
		assert_ok!(spend(RuntimeOrigin::root()));
		let before = Balances::balance(&actor(3));
		assert_ok!(Treasury::payout(signed(&alice()), 0));
		assert_eq!(Balances::balance(&actor(3)) - before, 20 * ALLO);
		assert_eq!(treasury(), 30 * ALLO + EXISTENTIAL_DEPOSIT);
		check_invariants();
	});
}

/// Many transfers in one transaction: a twentieth of a block or so.
fn heavy(call: &RuntimeCall) -> RuntimeCall {
	pallet_utility::Call::batch_all {
		calls: vec![call.clone(); 400],
	}
	.into()
}

#[test]
fn multiplier_should_follow_the_fullness_of_blocks_and_stay_within_its_bounds() {
	new_test_ext().execute_with(|| {
		let one = Multiplier::from_u32(1);
		assert_eq!(TransactionPayment::next_fee_multiplier(), one);
		// Full blocks, until no transaction fits.
		let mut last = one;
		for _ in 0..3 {
			start_block();
			let mut fitted = 0u32;
			loop {
				match apply(&Bob.pair(), heavy(&transfer(1))) {
					Ok(result) => {
						assert_ok!(result);
					},
					Err(error) => {
						assert_eq!(error, InvalidTransaction::ExhaustsResources.into());
						break;
					},
				}
				fitted += 1;
			}
			assert!(fitted > 3, "{fitted}");
			end_block();
			let next = TransactionPayment::next_fee_multiplier();
			assert!(next > last, "{next:?} after {last:?}");
			// (3/100,000) times half a block more than the target, and a bit for the square.
			assert!(next < last.saturating_mul(Multiplier::from_rational(100_003, 100_000)));
			last = next;
		}
		// The fee follows it.
		start_block();
		assert_ok!(apply(&Bob.pair(), transfer(1)).unwrap());
		let dear = paid().0;
		end_block();

		// A long quiet time: it falls to its lower bound and no further.
		let least = Multiplier::from_rational(1, 10);
		pallet_transaction_payment::NextFeeMultiplier::<Runtime>::put(
			least.saturating_add(Multiplier::from_inner(10)),
		);
		for _ in 0..3 {
			start_block();
			end_block();
		}
		assert_eq!(TransactionPayment::next_fee_multiplier(), least);
		start_block();
		assert_ok!(apply(&Bob.pair(), transfer(1)).unwrap());
		let cheap = paid().0;
		assert!(cheap < dear);
		assert!(!cheap.is_zero());
		end_block();
	});
}

/// Keys of `count` workers.
fn keys(count: u32) -> Vec<sr25519::Pair> {
	(0..count)
		.map(|n| {
			let mut seed = [7; 32];
			seed[..4].copy_from_slice(&n.to_be_bytes());
			sr25519::Pair::from_seed(&seed)
		})
		.collect()
}

/// As many topics with as many workers as it takes to fill the share of free submissions twice.
fn crowded_topics(workers: &[sr25519::Pair]) -> Vec<u32> {
	let topics: Vec<_> = (0..36)
		.map(|_| {
			let mut parameters = topic_parameters();
			parameters.schedule.epoch_length = 40;
			parameters.schedule.worker_window = 30;
			parameters.schedule.ground_truth_lag = 40;
			create_topic(alice(), parameters)
		})
		.collect();
	for worker in workers {
		let who = AccountId::from(worker.public());
		assert_ok!(Balances::force_set_balance(
			RuntimeOrigin::root(),
			who.clone().into(),
			1_000 * ALLO
		));
		for topic in &topics {
			assert_ok!(Inference::register(signed(&who), *topic, None, None));
		}
	}
	for topic in &topics {
		assert_ok!(Reputation::register(signed(&actor(20)), *topic, None, None));
		assert_ok!(Stake::bond(signed(&actor(20)), *topic, 100 * ALLO));
		assert_ok!(Pwyw::pay(
			signed(&alice()),
			*topic,
			100 * ALLO,
			Default::default()
		));
	}
	// Until all have an open window.
	for _ in 0..60 {
		run_blocks(1);
		let now = System::block_number() + 1;
		let open = |topic: &u32| {
			Topics::open_windows(*topic)
				.iter()
				.any(|window| window.window.contains(now))
		};
		if topics.iter().filter(|topic| open(topic)).count() * 4 >= topics.len() * 3 {
			break;
		}
	}
	topics
}

/// The load generator: every worker of every topic submits for free in the same block, before
/// anybody who pays. Their share of the block is never exceeded, what does not fit waits without a
/// charge, and payers fill the rest.
#[test]
fn payers_should_get_in_when_free_submissions_want_the_whole_block() {
	new_test_ext().execute_with(|| {
		let workers = keys(32);
		let topics = crowded_topics(&workers);
		start_block();
		let now = System::block_number();
		let (mut fitted, mut waiting) = (0u32, 0u32);
		let balances: Vec<_> = workers
			.iter()
			.map(|key| Balances::balance(&AccountId::from(key.public())))
			.collect();
		for topic in &topics {
			let Some(window) = Topics::open_windows(*topic)
				.into_iter()
				.find(|window| window.window.contains(now))
			else {
				continue;
			};
			for key in &workers {
				let call = RuntimeCall::from(pallet_inference::Call::submit_inference {
					topic: *topic,
					epoch: window.epoch,
					revision: 0,
					values: value(5),
				});
				match apply(key, call) {
					Ok(result) => {
						assert_ok!(result);
						fitted += 1;
					},
					Err(error) => {
						assert_eq!(error, InvalidTransaction::ExhaustsResources.into());
						waiting += 1;
					},
				}
			}
		}
		let block = RuntimeBlockWeights::get().max_block;
		let used = pallet_submission_gate::FreeWeight::<Runtime>::get();
		let share = SubmissionGate::max_free_weight();
		assert!(used.all_lte(share), "{used:?} of {share:?}");
		assert!(
			waiting > fitted / 4,
			"the load is too small: {fitted}, {waiting} wait"
		);
		assert!(share.ref_time() <= block.ref_time() / 5);
		// Nearly all of it is used: the next submission would not have fitted.
		let one = RuntimeCall::from(pallet_inference::Call::submit_inference {
			topic: 1,
			epoch: 1,
			revision: 0,
			values: value(5),
		})
		.get_dispatch_info()
		.call_weight;
		assert!(used.saturating_add(one.saturating_mul(3)).any_gt(share));

		// Nobody was charged, whether in or waiting.
		for (key, before) in workers.iter().zip(balances) {
			assert_eq!(Balances::balance(&AccountId::from(key.public())), before);
		}

		// Those who pay get what is left of the ordinary transactions' part.
		let mut paying = Weight::zero();
		let error = loop {
			match apply(&Bob.pair(), heavy(&transfer(1))) {
				Ok(result) => {
					assert_ok!(result);
				},
				Err(error) => break error,
			}
			paying.saturating_accrue(heavy(&transfer(1)).get_dispatch_info().call_weight);
		};
		assert_eq!(error, InvalidTransaction::ExhaustsResources.into());
		// The proof is what is scarce: two fifths of the block at least.
		assert!(
			paying.proof_size() * 5 > block.proof_size() * 2,
			"payers got {paying:?} of {block:?}"
		);
		let ordinary = RuntimeBlockWeights::get()
			.get(DispatchClass::Normal)
			.max_total
			.expect("ordinary transactions have a limit");
		let normal = *System::block_weight().get(DispatchClass::Normal);
		assert!(normal.all_lte(ordinary));
		// No further batch has room.
		let batch = heavy(&transfer(1)).get_dispatch_info().call_weight;
		assert!(normal.saturating_add(batch).any_gt(ordinary));
		end_block();
	});
}

/// A topic whose epoch takes the inferences of these workers in the next block; its epoch.
fn open_topic(workers: &[sr25519::Pair]) -> (u32, u32) {
	let topic = create_topic(alice(), topic_parameters());
	for key in workers {
		let who = AccountId::from(key.public());
		assert_ok!(Balances::mint_into(&who, 1_000 * ALLO));
		assert_ok!(Inference::register(signed(&who), topic, None, None));
	}
	assert_ok!(Reputation::register(signed(&actor(20)), topic, None, None));
	assert_ok!(Stake::bond(signed(&actor(20)), topic, 2_000 * ALLO));
	assert_ok!(Pwyw::pay(
		signed(&alice()),
		topic,
		100 * ALLO,
		Default::default()
	));
	loop {
		run_blocks(1);
		let next = System::block_number() + 1;
		let open = Topics::open_windows(topic);
		if let Some(window) = open.iter().find(|window| window.window.contains(next)) {
			return (topic, window.epoch);
		}
	}
}

/// Free submissions of one epoch add less and less to the block's proof, and their share is used up by
/// what they add. Whoever executes the block again, recording the proof, comes to the same.
#[test]
fn free_submissions_of_an_epoch_should_share_what_they_read() {
	let workers = keys(3);
	let mut ext = new_test_ext();
	let (topic, epoch) = ext.execute_with(|| open_topic(&workers));
	let submit = |key: &sr25519::Pair| {
		let call = pallet_inference::Call::submit_inference {
			topic,
			epoch,
			revision: 0,
			values: value(5),
		};
		sign(key, 0, call.into())
	};
	// A signature is another one each time.
	let transactions: Vec<_> = ext.execute_with(|| workers.iter().map(submit).collect());
	ext.commit_all().expect("nothing is open");
	let block = || {
		start_block();
		let include = |transaction: &UncheckedExtrinsic| {
			let before = pallet_submission_gate::FreeWeight::<Runtime>::get();
			assert_ok!(Executive::apply_extrinsic(transaction.clone()).expect("included"));
			pallet_submission_gate::FreeWeight::<Runtime>::get().saturating_sub(before)
		};
		let used: Vec<Weight> = transactions.iter().map(include).collect();
		end_block();
		(used, sp_io::storage::root(sp_runtime::StateVersion::V1))
	};
	let (booked, _) = ext.execute_with(block);
	ext.reset_overlay();
	let mut recorded = || {
		let recorder = Recorder::default();
		ext.register_extension(ProofSizeExt::new(recorder.clone()));
		let executed = ext.execute_with_recorder(recorder, block);
		ext.reset_overlay();
		executed
	};
	let (used, root) = recorded();
	let proofs: Vec<u64> = used.iter().map(Weight::proof_size).collect();
	assert_eq!(booked[0], booked[1]);
	assert!(proofs[0] < booked[0].proof_size(), "{proofs:?} {booked:?}");
	assert!(proofs[1] < proofs[0] && proofs[2] < proofs[0], "{proofs:?}");
	assert_eq!(recorded(), (used, root));
}
