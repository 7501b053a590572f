// SPDX-License-Identifier: Apache-2.0

//! Validators: elections, eras, what they pay, who is dropped, chilled or slashed, and what a rotation
//! costs.

mod common;

use allora_runtime::{
	configs::{
		bags,
		parameters::{dynamic_params::validators, RuntimeParameters},
		staking::*,
		ProxyType,
	},
	constants::{ALLO, MAX_SUPPLY},
	*,
};
use codec::Encode;
use common::*;
use frame_support::{
	assert_noop, assert_ok,
	dispatch::DispatchClass,
	traits::{
		fungible::{Inspect, InspectHold, Mutate},
		tokens::{Fortitude, Preservation},
		Get, Hooks, InstanceFilter, OnFinalize, OnIdle, OnInitialize, OnPoll,
	},
	weights::{Weight, WeightMeter},
};
use pallet_session_driver::WeightInfo as _;
use pallet_staking::{RewardDestination, ValidatorPrefs};
use sp_core::{proof_of_possession::ProofOfPossessionGenerator, sr25519, Pair};
use sp_runtime::{
	traits::{Convert, Dispatchable},
	Digest, DigestItem, DispatchError, Perbill, Percent,
};
use sp_staking::offence::{Offence, OffenceError, ReportOffence};

/// Sessions as short as they can be.
const SESSION: u32 = 10;

/// Everything that has to do with validators, in the order of the runtime.
type Consensus = (
	Emissions,
	Authorship,
	Staking,
	VoterList,
	Offences,
	SessionDriver,
	Session,
	Aura,
);

/// Room at the end of a block: all or none.
#[derive(Clone, Copy, PartialEq)]
enum Room {
	All,
	None,
}

/// The development chain with short sessions.
fn chain() -> sp_io::TestExternalities {
	let mut ext = new_test_ext();
	ext.execute_with(|| {
		set(validators::Parameters::SessionLength(
			validators::SessionLength,
			Some(SESSION),
		))
	});
	ext
}

fn set(parameter: validators::Parameters) {
	assert_ok!(Parameters::set_parameter(
		RuntimeOrigin::root(),
		RuntimeParameters::Validators(parameter)
	));
}

/// The authors of this session.
fn authors() -> Vec<AccountId> {
	pallet_session::Validators::<Runtime>::get()
}

/// A block by `author`; what its hooks booked before any transaction.
fn block_by(author: &AccountId, room: Room, transactions: impl FnOnce()) -> Weight {
	let now = System::block_number() + 1;
	let set = authors();
	let index = set.iter().position(|who| who == author).expect("an author") as u64;
	let last = *pallet_aura::CurrentSlot::<Runtime>::get();
	let slot = (last + 1..)
		.find(|slot| slot % set.len() as u64 == index)
		.expect("one in so many");
	let mut digest = Digest::default();
	digest.push(DigestItem::PreRuntime(
		sp_consensus_aura::AURA_ENGINE_ID,
		sp_consensus_aura::Slot::from(slot).encode(),
	));
	System::initialize(&now, &Default::default(), &digest);
	System::reset_events();
	pallet_timestamp::Now::<Runtime>::put(slot * 6_000);

	let issuance = Balances::total_issuance();
	let weights = configs::RuntimeBlockWeights::get();
	let hooks = Consensus::on_initialize(now);
	System::register_extra_weight_unchecked(
		hooks.saturating_add(weights.base_block),
		DispatchClass::Mandatory,
	);
	let booked = System::block_weight().total();
	// Whatever ends or begins here, nothing is created but by the emission.
	let minted = minted();
	assert!(Balances::total_issuance() <= issuance + minted);

	let mut meter = WeightMeter::with_limit(weights.max_block.saturating_sub(booked));
	Consensus::on_poll(now, &mut meter);
	transactions();
	if room == Room::All {
		Consensus::on_idle(
			now,
			weights
				.max_block
				.saturating_sub(System::block_weight().total()),
		);
	}
	Consensus::on_finalize(now);
	assert!(Balances::total_issuance() <= MAX_SUPPLY);
	check_invariants();
	booked
}

/// What the emission minted in this block.
fn minted() -> Balance {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Emissions(pallet_emissions::Event::EmissionMinted { amount, .. }) => {
				Some(amount)
			},
			_ => None,
		})
		.sum()
}

/// Blocks, by all authors but `idle` in turn, up to the next rotation; what its block booked.
fn session_without(idle: &[AccountId], room: Room) -> Weight {
	loop {
		let set = authors();
		let active: Vec<_> = set.iter().filter(|who| !idle.contains(who)).collect();
		let turn = System::block_number() as usize % active.len();
		let author = active[turn].clone();
		let booked = block_by(&author, room, || ());
		if System::block_number().is_multiple_of(SESSION) {
			return booked;
		}
	}
}

