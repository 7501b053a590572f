// SPDX-License-Identifier: Apache-2.0

//! The transaction extension.

use crate::{Config, FreeWeight, Pallet, WeightInfo};
use alloc::vec::Vec;
use allora_primitives::{traits::FreeSubmission, Admission};
use codec::{Decode, DecodeWithMemTracking, Encode};
use core::marker::PhantomData;
use frame_support::{
	dispatch::{DispatchInfo, PostDispatchInfo},
	pallet_prelude::TransactionSource,
	traits::{Get, OriginTrait},
	weights::Weight,
};
use scale_info::{StaticTypeInfo, Type, TypeInfo};
use sp_runtime::{
	traits::{
		DispatchInfoOf, DispatchOriginOf, Dispatchable, Implication, PostDispatchInfoOf,
		TransactionExtension, TransactionExtensionMetadata, ValidateResult, Zero,
	},
	transaction_validity::{
		InvalidTransaction, TransactionPriority, TransactionValidity, TransactionValidityError,
		ValidTransaction,
	},
	DispatchResult, SaturatedConversion,
};

/// The priority of a free submission, to which its admission's own (the revision) is added.
///
/// A transaction's priority is its tip per share of the block that it takes. Submissions have
/// windows to meet, so they come before transactions without a noteworthy tip; the cap on their
/// weight keeps them from crowding those out.
pub const BASE_PRIORITY: TransactionPriority = 1 << 31;

/// The highest priority of a free submission. That of an operational transaction includes five
/// times its fee, which is larger than this by orders of magnitude with a token of 18 decimals.
pub const MAX_PRIORITY: TransactionPriority = 1 << 32;

/// Admits free submissions and leaves every other transaction to the payment extension `S`.
///
/// Takes the place of `S` in the pipeline, after the checks of nonce and weight, and looks like it
/// from outside: same identifier, implicit data, encoding and type.
#[derive(Encode, Decode, DecodeWithMemTracking)]
#[codec(encode_bound(S: Encode))]
#[codec(decode_bound(S: Decode))]
#[codec(decode_with_mem_tracking_bound(S: DecodeWithMemTracking))]
pub struct SubmissionGate<T, S>(S, #[codec(skip)] PhantomData<T>);

impl<T, S> SubmissionGate<T, S> {
	/// The wrapped extension.
	pub fn inner(&self) -> &S {
		&self.0
	}
}

impl<T, S> From<S> for SubmissionGate<T, S> {
	fn from(inner: S) -> Self {
		Self(inner, PhantomData)
	}
}

impl<T, S: Clone> Clone for SubmissionGate<T, S> {
	fn clone(&self) -> Self {
		Self(self.0.clone(), PhantomData)
	}
}

impl<T, S: PartialEq> PartialEq for SubmissionGate<T, S> {
	fn eq(&self, other: &Self) -> bool {
		self.0 == other.0
	}
}

impl<T, S: Eq> Eq for SubmissionGate<T, S> {}

impl<T, S: core::fmt::Debug> core::fmt::Debug for SubmissionGate<T, S> {
	fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
		self.0.fmt(f)
	}
}

impl<T, S: StaticTypeInfo> TypeInfo for SubmissionGate<T, S> {
	type Identity = S;
	fn type_info() -> Type {
		S::type_info()
	}
}

/// What validation found.
#[derive(Debug)]
pub enum FreeVal<V> {
	/// An admitted submission, and [`Config::RecordedProof`] before it was asked about.
	Free(Option<u64>),
	/// Anything else, with what the wrapped extension found.
	Wrapped(V),
}

/// What is kept until after the dispatch.
#[derive(Debug)]
pub enum FreePre<P> {
	/// An admitted submission.
	Free {
		/// What was added to [`FreeWeight`].
		reserved: Weight,
		/// What [`TransactionExtension::weight`] booked too much for the gate's own work.
		unspent: Weight,
		/// [`Config::RecordedProof`] before the submission was asked about.
		recorded: Option<u64>,
		/// The proof that the block books beside the gate and the call, bytes.
		beside: u64,
	},
	/// Anything else, with what the wrapped extension keeps.
	Wrapped {
		/// Of the wrapped extension.
		inner: P,
		/// What [`TransactionExtension::weight`] booked too much.
		unspent: Weight,
	},
}

