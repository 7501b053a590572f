// SPDX-License-Identifier: Apache-2.0

//! The combination step (M4–M9, M28, M29, M34).

use super::{
	forecast::{Implied, Scratch},
	short_weighted_mean, WeightRule,
};
use crate::{
	primitives::{ema, mean, median, median_absolute_deviation, weighted_percentiles, Float, UNIT},
	Combination, CombineInput, Decimal, Error, Quantities, Regrets, Shape,
};
use alloc::{vec, vec::Vec};

/// The smoothing of the median absolute deviation (M29), 0.2.
const MAD_ALPHA: Decimal = Decimal::from_inner(200_000_000_000_000_000);
/// How many deviations from the median an inference may lie (M29).
const OUTLIER_DEVIATIONS: i128 = 11;
/// 2.28, 15.87, 50, 84.13 and 97.72 per cent (M9): the normal distribution at -2, -1, 0, 1, 2 sigma.
const PERCENTAGES: [Decimal; 5] = [
	Decimal::from_inner(2_280_000_000_000_000_000),
	Decimal::from_inner(15_870_000_000_000_000_000),
	Decimal::from_inner(50_000_000_000_000_000_000),
	Decimal::from_inner(84_130_000_000_000_000_000),
	Decimal::from_inner(97_720_000_000_000_000_000),
];

/// One pool of M2 with what its members say: a regret, and a value unless it is missing (the quirk
/// of M6: a forecaster without a value still counts in sigma and maximum).
struct Pool<'a> {
	regrets: Vec<i128>,
	values: Vec<Option<&'a [Decimal]>>,
	weights: Vec<u64>,
}

impl<'a> Pool<'a> {
	fn new(capacity: usize) -> Self {
		Self {
			regrets: Vec::with_capacity(capacity),
			values: Vec::with_capacity(capacity),
			weights: Vec::with_capacity(capacity),
		}
	}

	fn clear(&mut self) {
		self.regrets.clear();
		self.values.clear();
		self.weights.clear();
	}

	fn push(&mut self, regret: i128, value: Option<&'a [Decimal]>) {
		self.regrets.push(regret);
		self.values.push(value);
	}

	/// The weighted mean of the pool, label by label, appended to `output` (M4). Where every member
	/// with a value has weight 0, which takes a member without one, the plain mean.
	fn combine(
		&mut self,
		rule: &WeightRule,
		labels: usize,
		output: &mut Vec<Decimal>,
	) -> Result<(), Error> {
		rule.fill(&self.regrets, &mut self.weights)?;
		for label in 0..labels {
			let column = || {
				self.values
					.iter()
					.zip(&self.weights)
					.filter_map(|(value, weight)| Some((*(*value)?.get(label)?, *weight)))
			};
			let value = match short_weighted_mean(column(), rule.floor)? {
				Some(value) => value,
				None => mean(&column().map(|(value, _)| value).collect::<Vec<_>>())?,
			};
			output.push(value);
		}
		Ok(())
	}
}

/// The stored regrets with the rule for missing ones (M34): the topic's initial regret, or 0.
struct Stored<'a> {
	regrets: &'a Regrets,
	initial: i128,
	inferers: usize,
	forecasters: usize,
}

impl<'a> Stored<'a> {
	fn new(input: &CombineInput<'a>, inferers: usize) -> Result<Self, Error> {
		let regrets = input.regrets;
		let forecasters = input.forecasts.len();
		let sizes = [
			(regrets.inferer.len(), inferers),
			(regrets.forecaster.len(), forecasters),
			(regrets.naive.len(), inferers),
			(
				regrets.one_out_inferer_inferer.len(),
				inferers.saturating_mul(inferers),
			),
			(
				regrets.one_out_inferer_forecaster.len(),
				inferers.saturating_mul(forecasters),
			),
			(
				regrets.one_out_forecaster_inferer.len(),
				forecasters.saturating_mul(inferers),
			),
			(
				regrets.one_out_forecaster_forecaster.len(),
				forecasters.saturating_mul(forecasters),
			),
			(
				regrets.one_in_inferer.len(),
				forecasters.saturating_mul(inferers),
			),
			(regrets.one_in_forecaster.len(), forecasters),
		];
		// a family that is empty has no history
		if sizes.iter().any(|(have, want)| *have != 0 && have != want) {
			return Err(Error::LengthMismatch);
		}
		let initial = input.initial_regret.unwrap_or_default().into_inner();
		Ok(Self {
			regrets,
			initial,
			inferers,
			forecasters,
		})
	}

