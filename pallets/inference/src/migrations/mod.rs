// SPDX-License-Identifier: Apache-2.0

//! From one layout of the pallet's storage to the next; each in a module named after the version that
//! it leads to.
//!
//! A runtime lists those that its chain has not seen in `pallet_migrations::Config::Migrations`.
//! `docs/versions.md` says when.

pub mod v2;
