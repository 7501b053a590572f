// SPDX-License-Identifier: Apache-2.0

//! What other pallets and the runtime APIs read.

use super::submission::{strength, Place};
use crate::{
	types::{
		positions, ActorState, LossBlocks, Outcome, PlaceTable, Progress, RegretTable, SlotCounts,
	},
	Config, Histories, HoldReason, LargestRewards, Networks, Outcomes, Pallet, Places,
	RegretTables, Reputers, Scores, Truths, WeightInfo,
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

/// What a topic remembers of one kind.
struct Known<T: Config> {
	topic: TopicId,
	kind: ActorKind,
	places: PlaceTable<T::AccountId>,
	history: crate::types::History<T::AccountId, T::HistoryDepth>,
	table: RegretTable,
}

impl<T: Config> Known<T> {
	fn of(topic: TopicId, kind: ActorKind) -> Self {
		Self {
			topic,
			kind,
			places: Places::<T>::get(topic, kind),
			history: Histories::<T>::get(topic),
			table: RegretTables::<T>::get(topic),
		}
	}

	fn position(&self, who: &T::AccountId) -> Option<usize> {
		self.places
			.slots
			.iter()
			.position(|slot| slot.account == *who)
	}

	/// The state of a slot.
	fn state(&self, at: usize) -> ActorState {
		ActorState {
			rank: self
				.places
				.slots
				.get(at)
				.map(|slot| slot.rank.clone())
				.unwrap_or_default(),
			past: self.history.of(self.kind).past(at),
		}
	}

	/// How the worker of a slot stands.
	fn standing_at(&self, at: usize) -> Option<Standing<T::AccountId>> {
		let slot = self.places.slots.get(at)?;
		let regret = match self.kind {
			ActorKind::Inferer => self.table.inferer.get(0, at),
			ActorKind::Forecaster => self.table.forecaster.get(0, at),
			ActorKind::Reputer => None,
		};
		Some(Standing {
			regret,
			inclusions: slot.inclusions,
			last_epoch: slot.last_active,
			..self.standing(slot.account.clone(), self.state(at))
		})
	}

	/// How a reputer stands, with a slot or without.
	fn standing_of_reputer(&self, who: T::AccountId) -> Standing<T::AccountId> {
		let state = match self.position(&who) {
			Some(at) => self.state(at),
			None => Pallet::<T>::state_outside(self.topic, &who),
		};
		self.standing(who, state)
	}

	fn standing(&self, who: T::AccountId, state: ActorState) -> Standing<T::AccountId> {
		let coefficient = match self.kind {
			ActorKind::Reputer => Some(state.rank.coefficient.unwrap_or(Decimal::one())),
			ActorKind::Inferer | ActorKind::Forecaster => None,
		};
		Standing {
			score: Pallet::<T>::current_score(&self.places.sortition, &state.rank),
			regret: None,
			coefficient,
			fraction: state.past.fraction,
			inclusions: 0,
			last_epoch: 0,
			who,
		}
	}
}

impl<T: Config> Reputation<T::AccountId> for Pallet<T> {
	fn regrets(topic: TopicId, inferers: &[T::AccountId], forecasters: &[T::AccountId]) -> Regrets {
		let [of_inferers, of_forecasters] = Self::worker_places(topic);
		RegretTables::<T>::get(topic).read(
			&positions(&of_inferers.slots, inferers),
			&positions(&of_forecasters.slots, forecasters),
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
		let slots = Networks::<T>::get(topic).slots();
		Self::regrets_read_weight(slots, inferers, forecasters)
	}

	fn max_read_weight() -> Weight {
		Self::regrets_read_weight(SlotCounts::greatest(), MAX_INFERERS, MAX_FORECASTERS)
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
	/// The outcome of an epoch that is settled.
	fn settled(topic: TopicId, epoch: EpochIndex) -> Option<Outcome<T::AccountId>> {
		Outcomes::<T>::get(topic, epoch).filter(|outcome| outcome.progress == Progress::Settled)
	}

	/// Scores and rewards of a settled epoch; `None` before that, for a void epoch and after its
	/// history is pruned.
	pub fn epoch_scores(topic: TopicId, epoch: EpochIndex) -> Option<EpochScores<T::AccountId>> {
		Self::settled(topic, epoch)?;
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
		let outcome = Self::settled(topic, epoch)?;
		let info = T::Topics::epoch(topic, epoch)?;
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
		let rows = Self::settled(topic, epoch)?
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
		let known = Known::<T>::of(topic, kind);
		let mut standings: Vec<_> = match kind {
			ActorKind::Inferer | ActorKind::Forecaster => (0..known.places.slots.len())
				.filter_map(|at| known.standing_at(at))
				.collect(),
			ActorKind::Reputer => Reputers::<T>::iter_key_prefix(topic)
				.take(MAX_SCAN.saturated_into())
				.map(|who| known.standing_of_reputer(who))
				.collect(),
		};
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
		let known = Known::<T>::of(topic, kind);
		match kind {
			ActorKind::Inferer | ActorKind::Forecaster => known.standing_at(known.position(&who)?),
			ActorKind::Reputer => {
				Reputers::<T>::contains_key(topic, &who).then(|| known.standing_of_reputer(who))
			},
		}
	}

	/// What the topic remembers of an actor of one kind, wherever it lies.
	pub fn actor_state(topic: TopicId, kind: ActorKind, who: &T::AccountId) -> ActorState {
		let known = Known::<T>::of(topic, kind);
		match (known.position(who), kind) {
			(Some(at), _) => known.state(at),
			(None, ActorKind::Reputer) => Self::state_outside(topic, who),
			(None, _) => ActorState::default(),
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
		let actor = owner.as_ref().unwrap_or(who);
		let reveals_in = |info: &&EpochInfo| Self::takes_reveals(info, next);
		// A bond that is lost unless this account reveals comes first, then where something new can be
		// said, then where others reveal.
		let open = epochs
			.iter()
			.filter(reveals_in)
			.find(|info| {
				Truths::<T>::get(topic, info.index)
					.iter()
					.any(|entry| entry.reputer == *actor && entry.commitment.is_some())
			})
			.or_else(|| epochs.iter().find(|info| Self::takes_truths(info, next)))
			.or_else(|| epochs.iter().find(reveals_in));
		let commits = match open {
			Some(info) => info.reputers_commit(),
			None => T::Topics::parameters(topic)
				.is_some_and(|parameters| parameters.schedule.reputer_reveal_window > 0),
		};
		let reveals = open.is_some_and(|info| Self::takes_reveals(info, next));
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
