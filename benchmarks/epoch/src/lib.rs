// SPDX-License-Identifier: GPL-3.0-only

//! What the steps of an epoch book, and what they cost; see the README.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	clippy::indexing_slicing,
	reason = "never part of the runtime: it drives the runtime from outside"
)]

pub mod booked;
pub mod chain;
pub mod measured;
pub mod scenario;
pub mod trace;