impl<T: Config> Pallet<T> {
	/// What the block books for an extrinsic beside the weight of its call and extensions: the
	/// base weight, and its length as proof. Mirrors `frame_system::CheckWeight`.
	fn overhead(info: &DispatchInfo, len: usize) -> Weight {
		T::BlockWeights::get()
			.get(info.class)
			.base_extrinsic
			.saturating_add(Weight::from_parts(0, len.saturated_into()))
	}

	/// Adds to the free weight of the block, if there is room.
	fn reserve(weight: Weight) -> Result<(), TransactionValidityError> {
		FreeWeight::<T>::try_mutate(|used| {
			let total = used
				.checked_add(&weight)
				.filter(|total| total.all_lte(Self::max_free_weight()))
				.ok_or(InvalidTransaction::ExhaustsResources)?;
			*used = total;
			Ok(())
		})
	}

	/// By how much the block's proof has grown since it was `recorded`, bytes; `None` if nobody
	/// records it.
	fn proof_since(recorded: Option<u64>) -> Option<u64> {
		Some(T::RecordedProof::get()?.saturating_sub(recorded?))
	}

	/// Exchanges what was reserved for what was used, which is at most what was reserved: the share of
	/// the block is never exceeded in this account. A proof that grew by more than was booked is in the
	/// weight of the block, to which the reclaim adds it.
	fn settle(reserved: Weight, actual: Weight) {
		FreeWeight::<T>::mutate(|used| {
			*used = used
				.saturating_sub(reserved)
				.saturating_add(actual.min(reserved));
		});
	}
}

impl<T, S> SubmissionGate<T, S>
where
	T: Config + Send + Sync,
	S: TransactionExtension<T::RuntimeCall>,
	T::RuntimeCall: Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
{
	/// The gate's own work for a free submission.
	fn free_weight(call: &T::RuntimeCall) -> Weight {
		T::WeightInfo::free_submission().saturating_add(T::Submissions::admit_weight(call))
	}

	/// The gate's own work for anything else, and that of the wrapped extension.
	fn wrapped_weight(&self, call: &T::RuntimeCall) -> Weight {
		self.0
			.weight(call)
			.saturating_add(T::Submissions::admit_weight(call))
	}
}

