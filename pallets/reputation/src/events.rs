// SPDX-License-Identifier: Apache-2.0

//! What the pallet tells of: a section of the pallet's module, imported there.

use frame_support::pallet_macros::pallet_section;

/// The events; the names that they use are those of the pallet's module.
#[pallet_section]
mod events {
	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A reputer registered in a topic.
		Registered {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// The key that may sign in its place.
			operator: Option<T::AccountId>,
			/// The account to which rewards go.
			reward_destination: T::AccountId,
			/// What is held, base units.
			deposit: Balance,
		},
		/// A reputer left a topic; its deposit is locked for `HistoryDepth` epochs.
		Deregistered {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
		},
		/// The deposit of a reputer that had left was released.
		DepositClaimed {
			/// The topic.
			topic: TopicId,
			/// The former reputer.
			reputer: T::AccountId,
			/// What was released, base units.
			amount: Balance,
		},
		/// A reputer changed its operator.
		OperatorSet {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// The new operator; `None` if there is none any more.
			operator: Option<T::AccountId>,
		},
		/// A reputer changed where its rewards go.
		RewardDestinationSet {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// The account to which rewards go.
			reward_destination: T::AccountId,
		},
		/// A truth, or a report of losses, was recorded.
		TruthSubmitted {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// The reputer.
			reputer: T::AccountId,
			/// The revision that is on chain now.
			revision: u8,
		},
		/// A commitment to a truth, or to a report of losses, was recorded, and its bond is held.
		TruthCommitted {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// The reputer.
			reputer: T::AccountId,
			/// The revision that is on chain now.
			revision: u8,
			/// What binds the reputer.
			commitment: Commitment,
		},
		/// A commitment was not revealed in time: its bond went to the ecosystem, and the reputer takes
		/// no part in the epoch.
		CommitmentForfeited {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// The reputer.
			reputer: T::AccountId,
			/// What was taken, base units.
			amount: Balance,
		},
		/// A truth of a call with several was not recorded; the others were dealt with all the
		/// same. With the reason `NotSelected` the reputer counts as passive for the epoch.
		TruthRefused {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// Who signed the call.
			who: T::AccountId,
			/// Why.
			reason: Refusal,
		},
		/// A reputer lost its place in an epoch to one with a higher score; it counts as passive, and
		/// the bond of a commitment was released.
		Evicted {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// The reputer that lost its place.
			reputer: T::AccountId,
		},
		/// The truth of an epoch is settled and its losses are known.
		TruthSettled {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// The consensus truth (M32), one number per label; empty where losses are reported.
			truth: LabelValues,
			/// Log10 loss of the combined value.
			combined_loss: Decimal,
			/// How many reputers' truths counted.
			reputers: u32,
		},
		/// The regrets of a topic were updated with an epoch.
		RegretsUpdated {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// The regret with which newcomers start (M12).
			initial_regret: Option<Decimal>,
		},
		/// A worker's history in a topic was forgotten to make room for a newcomer.
		HistoryForgotten {
			/// The topic.
			topic: TopicId,
			/// Inferer or forecaster.
			kind: ActorKind,
			/// The worker.
			who: T::AccountId,
		},
		/// The actors of an epoch were scored.
		EpochScored {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// Whether anybody was: with fewer than two inferers nobody is (M34).
			scored: bool,
		},
		/// The payout of an epoch was fixed: `paid + returned = pot`.
		EpochRewarded {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// What the epoch had to pay, base units.
			pot: Balance,
			/// What was earned, base units.
			paid: Balance,
			/// What nobody earned, base units.
			returned: Balance,
		},
		/// A step of the settlement failed and left nothing behind; the epoch is void.
		SettlementFailed {
			/// The topic.
			topic: TopicId,
			/// The epoch.
			epoch: EpochIndex,
			/// The last step that was done; `None` if the first failed.
			after: Option<Progress>,
			/// Why.
			error: DispatchError,
		},
		/// A reputer offered its registration to another account.
		TransferOffered {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
			/// Who may accept it.
			to: T::AccountId,
		},
		/// A reputer took its offer back.
		TransferCancelled {
			/// The topic.
			topic: TopicId,
			/// The reputer.
			reputer: T::AccountId,
		},
		/// A registration and what the topic remembers of the reputer passed to another account.
		RegistrationTransferred {
			/// The topic.
			topic: TopicId,
			/// The former owner.
			from: T::AccountId,
			/// The owner from now on.
			to: T::AccountId,
			/// The key that may sign in the new owner's place.
			operator: Option<T::AccountId>,
			/// The account to which rewards go.
			reward_destination: T::AccountId,
			/// What is held of the new owner, base units.
			deposit: Balance,
			/// What was released to the former owner, base units.
			released: Balance,
		},
		/// A key ended that it is an operator: it resigned, or registered itself.
		OperatorResigned {
			/// The topic.
			topic: TopicId,
			/// The reputer that had named it, which signs for itself from now on.
			reputer: T::AccountId,
			/// The key.
			operator: T::AccountId,
		},
	}
}
