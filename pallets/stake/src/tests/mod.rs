// SPDX-License-Identifier: Apache-2.0

mod adversarial;
mod bond;
mod cancel_slash;
mod cancel_unbond;
mod cancel_undelegate;
mod claim_rewards;
mod claim_rewards_for;
mod credit;
mod delegate;
mod exits;
mod random;
mod schedule_slash;
mod set_commission;
mod set_compounding;
mod shares;
mod try_state;
mod unbond;
mod undelegate;
mod views;
mod withdraw_unbonded;
mod withdraw_undelegated;

use crate::mock::*;
use allora_primitives::Balance;
use frame_support::assert_ok;

/// The reputer bonds so much of its own on [`TOPIC`].
fn bond(reputer: AccountId, amount: Balance) {
	assert_ok!(Stake::bond(RuntimeOrigin::signed(reputer), TOPIC, amount));
}

/// The delegator adds so much to the reputer's pool on [`TOPIC`].
fn delegate(delegator: AccountId, reputer: AccountId, amount: Balance) {
	let origin = RuntimeOrigin::signed(delegator);
	assert_ok!(Stake::delegate(origin, TOPIC, reputer, amount, None));
}

/// Alice with 1,000 of her own, and Bob with 3,000 in her pool.
fn alice_with_bob() {
	bond(ALICE, 1_000);
	delegate(BOB, ALICE, 3_000);
	MockFunding::take();
}
