// SPDX-License-Identifier: Apache-2.0

//! Benchmarks of the calls and of every step of the settlement.

use crate::{impls::settlement::evaluate::Attested, types::*, *};
use alloc::{vec, vec::Vec};
use allora_primitives::{
	commitment_hash,
	traits::{EpochPhase, FreeSubmission, Predictions, Reputation, StepOutcome},
	ActorKind, Commitment, Decimal, EpochIndex, EpochInfo, LabelValues, LossInputs, LossMethod,
	Salt, TopicId, TruthCommit, TruthCommits, TruthReveal, TruthReveals, TruthSubmission,
	TruthSubmissions, MAX_FORECASTERS, MAX_INFERERS, MAX_REPUTERS,
};
use allora_scoring::Shape;
use codec::Encode;
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{fungible::hold::Mutate, ConstU32, Get},
	weights::WeightMeter,
	BoundedVec,
};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use sp_core::H256;
use sp_runtime::traits::SaturatedConversion;

/// Sets up what the benchmarks need of the other pallets.
pub trait BenchmarkHelper<AccountId> {
	/// An active regression topic with the largest limits and without a whitelist.
	fn create_topic() -> TopicId;
	/// An epoch of the topic in the stage `Predicted`, with this number of labels, the largest
	/// limits, bands, and loss inputs with these workers (sorted by account). `on_chain` losses,
	/// squared; its window for truths is open in the returned epoch's `reputer_window`.
	fn predicted_epoch(
		topic: TopicId,
		epoch: EpochIndex,
		labels: u8,
		inferers: &[AccountId],
		forecasters: &[AccountId],
	) -> EpochInfo;
	/// Changes a predicted epoch, and returns it.
	fn modify_epoch(topic: TopicId, epoch: EpochIndex, change: fn(&mut EpochInfo)) -> EpochInfo;
	/// Gives the account enough for registrations and bonds.
	fn fund(who: &AccountId);
	/// Turns the topic's whitelist of reputers on and puts the reputer on it.
	fn list_reputer(topic: TopicId, reputer: &AccountId);
	/// Gives the reputer the least stake with which it may attest.
	fn stake(topic: TopicId, reputer: &AccountId);
	/// Lists the epochs 1 to `count` of the topic, which has opened none, as open.
	fn list_open(topic: TopicId, count: u32);
}

type Helper<T> = <T as Config>::BenchmarkHelper;

/// Epoch that is settled, and the one that is predicted behind it.
const FIRST: EpochIndex = 1;
const SECOND: EpochIndex = 2;

fn accounts<T: Config>(name: &'static str, count: u32) -> Vec<T::AccountId> {
	let mut accounts: Vec<T::AccountId> = (0..count).map(|seed| account(name, seed, 0)).collect();
	accounts.sort();
	accounts
}

fn registered<T: Config>(topic: TopicId, who: &T::AccountId, operator: Option<T::AccountId>) {
	Helper::<T>::fund(who);
	Helper::<T>::stake(topic, who);
	Pallet::<T>::do_register(who.clone(), topic, operator, None).expect("the helper funded it");
}

/// The reputer for whom the benchmarks' callers sign.
fn owner<T: Config>() -> T::AccountId {
	account("owner", 0, 0)
}

/// A full set of truths of others, and [`owner`] registered with `signer` as its operator and alone on
/// the topic's whitelist: that takes the most reads.
fn challenged<T: Config>(info: &EpochInfo, signer: &T::AccountId) {
	let owner = owner::<T>();
	registered::<T>(info.topic, &owner, Some(signer.clone()));
	truths::<T>(info, MAX_REPUTERS);
	Helper::<T>::list_reputer(info.topic, &owner);
}

fn labels(count: u8, units: u32) -> LabelValues {
	vec![Decimal::from_u32(units); count.into()]
		.try_into()
		.expect("few labels")
}

/// A full set of truths, each different, below any newcomer.
fn truths<T: Config>(info: &EpochInfo, reputers: u32) {
	let entries: Vec<TruthEntry<T::AccountId>> = accounts::<T>("reputer", reputers)
		.into_iter()
		.zip(1..)
		.map(|(reputer, units)| {
			Helper::<T>::stake(info.topic, &reputer);
			let record = ReputerRecord {
				operator: None,
				reward_destination: account("destination", units, 0),
				deposit: 0,
				state: None,
			};
			Reputers::<T>::insert(info.topic, &reputer, record);
			TruthEntry {
				reputer,
				revision: 0,
				score: Decimal::from_inner(-1),
				values: labels(info.parameters.arity, units),
				commitment: None,
				destination: Some(account("destination", units, 0)),
			}
		})
		.collect();
	let entries: BoundedVec<_, ConstU32<MAX_REPUTERS>> = entries.try_into().expect("at most full");
	Truths::<T>::insert(info.topic, info.index, entries);
}

