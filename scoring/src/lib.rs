// SPDX-License-Identifier: Apache-2.0

//! Every formula of the network, as pure functions: no storage, no accounts, no floats of the
//! machine, no panics. Plain slices come in, plain data go out; whatever cannot be computed is an
//! [`Error`].
//!
//! One module per family; all of them speak 18-decimal numbers ([`Decimal`]) outwards and compute
//! with 256-bit integers and a 128-bit binary float ([`Float`]) inside.
//!
//! | module | formulas |
//! |---|---|
//! | [`primitives`] | M1, M30, the kernel |
//! | [`synthesis`] | M2–M9, M28, M29, M34: the combination |
//! | [`losses`] | M10, M27 |
//! | [`regrets`] | M11, M12 |
//! | [`reputers`] | M14, M32 |
//! | [`rewards`](mod@rewards) | M13, M15, M17–M21, M33, M35 |
//! | [`emissions`] | M22–M26a |
//! | [`sortition`] | M16 |
//! | [`calibration`] | M31 |
//! | [`counts`] | operation counts, for measurements only |
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;
#[cfg(feature = "counts")]
extern crate std;

// first: its macro is used below
#[macro_use]
pub mod counts;

pub mod calibration;
pub mod emissions;
pub mod losses;
pub mod primitives;
pub mod regrets;
pub mod reputers;
pub mod rewards;
pub mod sortition;
pub mod synthesis;
#[allow(
	clippy::as_conversions,
	reason = "the codec's derive converts the indices of variants"
)]
mod types;

pub use calibration::{update_calibration, Calibration, CalibrationInput};
pub use emissions::{drip, topic_rewards, topic_weight};
pub use losses::{check_truth, log_loss, log_losses, truth_floor};
pub use primitives::{ema, mean, median, quantile, std_dev, Float};
pub use regrets::{initial_regret, update_regrets};
pub use reputers::{
	consensus_truth, evaluate_reports, evaluate_truths, ReportInput, ReportOutcome,
};
pub use rewards::{rewards, score_workers, split_exactly};
pub use sortition::{newcomer_score, passive_score, ranking, select_active};
pub use synthesis::combine;
pub use types::*;
