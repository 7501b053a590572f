// SPDX-License-Identifier: Apache-2.0

//! The worker in topics whose reputers commit and reveal.

use crate::{
	mock::*,
	types::{source_key, Remembered, ALLOWED_HOSTS_KEY, LOST_KEY, TRUTHS_KEY},
	DataSources,
};
use allora_primitives::{commitment_hash, BlockNumber, TopicId, TruthCommit, TruthReveal};
use codec::Encode;
use sp_core::H256;

const HOST: &str = "http://source.example";

fn answer(body: &str) -> Behaviour {
	Behaviour::Answer(200, body.as_bytes().to_vec())
}

/// The reputer for whom the node's key signs.
fn owner() -> AccountId {
	account(9)
}

/// A topic whose source the node may fetch, with the truth `topic`.
fn topic_of(node: &Node, ext: &mut sp_io::TestExternalities, topic: TopicId) {
	ext.execute_with(|| {
		create_topic(topic, account(1));
		DataSources::<Test>::insert(
			topic,
			source(&format!("{HOST}/{{topic}}/{{epoch}}"), "/price", 4),
		);
	});
	node.page(
		&format!("{HOST}/{topic}/1"),
		answer(&format!(r#"{{"price": {topic}}}"#)),
	);
}

/// A node that signs for [`owner`] in the topics 1..=`topics`: the truth of epoch 1 of each is
/// committed in the blocks 10..=20 and revealed in the blocks 21..=25.
fn committing(topics: u32) -> (Node, sp_io::TestExternalities, AccountId) {
	let node = Node::new();
	let who = node.generate_key("//Reputer");
	node.set(ALLOWED_HOSTS_KEY, b"source.example");
	let mut ext = node.ext();
	for topic in 1..=topics {
		topic_of(&node, &mut ext, topic);
		open_committed((&who, &owner()), topic, 1, (10, 20), 5);
	}
	(node, ext, who)
}

/// The hash of a reveal, made for `who`.
fn hash_of(reveal: &TruthReveal, who: &AccountId) -> H256 {
	commitment_hash(
		reveal.topic,
		reveal.epoch,
		who,
		&reveal.values,
		&reveal.salt,
	)
}

/// What is sent, by transactions: the kind's first letter and the topics.
fn sent(node: &Node) -> Vec<(char, Vec<TopicId>)> {
	node.said()
		.into_iter()
		.map(|(_, said)| match said {
			Said::Submit(truths) => ('s', truths.iter().map(|one| one.topic).collect()),
			Said::Commit(commits) => ('c', commits.iter().map(|one| one.topic).collect()),
			Said::Reveal(reveals) => ('r', reveals.iter().map(|one| one.topic).collect()),
		})
		.collect()
}

/// Runs in each block and includes at once what was sent.
fn live(
	node: &Node,
	ext: &mut sp_io::TestExternalities,
	blocks: core::ops::RangeInclusive<BlockNumber>,
) {
	for block in blocks {
		node.run(ext, block);
		node.include(ext, block + 1);
	}
}

#[test]
fn the_worker_should_reveal_what_it_committed_to() {
	let (node, mut ext, who) = committing(1);
	live(&node, &mut ext, 8..=8);
	assert!(node.requests().is_empty());
	live(&node, &mut ext, 9..=19);
	let commits = node.commits();
	assert_eq!((commits.len(), sent(&node).len()), (1, 1));
	assert_eq!(node.counters().committed, 1);
	assert_eq!(node.counters().submitted, 0);

	live(&node, &mut ext, 20..=20);
	let reveals = node.reveals();
	assert_eq!(reveals.len(), 1);
	assert_eq!(reveals[0].values.to_vec(), vec![decimal("1")]);
	assert_eq!(
		commits,
		vec![TruthCommit {
			topic: 1,
			epoch: 1,
			revision: 0,
			hash: hash_of(&reveals[0], &owner()),
		}],
	);
	assert!(node.said().iter().all(|(signer, _)| *signer == who));

	live(&node, &mut ext, 21..=26);
	assert_eq!(sent(&node), [('c', vec![1]), ('r', vec![1])]);
	assert_eq!(node.requests().len(), 1);
	let counters = node.counters();
	assert_eq!(
		(
			counters.fetched,
			counters.committed,
			counters.submitted,
			counters.submit_failed,
			counters.unrevealable,
		),
		(1, 1, 1, 0, 0),
	);
	// Nothing of it is left when the window is over.
	assert_eq!(node.get::<Vec<Remembered>>(TRUTHS_KEY), Some(Vec::new()));
}

#[test]
fn the_worker_should_remember_what_it_commits_to_before_it_commits() {
	let (node, mut ext, _) = committing(1);
	node.run(&mut ext, 9);
	node.run(&mut ext, 10);
	let commit = node.commits().pop().unwrap();
	let pool = node.pool.0.lock().unwrap();
	let known = &pool.remembered[0][0];
	let made = commitment_hash(1, 1, &owner(), known.values.as_ref().unwrap(), &known.salt);
	assert_eq!(commit.hash, made);
	assert_eq!((known.last, known.until), (20, 25));
}

#[test]
fn the_worker_should_stop_when_another_run_was_faster() {
	// What another run came to, whose commitment may be in the pool.
	let (overtaking, mut ext, _) = committing(1);
	overtaking.run(&mut ext, 9);
	let other = overtaking.remembered();
	let (node, mut ext, _) = committing(1);
	node.network.0.lock().unwrap().meanwhile = Some((node.database.clone(), other.clone()));
	node.run(&mut ext, 9);
	assert_eq!(node.requests().len(), 1);
	assert!(node.said().is_empty());
	assert_eq!(node.remembered(), other);
	// From then on this is what counts.
	live(&node, &mut ext, 10..=20);
	assert_eq!(sent(&node), [('c', vec![1]), ('r', vec![1])]);
	assert_eq!(node.reveals()[0].salt, other[0].salt);
	assert_eq!(node.requests().len(), 1);
}

#[test]
fn the_worker_should_use_a_salt_for_each_truth() {
	let (node, mut ext, _) = committing(3);
	for topic in 1..=3 {
		node.page(&format!("{HOST}/{topic}/1"), answer(r#"{"price": 7}"#));
	}
	live(&node, &mut ext, 9..=20);
	assert_eq!(sent(&node), [('c', vec![1, 2, 3]), ('r', vec![1, 2, 3])]);
	let reveals = node.reveals();
	for (at, reveal) in reveals.iter().enumerate() {
		assert_eq!(reveal.values, reveals[0].values);
		assert_ne!(reveal.salt, [0; 32]);
		assert!(reveals[..at].iter().all(|other| other.salt != reveal.salt));
	}
}

#[test]
fn the_worker_should_reveal_after_a_restart() {
	let (node, mut ext, _) = committing(1);
	live(&node, &mut ext, 9..=10);
	let commit = node.commits().pop().unwrap();

	// The source is down by now, and the operator has taken the leave to fetch back.
	let restarted = node.restarted();
	restarted.set(ALLOWED_HOSTS_KEY, b"");
	restarted.attach(&mut ext);
	for block in 11..=20 {
		restarted.run(&mut ext, block);
	}
	assert!(restarted.requests().is_empty());
	assert!(restarted.commits().is_empty());
	let reveals = restarted.reveals();
	assert_eq!(reveals.len(), 1);
	assert_eq!(hash_of(&reveals[0], &owner()), commit.hash);
	assert_eq!(restarted.counters().unrevealable, 0);
}

#[test]
fn the_worker_should_say_once_what_it_cannot_reveal() {
	let (node, mut ext, who) = committing(2);
	live(&node, &mut ext, 9..=10);

	let replaced = Node {
		keystore: node.keystore.clone(),
		..Node::new()
	};
	replaced.set(ALLOWED_HOSTS_KEY, b"source.example");
	replaced.attach(&mut ext);
	topic_of(&replaced, &mut ext, 1);
	topic_of(&replaced, &mut ext, 2);
	for block in 11..=24 {
		replaced.run(&mut ext, block);
	}
	assert_eq!(replaced.counters().unrevealable, 2);
	let error = String::from_utf8(replaced.counters().last_error).unwrap();
	assert!(error.contains("topic 2 epoch 1"), "{error}");
	assert!(error.contains("until block 25"), "{error}");
	assert!(error.ends_with("its bond is forfeited"), "{error}");
	// Nothing is made up instead.
	assert!(replaced.requests().is_empty());
	assert!(replaced.said().is_empty());
	let lost = replaced.get::<Vec<(H256, BlockNumber)>>(LOST_KEY).unwrap();
	assert_eq!(
		lost.iter().map(|(_, until)| *until).collect::<Vec<_>>(),
		[25, 25]
	);

	// What it can reveal is not held up.
	topic_of(&replaced, &mut ext, 3);
	open_committed((&who, &owner()), 3, 1, (26, 26), 1);
	replaced.run(&mut ext, 25);
	replaced.include(&mut ext, 26);
	replaced.run(&mut ext, 26);
	assert_eq!(sent(&replaced), [('c', vec![3]), ('r', vec![3])]);
	assert_eq!(replaced.counters().unrevealable, 2);
	assert_eq!(
		replaced.get::<Vec<(H256, BlockNumber)>>(LOST_KEY),
		Some(vec![])
	);
}

#[test]
fn the_worker_should_not_reveal_for_another_owner() {
	let (node, mut ext, _) = committing(1);
	live(&node, &mut ext, 9..=10);
	// As if another owner had registered the key.
	Open::mutate(|open| open[0].1.owner = account(8));
	node.run(&mut ext, 20);
	assert!(node.reveals().is_empty());
	assert_eq!(node.counters().unrevealable, 1);
}

#[test]
fn the_worker_should_keep_its_truth_when_the_source_changes_after_the_commitment() {
	let (node, mut ext, _) = committing(1);
	// The commitment is sent, but in no block yet.
	node.run(&mut ext, 9);
	node.run(&mut ext, 10);
	node.page(&format!("{HOST}/better"), answer("2"));
	let local = format!(r#"{{"url": "{HOST}/better", "pointer": "", "decimals": 4}}"#);
	node.set(&source_key(1), local.as_bytes());
	let before = node.remembered();
	node.run(&mut ext, 11);
	node.run(&mut ext, 13);
	// Sent again, and it is the same one: whichever of the two gets in, it can be revealed.
	let commits = node.commits();
	assert_eq!((commits.len(), &commits[0]), (2, &commits[1]));
	assert_eq!(node.remembered(), before);
	{
		let mut pool = node.pool.0.lock().unwrap();
		pool.taken.pop();
	}
	node.include(&mut ext, 14);

	ext.execute_with(|| DataSources::<Test>::remove(1));
	live(&node, &mut ext, 14..=20);
	assert_eq!(node.requests(), [format!("{HOST}/1/1")]);
	let reveals = node.reveals();
	assert_eq!(reveals.len(), 1);
	assert_eq!(reveals[0].values.to_vec(), vec![decimal("1")]);
}

#[test]
fn the_worker_should_use_the_new_source_when_the_old_one_gave_nothing() {
	let (node, mut ext, _) = committing(1);
	node.page(&format!("{HOST}/1/1"), Behaviour::Down);
	live(&node, &mut ext, 9..=9);
	assert!(node.said().is_empty());
	node.page(&format!("{HOST}/better"), answer("2"));
	let local = format!(r#"{{"url": "{HOST}/better", "pointer": "", "decimals": 4}}"#);
	node.set(&source_key(1), local.as_bytes());
	live(&node, &mut ext, 10..=20);
	assert_eq!(sent(&node), [('c', vec![1]), ('r', vec![1])]);
	assert_eq!(node.reveals()[0].values.to_vec(), vec![decimal("2")]);
}

#[test]
fn the_worker_should_commit_again_when_a_fork_took_the_commitment_away() {
	let (node, mut ext, who) = committing(1);
	live(&node, &mut ext, 9..=12);
	ext.execute_with(|| {
		frame_system::Account::<Test>::mutate(&who, |account| account.nonce = 0);
	});
	Open::mutate(|open| {
		open[0].1.submitted = false;
		open[0].1.committed = None;
	});
	live(&node, &mut ext, 13..=20);
	let commits = node.commits();
	assert_eq!((commits.len(), &commits[0]), (2, &commits[1]));
	assert_eq!(node.requests().len(), 1);
	assert_eq!(node.reveals().len(), 1);
}

#[test]
fn the_worker_should_commit_and_reveal_for_every_account() {
	let (node, mut ext, first) = committing(1);
	let second = node.generate_key("//Other");
	open_committed((&second, &second), 1, 1, (10, 20), 5);
	live(&node, &mut ext, 9..=20);
	assert_eq!(node.requests().len(), 1);
	let (commits, reveals) = (node.commits(), node.reveals());
	assert_eq!((commits.len(), reveals.len()), (2, 2));
	assert_ne!(commits[0].hash, commits[1].hash);
	let said = node.said();
	for who in [&first, &second] {
		let kinds = said.iter().filter(|(signer, _)| signer == who).count();
		assert_eq!(kinds, 2);
	}
	// The chain has checked each against its own commitment.
	assert_eq!(node.counters().unrevealable, 0);
	assert!(Open::get()
		.iter()
		.all(|(_, truth)| truth.committed.is_none()));
}

#[test]
fn the_worker_should_send_one_kind_at_a_time() {
	let (node, mut ext, who) = committing(0);
	for topic in 1..=4 {
		topic_of(&node, &mut ext, topic);
	}
	open(&who, 1, 1, (10, 20));
	open_committed((&who, &owner()), 2, 1, (10, 15), 5);
	open_committed((&who, &owner()), 3, 1, (5, 9), 3);
	open_committed((&who, &owner()), 4, 1, (10, 14), 5);
	live(&node, &mut ext, 4..=5);
	for block in 9..=13 {
		live(&node, &mut ext, block..=block);
		let expected = (block as usize - 7).min(4);
		assert_eq!(sent(&node).len(), expected, "after block {block}");
	}
	assert_eq!(
		sent(&node),
		[
			('c', vec![3]),
			('r', vec![3]),
			('c', vec![4, 2]),
			('s', vec![1])
		],
	);
}

#[test]
fn the_worker_should_send_several_kinds_when_the_next_block_is_the_last_one() {
	let (node, mut ext, who) = committing(0);
	for topic in 1..=4 {
		topic_of(&node, &mut ext, topic);
	}
	open(&who, 1, 1, (10, 10));
	open_committed((&who, &owner()), 2, 1, (10, 10), 1);
	open_committed((&who, &owner()), 3, 1, (5, 9), 1);
	open(&who, 4, 1, (10, 11));
	live(&node, &mut ext, 4..=5);
	node.run(&mut ext, 9);
	let taken = node.pool.0.lock().unwrap().taken.clone();
	assert_eq!(taken.iter().map(nonce_of).collect::<Vec<_>>(), [0, 1, 2, 3]);
	assert_eq!(
		sent(&node)[1..],
		[('s', vec![1, 4]), ('c', vec![2]), ('r', vec![3])],
	);
	// Until all of them are in a block, what is not urgent waits.
	open(&who, 3, 2, (10, 20));
	node.page(&format!("{HOST}/3/2"), answer(r#"{"price": 3}"#));
	{
		let mut pool = node.pool.0.lock().unwrap();
		let late = pool.taken.pop().unwrap();
		drop(pool);
		node.include(&mut ext, 10);
		node.pool.0.lock().unwrap().taken.push(late);
	}
	Open::mutate(|open| open.retain(|(_, truth)| (truth.topic, truth.epoch) == (3, 2)));
	node.run(&mut ext, 10);
	assert_eq!(sent(&node).len(), 4);
	ext.execute_with(|| frame_system::Pallet::<Test>::inc_account_nonce(&who));
	node.run(&mut ext, 11);
	assert_eq!(sent(&node)[4], ('s', vec![3]));
}

#[test]
fn the_worker_should_try_to_reveal_again_when_the_pool_refuses() {
	let (node, mut ext, _) = committing(3);
	live(&node, &mut ext, 9..=10);
	node.pool.0.lock().unwrap().poison = vec![1];
	// Together, then singly: the second one is taken.
	live(&node, &mut ext, 20..=20);
	assert_eq!(sent(&node)[1..], [('r', vec![2])]);
	assert_eq!(node.counters().submit_failed, 1);
	// The third goes on without the first one.
	live(&node, &mut ext, 21..=22);
	assert_eq!(sent(&node)[2..], [('r', vec![3])]);
	// After a while it is tried again, and in the last block all the same.
	let offered = node.pool.0.lock().unwrap().offered;
	live(&node, &mut ext, 23..=23);
	assert_eq!(node.pool.0.lock().unwrap().offered, offered + 1);
	node.pool.0.lock().unwrap().poison.clear();
	live(&node, &mut ext, 24..=24);
	assert_eq!(sent(&node)[3..], [('r', vec![1])]);
	assert_eq!(node.counters().submitted, 3);
}

#[test]
fn the_worker_should_try_to_reveal_again_when_it_is_not_included() {
	let (node, mut ext, _) = committing(1);
	live(&node, &mut ext, 9..=10);
	let mut tried = Vec::new();
	for block in 19..=27 {
		let before = node.reveals().len();
		node.run(&mut ext, block);
		if node.reveals().len() > before {
			tried.push(block);
		}
	}
	// At once, when the first one is given up, and in the last block; then it is too late.
	assert_eq!(tried, [20, 23, 24]);
	let reveals = node.reveals();
	assert!(reveals.iter().all(|reveal| *reveal == reveals[0]));
	assert!(node.remembered().is_empty());
}

#[test]
fn the_worker_should_reveal_at_once_when_only_its_commitment_was_refused() {
	let (node, mut ext, who) = committing(0);
	topic_of(&node, &mut ext, 1);
	open_committed((&who, &owner()), 1, 1, (10, 14), 5);
	node.run(&mut ext, 9);
	node.run(&mut ext, 10);
	// Offered again in the last block, which the pool refuses; then the first one is included.
	node.pool.0.lock().unwrap().poison = vec![1];
	node.run(&mut ext, 13);
	assert_eq!(node.counters().submit_failed, 1);
	node.include(&mut ext, 14);
	node.pool.0.lock().unwrap().poison.clear();
	node.run(&mut ext, 14);
	assert_eq!(sent(&node), [('c', vec![1]), ('r', vec![1])]);
}

#[test]
fn the_worker_should_act_in_the_last_block_that_is_in_time() {
	let (node, mut ext, _) = committing(1);
	node.page(&format!("{HOST}/1/1"), Behaviour::Down);
	live(&node, &mut ext, 9..=18);
	assert!(node.said().is_empty());
	node.page(&format!("{HOST}/1/1"), answer(r#"{"price": 1}"#));
	live(&node, &mut ext, 19..=19);
	assert_eq!(sent(&node), [('c', vec![1])]);
	// The node is down until the last block of the reveal window.
	live(&node, &mut ext, 24..=24);
	assert_eq!(sent(&node), [('c', vec![1]), ('r', vec![1])]);

	// One block later is too late for either.
	let (node, mut ext, _) = committing(1);
	live(&node, &mut ext, 20..=20);
	assert!(node.requests().is_empty());
	let (node, mut ext, _) = committing(1);
	live(&node, &mut ext, 9..=10);
	live(&node, &mut ext, 25..=26);
	assert_eq!(sent(&node), [('c', vec![1])]);
	assert_eq!(node.counters().unrevealable, 0);
}

#[test]
fn the_worker_should_reveal_when_a_migration_makes_the_window_later() {
	let (node, mut ext, _) = committing(1);
	live(&node, &mut ext, 9..=19);
	assert_eq!(sent(&node), [('c', vec![1])]);
	// Ten blocks, twice as many as the reveal window has: it is open in the blocks 31..=35.
	pause(10);
	live(&node, &mut ext, 29..=29);
	let known = node.remembered();
	assert_eq!((known.len(), known[0].last, known[0].until), (1, 30, 35));
	live(&node, &mut ext, 30..=30);
	assert_eq!(sent(&node), [('c', vec![1]), ('r', vec![1])]);
	assert_eq!(node.counters().unrevealable, 0);
	// And then it is forgotten.
	live(&node, &mut ext, 31..=35);
	assert!(node.remembered().is_empty());
}

#[test]
fn the_worker_should_not_forget_what_another_fork_opened() {
	let (node, mut ext, _) = committing(1);
	live(&node, &mut ext, 9..=10);
	let known = node.remembered();
	// There the epoch opened later, and fewer blocks were under a migration.
	pause(10);
	node.run(&mut ext, 11);
	Epochs::mutate(|epochs| epochs.values_mut().for_each(|info| info.opened_time += 1));
	node.run(&mut ext, 12);
	Epochs::mutate(|epochs| {
		epochs.values_mut().for_each(|info| {
			info.opened_time -= 1;
			info.shift = 0;
		})
	});
	node.run(&mut ext, 13);
	assert_eq!(node.remembered()[0].salt, known[0].salt);
	assert_eq!(
		(node.remembered()[0].last, node.remembered()[0].until),
		(20, 35)
	);
}

#[test]
fn the_worker_should_rest_when_a_migration_goes_on() {
	let (node, mut ext, _) = committing(2);
	Migrating::set(true);
	node.run(&mut ext, 9);
	assert!(node.requests().is_empty());
	Migrating::set(false);
	live(&node, &mut ext, 10..=19);
	assert_eq!(sent(&node), [('c', vec![1, 2])]);
	// Meanwhile the epochs cannot be read.
	let epochs = Epochs::take();
	Migrating::set(true);
	for block in 20..=40 {
		node.run(&mut ext, block);
	}
	Epochs::set(epochs);
	pause(21);
	Migrating::set(false);
	live(&node, &mut ext, 41..=41);
	assert_eq!(sent(&node)[1..], [('r', vec![1, 2])]);
}

#[test]
fn the_worker_should_count_a_lost_commitment_once_when_its_window_becomes_later() {
	let (node, mut ext, _) = committing(1);
	live(&node, &mut ext, 9..=10);
	node.set(TRUTHS_KEY, &Vec::<Remembered>::new().encode());
	node.run(&mut ext, 20);
	assert_eq!(node.counters().unrevealable, 1);
	pause(10);
	for block in 30..=34 {
		node.run(&mut ext, block);
	}
	assert_eq!(node.counters().unrevealable, 1);
	assert_eq!(warnings("no truth and salt"), 1);
}

#[test]
fn the_worker_should_commit_to_what_it_finds_in_the_database() {
	let (node, mut ext, _) = committing(1);
	node.run(&mut ext, 9);
	assert!(node.commits().is_empty());
	assert!(node.remembered()[0].values.is_some());
	// The node was killed before the database had written it.
	node.set(TRUTHS_KEY, &Vec::<Remembered>::new().encode());
	live(&node, &mut ext, 10..=10);
	assert_eq!(node.requests().len(), 2);
	assert!(node.commits().is_empty());
	live(&node, &mut ext, 11..=11);
	assert_eq!(node.commits().len(), 1);
	live(&node, &mut ext, 12..=20);
	assert_eq!(sent(&node), [('c', vec![1]), ('r', vec![1])]);
}

#[test]
fn the_worker_should_commit_at_once_when_there_is_no_time_to_send_it_twice() {
	for (last, expected) in [(12, 1), (13, 0)] {
		let (node, mut ext, who) = committing(0);
		topic_of(&node, &mut ext, 1);
		open_committed((&who, &owner()), 1, 1, (10, last), 5);
		node.run(&mut ext, 9);
		assert_eq!(node.commits().len(), expected, "{last}");
	}
}

#[test]
fn the_worker_should_let_a_closing_reveal_follow_what_the_pool_has() {
	let (node, mut ext, who) = committing(0);
	node.pool.0.lock().unwrap().keeps = true;
	for topic in 1..=2 {
		topic_of(&node, &mut ext, topic);
	}
	open(&who, 1, 1, (10, 20));
	open_committed((&who, &owner()), 2, 1, (5, 10), 1);
	live(&node, &mut ext, 4..=5);
	// A truth is in the pool when the only block of the reveal window comes.
	node.run(&mut ext, 9);
	node.run(&mut ext, 10);
	assert_eq!(
		sent(&node),
		[('c', vec![2]), ('s', vec![1]), ('r', vec![2])]
	);
	let taken = node.pool.0.lock().unwrap().taken.clone();
	assert_eq!(taken.iter().map(nonce_of).collect::<Vec<_>>(), [0, 1, 2]);
	node.include(&mut ext, 11);
	assert_eq!(node.counters().submit_failed, 0);
}
