// SPDX-License-Identifier: Apache-2.0

//! Dense tables of regrets by slot, and who has which slot.
//!
//! A topic has slots for one and a half times the workers that can be active in an epoch. A worker
//! gets one with its first settled epoch. When none is free, the least recently active worker loses
//! its own, and with it its history in the topic; never one that takes part in an epoch that is
//! predicted but not settled: the settlement marks the participants of those epochs before it
//! recycles a slot. A newcomer for whom nothing can be recycled goes without history.

use alloc::{collections::BTreeMap, vec::Vec};
use allora_primitives::{Decimal, EpochIndex};
use allora_scoring::Regrets;
use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{
	traits::{ConstU32, Get},
	weights::Weight,
	BoundedVec,
};
use scale_info::TypeInfo;

/// The most inferers of a topic whose regrets are remembered: one and a half active sets.
pub const INFERER_SLOTS: u32 = 96;
/// The most forecasters of a topic whose regrets are remembered: one and a half active sets.
pub const FORECASTER_SLOTS: u32 = 24;
/// Cells of the largest regret family, withheld inferer by inferer.
pub const INFERER_PAIRS: u32 = 9_216;
/// Cells of a family between inferers and forecasters.
pub const MIXED_PAIRS: u32 = 2_304;
/// Cells of the family withheld forecaster by forecaster.
pub const FORECASTER_PAIRS: u32 = 576;
/// A stored regret lies in `-MAX_REGRET..=MAX_REGRET`. Losses lie in -100..=20 (M27), so an EMA of
/// their differences never comes near; the bound keeps a poisoned number out of storage.
pub const MAX_REGRET: Decimal = Decimal::from_inner(1_000_000_000_000_000_000_000_000);
/// The cell of a pair without history: no regret is as low.
const NO_REGRET: i128 = i128::MIN;

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
		Self {
			inferers: BoundedVec::new(),
			forecasters: BoundedVec::new(),
			marked_to: 0,
		}
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
/// active worker that takes part in no epoch from this one on. Returns the recycled slots and
/// their former owners. An account for which nothing is left goes without history.
pub fn assign<AccountId: Ord + Clone, Size: Get<u32>>(
	slots: &mut BoundedVec<Slot<AccountId>, Size>,
	accounts: &[AccountId],
	limit: u16,
	epoch: EpochIndex,
) -> Vec<(usize, AccountId)> {
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
			last_active: epoch,
			inclusions: 0,
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
			recycled.push((at, former.account));
		}
	}
	recycled
}

/// Proof that the step of the regrets books beside the tables, bytes: the other large items that it
/// reads (outcome, slots, network), each at most as large as its bound and what the benchmarks add.
pub const REGRETS_PROOF: u64 = 27_900 + 7_294 + 2_883;

/// Proof that reading regrets and network books beside the tables, bytes (slots, network).
pub const READ_PROOF: u64 = 7_294 + 2_883;

/// The weight of a step that touches the tables, without their proof. Its benchmark has full tables,
/// and the generator counts an item that it is told to ignore by what it measured: so the proof is
/// given here.
pub fn without_tables(weight: Weight, proof: u64) -> Weight {
	Weight::from_parts(weight.ref_time(), proof)
}

/// How large the tables of a topic with so many slots are at most, bytes.
pub fn table_size(inferers: u32, forecasters: u32) -> u32 {
	// Everybody with everybody, each forecaster that is let in with the inferers; four rows, of which
	// two of each kind.
	let workers = inferers.saturating_add(forecasters);
	let cells = workers
		.saturating_mul(workers)
		.saturating_add(inferers.saturating_mul(forecasters))
		.saturating_add(workers.saturating_mul(2));
	// Of each matrix the number of columns, and a length of at most four bytes.
	cells.saturating_mul(16).saturating_add(9 * (2 + 4))
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
		let Some(at) = self.index(row, column) else {
			return;
		};
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
