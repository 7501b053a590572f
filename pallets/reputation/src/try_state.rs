// SPDX-License-Identifier: Apache-2.0

//! What holds before and after every block (protocol, invariants).

use crate::{
	types::*, Config, Deposits, Histories, HoldReason, Networks, Operators, Outcomes, Pallet,
	Places, RegretTables, Reports, Reputers, Scores, SignerTopics, TransferOffers, Truths,
};
use alloc::collections::{BTreeMap, BTreeSet};
use allora_primitives::{
	traits::TopicInspect, ActorKind, Balance, Decimal, EpochStage, LossMethod, MAX_REPLACEMENTS,
};
use frame_support::{
	ensure,
	traits::{fungible::InspectHold, Get},
};
use sp_runtime::{
	traits::{One, Zero},
	TryRuntimeError,
};

impl<T: Config> Pallet<T> {
	/// All invariants of this pallet.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_state_keys()?;
		Self::try_state_offers()?;
		Self::try_state_holds()?;
		Self::try_state_truths()?;
		Self::try_state_settlements()?;
		Self::try_state_payouts()?;
		Self::try_state_participation()?;
		Self::try_state_slots()?;
		Self::try_state_actors()
	}

	/// # Keys (invariant 6)
	///
	/// Operators and reputers know each other; no key is both in one topic; the index of topics by
	/// key holds exactly the topics in which the key is one of them.
	fn try_state_keys() -> Result<(), TryRuntimeError> {
		let mut index: BTreeMap<T::AccountId, BTreeSet<u32>> = BTreeMap::new();
		for (topic, reputer, record) in Reputers::<T>::iter() {
			if let Some(operator) = &record.operator {
				ensure!(
					Operators::<T>::get(topic, operator).as_ref() == Some(&reputer),
					"an operator does not know its reputer"
				);
			}
			ensure!(
				!Operators::<T>::contains_key(topic, &reputer),
				"a key is reputer and operator in one topic"
			);
			index.entry(reputer).or_default().insert(topic);
		}
		for (topic, operator, reputer) in Operators::<T>::iter() {
			let record = Reputers::<T>::get(topic, &reputer);
			ensure!(
				record.and_then(|record| record.operator).as_ref() == Some(&operator),
				"an operator has no reputer"
			);
			ensure!(
				frame_system::Pallet::<T>::sufficients(&operator) > 0,
				"an operator's account has no reference"
			);
			index.entry(operator).or_default().insert(topic);
		}
		let mut stored = BTreeMap::new();
		for (key, topics) in SignerTopics::<T>::iter() {
			ensure!(
				topics.windows(2).all(|pair| pair.first() < pair.last()),
				"the topics of a key are not ascending"
			);
			stored.insert(key, topics.into_iter().collect::<BTreeSet<_>>());
		}
		ensure!(
			index == stored,
			"the topics of a key are not those in which it can sign"
		);
		Ok(())
	}

	/// # Offers (invariant 6)
	///
	/// Only registered reputers offer their registration, and to somebody else.
	fn try_state_offers() -> Result<(), TryRuntimeError> {
		for (topic, reputer, to) in TransferOffers::<T>::iter() {
			ensure!(
				Reputers::<T>::contains_key(topic, &reputer),
				"a registration is offered that does not exist"
			);
			ensure!(reputer != to, "a registration is offered to its owner");
		}
		Ok(())
	}

	/// # Deposits (invariant 9)
	///
	/// What is held on an account is the sum of its deposits, locked ones included, and of the bonds of
	/// what it has committed to and not revealed; on other accounts nothing is.
	fn try_state_holds() -> Result<(), TryRuntimeError> {
		let mut expected: BTreeMap<T::AccountId, Balance> = BTreeMap::new();
		let registered = Reputers::<T>::iter().map(|(_, who, record)| (who, record.deposit));
		let locked = Deposits::<T>::iter().map(|(_, who, locked)| (who, locked.amount));
		for (who, amount) in registered.chain(locked) {
			let sum = expected.entry(who).or_default();
			*sum = sum
				.checked_add(amount)
				.ok_or("the sum of an account's deposits overflows")?;
		}
		let mut bonds: BTreeMap<T::AccountId, Balance> = BTreeMap::new();
		for (topic, epoch, entries) in Truths::<T>::iter() {
			for entry in entries {
				if entry.commitment.is_none() {
					continue;
				}
				let stage = T::Topics::epoch(topic, epoch).map(|info| info.stage);
				ensure!(
					matches!(stage, Some(EpochStage::Open | EpochStage::Predicted)),
					"a commitment outlives the settlement of its epoch"
				);
				let sum = bonds.entry(entry.reputer.clone()).or_default();
				*sum = sum
					.checked_add(entry.bond())
					.ok_or("the sum of an account's bonds overflows")?;
			}
		}
		for who in frame_system::Account::<T>::iter_keys() {
			let held = |reason: HoldReason| T::Currency::balance_on_hold(&reason.into(), &who);
			ensure!(
				held(HoldReason::Registration) == expected.remove(&who).unwrap_or_default(),
				"an account's hold is not the sum of its deposits"
			);
			ensure!(
				held(HoldReason::Commitment) == bonds.remove(&who).unwrap_or_default(),
				"an account's hold is not the sum of its bonds"
			);
		}
		ensure!(
			expected
				.into_values()
				.chain(bonds.into_values())
				.all(|amount| amount == 0),
			"something is held of an account that does not exist"
		);
		for (topic, who, _) in Deposits::<T>::iter() {
			ensure!(
				!Reputers::<T>::contains_key(topic, &who),
				"a deposit is locked although its reputer is registered again"
			);
		}
		Ok(())
	}

	/// # Truths (invariant 6)
	///
	/// The set of an epoch is within the topic's limit, sorted by account, each with the right
	/// number of labels and a revision in range; there is none of an epoch that does not exist.
	fn try_state_truths() -> Result<(), TryRuntimeError> {
		for (topic, epoch, entries) in Truths::<T>::iter() {
			let info = T::Topics::epoch(topic, epoch).ok_or("truths of an unknown epoch")?;
			ensure!(
				entries.len() <= usize::from(info.parameters.limits.reputers),
				"more truths than the topic's limit"
			);
			let accounts = entries.iter().map(|entry| &entry.reputer);
			ensure!(
				accounts
					.clone()
					.zip(accounts.skip(1))
					.all(|(one, next)| one < next),
				"the truths are not sorted by account"
			);
			for entry in &entries {
				ensure!(
					entry.revision <= MAX_REPLACEMENTS,
					"a truth was replaced too often"
				);
				let reported = matches!(info.parameters.loss_method, LossMethod::Reported { .. });
				let expected = if reported || entry.commitment.is_some() {
					0
				} else {
					usize::from(info.parameters.arity)
				};
				ensure!(
					entry.values.len() == expected,
					"a truth with a wrong number of labels"
				);
				ensure!(
					Reports::<T>::contains_key((topic, epoch, &entry.reputer))
						== (reported && entry.commitment.is_none()),
					"a report is missing, or is there without its reputer having said it"
				);
			}
		}
		for (topic, epoch, who) in Reports::<T>::iter_keys() {
			ensure!(
				Truths::<T>::get(topic, epoch)
					.iter()
					.any(|entry| entry.reputer == who),
				"a report of somebody outside the set"
			);
		}
		Ok(())
	}

	/// # Settlements
	///
	/// Each step's record exists exactly from its step on, with as many losses as the epoch has
	/// values.
	fn try_state_settlements() -> Result<(), TryRuntimeError> {
		for (topic, epoch, outcome) in Outcomes::<T>::iter() {
			ensure!(
				LossBlocks::split(outcome.shape(), &outcome.losses).is_some(),
				"an outcome has not as many losses as values"
			);
			ensure!(
				outcome.inferer_destinations.len() == outcome.inferers.len()
					&& outcome.forecaster_destinations.len() == outcome.forecasters.len(),
				"an outcome has not as many destinations as workers"
			);
			let scored = matches!(outcome.progress, Progress::Scored | Progress::Settled);
			ensure!(
				Scores::<T>::contains_key(topic, epoch) == scored,
				"scores do not exist exactly from the scoring on"
			);
		}
		Ok(())
	}

	/// # Payouts (invariant 2)
	///
	/// What was handed to the sink for an epoch and what returned sum to its pot exactly.
	fn try_state_payouts() -> Result<(), TryRuntimeError> {
		for (_, _, record) in Scores::<T>::iter() {
			let paid = record
				.paid()
				.ok_or("the sum of an epoch's rewards overflows")?;
			ensure!(
				paid.checked_add(record.returned) == Some(record.pot),
				"an epoch's rewards do not sum to its pot"
			);
		}
		Ok(())
	}

	/// # Participation (invariant 7)
	///
	/// Who is scored or rewarded in an epoch is in its outcome.
	fn try_state_participation() -> Result<(), TryRuntimeError> {
		for (topic, epoch, record) in Scores::<T>::iter() {
			let outcome =
				Outcomes::<T>::get(topic, epoch).ok_or("scores of an epoch without outcome")?;
			let known = record
				.inferers
				.iter()
				.all(|e| outcome.inferers.contains(&e.who))
				&& record
					.forecasters
					.iter()
					.all(|e| outcome.forecasters.contains(&e.who))
				&& record
					.reputers
					.iter()
					.all(|e| outcome.reputers.iter().any(|r| r.reputer == e.who));
			ensure!(known, "somebody has a reward without having taken part");
		}
		Ok(())
	}

	/// # Slots (invariant 6)
	///
	/// No actor has two slots of a kind, the topic knows how many there are, the tables are exactly as
	/// large, and no more pasts are kept than slots.
	fn try_state_slots() -> Result<(), TryRuntimeError> {
		for (topic, kind, places) in Places::<T>::iter() {
			let accounts: BTreeSet<_> = places.slots.iter().map(|slot| &slot.account).collect();
			ensure!(
				accounts.len() == places.slots.len(),
				"an actor has two slots"
			);
			let counts = Networks::<T>::get(topic).slots();
			let (known, most) = match kind {
				ActorKind::Inferer => (counts.inferers, INFERER_SLOTS),
				ActorKind::Forecaster => (counts.forecasters, FORECASTER_SLOTS),
				ActorKind::Reputer => (counts.reputers, REPUTER_SLOTS),
			};
			ensure!(
				count(&places.slots) == known,
				"a topic does not know how many slots there are"
			);
			ensure!(known <= most, "a topic has more slots than any can have");
			ensure!(
				Histories::<T>::get(topic).of(kind).pasts.len() <= places.slots.len(),
				"a past is kept without a slot"
			);
		}
		for (topic, network) in Networks::<T>::iter() {
			let [inferers, forecasters] = Self::worker_places(topic);
			let (n, k) = (inferers.slots.len(), forecasters.slots.len());
			ensure!(
				usize::from(network.inferer_slots) == n
					&& usize::from(network.forecaster_slots) == k,
				"a topic does not know how many slots there are"
			);
			let table = RegretTables::<T>::get(topic);
			let fits = |dimensions: (usize, usize), rows: usize, columns: usize| {
				dimensions == (rows, columns) || (rows.saturating_mul(columns) == 0)
			};
			ensure!(
				fits(table.inferer.dimensions(), 1, n)
					&& fits(table.forecaster.dimensions(), 1, k)
					&& fits(table.naive.dimensions(), 1, n)
					&& fits(table.one_out_inferer_inferer.dimensions(), n, n)
					&& fits(table.one_out_inferer_forecaster.dimensions(), n, k)
					&& fits(table.one_out_forecaster_inferer.dimensions(), k, n)
					&& fits(table.one_out_forecaster_forecaster.dimensions(), k, k)
					&& fits(table.one_in_inferer.dimensions(), k, n)
					&& fits(table.one_in_forecaster.dimensions(), 1, k),
				"a regret table does not fit the slots"
			);
		}
		Ok(())
	}

	/// # Actors (invariant 6)
	///
	/// Listening coefficients and reward fractions lie in 0..=1, wherever they are. The state of a
	/// reputer with a slot lies there alone. Cohorts are sorted by account, and the departed are within
	/// the history's depth and ascending.
	fn try_state_actors() -> Result<(), TryRuntimeError> {
		let in_range = |part: &Option<Decimal>| {
			part.is_none_or(|part| part >= Decimal::zero() && part <= Decimal::one())
		};
		for (_, _, places) in Places::<T>::iter() {
			ensure!(
				places
					.slots
					.iter()
					.all(|slot| in_range(&slot.rank.coefficient)),
				"a coefficient is outside of 0..=1"
			);
		}
		let registered =
			Reputers::<T>::iter().map(|(topic, who, record)| (topic, who, record.state));
		let locked = Deposits::<T>::iter().map(|(topic, who, locked)| (topic, who, locked.state));
		for (topic, who, state) in registered.chain(locked) {
			let Some(state) = state else { continue };
			ensure!(
				in_range(&state.rank.coefficient) && in_range(&state.past.fraction),
				"a coefficient or fraction is outside of 0..=1"
			);
			ensure!(
				Places::<T>::get(topic, ActorKind::Reputer)
					.slot(&who)
					.is_none(),
				"a reputer with a slot has a state besides"
			);
		}
		for (_, history) in Histories::<T>::iter() {
			for kind in [
				ActorKind::Inferer,
				ActorKind::Forecaster,
				ActorKind::Reputer,
			] {
				let history = history.of(kind);
				ensure!(
					history.pasts.iter().all(|past| in_range(&past.fraction)),
					"a fraction is outside of 0..=1"
				);
				Self::try_state_cohort(&history.cohort)?;
			}
		}
		Ok(())
	}

	fn try_state_cohort(
		cohort: &Cohort<T::AccountId, T::HistoryDepth>,
	) -> Result<(), TryRuntimeError> {
		let accounts = cohort.members.iter().map(|(who, _)| who);
		ensure!(
			accounts
				.clone()
				.zip(accounts.skip(1))
				.all(|(one, next)| one < next),
			"a cohort is not sorted by account"
		);
		let first = cohort.departed.first().map_or(0, |(epoch, _)| *epoch);
		let last = cohort.departed.last().map_or(0, |(epoch, _)| *epoch);
		ensure!(
			T::HistoryDepth::get() > last.saturating_sub(first),
			"a departure is remembered for too long"
		);
		let departed = cohort.departed.iter();
		ensure!(
			departed
				.clone()
				.zip(departed.skip(1))
				.all(|((e, s), (later, higher))| e < later && s < higher),
			"the departed are not ascending"
		);
		Ok(())
	}
}
