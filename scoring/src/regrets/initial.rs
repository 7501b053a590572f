// SPDX-License-Identifier: Apache-2.0

//! The topic's initial regret (M12).

use crate::{
	primitives::{quantile, scale_of, Float},
	Decimal, Error, WeightParameters,
};
use alloc::vec::Vec;

/// 8.25: where the best of a bad lot is anchored (M2, M12).
const SAFE: Decimal = Decimal::from_inner(8_250_000_000_000_000_000);

/// The topic's initial regret (M12) from the new regrets of experienced actors:
/// `Q(R) + (c_norm - 8.25/p_norm) (sigma(R) + eps)`; `None` if there are none.
pub fn initial_regret(
	experienced: &[Decimal],
	level: Decimal,
	parameters: &WeightParameters,
) -> Result<Option<Decimal>, Error> {
	if experienced.is_empty() {
		return Ok(None);
	}
	let inner: Vec<i128> = experienced
		.iter()
		.map(|regret| regret.into_inner())
		.collect();
	let sigma = scale_of(&inner, parameters.regret_scale)?;
	let epsilon = Float::from_i128(parameters.epsilon_weight.into_inner());
	let anchor = Float::from_decimal(SAFE).over(Float::from_decimal(parameters.p_norm))?;
	let offset = Float::from_decimal(parameters.c_norm).minus(anchor);
	let base = Float::from_i128(quantile(experienced, level)?.into_inner());
	let result = base.plus(offset.times(sigma.plus(epsilon)));
	Ok(Some(Decimal::from_inner(result.to_i128()?)))
}
