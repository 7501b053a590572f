// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! The node of the network.
//!
//! Without features it runs a development chain alone, without a relay chain (`--dev`): see
//! [`service::dev`]. With the cargo feature `collator` it is also a collator or full node of the
//! parachain: see `service::collator`. [`rpc`] adds the network's own methods to the standard ones.

// The client library's error is large; it ends the process.
#![allow(clippy::result_large_err)]
#![warn(missing_docs)]

mod chain_spec;
mod cli;
mod command;
mod metrics;
#[cfg(feature = "collator")]
mod purge;
mod rpc;
mod service;
mod truth;

fn main() -> sc_cli::Result<()> {
	command::run()
}
