// SPDX-License-Identifier: Apache-2.0

//! The payment of ended eras.

use crate::{mock::*, pallet::*, Event, WeightInfo};
use frame_support::{traits::Hooks, weights::Weight};

fn base() -> Weight {
	<() as WeightInfo>::pay_base()
}

/// The end of a block with room for so many pages.
fn idle(pages: u64) -> Weight {
	let used = SessionDriver::on_idle(1, base() + PAGE.saturating_mul(pages) + SETTLE);
	SessionDriver::do_try_state().expect("the invariants hold");
	used
}

#[test]
fn era_should_be_paid_page_by_page_in_what_blocks_have_left() {
	new_test_ext(1).execute_with(|| {
		Earners::set(vec![2, 1, 1]);
		SessionDriver::note_era_ended(4);
		assert_eq!(SessionDriver::on_idle(1, base() + SETTLE), Weight::zero());
		assert_eq!(idle(2), base() + PAGE.saturating_mul(2));
		assert_eq!(Paid::get(), [(4, 0, 0), (4, 0, 1)]);
		assert_eq!(Settled::get(), 0);
		idle(10);
		assert_eq!(Paid::get(), [(4, 0, 0), (4, 0, 1), (4, 1, 0), (4, 2, 0)]);
		assert_eq!(Settled::get(), 1);
		assert_eq!(
			events(),
			[
				Event::EraPaidOut { era: 4 },
				Event::PromisesSettled { returned: 77 }
			]
		);
		// Nothing is left to do.
		assert_eq!(idle(10), base());
		assert_eq!(Settled::get(), 1);
	});
}

#[test]
fn promises_should_be_settled_when_every_era_is_paid() {
	new_test_ext(1).execute_with(|| {
		Earners::set(vec![1]);
		SessionDriver::note_era_ended(4);
		SessionDriver::note_era_ended(5);
		idle(2);
		assert_eq!(Paid::get(), [(4, 0, 0), (5, 0, 0)]);
		assert_eq!(Settled::get(), 0, "era 5 may have more");
		idle(1);
		assert_eq!(Settled::get(), 1);
	});
}

#[test]
fn page_that_cannot_be_paid_should_be_named_and_passed_by() {
	new_test_ext(1).execute_with(|| {
		Earners::set(vec![2]);
		Unpayable::mutate(|pages| pages.insert((1, 0, 0)));
		SessionDriver::note_era_ended(1);
		idle(5);
		assert_eq!(Paid::get(), [(1, 0, 1)]);
		assert_eq!(
			events()[0],
			Event::RewardsLost {
				era: 1,
				earner: 0,
				page: 0
			}
		);
		assert_eq!(Settled::get(), 1);
		Unpayable::set(Default::default());
	});
}

#[test]
fn oldest_era_should_be_forgotten_when_too_many_wait() {
	new_test_ext(1).execute_with(|| {
		Earners::set(vec![2]);
		SessionDriver::note_era_ended(1);
		idle(1);
		for era in 2..=4 {
			SessionDriver::note_era_ended(era);
		}
		assert_eq!(events(), [Event::EraForgotten { era: 1 }]);
		idle(1);
		assert_eq!(Paid::get(), [(1, 0, 0), (2, 0, 0)]);
		assert_eq!(Unpaid::<Test>::get().eras.to_vec(), [2, 3, 4]);
	});
}
