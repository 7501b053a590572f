// SPDX-License-Identifier: Apache-2.0

//! The log10 loss of M27: floored, clamped, rounded to the ABI type.

use super::menu::{vector, Menu};
use crate::{
	primitives::{log10_of_integer, round_log10, Float, LOG10_GUARD_BITS},
	Decimal, Error, LossFunction, Quantities,
};
use alloc::vec::Vec;

/// The best log10 loss there is, that of an exact hit.
const BEST_LOSS: Decimal = Decimal::from_inner(-100_000_000_000_000_000_000);
/// The worst log10 loss there is (M27).
pub const WORST_LOSS: Decimal = Decimal::from_inner(20_000_000_000_000_000_000);

/// 18 in the unit of [`Float::log10_fixed`].
const UNIT_LOG: i128 = 18_000_000_000_000_000_000 << LOG10_GUARD_BITS;

/// log10 of the error, or of its square, within `[-100,20]`; the error is an inner value.
#[allow(
	clippy::arithmetic_side_effects,
	reason = "the logarithm of 128 bits fits 121 bits in its unit"
)]
#[inline]
fn log_of_power(error: u128, squared: bool) -> Decimal {
	match log10_of_integer(error) {
		None => BEST_LOSS,
		Some(log) => bounded(round_log10((log - UNIT_LOG) << u32::from(squared))),
	}
}

/// A loss log within `[-100,20]`.
pub(crate) fn bounded(loss: Decimal) -> Decimal {
	loss.clamp(BEST_LOSS, WORST_LOSS)
}

/// A loss function ready for many values.
pub(crate) struct Evaluator<'a> {
	function: &'a LossFunction,
	menu: Menu,
}

impl<'a> Evaluator<'a> {
	pub fn new(function: &'a LossFunction) -> Result<Self, Error> {
		Ok(Self {
			function,
			menu: Menu::new(function)?,
		})
	}

	/// log10 of the loss within `[-100,20]`, not floored yet.
	pub fn raw(&self, truth: &[Decimal], value: &[Decimal]) -> Result<Decimal, Error> {
		if let ([y], [p], Some(squared)) = (truth, value, self.menu.power_of_error()) {
			let error = y.into_inner().abs_diff(p.into_inner());
			return Ok(log_of_power(error, squared));
		}
		match vector(&self.menu, self.function, truth, value)? {
			None => Ok(WORST_LOSS),
			Some(cost) if cost.is_zero() => Ok(BEST_LOSS),
			// a logarithm beyond the type lies beyond the clamp, too
			Some(cost) => match cost.log10_decimal() {
				Ok(loss) => Ok(bounded(loss)),
				Err(_) if cost < Float::ONE => Ok(BEST_LOSS),
				Err(_) => Ok(WORST_LOSS),
			},
		}
	}

	/// What the grid of the truth allows to resolve: the smaller log10 loss of the truth moved by
	/// half of the resolution, either way.
	pub fn grid_floor(&self, truth: &[Decimal], resolution: Decimal) -> Result<Decimal, Error> {
		let resolution = resolution.into_inner();
		if resolution <= 0 {
			return Ok(BEST_LOSS);
		}
		// rounded up: half of the smallest number is not 0
		let half = resolution.saturating_sub(resolution >> 1);
		let moved = |step: i128| -> Vec<Decimal> {
			let shift = |y: &Decimal| Decimal::from_inner(y.into_inner().saturating_add(step));
			truth.iter().map(shift).collect()
		};
		let up = self.raw(truth, &moved(half))?;
		let down = self.raw(truth, &moved(half.saturating_neg()))?;
		Ok(up.min(down))
	}

	/// The floored losses of every quantity of an epoch.
	pub fn all(
		&self,
		truth: &[Decimal],
		quantities: &Quantities,
		floor: Decimal,
	) -> Result<Vec<Decimal>, Error> {
		let mut losses = Vec::with_capacity(quantities.shape.len());
		let labels = usize::from(quantities.labels);
		self.append(truth, &quantities.values, labels, floor, &mut losses)?;
		Ok(losses)
	}

	/// Appends the floored losses of some values, `labels` numbers each.
	pub fn append(
		&self,
		truth: &[Decimal],
		values: &[Decimal],
		labels: usize,
		floor: Decimal,
		losses: &mut Vec<Decimal>,
	) -> Result<(), Error> {
		let floor = bounded(floor);
		for value in values.chunks(labels.max(1)) {
			losses.push(self.raw(truth, value)?.max(floor));
		}
		Ok(())
	}
}

