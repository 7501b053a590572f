// SPDX-License-Identifier: Apache-2.0

//! A runtime with mocked neighbours, and a node around it: keystore, pool, off-chain database and
//! an HTTP network of which every answer is scripted (status codes, silence, endless bodies), which
//! the SDK's own test externalities do not offer.

use crate::{self as pallet_ground_truth, *};
use allora_primitives::{
	commitment_hash,
	crypto::REPUTER_KEY_TYPE,
	traits::{TopicInspect, TruthCall, TruthWork},
	BlockNumber, DataSource, Decimal, EpochIndex, EpochInfo, EpochStage, Limits, LossFunction,
	LossMethod, OpenTruth, Refusal, RefusedTruth, RegretScale, Role, Schedule, SubmissionPhase,
	TopicId, TopicKind, TopicParameters, TopicStatus, TruthCommit, TruthCommits, TruthReveal,
	TruthReveals, TruthSubmissions, WeightParameters, Window,
};
use codec::{Decode, Encode};
use frame_support::{
	derive_impl, migrations::MultiStepMigrator, parameter_types, weights::Weight, BoundedVec,
};
use frame_system::offchain::{
	AppCrypto, CreateSignedTransaction, CreateTransactionBase, SigningTypes,
};
use sp_core::{
	offchain::{
		testing::{TestOffchainExt, TestPersistentOffchainDB},
		DbExternalities, Externalities, HttpError, HttpRequestId, HttpRequestStatus, OffchainDbExt,
		OffchainWorkerExt, OpaqueNetworkState, StorageKind, Timestamp, TransactionPool,
		TransactionPoolExt,
	},
	sr25519, OpaquePeerId,
};
use sp_keystore::{testing::MemoryKeystore, Keystore, KeystoreExt};
use sp_runtime::{
	generic::{SignedPayload, UncheckedExtrinsic},
	traits::{BlakeTwo256, IdentifyAccount, IdentityLookup, Verify},
	AccountId32, BuildStorage, MultiSignature, MultiSigner,
};
use std::{
	collections::BTreeMap,
	sync::{
		atomic::{AtomicU64, Ordering},
		Arc, Mutex,
	},
};

pub type AccountId = AccountId32;
pub type Extension = (frame_system::CheckNonce<Test>,);
pub type Extrinsic = UncheckedExtrinsic<AccountId, RuntimeCall, MultiSignature, Extension>;
pub type Block =
	sp_runtime::generic::Block<sp_runtime::generic::Header<u32, BlakeTwo256>, Extrinsic>;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(RuntimeCall, RuntimeEvent, RuntimeError, RuntimeOrigin, RuntimeTask)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type GroundTruth = pallet_ground_truth;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type Block = Block;
	type MultiBlockMigrator = Migrator;
}

/// A migration that goes on as long as the test says.
pub struct Migrator;
impl MultiStepMigrator for Migrator {
	fn ongoing() -> bool {
		Migrating::get()
	}
	fn step() -> Weight {
		Weight::zero()
	}
}

parameter_types! {
	/// Whether a multi-block migration goes on.
	pub static Migrating: bool = false;
	/// Why an account is refused in a topic.
	pub static Refusals: Vec<(AccountId, TopicId, Refusal)> = Vec::new();
	/// Accounts of no reputer.
	pub static Unknown: Vec<AccountId> = Vec::new();
	/// What the log has said, each line with its level.
	pub static Logged: Vec<String> = Vec::new();
	/// Topics by number: creator and parameters.
	pub static Topics: BTreeMap<TopicId, (AccountId, TopicParameters)> = BTreeMap::new();
	/// The open epochs in which reputers commit and reveal.
	pub static Epochs: BTreeMap<(TopicId, EpochIndex), EpochInfo> = BTreeMap::new();
	/// What each account can submit, or commit to.
	pub static Open: Vec<(AccountId, OpenTruth<AccountId>)> = Vec::new();
}

