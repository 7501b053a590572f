// SPDX-License-Identifier: Apache-2.0

mod allocation;
mod claim_accrued;
mod credit;
mod epoch_reward;
mod fix_payout;
mod golden;
mod horizon;
mod random;
mod schedule;
mod set_auto_stake;
mod set_emission_enabled;
mod validators;
mod views;
