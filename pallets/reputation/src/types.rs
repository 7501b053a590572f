// SPDX-License-Identifier: Apache-2.0

//! What the pallet stores. Nothing here knows the pallet's `Config`.

use alloc::{collections::BTreeMap, vec::Vec};
use allora_primitives::{
	Balance, BlockNumber, Decimal, EpochIndex, LabelValues, NetworkState, Skill, MAX_FORECASTERS,
	MAX_INFERERS, MAX_REPUTERS,
};
use allora_scoring::{Regrets, Shape};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	pallet_prelude::{CloneNoBound, DebugNoBound, DefaultNoBound, EqNoBound, PartialEqNoBound},
	traits::{ConstU32, Get},
	BoundedVec,
};
use scale_info::TypeInfo;

/// Scores of one actor that scale its reward: `PerActor(10)` of M17.
pub const SCORE_WINDOW: u32 = 10;
/// The most inferers of a topic whose regrets are remembered: one and a half active sets.
pub const INFERER_SLOTS: u32 = 96;
/// The most forecasters of a topic whose regrets are remembered: one and a half active sets.
pub const FORECASTER_SLOTS: u32 = 24;
/// The most network losses of an epoch (M27): `2 + N + K + N*K + N + K + K` at the largest sets.
pub const MAX_QUANTITIES: u32 = 1_202;
/// Cells of the largest regret family, withheld inferer by inferer.
pub const INFERER_PAIRS: u32 = 9_216;
/// Cells of a family between inferers and forecasters.
pub const MIXED_PAIRS: u32 = 2_304;
/// Cells of the family withheld forecaster by forecaster.
pub const FORECASTER_PAIRS: u32 = 576;
/// A stored regret lies in `-MAX_REGRET..=MAX_REGRET`. Losses lie in -100..=20 (M27), so an EMA of
/// their differences never comes near; the bound keeps a poisoned number out of storage.
pub const MAX_REGRET: Decimal = Decimal::from_inner(1_000_000_000_000_000_000_000_000);
/// A truth lies in `-MAX_TRUTH..=MAX_TRUTH`, so that the distances between the truths of M32 are
/// representable whatever anybody submits.
pub const MAX_TRUTH: Decimal =
	Decimal::from_inner(1_000_000_000_000_000_000_000_000_000_000_000_000);

/// The cell of a pair without history: no regret is as low.
const NO_REGRET: i128 = i128::MIN;

/// A registered reputer of one topic.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct ReputerRecord<AccountId> {
	/// The key that may sign submissions beside the reputer itself.
	pub operator: Option<AccountId>,
	/// The account to which rewards go.
	pub reward_destination: AccountId,
	/// What is held for the registration, base units.
	pub deposit: Balance,
}

/// The deposit of a reputer that has left a topic.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct LockedDeposit {
	/// What is still held, base units.
	pub amount: Balance,
	/// The topic's latest epoch when the reputer left.
	pub left_epoch: EpochIndex,
	/// The block in which the reputer left.
	pub left_at: BlockNumber,
}

/// One truth of an epoch.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct TruthEntry<AccountId> {
	/// Who attests it (the owner, also when its operator signed).
	pub reputer: AccountId,
	/// The revision that is on chain, 0..=`MAX_REPLACEMENTS`.
	pub revision: u8,
	/// The score with which the reputer entered the set (M16); fixed for the epoch.
	pub score: Decimal,
	/// One number per label.
	pub values: LabelValues,
}

/// What a topic remembers of one actor of one kind.
#[derive(Clone, PartialEq, Eq, Debug, Default, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct ActorState {
	/// The score EMA (M16); `None` before the first score.
	pub score: Option<Decimal>,
	/// The round of its kind up to which the EMA was moved.
	pub round: u32,
	/// Rounds after `round` that are no absence, because the actor tried and was not selected.
	pub excused: u8,
	/// The latest epoch in which the actor tried and was not selected; 0 for none.
	pub tried: EpochIndex,
	/// The latest scores (M13, M14, M15), newest first (M17).
	pub window: BoundedVec<Decimal, ConstU32<SCORE_WINDOW>>,
	/// The listening coefficient of a reputer (M14), 0..=1; `None` counts as 1.
	pub coefficient: Option<Decimal>,
	/// The smoothed reward fraction (M19); `None` before the first reward.
	pub fraction: Option<Decimal>,
}

