// SPDX-License-Identifier: GPL-3.0-only

//! Blocks of the runtime's wasm, made as a collator makes them: by the SDK's executor (compiled), on
//! a state in memory, with the proof recorded, and with the inherents that the development node's
//! mock of the relay chain gives.
//!
//! The extension that tells the runtime the size of the proof is not there, so nothing is reclaimed:
//! what is booked stays booked.

use crate::{
	scenario::{Actor, FIRST_SLOT, SLOT},
	trace::{Changes, Hasher, Part, State, Trace, Traced},
};
use allora_runtime::{
	configs::transaction_extension, constants::PARA_ID, AccountId, Header, Nonce, Runtime,
	RuntimeCall, SignedPayload, UncheckedExtrinsic,
};
use codec::{Decode, Encode};
use cumulus_client_parachain_inherent::MockValidationDataInherentDataProvider;
use cumulus_primitives_core::relay_chain::HeadData;
use frame_support::{dispatch::DispatchClass, weights::Weight};
use sc_executor::WasmExecutor;
use sp_consensus_aura::{digests::CompatibleDigestItem, sr25519::AuthoritySignature};
use sp_core::{
	traits::{CallContext, CodeExecutor, RuntimeCode, WrappedRuntimeCode},
	Pair,
};
use sp_inherents::{InherentData, InherentDataProvider};
use sp_runtime::{
	generic::{Digest, DigestItem, Era},
	traits::{Header as _, StaticLookup},
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	ApplyExtrinsicResult, ExtrinsicInclusionMode, MultiSignature,
};
use sp_state_machine::{Ext, OverlayedChanges, TrieBackendBuilder};
use sp_trie::recorder::Recorder;
use std::{
	collections::BTreeMap,
	time::{Duration, Instant},
};

/// What the runtime may call: as in the node.
type HostFunctions = (
	sp_io::SubstrateHostFunctions,
	cumulus_primitives_proof_size_hostfunction::storage_proof_size::HostFunctions,
);

/// A call into the wasm that was part of a block.
#[derive(Clone, Debug)]
pub struct Called {
	/// Its accesses in the block's trace.
	pub part: Part,
	/// How long it took.
	pub elapsed: Duration,
	/// The transaction that it applied, by its place among the candidates.
	pub transaction: Option<usize>,
}

/// A block that was executed.
pub struct Executed {
	/// Its header.
	pub header: Header,
	/// Every access to the state.
	pub trace: Trace,
	/// The calls that made it, in their order.
	pub calls: Vec<Called>,
	/// Candidates that found no room.
	pub left: Vec<usize>,
	/// Candidates that were refused, or whose dispatch failed, and why.
	pub failed: Vec<(usize, String)>,
	/// Bytes of the compact proof of the whole block.
	pub proof_size: u64,
	overlay: OverlayedChanges<Hasher>,
}

impl Executed {
	/// How long the wasm ran.
	pub fn elapsed(&self) -> Duration {
		self.calls.iter().map(|call| call.elapsed).sum()
	}

	/// What the block had changed when an access of its trace happened.
	pub fn changes_before(&self, access: usize) -> Changes {
		let before = Part {
			from: 0,
			to: access,
		};
		let mut layers = vec![Changes::new()];
		// Unlike the count of what a step needs, this includes what every block touches.
		for (_, access) in self.trace.part(before) {
			use crate::trace::Access::*;
			match access {
				Write(key, value) => {
					if let Some(layer) = layers.last_mut() {
						layer.insert(key.clone(), value.clone());
					}
				},
				Start => layers.push(Changes::new()),
				Commit => {
					if let Some(top) = (layers.len() > 1).then(|| layers.pop()).flatten() {
						if let Some(layer) = layers.last_mut() {
							layer.extend(top);
						}
					}
				},
				Rollback => {
					if layers.len() > 1 {
						layers.pop();
					}
				},
				Read(_) | Append(_) => {},
			}
		}
		layers.into_iter().flatten().collect()
	}
}