pub struct MockTopics;
impl TopicInspect<AccountId> for MockTopics {
	fn status(topic: TopicId) -> Option<TopicStatus> {
		Topics::get()
			.contains_key(&topic)
			.then_some(TopicStatus::Active)
	}
	fn parameters(topic: TopicId) -> Option<TopicParameters> {
		Topics::get().get(&topic).map(|(_, parameters)| *parameters)
	}
	fn epoch(topic: TopicId, epoch: EpochIndex) -> Option<EpochInfo> {
		Epochs::get().get(&(topic, epoch)).cloned()
	}
	fn current_epoch(_: TopicId) -> EpochIndex {
		0
	}
	fn open_epochs(_: TopicId) -> Vec<EpochIndex> {
		Vec::new()
	}
	fn may_take_role(_: TopicId, _: Role, _: &AccountId) -> bool {
		true
	}
	fn creator(topic: TopicId) -> Option<AccountId> {
		Topics::get()
			.get(&topic)
			.map(|(creator, _)| creator.clone())
	}
	fn weight_share(_: TopicId) -> (Decimal, Decimal) {
		Default::default()
	}
}

pub struct MockWork;
impl TruthWork<AccountId> for MockWork {
	fn is_known(signer: &AccountId) -> bool {
		!Unknown::get().contains(signer)
	}
	fn truths(
		signer: &AccountId,
		now: BlockNumber,
	) -> Vec<Result<OpenTruth<AccountId>, RefusedTruth>> {
		Open::get()
			.into_iter()
			.filter(|(who, _)| who == signer)
			.filter_map(|(_, truth)| at(truth, now))
			.map(|truth| {
				let refusal = Refusals::get()
					.into_iter()
					.filter(|_| truth.window.contains(now))
					.find(|(who, topic, _)| (who, *topic) == (signer, truth.topic));
				match refusal {
					Some((_, _, refusal)) => Err(RefusedTruth {
						topic: truth.topic,
						epoch: truth.epoch,
						window: truth.window,
						refusal,
					}),
					None => Ok(truth),
				}
			})
			.collect()
	}
}

/// What is left to do about a truth in block `now`.
fn at(truth: OpenTruth<AccountId>, now: BlockNumber) -> Option<OpenTruth<AccountId>> {
	let Some(info) = MockTopics::epoch(truth.topic, truth.epoch) else {
		return Some(truth);
	};
	let window = info.reputer_reveal_window();
	if !window.contains(now) {
		return Some(OpenTruth {
			window: info.reputer_window(),
			..truth
		});
	}
	truth.committed.is_some().then_some(OpenTruth {
		phase: SubmissionPhase::Reveal,
		window,
		submitted: false,
		..truth
	})
}

/// A multi-block migration that takes `blocks` blocks makes all windows of the open epochs later.
pub fn pause(blocks: BlockNumber) {
	Epochs::mutate(|epochs| epochs.values_mut().for_each(|info| info.shift += blocks));
}

/// Keeps what the worker logs: the process's logger belongs to whichever test was first.
pub fn note_line(level: &str, text: core::fmt::Arguments<'_>) {
	Logged::mutate(|lines| lines.push(format!("{level}: {text}")));
}

/// How many warnings of the log have this text.
pub fn warnings(text: &str) -> usize {
	let matches = |line: &&String| line.starts_with("warn: ") && line.contains(text);
	Logged::get().iter().filter(matches).count()
}

/// What a transaction says.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum Said {
	Submit(TruthSubmissions),
	Commit(TruthCommits),
	Reveal(TruthReveals),
}

impl Said {
	fn topics(&self) -> Vec<TopicId> {
		match self {
			Said::Submit(truths) => truths.iter().map(|truth| truth.topic).collect(),
			Said::Commit(commits) => commits.iter().map(|commit| commit.topic).collect(),
			Said::Reveal(reveals) => reveals.iter().map(|reveal| reveal.topic).collect(),
		}
	}
}

