// SPDX-License-Identifier: Apache-2.0

//! What the pallet refuses: a section of the pallet's module, imported there.

use frame_support::pallet_macros::pallet_section;

/// The errors, each with its remedy.
#[pallet_section]
mod errors {
	/// Why a call is refused.
	#[pallet::error]
	pub enum Error<T> {
		/// There is no topic with this number. List the topics.
		NotFound,
		/// Only the topic's creator or governance may do this. Sign with the creator's account.
		NotAuthorized,
		/// The topic is retired, for ever. Create another one.
		Retired,
		/// The topic has no name. Give it one of 1 to 64 bytes.
		NameMissing,
		/// Name or description are not UTF-8. Encode them as UTF-8.
		NotUtf8,
		/// A label is empty or has a character outside `[a-z A-Z 0-9 _ - . / space]`. Rename it.
		InvalidLabel,
		/// Two labels are the same after trimming and lower-casing. Rename one.
		DuplicateLabel,
		/// A regression has no labels. Leave the list empty.
		LabelsNotExpected,
		/// The arity must be 1 for a regression and the number of labels, 1 to 16, for a
		/// classification. Correct it.
		WrongArity,
		/// The tolerance of the labels' sum must be in 0..=1. Correct it.
		UnityToleranceOutOfRange,
		/// A label's default value must lie in the topic's value range. Correct one of them.
		DefaultValueOutOfRange,
		/// The value range must lie within -1e18..=1e18. Narrow it, or scale the values.
		ValueRangeTooWide,
		/// `value_min` must be below `value_max`. Correct them.
		ValueRangeEmpty,
		/// The truth's resolution must be above 0 and not exceed the width of the value range.
		/// Correct it.
		TruthResolutionOutOfRange,
		/// The epoch length must be in 5..=432000 blocks. Correct it.
		EpochLengthOutOfRange,
		/// The worker window must be in 2..=epoch_length blocks. Correct it.
		WorkerWindowOutOfRange,
		/// A reveal window must not exceed the epoch length. Shorten it.
		RevealWindowOutOfRange,
		/// The lag must be at least worker window + reveal window + 1 and at most 100 epochs.
		/// Correct it.
		GroundTruthLagOutOfRange,
		/// The reputer window must be in 1..=epoch_length blocks. Correct it.
		ReputerWindowOutOfRange,
		/// `p_norm` must be in 2.5..=4.5. Correct it.
		PNormOutOfRange,
		/// `c_norm` must be in 0.1..=2. Correct it.
		CNormOutOfRange,
		/// `epsilon_weight` and `epsilon_score` must be in 1e-6..=10. Correct them.
		EpsilonOutOfRange,
		/// `alpha_regret` must be in (0,1]. Correct it.
		AlphaRegretOutOfRange,
		/// `merit_sortition_alpha` must be in [0,1). Correct it.
		MeritSortitionAlphaOutOfRange,
		/// The quantiles must be in 0..=1. Correct them.
		QuantileOutOfRange,
		/// Limits must be inferers 1..=64, forecasters 0..=16, reputers 1..=16, forecast elements
		/// 1..=64. Correct them.
		LimitOutOfRange,
		/// Inferers times forecasters times labels must not exceed 4096. Lower a limit.
		TooManyCells,
		/// A parameter of the loss is out of its range: huber's delta must be above 0; the epsilon of
		/// cross_entropy in (0,0.5), of poisson in (0,1]; the quantile of pinball in (0,1); std_dev
		/// above 0, ztae's slope in (0,100]; zptae's alpha in 0..=1, beta and gamma in (0,100], slope
		/// in 0..=100. Correct it.
		LossParameterOutOfRange,
		/// Labels, kind, arity, windows, the loss function and the source of losses are fixed once
		/// the first epoch has opened. Create another topic.
		StructureFixed,
		/// The whitelist has no room for so many accounts. Remove some, or switch it off.
		WhitelistFull,
		/// The list names no account. Name at least one.
		NoAccounts,
		/// The topic has no such epoch, or its records were pruned. Look at the topic's view.
		EpochNotFound,
		/// The epoch is settled or void: nothing is left to do.
		EpochEnded,
		/// The epoch's next phase, or the next opening, is not due yet. Wait for its block.
		TooEarly,
		/// An earlier epoch of the topic comes first. Advance that one.
		PredecessorOpen,
		/// As many epochs of the topic as allowed are open. Advance the earliest one.
		TooManyOpenEpochs,
		/// The next step does not fit the weight that the call has. The hooks of a block with more
		/// room will do it.
		NoRoom,
		/// The agenda's pages do not agree with their count: a defect of this pallet. Report it.
		AgendaCorrupted,
		/// The topic is not offered to the signer, or not offered at all. Ask its creator to offer it.
		TransferNotOffered,
		/// The topic is the account's own already. Name another account.
		TransferToSelf,
	}
}
