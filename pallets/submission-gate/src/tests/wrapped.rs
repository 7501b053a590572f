// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, FreeWeight};
use frame_support::{
	assert_ok,
	dispatch::{GetDispatchInfo, PostDispatchInfo},
	weights::Weight,
};
use frame_system::RawOrigin;
use pallet_transaction_payment::ChargeTransactionPayment;
use sp_runtime::{
	traits::{DispatchTransaction, TransactionExtension},
	transaction_validity::{InvalidTransaction, TransactionSource},
};

#[test]
fn any_other_call_should_pay_its_fee() {
	build_and_execute(|| {
		assert_ok!(Executive::apply_extrinsic(signed(RICH, 0, other(LIGHT))).unwrap());
		assert!(Balances::free_balance(RICH) < RICHES);
		assert_eq!(FreeWeight::<Test>::get(), Weight::zero());
	});
}

#[test]
fn any_other_call_should_be_refused_when_the_account_cannot_pay() {
	build_and_execute(|| {
		let xt = signed(OPERATOR, 0, other(LIGHT));
		assert_eq!(
			Executive::validate_transaction(
				TransactionSource::External,
				xt.clone(),
				Default::default(),
			),
			Err(InvalidTransaction::Payment.into()),
		);
		assert_eq!(
			Executive::apply_extrinsic(xt),
			Err(InvalidTransaction::Payment.into())
		);
	});
}

/// Runs `call` through `extension` alone, as if it used `used`; what it cost and what the block
/// books for it.
fn run<E>(extension: E, call: &RuntimeCall, used: Weight) -> (u64, Weight)
where
	E: TransactionExtension<RuntimeCall>
		+ DispatchTransaction<
			RuntimeCall,
			Origin = RuntimeOrigin,
			Info = frame_support::dispatch::DispatchInfo,
			Result = sp_runtime::ApplyExtrinsicResultWithInfo<PostDispatchInfo>,
		>,
{
	new_test_ext().execute_with(|| {
		let mut info = call.get_dispatch_info();
		info.extension_weight = extension.weight(call);
		let post_info = extension
			.test_run(RawOrigin::Signed(RICH).into(), call, &info, 100, 0, |_| {
				Ok(PostDispatchInfo {
					actual_weight: Some(used),
					..Default::default()
				})
			})
			.unwrap()
			.unwrap();
		(
			RICHES - Balances::free_balance(RICH),
			post_info.calc_actual_weight(&info),
		)
	})
}

#[test]
fn any_other_call_should_cost_what_it_costs_without_the_gate() {
	let call = other(Weight::from_parts(5_000_000, 5_000));
	let used = Weight::from_parts(4_000_000, 4_000);
	for tip in [0, 5_000] {
		let charge = ChargeTransactionPayment::<Test>::from(tip);
		let (fee, weight) = run(charge.clone(), &call, used);
		assert!(fee > 4_000_000 + tip);
		assert_eq!(
			Gate::from(charge.clone()).weight(&call),
			charge.weight(&call)
		);
		assert_eq!(run(Gate::from(charge), &call, used), (fee, weight));
	}
}

#[test]
fn a_free_submission_should_book_its_own_way_alone() {
	let call = submission(0, Weight::from_parts(5_000_000, 5_000));
	let used = Weight::from_parts(4_000_000, 4_000);
	let gate = Gate::from(ChargeTransactionPayment::<Test>::from(0));
	let own = <() as crate::WeightInfo>::free_submission().saturating_add(ADMIT);
	assert_eq!(
		run(gate.clone(), &call, used),
		(0, used.saturating_add(own))
	);
	assert!(gate.weight(&call).all_gte(own));
}

#[test]
fn bare_extrinsics_should_pass_to_the_wrapped_extension() {
	new_test_ext().execute_with(|| {
		let call = submission(0, LIGHT);
		let info = call.get_dispatch_info();
		assert_eq!(
			<Gate as TransactionExtension<RuntimeCall>>::bare_validate(&call, &info, 0),
			Ok(Default::default()),
		);
		assert_eq!(
			<Gate as TransactionExtension<RuntimeCall>>::bare_validate_and_prepare(&call, &info, 0),
			Ok(()),
		);
		assert_eq!(
			<Gate as TransactionExtension<RuntimeCall>>::bare_post_dispatch(
				&info,
				&mut PostDispatchInfo::default(),
				0,
				&Ok(()),
			),
			Ok(()),
		);
	});
}
