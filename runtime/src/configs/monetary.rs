// SPDX-License-Identifier: Apache-2.0

//! ALLO, fees, vesting, the treasury.

// Constant expressions over this file's own numbers; the tests build the runtime with them.
#![allow(clippy::arithmetic_side_effects)]

use crate::{
	configs::parameters::dynamic_params, constants::*, AccountId, Authorship, Balance, Balances,
	BlockNumber, Runtime, RuntimeEvent, RuntimeFreezeReason, RuntimeHoldReason, System, Treasury,
};
use frame_support::{
	parameter_types,
	traits::{
		fungible::{Balanced, Credit},
		tokens::{PayFromAccount, UnityAssetBalanceConversion},
		ConstU32, ConstU8, Get, Imbalance, OnUnbalanced, VariantCountOf, WithdrawReasons,
	},
	weights::{
		constants::ExtrinsicBaseWeight, ConstantMultiplier, FeePolynomial, WeightToFeeCoefficient,
		WeightToFeeCoefficients, WeightToFeePolynomial,
	},
	PalletId,
};
use frame_system::{EnsureRoot, EnsureRootWithSuccess};
use pallet_transaction_payment::{FungibleAdapter, Multiplier, TargetedFeeAdjustment};
use smallvec::smallvec;
use sp_runtime::{
	traits::{Bounded, ConvertInto, IdentityLookup},
	FixedPointNumber, Perbill, Permill, Perquintill,
};

parameter_types! {
	/// What an account must hold to exist.
	pub const ExistentialDeposit: Balance = EXISTENTIAL_DEPOSIT;
	/// Fee of one byte of a transaction.
	pub const TransactionByteFee: Balance = MICRO_ALLO;
	/// The fullness of blocks at which fees stay as they are.
	pub const TargetBlockFullness: Perquintill = Perquintill::from_percent(25);
	/// How fast fees follow the fullness: at most 30 % in a day of full or empty blocks.
	pub AdjustmentVariable: Multiplier = Multiplier::saturating_from_rational(3, 100_000);
	/// Fees never fall below this multiple.
	pub MinimumMultiplier: Multiplier = Multiplier::saturating_from_rational(1, 10u128);
	/// Fees may rise without bound.
	pub MaximumMultiplier: Multiplier = Bounded::max_value();
	/// Where the treasury's account is derived from.
	pub const TreasuryPalletId: PalletId = PalletId(*b"al/trsry");
	/// The treasury's account.
	pub TreasuryAccount: AccountId = Treasury::account_id();
	/// Blocks between two looks of the treasury at what it may spend.
	pub const TreasurySpendPeriod: BlockNumber = 7 * DAYS;
	/// The treasury burns nothing that it does not spend.
	pub const TreasuryBurn: Permill = Permill::zero();
	/// Blocks within which an approved spend must be paid out.
	pub const TreasuryPayoutPeriod: BlockNumber = 30 * DAYS;
	/// What root may spend at a time.
	pub const MaxTreasurySpend: Balance = Balance::MAX;
	/// Smallest amount of a vested transfer.
	pub const MinVestedTransfer: Balance = ALLO;
	/// Vesting funds can be locked and staked, not spent.
	pub UnvestedFundsAllowedWithdrawReasons: WithdrawReasons =
		WithdrawReasons::except(WithdrawReasons::TRANSFER | WithdrawReasons::RESERVE);
}

impl pallet_balances::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Balance = Balance;
	type DustRemoval = ();
	type ExistentialDeposit = ExistentialDeposit;
	type AccountStore = System;
	type MaxLocks = ConstU32<50>;
	type MaxReserves = ConstU32<50>;
	type ReserveIdentifier = [u8; 8];
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type FreezeIdentifier = RuntimeFreezeReason;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
	type DoneSlashHandler = ();
	type WeightInfo = pallet_balances::weights::SubstrateWeight<Runtime>;
}

/// A base transaction costs 0.0001 ALLO; the rest follows the weight's larger dimension.
pub struct WeightToFee;

impl frame_support::weights::WeightToFee for WeightToFee {
	type Balance = Balance;

	fn weight_to_fee(weight: &frame_support::weights::Weight) -> Self::Balance {
		// Not `weight_to_fee` of each: a polynomial's own evaluates the time, whatever it is for.
		let time = FeePolynomial::from(RefTimeToFee::polynomial()).eval(weight.ref_time());
		let proof = FeePolynomial::from(ProofSizeToFee::polynomial()).eval(weight.proof_size());
		time.max(proof)
	}
}

