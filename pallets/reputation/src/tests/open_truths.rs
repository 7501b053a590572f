// SPDX-License-Identifier: Apache-2.0

use crate::mock::*;
use allora_primitives::{
	traits::TruthWork, OpenTruth, Refusal, RefusedTruth, SubmissionPhase, Window,
};

type Pallet = crate::Pallet<Test>;

#[test]
fn open_truths_should_list_what_owner_and_operator_can_submit() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		register(OTHER, 1);
		Pallet::set_operator(RuntimeOrigin::signed(1), TOPIC, Some(100)).unwrap();
		predict(TOPIC, 1, 10, &[(11, 9.0), (12, 10.5)], &[]);
		predict(TOPIC, 2, 20, &[(11, 9.0), (12, 10.5)], &[]);
		open_epoch(OTHER, 1, 30);
		let open = OpenTruth {
			topic: TOPIC,
			epoch: 1,
			opened_at: 10,
			opened_time: 60_000,
			phase: SubmissionPhase::Submit,
			owner: 1,
			committed: None,
			window: Window {
				first: 22,
				last: 26,
			},
			arity: 1,
			submitted: false,
		};
		assert_eq!(Pallet::open_truths(&1, 21), vec![]);
		assert_eq!(Pallet::open_truths(&1, 22), vec![open.clone()]);
		assert_eq!(Pallet::open_truths(&100, 26), vec![open.clone()]);
		assert_eq!(Pallet::open_truths(&1, 27), vec![]);
		assert_eq!(Pallet::open_truths(&2, 22), vec![]);
		go_to(22);
		submit(100, vec![truth(TOPIC, 1, 0, 1.0)]).unwrap();
		assert_eq!(
			Pallet::open_truths(&1, 23),
			vec![OpenTruth {
				submitted: true,
				..open
			}]
		);
	});
}

#[test]
fn open_truths_should_leave_out_where_stake_or_score_do_not_suffice() {
	ExtBuilder::default()
		.parameters(|p| p.limits.reputers = 1)
		.build_and_execute(|| {
			register(TOPIC, 1);
			register(TOPIC, 2);
			predict(TOPIC, 1, 10, &[(11, 9.0), (12, 10.5)], &[]);
			go_to(22);
			submit(1, vec![truth(TOPIC, 1, 0, 1.0)]).unwrap();
			assert_eq!(Pallet::open_truths(&2, 23), vec![]);
			world(|w| w.stakes.insert((TOPIC, 1), 0));
			assert_eq!(Pallet::open_truths(&1, 23), vec![]);
		});
}

#[test]
fn open_truths_should_name_the_phase_when_reputers_commit() {
	committing().build_and_execute(|| {
		register(TOPIC, 1);
		predict(TOPIC, 1, 10, &[(11, 9.0), (12, 10.5)], &[]);
		go_to(22);
		let open = Pallet::open_truths(&1, 22).pop().expect("it can commit");
		assert_eq!(open.phase, SubmissionPhase::Commit);
		assert_eq!((open.submitted, open.committed), (false, None));
		commit(1, 0, hash_of(1, 10.0)).unwrap();
		let open = Pallet::open_truths(&1, 23)
			.pop()
			.expect("it can commit anew");
		assert!(open.submitted);
		let open = Pallet::open_truths(&1, 27).pop().expect("it can reveal");
		assert_eq!(open.phase, SubmissionPhase::Reveal);
		assert_eq!(
			open.window,
			Window {
				first: 27,
				last: 29
			}
		);
		assert_eq!((open.owner, open.submitted), (1, false));
		assert_eq!(open.committed, Some(hash_of(1, 10.0)));
		go_to(27);
		reveal(1, 10.0).unwrap();
		assert_eq!(Pallet::open_truths(&1, 28), vec![]);
	});
}

/// Why nothing is taken from `who` in block `now`; each time about epoch 1 and its open window.
fn refusals(who: AccountId, now: u32) -> Vec<Refusal> {
	let window = Window {
		first: 22,
		last: 26,
	};
	let refused = |refused: RefusedTruth| {
		assert_eq!((refused.topic, refused.epoch), (TOPIC, 1));
		assert_eq!(refused.window, window);
		refused.refusal
	};
	let truths = Pallet::truths(&who, now);
	truths
		.into_iter()
		.filter_map(Result::err)
		.map(refused)
		.collect()
}

#[test]
fn truths_should_say_why_nothing_is_taken() {
	committing()
		.parameters(|p| p.limits.reputers = 1)
		.build_and_execute(|| {
			register(TOPIC, 1);
			register(TOPIC, 2);
			assert!(Pallet::is_known(&1));
			assert!(!Pallet::is_known(&3));
			predict(TOPIC, 1, 10, &[(11, 9.0), (12, 10.5)], &[]);
			assert_eq!(Pallet::truths(&1, 21), vec![]);
			go_to(22);
			assert!(refusals(1, 22).is_empty());

			let much = frame_support::BoundedVec::truncate_from(vec![1_000 * ALLO]);
			crate::LargestRewards::<Test>::insert(TOPIC, much);
			assert_eq!(refusals(1, 22), [Refusal::BondNotCovered]);
			assert_eq!(Pallet::open_truths(&1, 22), vec![]);
			crate::LargestRewards::<Test>::remove(TOPIC);

			commit(1, 0, hash_of(1, 10.0)).unwrap();
			// The bond of a commitment is held already.
			let much = frame_support::BoundedVec::truncate_from(vec![1_000 * ALLO]);
			crate::LargestRewards::<Test>::insert(TOPIC, much);
			assert!(refusals(1, 23).is_empty());
			assert_eq!(refusals(2, 23), [Refusal::NotSelected]);
			world(|w| w.stakes.insert((TOPIC, 2), 0));
			assert_eq!(refusals(2, 23), [Refusal::NotEnoughStake]);
			world(|w| w.whitelists.insert(TOPIC, [1].into()));
			assert_eq!(refusals(2, 23), [Refusal::NotWhitelisted]);
			// Without a commitment there is nothing to reveal, and no window after that.
			assert_eq!(Pallet::truths(&2, 27), vec![]);
			assert_eq!(Pallet::truths(&2, 30), vec![]);
		});
}