	fn get(&self, family: &[Option<Decimal>], row: usize, width: usize, column: usize) -> i128 {
		let position = row.saturating_mul(width).saturating_add(column);
		let regret = family.get(position).copied().flatten();
		regret.map_or(self.initial, |regret| regret.into_inner())
	}

	fn inferer(&self, j: usize) -> i128 {
		self.get(&self.regrets.inferer, 0, 0, j)
	}

	fn forecaster(&self, k: usize) -> i128 {
		self.get(&self.regrets.forecaster, 0, 0, k)
	}

	fn naive(&self, j: usize) -> i128 {
		self.get(&self.regrets.naive, 0, 0, j)
	}

	fn one_out_inferer_inferer(&self, without: usize, j: usize) -> i128 {
		self.get(
			&self.regrets.one_out_inferer_inferer,
			without,
			self.inferers,
			j,
		)
	}

	fn one_out_inferer_forecaster(&self, without: usize, k: usize) -> i128 {
		self.get(
			&self.regrets.one_out_inferer_forecaster,
			without,
			self.forecasters,
			k,
		)
	}

	fn one_out_forecaster_inferer(&self, without: usize, j: usize) -> i128 {
		self.get(
			&self.regrets.one_out_forecaster_inferer,
			without,
			self.inferers,
			j,
		)
	}

	fn one_out_forecaster_forecaster(&self, without: usize, k: usize) -> i128 {
		self.get(
			&self.regrets.one_out_forecaster_forecaster,
			without,
			self.forecasters,
			k,
		)
	}

	fn one_in_inferer(&self, within: usize, j: usize) -> i128 {
		self.get(&self.regrets.one_in_inferer, within, self.inferers, j)
	}

	fn one_in_forecaster(&self, k: usize) -> i128 {
		self.get(&self.regrets.one_in_forecaster, 0, 0, k)
	}
}

/// One label of every row.
fn column(rows: &[&[Decimal]], label: usize) -> Vec<Decimal> {
	rows.iter()
		.filter_map(|row| row.get(label).copied())
		.collect()
}

/// Scales labels to sum 1 (M28); `false`, and nothing done, if their sum is not positive or so near to
/// 0 that a share leaves the type.
fn normalise(labels: &mut [Decimal]) -> Result<bool, Error> {
	let sum = labels.iter().fold(Float::ZERO, |sum, value| {
		sum.plus(Float::from_i128(value.into_inner()))
	});
	if sum <= Float::ZERO {
		return Ok(false);
	}
	let factor = Float::from_u128(UNIT).over(sum)?;
	let shares: Result<Vec<i128>, Error> = labels
		.iter()
		.map(|value| Float::from_i128(value.into_inner()).times(factor).to_i128())
		.collect();
	let Ok(shares) = shares else { return Ok(false) };
	for (value, share) in labels.iter_mut().zip(shares) {
		*value = Decimal::from_inner(share);
	}
	Ok(true)
}

/// Medians of the rows, label by label; under unity scaled to sum 1, or the means if the sum is 0
/// (M28, M34).
fn median_row(rows: &[&[Decimal]], labels: usize, unity: bool) -> Result<Vec<Decimal>, Error> {
	let mut values: Vec<Decimal> = (0..labels).map(|l| median(&column(rows, l))).collect();
	if unity && !normalise(&mut values)? {
		values = mean_row(rows, labels)?;
	}
	Ok(values)
}

/// Means of the rows, label by label.
fn mean_row(rows: &[&[Decimal]], labels: usize) -> Result<Vec<Decimal>, Error> {
	(0..labels)
		.map(|label| mean(&column(rows, label)))
		.collect()
}

/// How far from the median a label may lie, and the medians (M29).
struct Fence {
	median: Vec<Decimal>,
	distance: Vec<i128>,
	mad: Vec<Decimal>,
}

impl Fence {
	fn new(rows: &[&[Decimal]], labels: usize, input: &CombineInput<'_>) -> Result<Self, Error> {
		if !input.mad.is_empty() && input.mad.len() != labels {
			return Err(Error::LengthMismatch);
		}
		let mut fence = Self {
			median: vec![],
			distance: vec![],
			mad: vec![],
		};
		for label in 0..labels {
			let values = column(rows, label);
			let raw = median_absolute_deviation(&values);
			let mad = ema(MAD_ALPHA, raw, input.mad.get(label).copied())?;
			let unit = mad.max(input.truth_resolution).into_inner().max(0);
			fence.median.push(median(&values));
			fence.distance.push(unit.saturating_mul(OUTLIER_DEVIATIONS));
			fence.mad.push(mad);
		}
		Ok(fence)
	}

