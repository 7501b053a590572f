// SPDX-License-Identifier: Apache-2.0

//! Each invariant notices the damage that it is there for.

use crate::{
	mock::*, types::*, Deposits, Histories, HoldReason, Networks, Operators, Outcomes, Places,
	RegretTables, Reputers, Scores, SignerTopics, TransferOffers, Truths,
};
use allora_primitives::ActorKind;
use frame_support::{hypothetically, traits::fungible::MutateHold};

type Pallet = crate::Pallet<Test>;

fn busy_chain(test: impl FnOnce()) {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		Pallet::set_operator(RuntimeOrigin::signed(1), TOPIC, Some(100)).unwrap();
		play(1, &[(11, 10.1), (12, 11.0)], &[1]);
		Pallet::do_try_state().unwrap();
		test();
	});
}

fn noticed(damage: impl FnOnce()) {
	hypothetically!({
		damage();
		assert!(Pallet::do_try_state().is_err());
	});
}

#[test]
fn keys_should_be_consistent() {
	busy_chain(|| {
		noticed(|| Operators::<Test>::remove(TOPIC, 100));
		noticed(|| Operators::<Test>::insert(TOPIC, 101, 2));
		noticed(|| SignerTopics::<Test>::remove(1));
		noticed(|| SignerTopics::<Test>::insert(7, SignerTopics::<Test>::get(1)));
		noticed(|| {
			System::dec_sufficients(&100);
		});
	});
}

#[test]
fn offers_should_be_of_reputers_to_others() {
	busy_chain(|| {
		noticed(|| TransferOffers::<Test>::insert(TOPIC, 7, 8));
		noticed(|| TransferOffers::<Test>::insert(TOPIC, 1, 1));
	});
}

#[test]
fn deposits_should_be_held() {
	busy_chain(|| {
		noticed(|| Reputers::<Test>::mutate(TOPIC, 1, |r| r.as_mut().unwrap().deposit += 1));
		let locked = LockedDeposit {
			amount: 0,
			left_epoch: 0,
			left_at: 0,
			state: None,
		};
		noticed(|| Deposits::<Test>::insert(TOPIC, 1, locked));
		// Of somebody of whom nothing is recorded.
		for reason in [HoldReason::Registration, HoldReason::Commitment] {
			noticed(|| {
				Balances::hold(&reason.into(), &9, 1).unwrap();
			});
		}
	});
}

#[test]
fn truths_should_be_bounded_and_sorted() {
	busy_chain(|| {
		let entry = Truths::<Test>::get(TOPIC, 1)[0].clone();
		let with = |change: &dyn Fn(&mut Vec<TruthEntry<AccountId>>)| {
			let mut entries = vec![entry.clone()];
			change(&mut entries);
			Truths::<Test>::insert(TOPIC, 1, bounded(entries));
		};
		noticed(|| with(&|e| e.push(entry.clone())));
		noticed(|| with(&|e| e[0].revision = 4));
		noticed(|| with(&|e| e[0].values = values(&[1.0, 2.0])));
		noticed(|| {
			with(&|e| {
				for who in 2..5 {
					e.push(TruthEntry {
						reputer: who,
						..entry.clone()
					});
				}
			})
		});
		noticed(|| Truths::<Test>::insert(TOPIC, 9, bounded(vec![entry.clone()])));
	});
}

fn bounded<V: core::fmt::Debug, S: frame_support::traits::Get<u32>>(
	list: Vec<V>,
) -> frame_support::BoundedVec<V, S> {
	list.try_into().expect("fits")
}

#[test]
fn settlements_should_have_their_records() {
	busy_chain(|| {
		noticed(|| Outcomes::<Test>::remove(TOPIC, 1));
		noticed(|| Scores::<Test>::remove(TOPIC, 1));
		noticed(|| {
			Outcomes::<Test>::mutate(TOPIC, 1, |o| {
				o.as_mut().unwrap().progress = Progress::Regretted;
			})
		});
		noticed(|| {
			Outcomes::<Test>::mutate(TOPIC, 1, |o| {
				o.as_mut().unwrap().inferer_destinations.pop();
			})
		});
		noticed(|| {
			Outcomes::<Test>::mutate(TOPIC, 1, |o| {
				o.as_mut().unwrap().losses.pop();
			})
		});
	});
}

#[test]
fn payouts_should_sum_to_the_pot() {
	busy_chain(|| {
		noticed(|| Scores::<Test>::mutate(TOPIC, 1, |s| s.as_mut().unwrap().pot += 1));
	});
}

#[test]
fn rewards_should_go_to_participants() {
	busy_chain(|| {
		noticed(|| {
			Scores::<Test>::mutate(TOPIC, 1, |s| {
				s.as_mut()
					.unwrap()
					.inferers
					.iter_mut()
					.for_each(|e| e.who += 50)
			})
		});
	});
}

#[test]
fn slots_should_fit_the_tables() {
	busy_chain(|| {
		noticed(|| {
			Places::<Test>::mutate(TOPIC, ActorKind::Inferer, |p| {
				p.slots.pop();
			})
		});
		noticed(|| {
			Places::<Test>::mutate(TOPIC, ActorKind::Inferer, |p| {
				p.slots.iter_mut().for_each(|s| s.account = 5)
			})
		});
		noticed(|| {
			Histories::<Test>::mutate(TOPIC, |h| {
				h.inferers.past_mut(2).unwrap();
			})
		});
		noticed(|| Networks::<Test>::mutate(TOPIC, |n| n.reputer_slots += 1));
		noticed(|| RegretTables::<Test>::remove(TOPIC));
		noticed(|| Networks::<Test>::mutate(TOPIC, |n| n.inferer_slots += 1));
		noticed(|| Networks::<Test>::mutate(TOPIC, |n| n.forecaster_slots += 1));
	});
}

#[test]
fn actors_should_be_in_range() {
	busy_chain(|| {
		noticed(|| {
			Places::<Test>::mutate(TOPIC, ActorKind::Reputer, |p| {
				p.slots[0].rank.coefficient = Some(d(1.1));
			})
		});
		noticed(|| {
			Histories::<Test>::mutate(TOPIC, |h| {
				h.reputers.past_mut(0).unwrap().fraction = Some(d(-0.1));
			})
		});
		// Reputer 1 has a slot.
		noticed(|| {
			Reputers::<Test>::mutate(TOPIC, 1, |r| {
				r.as_mut().unwrap().state = Some(ActorState::default());
			})
		});
		let cohort =
			|change: &dyn Fn(&mut Cohort<AccountId, frame_support::traits::ConstU32<HISTORY>>)| {
				noticed(|| Histories::<Test>::mutate(TOPIC, |h| change(&mut h.inferers.cohort)))
			};
		cohort(&|c| c.departed = bounded(vec![(1, d(2.0)), (2, d(1.0))]));
		cohort(&|c| c.departed = bounded(vec![(1, d(1.0)), (1 + HISTORY, d(2.0))]));
		cohort(&|c| c.members = bounded(vec![(2, d(1.0)), (1, d(2.0))]));
	});
}