/// A chain of blocks.
pub struct Chain {
	executor: WasmExecutor<HostFunctions>,
	wasm: Vec<u8>,
	hash: Vec<u8>,
	/// The state after the latest block.
	pub state: State,
	parent: Header,
	nonces: BTreeMap<AccountId, Nonce>,
}

impl Chain {
	/// Goes on from a state in block 1.
	pub fn new(wasm: Vec<u8>, state: State) -> Self {
		let root = *state.0.root();
		let parent = Header::new(
			1,
			Default::default(),
			root,
			Default::default(),
			Digest::default(),
		);
		Self {
			executor: WasmExecutor::builder().build(),
			hash: sp_io::hashing::blake2_256(&wasm).to_vec(),
			wasm,
			state,
			parent,
			nonces: BTreeMap::new(),
		}
	}

	/// The number of the latest block.
	pub fn number(&self) -> u32 {
		*self.parent.number()
	}

	/// The weight that the latest block booked, of all classes, or of one.
	pub fn booked(&self, class: Option<DispatchClass>) -> Weight {
		self.state.look(|| {
			let consumed = frame_system::BlockWeight::<Runtime>::get();
			class.map_or(consumed.total(), |class| *consumed.get(class))
		})
	}

	/// Signs a call as its actor's next transaction.
	pub fn sign(&mut self, actor: &Actor, call: RuntimeCall) -> Result<Vec<u8>, String> {
		let nonce = self.nonces.entry(actor.account.clone()).or_insert(0);
		let extension = transaction_extension(*nonce, Era::Immortal);
		let payload = self
			.state
			.look(|| SignedPayload::new(call, extension))
			.map_err(|error| format!("{error:?}"))?;
		*nonce += 1;
		let signature = payload.using_encoded(|bytes| actor.key.sign(bytes));
		let address = <Runtime as frame_system::Config>::Lookup::unlookup(actor.account.clone());
		let (call, extension, _) = payload.deconstruct();
		let signature = MultiSignature::from(signature);
		Ok(UncheckedExtrinsic::new_signed(call, address, signature, extension).encode())
	}