impl ActorState {
	/// Rounds that the actor missed since its EMA was moved, when its kind has had `rounds`.
	pub fn absences(&self, rounds: u32) -> u32 {
		rounds.saturating_sub(self.round).saturating_sub(self.excused.into())
	}

	/// Marks everything up to `round` as accounted for.
	pub fn moved_to(&mut self, round: u32) {
		let gap = round.saturating_sub(self.round);
		let used = u8::try_from(gap).unwrap_or(u8::MAX).min(self.excused);
		self.excused = self.excused.saturating_sub(used);
		self.round = self.round.max(round);
	}

	/// Puts the newest score in front and lets go of the oldest.
	pub fn push_score(&mut self, score: Decimal) {
		self.window.force_insert_keep_left(0, score).ok();
	}
}

/// How actors of one kind compete for places in a topic (M16, protocol.md section 4).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct Sortition {
	/// Settled epochs in which this kind was scored: what an absence is counted in, so that a void
	/// epoch is nobody's absence.
	pub rounds: u32,
	/// The quantile of the active set's EMAs after the latest round, towards which passive actors
	/// move.
	pub quantile: Decimal,
	/// `merit_sortition_alpha` of the latest round.
	pub alpha: Decimal,
	/// The score with which a newcomer competes.
	pub newcomer: Decimal,
}

/// The active set of the latest round of one kind, and who left it.
#[derive(
	CloneNoBound,
	PartialEqNoBound,
	EqNoBound,
	DebugNoBound,
	DefaultNoBound,
	Encode,
	Decode,
	TypeInfo,
	MaxEncodedLen,
)]
#[codec(mel_bound(AccountId: MaxEncodedLen))]
#[scale_info(skip_type_params(Depth))]
pub struct Cohort<AccountId: Clone + PartialEq + Eq + core::fmt::Debug, Depth: Get<u32>> {
	/// The actors of the latest round with the EMAs that it gave them, sorted by account.
	pub members: BoundedVec<(AccountId, Decimal), ConstU32<MAX_INFERERS>>,
	/// (epoch, lowest EMA among those who left the set in it): only those that are the lowest of
	/// everything that came after, so that the first is the lowest within the depth.
	pub departed: BoundedVec<(EpochIndex, Decimal), Depth>,
}

impl<AccountId: Clone + PartialEq + Eq + core::fmt::Debug, Depth: Get<u32>>
	Cohort<AccountId, Depth>
{
	/// Records the lowest EMA of those who left the set in `epoch`, forgets what is older than the
	/// depth, and returns the lowest that is left.
	pub fn depart(&mut self, epoch: EpochIndex, lowest: Option<Decimal>) -> Option<Decimal> {
		let depth = Depth::get();
		self.departed.retain(|(at, _)| at.saturating_add(depth) > epoch);
		if let Some(score) = lowest {
			self.departed.retain(|(_, other)| *other < score);
			// One entry per epoch within the depth, so there is always room.
			self.departed.try_push((epoch, score)).ok();
		}
		self.departed.first().map(|(_, score)| *score)
	}
}

/// The place of a worker in a topic's regret tables.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct Slot<AccountId> {
	/// Whose place it is.
	pub account: AccountId,
	/// The latest epoch, settled or known to be predicted, in which it takes part.
	pub last_active: EpochIndex,
	/// In how many epochs it was rewarded (M12).
	pub inclusions: u32,
}

