// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, pallet::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

fn set(list: &[AccountId], origin: RuntimeOrigin) -> frame_support::dispatch::DispatchResult {
	SessionDriver::set_invulnerables(origin, list.to_vec().try_into().expect("at most three"))
}

#[test]
fn set_invulnerables_should_replace_the_list() {
	new_test_ext(3).execute_with(|| {
		assert_ok!(set(&[3, 1], RuntimeOrigin::root()));
		assert_eq!(Invulnerables::<Test>::get().to_vec(), [1, 3]);
		assert_eq!(events(), [Event::InvulnerablesSet { count: 2 }]);
		assert_ok!(set(&[2], RuntimeOrigin::root()));
		assert_eq!(Invulnerables::<Test>::get().to_vec(), [2]);
		assert_ok!(SessionDriver::do_try_state());
	});
}

#[test]
fn set_invulnerables_should_be_refused_to_others() {
	new_test_ext(3).execute_with(|| {
		assert_noop!(
			set(&[1], RuntimeOrigin::signed(1)),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn set_invulnerables_should_fail_when_an_account_is_named_twice() {
	new_test_ext(3).execute_with(|| {
		assert_noop!(
			set(&[1, 2, 1], RuntimeOrigin::root()),
			Error::<Test>::NamedTwice
		);
	});
}

#[test]
fn set_invulnerables_should_fail_when_an_account_has_no_keys() {
	new_test_ext(3).execute_with(|| {
		assert_noop!(
			set(&[1, 9], RuntimeOrigin::root()),
			Error::<Test>::WithoutKeys
		);
	});
}
