// SPDX-License-Identifier: Apache-2.0

mod creation_fee;
mod drip;
mod pay;
mod quote;
