// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, DataSources, Error, Event};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn remove_data_source_should_forget_it_when_the_creator_signs() {
	build_and_execute(|| {
		create_topic(7, account(1));
		for origin in [RuntimeOrigin::signed(account(1)), RuntimeOrigin::root()] {
			assert_ok!(GroundTruth::set_data_source(
				origin.clone(),
				7,
				source("https://source.example/", "/price", 8),
			));
			assert_ok!(GroundTruth::remove_data_source(origin, 7));
			assert_eq!(DataSources::<Test>::get(7), None);
			System::assert_last_event(Event::DataSourceRemoved { topic: 7 }.into());
		}
	});
}

#[test]
fn remove_data_source_should_fail_when_it_must() {
	build_and_execute(|| {
		create_topic(7, account(1));
		assert_noop!(
			GroundTruth::remove_data_source(RuntimeOrigin::signed(account(1)), 7),
			Error::<Test>::DataSourceNotFound,
		);
		assert_noop!(
			GroundTruth::remove_data_source(RuntimeOrigin::signed(account(2)), 7),
			Error::<Test>::NotAuthorized,
		);
		assert_noop!(
			GroundTruth::remove_data_source(RuntimeOrigin::root(), 8),
			Error::<Test>::TopicNotFound,
		);
		assert_noop!(
			GroundTruth::remove_data_source(RuntimeOrigin::none(), 7),
			DispatchError::BadOrigin,
		);
	});
}

#[test]
fn try_state_should_fail_when_a_source_has_no_topic_or_is_malformed() {
	new_test_ext().execute_with(|| {
		DataSources::<Test>::insert(7, source("https://source.example/", "/price", 8));
		assert!(GroundTruth::do_try_state().is_err());
		create_topic(7, account(1));
		assert_ok!(GroundTruth::do_try_state());
		DataSources::<Test>::insert(7, source("ftp://source.example/", "/price", 8));
		assert!(GroundTruth::do_try_state().is_err());
	});
}
