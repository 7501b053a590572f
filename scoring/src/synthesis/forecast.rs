// SPDX-License-Identifier: Apache-2.0

//! Forecast-implied inferences (M3).

use super::{short_weighted_mean, WeightRule};
use crate::{primitives::median, Decimal, Error, WeightParameters};
use alloc::vec::Vec;

/// One forecaster's elements, for [`forecast_implied`]: (position of the inferer, log10 loss).
pub type Forecast = Vec<(u16, Decimal)>;

/// What the forecast-implied values of an epoch are computed from.
pub(crate) struct Implied<'a> {
	/// The labels of each inferer, as they enter M3.
	pub rows: &'a [&'a [Decimal]],
	/// L_{i-1}; `None` where all inferers are new: then the median of the forecast's inferers.
	pub network_loss: Option<Decimal>,
	/// M2.
	pub rule: &'a WeightRule,
}

/// Buffers that one evaluation leaves to the next.
#[derive(Default)]
pub(crate) struct Scratch {
	pub regrets: Vec<i128>,
	pub weights: Vec<u64>,
}

impl Implied<'_> {
	/// The value that `elements` imply without inferer `without`, label by label, appended to
	/// `values`. False, and nothing appended, if there is no usable element or no weight.
	pub fn evaluate(
		&self,
		elements: &[(u16, Decimal)],
		without: Option<usize>,
		scratch: &mut Scratch,
		values: &mut Vec<Decimal>,
	) -> Result<bool, Error> {
		let usable = || {
			elements.iter().filter_map(|(position, loss)| {
				let position = usize::from(*position);
				let row = self
					.rows
					.get(position)
					.filter(|_| without != Some(position))?;
				Some((*row, *loss))
			})
		};
		let Some((first, _)) = usable().next() else {
			return Ok(false);
		};
		let labels = 0..first.len();
		let at = |row: &[Decimal], label: usize| row.get(label).copied().unwrap_or_default();
		let Some(network_loss) = self.network_loss else {
			for label in labels {
				let column: Vec<Decimal> = usable().map(|(row, _)| at(row, label)).collect();
				values.push(median(&column));
			}
			return Ok(true);
		};
		scratch.regrets.clear();
		for (_, loss) in usable() {
			let regret = network_loss.into_inner().checked_sub(loss.into_inner());
			scratch.regrets.push(regret.ok_or(Error::Overflow)?);
		}
		self.rule.fill(&scratch.regrets, &mut scratch.weights)?;
		let start = values.len();
		for label in labels {
			let column = usable().map(|(row, _)| at(row, label));
			match short_weighted_mean(column.zip(scratch.weights.iter().copied()), 0)? {
				Some(value) => values.push(value),
				None => {
					values.truncate(start);
					return Ok(false);
				},
			}
		}
		Ok(true)
	}
}

/// The values that forecasters imply (M3) for one label; `None` for a forecaster that is dropped.
/// Elements that name no inference are ignored. Without a network loss, or with all inferers new,
/// it is the median of the forecast's inferences.
pub fn forecast_implied(
	inferences: &[Decimal],
	forecasts: &[Forecast],
	network_loss: Option<Decimal>,
	all_inferers_new: bool,
	parameters: &WeightParameters,
) -> Result<Vec<Option<Decimal>>, Error> {
	let rule = WeightRule::new(parameters)?;
	let rows: Vec<&[Decimal]> = inferences.chunks(1).collect();
	let network_loss = network_loss.filter(|_| !all_inferers_new);
	let implied = Implied {
		rows: &rows,
		network_loss,
		rule: &rule,
	};
	let mut scratch = Scratch::default();
	let mut results = Vec::with_capacity(forecasts.len());
	for elements in forecasts {
		let mut value = Vec::with_capacity(1);
		implied.evaluate(elements, None, &mut scratch, &mut value)?;
		results.push(value.first().copied());
	}
	Ok(results)
}
