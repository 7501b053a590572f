// SPDX-License-Identifier: GPL-3.0-or-later WITH Classpath-exception-2.0

//! The JSON that clients get: camelCase names, fixed-point values as decimal strings ("1.25",
//! "-0.5", "3"), amounts as decimal strings of base units, accounts as SS58, names as text.

mod emissions;
mod inference;
mod pwyw;
mod reputation;
mod stake;
mod topics;

pub use emissions::*;
pub use inference::*;
pub use pwyw::*;
pub use reputation::*;
pub use stake::*;
pub use topics::*;

use allora_primitives::{self as primitives, Balance, Decimal};
use allora_runtime::AccountId;
use serde::{de::Error as _, Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// Base units of one in a [`Decimal`].
const ONE: u128 = 1_000_000_000_000_000_000;

/// A fixed-point value, as a decimal string without trailing zeros.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fixed(pub Decimal);

impl fmt::Display for Fixed {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let inner = self.0.into_inner();
		let magnitude = inner.unsigned_abs();
		if inner < 0 {
			f.write_str("-")?;
		}
		write!(f, "{}", magnitude / ONE)?;
		let fraction = magnitude % ONE;
		if fraction > 0 {
			let digits = format!("{fraction:018}");
			write!(f, ".{}", digits.trim_end_matches('0'))?;
		}
		Ok(())
	}
}

impl Serialize for Fixed {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(self)
	}
}

/// An amount in base units, as a decimal string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount(pub Balance);

impl Serialize for Amount {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(&self.0)
	}
}

impl<'de> Deserialize<'de> for Amount {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let text = String::deserialize(deserializer)?;
		text.parse().map(Amount).map_err(|error| {
			D::Error::custom(format!(
				"an amount is a decimal string of base units, not {text:?}: {error}"
			))
		})
	}
}

/// Bytes that are UTF-8 as text.
fn text(bytes: Vec<u8>) -> String {
	String::from_utf8_lossy(&bytes).into_owned()
}

/// Numbers as decimal strings.
fn fixed<'a>(values: impl IntoIterator<Item = &'a Decimal>) -> Vec<Fixed> {
	values.into_iter().copied().map(Fixed).collect()
}

/// A kind of actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ActorKind {
	/// Submits a value.
	Inferer,
	/// Submits how wrong each inferer will be.
	Forecaster,
	/// Attests the truth.
	Reputer,
}

impl From<primitives::ActorKind> for ActorKind {
	fn from(kind: primitives::ActorKind) -> Self {
		match kind {
			primitives::ActorKind::Inferer => ActorKind::Inferer,
			primitives::ActorKind::Forecaster => ActorKind::Forecaster,
			primitives::ActorKind::Reputer => ActorKind::Reputer,
		}
	}
}

impl From<ActorKind> for primitives::ActorKind {
	fn from(kind: ActorKind) -> Self {
		match kind {
			ActorKind::Inferer => primitives::ActorKind::Inferer,
			ActorKind::Forecaster => primitives::ActorKind::Forecaster,
			ActorKind::Reputer => primitives::ActorKind::Reputer,
		}
	}
}

/// An actor's log10 loss.
#[derive(Clone, Debug, Serialize)]
pub struct Loss10 {
	/// The actor.
	pub who: AccountId,
	/// The log10 loss.
	pub loss: Fixed,
}

impl From<(AccountId, Decimal)> for Loss10 {
	fn from((who, loss): (AccountId, Decimal)) -> Self {
		Loss10 {
			who,
			loss: Fixed(loss),
		}
	}
}

/// Losses by account.
fn losses(rows: Vec<(AccountId, Decimal)>) -> Vec<Loss10> {
	rows.into_iter().map(Loss10::from).collect()
}

/// First and last block of a window, both inclusive.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Window {
	/// The first block in which a submission is taken.
	pub first: u32,
	/// The last block in which a submission is taken.
	pub last: u32,
}

impl From<primitives::Window> for Window {
	fn from(window: primitives::Window) -> Self {
		Window {
			first: window.first,
			last: window.last,
		}
	}
}

/// What an actor does in an open window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum SubmissionPhase {
	/// Submits for everybody to see.
	Submit,
	/// Commits to a payload.
	Commit,
	/// Reveals what it committed to.
	Reveal,
}

impl From<primitives::SubmissionPhase> for SubmissionPhase {
	fn from(phase: primitives::SubmissionPhase) -> Self {
		match phase {
			primitives::SubmissionPhase::Submit => SubmissionPhase::Submit,
			primitives::SubmissionPhase::Commit => SubmissionPhase::Commit,
			primitives::SubmissionPhase::Reveal => SubmissionPhase::Reveal,
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	/// The number with these units.
	pub(super) fn d(inner: i128) -> Decimal {
		Decimal::from_inner(inner)
	}

	/// Units of one.
	pub(super) const UNIT: i128 = ONE as i128;

	#[test]
	fn fixed_should_be_canonical() {
		for (inner, expected) in [
			(0, "0"),
			(1, "0.000000000000000001"),
			(-1, "-0.000000000000000001"),
			(UNIT, "1"),
			(-UNIT, "-1"),
			(UNIT * 5 / 4, "1.25"),
			(-UNIT / 2, "-0.5"),
			(100 * UNIT, "100"),
			(10 * UNIT + UNIT / 100, "10.01"),
			(i128::MAX, "170141183460469231731.687303715884105727"),
			(i128::MIN, "-170141183460469231731.687303715884105728"),
		] {
			assert_eq!(Fixed(d(inner)).to_string(), expected);
			assert_eq!(json!(Fixed(d(inner))), json!(expected));
		}
	}

	#[test]
	fn amount_should_be_a_string_when_it_is_larger_than_a_json_number() {
		assert_eq!(json!(Amount(0)), json!("0"));
		assert_eq!(
			json!(Amount(u128::MAX)),
			json!("340282366920938463463374607431768211455")
		);
	}
	#[test]
	fn amount_should_be_read_from_what_is_written() {
		for amount in [Amount(0), Amount(u128::MAX)] {
			let back: Amount = serde_json::from_value(json!(amount)).expect("is an amount");
			assert_eq!(back, amount);
		}
		for wrong in [
			json!("1.5"),
			json!("-1"),
			json!(""),
			json!("0x10"),
			json!(5),
		] {
			assert!(serde_json::from_value::<Amount>(wrong).is_err());
		}
	}
}
