// SPDX-License-Identifier: Apache-2.0

//! Who may author: stake, election, eras, offences.
//!
//! Everything that knows the staking pallet is here: its configuration and
//! [`SessionStaking`], which is all that the sessions know of it. `docs/architecture.md` says how a
//! successor would replace it.

// Constant expressions over this file's own numbers; the tests build the runtime with them.
#![allow(clippy::arithmetic_side_effects)]

use super::bags;
use crate::{
	AccountId, Balance, Balances, Emissions, Runtime, RuntimeEvent, RuntimeHoldReason,
	RuntimeOrigin, Session, SessionDriver, Staking, Timestamp, VoterList,
};
use allora_primitives::traits::{RewardCursor, RewardStep, ValidatorStaking};
use frame_election_provider_support::{
	bounds::{ElectionBounds, ElectionBoundsBuilder},
	onchain, SequentialPhragmen, SortedListProvider,
};
use frame_support::{
	dispatch::DispatchClass,
	parameter_types,
	storage::with_storage_layer,
	traits::{
		fungible::{Balanced, Credit, Debt},
		tokens::imbalance::Imbalance,
		ConstU32, Nothing, OnUnbalanced,
	},
	weights::Weight,
};
use frame_system::EnsureRoot;
use pallet_staking::{FixedNominationsQuota, UseValidatorsMap, WeightInfo as _};
use sp_runtime::{Perbill, SaturatedConversion};
use sp_staking::{
	currency_to_vote::U128CurrencyToVote,
	offence::{OffenceDetails, OnOffenceHandler},
	EraPayout, SessionIndex, StakingInterface,
};

/// The most validators that are elected.
pub const MAX_VALIDATORS: u32 = 32;
/// The most candidates of an election.
pub const MAX_TARGETS: u32 = 128;
/// The most votes that an election counts, those of the candidates for themselves among them; the
/// voters with the largest stakes come first.
pub const MAX_VOTERS: u32 = 1_024;
/// The most voters behind one validator: an election leaves the smallest beyond that out. It bounds what
/// one offence can slash in a block.
pub const MAX_BACKERS: u32 = 256;
/// The most candidates that one nominator can name.
pub const MAX_NOMINATIONS: u32 = 16;
/// Nominators of a validator that are paid in one step.
pub const EXPOSURE_PAGE: u32 = 64;
/// Eras that are remembered: what was not paid by then is not paid any more.
pub const ERAS_REMEMBERED: u32 = 28;

parameter_types! {
	/// Where voters are sorted into.
	pub const BagThresholds: &'static [u64] = &bags::THRESHOLDS;
	/// What an election counts at most.
	pub ElectionLimits: ElectionBounds = ElectionBoundsBuilder::default()
		.voters_count(MAX_VOTERS.into())
		.targets_count(MAX_TARGETS.into())
		.build();
	/// An election with more backers or winners than fit keeps the strongest.
	pub const SortElection: bool = true;
}

/// Elects in the block of the rotation, by sequential Phragmén.
pub struct Election;

impl onchain::Config for Election {
	type Sort = SortElection;
	type System = Runtime;
	type Solver = SequentialPhragmen<AccountId, Perbill>;
	type DataProvider = Staking;
	type WeightInfo = frame_election_provider_support::weights::SubstrateWeight<Runtime>;
	type MaxWinnersPerPage = ConstU32<MAX_VALIDATORS>;
	type MaxBackersPerWinner = ConstU32<MAX_BACKERS>;
	type Bounds = ElectionLimits;
}

/// Sizes of the SDK's own benchmarks of the pallet.
pub struct BenchmarkSizes;

impl pallet_staking::BenchmarkingConfig for BenchmarkSizes {
	type MaxValidators = ConstU32<MAX_TARGETS>;
	type MaxNominators = ConstU32<MAX_VOTERS>;
}

impl pallet_staking::Config for Runtime {
	type OldCurrency = Balances;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type CurrencyBalance = Balance;
	type UnixTime = Timestamp;
	// The other conversion of the SDK ends at 18.4 ALLO a vote.
	type CurrencyToVote = U128CurrencyToVote;
	type ElectionProvider = onchain::OnChainExecution<Election>;
	type GenesisElectionProvider = onchain::OnChainExecution<Election>;
	type NominationsQuota = FixedNominationsQuota<MAX_NOMINATIONS>;
	type HistoryDepth = ConstU32<ERAS_REMEMBERED>;
	type RewardRemainder = KeepRemainder;
	type RuntimeEvent = RuntimeEvent;
	type Slash = ToEcosystem;
	type Reward = FromValidatorsPot;
	// A day.
	type SessionsPerEra = ConstU32<4>;
	// Three weeks, as the stake of reputers.
	type BondingDuration = ConstU32<21>;
	// A week, in which governance can cancel a slash.
	type SlashDeferDuration = ConstU32<7>;
	type AdminOrigin = EnsureRoot<AccountId>;
	type SessionInterface = Runtime;
	type EraPayout = FromValidatorsPot;
	type NextNewSession = Session;
	type MaxExposurePageSize = ConstU32<EXPOSURE_PAGE>;
	type MaxValidatorSet = ConstU32<MAX_VALIDATORS>;
	type VoterList = VoterList;
	type TargetList = UseValidatorsMap<Self>;
	type MaxUnlockingChunks = ConstU32<32>;
	type MaxControllersInDeprecationBatch = ConstU32<32>;
	type EventListeners = ();
	type Filter = Nothing;
	type BenchmarkingConfig = BenchmarkSizes;
	type WeightInfo = pallet_staking::weights::SubstrateWeight<Runtime>;
}

