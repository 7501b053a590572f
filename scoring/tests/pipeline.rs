// SPDX-License-Identifier: Apache-2.0

//! Whole epochs through the public functions, and what must hold for any of them.

use allora_scoring::{
	combine, evaluate_reports, evaluate_truths, log_losses, rewards, score_workers, truth_floor,
	update_regrets, Combination, CombineInput, Decimal, Error, LossFunction, Quantities,
	RegretScale, Regrets, ReportInput, ReputerParameters, RewardActor, RewardInput,
	RewardParameters, Shape, TruthInput, WeightParameters,
};
use proptest::{prelude::*, test_runner::FileFailurePersistence};

const UNIT: i128 = 1_000_000_000_000_000_000;

fn d(inner: i128) -> Decimal {
	Decimal::from_inner(inner)
}

fn whole(n: i128) -> Decimal {
	d(n * UNIT)
}

fn weight_parameters() -> WeightParameters {
	WeightParameters {
		p_norm: whole(3),
		c_norm: d(UNIT * 3 / 4),
		epsilon_weight: d(UNIT / 2),
		regret_scale: RegretScale::StdDev,
		winsorise: true,
	}
}

fn reputer_parameters() -> ReputerParameters {
	ReputerParameters {
		learning_rate: d(UNIT / 20),
		max_iterations: 10,
		gradient_threshold: d(UNIT / 1_000),
		min_stake_fraction: d(UNIT / 2),
		epsilon: d(UNIT / 100),
		epsilon_safe_div: d(UNIT / 10_000_000),
	}
}

fn reward_parameters() -> RewardParameters {
	RewardParameters {
		p_inference: whole(3),
		p_forecast: whole(3),
		p_reputer: whole(1),
		c_reward: d(UNIT * 3 / 4),
		epsilon_score: d(UNIT / 100),
		alpha: d(UNIT / 10),
		beta: d(UNIT / 4),
	}
}

/// Numbers without meaning, but the same in every run.
struct Noise(u64);

impl Noise {
	/// In -1..1, as an inner value.
	fn next(&mut self) -> i128 {
		self.0 = self
			.0
			.wrapping_mul(6_364_136_223_846_793_005)
			.wrapping_add(1_442_695_040_888_963_407);
		i128::from(self.0 >> 11) * UNIT / (1 << 52) - UNIT
	}

	fn many(&mut self, n: usize) -> Vec<Decimal> {
		(0..n).map(|_| d(self.next())).collect()
	}

	fn regrets(&mut self, n: usize, k: usize) -> Regrets {
		let mut some = |n: usize| self.many(n).into_iter().map(Some).collect();
		Regrets {
			inferer: some(n),
			forecaster: some(k),
			naive: some(n),
			one_out_inferer_inferer: some(n * n),
			one_out_inferer_forecaster: some(n * k),
			one_out_forecaster_inferer: some(k * n),
			one_out_forecaster_forecaster: some(k * k),
			one_in_inferer: some(k * n),
			one_in_forecaster: some(k),
		}
	}
}

/// The arguments of a combination, owned.
#[derive(Clone, Debug)]
struct Epoch {
	labels: u16,
	inferences: Vec<Decimal>,
	forecasts: Vec<Vec<(u16, Decimal)>>,
	regrets: Regrets,
	network_loss: Option<Decimal>,
	initial_regret: Option<Decimal>,
	mad: Vec<Decimal>,
	truth_resolution: Decimal,
	unity: bool,
	parameters: WeightParameters,
}

impl Epoch {
	fn new(seed: u64, n: usize, k: usize, elements: usize) -> Self {
		let mut noise = Noise(seed);
		let inferences = noise.many(n);
		let forecasts = (0..k)
			.map(|_| {
				let losses = noise.many(elements.min(n));
				losses
					.into_iter()
					.enumerate()
					.map(|(j, l)| (j as u16, l))
					.collect()
			})
			.collect();
		Self {
			labels: 1,
			inferences,
			forecasts,
			regrets: noise.regrets(n, k),
			network_loss: Some(d(-UNIT)),
			initial_regret: None,
			mad: Vec::new(),
			truth_resolution: d(UNIT / 1_000_000),
			unity: false,
			parameters: weight_parameters(),
		}
	}

