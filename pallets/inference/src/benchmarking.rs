// SPDX-License-Identifier: Apache-2.0

//! Benchmarks of the calls, the steps and the gate's questions.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::indexing_slicing,
	clippy::unwrap_used,
	reason = "never part of a runtime that makes blocks"
)]

use crate::{
	impls::{
		combination::{Outcome, Participants},
		kinds::{ForecastKind, InferenceKind, SubmissionKind},
	},
	migrations::v2::{v1, SeatsWithCommitments},
	types::{
		count, members, Departure, Forecast, Inference, Seat, ServiceRecord, ValueChunk, Worker,
		FORFEITS_PER_STEP, MAX_CHUNKS, MAX_ENDPOINT, MAX_MEMBERS, VALUES_PER_CHUNK,
	},
	*,
};
use alloc::vec::Vec;
use allora_primitives::{
	commitment_hash,
	traits::{EpochPhase, FreeSubmission, Predictions as _, StepOutcome},
	ActorKind, Commitment, Decimal, EpochInfo, ForecastElements, LabelValues, Salt, TopicId,
	MAX_FORECASTERS, MAX_INFERERS, MAX_LABELS,
};
use codec::{Decode, Encode};
use frame_benchmarking::{account, v2::*};
use frame_support::{
	migrations::SteppedMigration,
	traits::{
		fungible::{Inspect, Mutate, MutateHold},
		Get, StorageVersion,
	},
	weights::WeightMeter,
	BoundedVec,
};
use frame_system::RawOrigin;
use sp_core::H256;
use sp_runtime::traits::{One, TrailingZeroInput};

/// What a benchmark needs of the pallet's neighbours.
pub trait BenchmarkHelper<AccountId> {
	/// Makes a topic with `labels` labels, a range of values that includes 0..100, no demand that
	/// labels sum to one, and the largest limits; turns its worker whitelist on and puts `worker`
	/// on it; opens an epoch whose worker window contains the present block and returns it.
	fn open_epoch(labels: u32, worker: &AccountId) -> EpochInfo;

	/// The same, of a topic whose workers commit first: with a reveal window.
	fn open_committing_epoch(labels: u32, worker: &AccountId) -> EpochInfo;

	/// Makes the first block of the epoch's reveal window the present one.
	fn go_to_reveal_window(info: &EpochInfo);

	/// Gives these actors a past in the topic: a network loss and different regrets, near zero, of
	/// every family, so that the combination takes the way of M4–M8 and not the short one of M34.
	fn set_history(topic: TopicId, inferers: &[AccountId], forecasters: &[AccountId]);

	/// Lists the epochs 1 to `count` of the topic, and no other, as open.
	fn list_open(topic: TopicId, count: u32);
}

/// An account that owns nothing.
fn actor<T: Config>(name: &'static str, index: u32) -> T::AccountId {
	account(name, index, 0)
}

/// The account that sorts before all others.
fn first_account<T: Config>() -> T::AccountId {
	T::AccountId::decode(&mut TrailingZeroInput::zeroes()).expect("accounts decode from zeroes")
}

/// An account that can pay any deposit.
fn funded<T: Config>(name: &'static str) -> T::AccountId {
	let who = actor::<T>(name, 0);
	let amount = T::Currency::minimum_balance()
		.saturating_add(T::RegistrationDeposit::get())
		.saturating_add(T::MinCommitBond::get())
		.saturating_mul(10);
	T::Currency::mint_into(&who, amount).expect("the account is new");
	who
}

/// Registers `owner`, with `operator` if there is one.
fn registered<T: Config>(topic: TopicId, owner: &T::AccountId, operator: Option<T::AccountId>) {
	Pallet::<T>::register(
		RawOrigin::Signed(owner.clone()).into(),
		topic,
		operator,
		Some(owner.clone()),
	)
	.expect("the topic exists and names the owner");
}

/// A value that differs from label to label and actor to actor.
fn values(labels: u32, seed: u32) -> LabelValues {
	(0..labels)
		.map(|label| Decimal::from_u32((seed * 7 + label * 3) % 50 + 1))
		.collect::<Vec<_>>()
		.try_into()
		.expect("no more labels than a topic can have")
}

