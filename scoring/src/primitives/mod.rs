// SPDX-License-Identifier: Apache-2.0

//! Primitives (M1): the kernel's numbers and the statistics that every formula uses.

mod division;
mod elementary;
mod float;
mod functions;
mod short;
mod sigmoid;
mod statistics;
#[rustfmt::skip]
mod tables;
mod wide;

pub use float::Float;
pub use functions::{exp, gradient, ln, log10, potential, pow, power_tanh, sigmoid, sqrt, tanh};
pub use statistics::{
	ema, mean, median, median_absolute_deviation, quantile, regret_scale, running_weighted_mean,
	std_dev, weighted_percentiles,
};
pub use wide::{Sum, U256};

pub(crate) use division::reciprocal;
pub(crate) use elementary::{log10_of_integer, round_log10, LOG10_GUARD_BITS};
pub(crate) use functions::{potential_float, power_tanh_float};
pub(crate) use short::Short;
pub(crate) use sigmoid::{logistic, LOGISTIC_HIGH};
pub(crate) use statistics::{fraction, scale_of, short_deviation, Smoothing};
pub(crate) use wide::{low_half, part, product, short_product_high};

/// The inner value of one.
pub(crate) const UNIT: u128 = 1_000_000_000_000_000_000;
