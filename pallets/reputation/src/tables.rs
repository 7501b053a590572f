// SPDX-License-Identifier: Apache-2.0

//! Dense tables by slot, and who has which slot.
//!
//! A topic has slots for one and a half times the actors of each kind that can be active in an epoch.
//! An actor gets one with its first settled epoch. When none is free, the least recently active one
//! loses its own. Of a worker the topic then forgets the history; it is never one that takes part in
//! an epoch that is predicted but not settled: the settlement marks the participants of those epochs
//! before it recycles a slot. A newcomer for whom nothing can be recycled goes without history. Of a
//! reputer the history goes into its registration, whose deposit pays for it, and comes back with its
//! next settled epoch. No open epoch refers to a reputer's slot, so there is always one to recycle.

use crate::types::Sortition;
use alloc::{collections::BTreeMap, vec::Vec};
use allora_primitives::{Decimal, EpochIndex};
use allora_scoring::Regrets;
use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{
	traits::{ConstU32, Get},
	BoundedVec,
};
use scale_info::TypeInfo;

/// The most inferers of a topic whose regrets are remembered: one and a half active sets.
pub const INFERER_SLOTS: u32 = 96;
/// The most forecasters of a topic whose regrets are remembered: one and a half active sets.
pub const FORECASTER_SLOTS: u32 = 24;
/// The most reputers of a topic with a slot: one and a half active sets.
pub const REPUTER_SLOTS: u32 = 24;
/// Bytes of a stored regret.
pub const CELL: u32 = 11;
/// The same, as the length of an array.
const CELL_LENGTH: usize = 11;
/// Bytes of a row of inferers.
pub const INFERER_ROW: u32 = 1_056;
/// Bytes of a row of forecasters.
pub const FORECASTER_ROW: u32 = 264;
/// Bytes of the largest regret family, withheld inferer by inferer.
pub const INFERER_PAIRS: u32 = 101_376;
/// Bytes of a family between inferers and forecasters.
pub const MIXED_PAIRS: u32 = 25_344;
/// Bytes of the family withheld forecaster by forecaster.
pub const FORECASTER_PAIRS: u32 = 6_336;
/// A stored regret lies in `-MAX_REGRET..=MAX_REGRET`. Losses lie in -100..=20 (M27), so an EMA of
/// their differences never comes near; the bound keeps a poisoned number out of storage.
pub const MAX_REGRET: Decimal = Decimal::from_inner(1_000_000_000_000_000_000_000_000);
/// The cell of a pair without history, the lowest number of [`CELL`] bytes: no regret is as low.
const NO_REGRET: i128 = -(1 << 87);

/// What an actor competes with, and how it is listened to: what a submission or an evaluation asks of
/// it. Small, since every submission reads it of everybody who has a slot.
#[derive(Clone, PartialEq, Eq, Debug, Default, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct Rank {
	/// The score EMA (M16); `None` before the first score.
	pub score: Option<Decimal>,
	/// The round of its kind up to which the EMA was moved.
	pub round: u32,
	/// Rounds after `round` that are no absence, because the actor tried and was not selected.
	pub excused: u8,
	/// The latest epoch in which the actor tried and was not selected; 0 for none.
	pub tried: EpochIndex,
	/// The listening coefficient of a reputer (M14), 0..=1; `None` counts as 1.
	pub coefficient: Option<Decimal>,
}

impl Rank {
	/// Rounds that the actor missed since its EMA was moved, when its kind has had `rounds`.
	pub fn absences(&self, rounds: u32) -> u32 {
		rounds
			.saturating_sub(self.round)
			.saturating_sub(self.excused.into())
	}

	/// Marks everything up to `round` as accounted for.
	pub fn moved_to(&mut self, round: u32) {
		let gap = round.saturating_sub(self.round);
		let used = u8::try_from(gap).unwrap_or(u8::MAX).min(self.excused);
		self.excused = self.excused.saturating_sub(used);
		self.round = self.round.max(round);
	}
}

/// The place of an actor in a topic's vectors of its kind.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct Slot<AccountId> {
	/// Whose place it is.
	pub account: AccountId,
	/// The latest epoch, settled or known to be predicted, in which it takes part.
	pub last_active: EpochIndex,
	/// In how many epochs a worker was rewarded (M12).
	pub inclusions: u32,
	/// What it competes with.
	pub rank: Rank,
}

