// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, DataSources, Error, Event};
use frame_support::{assert_noop, assert_ok, BoundedVec};
use frame_system::RawOrigin;
use sp_runtime::DispatchError;

#[test]
fn set_data_source_should_store_it_when_the_creator_signs() {
	build_and_execute(|| {
		create_topic(7, account(1));
		let first = source(
			"https://source.example/{topic}/{epoch}?t={time}",
			"/price",
			8,
		);
		assert_ok!(GroundTruth::set_data_source(
			RuntimeOrigin::signed(account(1)),
			7,
			first.clone(),
		));
		assert_eq!(DataSources::<Test>::get(7), Some(first.clone()));
		System::assert_last_event(
			Event::DataSourceSet {
				topic: 7,
				source: first,
			}
			.into(),
		);

		// Replaced, by the creator or by governance.
		let second = source("http://127.0.0.1:9000/{block}", "", 18);
		assert_ok!(GroundTruth::set_data_source(
			RawOrigin::Root.into(),
			7,
			second.clone()
		));
		assert_eq!(DataSources::<Test>::get(7), Some(second));
	});
}

#[test]
fn set_data_source_should_fail_when_the_signer_is_not_the_creator() {
	build_and_execute(|| {
		create_topic(7, account(1));
		let source = source("https://source.example/", "/price", 8);
		assert_noop!(
			GroundTruth::set_data_source(RuntimeOrigin::signed(account(2)), 7, source.clone()),
			Error::<Test>::NotAuthorized,
		);
		assert_noop!(
			GroundTruth::set_data_source(RuntimeOrigin::none(), 7, source),
			DispatchError::BadOrigin,
		);
	});
}

#[test]
fn set_data_source_should_fail_when_there_is_no_such_topic() {
	build_and_execute(|| {
		let source = source("https://source.example/", "/price", 8);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::signed(account(1))] {
			assert_noop!(
				GroundTruth::set_data_source(origin, 7, source.clone()),
				Error::<Test>::TopicNotFound,
			);
		}
	});
}

#[test]
fn set_data_source_should_fail_when_the_source_is_malformed() {
	build_and_execute(|| {
		create_topic(7, account(1));
		let not_utf8 = BoundedVec::truncate_from(vec![0xff]);
		let mut bad_url = source("https://h/", "/price", 8);
		bad_url.url = not_utf8.clone().into_inner().try_into().unwrap();
		let mut bad_pointer = source("https://h/", "/price", 8);
		bad_pointer.pointer = not_utf8;
		for (source, error) in [
			(bad_url, Error::<Test>::NotUtf8),
			(bad_pointer, Error::<Test>::NotUtf8),
			(
				source("ftp://h/", "/price", 8),
				Error::<Test>::UnsupportedScheme,
			),
			(source("https://", "/price", 8), Error::<Test>::InvalidUrl),
			(
				source("https://h/{price}", "/price", 8),
				Error::<Test>::InvalidPlaceholder,
			),
			(
				source("https://h/", "price", 8),
				Error::<Test>::InvalidPointer,
			),
			(
				source("https://h/", "/price", 19),
				Error::<Test>::TooManyDecimals,
			),
		] {
			assert_noop!(
				GroundTruth::set_data_source(RuntimeOrigin::signed(account(1)), 7, source),
				error,
			);
		}
	});
}
