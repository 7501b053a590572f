// SPDX-License-Identifier: Apache-2.0

//! Who gets a place in an epoch's active set (protocol.md section 4, Sortition).
//!
//! The order of strength is total: the higher score EMA is stronger, and of two equal scores the
//! lower account id is stronger. Neither arrival nor the place that somebody has already counts, so
//! the set that comes out of any order of submissions is the same: the strongest that submitted.

use crate::types::Seat;
use allora_primitives::Decimal;
use codec::Codec;
use core::cmp::Ordering;
use frame_support::{traits::Get, BoundedVec, Hashable};

/// What came of an actor's try to take a place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Placement<AccountId> {
	/// It has a place.
	Seated {
		/// Who lost it for that, with what it had.
		evicted: Option<Seat<AccountId>>,
	},
	/// The set is full and everybody in it is stronger.
	NotSelected {
		/// The lowest score in the set; `None` if the set has no places at all.
		lowest_score: Option<Decimal>,
	},
}

/// Compares the strength of two (score, account); `Greater` is the stronger.
pub fn compare<AccountId: Ord>(
	left: (&Decimal, &AccountId),
	right: (&Decimal, &AccountId),
) -> Ordering {
	left.0.cmp(right.0).then_with(|| right.1.cmp(left.1))
}

/// Who would have to leave a full set first.
pub fn weakest<AccountId: Ord>(set: &[Seat<AccountId>]) -> Option<&Seat<AccountId>> {
	set.iter()
		.min_by(|a, b| compare((&a.score, &a.who), (&b.score, &b.who)))
}

/// How many members of the set are stronger than (score, who); its rank is one more.
pub fn stronger<AccountId: Ord>(
	set: &[Seat<AccountId>],
	score: &Decimal,
	who: &AccountId,
) -> usize {
	set.iter()
		.filter(|seat| compare((&seat.score, &seat.who), (score, who)) == Ordering::Greater)
		.count()
}

/// Whether a set with `limit` places has none left.
pub fn is_full<AccountId>(set: &[Seat<AccountId>], limit: u16) -> bool {
	set.len() >= usize::from(limit)
}

/// The number of a place that `who` takes from nobody: it follows from the account, so the state that
/// comes of some submissions does not depend on their order. Only if somebody in the set has that
/// number already, by a chance of one in four thousand million or by search, is it the next free one.
pub fn number<AccountId: Codec>(set: &[Seat<AccountId>], who: &AccountId) -> u32 {
	let [a, b, c, d, ..] = who.blake2_128();
	let own = u32::from_le_bytes([a, b, c, d]);
	let is_free = |number: &u32| set.iter().all(|seat| seat.place != *number);
	// Of one more number than there are seats one is free.
	(0u32..)
		.take(set.len().saturating_add(1))
		.map(|tries| own.wrapping_add(tries))
		.find(is_free)
		.unwrap_or(own)
}

/// Puts a newcomer, not yet in the set, where it belongs, if it is strong enough, and gives it the
/// number of its place. The set stays sorted by account.
pub fn enter<AccountId: Ord + Clone + Codec, S: Get<u32>>(
	set: &mut BoundedVec<Seat<AccountId>, S>,
	limit: u16,
	mut newcomer: Seat<AccountId>,
) -> Placement<AccountId> {
	let mut evicted = None;
	if is_full(set, limit) {
		let Some(last) = weakest(set) else {
			return Placement::NotSelected { lowest_score: None };
		};
		let contest = compare((&newcomer.score, &newcomer.who), (&last.score, &last.who));
		if contest != Ordering::Greater {
			return Placement::NotSelected {
				lowest_score: Some(last.score),
			};
		}
		let loser = last.clone();
		set.retain(|seat| seat.who != loser.who);
		newcomer.place = loser.place;
		evicted = Some(loser);
	} else {
		newcomer.place = number(set, &newcomer.who);
	}
	let position = set.partition_point(|seat| seat.who < newcomer.who);
	match set.try_insert(position, newcomer) {
		Ok(()) => Placement::Seated { evicted },
		// The topic's limit exceeds the bound of the set: the bound is what counts. Nobody was
		// evicted, for a set at its bound is below such a limit.
		Err(_) => Placement::NotSelected {
			lowest_score: weakest(set).map(|seat| seat.score),
		},
	}
}