/// Accounts in ascending order.
fn sorted<T: Config>(name: &'static str, number: u32) -> Vec<T::AccountId> {
	let mut accounts: Vec<_> = (0..number).map(|index| actor::<T>(name, index)).collect();
	accounts.sort();
	accounts
}

/// A place in a set whose owner's rewards go elsewhere.
fn seat<T: Config>(who: &T::AccountId, score: Decimal, place: u32) -> Seat<T::AccountId> {
	Seat {
		who: who.clone(),
		score,
		revision: 0,
		commitment: None,
		place,
		destination: Some(actor::<T>("destination", place)),
	}
}

/// Whether `owner` has a place in the epoch's set of a kind, and a submission there.
fn has_submitted<T: Config, K: SubmissionKind<T>>(
	info: &EpochInfo,
	owner: &T::AccountId,
	stored: impl Fn(u32) -> bool,
) -> bool {
	K::set(info.topic, info.index)
		.iter()
		.any(|seat| seat.who == *owner && stored(seat.place))
}

/// Fills the inferers' set with the weakest possible actors.
fn fill_inferers<T: Config>(info: &EpochInfo, number: u32, labels: u32) -> Vec<T::AccountId> {
	let accounts = sorted::<T>("inferer", number);
	let mut set = Vec::new();
	for (place, who) in (0u32..).zip(accounts.iter()) {
		let inference = Inference {
			values: values(labels, place),
			revision: 0,
			at: 1,
		};
		Inferences::<T>::insert((info.topic, info.index, place), inference);
		set.push(seat::<T>(who, Decimal::from_inner(i128::MIN), place));
	}
	let set = BoundedVec::try_from(set).expect("no more inferers than places");
	ActiveInferers::<T>::insert(info.topic, info.index, set);
	accounts
}

/// Elements for `inferers`, which are ascending.
fn elements<T: Config>(inferers: &[T::AccountId]) -> ForecastElements<T::AccountId> {
	inferers
		.iter()
		.zip(0u32..)
		.map(|(who, index)| (who.clone(), Decimal::from_u32(index % 7)))
		.collect::<Vec<_>>()
		.try_into()
		.expect("no more elements than inferers")
}

/// Fills the forecasters' set with the weakest possible actors, who forecast all `inferers`.
fn fill_forecasters<T: Config>(
	info: &EpochInfo,
	number: u32,
	inferers: &[T::AccountId],
) -> Vec<T::AccountId> {
	let accounts = sorted::<T>("forecaster", number);
	let mut set = Vec::new();
	for (place, who) in (0u32..).zip(&accounts) {
		let forecast = Forecast {
			elements: elements::<T>(inferers),
			revision: 0,
			at: 1,
		};
		Forecasts::<T>::insert((info.topic, info.index, place), forecast);
		set.push(seat::<T>(who, Decimal::from_inner(i128::MIN), place));
	}
	let set = BoundedVec::try_from(set).expect("no more forecasters than places");
	ActiveForecasters::<T>::insert(info.topic, info.index, set);
	accounts
}

/// An epoch with sets of these sizes, everybody with a past.
fn full_epoch<T: Config>(n: u32, k: u32, labels: u32) -> EpochInfo {
	let mut info = T::BenchmarkHelper::open_epoch(labels, &first_account::<T>());
	info.parameters.weights.winsorise = true;
	let inferers = fill_inferers::<T>(&info, n, labels);
	let forecasters = fill_forecasters::<T>(&info, k, &inferers);
	T::BenchmarkHelper::set_history(info.topic, &inferers, &forecasters);
	// One far miss, so that the outlier-resistant value is computed by itself (M29).
	Inferences::<T>::mutate((info.topic, info.index, 0), |inference| {
		let inference = inference.as_mut().expect("it was just stored");
		for value in inference.values.iter_mut() {
			*value = Decimal::from_u32(1_000_000);
		}
	});
	info
}

/// What the members of an epoch's sets submitted.
fn read_participants<T: Config>(info: &EpochInfo) -> Participants<T::AccountId> {
	Pallet::<T>::participants(
		info,
		ActiveInferers::<T>::get(info.topic, info.index),
		ActiveForecasters::<T>::get(info.topic, info.index),
	)
}

