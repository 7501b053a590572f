// SPDX-License-Identifier: Apache-2.0

//! What the settlement and the runtime API read.

use crate::{
	sortition, types::Seat, ActiveForecasters, ActiveInferers, Config, EpochWeights, Forecasts,
	Inferences, LatestPrediction, LossInputs, LossValues, Pallet, Predictions,
};
use alloc::vec::Vec;
use allora_primitives::{
	runtime_api::{EpochSubmissions, EpochValues, PredictionWeights, MAX_PAGE},
	traits::{self, Reputation, TopicInspect},
	ActorKind, Decimal, EpochIndex, EpochInfo, KindStatus, Prediction, Refusal, Role,
	SubmissionPhase, TopicId, MAX_REPLACEMENTS,
};
use allora_scoring::{Quantities, Shape};
use frame_support::{traits::Get, weights::Weight};
use sp_core::H256;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	SaturatedConversion,
};

impl<T: Config> traits::Predictions<T::AccountId> for Pallet<T> {
	fn loss_inputs(
		topic: TopicId,
		epoch: EpochIndex,
	) -> Option<allora_primitives::LossInputs<T::AccountId>> {
		let inputs = LossInputs::<T>::get(topic, epoch)?;
		let mut values = Vec::new();
		for chunk in 0..inputs.chunks {
			values.extend(LossValues::<T>::get((topic, epoch, chunk))?);
		}
		let shape = Shape {
			inferers: inputs.inferers.len().saturated_into(),
			forecasters: inputs.forecasters.len().saturated_into(),
		};
		Some(allora_primitives::LossInputs {
			inferers: inputs.inferers.into_inner(),
			forecasters: inputs.forecasters.into_inner(),
			dropped_forecasters: inputs.dropped_forecasters.into_inner(),
			inferer_destinations: inputs.inferer_destinations.into_inner(),
			forecaster_destinations: inputs.forecaster_destinations.into_inner(),
			quantities: Quantities {
				shape,
				labels: inputs.labels,
				values,
			},
			mean: inputs.mean.into_inner(),
			persistence: inputs.persistence,
		})
	}

	fn shape(topic: TopicId, epoch: EpochIndex) -> Option<Shape> {
		let record = Predictions::<T>::get(topic, epoch)?;
		Some(Shape {
			inferers: record.inferers,
			forecasters: record.forecasters,
		})
	}

	fn bands(topic: TopicId, epoch: EpochIndex) -> Option<Vec<[Decimal; 4]>> {
		let record = Predictions::<T>::get(topic, epoch)?;
		let bands = record
			.percentiles
			.into_iter()
			.map(|[p2_28, p15_87, _, p84_13, p97_72]| [p15_87, p84_13, p2_28, p97_72])
			.collect();
		Some(bands)
	}

	fn latest_record(topic: TopicId) -> Option<(EpochIndex, H256)> {
		let record = LatestPrediction::<T>::get(topic)?;
		Some((record.epoch, BlakeTwo256::hash_of(&record)))
	}

	fn read_weight(inferers: u32, forecasters: u32, labels: u32) -> Weight {
		Self::loss_inputs_weight(inferers, forecasters, labels)
	}
}

impl<T: Config> Pallet<T> {
	/// The prediction records of the epochs from `from` on that are not pruned, ascending, at most
	/// `limit` and at most `MAX_PAGE`.
	pub fn history(topic: TopicId, from: EpochIndex, limit: u32) -> Vec<Prediction> {
		let limit = limit.min(MAX_PAGE).saturated_into();
		let last = T::Topics::current_epoch(topic);
		// No record is older than the open epochs and the history that is kept of ended ones.
		let kept = T::Topics::open_epochs(topic)
			.first()
			.copied()
			.unwrap_or(last)
			.saturating_sub(T::HistoryDepth::get().saturating_mul(2));
		(from.max(kept).max(1)..=last)
			.filter_map(|epoch| Predictions::<T>::get(topic, epoch))
			.take(limit)
			.collect()
	}

