// SPDX-License-Identifier: Apache-2.0

//! Where each quantity of an epoch lies in the flat order of M14.

use crate::{Decimal, Quantities, Shape};

impl Shape {
	/// Position of the combined value.
	pub const COMBINED: usize = 0;
	/// Position of the naive value.
	pub const NAIVE: usize = 1;

	/// N.
	pub fn inferer_count(self) -> usize {
		usize::from(self.inferers)
	}

	/// K.
	pub fn forecaster_count(self) -> usize {
		usize::from(self.forecasters)
	}

	/// N if there are one-outs of inferers (at least two of them), else 0.
	pub fn one_out_inferer_count(self) -> usize {
		if self.inferers >= 2 {
			self.inferer_count()
		} else {
			0
		}
	}

	/// K if there are one-outs and one-ins of forecasters (at least two of them), else 0.
	pub fn one_out_forecaster_count(self) -> usize {
		if self.forecasters >= 2 {
			self.forecaster_count()
		} else {
			0
		}
	}

	fn inferers_start(self) -> usize {
		2
	}

	fn forecasters_start(self) -> usize {
		self.inferers_start().saturating_add(self.inferer_count())
	}

	fn one_out_inferer_forecaster_start(self) -> usize {
		self.forecasters_start()
			.saturating_add(self.forecaster_count())
	}

	fn one_out_inferer_start(self) -> usize {
		let table = self
			.forecaster_count()
			.saturating_mul(self.one_out_inferer_count());
		self.one_out_inferer_forecaster_start()
			.saturating_add(table)
	}

	fn one_out_forecaster_start(self) -> usize {
		self.one_out_inferer_start()
			.saturating_add(self.one_out_inferer_count())
	}

	fn one_in_forecaster_start(self) -> usize {
		self.one_out_forecaster_start()
			.saturating_add(self.one_out_forecaster_count())
	}

	/// How many quantities there are: `2 + N + K + N*K + N + K + K` with at least two of each.
	pub fn len(self) -> usize {
		self.one_in_forecaster_start()
			.saturating_add(self.one_out_forecaster_count())
	}

	/// Never: combined and naive are always there.
	pub fn is_empty(self) -> bool {
		false
	}

	/// Position of inferer `j`.
	pub fn inferer(self, j: usize) -> Option<usize> {
		within(self.inferers_start(), j, self.inferer_count())
	}

	/// Position of the value that forecaster `k` implies.
	pub fn forecaster(self, k: usize) -> Option<usize> {
		within(self.forecasters_start(), k, self.forecaster_count())
	}

	/// Position of the value that forecaster `k` implies without inferer `j`.
	pub fn one_out_inferer_forecaster(self, k: usize, j: usize) -> Option<usize> {
		let width = self.one_out_inferer_count();
		let start = within(0, k, self.forecaster_count())?
			.saturating_mul(width)
			.saturating_add(self.one_out_inferer_forecaster_start());
		within(start, j, width)
	}

	/// Position of the combined value without inferer `j`.
	pub fn one_out_inferer(self, j: usize) -> Option<usize> {
		within(
			self.one_out_inferer_start(),
			j,
			self.one_out_inferer_count(),
		)
	}

	/// Position of the combined value without forecaster `k`.
	pub fn one_out_forecaster(self, k: usize) -> Option<usize> {
		within(
			self.one_out_forecaster_start(),
			k,
			self.one_out_forecaster_count(),
		)
	}

	/// Position of the value of all inferers with forecaster `k` alone.
	pub fn one_in_forecaster(self, k: usize) -> Option<usize> {
		within(
			self.one_in_forecaster_start(),
			k,
			self.one_out_forecaster_count(),
		)
	}
}

fn within(start: usize, index: usize, count: usize) -> Option<usize> {
	(index < count).then(|| start.saturating_add(index))
}

impl Quantities {
	/// The labels of the quantity at `position`, which [`Shape`] gives.
	pub fn get(&self, position: usize) -> Option<&[Decimal]> {
		let width = usize::from(self.labels);
		let start = position.checked_mul(width)?;
		self.values.get(start..start.checked_add(width)?)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn positions(shape: Shape) -> alloc::vec::Vec<usize> {
		let (n, k) = (shape.inferer_count(), shape.forecaster_count());
		let mut all = alloc::vec![Shape::COMBINED, Shape::NAIVE];
		all.extend((0..n + 1).filter_map(|j| shape.inferer(j)));
		all.extend((0..k + 1).filter_map(|i| shape.forecaster(i)));
		for i in 0..k + 1 {
			all.extend((0..n + 1).filter_map(|j| shape.one_out_inferer_forecaster(i, j)));
		}
		all.extend((0..n + 1).filter_map(|j| shape.one_out_inferer(j)));
		all.extend((0..k + 1).filter_map(|i| shape.one_out_forecaster(i)));
		all.extend((0..k + 1).filter_map(|i| shape.one_in_forecaster(i)));
		all
	}

	#[test]
	fn positions_should_cover_the_list_without_gaps() {
		for (n, k, len) in [
			(5, 3, 36),
			(1, 0, 3),
			(1, 2, 9),
			(2, 1, 9),
			(32, 6, 276),
			(0, 0, 2),
		] {
			let shape = Shape {
				inferers: n,
				forecasters: k,
			};
			assert_eq!(shape.len(), len, "{n} {k}");
			assert_eq!(positions(shape), (0..len).collect::<alloc::vec::Vec<_>>());
			assert!(!shape.is_empty());
		}
	}

	#[test]
	fn get_should_find_the_labels_of_a_quantity() {
		let values: alloc::vec::Vec<Decimal> = (0..6).map(Decimal::from_inner).collect();
		let q = Quantities {
			shape: Shape {
				inferers: 1,
				forecasters: 0,
			},
			labels: 2,
			values,
		};
		assert_eq!(q.get(1).map(|l| l[1].into_inner()), Some(3));
		assert_eq!(q.get(3), None);
		assert_eq!(q.get(usize::MAX), None);
	}
}