/// Their combination.
fn computed<T: Config>(
	info: &EpochInfo,
	participants: Participants<T::AccountId>,
) -> Outcome<T::AccountId> {
	Pallet::<T>::combine(info, participants)
		.map_err(|_| "refused")
		.expect("everybody submitted what an epoch takes")
}

/// The fewest inferers whose pools, with the most forecasters, have so many members.
fn inferers_for(wanted: u32) -> u32 {
	(1..MAX_INFERERS)
		.find(|n| members(*n, MAX_FORECASTERS) >= wanted)
		.unwrap_or(MAX_INFERERS)
}

/// A worker of the topic that submits through an operator: the longest way to the owner.
fn submitter<T: Config>(labels: u32) -> (EpochInfo, T::AccountId, T::AccountId) {
	let owner = funded::<T>("owner");
	let operator = actor::<T>("operator", 0);
	let info = T::BenchmarkHelper::open_epoch(labels, &owner);
	registered::<T>(info.topic, &owner, Some(operator.clone()));
	(info, owner, operator)
}

/// The same for a topic whose workers commit first.
fn committer<T: Config>(labels: u32) -> (EpochInfo, T::AccountId, T::AccountId) {
	let owner = funded::<T>("owner");
	let operator = actor::<T>("operator", 0);
	let info = T::BenchmarkHelper::open_committing_epoch(labels, &owner);
	registered::<T>(info.topic, &owner, Some(operator.clone()));
	(info, owner, operator)
}

/// Somebody else names `key` as its operator, which ends when the key registers.
fn named_by_another<T: Config>(topic: TopicId, key: &T::AccountId) {
	let other = actor::<T>("other", 0);
	Pallet::<T>::take_operator(topic, &other, key)
		.map_err(|_| "taken")
		.expect("it is nobody's");
	Workers::<T>::insert(
		topic,
		&other,
		Worker {
			operator: Some(key.clone()),
			reward_destination: None,
			deposit: 0,
		},
	);
}

/// Makes one member of a set the weakest, and one that has committed, so that evicting it releases a
/// bond.
fn commit_weakest<T: Config>(set: &mut [Seat<T::AccountId>]) {
	let who = funded::<T>("loser");
	let commitment = bonded::<T>(&who, H256::zero());
	for seat in set.iter_mut() {
		seat.score = Decimal::from_inner(i128::MIN + 1);
	}
	let seat = set.last_mut().expect("the set is full");
	seat.score = Decimal::from_inner(i128::MIN);
	seat.commitment = Some(commitment);
	seat.who = who;
	set.sort_by(|a, b| a.who.cmp(&b.who));
}

/// A commitment whose bond is held of `who`.
fn bonded<T: Config>(who: &T::AccountId, hash: H256) -> Commitment {
	let bond = T::MinCommitBond::get();
	let amount = bond.saturating_add(T::Currency::minimum_balance());
	T::Currency::mint_into(who, amount).expect("nobody owns that much");
	T::Currency::hold(&HoldReason::Commitment.into(), who, bond).expect("it was just minted");
	Commitment { hash, bond }
}

/// Fills the set of a kind and gives `owner` a place in it, committed to `payload`.
fn seat_committed<T: Config, K: SubmissionKind<T>>(
	info: &EpochInfo,
	owner: &T::AccountId,
	payload: &impl Encode,
) {
	let limit = u32::from(K::limit(&info.parameters.limits));
	let mut set: Vec<_> = sorted::<T>("other", limit.saturating_sub(1))
		.iter()
		.zip(1u32..)
		.map(|(who, place)| seat::<T>(who, Decimal::one(), place))
		.collect();
	let hash = commitment_hash(info.topic, info.index, owner, payload, &SALT);
	set.push(Seat {
		commitment: Some(bonded::<T>(owner, hash)),
		..seat::<T>(owner, Decimal::one(), 0)
	});
	set.sort_by(|a, b| a.who.cmp(&b.who));
	let set = BoundedVec::try_from(set).expect("no more members than places");
	K::put_set(info.topic, info.index, set);
}

/// What every benchmark's commitment is salted with.
const SALT: Salt = [7; 32];

