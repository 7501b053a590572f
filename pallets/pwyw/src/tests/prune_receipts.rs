// SPDX-License-Identifier: Apache-2.0

use crate::{mock::*, pallet::*, Purpose, WeightInfo};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::traits::BadOrigin;

fn pay(who: AccountId) {
	assert_ok!(Pwyw::pay(
		RuntimeOrigin::signed(who),
		TOPIC,
		100,
		Purpose::default()
	));
}

#[test]
fn prune_receipts_should_remove_the_callers_receipts_up_to_a_number() {
	ExtBuilder.build_and_execute(|| {
		for who in [ALICE, BOB, ALICE, ALICE] {
			pay(who);
		}
		let info = Pwyw::prune_receipts(RuntimeOrigin::signed(ALICE), 2).unwrap();
		assert_eq!(
			info.actual_weight,
			Some(<() as WeightInfo>::prune_receipts(3))
		);
		assert_eq!(ReceiptIds::<Test>::get(ALICE).into_inner(), vec![3]);
		assert_eq!(ReceiptIds::<Test>::get(BOB).into_inner(), vec![1]);
		assert_eq!(
			events().last(),
			Some(&Event::ReceiptsPruned {
				payer: ALICE,
				count: 2
			})
		);
		assert_ok!(Pwyw::prune_receipts(RuntimeOrigin::signed(ALICE), u64::MAX));
		assert!(!ReceiptIds::<Test>::contains_key(ALICE));
		// Numbers are never used again.
		pay(ALICE);
		assert_eq!(ReceiptIds::<Test>::get(ALICE).into_inner(), vec![4]);
	});
}

#[test]
fn prune_receipts_should_be_refused_when_there_is_nothing_to_remove() {
	ExtBuilder.build_and_execute(|| {
		pay(BOB);
		pay(ALICE);
		for who in [ALICE, 103] {
			assert_noop!(
				Pwyw::prune_receipts(RuntimeOrigin::signed(who), 0),
				Error::<Test>::NothingToPrune
			);
		}
		assert_noop!(Pwyw::prune_receipts(RuntimeOrigin::root(), 9), BadOrigin);
	});
}

#[test]
fn receipts_should_be_read_by_pages() {
	ExtBuilder.build_and_execute(|| {
		for _ in 0..4 {
			pay(ALICE);
		}
		let ids = |from, limit| -> Vec<u64> {
			Pwyw::receipts(ALICE, from, limit)
				.into_iter()
				.map(|receipt| receipt.id)
				.collect()
		};
		assert_eq!(ids(0, 3), vec![0, 1, 2]);
		assert_eq!(ids(3, 3), vec![3]);
		assert!(ids(4, 3).is_empty() && ids(0, 0).is_empty());
		let receipt = Pwyw::receipts(ALICE, 2, 1).remove(0);
		assert_eq!(
			(receipt.payer, receipt.topic, receipt.amount),
			(ALICE, TOPIC, 100)
		);
		assert!(Pwyw::receipts(BOB, 0, u32::MAX).is_empty());
	});
}
