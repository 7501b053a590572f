// SPDX-License-Identifier: Apache-2.0

//! The settlement of an epoch, step by step.

use crate::{
	types::*, Actors, Config, Error, Event, Networks, Outcomes, Pallet, RegretTables, Reputers,
	Scores, Settlements, Slots, Truths, WeightInfo, LOG_TARGET,
};
use allora_primitives::{
	traits::{EpochPhase, Predictions, RewardSink, StakeInspect, StepOutcome, TopicInspect},
	ActorKind, Balance, Decimal, EpochIndex, EpochInfo, EpochStage, LossInputs,
	LossMethod, TopicId, VoidReason, MAX_FORECASTERS, MAX_INFERERS, MAX_LABELS, MAX_REPUTERS,
};
use allora_scoring::{Regrets, RewardActor, RewardInput, RewardOutcome, TruthInput};
use alloc::vec::Vec;
use frame_support::{
	ensure,
	storage::with_storage_layer,
	traits::{ConstU32, Get},
	weights::{Weight, WeightMeter},
	BoundedVec,
};
use sp_runtime::{
	traits::{One, Zero},
	DispatchError, FixedPointNumber, Saturating,
};

/// Speed of the EMA of M31's gains: 0.05.
const SKILL_ALPHA: Decimal = Decimal::from_inner(50_000_000_000_000_000);

/// The sizes of an epoch that its steps' weights depend on.
#[derive(Clone, Copy)]
struct Sizes {
	inferers: u32,
	forecasters: u32,
	reputers: u32,
	labels: u32,
}

impl Sizes {
	/// The largest that the parameters of an epoch allow.
	fn at_most(epoch: &EpochInfo) -> Self {
		let limits = &epoch.parameters.limits;
		Self {
			inferers: limits.inferers.into(),
			forecasters: limits.forecasters.into(),
			reputers: limits.reputers.into(),
			labels: epoch.parameters.arity.into(),
		}
	}

	/// The largest of all.
	fn greatest() -> Self {
		Self {
			inferers: MAX_INFERERS,
			forecasters: MAX_FORECASTERS,
			reputers: MAX_REPUTERS,
			labels: MAX_LABELS,
		}
	}

	fn of<AccountId>(outcome: &Outcome<AccountId>, labels: u32) -> Self {
		let size = |len: usize| u32::try_from(len).unwrap_or(u32::MAX);
		Self {
			inferers: size(outcome.inferers.len()),
			forecasters: size(outcome.forecasters.len()),
			reputers: size(outcome.reputers.len()),
			labels,
		}
	}

	fn actors(&self) -> u32 {
		self.inferers.saturating_add(self.forecasters).saturating_add(self.reputers)
	}
}

/// Why a step came to nothing.
enum Failure {
	/// The epoch ends here, as it may.
	Void(VoidReason),
	/// The step could not be computed.
	Broken(DispatchError),
}

impl From<DispatchError> for Failure {
	fn from(error: DispatchError) -> Self {
		Failure::Broken(error)
	}
}

/// What a step did, and how large it was.
type Stepped = Result<(StepOutcome, Weight), Failure>;

impl<T: Config> EpochPhase for Pallet<T> {
	fn step(epoch: &EpochInfo, meter: &mut WeightMeter) -> StepOutcome {
		let look = T::WeightInfo::settlement_progress();
		if !meter.can_consume(look) {
			return StepOutcome::NoRoom;
		}
		let progress = Settlements::<T>::get(epoch.topic, epoch.index);
		let needed = Self::stage_weight(progress, Sizes::at_most(epoch));
		if !meter.can_consume(look.saturating_add(needed)) {
			meter.consume(look);
			return StepOutcome::NoRoom;
		}
		let mut void = None;
		let stepped = with_storage_layer(|| {
			Self::stage(epoch, progress).map_err(|failure| match failure {
				Failure::Void(reason) => {
					void = Some(reason);
					DispatchError::Other("void")
				},
				Failure::Broken(error) => error,
			})
		});
		match (stepped, void) {
			(Ok((outcome, spent)), _) => {
				meter.consume(look.saturating_add(spent.min(needed)));
				outcome
			},
			(Err(_), Some(reason)) => {
				meter.consume(look.saturating_add(needed));
				StepOutcome::Void(reason)
			},
			(Err(error), None) => {
				meter.consume(look.saturating_add(needed));
				log::error!(
					target: LOG_TARGET,
					"settlement of epoch {} of topic {} after {progress:?}: {error:?}",
					epoch.index,
					epoch.topic,
				);
				Self::deposit_event(Event::SettlementFailed {
					topic: epoch.topic,
					epoch: epoch.index,
					after: progress,
					error,
				});
				StepOutcome::Void(VoidReason::SettlementFailed)
			},
		}
	}