/// A service record with an endpoint of this length, at least 9.
fn service(length: u32) -> ServiceRecord {
	let mut endpoint = b"https://".to_vec();
	endpoint.resize(length as usize, b'a');
	ServiceRecord {
		endpoint: BoundedVec::truncate_from(endpoint),
		protocol: Default::default(),
	}
}

#[benchmarks]
mod benches {
	use super::*;

	#[benchmark]
	fn register() {
		let owner = funded::<T>("owner");
		let operator = actor::<T>("operator", 0);
		let info = T::BenchmarkHelper::open_epoch(1, &owner);
		// A deposit that is still locked is one more item to remove.
		let departure = Departure {
			deposit: 0,
			claimable_epoch: 1,
			claimable_at: 1,
		};
		Departures::<T>::insert(info.topic, &owner, departure);
		named_by_another::<T>(info.topic, &owner);

		#[extrinsic_call]
		_(
			RawOrigin::Signed(owner.clone()),
			info.topic,
			Some(operator),
			Some(owner.clone()),
		);

		assert!(Workers::<T>::contains_key(info.topic, &owner));
	}

	#[benchmark]
	fn deregister() {
		let (info, owner, _) = submitter::<T>(1);

		#[extrinsic_call]
		_(RawOrigin::Signed(owner.clone()), info.topic);

		assert!(Departures::<T>::contains_key(info.topic, &owner));
	}

	#[benchmark]
	fn claim_deposit() {
		let owner = funded::<T>("owner");
		let info = T::BenchmarkHelper::open_epoch(1, &owner);
		let deposit = T::RegistrationDeposit::get();
		T::Currency::hold(&HoldReason::WorkerRegistration.into(), &owner, deposit)
			.expect("the owner can pay it");
		let departure = Departure {
			deposit,
			claimable_epoch: 0,
			claimable_at: 0,
		};
		Departures::<T>::insert(info.topic, &owner, departure);

		#[extrinsic_call]
		_(RawOrigin::Signed(owner.clone()), info.topic);

		assert!(!Departures::<T>::contains_key(info.topic, &owner));
	}

	#[benchmark]
	fn set_operator() {
		let (info, owner, _) = submitter::<T>(1);
		let operator = actor::<T>("operator", 1);

		#[extrinsic_call]
		_(
			RawOrigin::Signed(owner.clone()),
			info.topic,
			Some(operator.clone()),
		);

		assert_eq!(Operators::<T>::get(info.topic, &operator), Some(owner));
	}

	#[benchmark]
	fn resign_operator() {
		let (info, owner, operator) = submitter::<T>(1);

		#[extrinsic_call]
		_(RawOrigin::Signed(operator), info.topic);

		let worker = Workers::<T>::get(info.topic, &owner).expect("it is registered");
		assert_eq!(worker.operator, None);
	}

	#[benchmark]
	fn admit_resignation() {
		let (info, _, operator) = submitter::<T>(1);
		let call = Call::resign_operator { topic: info.topic };
		let admission;

		#[block]
		{
			admission = Pallet::<T>::admit(&operator, &call);
		}

		assert!(matches!(admission, Some(Ok(_))));
	}

	#[benchmark]
	fn set_reward_destination() {
		let (info, owner, _) = submitter::<T>(1);
		let destination = actor::<T>("destination", 0);

		#[extrinsic_call]
		_(
			RawOrigin::Signed(owner.clone()),
			info.topic,
			destination.clone(),
		);

		let worker = Workers::<T>::get(info.topic, &owner).expect("it is registered");
		assert_eq!(worker.reward_destination, Some(destination));
	}

	#[benchmark]
	fn submit_inference(l: Linear<1, MAX_LABELS>) {
		let (info, owner, operator) = submitter::<T>(l);
		let limit = info.parameters.limits.inferers.into();
		fill_inferers::<T>(&info, limit, l);

		#[extrinsic_call]
		_(
			RawOrigin::Signed(operator),
			info.topic,
			info.index,
			0,
			values(l, 1),
		);

		assert!(has_submitted::<T, InferenceKind>(&info, &owner, |place| {
			Inferences::<T>::contains_key((info.topic, info.index, place))
		}));
	}