fn go_to<T: Config>(block: u32) {
	let block: BlockNumberFor<T> = block.saturated_into();
	frame_system::Pallet::<T>::set_block_number(block);
}

/// A call with `count` truths of [`owner`], each of another topic and each evicting somebody. All slots
/// are taken by strangers: the evicted reputer's registration is read and written.
fn submission<T: Config>(signer: &T::AccountId, count: u32) -> TruthSubmissions {
	let submissions: Vec<TruthSubmission> = (0..count)
		.map(|_| {
			let topic = Helper::<T>::create_topic();
			let workers = accounts::<T>("worker", 2);
			let info = Helper::<T>::predicted_epoch(topic, FIRST, 1, &workers, &[]);
			challenged::<T>(&info, signer);
			full_tables::<T>(topic);
			go_to::<T>(info.reputer_window().first);
			TruthSubmission {
				topic,
				epoch: FIRST,
				revision: 0,
				values: labels(1, 7),
			}
		})
		.collect();
	submissions.try_into().expect("at most a full call")
}

/// Reputers commit first.
fn committing(info: &mut EpochInfo) {
	info.parameters.schedule.reputer_reveal_window = 2;
}

/// Reputers report losses.
fn reporting(info: &mut EpochInfo) {
	info.parameters.loss_method = LossMethod::Reported { clip: true };
}

/// A commitment whose bond is held of `who`.
fn bonded<T: Config>(who: &T::AccountId, hash: H256) -> Commitment {
	let bond = T::MinCommitBond::get();
	Helper::<T>::fund(who);
	T::Currency::hold(&HoldReason::Commitment.into(), who, bond).expect("the helper funded it");
	Commitment { hash, bond }
}

/// Gives the first `number` members of an epoch's set a commitment to `hash` and takes away what they
/// said.
fn commit_members<T: Config>(info: &EpochInfo, number: usize) {
	let mut entries = Truths::<T>::get(info.topic, info.index);
	for entry in entries.iter_mut().take(number) {
		entry.commitment = Some(bonded::<T>(&entry.reputer, H256::zero()));
		entry.values = Default::default();
	}
	Truths::<T>::insert(info.topic, info.index, entries);
}

/// Epochs of `count` topics with full sets, in which [`owner`] is registered; whoever is evicted gets a
/// bond back.
fn commit_epochs<T: Config>(signer: &T::AccountId, count: u32) -> Vec<EpochInfo> {
	submission::<T>(signer, count)
		.into_iter()
		.map(|truth| {
			let info = Helper::<T>::modify_epoch(truth.topic, truth.epoch, committing);
			commit_members::<T>(&info, MAX_REPUTERS as usize);
			info
		})
		.collect()
}

fn commits<T: Config>(signer: &T::AccountId, count: u32) -> TruthCommits {
	commit_epochs::<T>(signer, count)
		.into_iter()
		.map(|info| TruthCommit {
			topic: info.topic,
			epoch: info.index,
			revision: 0,
			hash: H256::repeat_byte(1),
		})
		.collect::<Vec<_>>()
		.try_into()
		.expect("at most a full call")
}

/// What every benchmark's commitment is salted with.
const SALT: Salt = [7; 32];

/// Puts a commitment of [`owner`] to `payload` in the place of a member of the epoch's set, and goes to
/// the reveal window.
fn seat_committed<T: Config>(info: &EpochInfo, payload: &impl Encode) {
	let owner = owner::<T>();
	let hash = commitment_hash(info.topic, info.index, &owner, payload, &SALT);
	let commitment = bonded::<T>(&owner, hash);
	Truths::<T>::mutate(info.topic, info.index, |entries| {
		let entry = entries.last_mut().expect("the set is full");
		entry.reputer = owner;
		entry.values = Default::default();
		entry.commitment = Some(commitment);
		entries.sort_by(|a, b| a.reputer.cmp(&b.reputer));
	});
	go_to::<T>(info.reputer_reveal_window().first);
}

fn reveals<T: Config>(signer: &T::AccountId, count: u32) -> TruthReveals {
	submission::<T>(signer, count)
		.into_iter()
		.map(|truth| {
			let info = Helper::<T>::modify_epoch(truth.topic, truth.epoch, committing);
			seat_committed::<T>(&info, &truth.values);
			TruthReveal {
				topic: truth.topic,
				epoch: truth.epoch,
				values: truth.values,
				salt: SALT,
			}
		})
		.collect::<Vec<_>>()
		.try_into()
		.expect("at most a full call")
}

/// As many inferers as give at least `values` values with the most forecasters.
fn inferers_for(values: u32) -> u32 {
	values
		.saturating_sub(50)
		.div_ceil(18)
		.clamp(2, MAX_INFERERS)
}