impl From<Said> for RuntimeCall {
	fn from(said: Said) -> Self {
		RuntimeCall::System(frame_system::Call::remark {
			remark: said.encode(),
		})
	}
}

pub struct MockCall;
impl TruthCall<RuntimeCall> for MockCall {
	fn submit_truths(truths: TruthSubmissions) -> RuntimeCall {
		Said::Submit(truths).into()
	}
	fn commit_truths(commits: TruthCommits) -> RuntimeCall {
		Said::Commit(commits).into()
	}
	fn reveal_truths(reveals: TruthReveals) -> RuntimeCall {
		Said::Reveal(reveals).into()
	}
}

impl SigningTypes for Test {
	type Public = MultiSigner;
	type Signature = MultiSignature;
}

impl<LocalCall> CreateTransactionBase<LocalCall> for Test
where
	RuntimeCall: From<LocalCall>,
{
	type Extrinsic = Extrinsic;
	type RuntimeCall = RuntimeCall;
}

impl<LocalCall> CreateSignedTransaction<LocalCall> for Test
where
	RuntimeCall: From<LocalCall>,
{
	fn create_signed_transaction<C: AppCrypto<Self::Public, Self::Signature>>(
		call: RuntimeCall,
		public: MultiSigner,
		account: AccountId,
		nonce: Self::Nonce,
	) -> Option<Extrinsic> {
		let extension = (frame_system::CheckNonce::<Test>::from(nonce),);
		let payload = SignedPayload::new(call, extension).ok()?;
		let signature = payload.using_encoded(|payload| C::sign(payload, public))?;
		let (call, extension, _) = payload.deconstruct();
		Some(Extrinsic::new_signed(call, account, signature, extension))
	}
}

impl Config for Test {
	type Topics = MockTopics;
	type AdminOrigin = frame_system::EnsureRoot<AccountId>;
	type AuthorityId = ReputerAuthId;
	type Work = MockWork;
	type MakeCall = MockCall;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Helper;
}

#[cfg(feature = "runtime-benchmarks")]
pub struct Helper;
#[cfg(feature = "runtime-benchmarks")]
impl BenchmarkHelper<AccountId> for Helper {
	fn create_topic(creator: &AccountId) -> TopicId {
		create_topic(1, creator.clone());
		1
	}
}

/// What a host does with a request.
#[derive(Clone, Debug)]
pub enum Behaviour {
	/// Answers with a status and a body.
	Answer(u16, Vec<u8>),
	/// Answers 200 and never ends.
	Endless,
	/// Answers 200 and takes so many milliseconds for the body.
	Slow(u64, Vec<u8>),
	/// Answers 200, sends these bytes and falls silent.
	Stalls(Vec<u8>),
	/// Accepts the request and never answers.
	Silent,
	/// Refuses the connection.
	Down,
}

#[derive(Default)]
pub struct NetworkState {
	/// What is found at a URL; nothing is [`Behaviour::Down`].
	pub pages: BTreeMap<String, Behaviour>,
	/// The URLs that were asked for.
	pub requests: Vec<String>,
	/// The node's clock, milliseconds.
	pub now: u64,
	/// What another run remembers while the next request is under way, and where.
	pub meanwhile: Option<(TestPersistentOffchainDB, Vec<types::Remembered>)>,
	read: BTreeMap<u16, usize>,
}

/// The network of a node, in the hands of the test.
#[derive(Clone, Default)]
pub struct Network(pub Arc<Mutex<NetworkState>>);

impl Network {
	fn behaviour(&self, id: HttpRequestId) -> Behaviour {
		let state = self.0.lock().unwrap();
		let url = &state.requests[usize::from(u16::from(id))];
		state.pages.get(url).cloned().unwrap_or(Behaviour::Down)
	}

	fn wait_for(&self, deadline: Option<Timestamp>) {
		let deadline = deadline.expect("the worker never waits without a deadline");
		let mut state = self.0.lock().unwrap();
		state.now = state.now.max(deadline.unix_millis());
	}
}

