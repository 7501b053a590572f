// SPDX-License-Identifier: Apache-2.0

//! Losses: the menu of M27, the floor under them, and the network's losses of M10.

mod log_loss;
mod menu;
mod network;

pub use log_loss::{check_truth, log_loss, log_losses, truth_floor, WORST_LOSS};
pub use menu::{loss, poisson_minimum};
pub use network::{clip_losses, network_losses};

pub(crate) use log_loss::Evaluator;
pub(crate) use network::{common_length, stake_mean};
