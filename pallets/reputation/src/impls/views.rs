// SPDX-License-Identifier: Apache-2.0

//! What other pallets and the runtime APIs read.

use super::submission::{strength, Place};
use crate::{
	types::{
		positions, table_size, without_tables, LossBlocks, Progress, RegretTable, Slot,
		FORECASTER_SLOTS, INFERER_SLOTS, READ_PROOF,
	},
	Actors, Config, HoldReason, LargestRewards, Networks, Outcomes, Pallet, RegretTables, Reputers,
	Scores, Settlements, Slots, Sortitions, Truths, WeightInfo,
};
use alloc::vec::Vec;
use allora_primitives::{
	runtime_api::{EpochLosses, EpochScores, Ranked, ReputerWeight, Standing, MAX_PAGE, MAX_SCAN},
	traits::{Reputation, StakeInspect, TopicInspect},
	ActorKind, Balance, Decimal, EpochIndex, EpochInfo, KindStatus, NetworkState, Refusal, Role,
	SubmissionPhase, TopicId, MAX_FORECASTERS, MAX_INFERERS, MAX_REPLACEMENTS,
};
use allora_scoring::Regrets;
use frame_support::{
	traits::{fungible::hold::Inspect, Get},
	weights::Weight,
};
use sp_runtime::{traits::One, SaturatedConversion};

impl<T: Config> Reputation<T::AccountId> for Pallet<T> {
	fn regrets(topic: TopicId, inferers: &[T::AccountId], forecasters: &[T::AccountId]) -> Regrets {
		let slots = Slots::<T>::get(topic);
		RegretTables::<T>::get(topic).read(
			&positions(&slots.inferers, inferers),
			&positions(&slots.forecasters, forecasters),
		)
	}

	fn network_state(topic: TopicId) -> NetworkState {
		Networks::<T>::get(topic).into()
	}

	fn sortition_score(
		topic: TopicId,
		_epoch: EpochIndex,
		kind: ActorKind,
		who: &T::AccountId,
	) -> Decimal {
		Self::score_of(topic, kind, who)
	}

	fn largest_reward(topic: TopicId) -> Balance {
		let latest = LargestRewards::<T>::get(topic);
		latest.into_iter().max().unwrap_or_default()
	}

	fn read_weight(topic: TopicId, inferers: u32, forecasters: u32) -> Weight {
		let size = Networks::<T>::get(topic).table_size();
		let base = T::WeightInfo::read_regrets(inferers, forecasters);
		without_tables(base, READ_PROOF).saturating_add(Self::table_weight(size))
	}

	fn max_read_weight() -> Weight {
		let base = T::WeightInfo::read_regrets(MAX_INFERERS, MAX_FORECASTERS);
		let full = table_size(INFERER_SLOTS, FORECASTER_SLOTS);
		without_tables(base, READ_PROOF).saturating_add(Self::table_weight(full))
	}

	fn standings(topic: TopicId, kind: ActorKind, limit: u32) -> Vec<Standing<T::AccountId>> {
		Self::standings(topic, kind, limit)
	}

	fn transfer_worker(topic: TopicId, from: &T::AccountId, to: &T::AccountId) -> bool {
		Self::move_worker(topic, from, to)
	}

	fn transfer_weight() -> Weight {
		T::WeightInfo::transfer_worker()
	}
}

impl<T: Config> Pallet<T> {
	/// Scores and rewards of a settled epoch; `None` before that, for a void epoch and after its
	/// history is pruned.
	pub fn epoch_scores(topic: TopicId, epoch: EpochIndex) -> Option<EpochScores<T::AccountId>> {
		if Settlements::<T>::get(topic, epoch)? != Progress::Settled {
			return None;
		}
		let record = Scores::<T>::get(topic, epoch)?;
		let rows = |entries: &[crate::types::ScoreEntry<T::AccountId>]| {
			entries
				.iter()
				.map(|e| (e.who.clone(), e.score, e.reward))
				.collect::<Vec<_>>()
		};
		Some(EpochScores {
			topic,
			epoch,
			inferers: rows(&record.inferers),
			forecasters: rows(&record.forecasters),
			reputers: rows(&record.reputers),
		})
	}

	/// Consensus truth and losses of a settled epoch; `None` before that, for a void epoch and
	/// after its history is pruned.
	pub fn epoch_losses(topic: TopicId, epoch: EpochIndex) -> Option<EpochLosses<T::AccountId>> {
		if Settlements::<T>::get(topic, epoch)? != Progress::Settled {
			return None;
		}
		let info = T::Topics::epoch(topic, epoch)?;
		let outcome = Outcomes::<T>::get(topic, epoch)?;
		let blocks = LossBlocks::split(outcome.shape(), &outcome.losses)?;
		let rows = |accounts: &[T::AccountId], losses: &[Decimal]| {
			accounts
				.iter()
				.cloned()
				.zip(losses.iter().copied())
				.collect::<Vec<_>>()
		};
		Some(EpochLosses {
			topic,
			epoch,
			truth: outcome.truth.to_vec(),
			loss: info.parameters.loss,
			combined: blocks.combined,
			naive: blocks.naive,
			inferers: rows(&outcome.inferers, blocks.inferers),
			forecasters: rows(&outcome.forecasters, blocks.forecasters),
			one_out_inferers: rows(&outcome.inferers, blocks.one_out_inferers),
			one_out_forecasters: rows(&outcome.forecasters, blocks.one_out_forecasters),
			one_in_forecasters: rows(&outcome.forecasters, blocks.one_ins),
		})
	}