impl Externalities for Network {
	fn is_validator(&self) -> bool {
		true
	}
	fn network_state(&self) -> Result<OpaqueNetworkState, ()> {
		Err(())
	}
	fn timestamp(&mut self) -> Timestamp {
		Timestamp::from_unix_millis(self.0.lock().unwrap().now)
	}
	fn sleep_until(&mut self, _: Timestamp) {
		panic!("the worker never sleeps");
	}
	/// Another one for every question, whichever node asks.
	fn random_seed(&mut self) -> [u8; 32] {
		static ASKED: AtomicU64 = AtomicU64::new(0);
		sp_io::hashing::blake2_256(&ASKED.fetch_add(1, Ordering::Relaxed).to_le_bytes())
	}
	fn http_request_start(
		&mut self,
		method: &str,
		url: &str,
		_: &[u8],
	) -> Result<HttpRequestId, ()> {
		assert_eq!(method, "GET");
		let mut state = self.0.lock().unwrap();
		if let Some((database, memory)) = state.meanwhile.take() {
			let (mut offchain, _) = TestOffchainExt::with_offchain_db(database);
			offchain.local_storage_set(
				StorageKind::PERSISTENT,
				types::TRUTHS_KEY,
				&memory.encode(),
			);
		}
		state.requests.push(url.into());
		Ok(HttpRequestId::from(state.requests.len() as u16 - 1))
	}
	fn http_request_add_header(&mut self, _: HttpRequestId, _: &str, _: &str) -> Result<(), ()> {
		Ok(())
	}
	fn http_request_write_body(
		&mut self,
		_: HttpRequestId,
		chunk: &[u8],
		_: Option<Timestamp>,
	) -> Result<(), HttpError> {
		assert!(chunk.is_empty());
		Ok(())
	}
	fn http_response_wait(
		&mut self,
		ids: &[HttpRequestId],
		deadline: Option<Timestamp>,
	) -> Vec<HttpRequestStatus> {
		let status: Vec<_> = ids
			.iter()
			.map(|id| match self.behaviour(*id) {
				Behaviour::Answer(status, _) => HttpRequestStatus::Finished(status),
				Behaviour::Endless | Behaviour::Slow(..) | Behaviour::Stalls(_) => {
					HttpRequestStatus::Finished(200)
				},
				Behaviour::Silent => HttpRequestStatus::DeadlineReached,
				Behaviour::Down => HttpRequestStatus::IoError,
			})
			.collect();
		if status.contains(&HttpRequestStatus::DeadlineReached) {
			self.wait_for(deadline);
		}
		status
	}
	fn http_response_headers(&mut self, _: HttpRequestId) -> Vec<(Vec<u8>, Vec<u8>)> {
		Vec::new()
	}
	fn http_response_read_body(
		&mut self,
		id: HttpRequestId,
		buffer: &mut [u8],
		deadline: Option<Timestamp>,
	) -> Result<usize, HttpError> {
		let behaviour = self.behaviour(id);
		let (body, stalls) = match behaviour {
			Behaviour::Answer(_, body) => (body, false),
			Behaviour::Slow(takes, body) => {
				let mut state = self.0.lock().unwrap();
				if !state.read.contains_key(&id.into()) {
					let ready = state.now.saturating_add(takes);
					let end = deadline.map_or(ready, |deadline| deadline.unix_millis());
					state.now = state.now.max(ready.min(end));
					if ready > end {
						return Err(HttpError::DeadlineReached);
					}
				}
				(body, false)
			},
			Behaviour::Stalls(body) => (body, true),
			Behaviour::Endless => {
				buffer.fill(b' ');
				return Ok(buffer.len());
			},
			Behaviour::Silent | Behaviour::Down => return Err(HttpError::IoError),
		};
		let count = {
			let mut state = self.0.lock().unwrap();
			let read = state.read.entry(id.into()).or_default();
			let count = (body.len() - *read).min(buffer.len());
			buffer[..count].copy_from_slice(&body[*read..*read + count]);
			*read += count;
			count
		};
		if count == 0 && stalls {
			self.wait_for(deadline);
			return Err(HttpError::DeadlineReached);
		}
		Ok(count)
	}
	fn set_authorized_nodes(&mut self, _: Vec<OpaquePeerId>, _: bool) {}
}

