// SPDX-License-Identifier: Apache-2.0

//! One file per call, and one each for the life cycle, the agenda and the answers.

mod accept_transfer;
mod add_to_whitelist;
mod advance;
mod agenda;
mod cancel_transfer;
mod config;
mod create;
mod epoch_end;
mod golden;
mod life_cycle;
mod offer_transfer;
mod paused;
mod remove_from_whitelist;
mod retire;
mod set_whitelist;
mod update;
mod views;
