// SPDX-License-Identifier: Apache-2.0

//! One epoch's scoring, twice: by [`allora_scoring`] and by a plain `f64` transcription of the same
//! formulas, on the same random inputs. The transcription is what a program with floating point
//! would do; it exists here to compare times and nothing else may use it.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "std")]
pub mod baseline;
pub mod exact;
pub mod inputs;

pub use inputs::{Inputs, Size};

/// Forecast losses per forecaster, the protocol's default bound.
pub const ELEMENTS: usize = 12;