#[derive(Default)]
pub struct PoolState {
	/// What the pool took.
	pub taken: Vec<Extrinsic>,
	/// How often something was offered.
	pub offered: usize,
	/// The pool refuses transactions with a truth of one of these topics.
	pub poison: Vec<TopicId>,
	/// How many of those that the pool took are in a block.
	pub included: usize,
	/// The pool keeps what it took until it is in a block, and refuses what would replace it: another
	/// transaction with its nonce, or about one of its truths.
	pub keeps: bool,
	/// The node's database.
	database: TestPersistentOffchainDB,
	/// What the node had remembered when each transaction was offered.
	pub remembered: Vec<Vec<types::Remembered>>,
}

#[derive(Clone, Default)]
pub struct Pool(pub Arc<Mutex<PoolState>>);

impl TransactionPool for Pool {
	fn submit_transaction(&mut self, extrinsic: Vec<u8>) -> Result<(), ()> {
		let mut state = self.0.lock().unwrap();
		state.offered += 1;
		let remembered = state
			.database
			.get(types::TRUTHS_KEY)
			.map(|value| Decode::decode(&mut &value[..]).unwrap());
		state.remembered.push(remembered.unwrap_or_default());
		let extrinsic = Extrinsic::decode(&mut &extrinsic[..]).unwrap();
		let (who, said) = said_in(&extrinsic);
		if said
			.topics()
			.iter()
			.any(|topic| state.poison.contains(topic))
		{
			return Err(());
		}
		let replaces = state.taken[state.included..].iter().any(|other| {
			let (signer, said_before) = said_in(other);
			let topics = said_before.topics();
			let same_nonce = nonce_of(other) == nonce_of(&extrinsic);
			signer == who
				&& (same_nonce || said.topics().iter().any(|topic| topics.contains(topic)))
		});
		if state.keeps && replaces {
			return Err(());
		}
		state.taken.push(extrinsic);
		Ok(())
	}
}

/// Who says what in a transaction, whose signature must be right.
pub fn said_in(extrinsic: &Extrinsic) -> (AccountId, Said) {
	let sp_runtime::generic::Preamble::Signed(who, ..) = &extrinsic.preamble else {
		panic!("an unsigned transaction");
	};
	let checked = sp_runtime::traits::Checkable::<IdentityLookup<AccountId>>::check(
		extrinsic.clone(),
		&IdentityLookup::default(),
	)
	.expect("the signature is right");
	match checked.function {
		RuntimeCall::System(frame_system::Call::remark { remark }) => {
			(who.clone(), Said::decode(&mut &remark[..]).unwrap())
		},
		_ => panic!("an unexpected call"),
	}
}

/// The truths of a transaction that submits them.
pub fn truths_in(extrinsic: &Extrinsic) -> TruthSubmissions {
	match said_in(extrinsic).1 {
		Said::Submit(truths) => truths,
		other => panic!("no open truths: {other:?}"),
	}
}

/// The nonce of a transaction.
pub fn nonce_of(extrinsic: &Extrinsic) -> u64 {
	match &extrinsic.preamble {
		sp_runtime::generic::Preamble::Signed(_, _, (nonce,)) => nonce.0.into(),
		_ => panic!("an unsigned transaction"),
	}
}

/// A node: everything but the chain's state.
#[derive(Clone, Default)]
pub struct Node {
	pub network: Network,
	pub pool: Pool,
	pub database: TestPersistentOffchainDB,
	pub keystore: Arc<MemoryKeystore>,
}