	fn combine(&self) -> Result<Combination, Error> {
		combine(&CombineInput {
			labels: self.labels,
			inferences: &self.inferences,
			forecasts: &self.forecasts,
			regrets: &self.regrets,
			network_loss: self.network_loss,
			initial_regret: self.initial_regret,
			mad: &self.mad,
			truth_resolution: self.truth_resolution,
			unity: self.unity,
			parameters: &self.parameters,
		})
	}
}

fn value(combination: &Combination, position: Option<usize>) -> Vec<Decimal> {
	combination
		.quantities
		.get(position.unwrap())
		.unwrap()
		.to_vec()
}

#[test]
fn combine_should_take_medians_when_nobody_has_a_history() {
	let mut epoch = Epoch::new(1, 5, 2, 3);
	epoch.inferences = [1, 2, 3, 4, 100].map(whole).to_vec();
	epoch.regrets = Regrets::default();
	let got = epoch.combine().unwrap();
	let shape = got.quantities.shape;
	assert_eq!(value(&got, Some(Shape::COMBINED)), [whole(3)]);
	assert_eq!(value(&got, Some(Shape::NAIVE)), [whole(3)]);
	// without 1 the median is between 3 and 4
	assert_eq!(value(&got, shape.one_out_inferer(0)), [d(UNIT * 7 / 2)]);
	// the forecasts name 1, 2 and 3
	assert_eq!(value(&got, shape.forecaster(0)), [whole(2)]);
	assert_eq!(
		value(&got, shape.one_out_inferer_forecaster(0, 0)),
		[d(UNIT * 5 / 2)]
	);
	assert_eq!(
		value(&got, shape.one_out_inferer_forecaster(0, 4)),
		[whole(2)]
	);
	assert_eq!(value(&got, shape.one_out_forecaster(1)), [whole(3)]);
	assert_eq!(got.forecaster_weights, [d(0), d(0)]);
	assert_eq!(got.inferer_weights, [d(UNIT / 5); 5]);
	assert_eq!(got.mean, [whole(22)]);
}

#[test]
fn combine_should_return_the_value_of_a_sole_inferer() {
	let epoch = Epoch::new(2, 1, 2, 1);
	let got = epoch.combine().unwrap();
	assert_eq!(
		got.quantities.shape,
		Shape {
			inferers: 1,
			forecasters: 2
		}
	);
	assert!(got
		.quantities
		.values
		.iter()
		.all(|v| *v == epoch.inferences[0]));
	assert_eq!(got.resistant, epoch.inferences);
	assert_eq!(got.percentiles, [[epoch.inferences[0]; 5]]);
}

#[test]
fn combine_should_drop_forecasters_without_a_usable_element() {
	let mut epoch = Epoch::new(3, 4, 3, 4);
	epoch.forecasts[1] = vec![(4, whole(1))];
	let got = epoch.combine().unwrap();
	assert_eq!(got.forecasters, [0, 2]);
	assert_eq!(got.quantities.shape.forecasters, 2);
	// a forecast that cannot be represented stops its forecaster, not the epoch
	epoch.forecasts[2][0].1 = d(i128::MAX);
	assert_eq!(epoch.combine().unwrap().forecasters, [0]);
}

#[test]
fn combine_should_use_the_one_out_value_when_a_forecast_names_one_inferer() {
	let mut epoch = Epoch::new(4, 4, 2, 4);
	epoch.forecasts[0].truncate(1);
	let got = epoch.combine().unwrap();
	let shape = got.quantities.shape;
	let substitute = value(&got, shape.one_out_inferer_forecaster(0, 0));
	assert_eq!(substitute, value(&got, shape.one_out_inferer(0)));
	assert_eq!(
		value(&got, shape.one_out_inferer_forecaster(0, 1)),
		[epoch.inferences[0]]
	);
}

#[test]
fn combine_should_resist_an_absurd_newcomer() {
	let mut epoch = Epoch::new(5, 8, 2, 8);
	epoch.inferences[7] = whole(100_000_000_000_000_000);
	let got = epoch.combine().unwrap();
	let bound = whole(12);
	let shape = got.quantities.shape;
	// its own value is kept for its own loss
	assert_eq!(value(&got, shape.inferer(7)), [epoch.inferences[7]]);
	for position in [
		Some(Shape::COMBINED),
		Some(Shape::NAIVE),
		shape.one_out_inferer(0),
	] {
		assert!(value(&got, position)[0] < bound);
	}
	assert!(got.percentiles[0][4] < bound);
	assert!(got.resistant[0].into_inner().abs() < UNIT);
	epoch.parameters.winsorise = false;
	let got = epoch.combine().unwrap();
	assert!(value(&got, Some(Shape::COMBINED))[0] > bound);
}

