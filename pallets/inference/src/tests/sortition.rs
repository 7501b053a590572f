// SPDX-License-Identifier: Apache-2.0

use crate::{
	mock::whole,
	sortition::{compare, enter, number, stronger, weakest, Placement},
	types::Seat,
};
use core::cmp::Ordering;
use frame_support::{traits::ConstU32, BoundedVec};

type Set = BoundedVec<Seat<u64>, ConstU32<4>>;

fn seat(who: u64, score: i128) -> Seat<u64> {
	Seat {
		who,
		score: whole(score),
		revision: 0,
		commitment: None,
		place: 0,
		destination: None,
	}
}

/// The seats, whatever the numbers of their places are.
fn unnumbered(set: &Set) -> Set {
	let mut set = set.clone();
	set.iter_mut().for_each(|seat| seat.place = 0);
	set
}

#[test]
fn entering_should_number_places_by_account_whatever_the_order_and_hand_them_over() {
	let own = |who: u64| number(&[], &who);
	let places = |set: &Set| set.iter().map(|s| (s.who, s.place)).collect::<Vec<_>>();
	for order in [[(3, 5), (1, 0), (2, 7)], [(2, 7), (1, 0), (3, 5)]] {
		let mut seats = Set::default();
		for (who, score) in order {
			enter(&mut seats, 3, seat(who, score));
		}
		assert_eq!(places(&seats), [(1, own(1)), (2, own(2)), (3, own(3))]);
		// 1 is the weakest: 9 takes over its number.
		enter(&mut seats, 3, seat(9, 1));
		assert_eq!(places(&seats), [(2, own(2)), (3, own(3)), (9, own(1))]);
	}
}

#[test]
fn number_should_be_a_free_one_when_accounts_collide() {
	let own = number(&[], &7u64);
	let taken = |places: &[u32]| -> Vec<_> {
		let numbered = |place: &u32| Seat {
			place: *place,
			..seat(1, 0)
		};
		places.iter().map(numbered).collect()
	};
	let [next, after] = [1, 2].map(|steps| own.wrapping_add(steps));
	assert_eq!(number(&taken(&[own]), &7), next);
	assert_eq!(number(&taken(&[next]), &7), own);
	assert_eq!(number(&taken(&[next, own]), &7), after);
	assert_eq!(number(&taken(&[after, next, own]), &7), own.wrapping_add(3));
}

fn set(seats: &[(u64, i128)]) -> Set {
	let seats: Vec<_> = seats
		.iter()
		.map(|(who, score)| seat(*who, *score))
		.collect();
	seats.try_into().unwrap()
}

#[test]
fn strength_should_follow_the_score_and_then_the_lower_account() {
	assert_eq!(compare((&whole(2), &9), (&whole(1), &1)), Ordering::Greater);
	assert_eq!(compare((&whole(1), &1), (&whole(1), &2)), Ordering::Greater);
	assert_eq!(compare((&whole(1), &2), (&whole(1), &2)), Ordering::Equal);
	assert_eq!(
		weakest(&set(&[(1, 0), (2, 5), (3, 0)])).map(|seat| seat.who),
		Some(3)
	);
	assert_eq!(stronger(&set(&[(1, 0), (2, 5), (3, 0)]), &whole(0), &2), 2);
}

#[test]
fn entering_should_keep_the_set_sorted_when_there_is_room() {
	let mut seats = Set::default();
	for who in [3, 1, 2] {
		assert_eq!(
			enter(&mut seats, 3, seat(who, 0)),
			Placement::Seated { evicted: None }
		);
	}
	assert_eq!(unnumbered(&seats), set(&[(1, 0), (2, 0), (3, 0)]));
}

#[test]
fn entering_should_evict_the_weakest_when_the_newcomer_is_stronger() {
	let mut seats = set(&[(2, 0), (3, 0), (5, 1)]);
	assert_eq!(
		enter(&mut seats, 3, seat(1, 0)),
		Placement::Seated {
			evicted: Some(seat(3, 0))
		}
	);
	assert_eq!(unnumbered(&seats), set(&[(1, 0), (2, 0), (5, 1)]));
}

#[test]
fn entering_should_be_refused_when_the_newcomer_is_weaker() {
	let mut seats = set(&[(2, 0), (3, 0), (5, 1)]);
	let refused = Placement::NotSelected {
		lowest_score: Some(whole(0)),
	};
	assert_eq!(enter(&mut seats, 3, seat(4, 0)), refused);
	assert_eq!(enter(&mut seats, 3, seat(1, -1)), refused);
	assert_eq!(unnumbered(&seats), set(&[(2, 0), (3, 0), (5, 1)]));
}

#[test]
fn entering_should_respect_the_bound_when_the_limit_is_larger() {
	let mut seats = set(&[(1, 0), (2, 0), (3, 0), (4, 0)]);
	let refused = Placement::NotSelected {
		lowest_score: Some(whole(0)),
	};
	assert_eq!(enter(&mut seats, 5, seat(5, 9)), refused);
}

#[test]
fn entering_should_be_refused_when_there_are_no_places() {
	let mut seats = Set::default();
	assert_eq!(
		enter(&mut seats, 0, seat(1, 9)),
		Placement::NotSelected { lowest_score: None }
	);
}