/// Which worker of a topic has which place in the regret tables.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct SlotTable<AccountId> {
	/// Places of inferers.
	pub inferers: BoundedVec<Slot<AccountId>, ConstU32<INFERER_SLOTS>>,
	/// Places of forecasters.
	pub forecasters: BoundedVec<Slot<AccountId>, ConstU32<FORECASTER_SLOTS>>,
	/// The latest epoch whose participants are marked in `last_active` ahead of its settlement.
	pub marked_to: EpochIndex,
}

impl<AccountId> Default for SlotTable<AccountId> {
	fn default() -> Self {
		Self { inferers: BoundedVec::new(), forecasters: BoundedVec::new(), marked_to: 0 }
	}
}

/// The slot of each account, `None` for those without.
pub fn positions<AccountId: Ord>(
	slots: &[Slot<AccountId>],
	accounts: &[AccountId],
) -> Vec<Option<usize>> {
	let known: BTreeMap<&AccountId, usize> =
		slots.iter().enumerate().map(|(at, slot)| (&slot.account, at)).collect();
	accounts.iter().map(|account| known.get(account).copied()).collect()
}

/// How many slots a topic has for a kind of which `limit` can be active: one and a half times.
pub fn capacity(limit: u16) -> usize {
	usize::from(limit).saturating_add(usize::from(limit.div_euclid(2)))
}

/// How many of `accounts` have no slot and find none free.
pub fn shortage<AccountId: Ord>(
	slots: &[Slot<AccountId>],
	accounts: &[AccountId],
	limit: u16,
) -> usize {
	let new = positions(slots, accounts).iter().filter(|slot| slot.is_none()).count();
	new.saturating_sub(capacity(limit).saturating_sub(slots.len()))
}

/// Marks the slots of `accounts` as active in `epoch`.
pub fn mark<AccountId: Ord>(
	slots: &mut [Slot<AccountId>],
	accounts: &[AccountId],
	epoch: EpochIndex,
) {
	for at in positions(slots, accounts).into_iter().flatten() {
		if let Some(slot) = slots.get_mut(at) {
			slot.last_active = slot.last_active.max(epoch);
		}
	}
}

/// Gives every account of an epoch a slot: its own, a free one, or that of the least recently
/// active worker that takes part in no epoch from this one on. Returns the recycled slots and
/// their former owners. An account for which nothing is left goes without history.
pub fn assign<AccountId: Ord + Clone, Size: Get<u32>>(
	slots: &mut BoundedVec<Slot<AccountId>, Size>,
	accounts: &[AccountId],
	limit: u16,
	epoch: EpochIndex,
) -> Vec<(usize, AccountId)> {
	mark(slots, accounts, epoch);
	let known = positions(slots, accounts);
	let newcomers = accounts.iter().zip(known).filter(|(_, slot)| slot.is_none());
	let mut recycled = Vec::new();
	for (account, _) in newcomers {
		let fresh = Slot { account: account.clone(), last_active: epoch, inclusions: 0 };
		if slots.len() < capacity(limit) && slots.try_push(fresh.clone()).is_ok() {
			continue;
		}
		let oldest = slots
			.iter_mut()
			.enumerate()
			.filter(|(_, slot)| slot.last_active < epoch)
			.min_by_key(|(at, slot)| (slot.last_active, *at));
		if let Some((at, slot)) = oldest {
			let former = core::mem::replace(slot, fresh);
			recycled.push((at, former.account));
		}
	}
	recycled
}

/// A table of regrets, row by row; a cell without history is stored as `i128::MIN`, so that the
/// cells are plain integers side by side.
#[derive(Clone, PartialEq, Eq, Debug, Default, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct Matrix<const SIZE: u32> {
	columns: u16,
	cells: BoundedVec<i128, ConstU32<SIZE>>,
}

impl<const SIZE: u32> Matrix<SIZE> {
	fn index(&self, row: usize, column: usize) -> Option<usize> {
		let columns = usize::from(self.columns);
		if column >= columns {
			return None;
		}
		row.checked_mul(columns)?.checked_add(column)
	}