impl<T, S> TransactionExtension<T::RuntimeCall> for SubmissionGate<T, S>
where
	T: Config + Send + Sync,
	S: TransactionExtension<T::RuntimeCall>,
	T::RuntimeCall: Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
{
	const IDENTIFIER: &'static str = S::IDENTIFIER;
	type Implicit = S::Implicit;
	type Val = FreeVal<S::Val>;
	type Pre = FreePre<S::Pre>;

	fn implicit(&self) -> Result<Self::Implicit, TransactionValidityError> {
		self.0.implicit()
	}

	fn metadata() -> Vec<TransactionExtensionMetadata> {
		S::metadata()
	}

	/// Of a submission, the larger of the two ways: which one is taken is not known without the
	/// signer. Asking about anything else costs nothing, so its weight, and with it the fee that a
	/// wallet is told beforehand, is that of the wrapped extension.
	fn weight(&self, call: &T::RuntimeCall) -> Weight {
		if T::Submissions::admit_weight(call).is_zero() {
			return self.0.weight(call);
		}
		Self::free_weight(call).max(self.wrapped_weight(call))
	}

	fn validate(
		&self,
		origin: DispatchOriginOf<T::RuntimeCall>,
		call: &T::RuntimeCall,
		info: &DispatchInfoOf<T::RuntimeCall>,
		len: usize,
		self_implicit: S::Implicit,
		inherited_implication: &impl Implication,
		source: TransactionSource,
	) -> ValidateResult<Self::Val, T::RuntimeCall> {
		let recorded = T::RecordedProof::get();
		let admitted = origin
			.as_signer()
			.and_then(|who| T::Submissions::admit(who, call));
		let Some(admitted) = admitted else {
			let (valid, val, origin) = self.0.validate(
				origin,
				call,
				info,
				len,
				self_implicit,
				inherited_implication,
				source,
			)?;
			return Ok((valid, FreeVal::Wrapped(val), origin));
		};
		let Admission {
			tags,
			longevity,
			priority,
		} = admitted.map_err(|refusal| InvalidTransaction::Custom(refusal.code()))?;
		// What never fits must not wait in the pool for a block that it fits into.
		let weight = info
			.total_weight()
			.saturating_add(Pallet::<T>::overhead(info, len));
		if !weight.all_lte(Pallet::<T>::max_free_weight()) {
			return Err(InvalidTransaction::ExhaustsResources.into());
		}
		let valid = ValidTransaction {
			priority: BASE_PRIORITY.saturating_add(priority).min(MAX_PRIORITY),
			requires: Vec::new(),
			provides: tags,
			longevity,
			propagate: true,
		};
		Ok((valid, FreeVal::Free(recorded), origin))
	}

	/// A block validates each transaction against its own state just before this, so admission is
	/// not asked twice; the cap is enforced here, where the weight of a block is known.
	fn prepare(
		self,
		val: Self::Val,
		origin: &DispatchOriginOf<T::RuntimeCall>,
		call: &T::RuntimeCall,
		info: &DispatchInfoOf<T::RuntimeCall>,
		len: usize,
	) -> Result<Self::Pre, TransactionValidityError> {
		let booked = self.weight(call);
		match val {
			FreeVal::Free(recorded) => {
				let overhead = Pallet::<T>::overhead(info, len);
				let reserved = info.total_weight().saturating_add(overhead);
				Pallet::<T>::reserve(reserved)?;
				let beside = info
					.extension_weight
					.saturating_sub(booked)
					.saturating_add(overhead);
				Ok(FreePre::Free {
					reserved,
					unspent: booked.saturating_sub(Self::free_weight(call)),
					recorded,
					beside: beside.proof_size(),
				})
			},
			FreeVal::Wrapped(val) => {
				let unspent = booked.saturating_sub(self.wrapped_weight(call));
				let inner = self.0.prepare(val, origin, call, info, len)?;
				Ok(FreePre::Wrapped { inner, unspent })
			},
		}
	}

	fn post_dispatch_details(
		pre: Self::Pre,
		info: &DispatchInfoOf<T::RuntimeCall>,
		post_info: &PostDispatchInfoOf<T::RuntimeCall>,
		len: usize,
		result: &DispatchResult,
	) -> Result<Weight, TransactionValidityError> {
		match pre {
			FreePre::Free {
				reserved,
				unspent,
				recorded,
				beside,
			} => {
				let mut actual = post_info
					.calc_actual_weight(info)
					.saturating_sub(unspent)
					.saturating_add(Pallet::<T>::overhead(info, len));
				if let Some(proof) = Pallet::<T>::proof_since(recorded) {
					actual = actual.set_proof_size(proof.saturating_add(beside));
				}
				Pallet::<T>::settle(reserved, actual);
				Ok(unspent)
			},
			FreePre::Wrapped { inner, unspent } => {
				// The wrapped extension charges for the actual weight, which is known only with
				// what the gate did not use.
				let mut post_info = *post_info;
				sp_runtime::traits::RefundWeight::refund(&mut post_info, unspent);
				S::post_dispatch_details(inner, info, &post_info, len, result)
					.map(|own| own.saturating_add(unspent))
			},
		}
	}

	fn bare_validate(
		call: &T::RuntimeCall,
		info: &DispatchInfoOf<T::RuntimeCall>,
		len: usize,
	) -> TransactionValidity {
		S::bare_validate(call, info, len)
	}

	fn bare_validate_and_prepare(
		call: &T::RuntimeCall,
		info: &DispatchInfoOf<T::RuntimeCall>,
		len: usize,
	) -> Result<(), TransactionValidityError> {
		S::bare_validate_and_prepare(call, info, len)
	}

	fn bare_post_dispatch(
		info: &DispatchInfoOf<T::RuntimeCall>,
		post_info: &mut PostDispatchInfoOf<T::RuntimeCall>,
		len: usize,
		result: &DispatchResult,
	) -> Result<(), TransactionValidityError> {
		S::bare_post_dispatch(info, post_info, len, result)
	}
}
