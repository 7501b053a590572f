// SPDX-License-Identifier: Apache-2.0

mod claim_accrued;
mod credit;
mod epoch_reward;
mod fix_payout;
mod random;
mod set_emission_enabled;