fn sessions(count: u32, room: Room) {
	for _ in 0..count {
		session_without(&[], room);
	}
}

/// Up to the first block of the next era that is served.
fn next_era(room: Room) {
	let era = active_era();
	while active_era() == era {
		sessions(1, room);
	}
	assert_eq!(active_era(), era + 1);
}

fn active_era() -> u32 {
	pallet_staking::ActiveEra::<Runtime>::get()
		.expect("from genesis on")
		.index
}

fn staking_events() -> Vec<pallet_staking::Event<Runtime>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Staking(event) => Some(event),
			_ => None,
		})
		.collect()
}

fn driver_events() -> Vec<pallet_session_driver::Event<Runtime>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::SessionDriver(event) => Some(event),
			_ => None,
		})
		.collect()
}

/// Session keys that a node made, and the proof that `owner` owns them.
fn keys(seed: u8, owner: &AccountId) -> (SessionKeys, Vec<u8>) {
	let mut aura = sr25519::Pair::from_seed(&[seed; 32]);
	let mut attestation = sr25519::Pair::from_seed(&[seed.wrapping_add(100); 32]);
	let keys = SessionKeys {
		aura: aura.public().into(),
		attestation: attestation.public().into(),
	};
	let owner: &[u8] = owner.as_ref();
	let proof = (
		aura.generate_proof_of_possession(owner),
		attestation.generate_proof_of_possession(owner),
	);
	(keys, proof.encode())
}

fn set_keys(i: u8) {
	let (keys, proof) = keys(i, &actor(i));
	assert_ok!(Session::set_keys(signed(&actor(i)), keys, proof));
}

fn bond(i: u8, amount: Balance) {
	assert_ok!(Balances::mint_into(&actor(i), amount));
	assert_ok!(Staking::bond(
		signed(&actor(i)),
		amount,
		RewardDestination::Staked
	));
}

/// Stands as a validator with keys.
fn stand(i: u8, stake: Balance) {
	bond(i, stake);
	assert_ok!(Staking::validate(
		signed(&actor(i)),
		ValidatorPrefs {
			commission: Perbill::from_percent(10),
			blocked: false
		}
	));
	set_keys(i);
}

fn nominate(i: u8, stake: Balance, targets: &[AccountId]) {
	bond(i, stake);
	assert_ok!(Staking::nominate(
		signed(&actor(i)),
		targets.iter().cloned().map(Into::into).collect()
	));
}

fn staked(who: &AccountId) -> Balance {
	Balances::balance_on_hold(&pallet_staking::HoldReason::Staking.into(), who)
}

fn pot() -> Balance {
	Balances::reducible_balance(
		&Emissions::validators_account(),
		Preservation::Preserve,
		Fortitude::Polite,
	)
}

fn ecosystem() -> Balance {
	Balances::total_balance(&Emissions::ecosystem_account())
}

fn promised() -> Balance {
	pallet_emissions::Promised::<Runtime>::get()
}

/// Three validators beside Alice, all elected and authoring.
fn four() -> sp_io::TestExternalities {
	let mut ext = chain();
	ext.execute_with(|| {
		for i in 1..=3 {
			stand(i, 100_000 * ALLO);
		}
		next_era(Room::All);
		let mut set = authors();
		set.sort();
		let mut expected = vec![alice(), actor(1), actor(2), actor(3)];
		expected.sort();
		assert_eq!(set, expected);
	});
	ext
}

#[test]
fn era_should_elect_those_with_the_largest_stake_behind_them() {
	chain().execute_with(|| {
		assert_ok!(Staking::set_validator_count(RuntimeOrigin::root(), 3));
		for (i, stake) in [(1, 50_000), (2, 40_000), (3, 30_000), (4, 20_000)] {
			stand(i, stake * ALLO);
		}
		assert_eq!(authors(), [alice()]);
		next_era(Room::All);
		let elected = |who: &[AccountId]| {
			let set = authors();
			who.len() == set.len() && who.iter().all(|who| set.contains(who))
		};
		assert!(elected(&[alice(), actor(1), actor(2)]));
		// They author under the keys that they named.
		let aura = pallet_aura::Authorities::<Runtime>::get();
		let place = authors()
			.iter()
			.position(|who| *who == actor(2))
			.expect("elected");
		assert_eq!(aura[place], keys(2, &actor(2)).0.aura);
		// A nominator lifts the last above the third.
		nominate(10, 30_000 * ALLO, &[actor(4)]);
		next_era(Room::All);
		next_era(Room::All);
		assert!(elected(&[alice(), actor(1), actor(4)]));
		let exposure = Staking::eras_stakers(active_era(), &actor(4));
		assert!(exposure.total.abs_diff(50_000 * ALLO) < ALLO);
		assert_eq!(exposure.others.len(), 1);
	});
}

