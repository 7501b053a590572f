// SPDX-License-Identifier: Apache-2.0

mod guard;
mod idle;
mod payment;
mod rotation;
mod set_invulnerables;
