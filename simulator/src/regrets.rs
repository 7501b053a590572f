// SPDX-License-Identifier: Apache-2.0

//! The regrets of everybody who ever took part, by actor instead of by position.

use allora_scoring::{Decimal, Regrets};

/// A rectangular table that grows; a missing cell has no history.
#[derive(Clone, Debug, Default)]
struct Family {
	cells: Vec<Vec<Option<Decimal>>>,
}

impl Family {
	fn get(&self, row: usize, column: usize) -> Option<Decimal> {
		self.cells.get(row)?.get(column).copied().flatten()
	}

	fn set(&mut self, row: usize, column: usize, value: Option<Decimal>) {
		if self.cells.len() <= row {
			self.cells.resize_with(row + 1, Vec::new);
		}
		let cells = &mut self.cells[row];
		if cells.len() <= column {
			cells.resize(column + 1, None);
		}
		cells[column] = value;
	}

	/// The cells of some actors, row by row.
	fn read(&self, rows: &[usize], columns: &[usize]) -> Vec<Option<Decimal>> {
		rows.iter()
			.flat_map(|row| columns.iter().map(|column| self.get(*row, *column)))
			.collect()
	}

	fn write(&mut self, rows: &[usize], columns: &[usize], values: &[Option<Decimal>]) {
		let cells = rows
			.iter()
			.flat_map(|row| columns.iter().map(move |column| (*row, *column)));
		for ((row, column), value) in cells.zip(values) {
			self.set(row, column, *value);
		}
	}
}

/// All regret families (M11) by actor.
#[derive(Clone, Debug, Default)]
pub struct RegretTable {
	inferer: Family,
	forecaster: Family,
	naive: Family,
	one_out_inferer_inferer: Family,
	one_out_inferer_forecaster: Family,
	one_out_forecaster_inferer: Family,
	one_out_forecaster_forecaster: Family,
	one_in_inferer: Family,
	one_in_forecaster: Family,
}

impl RegretTable {
	/// The regrets of an epoch's actors, dense by position.
	pub fn read(&self, inferers: &[usize], forecasters: &[usize]) -> Regrets {
		let (n, k) = (inferers, forecasters);
		Regrets {
			inferer: self.inferer.read(&[0], n),
			forecaster: self.forecaster.read(&[0], k),
			naive: self.naive.read(&[0], n),
			one_out_inferer_inferer: self.one_out_inferer_inferer.read(n, n),
			one_out_inferer_forecaster: self.one_out_inferer_forecaster.read(n, k),
			one_out_forecaster_inferer: self.one_out_forecaster_inferer.read(k, n),
			one_out_forecaster_forecaster: self.one_out_forecaster_forecaster.read(k, k),
			one_in_inferer: self.one_in_inferer.read(k, n),
			one_in_forecaster: self.one_in_forecaster.read(&[0], k),
		}
	}

	/// Stores an epoch's regrets.
	pub fn write(&mut self, inferers: &[usize], forecasters: &[usize], regrets: &Regrets) {
		let (n, k) = (inferers, forecasters);
		self.inferer.write(&[0], n, &regrets.inferer);
		self.forecaster.write(&[0], k, &regrets.forecaster);
		self.naive.write(&[0], n, &regrets.naive);
		self.one_out_inferer_inferer
			.write(n, n, &regrets.one_out_inferer_inferer);
		self.one_out_inferer_forecaster
			.write(n, k, &regrets.one_out_inferer_forecaster);
		self.one_out_forecaster_inferer
			.write(k, n, &regrets.one_out_forecaster_inferer);
		self.one_out_forecaster_forecaster
			.write(k, k, &regrets.one_out_forecaster_forecaster);
		self.one_in_inferer.write(k, n, &regrets.one_in_inferer);
		self.one_in_forecaster
			.write(&[0], k, &regrets.one_in_forecaster);
	}
}