#[test]
fn rewards_should_leave_the_pot_and_never_be_minted_on_top() {
	four().execute_with(|| {
		nominate(10, 100_000 * ALLO, &[actor(1)]);
		next_era(Room::All);
		next_era(Room::None);
		let era = active_era() - 1;
		let reward = pallet_staking::ErasValidatorReward::<Runtime>::get(era).expect("it ended");
		assert!(reward > 0);
		assert_eq!(promised(), reward);
		assert_eq!(pot(), promised(), "all of the pot was promised");

		// Anybody claims for a validator and its nominator.
		let issuance = Balances::total_issuance();
		let (validator, nominator) = (staked(&actor(1)), staked(&actor(10)));
		let mut paid = 0;
		block_by(&alice(), Room::None, || {
			assert_ok!(Staking::payout_stakers(signed(&actor(20)), actor(1), era));
			paid = staking_events()
				.into_iter()
				.filter_map(|event| match event {
					pallet_staking::Event::Rewarded { amount, .. } => Some(amount),
					_ => None,
				})
				.sum();
			assert!(paid > 0);
			assert_eq!(
				staked(&actor(1)) + staked(&actor(10)),
				validator + nominator + paid
			);
			assert!(staked(&actor(10)) > nominator);
			// The commission, and half of the rest each.
			assert!(staked(&actor(1)) - validator > staked(&actor(10)) - nominator);
			assert_eq!(Balances::total_issuance(), issuance);
			assert_eq!(promised(), reward - paid);
			assert_eq!(pot(), reward - paid);
			let refused =
				Staking::payout_stakers(signed(&actor(20)), actor(1), era).expect_err("twice");
			assert_eq!(
				refused.error,
				pallet_staking::Error::<Runtime>::AlreadyClaimed.into()
			);
		});

		// The rest is paid by itself, in what a block has left; what rounding kept goes to the
		// ecosystem.
		let before = ecosystem();
		let others = staked(&actor(2));
		block_by(&alice(), Room::All, || ());
		assert!(staked(&actor(2)) > others);
		assert!(pallet_session_driver::Unpaid::<Runtime>::get()
			.eras
			.is_empty());
		assert_eq!((promised(), pot()), (0, 0));
		let returned = ecosystem() - before;
		assert!(returned < ALLO / 1_000, "{returned}");
		assert!(driver_events().contains(&pallet_session_driver::Event::EraPaidOut { era }));
		assert_eq!(Balances::total_issuance(), issuance);
	});
}

#[test]
fn commission_and_points_should_decide_who_gets_what() {
	four().execute_with(|| {
		// One of them authors all blocks but one of each session.
		let era = active_era();
		while active_era() == era {
			let others = authors();
			for who in others.iter().filter(|who| **who != alice()) {
				block_by(who, Room::None, || ());
			}
			while !System::block_number().is_multiple_of(SESSION) {
				block_by(&alice(), Room::None, || ());
			}
		}
		let points = pallet_staking::ErasRewardPoints::<Runtime>::get(era);
		assert_eq!(points.individual[&actor(1)], points.individual[&actor(2)]);
		assert!(points.individual[&alice()] > points.individual[&actor(1)]);
		let reward = pallet_staking::ErasValidatorReward::<Runtime>::get(era).expect("it ended");
		let before = staked(&actor(1));
		block_by(&alice(), Room::All, || ());
		let share = Perbill::from_rational(points.individual[&actor(1)], points.total) * reward;
		assert!((staked(&actor(1)) - before).abs_diff(share) < 1_000);
	});
}

#[test]
fn rewards_that_nobody_claims_in_time_should_go_to_the_ecosystem() {
	chain().execute_with(|| {
		next_era(Room::None);
		let reward = pallet_staking::ErasValidatorReward::<Runtime>::get(0).expect("it ended");
		let held = staked(&alice());
		for _ in 0..=ERAS_REMEMBERED {
			next_era(Room::None);
		}
		// Era 0 is forgotten: Alice's part of it was never paid, and cannot be any more.
		assert_eq!(pallet_staking::ErasValidatorReward::<Runtime>::get(0), None);
		assert_noop!(
			Staking::payout_stakers(signed(&alice()), alice(), 0).map_err(|refused| refused.error),
			pallet_staking::Error::<Runtime>::InvalidEraToReward
		);
		let (promised_before, pot_before) = (promised(), pot());
		assert!(promised_before > reward);
		let before = ecosystem();
		while !pallet_session_driver::Unpaid::<Runtime>::get()
			.eras
			.is_empty()
		{
			block_by(&alice(), Room::All, || ());
		}
		let paid = staked(&alice()) - held;
		assert!(paid > 0);
		assert_eq!(promised(), 0);
		let returned = ecosystem() - before;
		assert_eq!(pot_before - pot(), paid + returned);
		assert!(returned >= reward, "{returned} of {reward}");
	});
}