	/// The ends of the fence for one label.
	fn ends(&self, label: usize) -> (i128, i128) {
		let middle = self
			.median
			.get(label)
			.copied()
			.unwrap_or_default()
			.into_inner();
		let distance = self.distance.get(label).copied().unwrap_or(0);
		(
			middle.saturating_sub(distance),
			middle.saturating_add(distance),
		)
	}

	/// Whether every label lies within.
	fn holds(&self, row: &[Decimal]) -> bool {
		row.iter().enumerate().all(|(label, value)| {
			let (low, high) = self.ends(label);
			(low..=high).contains(&value.into_inner())
		})
	}

	/// The row with every label moved to the fence; under unity scaled to sum 1 again.
	fn clamp(&self, row: &[Decimal], unity: bool) -> Result<Vec<Decimal>, Error> {
		let mut clamped: Vec<Decimal> = row
			.iter()
			.enumerate()
			.map(|(label, value)| {
				let (low, high) = self.ends(label);
				Decimal::from_inner(value.into_inner().clamp(low, high))
			})
			.collect();
		if unity && clamped != row {
			normalise(&mut clamped)?;
		}
		Ok(clamped)
	}
}

/// The combination step: M2–M9, M28–M30, M34.
///
/// A forecaster that yields no value (no usable element, or a loss that leaves the number range) is
/// dropped; the epoch goes on. Where a forecaster's only element is inferer j, "its value without j"
/// does not exist: the quantity holds the one-out value of j instead, so its regret there is 0.
/// Individual inferers and the plain mean stay as submitted; everything else, the percentiles
/// included, is computed from winsorised values if the topic says so.
pub fn combine(input: &CombineInput<'_>) -> Result<Combination, Error> {
	let labels = usize::from(input.labels);
	if labels == 0 {
		return Err(Error::OutOfRange);
	}
	if input.inferences.is_empty() {
		return Err(Error::Empty);
	}
	if !input.inferences.len().is_multiple_of(labels) {
		return Err(Error::LengthMismatch);
	}
	let submitted: Vec<&[Decimal]> = input.inferences.chunks(labels).collect();
	let inferers = submitted.len();
	let stored = Stored::new(input, inferers)?;
	let rule = WeightRule::new(input.parameters)?;
	let fence = Fence::new(&submitted, labels, input)?;

	let mut winsorised = Vec::new();
	if input.parameters.winsorise {
		for row in &submitted {
			winsorised.extend(fence.clamp(row, input.unity)?);
		}
	}
	let rows: Vec<&[Decimal]> = if winsorised.is_empty() {
		submitted.clone()
	} else {
		winsorised.chunks(labels).collect()
	};

	// M34: nobody has a history, or nothing was ever settled
	let cold = input.network_loss.is_none() || input.regrets.inferer.iter().all(Option::is_none);
	let network_loss = input.network_loss.filter(|_| !cold);

	// M3, dropping forecasters without a value
	let implied = Implied {
		rows: &rows,
		network_loss,
		rule: &rule,
	};
	let mut scratch = Scratch::default();
	let mut kept = Vec::new();
	let mut implied_values = Vec::new();
	for (k, elements) in input.forecasts.iter().enumerate() {
		let start = implied_values.len();
		match implied.evaluate(elements, None, &mut scratch, &mut implied_values) {
			Ok(true) => kept.push(k),
			Ok(false) | Err(_) => implied_values.truncate(start),
		}
	}
	if cold && input.unity {
		for row in implied_values.chunks_mut(labels) {
			normalise(row)?;
		}
	}
	let implied_rows: Vec<&[Decimal]> = implied_values.chunks(labels).collect();
	let shape = Shape {
		inferers: u16::try_from(inferers).map_err(|_| Error::Overflow)?,
		forecasters: u16::try_from(kept.len()).map_err(|_| Error::Overflow)?,
	};

	// M6: the same without each inferer; an entry stays as it was where the forecast omits the inferer
	let outs = shape.one_out_inferer_count();
	let mut without_values: Vec<Option<Vec<Decimal>>> = Vec::new();
	for (k, row) in kept.iter().zip(&implied_rows) {
		let elements = input
			.forecasts
			.get(*k)
			.map(Vec::as_slice)
			.unwrap_or_default();
		let mut named = vec![false; outs];
		for (position, _) in elements {
			if let Some(flag) = named.get_mut(usize::from(*position)) {
				*flag = true;
			}
		}
		for (j, named) in named.into_iter().enumerate() {
			if !named {
				without_values.push(Some(row.to_vec()));
				continue;
			}
			let mut values = Vec::with_capacity(labels);
			let found = implied.evaluate(elements, Some(j), &mut scratch, &mut values);
			if cold && input.unity {
				normalise(&mut values)?;
			}
			without_values.push(matches!(found, Ok(true)).then_some(values));
		}
	}
	let without = |k: usize, j: usize| {
		let position = k.saturating_mul(outs).saturating_add(j);
		without_values
			.get(position)
			.and_then(|value| value.as_deref())
	};

	let mut combined = Vec::with_capacity(labels);
	let mut naive = Vec::with_capacity(labels);
	let mut one_out_inferers = Vec::with_capacity(outs.saturating_mul(labels));
	let mut one_out_forecasters = Vec::new();
	let mut one_ins = Vec::new();
	let mut resistant = Vec::with_capacity(labels);
	let inside: Vec<bool> = submitted.iter().map(|row| fence.holds(row)).collect();
	let any_outside = inside.contains(&false) && inside.contains(&true);
	let mut pool = Pool::new(inferers.saturating_add(kept.len()));
	let (inferer_weights, forecaster_weights): (Vec<u64>, Vec<u64>);

	if cold {
		combined = median_row(&rows, labels, input.unity)?;
		naive.clone_from(&combined);
		for j in 0..outs {
			let others: Vec<&[Decimal]> = rows
				.iter()
				.enumerate()
				.filter(|(other, _)| *other != j)
				.map(|(_, row)| *row)
				.collect();
			one_out_inferers.extend(median_row(&others, labels, input.unity)?);
		}
		for _ in 0..shape.one_out_forecaster_count() {
			one_out_forecasters.extend_from_slice(&combined);
			one_ins.extend_from_slice(&combined);
		}
		if any_outside {
			let trusted: Vec<&[Decimal]> = rows
				.iter()
				.zip(&inside)
				.filter(|(_, inside)| **inside)
				.map(|(row, _)| *row)
				.collect();
			resistant = median_row(&trusted, labels, input.unity)?;
		}
		inferer_weights = vec![1; inferers];
		forecaster_weights = vec![0; kept.len()];
	} else {
		// M4
		for (j, row) in rows.iter().enumerate() {
			pool.push(stored.inferer(j), Some(row));
		}
		for (k, row) in kept.iter().zip(&implied_rows) {
			pool.push(stored.forecaster(*k), Some(row));
		}
		pool.combine(&rule, labels, &mut combined)?;
		let mut weights = pool.weights.clone();
		forecaster_weights = weights.split_off(inferers.min(weights.len()));
		inferer_weights = weights;

		// M5
		pool.clear();
		for (j, row) in rows.iter().enumerate() {
			pool.push(stored.naive(j), Some(row));
		}
		pool.combine(&rule, labels, &mut naive)?;

		// M6
		for without_j in 0..outs {
			pool.clear();
			for (j, row) in rows.iter().enumerate().filter(|(j, _)| *j != without_j) {
				pool.push(stored.one_out_inferer_inferer(without_j, j), Some(row));
			}
			for (position, k) in kept.iter().enumerate() {
				let regret = stored.one_out_inferer_forecaster(without_j, *k);
				pool.push(regret, without(position, without_j));
			}
			pool.combine(&rule, labels, &mut one_out_inferers)?;
		}

		// M7, M8
		if shape.one_out_forecaster_count() > 0 {
			for without_k in &kept {
				pool.clear();
				for (j, row) in rows.iter().enumerate() {
					pool.push(stored.one_out_forecaster_inferer(*without_k, j), Some(row));
				}
				for (k, row) in kept
					.iter()
					.zip(&implied_rows)
					.filter(|(k, _)| *k != without_k)
				{
					let regret = stored.one_out_forecaster_forecaster(*without_k, *k);
					pool.push(regret, Some(row));
				}
				pool.combine(&rule, labels, &mut one_out_forecasters)?;
			}
			for (k, value) in kept.iter().zip(&implied_rows) {
				pool.clear();
				for (j, row) in rows.iter().enumerate() {
					pool.push(stored.one_in_inferer(*k, j), Some(row));
				}
				pool.push(stored.one_in_forecaster(*k), Some(value));
				pool.combine(&rule, labels, &mut one_ins)?;
			}
		}

		// M29: M4 again without the outliers
		if any_outside {
			pool.clear();
			for (j, row) in rows.iter().enumerate() {
				if inside.get(j).copied().unwrap_or(false) {
					pool.push(stored.inferer(j), Some(row));
				}
			}
			for (k, row) in kept.iter().zip(&implied_rows) {
				pool.push(stored.forecaster(*k), Some(row));
			}
			pool.combine(&rule, labels, &mut resistant)?;
			if input.unity && !normalise(&mut resistant)? {
				resistant.clone_from(&combined);
			}
		}
	}
	if !any_outside {
		resistant.clone_from(&combined);
	}

	// M9
	let everyone: Vec<&[Decimal]> = rows.iter().chain(&implied_rows).copied().collect();
	let all_weights: Vec<u128> = inferer_weights
		.iter()
		.chain(&forecaster_weights)
		.copied()
		.map(u128::from)
		.collect();
	let percentiles = percentile_rows(&everyone, &all_weights, labels, input.unity)?;

	let plain_mean = mean_row(&submitted, labels)?;
	let (inferer_weights, forecaster_weights, concentration) =
		normalised_weights(&all_weights, inferers)?;

	let mut values = Vec::with_capacity(shape.len().saturating_mul(labels));
	values.extend_from_slice(&combined);
	values.extend_from_slice(&naive);
	values.extend_from_slice(input.inferences);
	values.extend_from_slice(&implied_values);
	let one_out_rows: Vec<&[Decimal]> = one_out_inferers.chunks(labels).collect();
	for k in 0..kept.len() {
		for (j, substitute) in one_out_rows.iter().enumerate() {
			values.extend_from_slice(without(k, j).unwrap_or(substitute));
		}
	}
	values.extend_from_slice(&one_out_inferers);
	values.extend_from_slice(&one_out_forecasters);
	values.extend_from_slice(&one_ins);
	if values.len() != shape.len().saturating_mul(labels) {
		return Err(Error::LengthMismatch);
	}

	let mut forecasters = Vec::with_capacity(kept.len());
	for k in kept {
		forecasters.push(u16::try_from(k).map_err(|_| Error::Overflow)?);
	}
	Ok(Combination {
		quantities: Quantities {
			shape,
			labels: input.labels,
			values,
		},
		forecasters,
		inferer_weights,
		forecaster_weights,
		percentiles,
		resistant,
		mad: fence.mad,
		mean: plain_mean,
		concentration,
	})
}

