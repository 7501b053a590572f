// SPDX-License-Identifier: Apache-2.0

//! The proofs of a settlement's steps, bytes: added up from the items that a step touches, each at the
//! size that it can have in this epoch and this topic. The benchmarks have full vectors, and their
//! generator would count those.

use crate::types::*;
use allora_primitives::{
	proof, Balance, Decimal, EpochInfo, LabelValues, LossMethod, MAX_FORECASTERS, MAX_INFERERS,
	MAX_LABELS, MAX_REPUTERS,
};
use codec::MaxEncodedLen;

/// How large the pool or the position of a reputer is at most, bytes.
const AUTHORITY: u64 = 150;

/// The lengths of a value's lists.
const LENGTHS: u64 = 40;

/// The sizes of an epoch that its steps' weights depend on.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
	/// Inferers.
	pub inferers: u32,
	/// Forecasters.
	pub forecasters: u32,
	/// Reputers.
	pub reputers: u32,
	/// Labels.
	pub labels: u32,
	/// Where losses come from; `None` for either, whichever is heavier.
	pub method: Option<LossMethod>,
	/// Whether reputers may have commitments that are forfeited first.
	pub commits: bool,
	/// How many slots of workers are recycled.
	pub recycled: u32,
	/// How many of the reputers have no slot yet.
	pub outside: u32,
	/// How many reputers get or lose a slot.
	pub moved: u32,
	/// The slots that the topic has.
	pub slots: SlotCounts,
}

impl Sizes {
	/// The largest that the parameters of an epoch allow, in a topic with these slots.
	pub fn at_most(epoch: &EpochInfo, slots: SlotCounts) -> Self {
		let limits = &epoch.parameters.limits;
		let reputers = u32::from(limits.reputers);
		Self {
			inferers: limits.inferers.into(),
			forecasters: limits.forecasters.into(),
			reputers,
			labels: epoch.parameters.arity.into(),
			method: Some(epoch.parameters.loss_method),
			commits: epoch.reputers_commit(),
			recycled: u32::from(limits.inferers).saturating_add(limits.forecasters.into()),
			outside: reputers,
			moved: reputers.saturating_mul(2),
			slots,
		}
	}

	/// The largest of all.
	pub fn greatest() -> Self {
		Self {
			inferers: MAX_INFERERS,
			forecasters: MAX_FORECASTERS,
			reputers: MAX_REPUTERS,
			labels: MAX_LABELS,
			method: None,
			commits: true,
			recycled: MAX_INFERERS.saturating_add(MAX_FORECASTERS),
			outside: MAX_REPUTERS,
			moved: MAX_REPUTERS.saturating_mul(2),
			slots: SlotCounts::greatest(),
		}
	}

	/// Those of an evaluated epoch, whose commitments are dealt with; what moves is the most that can.
	pub fn of<AccountId>(
		epoch: &EpochInfo,
		outcome: &Outcome<AccountId>,
		slots: SlotCounts,
	) -> Self {
		let reputers = count(&outcome.reputers);
		let (inferers, forecasters) = (count(&outcome.inferers), count(&outcome.forecasters));
		Self {
			inferers,
			forecasters,
			reputers,
			commits: false,
			recycled: inferers.saturating_add(forecasters),
			outside: 0,
			moved: reputers.saturating_mul(2),
			..Self::at_most(epoch, slots)
		}
	}

	/// Inferers and forecasters.
	pub fn workers(&self) -> u32 {
		self.inferers.saturating_add(self.forecasters)
	}

	/// Everybody.
	pub fn actors(&self) -> u32 {
		self.workers().saturating_add(self.reputers)
	}

	/// Values that get a loss, per label.
	pub fn values(&self) -> u32 {
		quantities(self.inferers, self.forecasters)
	}
}

fn size<V: MaxEncodedLen>(number: u32) -> u64 {
	let one = u64::try_from(V::max_encoded_len()).unwrap_or(u64::MAX);
	one.saturating_mul(number.into())
}

fn sum(parts: &[u64]) -> u64 {
	parts
		.iter()
		.fold(0, |sum: u64, part| sum.saturating_add(*part))
}

/// The proof of the slots of a kind, of which there are so many.
fn places<AccountId: MaxEncodedLen>(slots: u32) -> u64 {
	sum(&[
		// Kinds are siblings.
		proof::BY_TOPIC,
		proof::SIBLING,
		size::<Sortition>(1),
		size::<Slot<AccountId>>(slots),
		LENGTHS,
	])
}

/// The proof of what regrets are read from: slots of both kinds of workers, table, network.
pub fn regrets_read<AccountId: MaxEncodedLen>(slots: SlotCounts) -> u64 {
	sum(&[
		places::<AccountId>(slots.inferers),
		places::<AccountId>(slots.forecasters),
		proof::BY_TOPIC.saturating_add(slots.table_size().into()),
		network(),
	])
}