#[test]
fn combine_should_keep_unity() {
	for cold in [false, true] {
		let mut epoch = Epoch::new(6, 5, 2, 5);
		epoch.labels = 3;
		epoch.unity = true;
		epoch.inferences = [
			[60, 30, 10],
			[50, 25, 25],
			[10, 80, 10],
			[0, 0, 100],
			[34, 33, 33],
		]
		.concat()
		.into_iter()
		.map(|percent| d(percent * UNIT / 100))
		.collect();
		if cold {
			epoch.regrets = Regrets::default();
		}
		let got = epoch.combine().unwrap();
		let is_one = |labels: &[Decimal]| {
			let sum: i128 = labels.iter().map(|l| l.into_inner()).sum();
			assert!((sum - UNIT).abs() <= 4, "{labels:?}");
		};
		got.quantities.values.chunks(3).for_each(is_one);
		is_one(&got.resistant);
		for rank in 0..5 {
			is_one(
				&got.percentiles
					.iter()
					.map(|five| five[rank])
					.collect::<Vec<_>>(),
			);
		}
	}
}

#[test]
fn combine_should_refuse_bad_arguments() {
	let good = Epoch::new(7, 3, 1, 3);
	let refused = |change: &dyn Fn(&mut Epoch)| {
		let mut epoch = good.clone();
		change(&mut epoch);
		epoch.combine().unwrap_err()
	};
	assert_eq!(refused(&|e| e.labels = 0), Error::OutOfRange);
	assert_eq!(refused(&|e| e.labels = 2), Error::LengthMismatch);
	assert_eq!(refused(&|e| e.inferences.clear()), Error::Empty);
	assert_eq!(refused(&|e| e.mad = vec![d(1); 2]), Error::LengthMismatch);
	assert_eq!(
		refused(&|e| e.regrets.naive.truncate(2)),
		Error::LengthMismatch
	);
	assert_eq!(refused(&|e| e.parameters.p_norm = d(0)), Error::OutOfRange);
}

fn evaluate(
	quantities: &Quantities,
	truths: &[Decimal],
	stakes: &[u128],
	stake_mean: bool,
	median_loss: Option<Decimal>,
) -> Result<allora_scoring::TruthOutcome, Error> {
	let ones = vec![whole(1); stakes.len()];
	evaluate_truths(&TruthInput {
		quantities,
		truths,
		stakes,
		coefficients: &ones,
		loss: &LossFunction::Squared,
		truth_resolution: d(UNIT / 1_000_000),
		median_loss,
		stake_mean,
		parameters: &reputer_parameters(),
	})
}

#[test]
fn evaluate_truths_should_score_agreeing_reputers_alike() {
	let quantities = Epoch::new(8, 6, 2, 6).combine().unwrap().quantities;
	let truths = [d(100), d(100), d(UNIT / 5)];
	let got = evaluate(&quantities, &truths, &[1, 50, 7], false, None).unwrap();
	assert_eq!(got.truth, [d(100)]);
	assert_eq!(got.scores[0], got.scores[1]);
	assert!(got.scores[0] > got.scores[2]);
	let floor = truth_floor(&LossFunction::Squared, &got.truth, d(UNIT / 1_000_000)).unwrap();
	assert!(got.floor >= floor);
	assert_eq!(
		got.losses,
		log_losses(&LossFunction::Squared, &got.truth, &quantities, got.floor).unwrap()
	);
}

#[test]
fn evaluate_truths_should_give_full_scores_when_all_agree() {
	let quantities = Epoch::new(9, 6, 2, 6).combine().unwrap().quantities;
	let got = evaluate(&quantities, &[d(1); 4], &[1, 50, 7, 0], false, None).unwrap();
	assert_eq!(got.scores, [whole(100); 4]);
	assert_eq!(got.coefficients, [whole(1); 4]);
}