	/// The regret of a cell.
	pub fn get(&self, row: usize, column: usize) -> Option<Decimal> {
		let cell = self.cells.get(self.index(row, column)?)?;
		(*cell != NO_REGRET).then(|| Decimal::from_inner(*cell))
	}

	/// Writes a cell, within ±[`MAX_REGRET`]; outside of the table it does nothing.
	pub fn set(&mut self, row: usize, column: usize, value: Option<Decimal>) {
		let Some(at) = self.index(row, column) else { return };
		if let Some(cell) = self.cells.get_mut(at) {
			let lowest = Decimal::from_inner(MAX_REGRET.into_inner().saturating_neg());
			*cell = value.map_or(NO_REGRET, |v| v.clamp(lowest, MAX_REGRET).into_inner());
		}
	}

	/// Number of rows and columns.
	pub fn dimensions(&self) -> (usize, usize) {
		let columns = usize::from(self.columns);
		(self.cells.len().checked_div(columns).unwrap_or(0), columns)
	}

	/// Grows or shrinks the table; new cells have no history. `None` if it would be too large.
	fn reshape(&mut self, rows: usize, columns: usize) -> Option<()> {
		if self.dimensions() == (rows, columns) {
			return Some(());
		}
		let mut cells = Vec::with_capacity(rows.checked_mul(columns)?);
		for row in 0..rows {
			for column in 0..columns {
				cells.push(self.get(row, column).map_or(NO_REGRET, |v| v.into_inner()));
			}
		}
		self.columns = u16::try_from(columns).ok()?;
		self.cells = BoundedVec::try_from(cells).ok()?;
		Some(())
	}

	fn forget_row(&mut self, row: usize) {
		for column in 0..usize::from(self.columns) {
			self.set(row, column, None);
		}
	}

	fn forget_column(&mut self, column: usize) {
		for row in 0..self.dimensions().0 {
			self.set(row, column, None);
		}
	}

	fn read(&self, rows: &[Option<usize>], columns: &[Option<usize>]) -> Vec<Option<Decimal>> {
		let mut out = Vec::with_capacity(rows.len().saturating_mul(columns.len()));
		for row in rows {
			for column in columns {
				out.push(match (row, column) {
					(Some(row), Some(column)) => self.get(*row, *column),
					_ => None,
				});
			}
		}
		out
	}

	/// Writes what has a value; a family that had no losses keeps what it has.
	fn write(
		&mut self,
		rows: &[Option<usize>],
		columns: &[Option<usize>],
		values: &[Option<Decimal>],
	) {
		let cells = rows.iter().flat_map(|row| columns.iter().map(move |column| (row, column)));
		for ((row, column), value) in cells.zip(values) {
			if let (Some(row), Some(column), Some(_)) = (row, column, value) {
				self.set(*row, *column, *value);
			}
		}
	}
}

/// The regrets of a topic (M11), by slot.
#[derive(Clone, PartialEq, Eq, Debug, Default, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct RegretTable {
	/// Of inferers, one row.
	pub inferer: Matrix<INFERER_SLOTS>,
	/// Of forecasters, one row.
	pub forecaster: Matrix<FORECASTER_SLOTS>,
	/// Of inferers in the naive combination, one row.
	pub naive: Matrix<INFERER_SLOTS>,
	/// Row: withheld inferer; column: inferer.
	pub one_out_inferer_inferer: Matrix<INFERER_PAIRS>,
	/// Row: withheld inferer; column: forecaster.
	pub one_out_inferer_forecaster: Matrix<MIXED_PAIRS>,
	/// Row: withheld forecaster; column: inferer.
	pub one_out_forecaster_inferer: Matrix<MIXED_PAIRS>,
	/// Row: withheld forecaster; column: forecaster.
	pub one_out_forecaster_forecaster: Matrix<FORECASTER_PAIRS>,
	/// Row: the forecaster that is let in; column: inferer.
	pub one_in_inferer: Matrix<MIXED_PAIRS>,
	/// Of the forecaster that is let in, one row.
	pub one_in_forecaster: Matrix<FORECASTER_SLOTS>,
}

