// SPDX-License-Identifier: Apache-2.0

//! One file per call, then one per part of the settlement.

mod accept_transfer;
mod actor_status;
mod admit;
mod cancel_transfer;
mod claim_deposit;
mod commit_truths;
mod deregister;
mod errors;
mod forfeits;
mod invariants;
mod offer_transfer;
mod open_truths;
mod prune;
mod register;
mod resign_operator;
mod reveal_losses;
mod reveal_truths;
mod set_operator;
mod set_reward_destination;
mod settlement;
mod slots;
mod sortition;
mod steps;
mod submit_losses;
mod submit_truths;
mod transfer_worker;
mod views;
