// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, FreeWeight, BASE_PRIORITY, MAX_PRIORITY};
use allora_primitives::Refusal;
use codec::Encode;
use frame_support::assert_ok;
use frame_system::RawOrigin;
use sp_runtime::{
	testing::UintAuthorityId,
	transaction_validity::{
		InvalidTransaction, TransactionSource, TransactionValidityError, ValidTransaction,
	},
};

fn in_pool(xt: Extrinsic) -> Result<ValidTransaction, TransactionValidityError> {
	Executive::validate_transaction(TransactionSource::External, xt, Default::default())
}

#[test]
fn a_submission_should_be_free_when_the_account_has_nothing() {
	build_and_execute(|| {
		assert_eq!(Balances::free_balance(OPERATOR), 0);
		for nonce in 0..3 {
			let xt = signed(OPERATOR, nonce, submission(nonce as u8, LIGHT));
			assert_ok!(in_pool(xt.clone()));
			assert_ok!(Executive::apply_extrinsic(xt).unwrap());
			assert_eq!(submit::Submitted::<Test>::get(OPERATOR), Some(nonce as u8));
		}
		assert_eq!(System::account_nonce(OPERATOR), 3);
		assert_eq!(Balances::total_issuance(), RICHES);
	});
}

#[test]
fn a_submission_should_be_free_when_the_account_has_money() {
	build_and_execute(|| {
		// A tip is neither taken nor heeded.
		let tipped = Extrinsic::new_signed(
			submission(0, LIGHT),
			RICH,
			UintAuthorityId(RICH),
			extension(0, 1_000_000),
		);
		let plain = in_pool(signed(RICH, 0, submission(0, LIGHT))).unwrap();
		assert_eq!(in_pool(tipped.clone()).unwrap().priority, plain.priority);
		assert_ok!(Executive::apply_extrinsic(tipped).unwrap());
		assert_eq!(Balances::free_balance(RICH), RICHES);
		let paid = |record: &frame_system::EventRecord<RuntimeEvent, _>| {
			matches!(record.event, RuntimeEvent::TransactionPayment(_))
		};
		assert!(!System::events().iter().any(paid));
	});
}

#[test]
fn a_submission_should_be_free_when_its_dispatch_fails() {
	build_and_execute(|| {
		let xt = signed(RICH, 0, submission(u8::MAX, LIGHT));
		assert_eq!(
			Executive::apply_extrinsic(xt).unwrap(),
			Err(submit::Error::<Test>::Failed.into()),
		);
		assert_eq!(Balances::free_balance(RICH), RICHES);
		assert!(FreeWeight::<Test>::get().all_gte(LIGHT));
	});
}

#[test]
fn a_submission_should_need_a_registered_account() {
	build_and_execute(|| {
		// The check of the nonce refuses an account without a reference before the gate is asked.
		assert_eq!(
			in_pool(signed(NOBODY, 0, submission(0, LIGHT))),
			Err(InvalidTransaction::Payment.into()),
		);
	});
}

#[test]
fn a_submission_should_be_refused_with_its_code_and_never_pay() {
	build_and_execute(|| {
		for (refusal, code) in [
			(Refusal::UnknownEpoch, 1),
			(Refusal::NotRegistered, 2),
			(Refusal::NotWhitelisted, 3),
			(Refusal::WindowClosed, 4),
			(Refusal::NotSelected, 5),
			(Refusal::AlreadySubmitted, 6),
			(Refusal::TooManyReplacements, 7),
			(Refusal::Malformed, 8),
			(Refusal::NotEnoughStake, 9),
			(Refusal::FreeWeightExhausted, 10),
		] {
			Refuse::set(Some(refusal));
			for who in [OPERATOR, RICH] {
				let xt = signed(who, 0, submission(0, LIGHT));
				let expected = TransactionValidityError::from(InvalidTransaction::Custom(code));
				assert_eq!(in_pool(xt.clone()), Err(expected));
				assert_eq!(Executive::apply_extrinsic(xt), Err(expected));
			}
		}
		assert_eq!(Balances::free_balance(RICH), RICHES);
		assert_eq!(System::account_nonce(RICH), 0);
		assert_eq!(
			FreeWeight::<Test>::get(),
			frame_support::weights::Weight::zero()
		);
	});
}

