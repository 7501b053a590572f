// SPDX-License-Identifier: Apache-2.0

//! A runtime with sessions and a staking pallet that does what a test says.

use crate as pallet_session_driver;
use allora_primitives::{
	traits::{RewardCursor, RewardStep, ValidatorStaking},
	Balance,
};
use frame_support::{
	derive_impl,
	dispatch::DispatchClass,
	parameter_types,
	traits::{ConstU32, ConstU64, Hooks},
	weights::Weight,
};
use frame_system::EnsureRoot;
use pallet_authorship::EventHandler;
use pallet_session::SessionManager;
use sp_runtime::{
	impl_opaque_keys,
	testing::UintAuthorityId,
	traits::{ConvertInto, OpaqueKeys},
	BuildStorage, KeyTypeId, Perbill, RuntimeAppPublic,
};
use std::collections::BTreeSet;

type Block = frame_system::mocking::MockBlock<Test>;
/// Account ids of the mock.
pub type AccountId = u64;

// The guard must know the named accounts when the sessions begin: the genesis follows the declarations.
#[frame_support::runtime(legacy_ordering)]
mod runtime {

	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeHoldReason,
		RuntimeFreezeReason,
		RuntimeTask
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system::Pallet<Test>;
	#[runtime::pallet_index(1)]
	pub type Balances = pallet_balances::Pallet<Test>;
	#[runtime::pallet_index(3)]
	pub type SessionDriver = pallet_session_driver::Pallet<Test>;
	#[runtime::pallet_index(2)]
	pub type Session = pallet_session::Pallet<Test>;
	#[runtime::pallet_index(4)]
	pub type Historical = pallet_session::historical::Pallet<Test>;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
}

impl_opaque_keys! {
	pub struct MockSessionKeys {
		pub dummy: UintAuthorityId,
	}
}

/// The keys of an account.
pub fn keys(who: AccountId) -> MockSessionKeys {
	MockSessionKeys {
		dummy: UintAuthorityId(who),
	}
}

/// What the election of a rotation registers by itself.
pub const REGISTERED: Weight = Weight::from_parts(1_000, 10);

parameter_types! {
	pub static Rotations: Vec<(bool, Vec<AccountId>)> = Vec::new();
	/// What the next election answers; `None` without one.
	pub static Elected: Option<Vec<AccountId>> = None;
	/// Whether the next rotation counts votes, with or without success.
	pub static Counts: bool = false;
	/// Whether the next rotation begins an era.
	pub static BeginsEra: bool = false;
	pub static Era: u32 = 0;
	pub static Candidates: Vec<AccountId> = vec![1, 2, 3, 4, 5, 6, 7, 8];
	pub static MinAuthorities: u32 = 1;
	/// Earners of every era, with the pages of each.
	pub static Earners: Vec<u32> = Vec::new();
	/// Pages (era, earner, page) that cannot be paid.
	pub static Unpayable: BTreeSet<(u32, u32, u32)> = BTreeSet::new();
	pub static Paid: Vec<(u32, u32, u32)> = Vec::new();
	pub static Settled: u32 = 0;
	pub const MaxChilledShare: Perbill = Perbill::from_percent(25);
}

/// Records what `pallet-session` tells at each rotation.
pub struct Recorder;
impl pallet_session::SessionHandler<AccountId> for Recorder {
	const KEY_TYPE_IDS: &'static [KeyTypeId] = &[UintAuthorityId::ID];
	fn on_genesis_session<T: OpaqueKeys>(_: &[(AccountId, T)]) {}
	fn on_new_session<T: OpaqueKeys>(changed: bool, now: &[(AccountId, T)], _: &[(AccountId, T)]) {
		let set = now.iter().map(|(who, _)| *who).collect();
		Rotations::mutate(|r| r.push((changed, set)));
	}
	fn on_disabled(_: u32) {}
}

/// The staking pallet.
pub struct Staking;
impl SessionManager<AccountId> for Staking {
	fn new_session(_: u32) -> Option<Vec<AccountId>> {
		if Counts::mutate(std::mem::take) {
			System::register_extra_weight_unchecked(REGISTERED, DispatchClass::Mandatory);
		}
		Elected::mutate(std::mem::take)
	}
	fn new_session_genesis(index: u32) -> Option<Vec<AccountId>> {
		(index == 0)
			.then(|| Elected::mutate(std::mem::take))
			.flatten()
	}
	fn start_session(_: u32) {
		if BeginsEra::mutate(std::mem::take) {
			Era::mutate(|era| *era += 1);
		}
	}
	fn end_session(_: u32) {}
}

pub const SLASHES: Weight = Weight::from_parts(13, 13);
pub const CHILL: Weight = Weight::from_parts(7, 7);
pub const PAGE: Weight = Weight::from_parts(100, 0);
pub const SETTLE: Weight = Weight::from_parts(50, 0);

