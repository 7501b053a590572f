// SPDX-License-Identifier: Apache-2.0

//! When sessions rotate, and what is booked for it.

use crate::{mock::*, WeightInfo};
use frame_support::{traits::Hooks, weights::Weight};

type Weights = ();

fn noted() -> Weight {
	<Weights as WeightInfo>::note_author()
}

#[test]
fn session_should_rotate_when_its_length_is_over() {
	new_test_ext(3).execute_with(|| {
		for n in 1..=30 {
			let (session, driver) = run_block(n, None);
			assert_eq!(
				session,
				Weight::zero(),
				"pallet-session must not rotate by itself"
			);
			assert_eq!(driver != noted(), n % 10 == 0);
			assert_eq!(
				pallet_session::CurrentIndex::<Test>::get(),
				u32::try_from(n / 10).unwrap()
			);
		}
		assert_eq!(Rotations::get().len(), 3);
		assert!(Rotations::get().iter().all(|(_, set)| set == &[1, 2, 3]));
	});
}

#[test]
fn rotation_should_book_weight_by_the_number_of_authorities() {
	new_test_ext(3).execute_with(|| {
		let booked = rotate(&[]) - noted();
		assert_eq!(booked, <Weights as WeightInfo>::rotate(3));
		assert!(booked.any_lt(<Weights as WeightInfo>::rotate(4)));
	});
}

#[test]
fn rotation_should_book_an_election_once_when_votes_are_counted() {
	new_test_ext(3).execute_with(|| {
		// Also when the election comes to nothing.
		for elected in [None, Some(vec![1, 2])] {
			Counts::set(true);
			Elected::set(elected);
			let booked = rotate(&[]) - noted();
			assert_eq!(
				booked + REGISTERED,
				<Weights as WeightInfo>::rotate_elect(20, 8)
			);
		}
	});
}

#[test]
fn rotation_should_book_an_era_that_begins() {
	new_test_ext(3).execute_with(|| {
		BeginsEra::set(true);
		let booked = rotate(&[]) - noted();
		assert_eq!(
			booked,
			<Weights as WeightInfo>::rotate_elect(20, 8) + SLASHES
		);
		assert_eq!(rotate(&[]) - noted(), <Weights as WeightInfo>::rotate(3));
	});
}

#[test]
fn integrity_should_hold() {
	new_test_ext(1).execute_with(<SessionDriver as Hooks<u64>>::integrity_test);
}
