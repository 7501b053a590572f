// SPDX-License-Identifier: Apache-2.0

//! What the pallet refuses: a section of the pallet's module, imported there.

use frame_support::pallet_macros::pallet_section;

/// The errors, each with its remedy.
#[pallet_section]
mod errors {
	/// Why a call, or a step of the settlement, was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// There is no topic with this number. Look the topics up with `topics`.
		TopicNotFound,
		/// The topic was retired by its creator. Choose another one.
		TopicRetired,
		/// The account is a reputer of this topic already. Nothing is left to do.
		AlreadyRegistered,
		/// The account is no reputer of this topic. Register first.
		NotRegistered,
		/// The topic's whitelist does not name the account. Ask the topic's creator.
		NotWhitelisted,
		/// The key or operator has as many topics as a key can have. Leave one, resign as operator in
		/// one with `resign_operator`, or use another key.
		TooManyTopics,
		/// The account is reputer or operator in this topic already. Use another key.
		KeyTaken,
		/// No deposit of the account is left in this topic. Nothing is left to do.
		NoDeposit,
		/// The deposit is locked until `HistoryDepth` epochs after leaving. Claim it later.
		DepositLocked,
		/// There is no such epoch. Ask for the topic's open windows.
		UnknownEpoch,
		/// The epoch's window for truths is not open in this block. Ask for the open windows.
		WindowClosed,
		/// The epoch's set is full of higher scores, which is on record. Try the next epoch.
		NotSelected,
		/// This revision, or a later one, is on chain already. Raise the revision.
		AlreadySubmitted,
		/// All free replacements are used. The latest truth counts.
		TooManyReplacements,
		/// The call has no items, or this epoch twice. Send one item for each epoch.
		Malformed,
		/// The reputer's authority in the topic is below the minimum. Add stake.
		NotEnoughStake,
		/// The block has no room for more free submissions. Submit in the next block.
		FreeWeightExhausted,
		/// The topic wants commitments and this came open, or the other way round. Ask for the actor's
		/// status.
		WrongPhase,
		/// The signer has committed to nothing in this epoch. Commit in the window before.
		NotCommitted,
		/// What the signer committed to is revealed already. Nothing is left to do.
		AlreadyRevealed,
		/// Payload and salt do not give the committed hash. Reveal exactly what was committed.
		CommitmentMismatch,
		/// The reputer's free balance does not cover the commitment's bond. Add funds.
		BondNotCovered,
		/// The combination's record of the epoch is missing or inconsistent. The epoch is void.
		InputsMissing,
		/// A formula refused its arguments. The epoch is void; the log names the formula.
		ComputationFailed,
		/// A list is longer than the storage allows. The epoch is void.
		BoundExceeded,
		/// The registration is not offered to the signer, or the signer offered none. Ask its owner to
		/// offer it.
		TransferNotOffered,
		/// The registration is the account's own already. Name another account.
		TransferToSelf,
		/// An open epoch has a truth of the former or the future owner. Attest nothing more and accept
		/// when these epochs are settled.
		EpochsPending,
		/// The account has a deposit or a history of its own as a reputer of the topic. Use another
		/// account.
		AccountHasPast,
		/// The signer is nobody's operator in this topic. Nothing is left to do.
		NotOperator,
		/// The topic's losses are reported, it takes no truths. Report the losses with `submit_losses`.
		LossesReported,
		/// Not the topic's number of labels. Send one number per label.
		WrongArity,
		/// A number of the truth is larger than the chain takes. Send numbers within ±10^18.
		TruthTooLarge,
		/// The labels do not sum to one within the topic's tolerance. Normalise them.
		LabelsNotUnity,
		/// A number of the truth is outside of the domain of the topic's loss (M27). Correct it.
		TruthOutOfDomain,
		/// The chain computes the topic's losses, it takes no reports. Attest the truth with
		/// `submit_truths`.
		LossesNotReported,
		/// Not one loss for each value of the epoch. Ask the runtime API `loss_values` for them.
		WrongNumberOfLosses,
		/// A reported loss lies outside of -100..20. Losses are log10; clamp them.
		LossOutOfRange,
	}
}
