// SPDX-License-Identifier: Apache-2.0

//! What each type of proxy may do: an answer for every call, so that a new one is refused here until
//! somebody has decided about it.

mod common;

use allora_primitives::TopicId;
use allora_runtime::{configs::ProxyType, constants::ALLO, *};
use codec::Decode;
use common::*;
use frame_support::{
	assert_ok,
	traits::{GetCallMetadata, InstanceFilter},
};
use pallet_staking::RewardDestination;
use sp_runtime::traits::Dispatchable;
use std::collections::{BTreeMap, BTreeSet};

/// The types besides `Any`, which may do everything, and their letters in the tables.
const TYPES: [(char, ProxyType); 5] = [
	('N', ProxyType::NonTransfer),
	('W', ProxyType::Worker),
	('R', ProxyType::Reputer),
	('S', ProxyType::Stake),
	('V', ProxyType::Staking),
];

/// Who may do it: the letters of the types whose filter lets the call through.
fn allowed(call: &RuntimeCall) -> String {
	assert!(ProxyType::Any.filter(call));
	TYPES
		.iter()
		.filter(|(_, kind)| kind.filter(call))
		.map(|(letter, _)| *letter)
		.collect()
}

/// Every call of the runtime by pallet and name, with arguments that are 0, empty or absent.
fn calls() -> BTreeMap<(&'static str, &'static str), RuntimeCall> {
	let mut calls = BTreeMap::new();
	for pallet in 0..=u8::MAX {
		for index in 0..=u8::MAX {
			let mut bytes = vec![0; 4_096];
			bytes[0] = pallet;
			bytes[1] = index;
			if let Ok(call) = RuntimeCall::decode(&mut &bytes[..]) {
				let name = call.get_call_metadata();
				calls.insert((name.pallet_name, name.function_name), call);
			}
		}
	}
	let named: BTreeSet<_> = RuntimeCall::get_module_names()
		.iter()
		.flat_map(|pallet| {
			RuntimeCall::get_call_names(pallet)
				.iter()
				.map(move |name| (*pallet, *name))
		})
		.collect();
	let missing: Vec<_> = named
		.into_iter()
		.filter(|name| !calls.contains_key(name))
		.collect();
	assert_eq!(missing, [], "calls that the test cannot make");
	calls
}

/// The network's own pallets, call by call.
const OURS: [(&str, &[(&str, &str)]); 8] = [
	(
		"Topics",
		&[
			("create", ""),
			("update", "N"),
			("set_whitelist", "N"),
			("add_to_whitelist", "N"),
			("remove_from_whitelist", "N"),
			("retire", "N"),
			("advance", "N"),
			("offer_transfer", ""),
			("cancel_transfer", "N"),
			("accept_transfer", "N"),
		],
	),
	(
		"Inference",
		&[
			("register", "NW"),
			("deregister", "NW"),
			("claim_deposit", "NW"),
			("set_operator", "NW"),
			("set_reward_destination", ""),
			("submit_inference", "NW"),
			("submit_forecast", "NW"),
			("commit_inference", "NW"),
			("commit_forecast", "NW"),
			("reveal_inference", "NW"),
			("reveal_forecast", "NW"),
			("offer_transfer", ""),
			("cancel_transfer", "NW"),
			("accept_transfer", "NW"),
			("set_service", "NW"),
			("resign_operator", "NW"),
		],
	),
	(
		"Reputation",
		&[
			("register", "NR"),
			("deregister", "NR"),
			("claim_deposit", "NR"),
			("set_operator", "NR"),
			("set_reward_destination", ""),
			("submit_truths", "NR"),
			("commit_truths", "NR"),
			("reveal_truths", "NR"),
			("submit_losses", "NR"),
			("reveal_losses", "NR"),
			("offer_transfer", ""),
			("cancel_transfer", "NR"),
			("accept_transfer", "NR"),
			("resign_operator", "NR"),
		],
	),
	(
		"Stake",
		&[
			("bond", "NS"),
			("unbond", "NS"),
			("cancel_unbond", "NS"),
			("withdraw_unbonded", "NS"),
			("delegate", "NS"),
			("undelegate", "NS"),
			("cancel_undelegate", "NS"),
			("withdraw_undelegated", "NS"),
			("claim_rewards", "NS"),
			("claim_rewards_for", "NS"),
			("set_compounding", "NS"),
			("set_commission", "NS"),
			// Governance's.
			("schedule_slash", "NS"),
			("cancel_slash", "NS"),
		],
	),
	(
		"Pwyw",
		&[
			("pay", ""),
			("subscribe", ""),
			("cancel", "N"),
			("prune_receipts", "N"),
			("set_suggested_amount", "N"),
		],
	),
	(
		"Emissions",
		&[
			("set_emission_enabled", "N"),
			("claim_accrued", "N"),
			("open_staking_account", "NS"),
			("close_staking_account", "NS"),
		],
	),
	(
		"GroundTruth",
		&[("set_data_source", "N"), ("remove_data_source", "N")],
	),
	("SessionDriver", &[("set_invulnerables", "N")]),
];

/// The pallets of the SDK, with the calls whose answer is another than the pallet's.
const SDK: [(&str, &str, &[(&str, &str)]); 18] = [
	("System", "N", &[]),
	("ParachainSystem", "N", &[]),
	("Timestamp", "N", &[]),
	("Migrations", "N", &[]),
	("Parameters", "N", &[]),
	("Balances", "", &[]),
	("Vesting", "", &[]),
	("Treasury", "N", &[]),
	("Session", "NV", &[]),
	("Staking", "NV", &[("set_payee", "")]),
	("VoterList", "NV", &[]),
	// What is inside is filtered again, by the proxy pallet.
	("Utility", "N", &[]),
	("Multisig", "N", &[]),
	("Proxy", "N", &[]),
	("Preimage", "N", &[]),
	("Scheduler", "N", &[]),
	("Sudo", "", &[]),
	("SubmissionGate", "N", &[]),
];