	/// The weights that an epoch's prediction was combined with; `None` before that, for a void epoch
	/// and once pruned.
	pub fn weights(topic: TopicId, epoch: EpochIndex) -> Option<PredictionWeights<T::AccountId>> {
		let weights = EpochWeights::<T>::get(topic, epoch)?;
		let inputs = LossInputs::<T>::get(topic, epoch)?;
		Some(PredictionWeights {
			topic,
			epoch,
			inferers: inputs.inferers.into_iter().zip(weights.inferers).collect(),
			forecasters: inputs
				.forecasters
				.into_iter()
				.zip(weights.forecasters)
				.collect(),
		})
	}

	/// What workers submitted in an epoch; `None` if there is no such epoch, or it is pruned.
	pub fn submissions(
		topic: TopicId,
		epoch: EpochIndex,
	) -> Option<EpochSubmissions<T::AccountId>> {
		T::Topics::epoch(topic, epoch)?;
		let inferers = ActiveInferers::<T>::get(topic, epoch);
		let forecasters = ActiveForecasters::<T>::get(topic, epoch);
		let waiting = |set: &[Seat<T::AccountId>], kind| -> Vec<_> {
			set.iter()
				.filter(|seat| seat.commitment.is_some())
				.map(|seat| (seat.who.clone(), kind))
				.collect()
		};
		let mut unrevealed = waiting(&inferers, ActorKind::Inferer);
		unrevealed.extend(waiting(&forecasters, ActorKind::Forecaster));
		let inferences = inferers
			.into_iter()
			.filter_map(|seat| {
				let found = Inferences::<T>::get((topic, epoch, seat.place))?;
				Some((
					seat.who,
					found.revision,
					found.at,
					found.values.into_inner(),
				))
			})
			.collect();
		let forecasts = forecasters
			.into_iter()
			.filter_map(|seat| {
				let found = Forecasts::<T>::get((topic, epoch, seat.place))?;
				Some((
					seat.who,
					found.revision,
					found.at,
					found.elements.into_inner(),
				))
			})
			.collect();
		Some(EpochSubmissions {
			topic,
			epoch,
			inferences,
			forecasts,
			unrevealed,
		})
	}

	/// The values of an epoch that get a loss (M27), in the order of M14, in which losses are
	/// reported; `None` if the epoch is not predicted, or pruned.
	pub fn loss_values(topic: TopicId, epoch: EpochIndex) -> Option<EpochValues<T::AccountId>> {
		let inputs = <Self as traits::Predictions<_>>::loss_inputs(topic, epoch)?;
		Some(EpochValues {
			topic,
			epoch,
			inferers: inputs.inferers,
			forecasters: inputs.forecasters,
			labels: inputs.quantities.labels,
			values: inputs.quantities.values,
		})
	}

	/// What `who`, an owner or an operator, may do as inferer or forecaster in the block after the
	/// present one. Reputers are not registered here: of them it tells that they are not.
	pub fn kind_status(topic: TopicId, who: &T::AccountId, kind: ActorKind) -> KindStatus {
		let next = Self::now().saturating_add(1);
		let owner = match kind.role() {
			Role::Worker => Self::owner_of(topic, who),
			Role::Reputer => None,
		};
		let registered = owner.is_some();
		let account = owner.unwrap_or_else(|| who.clone());
		let whitelisted = T::Topics::may_take_role(topic, kind.role(), &account);
		let epochs: Vec<EpochInfo> = T::Topics::open_epochs(topic)
			.into_iter()
			.filter_map(|epoch| T::Topics::epoch(topic, epoch))
			.collect();
		// A bond that is lost unless this account reveals comes first, then where something new can be
		// said, then where others reveal.
		let due = epochs
			.iter()
			.find(|info| {
				Self::takes_reveals(info, next)
					&& Self::seats(info, kind)
						.iter()
						.any(|seat| seat.who == account && seat.commitment.is_some())
			})
			.map(|info| (info, SubmissionPhase::Reveal, info.reveal_window()));
		let submits = epochs
			.iter()
			.rev()
			.find(|info| Self::takes_submissions(info, next))
			.map(|info| {
				let phase = if info.commits() {
					SubmissionPhase::Commit
				} else {
					SubmissionPhase::Submit
				};
				(info, phase, info.worker_window())
			});
		let reveals = || {
			epochs
				.iter()
				.find(|info| Self::takes_reveals(info, next))
				.map(|info| (info, SubmissionPhase::Reveal, info.reveal_window()))
		};
		let open = due.or(submits).or_else(reveals);
		let commits = match open {
			Some((info, ..)) => info.commits(),
			None => T::Topics::parameters(topic)
				.is_some_and(|parameters| parameters.schedule.reveal_window > 0),
		};

		let mut status = KindStatus {
			kind,
			registered,
			whitelisted,
			epoch: open.map(|(info, ..)| info.index),
			phase: open.map(|(_, phase, _)| phase),
			window: open.map(|(.., window)| window),
			submitted: None,
			committed: None,
			refusal: None,
			score: None,
			rank: None,
			lowest_score: None,
			deposit: T::RegistrationDeposit::get(),
			bond: if commits { Self::commit_bond(topic) } else { 0 },
			stake_needed: 0,
		};
		match open {
			Some((info, ..)) => Self::rank(info, &account, &mut status),
			None if registered => {
				let epoch = T::Topics::current_epoch(topic).saturating_add(1);
				status.score = Some(T::Reputation::sortition_score(topic, epoch, kind, &account));
			},
			None => {},
		}
		let obstacle = if T::Topics::status(topic).is_none() {
			Some(Refusal::UnknownEpoch)
		} else if !registered {
			Some(Refusal::NotRegistered)
		} else if open.is_none() {
			Some(Refusal::WindowClosed)
		} else if !whitelisted {
			Some(Refusal::NotWhitelisted)
		} else {
			None
		};
		// Being refused for who one is comes before being refused for what is in the set.
		status.refusal = obstacle.or(status.refusal);
		status
	}

