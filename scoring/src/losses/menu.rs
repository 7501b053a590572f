// SPDX-License-Identifier: Apache-2.0

//! The loss functions of M27, label by label, in the kernel's number: no power or difference leaves
//! its range or loses its digits before the logarithm is taken.

use crate::{
	primitives::{power_tanh_float, Float},
	Decimal, Error, LossFunction,
};
use core::num::NonZeroU64;
use sp_arithmetic::{
	traits::{One, Zero},
	FixedPointNumber,
};

/// Below 2^-5, series replace differences of nearly equal numbers (M27).
const SERIES_EXPONENT: i32 = -5;
/// Terms of the series of u - ln(1+u); at 2^-5 the next one is below 2^-75 of the sum.
const POISSON_TERMS: u64 = 16;

/// A loss function with its parameters checked and converted once.
pub(crate) struct Menu {
	kind: Kind,
}

enum Kind {
	Squared,
	Absolute,
	Huber {
		delta: Float,
	},
	LogCosh,
	CrossEntropy {
		epsilon: Float,
	},
	Poisson {
		epsilon: Decimal,
	},
	Ztae {
		scale: ZScore,
		slope: Float,
	},
	Zptae {
		scale: ZScore,
		alpha: Float,
		beta: Float,
		slope: Float,
		gamma: Float,
	},
	Pinball {
		quantile: Float,
	},
}

/// z = (v - mean) / std_dev.
struct ZScore {
	mean: i128,
	/// 1 / std_dev, in units of the inner value.
	inverse: Float,
}

impl ZScore {
	fn new(mean: Decimal, std_dev: Decimal) -> Result<Self, Error> {
		positive(std_dev)?;
		let inverse = Float::ONE.over(Float::from_i128(std_dev.into_inner()))?;
		Ok(Self {
			mean: mean.into_inner(),
			inverse,
		})
	}

	fn of(&self, value: Decimal) -> Float {
		difference(value.into_inner(), self.mean).times(self.inverse)
	}
}

fn positive(value: Decimal) -> Result<Float, Error> {
	if value.is_positive() {
		Ok(Float::from_decimal(value))
	} else {
		Err(Error::OutOfRange)
	}
}

fn unit_interval(value: Decimal) -> bool {
	let one = Decimal::one();
	!value.is_negative() && value <= one
}

/// `a - b` in units of the inner value, exactly.
fn difference(a: i128, b: i128) -> Float {
	let magnitude = Float::from_u128(a.abs_diff(b));
	if a < b {
		magnitude.negated()
	} else {
		magnitude
	}
}

/// What a prediction's label costs: `None` is the worst value (M27).
type Cost = Option<Float>;

impl Menu {
	/// Refuses parameters outside their range.
	pub fn new(function: &LossFunction) -> Result<Self, Error> {
		let kind = match *function {
			LossFunction::Squared | LossFunction::Brier => Kind::Squared,
			LossFunction::Absolute => Kind::Absolute,
			LossFunction::Huber { delta } => Kind::Huber {
				delta: positive(delta)?,
			},
			LossFunction::LogCosh => Kind::LogCosh,
			LossFunction::CrossEntropy { epsilon } => {
				let epsilon = positive(epsilon)?;
				if epsilon > Float::HALF {
					return Err(Error::OutOfRange);
				}
				Kind::CrossEntropy { epsilon }
			},
			LossFunction::Poisson { epsilon } => {
				positive(epsilon)?;
				Kind::Poisson { epsilon }
			},
			LossFunction::Ztae {
				mean,
				std_dev,
				slope,
			} => {
				if slope.is_negative() {
					return Err(Error::OutOfRange);
				}
				Kind::Ztae {
					scale: ZScore::new(mean, std_dev)?,
					slope: Float::from_decimal(slope),
				}
			},
			LossFunction::Zptae {
				mean,
				std_dev,
				alpha,
				beta,
				slope,
				gamma,
			} => {
				if slope.is_negative() {
					return Err(Error::OutOfRange);
				}
				Kind::Zptae {
					scale: ZScore::new(mean, std_dev)?,
					alpha: Float::from_decimal(alpha),
					beta: positive(beta)?,
					slope: Float::from_decimal(slope),
					gamma: positive(gamma)?,
				}
			},
			LossFunction::Pinball { quantile } => {
				let quantile = positive(quantile)?;
				if quantile >= Float::ONE {
					return Err(Error::OutOfRange);
				}
				Kind::Pinball { quantile }
			},
		};
		Ok(Self { kind })
	}