#[test]
fn every_call_should_have_an_answer_for_every_proxy_type() {
	let calls = calls();
	let mut ours: BTreeMap<_, _> = OURS
		.iter()
		.flat_map(|(pallet, rows)| {
			rows.iter()
				.map(move |(name, answer)| ((*pallet, *name), *answer))
		})
		.collect();
	let mut wrong = Vec::new();
	for ((pallet, name), call) in &calls {
		let expected = ours.remove(&(*pallet, *name)).or_else(|| {
			let (_, answer, others) = SDK.iter().find(|(other, ..)| other == pallet)?;
			let special = others.iter().find(|(other, _)| other == name);
			Some(special.map_or(*answer, |(_, answer)| answer))
		});
		let answer = allowed(call);
		if expected != Some(answer.as_str()) {
			wrong.push(format!(
				"{pallet}.{name}: {answer:?}, expected {expected:?}"
			));
		}
	}
	assert!(wrong.is_empty(), "{}", wrong.join("\n"));
	assert!(
		ours.is_empty(),
		"calls that are not there any more: {ours:?}"
	);
}

#[test]
fn proxies_should_not_name_who_gets_rewards_or_who_signs() {
	let (topic, from): (TopicId, _) = (1, actor(3));
	let other = || Some(actor(9));
	let (destination, operator) = (other(), other());
	use pallet_inference::Call as Worker;
	use pallet_reputation::Call as Reputer;
	let register = |operator, reward_destination| -> [(char, RuntimeCall); 2] {
		[
			(
				'W',
				Worker::register {
					topic,
					operator: Clone::clone(&operator),
					reward_destination: Clone::clone(&reward_destination),
				}
				.into(),
			),
			(
				'R',
				Reputer::register {
					topic,
					operator,
					reward_destination,
				}
				.into(),
			),
		]
	};
	let accept = |operator, reward_destination| -> [(char, RuntimeCall); 2] {
		[
			(
				'W',
				Worker::accept_transfer {
					topic,
					from: from.clone(),
					operator: Clone::clone(&operator),
					reward_destination: Clone::clone(&reward_destination),
				}
				.into(),
			),
			(
				'R',
				Reputer::accept_transfer {
					topic,
					from: from.clone(),
					operator,
					reward_destination,
				}
				.into(),
			),
		]
	};
	for make in [&register as &dyn Fn(_, _) -> _, &accept] {
		for (role, call) in make(None, None) {
			assert_eq!(allowed(&call), format!("N{role}"), "{call:?}");
		}
		for (_, call) in make(None, destination.clone()) {
			assert_eq!(allowed(&call), "", "{call:?}");
		}
		for (_, call) in make(operator.clone(), None) {
			assert_eq!(allowed(&call), "N", "{call:?}");
		}
	}
	let calls: [RuntimeCall; 2] = [
		Worker::set_operator {
			topic,
			operator: operator.clone(),
		}
		.into(),
		Reputer::set_operator { topic, operator }.into(),
	];
	for call in calls {
		assert_eq!(allowed(&call), "N", "{call:?}");
	}
	for (payee, answer) in [
		(RewardDestination::Account(actor(9)), ""),
		(RewardDestination::Stash, "NV"),
	] {
		let call = pallet_staking::Call::<Runtime>::bond { value: ALLO, payee };
		assert_eq!(allowed(&call.into()), answer);
	}
}

/// The same through the proxy pallet, in a batch too: what a filter refuses does not happen.
#[test]
fn proxies_should_not_give_registrations_and_topics_away() {
	new_test_ext().execute_with(|| {
		let (owner, holder) = (actor(1), actor(2));
		let topic = create_topic(owner.clone(), topic_parameters());
		assert_ok!(Inference::register(signed(&owner), topic, None, None));
		assert_ok!(Reputation::register(signed(&owner), topic, None, None));
		let offers: [RuntimeCall; 3] = [
			pallet_inference::Call::offer_transfer {
				topic,
				to: holder.clone(),
			}
			.into(),
			pallet_reputation::Call::offer_transfer {
				topic,
				to: holder.clone(),
			}
			.into(),
			pallet_topics::Call::offer_transfer {
				topic,
				to: holder.clone(),
			}
			.into(),
		];
		let through = |kind: ProxyType, call: RuntimeCall| {
			assert_ok!(Proxy::add_proxy(
				signed(&owner),
				holder.clone().into(),
				kind,
				0
			));
			System::reset_events();
			assert_ok!(RuntimeCall::Proxy(pallet_proxy::Call::proxy {
				real: owner.clone().into(),
				force_proxy_type: Some(kind),
				call: Box::new(call),
			})
			.dispatch(signed(&holder)));
			assert_ok!(Proxy::remove_proxies(signed(&owner)));
		};
		let offered = || {
			let workers = pallet_inference::TransferOffers::<Runtime>::iter().count();
			let reputers = pallet_reputation::TransferOffers::<Runtime>::iter().count();
			let topics = pallet_topics::TransferOffers::<Runtime>::iter().count();
			[workers, reputers, topics]
		};
		for (_, kind) in TYPES {
			for call in &offers {
				through(kind, call.clone());
				let calls = vec![call.clone()];
				through(kind, pallet_utility::Call::force_batch { calls }.into());
			}
			assert_eq!(offered(), [0; 3], "{kind:?}");
		}
		for call in offers {
			through(ProxyType::Any, call);
		}
		assert_eq!(offered(), [1; 3]);
	});
}