#[test]
fn evaluate_truths_should_floor_a_lucky_hit() {
	let quantities = Epoch::new(10, 6, 0, 0).combine().unwrap().quantities;
	let shape = quantities.shape;
	let exact = quantities.get(shape.inferer(2).unwrap()).unwrap()[0];
	let first = evaluate(&quantities, &[exact], &[5], false, None).unwrap();
	assert_eq!(first.losses[shape.inferer(2).unwrap()], first.floor);
	// three decades below the median of the epoch
	assert_eq!(
		first.floor.into_inner(),
		first.median_loss.into_inner() - 3 * UNIT
	);
	let later = evaluate(&quantities, &[exact], &[5], false, Some(whole(-2))).unwrap();
	assert_eq!(later.floor, whole(-5));
}

#[test]
fn evaluate_truths_should_refuse_bad_arguments() {
	let quantities = Epoch::new(11, 3, 0, 0).combine().unwrap().quantities;
	let got =
		|truths: &[Decimal], stakes: &[u128]| evaluate(&quantities, truths, stakes, false, None);
	assert_eq!(got(&[], &[]).unwrap_err(), Error::Empty);
	assert_eq!(got(&[d(1)], &[1, 2]).unwrap_err(), Error::LengthMismatch);
	assert_eq!(got(&[d(1)], &[0]).unwrap_err(), Error::DivisionByZero);
}

#[test]
fn evaluate_reports_should_clip_around_the_plain_median_when_nobody_is_listened_to() {
	let rows: [&[Option<Decimal>]; 3] = [
		&[Some(whole(-9)), Some(whole(-1))],
		&[Some(whole(-1)), Some(whole(-1))],
		&[Some(whole(-1)), Some(whole(-1))],
	];
	let losses = |coefficient: i128| {
		let outcome = evaluate_reports(&ReportInput {
			rows: &rows,
			stakes: &[2; 3],
			coefficients: &[d(coefficient); 3],
			clip: Some(d(UNIT / 2)),
			parameters: &reputer_parameters(),
		});
		outcome.unwrap().losses
	};
	// -1.5, -1 and -1
	assert_eq!(losses(0), losses(UNIT));
	assert_eq!(
		losses(0)[0].unwrap().into_inner(),
		-1_166_666_666_666_666_667
	);
}

/// Actors with one score each.
fn actors(scores: &[Decimal], stake: u128) -> Vec<RewardActor> {
	let actor = |score: &Decimal| RewardActor {
		scores: vec![*score],
		previous_fraction: None,
		stake,
	};
	scores.iter().map(actor).collect()
}

/// One epoch after the other, each one's output the next one's input.
#[test]
fn epochs_should_run_one_after_the_other() {
	let (n, k) = (7, 3);
	let mut regrets = Regrets::default();
	let mut network_loss = None;
	let mut median_loss = None;
	let mut mad = Vec::new();
	let mut coefficients = vec![whole(1); 4];
	let mut tau = d(0);
	for number in 0..30 {
		let mut epoch = Epoch::new(1_000 + number, n, k, 5);
		// inferer j is off by j tenths
		for (j, inference) in epoch.inferences.iter_mut().enumerate() {
			let error = inference.into_inner() / 10 * (j as i128 + 1);
			*inference = d(UNIT + error);
		}
		epoch.regrets = regrets.clone();
		epoch.network_loss = network_loss;
		epoch.mad = mad.clone();
		let combination = epoch.combine().unwrap();
		let quantities = &combination.quantities;
		let truths = [0, 0, 1, 5].map(|off| d(UNIT + off * UNIT / 1_000));
		let outcome = evaluate_truths(&TruthInput {
			quantities,
			truths: &truths,
			stakes: &[30, 20, 10, 5],
			coefficients: &coefficients,
			loss: &LossFunction::Absolute,
			truth_resolution: d(UNIT / 1_000_000),
			median_loss,
			stake_mean: false,
			parameters: &reputer_parameters(),
		})
		.unwrap();
		let shape = quantities.shape;
		let scores = score_workers(shape, &outcome.losses).unwrap();
		let paid = rewards(&RewardInput {
			inferers: &actors(&scores.inferers, 0),
			forecasters: &actors(&scores.forecasters, 0),
			reputers: &actors(&outcome.scores, 1_000),
			losses: &outcome.losses,
			shape,
			tau,
			pot: 1_000_000_007,
			parameters: &reward_parameters(),
		})
		.unwrap();
		let sum: u128 = paid
			.inferers
			.iter()
			.chain(&paid.forecasters)
			.chain(&paid.reputers)
			.sum();
		assert_eq!(sum + paid.returned, 1_000_000_007);
		assert_eq!(paid.returned, 0);
		regrets = update_regrets(shape, &outcome.losses, &regrets, None, d(UNIT / 10)).unwrap();
		network_loss = Some(outcome.losses[Shape::COMBINED]);
		median_loss = Some(outcome.median_loss);
		mad = combination.mad.clone();
		coefficients = outcome.coefficients;
		tau = paid.tau;
		if number == 29 {
			assert!(combination.inferer_weights[0] > combination.inferer_weights[6]);
			assert!(outcome.scores[0] > outcome.scores[3]);
		}
	}
}

