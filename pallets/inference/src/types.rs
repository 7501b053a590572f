// SPDX-License-Identifier: Apache-2.0

//! What the pallet stores. Nothing here knows the pallet's `Config`.

use allora_primitives::{
	Balance, BlockNumber, Commitment, Decimal, EpochIndex, ForecastElements, LabelValues,
	MAX_CELLS, MAX_FORECASTERS, MAX_INFERERS, MAX_LABELS,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use sp_core::H256;
use sp_runtime::SaturatedConversion;

/// Numbers in one chunk of an epoch's loss inputs. A chunk of 8 KiB keeps the proof of a small
/// epoch small while the largest epoch still has few keys.
pub const VALUES_PER_CHUNK: u32 = 512;

/// The most numbers that get a loss in one epoch: `(2 + 2N + 3K) * labels` besides the
/// `N*K*labels` that [`MAX_CELLS`] bounds.
pub const MAX_LOSS_VALUES: u32 =
	MAX_CELLS + (2 + 2 * MAX_INFERERS + 3 * MAX_FORECASTERS) * MAX_LABELS;

/// The most members that the pools of one epoch have: [`members`] at the largest sets.
pub const MAX_MEMBERS: u32 = 73_456;

/// The most chunks that an epoch's loss inputs take.
pub const MAX_CHUNKS: u32 = MAX_LOSS_VALUES.div_ceil(VALUES_PER_CHUNK);

/// The lowest log10 loss that a forecast may state, -100 (the lower end of M27's clamp).
pub const FORECAST_LOSS_MIN: Decimal = Decimal::from_inner(-100_000_000_000_000_000_000);

/// The highest log10 loss that a forecast may state, 20 (the upper end of M27's clamp).
pub const FORECAST_LOSS_MAX: Decimal = Decimal::from_inner(20_000_000_000_000_000_000);

/// The most unrevealed commitments that one step of the combination forfeits.
pub const FORFEITS_PER_STEP: u32 = 8;

/// In how many chunks the values of an epoch of these sizes lie at most.
pub fn chunks(inferers: u32, forecasters: u32, labels: u32) -> u32 {
	inferers
		.saturating_mul(forecasters.saturating_add(2))
		.saturating_add(forecasters.saturating_mul(3))
		.saturating_add(2)
		.saturating_mul(labels)
		.div_ceil(VALUES_PER_CHUNK)
}

/// How many members all pools of a combination have together at most, what its computation follows:
/// for each pair of inferer and forecaster the other inferers (M6 of the forecast-implied values),
/// everybody for each value withheld or let in (M6, M7, M8), and for the combined, the naive and the
/// outlier-resistant value (M4, M5, M29).
pub fn members(inferers: u32, forecasters: u32) -> u32 {
	let workers = inferers.saturating_add(forecasters);
	let pools = workers.saturating_add(forecasters).saturating_add(3);
	let implied = inferers
		.saturating_mul(inferers)
		.saturating_mul(forecasters);
	implied.saturating_add(pools.saturating_mul(workers))
}

/// One chunk of an epoch's loss inputs, see [`VALUES_PER_CHUNK`].
pub type ValueChunk = BoundedVec<Decimal, ConstU32<VALUES_PER_CHUNK>>;

/// The active inferers of an epoch, ascending by account.
pub type InfererSet<AccountId> = BoundedVec<Seat<AccountId>, ConstU32<MAX_INFERERS>>;

/// The active forecasters of an epoch, ascending by account.
pub type ForecasterSet<AccountId> = BoundedVec<Seat<AccountId>, ConstU32<MAX_FORECASTERS>>;

/// The length of `list` as a weight component.
pub fn count<X>(list: &[X]) -> u32 {
	list.len().saturated_into()
}

/// The registration of a worker in a topic.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Worker<AccountId> {
	/// The key that may sign submissions besides the owner.
	pub operator: Option<AccountId>,
	/// The account to which rewards go; the owner if there is none.
	pub reward_destination: Option<AccountId>,
	/// What is held of the owner for this registration, base units.
	pub deposit: Balance,
}

/// The deposit of a worker that has left a topic.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Departure {
	/// What is still held of the owner, base units.
	pub deposit: Balance,
	/// Claimable once the topic has opened this epoch.
	pub claimable_epoch: EpochIndex,
	/// Claimable from this block on if the topic is not active, since it may have stopped opening epochs.
	pub claimable_at: BlockNumber,
}