/// Which actor of a kind has which slot of a topic, and how they compete.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct PlaceTable<AccountId> {
	/// How the kind competes for places.
	pub sortition: Sortition,
	/// The slots. Of forecasters and reputers there are fewer than the bound.
	pub slots: BoundedVec<Slot<AccountId>, ConstU32<INFERER_SLOTS>>,
}

impl<AccountId> Default for PlaceTable<AccountId> {
	fn default() -> Self {
		Self {
			sortition: Sortition::default(),
			slots: BoundedVec::new(),
		}
	}
}

impl<AccountId: PartialEq> PlaceTable<AccountId> {
	/// The slot of an account.
	pub fn slot(&self, who: &AccountId) -> Option<&Slot<AccountId>> {
		self.slots.iter().find(|slot| slot.account == *who)
	}

	/// The slot of an account, to be changed.
	pub fn slot_mut(&mut self, who: &AccountId) -> Option<&mut Slot<AccountId>> {
		self.slots.iter_mut().find(|slot| slot.account == *who)
	}
}

/// The slot of each account, `None` for those without.
pub fn positions<AccountId: Ord>(
	slots: &[Slot<AccountId>],
	accounts: &[AccountId],
) -> Vec<Option<usize>> {
	let known: BTreeMap<&AccountId, usize> = slots
		.iter()
		.enumerate()
		.map(|(at, slot)| (&slot.account, at))
		.collect();
	accounts
		.iter()
		.map(|account| known.get(account).copied())
		.collect()
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
	let new = positions(slots, accounts)
		.iter()
		.filter(|slot| slot.is_none())
		.count();
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
/// active actor that takes part in no epoch from this one on. Returns the recycled slots as they
/// were, with their positions. An account for which nothing is left goes without. Whoever gets a slot
/// counts as active until `needed_to`: the epochs up to that one may know it, although it had no slot
/// when their participants were marked.
pub fn assign<AccountId: Ord + Clone, Size: Get<u32>>(
	slots: &mut BoundedVec<Slot<AccountId>, Size>,
	accounts: &[AccountId],
	limit: u16,
	epoch: EpochIndex,
	needed_to: EpochIndex,
) -> Vec<(usize, Slot<AccountId>)> {
	mark(slots.as_mut(), accounts, epoch);
	let known = positions(slots, accounts);
	let newcomers = accounts
		.iter()
		.zip(known)
		.filter(|(_, slot)| slot.is_none());
	let mut recycled = Vec::new();
	for (account, _) in newcomers {
		let fresh = Slot {
			account: account.clone(),
			last_active: epoch.max(needed_to),
			inclusions: 0,
			rank: Rank::default(),
		};
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
			recycled.push((at, former));
		}
	}
	recycled
}

/// How many slots a topic has.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct SlotCounts {
	/// Of inferers.
	pub inferers: u32,
	/// Of forecasters.
	pub forecasters: u32,
	/// Of reputers.
	pub reputers: u32,
}

impl SlotCounts {
	/// The most that any topic has.
	pub fn greatest() -> Self {
		Self {
			inferers: INFERER_SLOTS,
			forecasters: FORECASTER_SLOTS,
			reputers: REPUTER_SLOTS,
		}
	}

	/// How large the regret tables of such a topic are at most, bytes.
	pub fn table_size(&self) -> u32 {
		// Everybody with everybody, each forecaster that is let in with the inferers; four rows, of
		// which two of each kind.
		let workers = self.inferers.saturating_add(self.forecasters);
		let cells = workers
			.saturating_mul(workers)
			.saturating_add(self.inferers.saturating_mul(self.forecasters))
			.saturating_add(workers.saturating_mul(2));
		// Of each matrix the number of columns, and a length of at most four bytes.
		cells.saturating_mul(CELL).saturating_add(9 * (2 + 4))
	}
}

/// A table of regrets, row by row: cells of [`CELL`] bytes side by side, little end first. A cell
/// without history is the lowest number that it can hold, which no regret is.
#[derive(Clone, PartialEq, Eq, Debug, Default, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct Matrix<const BYTES: u32> {
	columns: u16,
	cells: BoundedVec<u8, ConstU32<BYTES>>,
}