impl RegretTable {
	/// Makes room for this many slots of each kind. `None` if that is more than the bounds allow.
	pub fn fit(&mut self, inferers: usize, forecasters: usize) -> Option<()> {
		self.inferer.reshape(1, inferers)?;
		self.forecaster.reshape(1, forecasters)?;
		self.naive.reshape(1, inferers)?;
		self.one_out_inferer_inferer.reshape(inferers, inferers)?;
		self.one_out_inferer_forecaster.reshape(inferers, forecasters)?;
		self.one_out_forecaster_inferer.reshape(forecasters, inferers)?;
		self.one_out_forecaster_forecaster.reshape(forecasters, forecasters)?;
		self.one_in_inferer.reshape(forecasters, inferers)?;
		self.one_in_forecaster.reshape(1, forecasters)
	}

	/// Forgets everything about the inferer of a slot.
	pub fn forget_inferer(&mut self, slot: usize) {
		self.inferer.forget_column(slot);
		self.naive.forget_column(slot);
		self.one_out_inferer_inferer.forget_row(slot);
		self.one_out_inferer_inferer.forget_column(slot);
		self.one_out_inferer_forecaster.forget_row(slot);
		self.one_out_forecaster_inferer.forget_column(slot);
		self.one_in_inferer.forget_column(slot);
	}

	/// Forgets everything about the forecaster of a slot.
	pub fn forget_forecaster(&mut self, slot: usize) {
		self.forecaster.forget_column(slot);
		self.one_out_inferer_forecaster.forget_column(slot);
		self.one_out_forecaster_inferer.forget_row(slot);
		self.one_out_forecaster_forecaster.forget_row(slot);
		self.one_out_forecaster_forecaster.forget_column(slot);
		self.one_in_inferer.forget_row(slot);
		self.one_in_forecaster.forget_column(slot);
	}

	/// The regrets of the workers in these slots, dense by position.
	pub fn read(&self, inferers: &[Option<usize>], forecasters: &[Option<usize>]) -> Regrets {
		let row = [Some(0)];
		Regrets {
			inferer: self.inferer.read(&row, inferers),
			forecaster: self.forecaster.read(&row, forecasters),
			naive: self.naive.read(&row, inferers),
			one_out_inferer_inferer: self.one_out_inferer_inferer.read(inferers, inferers),
			one_out_inferer_forecaster: self.one_out_inferer_forecaster.read(inferers, forecasters),
			one_out_forecaster_inferer: self.one_out_forecaster_inferer.read(forecasters, inferers),
			one_out_forecaster_forecaster: self
				.one_out_forecaster_forecaster
				.read(forecasters, forecasters),
			one_in_inferer: self.one_in_inferer.read(forecasters, inferers),
			one_in_forecaster: self.one_in_forecaster.read(&row, forecasters),
		}
	}

	/// Stores the regrets of the workers in these slots.
	pub fn write(
		&mut self,
		inferers: &[Option<usize>],
		forecasters: &[Option<usize>],
		regrets: &Regrets,
	) {
		let row = [Some(0)];
		self.inferer.write(&row, inferers, &regrets.inferer);
		self.forecaster.write(&row, forecasters, &regrets.forecaster);
		self.naive.write(&row, inferers, &regrets.naive);
		self.one_out_inferer_inferer.write(
			inferers,
			inferers,
			&regrets.one_out_inferer_inferer,
		);
		self.one_out_inferer_forecaster.write(
			inferers,
			forecasters,
			&regrets.one_out_inferer_forecaster,
		);
		self.one_out_forecaster_inferer.write(
			forecasters,
			inferers,
			&regrets.one_out_forecaster_inferer,
		);
		self.one_out_forecaster_forecaster.write(
			forecasters,
			forecasters,
			&regrets.one_out_forecaster_forecaster,
		);
		self.one_in_inferer.write(forecasters, inferers, &regrets.one_in_inferer);
		self.one_in_forecaster.write(&row, forecasters, &regrets.one_in_forecaster);
	}
}