/// As many inferers as give at least `compared` pairs of a value and one of the most reputers.
fn inferers_of(compared: u32) -> u32 {
	inferers_for(compared.div_ceil(MAX_REPUTERS))
}

/// What an epoch is evaluated from.
fn evaluation<T: Config>(info: &EpochInfo) -> (Attested<T::AccountId>, LossInputs<T::AccountId>) {
	let inputs =
		T::Predictions::loss_inputs(info.topic, info.index).expect("the epoch is predicted");
	(Pallet::<T>::attested(info.topic, info.index), inputs)
}

/// What an epoch is evaluated to.
fn evaluated<T: Config>(info: &EpochInfo) -> Outcome<T::AccountId> {
	let (attested, inputs) = evaluation::<T>(info);
	Pallet::<T>::evaluate_truths(info, attested, inputs, true).expect("the truths are valid")
}

/// A complete report of an epoch with so many inferers and the most forecasters.
fn report(inferers: u32) -> LossReport {
	let shape = Shape {
		inferers: inferers.saturated_into(),
		forecasters: MAX_FORECASTERS.saturated_into(),
	};
	let losses = (0..shape.len())
		.map(|at| Decimal::from_inner((at as i128).saturating_mul(-1_000_000_000_000_000)))
		.collect::<Vec<_>>();
	losses.try_into().expect("within the largest epoch")
}

/// An epoch with reported losses, of which [`owner`] is a reputer, with a full set of reports.
fn reporting_epoch<T: Config>(signer: &T::AccountId, values: u32) -> (EpochInfo, LossReport) {
	let topic = Helper::<T>::create_topic();
	let n = inferers_for(values);
	let inferers = accounts::<T>("inferer", n);
	let forecasters = accounts::<T>("forecaster", MAX_FORECASTERS);
	Helper::<T>::predicted_epoch(topic, FIRST, 1, &inferers, &forecasters);
	let info = Helper::<T>::modify_epoch(topic, FIRST, reporting);
	challenged::<T>(&info, signer);
	fill_reports::<T>(&info, &report(n));
	go_to::<T>(info.reputer_window().first);
	(info, report(n))
}

/// Gives every member of the set a report.
fn fill_reports<T: Config>(info: &EpochInfo, report: &LossReport) {
	Truths::<T>::mutate(info.topic, info.index, |entries| {
		for entry in entries.iter_mut() {
			entry.values = Default::default();
			Reports::<T>::insert((info.topic, info.index, &entry.reputer), report);
		}
	});
}

/// How many slots each kind has at most.
const KINDS: [(ActorKind, &str, u32); 3] = [
	(ActorKind::Inferer, "inferer stranger", INFERER_SLOTS),
	(
		ActorKind::Forecaster,
		"forecaster stranger",
		FORECASTER_SLOTS,
	),
	(ActorKind::Reputer, "reputer stranger", REPUTER_SLOTS),
];

/// Fills the vectors and the regret tables of a topic with strangers that were active long ago.
fn full_tables<T: Config>(topic: TopicId) {
	let ActorState { rank, past } = full_actor();
	for (kind, name, number) in KINDS {
		let slots: Vec<_> = accounts::<T>(name, number)
			.into_iter()
			.map(|account| Slot {
				account,
				last_active: 0,
				inclusions: 20,
				rank: rank.clone(),
			})
			.collect();
		let slots = slots.try_into().expect("as many as fit");
		Places::<T>::mutate(topic, kind, |places| places.slots = slots);
		let pasts = vec![past.clone(); number as usize];
		Histories::<T>::mutate(topic, |history| {
			let history = history.of_mut(kind);
			history.pasts = pasts.try_into().expect("as many as fit");
			for epoch in 0..T::HistoryDepth::get() {
				history
					.cohort
					.departed
					.try_push((epoch, Decimal::from_inner(epoch.into())))
					.expect("as many as fit");
			}
		});
	}
	let mut regrets = RegretTable::default();
	regrets
		.fit(INFERER_SLOTS as usize, FORECASTER_SLOTS as usize)
		.expect("as large as the bounds");
	Networks::<T>::mutate(topic, |network| {
		network.inferer_slots = INFERER_SLOTS.saturated_into();
		network.forecaster_slots = FORECASTER_SLOTS.saturated_into();
		network.reputer_slots = REPUTER_SLOTS.saturated_into();
	});
	RegretTables::<T>::insert(topic, regrets);
}

/// Gives slots of strangers of a kind to these accounts.
fn seat<T: Config>(topic: TopicId, kind: ActorKind, accounts: &[T::AccountId]) {
	Places::<T>::mutate(topic, kind, |places| {
		for (slot, who) in places.slots.iter_mut().zip(accounts) {
			slot.account = who.clone();
		}
	});
}