/// The bytes of a cell.
fn encode_cell(value: Option<Decimal>) -> [u8; CELL_LENGTH] {
	let lowest = MAX_REGRET.into_inner().saturating_neg();
	let inner = value.map_or(NO_REGRET, |value| {
		value
			.clamp(Decimal::from_inner(lowest), MAX_REGRET)
			.into_inner()
	});
	let mut cell = [0; CELL_LENGTH];
	for (to, from) in cell.iter_mut().zip(inner.to_le_bytes()) {
		*to = from;
	}
	cell
}

/// What the bytes of a cell say.
fn decode_cell(cell: &[u8]) -> Option<Decimal> {
	// What a cell leaves out of the number repeats its sign.
	let negative = cell.last().is_some_and(|byte| *byte >= 0x80);
	let mut bytes = [if negative { 0xff } else { 0 }; 16];
	for (to, from) in bytes.iter_mut().zip(cell) {
		*to = *from;
	}
	let inner = i128::from_le_bytes(bytes);
	(inner != NO_REGRET).then(|| Decimal::from_inner(inner))
}

impl<const BYTES: u32> Matrix<BYTES> {
	/// Where the bytes of a cell are.
	fn range(&self, row: usize, column: usize) -> Option<core::ops::Range<usize>> {
		let columns = usize::from(self.columns);
		if column >= columns {
			return None;
		}
		let from = row
			.checked_mul(columns)?
			.checked_add(column)?
			.checked_mul(CELL_LENGTH)?;
		Some(from..from.checked_add(CELL_LENGTH)?)
	}

	/// The regret of a cell.
	pub fn get(&self, row: usize, column: usize) -> Option<Decimal> {
		decode_cell(self.cells.get(self.range(row, column)?)?)
	}

	/// Writes a cell, within ±[`MAX_REGRET`]; outside of the table it does nothing.
	pub fn set(&mut self, row: usize, column: usize, value: Option<Decimal>) {
		let Some(range) = self.range(row, column) else {
			return;
		};
		if let Some(cell) = self.cells.get_mut(range) {
			cell.copy_from_slice(&encode_cell(value));
		}
	}

	/// Number of rows and columns.
	pub fn dimensions(&self) -> (usize, usize) {
		let columns = usize::from(self.columns);
		let row = columns.saturating_mul(CELL_LENGTH);
		(self.cells.len().checked_div(row).unwrap_or(0), columns)
	}

	/// Grows or shrinks the table; new cells have no history. `None` if it would be too large.
	fn reshape(&mut self, rows: usize, columns: usize) -> Option<()> {
		if self.dimensions() == (rows, columns) {
			return Some(());
		}
		let mut cells = Vec::with_capacity(rows.checked_mul(columns)?.checked_mul(CELL_LENGTH)?);
		for row in 0..rows {
			for column in 0..columns {
				cells.extend(encode_cell(self.get(row, column)));
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
		let cells = rows
			.iter()
			.flat_map(|row| columns.iter().map(move |column| (row, column)));
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
	pub inferer: Matrix<INFERER_ROW>,
	/// Of forecasters, one row.
	pub forecaster: Matrix<FORECASTER_ROW>,
	/// Of inferers in the naive combination, one row.
	pub naive: Matrix<INFERER_ROW>,
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
	pub one_in_forecaster: Matrix<FORECASTER_ROW>,
}

impl RegretTable {
	/// Makes room for this many slots of each kind. `None` if that is more than the bounds allow.
	pub fn fit(&mut self, inferers: usize, forecasters: usize) -> Option<()> {
		self.inferer.reshape(1, inferers)?;
		self.forecaster.reshape(1, forecasters)?;
		self.naive.reshape(1, inferers)?;
		self.one_out_inferer_inferer.reshape(inferers, inferers)?;
		self.one_out_inferer_forecaster
			.reshape(inferers, forecasters)?;
		self.one_out_forecaster_inferer
			.reshape(forecasters, inferers)?;
		self.one_out_forecaster_forecaster
			.reshape(forecasters, forecasters)?;
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
		self.forecaster
			.write(&row, forecasters, &regrets.forecaster);
		self.naive.write(&row, inferers, &regrets.naive);
		self.one_out_inferer_inferer
			.write(inferers, inferers, &regrets.one_out_inferer_inferer);
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
		self.one_in_inferer
			.write(forecasters, inferers, &regrets.one_in_inferer);
		self.one_in_forecaster
			.write(&row, forecasters, &regrets.one_in_forecaster);
	}
}