#[test]
fn part_that_governance_keeps_from_stakers_should_stay_in_the_pot() {
	chain().execute_with(|| {
		use pallet_staking::ConfigOp;
		assert_ok!(Staking::set_staking_configs(
			RuntimeOrigin::root(),
			ConfigOp::Noop,
			ConfigOp::Noop,
			ConfigOp::Noop,
			ConfigOp::Noop,
			ConfigOp::Noop,
			ConfigOp::Noop,
			ConfigOp::Set(Percent::from_percent(40)),
		));
		next_era(Room::None);
		let reward = pallet_staking::ErasValidatorReward::<Runtime>::get(0).expect("it ended");
		let whole = pot();
		assert!(reward.abs_diff(whole / 5 * 2) <= 5);
		assert_eq!(promised(), reward);
		// The next era has it.
		block_by(&alice(), Room::All, || ());
		next_era(Room::None);
		let next = pallet_staking::ErasValidatorReward::<Runtime>::get(1).expect("it ended");
		assert!(next > reward);
	});
}

#[test]
fn keyless_should_not_author_although_they_are_elected() {
	chain().execute_with(|| {
		stand(1, 100_000 * ALLO);
		bond(2, 900_000 * ALLO);
		assert_ok!(Staking::validate(signed(&actor(2)), Default::default()));
		sessions(3, Room::All);
		let dropped = pallet_session_driver::Event::KeylessDropped { who: actor(2) };
		assert!(driver_events().contains(&dropped));
		next_era(Room::All);
		let set = authors();
		assert_eq!(set.len(), 2);
		assert!(!set.contains(&actor(2)));
		assert!(pallet_staking::ErasStakersOverview::<Runtime>::contains_key(1, actor(2)));
		// With keys, it authors from the election after that on.
		set_keys(2);
		next_era(Room::All);
		next_era(Room::All);
		assert!(authors().contains(&actor(2)));
	});
}

#[test]
fn present_authors_should_stay_when_nobody_can_be_elected() {
	four().execute_with(|| {
		for who in [alice(), actor(1), actor(2), actor(3)] {
			assert_ok!(Staking::chill(signed(&who)));
		}
		let (before, era) = (authors(), active_era());
		sessions(6, Room::All);
		assert_eq!(authors(), before);
		assert_eq!(active_era(), era, "the era goes on");
		// All keys but one are gone, and the minimum asks for more: the rest goes on.
		set(validators::Parameters::MinimumAuthorities(
			validators::MinimumAuthorities,
			Some(2),
		));
		stand(4, 100_000 * ALLO);
		sessions(1, Room::All);
		assert!(
			driver_events().contains(&pallet_session_driver::Event::AuthoritiesKept {
				found: 1,
				minimum: 2
			})
		);
		sessions(1, Room::All);
		assert_eq!(authors(), before);
	});
}

#[test]
fn named_accounts_should_author_without_stake() {
	chain().execute_with(|| {
		assert_noop!(
			SessionDriver::set_invulnerables(
				RuntimeOrigin::root(),
				vec![actor(7)].try_into().expect("short")
			),
			pallet_session_driver::Error::<Runtime>::WithoutKeys
		);
		set_keys(7);
		assert_ok!(SessionDriver::set_invulnerables(
			RuntimeOrigin::root(),
			vec![actor(7)].try_into().expect("short")
		));
		sessions(2, Room::All);
		assert_eq!(authors(), [alice(), actor(7)]);
		next_era(Room::All);
		assert_eq!(authors(), [alice(), actor(7)]);
		// It earns no era points' worth: nobody staked for it.
		let before = Balances::total_balance(&actor(7));
		next_era(Room::All);
		sessions(1, Room::All);
		assert_eq!(Balances::total_balance(&actor(7)), before);
		assert_eq!(promised(), 0);
	});
}

#[test]
fn author_without_blocks_should_be_chilled_and_may_stand_again() {
	// Ten blocks of more authors would be too few to tell: four of each are expected.
	chain().execute_with(|| {
		stand(1, 100_000 * ALLO);
		next_era(Room::All);
		assert_eq!(authors().len(), 2);
		session_without(&[actor(1)], Room::All);
		assert!(
			driver_events().contains(&pallet_session_driver::Event::IdleAuthorChilled {
				who: actor(1),
				session: 4,
				expected: 5
			})
		);
		assert!(staking_events().contains(&pallet_staking::Event::Chilled { stash: actor(1) }));
		assert!(!pallet_staking::Validators::<Runtime>::contains_key(actor(
			1
		)));
		next_era(Room::All);
		assert_eq!(authors(), [alice()]);
		// Its stake is untouched, and it stands again when its node is mended.
		assert!(staked(&actor(1)) >= 100_000 * ALLO);
		assert_ok!(Staking::validate(signed(&actor(1)), Default::default()));
		next_era(Room::All);
		next_era(Room::All);
		assert_eq!(authors().len(), 2);
	});
}

