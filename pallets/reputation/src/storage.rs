// SPDX-License-Identifier: Apache-2.0

//! What the pallet stores: a section of the pallet's module, imported there.

use frame_support::pallet_macros::pallet_section;

/// The storage items; the names that they use are those of the pallet's module.
#[pallet_section]
mod storage {
	// Topics and epochs are small sequential numbers that nobody chooses: Twox64Concat. Accounts
	// can be chosen: Blake2_128Concat.

	/// The registered reputers of each topic, with what the topic remembers of those without a slot.
	/// The deposit of each is held on its account until `HistoryDepth` epochs after it left.
	#[pallet::storage]
	pub type Reputers<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		TopicId,
		Blake2_128Concat,
		T::AccountId,
		ReputerRecord<T::AccountId>,
	>;

	/// For each topic, the reputer for whom an operator key signs. Each entry holds one reference
	/// (`sufficients`) on the operator's account, so that it exists without balance; one of a key
	/// without balance that resigns stays, so that its nonce does.
	#[pallet::storage]
	pub type Operators<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TopicId, Blake2_128Concat, T::AccountId, T::AccountId>;

	/// The topics in which a key can submit truths, as reputer or as operator; ascending.
	#[pallet::storage]
	pub type SignerTopics<T: Config> = StorageMap<
		_,
		Blake2_128Concat,
		T::AccountId,
		BoundedVec<TopicId, T::MaxTopicsPerReputer>,
		ValueQuery,
	>;

	/// Deposits of reputers that have left, until they claim them or register again.
	#[pallet::storage]
	pub type Deposits<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TopicId, Blake2_128Concat, T::AccountId, LockedDeposit>;

	/// The truths of an epoch's active reputers, sorted by account.
	#[pallet::storage]
	pub type Truths<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		TopicId,
		Twox64Concat,
		EpochIndex,
		BoundedVec<TruthEntry<T::AccountId>, ConstU32<MAX_REPUTERS>>,
		ValueQuery,
	>;

	/// What reputers report in a topic with reported losses, by topic, epoch and reputer.
	#[pallet::storage]
	pub type Reports<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Twox64Concat, TopicId>,
			NMapKey<Twox64Concat, EpochIndex>,
			NMapKey<Blake2_128Concat, T::AccountId>,
		),
		LossReport,
	>;

	/// The largest reward of one actor in each of a topic's latest epochs, newest first, base units:
	/// what an unrevealed commitment costs at least.
	#[pallet::storage]
	pub type LargestRewards<T: Config> = StorageMap<
		_,
		Twox64Concat,
		TopicId,
		BoundedVec<Balance, ConstU32<REWARD_WINDOW>>,
		ValueQuery,
	>;

	/// Consensus truth and losses of an epoch and how far its settlement is, from its first step on.
	#[pallet::storage]
	pub type Outcomes<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TopicId, Twox64Concat, EpochIndex, Outcome<T::AccountId>>;

	/// Scores and rewards of an epoch, from the third step of its settlement on.
	#[pallet::storage]
	pub type Scores<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		TopicId,
		Twox64Concat,
		EpochIndex,
		ScoreRecord<T::AccountId>,
	>;

	/// Which actor of a kind has which slot of a topic, and how the kind competes for places: what a
	/// submission asks.
	#[pallet::storage]
	pub type Places<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		TopicId,
		Twox64Concat,
		ActorKind,
		PlaceTable<T::AccountId>,
		ValueQuery,
	>;

	/// The latest rounds of a topic, and by slot what rewards are computed from: what only the
	/// settlement asks.
	#[pallet::storage]
	pub type Histories<T: Config> =
		StorageMap<_, Twox64Concat, TopicId, History<T::AccountId, T::HistoryDepth>, ValueQuery>;

	/// The regrets of a topic's workers (M11), by slot.
	#[pallet::storage]
	pub type RegretTables<T: Config> =
		StorageMap<_, Twox64Concat, TopicId, RegretTable, ValueQuery>;

	/// Latest loss, initial regret, last truth, `Lbar`, tau and skill of a topic.
	#[pallet::storage]
	pub type Networks<T: Config> = StorageMap<_, Twox64Concat, TopicId, Network, ValueQuery>;

	/// To whom a registration is offered, by topic and reputer. The deposit of the registration, of
	/// which there is one, pays for the item.
	#[pallet::storage]
	pub type TransferOffers<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TopicId, Blake2_128Concat, T::AccountId, T::AccountId>;
}