/// A place in an epoch's active set.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Seat<AccountId> {
	/// The worker (the owner of the registration).
	pub who: AccountId,
	/// The score EMA (M16) with which it took the place.
	pub score: Decimal,
	/// The revision of its submission that is stored.
	pub revision: u8,
	/// What it has committed to and not revealed: as long as there is one, the seat has no
	/// submission.
	pub commitment: Option<Commitment>,
	/// Under which number its submission lies: its account's own (or the next that was free), unless it
	/// took the place from somebody. Then it took over the number, and its submission replaces the
	/// other's. Places from before version 2 are counted from 0.
	pub place: u32,
	/// Where its reward for the epoch goes, as named when it submitted last; `None` for itself.
	pub destination: Option<AccountId>,
}

/// What an inferer answered in an epoch.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Inference {
	/// One number per label of the topic.
	pub values: LabelValues,
	/// 0 at first, higher for each replacement.
	pub revision: u8,
	/// The block in which this revision came.
	pub at: BlockNumber,
}

/// How wrong a forecaster expects the inferers of an epoch to be.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct Forecast<AccountId> {
	/// Inferer and expected log10 loss, strictly ascending by inferer.
	pub elements: ForecastElements<AccountId>,
	/// 0 at first, higher for each replacement.
	pub revision: u8,
	/// The block in which this revision came.
	pub at: BlockNumber,
}

/// What the settlement needs of the combination, apart from the values themselves, which lie in
/// chunks.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct EpochInputs<AccountId> {
	/// The active inferers, ascending; positions refer to this order.
	pub inferers: BoundedVec<AccountId, ConstU32<MAX_INFERERS>>,
	/// The forecasters that entered the combination, ascending.
	pub forecasters: BoundedVec<AccountId, ConstU32<MAX_FORECASTERS>>,
	/// The active forecasters without a usable element, ascending.
	pub dropped_forecasters: BoundedVec<AccountId, ConstU32<MAX_FORECASTERS>>,
	/// Numbers per value.
	pub labels: u16,
	/// In how many chunks the values lie.
	pub chunks: u16,
	/// Where the rewards of the inferers go; `None` for the inferer itself.
	pub inferer_destinations: BoundedVec<Option<AccountId>, ConstU32<MAX_INFERERS>>,
	/// Where the rewards of the forecasters that entered go; `None` for the forecaster itself.
	pub forecaster_destinations: BoundedVec<Option<AccountId>, ConstU32<MAX_FORECASTERS>>,
	/// The plain mean of the inferences, per label (M31).
	pub mean: LabelValues,
	/// The last truth that was settled before the combination (M31).
	pub persistence: Option<LabelValues>,
}

/// The normalised weights (M4) of a combination, in the order of its [`EpochInputs`].
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct UsedWeights {
	/// Of the inferers.
	pub inferers: BoundedVec<Decimal, ConstU32<MAX_INFERERS>>,
	/// Of the forecasters that entered the combination.
	pub forecasters: BoundedVec<Decimal, ConstU32<MAX_FORECASTERS>>,
}

/// The most bytes of a service's endpoint.
pub const MAX_ENDPOINT: u32 = 128;

/// Where a worker answers whoever wants to talk to it beside the chain.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub struct ServiceRecord {
	/// A URL with `https://` or `wss://`, visible ASCII.
	pub endpoint: BoundedVec<u8, ConstU32<MAX_ENDPOINT>>,
	/// The digest (Blake2-256) of the description of the protocol that it speaks.
	pub protocol: H256,
}

/// Why an epoch could not be combined.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub enum CombinationError {
	/// A formula refused its arguments.
	#[codec(index = 0)]
	Scoring(allora_scoring::Error),
	/// A result has more elements than the storage allows for it.
	#[codec(index = 1)]
	TooLarge,
	/// A result names an actor that did not take part.
	#[codec(index = 2)]
	UnknownPosition,
}

impl From<allora_scoring::Error> for CombinationError {
	fn from(error: allora_scoring::Error) -> Self {
		CombinationError::Scoring(error)
	}
}
