// SPDX-License-Identifier: Apache-2.0

//! Decimal text to fixed point, without floats.

use alloc::{format, string::String};
use allora_primitives::Decimal;
use core::fmt;

/// Decimals that [`Decimal`] holds.
pub const MAX_DECIMALS: u8 = 18;

/// Why a text is not a usable number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NumberError {
	/// Not a number of JSON's grammar (`-12`, `0.5`, `1.5e-3`).
	Malformed,
	/// Too large for [`Decimal`] (±1.7e20).
	OutOfRange,
}

impl fmt::Display for NumberError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			NumberError::Malformed => "not a decimal number",
			NumberError::OutOfRange => "the number is too large",
		})
	}
}

/// Reads a number of JSON's grammar, rounded half away from zero to `decimals` places.
///
/// Every digit counts: a long number is rounded once, from all of its digits. More than
/// [`MAX_DECIMALS`] places are [`NumberError::OutOfRange`].
pub fn parse(text: &str, decimals: u8) -> Result<Decimal, NumberError> {
	let (negative, magnitude) = match text.strip_prefix('-') {
		Some(magnitude) => (true, magnitude),
		None => (false, text),
	};
	let (mantissa, exponent) = match magnitude.split_once(['e', 'E']) {
		Some((mantissa, exponent)) => (mantissa, parse_exponent(exponent)?),
		None => (magnitude, 0),
	};
	let (integer, fraction) = match mantissa.split_once('.') {
		Some((integer, fraction)) if are_digits(fraction) => (integer, fraction),
		Some(_) => return Err(NumberError::Malformed),
		None => (mantissa, ""),
	};
	if !are_digits(integer) || (integer.len() > 1 && integer.starts_with('0')) {
		return Err(NumberError::Malformed);
	}

	let units = round_to_units(integer, fraction, exponent, decimals)?;
	let padding = MAX_DECIMALS
		.checked_sub(decimals)
		.ok_or(NumberError::OutOfRange)?;
	let inner = power_of_ten(i64::from(padding))
		.and_then(|factor| units.checked_mul(factor))
		.and_then(|inner| i128::try_from(inner).ok())
		.ok_or(NumberError::OutOfRange)?;
	// `inner` is not negative, so its negation cannot overflow.
	Ok(Decimal::from_inner(if negative {
		inner.saturating_neg()
	} else {
		inner
	}))
}

/// Writes a number as [`parse`] reads it, without superfluous zeros: in wasm, [`Decimal`] has no
/// text form of its own.
pub fn to_text(value: Decimal) -> String {
	let inner = value.into_inner();
	let one = Decimal::from_u32(1).into_inner().unsigned_abs();
	let magnitude = inner.unsigned_abs();
	let integer = magnitude.checked_div(one).unwrap_or_default();
	let fraction = format!("{:018}", magnitude.checked_rem(one).unwrap_or_default());
	let sign = if inner < 0 { "-" } else { "" };
	match fraction.trim_end_matches('0') {
		"" => format!("{sign}{integer}"),
		digits => format!("{sign}{integer}.{digits}"),
	}
}

fn are_digits(text: &str) -> bool {
	!text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// The exponent, saturating: beyond the range of `i64` the result is zero or out of range anyway.
fn parse_exponent(text: &str) -> Result<i64, NumberError> {
	let (negative, digits) = match text.strip_prefix('-') {
		Some(digits) => (true, digits),
		None => (false, text.strip_prefix('+').unwrap_or(text)),
	};
	if !are_digits(digits) {
		return Err(NumberError::Malformed);
	}
	let magnitude = digits.bytes().fold(0i64, |sum, b| {
		sum.saturating_mul(10).saturating_add(i64::from(digit(b)))
	});
	Ok(if negative {
		magnitude.saturating_neg()
	} else {
		magnitude
	})
}

fn digit(byte: u8) -> u8 {
	byte.saturating_sub(b'0')
}

fn power_of_ten(exponent: i64) -> Option<u128> {
	10u128.checked_pow(u32::try_from(exponent).ok()?)
}

/// `integer.fraction * 10^exponent` in units of `10^-decimals`, rounded half up (the sign is
/// handled outside, so this is half away from zero).
fn round_to_units(
	integer: &str,
	fraction: &str,
	exponent: i64,
	decimals: u8,
) -> Result<u128, NumberError> {
	let length = |text: &str| i64::try_from(text.len()).unwrap_or(i64::MAX);
	let mut digits = integer
		.bytes()
		.chain(fraction.bytes())
		.map(digit)
		.peekable();
	let mut count = length(integer).saturating_add(length(fraction));
	while digits.next_if_eq(&0).is_some() {
		count = count.saturating_sub(1);
	}
	if count == 0 {
		return Ok(0);
	}

	// The value is `digits * 10^shift` units.
	let shift = exponent
		.saturating_sub(length(fraction))
		.saturating_add(i64::from(decimals));
	let kept = count.saturating_add(shift.min(0));
	let mut units = 0u128;
	let mut taken = 0i64;
	while taken < kept {
		let Some(next) = digits.next() else { break };
		units = units
			.checked_mul(10)
			.and_then(|u| u.checked_add(u128::from(next)))
			.ok_or(NumberError::OutOfRange)?;
		taken = taken.saturating_add(1);
	}
	if shift < 0 {
		// With `kept < 0` there are zeros between the point and the first digit: rounds to zero.
		let up = kept >= 0 && digits.next().is_some_and(|next| next >= 5);
		units
			.checked_add(u128::from(up))
			.ok_or(NumberError::OutOfRange)
	} else {
		power_of_ten(shift)
			.and_then(|factor| units.checked_mul(factor))
			.ok_or(NumberError::OutOfRange)
	}
}