	#[benchmark]
	fn submit_forecast(e: Linear<1, MAX_INFERERS>) {
		let (info, owner, operator) = submitter::<T>(1);
		let inferers = sorted::<T>("inferer", e);
		fill_forecasters::<T>(&info, info.parameters.limits.forecasters.into(), &inferers);

		#[extrinsic_call]
		_(
			RawOrigin::Signed(operator),
			info.topic,
			info.index,
			0,
			elements::<T>(&inferers),
		);

		assert!(has_submitted::<T, ForecastKind>(&info, &owner, |place| {
			Forecasts::<T>::contains_key((info.topic, info.index, place))
		}));
	}

	#[benchmark]
	fn offer_transfer() {
		let (info, owner, _) = submitter::<T>(1);
		let to = actor::<T>("heir", 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(owner.clone()), info.topic, to.clone());

		assert_eq!(TransferOffers::<T>::get(info.topic, &owner), Some(to));
	}

	#[benchmark]
	fn cancel_transfer() {
		let (info, owner, _) = submitter::<T>(1);
		TransferOffers::<T>::insert(info.topic, &owner, actor::<T>("heir", 0));

		#[extrinsic_call]
		_(RawOrigin::Signed(owner.clone()), info.topic);

		assert!(!TransferOffers::<T>::contains_key(info.topic, &owner));
	}

	/// As many open epochs, each with full sets. What the reputation does is added as its weight.
	#[benchmark]
	fn accept_transfer(e: Linear<0, { T::MaxOpenEpochs::get() }>) {
		let from = funded::<T>("owner");
		let to = funded::<T>("heir");
		let former = actor::<T>("operator", 0);
		// The whitelist names the new owner; the former was registered before there was one.
		let info = T::BenchmarkHelper::open_epoch(1, &to);
		let topic = info.topic;
		let deposit = T::RegistrationDeposit::get();
		T::Currency::hold(&HoldReason::WorkerRegistration.into(), &from, deposit)
			.expect("the owner can pay it");
		Pallet::<T>::take_operator(topic, &from, &former)
			.map_err(|_| "taken")
			.expect("it is nobody's");
		let worker = Worker {
			operator: Some(former),
			reward_destination: None,
			deposit,
		};
		Workers::<T>::insert(topic, &from, worker);
		Services::<T>::insert(topic, &from, service(MAX_ENDPOINT));
		TransferOffers::<T>::insert(topic, &from, &to);
		named_by_another::<T>(topic, &to);
		let inferers = fill_inferers::<T>(&info, MAX_INFERERS, 1);
		fill_forecasters::<T>(&info, MAX_FORECASTERS, &inferers);
		T::BenchmarkHelper::list_open(topic, e);
		for epoch in 1..=e {
			let inferers = ActiveInferers::<T>::get(topic, info.index);
			ActiveInferers::<T>::insert(topic, epoch, inferers);
			let forecasters = ActiveForecasters::<T>::get(topic, info.index);
			ActiveForecasters::<T>::insert(topic, epoch, forecasters);
		}

		#[extrinsic_call]
		_(
			RawOrigin::Signed(to.clone()),
			topic,
			from.clone(),
			Some(actor::<T>("operator", 1)),
			Some(from.clone()),
		);

		assert!(Workers::<T>::contains_key(topic, &to));
		assert!(!Workers::<T>::contains_key(topic, &from));
	}

	#[benchmark]
	fn set_service(e: Linear<9, MAX_ENDPOINT>) {
		let (info, owner, _) = submitter::<T>(1);

		#[extrinsic_call]
		_(
			RawOrigin::Signed(owner.clone()),
			info.topic,
			Some(service(e)),
		);

		assert!(Services::<T>::contains_key(info.topic, &owner));
	}

	#[benchmark]
	fn admit_inference(l: Linear<1, MAX_LABELS>) {
		let (info, _, operator) = submitter::<T>(l);
		fill_inferers::<T>(&info, info.parameters.limits.inferers.into(), l);
		let (topic, epoch) = (info.topic, info.index);
		let call = Call::submit_inference {
			topic,
			epoch,
			revision: 0,
			values: values(l, 1),
		};
		let admission;

		#[block]
		{
			admission = Pallet::<T>::admit(&operator, &call);
		}

		assert!(matches!(admission, Some(Ok(_))));
	}

