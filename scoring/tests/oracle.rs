// SPDX-License-Identifier: Apache-2.0

//! The elementary functions (M1) against an arbitrary-precision library: error and monotony over
//! the whole domain, at edges and at random arguments.
//!
//! `ORACLE_ARGUMENTS` says how many random arguments each function gets, by default 1,000. With
//! `--nocapture` the test prints the table of `docs/numbers.md`.

use allora_scoring::{
	primitives::{exp, gradient, ln, log10, potential, pow, sigmoid, sqrt, tanh},
	Decimal, Error,
};
use astro_float::{BigFloat, Consts, RoundingMode};

/// Bits of the reference: twice what the widest result has.
const BITS: usize = 320;
const ROUNDING: RoundingMode = RoundingMode::ToEven;
const UNIT: i128 = 1_000_000_000_000_000_000;
/// What a function may be off, in units of the last place (1e-18), ...
const ULPS: f64 = 4.0;
/// ... or relative to the result, whichever is more.
const RELATIVE: f64 = 1e-15;

/// The reference's arithmetic.
struct Oracle {
	constants: Consts,
}

impl Oracle {
	fn number(inner: i128) -> BigFloat {
		BigFloat::from_i128(inner, BITS).div(&BigFloat::from_i128(UNIT, BITS), BITS, ROUNDING)
	}

	fn one() -> BigFloat {
		BigFloat::from_i128(1, BITS)
	}

	fn exp(&mut self, x: &BigFloat) -> BigFloat {
		x.exp(BITS, ROUNDING, &mut self.constants)
	}

	fn ln(&mut self, x: &BigFloat) -> BigFloat {
		x.ln(BITS, ROUNDING, &mut self.constants)
	}

	fn log10(&mut self, x: &BigFloat) -> BigFloat {
		x.log10(BITS, ROUNDING, &mut self.constants)
	}

	fn pow(&mut self, x: &BigFloat, y: &BigFloat) -> BigFloat {
		x.pow(y, BITS, ROUNDING, &mut self.constants)
	}

	fn tanh(&mut self, x: &BigFloat) -> BigFloat {
		x.tanh(BITS, ROUNDING, &mut self.constants)
	}

	/// 1 / (1 + e^-x).
	fn sigmoid(&mut self, x: &BigFloat) -> BigFloat {
		let power = self.exp(&x.neg());
		Self::one().div(&power.add(&Self::one(), BITS, ROUNDING), BITS, ROUNDING)
	}

	/// p (x - c).
	fn centred(p: &BigFloat, c: &BigFloat, x: &BigFloat) -> BigFloat {
		x.sub(c, BITS, ROUNDING).mul(p, BITS, ROUNDING)
	}

	/// ln(1 + e^u), as max(u, 0) + ln(1 + e^-|u|).
	fn softplus(&mut self, u: &BigFloat) -> BigFloat {
		let power = self.exp(&u.abs().neg());
		let logarithm = self.ln(&power.add(&Self::one(), BITS, ROUNDING));
		if u.is_negative() {
			logarithm
		} else {
			logarithm.add(u, BITS, ROUNDING)
		}
	}
}

/// A reference value as a machine float, for reports and bounds.
fn approximate(value: &BigFloat) -> f64 {
	value.to_string().parse().expect("it prints decimal digits")
}

/// Random arguments: a fixed sequence, so that a failure comes again.
struct Arguments(u64);

impl Arguments {
	fn next(&mut self) -> u64 {
		// xorshift64*
		self.0 ^= self.0 >> 12;
		self.0 ^= self.0 << 25;
		self.0 ^= self.0 >> 27;
		self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
	}

	/// A positive inner value of any size below 2^`bits`: its logarithm is even, not itself.
	fn positive(&mut self, bits: u32) -> i128 {
		let wide = i128::from(self.next() >> 1) << 63 | i128::from(self.next() >> 1);
		let size = 1 + (self.next() % u64::from(bits)) as u32;
		let top = 1_i128 << (size - 1);
		top | (wide & (top - 1))
	}

	fn signed(&mut self, bits: u32) -> i128 {
		let value = self.positive(bits);
		if self.next().is_multiple_of(2) {
			value
		} else {
			-value
		}
	}