	/// Refuses a truth outside the function's domain.
	pub fn check_truth(&self, truth: Decimal) -> Result<(), Error> {
		match self.kind {
			Kind::CrossEntropy { .. } if !unit_interval(truth) => Err(Error::OutOfRange),
			Kind::Poisson { .. } if truth.is_negative() => Err(Error::OutOfRange),
			_ => Ok(()),
		}
	}

	/// Where the loss of one label is the error (`false`) or its square (`true`).
	pub fn power_of_error(&self) -> Option<bool> {
		match self.kind {
			Kind::Squared => Some(true),
			Kind::Absolute => Some(false),
			_ => None,
		}
	}

	/// The loss of one label. An intermediate beyond the kernel's range is the worst value.
	pub fn label(&self, truth: Decimal, value: Decimal) -> Result<Cost, Error> {
		self.check_truth(truth)?;
		match self.evaluate(truth, value) {
			Ok(cost) => Ok(cost),
			Err(Error::Overflow) => Ok(None),
			Err(error) => Err(error),
		}
	}

	fn evaluate(&self, truth: Decimal, value: Decimal) -> Result<Cost, Error> {
		let error = || {
			difference(truth.into_inner(), value.into_inner())
				.abs()
				.times(Float::INVERSE_UNIT)
		};
		let cost = match &self.kind {
			Kind::Squared => {
				let e = error();
				e.times(e)
			},
			Kind::Absolute => error(),
			Kind::Huber { delta } => {
				let e = error();
				if e <= *delta {
					e.times(e).scaled(-1)
				} else {
					delta.times(e.minus(delta.scaled(-1)))
				}
			},
			Kind::LogCosh => log_cosh(error())?,
			Kind::CrossEntropy { epsilon } => {
				if !unit_interval(value) {
					return Ok(None);
				}
				let y = Float::from_decimal(truth);
				let high = Float::ONE.minus(*epsilon);
				let c = Float::from_decimal(value).max(*epsilon).min(high);
				let hit = y.times(c.ln()?);
				let miss = Float::ONE.minus(y).times(Float::ONE.minus(c).ln()?);
				hit.plus(miss).negated().max(Float::ZERO)
			},
			Kind::Poisson { epsilon } => {
				if value.is_negative() {
					return Ok(None);
				}
				poisson(truth, value.max(*epsilon))?
			},
			Kind::Ztae { scale, slope } => {
				let (y, p) = (scale.of(truth), scale.of(value));
				let distance = y.tanh().minus(p.tanh()).abs();
				distance.plus(slope.times(y.minus(p).abs()))
			},
			Kind::Zptae {
				scale,
				alpha,
				beta,
				slope,
				gamma,
			} => {
				let (y, p) = (scale.of(truth), scale.of(value));
				let tail = |z: Float| power_tanh_float(z, *alpha, *beta);
				let distance = tail(y)?.minus(tail(p)?).abs();
				distance.plus(slope.times(y.minus(p).abs()).pow(*gamma)?)
			},
			Kind::Pinball { quantile } => {
				let e = error();
				if truth >= value {
					quantile.times(e)
				} else {
					Float::ONE.minus(*quantile).times(e)
				}
			},
		};
		Ok(Some(cost))
	}
}

