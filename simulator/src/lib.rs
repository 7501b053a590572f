// SPDX-License-Identifier: Apache-2.0

//! A topic in memory: what the chain does with an epoch, by the same functions in the same order,
//! without accounts, windows, stake or sortition. Whoever studies models, attackers or parameters
//! drives it epoch by epoch; the chain's own differential test does the same.
//!
//! [`replay`] recomputes one epoch from what it read and compares it with what the chain stored;
//! [`formulas`] and [`document`] have JSON in and JSON out, for other languages.
//!
//! Actors are numbers of the caller's choice (0, 1, 2, …), one count for each role; everybody may stay
//! away from any epoch.

#![allow(
	clippy::indexing_slicing,
	clippy::arithmetic_side_effects,
	clippy::float_arithmetic,
	reason = "never part of the runtime: it studies the chain from outside"
)]

pub mod document;
pub mod formulas;
pub mod json;
pub mod noise;
mod regrets;
pub mod replay;
mod topic;

pub use noise::{decimal, float, Noise};
pub use regrets::RegretTable;
pub use topic::{
	Forecast, Inference, Parameters, Pending, Settled, Share, Topic, Truth, SCORE_WINDOW,
};
