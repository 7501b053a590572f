// SPDX-License-Identifier: Apache-2.0

mod cancel;
mod caps;
mod charging;
mod creation_fee;
mod displace;
mod drip;
mod pay;
mod prune_receipts;
mod quote;
mod random;
mod set_suggested_amount;
mod statistics;
mod subscribe;