#[test]
fn bonding_nominating_and_leaving_should_work() {
	chain().execute_with(|| {
		let who = actor(10);
		let free = Balances::free_balance(&who);
		assert_noop!(
			Staking::nominate(signed(&who), vec![alice().into()]),
			pallet_staking::Error::<Runtime>::NotController
		);
		assert_ok!(Staking::bond(
			signed(&who),
			1_000 * ALLO,
			RewardDestination::Stash
		));
		assert_ok!(Staking::bond_extra(signed(&who), 500 * ALLO));
		stand(30, 10_000 * ALLO);
		assert_ok!(Staking::validate(
			signed(&actor(30)),
			ValidatorPrefs {
				blocked: true,
				..Default::default()
			}
		));
		assert_noop!(
			Staking::nominate(signed(&who), vec![actor(30).into()]),
			pallet_staking::Error::<Runtime>::BadTarget
		);
		assert_ok!(Staking::nominate(signed(&who), vec![alice().into()]));
		assert_eq!(staked(&who), 1_500 * ALLO);
		next_era(Room::All);
		next_era(Room::All);
		sessions(1, Room::All);
		assert!(
			Balances::free_balance(&who) > free - 1_500 * ALLO,
			"rewards came by themselves"
		);

		assert_ok!(Staking::unbond(signed(&who), 500 * ALLO));
		assert_ok!(Staking::withdraw_unbonded(signed(&who), 0));
		assert_eq!(staked(&who), 1_500 * ALLO, "three weeks of eras first");
		assert_ok!(Staking::chill(signed(&who)));
		assert_ok!(Staking::unbond(signed(&who), 1_000 * ALLO));
		assert_ok!(Staking::rebond(signed(&who), 200 * ALLO));
		for _ in 0..21 {
			next_era(Room::All);
		}
		assert_ok!(Staking::withdraw_unbonded(signed(&who), 0));
		assert_eq!(staked(&who), 200 * ALLO);
		check_invariants();
	});
}

#[test]
fn small_bonds_and_too_many_candidates_should_be_refused() {
	chain().execute_with(|| {
		bond(1, 9_999 * ALLO);
		assert_noop!(
			Staking::validate(signed(&actor(1)), Default::default()),
			pallet_staking::Error::<Runtime>::InsufficientBond
		);
		bond(2, 9 * ALLO);
		assert_noop!(
			Staking::nominate(signed(&actor(2)), vec![alice().into()]),
			pallet_staking::Error::<Runtime>::InsufficientBond
		);
		// One candidate more than an election counts, and there would be none at all.
		pallet_staking::MaxValidatorsCount::<Runtime>::put(1);
		bond(3, 10_000 * ALLO);
		assert_noop!(
			Staking::validate(signed(&actor(3)), Default::default()),
			pallet_staking::Error::<Runtime>::TooManyValidators
		);
		let beyond = vec![alice().into(); MAX_NOMINATIONS as usize + 1];
		bond(4, 10 * ALLO);
		assert_noop!(
			Staking::nominate(signed(&actor(4)), beyond),
			pallet_staking::Error::<Runtime>::TooManyTargets
		);
	});
}

#[test]
fn vesting_funds_should_be_stakeable() {
	chain().execute_with(|| {
		let who = actor(12);
		assert_ok!(Vesting::force_vested_transfer(
			RuntimeOrigin::root(),
			alice().into(),
			who.clone().into(),
			pallet_vesting::VestingInfo::new(50_000 * ALLO, 1, 0),
		));
		assert_ok!(Staking::bond(
			signed(&who),
			40_000 * ALLO,
			RewardDestination::Staked
		));
		assert_eq!(staked(&who), 40_000 * ALLO);
	});
}

/// An offence that somebody made up: nobody attests yet.
struct MadeUp {
	offender: AccountId,
	session: u32,
	fraction: Perbill,
}

impl Offence<(AccountId, ())> for MadeUp {
	const ID: sp_staking::offence::Kind = *b"test:made-up-one";
	type Slot = u32;
	fn offenders(&self) -> Vec<(AccountId, ())> {
		vec![(self.offender.clone(), ())]
	}
	fn session_index(&self) -> u32 {
		self.session
	}
	fn validator_set_count(&self) -> u32 {
		authors().len() as u32
	}
	// Offences in one slot count together; these are independent of each other.
	fn slot(&self) -> u32 {
		self.fraction.deconstruct()
	}
	fn slash_fraction(&self, _: u32) -> Perbill {
		self.fraction
	}
}