	/// Authority, score and listening coefficient of the reputers of a settled epoch; `None` before
	/// that, for a void epoch and after its history is pruned.
	pub fn coefficients(
		topic: TopicId,
		epoch: EpochIndex,
	) -> Option<Vec<ReputerWeight<T::AccountId>>> {
		if Settlements::<T>::get(topic, epoch)? != Progress::Settled {
			return None;
		}
		let rows = Outcomes::<T>::get(topic, epoch)?
			.reputers
			.into_iter()
			.map(|evaluated| ReputerWeight {
				who: evaluated.reputer,
				stake: evaluated.stake,
				score: evaluated.score,
				coefficient: evaluated.coefficient,
			})
			.collect();
		Some(rows)
	}

	/// The stored regrets between these workers; `None` if there are more than an epoch can have.
	pub fn regrets_between(
		topic: TopicId,
		inferers: &[T::AccountId],
		forecasters: &[T::AccountId],
	) -> Option<Regrets> {
		let bounded = inferers.len() <= MAX_INFERERS.saturated_into::<usize>()
			&& forecasters.len() <= MAX_FORECASTERS.saturated_into::<usize>();
		bounded.then(|| <Self as Reputation<T::AccountId>>::regrets(topic, inferers, forecasters))
	}

	/// The ranking of the actors of one kind after the first `skip`, at most `limit` entries and at
	/// most `MAX_PAGE`: workers with a slot, reputers that are registered (of which at most
	/// `MAX_SCAN` are looked at).
	pub fn leaderboard(
		topic: TopicId,
		kind: ActorKind,
		skip: u32,
		limit: u32,
	) -> Vec<Ranked<T::AccountId>> {
		(1u32..)
			.zip(Self::all_standings(topic, kind))
			.map(|(rank, standing)| Ranked { rank, standing })
			.skip(skip.saturated_into())
			.take(limit.min(MAX_PAGE).saturated_into())
			.collect()
	}

	/// The actors of one kind whose past in the topic is remembered, the strongest first, at most
	/// `limit` and at most `MAX_PAGE`.
	pub fn standings(topic: TopicId, kind: ActorKind, limit: u32) -> Vec<Standing<T::AccountId>> {
		let mut standings = Self::all_standings(topic, kind);
		standings.truncate(limit.min(MAX_PAGE).saturated_into());
		standings
	}

	/// All of them, the strongest first; of reputers at most `MAX_SCAN` are looked at.
	fn all_standings(topic: TopicId, kind: ActorKind) -> Vec<Standing<T::AccountId>> {
		let slots = Slots::<T>::get(topic);
		let places = match kind {
			ActorKind::Inferer => slots.inferers.into_inner(),
			ActorKind::Forecaster => slots.forecasters.into_inner(),
			ActorKind::Reputer => Vec::new(),
		};
		let table = RegretTables::<T>::get(topic);
		let mut standings: Vec<_> = places
			.into_iter()
			.enumerate()
			.map(|(at, slot)| Self::standing_of_worker(topic, kind, &table, at, slot))
			.collect();
		if kind == ActorKind::Reputer {
			standings.extend(
				Reputers::<T>::iter_key_prefix(topic)
					.take(MAX_SCAN.saturated_into())
					.map(|who| Self::standing_of_anybody(topic, kind, who)),
			);
		}
		standings.sort_by(|a, b| strength(b.score, &b.who).cmp(&strength(a.score, &a.who)));
		standings
	}

	/// How an actor of one kind stands in a topic; `None` for a worker without a slot and for who is
	/// no reputer.
	pub fn standing_of(
		topic: TopicId,
		kind: ActorKind,
		who: T::AccountId,
	) -> Option<Standing<T::AccountId>> {
		let slots = Slots::<T>::get(topic);
		let places = match kind {
			ActorKind::Inferer => slots.inferers.into_inner(),
			ActorKind::Forecaster => slots.forecasters.into_inner(),
			ActorKind::Reputer => {
				return Reputers::<T>::contains_key(topic, &who)
					.then(|| Self::standing_of_anybody(topic, kind, who));
			},
		};
		let (at, slot) = places
			.into_iter()
			.enumerate()
			.find(|(_, slot)| slot.account == who)?;
		let table = RegretTables::<T>::get(topic);
		Some(Self::standing_of_worker(topic, kind, &table, at, slot))
	}

	fn standing_of_worker(
		topic: TopicId,
		kind: ActorKind,
		table: &RegretTable,
		at: usize,
		slot: Slot<T::AccountId>,
	) -> Standing<T::AccountId> {
		let regret = match kind {
			ActorKind::Inferer => table.inferer.get(0, at),
			ActorKind::Forecaster => table.forecaster.get(0, at),
			ActorKind::Reputer => None,
		};
		Standing {
			regret,
			inclusions: slot.inclusions,
			last_epoch: slot.last_active,
			..Self::standing_of_anybody(topic, kind, slot.account)
		}
	}