/// The five percentiles of every label (M9); under unity each of the five sums to 1 (M28).
fn percentile_rows(
	rows: &[&[Decimal]],
	weights: &[u128],
	labels: usize,
	unity: bool,
) -> Result<Vec<[Decimal; 5]>, Error> {
	let mut results = Vec::with_capacity(labels);
	for label in 0..labels {
		let values = weighted_percentiles(&column(rows, label), weights, &PERCENTAGES)?;
		results.push(<[Decimal; 5]>::try_from(values).map_err(|_| Error::LengthMismatch)?);
	}
	if unity {
		for rank in 0..PERCENTAGES.len() {
			let mut across: Vec<Decimal> = results
				.iter()
				.filter_map(|five| five.get(rank).copied())
				.collect();
			if !normalise(&mut across)? {
				across = mean_row(rows, labels)?;
			}
			for (five, value) in results.iter_mut().zip(across) {
				if let Some(slot) = five.get_mut(rank) {
					*slot = value;
				}
			}
		}
	}
	Ok(results)
}

/// The weights of inferers and of forecasters as fractions of their sum, and the sum of their
/// squares.
fn normalised_weights(
	weights: &[u128],
	inferers: usize,
) -> Result<(Vec<Decimal>, Vec<Decimal>, Decimal), Error> {
	let mut total = 0u128;
	for weight in weights {
		total = total.checked_add(*weight).ok_or(Error::Overflow)?;
	}
	let total = Float::from_u128(total);
	let mut concentration = Float::ZERO;
	let mut fractions = Vec::with_capacity(weights.len());
	for weight in weights {
		let fraction = Float::from_u128(*weight).over(total)?;
		concentration = concentration.plus(fraction.times(fraction));
		fractions.push(fraction.to_decimal()?);
	}
	let rest = fractions.split_off(inferers.min(fractions.len()));
	Ok((fractions, rest, concentration.to_decimal()?))
}
