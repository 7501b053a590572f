// SPDX-License-Identifier: Apache-2.0

//! The regret families (M11).

use crate::{primitives::Smoothing, Decimal, Error, Regrets, Shape};
use alloc::vec::Vec;

/// `alpha (L_A - L_B) + (1 - alpha) R_prev` (M11).
pub fn update_regret(
	alpha: Decimal,
	loss_a: Decimal,
	loss_b: Decimal,
	previous: Decimal,
) -> Result<Decimal, Error> {
	regret_after(Smoothing::new(alpha)?, loss_a, loss_b, previous)
}

#[inline]
fn regret_after(
	smoothing: Smoothing,
	loss_a: Decimal,
	loss_b: Decimal,
	previous: Decimal,
) -> Result<Decimal, Error> {
	let difference = loss_a
		.into_inner()
		.checked_sub(loss_b.into_inner())
		.ok_or(Error::Overflow)?;
	smoothing
		.step(difference, previous.into_inner())
		.map(Decimal::from_inner)
}

/// The losses of an epoch with what its regrets start from.
struct Epoch<'a> {
	shape: Shape,
	losses: &'a [Decimal],
	initial: Decimal,
	smoothing: Smoothing,
}

impl Epoch<'_> {
	fn loss(&self, position: Option<usize>) -> Option<Decimal> {
		self.losses.get(position?).copied()
	}

	/// A family of `rows * columns` regrets. `of` names the positions of L_A and L_B; where there are
	/// no such losses the earlier regret stays.
	fn family(
		&self,
		rows: usize,
		columns: usize,
		previous: &[Option<Decimal>],
		of: impl Fn(usize, usize) -> (Option<usize>, Option<usize>),
	) -> Result<Vec<Option<Decimal>>, Error> {
		let size = rows.saturating_mul(columns);
		if !previous.is_empty() && previous.len() != size {
			return Err(Error::LengthMismatch);
		}
		let mut earlier = previous.iter().copied();
		let mut regrets = Vec::with_capacity(size);
		for row in 0..rows {
			for column in 0..columns {
				let before = earlier.next().flatten();
				let (a, b) = of(row, column);
				regrets.push(match self.loss(a).zip(self.loss(b)) {
					None => before,
					Some((a, b)) => {
						let start = before.unwrap_or(self.initial);
						Some(regret_after(self.smoothing, a, b, start)?)
					},
				});
			}
		}
		Ok(regrets)
	}
}

/// The regrets after an epoch (M11): every family that has losses. A family that has none (one-outs
/// and one-ins of fewer than two actors) keeps what it had. An empty family of `previous` has no
/// history; a first regret starts from the topic's initial regret, or 0.
pub fn update_regrets(
	shape: Shape,
	losses: &[Decimal],
	previous: &Regrets,
	initial_regret: Option<Decimal>,
	alpha: Decimal,
) -> Result<Regrets, Error> {
	if losses.len() != shape.len() {
		return Err(Error::LengthMismatch);
	}
	let (n, k) = (shape.inferer_count(), shape.forecaster_count());
	let epoch = Epoch {
		shape,
		losses,
		initial: initial_regret.unwrap_or_default(),
		smoothing: Smoothing::new(alpha)?,
	};
	let s = epoch.shape;
	let combined = Some(Shape::COMBINED);
	let naive = Some(Shape::NAIVE);
	Ok(Regrets {
		inferer: epoch.family(1, n, &previous.inferer, |_, j| (combined, s.inferer(j)))?,
		forecaster: epoch.family(1, k, &previous.forecaster, |_, f| {
			(combined, s.forecaster(f))
		})?,
		naive: epoch.family(1, n, &previous.naive, |_, j| (naive, s.inferer(j)))?,
		one_out_inferer_inferer: epoch.family(
			n,
			n,
			&previous.one_out_inferer_inferer,
			|out, j| (s.one_out_inferer(out), s.inferer(j)),
		)?,
		one_out_inferer_forecaster: epoch.family(
			n,
			k,
			&previous.one_out_inferer_forecaster,
			|out, f| (s.one_out_inferer(out), s.one_out_inferer_forecaster(f, out)),
		)?,
		one_out_forecaster_inferer: epoch.family(
			k,
			n,
			&previous.one_out_forecaster_inferer,
			|out, j| (s.one_out_forecaster(out), s.inferer(j)),
		)?,
		one_out_forecaster_forecaster: epoch.family(
			k,
			k,
			&previous.one_out_forecaster_forecaster,
			|out, f| (s.one_out_forecaster(out), s.forecaster(f)),
		)?,
		one_in_inferer: epoch.family(k, n, &previous.one_in_inferer, |within, j| {
			(s.one_in_forecaster(within), s.inferer(j))
		})?,
		one_in_forecaster: epoch.family(1, k, &previous.one_in_forecaster, |_, f| {
			(s.one_in_forecaster(f), s.forecaster(f))
		})?,
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn update_regrets_should_keep_families_without_losses() {
		let shape = Shape {
			inferers: 1,
			forecasters: 1,
		};
		let losses: Vec<Decimal> = (0..4).map(Decimal::from_u32).collect();
		let kept = Some(Decimal::from_u32(7));
		let previous = Regrets {
			one_in_forecaster: alloc::vec![kept],
			..Regrets::default()
		};
		let alpha = Decimal::from_rational(1, 10);
		let got = update_regrets(shape, &losses, &previous, None, alpha).unwrap();
		assert_eq!(got.one_in_forecaster, [kept]);
		assert_eq!(got.one_out_inferer_inferer, [None]);
		// combined 0 - inferer 2, a tenth of it
		assert_eq!(
			got.inferer,
			[Some(Decimal::from_inner(-1_000_000_000_000_000_000 / 5))]
		);
		assert_eq!(
			got.naive,
			[Some(Decimal::from_inner(-1_000_000_000_000_000_000 / 10))]
		);
	}

	#[test]
	fn update_regrets_should_refuse_other_sizes() {
		let shape = Shape {
			inferers: 1,
			forecasters: 0,
		};
		let losses = alloc::vec![Decimal::from_u32(1); 3];
		let alpha = Decimal::from_u32(1);
		let none = Regrets::default();
		assert_eq!(
			update_regrets(shape, &losses[..2], &none, None, alpha),
			Err(Error::LengthMismatch)
		);
		let wrong = Regrets {
			naive: alloc::vec![None; 2],
			..none
		};
		assert_eq!(
			update_regrets(shape, &losses, &wrong, None, alpha),
			Err(Error::LengthMismatch)
		);
		let extreme = [
			Decimal::from_inner(i128::MAX),
			Decimal::from_inner(1),
			Decimal::from_inner(i128::MIN),
		];
		assert_eq!(
			update_regrets(shape, &extreme, &Regrets::default(), None, alpha),
			Err(Error::Overflow)
		);
	}
}
