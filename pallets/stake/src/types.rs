// SPDX-License-Identifier: Apache-2.0

//! Plain values of the pallet: none of them knows a `Config`.

use allora_primitives::{Balance, BlockNumber, EpochIndex, TopicId};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_core::U256;
use sp_runtime::Perbill;

/// The number of a request to leave: from 0, unique over all topics and accounts, never reused.
pub type RequestId = u64;

/// What a reputer has staked of its own in one topic.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Default,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct Position {
	/// Everything on hold for this topic, base units: what stays and what is leaving.
	pub stake: Balance,
	/// The part of `stake` that queued requests will release, base units.
	pub leaving: Balance,
	/// Whether the reputer's part of rewards is paid out instead of being added to the stake.
	pub pays_out: bool,
}

impl Position {
	/// What no request has asked back, base units.
	pub fn staying(&self) -> Balance {
		self.stake.saturating_sub(self.leaving)
	}
}

/// One base unit, in the unit in which rewards per unit of stake are counted: 10^38. Decimal, so
/// that a round reward of a round stake is exact.
pub const ONE: U256 = U256([687_399_551_400_673_280, 5_421_010_862_427_522_170, 0, 0]);

/// What all delegators of a reputer have together in one topic. One delegated base unit is one
/// share, always: delegated stake is never slashed, so a share has no price that could be moved.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct Pool {
	/// The sum of the delegations, base units: what stays and what is leaving.
	pub delegated: Balance,
	/// How many delegations there are.
	pub delegators: u32,
	/// What lies in the pot for this pool, base units: at least the sum of all claims.
	pub pot: Balance,
	/// What one base unit delegated since the pool's beginning has earned, in units of 10^-38,
	/// rounded down.
	pub per_unit: U256,
	/// The reputer's part of its delegators' rewards.
	pub commission: Perbill,
	/// When the commission was set last; `None` if it never was.
	pub commission_set: Option<CommissionSet>,
}

/// When a commission was set.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct CommissionSet {
	/// The topic's latest epoch at the time, 0 if none had opened.
	pub epoch: EpochIndex,
	/// The block.
	pub block: BlockNumber,
}

impl Pool {
	/// Adds a reward for all delegations; `None` if there are none, or on overflow.
	pub fn distribute(&mut self, reward: Balance) -> Option<()> {
		let step = U256::from(reward)
			.checked_mul(ONE)?
			.checked_div(self.delegated.into())?;
		self.per_unit = self.per_unit.checked_add(step)?;
		self.pot = self.pot.checked_add(reward)?;
		Some(())
	}
}

/// What a delegator has with one reputer in one topic.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct Delegation {
	/// Everything on hold for this delegation, base units: what stays and what is leaving.
	pub stake: Balance,
	/// The part of `stake` that queued requests will release, base units.
	pub leaving: Balance,
	/// What was earned up to `settled_at` and not claimed, base units.
	pub unclaimed: Balance,
	/// The part of a base unit that was earned up to `settled_at`, in units of 10^-38.
	pub fraction: u128,
	/// The pool's `per_unit` up to which the earnings are counted in `unclaimed`.
	pub settled_at: U256,
	/// Whether claimed rewards are added to the delegation instead of being paid out.
	pub compounds: bool,
}

impl Delegation {
	/// What no request has asked back, base units.
	pub fn staying(&self) -> Balance {
		self.stake.saturating_sub(self.leaving)
	}

	/// Counts what was earned up to `per_unit`; `None` on overflow. Nothing is rounded away: the
	/// part of a base unit is carried on.
	pub fn settle(&mut self, per_unit: U256) -> Option<()> {
		let grown = per_unit.checked_sub(self.settled_at)?;
		let earned = U256::from(self.stake)
			.checked_mul(grown)?
			.checked_add(self.fraction.into())?;
		let whole = Balance::try_from(earned.checked_div(ONE)?).ok()?;
		self.unclaimed = self.unclaimed.checked_add(whole)?;
		self.fraction = earned.checked_rem(ONE)?.low_u128();
		self.settled_at = per_unit;
		Some(())
	}
}

/// Own stake that is set aside for a disputed truth until it is taken or given back.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, MaxEncodedLen)]
pub struct PendingSlash {
	/// What is set aside, base units; still on hold.
	pub amount: Balance,
	/// The block from which it is taken.
	pub applies_at: BlockNumber,
	/// Its place among what is due in that block; `None` once the taking was refused, after which
	/// only governance can give it back.
	pub slot: Option<u32>,
}

/// A queued request to leave with a part of the stake.
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
pub struct UnbondRequest {
	/// Its number.
	pub id: RequestId,
	/// What it releases, base units.
	pub amount: Balance,
	/// The block from which it may be released.
	pub completes_at: BlockNumber,
	/// Its place among the exits of that block; `None` once an automatic release was refused, after
	/// which only its owner can withdraw it.
	pub slot: Option<u32>,
}

/// What lies on the agenda.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo, MaxEncodedLen,
)]
pub enum Exit<AccountId> {
	/// A reputer leaves with its own stake.
	#[codec(index = 0)]
	Own {
		/// The topic.
		topic: TopicId,
		/// The reputer.
		reputer: AccountId,
		/// The request.
		request: RequestId,
	},
	/// A delegator leaves a reputer.
	#[codec(index = 1)]
	Delegated {
		/// The topic.
		topic: TopicId,
		/// The reputer.
		reputer: AccountId,
		/// The delegator.
		delegator: AccountId,
		/// The request.
		request: RequestId,
	},
	/// Own stake of a reputer that is set aside for a disputed truth leaves it.
	#[codec(index = 2)]
	Slash {
		/// The topic.
		topic: TopicId,
		/// The disputed epoch.
		epoch: EpochIndex,
		/// The reputer.
		reputer: AccountId,
	},
}

/// The exits that complete in one block.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Default,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct DueBlock {
	/// The slot that the next request gets; slots are worked off in ascending order.
	pub next: u32,
	/// Slots that are occupied: neither released nor cancelled.
	pub live: u32,
}

/// How far the agenda of exits has been worked off.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Debug,
	Default,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	MaxEncodedLen,
)]
pub struct Cursor {
	/// The first block that is not finished.
	pub block: BlockNumber,
	/// The first slot of that block that is not finished.
	pub slot: u32,
}

impl Cursor {
	/// The beginning of the next block.
	pub fn next_block(self) -> Self {
		Self {
			block: self.block.saturating_add(1),
			slot: 0,
		}
	}

	/// The next slot of the same block.
	pub fn next_slot(self) -> Self {
		Self {
			slot: self.slot.saturating_add(1),
			..self
		}
	}
}