	#[benchmark]
	fn admit_forecast(e: Linear<1, MAX_INFERERS>) {
		let (info, _, operator) = submitter::<T>(1);
		let inferers = sorted::<T>("inferer", e);
		fill_forecasters::<T>(&info, info.parameters.limits.forecasters.into(), &inferers);
		let (topic, epoch) = (info.topic, info.index);
		let elements = elements::<T>(&inferers);
		let call = Call::submit_forecast {
			topic,
			epoch,
			revision: 0,
			elements,
		};
		let admission;

		#[block]
		{
			admission = Pallet::<T>::admit(&operator, &call);
		}

		assert!(matches!(admission, Some(Ok(_))));
	}

	#[benchmark]
	fn commit_inference() {
		let (info, _, operator) = committer::<T>(1);
		fill_inferers::<T>(&info, info.parameters.limits.inferers.into(), 1);
		ActiveInferers::<T>::mutate(info.topic, info.index, |set| {
			commit_weakest::<T>(set.as_mut());
		});

		#[extrinsic_call]
		_(
			RawOrigin::Signed(operator),
			info.topic,
			info.index,
			0,
			H256::repeat_byte(1),
		);

		let set = ActiveInferers::<T>::get(info.topic, info.index);
		assert_eq!(Pallet::<T>::unrevealed(&set), 1);
	}

	#[benchmark]
	fn commit_forecast() {
		let (info, _, operator) = committer::<T>(1);
		let inferers = sorted::<T>("inferer", 1);
		fill_forecasters::<T>(&info, info.parameters.limits.forecasters.into(), &inferers);
		ActiveForecasters::<T>::mutate(info.topic, info.index, |set| {
			commit_weakest::<T>(set.as_mut());
		});

		#[extrinsic_call]
		_(
			RawOrigin::Signed(operator),
			info.topic,
			info.index,
			0,
			H256::repeat_byte(1),
		);

		let set = ActiveForecasters::<T>::get(info.topic, info.index);
		assert_eq!(Pallet::<T>::unrevealed(&set), 1);
	}

	#[benchmark]
	fn reveal_inference(l: Linear<1, MAX_LABELS>) {
		let (info, owner, operator) = committer::<T>(l);
		let values = values(l, 1);
		seat_committed::<T, InferenceKind>(&info, &owner, &values);
		T::BenchmarkHelper::go_to_reveal_window(&info);

		#[extrinsic_call]
		_(
			RawOrigin::Signed(operator),
			info.topic,
			info.index,
			values,
			SALT,
		);

		assert!(has_submitted::<T, InferenceKind>(&info, &owner, |place| {
			Inferences::<T>::contains_key((info.topic, info.index, place))
		}));
	}

	#[benchmark]
	fn reveal_forecast(e: Linear<1, MAX_INFERERS>) {
		let (info, owner, operator) = committer::<T>(1);
		let elements = elements::<T>(&sorted::<T>("inferer", e));
		seat_committed::<T, ForecastKind>(&info, &owner, &elements);
		T::BenchmarkHelper::go_to_reveal_window(&info);

		#[extrinsic_call]
		_(
			RawOrigin::Signed(operator),
			info.topic,
			info.index,
			elements,
			SALT,
		);

		assert!(has_submitted::<T, ForecastKind>(&info, &owner, |place| {
			Forecasts::<T>::contains_key((info.topic, info.index, place))
		}));
	}

	#[benchmark]
	fn admit_commit() {
		let (info, _, operator) = committer::<T>(1);
		fill_inferers::<T>(&info, info.parameters.limits.inferers.into(), 1);
		let call = Call::commit_inference {
			topic: info.topic,
			epoch: info.index,
			revision: 0,
			hash: H256::repeat_byte(1),
		};
		let admission;

		#[block]
		{
			admission = Pallet::<T>::admit(&operator, &call);
		}

		assert!(matches!(admission, Some(Ok(_))));
	}