	fn max_step_weight() -> Weight {
		let sizes = Sizes::greatest();
		let stages = [
			None,
			Some(Progress::Evaluated),
			Some(Progress::Regretted),
			Some(Progress::Scored),
			Some(Progress::Settled),
		];
		let largest = stages
			.into_iter()
			.map(|progress| Self::stage_weight(progress, sizes))
			.fold(Weight::zero(), |largest, weight| largest.max(weight));
		T::WeightInfo::settlement_progress().saturating_add(largest)
	}

	fn on_void(epoch: &EpochInfo) {
		Self::forget(epoch.topic, epoch.index);
	}

	fn prune(topic: TopicId, epoch: EpochIndex) {
		Self::forget(topic, epoch);
	}

	fn prune_weight() -> Weight {
		T::WeightInfo::prune()
	}
}

impl<T: Config> Pallet<T> {
	fn forget(topic: TopicId, epoch: EpochIndex) {
		Truths::<T>::remove(topic, epoch);
		Settlements::<T>::remove(topic, epoch);
		Outcomes::<T>::remove(topic, epoch);
		Scores::<T>::remove(topic, epoch);
	}

	/// Names the formula that refused its arguments in the log.
	pub(crate) fn failed(formula: &'static str) -> impl Fn(allora_scoring::Error) -> DispatchError {
		move |error| {
			log::error!(target: LOG_TARGET, "{formula}: {error:?}");
			Error::<T>::ComputationFailed.into()
		}
	}

	fn stage_weight(progress: Option<Progress>, sizes: Sizes) -> Weight {
		let Sizes { inferers: n, forecasters: k, reputers: r, labels } = sizes;
		match progress {
			None => T::WeightInfo::settle_evaluate(quantities(n, k), labels, r)
				.saturating_add(T::Predictions::read_weight(n, k)),
			Some(Progress::Evaluated) => T::WeightInfo::settle_regrets(n, k).max(
				T::WeightInfo::settle_mark(n, k).saturating_add(T::Predictions::read_weight(n, k)),
			),
			Some(Progress::Regretted) => T::WeightInfo::settle_scores(n, k, r),
			Some(Progress::Scored) => T::WeightInfo::settle_rewards(n, k, r)
				.saturating_add(T::Rewards::weight(sizes.actors())),
			Some(Progress::Settled) => Weight::zero(),
		}
	}

	fn stage(epoch: &EpochInfo, progress: Option<Progress>) -> Stepped {
		let (topic, index) = (epoch.topic, epoch.index);
		let labels = u32::from(epoch.parameters.arity);
		let (next, sizes) = match progress {
			None => (Progress::Evaluated, Self::settle_evaluate(epoch)?),
			Some(Progress::Settled) => return Ok((StepOutcome::Done, Weight::zero())),
			Some(done) => {
				let outcome = Outcomes::<T>::get(topic, index).ok_or(Error::<T>::InputsMissing)
					.map_err(DispatchError::from)?;
				let sizes = Sizes::of(&outcome, labels);
				let next = match done {
					Progress::Evaluated => {
						if Self::settle_mark(epoch, &outcome) {
							// Whose sizes are those of another epoch: the whole is charged.
							return Ok((StepOutcome::More, Weight::MAX));
						}
						Self::settle_regrets(epoch, &outcome)?;
						Progress::Regretted
					},
					Progress::Regretted => Self::settle_scores(epoch, &outcome)?,
					Progress::Scored | Progress::Settled => {
						Self::settle_rewards(epoch, &outcome)?;
						Progress::Settled
					},
				};
				(next, sizes)
			},
		};
		Settlements::<T>::insert(topic, index, next);
		let outcome =
			if next == Progress::Settled { StepOutcome::Done } else { StepOutcome::More };
		Ok((outcome, Self::stage_weight(progress, sizes)))
	}

