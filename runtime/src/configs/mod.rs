// SPDX-License-Identifier: Apache-2.0

//! The pallets' configuration, by theme.

mod consensus;
mod handling;
mod monetary;
mod network;
pub mod parameters;
mod system;

pub use consensus::{ConsensusHook, SessionLength};
pub use handling::ProxyType;
pub use monetary::{ExistentialDeposit, SplitFees, WeightToFee};
pub use network::{transaction_extension, Submissions};
pub use system::{RuntimeBlockLength, RuntimeBlockWeights};