	#[benchmark]
	fn admit_inference_reveal(l: Linear<1, MAX_LABELS>) {
		let (info, owner, operator) = committer::<T>(l);
		let values = values(l, 1);
		seat_committed::<T, InferenceKind>(&info, &owner, &values);
		T::BenchmarkHelper::go_to_reveal_window(&info);
		let call = Call::reveal_inference {
			topic: info.topic,
			epoch: info.index,
			values,
			salt: SALT,
		};
		let admission;

		#[block]
		{
			admission = Pallet::<T>::admit(&operator, &call);
		}

		assert!(matches!(admission, Some(Ok(_))));
	}

	#[benchmark]
	fn admit_forecast_reveal(e: Linear<1, MAX_INFERERS>) {
		let (info, owner, operator) = committer::<T>(1);
		let elements = elements::<T>(&sorted::<T>("inferer", e));
		seat_committed::<T, ForecastKind>(&info, &owner, &elements);
		T::BenchmarkHelper::go_to_reveal_window(&info);
		let call = Call::reveal_forecast {
			topic: info.topic,
			epoch: info.index,
			elements,
			salt: SALT,
		};
		let admission;

		#[block]
		{
			admission = Pallet::<T>::admit(&operator, &call);
		}

		assert!(matches!(admission, Some(Ok(_))));
	}

	/// Full sets, of which some members have not revealed.
	#[benchmark]
	fn forfeit(n: Linear<1, FORFEITS_PER_STEP>) {
		let info = T::BenchmarkHelper::open_committing_epoch(1, &first_account::<T>());
		let inferers = fill_inferers::<T>(&info, MAX_INFERERS, 1);
		fill_forecasters::<T>(&info, MAX_FORECASTERS, &inferers);
		let members = inferers.iter().take(n as usize);
		let bonds: Vec<_> = members.map(|who| bonded::<T>(who, H256::zero())).collect();
		ActiveInferers::<T>::mutate(info.topic, info.index, |set| {
			for (seat, bond) in set.iter_mut().zip(bonds) {
				seat.commitment = Some(bond);
			}
		});
		T::BenchmarkHelper::go_to_reveal_window(&info);
		let outcome;

		#[block]
		{
			outcome = Pallet::<T>::step(&info, &mut WeightMeter::new());
		}

		assert_eq!(outcome, StepOutcome::More);
		let set = ActiveInferers::<T>::get(info.topic, info.index);
		assert_eq!(count(&set), MAX_INFERERS - n);
	}

	/// The larger of the two sets.
	#[benchmark]
	fn migrate_set() {
		let info = T::BenchmarkHelper::open_epoch(1, &first_account::<T>());
		let inferers = fill_inferers::<T>(&info, MAX_INFERERS, 1);
		for (place, who) in (0u32..).zip(&inferers) {
			let inference = Inferences::<T>::take((info.topic, info.index, place));
			let inference = inference.expect("it was just stored");
			v1::Inferences::<T>::insert((info.topic, info.index, who), inference);
		}
		let seats: Vec<_> = inferers
			.into_iter()
			.map(|who| v1::Seat {
				who,
				score: Decimal::one(),
				revision: 0,
			})
			.collect();
		let seats = BoundedVec::try_from(seats).expect("as many as fit");
		v1::ActiveInferers::<T>::insert(info.topic, info.index, seats);
		StorageVersion::new(1).put::<Pallet<T>>();
		let mut meter = WeightMeter::with_limit(T::WeightInfo::migrate_set());
		let cursor;

		#[block]
		{
			cursor = SeatsWithCommitments::<T>::step(None, &mut meter);
		}

		assert_eq!(
			cursor,
			Ok(Some((ActorKind::Inferer, info.topic, info.index)))
		);
	}

	/// A step that finds sets but no room for their combination.
	#[benchmark]
	fn inspect_sets() {
		let info = T::BenchmarkHelper::open_epoch(1, &first_account::<T>());
		let inferers = fill_inferers::<T>(&info, MAX_INFERERS, 1);
		fill_forecasters::<T>(&info, MAX_FORECASTERS, &inferers);
		let mut meter = WeightMeter::with_limit(T::WeightInfo::inspect_sets());
		let outcome;

		#[block]
		{
			outcome = Pallet::<T>::step(&info, &mut meter);
		}

		assert_eq!(outcome, StepOutcome::NoRoom);
	}

