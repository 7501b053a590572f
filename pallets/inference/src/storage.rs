// SPDX-License-Identifier: Apache-2.0

//! What the pallet stores: a section of the pallet's module, imported there.

use frame_support::pallet_macros::pallet_section;

/// The storage items; the names that they use are those of the pallet's module.
#[pallet_section]
mod storage {
	/// The registered workers by topic and owner. The owner's account is hashed with Blake2 because
	/// anybody can choose it; topic numbers come from the chain.
	#[pallet::storage]
	pub type Workers<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		TopicId,
		Blake2_128Concat,
		T::AccountId,
		Worker<T::AccountId>,
	>;

	/// The owner for whom an operator key signs, by topic and operator. One key signs for one owner
	/// of a topic.
	#[pallet::storage]
	pub type Operators<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TopicId, Blake2_128Concat, T::AccountId, T::AccountId>;

	/// The deposits of workers that have left, by topic and owner. They stay locked for
	/// [`Config::HistoryDepth`] epochs, so that changing identities does not pay.
	#[pallet::storage]
	pub type Departures<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TopicId, Blake2_128Concat, T::AccountId, Departure>;

	/// The active inferers of an epoch by topic and epoch, ascending by account.
	#[pallet::storage]
	pub type ActiveInferers<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		TopicId,
		Twox64Concat,
		EpochIndex,
		InfererSet<T::AccountId>,
		ValueQuery,
	>;

	/// The active forecasters of an epoch by topic and epoch, ascending by account.
	#[pallet::storage]
	pub type ActiveForecasters<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		TopicId,
		Twox64Concat,
		EpochIndex,
		ForecasterSet<T::AccountId>,
		ValueQuery,
	>;

	/// The inferences of the active inferers by topic, epoch and number of the place (see the seat).
	#[pallet::storage]
	pub type Inferences<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Twox64Concat, TopicId>,
			NMapKey<Twox64Concat, EpochIndex>,
			NMapKey<Twox64Concat, u32>,
		),
		Inference,
	>;

	/// The forecasts of the active forecasters by topic, epoch and number of the place (see the seat).
	#[pallet::storage]
	pub type Forecasts<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Twox64Concat, TopicId>,
			NMapKey<Twox64Concat, EpochIndex>,
			NMapKey<Twox64Concat, u32>,
		),
		Forecast<T::AccountId>,
	>;

	/// The prediction records by topic and epoch: written once, never changed, removed with the
	/// epoch's history.
	#[pallet::storage]
	pub type Predictions<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TopicId, Twox64Concat, EpochIndex, Prediction>;

	/// The latest prediction record by topic: the one key that a consumer needs for a storage proof.
	/// It outlives the epoch's history.
	#[pallet::storage]
	pub type LatestPrediction<T: Config> = StorageMap<_, Twox64Concat, TopicId, Prediction>;

	/// Who took part in a combination and what else its settlement needs, by topic and epoch.
	#[pallet::storage]
	pub type LossInputs<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		TopicId,
		Twox64Concat,
		EpochIndex,
		EpochInputs<T::AccountId>,
	>;

	/// The values that get a loss (M27), in chunks, by topic, epoch and number of the chunk.
	#[pallet::storage]
	pub type LossValues<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Twox64Concat, TopicId>,
			NMapKey<Twox64Concat, EpochIndex>,
			NMapKey<Twox64Concat, u16>,
		),
		ValueChunk,
	>;

	/// The EMA of the median absolute deviation per label (M29), by topic.
	#[pallet::storage]
	pub type DeviationEma<T: Config> = StorageMap<_, Twox64Concat, TopicId, LabelValues>;

	/// The weights of a combination by topic and epoch, as long as its loss inputs are kept.
	#[pallet::storage]
	pub type EpochWeights<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TopicId, Twox64Concat, EpochIndex, UsedWeights>;

	/// To whom a registration is offered, by topic and owner. The deposit of the registration, of
	/// which there is one, pays for the item.
	#[pallet::storage]
	pub type TransferOffers<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TopicId, Blake2_128Concat, T::AccountId, T::AccountId>;

	/// Where a worker answers, by topic and owner. The deposit of the registration pays for it.
	#[pallet::storage]
	pub type Services<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TopicId, Blake2_128Concat, T::AccountId, ServiceRecord>;
}