#[test]
fn rewards_should_return_what_nobody_earned() {
	let shape = Shape {
		inferers: 0,
		forecasters: 0,
	};
	let input = RewardInput {
		inferers: &[],
		forecasters: &[],
		reputers: &actors(&[d(0)], 1),
		losses: &[d(0), d(0)],
		shape,
		tau: d(0),
		pot: 77,
		parameters: &reward_parameters(),
	};
	let got = rewards(&input).unwrap();
	assert_eq!(got.returned, 77);
	assert_eq!(got.reputers, [0]);
	assert_eq!(got.entropies, [d(0); 3]);
	let mismatch = RewardInput {
		losses: &[d(0)],
		..input
	};
	assert_eq!(rewards(&mismatch), Err(Error::LengthMismatch));
}

#[test]
fn rewards_should_pay_a_sole_forecaster_only_for_an_improvement() {
	let shape = Shape {
		inferers: 2,
		forecasters: 1,
	};
	let reward = |naive: i128, combined: i128| {
		let mut losses = vec![d(0); shape.len()];
		losses[Shape::NAIVE] = d(naive);
		losses[Shape::COMBINED] = d(combined);
		rewards(&RewardInput {
			inferers: &actors(&[whole(1), whole(2)], 0),
			forecasters: &actors(&[d(0)], 0),
			reputers: &actors(&[whole(100)], 1),
			losses: &losses,
			shape,
			tau: d(0),
			pot: 1_000_000,
			parameters: &reward_parameters(),
		})
		.unwrap()
	};
	assert!(reward(2, 1).forecasters[0] > 0);
	let idle = reward(1, 1);
	assert_eq!(idle.forecasters, [0]);
	assert_eq!(idle.entropies[1], d(0));
	assert_eq!(idle.returned, 0);
}

fn any_decimals(n: usize) -> impl Strategy<Value = Vec<Decimal>> {
	prop::collection::vec(any::<i128>().prop_map(d), n)
}

/// Failures are kept beside this file, to be committed.
fn config() -> ProptestConfig {
	ProptestConfig {
		failure_persistence: Some(Box::new(FileFailurePersistence::Direct(
			"tests/pipeline.proptest-regressions",
		))),
		..ProptestConfig::default()
	}
}