fn report(offender: &AccountId, fraction: Perbill) -> Result<(), OffenceError> {
	// Only who is a validator can be identified.
	assert_eq!(
		<Runtime as pallet_session::historical::Config>::FullIdentificationOf::convert(
			offender.clone()
		),
		Some(())
	);
	Offences::report_offence(
		vec![actor(40)],
		MadeUp {
			offender: offender.clone(),
			session: Session::current_index(),
			fraction,
		},
	)
}

#[test]
fn offence_should_chill_at_once_and_slash_after_a_week_unless_cancelled() {
	four().execute_with(|| {
		nominate(10, 100_000 * ALLO, &[actor(1), actor(2)]);
		next_era(Room::All);
		next_era(Room::All);
		let era = active_era();
		let behind = Staking::eras_stakers(era, &actor(1));
		block_by(&alice(), Room::All, || {
			assert_ok!(report(&actor(1), Perbill::from_percent(10)));
			assert!(
				report(&actor(1), Perbill::from_percent(10)) == Err(OffenceError::DuplicateReport)
			);
			assert_ok!(report(&actor(3), Perbill::from_percent(50)));
		});
		for offender in [actor(1), actor(3)] {
			assert!(!pallet_staking::Validators::<Runtime>::contains_key(
				&offender
			));
		}
		// Nobody is disabled: Aura would stop at it.
		assert!(Session::disabled_validators().is_empty());
		assert!(authors().contains(&actor(1)));
		let due = era + 1 + 7;
		assert_eq!(
			pallet_staking::UnappliedSlashes::<Runtime>::get(due).len(),
			2
		);
		let place = pallet_staking::UnappliedSlashes::<Runtime>::get(due)
			.iter()
			.position(|slash| slash.validator == actor(3))
			.expect("it waits") as u32;
		assert_noop!(
			Staking::cancel_deferred_slash(signed(&alice()), due, vec![place]),
			DispatchError::BadOrigin
		);
		assert_ok!(Staking::cancel_deferred_slash(
			RuntimeOrigin::root(),
			due,
			vec![place]
		));

		while active_era() + 1 < due {
			next_era(Room::All);
		}
		// The last era before it without payments in between.
		sessions(3, Room::All);
		let (own, nominator, other) = (staked(&actor(1)), staked(&actor(10)), staked(&actor(3)));
		let reporter = Balances::total_balance(&actor(40));
		// The emission takes from the pot too.
		assert_ok!(Emissions::set_emission_enabled(
			RuntimeOrigin::root(),
			false
		));
		let pot = Emissions::ecosystem_account();
		let (issuance, ecosystem) = (Balances::total_issuance(), Balances::balance(&pot));
		while active_era() < due {
			session_without(&[], Room::None);
		}
		let slashed = staking_events()
			.into_iter()
			.filter_map(|event| match event {
				pallet_staking::Event::Slashed { staker, amount } => Some((staker, amount)),
				_ => None,
			})
			.collect::<Vec<_>>();
		let of = |who: &AccountId| {
			slashed
				.iter()
				.find(|(staker, _)| staker == who)
				.map(|(_, amount)| *amount)
		};
		let own_part = Perbill::from_percent(10) * behind.own;
		assert_eq!(of(&actor(1)), Some(own_part));
		assert_eq!(own - staked(&actor(1)), own_part);
		assert_eq!(Some(nominator - staked(&actor(10))), of(&actor(10)));
		assert_eq!(staked(&actor(3)), other, "it was cancelled");
		let reward = Balances::total_balance(&actor(40)) - reporter;
		assert!(reward > 0, "a tenth goes to who reported");
		let taken: Balance = slashed.iter().map(|(_, amount)| amount).sum();
		assert!(reward < taken);
		assert_eq!(Balances::balance(&pot) - ecosystem, taken - reward);
		assert_eq!(Balances::total_issuance(), issuance, "nothing was burnt");
	});
}

