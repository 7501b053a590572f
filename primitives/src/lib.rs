// SPDX-License-Identifier: Apache-2.0

//! Ids, value types and the contracts between the pallets.
//!
//! A pallet never reads another pallet's storage: it asks through a trait of [`traits`], each with
//! a `()` implementation, so that every pallet is tested alone. [`runtime_api`] declares what a
//! node, a wallet or a script can ask the runtime.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub mod crypto;
pub mod proof;
pub mod runtime_api;
pub mod traits;
pub mod types;

pub use allora_scoring::{self as scoring, Decimal, LossFunction, RegretScale, WeightParameters};
pub use types::*;
