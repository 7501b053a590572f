// SPDX-License-Identifier: Apache-2.0

use super::Random;
use crate::decimal::{parse, to_text, NumberError};
use allora_primitives::Decimal;

fn inner(text: &str, decimals: u8) -> Result<i128, NumberError> {
	parse(text, decimals).map(Decimal::into_inner)
}

const ONE: i128 = 1_000_000_000_000_000_000;

#[test]
fn parse_should_read_every_form_of_number() {
	for (text, expected) in [
		("0", 0),
		("-0", 0),
		("0.0", 0),
		("-0.0e5", 0),
		("0e99999999999999999999", 0),
		("0.000e-99999999999999999999", 0),
		("1", ONE),
		("-1", -ONE),
		("10.50", 10 * ONE + ONE / 2),
		("1e0", ONE),
		("1E+2", 100 * ONE),
		("1.5e2", 150 * ONE),
		("1500e-3", ONE + ONE / 2),
		("-12.34e-1", -1_234_000_000_000_000_000),
		("0.000001e6", ONE),
		("1e-18", 1),
		("-1e-18", -1),
		("123456789012345678901.5e-18", 123_456_789_012_345_678_902),
		("0.123456789012345678", 123_456_789_012_345_678),
		("170141183460469231731.687303715884105727", i128::MAX),
		("-170141183460469231731.687303715884105727", -i128::MAX),
		("1.7e20", 170 * ONE * 1_000_000_000_000_000_000),
		("0.0000000000000000000000000000000000000000001e43", ONE),
		("10000000000000000000000000000000000000000000e-43", ONE),
	] {
		assert_eq!(inner(text, 18), Ok(expected), "{text}");
	}
}

#[test]
fn parse_should_round_half_away_from_zero_once() {
	for (text, decimals, expected) in [
		("0.5", 0, ONE),
		("-0.5", 0, -ONE),
		("0.4999999999999999999999999999999999", 0, 0),
		("0.49", 0, 0),
		("1.5", 0, 2 * ONE),
		("2.5", 0, 3 * ONE),
		("-2.5", 0, -3 * ONE),
		("2.45", 1, 2_500_000_000_000_000_000),
		("2.4499999", 1, 2_400_000_000_000_000_000),
		("9.99", 1, 10 * ONE),
		("0.05", 1, ONE / 10),
		("0.04", 1, 0),
		("0.005", 1, 0),
		("5e-1", 0, ONE),
		("5e-2", 0, 0),
		("9e-99999999999999999999", 18, 0),
		("0.0000000000000000005", 18, 1),
		("0.00000000000000000049999", 18, 0),
		("0.00000000000000000009", 18, 0),
		("1234.5678", 2, 1_234_570_000_000_000_000_000),
	] {
		assert_eq!(inner(text, decimals), Ok(expected), "{text} to {decimals}");
	}
}

#[test]
fn parse_should_refuse_when_the_number_is_too_large() {
	for text in [
		"170141183460469231731.687303715884105728",
		"-170141183460469231731.687303715884105728",
		"1.8e20",
		"1e21",
		"1e99999999999999999999",
		"340282366920938463463374607431768211456",
		"99999999999999999999999999999999999999999999999999999999999999999999",
		"0.0001e400",
	] {
		assert_eq!(inner(text, 18), Err(NumberError::OutOfRange), "{text}");
	}
	assert_eq!(inner("1", 19), Err(NumberError::OutOfRange));
}

#[test]
fn parse_should_refuse_when_the_text_is_not_a_number() {
	for text in [
		"",
		"-",
		"+1",
		".5",
		"5.",
		"1.",
		"01",
		"-01",
		"00",
		"1e",
		"1e+",
		"1e-",
		"e5",
		"1e5e6",
		"1.2.3",
		"1e1.5",
		" 1",
		"1 ",
		"1,5",
		"1_000",
		"0x10",
		"NaN",
		"nan",
		"Infinity",
		"-inf",
		"--1",
		"1-",
		"\u{0661}",
		"1\u{0}",
		"null",
		"1f",
		"1e\u{0661}",
		"1.-5",
		"1.+5",
	] {
		assert_eq!(inner(text, 18), Err(NumberError::Malformed), "{text:?}");
	}
}

#[test]
fn parse_should_agree_with_integer_arithmetic_when_the_number_is_random() {
	let mut random = Random(0x9e37_79b9_7f4a_7c15);
	for _ in 0..20_000 {
		let decimals = random.below(19) as u8;
		let units = i128::from(random.next() as i64) * i128::from(random.below(1 << 20) + 1);
		let (sign, magnitude) = (if units < 0 { "-" } else { "" }, units.unsigned_abs());
		let places = random.below(40) as u32;
		let expected = {
			// magnitude * 10^-places, in units of 10^-decimals.
			let rounded = if places > u32::from(decimals) {
				Some(match 10u128.checked_pow(places - u32::from(decimals)) {
					Some(divisor) => (magnitude + divisor / 2) / divisor,
					None => 0,
				})
			} else {
				magnitude.checked_mul(10u128.pow(u32::from(decimals) - places))
			};
			rounded
				.and_then(|v| v.checked_mul(10u128.pow(18 - u32::from(decimals))))
				.and_then(|v| i128::try_from(v).ok())
				.map(|v| if units < 0 { -v } else { v })
		};
		let as_exponent = format!("{sign}{magnitude}e-{places}");
		let padded = format!("{magnitude:0>width$}", width = places as usize + 1);
		let (integer, fraction) = padded.split_at(padded.len() - places as usize);
		let as_fraction = if fraction.is_empty() {
			format!("{sign}{integer}")
		} else {
			format!("{sign}{integer}.{fraction}")
		};
		for text in [as_exponent, as_fraction] {
			assert_eq!(
				inner(&text, decimals).ok(),
				expected,
				"{text} to {decimals}"
			);
		}
	}
}

#[test]
fn parse_should_not_panic_when_the_text_is_random() {
	let mut random = Random(7);
	for _ in 0..200_000 {
		let text = random.text("0123456789.-+eE5\u{e9}", 60);
		let _ = parse(&text, random.below(25) as u8);
	}
}

#[test]
fn to_text_should_write_what_parse_reads() {
	for (text, same) in [
		("0", "0"),
		("-0", "0"),
		("1.50", "1.5"),
		("-0.000000000000000001", ""),
	] {
		assert_eq!(
			to_text(parse(text, 18).unwrap()),
			if same.is_empty() { text } else { same }
		);
	}
	let mut random = Random(5);
	for _ in 0..20_000 {
		let inner = i128::from(random.next() as i64) * i128::from(random.next() >> 2);
		let value = Decimal::from_inner(inner);
		assert_eq!(parse(&to_text(value), 18), Ok(value));
	}
	assert_eq!(
		to_text(Decimal::from_inner(i128::MIN)),
		"-170141183460469231731.687303715884105728"
	);
}