	fn standing_of_anybody(
		topic: TopicId,
		kind: ActorKind,
		who: T::AccountId,
	) -> Standing<T::AccountId> {
		let actor = Actors::<T>::get((topic, kind, &who));
		let coefficient = match kind {
			ActorKind::Reputer => Some(actor.coefficient.unwrap_or(Decimal::one())),
			ActorKind::Inferer | ActorKind::Forecaster => None,
		};
		Standing {
			score: Self::current_score(&Sortitions::<T>::get(topic, kind), &actor),
			regret: None,
			coefficient,
			fraction: actor.fraction,
			inclusions: 0,
			last_epoch: 0,
			who,
		}
	}

	/// What `who`, as reputer or operator, may do in the next block.
	pub fn kind_status(topic: TopicId, who: &T::AccountId) -> KindStatus {
		let next = Self::now().saturating_add(1);
		let owner = Self::owner_of(topic, who);
		let epochs: Vec<EpochInfo> = T::Topics::open_epochs(topic)
			.into_iter()
			.filter_map(|epoch| T::Topics::epoch(topic, epoch))
			.collect();
		// Where something new can be said comes before where something said can be revealed.
		let open = epochs
			.iter()
			.find(|info| Self::takes_truths(info, next))
			.or_else(|| epochs.iter().find(|info| Self::takes_reveals(info, next)));
		let commits = match open {
			Some(info) => info.reputers_commit(),
			None => T::Topics::parameters(topic)
				.is_some_and(|parameters| parameters.schedule.reputer_reveal_window > 0),
		};
		let reveals = open.is_some_and(|info| Self::takes_reveals(info, next));
		let actor = owner.as_ref().unwrap_or(who);
		let mut status = KindStatus {
			kind: ActorKind::Reputer,
			registered: owner.is_some(),
			whitelisted: T::Topics::may_take_role(topic, Role::Reputer, actor),
			epoch: open.map(|info| info.index),
			phase: open.map(|info| match (reveals, info.reputers_commit()) {
				(true, _) => SubmissionPhase::Reveal,
				(false, true) => SubmissionPhase::Commit,
				(false, false) => SubmissionPhase::Submit,
			}),
			window: open.map(|info| {
				if reveals {
					info.reputer_reveal_window()
				} else {
					info.reputer_window()
				}
			}),
			submitted: None,
			committed: None,
			refusal: None,
			score: owner
				.as_ref()
				.map(|owner| Self::score_of(topic, ActorKind::Reputer, owner)),
			rank: None,
			lowest_score: None,
			deposit: T::RegistrationDeposit::get(),
			bond: if commits { Self::commit_bond(topic) } else { 0 },
			stake_needed: T::Stake::minimum(),
		};
		let Some(info) = open else {
			status.refusal = Some(
				match (T::Topics::status(topic), &owner, status.whitelisted) {
					(None, _, _) => Refusal::UnknownEpoch,
					(_, None, _) => Refusal::NotRegistered,
					(_, _, false) => Refusal::NotWhitelisted,
					(_, _, true) => Refusal::WindowClosed,
				},
			);
			return status;
		};

		let entries = Truths::<T>::get(topic, info.index);
		if entries.len() >= usize::from(info.parameters.limits.reputers) {
			status.lowest_score = entries.iter().map(|entry| entry.score).min();
		}
		let own = entries.iter().find(|entry| &entry.reputer == actor);
		status.submitted = own.map(|entry| entry.revision);
		status.committed = own
			.and_then(|entry| entry.commitment)
			.map(|commitment| commitment.hash);
		if let Some(score) = own.map(|entry| entry.score).or(status.score) {
			let own = strength(score, actor);
			let stronger = entries
				.iter()
				.filter(|e| strength(e.score, &e.reputer) > own)
				.count();
			status.rank = u32::try_from(stronger)
				.ok()
				.map(|rank| rank.saturating_add(1));
		}
		if reveals {
			status.refusal = match own {
				None => Some(Refusal::NotCommitted),
				Some(entry) if entry.commitment.is_none() => Some(Refusal::AlreadyRevealed),
				Some(_) => None,
			};
			return status;
		}
		status.refusal = match Self::candidate(who, topic, info.index, next) {
			Err(refusal) => Some(refusal),
			Ok(candidate) => match candidate.place {
				None => Some(Refusal::NotSelected),
				Some(Place::Replace(_)) if status.submitted >= Some(MAX_REPLACEMENTS) => {
					Some(Refusal::TooManyReplacements)
				},
				Some(Place::Enter | Place::Evict(_))
					if commits
						&& !T::Currency::can_hold(
							&HoldReason::Commitment.into(),
							actor,
							status.bond,
						) =>
				{
					Some(Refusal::BondNotCovered)
				},
				Some(_) => None,
			},
		};
		status
	}
}