/// `numerator / denominator`; the callers' denominators are literals above 0.
fn ratio(numerator: u64, denominator: u64) -> Float {
	match NonZeroU64::new(denominator) {
		Some(denominator) => Float::ratio(numerator, denominator),
		None => Float::ZERO,
	}
}

fn is_small(x: Float) -> bool {
	x.abs() < Float::ONE.scaled(SERIES_EXPONENT)
}

/// `ln cosh e` for e >= 0.
fn log_cosh(e: Float) -> Result<Float, Error> {
	if is_small(e) {
		// e^2/2 - e^4/12 + e^6/45 - 17 e^8/2520 + 31 e^10/14175
		let square = e.times(e);
		let sum = [(31, 14_175), (17, 2_520), (1, 45), (1, 12), (1, 2)]
			.into_iter()
			.fold(Float::ZERO, |sum, (n, d)| {
				ratio(n, d).minus(square.times(sum))
			});
		return Ok(square.times(sum));
	}
	let tail = Float::ONE.plus(e.scaled(1).negated().exp()?).ln()?;
	Ok(e.plus(tail).minus(Float::LN_2))
}

/// The Poisson deviance of a rate `c > 0` over its minimum (M27).
fn poisson(truth: Decimal, rate: Decimal) -> Result<Float, Error> {
	if truth.is_zero() {
		return Ok(Float::from_decimal(rate));
	}
	let y = Float::from_i128(truth.into_inner());
	let u = difference(rate.into_inner(), truth.into_inner()).over(y)?;
	let deviance = if is_small(u) {
		// u^2 (1/2 - u/3 + u^2/4 - ...)
		let sum = (2..=POISSON_TERMS)
			.rev()
			.fold(Float::ZERO, |sum, n| ratio(1, n).minus(u.times(sum)));
		u.times(u).times(sum)
	} else {
		u.minus(Float::ONE.plus(u).ln()?)
	};
	Ok(Float::from_decimal(truth).times(deviance))
}

/// What M27 takes off the published Poisson loss `c - y ln c`: its minimum over c, `y - y ln y`
/// (0 for y = 0).
pub fn poisson_minimum(truth: Decimal) -> Result<Decimal, Error> {
	if truth.is_zero() {
		return Ok(truth);
	}
	let y = Float::from_decimal(truth);
	y.minus(y.times(y.ln()?)).to_decimal()
}

/// The loss of one value against one truth, before its logarithm: the sum over labels for brier and
/// cross entropy, the mean for the others (M28). What M27 calls the worst value is refused as an
/// overflow, or as out of range where the value lies outside the function's domain.
pub fn loss(
	function: &LossFunction,
	truth: &[Decimal],
	value: &[Decimal],
) -> Result<Decimal, Error> {
	match vector(&Menu::new(function)?, function, truth, value)? {
		Some(cost) => cost.to_decimal(),
		None => Err(Error::OutOfRange),
	}
}

/// The loss of a label vector; `None` is the worst value.
pub(crate) fn vector(
	menu: &Menu,
	function: &LossFunction,
	truth: &[Decimal],
	value: &[Decimal],
) -> Result<Cost, Error> {
	if truth.len() != value.len() {
		return Err(Error::LengthMismatch);
	}
	let count = u128::try_from(truth.len()).map_err(|_| Error::Overflow)?;
	let mut sum = Some(Float::ZERO);
	for (y, p) in truth.iter().zip(value) {
		let cost = menu.label(*y, *p)?;
		sum = sum.zip(cost).map(|(sum, cost)| sum.plus(cost));
	}
	let summed = matches!(
		function,
		LossFunction::Brier | LossFunction::CrossEntropy { .. }
	) || count == 1;
	match sum {
		_ if count == 0 => Err(Error::Empty),
		Some(sum) if !summed => Ok(Some(sum.over(Float::from_u128(count))?)),
		sum => Ok(sum),
	}
}