impl pallet_bags_list::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_bags_list::weights::SubstrateWeight<Runtime>;
	type ScoreProvider = Staking;
	type BagThresholds = BagThresholds;
	// Rewards, slashes and the growing issuance change scores without telling the list.
	type MaxAutoRebagPerBlock = ConstU32<4>;
	type Score = u64;
}

impl pallet_session::historical::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	// The account is enough, and the history stays small.
	type FullIdentification = ();
	type FullIdentificationOf = pallet_staking::UnitIdentificationOf<Self>;
}

impl pallet_offences::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type IdentificationTuple = Offender;
	type OnOffenceHandler = ChillAndSlash;
}

/// Who offended, as the history of sessions identifies it.
type Offender = pallet_session::historical::IdentificationTuple<Runtime>;

/// What happens to who offended: the staking pallet computes the slash, which waits for a week, and would
/// otherwise leave it to the sessions to disable the offender. Aura stops at a disabled authority, so
/// the offender is taken off the candidates instead.
pub struct ChillAndSlash;

impl OnOffenceHandler<AccountId, Offender, Weight> for ChillAndSlash {
	fn on_offence(
		offenders: &[OffenceDetails<AccountId, Offender>],
		slash_fraction: &[Perbill],
		session: SessionIndex,
	) -> Weight {
		let mut weight = <Staking as OnOffenceHandler<AccountId, Offender, Weight>>::on_offence(
			offenders,
			slash_fraction,
			session,
		);
		for (details, fraction) in offenders.iter().zip(slash_fraction) {
			if !fraction.is_zero() {
				SessionStaking::chill(&details.offender.0);
				weight.saturating_accrue(SessionStaking::chill_weight());
			}
		}
		weight
	}
}

/// Where era rewards come from: the validators' part of the emission, and nothing else.
pub struct FromValidatorsPot;

impl EraPayout<Balance> for FromValidatorsPot {
	/// The era that ends gets what no other was promised. The emission follows its own schedule
	/// (M26), so neither stake, issuance nor duration matters here.
	fn era_payout(_: Balance, _: Balance, _: u64) -> (Balance, Balance) {
		let promised = Emissions::promise_validators();
		SessionDriver::note_era_ended(SessionStaking::active_era());
		(promised, 0)
	}
}

impl OnUnbalanced<Debt<AccountId, Balances>> for FromValidatorsPot {
	/// The staking pallet credits rewards out of nothing. The pot pays them, so that nothing is
	/// minted.
	fn on_nonzero_unbalanced(reward: Debt<AccountId, Balances>) {
		Emissions::settle_reward(reward);
		// The staking pallet's weights know nothing of it.
		frame_system::Pallet::<Runtime>::register_extra_weight_unchecked(
			settle_weight(),
			DispatchClass::Normal,
		);
	}
}

fn settle_weight() -> Weight {
	<<Runtime as pallet_emissions::Config>::WeightInfo as pallet_emissions::WeightInfo>::settle_reward()
}

/// What governance keeps from the stakers of an era (`MaxStakedRewards`) stays in the validators' pot.
pub struct KeepRemainder;

impl OnUnbalanced<Credit<AccountId, Balances>> for KeepRemainder {
	fn on_nonzero_unbalanced(remainder: Credit<AccountId, Balances>) {
		Emissions::withdraw_promise(remainder.peek());
		// It was issued out of nothing; dropping it burns it.
		drop(remainder);
	}
}

/// Slashed stake belongs to the ecosystem.
pub struct ToEcosystem;

impl OnUnbalanced<Credit<AccountId, Balances>> for ToEcosystem {
	fn on_nonzero_unbalanced(slashed: Credit<AccountId, Balances>) {
		if let Err(lost) = Balances::resolve(&Emissions::ecosystem_account(), slashed) {
			// Dropping a credit burns it and lowers the issuance: nothing is unaccounted.
			log::debug!(target: "runtime::staking", "burnt a slash of {:?}", lost);
		}
	}
}

