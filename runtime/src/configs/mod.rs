// SPDX-License-Identifier: Apache-2.0

//! The pallets' configuration, by theme.

pub mod bags;
mod consensus;
mod handling;
mod monetary;
mod network;
pub mod parameters;
pub mod staking;
mod system;

pub use consensus::{ConsensusHook, SessionLength};
pub use handling::ProxyType;
pub use monetary::{ExistentialDeposit, SplitFees, WeightToFee};
pub use network::{transaction_extension, Submissions};
pub use system::{RuntimeBlockLength, RuntimeBlockWeights};