	/// What follows the number of workers: what they submitted is read, what was computed is stored, of
	/// the values one chunk. The other chunks are counted by the step.
	#[benchmark]
	fn combine(n: Linear<1, MAX_INFERERS>, k: Linear<0, MAX_FORECASTERS>) {
		let info = full_epoch::<T>(n, k, 4);
		let (topic, epoch) = (info.topic, info.index);
		let mut outcome = computed::<T>(&info, read_participants::<T>(&info));
		outcome.chunks.truncate(1);
		let known;
		let participants;

		#[block]
		{
			known = Predictions::<T>::contains_key(topic, epoch);
			participants = read_participants::<T>(&info);
			Pallet::<T>::store(&info, outcome);
		}

		assert!(!known);
		assert_eq!(count(&participants.inferers), n);
		assert!(Predictions::<T>::contains_key(topic, epoch));
	}

	/// What follows the members of the pools, with one label. What the reputation reads is in its own
	/// `read_weight`, which is added.
	#[benchmark(pov_mode = MaxEncodedLen {
		Reputation::Places: Ignored,
		Reputation::RegretTables: Ignored,
		Reputation::Networks: Ignored
	})]
	fn combine_members(m: Linear<628, MAX_MEMBERS>) {
		let info = full_epoch::<T>(inferers_for(m), MAX_FORECASTERS, 1);
		let participants = read_participants::<T>(&info);
		let outcome;

		#[block]
		{
			outcome = computed::<T>(&info, participants);
		}

		assert!(!outcome.chunks.is_empty());
	}

	/// The same with four labels, with which the largest sets reach the limit of cells.
	#[benchmark(pov_mode = MaxEncodedLen {
		Reputation::Places: Ignored,
		Reputation::RegretTables: Ignored,
		Reputation::Networks: Ignored
	})]
	fn combine_labels(m: Linear<628, MAX_MEMBERS>) {
		let info = full_epoch::<T>(inferers_for(m), MAX_FORECASTERS, 4);
		let participants = read_participants::<T>(&info);
		let outcome;

		#[block]
		{
			outcome = computed::<T>(&info, participants);
		}

		assert!(!outcome.chunks.is_empty());
	}

	#[benchmark]
	fn loss_inputs(n: Linear<1, MAX_INFERERS>, k: Linear<0, MAX_FORECASTERS>, l: Linear<1, 4>) {
		let info = T::BenchmarkHelper::open_epoch(l, &first_account::<T>());
		let inferers = fill_inferers::<T>(&info, n, l);
		fill_forecasters::<T>(&info, k, &inferers);
		assert_eq!(
			Pallet::<T>::step(&info, &mut WeightMeter::new()),
			StepOutcome::Done
		);
		let inputs;

		#[block]
		{
			inputs = Pallet::<T>::loss_inputs(info.topic, info.index);
		}

		assert!(inputs.is_some());
	}

	#[benchmark]
	fn prune() {
		let info = T::BenchmarkHelper::open_epoch(1, &first_account::<T>());
		let (topic, epoch) = (info.topic, info.index);
		let inferers = fill_inferers::<T>(&info, MAX_INFERERS, 1);
		fill_forecasters::<T>(&info, MAX_FORECASTERS, &inferers);
		assert_eq!(
			Pallet::<T>::step(&info, &mut WeightMeter::new()),
			StepOutcome::Done
		);
		// As many full chunks as an epoch can have.
		let full = alloc::vec![Decimal::one(); VALUES_PER_CHUNK as usize];
		let chunk = ValueChunk::try_from(full).expect("that is the bound");
		for number in 0..MAX_CHUNKS as u16 {
			LossValues::<T>::insert((topic, epoch, number), chunk.clone());
		}
		LossInputs::<T>::mutate(topic, epoch, |inputs| {
			inputs.as_mut().expect("the epoch is combined").chunks = MAX_CHUNKS as u16;
		});

		#[block]
		{
			<Pallet<T> as EpochPhase>::prune(topic, epoch);
		}

		assert!(!Predictions::<T>::contains_key(topic, epoch));
		assert!(!LossInputs::<T>::contains_key(topic, epoch));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
