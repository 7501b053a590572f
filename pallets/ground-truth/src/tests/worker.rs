// SPDX-License-Identifier: Apache-2.0

use crate::{
	mock::*,
	types::{
		source_key, Remembered, ALLOWED_HOSTS_KEY, LOCK_KEY, NOTED_KEY, SENT_KEY_PREFIX, TRUTHS_KEY,
	},
	DataSources,
};
use allora_primitives::{LossFunction, LossMethod};
use codec::Encode;
use sp_core::H256;

const HOST: &str = "http://source.example";

fn answer(body: &str) -> Behaviour {
	Behaviour::Answer(200, body.as_bytes().to_vec())
}

/// A node with one reputer and the topics 1..=`topics`, whose sources it may fetch; the truth of
/// epoch 1 of each is open in the blocks 10..=20.
fn reputer_of(topics: u32) -> (Node, sp_io::TestExternalities, AccountId) {
	let node = Node::new();
	let who = node.generate_key("//Reputer");
	node.set(ALLOWED_HOSTS_KEY, b"source.example");
	let mut ext = node.ext();
	ext.execute_with(|| {
		for topic in 1..=topics {
			create_topic(topic, account(1));
			DataSources::<Test>::insert(
				topic,
				source(&format!("{HOST}/{{topic}}/{{epoch}}"), "/price", 4),
			);
			open(&who, topic, 1, (10, 20));
		}
	});
	(node, ext, who)
}

