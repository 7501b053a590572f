// SPDX-License-Identifier: Apache-2.0

//! Plain values: no pallet's `Config` is known here.

mod epoch;
mod record;
mod submission;
mod topic;

pub use epoch::*;
pub use record::*;
pub use submission::*;
pub use topic::*;

use crate::Decimal;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// A topic's number: from 1, never reused.
pub type TopicId = u32;
/// An epoch's number within its topic: from 1.
pub type EpochIndex = u32;
/// Block number of the chain.
pub type BlockNumber = u32;
/// Amount of ALLO in base units (18 decimals).
pub type Balance = u128;
/// Milliseconds since the Unix epoch, as the chain's clock tells it.
pub type Moment = u64;

/// The most labels a topic can have.
pub const MAX_LABELS: u32 = 16;
/// The most active inferers of an epoch that any topic can allow.
pub const MAX_INFERERS: u32 = 64;
/// The most active forecasters of an epoch that any topic can allow.
pub const MAX_FORECASTERS: u32 = 16;
/// The most active reputers of an epoch that any topic can allow.
pub const MAX_REPUTERS: u32 = 16;
/// The largest N*K*labels of a topic (protocol.md section 3).
pub const MAX_CELLS: u32 = 4_096;
/// The most truths in one call.
pub const MAX_TRUTHS: u32 = 16;
/// A truth lies in `-MAX_TRUTH..=MAX_TRUTH`, so that the distances between the truths of M32 are
/// representable whatever anybody submits.
pub const MAX_TRUTH: Decimal =
	Decimal::from_inner(1_000_000_000_000_000_000_000_000_000_000_000_000);
/// How often a submission may be replaced for free (protocol.md section 5).
pub const MAX_REPLACEMENTS: u8 = 3;
/// The priority of a reveal in the pool: above every revision, since a reveal that finds no room in its
/// window costs its bond and a submission only an epoch.
pub const REVEAL_PRIORITY: u8 = MAX_REPLACEMENTS.saturating_add(1);
/// For how many blocks the pool keeps the resignation of an operator, which no window ends.
pub const RESIGNATION_LONGEVITY: u64 = 64;

/// One number per label of a topic.
pub type LabelValues = BoundedVec<Decimal, ConstU32<MAX_LABELS>>;

/// What an account is registered as.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
	Serialize,
	Deserialize,
)]
pub enum Role {
	/// Submits inferences and forecasts.
	#[codec(index = 0)]
	Worker,
	/// Has stake and attests the truth.
	#[codec(index = 1)]
	Reputer,
}

/// In which of an epoch's sets an actor takes part.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
	Serialize,
	Deserialize,
)]
pub enum ActorKind {
	/// Submits a value.
	#[codec(index = 0)]
	Inferer,
	/// Submits how wrong each inferer will be.
	#[codec(index = 1)]
	Forecaster,
	/// Attests the truth.
	#[codec(index = 2)]
	Reputer,
}

impl ActorKind {
	/// The registration that this kind of actor needs.
	pub fn role(self) -> Role {
		match self {
			ActorKind::Inferer | ActorKind::Forecaster => Role::Worker,
			ActorKind::Reputer => Role::Reputer,
		}
	}
}
