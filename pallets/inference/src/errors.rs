// SPDX-License-Identifier: Apache-2.0

//! What the pallet refuses: a section of the pallet's module, imported there.

use frame_support::pallet_macros::pallet_section;

/// The errors, each with its remedy.
#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// There is no topic with this number. Ask the runtime API `topics` for those there are.
		TopicNotFound,
		/// The topic is retired and opens no epochs any more. Register for another topic.
		TopicRetired,
		/// The topic has no such epoch, or its history is pruned. Ask the runtime API
		/// `open_windows` for the open epochs.
		EpochNotFound,
		/// The signer is neither a registered worker of the topic nor the operator of one. Register
		/// first.
		NotRegistered,
		/// The signer is a registered worker of the topic already. Change the registration with
		/// `set_operator` and `set_reward_destination`.
		AlreadyRegistered,
		/// The topic's worker whitelist does not name the owner. Ask the topic's creator.
		NotWhitelisted,
		/// The signer's free balance does not cover the deposit. Add funds.
		InsufficientBalance,
		/// The operator is the owner itself or a registered worker of the topic, which signs for
		/// itself. Name another key, or none.
		InvalidOperator,
		/// The operator key signs for another owner in this topic. Name another key.
		OperatorInUse,
		/// The signer has no deposit from leaving this topic. Leave first, or look at another topic.
		DepositNotFound,
		/// The deposit is still locked. Claim at the epoch that the departure names, or at its block if
		/// the topic opens no epochs any more.
		DepositLocked,
		/// The epoch's window for this is not open in this block. Ask the runtime API `open_windows`.
		WindowClosed,
		/// Workers of this topic commit before they reveal. Commit in the worker window, then reveal.
		CommitRequired,
		/// Submissions of this topic are open from the first. Submit without a commitment.
		CommitNotExpected,
		/// The signer has no place in the epoch with a commitment. Commit in the worker window.
		NotCommitted,
		/// What the signer committed to is revealed already. Nothing is left to do.
		AlreadyRevealed,
		/// Payload and salt do not give the committed hash. Reveal exactly what was committed.
		CommitmentMismatch,
		/// The signer's free balance does not cover the commitment's bond. Add funds.
		BondNotCovered,
		/// Not the topic's number of labels; only the last of a classification may be left out. Send
		/// one number per label.
		WrongArity,
		/// A value lies outside the topic's range. Send values between its minimum and maximum.
		ValueOutOfRange,
		/// The values do not sum to one within the topic's tolerance. Normalise them.
		LabelsNotUnity,
		/// This revision, or a later one, is on chain already. Raise the revision to replace it.
		AlreadySubmitted,
		/// A revision above the number of replacements that an epoch allows. The latest one on chain
		/// counts; wait for the next epoch.
		TooManyReplacements,
		/// The forecast has no elements. Send at least one.
		ForecastEmpty,
		/// The forecast has more elements than the topic allows. Send the most important ones.
		TooManyForecastElements,
		/// The elements are not strictly ascending by account. Sort them and remove duplicates.
		ForecastNotAscending,
		/// A forecast loss lies outside -100..20. Losses are log10; clamp them.
		ForecastLossOutOfRange,
		/// The registration is not offered to the signer, or the signer offered none. Ask its owner to
		/// offer it.
		TransferNotOffered,
		/// The registration is the account's own already. Name another account.
		TransferToSelf,
		/// An open epoch has a place of the former or the future owner. Submit nothing more and accept
		/// when these epochs are settled.
		EpochsPending,
		/// The account has a deposit or a history of its own as a worker of the topic. Use another
		/// account.
		AccountHasPast,
		/// The endpoint is no URL with `https://` or `wss://`, a host without user name, and visible
		/// ASCII characters only. Correct it.
		InvalidEndpoint,
		/// The signer is nobody's operator in this topic. Nothing is left to do.
		NotOperator,
	}
}
