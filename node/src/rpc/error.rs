// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! Errors of the network's own methods.
//!
//! | Code | Meaning | Remedy |
//! |---|---|---|
//! | -32602 | a parameter is not of its type, such as an account that is not SS58, or out of its range | see the message |
//! | 10001 | the node does not know the block `at` | ask for a block of this chain, or wait until it is synchronised |
//! | 10002 | the state of the block `at` was pruned | ask for a later block, or a node with `--state-pruning archive` |
//! | 10003 | the runtime of the block `at` does not have the API | ask for a later block |
//! | 10004 | a list limit that is zero or too large, or a list of accounts that is too long | stay within the limit in the message, and go on from the last entry |
//! | 10005 | the runtime call failed | see the data, and the node's log |
//! | 10006 | the node could not read its database | see the data, and the node's log |

use crate::service::Hash;
use allora_primitives::Balance;
use jsonrpsee::types::{error::INVALID_PARAMS_CODE, ErrorObject, ErrorObjectOwned};

/// Why a method of the network gave no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
	/// No such block here.
	UnknownBlock(Hash),
	/// The block's state was pruned.
	NoState(Hash),
	/// The block's runtime lacks the API.
	NoApi(Hash),
	/// A list limit out of 1..=max.
	Limit {
		/// What was asked for.
		asked: u32,
		/// The most that is given.
		max: u32,
	},
	/// A list of accounts of one kind with more than max.
	Accounts {
		/// How many there are.
		given: usize,
		/// The most that are taken.
		max: u32,
	},
	/// An amount that cannot be paid, base units.
	Amount(Balance),
	/// The runtime call failed.
	Call(String),
	/// The database failed.
	Database(String),
}

impl Error {
	/// The error's code.
	pub fn code(&self) -> i32 {
		match self {
			Error::UnknownBlock(_) => 10_001,
			Error::NoState(_) => 10_002,
			Error::NoApi(_) => 10_003,
			Error::Limit { .. } | Error::Accounts { .. } => 10_004,
			Error::Call(_) => 10_005,
			Error::Database(_) => 10_006,
			Error::Amount(_) => INVALID_PARAMS_CODE,
		}
	}
}

impl From<sp_api::ApiError> for Error {
	fn from(error: sp_api::ApiError) -> Self {
		Error::Call(error.to_string())
	}
}

impl From<Error> for ErrorObjectOwned {
	fn from(error: Error) -> Self {
		let (message, data) = match &error {
			Error::UnknownBlock(at) => (format!("unknown block {at:?}"), None),
			Error::NoState(at) => (format!("the state of block {at:?} was pruned"), None),
			Error::NoApi(at) => (format!("the runtime of block {at:?} has no such API"), None),
			Error::Limit { asked, max } => (format!("limit {asked} is not in 1..={max}"), None),
			Error::Accounts { given, max } => (
				format!("{given} accounts of one kind are more than {max}"),
				None,
			),
			Error::Amount(amount) => (
				format!("the amount {amount} is out of range: no topic could have such a revenue"),
				None,
			),
			Error::Database(reason) => {
				("the node could not read its database".into(), Some(reason))
			},
			Error::Call(reason) => ("the runtime call failed".into(), Some(reason)),
		};
		ErrorObject::owned(error.code(), message, data)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::collections::BTreeSet;

	#[test]
	fn codes_should_be_distinct_and_outside_the_reserved_range() {
		let at = Hash::zero();
		let errors = [
			Error::UnknownBlock(at),
			Error::NoState(at),
			Error::NoApi(at),
			Error::Limit { asked: 0, max: 1 },
			Error::Call("x".into()),
			Error::Database("x".into()),
		];
		let codes: BTreeSet<_> = errors.iter().map(Error::code).collect();
		assert_eq!(codes.len(), errors.len());
		assert!(codes.iter().all(|code| !(-32_768..=-32_000).contains(code)));
	}

	#[test]
	fn code_should_be_that_of_the_parameters_fault() {
		assert_eq!(Error::Amount(1).code(), -32_602);
		let object = ErrorObjectOwned::from(Error::Accounts { given: 65, max: 64 });
		assert_eq!(object.code(), 10_004);
		assert!(object.message().contains("65") && object.message().contains("64"));
	}

	#[test]
	fn error_should_carry_the_reason_when_the_call_failed() {
		let object = ErrorObjectOwned::from(Error::Call("out of gas".into()));
		assert_eq!(object.code(), 10_005);
		assert_eq!(object.data().map(|d| d.get()), Some("\"out of gas\""));
	}
}