fn network() -> u64 {
	proof::BY_TOPIC.saturating_add(size::<Network>(1))
}

/// The outcome of an epoch.
pub fn outcome<AccountId: MaxEncodedLen>(sizes: &Sizes) -> u64 {
	sum(&[
		proof::BY_EPOCH,
		size::<(AccountId, Option<AccountId>)>(sizes.workers()),
		size::<EvaluatedReputer<AccountId>>(sizes.reputers),
		size::<Decimal>(sizes.values()),
		// The truth and four bands of each label, and what is compared with.
		size::<[Decimal; 5]>(sizes.labels),
		size::<[Option<Decimal>; 3]>(1),
		LENGTHS,
	])
}

/// The look at an epoch: outcome and network.
pub fn look<AccountId: MaxEncodedLen>(sizes: &Sizes) -> u64 {
	sum(&[proof::STEP, network(), outcome::<AccountId>(sizes)])
}

/// What a topic remembers of rounds and rewards; departures as far back as `depth` epochs.
fn history<AccountId: MaxEncodedLen>(sizes: &Sizes, depth: u32) -> u64 {
	let slots = sizes.slots;
	let actors = slots
		.inferers
		.saturating_add(slots.forecasters)
		.saturating_add(slots.reputers);
	sum(&[
		proof::BY_TOPIC,
		size::<Past>(actors),
		// A round has at most as many members as there are slots, but for those without one.
		size::<(AccountId, Decimal)>(actors.max(sizes.actors())),
		size::<(u32, Decimal)>(depth.saturating_mul(3)),
		LENGTHS,
	])
}

/// So many registrations of reputers, or what is left of them, of which each takes two looks.
pub fn outside<AccountId: MaxEncodedLen>(reputers: u32) -> u64 {
	let one = size::<ReputerRecord<AccountId>>(1).max(size::<LockedDeposit>(1));
	proof::BY_EPOCH
		.saturating_add(one)
		.saturating_mul(2)
		.saturating_mul(reputers.into())
}

/// An evaluation, but for what the predictions need.
pub fn evaluation<AccountId: MaxEncodedLen>(sizes: &Sizes) -> u64 {
	let truth = size::<TruthEntry<AccountId>>(1)
		.saturating_sub(size::<LabelValues>(1))
		.saturating_add(size::<Decimal>(sizes.labels))
		.saturating_add(4);
	sum(&[
		proof::STEP,
		network(),
		// The outcome is written.
		proof::BY_EPOCH,
		proof::BY_EPOCH.saturating_add(truth.saturating_mul(sizes.reputers.into())),
		places::<AccountId>(sizes.slots.reputers),
		// The authority of each: its pool and its position. The least stake is a parameter.
		proof::actors(sizes.reputers.into(), AUTHORITY).saturating_mul(2),
		proof::VALUE,
		outside::<AccountId>(sizes.outside),
	])
}

/// What reports add to it.
pub fn reports(sizes: &Sizes) -> u64 {
	size::<Decimal>(sizes.values())
		.saturating_add(proof::SIBLING)
		.saturating_mul(sizes.reputers.into())
		.saturating_add(proof::BY_EPOCH)
}

/// The step of the regrets when nobody has to be marked.
pub fn regrets<AccountId: MaxEncodedLen>(sizes: &Sizes, depth: u32) -> u64 {
	let former = if sizes.recycled > 0 {
		history::<AccountId>(sizes, depth)
	} else {
		0
	};
	sum(&[
		proof::STEP,
		outcome::<AccountId>(sizes),
		regrets_read::<AccountId>(sizes.slots),
		former,
	])
}

/// The step of the scores.
pub fn scores<AccountId: MaxEncodedLen>(sizes: &Sizes, depth: u32) -> u64 {
	sum(&[
		look::<AccountId>(sizes),
		places::<AccountId>(sizes.slots.inferers),
		places::<AccountId>(sizes.slots.forecasters),
		places::<AccountId>(sizes.slots.reputers),
		history::<AccountId>(sizes, depth),
		// The scores are written.
		proof::BY_EPOCH,
		outside::<AccountId>(sizes.moved),
	])
}

/// The step of the rewards, but for what the sink needs.
pub fn rewards<AccountId: MaxEncodedLen>(sizes: &Sizes, depth: u32) -> u64 {
	sum(&[
		look::<AccountId>(sizes),
		history::<AccountId>(sizes, depth),
		proof::BY_EPOCH,
		size::<ScoreEntry<AccountId>>(sizes.actors()),
		// The largest rewards.
		proof::BY_TOPIC,
		size::<Balance>(REWARD_WINDOW),
		LENGTHS,
	])
}