	/// Evenly between two inner values.
	fn between(&mut self, low: i128, high: i128) -> i128 {
		low + ((i128::from(self.next() >> 8) * (high - low)) >> 56)
	}
}

/// Powers of two and ten, their neighbours, small numbers, the neighbourhood of one, both signs.
fn edges() -> Vec<i128> {
	let mut edges = vec![0, i128::MAX, i128::MIN, i128::MAX - 1, i128::MIN + 1];
	for power in 0..127 {
		for near in [-1, 0, 1] {
			edges.push((1_i128 << power) + near);
			edges.push(UNIT + near * (1_i128 << power.min(60)));
		}
	}
	for power in 0..39 {
		for near in [-1, 0, 1] {
			edges.push(10_i128.pow(power) + near);
		}
	}
	let negative: Vec<i128> = edges.iter().map(|edge| edge.saturating_neg()).collect();
	edges.extend(negative);
	edges.sort_unstable();
	edges.dedup();
	edges
}

/// One function: what the crate says, what the reference says.
struct Function {
	name: &'static str,
	/// How many arguments it takes.
	arity: usize,
	/// Arguments outside are the function's own to refuse.
	domain: fn(&[i128]) -> bool,
	random: fn(&mut Arguments) -> [i128; 3],
	ours: fn(&[Decimal]) -> Result<Decimal, Error>,
	reference: fn(&mut Oracle, &[BigFloat]) -> BigFloat,
	/// Whether it grows with its last argument.
	monotone: bool,
}

const FUNCTIONS: &[Function] = &[
	Function {
		name: "exp",
		arity: 1,
		domain: |_| true,
		random: |a| [a.between(-50 * UNIT, 47 * UNIT), 0, 0],
		ours: |x| exp(x[0]),
		reference: |o, x| o.exp(&x[0]),
		monotone: true,
	},
	Function {
		name: "ln",
		arity: 1,
		domain: |x| x[0] > 0,
		random: |a| [a.positive(127), 0, 0],
		ours: |x| ln(x[0]),
		reference: |o, x| o.ln(&x[0]),
		monotone: true,
	},
	Function {
		name: "log10",
		arity: 1,
		domain: |x| x[0] > 0,
		random: |a| [a.positive(127), 0, 0],
		ours: |x| log10(x[0]),
		reference: |o, x| o.log10(&x[0]),
		monotone: true,
	},
	Function {
		name: "pow",
		arity: 2,
		domain: |x| x[0] > 0,
		random: |a| [a.positive(127), a.signed(63), 0],
		ours: |x| pow(x[0], x[1]),
		reference: |o, x| o.pow(&x[0], &x[1]),
		monotone: false,
	},
	Function {
		name: "sqrt",
		arity: 1,
		domain: |x| x[0] >= 0,
		random: |a| [a.positive(127), 0, 0],
		ours: |x| sqrt(x[0]),
		reference: |_, x| x[0].sqrt(BITS, ROUNDING),
		monotone: true,
	},
	Function {
		name: "tanh",
		arity: 1,
		domain: |_| true,
		random: |a| [a.signed(67), 0, 0],
		ours: |x| tanh(x[0]),
		reference: |o, x| o.tanh(&x[0]),
		monotone: true,
	},
	Function {
		name: "sigmoid",
		arity: 1,
		domain: |_| true,
		random: |a| [a.signed(67), 0, 0],
		ours: |x| sigmoid(x[0]),
		reference: |o, x| o.sigmoid(&x[0]),
		monotone: true,
	},
	Function {
		name: "phi",
		arity: 3,
		domain: |x| x[0] > 0,
		random: |a| {
			[
				a.between(UNIT / 10, 10 * UNIT),
				a.between(-2 * UNIT, 2 * UNIT),
				a.signed(70),
			]
		},
		ours: |x| potential(x[0], x[1], x[2]),
		reference: |o, x| {
			let u = Oracle::centred(&x[0], &x[1], &x[2]);
			o.softplus(&u)
		},
		monotone: true,
	},
	Function {
		name: "phi'",
		arity: 3,
		domain: |x| x[0] > 0,
		random: |a| {
			[
				a.between(UNIT / 10, 10 * UNIT),
				a.between(-2 * UNIT, 2 * UNIT),
				a.signed(70),
			]
		},
		ours: |x| gradient(x[0], x[1], x[2]),
		reference: |o, x| {
			let u = Oracle::centred(&x[0], &x[1], &x[2]);
			o.sigmoid(&u).mul(&x[0], BITS, ROUNDING)
		},
		monotone: true,
	},
];

