// SPDX-License-Identifier: Apache-2.0

//! What an adversary gains, measured with the scoring that the chain runs. The program of this crate
//! prints `results.md`; `docs/incentives.md` says what follows from it, and the tests hold the bounds
//! that it states. Every number is a mean or a maximum over seeds that are fixed here.

#![allow(
	clippy::indexing_slicing,
	clippy::arithmetic_side_effects,
	clippy::float_arithmetic,
	reason = "never part of the runtime: it studies the chain from outside"
)]

pub mod bounds;
pub mod reputers;
pub mod workers;
