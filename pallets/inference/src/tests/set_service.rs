// SPDX-License-Identifier: Apache-2.0

use super::*;
use crate::{
	types::{ServiceRecord, MAX_ENDPOINT},
	Error, Event, Services,
};
use allora_primitives::ActorKind;
use frame_support::{assert_noop, assert_ok};

fn record(endpoint: &[u8]) -> ServiceRecord {
	ServiceRecord {
		endpoint: endpoint.to_vec().try_into().expect("short enough"),
		protocol: [1; 32].into(),
	}
}

fn set(who: AccountId, service: Option<ServiceRecord>) -> DispatchResult {
	Inference::set_service(RuntimeOrigin::signed(who), TOPIC, service)
}

#[test]
fn set_service_should_publish_replace_and_remove_the_record() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			for endpoint in ["https://a.example/agent?v=1#x", "wss://[::1]:9944"] {
				let service = record(endpoint.as_bytes());
				assert_ok!(set(ALICE, Some(service.clone())));
				assert_eq!(Inference::service(TOPIC, ALICE), Some(service.clone()));
				assert!(has_event(Event::ServiceSet {
					topic: TOPIC,
					owner: ALICE,
					service: Some(service)
				}));
			}
			assert_ok!(set(ALICE, None));
			assert_eq!(Inference::service(TOPIC, ALICE), None);
			// Taking back what is not there changes nothing.
			assert_ok!(set(ALICE, None));
		});
}

#[test]
fn set_service_should_fail_when_the_endpoint_is_no_plain_url() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			for endpoint in [
				"",
				"https://",
				"https:///path",
				"https://:80",
				"https://?q",
				"http://a.example",
				"ws://a.example",
				"HTTPS://a.example",
				"ftp://a.example",
				"javascript:alert(1)",
				"https://bank.example@evil.example",
				"https://a.example/ b",
				"https://a.example/\n",
				"https://a.example/\"",
				"https://a.example/<b>",
				"https://\u{e4}.example",
			] {
				assert_noop!(
					set(ALICE, Some(record(endpoint.as_bytes()))),
					Error::<Test>::InvalidEndpoint
				);
			}
			// The longest that there is.
			let mut long = b"https://".to_vec();
			long.resize(MAX_ENDPOINT as usize, b'a');
			assert_ok!(set(ALICE, Some(record(&long))));
		});
}

#[test]
fn set_service_should_fail_when_the_signer_is_not_registered() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			set(ALICE, Some(record(b"https://a.example"))),
			Error::<Test>::NotRegistered
		);
		assert_noop!(set(ALICE, None), Error::<Test>::NotRegistered);
	});
}

#[test]
fn service_should_go_with_the_registration() {
	ExtBuilder::default()
		.registered(&[ALICE])
		.build_and_execute(|| {
			assert_ok!(set(ALICE, Some(record(b"https://a.example"))));
			assert_ok!(Inference::deregister(RuntimeOrigin::signed(ALICE), TOPIC));
			assert!(!Services::<Test>::contains_key(TOPIC, ALICE));
		});
}

#[test]
fn services_should_list_the_most_skilled_first() {
	ExtBuilder::default()
		.registered(&[ALICE, BOB, CHARLIE, 4])
		.build_and_execute(|| {
			for who in [ALICE, BOB, 4] {
				assert_ok!(set(who, Some(record(b"https://a.example"))));
			}
			// 4 has a service and no past, CHARLIE a past and no service.
			set_score(ALICE, whole(1));
			set_score(BOB, whole(3));
			set_score(CHARLIE, whole(2));
			let list = |skip, limit| {
				Inference::services(TOPIC, ActorKind::Inferer, skip, limit)
					.into_iter()
					.map(|service| (service.rank, service.standing.who))
					.collect::<Vec<_>>()
			};
			assert_eq!(list(0, 10), [(1, BOB), (3, ALICE)]);
			assert_eq!(list(0, 1), [(1, BOB)]);
			assert_eq!(list(1, 10), [(3, ALICE)]);
			assert_eq!(list(2, u32::MAX), []);
			assert_eq!(list(0, 0), []);
			let first = Inference::services(TOPIC, ActorKind::Forecaster, 0, 1).remove(0);
			assert_eq!(first.endpoint, b"https://a.example");
			assert_eq!(first.protocol, [1; 32].into());
			// Reputers have none.
			assert_eq!(
				Inference::services(TOPIC, ActorKind::Reputer, 0, 10).len(),
				0
			);
		});
}