	// ---- Evaluate ----

	/// Consensus truth, losses, reputers' scores and coefficients (M10, M14, M27, M32).
	fn settle_evaluate(epoch: &EpochInfo) -> Result<Sizes, Failure> {
		let (topic, index) = (epoch.topic, epoch.index);
		let LossMethod::OnChain { stake_mean } = epoch.parameters.loss_method else {
			return Err(Failure::Void(VoidReason::NoTruth));
		};
		let minimum = T::Stake::minimum();
		let mut truths = Vec::new();
		let mut stakes = Vec::new();
		let mut coefficients = Vec::new();
		let mut reputers = Vec::new();
		for entry in Truths::<T>::get(topic, index) {
			let stake = T::Stake::authority(topic, &entry.reputer);
			if stake < minimum || stake.is_zero() {
				continue;
			}
			let actor = Actors::<T>::get((topic, ActorKind::Reputer, &entry.reputer));
			truths.extend(entry.values.iter().copied());
			stakes.push(stake);
			coefficients.push(actor.coefficient.unwrap_or(Decimal::one()));
			reputers.push(entry.reputer);
		}
		ensure!(!reputers.is_empty(), Failure::Void(VoidReason::NoTruth));

		let inputs = T::Predictions::loss_inputs(topic, index)
			.ok_or(DispatchError::from(Error::<T>::InputsMissing))?;
		let evaluated = allora_scoring::evaluate_truths(&TruthInput {
			quantities: &inputs.quantities,
			truths: &truths,
			stakes: &stakes,
			coefficients: &coefficients,
			loss: &epoch.parameters.loss,
			truth_resolution: epoch.parameters.truth_resolution,
			median_loss: Networks::<T>::get(topic).median_loss,
			stake_mean,
			parameters: &T::ReputerParameters::get(),
		})
		.map_err(Self::failed("M27, the evaluation of the truths"))?;
		let calibration = Self::calibrate(epoch, &inputs, &evaluated.truth, evaluated.floor)?;

		let reputers = reputers
			.into_iter()
			.zip(stakes)
			.zip(evaluated.scores.iter().zip(&evaluated.coefficients))
			.map(|((reputer, stake), (score, coefficient))| EvaluatedReputer {
				reputer,
				stake,
				score: *score,
				coefficient: *coefficient,
			})
			.collect::<Vec<_>>();
		let outcome = Outcome {
			inferers: Self::bounded(inputs.inferers)?,
			forecasters: Self::bounded(inputs.forecasters)?,
			reputers: Self::bounded(reputers)?,
			truth: Self::bounded(evaluated.truth)?,
			losses: Self::bounded(evaluated.losses)?,
			median_loss: evaluated.median_loss,
			calibration,
		};
		let combined_loss = Self::blocks(&outcome)?.combined;
		let sizes = Sizes::of(&outcome, epoch.parameters.arity.into());
		Self::deposit_event(Event::TruthSettled {
			topic,
			epoch: index,
			truth: outcome.truth.clone(),
			combined_loss,
			reputers: sizes.reputers,
		});
		Outcomes::<T>::insert(topic, index, outcome);
		Ok(sizes)
	}

	/// Where the truth lies in the bands, and what the plain mean and the last truth would have lost
	/// (M31).
	fn calibrate(
		epoch: &EpochInfo,
		inputs: &LossInputs<T::AccountId>,
		truth: &[Decimal],
		floor: Decimal,
	) -> Result<Option<Calibration>, DispatchError> {
		let Some(bands) = T::Predictions::bands(epoch.topic, epoch.index) else { return Ok(None) };
		ensure!(bands.len() == truth.len(), Error::<T>::InputsMissing);
		let loss = |value: &[Decimal]| {
			allora_scoring::log_loss(&epoch.parameters.loss, truth, value, floor)
				.map_err(Self::failed("M31, the loss of a reference"))
		};
		let inside = |low: usize| {
			truth.iter().zip(&bands).all(|(y, band)| {
				let mut bounds = band.iter().skip(low).take(2);
				bounds.next().is_some_and(|low| low <= y) && bounds.next().is_some_and(|high| y <= high)
			})
		};
		Ok(Some(Calibration {
			inside_68: inside(0),
			inside_95: inside(2),
			mean_loss: loss(&inputs.mean)?,
			persistence_loss: inputs.persistence.as_ref().map(|last| loss(last)).transpose()?,
		}))
	}

