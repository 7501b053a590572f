// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! `check-block`: executes a block of the database once more.
//!
//! The SDK's own command hands the block to the import queue, which finds that it has it and
//! executes nothing. Here the runtime executes it on the state of its parent exactly as an import
//! would, recorded proof included, on which the weight reclaim depends.

use super::{Backend, Block, Client, Hash};
use allora_runtime::constants::MAXIMUM_BLOCK_WEIGHT;
use codec::Decode;
use frame_support::{dispatch::PerDispatchClass, storage::storage_prefix, weights::Weight};
use sc_client_api::{Backend as _, BlockBackend};
use sp_api::{ApiExt, Core, ProvideRuntimeApi};
use sp_blockchain::HeaderBackend;
use sp_core::traits::CallContext;
use sp_runtime::{generic::BlockId, traits::Block as _};
use sp_trie::proof_size_extension::ProofSizeExt;
use std::{
	fmt,
	time::{Duration, Instant},
};

/// What came of an execution that agrees with the block's header.
#[derive(Debug)]
pub struct Checked {
	/// The block's hash, with its seal.
	pub hash: Hash,
	/// Its number.
	pub number: u32,
	/// Its transactions, inherents included.
	pub extrinsics: usize,
	/// What it weighs; `None` if the runtime does not say.
	pub weight: Option<Weight>,
	/// Bytes of the storage proof as the weight reclaim counts them.
	pub proof_size: usize,
	/// How long the execution took, compiling the runtime included.
	pub took: Duration,
}

impl fmt::Display for Checked {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(
			f,
			"Block {} ({:?}) is what its transactions give: {} of them, executed in {} ms.",
			self.number,
			self.hash,
			self.extrinsics,
			self.took.as_millis(),
		)?;
		if let Some(weight) = self.weight {
			write!(
				f,
				"\nWeight: {} of {} ps, {} of {} bytes of proof.",
				weight.ref_time(),
				MAXIMUM_BLOCK_WEIGHT.ref_time(),
				weight.proof_size(),
				MAXIMUM_BLOCK_WEIGHT.proof_size(),
			)?;
		}
		write!(f, "\nRecorded storage proof: {} bytes.", self.proof_size)
	}
}

/// Executes the block `id` of the database.
pub fn check(client: &Client, backend: &Backend, id: BlockId<Block>) -> Result<Checked, String> {
	let hash = client
		.block_hash_from_id(&id)
		.map_err(|e| format!("the database: {e}"))?
		.ok_or_else(|| match id {
			BlockId::Number(number) => format!(
				"the database has no block {number}; its best is {}",
				client.info().best_number
			),
			BlockId::Hash(hash) => format!("the database has no block {hash:?}"),
		})?;
	let block = client
		.block(hash)
		.map_err(|e| format!("the database: {e}"))?
		.ok_or_else(|| {
			format!(
				"the body of block {hash:?} is not in the database: it was pruned. Run the node \
				 with --blocks-pruning archive to keep the bodies of all blocks"
			)
		})?
		.block;
	execute(client, backend, block)
}

