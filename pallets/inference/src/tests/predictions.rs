// SPDX-License-Identifier: Apache-2.0

use super::*;
use allora_primitives::traits::{EpochPhase, Predictions, StepOutcome};
use codec::Encode;
use frame_support::{assert_ok, weights::WeightMeter};
use sp_core::H256;

fn predict(epoch: EpochIndex) {
	let info = open_epoch(epoch);
	for (who, value) in [(1, 2), (2, 4), (3, 9)] {
		assert_ok!(infer(who, epoch, 0, value + i128::from(epoch)));
	}
	assert_eq!(
		Inference::step(&info, &mut WeightMeter::new()),
		StepOutcome::Done
	);
}

#[test]
fn reads_should_be_none_when_nothing_was_predicted() {
	ExtBuilder::default()
		.registered(&[1, 2, 3])
		.open()
		.build_and_execute(|| {
			assert_eq!(Inference::prediction(TOPIC, 1), None);
			assert_eq!(Inference::latest_prediction(TOPIC), None);
			assert_eq!(Inference::prediction_no_older_than(TOPIC, u32::MAX), None);
			assert_eq!(Inference::latest_record(TOPIC), None);
			assert_eq!(Inference::loss_inputs(TOPIC, 1), None);
			assert_eq!(Inference::bands(TOPIC, 1), None);
			assert_eq!(Inference::loss_values(TOPIC, 1), None);
		});
}

#[test]
fn prediction_no_older_than_should_be_none_when_the_record_is_too_old() {
	ExtBuilder::default()
		.registered(&[1, 2, 3])
		.build_and_execute(|| {
			System::set_block_number(10);
			predict(1);
			let record = Inference::prediction(TOPIC, 1);
			assert_eq!(Inference::prediction_no_older_than(TOPIC, 0), record);
			System::set_block_number(15);
			assert_eq!(Inference::prediction_no_older_than(TOPIC, 4), None);
			assert_eq!(Inference::prediction_no_older_than(TOPIC, 5), record);
		});
}

#[test]
fn latest_record_should_be_the_hash_of_the_encoded_record() {
	ExtBuilder::default()
		.registered(&[1, 2, 3])
		.build_and_execute(|| {
			predict(1);
			predict(2);
			let record = Inference::prediction(TOPIC, 2).unwrap();
			let hash = H256(sp_io::hashing::blake2_256(&record.encode()));
			assert_eq!(Inference::latest_record(TOPIC), Some((2, hash)));
		});
}

#[test]
fn bands_should_be_the_outer_and_inner_percentiles() {
	ExtBuilder::default()
		.registered(&[1, 2, 3])
		.build_and_execute(|| {
			predict(1);
			let [p2, p15, _, p84, p97] = Inference::prediction(TOPIC, 1).unwrap().percentiles[0];
			assert_eq!(Inference::bands(TOPIC, 1), Some(vec![[p15, p84, p2, p97]]));
			assert!(p2 <= p15 && p15 < p84 && p84 <= p97);
		});
}

#[test]
fn loss_values_should_be_in_the_order_in_which_losses_are_reported() {
	ExtBuilder::default()
		.registered(&[1, 2, 3, 4, 5])
		.build_and_execute(|| {
			let info = open_epoch(1);
			for (who, value) in [(1, 2), (2, 4), (3, 9)] {
				assert_ok!(infer(who, 1, 0, value));
			}
			for who in [4, 5] {
				assert_ok!(forecast(who, 1, 0, &[(1, -1), (2, -2), (3, 0)]));
			}
			assert_eq!(Inference::loss_values(TOPIC, 1), None);
			assert_eq!(
				Inference::step(&info, &mut WeightMeter::new()),
				StepOutcome::Done
			);
			let record = Inference::prediction(TOPIC, 1).unwrap();
			let found = Inference::loss_values(TOPIC, 1).unwrap();
			assert_eq!((found.topic, found.epoch, found.labels), (TOPIC, 1, 1));
			assert_eq!(found.inferers, vec![1, 2, 3]);
			assert_eq!(found.forecasters, vec![4, 5]);
			let (n, k) = (found.inferers.len(), found.forecasters.len());
			assert_eq!(found.values.len(), 2 + n + k + n * k + n + k + k);
			assert_eq!(found.values[0], record.combined[0]);
			assert_eq!(found.values[1], record.naive[0]);
			assert_eq!(found.values[2..2 + n], [whole(2), whole(4), whole(9)]);
		});
}

#[test]
fn read_weight_should_cover_the_labels_that_the_sizes_allow() {
	ExtBuilder::default().build_and_execute(|| {
		use crate::WeightInfo;
		let weight = <Inference as Predictions<AccountId>>::read_weight;
		let time = |n, k, labels| <() as WeightInfo>::loss_inputs(n, k, labels).ref_time();
		assert_eq!(weight(32, 6, 16).ref_time(), time(32, 6, 16));
		assert_eq!(weight(32, 6, 1).ref_time(), time(32, 6, 1));
		// The largest sets have at most four labels.
		assert_eq!(weight(64, 16, 16).ref_time(), time(64, 16, 4));
		assert_eq!(weight(64, 16, 16), weight(64, 16, 4));
		assert_eq!(weight(64, 0, 16).ref_time(), time(64, 0, 16));
		// The proof has room for the values: 276 of one label, of sixteen as many times.
		let more = weight(32, 6, 16).proof_size() - weight(32, 6, 1).proof_size();
		assert!(more >= 15 * 276 * 16);
	});
}
