// SPDX-License-Identifier: Apache-2.0

//! What the worker's log says when it does nothing.

use crate::{mock::*, offchain::REPEAT_AFTER, types::ALLOWED_HOSTS_KEY, DataSources};
use allora_primitives::Refusal;

const HOST: &str = "http://source.example";

/// A node with one reputer, whose truth of topic 1 and epoch 1 is open in the blocks 10..=20.
fn reputer() -> (Node, sp_io::TestExternalities, AccountId) {
	let node = Node::new();
	let who = node.generate_key("//Reputer");
	node.set(ALLOWED_HOSTS_KEY, b"source.example");
	node.page(&format!("{HOST}/1"), Behaviour::Answer(200, b"1".to_vec()));
	let mut ext = node.ext();
	ext.execute_with(|| {
		create_topic(1, account(1));
		DataSources::<Test>::insert(1, source(&format!("{HOST}/1"), "", 4));
		open(&who, 1, 1, (10, 20));
	});
	(node, ext, who)
}

fn run(node: &Node, ext: &mut sp_io::TestExternalities, blocks: core::ops::RangeInclusive<u32>) {
	for block in blocks {
		node.run(ext, block);
	}
}

#[test]
fn the_worker_should_say_once_why_the_chain_takes_nothing() {
	let (node, mut ext, who) = reputer();
	let causes = [
		(Refusal::NotEnoughStake, "below the minimum: add stake"),
		(Refusal::NotSelected, "all places are taken"),
		(Refusal::NotWhitelisted, "whitelist does not name"),
		(
			Refusal::BondNotCovered,
			"does not cover the commitment's bond",
		),
	];
	for (at, (refusal, text)) in causes.into_iter().enumerate() {
		Refusals::set(vec![(who.clone(), 1, refusal)]);
		run(&node, &mut ext, 9..=11);
		assert_eq!(warnings(text), 1, "{refusal:?}: {:?}", Logged::get());
		assert_eq!(node.counters().excluded, at as u64 + 1);
		let error = String::from_utf8(node.counters().last_error).unwrap();
		assert!(error.contains("topic 1 epoch 1"), "{error}");
		assert!(error.contains("until block 20"), "{error}");
	}
	// Not after a restart either.
	let restarted = node.restarted();
	restarted.attach(&mut ext);
	run(&restarted, &mut ext, 12..=12);
	assert_eq!(warnings("nothing is taken"), 4);
	assert!(restarted.requests().is_empty());
	// The operator has mended it.
	Refusals::set(Vec::new());
	node.attach(&mut ext);
	run(&node, &mut ext, 13..=13);
	assert_eq!(node.submitted().len(), 1);
	// The next epoch is another matter.
	Refusals::set(vec![(who.clone(), 1, Refusal::NotEnoughStake)]);
	open(&who, 1, 2, (22, 32));
	run(&node, &mut ext, 21..=23);
	assert_eq!(warnings("below the minimum"), 2);
}

#[test]
fn the_worker_should_say_now_and_then_that_nobody_knows_its_key() {
	let (node, mut ext, who) = reputer();
	Open::set(Vec::new());
	// A reputer without an open window.
	run(&node, &mut ext, 9..=10);
	assert!(Logged::get().is_empty(), "{:?}", Logged::get());
	Unknown::set(vec![who]);
	run(&node, &mut ext, 11..=13);
	assert_eq!(warnings("neither a reputer nor a reputer's operator"), 1);
	run(&node, &mut ext, 11 + REPEAT_AFTER..=12 + REPEAT_AFTER);
	assert_eq!(warnings("neither a reputer nor a reputer's operator"), 2);
}

#[test]
fn the_worker_should_say_now_and_then_that_it_has_no_key() {
	let node = Node::new();
	let mut ext = node.ext();
	// Not the node of a reputer.
	run(&node, &mut ext, 9..=10);
	assert!(Logged::get().is_empty());
	node.set(ALLOWED_HOSTS_KEY, b"source.example");
	run(&node, &mut ext, 11..=13);
	assert_eq!(warnings("no key of type repu"), 1);
	run(&node, &mut ext, 11 + REPEAT_AFTER..=12 + REPEAT_AFTER);
	assert_eq!(warnings("no key of type repu"), 2);
}

#[test]
fn the_worker_should_say_once_that_a_window_closed_without_a_truth() {
	let (node, mut ext, _) = reputer();
	node.page(&format!("{HOST}/1"), Behaviour::Down);
	run(&node, &mut ext, 9..=19);
	assert_eq!(warnings("without a truth"), 0);
	run(&node, &mut ext, 20..=25);
	assert_eq!(
		warnings("in block 20 without a truth; failed attempts to fetch it: 5"),
		1
	);
	assert_eq!(node.counters().missed, 1);

	let (node, mut ext, _) = reputer();
	node.pool.0.lock().unwrap().poison = vec![1];
	run(&node, &mut ext, 9..=25);
	assert_eq!(warnings("in no transaction that the pool took"), 1);
	assert_eq!(node.counters().missed, 1);
	assert_eq!(
		warnings("refused by the transaction pool. The chain would take"),
		5
	);
}

#[test]
fn the_worker_should_not_complain_about_what_was_said() {
	// The pool took it.
	let (node, mut ext, _) = reputer();
	run(&node, &mut ext, 9..=25);
	assert_eq!((node.counters().missed, warnings("")), (0, 0));
	// Another node with the same owner was faster.
	let (node, mut ext, _) = reputer();
	node.pool.0.lock().unwrap().poison = vec![1];
	run(&node, &mut ext, 9..=10);
	mark_submitted(1, 1);
	run(&node, &mut ext, 11..=25);
	assert_eq!(node.counters().missed, 0);
	// Another fork opened the epoch at another time.
	let (node, mut ext, who) = reputer();
	Open::set(Vec::new());
	open_committed((&who, &who), 1, 1, (10, 20), 5);
	node.page(&format!("{HOST}/1"), Behaviour::Down);
	run(&node, &mut ext, 9..=10);
	Epochs::mutate(|epochs| epochs.values_mut().for_each(|info| info.opened_time += 1));
	Open::set(Vec::new());
	run(&node, &mut ext, 20..=20);
	assert_eq!(node.counters().missed, 0);
}