/// Gives slots of strangers to all workers of an evaluated epoch but the first `newcomers`.
fn seat_participants<T: Config>(info: &EpochInfo, newcomers: u32) {
	let outcome = Outcomes::<T>::get(info.topic, info.index).expect("it is evaluated");
	let inferers = count(&outcome.inferers);
	let known: Vec<_> = outcome
		.inferers
		.iter()
		.skip(newcomers as usize)
		.cloned()
		.collect();
	seat::<T>(info.topic, ActorKind::Inferer, &known);
	let newcomers = newcomers.saturating_sub(inferers);
	let known: Vec<_> = outcome
		.forecasters
		.iter()
		.skip(newcomers as usize)
		.cloned()
		.collect();
	seat::<T>(info.topic, ActorKind::Forecaster, &known);
}

/// The state of an actor that was scored often.
fn full_actor() -> ActorState {
	let mut state = ActorState {
		rank: Rank {
			score: Some(Decimal::from_u32(1)),
			coefficient: Some(Decimal::from_u32(1)),
			..Default::default()
		},
		past: Past {
			fraction: Some(Decimal::from_u32(1)),
			..Default::default()
		},
	};
	for score in 0..SCORE_WINDOW {
		state.past.push_score(Decimal::from_u32(score));
	}
	state
}

/// A latest round of this size in which `member` took part.
fn full_cohort<T: Config>(topic: TopicId, kind: ActorKind, member: &T::AccountId, size: u32) {
	let mut members = accounts::<T>("member", size.saturating_sub(1));
	members.push(member.clone());
	members.sort();
	let members: Vec<_> = members
		.into_iter()
		.map(|who| (who, Decimal::from_u32(1)))
		.collect();
	Histories::<T>::mutate(topic, |history| {
		history.of_mut(kind).cohort.members = BoundedVec::truncate_from(members);
	});
}

/// Everybody who has a slot took part in the latest rounds.
fn keep_members<T: Config>(info: &EpochInfo) {
	for (kind, _, _) in KINDS {
		let places = Places::<T>::get(info.topic, kind);
		let mut members: Vec<_> = places
			.slots
			.iter()
			.take(MAX_INFERERS as usize)
			.map(|slot| (slot.account.clone(), Decimal::from_u32(1)))
			.collect();
		members.sort();
		Histories::<T>::mutate(info.topic, |history| {
			history.of_mut(kind).cohort.members = BoundedVec::truncate_from(members);
		});
	}
}

/// An epoch that waits for its settlement, in a topic whose regret tables are full.
fn waiting<T: Config>(n: u32, k: u32, r: u32, labels: u8) -> EpochInfo {
	let topic = Helper::<T>::create_topic();
	full_tables::<T>(topic);
	let inferers = accounts::<T>("inferer", n);
	let forecasters = accounts::<T>("forecaster", k);
	let info = Helper::<T>::predicted_epoch(topic, FIRST, labels, &inferers, &forecasters);
	truths::<T>(&info, r);
	seat::<T>(topic, ActorKind::Reputer, &accounts::<T>("reputer", r));
	go_to::<T>(info.settle_at());
	info
}

fn step<T: Config>(info: &EpochInfo) -> StepOutcome {
	Pallet::<T>::step(info, &mut WeightMeter::new())
}

fn progress<T: Config>(info: &EpochInfo) -> Option<Progress> {
	Outcomes::<T>::get(info.topic, info.index).map(|outcome| outcome.progress)
}

