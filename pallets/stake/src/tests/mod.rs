// SPDX-License-Identifier: Apache-2.0

mod bond;
mod cancel_unbond;
mod exits;
mod random;
mod unbond;
mod withdraw_unbonded;
