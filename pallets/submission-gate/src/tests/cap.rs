// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, FreeWeight, WeightInfo};
use frame_support::{assert_ok, weights::Weight};
use sp_runtime::transaction_validity::{InvalidTransaction, TransactionSource};

/// Submits until the block's share is used up; how many fitted.
fn fill(weight: Weight, used: Option<Weight>) -> u64 {
	let first = System::account_nonce(OPERATOR);
	for nonce in first.. {
		let call = RuntimeCall::Submit(submit::Call::submit {
			revision: 0,
			weight,
			used,
		});
		match Executive::apply_extrinsic(signed(OPERATOR, nonce, call)) {
			Ok(result) => {
				assert_ok!(result);
			},
			Err(error) => {
				assert_eq!(error, InvalidTransaction::ExhaustsResources.into());
				return nonce - first;
			},
		}
	}
	unreachable!("a block is finite");
}

#[test]
fn free_submissions_should_wait_when_their_share_of_the_block_is_used_up() {
	for weight in [
		// A tenth of the share, in one dimension or the other, with room for the rest.
		Weight::from_parts(MAX_BLOCK.ref_time() / 54, 0),
		Weight::from_parts(0, MAX_BLOCK.proof_size() / 60),
	] {
		build_and_execute(|| {
			assert_eq!(fill(weight, None), 10);
			let used = FreeWeight::<Test>::get();
			assert!(used.any_gt(weight.saturating_mul(10)));
			assert!(used.all_lte(SubmissionGatePallet::max_free_weight()));
			let nonce = System::account_nonce(OPERATOR);

			// It stays in the pool, and payers go on.
			let waiting = signed(OPERATOR, nonce, submission(0, weight));
			assert_ok!(Executive::validate_transaction(
				TransactionSource::External,
				waiting.clone(),
				Default::default(),
			));
			assert_ok!(Executive::apply_extrinsic(signed(RICH, 0, other(weight))).unwrap());
			assert_eq!(FreeWeight::<Test>::get(), used);

			// The next block takes it.
			next_block();
			assert_eq!(FreeWeight::<Test>::get(), Weight::zero());
			assert_ok!(Executive::apply_extrinsic(waiting).unwrap());
			assert_eq!(fill(weight, None), 9);
		});
	}
}

#[test]
fn free_submissions_should_leave_what_they_did_not_use() {
	build_and_execute(|| {
		let weight = Weight::from_parts(MAX_BLOCK.ref_time() / 54, 1_000);
		let used = Weight::from_parts(MAX_BLOCK.ref_time() / 540, 100);
		let count = fill(weight, Some(used));
		assert!(count > 50, "{count}");
	});
}

/// What a submission uses of the block's share.
fn used_by(weight: Weight) -> Weight {
	let before = FreeWeight::<Test>::get();
	let nonce = System::account_nonce(OPERATOR);
	let call = submission(0, weight);
	assert_ok!(Executive::apply_extrinsic(signed(OPERATOR, nonce, call)).unwrap());
	FreeWeight::<Test>::get().saturating_sub(before)
}

#[test]
fn free_submissions_should_use_what_the_proof_of_the_block_grew_by() {
	build_and_execute(|| {
		let weight = Weight::from_parts(1_000_000, 50_000);
		let booked = used_by(weight);
		// The other extensions and the length stay as they are booked.
		let gate = <() as WeightInfo>::free_submission().saturating_add(ADMIT);
		let measured = gate.saturating_add(weight).proof_size();
		RecordedProof::set(Some(1_000_000));
		ReadsOfACall::set(700);
		let recorded = used_by(weight);
		assert_eq!(recorded.ref_time(), booked.ref_time());
		assert_eq!(recorded.proof_size(), booked.proof_size() - measured + 700);
		// Never more than what was reserved: the block's weight has the rest.
		ReadsOfACall::set(1_000_000);
		let reserved = used_by(weight);
		assert!(reserved.all_gte(booked) && reserved.proof_size() < 1_000_000);
		ReadsOfACall::set(2_000_000);
		assert_eq!(used_by(weight), reserved);
	});
}

#[test]
fn a_submission_should_be_refused_by_the_pool_when_no_block_could_take_it() {
	build_and_execute(|| {
		let share = SubmissionGatePallet::max_free_weight();
		for weight in [
			Weight::from_parts(share.ref_time(), 0),
			Weight::from_parts(0, share.proof_size()),
		] {
			let xt = signed(OPERATOR, 0, submission(0, weight));
			assert_eq!(
				Executive::validate_transaction(
					TransactionSource::External,
					xt.clone(),
					Default::default(),
				),
				Err(InvalidTransaction::ExhaustsResources.into()),
			);
			assert_eq!(
				Executive::apply_extrinsic(xt),
				Err(InvalidTransaction::ExhaustsResources.into()),
			);
		}
		assert_eq!(FreeWeight::<Test>::get(), Weight::zero());
	});
}

#[test]
fn the_share_should_be_a_fifth_of_the_largest_block() {
	assert_eq!(
		SubmissionGatePallet::max_free_weight(),
		Weight::from_parts(MAX_BLOCK.ref_time() / 5, MAX_BLOCK.proof_size() / 5),
	);
}

#[test]
fn try_state_should_fail_when_the_share_is_exceeded() {
	new_test_ext().execute_with(|| {
		let share = SubmissionGatePallet::max_free_weight();
		FreeWeight::<Test>::put(share);
		assert_ok!(SubmissionGatePallet::do_try_state());
		FreeWeight::<Test>::put(share.saturating_add(Weight::from_parts(0, 1)));
		assert!(SubmissionGatePallet::do_try_state().is_err());
	});
}