impl Node {
	/// A node without a key, at a time that is not zero.
	pub fn new() -> Self {
		let node = Self {
			keystore: Arc::new(MemoryKeystore::new()),
			..Default::default()
		};
		node.network.0.lock().unwrap().now = 1_700_000_000_000;
		node
	}

	/// A new reputer's key, and its account.
	pub fn generate_key(&self, seed: &str) -> AccountId {
		let public: sr25519::Public = self
			.keystore
			.sr25519_generate_new(REPUTER_KEY_TYPE, Some(seed))
			.unwrap();
		<MultiSignature as Verify>::Signer::from(public).into_account()
	}

	/// What is found at a URL.
	pub fn page(&self, url: &str, behaviour: Behaviour) {
		self.network
			.0
			.lock()
			.unwrap()
			.pages
			.insert(url.into(), behaviour);
	}

	/// The URLs that were asked for so far.
	pub fn requests(&self) -> Vec<String> {
		self.network.0.lock().unwrap().requests.clone()
	}

	/// The operator sets a key of the local storage.
	pub fn set(&self, key: &[u8], value: &[u8]) {
		let (mut offchain, _) = TestOffchainExt::with_offchain_db(self.database.clone());
		offchain.local_storage_set(StorageKind::PERSISTENT, key, value);
	}

	/// Reads a key of the local storage.
	pub fn get<V: Decode>(&self, key: &[u8]) -> Option<V> {
		self.database
			.get(key)
			.map(|value| V::decode(&mut &value[..]).unwrap())
	}

	pub fn counters(&self) -> types::Counters {
		self.get(types::COUNTERS_KEY).unwrap_or_default()
	}

	/// The truths of each transaction that the pool took, as (topic, epoch, first value).
	pub fn submitted(&self) -> Vec<Vec<(TopicId, EpochIndex, Decimal)>> {
		let taken = self.pool.0.lock().unwrap().taken.clone();
		taken
			.iter()
			.map(|extrinsic| {
				truths_in(extrinsic)
					.iter()
					.map(|t| (t.topic, t.epoch, t.values[0]))
					.collect()
			})
			.collect()
	}

	/// What each transaction says that the pool took, with its signer.
	pub fn said(&self) -> Vec<(AccountId, Said)> {
		let taken = self.pool.0.lock().unwrap().taken.clone();
		taken.iter().map(said_in).collect()
	}

	/// All commitments that the pool took.
	pub fn commits(&self) -> Vec<TruthCommit> {
		let each = |(_, said)| match said {
			Said::Commit(commits) => commits.into_inner(),
			Said::Submit(_) | Said::Reveal(_) => Vec::new(),
		};
		self.said().into_iter().flat_map(each).collect()
	}

	/// All reveals that the pool took.
	pub fn reveals(&self) -> Vec<TruthReveal> {
		let each = |(_, said)| match said {
			Said::Reveal(reveals) => reveals.into_inner(),
			Said::Submit(_) | Said::Commit(_) => Vec::new(),
		};
		self.said().into_iter().flat_map(each).collect()
	}

	/// What is remembered.
	pub fn remembered(&self) -> Vec<types::Remembered> {
		self.get(types::TRUTHS_KEY).unwrap_or_default()
	}

	/// Block `block` has all transactions that the pool took and that are in no block yet.
	pub fn include(&self, ext: &mut sp_io::TestExternalities, block: BlockNumber) {
		let mut pool = self.pool.0.lock().unwrap();
		let included = pool.included;
		for extrinsic in &pool.taken[included..] {
			let (who, said) = said_in(extrinsic);
			ext.execute_with(|| {
				let nonce = u64::from(System::account_nonce(&who));
				assert_eq!(nonce_of(extrinsic), nonce, "the nonce is the account's");
				System::inc_account_nonce(&who);
			});
			execute(&who, said, block);
		}
		pool.included = pool.taken.len();
	}

	/// Another process with the same keystore and the same database.
	pub fn restarted(&self) -> Self {
		Self {
			database: self.database.clone(),
			keystore: self.keystore.clone(),
			..Self::new()
		}
	}

