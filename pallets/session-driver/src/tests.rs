// SPDX-License-Identifier: Apache-2.0

use crate as pallet_session_driver;
use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU64, Hooks},
	weights::Weight,
};
use sp_runtime::{
	impl_opaque_keys,
	testing::UintAuthorityId,
	traits::{ConvertInto, OpaqueKeys},
	BuildStorage, KeyTypeId, RuntimeAppPublic,
};

type Block = frame_system::mocking::MockBlock<Test>;

#[frame_support::runtime]
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
	#[runtime::pallet_index(2)]
	pub type Session = pallet_session::Pallet<Test>;
	#[runtime::pallet_index(3)]
	pub type SessionDriver = pallet_session_driver::Pallet<Test>;
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

parameter_types! {
	pub static Rotations: Vec<(bool, usize)> = Vec::new();
}

/// Records what `pallet-session` tells at each rotation.
pub struct Recorder;
impl pallet_session::SessionHandler<u64> for Recorder {
	const KEY_TYPE_IDS: &'static [KeyTypeId] = &[UintAuthorityId::ID];
	fn on_genesis_session<T: OpaqueKeys>(_: &[(u64, T)]) {}
	fn on_new_session<T: OpaqueKeys>(changed: bool, validators: &[(u64, T)], _: &[(u64, T)]) {
		Rotations::mutate(|r| r.push((changed, validators.len())));
	}
	fn on_disabled(_: u32) {}
}

impl pallet_session::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = u64;
	type ValidatorIdOf = ConvertInto;
	type ShouldEndSession = pallet_session_driver::Never;
	type NextSessionRotation = pallet_session::PeriodicSessions<ConstU64<10>, ConstU64<0>>;
	type SessionManager = ();
	type SessionHandler = Recorder;
	type Keys = MockSessionKeys;
	type DisablingStrategy = ();
	type WeightInfo = ();
	type Currency = Balances;
	type KeyDeposit = ConstU64<0>;
}

impl pallet_session_driver::Config for Test {
	type WeightInfo = ();
	type Rotation = pallet_session::PeriodicSessions<ConstU64<10>, ConstU64<0>>;
}

fn new_test_ext() -> sp_io::TestExternalities {
	let keys = (1..=3)
		.map(|i| {
			(
				i,
				i,
				MockSessionKeys {
					dummy: UintAuthorityId(i),
				},
			)
		})
		.collect();
	RuntimeGenesisConfig {
		session: pallet_session::GenesisConfig {
			keys,
			..Default::default()
		},
		..Default::default()
	}
	.build_storage()
	.expect("the genesis is valid")
	.into()
}

fn run_block(n: u64) -> (Weight, Weight) {
	System::set_block_number(n);
	(Session::on_initialize(n), SessionDriver::on_initialize(n))
}

#[test]
fn session_should_rotate_when_its_length_is_over() {
	new_test_ext().execute_with(|| {
		for n in 1..=30 {
			let (session, driver) = run_block(n);
			assert_eq!(
				session,
				Weight::zero(),
				"pallet-session must not rotate by itself"
			);
			assert_eq!(driver != Weight::zero(), n % 10 == 0);
			assert_eq!(
				pallet_session::CurrentIndex::<Test>::get(),
				u32::try_from(n / 10).unwrap()
			);
		}
		assert_eq!(Rotations::get().len(), 3);
		assert!(Rotations::get()
			.iter()
			.all(|(_, validators)| *validators == 3));
	});
}

#[test]
fn rotation_should_book_weight_by_the_number_of_authorities() {
	use crate::WeightInfo;
	new_test_ext().execute_with(|| {
		let (_, booked) = run_block(10);
		assert_eq!(booked, <() as WeightInfo>::rotate(3));
		assert!(booked.any_lt(<() as WeightInfo>::rotate(4)));
	});
}
