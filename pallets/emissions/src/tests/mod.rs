// SPDX-License-Identifier: Apache-2.0

mod allocation;
mod claim_accrued;
mod close_staking_account;
mod credit;
mod epoch_reward;
mod fix_payout;
mod golden;
mod horizon;
mod open_staking_account;
mod random;
mod schedule;
mod set_emission_enabled;
mod validators;
mod views;
