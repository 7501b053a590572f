// SPDX-License-Identifier: Apache-2.0

//! # Submission Gate Pallet
//!
//! The transaction extension that lets registered actors submit for free (protocol.md section 5).
//!
//! ## Overview
//!
//! A registered actor's submission in an open window costs nothing. [`SubmissionGate`] stands
//! around the extension that charges fees, in its place in the pipeline (after the checks of nonce
//! and weight), and takes one of two ways:
//!
//! * A signed submission ([`Config::Submissions`] knows them) is asked about. It is **admitted**,
//!   without a fee, or **refused** in the pool with the code of its
//!   [`Refusal`](allora_primitives::Refusal) as [`InvalidTransaction::Custom`]. It never falls
//!   through to payment: nobody is charged for what was meant to be free.
//! * Everything else, and everything that no account signed, is the wrapped extension's business
//!   alone. A submission inside a batch, a multisig or a proxy call is such a call: it pays.
//!
//! [`InvalidTransaction::Custom`]: sp_runtime::transaction_validity::InvalidTransaction::Custom
//! [`InvalidTransaction::ExhaustsResources`]:
//! sp_runtime::transaction_validity::InvalidTransaction::ExhaustsResources
//!
//! ## Pallet API
//!
//! There are no calls and no events: the pallet keeps the account of the free weight of a block.
//!
//! * [`SubmissionGate`]: the extension. `SubmissionGate::from(ChargeTransactionPayment::from(tip))`
//!   makes one.
//! * [`FreeWeight`]: how much of the block free submissions have used.
//!
//! ## Low Level / Implementation Details
//!
//! ### Seen from outside
//!
//! Identifier, implicit data, encoding and type information are those of the wrapped extension, so
//! a wallet signs as if the gate were not there. A tip in a free submission is neither taken nor
//! heeded: there is no payment that it could add to, and priority is not for sale here.
//!
//! ### The pool
//!
//! An admitted submission provides the tags that the admission names, one per (role, topic, epoch,
//! account): a replacement of higher priority takes the place of what it replaces. It stays valid
//! as long as its window is open. Its priority is [`BASE_PRIORITY`] and what the admission adds to
//! it for a later revision: above transactions without a tip, and never above [`MAX_PRIORITY`],
//! which is far below that of any operational transaction. A replacement of a submission that
//! still waits in the pool has the same nonce.
//!
//! ### The cap
//!
//! Free submissions of a block, with all that the block books for them (call, extensions, base
//! weight, length), use at most [`Config::MaxFreeShare`] of the largest block, in both dimensions
//! of weight. What does not fit is answered with [`InvalidTransaction::ExhaustsResources`] when
//! the block is built and stays in the pool for the next one; what would never fit is refused by
//! the pool itself. After the dispatch the reserved weight shrinks to the actual one. Of the proof, what
//! gate and call booked shrinks to what the proof of the block grew by meanwhile
//! ([`Config::RecordedProof`]): the submissions of one epoch read the same items, of which the block's
//! proof has one copy, while each of them has to book all. What the other extensions booked, and the
//! length, stay as they are; so does the cap if more was read than was booked, since the reclaim of
//! weight adds that to the block. Paths to items that are written and were not read come into the proof
//! at the end of the block, and are nobody's there.
//!
//! The account starts at zero in every block; it is not asked in the pool, which looks at the block
//! before.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub use extension::{FreePre, FreeVal, SubmissionGate, BASE_PRIORITY, MAX_PRIORITY};
pub use pallet::*;
pub use weights::WeightInfo;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod extension;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
mod try_state;
pub mod weights;

/// Gives the benchmarks a free submission. Implemented by the runtime.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper<AccountId, Call> {
	/// An account and a submission of it that is admitted.
	fn admitted() -> (AccountId, Call);
}

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use allora_primitives::traits::FreeSubmission;
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;
	use sp_runtime::Perbill;

	/// The storage's version.
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the runtime gives the pallet.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Knows the calls that are submissions, and who may submit for free.
		///
		/// The weight of asking is zero for calls that are no submissions, and only for them.
		type Submissions: FreeSubmission<Self::AccountId, Self::RuntimeCall>;

		/// The share of the largest block that free submissions can use, in both dimensions of
		/// weight; rounded down.
		#[pallet::constant]
		type MaxFreeShare: Get<Perbill>;

		/// The size of the proof that is recorded of this block so far, bytes; `None` if nobody
		/// records one. Author and validators of a block have to agree on it.
		type RecordedProof: Get<Option<u64>>;

		/// Weights of the gate's own work.
		type WeightInfo: WeightInfo;

		/// Gives the benchmarks a free submission.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId, Self::RuntimeCall>;
	}

	/// The weight that free submissions have used in this block; after the block, in the last one.
	#[pallet::storage]
	pub type FreeWeight<T: Config> = StorageValue<_, Weight, ValueQuery>;

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			FreeWeight::<T>::kill();
			T::WeightInfo::on_initialize()
		}

		fn integrity_test() {
			assert!(
				!T::MaxFreeShare::get().is_zero(),
				"MaxFreeShare is zero: no submission would ever be included",
			);
			let base = T::BlockWeights::get()
				.get(DispatchClass::Normal)
				.base_extrinsic;
			assert!(
				base.all_lt(Self::max_free_weight()),
				"MaxFreeShare has no room for a single extrinsic's base weight",
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	impl<T: Config> Pallet<T> {
		/// The weight that all free submissions of a block can use together.
		pub fn max_free_weight() -> Weight {
			let share = T::MaxFreeShare::get();
			let block = T::BlockWeights::get().max_block;
			Weight::from_parts(
				share.mul_floor(block.ref_time()),
				share.mul_floor(block.proof_size()),
			)
		}
	}
}