impl ValidatorStaking<AccountId> for Staking {
	fn chill(who: &AccountId) -> bool {
		Candidates::mutate(|list| {
			let before = list.len();
			list.retain(|other| other != who);
			list.len() < before
		})
	}
	fn chill_weight() -> Weight {
		CHILL
	}
	fn active_era() -> u32 {
		Era::get()
	}
	fn due_slashes_weight() -> Weight {
		SLASHES
	}
	fn electorate() -> (u32, u32) {
		(20, 8)
	}
	fn pay_rewards(era: u32, at: RewardCursor) -> RewardStep {
		let RewardCursor { earner, page } = at;
		let Some(pages) = Earners::get().get(earner as usize).copied() else {
			return RewardStep {
				next: None,
				lost: false,
				weight: Weight::zero(),
			};
		};
		let lost = Unpayable::get().contains(&(era, earner, page));
		if !lost {
			Paid::mutate(|paid| paid.push((era, earner, page)));
		}
		let next = if page + 1 < pages {
			RewardCursor {
				earner,
				page: page + 1,
			}
		} else {
			RewardCursor {
				earner: earner + 1,
				page: 0,
			}
		};
		RewardStep {
			next: Some(next),
			lost,
			weight: PAGE,
		}
	}
	fn max_pay_weight() -> Weight {
		PAGE
	}
	fn on_all_paid() -> Balance {
		Settled::mutate(|settled| *settled += 1);
		77
	}
	fn all_paid_weight() -> Weight {
		SETTLE
	}
}

impl pallet_session::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = ConvertInto;
	type ShouldEndSession = pallet_session_driver::Never;
	type NextSessionRotation = pallet_session::PeriodicSessions<ConstU64<10>, ConstU64<0>>;
	type SessionManager = pallet_session::historical::NoteHistoricalRoot<
		Test,
		pallet_session_driver::Guard<Test, Staking>,
	>;
	type SessionHandler = Recorder;
	type Keys = MockSessionKeys;
	type DisablingStrategy = ();
	type WeightInfo = ();
	type Currency = Balances;
	type KeyDeposit = ConstU64<0>;
}

pub struct Identity;
impl sp_runtime::traits::Convert<AccountId, Option<()>> for Identity {
	fn convert(_: AccountId) -> Option<()> {
		Some(())
	}
}

impl pallet_session::historical::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type FullIdentification = ();
	type FullIdentificationOf = Identity;
}

impl pallet_session_driver::Config for Test {
	type WeightInfo = ();
	type Rotation = pallet_session::PeriodicSessions<ConstU64<10>, ConstU64<0>>;
	type Staking = Staking;
	type AdminOrigin = EnsureRoot<AccountId>;
	type MinAuthorities = MinAuthorities;
	type MaxInvulnerables = ConstU32<3>;
	type MinExpectedBlocks = ConstU32<2>;
	type MaxChilledShare = MaxChilledShare;
	type MaxEndedEras = ConstU32<3>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Helper;
}

#[cfg(feature = "runtime-benchmarks")]
pub struct Helper;
#[cfg(feature = "runtime-benchmarks")]
impl pallet_session_driver::BenchmarkHelper<AccountId> for Helper {
	fn prepare_election(_: u32, _: u32) {
		Counts::set(true);
	}
	fn prepare_author() {}
	fn note_author(author: AccountId) {
		SessionDriver::note_author(author);
	}
}

/// Accounts 1 to `authorities` have keys and author.
pub fn new_test_ext(authorities: u64) -> sp_io::TestExternalities {
	genesis(authorities, Vec::new())
}

/// With accounts that author without being elected; they have keys.
pub fn genesis(authorities: u64, invulnerables: Vec<AccountId>) -> sp_io::TestExternalities {
	Rotations::set(Vec::new());
	Paid::set(Vec::new());
	Settled::set(0);
	let keys = (1..=authorities)
		.chain(
			invulnerables
				.iter()
				.copied()
				.filter(|who| *who > authorities),
		)
		.map(|who| (who, who, keys(who)))
		.collect();
	let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig {
		session: pallet_session::GenesisConfig {
			keys,
			..Default::default()
		},
		session_driver: pallet_session_driver::GenesisConfig { invulnerables },
		..Default::default()
	}
	.build_storage()
	.expect("the genesis is valid")
	.into();
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// A block by `author`, without room at its end; what the two pallets booked.
pub fn run_block(n: u64, author: Option<AccountId>) -> (Weight, Weight) {
	System::set_block_number(n);
	System::reset_events();
	if let Some(author) = author {
		SessionDriver::note_author(author);
	}
	let booked = (Session::on_initialize(n), SessionDriver::on_initialize(n));
	SessionDriver::do_try_state().expect("the invariants hold");
	booked
}

/// Blocks up to and with the next rotation, by these authors in turn.
pub fn rotate(authors: &[AccountId]) -> Weight {
	let mut turn = authors.iter().cycle();
	loop {
		let n = System::block_number() + 1;
		let (_, booked) = run_block(n, turn.next().copied());
		if n.is_multiple_of(10) {
			return booked;
		}
	}
}

/// The events of the present block.
pub fn events() -> Vec<crate::Event<Test>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::SessionDriver(event) => Some(event),
			_ => None,
		})
		.collect()
}
