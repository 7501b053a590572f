// SPDX-License-Identifier: Apache-2.0

//! Synthesis: from inferences, forecasts and regrets to a prediction (M2–M9, M28–M30, M34).

mod combine;
mod forecast;
pub(crate) mod shape;
mod weights;

pub use combine::combine;
pub use forecast::{forecast_implied, Forecast};
pub use weights::{weight_of_normalised_regret, weighted_mean, weights};

pub(crate) use weights::{short_weighted_mean, WeightRule};
