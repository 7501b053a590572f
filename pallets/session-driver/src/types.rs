// SPDX-License-Identifier: Apache-2.0

//! Plain values of the pallet: none of them knows a `Config`.

use allora_primitives::traits::RewardCursor;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::Get, BoundedVec, DebugNoBound, DefaultNoBound};
use scale_info::TypeInfo;

/// The ended eras whose rewards are not all paid, and where the payment stands.
#[derive(
	Encode, Decode, DecodeWithMemTracking, DebugNoBound, DefaultNoBound, TypeInfo, MaxEncodedLen,
)]
#[scale_info(skip_type_params(MaxEras))]
pub struct UnpaidEras<MaxEras: Get<u32>> {
	/// The eras, ascending; the first is being paid.
	pub eras: BoundedVec<u32, MaxEras>,
	/// Where the payment of the first stands.
	pub at: RewardCursor,
}
