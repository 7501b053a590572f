// SPDX-License-Identifier: Apache-2.0

//! Regrets: the families of M11 and the topic's initial regret of M12.

mod families;
mod initial;

pub use families::{update_regret, update_regrets};
pub use initial::initial_regret;
