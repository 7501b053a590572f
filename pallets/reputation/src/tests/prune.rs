// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, Outcomes, Scores, Truths};
use allora_primitives::{traits::EpochPhase, EpochStage, VoidReason};

type Pallet = crate::Pallet<Test>;

fn is_forgotten(epoch: u32) -> bool {
	!Truths::<Test>::contains_key(TOPIC, epoch)
		&& !Outcomes::<Test>::contains_key(TOPIC, epoch)
		&& !Scores::<Test>::contains_key(TOPIC, epoch)
}

#[test]
fn prune_should_forget_the_epoch_and_nothing_else() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		for epoch in [1, 2] {
			play(epoch, &[(11, 9.0), (12, 10.5)], &[1]);
		}
		Pallet::prune(TOPIC, 1);
		assert!(is_forgotten(1));
		assert!(!is_forgotten(2));
		assert_eq!(Pallet::epoch_scores(TOPIC, 1), None);
		assert!(Pallet::epoch_scores(TOPIC, 2).is_some());
	});
}

#[test]
fn on_void_should_forget_unfinished_work() {
	ExtBuilder::default().build_and_execute(|| {
		register(TOPIC, 1);
		predict(TOPIC, 1, 10, &[(11, 9.0), (12, 10.5)], &[]);
		go_to(22);
		submit(1, vec![truth(TOPIC, 1, 0, 10.0)]).unwrap();
		step(TOPIC, 1);
		assert!(Outcomes::<Test>::contains_key(TOPIC, 1));
		Pallet::on_void(&info(TOPIC, 1));
		set_stage(TOPIC, 1, EpochStage::Void(VoidReason::SettlementFailed));
		assert!(is_forgotten(1));
	});
}