/// What a topic knows of its past as a whole.
#[derive(Clone, PartialEq, Eq, Debug, Default, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct Network {
	/// The latest network combined log10 loss (M3).
	pub network_loss: Option<Decimal>,
	/// The regret of workers without history (M12).
	pub initial_regret: Option<Decimal>,
	/// The last settled truth (M31).
	pub last_truth: Option<LabelValues>,
	/// The EMA of the median inferer loss, `Lbar` of M27.
	pub median_loss: Option<Decimal>,
	/// tau of the task split (M20).
	pub tau: Decimal,
	/// Calibration and skill (M31).
	pub skill: Skill,
}

impl From<Network> for NetworkState {
	fn from(network: Network) -> Self {
		NetworkState {
			network_loss: network.network_loss,
			initial_regret: network.initial_regret,
			last_truth: network.last_truth,
			skill: network.skill,
		}
	}
}

/// How one epoch went for calibration and skill (M31).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct Calibration {
	/// Whether every label of the truth lies in its 68.27 % band.
	pub inside_68: bool,
	/// Whether every label of the truth lies in its 95.44 % band.
	pub inside_95: bool,
	/// Log10 loss of the plain mean of the inferences.
	pub mean_loss: Decimal,
	/// Log10 loss of the last truth that was known when the epoch was combined.
	pub persistence_loss: Option<Decimal>,
}

/// One reputer in the evaluation of an epoch.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct EvaluatedReputer<AccountId> {
	/// The reputer.
	pub reputer: AccountId,
	/// Its authority at the evaluation, base units.
	pub stake: Balance,
	/// Its score (M14).
	pub score: Decimal,
	/// Its new listening coefficient (M14), 0..=1.
	pub coefficient: Decimal,
}

/// The evaluation of an epoch against the truth: written by the first step of the settlement, the
/// source of the later ones and of `losses`.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct Outcome<AccountId> {
	/// The inferers, sorted by account.
	pub inferers: BoundedVec<AccountId, ConstU32<MAX_INFERERS>>,
	/// The forecasters that entered the combination, sorted by account.
	pub forecasters: BoundedVec<AccountId, ConstU32<MAX_FORECASTERS>>,
	/// The reputers whose truths counted, sorted by account.
	pub reputers: BoundedVec<EvaluatedReputer<AccountId>, ConstU32<MAX_REPUTERS>>,
	/// The consensus truth (M32).
	pub truth: LabelValues,
	/// Network log10 losses, in the order of M14.
	pub losses: BoundedVec<Decimal, ConstU32<MAX_QUANTITIES>>,
	/// The new `Lbar` of M27.
	pub median_loss: Decimal,
	/// What the epoch says of calibration and skill; `None` if it has no bands.
	pub calibration: Option<Calibration>,
}

impl<AccountId> Outcome<AccountId> {
	/// N and K.
	pub fn shape(&self) -> Shape {
		Shape {
			inferers: u16::try_from(self.inferers.len()).unwrap_or(u16::MAX),
			forecasters: u16::try_from(self.forecasters.len()).unwrap_or(u16::MAX),
		}
	}

	/// Whether anybody is scored (M34).
	pub fn scored(&self) -> bool {
		self.inferers.len() >= 2
	}
}

/// The score and the reward of one actor of an epoch.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct ScoreEntry<AccountId> {
	/// The actor.
	pub who: AccountId,
	/// Its score (M13, M14, M15).
	pub score: Decimal,
	/// Its reward, base units; 0 until the last step of the settlement.
	pub reward: Balance,
}