proptest! {
	#![proptest_config(config())]

	#[test]
	fn weights_should_sum_to_one(seed: u64, n in 1usize..33, k in 0usize..7) {
		let got = Epoch::new(seed, n, k, 12).combine().unwrap();
		let sum: i128 = got
			.inferer_weights
			.iter()
			.chain(&got.forecaster_weights)
			.map(|w| w.into_inner())
			.sum();
		prop_assert!((sum - UNIT).abs() <= (n + k) as i128);
		prop_assert!(got.concentration.into_inner() <= UNIT + 1);
		prop_assert!(got.concentration.into_inner() >= UNIT / (n + k) as i128 - 1);
		prop_assert_eq!(got.quantities.values.len(), got.quantities.shape.len());
	}

	#[test]
	fn combine_should_not_depend_on_the_order(seed: u64, n in 2usize..12, k in 0usize..5, cold: bool) {
		let mut here = Epoch::new(seed, n, k, n);
		// winsorising makes ties, whose percentiles follow the positions
		here.parameters.winsorise = false;
		if cold {
			here.regrets = Regrets::default();
		}
		// both orders reversed
		let mut there = here.clone();
		let flip = |list: &mut Vec<Option<Decimal>>| list.reverse();
		there.inferences.reverse();
		there.forecasts.reverse();
		for forecast in &mut there.forecasts {
			for (position, _) in forecast.iter_mut() {
				*position = (n - 1) as u16 - *position;
			}
			forecast.reverse();
		}
		let r = &mut there.regrets;
		for family in [
			&mut r.inferer, &mut r.forecaster, &mut r.naive, &mut r.one_out_inferer_inferer,
			&mut r.one_out_inferer_forecaster, &mut r.one_out_forecaster_inferer,
			&mut r.one_out_forecaster_forecaster, &mut r.one_in_inferer, &mut r.one_in_forecaster,
		] {
			flip(family);
		}
		let (here, there) = (here.combine().unwrap(), there.combine().unwrap());
		let (a, b) = (&here.quantities, &there.quantities);
		let s = a.shape;
		let same = |x: Option<usize>, y: Option<usize>| {
			let (x, y) = (a.get(x.unwrap()).unwrap(), b.get(y.unwrap()).unwrap());
			(x[0].into_inner() - y[0].into_inner()).abs() <= 1
		};
		prop_assert!(same(Some(0), Some(0)) && same(Some(1), Some(1)));
		for j in 0..n {
			prop_assert!(same(s.one_out_inferer(j), s.one_out_inferer(n - 1 - j)));
			for f in 0..k {
				let mirrored = s.one_out_inferer_forecaster(k - 1 - f, n - 1 - j);
				prop_assert!(same(s.one_out_inferer_forecaster(f, j), mirrored));
			}
		}
		for f in 0..if k > 1 { k } else { 0 } {
			prop_assert!(same(s.forecaster(f), s.forecaster(k - 1 - f)));
			prop_assert!(same(s.one_out_forecaster(f), s.one_out_forecaster(k - 1 - f)));
			prop_assert!(same(s.one_in_forecaster(f), s.one_in_forecaster(k - 1 - f)));
		}
		prop_assert_eq!(here.percentiles, there.percentiles);
		prop_assert_eq!(here.resistant, there.resistant);
	}

	#[test]
	fn values_should_lie_between_the_inferences(seed: u64, n in 1usize..20, k in 0usize..5) {
		let epoch = Epoch::new(seed, n, k, 12);
		let got = epoch.combine().unwrap();
		let (low, high) = (epoch.inferences.iter().min(), epoch.inferences.iter().max());
		for value in got.quantities.values.iter().chain(&got.resistant).chain(&got.percentiles[0]) {
			prop_assert!(low <= Some(value) && Some(value) <= high);
		}
	}

	#[test]
	fn combine_should_never_panic(
		inferences in any_decimals(4),
		losses in any_decimals(4),
		regrets in any_decimals(4),
		rest in any_decimals(8),
		labels in 1u16..4,
		positions in prop::collection::vec(any::<u16>(), 4),
		flags in 0u8..16,
	) {
		let mut epoch = Epoch::new(0, 4, 2, 4);
		epoch.labels = labels;
		epoch.inferences = inferences.into_iter().cycle().take(4 * usize::from(labels)).collect();
		for forecast in &mut epoch.forecasts {
			for ((element, loss), position) in forecast.iter_mut().zip(&losses).zip(&positions) {
				element.1 = *loss;
				if flags & 1 == 1 {
					element.0 = *position;
				}
			}
		}
		for (slot, regret) in epoch.regrets.inferer.iter_mut().zip(&regrets) {
			*slot = Some(*regret);
		}
		for (slot, regret) in epoch.regrets.naive.iter_mut().zip(&regrets) {
			*slot = (flags & 2 == 2).then_some(*regret);
		}
		epoch.unity = flags & 4 == 4;
		epoch.network_loss = Some(rest[0]);
		epoch.initial_regret = Some(rest[1]);
		epoch.truth_resolution = rest[2];
		if flags & 8 == 8 {
			epoch.mad = vec![rest[3]; usize::from(labels)];
			epoch.parameters.p_norm = rest[4];
			epoch.parameters.c_norm = rest[5];
			epoch.parameters.epsilon_weight = rest[6];
		}
		let _ = epoch.combine();
	}

	#[test]
	fn truths_with_stake_mean_should_equal_their_log_losses(
		seed: u64,
		truths in prop::collection::vec(-2 * UNIT..2 * UNIT, 1..6),
		stakes in prop::collection::vec(1u128..1 << 90, 6),
	) {
		let quantities = Epoch::new(seed, 5, 2, 5).combine().unwrap().quantities;
		// some reputers agree
		let truths: Vec<Decimal> = truths.iter().map(|t| d(t / 3 * 3 % (UNIT / 2))).collect();
		let stakes = &stakes[..truths.len()];
		let lbar = Some(d(-UNIT / 2));
		let got = evaluate(&quantities, &truths, stakes, true, lbar).unwrap();
		let rows: Vec<Vec<Option<Decimal>>> = truths
			.iter()
			.map(|truth| {
				let grid = truth_floor(&LossFunction::Squared, &[*truth], d(UNIT / 1_000_000));
				let floor = grid.unwrap().max(d(-UNIT / 2 - 3 * UNIT));
				log_losses(&LossFunction::Squared, &[*truth], &quantities, floor)
					.unwrap()
					.into_iter()
					.map(Some)
					.collect()
			})
			.collect();
		let views: Vec<&[Option<Decimal>]> = rows.iter().map(Vec::as_slice).collect();
		let ones = vec![whole(1); truths.len()];
		let want = evaluate_reports(&ReportInput {
			rows: &views,
			stakes,
			coefficients: &ones,
			clip: None,
			parameters: &reputer_parameters(),
		})
		.unwrap();
		prop_assert_eq!(got.losses.into_iter().map(Some).collect::<Vec<_>>(), want.losses);
		prop_assert_eq!(got.scores, want.scores);
		prop_assert_eq!(got.coefficients, want.coefficients);
	}

	#[test]
	fn a_missing_value_should_not_change_much_when_it_would_agree(seed: u64) {
		// the direct path and the Gram path compute the same formula
		let mut noise = Noise(seed);
		let rows: Vec<Vec<Option<Decimal>>> =
			(0..4).map(|_| noise.many(20).into_iter().map(Some).collect()).collect();
		let stakes = [40, 30, 20, 10];
		let a = [whole(1); 4];
		let p = ReputerParameters { max_iterations: 1, ..reputer_parameters() };
		let views: Vec<&[Option<Decimal>]> = rows.iter().map(Vec::as_slice).collect();
		let gram = allora_scoring::reputers::score_reputers(&views, &stakes, &a, &p).unwrap();
		let direct = allora_scoring::reputers::consensus_scores(
			&views, &stakes, &a, p.epsilon, p.epsilon_safe_div,
		)
		.unwrap();
		for (x, y) in gram.scores.iter().zip(&direct.scores) {
			prop_assert!((x.into_inner() - y.into_inner()).abs() <= 1);
		}
	}

	#[test]
	fn evaluate_truths_should_never_panic(
		values in any_decimals(9),
		truths in any_decimals(3),
		stakes in prop::collection::vec(any::<u128>(), 3),
		coefficients in any_decimals(3),
		rest in any_decimals(8),
		iterations in 0u16..4,
		stake_mean: bool,
	) {
		let shape = Shape { inferers: 2, forecasters: 1 };
		let quantities = Quantities { shape, labels: 1, values };
		let parameters = ReputerParameters {
			learning_rate: rest[0],
			max_iterations: iterations,
			gradient_threshold: rest[1],
			min_stake_fraction: rest[2],
			epsilon: rest[3],
			epsilon_safe_div: rest[4],
		};
		let _ = evaluate_truths(&TruthInput {
			quantities: &quantities,
			truths: &truths,
			stakes: &stakes,
			coefficients: &coefficients,
			loss: &LossFunction::LogCosh,
			truth_resolution: rest[5],
			median_loss: Some(rest[6]),
			stake_mean,
			parameters: &parameters,
		});
	}

	#[test]
	fn rewards_should_conserve_the_pot(
		scores in prop::collection::vec(-2 * UNIT..2 * UNIT, 9),
		losses in prop::collection::vec(-5 * UNIT..5 * UNIT, 21),
		stakes in prop::collection::vec(0u128..1 << 90, 3),
		pot: u128,
		tau in -10 * UNIT..10 * UNIT,
	) {
		let shape = Shape { inferers: 3, forecasters: 3 };
		let scores: Vec<Decimal> = scores.into_iter().map(d).collect();
		let mut losses: Vec<Decimal> = losses.into_iter().map(d).collect();
		losses.resize(shape.len(), d(0));
		let mut reputers = actors(&scores[6..], 0);
		for (reputer, stake) in reputers.iter_mut().zip(&stakes) {
			reputer.stake = *stake;
		}
		let got = rewards(&RewardInput {
			inferers: &actors(&scores[..3], 0),
			forecasters: &actors(&scores[3..6], 0),
			reputers: &reputers,
			losses: &losses,
			shape,
			tau: d(tau),
			pot,
			parameters: &reward_parameters(),
		})
		.unwrap();
		let paid = got
			.inferers
			.iter()
			.chain(&got.forecasters)
			.chain(&got.reputers)
			.fold(got.returned, |sum, amount| sum + amount);
		prop_assert_eq!(paid, pot);
		for fractions in [&got.inferer_fractions, &got.forecaster_fractions] {
			let sum: i128 = fractions.iter().map(|f| f.into_inner()).sum();
			prop_assert!((sum - UNIT).abs() <= 3);
		}
	}

	#[test]
	fn rewards_should_never_panic(
		scores in any_decimals(4),
		losses in any_decimals(9),
		parameters in any_decimals(7),
		stake: u128,
		pot: u128,
	) {
		let shape = Shape { inferers: 2, forecasters: 1 };
		let [p_inference, p_forecast, p_reputer, c_reward, epsilon_score, alpha, beta] =
			<[Decimal; 7]>::try_from(parameters).unwrap();
		let parameters = RewardParameters {
			p_inference, p_forecast, p_reputer, c_reward, epsilon_score, alpha, beta,
		};
		let one = |range: std::ops::Range<usize>| actors(&scores[range], stake);
		for parameters in [parameters, reward_parameters()] {
			let _ = rewards(&RewardInput {
				inferers: &one(0..2),
				forecasters: &one(2..3),
				reputers: &one(3..4),
				losses: &losses,
				shape,
				tau: losses[0],
				pot,
				parameters: &parameters,
			});
		}
		let _ = score_workers(shape, &losses);
		let _ = update_regrets(shape, &losses, &Regrets::default(), None, losses[0]);
	}
}

