// SPDX-License-Identifier: Apache-2.0

//! Numbers and fields of JSON: decimals are texts with at most 18 decimals, read and written
//! exactly; amounts are whole numbers of base units. A number outside of a text counts as written.

use allora_scoring::Decimal;
use serde_json::{Map, Value};

const DECIMALS: usize = 18;

/// A value and where it lies, so that a refusal says which one it was.
#[derive(Clone)]
pub struct Node<'a> {
	/// The value.
	pub value: &'a Value,
	path: String,
}

impl<'a> Node<'a> {
	/// The whole document.
	pub fn root(value: &'a Value) -> Self {
		Self {
			value,
			path: String::new(),
		}
	}

	/// A refusal that names the place.
	pub fn refuse<T>(&self, what: &str) -> Result<T, String> {
		let place = if self.path.is_empty() {
			"the input"
		} else {
			&self.path
		};
		Err(format!("{place}: {what}"))
	}

	/// A field; `None` if it is absent or null.
	pub fn find(&self, key: &str) -> Option<Node<'a>> {
		let value = self.value.get(key).filter(|value| !value.is_null())?;
		let path = if self.path.is_empty() {
			key.to_string()
		} else {
			format!("{}.{key}", self.path)
		};
		Some(Node { value, path })
	}

	/// A field that has to be there.
	pub fn get(&self, key: &str) -> Result<Node<'a>, String> {
		match self.find(key) {
			Some(node) => Ok(node),
			None => self.refuse(&format!("the field {key} is missing")),
		}
	}

	/// The elements of a list.
	pub fn list(&self) -> Result<Vec<Node<'a>>, String> {
		let Some(list) = self.value.as_array() else {
			return self.refuse("is not a list");
		};
		Ok(list
			.iter()
			.enumerate()
			.map(|(at, value)| Node {
				value,
				path: format!("{}[{at}]", self.path),
			})
			.collect())
	}

	/// A text.
	pub fn text(&self) -> Result<&'a str, String> {
		match self.value.as_str() {
			Some(text) => Ok(text),
			None => self.refuse("is not a text"),
		}
	}

	/// True or false.
	pub fn flag(&self) -> Result<bool, String> {
		match self.value.as_bool() {
			Some(flag) => Ok(flag),
			None => self.refuse("is neither true nor false"),
		}
	}

	fn digits(&self) -> Result<String, String> {
		match self.value {
			Value::String(text) => Ok(text.clone()),
			Value::Number(number) => Ok(number.to_string()),
			_ => self.refuse("is not a number"),
		}
	}

	/// A decimal, exactly.
	pub fn decimal(&self) -> Result<Decimal, String> {
		let digits = self.digits()?;
		match parse(&digits) {
			Ok(decimal) => Ok(decimal),
			Err(why) => self.refuse(&format!("{digits} {why}")),
		}
	}

	/// A whole number of base units.
	pub fn amount(&self) -> Result<u128, String> {
		let digits = self.digits()?;
		match digits.parse() {
			Ok(amount) => Ok(amount),
			Err(_) => self.refuse(&format!("{digits} is not an amount in base units")),
		}
	}

	/// A small whole number.
	pub fn count(&self) -> Result<u16, String> {
		match u16::try_from(self.amount()?) {
			Ok(count) => Ok(count),
			Err(_) => self.refuse("is more than 65535"),
		}
	}

	/// A list of decimals.
	pub fn decimals(&self) -> Result<Vec<Decimal>, String> {
		self.list()?.iter().map(Node::decimal).collect()
	}

	/// A list of decimals of which some are null.
	pub fn maybe_decimals(&self) -> Result<Vec<Option<Decimal>>, String> {
		self.list()?
			.iter()
			.map(|node| {
				if node.value.is_null() {
					Ok(None)
				} else {
					node.decimal().map(Some)
				}
			})
			.collect()
	}
}

/// A text as a decimal, exactly; more than 18 decimals are refused unless they are zeros.
pub fn parse(text: &str) -> Result<Decimal, &'static str> {
	let not = "is not a number";
	let (mantissa, exponent) = match text.split_once(['e', 'E']) {
		Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().map_err(|_| not)?),
		None => (text, 0),
	};
	let (negative, unsigned) = match mantissa.strip_prefix('-') {
		Some(rest) => (true, rest),
		None => (false, mantissa.strip_prefix('+').unwrap_or(mantissa)),
	};
	let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
	let digits = format!("{whole}{fraction}");
	if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
		return Err(not);
	}
	let digits = digits.trim_start_matches('0');
	let kept = digits.trim_end_matches('0');
	if kept.is_empty() {
		return Ok(Decimal::default());
	}
	let outside = "is outside the range of decimals";
	let scale = i64::from(exponent)
		.checked_add(DECIMALS as i64)
		.and_then(|scale| scale.checked_sub(fraction.len() as i64))
		.and_then(|scale| scale.checked_add((digits.len() - kept.len()) as i64))
		.ok_or(outside)?;
	let scale = u32::try_from(scale).map_err(|_| "has more than 18 decimals")?;
	let power = 10i128.checked_pow(scale).ok_or(outside)?;
	let sign = if negative { "-" } else { "" };
	let inner = format!("{sign}{kept}")
		.parse::<i128>()
		.ok()
		.and_then(|inner| inner.checked_mul(power))
		.ok_or(outside)?;
	Ok(Decimal::from_inner(inner))
}

/// A decimal as people write it: no exponent, no trailing zeros.
pub fn show(decimal: &Decimal) -> String {
	let inner = decimal.into_inner();
	let digits = format!("{:0>19}", inner.unsigned_abs());
	let (whole, fraction) = digits.split_at(digits.len() - DECIMALS);
	let fraction = fraction.trim_end_matches('0');
	let sign = if inner < 0 { "-" } else { "" };
	let point = if fraction.is_empty() { "" } else { "." };
	format!("{sign}{whole}{point}{fraction}")
}

/// A decimal as JSON.
pub fn number(decimal: &Decimal) -> Value {
	Value::String(show(decimal))
}

/// An amount as JSON.
pub fn amount(units: &u128) -> Value {
	Value::String(units.to_string())
}

/// A list of decimals as JSON.
pub fn numbers(decimals: &[Decimal]) -> Value {
	decimals.iter().map(number).collect()
}

/// A list of amounts as JSON.
pub fn amounts(units: &[u128]) -> Value {
	units.iter().map(amount).collect()
}

/// A list of decimals of which some are null as JSON.
pub fn maybe_numbers(decimals: &[Option<Decimal>]) -> Value {
	decimals
		.iter()
		.map(|decimal| decimal.as_ref().map_or(Value::Null, number))
		.collect()
}

/// An object of these fields.
pub fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
	let fields = fields.map(|(key, value)| (key.to_string(), value));
	Value::Object(Map::from_iter(fields))
}
