// SPDX-License-Identifier: Apache-2.0

mod admission;
mod cap;
mod wrapped;