/// The same, with the first `steps` steps done.
fn settled_to<T: Config>(n: u32, k: u32, r: u32, steps: u32) -> EpochInfo {
	let info = waiting::<T>(n, k, r, 1);
	for _ in 0..steps {
		assert_eq!(step::<T>(&info), StepOutcome::More);
	}
	info
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn register() {
		let topic = Helper::<T>::create_topic();
		let caller: T::AccountId = whitelisted_caller();
		let operator: T::AccountId = account("operator", 0, 0);
		Helper::<T>::fund(&caller);
		// Somebody else names the caller as its operator, which ends here.
		registered::<T>(topic, &owner::<T>(), Some(caller.clone()));

		#[extrinsic_call]
		_(
			RawOrigin::Signed(caller.clone()),
			topic,
			Some(operator),
			Some(caller.clone()),
		);

		assert!(Reputers::<T>::contains_key(topic, &caller));
	}

	#[benchmark]
	fn deregister() {
		let topic = Helper::<T>::create_topic();
		let caller: T::AccountId = whitelisted_caller();
		registered::<T>(topic, &caller, Some(account("operator", 0, 0)));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), topic);

		assert!(Deposits::<T>::contains_key(topic, &caller));
	}

	#[benchmark]
	fn claim_deposit() {
		let topic = Helper::<T>::create_topic();
		let caller: T::AccountId = whitelisted_caller();
		registered::<T>(topic, &caller, None);
		Pallet::<T>::do_deregister(caller.clone(), topic).expect("registered");
		full_tables::<T>(topic);
		seat::<T>(topic, ActorKind::Reputer, core::slice::from_ref(&caller));
		let later = T::HistoryDepth::get().saturating_add(SECOND);
		Helper::<T>::predicted_epoch(topic, later, 1, &accounts::<T>("inferer", 2), &[]);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), topic);

		assert!(!Deposits::<T>::contains_key(topic, &caller));
	}

	#[benchmark]
	fn set_operator() {
		let topic = Helper::<T>::create_topic();
		let caller: T::AccountId = whitelisted_caller();
		registered::<T>(topic, &caller, Some(account("operator", 0, 0)));
		let operator: T::AccountId = account("operator", 1, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), topic, Some(operator.clone()));

		assert!(Operators::<T>::contains_key(topic, &operator));
	}

	#[benchmark]
	fn resign_operator() {
		let topic = Helper::<T>::create_topic();
		let caller: T::AccountId = whitelisted_caller();
		registered::<T>(topic, &owner::<T>(), Some(caller.clone()));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), topic);

		assert!(!Operators::<T>::contains_key(topic, &caller));
	}

	#[benchmark]
	fn admit_resignation() {
		let topic = Helper::<T>::create_topic();
		let caller: T::AccountId = whitelisted_caller();
		registered::<T>(topic, &owner::<T>(), Some(caller.clone()));
		let call = Call::<T>::resign_operator { topic };
		let admission;

		#[block]
		{
			admission = Pallet::<T>::admit(&caller, &call);
		}

		assert!(matches!(admission, Some(Ok(_))));
	}

	#[benchmark]
	fn set_reward_destination() {
		let topic = Helper::<T>::create_topic();
		let caller: T::AccountId = whitelisted_caller();
		registered::<T>(topic, &caller, None);
		let destination: T::AccountId = account("destination", 0, 0);

		#[extrinsic_call]
		_(
			RawOrigin::Signed(caller.clone()),
			topic,
			destination.clone(),
		);

		let record = Reputers::<T>::get(topic, &caller).expect("registered");
		assert_eq!(record.reward_destination, destination);
	}

	#[benchmark]
	fn submit_truths(t: Linear<1, 16>) {
		let caller: T::AccountId = whitelisted_caller();
		let truths = submission::<T>(&caller, t);
		let last = truths
			.last()
			.map(|truth| truth.topic)
			.expect("at least one");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), truths);

		assert!(Truths::<T>::get(last, FIRST)
			.iter()
			.any(|entry| entry.reputer == owner::<T>()));
	}

	#[benchmark]
	fn offer_transfer() {
		let topic = Helper::<T>::create_topic();
		let caller: T::AccountId = whitelisted_caller();
		registered::<T>(topic, &caller, None);
		let to: T::AccountId = account("heir", 0, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), topic, to.clone());

		assert_eq!(TransferOffers::<T>::get(topic, &caller), Some(to));
	}

	#[benchmark]
	fn cancel_transfer() {
		let topic = Helper::<T>::create_topic();
		let caller: T::AccountId = whitelisted_caller();
		registered::<T>(topic, &caller, None);
		TransferOffers::<T>::insert(topic, &caller, account::<T::AccountId>("heir", 0, 0));

		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), topic);

		assert!(!TransferOffers::<T>::contains_key(topic, &caller));
	}

	/// As many open epochs, each with a full set of truths.
	#[benchmark]
	fn accept_transfer(e: Linear<0, { T::MaxOpenEpochs::get() }>) {
		let topic = Helper::<T>::create_topic();
		let from: T::AccountId = account("owner", 0, 0);
		let to: T::AccountId = whitelisted_caller();
		registered::<T>(topic, &from, Some(account("operator", 0, 0)));
		Helper::<T>::fund(&to);
		// A third one names the future owner as its operator, which ends here.
		registered::<T>(topic, &account("other", 0, 0), Some(to.clone()));
		TransferOffers::<T>::insert(topic, &from, &to);
		full_tables::<T>(topic);
		seat::<T>(topic, ActorKind::Reputer, core::slice::from_ref(&from));
		full_cohort::<T>(topic, ActorKind::Reputer, &from, MAX_REPUTERS);
		Helper::<T>::list_open(topic, e);
		for epoch in 1..=e {
			let entries: Vec<TruthEntry<T::AccountId>> = accounts::<T>("reputer", MAX_REPUTERS)
				.into_iter()
				.map(|reputer| TruthEntry {
					reputer,
					revision: 0,
					score: Decimal::from_inner(-1),
					values: labels(16, 1),
					commitment: None,
					destination: Some(from.clone()),
				})
				.collect();
			Truths::<T>::insert(topic, epoch, BoundedVec::truncate_from(entries));
		}

		#[extrinsic_call]
		_(
			RawOrigin::Signed(to.clone()),
			topic,
			from.clone(),
			Some(account("operator", 1, 0)),
			Some(from.clone()),
		);

		assert!(Reputers::<T>::contains_key(topic, &to));
		assert!(!Reputers::<T>::contains_key(topic, &from));
	}

	/// A worker of both kinds, in full tables and full rounds.
	#[benchmark]
	fn transfer_worker() {
		let topic = Helper::<T>::create_topic();
		full_tables::<T>(topic);
		let from: T::AccountId = account("owner", 0, 0);
		let to: T::AccountId = account("heir", 0, 0);
		for (kind, size) in [
			(ActorKind::Inferer, MAX_INFERERS),
			(ActorKind::Forecaster, MAX_FORECASTERS),
		] {
			seat::<T>(topic, kind, core::slice::from_ref(&from));
			full_cohort::<T>(topic, kind, &from, size);
		}
		let moved;

		#[block]
		{
			moved = Pallet::<T>::transfer_worker(topic, &from, &to);
		}

		assert!(moved);
		assert!(Places::<T>::get(topic, ActorKind::Inferer)
			.slot(&to)
			.is_some());
	}

	#[benchmark]
	fn admit(t: Linear<1, 16>) {
		let caller: T::AccountId = whitelisted_caller();
		let call = Call::<T>::submit_truths {
			truths: submission::<T>(&caller, t),
		};
		let admission;

		#[block]
		{
			admission = Pallet::<T>::admit(&caller, &call);
		}

		assert!(matches!(admission, Some(Ok(_))));
	}

	#[benchmark]
	fn commit_truths(t: Linear<1, 16>) {
		let caller: T::AccountId = whitelisted_caller();
		let commits = commits::<T>(&caller, t);
		let last = commits
			.last()
			.map(|commit| commit.topic)
			.expect("at least one");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), commits);

		assert!(Truths::<T>::get(last, FIRST)
			.iter()
			.any(|entry| entry.reputer == owner::<T>() && entry.commitment.is_some()));
	}

	#[benchmark]
	fn reveal_truths(t: Linear<1, 16>) {
		let caller: T::AccountId = whitelisted_caller();
		let reveals = reveals::<T>(&caller, t);
		let last = reveals
			.last()
			.map(|reveal| reveal.topic)
			.expect("at least one");

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), reveals);

		assert!(Truths::<T>::get(last, FIRST)
			.iter()
			.any(|entry| entry.reputer == owner::<T>() && entry.commitment.is_none()));
	}

	#[benchmark]
	fn submit_losses(v: Linear<86, 1202>) {
		let caller: T::AccountId = whitelisted_caller();
		let (info, report) = reporting_epoch::<T>(&caller, v);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), info.topic, info.index, 0, report);

		assert!(Reports::<T>::contains_key((
			info.topic,
			info.index,
			owner::<T>()
		)));
	}

	#[benchmark]
	fn reveal_losses(v: Linear<86, 1202>) {
		let caller: T::AccountId = whitelisted_caller();
		let (info, report) = reporting_epoch::<T>(&caller, v);
		let info = Helper::<T>::modify_epoch(info.topic, info.index, committing);
		seat_committed::<T>(&info, &report);

		#[extrinsic_call]
		_(
			RawOrigin::Signed(caller),
			info.topic,
			info.index,
			report,
			SALT,
		);

		assert!(Reports::<T>::contains_key((
			info.topic,
			info.index,
			owner::<T>()
		)));
	}

	#[benchmark]
	fn admit_commits(t: Linear<1, 16>) {
		let caller: T::AccountId = whitelisted_caller();
		let call = Call::<T>::commit_truths {
			commits: commits::<T>(&caller, t),
		};
		let admission;

		#[block]
		{
			admission = Pallet::<T>::admit(&caller, &call);
		}

		assert!(matches!(admission, Some(Ok(_))));
	}

	#[benchmark]
	fn admit_reveals(t: Linear<1, 16>) {
		let caller: T::AccountId = whitelisted_caller();
		let call = Call::<T>::reveal_truths {
			reveals: reveals::<T>(&caller, t),
		};
		let admission;

		#[block]
		{
			admission = Pallet::<T>::admit(&caller, &call);
		}

		assert!(matches!(admission, Some(Ok(_))));
	}

	#[benchmark]
	fn admit_losses(v: Linear<86, 1202>) {
		let caller: T::AccountId = whitelisted_caller();
		let (info, losses) = reporting_epoch::<T>(&caller, v);
		let call = Call::<T>::submit_losses {
			topic: info.topic,
			epoch: info.index,
			revision: 0,
			losses,
		};
		let admission;

		#[block]
		{
			admission = Pallet::<T>::admit(&caller, &call);
		}

		assert!(matches!(admission, Some(Ok(_))));
	}

	#[benchmark]
	fn admit_losses_reveal(v: Linear<86, 1202>) {
		let caller: T::AccountId = whitelisted_caller();
		let (info, losses) = reporting_epoch::<T>(&caller, v);
		let info = Helper::<T>::modify_epoch(info.topic, info.index, committing);
		seat_committed::<T>(&info, &losses);
		let call = Call::<T>::reveal_losses {
			topic: info.topic,
			epoch: info.index,
			losses,
			salt: SALT,
		};
		let admission;

		#[block]
		{
			admission = Pallet::<T>::admit(&caller, &call);
		}

		assert!(matches!(admission, Some(Ok(_))));
	}

	#[benchmark]
	fn settlement_progress() {
		let info = settled_to::<T>(MAX_INFERERS, MAX_FORECASTERS, MAX_REPUTERS, 1);
		let progress;

		#[block]
		{
			let outcome = Outcomes::<T>::get(info.topic, info.index);
			progress = outcome.map(|outcome| outcome.progress);
			Networks::<T>::get(info.topic).slots();
		}

		assert_eq!(progress, Some(Progress::Evaluated));
	}

	/// What follows the number of reputers: what they attested is read, the outcome is stored. What the
	/// predictions read is in their own `read_weight`, which is added.
	#[benchmark]
	fn settle_evaluate(r: Linear<1, 16>) {
		let info = waiting::<T>(MAX_INFERERS, MAX_FORECASTERS, r, 4);
		let outcome = evaluated::<T>(&info);
		let attested;

		#[block]
		{
			attested = Pallet::<T>::attested(info.topic, info.index);
			Pallet::<T>::store_outcome(&info, outcome).expect("it is complete");
		}

		assert_eq!(count(&attested.reputers), r);
		assert!(Outcomes::<T>::contains_key(info.topic, info.index));
	}

	/// What follows the third power of the number of reputers, with the fewest values.
	#[benchmark]
	fn evaluate_ascent(a: Linear<1, 4096>) {
		let reputers = (1..MAX_REPUTERS)
			.find(|r| r.pow(3) >= a)
			.unwrap_or(MAX_REPUTERS);
		let info = waiting::<T>(2, 0, reputers, 1);
		let (attested, inputs) = evaluation::<T>(&info);
		let outcome;

		#[block]
		{
			outcome = Pallet::<T>::evaluate_truths(&info, attested, inputs, true);
		}

		assert!(outcome.is_ok());
	}

	/// What follows the number of values times reputers, with one label.
	#[benchmark]
	fn evaluate_values(c: Linear<1376, 19232>) {
		let info = waiting::<T>(inferers_of(c), MAX_FORECASTERS, MAX_REPUTERS, 1);
		let (attested, inputs) = evaluation::<T>(&info);
		let outcome;

		#[block]
		{
			outcome = Pallet::<T>::evaluate_truths(&info, attested, inputs, true);
		}

		assert!(outcome.is_ok());
	}

	/// The same with four labels.
	#[benchmark]
	fn evaluate_labels(c: Linear<1376, 19232>) {
		let info = waiting::<T>(inferers_of(c), MAX_FORECASTERS, MAX_REPUTERS, 4);
		let (attested, inputs) = evaluation::<T>(&info);
		let outcome;

		#[block]
		{
			outcome = Pallet::<T>::evaluate_truths(&info, attested, inputs, true);
		}

		assert!(outcome.is_ok());
	}

	/// As `settle_evaluate`, with the largest reports.
	#[benchmark]
	fn settle_reports(r: Linear<1, 16>) {
		let info = waiting::<T>(MAX_INFERERS, MAX_FORECASTERS, r, 1);
		let outcome = evaluated::<T>(&info);
		let info = Helper::<T>::modify_epoch(info.topic, info.index, reporting);
		fill_reports::<T>(&info, &report(MAX_INFERERS));
		let mut reports = Vec::new();
		let attested;

		#[block]
		{
			attested = Pallet::<T>::attested(info.topic, info.index);
			for reputer in &attested.reputers {
				reports.push(Reports::<T>::get((info.topic, info.index, reputer)));
			}
			Pallet::<T>::store_outcome(&info, outcome).expect("it is complete");
		}

		assert_eq!(count(&reports), r);
		assert!(reports.iter().all(Option::is_some));
	}

	/// What follows the number of reported values. The reports, always as many, are read too.
	#[benchmark]
	fn evaluate_reports(c: Linear<1376, 19232>) {
		let n = inferers_of(c);
		let info = waiting::<T>(n, MAX_FORECASTERS, MAX_REPUTERS, 1);
		let info = Helper::<T>::modify_epoch(info.topic, info.index, reporting);
		fill_reports::<T>(&info, &report(n));
		let (attested, inputs) = evaluation::<T>(&info);
		let outcome;

		#[block]
		{
			outcome = Pallet::<T>::evaluate_reports(&info, attested, inputs, true);
		}

		assert!(outcome.is_ok());
	}

	#[benchmark]
	fn settle_forfeits(r: Linear<1, 16>) {
		let info = waiting::<T>(2, 0, MAX_REPUTERS, 1);
		let info = Helper::<T>::modify_epoch(info.topic, info.index, committing);
		commit_members::<T>(&info, r as usize);
		go_to::<T>(info.settle_at());
		let outcome;

		#[block]
		{
			outcome = step::<T>(&info);
		}

		assert_eq!(outcome, StepOutcome::More);
		let left = count(&Truths::<T>::get(info.topic, info.index));
		assert_eq!(left, MAX_REPUTERS.saturating_sub(r));
	}

	/// The marked epoch's participants all have slots.
	#[benchmark]
	fn settle_mark(n: Linear<2, 64>, k: Linear<0, 16>) {
		let info = settled_to::<T>(2, 0, 1, 1);
		let mut inferers = accounts::<T>("inferer stranger", INFERER_SLOTS);
		let mut forecasters = accounts::<T>("forecaster stranger", FORECASTER_SLOTS);
		inferers.truncate(n.saturated_into());
		forecasters.truncate(k.saturated_into());
		Helper::<T>::predicted_epoch(info.topic, SECOND, 1, &inferers, &forecasters);

		#[block]
		{
			step::<T>(&info);
		}

		assert_eq!(Networks::<T>::get(info.topic).marked_to, SECOND);
	}

	/// One participant is new and recycles somebody's slot. The proof is added up by the step.
	#[benchmark]
	fn settle_regrets(n: Linear<2, 64>, k: Linear<0, 16>) {
		let info = settled_to::<T>(n, k, 1, 1);
		seat_participants::<T>(&info, 1);

		#[block]
		{
			step::<T>(&info);
		}

		assert_eq!(progress::<T>(&info), Some(Progress::Regretted));
	}

	/// The most participants, of whom so many recycle somebody's slot.
	#[benchmark]
	fn recycle_slots(s: Linear<0, 80>) {
		let info = settled_to::<T>(MAX_INFERERS, MAX_FORECASTERS, 1, 1);
		seat_participants::<T>(&info, s);

		#[block]
		{
			step::<T>(&info);
		}

		assert_eq!(progress::<T>(&info), Some(Progress::Regretted));
	}

	#[benchmark]
	fn settle_scores(n: Linear<2, 64>, k: Linear<0, 16>, r: Linear<1, 16>) {
		let info = settled_to::<T>(n, k, r, 2);
		keep_members::<T>(&info);

		#[block]
		{
			step::<T>(&info);
		}

		assert_eq!(progress::<T>(&info), Some(Progress::Scored));
	}

	#[benchmark]
	fn settle_rewards(n: Linear<2, 64>, k: Linear<0, 16>, r: Linear<1, 16>) {
		let info = settled_to::<T>(n, k, r, 3);
		let outcome;

		#[block]
		{
			outcome = step::<T>(&info);
		}

		assert_eq!(outcome, StepOutcome::Done);
		// There was something to pay.
		let record = Scores::<T>::get(info.topic, info.index).expect("it is settled");
		assert!(record.pot > 0);
	}

	#[benchmark]
	fn prune() {
		let info = settled_to::<T>(MAX_INFERERS, MAX_FORECASTERS, MAX_REPUTERS, 3);
		assert_eq!(step::<T>(&info), StepOutcome::Done);

		#[block]
		{
			<Pallet<T> as EpochPhase>::prune(info.topic, info.index);
		}

		assert!(!Outcomes::<T>::contains_key(info.topic, info.index));
	}

	/// The proof is added up by whoever asks for the weight.
	#[benchmark]
	fn read_regrets(n: Linear<1, 64>, k: Linear<0, 16>) {
		let topic = Helper::<T>::create_topic();
		full_tables::<T>(topic);
		let mut inferers = accounts::<T>("inferer stranger", INFERER_SLOTS);
		let mut forecasters = accounts::<T>("forecaster stranger", FORECASTER_SLOTS);
		inferers.truncate(n.saturated_into());
		forecasters.truncate(k.saturated_into());
		let regrets;

		#[block]
		{
			regrets = Pallet::<T>::regrets(topic, &inferers, &forecasters);
			Pallet::<T>::network_state(topic);
		}

		assert_eq!(regrets.inferer.len(), inferers.len());
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::ExtBuilder::default().build(),
		crate::mock::Test
	);
}