	/// The chain with this node around it.
	pub fn ext(&self) -> sp_io::TestExternalities {
		let mut ext = new_test_ext();
		self.attach(&mut ext);
		ext
	}

	/// Puts this node around a chain, in place of another one.
	pub fn attach(&self, ext: &mut sp_io::TestExternalities) {
		self.pool.0.lock().unwrap().database = self.database.clone();
		let (database, _) = TestOffchainExt::with_offchain_db(self.database.clone());
		ext.register_extension(OffchainDbExt::new(database));
		ext.register_extension(OffchainWorkerExt::new(self.network.clone()));
		ext.register_extension(TransactionPoolExt::new(self.pool.clone()));
		ext.register_extension(KeystoreExt::from(self.keystore.clone()));
	}

	/// Runs the worker on top of `block`, as the node does: what it writes to the state is lost.
	pub fn run(&self, ext: &mut sp_io::TestExternalities, block: BlockNumber) {
		self.network.0.lock().unwrap().now += 6_000;
		ext.execute_with(|| {
			System::set_block_number(block);
			frame_support::hypothetically!({
				<GroundTruth as frame_support::traits::Hooks<BlockNumber>>::offchain_worker(block)
			});
		});
	}
}

pub fn new_test_ext() -> sp_io::TestExternalities {
	Topics::set(BTreeMap::new());
	Epochs::set(BTreeMap::new());
	Open::set(Vec::new());
	Migrating::set(false);
	Refusals::set(Vec::new());
	Unknown::set(Vec::new());
	Logged::set(Vec::new());
	let storage = frame_system::GenesisConfig::<Test>::default()
		.build_storage()
		.unwrap();
	let mut ext = sp_io::TestExternalities::new(storage);
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// Runs a test of the chain alone and checks the invariants afterwards.
pub fn build_and_execute(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		GroundTruth::do_try_state().unwrap();
	});
}

pub fn account(n: u8) -> AccountId {
	AccountId::new([n; 32])
}

pub fn decimal(text: &str) -> Decimal {
	crate::decimal::parse(text, 18).unwrap()
}

pub fn source(url: &str, pointer: &str, decimals: u8) -> DataSource {
	DataSource {
		url: BoundedVec::try_from(url.as_bytes().to_vec()).unwrap(),
		pointer: BoundedVec::try_from(pointer.as_bytes().to_vec()).unwrap(),
		decimals,
	}
}

/// A regression topic with values in ±1000.
pub fn create_topic(topic: TopicId, creator: AccountId) {
	let zero = Decimal::from_inner(0);
	let parameters = TopicParameters {
		kind: TopicKind::Regression,
		arity: 1,
		schedule: Schedule {
			epoch_length: 10,
			worker_window: 5,
			reveal_window: 0,
			ground_truth_lag: 10,
			reputer_window: 10,
			reputer_reveal_window: 0,
		},
		value_min: decimal("-1000"),
		value_max: decimal("1000"),
		truth_resolution: decimal("0.01"),
		loss: LossFunction::Squared,
		loss_method: LossMethod::OnChain { stake_mean: false },
		weights: WeightParameters {
			p_norm: decimal("3"),
			c_norm: decimal("0.75"),
			epsilon_weight: decimal("0.5"),
			regret_scale: RegretScale::StdDev,
			winsorise: true,
		},
		alpha_regret: zero,
		epsilon_score: zero,
		merit_sortition_alpha: zero,
		inferer_quantile: zero,
		forecaster_quantile: zero,
		reputer_quantile: zero,
		limits: Limits {
			inferers: 1,
			forecasters: 0,
			reputers: 1,
			forecast_elements: 1,
		},
	};
	Topics::mutate(|topics| topics.insert(topic, (creator, parameters)));
}

