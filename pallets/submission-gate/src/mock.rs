// SPDX-License-Identifier: Apache-2.0

//! A runtime with the real pipeline around the gate: nonce, weight, payment, executive. Only the
//! submissions are mocked.

use crate::{self as pallet_submission_gate, *};
use allora_primitives::{traits::FreeSubmission, Admission, Refusal};
use codec::Encode;
use frame_support::{
	derive_impl,
	dispatch::DispatchClass,
	parameter_types,
	traits::ConstU8,
	weights::{IdentityFee, Weight},
};
use frame_system::limits::BlockWeights;
use pallet_transaction_payment::{ChargeTransactionPayment, FungibleAdapter};
use sp_runtime::{
	generic::Header,
	testing::UintAuthorityId,
	traits::{BlakeTwo256, Header as _},
	BuildStorage, Perbill,
};

pub type AccountId = u64;
pub type Gate = SubmissionGate<Test, ChargeTransactionPayment<Test>>;
pub type Extension = (
	frame_system::CheckNonZeroSender<Test>,
	frame_system::CheckNonce<Test>,
	frame_system::CheckWeight<Test>,
	Gate,
	frame_system::WeightReclaim<Test>,
);
pub type Extrinsic =
	sp_runtime::generic::UncheckedExtrinsic<AccountId, RuntimeCall, UintAuthorityId, Extension>;
pub type Block = sp_runtime::generic::Block<Header<u64, BlakeTwo256>, Extrinsic>;
pub type Executive = frame_executive::Executive<
	Test,
	Block,
	frame_system::ChainContext<Test>,
	Test,
	AllPalletsWithSystem,
>;

/// Calls that are submissions, and others.
#[frame_support::pallet]
pub mod submit {
	use frame_support::{dispatch::PostDispatchInfo, pallet_prelude::*};
	use frame_system::pallet_prelude::*;

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config {}

	/// The last revision of an account.
	#[pallet::storage]
	pub type Submitted<T: Config> = StorageMap<_, Twox64Concat, T::AccountId, u8>;

	#[pallet::error]
	pub enum Error<T> {
		/// As asked for.
		Failed,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// A submission that books `weight` and uses `used` of it.
		#[pallet::call_index(0)]
		#[pallet::weight(*weight)]
		pub fn submit(
			origin: OriginFor<T>,
			revision: u8,
			weight: Weight,
			used: Option<Weight>,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			ensure!(revision != u8::MAX, Error::<T>::Failed);
			Submitted::<T>::insert(who, revision);
			super::record_proof();
			let _ = weight;
			Ok(PostDispatchInfo {
				actual_weight: used,
				..Default::default()
			})
		}

		/// No submission.
		#[pallet::call_index(1)]
		#[pallet::weight(*weight)]
		pub fn other(
			origin: OriginFor<T>,
			weight: Weight,
			used: Option<Weight>,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let _ = weight;
			Ok(PostDispatchInfo {
				actual_weight: used,
				..Default::default()
			})
		}

		/// No submission, and urgent.
		#[pallet::call_index(2)]
		#[pallet::weight((Weight::from_parts(1_000_000, 0), DispatchClass::Operational))]
		pub fn urgent(origin: OriginFor<T>) -> DispatchResult {
			ensure_signed(origin).map(|_| ()).map_err(Into::into)
		}
	}
}

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeTask
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(2)]
	pub type TransactionPayment = pallet_transaction_payment;
	#[runtime::pallet_index(3)]
	pub type SubmissionGatePallet = pallet_submission_gate;
	#[runtime::pallet_index(4)]
	pub type Submit = submit;
}

/// The largest block.
pub const MAX_BLOCK: Weight = Weight::from_parts(2_000_000_000_000, 5 * 1024 * 1024);
/// The base weight of an extrinsic.
pub const BASE: Weight = Weight::from_parts(100_000_000, 0);
/// What asking for admission costs.
pub const ADMIT: Weight = Weight::from_parts(30_000_000, 3_000);

parameter_types! {
	pub Weights: BlockWeights = BlockWeights::builder()
		.for_class(DispatchClass::all(), |weights| weights.base_extrinsic = BASE)
		.for_class(DispatchClass::non_mandatory(), |weights| {
			weights.max_total = Some(MAX_BLOCK);
		})
		.build_or_panic();
	pub const MaxFreeShare: Perbill = Perbill::from_percent(20);
	/// What the next submissions are refused with.
	pub static Refuse: Option<Refusal> = None;
	/// The priority of an admission, before the revision.
	pub static Priority: u64 = 100;
	/// The proof that is recorded of the block.
	pub static RecordedProof: Option<u64> = None;
	/// By how much a submission makes that grow.
	pub static ReadsOfACall: u64 = 0;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type Nonce = u64;
	type BlockWeights = Weights;
	type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
}