/// What was found of a function.
#[derive(Default)]
struct Found {
	arguments: usize,
	refused: usize,
	worst_ulps: f64,
	worst_relative: f64,
}

impl Function {
	fn ours(&self, inner: &[i128]) -> Result<i128, Error> {
		let arguments: Vec<Decimal> = inner.iter().copied().map(Decimal::from_inner).collect();
		(self.ours)(&arguments).map(Decimal::into_inner)
	}

	/// Compares at one argument.
	fn compare(&self, oracle: &mut Oracle, inner: &[i128], found: &mut Found) {
		if !(self.domain)(inner) {
			return;
		}
		found.arguments += 1;
		let arguments: Vec<BigFloat> = inner.iter().copied().map(Oracle::number).collect();
		let unit = BigFloat::from_i128(UNIT, BITS);
		let want = (self.reference)(oracle, &arguments).mul(&unit, BITS, ROUNDING);
		let size = approximate(&want.abs());
		let limit = i128::MAX as f64;
		match self.ours(inner) {
			Ok(got) => {
				let off = want
					.sub(&BigFloat::from_i128(got, BITS), BITS, ROUNDING)
					.abs();
				let ulps = approximate(&off);
				assert!(
					ulps <= ULPS.max(RELATIVE * size),
					"{} of {inner:?}: {got}, off by {ulps} units of 1e-18",
					self.name,
				);
				found.worst_ulps = found.worst_ulps.max(if size < 1e21 { ulps } else { 0.0 });
				if size >= 1e15 {
					found.worst_relative = found.worst_relative.max(ulps / size);
				}
			},
			Err(error) => {
				assert!(
					size >= limit * (1.0 - RELATIVE),
					"{} of {inner:?}: {error:?} though the result is {size:e} units",
					self.name,
				);
				found.refused += 1;
			},
		}
	}

	/// The next larger argument has no smaller result.
	fn check_monotony(&self, inner: &[i128]) {
		let mut above = inner.to_vec();
		let Some(last) = above.last_mut().filter(|last| **last < i128::MAX) else {
			return;
		};
		*last += 1;
		if !(self.domain)(inner) || !(self.domain)(&above) {
			return;
		}
		if let (Ok(low), Ok(high)) = (self.ours(inner), self.ours(&above)) {
			assert!(
				low <= high,
				"{} falls after {inner:?}: {low}, {high}",
				self.name
			);
		}
	}
}

fn random_arguments() -> usize {
	let text = std::env::var("ORACLE_ARGUMENTS").unwrap_or_else(|_| "1000".into());
	text.parse().expect("ORACLE_ARGUMENTS is a number")
}

#[test]
fn functions_should_agree_with_arbitrary_precision() {
	let mut oracle = Oracle {
		constants: Consts::new().expect("there is memory"),
	};
	println!(
		"| function | arguments | refused | worst, 1e-18 (results below 1000) | worst, relative |"
	);
	println!("|---|---|---|---|---|");
	for function in FUNCTIONS {
		let mut found = Found::default();
		for edge in edges() {
			let inner = match function.arity {
				1 => vec![edge],
				2 => vec![edge, UNIT / 2],
				_ => vec![3 * UNIT, UNIT / 4 * 3, edge],
			};
			function.compare(&mut oracle, &inner, &mut found);
			if function.monotone {
				function.check_monotony(&inner);
			}
		}
		let mut arguments = Arguments(0x5eed_0a11_07a5_0001);
		for _ in 0..random_arguments() {
			let inner = (function.random)(&mut arguments);
			let inner = &inner[..function.arity];
			function.compare(&mut oracle, inner, &mut found);
			if function.monotone {
				function.check_monotony(inner);
			}
		}
		println!(
			"| {} | {} | {} | {:.3} | {:.1e} |",
			function.name, found.arguments, found.refused, found.worst_ulps, found.worst_relative,
		);
		assert!(
			found.refused < found.arguments,
			"{} was never compared",
			function.name
		);
	}
}