/// One topic whose source behaves badly: nothing is sent, and the counters are as expected.
fn assert_fails(behaviour: Behaviour, text: &str, kind: &str) {
	let (node, mut ext, _) = reputer_of(1);
	node.page(&format!("{HOST}/1/1"), behaviour);
	node.run(&mut ext, 9);
	assert_eq!(node.submitted(), Vec::<Vec<_>>::new());
	let counters = node.counters();
	assert_eq!(
		(
			counters.fetch_failed,
			counters.malformed,
			counters.refused_host,
			counters.fetched
		),
		match kind {
			"fetch" => (1, 0, 0, 0),
			"malformed" => (0, 1, 0, 0),
			_ => (0, 0, 1, 0),
		},
		"{text}",
	);
	let error = String::from_utf8(counters.last_error).unwrap();
	assert!(
		error.contains("topic 1 epoch 1") && error.contains(text),
		"{error}"
	);
	// The next attempt is right.
	node.page(&format!("{HOST}/1/1"), answer(r#"{"price": 1}"#));
	node.run(&mut ext, 10);
	assert_eq!(node.submitted(), vec![vec![(1, 1, decimal("1"))]]);
}

#[test]
fn the_worker_should_submit_the_truth_when_the_source_is_right() {
	let (node, mut ext, who) = reputer_of(1);
	node.page(
		&format!("{HOST}/1/1"),
		answer(r#"{"price": 12.34565, "x": [1e5]}"#),
	);
	// Too early: the next block is not in the window.
	node.run(&mut ext, 8);
	assert!(node.requests().is_empty());
	node.run(&mut ext, 9);
	assert_eq!(node.requests(), [format!("{HOST}/1/1")]);
	assert_eq!(node.submitted(), vec![vec![(1, 1, decimal("12.3457"))]]);
	let taken = node.pool.0.lock().unwrap().taken[0].clone();
	assert!(matches!(
		taken.preamble,
		sp_runtime::generic::Preamble::Signed(signer, _, _) if signer == who,
	));
	let counters = node.counters();
	assert_eq!(
		(counters.fetched, counters.submitted, counters.submit_failed),
		(1, 1, 0)
	);
	assert!(counters.last_error.is_empty());
}

#[test]
fn the_worker_should_fill_in_the_placeholders() {
	let (node, mut ext, _) = reputer_of(1);
	ext.execute_with(|| {
		DataSources::<Test>::insert(
			1,
			source(
				&format!("{HOST}/?{{topic}}-{{epoch}}-{{block}}-{{time}}"),
				"",
				0,
			),
		);
	});
	node.page(&format!("{HOST}/?1-1-1-1700000000123"), answer(" \"5\" "));
	node.run(&mut ext, 9);
	assert_eq!(node.submitted(), vec![vec![(1, 1, decimal("5"))]]);
}

#[test]
fn the_worker_should_do_nothing_when_there_is_no_key_or_no_open_truth() {
	let node = Node::new();
	let mut ext = node.ext();
	node.run(&mut ext, 9);
	node.generate_key("//Reputer");
	node.run(&mut ext, 10);
	assert!(node.requests().is_empty());
	assert_eq!(node.get::<Vec<Remembered>>(TRUTHS_KEY), None);
}

#[test]
fn the_worker_should_try_again_when_the_source_fails() {
	assert_fails(Behaviour::Down, "no connection", "fetch");
	assert_fails(Behaviour::Silent, "no answer in time", "fetch");
	assert_fails(
		Behaviour::Stalls(b"{\"price\": 1".to_vec()),
		"no answer in time",
		"fetch",
	);
	assert_fails(Behaviour::Endless, "too large", "fetch");
	assert_fails(
		Behaviour::Answer(500, b"{\"price\": 1}".to_vec()),
		"status 500",
		"fetch",
	);
	assert_fails(Behaviour::Answer(404, Vec::new()), "status 404", "fetch");
	assert_fails(Behaviour::Answer(204, Vec::new()), "status 204", "fetch");
	assert_fails(
		Behaviour::Answer(302, b"{\"price\": 1}".to_vec()),
		"redirects",
		"fetch",
	);
	assert_fails(Behaviour::Answer(308, Vec::new()), "redirects", "fetch");
}

#[test]
fn the_worker_should_try_again_when_the_answer_is_malformed() {
	assert_fails(answer(""), "not a JSON document", "malformed");
	assert_fails(answer("<html>"), "not a JSON document", "malformed");
	assert_fails(answer("{\"price\": 1"), "not a JSON document", "malformed");
	assert_fails(Behaviour::Answer(200, vec![0xff]), "not UTF-8", "malformed");
	assert_fails(
		answer("{\"cost\": 1}"),
		"nothing at the pointer",
		"malformed",
	);
	assert_fails(answer("{\"price\": null}"), "no number", "malformed");
	assert_fails(
		answer("{\"price\": \"n/a\"}"),
		"not a decimal number",
		"malformed",
	);
	assert_fails(answer("{\"price\": 1e99}"), "too large", "malformed");
	assert_fails(
		answer("{\"price\": 1000000000000000001}"),
		"larger than the chain takes",
		"malformed",
	);
	assert_fails(
		answer("{\"price\": -1000000000000000000.5}"),
		"larger than the chain takes",
		"malformed",
	);
}

#[test]
fn the_worker_should_submit_what_was_not_thought_possible() {
	let (node, mut ext, _) = reputer_of(3);
	// The topics' values lie in ±1000: so must predictions, not what happens.
	node.page(&format!("{HOST}/1/1"), answer(r#"{"price": 1000.0001}"#));
	node.page(&format!("{HOST}/2/1"), answer(r#"{"price": -1e18}"#));
	node.page(&format!("{HOST}/3/1"), answer(r#"{"price": 1e18}"#));
	node.run(&mut ext, 9);
	assert_eq!(
		node.submitted(),
		vec![vec![
			(1, 1, decimal("1000.0001")),
			(2, 1, decimal("-1000000000000000000")),
			(3, 1, decimal("1000000000000000000")),
		]],
	);
	assert_eq!(node.counters().malformed, 0);
}

#[test]
fn the_worker_should_not_submit_what_the_loss_cannot_measure() {
	let error = |node: &Node| String::from_utf8(node.counters().last_error).unwrap();
	let (node, mut ext, _) = reputer_of(2);
	Topics::mutate(|topics| {
		for (_, parameters) in topics.values_mut() {
			parameters.loss = LossFunction::Poisson {
				epsilon: decimal("0.001"),
			};
		}
	});
	node.page(&format!("{HOST}/1/1"), answer(r#"{"price": -1}"#));
	node.page(&format!("{HOST}/2/1"), answer(r#"{"price": 0}"#));
	node.run(&mut ext, 9);
	assert_eq!(node.submitted(), vec![vec![(2, 1, decimal("0"))]]);
	assert_eq!(node.counters().malformed, 1);
	assert!(error(&node).contains("topic 1 epoch 1: a value is outside the domain"));

	let (node, mut ext, _) = reputer_of(1);
	Topics::mutate(|topics| {
		for (_, parameters) in topics.values_mut() {
			parameters.loss_method = LossMethod::Reported { clip: false };
		}
	});
	node.page(&format!("{HOST}/1/1"), answer(r#"{"price": 1}"#));
	node.run(&mut ext, 9);
	assert!(node.submitted().is_empty());
	assert!(error(&node).contains("losses are reported"));
}

#[test]
fn the_worker_should_read_a_body_up_to_its_limit() {
	let (node, mut ext, _) = reputer_of(2);
	let fill = |length: usize| {
		let body = r#"{"price": 1}"#;
		answer(&(body.to_string() + &" ".repeat(length - body.len())))
	};
	node.page(&format!("{HOST}/1/1"), fill(64 * 1024));
	node.page(&format!("{HOST}/2/1"), fill(64 * 1024 + 1));
	node.run(&mut ext, 9);
	assert_eq!(node.submitted(), vec![vec![(1, 1, decimal("1"))]]);
	assert!(String::from_utf8(node.counters().last_error)
		.unwrap()
		.contains("too large"));
}

#[test]
fn the_worker_should_not_wait_for_a_slow_source_when_others_answer() {
	let (node, mut ext, _) = reputer_of(3);
	node.page(&format!("{HOST}/1/1"), Behaviour::Silent);
	node.page(&format!("{HOST}/2/1"), Behaviour::Stalls(b"{".to_vec()));
	node.page(&format!("{HOST}/3/1"), answer(r#"{"price": 3}"#));
	let before = node.network.0.lock().unwrap().now;
	node.run(&mut ext, 9);
	assert_eq!(node.submitted(), vec![vec![(3, 1, decimal("3"))]]);
	// Within the run's budget, in the node's own time (the run begins 6 s later).
	let spent = node.network.0.lock().unwrap().now - before - 6_000;
	assert!(spent <= crate::offchain::RUN_MS, "{spent}");
}

#[test]
fn the_worker_should_refuse_when_the_host_is_not_allowed() {
	let (node, mut ext, _) = reputer_of(1);
	node.page(&format!("{HOST}/1/1"), answer(r#"{"price": 1}"#));
	node.set(ALLOWED_HOSTS_KEY, b"other.example");
	node.run(&mut ext, 9);
	assert!(node.requests().is_empty());
	assert_eq!(node.counters().refused_host, 1);
	assert!(String::from_utf8(node.counters().last_error)
		.unwrap()
		.contains("source.example:80"));
	// The operator allows it: the next attempt finds out.
	node.set(ALLOWED_HOSTS_KEY, b"other.example\nsource.example:80");
	node.run(&mut ext, 10);
	assert_eq!(node.submitted(), vec![vec![(1, 1, decimal("1"))]]);
}

#[test]
fn the_worker_should_fetch_nothing_when_no_host_is_allowed() {
	for list in [&b""[..], b" \n", b"[]", b"\xff", &[b'a'; 20_000]] {
		let (node, mut ext, _) = reputer_of(2);
		node.set(ALLOWED_HOSTS_KEY, list);
		node.run(&mut ext, 9);
		assert!(node.requests().is_empty());
		assert_eq!(node.counters().refused_host, 2);
		// Said once: the mark stays.
		let noted = node.get::<H256>(NOTED_KEY);
		assert!(noted.is_some());
		node.run(&mut ext, 11);
		assert_eq!(node.get::<H256>(NOTED_KEY), noted);
	}
}

#[test]
fn the_worker_should_refuse_when_the_address_is_private() {
	let (node, mut ext, _) = reputer_of(1);
	ext.execute_with(|| {
		DataSources::<Test>::insert(1, source("http://127.0.0.1:9000/", "", 4));
	});
	node.page("http://127.0.0.1:9000/", answer("1"));
	for list in ["127.0.0.1", "127.0.0.1:9001", "localhost:9000"] {
		node.set(ALLOWED_HOSTS_KEY, list.as_bytes());
		node.run(&mut ext, 19);
	}
	assert!(node.requests().is_empty());
	assert_eq!(node.counters().refused_host, 3);
	node.set(ALLOWED_HOSTS_KEY, b"127.0.0.1:9000");
	node.run(&mut ext, 19);
	assert_eq!(node.submitted(), vec![vec![(1, 1, decimal("1"))]]);
}

#[test]
fn the_worker_should_use_the_operators_source_when_there_is_one() {
	let (node, mut ext, _) = reputer_of(1);
	node.page(&format!("{HOST}/1/1"), answer(r#"{"price": 1}"#));
	node.page(&format!("{HOST}/mine/1"), answer(r#"[[2.25]]"#));
	let local = format!(r#"{{"url": "{HOST}/mine/{{epoch}}", "pointer": "/0/0", "decimals": 1}}"#);
	node.set(&source_key(1), local.as_bytes());
	node.run(&mut ext, 9);
	assert_eq!(node.requests(), [format!("{HOST}/mine/1")]);
	assert_eq!(node.submitted(), vec![vec![(1, 1, decimal("2.3"))]]);
}

#[test]
fn the_worker_should_not_fall_back_when_the_operators_source_is_unreadable() {
	for local in [
		"",
		"{}",
		r#"{"url": "http://source.example/", "pointer": "", "decimals": 256}"#,
		r#"{"url": 1, "pointer": "", "decimals": 1}"#,
		r#"{"url": "http://source.example/", "pointer": "", "decimals": 19}"#,
		r#"{"url": "ftp://source.example/", "pointer": "", "decimals": 1}"#,
	] {
		let (node, mut ext, _) = reputer_of(1);
		node.page(&format!("{HOST}/1/1"), answer(r#"{"price": 1}"#));
		node.set(&source_key(1), local.as_bytes());
		node.run(&mut ext, 9);
		assert!(node.requests().is_empty(), "{local}");
		assert_eq!(node.counters().fetch_failed, 1, "{local}");
	}
}

#[test]
fn the_worker_should_report_when_there_is_no_source() {
	let (node, mut ext, _) = reputer_of(1);
	ext.execute_with(|| DataSources::<Test>::remove(1));
	node.run(&mut ext, 9);
	assert_eq!(node.counters().fetch_failed, 1);
	assert!(String::from_utf8(node.counters().last_error)
		.unwrap()
		.contains("no data source"));
}

#[test]
fn the_worker_should_send_two_topics_in_one_transaction() {
	let (node, mut ext, who) = reputer_of(2);
	ext.execute_with(|| open(&who, 2, 2, (10, 12)));
	node.page(&format!("{HOST}/1/1"), answer(r#"{"price": 1}"#));
	node.page(&format!("{HOST}/2/1"), answer(r#"{"price": 2}"#));
	node.page(&format!("{HOST}/2/2"), answer(r#"{"price": 3}"#));
	node.run(&mut ext, 9);
	// What closes first comes first.
	assert_eq!(
		node.submitted(),
		vec![vec![
			(2, 2, decimal("3")),
			(1, 1, decimal("1")),
			(2, 1, decimal("2"))
		]],
	);
	assert_eq!(node.counters().submitted, 3);
}

#[test]
fn the_worker_should_send_at_most_sixteen_truths_at_once() {
	let (node, mut ext, who) = reputer_of(20);
	for topic in 1..=20 {
		node.page(&format!("{HOST}/{topic}/1"), answer(r#"{"price": 1}"#));
	}
	node.run(&mut ext, 9);
	assert_eq!(node.submitted()[0].len(), 16);
	for (topic, epoch, _) in &node.submitted()[0] {
		mark_submitted(*topic, *epoch);
	}
	ext.execute_with(|| frame_system::Pallet::<Test>::inc_account_nonce(&who));
	node.run(&mut ext, 10);
	assert_eq!(node.submitted()[1].len(), 4);
	assert_eq!(node.requests().len(), 20);
}

#[test]
fn the_worker_should_send_labels_when_the_topic_has_several() {
	let (node, mut ext, who) = reputer_of(1);
	ext.execute_with(|| {
		make_classification(1, 3);
		open(&who, 1, 2, (10, 20));
		open(&who, 1, 3, (10, 20));
		// Only the epochs that were opened with three labels.
		Open::mutate(|open| open.retain(|(_, truth)| truth.epoch > 1));
	});
	node.page(
		&format!("{HOST}/1/2"),
		answer(r#"{"price": [0.2, "0.3", 0.5004]}"#),
	);
	node.page(
		&format!("{HOST}/1/3"),
		answer(r#"{"price": [0.2, 0.3, 0.502]}"#),
	);
	node.run(&mut ext, 9);
	assert_eq!(node.submitted(), vec![vec![(1, 2, decimal("0.2"))]]);
	let taken = node.pool.0.lock().unwrap().taken[0].clone();
	assert_eq!(
		truths_in(&taken)[0].values.to_vec(),
		vec![decimal("0.2"), decimal("0.3"), decimal("0.5004")],
	);
	assert_eq!(node.counters().malformed, 1);
	assert!(String::from_utf8(node.counters().last_error)
		.unwrap()
		.contains("sum to one"));
}

#[test]
fn the_worker_should_serve_every_account_and_ask_once() {
	let (node, mut ext, _) = reputer_of(1);
	let second = node.generate_key("//Other");
	ext.execute_with(|| open(&second, 1, 1, (10, 20)));
	node.page(&format!("{HOST}/1/1"), answer(r#"{"price": 1}"#));
	node.run(&mut ext, 9);
	assert_eq!(node.requests().len(), 1);
	assert_eq!(node.submitted(), vec![vec![(1, 1, decimal("1"))]; 2]);
}

#[test]
fn the_worker_should_not_submit_twice() {
	let (node, mut ext, who) = reputer_of(1);
	node.page(&format!("{HOST}/1/1"), answer(r#"{"price": 1}"#));
	node.run(&mut ext, 9);
	// Not included yet, and run twice for one block.
	node.run(&mut ext, 9);
	node.run(&mut ext, 10);
	node.run(&mut ext, 11);
	assert_eq!(node.submitted().len(), 1);
	// Included.
	ext.execute_with(|| frame_system::Pallet::<Test>::inc_account_nonce(&who));
	mark_submitted(1, 1);
	for block in 12..25 {
		node.run(&mut ext, block);
	}
	assert_eq!(node.submitted().len(), 1);
	assert_eq!(node.requests().len(), 1);
}

#[test]
fn the_worker_should_send_again_when_the_transaction_was_lost() {
	let (node, mut ext, _) = reputer_of(1);
	node.page(&format!("{HOST}/1/1"), answer(r#"{"price": 1}"#));
	for block in 9..=12 {
		node.run(&mut ext, block);
	}
	assert_eq!(node.submitted().len(), 2);
	// And in the last block that is in time, whenever the last attempt was.
	for block in 13..=18 {
		node.run(&mut ext, block);
	}
	let sent = node.submitted().len();
	node.run(&mut ext, 19);
	assert_eq!(node.submitted().len(), sent + 1);
	node.run(&mut ext, 20);
	assert_eq!(node.submitted().len(), sent + 1);
}

#[test]
fn the_worker_should_send_at_once_when_the_nonce_has_moved_on() {
	let (node, mut ext, who) = reputer_of(1);
	node.page(&format!("{HOST}/1/1"), answer(r#"{"price": 1}"#));
	node.run(&mut ext, 9);
	ext.execute_with(|| {
		frame_system::Pallet::<Test>::inc_account_nonce(&who);
		open(&who, 1, 2, (11, 20));
	});
	mark_submitted(1, 1);
	node.page(&format!("{HOST}/1/2"), answer(r#"{"price": 2}"#));
	node.run(&mut ext, 10);
	assert_eq!(node.submitted()[1], vec![(1, 2, decimal("2"))]);
}

#[test]
fn the_worker_should_offer_truths_singly_when_the_pool_refuses_them_together() {
	let (node, mut ext, who) = reputer_of(3);
	for topic in 1..=3 {
		node.page(&format!("{HOST}/{topic}/1"), answer(r#"{"price": 1}"#));
	}
	node.pool.0.lock().unwrap().poison = vec![1];
	node.run(&mut ext, 9);
	assert_eq!(node.submitted(), vec![vec![(2, 1, decimal("1"))]]);
	assert_eq!(
		(node.counters().submitted, node.counters().submit_failed),
		(1, 1)
	);
	// The others go on without the refused one.
	ext.execute_with(|| frame_system::Pallet::<Test>::inc_account_nonce(&who));
	mark_submitted(2, 1);
	node.run(&mut ext, 10);
	assert_eq!(node.submitted()[1], vec![(3, 1, decimal("1"))]);
	ext.execute_with(|| frame_system::Pallet::<Test>::inc_account_nonce(&who));
	mark_submitted(3, 1);
	node.run(&mut ext, 11);
	assert_eq!(node.submitted().len(), 2);
	// After a while it is tried again.
	node.pool.0.lock().unwrap().poison.clear();
	node.run(&mut ext, 13);
	assert_eq!(node.submitted()[2], vec![(1, 1, decimal("1"))]);
}

#[test]
fn the_worker_should_not_flood_the_pool_when_it_refuses() {
	let (node, mut ext, _) = reputer_of(1);
	node.page(&format!("{HOST}/1/1"), answer(r#"{"price": 1}"#));
	node.pool.0.lock().unwrap().poison = vec![1];
	for block in 9..=25 {
		node.run(&mut ext, block);
	}
	assert!(node.submitted().is_empty());
	// Blocks 9, 12, 15 and 18, and the last chance at 19.
	assert_eq!(node.pool.0.lock().unwrap().offered, 5);
	assert_eq!(node.counters().submit_failed, 5);
	assert_eq!(node.requests().len(), 1);
}

#[test]
fn the_worker_should_wait_longer_after_each_failure_until_the_window_ends() {
	let (node, mut ext, _) = reputer_of(1);
	let mut asked = Vec::new();
	for block in 8..=22 {
		let before = node.requests().len();
		node.run(&mut ext, block);
		if node.requests().len() > before {
			asked.push(block);
		}
	}
	assert_eq!(asked, [9, 10, 12, 16, 19]);
	assert_eq!(node.counters().fetch_failed, 5);
	// Nothing of it is left when the window is over.
	ext.execute_with(|| Open::set(Vec::new()));
	node.run(&mut ext, 23);
	assert_eq!(node.get::<Vec<Remembered>>(TRUTHS_KEY), Some(Vec::new()));
}

#[test]
fn the_worker_should_remember_when_the_node_restarts() {
	let (node, mut ext, _) = reputer_of(1);
	node.page(&format!("{HOST}/1/1"), answer(r#"{"price": 1}"#));
	node.pool.0.lock().unwrap().poison = vec![1];
	node.run(&mut ext, 9);

	// Another process with the same database and keystore; the source is down by now.
	let restarted = node.restarted();
	restarted.attach(&mut ext);
	restarted.run(&mut ext, 12);
	assert!(restarted.requests().is_empty());
	assert_eq!(restarted.submitted(), vec![vec![(1, 1, decimal("1"))]]);
	// The last transaction is remembered as well.
	let again = restarted.restarted();
	again.attach(&mut ext);
	again.run(&mut ext, 13);
	assert!(again.submitted().is_empty());
	assert_eq!(again.counters().fetched, 1);
}

#[test]
fn the_worker_should_fetch_again_when_the_source_or_the_fork_changes() {
	let (node, mut ext, _) = reputer_of(1);
	node.page(&format!("{HOST}/1/1"), answer(r#"{"price": 1}"#));
	node.pool.0.lock().unwrap().poison = vec![1];
	node.run(&mut ext, 9);
	node.pool.0.lock().unwrap().poison = vec![];

	node.page(&format!("{HOST}/better"), answer("2"));
	let local = format!(r#"{{"url": "{HOST}/better", "pointer": "", "decimals": 4}}"#);
	node.set(&source_key(1), local.as_bytes());
	node.run(&mut ext, 12);
	assert_eq!(node.submitted(), vec![vec![(1, 1, decimal("2"))]]);

	// Another fork opened the epoch at another time.
	node.page(&format!("{HOST}/better"), answer("3"));
	ext.execute_with(|| Open::mutate(|open| open[0].1.opened_time += 1));
	node.run(&mut ext, 15);
	assert_eq!(node.submitted()[1], vec![(1, 1, decimal("3"))]);
}

#[test]
fn the_worker_should_keep_the_truth_when_the_source_is_removed() {
	let (node, mut ext, _) = reputer_of(1);
	node.page(&format!("{HOST}/1/1"), answer(r#"{"price": 1}"#));
	node.pool.0.lock().unwrap().poison = vec![1];
	node.run(&mut ext, 9);
	node.pool.0.lock().unwrap().poison = vec![];
	ext.execute_with(|| DataSources::<Test>::remove(1));
	node.run(&mut ext, 12);
	assert_eq!(node.submitted(), vec![vec![(1, 1, decimal("1"))]]);
}

#[test]
fn the_worker_should_not_run_when_another_run_is_busy() {
	let (node, mut ext, _) = reputer_of(1);
	node.page(&format!("{HOST}/1/1"), answer(r#"{"price": 1}"#));
	let now = node.network.0.lock().unwrap().now;
	// The lock of a run that was killed.
	node.set(
		LOCK_KEY,
		&sp_core::offchain::Timestamp::from_unix_millis(now + 10_000).encode(),
	);
	node.run(&mut ext, 9);
	assert!(node.requests().is_empty());
	// It opens by itself.
	node.run(&mut ext, 10);
	assert_eq!(node.submitted().len(), 1);
	assert_eq!(node.database.get(LOCK_KEY), None);
}

#[test]
fn the_worker_should_start_afresh_when_its_memory_is_unreadable() {
	let (node, mut ext, who) = reputer_of(1);
	node.page(&format!("{HOST}/1/1"), answer(r#"{"price": 1}"#));
	node.set(TRUTHS_KEY, &[0xff; 3]);
	node.set(&[SENT_KEY_PREFIX, &who.encode()].concat(), &[7]);
	node.run(&mut ext, 9);
	assert_eq!(node.submitted().len(), 1);
}

#[test]
fn the_worker_should_ask_first_whom_slow_sources_left_no_time() {
	let (node, mut ext, _) = reputer_of(3);
	node.page(&format!("{HOST}/1/1"), Behaviour::Silent);
	node.page(&format!("{HOST}/2/1"), Behaviour::Stalls(b"{".to_vec()));
	node.page(
		&format!("{HOST}/3/1"),
		Behaviour::Slow(500, br#"{"price": 3}"#.to_vec()),
	);
	node.run(&mut ext, 9);
	assert!(node.submitted().is_empty());
	let attempts = |node: &Node| -> Vec<u32> {
		node.remembered()
			.iter()
			.map(|truth| truth.attempts)
			.collect()
	};
	assert_eq!(attempts(&node), [1, 1, 0]);
	assert!(String::from_utf8(node.counters().last_error)
		.unwrap()
		.contains("left no time"));
	node.run(&mut ext, 10);
	assert_eq!(node.submitted(), vec![vec![(3, 1, decimal("3"))]]);
	assert_eq!(attempts(&node)[2], 0);
}

#[test]
fn the_worker_should_give_failing_sources_the_last_place() {
	let (node, mut ext, who) = reputer_of(2);
	let stalls = || Behaviour::Stalls(b"{".to_vec());
	node.page(&format!("{HOST}/1/1"), stalls());
	node.page(&format!("{HOST}/2/1"), stalls());
	node.run(&mut ext, 9);
	// Opened later, and it closes later.
	ext.execute_with(|| open(&who, 2, 2, (11, 30)));
	let slow = Behaviour::Slow(500, br#"{"price": 3}"#.to_vec());
	node.page(&format!("{HOST}/2/2"), slow);
	node.run(&mut ext, 10);
	assert_eq!(node.submitted(), vec![vec![(2, 2, decimal("3"))]]);
}

#[test]
fn the_worker_should_ask_for_what_closes_when_there_are_more_truths_than_requests() {
	let (node, mut ext, who) = reputer_of(17);
	// It fails once, and then has but one more chance.
	ext.execute_with(|| {
		Open::mutate(|open| open.clear());
		open(&who, 17, 1, (10, 11));
	});
	node.run(&mut ext, 9);
	ext.execute_with(|| (1..=16).for_each(|topic| open(&who, topic, 1, (10, 11 + topic))));
	node.page(&format!("{HOST}/17/1"), answer(r#"{"price": 1}"#));
	node.run(&mut ext, 10);
	assert_eq!(node.submitted(), vec![vec![(17, 1, decimal("1"))]]);
	assert_eq!(node.requests().len(), 17);
}

#[test]
fn the_worker_should_let_a_closing_truth_follow_what_the_pool_has() {
	let (node, mut ext, who) = reputer_of(2);
	ext.execute_with(|| {
		Open::mutate(|open| open.clear());
		open(&who, 1, 1, (10, 11));
		open(&who, 2, 1, (11, 11));
	});
	for topic in 1..=2 {
		node.page(&format!("{HOST}/{topic}/1"), answer(r#"{"price": 1}"#));
	}
	node.pool.0.lock().unwrap().keeps = true;
	node.run(&mut ext, 9);
	// Both close now, and the pool still has the first one.
	node.run(&mut ext, 10);
	assert_eq!(
		node.submitted(),
		vec![vec![(1, 1, decimal("1"))], vec![(2, 1, decimal("1"))]],
	);
	let taken = node.pool.0.lock().unwrap().taken.clone();
	assert_eq!(taken.iter().map(nonce_of).collect::<Vec<_>>(), [0, 1]);
	assert_eq!(node.counters().submit_failed, 0);
	// Asked once more in the same block, it has nothing to add.
	node.run(&mut ext, 10);
	assert_eq!(node.submitted().len(), 2);
	assert_eq!(node.counters().submit_failed, 0);
}

#[test]
fn the_worker_should_offer_each_closing_truth_when_the_pool_refuses_them_together() {
	let (node, mut ext, who) = reputer_of(4);
	ext.execute_with(|| {
		Open::mutate(|open| open.clear());
		(1..=3).for_each(|topic| open(&who, topic, 1, (10, 10)));
		open(&who, 4, 1, (10, 11));
	});
	for topic in 1..=4 {
		node.page(&format!("{HOST}/{topic}/1"), answer(r#"{"price": 1}"#));
	}
	node.pool.0.lock().unwrap().poison = vec![1];
	node.run(&mut ext, 9);
	// The fourth one has time.
	assert_eq!(
		node.submitted(),
		vec![vec![(2, 1, decimal("1"))], vec![(3, 1, decimal("1"))]],
	);
	let taken = node.pool.0.lock().unwrap().taken.clone();
	assert_eq!(taken.iter().map(nonce_of).collect::<Vec<_>>(), [0, 1]);
}
