// SPDX-License-Identifier: Apache-2.0

//! Authors who do not author.

use crate::{mock::*, pallet::*, Event, WeightInfo};

fn chilled() -> Vec<AccountId> {
	events()
		.into_iter()
		.filter_map(|event| match event {
			Event::IdleAuthorChilled { who, .. } => Some(who),
			_ => None,
		})
		.collect()
}

fn reset() {
	Candidates::set((1..=8).collect());
}

#[test]
fn author_without_a_block_should_be_chilled_once() {
	reset();
	new_test_ext(4).execute_with(|| {
		let booked = rotate(&[1, 2, 4]);
		assert_eq!(
			events(),
			[Event::IdleAuthorChilled {
				who: 3,
				session: 0,
				expected: 2
			}]
		);
		assert!(!Candidates::get().contains(&3));
		assert_eq!(
			booked,
			<() as WeightInfo>::note_author() + <() as WeightInfo>::rotate(4) + CHILL
		);
		// It is still in the set, but no candidate any more.
		rotate(&[1, 2, 4]);
		assert!(chilled().is_empty());
	});
}

#[test]
fn counts_should_begin_anew_in_each_session() {
	reset();
	new_test_ext(4).execute_with(|| {
		rotate(&[1, 2, 3, 4]);
		assert_eq!(Authored::<Test>::iter().count(), 0);
		rotate(&[1, 2, 3]);
		assert_eq!(chilled(), [4]);
	});
}

#[test]
fn nobody_should_be_chilled_when_few_blocks_were_expected() {
	reset();
	new_test_ext(6).execute_with(|| {
		rotate(&[1, 2]);
		assert!(chilled().is_empty(), "ten blocks of six authors");
		assert_eq!(Authored::<Test>::iter().count(), 0);
	});
	new_test_ext(1).execute_with(|| {
		rotate(&[]);
		assert!(chilled().is_empty(), "blocks of nobody");
	});
}

#[test]
fn named_authors_should_not_be_chilled() {
	reset();
	genesis(4, vec![2]).execute_with(|| {
		rotate(&[1, 3]);
		assert_eq!(chilled(), [4]);
	});
}

#[test]
fn no_more_than_a_share_should_be_chilled_in_a_session() {
	reset();
	new_test_ext(4).execute_with(|| {
		rotate(&[4]);
		assert_eq!(chilled(), [1]);
	});
}