#[test]
fn the_pool_should_learn_what_the_admission_says() {
	build_and_execute(|| {
		let valid = in_pool(signed(OPERATOR, 0, submission(0, LIGHT))).unwrap();
		// The tags of the nonce and of the submission.
		assert_eq!(
			valid.provides,
			vec![(OPERATOR, 0u64).encode(), ("submission", OPERATOR).encode()],
		);
		assert_eq!(
			(valid.longevity, valid.priority, valid.propagate),
			(7, BASE_PRIORITY + 100, true)
		);

		// A replacement has the same tag and a higher priority, so it takes the other's place.
		let replacement = in_pool(signed(OPERATOR, 0, submission(1, LIGHT))).unwrap();
		assert_eq!(replacement.provides, valid.provides);
		assert!(replacement.priority > valid.priority);
	});
}

#[test]
fn the_priority_should_stay_below_operational_transactions() {
	build_and_execute(|| {
		Priority::set(u64::MAX);
		let free = in_pool(signed(OPERATOR, 0, submission(0, LIGHT))).unwrap();
		assert_eq!(free.priority, MAX_PRIORITY);
		let urgent = RuntimeCall::Submit(submit::Call::urgent {});
		let urgent = in_pool(signed(RICH, 0, urgent)).unwrap();
		assert!(urgent.priority > free.priority, "{}", urgent.priority);
		// And above those who pay no tip.
		let other = in_pool(signed(RICH, 0, other(LIGHT))).unwrap();
		assert!(other.priority < BASE_PRIORITY, "{}", other.priority);
	});
}

#[test]
fn the_gate_should_look_like_the_wrapped_extension() {
	use crate::mock::Gate;
	use pallet_transaction_payment::ChargeTransactionPayment as Charge;
	use sp_runtime::traits::TransactionExtension;
	type Wrapped = Charge<Test>;

	let (gate, charge) = (Gate::from(Charge::from(77)), Wrapped::from(77));
	assert_eq!(gate.encode(), charge.encode());
	assert_eq!(gate.inner().tip(), 77);
	assert_eq!(
		<Gate as codec::Decode>::decode(&mut &charge.encode()[..]),
		Ok(gate.clone())
	);
	assert_eq!(format!("{gate:?}"), format!("{charge:?}"));
	assert_eq!(
		<Gate as TransactionExtension<RuntimeCall>>::IDENTIFIER,
		<Wrapped as TransactionExtension<RuntimeCall>>::IDENTIFIER,
	);
	assert_eq!(
		scale_info::meta_type::<Gate>(),
		scale_info::meta_type::<Wrapped>()
	);
	let described = |metadata: Vec<sp_runtime::traits::TransactionExtensionMetadata>| {
		metadata
			.into_iter()
			.map(|m| (m.identifier, m.ty, m.implicit))
			.collect::<Vec<_>>()
	};
	assert_eq!(
		described(<Gate as TransactionExtension<RuntimeCall>>::metadata()),
		described(<Wrapped as TransactionExtension<RuntimeCall>>::metadata()),
	);
	new_test_ext().execute_with(|| {
		assert_eq!(TransactionExtension::<RuntimeCall>::implicit(&gate), Ok(()));
		// Nobody signed: not a free submission.
		let call = submission(0, LIGHT);
		let info = frame_support::dispatch::GetDispatchInfo::get_dispatch_info(&call);
		let (valid, val, _) = sp_runtime::traits::DispatchTransaction::validate_only(
			&gate,
			RawOrigin::Root.into(),
			&call,
			&info,
			0,
			TransactionSource::External,
			0,
		)
		.unwrap();
		assert!(matches!(val, crate::FreeVal::Wrapped(_)));
		assert_eq!(valid, ValidTransaction::default());
	});
}
