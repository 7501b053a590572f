// SPDX-License-Identifier: Apache-2.0

//! The keys of off-chain workers and attesters.

use sp_core::crypto::KeyTypeId;

/// Key type of the reputer's off-chain worker in the node's keystore.
pub const REPUTER_KEY_TYPE: KeyTypeId = KeyTypeId(*b"repu");

/// Key type of the validators' attestation session key.
pub const ATTESTATION_KEY_TYPE: KeyTypeId = KeyTypeId(*b"atte");

/// The key with which a reputer's node signs its truths; its account is registered as the
/// reputer's operator.
pub mod reputer {
	mod app {
		use sp_application_crypto::{app_crypto, sr25519};
		app_crypto!(sr25519, super::super::REPUTER_KEY_TYPE);
	}
	/// Public key.
	pub type ReputerId = app::Public;
	/// Signature.
	pub type ReputerSignature = app::Signature;
	/// Key pair, only where there is a keystore.
	#[cfg(feature = "std")]
	pub type ReputerPair = app::Pair;
}

/// The session key with which a validator's node attests truths.
pub mod attestation {
	mod app {
		use sp_application_crypto::{app_crypto, sr25519};
		app_crypto!(sr25519, super::super::ATTESTATION_KEY_TYPE);
	}
	/// Public key.
	pub type AttestationId = app::Public;
	/// Signature.
	pub type AttestationSignature = app::Signature;
	/// Key pair, only where there is a keystore.
	#[cfg(feature = "std")]
	pub type AttestationPair = app::Pair;
}