	/// Executes the next block with as many of the candidates as fit, and leaves the chain as it is.
	pub fn execute(&self, candidates: &[Vec<u8>]) -> Result<Executed, String> {
		let mut overlay = OverlayedChanges::default();
		let mut trace = Trace::default();
		let backend = TrieBackendBuilder::wrap(&self.state.0)
			.with_recorder(Recorder::<Hasher>::default())
			.build();
		let code = WrappedRuntimeCode(self.wasm.as_slice().into());
		let code = RuntimeCode {
			code_fetcher: &code,
			hash: self.hash.clone(),
			heap_pages: None,
		};
		let mut calls = Vec::new();
		let mut call = |method: &str,
		                argument: &[u8],
		                transaction: Option<usize>,
		                overlay: &mut OverlayedChanges<Hasher>|
		 -> Result<Vec<u8>, String> {
			let from = trace.0.len();
			let mut ext = Ext::new(overlay, &backend, None);
			let mut traced = Traced::new(&mut ext, &mut trace);
			let start = Instant::now();
			let (answer, _) = self.executor.call(
				&mut traced,
				&code,
				method,
				argument,
				CallContext::Onchain { import: false },
			);
			let elapsed = start.elapsed();
			let to = trace.0.len();
			calls.push(Called {
				part: Part { from, to },
				elapsed,
				transaction,
			});
			answer.map_err(|error| format!("{method}: {error}"))
		};

		let number = self.number() + 1;
		let slot = u64::from(FIRST_SLOT + number);
		let aura =
			<DigestItem as CompatibleDigestItem<AuthoritySignature>>::aura_pre_digest(slot.into());
		let header = Header::new(
			number,
			Default::default(),
			Default::default(),
			self.parent.hash(),
			Digest { logs: vec![aura] },
		);
		let mode = call(
			"Core_initialize_block",
			&header.encode(),
			None,
			&mut overlay,
		)?;
		let mode = ExtrinsicInclusionMode::decode(&mut mode.as_slice());
		if mode != Ok(ExtrinsicInclusionMode::AllExtrinsics) {
			return Err(format!("block {number} takes no transactions"));
		}

		let data = self.inherents(number, slot)?;
		let inherents = call(
			"BlockBuilder_inherent_extrinsics",
			&data.encode(),
			None,
			&mut overlay,
		)?;
		let inherents = Vec::<UncheckedExtrinsic>::decode(&mut inherents.as_slice())
			.map_err(|error| format!("the inherents: {error}"))?;
		for inherent in inherents {
			let applied = call(
				"BlockBuilder_apply_extrinsic",
				&inherent.encode(),
				None,
				&mut overlay,
			)?;
			let applied = ApplyExtrinsicResult::decode(&mut applied.as_slice())
				.map_err(|error| format!("an inherent's result: {error}"))?;
			if !matches!(applied, Ok(Ok(()))) {
				return Err(format!("an inherent of block {number}: {applied:?}"));
			}
		}

		let (mut left, mut failed) = (Vec::new(), Vec::new());
		for (index, candidate) in candidates.iter().enumerate() {
			overlay.start_transaction();
			let applied = call(
				"BlockBuilder_apply_extrinsic",
				candidate,
				Some(index),
				&mut overlay,
			)?;
			let applied = ApplyExtrinsicResult::decode(&mut applied.as_slice())
				.map_err(|error| format!("a transaction's result: {error}"))?;
			let done = match applied {
				Ok(_) => overlay.commit_transaction(),
				Err(_) => overlay.rollback_transaction(),
			};
			done.map_err(|error| format!("{error:?}"))?;
			match applied {
				Ok(Ok(())) => {},
				Err(TransactionValidityError::Invalid(InvalidTransaction::ExhaustsResources)) => {
					left.push(index);
				},
				other => failed.push((index, format!("{other:?}"))),
			}
		}

		let header = call("BlockBuilder_finalize_block", &[], None, &mut overlay)?;
		let header = Header::decode(&mut header.as_slice())
			.map_err(|error| format!("the header: {error}"))?;
		let root = *self.state.0.root();
		let proof_size = backend
			.extract_proof()
			.and_then(|proof| proof.encoded_compact_size::<Hasher>(root))
			.ok_or("the block's proof is not complete")?;
		Ok(Executed {
			header,
			trace,
			calls,
			left,
			failed,
			proof_size: proof_size as u64,
			overlay,
		})
	}

	/// Makes an executed block the latest one.
	pub fn import(&mut self, mut block: Executed) -> Result<(), String> {
		self.state.commit(&mut block.overlay)?;
		if self.state.0.root() != block.header.state_root() {
			return Err(format!(
				"block {}: another state root",
				block.header.number()
			));
		}
		self.parent = block.header;
		Ok(())
	}

	fn inherents(&self, number: u32, slot: u64) -> Result<InherentData, String> {
		let relay_chain = MockValidationDataInherentDataProvider::<()> {
			current_para_block: number,
			para_id: PARA_ID.into(),
			current_para_block_head: Some(HeadData(self.parent.encode())),
			relay_offset: FIRST_SLOT,
			relay_blocks_per_para_block: 1,
			para_blocks_per_relay_epoch: 10,
			..Default::default()
		};
		let timestamp = sp_timestamp::InherentDataProvider::new((slot * SLOT).into());
		let mut data = InherentData::new();
		let provided = async {
			timestamp.provide_inherent_data(&mut data).await?;
			relay_chain.provide_inherent_data(&mut data).await
		};
		futures::executor::block_on(provided).map_err(|error| format!("inherents: {error:?}"))?;
		Ok(data)
	}
}