/// Scores and rewards of an epoch; empty if nobody was scored (M34).
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct ScoreRecord<AccountId> {
	/// The inferers, sorted by account.
	pub inferers: BoundedVec<ScoreEntry<AccountId>, ConstU32<MAX_INFERERS>>,
	/// The forecasters, sorted by account.
	pub forecasters: BoundedVec<ScoreEntry<AccountId>, ConstU32<MAX_FORECASTERS>>,
	/// The reputers, sorted by account.
	pub reputers: BoundedVec<ScoreEntry<AccountId>, ConstU32<MAX_REPUTERS>>,
	/// What the epoch had to pay, base units.
	pub pot: Balance,
	/// What of it nobody earned (M35), base units.
	pub returned: Balance,
}

impl<AccountId> Default for ScoreRecord<AccountId> {
	fn default() -> Self {
		Self {
			inferers: BoundedVec::new(),
			forecasters: BoundedVec::new(),
			reputers: BoundedVec::new(),
			pot: 0,
			returned: 0,
		}
	}
}

impl<AccountId> ScoreRecord<AccountId> {
	/// All entries, inferers first.
	pub fn entries(&self) -> impl Iterator<Item = &ScoreEntry<AccountId>> {
		self.inferers.iter().chain(self.forecasters.iter()).chain(self.reputers.iter())
	}

	/// The sum of all rewards, base units; `None` if it overflows.
	pub fn paid(&self) -> Option<Balance> {
		self.entries().try_fold(0, |sum: Balance, entry| sum.checked_add(entry.reward))
	}
}

/// The latest step of an epoch's settlement that is done.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum Progress {
	/// Losses, consensus and the reputers' scores are stored.
	#[codec(index = 0)]
	Evaluated,
	/// Regrets, initial regret and the network's loss are stored.
	#[codec(index = 1)]
	Regretted,
	/// Scores, EMAs, coefficients, calibration and skill are stored.
	#[codec(index = 2)]
	Scored,
	/// The payout is fixed: nothing is left to do.
	#[codec(index = 3)]
	Settled,
}

/// Splits the network losses of an epoch into the blocks of M14.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LossBlocks<'a> {
	/// Of the combined value.
	pub combined: Decimal,
	/// Of the naive value.
	pub naive: Decimal,
	/// N.
	pub inferers: &'a [Decimal],
	/// K.
	pub forecasters: &'a [Decimal],
	/// N, or none with fewer than two inferers.
	pub one_out_inferers: &'a [Decimal],
	/// K, or none with fewer than two forecasters.
	pub one_out_forecasters: &'a [Decimal],
	/// K, or none with fewer than two forecasters.
	pub one_ins: &'a [Decimal],
}

impl<'a> LossBlocks<'a> {
	/// `None` if there are not as many losses as the shape asks for.
	pub fn split(shape: Shape, losses: &'a [Decimal]) -> Option<Self> {
		let (n, k) = (usize::from(shape.inferers), usize::from(shape.forecasters));
		let one_outs = if n >= 2 { n } else { 0 };
		let pairs = if k >= 2 { k } else { 0 };
		let (head, rest) = losses.split_at_checked(2)?;
		let (inferers, rest) = rest.split_at_checked(n)?;
		let (forecasters, rest) = rest.split_at_checked(k)?;
		let (_, rest) = rest.split_at_checked(one_outs.checked_mul(k)?)?;
		let (one_out_inferers, rest) = rest.split_at_checked(one_outs)?;
		let (one_out_forecasters, rest) = rest.split_at_checked(pairs)?;
		let (one_ins, rest) = rest.split_at_checked(pairs)?;
		if !rest.is_empty() {
			return None;
		}
		Some(Self {
			combined: *head.first()?,
			naive: *head.last()?,
			inferers,
			forecasters,
			one_out_inferers,
			one_out_forecasters,
			one_ins,
		})
	}
}

/// How many network losses an epoch of at most this many workers has.
pub fn quantities(inferers: u32, forecasters: u32) -> u32 {
	inferers
		.saturating_mul(forecasters)
		.saturating_add(inferers.saturating_mul(2))
		.saturating_add(forecasters.saturating_mul(3))
		.saturating_add(2)
}