#[test]
fn keys_should_change_with_the_proof_of_their_owner_alone() {
	four().execute_with(|| {
		let (old, _) = keys(1, &actor(1));
		let (new, proof) = keys(50, &actor(1));
		let (_, of_another) = keys(50, &actor(2));
		for wrong in [vec![], of_another, proof[1..].to_vec()] {
			assert_noop!(
				Session::set_keys(signed(&actor(1)), new.clone(), wrong),
				pallet_session::Error::<Runtime>::InvalidProof
			);
		}
		let place = authors()
			.iter()
			.position(|who| *who == actor(1))
			.expect("an author");
		let present = || pallet_aura::Authorities::<Runtime>::get()[place].clone();
		assert_ok!(Session::set_keys(signed(&actor(1)), new.clone(), proof));
		assert_eq!(present(), old.aura);
		sessions(1, Room::All);
		assert_eq!(present(), old.aura, "it is queued");
		sessions(1, Room::All);
		assert_eq!(present(), new.aura);
		// Nobody else can take it.
		let (_, proof) = keys(50, &actor(2));
		assert_noop!(
			Session::set_keys(signed(&actor(2)), new, proof),
			pallet_session::Error::<Runtime>::DuplicatedKey
		);
	});
}

#[test]
fn staking_proxy_should_not_send_rewards_away() {
	let call = |call: pallet_staking::Call<Runtime>| RuntimeCall::Staking(call);
	let bond = |payee| pallet_staking::Call::bond { value: ALLO, payee };
	let elsewhere = RewardDestination::Account(actor(9));
	let own = [
		call(bond(RewardDestination::Staked)),
		call(pallet_staking::Call::chill {}),
		RuntimeCall::Session(pallet_session::Call::purge_keys {}),
	];
	let away = [
		call(bond(elsewhere.clone())),
		call(pallet_staking::Call::set_payee { payee: elsewhere }),
	];
	for kind in [ProxyType::Staking, ProxyType::NonTransfer] {
		assert!(own.iter().all(|call| kind.filter(call)), "{kind:?}");
		assert!(!away.iter().any(|call| kind.filter(call)), "{kind:?}");
	}
	assert!(away.iter().all(|call| ProxyType::Any.filter(call)));
	for kind in [ProxyType::Worker, ProxyType::Reputer, ProxyType::Stake] {
		assert!(
			!own.iter().chain(&away).any(|call| kind.filter(call)),
			"{kind:?}"
		);
	}
	chain().execute_with(|| {
		assert_ok!(Proxy::add_proxy(
			signed(&actor(1)),
			actor(2).into(),
			ProxyType::Staking,
			0
		));
		let through = |call: &RuntimeCall| {
			System::reset_events();
			assert_ok!(RuntimeCall::Proxy(pallet_proxy::Call::proxy {
				real: actor(1).into(),
				force_proxy_type: None,
				call: Box::new(call.clone()),
			})
			.dispatch(signed(&actor(2))));
		};
		through(&own[0]);
		assert_eq!(staked(&actor(1)), ALLO);
		through(&away[1]);
		assert_eq!(
			Staking::payee(sp_staking::StakingAccount::Stash(actor(1))),
			Some(RewardDestination::Staked)
		);
	});
}

#[test]
fn bags_should_be_what_their_documentation_says() {
	let mut expected = vec![1_000_000_000u64];
	loop {
		let last = u128::from(*expected.last().expect("not empty"));
		match u64::try_from(last * 5 / 4) {
			Ok(next) => expected.push(next),
			Err(_) => break,
		}
	}
	expected.push(u64::MAX);
	assert_eq!(bags::THRESHOLDS.to_vec(), expected);
}

#[test]
fn emission_should_follow_the_stake_of_validators_too() {
	four().execute_with(|| {
		let stake = validators_stake();
		assert!(stake.abs_diff(400_000 * ALLO) < ALLO);
		assert_eq!(
			<<Runtime as pallet_emissions::Config>::Staked as allora_primitives::traits::StakedSupply>::staked(),
			stake
		);
	});
}

#[test]
fn runtime_should_fit_its_own_pallets() {
	chain().execute_with(|| {
		<SessionDriver as Hooks<BlockNumber>>::integrity_test();
		<Staking as Hooks<BlockNumber>>::integrity_test();
		<VoterList as Hooks<BlockNumber>>::integrity_test();
		<Emissions as Hooks<BlockNumber>>::integrity_test();
		let named: u32 = <Runtime as pallet_session_driver::Config>::MaxInvulnerables::get();
		let aura: u32 = <Runtime as pallet_aura::Config>::MaxAuthorities::get();
		assert!(MAX_VALIDATORS + named <= aura);
		assert!(ERAS_REMEMBERED >= <Runtime as pallet_staking::Config>::BondingDuration::get());
	});
}