/// All that the sessions know of the staking pallet.
pub struct SessionStaking;

impl SessionStaking {
	/// The validator at a place among those that earned something in an era.
	fn earner(era: u32, place: u32) -> Option<AccountId> {
		pallet_staking::ErasRewardPoints::<Runtime>::get(era)
			.individual
			.into_keys()
			.nth(place.saturated_into())
	}

	/// Reading where the payment stands, and what the staking pallet's weight does not know of.
	fn step_weight() -> Weight {
		// The points of the era with all who earned some, the exposure's overview.
		<Runtime as frame_system::Config>::DbWeight::get()
			.reads_writes(3, 1)
			.saturating_add(Weight::from_parts(
				50_000_000,
				3 * 2_600 + 40 * u64::from(MAX_VALIDATORS),
			))
	}
}

impl ValidatorStaking<AccountId> for SessionStaking {
	fn chill(who: &AccountId) -> bool {
		pallet_staking::Validators::<Runtime>::contains_key(who)
			&& <Staking as StakingInterface>::chill(who).is_ok()
	}

	fn chill_weight() -> Weight {
		<Runtime as pallet_staking::Config>::WeightInfo::chill()
	}

	fn active_era() -> u32 {
		pallet_staking::ActiveEra::<Runtime>::get().map_or(0, |era| era.index)
	}

	fn due_slashes_weight() -> Weight {
		let due = Self::active_era().saturating_add(1);
		let stakers = pallet_staking::UnappliedSlashes::<Runtime>::get(due)
			.iter()
			.flat_map(|slash| [slash.others.len(), slash.reporters.len(), 1])
			.fold(0, usize::saturating_add);
		// Ledger, bond, hold, account, spans, places in the list, for each; the SDK has no benchmark
		// of it.
		<Runtime as frame_system::Config>::DbWeight::get()
			.reads_writes(10, 8)
			.saturating_add(Weight::from_parts(200_000_000, 16_384))
			.saturating_mul(stakers.saturated_into())
	}

	fn electorate() -> (u32, u32) {
		let voters = <VoterList as SortedListProvider<AccountId>>::count();
		let targets = pallet_staking::Validators::<Runtime>::count();
		(voters.min(MAX_VOTERS), targets.min(MAX_TARGETS))
	}

	fn pay_rewards(era: u32, at: RewardCursor) -> RewardStep {
		let RewardCursor { earner, page } = at;
		let Some(validator) = Self::earner(era, earner) else {
			return RewardStep {
				next: None,
				lost: false,
				weight: Self::step_weight(),
			};
		};
		let pages = Staking::api_eras_stakers_page_count(era, validator.clone());
		let following = if page.saturating_add(1) < pages {
			RewardCursor {
				earner,
				page: page.saturating_add(1),
			}
		} else {
			RewardCursor {
				earner: earner.saturating_add(1),
				page: 0,
			}
		};
		let origin = RuntimeOrigin::signed(Emissions::validators_account());
		let paid = with_storage_layer(|| {
			Staking::payout_stakers_by_page(origin, validator.clone(), era, page)
				.map_err(|refused| refused.error)
		});
		let claimed = pallet_staking::Error::<Runtime>::AlreadyClaimed.into();
		let (weight, lost) = match paid {
			Ok(info) => (info.actual_weight, false),
			Err(error) if error == claimed => (None, false),
			Err(_) => {
				// Nobody may claim it after the promise is gone.
				pallet_staking::ClaimedRewards::<Runtime>::mutate(era, &validator, |pages| {
					if !pages.contains(&page) {
						pages.push(page);
					}
				});
				(None, page < pages)
			},
		};
		let weight = weight.unwrap_or_else(|| {
			<Runtime as pallet_staking::Config>::WeightInfo::payout_stakers_alive_staked(0)
		});
		RewardStep {
			next: Some(following),
			lost,
			weight: weight.saturating_add(Self::step_weight()),
		}
	}

	fn max_pay_weight() -> Weight {
		<Runtime as pallet_staking::Config>::WeightInfo::payout_stakers_alive_staked(EXPOSURE_PAGE)
			.saturating_add(Self::step_weight())
			.saturating_add(settle_weight())
	}

	fn on_all_paid() -> Balance {
		Emissions::return_promised()
	}

	fn all_paid_weight() -> Weight {
		<<Runtime as pallet_emissions::Config>::WeightInfo as pallet_emissions::WeightInfo>::return_promised()
	}
}

/// The stake behind the validators of the active era, base units (M26).
pub fn validators_stake() -> Balance {
	pallet_staking::ErasTotalStake::<Runtime>::get(SessionStaking::active_era())
}