	fn bounded<V, const SIZE: u32>(
		list: Vec<V>,
	) -> Result<BoundedVec<V, ConstU32<SIZE>>, DispatchError> {
		BoundedVec::try_from(list).map_err(|_| Error::<T>::BoundExceeded.into())
	}

	fn blocks(outcome: &Outcome<T::AccountId>) -> Result<LossBlocks<'_>, DispatchError> {
		LossBlocks::split(outcome.shape(), &outcome.losses)
			.ok_or(Error::<T>::InputsMissing.into())
	}

	// ---- Regrets ----

	/// If a slot has to be recycled: marks the participants of the next epoch that is predicted but
	/// not settled and not marked yet. Returns whether there was one.
	fn settle_mark(epoch: &EpochInfo, outcome: &Outcome<T::AccountId>) -> bool {
		if !outcome.scored() {
			return false;
		}
		let topic = epoch.topic;
		let limits = &epoch.parameters.limits;
		let mut slots = Slots::<T>::get(topic);
		let short = shortage(&slots.inferers, &outcome.inferers, limits.inferers)
			.saturating_add(shortage(&slots.forecasters, &outcome.forecasters, limits.forecasters));
		if short.is_zero() {
			return false;
		}
		let next = slots.marked_to.max(epoch.index).saturating_add(1);
		match T::Topics::epoch(topic, next).map(|info| info.stage) {
			Some(EpochStage::Predicted) => {
				if let Some(inputs) = T::Predictions::loss_inputs(topic, next) {
					mark(&mut slots.inferers, &inputs.inferers, next);
					mark(&mut slots.forecasters, &inputs.forecasters, next);
				}
			},
			Some(EpochStage::Void(_) | EpochStage::Settled) => {},
			// What is not predicted has read no regrets yet.
			Some(EpochStage::Open) | None => return false,
		}
		slots.marked_to = next;
		Slots::<T>::insert(topic, slots);
		true
	}

	/// The regrets of everybody who took part (M11), the topic's initial regret (M12), the network's
	/// latest loss and truth.
	fn settle_regrets(
		epoch: &EpochInfo,
		outcome: &Outcome<T::AccountId>,
	) -> Result<(), DispatchError> {
		let topic = epoch.topic;
		let mut network = Networks::<T>::get(topic);
		network.network_loss = Some(Self::blocks(outcome)?.combined);
		network.median_loss = Some(outcome.median_loss);
		network.last_truth = Some(outcome.truth.clone());
		if outcome.scored() {
			network.initial_regret =
				Self::update_tables(epoch, outcome, network.initial_regret)?;
		}
		Self::deposit_event(Event::RegretsUpdated {
			topic,
			epoch: epoch.index,
			initial_regret: network.initial_regret,
		});
		Networks::<T>::insert(topic, network);
		Ok(())
	}

	/// Returns the new initial regret.
	fn update_tables(
		epoch: &EpochInfo,
		outcome: &Outcome<T::AccountId>,
		initial_regret: Option<Decimal>,
	) -> Result<Option<Decimal>, DispatchError> {
		let topic = epoch.topic;
		let mut table = RegretTables::<T>::get(topic);
		let slots = Self::assign_slots(epoch, outcome, &mut table)?;
		let inferers = positions(&slots.inferers, &outcome.inferers);
		let forecasters = positions(&slots.forecasters, &outcome.forecasters);
		let previous = table.read(&inferers, &forecasters);
		let updated = allora_scoring::update_regrets(
			outcome.shape(),
			&outcome.losses,
			&previous,
			initial_regret,
			epoch.parameters.alpha_regret,
		)
		.map_err(Self::failed("M11, the regrets"))?;
		table.write(&inferers, &forecasters, &updated);

		let experienced =
			Self::experienced(epoch, &slots, &inferers, &forecasters, &previous, &updated);
		let new = allora_scoring::initial_regret(
			&experienced,
			T::InitialRegretQuantile::get(),
			&epoch.parameters.weights,
		)
		.map_err(Self::failed("M12, the initial regret"))?;
		RegretTables::<T>::insert(topic, table);
		Slots::<T>::insert(topic, slots);
		let clamped = |value: Decimal| {
			value.clamp(Decimal::zero().saturating_sub(MAX_REGRET), MAX_REGRET)
		};
		Ok(new.map(clamped).or(initial_regret))
	}

	/// Gives the participants slots, and makes the table fit them.
	fn assign_slots(
		epoch: &EpochInfo,
		outcome: &Outcome<T::AccountId>,
		table: &mut RegretTable,
	) -> Result<SlotTable<T::AccountId>, DispatchError> {
		let (topic, index) = (epoch.topic, epoch.index);
		let limits = &epoch.parameters.limits;
		let mut slots = Slots::<T>::get(topic);
		let inferers = assign(&mut slots.inferers, &outcome.inferers, limits.inferers, index);
		let forecasters =
			assign(&mut slots.forecasters, &outcome.forecasters, limits.forecasters, index);
		table
			.fit(slots.inferers.len(), slots.forecasters.len())
			.ok_or(Error::<T>::BoundExceeded)?;
		for (slot, who) in inferers {
			table.forget_inferer(slot);
			Self::forget_actor(topic, ActorKind::Inferer, who);
		}
		for (slot, who) in forecasters {
			table.forget_forecaster(slot);
			Self::forget_actor(topic, ActorKind::Forecaster, who);
		}
		Ok(slots)
	}

	fn forget_actor(topic: TopicId, kind: ActorKind, who: T::AccountId) {
		Actors::<T>::remove((topic, kind, &who));
		Self::deposit_event(Event::HistoryForgotten { topic, kind, who });
	}

	/// The new regrets of the workers that had one before and were rewarded at least 1/alpha_regret
	/// times (M12).
	fn experienced(
		epoch: &EpochInfo,
		slots: &SlotTable<T::AccountId>,
		inferers: &[Option<usize>],
		forecasters: &[Option<usize>],
		previous: &Regrets,
		updated: &Regrets,
	) -> Vec<Decimal> {
		let alpha = epoch.parameters.alpha_regret;
		let select = |slots: &[Slot<T::AccountId>],
		              at: &[Option<usize>],
		              before: &[Option<Decimal>],
		              after: &[Option<Decimal>]| {
			at.iter()
				.zip(before.iter().zip(after))
				.filter_map(|(at, (before, after))| {
					let slot = slots.get((*at)?)?;
					let weight = Decimal::saturating_from_integer(slot.inclusions)
						.saturating_mul(alpha);
					(before.is_some() && weight >= Decimal::one()).then_some((*after)?)
				})
				.collect::<Vec<_>>()
		};
		let mut regrets =
			select(&slots.inferers, inferers, &previous.inferer, &updated.inferer);
		regrets.extend(select(
			&slots.forecasters,
			forecasters,
			&previous.forecaster,
			&updated.forecaster,
		));
		regrets
	}

	// ---- Scores ----

	/// Scores of the workers (M13, M15), the rounds of each kind (M16), calibration and skill (M31).
	fn settle_scores(
		epoch: &EpochInfo,
		outcome: &Outcome<T::AccountId>,
	) -> Result<Progress, DispatchError> {
		let (topic, index) = (epoch.topic, epoch.index);
		Self::update_skill(topic, outcome)?;
		let scored = outcome.scored();
		let record = if scored { Self::score(epoch, outcome)? } else { Default::default() };
		Scores::<T>::insert(topic, index, record);
		Self::deposit_event(Event::EpochScored { topic, epoch: index, scored });
		// With fewer than two inferers the whole pot stays where it is (M34).
		Ok(if scored { Progress::Scored } else { Progress::Settled })
	}

	fn score(
		epoch: &EpochInfo,
		outcome: &Outcome<T::AccountId>,
	) -> Result<ScoreRecord<T::AccountId>, DispatchError> {
		let workers = allora_scoring::score_workers(outcome.shape(), &outcome.losses)
			.map_err(Self::failed("M13, the workers' scores"))?;
		ensure!(workers.inferers.len() == outcome.inferers.len(), Error::<T>::InputsMissing);
		let p = &epoch.parameters;
		let rows = |accounts: &[T::AccountId], scores: &[Decimal]| {
			accounts.iter().zip(scores).map(|(a, s)| (a.clone(), *s, None)).collect::<Vec<_>>()
		};
		let inferers = rows(&outcome.inferers, &workers.inferers);
		let forecasters = rows(&outcome.forecasters, &workers.forecasters);
		let reputers = outcome
			.reputers
			.iter()
			.map(|r| (r.reputer.clone(), r.score, Some(r.coefficient)))
			.collect::<Vec<_>>();

		Self::play_round(epoch, ActorKind::Inferer, p.inferer_quantile, &inferers)?;
		// A single forecaster has no score, so no round either (M15).
		if !forecasters.is_empty() {
			Self::play_round(epoch, ActorKind::Forecaster, p.forecaster_quantile, &forecasters)?;
		}
		Self::play_round(epoch, ActorKind::Reputer, p.reputer_quantile, &reputers)?;

		let entry = |who: T::AccountId, score| ScoreEntry { who, score, reward: 0 };
		let scores = workers.forecasters.iter().copied().chain(core::iter::repeat(Decimal::zero()));
		Ok(ScoreRecord {
			inferers: Self::bounded(
				inferers.into_iter().map(|(who, score, _)| entry(who, score)).collect(),
			)?,
			forecasters: Self::bounded(
				outcome.forecasters.iter().cloned().zip(scores).map(|(w, s)| entry(w, s)).collect(),
			)?,
			reputers: Self::bounded(
				reputers.into_iter().map(|(who, score, _)| entry(who, score)).collect(),
			)?,
			pot: 0,
			returned: 0,
		})
	}

	fn update_skill(
		topic: TopicId,
		outcome: &Outcome<T::AccountId>,
	) -> Result<(), DispatchError> {
		let Some(calibration) = &outcome.calibration else { return Ok(()) };
		let blocks = Self::blocks(outcome)?;
		let mut network = Networks::<T>::get(topic);
		let skill = &mut network.skill;
		let count = |counter: &mut u32, happened: bool| {
			*counter = counter.saturating_add(u32::from(happened));
		};
		count(&mut skill.epochs, true);
		count(&mut skill.inside_68, calibration.inside_68);
		count(&mut skill.inside_95, calibration.inside_95);
		count(&mut skill.beat_naive, blocks.combined < blocks.naive);
		count(&mut skill.beat_mean, blocks.combined < calibration.mean_loss);
		let gain = |loss: Decimal, previous: Option<Decimal>| {
			allora_scoring::ema(SKILL_ALPHA, loss.saturating_sub(blocks.combined), previous)
				.map_err(Self::failed("M31, the gains"))
		};
		skill.gain_over_naive = Some(gain(blocks.naive, skill.gain_over_naive)?);
		skill.gain_over_mean = Some(gain(calibration.mean_loss, skill.gain_over_mean)?);
		if let Some(loss) = calibration.persistence_loss {
			skill.gain_over_persistence = Some(gain(loss, skill.gain_over_persistence)?);
		}
		Networks::<T>::insert(topic, network);
		Ok(())
	}

	// ---- Rewards ----

	/// What the epoch pays and to whom (M17–M21, M33, M35), handed to the sink in one write.
	fn settle_rewards(
		epoch: &EpochInfo,
		outcome: &Outcome<T::AccountId>,
	) -> Result<(), DispatchError> {
		let (topic, index) = (epoch.topic, epoch.index);
		let mut record = Scores::<T>::get(topic, index).ok_or(Error::<T>::InputsMissing)?;
		let pot = T::Rewards::epoch_reward(topic, index, epoch.parameters.schedule.epoch_length);
		let mut network = Networks::<T>::get(topic);
		let mut parameters = T::RewardParameters::get();
		parameters.epsilon_score = epoch.parameters.epsilon_score;

		let rewards = allora_scoring::rewards(&RewardInput {
			inferers: &Self::reward_actors(topic, ActorKind::Inferer, &record.inferers, &[]),
			forecasters: &Self::reward_actors(topic, ActorKind::Forecaster, &record.forecasters, &[]),
			reputers: &Self::reward_actors(
				topic,
				ActorKind::Reputer,
				&record.reputers,
				&outcome.reputers.iter().map(|r| r.stake).collect::<Vec<_>>(),
			),
			losses: &outcome.losses,
			shape: outcome.shape(),
			tau: network.tau,
			pot,
			parameters: &parameters,
		})
		.map_err(Self::failed("M17, the rewards"))?;
		network.tau = rewards.tau;
		Networks::<T>::insert(topic, network);
		Self::store_fractions(topic, &record, &rewards);
		Self::count_inclusions(topic, outcome);

		Self::fill(&mut record.inferers, &rewards.inferers);
		Self::fill(&mut record.forecasters, &rewards.forecasters);
		Self::fill(&mut record.reputers, &rewards.reputers);
		let paid = record.paid().ok_or(Error::<T>::ComputationFailed)?;
		ensure!(
			paid.checked_add(rewards.returned) == Some(pot),
			Error::<T>::ComputationFailed
		);
		record.pot = pot;
		record.returned = rewards.returned;
		if pot > 0 {
			T::Rewards::fix_payout(topic, index, pot, Self::payouts(topic, &record))?;
		}
		Scores::<T>::insert(topic, index, record);
		Self::deposit_event(Event::EpochRewarded {
			topic,
			epoch: index,
			pot,
			paid,
			returned: rewards.returned,
		});
		Ok(())
	}

	/// Scores newest first, the last fraction and the stake of each. A worker has its window, or its
	/// current score alone if that is not in one (a single forecaster's 0); a reputer has its current
	/// score.
	fn reward_actors(
		topic: TopicId,
		kind: ActorKind,
		entries: &[ScoreEntry<T::AccountId>],
		stakes: &[Balance],
	) -> Vec<RewardActor> {
		let stakes = stakes.iter().copied().chain(core::iter::repeat(0));
		entries
			.iter()
			.zip(stakes)
			.map(|(entry, stake)| {
				let actor = Actors::<T>::get((topic, kind, &entry.who));
				let windowed = kind != ActorKind::Reputer
					&& actor.window.first().is_some_and(|newest| *newest == entry.score);
				RewardActor {
					scores: if windowed {
						actor.window.into_inner()
					} else {
						alloc::vec![entry.score]
					},
					previous_fraction: actor.fraction,
					stake,
				}
			})
			.collect()
	}

	fn store_fractions(
		topic: TopicId,
		record: &ScoreRecord<T::AccountId>,
		rewards: &RewardOutcome,
	) {
		let kinds = [
			(ActorKind::Inferer, record.inferers.as_slice(), &rewards.inferer_fractions),
			(ActorKind::Forecaster, record.forecasters.as_slice(), &rewards.forecaster_fractions),
			(ActorKind::Reputer, record.reputers.as_slice(), &rewards.reputer_fractions),
		];
		for (kind, entries, fractions) in kinds {
			for (entry, fraction) in entries.iter().zip(fractions) {
				Actors::<T>::mutate((topic, kind, &entry.who), |actor| {
					actor.fraction = Some(*fraction);
				});
			}
		}
	}

	/// Everybody who was scored in an epoch that pays counts as rewarded once more (M12).
	fn count_inclusions(topic: TopicId, outcome: &Outcome<T::AccountId>) {
		fn count<AccountId: Ord>(slots: &mut [Slot<AccountId>], accounts: &[AccountId]) {
			for at in positions(slots, accounts).into_iter().flatten() {
				if let Some(slot) = slots.get_mut(at) {
					slot.inclusions = slot.inclusions.saturating_add(1);
				}
			}
		}
		Slots::<T>::mutate(topic, |slots| {
			count(&mut slots.inferers, &outcome.inferers);
			count(&mut slots.forecasters, &outcome.forecasters);
		});
	}

	fn fill(entries: &mut [ScoreEntry<T::AccountId>], rewards: &[Balance]) {
		for (entry, reward) in entries.iter_mut().zip(rewards) {
			entry.reward = *reward;
		}
	}

	/// The payout table: what is more than nothing, to the destinations of those who earned it.
	fn payouts(
		topic: TopicId,
		record: &ScoreRecord<T::AccountId>,
	) -> Vec<(T::AccountId, Balance)> {
		let workers = record
			.inferers
			.iter()
			.chain(record.forecasters.iter())
			.filter(|entry| entry.reward > 0)
			.map(|e| (T::Predictions::reward_destination(topic, &e.who), e.reward));
		let reputers = record.reputers.iter().filter(|entry| entry.reward > 0).map(|entry| {
			let destination = Reputers::<T>::get(topic, &entry.who)
				.map_or_else(|| entry.who.clone(), |record| record.reward_destination);
			(destination, entry.reward)
		});
		workers.chain(reputers).collect()
	}
}
