// SPDX-License-Identifier: Apache-2.0

//! Which sets the guard lets through.

use crate::{mock::*, Event};
use frame_support::assert_ok;

fn set() -> Vec<AccountId> {
	pallet_session::Validators::<Test>::get()
}

/// An election, and the session in which its set authors.
fn elect(elected: &[AccountId]) -> Vec<AccountId> {
	Elected::set(Some(elected.to_vec()));
	rotate(&[]);
	let told = events();
	rotate(&[]);
	System::reset_events();
	for event in told {
		System::deposit_event(event);
	}
	set()
}

#[test]
fn elected_should_author_when_they_have_keys() {
	new_test_ext(5).execute_with(|| {
		assert_eq!(set(), [1, 2, 3, 4, 5]);
		assert_eq!(elect(&[2, 4, 5]), [2, 4, 5]);
		assert_eq!(events(), []);
		assert_eq!(Rotations::get().last(), Some(&(true, vec![2, 4, 5])));
	});
}

#[test]
fn keyless_should_be_dropped_and_named() {
	new_test_ext(4).execute_with(|| {
		assert_eq!(elect(&[2, 9, 4]), [2, 4]);
		assert_eq!(events(), [Event::KeylessDropped { who: 9 }]);
	});
}

#[test]
fn present_set_should_stay_when_too_few_have_keys() {
	new_test_ext(4).execute_with(|| {
		MinAuthorities::set(3);
		assert_eq!(elect(&[1, 2, 9]), [1, 2, 3, 4]);
		assert!(events().contains(&Event::AuthoritiesKept {
			found: 2,
			minimum: 3
		}));
		assert_eq!(elect(&[1, 2, 4]), [1, 2, 4]);
		// An empty set never passes, whatever the minimum.
		MinAuthorities::set(0);
		assert_eq!(elect(&[9]), [1, 2, 4]);
		assert!(events().contains(&Event::AuthoritiesKept {
			found: 0,
			minimum: 1
		}));
		assert_eq!(elect(&[]), [1, 2, 4]);
		MinAuthorities::set(1);
	});
}

#[test]
fn named_should_author_beside_the_elected_and_count() {
	genesis(4, vec![4, 11]).execute_with(|| {
		MinAuthorities::set(3);
		assert_eq!(elect(&[1]), [1, 4, 11]);
		assert_eq!(elect(&[4, 2]), [4, 2, 11]);
		MinAuthorities::set(1);
	});
}

#[test]
fn named_should_join_the_present_set_when_there_is_no_election() {
	genesis(2, vec![11]).execute_with(|| {
		Elected::set(Some(vec![1, 2]));
		rotate(&[]);
		rotate(&[]);
		assert_eq!(set(), [1, 2, 11]);
		assert_ok!(SessionDriver::set_invulnerables(
			RuntimeOrigin::root(),
			vec![].try_into().unwrap()
		));
		rotate(&[]);
		rotate(&[]);
		assert_eq!(set(), [1, 2, 11], "until the next election");
		assert_eq!(elect(&[1, 2]), [1, 2]);
		assert_ok!(SessionDriver::set_invulnerables(
			RuntimeOrigin::root(),
			vec![11].try_into().unwrap()
		));
		rotate(&[]);
		rotate(&[]);
		assert_eq!(set(), [1, 2, 11]);
	});
}

#[test]
fn those_who_purge_their_keys_should_leave_without_an_election() {
	new_test_ext(3).execute_with(|| {
		pallet_session::NextKeys::<Test>::remove(2);
		rotate(&[]);
		rotate(&[]);
		assert_eq!(set(), [1, 3]);
	});
}

#[test]
fn genesis_should_take_the_first_election_with_keys() {
	Elected::set(Some(vec![2, 7, 1]));
	genesis(3, vec![3]).execute_with(|| assert_eq!(set(), [2, 1, 3]));
	// Nobody elected has keys: those with keys begin.
	Elected::set(Some(vec![7, 8]));
	genesis(2, vec![]).execute_with(|| assert_eq!(set(), [1, 2]));
}

#[test]
#[should_panic(expected = "names an account twice")]
fn genesis_should_refuse_an_account_that_is_named_twice() {
	genesis(1, vec![2, 2]);
}

#[test]
#[should_panic(expected = "more than MaxInvulnerables")]
fn genesis_should_refuse_too_many_named() {
	genesis(1, vec![2, 3, 4, 5]);
}