struct RefTimeToFee;
impl WeightToFeePolynomial for RefTimeToFee {
	type Balance = Balance;
	fn polynomial() -> WeightToFeeCoefficients<Self::Balance> {
		let p = 100 * MICRO_ALLO;
		let q = Balance::from(ExtrinsicBaseWeight::get().ref_time());
		smallvec![WeightToFeeCoefficient {
			degree: 1,
			negative: false,
			coeff_frac: Perbill::from_rational(p % q, q),
			coeff_integer: p / q,
		}]
	}
}

struct ProofSizeToFee;
impl WeightToFeePolynomial for ProofSizeToFee {
	type Balance = Balance;
	fn polynomial() -> WeightToFeeCoefficients<Self::Balance> {
		// A proof of 10 kB costs as much as a base transaction.
		smallvec![WeightToFeeCoefficient {
			degree: 1,
			negative: false,
			coeff_frac: Perbill::zero(),
			coeff_integer: 100 * MICRO_ALLO / 10_000,
		}]
	}
}

/// Of a fee the block's author gets [`AuthorShare`](dynamic_params::fees::AuthorShare), the treasury
/// the rest; a tip is the author's. An author that got all of its fees back would fill its own blocks
/// for nothing.
pub struct SplitFees;

impl SplitFees {
	/// Pays `amount` to `who`, and what `who` cannot receive (it would stay below the existential
	/// deposit) to the treasury.
	fn pay(who: Option<AccountId>, amount: Credit<AccountId, Balances>) {
		let unpaid = match who {
			Some(who) => Balances::resolve(&who, amount).err(),
			None => Some(amount),
		};
		let Some(unpaid) = unpaid else { return };
		if let Err(lost) = Balances::resolve(&TreasuryAccount::get(), unpaid) {
			// Dropping a credit burns it and lowers the issuance: nothing is unaccounted.
			log::warn!(target: "runtime::fees", "burnt a fee of {:?}: the treasury has no account", lost);
		}
	}
}

impl OnUnbalanced<Credit<AccountId, Balances>> for SplitFees {
	fn on_unbalanceds(mut fees_then_tips: impl Iterator<Item = Credit<AccountId, Balances>>) {
		let author = Authorship::author();
		if let Some(fee) = fees_then_tips.next() {
			let share = dynamic_params::fees::AuthorShare::get();
			let part = share.mul_floor(fee.peek());
			let (authors, treasurys) = fee.split(part);
			Self::pay(None, treasurys);
			Self::pay(author.clone(), authors);
		}
		for tip in fees_then_tips {
			Self::pay(author.clone(), tip);
		}
	}
}

impl pallet_transaction_payment::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type OnChargeTransaction = FungibleAdapter<Balances, SplitFees>;
	type WeightToFee = WeightToFee;
	type LengthToFee = ConstantMultiplier<Balance, TransactionByteFee>;
	type FeeMultiplierUpdate = TargetedFeeAdjustment<
		Self,
		TargetBlockFullness,
		AdjustmentVariable,
		MinimumMultiplier,
		MaximumMultiplier,
	>;
	type OperationalFeeMultiplier = ConstU8<5>;
	type WeightInfo = pallet_transaction_payment::weights::SubstrateWeight<Runtime>;
}

impl pallet_treasury::Config for Runtime {
	type Currency = Balances;
	type RejectOrigin = EnsureRoot<AccountId>;
	type RuntimeEvent = RuntimeEvent;
	type SpendPeriod = TreasurySpendPeriod;
	type Burn = TreasuryBurn;
	type PalletId = TreasuryPalletId;
	type BurnDestination = ();
	type WeightInfo = pallet_treasury::weights::SubstrateWeight<Runtime>;
	type SpendFunds = ();
	// `spend_local` is deprecated: it finds no room; `spend` and `payout` are the way.
	type MaxApprovals = ConstU32<0>;
	type SpendOrigin = EnsureRootWithSuccess<AccountId, MaxTreasurySpend>;
	type AssetKind = ();
	type Beneficiary = AccountId;
	type BeneficiaryLookup = IdentityLookup<AccountId>;
	type Paymaster = PayFromAccount<Balances, TreasuryAccount>;
	type BalanceConverter = UnityAssetBalanceConversion;
	type PayoutPeriod = TreasuryPayoutPeriod;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
	type BlockNumberProvider = System;
}

impl pallet_vesting::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	type BlockNumberToBalance = ConvertInto;
	type MinVestedTransfer = MinVestedTransfer;
	type WeightInfo = pallet_vesting::weights::SubstrateWeight<Runtime>;
	type UnvestedFundsAllowedWithdrawReasons = UnvestedFundsAllowedWithdrawReasons;
	type BlockNumberProvider = System;
	const MAX_VESTING_SCHEDULES: u32 = 28;
}