/// As many voters and candidates as an election counts, each nominator with as many nominations as
/// possible.
fn full_electorate() {
	let account = |kind: u8, i: u32| {
		let mut id = [kind; 32];
		id[..4].copy_from_slice(&i.to_be_bytes());
		AccountId::from(id)
	};
	let candidates: Vec<_> = (0..MAX_TARGETS - 1).map(|i| account(201, i)).collect();
	for (i, who) in (0u32..).zip(&candidates) {
		assert_ok!(Balances::mint_into(who, 20_000 * ALLO));
		assert_ok!(Staking::bond(
			signed(who),
			(10_000 + Balance::from(i)) * ALLO,
			RewardDestination::Staked
		));
		assert_ok!(Staking::validate(signed(who), Default::default()));
		let mut key = [0u8; 32];
		key[..4].copy_from_slice(&i.to_be_bytes());
		let keys = SessionKeys {
			aura: sp_core::sr25519::Public::from_raw(key).into(),
			attestation: sp_core::sr25519::Public::from_raw(key).into(),
		};
		pallet_session::NextKeys::<Runtime>::insert(who, keys);
	}
	for i in 0..MAX_VOTERS - MAX_TARGETS {
		let who = account(202, i);
		assert_ok!(Balances::mint_into(&who, 2_000 * ALLO));
		assert_ok!(Staking::bond(
			signed(&who),
			(1_000 + Balance::from(i)) * ALLO,
			RewardDestination::Staked
		));
		let targets = (0..MAX_NOMINATIONS)
			.map(|n| {
				candidates[((i * 7 + n * 11) % (MAX_TARGETS - 1)) as usize]
					.clone()
					.into()
			})
			.collect();
		assert_ok!(Staking::nominate(signed(&who), targets));
	}
}

/// What the next rotation's block books and what its proof takes, bytes.
fn measured_rotation(ext: &mut sp_io::TestExternalities) -> (Weight, usize) {
	ext.execute_with(|| {
		while System::block_number() % SESSION != SESSION - 1 {
			let author = authors()[0].clone();
			block_by(&author, Room::None, || ());
		}
	});
	ext.commit_all().expect("it commits");
	let (booked, proof) = ext.execute_and_prove(|| {
		let author = authors()[0].clone();
		let now = System::block_number() + 1;
		let last = *pallet_aura::CurrentSlot::<Runtime>::get();
		let slot = (last + 1..)
			.find(|slot| slot % authors().len() as u64 == 0)
			.expect("one in so many");
		let mut digest = Digest::default();
		digest.push(DigestItem::PreRuntime(
			sp_consensus_aura::AURA_ENGINE_ID,
			sp_consensus_aura::Slot::from(slot).encode(),
		));
		System::initialize(&now, &Default::default(), &digest);
		pallet_timestamp::Now::<Runtime>::put(slot * 6_000);
		let hooks = Consensus::on_initialize(now);
		System::register_extra_weight_unchecked(hooks, DispatchClass::Mandatory);
		assert_eq!(Authorship::author(), Some(author));
		let booked = System::block_weight().total();
		Consensus::on_finalize(now);
		booked
	});
	ext.commit_all().expect("it commits");
	ext.execute_with(check_invariants);
	(booked, proof.encoded_size())
}

#[test]
fn election_at_the_bounds_should_fit_its_block_and_leave_room() {
	let mut ext = chain();
	ext.execute_with(full_electorate);
	let max = configs::RuntimeBlockWeights::get().max_block;
	let largest = <Runtime as pallet_session_driver::Config>::WeightInfo::rotate_elect(
		MAX_VOTERS,
		MAX_TARGETS,
	);
	// Half of the block is left for inherents, messages and transactions.
	assert!(
		largest.saturating_mul(2).all_lte(max),
		"{largest:?} of {max:?}"
	);

	let mut heaviest = Weight::zero();
	let mut proofs = Vec::new();
	// The election, the era's beginning, and the election after it.
	for _ in 0..8 {
		let (booked, proof) = measured_rotation(&mut ext);
		assert!(
			booked.saturating_mul(2).all_lte(max),
			"{booked:?} of {max:?}"
		);
		assert!(
			proof as u64 <= booked.proof_size(),
			"the proof of {proof} bytes is more than was booked: {booked:?}"
		);
		heaviest = heaviest.max(booked);
		proofs.push(proof);
		// The block after it is a normal one.
		let next = ext.execute_with(|| {
			let author = authors()[0].clone();
			block_by(&author, Room::All, || ())
		});
		assert!(next.saturating_mul(10).all_lte(max), "{next:?} of {max:?}");
	}
	// `make bars` reads this line.
	let share = |booked: u64, all: u64| 100.0 * booked as f64 / all as f64;
	println!(
		"rotation books {:.1} % of the time and {:.1} % of the proof of a block",
		share(heaviest.ref_time(), max.ref_time()),
		share(heaviest.proof_size(), max.proof_size()),
	);
	println!("proofs as recorded, bytes: {proofs:?}");
	ext.execute_with(|| {
		assert!(active_era() >= 1);
		assert_eq!(authors().len(), MAX_VALIDATORS as usize);
	});
}