/// Executes `block` on the state of its parent; an error if that is not there, or if the result is
/// not what the block's header says.
fn execute(client: &Client, backend: &Backend, block: Block) -> Result<Checked, String> {
	let hash = block.hash();
	let (mut header, body) = block.deconstruct();
	let number = header.number;
	let extrinsics = body.len();
	let parent = header.parent_hash;
	let parent_number = number
		.checked_sub(1)
		.ok_or("the genesis block is not executed: it has no parent")?;
	if !backend.have_state_at(parent, parent_number) {
		return Err(format!(
			"the state of block {parent_number}, the parent of block {number}, was pruned: only a \
			 node that was run with --state-pruning archive from the beginning can check this block"
		));
	}
	// The seal came after the execution.
	while header
		.digest
		.logs
		.last()
		.is_some_and(|item| item.as_seal().is_some())
	{
		header.digest.logs.pop();
	}
	let root = header.state_root;

	let begun = Instant::now();
	let context = CallContext::Onchain { import: true };
	let mut api = client.runtime_api();
	api.set_call_context(context);
	api.record_proof();
	let recorder = api
		.proof_recorder()
		.ok_or("the client does not record proofs")?;
	api.register_extension(ProofSizeExt::new(recorder.clone()));
	api.execute_block(parent, Block::new(header, body).into())
		.map_err(|e| {
			format!(
				"block {number} ({hash:?}) is not valid: the runtime refused it, and its log says \
				 why: {e}"
			)
		})?;
	let took = begun.elapsed();
	let proof_size = recorder.estimate_encoded_size();

	let state = backend
		.state_at(parent, context.into())
		.map_err(|e| format!("the state of block {parent_number}: {e}"))?;
	let changes = api
		.into_storage_changes(&state, parent)
		.map_err(|e| format!("the changes of block {number}: {e}"))?;
	if changes.transaction_storage_root != root {
		return Err(format!(
			"block {number} ({hash:?}) is not valid: its state root is {root:?}, executing it gives \
			 {:?}",
			changes.transaction_storage_root
		));
	}
	let key = storage_prefix(b"System", b"BlockWeight");
	let weight = changes
		.main_storage_changes
		.iter()
		.find(|(changed, _)| changed[..] == key)
		.and_then(|(_, value)| value.as_deref())
		.and_then(|mut value| PerDispatchClass::<Weight>::decode(&mut value).ok())
		.map(|weight| weight.total());
	Ok(Checked {
		hash,
		number,
		extrinsics,
		weight,
		proof_size,
		took,
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{
		cli::{Cli, SealMode, Subcommand},
		service::{dev, new_parts},
	};
	use futures::{channel::oneshot, SinkExt};
	use sc_cli::{CliConfiguration, SubstrateCli};
	use sc_consensus_manual_seal::EngineCommand;
	use sp_consensus_aura::AURA_ENGINE_ID;
	use sp_runtime::DigestItem;

	/// A directory that is gone when the test ends.
	struct Directory(std::path::PathBuf);

	impl Drop for Directory {
		fn drop(&mut self) {
			let _ = std::fs::remove_dir_all(&self.0);
		}
	}

	/// Blocks of a development chain that keeps the states of the last two only.
	#[test]
	fn check_should_execute_the_block() {
		if allora_runtime::WASM_BINARY.is_none() {
			return;
		}
		let base = std::env::temp_dir().join(format!("allora-check-{}", std::process::id()));
		let base = Directory(base);
		let path = base.0.to_str().expect("is UTF-8");
		let args = ["allora-node", "check-block", "--dev", "--base-path", path];
		let args = args.iter().chain(&["--state-pruning", "2", "1"]);
		let cli = Cli::from_iter(args);
		let Some(Subcommand::CheckBlock(cmd)) = &cli.subcommand else {
			panic!("{:?}", cli.subcommand);
		};
		let runtime = sc_cli::build_runtime().expect("there are threads");
		let _entered = runtime.enter();
		let config = cmd
			.create_configuration(&cli, runtime.handle().clone())
			.expect("is valid");
		let parts = new_parts(&config).expect("starts");
		let mut commands = dev::start_sealing(&config, &parts, SealMode::Manual).expect("starts");
		let mut seal = || {
			runtime.block_on(async {
				let (sender, receiver) = oneshot::channel();
				let command = EngineCommand::SealNewBlock {
					create_empty: true,
					finalize: true,
					parent_hash: None,
					sender: Some(sender),
				};
				commands.send(command).await.expect("the task listens");
				let made = receiver.await.expect("answers").expect("makes a block");
				made.hash
			})
		};
		let check = |id| check(&parts.client, &parts.backend, id);
		let run = |block| execute(&parts.client, &parts.backend, block);

		let first = seal();
		let checked = check(BlockId::Number(1)).expect("is what was made");
		assert_eq!((checked.hash, checked.number), (first, 1));
		assert!(checked.extrinsics >= 2, "timestamp and validation data");
		assert!(checked.proof_size > 0);
		assert!(checked.weight.is_some_and(|weight| weight.ref_time() > 0));
		let block = parts
			.client
			.block(first)
			.expect("works")
			.expect("is there")
			.block;

		let mut altered = block.clone();
		altered.header.state_root = Hash::repeat_byte(1);
		let error = run(altered).expect_err("the state is another");
		assert!(error.contains("not valid"), "{error}");
		let mut altered = block.clone();
		altered.extrinsics.pop();
		assert!(run(altered).is_err(), "an inherent is missing");

		let mut sealed = block;
		let signature = DigestItem::Seal(AURA_ENGINE_ID, vec![0; 64]);
		sealed.header.digest.push(signature);
		assert_eq!(run(sealed).expect("the seal is not executed").number, 1);

		let error = check(BlockId::Number(0)).expect_err("has no parent");
		assert!(error.contains("genesis"), "{error}");
		let error = check(BlockId::Number(9)).expect_err("is not there");
		assert!(error.contains("no block 9"), "{error}");
		for _ in 0..4 {
			seal();
		}
		check(BlockId::Number(5)).expect("the parent's state is there");
		let error = check(BlockId::Number(1)).expect_err("the parent's state is gone");
		assert!(error.contains("--state-pruning archive"), "{error}");
	}
}