	/// The set of an epoch; reputers have none here.
	fn seats(info: &EpochInfo, kind: ActorKind) -> Vec<Seat<T::AccountId>> {
		let (topic, epoch) = (info.topic, info.index);
		match kind {
			ActorKind::Inferer => ActiveInferers::<T>::get(topic, epoch).into_inner(),
			ActorKind::Forecaster => ActiveForecasters::<T>::get(topic, epoch).into_inner(),
			ActorKind::Reputer => Vec::new(),
		}
	}

	/// Completes `status` with the place of `who` in the set of an open epoch: of a member the place
	/// that it has, of others the one that they would compete for.
	fn rank(info: &EpochInfo, who: &T::AccountId, status: &mut KindStatus) {
		let (topic, epoch) = (info.topic, info.index);
		let limits = &info.parameters.limits;
		let limit = match status.kind {
			ActorKind::Inferer => limits.inferers,
			ActorKind::Forecaster => limits.forecasters,
			ActorKind::Reputer => return,
		};
		let set = Self::seats(info, status.kind);
		let full = sortition::is_full(&set, limit);
		let seat = set.iter().find(|seat| seat.who == *who);
		if full {
			status.lowest_score = sortition::weakest(&set).map(|seat| seat.score);
		}
		let score = match seat {
			Some(seat) => seat.score,
			None if status.registered => {
				T::Reputation::sortition_score(topic, epoch, status.kind, who)
			},
			None => {
				if status.phase == Some(SubmissionPhase::Reveal) {
					status.refusal = Some(Refusal::NotCommitted);
				}
				return;
			},
		};
		let stronger = sortition::stronger(&set, &score, who);
		status.score = Some(score);
		status.rank = Some(stronger.saturating_add(1).saturated_into());
		status.submitted = seat.map(|seat| seat.revision);
		status.committed = seat
			.and_then(|seat| seat.commitment)
			.map(|commitment| commitment.hash);
		status.refusal = if status.phase == Some(SubmissionPhase::Reveal) {
			match seat {
				None => Some(Refusal::NotCommitted),
				Some(seat) if seat.commitment.is_none() => Some(Refusal::AlreadyRevealed),
				Some(_) => None,
			}
		} else {
			match seat {
				Some(seat) if seat.revision >= MAX_REPLACEMENTS => {
					Some(Refusal::TooManyReplacements)
				},
				None if full && stronger >= set.len() => Some(Refusal::NotSelected),
				None if Self::ensure_covered(who, status.bond).is_err() => {
					Some(Refusal::BondNotCovered)
				},
				_ => None,
			}
		};
	}
}