/// The log10 loss of M27 of one value against one truth, floored and clamped.
pub fn log_loss(
	loss: &LossFunction,
	truth: &[Decimal],
	value: &[Decimal],
	floor: Decimal,
) -> Result<Decimal, Error> {
	Ok(bounded(Evaluator::new(loss)?.raw(truth, value)?.max(floor)))
}

/// The log10 losses of every quantity of an epoch against one truth, in the order of
/// [`crate::Shape`].
pub fn log_losses(
	loss: &LossFunction,
	truth: &[Decimal],
	quantities: &Quantities,
	floor: Decimal,
) -> Result<Vec<Decimal>, Error> {
	Evaluator::new(loss)?.all(truth, quantities, floor)
}

/// `min over ± of log10 loss(y, y ± truth_resolution/2)`, the part of the floor F of M27 that the
/// grid of the truth sets.
pub fn truth_floor(
	loss: &LossFunction,
	truth: &[Decimal],
	truth_resolution: Decimal,
) -> Result<Decimal, Error> {
	Evaluator::new(loss)?.grid_floor(truth, truth_resolution)
}

/// Whether a truth can be evaluated at all: refused if it lies outside the domain of the loss.
pub fn check_truth(loss: &LossFunction, truth: &[Decimal]) -> Result<(), Error> {
	let menu = Menu::new(loss)?;
	truth.iter().try_for_each(|label| menu.check_truth(*label))
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	const MENU: usize = 10;

	fn d(inner: i128) -> Decimal {
		Decimal::from_inner(inner)
	}

	fn menu(index: usize, a: i128, b: i128, c: i128) -> LossFunction {
		let (a, b, c) = (d(a), d(b), d(c));
		match index {
			0 => LossFunction::Squared,
			1 => LossFunction::Absolute,
			2 => LossFunction::Huber { delta: a },
			3 => LossFunction::LogCosh,
			4 => LossFunction::CrossEntropy { epsilon: a },
			5 => LossFunction::Poisson { epsilon: a },
			6 => LossFunction::Ztae {
				mean: a,
				std_dev: b,
				slope: c,
			},
			7 => LossFunction::Zptae {
				mean: a,
				std_dev: b,
				alpha: c,
				beta: b,
				slope: a,
				gamma: b,
			},
			8 => LossFunction::Pinball { quantile: a },
			_ => LossFunction::Brier,
		}
	}

	fn zptae() -> LossFunction {
		LossFunction::Zptae {
			mean: d(0),
			std_dev: Decimal::from_rational(1, 50),
			alpha: Decimal::from_rational(1, 4),
			beta: Decimal::from_u32(2),
			slope: Decimal::from_rational(1, 100),
			gamma: Decimal::from_u32(4),
		}
	}

	#[test]
	fn log_loss_should_keep_the_digits_of_small_errors() {
		// error 1e-12: squared 1e-24
		let y = [Decimal::from_u32(1)];
		let p = [d(1_000_001_000_000_000_000 - 1_000_000_000_000 + 1_000_000)];
		assert_eq!(p[0].into_inner() - y[0].into_inner(), 1_000_000);
		let got = log_loss(&LossFunction::Squared, &y, &p, d(i128::MIN)).unwrap();
		assert_eq!(got, Decimal::from_inner(-24_000_000_000_000_000_000));
	}

	#[test]
	fn log_loss_should_be_floored_and_clamped() {
		let y = [Decimal::from_u32(1)];
		let exact = |floor| log_loss(&LossFunction::Absolute, &y, &y, floor).unwrap();
		assert_eq!(exact(d(i128::MIN)), BEST_LOSS);
		assert_eq!(
			exact(Decimal::from_inner(-7_000_000_000_000_000_000)),
			Decimal::from_inner(-7_000_000_000_000_000_000)
		);
		assert_eq!(exact(d(i128::MAX)), WORST_LOSS);
		let far = [d(i128::MAX)];
		assert_eq!(
			log_loss(&LossFunction::Squared, &y, &far, BEST_LOSS),
			Ok(WORST_LOSS)
		);
	}

	#[test]
	fn log_loss_should_grow_with_the_distance_when_the_published_ztae_saturates() {
		let loss = LossFunction::Ztae {
			mean: d(0),
			std_dev: Decimal::from_rational(1, 50),
			slope: Decimal::from_rational(1, 1_000_000),
		};
		let y = [Decimal::from_u32(1)];
		let at = |n: u32| log_loss(&loss, &y, &[Decimal::from_u32(n)], BEST_LOSS).unwrap();
		assert!(at(2) < at(3) && at(3) < at(50));
	}

	#[test]
	fn log_loss_should_score_the_worst_when_a_probability_is_outside() {
		let ce = LossFunction::CrossEntropy { epsilon: d(1_000) };
		let one = Decimal::from_u32(1);
		assert_eq!(log_loss(&ce, &[one], &[d(-1)], BEST_LOSS), Ok(WORST_LOSS));
		assert_eq!(
			log_loss(&ce, &[d(-1)], &[one], BEST_LOSS),
			Err(Error::OutOfRange)
		);
		assert_eq!(check_truth(&ce, &[d(-1)]), Err(Error::OutOfRange));
		let poisson = LossFunction::Poisson { epsilon: d(1_000) };
		assert_eq!(
			log_loss(&poisson, &[one], &[d(-1)], BEST_LOSS),
			Ok(WORST_LOSS)
		);
		assert_eq!(
			log_loss(&poisson, &[d(-1)], &[one], BEST_LOSS),
			Err(Error::OutOfRange)
		);
	}

	#[test]
	fn log_loss_should_sum_or_average_over_labels() {
		let y = [Decimal::from_u32(0), Decimal::from_u32(1)];
		let p = [Decimal::from_u32(1), Decimal::from_u32(0)];
		let brier = log_loss(&LossFunction::Brier, &y, &p, BEST_LOSS).unwrap();
		assert_eq!(brier.into_inner(), 301_029_995_663_981_195);
		assert_eq!(
			log_loss(&LossFunction::Squared, &y, &p, BEST_LOSS),
			Ok(d(0))
		);
		assert_eq!(
			log_loss(&LossFunction::Squared, &y, &p[..1], BEST_LOSS),
			Err(Error::LengthMismatch)
		);
		assert_eq!(
			log_loss(&LossFunction::Squared, &[], &[], BEST_LOSS),
			Err(Error::Empty)
		);
	}

	#[test]
	fn truth_floor_should_be_the_loss_of_half_a_step() {
		let y = [Decimal::from_u32(3)];
		let floor = truth_floor(&LossFunction::Absolute, &y, Decimal::from_rational(1, 5));
		assert_eq!(floor, Ok(Decimal::from_inner(-1_000_000_000_000_000_000)));
		assert_eq!(
			truth_floor(&LossFunction::Absolute, &y, d(1)),
			Ok(Decimal::from_inner(-18_000_000_000_000_000_000))
		);
		assert_eq!(
			truth_floor(&LossFunction::Absolute, &y, d(0)),
			Ok(BEST_LOSS)
		);
	}

	#[test]
	fn series_should_meet_the_closed_forms() {
		// at 1/32 the form changes: neighbours must agree to 1e-15
		let edge = 31_250_000_000_000_000i128;
		for (loss, y) in [
			(LossFunction::LogCosh, 0),
			(
				LossFunction::Poisson { epsilon: d(1) },
				1_000_000_000_000_000_000,
			),
		] {
			let at = |p: i128| {
				log_loss(&loss, &[d(y)], &[d(p)], BEST_LOSS)
					.unwrap()
					.into_inner()
			};
			let (inside, outside) = (at(y + edge - 1), at(y + edge));
			assert!((outside - inside).abs() < 200, "{inside} {outside}");
			let (inside, outside) = (at(y - edge + 1), at(y - edge));
			if y > 0 {
				assert!((outside - inside).abs() < 200, "{inside} {outside}");
			}
		}
	}

	proptest! {
		#[test]
		fn log_loss_should_never_panic_and_stay_in_range(
			index in 0..MENU, a: i128, b: i128, c: i128, y: i128, p: i128, floor: i128,
		) {
			let loss = menu(index, a, b, c);
			if let Ok(l) = log_loss(&loss, &[d(y)], &[d(p)], d(floor)) {
				prop_assert!(BEST_LOSS <= l && l <= WORST_LOSS);
			}
			let _ = truth_floor(&loss, &[d(y)], d(c));
			let _ = check_truth(&loss, &[d(y)]);
			let _ = super::super::loss(&loss, &[d(y)], &[d(p)]);
		}

		#[test]
		fn zptae_should_grow_with_the_distance(y in -10_000i128..10_000, near in 1i128..10_000, more in 1i128..10_000) {
			let micro = |n: i128| [d(n * 1_000_000_000_000)];
			let at = |p: i128| log_loss(&zptae(), &micro(y), &micro(p), BEST_LOSS).unwrap();
			prop_assert!(at(y + near) < at(y + near + more));
			prop_assert!(at(y - near) < at(y - near - more));
		}
	}
}
