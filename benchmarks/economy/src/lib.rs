// SPDX-License-Identifier: Apache-2.0

//! The network's economy over years, on the runtime's own pallets.
//!
//! Topics, payments, stake and emission are the runtime's (`chain`); what people do is a model
//! (`world`, `wash`). See the README for what is real and what is assumed.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::float_arithmetic,
	clippy::indexing_slicing,
	reason = "never part of the runtime: it drives the runtime from outside"
)]

pub mod chain;
pub mod random;
pub mod wash;
pub mod world;

/// What fails is told in words.
pub type Result<T> = std::result::Result<T, String>;