/// Turns a topic into a classification whose labels sum to one within 0.001.
pub fn make_classification(topic: TopicId, arity: u8) {
	Topics::mutate(|topics| {
		let (_, parameters) = topics.get_mut(&topic).unwrap();
		parameters.arity = arity;
		parameters.kind = TopicKind::Classification {
			unity_tolerance: Some(decimal("0.001")),
			default_value: Decimal::from_inner(0),
		};
	});
}

/// A truth that is open in the blocks `window`; its epoch opened at block 1.
pub fn open(who: &AccountId, topic: TopicId, epoch: EpochIndex, window: (u32, u32)) {
	Open::mutate(|open| {
		open.push((
			who.clone(),
			OpenTruth {
				topic,
				epoch,
				opened_at: 1,
				opened_time: 1_700_000_000_123,
				phase: SubmissionPhase::Submit,
				owner: who.clone(),
				committed: None,
				window: Window {
					first: window.0,
					last: window.1,
				},
				arity: Topics::get().get(&topic).map(|(_, p)| p.arity).unwrap_or(1),
				submitted: false,
			},
		))
	});
}

/// A truth that `who` commits to for `owner` in the blocks `window` and reveals in the `reveal`
/// blocks that follow.
pub fn open_committed(
	(who, owner): (&AccountId, &AccountId),
	topic: TopicId,
	epoch: EpochIndex,
	window: (u32, u32),
	reveal: u32,
) {
	open(who, topic, epoch, window);
	Open::mutate(|open| {
		let (_, truth) = open.last_mut().unwrap();
		truth.phase = SubmissionPhase::Commit;
		truth.owner = owner.clone();
		let mut parameters = MockTopics::parameters(topic).unwrap();
		parameters.schedule.ground_truth_lag = window.0 - truth.opened_at;
		parameters.schedule.reputer_window = window.1 - window.0 + 1;
		parameters.schedule.reputer_reveal_window = reveal;
		let info = EpochInfo {
			topic,
			index: epoch,
			opened_at: truth.opened_at,
			opened_time: truth.opened_time,
			stage: EpochStage::Predicted,
			parameters,
			paused_before: 0,
			shift: 0,
		};
		assert_eq!(info.reputer_window(), truth.window);
		Epochs::mutate(|epochs| epochs.insert((topic, epoch), info));
	});
}

/// The chain takes what `who` says in block `block`, which must be right and in time.
fn execute(who: &AccountId, said: Said, block: BlockNumber) {
	let find = |topic, epoch, change: &dyn Fn(&mut OpenTruth<AccountId>)| {
		Open::mutate(|open| {
			let (_, truth) = open
				.iter_mut()
				.find(|(signer, truth)| {
					signer == who && truth.topic == topic && truth.epoch == epoch
				})
				.expect("the truth is this account's");
			let now = at(truth.clone(), block).expect("there is something to do");
			assert!(now.window.contains(block), "in time: {now:?}");
			change(truth);
		})
	};
	match said {
		Said::Submit(truths) => truths.iter().for_each(|one| {
			find(one.topic, one.epoch, &|truth| {
				assert_eq!(truth.phase, SubmissionPhase::Submit);
				truth.submitted = true;
			})
		}),
		Said::Commit(commits) => commits.iter().for_each(|one| {
			find(one.topic, one.epoch, &|truth| {
				assert_eq!((truth.phase, one.revision), (SubmissionPhase::Commit, 0));
				truth.submitted = true;
				truth.committed = Some(one.hash);
			})
		}),
		Said::Reveal(reveals) => reveals.iter().for_each(|one| {
			find(one.topic, one.epoch, &|truth| {
				let hash =
					commitment_hash(one.topic, one.epoch, &truth.owner, &one.values, &one.salt);
				assert_eq!(truth.committed, Some(hash));
				truth.committed = None;
			})
		}),
	}
}

/// The chain has the truth.
pub fn mark_submitted(topic: TopicId, epoch: EpochIndex) {
	Open::mutate(|open| {
		for (_, truth) in open.iter_mut() {
			truth.submitted |= truth.topic == topic && truth.epoch == epoch;
		}
	});
}