/// Not a test: how long the parts of the largest epoch take. `cargo test -p allora-scoring --test
/// pipeline -- --ignored --nocapture largest`
#[test]
#[ignore = "measures, does not check"]
fn largest_epoch_should_be_measured() {
	let epoch = Epoch::new(12, 32, 6, 12);
	// the best of many rounds: other processes only ever add
	let measure = |what: &str, work: &dyn Fn()| {
		let mut best = std::time::Duration::MAX;
		for _ in 0..200 {
			let start = std::time::Instant::now();
			work();
			best = best.min(start.elapsed());
		}
		println!("{what}: {best:?}");
	};
	let combination = epoch.combine().unwrap();
	let quantities = &combination.quantities;
	let truths: Vec<Decimal> = (0..6).map(|m| d(m * UNIT / 1_000)).collect();
	let stakes = [40u128, 30, 20, 10, 5, 5];
	let outcome = evaluate(quantities, &truths[..1], &[1], false, None).unwrap();
	let shape = quantities.shape;
	let scores = score_workers(shape, &outcome.losses).unwrap();
	measure("combine", &|| {
		std::hint::black_box(std::hint::black_box(&epoch).combine().unwrap());
	});
	measure("evaluate, six truths", &|| {
		let got = evaluate(
			std::hint::black_box(quantities),
			&truths,
			&stakes,
			false,
			None,
		);
		std::hint::black_box(got.unwrap());
	});
	measure("evaluate, one truth", &|| {
		let got = evaluate(
			std::hint::black_box(quantities),
			&[d(0); 6],
			&stakes,
			false,
			None,
		);
		std::hint::black_box(got.unwrap());
	});
	measure("regrets", &|| {
		let losses = std::hint::black_box(&outcome.losses);
		let got = update_regrets(shape, losses, &epoch.regrets, None, d(UNIT / 10));
		std::hint::black_box(got.unwrap());
	});
	measure("rewards", &|| {
		let got = rewards(&RewardInput {
			inferers: &actors(&scores.inferers, 0),
			forecasters: &actors(&scores.forecasters, 0),
			reputers: &actors(&[whole(90); 6], 1_000),
			losses: &outcome.losses,
			shape,
			tau: d(0),
			pot: std::hint::black_box(1_000_000_007),
			parameters: &reward_parameters(),
		});
		std::hint::black_box(got.unwrap());
	});
}