#[derive_impl(pallet_transaction_payment::config_preludes::TestDefaultConfig)]
impl pallet_transaction_payment::Config for Test {
	type OnChargeTransaction = FungibleAdapter<Balances, ()>;
	type OperationalFeeMultiplier = ConstU8<5>;
	type WeightToFee = IdentityFee<u64>;
	type LengthToFee = IdentityFee<u64>;
}

impl submit::Config for Test {}

/// The block's proof, if it is recorded, grows by what a call reads.
fn record_proof() {
	RecordedProof::mutate(|recorded| {
		*recorded = recorded.map(|recorded| recorded.saturating_add(ReadsOfACall::get()));
	});
}

pub struct MockSubmissions;
impl FreeSubmission<AccountId, RuntimeCall> for MockSubmissions {
	fn admit(who: &AccountId, call: &RuntimeCall) -> Option<Result<Admission, Refusal>> {
		let RuntimeCall::Submit(submit::Call::submit { revision, .. }) = call else {
			return None;
		};
		Some(match Refuse::get() {
			Some(refusal) => Err(refusal),
			None => Ok(Admission {
				tags: vec![("submission", who).encode()],
				longevity: 7,
				priority: Priority::get().saturating_add(u64::from(*revision)),
			}),
		})
	}
	fn admit_weight(call: &RuntimeCall) -> Weight {
		match call {
			RuntimeCall::Submit(submit::Call::submit { .. }) => ADMIT,
			_ => Weight::zero(),
		}
	}
}

impl Config for Test {
	type Submissions = MockSubmissions;
	type MaxFreeShare = MaxFreeShare;
	type RecordedProof = RecordedProof;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Helper;
}

#[cfg(feature = "runtime-benchmarks")]
pub struct Helper;
#[cfg(feature = "runtime-benchmarks")]
impl BenchmarkHelper<AccountId, RuntimeCall> for Helper {
	fn admitted() -> (AccountId, RuntimeCall) {
		(OPERATOR, submission(0, LIGHT))
	}
}

/// An account with nothing but a reference from its registration.
pub const OPERATOR: AccountId = 1;
/// An account with money.
pub const RICH: AccountId = 2;
/// An account that does not exist.
pub const NOBODY: AccountId = 3;
/// What [`RICH`] has.
pub const RICHES: u64 = 1_000_000_000_000_000;
/// Little weight.
pub const LIGHT: Weight = Weight::from_parts(1_000_000, 1_000);

pub fn submission(revision: u8, weight: Weight) -> RuntimeCall {
	RuntimeCall::Submit(submit::Call::submit {
		revision,
		weight,
		used: None,
	})
}

pub fn other(weight: Weight) -> RuntimeCall {
	RuntimeCall::Submit(submit::Call::other { weight, used: None })
}

pub fn extension(nonce: u64, tip: u64) -> Extension {
	(
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckNonce::from(nonce),
		frame_system::CheckWeight::new(),
		Gate::from(ChargeTransactionPayment::from(tip)),
		frame_system::WeightReclaim::new(),
	)
}

pub fn signed(who: AccountId, nonce: u64, call: RuntimeCall) -> Extrinsic {
	Extrinsic::new_signed(call, who, UintAuthorityId(who), extension(nonce, 0))
}

pub fn new_test_ext() -> sp_io::TestExternalities {
	Refuse::set(None);
	Priority::set(100);
	RecordedProof::set(None);
	let mut storage = frame_system::GenesisConfig::<Test>::default()
		.build_storage()
		.unwrap();
	pallet_balances::GenesisConfig::<Test> {
		balances: vec![(RICH, RICHES)],
		..Default::default()
	}
	.assimilate_storage(&mut storage)
	.unwrap();
	let mut ext = sp_io::TestExternalities::new(storage);
	ext.execute_with(|| {
		// What registration does.
		System::inc_sufficients(&OPERATOR);
		begin_block(1);
	});
	ext
}

/// Begins a block as the executive does.
pub fn begin_block(number: u64) {
	let header = Header::new(
		number,
		Default::default(),
		Default::default(),
		Default::default(),
		Default::default(),
	);
	Executive::initialize_block(&header);
}

/// Ends the block as the executive does, checks the invariants, and begins the next one.
pub fn next_block() {
	SubmissionGatePallet::do_try_state().unwrap();
	let header = Executive::finalize_block();
	begin_block(header.number + 1);
}

/// Runs a test in block 1 and checks the invariants afterwards.
pub fn build_and_execute(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		SubmissionGatePallet::do_try_state().unwrap();
	});
}
